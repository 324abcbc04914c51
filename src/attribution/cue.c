/* cue.c -- a speaker and a verb of saying: "N said that …", "…, said N". */
#include "attribution/draft.h"

/* How far a verb of saying reaches for its "that", and how long a clause
 * before "…, X said" must at least be. */
enum { GAP_MAX = 16, CLAUSE_MIN = 3, CLAUSE_LOOK = 14 };

#define PAPER_NOUNS                                                           \
	(HSY_WORD_BIT(DOCUMENT) | HSY_WORD_BIT(RECORD) | HSY_WORD_BIT(MEASUREMENT) | \
	 HSY_WORD_BIT(EVENT))
#define VERB_GROUP                                                                       \
	(HSY_WORD_BIT(AUXILIARY) | HSY_WORD_BIT(MODAL) | HSY_WORD_BIT(BE) |               \
	 HSY_WORD_BIT(HAVE) | HSY_WORD_BIT(NEGATION) | HSY_WORD_BIT(ADVERB))

/* A verb with what belongs to it, and the stretch of its sentence it may
 * reach for. */
typedef struct verb {
	const hsy_cue *cue;
	size_t at;       /* the verb itself */
	hsy_range group; /* with auxiliaries and adverbs */
	size_t start, low, high; /* low: behind what an older quotation covers */
	bool is_negated;
	bool is_modal;
	bool has_be;
	bool is_passive;
} verb;

static bool is_closing(const hsy_reading *r, size_t i)
{
	return hsy_at(r, i)->kind == HSY_TOKEN_CLOSE && r->speech[i] != HSY_NONE;
}

static bool opens_speech(const hsy_reading *r, size_t i, size_t high)
{
	return i < high && r->speech[i] != HSY_NONE &&
	       r->text->quotations.at[r->speech[i]].first == i;
}

static bool is_separator(const hsy_reading *r, size_t i)
{
	return r->speech[i] == HSY_NONE && hsy_at(r, i)->kind == HSY_TOKEN_PUNCT;
}

static verb verb_at(const hsy_reading *r, size_t at, size_t low, size_t high)
{
	verb v = {.cue = hsy_at(r, at)->cue, .at = at, .low = low, .high = high};
	bool is_last = true;
	size_t i = at;

	while (i > low && hsy_is(r, i - 1, VERB_GROUP) && !r->taken[i - 1] &&
	       !r->in_name[i - 1] && !hsy_is_possessive_mark(r, i - 1)) {
		i--;
		v.is_negated |= hsy_is(r, i, HSY_WORD_BIT(NEGATION));
		v.is_modal |= hsy_is(r, i, HSY_WORD_BIT(MODAL));
		if (is_last && hsy_is_finite_sign(r, i)) {
			v.has_be = hsy_is(r, i, HSY_WORD_BIT(BE));
			v.is_passive = v.has_be && (v.cue->forms & HSY_FORM_PARTICIPLE);
			is_last = false;
		}
	}
	v.group = (hsy_range){i, at + 1};
	if (v.cue->particle.at && at + 1 < high &&
	    hsy_str_equal(hsy_at(r, at + 1)->folded, v.cue->particle))
		v.group.end++;
	return v;
}

/* ------------------------------------------------ where contents end */

/* "and added that", "but said": a cue in one of the forms at i, behind its
 * auxiliaries. "and found" tells what people did more often than what they say. */
static bool is_joined_cue(const hsy_reading *r, size_t i, size_t high, unsigned forms)
{
	const hsy_cue *cue;

	while (i < high && hsy_is(r, i, VERB_GROUP))
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

static bool ends_after_comma(const hsy_reading *r, size_t i, size_t high)
{
	const hsy_token *next;

	if (i >= high)
		return true;
	next = hsy_at(r, i);
	if (hsy_is(r, i, HSY_WORD_BIT(CONTRAST) | HSY_WORD_BIT(CITING)))
		return true;
	if (r->speech[i] == HSY_NONE && next->cue && (next->cue->forms & HSY_FORM_GERUND) &&
	    (next->cue->takes & (HSY_CUE_CLAUSE | HSY_CUE_QUOTE)))
		return true;
	return hsy_is(r, i, HSY_WORD_BIT(AS)) && is_new_speaker(r, i + 1, high);
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
		if (hsy_is_mark(r, i, ',') && ends_after_comma(r, i + 1, high))
			return i;
		if (i > first && (hsy_is_mark(r, i, ',') || hsy_is(r, i, HSY_WORD_BIT(COORDINATOR))) &&
		    (is_new_speaker(r, i + 1, high) ||
		     (hsy_is(r, i, HSY_WORD_BIT(COORDINATOR)) && is_joined_cue(r, i + 1, high,
		                    HSY_FORM_PAST | HSY_FORM_PRESENT))))
			return i;
	}
	return high;
}

