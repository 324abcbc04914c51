/* attribution.c -- epochs over annotated articles, and what they gave. */
#include "train/attribution.h"

#include "base/file.h"
#include "train/chain.h"
#include "train/judge.h"
#include "train/pack.h"
#include "train/schedule.h"
#include "train/sights.h"

#include <stdio.h>

enum { EPOCHS = 5, TOKENS_A_STEP = 500, SEEN_LEAST = 8, SEED = 1 };

/* Parts that are left out at random, so that the network leans on none too much. */
static const float DROP_WORD = 0.2F, DROP_SIGHT = 0.1F, DROP_INPUT = 0.2F;

/* Of a sight's vector, in the sum: there are so many that their steps would add up. */
static const float SHARE = 0.25F;
static const float RANGE = 0.05F; /* that they begin with */

/* What is seen but a few times is to be learnt from slowly: it may be chance. */
static const float INERTIA = 0.01F;

/* ------------------------------------------------ one excerpt */

typedef struct look {
	hsy_pass pass;
	const hsy_excerpt *excerpt;
	uint32_t *rows; /* those of the excerpt's sights that are not left out */
	size_t *ends;
	float *input, *input_mask;
	hsy_layer layers[2];
} look;

/* A word that is left out is an unknown one, as the first row says. */
static void choose_rows(look *l)
{
	const hsy_excerpt *e = l->excerpt;
	hsy_random *random = &l->pass.net->random;
	size_t n = 0;

	l->rows = HSY_NEW_ARRAY(l->pass.arena, e->ends[e->n - 1], uint32_t);
	l->ends = HSY_NEW_ARRAY(l->pass.arena, e->n, size_t);
	for (size_t i = 0, from = 0; i < e->n; from = e->ends[i++]) {
		bool is_known = hsy_random_part(random) >= DROP_WORD;

		l->rows[n++] = is_known ? e->sights[from] : 0;
		for (size_t k = from + 1; k < e->ends[i]; k++)
			if (e->sights[k] && hsy_random_part(random) >= DROP_SIGHT)
				l->rows[n++] = e->sights[k];
		l->ends[i] = n;
	}
}

/* As the library does; what is cut off teaches nothing. */
static void limit(look *l, size_t n)
{
	const float most = (float)HSY_ACT_LIMIT;

	for (size_t k = 0; k < n; k++) {
		float x = l->input[k] * SHARE;
		bool is_cut = x > most || x < -most;

		x = x > most ? most : x < -most ? -most : x;
		l->input[k] = x * l->input_mask[k];
		l->input_mask[k] *= is_cut ? 0 : SHARE;
	}
}

static void embed(look *l)
{
	const size_t width = HSY_TAGGER_INPUT, n = l->pass.n;

	choose_rows(l);
	l->input = hsy_pass_zeros(&l->pass, n * width);
	l->input_mask = hsy_pass_mask(&l->pass, n * width, DROP_INPUT);
	for (size_t i = 0, k = 0; i < n; i++)
		for (; k < l->ends[i]; k++)
			hsy_weights_add_row(&l->pass.net->tables[0], l->rows[k],
			                    l->input + i * width);
	limit(l, n * width);
}

static void unembed(const look *l, float *d)
{
	const size_t width = HSY_TAGGER_INPUT, n = l->pass.n;

	for (size_t k = 0; k < n * width; k++)
		d[k] *= l->input_mask[k];
	for (size_t i = 0, k = 0; i < n; i++)
		for (; k < l->ends[i]; k++)
			hsy_weights_learn_row(&l->pass.net->tables[0], l->rows[k],
			                      d + i * width);
}

static void learn(look *l)
{
	const hsy_pass *p = &l->pass;
	float *d_first = hsy_pass_zeros(p, p->n * 2 * HSY_TAGGER_STATE);
	float *d_second = hsy_pass_zeros(p, p->n * 2 * HSY_TAGGER_STATE);
	float *d_input = hsy_pass_zeros(p, p->n * HSY_TAGGER_INPUT);

	embed(l);
	hsy_pass_run_layer(p, &l->layers[0], HSY_TAGGER_AHEAD_1, HSY_TAGGER_BACK_1,
	                   l->input);
	hsy_pass_run_layer(p, &l->layers[1], HSY_TAGGER_AHEAD_2, HSY_TAGGER_BACK_2,
	                   l->layers[0].out);
	const float *second = l->layers[1].out;
	float *scores = hsy_pass_apply(p, HSY_TAGGER_SCORE, second);
	hsy_chain_learn(p, l->excerpt->tags, scores, &p->net->tensors[HSY_TAGGER_FOLLOW]);
	hsy_pass_unapply(p, HSY_TAGGER_SCORE, second, scores, d_second);
	hsy_pass_learn_layer(p, &l->layers[1], d_second, d_first);
	hsy_pass_learn_layer(p, &l->layers[0], d_first, d_input);
	unembed(l, d_input);
}

static void take(hsy_net *net, const hsy_excerpt *excerpt)
{
	hsy_arena arena;
	look l = {.pass = {net, excerpt->n, &arena}, .excerpt = excerpt};

	hsy_arena_init(&arena);
	learn(&l);
	hsy_arena_clear(&arena);
}

/* ------------------------------------------------ epochs */

static void learn_epoch(hsy_net *net, const hsy_excerpts *excerpts, const size_t *order,
                        hsy_schedule *s)
{
	size_t tokens = 0;

	for (size_t i = 0; i < excerpts->n; i++) {
		const hsy_excerpt *e = &excerpts->at[order[i]];

		take(net, e);
		tokens += e->n;
		if (tokens < TOKENS_A_STEP)
			continue;
		tokens = 0;
		hsy_schedule_step(s, net);
	}
}

