/* test_worked.c -- the worked examples of the score, from the text of articles. */
#include "read/read.h"
#include "score/score.h"
#include "unit/finding.h"

#include <check.h>
#include <math.h>

#define BADGE(id) (1u << HSY_BADGE_##id)

#define SHARED_FLOOR "chip designers and firmware writers share one floor"
#define COST "Trainium clusters cut training costs by up to 50 percent"
#define BRIDGE "The old bridge over the river closes for good in June"

static hsy_arena arena;
static hsy_records records;
static const hsy_links *links;
static const hsy_graph_index *graphs;

static void set_up(void)
{
	hsy_arena_init(&arena);
	hsy_records_init(&records, &arena);
}

static void tear_down(void)
{
	hsy_arena_clear(&arena);
}

/* ------------------------------------------------------ text to scores */

static hsy_status take(void *context, const hsy_doc *doc, hsy_arena *its, hsy_error *err)
{
	(void)context;
	(void)err;
	ck_assert(hsy_records_add(&records, doc, find_in(doc, its)));
	return HSY_OK;
}

static void complain(void *context, const hsy_error *diagnostic)
{
	(void)context;
	ck_abort_msg("%s", diagnostic->message);
}

/* One article of March 2026; body is HTML. */
static void article(const char *outlet, int day, const char *body)
{
	const hsy_read_sink sink = {take, complain, NULL, NULL, NULL, NULL};
	hsy_str page = hsy_str_printf(
	    &arena,
	    "<html lang=\"en\"><head><title>News</title>"
	    "<meta property=\"og:site_name\" content=\"%s\">"
	    "<meta property=\"article:published_time\" content=\"2026-03-%02d\"></head>"
	    "<body><article><h1>News of the day</h1><p>%s</p></article></body></html>",
	    outlet, day, body);
	hsy_error err;

	ck_assert_msg(hsy_read_bytes(page, outlet, NULL, &sink, &err) == HSY_OK, "%s",
	              err.message);
}

static void link_all(void)
{
	const hsy_sources *sources;

	hsy_records_sort(&records);
	sources = hsy_sources_new(&records, &arena);
	links = hsy_links_new(&records, sources, &arena);
	graphs = hsy_graph_index_new(&records, sources, links, &arena);
}

static const hsy_score *score_at(size_t claim)
{
	return hsy_score_new(hsy_graph_new(graphs, claim, &arena), &hsy_weights_default,
	                     &arena);
}

/* The claim that an article of the outlet states in these words. */
static size_t claim_of(const char *outlet, const char *words)
{
	for (size_t c = 0; c < links->claims.n; c++) {
		const hsy_claim *claim = &links->claims.at[c];

		for (size_t i = 0; i < claim->places.n; i++) {
			const hsy_doc *doc =
			    &records.list.at[claim->places.at[i].record].doc;
			hsy_str text = hsy_str_slice(doc->text, claim->spans.at[i]);

			if (hsy_str_is(doc->outlet_name, outlet) &&
			    hsy_str_find(text, hsy_str_of(words), 0) != HSY_NONE)
				return c;
		}
	}
	ck_abort_msg("the %s does not state that %s", outlet, words);
}

static const hsy_score *score_of(const char *outlet, const char *words)
{
	link_all();
	return score_at(claim_of(outlet, words));
}

static void assert_score(const hsy_score *score, int strength, size_t lines, char grade)
{
	ck_assert_int_eq((int)lround(score->strength), strength);
	ck_assert_uint_eq(score->lines, lines);
	ck_assert_int_eq(score->grade, grade);
}

static void assert_badge(const hsy_score *score, unsigned badge)
{
	ck_assert_msg(score->badges & badge, "badge %#x is not among %#x", badge,
	              score->badges);
}

/* ---------------------------------------------- examples (i) to (iv) */

START_TEST(five_articles_of_one_tour_echo)
{
	static const char *const outlets[] = {"Alder Gazette", "Birch Herald",
	                                      "Cedar Times", "Dogwood Tribune",
	                                      "Elm Chronicle"};

	for (int i = 0; i < 5; i++)
		article(outlets[i], i + 2,
		        "The tour showed that " SHARED_FLOOR
		        ", <a href=\"https://techcrunch.com/tour\">according to "
		        "TechCrunch</a>.");

	const hsy_score *score = score_of("Elm Chronicle", SHARED_FLOOR);

	assert_score(score, 35, 1, 'D');
	assert_badge(score, BADGE(ECHO));
}
END_TEST

