/* test_formats.c -- data formats of a case made by hand, all of one network. */
#include "base/json.h"
#include "export/escape.h"
#include "export/network.h"
#include "made.h"

#include <check.h>

Suite *suite_formats(void);

static made m;
static size_t bridge, ferry;

/* Names that formulas, markup and C strings would trip over. */
static const hsy_str hostile = {"=cmd(\"a\0b\"),\n<b>\x1B[2J", 20};

static void setup(void)
{
	size_t post, mayor;

	made_init(&m);
	post = made_source(&m, "Ellismouth Post", HSY_SOURCE_OUTLET);
	mayor = made_source(&m, "Ada <Quill>", HSY_SOURCE_PERSON);
	bridge = made_claim(&m, "'Closed' is \"the\" bridge #1");
	ferry = made_claim(&m, "The ferry is late");
	made_doc(&m, "d1", post, "2026-01-02");
	made_doc(&m, "d\"<2>", HSY_NONE, NULL);
	made_said(&m, 0, bridge, mayor, "said", "the bridge closes on Monday", HSY_NONE);
	made_said(&m, 1, bridge, post, "reported", "the bridge closes on Monday",
	          HSY_NONE);
	made_flat(&m, 1, ferry, "the ferry is late");
	made_finish(&m);
	m.sources.list.at[mayor].name = hostile;
	m.sources.list.at[post].domain = HSY_STR("post.example");
	m.records.list.at[0].doc.url = HSY_STR("javascript:alert(1)");
}

static void teardown(void)
{
	made_clear(&m);
}

static hsy_str exported(const char *format, const char *table)
{
	const hsy_options options = {.all = true, .table = table};

	return made_export(&m, "claims", format, &options);
}

/* -------------------------------------------------------------- the network */

typedef struct counts {
	hsy_strs keys;
	size_t nodes, edges, loose_ends, urls;
} counts;

static void count_node(void *context, const hsy_net_node *node)
{
	counts *c = context;

	c->nodes++;
	hsy_vec_push(&m.arena, &c->keys, hsy_str_dup(&m.arena, node->key));
	c->urls += node->values[HSY_NODE_URL_VALUE].is_known;
	for (size_t i = 0; i < node->key.len; i++)
		ck_assert(strchr("\"<> ", node->key.at[i]) == NULL);
}

static bool is_key(const counts *c, hsy_str key)
{
	for (size_t i = 0; i < c->keys.n; i++)
		if (hsy_str_equal(c->keys.at[i], key))
			return true;
	return false;
}

static void count_edge(void *context, const hsy_net_edge *edge)
{
	counts *c = context;

	c->edges++;
	c->loose_ends += !is_key(c, edge->from) || !is_key(c, edge->to);
}

START_TEST(claims_share_their_nodes_and_every_edge_has_both_ends)
{
	hsy_page page = {.results = &m.results, .arena = &m.arena};
	const hsy_network *network;
	counts c = {0};

	hsy_vec_push(&m.arena, &page.claims, bridge);
	hsy_vec_push(&m.arena, &page.claims, ferry);
	network = hsy_network_new(&page);
	hsy_network_nodes(network, count_node, &c);
	hsy_network_edges(network, count_edge, &c);
	/* Two claims, three statements, two sources, nobody, two articles. */
	ck_assert_uint_eq(c.nodes, 10);
	ck_assert_uint_eq(c.loose_ends, 0);
	for (size_t i = 0; i < c.keys.n; i++)
		for (size_t j = 0; j < i; j++)
			ck_assert(!hsy_str_equal(c.keys.at[i], c.keys.at[j]));
	/* The outlet's home page; no address that would run. */
	ck_assert_uint_eq(c.urls, 1);
}
END_TEST

static const hsy_network *whole_network(void)
{
	hsy_page *page = HSY_NEW(&m.arena, hsy_page);

	page->results = &m.results;
	page->arena = &m.arena;
	for (size_t i = 0; i < m.links.claims.n; i++)
		hsy_vec_push(&m.arena, &page->claims, i);
	return hsy_network_new(page);
}

