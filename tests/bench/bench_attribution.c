/* bench_attribution.c -- tokens to attributions. */
#include "bench/bench.h"

#include "attribution/relate.h"
#include "syntax/language.h"

typedef struct work {
	const hsy_syntax **trees;
	size_t n;
	hsy_finder finder;
	double n_tokens;
} work;

static void *prepare(const bench_corpus *corpus)
{
	const hsy_records *records = bench_documents(corpus);
	const hsy_lexicon *lexicon = hsy_lexicon_new(corpus->arena, HSY_STR("en"));
	hsy_models models = {.arena = corpus->arena};
	hsy_taggers taggers = {.arena = corpus->arena};
	const hsy_model *model = hsy_models_find(&models, HSY_STR("en"));
	work *w = HSY_NEW(corpus->arena, work);

	w->n = records->list.n;
	w->trees = HSY_NEW_ARRAY(corpus->arena, w->n, const hsy_syntax *);
	for (size_t i = 0; i < w->n; i++) {
		const hsy_text *text = hsy_text_new(&records->list.at[i].doc, lexicon,
		                                    corpus->arena);

		w->trees[i] = hsy_syntax_new(text, model, corpus->arena);
		w->n_tokens += (double)text->tokens.n;
	}
	w->finder.catalogue = hsy_catalogue_new(corpus->arena);
	w->finder.tagger = hsy_taggers_find(&taggers, HSY_STR("en"));
	return w;
}

static double run(void *prepared)
{
	const work *w = prepared;

	for (size_t i = 0; i < w->n; i++) {
		hsy_arena arena = {0};

		hsy_findings_new(w->trees[i]->text, w->trees[i], &w->finder, &arena);
		hsy_arena_clear(&arena);
	}
	return w->n_tokens;
}

int main(void)
{
	return bench_main(&(bench_stage){"attribution", "tokens", prepare, run});
}
