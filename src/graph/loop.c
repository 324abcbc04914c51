/* loop.c -- nodes that lie on a circle of edges, after Tarjan (1972). */
#include "graph/build.h"

typedef struct walk {
	size_t *first;  /* of each node: its first place in to; one more at the end */
	size_t *to;     /* ends of edges, by begin */
	size_t *at;     /* of each node: the next place in to */
	size_t *number; /* in order of discovery, from 1; 0: not yet */
	size_t *low;    /* the smallest number that is known to be reached */
	bool *is_open;  /* its component is not finished */
	size_t *path;   /* from the root to the node in hand */
	size_t n_path;
	size_t *pending; /* nodes of unfinished components */
	size_t n_pending;
	size_t n_found;
	bool *on_loop;
} walk;

static void sort_ends(walk *w, const hsy_graph *graph)
{
	for (size_t i = 0; i < graph->edges.n; i++)
		w->first[graph->edges.at[i].from + 1]++;
	for (size_t i = 0; i < graph->nodes.n; i++) {
		w->first[i + 1] += w->first[i];
		w->at[i] = w->first[i];
	}
	for (size_t i = 0; i < graph->edges.n; i++)
		w->to[w->at[graph->edges.at[i].from]++] = graph->edges.at[i].to;
	for (size_t i = 0; i < graph->nodes.n; i++)
		w->at[i] = w->first[i];
}

static void enter(walk *w, size_t node)
{
	w->number[node] = w->low[node] = ++w->n_found;
	w->is_open[node] = true;
	w->path[w->n_path++] = node;
	w->pending[w->n_pending++] = node;
}

/* Whatever is pending above a root reaches it and is reached from it. */
static void close_component(walk *w, size_t root)
{
	bool is_circle = w->pending[w->n_pending - 1] != root;
	size_t node;

	do {
		node = w->pending[--w->n_pending];
		w->is_open[node] = false;
		w->on_loop[node] = is_circle;
	} while (node != root);
}

static void leave(walk *w)
{
	size_t node = w->path[--w->n_path];

	if (w->low[node] == w->number[node])
		close_component(w, node);
	if (w->n_path) {
		size_t before = w->path[w->n_path - 1];

		if (w->low[node] < w->low[before])
			w->low[before] = w->low[node];
	}
}

static void step(walk *w)
{
	size_t node = w->path[w->n_path - 1], to;

	if (w->at[node] == w->first[node + 1]) {
		leave(w);
		return;
	}
	to = w->to[w->at[node]++];
	if (!w->number[to])
		enter(w, to);
	else if (w->is_open[to] && w->number[to] < w->low[node])
		w->low[node] = w->number[to];
}

const bool *hsy_graph_loops(const hsy_graph *graph, hsy_arena *arena)
{
	size_t n = graph->nodes.n;
	walk w = {
	    .first = HSY_NEW_ARRAY(arena, n + 1, size_t),
	    .to = HSY_NEW_ARRAY(arena, graph->edges.n, size_t),
	    .at = HSY_NEW_ARRAY(arena, n, size_t),
	    .number = HSY_NEW_ARRAY(arena, n, size_t),
	    .low = HSY_NEW_ARRAY(arena, n, size_t),
	    .is_open = HSY_NEW_ARRAY(arena, n, bool),
	    .path = HSY_NEW_ARRAY(arena, n, size_t),
	    .pending = HSY_NEW_ARRAY(arena, n, size_t),
	    .on_loop = HSY_NEW_ARRAY(arena, n, bool),
	};

	sort_ends(&w, graph);
	for (size_t i = 0; i < n; i++) {
		if (!w.number[i])
			enter(&w, i);
		while (w.n_path)
			step(&w);
	}
	return w.on_loop;
}
