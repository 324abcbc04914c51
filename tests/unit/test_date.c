/* test_date.c -- dates as machines and newspapers write them. */
#include "base/date.h"

#include <check.h>
#include <stdlib.h>

Suite *suite_date(void);

typedef struct example {
	const char *written;
	const char *read; /* NULL: no date */
} example;

typedef hsy_str parser(hsy_arena *arena, hsy_str s);

static void expect(const example *examples, size_t n, parser *parse)
{
	hsy_arena arena;

	hsy_arena_init(&arena);
	for (size_t i = 0; i < n; i++) {
		hsy_str read = parse(&arena, hsy_str_of(examples[i].written));

		ck_assert_msg(hsy_str_is(read, examples[i].read),
		              "\"%s\" gave %s instead of %s", examples[i].written,
		              read.at ? read.at : "nothing",
		              examples[i].read ? examples[i].read : "nothing");
	}
	hsy_arena_clear(&arena);
}

#define EXPECT_BY(parse, examples)                                                       \
	expect((examples), sizeof(examples) / sizeof *(examples), parse)
#define EXPECT(examples) EXPECT_BY(hsy_date_parse, examples)

START_TEST(iso_dates_are_read)
{
	static const example examples[] = {
	    {"2026-03-22", "2026-03-22"},
	    {"2026-3-2", "2026-03-02"},
	    {"2026/03/22", "2026-03-22"},
	    {"2026-03-22Z", "2026-03-22"},
	    {"2026-03-22T14:05", "2026-03-22T14:05:00"},
	    {"2026-03-22T14:05:09Z", "2026-03-22T14:05:09Z"},
	    {"2026-03-22T14:05:09.123456Z", "2026-03-22T14:05:09Z"},
	    {"2026-03-22T14:05:09,5+01:00", "2026-03-22T14:05:09+01:00"},
	    {"2026-03-22T14:05-0500", "2026-03-22T14:05:00-05:00"},
	    {"2026-03-22T14:05:09+05:30", "2026-03-22T14:05:09+05:30"},
	    {"2026-03-22T14:05:09+00:00", "2026-03-22T14:05:09Z"},
	    {"2026-03-22 14:05:09+01", "2026-03-22T14:05:09+01:00"},
	    {"2026-03-22 14:05:09 UTC", "2026-03-22T14:05:09Z"},
	    {"20260322", "2026-03-22"},
	    {"20260322T140509Z", "2026-03-22T14:05:09Z"},
	    {"20260322T1405+0100", "2026-03-22T14:05:00+01:00"},
	    {"2016-12-31T23:59:60Z", "2016-12-31T23:59:59Z"},
	    {"https://example.org/2026/03/22/story-10", "2026-03-22"},
	};

	EXPECT(examples);
}
END_TEST

START_TEST(mail_dates_are_read)
{
	static const example examples[] = {
	    {"Sun, 22 Mar 2026 14:05:09 +0100", "2026-03-22T14:05:09+01:00"},
	    {"Sun, 22 Mar 2026 14:05:09 GMT", "2026-03-22T14:05:09Z"},
	    {"Sun, 22 Mar 2026 14:05 EST", "2026-03-22T14:05:00-05:00"},
	    {"22 Mar 26 14:05:09 UT", "2026-03-22T14:05:09Z"},
	    {"Mon, 2 Jan 95 04:05 PDT", "1995-01-02T04:05:00-07:00"},
	    {"Sunday, 22-Mar-26 14:05:09 GMT", "2026-03-22T14:05:09Z"},
	    {"Sun Mar 22 14:05:09 2026", "2026-03-22T14:05:09"},
	    {"Sun Mar 22 14:05:09 UTC 2026", "2026-03-22T14:05:09Z"},
	    {"Sun, 22 Mar 2026 14:05:09 +0000 (UTC)", "2026-03-22T14:05:09Z"},
	};

	EXPECT(examples);
}
END_TEST

