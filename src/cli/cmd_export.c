/* cmd_export.c -- a view of a case in some format. */
#include "cli/cli.h"

#include "cli/screen.h"
#include "cli/target.h"

#include <stdlib.h>
#include <string.h>

static const cli_option options[] = {
    {"view", 'v', "VIEW", "what to show (default: overview)"},
    {"format", 'T', "FORMAT", "how (default: by the ending of the output's name)"},
    {"output", 'o', "FILE", "where to (default: standard output)"},
    {"top", 'n', "N", "only the N best sourced claims, or N outlets"},
    {"all", 'a', NULL, "also claims that are too slight for a table"},
    {"min-grade", 'g', "A-F", "only claims of this grade or a better one"},
    {"article", 0, "WORDS", "only claims of an article: id, path, outlet, headline"},
    {"source", 0, "NAME", "only claims that rest on this source"},
    {"claim", 0, "CLAIM", "only this claim"},
    {"depth", 0, "N", "draw only N steps from the claim"},
    {"rankdir", 0, "DIR", "draw from left to right (LR) or downwards (TB)"},
    {"theme", 0, "THEME", "light or dark"},
    {"labels", 0, "HOW", "claims in full, or short: subject, verb, figure"},
    {"wrap", 0, "N", "columns of words in a box"},
    {"no-fold", 0, NULL, "draw everything, however much it is"},
    {"table", 't', "NAME", "of a format that has several: claims, nodes, edges"},
    {NULL, 0, NULL, NULL},
};

static void put_names(FILE *to)
{
	const hsy_view_info *view;
	const hsy_format *format;

	fputs("\nviews:\n", to);
	for (size_t i = 0; (view = hsy_view_at(i)); i++)
		fprintf(to, "  %s%-*s %s\n", view->name, (int)(20 - strlen(view->name)),
		        target_subject(view), view->help);
	fputs("\nformats (not every view has every one):\n", to);
	for (size_t i = 0; (format = hsy_format_at(i)); i++)
		fprintf(to, "  %-12s %s\n", format->name, format->help);
}

/* --view claim:X --claim Y: true, after a message. */
static bool is_named_twice(const cli_args *args, const hsy_view_info *view,
                           const char *subject)
{
	const char *option = view->about == HSY_ABOUT_CLAIM ? "claim" : "source";

	if (!subject || !cli_value(args, option))
		return false;
	cli_misused(args, "the view names a %s, and --%s one, too: give either", option,
	            option);
	return true;
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
	else if (view->about == HSY_ABOUT_CLAIM && !subject && !cli_value(args, "claim"))
		cli_misused(args, "of which claim? Give --view %s:CLAIM", name);
	else if (view->about == HSY_ABOUT_EVERYTHING && subject)
		cli_misused(args, "the view '%s' is about the whole case", name);
	else if (!is_named_twice(args, view, subject))
		return view;
	else
		return NULL;
	put_names(stderr);
	return NULL;
}

/* The format that was asked for, by name or by the output's; else NULL after a message. */
static const hsy_format *find_format(const cli_args *args, const hsy_view_info *view)
{
	const char *name = cli_value(args, "format");
	const char *path = cli_value(args, "output");
	const hsy_format *format = NULL;

	if (!name)
		format = target_format(view, path);
	for (size_t i = 0; name && (format = hsy_format_at(i)); i++)
		if (strcmp(format->name, name) == 0)
			break;
	if (format)
		return target_check(args, format, path) ? format : NULL;
	if (name)
		cli_misused(args, "there is no format '%s'", name);
	else
		cli_misused(args, "which format? Give -T FORMAT");
	put_names(stderr);
	return NULL;
}

/* view is "claim:c1a2b3" or "overview", and is cut in two where it has a colon. */
static int export_view(const cli_args *args, char *view, hsy_options *shown)
{
	const char *path = cli_value(args, "output");
	char *colon = strchr(view, ':');
	const char *subject = colon && colon[1] ? colon + 1 : NULL;
	hsy_error err;
	hsy_case *c;

	if (colon)
		*colon = '\0';
	const hsy_view_info *info = find_view(args, view, subject);
	const hsy_format *format = info ? find_format(args, info) : NULL;
	if (!format)
		return CLI_USAGE;
	if (info->about == HSY_ABOUT_CLAIM && subject)
		shown->claim = subject;
	if (info->about == HSY_ABOUT_SOURCES && subject) {
		shown->sources = &subject;
		shown->n_sources = 1;
	}
	int exit_status = cli_open_case(args, args->rest[0], &c);
	if (exit_status != CLI_OK)
		return exit_status;
	hsy_status status = target_write(c, view, format, shown, path, &err);
	hsy_case_free(c);
	if (status != HSY_OK)
		return cli_failed(&err);
	if (path && strcmp(path, "-") != 0)
		cli_tell(args, "Wrote %s.\n", path);
	return CLI_OK;
}

/* An option that takes one of a few words: *out is which. */
static bool choose(const cli_args *args, const char *name, const char *const words[],
                   int *out)
{
	const char *value = cli_value(args, name);

	if (!value)
		return true;
	for (*out = 0; words[*out]; ++*out)
		if (strcmp(value, words[*out]) == 0)
			return true;
	cli_misused(args, "--%s is %s or %s, not '%s'", name, words[0], words[1], value);
	return false;
}

static bool choose_look(const cli_args *args, hsy_options *shown)
{
	static const char *const themes[] = {"light", "dark", NULL};
	static const char *const directions[] = {"LR", "TB", NULL};
	static const char *const labels[] = {"full", "short", NULL};
	int theme = 0, direction = 0, label = 0;

	if (!choose(args, "theme", themes, &theme) ||
	    !choose(args, "rankdir", directions, &direction) ||
	    !choose(args, "labels", labels, &label))
		return false;
	shown->theme = (hsy_theme_id)theme;
	shown->direction = (hsy_direction)direction;
	shown->labels = (hsy_labels)label;
	return true;
}

static bool choose_grade(const cli_args *args, char *out)
{
	const char *value = cli_value(args, "min-grade");

	if (!value)
		return true;
	*out = value[0] >= 'a' && value[0] <= 'f' ? (char)(value[0] - 'a' + 'A')
	                                          : value[0];
	if (*out >= 'A' && *out <= 'F' && !value[1])
		return true;
	cli_misused(args, "--min-grade is a letter from A to F, not '%s'", value);
	return false;
}

static int run(const cli_args *args)
{
	const char *wish = cli_value(args, "view");
	const char *source = cli_value(args, "source");
	hsy_options shown = {.all = cli_value(args, "all"),
	                     .table = cli_value(args, "table"),
	                     .width = screen_columns(stdout),
	                     .article = cli_value(args, "article"),
	                     .claim = cli_value(args, "claim"),
	                     .sources = &source,
	                     .n_sources = source != NULL,
	                     .no_fold = cli_value(args, "no-fold")};

	if (!cli_number(args, "top", &shown.top) ||
	    !cli_number(args, "depth", &shown.depth) ||
	    !cli_number(args, "wrap", &shown.wrap) || !choose_look(args, &shown) ||
	    !choose_grade(args, &shown.min_grade))
		return CLI_USAGE;
	char *view = strdup(wish ? wish : "overview");
	if (!view)
		abort();
	int status = export_view(args, view, &shown);
	free(view);
	return status;
}

const cli_spec cmd_export = {options, 1, 1, CLI_READS_NONE, true, run, put_names};
