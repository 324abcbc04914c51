/* shingle.h -- the words of documents, and where two share some; private to this
 * folder. */
#ifndef HSY_LINK_SHINGLE_H
#define HSY_LINK_SHINGLE_H

#include "store/record.h"

/* So many words in a row make a shingle. */
enum { HSY_SHINGLE = 7 };

typedef struct hsy_spot {
	uint32_t word; /* the same number for the same folded word */
	uint32_t begin, end;
	bool is_quoted;
	bool is_common; /* stands in very many documents */
} hsy_spot;

/* The words of a paragraph, by number in their stream. */
typedef struct hsy_paragraph {
	uint32_t first, end;
} hsy_paragraph;

/* The words of a document, furniture left out. */
typedef struct hsy_stream {
	hsy_spot *at;
	size_t n;
	size_t capacity;
	HSY_VEC(hsy_paragraph) paragraphs;
} hsy_stream;

/* The same shingle in two documents: record first < second. */
typedef struct hsy_seed {
	uint32_t first, second;
	uint32_t here, there; /* words: where it begins */
	uint32_t holders;     /* documents that have it */
	bool is_common;       /* they are very many; one of these two is the earliest */
} hsy_seed;

typedef struct hsy_seeds {
	hsy_stream *streams;    /* [record] */
	HSY_VEC(hsy_seed) list; /* by first, second, here, there */
} hsy_seeds;

/* At least one seed for each run of words that two documents share, as a rule: of
 * what stands in very many, only with the first of them. */
void hsy_seeds_find(hsy_seeds *seeds, const hsy_records *records, hsy_arena *arena);
#endif
