/* entity.c -- character references left in text that was escaped twice. */
#include "read/meta/meta.h"

enum { NAME_MAX_BYTES = 10 };

static const struct {
	const char *name;
	int32_t character;
} entities[] = {
    {"amp", '&'},      {"apos", '\''},     {"quot", '"'},     {"lt", '<'},
    {"gt", '>'},       {"nbsp", 0xa0},     {"laquo", 0xab},   {"raquo", 0xbb},
    {"shy", 0xad},     {"ndash", 0x2013},  {"mdash", 0x2014}, {"lsquo", 0x2018},
    {"rsquo", 0x2019}, {"sbquo", 0x201a},  {"ldquo", 0x201c}, {"rdquo", 0x201d},
    {"bdquo", 0x201e}, {"hellip", 0x2026}, {"euro", 0x20ac},  {"auml", 0xe4},
    {"ouml", 0xf6},    {"uuml", 0xfc},     {"Auml", 0xc4},    {"Ouml", 0xd6},
    {"Uuml", 0xdc},    {"szlig", 0xdf},    {"agrave", 0xe0},  {"egrave", 0xe8},
    {"eacute", 0xe9},  {"aacute", 0xe1},   {"iacute", 0xed},  {"oacute", 0xf3},
    {"uacute", 0xfa},  {"ntilde", 0xf1},   {"ccedil", 0xe7},
};

/* The character that "#8217", "#x2019" or "amp" stands for; -1 if none. */
static int32_t character_of(hsy_str name)
{
	if (name.len < 2)
		return -1;
	if (name.at[0] != '#') {
		for (size_t i = 0; i < sizeof entities / sizeof *entities; i++)
			if (hsy_str_is(name, entities[i].name))
				return entities[i].character;
		return -1;
	}
	bool hex = name.at[1] == 'x' || name.at[1] == 'X';
	int32_t c = 0;
	for (size_t i = hex ? 2 : 1; i < name.len; i++) {
		const char *digits = "0123456789abcdef";
		const char *digit = strchr(digits, name.at[i] | 32);
		int base = hex ? 16 : 10;
		if (!digit || !name.at[i] || digit - digits >= base)
			return -1;
		c = c * base + (int32_t)(digit - digits);
		if (c > 0x10ffff)
			return -1;
	}
	bool surrogate = c >= 0xd800 && c < 0xe000;
	return c < ' ' || surrogate ? -1 : c;
}

hsy_str hsy_meta_unescape(hsy_str s, hsy_arena *arena)
{
	if (!s.len || !memchr(s.at, '&', s.len))
		return s;
	/* What a reference stands for is never longer than itself. */
	char *out = hsy_arena_alloc(arena, s.len + 1);
	size_t n = 0;
	for (size_t i = 0; i < s.len; i++) {
		size_t end = i + 1;
		while (s.at[i] == '&' && end < s.len && s.at[end] != ';' &&
		       end - i <= NAME_MAX_BYTES)
			end++;
		int32_t c = s.at[i] == '&' && end < s.len && s.at[end] == ';'
		                ? character_of(hsy_str_slice(s, (hsy_span){i + 1, end}))
		                : -1;
		if (c < 0) {
			out[n++] = s.at[i];
		} else {
			n += hsy_utf8_put(c, out + n);
			i = end;
		}
	}
	return (hsy_str){out, n};
}
