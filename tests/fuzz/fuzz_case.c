/* fuzz_case.c -- any articles, linked and scored: whatever their order, the same
 * bytes come out.
 *
 * Articles are parted by lines of "---"; the first line of each is its outlet. */
#include "base/json.h"
#include "export/export.h"
#include "fuzz/fuzz.h"
#include "read/declared/wire.h"

enum { MOST_ARTICLES = 6 };

/* --------------------------------------------------------------- articles */

static void add_article(hsy_records *records, hsy_str text, size_t number)
{
	hsy_arena arena;

	hsy_arena_init(&arena);
	hsy_doc doc = fuzz_document(text, &arena);
	doc.id = hsy_str_printf(&arena, "d%zu", number);
	doc.sha256 = doc.id;
	doc.published = hsy_str_printf(&arena, "2026-03-%02zu", 1 + number / 2);
	if (doc.blocks.n) {
		doc.outlet_name = hsy_str_slice(text, doc.blocks.at[0].span);
		doc.blocks.at[0].kind = HSY_BLOCK_FURNITURE;
	}
	/* Which of two is the copy may be told by what they declare. */
	hsy_wire_find(&doc, NULL, hsy_catalogue_new(&arena), &arena);
	hsy_records_add(records, &doc, fuzz_analyse(&doc, &arena));
	hsy_arena_clear(&arena);
}

static size_t split_articles(hsy_str input, hsy_str *articles)
{
	const hsy_str line = HSY_STR("\n---\n");
	size_t n = 0, at = 0;

	while (n < MOST_ARTICLES && at < input.len) {
		size_t end = hsy_str_find(input, line, at);

		end = end == HSY_NONE ? input.len : end;
		articles[n++] = hsy_str_slice(input, (hsy_span){at, end});
		at = end + line.len;
	}
	return n;
}

/* ----------------------------------------------------------------- claims */

static void check_place(const hsy_records *records, hsy_place place)
{
	FUZZ_ASSERT(place.record < records->list.n);
	FUZZ_ASSERT(place.statement <
	            records->list.at[place.record].findings.statements.n);
}

static void check_claim(const hsy_records *records, const hsy_claim *claim)
{
	FUZZ_ASSERT(claim->places.n > 0);
	FUZZ_ASSERT(claim->places.n == claim->spans.n);
	FUZZ_ASSERT(claim->wording.len > 0);
	for (size_t i = 0; i < claim->places.n; i++) {
		check_place(records, claim->places.at[i]);
		hsy_span whole = hsy_place_statement(records, claim->places.at[i])->span;
		FUZZ_ASSERT(hsy_span_within(claim->spans.at[i], whole));
	}
}

static void check_links(const hsy_records *records, const hsy_links *links)
{
	for (size_t i = 0; i < links->claims.n; i++)
		check_claim(records, &links->claims.at[i]);
	for (size_t i = 0; i < links->conflicts.n; i++) {
		const hsy_conflict *conflict = &links->conflicts.at[i];

		FUZZ_ASSERT(conflict->here < conflict->there);
		FUZZ_ASSERT(conflict->there < links->claims.n);
		check_place(records, conflict->here_place);
		check_place(records, conflict->there_place);
	}
	for (size_t i = 0; i < links->copies.n; i++) {
		const hsy_copy *copy = &links->copies.at[i];

		FUZZ_ASSERT(copy->copy < records->list.n);
		FUZZ_ASSERT(copy->original < records->list.n);
		FUZZ_ASSERT(copy->copy != copy->original);
		FUZZ_ASSERT(copy->copied.end <=
		            records->list.at[copy->copy].doc.text.len);
		FUZZ_ASSERT(copy->from.end <=
		            records->list.at[copy->original].doc.text.len);
	}
}

