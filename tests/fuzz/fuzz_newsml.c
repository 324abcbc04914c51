/* fuzz_newsml.c -- any bytes, given to the reader of NITF articles. */
#include "fuzz/fuzz.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n)
{
	fuzz_read(bytes, n, "article.nitf.xml");
	return 0;
}
