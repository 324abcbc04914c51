/* test_score.c -- the worked examples of the design, grades and badges. */
#include "score/explain.h"

#include <check.h>
#include <math.h>

/* A graph is drawn edge by edge: nodes are made when they are first named, and
 * the claim is "claim". */
typedef struct sketch {
	hsy_arena arena;
	hsy_graph graph;
} sketch;

static sketch s;

static void set_up(void)
{
	hsy_node claim = {.id = HSY_STR("claim"),
	                  .label = HSY_STR("claim"),
	                  .class_id = HSY_STR("claim")};

	s = (sketch){.graph.is_contested = false};
	hsy_arena_init(&s.arena);
	hsy_vec_push(&s.arena, &s.graph.nodes, claim);
}

static void tear_down(void)
{
	hsy_arena_clear(&s.arena);
}

static size_t node_at(const char *id)
{
	hsy_node node = {
	    .id = hsy_str_of(id),
	    .label = hsy_str_of(id),
	    .kind = HSY_NODE_SOURCE,
	    .class_id = hsy_str_of(id),
	    .place = {HSY_NONE, HSY_NONE},
	    .source = HSY_NONE,
	};

	for (size_t i = 0; i < s.graph.nodes.n; i++)
		if (hsy_str_equal(s.graph.nodes.at[i].id, node.id))
			return i;
	hsy_vec_push(&s.arena, &s.graph.nodes, node);
	return s.graph.nodes.n - 1;
}

static hsy_edge *hop(const char *from, const char *to, hsy_level relay, hsy_level mode,
                     hsy_level hedge, hsy_level trace)
{
	hsy_edge edge = {
	    .kind = HSY_EDGE_ATTRIBUTES,
	    .relay.level = relay,
	    .mode.level = mode,
	    .hedge.level = hedge,
	    .trace.level = trace,
	    .record = HSY_NONE,
	};

	edge.from = node_at(from);
	edge.to = node_at(to);
	hsy_vec_push(&s.arena, &s.graph.edges, edge);
	return &s.graph.edges.at[s.graph.edges.n - 1];
}

static hsy_edge *plain(const char *from, const char *to)
{
	return hop(from, to, HSY_RELAY_NONE, HSY_MODE_QUOTED, HSY_HEDGE_PLAIN,
	           HSY_TRACE_LINKED);
}

static void article(const char *id)
{
	plain("claim", id)->kind = HSY_EDGE_STATES;
	s.graph.nodes.at[node_at(id)].kind = HSY_NODE_STATEMENT;
}

static hsy_node *origin(const char *id, hsy_level how_known, hsy_level naming,
                        hsy_level interest)
{
	hsy_node *node = &s.graph.nodes.at[node_at(id)];

	node->is_origin = true;
	node->origin = (hsy_origin){.how_known.level = how_known,
	                            .naming.level = naming,
	                            .interest.level = interest,
	                            .record = HSY_NONE};
	node->is_identifiable = hsy_origin_is_identifiable(&node->origin);
	return node;
}

static const hsy_score *scored(void)
{
	hsy_graph_sort(&s.graph, &s.arena);
	return hsy_score_new(&s.graph, &hsy_weights_default, &s.arena);
}

static void assert_score(const hsy_score *score, int strength, size_t lines, char grade)
{
	ck_assert_int_eq((int)lround(score->strength), strength);
	ck_assert_uint_eq(score->lines, lines);
	ck_assert_int_eq(score->grade, grade);
}

static bool has(const hsy_score *score, hsy_badge badge)
{
	return score->badges & 1u << badge;
}

static void assert_badges(const hsy_score *score, unsigned badges)
{
	ck_assert_uint_eq(score->badges, badges);
}

#define BADGE(id) (1u << HSY_BADGE_##id)

/* -------------------------------------------------------- worked examples */

static const char *const five[] = {"a1", "a2", "a3", "a4", "a5"};

