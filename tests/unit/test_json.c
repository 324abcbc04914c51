/* test_json.c -- JSON in with our errors, JSON out our way. */
#include "base/json.h"

#include <check.h>
#include <locale.h>
#include <math.h>
#include <stdlib.h>

Suite *suite_json(void);

static void expect_print(json_t *value, const char *text)
{
	hsy_buf out;

	hsy_buf_init(&out);
	hsy_json_print(value, &out);
	ck_assert_str_eq(out.at, text);
	hsy_buf_clear(&out);
	json_decref(value);
}

static void expect_copy(const char *text)
{
	hsy_error err;
	json_t *value = hsy_json_parse(hsy_str_of(text), NULL, &err);

	ck_assert_msg(value != NULL, "%s: %s", text, err.message);
	expect_print(value, text);
}

START_TEST(values_print_as_they_were_read)
{
	expect_copy("null");
	expect_copy("[]");
	expect_copy("{\"b\":1,\"a\":[true,false,null],\"\":{}}");
	expect_copy("[-9223372036854775808,9223372036854775807]");
	expect_copy("\"a\\\"b\\\\c\\n\\u0001/\"");
}
END_TEST

START_TEST(text_is_not_escaped_without_need)
{
	expect_copy("\"Z\xC3\xBCrich \xE2\x80\x94 \xF0\x9F\x97\x9E\"");
	expect_print(hsy_json_str(HSY_STR("\xE2\x80\x9Cno\xE2\x80\x9D")),
	             "\"\xE2\x80\x9Cno\xE2\x80\x9D\"");
}
END_TEST

START_TEST(numbers_print_the_digits_that_were_asked_for)
{
	expect_print(hsy_json_number(34.859999, 2), "34.86");
	expect_print(hsy_json_number(34.860000000000007, 2), "34.86");
	expect_print(hsy_json_number(0.1 + 0.2, 4), "0.3");
	expect_print(hsy_json_number(2.0 / 3.0, 4), "0.6667");
	expect_print(hsy_json_number(99.995, 1), "100.0");
	expect_print(hsy_json_number(35, 2), "35.0");
	expect_print(hsy_json_number(-0.001, 2), "0.0");
	expect_print(hsy_json_number(NAN, 2), "null");
	expect_print(hsy_json_number(-INFINITY, 2), "null");
	expect_print(hsy_json_number(1e300, 20), "1e300");
}
END_TEST

START_TEST(every_hundredth_prints_exactly)
{
	for (int i = 0; i <= 10000; i++) {
		char expected[32];
		size_t end;

		snprintf(expected, sizeof expected, "%d.%02d", i / 100, i % 100);
		end = strlen(expected) - 1;
		if (expected[end] == '0')
			expected[end] = '\0';
		expect_print(hsy_json_number(i / 100.0, 2), expected);
	}
}
END_TEST

START_TEST(decimal_comma_of_a_locale_does_not_leak)
{
	static const char *const names[] = {"de_DE.UTF-8", "fr_FR.UTF-8", "de_DE"};
	const char *found = NULL;

	for (size_t i = 0; i < sizeof names / sizeof *names && !found; i++)
		found = setlocale(LC_NUMERIC, names[i]);
	/* Without such a locale this repeats the C locale, which is fine. */
	expect_print(hsy_json_number(34.86, 2), "34.86");
	expect_copy("[0.5]");
	setlocale(LC_NUMERIC, "C");
}
END_TEST

START_TEST(span_is_a_pair)
{
	expect_print(hsy_json_span((hsy_span){3, 17}), "[3,17]");
}
END_TEST

START_TEST(absent_string_is_null_and_empty_is_empty)
{
	expect_print(hsy_json_str((hsy_str){NULL, 0}), "null");
	expect_print(hsy_json_str(HSY_STR("")), "\"\"");
	expect_print(hsy_json_str(HSY_STR("a\0b")), "\"a\\u0000b\"");
}
END_TEST

START_TEST(bytes_that_are_no_text_are_replaced)
{
	expect_print(hsy_json_str(HSY_STR("caf\xE9.html")), "\"caf\xEF\xBF\xBD.html\"");
}
END_TEST

START_TEST(members_are_read_by_name)
{
	hsy_str text = HSY_STR("{\"id\":\"a1\",\"n\":4}");
	json_t *object = hsy_json_parse(text, NULL, NULL);

	ck_assert(hsy_str_is(hsy_json_get_str(object, "id"), "a1"));
	ck_assert_ptr_null(hsy_json_get_str(object, "n").at);
	ck_assert_ptr_null(hsy_json_get_str(object, "missing").at);
	ck_assert_ptr_null(hsy_json_get_str(NULL, "id").at);
	json_decref(object);
}
END_TEST

