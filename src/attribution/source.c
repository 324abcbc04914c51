/* source.c -- what kind of source a phrase names, and by which name. */
#include "attribution/parts.h"

static hsy_str last_word(const hsy_reading *r, hsy_range name)
{
	return hsy_at(r, name.end - 1)->folded;
}

/* "Brannock & Vey" */
static bool is_partnership(const hsy_reading *r, hsy_range name)
{
	size_t i;

	for (i = name.first + 1; i + 1 < name.end; i++) {
		if (hsy_is_mark(r, i, '&'))
			return true;
	}
	return false;
}

/* "the Ellismouth Letters", "the Alder University Poll"; but "Larry Page" */
static bool is_paper_name(const hsy_reading *r, const hsy_parts *p)
{
	const hsy_word_set bodies = HSY_WORD_BIT(OUTLET_NAME) | HSY_WORD_BIT(CORPORATE) |
	                            HSY_WORD_BIT(ORGANISATION);
	const hsy_word_set given = HSY_WORD_BIT(GIVEN_MALE) | HSY_WORD_BIT(GIVEN_FEMALE);

	return (p->classes & HSY_PAPER_WORDS) && !(p->classes & bodies) &&
	       p->name.end == p->head + 1 && p->name.end - p->name.first > 1 &&
	       !(hsy_at(r, p->name.first)->classes & given);
}

static hsy_source_type type_of_name(const hsy_reading *r, const hsy_parts *p)
{
	const hsy_catalogue_entry *entry = hsy_name_entry(r, p->name);
	size_t n = p->name.end - p->name.first;
	hsy_range before = {p->core.first,
	                    p->name.first < p->core.end ? p->name.first : p->core.end};

	if (p->is_reporter)
		return HSY_SOURCE_PERSON;
	if (entry)
		return hsy_catalogue_is_outlet(entry) ? HSY_SOURCE_OUTLET
		                                      : HSY_SOURCE_ORGANISATION;
	if (is_paper_name(r, p))
		return HSY_SOURCE_DOCUMENT;
	if (hsy_at(r, p->name.end - 1)->classes & HSY_WORD_BIT(OUTLET_NAME))
		return HSY_SOURCE_OUTLET;
	if (hsy_range_has(r, before, HSY_WORD_BIT(OUTLET)))
		return HSY_SOURCE_OUTLET;
	if (is_partnership(r, p->name) ||
	    hsy_range_has(r, p->name,
	                  HSY_WORD_BIT(CORPORATE) | HSY_WORD_BIT(ORGANISATION)))
		return HSY_SOURCE_ORGANISATION;
	if (hsy_range_has(r, before, HSY_PERSON_WORDS) ||
	    hsy_range_has(r, p->rest, HSY_PERSON_WORDS) ||
	    (hsy_at(r, p->name.first)->classes &
	     (HSY_WORD_BIT(GIVEN_MALE) | HSY_WORD_BIT(GIVEN_FEMALE) |
	      HSY_WORD_BIT(TITLE))))
		return HSY_SOURCE_PERSON;
	/* "British Steel" */
	if (hsy_range_has(r, before, HSY_WORD_BIT(ORGANISATION)) ||
	    (n > 1 && (hsy_at(r, p->name.first)->classes & HSY_WORD_BIT(NATIONAL))) ||
	    (p->name.first > 0 &&
	     hsy_at(r, p->name.first - 1)->classes & HSY_WORD_BIT(ARTICLE)))
		return HSY_SOURCE_ORGANISATION;
	/* A lone surname, or a full name whose surname stands alone elsewhere. */
	if (n == 1)
		return hsy_map_find(&r->people, last_word(r, p->name)) != HSY_NONE
		           ? HSY_SOURCE_PERSON
		           : HSY_SOURCE_ORGANISATION;
	return hsy_map_find(&r->singles, last_word(r, p->name)) != HSY_NONE || n == 2
	           ? HSY_SOURCE_PERSON
	           : HSY_SOURCE_ORGANISATION;
}

/* Whether the name itself is an outlet's. */
static bool is_outlet_name(const hsy_reading *r, const hsy_parts *p)
{
	const hsy_catalogue_entry *entry = hsy_name_entry(r, p->name);

	return (entry && hsy_catalogue_is_outlet(entry)) ||
	       (p->name.end > p->name.first + 1 &&
	        (hsy_at(r, p->name.end - 1)->classes & HSY_WORD_BIT(OUTLET_NAME)));
}

