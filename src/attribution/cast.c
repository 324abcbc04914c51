/* cast.c -- names of a document and their bearers. */
#include "attribution/cast.h"

#include <stdlib.h>

/* How far a title reaches. */
enum { TITLE_REACH = 4 };
/* Longer ones are no abbreviations. */
enum { INITIALS_MIN = 2, INITIALS_MAX = 8 };
/* A document that names more of one surname is a list. */
enum { NAMESAKES = 16 };

/* ------------------------------------------------ members */

static size_t last_space(hsy_str name)
{
	size_t i;

	for (i = name.len; i > 0; i--) {
		if (name.at[i - 1] == ' ')
			return i;
	}
	return 0;
}

static hsy_str last_word(hsy_str name)
{
	size_t tail = last_space(name);

	return (hsy_str){name.at + tail, name.len - tail};
}

static hsy_str first_word(hsy_str name)
{
	size_t end = hsy_str_find(name, HSY_STR(" "), 0);

	return (hsy_str){name.at, end == HSY_NONE ? name.len : end};
}

/* "Jane Q. Doe" is Jane Doe. */
static hsy_str without_initial(hsy_arena *arena, hsy_str folded)
{
	hsy_str first = first_word(folded), last = last_word(folded);
	size_t between = folded.len - first.len - last.len;

	if (first.len == folded.len || between < 3 || between > 4)
		return folded;
	return hsy_str_printf(arena, HSY_STR_FMT " " HSY_STR_FMT, HSY_STR_ARG(first),
	                      HSY_STR_ARG(last));
}

static bool is_person(const hsy_member *m)
{
	return m->type == HSY_SOURCE_PERSON;
}

static void index_person(hsy_cast *cast, size_t member, hsy_str folded)
{
	size_t first = hsy_map_add(&cast->people, last_word(folded), member);

	if (first != member) {
		cast->members.at[member].next = cast->members.at[first].next;
		cast->members.at[first].next = member;
	}
	hsy_map_add(&cast->given, first_word(folded), member);
}

size_t hsy_cast_add(const hsy_reading *r, hsy_cast *cast, hsy_str name,
                    hsy_source_type type)
{
	hsy_str folded = hsy_str_fold(r->arena, name);
	hsy_str key = type == HSY_SOURCE_PERSON ? without_initial(r->arena, folded)
	                                        : folded;
	size_t member = hsy_map_add(&cast->by_name, key, cast->members.n);
	hsy_member fresh = {
	    .name = name, .type = type, .told = HSY_NONE, .next = HSY_NONE};

	if (member < cast->members.n)
		return member;
	hsy_vec_push(r->arena, &cast->members, fresh);
	if (!last_space(folded))
		return member;
	if (is_person(&fresh))
		index_person(cast, member, folded);
	else
		hsy_map_add(&cast->bodies, last_word(folded), member);
	return member;
}

/* "the spokeswoman" tells a woman. */
static void add_office(const hsy_reading *r, hsy_cast *cast, size_t token, size_t member)
{
	hsy_office office = {token, member, HSY_NONE};
	size_t i;

	for (i = token; i > 0 && token - i < TITLE_REACH && office.owner == HSY_NONE;
	     i--) {
		if (hsy_is_any_mark(r, i - 1) && !hsy_is_possessive_mark(r, i - 1))
			break;
		if (r->name[i - 1] != HSY_NONE)
			office.owner = hsy_cast_find(
			    r, cast,
			    (hsy_range){r->text->names.at[r->name[i - 1]].first, i});
	}

	hsy_vec_push(r->arena, &cast->offices, office);
	if (cast->members.at[member].gender == HSY_GENDER_UNKNOWN)
		cast->members.at[member].gender = hsy_gender_of(
		    r, (hsy_range){token, token + 1});
}

/* ------------------------------------------------ initials */

/* "Coastal Health Service" is the CHS, and "Scottish Coastal Health Service", too. */
static size_t write_initials(const hsy_reading *r, hsy_range name, char *out)
{
	size_t i, n = 0;

	for (i = name.first; i < name.end && n < INITIALS_MAX; i++) {
		hsy_str folded = hsy_at(r, i)->folded;

		if (hsy_at(r, i)->capitalised && folded.len && (folded.at[0] & 0x80) == 0)
			out[n++] = folded.at[0];
	}
	return n;
}

static void index_initials(const hsy_reading *r, hsy_cast *cast, hsy_range name,
                           size_t member)
{
	char letters[INITIALS_MAX];
	size_t n = write_initials(r, name, letters), k;

	/* The last words are often left out: "Center for Disease Control (CDC)". */
	for (k = n; k >= INITIALS_MIN && (k > INITIALS_MIN || k == n); k--)
		hsy_map_add(&cast->initials, hsy_str_dup(r->arena, (hsy_str){letters, k}),
		            member);
	if (name.end - name.first > INITIALS_MIN &&
	    (hsy_at(r, name.first)->classes & HSY_WORD_BIT(NATIONAL)))
		index_initials(r, cast, (hsy_range){name.first + 1, name.end}, member);
}

