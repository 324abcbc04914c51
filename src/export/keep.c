/* keep.c -- which nodes of a drawing stay, and which are drawn together. */
#include "export/fold.h"

#include <stdlib.h>

/* What stands for those that go: of each kind one node. */
typedef enum group { GROUP_ARTICLES, GROUP_SOURCES, N_GROUPS } group;

typedef struct keeping {
	hsy_drawing *drawing;
	size_t most;  /* nodes */
	size_t depth; /* steps from a claim; 0: any number */
	hsy_arena *arena;
	bool *stays;             /* [node] */
	size_t *now;             /* [node]: where it is drawn */
	size_t *first;           /* [node]: its first edge, once they are sorted */
	size_t groups[N_GROUPS]; /* their nodes, or HSY_NONE */
} keeping;

/* ------------------------------------------------------------------ orders */

typedef struct ordered {
	hsy_drawn_node node;
	size_t was;
} ordered;

static int by_place(const void *a, const void *b)
{
	const hsy_drawn_node *x = &((const ordered *)a)->node;
	const hsy_drawn_node *y = &((const ordered *)b)->node;
	int order = hsy_size_compare(x->kind, y->kind);

	if (order == 0 && (x->kind == HSY_NODE_CLAIM || x->kind == HSY_NODE_STATEMENT))
		order = hsy_size_compare(x->number, y->number);
	if (order == 0)
		order = hsy_size_compare(x->record, y->record);
	return order ? order : hsy_str_compare(x->id, y->id);
}

static int by_ends(const void *a, const void *b)
{
	const hsy_drawn_edge *x = a, *y = b;
	int order = hsy_size_compare(x->from, y->from);

	if (order == 0)
		order = hsy_size_compare(x->to, y->to);
	if (order == 0)
		order = hsy_size_compare(x->kind, y->kind);
	return order ? order : (int)x->is_paradox - (int)y->is_paradox;
}

static ordered *listed(const keeping *k)
{
	size_t n = k->drawing->nodes.n;
	ordered *order = HSY_NEW_ARRAY(k->arena, n, ordered);

	for (size_t i = 0; i < n; i++)
		order[i] = (ordered){k->drawing->nodes.at[i], i};
	return order;
}

static void sort_edges(hsy_drawing *d)
{
	if (d->edges.n > 1)
		qsort(d->edges.at, d->edges.n, sizeof *d->edges.at, by_ends);
}

/* -------------------------------------------------------------- what stays */

size_t *hsy_drawing_first_edges(const hsy_drawing *drawing, hsy_arena *arena)
{
	size_t *first = HSY_NEW_ARRAY(arena, drawing->nodes.n + 1, size_t);
	size_t edge = 0;

	for (size_t node = 0; node <= drawing->nodes.n; node++) {
		while (edge < drawing->edges.n && drawing->edges.at[edge].from < node)
			edge++;
		first[node] = edge;
	}
	return first;
}

/* What can be reached from the claims, the nearest first, and from where. */
typedef struct walk {
	hsy_indexes order;
	size_t *from; /* [node]: HSY_NONE for a claim, and where nothing leads */
	size_t *root; /* [node]: the claim that it was reached from; HSY_NONE */
} walk;

static void reach(const keeping *k, walk *w, size_t node, size_t from, size_t *steps)
{
	bool is_claim = from == HSY_NONE;

	w->from[node] = from;
	w->root[node] = is_claim ? node : w->root[from];
	steps[node] = is_claim ? 0 : steps[from] + 1;
	hsy_vec_push(k->arena, &w->order, node);
}

static walk walk_from_claims(const keeping *k, bool on_lines_only)
{
	const hsy_drawing *d = k->drawing;
	size_t depth = k->depth ? k->depth : HSY_NONE;
	size_t *steps = HSY_NEW_ARRAY(k->arena, d->nodes.n, size_t);
	walk w = {
	    .from = HSY_NEW_ARRAY(k->arena, d->nodes.n, size_t),
	    .root = HSY_NEW_ARRAY(k->arena, d->nodes.n, size_t),
	};

	for (size_t i = 0; i < d->nodes.n; i++)
		w.root[i] = HSY_NONE;
	for (size_t i = 0; i < d->nodes.n; i++)
		if (d->nodes.at[i].kind == HSY_NODE_CLAIM)
			reach(k, &w, i, HSY_NONE, steps);
	for (size_t head = 0; head < w.order.n; head++) {
		size_t at = w.order.at[head];

		for (size_t i = k->first[at]; i < k->first[at + 1] && steps[at] < depth;
		     i++) {
			size_t to = d->edges.at[i].to;

			if (w.root[to] == HSY_NONE &&
			    (!on_lines_only || d->nodes.at[to].is_on_line))
				reach(k, &w, to, at, steps);
		}
	}
	return w;
}

