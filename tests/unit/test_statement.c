/* test_statement.c -- how the statements of articles become places of claims. */
#include "link/unit.h"
#include "link_corpus.h"

#include <check.h>
#include <stdlib.h>

Suite *suite_statement(void);

static link_corpus corpus;

static void set_up(void)
{
	corpus_init(&corpus);
}

static void tear_down(void)
{
	corpus_clear(&corpus);
}

/* Two articles whose every line is a statement, linked. */
static void link_two(const char *here, const char *there)
{
	link_article first = corpus_article(&corpus, "first", "2026-03-02", here);
	link_article second = corpus_article(&corpus, "second", "2026-03-04", there);
	corpus_states_all(&first);
	corpus_states_all(&second);
	corpus_add(&first);
	corpus_add(&second);
	corpus_link(&corpus);
}

START_TEST(what_leans_on_its_context_is_the_same_in_a_copy)
{
	link_two("Port Hallick has been patient with us.\nIt will be proud.",
	         "Port Hallick has been patient with us.\nIt will be proud.");
	ck_assert_uint_eq(corpus.links->claims.n, 2);
	ck_assert(corpus_same(&corpus, "first", "It will be proud", "second",
	                      "It will be proud"));
}
END_TEST

START_TEST(the_same_words_in_another_context_are_another_claim)
{
	link_two("Port Hallick has been patient with us.\nIt will be proud.",
	         "Ellismouth has a new lifeboat in the harbour.\nIt will be proud.");
	ck_assert(!corpus_same(&corpus, "first", "It will be proud", "second",
	                       "It will be proud"));
}
END_TEST

START_TEST(irregular_forms_are_the_same_word)
{
	link_two("A block of old stone fell from the gallery",
	         "Later a block of old stone did fall from the gallery");
	ck_assert(corpus_same(&corpus, "first",
	                      "A block of old stone fell from the gallery", "second",
	                      "Later a block of old stone did fall from the gallery"));
}
END_TEST

/* Whether the short statement is the long one, after another of its article. */
static bool stone_fell(const char *before)
{
	static const char whole[] = "A block of stone fell from the gallery of Skellan "
	                            "Head near Port Hallick on Saturday";
	static const char part[] = "A block of stone fell from the gallery on Saturday";
	hsy_str other = hsy_str_printf(
	    &corpus.arena,
	    "%s.\nThe path was closed at once.\nNobody in the town was hurt.\n%s.",
	    before, part);
	link_two(whole, other.at);
	return corpus_same(&corpus, "first", whole, "second", part);
}

START_TEST(names_that_the_article_knows_may_be_left_out)
{
	ck_assert(stone_fell("The lighthouse of Port Hallick stands on Skellan Head"));
}
END_TEST

START_TEST(short_statement_with_a_time_is_listed_once)
{
	link_two("The light at Skellan Head will shine again in June.",
	         "Skellan Head is in the hands of builders.\n"
	         "The light will shine again in June.");
	ck_assert_uint_eq(corpus.links->claims.n, 2);
	size_t claim = corpus_claim(&corpus, "first",
	                            "The light at Skellan Head will shine again in June");
	ck_assert_uint_eq(
	    claim, corpus_claim(&corpus, "second", "The light will shine again in June"));
	ck_assert_uint_eq(corpus.links->claims.at[claim].places.n, 2);
}
END_TEST

START_TEST(amount_is_found_in_three_articles_and_in_no_other_matter)
{
	static const char weekly[] = "Amazon’s $50 billion stake in OpenAI beside its "
	                             "plans for chips tells of a new course";
	static const char ledger[] = "Amazon announced its $50 billion stake in OpenAI.";
	static const char notes[] = "Since Amazon announced its $50 billion stake in "
	                            "OpenAI, visitors may see its laboratory";
	static const char brief[] = "A stake of $50 billion in start-ups for AI, and "
	                            "the change that it pays for, helps Amazon";
	link_article first = corpus_article(&corpus, "first", NULL, weekly);
	link_article second = corpus_article(&corpus, "second", NULL, ledger);
	link_article third = corpus_article(&corpus, "third", NULL, notes);
	link_article fourth = corpus_article(&corpus, "fourth", NULL, brief);
	corpus_states(&first, "Amazon’s $50 billion stake in OpenAI");
	corpus_says(&second, "Amazon", "announced", "its $50 billion stake in OpenAI",
	            HSY_SOURCE_ORGANISATION, HSY_STANCE_ANNOUNCES);
	corpus_says(&third, "Amazon", "announced", "its $50 billion stake in OpenAI",
	            HSY_SOURCE_ORGANISATION, HSY_STANCE_ANNOUNCES);
	corpus_states(&fourth, brief);
	corpus_add(&first);
	corpus_add(&second);
	corpus_add(&third);
	corpus_add(&fourth);
	corpus_link(&corpus);
	size_t claim = corpus_claim(&corpus, "second", "its $50 billion stake in OpenAI");
	ck_assert_uint_eq(corpus.links->claims.at[claim].places.n, 3);
	ck_assert_uint_eq(claim, corpus_claim(&corpus, "first",
	                                      "Amazon’s $50 billion stake in OpenAI"));
	ck_assert_uint_ne(claim, corpus_claim(&corpus, "fourth", brief));
}
END_TEST

