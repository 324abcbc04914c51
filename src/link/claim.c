/* claim.c -- groups statements into claims. */
#include "link/claim.h"

#include "base/digest.h"

#include <stdlib.h>

/* ---- forms ---- */

typedef struct keyed {
	hsy_str key;
	size_t unit;
} keyed;

static int by_key(const void *a, const void *b)
{
	const keyed *x = a, *y = b;
	int order = hsy_str_compare(x->key, y->key);
	return order ? order : (x->unit > y->unit) - (x->unit < y->unit);
}

static void make_forms(const hsy_units *units, hsy_forms *forms, hsy_arena *arena)
{
	hsy_arena scratch;
	hsy_arena_init(&scratch);
	keyed *sorted = HSY_NEW_ARRAY(&scratch, units->list.n, keyed);
	for (size_t i = 0; i < units->list.n; i++)
		sorted[i] = (keyed){units->list.at[i].key, i};
	if (units->list.n)
		qsort(sorted, units->list.n, sizeof *sorted, by_key);
	for (size_t i = 0; i < units->list.n; i++) {
		hsy_form none = {.claim = HSY_NONE};
		if (!i || !hsy_str_equal(sorted[i].key, sorted[i - 1].key))
			hsy_vec_push(arena, &forms->list, none);
		hsy_vec_push(arena, &forms->list.at[forms->list.n - 1].units,
		             sorted[i].unit);
	}
	hsy_arena_clear(&scratch);
}

/* ---- clusters ---- */

typedef struct edge {
	size_t first, second;
	double score;
} edge;

/* Words of a record that are a place of the cluster, beside its units. */
typedef struct taken {
	size_t cluster;
	hsy_span span;
} taken;

typedef HSY_VEC(taken) taken_list;

/* Clusters of forms, while they grow. */
typedef struct growth {
	const hsy_units *units;
	hsy_forms *forms;
	hsy_arena *arena;
	hsy_arena *scratch;
	HSY_VEC(edge) edges;
	size_t *cluster;      /* [form] */
	hsy_indexes *members; /* [cluster]: forms */
	hsy_spans *windows;   /* [cluster] */
	hsy_places *window_places;
	taken_list *taken; /* [record]: the same windows */
} growth;

/* Units of which each states all that the other does state the same, however few
 * their words are. */
static hsy_likeness compare(const growth *g, size_t first, size_t second)
{
	const hsy_unit *a = hsy_form_unit(g->units, g->forms, first);
	const hsy_unit *b = hsy_form_unit(g->units, g->forms, second);
	hsy_likeness likeness = hsy_units_compare(g->units, a, b);
	hsy_span window;
	if (likeness.verdict == HSY_VERDICT_NONE &&
	    hsy_unit_within(g->units, a, b, &window) &&
	    hsy_unit_within(g->units, b, a, &window))
		likeness = (hsy_likeness){HSY_VERDICT_SAME, 1, HSY_NONE, HSY_NONE};
	return likeness;
}

static void weigh_pair(void *context, size_t first, size_t second)
{
	growth *g = context;
	hsy_likeness likeness = compare(g, first, second);
	edge e = {first, second, likeness.score};
	hsy_clash clash = {first, second, likeness};
	if (likeness.verdict == HSY_VERDICT_SAME)
		hsy_vec_push(g->scratch, &g->edges, e);
	else if (likeness.verdict != HSY_VERDICT_NONE)
		hsy_vec_push(g->arena, &g->forms->clashes, clash);
}

/* Best first; forms are in the order of their keys. */
static int by_score(const void *a, const void *b)
{
	const edge *x = a, *y = b;
	if (x->score != y->score)
		return x->score > y->score ? -1 : 1;
	if (x->first != y->first)
		return x->first < y->first ? -1 : 1;
	return (x->second > y->second) - (x->second < y->second);
}

/* So many of each cluster are compared with all of the other. */
enum { MAX_WITNESSES = 64 };

/* Every form of one states the same as every form of the other: a chain of
 * small steps never joins two claims. */
static bool agree(const growth *g, const hsy_indexes *a, const hsy_indexes *b)
{
	for (size_t i = 0; i < a->n && i < MAX_WITNESSES; i++)
		for (size_t j = 0; j < b->n && j < MAX_WITNESSES; j++)
			if (compare(g, a->at[i], b->at[j]).verdict != HSY_VERDICT_SAME)
				return false;
	return true;
}

