/* cmd_weights.c -- the table of weights, and which grades hang on one of them. */
#include "cli/cli.h"

static const cli_option options[] = {
    {"all", 'a', NULL, "also claims that are too slight for a table"},
    {"json", 0, NULL, "an object for other programs instead of sentences"},
    {NULL, 0, NULL, NULL},
};

static int put_table(const cli_args *args)
{
	hsy_error err;
	hsy_status status = hsy_weights_write(args->weights, cli_write, stdout, &err);

	return status == HSY_OK ? CLI_OK : cli_failed(&err);
}

static int run(const cli_args *args)
{
	const hsy_options shown = {.all = cli_value(args, "all")};
	hsy_case *c;
	int status;

	if (args->n_rest == 0)
		return put_table(args);
	status = cli_open_case(args, args->rest[0], &c);
	if (status == CLI_OK)
		status = cli_show(args, c, "sensitivity", &shown);
	hsy_case_free(c);
	return status;
}

static void tell_more(FILE *to)
{
	fputs(
	    "\nWithout CASE.db the table itself is printed, to be changed and used with\n"
	    "--weights. With it, each weight is made a fifth larger and smaller in "
	    "turn.\n",
	    to);
}

const cli_spec cmd_weights = {options, 0, 1, CLI_READS_NONE, true, run, tell_more};
