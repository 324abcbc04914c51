/* score.h -- how well a claim is sourced, and why. */
#ifndef HSY_SCORE_H
#define HSY_SCORE_H

#include "base/error.h"
#include "graph/graph.h"

/* What each level is worth. Plain values: copy and change at will. */
struct hsy_weights {
	hsy_str version;          /* borrowed */
	double of[HSY_N_LEVELS];  /* in (0, 1] */
	double identifiable_from; /* s(o) that an origin needs to count as a line */
};

/* The built-in table (weights.def). */
extern const hsy_weights hsy_weights_default;

typedef enum hsy_badge {
#define HSY_BADGE(id, name, meaning) HSY_BADGE_##id,
#include "score/badge.def"
#undef HSY_BADGE
	HSY_N_BADGES
} hsy_badge;

const char *hsy_badge_name(hsy_badge badge);
const char *hsy_badge_meaning(hsy_badge badge);

/* The best line of one independence class. */
typedef struct hsy_class_line {
	hsy_str class_id;
	double strength;   /* s(g), in [0, 1] */
	hsy_indexes nodes; /* claim first, origin last */
	hsy_indexes edges; /* between them: one less */
	bool is_counted;   /* identifiable and strong enough for k */
} hsy_class_line;

typedef HSY_VEC(hsy_class_line) hsy_class_lines;

typedef struct hsy_score {
	double strength; /* S, 0 to 100 */
	size_t lines;    /* k */
	char grade;      /* 'A' to 'F' */
	unsigned badges; /* bit 1 << hsy_badge */
	size_t articles; /* distinct documents that state the claim */
	hsy_class_lines classes; /* strongest first, then by class_id */
} hsy_score;

/* Of a score the figures alone. */
typedef struct hsy_rating {
	double strength;
	size_t lines;
	char grade;
} hsy_rating;

/* Scores one claim of a graph after another, or one claim again and again: what does
 * not depend on the claim is worked out once. For one thread. */
typedef struct hsy_scorer hsy_scorer;

/* graph is as hsy_graph_sort leaves it, or hsy_graph_sort_shared. The scorer lives in
 * arena, where it keeps some room for its work, and borrows from graph and weights. */
hsy_scorer *hsy_scorer_new(const hsy_graph *graph, const hsy_weights *weights,
                           hsy_arena *arena);

/* From now on nothing leads to node, or again something does. */
void hsy_scorer_drop(hsy_scorer *scorer, size_t node, bool is_gone);

/* From now on nobody of the class of origin says anything; lines through them stay.
 * HSY_NONE: all do. */
void hsy_scorer_mute(hsy_scorer *scorer, size_t origin);

/* Of the claim that is node number claim; the score lives in arena and refers to the
 * graph by index. Both take as long as what the claim leads to is large. */
hsy_rating hsy_scorer_rate(hsy_scorer *scorer, size_t claim);
const hsy_score *hsy_scorer_score(hsy_scorer *scorer, size_t claim, hsy_arena *arena);

/* Of one claim, node 0. S by Dijkstra (max-product) and noisy-OR over classes, after Pearl (1988); k
 * by unit-capacity max-flow, after Menger. graph is as hsy_graph_sort leaves
 * it. The result lives in arena and refers to graph by index. */
const hsy_score *hsy_score_new(const hsy_graph *graph, const hsy_weights *weights,
                               hsy_arena *arena);

/* f of an edge and w of an origin, in (0, 1]. */
double hsy_edge_factor(const hsy_edge *edge, const hsy_weights *weights);
double hsy_origin_weight(const hsy_origin *origin, const hsy_weights *weights);
/* The strongest of what articles say of an origin. */
const hsy_origin *hsy_node_origin(const hsy_node *node, const hsy_weights *weights);
/* "No source given": an origin that is nobody's word. */
bool hsy_origin_is_nobody(const hsy_origin *origin);
/* "Reportedly": somebody's word, but nobody knows whose. */
bool hsy_origin_is_rumour(const hsy_origin *origin);

const char *hsy_grade_name(char grade); /* "well corroborated" */
char hsy_grade(double strength, size_t lines, bool any_source);

/* Best sourced first: grade, then strength, then lines; 0 when equal. */
int hsy_score_compare(const hsy_score *a, const hsy_score *b);
#endif
