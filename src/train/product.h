/* product.h -- products of matrices, and the functions between them.
 *
 * Every sum is made in one fixed order, and every result depends on no other, however
 * many the compiler computes at once: so training gives the same bits everywhere.
 */
#ifndef HSY_TRAIN_PRODUCT_H
#define HSY_TRAIN_PRODUCT_H

#include <math.h>
#include <stddef.h>

/* The left factor: element [i][k] is at[i * row + k * column], so that it can be read
 * as its own transpose. */
typedef struct hsy_operand {
	const float *at;
	size_t row, column;
} hsy_operand;

/* sum += left * right: sum is rows by columns, right is inner by columns. */
void hsy_product_add(hsy_operand left, const float *right, size_t rows, size_t inner,
                     size_t columns, float *sum);

/* In place, as syntax/kernel.c computes them: to ±1, and to 0 to 1. */
void hsy_squash(float *x, size_t n);
void hsy_squash_gate(float *x, size_t n);

/* How steep they are where they gave y. */
static inline float hsy_squash_slope(float y)
{
	return sqrtf(1.0F - (y < 0 ? -y : y));
}

static inline float hsy_gate_slope(float y)
{
	return 0.25F * hsy_squash_slope(2.0F * y - 1.0F);
}

/* e^x in place, by a polynomial of our own: the C library's may differ in the last
 * bit. */
void hsy_exp(float *x, size_t n);
#endif
