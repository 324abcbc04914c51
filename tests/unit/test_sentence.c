/* test_sentence.c -- where sentences end. */
#include "text_case.h"

Suite *suite_sentence(void);

static void sentences_are(const char *text, const char *expected)
{
	ck_assert_str_eq(PARTS(text_of(text), sentences), expected);
}

START_TEST(title_and_initials_end_nothing)
{
	sentences_are("Gen. Roe met J. K. Rowling. She left.",
	              "Gen. Roe met J. K. Rowling. | She left.");
}
END_TEST

START_TEST(country_goes_on_before_a_noun_and_ends_before_a_pronoun)
{
	sentences_are("The U.S. Senate met in the U.S. It voted.",
	              "The U.S. Senate met in the U.S. | It voted.");
}
END_TEST

START_TEST(company_goes_on_before_a_title_only)
{
	sentences_are(
	    "Apple Inc. Chief Executive Tim Cook sold Apple Inc. Shares fell.",
	    "Apple Inc. Chief Executive Tim Cook sold Apple Inc. | Shares fell.");
}
END_TEST

START_TEST(time_goes_on_before_a_weekday)
{
	sentences_are(
	    "At 10 a.m. Tuesday it was 9 p.m. EST. It ended at 5 p.m. Officials left.",
	    "At 10 a.m. Tuesday it was 9 p.m. EST. | It ended at 5 p.m. | "
	    "Officials left.");
}
END_TEST

START_TEST(decimal_is_no_stop)
{
	sentences_are("It rose 3.5 percent. Then 4.", "It rose 3.5 percent. | Then 4.");
}
END_TEST

START_TEST(number_of_an_item_is_no_sentence)
{
	sentences_are("1. Open the case. 2. Close it.",
	              "1. Open the case. | 2. Close it.");
}
END_TEST

START_TEST(ellipsis_ends_before_a_capital_only)
{
	sentences_are("It fell ... and rose. He saw ... I think so. Wait… Yes.",
	              "It fell ... and rose. | He saw ... I think so. | Wait… | Yes.");
}
END_TEST

START_TEST(exclamation_in_a_name_ends_nothing)
{
	sentences_are("Yahoo! is up. Did it?! Yes.", "Yahoo! is up. | Did it?! | Yes.");
}
END_TEST

START_TEST(closing_marks_belong_to_the_stop)
{
	sentences_are("“We won.” She left. (It closed.) [Truly!] So.",
	              "“We won.” | She left. | (It closed.) | [Truly!] | So.");
}
END_TEST

START_TEST(stop_inside_a_quotation_counts)
{
	sentences_are("\"It closed. We saw it,\" she said.",
	              "\"It closed. | We saw it,\" she said.");
}
END_TEST

START_TEST(question_goes_on_to_its_speaker)
{
	sentences_are(
	    "\"Did it?\" she asked. \"Did it?\" John Smith asked. “Really?” Prices fell.",
	    "\"Did it?\" she asked. | \"Did it?\" John Smith asked. | “Really?” | "
	    "Prices fell.");
}
END_TEST

START_TEST(dot_behind_a_closing_mark_ends)
{
	sentences_are("They call it “on-ramp”. It works.",
	              "They call it “on-ramp”. | It works.");
}
END_TEST

START_TEST(name_with_a_small_first_letter_begins)
{
	sentences_are("Prices rose. iPhone sales fell. eBay too.",
	              "Prices rose. | iPhone sales fell. | eBay too.");
}
END_TEST

START_TEST(sentence_stays_in_its_block)
{
	const hsy_text *text = text_of("No stop here\nnor there");
	ck_assert_str_eq(PARTS(text, sentences), "No stop here | nor there");
	ck_assert_uint_eq(text->sentences.at[1].block, 1);
}
END_TEST

START_TEST(other_scripts_have_stops)
{
	sentences_are("今天。明天！ Да. Нет.", "今天。 | 明天！ | Да. | Нет.");
}
END_TEST

Suite *suite_sentence(void)
{
	Suite *suite = suite_create("sentence");
	TCase *tests = tcase_create("sentence");
	tcase_add_checked_fixture(tests, text_set_up, text_tear_down);
	tcase_add_test(tests, title_and_initials_end_nothing);
	tcase_add_test(tests, country_goes_on_before_a_noun_and_ends_before_a_pronoun);
	tcase_add_test(tests, company_goes_on_before_a_title_only);
	tcase_add_test(tests, time_goes_on_before_a_weekday);
	tcase_add_test(tests, decimal_is_no_stop);
	tcase_add_test(tests, number_of_an_item_is_no_sentence);
	tcase_add_test(tests, ellipsis_ends_before_a_capital_only);
	tcase_add_test(tests, exclamation_in_a_name_ends_nothing);
	tcase_add_test(tests, closing_marks_belong_to_the_stop);
	tcase_add_test(tests, stop_inside_a_quotation_counts);
	tcase_add_test(tests, question_goes_on_to_its_speaker);
	tcase_add_test(tests, dot_behind_a_closing_mark_ends);
	tcase_add_test(tests, name_with_a_small_first_letter_begins);
	tcase_add_test(tests, sentence_stays_in_its_block);
	tcase_add_test(tests, other_scripts_have_stops);
	suite_add_tcase(suite, tests);
	return suite;
}
