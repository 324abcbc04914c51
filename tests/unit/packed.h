/* packed.h -- packs bytes for a test. */
#ifndef HSY_TEST_PACKED_H
#define HSY_TEST_PACKED_H

#include "base/str.h"

#include <check.h>
#include <zlib.h>

/* Of deflateInit2: with the header of gzip, with that of zlib, with none. */
enum { PACK_GZIP = 16 + MAX_WBITS, PACK_ZLIB = MAX_WBITS, PACK_BARE = -MAX_WBITS };

static inline hsy_str packed(hsy_arena *arena, hsy_str bytes, int as)
{
	z_stream z = {0};
	size_t room = bytes.len + bytes.len / 100 + 100;
	char *out = hsy_arena_alloc(arena, room);

	ck_assert_int_eq(deflateInit2(&z, 9, Z_DEFLATED, as, 9, Z_DEFAULT_STRATEGY),
	                 Z_OK);
	z.next_in = (z_const Bytef *)bytes.at;
	z.avail_in = (uInt)bytes.len;
	z.next_out = (Bytef *)out;
	z.avail_out = (uInt)room;
	ck_assert_int_eq(deflate(&z, Z_FINISH), Z_STREAM_END);
	deflateEnd(&z);
	return (hsy_str){out, z.total_out};
}

static inline hsy_str joined(hsy_arena *arena, hsy_str a, hsy_str b)
{
	char *out = hsy_arena_alloc(arena, a.len + b.len + 1);

	memcpy(out, a.at, a.len);
	memcpy(out + a.len, b.at, b.len);
	return (hsy_str){out, a.len + b.len};
}

#endif