/* Does a clause with a finite verb stand here? */
static bool is_clause(const hsy_reading *r, size_t first, size_t high)
{
	size_t i;

	for (i = first; i < high && i < first + CLAUSE_LOOK; i++) {
		if (is_separator(r, i) && !hsy_is_mark(r, i, '-'))
			return false;
		if (i > first && hsy_is_finite_sign(r, i))
			return true;
	}
	return false;
}

/* What is announced, confirmed or denied as a noun phrase: up to the next
 * clause. */
static size_t object_end(const hsy_reading *r, size_t first, size_t high)
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
		if (i > first && hsy_is(r, i, HSY_WORD_BIT(SUBORDINATOR) | HSY_WORD_BIT(CONTRAST)) &&
		    (is_clause(r, i + 1, end) || hsy_is(r, i - 1, HSY_WORD_BIT(ADVERB))))
			return i - hsy_is(r, i - 1, HSY_WORD_BIT(ADVERB));
	}
	return end;
}

/* ------------------------------------------------ content to the right */

/* "said on Monday that", "confirmed in its 2026 update that": the "that"
 * behind a gap that cannot be the content itself; HSY_NONE. */
static size_t that_behind_gap(const hsy_reading *r, const verb *v)
{
	size_t i, first = v->group.end;
	bool may_gap;

	if (first >= v->high)
		return HSY_NONE;
	may_gap = hsy_is(r, first, HSY_WORD_BIT(PREPOSITION) | HSY_WORD_BIT(WEEKDAY) |
	                               HSY_WORD_BIT(MONTH) | HSY_WORD_BIT(ADVERB)) ||
	          (v->cue->takes & HSY_CUE_HEARER);
	for (i = first; i < v->high && i < first + GAP_MAX; i++) {
		if (hsy_is(r, i, HSY_WORD_BIT(THAT)) && !hsy_is_mark(r, i, ','))
			return i == first || may_gap ? i : HSY_NONE;
		if (r->speech[i] != HSY_NONE || hsy_is_finite_sign(r, i) ||
		    hsy_is(r, i, HSY_WORD_BIT(SUBORDINATOR)))
			return HSY_NONE;
		if (is_separator(r, i) && !hsy_is_mark(r, i, '.'))
			return HSY_NONE;
	}
	return HSY_NONE;
}

static hsy_range quoted_from(const hsy_reading *r, size_t open, size_t high)
{
	const hsy_quotation *quotation = &r->text->quotations.at[r->speech[open]];
	size_t end = quotation->end;

	/* "a "very old" bridge": the clause goes on behind its quotation. */
	if (end < high && !is_separator(r, end))
		end = hsy_content_end(r, end, high);
	return (hsy_range){open, end};
}

/* The place where content may begin, behind hearer and day; sets *is_sure when
 * nothing but content can follow. */
static size_t content_begin(const hsy_reading *r, const verb *v, bool *is_sure)
{
	size_t i = that_behind_gap(r, v), first = v->group.end;
	hsy_range hearer;

	*is_sure = false;
	if (i != HSY_NONE) {
		*is_sure = true;
		/* "whether" belongs to the content, "that" does not. */
		i += hsy_is(r, i, HSY_WORD_BIT(RELATIVE));
		return i < v->high && hsy_is_mark(r, i, ',') ? i + 1 : i;
	}
	while (first < v->high && hsy_is(r, first, HSY_WORD_BIT(WEEKDAY)))
		first++;
	if ((v->cue->takes & HSY_CUE_HEARER) && first < v->high &&
	    hsy_noun_after(r, first, v->high, &hearer) && hearer.end < v->high) {
		first = hearer.end;
		*is_sure = is_clause(r, first, v->high) || hsy_is(r, first, HSY_WORD_BIT(TO));
	}
	return first;
}

