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
	const bool *is_read;           /* of sources: outlets of records */
	/* [record][attribution]: the one of the same record and source that tells
	 * best how it knows. */
	size_t **tellers;
};

/* The earliest article of an outlet that states the claim. */
typedef struct hsy_report {
	size_t outlet;     /* source: who speaks in it */
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

/* voice.c: what a place in the article's own voice rests on; the originals of a
 * place in copied words, false when there are none. */
void hsy_voice_trace(hsy_build *build, size_t place);
bool hsy_voice_trace_copies(hsy_build *build, size_t place);

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

/* The report of the claim by an outlet, where one is loaded and did not come out
 * after record; else NULL. */
const hsy_report *hsy_target_report(const hsy_build *build, size_t record, size_t outlet);

/* interest.c: of a source as an attribution of place cites it, and of one that an
 * article as a whole leans on. */
hsy_reason hsy_interest_of(const hsy_build *build, size_t place, size_t source,
                           const hsy_attribution *attribution, bool is_of_itself);
hsy_reason hsy_interest_of_cited(const hsy_build *build, size_t place, size_t source);
/* Whether an outlet does not report but speaks of itself. */
bool hsy_interest_is_own_affair(const hsy_build *build, size_t place, size_t source,
                                const hsy_attribution *a, bool is_of_itself);

/* loop.c: [node]: whether it lies on a circle of edges, drawn ones included. */
const bool *hsy_graph_loops(const hsy_graph *graph, hsy_arena *arena);

/* classes.c: works of one kind that different articles tell of may be one and the
 * same, so they count once. */
void hsy_classes_merge(hsy_build *build);

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

static inline hsy_place hsy_build_place(const hsy_build *build, size_t place)
{
	return build->claim->places.at[place];
}

static inline const hsy_statement *hsy_build_statement(const hsy_build *build,
                                                       size_t place)
{
	return hsy_place_statement(build->index->records, hsy_build_place(build, place));
}

static inline const hsy_attribution *hsy_build_attribution(const hsy_build *build,
                                                           size_t record,
                                                           size_t attribution)
{
	return &hsy_build_record(build, record)->findings.attributions.at[attribution];
}

/* Whether source is the outlet of the article itself. */
static inline bool hsy_build_is_own(const hsy_build *build, size_t record, size_t source)
{
	return build->index->sources->of_record[record] == source;
}

/* Whether a source tells its own news: in its press releases. */
static inline bool hsy_build_is_newsroom(const hsy_build *build, size_t source)
{
	return source != HSY_NONE &&
	       hsy_build_source(build, source)->outlet == HSY_OUTLET_NEWSROOM;
}
#endif
