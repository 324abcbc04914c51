/* relate.c -- from tags to who says what: each source and content to its cue. */
#include "attribution/tagger.h"

typedef struct piece {
	size_t first, end; /* tokens */
	hsy_part part;
} piece;

typedef HSY_VEC(piece) pieces;

typedef struct bond {
	hsy_tie tie;
	piece cue;
} bond;

typedef struct relating {
	const hsy_tags *tags;
	const hsy_text *text;
	hsy_arena *arena;
	pieces all;
	HSY_VEC(bond) bonds;
} relating;

static void find_pieces(relating *r)
{
	const unsigned char *best = r->tags->best;
	size_t n = r->tags->n;

	for (size_t i = 0, end; i < n; i = end) {
		end = i + 1;
		if (best[i] == HSY_TAG_NONE)
			continue;
		while (end < n && hsy_tag_goes_on(best[end]))
			end++;
		const piece p = {r->tags->first + i, r->tags->first + end,
		                 (hsy_part)((best[i] - HSY_TAG_FIRST) / 2)};
		hsy_vec_push(r->arena, &r->all, p);
		if (p.part == HSY_PART_CUE) {
			const bond b = {.cue = p};
			hsy_vec_push(r->arena, &r->bonds, b);
		}
	}
}

/* ------------------------------------------------ whose it is */

static size_t sentence_of(const relating *r, size_t token)
{
	return r->text->tokens.at[token].sentence;
}

static bool is_source(hsy_part part)
{
	return part == HSY_PART_SOURCE_AFTER || part == HSY_PART_SOURCE_BEFORE;
}

/* Tokens between them, and a fine for cues of other sentences. */
static size_t distance(const relating *r, const piece *p, const piece *cue)
{
	const size_t fine = 30;
	size_t between = cue->first >= p->end ? cue->first - p->end : p->first - cue->end;
	size_t own = sentence_of(r, cue->first);
	bool is_near = own == sentence_of(r, p->first) ||
	               own == sentence_of(r, p->end - 1);

	return is_near ? between : between + fine;
}

static bool is_on_side(const piece *p, const piece *cue)
{
	bool is_after = cue->first < p->first;

	return (p->part == HSY_PART_CONTENT_AFTER || p->part == HSY_PART_SOURCE_AFTER) ==
	       is_after;
}

/* The nearest cue's bond: on the side that the part knows, and without a source
 * where only such are wanted; HSY_NONE if there is none. */
static size_t nearest(const relating *r, const piece *p, bool is_sided, bool is_free)
{
	size_t best = HSY_NONE, least = 0;

	for (size_t i = 0; i < r->bonds.n; i++) {
		const bond *b = &r->bonds.at[i];

		if ((is_sided && !is_on_side(p, &b->cue)) || (is_free && b->tie.source.n))
			continue;
		size_t away = distance(r, p, &b->cue);
		if (best == HSY_NONE || away < least) {
			best = i;
			least = away;
		}
	}
	return best;
}

/* A cue that has its source already gets another only where it is much nearer than
 * those that have none. */
static size_t cue_of_source(const relating *r, const piece *p)
{
	const size_t much = 8;
	size_t any = nearest(r, p, true, false), freely = nearest(r, p, true, true);

	if (any == HSY_NONE)
		return nearest(r, p, false, false);
	if (freely == HSY_NONE || distance(r, p, &r->bonds.at[freely].cue) >
	                              distance(r, p, &r->bonds.at[any].cue) + much)
		return any;
	return freely;
}

static void add_source(relating *r, const piece *p)
{
	const size_t far = 12;
	size_t i = cue_of_source(r, p);

	if (i == HSY_NONE)
		return;
	bond *b = &r->bonds.at[i];
	if (sentence_of(r, b->cue.first) == sentence_of(r, p->first) ||
	    distance(r, p, &b->cue) < far)
		hsy_vec_push(r->arena, &b->tie.source, ((hsy_range){p->first, p->end}));
}