static hsy_source_type type_of_pronoun(const hsy_parts *p)
{
	if (p->classes & (HSY_WORD_BIT(HE) | HSY_WORD_BIT(SHE)))
		return HSY_SOURCE_PERSON;
	if (p->classes & (HSY_WORD_BIT(IT) | HSY_WORD_BIT(FIRST_PERSON)))
		return HSY_SOURCE_ORGANISATION;
	/* "someone", but "some" */
	return p->classes & HSY_WORD_BIT(BARE_SOURCE) ? HSY_SOURCE_ANONYMOUS_PERSON
	                                              : HSY_SOURCE_ANONYMOUS_GROUP;
}

/* "a majority of voters", "a host of economists": the people behind "of". */
static bool counts_people(const hsy_reading *r, const hsy_parts *p)
{
	size_t i = p->head + 1;
	hsy_range behind = {p->head + 2, p->whole.end};

	if (i >= p->whole.end || !hsy_is(r, i, HSY_WORD_BIT(PARTITIVE)) ||
	    hsy_range_empty(behind))
		return false;
	/* "a third of them" */
	if (p->classes & (HSY_WORD_BIT(NUMBER) | HSY_WORD_BIT(UNIT)))
		return true;
	i = hsy_noun_head(r, behind);
	return hsy_noun_is_plural(r, i) &&
	       (hsy_noun_classes(r, i) &
	        (HSY_WORD_BIT(GROUP) | HSY_WORD_BIT(ROLE) | HSY_WORD_BIT(NATIONAL)));
}

/* Persons by what they are: one whom his office or his tie to somebody tells is as
 * good as named ("the mayor", "her lawyer", "the author of the study"). */
static hsy_source_type type_of_people(const hsy_reading *r, const hsy_parts *p)
{
	bool has_tie = hsy_range_has(r, p->core, HSY_WORD_BIT(POSSESSIVE)) ||
	               (!hsy_range_empty(p->rest) &&
	                hsy_is(r, p->rest.first, HSY_WORD_BIT(PARTITIVE)));

	if (p->is_plural) {
		bool has_paper = !hsy_range_empty(p->rest) &&
		                 hsy_is(r, p->rest.first, HSY_WORD_BIT(PARTITIVE)) &&
		                 p->rest.first + 1 < p->rest.end &&
		                 (hsy_at(r,
		                         hsy_noun_head(r, (hsy_range){p->rest.first + 1,
		                                                      p->rest.end}))
		                      ->classes &
		                  HSY_PAPER_WORDS);

		/* Who wrote a paper stands on it. */
		return p->is_definite && has_paper ? HSY_SOURCE_PERSON
		                                   : HSY_SOURCE_ANONYMOUS_GROUP;
	}
	if (p->is_definite && ((p->classes & HSY_WORD_BIT(TITLE)) || has_tie) &&
	    !(p->classes & HSY_WORD_BIT(BARE_SOURCE)))
		return HSY_SOURCE_PERSON;
	return HSY_SOURCE_ANONYMOUS_PERSON;
}

/* "a group of rural counties" has no name that the article would give. */
static hsy_source_type type_of_body(const hsy_reading *r, const hsy_parts *p)
{
	bool has_name = !hsy_range_empty(hsy_last_name(r, p->core));

	return p->is_definite || (has_name && !p->is_plural) ? HSY_SOURCE_ORGANISATION
	                                                     : HSY_SOURCE_ANONYMOUS_GROUP;
}

static bool asks_for_no_name(const hsy_reading *r, const hsy_parts *p)
{
	return hsy_phrase_find(r, HSY_PHRASE_ANONYMITY_REASON, p->whole) != HSY_NONE;
}

static hsy_source_type anonymous_by_number(const hsy_parts *p)
{
	return p->is_plural ? HSY_SOURCE_ANONYMOUS_GROUP : HSY_SOURCE_ANONYMOUS_PERSON;
}

