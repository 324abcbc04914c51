/* text.c -- why a claim has its grade, in sentences for the terminal. */
#include "export/escape.h"
#include "export/legend.h"
#include "export/merged.h"
#include "export/text.h"
#include "score/explain.h"

enum { WORDS_MAX = 70 }; /* of a quotation beside a factor */

typedef struct writer {
	const hsy_page *page;
	const hsy_results *results;
	size_t claim;
	hsy_out *out;
	hsy_arena *arena;
} writer;

hsy_status hsy_export_text(const hsy_page *page, hsy_out *out, hsy_error *err);

hsy_status hsy_export_text(const hsy_page *page, hsy_out *out, hsy_error *err)
{
	(void)err;
	page->view->words(page, out);
	return HSY_OK;
}

void hsy_text_put(const hsy_page *page, hsy_out *out, const char *first, const char *rest,
                  hsy_str text)
{
	size_t indent = hsy_columns(hsy_str_of(first));
	size_t width = page->width > indent + 20 ? page->width - indent : 20;
	hsy_strs wrapped = hsy_wrap(page->arena, text, width, 0);

	for (size_t i = 0; i < wrapped.n; i++) {
		hsy_out_text(out, i ? rest : first);
		hsy_out_put(out, wrapped.at[i]);
		hsy_out_text(out, "\n");
	}
}

void hsy_text_put_end(const hsy_page *page, hsy_out *out)
{
	hsy_out_text(out, "\n");
	hsy_text_put(page, out, "", "",
	             hsy_str_printf(page->arena,
	                            "Weights " HSY_STR_FMT
	                            ". This rates sourcing, never truth.",
	                            HSY_STR_ARG(page->results->weights->version)));
}

static void put(const writer *w, const char *first, const char *rest, hsy_str text)
{
	hsy_text_put(w->page, w->out, first, rest, text);
}

static void blank(const writer *w)
{
	hsy_out_text(w->out, "\n");
}

static const hsy_doc *doc_of(const writer *w, size_t record)
{
	return &w->results->records->list.at[record].doc;
}

static hsy_str article_name(const writer *w, size_t record)
{
	hsy_str name = hsy_article_name(w->results, record);
	hsy_str date = hsy_date_words(w->arena, doc_of(w, record)->published);

	if (!date.at)
		return name;
	return hsy_str_printf(w->arena, HSY_STR_FMT " (" HSY_STR_FMT ")",
	                      HSY_STR_ARG(name), HSY_STR_ARG(date));
}

/* ----------------------------------------------------------------- a line */

static hsy_str step_name(const writer *w, const hsy_graph *graph, size_t at)
{
	const hsy_node *node = &graph->nodes.at[at];

	if (node->kind == HSY_NODE_STATEMENT)
		return node->place.record == HSY_NONE
		           ? node->label
		           : article_name(w, node->place.record);
	return hsy_node_name(w->results, graph, at, w->arena);
}

/* "Chip Ledger (23 March 2026) → TechCrunch → Amazon", without the claim. */
static hsy_str path_of(const writer *w, const hsy_explanation *why,
                       const hsy_class_line *line)
{
	hsy_str path = HSY_STR("");

	for (size_t i = 1; i < line->nodes.n; i++) {
		hsy_str name = step_name(w, why->graph, line->nodes.at[i]);

		path = hsy_str_printf(w->arena, HSY_STR_FMT "%s" HSY_STR_FMT,
		                      HSY_STR_ARG(path), i > 1 ? " → " : "",
		                      HSY_STR_ARG(name));
	}
	return path;
}

/* "0.90", "0.567", "0.6541": with enough digits to be worked out again, but none
 * that say nothing. */
static hsy_str decimals(const writer *w, double value)
{
	/* Products of decimals miss their exact value in the last bits. */
	hsy_str digits = hsy_str_printf(w->arena, "%.4f", value + 1e-9);

	for (int spare = 2; spare > 0 && digits.at[digits.len - 1] == '0'; spare--)
		digits.len--;
	return digits;
}

