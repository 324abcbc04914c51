/* fuzz_text.c -- any valid UTF-8 as the text of a document. */
#include "fuzz/fuzz.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n)
{
	hsy_str text = {(const char *)bytes, n};
	hsy_arena arena;

	/* No reader lets a NUL through. */
	if (n == 0 || hsy_utf8_valid(text) != n || memchr(bytes, '\0', n))
		return 0;
	hsy_arena_init(&arena);
	hsy_doc doc = fuzz_document(text, &arena);
	doc.outlet_name = HSY_STR("The Harbour Herald");
	doc.outlet_domain = HSY_STR("herald.example");
	if (doc.blocks.n)
		doc.headline = hsy_str_slice(text, doc.blocks.at[0].span);
	fuzz_analyse(&doc, &arena);
	hsy_arena_clear(&arena);
	return 0;
}
