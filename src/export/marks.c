/* marks.c -- the places of a document where somebody says something, as brackets that
 * nest. */
#include "export/marks.h"

#include <stdlib.h>

static const struct {
	char letter;
	const char *name;
	const char *help;
} roles[] = {
#define HSY_MARK_ROLE(id, letter, name, help) {letter, name, help},
#include "export/mark_role.def"
#undef HSY_MARK_ROLE
};

char hsy_mark_letter(hsy_mark_role role)
{
	return roles[role].letter;
}

const char *hsy_mark_name(hsy_mark_role role)
{
	return roles[role].name;
}

const char *hsy_mark_help(hsy_mark_role role)
{
	return roles[role].help;
}

/* ------------------------------------------------ findings to marks */

/* One place of one finding. */
typedef struct place {
	hsy_span span;
	hsy_mark_role role;
	size_t number; /* 0 in the article's own voice */
} place;

typedef HSY_VEC(place) places;

static void add(places *all, hsy_span span, hsy_mark_role role, size_t number,
                hsy_arena *arena)
{
	if (!hsy_span_empty(span))
		hsy_vec_push(arena, all, ((place){span, role, number}));
}

static void add_each(places *all, const hsy_spans *spans, hsy_mark_role role,
                     size_t number, hsy_arena *arena)
{
	for (size_t i = 0; i < spans->n; i++)
		add(all, spans->at[i], role, number, arena);
}

static places places_of(const hsy_findings *findings, hsy_arena *arena)
{
	places all = {0};

	for (size_t i = 0; i < findings->attributions.n; i++) {
		const hsy_attribution *a = &findings->attributions.at[i];

		add_each(&all, &a->source, HSY_MARK_SOURCE, i + 1, arena);
		add_each(&all, &a->cue, HSY_MARK_CUE, i + 1, arena);
		add_each(&all, &a->content, HSY_MARK_CONTENT, i + 1, arena);
	}
	for (size_t i = 0; i < findings->silences.n; i++) {
		const hsy_silence *silence = &findings->silences.at[i];

		add(&all, silence->source, HSY_MARK_SILENCE, i + 1, arena);
		add(&all, silence->cue, HSY_MARK_SILENCE, i + 1, arena);
		add(&all, silence->about, HSY_MARK_SILENCE, i + 1, arena);
	}
	for (size_t i = 0; i < findings->citations.n; i++)
		add(&all, findings->citations.at[i].span, HSY_MARK_CITATION, i + 1,
		    arena);
	for (size_t i = 0; i < findings->statements.n; i++)
		if (findings->statements.at[i].own_voice)
			add(&all, findings->statements.at[i].span, HSY_MARK_OWN, 0,
			    arena);
	return all;
}

static int compare(size_t a, size_t b)
{
	return (a > b) - (a < b);
}

/* What begins first, then what is longest, is outside. */
static int by_nesting(const void *a, const void *b)
{
	const place *x = a, *y = b;
	int order = compare(x->span.begin, y->span.begin);

	if (!order)
		order = compare(y->span.end, x->span.end);
	if (!order)
		order = compare(x->role, y->role);
	return order ? order : compare(x->number, y->number);
}

static bool is_same_mark(const hsy_mark *mark, const place *p)
{
	return mark->span.begin == p->span.begin && mark->span.end == p->span.end &&
	       mark->role == p->role;
}

hsy_marks hsy_marks_of(const hsy_findings *findings, hsy_arena *arena)
{
	places all = places_of(findings, arena);
	hsy_marks marks = {0};

	if (all.n)
		qsort(all.at, all.n, sizeof *all.at, by_nesting);
	for (size_t i = 0; i < all.n; i++) {
		const place *p = &all.at[i];

		if (!marks.n || !is_same_mark(&marks.at[marks.n - 1], p))
			hsy_vec_push(arena, &marks,
			             ((hsy_mark){.span = p->span, .role = p->role}));
		if (p->number)
			hsy_vec_push(arena, &marks.at[marks.n - 1].numbers, p->number);
	}
	return marks;
}

/* ------------------------------------------------ marks to a pen */

static const hsy_mark *mark_at(const hsy_mark_walk *walk, size_t open)
{
	return &walk->marks->at[walk->open[open]];
}

/* Draws the ends of those that are open from number first on, innermost first. */
static void draw_ends(const hsy_mark_walk *walk, size_t first, const hsy_mark_pen *pen)
{
	for (size_t i = walk->n_open; i > first; i--)
		pen->close(pen->context, mark_at(walk, i - 1));
}

static void draw_again(const hsy_mark_walk *walk, size_t first, const hsy_mark_pen *pen)
{
	for (size_t i = first; i < walk->n_open; i++)
		pen->open(pen->context, mark_at(walk, i), true);
}

/* Forgets open marks, from number first on, that end at or before at. */
static void drop_ended(hsy_mark_walk *walk, size_t first, size_t at)
{
	size_t n = first;

	for (size_t i = first; i < walk->n_open; i++)
		if (mark_at(walk, i)->span.end > at)
			walk->open[n++] = walk->open[i];
	walk->n_open = n;
}

/* Closes what ends at or before at. What it lies about is cut in two there. */
static void close_ended(hsy_mark_walk *walk, size_t at, const hsy_mark_pen *pen)
{
	size_t first = 0;

	while (first < walk->n_open && mark_at(walk, first)->span.end > at)
		first++;
	if (first == walk->n_open)
		return;
	draw_ends(walk, first, pen);
	drop_ended(walk, first, at);
	draw_again(walk, first, pen);
}

static void open_next(hsy_mark_walk *walk, size_t at, const hsy_mark_pen *pen)
{
	const hsy_mark *mark = &walk->marks->at[walk->next];

	if (mark->span.end > at && walk->n_open < HSY_MARKS_OPEN_MAX) {
		walk->open[walk->n_open++] = walk->next;
		pen->open(pen->context, mark, false);
	}
	walk->next++;
}

/* Where the words that begin at at are interrupted. */
static size_t next_stop(const hsy_mark_walk *walk, size_t end)
{
	size_t stop = end;

	if (walk->next < walk->marks->n && walk->marks->at[walk->next].span.begin < stop)
		stop = walk->marks->at[walk->next].span.begin;
	for (size_t i = 0; i < walk->n_open; i++)
		if (mark_at(walk, i)->span.end < stop)
			stop = mark_at(walk, i)->span.end;
	return stop;
}

void hsy_mark_walk_on(hsy_mark_walk *walk, hsy_span span, const hsy_mark_pen *pen)
{
	size_t at = span.begin;

	drop_ended(walk, 0, at);
	draw_again(walk, 0, pen);
	while (at < span.end) {
		while (walk->next < walk->marks->n &&
		       walk->marks->at[walk->next].span.begin <= at)
			open_next(walk, at, pen);

		size_t stop = next_stop(walk, span.end);

		pen->words(pen->context, hsy_str_slice(walk->text, (hsy_span){at, stop}));
		at = stop;
		close_ended(walk, at, pen);
	}
	draw_ends(walk, 0, pen);
}
