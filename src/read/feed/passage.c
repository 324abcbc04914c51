/* passage.c -- the texts of a feed: plain, escaped, inline, encoded, and often not
 * what they are declared to be. */
#include "read/feed/feed.h"

enum { DEPTH_MAX = 100 }; /* of a line of text */

/* RFC 4648, white space ignored; absent where anything else is in it. */
static hsy_str decode_base64(hsy_str s, hsy_arena *arena)
{
	static const char digits[] =
	    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
	    "0123456789+/";
	char *out = hsy_arena_array(arena, s.len * 3 / 4 + 3, 1);
	size_t n = 0, bits = 0;
	uint32_t pool = 0;
	for (size_t i = 0; i < s.len && s.at[i] != '='; i++) {
		const char *digit = s.at[i] ? strchr(digits, s.at[i]) : NULL;
		if (strchr(" \t\r\n", s.at[i]))
			continue;
		if (!digit)
			return (hsy_str){0};
		pool = pool << 6 | (uint32_t)(digit - digits);
		bits += 6;
		if (bits >= 8)
			out[n++] = (char)(pool >> (bits -= 8) & 0xFF);
	}
	hsy_str text = {out, n};
	bool is_text = hsy_utf8_valid(text) == n && memchr(out, 0, n) == NULL;
	return is_text ? hsy_str_trim(text) : (hsy_str){0};
}

static bool names_character(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
	       (c >= '0' && c <= '9') || c == '#';
}

/* "&amp;", "&#8217;": a reference that a reader was not meant to see. */
static bool holds_reference(hsy_str s)
{
	enum { LONGEST = 10 };
	for (size_t at = hsy_str_find(s, HSY_STR("&"), 0); at != HSY_NONE;
	     at = hsy_str_find(s, HSY_STR("&"), at + 1)) {
		size_t end = at + 1;
		while (end < s.len && end - at <= LONGEST && names_character(s.at[end]))
			end++;
		if (end > at + 2 && end < s.len && s.at[end] == ';')
			return true;
	}
	return false;
}

/* Is s HTML, though nobody says so? An end tag, a line break or a reference tells;
 * a lone "<blink>" may be what the text is about. */
static bool is_markup(hsy_str s)
{
	return hsy_str_find(s, HSY_STR("</"), 0) != HSY_NONE ||
	       hsy_str_find(s, HSY_STR("/>"), 0) != HSY_NONE ||
	       hsy_str_find(s, HSY_STR("<br"), 0) != HSY_NONE || holds_reference(s);
}

static bool has_elements(const hsy_node *node)
{
	return hsy_xml_next(node, node) != NULL;
}

static bool is_base64(const hsy_node *node, hsy_str type)
{
	if (hsy_name_equal(hsy_xml_attribute(node, "mode"), "base64"))
		return true;
	/* What is neither text nor XML is encoded so: RFC 4287, 4.1.3.3. */
	return hsy_str_find(type, HSY_STR("/"), 0) != HSY_NONE &&
	       !hsy_str_starts(type, "text/") && !hsy_str_ends(type, "xml") &&
	       !hsy_name_equal(hsy_xml_attribute(node, "mode"), "escaped");
}

static bool is_html(hsy_str type)
{
	return hsy_name_equal(type, "html") || hsy_name_equal(type, "text/html");
}

static bool is_xhtml(hsy_str type)
{
	return hsy_name_equal(type, "xhtml") || hsy_str_ends(type, "xml");
}

static size_t count_visible(hsy_str s, bool is_html_text)
{
	size_t n = 0;
	bool in_tag = false;
	for (size_t i = 0; i < s.len; i++) {
		if (is_html_text && (s.at[i] == '<' || (in_tag && s.at[i] == '>')))
			in_tag = s.at[i] == '<';
		else
			n += !in_tag && !strchr(" \t\r\n", s.at[i]);
	}
	return n;
}

static hsy_str raw_text(const hsy_node *node, hsy_arena *arena)
{
	hsy_buf text;
	hsy_buf_init(&text);
	hsy_xml_put_text(node, &text);
	hsy_str raw = hsy_str_dup(arena, hsy_str_trim(hsy_buf_view(&text)));
	hsy_buf_clear(&text);
	return raw;
}

/* The text of an HTML fragment as it stands, blocks run together. */
static hsy_str strip(hsy_str html, hsy_arena *arena)
{
	hsy_tree tree = hsy_tree_of_html(html, DEPTH_MAX, arena);

	return tree.root ? raw_text(tree.root, arena) : (hsy_str){0};
}

hsy_passage hsy_passage_of(const hsy_feed *feed, const hsy_node *node, hsy_arena *arena)
{
	if (!node || !node->children)
		return (hsy_passage){0};
	hsy_str type = hsy_xml_attribute(node, "type");
	bool elements = has_elements(node);
	hsy_passage p = {.node = node, .raw = raw_text(node, arena)};
	if (!elements && feed->is_atom && is_base64(node, type)) {
		p.raw = decode_base64(p.raw, arena);
		p.kind = is_markup(p.raw) ? HSY_PASSAGE_HTML : HSY_PASSAGE_PLAIN;
	} else if (elements && !(is_html(type) && is_markup(p.raw))) {
		p.kind = HSY_PASSAGE_NODE;
	} else if (is_xhtml(type)) {
		p.kind = HSY_PASSAGE_PLAIN;
	} else if (!feed->is_atom || is_html(type) || is_markup(p.raw)) {
		p.kind = HSY_PASSAGE_HTML;
	}
	/* Escaped twice. */
	if (p.kind == HSY_PASSAGE_HTML &&
	    hsy_str_find(p.raw, HSY_STR("<"), 0) == HSY_NONE &&
	    hsy_str_find(p.raw, HSY_STR("&lt;/"), 0) != HSY_NONE)
		p.raw = strip(p.raw, arena);
	p.visible = count_visible(p.raw, p.kind == HSY_PASSAGE_HTML);
	if (p.visible == 0)
		p.node = NULL;
	return p;
}

