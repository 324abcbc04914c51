/* token.c -- words, numbers and marks. */
#include "text/pass.h"
#include "text/word.h"

/* text ends where the stretch to be read ends. */
typedef struct scanner {
	hsy_str text;
	size_t begin; /* of the stretch */
	size_t at;
	bool spaced;
	const hsy_lexicon *lexicon;
	hsy_arena *arena;
	hsy_tokens *out;
} scanner;

/* Most words are ASCII: those in lower case are their own folded form. */
static hsy_str fold(hsy_arena *arena, hsy_str s)
{
	bool is_plain = true;
	for (size_t i = 0; i < s.len; i++) {
		unsigned char c = (unsigned char)s.at[i];
		if (c >= 0x80)
			return hsy_str_fold(arena, s);
		is_plain = is_plain && !(c >= 'A' && c <= 'Z');
	}
	if (is_plain)
		return s;
	char *at = HSY_NEW_ARRAY(arena, s.len, char);
	for (size_t i = 0; i < s.len; i++)
		at[i] = s.at[i] >= 'A' && s.at[i] <= 'Z' ? (char)(s.at[i] + 32) : s.at[i];
	return (hsy_str){at, s.len};
}

static hsy_token token_of(scanner *s, size_t end, hsy_token_kind kind)
{
	hsy_token token = {.span = {s->at, end}, .kind = kind, .quotation = HSY_NONE};
	token.capitalised = hsy_char_is_upper(hsy_char_at(s->text, s->at));
	token.spaced = s->spaced;
	token.folded = fold(s->arena, hsy_str_slice(s->text, token.span));
	return token;
}

static void look_up(const scanner *s, hsy_token *token)
{
	if (!s->lexicon || token->kind == HSY_TOKEN_PUNCT ||
	    token->kind == HSY_TOKEN_NUMBER)
		return;
	token->classes = hsy_lexicon_word(s->lexicon, token->folded);
	if (token->kind != HSY_TOKEN_WORD)
		return;
	token->cue = hsy_lexicon_cue(s->lexicon, token->folded);
	token->finite = !token->capitalised &&
	                hsy_lexicon_is_finite(s->lexicon, token->folded);
}

static void emit(scanner *s, const hsy_token *token)
{
	hsy_vec_push(s->arena, s->out, *token);
	s->at = token->span.end;
	s->spaced = false;
}

static void emit_span(scanner *s, size_t end, hsy_token_kind kind)
{
	hsy_token token = token_of(s, end, kind);
	look_up(s, &token);
	emit(s, &token);
}

static size_t marks_end(hsy_str text, size_t at)
{
	for (size_t next = at; next < text.len; at = next)
		if (hsy_shape_of(hsy_utf8_next(text, &next)) != SHAPE_MARK)
			break;
	return at;
}

static void emit_clitic(scanner *s, size_t end, const hsy_clitic *clitic)
{
	hsy_token token = {.span = {s->at, end}, .kind = HSY_TOKEN_WORD};
	token.quotation = HSY_NONE;
	token.folded = clitic->folded;
	token.spaced = s->spaced;
	look_up(s, &token);
	emit(s, &token);
}

/* The first character that is no white space. */
static int32_t char_behind_space(hsy_str text, size_t at)
{
	int32_t c = hsy_utf8_next(text, &at);
	while (c >= 0 && hsy_char_is_space(c))
		c = hsy_utf8_next(text, &at);
	return c;
}

/* "No. 1" */
static bool figure_follows(hsy_str text, size_t at)
{
	int32_t c = char_behind_space(text, at);
	return c >= 0 && hsy_char_is_digit(c);
}

/* What follows cannot begin a sentence. */
static bool goes_on(hsy_str text, size_t at)
{
	int32_t c = char_behind_space(text, at);
	return c == ',' || c == ';' || hsy_char_is_lower(c) || hsy_char_is_digit(c);
}

/* Whether the dot behind the word is a dot of abbreviation and part of it. */
static bool takes_dot(hsy_str text, const hsy_word *w, const hsy_token *token)
{
	int32_t behind = hsy_char_at(text, w->end + 1);
	hsy_shape next = hsy_shape_of(behind);
	if (hsy_char_at(text, w->end) != '.' || behind == '.' || next == SHAPE_MARK)
		return false;
	if (hsy_shape_is_word(next)) /* "Sept.11" */
		return (token->classes & HSY_WORDS_ABBREVIATION) && token->capitalised &&
		       next == SHAPE_DIGIT;
	size_t length = w->end - w->segment;
	if (w->segment > w->begin)
		return (w->is_short && length <= 2) ||
		       (token->classes & HSY_WORDS_ABBREVIATION);
	if (length == 1 && token->capitalised)
		return !(token->classes & HSY_WORD_BIT(FIRST_PERSON));
	if (!(token->classes & HSY_WORDS_ABBREVIATION))
		return false;
	/* "No" is also a word of its own: it abbreviates only before a figure. */
	if (token->classes & HSY_WORDS_FUNCTION)
		return figure_follows(text, w->end + 1);
	if (token->capitalised)
		return true;
	/* In small letters "gen", "sat" and "ill" are words; at the end of a
	 * sentence the dot of "etc." is its stop. */
	if (token->classes & (HSY_WORDS_DATE | HSY_WORD_BIT(TITLE)))
		return false;
	return (token->classes & HSY_WORD_BIT(ABBREVIATION)) || goes_on(text, w->end + 1);
}

