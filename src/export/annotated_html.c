/* annotated_html.c -- annotated articles as one page: no script, nothing from outside. */
#include "base/embed.h"
#include "export/annotated.h"
#include "export/escape.h"
#include "export/notes.h"

HSY_EMBEDDED(export_web_annotated_css);

typedef struct writer {
	hsy_arena *arena;
	const hsy_doc *doc;
	size_t article; /* its number on the page, from 1 on */
	hsy_mark_walk walk;
	hsy_buf html;
	hsy_buf plain; /* scratch */
	/* [role of a note][number - 1]: its first mark was put, to which it links */
	bool *is_marked[HSY_N_MARK_ROLES];
} writer;

static void put_escaped(writer *w, hsy_str text)
{
	hsy_buf_str(&w->html, hsy_escape_xml(w->arena, text));
}

/* ------------------------------------------------ marks */

/* The role of the notes that tell of such marks. */
static hsy_mark_role note_role(hsy_mark_role role)
{
	return role == HSY_MARK_SOURCE || role == HSY_MARK_CUE ? HSY_MARK_CONTENT : role;
}

/* Of the mark and the note that link to each other. */
static hsy_str address(const writer *w, hsy_mark_role role, size_t number)
{
	const hsy_note note = {.role = note_role(role), .number = number};

	return hsy_str_printf(w->arena, "%zu-" HSY_STR_FMT, w->article,
	                      HSY_STR_ARG(hsy_note_label(&note, w->arena)));
}

/* "S3", which leads to note 3. Only the first of them is reached by keyboard, for
 * they are many. */
static void put_label(writer *w, hsy_mark_role role, size_t number)
{
	bool *is_marked = &w->is_marked[note_role(role)][number - 1];
	hsy_str to = address(w, role, number);

	hsy_buf_text(&w->html, "<a class=\"n\"");
	if (*is_marked)
		hsy_buf_text(&w->html, " tabindex=\"-1\"");
	else
		hsy_buf_printf(&w->html, " id=\"m" HSY_STR_FMT "\"", HSY_STR_ARG(to));
	*is_marked = true;
	hsy_buf_printf(
	    &w->html, " href=\"#n" HSY_STR_FMT "\" aria-label=\"%s %zu\">%c%zu</a>",
	    HSY_STR_ARG(to), hsy_mark_name(role), number, hsy_mark_letter(role), number);
}

static void open_mark(void *context, const hsy_mark *mark, bool is_again)
{
	writer *w = context;

	hsy_buf_printf(&w->html, "<mark class=\"%c\">", hsy_mark_letter(mark->role));
	for (size_t i = 0; i < mark->numbers.n && !is_again; i++)
		put_label(w, mark->role, mark->numbers.at[i]);
}

static void close_mark(void *context, const hsy_mark *mark)
{
	writer *w = context;

	(void)mark;
	hsy_buf_text(&w->html, "</mark>");
}

static void put_words(void *context, hsy_str words)
{
	writer *w = context;

	w->plain.len = 0;
	hsy_plain_put(&w->plain, words);
	hsy_xml_put(&w->html, hsy_buf_view(&w->plain));
}

/* ------------------------------------------------ notes */

static void put_url(writer *w, hsy_str url)
{
	hsy_str escaped = hsy_escape_xml(w->arena, url);

	hsy_buf_text(&w->html, ", ");
	if (hsy_url_is_safe(url))
		hsy_buf_printf(&w->html,
		               "<a rel=\"noreferrer nofollow\" href=\"" HSY_STR_FMT "\">",
		               HSY_STR_ARG(escaped));
	hsy_buf_str(&w->html, escaped);
	if (hsy_url_is_safe(url))
		hsy_buf_text(&w->html, "</a>");
}

