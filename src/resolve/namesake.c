/* namesake.c -- people of whom an article tells the surname, what they are and of whom,
 * and whom another article names in full: "Amazon engineer Doe". */
#include "resolve/alias.h"
#include "resolve/match.h"

/* More people of one surname are too many to tell who is meant. */
enum { NAMESAKES_MAX = 32 };

/* People with a full name, by their surnames. */
typedef struct surnames {
	hsy_map first; /* surname, folded, to a candidate */
	size_t *next;  /* [candidate]: another one of its surname, or HSY_NONE */
} surnames;

static bool is_person(const hsy_candidate *c)
{
	return c->source.type == HSY_SOURCE_PERSON && !c->entry;
}

static hsy_str surname_of(hsy_matcher *r, const hsy_candidate *person)
{
	return hsy_str_fold(r->arena, hsy_last_words(person->source.name, 1));
}

static surnames surnames_of(hsy_matcher *r)
{
	surnames s = {.next = HSY_NEW_ARRAY(r->arena, r->list.n, size_t)};

	hsy_map_init(&s.first, r->arena);
	for (size_t i = 0; i < r->list.n; i++) {
		hsy_str surname = surname_of(r, &r->list.at[i]);

		s.next[i] = HSY_NONE;
		if (!is_person(&r->list.at[i]) ||
		    hsy_word_count(r->list.at[i].source.name) < 2)
			continue;
		s.next[i] = hsy_map_find(&s.first, surname);
		hsy_map_set(&s.first, surname, i);
	}
	return s;
}

static bool has(const hsy_strs *list, hsy_str word)
{
	for (size_t i = 0; i < list->n; i++)
		if (hsy_str_equal(list->at[i], word))
			return true;
	return false;
}

static bool share(const hsy_strs *a, const hsy_strs *b)
{
	for (size_t i = 0; i < a->n; i++)
		if (has(b, a->at[i]))
			return true;
	return false;
}

/* Of the people with that surname the only one who is the same, and of the same. */
static size_t namesake_of(hsy_matcher *r, const surnames *s, const hsy_candidate *person)
{
	size_t found = HSY_NONE, n = 0;

	for (size_t i = hsy_map_find(&s->first, surname_of(r, person)); i != HSY_NONE;
	     i = s->next[i]) {
		const hsy_candidate *full = &r->list.at[i];

		if (++n > NAMESAKES_MAX)
			return HSY_NONE;
		if (!share(&person->roles, &full->roles) ||
		    !share(&person->ties, &full->ties))
			continue;
		if (found != HSY_NONE)
			return HSY_NONE;
		found = i;
	}
	return found;
}

static void append(hsy_arena *arena, hsy_strs *to, const hsy_strs *from)
{
	for (size_t i = 0; i < from->n; i++)
		if (!has(to, from->at[i]))
			hsy_vec_push(arena, to, from->at[i]);
}

static void merge(hsy_matcher *r, size_t person, size_t into)
{
	hsy_candidate *from = &r->list.at[person], *to = &r->list.at[into];

	from->stands_for = into;
	append(r->arena, &to->source.written, &from->source.written);
	append(r->arena, &to->source.told, &from->source.told);
	append(r->arena, &to->names, &from->names);
	append(r->arena, &to->houses, &from->houses);
}

static void move_attributions(const hsy_matcher *r, size_t *const *attributions)
{
	for (size_t i = 0; i < r->records->list.n; i++) {
		size_t n = r->records->list.at[i].findings.attributions.n;

		for (size_t j = 0; j < n; j++) {
			size_t *of = &attributions[i][j];

			if (r->list.at[*of].stands_for != HSY_NONE)
				*of = r->list.at[*of].stands_for;
		}
	}
}

void hsy_match_namesakes(hsy_matcher *r, size_t *const *attributions)
{
	surnames s = surnames_of(r);

	for (size_t i = 0; i < r->list.n; i++) {
		const hsy_candidate *person = &r->list.at[i];
		size_t full = HSY_NONE;

		if (is_person(person) && hsy_word_count(person->source.name) == 1)
			full = namesake_of(r, &s, person);
		if (full != HSY_NONE)
			merge(r, i, full);
	}
	move_attributions(r, attributions);
}
