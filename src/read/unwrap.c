/* unwrap.c -- chunks joined, packed bytes unpacked, as RFC 9112 and 9110 have them and
 * as archives keep them. */
#include "read/unwrap.h"

#include "read/markup/xml.h"

/* The value of a hexadecimal digit; -1 if c is none. */
static int digit_of(char c)
{
	if (c >= '0' && c <= '9')
		return c - '0';
	c = (char)(c | 0x20); /* in lower case */
	return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

/* The number of bytes in the chunk whose first line begins at *at, which moves behind
 * it; HSY_NONE where no such line is. */
static size_t chunk_size(hsy_str s, size_t *at)
{
	size_t n = 0, i = *at;
	for (; i < s.len && n < HSY_NONE / 32 && digit_of(s.at[i]) >= 0; i++)
		n = 16 * n + (size_t)digit_of(s.at[i]);
	if (i == *at || i == s.len || !memchr("\r\n; ", s.at[i], 4))
		return HSY_NONE;
	size_t end = hsy_str_find(s, HSY_STR("\n"), i);
	*at = end == HSY_NONE ? s.len : end + 1;
	return n;
}

/* Many archives hold chunks that were joined already, under a header that still says
 * otherwise: then the first line is no chunk's. */
static void join_chunks(hsy_wrapped *page, hsy_arena *arena, hsy_strs *notes)
{
	hsy_str s = page->bytes;
	size_t at = 0, n = chunk_size(s, &at);
	if (!hsy_name_equal(page->transfer, "chunked") || n == HSY_NONE)
		return;
	while (n != 0 && n != HSY_NONE && at < s.len) {
		size_t here = n < s.len - at ? n : s.len - at;
		hsy_buf_put(&page->joined, s.at + at, here);
		at += here;
		while (at < s.len && (s.at[at] == '\r' || s.at[at] == '\n'))
			at++;
		n = chunk_size(s, &at);
	}
	if (n != 0)
		hsy_vec_push(arena, notes,
		             HSY_STR("its last chunks are missing or damaged"));
	page->bytes = hsy_buf_view(&page->joined);
}

static bool is_packed(const hsy_wrapped *page)
{
	hsy_str name = page->encoding;
	if (hsy_name_equal(name, "gzip") || hsy_name_equal(name, "x-gzip"))
		return hsy_stream_is_gzip(page->bytes);
	/* Bytes that are text were unpacked by whoever wrote the archive. */
	return name.len && !hsy_name_equal(name, "identity") &&
	       hsy_utf8_valid(page->bytes) < page->bytes.len;
}

static hsy_status unpack(hsy_wrapped *page, size_t most, hsy_arena *arena,
                         hsy_strs *notes)
{
	if (!is_packed(page))
		return HSY_OK;
	/* Nobody hears its errors, so it needs no name. */
	if (hsy_name_equal(page->encoding, "deflate"))
		page->unpacked = hsy_stream_new_deflated(page->bytes, "", 0);
	else if (hsy_stream_is_gzip(page->bytes))
		page->unpacked = hsy_stream_new(page->bytes, "", 0);
	else
		return HSY_E_FORMAT;
	page->bytes = hsy_stream_peek(page->unpacked, most + 1);
	if (page->bytes.len > most)
		return HSY_E_LIMIT;
	if (hsy_stream_status(page->unpacked, NULL) != HSY_OK)
		hsy_vec_push(arena, notes,
		             HSY_STR("it is packed, and the packed data are damaged"));
	return HSY_OK;
}

hsy_status hsy_unwrap(hsy_wrapped *page, size_t most, hsy_arena *arena, hsy_strs *notes)
{
	join_chunks(page, arena, notes);
	return unpack(page, most, arena, notes);
}

void hsy_wrapped_clear(hsy_wrapped *page)
{
	hsy_stream_free(page->unpacked);
	hsy_buf_clear(&page->joined);
}
