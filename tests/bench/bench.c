/* bench.c -- corpora, the clock, and the line that is printed. */
#include "bench/bench.h"

#include "read/read.h"

#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum { N_SYNTHETIC = 1000, N_SENTENCES = 24 };

static void stop(const char *what, const hsy_error *err)
{
	fprintf(stderr, "bench: %s%s\n", what, err ? err->message : "");
	exit(EXIT_FAILURE);
}

/* ------------------------------------------------------------- corpora */

void bench_add(bench_corpus *corpus, hsy_str name, hsy_str bytes)
{
	hsy_vec_push(corpus->arena, &corpus->names, hsy_str_dup(corpus->arena, name));
	hsy_vec_push(corpus->arena, &corpus->bytes, hsy_str_dup(corpus->arena, bytes));
}

void bench_load_seeds(bench_corpus *corpus)
{
	hsy_strs files = {0};
	hsy_error err;

	if (hsy_file_list("seeds", corpus->arena, &files, NULL, NULL, &err) != HSY_OK)
		stop("", &err);
	for (size_t i = 0; i < files.n; i++) {
		hsy_buf bytes = {0};

		if (hsy_file_read(files.at[i].at, (size_t)1 << 20, &bytes, &err) !=
		    HSY_OK)
			stop("", &err);
		bench_add(corpus, files.at[i], hsy_buf_view(&bytes));
		hsy_buf_clear(&bytes);
	}
}

unsigned bench_random(uint64_t *state, unsigned n)
{
	*state = *state * 6364136223846793005u + 1442695040888963407u;
	return (unsigned)(*state >> 33) % n;
}

static const char *const people[] = {
    "Jane Doe",  "Ann Roe",    "Peter Low", "Mary Holm",  "Ivo Barrow", "Ruth Alder",
    "Paul Fenn", "Eve Marlow", "Tom Quill", "Nora Birch", "Max Tarn",   "Lena Hythe"};

static const char *const bodies[] = {"the city council",
                                     "Brannock Harbour Trust",
                                     "Reuters",
                                     "The Register",
                                     "the transport ministry",
                                     "Ellismouth Water",
                                     "the Harbour Herald",
                                     "Coast Weekly",
                                     "the inspection report",
                                     "a spokesman for the port",
                                     "two people familiar with the matter",
                                     "internal documents reviewed by this newspaper"};

static const char *const subjects[] = {
    "the old bridge",  "the northern tunnel", "the new ferry",       "the harbour wall",
    "the water plant", "the island school",   "the coastal railway", "the market hall",
    "the lighthouse",  "the fishing fleet",   "the wind farm",       "the town hospital"};

static const char *const deeds[] = {"will close in June for",
                                    "cost the city",
                                    "carried last year",
                                    "employs",
                                    "was worth",
                                    "will be moved by"};

static const char *const units[] = {"weeks",     "million dollars", "thousand people",
                                    "engineers", "percent",         "miles"};

#define PICK(state, list) (list)[bench_random((state), sizeof(list) / sizeof *(list))]

/* Few subjects, deeds and figures: so that articles tell the same things. */
static void put_fact(hsy_buf *out, uint64_t *state)
{
	const char *subject = PICK(state, subjects), *deed = PICK(state, deeds);
	unsigned figure = 3 + bench_random(state, 9);

	hsy_buf_printf(out, "%s %s %u %s", subject, deed, figure, PICK(state, units));
}

static void put_sentence(hsy_buf *out, uint64_t *state)
{
	const char *person = PICK(state, people);

	switch (bench_random(state, 6)) {
	case 0:
		hsy_buf_printf(out, "%s said on Monday that ", person);
		put_fact(out, state);
		break;
	case 1:
		hsy_buf_printf(out, "According to %s, ", PICK(state, bodies));
		put_fact(out, state);
		break;
	case 2:
		hsy_buf_text(out, "\\u201cIt is certain that ");
		put_fact(out, state);
		hsy_buf_printf(out, ",\\u201d said %s", person);
		break;
	case 3:
		hsy_buf_text(out, "In the end, people say, ");
		put_fact(out, state);
		break;
	default:
		hsy_buf_text(out, "Then as now ");
		put_fact(out, state);
		hsy_buf_text(out, ", and nobody doubts it");
		break;
	}
	hsy_buf_text(out, bench_random(state, 4) == 0 ? ".\\n\\n" : ". ");
}

