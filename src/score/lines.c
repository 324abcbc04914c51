/* lines.c -- how many lines of sourcing share nothing but the claim. */
#include "score/solve.h"

/*
 * By Menger's theorem the most disjoint lines are a maximum flow in which every
 * node but the claim lets one unit through. Each node is therefore two, where
 * lines come in and where they go out, with an arc of capacity one between;
 * arcs come in pairs, the way there (even) and the way back (odd).
 */
struct hsy_network {
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
	size_t node_room, arc_room;
};

static size_t half_in(size_t node)
{
	return 2 * node;
}

static size_t half_out(size_t node)
{
	return 2 * node + 1;
}

static void add_arc(hsy_network *net, size_t from, size_t to)
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

/* Of the node that the walk settled as number at. */
static void add_node_arcs(hsy_network *net, const hsy_scorer *scorer, const size_t *exits,
                          size_t at)
{
	size_t node = scorer->order.at[at], n = scorer->order.n;
	const hsy_spot *spot = &scorer->spots[node];

	if (node != scorer->claim)
		add_arc(net, half_in(at), half_out(at));
	if (exits[at] != HSY_NONE)
		add_arc(net, half_out(at), 2 * n + exits[at]);
	for (size_t e = spot->first; e < spot->first + spot->n_arcs; e++)
		if (hsy_arc_supports(scorer, node, &scorer->arcs[e]))
			add_arc(net, half_out(at),
			        half_in(scorer->spots[scorer->arcs[e].to].at));
}

/* Rooms are kept from one claim to the next. */
static void make_room(hsy_network *net, size_t nodes, size_t arcs, hsy_arena *arena)
{
	if (nodes > net->node_room) {
		net->node_room = 2 * nodes;
		net->first = HSY_NEW_ARRAY(arena, net->node_room, size_t);
		net->at = HSY_NEW_ARRAY(arena, net->node_room, size_t);
		net->phase = HSY_NEW_ARRAY(arena, net->node_room, size_t);
		net->path = HSY_NEW_ARRAY(arena, net->node_room, size_t);
	}
	if (arcs > net->arc_room) {
		net->arc_room = 2 * arcs;
		net->next = HSY_NEW_ARRAY(arena, net->arc_room, size_t);
		net->to = HSY_NEW_ARRAY(arena, net->arc_room, size_t);
		net->is_free = HSY_NEW_ARRAY(arena, net->arc_room, bool);
	}
}

static size_t count_arcs(const hsy_scorer *scorer)
{
	size_t n = 0;

	for (size_t i = 0; i < scorer->order.n; i++)
		n += scorer->spots[scorer->order.at[i]].n_arcs;
	return n;
}

static hsy_network *fill_network(hsy_scorer *scorer, const size_t *exits, size_t n_exits)
{
	size_t n = scorer->order.n;
	hsy_network *net = scorer->network;

	if (!net)
		net = scorer->network = HSY_NEW(scorer->arena, hsy_network);
	net->n = 2 * n + n_exits + 1;
	net->drain = net->n - 1;
	net->n_arcs = 0;
	make_room(net, net->n, 2 * (2 * n + count_arcs(scorer) + n_exits), scorer->arena);
	for (size_t i = 0; i < net->n; i++) {
		net->first[i] = HSY_NONE;
		net->phase[i] = 0;
	}
	for (size_t i = 0; i < n; i++)
		add_node_arcs(net, scorer, exits, i);
	for (size_t i = 0; i < n_exits; i++)
		add_arc(net, 2 * n + i, net->drain);
	return net;
}

static void enter(hsy_network *net, size_t node, size_t phase)
{
	net->phase[node] = phase;
	net->at[node] = net->first[node];
}

/* Looks for one more line, in depth, through nodes that this phase has not
 * been to; lines found before are turned around where the new one needs it. */
static bool find_line(hsy_network *net, size_t source, size_t phase)
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
size_t hsy_disjoint_lines(hsy_scorer *scorer, const size_t *exits, size_t n_exits,
                          size_t limit)
{
	hsy_network *net = fill_network(scorer, exits, n_exits);
	/* The claim is the first node of its walk. */
	const size_t source = half_out(0);
	size_t lines = 0, before;
	size_t phase = 0;

	do {
		before = lines;
		enter(net, source, ++phase);
		while (lines < limit && find_line(net, source, phase))
			lines++;
	} while (lines > before && lines < limit);
	return lines;
}
