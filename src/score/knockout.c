/* knockout.c -- scores without a source, or with another weight. */
#include "score/knockout.h"

#include "score/solve.h"

#include <stdlib.h>

/* ------------------------------------------------ who is behind a node */

/* Who speaks at a node: the source, or the outlet of the article that states
 * something; HSY_NONE where nobody is known to. */
static size_t speaker_of(const hsy_scored *scored, const hsy_node *node)
{
	size_t source = node->source;

	if (node->kind == HSY_NODE_STATEMENT && node->place.record != HSY_NONE)
		source = scored->sources->of_record[node->place.record];
	return source == HSY_NONE ? HSY_NONE
	                          : hsy_source_speaker(scored->sources, source);
}

/* [node] */
static size_t *speakers_of(const hsy_scored *scored, const hsy_graph *graph,
                           hsy_arena *arena)
{
	size_t *speakers = HSY_NEW_ARRAY(arena, graph->nodes.n, size_t);

	for (size_t i = 0; i < graph->nodes.n; i++)
		speakers[i] = speaker_of(scored, &graph->nodes.at[i]);
	return speakers;
}

/* ------------------------------------------------ one claim */

/* Edges to what is gone lead nowhere; the nodes stay, so that their numbers do. */
static const hsy_score *score_without(const hsy_graph *graph, const bool *is_gone,
                                      const hsy_weights *weights, hsy_arena *arena)
{
	hsy_graph rest = *graph;
	hsy_arena scratch;

	hsy_arena_init(&scratch);
	rest.edges = (hsy_edges){HSY_NEW_ARRAY(&scratch, graph->edges.n, hsy_edge), 0,
	                         graph->edges.n};
	for (size_t i = 0; i < graph->edges.n; i++)
		if (!is_gone[graph->edges.at[i].to])
			rest.edges.at[rest.edges.n++] = graph->edges.at[i];
	const hsy_score *score = hsy_score_new(&rest, weights, arena);
	hsy_arena_clear(&scratch);
	return score;
}

/* The claim without those of its nodes at which somebody who is out speaks. */
static hsy_fall fall_of(const hsy_scored *scored, size_t claim, const bool *is_gone,
                        hsy_arena *arena)
{
	return (hsy_fall){
	    claim, scored->scores[claim],
	    score_without(scored->graphs[claim], is_gone, scored->weights, arena)};
}

hsy_falls hsy_knockout(const hsy_scored *scored, const hsy_indexes *claims,
                       const bool *is_out, hsy_arena *arena)
{
	hsy_falls falls = {0};

	for (size_t i = 0; i < claims->n; i++) {
		size_t claim = claims->at[i];
		const hsy_graph *graph = scored->graphs[claim];
		bool *is_gone = HSY_NEW_ARRAY(arena, graph->nodes.n, bool);
		bool any = false;

		for (size_t k = 0; k < graph->nodes.n; k++) {
			size_t speaker = speaker_of(scored, &graph->nodes.at[k]);

			is_gone[k] = speaker != HSY_NONE && is_out[speaker];
			any |= is_gone[k];
		}
		if (any)
			hsy_vec_push(arena, &falls,
			             fall_of(scored, claim, is_gone, arena));
	}
	return falls;
}

/* ------------------------------------------------ every source in turn */

static void add_fall(hsy_support *support, const hsy_fall *fall)
{
	support->n_claims++;
	support->n_falls += hsy_grade_changes(fall);
	support->n_bare += fall->after->grade == 'F' && fall->before->grade != 'F';
	support->loss += fall->before->strength - fall->after->strength;
}

static int compare_sizes(const void *a, const void *b)
{
	size_t x = *(const size_t *)a, y = *(const size_t *)b;

	return (x > y) - (x < y);
}

/* Takes everybody who speaks in the graph of one claim out of it, each alone.
 * supports: [source]. */
static void knock_each(const hsy_scored *scored, size_t claim, hsy_support *supports)
{
	const hsy_graph *graph = scored->graphs[claim];
	size_t n = graph->nodes.n;
	hsy_arena scratch;

	hsy_arena_init(&scratch);
	size_t *speakers = speakers_of(scored, graph, &scratch);
	size_t *all = HSY_NEW_ARRAY(&scratch, n, size_t);
	bool *is_gone = HSY_NEW_ARRAY(&scratch, n, bool);

	memcpy(all, speakers, n * sizeof *all);
	qsort(all, n, sizeof *all, compare_sizes);
	for (size_t i = 0; i < n && all[i] != HSY_NONE; i++) {
		if (i > 0 && all[i] == all[i - 1])
			continue;
		for (size_t k = 0; k < n; k++)
			is_gone[k] = speakers[k] == all[i];
		hsy_fall fall = fall_of(scored, claim, is_gone, &scratch);
		add_fall(&supports[all[i]], &fall);
	}
	hsy_arena_clear(&scratch);
}

