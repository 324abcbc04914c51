/* figure.c -- reads amounts out of tokens, and compares them. */
#include "link/figure.h"

#include <math.h>
#include <stdlib.h>

typedef struct quantity {
	const char *word;
	hsy_quantity_role role;
	double value;
	const char *unit;
} quantity;

static const quantity quantities[] = {
#define HSY_QUANTITY(word, role, value, unit) {word, HSY_QUANTITY_##role, value, unit},
#include "link/quantity.def"
#undef HSY_QUANTITY
};

/* The table is short, and only few tokens ask for it: see may_begin. */
static const quantity *quantity_find(hsy_str folded)
{
	for (size_t i = 0; i < sizeof quantities / sizeof *quantities; i++)
		if (hsy_str_is(folded, quantities[i].word))
			return &quantities[i];
	return NULL;
}

static const quantity *quantity_with(hsy_str folded, hsy_quantity_role role)
{
	const quantity *found = quantity_find(folded);
	return found && found->role == role ? found : NULL;
}

hsy_quantity_role hsy_quantity_role_of(hsy_str folded)
{
	const quantity *found = quantity_find(folded);
	return found ? found->role : HSY_QUANTITY_NONE;
}

/* ---- numbers ---- */

typedef struct number {
	double low, high, grain;
} number;

static void scale(number *n, double by)
{
	n->low *= by;
	n->high *= by;
	n->grain *= by;
}

/* Digits with commas and a decimal point, at most 15 of them; returns how
 * many bytes it took, 0 when there is none. Zeros at the end may be rounding. */
static size_t read_digits(hsy_str s, number *out)
{
	size_t i = 0, digits = 0, zeros = 0, decimals = 0;
	bool has_point = false;
	double value = 0;
	for (; i < s.len && digits < 15; i++) {
		char c = s.at[i];
		if (c == '.' && !has_point && i + 1 < s.len) {
			has_point = true;
			continue;
		}
		if (c == ',' && !has_point)
			continue;
		if (c < '0' || c > '9')
			break;
		value = 10 * value + (c - '0');
		digits++;
		decimals += has_point;
		zeros = c == '0' && !has_point ? zeros + 1 : 0;
	}
	double unit = pow(10, (double)zeros - (double)decimals);
	*out = (number){value / pow(10, (double)decimals),
	                value / pow(10, (double)decimals), unit};
	return digits ? i : 0;
}

/* "50", "50bn", "5-10"; not "8:15", "24/7" or "555-0100". */
static bool read_number_token(hsy_str s, number *out)
{
	size_t end = read_digits(s, out);
	if (!end)
		return false;
	hsy_str rest = hsy_str_slice(s, (hsy_span){end, s.len});
	if (!rest.len)
		return true;
	number second;
	if (rest.at[0] == '-' && rest.len > 1) {
		hsy_str other = hsy_str_slice(rest, (hsy_span){1, rest.len});
		if (read_digits(other, &second) != other.len || second.low <= out->low)
			return false;
		out->high = second.high;
		return true;
	}
	const quantity *scaled = quantity_with(rest, HSY_QUANTITY_SCALE);
	if (scaled)
		scale(out, scaled->value);
	return scaled != NULL;
}

/* "seven", "twenty-one" */
static bool read_number_word(hsy_str s, number *out)
{
	size_t hyphen = hsy_str_find(s, HSY_STR("-"), 0);
	hsy_str head = s;
	double units = 0;
	if (hyphen != HSY_NONE) {
		hsy_str tail = hsy_str_slice(s, (hsy_span){hyphen + 1, s.len});
		const quantity *last = quantity_with(tail, HSY_QUANTITY_NUMBER);
		if (!last || last->value > 9)
			return false;
		units = last->value;
		head = hsy_str_slice(s, (hsy_span){0, hyphen});
	}
	const quantity *first = quantity_with(head, HSY_QUANTITY_NUMBER);
	if (!first || (hyphen != HSY_NONE && first->value < 20))
		return false;
	*out = (number){first->value + units, first->value + units, 1};
	return true;
}

