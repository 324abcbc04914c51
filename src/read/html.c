/* html.c -- an HTML page: libxml2's tree to boxes and scraps, then a document. */
#include "read/html.h"

#include "read/block.h"
#include "read/encoding.h"

/* How a tag takes part in the page; block, hl2 and media are NITF's. */
typedef enum tag_role {
	TAG_INLINE,
	TAG_BLOCK,
	TAG_SKIPPED, /* never text of the article */
	TAG_BREAK
} tag_role;

static const struct {
	const char *name;
	tag_role role;
} tags[] = {
    {"address", TAG_BLOCK},  {"article", TAG_BLOCK},    {"aside", TAG_BLOCK},
    {"audio", TAG_SKIPPED},  {"block", TAG_BLOCK},      {"blockquote", TAG_BLOCK},
    {"body", TAG_BLOCK},     {"br", TAG_BREAK},         {"button", TAG_SKIPPED},
    {"canvas", TAG_SKIPPED}, {"caption", TAG_BLOCK},    {"center", TAG_BLOCK},
    {"dd", TAG_BLOCK},       {"details", TAG_BLOCK},    {"dialog", TAG_SKIPPED},
    {"div", TAG_BLOCK},      {"dl", TAG_BLOCK},         {"dt", TAG_BLOCK},
    {"embed", TAG_SKIPPED},  {"fieldset", TAG_BLOCK},   {"figcaption", TAG_BLOCK},
    {"figure", TAG_BLOCK},   {"footer", TAG_BLOCK},     {"form", TAG_BLOCK},
    {"h1", TAG_BLOCK},       {"h2", TAG_BLOCK},         {"h3", TAG_BLOCK},
    {"h4", TAG_BLOCK},       {"h5", TAG_BLOCK},         {"h6", TAG_BLOCK},
    {"head", TAG_SKIPPED},   {"header", TAG_BLOCK},     {"hgroup", TAG_BLOCK},
    {"hl2", TAG_BLOCK},      {"hr", TAG_BLOCK},         {"html", TAG_BLOCK},
    {"iframe", TAG_SKIPPED}, {"input", TAG_SKIPPED},    {"li", TAG_BLOCK},
    {"main", TAG_BLOCK},     {"map", TAG_SKIPPED},      {"media", TAG_SKIPPED},
    {"nav", TAG_SKIPPED},    {"noscript", TAG_SKIPPED}, {"object", TAG_SKIPPED},
    {"ol", TAG_BLOCK},       {"option", TAG_SKIPPED},   {"p", TAG_BLOCK},
    {"pre", TAG_BLOCK},      {"script", TAG_SKIPPED},   {"section", TAG_BLOCK},
    {"select", TAG_SKIPPED}, {"style", TAG_SKIPPED},    {"summary", TAG_BLOCK},
    {"svg", TAG_SKIPPED},    {"table", TAG_BLOCK},      {"tbody", TAG_BLOCK},
    {"td", TAG_BLOCK},       {"template", TAG_SKIPPED}, {"textarea", TAG_SKIPPED},
    {"tfoot", TAG_BLOCK},    {"th", TAG_BLOCK},         {"thead", TAG_BLOCK},
    {"tr", TAG_BLOCK},       {"ul", TAG_BLOCK},         {"video", TAG_SKIPPED},
};

static tag_role role_of(const char *name)
{
	size_t low = 0, high = sizeof tags / sizeof *tags;
	while (low < high) {
		size_t middle = (low + high) / 2;
		int order = strcmp(name, tags[middle].name);
		if (order == 0)
			return tags[middle].role;
		if (order < 0)
			high = middle;
		else
			low = middle + 1;
	}
	return TAG_INLINE;
}

/* The page in the making, with the scrap that is open. */
typedef struct builder {
	hsy_page *page;
	hsy_arena *arena;
	hsy_buf text;
	size_t begin;      /* of the open scrap */
	size_t link_bytes; /* in it */
	size_t first_link;
	size_t max_depth;
	unsigned breaks; /* <br> since the last text */
	bool spaced;     /* white space seen since the last text */
} builder;

