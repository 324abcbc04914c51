/* explain.h -- the reasons for a score, in figures and in words. */
#ifndef HSY_EXPLAIN_H
#define HSY_EXPLAIN_H

#include "score/score.h"

/* One factor of a multiplication, with the words that justify it. */
typedef struct hsy_term {
	hsy_factor factor; /* HSY_N_FACTORS: a bare number of a hand-made graph */
	hsy_level level;   /* HSY_N_LEVELS then */
	bool has_level;    /* not the naming of nobody, which takes nothing away */
	const char *title; /* of the level, for people: hsy_level_name is for JSON */
	double value;
	size_t edge;    /* of the graph; HSY_NONE: the term is the origin's */
	size_t record;  /* whose text words are in; HSY_NONE when there are none */
	hsy_span words; /* empty: the article need not say so */
} hsy_term;

typedef HSY_VEC(hsy_term) hsy_terms;

/* Why one class counts as much as it does. */
typedef struct hsy_line_reason {
	const hsy_class_line *line;
	hsy_terms terms;          /* their product is line->strength */
	hsy_str note;             /* a sentence on what could not be followed up; absent
	                           * where there is nothing to tell */
	const hsy_score *without; /* as if the class said nothing */
	hsy_str fall;             /* "without this line: 35 → 21, D → E" */
} hsy_line_reason;

typedef HSY_VEC(hsy_line_reason) hsy_line_reasons;

typedef struct hsy_explanation {
	const hsy_graph *graph;
	const hsy_score *score;
	hsy_line_reasons lines; /* beside score->classes */
	size_t gate;            /* the node on every line that names a source, the nearest
	                         * to the claim; HSY_NONE without the badge */
	hsy_str who;            /* a plain sentence: who stands behind the claim */
	hsy_str grade;          /* another: what the grade means here */
} hsy_explanation;

/* The terms of a line in the order they are multiplied. Hops that weaken
 * nothing and need no words are left out; an origin tells all it has. */
hsy_terms hsy_line_terms(const hsy_graph *graph, const hsy_class_line *line,
                         const hsy_weights *weights, hsy_arena *arena);

/* Explains score, which hsy_score_new made of graph and weights. The result
 * lives in arena and borrows from graph and score. */
const hsy_explanation *hsy_explanation_new(const hsy_graph *graph, const hsy_score *score,
                                           const hsy_weights *weights, hsy_arena *arena);
#endif
