/* digest.c -- SHA-256 as FIPS 180-4 gives it. */
#include "base/digest.h"

enum { BLOCK = 64, DIGITS = 64, ID_DIGITS = 12 };

/* First 32 bits of the fractional parts of the cube roots of the first 64
 * primes (4.2.2). */
static const uint32_t rounds[64] = {
    0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4,
    0xab1c5ed5, 0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe,
    0x9bdc06a7, 0xc19bf174, 0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f,
    0x4a7484aa, 0x5cb0a9dc, 0x76f988da, 0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7,
    0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967, 0x27b70a85, 0x2e1b2138, 0x4d2c6dfc,
    0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85, 0xa2bfe8a1, 0xa81a664b,
    0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070, 0x19a4c116,
    0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
    0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7,
    0xc67178f2,
};

static uint32_t rotate(uint32_t x, unsigned n)
{
	return x >> n | x << (32 - n);
}

static uint32_t word_at(const unsigned char *at)
{
	return (uint32_t)at[0] << 24 | (uint32_t)at[1] << 16 | (uint32_t)at[2] << 8 |
	       (uint32_t)at[3];
}

/* The next word of the message schedule W (6.2.2, step 1), of which only the last
 * sixteen are kept. */
static inline uint32_t next_word(uint32_t w[16], size_t t)
{
	uint32_t a = w[(t + 1) % 16];
	uint32_t b = w[(t + 14) % 16];

	return w[t % 16] += (rotate(a, 7) ^ rotate(a, 18) ^ a >> 3) + w[(t + 9) % 16] +
	                    (rotate(b, 17) ^ rotate(b, 19) ^ b >> 10);
}

/* Step 3 of 6.2.2 for one word. The working variables stay where they are and change
 * their names from step to step instead, so that they can live in registers. */
#define STEP(a, b, c, d, e, f, g, h, t, word)                                            \
	do {                                                                             \
		h += rounds[t] + (word) + ((e & f) ^ (~e & g)) +                         \
		     (rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25));                     \
		d += h;                                                                  \
		h += ((a & b) ^ (a & c) ^ (b & c)) +                                     \
		     (rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22));                     \
	} while (0)

#define EIGHT_STEPS(t, word)                                                             \
	do {                                                                             \
		STEP(a, b, c, d, e, f, g, h, (t) + 0, word((t) + 0));                    \
		STEP(h, a, b, c, d, e, f, g, (t) + 1, word((t) + 1));                    \
		STEP(g, h, a, b, c, d, e, f, (t) + 2, word((t) + 2));                    \
		STEP(f, g, h, a, b, c, d, e, (t) + 3, word((t) + 3));                    \
		STEP(e, f, g, h, a, b, c, d, (t) + 4, word((t) + 4));                    \
		STEP(d, e, f, g, h, a, b, c, (t) + 5, word((t) + 5));                    \
		STEP(c, d, e, f, g, h, a, b, (t) + 6, word((t) + 6));                    \
		STEP(b, c, d, e, f, g, h, a, (t) + 7, word((t) + 7));                    \
	} while (0)

/* Steps 2 to 4 of 6.2.2. */
static void compress(uint32_t state[8], const unsigned char *block)
{
	uint32_t a = state[0], b = state[1], c = state[2], d = state[3];
	uint32_t e = state[4], f = state[5], g = state[6], h = state[7];
	uint32_t w[16];

#define FIRST(t) (w[t] = word_at(block + 4 * (t)))
#define LATER(t) next_word(w, t)
	EIGHT_STEPS(0, FIRST);
	EIGHT_STEPS(8, FIRST);
	for (size_t t = 16; t < 64; t += 16) {
		EIGHT_STEPS(t, LATER);
		EIGHT_STEPS(t + 8, LATER);
	}
#undef FIRST
#undef LATER
	const uint32_t v[8] = {a, b, c, d, e, f, g, h};
	for (size_t i = 0; i < 8; i++)
		state[i] += v[i];
}

/* Padding (5.1.1): a one bit, zeros, and the length in bits. */
static void finish(uint32_t state[8], hsy_str bytes)
{
	unsigned char tail[2 * BLOCK] = {0};
	size_t rest = bytes.len % BLOCK;
	size_t end = rest < BLOCK - 8 ? BLOCK : 2 * BLOCK;
	uint64_t bits = (uint64_t)bytes.len * 8;

	if (rest)
		memcpy(tail, bytes.at + bytes.len - rest, rest);
	tail[rest] = 0x80;
	for (size_t i = 1; i <= 8; i++, bits >>= 8)
		tail[end - i] = (unsigned char)(bits & 0xFF);
	for (size_t at = 0; at < end; at += BLOCK)
		compress(state, tail + at);
}

hsy_str hsy_digest(hsy_arena *arena, hsy_str bytes)
{
	uint32_t state[8] = {0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a,
	                     0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19};
	char *digits = hsy_arena_alloc(arena, DIGITS + 1);

	for (size_t at = 0; bytes.len - at >= BLOCK; at += BLOCK)
		compress(state, (const unsigned char *)bytes.at + at);
	finish(state, bytes);
	for (size_t i = 0; i < DIGITS; i++)
		digits[i] = "0123456789abcdef"[state[i / 8] >> (28 - 4 * (i % 8)) & 15];
	return (hsy_str){digits, DIGITS};
}

hsy_str hsy_digest_id(hsy_arena *arena, const char *prefix, hsy_str bytes)
{
	return hsy_str_printf(arena, "%s%.*s", prefix, ID_DIGITS,
	                      hsy_digest(arena, bytes).at);
}
