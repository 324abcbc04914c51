/* utf8.c -- characters, their properties and case folding (utf8proc's home). */
#include "base/str.h"

#include <stdint.h>
#include <stdlib.h>
#include <utf8proc.h>

enum { REPLACEMENT = 0xFFFD };

/* Decodes at begin without looking past end. Bytes that are no UTF-8 count as
 * one replacement character each, so that no loop over hostile bytes stalls. */
static int32_t decode(hsy_str s, size_t begin, size_t end, size_t *next)
{
	const utf8proc_uint8_t *at = (const utf8proc_uint8_t *)s.at + begin;
	utf8proc_int32_t c;
	utf8proc_ssize_t n;

	if (*at < 0x80) {
		*next = begin + 1;
		return *at;
	}
	n = utf8proc_iterate(at, (utf8proc_ssize_t)(end - begin), &c);
	*next = begin + (n > 0 ? (size_t)n : 1);
	return n > 0 ? c : REPLACEMENT;
}

int32_t hsy_utf8_next(hsy_str s, size_t *at)
{
	if (*at >= s.len)
		return -1;
	return decode(s, *at, s.len, at);
}

int32_t hsy_utf8_before(hsy_str s, size_t *at)
{
	size_t end = *at < s.len ? *at : s.len;
	size_t begin = end;
	size_t next;
	int32_t c;

	if (end == 0)
		return -1;
	do
		begin--;
	while (begin > 0 && end - begin < 4 &&
	       ((unsigned char)s.at[begin] & 0xC0) == 0x80);
	c = decode(s, begin, end, &next);
	*at = next == end ? begin : end - 1;
	return next == end ? c : REPLACEMENT;
}

/* Behind the ASCII that begins at, eight bytes at a time: most of any page. */
static size_t skip_ascii(hsy_str s, size_t at)
{
	const uint64_t above = UINT64_C(0x8080808080808080);
	uint64_t eight = 0;

	for (; s.len - at >= sizeof eight; at += sizeof eight) {
		memcpy(&eight, s.at + at, sizeof eight);
		if (eight & above)
			break;
	}
	while (at < s.len && (unsigned char)s.at[at] < 0x80)
		at++;
	return at;
}

size_t hsy_utf8_valid(hsy_str s)
{
	const utf8proc_uint8_t *bytes = (const utf8proc_uint8_t *)s.at;
	size_t at = skip_ascii(s, 0);

	while (at < s.len) {
		utf8proc_int32_t c;
		utf8proc_ssize_t n = utf8proc_iterate(bytes + at,
		                                      (utf8proc_ssize_t)(s.len - at), &c);

		if (n <= 0)
			break;
		at += (size_t)n;
		if (at < s.len && bytes[at] < 0x80)
			at = skip_ascii(s, at);
	}
	return at;
}

size_t hsy_utf8_put(int32_t c, char *out)
{
	/* Numeric entities of a page can name anything. */
	if (!utf8proc_codepoint_valid(c))
		c = REPLACEMENT;
	return (size_t)utf8proc_encode_char(c, (utf8proc_uint8_t *)out);
}

bool hsy_char_is_space(int32_t c)
{
	if (c > ' ' && c < 0x0085) /* most of any text */
		return false;
	switch (c) {
	case '\t':
	case '\n':
	case '\v':
	case '\f':
	case '\r':
	case ' ':
	case 0x0085: /* next line */
	case 0x200B: /* zero-width space */
	case 0x2060: /* word joiner */
	case 0xFEFF: /* zero-width no-break space, or a stray byte-order mark */
		return true;
	default:
		break;
	}
	/* Not before, nor behind, does Unicode have any. */
	if (c < 0x00A0 || c > 0x3000)
		return false;
	switch (utf8proc_category(c)) {
	case UTF8PROC_CATEGORY_ZS:
	case UTF8PROC_CATEGORY_ZL:
	case UTF8PROC_CATEGORY_ZP:
		return true;
	default:
		return false;
	}
}