static void check_manner(void *context, const hsy_net_edge *edge)
{
	bool cites = edge->values[HSY_EDGE_WORDS_VALUE].is_known;
	size_t *n_citing = context;

	*n_citing += cites;
	ck_assert(edge->values[HSY_EDGE_RELAY_VALUE].is_known == cites);
	ck_assert(edge->values[HSY_EDGE_MODE_VALUE].is_known == cites);
	ck_assert(edge->values[HSY_EDGE_TRACE_VALUE].is_known == cites);
	ck_assert(cites || !edge->is_quoted);
}

START_TEST(only_who_cites_somebody_does_so_in_some_manner)
{
	size_t n_citing = 0;

	hsy_network_edges(whole_network(), check_manner, &n_citing);
	ck_assert_uint_ge(n_citing, 2);
}
END_TEST

static void check_naming(void *context, const hsy_net_node *node)
{
	bool *has_nobody = context;

	*has_nobody |= node->kind == HSY_NODE_NOBODY;
	if (node->kind == HSY_NODE_NOBODY)
		ck_assert(!node->values[HSY_NODE_NAMING_VALUE].is_known);
	else if (node->values[HSY_NODE_HOW_KNOWN_VALUE].is_known)
		ck_assert(node->values[HSY_NODE_NAMING_VALUE].is_known);
}

START_TEST(nobody_is_not_named)
{
	bool has_nobody = false;

	hsy_network_nodes(whole_network(), check_naming, &has_nobody);
	ck_assert(has_nobody);
}
END_TEST

START_TEST(numbers_are_the_same_text_everywhere)
{
	ck_assert_str_eq(hsy_number_text(&m.arena, 34.86).at, "34.86");
	ck_assert_str_eq(hsy_number_text(&m.arena, 1.0 / 3).at, "0.3333");
}
END_TEST

/* ------------------------------------------------------------------- tables */

static const struct {
	const char *text, *cell;
} cells[] = {
    {"plain", ",plain,"},
    {"a, b", ",\"a, b\","},
    {"the \"end\"", ",\"the \"\"end\"\"\","},
    {"two\nlines", ",\"two\nlines\","},
    {"=1+1", ",\"'=1+1\","},
    {"@sum", ",\"'@sum\","},
    {"-2 degrees", ",\"'-2 degrees\","},
    {"＝1", ",\"'＝1\","},
    {"'quoted'", ",\"''quoted'\","},
    {"a=b", ",a=b,"},
};

START_TEST(a_cell_can_neither_run_nor_break_its_row)
{
	hsy_str csv;

	m.links.claims.at[ferry].wording = hsy_str_of(cells[_i].text);
	csv = exported("csv", "claims");
	ck_assert_msg(strstr(csv.at, cells[_i].cell) != NULL, "%s", csv.at);
}
END_TEST

START_TEST(nul_has_its_picture_in_tables_and_nothing_else_changes)
{
	hsy_str csv = exported("csv", "nodes");

	ck_assert_ptr_nonnull(
	    strstr(csv.at, ",\"'=cmd(\"\"a\u2400b\"\"),\n<b>\x1B[2J\","));
	ck_assert_uint_eq(strlen(csv.at), csv.len);
}
END_TEST

START_TEST(the_first_table_is_meant_where_none_is_named)
{
	ck_assert(hsy_str_equal(exported("csv", NULL), exported("csv", "claims")));
	ck_assert(!hsy_str_equal(exported("csv", NULL), exported("csv", "edges")));
}
END_TEST

static int put_nothing(void *context, const char *bytes, size_t n)
{
	size_t *calls = context;

	(void)bytes;
	(void)n;
	++*calls;
	return -1;
}

START_TEST(a_table_that_is_not_there_is_refused)
{
	const hsy_options options = {.table = "sheet"};
	hsy_error err = {0};
	size_t calls = 0;

	ck_assert_int_eq(
	    hsy_export(&m.results, "claims", "csv", &options, put_nothing, &calls, &err),
	    HSY_E_USAGE);
	ck_assert_ptr_nonnull(strstr(err.message, "claims nodes edges"));
	ck_assert_int_eq(
	    hsy_export(&m.results, "claims", "gexf", &options, put_nothing, &calls, &err),
	    HSY_E_USAGE);
	ck_assert_uint_eq(calls, 0);
}
END_TEST

/* -------------------------------------------------------------- all formats */

