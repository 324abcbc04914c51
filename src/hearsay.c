/* hearsay.c -- the public functions: every stage, called in order. Read this first. */
#include "hearsay.h"

#include "catalogue/table.h"
#include "export/annotated.h"
#include "export/search.h"
#include "export/text.h"
#include "intake/intake.h"
#include "intake/facts.h"
#include "intake/trees.h"
#include "score/weights_file.h"

#include <stdlib.h>

/* ------------------------------------------------ documents */

hsy_status hsy_extract(const hsy_inputs *inputs, hsy_write_fn write, void *write_context,
                       const hsy_watch *watch, hsy_tally *tally, hsy_error *err)
{
	hsy_out out;
	const hsy_intake_to to = {.out = &out};

	hsy_out_init(&out, write, write_context);
	return hsy_intake(inputs, &to, watch, tally, err);
}

enum { PAGE_WIDTH = 80 };

hsy_status hsy_read(const hsy_inputs *inputs, bool as_json, size_t width,
                    hsy_write_fn write, void *write_context, const hsy_watch *watch,
                    hsy_tally *tally, hsy_error *err)
{
	hsy_out out;
	const hsy_intake_to to = {.print = as_json ? hsy_json_reading : hsy_text_reading,
	                          .width = width ? width : PAGE_WIDTH,
	                          .out = &out};

	hsy_out_init(&out, write, write_context);
	return hsy_intake(inputs, &to, watch, tally, err);
}

hsy_status hsy_parse(const hsy_inputs *inputs, hsy_parse_form form, hsy_write_fn write,
                     void *write_context, const hsy_watch *watch, hsy_tally *tally,
                     hsy_error *err)
{
	static void (*const forms[])(const hsy_syntax *, hsy_out *) = {
	    [HSY_PARSE_TREES] = hsy_trees_put,
	    [HSY_PARSE_PROPOSITIONS] = hsy_facts_put,
	    [HSY_PARSE_JSON] = hsy_facts_put_json,
	};
	hsy_out out;
	const hsy_intake_to to = {.syntax = forms[form], .out = &out};

	hsy_out_init(&out, write, write_context);
	return hsy_intake(inputs, &to, watch, tally, err);
}

hsy_status hsy_parse_conllu(const char *path, hsy_write_fn write, void *write_context,
                            hsy_error *err)
{
	hsy_out out;

	hsy_out_init(&out, write, write_context);
	return hsy_trees_put_conllu(path, &out, err);
}

static void annotate(void *page, const hsy_doc *doc, const hsy_findings *findings,
                     hsy_out *out)
{
	hsy_annotated_put(page, doc, findings, out);
}

hsy_status hsy_annotate(const hsy_inputs *inputs, hsy_annotate_form form, size_t width,
                        hsy_write_fn write, void *write_context, const hsy_watch *watch,
                        hsy_tally *tally, hsy_error *err)
{
	hsy_annotated page = {.form = form, .width = width ? width : PAGE_WIDTH};
	hsy_out out;
	const hsy_intake_to to = {
	    .findings = annotate, .findings_context = &page, .out = &out};

	hsy_out_init(&out, write, write_context);
	hsy_status status = hsy_intake(inputs, &to, watch, tally, err);
	if (status != HSY_OK)
		return status;
	hsy_annotated_end(&page, &out);
	return hsy_out_end(&out, err);
}

/* ------------------------------------------------ catalogues */

hsy_status hsy_catalogue_write(const hsy_catalogue *catalogue, hsy_write_fn write,
                               void *context, hsy_error *err)
{
	const hsy_catalogue_entry *entry;
	hsy_arena arena;
	hsy_buf table;
	hsy_out out;

	hsy_arena_init(&arena);
	hsy_buf_init(&table);
	if (!catalogue)
		catalogue = hsy_catalogue_new(&arena);
	for (size_t i = 0; (entry = hsy_catalogue_at(catalogue, i)); i++)
		hsy_table_put(entry, &table);
	hsy_out_init(&out, write, context);
	hsy_out_put(&out, hsy_buf_view(&table));
	hsy_buf_clear(&table);
	hsy_arena_clear(&arena);
	return hsy_out_end(&out, err);
}

/* ------------------------------------------------ weights */

/* The bytes stay beside the weights, which borrow their version. */
typedef struct weights_table {
	hsy_weights weights;
	char bytes[];
} weights_table;

hsy_status hsy_weights_new(const char *table, size_t n, const char *name,
                           hsy_weights **out, hsy_error *err)
{
	weights_table *made = hsy_heap_grow(NULL, sizeof *made + n + 1);
	hsy_status status;

	if (n)
		memcpy(made->bytes, table, n);
	status = hsy_weights_read((hsy_str){made->bytes, n}, name, &made->weights, err);
	*out = status == HSY_OK ? &made->weights : NULL;
	if (status != HSY_OK)
		free(made);
	return status;
}

void hsy_weights_free(hsy_weights *weights)
{
	free(weights); /* the first member of its table */
}

