/* encoding.c -- bytes to valid UTF-8: mark, validity, declaration, Windows-1252. */
#include "read/encoding.h"

#include <errno.h>
#include <iconv.h>

/* How far into the input declarations and binary content are looked for. */
enum { PROLOGUE = 4096, PROBE = 65536 };

static bool is_control(unsigned char c)
{
	return c < 0x20 && c != '\t' && c != '\n' && c != '\r';
}

/* Magic numbers of what people drop on a reader by mistake. */
static const struct {
	const char *magic;
	size_t len;
	const char *what;
} signatures[] = {
    {"\x89PNG\r\n", 6, "a PNG image"},
    {"\xff\xd8\xff", 3, "a JPEG image"},
    {"GIF8", 4, "a GIF image"},
    {"%PDF-", 5, "a PDF document"},
    {"PK\x03\x04", 4, "a zip archive"},
    {"\x1f\x8b", 2, "gzip data"},
    {"BZh", 3, "bzip2 data"},
    {"\xfd"
     "7zXZ",
     5, "xz data"},
    {"\x28\xb5\x2f\xfd", 4, "zstd data"},
    {"\x7f"
     "ELF",
     4, "a program"},
    {"SQLite format 3", 15, "a SQLite database"},
    {"\xd0\xcf\x11\xe0", 4, "an old Office document"},
};

static bool has_utf16_mark(hsy_str s)
{
	return hsy_str_starts(s, "\xff\xfe") || hsy_str_starts(s, "\xfe\xff");
}

const char *hsy_encoding_binary(hsy_str bytes)
{
	for (size_t i = 0; i < sizeof signatures / sizeof *signatures; i++)
		if (bytes.len >= signatures[i].len &&
		    memcmp(bytes.at, signatures[i].magic, signatures[i].len) == 0)
			return signatures[i].what;
	if (has_utf16_mark(bytes))
		return NULL;
	size_t n = bytes.len < PROBE ? bytes.len : PROBE;
	size_t controls = 0;
	for (size_t i = 0; i < n; i++)
		controls += is_control((unsigned char)bytes.at[i]);
	/* A stray control character is dirt; one in fifty is another format. */
	return controls > 4 && controls > n / 50 ? "binary data" : NULL;
}

static bool is_name_char(char c)
{
	return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') ||
	       (c >= 'A' && c <= 'Z') || c == '-' || c == '_' || c == '.' || c == ':';
}

static bool at_word_nocase(hsy_str s, size_t at, const char *lower)
{
	size_t n = strlen(lower);
	if (n > s.len - at)
		return false;
	for (size_t i = 0; i < n; i++) {
		char c = s.at[at + i];
		if (c >= 'A' && c <= 'Z')
			c = (char)(c - 'A' + 'a');
		if (c != lower[i])
			return false;
	}
	return true;
}

/* The value after key and "=", quoted or bare. */
static hsy_str value_after(hsy_str s, size_t at, const char *key)
{
	at += strlen(key);
	while (at < s.len && (s.at[at] == ' ' || s.at[at] == '='))
		at++;
	if (at < s.len && (s.at[at] == '"' || s.at[at] == '\''))
		at++;
	size_t end = at;
	while (end < s.len && is_name_char(s.at[end]))
		end++;
	return end > at ? hsy_str_slice(s, (hsy_span){at, end}) : (hsy_str){0};
}

hsy_str hsy_encoding_declared(hsy_str bytes)
{
	hsy_str head = {bytes.at, bytes.len < PROLOGUE ? bytes.len : PROLOGUE};
	bool xml = hsy_str_starts(hsy_str_trim(head), "<?xml");
	bool in_meta = false;
	for (size_t i = 0; i < head.len; i++) {
		if (head.at[i] == '<')
			in_meta = at_word_nocase(head, i, "<meta");
		if (in_meta && at_word_nocase(head, i, "charset"))
			return value_after(head, i, "charset");
		if (xml && at_word_nocase(head, i, "encoding"))
			return value_after(head, i, "encoding");
		if (xml && at_word_nocase(head, i, "?>"))
			xml = false;
	}
	return (hsy_str){0};
}

