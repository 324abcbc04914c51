/* word.c -- where a word ends, and the clitic at its end. */
#include "text/word.h"

hsy_shape hsy_shape_of(int32_t c)
{
	if (c < 0)
		return SHAPE_SPACE;
	if ((c | 32) >= 'a' && (c | 32) <= 'z')
		return SHAPE_LETTER;
	if (c > ' ' && c < 127)
		return c >= '0' && c <= '9' ? SHAPE_DIGIT : SHAPE_OTHER;
	if (hsy_char_is_space(c))
		return SHAPE_SPACE;
	if (hsy_char_is_mark(c))
		return SHAPE_MARK;
	if (hsy_char_is_cjk(c))
		return SHAPE_CJK;
	if (hsy_char_is_letter(c))
		return SHAPE_LETTER;
	return hsy_char_is_digit(c) ? SHAPE_DIGIT : SHAPE_OTHER;
}

bool hsy_shape_is_word(hsy_shape s)
{
	return s == SHAPE_LETTER || s == SHAPE_DIGIT;
}

int32_t hsy_char_at(hsy_str text, size_t at)
{
	return hsy_utf8_next(text, &at);
}

bool hsy_char_is_apostrophe(int32_t c)
{
	return c == '\'' || c == 0x2019;
}

/* "amazon.com", "e.g", "U.S", "Ph.D" and "ASP.NET" are words; where a space
 * was forgotten, as in "closed.The", the dot is a full stop. */
static bool dot_joins(hsy_str text, const hsy_word *w, size_t behind)
{
	size_t next = behind;
	int32_t after = hsy_utf8_next(text, &next);
	bool digit_before = hsy_shape_of(w->before) == SHAPE_DIGIT;
	if (hsy_shape_of(after) == SHAPE_DIGIT)
		return digit_before && hsy_char_is_digit(hsy_char_at(text, w->segment));
	if (hsy_shape_of(after) != SHAPE_LETTER)
		return false;
	if (digit_before && hsy_shape_of(hsy_char_at(text, w->begin)) == SHAPE_DIGIT)
		return false;
	if (!hsy_char_is_upper(after))
		return true;
	size_t length = w->end - w->segment;
	if (length == 1)
		return true;
	int32_t second = hsy_char_at(text, next);
	if (hsy_char_is_lower(second))
		return false;
	if (hsy_char_is_upper(w->before))
		return true;
	return length == 2 && hsy_char_is_upper(hsy_char_at(text, w->segment)) &&
	       hsy_shape_of(second) != SHAPE_LETTER;
}

/* Whether c, which is no letter or digit, may stand inside the word. */
static bool joins(hsy_str text, const hsy_word *w, int32_t c, size_t behind)
{
	hsy_shape before = hsy_shape_of(w->before);
	hsy_shape after = hsy_shape_of(hsy_char_at(text, behind));
	switch (c) {
	case '_':
		return true;
	case 0x00ad: /* soft hyphen; joiners of Persian and Indic scripts */
	case 0x200c:
	case 0x200d:
		return after == SHAPE_LETTER || after == SHAPE_MARK;
	case '-':
	case 0x2010:
	case 0x2011:
	case '@':
		return hsy_shape_is_word(before) && hsy_shape_is_word(after);
	case '\'':
	case 0x2019:
		return hsy_shape_is_word(before) && after == SHAPE_LETTER;
	case ',':
	case ':':
	case '/':
		return before == SHAPE_DIGIT && after == SHAPE_DIGIT;
	case '&': /* "AT&T" */
		return hsy_char_is_upper(w->before) &&
		       hsy_char_is_upper(hsy_char_at(text, behind));
	case '.':
		return hsy_shape_is_word(before) && dot_joins(text, w, behind);
	default:
		return false;
	}
}

