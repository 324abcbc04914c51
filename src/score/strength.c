/* strength.c -- the best line to every origin, and what classes add up to. */
#include "score/solve.h"

#include <stdlib.h>

/* A node waiting to be settled. Old entries stay in the heap and are skipped. */
typedef struct waiting {
	double best;
	size_t hops;
	size_t node;
} waiting;

typedef HSY_VEC(waiting) waiting_heap;

/* Strongest first, then the shorter path; the node's number, which follows its
 * id, makes the order complete, and with it the line that is shown. */
static bool comes_before(const waiting *a, const waiting *b)
{
	if (a->best != b->best)
		return a->best > b->best;
	if (a->hops != b->hops)
		return a->hops < b->hops;
	return a->node < b->node;
}

static void heap_push(waiting_heap *heap, waiting item, hsy_arena *arena)
{
	size_t i = heap->n;

	hsy_vec_push(arena, heap, item);
	while (i > 0) {
		size_t parent = (i - 1) / 2;

		if (!comes_before(&item, &heap->at[parent]))
			break;
		heap->at[i] = heap->at[parent];
		i = parent;
	}
	heap->at[i] = item;
}

static waiting heap_pop(waiting_heap *heap)
{
	waiting top = heap->at[0];
	waiting item = heap->at[--heap->n];
	size_t i = 0;

	for (;;) {
		size_t child = 2 * i + 1;

		if (child >= heap->n)
			break;
		if (child + 1 < heap->n &&
		    comes_before(&heap->at[child + 1], &heap->at[child]))
			child++;
		if (!comes_before(&heap->at[child], &item))
			break;
		heap->at[i] = heap->at[child];
		i = child;
	}
	if (heap->n)
		heap->at[i] = item;
	return top;
}

static size_t *first_edges(const hsy_graph *graph, hsy_arena *arena)
{
	size_t *first = HSY_NEW_ARRAY(arena, graph->nodes.n + 1, size_t);

	for (size_t i = 0; i < graph->edges.n; i++)
		first[graph->edges.at[i].from + 1]++;
	for (size_t i = 0; i < graph->nodes.n; i++)
		first[i + 1] += first[i];
	return first;
}

/* A factor is at most 1 and rounding keeps order, so no path found later beats
 * a settled one: the value is the best product to the last bit. */
static void follow(hsy_reach *reach, const waiting *from, size_t e,
                   const hsy_weights *weights, waiting_heap *heap, hsy_arena *arena)
{
	const hsy_edge *edge = &reach->graph->edges.at[e];
	waiting next = {from->best * hsy_edge_factor(edge, weights), from->hops + 1,
	                edge->to};

	if (hsy_reaches(reach, next.node) &&
	    (next.best < reach->best[next.node] || (next.best == reach->best[next.node] &&
	                                            next.hops >= reach->hops[next.node])))
		return;
	reach->best[next.node] = next.best;
	reach->hops[next.node] = next.hops;
	reach->last[next.node] = e;
	heap_push(heap, next, arena);
}

const hsy_reach *hsy_reach_new(const hsy_graph *graph, const hsy_weights *weights,
                               hsy_arena *arena)
{
	size_t n = graph->nodes.n;
	hsy_reach *reach = HSY_NEW(arena, hsy_reach);
	waiting_heap heap = {NULL, 0, 0};

	reach->graph = graph;
	reach->first = first_edges(graph, arena);
	reach->best = HSY_NEW_ARRAY(arena, n, double);
	reach->hops = HSY_NEW_ARRAY(arena, n, size_t);
	reach->last = HSY_NEW_ARRAY(arena, n, size_t);
	for (size_t i = 0; i < n; i++)
		reach->hops[i] = reach->last[i] = HSY_NONE;
	reach->best[0] = 1;
	reach->hops[0] = 0;
	heap_push(&heap, (waiting){1, 0, 0}, arena);
	while (heap.n) {
		waiting from = heap_pop(&heap);

		if (from.best != reach->best[from.node] ||
		    from.hops != reach->hops[from.node])
			continue;
		for (size_t e = reach->first[from.node]; e < reach->first[from.node + 1];
		     e++)
			if (hsy_edge_supports(&graph->edges.at[e]))
				follow(reach, &from, e, weights, &heap, arena);
	}
	return reach;
}

static int compare_strengths(const void *a, const void *b)
{
	double x = *(const double *)a, y = *(const double *)b;

	return (x > y) - (x < y);
}

/* Sorting does more than fix the last bit: multiplied in this order, the
 * rounded product still never falls when a line is added or strengthened. */
double hsy_noisy_or(double *s, size_t n)
{
	double doubt = 1;

	if (n > 1)
		qsort(s, n, sizeof *s, compare_strengths);
	for (size_t i = 0; i < n; i++)
		doubt *= 1 - s[i];
	return 1 - doubt;
}
