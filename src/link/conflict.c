/* conflict.c -- claims that cannot both be so, as far as their words go. */
#include "link/conflict.h"

#include <stdlib.h>

const hsy_record *hsy_side_record(const hsy_conflict_finder *f, const hsy_unit *unit)
{
	return &f->units->records->list.at[unit->place.record];
}

hsy_side hsy_side_of(const hsy_conflict_finder *f, const hsy_unit *unit, hsy_span words)
{
	hsy_str text = hsy_side_record(f, unit)->doc.text;
	return (hsy_side){unit, words,
	                  hsy_str_squeeze(f->scratch, hsy_str_slice(text, words))};
}

static size_t claim_of(const hsy_conflict_finder *f, const hsy_side *side)
{
	size_t unit = (size_t)(side->unit - f->units->list.at);
	return f->forms->list.at[f->form_of[unit]].claim;
}

void hsy_conflict_name(hsy_conflict_finder *f, hsy_conflict *c, hsy_str here,
                       hsy_str there)
{
	static const char format[] = HSY_STR_FMT " / " HSY_STR_FMT;
	c->here_name = hsy_str_dup(f->arena, here);
	c->there_name = hsy_str_dup(f->arena, there);
	c->about = hsy_str_printf(f->arena, format, HSY_STR_ARG(here),
	                          HSY_STR_ARG(there));
	c->about_there = hsy_str_printf(f->arena, format, HSY_STR_ARG(there),
	                                HSY_STR_ARG(here));
}

void hsy_conflict_add(hsy_conflict_finder *f, hsy_conflict_kind kind, hsy_side a,
                      hsy_side b)
{
	size_t x = claim_of(f, &a), y = claim_of(f, &b);
	bool is_nested = a.unit->place.record == b.unit->place.record &&
	                 hsy_span_overlap(a.unit->span, b.unit->span);
	if (x == y || is_nested)
		return;
	if (x > y) {
		hsy_side first = a;
		a = b;
		b = first;
	}
	hsy_conflict c = {.here = x < y ? x : y, .there = x < y ? y : x};
	c.here_place = a.unit->place;
	c.there_place = b.unit->place;
	c.here_words = a.words;
	c.there_words = b.words;
	c.kind = kind;
	hsy_conflict_name(f, &c, a.name, b.name);
	hsy_vec_push(f->scratch, &f->found, c);
}

/* ---- alike but for one thing ---- */

static hsy_side polarity_of(const hsy_unit *unit)
{
	return (hsy_side){unit, unit->span,
	                  unit->is_negated ? HSY_STR("denied") : HSY_STR("stated")};
}

static void add_clash(hsy_conflict_finder *f, const hsy_clash *clash)
{
	const hsy_unit *a = hsy_form_unit(f->units, f->forms, clash->first);
	const hsy_unit *b = hsy_form_unit(f->units, f->forms, clash->second);
	size_t i = clash->likeness.here, j = clash->likeness.there;
	switch (clash->likeness.verdict) {
	case HSY_VERDICT_FIGURE:
		hsy_conflict_add(f, HSY_CONFLICT_FIGURE,
		                 hsy_side_of(f, a, a->figures.at[i].span),
		                 hsy_side_of(f, b, b->figures.at[j].span));
		break;
	case HSY_VERDICT_TIME:
		hsy_conflict_add(f, HSY_CONFLICT_TIME,
		                 hsy_side_of(f, a, a->set.at[i].span),
		                 hsy_side_of(f, b, b->set.at[j].span));
		break;
	case HSY_VERDICT_POLARITY:
		hsy_conflict_add(f, HSY_CONFLICT_POLARITY, polarity_of(a),
		                 polarity_of(b));
		break;
	case HSY_VERDICT_NONE:
	case HSY_VERDICT_SAME:
	case HSY_VERDICT_OTHER:
		break;
	}
}

/* ---- a part that is larger than the whole ---- */

/* A part ten times the total is no matter of rounding, or of a later count. */
static const double far_beyond = 10;

/* "10,000 Trainium chips": counts of one named thing are listed together. */
typedef struct counted {
	size_t name;
	size_t noun;
	size_t unit;
	size_t figure;
} counted;

typedef HSY_VEC(counted) counts;

static int by_thing(const void *a, const void *b)
{
	const counted *x = a, *y = b;
	if (x->name != y->name)
		return x->name < y->name ? -1 : 1;
	if (x->noun != y->noun)
		return x->noun < y->noun ? -1 : 1;
	if (x->unit != y->unit)
		return x->unit < y->unit ? -1 : 1;
	return (x->figure > y->figure) - (x->figure < y->figure);
}

static bool is_version(const hsy_units *units, size_t word)
{
	return hsy_str_starts(units->words.list.at[word].text, "#");
}

