/* line.c -- the shape of a line, and the set phrases it begins or consists of. */
#include "read/line.h"

/* Set phrases stand at the very start of a line, or anywhere in short ones. */
enum {
	FOLD_BYTES = 240,
	LONG_WORDS = 60,
	LONG_FOLD_BYTES = 80,
	TITLE_WORDS = 18,
	TITLE_COLUMNS = 130,
	NAME_WORDS = 6
};

static bool is_quote_mark(int32_t c)
{
	return c == '"' || c == '\'' || (c >= 0x2018 && c <= 0x201f) || c == 0xab ||
	       c == 0xbb || c == 0x2039 || c == 0x203a || c == 0x300c || c == 0x300d;
}

static bool is_closer(int32_t c)
{
	return is_quote_mark(c) || c == ')' || c == ']' || c == '*' || c == '_';
}

static bool is_word_char(int32_t c)
{
	return hsy_char_is_letter(c) || hsy_char_is_digit(c);
}

static hsy_script script_of(int32_t c)
{
	if (c < 0x370)
		return HSY_SCRIPT_LATIN;
	if (c < 0x400)
		return HSY_SCRIPT_GREEK;
	if (c < 0x530)
		return HSY_SCRIPT_CYRILLIC;
	if (c >= 0x590 && c < 0x780)
		return HSY_SCRIPT_SEMITIC;
	if (c >= 0x900 && c < 0x1000)
		return HSY_SCRIPT_INDIC;
	if (c >= 0x1e00 && c < 0x1f00)
		return HSY_SCRIPT_LATIN;
	if (hsy_char_is_cjk(c) || (c >= 0xac00 && c < 0xd7b0))
		return HSY_SCRIPT_EAST;
	return HSY_SCRIPT_OTHER;
}

/* A character of an unspaced script says as much as two or three letters. */
static size_t weight_of(hsy_script script)
{
	return script == HSY_SCRIPT_EAST ? 2 : 1;
}

static hsy_script heaviest(const size_t *letters)
{
	hsy_script best = HSY_SCRIPT_NONE;
	for (int s = 1; s < HSY_N_SCRIPTS; s++)
		if (letters[s] > letters[best])
			best = (hsy_script)s;
	return best;
}

/* A word on its way past. */
typedef struct word {
	int32_t first; /* letter or digit of it; 0: none yet */
	int32_t before;
	size_t columns;
} word;

static void count_word(hsy_line *line, word *w)
{
	if (w->first) {
		bool high = hsy_char_is_upper(w->first) || hsy_char_is_digit(w->first);
		line->words++;
		line->capitals += high;
		line->long_words += w->columns >= 4;
		line->long_capitals += w->columns >= 4 && high;
	}
	*w = (word){0};
}

static void look_at_words(hsy_line *line)
{
	size_t letters[HSY_N_SCRIPTS] = {0};
	size_t at = 0, small = 0;
	word w = {0};
	for (int32_t c; (c = hsy_utf8_next(line->text, &at)) >= 0;) {
		line->columns++;
		if (hsy_char_is_space(c)) {
			count_word(line, &w);
			continue;
		}
		bool letter = hsy_char_is_letter(c);
		if (letter) {
			hsy_script script = script_of(c);
			bool upper = hsy_char_is_upper(c);
			letters[script] += weight_of(script);
			small += !upper;
			line->joints += upper && hsy_char_is_lower(w.before);
		}
		if (!w.first && (letter || hsy_char_is_digit(c)))
			w.first = c;
		w.before = c;
		w.columns++;
	}
	count_word(line, &w);
	line->script = heaviest(letters);
	line->shouts = small == 0 && line->script != HSY_SCRIPT_NONE;
}

