/* text.h -- sentences, tokens, quotations and names of one document. */
#ifndef HSY_TEXT_H
#define HSY_TEXT_H

#include "lexicon/lexicon.h"
#include "read/doc.h"

typedef enum hsy_token_kind {
	HSY_TOKEN_WORD, /* letters, with inner hyphens, apostrophes, dots: "U.S.", "co-op" */
	HSY_TOKEN_NUMBER, /* digits with inner , . : / -, currency and % apart; up to
	                   * three letters may end it: "50bn", "1990s" */
	HSY_TOKEN_OPEN,   /* an opening quotation mark that has a quotation */
	HSY_TOKEN_CLOSE,
	HSY_TOKEN_PUNCT,
	HSY_TOKEN_SYMBOL
} hsy_token_kind;

/* "company's" is two tokens, "company" and "'s"; "don't" is "do" and "n't". The
 * apostrophe of "the boys' club" is a word. The dot of an abbreviation is in the
 * span of its word. Addresses and @handles are one word; scripts without spaces
 * have one word per character. Every visible byte is in one token. */
typedef struct hsy_token {
	hsy_span span;
	hsy_token_kind kind;
	hsy_str folded;       /* hsy_str_fold of the bytes, final dot kept off */
	hsy_word_set classes; /* what the lexicon says of it; 0 for punctuation,
	                       * numbers and initials */
	const hsy_cue *cue;   /* the cue it may be, or NULL */
	size_t sentence;      /* index */
	size_t
	    quotation; /* the innermost quotation it is in, marks included, or HSY_NONE */
	bool capitalised; /* begins with an upper-case letter */
	bool finite;      /* has no capital, and its ending is that of a verb with a subject */
	bool spaced;      /* white space stands before it */
} hsy_token;

/* A stop inside a quotation ends a sentence too: '"It closed. We saw it," she
 * said.' is two. first and end are token indexes, end exclusive, here and
 * below. */
typedef struct hsy_sentence {
	hsy_span span;
	size_t first, end;
	size_t block; /* index into doc->blocks */
} hsy_sentence;

/* Depth is at most 3. A mark that nothing answers makes a quotation only where a
 * paragraph begins with it, a comma or colon leads to it, or the next paragraph
 * opens again. */
typedef struct hsy_quotation {
	hsy_span span;     /* marks included */
	hsy_span inner;    /* without them */
	size_t first, end; /* tokens, marks included */
	size_t depth;      /* 0 outermost */
	size_t continues;  /* the quotation whose next paragraph this is, or HSY_NONE */
	bool is_closed;    /* false: cut off at the end of its paragraph */
	bool is_term;      /* scare quotes or a title: few words, no sentence, no comma */
} hsy_quotation;

/* A run of capitalised words that looks like a name: "Annapurna Labs". Articles,
 * titles ("President Obama") and possessives are left out; "Jr." and "Inc." are in.
 * Names stay in their sentence and on one side of a quotation mark. */
typedef struct hsy_name {
	hsy_span span;
	size_t first, end;
} hsy_name;

typedef HSY_VEC(hsy_token) hsy_tokens;
typedef HSY_VEC(hsy_sentence) hsy_sentences;
typedef HSY_VEC(hsy_quotation) hsy_quotations;
typedef HSY_VEC(hsy_name) hsy_names;

/* Blocks of kind FURNITURE and FOREIGN have no tokens. Sentences never cross
 * blocks. All in order of text. */
typedef struct hsy_text {
	const hsy_doc *doc;
	const hsy_lexicon *lexicon;
	hsy_tokens tokens;
	hsy_sentences sentences;
	hsy_quotations quotations;
	hsy_names names;
} hsy_text;

/* Analyses doc->text; the result lives in arena and borrows from doc and
 * lexicon, which may be NULL. Linear in the length of the text. */
const hsy_text *hsy_text_new(const hsy_doc *doc, const hsy_lexicon *lexicon,
                             hsy_arena *arena);

/* Appends the tokens of a stretch of text by itself, for comparing statements:
 * its quotation marks stay PUNCT, sentence is 0, quotation HSY_NONE. */
void hsy_text_tokenise(hsy_str text, hsy_span within, const hsy_lexicon *lexicon,
                       hsy_arena *arena, hsy_tokens *out);
#endif
