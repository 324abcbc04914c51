/* mermaid.c -- a diagram for wikis and Markdown: the drawing of a page in Mermaid's
 * language. */
#include "base/buf.h"
#include "export/escape.h"
#include "export/legend.h"
#include "export/look.h"

hsy_status hsy_export_mermaid(const hsy_page *page, hsy_out *out, hsy_error *err);

enum { LABEL_COLUMNS = 36, LABEL_LINES = 4, CUE_COLUMNS = 24 };

typedef struct writer {
	const hsy_page *page;
	const hsy_drawing *drawing;
	hsy_buf text;
	size_t *first; /* [record]: its first node */
	size_t *next;  /* [node]: the next of the same article; HSY_NONE */
} writer;

/* Mermaid takes characters by their number. All signs that mean something to it, to
 * Markdown, to HTML or to the formulas in it are written so. */
static void put_escaped(writer *w, hsy_str plain)
{
	for (size_t i = 0; i < plain.len; i++) {
		if (memchr("\"#&<>`\\%{}[]|$*_~@;", plain.at[i], 19))
			hsy_buf_printf(&w->text, "#%d;", plain.at[i]);
		else
			hsy_buf_put(&w->text, plain.at + i, 1);
	}
}

static void put_lines(writer *w, hsy_str text, size_t columns, size_t most)
{
	hsy_strs lines = hsy_wrap(w->page->arena, text, columns, most);

	for (size_t i = 0; i < lines.n; i++) {
		hsy_buf_text(&w->text, i ? "<br/>" : "");
		put_escaped(w, lines.at[i]);
	}
}

/* ------------------------------------------------------------------- nodes */

static void put_claim(writer *w, size_t i)
{
	const hsy_drawn_node *node = &w->drawing->nodes.at[i];
	const hsy_score *score =
	    w->page->results->scores[w->page->claims.at[node->number]];

	hsy_buf_printf(&w->text, "n%zu(\"%c %.1f<br/>", i, score->grade, score->strength);
	put_lines(w, node->label, LABEL_COLUMNS, LABEL_LINES);
	hsy_buf_printf(&w->text, "\"):::grade%c\n", score->grade);
}

static void put_statement(writer *w, size_t i)
{
	hsy_str words = w->drawing->nodes.at[i].label;

	hsy_buf_printf(&w->text, "n%zu[\"", i);
	put_lines(w, hsy_quoted(w->page->arena, words), LABEL_COLUMNS, LABEL_LINES);
	hsy_buf_text(&w->text, "\"]\n");
}

static void put_source(writer *w, size_t i)
{
	const hsy_drawn_node *node = &w->drawing->nodes.at[i];
	hsy_source_type type =
	    node->source == HSY_NONE
	        ? HSY_SOURCE_UNSPECIFIED
	        : w->page->results->sources->list.at[node->source].type;

	hsy_buf_printf(&w->text, "n%zu([\"", i);
	put_lines(w, node->label, LABEL_COLUMNS, LABEL_LINES);
	if (node->source != HSY_NONE)
		hsy_buf_printf(&w->text, "<br/>(%s)", hsy_source_look_of(type)->word);
	hsy_buf_printf(&w->text, "\"])%s\n", node->source == HSY_NONE ? ":::nobody" : "");
}

/* The statements of one article, in its box. */
static void put_article(writer *w, size_t record)
{
	const hsy_results *results = w->page->results;
	hsy_str date = hsy_date_words(w->page->arena,
	                              results->records->list.at[record].doc.published);

	hsy_buf_printf(&w->text, "  subgraph a%zu[\"", record);
	put_lines(w, hsy_article_name(results, record), LABEL_COLUMNS, 1);
	hsy_buf_text(&w->text, "<br/>");
	put_escaped(w, date.len ? date : HSY_STR("no date"));
	hsy_buf_text(&w->text, "\"]\n");
	for (size_t i = w->first[record]; i != HSY_NONE; i = w->next[i]) {
		hsy_buf_text(&w->text, "    ");
		put_statement(w, i);
	}
	hsy_buf_text(&w->text, "  end\n");
}

