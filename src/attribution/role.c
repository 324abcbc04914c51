/* role.c -- "the company", "the mayor", "her campaign": whom a noun stands for. */
#include "attribution/scene.h"

/* What a noun alone stands for was spoken of just before. */
enum { NOUN_REACH = 3 };
/* "her campaign manager" has two words of its own. */
enum { OWN_WORDS = 2 };

/* "the authors" may be those of a paper that was told of. */
static bool is_like(const hsy_member *member, hsy_source_type type)
{
	const unsigned persons = HSY_TYPE(PERSON) | HSY_TYPE(ANONYMOUS_PERSON);
	const unsigned people = HSY_TYPE(PERSON) | HSY_TYPE(ANONYMOUS_GROUP);

	return member->type == type ||
	       (!member->is_plural && (persons >> member->type & persons >> type & 1)) ||
	       (member->is_plural && (people >> member->type & people >> type & 1));
}

/* A source that a noun alone names, and who owns it. */
typedef struct described {
	size_t head;
	hsy_source_type type;
	hsy_gender gender;
	size_t owner; /* member, or HSY_NONE */
} described;

static size_t if_alike(const hsy_scene *s, size_t office, const described *n)
{
	const hsy_office *o;
	const hsy_member *member;

	if (office == HSY_NONE)
		return HSY_NONE;
	o = &s->cast.offices.at[office];
	member = &s->cast.members.at[o->member];
	if (!is_like(member, n->type) || !hsy_genders_agree(member->gender, n->gender) ||
	    (n->owner != HSY_NONE && n->owner != o->owner &&
	     (office >= s->n_told || o->owner != HSY_NONE)))
		return HSY_NONE;
	return o->member;
}

/* "the senator": whom the text calls that, or "Sen." */
static size_t called_so(const hsy_scene *s, const hsy_map *nouns, const described *n)
{
	hsy_str word = hsy_at(s->r, n->head)->folded;
	size_t found = if_alike(s, hsy_map_find(nouns, word), n), k;

	for (k = 3; found == HSY_NONE && k < 5 && k < word.len; k++) {
		hsy_str brief = hsy_str_slice(word, (hsy_span){0, k});

		if (hsy_lexicon_word(s->r->text->lexicon, brief) &
		    HSY_WORD_BIT(ABBREVIATION))
			found = if_alike(s, hsy_map_find(nouns, brief), n);
	}
	return found;
}

/* "the utilities commission" in "Coastal Public Utilities Commission" */
static bool has_words_of(const hsy_reading *r, hsy_str name, hsy_range core)
{
	hsy_str folded = hsy_str_fold(r->arena, name);
	size_t i, from = 0;

	for (i = core.first; i < core.end; i++) {
		hsy_str word = hsy_at(r, i)->folded;

		from = word.len ? hsy_str_find(folded, word, from) : HSY_NONE;
		if (from == HSY_NONE)
			return false;
	}
	return true;
}

/* The nearest body before the source whose name has its words: "the council" is the
 * town council, never a company. */
static size_t named_so(const hsy_scene *s, const hsy_parts *p)
{
	size_t i, from = hsy_scene_names_before(s, p->whole.first);

	for (i = from; i > 0 && i + HSY_LOOK_BACK > from; i--) {
		size_t member = s->cast.mentions.at[i - 1].member;

		if (s->cast.members.at[member].type == HSY_SOURCE_ORGANISATION &&
		    has_words_of(s->r, s->cast.members.at[member].name, p->core))
			return member;
	}
	return HSY_NONE;
}

static size_t refer_body(const hsy_scene *s, const hsy_parts *p, const described *n)
{
	const hsy_word_set any = HSY_WORD_BIT(COMPANY) | HSY_WORD_BIT(SPOKESPERSON);
	hsy_wanted w = {p->whole.first, HSY_TYPE(ORGANISATION), HSY_GENDER_UNKNOWN, false,
	                HSY_REACH};
	size_t found = named_so(s, p);

	if (found == HSY_NONE)
		found = called_so(s, &s->nouns, n);
	if (found == HSY_NONE && (p->classes & any) && hsy_range_empty(p->owner) &&
	    p->core.end - p->core.first == 1)
		found = hsy_scene_find(s, &w);
	return found;
}

/* "the 56-year-old", "the Latvian pianist": whoever was just spoken of. A bare noun may
 * be anybody: "the aide". */
static size_t refer_epithet(const hsy_scene *s, const hsy_parts *p)
{
	const hsy_word_set generic = HSY_WORD_BIT(BARE_SOURCE) |
	                             HSY_WORD_BIT(SECOND_HAND) |
	                             HSY_WORD_BIT(SPOKESPERSON) | HSY_WORD_BIT(TITLE);
	hsy_wanted w = {p->whole.first, HSY_TYPE(PERSON),
	                hsy_gender_of(s->r, (hsy_range){p->head, p->head + 1}), false,
	                NOUN_REACH};

	if ((p->classes & generic) || !hsy_range_empty(p->rest) ||
	    !hsy_range_empty(p->owner) ||
	    (p->core.end - p->core.first == 1 && !hsy_is_age(s->r, p->head)))
		return HSY_NONE;
	return hsy_scene_find(s, &w);
}

