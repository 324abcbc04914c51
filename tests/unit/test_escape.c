/* test_escape.c -- text of articles made harmless for pictures and terminals. */
#include "export/escape.h"

#include <check.h>

Suite *suite_escape(void);

static hsy_arena arena;

static void setup(void)
{
	hsy_arena_init(&arena);
}

static void teardown(void)
{
	hsy_arena_clear(&arena);
}

#define ck_text(got, want)                                                               \
	do {                                                                             \
		hsy_str got_ = (got);                                                    \
		ck_assert_msg(hsy_str_is(got_, want), "'" HSY_STR_FMT "'",               \
		              HSY_STR_ARG(got_));                                        \
	} while (0)

START_TEST(white_space_becomes_one_space)
{
	ck_text(hsy_plain(&arena, HSY_STR("  who\n\tsays\xC2\xA0so ")), "who says so");
}
END_TEST

START_TEST(terminal_escapes_are_shown_and_not_obeyed)
{
	ck_text(hsy_plain(&arena, HSY_STR("\x1B[2Jgone\x07\xC2\x9B")),
	        "\xEF\xBF\xBD[2Jgone\xEF\xBF\xBD\xEF\xBF\xBD");
	ck_text(hsy_plain(&arena, HSY_STR("a\0b")), "a\xEF\xBF\xBD"
	                                            "b");
}
END_TEST

START_TEST(text_cannot_turn_its_direction)
{
	ck_text(hsy_plain(&arena, HSY_STR("\xE2\x80\xAEnot\xE2\x81\xA9 turned")),
	        "not turned");
}
END_TEST

START_TEST(graphviz_reads_no_escapes_in_a_label)
{
	ck_text(hsy_escape_dot(&arena, HSY_STR("\\N \\")), "\\\\N \\\\");
	ck_text(hsy_escape_dot(&arena, HSY_STR("&lt;")), "&amp;lt;");
}
END_TEST

START_TEST(markup_in_text_is_no_markup)
{
	ck_text(hsy_escape_xml(&arena, HSY_STR("<b a='\"'>&")),
	        "&lt;b a=&#39;&quot;&#39;&gt;&amp;");
}
END_TEST

START_TEST(only_web_pages_are_linked)
{
	ck_assert(hsy_url_is_safe(HSY_STR("https://a.example/")));
	ck_assert(hsy_url_is_safe(HSY_STR("http://a.example/")));
	ck_assert(!hsy_url_is_safe(HSY_STR("javascript:alert(1)")));
	ck_assert(!hsy_url_is_safe(HSY_STR("data:text/html,x")));
	ck_assert(!hsy_url_is_safe((hsy_str){NULL, 0}));
}
END_TEST

START_TEST(lines_break_at_spaces)
{
	hsy_strs lines = hsy_wrap(&arena, HSY_STR("who says so and why"), 8, 0);

	ck_assert_uint_eq(lines.n, 3);
	ck_text(lines.at[0], "who says");
	ck_text(lines.at[1], "so and");
	ck_text(lines.at[2], "why");
}
END_TEST

START_TEST(a_long_word_is_cut_and_never_lost)
{
	hsy_strs lines = hsy_wrap(&arena, HSY_STR("a abcdefghij"), 4, 0);

	ck_assert_uint_eq(lines.n, 4);
	ck_text(lines.at[1], "abcd");
	ck_text(lines.at[3], "ij");
}
END_TEST

START_TEST(what_does_not_fit_ends_in_an_ellipsis)
{
	hsy_strs lines = hsy_wrap(&arena, HSY_STR("ten chips, and twelve more"), 10, 1);

	ck_assert_uint_eq(lines.n, 1);
	ck_text(lines.at[0], "ten chips…");
	ck_assert_uint_le(hsy_columns(lines.at[0]), 10);
}
END_TEST

START_TEST(wide_letters_take_two_columns_and_marks_none)
{
	ck_assert_uint_eq(hsy_columns(HSY_STR("新聞")), 4);
	ck_assert_uint_eq(hsy_columns(HSY_STR("e\xCC\x81")), 1);
	ck_assert_uint_eq(hsy_wrap(&arena, HSY_STR("新聞記者"), 4, 0).n, 2);
}
END_TEST

START_TEST(a_quotation_is_not_quoted_twice)
{
	ck_assert(hsy_str_is(hsy_quoted(&arena, HSY_STR("it fell")), "“it fell”"));
	ck_assert(hsy_str_is(hsy_quoted(&arena, HSY_STR("“It fell,” ")), "“It fell,”"));
	ck_assert(hsy_str_is(hsy_quoted(&arena, HSY_STR("\"It\" fell")), "\"It\" fell"));
	ck_assert(
	    hsy_str_is(hsy_quoted(&arena, HSY_STR("he’s “in” it")), "“he’s “in” it”"));
	ck_assert(hsy_str_is(hsy_quoted(&arena, HSY_STR("")), "“”"));
}
END_TEST

START_TEST(nothing_is_one_empty_line)
{
	ck_assert_uint_eq(hsy_wrap(&arena, (hsy_str){NULL, 0}, 10, 0).n, 1);
	ck_assert_uint_eq(hsy_wrap(&arena, HSY_STR("新"), 1, 0).n, 1);
}
END_TEST

Suite *suite_escape(void)
{
	Suite *suite = suite_create("escape");
	TCase *tc = tcase_create("escape");

	tcase_add_checked_fixture(tc, setup, teardown);
	tcase_add_test(tc, white_space_becomes_one_space);
	tcase_add_test(tc, terminal_escapes_are_shown_and_not_obeyed);
	tcase_add_test(tc, text_cannot_turn_its_direction);
	tcase_add_test(tc, graphviz_reads_no_escapes_in_a_label);
	tcase_add_test(tc, markup_in_text_is_no_markup);
	tcase_add_test(tc, only_web_pages_are_linked);
	tcase_add_test(tc, lines_break_at_spaces);
	tcase_add_test(tc, a_long_word_is_cut_and_never_lost);
	tcase_add_test(tc, what_does_not_fit_ends_in_an_ellipsis);
	tcase_add_test(tc, wide_letters_take_two_columns_and_marks_none);
	tcase_add_test(tc, a_quotation_is_not_quoted_twice);
	tcase_add_test(tc, nothing_is_one_empty_line);
	suite_add_tcase(suite, tc);
	return suite;
}
