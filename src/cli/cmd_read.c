/* cmd_read.c -- what was read of each article, before anything is made of it. */
#include "cli/cli.h"

#include "cli/screen.h"
#include "cli/work.h"

static const cli_option options[] = {
    {"json", 0, NULL, "one object a line for other programs"},
    {NULL, 0, NULL, NULL},
};

/* Text of articles comes from outside. */
static int show(void *file, const char *bytes, size_t n)
{
	screen_put(file, bytes, n, true);
	return ferror((FILE *)file) ? -1 : 0;
}

static int run(const cli_args *args)
{
	bool is_json = cli_value(args, "json");
	hsy_tally tally = {0};
	hsy_error err;
	cli_work work;

	cli_work_begin(&work, args->is_quiet);
	hsy_status status = hsy_read((const char *const *)args->rest, args->n_rest,
	                             is_json, is_json ? cli_write : show, stdout,
	                             &work.watch, &tally, &err);
	cli_work_end(&work);
	return status == HSY_OK ? cli_read_status(&tally) : cli_failed(&err);
}

const cli_spec cmd_read = {options, 1, 0, run, cli_help_inputs};
