/* test_export.c -- views and formats of a case made by hand. */
#include "base/json.h"
#include "export/search.h"
#include "made.h"

#include <check.h>
#include <graphviz/cgraph.h>

Suite *suite_export(void);

static made m;
static size_t post, radio, mayor, tour;
static size_t bridge, cost, prose;

/* The radio station has the mayor's word; the paper relays the station, and the
 * blog copies the paper; a third article says it flatly. */
static void setup(void)
{
	size_t blog;

	made_init(&m);
	post = made_source(&m, "Ellismouth Post", HSY_SOURCE_OUTLET);
	radio = made_source(&m, "Tern Coast Radio", HSY_SOURCE_OUTLET);
	mayor = made_source(&m, "Ada \"Bridge\" Quill <b>", HSY_SOURCE_PERSON);
	tour = made_source(&m, "harbour tour", HSY_SOURCE_EVENT);
	bridge = made_claim(&m, "The bridge closes on Monday");
	cost = made_claim(&m, "The repair costs 4 million");
	prose = made_claim(&m, "The town is quiet in winter");
	made_doc(&m, "d1", radio, "2026-01-02");
	made_doc(&m, "d2", post, "2026-01-03T08:00:00Z");
	blog = made_doc(&m, "d3", HSY_NONE, NULL);
	made_said(&m, 0, bridge, mayor, "said", "the bridge closes on Monday", HSY_NONE);
	made_said(&m, 1, bridge, radio, "reported that", "the bridge closes on Monday",
	          HSY_NONE);
	made_said(&m, 1, cost, tour, "showed that", "the repair costs 4 million", radio);
	made_flat(&m, blog, bridge, "the bridge closes on Monday");
	made_flat(&m, blog, prose, "the town is quiet in winter");
	made_conflict(&m, bridge, cost, "Monday / 4 million");
	made_finish(&m);
}

static void teardown(void)
{
	made_clear(&m);
}

static json_t *parsed(hsy_str bytes)
{
	hsy_error err = {0};
	json_t *value = hsy_json_parse(bytes, "export", &err);

	ck_assert_msg(value != NULL, "%s", err.message);
	return value;
}

/* Equal after printing what was read: nothing was lost or escaped twice. */
static void check_parses_back(hsy_str bytes)
{
	json_t *value = parsed(bytes), *again;
	hsy_buf buf;

	hsy_buf_init(&buf);
	hsy_json_print(value, &buf);
	again = parsed(hsy_buf_view(&buf));
	ck_assert(json_equal(value, again));
	json_decref(value);
	json_decref(again);
	hsy_buf_clear(&buf);
}

START_TEST(claims_are_ranked_and_slight_ones_left_out)
{
	json_t *root = parsed(made_export(&m, "claims", "json", NULL));
	json_t *claims = json_object_get(root, "claims");
	double last = 101;

	ck_assert_uint_eq(json_array_size(claims), 2);
	for (size_t i = 0; i < json_array_size(claims); i++) {
		json_t *claim = json_array_get(claims, i);
		double strength = json_number_value(json_object_get(claim, "strength"));

		ck_assert(strength <= last);
		last = strength;
	}
	json_decref(root);
}
END_TEST

START_TEST(all_claims_are_there_when_asked_for)
{
	const hsy_options all = {.all = true};
	json_t *root = parsed(made_export(&m, "claims", "json", &all));

	ck_assert_uint_eq(json_array_size(json_object_get(root, "claims")), 3);
	ck_assert(!hsy_claim_is_listed(&m.results, prose));
	json_decref(root);
}
END_TEST

START_TEST(a_claim_tells_its_places_and_conflicts)
{
	const hsy_options options = {.claim = m.links.claims.at[bridge].id.at};
	json_t *root = parsed(made_export(&m, "claim", "json", &options));
	json_t *first = json_array_get(json_object_get(root, "statements"), 0);
	json_t *conflict = json_array_get(json_object_get(root, "conflicts"), 0);

	ck_assert_uint_eq(json_array_size(json_object_get(root, "statements")), 3);
	ck_assert(hsy_str_is(hsy_json_get_str(first, "document"), "d1"));
	ck_assert(json_is_false(json_object_get(first, "own_voice")));
	ck_assert_uint_eq(json_array_size(json_object_get(first, "attributions")), 1);
	ck_assert(hsy_str_equal(hsy_json_get_str(conflict, "claim"),
	                        m.links.claims.at[cost].id));
	ck_assert_uint_gt(json_array_size(json_object_get(root, "classes")), 0);
	json_decref(root);
}
END_TEST

