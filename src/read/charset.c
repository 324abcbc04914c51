/* charset.c -- encodings by name, and bytes of a known encoding to UTF-8. */
#include "read/charset.h"

#include <errno.h>
#include <iconv.h>
#include <stdint.h>

static const hsy_charset charsets[] = {
#define HSY_CHARSET(name, look, labels) {name, HSY_CHARSET_##look, labels},
#include "read/charset.def"
#undef HSY_CHARSET
};

static char lower(char c)
{
	return c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
}

static bool is_label(hsy_str label, const char *known, size_t n)
{
	if (label.len != n)
		return false;
	for (size_t i = 0; i < n; i++)
		if (lower(label.at[i]) != known[i])
			return false;
	return true;
}

const hsy_charset *hsy_charset_find(hsy_str label)
{
	label = hsy_str_trim(label);
	for (size_t i = 0; i < sizeof charsets / sizeof *charsets; i++) {
		const char *at = charsets[i].labels;

		while (*at) {
			size_t n = strcspn(at, " ");

			if (is_label(label, at, n))
				return &charsets[i];
			at += n;
			at += *at == ' ';
		}
	}
	return NULL;
}

hsy_str hsy_charset_decode(hsy_arena *arena, hsy_str bytes, const char *name, size_t unit,
                           size_t *n_bad)
{
	iconv_t cd = iconv_open("UTF-8", name);
	char *in = (char *)bytes.at; /* iconv never writes through it */
	size_t left = bytes.len;
	bool is_flushed = false;
	char chunk[4096];
	hsy_buf buf;

	if (cd == (iconv_t)-1)
		return (hsy_str){0};
	hsy_buf_init(&buf);
	while (!is_flushed) {
		char *out = chunk;
		size_t room = sizeof chunk, skip;

		/* Some hold a character back, in case an accent follows. */
		is_flushed = left == 0;
		size_t done = iconv(cd, is_flushed ? NULL : &in, &left, &out, &room);
		hsy_buf_put(&buf, chunk, sizeof chunk - room);
		if (done != (size_t)-1 || errno == E2BIG)
			continue;
		hsy_buf_text(&buf, "\xef\xbf\xbd");
		skip = left < unit ? left : unit;
		in += skip;
		left -= skip;
		++*n_bad;
	}
	iconv_close(cd);
	hsy_str text = hsy_str_dup(arena, hsy_buf_view(&buf));
	hsy_buf_clear(&buf);
	return text;
}

/* Undefined places of Windows-1252 fall back to the C1 control that ISO
 * 8859-1 has there, as browsers do. */
static const uint16_t cp1252[32] = {
    0x20ac, 0x81,   0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021,
    0x02c6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8d,   0x017d, 0x8f,
    0x90,   0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014,
    0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0x9d,   0x017e, 0x0178,
};

static size_t put_western(unsigned char c, char *out)
{
	return hsy_utf8_put(c >= 0x80 && c < 0xa0 ? cp1252[c - 0x80] : c, out);
}

hsy_str hsy_charset_western(hsy_arena *arena, hsy_str bytes)
{
	size_t n_high = 0, len = 0;

	for (size_t i = 0; i < bytes.len; i++)
		n_high += (unsigned char)bytes.at[i] >= 0x80;
	char *out = hsy_arena_alloc(arena, bytes.len + 2 * n_high + 1);
	for (size_t i = 0; i < bytes.len; i++)
		len += put_western((unsigned char)bytes.at[i], out + len);
	return (hsy_str){out, len};
}

/* Bytes of the valid character of several bytes at s, or 0. */
static size_t sequence_at(hsy_str s, size_t at)
{
	unsigned char c = (unsigned char)s.at[at];
	size_t n = c >= 0xf0 ? 4 : c >= 0xe0 ? 3 : c >= 0xc2 ? 2 : 0;

	if (n == 0 || n > s.len - at)
		return 0;
	return hsy_utf8_valid(hsy_str_slice(s, (hsy_span){at, at + n})) == n ? n : 0;
}

hsy_str hsy_charset_mixed(hsy_arena *arena, hsy_str bytes)
{
	size_t n_good = 0, n_bad = 0, len = 0;

	for (size_t i = 0, n; i < bytes.len; i += n ? n : 1) {
		n = sequence_at(bytes, i);
		n_good += n > 0;
		n_bad += n == 0 && (unsigned char)bytes.at[i] >= 0x80;
	}
	if (n_good <= n_bad)
		return (hsy_str){0};
	char *out = hsy_arena_alloc(arena, bytes.len + 2 * n_bad + 1);
	for (size_t i = 0, n; i < bytes.len; i += n ? n : 1) {
		n = sequence_at(bytes, i);
		if (n > 0)
			memcpy(out + len, bytes.at + i, n);
		len += n ? n : put_western((unsigned char)bytes.at[i], out + len);
	}
	return (hsy_str){out, len};
}