START_TEST(denial_reaches_what_stands_inside_it_alone)
{
	static const char text[] =
	    "The mayor denied the council will sell the old lighthouse.\n"
	    "The harbour board will close the eastern slip in winter.\n"
	    "The owner denied the ferry will stop at the western pier.";
	link_article first = corpus_article(&corpus, "first", NULL, text);
	corpus_says(&first, "The owner", "denied",
	            "the ferry will stop at the western pier", HSY_SOURCE_PERSON,
	            HSY_STANCE_DENIES);
	corpus_says(&first, "The mayor", "denied",
	            "the council will sell the old lighthouse", HSY_SOURCE_PERSON,
	            HSY_STANCE_DENIES);
	corpus_says(&first, "The", "harbour board",
	            "will close the eastern slip in winter", HSY_SOURCE_PERSON,
	            HSY_STANCE_SAYS);
	corpus_add(&first);
	hsy_units units;
	hsy_units_read(&units, &corpus.records, &corpus.arena);
	ck_assert_uint_eq(units.list.n, 3);
	for (size_t i = 0; i < 3; i++) {
		size_t statement = units.list.at[i].place.statement;
		ck_assert_int_eq(units.list.at[i].is_denied, statement != 2);
	}
}
END_TEST

START_TEST(of_a_sentence_without_end_the_beginning_is_read)
{
	hsy_str text = HSY_STR("The inventory");
	for (int i = 0; i < 1000; i++)
		text = hsy_str_printf(&corpus.arena, "%s lists%c%c", text.at,
		                      'a' + i / 26 % 26, 'a' + i % 26);
	link_article article = corpus_article(&corpus, "first", NULL, text.at);
	corpus_states_all(&article);
	corpus_add(&article);
	hsy_units units;
	hsy_units_read(&units, &corpus.records, &corpus.arena);
	ck_assert_uint_eq(units.list.n, 1);
	ck_assert_uint_eq(units.list.at[0].terms.n, 400);
	ck_assert_uint_eq(units.list.at[0].span.end, text.len);
}
END_TEST

START_TEST(weights_lie_on_a_grid)
{
	link_article article = corpus_article(
	    &corpus, "first", NULL, "The council plans to sell the old lighthouse.");
	corpus_states_all(&article);
	corpus_add(&article);
	hsy_units units;
	hsy_units_read(&units, &corpus.records, &corpus.arena);
	ck_assert_uint_gt(units.words.list.n, 3);
	for (size_t i = 0; i < units.words.list.n; i++) {
		double steps = 2048 * units.words.list.at[i].weight;
		ck_assert_double_gt(steps, 0);
		ck_assert_double_eq(steps, (double)(long)steps);
	}
}
END_TEST

Suite *suite_statement(void)
{
	Suite *suite = suite_create("statement");
	TCase *tests = tcase_create("statement");

	tcase_add_checked_fixture(tests, set_up, tear_down);
	tcase_add_test(tests, what_leans_on_its_context_is_the_same_in_a_copy);
	tcase_add_test(tests, the_same_words_in_another_context_are_another_claim);
	tcase_add_test(tests, irregular_forms_are_the_same_word);
	tcase_add_test(tests, names_that_the_article_knows_may_be_left_out);
	tcase_add_test(tests, short_statement_with_a_time_is_listed_once);
	tcase_add_test(tests, amount_is_found_in_three_articles_and_in_no_other_matter);
	tcase_add_test(tests, denial_reaches_what_stands_inside_it_alone);
	tcase_add_test(tests, of_a_sentence_without_end_the_beginning_is_read);
	tcase_add_test(tests, weights_lie_on_a_grid);
	suite_add_tcase(suite, tests);
	return suite;
}
