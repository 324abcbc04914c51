/* cmd_export.c -- a view of a case in some format. */
#include "cli/cli.h"

#include "cli/screen.h"

#include <stdlib.h>
#include <string.h>

static const cli_option options[] = {
    {"view", 'v', "VIEW", "what to show (default: overview)"},
    {"format", 'T', "FORMAT", "how (default: by the ending of the output's name)"},
    {"output", 'o', "FILE", "where to (default: standard output)"},
    {"top", 'n', "N", "only the N best sourced claims"},
    {"all", 'a', NULL, "also claims that are too slight for a table"},
    {NULL, 0, NULL, NULL},
};

/* "svg" of "out/claim.svg"; NULL where there is no ending. */
static const char *ending_of(const char *path)
{
	const char *dot = path ? strrchr(path, '.') : NULL;

	return dot && !strchr(dot, '/') && dot[1] ? dot + 1 : NULL;
}

static hsy_status export_to(hsy_case *c, const char *view, const char *format,
                            const hsy_options *shown, const char *path, hsy_error *err)
{
	cli_memory bytes;
	hsy_status status;

	if (!path || strcmp(path, "-") == 0)
		return hsy_case_export(c, view, format, shown, cli_write, stdout, err);
	status = cli_export(c, view, format, shown, &bytes, err);
	if (status == HSY_OK)
		status = hsy_write_file(path, bytes.at, bytes.n, err);
	cli_memory_free(&bytes);
	return status;
}

static void put_names(FILE *to)
{
	static const char *const subjects[] = {"", ":CLAIM", "[:SOURCE]"};
	const hsy_view_info *view;
	const hsy_format *format;

	fputs("\nviews:\n", to);
	for (size_t i = 0; (view = hsy_view_at(i)); i++)
		fprintf(to, "  %s%-*s %s\n", view->name, (int)(20 - strlen(view->name)),
		        subjects[view->about], view->help);
	fputs("\nformats (not every view has every one):\n", to);
	for (size_t i = 0; (format = hsy_format_at(i)); i++)
		fprintf(to, "  %-12s %s\n", format->name, format->help);
}

/* The view, if that is what it can be about; else NULL after a message. */
static const hsy_view_info *find_view(const cli_args *args, const char *name,
                                      const char *subject)
{
	const hsy_view_info *view = NULL;

	for (size_t i = 0; (view = hsy_view_at(i)) && strcmp(view->name, name) != 0; i++)
		;
	if (!view)
		cli_misused(args, "there is no view '%s'", name);
	else if (view->about == HSY_ABOUT_CLAIM && (!subject || !*subject))
		cli_misused(args, "of which claim? Give --view %s:CLAIM", name);
	else if (view->about == HSY_ABOUT_EVERYTHING && subject)
		cli_misused(args, "the view '%s' is about the whole case", name);
	else
		return view;
	put_names(stderr);
	return NULL;
}

static bool check_format(const cli_args *args, const char *name)
{
	const hsy_format *format = NULL;

	for (size_t i = 0; name && (format = hsy_format_at(i)); i++)
		if (strcmp(format->name, name) == 0)
			return true;
	if (name)
		cli_misused(args, "there is no format '%s'", name);
	else
		cli_misused(args, "which format? Give -T FORMAT");
	put_names(stderr);
	return false;
}

/* view is "claim:c1a2b3" or "overview", and is cut in two where it has a colon. */
static int export_view(const cli_args *args, char *view, hsy_options *shown)
{
	const char *path = cli_value(args, "output");
	const char *format = cli_value(args, "format");
	char *colon = strchr(view, ':');
	const char *subject = colon ? colon + 1 : NULL;
	hsy_error err;
	hsy_case *c;

	if (!format)
		format = ending_of(path);
	if (colon)
		*colon = '\0';
	const hsy_view_info *info = find_view(args, view, subject);
	if (!info || !check_format(args, format))
		return CLI_USAGE;
	shown->claim = subject;
	shown->sources = &subject;
	shown->n_sources = info->about == HSY_ABOUT_SOURCES && subject;
	int exit_status = cli_open_case(args, args->rest[0], &c);
	if (exit_status != CLI_OK)
		return exit_status;
	hsy_status status = export_to(c, view, format, shown, path, &err);
	hsy_case_free(c);
	if (status != HSY_OK)
		return cli_failed(&err);
	if (path && strcmp(path, "-") != 0)
		cli_tell(args, "Wrote %s.\n", path);
	return CLI_OK;
}

static int run(const cli_args *args)
{
	const char *wish = cli_value(args, "view");
	hsy_options shown = {.all = cli_value(args, "all"),
	                     .width = screen_columns(stdout)};

	if (!cli_number(args, "top", &shown.top))
		return CLI_USAGE;
	char *view = strdup(wish ? wish : "overview");
	if (!view)
		abort();
	int status = export_view(args, view, &shown);
	free(view);
	return status;
}

const cli_spec cmd_export = {options, 1, 1, CLI_READS_NONE, true, run, put_names};
