/* byline.c -- "By Jane Doe and John Roe, Harbour Herald" taken apart. */
#include "read/byline.h"

#include "read/markup/xml.h"

enum { NAME_WORDS_MAX = 5, NAMES_MAX = 12 };

static hsy_word_set classes_of(hsy_str word, const hsy_lexicon *lexicon, hsy_arena *arena)
{
	if (!lexicon)
		return 0;
	hsy_str folded = hsy_str_fold(arena, word);
	while (folded.len && folded.at[folded.len - 1] == '.')
		folded.len--;
	return hsy_lexicon_word(lexicon, folded);
}

hsy_str hsy_byline_word(hsy_str s, size_t *at)
{
	int32_t c;
	size_t begin = *at;
	while ((c = hsy_utf8_next(s, at)) >= 0 && hsy_char_is_space(c))
		begin = *at;
	size_t end = *at;
	while (c >= 0 && !hsy_char_is_space(c)) {
		end = *at;
		c = hsy_utf8_next(s, at);
	}
	*at = end;
	return hsy_str_slice(s, (hsy_span){begin < end ? begin : end, end});
}

bool hsy_byline_is_by(hsy_str word)
{
	static const char *const words[] = {
#define HSY_BYLINE_BY(word) word,
#define HSY_BYLINE_BEFORE(word)
#define HSY_BYLINE_BETWEEN(word)
#define HSY_BYLINE_AFTER(word)
#define HSY_BYLINE_NOBODY(word)
#include "read/byline.def"
#undef HSY_BYLINE_BY
#undef HSY_BYLINE_BEFORE
#undef HSY_BYLINE_BETWEEN
#undef HSY_BYLINE_AFTER
#undef HSY_BYLINE_NOBODY
	};
	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (hsy_name_equal(word, words[i]))
			return true;
	return false;
}

static int32_t first_char(hsy_str s)
{
	size_t at = 0;
	return hsy_utf8_next(s, &at);
}

static bool holds_digit(hsy_str s)
{
	size_t at = 0;
	int32_t c;
	while ((c = hsy_utf8_next(s, &at)) >= 0)
		if (hsy_char_is_digit(c) || c == '@' || c == '/' || c == ':')
			return true;
	return false;
}

bool hsy_byline_is_outlet(hsy_str name, const hsy_lexicon *lexicon, hsy_arena *arena)
{
	hsy_word_set first = 0, last = 0;
	size_t words = 0;
	for (size_t at = 0; at < name.len;) {
		hsy_str word = hsy_byline_word(name, &at);
		if (word.len == 0)
			break;
		last = classes_of(word, lexicon, arena);
		first = words++ ? first : last;
	}
	/* "Staff Reporter" is a role; "The Hill Reporter" can only be an outlet. */
	if ((last & HSY_WORD_BIT(ROLE)) && !(first & HSY_WORD_BIT(ARTICLE)))
		return false;
	return words >= 2 && words <= 6 && hsy_char_is_upper(first_char(name)) &&
	       (last & HSY_WORD_BIT(OUTLET_NAME));
}

bool hsy_byline_is_person(hsy_str s, const hsy_lexicon *lexicon, hsy_arena *arena)
{
	const hsy_word_set not_names = HSY_WORD_BIT(ROLE) | HSY_WORD_BIT(SPOKESPERSON) |
	                               HSY_WORD_BIT(GROUP) | HSY_WORD_BIT(ORGANISATION) |
	                               HSY_WORD_BIT(CORPORATE) | HSY_WORD_BIT(OUTLET) |
	                               HSY_WORD_BIT(OUTLET_NAME) |
	                               HSY_WORD_BIT(PREPOSITION) |
	                               HSY_WORD_BIT(WEEKDAY);
	size_t words = 0, capitals = 0;
	hsy_str last = {0};
	if (holds_digit(s))
		return false;
	for (size_t at = 0; at < s.len;) {
		hsy_str word = hsy_byline_word(s, &at);
		if (word.len == 0)
			break;
		hsy_word_set classes = classes_of(word, lexicon, arena);
		/* "Ada La Rosa", but not "The Staff". */
		if ((classes & not_names) ||
		    (words == 0 && (classes & HSY_WORD_BIT(ARTICLE))))
			return false;
		words++;
		capitals += !hsy_char_is_lower(first_char(word));
		last = word;
	}
	return words >= 2 && words <= NAME_WORDS_MAX && capitals >= 2 &&
	       words - capitals <= 2 && !hsy_char_is_lower(first_char(last));
}

