/* kernel.c -- from sums to activations, and the steps of an LSTM. */
#include "syntax/kernel.h"

#include <assert.h>
#include <stdbool.h>

/* The steps of an LSTM, compiled for the vectors of newer processors as well. */
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
