/* merge.c -- why places are taken for one claim. */
#include "link/merge.h"

#include "link/unit.h"

#include <stdlib.h>

struct hsy_merger {
	hsy_units units;
};

const hsy_merger *hsy_merger_new(const hsy_records *records, hsy_arena *arena)
{
	hsy_merger *merger = HSY_NEW(arena, hsy_merger);

	hsy_units_read(&merger->units, records, arena);
	return merger;
}

static const hsy_unit *unit_at(const hsy_merger *merger, hsy_place at)
{
	return &merger->units.list.at[merger->units.first[at.record] + at.statement];
}

/* ------------------------------------------------ two places */

typedef struct tally {
	hsy_merge *merge;
	hsy_arena *arena;
	unsigned shared, here, there; /* worth */
} tally;

static void add_shared(tally *t, hsy_span here, hsy_span there, unsigned worth)
{
	hsy_shared both = {here, there};

	hsy_vec_push(t->arena, &t->merge->shared, both);
	t->shared += worth;
}

static void add_alone(tally *t, bool is_here, hsy_span words, unsigned worth)
{
	hsy_vec_push(t->arena, is_here ? &t->merge->only_here : &t->merge->only_there,
	             words);
	*(is_here ? &t->here : &t->there) += worth;
}

/* Whom "it" stands for is not in the words. */
static void add_term(tally *t, const hsy_merger *merger, const hsy_unit *mine, size_t i,
                     const hsy_unit *other, bool is_here)
{
	const hsy_keyword *term = &mine->set.at[i];

	if (!hsy_unit_implies(other, term->word))
		add_alone(t, is_here, term->span,
		          merger->units.words.list.at[term->word].worth);
}

static void compare_terms(tally *t, const hsy_merger *merger, const hsy_unit *a,
                          const hsy_unit *b)
{
	size_t i = 0, j = 0;

	while (i < a->set.n || j < b->set.n) {
		size_t x = i < a->set.n ? a->set.at[i].word : HSY_NONE;
		size_t y = j < b->set.n ? b->set.at[j].word : HSY_NONE;

		if (x < y) {
			add_term(t, merger, a, i++, b, true);
		} else if (y < x) {
			add_term(t, merger, b, j++, a, false);
		} else {
			t->merge->shares_subject |= a->set.at[i].is_subject &&
			                            b->set.at[j].is_subject;
			add_shared(t, a->set.at[i++].span, b->set.at[j++].span,
			           merger->units.words.list.at[x].worth);
		}
	}
}

static void compare_figures(tally *t, const hsy_unit *a, const hsy_unit *b)
{
	bool *is_taken = HSY_NEW_ARRAY(t->arena, b->figures.n, bool);

	for (size_t i = 0; i < a->figures.n; i++) {
		const hsy_figure *x = &a->figures.at[i];
		size_t j = 0;

		while (j < b->figures.n &&
		       (is_taken[j] || !(hsy_figure_same(x, &b->figures.at[j]) ||
		                         hsy_figure_rounds(x, &b->figures.at[j]))))
			j++;
		if (j == b->figures.n) {
			add_alone(t, true, x->span, HSY_FIGURE_WORTH);
			continue;
		}
		is_taken[j] = true;
		t->merge->n_figures++;
		add_shared(t, x->span, b->figures.at[j].span, HSY_FIGURE_WORTH);
	}
	for (size_t j = 0; j < b->figures.n; j++)
		if (!is_taken[j])
			add_alone(t, false, b->figures.at[j].span, HSY_FIGURE_WORTH);
}

static int by_span(const void *a, const void *b)
{
	const hsy_span *x = a, *y = b;

	return (x->begin > y->begin) - (x->begin < y->begin);
}

static int by_here(const void *a, const void *b)
{
	return by_span(&((const hsy_shared *)a)->here, &((const hsy_shared *)b)->here);
}

static void sort_words(hsy_merge *merge)
{
	if (merge->shared.n > 1)
		qsort(merge->shared.at, merge->shared.n, sizeof *merge->shared.at,
		      by_here);
	if (merge->only_here.n > 1)
		qsort(merge->only_here.at, merge->only_here.n,
		      sizeof *merge->only_here.at, by_span);
	if (merge->only_there.n > 1)
		qsort(merge->only_there.at, merge->only_there.n,
		      sizeof *merge->only_there.at, by_span);
}

hsy_merge hsy_merge_of(const hsy_merger *merger, hsy_place here, hsy_place there,
                       hsy_arena *arena)
{
	const hsy_unit *a = unit_at(merger, here);
	const hsy_unit *b = unit_at(merger, there);
	hsy_merge merge = {0};
	tally t = {&merge, arena, 0, 0, 0};

	merge.is_equal = hsy_str_equal(a->key, b->key);
	merge.is_alike = merge.is_equal ||
	                 hsy_units_compare(&merger->units, a, b).verdict ==
	                     HSY_VERDICT_SAME;
	compare_terms(&t, merger, a, b);
	compare_figures(&t, a, b);
	unsigned all = t.shared + t.here + t.there;
	merge.agreed = all ? 100 * t.shared / all : 0;
	sort_words(&merge);
	return merge;
}

/* ------------------------------------------------ all places */

/* So many that differ are asked, for each place, which is most like it. */
enum { MAX_ASKED = 64 };

/* Of the places asked the one most like the place; those that are alike before others. */
static size_t nearest(const hsy_merger *merger, const hsy_claim *claim, size_t place,
                      const hsy_indexes *asked)
{
	const hsy_unit *unit = unit_at(merger, claim->places.at[place]);
	size_t best = HSY_NONE;
	int score = 0;
	bool is_alike = false;

	for (size_t i = 0; i < asked->n && i < MAX_ASKED; i++) {
		hsy_likeness likeness = hsy_units_compare(
		    &merger->units, unit,
		    unit_at(merger, claim->places.at[asked->at[i]]));
		bool is_same = likeness.verdict == HSY_VERDICT_SAME;

		if (best != HSY_NONE && (is_same < is_alike || (is_same == is_alike &&
		                                                likeness.score <= score)))
			continue;
		best = asked->at[i];
		score = likeness.score;
		is_alike = is_same;
	}
	return best;
}

hsy_merges hsy_merges_of(const hsy_merger *merger, const hsy_claim *claim,
                         hsy_arena *arena)
{
	hsy_indexes forms = {0}; /* the first place of each */
	hsy_merges merges = {0};
	hsy_map first;

	hsy_map_init(&first, arena);
	for (size_t i = 0; i < claim->places.n; i++) {
		hsy_place place = claim->places.at[i];
		size_t same = hsy_map_add(&first, unit_at(merger, place)->key, i);
		size_t with = same == i ? nearest(merger, claim, i, &forms) : same;

		if (same == i)
			hsy_vec_push(arena, &forms, i);
		if (with == HSY_NONE)
			continue;
		hsy_merge merge = hsy_merge_of(merger, claim->places.at[with], place,
		                               arena);
		merge.here = with;
		merge.there = i;
		hsy_vec_push(arena, &merges, merge);
	}
	return merges;
}
