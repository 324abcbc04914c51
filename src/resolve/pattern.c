/* pattern.c -- whether a text speaks of a source itself. */
#include "resolve/pattern.h"

#include "base/buf.h"
#include "resolve/resolve.h"

static bool is_word(int32_t c)
{
	return hsy_char_is_letter(c) || hsy_char_is_digit(c) || hsy_char_is_mark(c);
}

/* The end of the word, or of the single sign, that begins at begin. */
static size_t piece_end(hsy_str s, size_t begin)
{
	size_t end = begin, next;

	if (!is_word(hsy_utf8_next(s, &end)))
		return end;
	for (next = end; is_word(hsy_utf8_next(s, &next)); end = next)
		;
	return end;
}

hsy_str hsy_pattern_of(hsy_arena *arena, hsy_str s)
{
	hsy_buf buf;
	hsy_str pattern;

	hsy_buf_init(&buf);
	for (size_t at = 0, end; at < s.len; at = end) {
		size_t next = at;
		int32_t first = hsy_utf8_next(s, &next);

		end = piece_end(s, at);
		if (hsy_char_is_space(first))
			continue;
		hsy_buf_text(&buf, hsy_char_is_lower(first) ? " _" : " ^");
		hsy_buf_str(&buf,
		            hsy_str_fold(arena, hsy_str_slice(s, (hsy_span){at, end})));
	}
	hsy_buf_text(&buf, " ");
	pattern = hsy_str_dup(arena, hsy_buf_view(&buf));
	hsy_buf_clear(&buf);
	return pattern;
}

hsy_str hsy_source_words(hsy_arena *arena, hsy_str text)
{
	return hsy_str_trim(hsy_pattern_of(arena, hsy_str_fold(arena, text)));
}

static void add_once(hsy_arena *arena, hsy_strs *patterns, hsy_str pattern)
{
	for (size_t i = 0; i < patterns->n; i++)
		if (hsy_str_equal(patterns->at[i], pattern))
			return;
	hsy_vec_push(arena, patterns, pattern);
}

void hsy_pattern_add(hsy_arena *arena, hsy_strs *patterns, hsy_str name)
{
	hsy_str pattern = hsy_pattern_of(arena, name);
	hsy_str rest;

	if (!hsy_str_starts(pattern, " ^the ")) {
		/* Nothing in it is written as a name: it would be met everywhere. */
		if (hsy_str_find(pattern, HSY_STR("^"), 0) != HSY_NONE)
			add_once(arena, patterns, pattern);
		return;
	}
	rest = (hsy_str){pattern.at + 5, pattern.len - 5};
	/* "The New York Times" is met without its article, "The Register" not. */
	if (hsy_str_find(rest, HSY_STR(" ^"), 1) != HSY_NONE) {
		add_once(arena, patterns, rest);
		return;
	}
	add_once(arena, patterns, pattern);
	add_once(arena, patterns,
	         hsy_str_printf(arena, " _the" HSY_STR_FMT, HSY_STR_ARG(rest)));
}

bool hsy_source_in_text(const hsy_sources *sources, size_t source, hsy_str text)
{
	const hsy_strs *patterns = &sources->patterns[source];
	hsy_arena scratch;
	bool found = false;
	hsy_str words;

	if (!patterns->n)
		return false;
	hsy_arena_init(&scratch);
	words = hsy_pattern_of(&scratch, text);
	for (size_t i = 0; i < patterns->n && !found; i++)
		found = hsy_str_find(words, patterns->at[i], 0) != HSY_NONE;
	hsy_arena_clear(&scratch);
	return found;
}