START_TEST(five_articles_of_one_report_of_a_tour)
{
	for (int i = 0; i < 5; i++) {
		article(five[i]);
		hop(five[i], "techcrunch", HSY_RELAY_OUTLET, HSY_MODE_PARAPHRASED,
		    HSY_HEDGE_PLAIN, HSY_TRACE_LINKED);
	}
	hop("techcrunch", "tour", HSY_RELAY_NONE, HSY_MODE_PARAPHRASED, HSY_HEDGE_PLAIN,
	    HSY_TRACE_LINKED);
	origin("tour", HSY_HOW_KNOWN_WITNESSED, HSY_NAMING_NAMED,
	       HSY_INTEREST_SELF_PRAISE);

	const hsy_score *score = scored();

	assert_score(score, 35, 1, 'D');
	ck_assert_uint_eq(score->articles, 5);
	assert_badges(score, BADGE(ECHO) | BADGE(ONE_GATE) | BADGE(SELF_INTERESTED_ONLY));
}
END_TEST

START_TEST(five_independent_tours_would_be_far_stronger)
{
	const char *const tours[] = {"t1", "t2", "t3", "t4", "t5"};
	const char *const outlets[] = {"o1", "o2", "o3", "o4", "o5"};

	for (int i = 0; i < 5; i++) {
		article(five[i]);
		hop(five[i], outlets[i], HSY_RELAY_OUTLET, HSY_MODE_PARAPHRASED,
		    HSY_HEDGE_PLAIN, HSY_TRACE_LINKED);
		hop(outlets[i], tours[i], HSY_RELAY_NONE, HSY_MODE_PARAPHRASED,
		    HSY_HEDGE_PLAIN, HSY_TRACE_LINKED);
		origin(tours[i], HSY_HOW_KNOWN_WITNESSED, HSY_NAMING_NAMED,
		       HSY_INTEREST_SELF_PRAISE);
	}
	assert_score(scored(), 88, 5, 'A');
}
END_TEST

START_TEST(internal_documents_reviewed_by_the_outlet)
{
	article("a1");
	hop("a1", "documents", HSY_RELAY_NONE, HSY_MODE_PARAPHRASED, HSY_HEDGE_PLAIN,
	    HSY_TRACE_NAMED);
	origin("documents", HSY_HOW_KNOWN_DOCUMENT_SEEN, HSY_NAMING_WITHHELD,
	       HSY_INTEREST_UNKNOWN);

	const hsy_score *score = scored();

	assert_score(score, 35, 0, 'D');
	assert_badges(score, BADGE(ANONYMOUS_ONLY));
}
END_TEST

static void vendor_figure_through_the_register(void)
{
	article("a1");
	hop("a1", "register", HSY_RELAY_OUTLET, HSY_MODE_PARAPHRASED, HSY_HEDGE_PLAIN,
	    HSY_TRACE_NAMED);
	hop("register", "vendor", HSY_RELAY_NONE, HSY_MODE_PARAPHRASED, HSY_HEDGE_PLAIN,
	    HSY_TRACE_LINKED);
	origin("vendor", HSY_HOW_KNOWN_MEASURED_SOMEHOW, HSY_NAMING_NAMED,
	       HSY_INTEREST_SELF_PRAISE);
}

START_TEST(vendor_figure_is_thin)
{
	vendor_figure_through_the_register();

	const hsy_score *score = scored();

	assert_score(score, 21, 1, 'D');
	assert_badges(score, BADGE(SELF_INTERESTED_ONLY));
}
END_TEST

START_TEST(corroboration_that_is_the_vendor_again_adds_nothing)
{
	vendor_figure_through_the_register();
	hop("a1", "semianalysis", HSY_RELAY_OUTLET, HSY_MODE_PARAPHRASED, HSY_HEDGE_PLAIN,
	    HSY_TRACE_NAMED);
	hop("semianalysis", "vendor", HSY_RELAY_NONE, HSY_MODE_PARAPHRASED,
	    HSY_HEDGE_PLAIN, HSY_TRACE_LINKED);
	assert_score(scored(), 21, 1, 'D');
}
END_TEST

