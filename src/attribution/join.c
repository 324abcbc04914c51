/* join.c -- one list of who says what from both readers: the grammar, which knows closed
 * constructions and what nobody has said, and the tagger, which knows the rest. */
#include "attribution/join.h"

/* In thousandths: how sure the closed constructions of the grammar are, and what is told
 * inside of them; a verb with its subject where no tagger has a say; what a verb with its subject begins with, to which half of what the
 * tagger thinks of its cue is added; what an attribution to nobody needs; and how sure
 * the tagger must be to change what the grammar has. */
enum {
	SURE_IF_CLOSED = 900,
	SURE_IF_NESTED = 800,
	SURE_IF_ALONE = 800,
	SURE_IF_OPEN = 330,
	LEAST_OF_NOBODY = 650,
	LEAST_TO_MEND = 450
};

/* By token: the draft whose cue, or source, it is in; HSY_NONE. */
typedef struct places {
	size_t *cues, *sources;
} places;

/* Relays and hearers come after the draft they belong to, which keeps its words. */
static void mark(size_t *of, hsy_range range, size_t draft)
{
	for (size_t i = range.first; i < range.end; i++)
		of[i] = draft;
}

static places places_of(const hsy_reading *r, hsy_arena *arena)
{
	size_t n = r->text->tokens.n;
	places p = {HSY_NEW_ARRAY(arena, n, size_t), HSY_NEW_ARRAY(arena, n, size_t)};

	mark(p.cues, (hsy_range){0, n}, HSY_NONE);
	mark(p.sources, (hsy_range){0, n}, HSY_NONE);
	for (size_t i = r->drafts.n; i-- > 0;) {
		const hsy_draft *draft = &r->drafts.at[i];

		for (size_t k = 0; k < draft->cue.n; k++)
			mark(p.cues, draft->cue.at[k], i);
		mark(p.sources, draft->source, i);
	}
	return p;
}

/* The draft of the first token of ranges that is in one. */
static size_t draft_at(const size_t *of, const hsy_ranges *ranges)
{
	for (size_t i = 0; i < ranges->n; i++)
		for (size_t k = ranges->at[i].first; k < ranges->at[i].end; k++)
			if (of[k] != HSY_NONE)
				return of[k];
	return HSY_NONE;
}

static size_t size_of(const hsy_ranges *ranges)
{
	size_t n = 0;

	for (size_t i = 0; i < ranges->n; i++)
		n += ranges->at[i].end - ranges->at[i].first;
	return n;
}

size_t hsy_ranges_shared(const hsy_ranges *a, const hsy_ranges *b)
{
	size_t n = 0;

	for (size_t i = 0; i < a->n; i++) {
		for (size_t k = 0; k < b->n; k++) {
			hsy_range x = a->at[i], y = b->at[k];
			size_t first = x.first > y.first ? x.first : y.first;
			size_t end = x.end < y.end ? x.end : y.end;

			n += end > first ? end - first : 0;
		}
	}
	return n;
}

/* Half of what either has, or more, is in both. */
static bool is_alike(const hsy_ranges *a, const hsy_ranges *b)
{
	size_t both = hsy_ranges_shared(a, b);

	return both && 2 * both >= size_of(a) + size_of(b) - both;
}

/* The draft with the cue of the tie, or else with its source and most of its content. */
static size_t find_draft(const hsy_reading *r, const places *p, const hsy_tie *tie)
{
	size_t draft = draft_at(p->cues, &tie->cue);

	if (draft != HSY_NONE)
		return draft;
	draft = draft_at(p->sources, &tie->source);
	if (draft != HSY_NONE && is_alike(&r->drafts.at[draft].content, &tie->content))
		return draft;
	return HSY_NONE;
}

static hsy_range longest(const hsy_ranges *ranges)
{
	hsy_range best = {0, 0};

	for (size_t i = 0; i < ranges->n; i++)
		if (ranges->at[i].end - ranges->at[i].first > best.end - best.first)
			best = ranges->at[i];
	return best;
}
void hsy_raise(unsigned *confidence, unsigned at_least)
{
	if (*confidence < at_least)
		*confidence = at_least;
}

/* ------------------------------------------------ how sure */

