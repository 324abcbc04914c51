/* text_case.h -- a text written in the test, analysed, and printed as one
 * string: what the suites of token, sentence, quote and name share. */
#ifndef TEXT_CASE_H
#define TEXT_CASE_H

#include "base/buf.h"
#include "text/text.h"

#include <check.h>

static hsy_arena text_arena;
static const hsy_lexicon *english;

static void text_set_up(void)
{
	hsy_arena_init(&text_arena);
	english = hsy_lexicon_new(&text_arena, HSY_STR("en"));
}

static void text_tear_down(void)
{
	hsy_arena_clear(&text_arena);
}

/* Every line is a paragraph. */
static hsy_doc *doc_of(hsy_str text)
{
	hsy_doc *doc = HSY_NEW(&text_arena, hsy_doc);
	doc->text = text;
	for (size_t at = 0; at < text.len;) {
		size_t end = hsy_str_find(text, HSY_STR("\n"), at);
		end = end == HSY_NONE ? text.len : end;
		hsy_str line = hsy_str_trim(hsy_str_slice(text, (hsy_span){at, end}));
		size_t begin = line.len ? (size_t)(line.at - text.at) : 0;
		hsy_block block = {.span = {begin, begin + line.len}};
		if (line.len)
			hsy_vec_push(&text_arena, &doc->blocks, block);
		at = end + 1;
	}
	return doc;
}

static const hsy_text *text_of(const char *s)
{
	return hsy_text_new(doc_of(hsy_str_of(s)), english, &text_arena);
}

static void put_part(hsy_buf *out, const hsy_text *text, hsy_span span)
{
	if (out->len)
		hsy_buf_text(out, " | ");
	hsy_buf_str(out, hsy_str_slice(text->doc->text, span));
}

/* The spans of one of the arrays, in the arena, as "a | b | c". */
#define PARTS(text, array)                                                               \
	parts_of(text, (text)->array.at, (text)->array.n, sizeof *(text)->array.at)

/* Each of the structs begins with its span. */
static inline const char *parts_of(const hsy_text *text, const void *items, size_t n,
                                   size_t bytes_each)
{
	hsy_buf out;
	hsy_buf_init(&out);
	for (size_t i = 0; i < n; i++) {
		hsy_span span;
		memcpy(&span, (const char *)items + i * bytes_each, sizeof span);
		put_part(&out, text, span);
	}
	hsy_str kept = hsy_str_dup(&text_arena, hsy_buf_view(&out));
	hsy_buf_clear(&out);
	return kept.at ? kept.at : "";
}
#endif