START_TEST(error_tells_file_line_and_column)
{
	hsy_error err;

	ck_assert_ptr_null(hsy_json_parse(HSY_STR("{\n  \"a\": ]\n}"), "x.json", &err));
	ck_assert_int_eq(err.status, HSY_E_FORMAT);
	ck_assert_str_eq(err.file, "x.json");
	ck_assert_uint_eq(err.line, 2);
	ck_assert_uint_eq(err.column, 8);
	ck_assert_uint_eq(err.offset, 10);
}
END_TEST

START_TEST(damaged_input_is_refused)
{
	static const char *const texts[] = {"",    " ",        "{",        "[1,]",
	                                    "1 2", "\"\xFF\"", "{\"a\":}", "nul",
	                                    "'a'", "\"\n\"",   "01",       "1e999"};

	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
		hsy_error err;

		ck_assert_msg(!hsy_json_parse(hsy_str_of(texts[i]), NULL, &err),
		              "accepted: %s", texts[i]);
		ck_assert_int_eq(err.status, HSY_E_FORMAT);
		ck_assert_str_ne(err.message, "");
	}
	ck_assert_ptr_null(hsy_json_parse((hsy_str){NULL, 0}, NULL, NULL));
}
END_TEST

START_TEST(deep_nesting_is_refused)
{
	size_t n = 100000;
	char *deep = malloc(n);
	hsy_error err;

	memset(deep, '[', n);
	ck_assert_ptr_null(hsy_json_parse((hsy_str){deep, n}, NULL, &err));
	ck_assert_int_eq(err.status, HSY_E_LIMIT);
	free(deep);
}
END_TEST

START_TEST(message_never_carries_control_characters)
{
	hsy_error err;

	ck_assert_ptr_null(hsy_json_parse(HSY_STR("[\x1B[31mred"), NULL, &err));
	ck_assert_ptr_null(strchr(err.message, 0x1B));
	hsy_fail(&err, HSY_E_FORMAT,
	         "a\x1B\n\xC2\x9B\xFF"
	         "b");
	ck_assert_str_eq(err.message, "a   \xEF\xBF\xBD"
	                              "b");
}
END_TEST

START_TEST(long_message_ends_with_a_whole_character)
{
	char text[2 * sizeof((hsy_error *)NULL)->message];
	hsy_error err;

	memset(text, 'a', sizeof text);
	for (size_t i = 2; i + 1 < sizeof text; i += 2)
		memcpy(text + i, "\xC3\xA4", 2);
	text[sizeof text - 1] = '\0';
	for (size_t from = 0; from < 2; from++) {
		hsy_str kept;

		hsy_fail(&err, HSY_E_IO, "%s", text + from);
		kept = hsy_str_of(err.message);
		ck_assert_uint_ge(kept.len, sizeof err.message - 4);
		ck_assert_uint_lt(kept.len, sizeof err.message);
		ck_assert_uint_eq(hsy_utf8_valid(kept), kept.len);
	}
}
END_TEST

START_TEST(message_may_quote_the_message_before_it)
{
	hsy_error err;

	hsy_fail(&err, HSY_E_IO, "inner");
	hsy_error_place(&err, "f", 1, 2, 3);
	ck_assert_int_eq(hsy_fail(&err, HSY_E_STORE, "outer: %s", err.message),
	                 HSY_E_STORE);
	ck_assert_str_eq(err.message, "outer: inner");
	ck_assert_str_eq(err.file, "");
	ck_assert_uint_eq(err.line, 0);
	ck_assert_int_eq(hsy_fail(NULL, HSY_E_IO, "unheard"), HSY_E_IO);
	hsy_error_place(NULL, "f", 1, 2, 3);
}
END_TEST

Suite *suite_json(void)
{
	Suite *suite = suite_create("json");
	TCase *tests = tcase_create("json and errors");

	tcase_add_test(tests, values_print_as_they_were_read);
	tcase_add_test(tests, text_is_not_escaped_without_need);
	tcase_add_test(tests, numbers_print_the_digits_that_were_asked_for);
	tcase_add_test(tests, every_hundredth_prints_exactly);
	tcase_add_test(tests, decimal_comma_of_a_locale_does_not_leak);
	tcase_add_test(tests, span_is_a_pair);
	tcase_add_test(tests, absent_string_is_null_and_empty_is_empty);
	tcase_add_test(tests, bytes_that_are_no_text_are_replaced);
	tcase_add_test(tests, members_are_read_by_name);
	tcase_add_test(tests, error_tells_file_line_and_column);
	tcase_add_test(tests, damaged_input_is_refused);
	tcase_add_test(tests, deep_nesting_is_refused);
	tcase_add_test(tests, message_never_carries_control_characters);
	tcase_add_test(tests, long_message_ends_with_a_whole_character);
	tcase_add_test(tests, message_may_quote_the_message_before_it);
	suite_add_tcase(suite, tests);
	return suite;
}
