/* network.c -- a page as the plain graph that all data formats show. */
#include "export/network.h"

#include "base/digest.h"
#include "base/map.h"
#include "export/escape.h"

enum { LABEL_COLUMNS = 60 };

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

/* A node: of a graph, an article, or an outlet that no graph has. The others of the
 * three are HSY_NONE. */
typedef struct member {
	size_t claim, node;
	size_t record;
	size_t source;
	const hsy_origin *origin; /* the strongest of all graphs; NULL: none */
	hsy_str class_id;         /* in the graph that has it; of an origin */
	bool is_identifiable;
} member;

static const member nothing = {
    .claim = HSY_NONE,
    .node = HSY_NONE,
    .record = HSY_NONE,
    .source = HSY_NONE,
};

struct hsy_network {
	const hsy_page *page;
	const hsy_results *results;
	HSY_VEC(member) members;
	hsy_map by_key; /* of those of graphs, and outlets */
};

/* ----------------------------------------------------------------- members */

static const hsy_node *node_of(const hsy_network *network, const member *m)
{
	return &network->results->graphs[m->claim]->nodes.at[m->node];
}

static void note_origin(const hsy_network *network, member *m, const hsy_node *node)
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
		member fresh = nothing;

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
	member outlet = nothing;
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
		member article = nothing;

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

/* ------------------------------------------------------------------ values */

/* The name of a file need not be UTF-8. */
static hsy_str mended(hsy_arena *arena, hsy_str text)
{
	hsy_buf out;
	hsy_str copy;

	if (hsy_utf8_valid(text) == text.len)
		return text;
	hsy_buf_init(&out);
	for (size_t at = 0; at < text.len;)
		hsy_buf_char(&out, hsy_utf8_next(text, &at));
	copy = hsy_str_dup(arena, hsy_buf_view(&out));
	hsy_buf_clear(&out);
	return copy;
}

static void set_text(hsy_value *value, hsy_str text)
{
	*value = (hsy_value){.is_known = text.len > 0, .text = text};
}

static void set_words(hsy_value *value, const char *words)
{
	set_text(value, hsy_str_of(words));
}

static void set_number(hsy_value *value, double number)
{
	*value = (hsy_value){.is_known = true, .number = number};
}

static void set_count(hsy_value *value, size_t n)
{
	set_number(value, (double)n);
}

/* Text, and the label that is made of it: every node has one. */
static void set_wording(hsy_value *values, hsy_str text, hsy_arena *arena)
{
	hsy_str label;

	text = mended(arena, text);
	label = hsy_wrap(arena, text, LABEL_COLUMNS, 1).at[0];
	set_text(&values[HSY_NODE_TEXT_VALUE], text);
	set_text(&values[HSY_NODE_LABEL_VALUE], label.len ? label : HSY_STR("—"));
}

static void set_url(hsy_value *values, hsy_str url)
{
	if (hsy_url_is_safe(url))
		set_text(&values[HSY_NODE_URL_VALUE], url);
}

static void set_span(hsy_value *begin, hsy_value *end, hsy_span span)
{
	if (hsy_span_empty(span))
		return;
	set_count(begin, span.begin);
	set_count(end, span.end);
}

/* ------------------------------------------------------------------- nodes */

static const hsy_doc *doc_of(const hsy_network *network, size_t record)
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
static hsy_str article_key(const hsy_network *network, size_t record, hsy_arena *arena)
{
	hsy_str id = doc_of(network, record)->id;

	if (!is_plain_key(id))
		id = hsy_digest_id(arena, "x", id);
	return hsy_str_printf(arena, "article-" HSY_STR_FMT, HSY_STR_ARG(id));
}

