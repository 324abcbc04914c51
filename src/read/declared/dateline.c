/* dateline.c -- the parts of a dateline: places, a date, an agency, a dash. */
#include "read/declared/dateline.h"

#include "read/declared/outlet.h"

enum {
	HEAD_BYTES = 140, /* no dateline is longer */
	PLACE_WORDS = 5,
	PARTICLE_LETTERS = 4, /* "de", "upon" */
	BARE_LETTERS = 4,     /* "Q —", "TV —" are no places */
	REST_WORDS = 4,       /* behind a bare one a sentence goes on */
	APPOSITION_WORDS = 10,
	NAME_BYTES = 40 /* of an agency that is not known */
};

/* How the part before the bracket or dash is written. */
typedef struct place {
	bool is_told;    /* there is one */
	bool is_caps;    /* "NEW YORK" */
	bool has_part;   /* "Napa, California" */
	bool has_region; /* one that is known: "New York, NY" */
	bool has_date;
	size_t letters;
} place;

typedef struct reader {
	hsy_str text; /* of the paragraph */
	const hsy_lexicon *lexicon;
	const hsy_catalogue *catalogue;
	hsy_arena *arena;
} reader;

static hsy_str slice(hsy_str s, size_t begin, size_t end)
{
	return hsy_str_slice(s, (hsy_span){begin, end});
}

static size_t skip_spaces(hsy_str s, size_t at)
{
	for (size_t next = at; hsy_char_is_space(hsy_utf8_next(s, &next)); at = next)
		;
	return at;
}

/* The next word of s, between spaces; empty at the end. */
static hsy_str next_word(hsy_str s, size_t *at)
{
	size_t begin = skip_spaces(s, *at), end = begin, next = begin;
	int32_t c;
	while ((c = hsy_utf8_next(s, &next)) >= 0 && !hsy_char_is_space(c))
		end = next;
	*at = end;
	return slice(s, begin, end);
}

/* Bytes of the dash that begins at at, with more of the kind behind it; 0 for none. A
 * hyphen is a dash only where it stands apart from the word before. */
static size_t dash_at(hsy_str s, size_t at)
{
	size_t next = at, before = at;
	int32_t c = hsy_utf8_next(s, &next);
	if (c == 0x2014 || c == 0x2015)
		return next - at;
	while (next < s.len && c == '-' && s.at[next] == '-')
		next++;
	if (next - at > 1 && c == '-')
		return next - at;
	int32_t left = hsy_utf8_before(s, &before);
	size_t behind = next;
	int32_t right = hsy_utf8_next(s, &behind);
	bool apart = left < 0 || hsy_char_is_space(left) || left == ')' || left == '/';
	bool spaced = right < 0 || hsy_char_is_space(right);
	if (c == 0x2013 || c == 0x2012)
		return apart || spaced ? next - at : 0;
	return c == '-' && apart && (spaced || left == ')') ? next - at : 0;
}

/* The bracket that closes the one at at, or 0: "(Reuters)", "/PRNewswire/". */
static char closing_of(hsy_str s, size_t at)
{
	switch (s.at[at]) {
	case '(':
		return ')';
	case '[':
		return ']';
	case '/':
		return at > 0 && strchr(" -", s.at[at - 1]) && at + 1 < s.len &&
		               s.at[at + 1] != ' '
		           ? '/'
		           : 0;
	default:
		return 0;
	}
}

/* Where the places end: at a bracket, a dash or a colon; HSY_NONE where none is near. */
static size_t places_end(hsy_str s)
{
	for (size_t at = 0; at < s.len && at < HEAD_BYTES;) {
		if (closing_of(s, at) || dash_at(s, at) || s.at[at] == ':')
			return at;
		int32_t c = hsy_utf8_next(s, &at);
		if (c == '!' || c == '?' || c == ';' || c == '"')
			break;
	}
	return HSY_NONE;
}

/* ------------------------------------------------ places and dates */

static bool is_number(hsy_str word)
{
	size_t at = 0;
	while (at < word.len && word.at[at] >= '0' && word.at[at] <= '9')
		at++;
	bool marked = at + 1 == word.len && strchr(".,", word.at[at]);
	return at > 0 && at <= 4 && (at == word.len || marked);
}

/* "March", "Nov.", "Monday"; without a lexicon any word does beside a number. */
static bool is_date_word(const reader *r, hsy_str word)
{
	while (word.len && strchr(".,", word.at[word.len - 1]))
		word.len--;
	if (!word.len || !r->lexicon)
		return word.len > 0;
	const hsy_word_set days = HSY_WORD_BIT(MONTH) | HSY_WORD_BIT(WEEKDAY);
	return hsy_lexicon_word(r->lexicon, hsy_str_fold(r->arena, word)) & days;
}

static bool is_date(const reader *r, hsy_str part)
{
	size_t words = 0, numbers = 0;
	for (size_t at = 0;; words++) {
		hsy_str word = next_word(part, &at);
		if (!word.len)
			break;
		bool number = is_number(word);
		if (!number && !is_date_word(r, word))
			return false;
		numbers += number;
	}
	return words > 0 && words <= 4 && numbers > 0;
}

