/* grade.c -- the letter, and what else a reader should be told beside it. */
#include "score/solve.h"

#include <stdlib.h>

typedef struct badge_row {
	const char *name;
	const char *meaning;
} badge_row;

static const badge_row badges[] = {
#define HSY_BADGE(id, name, meaning) {name, meaning},
#include "score/badge.def"
#undef HSY_BADGE
};

const char *hsy_badge_name(hsy_badge badge)
{
	return badges[badge].name;
}

const char *hsy_badge_meaning(hsy_badge badge)
{
	return badges[badge].meaning;
}

const char *hsy_grade_name(char grade)
{
	static const char *const names[] = {"well corroborated", "well sourced",
	                                    "sourced",           "thin",
	                                    "hearsay",           "unsourced"};

	return grade >= 'A' && grade <= 'F' ? names[grade - 'A'] : "unsourced";
}

static bool is_at_least(double strength, double threshold)
{
	return strength >= threshold - HSY_SCORE_SLACK;
}

char hsy_grade(double strength, size_t lines, bool any_source)
{
	if (!any_source)
		return 'F';
	if (is_at_least(strength, 75) && lines >= 2)
		return 'A';
	if (is_at_least(strength, 55) && lines >= 2)
		return 'B';
	if (is_at_least(strength, 85) && lines >= 1)
		return 'B';
	if (is_at_least(strength, 50))
		return 'C';
	return is_at_least(strength, 20) ? 'D' : 'E';
}

int hsy_score_compare(const hsy_score *a, const hsy_score *b)
{
	if (a->grade != b->grade)
		return a->grade < b->grade ? -1 : 1;
	if (a->strength != b->strength)
		return a->strength > b->strength ? -1 : 1;
	if (a->lines != b->lines)
		return a->lines > b->lines ? -1 : 1;
	return 0;
}

/* ----------------------------------------------------------------- badges */

bool hsy_origin_is_nobody(const hsy_origin *origin)
{
	return !origin->has_weight && origin->how_known.level == HSY_HOW_KNOWN_NO_SOURCE;
}

bool hsy_origin_is_rumour(const hsy_origin *origin)
{
	return !origin->has_weight && origin->how_known.level == HSY_HOW_KNOWN_RUMOUR;
}

static bool is_untraced(const hsy_end *end)
{
	return !end->origin->has_weight &&
	       end->origin->how_known.level == HSY_HOW_KNOWN_UNTRACED;
}

/* A bare weight has no words about naming, only whether one can go and ask. */
static bool is_anonymous(const hsy_end *end, const hsy_scorer *scorer)
{
	if (end->origin->has_weight)
		return !scorer->spots[end->node].is_identifiable;
	return end->origin->naming.level != HSY_NAMING_NAMED &&
	       end->origin->naming.level != HSY_NAMING_OFFICE;
}

static bool is_self_interested(const hsy_end *end)
{
	hsy_level interest = end->origin->interest.level;

	return !end->origin->has_weight &&
	       (interest == HSY_INTEREST_PARTY || interest == HSY_INTEREST_SELF_PRAISE);
}

/* What all have in common who say so; "no source given" and rumour are nobody,
 * and of nobody alone nothing is said. */
static unsigned badges_of_ends(const hsy_scorer *scorer, const hsy_ends *ends)
{
	size_t n = 0, anonymous = 0, self_interested = 0;
	unsigned found = 0;

	for (size_t i = 0; i < ends->n; i++) {
		const hsy_end *end = &ends->at[i];

		if (hsy_origin_is_nobody(end->origin) ||
		    hsy_origin_is_rumour(end->origin))
			continue;
		n++;
		anonymous += is_anonymous(end, scorer);
		self_interested += is_self_interested(end);
		if (is_untraced(end))
			found |= 1u << HSY_BADGE_UNTRACED;
	}
	if (n && anonymous == n)
		found |= 1u << HSY_BADGE_ANONYMOUS_ONLY;
	if (n && self_interested == n)
		found |= 1u << HSY_BADGE_SELF_INTERESTED_ONLY;
	return found;
}

/* One node on every line: no two lines to any origins are disjoint. That is
 * news only where several articles seem to stand beside each other. */
static bool has_one_gate(hsy_scorer *scorer, const hsy_ends *ends, hsy_arena *arena)
{
	size_t n = scorer->order.n, n_exits = 0;
	size_t *exits = HSY_NEW_ARRAY(arena, n, size_t);

	for (size_t i = 0; i < n; i++)
		exits[i] = HSY_NONE;
	for (size_t i = 0; i < ends->n; i++)
		if (!hsy_origin_is_nobody(ends->at[i].origin))
			exits[scorer->spots[ends->at[i].node].at] = n_exits++;
	return n_exits && hsy_disjoint_lines(scorer, exits, n_exits, 2) == 1;
}

static void step_on(hsy_scorer *scorer, size_t node)
{
	scorer->trails[node] = (hsy_trail){scorer->spots[node].first, scorer->walk, true};
	hsy_vec_push(scorer->arena, &scorer->stack, (uint32_t)node);
}

/* In depth, over all edges that are drawn: a citation of a later article is
 * part of a circle too. */
static bool has_loop(hsy_scorer *scorer)
{
	scorer->stack.n = 0;
	step_on(scorer, scorer->claim);
	while (scorer->stack.n) {
		size_t node = scorer->stack.at[scorer->stack.n - 1];
		const hsy_spot *spot = &scorer->spots[node];
		hsy_trail *trail = &scorer->trails[node];

		if (trail->edge == spot->first + spot->n_arcs) {
			trail->is_open = false;
			scorer->stack.n--;
			continue;
		}
		size_t to = scorer->graph->edges.at[trail->edge++].to;
		if (scorer->spots[to].is_gone)
			continue;
		if (scorer->trails[to].walk != scorer->walk)
			step_on(scorer, to);
		else if (scorer->trails[to].is_open)
			return true;
	}
	return false;
}

static bool has_paradox(const hsy_scorer *scorer)
{
	for (size_t i = 0; i < scorer->order.n; i++) {
		const hsy_spot *spot = &scorer->spots[scorer->order.at[i]];

		for (size_t e = spot->first; e < spot->first + spot->n_arcs; e++)
			if (scorer->graph->edges.at[e].is_paradox)
				return true;
	}
	return false;
}

unsigned hsy_badges_of(hsy_scorer *scorer, const hsy_ends *ends, const hsy_score *score,
                       hsy_arena *arena)
{
	unsigned found = badges_of_ends(scorer, ends);

	if (score->articles >= 3 && score->lines <= 1)
		found |= 1u << HSY_BADGE_ECHO;
	if (has_loop(scorer))
		found |= 1u << HSY_BADGE_LOOP;
	if (score->articles >= 2 && has_one_gate(scorer, ends, arena))
		found |= 1u << HSY_BADGE_ONE_GATE;
	if (scorer->graph->is_contested)
		found |= 1u << HSY_BADGE_CONTESTED;
	if (has_paradox(scorer))
		found |= 1u << HSY_BADGE_TIME_PARADOX;
	return found;
}
