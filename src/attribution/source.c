/* source.c -- what kind of source a phrase names, and by which name. */
#include "attribution/draft.h"

#define PERSON_WORDS                                                                     \
	(HSY_WORD_BIT(TITLE) | HSY_WORD_BIT(ROLE) | HSY_WORD_BIT(SPOKESPERSON))
#define PAPER_WORDS                                                                      \
	(HSY_WORD_BIT(DOCUMENT) | HSY_WORD_BIT(RECORD) | HSY_WORD_BIT(MEASUREMENT))

/* A source phrase taken apart. */
typedef struct parts {
	hsy_range whole;
	hsy_range core; /* up to and with the head, without leading articles */
	hsy_range rest; /* behind the head: apposition, "of …", "who …" */
	size_t head;
	hsy_range name;   /* the last name of core; empty without one */
	bool is_named;    /* the head belongs to the name */
	bool is_reporter; /* "Jane Doe of the Herald" */
} parts;

static hsy_range last_name(const hsy_reading *r, hsy_range core)
{
	size_t i;

	for (i = core.end; i > core.first; i--) {
		const hsy_name *name;

		if (r->name[i - 1] == HSY_NONE)
			continue;
		name = &r->text->names.at[r->name[i - 1]];
		if (name->first >= core.first)
			return (hsy_range){name->first, name->end};
		return (hsy_range){core.first,
		                   name->end < core.end ? name->end : core.end};
	}
	return (hsy_range){0, 0};
}

/* "Interim Police Chief Ed Alvarez" is Ed Alvarez. */
static hsy_range without_titles(const hsy_reading *r, hsy_range name)
{
	size_t i;

	for (i = name.end - 1; i > name.first; i--) {
		if (hsy_at(r, i - 1)->classes & PERSON_WORDS)
			return (hsy_range){i, name.end};
	}
	return name;
}

/* Names that "of", "for" and "and" tie to the last one belong to it: "Center for
 * Disease Control and Prevention"; people are joined by "and" alone. */
static hsy_range with_tied_names(const hsy_reading *r, hsy_range core, hsy_range name)
{
	while (name.first >= core.first + 2 &&
	       hsy_is(r, name.first - 1,
	              HSY_WORD_BIT(PREPOSITION) | HSY_WORD_BIT(COORDINATOR)) &&
	       r->name[name.first - 2] != HSY_NONE) {
		hsy_range before = last_name(r, (hsy_range){core.first, name.first - 1});

		if (hsy_range_empty(before) || before.end != name.first - 1)
			break;
		name.first = before.first;
	}
	return name;
}

/* Where "of the Herald" begins in "Jane Doe of the Herald"; HSY_NONE. */
static size_t affiliation(const hsy_reading *r, hsy_range name)
{
	size_t i;

	if (!(hsy_at(r, name.end - 1)->classes & HSY_WORD_BIT(OUTLET_NAME)))
		return HSY_NONE;
	for (i = name.first + 1; i + 2 < name.end; i++) {
		if ((hsy_at(r, i)->classes & HSY_WORD_BIT(PREPOSITION)) &&
		    (hsy_at(r, i + 1)->classes & HSY_WORD_BIT(ARTICLE)))
			return i;
	}
	return HSY_NONE;
}

/* Word classes that a name may have without being a common noun. */
#define NAME_WORDS                                                                       \
	(HSY_WORD_BIT(GIVEN_MALE) | HSY_WORD_BIT(GIVEN_FEMALE) |                         \
	 HSY_WORD_BIT(OUTLET_NAME) | HSY_WORD_BIT(CORPORATE) | HSY_WORD_BIT(NATIONAL))

/* "the contractor, Brannock & Vey": the apposition is the name itself. */
static bool apposed_name(const hsy_reading *r, hsy_range rest, hsy_range *out)
{
	hsy_range range = hsy_range_trim(r, rest);

	if (hsy_range_empty(range) || !hsy_is_mark(r, rest.first, ',') ||
	    r->name[range.first] == HSY_NONE ||
	    r->name[range.first] != r->name[range.end - 1])
		return false;
	*out = range;
	return true;
}

/* The name that the head belongs to, without titles and affiliations. */
static hsy_range own_name(const hsy_reading *r, parts *p)
{
	hsy_range name = with_tied_names(r, p->core, p->name);
	size_t cut = affiliation(r, name);

	p->is_reporter = cut != HSY_NONE;
	if (p->is_reporter)
		return (hsy_range){name.first, cut};
	if (name.first < p->name.first && !hsy_range_has(r, name, PERSON_WORDS))
		return name;
	return without_titles(r, p->name);
}