static hsy_str folded_at(const hsy_tokens *tokens, size_t i)
{
	return i < tokens->n ? tokens->at[i].folded : (hsy_str){NULL, 0};
}

/* "million", "thousand million", "of thousands" behind the number. */
static size_t read_scales(const hsy_tokens *tokens, size_t at, number *out)
{
	for (;; at++) {
		const quantity *found = quantity_with(folded_at(tokens, at),
		                                      HSY_QUANTITY_SCALE);
		if (!found && hsy_str_is(folded_at(tokens, at), "of")) {
			found = quantity_with(folded_at(tokens, at + 1),
			                      HSY_QUANTITY_SCALES);
			at += found != NULL;
		}
		if (!found)
			return at;
		scale(out, found->value);
	}
}

/* The number at token at, without currency, unit and bound. */
static size_t read_number(const hsy_tokens *tokens, size_t at, number *out)
{
	const hsy_token *token = &tokens->at[at];
	const quantity *found = quantity_find(token->folded);
	if (token->kind == HSY_TOKEN_NUMBER) {
		if (!read_number_token(token->folded, out))
			return at;
	} else if (found && found->role == HSY_QUANTITY_SCALES) {
		*out = (number){found->value, 10 * found->value, 0};
	} else if (found && found->role == HSY_QUANTITY_SCALE && token->folded.len > 2) {
		/* "a million": without the article it is part of a name or a list. */
		if (!at || !(tokens->at[at - 1].classes & HSY_WORD_BIT(ARTICLE)))
			return at;
		*out = (number){found->value, found->value, found->value};
	} else if (!read_number_word(token->folded, out)) {
		return at;
	}
	size_t end = read_scales(tokens, at + 1, out);
	bool is_pronoun = hsy_str_is(token->folded, "one") && end == at + 1;
	return is_pronoun ? at : end;
}

/* ---- units and bounds ---- */

static size_t read_unit(const hsy_tokens *tokens, size_t at, const hsy_lexicon *lexicon,
                        hsy_arena *arena, hsy_str *unit)
{
	hsy_str word = folded_at(tokens, at);
	if (hsy_str_is(word, "per") && hsy_str_is(folded_at(tokens, at + 1), "cent")) {
		*unit = HSY_STR("%");
		return at + 2;
	}
	const quantity *found = quantity_with(word, HSY_QUANTITY_UNIT);
	if (found) {
		*unit = hsy_str_of(found->unit);
		return at + 1;
	}
	if (at < tokens->n && (tokens->at[at].classes & HSY_WORD_BIT(UNIT))) {
		*unit = lexicon ? hsy_lexicon_stem(lexicon, arena, word) : word;
		return at + 1;
	}
	return at;
}

static hsy_bound bound_of(hsy_quantity_role role)
{
	switch (role) {
	case HSY_QUANTITY_OVER:
		return HSY_BOUND_OVER;
	case HSY_QUANTITY_UNDER:
		return HSY_BOUND_UNDER;
	case HSY_QUANTITY_ABOUT:
		return HSY_BOUND_ABOUT;
	default:
		return HSY_BOUND_NONE;
	}
}

/* The bound that ends before token at; the longest phrase wins, so that "no
 * more than" is not "more than". Sets *first to where it begins. */
static hsy_bound read_bound(const hsy_tokens *tokens, size_t at, size_t *first)
{
	char phrase[64];
	for (size_t words = at < 3 ? at : 3; words > 0; words--) {
		size_t len = 0;
		for (size_t i = at - words; i < at; i++) {
			hsy_str word = tokens->at[i].folded;
			if (len + word.len + 1 > sizeof phrase)
				break;
			if (len)
				phrase[len++] = ' ';
			memcpy(phrase + len, word.at, word.len);
			len += word.len;
		}
		hsy_bound bound = bound_of(hsy_quantity_role_of((hsy_str){phrase, len}));
		if (bound != HSY_BOUND_NONE) {
			*first = at - words;
			return bound;
		}
	}
	*first = at;
	return HSY_BOUND_NONE;
}

