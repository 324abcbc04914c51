/* knockout.h -- what would be left of the scores of a case had a source said nothing,
 * or were a weight another. */
#ifndef HSY_KNOCKOUT_H
#define HSY_KNOCKOUT_H

#include "score/score.h"

/* The claims of a case with their scores: graphs and scores have a member for each. */
typedef struct hsy_scored {
	const hsy_records *records;
	const hsy_sources *sources;
	const hsy_graph *const *graphs;
	const hsy_score *const *scores;
	const hsy_weights *weights;
} hsy_scored;

/* A claim, before and after. */
typedef struct hsy_fall {
	size_t claim;
	const hsy_score *before, *after;
} hsy_fall;

typedef HSY_VEC(hsy_fall) hsy_falls;

/* Whether the grade is another: for a knock-out, a worse one. */
static inline bool hsy_grade_changes(const hsy_fall *fall)
{
	return fall->after->grade != fall->before->grade;
}

/*
 * Of claims those that rest on any of the sources ([source]: is_out), in the order
 * given, scored without them: nothing leads through such a source any more, and the
 * articles of an outlet are taken out with it. A newsroom is its owner, who speaks in
 * it. The result lives in arena.
 */
hsy_falls hsy_knockout(const hsy_scored *scored, const hsy_indexes *claims,
                       const bool *is_out, hsy_arena *arena);

/* What rests on one source. */
typedef struct hsy_support {
	size_t source;
	size_t n_claims;  /* that rest on it */
	size_t n_falls;   /* of these: with a worse grade without it */
	size_t n_bare;    /* of these: that become unsourced (F) without it */
	double loss;      /* of strength, over all of them */
} hsy_support;

typedef HSY_VEC(hsy_support) hsy_supports;

/* Of every source that any of claims rests on, knocked out alone: those with whom most
 * falls come first, then those with whom most strength is lost, then by id. */
hsy_supports hsy_knockout_each(const hsy_scored *scored, const hsy_indexes *claims,
                               hsy_arena *arena);

/* What would change were one weight larger or smaller. */
typedef struct hsy_shift {
	hsy_level level;
	double value;    /* instead of the table's */
	hsy_falls falls; /* claims whose grade would be another */
} hsy_shift;

typedef HSY_VEC(hsy_shift) hsy_shifts;

/* Every weight that any of claims depends on, by HSY_SHIFT more and less (none above
 * 1), in the order of the table; only shifts that change a grade are kept. */
#define HSY_SHIFT 0.2
hsy_shifts hsy_sensitivity(const hsy_scored *scored, const hsy_indexes *claims,
                           hsy_arena *arena);
#endif
