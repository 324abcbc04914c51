/* noun.c -- noun phrases: who or what a cue, or "according to", has beside it. */
#include "attribution/draft.h"

/* A source phrase longer than this is a clause that we misread. */
enum { NOUN_MAX = 18, APPOSITION_MAX = 28 };

#define PERSON_NOUNS                                                                     \
	(HSY_WORD_BIT(ROLE) | HSY_WORD_BIT(SPOKESPERSON) | HSY_WORD_BIT(GROUP) |         \
	 HSY_WORD_BIT(BARE_SOURCE) | HSY_WORD_BIT(SECOND_HAND))
#define BODY_NOUNS (HSY_WORD_BIT(ORGANISATION) | HSY_WORD_BIT(OUTLET))
#define SPEAKING_NOUNS (PERSON_NOUNS | BODY_NOUNS | HSY_PAPER_NOUNS)

/* Words at which a noun phrase ends, in either direction. */
#define CLAUSE_WORDS                                                                     \
	(HSY_WORD_BIT(SUBORDINATOR) | HSY_WORD_BIT(CONTRAST) | HSY_WORD_BIT(QUESTION))

/* "he", not the "some" of "some officials". */
static bool is_pronoun(const hsy_reading *r, size_t i)
{
	return hsy_is(r, i, HSY_WORD_BIT(PRONOUN)) &&
	       !hsy_is(r, i, HSY_WORD_BIT(DETERMINER));
}

/* A finite cue is a verb; but "the report", "their claims" are nouns. */
static bool is_verb(const hsy_reading *r, size_t i)
{
	const hsy_token *token = hsy_at(r, i);

	if (!token->cue || token->capitalised || r->speech[i] != HSY_NONE)
		return false;
	if ((token->cue->takes & HSY_CUE_NOUN) || hsy_opens_relay(r, i) ||
	    (i > 0 && hsy_is_possessive_mark(r, i - 1)))
		return false;
	return (token->cue->forms & (HSY_FORM_PAST | HSY_FORM_PRESENT)) &&
	       !(token->classes & SPEAKING_NOUNS);
}

/* Whether a coordinator at i joins two names or two plurals into one source. */
static bool joins_sources(const hsy_reading *r, size_t i, size_t low, size_t high)
{
	const hsy_token *left, *right;

	if (i <= low || i + 1 >= high)
		return false;
	left = hsy_at(r, i - 1);
	right = hsy_at(r, i + 1);
	if (left->capitalised && right->capitalised)
		return true;
	/* "Businesses and residents": one word each, at the head of a clause. */
	if (i == low + 1 && (right->classes & SPEAKING_NOUNS))
		return true;
	return (left->classes & SPEAKING_NOUNS) &&
	       ((right->classes & SPEAKING_NOUNS) ||
	        (i + 2 < high && (hsy_at(r, i + 2)->classes & SPEAKING_NOUNS)));
}

static bool ends_phrase(const hsy_reading *r, size_t i, size_t low, size_t high)
{
	if (r->speech[i] != HSY_NONE)
		return true;
	if (hsy_is_any_mark(r, i))
		return true;
	/* "May" and "Will" are names, too. */
	if (r->in_name[i])
		return false;
	if (hsy_is_finite_sign(r, i) || hsy_is(r, i, CLAUSE_WORDS | HSY_WORD_BIT(THAT)))
		return true;
	if (hsy_is(r, i, HSY_WORD_BIT(COORDINATOR)))
		return !joins_sources(r, i, low, high);
	return is_verb(r, i);
}

/* "In a statement the company" is "the company": what follows a leading
 * prepositional phrase. */
static hsy_range without_leading(const hsy_reading *r, hsy_range phrase)
{
	size_t i, cut = HSY_NONE;

	while (
	    !hsy_range_empty(phrase) &&
	    hsy_is(r, phrase.first,
	           HSY_WORD_BIT(ADVERB) | HSY_WORD_BIT(COORDINATOR) | HSY_WORD_BIT(AS)) &&
	    !hsy_at(r, phrase.first)->capitalised)
		phrase.first++;
	if (hsy_range_empty(phrase) ||
	    !hsy_is(r, phrase.first, HSY_WORD_BIT(PREPOSITION)))
		return phrase;
	for (i = phrase.first + 2; i < phrase.end; i++) {
		if (hsy_is(r, i - 1, HSY_WORD_BIT(PREPOSITION)))
			continue;
		if (hsy_is(r, i, HSY_WORD_BIT(ARTICLE) | HSY_WORD_BIT(DETERMINER)) ||
		    (hsy_at(r, i)->capitalised && !hsy_at(r, i - 1)->capitalised &&
		     !hsy_is(r, i - 1, HSY_WORD_BIT(ARTICLE) | HSY_WORD_BIT(DETERMINER))))
			cut = i;
	}
	phrase.first = cut == HSY_NONE ? phrase.end : cut;
	return phrase;
}

