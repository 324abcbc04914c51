/* strength.c -- the best line to every origin, and what classes add up to. */
#include "score/solve.h"

#include <stdlib.h>

/* Strongest first, then the shorter path; the node's number, which follows its
 * id, makes the order complete, and with it the line that is shown. */
static bool comes_before(const hsy_waiting *a, const hsy_waiting *b)
{
	if (a->best != b->best)
		return a->best > b->best;
	if (a->hops != b->hops)
		return a->hops < b->hops;
	return a->node < b->node;
}

static void heap_push(hsy_scorer *scorer, hsy_waiting item)
{
	size_t i = scorer->heap.n;

	hsy_vec_push(scorer->arena, &scorer->heap, item);
	hsy_waiting *heap = scorer->heap.at;
	while (i > 0) {
		size_t parent = (i - 1) / 2;

		if (!comes_before(&item, &heap[parent]))
			break;
		heap[i] = heap[parent];
		i = parent;
	}
	heap[i] = item;
}

static hsy_waiting heap_pop(hsy_scorer *scorer)
{
	hsy_waiting *heap = scorer->heap.at;
	size_t n = --scorer->heap.n, i = 0;
	hsy_waiting top = heap[0], item = heap[n];

	for (;;) {
		size_t child = 2 * i + 1;

		if (child >= n)
			break;
		if (child + 1 < n && comes_before(&heap[child + 1], &heap[child]))
			child++;
		if (!comes_before(&heap[child], &item))
			break;
		heap[i] = heap[child];
		i = child;
	}
	if (n)
		heap[i] = item;
	return top;
}

/* A factor is at most 1 and rounding keeps order, so no path found later beats
 * a settled one: the value is the best product to the last bit. */
static void follow(hsy_scorer *scorer, uint32_t from, size_t e)
{
	const hsy_arc *arc = &scorer->arcs[e];
	const hsy_spot *before = &scorer->spots[from];
	hsy_spot *to = &scorer->spots[arc->to];
	hsy_waiting next = {before->best * arc->factor, before->hops + 1,
	                    (uint32_t)arc->to};

	if (to->walk == scorer->walk &&
	    (next.best < to->best || (next.best == to->best && next.hops >= to->hops)))
		return;
	to->walk = scorer->walk;
	to->best = next.best;
	to->hops = next.hops;
	to->last = e;
	to->root = from == scorer->claim ? next.node : before->root;
	HSY_SOON(&scorer->arcs[to->first]);
	heap_push(scorer, next);
}

static void settle(hsy_scorer *scorer, uint32_t node)
{
	hsy_spot *spot = &scorer->spots[node];
	size_t end = spot->first + spot->n_arcs;

	spot->at = (uint32_t)scorer->order.n;
	spot->is_taken = false;
	hsy_vec_push(scorer->arena, &scorer->order, node);
	if (spot->weight > 0)
		HSY_SOON(&scorer->sums[spot->class_at]);
	for (size_t e = spot->first; e < end; e++)
		HSY_SOON(&scorer->spots[scorer->arcs[e].to]);
	for (size_t e = spot->first; e < end; e++)
		if (hsy_arc_supports(scorer, node, &scorer->arcs[e]))
			follow(scorer, node, e);
}

void hsy_scorer_walk(hsy_scorer *scorer, size_t claim)
{
	hsy_spot *start = &scorer->spots[claim];

	scorer->claim = claim;
	scorer->walk++;
	scorer->order.n = scorer->heap.n = 0;
	start->walk = scorer->walk;
	start->best = 1;
	start->hops = 0;
	heap_push(scorer, (hsy_waiting){1, 0, (uint32_t)claim});
	while (scorer->heap.n) {
		hsy_waiting from = heap_pop(scorer);
		const hsy_spot *spot = &scorer->spots[from.node];

		if (from.best == spot->best && from.hops == spot->hops)
			settle(scorer, from.node);
	}
}

static int compare_strengths(const void *a, const void *b)
{
	double x = *(const double *)a, y = *(const double *)b;

	return (x > y) - (x < y);
}

/* The weakest first. Of the few that claims mostly have, by putting each in its place. */
static void sort_strengths(double *s, size_t n)
{
	enum { FEW = 16 };

	if (n > FEW) {
		qsort(s, n, sizeof *s, compare_strengths);
		return;
	}
	for (size_t i = 1; i < n; i++) {
		double item = s[i];
		size_t at = i;

		for (; at > 0 && s[at - 1] > item; at--)
			s[at] = s[at - 1];
		s[at] = item;
	}
}

/* Sorting does more than fix the last bit: multiplied in this order, the
 * rounded product still never falls when a line is added or strengthened. */
double hsy_noisy_or(double *s, size_t n)
{
	double doubt = 1;

	sort_strengths(s, n);
	for (size_t i = 0; i < n; i++)
		doubt *= 1 - s[i];
	return 1 - doubt;
}
