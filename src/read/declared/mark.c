/* mark.c -- credit lines and sentences that name whom an article was taken from. */
#include "read/declared/mark.h"

#include "read/byline.h"
#include "read/declared/outlet.h"
#include "read/line.h"

enum {
	PHRASE_BYTES = 80, /* set phrases are shorter */
	SIGN_WORDS = 6,    /* "dpa fa n1 pek" */
	SIGN_LETTERS = 4,  /* of each of its initials */
	NAME_WORDS = 7,
	TELLING_WORDS = 4 /* "this article appeared in" speaks of the article itself */
};

static hsy_str cut(hsy_str s, size_t begin, size_t end)
{
	return hsy_str_slice(s, (hsy_span){begin, end});
}

static void declare_name(hsy_declarer *d, hsy_str name)
{
	const hsy_named who = hsy_named_of(d, name);
	hsy_declare(d, &who, hsy_declarer_place(d, who.name));
}

static bool is_wire(const hsy_declarer *d, hsy_str name)
{
	const hsy_named who = hsy_named_of(d, name);
	return hsy_named_is_wire(&who);
}

/* ------------------------------------------------ signs */

static bool is_sign(int32_t c)
{
	return hsy_char_is_space(c) || c == 0x2013 || c == 0x2014 || c == 0x2015 ||
	       (c > 0 && c < 0x80 && strchr("-()[].*_", c));
}

/* s without the dashes, brackets and stops around it. */
static hsy_str without_signs(hsy_str s)
{
	size_t at = 0, begin = 0, back = s.len, end = s.len;
	while (is_sign(hsy_utf8_next(s, &at)))
		begin = at;
	while (end > begin && is_sign(hsy_utf8_before(s, &back)))
		end = back;
	return cut(s, begin, end);
}

/* The next part of s, up to one of the marks; *at moves behind it. */
static hsy_str next_part(hsy_str s, const char *marks, size_t *at)
{
	size_t begin = *at, end = begin;
	while (end < s.len && !strchr(marks, s.at[end]))
		end++;
	*at = end + 1;
	return hsy_str_trim(cut(s, begin, end));
}

/* Declares a list that consists of wires alone: "AFP, dpa", "Reuters/AP". */
static bool read_wires(hsy_declarer *d, hsy_str list)
{
	size_t n = 0;
	for (size_t at = 0; at < list.len; n++)
		if (!is_wire(d, next_part(list, ",/&;", &at)))
			return false;
	for (size_t at = 0; at < list.len;)
		declare_name(d, next_part(list, ",/&;", &at));
	return n > 0;
}

/* "dpa fa n1 pek", "dpa/abc", "PTI ABC XY": an agency and initials, written alike. */
static bool read_sign_off(hsy_declarer *d, hsy_str line)
{
	hsy_str agency = {0};
	size_t words = 0;
	char first = line.len && line.at[0] >= 'A' && line.at[0] <= 'Z' ? 'A' : 'a';
	for (size_t i = 0; i < line.len; i++)
		if (!strchr(" /0123456789", line.at[i]) &&
		    (line.at[i] < first || line.at[i] > first + 'z' - 'a'))
			return false;
	for (size_t at = 0; at < line.len; words++) {
		hsy_str word = next_part(line, " /", &at);
		if (words == 0)
			agency = word;
		else if (word.len > SIGN_LETTERS)
			return false;
	}
	if (words < 2 || words > SIGN_WORDS || !is_wire(d, agency))
		return false;
	declare_name(d, agency);
	return true;
}

/* "ak/hme (AFP, dpa)": initials of the newsroom's own. */
static bool read_initials(hsy_declarer *d, hsy_str line)
{
	size_t at = 0;
	while (at < line.len &&
	       (line.at[at] == '/' || (line.at[at] >= 'a' && line.at[at] <= 'z')))
		at++;
	return at > 0 && hsy_str_starts(cut(line, at, line.len), " (") &&
	       hsy_str_ends(line, ")") && read_wires(d, cut(line, at + 2, line.len - 1));
}

bool hsy_mark_sign(hsy_declarer *d, hsy_str line)
{
	hsy_str bare = without_signs(line);
	return read_wires(d, bare) || read_sign_off(d, bare) || read_initials(d, line);
}

/* ------------------------------------------------ set phrases */

static size_t skip_spaces(hsy_str s, size_t at)
{
	for (size_t next = at; hsy_char_is_space(hsy_utf8_next(s, &next)); at = next)
		;
	return at;
}

