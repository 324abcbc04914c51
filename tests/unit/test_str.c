/* test_str.c -- slices, spans, UTF-8 and folding. */
#include "base/buf.h"

#include <check.h>
#include <stdlib.h>

Suite *suite_str(void);

static const hsy_str absent = {NULL, 0};
static hsy_arena arena;

static void set_up(void)
{
	hsy_arena_init(&arena);
}

static void tear_down(void)
{
	hsy_arena_clear(&arena);
}

START_TEST(absent_is_not_empty)
{
	ck_assert_ptr_null(hsy_str_of(NULL).at);
	ck_assert(hsy_str_equal(absent, absent));
	ck_assert(!hsy_str_equal(absent, HSY_STR("")));
	ck_assert(hsy_str_is(absent, NULL));
	ck_assert(!hsy_str_is(absent, ""));
	ck_assert(!hsy_str_starts(absent, ""));
	ck_assert(!hsy_str_ends(absent, ""));
	ck_assert_ptr_null(hsy_str_trim(absent).at);
	ck_assert_ptr_null(hsy_str_dup(&arena, absent).at);
	ck_assert_ptr_null(hsy_str_fold(&arena, absent).at);
	ck_assert_ptr_null(hsy_str_squeeze(&arena, absent).at);
	ck_assert_ptr_null(hsy_str_slice(absent, (hsy_span){0, 4}).at);
}
END_TEST

START_TEST(comparison_is_bytewise_and_absent_first)
{
	ck_assert_int_lt(hsy_str_compare(absent, HSY_STR("")), 0);
	ck_assert_int_eq(hsy_str_compare(absent, absent), 0);
	ck_assert_int_lt(hsy_str_compare(HSY_STR(""), HSY_STR("a")), 0);
	ck_assert_int_lt(hsy_str_compare(HSY_STR("a"), HSY_STR("ab")), 0);
	ck_assert_int_lt(hsy_str_compare(HSY_STR("ab"), HSY_STR("b")), 0);
	ck_assert_int_lt(hsy_str_compare(HSY_STR("Z"), HSY_STR("a")), 0);
	ck_assert_int_lt(hsy_str_compare(HSY_STR("z"), HSY_STR("\xC3\xA4")), 0);
	ck_assert_int_eq(hsy_str_compare(HSY_STR("a\0b"), HSY_STR("a\0b")), 0);
	ck_assert_int_gt(hsy_str_compare(HSY_STR("a\0c"), HSY_STR("a\0b")), 0);
}
END_TEST

START_TEST(slices_are_clamped)
{
	hsy_str s = HSY_STR("hearsay");

	ck_assert(hsy_str_is(hsy_str_slice(s, (hsy_span){4, 7}), "say"));
	ck_assert(hsy_str_is(hsy_str_slice(s, (hsy_span){4, 99}), "say"));
	ck_assert(hsy_str_is(hsy_str_slice(s, (hsy_span){99, 100}), ""));
	ck_assert(hsy_str_is(hsy_str_slice(s, (hsy_span){5, 3}), ""));
}
END_TEST

START_TEST(prefix_and_suffix_are_found)
{
	hsy_str s = HSY_STR("hearsay");

	ck_assert(hsy_str_starts(s, "hear"));
	ck_assert(hsy_str_starts(s, ""));
	ck_assert(!hsy_str_starts(s, "say"));
	ck_assert(!hsy_str_starts(s, "hearsay!"));
	ck_assert(hsy_str_ends(s, "say"));
	ck_assert(hsy_str_ends(s, ""));
	ck_assert(!hsy_str_ends(s, "hear"));
	ck_assert(!hsy_str_ends(s, "no hearsay"));
}
END_TEST

START_TEST(needle_is_found_from_an_offset)
{
	hsy_str s = HSY_STR("abracadabra");

	ck_assert_uint_eq(hsy_str_find(s, HSY_STR("abra"), 0), 0);
	ck_assert_uint_eq(hsy_str_find(s, HSY_STR("abra"), 1), 7);
	ck_assert_uint_eq(hsy_str_find(s, HSY_STR("abra"), 8), HSY_NONE);
	ck_assert_uint_eq(hsy_str_find(s, HSY_STR("a"), 10), 10);
	ck_assert_uint_eq(hsy_str_find(s, HSY_STR(""), 11), 11);
	ck_assert_uint_eq(hsy_str_find(s, HSY_STR(""), 12), HSY_NONE);
	ck_assert_uint_eq(hsy_str_find(s, HSY_STR("abracadabra!"), 0), HSY_NONE);
	ck_assert_uint_eq(hsy_str_find(absent, HSY_STR("a"), 0), HSY_NONE);
	ck_assert_uint_eq(hsy_str_find(s, absent, 0), HSY_NONE);
}
END_TEST

