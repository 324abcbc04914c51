/* solve.h -- the parts of one score; inside this folder only. */
#ifndef HSY_SCORE_SOLVE_H
#define HSY_SCORE_SOLVE_H

#include "base/map.h"
#include "score/score.h"

/* Products of decimals miss their exact value in the last bits: .2 must count
 * as .20, and 20 as 20. Far above rounding, far below what a weight means. */
#define HSY_SCORE_SLACK 1e-9

/* Asks for memory that will be read soon, where the compiler can. */
#ifdef __GNUC__
#define HSY_SOON(at) __builtin_prefetch(at)
#else
#define HSY_SOON(at) ((void)(at))
#endif

/* An edge of the graph as numbers; arcs have the indexes of edges. */
typedef struct hsy_arc {
	size_t to; /* the node that it comes from, when it gives no support */
	double factor;
} hsy_arc;

/*
 * A node of the graph as numbers, and what the last walk that came by found out of it.
 * Both in one place, and no larger than the memory that processors fetch at once: among
 * a million claims, fetching is what takes the time. Graphs fit into memory, so 32 bits
 * are enough to count their nodes.
 */
typedef struct hsy_spot {
	double weight;     /* of an origin; 0 for none */
	size_t first;      /* arc */
	uint32_t n_arcs;
	uint32_t class_at; /* number of its class, counted from 0 */
	bool is_identifiable, is_nobody;
	bool is_gone;  /* nothing leads here */
	uint32_t walk; /* that came by; what follows is of that walk */
	uint32_t at;   /* its number among the nodes of the walk */
	uint32_t hops; /* edges on the best path */
	uint32_t root; /* node by which that leaves the claim */
	bool is_taken; /* a line that counts leaves the claim here */
	double best;   /* product of the best path */
	size_t last;   /* the last edge of it */
} hsy_spot;

/* A node waiting to be settled. Old entries stay in the heap and are skipped. */
typedef struct hsy_waiting {
	double best;
	uint32_t hops;
	uint32_t node;
} hsy_waiting;

/* What a walk found out of a class. */
typedef struct hsy_class_sum {
	double best;   /* s(g) */
	uint32_t walk; /* in which this was found out */
	uint32_t at;   /* its number among the classes of that walk */
	bool is_counted;
	bool is_taken; /* by one of the lines that are disjoint at a glance */
	bool is_told;  /* its best line is among those that are shown */
} hsy_class_sum;

/* A node that was passed in looking for circles. */
typedef struct hsy_trail {
	size_t edge;   /* to go by next */
	uint32_t walk; /* in which it was passed */
	bool is_open;  /* the way to here leads over it */
} hsy_trail;

typedef struct hsy_network hsy_network;

/* Everything that scoring one claim after another needs. */
struct hsy_scorer {
	const hsy_graph *graph;
	const hsy_weights *weights;
	hsy_arena *arena;
	size_t n_classes;
	hsy_spot *spots;         /* [node] */
	hsy_arc *arcs;           /* [edge] */
	hsy_class_sum *sums;     /* [class] */
	size_t mute;             /* class that says nothing; HSY_NONE for none */
	size_t claim;            /* where the last walk began */
	uint32_t walk;           /* its number */
	HSY_VEC(uint32_t) order; /* nodes of the last walk, best first */
	HSY_VEC(hsy_waiting) heap;
	HSY_VEC(uint32_t) classes; /* of the last walk */
	HSY_VEC(double) strengths; /* of them */
	hsy_indexes exits;         /* beside order: number of the class that may end there */
	hsy_network *network;
	hsy_trail *trails; /* [node] */
	HSY_VEC(uint32_t) stack;
};

/* An origin that is reached. */
typedef struct hsy_end {
	size_t node;
	double strength; /* s(o) */
	const hsy_origin *origin;
} hsy_end;

typedef HSY_VEC(hsy_end) hsy_ends;

/* Edges back to the claim and to a later article are drawn, not followed. */
static inline bool hsy_edge_supports(const hsy_edge *edge)
{
	return edge->to != 0 && edge->to != edge->from && !edge->is_paradox;
}

static inline bool hsy_arc_supports(const hsy_scorer *scorer, size_t from,
                                    const hsy_arc *arc)
{
	return arc->to != from && arc->to != scorer->claim &&
	       !scorer->spots[arc->to].is_gone;
}

/* s(o) of a node that is reached and an origin. */
static inline double hsy_end_strength(const hsy_scorer *scorer, size_t node)
{
	return scorer->spots[node].best * scorer->spots[node].weight;
}

/* Whether a line to a node that is reached may count. */
static inline bool hsy_end_is_eligible(const hsy_scorer *scorer, size_t node)
{
	return scorer->spots[node].is_identifiable &&
	       hsy_end_strength(scorer, node) >=
	           scorer->weights->identifiable_from - HSY_SCORE_SLACK;
}

/* strength.c: the best path from the claim to every node. */
void hsy_scorer_walk(hsy_scorer *scorer, size_t claim);
/* 1 - Π (1 - s), the same to the last bit for any order of s; sorts s. */
double hsy_noisy_or(double *s, size_t n);

/* lines.c: the most lines from the claim that share no node but the claim;
 * exits[i] says at which of n_exits the i-th node of the walk may end, or HSY_NONE,
 * and each exit takes one line. Stops counting at limit. */
size_t hsy_disjoint_lines(hsy_scorer *scorer, const size_t *exits, size_t n_exits,
                          size_t limit);

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
unsigned hsy_badges_of(hsy_scorer *scorer, const hsy_ends *ends, const hsy_score *score,
                       hsy_arena *arena);

#endif
