/* score.c -- one claim: strength, lines, grade and badges together. */
#include "score/solve.h"

#include <stdlib.h>

/* ------------------------------------------------ what classes add up to */

static hsy_class_sum *sum_of(hsy_scorer *scorer, size_t node)
{
	uint32_t number = scorer->spots[node].class_at;
	hsy_class_sum *sum = &scorer->sums[number];

	if (sum->walk != scorer->walk) {
		*sum = (hsy_class_sum){.walk = scorer->walk,
		                       .at = (uint32_t)scorer->classes.n};
		hsy_vec_push(scorer->arena, &scorer->classes, number);
	}
	return sum;
}

/* The claim itself is where lines begin: its own weight, if it has one as the
 * source of other claims, does not support it. */
static bool is_end(const hsy_scorer *scorer, size_t node)
{
	const hsy_spot *spot = &scorer->spots[node];

	return node != scorer->claim && spot->weight > 0 &&
	       spot->class_at != scorer->mute;
}

/* Fills in the classes of the last walk. */
static void sum_classes(hsy_scorer *scorer)
{
	scorer->classes.n = 0;
	for (size_t i = 0; i < scorer->order.n; i++) {
		size_t node = scorer->order.at[i];

		if (!is_end(scorer, node))
			continue;
		hsy_class_sum *sum = sum_of(scorer, node);
		double strength = hsy_end_strength(scorer, node);
		if (strength > sum->best)
			sum->best = strength;
		sum->is_counted |= hsy_end_is_eligible(scorer, node);
	}
}

static double strength_of(hsy_scorer *scorer)
{
	scorer->strengths.n = 0;
	for (size_t i = 0; i < scorer->classes.n; i++)
		hsy_vec_push(scorer->arena, &scorer->strengths,
		             scorer->sums[scorer->classes.at[i]].best);
	return 100 * hsy_noisy_or(scorer->strengths.at, scorer->strengths.n);
}

static bool any_source(const hsy_scorer *scorer)
{
	for (size_t i = 0; i < scorer->order.n; i++)
		if (is_end(scorer, scorer->order.at[i]) &&
		    !scorer->spots[scorer->order.at[i]].is_nobody)
			return true;
	return false;
}

/* ------------------------------------------------ lines */

/* Ways out of the claim: no more lines can be disjoint. Edges come by ends. */
static size_t count_ways(const hsy_scorer *scorer)
{
	const hsy_spot *spot = &scorer->spots[scorer->claim];
	size_t n = 0, last = HSY_NONE;

	for (size_t e = spot->first; e < spot->first + spot->n_arcs; e++) {
		const hsy_arc *arc = &scorer->arcs[e];

		if (!hsy_arc_supports(scorer, scorer->claim, arc) || arc->to == last)
			continue;
		last = arc->to;
		n++;
	}
	return n;
}

/* The best paths are a tree: those that leave the claim by different nodes share
 * none. Mostly that is all, and no flow is needed to see it. */
static size_t count_at_a_glance(hsy_scorer *scorer)
{
	size_t n = 0;

	for (size_t i = 0; i < scorer->order.n; i++) {
		size_t node = scorer->order.at[i];

		if (!is_end(scorer, node) || !hsy_end_is_eligible(scorer, node))
			continue;
		hsy_class_sum *sum = &scorer->sums[scorer->spots[node].class_at];
		hsy_spot *root = &scorer->spots[scorer->spots[node].root];
		if (sum->is_taken || root->is_taken)
			continue;
		sum->is_taken = root->is_taken = true;
		n++;
	}
	return n;
}

static size_t count_by_flow(hsy_scorer *scorer, size_t limit)
{
	scorer->exits.n = 0;
	for (size_t i = 0; i < scorer->order.n; i++) {
		size_t node = scorer->order.at[i], exit = HSY_NONE;

		if (is_end(scorer, node) && hsy_end_is_eligible(scorer, node))
			exit = scorer->sums[scorer->spots[node].class_at].at;
		hsy_vec_push(scorer->arena, &scorer->exits, exit);
	}
	return hsy_disjoint_lines(scorer, scorer->exits.at, scorer->classes.n, limit);
}

static size_t lines_of(hsy_scorer *scorer)
{
	size_t most = 0, ways;

	for (size_t i = 0; i < scorer->classes.n; i++)
		most += scorer->sums[scorer->classes.at[i]].is_counted;
	ways = count_ways(scorer);
	most = most < ways ? most : ways;
	/* Whatever is reached has a line, so the flow has nothing to decide. */
	if (most < 2 || count_at_a_glance(scorer) == most)
		return most;
	return count_by_flow(scorer, most);
}

hsy_rating hsy_scorer_rate(hsy_scorer *scorer, size_t claim)
{
	hsy_rating rating;

	hsy_scorer_walk(scorer, claim);
	sum_classes(scorer);
	rating.strength = strength_of(scorer);
	rating.lines = lines_of(scorer);
	rating.grade = hsy_grade(rating.strength, rating.lines, any_source(scorer));
	return rating;
}

