/* graph.h -- the provenance of one claim: what it rests on, edge by edge. */
#ifndef HSY_GRAPH_H
#define HSY_GRAPH_H

#include "link/link.h"

typedef enum hsy_node_kind {
	HSY_NODE_CLAIM,
	HSY_NODE_STATEMENT,
	HSY_NODE_SOURCE,
	HSY_NODE_NOBODY,     /* "no source given": one class for the whole corpus */
	HSY_NODE_UNSPECIFIED /* "reportedly": likewise */
} hsy_node_kind;

/* How strong an origin is: three levels with their words, or a bare weight
 * from a hand-made graph. */
typedef struct hsy_origin {
	bool has_weight;
	double weight;
	hsy_reason how_known;
	hsy_reason naming;
	hsy_reason interest;
	size_t record; /* whose text the words of the reasons are in; HSY_NONE */
} hsy_origin;

typedef HSY_VEC(hsy_origin) hsy_origins;

/* What the words of an origin, or a bare weight, say about whether a reader
 * could go and check it: anonymous, undisclosed, untraced and unspecified
 * origins are not identifiable. */
bool hsy_origin_is_identifiable(const hsy_origin *origin);

typedef struct hsy_node {
	hsy_str id; /* unique here, and the same for the same thing in all graphs */
	hsy_str label;
	hsy_node_kind kind;
	hsy_str class_id; /* independence class; defaults to id */
	bool is_origin;
	bool is_identifiable; /* a reader could go and check it */
	bool is_read;         /* an untraced outlet, of which articles were read: none
	                       * of them states the claim in words that were recognised,
	                       * or none that came out in time */
	hsy_origin origin;    /* when is_origin */
	hsy_origins others;   /* what else articles say of it; which is the
	                       * strongest depends on weights: hsy_node_origin */
	hsy_place place;      /* of a statement; record HSY_NONE otherwise */
	size_t source;        /* of a source; HSY_NONE otherwise */
} hsy_node;

typedef enum hsy_edge_kind {
	HSY_EDGE_STATES,     /* claim to statement */
	HSY_EDGE_ATTRIBUTES, /* statement to source, or to its relay */
	HSY_EDGE_RELAYS,     /* relay to what it passes on: via, or its own statement */
	HSY_EDGE_CITES,      /* own voice to an article-level citation */
	HSY_EDGE_COPIES,     /* statement to the one it was copied from or repeats */
	HSY_EDGE_UNSOURCED   /* own voice to "no source given" */
} hsy_edge_kind;

typedef struct hsy_edge {
	size_t from, to; /* node indexes */
	hsy_edge_kind kind;
	bool has_factor; /* a bare factor from a hand-made graph */
	double factor;
	hsy_reason relay, mode, hedge, trace;
	size_t record;   /* whose text the words are in; HSY_NONE for none */
	hsy_span cue;    /* "according to"; may be empty */
	bool is_paradox; /* cites something later than itself: drawn, no support */
} hsy_edge;

typedef HSY_VEC(hsy_node) hsy_nodes;
typedef HSY_VEC(hsy_edge) hsy_edges;

/* Nodes by id but for node 0, the claim; edges by ends, then kind. */
typedef struct hsy_graph {
	hsy_nodes nodes;
	hsy_edges edges;
	bool is_contested; /* another claim conflicts with this one */
	bool is_denied;    /* by somebody whom a statement cites */
} hsy_graph;

/* What the graphs of one corpus share, made once. Read-only afterwards, so
 * that threads may build graphs from one index. */
typedef struct hsy_graph_index hsy_graph_index;

/* The result lives in arena and borrows from records, sources and links. */
const hsy_graph_index *hsy_graph_index_new(const hsy_records *records,
                                           const hsy_sources *sources,
                                           const hsy_links *links, hsy_arena *arena);

/* Whose word it is that an attribution tells: "the council plans to sell, the Post wrote"
 * is that of the Post. Whoever only has intentions, as somebody else says, has said
 * nothing. Itself, or the attribution that relays it. */
size_t hsy_attribution_speaker(const hsy_attributions *all, size_t attribution);

/* The graph of claim number claim of links, in arena. */
const hsy_graph *hsy_graph_new(const hsy_graph_index *index, size_t claim,
                               hsy_arena *arena);

/* Brings hand-collected nodes and edges (node 0 the claim, edges by index)
 * into the order above, in place; parallel edges of one kind stay. */
void hsy_graph_sort(hsy_graph *graph, hsy_arena *arena);
/* The same where many claims share a graph, so that any of them may be node 0. Returns,
 * in arena, the new index of each node. */
const size_t *hsy_graph_sort_shared(hsy_graph *graph, hsy_arena *arena);
#endif
