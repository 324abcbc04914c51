/* test_block.c -- blocks of plain text, their roles, and the lines above. */
#include "reading.h"

Suite *suite_block(void);

#define PARA_1                                                                           \
	"The council closed the old bridge on Monday after an inspection found rust in " \
	"it."
#define PARA_2                                                                           \
	"Two engineers will report to the mayor, who has asked for a plan before "       \
	"summer."
#define PARA_3                                                                           \
	"Drivers are being sent to the tunnel, and the ferry runs twice as often as "    \
	"before."

static reading r;

static const hsy_doc *read_plain(const char *text)
{
	read_as(&r, text, "a.txt");
	ck_assert_int_eq(r.status, HSY_OK);
	ck_assert_uint_eq(r.n_docs, 1);
	return r.docs;
}

static void tear_down(void)
{
	reading_clear(&r);
}

START_TEST(a_line_is_a_paragraph)
{
	const hsy_doc *doc = read_plain(PARA_1 "\n" PARA_2 "\n\n" PARA_3 "\n");

	ck_assert_str_eq(block_kinds(doc), "PPP");
	ck_assert_str_of(block_text(doc, 1), PARA_2);
}
END_TEST

START_TEST(wrapped_lines_are_one_paragraph)
{
	const hsy_doc *doc = read_plain(
	    "The council closed the old bridge on Monday after an inspection found\n"
	    "rust in it. Two engineers will report to the mayor, who has asked for\n"
	    "a plan before summer. Drivers are being sent to the tunnel, and the\n"
	    "ferry runs twice as often.\n"
	    "\n"
	    "The ferry is old as well, and its captain has been asking for another\n"
	    "engine for years.\n");

	ck_assert_str_eq(block_kinds(doc), "PP");
	ck_assert_uint_eq(doc->blocks.at[0].span.begin, 0);
	ck_assert(hsy_str_ends(block_text(doc, 0), "as often."));
}
END_TEST

START_TEST(a_line_that_breaks_off_goes_on_below)
{
	const hsy_doc *doc = read_plain(
	    "The council closed the old bridge on Monday after an inspection found\n"
	    "rust in it.\n");

	ck_assert_str_eq(block_kinds(doc), "P");
}
END_TEST

START_TEST(headings_have_text_below_and_no_full_stop)
{
	ck_assert_str_eq(block_kinds(read_plain(PARA_1 "\nWhat the engineers say\n" PARA_2
	                                               "\nWho pays for it?\n" PARA_3)),
	                 "PHPHP");
	tear_down();
	ck_assert_str_eq(
	    block_kinds(read_plain(PARA_1 "\n" PARA_2 "\nThe last line is cut")), "PPP");
}
END_TEST

START_TEST(a_spoken_question_is_no_heading)
{
	ck_assert_str_eq(
	    block_kinds(read_plain(
	        PARA_1 "\nAs for the tunnel, he said, “who paid for it?”\n" PARA_2)),
	    "PPP");
}
END_TEST

START_TEST(markdown_marks_stand_outside_the_blocks)
{
	const hsy_doc *doc = read_plain(
	    "# The bridge\n\n" PARA_1 "\n\n## Reasons\n\n- rust\n"
	    "* age\n1. water\n\n> " PARA_2 "\n\nCosts\n-----\n" PARA_3 "\n");

	ck_assert_str_eq(block_kinds(doc), "HPHIIIQHP");
	ck_assert_str_of(doc->headline, "The bridge");
	ck_assert_str_of(block_text(doc, 0), "The bridge");
	ck_assert_str_of(block_text(doc, 3), "rust");
	ck_assert_str_of(block_text(doc, 6), PARA_2);
	ck_assert_str_of(block_text(doc, 7), "Costs");
}
END_TEST

START_TEST(counters_glued_to_items_are_left_out)
{
	const hsy_doc *doc = read_plain(PARA_1
	                                "\n  • 1Rust is old.\n  • 2Trains stop.\n");

	ck_assert_str_of(block_text(doc, 1), "Rust is old.");
	tear_down();
	doc = read_plain(PARA_1 "\n- 3M makes it.\n- Others sell it.\n");
	ck_assert_str_of(block_text(doc, 1), "3M makes it.");
}
END_TEST

START_TEST(summaries_repeat_until_their_list_ends)
{
	ck_assert_str_eq(
	    block_kinds(read_plain(
	        "Key Takeaways\n- Rust was found.\n- It is shut.\n" PARA_1 "\n" PARA_2)),
	    "hiiPP");
	tear_down();
	ck_assert_str_eq(block_kinds(read_plain("⚡ TL;DR\n\n" PARA_1
	                                        "\n\nThe rust\n\n" PARA_2 "\n\n" PARA_3)),
	                 "hpHPP");
}
END_TEST

