/* kernel.h -- the arithmetic of the networks, in whole numbers only: the same on
 * every machine, whatever the compiler makes of it. */
#ifndef HSY_SYNTAX_KERNEL_H
#define HSY_SYNTAX_KERNEL_H

#include <stddef.h>
#include <stdint.h>

/* Fixed point: an activation has 10 bits behind the point and stays within ±4, that of
 * an LSTM within ±1; a weight has 12 and stays within ±8; so a sum of their products
 * has 22. What one sum can reach at most must stay below HSY_SUM_MAX (model.c sees to
 * it): then none overflows. */
enum {
	HSY_ACT_BITS = 10,
	HSY_WEIGHT_BITS = 12,
	HSY_SUM_BITS = HSY_ACT_BITS + HSY_WEIGHT_BITS,
	HSY_ACT_LIMIT = 4,
	HSY_ACT_MAX = HSY_ACT_LIMIT << HSY_ACT_BITS,
	HSY_SUM_MAX = 500 << HSY_SUM_BITS,
	HSY_LANES = 16, /* inputs of a matrix are a multiple of this */
	HSY_GROUP = 8   /* outputs that are computed together */
};

/* bias (may be NULL) is in units of sums. The weights may be activations instead: of 64
 * products of those no sum overflows either.
 *
 * Weights are kept in the order in which processors take them: of a group of outputs,
 * the weights of the first two inputs for each output, then of the next two. Outputs
 * that the last group lacks have weights that nobody asks for. */
typedef struct hsy_matrix {
	size_t outputs, inputs;
	const int16_t *weights;
	const int32_t *bias;
} hsy_matrix;

/* How many weights are kept, and where among them that of an output and an input is. */
static inline size_t hsy_matrix_size(size_t outputs, size_t inputs)
{
	return (outputs + HSY_GROUP - 1) / HSY_GROUP * HSY_GROUP * inputs;
}

static inline size_t hsy_matrix_place(size_t inputs, size_t output, size_t input)
{
	return output / HSY_GROUP * HSY_GROUP * inputs + input / 2 * 2 * HSY_GROUP +
	       output % HSY_GROUP * 2 + input % 2;
}

/* sums[i * outputs + o] = bias[o] + the weights of o times x[i], for n vectors x. */
void hsy_kernel_apply(const hsy_matrix *m, const int16_t *x, size_t n, int32_t *sums);

/* sums[o] += the weights of o times x, for one vector. */
void hsy_kernel_add(const hsy_matrix *m, const int16_t *x, int32_t *sums);

/* Sums as activations; leaky makes a tenth of what is negative. Here and below, n is a
 * multiple of HSY_LANES. */
void hsy_kernel_round(const int32_t *sums, size_t n, int16_t *out);
void hsy_kernel_leaky(const int32_t *sums, size_t n, int16_t *out);

/* Weights as activations. */
void hsy_kernel_scale(const int16_t *weights, size_t n, int16_t *out);

/* a + b + weights, leaky likewise. */
void hsy_kernel_join(const int16_t *a, const int16_t *b, const int16_t *weights, size_t n,
                     int16_t *out);

/* One step of an LSTM: gates are the sums of input, forget, output and candidate,
 * n of each; cell is kept from step to step and begins as zeros. */
void hsy_kernel_lstm(const int32_t *gates, size_t n, int32_t *cell, int16_t *out);

/* The first largest of n. */
size_t hsy_kernel_best(const int32_t *scores, size_t n);
#endif