START_TEST(internal_documents_are_anonymous_only)
{
	article("Alder Gazette", 2,
	        "Internal letters reviewed by this newspaper show that the cost of a "
	        "crossing fell by 30 percent.");

	const hsy_score *score = score_of("Alder Gazette", "30 percent");

	assert_score(score, 35, 0, 'D');
	assert_badge(score, BADGE(ANONYMOUS_ONLY));
}
END_TEST

static void vendor_reports(const char *more)
{
	hsy_str body = hsy_str_printf(
	    &arena,
	    "Amazon Web Services reports that " COST
	    ", according to a benchmark published by The Register%s.",
	    more);

	article("Alder Gazette", 2, body.at);
}

START_TEST(vendors_figure_through_an_outlet_is_thin)
{
	vendor_reports("");
	assert_score(score_of("Alder Gazette", COST), 21, 1, 'D');
}
END_TEST

START_TEST(untraced_corroboration_adds_no_line)
{
	vendor_reports(" and corroborated by SemiAnalysis");

	const hsy_score *score = score_of("Alder Gazette", COST);

	assert_score(score, 51, 1, 'C');
	assert_badge(score, BADGE(UNTRACED));
}
END_TEST

START_TEST(independent_tests_are_a_second_line)
{
	vendor_reports("");
	article("Birch Herald", 3,
	        COST ", according to independent tests published by <a "
	             "href=\"https://semianalysis.com/tests\">SemiAnalysis</a>.");
	assert_score(score_of("Birch Herald", COST), 67, 2, 'B');
}
END_TEST

START_TEST(announcement_of_an_own_act_is_sourced)
{
	article("Alder Gazette", 2,
	        "Amazon announced a $50 billion investment in OpenAI. Few people had "
	        "expected that.");
	assert_score(score_of("Alder Gazette", "investment in OpenAI"), 65, 1, 'C');
}
END_TEST

START_TEST(linked_and_quoted_court_record_is_well_sourced)
{
	article("Alder Gazette", 2,
	        "“The defendant shall pay the harbour board 40,000 dollars,” says the "
	        "<a href=\"https://courts.example/ruling.pdf\">court ruling</a>.");
	assert_score(score_of("Alder Gazette", "40,000 dollars"), 90, 1, 'B');
}
END_TEST

START_TEST(flat_assertion_of_ten_articles_is_unsourced)
{
	for (int i = 0; i < 10; i++) {
		hsy_str outlet = hsy_str_printf(&arena, "Gazette of Bay %d", i);

		article(outlet.at, i + 1, BRIDGE ".");
	}

	const hsy_score *score = score_of("Gazette of Bay 4", BRIDGE);

	assert_score(score, 9, 0, 'F');
	ck_assert_uint_eq(score->articles, 10);
}
END_TEST

/* ------------------------------- who stands between, beside and behind whom */

#define STONES "31 stones in the tower are cracked"

typedef struct telling {
	const char *outlet;
	int day; /* of March; none tells nothing */
	const char *body;
} telling;

/* What articles tell of the stones, and what that is worth. */
typedef struct situation {
	const char *name;
	telling tellings[3];
	int strength;
	size_t lines;
	char grade;
	unsigned badges; /* some that there have to be */
} situation;

static const situation situations[] = {
    {"somebody named",
     {{"Alder Gazette", 2, STONES ", Jane Doe said."}},
     54, 1, 'C', 0},
    {"who is told of by a relay is a hop further away",
     {{"Alder Gazette", 2, STONES ", Jane Doe told the Cedar Times."}},
     43, 1, 'D', 0},
    {"a report that nobody has read",
     {{"Alder Gazette", 2, STONES ", according to the Birch Herald."}},
     38, 0, 'D', BADGE(UNTRACED)},
    {"a report that was read leads on to its source",
     {{"Alder Gazette", 3, STONES ", according to the Birch Herald."},
      {"Birch Herald", 2, STONES ", Jane Doe said."}},
     54, 1, 'C', BADGE(ONE_GATE)},
    {"a report that came out later was no source",
     {{"Alder Gazette", 2, STONES ", according to the Birch Herald."},
      {"Birch Herald", 3, STONES ", Jane Doe said."}},
     72, 1, 'C', BADGE(TIME_PARADOX)},
    {"two who know it by themselves",
     {{"Alder Gazette", 2, STONES ", Jane Doe said."},
      {"Birch Herald", 3, STONES ", according to the harbour board."}},
     79, 2, 'A', 0},
    {"one who is asked by three",
     {{"Alder Gazette", 2, STONES ", Jane Doe said."},
      {"Birch Herald", 3, STONES ", according to Jane Doe."},
      {"Cedar Times", 4, STONES ", Jane Doe told reporters."}},
     54, 1, 'C', BADGE(ECHO) | BADGE(ONE_GATE)},
    {"an organisation and who speaks for it are one",
     {{"Alder Gazette", 2, STONES ", according to the harbour board."},
      {"Birch Herald", 3, STONES ", a spokesman for the harbour board said."}},
     54, 1, 'C', 0},
    {"what the article itself expects",
     {{"Alder Gazette", 2, "We expect that " STONES "."}},
     9, 0, 'F', 0},
};