/* One file of JSON Lines, where the seeds are a file each. */
static void make_articles(bench_corpus *corpus)
{
	uint64_t state = 1;
	hsy_buf lines = {0};

	for (unsigned i = 0; i < N_SYNTHETIC; i++) {
		hsy_buf_printf(&lines,
		               "{\"id\":\"made-%04u\",\"outlet\":\"Outlet %u\","
		               "\"published\":\"2026-03-%02u\",\"language\":\"en\","
		               "\"text\":\"",
		               i, i % 40, 1 + i % 28);
		for (unsigned k = 0; k < N_SENTENCES; k++)
			put_sentence(&lines, &state);
		hsy_buf_text(&lines, "\"}\n");
	}
	bench_add(corpus, HSY_STR("made.jsonl"), hsy_buf_view(&lines));
	hsy_buf_clear(&lines);
}

/* ----------------------------------------------------------- documents */

typedef struct collection {
	hsy_records *records;
	const hsy_lexicon *lexicon; /* NULL: no findings are wanted */
	const hsy_catalogue *catalogue;
} collection;

static hsy_status take(void *context, const hsy_doc *doc, hsy_arena *arena,
                       hsy_error *err)
{
	const collection *c = context;
	const hsy_findings none = {0};
	const hsy_finder finder = {.catalogue = c->catalogue};
	const hsy_findings *findings = &none;

	(void)err;
	if (c->lexicon)
		findings = hsy_findings_new(hsy_text_new(doc, c->lexicon, arena), NULL,
		                            &finder, arena);
	hsy_records_add(c->records, doc, findings);
	return HSY_OK;
}

static hsy_records *collect(const bench_corpus *corpus, collection c)
{
	const hsy_read_sink sink = {.take = take, .context = &c};
	hsy_error err;

	c.records = HSY_NEW(corpus->arena, hsy_records);
	hsy_records_init(c.records, corpus->arena);
	for (size_t i = 0; i < corpus->names.n; i++)
		if (hsy_read_bytes(corpus->bytes.at[i], corpus->names.at[i].at, NULL,
		                   &sink, &err) != HSY_OK)
			stop("", &err);
	hsy_records_sort(c.records);
	return c.records;
}

hsy_records *bench_documents(const bench_corpus *corpus)
{
	return collect(corpus, (collection){0});
}

hsy_records *bench_records(const bench_corpus *corpus)
{
	return collect(corpus,
	               (collection){
	                   .lexicon = hsy_lexicon_new(corpus->arena, HSY_STR("en")),
	                   .catalogue = hsy_catalogue_new(corpus->arena),
	               });
}

/* ----------------------------------------------------------- measuring */

/* The processor's time, not the wall's: on a busy machine it is the same. */
static double now(void)
{
	struct timespec t;

	clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
	return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

static size_t peak_bytes(void)
{
	struct rusage usage;

	getrusage(RUSAGE_SELF, &usage);
#ifdef __APPLE__
	return (size_t)usage.ru_maxrss;
#else
	return (size_t)usage.ru_maxrss * 1024;
#endif
}

/* For a second at least, so that what is small is done many times. */
static void measure(const bench_stage *stage, bench_corpus *corpus)
{
	void *prepared = stage->prepare(corpus);
	double begin = now(), seconds = 0, amount = 0, once = 0;

	while (seconds < 1) {
		once = stage->run(prepared);
		amount += once;
		seconds = now() - begin;
	}
	printf("%s\t%s\t%.4g\t%s\t%.4g\t%zu\n", stage->name, corpus->name, once,
	       stage->unit, amount / seconds, peak_bytes());
}

int bench_apart(const bench_stage *stage, const char *name, void (*fill)(bench_corpus *))
{
	pid_t child;
	int status = 0;

	fflush(stdout);
	child = fork();
	if (child == 0) {
		hsy_arena arena = {0};
		bench_corpus corpus = {.name = name, .arena = &arena};

		fill(&corpus);
		measure(stage, &corpus);
		hsy_arena_clear(&arena);
		exit(EXIT_SUCCESS);
	}
	if (child < 0 || waitpid(child, &status, 0) < 0)
		return EXIT_FAILURE;
	return status == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}

int bench_main(const bench_stage *stage)
{
	int status = bench_apart(stage, "seeds", bench_load_seeds);

	if (status == EXIT_SUCCESS)
		status = bench_apart(stage, "synthetic", make_articles);
	return status;
}
