/* split.c -- hyphens, and the few words that are two. */
#include "syntax/split.h"

enum { MAX_WORD = 24 };

static void read_into(hsy_bytes *bytes, hsy_map *map, bool has_value)
{
	size_t n = hsy_bytes_count(bytes, 1);

	for (size_t i = 0; i < n && !bytes->is_short; i++) {
		hsy_str key = hsy_bytes_string(bytes);
		size_t value = has_value ? hsy_bytes_number(bytes, 1) : 1;

		bytes->is_short = bytes->is_short || value == 0 || value > key.len;
		if (!bytes->is_short)
			hsy_map_add(map, key, value);
	}
}

void hsy_splits_read(hsy_bytes *bytes, hsy_arena *arena, hsy_splits *out)
{
	hsy_map_init(&out->beginnings, arena);
	hsy_map_init(&out->words, arena);
	read_into(bytes, &out->beginnings, false);
	read_into(bytes, &out->words, true);
}

static size_t find_small(const hsy_map *map, hsy_str word)
{
	char small[MAX_WORD];

	if (word.len > MAX_WORD)
		return HSY_NONE;
	for (size_t i = 0; i < word.len; i++) {
		char c = word.at[i];

		small[i] = c >= 'A' && c <= 'Z' ? (char)(c + 32) : c;
	}
	return hsy_map_find(map, (hsy_str){small, word.len});
}

/* Dates, telephone numbers and addresses hold together. */
static bool comes_apart(hsy_str token)
{
	bool has_letter = false;

	for (size_t i = 0; i < token.len; i++) {
		unsigned char c = (unsigned char)token.at[i];

		if (c == '@' || c == '#' || c == '_' || c == ':' || c == '/')
			return false;
		has_letter = has_letter || (c | 32) >= 'a';
	}
	return has_letter;
}

static size_t next_hyphen(hsy_str token, size_t at)
{
	while (at < token.len && token.at[at] != '-')
		at++;
	return at;
}

size_t hsy_splits_next(const hsy_splits *splits, hsy_str token, size_t at)
{
	size_t cut = at == 0 ? find_small(&splits->words, token) : HSY_NONE;

	if (cut != HSY_NONE)
		return cut;
	if (!comes_apart(token))
		return token.len;
	if (token.at[at] == '-')
		return at + 1;
	size_t end = next_hyphen(token, at);
	while (end < token.len) {
		hsy_str beginning = {token.at + at, end - at};

		if (find_small(&splits->beginnings, beginning) == HSY_NONE)
			break;
		end = next_hyphen(token, end + 1);
	}
	return end;
}