static void add_content(relating *r, const piece *p)
{
	size_t i = nearest(r, p, true, false);

	if (i == HSY_NONE)
		i = nearest(r, p, false, false);
	if (i != HSY_NONE)
		hsy_vec_push(r->arena, &r->bonds.at[i].tie.content,
		             ((hsy_range){p->first, p->end}));
}

/* "He said X and added Y." */
static void share_source(const relating *r, bond *b, const bond *before)
{
	const hsy_token *joint = &r->text->tokens.at[b->cue.first - 1];
	const hsy_word_set joints = HSY_WORD_BIT(COORDINATOR) | HSY_WORD_BIT(CONTRAST) |
	                            HSY_WORD_BIT(ADVERB);

	if (b->tie.source.n ||
	    sentence_of(r, before->cue.first) != sentence_of(r, b->cue.first))
		return;
	if (joint->classes & joints || hsy_str_is(joint->folded, ","))
		b->tie.source = before->tie.source;
}

/* ------------------------------------------------ how sure it is */

static unsigned likelihood(const hsy_tags *tags, size_t token)
{
	size_t i = token - tags->first;

	return tags->likelihood[i * HSY_N_TAGS + tags->best[i]];
}

/* The least likely end of a range. */
static unsigned weakest(const hsy_tags *tags, const hsy_ranges *ranges, unsigned least)
{
	for (size_t i = 0; i < ranges->n; i++) {
		unsigned first = likelihood(tags, ranges->at[i].first);
		unsigned last = likelihood(tags, ranges->at[i].end - 1);

		least = first < least ? first : least;
		least = last < least ? last : least;
	}
	return least;
}

static unsigned confidence(const hsy_tags *tags, const hsy_tie *tie)
{
	unsigned least = weakest(tags, &tie->cue, HSY_CERTAIN);

	least = weakest(tags, &tie->source, least);
	least = weakest(tags, &tie->content, least);
	return least * 1000 / HSY_CERTAIN;
}

void hsy_ties_add(const hsy_tags *tags, const hsy_text *text, hsy_arena *arena,
                  hsy_ties *out)
{
	relating r = {.tags = tags, .text = text, .arena = arena};
	const bond *before = NULL;

	find_pieces(&r);
	for (size_t i = 0; i < r.all.n; i++)
		if (is_source(r.all.at[i].part))
			add_source(&r, &r.all.at[i]);
	for (size_t i = 0; i < r.all.n; i++)
		if (r.all.at[i].part == HSY_PART_CONTENT_AFTER ||
		    r.all.at[i].part == HSY_PART_CONTENT_BEFORE)
			add_content(&r, &r.all.at[i]);
	for (size_t i = 0; i < r.bonds.n; i++) {
		bond *b = &r.bonds.at[i];

		if (!b->tie.content.n)
			continue;
		if (before)
			share_source(&r, b, before);
		hsy_vec_push(arena, &b->tie.cue, ((hsy_range){b->cue.first, b->cue.end}));
		b->tie.confidence = confidence(tags, &b->tie);
		hsy_vec_push(arena, out, b->tie);
		before = b;
	}
}

/* ------------------------------------------------ on to the next paragraph */

/* Between a quotation and the next paragraph of it stand at most the nested ones of its
 * own. */
enum { PIECES_NEAR = 16 };

static bool states_anew(const hsy_text *text, size_t token)
{
	size_t sentence = text->tokens.at[token].sentence;

	return hsy_states_anew(&text->doc->blocks.at[text->sentences.at[sentence].block]);
}

/* The quotation that goes on with q in the next paragraph; HSY_NONE if none does. */
static size_t continuation(const hsy_text *text, size_t q)
{
	const hsy_quotations *all = &text->quotations;

	if (q == HSY_NONE || all->at[q].is_closed)
		return HSY_NONE;
	for (size_t i = q + 1; i < all->n && i <= q + PIECES_NEAR; i++)
		if (all->at[i].continues == q)
			return i;
	return HSY_NONE;
}

static bool is_taken(const bool *taken, const hsy_quotation *q)
{
	for (size_t i = q->first; i < q->end; i++)
		if (taken[i])
			return true;
	return false;
}

/* The quotation that the content ends with, but for a stop; HSY_NONE if it ends with
 * none. */
