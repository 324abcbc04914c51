/* corpus.h -- a treebank, as numbers. */
#ifndef HSY_TRAIN_CORPUS_H
#define HSY_TRAIN_CORPUS_H

#include "base/file.h"
#include "syntax/conllu.h"
#include "syntax/feature.h"

typedef struct hsy_lesson_word {
	hsy_str form, lemma;
	hsy_features features;
	size_t row; /* of the table of words: 0 is the unknown one */
	hsy_upos upos;
	size_t xpos;
	size_t head; /* 0 is the root, 1 the first word */
	hsy_relation relation;
} hsy_lesson_word;

typedef struct hsy_lesson {
	hsy_lesson_word *words;
	size_t n;
} hsy_lesson;

typedef HSY_VEC(hsy_lesson) hsy_lessons;

typedef struct hsy_corpus {
	hsy_conllu file;
	hsy_lessons lessons; /* one for each sentence of file */
	hsy_strs xpos;       /* names, sorted */
} hsy_corpus;

/* Reads a CoNLL-U file with all columns filled; the result lives in arena. */
hsy_status hsy_corpus_read(const char *path, hsy_arena *arena, hsy_corpus *out,
                           hsy_error *err);

/* The words that occur often enough to have a row of their own, as sorted hashes; sets
 * the rows of the corpus's words. */
typedef struct hsy_vocabulary {
	uint32_t *hashes; /* ascending; the row is one more than the index */
	size_t n;
} hsy_vocabulary;

hsy_vocabulary hsy_vocabulary_of(hsy_corpus *corpus, hsy_arena *arena);
#endif
