/* search.h -- which claims a reader's words ask for. */
#ifndef HSY_SEARCH_H
#define HSY_SEARCH_H

#include "export/export.h"

/* Whether words are the start of the claim's id, or each of them begins a word
 * of its wording or of one statement of it, large and small letters alike. */
bool hsy_claim_is_asked(const hsy_results *results, size_t claim, const char *words);

#endif