static size_t last_quotation(const hsy_text *text, const hsy_tie *tie)
{
	size_t last = tie->content.at[tie->content.n - 1].end - 1;
	size_t q = text->tokens.at[last].quotation;

	/* Who is named in a quotation does not go on speaking where it goes on. */
	if (text->tokens.at[tie->cue.at[0].first].quotation == q)
		return HSY_NONE;
	return q != HSY_NONE && text->quotations.at[q].end <= last + 2 ? q : HSY_NONE;
}

/* What was left open goes on, unless it has a speaker there. */
static void speak_on(const hsy_text *text, const bool *taken, hsy_arena *arena,
                     hsy_tie *tie)
{
	size_t q = continuation(text, last_quotation(text, tie));

	for (; q != HSY_NONE; q = continuation(text, q)) {
		const hsy_quotation *quotation = &text->quotations.at[q];

		if (is_taken(taken, quotation) || !states_anew(text, quotation->first))
			return;
		hsy_vec_push(arena, &tie->content,
		             ((hsy_range){quotation->first, quotation->end}));
	}
}

static void take(const hsy_ranges *ranges, bool *taken)
{
	for (size_t i = 0; i < ranges->n; i++)
		for (size_t k = ranges->at[i].first; k < ranges->at[i].end; k++)
			taken[k] = true;
}

static void go_on(const hsy_text *text, hsy_arena *scratch, hsy_arena *arena,
                  hsy_ties *ties)
{
	bool *taken = HSY_NEW_ARRAY(scratch, text->tokens.n, bool);

	for (size_t i = 0; i < ties->n; i++) {
		take(&ties->at[i].source, taken);
		take(&ties->at[i].cue, taken);
		take(&ties->at[i].content, taken);
	}
	for (size_t i = 0; i < ties->n; i++) {
		speak_on(text, taken, arena, &ties->at[i]);
		take(&ties->at[i].content, taken);
	}
}

/* ------------------------------------------------ a whole text */

size_t hsy_stretch_end(const hsy_text *text, size_t first)
{
	const hsy_sentence *s = &text->sentences.at[text->tokens.at[first].sentence];
	const hsy_sentence *last = text->sentences.at + text->sentences.n;
	const size_t block = s->block, limit = first + HSY_STRETCH_MAX;
	size_t end = limit;

	for (; s < last && s->block == block && s->end <= limit; s++)
		end = s->end;
	return end;
}

static void note_cues(const hsy_tags *tags, uint16_t *cue)
{
	for (size_t i = 0; i < tags->n; i++) {
		const uint16_t *of = &tags->likelihood[i * HSY_N_TAGS];
		unsigned in_cue = of[hsy_tag_of(HSY_PART_CUE, false)] +
		                  of[hsy_tag_of(HSY_PART_CUE, true)];

		cue[tags->first + i] = (uint16_t)(in_cue * 1000U / HSY_CERTAIN);
	}
}

const hsy_ties *hsy_ties_find(const hsy_tagger *tagger, const hsy_syntax *syntax,
                              hsy_arena *arena)
{
	const hsy_text *text = syntax->text;
	hsy_ties *ties = HSY_NEW(arena, hsy_ties);
	uint16_t *cue = HSY_NEW_ARRAY(arena, text->tokens.n, uint16_t);
	hsy_arena seen, scratch;

	ties->cue = cue;
	hsy_arena_init(&seen);
	const hsy_seer *seer = hsy_seer_new(syntax, &seen);
	for (size_t first = 0, end; syntax->model && first < text->tokens.n;
	     first = end) {
		hsy_tags tags;

		end = hsy_stretch_end(text, first);
		if (!states_anew(text, first))
			continue;
		hsy_arena_init(&scratch);
		hsy_tagger_tag(tagger, seer, first, end, &scratch, &tags);
		hsy_ties_add(&tags, text, arena, ties);
		note_cues(&tags, cue);
		hsy_arena_clear(&scratch);
	}
	go_on(text, &seen, arena, ties);
	hsy_arena_clear(&seen);
	return ties;
}
