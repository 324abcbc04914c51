/* net_edges.c -- the edges of the network, with all that is known of each. */
#include "export/members.h"

static hsy_source_type type_of(const hsy_network *network, const hsy_node *node)
{
	return node->source == HSY_NONE
	           ? HSY_N_SOURCE_TYPES
	           : network->results->sources->list.at[node->source].type;
}

static const char *kind_name(int kind)
{
	static const char *const names[] = {
	    [HSY_EDGE_STATES] = "states", [HSY_EDGE_ATTRIBUTES] = "attributes",
	    [HSY_EDGE_RELAYS] = "relays", [HSY_EDGE_CITES] = "cites",
	    [HSY_EDGE_COPIES] = "copies", [HSY_EDGE_UNSOURCED] = "unsourced",
	    [HSY_NET_HOLDS] = "holds",    [HSY_NET_PUBLISHED] = "published",
	};

	return names[kind];
}

/* Whether an article cites somebody there, in words. All other edges have the levels that
 * take nothing away, which say nothing of how anybody is cited. */
static bool is_citing(const hsy_edge *edge)
{
	switch (edge->kind) {
	case HSY_EDGE_ATTRIBUTES:
	case HSY_EDGE_RELAYS:
	case HSY_EDGE_CITES:
		return edge->record != HSY_NONE && !hsy_span_empty(edge->cue);
	default:
		return false;
	}
}

static void fill_hop(const hsy_network *network, const hsy_edge *edge, hsy_value *values)
{
	hsy_value_set_number(&values[HSY_EDGE_FACTOR_VALUE],
	                     hsy_edge_factor(edge, network->results->weights));
	hsy_value_set_words(&values[HSY_EDGE_HEDGE_VALUE],
	                    hsy_level_name(edge->hedge.level));
	if (is_citing(edge)) {
		hsy_value_set_words(&values[HSY_EDGE_RELAY_VALUE],
		                    hsy_level_name(edge->relay.level));
		hsy_value_set_words(&values[HSY_EDGE_MODE_VALUE],
		                    hsy_level_name(edge->mode.level));
		hsy_value_set_words(&values[HSY_EDGE_TRACE_VALUE],
		                    hsy_level_name(edge->trace.level));
	}
	if (edge->record == HSY_NONE)
		return;
	const hsy_doc *doc = hsy_network_doc(network, edge->record);

	hsy_value_set_text(&values[HSY_EDGE_DOCUMENT_VALUE], doc->id);
	hsy_value_set_span(&values[HSY_EDGE_BEGIN_VALUE], &values[HSY_EDGE_END_VALUE],
	                   edge->cue);
	if (!hsy_span_empty(edge->cue))
		hsy_value_set_text(&values[HSY_EDGE_WORDS_VALUE],
		                   hsy_str_slice(doc->text, edge->cue));
}

static bool is_primary(const hsy_network *network, const hsy_node *node)
{
	hsy_source_type type = type_of(network, node);
	hsy_level known;

	if (type == HSY_SOURCE_DOCUMENT || type == HSY_SOURCE_EVENT)
		return true;
	if (!node->is_origin)
		return false;
	known = hsy_node_origin(node, network->results->weights)->how_known.level;
	return known == HSY_HOW_KNOWN_WITNESSED || known == HSY_HOW_KNOWN_FIRST_HAND;
}

