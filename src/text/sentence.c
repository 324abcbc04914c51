/* sentence.c -- where sentences end: stops, abbreviations, marks behind them.
 *
 * A stop inside a quotation ends a sentence as any other does: '"It closed. We
 * saw it," she said.' is two. A stop before the closing mark ends one unless
 * the sentence around it clearly goes on: '"Did it?" she asked.' is one. */
#include "text/caps.h"

typedef struct cutter {
	hsy_text *text;
	hsy_arena *arena;
	hsy_span tokens;
	size_t first; /* of the sentence at hand */
} cutter;

static const hsy_token *at(const cutter *c, size_t i)
{
	return &c->text->tokens.at[i];
}

static bool has_class(const cutter *c, size_t i, hsy_word_set classes)
{
	return i < c->tokens.end && (at(c, i)->classes & classes);
}

static bool is_punct(const cutter *c, size_t i, const char *any)
{
	if (i >= c->tokens.end || at(c, i)->kind != HSY_TOKEN_PUNCT)
		return false;
	int32_t first = hsy_token_char(c->text, i);
	return first > 0 && first < 128 && strchr(any, first);
}

static bool is_stop(const cutter *c, size_t i)
{
	if (is_punct(c, i, ".!?"))
		return true;
	if (at(c, i)->kind != HSY_TOKEN_PUNCT)
		return false;
	int32_t first = hsy_token_char(c->text, i);
	/* Ellipsis; Arabic, Devanagari, ideographic and full-width stops. */
	return first == 0x2026 || first == 0x061f || first == 0x06d4 || first == 0x0964 ||
	       first == 0x3002 || first == 0xff01 || first == 0xff0e || first == 0xff1f ||
	       first == 0xff61;
}

static bool is_ellipsis(const cutter *c, size_t i)
{
	const hsy_token *token = at(c, i);
	return hsy_token_char(c->text, i) == 0x2026 ||
	       (is_punct(c, i, ".") && token->span.end - token->span.begin > 1);
}

/* Behind the marks and brackets that belong to the stop. */
static size_t skip_closers(const cutter *c, size_t i)
{
	while (i < c->tokens.end && (at(c, i)->kind == HSY_TOKEN_CLOSE ||
	                             is_punct(c, i, ")]}") || is_stop(c, i)))
		i++;
	return i;
}

/* Whether a sentence can begin at the token. Scripts without case always can. */
static bool can_begin(const cutter *c, size_t i)
{
	const hsy_token *token = at(c, i);
	switch (token->kind) {
	case HSY_TOKEN_WORD:
		return token->capitalised ||
		       hsy_word_is_camel(hsy_token_bytes(c->text, i)) ||
		       !hsy_char_is_lower(hsy_token_char(c->text, i));
	case HSY_TOKEN_PUNCT:
		return !is_punct(c, i, ",;:)]}/%-") && !is_stop(c, i);
	case HSY_TOKEN_CLOSE:
		return false;
	default:
		return true;
	}
}

/* The first word behind opening marks and brackets. */
static size_t skip_openers(const cutter *c, size_t i)
{
	while (i < c->tokens.end &&
	       (at(c, i)->kind == HSY_TOKEN_OPEN || is_punct(c, i, "([")))
		i++;
	return i;
}

/* "He", "The": with a capital only where a sentence begins. */
static bool begins_for_sure(const cutter *c, size_t i)
{
	i = skip_openers(c, i);
	return i < c->tokens.end && at(c, i)->capitalised &&
	       has_class(c, i, HSY_WORDS_FUNCTION) && !hsy_token_dotted(c->text, i);
}

static bool is_capital_word(const cutter *c, size_t i)
{
	return i < c->tokens.end && at(c, i)->kind == HSY_TOKEN_WORD &&
	       at(c, i)->capitalised;
}

/* "10 p.m. EST", "a.m. Tuesday". */
static bool tells_time(const cutter *c, size_t i)
{
	hsy_span s = at(c, i)->span;
	hsy_str bytes = hsy_token_bytes(c->text, i);
	return has_class(c, i, HSY_WORDS_DATE) ||
	       (s.end - s.begin <= 4 && s.end - s.begin > 1 &&
	        hsy_char_is_upper((unsigned char)bytes.at[1]));
}

/* Whether the dot of the abbreviation at i is also a full stop, with next the
 * first token behind it. */