static bool content_right(const hsy_reading *r, const verb *v, bool is_strong, hsy_range *out)
{
	bool is_sure;
	unsigned takes = v->cue->takes;
	size_t first = content_begin(r, v, &is_sure);

	if (first < v->high && (hsy_is_mark(r, first, ',') || hsy_is_mark(r, first, ':')) &&
	    opens_speech(r, first + 1, v->high))
		first++;
	if (first >= v->high)
		return false;
	if (opens_speech(r, first, v->high)) {
		*out = quoted_from(r, first, v->high);
		return true;
	}
	if (is_separator(r, first) && !hsy_is_mark(r, first, '$') && !hsy_is_mark(r, first, '('))
		return false;
	if (is_sure || (hsy_is(r, first, HSY_WORD_BIT(TO)) && (takes & HSY_CUE_INFINITIVE))) {
		*out = (hsy_range){first, hsy_content_end(r, first, v->high)};
		return true;
	}
	if (hsy_is(r, first, HSY_WORD_BIT(PREPOSITION) | HSY_WORD_BIT(ADVERB) | HSY_WORD_BIT(TO) |
	                         HSY_WORD_BIT(SUBORDINATOR) | HSY_WORD_BIT(AGENT) |
	                         HSY_WORD_BIT(COORDINATOR)) &&
	    !hsy_is(r, first, HSY_WORD_BIT(QUESTION)))
		return false;
	if ((takes & HSY_CUE_CLAUSE) ||
	    (is_strong && (takes & HSY_CUE_THAT) && is_clause(r, first, v->high))) {
		if (is_clause(r, first, v->high) || !(takes & HSY_CUE_OBJECT))
			*out = (hsy_range){first, hsy_content_end(r, first, v->high)};
		else
			*out = (hsy_range){first, object_end(r, first, v->high)};
		*out = hsy_range_trim(r, *out);
		return out->end >= out->first + CLAUSE_MIN;
	}
	if (takes & HSY_CUE_OBJECT) {
		*out = (hsy_range){first, object_end(r, first, v->high)};
		return out->end - out->first >= 2;
	}
	return false;
}

/* ------------------------------------------------ content to the left */

/* The quotation that ends just before token end, with the clause it completes:
 * "The bridge is "very old,"". */
static bool quoted_left(const hsy_reading *r, const verb *v, size_t end, hsy_range *out)
{
	const hsy_quotation *quotation;
	size_t close = end;

	if (close > v->start && is_separator(r, close - 1))
		close--;
	if (close <= v->start || !is_closing(r, close - 1))
		return false;
	quotation = &r->text->quotations.at[r->speech[close - 1]];
	*out = (hsy_range){quotation->first, close};
	if (quotation->first > v->start && !r->taken[quotation->first - 1] &&
	    r->speech[quotation->first - 1] == HSY_NONE &&
	    (!is_separator(r, quotation->first - 1) ||
	     (hsy_is_mark(r, quotation->first - 1, ',') &&
	      is_clause(r, v->start, quotation->first - 1))))
		out->first = v->start;
	return true;
}

/* The clause before "…, X said", with the quotation that it may begin in. */
static bool clause_left(const hsy_reading *r, const verb *v, size_t comma, hsy_range *out)
{
	size_t i;

	for (i = comma; i > v->start; i--) {
		if (hsy_is_mark(r, i - 1, ';') && is_separator(r, i - 1))
			break;
	}
	if (i == v->start && r->speech[i] != HSY_NONE)
		i = r->text->quotations.at[r->speech[i]].first;
	*out = hsy_range_trim(r, (hsy_range){i, comma});
	return out->end >= out->first + CLAUSE_MIN;
}