START_TEST(trim_takes_unicode_space_off_both_ends)
{
	ck_assert(hsy_str_is(hsy_str_trim(HSY_STR(" \t\r\nx y \n")), "x y"));
	ck_assert(hsy_str_is(hsy_str_trim(HSY_STR("\xC2\xA0\xE2\x80\x83x\xE3\x80\x80"
	                                          "\xEF\xBB\xBF")),
	                     "x"));
	ck_assert(hsy_str_is(hsy_str_trim(HSY_STR("  \xC2\xA0 ")), ""));
	ck_assert(hsy_str_is(hsy_str_trim(HSY_STR("")), ""));
	ck_assert(hsy_str_is(hsy_str_trim(HSY_STR("\xC3\xA9")), "\xC3\xA9"));
}
END_TEST

START_TEST(copies_are_terminated)
{
	hsy_str copy = hsy_str_dup(&arena,
	                           hsy_str_slice(HSY_STR("hearsay"), (hsy_span){0, 4}));

	ck_assert_str_eq(copy.at, "hear");
	ck_assert_uint_eq(copy.len, 4);
	ck_assert_str_eq(hsy_str_printf(&arena, "%s-%d", "a", 7).at, "a-7");
	ck_assert_str_eq(
	    hsy_str_printf(&arena, "[" HSY_STR_FMT "]", HSY_STR_ARG(absent)).at, "[]");
}
END_TEST

START_TEST(squeeze_leaves_single_spaces)
{
	hsy_str s = HSY_STR("  one\r\n\ttwo\xC2\xA0\xE2\x80\x8Bthree ");

	ck_assert_str_eq(hsy_str_squeeze(&arena, s).at, "one two three");
	ck_assert_str_eq(hsy_str_squeeze(&arena, HSY_STR(" \n ")).at, "");
	ck_assert_str_eq(hsy_str_squeeze(&arena, HSY_STR("A\xE2\x80\x99s")).at,
	                 "A\xE2\x80\x99s");
}
END_TEST

static void expect_fold(const char *written, const char *folded)
{
	hsy_str once = hsy_str_fold(&arena, hsy_str_of(written));

	ck_assert_str_eq(once.at, folded);
	ck_assert_uint_eq(once.len, strlen(folded));
	ck_assert_str_eq(hsy_str_fold(&arena, once).at, folded);
}

/* A character that is rare makes the whole text take the long way. */
START_TEST(common_characters_fold_as_rare_ones_do)
{
	for (int32_t c = 1; c < 0x3100; c++) {
		hsy_buf common = {0}, rare = {0};

		hsy_buf_text(&common, "x");
		hsy_buf_char(&common, c);
		hsy_buf_text(&common, "y");
		hsy_buf_str(&rare, hsy_buf_view(&common));
		hsy_buf_text(&rare, " \xEF\xAC\x81");
		hsy_str folded = hsy_str_fold(&arena, hsy_buf_view(&common));
		hsy_str wanted = hsy_str_fold(&arena, hsy_buf_view(&rare));
		ck_assert_msg(hsy_str_ends(wanted, " fi") && folded.len + 3 == wanted.len &&
		                  memcmp(folded.at, wanted.at, folded.len) == 0,
		              "U+%04X folds to %s and to %s", (unsigned)c, folded.at,
		              wanted.at);
		hsy_buf_clear(&common);
		hsy_buf_clear(&rare);
	}
}
END_TEST

START_TEST(folding_makes_names_comparable)
{
	expect_fold("  Amazon\n Web  SERVICES ", "amazon web services");
	expect_fold("", "");
	expect_fold("O\xE2\x80\x99"
	            "Brien",
	            "o'brien");
	expect_fold("\xE2\x80\x98"
	            "Quote\xCA\xBC",
	            "'quote'");
	expect_fold("STRA\xC3\x9F"
	            "E",
	            "strasse");
	expect_fold("\xC3\x89"
	            "COLE",
	            "\xC3\xA9"
	            "cole");
	expect_fold("E\xCC\x81"
	            "COLE",
	            "\xC3\xA9"
	            "cole");
	expect_fold("\xCE\xA3\xCE\x91\xCE\xA3", "\xCF\x83\xCE\xB1\xCF\x83");
	expect_fold("\xEF\xBC\xA1\xEF\xBC\xA9", "ai");
	expect_fold("e\xEF\xAC\x83"
	            "cient",
	            "efficient");
	expect_fold("New\xC2\xA0York", "new york");
	expect_fold("co\xC2\xAD"
	            "operate",
	            "cooperate");
	expect_fold("one\xE2\x80\x8Btwo", "one two");
}
END_TEST

START_TEST(folding_survives_bytes_that_are_no_text)
{
	hsy_str broken = HSY_STR(" A\xFF  B\xC3");

	ck_assert_str_eq(hsy_str_fold(&arena, broken).at, "a\xFF b\xC3");
}
END_TEST

