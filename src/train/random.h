/* random.h -- the same numbers after the same seed, on every machine. */
#ifndef HSY_TRAIN_RANDOM_H
#define HSY_TRAIN_RANDOM_H

#include <stddef.h>
#include <stdint.h>

typedef struct hsy_random {
	uint64_t state; /* any seed */
} hsy_random;

/* splitmix64 */
static inline uint64_t hsy_random_next(hsy_random *random)
{
	uint64_t z = random->state += UINT64_C(0x9e3779b97f4a7c15);

	z = (z ^ z >> 30) * UINT64_C(0xbf58476d1ce4e5b9);
	z = (z ^ z >> 27) * UINT64_C(0x94d049bb133111eb);
	return z ^ z >> 31;
}

/* At least 0 and less than 1. */
static inline float hsy_random_part(hsy_random *random)
{
	return (float)(hsy_random_next(random) >> 40) / 16777216.0F;
}

/* Less than n. */
static inline size_t hsy_random_below(hsy_random *random, size_t n)
{
	return (size_t)(hsy_random_next(random) % n);
}
#endif
