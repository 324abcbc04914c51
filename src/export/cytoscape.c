/* cytoscape.c -- the graph for Cytoscape and Cytoscape.js. */
#include "export/json.h"
#include "export/network.h"

hsy_status hsy_export_cytoscape(const hsy_page *page, hsy_out *out, hsy_error *err);

static void put_element(hsy_json_items *items, json_t *data)
{
	json_t *element = json_object();

	hsy_json_set(element, "data", data);
	hsy_json_put_item(items, "", (hsy_str){NULL, 0}, element);
}

/* "name" is what Cytoscape draws, "value" what NetworkX takes for the identifier. */
static void put_node(void *context, const hsy_net_node *node)
{
	json_t *data = json_object();

	hsy_json_set_str(data, "id", node->key);
	hsy_json_set_str(data, "value", node->key);
	hsy_json_set_str(data, "name", node->values[HSY_NODE_LABEL_VALUE].text);
	hsy_json_set_values(data, "", hsy_node_columns, node->values, HSY_N_NODE_VALUES);
	put_element(context, data);
}

/* "interaction" is what Cytoscape calls a kind; "key" tells NetworkX edges between the
 * same ends apart. */
static void put_edge(void *context, const hsy_net_edge *edge)
{
	json_t *data = json_object();

	hsy_json_set_str(data, "id", edge->key);
	hsy_json_set_str(data, "key", edge->key);
	hsy_json_set_str(data, "source", edge->from);
	hsy_json_set_str(data, "target", edge->to);
	hsy_json_set_str(data, "interaction", edge->values[HSY_EDGE_KIND_VALUE].text);
	hsy_json_set_values(data, "", hsy_edge_columns, edge->values, HSY_N_EDGE_VALUES);
	put_element(context, data);
}

static void put_head(const hsy_page *page, hsy_out *out)
{
	json_t *data = json_object();

	hsy_json_set_text(data, "name", "hearsay");
	hsy_json_set_str(data, "question", hsy_str_of(page->view->info.help));
	hsy_json_set_str(data, "weights", page->results->weights->version);
	hsy_out_text(out, "{\"format_version\":\"1.0\","
	                  "\"generated_by\":\"hearsay-" HSY_VERSION "\","
	                  "\"target_cytoscapejs_version\":\"~3\","
	                  "\"directed\":true,\"multigraph\":true,\n\"data\":");
	hsy_json_put(data, ",\n\"elements\":{\"nodes\":[", out);
}

hsy_status hsy_export_cytoscape(const hsy_page *page, hsy_out *out, hsy_error *err)
{
	const hsy_network *network = hsy_network_new(page);
	hsy_json_items nodes = {out, false}, edges = {out, false};

	(void)err;
	put_head(page, out);
	hsy_network_nodes(network, put_node, &nodes);
	hsy_out_text(out, "],\n\"edges\":[");
	hsy_network_edges(network, put_edge, &edges);
	hsy_out_text(out, "]}}\n");
	return HSY_OK;
}
