/* sheet.h -- lines for people, each with a margin that tells what it is. */
#ifndef HSY_EXPORT_SHEET_H
#define HSY_EXPORT_SHEET_H

#include "base/buf.h"
#include "export/export.h"

/* Left of the margin's edge stands what a line is, right of it what was read: so no
 * text of an article can pass for a word of ours. One call of the writer is one line. */
typedef struct hsy_sheet {
	hsy_out *out;
	size_t width;     /* of the text */
	bool is_coloured; /* for terminals: the margin is dim */
	hsy_arena *arena;
	hsy_buf line; /* in hand */
} hsy_sheet;

/* For a page of width columns, the margin's among them. */
void hsy_sheet_init(hsy_sheet *s, hsy_out *out, size_t width, hsy_arena *arena);
void hsy_sheet_clear(hsy_sheet *s);

/* Where one document ends and the next begins, with the path of the latter. */
void hsy_sheet_rule(hsy_sheet *s, hsy_str path);

/* Begins a line with its margin; hsy_sheet_end, behind what is put into s->line, ends
 * it. */
void hsy_sheet_begin(hsy_sheet *s, const char *label);
void hsy_sheet_end(hsy_sheet *s);

/* A whole line: with neither label nor text, an empty one. */
void hsy_sheet_line(hsy_sheet *s, const char *label, hsy_str text);

/* As many lines as text needs. second, if there is one, stands below label. */
void hsy_sheet_text(hsy_sheet *s, const char *label, const char *second, hsy_str text);

/* Nothing where value is empty. */
void hsy_sheet_field(hsy_sheet *s, const char *label, hsy_str value);

#endif
