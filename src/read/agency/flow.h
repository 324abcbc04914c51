/* flow.h -- the body of a news item as NITF or XHTML marks it up: all of it is the
 * article, so its elements become text, blocks and links as they stand. */
#ifndef HSY_FLOW_H
#define HSY_FLOW_H

#include "read/reader.h"
#include "read/markup/xml.h"

/* A document's text in the making. */
typedef struct hsy_flow {
	hsy_input *input;
	hsy_doc *doc;
	hsy_str dateline;  /* as the item tells it beside the text, or absent */
	hsy_buf text;
	size_t begin;     /* of the open block */
	size_t n_cells;   /* of the open row */
	size_t n_tabs;    /* cells that ended since the last text */
	unsigned breaks;  /* line breaks since the last text */
	bool is_spaced;   /* white space seen since the last text */
	bool is_glued;    /* the next block goes on with the line of the last one */
	bool in_table;    /* the last block is a row */
	bool is_too_deep; /* something was left out */
} hsy_flow;

/* doc->headline, where it is known, is not said again at the start of the text; an
 * element that is classed as the lead goes to doc->lead. dateline may be absent. */
void hsy_flow_begin(hsy_flow *flow, hsy_input *input, hsy_doc *doc, hsy_str dateline);

/* Adds what stands below node (may be NULL) as blocks of that kind, unless elements
 * tell another. */
void hsy_flow_put(hsy_flow *flow, const hsy_node *node, hsy_block_kind kind);

/* Is this an element whose text hsy_flow_put would understand? */
bool hsy_flow_knows(const hsy_node *node);

/* Hands text, blocks and links to the document, and settles the blocks. */
void hsy_flow_end(hsy_flow *flow);

#endif
