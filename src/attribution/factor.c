/* factor.c -- the names of factors and of their levels. */
#include "attribution/factor.h"

typedef struct factor_row {
	char letter;
	const char *name;
	const char *title;
} factor_row;

typedef struct level_row {
	hsy_factor factor;
	const char *name;
} level_row;

static const factor_row factors[] = {
#define HSY_FACTOR(id, letter, name, title) {letter, name, title},
#define HSY_LEVEL(factor, id, name)
#include "attribution/factor.def"
#undef HSY_FACTOR
#undef HSY_LEVEL
};

static const level_row levels[] = {
#define HSY_FACTOR(id, letter, name, title)
#define HSY_LEVEL(factor, id, name) {HSY_FACTOR_##factor, name},
#include "attribution/factor.def"
#undef HSY_FACTOR
#undef HSY_LEVEL
};

const char *hsy_factor_name(hsy_factor factor)
{
	return factors[factor].name;
}

const char *hsy_factor_title(hsy_factor factor)
{
	return factors[factor].title;
}

char hsy_factor_letter(hsy_factor factor)
{
	return factors[factor].letter;
}

hsy_factor hsy_level_factor(hsy_level level)
{
	return levels[level].factor;
}

const char *hsy_level_name(hsy_level level)
{
	return levels[level].name;
}

static char plain_letter(char c)
{
	if (c == '_' || c == '-')
		return ' ';
	return c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
}

bool hsy_words_alike(hsy_str a, hsy_str b)
{
	if (a.len != b.len)
		return false;
	for (size_t i = 0; i < a.len; i++)
		if (plain_letter(a.at[i]) != plain_letter(b.at[i]))
			return false;
	return true;
}

hsy_level hsy_level_find(hsy_factor factor, hsy_str name)
{
	for (size_t i = 0; i < HSY_N_LEVELS; i++)
		if (levels[i].factor == factor &&
		    hsy_words_alike(name, hsy_str_of(levels[i].name)))
			return (hsy_level)i;
	return HSY_N_LEVELS;
}
