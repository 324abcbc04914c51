/* bench_syntax.c -- sentences to tags, lemmas and trees. */
#include "bench/bench.h"

#include "syntax/language.h"

#include <stdlib.h>

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

/* One sentence of about so many tokens: as many a second, however long it is. */
static void make_sentence(bench_corpus *corpus, size_t tokens)
{
	static const char words[] = "the mayor of Albany won 20 ferries , because ";
	hsy_buf line = {0};

	for (size_t n = 0; n < tokens; n += 9)
		hsy_buf_text(&line, words);
	bench_add(corpus, HSY_STR("sentence.txt"), hsy_buf_view(&line));
	hsy_buf_clear(&line);
}

static void make_long(bench_corpus *corpus)
{
	make_sentence(corpus, 10000);
}

static void make_longer(bench_corpus *corpus)
{
	make_sentence(corpus, 100000);
}

int main(void)
{
	const bench_stage stage = {"syntax", "tokens", prepare, run};
	int status = bench_main(&stage);

	if (status == EXIT_SUCCESS)
		status = bench_apart(&stage, "a sentence of 10,000", make_long);
	if (status == EXIT_SUCCESS)
		status = bench_apart(&stage, "a sentence of 100,000", make_longer);
	return status;
}
