/* str.c -- slices of bytes and spans of text. */
#include "base/str.h"

#include <stdarg.h>
#include <stdio.h>

hsy_str hsy_str_of(const char *cstr)
{
	return (hsy_str){cstr, cstr ? strlen(cstr) : 0};
}

hsy_str hsy_str_slice(hsy_str s, hsy_span span)
{
	/* Clamped: a span may come out of a damaged database. */
	size_t end = span.end < s.len ? span.end : s.len;
	size_t begin = span.begin < end ? span.begin : end;

	return s.at ? (hsy_str){s.at + begin, end - begin} : s;
}

hsy_str hsy_str_trim(hsy_str s)
{
	size_t begin = 0;
	size_t end = s.len;

	for (size_t at = 0; hsy_char_is_space(hsy_utf8_next(s, &at));)
		begin = at;
	for (size_t at = end; at > begin && hsy_char_is_space(hsy_utf8_before(s, &at));)
		end = at;
	return hsy_str_slice(s, (hsy_span){begin, end});
}

bool hsy_str_equal(hsy_str a, hsy_str b)
{
	if (!a.at || !b.at)
		return !a.at && !b.at;
	return a.len == b.len && memcmp(a.at, b.at, a.len) == 0;
}

bool hsy_str_is(hsy_str a, const char *cstr)
{
	return hsy_str_equal(a, hsy_str_of(cstr));
}

bool hsy_str_starts(hsy_str s, const char *prefix)
{
	size_t n = strlen(prefix);

	return s.at && s.len >= n && memcmp(s.at, prefix, n) == 0;
}

bool hsy_str_ends(hsy_str s, const char *suffix)
{
	size_t n = strlen(suffix);

	return s.at && s.len >= n && memcmp(s.at + s.len - n, suffix, n) == 0;
}

int hsy_str_compare(hsy_str a, hsy_str b)
{
	size_t shared = a.len < b.len ? a.len : b.len;
	int order;

	if (!a.at || !b.at)
		return (a.at != NULL) - (b.at != NULL);
	order = memcmp(a.at, b.at, shared);
	return order ? order : (a.len > b.len) - (a.len < b.len);
}

size_t hsy_str_find(hsy_str s, hsy_str needle, size_t from)
{
	if (!s.at || !needle.at || from > s.len)
		return HSY_NONE;
	if (needle.len == 0)
		return from;
	while (s.len - from >= needle.len) {
		size_t room = s.len - from - needle.len + 1;
		const char *hit = memchr(s.at + from, needle.at[0], room);

		if (!hit)
			return HSY_NONE;
		if (memcmp(hit, needle.at, needle.len) == 0)
			return (size_t)(hit - s.at);
		from = (size_t)(hit - s.at) + 1;
	}
	return HSY_NONE;
}

hsy_str hsy_str_dup(hsy_arena *arena, hsy_str s)
{
	char *copy;

	if (!s.at)
		return s;
	copy = hsy_arena_alloc(arena, s.len + 1); /* zeroed: the NUL is there */
	memcpy(copy, s.at, s.len);
	return (hsy_str){copy, s.len};
}

hsy_str hsy_str_printf(hsy_arena *arena, const char *format, ...)
{
	va_list args;
	char *text;
	int n;

	va_start(args, format);
	n = vsnprintf(NULL, 0, format, args);
	va_end(args);
	if (n < 0) /* more than INT_MAX bytes, which no caller means */
		hsy_out_of_memory();
	text = hsy_arena_alloc(arena, (size_t)n + 1);
	va_start(args, format);
	vsnprintf(text, (size_t)n + 1, format, args);
	va_end(args);
	return (hsy_str){text, (size_t)n};
}

hsy_str hsy_str_squeeze(hsy_arena *arena, hsy_str s)
{
	bool gap = false;
	size_t n = 0;
	char *out;

	if (!s.at)
		return s;
	out = hsy_arena_alloc(arena, s.len + 1);
	for (size_t at = 0; at < s.len;) {
		size_t begin = at;

		while (at < s.len && s.at[at] > ' ' && s.at[at] < 0x7f) /* most text, quickly */
			at++;
		if (at == begin && hsy_char_is_space(hsy_utf8_next(s, &at))) {
			gap = n > 0;
			continue;
		}
		if (gap)
			out[n++] = ' ';
		gap = false;
		memcpy(out + n, s.at + begin, at - begin);
		n += at - begin;
	}
	return (hsy_str){out, n};
}

bool hsy_span_empty(hsy_span s)
{
	return s.begin >= s.end;
}

bool hsy_span_overlap(hsy_span a, hsy_span b)
{
	return !hsy_span_empty(a) && !hsy_span_empty(b) && a.begin < b.end &&
	       b.begin < a.end;
}

bool hsy_span_within(hsy_span inner, hsy_span outer)
{
	return outer.begin <= inner.begin && inner.end <= outer.end;
}

void hsy_str_position(hsy_str s, size_t offset, size_t *line, size_t *column)
{
	size_t stop = offset < s.len ? offset : s.len;

	*line = 1;
	*column = 1;
	for (size_t i = 0; i < stop; i++) {
		if (s.at[i] == '\n') {
			++*line;
			*column = 1;
		} else if (((unsigned char)s.at[i] & 0xC0) != 0x80) {
			++*column;
		}
	}
}
