/* test_views.c -- what each view draws of a case made by hand, as cgraph reads it. */
#include "export/search.h"
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

/* The station alone tells it, once on each of the days. */
static void told_on(const char *const *dates)
{
	made_clear(&m);
	made_init(&m);
	bridge = made_claim(&m, "The bridge closes on Monday");
	for (size_t i = 0; dates[i]; i++) {
		made_doc(&m, hsy_str_printf(&m.arena, "d%zu", i).at, HSY_NONE, dates[i]);
		made_flat(&m, i, bridge, "the bridge closes on Monday");
	}
	made_finish(&m);
}

START_TEST(a_timeline_takes_no_day_of_year_0_for_a_date)
{
	static const char *const days[] = {"0000-01-01", "0000-02-03", "0000-01-05",
	                                   "0000-01-09", "0000-02-11", "0000-01-30",
	                                   "2026-13-40", NULL};
	Agraph_t *graph;

	told_on(days);
	graph = drawn("timeline", (hsy_options){0});
	ck_assert(is_told(graph, "no date"));
	ck_assert_int_eq(count_nodes(graph, "heading"), 1);
	agclose(graph);
}
END_TEST

START_TEST(days_of_a_timeline_are_by_the_clock_of_its_times)
{
	static const char *const days[] = {"2026-01-02T23:30:00-05:00", NULL};
	Agraph_t *graph;

	told_on(days);
	graph = drawn("timeline", (hsy_options){0});
	ck_assert(is_told(graph, "3 Jan 2026"));
	ck_assert(is_told(graph, "04:30"));
	ck_assert(is_told(graph, "days and times of Greenwich"));
	agclose(graph);
}
END_TEST

START_TEST(columns_of_weeks_tell_the_day)
{
	static const char *const days[] = {"2026-01-02", "2026-01-09", "2026-01-16",
	                                   "2026-01-23", "2026-01-30T08:00:00Z", NULL};
	Agraph_t *graph;

	told_on(days);
	graph = drawn("timeline", (hsy_options){0});
	ck_assert(is_told(graph, ">9 Jan<"));
	ck_assert(is_told(graph, ">30 Jan, 08:00<"));
	ck_assert(is_told(graph, "Of 5 articles, 0 with a source that was not named "
	                         "before; 5 without"));
	agclose(graph);
}
END_TEST