static bool plain_noun_before(const hsy_reading *r, size_t low, size_t end,
                              hsy_range *out)
{
	size_t i = end;

	if (i > low && hsy_is(r, i - 1, HSY_WORD_BIT(PRONOUN) | HSY_WORD_BIT(RELATIVE)) &&
	    !hsy_is(r, i - 1, HSY_WORD_BIT(THAT))) {
		*out = (hsy_range){i - 1, i};
		return true;
	}
	while (i > low && end - i < NOUN_MAX && !ends_phrase(r, i - 1, low, end) &&
	       !is_pronoun(r, i - 1) && !r->taken[i - 1])
		i--;
	if (end - i >= NOUN_MAX)
		return false;
	*out = without_leading(r, (hsy_range){i, end});
	return !hsy_range_empty(*out) && !hsy_is_any_mark(r, out->first);
}

/* Whether a verb stands in range before any "who" or "which" to carry it. */
static bool has_own_verb(const hsy_reading *r, hsy_range range)
{
	size_t i;

	for (i = range.first; i < range.end; i++) {
		if (hsy_is(r, i, HSY_WORD_BIT(RELATIVE)))
			return false;
		if (hsy_is_finite_sign(r, i) || is_verb(r, i))
			return true;
	}
	return false;
}

/* Between the commas: "a professor at Yale", "who asked not to be named". */
static bool is_apposition(const hsy_reading *r, hsy_range range)
{
	size_t i;

	if (hsy_range_empty(range) || range.end - range.first > APPOSITION_MAX)
		return false;
	if (hsy_is(r, range.first, HSY_WORD_BIT(RELATIVE) | HSY_WORD_BIT(CITING)))
		return true;
	if (has_own_verb(r, range))
		return false;
	for (i = range.first; i < range.end && i < range.first + 7; i++) {
		if (hsy_is(r, i, CLAUSE_WORDS))
			return false;
		if (!(hsy_at(r, i)->classes &
		      (SPEAKING_NOUNS | HSY_WORD_BIT(TITLE) | HSY_WORD_BIT(CORPORATE))))
			continue;
		if (i + 1 == range.end || hsy_at(r, i + 1)->capitalised ||
		    hsy_is(r, i + 1,
		           HSY_WORD_BIT(PREPOSITION) | HSY_WORD_BIT(RELATIVE) |
		               HSY_WORD_BIT(COORDINATOR) | HSY_WORD_BIT(THAT)))
			return true;
	}
	/* "the contractor, Brannock & Vey," */
	if (r->name[range.first] != HSY_NONE &&
	    r->name[range.first] == r->name[range.end - 1] && range.first > 1 &&
	    !hsy_at(r, range.first - 2)->capitalised)
		return true;
	/* "Jane Doe, 43, said" */
	return range.end - range.first == 1 &&
	       hsy_at(r, range.first)->kind == HSY_TOKEN_NUMBER;
}

/* Left of a comma at comma, with what stands between it and end as apposition. */
static bool apposed_noun_before(const hsy_reading *r, size_t low, size_t end,
                                hsy_range *out)
{
	size_t comma = end - 1;
	hsy_range best = {0, 0};
	int found = 0;

	/* An apposition may hold commas itself: take the longest that works. */
	while (comma > low + 1 && end - comma < APPOSITION_MAX && found < 3) {
		comma--;
		if (!hsy_is_mark(r, comma, ',') || r->speech[comma] != HSY_NONE)
			continue;
		found++;
		if (is_apposition(r, (hsy_range){comma + 1, end - 1}) &&
		    plain_noun_before(r, low, comma, out) && !is_pronoun(r, out->first) &&
		    (hsy_noun_speaks(r, *out) ||
		     hsy_phrase_find(r, HSY_PHRASE_ANONYMITY_REASON,
		                     (hsy_range){comma + 1, end - 1}) != HSY_NONE))
			best = (hsy_range){out->first, end - 1};
	}
	*out = best;
	return !hsy_range_empty(best);
}