static void look_at_ends(hsy_line *line)
{
	size_t at = line->text.len;
	int32_t c = hsy_utf8_before(line->text, &at);
	while (c >= 0 && is_closer(c))
		c = hsy_utf8_before(line->text, &at);
	line->asks = c == '?' || c == 0xff1f || c == 0x61f;
	line->ends = c == '.' || c == '!' || c == 0x2026 || c == 0x3002 || c == 0xff01 ||
	             c == 0x964;
	line->leads_on = c == ',' || c == ';' || c == ':' || c == '-' || c == 0x2013 ||
	                 c == 0x2014;
	at = 0;
	c = hsy_utf8_next(line->text, &at);
	while (c >= 0 && is_quote_mark(c))
		c = hsy_utf8_next(line->text, &at);
	line->starts_high = hsy_char_is_upper(c) || hsy_char_is_digit(c) || c == '$' ||
	                    c == 0xa3 || c == 0x20ac || c == 0xbf || c == 0xa1 ||
	                    (hsy_char_is_letter(c) && !hsy_char_is_lower(c));
}

/* The first bytes of a text, cut at a space; of a long one, fewer. */
static hsy_str head_of(const hsy_line *line)
{
	hsy_str text = line->text;
	size_t end = line->words > LONG_WORDS ? LONG_FOLD_BYTES : FOLD_BYTES;
	if (text.len <= end)
		return text;
	while (end && text.at[end] != ' ')
		end--;
	return hsy_str_slice(text, (hsy_span){0, end});
}

static hsy_str without_signs(hsy_str s)
{
	size_t begin = 0, at = 0, end = s.len, back = s.len;
	int32_t c;
	while ((c = hsy_utf8_next(s, &at)) >= 0 && !is_word_char(c) && c != '@')
		begin = at;
	while ((c = hsy_utf8_before(s, &back)) >= 0 && back >= begin &&
	       (c == ':' || c == '.' || c == '!' || c == 0x2026 || c == '*' || c == '_' ||
	        c == ' ' || c == '-' || c == 0x203a || c == 0xbb))
		end = back;
	return begin < end ? hsy_str_slice(s, (hsy_span){begin, end}) : HSY_STR("");
}

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

size_t hsy_line_icon(hsy_str s)
{
	size_t at = 0;
	while (at < s.len && ((s.at[at] >= 'a' && s.at[at] <= 'z') || s.at[at] == '_'))
		at++;
	bool glued = at >= 3 && at < s.len &&
	             (is_digit(s.at[at]) || (s.at[at] >= 'A' && s.at[at] <= 'Z'));
	return glued ? at : 0;
}

/* "3 Key Points", "5-Point Summary" */
static hsy_str without_count(hsy_str folded)
{
	size_t at = 0;
	while (at < folded.len && at < 2 && is_digit(folded.at[at]))
		at++;
	bool counts = at > 0 && at < folded.len && strchr(" -", folded.at[at]);
	return counts ? hsy_str_slice(folded, (hsy_span){at + 1, folded.len}) : folded;
}

hsy_line hsy_line_look(hsy_str text, hsy_arena *arena)
{
	hsy_line line = {.text = hsy_str_trim(text)};
	look_at_words(&line);
	look_at_ends(&line);
	hsy_str head = without_signs(head_of(&line));
	size_t icon = hsy_line_icon(head);
	line.folded = without_signs(hsy_str_fold(arena, head));
	line.bare = line.folded;
	if (icon) {
		head = hsy_str_slice(head, (hsy_span){icon, head.len});
		line.bare = without_signs(hsy_str_fold(arena, head));
	}
	return line;
}

bool hsy_line_is_title(const hsy_line *line)
{
	return line->words > 0 && line->words <= TITLE_WORDS &&
	       line->columns <= TITLE_COLUMNS && line->starts_high && !line->ends &&
	       !line->leads_on;
}

bool hsy_line_is_name(const hsy_line *line)
{
	return hsy_line_is_title(line) && !line->asks && line->words <= NAME_WORDS &&
	       line->long_capitals == line->long_words && line->capitals > 0 &&
	       hsy_str_find(line->text, HSY_STR(": "), 0) == HSY_NONE;
}