typedef struct origin {
	size_t node;
	size_t turn; /* among the origins of its claim */
} origin;

static int compare_turns(const void *a, const void *b)
{
	const origin *x = a, *y = b;
	int order = hsy_size_compare(x->turn, y->turn);

	return order ? order : hsy_size_compare(x->node, y->node);
}

/* Keeps the whole way from a claim to the node, if there is room for it. */
static void keep_way(keeping *k, const walk *w, size_t node, size_t *room)
{
	size_t n = 0;

	for (size_t at = node; at != HSY_NONE && !k->stays[at]; at = w->from[at])
		n++;
	if (n > *room)
		return;
	*room -= n;
	for (size_t at = node; at != HSY_NONE && !k->stays[at]; at = w->from[at])
		k->stays[at] = true;
}

/* The best lines of each claim in turn. */
static void keep_lines(keeping *k, size_t *room)
{
	const walk w = walk_from_claims(k, true);
	origin *origins = HSY_NEW_ARRAY(k->arena, w.order.n, origin);
	size_t *turns = HSY_NEW_ARRAY(k->arena, k->drawing->nodes.n, size_t);
	size_t n = 0;

	for (size_t i = 0; i < w.order.n; i++) {
		size_t at = w.order.at[i];

		if (k->drawing->nodes.at[at].origin)
			origins[n++] = (origin){at, turns[w.root[at]]++};
	}
	if (n > 1)
		qsort(origins, n, sizeof *origins, compare_turns);
	for (size_t i = 0; i < n; i++)
		keep_way(k, &w, origins[i].node, room);
}

/* Claims, then what they rest on, then what is nearest to them. */
static void choose(keeping *k)
{
	const walk w = walk_from_claims(k, false);
	size_t room = w.order.n <= k->most ? w.order.n : k->most - N_GROUPS;

	for (size_t i = 0; i < w.order.n && room; i++)
		if (w.from[w.order.at[i]] == HSY_NONE)
			keep_way(k, &w, w.order.at[i], &room);
	keep_lines(k, &room);
	for (size_t i = 0; i < w.order.n && room; i++)
		keep_way(k, &w, w.order.at[i], &room);
	/* What is too far away is not wanted; the rest only has no room. */
	for (size_t i = 0; i < k->drawing->nodes.n; i++)
		if (w.root[i] == HSY_NONE)
			k->now[i] = HSY_NONE;
		else if (!k->stays[i])
			k->drawing->n_left_out++;
}

/* ------------------------------------------------------------------ groups */

static group group_of(const hsy_drawn_node *node)
{
	return node->kind == HSY_NODE_STATEMENT ? GROUP_ARTICLES : GROUP_SOURCES;
}

static size_t count_group(const keeping *k, group which)
{
	size_t n = 0;

	for (size_t i = 0; i < k->drawing->nodes.n; i++) {
		const hsy_drawn_node *node = &k->drawing->nodes.at[i];

		n += !k->stays[i] && k->now[i] != HSY_NONE &&
		     node->kind != HSY_NODE_CLAIM && group_of(node) == which;
	}
	return n;
}

/* One node for all that have no room. */
static hsy_drawn_node make_group(const keeping *k, group which, size_t n)
{
	static const char *const words[][2] = {
	    [GROUP_ARTICLES] = {"other statement", "other statements"},
	    [GROUP_SOURCES] = {"other source", "other sources"},
	};

	return (hsy_drawn_node){
	    .id = which == GROUP_ARTICLES ? HSY_STR("other-statements")
	                                  : HSY_STR("other-sources"),
	    .kind = HSY_NODE_SOURCE,
	    .label = hsy_str_printf(k->arena, "%zu %s", n, words[which][n != 1]),
	    .record = HSY_NONE,
	    .source = HSY_NONE,
	    .n = n,
	    .is_group = true,
	};
}

