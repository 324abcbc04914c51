/* fuzz_feed.c -- any bytes, given to the reader of RSS and Atom feeds. */
#include "fuzz/fuzz.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n)
{
	fuzz_read(bytes, n, "feed.xml");
	return 0;
}