static void put_escaped(hsy_buf *out, hsy_str s)
{
	for (size_t i = 0, plain = 0; i <= s.len; i++) {
		if (i < s.len && !strchr("&<>", s.at[i]))
			continue;
		hsy_buf_str(out, hsy_str_slice(s, (hsy_span){plain, i}));
		if (i < s.len)
			hsy_buf_text(out, s.at[i] == '&'   ? "&amp;"
			                  : s.at[i] == '<' ? "&lt;"
			                                   : "&gt;");
		plain = i + 1;
	}
}

/* Empty lines part the paragraphs of plain text. */
static void put_paragraphs(hsy_buf *out, hsy_str text)
{
	size_t begin = 0;
	while (begin < text.len) {
		size_t end = hsy_str_find(text, HSY_STR("\n\n"), begin);
		end = end == HSY_NONE ? text.len : end;
		hsy_buf_text(out, "<p>");
		put_escaped(out, hsy_str_slice(text, (hsy_span){begin, end}));
		hsy_buf_text(out, "</p>");
		begin = end + 2;
	}
}

/* The same page, however its address ends. */
static bool same_address(hsy_str a, hsy_str b)
{
	hsy_str *const both[] = {&a, &b};
	for (size_t i = 0; i < 2; i++) {
		size_t mark = hsy_str_find(*both[i], HSY_STR("?utm_"), 0);
		both[i]->len = mark == HSY_NONE ? both[i]->len : mark;
		while (both[i]->len && both[i]->at[both[i]->len - 1] == '/')
			both[i]->len--;
	}
	return a.len && hsy_str_equal(a, b);
}

/* "The post … appeared first on …": a last block that links both to the entry itself
 * and to the home of the feed is a signature, in any language. */
static void cut_signature(hsy_doc *doc, hsy_str home)
{
	size_t n = doc->blocks.n, links = doc->links.n;
	if (n < 2)
		return;
	hsy_span last = doc->blocks.at[n - 1].span;
	bool to_self = false, to_home = false;
	for (; links > 0 && doc->links.at[links - 1].span.begin >= last.begin; links--) {
		hsy_str target = doc->links.at[links - 1].target;
		bool self = same_address(target, doc->url);
		to_self |= self;
		to_home |= !self && same_address(target, home);
	}
	if (!to_self || !to_home)
		return;
	doc->blocks.n = n - 1;
	doc->links.n = links;
	doc->text.len = doc->blocks.at[n - 2].span.end;
	while (doc->declared.n &&
	       doc->declared.at[doc->declared.n - 1].span.end > doc->text.len)
		doc->declared.n--;
}

void hsy_passage_take(const hsy_feed *feed, const hsy_passage *passage, hsy_doc *doc,
                      hsy_str base)
{
	hsy_buf html;
	switch (passage->kind) {
	case HSY_PASSAGE_NODE:
		hsy_html_node(feed->input, doc, passage->node, base);
		break;
	case HSY_PASSAGE_HTML:
		hsy_html_fragment(feed->input, doc, passage->raw, base);
		break;
	case HSY_PASSAGE_PLAIN:
		hsy_buf_init(&html);
		put_paragraphs(&html, passage->raw);
		hsy_html_fragment(feed->input, doc, hsy_buf_view(&html), base);
		hsy_buf_clear(&html);
		break;
	}
	cut_signature(doc, feed->link);
}

/* Blocks would run together ("One.<br>Two"): so as the text of a document. */
static hsy_str line_of_blocks(const hsy_feed *feed, const hsy_passage *passage,
                              hsy_str url, hsy_arena *arena)
{
	hsy_doc aside = {.language = feed->language, .url = url};
	hsy_passage_take(feed, passage, &aside, url);
	return hsy_str_squeeze(arena, aside.text);
}

hsy_str hsy_passage_line(const hsy_feed *feed, const hsy_passage *passage, hsy_str url,
                         hsy_arena *arena)
{
	hsy_str line = passage->raw;
	if (!passage->node)
		return (hsy_str){0};
	if (passage->kind == HSY_PASSAGE_NODE ||
	    (passage->kind == HSY_PASSAGE_HTML && is_markup(line) &&
	     hsy_str_find(line, HSY_STR("<"), 0) != HSY_NONE))
		line = line_of_blocks(feed, passage, url, arena);
	else if (passage->kind == HSY_PASSAGE_HTML && holds_reference(line))
		line = strip(line, arena);
	/* "AT&amp;amp;T": no headline shows a reference on purpose. */
	if (passage->kind != HSY_PASSAGE_PLAIN && holds_reference(line))
		line = strip(line, arena);
	line = hsy_str_squeeze(arena, line);
	return line.len <= HSY_FIELD_MAX ? line : (hsy_str){0};
}
