/* test_reading.c -- a document as it was read, as lines for people. */
#include "export/export.h"

#include "base/buf.h"

#include <check.h>

Suite *suite_reading(void);

static hsy_arena arena;
static hsy_buf written;
static size_t n_calls;
static hsy_doc doc;

static int keep(void *context, const char *bytes, size_t n)
{
	(void)context;
	n_calls++;
	ck_assert_uint_gt(n, 0);
	ck_assert_int_eq(bytes[n - 1], '\n');
	ck_assert_ptr_null(memchr(bytes, '\n', n - 1));
	hsy_buf_put(&written, bytes, n);
	return 0;
}

static void set_up(void)
{
	hsy_arena_init(&arena);
	hsy_buf_init(&written);
	n_calls = 0;
	doc = (hsy_doc){.path = HSY_STR("a.txt"), .text = HSY_STR("")};
}

static void tear_down(void)
{
	hsy_buf_clear(&written);
	hsy_arena_clear(&arena);
}

/* What is printed of doc, without the rule that begins it. */
static const char *shown(size_t width)
{
	hsy_out out;

	hsy_out_init(&out, keep, NULL);
	hsy_text_reading(&doc, width, &out);
	hsy_str rule = hsy_str_slice(
	    hsy_buf_view(&written),
	    (hsy_span){0, hsy_str_find(hsy_buf_view(&written), HSY_STR("\n"), 0)});
	ck_assert(hsy_str_starts(rule, "── a.txt ─"));
	return written.at + rule.len + 1;
}

/* A block of the next n bytes of doc.text. */
static void add_block(hsy_block_kind kind, bool repeats, size_t n)
{
	size_t at = doc.blocks.n ? doc.blocks.at[doc.blocks.n - 1].span.end + 1 : 0;
	hsy_block block = {.span = {at, at + n}, .kind = kind, .repeats = repeats};

	hsy_vec_push(&arena, &doc.blocks, block);
}

static void add_link(size_t begin, size_t end, const char *target)
{
	hsy_link link = {{begin, end}, hsy_str_of(target)};

	hsy_vec_push(&arena, &doc.links, link);
}

#define NOTHING_FOUND " not found  headline, byline, outlet, published\n"

START_TEST(what_is_known_is_shown_and_what_is_missing_is_named)
{
	doc.headline = HSY_STR("Old bridge to close");
	doc.outlet_domain = HSY_STR("herald.example");
	hsy_vec_push(&arena, &doc.byline, HSY_STR("Ann Roe"));
	hsy_vec_push(&arena, &doc.byline, HSY_STR("Jane Doe"));
	ck_assert_str_eq(shown(80), "  headline  Old bridge to close\n"
	                            "    byline  Ann Roe; Jane Doe\n"
	                            "    outlet  herald.example\n"
	                            " not found  published\n"
	                            "\n");
}
END_TEST

START_TEST(an_id_is_shown_if_the_input_gave_it)
{
	doc.sha256 = HSY_STR("0123456789abcdef0123456789abcdef");
	doc.id = HSY_STR("d0123456789ab");
	ck_assert_str_eq(shown(80), NOTHING_FOUND "\n");
	written.len = 0;
	doc.id = HSY_STR("bridge-7");
	ck_assert_str_eq(shown(80), "        id  bridge-7\n" NOTHING_FOUND "\n");
}
END_TEST

START_TEST(standard_input_is_called_so)
{
	static const struct {
		const char *path, *called;
	} cases[] = {{"-", "── standard input ──"},
	             {"-#2", "── standard input#2 ──"},
	             {"-1.txt", "── -1.txt ──"}};
	hsy_out out;

	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		doc.path = hsy_str_of(cases[i].path);
		written.len = 0;
		hsy_out_init(&out, keep, NULL);
		hsy_text_reading(&doc, 80, &out);
		ck_assert(hsy_str_starts(hsy_buf_view(&written), cases[i].called));
	}
}
END_TEST

START_TEST(long_fields_go_on_behind_the_margin)
{
	doc.lead = HSY_STR("The only way to the island is by boat");
	ck_assert_str_eq(shown(36), "      lead  The only way to the\n"
	                            "            island is by boat\n"
	                            " not found  headline, byline,\n"
	                            "            outlet, published\n"
	                            "\n");
}
END_TEST