hsy_status hsy_weights_write(const hsy_weights *weights, hsy_write_fn write,
                             void *context, hsy_error *err)
{
	hsy_buf table;
	hsy_out out;

	hsy_buf_init(&table);
	hsy_weights_print(weights ? weights : &hsy_weights_default, &table);
	hsy_out_init(&out, write, context);
	hsy_out_put(&out, hsy_buf_view(&table));
	hsy_buf_clear(&table);
	return hsy_out_end(&out, err);
}

/* ------------------------------------------------ a case: load to scores */

struct hsy_case {
	hsy_store *store;
	const hsy_catalogue *catalogue; /* NULL: the built-in one */
	/* What follows is of the last trace; nothing of it where is_traced is false. */
	bool is_traced;
	hsy_arena arena;
	hsy_records records;
	hsy_results results;
	hsy_claim_info *claims; /* [rank] */
};

static hsy_status open_case(hsy_status (*open)(const char *, hsy_store **, hsy_error *),
                            const char *path, hsy_case **out, hsy_error *err)
{
	hsy_store *store;
	hsy_status status = open(path, &store, err);

	*out = NULL;
	if (status != HSY_OK)
		return status;
	*out = hsy_heap_grow(NULL, sizeof **out);
	**out = (hsy_case){.store = store};
	hsy_arena_init(&(*out)->arena);
	return HSY_OK;
}

hsy_status hsy_case_create(const char *path, hsy_case **out, hsy_error *err)
{
	return open_case(hsy_store_create, path, out, err);
}

hsy_status hsy_case_open(const char *path, hsy_case **out, hsy_error *err)
{
	return open_case(hsy_store_open, path, out, err);
}

static void forget_trace(hsy_case *c)
{
	hsy_arena_clear(&c->arena);
	*c = (hsy_case){.store = c->store, .catalogue = c->catalogue};
	hsy_arena_init(&c->arena);
}

void hsy_case_free(hsy_case *c)
{
	if (!c)
		return;
	hsy_arena_clear(&c->arena);
	hsy_store_close(c->store);
	free(c);
}

void hsy_case_set_catalogue(hsy_case *c, const hsy_catalogue *catalogue)
{
	c->catalogue = catalogue;
}

hsy_status hsy_case_add(hsy_case *c, const hsy_inputs *inputs, const hsy_watch *watch,
                        hsy_tally *tally, hsy_error *err)
{
	const hsy_intake_to to = {.store = c->store};
	hsy_inputs chosen = *inputs;

	if (!chosen.catalogue)
		chosen.catalogue = c->catalogue;
	return hsy_intake(&chosen, &to, watch, tally, err);
}

static hsy_status score_claims(hsy_case *c, const hsy_watch *watch, hsy_error *err)
{
	hsy_results *results = &c->results;
	size_t n = results->links->claims.n;
	const hsy_graph **graphs = HSY_NEW_ARRAY(&c->arena, n, const hsy_graph *);
	const hsy_score **scores = HSY_NEW_ARRAY(&c->arena, n, const hsy_score *);
	const hsy_graph_index *index = hsy_graph_index_new(
	    results->records, results->sources, results->links, &c->arena);
	hsy_progress progress = {
	    .doing = "scoring", .total = n, .documents = results->records->list.n};

	for (size_t i = 0; i < n; i++) {
		progress.done = i;
		if (!hsy_may_go_on(watch, &progress))
			return hsy_fail(err, HSY_E_STOPPED, "stopped");
		graphs[i] = hsy_graph_new(index, i, &c->arena);
		scores[i] = hsy_score_new(graphs[i], results->weights, &c->arena);
	}
	results->graphs = graphs;
	results->scores = scores;
	return HSY_OK;
}

/* Bytes that two ids begin with alike. */
static size_t common_start(hsy_str a, hsy_str b)
{
	size_t n = 0;

	while (n < a.len && n < b.len && a.at[n] == b.at[n])
		n++;
	return n;
}

enum { SHORT_ID_MIN = 7 };

/* Claims stand in order of id, so only neighbours can begin alike. */
static const char *shorten_id(const hsy_claims *claims, size_t i, hsy_arena *arena)
{
	hsy_str id = claims->at[i].id;
	size_t n = SHORT_ID_MIN - 1;

	if (i > 0 && common_start(claims->at[i - 1].id, id) > n)
		n = common_start(claims->at[i - 1].id, id);
	if (i + 1 < claims->n && common_start(claims->at[i + 1].id, id) > n)
		n = common_start(claims->at[i + 1].id, id);
	if (n + 1 < id.len)
		id.len = n + 1;
	return hsy_str_dup(arena, id).at;
}

static void describe_claims(hsy_case *c)
{
	const hsy_claims *claims = &c->results.links->claims;

	c->claims = HSY_NEW_ARRAY(&c->arena, claims->n, hsy_claim_info);
	for (size_t rank = 0; rank < claims->n; rank++) {
		hsy_claim_info *info = &c->claims[rank];

		hsy_results_info(&c->results, rank, &c->arena, info);
		info->short_id = shorten_id(claims, c->results.ranks[rank], &c->arena);
	}
}