/* Behind "…, X said" comes nothing of weight: a day, a place, a mark. */
static bool is_at_tail(const hsy_reading *r, const verb *v)
{
	size_t next = v->group.end;

	return next >= v->high || v->group.end <= v->at || is_separator(r, next) ||
	       r->speech[next] != HSY_NONE || hsy_at(r, next)->capitalised ||
	       hsy_is(r, next, HSY_WORD_BIT(PREPOSITION) | HSY_WORD_BIT(WEEKDAY) |
	                           HSY_WORD_BIT(ADVERB) | HSY_WORD_BIT(MONTH) |
	                           HSY_WORD_BIT(SUBORDINATOR));
}

static bool content_left(const hsy_reading *r, const verb *v, size_t end, hsy_range *out)
{
	if (end <= v->start)
		return false;
	if ((v->cue->takes & HSY_CUE_QUOTE) && quoted_left(r, v, end, out))
		return true;
	/* "…, as the Post reported" */
	if (end > v->start + 1 && hsy_is(r, end - 1, HSY_WORD_BIT(AS)))
		end--;
	return (v->cue->takes & (HSY_CUE_CLAUSE | HSY_CUE_QUOTE | HSY_CUE_THAT)) &&
	       is_at_tail(r, v) && hsy_is_mark(r, end - 1, ',') && clause_left(r, v, end - 1, out);
}

/* ------------------------------------------------ the speaker */

/* "who" and "which" stand for the noun before them. */
static hsy_range antecedent(const hsy_reading *r, size_t low, hsy_range subject)
{
	size_t end = subject.first;
	hsy_range noun;

	if (subject.end - subject.first != 1 || !hsy_is(r, subject.first, HSY_WORD_BIT(RELATIVE)))
		return subject;
	if (end > low && hsy_is_mark(r, end - 1, ','))
		end--;
	if (hsy_noun_before(r, low, end, &noun))
		return noun;
	return (hsy_range){0, 0};
}

/* "X said A and added B", "X left, saying B": the speaker is the sentence's. */
static bool inherited_subject(const hsy_reading *r, const verb *v, hsy_range *out)
{
	bool is_speech = (v->cue->takes & HSY_CUE_CLAUSE) && (v->cue->takes & HSY_CUE_QUOTE) &&
	                 !(v->cue->takes & HSY_CUE_DOCUMENT);
	size_t n = r->drafts.n, before = v->group.first;
	bool is_joined = before > v->low &&
	                 (hsy_is(r, before - 1, HSY_WORD_BIT(COORDINATOR) | HSY_WORD_BIT(CONTRAST)) ||
	                  hsy_is_mark(r, before - 1, ','));

	if (!is_joined)
		return false;
	while (n > 0) {
		const hsy_draft *draft = &r->drafts.at[--n];

		if (draft->cue.n && draft->cue.at[0].first >= v->low &&
		    draft->cue.at[0].first < v->at && !hsy_range_empty(draft->source)) {
			*out = draft->source;
			return true;
		}
	}
	/* ", suggesting that" is the writer's own conclusion. */
	return is_speech && hsy_subject_of(r, v->low, v->at, out);
}

/* Verbs that are plain nouns as well need a subject that cannot be read as
 * part of the same phrase: "officials report", not "the accident report". */
static bool is_safe_noun_verb(const hsy_reading *r, const verb *v, hsy_range subject)
{
	const hsy_token *last = hsy_at(r, subject.end - 1);
	const hsy_token *head = hsy_at(r, hsy_noun_head(r, subject));
	bool is_plural_form = (v->cue->forms & HSY_FORM_BASE) != 0;

	if (v->group.first < v->at || (last->classes & HSY_WORD_BIT(PRONOUN)))
		return true;
	if (last->folded.len && last->folded.at[0] == '\'')
		return false;
	if (is_plural_form)
		return (head->classes & HSY_WORD_BIT(GROUP)) ||
		       ((v->cue->takes & HSY_CUE_DOCUMENT) && (head->classes & PAPER_NOUNS));
	if ((v->cue->takes & HSY_CUE_DOCUMENT) && (head->classes & PAPER_NOUNS))
		return true;
	/* "the council plans to sell" */
	if ((v->cue->takes & HSY_CUE_INFINITIVE) && v->at + 1 < v->high &&
	    hsy_is(r, v->at + 1, HSY_WORD_BIT(TO)) &&
	    (head->classes & (HSY_WORD_BIT(ORGANISATION) | HSY_WORD_BIT(OUTLET))))
		return true;
	/* "U.S. states" */
	return r->name[subject.end - 1] != HSY_NONE && !(last->classes & HSY_WORD_BIT(NATIONAL));
}

