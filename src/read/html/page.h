/* page.h -- a page as boxes and the scraps of text in them. */
#ifndef HSY_PAGE_H
#define HSY_PAGE_H

#include "read/doc.h"
#include "read/markup/xml.h"

/* What the markup says of an element. */
enum {
	HSY_BOX_ASIDE = 1,      /* not the article, by tag, role, class or id */
	HSY_BOX_NEVER = 2,      /* and so surely that no amount of text speaks for it */
	HSY_BOX_BODY = 4,       /* named as the article's text */
	HSY_BOX_MARKED = 8,     /* itemprop=articleBody */
	HSY_BOX_ARTICLE = 16,   /* an article element */
	HSY_BOX_LEAD = 32,      /* named as a standfirst */
	HSY_BOX_INTRO = 64,     /* named as what may be a standfirst, or a teaser */
	HSY_BOX_FRAME = 128,    /* holds the whole page: never an aside */
	HSY_BOX_CAPTION = 256,  /* below a picture */
	HSY_BOX_POST = 512,     /* of somebody else, embedded */
	HSY_BOX_PULL = 1024,    /* a pull quote */
	HSY_BOX_SUMMARY = 2048, /* named as a summary of the article */
	HSY_BOX_FIGURE = 4096,  /* a figure element */
	HSY_BOX_NAMED = HSY_BOX_ARTICLE | HSY_BOX_BODY | HSY_BOX_MARKED
};

/* An element that holds blocks. */
typedef struct hsy_box {
	const hsy_node *node;
	size_t parent;     /* or HSY_NONE; always before this one */
	size_t aside;      /* nearest box at or above this that is ASIDE, or HSY_NONE */
	unsigned traits;   /* HSY_BOX_… */
	size_t first, end; /* the scraps in it */
} hsy_box;

/* What stands between a scrap and the one before it. */
typedef enum hsy_joint {
	HSY_JOINT_BLOCK, /* the edge of a block */
	HSY_JOINT_TIGHT, /* only the edge of an aside within a line */
	HSY_JOINT_SPACE  /* the same, and white space */
} hsy_joint;

/* The text of one block of the page, or of a part of it that an aside cuts off. */
typedef struct hsy_scrap {
	hsy_span span; /* in page->text, white space squeezed, never empty */
	size_t box;    /* innermost */
	size_t link_bytes;
	size_t words;
	size_t first_link, end_link;
	size_t row, cell; /* of a table, counted over all of the page's */
	hsy_block_kind kind;
	hsy_joint joint;
	bool is_cell;  /* of any table */
	bool is_title; /* h1 */
	bool repeats;  /* named as a summary */
} hsy_scrap;

typedef struct hsy_web_page {
	hsy_str text; /* of all scraps, one after the other */
	HSY_VEC(hsy_box) boxes;
	HSY_VEC(hsy_scrap) scraps;
	hsy_link_vec links; /* spans in page->text, targets as written */
	bool too_deep;      /* something was left out */
	bool asks_password; /* holds a field for one */
} hsy_web_page;

/* Takes the tree below root apart; the result lives in arena, borrows from
 * the tree, and never holds scripts, forms' controls or navigation. */
const hsy_web_page *hsy_web_page_new(const hsy_node *root, size_t max_depth,
                                     hsy_arena *arena);

hsy_str hsy_scrap_text(const hsy_web_page *page, const hsy_scrap *scrap);

/* The names of page builders, made ready to be looked for (name.c); to be used for
 * one page, whose tree it borrows from. */
typedef struct hsy_names hsy_names;
hsy_names *hsy_names_new(hsy_arena *arena);

/* What class, id, role and the like of an element say: HSY_BOX_… */
unsigned hsy_names_traits(hsy_names *names, const hsy_node *node);

#endif
