/* flow.c -- elements of NITF and XHTML to the text and blocks of a document. */
#include "read/agency/flow.h"

#include "read/block.h"

#include <stdlib.h>

typedef enum role {
	ROLE_INLINE,
	ROLE_BLOCK,
	ROLE_BREAK,
	ROLE_CELL,
	ROLE_DATELINE, /* inline at the start of its paragraph, else a block */
	ROLE_QUOTED,   /* inline, but a quotation apart where it stands beside blocks */
	ROLE_LINK,
	ROLE_LEAD,   /* the field of that name */
	ROLE_SKIPPED /* told elsewhere, or no text for readers */
} role;

typedef struct element {
	const char *name;
	role role;
	hsy_block_kind kind;
} element;

static const element tags[] = {
#define HSY_FLOW(name, role, kind) {name, ROLE_##role, HSY_BLOCK_##kind},
#include "read/agency/flow.def"
#undef HSY_FLOW
};

/* Agencies class the parts of a text in XHTML much as NITF calls them. */
static const element classes[] = {
    {"byline", ROLE_SKIPPED, HSY_BLOCK_PARAGRAPH},
    {"caption", ROLE_BLOCK, HSY_BLOCK_CAPTION},
    {"dateline", ROLE_DATELINE, HSY_BLOCK_DATELINE},
    {"abstract", ROLE_LEAD, HSY_BLOCK_PARAGRAPH},
    {"standfirst", ROLE_LEAD, HSY_BLOCK_PARAGRAPH},
    {"teaser", ROLE_LEAD, HSY_BLOCK_PARAGRAPH},
};

static int compare_name(const void *name, const void *tag)
{
	return strcmp(name, ((const element *)tag)->name);
}

static const element *tag_named(const char *name)
{
	return bsearch(name, tags, sizeof tags / sizeof *tags, sizeof *tags,
	               compare_name);
}

static element tag_of(const hsy_node *node)
{
	const element *found = tag_named(node->name);
	hsy_str list = hsy_xml_attribute(node, "class");
	for (size_t i = 0; list.len && i < sizeof classes / sizeof *classes; i++)
		if (hsy_name_among(list, classes[i].name))
			return classes[i];
	return found ? *found : (element){NULL, ROLE_INLINE, HSY_BLOCK_PARAGRAPH};
}

bool hsy_flow_knows(const hsy_node *node)
{
	const element *found = tag_named(node->name);
	return found && found->role != ROLE_SKIPPED;
}

void hsy_flow_begin(hsy_flow *flow, hsy_input *input, hsy_doc *doc, hsy_str dateline)
{
	*flow = (hsy_flow){.input = input, .doc = doc};
	flow->dateline = hsy_str_squeeze(input->document, dateline);
	hsy_buf_init(&flow->text);
}

static void push_block(hsy_flow *f, size_t begin, size_t end, hsy_block_kind kind)
{
	hsy_block block = {{begin, end}, kind, false};
	hsy_vec_push(f->input->document, &f->doc->blocks, block);
}

/* Ends the open block, if it has text. */
static void flush(hsy_flow *f, hsy_block_kind kind)
{
	size_t begin = f->begin, end = f->text.len;
	f->breaks = 0;
	f->n_tabs = 0;
	f->is_spaced = false;
	if (end == begin)
		return;
	hsy_str text = hsy_str_slice(hsy_buf_view(&f->text), (hsy_span){begin, end});
	bool is_first = f->doc->blocks.n == 0;
	if (is_first && f->doc->headline.len && hsy_str_equal(f->doc->headline, text)) {
		f->text.len = begin;
		f->doc->links.n = 0;
		return;
	}
	size_t n = f->dateline.len;
	if (is_first && n && text.len > n && text.at[n] == ' ' &&
	    memcmp(text.at, f->dateline.at, n) == 0) {
		push_block(f, begin, begin + n, HSY_BLOCK_DATELINE);
		begin += n + 1;
	}
	push_block(f, begin, end, kind);
	f->is_glued = kind == HSY_BLOCK_DATELINE;
	f->in_table = kind == HSY_BLOCK_ROW;
	f->begin = end;
}

/* What parts a block from the one before it is put when its text comes. */
static void open_block(hsy_flow *f, hsy_block_kind kind)
{
	if (f->doc->blocks.n)
		hsy_buf_text(&f->text, f->is_glued                            ? " "
		                       : f->in_table && kind == HSY_BLOCK_ROW ? "\n"
		                                                              : "\n\n");
	f->begin = f->text.len;
	f->is_glued = false;
	f->n_tabs = 0;
	f->is_spaced = false;
}

typedef struct place {
	size_t depth;
	hsy_block_kind kind;
	bool in_cell, in_pre, in_block;
} place;