/* Statements of one article stand apart where it tells several claims. */
static void index_articles(writer *w)
{
	size_t n = w->page->results->records->list.n;

	w->first = HSY_NEW_ARRAY(w->page->arena, n, size_t);
	w->next = HSY_NEW_ARRAY(w->page->arena, w->drawing->nodes.n, size_t);
	for (size_t i = 0; i < n; i++)
		w->first[i] = HSY_NONE;
	for (size_t i = w->drawing->nodes.n; i-- > 0;) {
		size_t record = w->drawing->nodes.at[i].record;

		if (record == HSY_NONE)
			continue;
		w->next[i] = w->first[record];
		w->first[record] = i;
	}
}

static void put_nodes(writer *w)
{
	if (!w->drawing->nodes.n)
		hsy_buf_text(&w->text, "  none[\"no claims\"]\n");
	for (size_t i = 0; i < w->drawing->nodes.n; i++) {
		const hsy_drawn_node *node = &w->drawing->nodes.at[i];

		if (node->record != HSY_NONE) {
			if (w->first[node->record] == i)
				put_article(w, node->record);
			continue;
		}
		hsy_buf_text(&w->text, "  ");
		if (node->kind == HSY_NODE_CLAIM)
			put_claim(w, i);
		else
			put_source(w, i);
	}
}

/* ------------------------------------------------------------------- edges */

static const char *arrow_of(const hsy_drawn_edge *edge)
{
	if (edge->is_counted)
		return "==>";
	return edge->kind == HSY_EDGE_COPIES || edge->is_paradox ? "-.->" : "-->";
}

static void put_edges(writer *w)
{
	for (size_t i = 0; i < w->drawing->edges.n; i++) {
		const hsy_drawn_edge *edge = &w->drawing->edges.at[i];

		hsy_buf_printf(&w->text, "  n%zu %s", edge->from, arrow_of(edge));
		if (edge->record != HSY_NONE) {
			const hsy_doc *doc =
			    &w->page->results->records->list.at[edge->record].doc;

			hsy_buf_text(&w->text, "|\"");
			put_lines(w, hsy_str_slice(doc->text, edge->cue), CUE_COLUMNS, 1);
			hsy_buf_text(&w->text, "\"|");
		}
		hsy_buf_printf(&w->text, " n%zu\n", edge->to);
	}
}

/* ------------------------------------------------------------------- whole */

static void put_head(writer *w)
{
	const hsy_results *results = w->page->results;

	hsy_buf_printf(&w->text, "flowchart %s\n  accTitle: ",
	               w->page->options->direction == HSY_DIRECTION_DOWN ? "TB" : "LR");
	put_escaped(w, hsy_plain(w->page->arena, hsy_str_of(w->page->view->info.help)));
	hsy_buf_printf(&w->text, "\n  accDescr: %zu articles, %zu claims",
	               results->records->list.n, w->page->claims.n);
	if (w->drawing->n_left_out)
		hsy_buf_printf(&w->text, ", %zu statements and sources are left out",
		               w->drawing->n_left_out);
	hsy_buf_text(&w->text, ", weights ");
	put_escaped(w, hsy_plain(w->page->arena, results->weights->version));
	hsy_buf_text(&w->text, ", rates sourcing and never truth\n");
}

static void put_looks(writer *w)
{
	const hsy_theme *theme = hsy_theme_of(w->page->options->theme);

	for (int i = 0; i < HSY_N_GRADES; i++)
		hsy_buf_printf(&w->text, "  classDef grade%c fill:%s,color:%s\n", 'A' + i,
		               theme->grades[i].fill, theme->grades[i].ink);
	hsy_buf_text(&w->text, "  classDef nobody stroke-dasharray:4\n");
}

hsy_status hsy_export_mermaid(const hsy_page *page, hsy_out *out, hsy_error *err)
{
	writer w = {.page = page, .drawing = hsy_fold(page, page->claims, true)};

	(void)err;
	hsy_buf_init(&w.text);
	index_articles(&w);
	put_head(&w);
	put_nodes(&w);
	put_edges(&w);
	put_looks(&w);
	hsy_out_put(out, hsy_buf_view(&w.text));
	hsy_buf_clear(&w.text);
	return HSY_OK;
}
