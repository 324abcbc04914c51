/* plain.c -- plain text and Markdown: lines to paragraphs, headings, lists. */
#include "read/plain.h"

#include "read/block.h"
#include "read/markup/xml.h"

enum {
	WRAP_MIN = 50,  /* no editor wraps narrower, */
	WRAP_MAX = 110, /* and none wider than this */
	WRAP_PAIRS = 3, /* fewer line ends prove nothing */
	HEADING_WORDS = 12,
	HEADINGS_IN_ROW = 2
};

typedef enum mark {
	MARK_NONE,
	MARK_ITEM,
	MARK_QUOTE,
	MARK_HEADING,
	MARK_RULE, /* "---": no text, but it parts what is above from what is below */
	MARK_GAP   /* an empty line */
} mark;

typedef struct text_line {
	hsy_span span;     /* trimmed, list and heading marks taken off */
	size_t columns;    /* of the whole line */
	size_t first_word; /* columns of its first word */
	mark mark;
	bool indented;
	bool starts_low; /* with a small letter */
	bool breaks_off; /* in a letter or a comma, where no sentence ends */
	bool joins;      /* goes on with the paragraph of the line before */
} text_line;

typedef HSY_VEC(text_line) text_lines;

static size_t count_columns(hsy_str s)
{
	size_t n = 0;
	for (size_t i = 0; i < s.len; i++)
		n += ((unsigned char)s.at[i] & 0xc0) != 0x80;
	return n;
}

static hsy_span trimmed(hsy_str text, hsy_span span)
{
	hsy_str s = hsy_str_trim(hsy_str_slice(text, span));
	if (s.len == 0)
		return (hsy_span){span.begin, span.begin};
	size_t begin = (size_t)(s.at - text.at);
	return (hsy_span){begin, begin + s.len};
}

/* "---", "* * *", "=====": one sign, three times or more. */
static bool is_rule(hsy_str s)
{
	size_t n = 0;
	if (s.len == 0 || !strchr("-*_=", s.at[0]))
		return false;
	for (size_t i = 0; i < s.len; i++) {
		if (s.at[i] != s.at[0] && s.at[i] != ' ')
			return false;
		n += s.at[i] == s.at[0];
	}
	return n >= 3;
}

/* Length of a list mark with the space behind it; 0 where there is none. */
static size_t item_mark(hsy_str s)
{
	size_t at = 0;
	int32_t c = hsy_utf8_next(s, &at);
	bool bullet = c == '-' || c == '*' || c == '+' || c == 0x2022 || c == 0x2023 ||
	              c == 0x25e6 || c == 0x25aa || c == 0x25cf || c == 0x25a0;
	if (!bullet) {
		at = 0;
		while (at < s.len && at < 2 && s.at[at] >= '0' && s.at[at] <= '9')
			at++;
		if (at == 0 || at == s.len || (s.at[at] != '.' && s.at[at] != ')'))
			return 0;
		at++;
	}
	size_t begin = at;
	while (at < s.len && (s.at[at] == ' ' || s.at[at] == '\t'))
		at++;
	return at > begin && at < s.len ? at : 0;
}

static size_t heading_mark(hsy_str s)
{
	size_t at = 0;
	while (at < s.len && s.at[at] == '#')
		at++;
	return at > 0 && at <= 6 && at + 1 < s.len && s.at[at] == ' ' ? at + 1 : 0;
}

/* Names of several words alone are sure to be no part of the text. */
static size_t icon_name(hsy_str s)
{
	size_t n = hsy_line_icon(s);
	return n && memchr(s.at, '_', n) && s.at[n] >= 'A' ? n : 0;
}

static text_line look_at_line(hsy_str text, hsy_span whole)
{
	text_line line = {.span = trimmed(text, whole)};
	hsy_str s = hsy_str_slice(text, line.span);
	size_t skip = 0, at = 0;
	line.columns = count_columns(s);
	line.indented = line.span.begin > whole.begin;
	if (s.len == 0)
		line.mark = MARK_GAP;
	else if (is_rule(s))
		line.mark = MARK_RULE;
	else if ((skip = heading_mark(s)) != 0)
		line.mark = MARK_HEADING;
	else if ((skip = item_mark(s)) != 0)
		line.mark = MARK_ITEM;
	else if (s.at[0] == '>')
		line.mark = MARK_QUOTE, skip = 1;
	line.span = trimmed(text, (hsy_span){line.span.begin + skip, line.span.end});
	line.span.begin += icon_name(hsy_str_slice(text, line.span));
	s = hsy_str_slice(text, line.span);
	line.starts_low = hsy_char_is_lower(hsy_utf8_next(s, &at));
	at = s.len;
	int32_t last = hsy_utf8_before(s, &at);
	line.breaks_off = hsy_char_is_letter(last) || hsy_char_is_digit(last) ||
	                  last == ',';
	for (at = 0; at < s.len && s.at[at] != ' '; at++)
		line.first_word += ((unsigned char)s.at[at] & 0xc0) != 0x80;
	return line;
}