START_TEST(untraced_corroboration_adds_strength_but_no_line)
{
	vendor_figure_through_the_register();
	hop("a1", "semianalysis", HSY_RELAY_NONE, HSY_MODE_PARAPHRASED, HSY_HEDGE_PLAIN,
	    HSY_TRACE_NAMED);
	origin("semianalysis", HSY_HOW_KNOWN_UNTRACED, HSY_NAMING_NAMED,
	       HSY_INTEREST_UNKNOWN);

	const hsy_score *score = scored();

	assert_score(score, 51, 1, 'C');
	assert_badges(score, BADGE(UNTRACED));
}
END_TEST

/* Two articles: one node of capacity one cannot carry two lines. */
START_TEST(corroboration_by_own_tests_is_a_second_line)
{
	vendor_figure_through_the_register();
	article("a2");
	hop("a2", "semianalysis", HSY_RELAY_OUTLET, HSY_MODE_PARAPHRASED, HSY_HEDGE_PLAIN,
	    HSY_TRACE_LINKED);
	hop("semianalysis", "tests", HSY_RELAY_NONE, HSY_MODE_PARAPHRASED,
	    HSY_HEDGE_PLAIN, HSY_TRACE_LINKED);
	origin("tests", HSY_HOW_KNOWN_MEASURED, HSY_NAMING_NAMED, HSY_INTEREST_UNKNOWN);
	assert_score(scored(), 67, 2, 'B');
}
END_TEST

START_TEST(announcement_of_an_own_act_is_sourced)
{
	article("a1");
	hop("a1", "amazon", HSY_RELAY_NONE, HSY_MODE_PARAPHRASED, HSY_HEDGE_PLAIN,
	    HSY_TRACE_NAMED);
	origin("amazon", HSY_HOW_KNOWN_OWN_ACT, HSY_NAMING_NAMED, HSY_INTEREST_OWN_ACT);

	const hsy_score *score = scored();

	assert_score(score, 65, 1, 'C');
	assert_badges(score, 0);
}
END_TEST

START_TEST(published_court_record_is_well_sourced)
{
	article("a1");
	plain("a1", "record");
	origin("record", HSY_HOW_KNOWN_PUBLISHED_RECORD, HSY_NAMING_NAMED,
	       HSY_INTEREST_NONE);

	const hsy_score *score = scored();

	assert_score(score, 90, 1, 'B');
	assert_badges(score, 0);
}
END_TEST

START_TEST(ten_flat_assertions_are_nobodys_word)
{
	const char *const ten[] = {"a0", "a1", "a2", "a3", "a4",
	                           "a5", "a6", "a7", "a8", "a9"};

	for (int i = 0; i < 10; i++) {
		article(ten[i]);
		plain(ten[i], "nobody")->kind = HSY_EDGE_UNSOURCED;
	}
	origin("nobody", HSY_HOW_KNOWN_NO_SOURCE, HSY_NAMING_NAMED, HSY_INTEREST_UNKNOWN)
	    ->kind = HSY_NODE_NOBODY;

	const hsy_score *score = scored();

	assert_score(score, 9, 0, 'F');
	assert_badges(score, BADGE(ECHO));
}
END_TEST

/* ------------------------------------------------------- grades and badges */

START_TEST(grades_change_at_their_thresholds)
{
	const struct {
		double strength;
		size_t lines;
		char grade;
	} rows[] = {
	    {100, 2, 'A'},   {75, 2, 'A'}, {74.99, 2, 'B'}, {75, 1, 'C'},  {55, 2, 'B'},
	    {54.99, 2, 'C'}, {85, 1, 'B'}, {84.99, 1, 'C'}, {100, 0, 'C'}, {50, 0, 'C'},
	    {49.99, 5, 'D'}, {20, 0, 'D'}, {19.99, 3, 'E'}, {0, 0, 'E'},
	};

	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
		ck_assert_int_eq(hsy_grade(rows[i].strength, rows[i].lines, true),
		                 rows[i].grade);
	ck_assert_int_eq(hsy_grade(99, 9, false), 'F');
}
END_TEST