hsy_status hsy_case_trace(hsy_case *c, const hsy_weights *weights, const hsy_watch *watch,
                          hsy_error *err)
{
	hsy_results *results = &c->results;
	hsy_status status;

	forget_trace(c);
	hsy_records_init(&c->records, &c->arena);
	c->records.catalogue = c->catalogue ? c->catalogue : hsy_catalogue_new(&c->arena);
	status = hsy_store_load(c->store, &c->records, err);
	if (status != HSY_OK)
		goto done;
	results->records = &c->records;
	results->weights = weights ? weights : &hsy_weights_default;
	results->sources = hsy_sources_new(results->records, &c->arena);
	results->links = hsy_links_new(results->records, results->sources, &c->arena);
	status = score_claims(c, watch, err);
	if (status != HSY_OK)
		goto done;
	hsy_results_rank(results, &c->arena);
	describe_claims(c);
	c->is_traced = true;
done:
	if (status != HSY_OK)
		forget_trace(c);
	return status;
}

static hsy_status need_trace(const hsy_case *c, hsy_error *err)
{
	return c->is_traced
	           ? HSY_OK
	           : hsy_fail(err, HSY_E_USAGE,
	                      "the case is not traced; call hsy_case_trace first");
}

hsy_status hsy_case_publish(hsy_case *c, hsy_error *err)
{
	hsy_status status = need_trace(c, err);

	if (status == HSY_OK)
		status = hsy_tables_publish(&c->results, c->store, err);
	if (status == HSY_OK)
		status = hsy_store_settle(c->store, err);
	return status;
}

/* ------------------------------------------------ asking a case */

size_t hsy_case_claims(const hsy_case *c)
{
	return c->is_traced ? c->results.links->claims.n : 0;
}

size_t hsy_case_documents(const hsy_case *c)
{
	return c->is_traced ? c->records.list.n : 0;
}

bool hsy_case_claim(const hsy_case *c, size_t rank, hsy_claim_info *out)
{
	if (rank >= hsy_case_claims(c))
		return false;
	*out = c->claims[rank];
	return true;
}

size_t hsy_case_search(const hsy_case *c, const char *words, size_t from)
{
	size_t n = hsy_case_claims(c);

	for (size_t rank = from; rank < n; rank++)
		if (hsy_claim_is_asked(&c->results, c->results.ranks[rank], words))
			return rank;
	return HSY_NONE;
}

hsy_status hsy_case_export(hsy_case *c, const char *view, const char *format,
                           const hsy_options *options, hsy_write_fn write, void *context,
                           hsy_error *err)
{
	hsy_status status = need_trace(c, err);

	if (status != HSY_OK)
		return status;
	return hsy_export(&c->results, view, format, options, write, context, err);
}

/* ------------------------------------------------ the rest */

static void put_scores(const hsy_graph_file *file, const hsy_weights *weights,
                       hsy_out *out)
{
	hsy_buf scores;

	hsy_buf_init(&scores);
	hsy_graph_file_print(file, weights, &scores);
	hsy_out_put(out, hsy_buf_view(&scores));
	hsy_buf_clear(&scores);
}

hsy_status hsy_score_graph(const char *graph, size_t n, const char *name,
                           const hsy_weights *weights, size_t width, hsy_write_fn write,
                           void *context, hsy_error *err)
{
	const hsy_graph_file *file;
	hsy_arena arena;
	hsy_out out;

	weights = weights ? weights : &hsy_weights_default;
	hsy_arena_init(&arena);
	hsy_out_init(&out, write, context);
	hsy_status status = hsy_graph_file_new((hsy_str){graph, n}, name, weights, &arena,
	                                       &file, err);
	if (status == HSY_OK) {
		if (width)
			hsy_text_graphs(file, weights, width, &out);
		else
			put_scores(file, weights, &out);
		status = hsy_out_end(&out, err);
	}
	hsy_arena_clear(&arena);
	return status;
}

hsy_status hsy_write_file(const char *path, const char *bytes, size_t n, hsy_error *err)
{
	return hsy_file_write(path, (hsy_str){bytes, n}, err);
}

const char *hsy_version(void)
{
	return HSY_VERSION;
}

const char *hsy_status_text(hsy_status status)
{
	switch (status) {
	case HSY_OK:
		return "all well";
	case HSY_E_USAGE:
		return "an argument makes no sense";
	case HSY_E_IO:
		return "the system refused to read or write";
	case HSY_E_EMPTY:
		return "nothing to read in the input";
	case HSY_E_BINARY:
		return "the input is not text";
	case HSY_E_FORMAT:
		return "the input is broken or of no known format";
	case HSY_E_DAMAGED:
		return "something in the input is amiss";
	case HSY_E_LIMIT:
		return "a limit was reached";
	case HSY_E_STORE:
		return "the database refused";
	case HSY_E_NOT_FOUND:
		return "no such claim, format or view";
	case HSY_E_LAYOUT:
		return "the picture could not be drawn";
	case HSY_E_STOPPED:
		return "stopped";
	}
	return "unknown status";
}