/* "a weather station reporting" has no subject of its own; nor has "claims
 * made by": both only describe the noun before them. */
static bool is_reduced(const hsy_reading *r, const verb *v)
{
	if (v->cue->forms == HSY_FORM_GERUND)
		return !v->has_be;
	return (v->cue->forms & HSY_FORM_PARTICIPLE) && v->at + 1 < v->high &&
	       hsy_is(r, v->at + 1, HSY_WORD_BIT(AGENT));
}

/* "A councillor who asked not to be named because the talks are private said":
 * the clause that tells why there is no name belongs to the noun. */
static bool whole_who_clause(const hsy_reading *r, const verb *v, hsy_range *out)
{
	size_t who, end = v->group.first;
	hsy_range noun;

	for (who = end; who > v->low + 1; who--) {
		if (is_separator(r, who - 1))
			return false;
		if (hsy_is(r, who - 1, HSY_WORD_BIT(RELATIVE)) &&
		    !hsy_is(r, who - 1, HSY_WORD_BIT(THAT)))
			break;
	}
	if (who <= v->low + 1 ||
	    (hsy_phrase_find(r, HSY_PHRASE_ANONYMITY_REASON, (hsy_range){who, end}) == HSY_NONE &&
	     hsy_phrase_find(r, HSY_PHRASE_ANONYMITY_KNOWLEDGE, (hsy_range){who, end}) ==
	         HSY_NONE) ||
	    !hsy_noun_before(r, v->low, who - 1, &noun) || !hsy_noun_speaks(r, noun))
		return false;
	*out = (hsy_range){noun.first, end};
	return true;
}

static bool subject_left(const hsy_reading *r, const verb *v, hsy_range *out)
{
	hsy_range noun;

	if (is_reduced(r, v))
		return v->cue->forms == HSY_FORM_GERUND && inherited_subject(r, v, out);
	if (whole_who_clause(r, v, out))
		return true;
	if (!hsy_noun_before(r, v->low, v->group.first, &noun))
		return inherited_subject(r, v, out);
	*out = antecedent(r, v->low, noun);
	if (hsy_range_empty(*out))
		return false;
	/* "We expect" outside quotation marks is the article's own voice. */
	if (hsy_is(r, out->first, HSY_WORD_BIT(FIRST_PERSON)) && out->end == out->first + 1)
		return false;
	if ((v->cue->takes & HSY_CUE_NOUN) && !is_safe_noun_verb(r, v, *out))
		return false;
	/* "The interest from X, Y and Z signals": Z is not what signals. */
	if (v->cue->forms == HSY_FORM_PRESENT && out->first > v->low &&
	    hsy_is(r, out->first - 1, HSY_WORD_BIT(COORDINATOR)) && out->first > v->low + 1 &&
	    (hsy_at(r, out->first - 2)->capitalised || hsy_is_mark(r, out->first - 2, ',')))
		return false;
	/* Only plain "said" lets anything speak: "the sign said". */
	return hsy_noun_speaks(r, *out) ||
	       (noun.first == out->first &&
	        (v->cue->takes & HSY_CUE_CLAUSE) && v->cue->stance == HSY_STANCE_SAYS &&
	        (v->cue->forms & HSY_FORM_PAST));
}

/* What only papers do ("records show") people do with a clause at most:
 * "researchers found that …", never "police found a body". */