static bool is_separator(int32_t c)
{
	return c == ',' || c == ';' || c == '|' || c == 0xb7 || c == 0x2022 ||
	       c == 0x2013 || c == 0x2014 || c == '&' || c == '(' || c == ')' || c == '/';
}

/* Cuts the next part off s at a separator, at a word like "and" or "for", or at
 * the end of a sentence. *joined tells whether "and" or "&" ended it. */
static hsy_str next_part(hsy_str s, size_t *at, const hsy_lexicon *lexicon,
                         hsy_arena *arena, bool *joined)
{
	const hsy_word_set breaks = HSY_WORD_BIT(COORDINATOR) | HSY_WORD_BIT(PREPOSITION);
	size_t begin = *at, end = *at;
	*joined = false;
	while (*at < s.len) {
		hsy_str word = hsy_byline_word(s, at);
		if (word.len == 0)
			break;
		hsy_word_set classes = classes_of(word, lexicon, arena);
		if ((classes & breaks) && hsy_char_is_lower(first_char(word))) {
			*joined = classes & HSY_WORD_BIT(COORDINATOR);
			break;
		}
		size_t back = word.len;
		int32_t last = hsy_utf8_before(word, &back);
		size_t length = word.len;
		for (size_t i = 0, here = 0; i < word.len; here = i) {
			if (is_separator(hsy_utf8_next(word, &i))) {
				length = here;
				*at = (size_t)(word.at - s.at) + i;
				break;
			}
		}
		end = (size_t)(word.at - s.at) + length;
		if (length < word.len) {
			*joined = word.at[length] == '&';
			break;
		}
		if (last == '.' && word.len > 3 &&
		    !(classes &
		      (HSY_WORD_BIT(ABBREVIATION) | HSY_WORD_BIT(ABBREVIATION_FINAL))))
			break;
	}
	return hsy_str_trim(
	    hsy_str_slice(s, (hsy_span){begin, end > begin ? end : begin}));
}

static hsy_str without_dot(hsy_str s)
{
	if (s.len > 4 && s.at[s.len - 1] == '.' && s.at[s.len - 3] != ' ')
		s.len--;
	return s;
}

void hsy_byline_names(hsy_str text, const hsy_lexicon *lexicon, hsy_arena *arena,
                      hsy_strs *names, hsy_str *outlet)
{
	hsy_str parts[NAMES_MAX];
	size_t n = 0, n_listed = 1;
	for (size_t at = 0; at < text.len && n < NAMES_MAX;) {
		bool joined;
		size_t before = at;
		hsy_str part = next_part(text, &at, lexicon, arena, &joined);
		if (at == before)
			break;
		if (part.len)
			parts[n++] = without_dot(part);
		/* "A, B and C": what "and" joins makes the commas a list of names. */
		if (joined)
			n_listed = n + 1;
	}
	for (size_t i = 0; i < n; i++) {
		if (hsy_byline_is_outlet(parts[i], lexicon, arena)) {
			if (outlet && !outlet->at)
				*outlet = hsy_str_squeeze(arena, parts[i]);
		} else if (i < n_listed &&
		           hsy_byline_is_person(parts[i], lexicon, arena)) {
			hsy_vec_push(arena, names, hsy_str_squeeze(arena, parts[i]));
		}
	}
}

bool hsy_byline_read(const hsy_line *line, const hsy_lexicon *lexicon, hsy_arena *arena,
                     hsy_strs *names, hsy_str *outlet)
{
	size_t length = 0, at = 0;
	if (line->words > 30 ||
	    !hsy_line_starts(line, lexicon, HSY_PHRASE_BYLINE_START, &length) || !length)
		return false;
	/* Folding may change lengths, never the number of words. */
	size_t skip = 1;
	for (size_t i = 0; i < length; i++)
		skip += line->folded.at[i] == ' ';
	while (skip--)
		hsy_byline_word(line->text, &at);
	hsy_str rest = hsy_str_slice(line->text, (hsy_span){at, line->text.len});
	size_t before = names->n;
	hsy_byline_names(rest, lexicon, arena, names, outlet);
	return names->n > before || (outlet && outlet->at);
}
