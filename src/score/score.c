/* score.c -- one claim: strength, lines, grade and badges together. */
#include "score/solve.h"

#include <stdlib.h>

static int compare_ends(const void *a, const void *b)
{
	const hsy_end *x = a, *y = b;

	if (x->strength != y->strength)
		return x->strength > y->strength ? -1 : 1;
	return (x->node > y->node) - (x->node < y->node);
}

/* The claim itself is where lines begin: its own weight, if it has one as the
 * source of other claims, does not support it. */
static hsy_ends ends_of(const hsy_reach *reach, const hsy_weights *weights,
                        hsy_arena *arena)
{
	const hsy_graph *graph = reach->graph;
	hsy_ends ends = {NULL, 0, 0};

	for (size_t i = 1; i < graph->nodes.n; i++) {
		const hsy_node *node = &graph->nodes.at[i];
		hsy_end end = {.node = i};

		if (!node->is_origin || !hsy_reaches(reach, i))
			continue;
		end.origin = hsy_node_origin(node, weights);
		end.strength = reach->best[i] * hsy_origin_weight(end.origin, weights);
		end.is_eligible = node->is_identifiable &&
		                  end.strength >=
		                      weights->identifiable_from - HSY_SCORE_SLACK;
		hsy_vec_push(arena, &ends, end);
	}
	if (ends.n > 1)
		qsort(ends.at, ends.n, sizeof *ends.at, compare_ends);
	return ends;
}

static hsy_class_line line_to(const hsy_reach *reach, const hsy_end *end,
                              hsy_arena *arena)
{
	size_t hops = reach->hops[end->node], at = end->node;
	hsy_class_line line = {
	    .class_id = reach->graph->nodes.at[end->node].class_id,
	    .strength = end->strength,
	    .nodes = {HSY_NEW_ARRAY(arena, hops + 1, size_t), hops + 1, hops + 1},
	    .edges = {HSY_NEW_ARRAY(arena, hops, size_t), hops, hops},
	};

	line.nodes.at[hops] = at;
	for (size_t i = hops; i > 0; i--) {
		line.edges.at[i - 1] = reach->last[at];
		at = reach->graph->edges.at[reach->last[at]].from;
		line.nodes.at[i - 1] = at;
	}
	return line;
}

static int compare_lines(const void *a, const void *b)
{
	const hsy_class_line *x = a, *y = b;

	if (x->strength != y->strength)
		return x->strength > y->strength ? -1 : 1;
	return hsy_str_compare(x->class_id, y->class_id);
}

/* Ends come strongest first, so the first of a class has its best line. */
static void gather_classes(hsy_score *score, const hsy_reach *reach, hsy_ends *ends,
                           hsy_arena *scratch, hsy_arena *arena)
{
	hsy_map numbers;

	hsy_map_init(&numbers, scratch);
	for (size_t i = 0; i < ends->n; i++) {
		hsy_end *end = &ends->at[i];
		hsy_str id = reach->graph->nodes.at[end->node].class_id;
		size_t next = score->classes.n;

		end->class_at = hsy_map_add(&numbers, id, next);
		if (end->class_at == next)
			hsy_vec_push(arena, &score->classes, line_to(reach, end, arena));
		if (end->is_eligible)
			score->classes.at[end->class_at].is_counted = true;
	}
}

static double strength_of(const hsy_class_lines *classes, hsy_arena *scratch)
{
	double *s = HSY_NEW_ARRAY(scratch, classes->n, double);

	for (size_t i = 0; i < classes->n; i++)
		s[i] = classes->at[i].strength;
	return 100 * hsy_noisy_or(s, classes->n);
}

static size_t lines_of(const hsy_reach *reach, const hsy_ends *ends,
                       const hsy_class_lines *classes, hsy_arena *scratch)
{
	size_t n = reach->graph->nodes.n, counted = 0;
	size_t *exits;

	for (size_t i = 0; i < classes->n; i++)
		counted += classes->at[i].is_counted;
	/* Whatever is reached has a line, so the flow has nothing to decide. */
	if (counted < 2)
		return counted;
	exits = HSY_NEW_ARRAY(scratch, n, size_t);
	for (size_t i = 0; i < n; i++)
		exits[i] = HSY_NONE;
	for (size_t i = 0; i < ends->n; i++)
		if (ends->at[i].is_eligible)
			exits[ends->at[i].node] = ends->at[i].class_at;
	return hsy_disjoint_lines(reach, exits, classes->n, counted, scratch);
}

static int compare_records(const void *a, const void *b)
{
	size_t x = *(const size_t *)a, y = *(const size_t *)b;

	return (x > y) - (x < y);
}

/* A statement of no document is one of a hand-made graph: an article. */
static size_t articles_of(const hsy_reach *reach, hsy_arena *scratch)
{
	const hsy_graph *graph = reach->graph;
	size_t *records = HSY_NEW_ARRAY(scratch, graph->edges.n, size_t);
	size_t n = 0, articles = 0;

	for (size_t e = 0; e < reach->first[1]; e++) {
		size_t to = graph->edges.at[e].to;

		if (graph->nodes.at[to].kind != HSY_NODE_STATEMENT)
			continue;
		if (graph->nodes.at[to].place.record != HSY_NONE)
			records[n++] = graph->nodes.at[to].place.record;
		else if (e == 0 || graph->edges.at[e - 1].to != to)
			articles++;
	}
	if (n > 1)
		qsort(records, n, sizeof *records, compare_records);
	for (size_t i = 0; i < n; i++)
		articles += i == 0 || records[i] != records[i - 1];
	return articles;
}

static bool any_source(const hsy_ends *ends)
{
	for (size_t i = 0; i < ends->n; i++)
		if (!hsy_origin_is_nobody(ends->at[i].origin))
			return true;
	return false;
}

const hsy_score *hsy_score_new(const hsy_graph *graph, const hsy_weights *weights,
                               hsy_arena *arena)
{
	hsy_score *score = HSY_NEW(arena, hsy_score);
	const hsy_reach *reach;
	hsy_arena scratch;
	hsy_ends ends;

	hsy_arena_init(&scratch);
	reach = hsy_reach_new(graph, weights, &scratch);
	ends = ends_of(reach, weights, &scratch);
	gather_classes(score, reach, &ends, &scratch, arena);
	score->strength = strength_of(&score->classes, &scratch);
	score->lines = lines_of(reach, &ends, &score->classes, &scratch);
	if (score->classes.n > 1)
		qsort(score->classes.at, score->classes.n, sizeof *score->classes.at,
		      compare_lines);
	score->articles = articles_of(reach, &scratch);
	score->grade = hsy_grade(score->strength, score->lines, any_source(&ends));
	score->badges = hsy_badges_of(reach, &ends, score, &scratch);
	hsy_arena_clear(&scratch);
	return score;
}
