/* solve.h -- the parts of one score; inside this folder only. */
#ifndef HSY_SCORE_SOLVE_H
#define HSY_SCORE_SOLVE_H

#include "base/map.h"
#include "score/score.h"

/* Products of decimals miss their exact value in the last bits: .2 must count
 * as .20, and 20 as 20. Far above rounding, far below what a weight means. */
#define HSY_SCORE_SLACK 1e-9

/* The best path from the claim to every node. */
typedef struct hsy_reach {
	const hsy_graph *graph;
	size_t *first; /* of each node: its first edge; one more at the end */
	double *best;  /* product of the best path */
	size_t *hops;  /* edges on it; HSY_NONE when none leads there */
	size_t *last;  /* the last edge of it */
} hsy_reach;

/* An origin that is reached. */
typedef struct hsy_end {
	size_t node;
	double strength; /* s(o) */
	const hsy_origin *origin;
	bool is_eligible; /* may end a counted line */
	size_t class_at;  /* number of its class, counted from 0 */
} hsy_end;

typedef HSY_VEC(hsy_end) hsy_ends;

static inline bool hsy_reaches(const hsy_reach *reach, size_t node)
{
	return reach->hops[node] != HSY_NONE;
}

/* Edges back to the claim and to a later article are drawn, not followed. */
static inline bool hsy_edge_supports(const hsy_edge *edge)
{
	return edge->to != 0 && edge->to != edge->from && !edge->is_paradox;
}

/* strength.c */
const hsy_reach *hsy_reach_new(const hsy_graph *graph, const hsy_weights *weights,
                               hsy_arena *arena);
/* 1 - Π (1 - s), the same to the last bit for any order of s; sorts s. */
double hsy_noisy_or(double *s, size_t n);

/* lines.c: the most lines from the claim that share no node but the claim;
 * exits[i] says at which of n_exits node i may end, or HSY_NONE, and each exit
 * takes one line. Stops counting at limit. */
size_t hsy_disjoint_lines(const hsy_reach *reach, const size_t *exits, size_t n_exits,
                          size_t limit, hsy_arena *arena);

/* What an article may lead to, the best last. */
typedef enum hsy_ground {
	HSY_GROUND_NONE,   /* nothing: a circle of articles */
	HSY_GROUND_NOBODY, /* "no source given" */
	HSY_GROUND_RUMOUR, /* "reportedly" */
	HSY_GROUND_SOURCE,
	HSY_N_GROUNDS
} hsy_ground;

typedef struct hsy_grounds {
	size_t articles[HSY_N_GROUNDS]; /* by the best they lead to */
} hsy_grounds;

/* grounds.c: of the articles that state the claim. */
hsy_grounds hsy_grounds_of(const hsy_graph *graph, const hsy_weights *weights);

/* grade.c */
unsigned hsy_badges_of(const hsy_reach *reach, const hsy_ends *ends,
                       const hsy_score *score, hsy_arena *arena);
/* "No source given": an origin that is nobody's word. */
bool hsy_origin_is_nobody(const hsy_origin *origin);
/* "Reportedly": somebody's word, but nobody knows whose. */
bool hsy_origin_is_rumour(const hsy_origin *origin);

#endif