/* "the researchers" whose paper was told of: its authors. */
static size_t refer_writers(const hsy_scene *s, const hsy_parts *p)
{
	hsy_wanted w = {p->whole.first, HSY_TYPE(PERSON), HSY_GENDER_UNKNOWN, true,
	                HSY_LOOK_BACK};

	return hsy_range_empty(p->rest) && p->core.end - p->core.first == 1
	           ? hsy_scene_find(s, &w)
	           : HSY_NONE;
}

/* "the paper", which an outlet is as well as a report. */
static size_t refer_outlet_noun(const hsy_scene *s, const hsy_parts *p)
{
	hsy_wanted w = {p->whole.first, HSY_TYPE(OUTLET), HSY_GENDER_UNKNOWN, false,
	                HSY_REACH};

	return (p->classes & HSY_WORD_BIT(OUTLET)) &&
	               !(p->classes & HSY_WORD_BIT(COMPANY)) &&
	               p->core.end - p->core.first == 1
	           ? hsy_scene_find(s, &w)
	           : HSY_NONE;
}

static size_t owner_of(const hsy_scene *s, const hsy_parts *p)
{
	if (hsy_range_empty(p->owner))
		return HSY_NONE;
	return hsy_is_personal(s->r, p->owner.first)
	           ? hsy_scene_pronoun(s, p->owner.first)
	           : hsy_cast_find(s->r, &s->cast, p->owner);
}

static hsy_str join(const hsy_scene *s, size_t owner, hsy_range own)
{
	return hsy_str_printf(s->r->arena, HSY_STR_FMT " " HSY_STR_FMT,
	                      HSY_STR_ARG(s->cast.members.at[owner].name),
	                      HSY_STR_ARG(hsy_range_words(s->r, own)));
}

/* "her campaign" is the Doe campaign, and so is "Doe's campaign". */
static hsy_str name_with_owner(const hsy_scene *s, const hsy_parts *p, size_t owner)
{
	hsy_range own = {p->owner.end, p->head + 1};
	bool is_pronoun = hsy_is_personal(s->r, p->owner.first);

	if (hsy_is_possessive_mark(s->r, own.first))
		own.first++;
	if (!hsy_range_empty(p->rest) || own.end - own.first > OWN_WORDS ||
	    !(is_pronoun || s->cast.members.at[owner].type == HSY_SOURCE_PERSON))
		return (hsy_str){0};
	return join(s, owner, own);
}

/* "the statement", of which nothing was told: whose it is, by who spoke last. */
static size_t issuer_of(const hsy_scene *s, const hsy_parts *p)
{
	hsy_wanted w = {p->whole.first, HSY_TYPE(ORGANISATION) | HSY_TYPE(OUTLET),
	                HSY_GENDER_UNKNOWN, false, NOUN_REACH};

	/* English names a paper by putting its owner first. */
	return p->is_definite && hsy_range_empty(p->rest) && hsy_range_empty(p->owner) &&
	               p->core.end - p->core.first == 1 &&
	               !hsy_has_habit(s->r, HSY_HABIT_NOUN_FIRST)
	           ? hsy_scene_find(s, &w)
	           : HSY_NONE;
}

/* "el presidente de la CNTC" is not whom "el presidente" stands for. */
static bool is_told_apart(const hsy_reading *r, const hsy_parts *p)
{
	return hsy_has_habit(r, HSY_HABIT_NOUN_FIRST) && !hsy_range_empty(p->rest) &&
	       hsy_is(r, p->rest.first, HSY_WORD_BIT(PARTITIVE)) &&
	       !hsy_range_empty(hsy_last_name(r, p->rest));
}

static size_t refer(const hsy_scene *s, const hsy_parts *p, const described *n)
{
	bool is_person = n->type == HSY_SOURCE_PERSON ||
	                 n->type == HSY_SOURCE_ANONYMOUS_PERSON;
	size_t found;

	if (!p->is_definite || (!hsy_range_empty(p->owner) && n->owner == HSY_NONE) ||
	    is_told_apart(s->r, p))
		return HSY_NONE;
	found = refer_outlet_noun(s, p);
	if (found != HSY_NONE)
		return found;
	if (n->type == HSY_SOURCE_ORGANISATION)
		return refer_body(s, p, n);
	found = called_so(s, &s->nouns, n);
	if (found == HSY_NONE && is_person)
		found = called_so(s, &s->later, n);
	if (found == HSY_NONE && n->type == HSY_SOURCE_ANONYMOUS_PERSON)
		found = refer_epithet(s, p);
	if (found == HSY_NONE && n->type == HSY_SOURCE_ANONYMOUS_GROUP)
		found = refer_writers(s, p);
	return found;
}

size_t hsy_scene_noun(hsy_scene *s, const hsy_parts *p, size_t i)
{
	hsy_attribution *a = &s->attributions->at[i];
	described n = {p->head, a->source_type,
	               hsy_gender_of(s->r, (hsy_range){p->head, p->head + 1}),
	               owner_of(s, p)};
	size_t found = refer(s, p, &n);
	hsy_str name = {0};

	if (found != HSY_NONE)
		return found;
	if (n.owner != HSY_NONE)
		name = name_with_owner(s, p, n.owner);
	else if (n.type == HSY_SOURCE_DOCUMENT && issuer_of(s, p) != HSY_NONE)
		name = join(s, issuer_of(s, p), p->core);
	if (name.len)
		a->source_name = name;
	return hsy_scene_enter(s, p, i, n.owner);
}
