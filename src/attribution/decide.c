/* decide.c -- from scores to the best sequence of tags and to likelihoods, in whole
 * numbers: Viterbi, and forward and backward sums. */
#include "attribution/tagger.h"

/* A transition's weight, with as many bits as a score. */
static int32_t follow(const int16_t *transitions, size_t from, size_t to)
{
	return transitions[to * HSY_N_TAGS + from] >> (HSY_WEIGHT_BITS - HSY_ACT_BITS);
}

/* ------------------------------------------------ the best sequence */

/* Before the first token stands no part. */
static void begin(const int32_t *scores, const int16_t *transitions, int32_t *sums)
{
	for (size_t to = 0; to < HSY_N_TAGS; to++)
		sums[to] = hsy_tag_may_follow(HSY_TAG_NONE, to)
		               ? scores[to] + follow(transitions, HSY_TAG_NONE, to)
		               : INT32_MIN / 2;
}

static void advance(const int32_t *scores, const int16_t *transitions,
                    const int32_t *before, int32_t *sums, unsigned char *from)
{
	for (size_t to = 0; to < HSY_N_TAGS; to++) {
		sums[to] = INT32_MIN;
		for (size_t tag = 0; tag < HSY_N_TAGS; tag++) {
			int32_t sum = before[tag] + follow(transitions, tag, to);

			if (!hsy_tag_may_follow(tag, to) || sum <= sums[to])
				continue;
			sums[to] = sum;
			from[to] = (unsigned char)tag;
		}
		sums[to] += scores[to];
	}
}

static void find_best(const int32_t *scores, const int16_t *transitions, hsy_tags *tags,
                      hsy_arena *arena)
{
	unsigned char *from = HSY_NEW_ARRAY(arena, tags->n * HSY_N_TAGS, unsigned char);
	int32_t sums[2][HSY_N_TAGS];
	size_t n = tags->n;

	begin(scores, transitions, sums[0]);
	for (size_t i = 1; i < n; i++)
		advance(scores + i * HSY_N_TAGS, transitions, sums[(i - 1) % 2],
		        sums[i % 2], from + i * HSY_N_TAGS);
	size_t tag = hsy_kernel_best(sums[(n - 1) % 2], HSY_N_TAGS);
	for (size_t i = n; i-- > 0;) {
		tags->best[i] = (unsigned char)tag;
		tag = from[i * HSY_N_TAGS + tag];
	}
}

/* ------------------------------------------------ likelihoods */

enum { POWER_BITS = 20, SUM_BITS = 29 };

/* e to the power of x, which is not positive and has HSY_ACT_BITS behind the point;
 * 1 << POWER_BITS is 1. */
static uint64_t power(int32_t x)
{
	/* 1477 / 1024 is nearly the binary logarithm of e. */
	int64_t binary = (int64_t)x * 1477 / 1024;
	int64_t whole = -(-binary >> HSY_ACT_BITS);
	int64_t part;

	if (whole * (1 << HSY_ACT_BITS) > binary)
		whole--;
	part = binary - whole * (1 << HSY_ACT_BITS);
	/* 2^f is nearly 1 + f (0.656 + 0.344 f). */
	int64_t power = (1 << POWER_BITS) + part * (672 + 352 * part / 1024);
	return whole < -POWER_BITS ? 0 : (uint64_t)power >> -whole;
}

typedef struct powers {
	uint64_t follow[HSY_N_TAGS][HSY_N_TAGS]; /* [from][to] */
	uint32_t *scores;                        /* [token][tag] */
	uint32_t *ahead; /* [token][tag]: sums of what is before */
} powers;

static void raise_transitions(const int16_t *transitions, powers *p)
{
	int32_t most = INT32_MIN;

	for (size_t i = 0; i < HSY_N_TAGS; i++)
		for (size_t k = 0; k < HSY_N_TAGS; k++)
			if (follow(transitions, i, k) > most)
				most = follow(transitions, i, k);
	for (size_t i = 0; i < HSY_N_TAGS; i++)
		for (size_t k = 0; k < HSY_N_TAGS; k++)
			p->follow[i][k] = hsy_tag_may_follow(i, k)
			                      ? power(follow(transitions, i, k) - most)
			                      : 0;
}