/* The view that has format number i. */
static size_t view_of(size_t format)
{
	size_t view = 0;

	while (!hsy_view_has(view, format))
		ck_assert_ptr_nonnull(hsy_view_at(++view));
	return view;
}

START_TEST(a_failure_of_writing_is_told_once_by_every_format)
{
	const hsy_options options = {.claim = m.links.claims.at[bridge].id.at};
	const hsy_format *format;

	for (size_t i = 0; (format = hsy_format_at(i)); i++) {
		hsy_error err = {0};
		size_t calls = 0;
		hsy_status status = hsy_export(&m.results, hsy_view_at(view_of(i))->name,
		                               format->name, &options, put_nothing,
		                               &calls, &err);

		ck_assert_msg(status == HSY_E_IO, "%s: %d", format->name, (int)status);
		ck_assert_msg(calls == 1, "%s: %zu calls", format->name, calls);
	}
}
END_TEST

START_TEST(every_format_of_data_is_the_same_twice)
{
	const hsy_options options = {.claim = m.links.claims.at[bridge].id.at};
	const hsy_format *format;

	for (size_t i = 0; (format = hsy_format_at(i)); i++) {
		const char *view = hsy_view_at(view_of(i))->name;

		if (format->is_binary)
			continue;
		ck_assert_msg(
		    hsy_str_equal(made_export(&m, view, format->name, &options),
		                  made_export(&m, view, format->name, &options)),
		    "%s", format->name);
	}
}
END_TEST

START_TEST(every_view_has_a_format_and_every_format_an_ending)
{
	const hsy_format *format;

	for (size_t i = 0; (format = hsy_format_at(i)); i++)
		ck_assert_uint_gt(strlen(format->endings), 0);
	for (size_t view = 0; hsy_view_at(view); view++) {
		size_t n = 0;

		for (size_t i = 0; hsy_format_at(i); i++)
			n += hsy_view_has(view, i);
		ck_assert_uint_gt(n, 0);
	}
	ck_assert(!hsy_view_has(1000, 0) && !hsy_view_has(0, 1000));
}
END_TEST

/* --------------------------------------------------------------- each alone */

START_TEST(xml_shows_what_it_cannot_hold)
{
	static const char *const formats[] = {"graphml", "gexf"};

	for (size_t i = 0; i < 2; i++) {
		hsy_str xml = exported(formats[i], NULL);

		ck_assert_ptr_nonnull(strstr(xml.at, "a\u2400b"));
		ck_assert_ptr_nonnull(strstr(xml.at, "&lt;b&gt;\u241B[2J"));
		ck_assert_ptr_null(strchr(xml.at, '\x1B'));
		ck_assert_uint_eq(strlen(xml.at), xml.len);
	}
	/* An attribute keeps its line ends only by number. */
	ck_assert_ptr_nonnull(strstr(exported("gexf", NULL).at, "),&#10;&lt;b"));
}
END_TEST

START_TEST(what_has_no_words_has_a_label_all_the_same)
{
	m.links.claims.at[ferry].wording = HSY_STR("\u202E");
	m.records.list.at[1].doc.path = HSY_STR("");
	ck_assert_ptr_nonnull(strstr(exported("gexf", NULL).at, " label=\"—\""));
	ck_assert_ptr_nonnull(strstr(exported("prov", NULL).at, "\"prov:label\":\"—\""));
}
END_TEST

START_TEST(json_kinds_hold_every_character)
{
	static const char *const formats[] = {"cytoscape", "jsonld", "prov"};

	for (size_t i = 0; i < 3; i++) {
		hsy_str bytes = exported(formats[i], NULL);

		ck_assert_ptr_nonnull(
		    strstr(bytes.at, "\"=cmd(\\\"a\\u0000b\\\"),\\n<b>\\u001B[2J\""));
	}
}
END_TEST

START_TEST(prov_says_what_kind_of_relation_each_is)
{
	hsy_str prov = exported("prov", NULL);

	ck_assert_ptr_nonnull(strstr(prov.at, "\"specializationOf\":{\n"));
	ck_assert_ptr_nonnull(strstr(prov.at, "\"$\":\"prov:Bundle\""));
	ck_assert_ptr_nonnull(strstr(prov.at, "\"$\":\"prov:Person\""));
	ck_assert_ptr_nonnull(strstr(prov.at, "\"hearsay:weights\":"));
}
END_TEST

