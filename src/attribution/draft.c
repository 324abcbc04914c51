/* draft.c -- drafts while the grammar reads, and what becomes of them after. */
#include "attribution/draft.h"

#include <stdlib.h>

size_t hsy_draft_add(hsy_reading *r, hsy_stance stance)
{
	hsy_draft draft = {.stance = stance, .via = HSY_NONE};

	hsy_vec_push(r->arena, &r->drafts, draft);
	return r->drafts.n - 1;
}

static void take(hsy_reading *r, hsy_range range)
{
	size_t i;

	for (i = range.first; i < range.end; i++)
		r->taken[i] = true;
}

void hsy_draft_source(hsy_reading *r, size_t draft, hsy_range source)
{
	r->drafts.at[draft].source = hsy_range_trim(r, source);
	take(r, source);
}

void hsy_draft_cue(hsy_reading *r, size_t draft, hsy_range cue)
{
	hsy_vec_push(r->arena, &r->drafts.at[draft].cue, cue);
	take(r, cue);
}

void hsy_draft_content(hsy_reading *r, size_t draft, hsy_range content)
{
	content = hsy_range_trim(r, content);
	if (!hsy_range_empty(content))
		hsy_vec_push(r->arena, &r->drafts.at[draft].content, content);
}

void hsy_draft_same_content(hsy_reading *r, size_t draft, size_t as)
{
	size_t i;

	for (i = 0; i < r->drafts.at[as].content.n; i++) {
		hsy_range content = r->drafts.at[as].content.at[i];

		hsy_vec_push(r->arena, &r->drafts.at[draft].content, content);
	}
}

static bool holds(const hsy_draft *outer, const hsy_draft *inner)
{
	size_t k;
	hsy_range core = hsy_range_empty(inner->source) ? inner->cue.at[0]
	                                                : inner->source;

	for (k = 0; k < outer->content.n; k++) {
		if (hsy_range_within(core, outer->content.at[k]) &&
		    hsy_range_within(inner->cue.at[0], outer->content.at[k]))
			return true;
	}
	return false;
}

static size_t content_size(const hsy_draft *draft)
{
	size_t k, n = 0;

	for (k = 0; k < draft->content.n; k++)
		n += draft->content.at[k].end - draft->content.at[k].first;
	return n;
}

/* Who is quoted inside what another says is passed on by that other: the
 * narrowest content around it. */
static void nest(hsy_reading *r)
{
	size_t i, k;

	for (i = 0; i < r->drafts.n; i++) {
		hsy_draft *inner = &r->drafts.at[i];
		size_t best = HSY_NONE;

		if (inner->via != HSY_NONE)
			continue;
		for (k = i > HSY_DRAFTS_NEAR ? i - HSY_DRAFTS_NEAR : 0;
		     k < r->drafts.n && k < i + HSY_DRAFTS_NEAR; k++) {
			if (k != i && !r->drafts.at[k].is_silent &&
			    holds(&r->drafts.at[k], inner) &&
			    !hsy_range_empty(r->drafts.at[k].source) &&
			    (best == HSY_NONE || content_size(&r->drafts.at[k]) <
			                             content_size(&r->drafts.at[best])))
				best = k;
		}
		inner->via = best;
		/* "denied that it plans to sell": it does not say that it does. */
		if (best != HSY_NONE && r->drafts.at[best].stance == HSY_STANCE_DENIES)
			inner->content.n = 0;
	}
}

static size_t first_token(const hsy_draft *draft)
{
	size_t first = draft->cue.n ? draft->cue.at[0].first : HSY_NONE;

	if (!hsy_range_empty(draft->source) && draft->source.first < first)
		first = draft->source.first;
	return first;
}

typedef struct place {
	size_t first, cue, draft;
} place;

static int by_place(const void *a, const void *b)
{
	const place *x = a, *y = b;

	if (x->first != y->first)
		return x->first < y->first ? -1 : 1;
	if (x->cue != y->cue)
		return x->cue < y->cue ? -1 : 1;
	return x->draft < y->draft ? -1 : x->draft > y->draft;
}

static bool is_in(hsy_range range, size_t i)
{
	return i >= range.first && i < range.end;
}

static bool is_in_any(const hsy_ranges *ranges, size_t i)
{
	for (size_t k = 0; k < ranges->n; k++)
		if (is_in(ranges->at[k], i))
			return true;
	return false;
}

/* Cuts source and cue out of the content: what is said is not who says it. */
static void part_roles(hsy_reading *r, hsy_draft *draft)
{
	hsy_ranges content = {0};
	size_t i, k, last = 0;

	for (k = 0; k < draft->content.n; k++) {
		hsy_range piece = draft->content.at[k], part, trimmed;

		for (i = piece.first > last ? piece.first : last; i < piece.end;
		     i = part.end + 1) {
			for (part.first = part.end = i; part.end < piece.end;
			     part.end++) {
				if (is_in(draft->source, part.end) ||
				    is_in_any(&draft->cue, part.end))
					break;
			}
			last = part.end;
			trimmed = hsy_range_trim(r, part);
			if (!hsy_range_empty(trimmed))
				hsy_vec_push(r->arena, &content, trimmed);
		}
	}
	draft->content = content;
}

/* A relay in a circle is cut where it would come round again. Each draft is on
 * one walk only, so that long chains cost no more than short ones. */
static void cut_circles(hsy_reading *r, hsy_drafts *drafts)
{
	size_t *walk = HSY_NEW_ARRAY(r->arena, drafts->n, size_t);
	size_t i, at, via;

	for (i = 0; i < drafts->n; i++) {
		for (at = i; at != HSY_NONE && !walk[at]; at = via) {
			walk[at] = i + 1;
			via = drafts->at[at].via;
			if (via != HSY_NONE && walk[via] == i + 1)
				drafts->at[at].via = via = HSY_NONE;
		}
	}
}

/* Drops drafts without content, puts the rest in order of text, and lets
 * every via follow. */
static void order(hsy_reading *r)
{
	size_t n = r->drafts.n, i, kept = 0;
	place *places = HSY_NEW_ARRAY(r->arena, n, place);
	size_t *now = HSY_NEW_ARRAY(r->arena, n, size_t);
	hsy_drafts ordered = {0};

	for (i = 0; i < n; i++) {
		now[i] = HSY_NONE;
		hsy_draft *draft = &r->drafts.at[i];

		if (draft->cue.n)
			part_roles(r, draft);
		if ((draft->content.n || draft->is_silent) && draft->cue.n)
			places[kept++] = (place){first_token(&r->drafts.at[i]),
			                         r->drafts.at[i].cue.at[0].first, i};
	}
	qsort(places, kept, sizeof *places, by_place);
	for (i = 0; i < kept; i++) {
		now[places[i].draft] = i;
		hsy_vec_push(r->arena, &ordered, r->drafts.at[places[i].draft]);
	}
	for (i = 0; i < kept; i++) {
		size_t via = ordered.at[i].via;

		ordered.at[i].via = via == HSY_NONE ? HSY_NONE : now[via];
	}
	cut_circles(r, &ordered);
	r->drafts = ordered;
}

/* Only neighbours are looked at, so that drafts have to stand in order first. */
void hsy_drafts_settle(hsy_reading *r)
{
	order(r);
	nest(r);
	hsy_relays_share(r);
	order(r);
}
