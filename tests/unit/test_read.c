/* test_read.c -- sniffing, JSON Lines, caps and errors. */
#include "reading.h"

#include "base/digest.h"

Suite *suite_read(void);

#define BODY_TEXT                                                                        \
	"The council closed the bridge on Monday after an inspection found rust."

START_TEST(content_goes_before_name)
{
	reading r;

	read_as(&r, "<!doctype html><html><body><p>" BODY_TEXT "</p></body></html>",
	        "a.txt");
	ck_assert_int_eq(r.status, HSY_OK);
	ck_assert_str_of(r.docs[0].text, BODY_TEXT);
	reading_clear(&r);

	read_as(&r, BODY_TEXT, "a.html");
	ck_assert_str_of(r.docs[0].text, BODY_TEXT);
	reading_clear(&r);

	read_as(&r, "{\"id\": \"x\", \"text\": \"" BODY_TEXT "\"}", "a.xml");
	ck_assert_str_of(r.docs[0].id, "x");
	reading_clear(&r);
}
END_TEST

START_TEST(unknown_xml_is_refused_by_name)
{
	reading r;

	read_as(&r, "<?xml version=\"1.0\"?><invoice><p>5</p></invoice>", "bill.xml");
	ck_assert_int_eq(r.status, HSY_E_FORMAT);
	ck_assert_ptr_nonnull(strstr(r.error.message, "bill.xml"));
	ck_assert_str_eq(r.error.file, "bill.xml");
	ck_assert_uint_eq(r.n_docs, 0);
	reading_clear(&r);
}
END_TEST

START_TEST(plain_text_stays_byte_for_byte)
{
	const char *text =
	    "A bridge, a river\r\n\r\n  Tab\there, “curly” and \xc2\xa0odd.\r\n\n\n";
	reading r;

	read_as(&r, text, "a.txt");
	ck_assert_str_of(r.docs[0].text, text);
	reading_clear(&r);
}
END_TEST

START_TEST(identity_is_made_from_the_bytes)
{
	reading r;

	read_as(&r, BODY_TEXT, "a.txt");
	ck_assert_str_of(r.docs[0].path, "a.txt");
	ck_assert(
	    hsy_str_equal(r.docs[0].sha256, hsy_digest(&r.arena, HSY_STR(BODY_TEXT))));
	ck_assert(hsy_str_equal(r.docs[0].id,
	                        hsy_digest_id(&r.arena, "d", HSY_STR(BODY_TEXT))));
	reading_clear(&r);
}
END_TEST

START_TEST(json_line_tells_all_fields)
{
	reading r;
	const hsy_doc *doc = r.docs;

	read_as(
	    &r,
	    "{\"id\": 7, \"headline\": \"Bridge shut\", \"url\": "
	    "\"https://a.example/b\", "
	    "\"outlet\": {\"name\": \"The Herald\", \"domain\": \"a.example\"}, "
	    "\"byline\": "
	    "[\"Ada Berg\", \"Bo Dahl\"], \"published\": \"2026-03-04\", \"language\": "
	    "\"en\", \"text\": \"" BODY_TEXT "\"}\n",
	    "a.jsonl");
	ck_assert_str_of(doc->id, "7");
	ck_assert_str_of(doc->headline, "Bridge shut");
	ck_assert_str_of(doc->url, "https://a.example/b");
	ck_assert_str_of(doc->outlet_name, "The Herald");
	ck_assert_str_of(doc->outlet_domain, "a.example");
	ck_assert_uint_eq(doc->byline.n, 2);
	ck_assert_str_of(doc->byline.at[1], "Bo Dahl");
	ck_assert_str_of(doc->published, "2026-03-04");
	ck_assert_str_of(doc->language, "en");
	reading_clear(&r);
}
END_TEST

START_TEST(bad_lines_are_named_and_the_rest_goes_on)
{
	reading r;

	read_as(&r,
	        "{\"id\":\"a\",\"text\":\"One sentence here.\"}\n"
	        "{\"id\":\"b\",\"text\":\n"
	        "\n"
	        "[1, 2]\n"
	        "{\"id\":\"c\"}\n"
	        "{\"id\":\"d\",\"text\":\"  \"}\n"
	        "{\"id\":\"e\",\"text\":\"Another sentence.\"}\n",
	        "a.jsonl");
	ck_assert_int_eq(r.status, HSY_OK);
	ck_assert_uint_eq(r.n_docs, 2);
	ck_assert_str_of(r.docs[1].id, "e");
	ck_assert_uint_eq(r.n_complaints, 4);
	ck_assert_uint_eq(r.complaints[0].line, 2);
	ck_assert_uint_eq(r.complaints[1].line, 4);
	ck_assert_uint_eq(r.complaints[2].line, 5);
	ck_assert_int_eq(r.complaints[3].status, HSY_E_EMPTY);
	ck_assert_ptr_nonnull(strstr(r.complaints[0].message, "a.jsonl:2:"));
	reading_clear(&r);
}
END_TEST

