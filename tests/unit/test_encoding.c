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

START_TEST(labels_mean_what_browsers_take_them_for)
{
	static const struct {
		const char *label, *bytes, *text;
	} cases[] = {
	    {"ISO-8859-1", "\x93no\x94", "\xe2\x80\x9cno\xe2\x80\x9d"},
	    {"us-ascii", "\x80 5", "\xe2\x82\xac 5"},
	    {"iso-8859-9", "\x80 \xfe", "\xe2\x82\xac \xc5\x9f"},
	    {"gb2312", "\xe5\x46", "\xe9\x8c\x90"},         /* in GBK only */
	    {"GB_2312-80", "\x81\x30\x84\x36", "\xc2\xa5"}, /* in GB18030 only */
	    {"x-sjis", "\x87\x40", "\xe2\x91\xa0"},         /* in code page 932 only */
	    {"shift_jis", "\x93\xfa\x96\x7b", "\xe6\x97\xa5\xe6\x9c\xac"},
	    {"euc-kr", "\x8c\x63", "\xeb\x98\xa0"}, /* in code page 949 only */
	    {"x-x-big5", "\xa4\xa4", "\xe4\xb8\xad"},
	    {"tis-620", "\xa1", "\xe0\xb8\x81"},
	    {" KOI ", "\xf0", "\xd0\x9f"},
	    {"ks_c_5601-1987", "\xc7\xd1", "\xed\x95\x9c"},
	};

	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
		ck_assert_str_of(decoded(hsy_str_of(cases[i].bytes), cases[i].label),
		                 cases[i].text);
	ck_assert_uint_eq(notes.n, 0);
}
END_TEST

START_TEST(escapes_count_where_they_are_declared)
{
	hsy_str bytes = HSY_STR("\x1b$B\x46\x7c\x4b\x5c\x1b(B");

	ck_assert_str_of(decoded(bytes, "ISO-2022-JP"), "\xe6\x97\xa5\xe6\x9c\xac");
	ck_assert_uint_eq(notes.n, 0);
	ck_assert_str_of(decoded(bytes, "utf-8"), " $BF|K\\ (B");
}
END_TEST

START_TEST(a_wrong_declaration_of_utf8_is_seen_through)
{
	/* "Vchera v gorode", in Russian. */
	hsy_str text = HSY_STR("\xc2\xf7\xe5\xf0\xe0 \xe2 \xe3\xee\xf0\xee\xe4\xe5 "
	                       "\xee\xf2\xea\xf0\xfb\xeb\xe8 \xec\xee\xf1\xf2.");

	ck_assert_str_of(decoded(text, "utf-8"),
	                 "\xd0\x92\xd1\x87\xd0\xb5\xd1\x80\xd0\xb0 \xd0\xb2 "
	                 "\xd0\xb3\xd0\xbe\xd1\x80\xd0\xbe\xd0\xb4\xd0\xb5 "
	                 "\xd0\xbe\xd1\x82\xd0\xba\xd1\x80\xd1\x8b\xd0\xbb\xd0\xb8 "
	                 "\xd0\xbc\xd0\xbe\xd1\x81\xd1\x82.");
	ck_assert_uint_eq(notes.n, 1);
	ck_assert(hsy_str_ends(notes.at[0], "it was read as windows-1251"));
}
END_TEST

START_TEST(what_nobody_declares_is_detected)
{
	/* "The ferry will run again in June", in Chinese. */
	ck_assert_str_of(
	    decoded(HSY_STR("\xb6\xc9\xb4\xac\xbd\xab\xd4\xda\xc1\xf9\xd4\xc2"
	                    "\xd6\xd8\xd0\xc2\xbf\xaa\xba\xbd\xa1\xa3"),
	            NULL),
	    "\xe6\xb8\xa1\xe8\x88\xb9\xe5\xb0\x86\xe5\x9c\xa8"
	    "\xe5\x85\xad\xe6\x9c\x88\xe9\x87\x8d\xe6\x96\xb0"
	    "\xe5\xbc\x80\xe8\x88\xaa\xe3\x80\x82");
	ck_assert_uint_eq(notes.n, 1);
}
END_TEST

START_TEST(guesses_that_do_not_fit_are_not_taken)
{
	/* Curly quotation marks in English are all that is above ASCII. */
	ck_assert_str_of(
	    decoded(HSY_STR("\x93We can\x92t wait,\x94 Doe said. It\x92s the "
	                    "only way to the island, and they\x92"
	                    "d have to take "
	                    "the boat \x96 or swim."),
	            NULL),
	    "\xe2\x80\x9cWe can\xe2\x80\x99t wait,\xe2\x80\x9d Doe said. "
	    "It\xe2\x80\x99s the only way to the island, and they\xe2\x80\x99"
	    "d have to take the boat \xe2\x80\x93 or swim.");
	ck_assert_uint_eq(notes.n, 1);
}
END_TEST

