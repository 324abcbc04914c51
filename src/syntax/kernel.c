/* kernel.c -- products of small whole numbers; nearly all the time goes here. */
#include "syntax/kernel.h"

#include <assert.h>
#include <stdbool.h>
#include <string.h>

/* The same code, compiled for the vectors of newer processors as well; which one
 * runs changes the time, never the result. */
#if defined(__GNUC__) && defined(__x86_64__)
#define WIDE __attribute__((target("avx2")))
#define HAS_WIDE __builtin_cpu_supports("avx2")
#else
#define WIDE
#define HAS_WIDE false
#endif
#if defined(__GNUC__)
#define INLINE static inline __attribute__((always_inline))
#else
#define INLINE static inline
#endif

/* One row with four vectors: each weight is loaded once. inputs is masked where
 * it is set, so that compilers know there is no rest to care for. */
INLINE void row_by_four(const int16_t *restrict row, const int16_t *restrict x,
                        size_t inputs, int32_t *restrict sums, size_t stride)
{
	const int16_t *x1 = x + inputs, *x2 = x1 + inputs, *x3 = x2 + inputs;
	int32_t a = 0, b = 0, c = 0, d = 0;

	for (size_t k = 0; k < inputs; k++) {
		a += row[k] * x[k];
		b += row[k] * x1[k];
		c += row[k] * x2[k];
		d += row[k] * x3[k];
	}
	sums[0] += a;
	sums[stride] += b;
	sums[2 * stride] += c;
	sums[3 * stride] += d;
}

/* Four rows with one vector. */
INLINE void four_by_one(const int16_t *restrict rows, const int16_t *restrict x,
                        size_t inputs, int32_t *restrict sums)
{
	const int16_t *r1 = rows + inputs, *r2 = r1 + inputs, *r3 = r2 + inputs;
	int32_t a = 0, b = 0, c = 0, d = 0;

	for (size_t k = 0; k < inputs; k++) {
		a += rows[k] * x[k];
		b += r1[k] * x[k];
		c += r2[k] * x[k];
		d += r3[k] * x[k];
	}
	sums[0] += a;
	sums[1] += b;
	sums[2] += c;
	sums[3] += d;
}

INLINE void row_by_one(const int16_t *restrict row, const int16_t *restrict x,
                       size_t inputs, int32_t *restrict sum)
{
	int32_t a = 0;

	for (size_t k = 0; k < inputs; k++)
		a += row[k] * x[k];
	*sum += a;
}

INLINE void add_one(const hsy_matrix *m, const int16_t *x, int32_t *sums)
{
	const size_t inputs = m->inputs & ~(size_t)(HSY_LANES - 1);
	size_t o = 0;

	for (; o + 4 <= m->outputs; o += 4)
		four_by_one(m->weights + o * inputs, x, inputs, sums + o);
	for (; o < m->outputs; o++)
		row_by_one(m->weights + o * inputs, x, inputs, sums + o);
}

INLINE void add_all(const hsy_matrix *m, const int16_t *x, size_t n, int32_t *sums)
{
	const size_t inputs = m->inputs & ~(size_t)(HSY_LANES - 1);
	size_t i = 0;

	for (; i + 4 <= n; i += 4)
		for (size_t o = 0; o < m->outputs; o++)
			row_by_four(m->weights + o * inputs, x + i * inputs, inputs,
			            sums + i * m->outputs + o, m->outputs);
	for (; i < n; i++)
		add_one(m, x + i * inputs, sums + i * m->outputs);
}

WIDE static void add_all_wide(const hsy_matrix *m, const int16_t *x, size_t n,
                              int32_t *sums)
{
	add_all(m, x, n, sums);
}

static void add_all_narrow(const hsy_matrix *m, const int16_t *x, size_t n, int32_t *sums)
{
	add_all(m, x, n, sums);
}

WIDE static void add_one_wide(const hsy_matrix *m, const int16_t *x, int32_t *sums)
{
	add_one(m, x, sums);
}

static void add_one_narrow(const hsy_matrix *m, const int16_t *x, int32_t *sums)
{
	add_one(m, x, sums);
}

void hsy_kernel_add(const hsy_matrix *m, const int16_t *x, int32_t *sums)
{
	assert(m->inputs % HSY_LANES == 0);
	if (HAS_WIDE)
		add_one_wide(m, x, sums);
	else
		add_one_narrow(m, x, sums);
}

void hsy_kernel_apply(const hsy_matrix *m, const int16_t *x, size_t n, int32_t *sums)
{
	assert(m->inputs % HSY_LANES == 0);
	for (size_t i = 0; i < n; i++) {
		if (m->bias)
			memcpy(sums + i * m->outputs, m->bias, m->outputs * sizeof *sums);
		else
			memset(sums + i * m->outputs, 0, m->outputs * sizeof *sums);
	}
	if (HAS_WIDE)
		add_all_wide(m, x, n, sums);
	else
		add_all_narrow(m, x, n, sums);
}

/* Half of the divisor is added first, so that halves go up; a negative number is
 * shifted arithmetically by every compiler that this is built with. */
