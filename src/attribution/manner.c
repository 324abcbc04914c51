/* manner.c -- how a source says it: with which stance, and whether it is quoted. */
#include "attribution/draft.h"

/* Whether token i is in quotation marks that do not hold the cue, too: a whole
 * attribution may be part of what another says. */
static bool is_quoted(const hsy_reading *r, size_t i, size_t cue)
{
	size_t quotation = hsy_at(r, i)->quotation;

	return quotation != HSY_NONE && quotation != hsy_at(r, cue)->quotation;
}

hsy_mode hsy_mode_find(const hsy_reading *r, const hsy_draft *draft)
{
	bool any = false, all = true;
	size_t i, k;

	for (k = 0; k < draft->content.n && draft->cue.n; k++) {
		for (i = draft->content.at[k].first; i < draft->content.at[k].end; i++) {
			bool quoted = is_quoted(r, i, draft->cue.at[0].first);

			any |= quoted;
			all &= quoted || hsy_is_any_mark(r, i);
		}
	}
	return !any ? HSY_INDIRECT : all ? HSY_DIRECT : HSY_MIXED;
}

/* ------------------------------------------------ cues of any shape */

/* "refused to say", "denied the claim": what is kept back or taken back counts, however
 * it is worded; else the first word that tells more than saying. */
static bool is_weightier(const hsy_cue *cue, const hsy_cue *than)
{
	const unsigned last = 1u << HSY_STANCE_DECLINES | 1u << HSY_STANCE_DENIES;

	if (!than)
		return true;
	if (last >> than->stance & 1)
		return false;
	return (last >> cue->stance & 1) ||
	       (than->stance == HSY_STANCE_SAYS && cue->stance != HSY_STANCE_SAYS);
}

/* The cue that a token is, or is formed from: "prediction" from "predict". */
const hsy_cue *hsy_cue_at(const hsy_reading *r, size_t i)
{
	const hsy_token *token = hsy_at(r, i);

	if (token->cue || token->kind != HSY_TOKEN_WORD)
		return token->cue;
	return hsy_lexicon_cue(
	    r->text->lexicon,
	    hsy_lexicon_stem(r->text->lexicon, r->arena, token->folded));
}

static const hsy_cue *find_cue(const hsy_reading *r, const hsy_ranges *words,
                               hsy_word_set *classes)
{
	const hsy_cue *best = NULL;
	size_t i, k;

	*classes = 0;
	for (k = 0; k < words->n; k++) {
		for (i = words->at[k].first; i < words->at[k].end; i++) {
			const hsy_cue *cue = hsy_cue_at(r, i);

			*classes |= hsy_at(r, i)->classes;
			if (cue && is_weightier(cue, best))
				best = cue;
		}
	}
	return best;
}

void hsy_draft_judge(hsy_reading *r, size_t draft)
{
	hsy_draft *d = &r->drafts.at[draft];
	hsy_word_set classes;
	const hsy_cue *cue = find_cue(r, &d->cue, &classes);

	if (cue) {
		d->stance = cue->stance;
		d->is_attitude = hsy_is_attitude(cue);
		d->is_distanced = (cue->takes & HSY_CUE_HEDGES) != 0;
	}
	/* "would not say" */
	if (d->stance == HSY_STANCE_SAYS && (classes & HSY_WORD_BIT(NEGATION)))
		d->stance = HSY_STANCE_DECLINES;
	if (classes & HSY_WORD_BIT(HEARSAY)) {
		d->stance = HSY_STANCE_REPORTS;
		d->is_distanced = true;
	}
}