static bool abbreviation_ends(const cutter *c, size_t i, size_t next)
{
	const hsy_token *token = at(c, i);
	bool is_initial = token->span.end - token->span.begin == 2;
	if ((token->classes & HSY_WORD_BIT(ABBREVIATION)) &&
	    !(token->classes & HSY_WORD_BIT(ABBREVIATION_FINAL)))
		return false;
	if (begins_for_sure(c, next))
		return true;
	/* "U.S. Senate" goes on, "U.S. Officials" does not. */
	size_t word = skip_openers(c, next);
	if (is_initial || !is_capital_word(c, word))
		return false;
	if (word > next || has_class(c, word, HSY_WORD_BIT(GROUP)))
		return true;
	if (!token->capitalised)
		return !tells_time(c, word);
	/* "Inc. Shares fell" ends, "Inc. Chief Executive" goes on. */
	return (token->classes & HSY_WORD_BIT(CORPORATE)) &&
	       !is_capital_word(c, word + 1) &&
	       !has_class(c, word, HSY_WORD_BIT(TITLE) | HSY_WORD_BIT(ROLE));
}

/* '"Did it?" Smith asked': a name and its verb behind the closing mark. */
static bool is_speaker(const cutter *c, size_t i)
{
	size_t end = i;
	while (end < i + 4 && is_capital_word(c, end) && !at(c, end)->cue)
		end++;
	if (end == i && has_class(c, i, HSY_WORDS_FUNCTION))
		end++;
	return end > i && end < c->tokens.end && at(c, end)->cue &&
	       (at(c, end)->cue->takes & HSY_CUE_QUOTE);
}

/* "1. Introduce": a figure that numbers what follows. */
static bool is_numeral(const cutter *c, size_t i)
{
	return i == c->first + 1 && at(c, c->first)->kind == HSY_TOKEN_NUMBER &&
	       at(c, c->first)->span.end - at(c, c->first)->span.begin <= 3 &&
	       !at(c, i)->spaced;
}

/* "I meant ... I think": an ellipsis ends only before a clear beginning. */
static bool ellipsis_ends(const cutter *c, size_t next)
{
	return is_capital_word(c, next) &&
	       !has_class(c, next, HSY_WORD_BIT(FIRST_PERSON));
}

/* Whether the stop at i ends its sentence; next is behind its closers. */
static bool stop_ends(const cutter *c, size_t i, size_t next)
{
	const hsy_token *after = at(c, next);
	bool is_full = is_punct(c, i, ".");
	if (!can_begin(c, next) || is_numeral(c, i))
		return false;
	if (is_ellipsis(c, i))
		return ellipsis_ends(c, skip_openers(c, next));
	if (!after->spaced && next == i + 1 && hsy_token_char(c->text, i) < 128)
		return is_full && is_capital_word(c, next) &&
		       !hsy_token_dotted(c->text, next);
	if (is_full)
		return true;
	size_t word = skip_openers(c, next);
	if (word >= c->tokens.end || !can_begin(c, word))
		return false;
	return at(c, next - 1)->kind != HSY_TOKEN_CLOSE || !is_speaker(c, word);
}

static void cut(cutter *c, size_t end, size_t block)
{
	hsy_text *text = c->text;
	hsy_token *tokens = text->tokens.at;
	hsy_sentence s = {.first = c->first, .end = end, .block = block};
	s.span = (hsy_span){tokens[c->first].span.begin, tokens[end - 1].span.end};
	for (size_t i = c->first; i < end; i++)
		tokens[i].sentence = text->sentences.n;
	hsy_vec_push(c->arena, &text->sentences, s);
	c->first = end;
}

void hsy_sentence_split(hsy_text *text, hsy_arena *arena, hsy_span tokens, size_t block)
{
	cutter c = {text, arena, tokens, tokens.begin};
	for (size_t i = tokens.begin; i < tokens.end;) {
		bool dotted = hsy_token_dotted(text, i);
		if (!dotted && !is_stop(&c, i)) {
			i++;
			continue;
		}
		size_t next = skip_closers(&c, i + 1);
		if (next < tokens.end &&
		    (dotted ? abbreviation_ends(&c, i, next) : stop_ends(&c, i, next)))
			cut(&c, next, block);
		i = next;
	}
	cut(&c, tokens.end, block);
}
