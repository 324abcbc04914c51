/* cmd_views.c -- the views of a case, the question that each answers, and its formats. */
#include "cli/cli.h"

#include "cli/target.h"

#include <string.h>

static const cli_option options[] = {
    {"json", 0, NULL, "objects for other programs instead of a table"},
    {NULL, 0, NULL, NULL},
};

static void put_formats(size_t view, bool is_json)
{
	const hsy_format *format;
	bool any = false;

	for (size_t i = 0; (format = hsy_format_at(i)); i++) {
		if (!hsy_view_has(view, i))
			continue;
		fputs(!any ? "" : is_json ? "," : " ", stdout);
		if (is_json)
			cli_json_text(stdout, format->name);
		else
			fputs(format->name, stdout);
		any = true;
	}
}

static void put_json(void)
{
	static const char *const abouts[] = {
	    [HSY_ABOUT_EVERYTHING] = "everything",
	    [HSY_ABOUT_CLAIM] = "claim",
	    [HSY_ABOUT_SOURCES] = "sources",
	};
	const hsy_view_info *view;

	fputs("{\"views\":[\n", stdout);
	for (size_t i = 0; (view = hsy_view_at(i)); i++) {
		fputs(i ? ",\n{\"name\":" : "{\"name\":", stdout);
		cli_json_text(stdout, view->name);
		fputs(",\"about\":", stdout);
		cli_json_text(stdout, abouts[view->about]);
		fputs(",\"help\":", stdout);
		cli_json_text(stdout, view->help);
		fputs(",\"formats\":[", stdout);
		put_formats(i, true);
		fputs("]}", stdout);
	}
	fputs("\n]}\n", stdout);
}

static int run(const cli_args *args)
{
	const hsy_view_info *view;

	if (cli_value(args, "json")) {
		put_json();
		return CLI_OK;
	}
	for (size_t i = 0; (view = hsy_view_at(i)); i++) {
		printf("%s%-*s %s\n", view->name, (int)(19 - strlen(view->name)),
		       target_subject(view), view->help);
		fputs("    ", stdout);
		put_formats(i, false);
		putchar('\n');
	}
	return CLI_OK;
}

static void tell_more(FILE *to)
{
	fputs("\nhearsay formats tells what each format is good for.\n", to);
}

const cli_spec cmd_views = {.options = options, .run = run, .tell_more = tell_more};