static text_lines split_lines(hsy_str text, hsy_arena *arena)
{
	text_lines lines = {0};
	size_t begin = 0;
	while (begin < text.len) {
		size_t end = begin;
		while (end < text.len && text.at[end] != '\n' && text.at[end] != '\r')
			end++;
		hsy_vec_push(arena, &lines, look_at_line(text, (hsy_span){begin, end}));
		if (end + 1 < text.len && text.at[end] == '\r' &&
		    text.at[end + 1] == '\n')
			end++;
		begin = end + 1;
	}
	return lines;
}

/* Two lines that may be one paragraph: nothing but a line end between them. */
static bool is_pair(const text_line *above, const text_line *below)
{
	bool opens = below->mark != MARK_NONE && below->mark != MARK_QUOTE;
	if (opens || above->mark == MARK_GAP || above->mark == MARK_RULE ||
	    above->mark == MARK_HEADING)
		return false;
	return below->mark == MARK_NONE || above->mark == MARK_QUOTE;
}

static bool overflows(const text_line *above, const text_line *below, size_t width)
{
	return above->columns + 1 + below->first_word > width;
}

/* The column at which the text was wrapped by an editor, or 0: then a line is
 * a paragraph. A wrapped line has no room for the first word of the next. */
static size_t wrap_width(const text_lines *lines)
{
	size_t width = 0, n_long = 0, n_pairs = 0, n_full = 0, n_text = 0;
	for (size_t i = 0; i < lines->n; i++) {
		size_t columns = lines->at[i].columns;
		n_text += columns > 0;
		n_long += columns > WRAP_MAX;
		if (columns <= WRAP_MAX && columns > width)
			width = columns;
	}
	if (width < WRAP_MIN || 20 * n_long > n_text)
		return 0;
	for (size_t i = 1; i < lines->n; i++) {
		const text_line *above = &lines->at[i - 1], *below = &lines->at[i];
		if (!is_pair(above, below))
			continue;
		n_pairs++;
		/* Nobody fills lines to the letter: allow a short word of slack. */
		n_full += overflows(above, below, width - width / 8);
	}
	return n_full >= WRAP_PAIRS && 4 * n_full >= 3 * n_pairs ? width : 0;
}

/* Even where too few lines are wrapped to tell a width: "… was closed on" above,
 * "monday for repairs" below. */
static bool goes_on(const text_line *above, const text_line *below)
{
	return above->breaks_off && below->starts_low && above->columns >= WRAP_MIN &&
	       above->columns <= WRAP_MAX;
}

static void join_lines(text_lines *lines)
{
	size_t width = wrap_width(lines);
	for (size_t i = 1; i < lines->n; i++) {
		const text_line *above = &lines->at[i - 1];
		text_line *below = &lines->at[i];
		if (!is_pair(above, below))
			continue;
		bool in_item = above->mark == MARK_ITEM && below->indented;
		below->joins = in_item || above->mark == MARK_QUOTE ||
		               goes_on(above, below) ||
		               (width && (below->starts_low ||
		                          overflows(above, below, width - width / 6)));
		/* A paragraph keeps the mark of its first line. */
		if (below->joins)
			below->mark = above->mark;
	}
}

static hsy_block_kind kind_of(mark of)
{
	switch (of) {
	case MARK_ITEM:
		return HSY_BLOCK_ITEM;
	case MARK_QUOTE:
		return HSY_BLOCK_QUOTE;
	case MARK_HEADING:
		return HSY_BLOCK_HEADING;
	default:
		return HSY_BLOCK_PARAGRAPH;
	}
}

static bool has_visible(hsy_str text, hsy_span span)
{
	return span.end > span.begin && hsy_str_trim(hsy_str_slice(text, span)).len > 0;
}

static void push_blocks(hsy_doc *doc, const text_lines *lines, hsy_arena *arena)
{
	for (size_t i = 0; i < lines->n; i++) {
		const text_line *line = &lines->at[i];
		bool underlined = i + 1 < lines->n &&
		                  lines->at[i + 1].mark == MARK_RULE &&
		                  line->mark == MARK_NONE && line->columns <= WRAP_MAX &&
		                  !line->joins;
		if (line->mark == MARK_GAP || line->mark == MARK_RULE ||
		    !has_visible(doc->text, line->span))
			continue;
		if (line->joins && doc->blocks.n) {
			doc->blocks.at[doc->blocks.n - 1].span.end = line->span.end;
			continue;
		}
		hsy_block block = {.span = line->span, .kind = kind_of(line->mark)};
		if (underlined)
			block.kind = HSY_BLOCK_HEADING;
		hsy_vec_push(arena, &doc->blocks, block);
	}
}

