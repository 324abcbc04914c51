/* fuzz_plain.c -- any bytes, given to the reader of plain text and Markdown. */
#include "fuzz/fuzz.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n)
{
	fuzz_extract(bytes, n, "article.txt");
	fuzz_extract(bytes, n, "article.md");
	return 0;
}
