/* test_views.c -- what each view draws of a case made by hand, as cgraph reads it. */
#include "export/view.h"
#include "made.h"

#include <check.h>
#include <graphviz/cgraph.h>

Suite *suite_views(void);

static made m;
static size_t bridge, cost;

/* The station has the mayor's word; the paper relays the station, a blog copies the
 * paper; the station, hedging, was the first. Somebody else has another day. */
static void setup(void)
{
	size_t post, radio, mayor, blog, other;

	made_init(&m);
	post = made_source(&m, "Ellismouth Post", HSY_SOURCE_OUTLET);
	radio = made_source(&m, "Tern Coast Radio", HSY_SOURCE_OUTLET);
	mayor = made_source(&m, "Ada \"Bridge\" Quill <b>", HSY_SOURCE_PERSON);
	bridge = made_claim(&m, "The bridge closes on Monday");
	cost = made_claim(&m, "The bridge closes on Friday");
	made_doc(&m, "d1", radio, "2026-01-02");
	made_doc(&m, "d2", post, "2026-01-03T08:00:00Z");
	blog = made_doc(&m, "d3", HSY_NONE, "2026-01-03T09:30:00+01:00");
	other = made_doc(&m, "d4", HSY_NONE, NULL);
	made_said(&m, 0, bridge, mayor, "said", "the bridge closes on Monday", HSY_NONE);
	made_said(&m, 1, bridge, radio, "reported that", "the bridge closes on Monday",
	          HSY_NONE);
	made_flat(&m, blog, bridge, "the bridge closes on Monday");
	made_copy(&m, blog, 1);
	made_flat(&m, other, cost, "the bridge closes on Friday");
	made_conflict(&m, bridge, cost, "Monday / Friday");
	made_finish(&m);
}

static void teardown(void)
{
	made_clear(&m);
}

/* ------------------------------------------------------------ looking at it */

static Agraph_t *drawn(const char *view, hsy_options options)
{
	hsy_str dot;
	Agraph_t *graph;

	if (!options.claim && strcmp(view, "knockout") != 0 && strcmp(view, "all") != 0 &&
	    strcmp(view, "outlets") != 0 && strcmp(view, "overview") != 0)
		options.claim = m.links.claims.at[bridge].id.at;
	dot = made_export(&m, view, "dot", &options);
	graph = agmemread(dot.at);
	ck_assert_ptr_nonnull(graph);
	return graph;
}

static const char *attribute(void *object, const char *name)
{
	const char *value = agget(object, (char *)name);

	return value ? value : "";
}

static bool has_class(void *object, const char *class)
{
	return strncmp(attribute(object, "class"), class, strlen(class)) == 0;
}

static int count_nodes(Agraph_t *graph, const char *class)
{
	int n = 0;

	for (Agnode_t *node = agfstnode(graph); node; node = agnxtnode(graph, node))
		n += has_class(node, class);
	return n;
}

/* Of that class, between nodes of which the labels hold those words. */
static int count_edges(Agraph_t *graph, const char *from, const char *to,
                       const char *class)
{
	int n = 0;

	for (Agnode_t *node = agfstnode(graph); node; node = agnxtnode(graph, node))
		for (Agedge_t *e = agfstout(graph, node); e; e = agnxtout(graph, e))
			n += strstr(attribute(node, "label"), from) &&
			     strstr(attribute(aghead(e), "label"), to) &&
			     has_class(e, class);
	return n;
}

static bool is_told(Agraph_t *graph, const char *words)
{
	if (strstr(attribute(graph, "label"), words))
		return true;
	for (Agnode_t *node = agfstnode(graph); node; node = agnxtnode(graph, node))
		if (strstr(attribute(node, "label"), words))
			return true;
	return false;
}

/* ------------------------------------------------------------------- views */

START_TEST(lines_fold_a_copy_into_the_article_it_was_taken_from)
{
	Agraph_t *graph = drawn("lines", (hsy_options){0});

	ck_assert_int_eq(count_nodes(graph, "article"), 2);
	ck_assert(is_told(graph, "= d3.txt, word for word"));
	ck_assert(is_told(graph, "3 articles tell it"));
	ck_assert(is_told(graph, "1 independent line is left"));
	agclose(graph);
}
END_TEST

START_TEST(lines_count_an_origin_once_however_many_articles_lead_to_it)
{
	Agraph_t *graph = drawn("lines", (hsy_options){0});

	ck_assert_int_eq(count_nodes(graph, "line counted"), 1);
	ck_assert_int_eq(count_edges(graph, "Tern Coast", "Quill", "edge counted"), 1);
	ck_assert_int_eq(count_edges(graph, "Ellismouth", "Quill", "edge same"), 1);
	ck_assert_int_eq(count_edges(graph, "Ellismouth", "Quill", "edge counted"), 0);
	agclose(graph);
}
END_TEST

