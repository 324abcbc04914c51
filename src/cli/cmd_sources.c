/* cmd_sources.c -- who is leaned on, and how much. */
#include "cli/cli.h"

static const cli_option options[] = {
    {"all", 'a', NULL, "also claims that are too slight for a table"},
    {"json", 0, NULL, "an object for other programs instead of a table"},
    {NULL, 0, NULL, NULL},
};

static int run(const cli_args *args)
{
	hsy_case *c;
	int status = cli_open_case(args, args->rest[0], &c);

	if (status != CLI_OK)
		return status;
	const hsy_options shown = {.all = cli_value(args, "all")};
	status = cli_show(args, c, "sources", &shown);
	if (status == CLI_OK && !cli_value(args, "json"))
		cli_tell(args, "\nWhat falls without one of them: %s knockout %s NAME\n",
		         args->program, args->rest[0]);
	hsy_case_free(c);
	return status;
}

const cli_spec cmd_sources = {options, 1, 1, CLI_READS_NONE, true, run, NULL};
