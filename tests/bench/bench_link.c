/* bench_link.c -- names to sources, statements to claims. */
#include "bench/bench.h"

static void *prepare(const bench_corpus *corpus)
{
	return bench_records(corpus);
}

static double run(void *prepared)
{
	const hsy_records *records = prepared;
	hsy_arena arena = {0};
	double statements = 0;

	hsy_links_new(records, hsy_sources_new(records, &arena), &arena);
	hsy_arena_clear(&arena);
	for (size_t i = 0; i < records->list.n; i++)
		statements += (double)records->list.at[i].findings.statements.n;
	return statements;
}

int main(void)
{
	return bench_main(&(bench_stage){"link", "statements", prepare, run});
}