static bool subject_fits(const hsy_reading *r, const verb *v, hsy_range subject)
{
	bool is_sure;
	size_t first;

	if (!(v->cue->takes & HSY_CUE_DOCUMENT) ||
	    (hsy_at(r, hsy_noun_head(r, subject))->classes & PAPER_NOUNS))
		return true;
	first = content_begin(r, v, &is_sure);
	return hsy_noun_speaks(r, subject) && (is_sure || is_clause(r, first, v->high)) &&
	       !hsy_is(r, first, HSY_WORD_BIT(ARTICLE));
}

/* ------------------------------------------------ putting it together */

static void add(hsy_reading *r, const verb *v, hsy_range source, hsy_range content)
{
	size_t draft = hsy_draft_add(r, v->cue->stance);

	r->drafts.at[draft].is_distanced = (v->cue->takes & HSY_CUE_HEDGES) != 0;
	hsy_draft_source(r, draft, source);
	hsy_draft_cue(r, draft, v->group);
	hsy_draft_content(r, draft, content);
	hsy_read_relays(r, draft);
}

/* "declined to say when …" has "to say" in the cue; "declined to comment" has
 * nothing else to be its content. */
static void add_refusal(hsy_reading *r, verb v, hsy_range source, hsy_range content)
{
	if (content.end - content.first > 3 && hsy_is(r, content.first, HSY_WORD_BIT(TO)) &&
	    hsy_at(r, content.first + 1)->cue) {
		v.group.end = content.first + 2;
		content.first += 2;
	}
	add(r, &v, source, content);
}

static void add_silence(hsy_reading *r, const verb *v, hsy_range source)
{
	size_t draft;

	if (!hsy_noun_speaks(r, source))
		return;
	draft = hsy_draft_add(r, HSY_STANCE_DECLINES);
	r->drafts.at[draft].is_silent = true;
	hsy_draft_source(r, draft, source);
	hsy_draft_cue(r, draft, v->group);
	hsy_draft_content(r, draft, (hsy_range){v->group.end,
	                                        object_end(r, v->group.end, v->high)});
}

/* "…," said Jane Doe, a nurse. */
static bool read_inverted(hsy_reading *r, const verb *v)
{
	size_t before = v->group.first, draft;
	hsy_range source, content, rest;
	bool is_quoted;

	if (before <= v->start || v->group.first != v->at ||
	    !(v->cue->forms & (HSY_FORM_PAST | HSY_FORM_PRESENT)))
		return false;
	is_quoted = (v->cue->takes & HSY_CUE_QUOTE) && quoted_left(r, v, before, &content);
	if (!is_quoted && !(hsy_is_mark(r, before - 1, ',') &&
	                    content_left(r, v, before, &content) &&
	                    !hsy_noun_before(r, v->low, before, &source)))
		return false;
	if (!hsy_noun_after(r, v->group.end, v->high, &source) || !hsy_noun_speaks(r, source))
		return false;
	/* In "…, said Doe" nothing but a day or a place follows the name. */
	if (!is_quoted && source.end < v->high && !is_separator(r, source.end) &&
	    !hsy_is(r, source.end, HSY_WORD_BIT(PREPOSITION) | HSY_WORD_BIT(WEEKDAY)))
		return false;
	add(r, v, source, content);
	draft = r->drafts.n - 1;
	rest = r->drafts.at[draft].source;
	if (rest.end < v->high && is_separator(r, rest.end) &&
	    opens_speech(r, rest.end + 1, v->high))
		hsy_draft_content(r, draft, quoted_from(r, rest.end + 1, v->high));
	return true;
}

/* "They were told the market would decide": who told them is not said. */
static bool read_told(hsy_reading *r, const verb *v)
{
	size_t first = v->group.end;
	hsy_range agent, content;
	size_t draft;

	if (v->is_negated)
		return true;
	if (first < v->high && hsy_is(r, first, HSY_WORD_BIT(AGENT)) &&
	    hsy_noun_after(r, first + 1, v->high, &agent)) {
		first = agent.end;
	} else {
		agent = (hsy_range){0, 0};
	}
	if (first < v->high && hsy_is(r, first, HSY_WORD_BIT(THAT)))
		first++;
	content = (hsy_range){first, hsy_content_end(r, first, v->high)};
	if (!is_clause(r, content.first, content.end) &&
	    !(first < v->high && hsy_is(r, first, HSY_WORD_BIT(TO))))
		return true;
	draft = hsy_draft_add(r, v->cue->stance);
	hsy_draft_source(r, draft, agent);
	hsy_draft_cue(r, draft, v->group);
	hsy_draft_content(r, draft, content);
	return true;
}

