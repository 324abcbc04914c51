/* model.h -- what was learnt, read from the bytes of a model file. */
#ifndef HSY_SYNTAX_MODEL_H
#define HSY_SYNTAX_MODEL_H

#include "base/error.h"
#include "syntax/lemma.h"
#include "syntax/network.h"
#include "syntax/split.h"
#include "syntax/syntax.h"

/*
 * A model file, all numbers little-endian: magic, version (4 bytes), checksum of the
 * rest (8 bytes); then sections, each behind the number of its items (4 bytes):
 *   names of XPOS          length (1 byte) and bytes
 *   words                  hashes (4 bytes), ascending; vectors are in the same order
 *   vectors of words       a scale (1 byte) for each, then HSY_INPUT bytes for each;
 *   vectors of affixes     of words one more than there are hashes, the unknown first
 *   for each tensor        2 bytes a weight, 4 bytes a bias
 *   lemmas, splits         see lemma.h and split.h
 */
#define HSY_MODEL_MAGIC "HSYS"
enum { HSY_MODEL_VERSION = 1 };

struct hsy_model {
	hsy_str language;    /* its tag; who loads the file knows it */
	const hsy_str *xpos; /* names */
	size_t n_xpos;
	const uint32_t *words; /* hashes, ascending */
	size_t n_words;
	hsy_network network;
	hsy_lemmas lemmas;
	hsy_splits splits;
};

/* Reads the bytes of a model file; the result lives in arena and borrows from
 * bytes. HSY_E_FORMAT, with what is wrong, when they are not one: then nothing of
 * *out may be used. */
hsy_status hsy_model_read(hsy_str bytes, hsy_arena *arena, hsy_model *out,
                          hsy_error *err);

/* The row of words' vectors for a word with that hash; 0 if it is not known. */
size_t hsy_model_word(const hsy_model *model, uint32_t hash);
#endif