static void fill_claim(const hsy_network *network, size_t claim, hsy_net_node *out,
                       hsy_arena *arena)
{
	const hsy_score *score = network->results->scores[claim];
	hsy_value *values = out->values;

	set_wording(values, network->results->links->claims.at[claim].wording, arena);
	set_text(&values[HSY_NODE_GRADE_VALUE],
	         hsy_str_dup(arena, (hsy_str){&score->grade, 1}));
	set_number(&values[HSY_NODE_STRENGTH_VALUE], score->strength);
	set_count(&values[HSY_NODE_LINES_VALUE], score->lines);
	set_count(&values[HSY_NODE_ARTICLES_VALUE], score->articles);
	set_text(&values[HSY_NODE_BADGES_VALUE], hsy_badges_text(score, arena));
}

static void fill_statement(const hsy_network *network, hsy_place place, hsy_net_node *out,
                           hsy_arena *arena)
{
	const hsy_doc *doc = doc_of(network, place.record);
	const hsy_statement *statement = hsy_place_statement(network->results->records,
	                                                     place);

	set_wording(out->values, hsy_str_slice(doc->text, statement->span), arena);
	set_text(&out->values[HSY_NODE_DOCUMENT_VALUE], doc->id);
	set_span(&out->values[HSY_NODE_BEGIN_VALUE], &out->values[HSY_NODE_END_VALUE],
	         statement->span);
}

static void fill_source(const hsy_network *network, size_t at, hsy_net_node *out,
                        hsy_arena *arena)
{
	const hsy_source *source = &network->results->sources->list.at[at];

	out->type = source->type;
	set_wording(out->values, source->name, arena);
	set_words(&out->values[HSY_NODE_TYPE_VALUE], hsy_source_type_name(source->type));
	set_url(out->values, hsy_source_url(source, arena));
}

static void fill_origin(const hsy_network *network, const member *m, hsy_net_node *out)
{
	hsy_value *values = out->values;

	if (!m->origin)
		return;
	set_text(&values[HSY_NODE_CLASS_VALUE], m->class_id);
	set_number(&values[HSY_NODE_IDENTIFIABLE_VALUE], m->is_identifiable);
	set_words(&values[HSY_NODE_HOW_KNOWN_VALUE],
	          hsy_level_name(m->origin->how_known.level));
	set_words(&values[HSY_NODE_NAMING_VALUE],
	          hsy_level_name(m->origin->naming.level));
	set_words(&values[HSY_NODE_INTEREST_VALUE],
	          hsy_level_name(m->origin->interest.level));
	set_number(&values[HSY_NODE_WEIGHT_VALUE],
	           hsy_origin_weight(m->origin, network->results->weights));
}

static void fill_article(const hsy_network *network, size_t record, hsy_net_node *out,
                         hsy_arena *arena)
{
	const hsy_doc *doc = doc_of(network, record);
	hsy_str name = hsy_article_name(network->results, record);

	out->key = article_key(network, record, arena);
	out->kind = HSY_NET_ARTICLE;
	set_wording(out->values, doc->headline.len ? doc->headline : name, arena);
	set_text(&out->values[HSY_NODE_DOCUMENT_VALUE], doc->id);
	set_text(&out->values[HSY_NODE_OUTLET_VALUE], mended(arena, name));
	set_text(&out->values[HSY_NODE_PUBLISHED_VALUE], doc->published);
	set_url(out->values, doc->url);
}

static void fill_node(const hsy_network *network, const member *m, hsy_net_node *out,
                      hsy_arena *arena)
{
	const hsy_node *node = node_of(network, m);
	const hsy_graph *graph = network->results->graphs[m->claim];

	out->key = node->id;
	out->kind = (int)node->kind;
	if (node->kind == HSY_NODE_CLAIM)
		fill_claim(network, m->claim, out, arena);
	else if (node->kind == HSY_NODE_STATEMENT)
		fill_statement(network, node->place, out, arena);
	else if (node->source != HSY_NONE)
		fill_source(network, node->source, out, arena);
	else
		set_wording(out->values,
		            hsy_node_name(network->results, graph, m->node, arena),
		            arena);
	fill_origin(network, m, out);
}

