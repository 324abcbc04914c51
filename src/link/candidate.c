/* candidate.c -- which forms are worth comparing, without comparing all. */
#include "link/claim.h"

#include <stdlib.h>

/*
 * Two forms that share the fraction t of their worth share at least one of the
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
                        const unsigned *worths, hsy_arena *scratch)
{
	prefix p = {.n = 0};
	size_t *ranks;
	size_t n = ranked_words(units, unit, scratch, &ranks);
	unsigned rest = unit->worth;
	for (size_t i = 0; i < n && p.n < MAX_PREFIX; i++) {
		if (100 * rest < HSY_SHARED_MIN * unit->worth)
			break;
		p.ranks[p.n++] = ranks[i];
		rest -= worths[ranks[i]];
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

static unsigned *worths_by_rank(const hsy_units *units, hsy_arena *scratch)
{
	unsigned *worths = HSY_NEW_ARRAY(scratch, units->words.list.n, unsigned);
	for (size_t i = 0; i < units->words.list.n; i++)
		worths[units->words.list.at[i].rank] = units->words.list.at[i].worth;
	return worths;
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
	unsigned *worths = worths_by_rank(units, &scratch);
	prefix *prefixes = HSY_NEW_ARRAY(&scratch, forms->list.n, prefix);
	for (size_t i = 0; i < forms->list.n; i++) {
		prefixes[i] = prefix_of(units, hsy_form_unit(units, forms, i), worths,
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