static hsy_str product_of(const writer *w, const hsy_line_reason *reason)
{
	hsy_str product = HSY_STR("");

	for (size_t i = 0; i < reason->terms.n; i++)
		product = hsy_str_printf(
		    w->arena, HSY_STR_FMT "%s" HSY_STR_FMT, HSY_STR_ARG(product),
		    i ? " × " : "", HSY_STR_ARG(decimals(w, reason->terms.at[i].value)));
	return hsy_str_printf(w->arena, HSY_STR_FMT " = " HSY_STR_FMT,
	                      HSY_STR_ARG(product),
	                      HSY_STR_ARG(decimals(w, reason->line->strength)));
}

/* The start of them, in quotation marks. */
static hsy_str words_at(const writer *w, size_t record, hsy_span span)
{
	hsy_str words = hsy_str_slice(doc_of(w, record)->text, span);

	return hsy_quoted(w->arena, hsy_wrap(w->arena, words, WORDS_MAX, 1).at[0]);
}

static void put_term(const writer *w, const hsy_term *term)
{
	hsy_str text = hsy_str_printf(
	    w->arena, "%s: %s",
	    term->factor == HSY_N_FACTORS ? "given" : hsy_factor_title(term->factor),
	    term->title);

	if (term->record != HSY_NONE && !hsy_span_empty(term->words))
		text = hsy_str_printf(
		    w->arena, HSY_STR_FMT ", by the words " HSY_STR_FMT,
		    HSY_STR_ARG(text),
		    HSY_STR_ARG(words_at(w, term->record, term->words)));
	put(w,
	    hsy_str_printf(w->arena, "     " HSY_STR_FMT "  ",
	                   HSY_STR_ARG(decimals(w, term->value)))
	        .at,
	    "           ", text);
}

/* ---- whose words a hop is */

static bool has_cue(const hsy_attribution *a, hsy_span cue)
{
	return a->cue.n && a->cue.at[0].begin == cue.begin && a->cue.at[0].end == cue.end;
}

/* The attribution that edge stands for; of several with one cue ("say Doe and Roe"),
 * the one that leads where edge does. NULL: edge is none. */
static const hsy_attribution *told_by(const writer *w, const hsy_graph *graph,
                                      const hsy_edge *edge)
{
	bool is_told = edge->kind == HSY_EDGE_ATTRIBUTES || edge->kind == HSY_EDGE_RELAYS;
	const hsy_attribution *first = NULL;

	if (!is_told || edge->record == HSY_NONE)
		return NULL;
	const size_t *source_of = w->results->sources->of_attribution[edge->record];
	const hsy_attributions *all =
	    &w->results->records->list.at[edge->record].findings.attributions;
	for (size_t i = 0; i < all->n; i++) {
		if (!has_cue(&all->at[i], edge->cue))
			continue;
		if (source_of[i] == graph->nodes.at[edge->to].source)
			return &all->at[i];
		if (!first)
			first = &all->at[i];
	}
	return first;
}

/* "source “the company”, cue “said”, content “…”" */
static void put_told(const writer *w, const hsy_edge *edge, const hsy_attribution *a)
{
	const struct {
		const char *name;
		const hsy_spans *spans;
	} parts[] = {{"source", &a->source}, {"cue", &a->cue}, {"content", &a->content}};
	hsy_str told = HSY_STR("");

	for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
		if (!parts[i].spans->n)
			continue;
		hsy_str words = words_at(w, edge->record, parts[i].spans->at[0]);

		told = hsy_str_printf(w->arena, HSY_STR_FMT "%s%s " HSY_STR_FMT,
		                      HSY_STR_ARG(told), told.len ? ", " : "",
		                      parts[i].name, HSY_STR_ARG(words));
	}
	put(w, "    ", "      ", told);
}

/* The words of source, cue and content of each attribution that line goes by. */
static void put_words(const writer *w, const hsy_graph *graph, const hsy_class_line *line)
{
	for (size_t i = 0; i < line->edges.n; i++) {
		const hsy_edge *edge = &graph->edges.at[line->edges.at[i]];
		const hsy_attribution *a = told_by(w, graph, edge);

		if (a)
			put_told(w, edge, a);
	}
}

static const char *counts(const hsy_class_line *line)
{
	return line->is_counted
	           ? "It counts as an independent line."
	           : "It does not count as a line: a reader could not go and "
	             "check it, or it is too weak.";
}

