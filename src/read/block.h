/* block.h -- which role each block of a document has. */
#ifndef HSY_BLOCK_H
#define HSY_BLOCK_H

#include "read/doc.h"
#include "read/line.h"

/* What a single line says of its own role: CREDIT, FURNITURE, or PARAGRAPH when
 * it says nothing. lexicon may be NULL, here and below. */
hsy_block_kind hsy_block_role(const hsy_line *line, const hsy_lexicon *lexicon);

/* Finds what only the neighbourhood tells: credits, furniture, blocks in a
 * foreign script, the headline said again, and the summaries and questions
 * that repeat the article. Kinds set before (item, heading, …) are kept where
 * nothing else fits better. */
void hsy_blocks_settle(hsy_doc *doc, const hsy_lexicon *lexicon, hsy_arena *arena);

#endif