START_TEST(json_without_id_is_known_by_its_line)
{
	const char *line = "{\"text\":\"One sentence here.\"}";
	reading r;

	read_as(&r, line, "a.jsonl");
	ck_assert(
	    hsy_str_equal(r.docs[0].id, hsy_digest_id(&r.arena, "d", hsy_str_of(line))));
	reading_clear(&r);
}
END_TEST

START_TEST(elements_of_an_array_are_documents)
{
	static const char *const texts[] = {
	    "[{\"text\":\"One.\"},{\"text\":\"Two.\"}]",
	    "[\n  {\"text\":\"One.\"},\n  {\n    \"text\": \"Two.\"\n  }\n]\n",
	};
	reading r;

	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
		read_as(&r, texts[i], "a.json");
		ck_assert_int_eq(r.status, HSY_OK);
		ck_assert_uint_eq(r.n_complaints, 0);
		ck_assert_uint_eq(r.n_docs, 2);
		ck_assert_str_of(r.docs[0].text, "One.");
		ck_assert_str_of(r.docs[0].path, "a.json#1");
		ck_assert(hsy_str_equal(
		    r.docs[0].id,
		    hsy_digest_id(&r.arena, "d", HSY_STR("{\"text\":\"One.\"}"))));
		ck_assert_str_of(r.docs[1].text, "Two.");
		ck_assert_str_of(r.docs[1].path, "a.json#2");
		reading_clear(&r);
	}
}
END_TEST

START_TEST(elements_that_are_no_documents_are_named)
{
	reading r;

	read_as(&r, "[{\"id\":1},\n7, {\"text\":\"Three.\"},\n{\"text\": oh}, {}]",
	        "a.json");
	ck_assert_int_eq(r.status, HSY_OK);
	ck_assert_uint_eq(r.n_docs, 1);
	ck_assert_str_of(r.docs[0].path, "a.json#3");
	ck_assert_uint_eq(r.n_complaints, 3);
	ck_assert_uint_eq(r.complaints[1].offset, 11);
	ck_assert_uint_eq(r.complaints[2].line, 3);
	reading_clear(&r);
}
END_TEST

START_TEST(an_object_may_take_several_lines)
{
	reading r;

	read_as(&r,
	        "{\n  \"id\": \"x\",\n  \"outlet\": {\n    \"name\": \"The Herald\"\n"
	        "  },\n  \"text\": \"" BODY_TEXT "\"\n}\n",
	        "a.json");
	ck_assert_int_eq(r.status, HSY_OK);
	ck_assert_uint_eq(r.n_complaints, 0);
	ck_assert_uint_eq(r.n_docs, 1);
	ck_assert_str_of(r.docs[0].id, "x");
	ck_assert_str_of(r.docs[0].outlet_name, "The Herald");
	ck_assert_str_of(r.docs[0].path, "a.json");
	reading_clear(&r);
}
END_TEST

START_TEST(a_broken_first_line_leaves_the_rest)
{
	reading r;

	read_as(&r, "{\"text\":\"One\n{\"text\":\"Two.\"}\n", "a.jsonl");
	ck_assert_uint_eq(r.n_docs, 1);
	ck_assert_str_of(r.docs[0].text, "Two.");
	ck_assert_uint_eq(r.n_complaints, 1);
	ck_assert_uint_eq(r.complaints[0].line, 1);
	reading_clear(&r);
}
END_TEST

START_TEST(a_document_of_too_many_tokens_is_named)
{
	hsy_read_limits limits = hsy_read_limits_default;
	reading r;

	limits.tokens = 13;
	read_limited(&r, HSY_STR(BODY_TEXT), "a.txt", &limits);
	ck_assert_uint_eq(r.n_docs, 1);
	reading_clear(&r);
	limits.tokens = 12;
	read_limited(&r, HSY_STR(BODY_TEXT), "a.txt", &limits);
	ck_assert_uint_eq(r.n_docs, 0);
	ck_assert_uint_eq(r.n_complaints, 1);
	ck_assert_int_eq(r.complaints[0].status, HSY_E_LIMIT);
	ck_assert_ptr_nonnull(strstr(r.complaints[0].message, "13 words"));
	reading_clear(&r);
}
END_TEST

