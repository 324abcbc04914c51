/* alias.c -- acronyms, titles and short forms within one document. */
#include "resolve/alias.h"

enum {
	ACRONYM_MAX = 10,    /* letters of an acronym */
	NAME_WORDS_MAX = 12, /* more words are no name */
	SEVERAL = -2         /* a short form of more than one name */
};

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
	hsy_str s = unwrap(hsy_str_squeeze(arena, written));
	hsy_bare bare = {0};
	size_t len;

	s = unwrap(without_possessive(without_parenthesis(s)));
	len = s.len;
	s = without_first(lexicon, arena, s, HSY_WORD_BIT(ARTICLE));
	bare.had_article = s.len < len;
	s = unwrap(s);
	if (type == HSY_SOURCE_PERSON)
		s = without_titles(lexicon, arena, s);
	bare.name = s;
	bare.folded = hsy_str_fold(arena, s);
	if (type != HSY_SOURCE_PERSON)
		bare.folded = without_legal_form(bare.folded);
	else if (hsy_word_count(s) <= NAME_WORDS_MAX)
		bare.folded = without_initials(arena, bare.folded);
	return bare;
}

/* ---------------------------------------------------------- short forms */

struct hsy_aliases {
	hsy_arena *arena;
	hsy_map longer; /* kind and short form, folded, to an index of names */
	HSY_VEC(hsy_str) names;
	HSY_VEC(hsy_str) folded; /* beside names */
};

static char kind_of(hsy_source_type type)
{
	switch (type) {
	case HSY_SOURCE_PERSON:
		return 'p';
	case HSY_SOURCE_OUTLET:
	case HSY_SOURCE_ORGANISATION:
		return 'o';
	default:
		return '\0';
	}
}

static hsy_str key_of(hsy_arena *arena, char kind, hsy_str folded)
{
	return hsy_str_printf(arena, "%c" HSY_STR_FMT, kind, HSY_STR_ARG(folded));
}

static void add_short(hsy_aliases *aliases, char kind, hsy_str form, size_t name)
{
	hsy_str key = key_of(aliases->arena, kind, form);
	size_t there = hsy_map_add(&aliases->longer, key, name);

	if (there != name && there != (size_t)SEVERAL &&
	    !hsy_str_equal(aliases->folded.at[there], aliases->folded.at[name]))
		hsy_map_set(&aliases->longer, key, (size_t)SEVERAL);
}

static size_t add_name(hsy_aliases *aliases, hsy_str name, hsy_str folded)
{
	hsy_vec_push(aliases->arena, &aliases->names, name);
	hsy_vec_push(aliases->arena, &aliases->folded, folded);
	return aliases->names.n - 1;
}

void hsy_aliases_add(hsy_aliases *aliases, hsy_bare bare, hsy_source_type type)
{
	size_t n = hsy_word_count(bare.folded);
	char kind = kind_of(type);
	size_t name;

	if (!kind || n < 2 || n > NAME_WORDS_MAX || !hsy_name_words(bare.name))
		return;
	name = add_name(aliases, bare.name, bare.folded);
	if (kind == 'p') {
		add_short(aliases, kind, hsy_last_words(bare.folded, 1), name);
		return;
	}
	for (size_t i = 1; i < n; i++) {
		add_short(aliases, kind, hsy_first_words(bare.folded, i), name);
		/* "the Courier" may be the Hallick Courier, but no "Authority" is a
		 * certain one. */
		if (type == HSY_SOURCE_OUTLET)
			add_short(aliases, kind, hsy_last_words(bare.folded, i), name);
	}
}

hsy_str hsy_aliases_find(const hsy_aliases *aliases, hsy_bare bare, hsy_source_type type)
{
	char kind = kind_of(type);
	hsy_str found = {0};
	hsy_arena scratch;
	size_t index;

	if (!kind || !bare.folded.len)
		return found;
	hsy_arena_init(&scratch);
	index = hsy_map_find(&aliases->longer, key_of(&scratch, 'a', bare.folded));
	if (index == HSY_NONE)
		index = hsy_map_find(&aliases->longer,
		                     key_of(&scratch, kind, bare.folded));
	if (index < aliases->names.n)
		found = aliases->names.at[index];
	hsy_arena_clear(&scratch);
	return found;
}

/* ------------------------------------------------------------- acronyms */

static bool is_capital(char c)
{
	return c >= 'A' && c <= 'Z';
}

/* The length of the acronym at begin: capitals, dots and ampersands, closed by
 * a parenthesis. 0 if there is none. */
static size_t acronym_length(hsy_str text, size_t begin)
{
	size_t end = begin, capitals = 0;

	while (end < text.len && end - begin < 2 * ACRONYM_MAX &&
	       (is_capital(text.at[end]) || text.at[end] == '.' || text.at[end] == '&'))
		capitals += is_capital(text.at[end++]);
	if (end == text.len || text.at[end] != ')' || capitals < 2 ||
	    capitals > ACRONYM_MAX)
		return 0;
	return end - begin;
}

/* The last word before *end, of which *end is set to the begin. */
static hsy_str word_before(hsy_str text, size_t *end)
{
	size_t last = *end, first;

	while (last > 0 && text.at[last - 1] == ' ')
		last--;
	for (first = last; first > 0 && !strchr(" \n\t(", text.at[first - 1]); first--)
		;
	*end = first;
	return hsy_str_slice(text, (hsy_span){first, last});
}

/*
 * The words before end whose initials, read backwards, are those of the
 * acronym: "Centers for Disease Control (CDC)". Small words may stand between
 * and give no initial. The absent string when they do not fit.
 */
static hsy_str words_for(hsy_str text, size_t end, hsy_str acronym)
{
	size_t letter = acronym.len, at = end;

	for (size_t n = 0; n < NAME_WORDS_MAX && letter > 0; n++) {
		hsy_str word = word_before(text, &at);

		while (letter > 0 && !is_capital(acronym.at[letter - 1]))
			letter--;
		if (!word.len || letter == 0)
			break;
		if (word.at[0] == acronym.at[letter - 1])
			letter--;
		else if (is_capital(word.at[0]) || strchr(",;.", word.at[word.len - 1]))
			return (hsy_str){0};
	}
	while (letter > 0 && !is_capital(acronym.at[letter - 1]))
		letter--;
	if (letter > 0)
		return (hsy_str){0};
	return hsy_str_trim(hsy_str_slice(text, (hsy_span){at, end}));
}

static void add_acronyms(hsy_aliases *aliases, hsy_str text)
{
	for (size_t open = hsy_str_find(text, HSY_STR(" ("), 0); open != HSY_NONE;
	     open = hsy_str_find(text, HSY_STR(" ("), open + 2)) {
		size_t n = acronym_length(text, open + 2);
		hsy_str acronym = hsy_str_slice(text, (hsy_span){open + 2, open + 2 + n});
		hsy_str words = n ? words_for(text, open, acronym) : (hsy_str){0};

		if (words.len) {
			hsy_str folded = hsy_str_fold(aliases->arena, words);

			add_short(aliases, 'a', hsy_str_fold(aliases->arena, acronym),
			          add_name(aliases, words, folded));
		}
	}
}

hsy_aliases *hsy_aliases_new(hsy_arena *arena, hsy_str text)
{
	hsy_aliases *aliases = HSY_NEW(arena, hsy_aliases);

	aliases->arena = arena;
	hsy_map_init(&aliases->longer, arena);
	add_acronyms(aliases, text);
	return aliases;
}
