/* agraph.h -- graphs for Graphviz; the only door to it. */
#ifndef HSY_AGRAPH_H
#define HSY_AGRAPH_H

#include "export/export.h"

/*
 * Graphviz keeps its string tables, its font cache and its error hook in
 * globals, without locks: one thread of the process at a time may be between
 * hsy_agraph_new and hsy_agraph_free. While a graph is alive, errors of
 * Graphviz are kept for hsy_agraph_render instead of being printed; freeing it
 * puts back the hook that was there.
 *
 * What comes out depends on what was put in, and in what order, alone.
 */
typedef struct hsy_agraph hsy_agraph;

/* A node, edge or cluster; NULL stands for the graph as a whole. */
typedef void hsy_agobject;

/* A directed graph that hsy_agraph_free frees, with all it holds. */
hsy_agraph *hsy_agraph_new(const char *name);
void hsy_agraph_free(hsy_agraph *graph);

/* Asked twice for the same id, gives the same object. within is a cluster, or
 * NULL; a node that is there already moves into it. */
hsy_agobject *hsy_agraph_cluster(hsy_agraph *graph, hsy_agobject *within, hsy_str id);
hsy_agobject *hsy_agraph_node(hsy_agraph *graph, hsy_agobject *within, hsy_str id);
hsy_agobject *hsy_agraph_edge(hsy_agraph *graph, hsy_agobject *from, hsy_agobject *to,
                              hsy_str id);
/* A set of nodes that is no cluster: for ranks. */
hsy_agobject *hsy_agraph_group(hsy_agraph *graph, hsy_agobject *within, hsy_str id);

/* Sets an attribute. value is as Graphviz reads it: text of articles goes
 * through hsy_escape_dot, or hsy_escape_xml for HTML-like labels, before. */
void hsy_agraph_set(hsy_agraph *graph, hsy_agobject *object, const char *attribute,
                    hsy_str value);
void hsy_agraph_set_html(hsy_agraph *graph, hsy_agobject *object, const char *attribute,
                         hsy_str value);
/* What all nodes, or all edges, have unless they say otherwise. */
void hsy_agraph_node_default(hsy_agraph *graph, const char *attribute, hsy_str value);
void hsy_agraph_edge_default(hsy_agraph *graph, const char *attribute, hsy_str value);

/* The graph in the DOT language, without a layout. */
void hsy_agraph_print(hsy_agraph *graph, hsy_out *out);

/* Lays out with dot, or as the graph's attribute layout says, and appends the picture to out. device is Graphviz's name
 * of a format, "svg". HSY_E_LAYOUT with what Graphviz complained of. */
hsy_status hsy_agraph_render(hsy_agraph *graph, const char *device, hsy_buf *out,
                             hsy_error *err);
#endif
