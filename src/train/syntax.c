/* syntax.c -- epochs over the treebank, and what they gave. */
#include "train/syntax.h"

#include "base/file.h"
#include "syntax/model.h"
#include "train/sections.h"
#include "train/schedule.h"
#include "train/vary.h"

#include <stdio.h>

enum { EPOCHS = 26, LESSONS_A_STEP = 10, SEED = 1 };

static void take_lesson(hsy_net *net, const hsy_lesson *lesson, size_t n_xpos)
{
	hsy_arena arena;

	hsy_arena_init(&arena);
	hsy_lesson varied = hsy_lesson_vary(lesson, &net->random, &arena);
	hsy_learner_take(net, &varied, n_xpos);
	hsy_arena_clear(&arena);
}

static void learn_epoch(hsy_net *net, const hsy_corpus *corpus, const size_t *order,
                        hsy_schedule *s)
{
	for (size_t i = 0; i < corpus->lessons.n; i++) {
		take_lesson(net, &corpus->lessons.at[order[i]], corpus->xpos.n);
		if ((i + 1) % LESSONS_A_STEP && i + 1 < corpus->lessons.n)
			continue;
		hsy_schedule_step(s, net);
	}
}

typedef struct result {
	size_t words, upos, xpos, lemmas, heads, relations;
} result;

static void judge(const hsy_model *model, const hsy_lesson_word *gold,
                  const hsy_syntax_word *word, const hsy_strs *xpos, result *r)
{
	size_t head = word->head == HSY_NONE ? 0 : word->head + 1;
	bool has_xpos = gold->xpos < xpos->n;

	r->words++;
	r->upos += word->upos == gold->upos;
	r->xpos += has_xpos &&
	           hsy_str_equal(hsy_syntax_xpos(model, word), xpos->at[gold->xpos]);
	r->lemmas += hsy_str_equal(word->lemma, gold->lemma);
	r->heads += head == gold->head;
	r->relations += head == gold->head && word->relation == gold->relation;
}

static void analyse(const hsy_model *model, const hsy_lesson *lesson,
                    const hsy_strs *xpos, result *r)
{
	hsy_arena arena;

	hsy_arena_init(&arena);
	hsy_syntax_word *words = HSY_NEW_ARRAY(&arena, lesson->n, hsy_syntax_word);
	for (size_t i = 0; i < lesson->n; i++)
		words[i].form = lesson->words[i].form;
	hsy_syntax_analyse(model, words, lesson->n, &arena);
	for (size_t i = 0; i < lesson->n; i++)
		judge(model, &lesson->words[i], &words[i], xpos, r);
	hsy_arena_clear(&arena);
}

static double percent(size_t part, size_t whole)
{
	return whole ? 100.0 * (double)part / (double)whole : 0;
}

/* Reads the bytes as anybody will, and analyses the corpus with them. */
static hsy_status report(hsy_str bytes, const hsy_corpus *corpus, size_t epoch,
                         hsy_error *err)
{
	hsy_arena arena;
	hsy_model model;
	result r = {0};

	hsy_arena_init(&arena);
	hsy_status status = hsy_model_read(bytes, &arena, &model, err);
	for (size_t i = 0; status == HSY_OK && i < corpus->lessons.n; i++)
		analyse(&model, &corpus->lessons.at[i], &corpus->xpos, &r);
	hsy_arena_clear(&arena);
	if (status == HSY_OK)
		printf(
		    "epoch %2zu  UPOS %.2f  XPOS %.2f  lemmas %.2f  UAS %.2f  LAS %.2f\n",
		    epoch, percent(r.upos, r.words), percent(r.xpos, r.words),
		    percent(r.lemmas, r.words), percent(r.heads, r.words),
		    percent(r.relations, r.words));
	fflush(stdout);
	return status;
}

static hsy_status learn(hsy_corpus *train, const hsy_corpus *dev, hsy_arena *arena,
                        hsy_buf *out, hsy_error *err)
{
	const size_t n = train->lessons.n;
	hsy_vocabulary vocabulary = hsy_vocabulary_of(train, arena);
	hsy_schedule s = {0, EPOCHS * ((n + LESSONS_A_STEP - 1) / LESSONS_A_STEP)};
	size_t *order = HSY_NEW_ARRAY(arena, n, size_t);
	hsy_status status = HSY_OK;
	hsy_net net;

	for (size_t i = 0; i < n; i++)
		order[i] = i;
	hsy_learner_init(&net, vocabulary.n, SEED, arena);
	for (size_t epoch = 1; status == HSY_OK && epoch <= EPOCHS; epoch++) {
		hsy_schedule_shuffle(order, n, &net.random);
		learn_epoch(&net, train, order, &s);
		hsy_buf_clear(out);
		hsy_pack_model(out, train, &vocabulary, &net);
		status = report(hsy_buf_view(out), dev, epoch, err);
	}
	return status;
}

static hsy_status check(const hsy_corpus *train, hsy_error *err)
{
	if (train->lessons.n == 0)
		return hsy_fail(err, HSY_E_EMPTY, "there is no sentence to learn from");
	if (train->xpos.n > HSY_MAX_XPOS)
		return hsy_fail(err, HSY_E_LIMIT, "there are more than %d names of XPOS",
		                HSY_MAX_XPOS);
	return HSY_OK;
}

hsy_status hsy_train_syntax(const char *train_path, const char *dev_path,
                            const char *path, hsy_error *err)
{
	hsy_arena arena;
	hsy_corpus train, dev;
	hsy_buf model;

	hsy_arena_init(&arena);
	hsy_buf_init(&model);
	hsy_status status = hsy_corpus_read(train_path, &arena, &train, err);
	if (status == HSY_OK)
		status = hsy_corpus_read(dev_path, &arena, &dev, err);
	if (status == HSY_OK)
		status = check(&train, err);
	if (status == HSY_OK)
		status = learn(&train, &dev, &arena, &model, err);
	if (status == HSY_OK)
		status = hsy_file_write(path, hsy_buf_view(&model), err);
	hsy_buf_clear(&model);
	hsy_arena_clear(&arena);
	return status;
}
