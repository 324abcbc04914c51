/* grounds.c -- what each article that states a claim leads to. */
#include "score/solve.h"

#include <stdlib.h>

/* The edges of a graph by where they end, and what every node leads to. */
typedef struct walk {
	const hsy_graph *graph;
	size_t *first;    /* of each node: an edge that ends there, or HSY_NONE */
	size_t *next;     /* of each edge: another one that ends there, or HSY_NONE */
	size_t *waiting;  /* nodes */
	hsy_ground *best; /* of each node */
} walk;

static walk walk_of(const hsy_graph *graph, hsy_arena *scratch)
{
	size_t n = graph->nodes.n;
	walk w = {
	    .graph = graph,
	    .first = HSY_NEW_ARRAY(scratch, n, size_t),
	    .next = HSY_NEW_ARRAY(scratch, graph->edges.n, size_t),
	    .waiting = HSY_NEW_ARRAY(scratch, n, size_t),
	    .best = HSY_NEW_ARRAY(scratch, n, hsy_ground),
	};

	for (size_t i = 0; i < n; i++)
		w.first[i] = HSY_NONE;
	for (size_t e = 0; e < graph->edges.n; e++) {
		const hsy_edge *edge = &graph->edges.at[e];

		if (!hsy_edge_supports(edge))
			continue;
		w.next[e] = w.first[edge->to];
		w.first[edge->to] = e;
	}
	return w;
}

/* Goes back from node to all that lead to it and to nothing better. */
static void spread(walk *w, size_t node, hsy_ground ground)
{
	size_t n = 0;

	if (w->best[node] >= ground)
		return;
	w->best[node] = ground;
	w->waiting[n++] = node;
	while (n) {
		node = w->waiting[--n];
		for (size_t e = w->first[node]; e != HSY_NONE; e = w->next[e]) {
			size_t from = w->graph->edges.at[e].from;

			if (w->best[from] >= ground)
				continue;
			w->best[from] = ground;
			w->waiting[n++] = from;
		}
	}
}

/* The claim itself is where lines begin, whatever weight it has for others. */
static hsy_ground ground_of(const walk *w, size_t node, const hsy_weights *weights)
{
	const hsy_node *found = &w->graph->nodes.at[node];
	const hsy_origin *origin = hsy_node_origin(found, weights);

	if (node == 0 || !found->is_origin)
		return HSY_GROUND_NONE;
	if (hsy_origin_is_nobody(origin))
		return HSY_GROUND_NOBODY;
	return hsy_origin_is_rumour(origin) ? HSY_GROUND_RUMOUR : HSY_GROUND_SOURCE;
}

typedef struct article {
	size_t record;
	hsy_ground ground;
} article;

/* By record, what leads furthest first. */
static int compare_articles(const void *a, const void *b)
{
	const article *x = a, *y = b;

	if (x->record != y->record)
		return x->record < y->record ? -1 : 1;
	return (x->ground < y->ground) - (x->ground > y->ground);
}

/* Of the statements of one article, the one that leads furthest counts. A statement
 * of no document is one of a hand-made graph: an article. */
static hsy_grounds count(const hsy_graph *graph, const hsy_ground *best,
                         hsy_arena *scratch)
{
	article *articles = HSY_NEW_ARRAY(scratch, graph->nodes.n, article);
	hsy_grounds grounds = {{0}};
	size_t n = 0;

	for (size_t i = 0; i < graph->nodes.n; i++)
		if (graph->nodes.at[i].kind == HSY_NODE_STATEMENT)
			articles[n++] = (article){graph->nodes.at[i].place.record,
			                          best[i]};
	if (n > 1)
		qsort(articles, n, sizeof *articles, compare_articles);
	for (size_t i = 0; i < n; i++)
		if (i == 0 || articles[i].record == HSY_NONE ||
		    articles[i].record != articles[i - 1].record)
			grounds.articles[articles[i].ground]++;
	return grounds;
}

hsy_grounds hsy_grounds_of(const hsy_graph *graph, const hsy_weights *weights)
{
	hsy_grounds grounds;
	hsy_arena scratch;
	walk w;

	hsy_arena_init(&scratch);
	w = walk_of(graph, &scratch);
	for (hsy_ground ground = HSY_GROUND_SOURCE; ground > HSY_GROUND_NONE; ground--)
		for (size_t i = 0; i < graph->nodes.n; i++)
			if (ground_of(&w, i, weights) == ground)
				spread(&w, i, ground);
	grounds = count(graph, w.best, &scratch);
	hsy_arena_clear(&scratch);
	return grounds;
}
