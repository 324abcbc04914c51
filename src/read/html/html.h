/* html.h -- HTML pages and pieces of HTML to the fields of a document. */
#ifndef HSY_HTML_H
#define HSY_HTML_H

#include "read/reader.h"
#include "read/markup/xml.h"

/* Fills the fields of doc from what the page declares (meta.c); fields that
 * are set already stay. */
void hsy_meta_read(const hsy_node *root, hsy_doc *doc, const hsy_lexicon *lexicon,
                   const hsy_catalogue *catalogue, hsy_arena *arena);
/* The address that links of a page are to be seen from, which came from from. */
hsy_str hsy_meta_base(const hsy_node *root, hsy_str from, hsy_arena *arena);

/* Text, blocks and links of doc from the elements below node, or from a piece
 * of HTML as feeds hold it; all of it is the article. base as above. */
void hsy_html_node(hsy_input *input, hsy_doc *doc, const hsy_node *node, hsy_str base);
void hsy_html_fragment(hsy_input *input, hsy_doc *doc, hsy_str html, hsy_str base);

#endif
