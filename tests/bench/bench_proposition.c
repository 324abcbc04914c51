/* bench_proposition.c -- trees to propositions and amounts. */
#include "bench/bench.h"

#include "syntax/language.h"
#include "syntax/proposition.h"

typedef struct work {
	const hsy_syntax **trees;
	size_t n;
} work;

static void *prepare(const bench_corpus *corpus)
{
	hsy_records *records = bench_documents(corpus);
	const hsy_lexicon *lexicon = hsy_lexicon_new(corpus->arena, HSY_STR("en"));
	hsy_models models = {.arena = corpus->arena};
	const hsy_model *model = hsy_models_find(&models, HSY_STR("en"));
	work *w = HSY_NEW(corpus->arena, work);

	w->n = records->list.n;
	w->trees = HSY_NEW_ARRAY(corpus->arena, w->n, const hsy_syntax *);
	for (size_t i = 0; i < w->n; i++) {
		const hsy_text *text = hsy_text_new(&records->list.at[i].doc, lexicon,
		                                    corpus->arena);

		w->trees[i] = hsy_syntax_new(text, model, corpus->arena);
	}
	return w;
}

static double run(void *prepared)
{
	const work *w = prepared;
	double words = 0;

	for (size_t i = 0; i < w->n; i++) {
		hsy_arena arena = {0};

		hsy_propositions_new(w->trees[i], &arena);
		words += (double)w->trees[i]->words.n;
		hsy_arena_clear(&arena);
	}
	return words;
}

int main(void)
{
	return bench_main(&(bench_stage){"propositions", "tokens", prepare, run});
}
