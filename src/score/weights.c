/* weights.c -- the table of weights, and what it makes of edges and origins. */
#include "score/score.h"

const hsy_weights hsy_weights_default = {
    .version = {"1", 1},
    .of =
        {
#define HSY_WEIGHT(factor, level, value) [HSY_##factor##_##level] = (value),
#include "score/weights.def"
#undef HSY_WEIGHT
        },
    .identifiable_from = .20,
};

/* Comparisons that a NaN fails, too. */
static bool is_weight(double value)
{
	return value > 0 && value <= 1;
}

hsy_status hsy_weights_check(const hsy_weights *weights, hsy_error *err)
{
	for (size_t i = 0; i < HSY_N_LEVELS; i++) {
		hsy_level level = (hsy_level)i;

		if (!is_weight(weights->of[i]))
			return hsy_fail(err, HSY_E_FORMAT,
			                "weight of %s, \"%s\", is %g; it must be above 0 "
			                "and at most 1",
			                hsy_factor_name(hsy_level_factor(level)),
			                hsy_level_name(level), weights->of[i]);
	}
	if (!is_weight(weights->identifiable_from))
		return hsy_fail(
		    err, HSY_E_FORMAT,
		    "the strength that makes a line is %g; it must be above 0 "
		    "and at most 1",
		    weights->identifiable_from);
	return HSY_OK;
}

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
