/* cmd_extract.c -- articles to JSON Lines. */
#include "cli/cli.h"

#include "cli/work.h"

static const cli_option options[] = {
    {NULL, 0, NULL, NULL},
};

static int run(const cli_args *args)
{
	const hsy_inputs inputs = cli_inputs(args, 0);
	hsy_tally tally = {0};
	hsy_error err;
	cli_work work;

	cli_work_begin(&work, args->is_quiet);
	hsy_status status = hsy_extract(&inputs, cli_write, stdout, &work.watch, &tally,
	                                &err);
	cli_work_end(&work);
	return status == HSY_OK ? cli_read_status(&tally) : cli_failed(&err);
}

const cli_spec cmd_extract = {options, 1, 0, CLI_FINDS, false, run, NULL};
