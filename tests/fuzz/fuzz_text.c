/* fuzz_text.c -- any valid UTF-8 as the text of a document.
 *
 * Every line is a block; how far it is indented tells its kind, so that any kind
 * may stand beside any other, as no reader would have it. */
#include "fuzz/fuzz.h"

static hsy_span next_line(hsy_str text, size_t *at)
{
	size_t end = hsy_str_find(text, HSY_STR("\n"), *at);
	hsy_span line = {*at, end == HSY_NONE ? text.len : end};

	*at = line.end + 1;
	return line;
}

static void add_block(hsy_doc *doc, hsy_span line, hsy_arena *arena)
{
	enum { N_KINDS = HSY_BLOCK_FOREIGN + 1 };
	hsy_str words = hsy_str_trim(hsy_str_slice(doc->text, line));

	if (!words.len)
		return;
	size_t begin = (size_t)(words.at - doc->text.at);
	size_t indent = begin - line.begin;
	hsy_block block = {.span = {begin, begin + words.len},
	                   .kind = (hsy_block_kind)(indent % N_KINDS),
	                   .repeats = indent / N_KINDS % 2};
	hsy_vec_push(arena, &doc->blocks, block);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n)
{
	hsy_arena arena;
	hsy_doc doc = {.id = HSY_STR("fuzz"),
	               .path = HSY_STR("fuzz"),
	               .outlet_name = HSY_STR("The Harbour Herald"),
	               .outlet_domain = HSY_STR("herald.example"),
	               .text = {(const char *)bytes, n}};

	/* No reader lets a NUL through. */
	if (n == 0 || hsy_utf8_valid(doc.text) != n || memchr(bytes, '\0', n))
		return 0;
	hsy_arena_init(&arena);
	for (size_t at = 0; at < n;)
		add_block(&doc, next_line(doc.text, &at), &arena);
	if (doc.blocks.n)
		doc.headline = hsy_str_slice(doc.text, doc.blocks.at[0].span);
	fuzz_analyse(&doc, &arena);
	hsy_arena_clear(&arena);
	return 0;
}
