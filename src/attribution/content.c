/* content.c -- what is said: where it begins and ends, left or right of its verb. */
#include "attribution/verb.h"

/* How far a verb of saying reaches for its "that", and how far a clause may be
 * from its finite verb. */
enum { GAP_MAX = 16, CLAUSE_LOOK = 14 };

static bool is_closing(const hsy_reading *r, size_t i)
{
	return hsy_at(r, i)->kind == HSY_TOKEN_CLOSE && r->speech[i] != HSY_NONE;
}

bool hsy_opens_speech(const hsy_reading *r, size_t i, size_t high)
{
	return i < high && r->speech[i] != HSY_NONE &&
	       r->text->quotations.at[r->speech[i]].first == i;
}

bool hsy_is_separator(const hsy_reading *r, size_t i)
{
	return r->speech[i] == HSY_NONE && hsy_at(r, i)->kind == HSY_TOKEN_PUNCT;
}

/* "and added that", "but said": a cue in one of the forms at i, behind its
 * auxiliaries. "and found" tells what people did more often than what they say. */
static bool is_joined_cue(const hsy_reading *r, size_t i, size_t high, unsigned forms)
{
	const hsy_cue *cue;

	while (i < high && hsy_is(r, i, HSY_VERB_GROUP))
		i++;
	if (i >= high || r->speech[i] != HSY_NONE || hsy_at(r, i)->capitalised)
		return false;
	cue = hsy_at(r, i)->cue;
	return cue && (cue->takes & (HSY_CUE_CLAUSE | HSY_CUE_THAT)) &&
	       (cue->takes & HSY_CUE_QUOTE) &&
	       !(cue->takes & (HSY_CUE_NOUN | HSY_CUE_DOCUMENT)) && (cue->forms & forms);
}

/* "and the mayor said": another speaker begins. */
static bool is_new_speaker(const hsy_reading *r, size_t i, size_t high)
{
	hsy_range subject;

	return hsy_subject_of(r, i, high, &subject) &&
	       is_joined_cue(r, subject.end, high,
	                     HSY_FORM_PAST | HSY_FORM_PRESENT | HSY_FORM_BASE);
}

/* "…, informó el ministerio": who tells all of it, where verbs may come first. */
static bool is_told_behind(const hsy_reading *r, size_t i, size_t high)
{
	const hsy_cue *cue = hsy_at(r, i)->cue;
	hsy_range speaker;

	return cue && r->speech[i] == HSY_NONE &&
	       (cue->forms & (HSY_FORM_PAST | HSY_FORM_PRESENT)) &&
	       (cue->takes & HSY_CUE_QUOTE) && !hsy_may_be_noun(r, i) &&
	       hsy_has_habit(r, HSY_HABIT_VERB_FIRST) &&
	       hsy_speaker_behind(r, cue, i + 1, high, &speaker);
}

bool hsy_ends_after_comma(const hsy_reading *r, size_t i, size_t high)
{
	const hsy_token *next;

	if (i >= high)
		return true;
	next = hsy_at(r, i);
	if (hsy_is(r, i, HSY_WORD_BIT(CONTRAST) | HSY_WORD_BIT(CITING)))
		return true;
	if (r->speech[i] == HSY_NONE && next->cue &&
	    (next->cue->forms & HSY_FORM_GERUND) &&
	    (next->cue->takes & (HSY_CUE_CLAUSE | HSY_CUE_QUOTE)))
		return true;
	return (hsy_is(r, i, HSY_WORD_BIT(AS)) && is_new_speaker(r, i + 1, high)) ||
	       is_told_behind(r, i, high);
}