START_TEST(summary_ends_where_the_headline_comes_again)
{
	const char *headline = "Old bridge closed after engineers find rust";
	char text[900];

	snprintf(text, sizeof text,
	         "%s\n\n%s\nbolt2-Point Summary\n- 1Rust was found.\n- 2It is shut.\n"
	         "light_modeWhy It Matters\n- Drivers wait.\n%s\n%s\n",
	         headline, headline, headline, PARA_1);
	ck_assert_str_eq(block_kinds(read_plain(text)), "HHhiihiHP");
}
END_TEST

START_TEST(names_of_icons_are_no_text)
{
	const hsy_doc *doc = read_plain(PARA_1 "\n- task_altRust was found.\n"
	                                       "- macOS was not.\n- task_alt is odd.\n");

	ck_assert_str_of(block_text(doc, 1), "Rust was found.");
	ck_assert_str_of(block_text(doc, 2), "macOS was not.");
	ck_assert_str_of(block_text(doc, 3), "task_alt is odd.");
}
END_TEST

START_TEST(a_count_before_a_set_phrase_changes_nothing)
{
	static const char *const headings[] = {"4-Point Summary", "12 Key Takeaways",
	                                       "5 key facts", "Key facts"};

	for (size_t i = 0; i < sizeof headings / sizeof *headings; i++) {
		char text[400];

		snprintf(text, sizeof text, "%s\n- Rust was found.\n%s\n%s\n",
		         headings[i], PARA_1, PARA_2);
		ck_assert_str_eq(block_kinds(read_plain(text)), "hiPP");
		tear_down();
	}
	ck_assert_str_eq(block_kinds(read_plain(
	                     "2026 Highlights\n- Rust was found.\n" PARA_1 "\n" PARA_2)),
	                 "HIPP");
}
END_TEST

START_TEST(questions_and_answers_repeat)
{
	ck_assert_str_eq(block_kinds(read_plain(PARA_1 "\n\n" PARA_2
	                                               "\n\nFAQ\n\nIs it shut?\n\n" PARA_3
	                                               "\n\nWho pays?\n\n" PARA_3
	                                               "\n\nThe next steps\n\n" PARA_3)),
	                 "PPhhphpHP");
}
END_TEST

START_TEST(other_scripts_are_foreign)
{
	const hsy_doc *doc = read_plain(PARA_1 "\n\n" PARA_2
	                                       "\n\n什麼是 Trainium 晶片的用途?\n\n"
	                                       "Мост закрыли в понедельник.\n");

	ck_assert_str_eq(block_kinds(doc), "PPXX");
}
END_TEST

START_TEST(credit_lines_are_no_statements)
{
	const hsy_doc *doc = read_plain(PARA_1 "\n" PARA_2 "\nSource: TechCrunch\n");

	ck_assert_str_eq(block_kinds(doc), "PPC");
	ck_assert(!hsy_block_states(&doc->blocks.at[2]));
	tear_down();
	ck_assert_str_eq(
	    block_kinds(read_plain(PARA_1 "\nSources confirm that it is shut.\n")), "PP");
}
END_TEST

START_TEST(what_follows_related_articles_is_furniture)
{
	ck_assert_str_eq(block_kinds(read_plain(
	                     PARA_1 "\n" PARA_2 "\n" PARA_3
	                            "\n\nRelated Articles\n\nFerry to sail again\n")),
	                 "PPPFF");
}
END_TEST

START_TEST(a_pitch_is_furniture_but_an_invitation_in_the_news_is_not)
{
	const hsy_doc *doc = read_plain(
	    PARA_1
	    "\n\nSign up for our newsletter.\n\nResidents can sign up for the ferry.\n");

	ck_assert_str_eq(block_kinds(doc), "PFP");
}
END_TEST

START_TEST(lines_above_tell_byline_outlet_and_date)
{
	const hsy_doc *doc = read_plain(
	    "Old bridge closed after rust is found\n\nBy Ada Berg and "
	    "Bo Dahl\nQuay Weekly\n5 March 2026\n\n" PARA_1 "\n\n" PARA_2 "\n");

	ck_assert_str_eq(block_kinds(doc), "HFFFPP");
	ck_assert_str_of(doc->headline, "Old bridge closed after rust is found");
	ck_assert_uint_eq(doc->byline.n, 2);
	ck_assert_str_of(doc->byline.at[0], "Ada Berg");
	ck_assert_str_of(doc->byline.at[1], "Bo Dahl");
	ck_assert_str_of(doc->outlet_name, "Quay Weekly");
	ck_assert_str_of(doc->published, "2026-03-05");
}
END_TEST