static unsigned likelihood(const hsy_ties *ties, const hsy_ranges *cue)
{
	unsigned best = 0;

	for (size_t i = 0; i < cue->n; i++)
		for (size_t k = cue->at[i].first; k < cue->at[i].end; k++)
			if (ties->cue[k] > best)
				best = ties->cue[k];
	return best;
}

static bool holds(const hsy_draft *outer, const hsy_draft *inner)
{
	for (size_t i = 0; i < outer->content.n; i++)
		if (hsy_range_within(inner->cue.at[0], outer->content.at[i]))
			return true;
	return false;
}

/* In what a closed construction tells, or relayed by it: tags lie side by side, so that
 * the tagger sees the outer one alone. */
static bool is_nested(const hsy_reading *r, size_t at)
{
	size_t i = at > HSY_DRAFTS_NEAR ? at - HSY_DRAFTS_NEAR : 0;

	if (r->drafts.at[at].via != HSY_NONE)
		return true;
	for (; i < r->drafts.n && i < at + HSY_DRAFTS_NEAR; i++)
		if (!r->drafts.at[i].is_open &&
		    holds(&r->drafts.at[i], &r->drafts.at[at]))
			return true;
	return false;
}

static void judge_drafts(hsy_reading *r, const hsy_ties *ties)
{
	for (size_t i = 0; i < r->drafts.n; i++) {
		hsy_draft *draft = &r->drafts.at[i];

		draft->confidence = SURE_IF_CLOSED;
		if (!draft->is_open || hsy_tells_why(r, draft))
			continue;
		draft->confidence = SURE_IF_NESTED;
		if (!is_nested(r, i))
			draft->confidence = SURE_IF_OPEN +
			                    likelihood(ties, &draft->cue) / 2;
	}
}

static bool is_sure(const hsy_tie *tie, hsy_range source, unsigned least)
{
	if (hsy_range_empty(source) && least < LEAST_OF_NOBODY)
		least = LEAST_OF_NOBODY;
	return tie->confidence >= least;
}

/* Whom the tagger names, or else the tree; nobody who is part of what is said. */
static hsy_range source_of(const hsy_reading *r, const hsy_tie *tie)
{
	if (tie->source.n)
		return longest(&tie->source);
	hsy_range subject = hsy_cue_subject(r, tie->cue.at[0]);
	const hsy_ranges whole = {&subject, 1, 1};

	if (hsy_ranges_shared(&whole, &tie->content) ||
	    (subject.end > subject.first && !hsy_noun_speaks(r, subject)))
		subject.end = subject.first;
	return subject;
}

static void drop_below(hsy_reading *r, unsigned least)
{
	for (size_t i = 0; i < r->drafts.n; i++)
		if (r->drafts.at[i].confidence < least)
			r->drafts.at[i].content.n = r->drafts.at[i].cue.n = 0;
}

void hsy_drafts_trust(hsy_reading *r, unsigned least)
{
	for (size_t i = 0; i < r->drafts.n; i++)
		r->drafts.at[i].confidence =
		    r->drafts.at[i].is_open ? SURE_IF_ALONE : SURE_IF_CLOSED;
	drop_below(r, least);
}

void hsy_ties_join(hsy_reading *r, const hsy_ties *ties, unsigned least)
{
	hsy_arena scratch;

	hsy_arena_init(&scratch);
	judge_drafts(r, ties);
	const places p = places_of(r, &scratch);
	for (size_t i = 0; i < ties->n; i++) {
		const hsy_tie *tie = &ties->at[i];
		hsy_range source = source_of(r, tie);
		size_t draft = find_draft(r, &p, tie);

		if (draft == HSY_NONE) {
			if (is_sure(tie, source, least) && !hsy_is_unsaid(r, tie, source))
				hsy_draft_from(r, tie, source);
			continue;
		}
		if (r->drafts.at[draft].is_open && tie->confidence >= LEAST_TO_MEND)
			hsy_draft_mend(r, draft, tie, longest(&tie->source));
		hsy_raise(&r->drafts.at[draft].confidence, (HSY_SURE + tie->confidence) / 2);
	}
	drop_below(r, least);
	hsy_arena_clear(&scratch);
}
