/* cmd_catalogue.c -- the table of outlets, organisations and products. */
#include "cli/cli.h"

static const cli_option options[] = {
    {"catalogue", 0, "FILE", "with the rows of this file before the built-in ones"},
    {NULL, 0, NULL, NULL},
};

static int run(const cli_args *args)
{
	hsy_error err;
	hsy_status status = hsy_catalogue_write(args->catalogue, cli_write, stdout, &err);
	return status == HSY_OK ? CLI_OK : cli_failed(&err);
}

static void tell_more(FILE *to)
{
	fputs(
	    "\nA row has six columns with tabs between them: name, other names, "
	    "domains,\n"
	    "kind, country, owner. Write rows of your own into a file, and give it to "
	    "any\n"
	    "command with --catalogue FILE: a row replaces the one that has its name.\n",
	    to);
}

const cli_spec cmd_catalogue = {options, 0, 0, CLI_READS_NONE, false, run, tell_more};
