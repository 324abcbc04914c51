/* product.c -- products of small whole numbers; nearly all the time goes here.
 *
 * A processor's vector has two inputs beside each other, again and again, and for each
 * of several outputs the weights of these two: one instruction multiplies all and adds
 * them in pairs. Which kind of vectors runs changes the time, never the result.
 */
#include "syntax/kernel.h"

#include <assert.h>
#include <stdbool.h>
#include <string.h>

#if defined(__GNUC__)
#define INLINE static inline __attribute__((always_inline))
#else
#define INLINE static inline
#endif

static inline size_t smaller(size_t a, size_t b)
{
	return a < b ? a : b;
}

#if defined(__GNUC__) && defined(__x86_64__)
#include <immintrin.h>

/* ---- of 256 bits, where the processor has them ---- */

#define TARGET __attribute__((target("avx2")))
#define TO(name) name##_wide
#define EIGHT __m256i

INLINE TARGET __m256i get_wide(const int32_t *from)
{
	return _mm256_loadu_si256((const void *)from);
}

INLINE TARGET void put_wide(int32_t *to, __m256i sums)
{
	_mm256_storeu_si256((void *)to, sums);
}

INLINE TARGET __m256i add_wide(__m256i sums, const int16_t *weights, const int16_t *x)
{
	const __m256i of = _mm256_loadu_si256((const void *)weights);
	int32_t pair;

	memcpy(&pair, x, sizeof pair);
	return _mm256_add_epi32(sums, _mm256_madd_epi16(of, _mm256_set1_epi32(pair)));
}

#include "syntax/product.h"
#undef EIGHT
#undef TO
#undef TARGET

static bool has_wide(void)
{
	return __builtin_cpu_supports("avx2");
}

/* ---- of 128 bits, which all of this kind have ---- */

typedef struct eight {
	__m128i low, high;
} eight;

INLINE eight get_narrow(const int32_t *from)
{
	return (eight){_mm_loadu_si128((const void *)from),
	               _mm_loadu_si128((const void *)(from + 4))};
}

INLINE void put_narrow(int32_t *to, eight sums)
{
	_mm_storeu_si128((void *)to, sums.low);
	_mm_storeu_si128((void *)(to + 4), sums.high);
}

INLINE eight add_narrow(eight sums, const int16_t *weights, const int16_t *x)
{
	const __m128i low = _mm_loadu_si128((const void *)weights);
	const __m128i high = _mm_loadu_si128((const void *)(weights + HSY_GROUP));
	int32_t pair;

	memcpy(&pair, x, sizeof pair);
	const __m128i pairs = _mm_set1_epi32(pair);
	return (eight){_mm_add_epi32(sums.low, _mm_madd_epi16(low, pairs)),
	               _mm_add_epi32(sums.high, _mm_madd_epi16(high, pairs))};
}
#else
#if defined(__aarch64__) && defined(__ARM_NEON)
#include <arm_neon.h>

/* ---- of 128 bits, with what stands in pairs taken apart as it is loaded ---- */

typedef struct eight {
	int32x4_t low, high;
} eight;

INLINE eight get_narrow(const int32_t *from)
{
	return (eight){vld1q_s32(from), vld1q_s32(from + 4)};
}

INLINE void put_narrow(int32_t *to, eight sums)
{
	vst1q_s32(to, sums.low);
	vst1q_s32(to + 4, sums.high);
}

INLINE eight add_narrow(eight sums, const int16_t *weights, const int16_t *x)
{
	const int16x8x2_t of = vld2q_s16(weights);

	for (size_t i = 0; i < 2; i++) {
		sums.low = vmlal_n_s16(sums.low, vget_low_s16(of.val[i]), x[i]);
		sums.high = vmlal_high_n_s16(sums.high, of.val[i], x[i]);
	}
	return sums;
}
#else

/* ---- whatever the compiler makes of it ---- */

typedef struct eight {
	int32_t at[HSY_GROUP];
} eight;

INLINE eight get_narrow(const int32_t *from)
{
	eight sums;

	memcpy(sums.at, from, sizeof sums.at);
	return sums;
}

INLINE void put_narrow(int32_t *to, eight sums)
{
	memcpy(to, sums.at, sizeof sums.at);
}

INLINE eight add_narrow(eight sums, const int16_t *weights, const int16_t *x)
{
	for (size_t i = 0; i < HSY_GROUP; i++)
		sums.at[i] += weights[2 * i] * x[0] + weights[2 * i + 1] * x[1];
	return sums;
}
#endif

static bool has_wide(void)
{
	return false;
}

#define add_one_wide add_one_narrow
#define add_all_wide add_all_narrow
#endif

#define TARGET
#define TO(name) name##_narrow
#define EIGHT eight
#include "syntax/product.h"

/* ---- whichever runs here ---- */

void hsy_kernel_add(const hsy_matrix *m, const int16_t *x, int32_t *sums)
{
	assert(m->inputs % HSY_LANES == 0);
	if (has_wide())
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
	if (has_wide())
		add_all_wide(m, x, n, sums);
	else
		add_all_narrow(m, x, n, sums);
}
