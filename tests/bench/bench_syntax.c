/* bench_syntax.c -- sentences to tags, lemmas and trees. */
#include "bench/bench.h"

#include "syntax/language.h"

typedef struct work {
	const hsy_model *model;
	const hsy_text **texts;
	size_t n;
} work;

static void *prepare(const bench_corpus *corpus)
{
	hsy_records *records = bench_documents(corpus);
	const hsy_lexicon *lexicon = hsy_lexicon_new(corpus->arena, HSY_STR("en"));
	hsy_models models = {.arena = corpus->arena};
	work *w = HSY_NEW(corpus->arena, work);

	w->model = hsy_models_find(&models, HSY_STR("en"));
	w->n = records->list.n;
	w->texts = HSY_NEW_ARRAY(corpus->arena, w->n, const hsy_text *);
	for (size_t i = 0; i < w->n; i++)
		w->texts[i] = hsy_text_new(&records->list.at[i].doc, lexicon,
		                           corpus->arena);
	return w;
}

static double run(void *prepared)
{
	const work *w = prepared;
	double words = 0;

	for (size_t i = 0; i < w->n; i++) {
		hsy_arena arena = {0};

		words += (double)hsy_syntax_new(w->texts[i], w->model, &arena)->words.n;
		hsy_arena_clear(&arena);
	}
	return words;
}

int main(void)
{
	return bench_main(&(bench_stage){"syntax", "tokens", prepare, run});
}