/* Two line breaks in a row part paragraphs as a block does. */
static void settle_breaks(hsy_flow *f, const place *at)
{
	if (f->breaks > 1 && !at->in_cell)
		flush(f, at->kind);
	f->breaks = 0;
	if (f->text.len == f->begin)
		open_block(f, at->kind);
	for (; f->n_tabs; f->n_tabs--) {
		hsy_buf_text(&f->text, "\t");
		f->is_spaced = false;
	}
	if (f->is_spaced)
		hsy_buf_text(&f->text, " ");
	f->is_spaced = false;
}

/* Bytes of the white space or invisible character at s, 0 for text; *space
 * tells white space. Soft hyphens and zero-width marks are nothing at all. */
static size_t blank_at(hsy_str s, size_t at, bool *space)
{
	size_t end = at;
	int32_t c = hsy_utf8_next(s, &end);
	bool is_nothing = c == 0xad || c == 0x200b || c == 0xfeff;
	*space = hsy_char_is_space(c) && !is_nothing;
	return *space || is_nothing ? end - at : 0;
}

static void put_text(hsy_flow *f, hsy_str s, const place *at)
{
	for (size_t i = 0; i < s.len;) {
		bool space;
		size_t blank = blank_at(s, i, &space);
		if (blank) {
			f->is_spaced |= space;
			f->breaks += at->in_pre && s.at[i] == '\n';
			i += blank;
			continue;
		}
		size_t end = i;
		while (end < s.len && !(blank = blank_at(s, end, &space)))
			hsy_utf8_next(s, &end);
		settle_breaks(f, at);
		hsy_buf_str(&f->text, hsy_str_slice(s, (hsy_span){i, end}));
		i = end;
	}
}

static void walk(hsy_flow *f, const hsy_node *node, const place *at);

static void walk_children(hsy_flow *f, const hsy_node *node, const place *at)
{
	for (const hsy_node *child = node->children; child; child = child->next) {
		if (child->type == HSY_NODE_TEXT)
			put_text(f, child->content, at);
		else if (child->type == HSY_NODE_ELEMENT)
			walk(f, child, at);
	}
}

static void walk_link(hsy_flow *f, const hsy_node *node, const place *at)
{
	hsy_arena *arena = f->input->document;
	hsy_str target = hsy_url_resolve(hsy_xml_attribute(node, "href"), f->doc->url,
	                                 arena);
	size_t n_blocks = f->doc->blocks.n, before = f->text.len, begin = f->begin;
	walk_children(f, node, at);
	/* White space and what parts blocks come with the first text, not before. */
	size_t first = f->begin > begin ? f->begin : before;
	while (first < f->text.len && strchr(" \t", f->text.at[first]))
		first++;
	if (!target.len || first >= f->text.len || f->doc->blocks.n != n_blocks)
		return;
	hsy_link link = {{first, f->text.len}, target};
	hsy_vec_push(arena, &f->doc->links, link);
}

static int32_t first_visible(const hsy_node *node)
{
	const hsy_node *child = node->children;
	hsy_str s = child && child->type == HSY_NODE_TEXT ? hsy_str_trim(child->content)
	                                                  : (hsy_str){0};
	size_t at = 0;
	return hsy_utf8_next(s, &at);
}

/* Readers see quotation marks around q: whoever shows it puts them. */
static void walk_quoted(hsy_flow *f, const hsy_node *node, const place *at)
{
	int32_t c = first_visible(node);
	bool is_marked = c == '"' || c == '\'' || c == 0xab || c == 0xbb ||
	                 (c >= 0x2018 && c <= 0x201f) || c == 0x2039 || c == 0x203a ||
	                 c == 0x300c || c == 0x300e;
	if (is_marked || c < 0) {
		walk_children(f, node, at);
		return;
	}
	put_text(f, HSY_STR("\xe2\x80\x9c"), at);
	walk_children(f, node, at);
	f->is_spaced = false;
	put_text(f, HSY_STR("\xe2\x80\x9d"), at);
}

/* outer is the place of node, inner the one below it. */
static void walk_block(hsy_flow *f, const hsy_node *node, const place *outer,
                       const place *inner)
{
	flush(f, outer->kind);
	f->n_cells = 0;
	walk_children(f, node, inner);
	flush(f, inner->kind);
	f->is_glued = false;
}

/* A dateline that the text of its paragraph follows begins the line; anywhere else
 * an element of that name is text like any other. */
static void walk_dateline(hsy_flow *f, const hsy_node *node, const place *outer,
                          const place *inner)
{
	bool is_start = f->text.len == f->begin;
	walk_children(f, node, is_start ? inner : outer);
	if (is_start)
		flush(f, inner->kind);
}

