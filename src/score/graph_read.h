/* graph_read.h -- a hand-made graph as listed; inside this folder only. */
#ifndef HSY_GRAPH_READ_H
#define HSY_GRAPH_READ_H

#include "score/graph_file.h"

struct hsy_graph_file {
	hsy_nodes nodes;
	hsy_edges edges; /* by from, else in the order of the file */
	size_t *first;   /* of each node: its first edge; one more at the end */
	hsy_indexes claims;
};

#endif