/* What the elements above mean for the text below. */
typedef struct place {
	size_t box;
	size_t depth;
	hsy_block_kind kind;
	bool in_link, is_cell, is_title;
} place;

static size_t count_words(hsy_str s)
{
	size_t words = 0, characters = 0;
	bool inside = false;
	for (size_t i = 0; i < s.len; i++) {
		unsigned char c = (unsigned char)s.at[i];
		bool letter = c >= 0x80 || (c >= '0' && c <= '9') ||
		              (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') ||
		              c == '\'';
		words += letter && !inside;
		inside = letter;
		characters += (c & 0xc0) != 0x80;
	}
	/* Scripts without spaces: two characters make a word. */
	return words < characters / 12 ? characters / 2 : words;
}

static void flush(builder *b, const place *at)
{
	hsy_page *page = b->page;
	hsy_span span = {b->begin, b->text.len};
	if (span.end > span.begin) {
		hsy_scrap scrap = {
		    .span = span,
		    .box = at->box,
		    .link_bytes = b->link_bytes,
		    .words = count_words(hsy_str_slice(hsy_buf_view(&b->text), span)),
		    .first_link = b->first_link,
		    .end_link = page->links.n,
		    .kind = at->kind,
		    .is_cell = at->is_cell,
		    .is_title = at->is_title};
		hsy_vec_push(b->arena, &page->scraps, scrap);
	}
	b->begin = b->text.len;
	b->link_bytes = 0;
	b->first_link = page->links.n;
	b->breaks = 0;
	b->spaced = false;
}

static void put_run(builder *b, const char *at, size_t n, const place *where)
{
	size_t before = b->text.len;
	/* Two line breaks in a row part paragraphs as a block does. */
	if (b->breaks > 1)
		flush(b, where);
	if (b->spaced && b->text.len > b->begin)
		hsy_buf_put(&b->text, " ", 1);
	b->spaced = false;
	b->breaks = 0;
	hsy_buf_put(&b->text, at, n);
	if (where->in_link)
		b->link_bytes += b->text.len - before;
}

/* Bytes of the white space or invisible character at s, 0 for text; *space
 * tells white space. Soft hyphens and zero-width marks are nothing at all. */
static size_t blank_at(const unsigned char *s, bool *space)
{
	*space = true;
	if (*s == ' ' || (*s >= '\t' && *s <= '\r'))
		return 1;
	if (s[0] == 0xc2 && s[1] == 0xa0)
		return 2;
	if (s[0] == 0xe2 && s[1] == 0x80 &&
	    ((s[2] >= 0x80 && s[2] <= 0x8a) || s[2] == 0xa8 || s[2] == 0xa9 ||
	     s[2] == 0xaf))
		return 3;
	if (s[0] == 0xe3 && s[1] == 0x80 && s[2] == 0x80)
		return 3;
	*space = false;
	if (s[0] == 0xc2 && s[1] == 0xad)
		return 2;
	if ((s[0] == 0xe2 && s[1] == 0x80 && s[2] == 0x8b) ||
	    (s[0] == 0xef && s[1] == 0xbb && s[2] == 0xbf))
		return 3;
	return 0;
}

static void put_text(builder *b, const xmlChar *content, const place *at)
{
	const unsigned char *s = content;
	while (*s) {
		bool space;
		size_t blank = blank_at(s, &space);
		if (blank) {
			b->spaced |= space;
			s += blank;
			continue;
		}
		const unsigned char *end = s + 1;
		while (*end > ' ' && (*end < 0xc2 || blank_at(end, &space) == 0))
			end++;
		put_run(b, (const char *)s, (size_t)(end - s), at);
		s = end;
	}
}

static size_t add_box(builder *b, const xmlNode *node, size_t parent)
{
	hsy_box box = {.node = node,
	               .parent = parent,
	               .traits = hsy_name_traits(node),
	               .first = b->page->scraps.n};
	box.aside = box.traits & HSY_BOX_ASIDE ? b->page->boxes.n
	            : parent == HSY_NONE       ? HSY_NONE
	                                       : b->page->boxes.at[parent].aside;
	hsy_vec_push(b->arena, &b->page->boxes, box);
	return b->page->boxes.n - 1;
}

static place below(const place *at, const xmlNode *node)
{
	const char *tag = (const char *)node->name;
	place inner = *at;
	inner.depth++;
	if ((tag[0] == 'h' && tag[1] >= '1' && tag[1] <= '6' && !tag[2]) ||
	    strcmp(tag, "hl2") == 0) {
		inner.kind = HSY_BLOCK_HEADING;
		inner.is_title = tag[1] == '1';
	} else if (strcmp(tag, "li") == 0 || strcmp(tag, "dd") == 0) {
		inner.kind = HSY_BLOCK_ITEM;
	} else if (strcmp(tag, "blockquote") == 0) {
		inner.kind = HSY_BLOCK_QUOTE;
	} else if (strcmp(tag, "td") == 0 || strcmp(tag, "th") == 0) {
		inner.is_cell = true;
	}
	return inner;
}

static void walk(builder *b, const xmlNode *node, const place *at);

static void walk_children(builder *b, const xmlNode *node, const place *at)
{
	for (const xmlNode *child = node->children; child; child = child->next) {
		if (child->type == XML_TEXT_NODE || child->type == XML_CDATA_SECTION_NODE)
			put_text(b, child->content, at);
		else if (child->type == XML_ELEMENT_NODE)
			walk(b, child, at);
	}
}

static void walk_link(builder *b, const xmlNode *node, const place *at)
{
	hsy_str target = hsy_xml_attribute(node, "href");
	if (b->breaks > 1)
		flush(b, at);
	size_t n_scraps = b->page->scraps.n;
	size_t begin = b->text.len + (b->spaced && b->text.len > b->begin);
	place inner = *at;
	inner.in_link = true;
	walk_children(b, node, &inner);
	/* A link around whole blocks is a teaser, not a reference. */
	if (target.len && b->text.len > begin && b->page->scraps.n == n_scraps) {
		/* White space just inside the link belongs outside. */
		while (begin < b->text.len && b->text.at[begin] == ' ')
			begin++;
		hsy_link link = {{begin, b->text.len}, target};
		hsy_vec_push(b->arena, &b->page->links, link);
	}
}

static void walk(builder *b, const xmlNode *node, const place *at)
{
	tag_role role = role_of((const char *)node->name);
	if (role == TAG_SKIPPED)
		return;
	if (role == TAG_BREAK) {
		b->spaced = true;
		b->breaks++;
		return;
	}
	if (at->depth >= b->max_depth) {
		b->page->too_deep = true;
		return;
	}
	place inner = below(at, node);
	if (role == TAG_INLINE && strcmp((const char *)node->name, "a") == 0) {
		walk_link(b, node, &inner);
		return;
	}
	if (role == TAG_INLINE && !(hsy_name_traits(node) & HSY_BOX_ASIDE)) {
		walk_children(b, node, &inner);
		return;
	}
	if (role == TAG_BLOCK)
		flush(b, at);
	inner.box = add_box(b, node, at->box);
	walk_children(b, node, &inner);
	if (role == TAG_BLOCK)
		flush(b, &inner);
	b->page->boxes.at[inner.box].end = b->page->scraps.n;
}

const hsy_page *hsy_page_new(const xmlNode *root, size_t max_depth, hsy_arena *arena)
{
	builder b = {
	    .page = HSY_NEW(arena, hsy_page), .arena = arena, .max_depth = max_depth};
	place top = {.box = HSY_NONE, .kind = HSY_BLOCK_PARAGRAPH};
	hsy_buf_init(&b.text);
	top.box = add_box(&b, root, HSY_NONE);
	walk_children(&b, root, &top);
	flush(&b, &top);
	b.page->boxes.at[0].end = b.page->scraps.n;
	b.page->text = hsy_str_dup(arena,
	                           b.text.at ? hsy_buf_view(&b.text) : HSY_STR(""));
	hsy_buf_clear(&b.text);
	return b.page;
}

hsy_str hsy_scrap_text(const hsy_page *page, const hsy_scrap *scrap)
{
	return hsy_str_slice(page->text, scrap->span);
}

static bool is_html_name(hsy_str name)
{
	static const char *const others[] = {"a",    "b",    "base",   "em",
	                                     "font", "i",    "img",    "link",
	                                     "meta", "span", "strong", "title"};
	for (size_t i = 0; i < sizeof tags / sizeof *tags; i++)
		if (hsy_name_equal(name, tags[i].name))
			return true;
	for (size_t i = 0; i < sizeof others / sizeof *others; i++)
		if (hsy_name_equal(name, others[i]))
			return true;
	return false;
}

bool hsy_html_sniff(const hsy_input *input)
{
	hsy_str root = hsy_xml_root(input->text);
	if (root.len)
		return is_html_name(root);
	hsy_str name = hsy_str_of(input->name);
	return (hsy_str_ends(name, ".html") || hsy_str_ends(name, ".htm")) &&
	       hsy_str_find(input->text, HSY_STR("</"), 0) != HSY_NONE;
}

static void note_depth(hsy_doc *doc, hsy_arena *arena)
{
	hsy_vec_push(
	    arena, &doc->diagnostics,
	    HSY_STR("elements are nested too deep; what lies deeper was not read"));
}

static hsy_status read_tree(hsy_input *input, const xmlNode *root, bool broken,
                            hsy_error *err)
{
	hsy_arena *arena = input->document;
	hsy_doc *doc = hsy_input_begin(input, input->bytes, 0);
	const hsy_page *page = hsy_page_new(root, input->limits->depth, arena);
	hsy_str language = hsy_str_trim(hsy_xml_attribute(root, "lang"));
	if (language.len)
		doc->language = hsy_str_dup(arena, language);
	const hsy_lexicon *lexicon = hsy_input_lexicon_for(input, doc, page->text);
	hsy_meta_read(root, doc, lexicon, arena);
	hsy_body_find(page, doc, hsy_meta_base(root, doc, arena), lexicon, arena);
	if (broken || page->too_deep)
		note_depth(doc, arena);
	if (doc->text.len)
		return hsy_input_deliver(input, doc, err);
	bool deep = broken || page->too_deep;
	hsy_arena_clear(arena);
	hsy_fail(err, deep ? HSY_E_LIMIT : HSY_E_EMPTY,
	         deep ? "%s: elements are nested too deep to be read"
	              : "%s: no article text on this page",
	         input->name);
	hsy_error_place(err, input->name, 0, 0, 0);
	return deep ? HSY_E_LIMIT : HSY_E_EMPTY;
}

hsy_status hsy_html_read(hsy_input *input, hsy_error *err)
{
	bool broken;
	xmlDoc *tree = hsy_xml_parse_html(input->text, &broken);
	xmlNode *root = tree ? xmlDocGetRootElement(tree) : NULL;
	hsy_status status;
	if (root) {
		status = read_tree(input, root, broken, err);
	} else {
		status = hsy_fail(err, HSY_E_FORMAT, "%s: no HTML could be made of it",
		                  input->name);
		hsy_error_place(err, input->name, 0, 0, 0);
	}
	xmlFreeDoc(tree);
	return status;
}

void hsy_html_node(hsy_input *input, hsy_doc *doc, const xmlNode *node, hsy_str base)
{
	hsy_arena *arena = input->document;
	const hsy_page *page = hsy_page_new(node, input->limits->depth, arena);
	const hsy_lexicon *lexicon = hsy_input_lexicon_for(input, doc, page->text);
	hsy_body_take(page, doc, base, lexicon, arena);
	if (page->too_deep)
		note_depth(doc, arena);
}

void hsy_html_fragment(hsy_input *input, hsy_doc *doc, hsy_str html, hsy_str base)
{
	bool broken;
	xmlDoc *tree = hsy_xml_parse_html(html, &broken);
	xmlNode *root = tree ? xmlDocGetRootElement(tree) : NULL;
	if (root)
		hsy_html_node(input, doc, root, base);
	if (root && broken)
		note_depth(doc, input->document);
	xmlFreeDoc(tree);
}
