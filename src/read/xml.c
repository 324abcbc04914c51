/* xml.c -- libxml2 by our rules: no network, no entities, no output. */
#include "read/xml.h"

#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/uri.h>
#include <limits.h>

/* Not HUGE: libxml2's own caps on depth, names and entities stay on. */
enum {
	XML_OPTIONS = XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING |
	              XML_PARSE_RECOVER | XML_PARSE_NOCDATA | XML_PARSE_COMPACT,
	HTML_OPTIONS = HTML_PARSE_NONET | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING |
	               HTML_PARSE_RECOVER | HTML_PARSE_COMPACT | HTML_PARSE_IGNORE_ENC
};

enum {
	/* Of indentation, that a short text may have around and between its words. */
	WHITE_SPACE = 8192,
	/* Longer addresses are none: libxml2 takes the square of the length to put
	 * "a/../" right. That of the page it does again for each of its links. */
	URL_MAX = 8192,
	BASE_MAX = 1000
};

xmlDoc *hsy_xml_parse(hsy_str text, bool *broken)
{
	*broken = true;
	if (text.len > INT_MAX)
		return NULL;
	xmlParserCtxt *parser = xmlNewParserCtxt();
	if (!parser)
		hsy_out_of_memory();
	xmlDoc *tree = xmlCtxtReadMemory(parser, text.at, (int)text.len, NULL, "UTF-8",
	                                 XML_OPTIONS);
	*broken = !parser->wellFormed;
	xmlFreeParserCtxt(parser);
	return tree;
}

xmlDoc *hsy_xml_parse_html(hsy_str text, bool *broken)
{
	*broken = true;
	if (text.len > INT_MAX)
		return NULL;
	htmlParserCtxt *parser = htmlNewParserCtxt();
	if (!parser)
		hsy_out_of_memory();
	xmlDoc *tree = htmlCtxtReadMemory(parser, text.at, (int)text.len, NULL, "UTF-8",
	                                  HTML_OPTIONS);
	/* Every real page has errors; only a halted parser has lost text. */
	*broken = parser->disableSAX != 0;
	htmlFreeParserCtxt(parser);
	return tree;
}

/* Behind a comment, processing instruction or document type at *at. */
static bool skip_markup(hsy_str s, size_t *at)
{
	if (*at + 1 >= s.len || (s.at[*at + 1] != '!' && s.at[*at + 1] != '?'))
		return false;
	bool comment = s.len - *at >= 4 && memcmp(s.at + *at, "<!--", 4) == 0;
	size_t depth = 0, i = *at;
	if (comment) {
		i = hsy_str_find(s, HSY_STR("-->"), i + 4);
		*at = i == HSY_NONE ? s.len : i + 3;
		return true;
	}
	for (; i < s.len; i++) {
		depth += s.at[i] == '<' || s.at[i] == '[';
		depth -= depth && (s.at[i] == '>' || s.at[i] == ']');
		if (depth == 0)
			break;
	}
	*at = i < s.len ? i + 1 : s.len;
	return true;
}

hsy_str hsy_xml_root(hsy_str text)
{
	size_t at = 0;
	for (;;) {
		while (at < text.len && strchr(" \t\r\n", text.at[at]))
			at++;
		if (at >= text.len || text.at[at] != '<')
			return (hsy_str){0};
		if (!skip_markup(text, &at))
			break;
	}
	size_t begin = ++at;
	while (at < text.len && !strchr(" \t\r\n/>", text.at[at])) {
		if (text.at[at] == ':')
			begin = at + 1;
		at++;
	}
	return hsy_str_slice(text, (hsy_span){begin, at});
}

xmlNode *hsy_xml_next(const xmlNode *node, const xmlNode *top)
{
	const xmlNode *at = node;
	do {
		/* Children of an entity reference belong to the document type. */
		if (at->type == XML_ELEMENT_NODE && at->children) {
			at = at->children;
			continue;
		}
		while (at != top && !at->next)
			at = at->parent;
		if (at == top)
			return NULL;
		at = at->next;
	} while (at->type != XML_ELEMENT_NODE);
	return (xmlNode *)at;
}

bool hsy_xml_is(const xmlNode *node, const char *name)
{
	return node->type == XML_ELEMENT_NODE &&
	       strcmp((const char *)node->name, name) == 0;
}

xmlNode *hsy_xml_find_next(const xmlNode *node, const xmlNode *top, const char *name)
{
	xmlNode *next = hsy_xml_next(node, top);
	while (next && !hsy_xml_is(next, name))
		next = hsy_xml_next(next, top);
	return next;
}

xmlNode *hsy_xml_find(const xmlNode *top, const char *name)
{
	return hsy_xml_find_next(top, top, name);
}

xmlNode *hsy_xml_child(const xmlNode *node, const char *name)
{
	xmlNode *child = node ? node->children : NULL;
	while (child && !hsy_xml_is(child, name))
		child = child->next;
	return child;
}

hsy_str hsy_xml_prefix(const xmlNode *node)
{
	return node->ns ? hsy_str_of((const char *)node->ns->prefix) : (hsy_str){0};
}

