/* product.c -- where training spends its time. */
#include "train/product.h"

#include <stdint.h>
#include <string.h>

#if defined(__GNUC__)
#define INLINE static inline __attribute__((always_inline))
#else
#define INLINE static inline
#endif

enum { TALL = 4, WIDE = 64, NARROW = 16 };

/* A block of the sum stays in registers while both factors go by: rows and columns are
 * constants wherever this is used, but for the last columns. */
INLINE void add_block(hsy_operand left, const float *restrict right, size_t rows,
                      size_t inner, size_t columns, size_t stride, float *restrict sum)
{
	float block[TALL][WIDE];

	for (size_t i = 0; i < rows; i++)
		for (size_t j = 0; j < columns; j++)
			block[i][j] = sum[i * stride + j];
	for (size_t k = 0; k < inner; k++)
		for (size_t i = 0; i < rows; i++) {
			float factor = left.at[i * left.row + k * left.column];

			for (size_t j = 0; j < columns; j++)
				block[i][j] += factor * right[k * stride + j];
		}
	for (size_t i = 0; i < rows; i++)
		for (size_t j = 0; j < columns; j++)
			sum[i * stride + j] = block[i][j];
}

/* All rows of a strip of columns. */
INLINE void add_strip(hsy_operand left, const float *right, size_t rows, size_t inner,
                      size_t columns, size_t stride, float *sum)
{
	size_t i = 0;

	for (; i + TALL <= rows; i += TALL) {
		add_block(left, right, TALL, inner, columns, stride, sum + i * stride);
		left.at += TALL * left.row;
	}
	for (; i < rows; i++) {
		add_block(left, right, 1, inner, columns, stride, sum + i * stride);
		left.at += left.row;
	}
}

void hsy_product_add(hsy_operand left, const float *right, size_t rows, size_t inner,
                     size_t columns, float *sum)
{
	size_t j = 0;

	for (; j + WIDE <= columns; j += WIDE)
		add_strip(left, right + j, rows, inner, WIDE, columns, sum + j);
	for (; j + NARROW <= columns; j += NARROW)
		add_strip(left, right + j, rows, inner, NARROW, columns, sum + j);
	if (j < columns)
		add_strip(left, right + j, rows, inner, columns - j, columns, sum + j);
}

/* e^x = 2^whole * e^rest, the first by the bits of a float, the second by its series. */
static inline float exponential(float x)
{
	const float limited = x < -80.0F ? -80.0F : x > 80.0F ? 80.0F : x;
	const float scaled = limited * 1.44269504F;
	const float whole = (scaled + 12582912.0F) - 12582912.0F;
	const float r = (scaled - whole) * 0.693147181F;
	const float series =
	    1.0F +
	    r * (1.0F + r * (0.5F + r * (0.166666667F + r * (0.0416666667F +
	                                                     r * (0.00833333333F +
	                                                          r * 0.00138888889F)))));
	uint32_t bits = (uint32_t)((int32_t)whole + 127) << 23;
	float power;

	memcpy(&power, &bits, sizeof power);
	return power * series;
}

void hsy_exp(float *x, size_t n)
{
	for (size_t i = 0; i < n; i++)
		x[i] = exponential(x[i]);
}

static inline float squash(float value)
{
	float x = value < -2.0F ? -2.0F : value > 2.0F ? 2.0F : value;

	return x - x * (x < 0 ? -x : x) * 0.25F;
}

void hsy_squash(float *x, size_t n)
{
	for (size_t i = 0; i < n; i++)
		x[i] = squash(x[i]);
}

void hsy_squash_gate(float *x, size_t n)
{
	for (size_t i = 0; i < n; i++)
		x[i] = 0.5F + 0.5F * squash(0.5F * x[i]);
}