START_TEST(spans_know_their_neighbours)
{
	hsy_span a = {2, 5};

	ck_assert(hsy_span_empty((hsy_span){3, 3}));
	ck_assert(!hsy_span_empty(a));
	ck_assert(hsy_span_overlap(a, (hsy_span){4, 9}));
	ck_assert(hsy_span_overlap((hsy_span){0, 9}, a));
	ck_assert(!hsy_span_overlap(a, (hsy_span){5, 9}));
	ck_assert(!hsy_span_overlap(a, (hsy_span){3, 3}));
	ck_assert(hsy_span_within(a, a));
	ck_assert(hsy_span_within((hsy_span){3, 3}, a));
	ck_assert(!hsy_span_within(a, (hsy_span){3, 9}));
}
END_TEST

START_TEST(decoding_goes_forth_and_back)
{
	static const int32_t expected[] = {'a', 0xE9, 0x20AC, 0x1F5DE, 0x10FFFF, 'z'};
	hsy_str s = HSY_STR("a\xC3\xA9\xE2\x82\xAC\xF0\x9F\x97\x9E\xF4\x8F\xBF\xBFz");
	size_t at = 0;

	for (size_t i = 0; i < 6; i++)
		ck_assert_int_eq(hsy_utf8_next(s, &at), expected[i]);
	ck_assert_uint_eq(at, s.len);
	ck_assert_int_eq(hsy_utf8_next(s, &at), -1);
	for (size_t i = 6; i > 0; i--)
		ck_assert_int_eq(hsy_utf8_before(s, &at), expected[i - 1]);
	ck_assert_uint_eq(at, 0);
	ck_assert_int_eq(hsy_utf8_before(s, &at), -1);
	ck_assert_int_eq(hsy_utf8_next(absent, &at), -1);
}
END_TEST

/* Every pair and triple of bytes out of a nasty few: loops must end, stay in
 * bounds and count the same both ways where the text is valid. */
START_TEST(decoding_hostile_bytes_always_advances)
{
	static const char nasty[] = "a\x80\xBF\xC0\xC3\xE2\xED\xF0\xF4\xFF";
	size_t kinds = sizeof nasty - 1;

	for (size_t i = 0; i < kinds * kinds * kinds; i++) {
		char bytes[3] = {nasty[i % kinds], nasty[i / kinds % kinds],
		                 nasty[i / kinds / kinds]};
		char *exact = malloc(sizeof bytes);
		hsy_str s = {exact, sizeof bytes};

		memcpy(exact, bytes, sizeof bytes);
		for (size_t at = 0, last = 0; at < s.len; last = at) {
			ck_assert_int_ge(hsy_utf8_next(s, &at), 0);
			ck_assert(at > last && at <= s.len);
		}
		for (size_t at = s.len, last = s.len; at > 0; last = at) {
			ck_assert_int_ge(hsy_utf8_before(s, &at), 0);
			ck_assert_uint_lt(at, last);
		}
		free(exact);
	}
}
END_TEST

START_TEST(first_invalid_byte_is_found)
{
	ck_assert_uint_eq(hsy_utf8_valid(HSY_STR("plain")), 5);
	ck_assert_uint_eq(hsy_utf8_valid(HSY_STR("\xE2\x82\xAC")), 3);
	ck_assert_uint_eq(hsy_utf8_valid(HSY_STR("\xF4\x8F\xBF\xBF")), 4);
	ck_assert_uint_eq(hsy_utf8_valid(HSY_STR("ab\x80")), 2);
	ck_assert_uint_eq(hsy_utf8_valid(HSY_STR("a\xC0\xAF")), 1);
	ck_assert_uint_eq(hsy_utf8_valid(HSY_STR("a\xE0\x80\xAF")), 1);
	ck_assert_uint_eq(hsy_utf8_valid(HSY_STR("a\xED\xA0\x80")), 1);
	ck_assert_uint_eq(hsy_utf8_valid(HSY_STR("a\xF4\x90\x80\x80")), 1);
	ck_assert_uint_eq(hsy_utf8_valid(HSY_STR("a\xE2\x82")), 1);
	ck_assert_uint_eq(hsy_utf8_valid(absent), 0);
}
END_TEST

START_TEST(encoding_inverts_decoding)
{
	for (int32_t c = 1; c < 0x110000; c += c < 0x3000 ? 1 : 97) {
		char bytes[4];
		hsy_str s = {bytes, hsy_utf8_put(c, bytes)};
		bool is_surrogate = c >= 0xD800 && c < 0xE000;
		size_t at = 0;

		ck_assert_int_eq(hsy_utf8_next(s, &at), is_surrogate ? 0xFFFD : c);
		ck_assert_uint_eq(at, s.len);
	}
}
END_TEST

