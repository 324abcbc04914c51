/* candidate.c -- which forms are worth comparing, without comparing all. */
#include "link/claim.h"

#include <stdlib.h>

/*
 * Two forms that share the fraction t of their worth share at least one of the
 * rarest words that make up 1 - t of each (the prefix). So forms are listed
 * under the words of their prefix, and only forms on one list are compared, at
 * the first word that they have in common. Lists of words that turn out common
 * are read through a window, in which those stand together that share more words:
 * that bounds the cost, and may miss a pair in a large corpus.
 */
enum { MAX_PREFIX = 12, MAX_NEIGHBOURS = 24 };

/* Lists are read from the rarest word on: forms that were compared with so many are
 * left to those that were not. */
enum { MAX_PAIRS = 48 };

/* Forms that share less of their worth, in percent, are hardly ever the same: it is
 * dearer to compare them than to count. */
enum { LEAST_SHARED = 10 };

/* The words of a form by rank, rare first. */
typedef struct sketch {
	const uint32_t *ranks;
	uint32_t n;
	uint32_t n_prefix;
	uint32_t n_figures;
	unsigned worth;
} sketch;

typedef struct posting {
	uint32_t rank;
	uint32_t form;
} posting;

typedef struct lister {
	const hsy_units *units;
	const hsy_forms *forms;
	hsy_arena *scratch;
	const unsigned *worths; /* [rank] */
	sketch *sketches;       /* [form] */
	posting *postings;      /* by rank, then form */
	size_t n_postings;
	uint32_t *n_pairs; /* [form] */
	hsy_pair_sink *sink;
	void *context;
} lister;

/* ---- sketches ---- */

static int by_size(const void *a, const void *b)
{
	uint32_t x = *(const uint32_t *)a, y = *(const uint32_t *)b;
	return (x > y) - (x < y);
}

static uint32_t prefix_of(const lister *l, const sketch *s)
{
	unsigned rest = s->worth;
	uint32_t n = 0;
	while (n < s->n && n < MAX_PREFIX && 100 * rest >= HSY_SHARED_MIN * s->worth)
		rest -= l->worths[s->ranks[n++]];
	return n;
}

static sketch sketch_of(const lister *l, const hsy_unit *unit)
{
	uint32_t *ranks = HSY_NEW_ARRAY(l->scratch, unit->set.n, uint32_t);
	sketch s = {ranks, (uint32_t)unit->set.n, 0, (uint32_t)unit->figures.n,
	            unit->worth};
	for (size_t i = 0; i < s.n; i++)
		ranks[i] = (uint32_t)l->units->words.list.at[unit->set.at[i].word].rank;
	if (s.n)
		qsort(ranks, s.n, sizeof *ranks, by_size);
	s.n_prefix = prefix_of(l, &s);
	return s;
}

static const unsigned *worths_by_rank(const hsy_units *units, hsy_arena *scratch)
{
	unsigned *worths = HSY_NEW_ARRAY(scratch, units->words.list.n, unsigned);
	for (size_t i = 0; i < units->words.list.n; i++)
		worths[units->words.list.at[i].rank] = units->words.list.at[i].worth;
	return worths;
}

/* ---- lists ---- */

static int by_rank(const void *a, const void *b)
{
	const posting *x = a, *y = b;
	if (x->rank != y->rank)
		return x->rank < y->rank ? -1 : 1;
	return (x->form > y->form) - (x->form < y->form);
}

static void make_lists(lister *l)
{
	size_t n = 0;
	l->sketches = HSY_NEW_ARRAY(l->scratch, l->forms->list.n, sketch);
	for (size_t i = 0; i < l->forms->list.n; i++) {
		l->sketches[i] = sketch_of(l, hsy_form_unit(l->units, l->forms, i));
		n += l->sketches[i].n_prefix;
	}
	l->postings = HSY_NEW_ARRAY(l->scratch, n, posting);
	for (size_t i = 0; i < l->forms->list.n; i++)
		for (size_t j = 0; j < l->sketches[i].n_prefix; j++)
			l->postings[l->n_postings++] = (posting){l->sketches[i].ranks[j],
			                                         (uint32_t)i};
	if (n)
		qsort(l->postings, n, sizeof *l->postings, by_rank);
}

