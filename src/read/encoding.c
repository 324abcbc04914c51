/* encoding.c -- bytes to valid UTF-8: mark, validity, declaration, guess, Windows-1252. */
#include "read/encoding.h"

#include "read/charset.h"

#include <stdint.h>

/* How far into the input declarations and binary content are looked for. */
enum { PROLOGUE = 64 * 1024, PROBE = 64 * 1024 };

static void note(hsy_arena *arena, hsy_strs *notes, hsy_str sentence)
{
	hsy_vec_push(arena, notes, sentence);
}

/* ------------------------------------------------ control characters */

static bool is_control(unsigned char c)
{
	return c < 0x20 && c != '\t' && c != '\n' && c != '\r';
}

#define EIGHT(byte) (UINT64_C(0x0101010101010101) * (byte))

/* The top bit of each byte of eight that is not c; the others are not touched by it. */
static uint64_t differing(uint64_t eight, unsigned char c)
{
	uint64_t x = eight ^ EIGHT(c);

	return ((x & EIGHT(0x7f)) + EIGHT(0x7f)) | x;
}

/* Whether any of the eight bytes is_control. Pages are long and nearly free of them. */
static bool holds_control(const char *at)
{
	uint64_t eight;

	memcpy(&eight, at, sizeof eight);
	uint64_t from_space = ((eight & EIGHT(0x7f)) + EIGHT(0x60)) | eight;
	if ((~from_space & EIGHT(0x80)) == 0)
		return false;
	return ~from_space & differing(eight, '\t') & differing(eight, '\n') &
	       differing(eight, '\r') & EIGHT(0x80);
}

/* The first control character from at on; s.len if there is none. */
static size_t find_control(hsy_str s, size_t at)
{
	while (at < s.len) {
		if (s.len - at >= 8 && !holds_control(s.at + at))
			at += 8;
		else if (is_control((unsigned char)s.at[at]))
			return at;
		else
			at++;
	}
	return at;
}

hsy_str hsy_encoding_blank(hsy_arena *arena, hsy_str text, hsy_strs *notes)
{
	size_t first = find_control(text, 0), n = 0, n_nul = 0;

	if (first == text.len)
		return text;
	hsy_str clean = hsy_str_dup(arena, text);
	char *at = (char *)clean.at; /* our own copy */
	for (size_t i = first; i < text.len; i = find_control(text, i + 1)) {
		n++;
		n_nul += at[i] == 0;
		at[i] = ' ';
	}
	note(arena, notes,
	     hsy_str_printf(arena,
	                    "control characters were read as spaces: %zu, of which "
	                    "%zu NUL, the first at byte %zu",
	                    n, n_nul, first));
	return clean;
}

/* ------------------------------------------------ marks, and what is no text */

/* UTF-16 and UTF-32: the only encodings that have NULs in text. */
typedef struct wide_form {
	const char *name;
	size_t unit; /* bytes */
	hsy_str mark;
} wide_form;

/* The marks of UTF-32 begin like those of UTF-16. */
static const wide_form wides[] = {
    {"UTF-32LE", 4, {"\xff\xfe\0\0", 4}},
    {"UTF-32BE", 4, {"\0\0\xfe\xff", 4}},
    {"UTF-16LE", 2, {"\xff\xfe", 2}},
    {"UTF-16BE", 2, {"\xfe\xff", 2}},
};

/* Without a mark, UTF-16 and UTF-32 betray themselves by where their NULs are, since
 * any text holds spaces, line ends and digits, and markup more of ASCII. */
static const wide_form *find_unmarked(hsy_str bytes)
{
	enum { QUADS_MIN = 4, QUADS_MAX = 1024 };
	size_t n_nul[4] = {0}, quads = bytes.len / 4;

	if (quads > QUADS_MAX)
		quads = QUADS_MAX;
	if (quads < QUADS_MIN || !memchr(bytes.at, 0, 4 * quads))
		return NULL;
	for (size_t i = 0; i < 4 * quads; i++)
		n_nul[i % 4] += bytes.at[i] == 0;
	size_t even = n_nul[0] + n_nul[2], odd = n_nul[1] + n_nul[3];
	size_t few = quads / 16, many = quads / 2, most = quads - quads / 8;
	if (n_nul[3] == quads && n_nul[2] >= most && n_nul[0] <= few)
		return &wides[0];
	if (n_nul[0] == quads && n_nul[1] >= most && n_nul[3] <= few)
		return &wides[1];
	if (odd > many && even <= few)
		return &wides[2];
	if (even > many && odd <= few)
		return &wides[3];
	return NULL;
}