/* "the Coastal Health Service (CHS)" says so itself. */
static void index_bracketed(const hsy_reading *r, hsy_cast *cast, hsy_range name,
                            size_t member)
{
	size_t at = name.end + 1;

	if (at + 1 < r->text->tokens.n && hsy_is_mark(r, name.end, '(') &&
	    hsy_is_mark(r, at + 1, ')') && hsy_at(r, at)->capitalised)
		hsy_map_set(&cast->initials, hsy_at(r, at)->folded, member);
}

/* ------------------------------------------------ names of the text */

/* The outlet that the document is from is nobody it tells of: "the company" is never
 * the paper that writes about it. */
static bool is_own_outlet(const hsy_reading *r, hsy_str name)
{
	return hsy_str_equal(name, r->text->doc->outlet_name);
}

static void index_outlet(const hsy_reading *r, hsy_cast *cast, hsy_range name,
                         size_t member)
{
	const hsy_catalogue_entry *entry = hsy_name_entry(r, name);
	size_t known;

	if (!entry)
		return;
	known = hsy_map_add(&cast->outlets, entry->name, member);
	if (cast->members.at[known].name.len < cast->members.at[member].name.len)
		hsy_map_set(&cast->outlets, entry->name, member);
}

static void know_name(const hsy_reading *r, hsy_cast *cast, const hsy_name *name)
{
	bool has_title;
	hsy_range bare = hsy_bare_name(r, name, &has_title);
	hsy_source_type type = hsy_bearer_type(r, bare, has_title);
	hsy_str words = hsy_name_in_full(r, bare);
	size_t member;

	if (type == HSY_SOURCE_UNSPECIFIED || is_own_outlet(r, words))
		return;
	member = hsy_cast_add(r, cast, words, type);
	cast->members.at[member].n++;
	if (type == HSY_SOURCE_OUTLET)
		index_outlet(r, cast, bare, member);
	if (type == HSY_SOURCE_PERSON &&
	    cast->members.at[member].gender == HSY_GENDER_UNKNOWN)
		cast->members.at[member].gender = hsy_gender_of(
		    r, (hsy_range){bare.first - (bare.first > 0), bare.first + 1});
	if (type != HSY_SOURCE_ORGANISATION)
		return;
	index_initials(r, cast, bare, member);
	index_bracketed(r, cast, bare, member);
	if (bare.end - bare.first == 2)
		hsy_map_add(&cast->stems, hsy_at(r, bare.first)->folded, member);
}

/* Speakers by full name are persons even where the lexicon does not know their first
 * name. */
static void know_speaker(const hsy_reading *r, hsy_cast *cast,
                         const hsy_attributions *attributions, size_t i)
{
	const hsy_attribution *a = &attributions->at[i];
	hsy_range source = r->drafts.at[i].source;
	hsy_parts p;
	size_t member;

	if (hsy_range_empty(source) || r->drafts.at[i].is_own_outlet ||
	    (a->source_type != HSY_SOURCE_PERSON &&
	     a->source_type != HSY_SOURCE_ORGANISATION))
		return;
	p = hsy_parts_of(r, source);
	if (!p.is_named ||
	    (a->source_type == HSY_SOURCE_PERSON && p.name.end - p.name.first == 1))
		return;
	/* "Doe" alone is no organisation before the persons have been asked. */
	if (a->source_type == HSY_SOURCE_ORGANISATION && p.name.end - p.name.first == 1 &&
	    hsy_map_find(&cast->people, hsy_at(r, p.name.first)->folded) != HSY_NONE)
		return;
	member = hsy_cast_add(r, cast, a->source_name, a->source_type);
	if (cast->members.at[member].told == HSY_NONE)
		cast->members.at[member].told = i;
	if (cast->members.at[member].gender == HSY_GENDER_UNKNOWN)
		cast->members.at[member].gender = hsy_gender_of(r, source);
	if (a->source_type == HSY_SOURCE_ORGANISATION && p.name.end - p.name.first > 1) {
		index_initials(r, cast, p.name, member);
		hsy_map_add(&cast->stems, hsy_at(r, p.name.first)->folded, member);
	}
}

/* ------------------------------------------------ finding a name again */

/* Of all who bear that surname, the one most often named. */
static size_t find_person(const hsy_cast *cast, hsy_str surname, hsy_gender gender)
{
	size_t i = hsy_map_find(&cast->people, surname), best = HSY_NONE, n = 0;

	for (; i != HSY_NONE && n < NAMESAKES; i = cast->members.at[i].next, n++) {
		const hsy_member *m = &cast->members.at[i];

		if (hsy_genders_agree(m->gender, gender) &&
		    (best == HSY_NONE || m->n > cast->members.at[best].n))
			best = i;
	}
	return best;
}

