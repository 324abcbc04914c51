/* sheet.c -- lines for people, each with a margin that tells what it is. */
#include "export/sheet.h"

#include "export/escape.h"

enum { MARGIN = HSY_READ_MARGIN, GAP = 2, TEXT_MIN = 20 };

void hsy_sheet_init(hsy_sheet *s, hsy_out *out, size_t width, hsy_arena *arena)
{
	*s = (hsy_sheet){.out = out, .arena = arena};
	s->width = width > MARGIN + TEXT_MIN ? width - MARGIN : TEXT_MIN;
	hsy_buf_init(&s->line);
}

void hsy_sheet_clear(hsy_sheet *s)
{
	hsy_buf_clear(&s->line);
}

static void put_dim(hsy_sheet *s, bool is_dim)
{
	if (s->is_coloured)
		hsy_buf_text(&s->line, is_dim ? "\033[2m" : "\033[0m");
}

void hsy_sheet_end(hsy_sheet *s)
{
	hsy_buf_text(&s->line, "\n");
	hsy_out_put(s->out, hsy_buf_view(&s->line));
	s->line.len = 0;
}

void hsy_sheet_begin(hsy_sheet *s, const char *label)
{
	put_dim(s, true);
	hsy_buf_printf(&s->line, "%*s", MARGIN - GAP, label);
	put_dim(s, false);
	hsy_buf_printf(&s->line, "%*s", GAP, "");
}

void hsy_sheet_line(hsy_sheet *s, const char *label, hsy_str text)
{
	if (text.len) {
		hsy_sheet_begin(s, label);
		hsy_buf_str(&s->line, text);
	} else if (*label) {
		hsy_buf_printf(&s->line, "%*s", MARGIN - GAP, label);
	}
	hsy_sheet_end(s);
}

void hsy_sheet_text(hsy_sheet *s, const char *label, const char *second, hsy_str text)
{
	hsy_strs lines = hsy_wrap(s->arena, text, s->width, 0);

	for (size_t i = 0; i < lines.n; i++)
		hsy_sheet_line(s, i == 0 ? label : i == 1 ? second : "", lines.at[i]);
	if (lines.n == 1 && *second)
		hsy_sheet_line(s, second, HSY_STR(""));
}

void hsy_sheet_field(hsy_sheet *s, const char *label, hsy_str value)
{
	if (value.len)
		hsy_sheet_text(s, label, "", value);
}

/* "-" and "-#2" are standard input. */
static hsy_str called(hsy_sheet *s, hsy_str path)
{
	if (!hsy_str_is(path, "-") && !hsy_str_starts(path, "-#"))
		return path;
	return hsy_str_printf(s->arena, "standard input%.*s", (int)path.len - 1,
	                      path.at + 1);
}

void hsy_sheet_rule(hsy_sheet *s, hsy_str path)
{
	path = called(s, hsy_plain(s->arena, path));
	put_dim(s, true);
	hsy_buf_text(&s->line, "── ");
	hsy_buf_str(&s->line, path);
	hsy_buf_text(&s->line, " ");
	for (size_t at = hsy_columns(path) + 4; at < MARGIN + s->width; at++)
		hsy_buf_text(&s->line, "─");
	put_dim(s, false);
	hsy_sheet_end(s);
}