static inline int32_t shifted(int32_t value, int bits)
{
	return (value + (1 << (bits - 1))) >> bits;
}

static inline int32_t within(int32_t value, int32_t limit)
{
	return value > limit ? limit : value < -limit ? -limit : value;
}

/* HSY_SUM_MAX leaves room for the half. */
static inline int16_t activation(int32_t sum)
{
	return (int16_t)within(shifted(sum, HSY_WEIGHT_BITS), HSY_ACT_MAX);
}

void hsy_kernel_round(const int32_t *sums, size_t n, int16_t *out)
{
	assert(n % HSY_LANES == 0);
	for (size_t i = 0; i < n; i += HSY_LANES)
		for (size_t k = 0; k < HSY_LANES; k++)
			out[i + k] = activation(sums[i + k]);
}

/* 13/128 is nearly a tenth: what makes two layers more than one. */
static inline int16_t bend(int32_t value)
{
	int32_t a = within(value, HSY_ACT_MAX);

	return (int16_t)(a > 0 ? a : a * 13 / 128);
}

void hsy_kernel_leaky(const int32_t *sums, size_t n, int16_t *out)
{
	assert(n % HSY_LANES == 0);
	for (size_t i = 0; i < n; i += HSY_LANES)
		for (size_t k = 0; k < HSY_LANES; k++)
			out[i + k] = bend(shifted(sums[i + k], HSY_WEIGHT_BITS));
}

/* A weight with as many bits as an activation. */
static inline int16_t scaled(int16_t weight)
{
	return (int16_t)within(weight >> (HSY_WEIGHT_BITS - HSY_ACT_BITS), HSY_ACT_MAX);
}

void hsy_kernel_scale(const int16_t *weights, size_t n, int16_t *out)
{
	for (size_t i = 0; i < n; i++)
		out[i] = scaled(weights[i]);
}

void hsy_kernel_join(const int16_t *a, const int16_t *b, const int16_t *weights, size_t n,
                     int16_t *out)
{
	assert(n % HSY_LANES == 0);
	for (size_t i = 0; i < n; i += HSY_LANES)
		for (size_t k = 0; k < HSY_LANES; k++)
			out[i + k] = bend(a[i + k] + b[i + k] + scaled(weights[i + k]));
}

/* A cell has 12 bits behind the point and stays within ±16; a squashed value has 14. */
enum { CELL_BITS = 12, CELL_MAX = (16 << CELL_BITS) - 1, SQUASHED_BITS = 14 };

/* x - x|x|/4 within ±2, and ±1 beyond: as good as tanh once it is trained with, and
 * nothing but a product. value has CELL_BITS behind the point. */
static inline int32_t squash(int32_t value)
{
	int32_t x = within(value, 2 << CELL_BITS);
	int32_t size = x < 0 ? -x : x;

	return x * (1 << (SQUASHED_BITS - CELL_BITS)) -
	       shifted(x * size, 2 * CELL_BITS + 2 - SQUASHED_BITS);
}

/* From 0 to 1, half as steep. */
static inline int32_t gate(int32_t sum)
{
	int32_t half = shifted(sum, HSY_SUM_BITS - CELL_BITS + 1);

	return ((1 << SQUASHED_BITS) + squash(half)) / 2;
}

INLINE void step(const int32_t *restrict gates, size_t n, int32_t *restrict cell,
                 int16_t *restrict out)
{
	int32_t in = gate(gates[0]);
	int32_t keep = gate(gates[n]);
	int32_t show = gate(gates[2 * n]);
	int32_t news = squash(shifted(gates[3 * n], HSY_SUM_BITS - CELL_BITS));
	int32_t kept = shifted(keep * *cell, SQUASHED_BITS);
	int32_t taken = shifted(in * news, 2 * SQUASHED_BITS - CELL_BITS);

	*cell = within(kept + taken, CELL_MAX);
	*out = (int16_t)shifted(show * squash(*cell), 2 * SQUASHED_BITS - HSY_ACT_BITS);
}

INLINE void step_all(const int32_t *restrict gates, size_t n, int32_t *restrict cell,
                     int16_t *restrict out)
{
	for (size_t i = 0; i < n; i += HSY_LANES)
		for (size_t k = 0; k < HSY_LANES; k++)
			step(gates + i + k, n, cell + i + k, out + i + k);
}

WIDE static void step_wide(const int32_t *gates, size_t n, int32_t *cell, int16_t *out)
{
	step_all(gates, n, cell, out);
}

static void step_narrow(const int32_t *gates, size_t n, int32_t *cell, int16_t *out)
{
	step_all(gates, n, cell, out);
}

void hsy_kernel_lstm(const int32_t *gates, size_t n, int32_t *cell, int16_t *out)
{
	assert(n % HSY_LANES == 0);
	if (HAS_WIDE)
		step_wide(gates, n, cell, out);
	else
		step_narrow(gates, n, cell, out);
}

size_t hsy_kernel_best(const int32_t *scores, size_t n)
{
	size_t best = 0;

	for (size_t i = 1; i < n; i++)
		if (scores[i] > scores[best])
			best = i;
	return best;
}
