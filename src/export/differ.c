/* differ.c -- where articles differ in what they state. */
#include "export/differ.h"

#include "base/date.h"
#include "export/change.h"

#include <stdlib.h>

static const struct {
	const char *name;
	const char *title;
} differs[] = {
#define HSY_DIFFER(id, name, title) {name, title},
#include "export/differ.def"
#undef HSY_DIFFER
};

const char *hsy_differ_name(hsy_differ kind)
{
	return differs[kind].name;
}

const char *hsy_differ_title(hsy_differ kind)
{
	return differs[kind].title;
}

static hsy_str date_of(const hsy_results *results, size_t record)
{
	return results->records->list.at[record].doc.published;
}

/* ------------------------------------------------ collecting */

typedef struct collector {
	const hsy_results *results;
	hsy_arena *arena;
	hsy_changes changes;
	size_t *rank;   /* [claim] */
	bool *is_asked; /* [claim] */
	hsy_differences found;
} collector;

/* a has what b has not, or what b has otherwise. */
static void add(collector *c, hsy_differ kind, hsy_view_of a, hsy_view_of b)
{
	int order = hsy_date_compare(date_of(c->results, a.record),
	                             date_of(c->results, b.record));
	bool swaps = order ? order > 0 : a.record > b.record;
	hsy_difference d = {.kind = kind,
	                    .first = swaps ? b : a,
	                    .second = swaps ? a : b,
	                    .is_ordered = order != 0,
	                    .is_less = kind == HSY_DIFFER_HEDGE ? swaps : !swaps};

	hsy_vec_push(c->arena, &c->found, d);
}