START_TEST(who_stands_between_beside_and_behind_is_told_apart)
{
	for (size_t i = 0; i < sizeof situations / sizeof *situations; i++) {
		const situation *at = &situations[i];
		const hsy_score *score;

		tear_down();
		set_up();
		for (size_t k = 0; k < 3 && at->tellings[k].day; k++)
			article(at->tellings[k].outlet, at->tellings[k].day,
			        at->tellings[k].body);
		score = score_of("Alder Gazette", "stones");
		ck_assert_msg((int)lround(score->strength) == at->strength &&
		                  score->lines == at->lines && score->grade == at->grade,
		              "%s: strength %.1f, lines %zu, %c", at->name,
		              score->strength, score->lines, score->grade);
		ck_assert_msg((score->badges & at->badges) == at->badges,
		              "%s: badges %#x", at->name, score->badges);
	}
}
END_TEST

/* ------------------------------------------------------ what misleads */

START_TEST(denial_supports_nothing_but_itself)
{
	article("Alder Gazette", 2, BRIDGE ", said Jane Doe, who runs the ferry.");
	article("Birch Herald", 3,
	        "John Roe, the mayor, denied that the old bridge over the river closes "
	        "for good in June.");

	const hsy_score *asserted = score_of("Alder Gazette", BRIDGE);
	const hsy_score *denied = score_of("Birch Herald", "the old bridge");

	ck_assert_uint_ne(claim_of("Alder Gazette", BRIDGE),
	                  claim_of("Birch Herald", "the old bridge"));
	ck_assert_uint_eq(asserted->lines, 1);
	ck_assert_uint_eq(asserted->articles, 1);
	ck_assert_uint_eq(denied->lines, 1);
	assert_badge(asserted, BADGE(CONTESTED));
}
END_TEST

START_TEST(plan_of_which_others_tell_is_their_word)
{
	article("Alder Gazette", 2,
	        "The city council plans to sell the old lighthouse to a hotel group, "
	        "according to the Birch Herald.");

	const hsy_score *score = score_of("Alder Gazette", "lighthouse");

	assert_score(score, 27, 0, 'D'); /* a plan is a goal */
	assert_badge(score, BADGE(UNTRACED));
}
END_TEST

START_TEST(articles_that_give_each_other_as_source_say_nothing)
{
	article("Alder Gazette", 4,
	        "Port Hallick Town Council plans to sell the lighthouse to a hotel "
	        "group, according to the Birch Herald.");
	article("Birch Herald", 5,
	        "Port Hallick Town Council plans to sell the lighthouse to a hotel "
	        "group, as the Alder Gazette has reported.");

	const hsy_score *score = score_of("Alder Gazette", "lighthouse");

	assert_score(score, 0, 0, 'F');
	assert_badge(score, BADGE(LOOP));
}
END_TEST

START_TEST(report_that_two_articles_tell_of_is_one_line)
{
	article("Alder Gazette", 2,
	        "In all, 31 stones in the tower are cracked, according to <a "
	        "href=\"https://council.example/r.pdf\">an inspection report "
	        "published by the council</a>.");
	article("Birch Herald", 3,
	        "The Alder Gazette, citing an inspection report, reported that 31 "
	        "stones in the tower are cracked.");
	article("Cedar Times", 4,
	        "In all, 31 stones in the tower are cracked, the inspection report "
	        "says.");

	const hsy_score *score = score_of("Alder Gazette", "31 stones");

	assert_score(score, 86, 1, 'B');
	ck_assert_uint_eq(score->articles, 3);
	ck_assert_uint_eq(score->classes.n, 1);
}
END_TEST

START_TEST(press_release_is_its_issuers_word)
{
	article("Brannock & Vey Restoration", 2,
	        "The repair of the tower will cost 1.4 million pounds. A new coating "
	        "will protect the wall for 40 years, according to Brannock & Vey.");
	article("Alder Gazette", 3,
	        "The repair of the tower will cost 1.4 million pounds, Brannock & Vey "
	        "said in a press release.");

	const hsy_score *score = score_of("Alder Gazette", "1.4 million");

	assert_score(score, 49, 1, 'D');
	ck_assert_uint_eq(score->articles, 2);
	assert_badge(score, BADGE(SELF_INTERESTED_ONLY));
}
END_TEST

