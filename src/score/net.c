/* net.c -- a graph as the few numbers that scoring walks over, again and again. */
#include "score/solve.h"

static void fill_spot(hsy_spot *spot, const hsy_node *node, const hsy_weights *weights)
{
	const hsy_origin *origin = hsy_node_origin(node, weights);

	if (!node->is_origin)
		return;
	spot->weight = hsy_origin_weight(origin, weights);
	spot->is_identifiable = node->is_identifiable;
	spot->is_nobody = hsy_origin_is_nobody(origin);
}

static void fill_spots(hsy_scorer *scorer)
{
	const hsy_nodes *nodes = &scorer->graph->nodes;
	hsy_arena scratch;
	hsy_map classes;

	hsy_arena_init(&scratch);
	hsy_map_init(&classes, &scratch);
	for (size_t i = 0; i < nodes->n; i++) {
		hsy_spot *spot = &scorer->spots[i];
		size_t next = scorer->n_classes, number;

		fill_spot(spot, &nodes->at[i], scorer->weights);
		if (spot->weight <= 0)
			continue;
		number = hsy_map_add(&classes, nodes->at[i].class_id, next);
		spot->class_at = (uint32_t)number;
		scorer->n_classes += number == next;
	}
	hsy_arena_clear(&scratch);
}

/* Edges come by where they begin, so those of a node stand together. */
static void fill_arcs(hsy_scorer *scorer)
{
	const hsy_edges *edges = &scorer->graph->edges;

	for (size_t i = 0; i < edges->n; i++) {
		const hsy_edge *edge = &edges->at[i];
		hsy_spot *from = &scorer->spots[edge->from];

		if (from->n_arcs++ == 0)
			from->first = i;
		scorer->arcs[i] = (hsy_arc){edge->is_paradox ? edge->from : edge->to,
		                            hsy_edge_factor(edge, scorer->weights)};
	}
}

/* Where a fetch from memory begins, so that one is enough for a spot. */
static hsy_spot *new_spots(size_t n, hsy_arena *arena)
{
	enum { FETCH = 64 };
	hsy_spot *spots = HSY_NEW_ARRAY(arena, n + 1, hsy_spot);
	size_t past = (uintptr_t)spots % FETCH;

	_Static_assert(sizeof(hsy_spot) >= FETCH, "one spot more makes room to move by");
	return past ? (hsy_spot *)(void *)((char *)spots + FETCH - past) : spots;
}

hsy_scorer *hsy_scorer_new(const hsy_graph *graph, const hsy_weights *weights,
                           hsy_arena *arena)
{
	hsy_scorer *scorer = HSY_NEW(arena, hsy_scorer);
	size_t n = graph->nodes.n;

	scorer->graph = graph;
	scorer->weights = weights;
	scorer->arena = arena;
	scorer->mute = HSY_NONE;
	scorer->spots = new_spots(n, arena);
	scorer->arcs = HSY_NEW_ARRAY(arena, graph->edges.n, hsy_arc);
	scorer->trails = HSY_NEW_ARRAY(arena, n, hsy_trail);
	fill_arcs(scorer);
	fill_spots(scorer);
	scorer->sums = HSY_NEW_ARRAY(arena, scorer->n_classes, hsy_class_sum);
	return scorer;
}

void hsy_scorer_drop(hsy_scorer *scorer, size_t node, bool is_gone)
{
	scorer->spots[node].is_gone = is_gone;
}

void hsy_scorer_mute(hsy_scorer *scorer, size_t origin)
{
	scorer->mute = origin == HSY_NONE ? HSY_NONE : scorer->spots[origin].class_at;
}
