/* pass.h -- what the passes over one text share; private to this folder. */
#ifndef HSY_TEXT_PASS_H
#define HSY_TEXT_PASS_H

#include "text/text.h"

/* Words that hold a sentence together. A capital on one of them says only
 * that a sentence begins here. */
#define HSY_WORDS_FUNCTION                                                               \
	(HSY_WORD_BIT(ARTICLE) | HSY_WORD_BIT(DETERMINER) | HSY_WORD_BIT(PREPOSITION) |  \
	 HSY_WORD_BIT(COORDINATOR) | HSY_WORD_BIT(CONTRAST) |                            \
	 HSY_WORD_BIT(SUBORDINATOR) | HSY_WORD_BIT(RELATIVE) | HSY_WORD_BIT(AUXILIARY) | \
	 HSY_WORD_BIT(MODAL) | HSY_WORD_BIT(NEGATION) | HSY_WORD_BIT(ADVERB) |           \
	 HSY_WORD_BIT(PRONOUN) | HSY_WORD_BIT(HE) | HSY_WORD_BIT(SHE) |                  \
	 HSY_WORD_BIT(IT) | HSY_WORD_BIT(THEY) | HSY_WORD_BIT(FIRST_PERSON) |            \
	 HSY_WORD_BIT(POSSESSIVE) | HSY_WORD_BIT(QUESTION))

#define HSY_WORDS_GIVEN (HSY_WORD_BIT(GIVEN_MALE) | HSY_WORD_BIT(GIVEN_FEMALE))
#define HSY_WORDS_DATE (HSY_WORD_BIT(MONTH) | HSY_WORD_BIT(WEEKDAY))
#define HSY_WORDS_ABBREVIATION                                                           \
	(HSY_WORD_BIT(ABBREVIATION) | HSY_WORD_BIT(ABBREVIATION_FINAL))

/* Where a pass puts its result, and what only it needs. */
typedef struct hsy_arenas {
	hsy_arena *result;
	hsy_arena *scratch;
} hsy_arenas;

/* What hsy_text_new runs over one block, in this order. */

/* Pairs the dashes of a paragraph of dialogue, tokens first to end. False where it is
 * none; where it is one, other marks of quotation are not looked at. */
bool hsy_dash_pair(hsy_text *text, hsy_arena *arena, hsy_span tokens);

/* Pairs the quotation marks among tokens first to end. before is the quotation
 * that the block before left open, or HSY_NONE; the return value is the same
 * for the block after. after is the first token of that block, or HSY_NONE. */
size_t hsy_quote_pair(hsy_text *text, const hsy_arenas *arenas, hsy_span tokens,
                      size_t before, size_t after);

/* Whether a closed quotation only names something. */
bool hsy_quote_is_term(const hsy_text *text, const hsy_quotation *quotation);

/* Cuts tokens first to end into sentences. */
void hsy_sentence_split(hsy_text *text, hsy_arena *arena, hsy_span tokens, size_t block);

/* Finds the names of the whole text, once all blocks are cut. */
void hsy_name_find(hsy_text *text, const hsy_arenas *arenas);

static inline hsy_str hsy_token_bytes(const hsy_text *text, size_t i)
{
	return hsy_str_slice(text->doc->text, text->tokens.at[i].span);
}

static inline bool hsy_token_is(const hsy_text *text, size_t i, const char *bytes)
{
	return hsy_str_is(hsy_token_bytes(text, i), bytes);
}

/* The first character of a token. */
static inline int32_t hsy_token_char(const hsy_text *text, size_t i)
{
	size_t at = text->tokens.at[i].span.begin;
	return hsy_utf8_next(text->doc->text, &at);
}

/* True where the dot of an abbreviation is part of the word. */
static inline bool hsy_token_dotted(const hsy_text *text, size_t i)
{
	const hsy_token *token = &text->tokens.at[i];
	return token->kind == HSY_TOKEN_WORD &&
	       text->doc->text.at[token->span.end - 1] == '.';
}
#endif
