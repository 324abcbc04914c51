/* graphml.c -- the graph for Gephi, yEd, NetworkX and igraph. */
#include "export/network.h"
#include "export/xmlwriter.h"

hsy_status hsy_export_graphml(const hsy_page *page, hsy_out *out, hsy_error *err);

/* Keys of nodes and of edges may have one name, but not one id. */
static hsy_str key_id(hsy_arena *arena, const char *of, const char *name)
{
	return hsy_str_printf(arena, "%s-%s", of, name);
}

static void put_key(hsy_xmlwriter *xml, const char *of, const char *name,
                    hsy_value_type type)
{
	hsy_xmlwriter_begin(xml, "key");
	hsy_xmlwriter_attribute(xml, "id", key_id(&xml->arena, of, name));
	hsy_xmlwriter_attribute(xml, "for", hsy_str_of(of));
	hsy_xmlwriter_attribute(xml, "attr.name", hsy_str_of(name));
	hsy_xmlwriter_attribute(xml, "attr.type", hsy_str_of(hsy_value_type_name(type)));
	hsy_xmlwriter_end(xml);
}

static void put_data(hsy_xmlwriter *xml, const char *of, const char *name, hsy_str text)
{
	hsy_xmlwriter_begin(xml, "data");
	hsy_xmlwriter_attribute(xml, "key", key_id(&xml->arena, of, name));
	hsy_xmlwriter_text(xml, text);
	hsy_xmlwriter_end(xml);
}

static void put_values(hsy_xmlwriter *xml, const char *of, const hsy_column *columns,
                       const hsy_value *values, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (values[i].is_known)
			put_data(
			    xml, of, columns[i].name,
			    hsy_value_text(&xml->arena, columns[i].type, &values[i]));
}

static void put_node(void *context, const hsy_net_node *node)
{
	hsy_xmlwriter_begin(context, "node");
	hsy_xmlwriter_attribute(context, "id", node->key);
	put_values(context, "node", hsy_node_columns, node->values, HSY_N_NODE_VALUES);
	hsy_xmlwriter_end(context);
}

static void put_edge(void *context, const hsy_net_edge *edge)
{
	hsy_xmlwriter_begin(context, "edge");
	hsy_xmlwriter_attribute(context, "id", edge->key);
	hsy_xmlwriter_attribute(context, "source", edge->from);
	hsy_xmlwriter_attribute(context, "target", edge->to);
	put_values(context, "edge", hsy_edge_columns, edge->values, HSY_N_EDGE_VALUES);
	hsy_xmlwriter_end(context);
}

static void put_graph(hsy_xmlwriter *xml, const hsy_page *page)
{
	const hsy_network *network = hsy_network_new(page);

	hsy_xmlwriter_begin(xml, "graph");
	hsy_xmlwriter_attribute(xml, "id", HSY_STR("hearsay"));
	hsy_xmlwriter_attribute(xml, "edgedefault", HSY_STR("directed"));
	put_data(xml, "graph", "question", hsy_str_of(page->view->info.help));
	put_data(xml, "graph", "weights", page->results->weights->version);
	hsy_network_nodes(network, put_node, xml);
	hsy_network_edges(network, put_edge, xml);
	hsy_xmlwriter_end(xml);
}

hsy_status hsy_export_graphml(const hsy_page *page, hsy_out *out, hsy_error *err)
{
	hsy_xmlwriter xml;

	(void)err;
	hsy_xmlwriter_open(&xml, out);
	hsy_xmlwriter_begin(&xml, "graphml");
	hsy_xmlwriter_attribute(&xml, "xmlns",
	                        HSY_STR("http://graphml.graphdrawing.org/xmlns"));
	put_key(&xml, "graph", "question", HSY_VALUE_TEXT);
	put_key(&xml, "graph", "weights", HSY_VALUE_TEXT);
	for (size_t i = 0; i < HSY_N_NODE_VALUES; i++)
		put_key(&xml, "node", hsy_node_columns[i].name, hsy_node_columns[i].type);
	for (size_t i = 0; i < HSY_N_EDGE_VALUES; i++)
		put_key(&xml, "edge", hsy_edge_columns[i].name, hsy_edge_columns[i].type);
	put_graph(&xml, page);
	hsy_xmlwriter_close(&xml);
	return HSY_OK;
}
