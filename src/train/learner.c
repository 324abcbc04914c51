/* learner.c -- forward and backward through the network, one sentence at a time. */
#include "train/pass.h"

#include <math.h>

/* Parts that are left out at random, so that the network leans on none too much. */
static const float DROP_WORD = 0.2F; /* the word, not its affixes */
static const float DROP_INPUT = 0.3F;
static const float DROP_LAYER = 0.33F;
static const float DROP_AGAIN = 0.2F;

/* ------------------------------------------------ beginning and stepping */

/* At first an LSTM is to keep what it has. */
static void favour_keeping(hsy_weights *bias)
{
	for (size_t k = HSY_STATE; k < 2 * HSY_STATE; k++)
		bias->value[k] = bias->average[k] = 1.0F;
}

void hsy_learner_init(hsy_learner *l, size_t n_words, uint64_t seed, hsy_arena *arena)
{
	*l = (hsy_learner){.random = {seed}};
	hsy_weights_init_table(&l->words, n_words + 1, HSY_INPUT, 0.1F, &l->random,
	                       arena);
	hsy_weights_init_table(&l->affixes, HSY_N_AFFIXES, HSY_INPUT, 0, &l->random,
	                       arena);
	for (size_t t = 0; t < HSY_N_TENSORS; t++) {
		const hsy_tensor_shape shape = hsy_tensor_shape_of((hsy_tensor)t);
		/* Glorot's; the four gates of an LSTM are four matrices. */
		size_t outputs = shape.outputs == 4 * HSY_STATE ? HSY_STATE
		                                                : shape.outputs;
		float range = sqrtf(6.0F / (float)(shape.inputs + outputs));

		hsy_weights_init(&l->tensors[t], shape.inputs, shape.outputs, range,
		                 &l->random, arena);
		hsy_weights_init(&l->biases[t], 1, shape.outputs, 0, &l->random, arena);
		if (shape.has_bias && shape.outputs == 4 * HSY_STATE)
			favour_keeping(&l->biases[t]);
	}
}

void hsy_learner_step(hsy_learner *l, float rate)
{
	hsy_weights_step(&l->words, rate);
	hsy_weights_step(&l->affixes, rate);
	for (size_t t = 0; t < HSY_N_TENSORS; t++) {
		hsy_weights_step(&l->tensors[t], rate);
		hsy_weights_step(&l->biases[t], rate);
	}
}

void hsy_learner_average(hsy_learner *l, float part)
{
	hsy_weights_average(&l->words, part);
	hsy_weights_average(&l->affixes, part);
	for (size_t t = 0; t < HSY_N_TENSORS; t++) {
		hsy_weights_average(&l->tensors[t], part);
		hsy_weights_average(&l->biases[t], part);
	}
}

/* ------------------------------------------------ words and layers */

static void add_row(const hsy_weights *table, size_t row, float *out)
{
	for (size_t k = 0; k < HSY_INPUT; k++)
		out[k] += table->value[row * HSY_INPUT + k];
}

static void embed(hsy_pass *p)
{
	const hsy_learner *l = p->learner;

	p->rows = HSY_NEW_ARRAY(p->arena, p->n, size_t);
	p->input = hsy_pass_zeros(p, p->n * HSY_INPUT);
	p->input_mask = hsy_pass_mask(p, p->n * HSY_INPUT, DROP_INPUT);
	for (size_t i = 0; i < p->n; i++) {
		const hsy_lesson_word *word = &p->lesson->words[i];
		float *out = p->input + i * HSY_INPUT;

		if (hsy_random_part(&p->learner->random) >= DROP_WORD)
			p->rows[i] = word->row;
		add_row(&l->words, p->rows[i], out);
		for (size_t f = 0; f < word->features.n; f++)
			add_row(&l->affixes, word->features.rows[f], out);
	}
	for (size_t k = 0; k < p->n * HSY_INPUT; k++)
		p->input[k] *= p->input_mask[k];
}

static void learn_row(hsy_weights *table, size_t row, const float *d)
{
	float *gradient = hsy_weights_touch(table, row);

	for (size_t k = 0; k < HSY_INPUT; k++)
		gradient[k] += d[k];
}

