/* lstm.c -- forward by the formulas, backward by their derivatives. */
#include "train/lstm.h"

#include "train/product.h"

#include <string.h>

/* The word that was read before step's, and step's own. */
static size_t word_at(const hsy_lstm *l, size_t step)
{
	return l->is_back ? l->n - 1 - step : step;
}

static void take_state(const hsy_lstm *l, size_t word, size_t from)
{
	const size_t width = l->width;
	float *before = l->before + word * width;

	for (size_t k = 0; k < width; k++)
		before[k] = l->states[from * width + k] * l->mask[k];
	hsy_product_add((hsy_operand){before, width, 1}, l->again->value, 1, width,
	                4 * width, l->gates + word * 4 * width);
}

static void step(const hsy_lstm *l, size_t word, const float *restrict kept)
{
	const size_t width = l->width;
	float *restrict gates = l->gates + word * 4 * width;
	float *restrict cell = l->cells + word * width;
	float *restrict bent = l->bent + word * width;
	float *restrict state = l->states + word * width;

	hsy_squash_gate(gates, 3 * width);
	hsy_squash(gates + 3 * width, width);
	for (size_t k = 0; k < width; k++)
		cell[k] = gates[k] * gates[3 * width + k] + gates[width + k] * kept[k];
	memcpy(bent, cell, width * sizeof *bent);
	hsy_squash(bent, width);
	for (size_t k = 0; k < width; k++)
		state[k] = gates[2 * width + k] * bent[k];
}

void hsy_lstm_run(hsy_lstm *l, const float *in, size_t n, hsy_arena *arena)
{
	const size_t width = l->again->inputs;
	const float *none = HSY_NEW_ARRAY(arena, width, float);

	l->n = n;
	l->width = width;
	l->in = in;
	l->gates = HSY_NEW_ARRAY(arena, n * 4 * width, float);
	l->cells = HSY_NEW_ARRAY(arena, n * width, float);
	l->bent = HSY_NEW_ARRAY(arena, n * width, float);
	l->before = HSY_NEW_ARRAY(arena, n * width, float);
	l->states = HSY_NEW_ARRAY(arena, n * width, float);
	for (size_t i = 0; i < n; i++)
		memcpy(l->gates + i * 4 * width, l->bias->value,
		       4 * width * sizeof *l->gates);
	hsy_product_add((hsy_operand){in, l->input->inputs, 1}, l->input->value, n,
	                l->input->inputs, 4 * width, l->gates);
	for (size_t i = 0; i < n; i++) {
		if (i > 0)
			take_state(l, word_at(l, i), word_at(l, i - 1));
		step(l, word_at(l, i),
		     i > 0 ? l->cells + word_at(l, i - 1) * width : none);
	}
}

/* To the gradient of the gates before they were bent; cell's goes on to the word
 * before. */
static void step_back(const hsy_lstm *l, size_t word, const float *restrict kept,
                      const float *restrict state, float *restrict cell,
                      float *restrict gates)
{
	const size_t width = l->width;
	const float *restrict g = l->gates + word * 4 * width;
	const float *restrict bent = l->bent + word * width;

	for (size_t k = 0; k < width; k++) {
		float in = g[k], keep = g[width + k], show = g[2 * width + k];
		float news = g[3 * width + k];
		float c = cell[k] + state[k] * show * hsy_squash_slope(bent[k]);

		gates[k] = c * news * hsy_gate_slope(in);
		gates[width + k] = c * kept[k] * hsy_gate_slope(keep);
		gates[2 * width + k] = state[k] * bent[k] * hsy_gate_slope(show);
		gates[3 * width + k] = c * in * hsy_squash_slope(news);
		cell[k] = c * keep;
	}
}

static void hand_back(const hsy_lstm *l, const float *gates, float *state, float *room)
{
	memset(room, 0, l->width * sizeof *room);
	hsy_product_add((hsy_operand){gates, 4 * l->width, 1}, l->again->turned, 1,
	                4 * l->width, l->width, room);
	for (size_t k = 0; k < l->width; k++)
		state[k] += room[k] * l->mask[k];
}

static void learn_weights(const hsy_lstm *l, const float *gates, float *in)
{
	const size_t width = l->width, inputs = l->input->inputs;

	hsy_product_add((hsy_operand){l->before, 1, width}, gates, width, l->n, 4 * width,
	                l->again->gradient);
	hsy_product_add((hsy_operand){l->in, 1, inputs}, gates, inputs, l->n, 4 * width,
	                l->input->gradient);
	for (size_t i = 0; i < l->n; i++)
		for (size_t k = 0; k < 4 * width; k++)
			l->bias->gradient[k] += gates[i * 4 * width + k];
	hsy_product_add((hsy_operand){gates, 4 * width, 1}, l->input->turned, l->n,
	                4 * width, inputs, in);
}

void hsy_lstm_learn(const hsy_lstm *l, float *states, float *in, hsy_arena *arena)
{
	const size_t width = l->width;
	const float *none = HSY_NEW_ARRAY(arena, width, float);
	float *gates = HSY_NEW_ARRAY(arena, l->n * 4 * width, float);
	float *cell = HSY_NEW_ARRAY(arena, width, float);
	float *room = HSY_NEW_ARRAY(arena, width, float);

	for (size_t i = l->n; i-- > 0;) {
		size_t word = word_at(l, i), before = i > 0 ? word_at(l, i - 1) : 0;

		step_back(l, word, i > 0 ? l->cells + before * width : none,
		          states + word * width, cell, gates + word * 4 * width);
		if (i > 0)
			hand_back(l, gates + word * 4 * width, states + before * width,
			          room);
	}
	learn_weights(l, gates, in);
}