/* 100 · (1 - (1 - .2)) is 19.999999999999996 in binary. */
START_TEST(rounding_of_binary_fractions_costs_no_grade)
{
	hsy_node *node;

	plain("claim", "source");
	node = origin("source", HSY_HOW_KNOWN_WITNESSED, HSY_NAMING_NAMED,
	              HSY_INTEREST_NONE);
	node->origin.has_weight = true;
	node->origin.weight = .20;

	const hsy_score *score = scored();

	ck_assert(score->strength < 20);
	assert_score(score, 20, 1, 'D');
}
END_TEST

START_TEST(claim_without_any_origin_is_unsourced)
{
	article("a1");
	article("a2");
	plain("a1", "a2");
	plain("a2", "a1");

	const hsy_score *score = scored();

	assert_score(score, 0, 0, 'F');
	ck_assert(score->strength == 0);
	assert_badges(score, BADGE(LOOP));
}
END_TEST

START_TEST(citation_of_a_younger_article_gives_no_support)
{
	article("a1");
	plain("a1", "late")->is_paradox = true;
	origin("late", HSY_HOW_KNOWN_WITNESSED, HSY_NAMING_NAMED, HSY_INTEREST_NONE);

	const hsy_score *score = scored();

	assert_score(score, 0, 0, 'F');
	assert_badges(score, BADGE(TIME_PARADOX));
}
END_TEST

START_TEST(two_lines_through_one_node_are_one)
{
	article("a1");
	article("a2");
	plain("a1", "hub");
	plain("a2", "hub");
	plain("hub", "x");
	plain("hub", "y");
	origin("x", HSY_HOW_KNOWN_WITNESSED, HSY_NAMING_NAMED, HSY_INTEREST_NONE);
	origin("y", HSY_HOW_KNOWN_WITNESSED, HSY_NAMING_NAMED, HSY_INTEREST_NONE);

	const hsy_score *score = scored();

	ck_assert_uint_eq(score->lines, 1);
	ck_assert(has(score, HSY_BADGE_ONE_GATE));
}
END_TEST

/* a1 could take x or y, a2 only x: the line of a1 has to give way. */
START_TEST(lines_are_rearranged_to_make_room)
{
	article("a1");
	article("a2");
	plain("a1", "x");
	plain("a1", "y");
	plain("a2", "x");
	origin("x", HSY_HOW_KNOWN_WITNESSED, HSY_NAMING_NAMED, HSY_INTEREST_NONE);
	origin("y", HSY_HOW_KNOWN_WITNESSED, HSY_NAMING_NAMED, HSY_INTEREST_NONE);
	ck_assert_uint_eq(scored()->lines, 2);
}
END_TEST

START_TEST(one_owner_is_one_line)
{
	article("a1");
	article("a2");
	plain("a1", "x");
	plain("a2", "y");
	origin("x", HSY_HOW_KNOWN_WITNESSED, HSY_NAMING_NAMED, HSY_INTEREST_NONE)
	    ->class_id = HSY_STR("owner");
	origin("y", HSY_HOW_KNOWN_FIRST_HAND, HSY_NAMING_NAMED, HSY_INTEREST_NONE)
	    ->class_id = HSY_STR("owner");

	const hsy_score *score = scored();

	assert_score(score, 90, 1, 'B');
	ck_assert_uint_eq(score->classes.n, 1);
}
END_TEST

START_TEST(conflict_shows_as_contested)
{
	article("a1");
	s.graph.is_contested = true;
	assert_badges(scored(), BADGE(CONTESTED));
}
END_TEST

START_TEST(reportedly_is_hearsay_and_not_anonymous)
{
	article("a1");
	hop("a1", "unspecified", HSY_RELAY_NONE, HSY_MODE_PARAPHRASED,
	    HSY_HEDGE_TENTATIVE, HSY_TRACE_LINKED);
	origin("unspecified", HSY_HOW_KNOWN_RUMOUR, HSY_NAMING_BARE,
	       HSY_INTEREST_UNKNOWN);

	const hsy_score *score = scored();

	ck_assert_int_eq(score->grade, 'E');
	assert_badges(score, 0);
}
END_TEST