int32_t hsy_xml_entity(hsy_str name)
{
	char word[16];
	if (name.len >= sizeof word)
		return 0;
	memcpy(word, name.at, name.len);
	word[name.len] = 0;
	const htmlEntityDesc *found = htmlEntityLookup((const xmlChar *)word);
	return found ? (int32_t)found->value : 0;
}

hsy_str hsy_xml_attribute(const xmlNode *node, const char *name)
{
	for (const xmlAttr *a = node->properties; a; a = a->next)
		if (strcmp((const char *)a->name, name) == 0)
			return a->children && a->children->content
			           ? hsy_str_of((const char *)a->children->content)
			           : HSY_STR("");
	return (hsy_str){0};
}

/* Stops, and gives false, once out has more than most bytes. */
static bool put_text(const xmlNode *node, size_t most, hsy_buf *out)
{
	const xmlNode *at = node->children;
	while (at && at != node && out->len <= most) {
		if (at->type == XML_TEXT_NODE || at->type == XML_CDATA_SECTION_NODE)
			hsy_buf_text(out, (const char *)at->content);
		if (at->type == XML_ELEMENT_NODE && at->children) {
			at = at->children;
			continue;
		}
		while (at != node && !at->next)
			at = at->parent;
		if (at != node)
			at = at->next;
	}
	return out->len <= most;
}

void hsy_xml_put_text(const xmlNode *node, hsy_buf *out)
{
	put_text(node, HSY_NONE, out);
}

hsy_str hsy_xml_short_text(const xmlNode *node, size_t most, hsy_arena *arena)
{
	hsy_str text = {0};
	hsy_buf buf;
	hsy_buf_init(&buf);
	if (node && put_text(node, most + WHITE_SPACE, &buf) && buf.len) {
		/* Aside: elements inside each other would fill the arena with what
		 * they share. */
		hsy_arena scratch;
		hsy_arena_init(&scratch);
		hsy_str squeezed = hsy_str_squeeze(&scratch, hsy_buf_view(&buf));
		if (squeezed.len && squeezed.len <= most)
			text = hsy_str_dup(arena, squeezed);
		hsy_arena_clear(&scratch);
	}
	hsy_buf_clear(&buf);
	return text;
}

hsy_str hsy_xml_text(const xmlNode *node, hsy_arena *arena)
{
	return hsy_xml_short_text(node, HSY_FIELD_MAX, arena);
}

static char lowered(char c)
{
	return c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
}

bool hsy_name_equal(hsy_str a, const char *lower)
{
	if (!a.at || a.len != strlen(lower))
		return false;
	for (size_t i = 0; i < a.len; i++)
		if (lowered(a.at[i]) != lower[i])
			return false;
	return true;
}

bool hsy_name_among(hsy_str list, const char *lower)
{
	for (size_t begin = 0, end; begin < list.len; begin = end + 1) {
		end = begin;
		while (end < list.len && !strchr(" \t\r\n", list.at[end]))
			end++;
		if (hsy_name_equal(hsy_str_slice(list, (hsy_span){begin, end}), lower))
			return true;
	}
	return false;
}

static bool is_web(hsy_str url)
{
	if (url.len > URL_MAX)
		return false;
	size_t colon = hsy_str_find(url, HSY_STR("://"), 0);
	if (colon == HSY_NONE)
		return false;
	hsy_str scheme = hsy_str_slice(url, (hsy_span){0, colon});
	return hsy_name_equal(scheme, "http") || hsy_name_equal(scheme, "https");
}

hsy_str hsy_url_host(hsy_str url, hsy_arena *arena)
{
	if (!is_web(url))
		return (hsy_str){0};
	size_t begin = hsy_str_find(url, HSY_STR("://"), 0) + 3, end = begin;
	while (end < url.len && !strchr("/?#:", url.at[end])) {
		if (url.at[end] == '@')
			begin = end + 1;
		end++;
	}
	hsy_str host = hsy_str_dup(arena, hsy_str_slice(url, (hsy_span){begin, end}));
	for (size_t i = 0; i < host.len; i++)
		((char *)host.at)[i] = lowered(host.at[i]);
	if (hsy_str_starts(host, "www."))
		host = hsy_str_slice(host, (hsy_span){4, host.len});
	return host.len ? host : (hsy_str){0};
}

hsy_str hsy_url_resolve(hsy_str target, hsy_str base, hsy_arena *arena)
{
	hsy_str t = hsy_str_trim(target);
	if (t.len == 0 || t.len > URL_MAX || t.at[0] == '#')
		return (hsy_str){0};
	if (is_web(t))
		return hsy_str_dup(arena, t);
	if (!is_web(base) || base.len > BASE_MAX)
		return (hsy_str){0};
	xmlChar *made = xmlBuildURI((const xmlChar *)hsy_str_dup(arena, t).at,
	                            (const xmlChar *)hsy_str_dup(arena, base).at);
	hsy_str url = hsy_str_dup(arena, hsy_str_of((const char *)made));
	xmlFree(made);
	return url.at && is_web(url) ? url : (hsy_str){0};
}
