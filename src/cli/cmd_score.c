/* cmd_score.c -- scores a graph made by hand or by another program. */
#include "cli/cli.h"

static const cli_option options[] = {
    {NULL, 0, NULL, NULL},
};

static int run(const cli_args *args)
{
	const char *name;
	cli_memory graph;
	hsy_error err;
	hsy_status status = cli_read_file(args->rest[0], &name, &graph, &err);

	if (status == HSY_OK)
		status = hsy_score_graph(graph.at, graph.n, name, args->weights, cli_write,
		                         stdout, &err);
	cli_memory_free(&graph);
	return status == HSY_OK ? CLI_OK : cli_failed(&err);
}

static const char example[] =
    "\nFILE is JSON, - is standard input:\n"
    "  {\"claims\": [\"c\"],\n"
    "   \"nodes\": [{\"id\": \"mayor\",\n"
    "              \"origin\": {\"how_known\": \"own act\"}}],\n"
    "   \"edges\": [{\"from\": \"c\", \"to\": \"mayor\",\n"
    "              \"mode\": \"quoted\"}]}\n"
    "The manual has all the words.\n";

static void tell_more(FILE *to)
{
	fputs(example, to);
}

const cli_spec cmd_score = {options, 1, 1, false, true, run, tell_more};