START_TEST(ranking_is_by_grade_then_strength_then_lines)
{
	hsy_score b = {.grade = 'B', .strength = 55, .lines = 2};
	hsy_score c = {.grade = 'C', .strength = 84, .lines = 1};
	hsy_score d = {.grade = 'C', .strength = 84, .lines = 0};

	ck_assert_int_lt(hsy_score_compare(&b, &c), 0);
	ck_assert_int_gt(hsy_score_compare(&d, &c), 0);
	ck_assert_int_eq(hsy_score_compare(&c, &c), 0);
}
END_TEST

/* ---------------------------------------------------------------- reasons */

START_TEST(terms_multiply_to_the_strength_of_their_line)
{
	vendor_figure_through_the_register();

	const hsy_score *score = scored();
	const hsy_explanation *why = hsy_explanation_new(&s.graph, score,
	                                                 &hsy_weights_default, &s.arena);
	double product = 1;

	ck_assert_uint_eq(why->lines.n, 1);
	ck_assert_uint_eq(why->lines.at[0].terms.n, 7);
	for (size_t i = 0; i < 7; i++)
		product *= why->lines.at[0].terms.at[i].value;
	ck_assert(fabs(product - score->classes.at[0].strength) < 1e-12);
	ck_assert_int_eq(why->lines.at[0].terms.at[0].level, HSY_RELAY_OUTLET);
	ck_assert_int_eq(why->lines.at[0].terms.at[4].level,
	                 HSY_HOW_KNOWN_MEASURED_SOMEHOW);
	ck_assert_uint_eq(why->lines.at[0].terms.at[4].edge, HSY_NONE);
}
END_TEST

START_TEST(source_that_markup_alone_declares_is_told_without_words)
{
	article("a");
	hsy_edge *edge = hop("a", "wire", HSY_RELAY_NONE, HSY_MODE_PARAPHRASED,
	                     HSY_HEDGE_PLAIN, HSY_TRACE_VAGUE);
	edge->kind = HSY_EDGE_CITES;
	edge->record = 0;
	origin("wire", HSY_HOW_KNOWN_UNTRACED, HSY_NAMING_NAMED, HSY_INTEREST_UNKNOWN);

	const hsy_explanation *why = hsy_explanation_new(&s.graph, scored(),
	                                                 &hsy_weights_default, &s.arena);
	const hsy_term *trace = &why->lines.at[0].terms.at[1];

	ck_assert_int_eq(trace->level, HSY_TRACE_VAGUE);
	ck_assert_str_eq(trace->title, "vague, the page declares it");
	ck_assert_uint_eq(trace->record, HSY_NONE);
}
END_TEST

START_TEST(explanation_tells_what_falls_without_each_line)
{
	vendor_figure_through_the_register();
	hop("a1", "semianalysis", HSY_RELAY_NONE, HSY_MODE_PARAPHRASED, HSY_HEDGE_PLAIN,
	    HSY_TRACE_NAMED);
	origin("semianalysis", HSY_HOW_KNOWN_UNTRACED, HSY_NAMING_NAMED,
	       HSY_INTEREST_UNKNOWN);

	const hsy_score *score = scored();
	const hsy_explanation *why = hsy_explanation_new(&s.graph, score,
	                                                 &hsy_weights_default, &s.arena);

	ck_assert(hsy_str_is(why->lines.at[0].line->class_id, "semianalysis"));
	assert_score(why->lines.at[0].without, 21, 1, 'D');
	assert_score(why->lines.at[1].without, 38, 0, 'D');
	ck_assert(hsy_str_is(why->lines.at[0].fall,
	                     "without this line: 51 → 21, C → D"));
	ck_assert_uint_eq(why->gate, HSY_NONE);
	ck_assert(hsy_str_is(why->who, "One article says this, and it goes back to 2 "
	                               "different sources; the strongest is "
	                               "semianalysis."));
	/* SemiAnalysis is untraced, and the vendor alone would be weak. */
	ck_assert(hsy_str_is(why->grade,
	                     "Its sourcing is graded C, sourced: what can be checked of "
	                     "it would be weak alone."));
}
END_TEST

