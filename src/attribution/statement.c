/* statement.c -- what a document states: contents, and its own sentences. */
#include "attribution/draft.h"

#include <stdlib.h>

/* Fewer words are a fragment. */
enum { WORDS_MIN = 4 };

static size_t count_words(const hsy_reading *r, hsy_range range)
{
	size_t i, n = 0;

	for (i = range.first; i < range.end; i++)
		n += hsy_at(r, i)->kind == HSY_TOKEN_WORD ||
		     hsy_at(r, i)->kind == HSY_TOKEN_NUMBER;
	return n;
}

/* From the first byte of the first piece to the last of the last. */
static hsy_span whole(const hsy_spans *pieces)
{
	return (hsy_span){pieces->at[0].begin, pieces->at[pieces->n - 1].end};
}

/* Attributions with the same content support one statement; they are of one
 * sentence, so it is among the last. */
static void add_content(hsy_reading *r, const hsy_attribution *a, size_t attribution,
                        hsy_span span, hsy_statements *out)
{
	hsy_statement fresh = {.span = span, .hedge = a->hedge};
	size_t k = out->n;

	while (k > 0 && k + HSY_DRAFTS_NEAR > out->n &&
	       (out->at[k - 1].span.begin != span.begin ||
	        out->at[k - 1].span.end != span.end))
		k--;
	if (k == 0 || k + HSY_DRAFTS_NEAR <= out->n) {
		hsy_vec_push(r->arena, out, fresh);
		k = out->n;
	}
	hsy_vec_push(r->arena, &out->at[k - 1].attributions, attribution);
}

/* "…," she said. "…": each quotation states something of its own; but "The
 * bridge", she said, "is safe" is one statement in two pieces. */
static bool stands_alone(hsy_str text, const hsy_attribution *a)
{
	size_t k;

	for (k = 0; k < a->content.n; k++) {
		hsy_str piece = hsy_str_slice(text, a->content.at[k]);
		size_t at = 0;

		/* The mark, then the first letter. */
		(void)hsy_utf8_next(piece, &at);
		if (!hsy_char_is_upper(hsy_utf8_next(piece, &at)) ||
		    hsy_str_find(piece, HSY_STR(" "), 0) == HSY_NONE)
			return false;
	}
	return a->mode == HSY_DIRECT;
}

static void add_attributed(hsy_reading *r, const hsy_attributions *attributions,
                           hsy_statements *out)
{
	size_t i, k;

	for (i = 0; i < attributions->n; i++) {
		const hsy_attribution *a = &attributions->at[i];

		/* Who declines to speak states nothing. */
		if (!a->content.n || a->stance == HSY_STANCE_DECLINES)
			continue;
		if (!stands_alone(r->text->doc->text, a)) {
			add_content(r, a, i, whole(&a->content), out);
			continue;
		}
		for (k = 0; k < a->content.n; k++)
			add_content(r, a, i, a->content.at[k], out);
	}
}

/* "but Amazon leads", "has used it for years, but": without the "but". */
static hsy_range without_joints(const hsy_reading *r, hsy_range range)
{
	const hsy_word_set joints = HSY_WORD_BIT(CONTRAST) | HSY_WORD_BIT(COORDINATOR);
	hsy_range before;

	do {
		before = range;
		range = hsy_range_trim(r, range);
		if (!hsy_range_empty(range) && hsy_is(r, range.first, joints))
			range.first++;
		if (!hsy_range_empty(range) && hsy_is(r, range.end - 1, joints))
			range.end--;
	} while (before.first != range.first || before.end != range.end);
	return range;
}

static void add_own(hsy_reading *r, hsy_range range, hsy_statements *out)
{
	hsy_statement statement = {.own_voice = true};

	range = without_joints(r, range);
	if (hsy_range_empty(range) || count_words(r, range) < WORDS_MIN)
		return;
	statement.span = hsy_range_span(r, range);
	statement.hedge = hsy_hedge_find(r, &(hsy_ranges){&range, 1, 1});
	hsy_vec_push(r->arena, out, statement);
}

/* A stretch that a phrase like "asked on Monday" left over says nothing: what
 * remains beside an attribution must be a clause. */
