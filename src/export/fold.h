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
	bool is_group;            /* n nodes that have no room, as one */
} hsy_drawn_node;

typedef struct hsy_drawn_edge {
	size_t from, to;
	hsy_edge_kind kind;
	size_t n;      /* edges folded into one */
	size_t n_more; /* other statements of which it is a copy; they have no edge */
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
	size_t n_left_out; /* nodes for which there was no room: they stand in groups */
} hsy_drawing;

/*
 * Merges the graphs of claims, of the page's case, by node id, as deep as its options
 * say. by_article makes one node of all places where an article states a claim. An
 * outlet that only stands for its own article, which is there, gives way to the article.
 * What goes beyond HSY_DRAWN_MAX, or most, nodes is drawn together, unless the options
 * ask for no folding: the nodes that no line needs before others, and as many of each
 * claim.
 */
const hsy_drawing *hsy_fold(const hsy_page *page, hsy_indexes claims, bool by_article);
const hsy_drawing *hsy_fold_most(const hsy_page *page, hsy_indexes claims,
                                 bool by_article, size_t most);

/* [node]: its first edge; one more than there are nodes. */
size_t *hsy_drawing_first_edges(const hsy_drawing *drawing, hsy_arena *arena);

/* keep.c: the last step of that. */
void hsy_drawing_keep(hsy_drawing *drawing, size_t most, size_t depth, hsy_arena *arena);
#endif
