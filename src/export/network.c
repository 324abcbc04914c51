/* network.c -- which nodes the plain graph has that all data formats show. */
#include "export/members.h"

#include "base/digest.h"

const hsy_column hsy_node_columns[] = {
#define HSY_NODE_VALUE(id, name, type, help) {#name, HSY_VALUE_##type, help},
#include "export/network.def"
#undef HSY_NODE_VALUE
};

const hsy_column hsy_edge_columns[] = {
#define HSY_EDGE_VALUE(id, name, type, help) {#name, HSY_VALUE_##type, help},
#include "export/network.def"
#undef HSY_EDGE_VALUE
};

static const hsy_member nothing = {
    .claim = HSY_NONE,
    .node = HSY_NONE,
    .record = HSY_NONE,
    .source = HSY_NONE,
};

const hsy_node *hsy_member_node(const hsy_network *network, const hsy_member *m)
{
	return &network->results->graphs[m->claim]->nodes.at[m->node];
}

const hsy_doc *hsy_network_doc(const hsy_network *network, size_t record)
{
	return &network->results->records->list.at[record].doc;
}

static bool is_plain_key(hsy_str id)
{
	for (size_t i = 0; i < id.len; i++) {
		char c = id.at[i];

		if (!(c >= 'a' && c <= 'z') && !(c >= 'A' && c <= 'Z') &&
		    !(c >= '0' && c <= '9') && !memchr("-_.", c, 3))
			return false;
	}
	return id.len > 0 && id.len <= 64;
}

/* Whoever wrote the input may have named it anything: "c1", or a page of text. */
hsy_str hsy_network_article(const hsy_network *network, size_t record, hsy_arena *arena)
{
	hsy_str id = hsy_network_doc(network, record)->id;

	if (!is_plain_key(id))
		id = hsy_digest_id(arena, "x", id);
	return hsy_str_printf(arena, "article-" HSY_STR_FMT, HSY_STR_ARG(id));
}

static void note_origin(const hsy_network *network, hsy_member *m, const hsy_node *node)
{
	const hsy_weights *weights = network->results->weights;
	const hsy_origin *origin;

	if (!node->is_origin)
		return;
	origin = hsy_node_origin(node, weights);
	if (m->origin &&
	    hsy_origin_weight(origin, weights) <= hsy_origin_weight(m->origin, weights))
		return;
	m->origin = origin;
	m->class_id = node->class_id;
	m->is_identifiable = node->is_identifiable;
}

static void add_graph(hsy_network *network, size_t claim, bool *is_held)
{
	const hsy_graph *graph = network->results->graphs[claim];

	for (size_t i = 0; i < graph->nodes.n; i++) {
		const hsy_node *node = &graph->nodes.at[i];
		size_t next = network->members.n;
		size_t at = hsy_map_add(&network->by_key, node->id, next);
		hsy_member fresh = nothing;

		fresh.claim = claim;
		fresh.node = i;
		if (at == next)
			hsy_vec_push(network->page->arena, &network->members, fresh);
		note_origin(network, &network->members.at[at], node);
		if (node->place.record != HSY_NONE)
			is_held[node->place.record] = true;
	}
}

static void add_outlet(hsy_network *network, size_t record)
{
	size_t source = network->results->sources->of_record[record];
	size_t next = network->members.n;
	hsy_member outlet = nothing;
	hsy_str key;

	if (source == HSY_NONE)
		return;
	outlet.source = source;
	key = network->results->sources->list.at[source].id;
	if (hsy_map_add(&network->by_key, key, next) == next)
		hsy_vec_push(network->page->arena, &network->members, outlet);
}

const hsy_network *hsy_network_new(const hsy_page *page)
{
	hsy_network *network = HSY_NEW(page->arena, hsy_network);
	size_t n = page->results->records->list.n;
	bool *is_held = HSY_NEW_ARRAY(page->arena, n, bool);

	network->page = page;
	network->results = page->results;
	hsy_map_init(&network->by_key, page->arena);
	for (size_t i = 0; i < page->claims.n; i++)
		add_graph(network, page->claims.at[i], is_held);
	for (size_t i = 0; i < n; i++) {
		hsy_member article = nothing;

		if (!is_held[i])
			continue;
		article.record = i;
		hsy_vec_push(page->arena, &network->members, article);
		add_outlet(network, i);
	}
	return network;
}

size_t hsy_network_count_nodes(const hsy_network *network)
{
	return network->members.n;
}
