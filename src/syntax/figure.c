/* figure.c -- reads amounts out of tokens. */
#include "syntax/figure.h"

#include <math.h>
#include <stdlib.h>

/* Signs mean the same in every language. */
static const struct {
	const char *sign, *unit;
} currencies[] = {
    {"$", "USD"}, {"€", "EUR"}, {"£", "GBP"}, {"¥", "JPY"}, {"₹", "INR"},
};

/* The unit of a currency sign, or NULL. */
static const char *currency_of(hsy_str folded)
{
	for (size_t i = 0; i < sizeof currencies / sizeof *currencies; i++)
		if (hsy_str_is(folded, currencies[i].sign))
			return currencies[i].unit;
	return NULL;
}

static hsy_quantity_role role_of(const hsy_lexicon *lexicon, hsy_str folded)
{
	const hsy_quantity *found = hsy_lexicon_quantity(lexicon, folded);
	return found ? found->role : HSY_QUANTITY_NONE;
}

static const hsy_quantity *quantity_with(const hsy_lexicon *lexicon, hsy_str folded,
                                         hsy_quantity_role role)
{
	const hsy_quantity *found = hsy_lexicon_quantity(lexicon, folded);
	return found && found->role == role ? found : NULL;
}

/* ---- numbers ---- */

typedef struct number {
	double low, high, grain;
} number;

bool hsy_figure_near(double a, double b)
{
	return fabs(a - b) <= 1e-9 * (fabs(a) + fabs(b));
}

/* "2.3" has no exact double, "2.3 million" has one: the same as for "2,300,000". */
static double scaled(double value, double by)
{
	double product = value * by, whole = floor(product + 0.5);
	return hsy_figure_near(product, whole) ? whole : product;
}

static void scale(number *n, double by)
{
	n->low = scaled(n->low, by);
	n->high = scaled(n->high, by);
	n->grain = scaled(n->grain, by);
}

/* Exact for as many digits as are read; pow() differs from system to system. */
static double power_of_ten(size_t exponent)
{
	double power = 1;
	for (; exponent > 0; exponent--)
		power *= 10;
	return power;
}

static bool is_digit_at(hsy_str s, size_t i)
{
	return i < s.len && s.at[i] >= '0' && s.at[i] <= '9';
}

/* Whether the mark at i is the decimal point, and not one that groups digits: "50,000",
 * "50.000" where the comma is the point. There, too, "3.5" is written in some countries. */
static bool is_point(const hsy_lexicon *lexicon, hsy_str s, size_t i)
{
	bool is_comma = s.at[i] == ',';

	if (!(hsy_lexicon_habits(lexicon) & HSY_HABIT_DECIMAL_COMMA))
		return !is_comma;
	return is_comma || !is_digit_at(s, i + 3) || is_digit_at(s, i + 4);
}

/* Digits with commas and a decimal point, at most 15 of them; returns how
 * many bytes it took, 0 when there is none. Zeros at the end may be rounding. */
static size_t read_digits(const hsy_lexicon *lexicon, hsy_str s, number *out)
{
	size_t i = 0, digits = 0, zeros = 0, decimals = 0;
	bool has_point = false;
	double value = 0;
	for (; i < s.len && digits < 15; i++) {
		char c = s.at[i];
		if ((c == '.' || c == ',') && !has_point && i + 1 < s.len) {
			has_point = is_point(lexicon, s, i);
			continue;
		}
		if (c < '0' || c > '9')
			break;
		value = 10 * value + (c - '0');
		digits++;
		decimals += has_point;
		zeros = c == '0' && !has_point ? zeros + 1 : 0;
	}
	double whole = power_of_ten(decimals);
	*out = (number){value / whole, value / whole, power_of_ten(zeros) / whole};
	return digits ? i : 0;
}

/* "50", "50bn", "5-10"; not "8:15", "24/7" or "555-0100". */
static bool read_number_token(const hsy_lexicon *lexicon, hsy_str s, number *out)
{
	size_t end = read_digits(lexicon, s, out);
	if (!end)
		return false;
	hsy_str rest = hsy_str_slice(s, (hsy_span){end, s.len});
	if (!rest.len)
		return true;
	number second;
	if (rest.at[0] == '-' && rest.len > 1) {
		hsy_str other = hsy_str_slice(rest, (hsy_span){1, rest.len});
		if (read_digits(lexicon, other, &second) != other.len || second.low <= out->low)
			return false;
		out->high = second.high;
		return true;
	}
	const hsy_quantity *scaled = quantity_with(lexicon, rest, HSY_QUANTITY_SCALE);
	if (scaled)
		scale(out, scaled->value);
	return scaled != NULL;
}

static const hsy_quantity *number_word(const hsy_lexicon *lexicon, hsy_str s)
{
	const hsy_quantity *found = hsy_lexicon_quantity(lexicon, s);
	bool is_number = found && (found->role == HSY_QUANTITY_NUMBER ||
	                           found->role == HSY_QUANTITY_ONE);
	return is_number ? found : NULL;
}

