/* quantity.c -- figures, and from their place in the tree what they measure. */
#include "syntax/quantity.h"

hsy_span hsy_stretch_span(const hsy_syntax *syntax, hsy_stretch words)
{
	const char *text = syntax->text->doc->text.at;

	if (words.first >= words.end)
		return (hsy_span){0, 0};
	const hsy_str *first = &syntax->words.at[words.first].form;
	const hsy_str *last = &syntax->words.at[words.end - 1].form;

	return (hsy_span){(size_t)(first->at - text),
	                  (size_t)(last->at + last->len - text)};
}

static bool is_within(hsy_stretch range, size_t word)
{
	return word >= range.first && word < range.end;
}

/* The word of the figure whose head stands outside of it. */
static size_t top_of(const hsy_syntax *syntax, hsy_stretch words)
{
	size_t top = words.end - 1;

	while (syntax->words.at[top].head != HSY_NONE &&
	       is_within(words, syntax->words.at[top].head))
		top = syntax->words.at[top].head;
	return top;
}

static bool is_noun(const hsy_syntax_word *word)
{
	return word->upos == HSY_UPOS_NOUN || word->upos == HSY_UPOS_PROPN;
}

/* "$50 billion investment", "a 30% drop": the noun it stands before. */
static size_t measured_by(const hsy_syntax *syntax, size_t top)
{
	const hsy_syntax_word *word = &syntax->words.at[top];

	if (word->head == HSY_NONE)
		return HSY_NONE;
	switch (word->relation) {
	case HSY_RELATION_NUMMOD:
	case HSY_RELATION_COMPOUND:
	case HSY_RELATION_AMOD:
	case HSY_RELATION_NMOD:
	case HSY_RELATION_NMOD_UNMARKED:
	case HSY_RELATION_NMOD_DESC:
		return is_noun(&syntax->words.at[word->head]) ? word->head : HSY_NONE;
	default:
		return HSY_NONE;
	}
}

/* ---- what stands behind ---- */

typedef struct reader {
	const hsy_syntax *syntax;
	const hsy_lexicon *lexicon;
	hsy_amounts *out;
	hsy_arena *arena;
	size_t sentence_first, sentence_end; /* words */
} reader;

/* What an amount is of stands near it. */
enum { MAX_DISTANCE = 12 };

static size_t reach_of(const reader *r, size_t from)
{
	return r->sentence_end - from < MAX_DISTANCE ? r->sentence_end
	                                             : from + MAX_DISTANCE;
}

/* The first word from on that depends on head in such a way. */
static size_t dependent_of(const reader *r, size_t head, size_t from, hsy_relation a,
                           hsy_relation b)
{
	const hsy_syntax_word *words = r->syntax->words.at;

	for (size_t i = from, end = reach_of(r, from); i < end; i++)
		if (words[i].head == head &&
		    (words[i].relation == a || words[i].relation == b))
			return i;
	return HSY_NONE;
}

/* "in costs", "of all jobs": what depends on the measured noun, or on the figure. */
static size_t whose_of(const reader *r, const hsy_amount *a, size_t top)
{
	const hsy_syntax_word *words = r->syntax->words.at;
	size_t holder = a->of == HSY_NONE ? top : a->of;
	size_t from = holder < a->words.end ? a->words.end : holder + 1;

	for (size_t i = from, end = reach_of(r, from); i < end; i++)
		if ((words[i].head == holder || is_within(a->words, words[i].head)) &&
		    (words[i].relation == HSY_RELATION_NMOD ||
		     words[i].relation == HSY_RELATION_OBL))
			return i;
	return HSY_NONE;
}

/* "Sales rose 5%": without a noun of its own, what the verb says it of. */
static size_t subject_of(const reader *r, size_t top)
{
	const hsy_syntax_word *words = r->syntax->words.at;
	size_t head = words[top].head;
	size_t from = head == HSY_NONE || head < MAX_DISTANCE ? 0 : head - MAX_DISTANCE;

	if (head == HSY_NONE)
		return HSY_NONE;
	return dependent_of(r, head, from, HSY_RELATION_NSUBJ, HSY_RELATION_NSUBJ_PASS);
}

/* "40% cheaper than rivals", "compared with rivals": the word leads to what it stands
 * before, or to what hangs from it. */
static size_t led_to(const reader *r, size_t word)
{
	size_t head = r->syntax->words.at[word].head;

	if (head != HSY_NONE && head > word)
		return head;
	return dependent_of(r, word, word + 1, HSY_RELATION_OBL, HSY_RELATION_OBJ);
}

static size_t than_of(const reader *r, const hsy_amount *a)
{
	for (size_t i = a->words.end, end = reach_of(r, i); i < end; i++) {
		const hsy_quantity *q = hsy_lexicon_quantity(
		    r->lexicon, r->syntax->words.at[i].lemma);

		if (q && q->role == HSY_QUANTITY_THAN)
			return led_to(r, i);
	}
	return HSY_NONE;
}