static parts take_apart(const hsy_reading *r, hsy_range source)
{
	parts p = {.whole = source, .head = hsy_noun_head(r, source)};

	p.core = (hsy_range){source.first, p.head + 1};
	p.rest = (hsy_range){p.head + 1, source.end};
	while (
	    p.core.end - p.core.first > 1 &&
	    hsy_is(r, p.core.first, HSY_WORD_BIT(DETERMINER) | HSY_WORD_BIT(ARTICLE)) &&
	    !r->in_name[p.core.first + 1])
		p.core.first++;
	p.name = last_name(r, p.core);
	/* A capitalised head is a name even where the text has it only once. */
	if (hsy_range_empty(p.name) && hsy_at(r, p.head)->capitalised &&
	    (!(hsy_at(r, p.head)->classes & ~NAME_WORDS) ||
	     p.head != r->text->sentences.at[hsy_at(r, p.head)->sentence].first) &&
	    !(hsy_at(r, p.head)->classes & HSY_WORD_BIT(PRONOUN)))
		p.name = (hsy_range){p.head, p.head + 1};
	p.is_named = !hsy_range_empty(p.name) && p.name.end == p.head + 1;
	if (!p.is_named && !hsy_range_empty(p.rest) && apposed_name(r, p.rest, &p.name))
		p.is_named = true;
	if (p.is_named)
		p.name = own_name(r, &p);
	return p;
}

static hsy_str words_of(const hsy_reading *r, hsy_range range)
{
	if (hsy_range_empty(range))
		return (hsy_str){0};
	return hsy_str_squeeze(
	    r->arena, hsy_str_slice(r->text->doc->text, hsy_range_span(r, range)));
}

static const hsy_catalogue_entry *entry_of(const hsy_reading *r, hsy_range name)
{
	hsy_str folded;
	const hsy_catalogue_entry *entry;

	if (hsy_range_empty(name))
		return NULL;
	folded = hsy_str_fold(r->arena, words_of(r, name));
	entry = hsy_catalogue_find(r->catalogue, folded);
	if (!entry && name.first > 0 &&
	    hsy_at(r, name.first - 1)->classes & HSY_WORD_BIT(ARTICLE))
		entry = hsy_catalogue_find(
		    r->catalogue,
		    hsy_str_printf(r->arena, "the " HSY_STR_FMT, HSY_STR_ARG(folded)));
	return entry;
}

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

