/* test_name.c -- which runs of capitals are names. */
#include "text_case.h"

Suite *suite_name(void);

static void names_are(const char *text, const char *expected)
{
	ck_assert_str_eq(PARTS(text_of(text), names), expected);
}

START_TEST(list_is_several_names)
{
	names_are("It powers Anthropic, OpenAI, and Apple.",
	          "Anthropic | OpenAI | Apple");
	names_are("It powers Anthropic, OpenAI & Apple's work.",
	          "Anthropic | OpenAI | Apple");
}
END_TEST

START_TEST(acronym_in_brackets_is_a_name_of_its_own)
{
	names_are("It runs on Amazon Web Services (AWS) today.",
	          "Amazon Web Services | AWS");
}
END_TEST

START_TEST(possessive_ends_a_name)
{
	names_are("He praised Amazon's Trainium chip.", "Amazon | Trainium");
}
END_TEST

START_TEST(title_is_not_part_of_a_name)
{
	names_are("We met President Obama and Sen. Elizabeth Warren.",
	          "Obama | Elizabeth Warren");
	names_are("We met Amazon CEO Andy Jassy there.", "Amazon | Andy Jassy");
}
END_TEST

START_TEST(title_may_begin_the_name_of_a_body)
{
	names_are("He sued the Justice Department there.", "Justice Department");
}
END_TEST

START_TEST(small_words_join)
{
	names_are("He left the Bank of America for good.", "Bank of America");
	names_are("We met Charles de Gaulle and Ursula von der Leyen.",
	          "Charles de Gaulle | Ursula von der Leyen");
	names_are("It told the Food and Drug Administration so.",
	          "Food and Drug Administration");
	names_are("He works for Johnson & Johnson now.", "Johnson & Johnson");
	names_are("He told Apple and Google so.", "Apple | Google");
}
END_TEST

START_TEST(article_before_a_name_is_left_out)
{
	names_are("He told The New York Times so.", "New York Times");
}
END_TEST

START_TEST(initials_and_suffixes_are_kept)
{
	names_are("We met J. K. Rowling and Joseph Biden, Jr., at Tesla, Inc., today.",
	          "J. K. Rowling | Joseph Biden, Jr. | Tesla, Inc.");
}
END_TEST

START_TEST(figures_belong_to_products)
{
	names_are("It trained Claude 3.5 on Blackwell B200 and Trainium3 chips.",
	          "Claude 3.5 | Blackwell B200 | Trainium3");
	names_are("It sold in Iowa 40 percent more.", "Iowa");
}
END_TEST

START_TEST(first_word_needs_another_proof)
{
	names_are("Chips are scarce. Prices rose.", "");
	names_are("Trump left early. We saw Trump go.", "Trump | Trump");
	names_are("Anthropic confirmed the deal.", "Anthropic");
	names_are("Ceres Robotics left early.", "Ceres Robotics");
	names_are("“Markets run ahead,” he said.", "");
}
END_TEST

START_TEST(months_and_weekdays_are_no_names)
{
	names_are("It told Reuters Monday and again in March.", "Reuters");
	names_are("We met Theresa May in May.", "Theresa May");
}
END_TEST

START_TEST(odd_spelling_is_a_name)
{
	names_are("Sales of iPhone and macOS rose. NASA left.", "iPhone | macOS | NASA");
}
END_TEST

START_TEST(title_case_proves_nothing)
{
	names_are("Secret Deal Shakes Capital Markets\nThe chip helps.", "");
	names_are("How AWS Powers Anthropic Chips Now\nIt helps Anthropic.",
	          "AWS | Anthropic | Anthropic");
}
END_TEST

START_TEST(adjectives_are_no_names)
{
	names_are("The American buyers like Trainium-based and Chinese goods.", "");
	names_are("He flew American Airlines twice.", "American Airlines");
}
END_TEST

/* By the square of its length, this would take longer than Check waits. */
START_TEST(a_name_without_end_is_read_once)
{
	enum { WORDS = 200000 };
	hsy_buf words;
	hsy_buf_init(&words);
	hsy_buf_text(&words, "He left");
	for (size_t i = 0; i < WORDS; i++)
		hsy_buf_text(&words, i ? " of Qu" : " Qu");
	hsy_buf_text(&words, " for good.");
	const hsy_text *text = text_of(words.at);
	ck_assert_uint_eq(text->names.n, 1);
	ck_assert_uint_eq(text->names.at[0].end - text->names.at[0].first, 2 * WORDS - 1);
	hsy_buf_clear(&words);
}
END_TEST

Suite *suite_name(void)
{
	Suite *suite = suite_create("name");
	TCase *tests = tcase_create("name");
	tcase_add_checked_fixture(tests, text_set_up, text_tear_down);
	tcase_add_test(tests, list_is_several_names);
	tcase_add_test(tests, acronym_in_brackets_is_a_name_of_its_own);
	tcase_add_test(tests, possessive_ends_a_name);
	tcase_add_test(tests, title_is_not_part_of_a_name);
	tcase_add_test(tests, title_may_begin_the_name_of_a_body);
	tcase_add_test(tests, small_words_join);
	tcase_add_test(tests, article_before_a_name_is_left_out);
	tcase_add_test(tests, initials_and_suffixes_are_kept);
	tcase_add_test(tests, figures_belong_to_products);
	tcase_add_test(tests, first_word_needs_another_proof);
	tcase_add_test(tests, months_and_weekdays_are_no_names);
	tcase_add_test(tests, odd_spelling_is_a_name);
	tcase_add_test(tests, title_case_proves_nothing);
	tcase_add_test(tests, adjectives_are_no_names);
	tcase_add_test(tests, a_name_without_end_is_read_once);
	suite_add_tcase(suite, tests);
	return suite;
}