START_TEST(explanation_names_the_one_gate)
{
	article("a1");
	article("a2");
	plain("a1", "techcrunch");
	plain("a2", "techcrunch");
	plain("techcrunch", "amazon");
	plain("techcrunch", "a guard");
	origin("amazon", HSY_HOW_KNOWN_OWN_ACT, HSY_NAMING_NAMED, HSY_INTEREST_OWN_ACT);
	origin("a guard", HSY_HOW_KNOWN_WITNESSED, HSY_NAMING_POSITION,
	       HSY_INTEREST_UNKNOWN);

	const hsy_score *score = scored();
	const hsy_explanation *why = hsy_explanation_new(&s.graph, score,
	                                                 &hsy_weights_default, &s.arena);

	ck_assert(has(score, HSY_BADGE_ONE_GATE));
	ck_assert_uint_eq(why->gate, node_at("techcrunch"));
}
END_TEST

START_TEST(explanation_of_a_flat_assertion_has_no_source)
{
	article("a1");
	plain("a1", "nobody");
	origin("nobody", HSY_HOW_KNOWN_NO_SOURCE, HSY_NAMING_NAMED, HSY_INTEREST_UNKNOWN);

	const hsy_score *score = scored();
	const hsy_explanation *why = hsy_explanation_new(&s.graph, score,
	                                                 &hsy_weights_default, &s.arena);

	ck_assert(hsy_str_is(why->who,
	                     "One article says this, but does not tell where it "
	                     "is from."));
	ck_assert(hsy_str_is(why->grade, "Its sourcing is graded F, unsourced: a reader "
	                                 "has nothing to check it by."));
}
END_TEST

static const hsy_explanation *explained(void)
{
	return hsy_explanation_new(&s.graph, scored(), &hsy_weights_default, &s.arena);
}

static void leads_to(const char *article_id, const char *source)
{
	article(article_id);
	hop(article_id, source, HSY_RELAY_NONE, HSY_MODE_PARAPHRASED, HSY_HEDGE_PLAIN,
	    HSY_TRACE_NAMED);
}

static void nobody(const char *id)
{
	origin(id, HSY_HOW_KNOWN_NO_SOURCE, HSY_NAMING_NAMED, HSY_INTEREST_UNKNOWN);
}

static void rumour(const char *id)
{
	origin(id, HSY_HOW_KNOWN_RUMOUR, HSY_NAMING_NAMED, HSY_INTEREST_UNKNOWN);
}

START_TEST(articles_that_name_no_source_are_counted_apart)
{
	leads_to("a1", "Amazon");
	leads_to("a2", "Amazon");
	leads_to("a3", "nobody");
	leads_to("a4", "reportedly");
	origin("Amazon", HSY_HOW_KNOWN_OWN_ACT, HSY_NAMING_NAMED, HSY_INTEREST_OWN_ACT);
	nobody("nobody");
	rumour("reportedly");
	ck_assert(hsy_str_is(explained()->who,
	                     "4 articles say this. 2 of them lead to one source: Amazon; "
	                     "in 2 no source was found."));
}
END_TEST

START_TEST(articles_that_only_cite_others_are_counted_apart)
{
	leads_to("a1", "Amazon");
	leads_to("a2", "Smith");
	leads_to("a3", "a4");
	leads_to("a4", "a3");
	origin("Amazon", HSY_HOW_KNOWN_OWN_ACT, HSY_NAMING_NAMED, HSY_INTEREST_OWN_ACT);
	origin("Smith", HSY_HOW_KNOWN_SECOND_HAND, HSY_NAMING_NAMED, HSY_INTEREST_NONE);
	ck_assert(hsy_str_is(explained()->who,
	                     "4 articles say this. 2 of them lead to 2 different "
	                     "sources, the strongest being Amazon; 2 only cite other "
	                     "articles."));
}
END_TEST