START_TEST(outlets_point_to_whom_they_have_it_from)
{
	Agraph_t *graph = drawn("outlets", (hsy_options){0});

	ck_assert_int_eq(count_edges(graph, "Ellismouth", "Tern Coast", "edge leans"), 1);
	ck_assert_int_eq(count_edges(graph, "Tern Coast", "Ellismouth", "edge"), 0);
	ck_assert_int_eq(count_edges(graph, "d3.txt", "Ellismouth", "edge copies"), 1);
	ck_assert(is_told(graph, "outlet not known"));
	agclose(graph);
}
END_TEST

START_TEST(outlets_that_have_it_from_each_other_are_a_loop)
{
	size_t harbour, herald, claim;
	Agraph_t *graph;

	made_clear(&m);
	made_init(&m);
	harbour = made_source(&m, "Harbour Post", HSY_SOURCE_OUTLET);
	herald = made_source(&m, "Valley Herald", HSY_SOURCE_OUTLET);
	claim = made_claim(&m, "There were 12 boats");
	made_doc(&m, "d1", harbour, "2026-03-01");
	made_doc(&m, "d2", herald, "2026-03-01");
	made_said(&m, 0, claim, herald, "reported", "there were 12 boats", HSY_NONE);
	made_said(&m, 1, claim, harbour, "reported", "there were 12 boats", HSY_NONE);
	made_finish(&m);
	graph = drawn("outlets", (hsy_options){0});
	ck_assert_int_eq(count_edges(graph, "Harbour", "Valley", "edge loop"), 1);
	ck_assert_int_eq(count_edges(graph, "Valley", "Harbour", "edge loop"), 1);
	agclose(graph);
}
END_TEST

START_TEST(without_a_source_claims_stand_beside_what_becomes_of_them)
{
	const char *mayor = "Ada \"Bridge\" Quill <b>";
	Agraph_t *graph = drawn("knockout",
	                        (hsy_options){.sources = &mayor, .n_sources = 1});

	ck_assert_int_eq(count_nodes(graph, "claim"), 1);
	ck_assert_int_eq(count_nodes(graph, "after"), 1);
	ck_assert_int_eq(count_edges(graph, "Monday", "unsourced", "edge falls"), 1);
	ck_assert(is_told(graph, "1 claim rests on it"));
	agclose(graph);
}
END_TEST

START_TEST(of_no_source_in_particular_those_that_bear_most_are_ranked)
{
	Agraph_t *graph = drawn("knockout", (hsy_options){0});

	ck_assert_int_ge(count_nodes(graph, "source"), 1);
	ck_assert_int_eq(count_nodes(graph, "source"), count_nodes(graph, "after"));
	ck_assert(is_told(graph, "1 of 1 fall, 1 to nobody"));
	agclose(graph);
}
END_TEST

START_TEST(a_timeline_tells_the_first_and_who_adds_nothing)
{
	Agraph_t *graph = drawn("timeline", (hsy_options){0});

	ck_assert_int_eq(count_nodes(graph, "article echo"), 2);
	ck_assert(is_told(graph, "+ Ada &quot;Bridge&quot; Quill &lt;b&gt;"));
	ck_assert(is_told(graph, "first told here"));
	ck_assert(is_told(graph, "1 day later"));
	ck_assert(is_told(graph, "08:00"));
	/* 9:30 in the zone of the blog: by one clock, it came out after the paper. */
	ck_assert(is_told(graph, "08:30"));
	agclose(graph);
}
END_TEST

START_TEST(a_claim_stands_beside_what_cannot_be_so_as_well)
{
	Agraph_t *graph = drawn("disagree", (hsy_options){0});

	ck_assert_int_eq(count_nodes(graph, "article"), 3);
	ck_assert_int_eq(count_nodes(graph, "claim"), 1);
	ck_assert_int_eq(
	    count_edges(graph, "Monday", "Friday against Monday", "edge differs"), 1);
	ck_assert(is_told(graph, "1 place elsewhere differs"));
	agclose(graph);
}
END_TEST

