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

/* ------------------------------------------------ one claim */

/* The claim without those of its nodes at which somebody who is out speaks; false
 * where there are none. */
static bool fall_of(const hsy_scored *scored, size_t claim, const bool *is_out,
                    hsy_fall *fall, hsy_arena *arena)
{
	const hsy_graph *graph = scored->graphs[claim];
	hsy_scorer *scorer;
	hsy_arena scratch;
	bool any = false;

	hsy_arena_init(&scratch);
	scorer = hsy_scorer_new(graph, scored->weights, &scratch);
	for (size_t k = 0; k < graph->nodes.n; k++) {
		size_t speaker = speaker_of(scored, &graph->nodes.at[k]);

		if (speaker == HSY_NONE || !is_out[speaker])
			continue;
		hsy_scorer_drop(scorer, k, true);
		any = true;
	}
	if (any)
		*fall = (hsy_fall){claim, scored->scores[claim],
		                   hsy_scorer_score(scorer, 0, arena)};
	hsy_arena_clear(&scratch);
	return any;
}

hsy_falls hsy_knockout(const hsy_scored *scored, const hsy_indexes *claims,
                       const bool *is_out, hsy_arena *arena)
{
	hsy_falls falls = {0};

	for (size_t i = 0; i < claims->n; i++) {
		hsy_fall fall;

		if (fall_of(scored, claims->at[i], is_out, &fall, arena))
			hsy_vec_push(arena, &falls, fall);
	}
	return falls;
}

/* ------------------------------------------------ every source in turn */

static void add_fall(hsy_support *support, const hsy_score *before,
                     const hsy_rating *after)
{
	support->n_claims++;
	support->n_falls += after->grade != before->grade;
	support->n_bare += after->grade == 'F' && before->grade != 'F';
	support->loss += before->strength - after->strength;
}

/* A node and who speaks there. */
typedef struct voice {
	size_t speaker, node;
} voice;

static int compare_voices(const void *a, const void *b)
{
	const voice *x = a, *y = b;

	if (x->speaker != y->speaker)
		return x->speaker < y->speaker ? -1 : 1;
	return (x->node > y->node) - (x->node < y->node);
}

typedef HSY_VEC(voice) voices;

/* By speaker; nodes where nobody is known to speak are left out. */
static voices voices_of(const hsy_scored *scored, const hsy_graph *graph,
                        hsy_arena *arena)
{
	voices all = {0};

	for (size_t i = 0; i < graph->nodes.n; i++) {
		voice found = {speaker_of(scored, &graph->nodes.at[i]), i};

		if (found.speaker != HSY_NONE)
			hsy_vec_push(arena, &all, found);
	}
	if (all.n > 1)
		qsort(all.at, all.n, sizeof *all.at, compare_voices);
	return all;
}

static void drop(hsy_scorer *scorer, const voice *at, size_t n, bool is_gone)
{
	for (size_t i = 0; i < n; i++)
		hsy_scorer_drop(scorer, at[i].node, is_gone);
}

/* Takes everybody who speaks in the graph of one claim out of it, each alone.
 * supports: [source]. */
static void knock_each(const hsy_scored *scored, size_t claim, hsy_support *supports)
{
	hsy_scorer *scorer;
	hsy_arena scratch;

	hsy_arena_init(&scratch);
	const voices all = voices_of(scored, scored->graphs[claim], &scratch);
	scorer = hsy_scorer_new(scored->graphs[claim], scored->weights, &scratch);
	for (size_t begin = 0, end; begin < all.n; begin = end) {
		size_t speaker = all.at[begin].speaker;

		for (end = begin; end < all.n && all.at[end].speaker == speaker;)
			end++;
		drop(scorer, all.at + begin, end - begin, true);
		const hsy_rating after = hsy_scorer_rate(scorer, 0);
		drop(scorer, all.at + begin, end - begin, false);
		add_fall(&supports[speaker], scored->scores[claim], &after);
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
		hsy_scorer *scorer = hsy_scorer_new(scored->graphs[claim], &weights,
		                                    &scratch);
		if (hsy_scorer_rate(scorer, 0).grade != fall.before->grade) {
			fall.after = hsy_scorer_score(scorer, 0, arena);
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
