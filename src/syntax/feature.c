/* feature.c -- a word's form as rows of the tables of vectors. */
#include "syntax/feature.h"

enum { MAX_FORM = 48, MAX_SUFFIX = 4, MAX_PREFIX = 3, MAX_SHAPE = 12 };

/* Keeps apart what is hashed into the same table. */
enum {
	OF_WORD = 7,
	OF_SUFFIX = 10,
	OF_PREFIX = 20,
	OF_SHAPE = 31,
	OF_CAPITALISED,
	OF_SMALL
};

typedef struct form {
	char at[MAX_FORM + 1];
	size_t len;
} form;

/* FNV-1a with its bits mixed at the end, for the lowest become rows. */
uint32_t hsy_feature_hash(uint32_t kind, const char *at, size_t len)
{
	uint32_t h = (kind ^ UINT32_C(2166136261)) * UINT32_C(16777619);

	for (size_t i = 0; i < len; i++)
		h = (h ^ (unsigned char)at[i]) * UINT32_C(16777619);
	h ^= h >> 15;
	h *= UINT32_C(0x2c1b3c6d);
	return h ^ h >> 12;
}

static void add(hsy_features *out, uint32_t kind, const char *at, size_t len)
{
	out->rows[out->n++] = (uint16_t)(hsy_feature_hash(kind, at, len) &
	                                 (HSY_N_AFFIXES - 1));
}

/* Printed pages have curly marks and long dashes where the treebank, most of it
 * typed, has straight ones. */
static hsy_str plain_mark(hsy_str s)
{
	static const struct {
		const char *printed, *typed;
	} marks[] = {
	    {"\u201c", "\""}, {"\u201d", "\""},  {"\u201e", "\""}, {"\u00ab", "\""},
	    {"\u00bb", "\""}, {"\u2018", "'"},   {"\u2019", "'"},  {"\u2013", "-"},
	    {"\u2014", "--"}, {"\u2026", "..."},
	};

	for (size_t i = 0; i < sizeof marks / sizeof *marks; i++)
		if (hsy_str_is(s, marks[i].printed))
			return hsy_str_of(marks[i].typed);
	return s;
}

static bool is_upper(char c)
{
	return c >= 'A' && c <= 'Z';
}

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

/* "’s" is "'s". */
static form small_letters(hsy_str s)
{
	form out = {.len = 0};

	for (size_t i = 0; i < s.len && out.len < MAX_FORM; i++) {
		char c = s.at[i];

		if (i + 2 < s.len && memcmp(s.at + i, "\u2019", 3) == 0) {
			c = '\'';
			i += 2;
		}
		out.at[out.len++] = is_upper(c) ? (char)(c + 32) : is_digit(c) ? '0' : c;
	}
	return out;
}

static char shape_of(char c)
{
	if (is_upper(c))
		return 'X';
	if (is_digit(c))
		return 'd';
	return c >= 'a' && c <= 'z' ? 'x' : (unsigned char)c >= 0x80 ? 'u' : c;
}

/* "McKinley" is XxXxx: runs are cut at two. */
static void add_shape(hsy_features *out, hsy_str s)
{
	char shape[MAX_SHAPE];
	size_t n = 0;

	for (size_t i = 0; i < s.len && n < MAX_SHAPE; i++) {
		char c = shape_of(s.at[i]);

		if (n < 2 || c != shape[n - 1] || c != shape[n - 2])
			shape[n++] = c;
	}
	add(out, OF_SHAPE, shape, n);
}

void hsy_features_find(hsy_str s, hsy_features *out)
{
	hsy_str plain = plain_mark(s);
	form small = small_letters(plain);

	out->n = 0;
	out->word = hsy_feature_hash(OF_WORD, small.at, small.len);
	for (size_t n = 1; n <= MAX_SUFFIX && n <= small.len; n++)
		add(out, OF_SUFFIX + (uint32_t)n, small.at + small.len - n, n);
	for (size_t n = 1; n <= MAX_PREFIX && n <= small.len; n++)
		add(out, OF_PREFIX + (uint32_t)n, small.at, n);
	add_shape(out, plain);
	add(out, plain.len && is_upper(*plain.at) ? OF_CAPITALISED : OF_SMALL, small.at,
	    small.len);
}