/* Where the date begins that part ends with: "LONDON Nov 20"; its end if none does. */
static size_t date_begin(const reader *r, hsy_str part)
{
	size_t ends[PLACE_WORDS + 4], n = 0;
	for (size_t at = 0; n < sizeof ends / sizeof *ends; n++) {
		size_t begin = skip_spaces(part, at);
		if (!next_word(part, &at).len)
			break;
		ends[n] = begin;
	}
	for (size_t i = 0; i < n; i++)
		if (is_date(r, slice(part, ends[i], part.len)))
			return ends[i];
	return part.len;
}

/* The letters of a word that may be part of a place; 0 where anything else is in it.
 * "Mc" may stand before capitals. */
typedef struct letters {
	size_t n;
	bool is_high; /* the first */
	bool has_low;
} letters;

static letters word_of(hsy_str word)
{
	letters out = {.n = 0};
	size_t at = hsy_str_starts(word, "Mc") && word.len > 3 ? 2 : 0;
	int32_t c;
	while ((c = hsy_utf8_next(word, &at)) >= 0) {
		bool letter = hsy_char_is_letter(c);
		if (!letter && c != 0x2019 && !(c < 0x80 && strchr(".'-/&", c)))
			return (letters){.n = 0};
		out.is_high |= letter && out.n == 0 && hsy_char_is_upper(c);
		out.has_low |= hsy_char_is_lower(c);
		out.n += letter;
	}
	return out;
}

/* Words of one place: all in capitals, or each with one ("Rio de Janeiro"). */
static bool read_names(hsy_str part, place *out)
{
	size_t words = 0;
	out->is_caps = true;
	for (size_t at = 0;; words++) {
		hsy_str word = next_word(part, &at);
		if (!word.len)
			break;
		letters found = word_of(word);
		bool is_particle = words > 0 && found.n <= PARTICLE_LETTERS;
		if (found.n == 0 || words == PLACE_WORDS ||
		    (!found.is_high && !is_particle))
			return false;
		out->is_caps &= !found.has_low;
		out->letters += found.n;
	}
	return words > 0;
}

static bool is_phrase(const reader *r, hsy_str words, hsy_phrase_class which)
{
	size_t n = 0;
	const hsy_str *phrases = r->lexicon ? hsy_lexicon_phrases(r->lexicon, which, &n)
	                                    : NULL;
	hsy_str folded = hsy_str_fold(r->arena, words);
	while (folded.len && folded.at[folded.len - 1] == '.')
		folded.len--;
	for (size_t i = 0; i < n; i++)
		if (hsy_str_equal(folded, phrases[i]))
			return true;
	return false;
}

/* What follows the first comma: regions ("Calif.", "South Korea"), then a date. */
static bool read_tail(const reader *r, hsy_str part, place *out)
{
	place region = {.is_told = false};
	hsy_str words = hsy_str_trim(part);
	if (is_date(r, words))
		return out->has_date = true;
	if (out->has_date || !read_names(words, &region))
		return false;
	out->has_part = true;
	out->has_region |= is_phrase(r, words, HSY_PHRASE_REGION);
	return true;
}

static bool read_place(const reader *r, hsy_str s, place *out)
{
	size_t begin = 0, n = 0;
	*out = (place){.is_told = false};
	while (begin <= s.len) {
		size_t end = hsy_str_find(s, HSY_STR(","), begin);
		end = end == HSY_NONE ? s.len : end;
		hsy_str part = hsy_str_trim(slice(s, begin, end));
		begin = end + 1;
		if (!part.len)
			continue;
		if (n++ > 0) {
			if (!read_tail(r, part, out))
				return false;
			continue;
		}
		size_t date = date_begin(r, part);
		out->has_date = date < part.len;
		part = hsy_str_trim(slice(part, 0, date));
		out->is_told = part.len > 0;
		if (out->is_told && !read_names(part, out))
			return false;
	}
	return true;
}

/* ------------------------------------------------ brackets and dashes */

/* Does a sentence begin at at? */
static bool begins_high(hsy_str s, size_t at)
{
	int32_t c = hsy_utf8_next(s, &at);
	return !hsy_char_is_lower(c) && c != ',' && c != '.' && c != ';';
}

/* Behind the dash that may follow a bracket, spaces aside; at where none does. There
 * "(Reuters) -The" needs no space, and a stop ("/TASS/. The", "(EFE).-") or a colon
 * does. */
static size_t skip_dash(hsy_str s, size_t at)
{
	size_t dash = skip_spaces(s, at);
	bool is_stop = dash + 1 < s.len && s.at[dash] == '.' &&
	               strchr(" -", s.at[dash + 1]);
	dash += is_stop;
	size_t length = dash_at(s, dash);
	if (!length && dash < s.len && strchr("-:", s.at[dash]))
		length = 1;
	return length || is_stop ? dash + length : at;
}

