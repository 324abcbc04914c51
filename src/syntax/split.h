/* split.h -- from the text's tokens to the words that a treebank has.
 *
 * A token may be several words: "Bush-Cheney" is three there, and "cannot" two. What
 * the text splits already ("do n't", "company 's") is split alike. "co-operate" and
 * "e-mail" are one word: which beginnings keep their hyphen, and which words come
 * apart, was counted in the treebank.
 */
#ifndef HSY_SYNTAX_SPLIT_H
#define HSY_SYNTAX_SPLIT_H

#include "base/map.h"
#include "syntax/bytes.h"

/* In a model file: beginnings, as strings; words, each as string and where its
 * second part begins (1 byte). All in small letters. */
typedef struct hsy_splits {
	hsy_map beginnings; /* "co" */
	hsy_map words;      /* "cannot": 3 */
} hsy_splits;

void hsy_splits_read(hsy_bytes *bytes, hsy_arena *arena, hsy_splits *out);

/* Where the word that begins at ends, within a token; at most token.len. */
size_t hsy_splits_next(const hsy_splits *splits, hsy_str token, size_t at);
#endif
