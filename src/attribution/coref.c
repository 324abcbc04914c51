/* coref.c -- which name each source stands for, within one document. What cannot be
 * told keeps the words that are written. */
#include "attribution/scene.h"

/* Whoever speaks together with more of them is a group. */
enum { PEOPLE_MAX = 6 };

/* "the Courier" is the Hallick Courier, if the text names it so anywhere. */
static size_t refer_name(const hsy_scene *s, const hsy_parts *p, const hsy_attribution *a)
{
	const hsy_catalogue_entry *entry = hsy_name_entry(s->r, p->name);
	size_t found = HSY_NONE;

	if (a->source_type == HSY_SOURCE_OUTLET && entry)
		found = hsy_map_find(&s->cast.outlets, entry->name);
	if (found == HSY_NONE)
		found = hsy_cast_find(s->r, &s->cast, p->name);
	return found;
}

static void become(const hsy_scene *s, hsy_attribution *a, size_t i, size_t member)
{
	const hsy_member *m = &s->cast.members.at[member];
	const hsy_attribution *as = m->told == HSY_NONE ? NULL
	                                                : &s->attributions->at[m->told];

	if (m->told == i)
		return;
	a->source_name = m->name;
	a->source_type = m->type;
	if (!as) {
		a->anonymous = false;
		a->naming.level = HSY_NAMING_NAMED;
		return;
	}
	a->anonymous = as->anonymous;
	a->description = as->description;
	a->naming.level = as->naming.level;
	if (!hsy_span_empty(as->naming.words))
		a->naming.words = as->naming.words;
}

/* ------------------------------------------------ several in one source */

/* Where the part that begins at first ends: before a comma or a coordinator. */
static size_t part_end(const hsy_reading *r, size_t first, size_t end)
{
	size_t i = first;

	while (i < end && !hsy_is_mark(r, i, ',') &&
	       !(hsy_is(r, i, HSY_WORD_BIT(COORDINATOR)) && !r->in_name[i]))
		i++;
	return i;
}

/* The name that the part is, of a person, or of a body that the text knows; absent when
 * it is none. */
static hsy_str name_in(const hsy_scene *s, hsy_range part, hsy_source_type *type)
{
	hsy_draft draft = {.source = part, .via = HSY_NONE};
	hsy_attribution a = {.via = HSY_NONE};
	hsy_parts p = hsy_parts_of(s->r, part);
	size_t member;

	if (!p.is_named || p.name.end != part.end)
		return (hsy_str){0};
	hsy_source_describe(s->r, &draft, &a);
	member = refer_name(s, &p, &a);
	if (member != HSY_NONE) {
		a.source_name = s->cast.members.at[member].name;
		a.source_type = s->cast.members.at[member].type;
	} else if (a.source_type != HSY_SOURCE_PERSON) {
		return (hsy_str){0};
	}
	if (a.source_type != HSY_SOURCE_PERSON)
		*type = HSY_SOURCE_ORGANISATION;
	return a.source_name;
}

/* "Lee, Cole and Minister Doe": their names, when the source is nothing but names;
 * absent otherwise. */
static hsy_str names_of_several(const hsy_scene *s, hsy_range source,
                                hsy_source_type *type)
{
	const hsy_reading *r = s->r;
	hsy_str all = {0}, joint = {0};
	size_t first = source.first, n = 0;

	*type = HSY_SOURCE_PERSON;
	while (first < source.end && n++ < PEOPLE_MAX) {
		size_t end = part_end(r, first, source.end);
		hsy_str name = {0};

		if (end > first)
			name = name_in(s, (hsy_range){first, end}, type);
		if (!name.len)
			return name;
		all = n == 1 ? name
		             : hsy_str_printf(r->arena,
		                              HSY_STR_FMT HSY_STR_FMT " " HSY_STR_FMT,
		                              HSY_STR_ARG(all), HSY_STR_ARG(joint),
		                              HSY_STR_ARG(name));
		joint = (hsy_str){0};
		for (first = end;
		     first < source.end && (hsy_is_mark(r, first, ',') ||
		                            hsy_is(r, first, HSY_WORD_BIT(COORDINATOR)));
		     first++)
			joint = hsy_is_mark(r, first, ',')
			            ? HSY_STR(",")
			            : hsy_str_printf(
			                  r->arena, " " HSY_STR_FMT,
			                  HSY_STR_ARG(hsy_at(r, first)->folded));
	}
	return n > 1 && first >= source.end ? all : (hsy_str){0};
}

static bool is_several(const hsy_reading *r, hsy_range source)
{
	size_t i = part_end(r, source.first, source.end);

	while (i < source.end && hsy_is_mark(r, i, ','))
		i = part_end(r, i + 1, source.end);
	return i < source.end;
}

static bool refer_several(hsy_scene *s, hsy_parts *p, size_t i)
{
	hsy_attribution *a = &s->attributions->at[i];
	hsy_mention mention = {p->whole.end - 1, HSY_NONE, true};
	hsy_str names = {0};
	hsy_source_type type;

	if (is_several(s->r, p->whole))
		names = names_of_several(s, p->whole, &type);
	if (!names.len)
		return false;
	a->source_name = names;
	a->source_type = type;
	a->anonymous = false;
	a->naming.level = HSY_NAMING_NAMED;
	p->is_plural = true;
	mention.member = hsy_scene_enter(s, p, i, HSY_NONE);
	hsy_vec_push(s->r->arena, &s->speakers, mention);
	return true;
}

/* ------------------------------------------------ one source */

static void refer_one(hsy_scene *s, size_t i)
{
	hsy_attribution *a = &s->attributions->at[i];
	hsy_parts p = hsy_parts_of(s->r, hsy_speaker_words(s->r, &s->r->drafts.at[i]));
	hsy_mention mention = {p.head, HSY_NONE, true};

	hsy_scene_go_to(s, p.whole.first);
	if (refer_several(s, &p, i))
		return;
	if (p.is_named)
		mention.member = refer_name(s, &p, a);
	else if (hsy_is_personal(s->r, p.head))
		mention.member = hsy_scene_pronoun(s, p.head);
	else
		mention.member = hsy_scene_noun(s, &p, i);
	if (mention.member == HSY_NONE && p.is_named)
		mention.member = hsy_scene_enter(s, &p, i, HSY_NONE);
	if (mention.member == HSY_NONE)
		return;
	become(s, a, i, mention.member);
	hsy_vec_push(s->r->arena, &s->speakers, mention);
}

void hsy_source_refer(hsy_reading *r, hsy_attributions *attributions)
{
	hsy_scene s = {.r = r, .attributions = attributions};
	size_t i;

	if (!r->text->lexicon)
		return;
	hsy_scene_open(&s);
	for (i = 0; i < attributions->n; i++) {
		if (!hsy_range_empty(r->drafts.at[i].source) &&
		    !r->drafts.at[i].is_own_outlet)
			refer_one(&s, i);
	}
	hsy_relays_go_on(r, attributions);
}
