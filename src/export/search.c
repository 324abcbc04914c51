/* search.c -- finds claims by id or by words. */
#include "export/search.h"

/* Does word begin a word of text? Both are folded. */
static bool begins_word(hsy_str text, hsy_str word)
{
	for (size_t at = hsy_str_find(text, word, 0); at != HSY_NONE;
	     at = hsy_str_find(text, word, at + 1)) {
		size_t before = at;
		int32_t c = hsy_utf8_before(text, &before);

		if (!hsy_char_is_letter(c) && !hsy_char_is_digit(c))
			return true;
	}
	return false;
}

/* Does each of words, folded and parted by single spaces, begin a word of text? */
static bool holds_words(hsy_str text, hsy_str words)
{
	for (size_t at = 0; at < words.len;) {
		size_t end = hsy_str_find(words, HSY_STR(" "), at);

		if (end == HSY_NONE)
			end = words.len;
		if (!begins_word(text, hsy_str_slice(words, (hsy_span){at, end})))
			return false;
		at = end + 1;
	}
	return words.len > 0;
}

static bool states_words(const hsy_results *results, const hsy_claim *claim,
                         hsy_str words, hsy_arena *arena)
{
	if (holds_words(hsy_str_fold(arena, claim->wording), words))
		return true;
	for (size_t i = 0; i < claim->places.n; i++) {
		hsy_place place = claim->places.at[i];
		hsy_str text = results->records->list.at[place.record].doc.text;
		hsy_span span = hsy_place_statement(results->records, place)->span;

		if (holds_words(hsy_str_fold(arena, hsy_str_slice(text, span)), words))
			return true;
	}
	return false;
}

bool hsy_claim_is_asked(const hsy_results *results, size_t claim, const char *words)
{
	const hsy_claim *asked = &results->links->claims.at[claim];
	hsy_arena scratch;

	if (*words && hsy_str_starts(asked->id, words))
		return true;
	hsy_arena_init(&scratch);
	bool is_asked = states_words(results, asked,
	                             hsy_str_fold(&scratch, hsy_str_of(words)), &scratch);
	hsy_arena_clear(&scratch);
	return is_asked;
}