static size_t skip_words(hsy_str s, size_t n)
{
	size_t at = 0;
	while (n--) {
		at = skip_spaces(s, at);
		for (size_t next = at; next < s.len; at = next)
			if (hsy_char_is_space(hsy_utf8_next(s, &next)))
				break;
	}
	return at;
}

/* The first bytes of s, where set phrases stand. */
static hsy_str head_of(hsy_str s)
{
	size_t end = s.len < PHRASE_BYTES ? s.len : PHRASE_BYTES;
	while (end < s.len && ((unsigned char)s.at[end] & 0xc0) == 0x80)
		end--;
	return cut(s, 0, end);
}

/* Bytes that a phrase of that class takes at the start of s, 0 for none, and its
 * words: folding may change the bytes, never their number. */
static size_t starts_with(const hsy_declarer *d, hsy_str s, hsy_phrase_class which,
                          size_t *n_words)
{
	hsy_str folded = hsy_str_fold(d->arena, head_of(s));
	const hsy_line line = {.folded = folded, .bare = folded};
	size_t length = 0;
	*n_words = 1;
	hsy_line_starts(&line, d->lexicon, which, &length);
	for (size_t i = 0; i < length; i++)
		*n_words += folded.at[i] == ' ';
	return length ? skip_words(s, *n_words) : 0;
}

/* Behind "Copyright ©" and the years; 0 where nothing of the kind begins the line. */
static size_t skip_rights(const hsy_declarer *d, hsy_str line)
{
	size_t words, at = starts_with(d, line, HSY_PHRASE_RIGHTS, &words);
	hsy_str sign = hsy_str_trim(cut(line, at, line.len));
	if (hsy_str_starts(sign, "\xc2\xa9"))
		at = (size_t)(sign.at - line.at) + strlen("\xc2\xa9");
	else if (hsy_str_starts(sign, "(c)"))
		at = (size_t)(sign.at - line.at) + strlen("(c)");
	while (at > 0 && at < line.len && strchr(" 0123456789-,", line.at[at]))
		at++;
	return at;
}

bool hsy_mark_begins(const hsy_declarer *d, hsy_str line)
{
	size_t n;
	return starts_with(d, line, HSY_PHRASE_FIRST_APPEARED, &n) ||
	       skip_rights(d, line);
}

/* A word of a name: its end, whether it begins with a capital, and whether a mark
 * follows it, so that the name ends there. */
typedef struct name_word {
	size_t begin, end;
	bool is_high;
	bool is_last;
} name_word;

static name_word next_word(hsy_str s, size_t at)
{
	name_word word = {.begin = skip_spaces(s, at)};
	size_t next = word.begin;
	int32_t c = hsy_utf8_next(s, &next);
	word.end = word.begin;
	word.is_high = hsy_char_is_upper(c) || hsy_char_is_digit(c);
	for (; c >= 0 && !hsy_char_is_space(c); c = hsy_utf8_next(s, &next)) {
		bool is_stop = c == '.' && (next == s.len || s.at[next] == ' ');
		word.is_last = is_stop || (c < 0x80 && strchr(",;:()|\"", c));
		if (word.is_last)
			break;
		word.end = next;
	}
	return word;
}

static bool joins_names(const hsy_declarer *d, hsy_str word)
{
	const hsy_word_set joins = HSY_WORD_BIT(ARTICLE) | HSY_WORD_BIT(COORDINATOR) |
	                           HSY_WORD_BIT(PARTITIVE);
	return hsy_lexicon_word(d->lexicon, hsy_str_fold(d->arena, word)) & joins;
}

/* The name that s begins with: capitalised words, and small ones that join them. */
static hsy_str name_at(const hsy_declarer *d, hsy_str s, size_t *n_words)
{
	size_t begin = HSY_NONE, end = 0, at = 0;
	*n_words = 0;
	for (size_t i = 0; i < NAME_WORDS; i++) {
		name_word word = next_word(s, at);
		if (word.end == word.begin ||
		    (!word.is_high && !joins_names(d, cut(s, word.begin, word.end))))
			break;
		if (word.is_high) {
			begin = begin == HSY_NONE ? word.begin : begin;
			end = word.end;
			++*n_words;
		}
		if (word.is_last)
			break;
		at = word.end;
	}
	return begin == HSY_NONE ? cut(s, 0, 0) : cut(s, begin, end);
}

