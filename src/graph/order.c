/* order.c -- one order for nodes and edges, whatever order they came in. */
#include "graph/graph.h"

#include <stdlib.h>

/* A node on its way to a new index. */
typedef struct ranked {
	hsy_node node;
	size_t was;
} ranked;

static int compare_sizes(size_t a, size_t b)
{
	return (a > b) - (a < b);
}

/* Nodes of two claims of one file may go by one name: those stay as they came. */
static int compare_ranked(const void *a, const void *b)
{
	const ranked *x = a, *y = b;
	int order = hsy_str_compare(x->node.id, y->node.id);

	return order ? order : compare_sizes(x->was, y->was);
}

static int compare_spans(hsy_span a, hsy_span b)
{
	int order = compare_sizes(a.begin, b.begin);

	return order ? order : compare_sizes(a.end, b.end);
}

static int compare_levels(const hsy_edge *a, const hsy_edge *b)
{
	int order = (a->factor < b->factor) - (a->factor > b->factor);

	if (order == 0)
		order = compare_sizes(a->relay.level, b->relay.level);
	if (order == 0)
		order = compare_sizes(a->mode.level, b->mode.level);
	if (order == 0)
		order = compare_sizes(a->hedge.level, b->hedge.level);
	if (order == 0)
		order = compare_sizes(a->trace.level, b->trace.level);
	return order;
}

static int compare_evidence(const hsy_edge *a, const hsy_edge *b)
{
	int order = compare_sizes(a->record, b->record);

	if (order == 0)
		order = compare_spans(a->cue, b->cue);
	if (order == 0)
		order = compare_spans(a->relay.words, b->relay.words);
	if (order == 0)
		order = compare_spans(a->mode.words, b->mode.words);
	if (order == 0)
		order = compare_spans(a->hedge.words, b->hedge.words);
	if (order == 0)
		order = compare_spans(a->trace.words, b->trace.words);
	return order;
}

/* Parallel edges are told apart by all they hold, so that equal graphs have
 * equal arrays. */
static int compare_edges(const void *a, const void *b)
{
	const hsy_edge *x = a, *y = b;
	int order = compare_sizes(x->from, y->from);

	if (order == 0)
		order = compare_sizes(x->to, y->to);
	if (order == 0)
		order = compare_sizes(x->kind, y->kind);
	if (order == 0)
		order = (int)x->is_paradox - (int)y->is_paradox;
	if (order == 0)
		order = (int)x->has_factor - (int)y->has_factor;
	if (order == 0)
		order = compare_levels(x, y);
	return order ? order : compare_evidence(x, y);
}

/* The first n_fixed nodes stay where they are. Returns where each node went. */
static const size_t *sort(hsy_graph *graph, size_t n_fixed, hsy_arena *arena)
{
	size_t n = graph->nodes.n;
	ranked *order = HSY_NEW_ARRAY(arena, n, ranked);
	size_t *now = HSY_NEW_ARRAY(arena, n, size_t);

	for (size_t i = 0; i < n; i++)
		order[i] = (ranked){graph->nodes.at[i], i};
	if (n > n_fixed + 1)
		qsort(order + n_fixed, n - n_fixed, sizeof *order, compare_ranked);
	for (size_t i = 0; i < n; i++) {
		graph->nodes.at[i] = order[i].node;
		now[order[i].was] = i;
	}
	for (size_t i = 0; i < graph->edges.n; i++) {
		hsy_edge *edge = &graph->edges.at[i];

		edge->from = now[edge->from];
		edge->to = now[edge->to];
	}
	if (graph->edges.n > 1)
		qsort(graph->edges.at, graph->edges.n, sizeof *graph->edges.at,
		      compare_edges);
	return now;
}

void hsy_graph_sort(hsy_graph *graph, hsy_arena *arena)
{
	sort(graph, 1, arena);
}

const size_t *hsy_graph_sort_shared(hsy_graph *graph, hsy_arena *arena)
{
	return sort(graph, 0, arena);
}
