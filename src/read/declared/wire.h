/* wire.h -- whom an article was taken from, as its own words tell. */
#ifndef HSY_WIRE_H
#define HSY_WIRE_H

#include "catalogue/catalogue.h"
#include "lexicon/lexicon.h"
#include "read/doc.h"

/*
 * Cuts the datelines off the paragraphs of doc, as blocks of their own, and adds
 * to doc->declared the agencies they name, those of credit lines ("© 2026 dpa",
 * "Reuters" alone) and of sentences ("This article first appeared in …"). To be
 * called when all fields and blocks are known: an outlet that names itself
 * declares nothing, and an agency is no person of the byline. What markup alone
 * declared is kept, unless it is the outlet itself. lexicon may be NULL.
 */
void hsy_wire_find(hsy_doc *doc, const hsy_lexicon *lexicon,
                   const hsy_catalogue *catalogue, hsy_arena *arena);

#endif
