/* build.h -- one graph in the making; inside this folder only. */
#ifndef HSY_GRAPH_BUILD_H
#define HSY_GRAPH_BUILD_H

#include "base/map.h"
#include "graph/graph.h"

struct hsy_graph_index {
	const hsy_records *records;
	const hsy_sources *sources;
	const hsy_links *links;
	const bool *is_contested;      /* of claims */
	const hsy_indexes *leanings;   /* of records: citations of the whole article */
	const hsy_indexes *hyperlinks; /* of records: citations of one place */
};

/* The earliest article of an outlet that states the claim. */
typedef struct hsy_report {
	size_t outlet;     /* source */
	size_t begin, end; /* its places in the claim */
} hsy_report;

typedef struct hsy_build {
	const hsy_graph_index *index;
	const hsy_claim *claim;
	hsy_arena *arena; /* of the result */
	hsy_arena scratch;
	hsy_graph *graph;
	hsy_map nodes;      /* by id */
	size_t *statements; /* nodes, beside claim->places */
	size_t *attributed; /* beside claim->places: the first place of its article
	                     * that names a source, or HSY_NONE */
	HSY_VEC(hsy_report) reports; /* by outlet */
} hsy_build;

/* build.c: the node with that id, new when there is none yet. */
size_t hsy_build_node(hsy_build *build, hsy_str id, hsy_node_kind kind, bool *is_new);
void hsy_build_edge(hsy_build *build, const hsy_edge *edge);
const hsy_report *hsy_build_report(const hsy_build *build, size_t outlet);

/* upstream.c: whether a place names a source that counts; everything that a
 * place rests on. */
bool hsy_upstream_names_source(const hsy_build *build, size_t place);
void hsy_upstream_trace(hsy_build *build, size_t place);

/* target.c: the node of a source as the text of record cites it; of an
 * outlet as a relay; an edge to it from a statement of record. origin may be
 * NULL: then the node is only passed through. */
size_t hsy_target_node(hsy_build *build, size_t record, size_t source,
                       const hsy_origin *origin);
/* What an outlet saw or measured itself, apart from what it passes on. */
size_t hsy_target_self(hsy_build *build, size_t source, const hsy_origin *origin);
size_t hsy_target_nobody(hsy_build *build);
size_t hsy_target_unspecified(hsy_build *build, const hsy_origin *origin);
hsy_level hsy_target_relay(const hsy_build *build, size_t source);

/* interest.c */
hsy_reason hsy_interest_of(const hsy_build *build, size_t source,
                           const hsy_attribution *attribution);
hsy_reason hsy_interest_of_cited(const hsy_build *build, size_t source);

/* origin.c */
void hsy_node_add_origin(hsy_node *node, const hsy_origin *origin, hsy_arena *arena);
void hsy_node_drop_untraced(hsy_node *node);

/* An edge that weakens nothing. */
static inline hsy_edge hsy_edge_between(size_t from, size_t to, hsy_edge_kind kind)
{
	return (hsy_edge){
	    .from = from,
	    .to = to,
	    .kind = kind,
	    .relay.level = HSY_RELAY_NONE,
	    .mode.level = HSY_MODE_QUOTED,
	    .hedge.level = HSY_HEDGE_PLAIN,
	    .trace.level = HSY_TRACE_LINKED,
	    .record = HSY_NONE,
	};
}

static inline const hsy_record *hsy_build_record(const hsy_build *build, size_t record)
{
	return &build->index->records->list.at[record];
}

static inline const hsy_source *hsy_build_source(const hsy_build *build, size_t source)
{
	return &build->index->sources->list.at[source];
}
#endif
