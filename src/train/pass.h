/* pass.h -- one sentence on its way through the network; private to this folder. */
#ifndef HSY_TRAIN_PASS_H
#define HSY_TRAIN_PASS_H

#include "train/learner.h"
#include "train/lstm.h"

typedef struct hsy_layer {
	hsy_lstm ahead, back;
	float *mask;
	float *out; /* [word][2 * HSY_STATE] */
} hsy_layer;

typedef struct hsy_pass {
	hsy_learner *learner;
	const hsy_lesson *lesson;
	size_t n; /* words */
	hsy_arena *arena;
	size_t *rows; /* of words; 0 where the word is left out */
	float *input, *input_mask;
	hsy_layer layers[2];
} hsy_pass;

/* n of them, which live in the pass's arena, as all that is given here does. */
float *hsy_pass_zeros(const hsy_pass *p, size_t n);

/* A mask leaves out that part of n values; the rest is enlarged, so that sums stay what
 * they are. It is the same for all n vectors x of that width. */
float *hsy_pass_mask(const hsy_pass *p, size_t n, float drop);
void hsy_pass_apply_mask(float *x, size_t n, const float *mask, size_t width);

/* What a matrix makes of every word's vector. Backward: from the gradient of what it
 * gave to those of the weights, and added to d_in. */
float *hsy_pass_apply(const hsy_pass *p, hsy_tensor tensor, const float *in);
void hsy_pass_unapply(const hsy_pass *p, hsy_tensor tensor, const float *in,
                      const float *d_out, float *d_in);

/* The bend in a hidden layer. Backward, from what it gave. */
void hsy_pass_bend(float *x, size_t n);
void hsy_pass_unbend(float *d, const float *bent, size_t n);

#define HSY_DROP_HIDDEN 0.33F /* that part of it */

typedef struct hsy_hidden {
	hsy_tensor tensor;
	size_t width;
	float *mask;
	float *bent;
	float *out; /* masked */
} hsy_hidden;

/* Both, with a mask. */
hsy_hidden hsy_pass_apply_hidden(const hsy_pass *p, hsy_tensor tensor, const float *in);
void hsy_pass_unapply_hidden(const hsy_pass *p, const hsy_hidden *h, const float *in,
                             float *d_out, float *d_in);

/* Scores to the gradient of their loss: how likely each of the first n was thought,
 * less 1 for the right one. What is behind them is no choice. */
void hsy_pass_find_loss(float *scores, size_t n, size_t n_all, size_t right);

/* From the layers' output, what it teaches: gradients of the weights, and that of the
 * output, which is added to d_first and d_second. */
void hsy_pass_learn_tags(const hsy_pass *p, size_t n_xpos, float *d_first);
void hsy_pass_learn_arcs(const hsy_pass *p, float *d_second);
void hsy_pass_learn_relations(const hsy_pass *p, float *d_second);
#endif