bool hsy_noun_before(const hsy_reading *r, size_t low, size_t end, hsy_range *out)
{
	hsy_range named;

	if (end <= low)
		return false;
	if (hsy_is_mark(r, end - 1, ',') && r->speech[end - 1] == HSY_NONE)
		return apposed_noun_before(r, low, end, out);
	if (!plain_noun_before(r, low, end, out))
		return false;
	/* "the alleged thief" has no subject. */
	if (hsy_is(r, out->end - 1, HSY_WORD_BIT(ARTICLE) | HSY_WORD_BIT(PREPOSITION)) &&
	    !r->in_name[out->end - 1])
		return false;
	/* "Jane Doe, a spokeswoman for the company said" lacks its second comma. */
	if (out->first > low + 1 && out->end - out->first > 1 &&
	    hsy_is_mark(r, out->first - 1, ',') && is_apposition(r, *out) &&
	    hsy_is(r, out->first, HSY_WORD_BIT(ARTICLE) | HSY_WORD_BIT(RELATIVE)) &&
	    plain_noun_before(r, low, out->first - 1, &named) &&
	    hsy_at(r, named.end - 1)->capitalised && hsy_noun_speaks(r, named))
		out->first = named.first;
	return true;
}

/* The end of an apposition that opens behind the comma at comma, or comma. */
static size_t apposition_end(const hsy_reading *r, size_t comma, size_t high)
{
	size_t i;

	for (i = comma + 1; i < high && i - comma < APPOSITION_MAX; i++) {
		if (r->speech[i] != HSY_NONE)
			return comma;
		if (!hsy_is_any_mark(r, i))
			continue;
		if (is_apposition(r, (hsy_range){comma + 1, i}))
			return i;
		if (!hsy_is_mark(r, i, ','))
			return comma;
	}
	return i == high && is_apposition(r, (hsy_range){comma + 1, high}) ? high : comma;
}

/* "to sell", not "to the council". */
static bool is_infinitive(const hsy_reading *r, size_t i, size_t high)
{
	return hsy_is(r, i, HSY_WORD_BIT(TO)) &&
	       !(i + 1 < high &&
	         (hsy_at(r, i + 1)->capitalised ||
	          hsy_is(r, i + 1, HSY_WORD_BIT(ARTICLE) | HSY_WORD_BIT(DETERMINER))));
}

/* "who spoke on condition of anonymity": where what follows the noun at end
 * says why no name is given, to the end of that clause; else end. */
static size_t anonymity_end(const hsy_reading *r, size_t end, size_t high)
{
	size_t i, n, stop;

	if (end >= high || !hsy_is(r, end, HSY_WORD_BIT(RELATIVE)))
		return end;
	for (i = end + 1; i < high && i < end + 7; i++) {
		n = hsy_phrase_match(r, HSY_PHRASE_ANONYMITY_REASON, i, high);
		if (!n)
			n = hsy_phrase_match(r, HSY_PHRASE_ANONYMITY_KNOWLEDGE, i, high);
		if (!n)
			continue;
		for (stop = i + n; stop < high && !hsy_is_any_mark(r, stop); stop++)
			;
		return stop;
	}
	return end;
}

bool hsy_noun_after(const hsy_reading *r, size_t first, size_t high, hsy_range *out)
{
	size_t i = first;

	while (i < high && i - first < NOUN_MAX && !ends_phrase(r, i, first, high) &&
	       !hsy_is(r, i, HSY_WORD_BIT(RELATIVE)) && !is_infinitive(r, i, high)) {
		if (i > first && hsy_is(r, i, HSY_WORD_BIT(WEEKDAY)))
			break;
		/* After a name, a preposition leads on to something else. */
		if (i > first && hsy_is(r, i, HSY_WORD_BIT(PREPOSITION)) &&
		    !r->in_name[i] && hsy_at(r, i - 1)->capitalised)
			break;
		i++;
		if (is_pronoun(r, i - 1))
			break;
	}
	while (i > first + 1 && hsy_is(r, i - 1, HSY_WORD_BIT(PREPOSITION)))
		i--;
	if (i == first || hsy_is_any_mark(r, first))
		return false;
	*out = (hsy_range){first, anonymity_end(r, i, high)};
	if (out->end == i && i < high && hsy_is_mark(r, i, ',')) {
		size_t end = apposition_end(r, i, high);

		if (end > i)
			out->end = end;
	}
	return true;
}