static void put_line(const writer *w, const hsy_explanation *why, size_t i)
{
	const hsy_line_reason *reason = &why->lines.at[i];
	const hsy_class_line *line = reason->line;
	hsy_str origin = step_name(w, why->graph, line->nodes.at[line->nodes.n - 1]);

	blank(w);
	put(w, hsy_str_printf(w->arena, "%2zu. ", i + 1).at, "    ", origin);
	put(w, "    ", "    ", path_of(w, why, line));
	put_words(w, why->graph, line);
	if (reason->note.at)
		put(w, "    ", "    ", reason->note);
	for (size_t t = 0; t < reason->terms.n; t++)
		put_term(w, &reason->terms.at[t]);
	put(w, "    ", "    ", product_of(w, reason));
	put(w, "    ", "    ", hsy_str_of(counts(line)));
	put(w, "    ", "    ", reason->fall);
}

/* How the lines make the strength: what they leave open is multiplied. */
static void put_sum(const writer *w, const hsy_explanation *why)
{
	double strength = why->score->strength;
	hsy_str sum = HSY_STR("");

	blank(w);
	if (why->lines.n < 2) {
		put(w, "", "",
		    hsy_str_printf(w->arena, "%s: strength %.1f.",
		                   why->lines.n ? "That is the only line"
		                                : "No line leads to anybody",
		                   strength));
		return;
	}
	for (size_t i = 0; i < why->lines.n; i++)
		sum = hsy_str_printf(
		    w->arena, HSY_STR_FMT "%s(1 − " HSY_STR_FMT ")", HSY_STR_ARG(sum),
		    i ? " × " : "1 − ",
		    HSY_STR_ARG(decimals(w, why->lines.at[i].line->strength)));
	put(w, "", "  ",
	    hsy_str_printf(w->arena,
	                   "All lines together: " HSY_STR_FMT " = " HSY_STR_FMT
	                   ", and so strength %.1f.",
	                   HSY_STR_ARG(sum), HSY_STR_ARG(decimals(w, strength / 100)),
	                   strength));
}

/* ----------------------------------------------------------- around the lines */

/* The gate is called by its name. */
static hsy_str badge_words(const writer *w, const hsy_explanation *why, hsy_badge badge)
{
	hsy_str gate;

	if (badge != HSY_BADGE_ONE_GATE || why->gate == HSY_NONE)
		return hsy_str_of(hsy_badge_meaning(badge));
	gate = step_name(w, why->graph, why->gate);
	return hsy_str_printf(w->arena,
	                      "every line that names a source passes through " HSY_STR_FMT,
	                      HSY_STR_ARG(gate));
}

static void put_badges(const writer *w, const hsy_explanation *why)
{
	bool any = false;

	for (size_t i = 0; i < HSY_N_BADGES; i++) {
		hsy_str words;

		if (!(why->score->badges >> i & 1))
			continue;
		if (!any)
			blank(w);
		any = true;
		words = badge_words(w, why, (hsy_badge)i);
		put(w, "", "  ",
		    hsy_str_printf(w->arena, "%s: " HSY_STR_FMT ".",
		                   hsy_badge_name((hsy_badge)i), HSY_STR_ARG(words)));
	}
}

static void put_statements(const writer *w, const hsy_claim *claim)
{
	blank(w);
	put(w, "", "", HSY_STR("Where it is stated:"));
	for (size_t i = 0; i < claim->places.n; i++) {
		size_t record = claim->places.at[i].record;
		hsy_str words = hsy_str_slice(doc_of(w, record)->text,
		                              claim->spans.at[i]);

		put(w, "  - ", "    ",
		    hsy_str_printf(w->arena, HSY_STR_FMT ": " HSY_STR_FMT,
		                   HSY_STR_ARG(article_name(w, record)),
		                   HSY_STR_ARG(hsy_quoted(w->arena, words))));
	}
}

/* Two places that state the claim differ in how sure they are, and stand above: here is
 * hedged. */
