/* bare.c -- names without what surrounds them in a sentence. */
#include "resolve/alias.h"

/* ---------------------------------------------------------------- words */

size_t hsy_word_count(hsy_str s)
{
	size_t n = 0;

	for (size_t i = 0; i < s.len; i++)
		n += s.at[i] != ' ' && (i == 0 || s.at[i - 1] == ' ');
	return n;
}

hsy_str hsy_first_words(hsy_str s, size_t n)
{
	size_t at = 0;

	for (; at < s.len; at++)
		if (s.at[at] == ' ' && --n == 0)
			break;
	return (hsy_str){s.at, at};
}

hsy_str hsy_last_words(hsy_str s, size_t n)
{
	size_t at = s.len;

	for (; at > 0; at--)
		if (s.at[at - 1] == ' ' && --n == 0)
			break;
	return hsy_str_slice(s, (hsy_span){at, s.len});
}

static hsy_str word_after(hsy_str s, size_t *at)
{
	size_t begin = *at, end;

	while (begin < s.len && s.at[begin] == ' ')
		begin++;
	for (end = begin; end < s.len && s.at[end] != ' '; end++)
		;
	*at = end;
	return hsy_str_slice(s, (hsy_span){begin, end});
}

static bool is_name_word(hsy_str word)
{
	size_t at = 0;
	int32_t c = hsy_utf8_next(word, &at);

	if (hsy_char_is_upper(c))
		return true;
	for (at = 0; (c = hsy_utf8_next(word, &at)) >= 0;)
		if (hsy_char_is_digit(c) || hsy_char_is_upper(c) || hsy_char_is_cjk(c))
			return true;
	return false;
}

size_t hsy_name_words(hsy_str s)
{
	size_t n = 0;

	for (size_t at = 0; at < s.len;)
		n += is_name_word(word_after(s, &at));
	return n;
}

/* --------------------------------------------------------- bare names */

static bool is_wrapping(int32_t c)
{
	switch (c) {
	case 0x2018:
	case 0x2019:
	case 0x201A:
	case 0x201C:
	case 0x201D:
	case 0x201E:
	case 0x00AB:
	case 0x00BB:
	case 0x2039:
	case 0x203A:
	case 0x2013:
	case 0x2014:
		return true;
	default:
		return c > 0 && c < 0x80 && strchr(",;:\"'`()[]{}<>*_-", c);
	}
}

static bool is_quote(int32_t c)
{
	return c == '"' || c == 0x00AB || c == 0x00BB || (c >= 0x2018 && c <= 0x201E);
}

static bool begins_quoted(hsy_str s)
{
	size_t at = 0;

	return is_quote(hsy_utf8_next(s, &at));
}

static bool ends_quoted(hsy_str s)
{
	size_t at = s.len;

	return is_quote(hsy_utf8_before(s, &at));
}

static hsy_str unwrap(hsy_str s)
{
	hsy_span kept = {0, s.len};
	size_t at;

	while (kept.begin < s.len) {
		at = kept.begin;
		if (!is_wrapping(hsy_utf8_next(s, &at)))
			break;
		kept.begin = at;
	}
	while (kept.end > kept.begin) {
		at = kept.end;
		if (!is_wrapping(hsy_utf8_before(s, &at)))
			break;
		kept.end = at;
	}
	return hsy_str_trim(hsy_str_slice(s, kept));
}

/* "Reuters'" lost its apostrophe as a quotation mark. */
static hsy_str without_possessive(hsy_str s)
{
	static const char *const endings[] = {"'s", "\xe2\x80\x99s"};

	for (size_t i = 0; i < 2; i++)
		if (hsy_str_ends(s, endings[i]))
			s.len -= strlen(endings[i]);
	return s;
}

static hsy_str without_parenthesis(hsy_str s)
{
	size_t open = hsy_str_find(s, HSY_STR(" ("), 0);

	return open == HSY_NONE ? s : hsy_str_slice(s, (hsy_span){0, open});
}

