/* label.c -- claims in few words: subject, verb and figure. */
#include "export/export.h"

/* The statement of the claim that tells most of what makes a short label: of those whose
 * subject and verb are known, the first. */
static const hsy_statement *telling(const hsy_page *page, const hsy_claim *claim,
                                    hsy_place *place)
{
	for (size_t i = 0; i < claim->places.n; i++) {
		const hsy_statement *s;

		*place = claim->places.at[i];
		s = hsy_place_statement(page->results->records, *place);
		if (!hsy_span_empty(s->subject) && !hsy_span_empty(s->head))
			return s;
	}
	return NULL;
}

static bool has_digit(hsy_str word)
{
	for (size_t at = 0; at < word.len;)
		if (hsy_char_is_digit(hsy_utf8_next(word, &at)))
			return true;
	return false;
}

/* The first figure of text with the word before, which may be its unit or "up to", and
 * the word after: "than 4.5 million". Empty without any. */
static hsy_str figure_of(hsy_arena *arena, hsy_str text)
{
	hsy_strs words = {0};
	size_t begin = 0;

	for (size_t i = 0; i <= text.len; i++) {
		if (i < text.len && text.at[i] != ' ')
			continue;
		hsy_vec_push(arena, &words, hsy_str_slice(text, (hsy_span){begin, i}));
		begin = i + 1;
	}
	for (size_t i = 0; i < words.n; i++) {
		if (!has_digit(words.at[i]))
			continue;
		if (i + 1 == words.n)
			return words.at[i];
		return hsy_str_printf(arena, HSY_STR_FMT " " HSY_STR_FMT,
		                      HSY_STR_ARG(words.at[i]),
		                      HSY_STR_ARG(words.at[i + 1]));
	}
	return HSY_STR("");
}

static hsy_str first_words(hsy_str text, size_t n)
{
	for (size_t i = 0; i < text.len; i++)
		if (text.at[i] == ' ' && --n == 0)
			return hsy_str_slice(text, (hsy_span){0, i});
	return text;
}

/* Subject, verb and a few words more, as far as the statement goes; and the figure,
 * where these words do not hold it. */
static hsy_str short_label(const hsy_page *page, size_t claim, hsy_arena *arena)
{
	enum { TAIL_WORDS = 4 };
	const hsy_claim *c = &page->results->links->claims.at[claim];
	hsy_place place;
	const hsy_statement *s = telling(page, c, &place);
	hsy_str text, whole, tail, figure, joined;

	if (!s || s->head.begin >= s->span.end)
		return c->wording;
	text = page->results->records->list.at[place.record].doc.text;
	whole = hsy_str_slice(text, (hsy_span){s->head.begin, s->span.end});
	whole = hsy_str_squeeze(arena, whole);
	tail = first_words(whole, TAIL_WORDS);
	figure = figure_of(arena, c->wording);
	if (hsy_str_find(tail, figure, 0) != HSY_NONE)
		figure = HSY_STR("");
	joined = hsy_str_printf(arena, HSY_STR_FMT " " HSY_STR_FMT "%s" HSY_STR_FMT,
	                        HSY_STR_ARG(hsy_str_slice(text, s->subject)),
	                        HSY_STR_ARG(tail),
	                        figure.len             ? " … "
	                        : tail.len < whole.len ? "…"
	                                               : "",
	                        HSY_STR_ARG(figure));
	return joined.len < c->wording.len ? hsy_str_squeeze(arena, joined) : c->wording;
}

hsy_str hsy_claim_label(const hsy_page *page, size_t claim, hsy_arena *arena)
{
	if (page->options->labels == HSY_LABELS_SHORT)
		return short_label(page, claim, arena);
	return page->results->links->claims.at[claim].wording;
}
