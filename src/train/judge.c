/* judge.c -- pairs of attributions, the best first. */
#include "train/judge.h"

#include <stdlib.h>

typedef struct sides {
	const hsy_ties *gold, *found;
	unsigned least;
	const size_t *words; /* [token]: words before it */
} sides;

static size_t words_in(const sides *s, size_t first, size_t end)
{
	return first < end ? s->words[end] - s->words[first] : 0;
}

static size_t count(const sides *s, const hsy_ranges *ranges)
{
	size_t n = 0;

	for (size_t i = 0; i < ranges->n; i++)
		n += words_in(s, ranges->at[i].first, ranges->at[i].end);
	return n;
}

static size_t count_common(const sides *s, const hsy_ranges *a, const hsy_ranges *b)
{
	size_t n = 0;

	for (size_t i = 0; i < a->n; i++)
		for (size_t k = 0; k < b->n; k++) {
			hsy_range x = a->at[i], y = b->at[k];

			n += words_in(s, x.first > y.first ? x.first : y.first,
			              x.end < y.end ? x.end : y.end);
		}
	return n;
}

/* Jaccard's; two that are empty are the same. */
static double likeness(const sides *s, const hsy_ranges *a, const hsy_ranges *b)
{
	size_t common = count_common(s, a, b);
	size_t all = count(s, a) + count(s, b) - common;

	return all ? (double)common / (double)all : 1.0;
}

typedef double likeness_fn(const sides *s, const hsy_tie *gold, const hsy_tie *found);

static double of_relation(const sides *s, const hsy_tie *gold, const hsy_tie *found)
{
	double content = likeness(s, &gold->content, &found->content);
	double source = likeness(s, &gold->source, &found->source);

	return content >= 0.5 && source >= 0.5 ? content + source : 0;
}

static double of_source(const sides *s, const hsy_tie *gold, const hsy_tie *found)
{
	return likeness(s, &gold->source, &found->source);
}

static double of_cue(const sides *s, const hsy_tie *gold, const hsy_tie *found)
{
	return likeness(s, &gold->cue, &found->cue);
}

static double of_content(const sides *s, const hsy_tie *gold, const hsy_tie *found)
{
	return likeness(s, &gold->content, &found->content);
}

typedef struct pair {
	double like;
	size_t gold, found;
} pair;

static int best_first(const void *a, const void *b)
{
	const pair *x = a, *y = b;

	if (x->like != y->like)
		return x->like > y->like ? -1 : 1;
	if (x->gold != y->gold)
		return x->gold < y->gold ? -1 : 1;
	return x->found < y->found ? -1 : 1;
}

typedef HSY_VEC(pair) pairs;

static size_t match(pairs *all, const sides *s, hsy_arena *arena)
{
	bool *gold = HSY_NEW_ARRAY(arena, s->gold->n, bool);
	bool *found = HSY_NEW_ARRAY(arena, s->found->n, bool);
	size_t n = 0;

	if (all->n)
		qsort(all->at, all->n, sizeof *all->at, best_first);
	for (size_t i = 0; i < all->n; i++) {
		const pair *p = &all->at[i];

		if (gold[p->gold] || found[p->found])
			continue;
		gold[p->gold] = found[p->found] = true;
		n++;
	}
	return n;
}

static void compare(const sides *s, likeness_fn *like, hsy_verdict *out)
{
	hsy_arena arena;
	pairs all = {0};
	size_t n = 0;

	hsy_arena_init(&arena);
	for (size_t k = 0; k < s->found->n; k++) {
		if (s->found->at[k].confidence < s->least)
			continue;
		n++;
		for (size_t i = 0; i < s->gold->n; i++) {
			pair p = {like(s, &s->gold->at[i], &s->found->at[k]), i, k};

			if (p.like >= 0.5)
				hsy_vec_push(&arena, &all, p);
		}
	}
	out->right += match(&all, s, &arena);
	out->gold += s->gold->n;
	out->found += n;
	hsy_arena_clear(&arena);
}

void hsy_judge(const hsy_text *text, const hsy_ties *gold, const hsy_ties *found,
               unsigned least, hsy_verdicts *out)
{
	hsy_arena arena;

	hsy_arena_init(&arena);
	size_t *words = HSY_NEW_ARRAY(&arena, text->tokens.n + 1, size_t);
	for (size_t i = 0; i < text->tokens.n; i++)
		words[i + 1] = words[i] + (text->tokens.at[i].kind == HSY_TOKEN_WORD ||
		                           text->tokens.at[i].kind == HSY_TOKEN_NUMBER);
	const sides s = {gold, found, least, words};
	compare(&s, of_relation, &out->relation);
	compare(&s, of_source, &out->source);
	compare(&s, of_cue, &out->cue);
	compare(&s, of_content, &out->content);
	hsy_arena_clear(&arena);
}

static double part(size_t right, size_t all)
{
	return all ? (double)right / (double)all : 0;
}

double hsy_verdict_precision(const hsy_verdict *v)
{
	return part(v->right, v->found);
}

double hsy_verdict_recall(const hsy_verdict *v)
{
	return part(v->right, v->gold);
}

double hsy_verdict_f1(const hsy_verdict *v)
{
	return part(2 * v->right, v->gold + v->found);
}