static void put_facts(writer *w, const hsy_note *note)
{
	for (size_t i = 0; i < note->facts.n; i++) {
		hsy_buf_text(&w->html, i ? ", " : ": ");
		put_escaped(w, note->facts.at[i]);
	}
	if (note->via)
		hsy_buf_printf(&w->html, ", <a href=\"#n" HSY_STR_FMT "\">via %zu</a>",
		               HSY_STR_ARG(address(w, HSY_MARK_CONTENT, note->via)),
		               note->via);
	if (note->url.len)
		put_url(w, note->url);
}

static void put_note(writer *w, const hsy_note *note)
{
	hsy_str to = address(w, note->role, note->number);
	hsy_str label = hsy_note_label(note, w->arena);

	hsy_buf_printf(&w->html, "<li id=\"n" HSY_STR_FMT "\">", HSY_STR_ARG(to));
	if (w->is_marked[note->role][note->number - 1])
		hsy_buf_printf(&w->html,
		               "<a class=\"b\" href=\"#m" HSY_STR_FMT
		               "\" aria-label=\"back to " HSY_STR_FMT "\">" HSY_STR_FMT
		               "</a> ",
		               HSY_STR_ARG(to), HSY_STR_ARG(label), HSY_STR_ARG(label));
	else
		hsy_buf_printf(&w->html, "<span class=\"b\">" HSY_STR_FMT "</span> ",
		               HSY_STR_ARG(label));
	hsy_buf_text(&w->html, "<b dir=\"auto\">");
	put_escaped(w, note->who);
	hsy_buf_text(&w->html, "</b>");
	put_facts(w, note);
	hsy_buf_text(&w->html, "</li>\n");
}

/* The notes from number next on that belong to block. Returns the first other. */
static size_t put_notes(writer *w, const hsy_notes *notes, size_t next, size_t block)
{
	size_t first = next;

	for (; next < notes->n && notes->at[next].block == block; next++) {
		if (next == first)
			hsy_buf_text(&w->html, "<ul class=\"notes\" lang=\"en\">\n");
		put_note(w, &notes->at[next]);
	}
	if (next > first)
		hsy_buf_text(&w->html, "</ul>\n");
	return next;
}

/* ------------------------------------------------ articles */

static const char *element_of(hsy_block_kind kind)
{
	switch (kind) {
	case HSY_BLOCK_HEADING:
		return "h2";
	case HSY_BLOCK_QUOTE:
		return "blockquote";
	default:
		return "p";
	}
}

static void put_block(writer *w, const hsy_block *block)
{
	const hsy_mark_pen pen = {open_mark, close_mark, put_words, w};
	const char *element = element_of(block->kind);
	const char *name = hsy_block_kind_name(block->kind);

	hsy_buf_printf(&w->html, "<section class=\"%s%s\">\n", name,
	               hsy_block_states(block) && !block->repeats ? "" : " mute");
	if (block->kind != HSY_BLOCK_PARAGRAPH || block->repeats)
		hsy_buf_printf(&w->html, "<small lang=\"en\">%s%s</small>", name,
		               block->repeats ? ", repeats the article" : "");
	hsy_buf_printf(&w->html, "<%s dir=\"auto\">", element);
	hsy_mark_walk_on(&w->walk, block->span, &pen);
	hsy_buf_printf(&w->html, "</%s>\n", element);
}

static void put_field(writer *w, const char *name, hsy_str value)
{
	if (!value.len)
		return;
	hsy_buf_printf(&w->html, "<dt>%s</dt><dd dir=\"auto\">", name);
	put_escaped(w, value);
	hsy_buf_text(&w->html, "</dd>\n");
}

static hsy_str title_of(const hsy_doc *doc)
{
	return doc->headline.len ? doc->headline : doc->path;
}

static void put_head(writer *w)
{
	const hsy_doc *doc = w->doc;

	hsy_buf_text(&w->html, "<article lang=\"");
	put_escaped(w, doc->language.len ? doc->language : HSY_STR("und"));
	hsy_buf_text(&w->html, "\">\n<h1 dir=\"auto\">");
	put_escaped(w, title_of(doc));
	hsy_buf_text(&w->html, "</h1>\n<dl lang=\"en\">\n");
	put_field(w, "outlet",
	          doc->outlet_name.len ? doc->outlet_name : doc->outlet_domain);
	put_field(w, "published", doc->published);
	put_field(w, "address", doc->url);
	put_field(w, "file", doc->path);
	hsy_buf_text(&w->html, "</dl>\n");
}