static bool is_capitals(hsy_str text, size_t at)
{
	int32_t first = hsy_utf8_next(text, &at);
	return hsy_char_is_upper(first) && hsy_char_is_upper(hsy_char_at(text, at));
}

/* "US", "IT" and "WHO" among words that are not all in capitals are no
 * pronouns. */
static bool is_acronym(const scanner *s, hsy_span word)
{
	if (word.end - word.begin < 2 || !is_capitals(s->text, word.begin) ||
	    hsy_char_is_lower(hsy_char_at(s->text, word.end - 1)))
		return false;
	for (size_t i = s->out->n; i > 0 && i + 2 > s->out->n; i--) {
		const hsy_token *before = &s->out->at[i - 1];
		if (before->span.begin >= s->begin &&
		    is_capitals(s->text, before->span.begin))
			return false;
	}
	size_t at = word.end;
	hsy_utf8_next(s->text, &at);
	return !is_capitals(s->text, at);
}

static void scan_word(scanner *s)
{
	hsy_word w = hsy_word_at(s->text, s->at);
	if (hsy_word_is_address(s->text, &w)) {
		emit_span(s, hsy_address_end(s->text, w.end), HSY_TOKEN_WORD);
		return;
	}
	hsy_word head = w;
	const hsy_clitic *clitic = hsy_clitic_of(s->text, &w, &head.end);
	bool number = hsy_word_is_number(s->text, &head);
	hsy_token token = token_of(s, head.end,
	                           number ? HSY_TOKEN_NUMBER : HSY_TOKEN_WORD);
	look_up(s, &token);
	bool is_negated = clitic && clitic->letters[0] == 't';
	if ((token.classes & HSY_WORDS_FUNCTION) && !is_negated &&
	    is_acronym(s, token.span))
		token.classes &= HSY_WORD_BIT(NATIONAL);
	if (!clitic && !number && takes_dot(s->text, &w, &token)) {
		/* An initial is no article: "A. Smith". */
		if (w.end - w.begin == 1 && token.capitalised) {
			token.classes = 0;
			token.cue = NULL;
		}
		token.span.end++;
	}
	emit(s, &token);
	if (clitic)
		emit_clitic(s, w.end, clitic);
}

static bool is_symbol(int32_t c)
{
	if (c < 128)
		return strchr("$%&+<=>^|~@#", c) != NULL;
	return (c >= 0xa2 && c <= 0xa9 && c != 0xa7) || c == 0xac || c == 0xae ||
	       c == 0xb0 || c == 0xb1 || c == 0xd7 || c == 0xf7 ||
	       (c >= 0x20a0 && c <= 0x20cf) || (c >= 0x2100 && c <= 0x2bff) ||
	       (c >= 0x1f000 && c <= 0x1faff) || c == 0xfffd;
}

/* "'s" behind a full stop, a closing mark or an "Yahoo!", where no word could
 * take it along. */
static bool scan_lone_clitic(scanner *s)
{
	size_t at = s->at;
	if (s->spaced || at == s->begin ||
	    !hsy_char_is_apostrophe(hsy_utf8_next(s->text, &at)))
		return false;
	hsy_word w = hsy_word_at(s->text, at);
	const hsy_clitic *clitic = hsy_clitic_find(
	    hsy_str_slice(s->text, (hsy_span){at, w.end}));
	if (!clitic || clitic->letters[0] == 't')
		return false;
	emit_clitic(s, w.end, clitic);
	return true;
}

/* "'90s", behind an apostrophe or what some editors make of it */
static bool scan_decade(scanner *s)
{
	size_t at = s->at;
	hsy_utf8_next(s->text, &at);
	hsy_word w = hsy_word_at(s->text, at);
	hsy_str digits = hsy_str_slice(s->text, (hsy_span){at, w.end});
	if (digits.len != 3 || digits.at[2] != 's' || !hsy_char_is_digit(digits.at[0]) ||
	    !hsy_char_is_digit(digits.at[1]))
		return false;
	emit_span(s, w.end, HSY_TOKEN_NUMBER);
	return true;
}