/* ---------------------------------------------------------------- the rest */

static void place_nodes(keeping *k)
{
	hsy_drawing *d = k->drawing;
	ordered *order = listed(k);
	size_t n = d->nodes.n, counts[N_GROUPS];

	for (int g = 0; g < N_GROUPS; g++) {
		counts[g] = count_group(k, (group)g);
		k->groups[g] = HSY_NONE;
	}
	qsort(order, n, sizeof *order, by_place);
	d->nodes.n = 0;
	for (size_t i = 0; i < n; i++) {
		if (!k->stays[order[i].was])
			continue;
		k->now[order[i].was] = d->nodes.n;
		d->nodes.at[d->nodes.n++] = order[i].node;
	}
	for (int g = 0; g < N_GROUPS; g++) {
		if (!counts[g])
			continue;
		k->groups[g] = d->nodes.n;
		hsy_vec_push(k->arena, &d->nodes, make_group(k, (group)g, counts[g]));
	}
	for (size_t i = 0; i < n; i++) {
		size_t was = order[i].was;

		if (k->stays[was] || k->now[was] == HSY_NONE)
			continue;
		k->now[was] = order[i].node.kind == HSY_NODE_CLAIM
		                  ? HSY_NONE
		                  : k->groups[group_of(&order[i].node)];
	}
}

static bool is_same(const hsy_drawn_edge *a, const hsy_drawn_edge *b)
{
	return by_ends(a, b) == 0;
}

/* What is drawn together tells how much there is, not who has what from whom: claims and
 * articles lead into it, and no line leads back out of it. */
static bool is_told(const keeping *k, const hsy_drawn_edge *edge)
{
	bool from_group = k->drawing->nodes.at[edge->from].is_group;
	bool to_group = k->drawing->nodes.at[edge->to].is_group;

	if (!from_group && !to_group)
		return true;
	if (edge->is_paradox || (from_group && !to_group))
		return false;
	return edge->to == k->groups[GROUP_SOURCES] ||
	       k->drawing->nodes.at[edge->from].kind == HSY_NODE_CLAIM;
}

static hsy_drawn_edge between_groups(const hsy_drawn_edge *edge)
{
	return (hsy_drawn_edge){
	    .from = edge->from,
	    .to = edge->to,
	    .kind = HSY_EDGE_STATES,
	    .n = edge->n,
	    .record = HSY_NONE,
	};
}

static void place_edges(keeping *k)
{
	hsy_drawing *d = k->drawing;
	size_t kept = 0, joined = 0;

	for (size_t i = 0; i < d->edges.n; i++) {
		hsy_drawn_edge edge = d->edges.at[i];

		edge.from = k->now[edge.from];
		edge.to = k->now[edge.to];
		if (edge.from == HSY_NONE || edge.to == HSY_NONE ||
		    edge.from == edge.to || !is_told(k, &edge))
			continue;
		if (d->nodes.at[edge.from].is_group || d->nodes.at[edge.to].is_group)
			edge = between_groups(&edge);
		d->edges.at[kept++] = edge;
	}
	d->edges.n = kept;
	sort_edges(d);
	for (size_t i = 0; i < kept; i++) {
		hsy_drawn_edge *last = joined ? &d->edges.at[joined - 1] : NULL;

		if (last && is_same(last, &d->edges.at[i])) {
			last->n += d->edges.at[i].n;
			last->is_counted |= d->edges.at[i].is_counted;
		} else {
			d->edges.at[joined++] = d->edges.at[i];
		}
	}
	d->edges.n = joined;
}

void hsy_drawing_keep(hsy_drawing *drawing, size_t most, size_t depth, hsy_arena *arena)
{
	keeping k = {
	    .drawing = drawing,
	    .most = most,
	    .depth = depth,
	    .arena = arena,
	    .stays = HSY_NEW_ARRAY(arena, drawing->nodes.n, bool),
	    .now = HSY_NEW_ARRAY(arena, drawing->nodes.n, size_t),
	};

	sort_edges(drawing);
	k.first = hsy_drawing_first_edges(drawing, arena);
	choose(&k);
	place_nodes(&k);
	place_edges(&k);
}
