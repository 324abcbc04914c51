/* page.c -- the tree of a page to boxes and scraps. */
#include "read/html/page.h"

#include "base/buf.h"
#include "read/html/tag.h"

/* A table of figures has few words to a cell; one that lays a page out has not. */
enum { CELL_WORDS = 50 };

/* A link whose text is not complete. */
typedef struct open_link {
	hsy_str target; /* empty: none is open */
	size_t begin;
} open_link;

/* The page in the making, with the scrap that is open. */
typedef struct builder {
	hsy_web_page *page;
	hsy_names *names;
	hsy_arena *arena;
	hsy_buf text;
	size_t begin;      /* of the open scrap */
	size_t link_bytes; /* in it */
	size_t first_link;
	open_link link;
	size_t max_depth;
	size_t n_rows, n_cells, n_tables; /* seen so far */
	hsy_joint joint;                  /* before the open scrap */
	unsigned breaks;                  /* <br> since the last text */
	bool spaced;                      /* white space seen since the last text */
} builder;

/* What the elements above mean for the text below. */
typedef struct place {
	size_t box;
	size_t depth;
	size_t row, cell;
	hsy_block_kind kind;
	bool in_link, is_cell, is_title, repeats;
} place;

/* Leads a character of Chinese or Japanese: those write no spaces, and two of their
 * characters make a word. */
static bool is_unspaced(unsigned char c)
{
	return c >= 0xe3 && c <= 0xe9;
}

static size_t count_words(hsy_str s)
{
	size_t words = 0, characters = 0, unspaced = 0;
	bool inside = false;
	for (size_t i = 0; i < s.len; i++) {
		unsigned char c = (unsigned char)s.at[i];
		if ((c & 0xc0) == 0x80)
			continue;
		bool letter = !is_unspaced(c) && (c >= 0x80 || (c >= '0' && c <= '9') ||
		                                  (c >= 'A' && c <= 'Z') ||
		                                  (c >= 'a' && c <= 'z') || c == '\'');
		words += letter && !inside;
		inside = letter;
		characters++;
		unspaced += is_unspaced(c);
	}
	words += unspaced / 2;
	/* Other scripts without spaces, such as Thai. */
	return words < characters / 12 ? characters / 2 : words;
}

static void put_link(builder *b)
{
	size_t begin = b->link.begin;
	/* White space just inside the link belongs outside. */
	while (begin < b->text.len && b->text.at[begin] == ' ')
		begin++;
	if (!b->link.target.len || begin == b->text.len)
		return;
	hsy_link link = {{begin, b->text.len}, b->link.target};
	hsy_vec_push(b->arena, &b->page->links, link);
}

/* Closes the open scrap; next is what stands before the one that follows. */
static void flush(builder *b, const place *at, hsy_joint next)
{
	hsy_web_page *page = b->page;
	hsy_span span = {b->begin, b->text.len};
	/* A link around whole blocks is a teaser, not a reference. */
	if (next == HSY_JOINT_BLOCK)
		b->link.target = (hsy_str){0};
	put_link(b);
	b->link.begin = b->text.len;
	bool empty = span.end == span.begin;
	if (!empty) {
		hsy_scrap scrap = {
		    .span = span,
		    .box = at->box,
		    .link_bytes = b->link_bytes,
		    .words = count_words(hsy_str_slice(hsy_buf_view(&b->text), span)),
		    .first_link = b->first_link,
		    .end_link = page->links.n,
		    .row = at->row,
		    .cell = at->cell,
		    .kind = at->kind,
		    .joint = b->joint,
		    .is_cell = at->is_cell,
		    .is_title = at->is_title,
		    .repeats = at->repeats};
		hsy_vec_push(b->arena, &page->scraps, scrap);
	}
	b->begin = b->text.len;
	b->link_bytes = 0;
	b->first_link = page->links.n;
	if (next == HSY_JOINT_BLOCK) {
		b->joint = HSY_JOINT_BLOCK;
		b->breaks = 0;
		b->spaced = false;
	} else if (!empty) {
		b->joint = b->spaced ? HSY_JOINT_SPACE : next;
	}
}

