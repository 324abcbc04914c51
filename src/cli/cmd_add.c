/* cmd_add.c -- more articles into a case. */
#include "cli/cli.h"

#include "cli/work.h"

#include <unistd.h>

static const cli_option options[] = {
    {"publish", 'p', NULL, "also link and score, and write the results as tables"},
    {NULL, 0, NULL, NULL},
};

static hsy_status open_or_create(const char *path, bool *is_new, hsy_case **out,
                                 hsy_error *err)
{
	*is_new = access(path, F_OK) != 0;
	return *is_new ? hsy_case_create(path, out, err) : hsy_case_open(path, out, err);
}

static hsy_status add(const cli_args *args, hsy_case *c, hsy_tally *tally, hsy_error *err)
{
	const hsy_inputs inputs = cli_inputs(args, 1);
	cli_work work;

	hsy_case_set_catalogue(c, args->catalogue);
	cli_work_begin(&work, args->is_quiet);
	hsy_status status = hsy_case_add(c, &inputs, &work.watch, tally, err);
	if (status == HSY_OK && cli_value(args, "publish"))
		status = hsy_case_trace(c, args->weights, &work.watch, err);
	if (status == HSY_OK && cli_value(args, "publish"))
		status = hsy_case_publish(c, err);
	cli_work_end(&work);
	return status;
}

static int run(const cli_args *args)
{
	const char *path = args->rest[0];
	hsy_tally tally = {0};
	hsy_error err;
	hsy_case *c;
	bool is_new;
	hsy_status status = open_or_create(path, &is_new, &c, &err);

	if (status != HSY_OK)
		return cli_failed(&err);
	status = add(args, c, &tally, &err);
	hsy_case_free(c);
	/* A case without an article is what nobody asked for. */
	if (is_new && tally.done == 0)
		unlink(path);
	if (tally.done + tally.known > 0) {
		printf("%s: %zu added, %zu known already, %zu could not be read\n", path,
		       tally.done, tally.known, tally.failed);
		cli_tell(args, "Next: %s claims %s\n", args->program, path);
	}
	return status == HSY_OK ? cli_read_status(&tally) : cli_failed(&err);
}

const cli_spec cmd_add = {options, 2, 0, CLI_FINDS, true, run, NULL};