START_TEST(newspaper_dates_are_read)
{
	static const example examples[] = {
	    {"Sunday, March 22, 2026", "2026-03-22"},
	    {"March 22nd 2026", "2026-03-22"},
	    {"MARCH 22, 2026", "2026-03-22"},
	    {"22 Mar. 2026", "2026-03-22"},
	    {"22nd of March, 2026", "2026-03-22"},
	    {"1st\xC2\xA0May\xC2\xA0"
	     "2026",
	     "2026-05-01"},
	    {"22-Mar-2026", "2026-03-22"},
	    {"Sept. 3, 2026", "2026-09-03"},
	    {"Updated Mar 22, 2026", "2026-03-22"},
	    {"By Ann Lee | Published 22 March 2026", "2026-03-22"},
	    {"In May we march. June 1, 2026", "2026-06-01"},
	    {"March 22, 2026, 8:30 a.m. ET", "2026-03-22T08:30:00-04:00"},
	    {"March 22, 2026 at 2:05 PM EDT", "2026-03-22T14:05:00-04:00"},
	    {"22 March 2026 | 8.30pm", "2026-03-22T20:30:00"},
	    {"22 March 2026 \xE2\x80\x94 14:05 (GMT)", "2026-03-22T14:05:00Z"},
	    {"March 22, 2026 12 a.m.", "2026-03-22T00:00:00"},
	    {"March 22, 2026 12:01 pm", "2026-03-22T12:01:00"},
	    {"22 March 2026 10:00 UTC+1", "2026-03-22T10:00:00+01:00"},
	    {"10:05 a.m., 22 March 2026", "2026-03-22"},
	    {"22/03/2026", "2026-03-22"},
	    {"3/22/2026", "2026-03-22"},
	    {"22.03.2026", "2026-03-22"},
	    {"4/4/2026", "2026-04-04"},
	};

	EXPECT(examples);
}
END_TEST

START_TEST(dates_of_other_languages_are_read)
{
	static const example examples[] = {
	    {"Sonntag, 22. März 2026, 14:05 Uhr", "2026-03-22T14:05:00"},
	    {"22. März 2026 um 14:05 Uhr", "2026-03-22T14:05:00"},
	    {"22. MÄRZ 2026", "2026-03-22"},
	    {"1. Jänner 2026", "2026-01-01"},
	    {"dimanche 22 février 2026", "2026-02-22"},
	    {"1er août 2026 à 8h05", "2026-08-01T08:05:00"},
	    {"Publié le 22 déc. 2026", "2026-12-22"},
	    {"22 de marzo de 2026", "2026-03-22"},
	    {"1º de janeiro de 2026", "2026-01-01"},
	    {"22 set 2026", "2026-09-22"},
	    {"22 maggio 2026 alle 14:05", "2026-05-22T14:05:00"},
	    {"zondag 22 maart 2026", "2026-03-22"},
	    {"22 października 2026", "2026-10-22"},
	    {"2026. március 22.", "2026-03-22"},
	    {"22 Ιουλίου 2026", "2026-07-22"},
	    {"2026年3月22日", "2026-03-22"},
	    {"更新于2026年3月22日 14:05", "2026-03-22T14:05:00"},
	    {"2026년 3월 22일 오후 2:05", "2026-03-22T14:05:00"},
	    {"22 março", NULL},
	    {"31 juin 2026", NULL},
	};

	EXPECT(examples);
}
END_TEST

/* "ET" is -05:00 in winter and -04:00 in summer; the day tells which. */
START_TEST(zones_that_keep_summer_time_depend_on_the_day)
{
	static const example examples[] = {
	    {"March 7, 2026, 8:30 a.m. ET", "2026-03-07T08:30:00-05:00"},
	    {"March 8, 2026, 8:30 a.m. ET", "2026-03-08T08:30:00-04:00"},
	    {"October 31, 2026, 8:30 a.m. PT", "2026-10-31T08:30:00-07:00"},
	    {"November 1, 2026, 8:30 a.m. PT", "2026-11-01T08:30:00-08:00"},
	    {"April 3, 2004, 8:30 a.m. CT", "2004-04-03T08:30:00-06:00"},
	    {"April 4, 2004, 8:30 a.m. CT", "2004-04-04T08:30:00-05:00"},
	    {"October 30, 2004, 8:30 a.m. MT", "2004-10-30T08:30:00-06:00"},
	    {"October 31, 2004, 8:30 a.m. MT", "2004-10-31T08:30:00-07:00"},
	    {"July 1, 2026, 8:30 a.m. EST", "2026-07-01T08:30:00-05:00"},
	    {"MARCH 22, 2026, 10 A.M. AT CITY HALL", "2026-03-22T10:00:00"},
	};

	EXPECT(examples);
}
END_TEST

