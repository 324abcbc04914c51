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

/* "$50", "4.5", "12-day"; the digit of "B2" is part of a name. */
static bool is_figure(hsy_str word)
{
	static const char *const signs[] = {"$", "€", "£", "¥", "₹", "US$"};
	size_t at = 0;

	for (size_t i = 0; i < sizeof signs / sizeof *signs; i++)
		if (hsy_str_starts(word, signs[i]))
			return true;
	return word.len && hsy_char_is_digit(hsy_utf8_next(word, &at));
}

/* Where the n-th word from at on ends. */
static size_t end_of_words(hsy_str text, size_t at, size_t n)
{
	bool is_inside = false;

	while (at < text.len) {
		size_t next = at;
		bool is_space = hsy_char_is_space(hsy_utf8_next(text, &next));

		if (is_space && is_inside && --n == 0)
			return at;
		is_inside = !is_space;
		at = next;
	}
	return at;
}

/* The first figure of text, which is squeezed, with the word after: "4.5 million". Empty
 * without any. */
static hsy_str figure_of(hsy_str text)
{
	for (size_t at = 0; at < text.len;) {
		size_t end = end_of_words(text, at, 1);

		if (is_figure(hsy_str_slice(text, (hsy_span){at, end})))
			return hsy_str_slice(text,
			                     (hsy_span){at, end_of_words(text, at, 2)});
		at = end + 1;
	}
	return HSY_STR("");
}

/* Whether the figure, without the word after it, stands in text. */
static bool holds_figure(hsy_str text, hsy_str figure)
{
	hsy_str wanted = hsy_str_slice(figure,
	                               (hsy_span){0, end_of_words(figure, 0, 1)});

	for (size_t at = hsy_str_find(text, wanted, 0); at != HSY_NONE;
	     at = hsy_str_find(text, wanted, at + 1))
		if (at == 0 || text.at[at - 1] == ' ')
			return true;
	return false;
}

/* Of what somebody denies, or says nothing of, the verb says the contrary. */
static bool is_refused(const hsy_records *records, hsy_place place)
{
	const hsy_statement *s = hsy_place_statement(records, place);
	const hsy_attributions *all =
	    &records->list.at[place.record].findings.attributions;

	for (size_t i = 0; i < s->attributions.n; i++) {
		hsy_stance stance = all->at[s->attributions.at[i]].stance;

		if (stance == HSY_STANCE_DENIES || stance == HSY_STANCE_DECLINES)
			return true;
	}
	return false;
}

/* Subject, verb with all that stands before it ("will not"), and a few words more, as far
 * as the statement goes; and the figure, where these words do not hold it. */
static hsy_str short_label(const hsy_page *page, size_t claim, hsy_arena *arena)
{
	enum { TAIL_WORDS = 4 };
	const hsy_records *records = page->results->records;
	const hsy_claim *c = &page->results->links->claims.at[claim];
	hsy_place place;
	const hsy_statement *s = telling(page, c, &place);
	hsy_str text, said, figure, joined;
	size_t end;

	if (!s || s->subject.end > s->head.begin || s->head.begin >= s->span.end ||
	    is_refused(records, place))
		return c->wording;
	text = records->list.at[place.record].doc.text;
	end = end_of_words(hsy_str_slice(text, (hsy_span){0, s->span.end}), s->head.begin,
	                   TAIL_WORDS);
	said = hsy_str_squeeze(arena,
	                       hsy_str_slice(text, (hsy_span){s->subject.begin, end}));
	figure = figure_of(c->wording);
	if (holds_figure(said, figure))
		figure = HSY_STR("");
	joined = hsy_str_printf(arena, HSY_STR_FMT "%s" HSY_STR_FMT, HSY_STR_ARG(said),
	                        figure.len          ? " … "
	                        : end < s->span.end ? "…"
	                                            : "",
	                        HSY_STR_ARG(figure));
	return joined.len < c->wording.len ? joined : c->wording;
}

hsy_str hsy_claim_label(const hsy_page *page, size_t claim, hsy_arena *arena)
{
	if (page->options->labels == HSY_LABELS_SHORT)
		return short_label(page, claim, arena);
	return page->results->links->claims.at[claim].wording;
}
