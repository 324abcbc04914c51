/* html.h -- a page as boxes and the scraps of text in them. */
#ifndef HSY_HTML_H
#define HSY_HTML_H

#include "read/reader.h"
#include "read/xml.h"

/* What the markup says of an element. */
enum {
	HSY_BOX_ASIDE = 1,    /* not the article, by tag, role, class or id */
	HSY_BOX_NEVER = 2,    /* and so surely that no amount of text speaks for it */
	HSY_BOX_BODY = 4,     /* named as the article's text */
	HSY_BOX_MARKED = 8,   /* itemprop=articleBody */
	HSY_BOX_ARTICLE = 16, /* an article element */
	HSY_BOX_LEAD = 32     /* named as a standfirst */
};

/* An element that holds blocks. */
typedef struct hsy_box {
	const xmlNode *node;
	size_t parent;     /* or HSY_NONE; always before this one */
	size_t aside;      /* nearest box at or above this that is ASIDE, or HSY_NONE */
	unsigned traits;   /* HSY_BOX_… */
	size_t first, end; /* the scraps in it */
} hsy_box;

/* The text of one block of the page. */
typedef struct hsy_scrap {
	hsy_span span; /* in page->text, white space squeezed, never empty */
	size_t box;    /* innermost */
	size_t link_bytes;
	size_t words;
	size_t first_link, end_link;
	hsy_block_kind kind;
	bool is_cell;  /* of a table */
	bool is_title; /* h1 */
} hsy_scrap;

typedef struct hsy_page {
	hsy_str text; /* of all scraps, one after the other */
	HSY_VEC(hsy_box) boxes;
	HSY_VEC(hsy_scrap) scraps;
	hsy_link_vec links; /* spans in page->text, targets as written */
	bool too_deep;      /* something was left out */
} hsy_page;

/* Takes the tree below root apart; the result lives in arena, borrows from
 * the tree, and never holds scripts, forms' controls or navigation. */
const hsy_page *hsy_page_new(const xmlNode *root, size_t max_depth, hsy_arena *arena);

hsy_str hsy_scrap_text(const hsy_page *page, const hsy_scrap *scrap);

/* The traits that the names of an element give it (name.c). */
unsigned hsy_name_traits(const xmlNode *node);

/* Chooses the scraps that are the article (body.c) and assembles doc->text,
 * blocks, links and lead from them. base is the page's address, or absent. */
void hsy_body_find(const hsy_page *page, hsy_doc *doc, hsy_str base,
                   const hsy_lexicon *lexicon, hsy_arena *arena);

/* The same where every scrap is the article, as in an entry of a feed. */
void hsy_body_take(const hsy_page *page, hsy_doc *doc, hsy_str base,
                   const hsy_lexicon *lexicon, hsy_arena *arena);

/* Fills the fields of doc from what the page declares (meta.c); fields that
 * are set already stay. */
void hsy_meta_read(const xmlNode *root, hsy_doc *doc, const hsy_lexicon *lexicon,
                   hsy_arena *arena);
/* The address that links are to be seen from; absent if the page tells none. */
hsy_str hsy_meta_base(const xmlNode *root, const hsy_doc *doc, hsy_arena *arena);

/* Text, blocks and links of doc from the elements below node, or from a piece
 * of HTML as feeds hold it; all of it is the article. base as above. */
void hsy_html_node(hsy_input *input, hsy_doc *doc, const xmlNode *node, hsy_str base);
void hsy_html_fragment(hsy_input *input, hsy_doc *doc, hsy_str html, hsy_str base);

#endif
