/* reading.c -- one document as it was read, for people to check. */
#include "export/escape.h"
#include "export/export.h"

/* Left of the margin's edge stands what a line is, right of it what was read: so no
 * text of an article can pass for a word of ours. */
enum { MARGIN = HSY_READ_MARGIN, GAP = 2, TEXT_MIN = 20 };

typedef struct sheet {
	hsy_out *out;
	size_t width; /* of the text */
	hsy_arena *arena;
	hsy_buf line;
} sheet;

/* One call of the writer is one line. */
static void end_line(sheet *s)
{
	hsy_buf_text(&s->line, "\n");
	hsy_out_put(s->out, hsy_buf_view(&s->line));
	s->line.len = 0;
}

static void put_line(sheet *s, const char *label, hsy_str text)
{
	if (*label || text.len)
		hsy_buf_printf(&s->line, "%*s", MARGIN - GAP, label);
	if (text.len) {
		hsy_buf_printf(&s->line, "%*s", GAP, "");
		hsy_buf_str(&s->line, text);
	}
	end_line(s);
}

/* second, if there is one, stands below label. */
static void put_text(sheet *s, const char *label, const char *second, hsy_str text)
{
	hsy_strs lines = hsy_wrap(s->arena, text, s->width, 0);

	for (size_t i = 0; i < lines.n; i++)
		put_line(s, i == 0 ? label : i == 1 ? second : "", lines.at[i]);
	if (lines.n == 1 && *second)
		put_line(s, second, HSY_STR(""));
}

static void put_field(sheet *s, const char *label, hsy_str value)
{
	if (value.len)
		put_text(s, label, "", value);
}

/* "-" and "-#2" are standard input. */
static hsy_str called(sheet *s, hsy_str path)
{
	if (!hsy_str_is(path, "-") && !hsy_str_starts(path, "-#"))
		return path;
	return hsy_str_printf(s->arena, "standard input%.*s", (int)path.len - 1,
	                      path.at + 1);
}

/* Where one document ends and the next begins, with the path of the latter. */
static void put_rule(sheet *s, hsy_str path)
{
	path = called(s, hsy_plain(s->arena, path));
	hsy_buf_text(&s->line, "── ");
	hsy_buf_str(&s->line, path);
	hsy_buf_text(&s->line, " ");
	for (size_t at = hsy_columns(path) + 4; at < MARGIN + s->width; at++)
		hsy_buf_text(&s->line, "─");
	end_line(s);
}

/* ------------------------------------------------ fields */

/* "Name (rest)", or whichever of them is known. */
static hsy_str with_rest(sheet *s, hsy_str name, hsy_str rest)
{
	if (!name.len || !rest.len)
		return name.len ? name : rest;
	return hsy_str_printf(s->arena, HSY_STR_FMT " (" HSY_STR_FMT ")",
	                      HSY_STR_ARG(name), HSY_STR_ARG(rest));
}

static void put_byline(sheet *s, hsy_strs names)
{
	hsy_buf joined;

	hsy_buf_init(&joined);
	for (size_t i = 0; i < names.n; i++) {
		hsy_buf_text(&joined, i ? "; " : "");
		hsy_buf_str(&joined, names.at[i]);
	}
	put_field(s, "byline", hsy_buf_view(&joined));
	hsy_buf_clear(&joined);
}

/* The id that the input gave; one that was made of the digest tells nobody anything. */
static hsy_str own_id(const hsy_doc *doc)
{
	hsy_str id = doc->id;

	return hsy_str_starts(id, "d") && hsy_str_starts(doc->sha256, id.at + 1)
	           ? (hsy_str){0}
	           : id;
}

/* What a reader would look for on any page. */
static void put_missing(sheet *s, const hsy_doc *doc)
{
	const struct {
		const char *name;
		bool is_there;
	} fields[] = {
	    {"headline", doc->headline.len},
	    {"byline", doc->byline.n},
	    {"outlet", doc->outlet_name.len + doc->outlet_domain.len},
	    {"published", doc->published.len},
	};
	hsy_buf names;

	hsy_buf_init(&names);
	for (size_t i = 0; i < sizeof fields / sizeof *fields; i++)
		if (!fields[i].is_there)
			hsy_buf_printf(&names, "%s%s", names.len ? ", " : "",
			               fields[i].name);
	put_field(s, "not found", hsy_buf_view(&names));
	hsy_buf_clear(&names);
}