static bool holds_name(hsy_str s)
{
	size_t at = 0;
	return s.len <= NAME_BYTES && word_of(next_word(s, &at)).n >= 2;
}

/* "(Reuters) -": whoever it names has to be known, or all else be there. */
static bool read_bracket(const reader *r, const place *where, size_t open,
                         hsy_dateline *out)
{
	hsy_str s = r->text;
	char closing[2] = {closing_of(s, open), 0};
	size_t close = hsy_str_find(
	    slice(s, 0, open + HEAD_BYTES < s.len ? open + HEAD_BYTES : s.len),
	    hsy_str_of(closing), open + 1);
	if (close == HSY_NONE)
		return false;
	hsy_str name = slice(s, open + 1, close);
	const hsy_catalogue_entry *known = hsy_outlet_desk(r->catalogue, &name, r->arena);
	out->end = skip_dash(s, close + 1);
	out->agency = (hsy_span){open + 1, close};
	bool is_dashed = out->end > close + 1;
	size_t rest = skip_spaces(s, out->end);
	if (!known)
		return where->is_caps && (where->has_date || where->has_part) &&
		       is_dashed && holds_name(name) && rest < s.len;
	/* A name in brackets alone signs an article. */
	bool is_alone = rest == s.len && !where->is_told && !where->has_date;
	if (is_alone || !begins_high(s, rest))
		return false;
	return is_dashed || rest == s.len || where->is_caps || !where->is_told;
}

/* Does a sentence go on at at? "NASA — Europe's partner — said" has no place in it:
 * what is set between dashes is short. */
static bool goes_on(hsy_str s, size_t at)
{
	size_t words = 0, n_low = 0;
	for (; words < APPOSITION_WORDS; words++) {
		hsy_str word = next_word(s, &at);
		if (!word.len)
			break;
		if (dash_at(word, 0) == word.len)
			return false;
		n_low += word_of(word).has_low;
	}
	return words >= REST_WORDS && n_low > 0;
}

/* The words of a language that stand before a dash are no place: "WHY —". */
static bool is_word(const reader *r, hsy_str s)
{
	size_t at = 0;
	hsy_str word = next_word(s, &at), last = word;
	for (; word.len; word = next_word(s, &at))
		last = word;
	const hsy_word_set names = HSY_WORD_BIT(GIVEN_MALE) | HSY_WORD_BIT(GIVEN_FEMALE);
	return is_phrase(r, s, HSY_PHRASE_LABEL) ||
	       (hsy_lexicon_word(r->lexicon, hsy_str_fold(r->arena, last)) & ~names);
}

static hsy_str first_word(hsy_str s)
{
	size_t at = 0;
	hsy_str word = next_word(s, &at);
	while (word.len && word.at[word.len - 1] == ',')
		word.len--;
	return word;
}

/* "PARIS —", "AUSTIN, Texas – Nov. 20, 2026 –", "LAHORE, Nov 20:": no brackets. */
static bool read_dash(const reader *r, const place *where, size_t dash, hsy_dateline *out)
{
	hsy_str s = r->text;
	bool is_colon = s.at[dash] == ':';
	size_t first = dash + (is_colon ? 1 : dash_at(s, dash));
	size_t second = places_end(slice(s, first, s.len));
	bool has_date = where->has_date;
	out->end = first;
	if (second != HSY_NONE && dash_at(s, first + second) &&
	    is_date(r, slice(s, first, first + second))) {
		has_date = true;
		out->end = skip_dash(s, first + second);
	}
	size_t rest = skip_spaces(s, out->end);
	if (!where->is_told || !(where->is_caps || where->has_region) ||
	    !begins_high(s, rest))
		return false;
	out->is_bare = !has_date;
	if (is_colon)
		return r->lexicon && has_date && rest < s.len &&
		       !is_word(r, first_word(s));
	if (has_date)
		return rest < s.len;
	return r->lexicon && where->letters >= BARE_LETTERS && goes_on(s, rest) &&
	       !is_word(r, slice(s, 0, dash));
}

bool hsy_dateline_read(hsy_str paragraph, const hsy_lexicon *lexicon,
                       const hsy_catalogue *catalogue, hsy_arena *arena,
                       hsy_dateline *out)
{
	const reader r = {paragraph, lexicon, catalogue, arena};
	size_t at = 0;
	place where;
	int32_t first = hsy_utf8_next(paragraph, &at);
	*out = (hsy_dateline){.end = 0};
	if (!hsy_char_is_upper(first) && first != '(' && first != '[')
		return false;
	size_t end = places_end(paragraph);
	if (end == HSY_NONE || !read_place(&r, slice(paragraph, 0, end), &where))
		return false;
	if (closing_of(paragraph, end))
		return read_bracket(&r, &where, end, out);
	/* "SAN FRANCISCO--(BUSINESS WIRE)--" */
	size_t open = skip_spaces(paragraph, end + dash_at(paragraph, end));
	if (open < paragraph.len && closing_of(paragraph, open))
		return read_bracket(&r, &where, open, out);
	return read_dash(&r, &where, end, out);
}