START_TEST(articles_that_only_cite_each_other_are_told_so)
{
	leads_to("a1", "a2");
	leads_to("a2", "a1");
	ck_assert(hsy_str_is(explained()->who,
	                     "2 articles say this, but they only cite each other."));
}
END_TEST

START_TEST(reportedly_is_not_the_name_of_a_source)
{
	leads_to("a1", "unspecified");
	rumour("unspecified");
	ck_assert(hsy_str_is(explained()->who,
	                     "One article says this, but not whose word it is."));
	leads_to("a2", "nobody");
	nobody("nobody");
	ck_assert(hsy_str_is(explained()->who, "2 articles say this, but no article says "
	                                       "whose word it is."));
}
END_TEST

static const char *title_of_naming(const char *id)
{
	const hsy_explanation *why = explained();

	for (size_t i = 0; i < why->lines.n; i++)
		for (size_t t = 0; t < why->lines.at[i].terms.n; t++)
			if (hsy_str_is(why->lines.at[i].line->class_id, id) &&
			    why->lines.at[i].terms.at[t].factor == HSY_FACTOR_NAMING)
				return why->lines.at[i].terms.at[t].title;
	return "";
}

START_TEST(level_of_naming_is_told_as_it_fits)
{
	leads_to("a1", "papers");
	leads_to("a1", "mason");
	leads_to("a1", "smith");
	leads_to("a1", "nobody");
	origin("papers", HSY_HOW_KNOWN_DOCUMENT_SEEN, HSY_NAMING_WITHHELD,
	       HSY_INTEREST_NONE);
	origin("mason", HSY_HOW_KNOWN_FIRST_HAND, HSY_NAMING_WITHHELD, HSY_INTEREST_NONE);
	origin("smith", HSY_HOW_KNOWN_FIRST_HAND, HSY_NAMING_NAMED, HSY_INTEREST_NONE);
	nobody("nobody");
	ck_assert_str_eq(title_of_naming("papers"), "withheld");
	ck_assert_str_eq(title_of_naming("mason"),
	                 "withheld, but position and reason told");
	ck_assert_str_eq(title_of_naming("smith"), "named");
	ck_assert_str_eq(title_of_naming("nobody"), "not applicable");
}
END_TEST

START_TEST(outlet_that_was_read_without_its_report_is_noted)
{
	leads_to("a1", "Courier");
	origin("Courier", HSY_HOW_KNOWN_UNTRACED, HSY_NAMING_NAMED, HSY_INTEREST_UNKNOWN);
	ck_assert_ptr_null(explained()->lines.at[0].note.at);
	s.graph.nodes.at[node_at("Courier")].is_read = true;
	ck_assert(hsy_str_is(explained()->lines.at[0].note,
	                     "What was read of Courier does not state this in words that "
	                     "were recognised."));
	hop("Courier", "a1", HSY_RELAY_NONE, HSY_MODE_QUOTED, HSY_HEDGE_PLAIN,
	    HSY_TRACE_LINKED)
	    ->is_paradox = true;
	ck_assert(hsy_str_is(explained()->lines.at[0].note,
	                     "What was read of Courier came out after it was cited for "
	                     "this."));
}
END_TEST

static void means(const char *sentence)
{
	const hsy_str grade = explained()->grade;

	ck_assert_msg(hsy_str_find(grade, hsy_str_of(sentence), 0) != HSY_NONE,
	              "'%s' is not in '" HSY_STR_FMT "'", sentence, HSY_STR_ARG(grade));
}

START_TEST(report_that_was_not_read_is_told_as_such)
{
	leads_to("a1", "Courier");
	origin("Courier", HSY_HOW_KNOWN_UNTRACED, HSY_NAMING_NAMED, HSY_INTEREST_UNKNOWN);
	means("the report that it leans on was not among the articles");
}
END_TEST

START_TEST(paper_that_is_not_public_is_told_as_such)
{
	leads_to("a1", "letter");
	origin("letter", HSY_HOW_KNOWN_DOCUMENT_SEEN, HSY_NAMING_NAMED,
	       HSY_INTEREST_NONE);
	means("the paper behind it is not public");
}
END_TEST