static hsy_source_type type_of_noun(const hsy_reading *r, const hsy_parts *p)
{
	if ((p->classes & HSY_WORD_BIT(PRONOUN)) || hsy_is_personal(r, p->head))
		return type_of_pronoun(p);
	if (hsy_range_has(r, p->whole, HSY_WORD_BIT(ANONYMOUS)) &&
	    !(p->classes & HSY_PAPER_WORDS))
		return anonymous_by_number(p);
	if (p->classes & HSY_PAPER_WORDS)
		return is_outlet_name(r, p) && !(p->classes & HSY_WORD_BIT(MEASUREMENT))
		           ? HSY_SOURCE_OUTLET
		           : HSY_SOURCE_DOCUMENT;
	if ((p->classes & HSY_WORD_BIT(SPOKESPERSON)) && asks_for_no_name(r, p))
		return HSY_SOURCE_ANONYMOUS_PERSON;
	if (p->classes & HSY_WORD_BIT(SPOKESPERSON))
		return HSY_SOURCE_ORGANISATION;
	if (p->classes & (HSY_WORD_BIT(GROUP) | HSY_WORD_BIT(SECOND_HAND) |
	                  HSY_WORD_BIT(BARE_SOURCE) | HSY_WORD_BIT(TITLE)))
		return type_of_people(r, p);
	if (counts_people(r, p))
		return HSY_SOURCE_ANONYMOUS_GROUP;
	/* "the agency" is hardly ever one for news. */
	if ((p->classes & HSY_WORD_BIT(OUTLET)) && !(p->classes & HSY_WORD_BIT(COMPANY)))
		return HSY_SOURCE_OUTLET;
	if (p->classes & HSY_WORD_BIT(ORGANISATION))
		return type_of_body(r, p);
	if ((p->classes & (HSY_WORD_BIT(ROLE) | HSY_WORD_BIT(NATIONAL))) ||
	    hsy_is_age(r, p->head))
		return type_of_people(r, p);
	if (p->classes & HSY_WORD_BIT(EVENT))
		return HSY_SOURCE_EVENT;
	/* "a mason, who asked not to be named": only people ask for that. */
	if (p->is_plural || asks_for_no_name(r, p))
		return anonymous_by_number(p);
	return HSY_SOURCE_DOCUMENT;
}

/* Whether token i opens "reviewed by this outlet": who has a paper is not part of
 * what it is. */
static bool opens_hands(const hsy_reading *r, size_t i, size_t end)
{
	return hsy_phrase_match(r, HSY_PHRASE_SEEN, i, end) ||
	       hsy_phrase_match(r, HSY_PHRASE_PUBLISHED_IN, i, end) ||
	       hsy_phrase_match(r, HSY_PHRASE_CORROBORATED_BY, i, end);
}

/* Up to a relative clause: "people briefed on the talks", without "who …". */
static hsy_range phrase_name(const hsy_reading *r, const hsy_parts *p)
{
	hsy_range range = {p->core.first, p->rest.end};
	size_t i;

	for (i = range.first + 1; i < range.end; i++) {
		if (hsy_is_mark(r, i, ',') || hsy_is_mark(r, i, '(') ||
		    hsy_is(r, i, HSY_WORD_BIT(RELATIVE)) || opens_hands(r, i, range.end))
			break;
	}
	range.end = i;
	return range;
}

/* "who asked not to be named because …": the wish alone is no reason. */
static bool gives_reason(const hsy_reading *r, hsy_range whole)
{
	size_t at = hsy_phrase_find(r, HSY_PHRASE_ANONYMITY_REASON, whole);

	if (at == HSY_NONE)
		return false;
	at += hsy_phrase_match(r, HSY_PHRASE_ANONYMITY_REASON, at, whole.end);
	return hsy_range_has(r, (hsy_range){at, whole.end},
	                     HSY_WORD_BIT(SUBORDINATOR) | HSY_WORD_BIT(TO) |
	                         HSY_WORD_BIT(CITING) | HSY_WORD_BIT(PREPOSITION));
}