START_TEST(factors_multiply_to_the_strength_of_their_line)
{
	const hsy_options options = {.claim = m.links.claims.at[cost].id.at};
	json_t *root = parsed(made_export(&m, "claim", "json", &options));
	json_t *line = json_array_get(json_object_get(root, "classes"), 0);
	json_t *factors = json_object_get(line, "factors");
	double product = 1;

	for (size_t i = 0; i < json_array_size(factors); i++)
		product *= json_number_value(
		    json_object_get(json_array_get(factors, i), "value"));
	ck_assert_double_eq_tol(
	    product, json_number_value(json_object_get(line, "strength")), 0.0001);
	json_decref(root);
}
END_TEST

START_TEST(a_document_has_every_field_of_the_contract)
{
	static const char *const fields[] = {
	    "id",        "path",       "sha256",   "headline",    "lead", "outlet",
	    "byline",    "published",  "modified", "url",
	    "language",  "text",       "attributions",
	    "citations", "statements", "silences", "diagnostics",
	};
	hsy_str bytes = made_export(&m, "documents", "json", NULL);
	size_t end = hsy_str_find(bytes, HSY_STR("\n"), 0);
	size_t second = hsy_str_find(bytes, HSY_STR("\n"), end + 1);
	json_t *root = parsed(hsy_str_slice(bytes, (hsy_span){end + 1, second}));
	json_t *attributions = json_object_get(root, "attributions");
	json_t *told = json_array_get(attributions, 2);

	for (size_t i = 0; i < sizeof fields / sizeof *fields; i++)
		ck_assert_msg(json_object_get(root, fields[i]) != NULL, "%s", fields[i]);
	ck_assert_uint_eq(json_object_size(root), sizeof fields / sizeof *fields);
	ck_assert(json_is_null(json_object_get(root, "url")));
	ck_assert(hsy_str_equal(hsy_json_get_str(told, "via"),
	                        hsy_json_get_str(json_array_get(attributions, 1), "id")));
	json_decref(root);
}
END_TEST

START_TEST(json_parses_back_to_the_same)
{
	const hsy_options options = {.claim = m.links.claims.at[bridge].id.at};

	check_parses_back(made_export(&m, "claims", "json", NULL));
	check_parses_back(made_export(&m, "claim", "json", &options));
}
END_TEST

START_TEST(who_says_so_is_named_best_first)
{
	hsy_claim_info info;

	ck_assert(hsy_str_is(hsy_claim_who(&m.results, bridge, &m.arena),
	                     "Ada \"Bridge\" Quill <b>"));
	ck_assert(
	    hsy_str_is(hsy_claim_who(&m.results, prose, &m.arena), "no source given"));
	ck_assert(hsy_results_info(&m.results, 0, &m.arena, &info));
	ck_assert(!hsy_results_info(&m.results, 3, &m.arena, &info));
}
END_TEST

/* ---------------------------------------------------------------- pictures */

static int count_kind(Agraph_t *graph, const char *class)
{
	int n = 0;

	for (Agnode_t *node = agfstnode(graph); node; node = agnxtnode(graph, node))
		n += strncmp(agget(node, "class"), class, strlen(class)) == 0;
	return n;
}

static bool has_edge(Agraph_t *graph, const char *from_class, const char *to_class)
{
	for (Agnode_t *node = agfstnode(graph); node; node = agnxtnode(graph, node)) {
		if (strncmp(agget(node, "class"), from_class, strlen(from_class)) != 0)
			continue;
		for (Agedge_t *e = agfstout(graph, node); e; e = agnxtout(graph, e))
			if (strncmp(agget(aghead(e), "class"), to_class,
			            strlen(to_class)) == 0)
				return true;
	}
	return false;
}

START_TEST(overview_has_claims_articles_and_sources)
{
	Agraph_t *graph = agmemread(made_export(&m, "overview", "dot", NULL).at);
	int clusters = 0;

	ck_assert_ptr_nonnull(graph);
	ck_assert_int_eq(count_kind(graph, "claim"), 2);
	ck_assert_int_eq(count_kind(graph, "statement"), 4);
	ck_assert(has_edge(graph, "claim", "statement"));
	ck_assert(has_edge(graph, "statement", "source"));
	ck_assert(has_edge(graph, "source", "source"));
	for (Agraph_t *sub = agfstsubg(graph); sub; sub = agnxtsubg(sub))
		clusters += strncmp(agnameof(sub), "cluster_", 8) == 0;
	ck_assert_int_eq(clusters, 3);
	agclose(graph);
}
END_TEST

