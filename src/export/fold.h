/* fold.h -- graphs of several claims folded into the one that is drawn. */
#ifndef HSY_EXPORT_FOLD_H
#define HSY_EXPORT_FOLD_H

#include "export/export.h"

/* More than this nobody can read. */
enum { HSY_DRAWN_MAX = 60 };

typedef struct hsy_drawn_node {
	hsy_str id;
	hsy_node_kind kind;
	size_t number; /* of a claim or its statement: which on the page, from 0 */
	hsy_str label;
	size_t record;            /* of a statement; HSY_NONE otherwise */
	size_t source;            /* of a source; HSY_NONE otherwise */
	size_t n;                 /* statements folded into one */
	const hsy_origin *origin; /* the strongest; NULL where no line ends */
	bool is_on_line;          /* some class rests on it */
} hsy_drawn_node;

typedef struct hsy_drawn_edge {
	size_t from, to;
	hsy_edge_kind kind;
	size_t n;      /* edges folded into one */
	size_t record; /* whose text cue stands in: of the first that has one */
	hsy_span cue;
	bool is_counted; /* on the best line of a class that counts */
	bool is_paradox;
} hsy_drawn_edge;

/* Nodes: claims as asked for, statements by claim and article, sources by id.
 * Edges by ends. */
typedef struct hsy_drawing {
	HSY_VEC(hsy_drawn_node) nodes;
	HSY_VEC(hsy_drawn_edge) edges;
	size_t n_left_out; /* nodes beyond HSY_DRAWN_MAX */
} hsy_drawing;

/*
 * Merges the graphs of claims (indexes, n of them) by node id. by_article makes
 * one node of all places where an article states a claim. An outlet that only
 * stands for its own article, which is there, gives way to the article. Of what
 * goes beyond HSY_DRAWN_MAX, the nodes that no line needs go first.
 */
const hsy_drawing *hsy_fold(const hsy_results *results, hsy_indexes claims,
                            bool by_article, hsy_arena *arena);
#endif
