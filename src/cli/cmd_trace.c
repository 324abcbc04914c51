/* cmd_trace.c -- articles to a case, its pictures and its ranked claims. */
#include "cli/cli.h"

#include "cli/table.h"
#include "cli/target.h"
#include "cli/work.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { SHOWN_MAX = 20 }; /* claims in the table, unless it is asked for others */

static const cli_option options[] = {
    {"output", 'o', "DIR", "folder for the database and pictures (default: out)"},
    {"top", 'n', "N", "list the N best sourced claims (default: 20)"},
    {"all", 'a', NULL, "list all claims, also those too slight for a table"},
    {"json", 0, NULL, "list claims as objects for other programs"},
    {NULL, 0, NULL, NULL},
};

/* A trace on its way: what is written where. */
typedef struct trace {
	const cli_args *args;
	const char *folder;
	char *draft; /* the database while it is made */
	char *database;
	char *dot;
	char *svg;
	hsy_case *c;
	hsy_tally tally;
	hsy_error err;
} trace;

/* folder/name, to be freed. */
static char *join_path(const char *folder, const char *name)
{
	size_t n = strlen(folder);
	const char *slash = n && folder[n - 1] == '/' ? "" : "/";
	size_t size = n + strlen(name) + 2;
	char *path = malloc(size);

	if (!path)
		abort();
	snprintf(path, size, "%s%s%s", folder, slash, name);
	return path;
}

static void name_files(trace *t, const char *folder)
{
	char draft[64];

	/* In the same folder, so that it can be renamed; hidden, so that tracing the
	 * folder does not read it. */
	snprintf(draft, sizeof draft, ".hearsay-%ld.db", (long)getpid());
	t->draft = join_path(folder, draft);
	t->database = join_path(folder, "hearsay.db");
	t->dot = join_path(folder, "graph.dot");
	t->svg = join_path(folder, "graph.svg");
}

static hsy_status fail_at(trace *t, const char *what, const char *path)
{
	t->err = (hsy_error){.status = HSY_E_IO};
	snprintf(t->err.message, sizeof t->err.message, "cannot %s %.300s: %s", what,
	         path, strerror(errno));
	return t->err.status;
}

static hsy_status read_articles(trace *t)
{
	const hsy_inputs inputs = cli_inputs(t->args, 0);
	cli_work work;
	hsy_status status = hsy_case_create(t->draft, &t->c, &t->err);

	if (status != HSY_OK)
		return status;
	hsy_case_set_catalogue(t->c, t->args->catalogue);
	cli_work_begin(&work, t->args->is_quiet);
	status = hsy_case_add(t->c, &inputs, &work.watch, &t->tally, &t->err);
	if (status == HSY_OK && t->tally.done > 0)
		status = hsy_case_trace(t->c, t->args->weights, &work.watch, &t->err);
	cli_work_end(&work);
	return status;
}

/* The draft takes the place of an older database, whose unfinished log must not
 * be taken for its own. */
static hsy_status put_database(trace *t)
{
	static const char *const logs[] = {"hearsay.db-wal", "hearsay.db-shm",
	                                   "hearsay.db-journal"};

	for (size_t i = 0; i < sizeof logs / sizeof *logs; i++) {
		char *log = join_path(t->folder, logs[i]);

		unlink(log);
		free(log);
	}
	if (rename(t->draft, t->database) != 0)
		return fail_at(t, "write", t->database);
	return HSY_OK;
}

/* All three files at once, as far as a reader can tell. */
static hsy_status put_files(trace *t, const cli_memory *dot, const cli_memory *svg)
{
	cli_hold_signals();
	hsy_status status = put_database(t);
	if (status == HSY_OK)
		status = hsy_write_file(t->dot, dot->at, dot->n, &t->err);
	if (status == HSY_OK)
		status = hsy_write_file(t->svg, svg->at, svg->n, &t->err);
	cli_sweep();
	cli_release_signals();
	return status;
}

static hsy_status write_results(trace *t)
{
	cli_memory dot = {0}, svg = {0};
	hsy_status status = hsy_case_publish(t->c, &t->err);

	if (status == HSY_OK)
		status = cli_export(t->c, "overview", "dot", NULL, &dot, &t->err);
	if (status == HSY_OK)
		status = cli_export(t->c, "overview", "svg", NULL, &svg, &t->err);
	if (status == HSY_OK)
		status = put_files(t, &dot, &svg);
	cli_memory_free(&dot);
	cli_memory_free(&svg);
	return status;
}

static void tell_next(const trace *t, const table_count *count)
{
	const cli_args *args = t->args;

	cli_tell(args, "\nRead %zu articles and found %zu claims.\n",
	         hsy_case_documents(t->c), hsy_case_claims(t->c));
	cli_tell(args, "Wrote %s\n      %s\n      %s\n", t->database, t->dot, t->svg);
	if (count->slight)
		cli_tell(args, "%zu of the claims are slight: %s claims --all %s\n",
		         count->slight, args->program, t->database);
	if (count->first)
		cli_tell(args, "Why a grade: %s explain %s %s\n", args->program,
		         t->database, count->first);
}

static hsy_status list_claims(trace *t, const table_choice *choice)
{
	const hsy_options shown = {.all = choice->all, .top = choice->top};
	table_count count = {0};
	hsy_status status = HSY_OK;

	if (cli_value(t->args, "json")) {
		status = hsy_case_export(t->c, "claims", "json", &shown, cli_write,
		                         stdout, &t->err);
	} else {
		count = table_put(t->c, choice);
		if (count.beyond_top)
			printf("and %zu claims more: %s claims %s\n", count.beyond_top,
			       t->args->program, t->database);
		if (count.shown)
			cli_tell(t->args, "\n%s", table_legend);
	}
	tell_next(t, &count);
	return status;
}

static int finish(trace *t, const table_choice *choice)
{
	hsy_status status = target_make_folder(t->folder, &t->err);

	cli_sweep_set(t->draft);
	if (status == HSY_OK)
		status = read_articles(t);
	if (status == HSY_OK && t->tally.done > 0)
		status = write_results(t);
	if (status == HSY_OK && t->tally.done > 0)
		status = list_claims(t, choice);
	hsy_case_free(t->c);
	cli_sweep();
	return status == HSY_OK ? cli_read_status(&t->tally) : cli_failed(&t->err);
}

static int run(const cli_args *args)
{
	const char *folder = cli_value(args, "output");
	trace t = {.args = args, .folder = folder ? folder : "out"};
	table_choice choice = {.all = cli_value(args, "all")};

	if (!choice.all && !cli_value(args, "json"))
		choice.top = SHOWN_MAX;
	if (!cli_number(args, "top", &choice.top))
		return CLI_USAGE;
	name_files(&t, t.folder);
	int status = finish(&t, &choice);
	free(t.draft);
	free(t.database);
	free(t.dot);
	free(t.svg);
	return status;
}

const cli_spec cmd_trace = {options, 1, 0, CLI_FINDS, true, run, NULL};