START_TEST(an_outlet_whose_article_is_there_gives_way_to_it)
{
	const hsy_options options = {.claim = m.links.claims.at[bridge].id.at};
	Agraph_t *graph = agmemread(made_export(&m, "claim", "dot", &options).at);

	ck_assert_ptr_nonnull(graph);
	ck_assert(has_edge(graph, "statement", "statement"));
	ck_assert_int_eq(count_kind(graph, "source outlet"), 0);
	agclose(graph);
}
END_TEST

/* Graphviz 2.42 corrupts its memory over a label of an edge within a column. */
START_TEST(steps_back_into_the_articles_have_no_label_but_an_arrowhead)
{
	const hsy_options options = {.claim = m.links.claims.at[bridge].id.at};
	Agraph_t *graph = agmemread(made_export(&m, "claim", "dot", &options).at);
	int n = 0;

	for (Agnode_t *node = agfstnode(graph); node; node = agnxtnode(graph, node))
		for (Agedge_t *e = agfstout(graph, node); e; e = agnxtout(graph, e)) {
			const char *label = agget(e, "label");

			if (strcmp(agget(e, "constraint"), "false") != 0)
				continue;
			n++;
			ck_assert(!label || !*label);
			ck_assert_str_ne(agget(e, "arrowhead"), "none");
		}
	ck_assert_int_gt(n, 0);
	/* See set_defaults: dot loses the arrowhead otherwise. */
	ck_assert_int_eq(agattr(graph, AGEDGE, "arrowhead", NULL)->id, 0);
	agclose(graph);
}
END_TEST

START_TEST(a_statement_shows_the_cue_of_each_line_that_leaves_it)
{
	const hsy_options options = {.claim = m.links.claims.at[bridge].id.at};
	Agraph_t *graph = agmemread(made_export(&m, "claim", "dot", &options).at);
	bool is_found = false;

	for (Agnode_t *node = agfstnode(graph); node; node = agnxtnode(graph, node))
		for (Agedge_t *e = agfstout(graph, node); e; e = agnxtout(graph, e)) {
			const char *port = agget(e, "tailport");

			if (strstr(agget(node, "label"), "“reported that”") == NULL)
				continue;
			ck_assert(strncmp(port, "edge", 4) == 0);
			is_found = true;
		}
	ck_assert(is_found);
	agclose(graph);
}
END_TEST

START_TEST(an_article_without_outlet_and_headline_goes_by_its_file)
{
	ck_assert(hsy_str_is(hsy_article_name(&m.results, 0), "Tern Coast Radio"));
	ck_assert(hsy_str_is(hsy_article_name(&m.results, 2), "d3.txt"));
	m.records.list.at[2].doc.path = HSY_STR("a/b/c.html");
	ck_assert(hsy_str_is(hsy_article_name(&m.results, 2), "c.html"));
	m.records.list.at[2].doc.headline = HSY_STR("Bridge closes");
	ck_assert(hsy_str_is(hsy_article_name(&m.results, 2), "Bridge closes"));
}
END_TEST

static hsy_str who_by_cue(const char *cue)
{
	size_t nobody, claim;

	made_clear(&m);
	made_init(&m);
	nobody = made_source(&m, "unspecified", HSY_SOURCE_UNSPECIFIED);
	claim = made_claim(&m, "There were 12 boats");
	made_doc(&m, "d1", HSY_NONE, NULL);
	made_said(&m, 0, claim, nobody, cue, "there were 12 boats", HSY_NONE);
	made_finish(&m);
	return hsy_claim_who(&m.results, claim, &m.arena);
}

START_TEST(reportedly_is_quoted_only_where_an_article_has_it)
{
	ck_assert(hsy_str_is(who_by_cue("Reportedly"), "“reportedly”"));
	ck_assert(hsy_str_is(who_by_cue("were told"), "nobody named"));
}
END_TEST

