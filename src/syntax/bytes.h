/* bytes.h -- taking numbers and strings from the bytes of a model. */
#ifndef HSY_SYNTAX_BYTES_H
#define HSY_SYNTAX_BYTES_H

#include "base/str.h"

/* Fails sticky: past the end everything is zero or absent, and is_short tells. */
typedef struct hsy_bytes {
	hsy_str left;
	bool is_short;
} hsy_bytes;

hsy_str hsy_bytes_take(hsy_bytes *bytes, size_t n);    /* absent where too few are left */
uint32_t hsy_bytes_number(hsy_bytes *bytes, size_t n); /* of n <= 4 bytes */
hsy_str hsy_bytes_string(hsy_bytes *bytes);            /* behind its length in one byte */

/* A number of items that each need that many bytes: 0, and short, when so many
 * cannot follow. So nobody allocates for what is not there. */
size_t hsy_bytes_count(hsy_bytes *bytes, size_t bytes_each);
#endif