/* A lead is a field, and no text; a second one is. */
static void walk_lead(hsy_flow *f, const hsy_node *node, const place *outer)
{
	hsy_doc *doc = f->doc;
	hsy_str lead = hsy_xml_text(node, f->input->document);
	if (!doc->lead.len)
		doc->lead = lead;
	if (!lead.len || !hsy_str_equal(doc->lead, lead))
		walk_block(f, node, outer, outer);
}

static void walk_cell(hsy_flow *f, const hsy_node *node, const place *inner)
{
	f->n_tabs += f->n_cells++ > 0;
	f->is_spaced = false;
	walk_children(f, node, inner);
	f->is_spaced = false;
}

static bool is_for_editors(const hsy_node *node)
{
	return hsy_xml_is(node, "note") &&
	       hsy_name_equal(hsy_xml_attribute(node, "type"), "npa");
}

static void walk_tag(hsy_flow *f, const hsy_node *node, const element *tag,
                     const place *outer)
{
	place inner = *outer;
	if (tag->kind != HSY_BLOCK_PARAGRAPH)
		inner.kind = tag->kind;
	switch (tag->role) {
	case ROLE_BREAK:
		f->is_spaced = true;
		f->breaks++;
		break;
	case ROLE_LINK:
		walk_link(f, node, outer);
		break;
	case ROLE_QUOTED:
		walk_quoted(f, node, outer->in_block ? outer : &inner);
		break;
	case ROLE_CELL:
		inner.in_cell = inner.in_block = true;
		walk_cell(f, node, &inner);
		break;
	case ROLE_BLOCK:
		inner.in_block = hsy_xml_is(node, "p") || hsy_xml_is(node, "li");
		inner.in_pre = hsy_xml_is(node, "pre");
		walk_block(f, node, outer, &inner);
		break;
	case ROLE_LEAD:
		walk_lead(f, node, outer);
		break;
	case ROLE_DATELINE:
		if (outer->in_block || hsy_xml_is(node, "span"))
			walk_dateline(f, node, outer, &inner);
		else
			walk_block(f, node, outer, &inner);
		break;
	case ROLE_INLINE:
	case ROLE_SKIPPED: /* not walked into */
		walk_children(f, node, outer);
		break;
	}
}

static void walk(hsy_flow *f, const hsy_node *node, const place *at)
{
	element tag = tag_of(node);
	place here = *at;
	here.depth++;
	if (tag.role == ROLE_SKIPPED || is_for_editors(node))
		return;
	if (at->depth >= f->input->limits->depth) {
		f->is_too_deep = true;
		return;
	}
	bool is_inline = tag.role == ROLE_LINK || tag.role == ROLE_QUOTED ||
	                 tag.role == ROLE_INLINE;
	if (!at->in_cell || is_inline) {
		walk_tag(f, node, &tag, &here);
		return;
	}
	/* In a cell, blocks part nothing but words. */
	f->is_spaced = true;
	walk_children(f, node, &here);
	f->is_spaced = true;
}

void hsy_flow_put(hsy_flow *flow, const hsy_node *node, hsy_block_kind kind)
{
	place top = {.kind = kind};
	if (!node)
		return;
	flush(flow, kind);
	flow->is_glued = false;
	walk_children(flow, node, &top);
	flush(flow, kind);
	flow->is_glued = false;
}

/* "LONDON (Reuters) -" are the words that tell of a credit. */
static void place_credits(hsy_doc *doc)
{
	hsy_span line = {0};
	for (size_t i = 0; i < doc->blocks.n && !line.end; i++)
		if (doc->blocks.at[i].kind == HSY_BLOCK_DATELINE)
			line = doc->blocks.at[i].span;
	for (size_t i = 0; i < doc->declared.n; i++) {
		hsy_declared *declared = &doc->declared.at[i];
		size_t at = hsy_str_find(hsy_str_slice(doc->text, line), declared->to, 0);
		if (at != HSY_NONE && hsy_span_empty(declared->span))
			declared->span = (hsy_span){line.begin + at,
			                            line.begin + at + declared->to.len};
	}
}

void hsy_flow_end(hsy_flow *flow)
{
	hsy_doc *doc = flow->doc;
	hsy_arena *arena = flow->input->document;
	doc->text = hsy_str_dup(arena,
	                        flow->text.len ? hsy_buf_view(&flow->text) : HSY_STR(""));
	hsy_buf_clear(&flow->text);
	place_credits(doc);
	hsy_blocks_settle(doc, hsy_input_lexicon_for(flow->input, doc, doc->text), arena);
	if (flow->is_too_deep)
		hsy_vec_push(arena, &doc->diagnostics,
		             HSY_STR("elements are nested too deep; what lies deeper was "
		                     "not read"));
}