/* Undefined places of Windows-1252 fall back to the C1 control that ISO
 * 8859-1 has there, as browsers do. */
static const uint16_t cp1252[32] = {
    0x20ac, 0x81,   0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021,
    0x02c6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8d,   0x017d, 0x8f,
    0x90,   0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014,
    0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0x9d,   0x017e, 0x0178,
};

static hsy_str decode_cp1252(hsy_arena *arena, hsy_str bytes)
{
	size_t len = 0;
	char put[4];
	for (int pass = 0;; pass++) {
		char *out = pass ? hsy_arena_alloc(arena, len + 1) : NULL;
		size_t at = 0;
		for (size_t i = 0; i < bytes.len; i++) {
			unsigned char c = (unsigned char)bytes.at[i];
			int32_t u = c >= 0x80 && c < 0xa0 ? cp1252[c - 0x80] : c;
			at += hsy_utf8_put(u, out ? out + at : put);
		}
		if (out)
			return (hsy_str){out, at};
		len = at;
	}
}

/* Converts what iconv can and puts U+FFFD for each byte that it cannot.
 * Absent when the system knows no such encoding. */
static hsy_str decode_iconv(hsy_arena *arena, hsy_str bytes, const char *from,
                            size_t *n_bad)
{
	iconv_t cd = iconv_open("UTF-8", from);
	if (cd == (iconv_t)-1)
		return (hsy_str){0};
	hsy_buf buf;
	hsy_buf_init(&buf);
	char *in = (char *)bytes.at; /* iconv never writes through it */
	size_t left = bytes.len;
	char chunk[4096];
	while (left) {
		char *out = chunk;
		size_t room = sizeof chunk;
		size_t done = iconv(cd, &in, &left, &out, &room);
		hsy_buf_put(&buf, chunk, sizeof chunk - room);
		if (done != (size_t)-1 || errno == E2BIG)
			continue;
		hsy_buf_text(&buf, "\xef\xbf\xbd");
		in++;
		left--;
		++*n_bad;
	}
	iconv_close(cd);
	hsy_str text = hsy_str_dup(arena, (hsy_str){buf.at ? buf.at : "", buf.len});
	hsy_buf_clear(&buf);
	return text;
}

static void note(hsy_arena *arena, hsy_strs *notes, hsy_str sentence)
{
	hsy_vec_push(arena, notes, sentence);
}

static bool names_western(hsy_str name)
{
	static const char *const western[] = {"iso-8859-1",   "iso8859-1", "latin1",
	                                      "latin-1",      "us-ascii",  "ascii",
	                                      "windows-1252", "cp1252"};
	for (size_t i = 0; i < sizeof western / sizeof *western; i++)
		if (name.len == strlen(western[i]) && at_word_nocase(name, 0, western[i]))
			return true;
	return false;
}