static size_t find_short(const hsy_reading *r, const hsy_cast *cast, hsy_range name)
{
	hsy_str word = hsy_at(r, name.end - 1)->folded;
	hsy_gender title = name.first > 0
	                       ? hsy_gender_of(r, (hsy_range){name.first - 1, name.first})
	                       : HSY_GENDER_UNKNOWN;
	const hsy_map *const maps[] = {&cast->given, &cast->stems, &cast->bodies};
	size_t found = hsy_is_all_capitals(r, name) ? hsy_map_find(&cast->initials, word)
	                                            : HSY_NONE;
	size_t i;

	/* "Amazon" is nobody's surname. */
	if (found != HSY_NONE || hsy_name_entry(r, name))
		return found;
	found = find_person(cast, word, title);
	for (i = 0; found == HSY_NONE && i < sizeof maps / sizeof *maps; i++)
		found = hsy_map_find(maps[i], word);
	return found;
}

size_t hsy_cast_find(const hsy_reading *r, const hsy_cast *cast, hsy_range name)
{
	hsy_str folded = hsy_str_fold(r->arena, hsy_range_words(r, name));
	size_t found = hsy_map_find(&cast->by_name, without_initial(r->arena, folded));
	size_t full = hsy_map_find(&cast->by_name, folded);

	/* "the Scottish CHS" */
	if (name.end - name.first == 2 &&
	    (hsy_at(r, name.first)->classes & HSY_WORD_BIT(NATIONAL)) &&
	    hsy_map_find(&cast->initials, hsy_at(r, name.end - 1)->folded) != HSY_NONE)
		return hsy_map_find(&cast->initials, hsy_at(r, name.end - 1)->folded);
	if (full != HSY_NONE)
		found = full;
	/* A single word is in full only where no longer name has it. */
	if (name.end - name.first == 1) {
		size_t longer = find_short(r, cast, name);

		return longer == HSY_NONE ? found : longer;
	}
	return found;
}

/* ------------------------------------------------ mentions */

/* "Mayor Jane Doe", "singer and guitarist Jane Doe" */
static void read_titles(const hsy_reading *r, hsy_cast *cast, hsy_range name,
                        size_t member)
{
	size_t i;

	for (i = name.first; i > 0 && name.first - i < TITLE_REACH; i--) {
		if (hsy_is_title(r, i - 1))
			add_office(r, cast, i - 1, member);
		else if (!hsy_at(r, i - 1)->capitalised &&
		         !hsy_is(r, i - 1, HSY_WORD_BIT(COORDINATOR)))
			return;
	}
}

/* "Jane Doe, the mayor of Ellismouth"; "the mayor, Jane Doe," */
static void read_apposition(const hsy_reading *r, hsy_cast *cast, hsy_range name,
                            size_t member)
{
	size_t n = r->text->sentences.at[hsy_at(r, name.first)->sentence].end;
	size_t head = hsy_apposed_office(r, name);

	size_t before = hsy_office_before(r, name.first);

	if (before != HSY_NONE && hsy_is_title(r, before) && name.end < n &&
	    hsy_is_any_mark(r, name.end))
		add_office(r, cast, before, member);
	if (head != HSY_NONE)
		add_office(r, cast, head, member);
}

static void read_mention(const hsy_reading *r, hsy_cast *cast, const hsy_name *name)
{
	bool has_title;
	hsy_range bare = hsy_bare_name(r, name, &has_title);
	size_t member = hsy_cast_find(r, cast, bare);
	hsy_mention mention = {bare.end - 1, member, hsy_is_subject(r, bare)};

	if (member == HSY_NONE)
		return;
	hsy_vec_push(r->arena, &cast->mentions, mention);
	if (!is_person(&cast->members.at[member]))
		return;
	read_titles(r, cast, bare, member);
	read_apposition(r, cast, bare, member);
}

/* Of mentions and offices, whose first member is the token. */
static int by_token(const void *a, const void *b)
{
	const size_t *x = a, *y = b;

	return (*x > *y) - (*x < *y);
}

void hsy_cast_read(const hsy_reading *r, const hsy_attributions *attributions,
                   hsy_cast *out)
{
	hsy_map *const maps[] = {&out->by_name, &out->people, &out->given,
	                         &out->bodies,  &out->stems,  &out->initials,
	                         &out->outlets};
	size_t i;

	for (i = 0; i < sizeof maps / sizeof *maps; i++)
		hsy_map_init(maps[i], r->arena);
	for (i = 0; i < r->text->names.n; i++)
		know_name(r, out, &r->text->names.at[i]);
	for (i = 0; i < attributions->n; i++)
		know_speaker(r, out, attributions, i);
	for (i = 0; i < r->text->names.n; i++)
		read_mention(r, out, &r->text->names.at[i]);
	if (out->mentions.n)
		qsort(out->mentions.at, out->mentions.n, sizeof *out->mentions.at,
		      by_token);
	if (out->offices.n)
		qsort(out->offices.at, out->offices.n, sizeof *out->offices.at, by_token);
}