START_TEST(the_margin_tells_kinds_and_repetition)
{
	doc.text = HSY_STR("Key points\nIt will close\nIt will close, she said");
	add_block(HSY_BLOCK_HEADING, false, 10);
	add_block(HSY_BLOCK_QUOTE, true, 13);
	add_block(HSY_BLOCK_PARAGRAPH, true, 23);
	ck_assert_str_eq(shown(80), NOTHING_FOUND "\n"
	                                          "   heading  Key points\n"
	                                          "\n"
	                                          "     quote  It will close\n"
	                                          "   repeats\n"
	                                          "\n"
	                                          "   repeats  It will close, she said\n"
	                                          "\n");
}
END_TEST

START_TEST(items_and_rows_stand_close)
{
	doc.text = HSY_STR("one\ntwo\nWeek\tWork\n1\tcranes");
	add_block(HSY_BLOCK_ITEM, false, 3);
	add_block(HSY_BLOCK_ITEM, false, 3);
	add_block(HSY_BLOCK_ROW, false, 9);
	add_block(HSY_BLOCK_ROW, false, 8);
	ck_assert_str_eq(shown(80), NOTHING_FOUND "\n"
	                                          "      item  one\n"
	                                          "      item  two\n"
	                                          "\n"
	                                          "       row  Week | Work\n"
	                                          "       row  1 | cranes\n"
	                                          "\n");
}
END_TEST

START_TEST(links_are_numbered_in_the_text_and_listed)
{
	doc.text = HSY_STR("The mayor said\nit. A ferry runs");
	add_block(HSY_BLOCK_PARAGRAPH, false, 14);
	add_block(HSY_BLOCK_PARAGRAPH, false, 16);
	add_link(4, 9, "https://a.example/mayor");
	add_link(19, 26, "https://a.example/ferry");
	add_link(21, 26, "https://a.example/within");
	ck_assert_str_eq(shown(80),
	                 NOTHING_FOUND "\n"
	                               "            The mayor [1] said\n"
	                               "\n"
	                               "            it. A ferry [2] [3] runs\n"
	                               "\n"
	                               "     links  [1] https://a.example/mayor\n"
	                               "            [2] https://a.example/ferry\n"
	                               "            [3] https://a.example/within\n"
	                               "\n");
}
END_TEST

START_TEST(no_text_can_pass_for_a_word_of_ours)
{
	doc.text = HSY_STR("Bridge\n  headline  Forged\x1b[2J\n\n── b.txt ──");
	add_block(HSY_BLOCK_PARAGRAPH, false, doc.text.len);
	ck_assert_str_eq(shown(80), NOTHING_FOUND
	                 "\n"
	                 "            Bridge headline Forged\xef\xbf\xbd[2J ── "
	                 "b.txt ──\n"
	                 "\n");
}
END_TEST

START_TEST(each_line_is_one_call)
{
	doc.headline = HSY_STR("Old bridge");
	doc.text = HSY_STR("It will close");
	add_block(HSY_BLOCK_PARAGRAPH, false, 13);
	shown(80);
	ck_assert_uint_eq(n_calls, 6);
}
END_TEST

Suite *suite_reading(void)
{
	Suite *suite = suite_create("reading");
	TCase *tests = tcase_create("reading");

	tcase_add_checked_fixture(tests, set_up, tear_down);
	tcase_add_test(tests, what_is_known_is_shown_and_what_is_missing_is_named);
	tcase_add_test(tests, an_id_is_shown_if_the_input_gave_it);
	tcase_add_test(tests, standard_input_is_called_so);
	tcase_add_test(tests, long_fields_go_on_behind_the_margin);
	tcase_add_test(tests, the_margin_tells_kinds_and_repetition);
	tcase_add_test(tests, items_and_rows_stand_close);
	tcase_add_test(tests, links_are_numbered_in_the_text_and_listed);
	tcase_add_test(tests, no_text_can_pass_for_a_word_of_ours);
	tcase_add_test(tests, each_line_is_one_call);
	suite_add_tcase(suite, tests);
	return suite;
}