static bool is_clause(const hsy_reading *r, hsy_range range)
{
	size_t i;

	for (i = range.first; i < range.end; i++) {
		if (hsy_is_finite_sign(r, i))
			return true;
		if (hsy_at(r, i)->cue &&
		    hsy_at(r, i)->cue->forms & (HSY_FORM_PAST | HSY_FORM_PRESENT))
			return true;
	}
	if (count_words(r, range) >= 2 * WORDS_MIN)
		return true;
	/* ", the lab opened its doors" */
	range = hsy_range_trim(r, range);
	return !hsy_range_empty(range) && count_words(r, range) > WORDS_MIN &&
	       (hsy_at(r, range.first)->capitalised ||
	        hsy_is(r, range.first, HSY_WORD_BIT(ARTICLE) | HSY_WORD_BIT(PRONOUN)));
}

static bool is_question(const hsy_reading *r, const hsy_sentence *sentence)
{
	size_t i;

	for (i = sentence->end; i > sentence->first; i--) {
		hsy_token_kind kind = hsy_at(r, i - 1)->kind;

		if (hsy_is_mark(r, i - 1, '?'))
			return true;
		if (kind != HSY_TOKEN_CLOSE && kind != HSY_TOKEN_PUNCT)
			return false;
	}
	return false;
}

/* "The company has used it for years, but said": a source whose own deed
 * follows it is the subject of that, too. */
static hsy_range with_subject(const hsy_reading *r, hsy_range range, size_t low,
                              const bool *named)
{
	if (hsy_range_empty(range) || !hsy_is_finite_sign(r, range.first))
		return range;
	while (range.first > low && named[range.first - 1])
		range.first--;
	return range;
}

static void add_remainders(hsy_reading *r, const hsy_sentence *sentence,
                           const bool *covered, const bool *named, hsy_statements *out)
{
	size_t i = sentence->first;
	bool is_whole = true;

	for (size_t k = sentence->first; k < sentence->end; k++)
		is_whole &= !covered[k];
	if (is_question(r, sentence))
		return;
	while (i < sentence->end) {
		hsy_range range = {i, i};

		while (range.end < sentence->end && !covered[range.end])
			range.end++;
		i = range.end + 1;
		range = with_subject(r, range, sentence->first, named);
		if (!hsy_range_empty(range) && (is_whole || is_clause(r, range)))
			add_own(r, range, out);
	}
}

static int by_span(const void *a, const void *b)
{
	const hsy_statement *x = a, *y = b;

	if (x->span.begin != y->span.begin)
		return x->span.begin < y->span.begin ? -1 : 1;
	if (x->span.end != y->span.end)
		return x->span.end < y->span.end ? -1 : 1;
	return 0;
}

static void cover(const hsy_ranges *ranges, bool *covered)
{
	size_t k, i;

	for (k = 0; k < ranges->n; k++) {
		for (i = ranges->at[k].first; i < ranges->at[k].end; i++)
			covered[i] = true;
	}
}

void hsy_statements_find(hsy_reading *r, const hsy_attributions *attributions,
                         hsy_statements *out)
{
	const hsy_text *text = r->text;
	bool *covered = HSY_NEW_ARRAY(r->arena, text->tokens.n + 1, bool);
	bool *named = HSY_NEW_ARRAY(r->arena, text->tokens.n + 1, bool);
	size_t i, k;

	add_attributed(r, attributions, out);
	for (i = 0; i < r->drafts.n; i++) {
		const hsy_draft *draft = &r->drafts.at[i];

		/* That somebody keeps silent is the article's own statement. */
		if (draft->is_silent)
			continue;
		for (k = draft->source.first; k < draft->source.end; k++)
			covered[k] = named[k] = true;
		cover(&draft->cue, covered);
		cover(&draft->content, covered);
	}
	for (i = 0; i < text->sentences.n; i++) {
		const hsy_sentence *sentence = &text->sentences.at[i];

		if (hsy_states_anew(&text->doc->blocks.at[sentence->block]))
			add_remainders(r, sentence, covered, named, out);
	}
	if (out->n)
		qsort(out->at, out->n, sizeof *out->at, by_span);
}
