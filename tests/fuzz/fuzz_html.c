/* fuzz_html.c -- any bytes, given to the reader of HTML pages. */
#include "fuzz/fuzz.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n)
{
	fuzz_read(bytes, n, "page.html");
	return 0;
}
