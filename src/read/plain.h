/* plain.h -- blocks and header lines of text without markup. */
#ifndef HSY_PLAIN_H
#define HSY_PLAIN_H

#include "read/reader.h"

/* Finds the blocks of doc->text, which is plain text or Markdown, and the
 * fields that its first lines tell where doc does not know them yet. */
void hsy_plain_analyse(hsy_input *input, hsy_doc *doc);

/* The lines above the article: headline, byline, outlet, date (head.c). Lines
 * that are one of these, or stand before the headline, become furniture. */
void hsy_head_read(hsy_doc *doc, const hsy_lexicon *lexicon, hsy_arena *arena);

#endif
