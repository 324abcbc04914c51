/* gexf.c -- the graph for Gephi, as GEXF 1.3. */
#include "export/network.h"
#include "export/xmlwriter.h"

hsy_status hsy_export_gexf(const hsy_page *page, hsy_out *out, hsy_error *err);

static void put_columns(hsy_xmlwriter *xml, const char *class, const hsy_column *columns,
                        size_t n)
{
	hsy_xmlwriter_begin(xml, "attributes");
	hsy_xmlwriter_attribute(xml, "class", hsy_str_of(class));
	for (size_t i = 0; i < n; i++) {
		hsy_xmlwriter_begin(xml, "attribute");
		hsy_xmlwriter_attribute(xml, "id", hsy_str_of(columns[i].name));
		hsy_xmlwriter_attribute(xml, "title", hsy_str_of(columns[i].name));
		hsy_xmlwriter_attribute(
		    xml, "type", hsy_str_of(hsy_value_type_name(columns[i].type)));
		hsy_xmlwriter_end(xml);
	}
	hsy_xmlwriter_end(xml);
}

static void put_values(hsy_xmlwriter *xml, const hsy_column *columns,
                       const hsy_value *values, size_t n)
{
	hsy_xmlwriter_begin(xml, "attvalues");
	for (size_t i = 0; i < n; i++) {
		if (!values[i].is_known)
			continue;
		hsy_xmlwriter_begin(xml, "attvalue");
		hsy_xmlwriter_attribute(xml, "for", hsy_str_of(columns[i].name));
		hsy_xmlwriter_attribute(
		    xml, "value",
		    hsy_value_text(&xml->arena, columns[i].type, &values[i]));
		hsy_xmlwriter_end(xml);
	}
	hsy_xmlwriter_end(xml);
}

static void put_node(void *context, const hsy_net_node *node)
{
	hsy_xmlwriter_begin(context, "node");
	hsy_xmlwriter_attribute(context, "id", node->key);
	hsy_xmlwriter_attribute(context, "label",
	                        node->values[HSY_NODE_LABEL_VALUE].text);
	put_values(context, hsy_node_columns, node->values, HSY_N_NODE_VALUES);
	hsy_xmlwriter_end(context);
}

/* Its own weight, which layouts go by, is the factor; what multiplies nothing has 1. */
static void put_edge(void *context, const hsy_net_edge *edge)
{
	const hsy_value *factor = &edge->values[HSY_EDGE_FACTOR_VALUE];
	hsy_xmlwriter *xml = context;

	hsy_xmlwriter_begin(xml, "edge");
	hsy_xmlwriter_attribute(xml, "id", edge->key);
	hsy_xmlwriter_attribute(xml, "source", edge->from);
	hsy_xmlwriter_attribute(xml, "target", edge->to);
	hsy_xmlwriter_attribute(xml, "kind", edge->values[HSY_EDGE_KIND_VALUE].text);
	if (factor->is_known)
		hsy_xmlwriter_attribute(xml, "weight",
		                        hsy_number_text(&xml->arena, factor->number));
	put_values(xml, hsy_edge_columns, edge->values, HSY_N_EDGE_VALUES);
	hsy_xmlwriter_end(xml);
}

static void put_graph(hsy_xmlwriter *xml, const hsy_page *page)
{
	const hsy_network *network = hsy_network_new(page);

	hsy_xmlwriter_begin(xml, "graph");
	hsy_xmlwriter_attribute(xml, "mode", HSY_STR("static"));
	hsy_xmlwriter_attribute(xml, "defaultedgetype", HSY_STR("directed"));
	put_columns(xml, "node", hsy_node_columns, HSY_N_NODE_VALUES);
	put_columns(xml, "edge", hsy_edge_columns, HSY_N_EDGE_VALUES);
	hsy_xmlwriter_begin(xml, "nodes");
	hsy_network_nodes(network, put_node, xml);
	hsy_xmlwriter_end(xml);
	hsy_xmlwriter_begin(xml, "edges");
	hsy_network_edges(network, put_edge, xml);
	hsy_xmlwriter_end(xml);
	hsy_xmlwriter_end(xml);
}

hsy_status hsy_export_gexf(const hsy_page *page, hsy_out *out, hsy_error *err)
{
	hsy_xmlwriter xml;

	(void)err;
	hsy_xmlwriter_open(&xml, out);
	hsy_xmlwriter_begin(&xml, "gexf");
	hsy_xmlwriter_attribute(&xml, "xmlns", HSY_STR("http://gexf.net/1.3"));
	hsy_xmlwriter_attribute(&xml, "version", HSY_STR("1.3"));
	hsy_xmlwriter_begin(&xml, "meta");
	hsy_xmlwriter_element(
	    &xml, "creator",
	    hsy_str_printf(&xml.arena, "hearsay %s, weights " HSY_STR_FMT, hsy_version(),
	                   HSY_STR_ARG(page->results->weights->version)));
	hsy_xmlwriter_element(&xml, "description", hsy_str_of(page->view->info.help));
	hsy_xmlwriter_end(&xml);
	put_graph(&xml, page);
	hsy_xmlwriter_close(&xml);
	return HSY_OK;
}
