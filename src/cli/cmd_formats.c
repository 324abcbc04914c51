/* cmd_formats.c -- the formats that a view of a case can be written in. */
#include "cli/cli.h"

static const cli_option options[] = {
    {"json", 0, NULL, "objects for other programs instead of a table"},
    {NULL, 0, NULL, NULL},
};

static void put_json(void)
{
	const hsy_format *format;

	fputs("{\"formats\":[\n", stdout);
	for (size_t i = 0; (format = hsy_format_at(i)); i++) {
		fputs(i ? ",\n{\"name\":" : "{\"name\":", stdout);
		cli_json_text(stdout, format->name);
		fputs(",\"help\":", stdout);
		cli_json_text(stdout, format->help);
		fputs(",\"endings\":", stdout);
		cli_json_words(stdout, format->endings);
		fputs(",\"tables\":", stdout);
		cli_json_words(stdout, format->tables);
		printf(",\"binary\":%s}", format->is_binary ? "true" : "false");
	}
	fputs("\n]}\n", stdout);
}

static int run(const cli_args *args)
{
	const hsy_format *format;

	if (cli_value(args, "json")) {
		put_json();
		return CLI_OK;
	}
	for (size_t i = 0; (format = hsy_format_at(i)); i++) {
		printf("%-10s %s\n", format->name, format->help);
		printf("    files end in: %s%s%s%s\n", format->endings,
		       format->tables ? "; tables: " : "",
		       format->tables ? format->tables : "",
		       format->is_binary ? "; not for a terminal" : "");
	}
	return CLI_OK;
}

static void tell_more(FILE *to)
{
	fputs("\nhearsay views tells which view has which format.\n", to);
}

const cli_spec cmd_formats = {.options = options, .run = run, .tell_more = tell_more};
