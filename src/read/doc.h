/* doc.h -- one article as read: its text, which never changes, and its fields. */
#ifndef HSY_DOC_H
#define HSY_DOC_H

#include "base/file.h"

/* A hyperlink of the main text. */
typedef struct hsy_link {
	hsy_span span;
	hsy_str target; /* absolute where the page tells its address */
} hsy_link;

/* What a stretch of text is on the page. */
typedef enum hsy_block_kind {
	HSY_BLOCK_PARAGRAPH,
	HSY_BLOCK_ITEM,      /* of a list */
	HSY_BLOCK_QUOTE,     /* a quotation set apart */
	HSY_BLOCK_HEADING,   /* a headline or cross-heading: states nothing new */
	HSY_BLOCK_CREDIT,    /* "Source: TechCrunch": a citation, no statement */
	HSY_BLOCK_FURNITURE, /* byline, date, reading time, newsletter pitch */
	HSY_BLOCK_FOREIGN    /* in another script or language than the article */
} hsy_block_kind;

/* Blocks cover text in order without overlap; between them lie only white space
 * and the marks of plain text: bullets, "## ", rules, counters of a list. */
typedef struct hsy_block {
	hsy_span span; /* trimmed: begins and ends with a visible character */
	hsy_block_kind kind;
	bool repeats; /* summary or FAQ: restates the article, adds no source */
} hsy_block;

typedef HSY_VEC(hsy_block) hsy_blocks;
typedef HSY_VEC(hsy_link) hsy_link_vec;

/* Absent fields (at == NULL) are unknown, never guessed. */
typedef struct hsy_doc {
	hsy_str id;     /* the input's own, else "d" and 12 digits of sha256 */
	hsy_str path;   /* as given; FILE#n for the n-th entry of a feed */
	hsy_str sha256; /* of the document's bytes: its identity */
	hsy_str text;
	hsy_str headline;
	hsy_str lead;
	hsy_str outlet_name;
	hsy_str outlet_domain;
	hsy_strs byline;
	hsy_str published; /* as hsy_date_parse gives it */
	hsy_str url;
	hsy_str language; /* BCP 47 */
	hsy_link_vec links;
	hsy_blocks blocks;
	hsy_strs diagnostics; /* what was odd, in sentences */
} hsy_doc;

/* The host of an http(s) address, in lower case, without "www.", user and port;
 * absent if it is none. */
hsy_str hsy_url_host(hsy_str url, hsy_arena *arena);

/* True for blocks whose sentences may state something of their own. */
bool hsy_block_states(const hsy_block *block);
#endif