/* Two outlets that have it from each other; and a third that has it from nobody. */
static hsy_str who_in_circle(bool with_third)
{
	size_t harbour, herald, claim;

	made_clear(&m);
	made_init(&m);
	harbour = made_source(&m, "Harbour Post", HSY_SOURCE_OUTLET);
	herald = made_source(&m, "Valley Herald", HSY_SOURCE_OUTLET);
	claim = made_claim(&m, "There were 12 boats");
	made_doc(&m, "d1", harbour, "2026-03-01");
	made_doc(&m, "d2", herald, "2026-03-01");
	made_said(&m, 0, claim, herald, "reported", "there were 12 boats", HSY_NONE);
	made_said(&m, 1, claim, harbour, "reported", "there were 12 boats", HSY_NONE);
	if (with_third) {
		made_doc(&m, "d3", HSY_NONE, NULL);
		made_flat(&m, 2, claim, "There were 12 boats");
	}
	made_finish(&m);
	return hsy_claim_who(&m.results, claim, &m.arena);
}

START_TEST(articles_in_a_circle_only_cite_each_other)
{
	ck_assert(hsy_str_is(who_in_circle(false), "they only cite each other"));
	ck_assert(hsy_str_is(who_in_circle(true), "no source given"));
}
END_TEST

START_TEST(everything_drawn_can_be_addressed)
{
	Agraph_t *graph = agmemread(made_export(&m, "overview", "dot", NULL).at);

	for (Agnode_t *node = agfstnode(graph); node; node = agnxtnode(graph, node)) {
		ck_assert(*agget(node, "id") && *agget(node, "class"));
		ck_assert(*agget(node, "tooltip"));
		for (Agedge_t *e = agfstout(graph, node); e; e = agnxtout(graph, e))
			if (strcmp(agget(e, "style"), "invis") != 0)
				ck_assert(*agget(e, "id") && *agget(e, "class") &&
				          *agget(e, "tooltip"));
	}
	agclose(graph);
}
END_TEST

START_TEST(dot_is_the_same_twice)
{
	hsy_str once = made_export(&m, "overview", "dot", NULL);
	hsy_str twice = made_export(&m, "overview", "dot", NULL);

	ck_assert(hsy_str_equal(once, twice));
}
END_TEST

START_TEST(svg_says_what_it_is_and_holds_no_markup_of_articles)
{
	hsy_str svg = made_export(&m, "overview", "svg", NULL);

	ck_assert_ptr_nonnull(strstr(svg.at, "<svg role=\"img\" aria-labelledby="));
	ck_assert_ptr_nonnull(strstr(svg.at, "<title id=\"hearsay-title\">Where do"));
	ck_assert_ptr_nonnull(strstr(svg.at, "newest article 3 Jan 2026"));
	ck_assert_ptr_nonnull(strstr(svg.at, "Quill &lt;b&gt;"));
	ck_assert_ptr_null(strstr(svg.at, "<b>"));
	ck_assert_ptr_null(strstr(svg.at, "<script"));
}
END_TEST

START_TEST(text_tells_grade_factors_and_what_is_left_without)
{
	const hsy_options options = {.claim = m.links.claims.at[bridge].id.at,
	                             .width = 60};
	hsy_str text = made_export(&m, "claim", "text", &options);

	ck_assert_ptr_nonnull(strstr(text.at, "Grade "));
	ck_assert_ptr_nonnull(strstr(text.at, "how known: first-hand"));
	ck_assert_ptr_nonnull(strstr(text.at, "without this line: "));
	ck_assert_ptr_nonnull(strstr(text.at, "Where the articles differ"));
	ck_assert_ptr_null(strstr(text.at, "““"));
	for (size_t at = 0, end; at < text.len; at = end + 1) {
		end = hsy_str_find(text, HSY_STR("\n"), at);
		ck_assert_uint_ne(end, HSY_NONE);
		/* "→" and "×" are three and two bytes. */
		ck_assert_uint_le(end - at, 60 + 24);
	}
}
END_TEST

/* The last line of the lines, worked out again from what is printed. */
START_TEST(text_tells_how_the_lines_make_the_strength)
{
	const hsy_options options = {.claim = m.links.claims.at[bridge].id.at,
	                             .width = 400};
	hsy_str text = made_export(&m, "claim", "text", &options);
	const char *at = strstr(text.at, "All lines together: 1 − ");
	double open = 1, strength;

	ck_assert_ptr_nonnull(at);
	for (at = strchr(at, '('); at && strchr(at, '\n') > at; at = strchr(at, '(')) {
		double line;

		ck_assert_int_eq(sscanf(at, "(1 − %lf)", &line), 1);
		open *= 1 - line;
		at = strpbrk(at, ")");
		if (strncmp(at, ") × ", strlen(") × ")) != 0)
			break;
	}
	ck_assert_ptr_nonnull(at);
	ck_assert_int_eq(sscanf(strstr(at, "strength"), "strength %lf.", &strength), 1);
	ck_assert_double_eq_tol(100 * (1 - open), strength, 0.1);
	ck_assert_double_eq_tol(m.results.scores[bridge]->strength, strength, 0.05);
}
END_TEST

