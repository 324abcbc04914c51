/*
 * prov.c -- provenance as the W3C has it (PROV-DM), in PROV-JSON.
 *
 * Claims, statements, articles and whatever is cited are entities; who can be asked is
 * an agent as well. A statement is a specialization of its claim, a member of its article,
 * attributed to whom the article has it from, and derived from documents, events and
 * what the article credits as a whole; wording that two share is an influence. What no
 * source is given for is related to none: nobody is no thing.
 * Everything stands in the bundle of one run, which tells the weights.
 */
#include "export/json.h"
#include "export/network.h"

#include <stdio.h>

hsy_status hsy_export_prov(const hsy_page *page, hsy_out *out, hsy_error *err);

/* Our own names stand behind it. */
static const char prefix[] = "hearsay:";

/* The sections of PROV-JSON, each of which is one object. */
typedef enum section {
	ENTITY,
	AGENT,
	SPECIALIZATION,
	ATTRIBUTION,
	DERIVATION,
	INFLUENCE,
	MEMBERSHIP,
	N_SECTIONS
} section;

typedef struct section_names {
	const char *name;
	const char *from, *to; /* what the ends of our edge are there */
} section_names;

static const section_names sections[] = {
    [ENTITY] = {"entity", NULL, NULL},
    [AGENT] = {"agent", NULL, NULL},
    [SPECIALIZATION] = {"specializationOf", "prov:generalEntity", "prov:specificEntity"},
    [ATTRIBUTION] = {"wasAttributedTo", "prov:entity", "prov:agent"},
    [DERIVATION] = {"wasDerivedFrom", "prov:generatedEntity", "prov:usedEntity"},
    [INFLUENCE] = {"wasInfluencedBy", "prov:influencee", "prov:influencer"},
    [MEMBERSHIP] = {"hadMember", "prov:collection", "prov:entity"},
};

typedef struct writer {
	section section; /* that is being written */
	hsy_json_items items;
} writer;

static json_t *qualified(const char *name)
{
	json_t *value = json_object();

	hsy_json_set_text(value, "$", name);
	hsy_json_set_text(value, "type", "prov:QUALIFIED_NAME");
	return value;
}

static json_t *identifier(hsy_str key)
{
	char text[128];

	snprintf(text, sizeof text, "%s" HSY_STR_FMT, prefix, HSY_STR_ARG(key));
	return json_string(text);
}

/* ------------------------------------------------------- entities and agents */

static bool is_nobody(int kind)
{
	return kind == HSY_NODE_NOBODY || kind == HSY_NODE_UNSPECIFIED;
}

static bool is_agent(int kind, hsy_source_type type)
{
	return kind == HSY_NODE_SOURCE && type != HSY_SOURCE_DOCUMENT &&
	       type != HSY_SOURCE_EVENT;
}

static const char *type_of(const hsy_net_node *node)
{
	switch (node->kind) {
	case HSY_NODE_CLAIM:
		return "hearsay:Claim";
	case HSY_NODE_STATEMENT:
		return "hearsay:Statement";
	case HSY_NET_ARTICLE:
		return "prov:Collection";
	default:
		break;
	}
	switch (node->type) {
	case HSY_SOURCE_PERSON:
	case HSY_SOURCE_ANONYMOUS_PERSON:
		return "prov:Person";
	case HSY_SOURCE_ORGANISATION:
	case HSY_SOURCE_OUTLET:
		return "prov:Organization";
	default:
		return "hearsay:Source";
	}
}

static void put_node(void *context, const hsy_net_node *node)
{
	writer *w = context;
	json_t *object;

	if (is_nobody(node->kind) ||
	    (w->section == AGENT && !is_agent(node->kind, node->type)))
		return;
	object = json_object();
	hsy_json_set(object, "prov:type", qualified(type_of(node)));
	hsy_json_set_str(object, "prov:label", node->values[HSY_NODE_LABEL_VALUE].text);
	/* The agent is told in full where it is an entity. */
	if (w->section == ENTITY)
		hsy_json_set_values(object, prefix, hsy_node_columns, node->values,
		                    HSY_N_NODE_VALUES);
	hsy_json_put_item(&w->items, prefix, node->key, object);
}

/* --------------------------------------------------------------- relations */

static section section_of(const hsy_net_edge *edge)
{
	switch (edge->kind) {
	case HSY_EDGE_STATES:
		return SPECIALIZATION;
	case HSY_EDGE_CITES:
		return DERIVATION;
	case HSY_EDGE_COPIES:
		return INFLUENCE;
	case HSY_NET_HOLDS:
		return MEMBERSHIP;
	default:
		return is_agent(edge->to_kind, edge->to_type) ? ATTRIBUTION : DERIVATION;
	}
}

/* They are kinds of derivations, says PROV, and of nothing else. */
static void set_types(json_t *derivation, const hsy_net_edge *edge)
{
	json_t *types = json_array();

	if (edge->is_quoted)
		json_array_append_new(types, qualified("prov:Quotation"));
	if (edge->is_primary)
		json_array_append_new(types, qualified("prov:PrimarySource"));
	if (json_array_size(types))
		hsy_json_set(derivation, "prov:type", types);
	else
		json_decref(types);
}

static void put_edge(void *context, const hsy_net_edge *edge)
{
	writer *w = context;
	json_t *object;

	if (is_nobody(edge->to_kind) || section_of(edge) != w->section)
		return;
	object = json_object();
	hsy_json_set(object, sections[w->section].from, identifier(edge->from));
	hsy_json_set(object, sections[w->section].to, identifier(edge->to));
	/* PROV gives these two neither attributes nor a name. */
	if (w->section == SPECIALIZATION || w->section == MEMBERSHIP) {
		hsy_json_put_item(&w->items, "_:", edge->key, object);
		return;
	}
	if (w->section == DERIVATION)
		set_types(object, edge);
	hsy_json_set_values(object, prefix, hsy_edge_columns, edge->values,
	                    HSY_N_EDGE_VALUES);
	hsy_json_put_item(&w->items, prefix, edge->key, object);
}

/* -------------------------------------------------------------------- whole */

static void put_section(const hsy_network *network, section at, hsy_out *out)
{
	writer w = {at, {out, false}};

	hsy_out_text(out, at ? ",\n\"" : "\"");
	hsy_out_text(out, sections[at].name);
	hsy_out_text(out, "\":{");
	if (at == ENTITY || at == AGENT)
		hsy_network_nodes(network, put_node, &w);
	else
		hsy_network_edges(network, put_edge, &w);
	hsy_out_text(out, "}");
}

static void put_run(const hsy_page *page, hsy_out *out)
{
	json_t *run = json_object();

	hsy_json_set(run, "prov:type", qualified("prov:Bundle"));
	hsy_json_set_text(run, "hearsay:version", hsy_version());
	hsy_json_set_str(run, "hearsay:weights", page->results->weights->version);
	hsy_json_set_text(run, "hearsay:question", page->view->info.help);
	hsy_out_text(out, "\"entity\":{\"hearsay:run\":");
	hsy_json_put(run, "},\n", out);
}

hsy_status hsy_export_prov(const hsy_page *page, hsy_out *out, hsy_error *err)
{
	const hsy_network *network = hsy_network_new(page);

	(void)err;
	hsy_out_text(out, "{\"prefix\":{\"hearsay\":\"urn:hearsay:\"},\n");
	put_run(page, out);
	hsy_out_text(out, "\"bundle\":{\"hearsay:run\":{\n");
	for (section at = ENTITY; at < N_SECTIONS; at++)
		put_section(network, at, out);
	hsy_out_text(out, "}}}\n");
	return HSY_OK;
}
