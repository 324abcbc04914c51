/* fuzz.h -- what must hold of a document, whatever bytes it was made from. */
#ifndef HSY_FUZZ_H
#define HSY_FUZZ_H

#include "attribution/attribution.h"

#include <stdio.h>
#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n);

/* Unlike assert, not to be compiled away. */
#define FUZZ_ASSERT(condition)                                                           \
	do {                                                                             \
		if (!(condition)) {                                                      \
			fprintf(stderr, "%s:%d: does not hold: %s\n", __FILE__,          \
			        __LINE__, #condition);                                   \
			abort();                                                         \
		}                                                                        \
	} while (0)

/* Reads bytes as an input of that name, and checks each document that comes of
 * it, down to the line of JSON that is printed. */
void fuzz_read(const uint8_t *bytes, size_t n, const char *name);

/* The same, and each document as fuzz_analyse: ten times as slow. */
void fuzz_extract(const uint8_t *bytes, size_t n, const char *name);

/* Finds sentences, tokens and attributions of doc, and checks that they are
 * what their headers promise, down to the line of JSON that is printed. */
const hsy_findings *fuzz_analyse(const hsy_doc *doc, hsy_arena *arena);

/* One root, and from every word a way up to it; words are those of a sentence, which
 * begins at word first of its text. */
void fuzz_check_tree(const hsy_syntax_word *words, size_t first, size_t n);

/* Finds the propositions and amounts of a text, and checks them, and its trees. */
void fuzz_check_facts(const hsy_syntax *syntax, hsy_arena *arena);

/*
 * A document of text, which is UTF-8. Every line is a block; how far it is
 * indented tells its kind, so that any kind may stand beside any other, as no
 * reader would have it.
 */
hsy_doc fuzz_document(hsy_str text, hsy_arena *arena);

#endif