/* Most characters are ASCII, which needs no tables. */
static bool is_between(int32_t c, int32_t first, int32_t last)
{
	return c >= first && c <= last;
}

bool hsy_char_is_letter(int32_t c)
{
	if (c < 0x80)
		return is_between(c, 'a', 'z') || is_between(c, 'A', 'Z');
	switch (utf8proc_category(c)) {
	case UTF8PROC_CATEGORY_LU:
	case UTF8PROC_CATEGORY_LL:
	case UTF8PROC_CATEGORY_LT:
	case UTF8PROC_CATEGORY_LM:
	case UTF8PROC_CATEGORY_LO:
		return true;
	default:
		return false;
	}
}

bool hsy_char_is_digit(int32_t c)
{
	return c < 0x80 ? is_between(c, '0', '9')
	                : utf8proc_category(c) == UTF8PROC_CATEGORY_ND;
}

bool hsy_char_is_upper(int32_t c)
{
	if (c < 0x80)
		return is_between(c, 'A', 'Z');
	utf8proc_category_t category = utf8proc_category(c);
	return category == UTF8PROC_CATEGORY_LU || category == UTF8PROC_CATEGORY_LT;
}

bool hsy_char_is_lower(int32_t c)
{
	return c < 0x80 ? is_between(c, 'a', 'z')
	                : utf8proc_category(c) == UTF8PROC_CATEGORY_LL;
}

bool hsy_char_is_mark(int32_t c)
{
	if (c < 0x0300)
		return false;
	switch (utf8proc_category(c)) {
	case UTF8PROC_CATEGORY_MN:
	case UTF8PROC_CATEGORY_MC:
	case UTF8PROC_CATEGORY_ME:
		return true;
	default:
		return false;
	}
}

bool hsy_char_is_cjk(int32_t c)
{
	/* Hangul is not here: Korean puts spaces between words. */
	static const struct {
		int32_t first, last;
	} ranges[] = {
	    {0x0E00, 0x0EFF},   /* Thai, Lao */
	    {0x1000, 0x109F},   /* Myanmar */
	    {0x1780, 0x17FF},   /* Khmer */
	    {0x2E80, 0x2FDF},   /* Han radicals */
	    {0x3005, 0x3007},   /* Han iteration and closing marks, zero */
	    {0x3041, 0x30FF},   /* Hiragana, Katakana */
	    {0x3105, 0x312F},   /* Bopomofo */
	    {0x31A0, 0x31BF},   /* Bopomofo extended */
	    {0x31F0, 0x31FF},   /* Katakana extensions */
	    {0x3400, 0x4DBF},   /* Han extension A */
	    {0x4E00, 0x9FFF},   /* Han */
	    {0xF900, 0xFAFF},   /* Han compatibility */
	    {0xFF66, 0xFF9F},   /* half-width Katakana */
	    {0x1B000, 0x1B16F}, /* Kana supplement and extensions */
	    {0x20000, 0x3FFFD}, /* Han extensions B and later */
	};

	for (size_t i = 0; i < sizeof ranges / sizeof *ranges; i++)
		if (c >= ranges[i].first && c <= ranges[i].last)
			return true;
	return false;
}

/* Lower case and single spaces for what is no text. */
static hsy_str fold_ascii(hsy_arena *arena, hsy_str s)
{
	hsy_str folded = hsy_str_squeeze(arena, s);
	char *at = (char *)folded.at; /* fresh, so ours to change */

	for (size_t i = 0; i < folded.len; i++)
		if (at[i] >= 'A' && at[i] <= 'Z')
			at[i] = (char)(at[i] - 'A' + 'a');
	return folded;
}

/* What a character folds to, of those that most news is written in and that fold one
 * by one, whatever stands beside them; -1 of any other. */