static hsy_reason naming_of(const hsy_reading *r, const hsy_parts *p,
                            const hsy_attribution *a, size_t via)
{
	hsy_span words = hsy_range_span(r, p->whole);

	switch (a->source_type) {
	case HSY_SOURCE_ANONYMOUS_PERSON:
	case HSY_SOURCE_ANONYMOUS_GROUP:
		if (gives_reason(r, p->whole))
			return (hsy_reason){HSY_NAMING_WITHHELD, words};
		if (hsy_at(r, p->head)->classes & HSY_WORD_BIT(BARE_SOURCE) &&
		    hsy_phrase_find(r, HSY_PHRASE_ANONYMITY_KNOWLEDGE, p->whole) ==
		        HSY_NONE)
			return (hsy_reason){HSY_NAMING_BARE, words};
		return (hsy_reason){HSY_NAMING_POSITION, words};
	case HSY_SOURCE_DOCUMENT:
		/* What only the article's own outlet has seen, nobody else can look up. */
		if ((via != HSY_NONE && r->drafts.at[via].is_own_outlet) ||
		    hsy_range_has(r, p->whole,
		                  HSY_WORD_BIT(UNPUBLISHED) | HSY_WORD_BIT(ANONYMOUS)))
			return (hsy_reason){HSY_NAMING_WITHHELD, words};
		return (hsy_reason){HSY_NAMING_NAMED, words};
	case HSY_SOURCE_PERSON:
		if (!p->is_named && !hsy_is_personal(r, p->head))
			return (hsy_reason){HSY_NAMING_OFFICE, words};
		return (hsy_reason){HSY_NAMING_NAMED, words};
	default:
		if (a->anonymous)
			return (hsy_reason){HSY_NAMING_BARE, words};
		if (hsy_at(r, p->head)->classes & HSY_WORD_BIT(SPOKESPERSON))
			return (hsy_reason){HSY_NAMING_OFFICE, words};
		return (hsy_reason){HSY_NAMING_NAMED, words};
	}
}

static void describe_nobody(hsy_attribution *out)
{
	out->source_type = HSY_SOURCE_UNSPECIFIED;
	out->anonymous = true;
	out->naming = (hsy_reason){HSY_NAMING_NAMED, {0, 0}};
}

static void describe_own_outlet(hsy_reading *r, const hsy_draft *draft,
                                hsy_attribution *out)
{
	out->source_type = HSY_SOURCE_OUTLET;
	out->source_name = r->text->doc->outlet_name.at
	                       ? r->text->doc->outlet_name
	                       : hsy_range_words(r, draft->source);
	out->naming = (hsy_reason){HSY_NAMING_NAMED, hsy_range_span(r, draft->source)};
}

static hsy_str name_of(const hsy_reading *r, const hsy_parts *p, hsy_source_type type)
{
	if (p->is_named || (type == HSY_SOURCE_OUTLET && is_outlet_name(r, p)))
		return hsy_name_in_full(r, p->name);
	/* Whom a spokesperson speaks for: any name in the phrase. */
	if (p->classes & HSY_WORD_BIT(SPOKESPERSON)) {
		hsy_range name = hsy_last_name(r, p->whole);

		if (!hsy_range_empty(name))
			return hsy_range_words(r, name);
	}
	return hsy_range_words(r, phrase_name(r, p));
}

/* "local media": papers that the article does not name. */
static bool is_anonymous(const hsy_reading *r, const hsy_parts *p, hsy_source_type type)
{
	if (type == HSY_SOURCE_OUTLET)
		return !p->is_named && !p->is_definite && !is_outlet_name(r, p);
	return type == HSY_SOURCE_ANONYMOUS_PERSON || type == HSY_SOURCE_ANONYMOUS_GROUP;
}

void hsy_source_describe(hsy_reading *r, const hsy_draft *draft, hsy_attribution *out)
{
	hsy_parts p;

	if (hsy_range_empty(draft->source)) {
		describe_nobody(out);
		return;
	}
	if (draft->is_own_outlet ||
	    hsy_phrase_match(r, HSY_PHRASE_OWN_OUTLET, draft->source.first,
	                     draft->source.end) ==
	        draft->source.end - draft->source.first) {
		describe_own_outlet(r, draft, out);
		return;
	}
	p = hsy_parts_of(r, hsy_speaker_words(r, draft));
	out->source_type = p.is_named ? type_of_name(r, &p) : type_of_noun(r, &p);
	out->source_name = name_of(r, &p, out->source_type);
	out->anonymous = is_anonymous(r, &p, out->source_type);
	if (out->anonymous)
		out->description = hsy_range_words(
		    r, (hsy_range){p.core.first, p.whole.end});
	else if (p.is_named && p.name.first > p.head)
		out->description = hsy_range_words(r, p.core);
	else if (!hsy_range_empty(hsy_range_trim(r, p.rest)))
		out->description = hsy_range_words(r, hsy_range_trim(r, p.rest));
	out->naming = naming_of(r, &p, out, draft->via);
}
