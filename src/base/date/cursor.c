/* cursor.c -- the cursor with which dates are read. */
#include "base/date/part.h"

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

char hsy_cursor_peek(const hsy_cursor *c)
{
	return c->at < c->s.len ? c->s.at[c->at] : '\0';
}

bool hsy_cursor_at_end(const hsy_cursor *c)
{
	return c->at >= c->s.len;
}

bool hsy_cursor_take(hsy_cursor *c, char wanted)
{
	if (wanted == '\0' || hsy_cursor_peek(c) != wanted)
		return false;
	c->at++;
	return true;
}

bool hsy_cursor_take_text(hsy_cursor *c, const char *wanted)
{
	hsy_str rest = hsy_str_slice(c->s, (hsy_span){c->at, c->s.len});

	if (!hsy_str_starts(rest, wanted))
		return false;
	c->at += strlen(wanted);
	return true;
}

bool hsy_cursor_take_mark(hsy_cursor *c, const char *marks, char *taken)
{
	*taken = hsy_cursor_peek(c);
	return *taken != '\0' && strchr(marks, *taken) && hsy_cursor_take(c, *taken);
}

bool hsy_cursor_take_digits(hsy_cursor *c, size_t min, size_t max, int *value)
{
	size_t n = 0;
	int sum = 0;

	while (c->at + n < c->s.len && is_digit(c->s.at[c->at + n])) {
		if (++n > max)
			return false;
		sum = 10 * sum + (c->s.at[c->at + n - 1] - '0');
	}
	if (n < min)
		return false;
	c->at += n;
	*value = sum;
	return true;
}

hsy_str hsy_cursor_take_word(hsy_cursor *c)
{
	size_t begin = c->at;

	for (size_t at = begin; hsy_char_is_letter(hsy_utf8_next(c->s, &at));)
		c->at = at;
	return hsy_str_slice(c->s, (hsy_span){begin, c->at});
}

void hsy_cursor_skip_spaces(hsy_cursor *c)
{
	for (size_t at = c->at; hsy_char_is_space(hsy_utf8_next(c->s, &at));)
		c->at = at;
}

bool hsy_cursor_take_gap(hsy_cursor *c, const char *marks)
{
	size_t begin = c->at;
	char mark;

	hsy_cursor_skip_spaces(c);
	hsy_cursor_take_mark(c, marks, &mark);
	hsy_cursor_skip_spaces(c);
	return c->at > begin;
}

/* Forms start where words start: not at the 1 of "31 June". But scripts without
 * spaces write figures right behind words. */
bool hsy_cursor_next_run(hsy_cursor *c)
{
	size_t at = c->at;
	bool was_digit = false, was_letter = false, is_first = true;

	while (at < c->s.len) {
		size_t before = at;
		int32_t letter = hsy_utf8_next(c->s, &at);
		bool digit = letter >= '0' && letter <= '9';
		bool other = !digit && hsy_char_is_letter(letter);

		if (!is_first && (digit || other) && !was_digit && !was_letter) {
			c->at = before;
			return true;
		}
		was_digit = digit;
		was_letter = other && !hsy_char_is_cjk(letter);
		is_first = false;
	}
	c->at = c->s.len;
	return false;
}

static int32_t lower(int32_t c)
{
	bool upper = (c >= 'A' && c <= 'Z') || (c >= 0xC0 && c <= 0xDE && c != 0xD7);

	return upper ? c + 0x20 : c;
}

bool hsy_word_is(hsy_str word, const char *name)
{
	hsy_str wanted = hsy_str_of(name);
	size_t i = 0, k = 0;

	if (word.len != wanted.len)
		return false;
	while (i < word.len && k < wanted.len)
		if (lower(hsy_utf8_next(word, &i)) != hsy_utf8_next(wanted, &k))
			return false;
	return i == word.len && k == wanted.len;
}
