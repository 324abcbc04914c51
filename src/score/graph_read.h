/* graph_read.h -- a hand-made graph as listed; inside this folder only. */
#ifndef HSY_GRAPH_READ_H
#define HSY_GRAPH_READ_H

#include "score/graph_file.h"

struct hsy_graph_file {
	hsy_graph graph;    /* of all claims, as hsy_graph_sort_shared leaves it */
	hsy_indexes claims; /* nodes, in the order of the file */
	size_t *first;      /* of each node: its first edge; one more at the end */
};

/* Both ways to write one down, with the errors of hsy_graph_file_new: graph_read.c and
 * graph_hops.c. */
hsy_status hsy_graph_read_json(hsy_str json, const char *file, const hsy_weights *weights,
                               hsy_arena *arena, const hsy_graph_file **out,
                               hsy_error *err);
hsy_status hsy_graph_read_hops(hsy_str text, const char *file, hsy_arena *arena,
                               const hsy_graph_file **out, hsy_error *err);

/* A node with nothing but its name. */
hsy_node hsy_graph_file_node(hsy_str id);

/* Brings nodes and edges into order, once all are there. */
void hsy_graph_file_order(hsy_graph_file *file, hsy_arena *arena);

/* The level of factor with that name, of factor.def or alias.def; HSY_N_LEVELS when
 * there is none. */
hsy_level hsy_level_called(hsy_factor factor, hsy_str words);

#endif