static bool has_class(const hsy_lexicon *lexicon, hsy_arena *arena, hsy_str word,
                      hsy_word_set set)
{
	hsy_str folded = hsy_str_fold(arena, word);

	if (folded.len > 1 && folded.at[folded.len - 1] == '.')
		folded.len--;
	return lexicon && (hsy_lexicon_word(lexicon, folded) & set);
}

/* Drops the first word if it is of the set and not the last one. */
static hsy_str without_first(const hsy_lexicon *lexicon, hsy_arena *arena, hsy_str s,
                             hsy_word_set set)
{
	size_t at = 0;
	hsy_str first = word_after(s, &at);
	hsy_str rest = hsy_str_trim(hsy_str_slice(s, (hsy_span){at, s.len}));

	return rest.len && has_class(lexicon, arena, first, set) ? rest : s;
}

/* "Sen. Jane Doe", but not "Mayor of Ellismouth". */
static hsy_str without_titles(const hsy_lexicon *lexicon, hsy_arena *arena, hsy_str s)
{
	while (true) {
		hsy_str rest = without_first(lexicon, arena, s, HSY_WORD_BIT(TITLE));

		if (rest.len == s.len || !is_name_word(hsy_first_words(rest, 1)))
			return s;
		s = rest;
	}
}

/* "John A. Smith" is written "John Smith" elsewhere. */
static hsy_str without_initials(hsy_arena *arena, hsy_str folded)
{
	hsy_str kept = hsy_first_words(folded, 1);
	size_t n = hsy_word_count(folded);

	for (size_t i = 2; i <= n; i++) {
		hsy_str word = hsy_last_words(hsy_first_words(folded, i), 1);
		bool is_initial = word.len == 1 || (word.len == 2 && word.at[1] == '.');

		if (i == n || !is_initial)
			kept = hsy_str_printf(arena, HSY_STR_FMT " " HSY_STR_FMT,
			                      HSY_STR_ARG(kept), HSY_STR_ARG(word));
	}
	return kept;
}

/* Legal forms, which articles write or leave out as they like. */
static bool is_legal_form(hsy_str folded)
{
	static const char *const forms[] = {
	    "inc", "incorporated", "corp", "corporation", "ltd",   "limited",
	    "llc", "llp",          "plc",  "gmbh",        "ag",    "n.v",
	    "nv",  "b.v",          "bv",   "s.a",         "s.p.a", "spa",
	};

	if (folded.len && folded.at[folded.len - 1] == '.')
		folded.len--;
	for (size_t i = 0; i < sizeof forms / sizeof *forms; i++)
		if (hsy_str_is(folded, forms[i]))
			return true;
	return false;
}

static hsy_str without_legal_form(hsy_str folded)
{
	hsy_str last = hsy_last_words(folded, 1);

	if (last.len == folded.len || !is_legal_form(last))
		return folded;
	folded.len -= last.len;
	return unwrap(hsy_str_trim(folded));
}

hsy_bare hsy_bare_of(const hsy_lexicon *lexicon, hsy_arena *arena, hsy_str written,
                     hsy_source_type type)
{
	hsy_str whole = hsy_str_squeeze(arena, written), s = unwrap(whole);
	hsy_bare bare = {0};
	size_t len;

	s = unwrap(without_possessive(without_parenthesis(s)));
	len = s.len;
	s = without_first(lexicon, arena, s, HSY_WORD_BIT(ARTICLE));
	bare.had_article = s.len < len;
	bare.was_quoted = (begins_quoted(whole) || begins_quoted(s)) &&
	                  ends_quoted(whole);
	s = unwrap(s);
	if (type == HSY_SOURCE_PERSON)
		s = without_titles(lexicon, arena, s);
	bare.name = s;
	bare.folded = hsy_str_fold(arena, s);
	if (type != HSY_SOURCE_PERSON)
		bare.folded = without_legal_form(bare.folded);
	else if (hsy_word_count(s) <= HSY_NAME_WORDS_MAX)
		bare.folded = without_initials(arena, bare.folded);
	return bare;
}