static bool is_phrase(const hsy_lexicon *lexicon, hsy_str s, hsy_phrase_class which)
{
	return hsy_lexicon_phrase(lexicon, s) >> which & 1;
}

bool hsy_line_is(const hsy_line *line, const hsy_lexicon *lexicon, hsy_phrase_class which)
{
	if (!lexicon || !line->folded.len)
		return false;
	return is_phrase(lexicon, line->folded, which) ||
	       is_phrase(lexicon, line->bare, which) ||
	       is_phrase(lexicon, without_count(line->bare), which);
}

/* Bytes of the longest phrase that s starts with, 0 if there is none. */
static size_t longest_start(hsy_str s, const hsy_lexicon *lexicon, hsy_phrase_class which)
{
	size_t most = hsy_lexicon_phrase_max(lexicon), best = 0;
	for (size_t at = 0, end = 0; end <= most; end = at) {
		int32_t c = hsy_utf8_next(s, &at);
		bool ends = c < 0 || !is_word_char(c);
		if (ends && end && is_phrase(lexicon, (hsy_str){s.at, end}, which))
			best = end;
		if (c < 0)
			break;
	}
	return best;
}

bool hsy_line_starts(const hsy_line *line, const hsy_lexicon *lexicon,
                     hsy_phrase_class which, size_t *length)
{
	size_t found = lexicon ? longest_start(line->folded, lexicon, which) : 0;
	if (length)
		*length = found;
	return found || (lexicon && line->bare.at != line->folded.at &&
	                 longest_start(line->bare, lexicon, which));
}

bool hsy_line_ends(const hsy_line *line, const hsy_lexicon *lexicon,
                   hsy_phrase_class which)
{
	size_t n = 0;
	const hsy_str *phrases = lexicon ? hsy_lexicon_phrases(lexicon, which, &n) : NULL;
	hsy_str s = line->folded;
	while (s.len && strchr(".!", s.at[s.len - 1]))
		s.len--;
	for (size_t i = 0; i < n; i++)
		if (s.len >= phrases[i].len && hsy_str_ends(s, phrases[i].at))
			return true;
	return false;
}

bool hsy_line_holds(const hsy_line *line, const hsy_lexicon *lexicon,
                    hsy_phrase_class which)
{
	size_t n = 0;
	const hsy_str *phrases = lexicon ? hsy_lexicon_phrases(lexicon, which, &n) : NULL;
	for (size_t i = 0; i < n; i++)
		if (hsy_str_find(line->folded, phrases[i], 0) != HSY_NONE)
			return true;
	return false;
}

static size_t count_spaces(hsy_str s)
{
	size_t n = 0;
	for (size_t i = 0; i < s.len; i++)
		n += s.at[i] == ' ';
	return n;
}

/* Does a sentence of s begin at at? */
static bool begins_sentence(hsy_str s, size_t at)
{
	int32_t c = hsy_utf8_before(s, &at);
	while (c == ' ' || is_closer(c))
		c = hsy_utf8_before(s, &at);
	return c < 0 || strchr(".!?:|-", c < 0x80 ? (char)c : '.');
}

bool hsy_line_invites(const hsy_line *line, const hsy_lexicon *lexicon,
                      hsy_phrase_class which)
{
	hsy_str s = line->folded;
	bool in_word = false;
	for (size_t at = 0, begin = 0; lexicon && begin < s.len; begin = at) {
		bool begins = !in_word && begins_sentence(s, begin);
		in_word = is_word_char(hsy_utf8_next(s, &at));
		if (!begins || !in_word)
			continue;
		hsy_str rest = hsy_str_slice(s, (hsy_span){begin, s.len});
		rest.len = longest_start(rest, lexicon, which);
		if (count_spaces(rest) >= 2)
			return true;
	}
	return false;
}
