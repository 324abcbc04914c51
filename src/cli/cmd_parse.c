/* cmd_parse.c -- the trees of articles' sentences, as CoNLL-U. */
#include "cli/cli.h"

#include "cli/work.h"

#include <string.h>

static const cli_option options[] = {
    {"propositions", 0, NULL, "what each sentence states, in place of its tree"},
    {"json", 0, NULL, "both, one object a document and line"},
    {"from", 0, "FORMAT", "conllu: take words and sentences as INPUT gives them"},
    {NULL, 0, NULL, NULL},
};

static int parse_conllu(const cli_args *args)
{
	hsy_error err;

	for (size_t i = 0; i < args->n_rest; i++)
		if (hsy_parse_conllu(args->rest[i], cli_write, stdout, &err) != HSY_OK)
			return cli_failed(&err);
	return CLI_OK;
}

static hsy_parse_form form_of(const cli_args *args)
{
	if (cli_value(args, "json"))
		return HSY_PARSE_JSON;
	return cli_value(args, "propositions") ? HSY_PARSE_PROPOSITIONS : HSY_PARSE_TREES;
}

static int parse_articles(const cli_args *args)
{
	const hsy_inputs inputs = cli_inputs(args, 0);
	hsy_tally tally = {0};
	hsy_error err;
	cli_work work;

	cli_work_begin(&work, args->is_quiet);
	hsy_status status = hsy_parse(&inputs, form_of(args), cli_write, stdout,
	                              &work.watch, &tally, &err);
	cli_work_end(&work);
	return status == HSY_OK ? cli_read_status(&tally) : cli_failed(&err);
}

static int run(const cli_args *args)
{
	const char *from = cli_value(args, "from");

	if (!from)
		return parse_articles(args);
	if (strcmp(from, "conllu") != 0)
		return cli_misused(args, "--from %s: the only format is conllu", from);
	return parse_conllu(args);
}

const cli_spec cmd_parse = {options, 1, 0, CLI_READS, false, run, NULL};