static void raise_scores(const int32_t *scores, size_t n, powers *p)
{
	for (size_t i = 0; i < n; i++) {
		const int32_t *own = scores + i * HSY_N_TAGS;
		int32_t most = own[hsy_kernel_best(own, HSY_N_TAGS)];

		for (size_t k = 0; k < HSY_N_TAGS; k++)
			p->scores[i * HSY_N_TAGS + k] = (uint32_t)power(own[k] - most);
	}
}

/* To SUM_BITS, whatever they have. */
static void level(const uint64_t *sums, uint32_t *out)
{
	uint64_t most = 1;
	int shift = 0;

	for (size_t i = 0; i < HSY_N_TAGS; i++)
		most = sums[i] > most ? sums[i] : most;
	while (most >> shift >= UINT64_C(1) << SUM_BITS)
		shift++;
	for (size_t i = 0; i < HSY_N_TAGS; i++)
		out[i] = (uint32_t)(sums[i] >> shift);
	for (shift = 0; most << shift < UINT64_C(1) << (SUM_BITS - 1); shift++)
		for (size_t i = 0; i < HSY_N_TAGS; i++)
			out[i] <<= 1;
}

static void sum_ahead(const powers *p, size_t n)
{
	uint64_t sums[HSY_N_TAGS];

	for (size_t i = 0; i < n; i++) {
		for (size_t to = 0; to < HSY_N_TAGS; to++) {
			const uint32_t *before = i ? p->ahead + (i - 1) * HSY_N_TAGS
			                           : NULL;
			uint64_t sum = i ? 0 : p->follow[HSY_TAG_NONE][to] << POWER_BITS;

			for (size_t tag = 0; i && tag < HSY_N_TAGS; tag++)
				sum += before[tag] * p->follow[tag][to];
			sums[to] = (sum >> POWER_BITS) * p->scores[i * HSY_N_TAGS + to];
		}
		level(sums, p->ahead + i * HSY_N_TAGS);
	}
}

/* behind is of the token's end; ahead and behind give its likelihoods. */
static void settle(const uint32_t *ahead, const uint32_t *behind, uint16_t *out)
{
	uint64_t both[HSY_N_TAGS], sum = 0;

	for (size_t k = 0; k < HSY_N_TAGS; k++) {
		both[k] = (uint64_t)ahead[k] * behind[k];
		sum += both[k];
	}
	for (size_t k = 0; k < HSY_N_TAGS; k++)
		out[k] = (uint16_t)(both[k] / (sum / HSY_CERTAIN + 1));
}

static void find_likelihoods(const powers *p, hsy_tags *tags)
{
	uint32_t behind[HSY_N_TAGS];
	uint64_t sums[HSY_N_TAGS];

	for (size_t k = 0; k < HSY_N_TAGS; k++)
		behind[k] = 1 << (SUM_BITS - 1);
	for (size_t i = tags->n; i-- > 0;) {
		const uint32_t *scores = p->scores + i * HSY_N_TAGS;

		settle(p->ahead + i * HSY_N_TAGS, behind,
		       tags->likelihood + i * HSY_N_TAGS);
		for (size_t from = 0; from < HSY_N_TAGS; from++) {
			sums[from] = 0;
			for (size_t to = 0; to < HSY_N_TAGS; to++)
				sums[from] += (behind[to] * (uint64_t)scores[to] >>
				               POWER_BITS) *
				              p->follow[from][to];
		}
		level(sums, behind);
	}
}

void hsy_tags_decide(const int32_t *scores, const int16_t *transitions, hsy_tags *tags,
                     hsy_arena *arena)
{
	powers p;

	if (!tags->n)
		return;
	find_best(scores, transitions, tags, arena);
	p.scores = HSY_NEW_ARRAY(arena, tags->n * HSY_N_TAGS, uint32_t);
	p.ahead = HSY_NEW_ARRAY(arena, tags->n * HSY_N_TAGS, uint32_t);
	raise_transitions(transitions, &p);
	raise_scores(scores, tags->n, &p);
	sum_ahead(&p, tags->n);
	find_likelihoods(&p, tags);
}
