/* bench_attribution.c -- tokens to attributions. */
#include "bench/bench.h"

#include "syntax/language.h"

typedef struct work {
	const hsy_syntax **trees;
	size_t n;
	const hsy_catalogue *catalogue;
} work;

static void *prepare(const bench_corpus *corpus)
{
	const hsy_records *records = bench_documents(corpus);
	const hsy_lexicon *lexicon = hsy_lexicon_new(corpus->arena, HSY_STR("en"));
	hsy_models models = {.arena = corpus->arena};
	const hsy_model *model = hsy_models_find(&models, HSY_STR("en"));
	work *w = HSY_NEW(corpus->arena, work);

	w->n = records->list.n;
	w->trees = HSY_NEW_ARRAY(corpus->arena, w->n, const hsy_syntax *);
	for (size_t i = 0; i < w->n; i++)
		w->trees[i] = hsy_syntax_new(hsy_text_new(&records->list.at[i].doc,
		                                          lexicon, corpus->arena),
		                             model, corpus->arena);
	w->catalogue = hsy_catalogue_new(corpus->arena);
	return w;
}

static double run(void *prepared)
{
	const work *w = prepared;
	double bytes = 0;

	for (size_t i = 0; i < w->n; i++) {
		hsy_arena arena = {0};

		hsy_findings_new(w->trees[i]->text, w->trees[i], w->catalogue, &arena);
		hsy_arena_clear(&arena);
		bytes += (double)w->trees[i]->text->doc->text.len;
	}
	return bytes / 1e6;
}

int main(void)
{
	return bench_main(&(bench_stage){"attribution", "MB", prepare, run});
}