bool hsy_mark_origin(hsy_declarer *d, hsy_str sentence)
{
	size_t phrase_words, name_words;
	size_t at = starts_with(d, sentence, HSY_PHRASE_FIRST_APPEARED, &phrase_words);
	if (!at)
		return false;
	hsy_str name = name_at(d, cut(sentence, at, sentence.len), &name_words);
	if (!name.len || (name.at[0] >= '0' && name.at[0] <= '9'))
		return false;
	/* "First published in London" says something else. */
	const hsy_named who = hsy_named_of(d, name);
	hsy_span place = hsy_declarer_place(d, name);
	if (!who.entry && name_words < 2 && phrase_words < TELLING_WORDS &&
	    !hsy_declarer_link(d, place).len)
		return false;
	hsy_declare(d, &who, place);
	return true;
}

bool hsy_mark_origins(hsy_declarer *d, hsy_str block)
{
	const hsy_str stop = HSY_STR(". ");
	if (hsy_mark_origin(d, block))
		return true;
	for (size_t at = hsy_str_find(block, stop, 0); at != HSY_NONE;
	     at = hsy_str_find(block, stop, at + 1))
		if (hsy_mark_origin(d, cut(block, at + stop.len, block.len)))
			return true;
	return false;
}

/* An outlet signs all its own pages so: only known others tell something. */
bool hsy_mark_rights(hsy_declarer *d, hsy_str line)
{
	size_t begin = skip_rights(d, line), end = begin;
	if (!begin)
		return false;
	while (end < line.len && !strchr(".,|(/0123456789", line.at[end]))
		end++;
	hsy_named who = hsy_named_of(d, cut(line, begin, end));
	/* "Bloomberg L.P." */
	if (!who.entry)
		who.entry = hsy_outlet_desk(d->catalogue, &who.name, d->arena);
	if (!who.entry || !(hsy_named_is_wire(&who) || hsy_declarer_knows_self(d)))
		return false;
	hsy_declare(d, &who, hsy_declarer_place(d, who.name));
	return true;
}

/* Whether s ends as a name or "of the" does: not "Herald with" another. */
static bool leads_to_name(const hsy_declarer *d, hsy_str s)
{
	const hsy_word_set leads = HSY_WORD_BIT(ARTICLE) | HSY_WORD_BIT(PARTITIVE);
	hsy_str last = {0};
	for (size_t at = 0; at < s.len;) {
		hsy_str word = hsy_byline_word(s, &at);
		last = word.len ? word : last;
	}
	size_t at = 0;
	return hsy_char_is_upper(hsy_utf8_next(last, &at)) ||
	       (d->lexicon &&
	        (hsy_lexicon_word(d->lexicon, hsy_str_fold(d->arena, last)) & leads));
}

/* The wire that a part of a byline names: "Reuters Staff", "Jane Doe of the AP". */
static hsy_named wire_of(const hsy_declarer *d, hsy_str part)
{
	hsy_named who = {.name = part};
	who.entry = hsy_outlet_desk(d->catalogue, &who.name, d->arena);
	if (hsy_named_is_wire(&who))
		return who;
	who.name = part;
	who.entry = hsy_outlet_wire_behind(d->catalogue, &who.name, d->arena);
	if (who.entry && !leads_to_name(d, cut(part, 0, part.len - who.name.len)))
		who.entry = NULL;
	return who;
}

bool hsy_mark_byline(hsy_declarer *d, hsy_str line)
{
	size_t words, first = 0,
	              at = starts_with(d, line, HSY_PHRASE_BYLINE_START, &words);
	bool any = false;
	if (!at && hsy_byline_is_by(hsy_byline_word(line, &first)))
		at = first;
	while (at > 0 && at < line.len) {
		const hsy_named who = wire_of(d,
		                              without_signs(next_part(line, ",/|", &at)));
		if (!who.entry)
			continue;
		hsy_declare(d, &who, hsy_declarer_place(d, who.name));
		any = true;
	}
	return any;
}

bool hsy_mark_desk(hsy_declarer *d, hsy_str line)
{
	size_t words;
	hsy_str inner = without_signs(line);
	/* "By" alone opens sentences, too. */
	if (!starts_with(d, inner, HSY_PHRASE_BYLINE_START, &words) || words < 2)
		return false;
	hsy_mark_byline(d, inner);
	return true;
}