/* "• 1The bridge… • 2The ferry…": counters glued to the items of a list, taken
 * for such only when each item counts on. */
static void strip_counters(hsy_doc *doc)
{
	hsy_blocks *blocks = &doc->blocks;
	for (size_t i = 0, end; i < blocks->n; i = end + 1) {
		size_t counted = 0;
		for (end = i; end < blocks->n && blocks->at[end].kind == HSY_BLOCK_ITEM;
		     end++) {
			hsy_str s = hsy_str_slice(doc->text, blocks->at[end].span);
			bool glued = s.len > 1 && s.at[0] == (char)('1' + (end - i)) &&
			             s.at[1] != ' ' && s.at[1] != '.' &&
			             !(s.at[1] >= '0' && s.at[1] <= '9');
			counted += glued && end - i < 9;
		}
		if (counted < 2 || counted != end - i)
			continue;
		for (size_t k = i; k < end; k++)
			blocks->at[k].span.begin++;
	}
}

static bool is_quote_mark(int32_t c)
{
	return c == '"' || (c >= 0x201c && c <= 0x201f) || c == 0xab || c == 0xbb;
}

/* A quotation at either end: somebody speaks, and no heading does. */
static bool speaks(hsy_str s)
{
	size_t at = 0, back = s.len;
	int32_t first = hsy_utf8_next(s, &at), last = hsy_utf8_before(s, &back);
	return is_quote_mark(first) || is_quote_mark(last) || hsy_str_ends(s, "''");
}

/* May be a cross-heading as far as its own shape goes. A missed heading gives
 * a false statement, a false one loses a true statement: longer lines must be
 * written the way titles are. */
static bool may_head(const hsy_line *line)
{
	if (!hsy_line_is_title(line))
		return false;
	if (4 * line->long_capitals >= 3 * line->long_words)
		return true;
	return (line->asks || line->words <= HEADING_WORDS) && !speaks(line->text);
}

/* A heading has text below it; more than two in a row are a table or verse. */
static void find_headings(hsy_doc *doc, hsy_arena *arena)
{
	size_t n = doc->blocks.n;
	hsy_block *blocks = doc->blocks.at;
	hsy_line *lines = HSY_NEW_ARRAY(arena, n, hsy_line);
	for (size_t i = 0; i < n; i++)
		lines[i] = hsy_line_look(hsy_str_slice(doc->text, blocks[i].span), arena);
	for (size_t i = 0, end; i < n; i = end) {
		end = i;
		while (end < n && blocks[end].kind == HSY_BLOCK_PARAGRAPH &&
		       may_head(&lines[end]))
			end++;
		if (end == i) {
			end++;
			continue;
		}
		bool is_text_below = end < n && blocks[end].kind != HSY_BLOCK_HEADING &&
		                     lines[end].starts_high;
		if (end - i <= HEADINGS_IN_ROW && is_text_below)
			for (size_t k = i; k < end; k++)
				blocks[k].kind = HSY_BLOCK_HEADING;
	}
}

void hsy_plain_analyse(hsy_input *input, hsy_doc *doc)
{
	hsy_arena *arena = input->document;
	const hsy_lexicon *lexicon = hsy_input_lexicon_for(input, doc, doc->text);
	text_lines lines = split_lines(doc->text, arena);
	join_lines(&lines);
	push_blocks(doc, &lines, arena);
	strip_counters(doc);
	hsy_head_read(doc, lexicon, arena);
	find_headings(doc, arena);
	hsy_blocks_settle(doc, lexicon, arena);
}

bool hsy_plain_sniff(const hsy_input *input)
{
	/* XML that no reader knew would make a poor article. */
	return !hsy_xml_root(input->text).len ||
	       hsy_str_find(input->text, HSY_STR("</"), 0) == HSY_NONE;
}

hsy_status hsy_plain_read(hsy_input *input, hsy_error *err)
{
	if (input->text.len > input->limits->text_bytes) {
		hsy_fail(
		    err, HSY_E_LIMIT,
		    "%s: %zu bytes of text, more than the %zu allowed for one document; "
		    "split it",
		    input->name, input->text.len, input->limits->text_bytes);
		hsy_error_place(err, input->name, input->limits->text_bytes, 0, 0);
		return HSY_E_LIMIT;
	}
	hsy_doc *doc = hsy_input_begin(input, input->bytes, 0);
	doc->text = input->text;
	hsy_plain_analyse(input, doc);
	return hsy_input_deliver(input, doc, err);
}