/* Sources come by id, and so does what ties. */
static int compare_supports(const void *a, const void *b)
{
	const hsy_support *x = a, *y = b;

	if (x->n_falls != y->n_falls)
		return x->n_falls > y->n_falls ? -1 : 1;
	if (x->loss != y->loss)
		return x->loss > y->loss ? -1 : 1;
	return (x->source > y->source) - (x->source < y->source);
}

hsy_supports hsy_knockout_each(const hsy_scored *scored, const hsy_indexes *claims,
                               hsy_arena *arena)
{
	size_t n = scored->sources->list.n;
	hsy_supports supports = {HSY_NEW_ARRAY(arena, n, hsy_support), 0, n};

	for (size_t i = 0; i < claims->n; i++)
		knock_each(scored, claims->at[i], supports.at);
	for (size_t i = 0; i < n; i++) {
		supports.at[i].source = i;
		if (supports.at[i].n_claims)
			supports.at[supports.n++] = supports.at[i];
	}
	if (supports.n > 1)
		qsort(supports.at, supports.n, sizeof *supports.at, compare_supports);
	return supports;
}

/* ------------------------------------------------ every weight in turn */

static void mark_origin(const hsy_origin *origin, bool *is_used)
{
	if (origin->has_weight)
		return;
	is_used[origin->how_known.level] = true;
	is_used[origin->naming.level] = true;
	is_used[origin->interest.level] = true;
}

/* The levels that the score of a graph may depend on. */
static void mark_levels(const hsy_graph *graph, bool *is_used)
{
	for (size_t i = 0; i < graph->nodes.n; i++) {
		const hsy_node *node = &graph->nodes.at[i];

		if (!node->is_origin)
			continue;
		mark_origin(&node->origin, is_used);
		for (size_t k = 0; k < node->others.n; k++)
			mark_origin(&node->others.at[k], is_used);
	}
	for (size_t i = 0; i < graph->edges.n; i++) {
		const hsy_edge *edge = &graph->edges.at[i];

		if (edge->has_factor)
			continue;
		is_used[edge->relay.level] = is_used[edge->mode.level] = true;
		is_used[edge->hedge.level] = is_used[edge->trace.level] = true;
	}
}

/* Scores the claims whose graphs have the level, and keeps what changes. */
static void shift(const hsy_scored *scored, const hsy_indexes *claims,
                  bool (*uses)[HSY_N_LEVELS], hsy_shift *to, hsy_arena *arena)
{
	hsy_weights weights = *scored->weights;
	hsy_arena scratch;

	hsy_arena_init(&scratch);
	weights.of[to->level] = to->value;
	for (size_t i = 0; i < claims->n; i++) {
		size_t claim = claims->at[i];
		hsy_fall fall = {claim, scored->scores[claim], NULL};

		if (!uses[i][to->level])
			continue;
		fall.after = hsy_score_new(scored->graphs[claim], &weights, &scratch);
		if (hsy_grade_changes(&fall)) {
			fall.after = hsy_score_new(scored->graphs[claim], &weights,
			                           arena);
			hsy_vec_push(arena, &to->falls, fall);
		}
		hsy_arena_clear(&scratch);
	}
}

hsy_shifts hsy_sensitivity(const hsy_scored *scored, const hsy_indexes *claims,
                           hsy_arena *arena)
{
	static const double by[] = {1 - HSY_SHIFT, 1 + HSY_SHIFT};
	bool(*uses)[HSY_N_LEVELS] = hsy_arena_array(arena, claims->n, sizeof *uses);
	hsy_shifts shifts = {0};

	for (size_t i = 0; i < claims->n; i++)
		mark_levels(scored->graphs[claims->at[i]], uses[i]);
	for (size_t level = 0; level < HSY_N_LEVELS; level++) {
		for (size_t i = 0; i < sizeof by / sizeof *by; i++) {
			double old = scored->weights->of[level], now = old * by[i];
			hsy_shift to = {.level = (hsy_level)level,
			                .value = now < 1 ? now : 1};

			if (to.value != old)
				shift(scored, claims, uses, &to, arena);
			if (to.falls.n)
				hsy_vec_push(arena, &shifts, to);
		}
	}
	return shifts;
}
