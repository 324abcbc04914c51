/* chain.c -- forward and backward sums, as attribution/decide.c has them in whole
 * numbers. */
#include "train/chain.h"

#include "attribution/tagger.h"
#include "train/product.h"

#include <string.h>

enum { N = HSY_N_TAGS };

typedef struct chain {
	size_t n;
	const unsigned char *tags;
	float follow[N][N]; /* e to the power of each transition */
	float *powers;      /* [token][N]: of each score */
	float *ahead;       /* [token][N]: sums of what is before, of all 1 */
	float *behind;
} chain;

static void raise_transitions(const hsy_weights *transitions, chain *c)
{
	float all[N * N];

	memcpy(all, transitions->value, sizeof all);
	hsy_exp(all, N * N);
	for (size_t from = 0; from < N; from++)
		for (size_t to = 0; to < N; to++)
			c->follow[from][to] = hsy_tag_may_follow(from, to)
			                          ? all[from * N + to]
			                          : 0;
}

static void raise_scores(const float *scores, chain *c)
{
	for (size_t i = 0; i < c->n; i++) {
		const float *own = scores + i * N;
		float most = own[0];

		for (size_t k = 1; k < N; k++)
			most = own[k] > most ? own[k] : most;
		for (size_t k = 0; k < N; k++)
			c->powers[i * N + k] = own[k] - most;
	}
	hsy_exp(c->powers, c->n * N);
}

static void level(float *sums)
{
	float all = 0;

	for (size_t k = 0; k < N; k++)
		all += sums[k];
	for (size_t k = 0; k < N; k++)
		sums[k] /= all;
}

static void sum_ahead(chain *c)
{
	for (size_t i = 0; i < c->n; i++) {
		const float *before = c->ahead + (i - 1) * N;
		float *sums = c->ahead + i * N;

		for (size_t to = 0; to < N; to++) {
			float sum = i ? 0 : c->follow[HSY_TAG_NONE][to];

			for (size_t from = 0; i && from < N; from++)
				sum += before[from] * c->follow[from][to];
			sums[to] = sum * c->powers[i * N + to];
		}
		level(sums);
	}
}

static void sum_behind(chain *c)
{
	for (size_t k = 0; k < N; k++)
		c->behind[(c->n - 1) * N + k] = 1.0F;
	for (size_t i = c->n - 1; i > 0; i--) {
		const float *next = c->behind + i * N, *powers = c->powers + i * N;
		float *sums = c->behind + (i - 1) * N;

		for (size_t from = 0; from < N; from++)
			for (size_t to = 0; to < N; to++)
				sums[from] += c->follow[from][to] * powers[to] * next[to];
		level(sums);
	}
}

static void learn_scores(const chain *c, float *scores)
{
	for (size_t i = 0; i < c->n; i++) {
		float *own = scores + i * N;

		for (size_t k = 0; k < N; k++)
			own[k] = c->ahead[i * N + k] * c->behind[i * N + k];
		level(own);
		own[c->tags[i]] -= 1.0F;
	}
}

/* One pair of neighbours. */
static void learn_pair(const chain *c, size_t i, float *gradient)
{
	const float *before = c->ahead + (i - 1) * N;
	float pairs[N][N], all = 0;

	for (size_t from = 0; from < N; from++)
		for (size_t to = 0; to < N; to++) {
			pairs[from][to] = before[from] * c->follow[from][to] *
			                  c->powers[i * N + to] * c->behind[i * N + to];
			all += pairs[from][to];
		}
	for (size_t from = 0; from < N; from++)
		for (size_t to = 0; to < N; to++)
			gradient[from * N + to] += pairs[from][to] / all;
	gradient[c->tags[i - 1] * N + c->tags[i]] -= 1.0F;
}

void hsy_chain_learn(const hsy_pass *p, const unsigned char *tags, float *scores,
                     hsy_weights *transitions)
{
	chain c = {.n = p->n, .tags = tags};

	c.powers = hsy_pass_zeros(p, p->n * N);
	c.ahead = hsy_pass_zeros(p, p->n * N);
	c.behind = hsy_pass_zeros(p, p->n * N);
	raise_transitions(transitions, &c);
	raise_scores(scores, &c);
	sum_ahead(&c);
	sum_behind(&c);
	learn_scores(&c, scores);
	for (size_t i = 1; i < c.n; i++)
		learn_pair(&c, i, transitions->gradient);
	for (size_t k = 0; k < N; k++)
		transitions->gradient[HSY_TAG_NONE * N + k] += scores[k];
}
