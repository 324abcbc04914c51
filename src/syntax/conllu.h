/* conllu.h -- CoNLL-U, the format of Universal Dependencies, in and out. */
#ifndef HSY_SYNTAX_CONLLU_H
#define HSY_SYNTAX_CONLLU_H

#include "base/buf.h"
#include "base/error.h"
#include "syntax/syntax.h"

typedef enum hsy_conllu_column {
	HSY_CONLLU_ID,
	HSY_CONLLU_FORM,
	HSY_CONLLU_LEMMA,
	HSY_CONLLU_UPOS,
	HSY_CONLLU_XPOS,
	HSY_CONLLU_FEATS,
	HSY_CONLLU_HEAD,
	HSY_CONLLU_RELATION,
	HSY_CONLLU_DEPS,
	HSY_CONLLU_MISC,
	HSY_CONLLU_N_COLUMNS
} hsy_conllu_column;

/* A line of a sentence. Ranges ("3-4") and empty nodes ("3.1") are no words. */
typedef struct hsy_conllu_row {
	hsy_str columns[HSY_CONLLU_N_COLUMNS];
	bool is_word;
} hsy_conllu_row;

/* first and end are indexes of rows, end exclusive. */
typedef struct hsy_conllu_sentence {
	hsy_str comments; /* whole lines, "#" and line ends included */
	size_t first, end;
	size_t n_words;
} hsy_conllu_sentence;

typedef HSY_VEC(hsy_conllu_row) hsy_conllu_rows;
typedef HSY_VEC(hsy_conllu_sentence) hsy_conllu_sentences;

typedef struct hsy_conllu {
	hsy_conllu_rows rows;
	hsy_conllu_sentences sentences;
} hsy_conllu;

/* Reads a whole file; the result lives in arena and borrows from bytes. Heads of words
 * are numbers of words of the sentence, 0 or "_"; words are numbered from 1. If not, or
 * if a line has other than ten columns, HSY_E_FORMAT with the line. */
hsy_status hsy_conllu_read(hsy_str bytes, hsy_arena *arena, hsy_conllu *out,
                           hsy_error *err);

/* The number in a column, of a word's head, say; 0 if it holds none. */
size_t hsy_conllu_number(hsy_str column);

/* Appends a sentence that was read, with the words' analysis in place of what it had:
 * columns LEMMA, UPOS, XPOS, HEAD and DEPREL; FEATS and DEPS, which nobody predicts,
 * become "_". All else stays. */
void hsy_conllu_put(hsy_buf *out, const hsy_conllu *file,
                    const hsy_conllu_sentence *sentence, const hsy_model *model,
                    const hsy_syntax_word *words);

/* Appends a sentence of a text: its comments sent_id (the document's path and a number
 * from 1) and text, then its words. Without a model all but their forms is "_", which
 * says in CoNLL-U that it is not known, and a comment, syntax, tells why. */
void hsy_conllu_put_sentence(hsy_buf *out, const hsy_syntax *syntax, size_t sentence);
#endif