START_TEST(all_is_what_a_page_holds_and_says_what_it_does_not)
{
	Agraph_t *graph = drawn("all", (hsy_options){.top = 1, .all = true});

	ck_assert_int_eq(count_nodes(graph, "claim"), 1);
	ck_assert(is_told(graph, "1 of 2 claims"));
	agclose(graph);
	graph = drawn("all", (hsy_options){.no_fold = true, .all = true});
	ck_assert_int_eq(count_nodes(graph, "claim"), 2);
	agclose(graph);
}
END_TEST

/* ----------------------------------------------------------------- options */

START_TEST(filters_leave_the_claims_that_were_asked_for)
{
	const char *mayor = "Ada \"Bridge\" Quill <b>";
	const struct {
		hsy_options options;
		const char *left, *gone;
	} cases[] = {
	    {{.all = true, .min_grade = 'E'}, "Monday", "Friday"},
	    {{.all = true, .article = "d4"}, "Friday", "Monday"},
	    {{.all = true, .article = "tern coast"}, "Monday", "Friday"},
	    {{.all = true, .sources = &mayor, .n_sources = 1}, "Monday", "Friday"},
	    {{.claim = m.links.claims.at[cost].id.at}, "Friday", "Monday"},
	};

	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		Agraph_t *graph = drawn("overview", cases[i].options);

		ck_assert_msg(is_told(graph, cases[i].left), "%zu", i);
		ck_assert_msg(!is_told(graph, cases[i].gone), "%zu", i);
		agclose(graph);
	}
}
END_TEST

START_TEST(depth_cuts_what_is_further_from_the_claim)
{
	Agraph_t *whole = drawn("claim", (hsy_options){0});
	Agraph_t *cut = drawn("claim", (hsy_options){.depth = 1});

	ck_assert_int_eq(count_nodes(whole, "source"), 1);
	ck_assert_int_eq(count_nodes(cut, "source"), 0);
	ck_assert_int_eq(count_nodes(cut, "statement"), 3);
	agclose(whole);
	agclose(cut);
}
END_TEST

START_TEST(themes_differ_in_colours_alone)
{
	Agraph_t *light = drawn("lines", (hsy_options){0});
	Agraph_t *dark = drawn("lines", (hsy_options){.theme = HSY_THEME_DARK});

	ck_assert_str_eq(attribute(light, "bgcolor"), "#ffffff");
	ck_assert_str_ne(attribute(dark, "bgcolor"), "#ffffff");
	ck_assert_int_eq(agnnodes(light), agnnodes(dark));
	ck_assert_int_eq(agnedges(light), agnedges(dark));
	agclose(light);
	agclose(dark);
}
END_TEST

START_TEST(ranks_go_down_when_asked_to)
{
	Agraph_t *graph = drawn("claim", (hsy_options){.direction = HSY_DIRECTION_DOWN});

	ck_assert_str_eq(attribute(graph, "rankdir"), "TB");
	agclose(graph);
}
END_TEST

/* ------------------------------------------------------------------- folding */

enum { MANY = 60 };

/* So many claims; of each, every article has the word of a person of its own. */
static void many_articles(size_t n_claims)
{
	made_clear(&m);
	made_init(&m);
	for (size_t i = 0; i < n_claims; i++)
		made_claim(&m, "There were 12 boats");
	for (size_t i = 0; i < MANY; i++)
		made_source(&m, hsy_str_printf(&m.arena, "Captain %03zu", i).at,
		            HSY_SOURCE_PERSON);
	for (size_t i = 0; i < MANY; i++) {
		made_doc(&m, hsy_str_printf(&m.arena, "d%03zu", i).at, HSY_NONE, NULL);
		for (size_t k = 0; k < n_claims; k++)
			made_said(&m, i, k, i, "said", "there were 12 boats", HSY_NONE);
	}
	made_finish(&m);
	bridge = 0;
}

START_TEST(what_a_page_has_no_room_for_is_drawn_as_one)
{
	Agraph_t *graph;

	many_articles(1);
	graph = drawn("claim", (hsy_options){0});
	ck_assert_int_le(agnnodes(graph), HSY_DRAWN_MAX);
	ck_assert_int_eq(count_nodes(graph, "others"), 2);
	/* Whole lines stay, and an article where there is room for no more than that. */
	ck_assert_int_gt(count_nodes(graph, "source person"), 5);
	ck_assert_int_le(count_nodes(graph, "statement"),
	                 count_nodes(graph, "source person") + 1);
	ck_assert(is_told(graph, "statements and sources are drawn as one"));
	agclose(graph);
	graph = drawn("claim", (hsy_options){.no_fold = true});
	ck_assert_int_eq(count_nodes(graph, "others"), 0);
	ck_assert_int_eq(agnnodes(graph), 2 * MANY + 1);
	agclose(graph);
}
END_TEST

