/* net_nodes.c -- the nodes of the network, with all that is known of each. */
#include "export/members.h"

#include "export/escape.h"

enum { LABEL_COLUMNS = 60 };

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

/* Text, and the label that is made of it: every node has one. */
static void set_wording(hsy_value *values, hsy_str text, hsy_arena *arena)
{
	hsy_str label;

	text = mended(arena, text);
	label = hsy_wrap(arena, text, LABEL_COLUMNS, 1).at[0];
	hsy_value_set_text(&values[HSY_NODE_TEXT_VALUE], text);
	hsy_value_set_text(&values[HSY_NODE_LABEL_VALUE],
	                   label.len ? label : HSY_STR("—"));
}

static void set_url(hsy_value *values, hsy_str url)
{
	if (hsy_url_is_safe(url))
		hsy_value_set_text(&values[HSY_NODE_URL_VALUE], url);
}

/* ------------------------------------------------------------------- nodes */

static void fill_claim(const hsy_network *network, size_t claim, hsy_net_node *out,
                       hsy_arena *arena)
{
	const hsy_score *score = network->results->scores[claim];
	hsy_value *values = out->values;

	set_wording(values, network->results->links->claims.at[claim].wording, arena);
	hsy_value_set_text(&values[HSY_NODE_GRADE_VALUE],
	                   hsy_str_dup(arena, (hsy_str){&score->grade, 1}));
	hsy_value_set_number(&values[HSY_NODE_STRENGTH_VALUE], score->strength);
	hsy_value_set_count(&values[HSY_NODE_LINES_VALUE], score->lines);
	hsy_value_set_count(&values[HSY_NODE_ARTICLES_VALUE], score->articles);
	hsy_value_set_text(&values[HSY_NODE_BADGES_VALUE], hsy_badges_text(score, arena));
}

static void fill_statement(const hsy_network *network, hsy_place place, hsy_net_node *out,
                           hsy_arena *arena)
{
	const hsy_doc *doc = hsy_network_doc(network, place.record);
	const hsy_statement *statement = hsy_place_statement(network->results->records,
	                                                     place);

	set_wording(out->values, hsy_str_slice(doc->text, statement->span), arena);
	hsy_value_set_text(&out->values[HSY_NODE_DOCUMENT_VALUE], doc->id);
	hsy_value_set_span(&out->values[HSY_NODE_BEGIN_VALUE],
	                   &out->values[HSY_NODE_END_VALUE], statement->span);
}

static void fill_source(const hsy_network *network, size_t at, hsy_net_node *out,
                        hsy_arena *arena)
{
	const hsy_source *source = &network->results->sources->list.at[at];

	out->type = source->type;
	set_wording(out->values, source->name, arena);
	hsy_value_set_words(&out->values[HSY_NODE_TYPE_VALUE],
	                    hsy_source_type_name(source->type));
	set_url(out->values, hsy_source_url(source, arena));
}

static void fill_origin(const hsy_network *network, const hsy_member *m,
                        hsy_net_node *out)
{
	hsy_value *values = out->values;

	if (!m->origin)
		return;
	hsy_value_set_text(&values[HSY_NODE_CLASS_VALUE], m->class_id);
	hsy_value_set_number(&values[HSY_NODE_IDENTIFIABLE_VALUE], m->is_identifiable);
	hsy_value_set_words(&values[HSY_NODE_HOW_KNOWN_VALUE],
	                    hsy_level_name(m->origin->how_known.level));
	/* Nobody has no name. */
	if (!hsy_origin_is_nobody(m->origin) && !hsy_origin_is_rumour(m->origin))
		hsy_value_set_words(&values[HSY_NODE_NAMING_VALUE],
		                    hsy_level_name(m->origin->naming.level));
	hsy_value_set_words(&values[HSY_NODE_INTEREST_VALUE],
	                    hsy_level_name(m->origin->interest.level));
	hsy_value_set_number(&values[HSY_NODE_WEIGHT_VALUE],
	                     hsy_origin_weight(m->origin, network->results->weights));
}

static void fill_article(const hsy_network *network, size_t record, hsy_net_node *out,
                         hsy_arena *arena)
{
	const hsy_doc *doc = hsy_network_doc(network, record);
	hsy_str name = hsy_article_name(network->results, record);

	out->key = hsy_network_article(network, record, arena);
	out->kind = HSY_NET_ARTICLE;
	set_wording(out->values, doc->headline.len ? doc->headline : name, arena);
	hsy_value_set_text(&out->values[HSY_NODE_DOCUMENT_VALUE], doc->id);
	hsy_value_set_text(&out->values[HSY_NODE_OUTLET_VALUE], mended(arena, name));
	hsy_value_set_text(&out->values[HSY_NODE_PUBLISHED_VALUE], doc->published);
	set_url(out->values, doc->url);
}

static void fill_node(const hsy_network *network, const hsy_member *m, hsy_net_node *out,
                      hsy_arena *arena)
{
	const hsy_node *node = hsy_member_node(network, m);
	const hsy_graph *graph = network->results->graphs[m->claim];

	out->key = node->id;
	out->kind = (int)node->kind;
	if (node->kind == HSY_NODE_CLAIM)
		fill_claim(network, m->claim, out, arena);
	else if (node->kind == HSY_NODE_STATEMENT)
		fill_statement(network, node->place, out, arena);
	else if (node->source != HSY_NONE)
		fill_source(network, node->source, out, arena);
	/* One node for the whole case: each article has a word of its own for it. */
	else if (node->kind == HSY_NODE_UNSPECIFIED)
		set_wording(out->values, HSY_STR("unspecified"), arena);
	else
		set_wording(out->values,
		            hsy_node_name(network->results, graph, m->node, arena),
		            arena);
	fill_origin(network, m, out);
}

static void fill(const hsy_network *network, const hsy_member *m, hsy_net_node *out,
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
	hsy_value_set_words(&out->values[HSY_NODE_KIND_VALUE], kinds[out->kind]);
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
