/* txt.c -- trees for the terminal: what each claim of a page rests on, and that in turn. */
#include "base/buf.h"
#include "export/escape.h"
#include "export/legend.h"
#include "export/look.h"
#include "export/text.h"

hsy_status hsy_export_txt(const hsy_page *page, hsy_out *out, hsy_error *err);

/* Steps from a claim; a chain of articles has no bound, a screen has. */
enum { DEPTH_MAX = 12 };

/* Columns of words, over all their lines. */
enum { WORDS_MAX = 300 };

typedef struct writer {
	const hsy_page *page;
	hsy_out *out;
	hsy_arena *arena; /* of the claim in hand */
	const hsy_graph *graph;
	const hsy_score *score;
	size_t *first;  /* [node]: its first edge; they stand by ends */
	bool *is_shown; /* [node] */
	size_t depth;   /* at most */
} writer;

/* What stands left of the words of a step: of its first line, and of the others. */
typedef struct margin {
	hsy_str first, rest;
} margin;

static void put(const writer *w, const margin *at, hsy_str text)
{
	hsy_text_put(w->page, w->out, at->first.at, at->rest.at, text);
}

static hsy_str joined(const writer *w, hsy_str before, const char *after)
{
	return hsy_str_printf(w->arena, HSY_STR_FMT "%s", HSY_STR_ARG(before), after);
}

static hsy_str shortened(const writer *w, hsy_str words)
{
	return hsy_wrap(w->arena, words, WORDS_MAX, 1).at[0];
}

/* ---------------------------------------------------------------- one step */

static hsy_str statement_words(const writer *w, const hsy_node *node)
{
	const hsy_results *results = w->page->results;
	const hsy_doc *doc = &results->records->list.at[node->place.record].doc;
	hsy_str date = hsy_date_words(w->arena, doc->published);
	hsy_str said = hsy_str_slice(
	    doc->text, hsy_place_statement(results->records, node->place)->span);

	return hsy_str_printf(w->arena, HSY_STR_FMT "%s" HSY_STR_FMT ": " HSY_STR_FMT,
	                      HSY_STR_ARG(hsy_article_name(results, node->place.record)),
	                      date.len ? ", " : "", HSY_STR_ARG(date),
	                      HSY_STR_ARG(hsy_quoted(w->arena, shortened(w, said))));
}

static hsy_str source_words(const writer *w, size_t at)
{
	const hsy_results *results = w->page->results;
	const hsy_node *node = &w->graph->nodes.at[at];
	hsy_str words = hsy_node_name(results, w->graph, at, w->arena);
	const hsy_source_look *look;
	const hsy_origin *origin;

	if (node->source == HSY_NONE)
		return words;
	look = hsy_source_look_of(results->sources->list.at[node->source].type);
	if (!node->is_origin)
		return hsy_str_printf(w->arena, HSY_STR_FMT " (%s)", HSY_STR_ARG(words),
		                      look->word);
	origin = hsy_node_origin(node, results->weights);
	return hsy_str_printf(w->arena, HSY_STR_FMT " (%s; %s)", HSY_STR_ARG(words),
	                      look->word, hsy_level_name(origin->how_known.level));
}

/* By which words one has it from the other, if the article has any. */
static hsy_str manner(const writer *w, const hsy_edge *edge)
{
	hsy_str cue;

	if (edge->is_paradox)
		return HSY_STR("cites what came later: ");
	if (edge->kind == HSY_EDGE_COPIES)
		return HSY_STR("same words: ");
	if (edge->record == HSY_NONE || hsy_span_empty(edge->cue))
		return HSY_STR("");
	cue = hsy_str_slice(w->page->results->records->list.at[edge->record].doc.text,
	                    edge->cue);
	return hsy_str_printf(w->arena, HSY_STR_FMT " → ",
	                      HSY_STR_ARG(hsy_quoted(w->arena, cue)));
}