START_TEST(no_picture_of_many_articles_is_larger_than_a_page)
{
	static const char *const views[] = {
	    "overview", "lines", "disagree", "timeline", "outlets", "knockout", "all"};

	many_articles(1);
	for (size_t i = 0; i < sizeof views / sizeof *views; i++) {
		Agraph_t *graph = drawn(views[i], (hsy_options){0});

		ck_assert_msg(agnnodes(graph) <= HSY_DRAWN_MAX, "%s", views[i]);
		agclose(graph);
	}
}
END_TEST

START_TEST(many_nodes_are_laid_out_by_springs)
{
	Agraph_t *graph;

	many_articles(7);
	graph = drawn("all", (hsy_options){.no_fold = true});
	ck_assert_str_eq(attribute(graph, "layout"), "sfdp");
	agclose(graph);
	graph = drawn("all", (hsy_options){0});
	ck_assert_str_eq(attribute(graph, "layout"), "");
	agclose(graph);
}
END_TEST

/* ------------------------------------------------------------- all of them */

/* NAME with a claim where it needs one, in both themes: Graphviz can lay it out, and
 * everything has an address and says what it is. */
static void check_view(const hsy_view_info *view)
{
	for (int theme = 0; theme < 2; theme++) {
		hsy_options options = {.theme = (hsy_theme_id)theme};
		Agraph_t *graph;
		hsy_str svg;

		if (view->about == HSY_ABOUT_CLAIM)
			options.claim = m.links.claims.at[bridge].id.at;
		graph = drawn(view->name, options);
		for (Agnode_t *node = agfstnode(graph); node;
		     node = agnxtnode(graph, node)) {
			ck_assert_msg(*attribute(node, "id") &&
			                  *attribute(node, "class") &&
			                  *attribute(node, "tooltip"),
			              "%s: %s", view->name, agnameof(node));
			/* Its name stands where Graphviz could not read the label. */
			ck_assert_ptr_null(strstr(attribute(node, "label"), "\\N"));
		}
		agclose(graph);
		svg = made_export(&m, view->name, "svg", &options);
		ck_assert_ptr_nonnull(strstr(svg.at, "newest article 3 Jan 2026"));
		ck_assert_ptr_null(strstr(svg.at, "<b>"));
	}
}

START_TEST(every_view_can_be_drawn_and_everything_in_it_addressed)
{
	const hsy_view *view;
	int n = 0;

	for (size_t i = 0; (view = hsy_view_number(i)); i++) {
		if (!(view->shapes & HSY_SHAPE_GRAPH))
			continue;
		check_view(&view->info);
		n++;
	}
	ck_assert_int_ge(n, 8);
}
END_TEST

Suite *suite_views(void)
{
	Suite *suite = suite_create("views");
	TCase *tcase = tcase_create("views");

	tcase_add_checked_fixture(tcase, setup, teardown);
	tcase_add_test(tcase, lines_fold_a_copy_into_the_article_it_was_taken_from);
	tcase_add_test(tcase,
	               lines_count_an_origin_once_however_many_articles_lead_to_it);
	tcase_add_test(tcase, outlets_point_to_whom_they_have_it_from);
	tcase_add_test(tcase, outlets_that_have_it_from_each_other_are_a_loop);
	tcase_add_test(tcase, without_a_source_claims_stand_beside_what_becomes_of_them);
	tcase_add_test(tcase, of_no_source_in_particular_those_that_bear_most_are_ranked);
	tcase_add_test(tcase, a_timeline_tells_the_first_and_who_adds_nothing);
	tcase_add_test(tcase, a_claim_stands_beside_what_cannot_be_so_as_well);
	tcase_add_test(tcase, all_is_what_a_page_holds_and_says_what_it_does_not);
	tcase_add_test(tcase, filters_leave_the_claims_that_were_asked_for);
	tcase_add_test(tcase, depth_cuts_what_is_further_from_the_claim);
	tcase_add_test(tcase, themes_differ_in_colours_alone);
	tcase_add_test(tcase, ranks_go_down_when_asked_to);
	tcase_add_test(tcase, what_a_page_has_no_room_for_is_drawn_as_one);
	tcase_add_test(tcase, no_picture_of_many_articles_is_larger_than_a_page);
	tcase_add_test(tcase, many_nodes_are_laid_out_by_springs);
	tcase_add_test(tcase, every_view_can_be_drawn_and_everything_in_it_addressed);
	suite_add_tcase(suite, tcase);
	return suite;
}
