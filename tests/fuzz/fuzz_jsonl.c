/* fuzz_jsonl.c -- any bytes, given to the reader of JSON Lines. */
#include "fuzz/fuzz.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n)
{
	fuzz_read(bytes, n, "articles.jsonl");
	return 0;
}