/* ------------------------------------------------------------------ errors */

static hsy_status export_status(const char *view, const char *format, const char *claim,
                                hsy_write_fn write)
{
	const hsy_options options = {.claim = claim};

	return hsy_export(&m.results, view, format, &options, write, NULL, NULL);
}

static int swallow(void *context, const char *bytes, size_t n)
{
	(void)context;
	(void)bytes;
	(void)n;
	return 0;
}

static int refuse(void *context, const char *bytes, size_t n)
{
	(void)context;
	(void)bytes;
	return n > 0;
}

START_TEST(what_is_not_there_is_refused_by_name)
{
	ck_assert_int_eq(export_status("nonesuch", "dot", NULL, refuse), HSY_E_NOT_FOUND);
	ck_assert_int_eq(export_status("claims", "nonesuch", NULL, refuse),
	                 HSY_E_NOT_FOUND);
	ck_assert_int_eq(export_status("claims", "svg", NULL, refuse), HSY_E_USAGE);
	ck_assert_int_eq(export_status("claim", "dot", NULL, refuse), HSY_E_USAGE);
	ck_assert_int_eq(export_status("claim", "dot", "c", refuse), HSY_E_USAGE);
	ck_assert_int_eq(export_status("claim", "dot", "x", refuse), HSY_E_NOT_FOUND);
}
END_TEST

START_TEST(a_writer_that_refuses_ends_the_export)
{
	ck_assert_int_eq(export_status("overview", "svg", NULL, refuse), HSY_E_IO);
	ck_assert_int_eq(export_status("claims", "json", NULL, refuse), HSY_E_IO);
}
END_TEST

/* Each view that is listed opens, and has a format. */
START_TEST(formats_and_views_are_listed)
{
	const hsy_view_info *view;
	const hsy_format *format;
	size_t n_drawn = 0;

	for (size_t i = 0; (view = hsy_view_at(i)); i++) {
		const hsy_options options = {.claim = m.links.claims.at[0].id.at};
		size_t n = 0;

		ck_assert(view->name && *view->help);
		for (size_t k = 0; (format = hsy_format_at(k)); k++) {
			hsy_status status = export_status(view->name, format->name,
			                                  options.claim, swallow);

			ck_assert(status == HSY_OK || status == HSY_E_USAGE);
			n += status == HSY_OK;
			n_drawn += status == HSY_OK && format->is_drawn;
		}
		ck_assert_uint_gt(n, 0);
	}
	ck_assert_uint_gt(n_drawn, 0);
}
END_TEST

START_TEST(knockout_names_sources_and_what_falls)
{
	const char *const names[] = {"tern coast radio"};
	const hsy_options options = {.all = true, .sources = names, .n_sources = 1};
	json_t *root = parsed(made_export(&m, "knockout", "json", &options));
	const json_t *claims = json_object_get(root, "claims");
	const char *name;

	ck_assert_int_eq(json_unpack(root, "{s:[{s:s}]}", "without", "name", &name), 0);
	ck_assert_str_eq(name, "Tern Coast Radio");
	ck_assert_uint_eq(json_array_size(claims), 2);
	for (size_t i = 0; i < 2; i++) {
		double before, after;

		ck_assert_int_eq(json_unpack(json_array_get(claims, i),
		                             "{s:{s:F},s:{s:F}}", "before", "strength",
		                             &before, "after", "strength", &after),
		                 0);
		ck_assert(after < before);
	}
	json_decref(root);
}
END_TEST

