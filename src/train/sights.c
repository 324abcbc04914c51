/* sights.c -- counting hashes. */
#include "train/sights.h"

#include <stdlib.h>

typedef struct counter {
	size_t n_slots; /* a power of two */
	uint32_t *hashes, *counts;
	size_t n; /* slots that are taken */
} counter;

static size_t slot_of(const counter *c, uint32_t hash)
{
	size_t at = hash & (c->n_slots - 1);

	while (c->counts[at] && c->hashes[at] != hash)
		at = (at + 1) & (c->n_slots - 1);
	return at;
}

static void grow(counter *c, hsy_arena *arena)
{
	counter grown = {.n_slots = 2 * c->n_slots, .n = c->n};

	grown.hashes = HSY_NEW_ARRAY(arena, grown.n_slots, uint32_t);
	grown.counts = HSY_NEW_ARRAY(arena, grown.n_slots, uint32_t);
	for (size_t i = 0; i < c->n_slots; i++) {
		if (!c->counts[i])
			continue;
		size_t at = slot_of(&grown, c->hashes[i]);
		grown.hashes[at] = c->hashes[i];
		grown.counts[at] = c->counts[i];
	}
	*c = grown;
}

static void count(counter *c, uint32_t hash, hsy_arena *arena)
{
	size_t at = slot_of(c, hash);

	if (!c->counts[at]) {
		if (2 * c->n >= c->n_slots) {
			grow(c, arena);
			at = slot_of(c, hash);
		}
		c->n++;
		c->hashes[at] = hash;
	}
	c->counts[at]++;
}

static size_t n_sights(const hsy_excerpt *e)
{
	return e->n ? e->ends[e->n - 1] : 0;
}

static int by_number(const void *a, const void *b)
{
	uint32_t x = *(const uint32_t *)a, y = *(const uint32_t *)b;

	return x < y ? -1 : x > y;
}

hsy_sights hsy_sights_of(const hsy_excerpts *excerpts, size_t least, hsy_arena *arena)
{
	hsy_sights out = {NULL, 0};
	counter c = {.n_slots = 1};
	hsy_arena scratch;

	hsy_arena_init(&scratch);
	c.hashes = HSY_NEW_ARRAY(&scratch, 1, uint32_t);
	c.counts = HSY_NEW_ARRAY(&scratch, 1, uint32_t);
	grow(&c, &scratch);
	for (size_t i = 0; i < excerpts->n; i++)
		for (size_t k = 0; k < n_sights(&excerpts->at[i]); k++)
			count(&c, excerpts->at[i].sights[k], &scratch);
	out.hashes = HSY_NEW_ARRAY(arena, c.n, uint32_t);
	for (size_t i = 0; i < c.n_slots; i++)
		if (c.counts[i] >= least)
			out.hashes[out.n++] = c.hashes[i];
	qsort(out.hashes, out.n, sizeof *out.hashes, by_number);
	hsy_arena_clear(&scratch);
	return out;
}

void hsy_sights_apply(const hsy_sights *sights, const hsy_excerpts *excerpts)
{
	for (size_t i = 0; i < excerpts->n; i++)
		for (size_t k = 0; k < n_sights(&excerpts->at[i]); k++) {
			uint32_t *sight = &excerpts->at[i].sights[k];
			const uint32_t *found = bsearch(sight, sights->hashes, sights->n,
			                                sizeof *found, by_number);

			*sight = found ? (uint32_t)(found - sights->hashes) + 1 : 0;
		}
}
