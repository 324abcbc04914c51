/* fuzz_warc.c -- any bytes, given to the reader of web archives and to what unpacks.
 *
 * An input that begins as gzip is unpacked first: what gzip there is in the corpus
 * leads the search there. */
#include "fuzz/fuzz.h"
#include "read/stream.h"

/* However it is taken, in pieces of any size, a stream gives the same bytes. */
static void check_pieces(hsy_str bytes, size_t size)
{
	hsy_stream *whole = hsy_stream_new(bytes, "whole", 0);
	hsy_stream *pieces = hsy_stream_new(bytes, "pieces", 0);
	hsy_str all = hsy_stream_peek(whole, (size_t)1 << 20);
	size_t at = 0;

	while (at < all.len) {
		hsy_str piece = hsy_stream_peek(pieces, size);

		FUZZ_ASSERT(piece.len > 0);
		FUZZ_ASSERT(hsy_stream_offset(pieces) == at);
		for (size_t i = 0; i < piece.len && at + i < all.len; i++)
			FUZZ_ASSERT(piece.at[i] == all.at[at + i]);
		at += piece.len;
		hsy_stream_skip(pieces, piece.len);
	}
	hsy_stream_free(pieces);
	hsy_stream_free(whole);
}

/* Lines and line ends are all that there is. */
static void check_lines(hsy_str bytes, size_t most)
{
	hsy_stream *stream = hsy_stream_new(bytes, "lines", 0);
	hsy_stream_line line;
	size_t at = 0;

	while (at < (size_t)1 << 20 && hsy_stream_next_line(stream, most, &line)) {
		FUZZ_ASSERT(line.offset == at);
		FUZZ_ASSERT((line.bytes.at != NULL) == (line.len <= most));
		FUZZ_ASSERT(!line.bytes.at || line.bytes.len == line.len);
		FUZZ_ASSERT(!line.bytes.at || !memchr(line.bytes.at, '\n', line.len));
		at = hsy_stream_offset(stream);
		FUZZ_ASSERT(at == line.offset + line.len ||
		            at == line.offset + line.len + 1);
	}
	hsy_stream_free(stream);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n)
{
	hsy_str input = {(const char *)bytes, n};

	if (n > 0) {
		check_pieces(input, 1 + bytes[n - 1]);
		check_lines(input, bytes[n - 1]);
		hsy_stream *bare = hsy_stream_new_deflated(input, "bare", 0);
		hsy_stream_skip(bare, (size_t)1 << 20);
		hsy_stream_free(bare);
	}
	fuzz_read(bytes, n, "archive.warc");
	return 0;
}