static hsy_source_type type_of_name(const hsy_reading *r, const parts *p)
{
	const hsy_catalogue_entry *entry = entry_of(r, p->name);
	size_t n = p->name.end - p->name.first;
	hsy_range before = {p->core.first,
	                    p->name.first < p->core.end ? p->name.first : p->core.end};

	if (p->is_reporter)
		return HSY_SOURCE_PERSON;
	if (entry)
		return hsy_catalogue_is_outlet(entry) ? HSY_SOURCE_OUTLET
		                                      : HSY_SOURCE_ORGANISATION;
	if (hsy_at(r, p->name.end - 1)->classes & HSY_WORD_BIT(OUTLET_NAME))
		return HSY_SOURCE_OUTLET;
	if (hsy_range_has(r, before, HSY_WORD_BIT(OUTLET)))
		return HSY_SOURCE_OUTLET;
	if (is_partnership(r, p->name) ||
	    hsy_range_has(r, p->name,
	                  HSY_WORD_BIT(CORPORATE) | HSY_WORD_BIT(ORGANISATION)))
		return HSY_SOURCE_ORGANISATION;
	if (hsy_range_has(r, before, PERSON_WORDS) ||
	    hsy_range_has(r, p->rest, PERSON_WORDS) ||
	    (hsy_at(r, p->name.first)->classes &
	     (HSY_WORD_BIT(GIVEN_MALE) | HSY_WORD_BIT(GIVEN_FEMALE) |
	      HSY_WORD_BIT(TITLE))))
		return HSY_SOURCE_PERSON;
	if (hsy_range_has(r, before, HSY_WORD_BIT(ORGANISATION)) ||
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

/* "the TechCrunch report" is TechCrunch; "a council report" is a document. */
static bool is_outlet_paper(const hsy_reading *r, const parts *p)
{
	const hsy_catalogue_entry *entry = entry_of(r, p->name);

	return (entry && hsy_catalogue_is_outlet(entry)) ||
	       (!hsy_range_empty(p->name) &&
	        (hsy_at(r, p->name.end - 1)->classes & HSY_WORD_BIT(OUTLET_NAME)));
}

static hsy_source_type type_of_pronoun(hsy_word_set classes)
{
	if (classes & (HSY_WORD_BIT(HE) | HSY_WORD_BIT(SHE)))
		return HSY_SOURCE_PERSON;
	if (classes & (HSY_WORD_BIT(IT) | HSY_WORD_BIT(FIRST_PERSON)))
		return HSY_SOURCE_ORGANISATION;
	return HSY_SOURCE_ANONYMOUS_GROUP;
}

static hsy_source_type type_of_noun(const hsy_reading *r, const parts *p)
{
	hsy_word_set head = hsy_at(r, p->head)->classes;
	bool is_definite = hsy_is(r, p->whole.first, HSY_WORD_BIT(DEFINITE));

	if (head & HSY_WORD_BIT(PRONOUN))
		return type_of_pronoun(head);
	if (hsy_range_has(r, p->whole, HSY_WORD_BIT(ANONYMOUS)) && !(head & PAPER_WORDS))
		return head & HSY_WORD_BIT(GROUP) ? HSY_SOURCE_ANONYMOUS_GROUP
		                                  : HSY_SOURCE_ANONYMOUS_PERSON;
	if (head & PAPER_WORDS)
		return is_outlet_paper(r, p) ? HSY_SOURCE_OUTLET : HSY_SOURCE_DOCUMENT;
	if ((head & HSY_WORD_BIT(SPOKESPERSON)) &&
	    hsy_phrase_find(r, HSY_PHRASE_ANONYMITY_REASON, p->whole) != HSY_NONE)
		return HSY_SOURCE_ANONYMOUS_PERSON;
	if (head & HSY_WORD_BIT(SPOKESPERSON))
		return HSY_SOURCE_ORGANISATION;
	if (head & (HSY_WORD_BIT(GROUP) | HSY_WORD_BIT(SECOND_HAND)))
		return HSY_SOURCE_ANONYMOUS_GROUP;
	if (head & HSY_WORD_BIT(BARE_SOURCE))
		return HSY_SOURCE_ANONYMOUS_PERSON;
	if (head & HSY_WORD_BIT(OUTLET))
		return HSY_SOURCE_OUTLET;
	if (head & HSY_WORD_BIT(ORGANISATION))
		return HSY_SOURCE_ORGANISATION;
	if (head & (HSY_WORD_BIT(TITLE) | HSY_WORD_BIT(ROLE)))
		return is_definite && (head & HSY_WORD_BIT(TITLE))
		           ? HSY_SOURCE_PERSON
		           : HSY_SOURCE_ANONYMOUS_PERSON;
	if (head & HSY_WORD_BIT(EVENT))
		return HSY_SOURCE_EVENT;
	/* "a mason, who asked not to be named": only people ask for that. */
	if (hsy_phrase_find(r, HSY_PHRASE_ANONYMITY_REASON, p->whole) != HSY_NONE)
		return HSY_SOURCE_ANONYMOUS_PERSON;
	return HSY_SOURCE_DOCUMENT;
}

/* Up to a relative clause: "people briefed on the talks", without "who …". */
static hsy_range phrase_name(const hsy_reading *r, const parts *p)
{
	hsy_range range = {p->core.first, p->whole.end};
	size_t i;

	for (i = range.first + 1; i < range.end; i++) {
		if (hsy_is_mark(r, i, ',') || hsy_is(r, i, HSY_WORD_BIT(RELATIVE)))
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

static hsy_reason naming_of(const hsy_reading *r, const parts *p,
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
		if (!p->is_named && !hsy_is(r, p->head, HSY_WORD_BIT(PRONOUN)))
			return (hsy_reason){HSY_NAMING_OFFICE, words};
		return (hsy_reason){HSY_NAMING_NAMED, words};
	default:
		if (hsy_at(r, p->head)->classes & HSY_WORD_BIT(SPOKESPERSON))
			return (hsy_reason){HSY_NAMING_OFFICE, words};
		return (hsy_reason){HSY_NAMING_NAMED, words};
	}
}

/* The organisation a spokesperson speaks for: any name in the phrase. */
static hsy_range name_anywhere(const hsy_reading *r, hsy_range range)
{
	return last_name(r, range);
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
	out->source_name = r->text->doc->outlet_name.at ? r->text->doc->outlet_name
	                                                : words_of(r, draft->source);
	out->naming = (hsy_reason){HSY_NAMING_NAMED, hsy_range_span(r, draft->source)};
}

static hsy_str name_of(const hsy_reading *r, const parts *p, hsy_source_type type)
{
	const hsy_catalogue_entry *entry = entry_of(r, p->name);
	hsy_range name;

	if (type == HSY_SOURCE_OUTLET && entry)
		return entry->name;
	if (p->is_named || (type == HSY_SOURCE_OUTLET && !hsy_range_empty(p->name)))
		return words_of(r, p->name);
	if (hsy_at(r, p->head)->classes & HSY_WORD_BIT(SPOKESPERSON)) {
		name = name_anywhere(r, p->whole);
		if (!hsy_range_empty(name))
			return words_of(r, name);
	}
	return words_of(r, phrase_name(r, p));
}

void hsy_source_describe(hsy_reading *r, const hsy_draft *draft, hsy_attribution *out)
{
	parts p;

	if (hsy_range_empty(draft->source)) {
		describe_nobody(out);
		return;
	}
	if (draft->is_own_outlet) {
		describe_own_outlet(r, draft, out);
		return;
	}
	p = take_apart(r, draft->source);
	out->source_type = p.is_named ? type_of_name(r, &p) : type_of_noun(r, &p);
	out->source_name = name_of(r, &p, out->source_type);
	out->anonymous = out->source_type == HSY_SOURCE_ANONYMOUS_PERSON ||
	                 out->source_type == HSY_SOURCE_ANONYMOUS_GROUP;
	if (out->anonymous)
		out->description = words_of(r, (hsy_range){p.core.first, p.whole.end});
	else if (p.is_named && p.name.first > p.head)
		out->description = words_of(r, p.core);
	else if (!hsy_range_empty(hsy_range_trim(r, p.rest)))
		out->description = words_of(r, hsy_range_trim(r, p.rest));
	out->naming = naming_of(r, &p, out, draft->via);
}