/* ------------------------------------------------ the line of each class */

static int compare_ends(const void *a, const void *b)
{
	const hsy_end *x = a, *y = b;

	if (x->strength != y->strength)
		return x->strength > y->strength ? -1 : 1;
	return (x->node > y->node) - (x->node < y->node);
}

static hsy_ends ends_of(const hsy_scorer *scorer, hsy_arena *arena)
{
	hsy_ends ends = {NULL, 0, 0};

	for (size_t i = 0; i < scorer->order.n; i++) {
		size_t node = scorer->order.at[i];
		hsy_end end = {.node = node};

		if (!is_end(scorer, node))
			continue;
		end.origin = hsy_node_origin(&scorer->graph->nodes.at[node],
		                             scorer->weights);
		end.strength = hsy_end_strength(scorer, node);
		hsy_vec_push(arena, &ends, end);
	}
	if (ends.n > 1)
		qsort(ends.at, ends.n, sizeof *ends.at, compare_ends);
	return ends;
}

static hsy_class_line line_to(const hsy_scorer *scorer, const hsy_end *end,
                              hsy_arena *arena)
{
	size_t hops = scorer->spots[end->node].hops, at = end->node;
	hsy_class_line line = {
	    .class_id = scorer->graph->nodes.at[end->node].class_id,
	    .strength = end->strength,
	    .nodes = {HSY_NEW_ARRAY(arena, hops + 1, size_t), hops + 1, hops + 1},
	    .edges = {HSY_NEW_ARRAY(arena, hops, size_t), hops, hops},
	    .is_counted = scorer->sums[scorer->spots[end->node].class_at].is_counted,
	};

	line.nodes.at[hops] = at;
	for (size_t i = hops; i > 0; i--) {
		line.edges.at[i - 1] = scorer->spots[at].last;
		at = scorer->graph->edges.at[scorer->spots[at].last].from;
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
static void gather_classes(hsy_score *score, hsy_scorer *scorer, const hsy_ends *ends,
                           hsy_arena *arena)
{
	for (size_t i = 0; i < ends->n; i++) {
		hsy_class_sum *sum =
		    &scorer->sums[scorer->spots[ends->at[i].node].class_at];

		if (!sum->is_told)
			hsy_vec_push(arena, &score->classes,
			             line_to(scorer, &ends->at[i], arena));
		sum->is_told = true;
	}
	if (score->classes.n > 1)
		qsort(score->classes.at, score->classes.n, sizeof *score->classes.at,
		      compare_lines);
}

/* ------------------------------------------------ all together */

static int compare_records(const void *a, const void *b)
{
	size_t x = *(const size_t *)a, y = *(const size_t *)b;

	return (x > y) - (x < y);
}

/* Whoever stands between the claim and its origins first is an article; what several
 * places of one document say, one article says. */
static size_t articles_of(const hsy_scorer *scorer, hsy_arena *scratch)
{
	const hsy_nodes *nodes = &scorer->graph->nodes;
	const hsy_spot *spot = &scorer->spots[scorer->claim];
	size_t *records = HSY_NEW_ARRAY(scratch, spot->n_arcs, size_t);
	size_t n = 0, articles = 0, last = HSY_NONE;

	for (size_t e = spot->first; e < spot->first + spot->n_arcs; e++) {
		size_t to = scorer->arcs[e].to;

		if (!hsy_arc_supports(scorer, scorer->claim, &scorer->arcs[e]) ||
		    to == last || nodes->at[to].is_origin)
			continue;
		last = to;
		if (nodes->at[to].place.record != HSY_NONE)
			records[n++] = nodes->at[to].place.record;
		else
			articles++;
	}
	if (n > 1)
		qsort(records, n, sizeof *records, compare_records);
	for (size_t i = 0; i < n; i++)
		articles += i == 0 || records[i] != records[i - 1];
	return articles;
}

const hsy_score *hsy_scorer_score(hsy_scorer *scorer, size_t claim, hsy_arena *arena)
{
	hsy_score *score = HSY_NEW(arena, hsy_score);
	const hsy_rating rating = hsy_scorer_rate(scorer, claim);
	hsy_arena scratch;
	hsy_ends ends;

	hsy_arena_init(&scratch);
	ends = ends_of(scorer, &scratch);
	gather_classes(score, scorer, &ends, arena);
	score->strength = rating.strength;
	score->lines = rating.lines;
	score->grade = rating.grade;
	score->articles = articles_of(scorer, &scratch);
	score->badges = hsy_badges_of(scorer, &ends, score, &scratch);
	hsy_arena_clear(&scratch);
	return score;
}

const hsy_score *hsy_score_new(const hsy_graph *graph, const hsy_weights *weights,
                               hsy_arena *arena)
{
	hsy_arena scratch;

	hsy_arena_init(&scratch);
	const hsy_score *score = hsy_scorer_score(
	    hsy_scorer_new(graph, weights, &scratch), 0, arena);
	hsy_arena_clear(&scratch);
	return score;
}