/* ---- dates ---- */

static bool is_month(const reader *r, size_t token)
{
	const hsy_tokens *tokens = &r->syntax->text->tokens;

	return token < tokens->n && tokens->at[token].classes & HSY_WORD_BIT(MONTH);
}

/* "2026", unless it counts something: "2026 ships". A noun in the plural is not its
 * lemma. */
static bool is_year(const reader *r, size_t word)
{
	const hsy_syntax_word *w = &r->syntax->words.at[word];

	if (w->form.len != 4 || (w->form.at[0] != '1' && w->form.at[0] != '2'))
		return false;
	if (w->relation != HSY_RELATION_NUMMOD || w->head == HSY_NONE)
		return true;
	const hsy_syntax_word *counted = &r->syntax->words.at[w->head];

	return counted->form.len == counted->lemma.len;
}

/* "between 2009 and 2018", unless it counts something. */
static bool is_span_of_years(const reader *r, size_t token, size_t end,
                             const hsy_figure *figure)
{
	const hsy_stretch words = {r->syntax->first[token], r->syntax->first[end]};

	return figure->low >= 1900 && figure->low < figure->high &&
	       figure->high <= 2100 && figure->grain == 1 &&
	       measured_by(r->syntax, top_of(r->syntax, words)) == HSY_NONE;
}

/* A bare number that tells when: "March 22", "in 2026". */
static bool is_date(const reader *r, size_t token, size_t end, const hsy_figure *figure)
{
	if (figure->unit.len)
		return false;
	if (is_span_of_years(r, token, end, figure))
		return true;
	if (end != token + 1 || figure->low < figure->high)
		return false;
	return is_year(r, r->syntax->first[token]) || is_month(r, end) ||
	       (token > 0 && is_month(r, token - 1));
}

static void relate(const reader *r, hsy_amount *a)
{
	size_t top = top_of(r->syntax, a->words);

	a->of = measured_by(r->syntax, top);
	a->whose = whose_of(r, a, top);
	if (a->of == HSY_NONE && a->whose == HSY_NONE)
		a->whose = subject_of(r, top);
	a->than = than_of(r, a);
}

/* A bare number that belongs to a name: "Route 66", "Flight 370". A noun behind it would
 * be what it counts. */
static bool is_label(const reader *r, size_t token, size_t end, const hsy_figure *figure)
{
	const hsy_syntax_word *words = r->syntax->words.at;
	size_t word = r->syntax->first[token];

	if (figure->unit.len || figure->bound != HSY_BOUND_NONE || end != token + 1 ||
	    r->syntax->text->tokens.at[token].kind != HSY_TOKEN_NUMBER ||
	    word == r->sentence_first)
		return false;
	const hsy_syntax_word *name = &words[word - 1];

	return is_noun(name) && name->form.at[0] >= 'A' && name->form.at[0] <= 'Z' &&
	       words[word].head != HSY_NONE && words[word].head < word;
}

static void add_amount(reader *r, const hsy_figure *figure, hsy_stretch words)
{
	hsy_amount a = {*figure, words, HSY_NONE, HSY_NONE, HSY_NONE};

	if (r->syntax->model)
		relate(r, &a);
	hsy_vec_push(r->arena, &r->out->list, a);
}

/* The tokens of a figure begin with its bound, which stands before the number. */
static size_t token_of(const hsy_tokens *tokens, size_t at, size_t offset)
{
	while (at > 0 && tokens->at[at].span.begin > offset)
		at--;
	return at;
}

static void read_sentence(reader *r, const hsy_sentence *sentence)
{
	const hsy_text *text = r->syntax->text;
	const hsy_tokens tokens = {text->tokens.at, sentence->end, 0};

	r->sentence_first = r->syntax->first[sentence->first];
	r->sentence_end = r->syntax->first[sentence->end];
	for (size_t at = sentence->first, end; at < sentence->end; at = end) {
		hsy_figure figure;

		end = hsy_figure_read(&tokens, at, r->lexicon, r->arena, &figure);
		if (end == at || is_date(r, at, end, &figure) ||
		    is_label(r, at, end, &figure)) {
			end = end == at ? at + 1 : end;
			continue;
		}
		size_t first = token_of(&tokens, at, figure.span.begin);
		if (first < sentence->first)
			first = sentence->first;
		add_amount(r, &figure,
		           (hsy_stretch){r->syntax->first[first], r->syntax->first[end]});
	}
}

const hsy_amounts *hsy_amounts_new(const hsy_syntax *syntax, hsy_arena *arena)
{
	hsy_amounts *out = HSY_NEW(arena, hsy_amounts);
	reader r = {.syntax = syntax, .lexicon = syntax->text->lexicon, .out = out};

	r.arena = arena;
	for (size_t i = 0; i < syntax->text->sentences.n; i++)
		read_sentence(&r, &syntax->text->sentences.at[i]);
	return out;
}