/* A form on a list, with those of its words that are commoner than the list's. */
typedef struct entry {
	const uint32_t *ranks;
	uint32_t n;
	uint32_t form;
} entry;

static int by_words(const void *a, const void *b)
{
	const entry *x = a, *y = b;
	for (uint32_t i = 0; i < x->n && i < y->n; i++)
		if (x->ranks[i] != y->ranks[i])
			return x->ranks[i] < y->ranks[i] ? -1 : 1;
	if (x->n != y->n)
		return x->n < y->n ? -1 : 1;
	return (x->form > y->form) - (x->form < y->form);
}

/* Those that share a rarer word meet on its list; here, the next rarest words tell
 * who should stand together. */
static void order_list(const lister *l, posting *list, size_t n)
{
	hsy_arena scratch;
	hsy_arena_init(&scratch);
	entry *entries = HSY_NEW_ARRAY(&scratch, n, entry);
	for (size_t i = 0; i < n; i++) {
		const sketch *s = &l->sketches[list[i].form];
		uint32_t at = 0;
		while (s->ranks[at] <= list[i].rank && at + 1 < s->n)
			at++;
		entries[i] = (entry){s->ranks + at, s->n - at, list[i].form};
	}
	qsort(entries, n, sizeof *entries, by_words);
	for (size_t i = 0; i < n; i++)
		list[i].form = entries[i].form;
	hsy_arena_clear(&scratch);
}

/* ---- pairs ---- */

/* Whether rank is the first word that both have in their prefixes, and they share
 * enough to be compared. */
static bool is_candidate(const lister *l, const sketch *a, const sketch *b, uint32_t rank)
{
	unsigned shared = HSY_FIGURE_WORTH *
	                  (a->n_figures < b->n_figures ? a->n_figures : b->n_figures);
	for (uint32_t i = 0, j = 0; i < a->n && j < b->n;) {
		uint32_t x = a->ranks[i], y = b->ranks[j];
		if (x == y) {
			if (x < rank && i < a->n_prefix && j < b->n_prefix)
				return false;
			shared += l->worths[x];
		}
		i += x <= y;
		j += y <= x;
	}
	return 100 * shared >= LEAST_SHARED * (a->worth + b->worth - shared);
}

static void pair_list(const lister *l, const posting *list, size_t n)
{
	for (size_t i = 0; i < n; i++)
		for (size_t j = i + 1; j < n && j <= i + MAX_NEIGHBOURS; j++) {
			uint32_t a = list[i].form, b = list[j].form;
			if ((l->n_pairs[a] >= MAX_PAIRS && l->n_pairs[b] >= MAX_PAIRS) ||
			    !is_candidate(l, &l->sketches[a], &l->sketches[b],
			                  list[i].rank))
				continue;
			l->n_pairs[a]++;
			l->n_pairs[b]++;
			l->sink(l->context, a < b ? a : b, a < b ? b : a);
		}
}

void hsy_forms_pair(const hsy_units *units, const hsy_forms *forms, hsy_pair_sink *sink,
                    void *context)
{
	hsy_arena scratch;
	hsy_arena_init(&scratch);
	lister l = {.units = units,
	            .forms = forms,
	            .scratch = &scratch,
	            .n_pairs = HSY_NEW_ARRAY(&scratch, forms->list.n, uint32_t),
	            .worths = worths_by_rank(units, &scratch),
	            .sink = sink,
	            .context = context};
	make_lists(&l);
	for (size_t from = 0, end; from < l.n_postings; from = end) {
		for (end = from;
		     end < l.n_postings && l.postings[end].rank == l.postings[from].rank;)
			end++;
		if (end - from > MAX_NEIGHBOURS + 1)
			order_list(&l, l.postings + from, end - from);
		pair_list(&l, l.postings + from, end - from);
	}
	hsy_arena_clear(&scratch);
}