START_TEST(caps_have_errors_of_their_own)
{
	hsy_read_limits limits = hsy_read_limits_default;
	reading r;

	limits.text_bytes = 20;
	read_limited(&r, HSY_STR(BODY_TEXT), "a.txt", &limits);
	ck_assert_int_eq(r.status, HSY_E_LIMIT);
	reading_clear(&r);

	read_limited(&r, HSY_STR("{\"text\":\"" BODY_TEXT "\"}\n{\"text\":\"Hi.\"}\n"),
	             "a.jsonl", &limits);
	ck_assert_int_eq(r.status, HSY_OK);
	ck_assert_uint_eq(r.n_docs, 1);
	ck_assert_int_eq(r.complaints[0].status, HSY_E_LIMIT);
	ck_assert_uint_eq(r.complaints[0].line, 1);
	reading_clear(&r);

	read_limited(&r, HSY_STR("[{\"text\":\"Hi.\"},{\"text\":\"" BODY_TEXT "\"}]\n"),
	             "a.json", &limits);
	ck_assert_int_eq(r.status, HSY_OK);
	ck_assert_uint_eq(r.n_docs, 1);
	ck_assert_int_eq(r.complaints[0].status, HSY_E_LIMIT);
	reading_clear(&r);

	limits = hsy_read_limits_default;
	limits.documents = 1;
	read_limited(&r, HSY_STR("{\"text\":\"One.\"}\n{\"text\":\"Two.\"}\n"), "a.jsonl",
	             &limits);
	ck_assert_int_eq(r.status, HSY_E_LIMIT);
	ck_assert_uint_eq(r.n_docs, 1);
	reading_clear(&r);

	limits.file_bytes = 3;
	read_limited(&r, HSY_STR(BODY_TEXT), "a.txt", &limits);
	ck_assert_int_eq(r.status, HSY_E_LIMIT);
	reading_clear(&r);
}
END_TEST

START_TEST(empty_and_binary_inputs_are_told_apart)
{
	reading r;

	read_as(&r, "", "a.txt");
	ck_assert_int_eq(r.status, HSY_E_EMPTY);
	reading_clear(&r);
	read_as(&r, " \n\t\n", "a.txt");
	ck_assert_int_eq(r.status, HSY_E_EMPTY);
	reading_clear(&r);
	read_limited(&r, HSY_STR("\x89PNG\r\n\x1a\n\0\0\0\0"), "a.png", NULL);
	ck_assert_int_eq(r.status, HSY_E_BINARY);
	ck_assert_ptr_nonnull(strstr(r.error.message, "PNG"));
	reading_clear(&r);
	read_limited(&r, HSY_STR("ab\0\0\0\1\2\0\0\0\3\4\5\6\0\0"), "a.dat", NULL);
	ck_assert_int_eq(r.status, HSY_E_BINARY);
	reading_clear(&r);
}
END_TEST

START_TEST(missing_file_is_an_error_that_names_it)
{
	hsy_read_sink sink = {reading_take, reading_complain, NULL, NULL};
	hsy_error err;

	ck_assert_int_eq(hsy_read_file("/nonexistent/a.txt", NULL, &sink, &err),
	                 HSY_E_IO);
	ck_assert_ptr_nonnull(strstr(err.message, "/nonexistent/a.txt"));
}
END_TEST

static hsy_status refuse(void *context, const hsy_doc *doc, hsy_arena *arena,
                         hsy_error *err)
{
	(void)context;
	(void)doc;
	(void)arena;
	return hsy_fail(err, HSY_E_STORE, "no room");
}

START_TEST(sink_that_fails_ends_the_reading)
{
	hsy_read_sink sink = {refuse, NULL, NULL, NULL};
	hsy_error err;

	ck_assert_int_eq(
	    hsy_read_bytes(HSY_STR("{\"text\":\"One.\"}\n{\"text\":\"Two.\"}\n"),
	                   "a.jsonl", NULL, &sink, &err),
	    HSY_E_STORE);
	ck_assert_str_eq(err.message, "no room");
}
END_TEST

Suite *suite_read(void)
{
	Suite *suite = suite_create("read");
	TCase *tests = tcase_create("read");

	tcase_add_test(tests, content_goes_before_name);
	tcase_add_test(tests, unknown_xml_is_refused_by_name);
	tcase_add_test(tests, plain_text_stays_byte_for_byte);
	tcase_add_test(tests, identity_is_made_from_the_bytes);
	tcase_add_test(tests, json_line_tells_all_fields);
	tcase_add_test(tests, bad_lines_are_named_and_the_rest_goes_on);
	tcase_add_test(tests, json_without_id_is_known_by_its_line);
	tcase_add_test(tests, elements_of_an_array_are_documents);
	tcase_add_test(tests, elements_that_are_no_documents_are_named);
	tcase_add_test(tests, an_object_may_take_several_lines);
	tcase_add_test(tests, a_broken_first_line_leaves_the_rest);
	tcase_add_test(tests, a_document_of_too_many_tokens_is_named);
	tcase_add_test(tests, caps_have_errors_of_their_own);
	tcase_add_test(tests, empty_and_binary_inputs_are_told_apart);
	tcase_add_test(tests, missing_file_is_an_error_that_names_it);
	tcase_add_test(tests, sink_that_fails_ends_the_reading);
	suite_add_tcase(suite, tests);
	return suite;
}