static void put_run(builder *b, const char *at, size_t n, const place *where)
{
	size_t before = b->text.len;
	/* Two line breaks in a row part paragraphs as a block does. */
	if (b->breaks > 1)
		flush(b, where, HSY_JOINT_BLOCK);
	if (b->spaced && b->text.len > b->begin)
		hsy_buf_put(&b->text, " ", 1);
	else if (b->spaced && b->joint == HSY_JOINT_TIGHT)
		b->joint = HSY_JOINT_SPACE;
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

static void put_text(builder *b, hsy_str content, const place *at)
{
	const unsigned char *s = (const unsigned char *)content.at;
	while (*s) {
		bool space;
		size_t blank = blank_at(s, &space);
		if (blank) {
			b->spaced |= space;
			s += blank;
			continue;
		}
		/* Words with single spaces between them are as they should be. */
		const unsigned char *end = s + 1;
		while ((*end > ' ' && (*end < 0xc2 || blank_at(end, &space) == 0)) ||
		       (*end == ' ' && end[1] > ' ' && end[1] < 0xc2))
			end++;
		put_run(b, (const char *)s, (size_t)(end - s), at);
		s = end;
	}
}

static bool in_article(const builder *b, size_t box)
{
	const hsy_box *boxes = b->page->boxes.at;
	for (; box != HSY_NONE; box = boxes[box].parent)
		if (boxes[box].traits & HSY_BOX_ARTICLE)
			return true;
	return false;
}

static size_t add_box(builder *b, const hsy_node *node, unsigned traits, size_t parent)
{
	hsy_box box = {
	    .node = node, .parent = parent, .traits = traits, .first = b->page->scraps.n};
	/* An article within an article is another one. */
	if (traits & HSY_BOX_ARTICLE && in_article(b, parent))
		traits |= HSY_BOX_ASIDE;
	box.traits = traits;
	box.aside = traits & HSY_BOX_ASIDE ? b->page->boxes.n
	            : parent == HSY_NONE   ? HSY_NONE
	                                   : b->page->boxes.at[parent].aside;
	hsy_vec_push(b->arena, &b->page->boxes, box);
	return b->page->boxes.n - 1;
}

static void apply_effect(builder *b, place *inner, hsy_tag_effect effect)
{
	switch (effect) {
	case HSY_EFFECT_LINK:
		inner->in_link = true;
		break;
	case HSY_EFFECT_TITLE:
	case HSY_EFFECT_HEADING:
		inner->kind = HSY_BLOCK_HEADING;
		inner->is_title = effect == HSY_EFFECT_TITLE;
		break;
	case HSY_EFFECT_ITEM:
		inner->kind = HSY_BLOCK_ITEM;
		break;
	case HSY_EFFECT_QUOTE:
		inner->kind = HSY_BLOCK_QUOTE;
		break;
	case HSY_EFFECT_TABLE:
		b->n_tables++;
		break;
	case HSY_EFFECT_ROW:
		inner->row = ++b->n_rows;
		break;
	case HSY_EFFECT_CELL:
		inner->cell = ++b->n_cells;
		inner->is_cell = true;
		break;
	case HSY_EFFECT_NOTHING:
	case HSY_EFFECT_FIELD:
		break;
	}
}

static void apply_traits(place *inner, unsigned traits)
{
	if (traits & HSY_BOX_CAPTION)
		inner->kind = HSY_BLOCK_CAPTION;
	if (traits & HSY_BOX_POST)
		inner->kind = HSY_BLOCK_POST;
	if (traits & HSY_BOX_PULL)
		inner->kind = HSY_BLOCK_QUOTE;
	if (traits & HSY_BOX_SUMMARY)
		inner->repeats = true;
}

/* Does the table of scraps from first to end only lay the page out? It has long
 * paragraphs then, headings, or one cell with most of the text. */
static bool is_layout(const hsy_scrap *scraps, size_t first, size_t end)
{
	size_t in_cell = 0, fullest = 0, all = 0;
	for (size_t i = first; i < end; i++) {
		const hsy_scrap *s = &scraps[i];
		if (s->words > CELL_WORDS || s->kind == HSY_BLOCK_HEADING)
			return true;
		in_cell = s->words + (i > first && s->cell == s[-1].cell ? in_cell : 0);
		fullest = in_cell > fullest ? in_cell : fullest;
		all += s->words;
	}
	return fullest > CELL_WORDS && 2 * fullest > all;
}

/* The rows of a table of figures and words become blocks. */
static void settle_table(builder *b, size_t first)
{
	hsy_scrap *scraps = b->page->scraps.at;
	size_t n = b->page->scraps.n, beside = 0;
	for (size_t i = first + 1; i < n; i++)
		beside += scraps[i].row == scraps[i - 1].row &&
		          scraps[i].cell != scraps[i - 1].cell;
	if (beside < 2 || is_layout(scraps, first, n))
		return;
	for (size_t i = first; i < n; i++)
		if (scraps[i].is_cell)
			scraps[i].kind = HSY_BLOCK_ROW;
}

static void walk(builder *b, const hsy_node *node, const place *at);

static void walk_children(builder *b, const hsy_node *node, const place *at)
{
	for (const hsy_node *child = node->children; child; child = child->next) {
		if (child->type == HSY_NODE_TEXT)
			put_text(b, child->content, at);
		else if (child->type == HSY_NODE_ELEMENT)
			walk(b, child, at);
	}
}

static void walk_link(builder *b, const hsy_node *node, const place *inner)
{
	open_link outer = b->link;
	if (b->breaks > 1)
		flush(b, inner, HSY_JOINT_BLOCK);
	b->link.target = hsy_xml_attribute(node, "href");
	b->link.begin = b->text.len;
	walk_children(b, node, inner);
	put_link(b);
	b->link = outer;
	if (b->link.begin < b->begin)
		b->link.begin = b->begin;
}

static void walk_box(builder *b, const hsy_node *node, const hsy_tag *t, unsigned traits,
                     const place *at, place *inner)
{
	bool block = t->role == HSY_TAG_BLOCK;
	size_t n_tables = b->n_tables;
	flush(b, at, block ? HSY_JOINT_BLOCK : HSY_JOINT_TIGHT);
	inner->box = add_box(b, node, traits, at->box);
	size_t first = b->page->scraps.n;
	apply_traits(inner, traits);
	walk_children(b, node, inner);
	flush(b, inner, block ? HSY_JOINT_BLOCK : HSY_JOINT_TIGHT);
	b->page->boxes.at[inner->box].end = b->page->scraps.n;
	if (t->effect == HSY_EFFECT_TABLE && b->n_tables == n_tables)
		settle_table(b, first);
}

static unsigned traits_of(const builder *b, const hsy_node *node, const hsy_tag *t)
{
	unsigned traits = hsy_names_traits(b->names, node);
	if (t->traits & HSY_BOX_FRAME || t->traits & HSY_BOX_ARTICLE)
		traits &= ~(unsigned)HSY_BOX_ASIDE;
	return traits | t->traits;
}

static void walk(builder *b, const hsy_node *node, const place *at)
{
	const hsy_tag *t = hsy_tag_find(node->name);
	if (t->role == HSY_TAG_SKIPPED) {
		b->page->asks_password |= t->effect == HSY_EFFECT_FIELD &&
		                          hsy_name_equal(hsy_xml_attribute(node, "type"),
		                                         "password");
		return;
	}
	if (t->role == HSY_TAG_BREAK) {
		b->spaced = true;
		b->breaks++;
		return;
	}
	if (at->depth >= b->max_depth) {
		b->page->too_deep = true;
		return;
	}
	place inner = *at;
	inner.depth++;
	apply_effect(b, &inner, t->effect);
	if (at->kind == HSY_BLOCK_POST)
		inner.kind = HSY_BLOCK_POST;
	if (t->effect == HSY_EFFECT_LINK) {
		walk_link(b, node, &inner);
		return;
	}
	unsigned traits = traits_of(b, node, t);
	/* An icon is named like what it stands for, and holds nothing. */
	if (t->role == HSY_TAG_BLOCK || (traits & HSY_BOX_ASIDE && node->children))
		walk_box(b, node, t, traits, at, &inner);
	else
		walk_children(b, node, &inner);
}

const hsy_web_page *hsy_web_page_new(const hsy_node *root, size_t max_depth,
                                     hsy_arena *arena)
{
	builder b = {.page = HSY_NEW(arena, hsy_web_page),
	             .names = hsy_names_new(arena),
	             .arena = arena,
	             .max_depth = max_depth};
	place top = {.box = HSY_NONE, .kind = HSY_BLOCK_PARAGRAPH};
	hsy_buf_init(&b.text);
	top.box = add_box(&b, root, traits_of(&b, root, hsy_tag_find(root->name)),
	                  HSY_NONE);
	walk_children(&b, root, &top);
	flush(&b, &top, HSY_JOINT_BLOCK);
	b.page->boxes.at[0].end = b.page->scraps.n;
	b.page->text = hsy_str_dup(arena,
	                           b.text.at ? hsy_buf_view(&b.text) : HSY_STR(""));
	hsy_buf_clear(&b.text);
	return b.page;
}

hsy_str hsy_scrap_text(const hsy_web_page *page, const hsy_scrap *scrap)
{
	return hsy_str_slice(page->text, scrap->span);
}