size_t hsy_content_end(const hsy_reading *r, size_t first, size_t high)
{
	size_t i;

	for (i = first; i < high; i++) {
		if (r->speech[i] != HSY_NONE)
			continue;
		if (i > first && hsy_phrase_match(r, HSY_PHRASE_ACCORDING, i, high))
			return i;
		if (hsy_is_mark(r, i, ';'))
			return i;
		if (hsy_is_mark(r, i, ',') && hsy_ends_after_comma(r, i + 1, high))
			return i;
		if (i > first &&
		    (hsy_is_mark(r, i, ',') || hsy_is(r, i, HSY_WORD_BIT(COORDINATOR))) &&
		    (is_new_speaker(r, i + 1, high) ||
		     (hsy_is(r, i, HSY_WORD_BIT(COORDINATOR)) &&
		      is_joined_cue(r, i + 1, high, HSY_FORM_PAST | HSY_FORM_PRESENT))))
			return i;
	}
	return high;
}

/* Does a clause with a finite verb stand here? */
bool hsy_is_clause(const hsy_reading *r, size_t first, size_t high)
{
	size_t i;

	for (i = first; i < high && i < first + CLAUSE_LOOK; i++) {
		if (hsy_is_separator(r, i) && !hsy_is_mark(r, i, '-'))
			return false;
		if (i > first && hsy_is_finite_sign(r, i))
			return true;
	}
	return false;
}

/* What is announced, confirmed or denied as a noun phrase: up to the next
 * clause. */
size_t hsy_object_end(const hsy_reading *r, size_t first, size_t high)
{
	size_t i, end = hsy_content_end(r, first, high);

	for (i = first; i < end; i++) {
		if (r->speech[i] != HSY_NONE)
			continue;
		if (hsy_is_mark(r, i, ':'))
			return end; /* what follows spells the object out */
		if (hsy_is_mark(r, i, ','))
			return i;
		/* "a drop after migrating" goes on, "a deal after it failed" does not. */
		if (i > first &&
		    hsy_is(r, i, HSY_WORD_BIT(SUBORDINATOR) | HSY_WORD_BIT(CONTRAST)) &&
		    (hsy_is_clause(r, i + 1, end) ||
		     hsy_is(r, i - 1, HSY_WORD_BIT(ADVERB))))
			return i - hsy_is(r, i - 1, HSY_WORD_BIT(ADVERB));
	}
	return end;
}

/* ------------------------------------------------ content to the right */

/* "este lunes" */
static bool is_day(const hsy_reading *r, size_t i, size_t high)
{
	return i + 1 < high && hsy_is(r, i, HSY_WORD_BIT(DETERMINER)) &&
	       hsy_is(r, i + 1, HSY_WORD_BIT(WEEKDAY));
}

/* "reported, citing two officials, | that": the "that" behind such an insertion, if one
 * opens at i; else i. */
static size_t behind_citing(const hsy_reading *r, size_t i, size_t high)
{
	size_t end = i + 1;

	if (!hsy_is_mark(r, i, ',') || end >= high ||
	    !hsy_is(r, end, HSY_WORD_BIT(CITING)))
		return i;
	while (end < high && end < i + GAP_MAX && !hsy_is_mark(r, end, ','))
		end++;
	return end + 1 < high && hsy_is_mark(r, end, ',') &&
	               hsy_is(r, end + 1, HSY_WORD_BIT(THAT))
	           ? end + 1
	           : i;
}

/* "said on Monday that", "confirmed in its 2026 update that": the "that"
 * behind a gap that cannot be the content itself; HSY_NONE. */
static size_t that_behind_gap(const hsy_reading *r, const hsy_verb *v)
{
	size_t i, first = v->group.end;
	bool may_gap;

	if (first >= v->high)
		return HSY_NONE;
	may_gap = hsy_is(r, first,
	                 HSY_WORD_BIT(PREPOSITION) | HSY_WORD_BIT(WEEKDAY) |
	                     HSY_WORD_BIT(MONTH) | HSY_WORD_BIT(ADVERB)) ||
	          (v->cue->takes & HSY_CUE_HEARER) || is_day(r, first, v->high);
	for (i = first; i < v->high && i < first + GAP_MAX; i++) {
		if (hsy_is(r, i, HSY_WORD_BIT(THAT)) && !hsy_is_mark(r, i, ','))
			return i == first || may_gap ? i : HSY_NONE;
		if (r->speech[i] != HSY_NONE || hsy_is_finite_sign(r, i) ||
		    hsy_is(r, i, HSY_WORD_BIT(SUBORDINATOR)))
			return HSY_NONE;
		if (behind_citing(r, i, v->high) > i)
			return behind_citing(r, i, v->high);
		if (hsy_is_separator(r, i) && !hsy_is_mark(r, i, '.'))
			return HSY_NONE;
	}
	return HSY_NONE;
}