/* ".5", "@handle", "#tag" */
static bool scan_prefixed(scanner *s, int32_t c)
{
	hsy_shape next = hsy_shape_of(hsy_char_at(s->text, s->at + 1));
	bool is_figure = c == '.' && next == SHAPE_DIGIT;
	bool is_tag = (c == '@' && hsy_shape_is_word(next)) ||
	              (c == '#' && next == SHAPE_LETTER);
	if (!is_figure && !is_tag)
		return false;
	hsy_word w = hsy_word_at(s->text, s->at + 1);
	emit_span(s, w.end, is_figure ? HSY_TOKEN_NUMBER : HSY_TOKEN_WORD);
	return true;
}

static bool is_quote_char(int32_t c)
{
	return c == '"' || c == '\'' || c == '`' || c == 0xab || c == 0xbb ||
	       c == 0x2039 || c == 0x203a || (c >= 0x2018 && c <= 0x201f) ||
	       (c >= 0x300c && c <= 0x300f);
}

/* The end of a run of quotation marks of any kind, too long to quote anything;
 * 0 when there is none. */
static size_t junk_end(hsy_str text, size_t at)
{
	size_t n = 0;
	for (size_t next = at; next < text.len; at = next, n++)
		if (!is_quote_char(hsy_utf8_next(text, &next)))
			break;
	return n > 5 ? at : 0;
}

/* Two straight apostrophes, or two backquotes, are one mark; three are a
 * nested mark and a pair, the pair outermost; more of them, or three straight
 * quotation marks, quote nothing. */
static size_t straight_end(const scanner *s, char c)
{
	size_t n = 1;
	while (s->at + n < s->text.len && s->text.at[s->at + n] == c)
		n++;
	if (c == '"')
		return s->at + (n < 3 ? 1 : n);
	if (n > 3)
		return s->at + n;
	bool opens = s->spaced || s->at == s->begin;
	return s->at + (n < 2 || (n == 3 && !opens) ? 1 : 2);
}

/* Pictures made of several characters: joined, toned, or a pair of flags. */
static bool continues_picture(hsy_str text, int32_t before, int32_t c, size_t behind)
{
	if (before < 0x2000)
		return false;
	return before == 0x200d || (c >= 0x1f3fb && c <= 0x1f3ff) ||
	       (c == 0x200d && hsy_shape_of(hsy_char_at(text, behind)) == SHAPE_OTHER);
}

/* The same mark again and again is one token: "...", "--", "?!". */
static size_t run_end(hsy_str text, size_t at)
{
	int32_t first = hsy_utf8_next(text, &at);
	bool stops = first == '!' || first == '?';
	bool repeats = first < 128
	                   ? strchr("()[]{}$%,;", first) == NULL
	                   : first == 0x2026 || (first >= 0x2010 && first <= 0x2015);
	int32_t before = first;
	for (size_t next = at; next < text.len; at = next) {
		int32_t c = hsy_utf8_next(text, &next);
		if ((c != first || !repeats) && !(stops && (c == '!' || c == '?')) &&
		    hsy_shape_of(c) != SHAPE_MARK &&
		    !continues_picture(text, before, c, next))
			break;
		before = c;
	}
	return at;
}

static void scan_other(scanner *s)
{
	int32_t c = hsy_char_at(s->text, s->at);
	if (hsy_char_is_apostrophe(c) && scan_lone_clitic(s))
		return;
	if ((hsy_char_is_apostrophe(c) || c == 0x2018) && scan_decade(s))
		return;
	if (scan_prefixed(s, c))
		return;
	size_t junk = junk_end(s->text, s->at);
	if (junk) {
		emit_span(s, marks_end(s->text, junk), HSY_TOKEN_PUNCT);
		return;
	}
	size_t end = c == '"' || c == '\'' || c == '`'
	                 ? marks_end(s->text, straight_end(s, (char)c))
	                 : run_end(s->text, s->at);
	emit_span(s, end, is_symbol(c) ? HSY_TOKEN_SYMBOL : HSY_TOKEN_PUNCT);
}

void hsy_text_tokenise(hsy_str text, hsy_span within, const hsy_lexicon *lexicon,
                       hsy_arena *arena, hsy_tokens *out)
{
	scanner s = {
	    .text = {text.at, within.end}, .begin = within.begin, .at = within.begin};
	s.lexicon = lexicon;
	s.arena = arena;
	s.out = out;
	while (s.at < s.text.len) {
		size_t next = s.at;
		hsy_shape kind = hsy_shape_of(hsy_utf8_next(s.text, &next));
		if (kind == SHAPE_SPACE) {
			s.at = next;
			s.spaced = true;
		} else if (hsy_shape_is_word(kind)) {
			scan_word(&s);
		} else if (kind == SHAPE_OTHER) {
			scan_other(&s);
		} else {
			emit_span(&s, marks_end(s.text, next),
			          kind == SHAPE_CJK ? HSY_TOKEN_WORD : HSY_TOKEN_SYMBOL);
		}
	}
}