hsy_str hsy_encoding_blank(hsy_arena *arena, hsy_str text, hsy_strs *notes)
{
	size_t n = 0, n_nul = 0, first = 0;
	for (size_t i = 0; i < text.len; i++) {
		if (!is_control((unsigned char)text.at[i]))
			continue;
		if (n++ == 0)
			first = i;
		n_nul += text.at[i] == 0;
	}
	if (n == 0)
		return text;
	hsy_str clean = hsy_str_dup(arena, text);
	char *at = (char *)clean.at; /* our own copy */
	for (size_t i = first; i < text.len; i++)
		if (is_control((unsigned char)at[i]))
			at[i] = ' ';
	note(arena, notes,
	     hsy_str_printf(arena,
	                    "control characters were read as spaces: %zu, of which "
	                    "%zu NUL, the first at byte %zu",
	                    n, n_nul, first));
	return clean;
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

/* UTF-8 into which somebody pasted a few bytes of Windows-1252: each is read as
 * what it is. Absent when bytes are not mostly UTF-8. */
static hsy_str decode_mixed(hsy_arena *arena, hsy_str bytes)
{
	size_t n_good = 0, n_bad = 0;
	for (size_t i = 0, n; i < bytes.len; i += n ? n : 1) {
		n = sequence_at(bytes, i);
		n_good += n > 0;
		n_bad += n == 0 && (unsigned char)bytes.at[i] >= 0x80;
	}
	if (n_good <= n_bad)
		return (hsy_str){0};
	char *out = hsy_arena_alloc(arena, bytes.len + 3 * n_bad + 1);
	size_t len = 0;
	for (size_t i = 0, n; i < bytes.len; i += n) {
		unsigned char c = (unsigned char)bytes.at[i];
		n = sequence_at(bytes, i);
		if (n > 0 || c < 0x80) {
			n = n ? n : 1;
			memcpy(out + len, bytes.at + i, n);
			len += n;
			continue;
		}
		n = 1;
		len += hsy_utf8_put(c < 0xa0 ? cp1252[c - 0x80] : c, out + len);
	}
	return (hsy_str){out, len};
}

/* What is neither valid UTF-8 nor declared as anything else. */
static hsy_str decode_broken(hsy_arena *arena, hsy_str bytes, size_t valid,
                             hsy_strs *notes)
{
	hsy_str mixed = decode_mixed(arena, bytes);
	note(arena, notes,
	     hsy_str_printf(arena,
	                    "not valid UTF-8 from byte %zu on; %s read as Windows-1252",
	                    valid, mixed.at ? "its invalid bytes were" : "it was"));
	return mixed.at ? mixed : decode_cp1252(arena, bytes);
}

static hsy_str decode_declared(hsy_arena *arena, hsy_str bytes, hsy_str declared,
                               size_t valid, hsy_strs *notes)
{
	if (names_western(declared))
		return decode_cp1252(arena, bytes);
	size_t n_bad = 0;
	hsy_str name = hsy_str_dup(arena, declared);
	hsy_str text = decode_iconv(arena, bytes, name.at, &n_bad);
	if (!text.at || hsy_utf8_valid(text) < text.len || n_bad > text.len / 100)
		return decode_broken(arena, bytes, valid, notes);
	if (n_bad)
		note(arena, notes,
		     hsy_str_printf(arena,
		                    "bytes that are no " HSY_STR_FMT
		                    ", %zu of them, were read as U+FFFD",
		                    HSY_STR_ARG(declared), n_bad));
	return text;
}

static hsy_str decode(hsy_arena *arena, hsy_str bytes, hsy_str declared, hsy_strs *notes)
{
	if (has_utf16_mark(bytes)) {
		size_t n_bad = 0;
		const char *from = bytes.at[0] == '\xff' ? "UTF-16LE" : "UTF-16BE";
		hsy_str rest = {bytes.at + 2, bytes.len - 2};
		hsy_str text = decode_iconv(arena, rest, from, &n_bad);
		if (n_bad)
			note(arena, notes,
			     HSY_STR("broken UTF-16 was replaced by U+FFFD"));
		return text;
	}
	if (hsy_str_starts(bytes, "\xef\xbb\xbf"))
		bytes = (hsy_str){bytes.at + 3, bytes.len - 3};
	size_t valid = hsy_utf8_valid(bytes);
	if (valid == bytes.len)
		return bytes;
	/* Who declares UTF-8 and breaks it most often pasted Windows-1252. */
	if (declared.len && !at_word_nocase(declared, 0, "utf"))
		return decode_declared(arena, bytes, declared, valid, notes);
	return decode_broken(arena, bytes, valid, notes);
}

hsy_str hsy_encoding_decode(hsy_arena *arena, hsy_str bytes, hsy_str declared,
                            hsy_strs *notes)
{
	return hsy_encoding_blank(arena, decode(arena, bytes, declared, notes), notes);
}
