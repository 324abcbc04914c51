/* term.c -- quotations that name something: scare quotes and titles. */
#include "text/pass.h"

enum { TERM_WORDS = 4, TITLE_WORDS = 12 };

#define WORDS_CLAUSE                                                                     \
	(HSY_WORD_BIT(AUXILIARY) | HSY_WORD_BIT(MODAL) | HSY_WORD_BIT(HE) |              \
	 HSY_WORD_BIT(SHE) | HSY_WORD_BIT(THEY) | HSY_WORD_BIT(FIRST_PERSON))

/* What stands between the marks. */
typedef struct content {
	size_t words;
	size_t capitals;
	size_t small;  /* words of content without a capital */
	bool has_stop; /* or comma, or marks within */
	bool has_clause;
} content;

static bool stops(const hsy_text *text, size_t i)
{
	const hsy_token *token = &text->tokens.at[i];
	if (token->kind == HSY_TOKEN_OPEN || token->kind == HSY_TOKEN_CLOSE)
		return true;
	if (token->kind != HSY_TOKEN_PUNCT)
		return false;
	int32_t c = hsy_token_char(text, i);
	return c == 0x2026 || c == 0x2014 || (c < 128 && strchr(",;:.!?", c));
}

static content content_of(const hsy_text *text, hsy_span tokens)
{
	content found = {0};
	for (size_t i = tokens.begin; i < tokens.end; i++) {
		const hsy_token *token = &text->tokens.at[i];
		found.has_stop = found.has_stop || stops(text, i);
		if (token->kind != HSY_TOKEN_WORD)
			continue;
		found.words += token->spaced || i == tokens.begin;
		found.capitals += token->capitalised;
		found.small += !token->capitalised && token->spaced &&
		               !(token->classes & HSY_WORDS_FUNCTION);
		found.has_clause = found.has_clause || (token->classes & WORDS_CLAUSE);
	}
	return found;
}

static bool is_quote_cue(const hsy_token *token)
{
	return token->cue && (token->cue->takes & HSY_CUE_QUOTE);
}

/* A sentence begins with it. */
static bool opens_sentence(const hsy_text *text, const hsy_quotation *q)
{
	const hsy_token *t = text->tokens.at;
	size_t at = q->first;

	if (at == 0 || t[at - 1].kind == HSY_TOKEN_CLOSE ||
	    hsy_token_is(text, at - 1, ".") || hsy_token_is(text, at - 1, "?") ||
	    hsy_token_is(text, at - 1, "!"))
		return true;
	hsy_str between = hsy_str_slice(
	    text->doc->text, (hsy_span){t[at - 1].span.end, t[at].span.begin});
	return hsy_str_find(between, HSY_STR("\n"), 0) != HSY_NONE;
}

/* "«Nunca», dijo": where the comma stands behind the marks, and the verb may come
 * first. */
static bool is_spoken_behind(const hsy_text *text, const hsy_quotation *q)
{
	const hsy_token *t = text->tokens.at;
	size_t i = q->end + 1;

	if (!(hsy_lexicon_habits(text->lexicon) & HSY_HABIT_VERB_FIRST) ||
	    i >= text->tokens.n || !hsy_token_is(text, q->end, ",") ||
	    !opens_sentence(text, q))
		return false;
	while (i < text->tokens.n && i < q->end + 4 && !t[i].cue &&
	       (t[i].classes & HSY_WORDS_FUNCTION))
		i++;
	return i < text->tokens.n && is_quote_cue(&t[i]);
}

/* Somebody says it: said, "Absolutely." -- "Absolutely," he said. */
static bool is_spoken(const hsy_text *text, const hsy_quotation *q, bool has_tail)
{
	const hsy_token *t = text->tokens.at;
	size_t at = q->first;
	if (at && (hsy_token_is(text, at - 1, ",") || hsy_token_is(text, at - 1, ":")))
		at--;
	if (at && is_quote_cue(&t[at - 1]))
		return true;
	if (is_spoken_behind(text, q))
		return true;
	for (size_t i = q->end; has_tail && i < text->tokens.n && i < q->end + 3; i++)
		if (is_quote_cue(&t[i]))
			return true;
	return false;
}

bool hsy_quote_is_term(const hsy_text *text, const hsy_quotation *q)
{
	if (!q->is_closed)
		return false;
	hsy_span inner = {q->first + 1, q->end - 1};
	/* American typesetters put the stop of the sentence inside. */
	bool has_tail = inner.end > inner.begin + 1 &&
	                (hsy_token_is(text, inner.end - 1, ",") ||
	                 hsy_token_is(text, inner.end - 1, "."));
	if (has_tail)
		inner.end--;
	content found = content_of(text, inner);
	if (!found.words || found.has_stop || is_spoken(text, q, has_tail))
		return false;
	if (found.words <= TERM_WORDS && !found.has_clause)
		return true;
	return !found.small && found.capitals > 1 && found.words <= TITLE_WORDS;
}
