/* reading.c -- one document as it was read, for people to check. */
#include "export/escape.h"
#include "export/sheet.h"

/* ------------------------------------------------ fields */

/* "Name (rest)", or whichever of them is known. */
static hsy_str with_rest(hsy_sheet *s, hsy_str name, hsy_str rest)
{
	if (!name.len || !rest.len)
		return name.len ? name : rest;
	return hsy_str_printf(s->arena, HSY_STR_FMT " (" HSY_STR_FMT ")",
	                      HSY_STR_ARG(name), HSY_STR_ARG(rest));
}

static void put_byline(hsy_sheet *s, hsy_strs names)
{
	hsy_buf joined;

	hsy_buf_init(&joined);
	for (size_t i = 0; i < names.n; i++) {
		hsy_buf_text(&joined, i ? "; " : "");
		hsy_buf_str(&joined, names.at[i]);
	}
	hsy_sheet_field(s, "byline", hsy_buf_view(&joined));
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
static void put_missing(hsy_sheet *s, const hsy_doc *doc)
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
	hsy_sheet_field(s, "not found", hsy_buf_view(&names));
	hsy_buf_clear(&names);
}

static void put_fields(hsy_sheet *s, const hsy_doc *doc)
{
	hsy_sheet_field(s, "headline", doc->headline);
	hsy_sheet_field(s, "lead", doc->lead);
	put_byline(s, doc->byline);
	hsy_sheet_field(s, "outlet", with_rest(s, doc->outlet_name, doc->outlet_domain));
	hsy_sheet_field(s, "published", doc->published);
	hsy_sheet_field(s, "modified", doc->modified);
	hsy_sheet_field(s, "language", doc->language);
	/* In one piece, to be copied. */
	if (doc->url.len)
		hsy_sheet_line(s, "url", hsy_plain(s->arena, doc->url));
	hsy_sheet_field(s, "id", own_id(doc));
	for (size_t i = 0; i < doc->declared.n; i++)
		hsy_sheet_field(s, "taken from",
		          with_rest(s, doc->declared.at[i].to, doc->declared.at[i].url));
	put_missing(s, doc);
	for (size_t i = 0; i < doc->diagnostics.n; i++)
		hsy_sheet_field(s, "note", doc->diagnostics.at[i]);
}

/* ------------------------------------------------ text */

/* The block's text, each hyperlink with its number behind it. Links and blocks stand
 * in order; *next is the first link that no block before had. */
static hsy_str numbered(hsy_sheet *s, const hsy_doc *doc, hsy_span block, size_t *next)
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
static hsy_str with_bars(hsy_sheet *s, hsy_str row)
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

static void put_block(hsy_sheet *s, const hsy_doc *doc, size_t i, size_t *next_link)
{
	const hsy_block *block = &doc->blocks.at[i];
	bool is_plain = block->kind == HSY_BLOCK_PARAGRAPH;
	const char *label = is_plain ? "" : hsy_block_kind_name(block->kind);
	const char *repeats = block->repeats ? "repeats" : "";
	hsy_str text = numbered(s, doc, block->span, next_link);

	if (i == 0 || !is_tight(block - 1, block))
		hsy_sheet_line(s, "", HSY_STR(""));
	if (block->kind == HSY_BLOCK_ROW)
		text = with_bars(s, text);
	hsy_sheet_text(s, is_plain ? repeats : label, is_plain ? "" : repeats, text);
}

static void put_links(hsy_sheet *s, const hsy_doc *doc)
{
	if (doc->links.n)
		hsy_sheet_line(s, "", HSY_STR(""));
	for (size_t i = 0; i < doc->links.n; i++)
		hsy_sheet_line(s, i ? "" : "links",
		         hsy_str_printf(
		             s->arena, "[%zu] " HSY_STR_FMT, i + 1,
		             HSY_STR_ARG(hsy_plain(s->arena, doc->links.at[i].target))));
}

void hsy_text_reading(const hsy_doc *doc, size_t width, hsy_out *out)
{
	size_t next_link = 0;
	hsy_arena arena;
	hsy_sheet s;

	hsy_arena_init(&arena);
	hsy_sheet_init(&s, out, width, &arena);
	hsy_sheet_rule(&s, doc->path);
	put_fields(&s, doc);
	for (size_t i = 0; i < doc->blocks.n; i++)
		put_block(&s, doc, i, &next_link);
	put_links(&s, doc);
	hsy_sheet_line(&s, "", HSY_STR(""));
	hsy_sheet_clear(&s);
	hsy_arena_clear(&arena);
}