/* The section of PROV-JSON, from its name to the next one. */
static hsy_str section(hsy_str prov, const char *name)
{
	char *at = strstr(prov.at, hsy_str_printf(&m.arena, "\"%s\":{", name).at);
	char *end = at ? strstr(at + 1, "},\n\"was") : NULL;

	ck_assert_ptr_nonnull(at);
	return hsy_str_dup(&m.arena, (hsy_str){at, end ? (size_t)(end - at) : strlen(at)});
}

START_TEST(prov_has_quotations_and_first_sources_of_derivations_alone)
{
	hsy_str prov, attributed;

	m.sources.list.at[1].type = HSY_SOURCE_DOCUMENT;
	prov = exported("prov", NULL);
	attributed = section(prov, "wasAttributedTo");
	ck_assert_ptr_nonnull(strstr(attributed.at, "prov:agent"));
	ck_assert_ptr_null(strstr(attributed.at, "prov:PrimarySource"));
	ck_assert_ptr_null(strstr(attributed.at, "prov:Quotation"));
	ck_assert_ptr_nonnull(
	    strstr(section(prov, "wasDerivedFrom").at, "prov:PrimarySource"));
}
END_TEST

START_TEST(prov_relates_nothing_to_nobody)
{
	hsy_str prov = exported("prov", NULL);

	ck_assert_ptr_nonnull(strstr(exported("csv", "edges").at, ",unsourced,"));
	ck_assert_ptr_null(strstr(prov.at, "unsourced"));
	ck_assert_ptr_null(strstr(prov.at, "no source given"));
}
END_TEST

START_TEST(mermaid_gets_signs_of_its_own_by_number)
{
	hsy_str text = exported("mermaid", NULL);

	ck_assert(hsy_str_starts(text, "flowchart LR\n"));
	ck_assert_ptr_nonnull(strstr(text.at, "'Closed' is #34;the#34; bridge #35;1"));
	ck_assert_ptr_nonnull(strstr(text.at, "Ada #60;Quill#62;"));
}
END_TEST

START_TEST(a_tree_goes_down_to_its_origins)
{
	const hsy_options options = {.claim = m.links.claims.at[ferry].id.at};
	hsy_str text = made_export(&m, "claim", "txt", &options);

	ck_assert_ptr_nonnull(strstr(text.at, "The ferry is late ["));
	ck_assert_ptr_nonnull(strstr(text.at, "\n└─ "));
	ck_assert_ptr_nonnull(strstr(text.at, "\n   └─ no source given\n"));
}
END_TEST

START_TEST(what_was_cut_off_is_not_to_be_seen_above)
{
	hsy_options options = {.depth = 2};
	hsy_str text;
	char *cut;

	made_doc(&m, "d3", HSY_NONE, NULL);
	made_said(&m, 2, bridge, 0, "reported", "the bridge closes on Monday", HSY_NONE);
	made_finish(&m);
	options.claim = m.links.claims.at[bridge].id.at;
	text = made_export(&m, "claim", "txt", &options);
	cut = strstr(text.at, "(outlet) …\n");
	ck_assert_msg(cut && strstr(cut + 1, "(outlet) …\n"), "%s", text.at);
	ck_assert_ptr_null(strstr(text.at, "(see above)"));
}
END_TEST

START_TEST(nothing_to_show_is_said)
{
	const hsy_options options = {.min_grade = 'A'};
	hsy_str text = made_export(&m, "overview", "txt", &options);

	ck_assert(hsy_str_starts(text, "No claims.\n"));
	text = made_export(&m, "overview", "mermaid", &options);
	ck_assert_ptr_nonnull(strstr(text.at, "[\"no claims\"]"));
	text = made_export(&m, "overview", "svg", &options);
	ck_assert_ptr_nonnull(strstr(text.at, "no claims"));
}
END_TEST

START_TEST(mermaid_goes_down_where_it_is_asked_to)
{
	const hsy_options options = {.direction = HSY_DIRECTION_DOWN};

	ck_assert(hsy_str_starts(made_export(&m, "claims", "mermaid", &options),
	                         "flowchart TB\n"));
}
END_TEST