/* "The closure was first reported by the Herald": the agent is the source. */
static void read_passive(hsy_reading *r, const verb *v)
{
	hsy_range agent, content;
	size_t by = v->at + 1;

	if ((v->cue->takes & HSY_CUE_HEARER) && v->cue->stance == HSY_STANCE_SAYS &&
	    read_told(r, v))
		return;
	if (by >= v->high || !hsy_is(r, by, HSY_WORD_BIT(AGENT)) ||
	    !(v->cue->takes & (HSY_CUE_OBJECT | HSY_CUE_CLAUSE)) ||
	    !hsy_noun_after(r, by + 1, v->high, &agent) || !hsy_noun_speaks(r, agent))
		return;
	content = hsy_range_trim(r, (hsy_range){v->low, v->group.first});
	if (hsy_range_empty(content) || hsy_at(r, content.first)->classes & HSY_WORD_BIT(PRONOUN))
		return;
	add(r, v, agent, content);
}

/* The hearer of "told the Herald that …" relays it, if it is an outlet. */
static void add_hearer(hsy_reading *r, const verb *v, size_t draft)
{
	hsy_range hearer;
	hsy_str name;
	const hsy_catalogue_entry *entry;
	size_t relay;

	if (!(v->cue->takes & HSY_CUE_HEARER) || v->at + 1 >= v->high ||
	    !hsy_noun_after(r, v->at + 1, v->high, &hearer) || !hsy_noun_speaks(r, hearer))
		return;
	name = hsy_str_fold(r->arena, hsy_str_slice(r->text->doc->text,
	                                            hsy_range_span(r, hearer)));
	entry = hsy_at(r, hearer.end - 1)->capitalised ?
	            hsy_catalogue_find(r->catalogue, name) : NULL;
	if (!(entry && hsy_catalogue_is_outlet(entry)) &&
	    !(hsy_at(r, hearer.end - 1)->capitalised &&
	      (hsy_at(r, hearer.end - 1)->classes & HSY_WORD_BIT(OUTLET_NAME))) &&
	    !hsy_phrase_match(r, HSY_PHRASE_OWN_OUTLET, hearer.first, hearer.end))
		return;
	relay = hsy_draft_add(r, HSY_STANCE_REPORTS);
	hsy_draft_source(r, relay, hearer);
	hsy_draft_cue(r, relay, (hsy_range){v->at, v->at + 1});
	hsy_draft_same_content(r, relay, draft);
	r->drafts.at[relay].is_own_outlet =
	    hsy_phrase_match(r, HSY_PHRASE_OWN_OUTLET, hearer.first, hearer.end) > 0;
	r->drafts.at[draft].via = relay;
}

/* "The landers, he said, could deliver tools": one clause in two. */
static bool is_interrupted(const hsy_reading *r, const verb *v, hsy_range content)
{
	size_t next = v->group.end;

	return next + 1 < v->high && hsy_is_mark(r, next, ',') && is_separator(r, next) &&
	       !ends_after_comma(r, next + 1, v->high) &&
	       (hsy_is_finite_sign(r, next + 1) || !is_clause(r, content.first, content.end));
}

/* ", which plans to sell," says no more than stands between its commas. */
static size_t relative_end(const hsy_reading *r, const verb *v)
{
	size_t i, who = v->group.first;

	if (who < v->low + 2 || !hsy_is(r, who - 1, HSY_WORD_BIT(RELATIVE)) ||
	    !hsy_is_mark(r, who - 2, ','))
		return v->high;
	for (i = v->at; i < v->high; i++) {
		if (hsy_is_mark(r, i, ',') && is_separator(r, i) &&
		    !opens_speech(r, i + 1, v->high))
			return i;
	}
	return v->high;
}

