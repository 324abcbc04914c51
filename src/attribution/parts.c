/* parts.c -- taking a source phrase apart. */
#include "attribution/parts.h"

/* Word classes that a name may have without being a common noun. */
#define NAME_WORDS                                                                       \
	(HSY_WORD_BIT(GIVEN_MALE) | HSY_WORD_BIT(GIVEN_FEMALE) |                         \
	 HSY_WORD_BIT(OUTLET_NAME) | HSY_WORD_BIT(CORPORATE) | HSY_WORD_BIT(NATIONAL))
/* Words of several persons; with a capital, too: "Republicans". */
#define PEOPLE_WORDS (HSY_WORD_BIT(ROLE) | HSY_WORD_BIT(NATIONAL) | HSY_WORD_BIT(GROUP))

hsy_str hsy_range_words(const hsy_reading *r, hsy_range range)
{
	if (hsy_range_empty(range))
		return (hsy_str){0};
	return hsy_str_squeeze(
	    r->arena, hsy_str_slice(r->text->doc->text, hsy_range_span(r, range)));
}

const hsy_catalogue_entry *hsy_name_entry(const hsy_reading *r, hsy_range name)
{
	hsy_str folded;
	const hsy_catalogue_entry *entry;

	if (hsy_range_empty(name))
		return NULL;
	folded = hsy_str_fold(r->arena, hsy_range_words(r, name));
	entry = hsy_catalogue_find(r->catalogue, folded);
	if (!entry && name.first > 0 &&
	    hsy_at(r, name.first - 1)->classes & HSY_WORD_BIT(ARTICLE))
		entry = hsy_catalogue_find(
		    r->catalogue,
		    hsy_str_printf(r->arena, HSY_STR_FMT " " HSY_STR_FMT,
		                   HSY_STR_ARG(hsy_at(r, name.first - 1)->folded),
		                   HSY_STR_ARG(folded)));
	return entry;
}

hsy_str hsy_name_in_full(const hsy_reading *r, hsy_range name)
{
	const hsy_catalogue_entry *entry = hsy_name_entry(r, name);
	hsy_str words = hsy_range_words(r, name);

	return entry && !hsy_catalogue_find(r->catalogue, hsy_str_fold(r->arena, words))
	           ? entry->name
	           : words;
}

/* ------------------------------------------------ nouns */

/* The lemma of a noun that differs from its form; absent otherwise. */
static hsy_str singular(const hsy_reading *r, size_t i)
{
	const hsy_syntax_word *word = hsy_tree_word(r, i);
	hsy_str lemma;

	if (!word || (word->upos != HSY_UPOS_NOUN && word->upos != HSY_UPOS_PROPN))
		return (hsy_str){0};
	lemma = hsy_str_fold(r->arena, word->lemma);
	return hsy_str_equal(lemma, hsy_at(r, i)->folded) ? (hsy_str){0} : lemma;
}

hsy_word_set hsy_noun_classes(const hsy_reading *r, size_t i)
{
	hsy_str lemma = singular(r, i);
	hsy_word_set classes = hsy_at(r, i)->classes;

	return lemma.len ? classes | hsy_lexicon_word(r->text->lexicon, lemma) : classes;
}

bool hsy_noun_is_plural(const hsy_reading *r, size_t i)
{
	return (hsy_at(r, i)->classes & HSY_WORD_BIT(GROUP)) || singular(r, i).len > 0;
}

bool hsy_is_age(const hsy_reading *r, size_t i)
{
	hsy_str folded = hsy_at(r, i)->folded;

	return folded.len > 3 && folded.at[0] >= '0' && folded.at[0] <= '9' &&
	       memchr(folded.at, '-', folded.len) != NULL;
}

/* ------------------------------------------------ names */

hsy_range hsy_last_name(const hsy_reading *r, hsy_range range)
{
	size_t i;

	for (i = range.end; i > range.first; i--) {
		const hsy_name *name;

		if (r->name[i - 1] == HSY_NONE)
			continue;
		name = &r->text->names.at[r->name[i - 1]];
		if (name->first >= range.first)
			return (hsy_range){name->first, name->end};
		return (hsy_range){range.first,
		                   name->end < range.end ? name->end : range.end};
	}
	return (hsy_range){0, 0};
}

/* "Interim Police Chief Ed Alvarez" is Ed Alvarez. */
static hsy_range without_titles(const hsy_reading *r, hsy_range name)
{
	size_t i;

	/* "Dirección General de Tráfico": such titles have small letters. */
	if (hsy_has_habit(r, HSY_HABIT_NOUN_FIRST))
		return name;
	for (i = name.end - 1; i > name.first; i--) {
		if (hsy_at(r, i - 1)->classes & HSY_PERSON_WORDS)
			return (hsy_range){i, name.end};
	}
	return name;
}