static void fill_edge(const hsy_network *network, size_t claim, size_t at,
                      bool is_counted, hsy_net_edge *out, hsy_arena *arena)
{
	const hsy_graph *graph = network->results->graphs[claim];
	const hsy_edge *edge = &graph->edges.at[at];
	const hsy_node *from = &graph->nodes.at[edge->from];
	const hsy_node *to = &graph->nodes.at[edge->to];
	hsy_str id = network->results->links->claims.at[claim].id;

	*out = (hsy_net_edge){
	    .key = hsy_str_printf(arena, HSY_STR_FMT "-%zu", HSY_STR_ARG(id), at),
	    .from = from->id,
	    .to = to->id,
	    .kind = (int)edge->kind,
	    .to_kind = (int)to->kind,
	    .from_type = type_of(network, from),
	    .to_type = type_of(network, to),
	    .is_primary = is_primary(network, to),
	    .is_quoted = is_citing(edge) && edge->mode.level == HSY_MODE_QUOTED,
	};
	hsy_value_set_words(&out->values[HSY_EDGE_KIND_VALUE], kind_name(out->kind));
	hsy_value_set_text(&out->values[HSY_EDGE_CLAIM_VALUE], id);
	hsy_value_set_number(&out->values[HSY_EDGE_COUNTED_VALUE], is_counted);
	hsy_value_set_number(&out->values[HSY_EDGE_PARADOX_VALUE], edge->is_paradox);
	fill_hop(network, edge, out->values);
}

static const bool *counted_edges(const hsy_network *network, size_t claim,
                                 hsy_arena *arena)
{
	const hsy_class_lines *classes = &network->results->scores[claim]->classes;
	size_t n = network->results->graphs[claim]->edges.n;
	bool *is_counted = HSY_NEW_ARRAY(arena, n, bool);

	for (size_t i = 0; i < classes->n; i++)
		for (size_t e = 0; e < classes->at[i].edges.n; e++)
			is_counted[classes->at[i].edges.at[e]] |=
			    classes->at[i].is_counted;
	return is_counted;
}

static void claim_edges(const hsy_network *network, size_t claim, hsy_net_edge_fn each,
                        void *context)
{
	hsy_arena arena;

	hsy_arena_init(&arena);
	const bool *is_counted = counted_edges(network, claim, &arena);
	for (size_t i = 0; i < network->results->graphs[claim]->edges.n; i++) {
		hsy_net_edge edge;

		fill_edge(network, claim, i, is_counted[i], &edge, &arena);
		each(context, &edge);
	}
	hsy_arena_clear(&arena);
}

/* The edge between an article and a statement or an outlet: has no claim. */
static void article_edge(const hsy_network *network, const hsy_member *m,
                         hsy_net_edge_fn each, void *context)
{
	bool is_article = m->claim == HSY_NONE;
	size_t record = is_article ? m->record
	                           : hsy_member_node(network, m)->place.record;
	size_t outlet = record == HSY_NONE ? HSY_NONE
	                                   : network->results->sources->of_record[record];
	hsy_net_edge edge = {.from_type = HSY_N_SOURCE_TYPES,
	                     .to_type = HSY_N_SOURCE_TYPES};
	hsy_arena arena;

	if (record == HSY_NONE || (is_article && outlet == HSY_NONE))
		return;
	hsy_arena_init(&arena);
	edge.kind = is_article ? HSY_NET_PUBLISHED : HSY_NET_HOLDS;
	edge.to_kind = is_article ? HSY_NODE_SOURCE : HSY_NODE_STATEMENT;
	edge.from = hsy_network_article(network, record, &arena);
	edge.to = is_article ? network->results->sources->list.at[outlet].id
	                     : hsy_member_node(network, m)->id;
	if (is_article)
		edge.to_type = network->results->sources->list.at[outlet].type;
	edge.key = hsy_str_printf(&arena, "%s-" HSY_STR_FMT, kind_name(edge.kind),
	                          HSY_STR_ARG(is_article ? edge.from : edge.to));
	hsy_value_set_words(&edge.values[HSY_EDGE_KIND_VALUE], kind_name(edge.kind));
	each(context, &edge);
	hsy_arena_clear(&arena);
}

void hsy_network_edges(const hsy_network *network, hsy_net_edge_fn each, void *context)
{
	for (size_t i = 0; i < network->page->claims.n; i++)
		claim_edges(network, network->page->claims.at[i], each, context);
	for (size_t i = 0; i < network->members.n; i++)
		article_edge(network, &network->members.at[i], each, context);
}
