/* split.c -- a statement of several sentences or clauses states several things. */
#include "link/term.h"

/* How far behind its joint a clause must show its verb, how many words the clause
 * before it must have, and how many that one: "and the market did" adds nothing. */
enum { VERB_WITHIN = 8, WORDS_BEFORE = 5, CONTENT_BEHIND = 2 };

static bool is_mark(const hsy_token *token, const char *mark)
{
	return token->kind == HSY_TOKEN_PUNCT && hsy_str_is(token->folded, mark);
}

/* "." and "?!", but no "..." */
static bool ends_sentence(const hsy_token *token)
{
	return is_mark(token, ".") ||
	       (token->kind == HSY_TOKEN_PUNCT && (hsy_str_starts(token->folded, "?") ||
	                                           hsy_str_starts(token->folded, "!")));
}

static bool is_word(const hsy_token *token)
{
	return token->kind == HSY_TOKEN_WORD || token->kind == HSY_TOKEN_NUMBER;
}

/* A stop before, nothing but quotation marks between, a capital here. */
static bool begins_sentence(const hsy_tokens *tokens, size_t at)
{
	if (!tokens->at[at].capitalised)
		return false;
	while (at > 0 && !is_word(&tokens->at[at - 1]))
		if (ends_sentence(&tokens->at[--at]))
			return true;
	return false;
}

static bool is_finite(const hsy_token *token)
{
	if (token->classes & (HSY_WORD_BIT(AUXILIARY) | HSY_WORD_BIT(MODAL)))
		return !(token->classes & HSY_WORD_BIT(POSSESSIVE)); /* "'s" */
	return token->cue && (token->cue->forms & (HSY_FORM_PAST | HSY_FORM_PRESENT)) &&
	       !(token->cue->takes & HSY_CUE_NOUN);
}

/* "The cluster runs on chips": a clause, not the first members of a list. */
static bool is_clause_before(const hsy_tokens *tokens, size_t from, size_t end)
{
	size_t words = 0;
	bool has_comma = false;
	for (size_t i = from; i < end; i++) {
		if (is_finite(&tokens->at[i]))
			return true;
		words += is_word(&tokens->at[i]);
		has_comma = has_comma || is_mark(&tokens->at[i], ",");
	}
	return words >= WORDS_BEFORE && !has_comma;
}

/* "the next models are to be trained there": a subject of its own, and its verb
 * soon after, before any comma. */
static bool is_clause_behind(const hsy_tokens *tokens, size_t at)
{
	const hsy_word_set subject = HSY_WORD_BIT(DETERMINER) | HSY_WORD_BIT(HE) |
	                             HSY_WORD_BIT(SHE) | HSY_WORD_BIT(IT) |
	                             HSY_WORD_BIT(THEY) | HSY_WORD_BIT(FIRST_PERSON);
	if (at >= tokens->n ||
	    !((tokens->at[at].classes & subject) || tokens->at[at].capitalised))
		return false;
	for (size_t i = at + 1; i < tokens->n && i <= at + VERB_WITHIN; i++) {
		if (tokens->at[i].kind == HSY_TOKEN_PUNCT ||
		    (tokens->at[i].classes & HSY_WORD_BIT(RELATIVE)))
			return false;
		if (is_finite(&tokens->at[i]))
			return true;
	}
	return false;
}

/* Whether what follows the joint has words of its own. */
static bool has_content(const hsy_tokens *tokens, size_t at)
{
	size_t content = 0;
	for (; at < tokens->n && content < CONTENT_BEHIND; at++) {
		if (ends_sentence(&tokens->at[at]))
			break;
		content += is_word(&tokens->at[at]) &&
		           !(tokens->at[at].classes & HSY_WORDS_EMPTY);
	}
	return content == CONTENT_BEHIND;
}

/* ", and the next models are": token at is the joint. */
static bool begins_clause(const hsy_tokens *tokens, size_t from, size_t at)
{
	if (!has_content(tokens, at + 1))
		return false;
	if (is_mark(&tokens->at[at], ";") || is_mark(&tokens->at[at], ":"))
		return is_clause_before(tokens, from, at) &&
		       is_clause_behind(tokens, at + 1);
	return (tokens->at[at].classes & HSY_WORD_BIT(COORDINATOR)) && at > from &&
	       is_mark(&tokens->at[at - 1], ",") &&
	       is_clause_before(tokens, from, at - 1) && is_clause_behind(tokens, at + 1);
}

size_t hsy_split_end(const hsy_tokens *tokens, size_t from, size_t *next)
{
	for (size_t i = from + 1; i < tokens->n; i++) {
		*next = i;
		if (begins_sentence(tokens, i))
			return i;
		*next = i + 1; /* the joint belongs to neither */
		if (begins_clause(tokens, from, i))
			return i;
	}
	*next = tokens->n;
	return tokens->n;
}
