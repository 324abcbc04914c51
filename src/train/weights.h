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

/* Says that the gradient of that row of a table will be added to; gives it. */
float *hsy_weights_touch(hsy_weights *w, size_t row);

/* Adam: a step against the gradient. */
void hsy_weights_step(hsy_weights *w, float rate);

/* Moves the average towards the value by that part of the way. */
void hsy_weights_average(hsy_weights *w, float part);
#endif
