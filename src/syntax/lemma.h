/* lemma.h -- from a word and its tag to its lemma. */
#ifndef HSY_SYNTAX_LEMMA_H
#define HSY_SYNTAX_LEMMA_H

#include "base/map.h"
#include "syntax/bytes.h"

/* What to do with words that have a tag and end in some letters. */
typedef struct hsy_lemma_rule {
	hsy_str add; /* at the end, */
	size_t cut;  /* once that many bytes are gone */
} hsy_lemma_rule;

enum { HSY_LEMMA_SUFFIX = 6 }; /* rules look at no more bytes */

/* In a model file: whether each tag keeps capital letters (1 byte each); rules, each
 * as key, cut (1 byte), add; exceptions, each as key, lemma. A key is the tag as one
 * byte, and the suffix, or the form in small letters, behind it. */
typedef struct hsy_lemmas {
	const unsigned char *keeps_case;
	hsy_map rules;
	const hsy_lemma_rule *rule;
	hsy_map exceptions;
	const hsy_str *exception;
} hsy_lemmas;

/* Reads the section; the result lives in arena and borrows from bytes. */
void hsy_lemmas_read(hsy_bytes *bytes, size_t n_xpos, hsy_arena *arena, hsy_lemmas *out);

/* Lives in arena, or is the form itself. */
hsy_str hsy_lemma_of(const hsy_lemmas *lemmas, hsy_str form, size_t xpos,
                     hsy_arena *arena);
#endif
