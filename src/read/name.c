/* name.c -- what class, id, role and tag of an element say about its text. */
#include "read/html.h"

enum { NAME_BYTES = 400, PARTS_MAX = 5 };

typedef enum name_kind {
	NAME_ASIDE,
	NAME_ASIDE_PARTS,
	NAME_NEVER,
	NAME_BODY,
	NAME_LAYOUT,
	NAME_LEAD
} name_kind;

static const struct {
	name_kind kind;
	hsy_str name;
} names[] = {
#define HSY_NAME(kind, name) {NAME_##kind, {name, sizeof(name) - 1}},
#include "read/name.def"
#undef HSY_NAME
};

enum { N_NAMES = sizeof names / sizeof *names };

/* "relatedStories main_text" becomes "related-stories main-text". */
static hsy_str normalised(hsy_str value, char *out)
{
	size_t n = 0;
	char before = ' ';
	for (size_t i = 0; i < value.len && n + 2 < NAME_BYTES; i++) {
		char c = value.at[i];
		bool upper = c >= 'A' && c <= 'Z';
		if (upper && before >= 'a' && before <= 'z')
			out[n++] = '-';
		before = c;
		if (upper)
			c = (char)(c - 'A' + 'a');
		out[n++] = c == '_' ? '-' : strchr("\t\r\n", c) ? ' ' : c;
	}
	return (hsy_str){out, n};
}

static bool holds(hsy_str s, hsy_str part)
{
	return part.len <= s.len && hsy_str_find(s, part, 0) != HSY_NONE;
}

static bool has_part(hsy_str token, name_kind kind)
{
	for (size_t begin = 0, end; begin < token.len; begin = end + 1) {
		end = begin;
		while (end < token.len && token.at[end] != '-')
			end++;
		hsy_str part = hsy_str_slice(token, (hsy_span){begin, end});
		for (size_t i = 0; i < N_NAMES; i++)
			if (names[i].kind == kind && hsy_str_equal(part, names[i].name))
				return true;
	}
	return false;
}

static bool holds_any(hsy_str s, name_kind kind)
{
	for (size_t i = 0; i < N_NAMES; i++)
		if (names[i].kind == kind && holds(s, names[i].name))
			return true;
	return false;
}

static bool is_layout(hsy_str token)
{
	for (size_t i = 0; i < N_NAMES; i++)
		if (names[i].kind == NAME_LAYOUT &&
		    hsy_str_starts(token, names[i].name.at))
			return true;
	return false;
}

static unsigned token_traits(hsy_str token)
{
	size_t parts = 1;
	unsigned traits = 0;
	for (size_t i = 0; i < token.len; i++)
		parts += token.at[i] == '-';
	if (has_part(token, NAME_LEAD))
		traits |= HSY_BOX_LEAD;
	/* Long names describe a layout more than a content. */
	if (parts > PARTS_MAX || is_layout(token))
		return traits;
	if (has_part(token, NAME_ASIDE) || holds_any(token, NAME_ASIDE_PARTS))
		traits |= HSY_BOX_ASIDE;
	return traits;
}

static unsigned value_traits(hsy_str value)
{
	char store[NAME_BYTES];
	unsigned traits = 0;
	if (!value.len)
		return 0;
	hsy_str s = normalised(value, store);
	if (holds_any(s, NAME_NEVER))
		traits |= HSY_BOX_NEVER;
	if (holds_any(s, NAME_BODY))
		traits |= HSY_BOX_BODY;
	for (size_t begin = 0, end; begin < s.len; begin = end + 1) {
		end = begin;
		while (end < s.len && s.at[end] != ' ')
			end++;
		traits |= token_traits(hsy_str_slice(s, (hsy_span){begin, end}));
	}
	/* What is named as the article's text is that, whatever else it is. */
	if (traits & HSY_BOX_BODY)
		traits &= ~(unsigned)HSY_BOX_ASIDE;
	return traits;
}

static bool is_among(const char *name, const char *const *list)
{
	for (; *list; list++)
		if (strcmp(name, *list) == 0)
			return true;
	return false;
}

static bool is_hidden(const xmlNode *node)
{
	hsy_str style = hsy_xml_attribute(node, "style");
	if (style.len && (holds(style, HSY_STR("display:none")) ||
	                  holds(style, HSY_STR("display: none"))))
		return true;
	return hsy_xml_attribute(node, "hidden").at ||
	       hsy_name_equal(hsy_xml_attribute(node, "aria-hidden"), "true");
}

static unsigned tag_traits(const xmlNode *node)
{
	static const char *const asides[] = {"footer", "aside", "figcaption", "figure",
	                                     "label",  "form",  NULL};
	static const char *const roles[] = {
	    "navigation", "complementary", "banner", "contentinfo", "dialog", "search",
	    "form",       "alert",         "menu",   "toolbar",     NULL};
	const char *tag = (const char *)node->name;
	hsy_str role = hsy_xml_attribute(node, "role");
	unsigned traits = 0;
	if (strcmp(tag, "article") == 0)
		traits |= HSY_BOX_ARTICLE;
	if (strcmp(tag, "aside") == 0 || strcmp(tag, "footer") == 0)
		traits |= HSY_BOX_NEVER;
	if (is_among(tag, asides) || (role.len && is_among(role.at, roles)) ||
	    is_hidden(node))
		traits |= HSY_BOX_ASIDE;
	return traits;
}

unsigned hsy_name_traits(const xmlNode *node)
{
	static const char *const kept[] = {"body", "html", "article", "main", NULL};
	unsigned traits = tag_traits(node);
	unsigned named = value_traits(hsy_xml_attribute(node, "class")) |
	                 value_traits(hsy_xml_attribute(node, "id")) |
	                 value_traits(hsy_xml_attribute(node, "data-component")) |
	                 value_traits(hsy_xml_attribute(node, "data-testid"));
	if (named & HSY_BOX_BODY)
		named &= ~(unsigned)HSY_BOX_ASIDE;
	traits |= named;
	if (is_among((const char *)node->name, kept))
		traits &= ~(unsigned)HSY_BOX_ASIDE;
	hsy_str property = hsy_xml_attribute(node, "itemprop");
	if (hsy_name_among(property, "articlebody"))
		traits |= HSY_BOX_MARKED;
	return traits;
}
