/* goals.c -- tags, arcs and relations: how wrong each is, and what that teaches. */
#include "train/study.h"

#include "train/product.h"

#include <string.h>

/* Tags are fewer choices than heads, but what follows leans on them: they count twice. */
static const float TAG_WEIGHT = 2.0F;

static void weigh(float *d, size_t n)
{
	for (size_t i = 0; i < n; i++)
		d[i] *= TAG_WEIGHT;
}

void hsy_study_learn_tags(const hsy_study *s, size_t n_xpos, float *d_first)
{
	const float *first = s->layers[0].out;
	hsy_hidden tags = hsy_pass_apply_hidden(&s->pass, HSY_TENSOR_TAGS, first);
	float *upos = hsy_pass_apply(&s->pass, HSY_TENSOR_UPOS, tags.out);
	float *xpos = hsy_pass_apply(&s->pass, HSY_TENSOR_XPOS, tags.out);
	float *d = hsy_pass_zeros(&s->pass, s->pass.n * HSY_TAGS);

	for (size_t i = 0; i < s->pass.n; i++) {
		const hsy_lesson_word *word = &s->lesson->words[i];

		hsy_pass_find_loss(upos + i * HSY_N_UPOS, HSY_N_UPOS, HSY_N_UPOS,
		                   word->upos);
		hsy_pass_find_loss(xpos + i * HSY_MAX_XPOS, n_xpos, HSY_MAX_XPOS,
		                   word->xpos);
	}
	weigh(upos, s->pass.n * HSY_N_UPOS);
	weigh(xpos, s->pass.n * HSY_MAX_XPOS);
	hsy_pass_unapply(&s->pass, HSY_TENSOR_UPOS, tags.out, upos, d);
	hsy_pass_unapply(&s->pass, HSY_TENSOR_XPOS, tags.out, xpos, d);
	hsy_pass_unapply_hidden(&s->pass, &tags, first, d, d_first);
}

/* [root and words][HSY_ARCS], and the same turned. */
typedef struct offers {
	float *rows;
	float *turned;
} offers;

static offers find_offers(const hsy_study *s, const hsy_hidden *heads)
{
	const size_t n = s->pass.n + 1;
	offers o = {hsy_pass_zeros(&s->pass, n * HSY_ARCS),
	            hsy_pass_zeros(&s->pass, n * HSY_ARCS)};

	memcpy(o.rows, s->pass.net->tensors[HSY_TENSOR_ROOT].value,
	       HSY_ARCS * sizeof *o.rows);
	memcpy(o.rows + HSY_ARCS, heads->out, s->pass.n * HSY_ARCS * sizeof *o.rows);
	for (size_t i = 0; i < n; i++)
		for (size_t k = 0; k < HSY_ARCS; k++)
			o.turned[k * n + i] = o.rows[i * HSY_ARCS + k];
	return o;
}

/* Scores of all arcs, to the gradient of their loss; by_distance likewise. */
static float *judge_arcs(const hsy_study *s, const float *wants, const offers *o,
                         float *by_distance)
{
	const size_t n = s->pass.n + 1;
	const float never = -1e9F;
	float *scores = hsy_pass_zeros(&s->pass, s->pass.n * n);

	hsy_product_add((hsy_operand){wants, HSY_ARCS, 1}, o->turned, s->pass.n, HSY_ARCS,
	                n, scores);
	for (size_t d = 0; d < s->pass.n; d++) {
		float *distances = by_distance + d * HSY_N_DISTANCES;
		float *row = scores + d * n;

		for (size_t h = 0; h < s->pass.n; h++)
			row[h + 1] += h == d ? never : distances[hsy_distance(d, h)];
		hsy_pass_find_loss(row, n, n, s->lesson->words[d].head);
		memset(distances, 0, HSY_N_DISTANCES * sizeof *distances);
		for (size_t h = 0; h < s->pass.n; h++)
			if (h != d)
				distances[hsy_distance(d, h)] += row[h + 1];
	}
	return scores;
}

static void learn_offers(const hsy_study *s, const hsy_hidden *heads, const float *scores,
                         const float *wants, float *d_second)
{
	const size_t n = s->pass.n + 1;
	float *d = hsy_pass_zeros(&s->pass, n * HSY_ARCS);
	float *root = s->pass.net->tensors[HSY_TENSOR_ROOT].gradient;

	hsy_product_add((hsy_operand){scores, 1, n}, wants, n, s->pass.n, HSY_ARCS, d);
	for (size_t k = 0; k < HSY_ARCS; k++)
		root[k] += d[k];
	hsy_pass_unapply_hidden(&s->pass, heads, s->layers[1].out, d + HSY_ARCS,
	                        d_second);
}