static void pack(const hsy_net *net, const hsy_sights *sights, hsy_buf *out)
{
	hsy_buf rest;

	hsy_buf_init(&rest);
	hsy_pack_number(&rest, (uint32_t)sights->n, 4);
	for (size_t i = 0; i < sights->n; i++)
		hsy_pack_number(&rest, sights->hashes[i], 4);
	hsy_pack_vectors(&rest, &net->tables[0], SHARE);
	hsy_pack_tensors(&rest, net);
	hsy_pack_file(out, HSY_TAGGER_MAGIC, HSY_TAGGER_VERSION, hsy_buf_view(&rest));
	hsy_buf_clear(&rest);
}

static void put_verdict(const char *name, const hsy_verdict *v)
{
	printf("  %s %.1f (P %.1f R %.1f)", name, 100 * hsy_verdict_f1(v),
	       100 * hsy_verdict_precision(v), 100 * hsy_verdict_recall(v));
}

/* Reads the bytes as anybody will, and counts what reaches that confidence. */
static hsy_status report(hsy_str bytes, const hsy_articles *dev, unsigned least,
                         hsy_verdicts *out, hsy_error *err)
{
	hsy_arena arena;
	hsy_tagger tagger;

	hsy_arena_init(&arena);
	hsy_status status = hsy_tagger_read(bytes, &arena, &tagger, err);
	for (size_t i = 0; status == HSY_OK && i < dev->n; i++) {
		const hsy_article *a = &dev->at[i];

		hsy_judge(a->syntax->text, &a->gold,
		          hsy_ties_find(&tagger, a->syntax, &arena), least, out);
	}
	hsy_arena_clear(&arena);
	return status;
}

static void print_verdicts(const char *which, size_t number, const hsy_verdicts *v)
{
	printf("%s %3zu", which, number);
	put_verdict("relations", &v->relation);
	put_verdict("content", &v->content);
	put_verdict("cue", &v->cue);
	put_verdict("source", &v->source);
	putchar('\n');
	fflush(stdout);
}

static hsy_status report_confidence(hsy_str bytes, const hsy_articles *dev,
                                    hsy_error *err)
{
	hsy_status status = HSY_OK;

	for (unsigned least = 0; status == HSY_OK && least < 1000; least += 100) {
		hsy_verdicts verdicts = {0};

		status = report(bytes, dev, least, &verdicts, err);
		if (status == HSY_OK)
			print_verdicts("confidence", least, &verdicts);
	}
	return status;
}

static size_t count_tokens(const hsy_excerpts *excerpts)
{
	size_t n = 0;

	for (size_t i = 0; i < excerpts->n; i++)
		n += excerpts->at[i].n;
	return n;
}

static void begin(hsy_net *net, const hsy_sights *sights, hsy_arena *arena)
{
	hsy_net_init(net, SEED, HSY_TAGGER_STATE);
	hsy_net_add_table(net, sights->n + 1, HSY_TAGGER_INPUT, RANGE, arena);
	net->tables[0].inertia = INERTIA;
	hsy_net_add_tensors(net, hsy_tagger_shapes, HSY_N_TAGGER_TENSORS, arena);
}

static hsy_status study(const hsy_excerpts *excerpts, const hsy_articles *dev,
                        hsy_arena *arena, hsy_buf *out, hsy_error *err)
{
	hsy_sights sights = hsy_sights_of(excerpts, SEEN_LEAST, arena);
	size_t *order = HSY_NEW_ARRAY(arena, excerpts->n, size_t);
	hsy_schedule s = {0, EPOCHS * (count_tokens(excerpts) / TOKENS_A_STEP)};
	hsy_status status = HSY_OK;
	hsy_net net;

	hsy_sights_apply(&sights, excerpts);
	begin(&net, &sights, arena);
	for (size_t i = 0; i < excerpts->n; i++)
		order[i] = i;
	for (size_t epoch = 1; status == HSY_OK && epoch <= EPOCHS; epoch++) {
		hsy_verdicts verdicts = {0};

		hsy_schedule_shuffle(order, excerpts->n, &net.random);
		learn_epoch(&net, excerpts, order, &s);
		hsy_buf_clear(out);
		pack(&net, &sights, out);
		status = report(hsy_buf_view(out), dev, 0, &verdicts, err);
		if (status == HSY_OK)
			print_verdicts("epoch", epoch, &verdicts);
	}
	return status;
}

hsy_status hsy_train_attribution(const char *train_path, const char *dev_path,
                                 const char *path, hsy_error *err)
{
	hsy_arena arena;
	hsy_articles_file train, dev;
	hsy_buf model;

	hsy_arena_init(&arena);
	hsy_buf_init(&model);
	hsy_status status = hsy_articles_read(train_path, &arena, &train, err);
	if (status == HSY_OK)
		status = hsy_articles_read(dev_path, &arena, &dev, err);
	if (status == HSY_OK && train.excerpts.n == 0)
		status = hsy_fail(err, HSY_E_EMPTY, "%s: no article to learn from",
		                  train_path);
	if (status == HSY_OK)
		status = study(&train.excerpts, &dev.articles, &arena, &model, err);
	if (status == HSY_OK)
		status = report_confidence(hsy_buf_view(&model), &dev.articles, err);
	if (status == HSY_OK)
		status = hsy_file_write(path, hsy_buf_view(&model), err);
	hsy_buf_clear(&model);
	hsy_arena_clear(&arena);
	return status;
}