/* Twenty outlets, each of which has it from the next, and the last from the first. */
START_TEST(a_circle_of_articles_ends_and_a_long_chain_is_cut)
{
	enum { N = 20 };
	hsy_options options = {0};
	size_t claim;
	hsy_str text;

	made_clear(&m);
	made_init(&m);
	for (size_t i = 0; i < N; i++) {
		hsy_str name = hsy_str_printf(&m.arena, "Outlet %02zu", i);

		made_source(&m, name.at, HSY_SOURCE_OUTLET);
	}
	claim = made_claim(&m, "There were 12 boats");
	for (size_t i = 0; i < N; i++) {
		made_doc(&m, hsy_str_printf(&m.arena, "d%02zu", i).at, i, "2026-03-01");
		made_said(&m, i, claim, (i + 1) % N, "reported", "there were 12 boats",
		          HSY_NONE);
	}
	made_finish(&m);
	options.claim = m.links.claims.at[claim].id.at;
	text = made_export(&m, "claim", "txt", &options);
	ck_assert_ptr_nonnull(strstr(text.at, " …\n"));
	ck_assert_ptr_nonnull(strstr(text.at, "(see above)"));
	ck_assert_uint_lt(text.len, 40000);
}
END_TEST

START_TEST(pictures_of_control_characters_change_nothing_else)
{
	hsy_str text = HSY_STR("a\tb\r\n\u202E\x7F\xC2\x85\U0001F525");

	ck_assert_ptr_eq(hsy_control_pictures(&m.arena, text, false).at, text.at);
	text = HSY_STR("\x01"
	               "a\uFFFEb\0");
	ck_assert_str_eq(hsy_control_pictures(&m.arena, text, false).at,
	                 "\u2401a\uFFFDb\u2400");
	ck_assert_str_eq(hsy_control_pictures(&m.arena, text, true).at, "\x01"
	                                                                "a\uFFFEb\u2400");
}
END_TEST

Suite *suite_formats(void)
{
	Suite *suite = suite_create("formats");
	TCase *test = tcase_create("formats");

	tcase_add_checked_fixture(test, setup, teardown);
	tcase_add_test(test, claims_share_their_nodes_and_every_edge_has_both_ends);
	tcase_add_test(test, only_who_cites_somebody_does_so_in_some_manner);
	tcase_add_test(test, nobody_is_not_named);
	tcase_add_test(test, numbers_are_the_same_text_everywhere);
	tcase_add_loop_test(test, a_cell_can_neither_run_nor_break_its_row, 0,
	                    sizeof cells / sizeof *cells);
	tcase_add_test(test, nul_has_its_picture_in_tables_and_nothing_else_changes);
	tcase_add_test(test, the_first_table_is_meant_where_none_is_named);
	tcase_add_test(test, a_table_that_is_not_there_is_refused);
	tcase_add_test(test, a_failure_of_writing_is_told_once_by_every_format);
	tcase_add_test(test, every_format_of_data_is_the_same_twice);
	tcase_add_test(test, every_view_has_a_format_and_every_format_an_ending);
	tcase_add_test(test, xml_shows_what_it_cannot_hold);
	tcase_add_test(test, what_has_no_words_has_a_label_all_the_same);
	tcase_add_test(test, json_kinds_hold_every_character);
	tcase_add_test(test, prov_says_what_kind_of_relation_each_is);
	tcase_add_test(test, prov_has_quotations_and_first_sources_of_derivations_alone);
	tcase_add_test(test, prov_relates_nothing_to_nobody);
	tcase_add_test(test, mermaid_goes_down_where_it_is_asked_to);
	tcase_add_test(test, what_was_cut_off_is_not_to_be_seen_above);
	tcase_add_test(test, nothing_to_show_is_said);
	tcase_add_test(test, mermaid_gets_signs_of_its_own_by_number);
	tcase_add_test(test, a_tree_goes_down_to_its_origins);
	tcase_add_test(test, a_circle_of_articles_ends_and_a_long_chain_is_cut);
	tcase_add_test(test, pictures_of_control_characters_change_nothing_else);
	suite_add_tcase(suite, test);
	return suite;
}
