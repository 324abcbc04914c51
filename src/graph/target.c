/* target.c -- the node that a citation leads to: a source, or an outlet's own
 * report of the claim. */
#include "graph/build.h"

#include "base/date.h"

static bool is_anonymous(hsy_source_type type)
{
	return type == HSY_SOURCE_ANONYMOUS_PERSON || type == HSY_SOURCE_ANONYMOUS_GROUP;
}

static size_t source_node(hsy_build *build, hsy_str id, size_t source, bool *is_new)
{
	const hsy_sources *sources = build->index->sources;
	const hsy_source *found = hsy_build_source(build, source);
	size_t at = hsy_build_node(build, id, HSY_NODE_SOURCE, is_new);
	hsy_node *node = &build->graph->nodes.at[at];

	if (*is_new) {
		node->label = found->name;
		node->source = source;
		/* Nobody knows whose anonymous source it is. */
		node->class_id =
		    is_anonymous(found->type)
		        ? found->id
		        : sources->list.at[hsy_source_root(sources, source)].id;
	}
	return at;
}

/* Whether the report came out after the article that cites the outlet. */
static bool is_later(const hsy_build *build, const hsy_report *report, size_t record)
{
	size_t reporting = build->claim->places.at[report->begin].record;

	return hsy_date_compare(hsy_build_record(build, reporting)->doc.published,
	                        hsy_build_record(build, record)->doc.published) > 0;
}

const hsy_report *hsy_target_report(const hsy_build *build, size_t record, size_t outlet)
{
	const hsy_report *report = hsy_build_report(build, outlet);

	return report && !is_later(build, report, record) ? report : NULL;
}

static void connect_report(hsy_build *build, size_t node, const hsy_report *report,
                           bool is_paradox)
{
	for (size_t i = report->begin; i < report->end; i++) {
		hsy_edge edge = hsy_edge_between(node, build->statements[i],
		                                 HSY_EDGE_RELAYS);

		edge.is_paradox = is_paradox;
		hsy_build_edge(build, &edge);
	}
}

/* An article that cites an outlet before that published the claim leans on an
 * earlier report, which nobody loaded: a node apart, so that what the later
 * report rests on does not support the earlier article. */
static size_t outlet_node(hsy_build *build, size_t record, size_t outlet,
                          const hsy_origin *origin)
{
	const hsy_report *report = hsy_build_report(build, outlet);
	bool is_early = report && !hsy_target_report(build, record, outlet);
	hsy_str id = hsy_build_source(build, outlet)->id;
	bool is_new;
	size_t node;

	if (is_early)
		id = hsy_str_printf(build->arena, HSY_STR_FMT "-earlier",
		                    HSY_STR_ARG(id));
	node = source_node(build, id, outlet, &is_new);
	if (report && is_new)
		connect_report(build, node, report, is_early);
	build->graph->nodes.at[node].is_read = build->index->is_read[outlet];
	if (origin && (!report || is_early))
		hsy_node_add_origin(&build->graph->nodes.at[node], origin, build->arena);
	return node;
}

size_t hsy_target_node(hsy_build *build, size_t record, size_t source,
                       const hsy_origin *origin)
{
	const hsy_source *found = hsy_build_source(build, source);
	bool is_new;
	size_t node;

	if (found->type == HSY_SOURCE_OUTLET && found->outlet != HSY_OUTLET_NEWSROOM)
		return outlet_node(build, record, source, origin);
	node = source_node(build, found->id, source, &is_new);
	if (origin)
		hsy_node_add_origin(&build->graph->nodes.at[node], origin, build->arena);
	/* However it is named in one article, nobody can go and ask. */
	if (is_anonymous(found->type))
		build->graph->nodes.at[node].is_identifiable = false;
	return node;
}

size_t hsy_target_self(hsy_build *build, size_t source, const hsy_origin *origin)
{
	hsy_str id = hsy_build_source(build, source)->id;
	bool is_new;
	size_t node;

	id = hsy_str_printf(build->arena, HSY_STR_FMT "-self", HSY_STR_ARG(id));
	node = source_node(build, id, source, &is_new);
	hsy_node_add_origin(&build->graph->nodes.at[node], origin, build->arena);
	return node;
}

size_t hsy_target_nobody(hsy_build *build)
{
	const hsy_origin nobody = {
	    .how_known.level = HSY_HOW_KNOWN_NO_SOURCE,
	    .naming.level = HSY_NAMING_NAMED,
	    .interest.level = HSY_INTEREST_UNKNOWN,
	    .record = HSY_NONE,
	};
	bool is_new;
	size_t at = hsy_build_node(build, HSY_STR("nobody"), HSY_NODE_NOBODY, &is_new);
	hsy_node *node = &build->graph->nodes.at[at];

	node->label = HSY_STR("no source given");
	hsy_node_add_origin(node, &nobody, build->arena);
	return at;
}

size_t hsy_target_unspecified(hsy_build *build, const hsy_origin *origin)
{
	bool is_new;
	size_t at = hsy_build_node(build, HSY_STR("unspecified"), HSY_NODE_UNSPECIFIED,
	                           &is_new);
	hsy_node *node = &build->graph->nodes.at[at];

	node->label = HSY_STR("unspecified");
	hsy_node_add_origin(node, origin, build->arena);
	return at;
}

hsy_level hsy_target_relay(const hsy_build *build, size_t source)
{
	const hsy_source *found = hsy_build_source(build, source);

	/* Whoever writes or holds it speaks in it: nobody stands between. */
	if (found->type == HSY_SOURCE_DOCUMENT || found->type == HSY_SOURCE_EVENT)
		return HSY_RELAY_NONE;
	switch (found->outlet) {
	case HSY_OUTLET_WIRE:
		return HSY_RELAY_WIRE;
	case HSY_OUTLET_AGGREGATOR:
		return HSY_RELAY_AGGREGATOR;
	default:
		return HSY_RELAY_OUTLET; /* or whoever else passes it on */
	}
}
