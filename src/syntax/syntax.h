/* syntax.h -- words with their parts of speech, lemmas and heads: a tree for every
 * sentence, as in Universal Dependencies. */
#ifndef HSY_SYNTAX_H
#define HSY_SYNTAX_H

#include "base/buf.h"
#include "syntax/label.h"
#include "text/text.h"

typedef struct hsy_model hsy_model;

/* A token of the text is one word or several: see split.h. */
typedef struct hsy_syntax_word {
	hsy_str form; /* in the text */
	/* Without a model, what follows is not known, but for the token. */
	hsy_str lemma;
	hsy_upos upos;
	uint8_t xpos; /* a name of the language's own: hsy_syntax_xpos */
	hsy_relation relation;
	size_t head;  /* index of a word in the same sentence; HSY_NONE for its root */
	size_t token; /* index */
} hsy_syntax_word;

typedef HSY_VEC(hsy_syntax_word) hsy_syntax_words;

/* Every sentence has one root, and no cycle. A language without a model has words, but
 * neither tags nor heads. */
typedef struct hsy_syntax {
	const hsy_text *text;
	const hsy_model *model; /* NULL: none */
	hsy_syntax_words words; /* in order of text */
	/* [token]: its first word; one more at the end. So words of token t are those
	 * from first[t] to first[t + 1], and of a sentence likewise. */
	const size_t *first;
} hsy_syntax;

/* Analyses every sentence of text; the result lives in arena and borrows from text
 * and model, which may be NULL. Linear in the length of the text. */
const hsy_syntax *hsy_syntax_new(const hsy_text *text, const hsy_model *model,
                                 hsy_arena *arena);

/* The same for words that are given: n of one sentence, whose form is set. Fills in the
 * rest but token; heads are indexes from 0. */
void hsy_syntax_analyse(const hsy_model *model, hsy_syntax_word *words, size_t n,
                        hsy_arena *arena);

/* The tag of the Penn treebank, for English: "VBD". Absent without a model. */
hsy_str hsy_syntax_xpos(const hsy_model *model, const hsy_syntax_word *word);

/* "en" */
hsy_str hsy_syntax_language(const hsy_model *model);

/* Appends "none (no model for es)"; only where there is no model. */
void hsy_syntax_excuse(const hsy_syntax *syntax, hsy_buf *out);
#endif