START_TEST(characters_have_their_unicode_properties)
{
	ck_assert(hsy_char_is_letter('q') && hsy_char_is_letter(0x4E2D));
	ck_assert(!hsy_char_is_letter('1') && !hsy_char_is_letter('\''));
	ck_assert(hsy_char_is_upper(0xC9) && hsy_char_is_upper(0x1C5));
	ck_assert(!hsy_char_is_upper(0xE9));
	ck_assert(hsy_char_is_lower(0xDF) && !hsy_char_is_lower('A'));
	ck_assert(hsy_char_is_digit('7') && hsy_char_is_digit(0x0663));
	ck_assert(!hsy_char_is_digit(0xBD));
	ck_assert(hsy_char_is_mark(0x0301) && !hsy_char_is_mark('a'));
	ck_assert(hsy_char_is_cjk(0x4E2D) && hsy_char_is_cjk(0x3042));
	ck_assert(hsy_char_is_cjk(0x0E01) && !hsy_char_is_cjk(0xAC00));
	ck_assert(hsy_char_is_space(0xA0) && hsy_char_is_space(0x200B));
	ck_assert(hsy_char_is_space(0x2028) && hsy_char_is_space(0x3000));
	ck_assert(!hsy_char_is_space(0x200D) && !hsy_char_is_space('_'));
}
END_TEST

START_TEST(the_end_of_text_has_no_properties)
{
	ck_assert(!hsy_char_is_letter(-1) && !hsy_char_is_digit(-1));
	ck_assert(!hsy_char_is_upper(-1) && !hsy_char_is_lower(-1));
	ck_assert(!hsy_char_is_mark(-1) && !hsy_char_is_cjk(-1));
	ck_assert(!hsy_char_is_space(-1));
}
END_TEST

START_TEST(position_counts_characters_from_one)
{
	hsy_str s = HSY_STR("a\xC3\xA9z\nxy\n");
	size_t line, column;

	hsy_str_position(s, 0, &line, &column);
	ck_assert(line == 1 && column == 1);
	hsy_str_position(s, 3, &line, &column);
	ck_assert(line == 1 && column == 3);
	hsy_str_position(s, 6, &line, &column);
	ck_assert(line == 2 && column == 2);
	hsy_str_position(s, 999, &line, &column);
	ck_assert(line == 3 && column == 1);
	hsy_str_position(absent, 5, &line, &column);
	ck_assert(line == 1 && column == 1);
}
END_TEST

START_TEST(words_and_marks_are_counted)
{
	ck_assert_uint_eq(hsy_str_count_words(absent), 0);
	ck_assert_uint_eq(hsy_str_count_words(HSY_STR(" \n\xc2\xa0")), 0);
	ck_assert_uint_eq(hsy_str_count_words(HSY_STR("She said: 50bn, no more.")), 8);
	ck_assert_uint_eq(hsy_str_count_words(HSY_STR("()()")), 4);
	ck_assert_uint_eq(hsy_str_count_words(HSY_STR("Мост закрыт, naïve")), 4);
	ck_assert_uint_eq(hsy_str_count_words(HSY_STR("新的 AI")), 3);
}
END_TEST

Suite *suite_str(void)
{
	Suite *suite = suite_create("str");
	TCase *tests = tcase_create("str");

	tcase_add_checked_fixture(tests, set_up, tear_down);
	tcase_add_test(tests, absent_is_not_empty);
	tcase_add_test(tests, comparison_is_bytewise_and_absent_first);
	tcase_add_test(tests, slices_are_clamped);
	tcase_add_test(tests, prefix_and_suffix_are_found);
	tcase_add_test(tests, needle_is_found_from_an_offset);
	tcase_add_test(tests, trim_takes_unicode_space_off_both_ends);
	tcase_add_test(tests, copies_are_terminated);
	tcase_add_test(tests, squeeze_leaves_single_spaces);
	tcase_add_test(tests, common_characters_fold_as_rare_ones_do);
	tcase_add_test(tests, folding_makes_names_comparable);
	tcase_add_test(tests, folding_survives_bytes_that_are_no_text);
	tcase_add_test(tests, spans_know_their_neighbours);
	tcase_add_test(tests, decoding_goes_forth_and_back);
	tcase_add_test(tests, decoding_hostile_bytes_always_advances);
	tcase_add_test(tests, first_invalid_byte_is_found);
	tcase_add_test(tests, encoding_inverts_decoding);
	tcase_add_test(tests, characters_have_their_unicode_properties);
	tcase_add_test(tests, the_end_of_text_has_no_properties);
	tcase_add_test(tests, words_and_marks_are_counted);
	tcase_add_test(tests, position_counts_characters_from_one);
	suite_add_tcase(suite, tests);
	return suite;
}
