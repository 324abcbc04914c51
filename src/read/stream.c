/* stream.c -- a window on bytes that come from elsewhere (zlib's home).
 *
 * The window, from begin to end, holds what was pulled and not yet taken. Bytes in
 * memory that are not packed are their own window, and nothing is copied. */
#include "read/stream.h"

#include <limits.h>
#include <stdlib.h>
#include <zlib.h>

enum { CHUNK = 64 * 1024 };

/* What a member of gzip begins with: two magic bytes, and the way it is packed. */
static const char gzip_start[] = {'\x1f', '\x8b', Z_DEFLATED};

/* Of inflateInit2: gzip, zlib's own header, or no header. */
enum { BITS_GZIP = 16 + MAX_WBITS, BITS_ZLIB = MAX_WBITS, BITS_BARE = -MAX_WBITS };

/* Where in packed bytes the stream stands. */
typedef enum packed_state {
	INSIDE,  /* a member */
	BETWEEN, /* behind one */
	LOST     /* in damage: looking for the next one */
} packed_state;

struct hsy_stream {
	const char *name;
	int fd;         /* -1: everything is in source */
	hsy_str source; /* memory, or what chunk holds */
	char *chunk;    /* packed bytes from fd; NULL if they are not packed */
	bool is_packed;
	bool has_members; /* gzip: one may follow the other */
	packed_state state;
	z_stream inflater;
	size_t most_ratio;
	size_t piece_packed, piece_unpacked; /* of what is asked for in one call */
	size_t pulled;                       /* from fd */
	void (*told)(void *context, size_t pulled);
	void *context;

	char *own; /* the memory of window, unless that is source */
	size_t capacity;
	const char *window;
	size_t begin, end;
	size_t offset; /* of begin */
	size_t n_lines;
	bool is_over; /* nothing comes behind end */
	hsy_error why;
	const char *trouble;
};

static void fail(hsy_stream *s, hsy_status status, const char *what)
{
	if (s->why.status != HSY_OK)
		return;
	s->trouble = what;
	hsy_fail(&s->why, status, "%s: %s", s->name, what);
	hsy_error_place(&s->why, s->name, s->offset + (s->end - s->begin), 0, 0);
}

static size_t available(const hsy_stream *s)
{
	return s->end - s->begin;
}

/* At least one byte behind end. What was taken goes only when it is half of the
 * window: then bytes are moved once on average, however small the pieces are. */
static void make_room(hsy_stream *s)
{
	if (s->begin == s->end)
		s->begin = s->end = 0;
	if (s->end < s->capacity)
		return;
	if (s->begin > 0 && s->begin >= s->capacity / 2) {
		memmove(s->own, s->own + s->begin, available(s));
		s->end -= s->begin;
		s->begin = 0;
		return;
	}
	s->capacity = s->capacity ? 2 * s->capacity : CHUNK;
	s->own = hsy_heap_grow(s->own, s->capacity);
	s->window = s->own;
}

static hsy_status pull(hsy_stream *s, void *bytes, size_t most, size_t *n, hsy_error *err)
{
	hsy_status status = hsy_file_pull(s->fd, s->name, bytes, most, n, err);

	s->pulled += *n;
	if (s->told)
		s->told(s->context, s->pulled);
	return status;
}

/* ------------------------------------------------ packed bytes */

/* More packed bytes into the inflater, if it has none. */
static bool refill(hsy_stream *s)
{
	z_stream *z = &s->inflater;
	size_t n = 0;

	if (z->avail_in > 0)
		return true;
	if (s->fd >= 0) {
		hsy_error why;

		if (pull(s, s->chunk, CHUNK, &n, &why) != HSY_OK &&
		    s->why.status == HSY_OK)
			s->why = why;
		s->source = (hsy_str){s->chunk, n};
	} else {
		n = s->source.len < UINT_MAX ? s->source.len : UINT_MAX;
	}
	/* zlib reads through it only. */
	z->next_in = (z_const Bytef *)s->source.at;
	z->avail_in = (uInt)n;
	s->source.at += n;
	s->source.len -= n;
	return n > 0;
}

static void inflate_begin(hsy_stream *s, int bits)
{
	s->inflater = (z_stream){0};
	if (inflateInit2(&s->inflater, bits) != Z_OK)
		hsy_out_of_memory();
	s->is_packed = true;
	s->has_members = bits == BITS_GZIP;
	s->is_over = false;
	s->window = NULL;
	s->begin = s->end = 0;
}

