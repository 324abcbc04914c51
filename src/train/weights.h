/* weights.h -- numbers that are learnt. */
#ifndef HSY_TRAIN_WEIGHTS_H
#define HSY_TRAIN_WEIGHTS_H

#include "base/arena.h"
#include "train/random.h"

#include <stdbool.h>
#include <stdint.h>

/* A matrix: [input][output]. Of a table, whose inputs are words, a lesson touches few
 * rows: those alone are stepped. */
typedef struct hsy_weights {
	size_t inputs, outputs;
	float *value;
	float *turned;        /* [output][input], of a matrix with several rows */
	float *gradient;      /* zeros after a step */
	float *mean, *square; /* running ones of the gradient */
	float *average;       /* running one of value: what is kept in the end */
	float inertia; /* gradients far below it step as slowly as they are small */
	bool is_table;
	bool *is_touched;
	size_t *touched;
	size_t n_touched;
} hsy_weights;

/* Values begin anywhere within ±range. */
void hsy_weights_init(hsy_weights *w, size_t inputs, size_t outputs, float range,
                      hsy_random *random, hsy_arena *arena);
void hsy_weights_init_table(hsy_weights *w, size_t inputs, size_t outputs, float range,
                            hsy_random *random, hsy_arena *arena);

/* Adds a row of a table to out; adds d to the gradient of that row. */
void hsy_weights_add_row(const hsy_weights *w, size_t row, float *out);
void hsy_weights_learn_row(hsy_weights *w, size_t row, const float *d);

/* Adam: a step against the gradient. */
void hsy_weights_step(hsy_weights *w, float rate);

/* Moves the average towards the value by that part of the way. */
void hsy_weights_average(hsy_weights *w, float part);
#endif