hsy_range hsy_quoted_from(const hsy_reading *r, size_t open, size_t high)
{
	const hsy_quotation *quotation = &r->text->quotations.at[r->speech[open]];
	size_t end = quotation->end;

	/* "a "very old" bridge": the clause goes on behind its quotation. */
	if (end < high && !hsy_is_separator(r, end))
		end = hsy_content_end(r, end, high);
	return (hsy_range){open, end};
}

/* The place where content may begin, behind hearer and day; sets *is_sure when
 * nothing but content can follow. */
size_t hsy_content_begin(const hsy_reading *r, const hsy_verb *v, bool *is_sure)
{
	size_t i = that_behind_gap(r, v), first = v->group.end;
	hsy_range hearer;

	*is_sure = false;
	if (i != HSY_NONE) {
		*is_sure = true;
		/* "whether" belongs to the content, and so does the "that" of "said that
		 * was untrue"; "that" before a clause does not. */
		i += hsy_is(r, i, HSY_WORD_BIT(RELATIVE)) &&
		     !(hsy_is(r, i, HSY_WORD_BIT(PRONOUN)) && i + 1 < v->high &&
		       hsy_is_finite_sign(r, i + 1));
		return i < v->high && hsy_is_mark(r, i, ',') ? i + 1 : i;
	}
	if (is_day(r, first, v->high))
		first++;
	while (first < v->high && hsy_is(r, first, HSY_WORD_BIT(WEEKDAY)))
		first++;
	if (first < v->high && hsy_hearer_at(r, v->cue, first, v->high, &hearer) &&
	    hearer.end < v->high) {
		first = hearer.end;
		*is_sure = hsy_is_clause(r, first, v->high) ||
		           hsy_is(r, first, HSY_WORD_BIT(TO));
	}
	return first;
}

bool hsy_content_right(const hsy_reading *r, const hsy_verb *v, bool is_strong,
                       hsy_range *out)
{
	bool is_sure;
	unsigned takes = v->cue->takes;
	size_t first = hsy_content_begin(r, v, &is_sure);

	if (first < v->high &&
	    (hsy_is_mark(r, first, ',') || hsy_is_mark(r, first, ':')) &&
	    hsy_opens_speech(r, first + 1, v->high))
		first++;
	if (first >= v->high)
		return false;
	if (hsy_opens_speech(r, first, v->high)) {
		*out = hsy_quoted_from(r, first, v->high);
		return true;
	}
	if (hsy_is_separator(r, first) && !hsy_is_mark(r, first, '$') &&
	    !hsy_is_mark(r, first, '('))
		return false;
	/* "which Lee said was wrong": what is said stands before. */
	if (hsy_is_finite_sign(r, first) && !hsy_is(r, first - 1, HSY_WORD_BIT(THAT)))
		return false;
	if (is_sure ||
	    (hsy_is(r, first, HSY_WORD_BIT(TO)) && (takes & HSY_CUE_INFINITIVE))) {
		*out = (hsy_range){first, hsy_content_end(r, first, v->high)};
		return true;
	}
	if (hsy_is(r, first,
	           HSY_WORD_BIT(PREPOSITION) | HSY_WORD_BIT(ADVERB) | HSY_WORD_BIT(TO) |
	               HSY_WORD_BIT(SUBORDINATOR) | HSY_WORD_BIT(AGENT) |
	               HSY_WORD_BIT(COORDINATOR)) &&
	    !hsy_is(r, first, HSY_WORD_BIT(QUESTION)))
		return false;
	if ((takes & HSY_CUE_CLAUSE) ||
	    (is_strong && (takes & HSY_CUE_THAT) && hsy_is_clause(r, first, v->high) &&
	     !hsy_has_habit(r, HSY_HABIT_KEEPS_THAT))) {
		if (hsy_is_clause(r, first, v->high) || !(takes & HSY_CUE_OBJECT))
			*out = (hsy_range){first, hsy_content_end(r, first, v->high)};
		else
			*out = (hsy_range){first, hsy_object_end(r, first, v->high)};
		*out = hsy_range_trim(r, *out);
		return out->end >= out->first + HSY_CLAUSE_MIN;
	}
	if (takes & HSY_CUE_OBJECT) {
		*out = (hsy_range){first, hsy_object_end(r, first, v->high)};
		return out->end - out->first >= 2;
	}
	return false;
}

