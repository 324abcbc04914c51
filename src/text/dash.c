/* dash.c -- speech between dashes: "—Hemos cerrado el puente —dijo Ruiz—. No hay otro."
 *
 * A paragraph opens with a dash, another one opens the aside that tells who speaks, and
 * a third takes up the speech again. A dash that no verb of saying follows closes no
 * speech: so bullets and asides of other kinds stay what they are. */
#include "text/pass.h"

/* Words before the verb: "le ha dicho". */
enum { WORDS_BEFORE = 3 };

static bool is_dash(const hsy_text *text, size_t i)
{
	return hsy_token_is(text, i, "—") || hsy_token_is(text, i, "–") ||
	       hsy_token_is(text, i, "―") || hsy_token_is(text, i, "-");
}

/* Nothing between it and what follows. */
static bool clings(const hsy_text *text, size_t i, size_t end)
{
	return i + 1 < end && !text->tokens.at[i + 1].spaced;
}

/* "—dijo", "—ha dicho" */
static bool opens_aside(const hsy_text *text, size_t i, size_t end)
{
	const hsy_token *t = text->tokens.at;
	size_t last = i + 1 + WORDS_BEFORE;

	if (!is_dash(text, i) || !t[i].spaced || !clings(text, i, end))
		return false;
	for (i++; i < end && i < last && !t[i].cue; i++)
		if (!(t[i].classes & HSY_WORDS_FUNCTION))
			return false;
	return i < end && t[i].cue && !t[i].capitalised &&
	       (t[i].cue->takes & HSY_CUE_QUOTE);
}

/* "Ruiz—." */
static bool closes_aside(const hsy_text *text, size_t i, size_t end)
{
	const hsy_token *t = text->tokens.at;

	return is_dash(text, i) && !t[i].spaced &&
	       (i + 1 == end || t[i + 1].spaced || t[i + 1].kind == HSY_TOKEN_PUNCT);
}

static size_t find(const hsy_text *text, size_t from, size_t end,
                   bool (*is_it)(const hsy_text *, size_t, size_t))
{
	while (from < end && !is_it(text, from, end))
		from++;
	return from;
}

/* Speech from the dash at first to before end; the dash of an aside closes it. */
static void add(hsy_text *text, hsy_arena *arena, size_t first, size_t end,
                bool is_closed)
{
	hsy_token *t = text->tokens.at;
	hsy_quotation q = {.first = first,
	                   .end = end,
	                   .continues = HSY_NONE,
	                   .is_closed = is_closed};

	q.span = (hsy_span){t[first].span.begin, t[end - 1].span.end};
	q.inner = (hsy_span){t[first].span.end, q.span.end};
	t[first].kind = HSY_TOKEN_OPEN;
	if (is_closed) {
		q.inner.end = t[end - 1].span.begin;
		t[end - 1].kind = HSY_TOKEN_CLOSE;
	}
	for (size_t i = first; i < end; i++)
		t[i].quotation = text->quotations.n;
	hsy_vec_push(arena, &text->quotations, q);
}

bool hsy_dash_pair(hsy_text *text, hsy_arena *arena, hsy_span tokens)
{
	size_t end = tokens.end, open = tokens.begin;
	size_t aside = find(text, open + 1, end, opens_aside);

	if (!is_dash(text, open) || !clings(text, open, end) || aside == end)
		return false;
	while (aside < end) {
		add(text, arena, open, aside + 1, true);
		open = find(text, aside + 1, end, closes_aside);
		aside = find(text, open + 1, end, opens_aside);
	}
	if (open + 1 < end)
		add(text, arena, open, end, false);
	return true;
}
