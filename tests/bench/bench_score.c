/* bench_score.c -- claims to graphs and scores. */
#include "bench/bench.h"

typedef struct work {
	const hsy_graph_index *index;
	size_t n_claims;
} work;

static void *prepare(const bench_corpus *corpus)
{
	const hsy_records *records = bench_records(corpus);
	const hsy_sources *sources = hsy_sources_new(records, corpus->arena);
	const hsy_links *links = hsy_links_new(records, sources, corpus->arena);
	work *w = HSY_NEW(corpus->arena, work);

	w->index = hsy_graph_index_new(records, sources, links, corpus->arena);
	w->n_claims = links->claims.n;
	return w;
}

static double run(void *prepared)
{
	const work *w = prepared;

	for (size_t i = 0; i < w->n_claims; i++) {
		hsy_arena arena = {0};

		hsy_score_new(hsy_graph_new(w->index, i, &arena), &hsy_weights_default,
		              &arena);
		hsy_arena_clear(&arena);
	}
	return (double)w->n_claims;
}

int main(void)
{
	return bench_main(&(bench_stage){"score", "claims", prepare, run});
}
