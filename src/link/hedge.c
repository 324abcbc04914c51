/* hedge.c -- one claim that is hedged in one place and flat in another. */
#include "link/conflict.h"

/* A place that is hedged by words outside of what it states is neither: "may" of
 * another clause, or of the sentence around a short window. */
typedef enum tone { TONE_FLAT, TONE_HEDGED, TONE_UNKNOWN } tone;

static tone tone_of(const hsy_reason *hedge, hsy_span stated, bool is_outside_fine,
                    hsy_span *words)
{
	if (hedge->level == HSY_HEDGE_PLAIN)
		return TONE_FLAT;
	if (hsy_span_empty(hedge->words) ||
	    !(is_outside_fine || hsy_span_within(hedge->words, stated)))
		return TONE_UNKNOWN;
	*words = hedge->words;
	return TONE_HEDGED;
}

static bool is_in_content(const hsy_attributions *all, const hsy_statement *statement,
                          hsy_span words)
{
	for (size_t i = 0; i < statement->attributions.n; i++) {
		const hsy_spans *content =
		    &all->at[statement->attributions.at[i]].content;
		for (size_t j = 0; j < content->n; j++)
			if (hsy_span_within(words, content->at[j]))
				return true;
	}
	return false;
}

/* Who denies it neither hedges it nor states it. */
static bool is_denied(const hsy_attributions *all, const hsy_statement *statement)
{
	for (size_t i = 0; i < statement->attributions.n; i++)
		if (all->at[statement->attributions.at[i]].stance == HSY_STANCE_DENIES)
			return true;
	return false;
}

/* How a place of the claim states it; *words are those that hedge. Of several
 * sources one that speaks flatly does not undo the hedge of another: they relay. */
static tone tone_at(const hsy_records *records, const hsy_claim *claim, size_t at,
                    hsy_span *words)
{
	hsy_place place = claim->places.at[at];
	const hsy_statement *statement = hsy_place_statement(records, place);
	const hsy_attributions *all =
	    &records->list.at[place.record].findings.attributions;
	if (is_denied(all, statement))
		return TONE_UNKNOWN;
	tone result = tone_of(&statement->hedge, claim->spans.at[at], false, words);
	for (size_t i = 0; i < statement->attributions.n && result == TONE_FLAT; i++) {
		const hsy_reason *hedge = &all->at[statement->attributions.at[i]].hedge;
		/* "Reportedly" and "claims" stand beside the content. */
		bool is_beside = !is_in_content(all, statement, hedge->words);
		result = tone_of(hedge, claim->spans.at[at], is_beside, words);
	}
	return result;
}

/* The first place of that tone: of another article than record, when there is
 * one. HSY_NONE without any. */
static size_t find_tone(const hsy_records *records, const hsy_claim *claim, tone wanted,
                        size_t record, hsy_span *words)
{
	size_t best = HSY_NONE;
	for (size_t i = 0; i < claim->places.n; i++) {
		hsy_span found = {0, 0};
		bool is_elsewhere = claim->places.at[i].record != record;
		if ((best != HSY_NONE && !is_elsewhere) ||
		    tone_at(records, claim, i, &found) != wanted)
			continue;
		best = i;
		*words = found;
		if (is_elsewhere)
			break;
	}
	return best;
}

void hsy_hedges_find(hsy_conflict_finder *f, const hsy_claims *claims)
{
	const hsy_records *records = f->units->records;
	for (size_t i = 0; i < claims->n; i++) {
		const hsy_claim *claim = &claims->at[i];
		hsy_span words, none;
		size_t hedged, flat;
		if (claim->places.n < 2)
			continue;
		hedged = find_tone(records, claim, TONE_HEDGED, HSY_NONE, &words);
		if (hedged == HSY_NONE)
			continue;
		hsy_place place = claim->places.at[hedged];
		flat = find_tone(records, claim, TONE_FLAT, place.record, &none);
		if (flat == HSY_NONE)
			continue;
		hsy_str text = records->list.at[place.record].doc.text;
		hsy_conflict c = {.here = i, .there = i};
		c.here_place = place;
		c.there_place = claim->places.at[flat];
		c.here_words = words;
		c.kind = HSY_CONFLICT_HEDGE;
		hsy_conflict_name(f, &c,
		                  hsy_str_squeeze(f->scratch, hsy_str_slice(text, words)),
		                  HSY_STR("flat"));
		hsy_vec_push(f->scratch, &f->found, c);
	}
}
