/* join.h -- the grammar's drafts and the tagger's ties become one list. */
#ifndef HSY_JOIN_H
#define HSY_JOIN_H

#include "attribution/relate.h"

/*
 * Where both are about the same words, the grammar has the last word on its closed
 * constructions ("according to", "published in", "has not disclosed"), and the tagger on
 * where the source and the content of a verb end. Ties that the grammar has no draft for
 * become drafts, but for those of which it knows that nobody said so ("if she said").
 * Drafts get their confidence; those below least, in thousandths, are emptied, and
 * hsy_drafts_settle drops them.
 */
void hsy_ties_join(hsy_reading *r, const hsy_ties *ties, unsigned least);

/* The phrase that the tree has for the speaker of a cue (subject.c): the subject of its
 * verb, or of one above it, or the noun it stands below. Empty if there is none. */
hsy_range hsy_cue_subject(const hsy_reading *r, hsy_range cue);
#endif