/* NULL for anything else. */
static const wide_form *find_wide(hsy_str bytes)
{
	for (size_t i = 0; i < sizeof wides / sizeof *wides; i++) {
		const wide_form *w = &wides[i];

		if (bytes.len >= w->mark.len && (w->unit == 2 || bytes.len % 4 == 0) &&
		    memcmp(bytes.at, w->mark.at, w->mark.len) == 0)
			return w;
	}
	return find_unmarked(bytes);
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

const char *hsy_encoding_binary(hsy_str bytes)
{
	hsy_str probe = {bytes.at, bytes.len < PROBE ? bytes.len : PROBE};
	size_t controls = 0;

	for (size_t i = 0; i < sizeof signatures / sizeof *signatures; i++)
		if (bytes.len >= signatures[i].len &&
		    memcmp(bytes.at, signatures[i].magic, signatures[i].len) == 0)
			return signatures[i].what;
	/* Escapes switch between the alphabets of ISO 2022. */
	for (size_t i = find_control(probe, 0); i < probe.len;
	     i = find_control(probe, i + 1))
		controls += probe.at[i] != '\x1b';
	/* A stray control character is dirt; one in fifty is another format. */
	if (controls <= 4 || controls <= probe.len / 50 || find_wide(bytes))
		return NULL;
	return "binary data";
}

/* ------------------------------------------------ declarations */

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

static size_t skip_spaces(hsy_str s, size_t at)
{
	while (at < s.len && (s.at[at] == ' ' || s.at[at] == '\t' || s.at[at] == '\r' ||
	                      s.at[at] == '\n'))
		at++;
	return at;
}

/* The value of key in tag, quoted or bare; absent where key is but a word. */
static hsy_str value_of(hsy_str tag, const char *key)
{
	for (size_t i = 0; i < tag.len; i++) {
		if (!at_word_nocase(tag, i, key))
			continue;
		size_t at = skip_spaces(tag, i + strlen(key));
		if (at == tag.len || tag.at[at] != '=')
			continue;
		at = skip_spaces(tag, at + 1);
		if (at < tag.len && (tag.at[at] == '"' || tag.at[at] == '\''))
			at++;
		size_t end = at;
		while (end < tag.len && is_name_char(tag.at[end]))
			end++;
		if (end > at)
			return hsy_str_slice(tag, (hsy_span){at, end});
	}
	return (hsy_str){0};
}

/* From at to the next place of closing, or to the end. */
static hsy_str tag_at(hsy_str s, size_t at, const char *closing)
{
	size_t end = hsy_str_find(s, hsy_str_of(closing), at);

	return hsy_str_slice(s, (hsy_span){at, end == HSY_NONE ? s.len : end});
}

hsy_str hsy_encoding_declared(hsy_str bytes)
{
	hsy_str head = {bytes.at, bytes.len < PROLOGUE ? bytes.len : PROLOGUE};
	size_t start = hsy_str_starts(head, "\xef\xbb\xbf") ? 3 : 0;
	hsy_str value = {0};

	start = skip_spaces(head, start);
	if (at_word_nocase(head, start, "<?xml"))
		value = value_of(tag_at(head, start, "?>"), "encoding");
	for (size_t at = start; at < head.len && !value.at; at++) {
		const char *next = memchr(head.at + at, '<', head.len - at);

		if (!next)
			break;
		at = (size_t)(next - head.at);
		if (at_word_nocase(head, at, "<!--"))
			at += tag_at(head, at, "-->").len;
		else if (at_word_nocase(head, at, "<meta"))
			value = value_of(tag_at(head, at, ">"), "charset");
		else if (at_word_nocase(head, at, "<body"))
			break;
	}
	return value;
}

/* ------------------------------------------------ decoding */

static hsy_str decode_wide(hsy_arena *arena, hsy_str bytes, const wide_form *wide,
                           hsy_strs *notes)
{
	size_t n_bad = 0;

	if (bytes.len >= wide->mark.len &&
	    memcmp(bytes.at, wide->mark.at, wide->mark.len) == 0)
		bytes = hsy_str_slice(bytes, (hsy_span){wide->mark.len, bytes.len});
	hsy_str text = hsy_charset_decode(arena, bytes, wide->name, wide->unit, &n_bad);
	if (n_bad)
		note(arena, notes,
		     hsy_str_printf(arena, "broken %.6s was replaced by U+FFFD",
		                    wide->name));
	return text;
}

/* Text of a guessed encoding holds none of the C1 controls: who has bytes there means
 * one of Windows' encodings. */
static bool has_c1(hsy_str text)
{
	for (size_t i = 0; i + 1 < text.len; i++)
		if (text.at[i] == '\xc2' && (unsigned char)text.at[i + 1] < 0xa0)
			return true;
	return false;
}

/* What people call it. */
static hsy_str common_label(const hsy_charset *charset)
{
	return (hsy_str){charset->labels, strcspn(charset->labels, " ")};
}

static bool is_name(hsy_str label)
{
	for (size_t i = 0; i < label.len; i++)
		if (!is_name_char(label.at[i]))
			return false;
	return label.len > 0;
}

/* Absent where the declaration explains the bytes no better than none. */
static hsy_str decode_declared(hsy_arena *arena, hsy_str bytes, hsy_str label,
                               hsy_strs *notes)
{
	const hsy_charset *charset = hsy_charset_find(label);
	hsy_str name = charset ? hsy_str_of(charset->name) : hsy_str_dup(arena, label);
	size_t n_bad = 0;

	/* iconv takes names of any bytes. */
	if (charset ? charset->look == HSY_CHARSET_UNICODE : !is_name(label))
		return (hsy_str){0};
	if (charset && charset == hsy_charset_find(HSY_STR("windows-1252")))
		return hsy_charset_western(arena, bytes);
	hsy_str text = hsy_charset_decode(arena, bytes, name.at, 1, &n_bad);
	if (hsy_utf8_valid(text) < text.len || n_bad > text.len / 100)
		return (hsy_str){0};
	if (n_bad)
		note(arena, notes,
		     hsy_str_printf(arena,
		                    "bytes that are no " HSY_STR_FMT
		                    ", %zu of them, were read as U+FFFD",
		                    HSY_STR_ARG(charset ? common_label(charset) : label),
		                    n_bad));
	return text;
}

/* Absent where no guess explains every byte. */
static hsy_str decode_guessed(hsy_arena *arena, hsy_str bytes, hsy_str *name)
{
	const hsy_charset *charset = hsy_charset_guess(bytes);
	size_t n_bad = 0;

	if (!charset)
		return (hsy_str){0};
	hsy_str text = hsy_charset_decode(arena, bytes, charset->name, 1, &n_bad);
	if (n_bad || has_c1(text))
		return (hsy_str){0};
	*name = common_label(charset);
	return text;
}

/* Who has UTF-8 that breaks most often pasted Windows-1252 into it, whatever is
 * declared: other encodings look like UTF-8 in few places. */
static hsy_str decode_invalid(hsy_arena *arena, hsy_str bytes, hsy_str declared,
                              hsy_strs *notes)
{
	hsy_str name = HSY_STR("Windows-1252");
	const char *what = "its invalid bytes were";
	hsy_str text = hsy_charset_mixed(arena, bytes);

	if (!text.at && declared.len) {
		text = decode_declared(arena, bytes, declared, notes);
		if (text.at)
			return text;
	}
	if (!text.at) {
		what = "it was";
		text = decode_guessed(arena, bytes, &name);
	}
	if (!text.at)
		text = hsy_charset_western(arena, bytes);
	note(arena, notes,
	     hsy_str_printf(arena,
	                    "not valid UTF-8 from byte %zu on; %s read as " HSY_STR_FMT,
	                    hsy_utf8_valid(bytes), what, HSY_STR_ARG(name)));
	return text;
}

/* ISO 2022 alone is valid UTF-8 and not to be read as that. */
static bool is_escaped(hsy_str bytes, hsy_str label)
{
	const hsy_charset *charset = label.len ? hsy_charset_find(label) : NULL;

	return charset && charset->look == HSY_CHARSET_ESCAPED &&
	       memchr(bytes.at, '\x1b', bytes.len);
}

static hsy_str decode(hsy_arena *arena, hsy_str bytes, hsy_str declared, hsy_strs *notes)
{
	const wide_form *wide = find_wide(bytes);
	hsy_str text = {0};

	if (wide)
		text = decode_wide(arena, bytes, wide, notes);
	if (text.at)
		return text;
	if (hsy_str_starts(bytes, "\xef\xbb\xbf"))
		bytes = (hsy_str){bytes.at + 3, bytes.len - 3};
	if (hsy_utf8_valid(bytes) < bytes.len)
		return decode_invalid(arena, bytes, declared, notes);
	if (is_escaped(bytes, declared))
		text = decode_declared(arena, bytes, declared, notes);
	return text.at ? text : bytes;
}

hsy_str hsy_encoding_decode(hsy_arena *arena, hsy_str bytes, hsy_str declared,
                            hsy_strs *notes)
{
	return hsy_encoding_blank(arena, decode(arena, bytes, declared, notes), notes);
}