static void fill(const hsy_network *network, const member *m, hsy_net_node *out,
                 hsy_arena *arena)
{
	static const char *const kinds[] = {
	    [HSY_NODE_CLAIM] = "claim",
	    [HSY_NODE_STATEMENT] = "statement",
	    [HSY_NODE_SOURCE] = "source",
	    [HSY_NODE_NOBODY] = "nobody",
	    [HSY_NODE_UNSPECIFIED] = "unspecified",
	    [HSY_NET_ARTICLE] = "article",
	};

	*out = (hsy_net_node){.kind = HSY_NODE_SOURCE, .type = HSY_N_SOURCE_TYPES};
	if (m->claim != HSY_NONE) {
		fill_node(network, m, out, arena);
	} else if (m->record != HSY_NONE) {
		fill_article(network, m->record, out, arena);
	} else {
		out->key = network->results->sources->list.at[m->source].id;
		fill_source(network, m->source, out, arena);
	}
	set_words(&out->values[HSY_NODE_KIND_VALUE], kinds[out->kind]);
}

void hsy_network_nodes(const hsy_network *network, hsy_net_node_fn each, void *context)
{
	for (size_t i = 0; i < network->members.n; i++) {
		hsy_net_node node;
		hsy_arena arena;

		hsy_arena_init(&arena);
		fill(network, &network->members.at[i], &node, &arena);
		each(context, &node);
		hsy_arena_clear(&arena);
	}
}

/* ------------------------------------------------------------------- edges */

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

static void fill_hop(const hsy_network *network, const hsy_edge *edge, hsy_value *values)
{
	set_number(&values[HSY_EDGE_FACTOR_VALUE],
	           hsy_edge_factor(edge, network->results->weights));
	set_words(&values[HSY_EDGE_RELAY_VALUE], hsy_level_name(edge->relay.level));
	set_words(&values[HSY_EDGE_MODE_VALUE], hsy_level_name(edge->mode.level));
	set_words(&values[HSY_EDGE_HEDGE_VALUE], hsy_level_name(edge->hedge.level));
	set_words(&values[HSY_EDGE_TRACE_VALUE], hsy_level_name(edge->trace.level));
	if (edge->record == HSY_NONE)
		return;
	const hsy_doc *doc = doc_of(network, edge->record);

	set_text(&values[HSY_EDGE_DOCUMENT_VALUE], doc->id);
	set_span(&values[HSY_EDGE_BEGIN_VALUE], &values[HSY_EDGE_END_VALUE], edge->cue);
	if (!hsy_span_empty(edge->cue))
		set_text(&values[HSY_EDGE_WORDS_VALUE],
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
	    .is_quoted = edge->mode.level == HSY_MODE_QUOTED,
	};
	set_words(&out->values[HSY_EDGE_KIND_VALUE], kind_name(out->kind));
	set_text(&out->values[HSY_EDGE_CLAIM_VALUE], id);
	set_number(&out->values[HSY_EDGE_COUNTED_VALUE], is_counted);
	set_number(&out->values[HSY_EDGE_PARADOX_VALUE], edge->is_paradox);
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
static void article_edge(const hsy_network *network, const member *m,
                         hsy_net_edge_fn each, void *context)
{
	bool is_article = m->claim == HSY_NONE;
	size_t record = is_article ? m->record : node_of(network, m)->place.record;
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
	edge.from = article_key(network, record, &arena);
	edge.to = is_article ? network->results->sources->list.at[outlet].id
	                     : node_of(network, m)->id;
	if (is_article)
		edge.to_type = network->results->sources->list.at[outlet].type;
	edge.key = hsy_str_printf(&arena, "%s-" HSY_STR_FMT, kind_name(edge.kind),
	                          HSY_STR_ARG(is_article ? edge.from : edge.to));
	set_words(&edge.values[HSY_EDGE_KIND_VALUE], kind_name(edge.kind));
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
