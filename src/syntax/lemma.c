/* lemma.c -- the exception, or else the rule of the longest suffix that has one. */
#include "syntax/lemma.h"

enum { MAX_FORM = 48, MIN_ITEM = 3 };

static void read_rules(hsy_bytes *bytes, hsy_arena *arena, hsy_lemmas *out)
{
	size_t n = hsy_bytes_count(bytes, MIN_ITEM);
	hsy_lemma_rule *rules = HSY_NEW_ARRAY(arena, n, hsy_lemma_rule);

	hsy_map_init(&out->rules, arena);
	out->rule = rules;
	for (size_t i = 0; i < n && !bytes->is_short; i++) {
		hsy_str key = hsy_bytes_string(bytes);

		rules[i].cut = hsy_bytes_number(bytes, 1);
		rules[i].add = hsy_bytes_string(bytes);
		if (!bytes->is_short)
			hsy_map_add(&out->rules, key, i);
	}
}

static void read_exceptions(hsy_bytes *bytes, hsy_arena *arena, hsy_lemmas *out)
{
	size_t n = hsy_bytes_count(bytes, MIN_ITEM);
	hsy_str *lemmas = HSY_NEW_ARRAY(arena, n, hsy_str);

	hsy_map_init(&out->exceptions, arena);
	out->exception = lemmas;
	for (size_t i = 0; i < n && !bytes->is_short; i++) {
		hsy_str key = hsy_bytes_string(bytes);

		lemmas[i] = hsy_bytes_string(bytes);
		if (!bytes->is_short)
			hsy_map_add(&out->exceptions, key, i);
	}
}

void hsy_lemmas_read(hsy_bytes *bytes, size_t n_xpos, hsy_arena *arena, hsy_lemmas *out)
{
	hsy_str cases = hsy_bytes_take(bytes, n_xpos);

	out->keeps_case = (const unsigned char *)cases.at;
	read_rules(bytes, arena, out);
	read_exceptions(bytes, arena, out);
}

/* The form itself where it has no capital letters. */
static hsy_str small_letters(hsy_str form, hsy_arena *arena)
{
	size_t i = 0;

	while (i < form.len && !(form.at[i] >= 'A' && form.at[i] <= 'Z'))
		i++;
	if (i == form.len)
		return form;
	char *at = HSY_NEW_ARRAY(arena, form.len, char);
	for (i = 0; i < form.len; i++) {
		char c = form.at[i];

		at[i] = c >= 'A' && c <= 'Z' ? (char)(c + 32) : c;
	}
	return (hsy_str){at, form.len};
}

static const hsy_lemma_rule *rule_of(const hsy_lemmas *lemmas, hsy_str small, char *key)
{
	size_t n = small.len < HSY_LEMMA_SUFFIX ? small.len : HSY_LEMMA_SUFFIX;

	for (size_t length = n + 1; length-- > 0;) {
		memcpy(key + 1, small.at + small.len - length, length);
		size_t i = hsy_map_find(&lemmas->rules, (hsy_str){key, length + 1});
		if (i != HSY_NONE)
			return &lemmas->rule[i];
	}
	return NULL;
}

/* A rule may cut more than the suffix that calls for it: "'d" from what ends with "d". */
static bool splits_character(hsy_str form, size_t at)
{
	return at < form.len && ((unsigned char)form.at[at] & 0xC0) == 0x80;
}

static hsy_str changed(hsy_str form, const hsy_lemma_rule *rule, hsy_arena *arena)
{
	if (!rule || rule->cut > form.len || rule->cut + rule->add.len == 0)
		return form;
	size_t kept = form.len - rule->cut;
	if (splits_character(form, kept))
		return form;
	char *at = HSY_NEW_ARRAY(arena, kept + rule->add.len, char);
	memcpy(at, form.at, kept);
	memcpy(at + kept, rule->add.at, rule->add.len);
	return (hsy_str){at, kept + rule->add.len};
}

hsy_str hsy_lemma_of(const hsy_lemmas *lemmas, hsy_str form, size_t xpos,
                     hsy_arena *arena)
{
	char key[1 + MAX_FORM] = {(char)xpos};

	if (form.len == 0 || form.len > MAX_FORM)
		return form;
	hsy_str small = small_letters(form, arena);
	memcpy(key + 1, small.at, small.len);
	size_t i = hsy_map_find(&lemmas->exceptions, (hsy_str){key, small.len + 1});
	if (i != HSY_NONE)
		return lemmas->exception[i];
	return changed(lemmas->keeps_case[xpos] ? form : small,
	               rule_of(lemmas, small, key), arena);
}
