/* search.h -- which claims a reader's words ask for. */
#ifndef HSY_SEARCH_H
#define HSY_SEARCH_H

#include "export/export.h"

/* Whether words are the start of the claim's id, or each of them begins a word
 * of its wording or of one statement of it, large and small letters alike. */
bool hsy_claim_is_asked(const hsy_results *results, size_t claim, const char *words);

/* Marks the articles ([record]) that a reader names: by id or four letters and more that
 * it begins with; where there is none, by path or the last parts of it; or else by words
 * of which each begins a word of the outlet's name, or of the headline. False without
 * any. */
bool hsy_articles_asked(const hsy_results *results, const char *words, bool *is_article);

/* The source that a reader names: by one of the names that articles give it, by id or a
 * start of it, or else by words that begin words of one; whoever speaks in a
 * newsroom is meant where that is named. Errors: HSY_E_NOT_FOUND; HSY_E_USAGE, with
 * some of them, when several fit. */
hsy_status hsy_source_asked(const hsy_results *results, const char *words, size_t *source,
                            hsy_error *err);

#endif
