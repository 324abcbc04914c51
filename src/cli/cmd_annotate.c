/* cmd_annotate.c -- articles with who says what marked in them, to be checked by eye. */
#include "cli/cli.h"

#include "cli/screen.h"
#include "cli/work.h"

#include <string.h>

static const cli_option options[] = {
    {"html", 0, NULL, "a page for a browser; so does FILE.html"},
    {"output", 'o', "FILE", "where to (default: standard output)"},
    {NULL, 0, NULL, NULL},
};

static bool ends_in(const char *path, const char *ending)
{
	size_t n = strlen(path), n_ending = strlen(ending);

	return n > n_ending && strcmp(path + n - n_ending, ending) == 0;
}

static hsy_annotate_form form_of(const cli_args *args, const char *path)
{
	if (cli_value(args, "html") ||
	    (path && (ends_in(path, ".html") || ends_in(path, ".htm"))))
		return HSY_ANNOTATE_HTML;
	return !path && screen_shows_colours(stdout) ? HSY_ANNOTATE_COLOURS
	                                             : HSY_ANNOTATE_TEXT;
}

static hsy_status annotate_to(const cli_args *args, const char *path, FILE *to,
                              hsy_tally *tally, hsy_error *err)
{
	const hsy_inputs inputs = cli_inputs(args, 0);
	cli_work work;

	cli_work_begin(&work, args->is_quiet);
	hsy_status status = hsy_annotate(&inputs, form_of(args, path),
	                                 screen_page_columns(stdout), cli_write, to,
	                                 &work.watch, tally, err);
	cli_work_end(&work);
	return status;
}

/* A file is written whole, or left as it was. */
static hsy_status annotate_file(const cli_args *args, const char *path, hsy_tally *tally,
                                hsy_error *err)
{
	cli_memory page;
	hsy_status status = cli_memory_open(&page, err);

	if (status == HSY_OK)
		status = annotate_to(args, path, page.file, tally, err);
	if (status == HSY_OK)
		status = cli_memory_end(&page, err);
	if (status == HSY_OK && tally->done > 0)
		status = hsy_write_file(path, page.at, page.n, err);
	cli_memory_free(&page);
	if (status == HSY_OK && tally->done > 0)
		cli_tell(args, "Wrote %s.\n", path);
	return status;
}

static int run(const cli_args *args)
{
	const char *path = cli_value(args, "output");
	bool is_file = path && strcmp(path, "-") != 0;
	hsy_tally tally = {0};
	hsy_error err;
	hsy_status status = is_file ? annotate_file(args, path, &tally, &err)
	                            : annotate_to(args, NULL, stdout, &tally, &err);

	return status == HSY_OK ? cli_read_status(&tally) : cli_failed(&err);
}

static void tell_more(FILE *to)
{
	fputs("\nEach attribution has a number: S is its source, C its cue, T what is told. "
	      "A is\nwhat the article says itself, N who keeps silent, L a credit line or "
	      "a link. On\na terminal, colours stand for the letters. Below each paragraph "
	      "stands what was\nfound out about them.\n",
	      to);
}

const cli_spec cmd_annotate = {options, 1, 0, CLI_FINDS, false, run, tell_more};
