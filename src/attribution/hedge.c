/* hedge.c -- how far a statement goes: flatly, perhaps, as a goal, as a rumour. */
#include "attribution/draft.h"

/* A hedge belongs to the main clause when it stands before its finite verb or
 * right behind it; where no such verb is seen, among the first words. */
enum { VERB_REACH = 3, OPENING = 12 };

/* "aims to", "the goal is": set for the future, not reached. */
static bool is_goal(const hsy_reading *r, size_t i, size_t end)
{
	return hsy_is(r, i, HSY_WORD_BIT(GOAL)) && i + 1 < end &&
	       hsy_is(r, i + 1, HSY_WORD_BIT(TO) | HSY_WORD_BIT(BE));
}

static hsy_level level_at(const hsy_reading *r, size_t i, size_t end)
{
	const hsy_token *token = hsy_at(r, i);

	/* "May" begins a sentence less often than it names a month. */
	if (r->in_name[i] ||
	    (token->capitalised && (token->classes & HSY_WORD_BIT(MONTH))))
		return HSY_HEDGE_PLAIN;
	if (token->classes & HSY_WORD_BIT(RUMOUR))
		return HSY_HEDGE_RUMOURED;
	if ((token->classes & (HSY_WORD_BIT(HEARSAY) | HSY_WORD_BIT(TENTATIVE))) ||
	    is_goal(r, i, end))
		return HSY_HEDGE_TENTATIVE;
	return HSY_HEDGE_PLAIN;
}

/* The token behind ", which also plans to grow," when that opens at i. */
static size_t behind_relative(const hsy_reading *r, size_t i, size_t first, size_t end)
{
	size_t at = i;

	if (i == first || !hsy_is_mark(r, i - 1, ',') ||
	    !hsy_is(r, i, HSY_WORD_BIT(RELATIVE)))
		return i;
	while (at < end && !hsy_is_mark(r, at, ','))
		at++;
	return at;
}

hsy_reason hsy_hedge_find(const hsy_reading *r, const hsy_ranges *ranges)
{
	size_t i, k, left = OPENING;
	bool has_verb = false;

	for (k = 0; k < ranges->n; k++) {
		size_t end = ranges->at[k].end;

		for (i = ranges->at[k].first; i < end && left; i++, left--) {
			hsy_level level;

			i = behind_relative(r, i, ranges->at[k].first, end);
			if (i == end)
				break;
			level = level_at(r, i, end);
			if (level != HSY_HEDGE_PLAIN)
				return (hsy_reason){level, hsy_at(r, i)->span};
			if (!has_verb && hsy_is_finite_sign(r, i)) {
				has_verb = true;
				left = VERB_REACH + 1;
			}
		}
	}
	return (hsy_reason){HSY_HEDGE_PLAIN, {0, 0}};
}