size_t hsy_noun_head(const hsy_reading *r, hsy_range phrase)
{
	size_t i;

	for (i = phrase.first; i < phrase.end; i++) {
		if (i > phrase.first &&
		    (hsy_is_mark(r, i, ',') ||
		     hsy_is(r, i, HSY_WORD_BIT(RELATIVE) | HSY_WORD_BIT(THAT)) ||
		     (hsy_is(r, i, HSY_WORD_BIT(PREPOSITION)) && !r->in_name[i])))
			break;
		/* "documents reviewed by": a participle ends the head's own words. */
		if (i > phrase.first && i + 1 < phrase.end && !r->in_name[i] &&
		    hsy_is(r, i + 1, HSY_WORD_BIT(AGENT) | HSY_WORD_BIT(PREPOSITION)) &&
		    (hsy_at(r, i - 1)->classes & SPEAKING_NOUNS) &&
		    !(hsy_at(r, i)->classes & SPEAKING_NOUNS) &&
		    !hsy_at(r, i)->capitalised)
			break;
	}
	return i > phrase.first ? i - 1 : phrase.first;
}

/* A chip aims at nothing: whatever is only made by somebody cannot speak. */
static bool is_product(const hsy_reading *r, hsy_range phrase)
{
	const hsy_catalogue_entry *entry;

	if (!hsy_at(r, phrase.end - 1)->capitalised || phrase.end - phrase.first > 3)
		return false;
	entry = hsy_catalogue_find(
	    r->catalogue,
	    hsy_str_fold(r->arena,
	                 hsy_str_slice(r->text->doc->text, hsy_range_span(r, phrase))));
	return entry && entry->kind == HSY_CATALOGUE_PRODUCT;
}

bool hsy_noun_speaks(const hsy_reading *r, hsy_range phrase)
{
	const hsy_token *head;

	if (hsy_range_empty(phrase))
		return false;
	head = hsy_at(r, hsy_noun_head(r, phrase));
	if (head->classes & HSY_WORD_BIT(PRONOUN))
		return !(head->classes & HSY_WORD_BIT(POSSESSIVE)) &&
		       (head->classes &
		        (HSY_WORD_BIT(HE) | HSY_WORD_BIT(SHE) | HSY_WORD_BIT(THEY) |
		         HSY_WORD_BIT(IT) | HSY_WORD_BIT(FIRST_PERSON))) != 0;
	/* "Coastline Today" does, "today" does not. */
	if (!r->in_name[hsy_noun_head(r, phrase)] &&
	    (head->classes & (HSY_WORD_BIT(MONTH) | HSY_WORD_BIT(WEEKDAY))))
		return false;
	if (hsy_is_possessive_mark(r, phrase.end - 1) || is_product(r, phrase))
		return false;
	return (head->classes & (SPEAKING_NOUNS | HSY_WORD_BIT(TITLE))) ||
	       (head->capitalised && head->kind == HSY_TOKEN_WORD);
}

bool hsy_subject_of(const hsy_reading *r, size_t first, size_t high, hsy_range *out)
{
	size_t i = first;

	while (i < high && (hsy_is_any_mark(r, i) ||
	                    hsy_is(r, i,
	                           HSY_WORD_BIT(COORDINATOR) | HSY_WORD_BIT(ADVERB) |
	                               HSY_WORD_BIT(CONTRAST))))
		i++;
	if (!hsy_noun_after(r, i, high, out) || !hsy_noun_speaks(r, *out))
		return false;
	i = out->end;
	if (i < high && hsy_is_mark(r, i, ','))
		i++;
	return i < high && (hsy_is_finite_sign(r, i) ||
	                    hsy_is(r, i, HSY_WORD_BIT(ADVERB)) || hsy_at(r, i)->cue);
}