void hsy_study_learn_arcs(const hsy_study *s, float *d_second)
{
	const float *second = s->layers[1].out;
	hsy_hidden dependents = hsy_pass_apply_hidden(&s->pass, HSY_TENSOR_DEPENDENT,
	                                              second);
	hsy_hidden heads = hsy_pass_apply_hidden(&s->pass, HSY_TENSOR_HEAD, second);
	offers offered = find_offers(s, &heads);
	float *wants = hsy_pass_apply(&s->pass, HSY_TENSOR_WANTED, dependents.out);
	float *by_distance = hsy_pass_apply(&s->pass, HSY_TENSOR_ARC_DISTANCE,
	                                    dependents.out);
	float *scores = judge_arcs(s, wants, &offered, by_distance);
	float *d_wants = hsy_pass_zeros(&s->pass, s->pass.n * HSY_ARCS);
	float *d = hsy_pass_zeros(&s->pass, s->pass.n * HSY_ARCS);

	hsy_product_add((hsy_operand){scores, s->pass.n + 1, 1}, offered.rows, s->pass.n,
	                s->pass.n + 1, HSY_ARCS, d_wants);
	hsy_pass_unapply(&s->pass, HSY_TENSOR_WANTED, dependents.out, d_wants, d);
	hsy_pass_unapply(&s->pass, HSY_TENSOR_ARC_DISTANCE, dependents.out, by_distance,
	                 d);
	hsy_pass_unapply_hidden(&s->pass, &dependents, second, d, d_second);
	learn_offers(s, &heads, scores, wants, d_second);
}

/* The index of a word's head; for the root, whose relation is not learnt, its own. */
static size_t head_of(const hsy_study *s, size_t word)
{
	size_t head = s->lesson->words[word].head;

	return head ? head - 1 : word;
}

/* The relation's vector for the distance of a word's head is a column. */
static size_t distance_of(const hsy_study *s, size_t word)
{
	return hsy_distance(word, head_of(s, word));
}

static void join(const hsy_study *s, float *own, const float *others)
{
	const float *distances = s->pass.net->tensors[HSY_TENSOR_LABEL_DISTANCE].value;

	for (size_t i = 0; i < s->pass.n; i++)
		for (size_t k = 0; k < HSY_LABELS; k++)
			own[i * HSY_LABELS + k] +=
			    others[head_of(s, i) * HSY_LABELS + k] +
			    distances[k * HSY_N_DISTANCES + distance_of(s, i)];
}

/* The gradient of what was joined, to that of others and of the distances. */
static void unjoin(const hsy_study *s, const float *d, float *d_others)
{
	float *distances = s->pass.net->tensors[HSY_TENSOR_LABEL_DISTANCE].gradient;

	for (size_t i = 0; i < s->pass.n; i++)
		for (size_t k = 0; k < HSY_LABELS; k++) {
			d_others[head_of(s, i) * HSY_LABELS + k] += d[i * HSY_LABELS + k];
			distances[k * HSY_N_DISTANCES + distance_of(s, i)] +=
			    d[i * HSY_LABELS + k];
		}
}

static void judge_relations(const hsy_study *s, float *scores)
{
	for (size_t i = 0; i < s->pass.n; i++) {
		float *row = scores + i * HSY_N_RELATIONS;

		if (s->lesson->words[i].head)
			hsy_pass_find_loss(row, HSY_N_RELATIONS, HSY_N_RELATIONS,
			                   s->lesson->words[i].relation);
		else
			memset(row, 0, HSY_N_RELATIONS * sizeof *row);
	}
}

void hsy_study_learn_relations(const hsy_study *s, float *d_second)
{
	const float *second = s->layers[1].out;
	float *bent = hsy_pass_apply(&s->pass, HSY_TENSOR_LABEL_DEPENDENT, second);
	float *mask = hsy_pass_mask(&s->pass, HSY_LABELS, HSY_DROP_HIDDEN);
	float *masked = hsy_pass_zeros(&s->pass, s->pass.n * HSY_LABELS);
	float *d = hsy_pass_zeros(&s->pass, s->pass.n * HSY_LABELS);
	float *d_others = hsy_pass_zeros(&s->pass, s->pass.n * HSY_LABELS);

	join(s, bent, hsy_pass_apply(&s->pass, HSY_TENSOR_LABEL_HEAD, second));
	hsy_pass_bend(bent, s->pass.n * HSY_LABELS);
	memcpy(masked, bent, s->pass.n * HSY_LABELS * sizeof *masked);
	hsy_pass_apply_mask(masked, s->pass.n, mask, HSY_LABELS);
	float *scores = hsy_pass_apply(&s->pass, HSY_TENSOR_RELATION, masked);
	judge_relations(s, scores);
	hsy_pass_unapply(&s->pass, HSY_TENSOR_RELATION, masked, scores, d);
	hsy_pass_apply_mask(d, s->pass.n, mask, HSY_LABELS);
	hsy_pass_unbend(d, bent, s->pass.n * HSY_LABELS);
	unjoin(s, d, d_others);
	hsy_pass_unapply(&s->pass, HSY_TENSOR_LABEL_DEPENDENT, second, d, d_second);
	hsy_pass_unapply(&s->pass, HSY_TENSOR_LABEL_HEAD, second, d_others, d_second);
}