static void grow(growth *g)
{
	if (g->edges.n)
		qsort(g->edges.at, g->edges.n, sizeof *g->edges.at, by_score);
	for (size_t i = 0; i < g->edges.n; i++) {
		size_t into = g->cluster[g->edges.at[i].first];
		size_t from = g->cluster[g->edges.at[i].second];
		if (into == from || !agree(g, &g->members[into], &g->members[from]))
			continue;
		for (size_t j = 0; j < g->members[from].n; j++) {
			g->cluster[g->members[from].at[j]] = into;
			hsy_vec_push(g->scratch, &g->members[into],
			             g->members[from].at[j]);
		}
		g->members[from].n = 0;
	}
}

/* ---- windows ---- */

/* The first of the units, which are in order, that is of the record or behind it. */
static size_t first_of(const growth *g, const hsy_indexes *units, size_t record)
{
	size_t low = 0, high = units->n;
	while (low < high) {
		size_t middle = low + (high - low) / 2;
		if (units->at[middle] < g->units->first[record])
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

/* A place of the cluster already covers these words. */
static bool is_covered(const growth *g, size_t cluster, size_t record, hsy_span window)
{
	for (size_t i = 0; i < g->members[cluster].n; i++) {
		const hsy_indexes *same =
		    &g->forms->list.at[g->members[cluster].at[i]].units;
		for (size_t j = first_of(g, same, record);
		     j < same->n && same->at[j] < g->units->first[record + 1]; j++)
			if (hsy_span_overlap(g->units->list.at[same->at[j]].span, window))
				return true;
	}
	for (size_t i = 0; i < g->taken[record].n; i++)
		if (g->taken[record].at[i].cluster == cluster &&
		    hsy_span_overlap(g->taken[record].at[i].span, window))
			return true;
	return false;
}

static void take_window(void *context, size_t first, size_t second)
{
	growth *g = context;
	size_t cluster = g->cluster[first];
	if (cluster == g->cluster[second])
		return;
	const hsy_unit *shorter = hsy_form_unit(g->units, g->forms, first);
	const hsy_indexes *same = &g->forms->list.at[second].units;
	for (size_t i = 0; i < same->n; i++) {
		const hsy_unit *longer = &g->units->list.at[same->at[i]];
		hsy_span window;
		if (!hsy_unit_within(g->units, shorter, longer, &window) ||
		    is_covered(g, cluster, longer->place.record, window))
			continue;
		taken here = {cluster, window};
		hsy_vec_push(g->scratch, &g->taken[longer->place.record], here);
		hsy_vec_push(g->scratch, &g->windows[cluster], window);
		hsy_vec_push(g->scratch, &g->window_places[cluster], longer->place);
		hsy_window kept = {same->at[i], first, window};
		hsy_vec_push(g->arena, &g->forms->windows, kept);
	}
}

/* ---- claims ---- */

/*
 * The identifier comes from the normal form of the earliest member: by date of
 * publication, undated ones last, then bytewise by form. So it depends neither
 * on the order of reading nor on articles that do not state the claim, and
 * later articles that do leave it alone; only an earlier one can change it.
 * Forms are equal only within one claim, so two claims never share one.
 */
static hsy_str claim_id(const growth *g, const hsy_indexes *members)
{
	hsy_str best_key = {NULL, 0}, best_date = {NULL, 0};
	for (size_t i = 0; i < members->n; i++) {
		const hsy_indexes *same = &g->forms->list.at[members->at[i]].units;
		for (size_t j = 0; j < same->n; j++) {
			const hsy_unit *unit = &g->units->list.at[same->at[j]];
			hsy_str date =
			    g->units->records->list.at[unit->place.record].doc.published;
			bool is_earlier = date.at &&
			                  (!best_date.at ||
			                   hsy_str_compare(date, best_date) < 0);
			bool is_level = hsy_str_equal(date, best_date) &&
			                hsy_str_compare(unit->key, best_key) < 0;
			if (best_key.at && !is_earlier && !is_level)
				continue;
			best_key = unit->key;
			best_date = date;
		}
	}
	return hsy_digest_id(g->arena, "c", best_key);
}

typedef struct spot {
	hsy_place place;
	hsy_span span;
	bool is_infinitive;
} spot;

static int by_place(const void *a, const void *b)
{
	const spot *x = a, *y = b;
	if (x->place.record != y->place.record)
		return x->place.record < y->place.record ? -1 : 1;
	if (x->place.statement != y->place.statement)
		return x->place.statement < y->place.statement ? -1 : 1;
	return (x->span.begin > y->span.begin) - (x->span.begin < y->span.begin);
}

/* In "The council plans | to sell the lighthouse |, Coastline Today reported", the
 * infinitive states nothing beside the clause around it, which is a place already. */
static bool is_repeated(const spot *spots, size_t n, size_t at)
{
	const spot *inner = &spots[at];
	size_t record = inner->place.record, i = at;
	if (!inner->is_infinitive)
		return false;
	while (i > 0 && spots[i - 1].place.record == record)
		i--;
	for (; i < n && spots[i].place.record == record; i++)
		if (i != at && !spots[i].is_infinitive &&
		    hsy_span_within(inner->span, spots[i].span))
			return true;
	return false;
}

static void collect(const growth *g, size_t cluster, hsy_claim *claim)
{
	HSY_VEC(spot) spots = {0};
	for (size_t i = 0; i < g->members[cluster].n; i++) {
		const hsy_indexes *same =
		    &g->forms->list.at[g->members[cluster].at[i]].units;
		for (size_t j = 0; j < same->n; j++) {
			const hsy_unit *unit = &g->units->list.at[same->at[j]];
			spot s = {unit->place, unit->span, unit->is_infinitive};
			hsy_vec_push(g->scratch, &spots, s);
		}
	}
	for (size_t i = 0; i < g->windows[cluster].n; i++) {
		spot s = {g->window_places[cluster].at[i], g->windows[cluster].at[i],
		          false};
		hsy_vec_push(g->scratch, &spots, s);
	}
	qsort(spots.at, spots.n, sizeof *spots.at, by_place);
	for (size_t i = 0; i < spots.n; i++) {
		if (is_repeated(spots.at, spots.n, i))
			continue;
		hsy_vec_push(g->arena, &claim->places, spots.at[i].place);
		hsy_vec_push(g->arena, &claim->spans, spots.at[i].span);
	}
}

typedef struct made {
	hsy_claim claim;
	size_t cluster;
} made;

static int by_id(const void *a, const void *b)
{
	return hsy_str_compare(((const made *)a)->claim.id, ((const made *)b)->claim.id);
}

static void make_claims(growth *g, hsy_claims *claims)
{
	HSY_VEC(made) list = {0};
	for (size_t i = 0; i < g->forms->list.n; i++) {
		made m = {.cluster = i};
		if (!g->members[i].n)
			continue;
		m.claim.id = claim_id(g, &g->members[i]);
		collect(g, i, &m.claim);
		m.claim.wording = hsy_claim_word(g->units, &m.claim, g->arena);
		hsy_vec_push(g->scratch, &list, m);
	}
	if (list.n)
		qsort(list.at, list.n, sizeof *list.at, by_id);
	for (size_t i = 0; i < list.n; i++) {
		hsy_vec_push(g->arena, claims, list.at[i].claim);
		for (size_t j = 0; j < g->members[list.at[i].cluster].n; j++)
			g->forms->list.at[g->members[list.at[i].cluster].at[j]].claim = i;
	}
}

void hsy_claims_find(const hsy_units *units, hsy_forms *forms, hsy_claims *claims,
                     hsy_arena *arena)
{
	hsy_arena scratch;
	hsy_arena_init(&scratch);
	make_forms(units, forms, arena);
	size_t n = forms->list.n;
	growth g = {.units = units, .forms = forms, .arena = arena, .scratch = &scratch};
	g.cluster = HSY_NEW_ARRAY(&scratch, n, size_t);
	g.members = HSY_NEW_ARRAY(&scratch, n, hsy_indexes);
	g.windows = HSY_NEW_ARRAY(&scratch, n, hsy_spans);
	g.window_places = HSY_NEW_ARRAY(&scratch, n, hsy_places);
	g.taken = HSY_NEW_ARRAY(&scratch, units->records->list.n, taken_list);
	for (size_t i = 0; i < n; i++) {
		g.cluster[i] = i;
		hsy_vec_push(&scratch, &g.members[i], i);
	}
	hsy_forms_pair(units, forms, weigh_pair, &g);
	grow(&g);
	hsy_forms_nest(units, forms, take_window, &g);
	make_claims(&g, claims);
	hsy_arena_clear(&scratch);
}
