/* sights.h -- which of all that is seen of tokens gets a vector. */
#ifndef HSY_TRAIN_SIGHTS_H
#define HSY_TRAIN_SIGHTS_H

#include "train/articles.h"

typedef struct hsy_sights {
	uint32_t *hashes; /* ascending; the row is one more than the index */
	size_t n;
} hsy_sights;

/* Those that occur in the excerpts at least so often. */
hsy_sights hsy_sights_of(const hsy_excerpts *excerpts, size_t least, hsy_arena *arena);

/* Hashes become rows; 0 for those that have none. */
void hsy_sights_apply(const hsy_sights *sights, const hsy_excerpts *excerpts);
#endif
