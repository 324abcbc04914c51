/* weights.c -- Adam, and an average over the steps. */
#include "train/weights.h"

#include <math.h>

static void init(hsy_weights *w, float range, hsy_random *random, hsy_arena *arena)
{
	size_t n = w->inputs * w->outputs;

	w->value = HSY_NEW_ARRAY(arena, n, float);
	w->turned = HSY_NEW_ARRAY(arena, w->is_table ? 0 : n, float);
	w->gradient = HSY_NEW_ARRAY(arena, n, float);
	w->mean = HSY_NEW_ARRAY(arena, n, float);
	w->square = HSY_NEW_ARRAY(arena, n, float);
	w->average = HSY_NEW_ARRAY(arena, n, float);
	w->inertia = 1e-6F;
	for (size_t i = 0; i < n; i++)
		w->average[i] = w->value[i] = (2.0F * hsy_random_part(random) - 1.0F) *
		                              range;
}

static void turn(hsy_weights *w)
{
	for (size_t i = 0; i < w->inputs; i++)
		for (size_t o = 0; o < w->outputs; o++)
			w->turned[o * w->inputs + i] = w->value[i * w->outputs + o];
}

void hsy_weights_init(hsy_weights *w, size_t inputs, size_t outputs, float range,
                      hsy_random *random, hsy_arena *arena)
{
	*w = (hsy_weights){.inputs = inputs, .outputs = outputs};
	init(w, range, random, arena);
	turn(w);
}

void hsy_weights_init_table(hsy_weights *w, size_t inputs, size_t outputs, float range,
                            hsy_random *random, hsy_arena *arena)
{
	*w = (hsy_weights){.inputs = inputs, .outputs = outputs, .is_table = true};
	init(w, range, random, arena);
	w->is_touched = HSY_NEW_ARRAY(arena, inputs, bool);
	w->touched = HSY_NEW_ARRAY(arena, inputs, size_t);
}

void hsy_weights_add_row(const hsy_weights *w, size_t row, float *restrict out)
{
	const float *restrict value = w->value + row * w->outputs;

	for (size_t k = 0; k < w->outputs; k++)
		out[k] += value[k];
}

/* A row whose gradient is not zero will be stepped. */
static float *touch(hsy_weights *w, size_t row)
{
	if (!w->is_touched[row]) {
		w->is_touched[row] = true;
		w->touched[w->n_touched++] = row;
	}
	return w->gradient + row * w->outputs;
}

void hsy_weights_learn_row(hsy_weights *w, size_t row, const float *restrict d)
{
	float *restrict gradient = touch(w, row);

	for (size_t k = 0; k < w->outputs; k++)
		gradient[k] += d[k];
}

static void step(hsy_weights *w, size_t first, size_t n, float rate)
{
	const float mean_part = 0.1F, square_part = 0.02F, inertia = w->inertia;
	float *restrict value = w->value + first, *restrict gradient = w->gradient +
	                                                               first;
	float *restrict mean = w->mean + first, *restrict square = w->square + first;

	for (size_t i = 0; i < n; i++) {
		float g = gradient[i];

		mean[i] += mean_part * (g - mean[i]);
		square[i] += square_part * (g * g - square[i]);
		value[i] -= rate * mean[i] / (sqrtf(square[i]) + inertia);
		gradient[i] = 0;
	}
}

void hsy_weights_step(hsy_weights *w, float rate)
{
	if (!w->is_table) {
		step(w, 0, w->inputs * w->outputs, rate);
		turn(w);
		return;
	}
	for (size_t i = 0; i < w->n_touched; i++) {
		step(w, w->touched[i] * w->outputs, w->outputs, rate);
		w->is_touched[w->touched[i]] = false;
	}
	w->n_touched = 0;
}

void hsy_weights_average(hsy_weights *w, float part)
{
	for (size_t i = 0; i < w->inputs * w->outputs; i++)
		w->average[i] += part * (w->value[i] - w->average[i]);
}
