/* cmd_explain.c -- why one claim has its grade. */
#include "cli/cli.h"

#include "cli/choice.h"

static const cli_option options[] = {
    {"json", 0, NULL, "an object for other programs instead of sentences"},
    {NULL, 0, NULL, NULL},
};

static int explain(const cli_args *args, hsy_case *c, const hsy_claim_info *claim)
{
	const hsy_options shown = {.claim = claim->id};
	int status = cli_show(args, c, "claim", &shown);

	if (status == CLI_OK && !cli_value(args, "json"))
		cli_tell(args,
		         "\nAs a picture: %s export %s --view claim:%s -o claim.svg\n",
		         args->program, args->rest[0], claim->short_id);
	return status;
}

static int run(const cli_args *args)
{
	hsy_claim_info claim;
	hsy_case *c;
	int status = cli_open_case(args, args->rest[0], &c);

	if (status != CLI_OK)
		return status;
	if (choice_find(args, c, &claim, &status))
		status = explain(args, c, &claim);
	hsy_case_free(c);
	return status;
}

static void tell_more(FILE *to)
{
	fputs("\nCLAIM is an id, the start of one, or words that only one claim has.\n",
	      to);
}

const cli_spec cmd_explain = {options, 2, 0, CLI_READS_NONE, true, run, tell_more};
