/* bench_text.c -- documents to sentences, tokens, quotations and names. */
#include "bench/bench.h"

typedef struct work {
	const hsy_records *records;
	const hsy_lexicon *lexicon;
} work;

static void *prepare(const bench_corpus *corpus)
{
	work *w = HSY_NEW(corpus->arena, work);

	w->records = bench_documents(corpus);
	w->lexicon = hsy_lexicon_new(corpus->arena, HSY_STR("en"));
	return w;
}

static double run(void *prepared)
{
	const work *w = prepared;
	double bytes = 0;

	for (size_t i = 0; i < w->records->list.n; i++) {
		const hsy_doc *doc = &w->records->list.at[i].doc;
		hsy_arena arena = {0};

		hsy_text_new(doc, w->lexicon, &arena);
		hsy_arena_clear(&arena);
		bytes += (double)doc->text.len;
	}
	return bytes / 1e6;
}

int main(void)
{
	return bench_main(&(bench_stage){"text", "MB", prepare, run});
}
