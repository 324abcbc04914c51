/* test_buf.c -- growing output and typed arrays. */
#include "base/buf.h"
#include "base/vec.h"

#include <check.h>
#include <stdlib.h>

Suite *suite_buf(void);

START_TEST(empty_buffer_shows_an_empty_string)
{
	hsy_buf buf;

	hsy_buf_init(&buf);
	ck_assert(hsy_str_is(hsy_buf_view(&buf), ""));
	hsy_buf_str(&buf, (hsy_str){NULL, 0});
	ck_assert(hsy_str_is(hsy_buf_view(&buf), ""));
	ck_assert_str_eq(buf.at, "");
	hsy_buf_clear(&buf);
	hsy_buf_clear(&buf);
}
END_TEST

START_TEST(pieces_are_joined_and_terminated)
{
	hsy_buf buf;

	hsy_buf_init(&buf);
	hsy_buf_text(&buf, "who ");
	hsy_buf_str(&buf, HSY_STR("says "));
	hsy_buf_char(&buf, 's');
	hsy_buf_char(&buf, 0xF6);
	hsy_buf_char(&buf, 0x1F5DE);
	hsy_buf_printf(&buf, " %d%s", 42, "!");
	ck_assert_str_eq(buf.at, "who says s\xC3\xB6\xF0\x9F\x97\x9E 42!");
	ck_assert_uint_eq(buf.len, strlen(buf.at));
	hsy_buf_clear(&buf);
}
END_TEST

START_TEST(nul_bytes_are_bytes)
{
	hsy_buf buf;

	hsy_buf_init(&buf);
	hsy_buf_put(&buf, "a\0b", 3);
	ck_assert_uint_eq(buf.len, 3);
	ck_assert_mem_eq(buf.at, "a\0b", 4);
	hsy_buf_clear(&buf);
}
END_TEST

START_TEST(impossible_character_becomes_the_replacement)
{
	hsy_buf buf;

	hsy_buf_init(&buf);
	hsy_buf_char(&buf, 0xD800);
	hsy_buf_char(&buf, 0x110000);
	hsy_buf_char(&buf, -1);
	ck_assert_str_eq(buf.at, "\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD");
	hsy_buf_clear(&buf);
}
END_TEST

START_TEST(much_output_arrives_whole)
{
	hsy_buf buf;

	hsy_buf_init(&buf);
	for (int i = 0; i < 10000; i++)
		hsy_buf_printf(&buf, "%04d", i);
	ck_assert_uint_eq(buf.len, 40000);
	ck_assert_mem_eq(buf.at, "0000000100020003", 16);
	ck_assert_str_eq(buf.at + buf.len - 8, "99989999");
	hsy_buf_clear(&buf);
}
END_TEST

START_TEST(vector_keeps_items_over_growth)
{
	HSY_VEC(size_t) numbers = {NULL, 0, 0};
	hsy_arena arena;

	hsy_arena_init(&arena);
	for (size_t i = 0; i < 1000; i++)
		hsy_vec_push(&arena, &numbers, i * i);
	ck_assert_uint_eq(numbers.n, 1000);
	ck_assert_uint_ge(numbers.capacity, 1000);
	for (size_t i = 0; i < numbers.n; i++)
		ck_assert_uint_eq(numbers.at[i], i * i);
	hsy_arena_clear(&arena);
}
END_TEST

START_TEST(vector_can_take_its_own_item)
{
	HSY_VEC(int) numbers = {NULL, 0, 0};
	hsy_arena arena;

	hsy_arena_init(&arena);
	hsy_vec_push(&arena, &numbers, 7);
	for (size_t i = 0; i < 100; i++)
		hsy_vec_push(&arena, &numbers, numbers.at[i]);
	for (size_t i = 0; i < numbers.n; i++)
		ck_assert_int_eq(numbers.at[i], 7);
	hsy_arena_clear(&arena);
}
END_TEST

Suite *suite_buf(void)
{
	Suite *suite = suite_create("buf");
	TCase *tests = tcase_create("buf");

	tcase_add_test(tests, empty_buffer_shows_an_empty_string);
	tcase_add_test(tests, pieces_are_joined_and_terminated);
	tcase_add_test(tests, nul_bytes_are_bytes);
	tcase_add_test(tests, impossible_character_becomes_the_replacement);
	tcase_add_test(tests, much_output_arrives_whole);
	tcase_add_test(tests, vector_keeps_items_over_growth);
	tcase_add_test(tests, vector_can_take_its_own_item);
	suite_add_tcase(suite, tests);
	return suite;
}
