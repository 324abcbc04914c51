/* head.c -- the lines above a plain article: headline, byline, outlet, date. */
#include "base/date.h"
#include "read/block.h"
#include "read/byline.h"
#include "read/plain.h"

enum {
	HEADLINE_WITHIN = 10, /* blocks from the top; menus are not longer */
	HEADLINE_WORDS = 4,   /* a shorter line is one only where it comes first */
	HEAD_BLOCKS = 14,     /* below the headline */
	BODY_WORDS = 12,      /* a sentence of the article */
	DATE_WORDS = 14
};

typedef struct head {
	hsy_doc *doc;
	hsy_line lines[HEADLINE_WITHIN + HEAD_BLOCKS];
	size_t n; /* blocks looked at */
	const hsy_lexicon *lexicon;
	hsy_arena *arena;
} head;

static bool is_body(const hsy_line *line)
{
	return line->words >= BODY_WORDS && (line->ends || line->words > 30);
}

/* An empty line between block i and the one before. */
static bool has_gap(const head *h, size_t i)
{
	if (i == 0)
		return true;
	const hsy_block *blocks = h->doc->blocks.at;
	size_t line_ends = 0;
	for (size_t at = blocks[i - 1].span.end; at < blocks[i].span.begin; at++)
		line_ends += h->doc->text.at[at] == '\n';
	return line_ends > 1;
}

static bool is_section(const head *h, size_t i)
{
	return hsy_line_is(&h->lines[i], h->lexicon, HSY_PHRASE_SUMMARY_HEADING) ||
	       hsy_line_is(&h->lines[i], h->lexicon, HSY_PHRASE_FAQ_HEADING);
}

static hsy_str date_in(const head *h, size_t i)
{
	const hsy_line *line = &h->lines[i];
	if (line->words > DATE_WORDS)
		return (hsy_str){0};
	return hsy_date_parse(h->arena, line->text);
}

/* A date and hardly more, or a line that announces one ("Updated …"). */
static bool is_dateline(const head *h, size_t i)
{
	const hsy_line *line = &h->lines[i];
	if (line->ends || !date_in(h, i).at)
		return false;
	return line->words <= 6 || line->joints ||
	       hsy_line_starts(line, h->lexicon, HSY_PHRASE_DATELINE_START, NULL) ||
	       hsy_str_find(line->text, HSY_STR("\xc2\xb7"), 0) != HSY_NONE ||
	       hsy_str_find(line->text, HSY_STR("|"), 0) != HSY_NONE ||
	       hsy_str_find(line->text, HSY_STR(" \xe2\x80\x94 "), 0) != HSY_NONE ||
	       hsy_str_find(line->text, HSY_STR(" \xe2\x80\x93 "), 0) != HSY_NONE;
}

static bool is_byline(const head *h, size_t i)
{
	hsy_strs names = {0};
	hsy_str outlet = {0};
	return hsy_byline_read(&h->lines[i], h->lexicon, h->arena, &names, &outlet);
}

static bool is_furniture(const head *h, size_t i)
{
	return hsy_block_role(&h->lines[i], h->lexicon) == HSY_BLOCK_FURNITURE ||
	       is_dateline(h, i) || is_byline(h, i);
}

/* The block that is the headline, or HSY_NONE: then the article begins at once. */
static size_t find_headline(const head *h)
{
	size_t brief = HSY_NONE;
	for (size_t i = 0; i < h->n && i < HEADLINE_WITHIN; i++) {
		const hsy_line *line = &h->lines[i];
		hsy_block_kind kind = h->doc->blocks.at[i].kind;
		if (is_furniture(h, i))
			continue;
		if (is_section(h, i) || is_body(line) || i + 1 == h->doc->blocks.n)
			break;
		if (kind == HSY_BLOCK_HEADING)
			return i;
		if (kind != HSY_BLOCK_PARAGRAPH || !hsy_line_is_title(line) ||
		    line->shouts)
			continue;
		if (line->words >= HEADLINE_WORDS)
			return i;
		if (i == 0 && line->words > 1)
			brief = i;
	}
	return brief;
}

static void set_if_absent(hsy_str *field, hsy_str value)
{
	if (!field->len && value.len)
		*field = value;
}

/* "The Harbour Herald — March 3, 2026": the part that names an outlet. A place
 * may stand before a dash, so there the name itself must say what it is. */
static hsy_str outlet_beside_date(const head *h, hsy_str text)
{
	size_t begin = 0, at = 0;
	bool by_dash = hsy_str_find(text, HSY_STR("\xc2\xb7"), 0) == HSY_NONE &&
	               hsy_str_find(text, HSY_STR("|"), 0) == HSY_NONE;
	for (;;) {
		size_t here = at;
		int32_t c = hsy_utf8_next(text, &at);
		if (c >= 0 && c != 0xb7 && c != '|' && c != 0x2013 && c != 0x2014 &&
		    c != ',' && c != '*' && c != '_')
			continue;
		hsy_line part = hsy_line_look(
		    hsy_str_slice(text, (hsy_span){begin, here}), h->arena);
		begin = at;
		bool named = hsy_byline_is_outlet(part.text, h->lexicon, h->arena);
		if (part.words >= 2 && !part.shouts && hsy_line_is_name(&part) &&
		    !hsy_date_parse(h->arena, part.text).at &&
		    (named || (!by_dash && c != ',')))
			return hsy_str_squeeze(h->arena, part.text);
		if (c < 0)
			return (hsy_str){0};
	}
}