static hsy_str words_of(const writer *w, const hsy_edge *edge)
{
	const hsy_node *node = &w->graph->nodes.at[edge->to];
	hsy_str words = node->kind == HSY_NODE_STATEMENT ? statement_words(w, node)
	                                                 : source_words(w, edge->to);
	hsy_str before = manner(w, edge);

	return hsy_str_printf(w->arena, HSY_STR_FMT HSY_STR_FMT, HSY_STR_ARG(before),
	                      HSY_STR_ARG(words));
}

/* ---------------------------------------------------------------- branches */

static size_t end_of(const writer *w, size_t node)
{
	return node + 1 < w->graph->nodes.n ? w->first[node + 1] : w->graph->edges.n;
}

static void put_branches(writer *w, size_t node, hsy_str before, size_t depth);

/* What was told in full is not told twice, which ends circles as well. */
static void put_branch(writer *w, const hsy_edge *edge, hsy_str before, bool is_last,
                       size_t depth)
{
	hsy_str under = joined(w, before, is_last ? "   " : "│  ");
	margin at = {joined(w, before, is_last ? "└─ " : "├─ "), under};
	bool has_more = w->first[edge->to] < end_of(w, edge->to);
	bool ends_here = has_more && (w->is_shown[edge->to] || depth == w->depth);
	hsy_str words = words_of(w, edge);

	if (ends_here)
		words = joined(w, words, w->is_shown[edge->to] ? " (see above)" : " …");
	put(w, &at, words);
	if (has_more && !ends_here)
		put_branches(w, edge->to, under, depth + 1);
}

static void put_branches(writer *w, size_t node, hsy_str before, size_t depth)
{
	size_t end = end_of(w, node);

	w->is_shown[node] = true;
	for (size_t i = w->first[node]; i < end; i++)
		put_branch(w, &w->graph->edges.at[i], before, i + 1 == end, depth);
}

/* ------------------------------------------------------------------- claims */

static void index_edges(writer *w)
{
	size_t edge = 0;

	w->first = HSY_NEW_ARRAY(w->arena, w->graph->nodes.n, size_t);
	w->is_shown = HSY_NEW_ARRAY(w->arena, w->graph->nodes.n, bool);
	for (size_t i = 0; i < w->graph->nodes.n; i++) {
		while (edge < w->graph->edges.n && w->graph->edges.at[edge].from < i)
			edge++;
		w->first[i] = edge;
	}
}

static void put_claim(writer *w, size_t claim)
{
	const hsy_claim *found = &w->page->results->links->claims.at[claim];
	char first[32];

	w->graph = w->page->results->graphs[claim];
	w->score = w->page->results->scores[claim];
	index_edges(w);
	snprintf(first, sizeof first, "%c %.1f  ", w->score->grade, w->score->strength);
	hsy_text_put(w->page, w->out, first, "",
	             hsy_str_printf(w->arena, HSY_STR_FMT " [" HSY_STR_FMT "]",
	                            HSY_STR_ARG(shortened(w, found->wording)),
	                            HSY_STR_ARG(found->id)));
	put_branches(w, 0, HSY_STR(""), 1);
}

hsy_status hsy_export_txt(const hsy_page *page, hsy_out *out, hsy_error *err)
{
	(void)err;
	for (size_t i = 0; i < page->claims.n; i++) {
		hsy_arena arena;
		writer w = {.page = page, .out = out, .arena = &arena};

		w.depth = page->options->depth ? page->options->depth : DEPTH_MAX;
		if (w.depth > DEPTH_MAX)
			w.depth = DEPTH_MAX;
		hsy_arena_init(&arena);
		hsy_out_text(out, i ? "\n" : "");
		put_claim(&w, page->claims.at[i]);
		hsy_arena_clear(&arena);
	}
	if (!page->claims.n)
		hsy_text_put(page, out, "", "", HSY_STR("No claims."));
	if (page->n_more) {
		hsy_out_text(out, "\n");
		hsy_text_put(page, out, "", "",
		             hsy_str_printf(page->arena, "%zu more claims are left out.",
		                            page->n_more));
	}
	hsy_text_put_end(page, out);
	return HSY_OK;
}