/* "seven", "twenty-one" */
static bool read_number_word(const hsy_lexicon *lexicon, hsy_str s, number *out)
{
	size_t hyphen = hsy_str_find(s, HSY_STR("-"), 0);
	hsy_str head = s;
	double units = 0;
	if (hyphen != HSY_NONE) {
		hsy_str tail = hsy_str_slice(s, (hsy_span){hyphen + 1, s.len});
		const hsy_quantity *last = number_word(lexicon, tail);
		if (!last || last->value > 9)
			return false;
		units = last->value;
		head = hsy_str_slice(s, (hsy_span){0, hyphen});
	}
	const hsy_quantity *first = number_word(lexicon, head);
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
static size_t read_scales(const hsy_lexicon *lexicon, const hsy_tokens *tokens, size_t at,
                          number *out)
{
	for (;; at++) {
		const hsy_quantity *found = quantity_with(lexicon, folded_at(tokens, at),
		                                          HSY_QUANTITY_SCALE);
		if (!found &&
		    role_of(lexicon, folded_at(tokens, at)) == HSY_QUANTITY_OF) {
			found = quantity_with(lexicon, folded_at(tokens, at + 1),
			                      HSY_QUANTITY_SCALES);
			at += found != NULL;
		}
		if (!found)
			return at;
		scale(out, found->value);
	}
}

/* The number at token at, without currency, unit and bound. */
static size_t read_number(const hsy_lexicon *lexicon, const hsy_tokens *tokens, size_t at,
                          number *out)
{
	const hsy_token *token = &tokens->at[at];
	const hsy_quantity *found = hsy_lexicon_quantity(lexicon, token->folded);
	hsy_quantity_role role = found ? found->role : HSY_QUANTITY_NONE;
	if (token->kind == HSY_TOKEN_NUMBER) {
		if (!read_number_token(lexicon, token->folded, out))
			return at;
	} else if (role == HSY_QUANTITY_SCALES) {
		*out = (number){found->value, 10 * found->value, 0};
	} else if (role == HSY_QUANTITY_SCALE && token->folded.len > 2) {
		/* "a million": without the article it is part of a name or a list. */
		if (!at || !(tokens->at[at - 1].classes & HSY_WORD_BIT(ARTICLE)))
			return at;
		*out = (number){found->value, found->value, found->value};
	} else if (!read_number_word(lexicon, token->folded, out)) {
		return at;
	}
	size_t end = read_scales(lexicon, tokens, at + 1, out);
	return role == HSY_QUANTITY_ONE && end == at + 1 ? at : end;
}

/* ---- units and bounds ---- */

/* The words from token at, one space between, at most HSY_QUANTITY_WORDS of them;
 * absent when they are too long for any phrase. */
static hsy_str phrase_at(const hsy_tokens *tokens, size_t at, size_t words, char *space,
                         size_t size)
{
	size_t len = 0;
	for (size_t i = at; i < at + words; i++) {
		hsy_str word = folded_at(tokens, i);
		if (!word.len || len + word.len + 1 > size)
			return (hsy_str){NULL, 0};
		if (len)
			space[len++] = ' ';
		memcpy(space + len, word.at, word.len);
		len += word.len;
	}
	return (hsy_str){space, len};
}

enum { PHRASE_SIZE = 64 };

static size_t read_unit(const hsy_tokens *tokens, size_t at, const hsy_lexicon *lexicon,
                        hsy_arena *arena, hsy_str *unit)
{
	hsy_str word = folded_at(tokens, at);
	char space[PHRASE_SIZE];
	if (hsy_str_is(word, "%")) {
		*unit = HSY_STR("%");
		return at + 1;
	}
	for (size_t words = HSY_QUANTITY_WORDS; words > 0; words--) {
		hsy_str phrase = phrase_at(tokens, at, words, space, sizeof space);
		const hsy_quantity *found = quantity_with(lexicon, phrase,
		                                          HSY_QUANTITY_UNIT);
		if (!found)
			continue;
		*unit = found->unit;
		return at + words;
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
static hsy_bound read_bound(const hsy_lexicon *lexicon, const hsy_tokens *tokens,
                            size_t at, size_t *first)
{
	char space[PHRASE_SIZE];
	for (size_t words = at < HSY_QUANTITY_WORDS ? at : HSY_QUANTITY_WORDS; words > 0;
	     words--) {
		hsy_str phrase = phrase_at(tokens, at - words, words, space,
		                           sizeof space);
		hsy_bound bound = bound_of(role_of(lexicon, phrase));
		if (bound != HSY_BOUND_NONE) {
			*first = at - words;
			return bound;
		}
	}
	*first = at;
	return HSY_BOUND_NONE;
}

/* Only these can begin a figure. */
static bool may_begin(const hsy_token *token)
{
	return token->kind == HSY_TOKEN_NUMBER || token->kind == HSY_TOKEN_SYMBOL ||
	       (token->classes & HSY_WORD_BIT(NUMBER));
}

/* "10 to 20 percent": the upper end, when it is one. role joins it to the lower. */
static size_t read_upper(const hsy_lexicon *lexicon, const hsy_tokens *tokens, size_t at,
                         hsy_quantity_role role, number *out)
{
	hsy_str link = folded_at(tokens, at);
	number upper;
	if (at + 1 >= tokens->n || !may_begin(&tokens->at[at + 1]) ||
	    !(role_of(lexicon, link) == role || hsy_str_is(link, "–")))
		return at;
	size_t end = read_number(lexicon, tokens, at + 1, &upper);
	if (end == at + 1 || upper.low <= out->high)
		return at;
	out->high = upper.high;
	return end;
}

/* What joins the ends of a range whose lower end begins at token at. */
static hsy_quantity_role joint_of(const hsy_lexicon *lexicon, const hsy_tokens *tokens,
                                  size_t at)
{
	bool is_between = at > 0 && role_of(lexicon, tokens->at[at - 1].folded) ==
	                                HSY_QUANTITY_BETWEEN;

	return is_between ? HSY_QUANTITY_AND : HSY_QUANTITY_TO;
}

/* ---- shares ---- */

/* "half of", "a third of", "two thirds of": without "of" it may be the third of many. */
static size_t read_part(const hsy_lexicon *lexicon, const hsy_tokens *tokens, size_t at,
                        number *out)
{
	number n = {1, 1, 0};
	size_t part = at;

	if (read_number_word(lexicon, tokens->at[at].folded, &n))
		part++;
	const hsy_quantity *found = quantity_with(lexicon, folded_at(tokens, part),
	                                          HSY_QUANTITY_PART);
	if (!found || n.low > 9 ||
	    role_of(lexicon, folded_at(tokens, part + 1)) != HSY_QUANTITY_OF)
		return at;
	*out = (number){n.low * found->value, n.low * found->value, 1};
	return part + 1;
}

/* "one in four", "4 in 10"; not "two in five days". */
static size_t read_odds(const hsy_lexicon *lexicon, const hsy_tokens *tokens, size_t at,
                        number *out)
{
	number n, of;

	if (role_of(lexicon, folded_at(tokens, at + 1)) != HSY_QUANTITY_IN ||
	    at + 2 >= tokens->n ||
	    !(read_number_word(lexicon, tokens->at[at].folded, &n) ||
	      read_number_token(lexicon, tokens->at[at].folded, &n)) ||
	    !(read_number_word(lexicon, tokens->at[at + 2].folded, &of) ||
	      read_number_token(lexicon, tokens->at[at + 2].folded, &of)) ||
	    n.high >= of.low || of.high > 100 ||
	    (at + 3 < tokens->n && tokens->at[at + 3].classes & HSY_WORD_BIT(UNIT)))
		return at;
	*out = (number){100 * n.low / of.low, 100 * n.low / of.low, 1};
	return at + 3;
}

static size_t read_share(const hsy_tokens *tokens, size_t at, const hsy_lexicon *lexicon,
                         hsy_figure *out)
{
	number value;
	size_t begin, end = read_part(lexicon, tokens, at, &value);

	if (end == at)
		end = read_odds(lexicon, tokens, at, &value);
	if (end == at)
		return at;
	*out = (hsy_figure){.low = value.low, .high = value.high, .grain = value.grain};
	out->unit = HSY_STR("%");
	out->bound = read_bound(lexicon, tokens, at, &begin);
	out->span = (hsy_span){tokens->at[begin].span.begin,
	                       tokens->at[end - 1].span.end};
	return end;
}

size_t hsy_figure_read(const hsy_tokens *tokens, size_t at, const hsy_lexicon *lexicon,
                       hsy_arena *arena, hsy_figure *out)
{
	if (!may_begin(&tokens->at[at]))
		return at;
	const char *currency = currency_of(tokens->at[at].folded);
	size_t first = at + (currency != NULL), begin;
	size_t share = read_share(tokens, at, lexicon, out);
	number value;
	if (share > at)
		return share;
	if (first >= tokens->n)
		return at;
	size_t end = read_number(lexicon, tokens, first, &value);
	if (end == first)
		return at;
	end = read_upper(lexicon, tokens, end, joint_of(lexicon, tokens, at), &value);
	*out = (hsy_figure){.low = value.low, .high = value.high, .grain = value.grain};
	if (currency)
		out->unit = hsy_str_of(currency);
	else
		end = read_unit(tokens, end, lexicon, arena, &out->unit);
	out->bound = read_bound(lexicon, tokens, at, &begin);
	out->span = (hsy_span){tokens->at[begin].span.begin,
	                       tokens->at[end - 1].span.end};
	return end;
}
