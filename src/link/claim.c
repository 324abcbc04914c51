/* claim.c -- groups statements into claims. */
#include "link/claim.h"

#include "base/date.h"
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
	int score;
} edge;

/* Clusters of forms, while they grow. */
typedef struct growth {
	const hsy_units *units;
	hsy_forms *forms;
	hsy_arena *arena;
	hsy_arena *scratch;
	HSY_VEC(edge) edges;
	size_t *cluster;      /* [form] */
	hsy_indexes *members; /* [cluster]: forms */
} growth;

static hsy_likeness compare(const growth *g, size_t first, size_t second)
{
	return hsy_units_compare(g->units, hsy_form_unit(g->units, g->forms, first),
	                         hsy_form_unit(g->units, g->forms, second));
}

static void weigh_pair(void *context, size_t first, size_t second)
{
	growth *g = context;
	hsy_likeness likeness = compare(g, first, second);
	edge e = {first, second, likeness.score};
	hsy_clash clash = {first, second, likeness};
	if (likeness.verdict == HSY_VERDICT_SAME)
		hsy_vec_push(g->scratch, &g->edges, e);
	else if (hsy_verdict_parts(likeness.verdict))
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
enum { MAX_WITNESSES = 16 };

/* What a pair weighs whose words are alike, but which is not the same for another
 * reason. */
enum { DOUBT = 2000 };

/* The forms of one are, on the whole, like those of the other, and no two cannot both
 * be so: a chain of small steps never joins two claims. */
static bool agree(const growth *g, const hsy_indexes *a, const hsy_indexes *b)
{
	long sum = 0;
	for (size_t i = 0; i < a->n && i < MAX_WITNESSES; i++)
		for (size_t j = 0; j < b->n && j < MAX_WITNESSES; j++) {
			hsy_likeness likeness = compare(g, a->at[i], b->at[j]);
			bool is_same = likeness.verdict == HSY_VERDICT_SAME;
			if (hsy_verdict_parts(likeness.verdict))
				return false;
			if (is_same == (likeness.score > 0))
				sum += likeness.score;
			else
				sum += is_same ? 1 : -DOUBT;
		}
	return sum > 0;
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
		/* The smaller one moves: none is moved often. */
		if (g->members[from].n > g->members[into].n) {
			size_t larger = from;
			from = into;
			into = larger;
		}
		for (size_t j = 0; j < g->members[from].n; j++) {
			g->cluster[g->members[from].at[j]] = into;
			hsy_vec_push(g->scratch, &g->members[into],
			             g->members[from].at[j]);
		}
		g->members[from].n = 0;
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
	hsy_str best_key = {NULL, 0};
	int64_t best = INT64_MAX;
	for (size_t i = 0; i < members->n; i++) {
		const hsy_indexes *same = &g->forms->list.at[members->at[i]].units;
		for (size_t j = 0; j < same->n; j++) {
			const hsy_unit *unit = &g->units->list.at[same->at[j]];
			const hsy_doc *doc =
			    &g->units->records->list.at[unit->place.record].doc;
			int64_t minute = INT64_MAX;
			hsy_date_minute(doc->published, &minute);
			if (best_key.at &&
			    (minute > best || (minute == best &&
			                       hsy_str_compare(unit->key, best_key) >= 0)))
				continue;
			best_key = unit->key;
			best = minute;
		}
	}
	return hsy_digest_id(g->arena, "c", best_key);
}

typedef struct spot {
	hsy_place place;
	hsy_span span;
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

static void collect(const growth *g, size_t cluster, hsy_claim *claim)
{
	HSY_VEC(spot) spots = {0};
	for (size_t i = 0; i < g->members[cluster].n; i++) {
		const hsy_indexes *same =
		    &g->forms->list.at[g->members[cluster].at[i]].units;
		for (size_t j = 0; j < same->n; j++) {
			const hsy_unit *unit = &g->units->list.at[same->at[j]];
			spot s = {unit->place, unit->span};
			hsy_vec_push(g->scratch, &spots, s);
		}
	}
	qsort(spots.at, spots.n, sizeof *spots.at, by_place);
	for (size_t i = 0; i < spots.n; i++) {
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
	for (size_t i = 0; i < n; i++) {
		g.cluster[i] = i;
		hsy_vec_push(&scratch, &g.members[i], i);
	}
	hsy_forms_pair(units, forms, weigh_pair, &g);
	grow(&g);
	make_claims(&g, claims);
	hsy_arena_clear(&scratch);
}
