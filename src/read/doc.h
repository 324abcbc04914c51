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
#define HSY_BLOCK_KIND(id, name, states) HSY_BLOCK_##id,
#include "read/block_kind.def"
#undef HSY_BLOCK_KIND
	HSY_N_BLOCK_KINDS
} hsy_block_kind;

const char *hsy_block_kind_name(hsy_block_kind kind);

/* Blocks cover text in order without overlap; between them lie only white space
 * and the marks of plain text: bullets, "## ", rules, counters of a list. */
typedef struct hsy_block {
	hsy_span span; /* trimmed: begins and ends with a visible character */
	hsy_block_kind kind;
	bool repeats; /* summary, FAQ, pull quote: restates the article, adds no source */
} hsy_block;

/* An outlet or agency that the article as a whole is declared to come from: by a
 * wire mark ("(AP)", "© dpa"), a sentence ("first appeared in"), or the markup
 * alone (a canonical address elsewhere, isBasedOn, a wire file's credit). */
typedef struct hsy_declared {
	hsy_str to;    /* the name as written, or the host of url */
	hsy_str url;   /* absent where only a name is told */
	hsy_span span; /* in text; empty where no words of the text tell it */
} hsy_declared;

typedef HSY_VEC(hsy_block) hsy_blocks;
typedef HSY_VEC(hsy_link) hsy_link_vec;
typedef HSY_VEC(hsy_declared) hsy_declared_vec;

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
	hsy_str modified;  /* the same, when it was last changed */
	hsy_str url;
	hsy_str language; /* BCP 47 */
	hsy_link_vec links;
	hsy_blocks blocks;
	hsy_declared_vec declared; /* whom the article as a whole was taken from */
	hsy_strs diagnostics; /* what is amiss, in sentences */
	hsy_strs remarks;     /* what is worth knowing, though nothing is amiss */
} hsy_doc;

/* Makes *to a copy of *from that lives in arena and borrows nothing. */
void hsy_doc_copy(hsy_arena *arena, hsy_doc *to, const hsy_doc *from);

/* The host of an http(s) address, in lower case, without "www.", user and port;
 * absent if it is none. */
hsy_str hsy_url_host(hsy_str url, hsy_arena *arena);

/* True for blocks whose sentences may state something of their own. */
bool hsy_block_states(const hsy_block *block);
#endif