START_TEST(source_is_named_by_name_by_words_or_by_id)
{
	const struct {
		const char *words;
		size_t source; /* HSY_NONE: none, or several */
		hsy_status status;
	} cases[] = {
	    {"Ellismouth Post", post, HSY_OK},  {"post", post, HSY_OK},
	    {"HARBOUR TOUR", tour, HSY_OK},     {"quill", mayor, HSY_OK},
	    {"t", HSY_NONE, HSY_E_USAGE},       {"sss", HSY_NONE, HSY_E_NOT_FOUND},
	    {"", HSY_NONE, HSY_E_NOT_FOUND},    {"bridge quill", mayor, HSY_OK},
	};

	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		size_t source = HSY_NONE;
		hsy_error err;

		hsy_status status = hsy_source_asked(&m.results, cases[i].words, &source,
		                                     &err);

		ck_assert_msg(status == cases[i].status, "%s", cases[i].words);
		ck_assert_msg(source == cases[i].source, "%s", cases[i].words);
	}
}
END_TEST

START_TEST(a_crowded_case_is_summarised)
{
	const hsy_options many = {.top = 40};
	Agraph_t *graph;

	made_clear(&m);
	made_init(&m);
	for (size_t i = 0; i < 40; i++) {
		size_t source = made_source(&m, "a witness", HSY_SOURCE_PERSON);
		size_t claim = made_claim(&m, "There were 12 boats");
		size_t doc = made_doc(&m, hsy_str_printf(&m.arena, "d%02zu", i).at,
		                      HSY_NONE, NULL);

		made_said(&m, doc, claim, source, "said", "there were 12 boats",
		          HSY_NONE);
	}
	made_finish(&m);
	graph = agmemread(made_export(&m, "overview", "dot", &many).at);
	ck_assert_int_eq(agnnodes(graph), 60);
	agclose(graph);
	graph = agmemread(made_export(&m, "overview", "dot", NULL).at);
	ck_assert_int_le(count_kind(graph, "claim"), 12);
	ck_assert_ptr_nonnull(strstr(agget(graph, "label"), "most widely first"));
	agclose(graph);
}
END_TEST

START_TEST(an_empty_case_makes_an_empty_picture)
{
	json_t *root;

	made_clear(&m);
	made_init(&m);
	made_finish(&m);
	made_export(&m, "overview", "svg", NULL);
	root = parsed(made_export(&m, "claims", "json", NULL));
	ck_assert_uint_eq(json_array_size(json_object_get(root, "claims")), 0);
	json_decref(root);
}
END_TEST

Suite *suite_export(void)
{
	Suite *suite = suite_create("export");
	TCase *tc = tcase_create("export");

	tcase_set_timeout(tc, 60);
	tcase_add_checked_fixture(tc, setup, teardown);
	tcase_add_test(tc, claims_are_ranked_and_slight_ones_left_out);
	tcase_add_test(tc, all_claims_are_there_when_asked_for);
	tcase_add_test(tc, a_claim_tells_its_places_and_conflicts);
	tcase_add_test(tc, factors_multiply_to_the_strength_of_their_line);
	tcase_add_test(tc, a_document_has_every_field_of_the_contract);
	tcase_add_test(tc, json_parses_back_to_the_same);
	tcase_add_test(tc, who_says_so_is_named_best_first);
	tcase_add_test(tc, overview_has_claims_articles_and_sources);
	tcase_add_test(tc, an_outlet_whose_article_is_there_gives_way_to_it);
	tcase_add_test(tc, articles_in_a_circle_only_cite_each_other);
	tcase_add_test(tc, steps_back_into_the_articles_have_no_label_but_an_arrowhead);
	tcase_add_test(tc, a_statement_shows_the_cue_of_each_line_that_leaves_it);
	tcase_add_test(tc, an_article_without_outlet_and_headline_goes_by_its_file);
	tcase_add_test(tc, reportedly_is_quoted_only_where_an_article_has_it);
	tcase_add_test(tc, everything_drawn_can_be_addressed);
	tcase_add_test(tc, dot_is_the_same_twice);
	tcase_add_test(tc, svg_says_what_it_is_and_holds_no_markup_of_articles);
	tcase_add_test(tc, text_tells_grade_factors_and_what_is_left_without);
	tcase_add_test(tc, text_tells_how_the_lines_make_the_strength);
	tcase_add_test(tc, what_is_not_there_is_refused_by_name);
	tcase_add_test(tc, a_writer_that_refuses_ends_the_export);
	tcase_add_test(tc, formats_and_views_are_listed);
	tcase_add_test(tc, knockout_names_sources_and_what_falls);
	tcase_add_test(tc, source_is_named_by_name_by_words_or_by_id);
	tcase_add_test(tc, a_crowded_case_is_summarised);
	tcase_add_test(tc, an_empty_case_makes_an_empty_picture);
	suite_add_tcase(suite, tc);
	return suite;
}