/* Places come by record, then statement. */
static size_t place_index(const hsy_places *places, hsy_place place)
{
	size_t low = 0, high = places->n - 1;

	while (low < high) {
		size_t middle = low + (high - low) / 2;
		const hsy_place *p = &places->at[middle];

		if (p->record < place.record ||
		    (p->record == place.record && p->statement < place.statement))
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

static hsy_view_of view_of(const collector *c, size_t claim, hsy_place place,
                           hsy_span words, hsy_str name)
{
	return (hsy_view_of){
	    .claim = claim,
	    .at = place_index(&c->results->links->claims.at[claim].places, place),
	    .record = place.record,
	    .words = words,
	    .name = name,
	};
}

/* ---- what was linked */

/* So many articles are asked whether they have a figure by the same words. */
enum { FIRST_ASKED = 64 };

static hsy_view_of told(const hsy_telling *t)
{
	return (hsy_view_of){
	    .claim = t->claim, .at = t->at, .record = t->record, .name = t->who};
}

/* An article that goes on without the hedge, in its own voice, rather than one that lets
 * somebody speak. False where neither plainly tells the same. */
static bool without_hedge(const collector *c, const hsy_view_of *hedged,
                          hsy_view_of *flat)
{
	const hsy_tellings *all = hsy_tellings_of(&c->changes.teller, hedged->claim);
	hsy_telling t;

	if (hsy_change_to_flat(&c->changes, all, hedged->record, hedged->at, &t)) {
		*flat = told(&t);
		return true;
	}
	flat->name = (hsy_str){NULL, 0};
	return hsy_change_is_plain(&c->changes, hedged->claim, hedged->at, flat->at);
}

/* A figure is shown where it came up first: in the first article that tells it by the
 * same words, and is not that of the other side. */
static hsy_view_of earliest(const collector *c, const hsy_view_of *view,
                            size_t other_record)
{
	const hsy_tellings *all = hsy_tellings_of(&c->changes.teller, view->claim);
	const hsy_claim *claim = &c->results->links->claims.at[view->claim];

	for (size_t i = 0; i < all->n && i < FIRST_ASKED; i++) {
		hsy_span span = claim->spans.at[all->at[i].at];
		hsy_str text = hsy_str_slice(
		    c->results->records->list.at[all->at[i].record].doc.text, span);
		size_t found = hsy_str_find(text, view->name, 0);

		if (found == HSY_NONE || all->at[i].record == other_record)
			continue;
		found += span.begin;
		return (hsy_view_of){view->claim,
		                     all->at[i].at,
		                     all->at[i].record,
		                     {found, found + view->name.len},
		                     view->name};
	}
	return *view;
}

static void add_conflict(collector *c, const hsy_conflict *conflict)
{
	static const hsy_differ kinds[HSY_N_CONFLICT_KINDS] = {
	    [HSY_CONFLICT_FIGURE] = HSY_DIFFER_FIGURE,
	    [HSY_CONFLICT_TIME] = HSY_DIFFER_TIME,
	    [HSY_CONFLICT_POLARITY] = HSY_DIFFER_POLARITY,
	    [HSY_CONFLICT_SILENCE] = HSY_DIFFER_SILENCE,
	    [HSY_CONFLICT_HEDGE] = HSY_DIFFER_HEDGE,
	};
	if (!c->is_asked[conflict->here] && !c->is_asked[conflict->there])
		return;
	/* An article that has both sides speak, or is brought up to date, disagrees with
	 * nobody. */
	if (conflict->here_place.record == conflict->there_place.record)
		return;
	hsy_view_of here = view_of(c, conflict->here, conflict->here_place,
	                           conflict->here_words, conflict->here_name);
	hsy_view_of there = view_of(c, conflict->there, conflict->there_place,
	                            conflict->there_words, conflict->there_name);
	if (conflict->kind == HSY_CONFLICT_POLARITY &&
	    !hsy_change_is_denial(&c->changes, conflict->here_place,
	                          conflict->there_place))
		return;
	if (conflict->kind == HSY_CONFLICT_FIGURE ||
	    conflict->kind == HSY_CONFLICT_TIME) {
		here = earliest(c, &here, there.record);
		there = earliest(c, &there, here.record);
	}
	if (conflict->kind != HSY_CONFLICT_HEDGE || without_hedge(c, &here, &there))
		add(c, kinds[conflict->kind], here, there);
}

/* ---- what articles tell of the source: once for each claim */

static void add_changes(collector *c, size_t claim)
{
	const hsy_tellings *all = hsy_tellings_of(&c->changes.teller, claim);
	hsy_telling more, less;

	if (hsy_change_of_source(&c->changes, all, &more, &less))
		add(c, HSY_DIFFER_SOURCE, told(&more), told(&less));
	if (hsy_change_of_name(&c->changes, all, &more, &less))
		add(c, HSY_DIFFER_NAME, told(&more), told(&less));
}

/* ------------------------------------------------ order */

static size_t best_rank(const collector *c, const hsy_difference *d)
{
	size_t x = c->rank[d->first.claim], y = c->rank[d->second.claim];

	return x < y ? x : y;
}

/* That state either side. */
static size_t count_articles(const collector *c, const hsy_difference *d)
{
	size_t n = c->results->scores[d->first.claim]->articles;

	if (d->second.claim != d->first.claim)
		n += c->results->scores[d->second.claim]->articles;
	return n;
}

typedef struct ranked {
	hsy_difference difference;
	size_t articles;
	size_t rank;
	size_t at; /* in the order they were found in */
} ranked;

static int by_weight(const void *a, const void *b)
{
	const ranked *x = a, *y = b;
	int order = hsy_size_compare(x->difference.kind, y->difference.kind);

	if (!order)
		order = hsy_size_compare(y->articles, x->articles);
	if (!order)
		order = hsy_size_compare(x->rank, y->rank);
	return order ? order : hsy_size_compare(x->at, y->at);
}

static size_t sentence_of(const collector *c, const hsy_view_of *side)
{
	const hsy_claim *claim = &c->results->links->claims.at[side->claim];

	return hsy_place_statement(c->results->records, claim->places.at[side->at])
	    ->sentence.begin;
}

/* Two sentences that state several claims differ in the same way in each: that is told
 * once. */
static bool is_new(const collector *c, hsy_map *known, const hsy_difference *d)
{
	const hsy_view_of *a = &d->first, *b = &d->second;
	size_t n = known->n;

	hsy_map_add(
	    known,
	    hsy_str_printf(c->arena, "%d %zu %zu %zu %zu " HSY_STR_FMT " / " HSY_STR_FMT,
	                   (int)d->kind, a->record, sentence_of(c, a), b->record,
	                   sentence_of(c, b), HSY_STR_ARG(a->name), HSY_STR_ARG(b->name)),
	    0);
	return known->n > n;
}

static hsy_differences in_order(const collector *c)
{
	ranked *list = HSY_NEW_ARRAY(c->arena, c->found.n, ranked);
	hsy_differences differences = {0};
	hsy_map known;

	for (size_t i = 0; i < c->found.n; i++) {
		const hsy_difference *d = &c->found.at[i];

		list[i] = (ranked){*d, count_articles(c, d), best_rank(c, d), i};
	}
	if (c->found.n > 1)
		qsort(list, c->found.n, sizeof *list, by_weight);
	hsy_map_init(&known, c->arena);
	for (size_t i = 0; i < c->found.n; i++)
		if (is_new(c, &known, &list[i].difference))
			hsy_vec_push(c->arena, &differences, list[i].difference);
	return differences;
}

hsy_differences hsy_differences_of(const hsy_results *results, const hsy_indexes *claims,
                                   hsy_arena *arena)
{
	const hsy_links *links = results->links;
	collector c = {
	    .results = results,
	    .arena = arena,
	    .changes = hsy_changes_new(results, arena),
	    .rank = HSY_NEW_ARRAY(arena, links->claims.n, size_t),
	    .is_asked = HSY_NEW_ARRAY(arena, links->claims.n, bool),
	};

	for (size_t i = 0; i < links->claims.n; i++)
		c.rank[results->ranks[i]] = i;
	for (size_t i = 0; i < claims->n; i++)
		c.is_asked[claims->at[i]] = true;
	for (size_t i = 0; i < links->conflicts.n; i++)
		add_conflict(&c, &links->conflicts.at[i]);
	for (size_t i = 0; i < claims->n; i++)
		if (results->scores[claims->at[i]]->articles > 1)
			add_changes(&c, claims->at[i]);
	return in_order(&c);
}

/* ------------------------------------------------ one claim */

static void add_tellings(const hsy_teller *teller, size_t claim, hsy_tellings *to)
{
	const hsy_tellings *some = hsy_tellings_of(teller, claim);

	for (size_t i = 0; i < some->n; i++)
		hsy_vec_push(teller->arena, to, some->at[i]);
}

hsy_tellings hsy_variants_of(const hsy_results *results, size_t claim,
                             const hsy_differences *differences, hsy_arena *arena)
{
	const hsy_teller teller = hsy_teller_new(results, arena);
	bool *is_known = HSY_NEW_ARRAY(arena, results->links->claims.n, bool);
	hsy_tellings all = {0};

	is_known[claim] = true;
	add_tellings(&teller, claim, &all);
	for (size_t i = 0; i < differences->n; i++) {
		const hsy_difference *d = &differences->at[i];
		size_t other = d->first.claim == claim ? d->second.claim : d->first.claim;

		if (!is_known[other])
			add_tellings(&teller, other, &all);
		is_known[other] = true;
	}
	hsy_tellings_sort(&teller, &all);
	return all;
}
