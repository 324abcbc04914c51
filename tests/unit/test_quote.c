/* test_quote.c -- quotation marks of all countries, and what only looks alike. */
#include "text_case.h"

Suite *suite_quote(void);

static void quotations_are(const char *text, const char *expected)
{
	ck_assert_str_eq(PARTS(text_of(text), quotations), expected);
}

static hsy_quotation quotation_at(const char *text, size_t i)
{
	const hsy_text *t = text_of(text);
	ck_assert_uint_lt(i, t->quotations.n);
	return t->quotations.at[i];
}

static bool is_term(const char *text)
{
	return quotation_at(text, 0).is_term;
}

START_TEST(every_country_has_its_marks)
{
	quotations_are(
	    "\"a b,\" “c d” „e f“ «g h» « i j » »k l« ‹m n› 「日本」",
	    "\"a b,\" | “c d” | „e f“ | «g h» | « i j » | »k l« | ‹m n› | 「日本」");
	quotations_are("‚So ist es‘, sagt er. ”Ja då”, sa hon. »Niin», sanoi.",
	               "‚So ist es‘ | ”Ja då” | »Niin»");
}
END_TEST

START_TEST(doubled_single_marks_quote)
{
	quotations_are("''We won,'' he said. ``So did we,'' she said.",
	               "''We won,'' | ``So did we,''");
}
END_TEST

START_TEST(single_marks_quote_around_apostrophes)
{
	quotations_are(
	    "‘It’s the workers’ union,’ he said. 'It's the boys' club,' he said.",
	    "‘It’s the workers’ union,’ | 'It's the boys' club,'");
}
END_TEST

START_TEST(apostrophes_quote_nothing)
{
	quotations_are(
	    "The boys' club of the '90s didn't rock 'n' roll ’em. The dogs' end.", "");
}
END_TEST

START_TEST(plural_apostrophe_is_a_word)
{
	const hsy_text *text = text_of("the boys' club");
	ck_assert_int_eq(text->tokens.at[2].kind, HSY_TOKEN_WORD);
}
END_TEST

START_TEST(feet_and_inches_quote_nothing)
{
	quotations_are("He is 5'11\" tall. She said \"He is 5'11\" tall,\" too.",
	               "\"He is 5'11\" tall,\"");
}
END_TEST

START_TEST(quotations_nest)
{
	const hsy_text *text = text_of("“He said ‘the “big” one’ left,” she said.");
	ck_assert_str_eq(PARTS(text, quotations),
	                 "“He said ‘the “big” one’ left,” | ‘the “big” one’ | “big”");
	ck_assert_uint_eq(text->quotations.at[2].depth, 2);
	ck_assert_uint_eq(text->tokens.at[0].quotation, 0);
	ck_assert_uint_eq(text->tokens.at[6].quotation, 2);
	ck_assert_uint_eq(text->tokens.at[text->tokens.n - 1].quotation, HSY_NONE);
}
END_TEST

START_TEST(curly_marks_nest_in_straight_ones)
{
	quotations_are("\"The question: “Do you?” Yes,\" he said.",
	               "\"The question: “Do you?” Yes,\" | “Do you?”");
}
END_TEST

START_TEST(inner_leaves_the_marks_out)
{
	hsy_quotation q = quotation_at("x “ab” y", 0);
	ck_assert_uint_eq(q.span.begin, 2);
	ck_assert_uint_eq(q.span.end, 10);
	ck_assert_uint_eq(q.inner.begin, 5);
	ck_assert_uint_eq(q.inner.end, 7);
}
END_TEST

START_TEST(next_paragraph_continues)
{
	const hsy_text *text = text_of(
	    "“One day.\n“Two days.\n“Three,” he said. “Four.”");
	ck_assert_uint_eq(text->quotations.n, 4);
	ck_assert(!text->quotations.at[0].is_closed && !text->quotations.at[1].is_closed);
	ck_assert(text->quotations.at[2].is_closed);
	ck_assert_uint_eq(text->quotations.at[0].continues, HSY_NONE);
	ck_assert_uint_eq(text->quotations.at[1].continues, 0);
	ck_assert_uint_eq(text->quotations.at[2].continues, 1);
	ck_assert_uint_eq(text->quotations.at[3].continues, HSY_NONE);
}
END_TEST

START_TEST(closed_paragraph_is_not_continued)
{
	ck_assert_uint_eq(quotation_at("“One.”\n“Two.”", 1).continues, HSY_NONE);
}
END_TEST

START_TEST(stray_mark_swallows_nothing)
{
	quotations_are("The so-called “war on drugs failed. Officials left.", "");
	quotations_are("A stray \" mark, and 'another. “Yes,” he said.", "“Yes,”");
	quotations_are("It is terroristic,” he said. “Yes.”", "“Yes.”");
	quotations_are("“I love it. “It is great,” he said.", "“It is great,”");
}
END_TEST

START_TEST(unclosed_speech_ends_with_its_block)
{
	hsy_quotation q = quotation_at("He said, “We will win. Yes.\nThen he left.", 0);
	ck_assert(!q.is_closed);
	ck_assert_uint_eq(q.span.end, sizeof "He said, “We will win. Yes." - 1);
	ck_assert_uint_eq(q.inner.end, q.span.end);
}
END_TEST

START_TEST(empty_marks_quote_nothing)
{
	quotations_are("An empty \"\" and “” here.", "");
}
END_TEST

START_TEST(terms_name_and_speech_does_not)
{
	ck_assert(is_term("This “on-ramp” works."));
	ck_assert(is_term("The «multi-vendor» plan."));
	ck_assert(is_term("They call it the “Nvidia tax.”"));
	ck_assert(is_term("The film “The Lord of the Rings and the Two Towers” ended."));
	ck_assert(!is_term("“Absolutely,” he said."));
	ck_assert(!is_term("He said: “Absolutely.”"));
	ck_assert(!is_term("The man “was not there”."));
	ck_assert(!is_term("It was “good, bad” at once."));
	ck_assert(!is_term("It “never fell to the ground in all those years” there."));
}
END_TEST

Suite *suite_quote(void)
{
	Suite *suite = suite_create("quote");
	TCase *tests = tcase_create("quote");
	tcase_add_checked_fixture(tests, text_set_up, text_tear_down);
	tcase_add_test(tests, every_country_has_its_marks);
	tcase_add_test(tests, doubled_single_marks_quote);
	tcase_add_test(tests, single_marks_quote_around_apostrophes);
	tcase_add_test(tests, apostrophes_quote_nothing);
	tcase_add_test(tests, plural_apostrophe_is_a_word);
	tcase_add_test(tests, feet_and_inches_quote_nothing);
	tcase_add_test(tests, quotations_nest);
	tcase_add_test(tests, curly_marks_nest_in_straight_ones);
	tcase_add_test(tests, inner_leaves_the_marks_out);
	tcase_add_test(tests, next_paragraph_continues);
	tcase_add_test(tests, closed_paragraph_is_not_continued);
	tcase_add_test(tests, stray_mark_swallows_nothing);
	tcase_add_test(tests, unclosed_speech_ends_with_its_block);
	tcase_add_test(tests, empty_marks_quote_nothing);
	tcase_add_test(tests, terms_name_and_speech_does_not);
	suite_add_tcase(suite, tests);
	return suite;
}
