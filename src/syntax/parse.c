/* parse.c -- heads and relations, from the second layer. */
#include "syntax/pass.h"

static void apply(const hsy_model *model, hsy_tensor tensor, const int16_t *x, size_t n,
                  int32_t *sums)
{
	hsy_kernel_apply(&model->network.matrices[tensor], x, n, sums);
}

static void place(hsy_room *room, size_t head, const int16_t *offer)
{
	for (size_t k = 0; k < HSY_ARCS; k++)
		room->offers[hsy_matrix_place(HSY_ARCS, head, k)] = offer[k];
}

/* What each word offers as a head; the root's offer, first, was learnt as such. */
static void find_offers(const hsy_model *model, hsy_room *room)
{
	const int16_t *root = model->network.matrices[HSY_TENSOR_ROOT].weights;

	hsy_kernel_scale(root, HSY_ARCS, room->others);
	place(room, 0, room->others);
	apply(model, HSY_TENSOR_HEAD, room->second, room->n, room->sums);
	hsy_kernel_leaky(room->sums, room->n * HSY_ARCS, room->others);
	for (size_t i = 0; i < room->n; i++)
		place(room, i + 1, room->others + i * HSY_ARCS);
}

/* What each word wants of its head, in place of what it is. */
static void find_wants(const hsy_model *model, hsy_room *room)
{
	apply(model, HSY_TENSOR_WANTED, room->own, room->n, room->sums);
	hsy_kernel_round(room->sums, room->n * HSY_ARCS, room->own);
}

static void add_distances(const int32_t *by_distance, size_t n, int32_t *scores)
{
	for (size_t d = 0; d < n; d++)
		for (size_t h = 0; h < n; h++)
			if (h != d)
				scores[d * (n + 1) + h + 1] +=
				    by_distance[d * HSY_N_DISTANCES +
				                hsy_distance(d, h)] >>
				    (HSY_WEIGHT_BITS - HSY_ACT_BITS);
}

/* Every arc's score, with the bits of a product of two activations: how well the offer
 * meets the want, and how far away it is. */
static void score_arcs(const hsy_model *model, hsy_room *room)
{
	const hsy_matrix offers = {room->n + 1, HSY_ARCS, room->offers, NULL};

	find_offers(model, room);
	apply(model, HSY_TENSOR_DEPENDENT, room->second, room->n, room->sums);
	hsy_kernel_leaky(room->sums, room->n * HSY_ARCS, room->own);
	apply(model, HSY_TENSOR_ARC_DISTANCE, room->own, room->n, room->distances);
	find_wants(model, room);
	hsy_kernel_apply(&offers, room->own, room->n, room->scores);
	add_distances(room->distances, room->n, room->scores);
}

/* The hidden layer that tells the relation of each word to its head. That of the root
 * is not asked for, so it may be anything. */
static void join(const hsy_model *model, const hsy_room *room,
                 const hsy_syntax_word *words, int16_t *out)
{
	const int16_t *distances =
	    model->network.matrices[HSY_TENSOR_LABEL_DISTANCE].weights;

	for (size_t i = 0; i < room->n; i++) {
		size_t head = words[i].head == HSY_NONE ? i : words[i].head;

		hsy_kernel_join(room->own + i * HSY_LABELS,
		                room->others + head * HSY_LABELS,
		                distances + hsy_distance(i, head) * HSY_LABELS,
		                HSY_LABELS, out + i * HSY_LABELS);
	}
}

static void find_relations(const hsy_model *model, hsy_room *room,
                           const hsy_syntax_word *words)
{
	int16_t *joined = room->input; /* not needed any more */

	apply(model, HSY_TENSOR_LABEL_DEPENDENT, room->second, room->n, room->sums);
	hsy_kernel_round(room->sums, room->n * HSY_LABELS, room->own);
	apply(model, HSY_TENSOR_LABEL_HEAD, room->second, room->n, room->sums);
	hsy_kernel_round(room->sums, room->n * HSY_LABELS, room->others);
	join(model, room, words, joined);
	apply(model, HSY_TENSOR_RELATION, joined, room->n, room->sums);
}

static hsy_relation best_relation(int32_t *scores)
{
	/* Of the root only: it was never learnt as the label of an arc. */
	scores[HSY_RELATION_ROOT] = INT32_MIN;
	return (hsy_relation)hsy_kernel_best(scores, HSY_N_RELATIONS);
}

void hsy_syntax_parse(const hsy_model *model, hsy_room *room, hsy_syntax_word *words)
{
	score_arcs(model, room);
	hsy_tree_best(room->scores, room->n, room->tree, room->heads);
	for (size_t i = 0; i < room->n; i++)
		words[i].head = room->heads[i] ? room->heads[i] - 1 : HSY_NONE;
	find_relations(model, room, words);
	for (size_t i = 0; i < room->n; i++)
		words[i].relation = words[i].head == HSY_NONE
		                        ? HSY_RELATION_ROOT
		                        : best_relation(room->sums + i * HSY_N_RELATIONS);
}
