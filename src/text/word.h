/* word.h -- where a word ends; private to this folder. */
#ifndef HSY_TEXT_WORD_H
#define HSY_TEXT_WORD_H

#include "base/str.h"

typedef enum hsy_shape {
	SHAPE_OTHER,
	SHAPE_SPACE,
	SHAPE_LETTER,
	SHAPE_DIGIT,
	SHAPE_MARK,
	SHAPE_CJK
} hsy_shape;

typedef struct hsy_word {
	size_t begin;
	size_t segment; /* behind the last inner dot */
	size_t end;
	int32_t before; /* the last character that is no combining mark */
	bool has_apostrophe;
	bool is_short; /* all segments but the last have one or two bytes */
} hsy_word;

hsy_shape hsy_shape_of(int32_t c); /* space for -1, the end */
bool hsy_shape_is_word(hsy_shape shape);
int32_t hsy_char_at(hsy_str text, size_t at); /* -1 at the end */
bool hsy_char_is_apostrophe(int32_t c);

/* The word, number or e-mail address that begins with the letter or digit at
 * begin, clitics included, without the dot of an abbreviation. */
hsy_word hsy_word_at(hsy_str text, size_t begin);

/* Digits, separators, and at most three letters behind them: "50bn", "1990s";
 * "24-hour" is a word. */
bool hsy_word_is_number(hsy_str text, const hsy_word *w);

/* Whether a web address begins with the word, and where such a one ends. */
bool hsy_word_is_address(hsy_str text, const hsy_word *w);
size_t hsy_address_end(hsy_str text, size_t end);

/* What a word may lean on at its end: "'s", "n't". */
typedef struct hsy_clitic {
	const char *letters; /* behind the apostrophe */
	hsy_str folded;
} hsy_clitic;

/* The clitic with those letters, without regard to case, or NULL. */
const hsy_clitic *hsy_clitic_find(hsy_str letters);

/* The clitic at the end of the word and where it begins; NULL when it has
 * none. "n't" takes the n along. */
const hsy_clitic *hsy_clitic_of(hsy_str text, const hsy_word *w, size_t *begin);
#endif
