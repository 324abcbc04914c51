/* annotated_text.c -- an annotated article for a terminal or a file: marks are colours,
 * or braces with a letter. */
#include "export/annotated.h"
#include "export/escape.h"
#include "export/notes.h"
#include "export/sheet.h"

/* From at on, the text of a block looks like that. */
typedef struct change {
	size_t at;
	const char *style;
} change;

typedef struct writer {
	hsy_sheet sheet;
	const hsy_doc *doc;
	hsy_mark_walk walk;
	hsy_buf marked;   /* plain text of the block in hand */
	size_t label_end; /* where the last of raised figures ends in marked */
	HSY_VEC(change) changes;
	size_t open[HSY_N_MARK_ROLES]; /* marks of each role about the next word */
} writer;

/* ------------------------------------------------ marks as colours */

/* What people say is underlined, and what they are said to say in it is doubly so, as
 * far as terminals can; what states nothing is dim. Blue, yellow and magenta differ
 * for the colour-blind as well. */
static const char *style_now(const writer *w)
{
	static const struct {
		hsy_mark_role role;
		const char *alone, *told, *told_told;
	} styles[] = {
	    {HSY_MARK_CUE, "1;35", "4;1;35", "4;1;35"},
	    {HSY_MARK_SOURCE, "1;34", "4;1;34", "4;1;34"},
	    {HSY_MARK_SILENCE, "33", "4;33", "4;33"},
	    {HSY_MARK_CITATION, "1;36", "4;1;36", "4;1;36"},
	    {HSY_MARK_OWN, "", "4", "4;32"},
	};
	size_t told = w->open[HSY_MARK_CONTENT];

	for (size_t i = 0; i < sizeof styles / sizeof *styles; i++)
		if (w->open[styles[i].role])
			return !told      ? styles[i].alone
			       : told < 2 ? styles[i].told
			                  : styles[i].told_told;
	return !told ? "2" : told < 2 ? "4" : "4;32";
}

static void change_style(writer *w, const char *style)
{
	hsy_vec_push(w->sheet.arena, &w->changes, ((change){w->marked.len, style}));
}

/* Small figures above the line, which no article has in these places and colours. */
static void put_raised(hsy_buf *out, size_t number)
{
	static const char *const digits[] = {"⁰", "¹", "²", "³", "⁴",
	                                     "⁵", "⁶", "⁷", "⁸", "⁹"};

	if (number >= 10)
		put_raised(out, number / 10);
	hsy_buf_text(out, digits[number % 10]);
}

/* "¹,²": figures of two marks that begin in one place are no larger number. */
static void put_label(writer *w, const hsy_mark *mark)
{
	for (size_t i = 0; i < mark->numbers.n; i++) {
		if (w->label_end == w->marked.len && w->marked.len > 0)
			hsy_buf_text(&w->marked, ",");
		if (mark->role == HSY_MARK_SILENCE)
			hsy_buf_text(&w->marked, "ᴺ");
		if (mark->role == HSY_MARK_CITATION)
			hsy_buf_text(&w->marked, "ᴸ");
		put_raised(&w->marked, mark->numbers.at[i]);
		w->label_end = w->marked.len;
	}
}

/* ------------------------------------------------ marks as braces */

static void put_brace(writer *w, const hsy_mark *mark)
{
	hsy_buf_printf(&w->marked, "{%c", hsy_mark_letter(mark->role));
	for (size_t i = 0; i < mark->numbers.n; i++)
		hsy_buf_printf(&w->marked, "%s%zu", i ? "," : "", mark->numbers.at[i]);
	/* No space, for a line could break there. */
	hsy_buf_text(&w->marked, ":");
}

/* The article's own braces are no marks: "\{". */
static void put_words_between(writer *w, hsy_str words)
{
	size_t begin = 0;

	for (size_t i = 0; i < words.len; i++) {
		if (words.at[i] != '{' && words.at[i] != '}')
			continue;
		hsy_plain_put(&w->marked, hsy_str_slice(words, (hsy_span){begin, i}));
		hsy_buf_text(&w->marked, "\\");
		begin = i;
	}
	hsy_plain_put(&w->marked, hsy_str_slice(words, (hsy_span){begin, words.len}));
}

/* ------------------------------------------------ the pen */

static void open_mark(void *context, const hsy_mark *mark, bool is_again)
{
	writer *w = context;

	w->open[mark->role]++;
	if (!w->sheet.is_coloured) {
		put_brace(w, mark);
		return;
	}
	change_style(w, style_now(w));
	if (!is_again)
		put_label(w, mark);
}

static void close_mark(void *context, const hsy_mark *mark)
{
	writer *w = context;

	w->open[mark->role]--;
	if (w->sheet.is_coloured)
		change_style(w, style_now(w));
	else
		hsy_buf_text(&w->marked, "}");
}

static void put_words(void *context, hsy_str words)
{
	writer *w = context;

	if (w->sheet.is_coloured)
		hsy_plain_put(&w->marked, words);
	else
		put_words_between(w, words);
}

/* ------------------------------------------------ blocks */

static void set_style(writer *w, const char *style)
{
	hsy_buf_printf(&w->sheet.line, "\033[0%s%sm", *style ? ";" : "", style);
}

/* One line of the marked text, which begins there at at. The first change that comes
 * behind it is number next; returns that of the following line. A line leaves the
 * terminal as it was. */
