/* term.h -- tokens to terms and figures, for one unit at a time; private to this
 * folder. */
#ifndef HSY_LINK_TERM_H
#define HSY_LINK_TERM_H

#include "link/unit.h"

/* Reads the statements of one record after the other. */
typedef struct hsy_term_reader {
	hsy_vocabulary *words;
	hsy_arena *arena;   /* of the result */
	hsy_arena *scratch; /* of the record */
	const hsy_catalogue *catalogue;
	const hsy_lexicon *lexicon;
	hsy_map stems; /* folded form to word, for this lexicon */
	size_t record;
	const hsy_stand_ins *stand_ins; /* of the record */
	/* Of the unit in hand. */
	hsy_str text;
	hsy_span subject, head; /* of its statement */
	hsy_span standing;      /* the pronoun whose name is being read, or empty */
	const hsy_tokens *tokens;
	hsy_unit *unit;
	bool is_counting; /* the last figure still waits for what it counts */
} hsy_term_reader;

/* Words that tell nothing of what a statement is about. */
#define HSY_WORDS_EMPTY                                                                  \
	(HSY_WORD_BIT(STOP) | HSY_WORD_BIT(ADVERB) | HSY_WORD_BIT(HEARSAY) |             \
	 HSY_WORD_BIT(NEGATION) | HSY_WORD_BIT(PRONOUN) | HSY_WORD_BIT(AUXILIARY) |      \
	 HSY_WORD_BIT(MODAL) | HSY_WORD_BIT(DETERMINER) | HSY_WORD_BIT(PREPOSITION))

/* Adds the terms and figures of tokens to unit. text is what the tokens were
 * read from. With pieces, only the tokens inside one of them count. */
void hsy_terms_read(hsy_term_reader *r, hsy_str text, const hsy_tokens *tokens,
                    const hsy_spans *pieces, hsy_unit *unit);

/* The term of a folded word form. */
size_t hsy_term_stem(hsy_term_reader *r, hsy_str folded);

/* Whom the pronoun there stands for, or NULL. */
const hsy_stand_in *hsy_term_stand_in(const hsy_term_reader *r, hsy_span span);
#endif
