/* feature.h -- what the networks see of a word by itself. */
#ifndef HSY_SYNTAX_FEATURE_H
#define HSY_SYNTAX_FEATURE_H

#include "base/str.h"

/* Affixes, shape and the word with its case share one table of vectors, in which
 * a hash is the row: what collides is told apart by the rest. */
enum { HSY_AFFIX_BITS = 14, HSY_N_AFFIXES = 1 << HSY_AFFIX_BITS, HSY_MAX_FEATURES = 9 };

typedef struct hsy_features {
	uint32_t word; /* hash of the word in small letters, digits all alike */
	size_t n;
	uint16_t rows[HSY_MAX_FEATURES]; /* of the table of affixes */
} hsy_features;

/* Whoever hashes more keeps apart by kind what has the same bytes: above 63. */
uint32_t hsy_feature_hash(uint32_t kind, const char *at, size_t len);

/* Only the first 48 bytes count: nothing longer is a word. */
void hsy_features_find(hsy_str form, hsy_features *out);
#endif