static void unembed(const hsy_pass *p, float *d)
{
	hsy_learner *l = p->learner;

	for (size_t k = 0; k < p->n * HSY_INPUT; k++)
		d[k] *= p->input_mask[k];
	for (size_t i = 0; i < p->n; i++) {
		const hsy_features *features = &p->lesson->words[i].features;

		learn_row(&l->words, p->rows[i], d + i * HSY_INPUT);
		for (size_t f = 0; f < features->n; f++)
			learn_row(&l->affixes, features->rows[f], d + i * HSY_INPUT);
	}
}

static void run_lstm(const hsy_pass *p, hsy_lstm *lstm, hsy_tensor tensor, bool is_back,
                     const float *in)
{
	hsy_learner *l = p->learner;

	lstm->input = &l->tensors[tensor];
	lstm->bias = &l->biases[tensor];
	lstm->again = &l->tensors[tensor + 1];
	lstm->is_back = is_back;
	lstm->mask = hsy_pass_mask(p, HSY_STATE, DROP_AGAIN);
	hsy_lstm_run(lstm, in, p->n, p->arena);
}

static void run_layer(const hsy_pass *p, hsy_layer *to, hsy_tensor ahead, hsy_tensor back,
                      const float *in)
{
	const size_t bytes = HSY_STATE * sizeof *in;

	run_lstm(p, &to->ahead, ahead, false, in);
	run_lstm(p, &to->back, back, true, in);
	to->mask = hsy_pass_mask(p, 2 * HSY_STATE, DROP_LAYER);
	to->out = hsy_pass_zeros(p, p->n * 2 * HSY_STATE);
	for (size_t i = 0; i < p->n; i++) {
		float *out = to->out + i * 2 * HSY_STATE;

		memcpy(out, to->ahead.states + i * HSY_STATE, bytes);
		memcpy(out + HSY_STATE, to->back.states + i * HSY_STATE, bytes);
	}
	hsy_pass_apply_mask(to->out, p->n, to->mask, 2 * HSY_STATE);
}

static void learn_layer(const hsy_pass *p, const hsy_layer *to, float *d_out, float *d_in)
{
	const size_t bytes = HSY_STATE * sizeof *d_in;
	float *ahead = hsy_pass_zeros(p, p->n * HSY_STATE);
	float *back = hsy_pass_zeros(p, p->n * HSY_STATE);

	hsy_pass_apply_mask(d_out, p->n, to->mask, 2 * HSY_STATE);
	for (size_t i = 0; i < p->n; i++) {
		const float *out = d_out + i * 2 * HSY_STATE;

		memcpy(ahead + i * HSY_STATE, out, bytes);
		memcpy(back + i * HSY_STATE, out + HSY_STATE, bytes);
	}
	hsy_lstm_learn(&to->ahead, ahead, d_in, p->arena);
	hsy_lstm_learn(&to->back, back, d_in, p->arena);
}

static void take(hsy_pass *p, size_t n_xpos)
{
	float *d_first = hsy_pass_zeros(p, p->n * 2 * HSY_STATE);
	float *d_second = hsy_pass_zeros(p, p->n * 2 * HSY_STATE);
	float *d_input = hsy_pass_zeros(p, p->n * HSY_INPUT);

	embed(p);
	run_layer(p, &p->layers[0], HSY_TENSOR_AHEAD_1, HSY_TENSOR_BACK_1, p->input);
	run_layer(p, &p->layers[1], HSY_TENSOR_AHEAD_2, HSY_TENSOR_BACK_2,
	          p->layers[0].out);
	hsy_pass_learn_tags(p, n_xpos, d_first);
	hsy_pass_learn_arcs(p, d_second);
	hsy_pass_learn_relations(p, d_second);
	learn_layer(p, &p->layers[1], d_second, d_first);
	learn_layer(p, &p->layers[0], d_first, d_input);
	unembed(p, d_input);
}

void hsy_learner_take(hsy_learner *learner, const hsy_lesson *lesson, size_t n_xpos)
{
	hsy_arena arena;
	hsy_pass p = {
	    .learner = learner, .lesson = lesson, .n = lesson->n, .arena = &arena};

	hsy_arena_init(&arena);
	take(&p, n_xpos);
	hsy_arena_clear(&arena);
}
