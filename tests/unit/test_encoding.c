/* test_encoding.c -- bytes to UTF-8: mark, validity, declaration, fallback. */
#include "read/encoding.h"
#include "reading.h"

Suite *suite_encoding(void);

static hsy_arena arena;
static hsy_strs notes;

static void set_up(void)
{
	hsy_arena_init(&arena);
	notes = (hsy_strs){0};
}

static void tear_down(void)
{
	hsy_arena_clear(&arena);
}

static hsy_str decoded(hsy_str bytes, const char *declared)
{
	return hsy_encoding_decode(&arena, bytes, hsy_str_of(declared), &notes);
}

START_TEST(valid_utf8_is_borrowed_whatever_is_declared)
{
	hsy_str bytes = HSY_STR("Caf\xc3\xa9 \xe2\x80\x9cno\xe2\x80\x9d");

	ck_assert_ptr_eq(decoded(bytes, "iso-8859-1").at, bytes.at);
	ck_assert_uint_eq(notes.n, 0);
}
END_TEST

START_TEST(byte_order_mark_is_dropped)
{
	ck_assert_str_of(decoded(HSY_STR("\xef\xbb\xbf"
	                                 "Hello"),
	                         NULL),
	                 "Hello");
	ck_assert_uint_eq(notes.n, 0);
}
END_TEST

START_TEST(utf16_is_known_by_its_mark)
{
	ck_assert_str_of(decoded(HSY_STR("\xff\xfeH\0\xe9\0"), NULL), "H\xc3\xa9");
	ck_assert_str_of(decoded(HSY_STR("\xfe\xff\0H\0\xe9"), NULL), "H\xc3\xa9");
	ck_assert_ptr_null(hsy_encoding_binary(HSY_STR("\xff\xfeH\0e\0l\0l\0o\0")));
}
END_TEST

START_TEST(declared_encoding_is_used_for_what_is_not_utf8)
{
	ck_assert_str_of(decoded(HSY_STR("\xcf\xf0\xe8"), "windows-1251"),
	                 "\xd0\x9f\xd1\x80\xd0\xb8");
	ck_assert_uint_eq(notes.n, 0);
}
END_TEST

START_TEST(windows_1252_is_the_last_resort)
{
	ck_assert_str_of(decoded(HSY_STR("\x93no\x94 caf\xe9"), NULL),
	                 "\xe2\x80\x9cno\xe2\x80\x9d caf\xc3\xa9");
	ck_assert_uint_eq(notes.n, 1);
	ck_assert(hsy_str_find(notes.at[0], HSY_STR("byte 0"), 0) != HSY_NONE);
}
END_TEST

START_TEST(a_few_bad_bytes_do_not_spoil_utf8)
{
	ck_assert_str_of(decoded(HSY_STR("caf\xc3\xa9 caf\xc3\xa9 caf\xe9"), "utf-8"),
	                 "caf\xc3\xa9 caf\xc3\xa9 caf\xc3\xa9");
	ck_assert_uint_eq(notes.n, 1);
}
END_TEST

START_TEST(overlong_and_surrogate_forms_are_not_utf8)
{
	hsy_str text = decoded(HSY_STR("a\xc0\xaf\xed\xa0\x80z"), NULL);

	ck_assert_uint_eq(hsy_utf8_valid(text), text.len);
	ck_assert_uint_eq(notes.n, 1);
}
END_TEST

START_TEST(controls_become_spaces_and_offsets_stay)
{
	hsy_str bytes = HSY_STR("a\0b\x01\tc\r\n\x1b[31md");
	hsy_str text = decoded(bytes, NULL);

	ck_assert_uint_eq(text.len, bytes.len);
	ck_assert_str_of(text, "a b \tc\r\n [31md");
	ck_assert_uint_eq(notes.n, 1);
	ck_assert(hsy_str_find(notes.at[0], HSY_STR("1 NUL"), 0) != HSY_NONE);
}
END_TEST

START_TEST(declarations_are_found_in_markup_only)
{
	ck_assert_str_of(hsy_encoding_declared(HSY_STR("<meta charset=\"Shift_JIS\">")),
	                 "Shift_JIS");
	ck_assert_str_of(hsy_encoding_declared(HSY_STR(
	                     "<META http-equiv=x content='text/html; charset=koi8-r'>")),
	                 "koi8-r");
	ck_assert_str_of(hsy_encoding_declared(
	                     HSY_STR("<?xml version='1.0' encoding='iso-8859-2'?><a/>")),
	                 "iso-8859-2");
	ck_assert_ptr_null(hsy_encoding_declared(HSY_STR("The charset=utf-7 is old")).at);
	ck_assert_ptr_null(
	    hsy_encoding_declared(HSY_STR("<?xml version='1.0'?><a encoding='x'/>")).at);
}
END_TEST

START_TEST(unknown_declaration_falls_back_with_a_note)
{
	ck_assert_str_of(decoded(HSY_STR("caf\xe9"), "x-klingon"), "caf\xc3\xa9");
	ck_assert_uint_eq(notes.n, 1);
}
END_TEST

Suite *suite_encoding(void)
{
	Suite *suite = suite_create("encoding");
	TCase *tests = tcase_create("encoding");

	tcase_add_checked_fixture(tests, set_up, tear_down);
	tcase_add_test(tests, valid_utf8_is_borrowed_whatever_is_declared);
	tcase_add_test(tests, byte_order_mark_is_dropped);
	tcase_add_test(tests, utf16_is_known_by_its_mark);
	tcase_add_test(tests, declared_encoding_is_used_for_what_is_not_utf8);
	tcase_add_test(tests, windows_1252_is_the_last_resort);
	tcase_add_test(tests, a_few_bad_bytes_do_not_spoil_utf8);
	tcase_add_test(tests, overlong_and_surrogate_forms_are_not_utf8);
	tcase_add_test(tests, controls_become_spaces_and_offsets_stay);
	tcase_add_test(tests, declarations_are_found_in_markup_only);
	tcase_add_test(tests, unknown_declaration_falls_back_with_a_note);
	suite_add_tcase(suite, tests);
	return suite;
}