static void check_score(const hsy_graph *graph, const hsy_score *score)
{
	FUZZ_ASSERT(score->strength >= 0 && score->strength <= 100);
	FUZZ_ASSERT(score->lines <= score->classes.n);
	FUZZ_ASSERT(score->articles > 0);
	for (size_t i = 0; i < score->classes.n; i++) {
		const hsy_class_line *line = &score->classes.at[i];

		FUZZ_ASSERT(line->strength >= 0 && line->strength <= 1);
		FUZZ_ASSERT(line->nodes.n == line->edges.n + 1);
		FUZZ_ASSERT(line->nodes.at[0] == 0);
		for (size_t k = 0; k < line->edges.n; k++) {
			const hsy_edge *edge = &graph->edges.at[line->edges.at[k]];

			FUZZ_ASSERT(edge->from == line->nodes.at[k]);
			FUZZ_ASSERT(edge->to == line->nodes.at[k + 1]);
		}
	}
}

/* ---------------------------------------------------------------- results */

static int collect(void *context, const char *bytes, size_t n)
{
	hsy_buf_put(context, bytes, n);
	return 0;
}

static void put_view(const hsy_results *results, const char *view, const char *format,
                     const hsy_options *options, hsy_buf *out)
{
	FUZZ_ASSERT(hsy_export(results, view, format, options, collect, out, NULL) ==
	            HSY_OK);
	FUZZ_ASSERT(hsy_utf8_valid(hsy_buf_view(out)) == out->len);
}

static void put_views(const hsy_results *results, hsy_buf *out)
{
	const hsy_options all = {.all = true};
	hsy_options best = {.top = 1};

	put_view(results, "claims", "json", &all, out);
	json_t *object = hsy_json_parse(hsy_buf_view(out), "", NULL);
	FUZZ_ASSERT(object);
	json_decref(object);
	put_view(results, "overview", "dot", NULL, out);
	if (results->links->claims.n == 0)
		return;
	best.claim = results->links->claims.at[results->ranks[0]].id.at;
	put_view(results, "claim", "text", &best, out);
	put_view(results, "claim", "dot", &best, out);
}

static void put_results(const hsy_records *records, hsy_arena *arena, hsy_buf *out)
{
	hsy_results results = {.records = records, .weights = &hsy_weights_default};

	results.sources = hsy_sources_new(records, arena);
	results.links = hsy_links_new(records, results.sources, arena);
	check_links(records, results.links);

	size_t n = results.links->claims.n;
	const hsy_graph **graphs = HSY_NEW_ARRAY(arena, n, const hsy_graph *);
	const hsy_score **scores = HSY_NEW_ARRAY(arena, n, const hsy_score *);
	const hsy_graph_index *index = hsy_graph_index_new(records, results.sources,
	                                                   results.links, arena);
	for (size_t i = 0; i < n; i++) {
		graphs[i] = hsy_graph_new(index, i, arena);
		scores[i] = hsy_score_new(graphs[i], results.weights, arena);
		check_score(graphs[i], scores[i]);
	}
	results.graphs = graphs;
	results.scores = scores;
	hsy_results_rank(&results, arena);
	put_views(&results, out);
}

static void trace(const hsy_str *articles, size_t n, bool is_backwards, hsy_buf *out)
{
	hsy_arena arena;
	hsy_records records;

	hsy_arena_init(&arena);
	hsy_records_init(&records, &arena);
	for (size_t i = 0; i < n; i++) {
		size_t number = is_backwards ? n - 1 - i : i;

		add_article(&records, articles[number], number);
	}
	hsy_records_sort(&records);
	put_results(&records, &arena, out);
	hsy_arena_clear(&arena);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n)
{
	hsy_str input = {(const char *)bytes, n}, articles[MOST_ARTICLES];
	hsy_buf forwards = {0}, backwards = {0};

	/* No reader lets a NUL through. */
	if (n == 0 || hsy_utf8_valid(input) != n || memchr(bytes, '\0', n))
		return 0;
	n = split_articles(input, articles);
	trace(articles, n, false, &forwards);
	trace(articles, n, true, &backwards);
	FUZZ_ASSERT(hsy_str_equal(hsy_buf_view(&forwards), hsy_buf_view(&backwards)));
	hsy_buf_clear(&forwards);
	hsy_buf_clear(&backwards);
	return 0;
}
