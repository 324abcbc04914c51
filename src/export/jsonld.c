/* jsonld.c -- linked data: JSON-LD 1.1 whose context is its own, so that nothing need be
 * fetched to read it. */
#include "export/json.h"
#include "export/network.h"

#include <stdio.h>

hsy_status hsy_export_jsonld(const hsy_page *page, hsy_out *out, hsy_error *err);

/* Names are schema.org's or PROV's where these have them. Never ClaimReview: that
 * would tell whether a claim is true. */
static const char context[] =
    "{\"@context\":{\"@version\":1.1,\"@vocab\":\"urn:hearsay:\",\n"
    "\"id\":\"urn:hearsay:id:\",\n"
    "\"schema\":\"https://schema.org/\",\n"
    "\"prov\":\"http://www.w3.org/ns/prov#\",\n"
    "\"label\":\"http://www.w3.org/2000/01/rdf-schema#label\",\n"
    "\"text\":\"schema:text\",\"published\":\"schema:datePublished\",\n"
    "\"url\":{\"@id\":\"schema:url\",\"@type\":\"@id\"},\n"
    "\"claim\":{\"@type\":\"@id\"},\n"
    "\"source\":{\"@type\":\"@id\"},\"target\":{\"@type\":\"@id\"},\n"
    "\"states\":{\"@type\":\"@id\"},\"attributes\":{\"@type\":\"@id\"},\n"
    "\"relays\":{\"@type\":\"@id\"},\"unsourced\":{\"@type\":\"@id\"},\n"
    "\"cites\":{\"@id\":\"prov:wasDerivedFrom\",\"@type\":\"@id\"},\n"
    "\"copies\":{\"@id\":\"prov:wasInfluencedBy\",\"@type\":\"@id\"},\n"
    "\"holds\":{\"@id\":\"schema:hasPart\",\"@type\":\"@id\"},\n"
    "\"publisher\":{\"@id\":\"schema:publisher\",\"@type\":\"@id\"}},\n"
    "\"@graph\":[";

static const char *type_of(const hsy_net_node *node)
{
	switch (node->kind) {
	case HSY_NODE_CLAIM:
		return "schema:Claim";
	case HSY_NODE_STATEMENT:
		return "Statement";
	case HSY_NET_ARTICLE:
		return "schema:NewsArticle";
	default:
		break;
	}
	switch (node->type) {
	case HSY_SOURCE_PERSON:
	case HSY_SOURCE_ANONYMOUS_PERSON:
		return "schema:Person";
	case HSY_SOURCE_ORGANISATION:
		return "schema:Organization";
	case HSY_SOURCE_OUTLET:
		return "schema:NewsMediaOrganization";
	case HSY_SOURCE_DOCUMENT:
		return "schema:CreativeWork";
	case HSY_SOURCE_EVENT:
		return "schema:Event";
	default:
		return "Source";
	}
}

static void set_id(json_t *object, const char *name, hsy_str key)
{
	char text[128];

	snprintf(text, sizeof text, "id:" HSY_STR_FMT, HSY_STR_ARG(key));
	hsy_json_set_text(object, name, text);
}

static void put(hsy_json_items *items, json_t *object)
{
	hsy_json_put_item(items, "", (hsy_str){NULL, 0}, object);
}

static void put_node(void *items, const hsy_net_node *node)
{
	json_t *object = json_object();

	set_id(object, "@id", node->key);
	hsy_json_set_text(object, "@type", type_of(node));
	hsy_json_set_values(object, "", hsy_node_columns, node->values,
	                    HSY_N_NODE_VALUES);
	put(items, object);
}

/* The triple itself, and what is known of it as a thing of its own. */
static void put_edge(void *items, const hsy_net_edge *edge)
{
	json_t *triple = json_object(), *object = json_object();
	const hsy_value *claim = &edge->values[HSY_EDGE_CLAIM_VALUE];
	const char *kind = edge->kind == HSY_NET_PUBLISHED
	                       ? "publisher"
	                       : edge->values[HSY_EDGE_KIND_VALUE].text.at;

	set_id(triple, "@id", edge->from);
	set_id(triple, kind, edge->to);
	put(items, triple);
	set_id(object, "@id", edge->key);
	hsy_json_set_text(object, "@type", "Step");
	set_id(object, "source", edge->from);
	set_id(object, "target", edge->to);
	hsy_json_set_values(object, "", hsy_edge_columns, edge->values,
	                    HSY_N_EDGE_VALUES);
	if (claim->is_known)
		set_id(object, "claim", claim->text);
	put(items, object);
}

hsy_status hsy_export_jsonld(const hsy_page *page, hsy_out *out, hsy_error *err)
{
	const hsy_network *network = hsy_network_new(page);
	hsy_json_items items = {out, false};
	json_t *run = json_object();

	(void)err;
	hsy_out_text(out, context);
	set_id(run, "@id", HSY_STR("run"));
	hsy_json_set_text(run, "@type", "Run");
	hsy_json_set_text(run, "version", hsy_version());
	hsy_json_set_str(run, "weights", page->results->weights->version);
	hsy_json_set_text(run, "question", page->view->info.help);
	put(&items, run);
	hsy_network_nodes(network, put_node, &items);
	hsy_network_edges(network, put_edge, &items);
	hsy_out_text(out, "]}\n");
	return HSY_OK;
}
