/* alias.c -- acronyms and short forms within one document. */
#include "resolve/alias.h"

enum {
	ACRONYM_MAX = 10,     /* letters of an acronym */
	INITIALS_MIN = 3,     /* of one that nobody explains */
	EXPLANATION_MAX = 96, /* bytes of a name in a parenthesis */
	SEVERAL = -2          /* a short form of more than one name */
};

static bool is_capital(char c)
{
	return c >= 'A' && c <= 'Z';
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

/* The capitals that begin the words of a name: "hha". */
static hsy_str initials_of(hsy_arena *arena, hsy_str name)
{
	char letters[HSY_NAME_WORDS_MAX];
	size_t n = 0;

	for (size_t i = 0; i < name.len && n < HSY_NAME_WORDS_MAX; i++)
		if (is_capital(name.at[i]) && (i == 0 || name.at[i - 1] == ' '))
			letters[n++] = (char)(name.at[i] - 'A' + 'a');
	return hsy_str_dup(arena, (hsy_str){letters, n});
}

void hsy_aliases_add(hsy_aliases *aliases, hsy_bare bare, hsy_source_type type)
{
	hsy_str initials;
	size_t n = hsy_word_count(bare.folded);
	char kind = kind_of(type);
	size_t name;

	if (!kind || n < 2 || n > HSY_NAME_WORDS_MAX || !hsy_name_words(bare.name))
		return;
	name = add_name(aliases, bare.name, bare.folded);
	if (kind == 'p') {
		add_short(aliases, kind, hsy_last_words(bare.folded, 1), name);
		return;
	}
	initials = initials_of(aliases->arena, bare.name);
	if (initials.len >= INITIALS_MIN)
		add_short(aliases, 'i', initials, name);
	for (size_t i = 1; i < n; i++) {
		/* "the Courier" may be the Hallick Courier, but no "Authority" is a
		 * certain one; and "Washington" is no short form of its Post. */
		if (type == HSY_SOURCE_OUTLET)
			add_short(aliases, kind, hsy_last_words(bare.folded, i), name);
		else
			add_short(aliases, kind, hsy_first_words(bare.folded, i), name);
	}
}

/* The name for which a form of that kind is short. */
static hsy_str find_longer(const hsy_aliases *aliases, char kind, hsy_str form)
{
	hsy_str found = {0};
	hsy_arena scratch;
	size_t index;

	hsy_arena_init(&scratch);
	index = hsy_map_find(&aliases->longer, key_of(&scratch, kind, form));
	if (index < aliases->names.n)
		found = aliases->names.at[index];
	hsy_arena_clear(&scratch);
	return found;
}

static bool is_acronym(hsy_str name)
{
	for (size_t i = 0; i < name.len; i++)
		if (!is_capital(name.at[i]))
			return false;
	return name.len >= INITIALS_MIN;
}

hsy_str hsy_aliases_explained(const hsy_aliases *aliases, hsy_bare bare)
{
	return find_longer(aliases, 'a', bare.folded);
}

hsy_str hsy_aliases_find(const hsy_aliases *aliases, hsy_bare bare, hsy_source_type type)
{
	char kind = kind_of(type);
	hsy_str found = {0};

	if (!kind || !bare.folded.len)
		return found;
	found = hsy_aliases_explained(aliases, bare);
	if (!found.at)
		found = find_longer(aliases, kind, bare.folded);
	if (!found.at && kind == 'o' && is_acronym(bare.name))
		found = find_longer(aliases, 'i', bare.folded);
	return found;
}

/* ------------------------------------------------------------- acronyms */

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

	for (size_t n = 0; n < HSY_NAME_WORDS_MAX && letter > 0; n++) {
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

static void add_acronym(hsy_aliases *aliases, hsy_str acronym, hsy_str words)
{
	hsy_str folded = hsy_str_fold(aliases->arena, words);

	add_short(aliases, 'a', hsy_str_fold(aliases->arena, acronym),
	          add_name(aliases, words, folded));
}

/* "Hallick Harbour Authority (HHA)", of which open is the blank before '('. */
static void add_acronym_behind(hsy_aliases *aliases, hsy_str text, size_t open)
{
	size_t n = acronym_length(text, open + 2);
	hsy_str acronym = hsy_str_slice(text, (hsy_span){open + 2, open + 2 + n});
	hsy_str words = n ? words_for(text, open, acronym) : (hsy_str){0};

	if (words.len)
		add_acronym(aliases, acronym, words);
}

/* "HHA (Hallick Harbour Authority)", and nothing else in the parenthesis. */
static void add_acronym_before(hsy_aliases *aliases, hsy_str text, size_t open)
{
	size_t from = open, begin = open + 2, close;
	hsy_str acronym = word_before(text, &from), words;
	hsy_str inside = hsy_str_slice(text, (hsy_span){begin, begin + EXPLANATION_MAX});

	if (!is_acronym(acronym) || acronym.len > ACRONYM_MAX)
		return;
	close = hsy_str_find(inside, HSY_STR(")"), 0);
	words = close == HSY_NONE ? (hsy_str){0}
	                          : words_for(text, begin + close, acronym);
	if (words.len && words.at == text.at + begin)
		add_acronym(aliases, acronym, words);
}

static void add_acronyms(hsy_aliases *aliases, hsy_str text)
{
	for (size_t open = hsy_str_find(text, HSY_STR(" ("), 0); open != HSY_NONE;
	     open = hsy_str_find(text, HSY_STR(" ("), open + 2)) {
		add_acronym_behind(aliases, text, open);
		add_acronym_before(aliases, text, open);
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