START_TEST(stamps_of_feeds_are_read)
{
	static const example examples[] = {
	    {"Sun, 22 Mar 2026 14:05:09 +0100", "2026-03-22T14:05:09+01:00"},
	    {"Sun, 22 Mar 2026 14:05:09 +0000 (UTC)", "2026-03-22T14:05:09Z"},
	    {"Sun 22 Mar, 2026 14:05:09 GMT", "2026-03-22T14:05:09Z"},
	    {"Monday, 22 March 26 14:05 PST", "2026-03-22T14:05:00-08:00"},
	    {"Sun, 2 Jan 95", "1995-01-02"},
	    {"22 Mar 2026 14:05 MESZ", "2026-03-22T14:05:00+02:00"},
	    {"22 Mar 2026 14:05 A", "2026-03-22T14:05:00"},
	    {"22 mar 2026 14:05 gmt", "2026-03-22T14:05:00Z"},
	    {"Sun, 22 Mar 2026 14:05:09 Etc/GMT", "2026-03-22T14:05:09Z"},
	    {"Sun, 22 Mar 2026 14:05:09 GMT-01:30", "2026-03-22T14:05:09-01:30"},
	    {"Sun Mar 22 14:05:09 +0100 2026", "2026-03-22T14:05:09+01:00"},
	    {"Sun, 2026/03/22 14:05:09 EDT", "2026-03-22T14:05:09-04:00"},
	    {"Sun, 03/22/2026 - 14:05", "2026-03-22T14:05:00"},
	    {"mar., 3 mar 2026", "2026-03-03"},
	    {"March 3, 2026", "2026-03-03"},
	    {"22.03.2026.", "2026-03-22"},
	    {"2026-03-22T14:05:09.123Z", "2026-03-22T14:05:09Z"},
	    {"2026-03-22 14:05:09.1", "2026-03-22T14:05:09"},
	    {"2026-március-22T9:15+01:00", "2026-03-22T09:15:00+01:00"},
	    {" 2026-03-22 ", "2026-03-22"},
	    {"2026-03", "2026-03-01"},
	    {"2026", "2026-01-01"},
	    {"2026-081", "2026-03-22"},
	    {"2024-366", "2024-12-31"},
	    {"260322", "2026-03-22"},
	    {"95-03-22", "1995-03-22"},
	    {"-26-03", "2026-03-01"},
	};

	EXPECT_BY(hsy_date_parse_stamp, examples);
}
END_TEST

START_TEST(stamps_with_a_wrong_part_are_absent)
{
	static const example examples[] = {
	    {"2026-03-22T14:61:09Z", NULL},
	    {"2026-03-22T14:05:09+00:xx", NULL},
	    {"2026-03-22T14:05:09-99:99", NULL},
	    {"2026-03-22-01", NULL},
	    {"2026-xx-22", NULL},
	    {"2026-366", NULL},
	    {"0003-335", NULL},
	    {"2026-13", NULL},
	    {"20263", NULL},
	    {"Sun, 22 Mar 2026 1:2:3:4 GMT", NULL},
	    {"Sun, 22 Mar 2026 14:05:09 +zz:00", NULL},
	    {"Sun, 99 Mar 2026 14:05:09 GMT", NULL},
	    {"Sun, Mar x 2026 14:05:09 GMT", NULL},
	    {"Sun, 03/04/2026 - 14:05", NULL},
	    {"22 Mar 2026 or later", NULL},
	    {"Sunday", NULL},
	    {"", NULL},
	    {NULL, NULL},
	};

	EXPECT_BY(hsy_date_parse_stamp, examples);
}
END_TEST

START_TEST(what_follows_a_date_is_not_always_a_time)
{
	static const example examples[] = {
	    {"March 22, 2026 - 10 people", "2026-03-22"},
	    {"March 22, 2026, 10 amber lights", "2026-03-22"},
	    {"March 22, 2026, 10:00-11:00", "2026-03-22T10:00:00"},
	    {"March 22, 2026 14.05 euros", "2026-03-22"},
	    {"2026-03-22T25:00:00Z", "2026-03-22"},
	    {"2026-03-22T10:61", "2026-03-22"},
	    {"2026-03-22 13:00 p.m.", "2026-03-22T13:00:00"},
	    {"2026-03-22T10:00:00+25:00", "2026-03-22T10:00:00"},
	    {"22 March 2026 10:00 est-ce", "2026-03-22T10:00:00"},
	};

	EXPECT(examples);
}
END_TEST