static void read_line(head *h, size_t i)
{
	hsy_doc *doc = h->doc;
	hsy_strs names = {0};
	hsy_str outlet = {0};
	if (hsy_byline_read(&h->lines[i], h->lexicon, h->arena, &names, &outlet)) {
		if (!doc->byline.n)
			doc->byline = names;
		set_if_absent(&doc->outlet_name, outlet);
	}
	if (is_dateline(h, i)) {
		set_if_absent(&doc->published, date_in(h, i));
		set_if_absent(&doc->outlet_name, outlet_beside_date(h, h->lines[i].text));
	}
	doc->blocks.at[i].kind = HSY_BLOCK_FURNITURE;
}

/* A name alone on the line above the date is the outlet's when a byline stands
 * above it, when it says so itself, or when the article speaks of it. */
static bool is_outlet_line(const head *h, size_t i)
{
	const hsy_line *line = &h->lines[i];
	if (i + 1 >= h->n || !hsy_line_is_name(line) || line->words < 2 ||
	    has_gap(h, i + 1) || !is_dateline(h, i + 1) ||
	    hsy_line_starts(line, h->lexicon, HSY_PHRASE_BYLINE_START, NULL))
		return false;
	if (hsy_byline_is_outlet(line->text, h->lexicon, h->arena))
		return true;
	if (i > 0 && !has_gap(h, i) && is_byline(h, i - 1))
		return true;
	size_t below = h->doc->blocks.at[i].span.end;
	return hsy_str_find(h->doc->text, line->text, below) != HSY_NONE;
}

/* Where the article itself begins, at most. */
static size_t head_end(const head *h, size_t headline)
{
	size_t i = headline == HSY_NONE ? 0 : headline + 1, bodies = 0;
	for (; i < h->n; i++) {
		hsy_block_kind kind = h->doc->blocks.at[i].kind;
		if (kind == HSY_BLOCK_HEADING || kind == HSY_BLOCK_ITEM ||
		    is_section(h, i))
			break;
		bodies += is_body(&h->lines[i]);
		if (bodies == 2)
			break;
	}
	return i;
}

/* What shares a run of lines with a date or byline is no text: names, reading
 * times, captions. */
static void mark_company(head *h, size_t first, size_t end)
{
	hsy_block *blocks = h->doc->blocks.at;
	for (size_t i = first; i < end;) {
		size_t run = i + 1;
		bool furnished = blocks[i].kind == HSY_BLOCK_FURNITURE;
		for (; run < end && !has_gap(h, run); run++)
			furnished |= blocks[run].kind == HSY_BLOCK_FURNITURE;
		for (; i < run; i++)
			if (furnished && !h->lines[i].ends && !is_body(&h->lines[i]))
				blocks[i].kind = HSY_BLOCK_FURNITURE;
	}
}

static void read_above(head *h, size_t headline)
{
	for (size_t i = 0; i < headline; i++)
		if (is_furniture(h, i) || !h->lines[i].ends)
			read_line(h, i);
}

static void read_below(head *h, size_t headline)
{
	size_t first = headline == HSY_NONE ? 0 : headline + 1;
	size_t end = head_end(h, headline);
	for (size_t i = first; i < end; i++) {
		if (is_outlet_line(h, i)) {
			set_if_absent(&h->doc->outlet_name,
			              hsy_str_squeeze(h->arena, h->lines[i].text));
			h->doc->blocks.at[i].kind = HSY_BLOCK_FURNITURE;
		} else if (!is_body(&h->lines[i]) && is_furniture(h, i)) {
			read_line(h, i);
		}
	}
	mark_company(h, first, end);
}

void hsy_head_read(hsy_doc *doc, const hsy_lexicon *lexicon, hsy_arena *arena)
{
	head h = {.doc = doc, .lexicon = lexicon, .arena = arena};
	size_t most = sizeof h.lines / sizeof *h.lines;
	for (; h.n < doc->blocks.n && h.n < most; h.n++)
		h.lines[h.n] = hsy_line_look(
		    hsy_str_slice(doc->text, doc->blocks.at[h.n].span), arena);
	size_t headline = find_headline(&h);
	if (headline != HSY_NONE) {
		set_if_absent(&doc->headline,
		              hsy_str_squeeze(arena, h.lines[headline].text));
		doc->blocks.at[headline].kind = HSY_BLOCK_HEADING;
		read_above(&h, headline);
	}
	read_below(&h, headline);
}