START_TEST(byline_may_end_with_the_outlet)
{
	const hsy_doc *doc = read_plain(
	    "Old bridge closed after rust is found\nBy Ada Berg, "
	    "Harbour Herald\n\n" PARA_1 "\n\n" PARA_2 "\n");

	ck_assert_uint_eq(doc->byline.n, 1);
	ck_assert_str_of(doc->byline.at[0], "Ada Berg");
	ck_assert_str_of(doc->outlet_name, "Harbour Herald");
}
END_TEST

START_TEST(outlet_and_date_may_share_a_line)
{
	const hsy_doc *doc = read_plain(
	    "Old bridge closed after rust is found\nThe Harbour Herald "
	    "— March 3, 2026\n\n" PARA_1 "\n\n" PARA_2 "\n");

	ck_assert_str_of(doc->outlet_name, "The Harbour Herald");
	ck_assert_str_of(doc->published, "2026-03-03");
}
END_TEST

START_TEST(places_and_roles_are_never_taken_for_outlets_or_authors)
{
	const hsy_doc *doc = read_plain(
	    "Old bridge closed after rust is found\nBy Staff Reporter\n"
	    "New York — March 3, 2026\n\n" PARA_1 "\n\n" PARA_2 "\n");

	ck_assert_uint_eq(doc->byline.n, 0);
	ck_assert_ptr_null(doc->outlet_name.at);
	ck_assert_str_of(doc->published, "2026-03-03");
}
END_TEST

START_TEST(menus_before_the_headline_are_furniture)
{
	const hsy_doc *doc = read_plain(
	    "Skip to content\nTech DeskHealth DeskLaw DeskSport Desk\n"
	    "Front Page\n\nOld bridge closed after rust is found\n\n" PARA_1
	    "\n\nJonas\n· 2 min read\nUpdated Mar 22, 2026\n\n" PARA_2 "\n");

	ck_assert_str_eq(block_kinds(doc), "FFFHPFFFP");
	ck_assert_str_of(doc->headline, "Old bridge closed after rust is found");
	ck_assert_str_of(doc->published, "2026-03-22");
}
END_TEST

START_TEST(an_article_without_head_lines_has_no_fields)
{
	const hsy_doc *doc = read_plain(PARA_1 "\n" PARA_2 "\n");

	ck_assert_ptr_null(doc->headline.at);
	ck_assert_ptr_null(doc->published.at);
	ck_assert_ptr_null(doc->outlet_name.at);
	ck_assert_uint_eq(doc->byline.n, 0);
}
END_TEST

Suite *suite_block(void)
{
	Suite *suite = suite_create("block");
	TCase *tests = tcase_create("block");

	tcase_add_checked_fixture(tests, NULL, tear_down);
	tcase_add_test(tests, a_line_is_a_paragraph);
	tcase_add_test(tests, wrapped_lines_are_one_paragraph);
	tcase_add_test(tests, a_line_that_breaks_off_goes_on_below);
	tcase_add_test(tests, headings_have_text_below_and_no_full_stop);
	tcase_add_test(tests, a_spoken_question_is_no_heading);
	tcase_add_test(tests, markdown_marks_stand_outside_the_blocks);
	tcase_add_test(tests, counters_glued_to_items_are_left_out);
	tcase_add_test(tests, summaries_repeat_until_their_list_ends);
	tcase_add_test(tests, summary_ends_where_the_headline_comes_again);
	tcase_add_test(tests, names_of_icons_are_no_text);
	tcase_add_test(tests, a_count_before_a_set_phrase_changes_nothing);
	tcase_add_test(tests, questions_and_answers_repeat);
	tcase_add_test(tests, other_scripts_are_foreign);
	tcase_add_test(tests, credit_lines_are_no_statements);
	tcase_add_test(tests, what_follows_related_articles_is_furniture);
	tcase_add_test(tests, a_pitch_is_furniture_but_an_invitation_in_the_news_is_not);
	tcase_add_test(tests, lines_above_tell_byline_outlet_and_date);
	tcase_add_test(tests, byline_may_end_with_the_outlet);
	tcase_add_test(tests, outlet_and_date_may_share_a_line);
	tcase_add_test(tests, places_and_roles_are_never_taken_for_outlets_or_authors);
	tcase_add_test(tests, menus_before_the_headline_are_furniture);
	tcase_add_test(tests, an_article_without_head_lines_has_no_fields);
	suite_add_tcase(suite, tests);
	return suite;
}
