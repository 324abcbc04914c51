/* cmd_compare.c -- where articles differ. */
#include "cli/cli.h"

#include "cli/choice.h"

static const cli_option options[] = {
    {"all", 'a', NULL, "also claims that are too slight for a table"},
    {"json", 0, NULL, "an object for other programs instead of sentences"},
    {NULL, 0, NULL, NULL},
};

static int compare_all(const cli_args *args, hsy_case *c)
{
	const hsy_options shown = {.all = cli_value(args, "all")};
	int status = cli_show(args, c, "differences", &shown);

	if (status == CLI_OK && !cli_value(args, "json"))
		cli_tell(args, "\nOne claim, article by article: %s compare %s CLAIM\n",
		         args->program, args->rest[0]);
	return status;
}

static int compare_one(const cli_args *args, hsy_case *c)
{
	hsy_claim_info claim;
	int status;

	if (!choice_find(args, c, &claim, &status))
		return status;
	const hsy_options shown = {.claim = claim.id};
	status = cli_show(args, c, "disagree", &shown);
	if (status == CLI_OK && !cli_value(args, "json"))
		cli_tell(args,
		         "\nAs a picture: %s export %s --view disagree:%s -o claim.svg\n",
		         args->program, args->rest[0], claim.short_id);
	return status;
}

static int run(const cli_args *args)
{
	hsy_case *c;
	int status = cli_open_case(args, args->rest[0], &c);

	if (status != CLI_OK)
		return status;
	status = args->n_rest > 1 ? compare_one(args, c) : compare_all(args, c);
	hsy_case_free(c);
	return status;
}

static void tell_more(FILE *to)
{
	fputs("\nCLAIM is an id, the start of one, or words that only one claim has.\n",
	      to);
}

const cli_spec cmd_compare = {options, 1, 0, CLI_READS_NONE, true, run, tell_more};
