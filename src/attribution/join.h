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

/* Where there is no tagger for the language, the grammar's drafts get theirs so. */
void hsy_drafts_trust(hsy_reading *r, unsigned least);

/* Adds what the tagger found, with the relays and hearers about it; source may be empty. */
void hsy_draft_from(hsy_reading *r, const hsy_tie *tie, hsy_range source);

/* Puts the tagger's source and content into a draft of the grammar, where it knows no
 * better; those who relay the draft go on saying the same. */
void hsy_draft_mend(hsy_reading *r, size_t draft, const hsy_tie *tie, hsy_range source);

/* "If the mayor said", "will say", "Did she say …?": nobody has. source may be empty. */
bool hsy_is_unsaid(const hsy_reading *r, const hsy_tie *tie, hsy_range source);

/* Whether the source's phrase says why it is not named. */
bool hsy_tells_why(const hsy_reading *r, const hsy_draft *draft);

/* Tokens that are in both. */
size_t hsy_ranges_shared(const hsy_ranges *a, const hsy_ranges *b);

void hsy_raise(unsigned *confidence, unsigned at_least);

/* The phrase that the tree has for the speaker of a cue (subject.c): the subject of its
 * verb, or of one above it, or the noun it stands below. Empty if there is none. */
hsy_range hsy_cue_subject(const hsy_reading *r, hsy_range cue);
#endif