static void put_fields(sheet *s, const hsy_doc *doc)
{
	put_field(s, "headline", doc->headline);
	put_field(s, "lead", doc->lead);
	put_byline(s, doc->byline);
	put_field(s, "outlet", with_rest(s, doc->outlet_name, doc->outlet_domain));
	put_field(s, "published", doc->published);
	put_field(s, "modified", doc->modified);
	put_field(s, "language", doc->language);
	/* In one piece, to be copied. */
	if (doc->url.len)
		put_line(s, "url", hsy_plain(s->arena, doc->url));
	put_field(s, "id", own_id(doc));
	for (size_t i = 0; i < doc->declared.n; i++)
		put_field(s, "taken from",
		          with_rest(s, doc->declared.at[i].to, doc->declared.at[i].url));
	put_missing(s, doc);
	for (size_t i = 0; i < doc->diagnostics.n; i++)
		put_field(s, "note", doc->diagnostics.at[i]);
}

/* ------------------------------------------------ text */

/* The block's text, each hyperlink with its number behind it. Links and blocks stand
 * in order; *next is the first link that no block before had. */
static hsy_str numbered(sheet *s, const hsy_doc *doc, hsy_span block, size_t *next)
{
	size_t at = block.begin;
	hsy_buf text;

	while (*next < doc->links.n && doc->links.at[*next].span.end <= block.begin)
		++*next;
	if (*next == doc->links.n || doc->links.at[*next].span.end > block.end)
		return hsy_str_slice(doc->text, block);
	hsy_buf_init(&text);
	for (; *next < doc->links.n; ++*next) {
		size_t end = doc->links.at[*next].span.end;

		if (end > block.end)
			break;
		/* Links may lie within each other. */
		if (end < at)
			end = at;
		hsy_buf_str(&text, hsy_str_slice(doc->text, (hsy_span){at, end}));
		hsy_buf_printf(&text, " [%zu]", *next + 1);
		at = end;
	}
	hsy_buf_str(&text, hsy_str_slice(doc->text, (hsy_span){at, block.end}));
	hsy_str whole = hsy_str_dup(s->arena, hsy_buf_view(&text));
	hsy_buf_clear(&text);
	return whole;
}

/* Cells are parted by tabs. */
static hsy_str with_bars(sheet *s, hsy_str row)
{
	hsy_buf cells;

	hsy_buf_init(&cells);
	for (size_t i = 0; i < row.len; i++)
		if (row.at[i] == '\t')
			hsy_buf_text(&cells, " | ");
		else
			hsy_buf_put(&cells, row.at + i, 1);
	row = hsy_str_dup(s->arena, hsy_buf_view(&cells));
	hsy_buf_clear(&cells);
	return row;
}

static bool is_tight(const hsy_block *a, const hsy_block *b)
{
	return a->kind == b->kind &&
	       (a->kind == HSY_BLOCK_ITEM || a->kind == HSY_BLOCK_ROW);
}

static void put_block(sheet *s, const hsy_doc *doc, size_t i, size_t *next_link)
{
	const hsy_block *block = &doc->blocks.at[i];
	bool is_plain = block->kind == HSY_BLOCK_PARAGRAPH;
	const char *label = is_plain ? "" : hsy_block_kind_name(block->kind);
	const char *repeats = block->repeats ? "repeats" : "";
	hsy_str text = numbered(s, doc, block->span, next_link);

	if (i == 0 || !is_tight(block - 1, block))
		end_line(s);
	if (block->kind == HSY_BLOCK_ROW)
		text = with_bars(s, text);
	put_text(s, is_plain ? repeats : label, is_plain ? "" : repeats, text);
}

static void put_links(sheet *s, const hsy_doc *doc)
{
	if (doc->links.n)
		end_line(s);
	for (size_t i = 0; i < doc->links.n; i++)
		put_line(s, i ? "" : "links",
		         hsy_str_printf(
		             s->arena, "[%zu] " HSY_STR_FMT, i + 1,
		             HSY_STR_ARG(hsy_plain(s->arena, doc->links.at[i].target))));
}

void hsy_text_reading(const hsy_doc *doc, size_t width, hsy_out *out)
{
	sheet s = {.out = out};
	size_t next_link = 0;
	hsy_arena arena;

	hsy_arena_init(&arena);
	s.arena = &arena;
	s.width = width > MARGIN + TEXT_MIN ? width - MARGIN : TEXT_MIN;
	put_rule(&s, doc->path);
	put_fields(&s, doc);
	for (size_t i = 0; i < doc->blocks.n; i++)
		put_block(&s, doc, i, &next_link);
	put_links(&s, doc);
	end_line(&s);
	hsy_buf_clear(&s.line);
	hsy_arena_clear(&arena);
}
