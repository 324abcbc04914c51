/* weights.c -- the table of weights, and what it makes of edges and origins. */
#include "score/score.h"

const hsy_weights hsy_weights_default = {
    .version = {"1", 1},
    .of =
        {
#define HSY_WEIGHT(factor, level, value, reason) [HSY_##factor##_##level] = (value),
#include "score/weights.def"
#undef HSY_WEIGHT
        },
    .identifiable_from = .20,
};

/* Always multiplied in the order of the formula, so that the last bit is the
 * same wherever it is computed. */
double hsy_edge_factor(const hsy_edge *edge, const hsy_weights *weights)
{
	if (edge->has_factor)
		return edge->factor;
	return weights->of[edge->relay.level] * weights->of[edge->mode.level] *
	       weights->of[edge->hedge.level] * weights->of[edge->trace.level];
}

double hsy_origin_weight(const hsy_origin *origin, const hsy_weights *weights)
{
	if (origin->has_weight)
		return origin->weight;
	return weights->of[origin->how_known.level] * weights->of[origin->naming.level] *
	       weights->of[origin->interest.level];
}

const hsy_origin *hsy_node_origin(const hsy_node *node, const hsy_weights *weights)
{
	const hsy_origin *best = &node->origin;

	for (size_t i = 0; i < node->others.n; i++)
		if (hsy_origin_weight(&node->others.at[i], weights) >
		    hsy_origin_weight(best, weights))
			best = &node->others.at[i];
	return best;
}
