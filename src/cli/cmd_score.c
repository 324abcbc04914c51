/* cmd_score.c -- scores a graph made by hand or by another program. */
#include "cli/cli.h"

#include "cli/screen.h"

static const cli_option options[] = {
    {"explain", 'e', NULL, "sentences for people instead of JSON"},
    {NULL, 0, NULL, NULL},
};

static int run(const cli_args *args)
{
	const char *name;
	cli_memory graph;
	hsy_error err;
	size_t width = cli_value(args, "explain") ? screen_columns(stdout) : 0;
	hsy_status status = cli_read_file(args->rest[0], &name, &graph, &err);

	if (status == HSY_OK)
		status = hsy_score_graph(graph.at, graph.n, name, args->weights, width,
		                         cli_write, stdout, &err);
	cli_memory_free(&graph);
	return status == HSY_OK ? CLI_OK : cli_failed(&err);
}

static const char example[] =
    "\nFILE (- is standard input) has a line for each chain of hops:\n"
    "  claim \"The bridge closes\" <- Daily Post <- an official (position only)\n"
    "  claim \"The bridge closes\" <- Evening Star <- the mayor (own act, quoted)\n"
    "or is JSON:\n"
    "  {\"claims\": [\"c\"],\n"
    "   \"nodes\": [{\"id\": \"mayor\", \"origin\": {\"how_known\": \"own act\"}}],\n"
    "   \"edges\": [{\"from\": \"c\", \"to\": \"mayor\", \"mode\": \"quoted\"}]}\n"
    "`hearsay weights` lists the words; the manual says what is taken for granted.\n";

static void tell_more(FILE *to)
{
	fputs(example, to);
}

const cli_spec cmd_score = {options, 1, 1, CLI_READS_NONE, true, run, tell_more};
