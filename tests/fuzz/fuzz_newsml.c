/* fuzz_newsml.c -- any bytes, given to the reader of NITF and NewsML-G2. */
#include "fuzz/fuzz.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n)
{
	fuzz_read(bytes, n, "article.nitf.xml");
	return 0;
}
