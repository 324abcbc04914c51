/* pass.h -- one sequence on its way through a network, forward and backward. */
#ifndef HSY_TRAIN_PASS_H
#define HSY_TRAIN_PASS_H

#include "train/lstm.h"
#include "train/net.h"

typedef struct hsy_pass {
	hsy_net *net;
	size_t n; /* words */
	hsy_arena *arena;
} hsy_pass;

/* n of them, which live in the pass's arena, as all that is given here does. */
float *hsy_pass_zeros(const hsy_pass *p, size_t n);

/* A mask leaves out that part of n values; the rest is enlarged, so that sums stay what
 * they are. It is the same for all n vectors x of that width. */
float *hsy_pass_mask(const hsy_pass *p, size_t n, float drop);
void hsy_pass_apply_mask(float *x, size_t n, const float *mask, size_t width);

/* What a matrix makes of every word's vector. Backward: from the gradient of what it
 * gave to those of the weights, and added to d_in. */
float *hsy_pass_apply(const hsy_pass *p, size_t tensor, const float *in);
void hsy_pass_unapply(const hsy_pass *p, size_t tensor, const float *in,
                      const float *d_out, float *d_in);

/* The bend in a hidden layer. Backward, from what it gave. */
void hsy_pass_bend(float *x, size_t n);
void hsy_pass_unbend(float *d, const float *bent, size_t n);

#define HSY_DROP_HIDDEN 0.33F /* that part of it */

typedef struct hsy_hidden {
	size_t tensor;
	size_t width;
	float *mask;
	float *bent;
	float *out; /* masked */
} hsy_hidden;

/* Both, with a mask. */
hsy_hidden hsy_pass_apply_hidden(const hsy_pass *p, size_t tensor, const float *in);
void hsy_pass_unapply_hidden(const hsy_pass *p, const hsy_hidden *h, const float *in,
                             float *d_out, float *d_in);

/* Two LSTMs over the sequence, in both directions, of which each has two tensors: its
 * own and the next. */
typedef struct hsy_layer {
	hsy_lstm ahead, back;
	float *mask;
	float *out; /* [word][2 * state] */
} hsy_layer;

void hsy_pass_run_layer(const hsy_pass *p, hsy_layer *to, size_t ahead, size_t back,
                        const float *in);
/* Changes d_out. */
void hsy_pass_learn_layer(const hsy_pass *p, const hsy_layer *to, float *d_out,
                          float *d_in);

/* Scores to the gradient of their loss: how likely each of the first n was thought,
 * less 1 for the right one. What is behind them is no choice. */
void hsy_pass_find_loss(float *scores, size_t n, size_t n_all, size_t right);
#endif