/* Behind a member: the next one, padding, or something else. */
static void look_for_member(hsy_stream *s)
{
	z_stream *z = &s->inflater;
	const Bytef *at = z->next_in, *end = at + z->avail_in;

	while (at < end && *at != gzip_start[0] && (s->state == LOST || *at == 0))
		at++;
	s->piece_packed += (size_t)(at - z->next_in);
	z->avail_in = (uInt)(end - at);
	z->next_in = (z_const Bytef *)at;
	if (at == end)
		return;
	if (*at == gzip_start[0]) {
		inflateReset(z);
		s->state = INSIDE;
	} else {
		fail(s, HSY_E_FORMAT, "bytes behind the packed data were passed over");
		s->is_over = true;
	}
}

static void inflate_some(hsy_stream *s)
{
	z_stream *z = &s->inflater;
	uInt had = z->avail_in;
	int code = inflate(z, Z_NO_FLUSH);

	s->piece_packed += had - z->avail_in;
	if (code == Z_STREAM_END) {
		s->state = BETWEEN;
		s->is_over = !s->has_members;
	} else if (code == Z_MEM_ERROR) {
		hsy_out_of_memory();
	} else if (code != Z_OK && code != Z_BUF_ERROR) {
		fail(s, HSY_E_FORMAT,
		     "the packed data are damaged; read as far as they are whole");
		s->state = LOST;
		s->is_over = !s->has_members;
	}
}

static void check_ratio(hsy_stream *s)
{
	if (!s->most_ratio || s->piece_unpacked <= HSY_STREAM_FLOOR ||
	    s->piece_unpacked / s->most_ratio <= s->piece_packed)
		return;
	fail(s, HSY_E_LIMIT,
	     "unpacks to so many times its size that it is no article; unpack it "
	     "yourself if it is one");
	s->is_over = true;
}

static void pull_packed(hsy_stream *s)
{
	z_stream *z = &s->inflater;
	size_t room = s->capacity - s->end;

	z->next_out = (Bytef *)s->own + s->end;
	z->avail_out = (uInt)(room < UINT_MAX ? room : UINT_MAX);
	const Bytef *begin = z->next_out;
	while (z->next_out == begin && !s->is_over) {
		if (!refill(s)) {
			if (s->state == INSIDE)
				fail(s, HSY_E_FORMAT,
				     "the packed data are cut short; read as far as "
				     "they go");
			s->is_over = true;
		} else if (s->state == INSIDE) {
			inflate_some(s);
		} else {
			look_for_member(s);
		}
	}
	s->end += (size_t)(z->next_out - begin);
	s->piece_unpacked += (size_t)(z->next_out - begin);
	check_ratio(s);
}

/* ------------------------------------------------ the window */

static void pull_plain(hsy_stream *s)
{
	size_t n;
	hsy_error why;

	if (pull(s, s->own + s->end, s->capacity - s->end, &n, &why) != HSY_OK)
		s->why = why;
	s->end += n;
	s->is_over = n == 0;
}

/* More bytes into the window; false when there are none. */
static bool fill(hsy_stream *s)
{
	size_t before;

	if (s->is_over)
		return false;
	make_room(s);
	before = available(s);
	if (s->is_packed)
		pull_packed(s);
	else
		pull_plain(s);
	return available(s) > before;
}

static void take(hsy_stream *s, size_t n)
{
	s->begin += n;
	s->offset += n;
}

static void begin_piece(hsy_stream *s)
{
	s->piece_packed = s->piece_unpacked = 0;
}

hsy_str hsy_stream_peek(hsy_stream *s, size_t n)
{
	begin_piece(s);
	while (available(s) < n && fill(s))
		;
	size_t len = available(s) < n ? available(s) : n;
	return len ? (hsy_str){s->window + s->begin, len} : HSY_STR("");
}

size_t hsy_stream_skip(hsy_stream *s, size_t n)
{
	size_t skipped = 0;

	begin_piece(s);
	do {
		size_t here = n - skipped;

		if (here > available(s))
			here = available(s);
		take(s, here);
		skipped += here;
	} while (skipped < n && fill(s));
	return skipped;
}

