/* name.c -- what class, id and role of an element say about its text. */
#include "read/html/page.h"

#include "base/map.h"

enum { NAME_BYTES = 400, SEEN_MAX = 4096 };

typedef enum name_kind {
	NAME_ASIDE,
	NAME_ASIDE_PARTS,
	NAME_NEVER,
	NAME_BODY,
	NAME_LAYOUT,
	NAME_LEAD,
	NAME_INTRO,
	NAME_CAPTION,
	NAME_POST,
	NAME_PULL,
	NAME_SUMMARY,
	N_NAME_KINDS
} name_kind;

typedef struct known_name {
	name_kind kind;
	hsy_str text;
} known_name;

static const known_name known[] = {
#define HSY_NAME(kind, name) {NAME_##kind, {name, sizeof(name) - 1}},
#include "read/html/name.def"
#undef HSY_NAME
};

enum { N_KNOWN = sizeof known / sizeof *known, N_LETTERS = 26 };

/* Known names by their first letter; of the second ones, a set per first one
 * tells in one step that none can begin here. */
struct hsy_names {
	uint32_t seconds[N_LETTERS];
	short heads[N_LETTERS]; /* index into known, or -1 */
	short nexts[N_KNOWN];
	hsy_map seen; /* classes to traits: lists repeat theirs with each item */
};

static unsigned letter(char c)
{
	return (unsigned)c - 'a';
}

static uint32_t letter_bit(char c)
{
	unsigned i = letter(c);
	return 1u << (i < N_LETTERS ? i : N_LETTERS);
}

hsy_names *hsy_names_new(hsy_arena *arena)
{
	hsy_names *names = HSY_NEW(arena, hsy_names);
	hsy_map_init(&names->seen, arena);
	for (size_t i = 0; i < N_LETTERS; i++)
		names->heads[i] = -1;
	for (short i = 0; i < (short)N_KNOWN; i++) {
		const char *s = known[i].text.at;
		names->seconds[letter(s[0])] |= letter_bit(s[1]);
		names->nexts[i] = names->heads[letter(s[0])];
		names->heads[letter(s[0])] = i;
	}
	return names;
}

static bool is_blank(char c)
{
	return c == ' ' || (c >= '\t' && c <= '\r');
}

/* "relatedStories main_text--ads" becomes "related-stories main-text": behind two
 * dashes stands how an element looks, not what it is. */
static hsy_str normalised(hsy_str value, char *out)
{
	size_t n = 0;
	char before = ' ';
	for (size_t i = 0; i < value.len && n + 2 < NAME_BYTES; i++) {
		char c = value.at[i];
		bool upper = c >= 'A' && c <= 'Z';
		if (c == '-' && before == '-') {
			while (i + 1 < value.len && !is_blank(value.at[i + 1]))
				i++;
			continue;
		}
		if (upper && before >= 'a' && before <= 'z')
			out[n++] = '-';
		before = c;
		if (upper)
			c = (char)(c - 'A' + 'a');
		out[n++] = c == '_' ? '-' : is_blank(c) ? ' ' : c;
	}
	return (hsy_str){out, n};
}

/* Which part of a token a name of each kind has to be. */
static bool fits(name_kind kind, hsy_str token, size_t begin, size_t end)
{
	switch (kind) {
	case NAME_LAYOUT:
		return begin == 0;
	case NAME_ASIDE:
	case NAME_LEAD:
	case NAME_INTRO:
	case NAME_CAPTION:
		return (begin == 0 || token.at[begin - 1] == '-') &&
		       (end == token.len || token.at[end] == '-');
	default:
		return true;
	}
}

/* The kinds of the names that token holds, as a set of bits. */
static unsigned kinds_in(const hsy_names *names, hsy_str token)
{
	unsigned kinds = 0;
	for (size_t at = 0; at + 1 < token.len; at++) {
		unsigned first = letter(token.at[at]);
		if (first >= N_LETTERS ||
		    !(names->seconds[first] & letter_bit(token.at[at + 1])))
			continue;
		for (short i = names->heads[first]; i >= 0; i = names->nexts[i]) {
			hsy_str name = known[i].text;
			if (name.len <= token.len - at &&
			    memcmp(name.at, token.at + at, name.len) == 0 &&
			    fits(known[i].kind, token, at, at + name.len))
				kinds |= 1u << known[i].kind;
		}
	}
	return kinds;
}