START_TEST(impossible_and_doubtful_dates_are_absent)
{
	static const example examples[] = {
	    {"03/04/2026", NULL},
	    {"31 June 2026", NULL},
	    {"31 June", NULL},
	    {"February 29, 2025", NULL},
	    {"29 February 1900", NULL},
	    {"2026-02-30", NULL},
	    {"2026-13-01", NULL},
	    {"2026-00-10", NULL},
	    {"2026-01-00", NULL},
	    {"31/31/2026", NULL},
	    {"March 22", NULL},
	    {"March 2026", NULL},
	    {"2026", NULL},
	    {"22 March 26 people", NULL},
	    {"phone 12345678", NULL},
	    {"1234567890123456789012345", NULL},
	    {"yesterday", NULL},
	    {"", NULL},
	    {NULL, NULL},
	    {"March", NULL},
	    {"22 ", NULL},
	    {"2026-", NULL},
	    {"2026-03-", NULL},
	};

	EXPECT(examples);
}
END_TEST

START_TEST(leap_days_are_read)
{
	static const example examples[] = {
	    {"29 February 2024", "2024-02-29"},
	    {"2000-02-29", "2000-02-29"},
	    {"Feb. 29, 2028", "2028-02-29"},
	};

	EXPECT(examples);
}
END_TEST

/* Nothing behind the end of a slice may be looked at. */
START_TEST(dates_end_where_the_slice_ends)
{
	static const char text[] = "2026-03-22T14:05:09+01:00";
	hsy_arena arena;

	hsy_arena_init(&arena);
	for (size_t n = 0; n < sizeof text; n++) {
		char *exact = malloc(n + 1);
		hsy_str read;

		memcpy(exact + 1, text, n);
		read = hsy_date_parse(&arena, (hsy_str){exact + 1, n});
		free(exact);
		ck_assert_int_eq(read.at != NULL, n >= 9);
		if (n == 10)
			ck_assert_str_eq(read.at, "2026-03-22");
		if (n == 16)
			ck_assert_str_eq(read.at, "2026-03-22T14:05:00");
	}
	hsy_arena_clear(&arena);
}
END_TEST

START_TEST(reading_a_normalised_date_changes_nothing)
{
	static const example examples[] = {
	    {"1000-01-01", "1000-01-01"},
	    {"9999-12-31T23:59:59-14:00", "9999-12-31T23:59:59-14:00"},
	    {"2026-03-22T00:00:00Z", "2026-03-22T00:00:00Z"},
	};

	EXPECT(examples);
}
END_TEST

static int compare(const char *a, const char *b)
{
	int forth = hsy_date_compare(hsy_str_of(a), hsy_str_of(b));

	ck_assert_int_eq(forth, -hsy_date_compare(hsy_str_of(b), hsy_str_of(a)));
	return forth;
}

START_TEST(days_are_ordered)
{
	ck_assert_int_lt(compare("2026-03-21", "2026-03-22"), 0);
	ck_assert_int_lt(compare("2026-02-28", "2026-03-01"), 0);
	ck_assert_int_lt(compare("2024-02-29", "2024-03-01"), 0);
	ck_assert_int_lt(compare("2025-12-31", "2026-01-01"), 0);
	ck_assert_int_eq(compare("2026-03-22", "2026-03-22"), 0);
}
END_TEST

START_TEST(times_are_ordered_by_instant)
{
	ck_assert_int_lt(compare("2026-03-22T10:00:00Z", "2026-03-22T10:00:01Z"), 0);
	ck_assert_int_eq(compare("2026-03-22T10:00:00", "2026-03-22T10:00:00Z"), 0);
	ck_assert_int_eq(compare("2026-03-22T10:00:00Z", "2026-03-22T11:00:00+01:00"), 0);
	/* Evening in New York is after the small hours of the next day in London. */
	ck_assert_int_gt(compare("2026-03-22T23:00:00-05:00", "2026-03-23T01:00:00Z"), 0);
	ck_assert_int_eq(compare("2026-01-01T00:30:00+01:00", "2025-12-31T23:30:00Z"), 0);
}
END_TEST

