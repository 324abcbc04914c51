/* bearer.c -- what the text around a name tells of its bearer. */
#include "attribution/cast.h"

/* A subject without a tree stands among the first words of its sentence. */
enum { OPENING = 6 };
/* Where an apposition has its head. */
enum { APPOSITION_REACH = 14 };
/* Longer ones are no abbreviations. */
enum { CAPITALS_MIN = 2, CAPITALS_MAX = 8 };

#define BODY_WORDS (HSY_WORD_BIT(CORPORATE) | HSY_WORD_BIT(ORGANISATION))

static hsy_gender gender_of_word(const hsy_reading *r, size_t i)
{
	const hsy_token *token = hsy_at(r, i);
	hsy_phrase_set told = hsy_lexicon_phrase(r->text->lexicon, token->folded);

	if ((token->classes & HSY_WORD_BIT(GIVEN_FEMALE)) ||
	    (told >> HSY_PHRASE_FEMALE & 1))
		return HSY_GENDER_SHE;
	if ((token->classes & HSY_WORD_BIT(GIVEN_MALE)) || (told >> HSY_PHRASE_MALE & 1))
		return HSY_GENDER_HE;
	return HSY_GENDER_UNKNOWN;
}

hsy_gender hsy_gender_of(const hsy_reading *r, hsy_range range)
{
	size_t i;

	for (i = range.first; i < range.end; i++) {
		hsy_gender gender = gender_of_word(r, i);

		if (gender != HSY_GENDER_UNKNOWN)
			return gender;
	}
	return HSY_GENDER_UNKNOWN;
}

bool hsy_is_title(const hsy_reading *r, size_t i)
{
	return (hsy_at(r, i)->classes & HSY_PERSON_WORDS) != 0;
}

/* A name without the titles that it may begin with. */
hsy_range hsy_bare_name(const hsy_reading *r, const hsy_name *name, bool *has_title)
{
	hsy_range bare = {name->first, name->end};
	size_t i;

	*has_title = bare.first > 0 && hsy_is_title(r, bare.first - 1);
	for (i = name->first; i + 1 < name->end; i++) {
		if (hsy_is_title(r, i)) {
			bare.first = i + 1;
			*has_title = true;
		}
	}
	return bare;
}

static bool is_partnership(hsy_str name)
{
	return hsy_str_find(name, HSY_STR(" & "), 0) != HSY_NONE;
}

/* "Jane Doe", where "Doe" stands by itself elsewhere. */
static bool has_lone_surname(const hsy_reading *r, hsy_range name)
{
	hsy_range last = {name.end - 1, name.end};

	return name.end - name.first == 2 && !hsy_name_entry(r, last) &&
	       !hsy_range_has(r, name,
	                      BODY_WORDS | HSY_WORD_BIT(OUTLET_NAME) |
	                          HSY_WORD_BIT(NATIONAL)) &&
	       hsy_map_find(&r->singles, hsy_at(r, name.end - 1)->folded) != HSY_NONE;
}

bool hsy_is_all_capitals(const hsy_reading *r, hsy_range name)
{
	hsy_str word = hsy_str_slice(r->text->doc->text, hsy_range_span(r, name));
	size_t i;

	for (i = 0; i < word.len; i++) {
		if (!(word.at[i] >= 'A' && word.at[i] <= 'Z') && word.at[i] != '&')
			return false;
	}
	return word.len >= CAPITALS_MIN && word.len <= CAPITALS_MAX;
}

/* "PG&E's", "PG&E officials": a body by its initials. */
static bool is_initialed_body(const hsy_reading *r, hsy_range name)
{
	return name.end - name.first == 1 && name.end < r->text->tokens.n &&
	       !hsy_at(r, name.first)->classes && hsy_is_all_capitals(r, name) &&
	       (hsy_is_possessive_mark(r, name.end) ||
	        (hsy_at(r, name.end)->classes &
	         (HSY_WORD_BIT(GROUP) | HSY_WORD_BIT(ROLE) |
	          HSY_WORD_BIT(SPOKESPERSON))));
}

/* The noun of ", the mayor of Ellismouth," behind a name; HSY_NONE. */
size_t hsy_apposed_office(const hsy_reading *r, hsy_range name)
{
	size_t n = r->text->sentences.at[hsy_at(r, name.first)->sentence].end;
	size_t end, head, first = name.end + 1;

	if (first >= n || !hsy_is_mark(r, name.end, ',') ||
	    hsy_is(r, first, HSY_WORD_BIT(RELATIVE) | HSY_WORD_BIT(COORDINATOR)))
		return HSY_NONE;
	for (end = first; end < n && end < name.end + APPOSITION_REACH; end++) {
		if (hsy_is_finite_sign(r, end) || hsy_is_any_mark(r, end))
			break;
	}
	if (end == first)
		return HSY_NONE;
	head = hsy_noun_head(r, (hsy_range){first, end});
	return hsy_is_title(r, head) && !hsy_noun_is_plural(r, head) &&
	               r->name[head] == HSY_NONE
	           ? head
	           : HSY_NONE;
}

/* What a name of the text is by its own words and those around it; UNSPECIFIED when
 * they do not tell. */
hsy_source_type hsy_bearer_type(const hsy_reading *r, hsy_range name, bool has_title)
{
	const hsy_catalogue_entry *entry = hsy_name_entry(r, name);
	hsy_str words = hsy_range_words(r, name);
	bool is_long = name.end - name.first > 1;

	if (entry && hsy_catalogue_is_outlet(entry))
		return HSY_SOURCE_OUTLET;
	if (entry)
		return entry->kind == HSY_CATALOGUE_PRODUCT ? HSY_SOURCE_UNSPECIFIED
		                                            : HSY_SOURCE_ORGANISATION;
	if (is_long &&
	    !hsy_range_has(r, (hsy_range){name.end - 1, name.end}, BODY_WORDS) &&
	    (has_title || gender_of_word(r, name.first) != HSY_GENDER_UNKNOWN))
		return HSY_SOURCE_PERSON;
	if (is_long && (hsy_at(r, name.end - 1)->classes & HSY_WORD_BIT(OUTLET_NAME)) &&
	    !hsy_range_has(r, (hsy_range){name.end - 1, name.end}, BODY_WORDS))
		return HSY_SOURCE_OUTLET;
	/* "the Alder University Poll" */
	if (is_long &&
	    hsy_range_has(r, (hsy_range){name.end - 1, name.end}, HSY_PAPER_WORDS))
		return HSY_SOURCE_UNSPECIFIED;
	if (hsy_range_has(r, name, BODY_WORDS) || is_partnership(words) ||
	    is_initialed_body(r, name))
		return HSY_SOURCE_ORGANISATION;
	return has_lone_surname(r, name) ||
	               (is_long && hsy_apposed_office(r, name) != HSY_NONE)
	           ? HSY_SOURCE_PERSON
	           : HSY_SOURCE_UNSPECIFIED;
}

bool hsy_is_subject(const hsy_reading *r, hsy_range name)
{
	size_t i;

	if (name.end < r->text->tokens.n && hsy_is_possessive_mark(r, name.end))
		return false;
	if (!hsy_tree_word(r, name.first))
		return name.first <
		       r->text->sentences.at[hsy_at(r, name.first)->sentence].first +
		           OPENING;
	for (i = name.first; i < name.end; i++) {
		const hsy_syntax_word *word = hsy_tree_word(r, i);

		if (word && (word->relation == HSY_RELATION_NSUBJ ||
		             word->relation == HSY_RELATION_NSUBJ_PASS))
			return true;
	}
	return false;
}