hsy_word hsy_word_at(hsy_str text, size_t begin)
{
	hsy_word w = {begin, begin, begin, -1, false, true};
	size_t next = begin;
	while (next < text.len) {
		int32_t c = hsy_utf8_next(text, &next);
		hsy_shape s = hsy_shape_of(c);
		if (!hsy_shape_is_word(s) && s != SHAPE_MARK) {
			if (!joins(text, &w, c, next))
				break;
			w.has_apostrophe = w.has_apostrophe || hsy_char_is_apostrophe(c);
			if (c == '.') {
				w.is_short = w.is_short && w.end - w.segment <= 2;
				w.segment = next;
			}
		}
		if (s != SHAPE_MARK)
			w.before = c;
		w.end = next;
	}
	return w;
}

/* Addresses run on over what no word holds, but not over the punctuation of
 * the sentence that they stand in. */
size_t hsy_address_end(hsy_str text, size_t end)
{
	size_t at = end, last = end;
	while (at < text.len) {
		int32_t c = hsy_utf8_next(text, &at);
		hsy_shape s = hsy_shape_of(c);
		if (hsy_shape_is_word(s) || s == SHAPE_MARK ||
		    (c < 128 && c > 0 && strchr("/_-=&#%+~", c)))
			last = at;
		else if (s != SHAPE_OTHER || c >= 128 || strchr("\"<>`{}|\\", c))
			break;
	}
	return last;
}

bool hsy_word_is_address(hsy_str text, const hsy_word *w)
{
	hsy_str rest = hsy_str_slice(text, (hsy_span){w->end, text.len});
	hsy_str self = hsy_str_slice(text, (hsy_span){w->begin, w->end});
	if (hsy_str_starts(rest, "://"))
		return hsy_shape_is_word(hsy_shape_of(hsy_char_at(text, w->end + 3)));
	return rest.len && rest.at[0] == '/' && w->segment > w->begin && !w->is_short &&
	       (hsy_str_starts(self, "www.") ||
	        hsy_shape_is_word(hsy_shape_of(hsy_char_at(text, w->end + 1))));
}

static const hsy_clitic clitics[] = {
    {"s", {"'s", 2}},   {"t", {"n't", 3}}, {"re", {"'re", 3}}, {"ve", {"'ve", 3}},
    {"ll", {"'ll", 3}}, {"d", {"'d", 2}},  {"m", {"'m", 2}},
};

static bool same_letters(hsy_str s, const char *lower)
{
	size_t n = strlen(lower), i = 0;
	while (i < n && i < s.len && (s.at[i] | 32) == lower[i])
		i++;
	return i == n && i == s.len;
}

const hsy_clitic *hsy_clitic_find(hsy_str letters)
{
	for (size_t i = 0; i < sizeof clitics / sizeof *clitics; i++)
		if (same_letters(letters, clitics[i].letters))
			return &clitics[i];
	return NULL;
}

const hsy_clitic *hsy_clitic_of(hsy_str text, const hsy_word *w, size_t *begin)
{
	size_t at = w->end;
	for (int letters = 0; w->has_apostrophe && letters < 3; letters++) {
		size_t behind = at;
		if (!hsy_char_is_apostrophe(hsy_utf8_before(text, &at)))
			continue;
		const hsy_clitic *found = hsy_clitic_find(
		    hsy_str_slice(text, (hsy_span){behind, w->end}));
		if (found && found->letters[0] == 't' && (text.at[--at] | 32) != 'n')
			return NULL;
		if (!found || at <= w->begin)
			return NULL;
		*begin = at;
		return found;
	}
	return NULL;
}

bool hsy_word_is_number(hsy_str text, const hsy_word *w)
{
	size_t letters = 0;
	int32_t before = -1;
	for (size_t at = w->begin; at < w->end;) {
		int32_t c = hsy_utf8_next(text, &at);
		hsy_shape s = hsy_shape_of(c);
		if (s == SHAPE_LETTER &&
		    (++letters > 3 || !hsy_shape_is_word(hsy_shape_of(before))))
			return false;
		if (s != SHAPE_LETTER && letters)
			return false;
		before = c;
	}
	return letters < w->end - w->begin &&
	       hsy_shape_of(hsy_char_at(text, w->begin)) == SHAPE_DIGIT;
}