START_TEST(a_day_without_a_time_is_not_before_others_of_that_day)
{
	static const char *const shared[] = {"2026-01-02", "2026-01-02T08:00:00Z", NULL};
	static const char *const alone[] = {"2026-01-02", "2026-01-03T08:00:00Z", NULL};
	Agraph_t *graph;

	told_on(shared);
	graph = drawn("timeline", (hsy_options){0});
	ck_assert(is_told(graph, "one of the first to tell it"));
	agclose(graph);
	told_on(alone);
	graph = drawn("timeline", (hsy_options){0});
	ck_assert(is_told(graph, "the first to tell it"));
	ck_assert(!is_told(graph, "one of the first"));
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

START_TEST(a_silence_is_told_of_the_side_that_calls_it)
{
	const hsy_silence silence = {.cue = {4, 10}};
	hsy_conflict *conflict = &m.links.conflicts.at[0];
	Agraph_t *graph;

	conflict->kind = HSY_CONFLICT_SILENCE;
	conflict->here_words = (hsy_span){0, 3};
	conflict->there_words = silence.cue;
	hsy_vec_push(&m.arena, &m.records.list.at[3].findings.silences, silence);
	graph = drawn("disagree", (hsy_options){0});
	ck_assert(is_told(graph, "calls silent whom the other lets speak"));
	agclose(graph);
	graph = drawn("disagree", (hsy_options){.claim = m.links.claims.at[cost].id.at});
	ck_assert(is_told(graph, "lets speak whom the other calls silent"));
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

START_TEST(articles_are_named_by_parts_that_are_whole)
{
	static const struct {
		const char *words;
		int n;
	} cases[] = {
	    {"d4", 1}, {"d", 0}, {"d4.txt", 1}, {"txt", 0}, {"4.txt", 0}, {"", 0},
	};

	/* Without an outlet, its path would be its name. */
	for (size_t k = 0; k < m.records.list.n; k++)
		m.sources.of_record[k] = 0;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		bool is_article[4];
		int n = 0;

		ck_assert_int_eq(hsy_articles_asked(&m.results, cases[i].words,
		                                    is_article),
		                 cases[i].n > 0);
		for (size_t k = 0; k < 4; k++)
			n += is_article[k];
		ck_assert_int_eq(n, cases[i].n);
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

/* The span of words in the text of the first article. */
static hsy_span words_of(const char *words)
{
	hsy_str text = m.records.list.at[0].doc.text;
	size_t begin = hsy_str_find(text, hsy_str_of(words), 0);

	ck_assert_uint_ne(begin, HSY_NONE);
	return (hsy_span){begin, begin + strlen(words)};
}

START_TEST(short_labels_keep_what_stands_before_the_verb_and_the_figure_once)
{
	static const struct {
		const char *text, *subject, *head, *wording, *label;
		hsy_stance stance;
	} cases[] = {
	    {"They will not let it go before the harbour freezes", "They", "let",
	     "They will not let it go before the harbour freezes over",
	     "They will not let it go before…", HSY_STANCE_SAYS},
	    {"The port plans to buy tugs for the whole of the coast", "The port", "plans",
	     "The port plans to buy tugs for the whole of the coast",
	     "The port plans to buy tugs for the whole of the coast",
	     HSY_STANCE_DENIES},
	    {"The B2 pier of 12 berths takes ships of every kind and size", "The B2 pier",
	     "takes", "The B2 pier of 12 berths takes ships of every kind and size",
	     "The B2 pier of 12 berths takes ships of every…", HSY_STANCE_SAYS},
	    {"The city bought tugs from a yard in the north, for $5 million", "The city",
	     "bought", "The city bought tugs from a yard in the north, for $5 million",
	     "The city bought tugs from a … $5 million", HSY_STANCE_SAYS},
	    {"Has the port sold its tugs", "the port", "Has", "Has the port sold its tugs",
	     "Has the port sold its tugs", HSY_STANCE_SAYS},
	};

	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		hsy_options options = {.labels = HSY_LABELS_SHORT};
		hsy_page page = {
		    .results = &m.results, .options = &options, .arena = &m.arena};
		hsy_statement *s;
		hsy_str label;

		made_clear(&m);
		made_init(&m);
		made_source(&m, "Ada Quill", HSY_SOURCE_PERSON);
		made_claim(&m, cases[i].wording);
		made_doc(&m, "d1", HSY_NONE, NULL);
		made_said(&m, 0, 0, 0, "said", cases[i].text, HSY_NONE)->stance =
		    cases[i].stance;
		s = &m.records.list.at[0].findings.statements.at[0];
		s->subject = words_of(cases[i].subject);
		s->head = words_of(cases[i].head);
		made_finish(&m);
		label = hsy_claim_label(&page, 0, &m.arena);
		ck_assert_str_eq(hsy_str_dup(&m.arena, label).at, cases[i].label);
	}
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
	ck_assert(is_told(graph, "statements and sources are drawn together"));
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

START_TEST(without_folding_a_claim_that_fits_no_page_is_drawn)
{
	Agraph_t *graph;

	many_articles(3);
	graph = drawn("overview", (hsy_options){.no_fold = true, .all = true});
	ck_assert_int_eq(count_nodes(graph, "claim"), 3);
	agclose(graph);
}
END_TEST

START_TEST(caption_counts_the_claims_that_are_drawn)
{
	Agraph_t *graph;

	many_articles(9);
	graph = drawn("overview", (hsy_options){.top = 8, .all = true});
	ck_assert_int_eq(count_nodes(graph, "claim"), 6);
	ck_assert(is_told(graph, "6 of 9 claims, those sourced best first"));
	agclose(graph);
}
END_TEST

START_TEST(of_many_with_the_same_words_each_leads_to_one)
{
	enum { COPIES = 9 };
	Agraph_t *graph;

	made_clear(&m);
	made_init(&m);
	bridge = made_claim(&m, "There were 12 boats");
	for (size_t i = 0; i < COPIES; i++) {
		made_doc(&m, hsy_str_printf(&m.arena, "d%zu", i).at, HSY_NONE,
		         hsy_str_printf(&m.arena, "2026-01-%02zu", i + 1).at);
		made_flat(&m, i, bridge, "there were 12 boats");
		for (size_t k = 0; k < i; k++)
			made_copy(&m, i, k);
	}
	made_finish(&m);
	graph = drawn("claim", (hsy_options){0});
	ck_assert_int_eq(count_edges(graph, "12 boats", "12 boats", "edge copies"),
	                 COPIES - 1);
	ck_assert(is_told(graph, "same words as 8 others"));
	agclose(graph);
	graph = drawn("claim", (hsy_options){.no_fold = true});
	ck_assert_int_eq(count_edges(graph, "12 boats", "12 boats", "edge copies"),
	                 COPIES * (COPIES - 1) / 2);
	agclose(graph);
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
	tcase_add_test(tcase, a_timeline_takes_no_day_of_year_0_for_a_date);
	tcase_add_test(tcase, days_of_a_timeline_are_by_the_clock_of_its_times);
	tcase_add_test(tcase, columns_of_weeks_tell_the_day);
	tcase_add_test(tcase, a_day_without_a_time_is_not_before_others_of_that_day);
	tcase_add_test(tcase, a_claim_stands_beside_what_cannot_be_so_as_well);
	tcase_add_test(tcase, a_silence_is_told_of_the_side_that_calls_it);
	tcase_add_test(tcase, all_is_what_a_page_holds_and_says_what_it_does_not);
	tcase_add_test(tcase, filters_leave_the_claims_that_were_asked_for);
	tcase_add_test(tcase, articles_are_named_by_parts_that_are_whole);
	tcase_add_test(tcase, depth_cuts_what_is_further_from_the_claim);
	tcase_add_test(tcase, themes_differ_in_colours_alone);
	tcase_add_test(
	    tcase, short_labels_keep_what_stands_before_the_verb_and_the_figure_once);
	tcase_add_test(tcase, ranks_go_down_when_asked_to);
	tcase_add_test(tcase, what_a_page_has_no_room_for_is_drawn_as_one);
	tcase_add_test(tcase, no_picture_of_many_articles_is_larger_than_a_page);
	tcase_add_test(tcase, without_folding_a_claim_that_fits_no_page_is_drawn);
	tcase_add_test(tcase, caption_counts_the_claims_that_are_drawn);
	tcase_add_test(tcase, of_many_with_the_same_words_each_leads_to_one);
	tcase_add_test(tcase, many_nodes_are_laid_out_by_springs);
	tcase_add_test(tcase, every_view_can_be_drawn_and_everything_in_it_addressed);
	suite_add_tcase(suite, tcase);
	return suite;
}
