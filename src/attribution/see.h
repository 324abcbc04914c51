/* see.h -- what the tagger sees of a token: what it is, where it stands in its sentence
 * and in quotations, and what its tree says. */
#ifndef HSY_SEE_H
#define HSY_SEE_H

#include "syntax/syntax.h"

/* More are not looked at. */
enum { HSY_SIGHTS_MAX = 96 };

/* A text made ready to be looked at. */
typedef struct hsy_seer hsy_seer;

const hsy_seer *hsy_seer_new(const hsy_syntax *syntax, hsy_arena *arena);

/* Writes the hashes of what is seen of that token, its word first; returns how many. */
size_t hsy_see(const hsy_seer *seer, size_t token, uint32_t *out);
#endif