START_TEST(anonymous_source_cannot_be_asked)
{
	leads_to("a1", "mason");
	origin("mason", HSY_HOW_KNOWN_FIRST_HAND, HSY_NAMING_WITHHELD, HSY_INTEREST_NONE);
	means("nobody behind it can be found and asked");
	leads_to("a1", "letter");
	origin("letter", HSY_HOW_KNOWN_DOCUMENT_SEEN, HSY_NAMING_NAMED,
	       HSY_INTEREST_NONE);
	means("nothing that it rests on can be checked well");
}
END_TEST

START_TEST(one_named_source_carries_its_claim)
{
	leads_to("a1", "Smith");
	origin("Smith", HSY_HOW_KNOWN_FIRST_HAND, HSY_NAMING_NAMED, HSY_INTEREST_NONE);
	means("one source that can be checked carries it");
}
END_TEST

Suite *suite_score(void);

Suite *suite_score(void)
{
	Suite *suite = suite_create("score");
	TCase *tests = tcase_create("score");

	tcase_add_checked_fixture(tests, set_up, tear_down);
	tcase_add_test(tests, five_articles_of_one_report_of_a_tour);
	tcase_add_test(tests, five_independent_tours_would_be_far_stronger);
	tcase_add_test(tests, internal_documents_reviewed_by_the_outlet);
	tcase_add_test(tests, vendor_figure_is_thin);
	tcase_add_test(tests, corroboration_that_is_the_vendor_again_adds_nothing);
	tcase_add_test(tests, untraced_corroboration_adds_strength_but_no_line);
	tcase_add_test(tests, corroboration_by_own_tests_is_a_second_line);
	tcase_add_test(tests, announcement_of_an_own_act_is_sourced);
	tcase_add_test(tests, published_court_record_is_well_sourced);
	tcase_add_test(tests, ten_flat_assertions_are_nobodys_word);
	tcase_add_test(tests, grades_change_at_their_thresholds);
	tcase_add_test(tests, rounding_of_binary_fractions_costs_no_grade);
	tcase_add_test(tests, claim_without_any_origin_is_unsourced);
	tcase_add_test(tests, citation_of_a_younger_article_gives_no_support);
	tcase_add_test(tests, two_lines_through_one_node_are_one);
	tcase_add_test(tests, lines_are_rearranged_to_make_room);
	tcase_add_test(tests, one_owner_is_one_line);
	tcase_add_test(tests, conflict_shows_as_contested);
	tcase_add_test(tests, reportedly_is_hearsay_and_not_anonymous);
	tcase_add_test(tests, ranking_is_by_grade_then_strength_then_lines);
	tcase_add_test(tests, terms_multiply_to_the_strength_of_their_line);
	tcase_add_test(tests, source_that_markup_alone_declares_is_told_without_words);
	tcase_add_test(tests, explanation_tells_what_falls_without_each_line);
	tcase_add_test(tests, explanation_names_the_one_gate);
	tcase_add_test(tests, explanation_of_a_flat_assertion_has_no_source);
	tcase_add_test(tests, articles_that_name_no_source_are_counted_apart);
	tcase_add_test(tests, articles_that_only_cite_others_are_counted_apart);
	tcase_add_test(tests, articles_that_only_cite_each_other_are_told_so);
	tcase_add_test(tests, reportedly_is_not_the_name_of_a_source);
	tcase_add_test(tests, level_of_naming_is_told_as_it_fits);
	tcase_add_test(tests, outlet_that_was_read_without_its_report_is_noted);
	tcase_add_test(tests, report_that_was_not_read_is_told_as_such);
	tcase_add_test(tests, paper_that_is_not_public_is_told_as_such);
	tcase_add_test(tests, anonymous_source_cannot_be_asked);
	tcase_add_test(tests, one_named_source_carries_its_claim);
	suite_add_tcase(suite, tests);
	return suite;
}