/* The name and the noun that a bare count is of; its version is let go. */
static void list_count(hsy_conflict_finder *f, counts *list, size_t unit, size_t figure)
{
	const hsy_figure *c = &f->units->list.at[unit].figures.at[figure];
	counted item = {HSY_NONE, HSY_NONE, unit, figure};
	for (size_t i = 0; i < c->n_of && !c->unit.at; i++) {
		if (is_version(f->units, c->of[i]))
			continue;
		if (hsy_word_is_name(f->units, c->of[i]) && item.noun == HSY_NONE)
			item.name = c->of[i];
		else if (item.name != HSY_NONE && item.noun == HSY_NONE)
			item.noun = c->of[i];
	}
	if (item.noun != HSY_NONE)
		hsy_vec_push(f->scratch, list, item);
}

static void compare_counts(hsy_conflict_finder *f, const counted *whole,
                           const counted *part)
{
	const hsy_unit *a = &f->units->list.at[whole->unit],
	               *b = &f->units->list.at[part->unit];
	const hsy_figure *x = &a->figures.at[whole->figure],
	                 *y = &b->figures.at[part->figure];
	if (a->is_total && !b->is_total && x->high > 0 && y->low >= far_beyond * x->high)
		hsy_conflict_add(f, HSY_CONFLICT_FIGURE, hsy_side_of(f, a, x->span),
		                 hsy_side_of(f, b, y->span));
}

/* Totals are few; so many parts are compared with each. */
enum { MAX_PARTS = 256 };

static void find_counts(hsy_conflict_finder *f)
{
	counts list = {0};
	for (size_t i = 0; i < f->units->list.n; i++)
		for (size_t j = 0; j < f->units->list.at[i].figures.n; j++)
			list_count(f, &list, i, j);
	if (list.n)
		qsort(list.at, list.n, sizeof *list.at, by_thing);
	for (size_t from = 0, end; from < list.n; from = end) {
		for (end = from; end < list.n &&
		                 list.at[end].name == list.at[from].name &&
		                 list.at[end].noun == list.at[from].noun;)
			end++;
		for (size_t i = from; i < end; i++)
			for (size_t j = from;
			     f->units->list.at[list.at[i].unit].is_total && j < end &&
			     j < from + MAX_PARTS;
			     j++)
				compare_counts(f, &list.at[i], &list.at[j]);
	}
}

/* ---- to come, and there already ---- */

/* How many terms behind a thing its year may stand: "will arrive in 2027". */
enum { YEAR_WITHIN = 3 };

static size_t year_of(hsy_str s)
{
	size_t year = 0;
	for (size_t i = 0; i < s.len && i < 4; i++)
		year = 10 * year + (size_t)(s.at[i] - '0');
	return year;
}

/* The year of a time term, or 0. */
static size_t term_year(const hsy_conflict_finder *f, const hsy_keyword *term)
{
	hsy_str text = f->units->words.list.at[term->word].text;
	bool is_year = term->is_time && text.len == 4 &&
	               (text.at[0] == '1' || text.at[0] == '2');
	for (size_t i = 0; i < text.len && is_year; i++)
		is_year = text.at[i] >= '0' && text.at[i] <= '9'; /* "2:30" is an hour */
	return is_year ? year_of(text) : 0;
}

static size_t latest_year(const hsy_records *records)
{
	size_t latest = 0;
	for (size_t i = 0; i < records->list.n; i++) {
		hsy_str date = records->list.at[i].doc.published;
		if (date.at && year_of(date) > latest)
			latest = year_of(date);
	}
	return latest;
}

/* The year of publication; of an undated article, that of the latest dated one. */
static size_t year_now(const hsy_conflict_finder *f, const hsy_record *record)
{
	hsy_str published = record->doc.published;
	return published.at ? year_of(published) : f->latest_year;
}

/* Names with their version: "Trainium3". A family has present and coming ones. */
typedef struct release {
	size_t name, version;
	size_t unit;
	size_t term;
} release;

typedef HSY_VEC(release) releases;

static int by_release(const void *a, const void *b)
{
	const release *x = a, *y = b;
	if (x->name != y->name)
		return x->name < y->name ? -1 : 1;
	if (x->version != y->version)
		return x->version < y->version ? -1 : 1;
	return (x->unit > y->unit) - (x->unit < y->unit);
}

/* The term of the year, behind the version at term number at, in which it is
 * still to come; or HSY_NONE. */
static size_t coming(const hsy_conflict_finder *f, const hsy_unit *unit, size_t at)
{
	size_t now = year_now(f, hsy_side_record(f, unit));
	for (size_t i = at + 1; i < unit->terms.n && i <= at + YEAR_WITHIN; i++)
		if (now ? term_year(f, &unit->terms.at[i]) > now
		        : unit->looks_ahead && term_year(f, &unit->terms.at[i]))
			return i;
	return HSY_NONE;
}

