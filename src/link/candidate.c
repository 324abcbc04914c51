/* candidate.c -- which forms are worth comparing, without comparing all. */
#include "link/claim.h"

#include <stdlib.h>

/*
 * Two forms that share the fraction t of their weight share at least one of the
 * rarest words that make up 1 - t of each (the prefix). So forms are listed
 * under the words of their prefix, and only forms on one list are compared, at
 * the first word that they have in common. Lists of words that turn out common
 * are read through a window, forms of similar normal form being neighbours:
 * that bounds the cost, and may miss a pair in a large corpus.
 */
enum { MAX_PREFIX = 12, MAX_NEIGHBOURS = 48 };

typedef struct posting {
	size_t rank; /* of the word; amounts and plain words have lists of their own */
	size_t form;
} posting;

typedef struct prefix {
	size_t ranks[MAX_PREFIX]; /* rare first */
	size_t n;
} prefix;

typedef HSY_VEC(posting) postings;

static int by_rank(const void *a, const void *b)
{
	const posting *x = a, *y = b;
	if (x->rank != y->rank)
		return x->rank < y->rank ? -1 : 1;
	return (x->form > y->form) - (x->form < y->form);
}

static int by_size(const void *a, const void *b)
{
	size_t x = *(const size_t *)a, y = *(const size_t *)b;
	return (x > y) - (x < y);
}

/* Words by rank; returns how many, capped. */
static size_t ranked_words(const hsy_units *units, const hsy_unit *unit,
                           hsy_arena *scratch, size_t **out)
{
	size_t *ranks = HSY_NEW_ARRAY(scratch, unit->set.n, size_t);
	for (size_t i = 0; i < unit->set.n; i++)
		ranks[i] = units->words.list.at[unit->set.at[i].word].rank;
	if (unit->set.n)
		qsort(ranks, unit->set.n, sizeof *ranks, by_size);
	*out = ranks;
	return unit->set.n;
}

static prefix prefix_of(const hsy_units *units, const hsy_unit *unit,
                        const double *weights, hsy_arena *scratch)
{
	prefix p = {.n = 0};
	size_t *ranks;
	size_t n = ranked_words(units, unit, scratch, &ranks);
	double rest = unit->weight, needed = hsy_unit_bar(unit) * unit->weight;
	for (size_t i = 0; i < n && p.n < MAX_PREFIX && rest >= needed; i++) {
		p.ranks[p.n++] = ranks[i];
		rest -= weights[ranks[i]];
	}
	return p;
}

/* Whether rank is the first that both prefixes have. */
static bool is_first_shared(const prefix *a, const prefix *b, size_t rank)
{
	for (size_t i = 0; i < a->n && a->ranks[i] < rank; i++)
		for (size_t j = 0; j < b->n && b->ranks[j] <= a->ranks[i]; j++)
			if (a->ranks[i] == b->ranks[j])
				return false;
	return true;
}

static double *weights_by_rank(const hsy_units *units, hsy_arena *scratch)
{
	double *weights = HSY_NEW_ARRAY(scratch, units->words.list.n, double);
	for (size_t i = 0; i < units->words.list.n; i++)
		weights[units->words.list.at[i].rank] = units->words.list.at[i].weight;
	return weights;
}

static void pair_list(const postings *lists, size_t from, size_t end,
                      const prefix *prefixes, hsy_pair_sink *sink, void *context)
{
	for (size_t i = from; i < end; i++)
		for (size_t j = i + 1; j < end && j <= i + MAX_NEIGHBOURS; j++) {
			const posting *a = &lists->at[i], *b = &lists->at[j];
			if (is_first_shared(&prefixes[a->form], &prefixes[b->form],
			                    a->rank))
				sink(context, a->form, b->form);
		}
}

void hsy_forms_pair(const hsy_units *units, const hsy_forms *forms, hsy_pair_sink *sink,
                    void *context)
{
	hsy_arena scratch;
	postings lists = {0};
	hsy_arena_init(&scratch);
	double *weights = weights_by_rank(units, &scratch);
	prefix *prefixes = HSY_NEW_ARRAY(&scratch, forms->list.n, prefix);
	for (size_t i = 0; i < forms->list.n; i++) {
		prefixes[i] = prefix_of(units, hsy_form_unit(units, forms, i), weights,
		                        &scratch);
		for (size_t j = 0; j < prefixes[i].n; j++) {
			posting p = {prefixes[i].ranks[j], i};
			hsy_vec_push(&scratch, &lists, p);
		}
	}
	if (lists.n)
		qsort(lists.at, lists.n, sizeof *lists.at, by_rank);
	for (size_t from = 0, end; from < lists.n; from = end) {
		for (end = from;
		     end < lists.n && lists.at[end].rank == lists.at[from].rank;)
			end++;
		pair_list(&lists, from, end, prefixes, sink, context);
	}
	hsy_arena_clear(&scratch);
}