static void put_conflict_within(const writer *w, const hsy_conflict *c)
{
	put(w, "  - ", "    ",
	    hsy_str_printf(w->arena,
	                   "hedged (" HSY_STR_FMT ") in " HSY_STR_FMT
	                   ", not in " HSY_STR_FMT ".",
	                   HSY_STR_ARG(hsy_quoted(w->arena, c->here_name)),
	                   HSY_STR_ARG(article_name(w, c->here_place.record)),
	                   HSY_STR_ARG(article_name(w, c->there_place.record))));
}

static void put_conflicts(const writer *w)
{
	const hsy_links *links = w->results->links;
	bool any = false;

	for (size_t i = 0; i < links->conflicts.n; i++) {
		const hsy_conflict *c = &links->conflicts.at[i];
		size_t other = c->here == w->claim ? c->there : c->here;
		hsy_place place = c->here == w->claim ? c->there_place : c->here_place;
		hsy_str about = c->here == w->claim ? c->about : c->about_there;

		if (c->here != w->claim && c->there != w->claim)
			continue;
		if (!any) {
			blank(w);
			put(w, "", "", HSY_STR("Where the articles differ:"));
		}
		any = true;
		if (other == w->claim) {
			put_conflict_within(w, c);
			continue;
		}
		put(w, "  - ", "    ",
		    hsy_str_printf(w->arena,
		                   HSY_STR_FMT ". " HSY_STR_FMT " has " HSY_STR_FMT
		                               " (" HSY_STR_FMT ", %c).",
		                   HSY_STR_ARG(about),
		                   HSY_STR_ARG(article_name(w, place.record)),
		                   HSY_STR_ARG(hsy_quoted(
		                       w->arena, links->claims.at[other].wording)),
		                   HSY_STR_ARG(links->claims.at[other].id),
		                   w->results->scores[other]->grade));
	}
}

/* after stands behind the figures. */
static void put_score(const writer *w, const hsy_explanation *why, hsy_str wording,
                      hsy_str after)
{
	put(w, "", "", wording);
	put(w, "", "",
	    hsy_str_printf(w->arena,
	                   "Grade %c, strength %.1f of 100, lines %zu." HSY_STR_FMT,
	                   why->score->grade, why->score->strength, why->score->lines,
	                   HSY_STR_ARG(after)));
	blank(w);
	put(w, "", "", why->who);
	put(w, "", "", why->grade);
	put_badges(w, why);
	for (size_t i = 0; i < why->lines.n; i++)
		put_line(w, why, i);
	put_sum(w, why);
}

void hsy_text_graphs(const hsy_graph_file *file, const hsy_weights *weights, size_t width,
                     hsy_out *out)
{
	const hsy_results results = {.weights = weights};
	hsy_arena arena, numbering;
	hsy_page page = {.results = &results, .width = width, .arena = &arena};
	const writer w = {&page, &results, HSY_NONE, out, &arena};

	hsy_arena_init(&arena);
	hsy_arena_init(&numbering);
	size_t *numbers = hsy_graph_file_numbers(file, &numbering);
	for (size_t i = 0; i < hsy_graph_file_claims(file); i++) {
		const hsy_graph *graph = hsy_graph_file_graph(file, i, numbers,
		                                              &arena);
		const hsy_score *score = hsy_score_new(graph, weights, &arena);

		if (i > 0)
			hsy_text_put(&page, out, "", "", HSY_STR("——"));
		put_score(&w, hsy_explanation_new(graph, score, weights, &arena),
		          graph->nodes.at[0].label, HSY_STR(""));
		hsy_arena_clear(&arena);
	}
	hsy_text_put_end(&page, out);
	hsy_arena_clear(&arena);
	hsy_arena_clear(&numbering);
}

void hsy_text_claim(const hsy_page *page, hsy_out *out)
{
	const hsy_results *results = page->results;
	size_t at = page->claims.at[0];
	const hsy_claim *claim = &results->links->claims.at[at];
	const hsy_explanation *why = hsy_explanation_new(
	    results->graphs[at], results->scores[at], results->weights, page->arena);
	writer w = {page, results, at, out, page->arena};

	put_score(&w, why, claim->wording,
	          hsy_str_printf(page->arena, " [" HSY_STR_FMT "]",
	                         HSY_STR_ARG(claim->id)));
	put_statements(&w, claim);
	hsy_text_merged(page, at, out);
	put_conflicts(&w);
	hsy_text_put_end(page, out);
}
