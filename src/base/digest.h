/* digest.h -- SHA-256, from which every identifier is made. */
#ifndef HSY_DIGEST_H
#define HSY_DIGEST_H

#include "base/str.h"

/* 64 lower-case hexadecimal digits of the SHA-256 (FIPS 180-4) of bytes. */
hsy_str hsy_digest(hsy_arena *arena, hsy_str bytes);

/* An identifier: prefix, then the first 12 digits of the digest of bytes. */
hsy_str hsy_digest_id(hsy_arena *arena, const char *prefix, hsy_str bytes);
#endif
