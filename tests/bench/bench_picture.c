/* bench_picture.c -- the overview of ten thousand articles, beside the linking and
 * scoring of the same articles. */
#include "bench/bench.h"

#include "export/export.h"

#include <stdlib.h>

enum { N_ARTICLES = 10000, STORIES = N_ARTICLES / 3 };

typedef struct work {
	const hsy_records *records;
	const hsy_results *results;
} work;

/* ------------------------------------------------------------------ articles */

#define PICK(state, list) (list)[bench_random((state), sizeof(list) / sizeof *(list))]

/* About a few thousand stories, each told by a few articles: some name who said so,
 * some lean on another outlet, some name nobody. */
static hsy_str article(hsy_arena *arena, uint64_t *state)
{
	static const char *const things[] = {"bridge", "school", "harbour", "library",
	                                     "ferry"};
	static const char *const people[] = {"Ada Quill", "Orla Pennick", "Tobias Vey",
	                                     "Lena Castell", "Hugo Ferris"};
	static const char *const outlets[] = {"Harbour Post", "Valley Herald",
	                                      "Ridge Courier", "Canal Gazette"};
	uint64_t story = bench_random(state, STORIES);
	const char *thing = PICK(&story, things), *who = PICK(&story, people);
	unsigned millions = bench_random(&story, 900) + 2;

	switch (bench_random(state, 3)) {
	case 0:
		return hsy_str_printf(
		    arena, "The %s will cost %u million pounds, %s said on Monday.",
		    thing, millions, who);
	case 1:
		return hsy_str_printf(arena,
		                      "According to the %s, the %s will cost %u million "
		                      "pounds.",
		                      PICK(state, outlets), thing, millions);
	default:
		return hsy_str_printf(arena, "The %s will cost %u million pounds.", thing,
		                      millions);
	}
}

static void make_stories(bench_corpus *corpus)
{
	uint64_t state = 1;

	for (size_t i = 0; i < N_ARTICLES; i++) {
		hsy_str name = hsy_str_printf(corpus->arena, "story%05zu.txt", i);
		hsy_str text = article(corpus->arena, &state);

		/* The same bytes would be the same article. */
		text = hsy_str_printf(corpus->arena,
		                      HSY_STR_FMT " This is our report number %zu.",
		                      HSY_STR_ARG(text), i);
		bench_add(corpus, name, text);
	}
}

/* -------------------------------------------------------------------- stages */

static hsy_results *trace(const hsy_records *records, hsy_arena *arena)
{
	hsy_results *results = HSY_NEW(arena, hsy_results);
	const hsy_sources *sources = hsy_sources_new(records, arena);
	const hsy_links *links = hsy_links_new(records, sources, arena);
	const hsy_graph_index *index = hsy_graph_index_new(records, sources, links,
	                                                   arena);
	size_t n = links->claims.n;
	const hsy_graph **graphs = HSY_NEW_ARRAY(arena, n, const hsy_graph *);
	const hsy_score **scores = HSY_NEW_ARRAY(arena, n, const hsy_score *);

	for (size_t i = 0; i < n; i++) {
		graphs[i] = hsy_graph_new(index, i, arena);
		scores[i] = hsy_score_new(graphs[i], &hsy_weights_default, arena);
	}
	*results = (hsy_results){
	    .records = records,
	    .sources = sources,
	    .links = links,
	    .graphs = graphs,
	    .scores = scores,
	    .weights = &hsy_weights_default,
	};
	hsy_results_rank(results, arena);
	return results;
}

static void *prepare_trace(const bench_corpus *corpus)
{
	work *w = HSY_NEW(corpus->arena, work);

	w->records = bench_records(corpus);
	return w;
}

static double run_trace(void *prepared)
{
	const work *w = prepared;
	hsy_arena arena = {0};

	trace(w->records, &arena);
	hsy_arena_clear(&arena);
	return (double)w->records->list.n;
}

static void *prepare_overview(const bench_corpus *corpus)
{
	work *w = prepare_trace(corpus);

	w->results = trace(w->records, corpus->arena);
	return w;
}

static int count(void *context, const char *bytes, size_t n)
{
	(void)bytes;
	*(size_t *)context += n;
	return 0;
}

static double run_overview(void *prepared)
{
	const work *w = prepared;
	size_t n_bytes = 0;

	if (hsy_export(w->results, "overview", "svg", NULL, count, &n_bytes, NULL) !=
	        HSY_OK ||
	    n_bytes == 0)
		exit(EXIT_FAILURE);
	return (double)w->records->list.n;
}

int main(void)
{
	static const bench_stage stages[] = {
	    {"trace", "articles", prepare_trace, run_trace},
	    {"overview", "articles", prepare_overview, run_overview},
	};
	int status = EXIT_SUCCESS;

	for (size_t i = 0; i < sizeof stages / sizeof *stages; i++)
		if (bench_apart(&stages[i], "stories", make_stories) != EXIT_SUCCESS)
			status = EXIT_FAILURE;
	return status;
}