/* Names that "of", "for" and "and" tie to the last one belong to it: "Center for
 * Disease Control and Prevention"; people are joined by "and" alone. */
static hsy_range with_tied_names(const hsy_reading *r, hsy_range core, hsy_range last)
{
	const hsy_word_set ties = HSY_WORD_BIT(PREPOSITION) | HSY_WORD_BIT(CORPORATE) |
	                          HSY_WORD_BIT(ORGANISATION);
	hsy_range name = last;

	while (name.first >= core.first + 2 &&
	       hsy_is(r, name.first - 1,
	              HSY_WORD_BIT(PREPOSITION) | HSY_WORD_BIT(COORDINATOR)) &&
	       r->name[name.first - 2] != HSY_NONE) {
		hsy_range before = hsy_last_name(r,
		                                 (hsy_range){core.first, name.first - 1});

		if (hsy_range_empty(before) || before.end != name.first - 1)
			break;
		name.first = before.first;
	}
	return hsy_range_has(r, name, ties) ? name : last;
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

/* "the contractor, Brannock & Vey": the apposition is the name itself, up to the
 * next comma. */
static bool apposed_name(const hsy_reading *r, const hsy_parts *p, hsy_range *out)
{
	hsy_range rest = p->rest, range;

	/* "the mayor of Ellismouth, Jane Doe": behind the place of the office. */
	while ((p->classes & HSY_PERSON_WORDS) && !hsy_range_empty(rest) &&
	       !hsy_is_mark(r, rest.first, ','))
		rest.first++;
	if (hsy_range_empty(rest) || !hsy_is_mark(r, rest.first, ','))
		return false;
	range = (hsy_range){rest.first + 1, rest.first + 1};
	while (range.end < rest.end && !hsy_is_mark(r, range.end, ','))
		range.end++;
	if (hsy_range_empty(range) || r->name[range.first] == HSY_NONE ||
	    r->name[range.first] != r->name[range.end - 1])
		return false;
	*out = range;
	return true;
}

/* "Governor's Office of Fisheries" is the whole of it; "Amazon's Jane Doe" is not. */
static hsy_range with_possessor(const hsy_reading *r, hsy_range core, hsy_range name)
{
	size_t owner;

	if (name.first < core.first + 2 || !hsy_is_possessive_mark(r, name.first - 1) ||
	    !(hsy_at(r, name.first)->classes &
	      (HSY_WORD_BIT(ORGANISATION) | HSY_WORD_BIT(CORPORATE))))
		return name;
	for (owner = name.first - 1;
	     owner > core.first && hsy_at(r, owner - 1)->capitalised; owner--)
		;
	return owner < name.first - 1 ? (hsy_range){owner, name.end} : name;
}

/* "Will Moy": behind no determiner, what looks like an auxiliary is a first name. */
static hsy_range with_odd_given(const hsy_reading *r, hsy_range core, hsy_range name)
{
	if (name.first == core.first + 1 && name.end - name.first == 1 &&
	    hsy_at(r, core.first)->capitalised &&
	    (hsy_at(r, core.first)->classes & HSY_WORD_BIT(MODAL)))
		name.first = core.first;
	return name;
}

/* The name that the head belongs to, without titles and affiliations. */
static hsy_range own_name(const hsy_reading *r, hsy_parts *p)
{
	hsy_range name = with_tied_names(r, p->core, p->name);
	size_t cut = affiliation(r, name);

	p->is_reporter = cut != HSY_NONE;
	if (p->is_reporter)
		return (hsy_range){name.first, cut};
	if (name.first < p->name.first && !hsy_range_has(r, name, HSY_PERSON_WORDS))
		return with_possessor(r, p->core, name);
	name = with_possessor(r, p->core, p->name);
	if (name.first < p->name.first)
		return name;
	return with_odd_given(r, p->core, without_titles(r, p->name));
}

/* ------------------------------------------------ the phrase */

static bool is_leading(const hsy_reading *r, hsy_range core)
{
	return core.end - core.first > 1 &&
	       hsy_is(r, core.first, HSY_WORD_BIT(DETERMINER) | HSY_WORD_BIT(ARTICLE)) &&
	       !r->in_name[core.first + 1];
}

/* "the", "her", "the company's". */
static bool is_definite(const hsy_reading *r, hsy_range core)
{
	size_t i;

	for (i = core.first; i + 1 < core.end; i++) {
		if (hsy_is(r, i, HSY_WORD_BIT(DEFINITE) | HSY_WORD_BIT(POSSESSIVE)))
			return true;
	}
	return false;
}

/* A capitalised head is a name even where the text has it only once. */
static bool is_lone_name(const hsy_reading *r, const hsy_parts *p)
{
	return hsy_at(r, p->head)->capitalised &&
	       (!(hsy_at(r, p->head)->classes & ~NAME_WORDS) ||
	        p->head != r->text->sentences.at[hsy_at(r, p->head)->sentence].first) &&
	       !(hsy_at(r, p->head)->classes & HSY_WORD_BIT(PRONOUN)) &&
	       !hsy_is_personal(r, p->head);
}

/* "Republicans", "House Democrats": several people, and no name of one. */
static bool is_people(const hsy_reading *r, const hsy_parts *p)
{
	return p->is_plural && (p->classes & PEOPLE_WORDS) &&
	       ((hsy_at(r, p->head)->classes & HSY_WORD_BIT(GROUP)) ||
	        p->name.end - p->name.first <= 1) &&
	       !hsy_name_entry(r, p->name);
}

/* "candidates and even a columnist": several, whatever the last one is. */
static bool joins_several(const hsy_reading *r, hsy_range core)
{
	size_t i;

	for (i = core.first + 1; i + 1 < core.end; i++) {
		if (hsy_is(r, i, HSY_WORD_BIT(COORDINATOR)) && !r->in_name[i] &&
		    hsy_noun_is_plural(r, i - 1))
			return true;
	}
	return false;
}

/* Whose it is, by what stands before the head. */
static hsy_range owner_of(const hsy_reading *r, hsy_range phrase, size_t head)
{
	size_t i;

	if (head == phrase.first)
		return (hsy_range){0, 0};
	if (hsy_is_personal(r, phrase.first) &&
	    hsy_is(r, phrase.first, HSY_WORD_BIT(POSSESSIVE)))
		return (hsy_range){phrase.first, phrase.first + 1};
	for (i = head; i > phrase.first; i--) {
		if (hsy_is_possessive_mark(r, i - 1))
			return hsy_last_name(r, (hsy_range){phrase.first, i - 1});
	}
	i = phrase.first;
	while (i < head && hsy_is(r, i, HSY_WORD_BIT(ARTICLE)))
		i++;
	if (r->name[i] == HSY_NONE || r->text->names.at[r->name[i]].end > head)
		return (hsy_range){0, 0};
	return (hsy_range){i, r->text->names.at[r->name[i]].end};
}

/* The noun that the clause of "who" describes, with what stands before it there;
 * empty where no tree tells it. */
static hsy_range described_noun(const hsy_reading *r, size_t who)
{
	const hsy_syntax_word *word = hsy_tree_word(r, who), *head;
	hsy_range noun;

	head = word ? hsy_tree_head(r, word) : NULL;
	if (!head || head->relation != HSY_RELATION_ACL_RELCL ||
	    hsy_tree_head(r, head)->token >= who)
		return (hsy_range){0, 0};
	noun.first = hsy_tree_head(r, head)->token;
	noun.end = noun.first + 1;
	while (noun.first > 0) {
		word = hsy_tree_word(r, noun.first - 1);
		head = word ? hsy_tree_head(r, word) : NULL;
		if (!head || head->token < noun.first || head->token >= noun.end ||
		    word->upos == HSY_UPOS_ADP || word->upos == HSY_UPOS_CCONJ ||
		    word->upos == HSY_UPOS_PUNCT)
			break;
		noun.first--;
	}
	return noun;
}

hsy_range hsy_speaker_words(const hsy_reading *r, const hsy_draft *draft)
{
	hsy_range source = draft->source, noun;

	if (source.end - source.first != 1 ||
	    !hsy_is(r, source.first, HSY_WORD_BIT(RELATIVE)))
		return source;
	noun = described_noun(r, source.first);
	return hsy_range_empty(noun) ? source : noun;
}

hsy_parts hsy_parts_of(const hsy_reading *r, hsy_range source)
{
	hsy_parts p = {.whole = source};

	/* "the council's", of its demand, is the council. */
	while (source.end - source.first > 1 && hsy_is_possessive_mark(r, source.end - 1))
		source.end--;
	p.head = hsy_noun_head(r, source);
	p.classes = hsy_noun_classes(r, p.head);
	p.is_plural = hsy_noun_is_plural(r, p.head);
	p.core = (hsy_range){source.first, p.head + 1};
	p.rest = (hsy_range){p.head + 1, source.end};
	p.is_definite = is_definite(r, p.core);
	p.owner = owner_of(r, p.core, p.head);
	p.is_plural |= joins_several(r, p.core);
	while (is_leading(r, p.core))
		p.core.first++;
	p.name = hsy_last_name(r, p.core);
	if (hsy_range_empty(p.name) && is_lone_name(r, &p))
		p.name = (hsy_range){p.head, p.head + 1};
	p.is_named = !hsy_range_empty(p.name) && p.name.end == p.head + 1 &&
	             !is_people(r, &p);
	if (!p.is_named && !p.is_plural && apposed_name(r, &p, &p.name))
		p.is_named = true;
	if (p.is_named) {
		p.is_plural = false;
		p.name = own_name(r, &p);
	}
	return p;
}
