/* lines.c -- how many lines of sourcing share nothing but the claim. */
#include "score/solve.h"

/*
 * By Menger's theorem the most disjoint lines are a maximum flow in which every
 * node but the claim lets one unit through. Each node is therefore two, where
 * lines come in and where they go out, with an arc of capacity one between;
 * arcs come in pairs, the way there (even) and the way back (odd).
 */
typedef struct network {
	size_t n; /* of halves, exits and the drain */
	size_t drain;
	size_t n_arcs;
	size_t *first; /* of each node: its arc that was added last */
	size_t *next;  /* of each arc */
	size_t *to;
	bool *is_free; /* capacity left: every arc carries one unit */
	size_t *at;    /* of each node: the arc to try next */
	size_t *phase; /* in which the node was last visited */
	size_t *path;  /* arcs of the line being sought */
} network;

static size_t half_in(size_t node)
{
	return 2 * node;
}

static size_t half_out(size_t node)
{
	return 2 * node + 1;
}

static void add_arc(network *net, size_t from, size_t to)
{
	const size_t ends[] = {from, to};

	for (size_t way = 0; way < 2; way++) {
		size_t arc = net->n_arcs++;

		net->to[arc] = ends[1 - way];
		net->is_free[arc] = way == 0;
		net->next[arc] = net->first[ends[way]];
		net->first[ends[way]] = arc;
	}
}

static void add_node_arcs(network *net, const hsy_reach *reach, const size_t *exits,
                          size_t node)
{
	size_t n = reach->graph->nodes.n;

	if (node != 0)
		add_arc(net, half_in(node), half_out(node));
	if (exits[node] != HSY_NONE)
		add_arc(net, half_out(node), 2 * n + exits[node]);
	for (size_t e = reach->first[node]; e < reach->first[node + 1]; e++)
		if (hsy_edge_supports(&reach->graph->edges.at[e]))
			add_arc(net, half_out(node),
			        half_in(reach->graph->edges.at[e].to));
}

static void network_init(network *net, const hsy_reach *reach, const size_t *exits,
                         size_t n_exits, hsy_arena *arena)
{
	size_t n = reach->graph->nodes.n;
	size_t arcs = 2 * (2 * n + reach->graph->edges.n + n_exits);

	net->n = 2 * n + n_exits + 1;
	net->drain = net->n - 1;
	net->n_arcs = 0;
	net->first = HSY_NEW_ARRAY(arena, net->n, size_t);
	net->at = HSY_NEW_ARRAY(arena, net->n, size_t);
	net->phase = HSY_NEW_ARRAY(arena, net->n, size_t);
	net->path = HSY_NEW_ARRAY(arena, net->n, size_t);
	net->next = HSY_NEW_ARRAY(arena, arcs, size_t);
	net->to = HSY_NEW_ARRAY(arena, arcs, size_t);
	net->is_free = HSY_NEW_ARRAY(arena, arcs, bool);
	for (size_t i = 0; i < net->n; i++)
		net->first[i] = HSY_NONE;
	for (size_t i = 0; i < n; i++)
		if (hsy_reaches(reach, i))
			add_node_arcs(net, reach, exits, i);
	for (size_t i = 0; i < n_exits; i++)
		add_arc(net, 2 * n + i, net->drain);
}

static void enter(network *net, size_t node, size_t phase)
{
	net->phase[node] = phase;
	net->at[node] = net->first[node];
}

/* Looks for one more line, in depth, through nodes that this phase has not
 * been to; lines found before are turned around where the new one needs it. */
static bool find_line(network *net, size_t source, size_t phase)
{
	size_t node = source, depth = 0;

	while (node != net->drain) {
		size_t arc = net->at[node];

		if (arc == HSY_NONE) {
			if (depth == 0)
				return false;
			node = net->to[net->path[--depth] ^ 1];
			continue;
		}
		net->at[node] = net->next[arc];
		if (!net->is_free[arc] || net->phase[net->to[arc]] == phase)
			continue;
		net->path[depth++] = arc;
		node = net->to[arc];
		if (node != net->drain)
			enter(net, node, phase);
	}
	for (size_t i = 0; i < depth; i++) {
		net->is_free[net->path[i]] = false;
		net->is_free[net->path[i] ^ 1] = true;
	}
	return true;
}

/* All searches of one phase together visit a node once, so a phase is linear;
 * a phase that finds nothing proves that there is nothing. */
size_t hsy_disjoint_lines(const hsy_reach *reach, const size_t *exits, size_t n_exits,
                          size_t limit, hsy_arena *arena)
{
	const size_t source = half_out(0);
	network net;
	size_t lines = 0, before;
	size_t phase = 0;

	network_init(&net, reach, exits, n_exits, arena);
	do {
		before = lines;
		enter(&net, source, ++phase);
		while (lines < limit && find_line(&net, source, phase))
			lines++;
	} while (lines > before && lines < limit);
	return lines;
}