static void read_active(hsy_reading *r, const verb *given)
{
	verb narrowed = *given;
	const verb *v = &narrowed;
	hsy_range source, content, more;
	size_t draft;
	bool left, is_relative = given->group.first > given->low &&
	                         hsy_is(r, given->group.first - 1, HSY_WORD_BIT(RELATIVE));

	narrowed.high = relative_end(r, given);
	if (!subject_left(r, v, &source) || !subject_fits(r, v, source))
		return;
	if (v->is_negated && v->cue->stance != HSY_STANCE_BELIEVES &&
	    v->cue->stance != HSY_STANCE_INTENDS) {
		add_silence(r, v, source);
		return;
	}
	left = !is_relative && source.first < v->group.first &&
	       (v->cue->takes & HSY_CUE_QUOTE) && quoted_left(r, v, source.first, &content);
	if (!left && !content_right(r, v, hsy_noun_speaks(r, source), &content) &&
	    !(!is_relative && source.first < v->at &&
	      content_left(r, v, source.first, &content)))
		return;
	if (v->cue->stance == HSY_STANCE_DECLINES) {
		add_refusal(r, *v, source, content);
		return;
	}
	add(r, v, source, content);
	draft = r->drafts.n - 1;
	while (draft > 0 && r->drafts.at[draft].cue.at[0].first != v->group.first)
		draft--;
	if (left && content_right(r, v, false, &more) && r->speech[more.first] != HSY_NONE)
		hsy_draft_content(r, draft, more);
	else if (content.end < v->at && is_interrupted(r, v, content))
		hsy_draft_content(r, draft,
		                  (hsy_range){v->group.end + 1,
		                              hsy_content_end(r, v->group.end + 1, v->high)});
	add_hearer(r, v, draft);
}

/* "was first reported by" is a verb, "figures reported by" is not. */
static bool is_after_be(const hsy_reading *r, size_t i, size_t low)
{
	while (i > low && hsy_is(r, i - 1, HSY_WORD_BIT(ADVERB)) &&
	       !hsy_is(r, i - 1, HSY_WORD_BIT(BE)))
		i--;
	return i > low && hsy_is(r, i - 1, HSY_WORD_BIT(BE));
}

static bool may_be_cue(const hsy_reading *r, const hsy_sentence *sentence, size_t i)
{
	const hsy_token *token = hsy_at(r, i);

	if (!token->cue || r->speech[i] != HSY_NONE || r->taken[i] || r->in_name[i] ||
	    hsy_is(r, i, HSY_WORD_BIT(CITING)) ||
	    (hsy_opens_relay(r, i) && !is_after_be(r, i, sentence->first)) ||
	    hsy_phrase_match(r, HSY_PHRASE_ANONYMITY_REASON, i, sentence->end))
		return false;
	if (token->cue->particle.at &&
	    !(i + 1 < sentence->end &&
	      hsy_str_equal(hsy_at(r, i + 1)->folded, token->cue->particle)))
		return false;
	return !token->capitalised || i == sentence->first;
}

void hsy_read_cues(hsy_reading *r, const hsy_sentence *sentence)
{
	size_t i, low = sentence->first;

	/* What a quotation from before this sentence still covers is content. */
	while (low < sentence->end && r->speech[low] != HSY_NONE &&
	       r->text->quotations.at[r->speech[low]].first < sentence->first)
		low++;
	for (i = low; i < sentence->end; i++) {
		verb v;

		if (!may_be_cue(r, sentence, i))
			continue;
		v = verb_at(r, i, low, sentence->end);
		v.start = sentence->first;
		/* "could say", "to say": nobody has said it yet. */
		if (v.is_modal || (v.group.first > low &&
		                   hsy_is(r, v.group.first - 1, HSY_WORD_BIT(TO))))
			continue;
		if (v.is_passive)
			read_passive(r, &v);
		else if ((v.cue->forms & (HSY_FORM_PAST | HSY_FORM_PRESENT | HSY_FORM_BASE |
		                          HSY_FORM_GERUND | HSY_FORM_PARTICIPLE)) &&
		         !read_inverted(r, &v))
			read_active(r, &v);
	}
}
