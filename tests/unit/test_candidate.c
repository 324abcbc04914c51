/* test_candidate.c -- how many pairs of statements are compared. */
#include "base/buf.h"
#include "link/claim.h"
#include "link_corpus.h"

#include <check.h>

Suite *suite_candidate(void);

static link_corpus corpus;
static hsy_units units;
static hsy_forms forms;
static hsy_buf text;

static void set_up(void)
{
	corpus_init(&corpus);
	text = (hsy_buf){0};
	forms = (hsy_forms){0};
}

static void tear_down(void)
{
	corpus_clear(&corpus);
	hsy_buf_clear(&text);
}

/* One article that states each line of text. */
static void add_lines(const char *id)
{
	hsy_str lines = hsy_str_dup(&corpus.arena, hsy_buf_view(&text));
	link_article article = corpus_article(&corpus, id, NULL, lines.at);
	corpus_states_all(&article);
	corpus_add(&article);
	text.len = 0;
}

static void count_pair(void *n_pairs, size_t first, size_t second)
{
	ck_assert_uint_lt(first, second);
	++*(size_t *)n_pairs;
}

static size_t count_pairs(void)
{
	hsy_claims claims = {0};
	size_t n_pairs = 0;
	hsy_records_sort(&corpus.records);
	hsy_units_read(&units, &corpus.records, &corpus.arena);
	hsy_claims_find(&units, &forms, &claims, &corpus.arena);
	hsy_forms_pair(&units, &forms, count_pair, &n_pairs);
	return n_pairs;
}

/* Words of three letters of their own for each number. */
static void put_words(size_t number)
{
	for (size_t i = 0; i < 3; i++, number /= 20)
		hsy_buf_printf(&text, " %c%co%c", "bcdfghjklmnpqrstvwxz"[number % 20],
		               "aeiou"[i], "tnrls"[number % 5]);
}

enum { MANY = 3000, PAIRS_EACH = 48 };

START_TEST(statements_that_share_one_rare_name_are_not_all_compared)
{
	for (size_t i = 0; i < MANY; i++) {
		hsy_buf_text(&text, "Quellingham");
		put_words(i);
		hsy_buf_text(&text, "\n");
	}
	add_lines("a");
	size_t n = count_pairs();
	ck_assert_uint_gt(n, 0);
	ck_assert_uint_le(n, PAIRS_EACH * MANY);
}
END_TEST

START_TEST(statements_that_share_all_but_a_word_are_not_all_compared)
{
	for (size_t i = 0; i < MANY; i++)
		hsy_buf_printf(&text,
		               "Quellingham Harbour Trust sold %zu barges to Vey.\n",
		               i + 5000);
	add_lines("a");
	ck_assert_uint_le(count_pairs(), PAIRS_EACH * MANY);
}
END_TEST

START_TEST(equal_statements_are_not_compared_at_all)
{
	for (size_t i = 0; i < MANY; i++)
		hsy_buf_text(&text,
		             "Quellingham Harbour Trust sold the last barge to Vey.\n");
	add_lines("a");
	ck_assert_uint_eq(count_pairs(), 0);
	ck_assert_uint_eq(forms.list.n, 1);
}
END_TEST

/* In the long list of a common name those stand together that share more. */
START_TEST(alike_ones_meet_in_a_crowd)
{
	for (size_t i = 0; i < MANY; i++) {
		hsy_buf_text(&text, "Quellingham");
		put_words(i);
		hsy_buf_text(&text, "\n");
	}
	hsy_buf_text(&text, "Quellingham sold the last barge to the islanders of Vey.\n");
	add_lines("a");
	hsy_buf_text(&text, "The islanders of Vey were sold the last barge by "
	                    "Quellingham.\n");
	add_lines("b");
	corpus_link(&corpus);
	ck_assert(corpus_same(
	    &corpus, "a", "Quellingham sold the last barge to the islanders of Vey", "b",
	    "The islanders of Vey were sold the last barge by "
	    "Quellingham"));
}
END_TEST

Suite *suite_candidate(void)
{
	Suite *suite = suite_create("candidate");
	TCase *tests = tcase_create("candidate");

	tcase_add_checked_fixture(tests, set_up, tear_down);
	tcase_add_test(tests, statements_that_share_one_rare_name_are_not_all_compared);
	tcase_add_test(tests, statements_that_share_all_but_a_word_are_not_all_compared);
	tcase_add_test(tests, equal_statements_are_not_compared_at_all);
	tcase_add_test(tests, alike_ones_meet_in_a_crowd);
	suite_add_tcase(suite, tests);
	return suite;
}
