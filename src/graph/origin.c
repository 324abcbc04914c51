/* origin.c -- how strong a source is where a line of sourcing ends. */
#include "graph/build.h"

bool hsy_origin_is_identifiable(const hsy_origin *origin)
{
	if (origin->has_weight)
		return true;
	if (origin->naming.level != HSY_NAMING_NAMED &&
	    origin->naming.level != HSY_NAMING_OFFICE)
		return false;
	switch (origin->how_known.level) {
	case HSY_HOW_KNOWN_DOCUMENT_SEEN: /* by the reporter; no reader ever will */
	case HSY_HOW_KNOWN_UNTRACED:
	case HSY_HOW_KNOWN_NO_SOURCE:
	case HSY_HOW_KNOWN_RUMOUR:
		return false;
	default:
		return true;
	}
}

/* The tables run from strong to weak, so this order needs no weights. */
static int compare_levels(const hsy_origin *a, const hsy_origin *b)
{
	if (a->how_known.level != b->how_known.level)
		return a->how_known.level < b->how_known.level ? -1 : 1;
	if (a->interest.level != b->interest.level)
		return a->interest.level < b->interest.level ? -1 : 1;
	if (a->naming.level != b->naming.level)
		return a->naming.level < b->naming.level ? -1 : 1;
	return 0;
}

/* Which of two different triples weighs more is for the score to say, so all
 * are kept; articles mostly agree, so there are few. */
void hsy_node_add_origin(hsy_node *node, const hsy_origin *origin, hsy_arena *arena)
{
	hsy_origin weaker = *origin;

	node->is_identifiable |= hsy_origin_is_identifiable(origin);
	if (!node->is_origin) {
		node->is_origin = true;
		node->origin = *origin;
		return;
	}
	if (compare_levels(origin, &node->origin) == 0)
		return;
	for (size_t i = 0; i < node->others.n; i++)
		if (compare_levels(origin, &node->others.at[i]) == 0)
			return;
	if (compare_levels(origin, &node->origin) < 0) {
		weaker = node->origin;
		node->origin = *origin;
	}
	hsy_vec_push(arena, &node->others, weaker);
}

/* A report whose own source is known after all is no origin any more. */
void hsy_node_drop_untraced(hsy_node *node)
{
	hsy_origins kept = {node->others.at, 0, node->others.capacity};

	if (node->origin.how_known.level == HSY_HOW_KNOWN_UNTRACED)
		node->is_origin = false;
	for (size_t i = 0; i < node->others.n; i++) {
		hsy_origin origin = node->others.at[i];

		if (origin.how_known.level == HSY_HOW_KNOWN_UNTRACED)
			continue;
		if (node->is_origin) {
			kept.at[kept.n++] = origin;
		} else {
			node->origin = origin;
			node->is_origin = true;
		}
	}
	node->others = kept;
	if (!node->is_origin)
		node->is_identifiable = false;
}
