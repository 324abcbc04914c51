/* bytes.h -- taking numbers and strings from the bytes of a model. */
#ifndef HSY_SYNTAX_BYTES_H
#define HSY_SYNTAX_BYTES_H

#include "base/error.h"
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

/* The head of a model file: magic, version (4 bytes), checksum of the rest (8 bytes).
 * HSY_E_FORMAT when it is another's; what, "syntax model", is for the message. */
hsy_status hsy_bytes_head(hsy_bytes *bytes, const char *magic, uint32_t version,
                          const char *what, hsy_error *err);
uint64_t hsy_bytes_checksum(hsy_str bytes);
#endif