static unsigned token_traits(const hsy_names *names, hsy_str token)
{
	static const unsigned meanings[N_NAME_KINDS] = {
	    [NAME_ASIDE] = HSY_BOX_ASIDE,
	    [NAME_ASIDE_PARTS] = HSY_BOX_ASIDE,
	    [NAME_NEVER] = HSY_BOX_NEVER,
	    [NAME_BODY] = HSY_BOX_BODY,
	    [NAME_LEAD] = HSY_BOX_LEAD,
	    [NAME_INTRO] = HSY_BOX_INTRO,
	    [NAME_CAPTION] = HSY_BOX_ASIDE | HSY_BOX_CAPTION,
	    [NAME_POST] = HSY_BOX_POST,
	    [NAME_PULL] = HSY_BOX_PULL,
	    [NAME_SUMMARY] = HSY_BOX_SUMMARY,
	};
	unsigned kinds = kinds_in(names, token), traits = 0;
	for (int k = 0; k < N_NAME_KINDS; k++)
		if (kinds & 1u << k)
			traits |= meanings[k];
	if (kinds & 1u << NAME_LAYOUT)
		traits &= HSY_BOX_NEVER | HSY_BOX_BODY | HSY_BOX_LEAD;
	return traits;
}

static unsigned value_traits(const hsy_names *names, hsy_str value)
{
	char store[NAME_BYTES];
	unsigned traits = 0;
	hsy_str s = normalised(value, store);
	for (size_t begin = 0, end; begin < s.len; begin = end + 1) {
		end = begin;
		while (end < s.len && s.at[end] != ' ')
			end++;
		traits |= token_traits(names, hsy_str_slice(s, (hsy_span){begin, end}));
	}
	return traits;
}

static unsigned class_traits(hsy_names *names, hsy_str value)
{
	size_t known_traits = value.len ? hsy_map_find(&names->seen, value) : 0;
	if (known_traits != HSY_NONE)
		return (unsigned)known_traits;
	unsigned traits = value_traits(names, value);
	if (names->seen.n < SEEN_MAX)
		hsy_map_add(&names->seen, value, traits);
	return traits;
}

static bool is_hidden(const hsy_node *node)
{
	hsy_str style = hsy_xml_attribute(node, "style");
	if (style.len && (hsy_str_find(style, HSY_STR("display:none"), 0) != HSY_NONE ||
	                  hsy_str_find(style, HSY_STR("display: none"), 0) != HSY_NONE))
		return true;
	return hsy_xml_attribute(node, "hidden").at ||
	       hsy_name_equal(hsy_xml_attribute(node, "aria-hidden"), "true");
}

static bool is_aside_role(hsy_str role)
{
	static const char *const roles[] = {
	    "navigation", "complementary", "banner", "contentinfo", "dialog",
	    "search",     "form",          "alert",  "menu",        "toolbar"};
	for (size_t i = 0; role.len && i < sizeof roles / sizeof *roles; i++)
		if (hsy_str_is(role, roles[i]))
			return true;
	return false;
}

unsigned hsy_names_traits(hsy_names *names, const hsy_node *node)
{
	static const char *const named[] = {"id", "data-component", "data-testid"};
	unsigned traits = class_traits(names, hsy_xml_attribute(node, "class"));
	for (size_t i = 0; i < sizeof named / sizeof *named; i++) {
		hsy_str value = hsy_xml_attribute(node, named[i]);
		if (value.len)
			traits |= value_traits(names, value);
	}
	/* What is named as the article's text is that, whatever else it is. */
	if (traits & HSY_BOX_BODY)
		traits &= ~(unsigned)HSY_BOX_ASIDE;
	if (is_aside_role(hsy_xml_attribute(node, "role")) || is_hidden(node))
		traits |= HSY_BOX_ASIDE;
	if (hsy_name_among(hsy_xml_attribute(node, "itemprop"), "articlebody"))
		traits |= HSY_BOX_MARKED;
	return traits;
}
