/* cmd_claims.c -- the ranked claims of a case. */
#include "cli/cli.h"

#include "cli/table.h"

static const cli_option options[] = {
    {"search", 's', "WORDS", "only claims with these words, or whose id begins so"},
    {"all", 'a', NULL, "also claims that are too slight for a table"},
    {"top", 'n', "N", "only the N best sourced"},
    {"json", 0, NULL, "objects for other programs instead of a table"},
    {NULL, 0, NULL, NULL},
};

static int put_json(hsy_case *c, const table_choice *choice)
{
	const hsy_options shown = {
	    .all = choice->all, .top = choice->top, .search = choice->words};
	hsy_error err;
	hsy_status status = hsy_case_export(c, "claims", "json", &shown, cli_write,
	                                    stdout, &err);

	return status == HSY_OK ? CLI_OK : cli_failed(&err);
}

static int put_table(const cli_args *args, const hsy_case *c, const table_choice *choice)
{
	table_count count = table_put(c, choice);

	if (count.shown)
		cli_tell(args, "\n%s", table_legend);
	else
		cli_tell(args, choice->words ? "No claim has these words.\n"
		                             : "There are no claims.\n");
	if (count.slight)
		cli_tell(args, "%zu claims more are slight: --all shows them.\n",
		         count.slight);
	if (count.first)
		cli_tell(args, "Why a claim has its grade: %s explain %s %s\n",
		         args->program, args->rest[0], count.first);
	return CLI_OK;
}

static int run(const cli_args *args)
{
	table_choice choice = {.words = cli_value(args, "search"),
	                       .all = cli_value(args, "all")};
	hsy_case *c;
	int status;

	if (!cli_number(args, "top", &choice.top))
		return CLI_USAGE;
	status = cli_open_case(args, args->rest[0], &c);
	if (status == CLI_OK)
		status = cli_value(args, "json") ? put_json(c, &choice)
		                                 : put_table(args, c, &choice);
	hsy_case_free(c);
	return status;
}

const cli_spec cmd_claims = {options, 1, 1, CLI_READS_NONE, true, run, NULL};
