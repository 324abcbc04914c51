/* unsaid.c -- what reads as if somebody had said it, and nobody has. */
#include "attribution/join.h"

enum { GROUP_MAX = 4 }; /* words of a verb: "would not have said" */

/* "will say", "asked not to be named" */
static bool is_unreal_verb(const hsy_reading *r, const hsy_sentence *s, hsy_range cue)
{
	size_t first = cue.end > s->first + GROUP_MAX ? cue.end - GROUP_MAX : s->first;

	for (size_t i = first; i < cue.end && i < s->end; i++)
		if (hsy_is(r, i, HSY_WORD_BIT(MODAL)) ||
		    hsy_phrase_match(r, HSY_PHRASE_ANONYMITY_REASON, i, s->end))
			return true;
	return false;
}

/* "…, suggesting that": the article's own. */
static bool is_conclusion(const hsy_reading *r, const hsy_sentence *s, hsy_range cue)
{
	const hsy_cue *verb = hsy_at(r, cue.end - 1)->cue;

	return cue.first > s->first && hsy_is_mark(r, cue.first - 1, ',') && verb &&
	       (verb->forms & HSY_FORM_GERUND);
}

/* "If the mayor said", "had she said", "neither Lee nor Cole said", "Did she say …?" */
bool hsy_is_unsaid(const hsy_reading *r, const hsy_tie *tie, hsy_range source)
{
	const hsy_word_set filler = HSY_WORD_BIT(RELATIVE) | HSY_WORD_BIT(ADVERB);
	hsy_range cue = tie->cue.at[0];
	const hsy_sentence *s = &r->text->sentences.at[hsy_at(r, cue.first)->sentence];
	size_t first = cue.first;

	/* Whoever is quoted may ask and suppose what others have said. */
	if (r->speech[cue.first] != HSY_NONE)
		return false;
	if (is_unreal_verb(r, s, cue) || hsy_is_mark(r, s->end - 1, '?'))
		return true;
	if (hsy_range_empty(source))
		return is_conclusion(r, s, cue);
	first = source.first < first ? source.first : first;
	while (first > s->first && hsy_is(r, first - 1, filler) &&
	       !hsy_is(r, first - 1, HSY_WORD_BIT(CONDITION)))
		first--;
	return hsy_is(r, source.first, HSY_WORD_BIT(NEGATION)) ||
	       (source.first == s->first && hsy_is_finite_sign(r, s->first)) ||
	       (first > s->first && hsy_is(r, first - 1, HSY_WORD_BIT(CONDITION)));
}