static void put_article(writer *w, const hsy_findings *findings)
{
	const hsy_notes notes = hsy_notes_of(w->doc, findings, w->arena);
	size_t next = 0;

	w->is_marked[HSY_MARK_CONTENT] = HSY_NEW_ARRAY(w->arena, findings->attributions.n,
	                                               bool);
	w->is_marked[HSY_MARK_SILENCE] = HSY_NEW_ARRAY(w->arena, findings->silences.n,
	                                               bool);
	w->is_marked[HSY_MARK_CITATION] = HSY_NEW_ARRAY(w->arena, findings->citations.n,
	                                                bool);
	put_head(w);
	for (size_t i = 0; i < w->doc->blocks.n; i++) {
		put_block(w, &w->doc->blocks.at[i]);
		next = put_notes(w, &notes, next, i);
		hsy_buf_text(&w->html, "</section>\n");
	}
	put_notes(w, &notes, next, HSY_NONE);
	hsy_buf_text(&w->html, "</article>\n");
}

/* ------------------------------------------------ the page */

/* What an article might smuggle in despite all escaping would still be refused. The page
 * is XML, too, so that tools can check it. */
static const char before_title[] =
    "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\"/>\n"
    "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n"
    "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
    "style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'\"/>\n"
    "<meta name=\"generator\" content=\"hearsay " HSY_VERSION "\"/>\n<title>";

static void put_legend(writer *w)
{
	hsy_buf_text(
	    &w->html,
	    "<aside aria-label=\"What the marks mean\">\n<ul class=\"legend\">\n");
	for (size_t role = HSY_N_MARK_ROLES; role-- > 0;)
		hsy_buf_printf(&w->html,
		               "<li><mark class=\"%c\"><b class=\"n\">%c</b>%s</mark> "
		               "%s</li>\n",
		               hsy_mark_letter((hsy_mark_role)role),
		               hsy_mark_letter((hsy_mark_role)role),
		               hsy_mark_name((hsy_mark_role)role),
		               hsy_mark_help((hsy_mark_role)role));
	hsy_buf_text(&w->html, "</ul>\n</aside>\n<main>\n");
}

static void put_beginning(writer *w)
{
	hsy_buf_text(&w->html, before_title);
	put_escaped(w, title_of(w->doc));
	hsy_buf_text(&w->html, " – who says what</title>\n<style>\n");
	hsy_buf_str(&w->html, HSY_EMBEDDED_STR(export_web_annotated_css));
	hsy_buf_text(&w->html, "</style>\n</head>\n<body>\n");
	put_legend(w);
}

void hsy_annotated_html(const hsy_annotated *page, const hsy_doc *doc,
                        const hsy_findings *findings, hsy_out *out)
{
	writer w = {.doc = doc, .article = page->documents};
	hsy_arena arena;

	hsy_arena_init(&arena);
	hsy_buf_init(&w.html);
	hsy_buf_init(&w.plain);
	w.arena = &arena;
	const hsy_marks marks = hsy_marks_of(findings, &arena);
	w.walk = (hsy_mark_walk){.text = doc->text, .marks = &marks};
	if (page->documents == 1)
		put_beginning(&w);
	put_article(&w, findings);
	hsy_out_put(out, hsy_buf_view(&w.html));
	hsy_buf_clear(&w.plain);
	hsy_buf_clear(&w.html);
	hsy_arena_clear(&arena);
}

void hsy_annotated_html_end(const hsy_annotated *page, hsy_out *out)
{
	(void)page;
	hsy_out_text(out,
	             "</main>\n<footer>This shows who says what, as a program has read "
	             "it; never what is true.</footer>\n</body>\n</html>\n");
}