START_TEST(unknown_order_is_zero)
{
	ck_assert_int_eq(compare("2026-03-22", "2026-03-22T10:00:00Z"), 0);
	ck_assert_int_eq(compare(NULL, "2026-03-22"), 0);
	ck_assert_int_eq(compare(NULL, NULL), 0);
	ck_assert_int_eq(compare("nonsense", "2026-03-22"), 0);
}
END_TEST

START_TEST(minutes_sort_days_and_times_alike)
{
	static const char *const dates[] = {
	    "2026-03-04",           "2026-03-04T00:30:00+01:00", "2026-03-03T22:15:00-02:00",
	    "2026-03-04T00:16:00Z", "2026-03-05",
	};
	static const int64_t after_the_first[] = {0, -30, 15, 16, 1440};
	int64_t first, minute;

	ck_assert(hsy_date_minute(hsy_str_of(dates[0]), &first));
	for (size_t i = 0; i < sizeof dates / sizeof *dates; i++) {
		ck_assert(hsy_date_minute(hsy_str_of(dates[i]), &minute));
		ck_assert_int_eq(minute - first, after_the_first[i]);
	}
	ck_assert(!hsy_date_minute((hsy_str){NULL, 0}, &minute));
}
END_TEST

START_TEST(clock_of_a_place_tells_its_zone)
{
	static const struct {
		const char *instant, *clock, *expected; /* NULL: not the same moment */
	} cases[] = {
	    {"2026-03-04T02:41:07Z", "2026-03-03T22:41:00", "2026-03-03T22:41:07-04:00"},
	    {"2026-03-04T02:41:00Z", "2026-03-04T08:11:00", "2026-03-04T08:11:00+05:30"},
	    {"2026-03-04T03:41:00+01:00", "2026-03-04T02:41:00", "2026-03-04T02:41:00Z"},
	    {"2026-03-04T02:41:00Z", "2026-03-04T08:12:00", NULL},
	    {"2026-03-04T02:41:00Z", "2026-03-05T02:41:00", NULL},
	    {"2026-03-04T02:00:00Z", "2026-03-03T22:00:00", NULL},
	    {"2026-03-04T02:41:00Z", "2026-03-03", NULL},
	    {"2026-03-04T02:41:00", "2026-03-03T22:41:00", NULL},
	};
	hsy_arena arena;

	hsy_arena_init(&arena);
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		hsy_str got = hsy_date_by_clock(&arena, hsy_str_of(cases[i].instant),
		                                hsy_str_of(cases[i].clock));
		ck_assert_msg(cases[i].expected ? hsy_str_is(got, cases[i].expected)
		                                : !got.at,
		              "%s, %s: " HSY_STR_FMT, cases[i].instant, cases[i].clock,
		              HSY_STR_ARG(got));
	}
	hsy_arena_clear(&arena);
}
END_TEST

Suite *suite_date(void)
{
	Suite *suite = suite_create("date");
	TCase *tests = tcase_create("date");

	tcase_add_test(tests, iso_dates_are_read);
	tcase_add_test(tests, mail_dates_are_read);
	tcase_add_test(tests, newspaper_dates_are_read);
	tcase_add_test(tests, dates_of_other_languages_are_read);
	tcase_add_test(tests, zones_that_keep_summer_time_depend_on_the_day);
	tcase_add_test(tests, stamps_of_feeds_are_read);
	tcase_add_test(tests, stamps_with_a_wrong_part_are_absent);
	tcase_add_test(tests, what_follows_a_date_is_not_always_a_time);
	tcase_add_test(tests, impossible_and_doubtful_dates_are_absent);
	tcase_add_test(tests, leap_days_are_read);
	tcase_add_test(tests, dates_end_where_the_slice_ends);
	tcase_add_test(tests, reading_a_normalised_date_changes_nothing);
	tcase_add_test(tests, days_are_ordered);
	tcase_add_test(tests, times_are_ordered_by_instant);
	tcase_add_test(tests, unknown_order_is_zero);
	tcase_add_test(tests, minutes_sort_days_and_times_alike);
	tcase_add_test(tests, clock_of_a_place_tells_its_zone);
	suite_add_tcase(suite, tests);
	return suite;
}
