/* text.c -- why a claim has its grade, in sentences for the terminal. */
#include "export/escape.h"
#include "export/legend.h"
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
		return article_name(w, node->place.record);
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

static void put_term(const writer *w, const hsy_term *term)
{
	hsy_str text = hsy_str_printf(
	    w->arena, "%s: %s",
	    term->factor == HSY_N_FACTORS ? "given" : hsy_factor_title(term->factor),
	    term->title);

	if (term->record != HSY_NONE && !hsy_span_empty(term->words)) {
		hsy_str words = hsy_str_slice(doc_of(w, term->record)->text, term->words);

		words = hsy_wrap(w->arena, words, WORDS_MAX, 1).at[0];
		text = hsy_str_printf(w->arena, HSY_STR_FMT ", by the words " HSY_STR_FMT,
		                      HSY_STR_ARG(text),
		                      HSY_STR_ARG(hsy_quoted(w->arena, words)));
	}
	put(w,
	    hsy_str_printf(w->arena, "     " HSY_STR_FMT "  ",
	                   HSY_STR_ARG(decimals(w, term->value)))
	        .at,
	    "           ", text);
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
	const hsy_score *without = reason->without;
	const hsy_class_line *line = reason->line;
	hsy_str origin = step_name(w, why->graph, line->nodes.at[line->nodes.n - 1]);

	blank(w);
	put(w, hsy_str_printf(w->arena, "%2zu. ", i + 1).at, "    ", origin);
	put(w, "    ", "    ", path_of(w, why, line));
	if (reason->note.at)
		put(w, "    ", "    ", reason->note);
	for (size_t t = 0; t < reason->terms.n; t++)
		put_term(w, &reason->terms.at[t]);
	put(w, "    ", "    ", product_of(w, reason));
	put(w, "    ", "    ",
	    hsy_str_printf(w->arena, "%s Without it: %c, strength %.1f, lines %zu.",
	                   counts(line), without->grade, without->strength,
	                   without->lines));
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

static void put_badges(const writer *w, const hsy_score *score)
{
	bool any = false;

	for (size_t i = 0; i < HSY_N_BADGES; i++) {
		if (!(score->badges >> i & 1))
			continue;
		if (!any)
			blank(w);
		any = true;
		put(w, "", "  ",
		    hsy_str_printf(w->arena, "%s: %s.", hsy_badge_name((hsy_badge)i),
		                   hsy_badge_meaning((hsy_badge)i)));
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

/* Two places that state the claim differ in how, and stand above. */
static void put_conflict_within(const writer *w, const hsy_conflict *c)
{
	put(w, "  - ", "    ",
	    hsy_str_printf(w->arena, HSY_STR_FMT ": " HSY_STR_FMT ", " HSY_STR_FMT ".",
	                   HSY_STR_ARG(c->about),
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

void hsy_text_claim(const hsy_page *page, hsy_out *out)
{
	const hsy_results *results = page->results;
	size_t at = page->claims.at[0];
	const hsy_claim *claim = &results->links->claims.at[at];
	const hsy_explanation *why = hsy_explanation_new(
	    results->graphs[at], results->scores[at], results->weights, page->arena);
	writer w = {page, results, at, out, page->arena};

	put(&w, "", "", claim->wording);
	put(&w, "", "",
	    hsy_str_printf(page->arena,
	                   "Grade %c, strength %.1f of 100, lines %zu. [" HSY_STR_FMT "]",
	                   why->score->grade, why->score->strength, why->score->lines,
	                   HSY_STR_ARG(claim->id)));
	blank(&w);
	put(&w, "", "", why->who);
	put(&w, "", "", why->grade);
	put_badges(&w, why->score);
	for (size_t i = 0; i < why->lines.n; i++)
		put_line(&w, why, i);
	put_sum(&w, why);
	put_statements(&w, claim);
	put_conflicts(&w);
	hsy_text_put_end(page, out);
}