/* ---- one inside the other ---- */

/* What is inside shares its amounts and its words: the forms with the same
 * figure and its rarest word are asked, most of them right. */
static hsy_str nest_key(const hsy_units *units, hsy_str anchor, size_t word,
                        hsy_arena *scratch)
{
	return hsy_str_printf(scratch, HSY_STR_FMT "\n" HSY_STR_FMT, HSY_STR_ARG(anchor),
	                      HSY_STR_ARG(units->words.list.at[word].text));
}

typedef struct nest {
	hsy_map index;
	HSY_VEC(hsy_indexes) lists;
	hsy_arena *scratch;
} nest;

static void nest_add(nest *n, hsy_str key, size_t form)
{
	size_t at = hsy_map_add(&n->index, key, n->lists.n);
	if (at == n->lists.n) {
		hsy_indexes none = {0};
		hsy_vec_push(n->scratch, &n->lists, none);
	}
	hsy_vec_push(n->scratch, &n->lists.at[at], form);
}

/* The rarest word that is no name: names may stand in an earlier sentence. */
static size_t rarest(const hsy_units *units, const hsy_unit *unit)
{
	size_t best = HSY_NONE;
	for (size_t i = 0; i < unit->set.n; i++) {
		size_t word = unit->set.at[i].word;
		if (hsy_word_is_name(units, word))
			continue;
		if (best == HSY_NONE ||
		    units->words.list.at[word].rank < units->words.list.at[best].rank)
			best = word;
	}
	return best;
}

static void nest_anchor(nest *n, const hsy_units *units, const hsy_unit *unit,
                        hsy_str anchor, size_t form)
{
	for (size_t w = 0; w < unit->set.n; w++)
		nest_add(n, nest_key(units, anchor, unit->set.at[w].word, n->scratch),
		         form);
}

static void nest_fill(nest *n, const hsy_units *units, const hsy_forms *forms)
{
	for (size_t i = 0; i < forms->list.n; i++) {
		const hsy_unit *unit = hsy_form_unit(units, forms, i);
		for (size_t f = 0; f < unit->figures.n && f < MAX_PREFIX; f++)
			nest_anchor(n, units, unit,
			            hsy_figure_key(&unit->figures.at[f], n->scratch), i);
		for (size_t t = 0; t < unit->set.n && unit->has_time; t++)
			if (unit->set.at[t].is_time)
				nest_anchor(
				    n, units, unit,
				    units->words.list.at[unit->set.at[t].word].text, i);
	}
}

/* The amount that a form is looked for by, or its time; absent without either. */
static hsy_str anchor_of(const hsy_units *units, const hsy_unit *unit, hsy_arena *scratch)
{
	if (unit->figures.n)
		return hsy_figure_key(&unit->figures.at[0], scratch);
	for (size_t i = 0; i < unit->terms.n; i++)
		if (unit->terms.at[i].is_time)
			return units->words.list.at[unit->terms.at[i].word].text;
	return (hsy_str){NULL, 0};
}

void hsy_forms_nest(const hsy_units *units, const hsy_forms *forms, hsy_pair_sink *sink,
                    void *context)
{
	hsy_arena scratch;
	hsy_arena_init(&scratch);
	nest n = {.scratch = &scratch};
	hsy_map_init(&n.index, &scratch);
	nest_fill(&n, units, forms);
	for (size_t i = 0; i < forms->list.n; i++) {
		const hsy_unit *unit = hsy_form_unit(units, forms, i);
		size_t word = rarest(units, unit);
		hsy_str anchor = anchor_of(units, unit, &scratch);
		if (!anchor.at || word == HSY_NONE)
			continue;
		/* The form itself is there at least. */
		size_t at = hsy_map_find(&n.index,
		                         nest_key(units, anchor, word, &scratch));
		const hsy_indexes *list = &n.lists.at[at];
		for (size_t j = 0; j < list->n && j < 4 * MAX_NEIGHBOURS; j++)
			if (list->at[j] != i)
				sink(context, i, list->at[j]);
	}
	hsy_arena_clear(&scratch);
}