START_TEST(what_the_reporter_saw_is_as_good_as_a_record)
{
	article(
	    "Alder Gazette", 2,
	    "This reporter saw 40 cracked stones in the northern gallery on Tuesday.");
	assert_score(score_of("Alder Gazette", "40 cracked stones"), 90, 1, 'B');
}
END_TEST

START_TEST(denial_of_an_own_plan_is_of_an_own_act)
{
	article(
	    "Alder Gazette", 2,
	    "Port Hallick Town Council denied that it plans to sell the harbour wall.");
	assert_score(score_of("Alder Gazette", "harbour wall"), 65, 1, 'C');
}
END_TEST

START_TEST(who_leads_the_council_is_a_party_to_what_it_does)
{
	article("Alder Gazette", 2,
	        "Mona Pennick, the leader of Port Hallick Town Council, said that the "
	        "council had met twice in the lighthouse.");
	assert_badge(score_of("Alder Gazette", "lighthouse"),
	             BADGE(SELF_INTERESTED_ONLY));
}
END_TEST

START_TEST(tests_of_nobody_are_no_line)
{
	article(
	    "Alder Gazette", 2,
	    "Early tests of Trainium 2 showed that training costs fell by 40 percent.");
	assert_score(score_of("Alder Gazette", "40 percent"), 30, 0, 'D');
}
END_TEST

START_TEST(paper_that_speaks_of_its_article_is_no_untraced_report)
{
	article("Alder Gazette", 2,
	        "The Ellismouth Post said it was looking into its article.");

	const hsy_score *score = score_of("Alder Gazette", "its article");

	assert_score(score, 42, 1, 'D');
	ck_assert(!(score->badges & BADGE(UNTRACED)));
}
END_TEST

START_TEST(citation_is_no_better_than_the_article_it_became)
{
	article(
	    "Alder Gazette", 4,
	    "The lighthouse will become a hotel with 22 rooms, according to the Birch "
	    "Herald.");
	article("Birch Herald", 5,
	        "The lighthouse will reportedly become a hotel with 22 rooms.");

	const hsy_score *score = score_of("Alder Gazette", "22 rooms");

	assert_score(score, 4, 0, 'E');
	ck_assert_uint_eq(score->articles, 2);
}
END_TEST

/* ------------------------------------------------- one person or body */

#define CLOSES "The bridge will close in May 2027"

static const char *const towns[] = {"Alder Gazette", "Birch Herald", "Cedar Times"};

/* One article for each of the tails, that end the same sentence. */
static size_t lines_of(const char *a, const char *b, const char *c)
{
	const char *const tails[] = {a, b, c};

	for (int i = 0; i < 3 && tails[i]; i++) {
		hsy_str body = hsy_str_printf(&arena, CLOSES ", %s.", tails[i]);

		article(towns[i], i + 2, body.at);
	}
	return score_of("Alder Gazette", CLOSES)->lines;
}

START_TEST(surname_and_full_name_are_one_line)
{
	ck_assert_uint_eq(lines_of("Anna Bell said", "Ms Bell said", NULL), 1);
}
END_TEST

START_TEST(surnames_with_and_without_an_office_are_one_line)
{
	ck_assert_uint_eq(lines_of("Ms Bell said", "Anna Bell said",
	                           "said Bell, the mayor"),
	                  1);
}
END_TEST

START_TEST(office_and_its_holder_are_one_line)
{
	ck_assert_uint_eq(lines_of("mayor Anna Bell said", "the mayor said", NULL), 1);
}
END_TEST

START_TEST(body_and_those_who_speak_for_it_are_one_line)
{
	ck_assert_uint_eq(lines_of("the council said",
	                           "said a spokeswoman for the council",
	                           "said Anna Bell, a spokeswoman for the council"),
	                  1);
}
END_TEST

START_TEST(two_who_speak_for_one_body_are_one_line)
{
	ck_assert_uint_eq(lines_of("said a council spokeswoman",
	                           "said a spokesman for the council", NULL),
	                  1);
}
END_TEST

START_TEST(company_and_its_head_are_one_line)
{
	ck_assert_uint_eq(lines_of("said Anna Bell, chief executive of Norrheat",
	                           "Norrheat said", NULL),
	                  1);
}
END_TEST