/* The rest of a line that is too long, of which seen bytes are in the window. */
static void pass_over_line(hsy_stream *s, size_t seen, hsy_stream_line *line)
{
	const char *found = NULL;

	do {
		take(s, seen);
		line->len += seen;
		if (available(s) == 0 && !fill(s))
			return;
		found = memchr(s->window + s->begin, '\n', available(s));
		seen = found ? (size_t)(found - s->window) - s->begin : available(s);
	} while (!found);
	take(s, seen + 1);
	line->len += seen;
}

bool hsy_stream_next_line(hsy_stream *s, size_t most, hsy_stream_line *line)
{
	const char *found = NULL;
	size_t seen = 0;

	begin_piece(s);
	*line = (hsy_stream_line){.offset = s->offset, .number = s->n_lines + 1};
	if (available(s) == 0 && !fill(s))
		return false;
	s->n_lines++;
	do {
		const char *at = s->window + s->begin;

		found = memchr(at + seen, '\n', available(s) - seen);
		seen = found ? (size_t)(found - at) : available(s);
	} while (!found && seen <= most && fill(s));
	if (seen > most) {
		pass_over_line(s, seen, line);
		return true;
	}
	line->bytes = (hsy_str){s->window + s->begin, seen};
	line->len = seen;
	take(s, seen + (found != NULL));
	return true;
}

void hsy_stream_watch(hsy_stream *s, void (*told)(void *context, size_t pulled),
                      void *context)
{
	s->told = told;
	s->context = context;
	if (told)
		told(context, s->pulled);
}

size_t hsy_stream_offset(const hsy_stream *stream)
{
	return stream->offset;
}

hsy_status hsy_stream_status(const hsy_stream *stream, hsy_error *err)
{
	if (err && stream->why.status != HSY_OK)
		*err = stream->why;
	return stream->why.status;
}

const char *hsy_stream_trouble(const hsy_stream *stream)
{
	return stream->trouble;
}

/* ------------------------------------------------ beginning and end */

bool hsy_stream_is_gzip(hsy_str bytes)
{
	return bytes.len >= sizeof gzip_start &&
	       memcmp(bytes.at, gzip_start, sizeof gzip_start) == 0;
}

static hsy_stream *stream_new(const char *name, size_t most_ratio)
{
	hsy_stream *s = hsy_heap_grow(NULL, sizeof *s);

	*s = (hsy_stream){.name = name, .fd = -1, .most_ratio = most_ratio};
	return s;
}

hsy_stream *hsy_stream_new(hsy_str bytes, const char *name, size_t most_ratio)
{
	hsy_stream *s = stream_new(name, most_ratio);

	if (hsy_stream_is_gzip(bytes)) {
		s->source = bytes;
		inflate_begin(s, BITS_GZIP);
	} else {
		s->window = bytes.at;
		s->end = bytes.len;
		s->is_over = true;
	}
	return s;
}

hsy_stream *hsy_stream_new_deflated(hsy_str bytes, const char *name, size_t most_ratio)
{
	hsy_stream *s = stream_new(name, most_ratio);
	const unsigned char *at = (const unsigned char *)bytes.at;
	bool has_header = bytes.len >= 2 && (at[0] & 0x0f) == Z_DEFLATED &&
	                  (at[0] << 8 | at[1]) % 31 == 0;

	s->source = bytes;
	inflate_begin(s, has_header ? BITS_ZLIB : BITS_BARE);
	return s;
}

hsy_status hsy_stream_open(const char *path, size_t most_ratio, hsy_stream **out,
                           hsy_error *err)
{
	int fd;
	hsy_status status = hsy_file_open(path, &fd, err);

	*out = NULL;
	if (status != HSY_OK)
		return status;
	hsy_stream *s = stream_new(path, most_ratio);

	s->fd = fd;
	if (hsy_stream_is_gzip(hsy_stream_peek(s, sizeof gzip_start))) {
		/* What was pulled already is the first of the packed bytes. */
		s->chunk = s->own;
		s->own = NULL;
		s->capacity = 0;
		size_t n = s->end;
		inflate_begin(s, BITS_GZIP);
		s->inflater.next_in = (z_const Bytef *)s->chunk;
		s->inflater.avail_in = (uInt)n;
	}
	*out = s;
	return HSY_OK;
}

void hsy_stream_free(hsy_stream *s)
{
	if (!s)
		return;
	if (s->is_packed)
		inflateEnd(&s->inflater);
	if (s->fd >= 0)
		hsy_file_close(s->fd);
	free(s->chunk);
	free(s->own);
	free(s);
}
