/* csv.c -- tables for spreadsheets and databases, as RFC 4180 has them but for the ends
 * of lines, which are LF: what reads lines in a shell would take CR for data. */
#include "base/buf.h"
#include "export/escape.h"
#include "export/network.h"

hsy_status hsy_export_csv(const hsy_page *page, hsy_out *out, hsy_error *err);

typedef struct writer {
	const hsy_page *page;
	hsy_out *out;
	bool is_first; /* of a row */
} writer;

/*
 * A spreadsheet takes a cell that begins so for a formula, and runs it. An apostrophe
 * keeps it from that; it stands before a cell's own apostrophe, too, so that whoever
 * takes one away from each text that begins with it has the text as it was.
 */
static bool needs_guard(hsy_str text)
{
	static const char *const wide[] = {"\uFF1D", "\uFF0B", "\uFF0D", "\uFF20"};

	for (size_t i = 0; i < sizeof wide / sizeof *wide; i++)
		if (hsy_str_starts(text, wide[i]))
			return true;
	return text.len && memchr("=+-@\t\r\n'", text.at[0], 8);
}

static bool needs_quotes(hsy_str text)
{
	for (size_t i = 0; i < text.len; i++)
		if (memchr(",\"\r\n", text.at[i], 4))
			return true;
	return needs_guard(text) ||
	       (text.len && (text.at[0] == ' ' || text.at[text.len - 1] == ' '));
}

static void put_cell(writer *w, hsy_str text, bool is_ours)
{
	size_t begun = 0;

	if (!w->is_first)
		hsy_out_text(w->out, ",");
	w->is_first = false;
	if (is_ours || !needs_quotes(text)) {
		hsy_out_put(w->out, text);
		return;
	}
	hsy_out_text(w->out, needs_guard(text) ? "\"'" : "\"");
	for (size_t i = 0; i < text.len; i++) {
		if (text.at[i] != '"')
			continue;
		hsy_out_put(w->out, hsy_str_slice(text, (hsy_span){begun, i + 1}));
		begun = i;
	}
	hsy_out_put(w->out, hsy_str_slice(text, (hsy_span){begun, text.len}));
	hsy_out_text(w->out, "\"");
}

/* What articles say. Programs that read lines end them at a NUL. */
static void put_text(writer *w, hsy_arena *arena, hsy_str text)
{
	put_cell(w, hsy_control_pictures(arena, text, true), false);
}

static void put_name(writer *w, const char *name)
{
	put_cell(w, hsy_str_of(name), true);
}

static void end_row(writer *w)
{
	hsy_out_text(w->out, "\n");
	w->is_first = true;
}

static void put_columns(writer *w, const hsy_column *columns, size_t n)
{
	for (size_t i = 0; i < n; i++)
		put_name(w, columns[i].name);
	end_row(w);
}

static void put_values(writer *w, const hsy_column *columns, const hsy_value *values,
                       size_t n)
{
	hsy_arena arena;

	hsy_arena_init(&arena);
	for (size_t i = 0; i < n; i++) {
		hsy_str text = hsy_value_text(&arena, columns[i].type, &values[i]);

		if (columns[i].type == HSY_VALUE_TEXT)
			put_text(w, &arena, text);
		else
			put_cell(w, text, true);
	}
	end_row(w);
	hsy_arena_clear(&arena);
}

static void put_node(void *context, const hsy_net_node *node)
{
	put_cell(context, node->key, true);
	put_values(context, hsy_node_columns, node->values, HSY_N_NODE_VALUES);
}

static void put_nodes(writer *w)
{
	put_name(w, "id");
	put_columns(w, hsy_node_columns, HSY_N_NODE_VALUES);
	hsy_network_nodes(hsy_network_new(w->page), put_node, w);
}

static void put_edge(void *context, const hsy_net_edge *edge)
{
	put_cell(context, edge->key, true);
	put_cell(context, edge->from, true);
	put_cell(context, edge->to, true);
	put_values(context, hsy_edge_columns, edge->values, HSY_N_EDGE_VALUES);
}

static void put_edges(writer *w)
{
	put_name(w, "id");
	put_name(w, "source");
	put_name(w, "target");
	put_columns(w, hsy_edge_columns, HSY_N_EDGE_VALUES);
	hsy_network_edges(hsy_network_new(w->page), put_edge, w);
}

/* ------------------------------------------------------------------ claims */

static void put_claim(writer *w, size_t rank)
{
	hsy_claim_info info;
	hsy_arena arena;

	hsy_arena_init(&arena);
	hsy_results_info(w->page->results, rank, &arena, &info);
	put_name(w, info.id);
	put_text(
	    w, &arena,
	    w->page->results->links->claims.at[w->page->results->ranks[rank]].wording);
	put_cell(w, (hsy_str){&info.grade, 1}, true);
	put_cell(w, hsy_number_text(&arena, info.strength), true);
	put_name(w, hsy_str_printf(&arena, "%zu", info.lines).at);
	put_name(w, hsy_str_printf(&arena, "%zu", info.articles).at);
	put_text(w, &arena, hsy_str_of(info.who));
	put_text(w, &arena, hsy_str_of(info.badges));
	put_name(w, hsy_str_printf(&arena, "%zu", rank + 1).at);
	put_name(w, info.is_listed ? "true" : "false");
	put_text(w, &arena, w->page->results->weights->version);
	end_row(w);
	hsy_arena_clear(&arena);
}

static void put_claims(writer *w)
{
	static const char *const columns[] = {
	    "id",  "wording", "grade", "strength", "lines",   "articles",
	    "who", "badges",  "rank",  "listed",   "weights",
	};
	const hsy_results *results = w->page->results;
	bool *is_on_page = HSY_NEW_ARRAY(w->page->arena, results->links->claims.n, bool);

	for (size_t i = 0; i < sizeof columns / sizeof *columns; i++)
		put_name(w, columns[i]);
	end_row(w);
	for (size_t i = 0; i < w->page->claims.n; i++)
		is_on_page[w->page->claims.at[i]] = true;
	for (size_t rank = 0; rank < results->links->claims.n; rank++)
		if (is_on_page[results->ranks[rank]])
			put_claim(w, rank);
}

hsy_status hsy_export_csv(const hsy_page *page, hsy_out *out, hsy_error *err)
{
	static const struct {
		const char *name;
		void (*put)(writer *w);
	} tables[] = {{"claims", put_claims}, {"nodes", put_nodes}, {"edges", put_edges}};
	writer w = {page, out, true};

	(void)err;
	for (size_t i = 0; i < sizeof tables / sizeof *tables; i++)
		if (hsy_str_is(page->table, tables[i].name))
			tables[i].put(&w);
	return HSY_OK;
}