START_TEST(body_and_its_report_are_one_line)
{
	ck_assert_uint_eq(lines_of("the council said",
	                           "according to a report by the council", NULL),
	                  1);
}
END_TEST

START_TEST(body_and_its_full_name_are_one_line)
{
	ck_assert_uint_eq(lines_of("said Harwick Town Council", "the council said", NULL),
	                  1);
}
END_TEST

START_TEST(same_quotation_is_one_line)
{
	article("Alder Gazette", 2, "\"" CLOSES ",\" said Anna Bell.");
	article("Birch Herald", 3, "\"" CLOSES ",\" said Norrheat.");
	ck_assert_uint_eq(score_of("Alder Gazette", CLOSES)->lines, 1);
}
END_TEST

START_TEST(two_of_one_surname_or_trade_are_two_lines)
{
	ck_assert_uint_eq(lines_of("said Anna Bell, an engineer",
	                           "said Tom Bell, an engineer", "Ms Bell said"),
	                  2);
}
END_TEST

START_TEST(person_and_a_body_not_its_own_are_two_lines)
{
	ck_assert_uint_eq(lines_of("Anna Bell said", "Norrheat said", NULL), 2);
}
END_TEST

START_TEST(who_only_watches_a_company_is_a_line_beside_it)
{
	ck_assert_uint_eq(lines_of("said Anna Bell, an analyst who follows Norrheat",
	                           "Norrheat said", NULL),
	                  2);
}
END_TEST

START_TEST(report_on_a_company_is_a_line_beside_it)
{
	ck_assert_uint_eq(lines_of("according to a 2026 inspection report on Norrheat",
	                           "Norrheat said", NULL),
	                  2);
}
END_TEST

Suite *suite_worked(void);

Suite *suite_worked(void)
{
	Suite *suite = suite_create("worked");
	TCase *tests = tcase_create("worked");

	tcase_add_checked_fixture(tests, set_up, tear_down);
	tcase_add_test(tests, five_articles_of_one_tour_echo);
	tcase_add_test(tests, internal_documents_are_anonymous_only);
	tcase_add_test(tests, vendors_figure_through_an_outlet_is_thin);
	tcase_add_test(tests, untraced_corroboration_adds_no_line);
	tcase_add_test(tests, independent_tests_are_a_second_line);
	tcase_add_test(tests, announcement_of_an_own_act_is_sourced);
	tcase_add_test(tests, linked_and_quoted_court_record_is_well_sourced);
	tcase_add_test(tests, flat_assertion_of_ten_articles_is_unsourced);
	tcase_add_test(tests, who_stands_between_beside_and_behind_is_told_apart);
	tcase_add_test(tests, denial_supports_nothing_but_itself);
	tcase_add_test(tests, plan_of_which_others_tell_is_their_word);
	tcase_add_test(tests, articles_that_give_each_other_as_source_say_nothing);
	tcase_add_test(tests, report_that_two_articles_tell_of_is_one_line);
	tcase_add_test(tests, press_release_is_its_issuers_word);
	tcase_add_test(tests, what_the_reporter_saw_is_as_good_as_a_record);
	tcase_add_test(tests, denial_of_an_own_plan_is_of_an_own_act);
	tcase_add_test(tests, who_leads_the_council_is_a_party_to_what_it_does);
	tcase_add_test(tests, tests_of_nobody_are_no_line);
	tcase_add_test(tests, paper_that_speaks_of_its_article_is_no_untraced_report);
	tcase_add_test(tests, citation_is_no_better_than_the_article_it_became);
	tcase_add_test(tests, surname_and_full_name_are_one_line);
	tcase_add_test(tests, surnames_with_and_without_an_office_are_one_line);
	tcase_add_test(tests, office_and_its_holder_are_one_line);
	tcase_add_test(tests, body_and_those_who_speak_for_it_are_one_line);
	tcase_add_test(tests, two_who_speak_for_one_body_are_one_line);
	tcase_add_test(tests, company_and_its_head_are_one_line);
	tcase_add_test(tests, body_and_its_report_are_one_line);
	tcase_add_test(tests, body_and_its_full_name_are_one_line);
	tcase_add_test(tests, same_quotation_is_one_line);
	tcase_add_test(tests, two_of_one_surname_or_trade_are_two_lines);
	tcase_add_test(tests, person_and_a_body_not_its_own_are_two_lines);
	tcase_add_test(tests, who_only_watches_a_company_is_a_line_beside_it);
	tcase_add_test(tests, report_on_a_company_is_a_line_beside_it);
	suite_add_tcase(suite, tests);
	return suite;
}
