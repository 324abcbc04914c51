/* cmd_knockout.c -- what falls without a source, and who bears most. */
#include "cli/cli.h"

static const cli_option options[] = {
    {"all", 'a', NULL, "also claims that are too slight for a table"},
    {"json", 0, NULL, "an object for other programs instead of sentences"},
    {NULL, 0, NULL, NULL},
};

static int run(const cli_args *args)
{
	hsy_case *c;
	int status = cli_open_case(args, args->rest[0], &c);

	if (status != CLI_OK)
		return status;
	const hsy_options shown = {
	    .all = cli_value(args, "all"),
	    .sources = (const char *const *)args->rest + 1,
	    .n_sources = args->n_rest - 1,
	};
	status = cli_show(args, c, "knockout", &shown);
	hsy_case_free(c);
	return status;
}

static void tell_more(FILE *to)
{
	fputs("\nNAME is of a source: a name it has, words that only one source has, or an "
	      "id;\nseveral are withdrawn together. Without any, each source is withdrawn "
	      "in turn.\n",
	      to);
}

const cli_spec cmd_knockout = {options, 1, 0, CLI_READS_NONE, true, run, tell_more};