static size_t put_line(writer *w, hsy_str line, size_t at, size_t next)
{
	size_t end = at + line.len;
	const char *style = next ? w->changes.at[next - 1].style : "";

	while (next < w->changes.n && w->changes.at[next].at <= at)
		style = w->changes.at[next++].style;
	set_style(w, style);
	while (at < end) {
		bool is_last = next == w->changes.n || w->changes.at[next].at >= end;
		size_t stop = is_last ? end : w->changes.at[next].at;

		hsy_buf_put(&w->sheet.line, line.at, stop - at);
		line.at += stop - at;
		at = stop;
		if (!is_last)
			set_style(w, w->changes.at[next++].style);
	}
	set_style(w, "");
	return next;
}

static void begin_marked(writer *w, const char *style)
{
	w->marked.len = 0;
	w->label_end = 0;
	w->changes.n = 0;
	change_style(w, style);
}

/* As many lines as what is marked needs. */
static void put_marked(writer *w, const char *label)
{
	hsy_strs lines = hsy_wrap(w->sheet.arena, hsy_buf_view(&w->marked),
	                          w->sheet.width, 0);
	size_t next = 0;

	for (size_t i = 0; i < lines.n; i++) {
		hsy_str line = lines.at[i];

		hsy_sheet_begin(&w->sheet, i ? "" : label);
		if (w->sheet.is_coloured)
			next = put_line(w, line, (size_t)(line.at - lines.at[0].at),
			                next);
		else
			hsy_buf_str(&w->sheet.line, line);
		hsy_sheet_end(&w->sheet);
	}
}

static void put_block(writer *w, const hsy_block *block)
{
	const hsy_mark_pen pen = {open_mark, close_mark, put_words, w};
	const char *label = block->kind == HSY_BLOCK_PARAGRAPH
	                        ? ""
	                        : hsy_block_kind_name(block->kind);

	hsy_sheet_line(&w->sheet, "", HSY_STR(""));
	begin_marked(w, style_now(w));
	hsy_mark_walk_on(&w->walk, block->span, &pen);
	put_marked(w, block->repeats && !*label ? "repeats" : label);
}

/* ------------------------------------------------ notes */

static void put_note(writer *w, const hsy_note *note)
{
	hsy_str label = hsy_note_label(note, w->sheet.arena);

	begin_marked(w, "1");
	hsy_plain_put(&w->marked, note->who);
	hsy_buf_text(&w->marked, ":");
	change_style(w, "");
	for (size_t i = 0; i < note->facts.n; i++)
		hsy_buf_printf(&w->marked, "%s " HSY_STR_FMT, i ? "," : "",
		               HSY_STR_ARG(note->facts.at[i]));
	if (note->via)
		hsy_buf_printf(&w->marked, ", via %zu", note->via);
	if (note->url.len) {
		hsy_buf_text(&w->marked, ", ");
		hsy_plain_put(&w->marked, note->url);
	}
	put_marked(w, label.at);
}

/* The notes from number next on that belong to block. Returns the first other. */
static size_t put_notes(writer *w, const hsy_notes *notes, size_t next, size_t block)
{
	for (; next < notes->n && notes->at[next].block == block; next++)
		put_note(w, &notes->at[next]);
	return next;
}

/* ------------------------------------------------ pages */

static void put_head(writer *w)
{
	const hsy_doc *doc = w->doc;
	hsy_str outlet = doc->outlet_name.len ? doc->outlet_name : doc->outlet_domain;

	hsy_sheet_rule(&w->sheet, doc->path);
	hsy_sheet_field(&w->sheet, "headline", doc->headline);
	hsy_sheet_field(&w->sheet, "outlet", outlet);
	hsy_sheet_field(&w->sheet, "published", doc->published);
}

void hsy_annotated_text(const hsy_annotated *page, const hsy_doc *doc,
                        const hsy_findings *findings, hsy_out *out)
{
	writer w = {.doc = doc};
	hsy_arena arena;
	size_t next = 0;

	hsy_arena_init(&arena);
	hsy_sheet_init(&w.sheet, out, page->width, &arena);
	w.sheet.is_coloured = page->form == HSY_ANNOTATE_COLOURS;
	const hsy_marks marks = hsy_marks_of(findings, &arena);
	const hsy_notes notes = hsy_notes_of(doc, findings, &arena);
	w.walk = (hsy_mark_walk){.text = doc->text, .marks = &marks};
	put_head(&w);
	for (size_t i = 0; i < doc->blocks.n; i++) {
		put_block(&w, &doc->blocks.at[i]);
		next = put_notes(&w, &notes, next, i);
	}
	put_notes(&w, &notes, next, HSY_NONE);
	hsy_sheet_line(&w.sheet, "", HSY_STR(""));
	hsy_buf_clear(&w.marked);
	hsy_sheet_clear(&w.sheet);
	hsy_arena_clear(&arena);
}

void hsy_annotated_text_end(const hsy_annotated *page, hsy_out *out)
{
	writer w = {0};
	hsy_arena arena;

	hsy_arena_init(&arena);
	hsy_sheet_init(&w.sheet, out, page->width, &arena);
	w.sheet.is_coloured = page->form == HSY_ANNOTATE_COLOURS;
	begin_marked(&w, style_now(&w));
	for (size_t role = HSY_N_MARK_ROLES; role > 0; role--) {
		const size_t number = role - 1 == HSY_MARK_OWN ? 0 : 1;
		hsy_mark mark = {.role = (hsy_mark_role)(role - 1)};

		if (number)
			hsy_vec_push(&arena, &mark.numbers, number);
		open_mark(&w, &mark, false);
		hsy_buf_text(&w.marked, hsy_mark_help(mark.role));
		close_mark(&w, &mark);
		hsy_buf_text(&w.marked, role > 1 ? ", " : "");
	}
	put_marked(&w, "marks");
	hsy_buf_clear(&w.marked);
	hsy_sheet_clear(&w.sheet);
	hsy_arena_clear(&arena);
}