/* ------------------------------------------------ content to the left */

/* The quotation that ends just before token end, with the clause it completes:
 * "The bridge is "very old,"". */
bool hsy_quoted_left(const hsy_reading *r, const hsy_verb *v, size_t end, hsy_range *out)
{
	const hsy_quotation *quotation;
	size_t close = end;

	if (close > v->start && hsy_is_separator(r, close - 1))
		close--;
	if (close <= v->start || !is_closing(r, close - 1))
		return false;
	quotation = &r->text->quotations.at[r->speech[close - 1]];
	*out = (hsy_range){quotation->first, close};
	if (quotation->first > v->start && !r->taken[quotation->first - 1] &&
	    r->speech[quotation->first - 1] == HSY_NONE &&
	    (!hsy_is_separator(r, quotation->first - 1) ||
	     (hsy_is_mark(r, quotation->first - 1, ',') &&
	      hsy_is_clause(r, v->start, quotation->first - 1))))
		out->first = v->start;
	return true;
}

/* The clause before "…, X said", with the quotation that it may begin in. */
bool hsy_clause_left(const hsy_reading *r, const hsy_verb *v, size_t comma,
                     hsy_range *out)
{
	size_t i;

	for (i = comma; i > v->start; i--) {
		if (hsy_is_mark(r, i - 1, ';') && hsy_is_separator(r, i - 1))
			break;
	}
	if (i == v->start && r->speech[i] != HSY_NONE)
		i = r->text->quotations.at[r->speech[i]].first;
	*out = hsy_range_trim(r, (hsy_range){i, comma});
	return out->end >= out->first + HSY_CLAUSE_MIN;
}

/* Behind "…, X said" comes nothing of weight: a day, a place, a mark. */
static bool is_at_tail(const hsy_reading *r, const hsy_verb *v)
{
	size_t next = v->group.end;

	hsy_range hearer;

	/* "…, two officials told Reuters." */
	if (hsy_hearer_at(r, v->cue, next, v->high, &hearer) &&
	    hsy_noun_speaks(r, hearer) &&
	    (hearer.end >= v->high || hsy_is_separator(r, hearer.end)))
		return true;
	return next >= v->high || v->group.end <= v->at || hsy_is_separator(r, next) ||
	       r->speech[next] != HSY_NONE ||
	       hsy_is(r, next,
	              HSY_WORD_BIT(PREPOSITION) | HSY_WORD_BIT(WEEKDAY) |
	                  HSY_WORD_BIT(ADVERB) | HSY_WORD_BIT(MONTH) |
	                  HSY_WORD_BIT(SUBORDINATOR));
}

bool hsy_content_left(const hsy_reading *r, const hsy_verb *v, size_t end, hsy_range *out)
{
	if (end <= v->start)
		return false;
	if ((v->cue->takes & HSY_CUE_QUOTE) && hsy_quoted_left(r, v, end, out))
		return true;
	/* "…, as the Post reported" */
	if (end > v->start + 1 && hsy_is(r, end - 1, HSY_WORD_BIT(AS)))
		end--;
	return (v->cue->takes & (HSY_CUE_CLAUSE | HSY_CUE_QUOTE | HSY_CUE_THAT)) &&
	       is_at_tail(r, v) && hsy_is_mark(r, end - 1, ',') &&
	       hsy_clause_left(r, v, end - 1, out);
}