static int32_t fold_common(int32_t c)
{
	if (c < 0x80) {
		if (c >= 'A' && c <= 'Z')
			return c - 'A' + 'a';
		return hsy_char_is_space(c) ? ' ' : c;
	}
	if (c >= 0xC0 && c < 0x100 && c != 0xD7 && c != 0xDF)
		return c < 0xDF ? c + 0x20 : c;
	if (c >= 0x0400 && c < 0x0460)
		return c + (c < 0x0410 ? 0x50 : c < 0x0430 ? 0x20 : 0);
	switch (c) {
	case 0x00A0:
		return ' ';
	case 0x2018:
	case 0x2019:
		return '\'';
	case 0x00A3: /* pound */
	case 0x00A7: /* section */
	case 0x00A9: /* copyright */
	case 0x00AB: /* quotation marks */
	case 0x00BB:
	case 0x201C:
	case 0x201D:
	case 0x201E:
	case 0x00B0: /* degree */
	case 0x00B7: /* middle dot */
	case 0x2013: /* dashes */
	case 0x2014:
	case 0x2022: /* bullet */
	case 0x20AC: /* euro */
		return c;
	default:
		return -1;
	}
}

/* The same as the long way round, in one pass; absent where s holds another character.
 * No character grows. */
static hsy_str fold_all_common(hsy_arena *arena, hsy_str s)
{
	char *out = hsy_arena_alloc(arena, s.len + 1);
	bool gap = false;
	size_t n = 0;

	for (size_t at = 0; at < s.len;) {
		int32_t c = fold_common(decode(s, at, s.len, &at));

		if (c < 0)
			return (hsy_str){0};
		if (c == ' ') {
			gap = n > 0;
			continue;
		}
		if (gap)
			out[n++] = ' ';
		gap = false;
		if (c < 0x80)
			out[n++] = (char)c;
		else
			n += hsy_utf8_put(c, out + n);
	}
	return (hsy_str){out, n};
}

/* Runs before normalisation, which would drop zero-width spaces as ignorable
 * and so glue two words together. */
static utf8proc_int32_t straighten(utf8proc_int32_t c, void *unused)
{
	(void)unused;
	switch (c) {
	case 0x02BC: /* modifier letter apostrophe */
	case 0x2018:
	case 0x2019:
	case 0x201B:
		return '\'';
	default:
		return hsy_char_is_space(c) ? ' ' : c;
	}
}

hsy_str hsy_str_fold(hsy_arena *arena, hsy_str s)
{
	/* Ignorable characters (soft hyphens, variation selectors) are dropped:
	 * they change how a word is drawn, not which word it is. */
	const utf8proc_option_t options = UTF8PROC_STABLE | UTF8PROC_COMPOSE |
	                                  UTF8PROC_COMPAT | UTF8PROC_CASEFOLD |
	                                  UTF8PROC_IGNORE;
	utf8proc_uint8_t *mapped = NULL;
	utf8proc_ssize_t n;
	hsy_str folded;

	if (!s.at)
		return s;
	folded = fold_all_common(arena, s);
	if (folded.at)
		return folded;
	n = utf8proc_map_custom((const utf8proc_uint8_t *)s.at, (utf8proc_ssize_t)s.len,
	                        &mapped, options, straighten, NULL);
	if (n == UTF8PROC_ERROR_NOMEM)
		hsy_out_of_memory();
	if (n < 0) /* not UTF-8, such as half a character: best effort */
		return fold_ascii(arena, s);
	folded = hsy_str_squeeze(arena, (hsy_str){(const char *)mapped, (size_t)n});
	free(mapped);
	return folded;
}

/* Other scripts have a word for each of their characters. */
static bool is_in_word(int32_t c)
{
	if (c < 0x80)
		return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
		       (c >= '0' && c <= '9');
	return !hsy_char_is_cjk(c) &&
	       (hsy_char_is_letter(c) || hsy_char_is_digit(c) || hsy_char_is_mark(c));
}

size_t hsy_str_count_words(hsy_str s)
{
	bool in_word = false;
	size_t n = 0;

	for (size_t at = 0; at < s.len;) {
		int32_t c = hsy_utf8_next(s, &at);
		bool goes_on = in_word;

		in_word = is_in_word(c);
		n += in_word ? !goes_on : !hsy_char_is_space(c);
	}
	return n;
}