START_TEST(wide_encodings_need_no_mark)
{
	static const struct {
		const char *bytes;
		size_t n;
		const char *text;
	} cases[] = {
#define WIDE(bytes, text) {bytes, sizeof(bytes) - 1, text}
	    WIDE("H\0e\0l\0l\0o\0 \0\x1f\x04!\0", "Hello \xd0\x9f!"),
	    WIDE("\0H\0e\0l\0l\0o\0 \x04\x1f\0!", "Hello \xd0\x9f!"),
	    WIDE("a\0\0\0b\0\0\0c\0\0\0\x1f\x04\0\0", "abc\xd0\x9f"),
	    WIDE("\0\0\0a\0\0\0b\0\0\0c\0\0\x04\x1f", "abc\xd0\x9f"),
	    WIDE("\xff\xfe\0\0a\0\0\0", "a"),
	    WIDE("\0\0\xfe\xff\0\0\0a", "a"),
#undef WIDE
	};

	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		hsy_str bytes = {cases[i].bytes, cases[i].n};

		ck_assert_str_of(decoded(bytes, NULL), cases[i].text);
		ck_assert_ptr_null(hsy_encoding_binary(bytes));
	}
	ck_assert_uint_eq(notes.n, 0);
}
END_TEST

START_TEST(broken_utf16_stays_in_step)
{
	/* Half a pair of surrogates between two letters. */
	ck_assert_str_of(decoded(HSY_STR("\xff\xfeH\0\x3d\xd8i\0"), NULL),
	                 "H\xef\xbf\xbdi");
	ck_assert_uint_eq(notes.n, 1);
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
	ck_assert_str_of(
	    decoded(HSY_STR("caf\xc3\xa9 caf\xc3\xa9 caf\xe9"), "iso-8859-1"),
	    "caf\xc3\xa9 caf\xc3\xa9 caf\xc3\xa9");
	ck_assert_uint_eq(notes.n, 2);
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

START_TEST(controls_are_found_wherever_they_stand)
{
	for (size_t n = 0; n < 40; n++) {
		char bytes[64] =
		    "\t\n\rcaf\xc3\xa9 and a ferry to the old harbour, \xc3\xa9";
		hsy_str text = {bytes, strlen(bytes)};

		notes = (hsy_strs){0};
		ck_assert_ptr_eq(hsy_encoding_blank(&arena, text, &notes).at, bytes);
		if ((unsigned char)bytes[n] >= 0x80)
			continue;
		bytes[n] = n % 2 ? '\x1f' : '\0';
		ck_assert_int_eq(hsy_encoding_blank(&arena, text, &notes).at[n], ' ');
		ck_assert_uint_eq(notes.n, 1);
	}
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
	ck_assert_ptr_null(
	    hsy_encoding_declared(HSY_STR("<!-- <meta charset=koi8-r> -->")).at);
	ck_assert_ptr_null(
	    hsy_encoding_declared(HSY_STR("<body><meta charset=koi8-r>")).at);
	ck_assert_str_of(hsy_encoding_declared(HSY_STR(
	                     "<meta name=description content='The charset of old'>"
	                     "<meta\ncharset = big5 >")),
	                 "big5");
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
	tcase_add_test(tests, labels_mean_what_browsers_take_them_for);
	tcase_add_test(tests, escapes_count_where_they_are_declared);
	tcase_add_test(tests, a_wrong_declaration_of_utf8_is_seen_through);
	tcase_add_test(tests, what_nobody_declares_is_detected);
	tcase_add_test(tests, guesses_that_do_not_fit_are_not_taken);
	tcase_add_test(tests, wide_encodings_need_no_mark);
	tcase_add_test(tests, broken_utf16_stays_in_step);
	tcase_add_test(tests, windows_1252_is_the_last_resort);
	tcase_add_test(tests, a_few_bad_bytes_do_not_spoil_utf8);
	tcase_add_test(tests, overlong_and_surrogate_forms_are_not_utf8);
	tcase_add_test(tests, controls_become_spaces_and_offsets_stay);
	tcase_add_test(tests, controls_are_found_wherever_they_stand);
	tcase_add_test(tests, declarations_are_found_in_markup_only);
	tcase_add_test(tests, unknown_declaration_falls_back_with_a_note);
	suite_add_tcase(suite, tests);
	return suite;
}