static void list_releases(hsy_conflict_finder *f, size_t i, releases *present,
                          releases *future)
{
	const hsy_unit *unit = &f->units->list.at[i];
	for (size_t t = 0; t + 1 < unit->terms.n; t++) {
		if (!is_version(f->units, unit->terms.at[t + 1].word))
			continue;
		release r = {unit->terms.at[t].word, unit->terms.at[t + 1].word, i, t};
		if (unit->current == t)
			hsy_vec_push(f->scratch, present, r);
		r.term = coming(f, unit, t + 1);
		if (r.term != HSY_NONE)
			hsy_vec_push(f->scratch, future, r);
	}
}

/* The first in the sorted list of that name and version or behind it. */
static size_t first_release(const releases *list, const release *like)
{
	size_t low = 0, high = list->n;
	release from = {like->name, like->version, 0, 0};
	while (low < high) {
		size_t middle = low + (high - low) / 2;
		if (by_release(&list->at[middle], &from) < 0)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

/* So many articles that have it already are named for each that awaits it. */
enum { MAX_PRESENT = 64 };

static void find_releases(hsy_conflict_finder *f)
{
	releases present = {0}, future = {0};
	for (size_t i = 0; i < f->units->list.n; i++)
		list_releases(f, i, &present, &future);
	if (present.n)
		qsort(present.at, present.n, sizeof *present.at, by_release);
	for (size_t i = 0; i < future.n; i++) {
		const release *x = &future.at[i];
		size_t first = first_release(&present, x);
		for (size_t j = first; j < present.n && j < first + MAX_PRESENT; j++) {
			const release *y = &present.at[j];
			if (x->name != y->name || x->version != y->version)
				break;
			const hsy_unit *a = &f->units->list.at[x->unit];
			const hsy_unit *b = &f->units->list.at[y->unit];
			hsy_side now = hsy_side_of(f, b, b->present);
			now.words = b->terms.at[y->term].span;
			hsy_conflict_add(f, HSY_CONFLICT_TIME,
			                 hsy_side_of(f, a, a->terms.at[x->term].span),
			                 now);
		}
	}
}

/* ---- what is in conflict with what ---- */

static int by_claims(const void *a, const void *b)
{
	const hsy_conflict *x = a, *y = b;
	if (x->here != y->here)
		return x->here < y->here ? -1 : 1;
	if (x->there != y->there)
		return x->there < y->there ? -1 : 1;
	/* Of several, who cannot both be right comes before who is silent. */
	if (x->kind != y->kind)
		return x->kind < y->kind ? -1 : 1;
	if (x->here_place.record != y->here_place.record)
		return x->here_place.record < y->here_place.record ? -1 : 1;
	if (x->there_place.record != y->there_place.record)
		return x->there_place.record < y->there_place.record ? -1 : 1;
	if (x->here_place.statement != y->here_place.statement)
		return x->here_place.statement < y->here_place.statement ? -1 : 1;
	if (x->there_place.statement != y->there_place.statement)
		return x->there_place.statement < y->there_place.statement ? -1 : 1;
	return hsy_str_compare(x->about, y->about);
}

/* Units do not know their form. */
static void index_units(hsy_conflict_finder *f)
{
	f->form_of = HSY_NEW_ARRAY(f->scratch, f->units->list.n, size_t);
	for (size_t i = 0; i < f->forms->list.n; i++)
		for (size_t j = 0; j < f->forms->list.at[i].units.n; j++)
			f->form_of[f->forms->list.at[i].units.at[j]] = i;
}

void hsy_conflicts_find(const hsy_units *units, const hsy_forms *forms,
                        const hsy_sources *sources, hsy_links *links, hsy_arena *arena)
{
	hsy_arena scratch;
	hsy_arena_init(&scratch);
	hsy_conflict_finder f = {
	    .units = units, .forms = forms, .arena = arena, .scratch = &scratch};
	f.latest_year = latest_year(units->records);
	index_units(&f);
	for (size_t i = 0; i < forms->clashes.n; i++)
		add_clash(&f, &forms->clashes.at[i]);
	find_counts(&f);
	find_releases(&f);
	hsy_silences_find(&f, sources);
	hsy_hedges_find(&f, &links->claims);
	if (f.found.n)
		qsort(f.found.at, f.found.n, sizeof *f.found.at, by_claims);
	for (size_t i = 0; i < f.found.n; i++) {
		const hsy_conflict *c = &f.found.at[i];
		if (!i || c->here != c[-1].here || c->there != c[-1].there)
			hsy_vec_push(arena, &links->conflicts, *c);
	}
	hsy_arena_clear(&scratch);
}
