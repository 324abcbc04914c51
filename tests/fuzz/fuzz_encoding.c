/* fuzz_encoding.c -- bytes behind the name of an encoding, as HTML declares it.
 *
 * An input is the name, a line break, and the bytes that are said to be in it; and it
 * is a file of its own. What readers make of the text is for the other targets. */
#include "fuzz/fuzz.h"
#include "read/encoding.h"

static void check_decoded(hsy_str bytes, hsy_str declared)
{
	hsy_arena arena;
	hsy_strs notes = {0};

	hsy_arena_init(&arena);
	hsy_str text = hsy_encoding_decode(&arena, bytes, declared, &notes);
	FUZZ_ASSERT(hsy_utf8_valid(text) == text.len);
	FUZZ_ASSERT(text.len == 0 || !memchr(text.at, '\0', text.len));
	for (size_t i = 0; i < notes.n; i++)
		FUZZ_ASSERT(hsy_utf8_valid(notes.at[i]) == notes.at[i].len);
	hsy_arena_clear(&arena);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n)
{
	hsy_str input = {(const char *)bytes, n};
	hsy_str declared = hsy_encoding_declared(input);
	size_t line = hsy_str_find(input, HSY_STR("\n"), 0);

	if (line != HSY_NONE)
		check_decoded(hsy_str_slice(input, (hsy_span){line + 1, n}),
		              hsy_str_slice(input, (hsy_span){0, line}));
	FUZZ_ASSERT(declared.len <= n);
	hsy_encoding_binary(input);
	check_decoded(input, declared);
	return 0;
}