/* Looking words up costs: only these can begin a figure. */
static bool may_begin(const hsy_token *token)
{
	return token->kind == HSY_TOKEN_NUMBER || token->kind == HSY_TOKEN_SYMBOL ||
	       (token->classes & HSY_WORD_BIT(NUMBER));
}

/* "10 to 20 percent": the upper end, when it is one. */
static size_t read_upper(const hsy_tokens *tokens, size_t at, number *out)
{
	hsy_str link = folded_at(tokens, at);
	number upper;
	if (at + 1 >= tokens->n || !may_begin(&tokens->at[at + 1]) ||
	    !(hsy_str_is(link, "to") || hsy_str_is(link, "–")))
		return at;
	size_t end = read_number(tokens, at + 1, &upper);
	if (end == at + 1 || upper.low <= out->high)
		return at;
	out->high = upper.high;
	return end;
}

size_t hsy_figure_read(const hsy_tokens *tokens, size_t at, const hsy_lexicon *lexicon,
                       hsy_arena *arena, hsy_figure *out)
{
	if (!may_begin(&tokens->at[at]))
		return at;
	const quantity *sign = quantity_with(tokens->at[at].folded,
	                                     HSY_QUANTITY_CURRENCY);
	size_t first = at + (sign != NULL), begin;
	number value;
	if (first >= tokens->n)
		return at;
	size_t end = read_number(tokens, first, &value);
	if (end == first)
		return at;
	end = read_upper(tokens, end, &value);
	*out = (hsy_figure){.low = value.low, .high = value.high, .grain = value.grain};
	if (sign)
		out->unit = hsy_str_of(sign->unit);
	else
		end = read_unit(tokens, end, lexicon, arena, &out->unit);
	out->bound = read_bound(tokens, at, &begin);
	out->span = (hsy_span){tokens->at[begin].span.begin,
	                       tokens->at[end - 1].span.end};
	return end;
}

/* ---- comparing ---- */

static bool near(double a, double b)
{
	return fabs(a - b) <= 1e-9 * (fabs(a) + fabs(b));
}

static bool same_unit(const hsy_figure *a, const hsy_figure *b)
{
	return hsy_str_equal(a->unit, b->unit);
}

static hsy_bound binding(hsy_bound bound)
{
	return bound == HSY_BOUND_ABOUT ? HSY_BOUND_NONE : bound;
}

bool hsy_figure_same(const hsy_figure *a, const hsy_figure *b)
{
	return same_unit(a, b) && near(a->low, b->low) && near(a->high, b->high) &&
	       binding(a->bound) == binding(b->bound);
}

/* From where to where the true amount may lie. */
static void reach(const hsy_figure *f, double *from, double *to)
{
	double slack = f->bound == HSY_BOUND_ABOUT ? 0.15 * f->low : 0;
	if (f->bound == HSY_BOUND_NONE)
		slack = f->grain / 2;
	*from = f->bound == HSY_BOUND_UNDER ? -HUGE_VAL : f->low - slack;
	*to = f->bound == HSY_BOUND_OVER ? HUGE_VAL : f->high + slack;
}

bool hsy_figure_against(const hsy_figure *a, const hsy_figure *b)
{
	double a_from, a_to, b_from, b_to;
	if (!same_unit(a, b))
		return false;
	reach(a, &a_from, &a_to);
	reach(b, &b_from, &b_to);
	return a_to < b_from || b_to < a_from;
}

hsy_str hsy_figure_key(const hsy_figure *f, hsy_arena *arena)
{
	static const char *const marks[] = {"", "", ">", "<"}; /* "about" binds nobody */
	/* In thousandths: a decimal point would depend on the locale. */
	return hsy_str_printf(arena, "%s%.0f..%.0f " HSY_STR_FMT, marks[f->bound],
	                      1000 * f->low, 1000 * f->high, HSY_STR_ARG(f->unit));
}
