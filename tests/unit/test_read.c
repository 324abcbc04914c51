/* test_read.c -- sniffing, JSON Lines, caps and errors. */
#include "reading.h"

#include "base/digest.h"
#include "packed.h"

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
	hsy_read_sink sink = {reading_take, reading_complain, NULL, NULL, NULL, NULL};
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
	hsy_read_sink sink = {refuse, NULL, NULL, NULL, NULL, NULL};
	hsy_error err;

	ck_assert_int_eq(
	    hsy_read_bytes(HSY_STR("{\"text\":\"One.\"}\n{\"text\":\"Two.\"}\n"),
	                   "a.jsonl", NULL, &sink, &err),
	    HSY_E_STORE);
	ck_assert_str_eq(err.message, "no room");
}
END_TEST

static bool has_note(const hsy_doc *doc, const char *words)
{
	bool is_told = false;

	for (size_t i = 0; i < doc->diagnostics.n; i++)
		is_told |= strstr(doc->diagnostics.at[i].at, words) != NULL;
	return is_told;
}

START_TEST(gzip_is_read_as_what_is_in_it)
{
	static const struct {
		const char *name, *bytes;
	} cases[] = {
	    {"a.txt.gz", BODY_TEXT},
	    {"a.html.gz", "<html><body><p>" BODY_TEXT "</p></body></html>"},
	    /* Here only the name inside tells that it is HTML. */
	    {"a.html.gz", BODY_TEXT "<p></p>"},
	    {"a.jsonl.gz", "{\"text\":\"" BODY_TEXT "\"}\n"},
	    {"a.json.gz", "[{\"text\":\"" BODY_TEXT "\"}]"},
	    {"any name", BODY_TEXT},
	};
	hsy_arena arena;
	reading r;

	hsy_arena_init(&arena);
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		hsy_str bytes = hsy_str_of(cases[i].bytes);

		read_limited(&r, packed(&arena, bytes, PACK_GZIP), cases[i].name, NULL);
		ck_assert_int_eq(r.status, HSY_OK);
		ck_assert_uint_eq(r.n_docs, 1);
		ck_assert_str_of(r.docs[0].text, BODY_TEXT);
		ck_assert(hsy_str_starts(r.docs[0].path, cases[i].name));
		reading_clear(&r);
	}
	hsy_arena_clear(&arena);
}
END_TEST

START_TEST(a_page_packed_has_the_identity_of_the_page)
{
	hsy_arena arena;
	reading r;

	hsy_arena_init(&arena);
	read_limited(&r, packed(&arena, HSY_STR(BODY_TEXT), PACK_GZIP), "a.gz", NULL);
	ck_assert(
	    hsy_str_equal(r.docs[0].id, hsy_digest_id(&arena, "d", HSY_STR(BODY_TEXT))));
	reading_clear(&r);
	hsy_arena_clear(&arena);
}
END_TEST

START_TEST(gzip_cut_short_is_noted_or_named)
{
	static const char lines[] = "{\"text\":\"" BODY_TEXT "\"}\n"
	                            "{\"text\":\"Something altogether else.\"}\n";
	hsy_arena arena;
	reading r;

	hsy_arena_init(&arena);
	hsy_str page = packed(&arena, HSY_STR(BODY_TEXT), PACK_GZIP);
	page.len -= 10;
	read_limited(&r, page, "a.gz", NULL);
	ck_assert_int_eq(r.status, HSY_OK);
	ck_assert_uint_eq(r.n_docs, 1);
	ck_assert(hsy_str_starts(HSY_STR(BODY_TEXT), r.docs[0].text.at));
	ck_assert(has_note(&r.docs[0], "cut short"));
	reading_clear(&r);

	hsy_str whole = packed(&arena, hsy_str_of(lines), PACK_GZIP);
	whole.len -= 10;
	read_limited(&r, whole, "a.jsonl.gz", NULL);
	ck_assert_int_eq(r.status, HSY_E_FORMAT);
	ck_assert_ptr_nonnull(strstr(r.error.message, "cut short"));
	ck_assert_uint_ge(r.n_docs, 1);
	ck_assert_str_of(r.docs[0].text, BODY_TEXT);
	reading_clear(&r);

	/* Nothing can be made of it. */
	whole.len = 12;
	read_limited(&r, whole, "a.gz", NULL);
	ck_assert_int_eq(r.status, HSY_E_FORMAT);
	ck_assert_ptr_nonnull(strstr(r.error.message, "cut short"));
	reading_clear(&r);
	hsy_arena_clear(&arena);
}
END_TEST

START_TEST(gzip_inside_gzip_is_refused)
{
	hsy_arena arena;
	reading r;

	hsy_arena_init(&arena);
	hsy_str once = packed(&arena, HSY_STR(BODY_TEXT), PACK_GZIP);
	read_limited(&r, packed(&arena, once, PACK_GZIP), "a.gz.gz", NULL);
	ck_assert_int_eq(r.status, HSY_E_BINARY);
	ck_assert_ptr_nonnull(strstr(r.error.message, "gzip"));
	reading_clear(&r);
	hsy_arena_clear(&arena);
}
END_TEST

START_TEST(caps_are_those_of_unpacked_bytes)
{
	hsy_read_limits limits = hsy_read_limits_default;
	hsy_arena arena;
	reading r;

	hsy_arena_init(&arena);
	hsy_str page = HSY_STR("<html><body><p>" BODY_TEXT BODY_TEXT BODY_TEXT
	                       "</p></body></html>");
	hsy_str gzip = packed(&arena, page, PACK_GZIP);
	ck_assert_uint_lt(gzip.len, 200);
	limits.markup_bytes = 200;
	read_limited(&r, gzip, "a.gz", &limits);
	ck_assert_int_eq(r.status, HSY_E_LIMIT);
	ck_assert_ptr_nonnull(strstr(r.error.message, "bytes of markup"));
	reading_clear(&r);
	limits = hsy_read_limits_default;
	limits.file_bytes = 200;
	read_limited(&r, gzip, "a.gz", &limits);
	ck_assert_int_eq(r.status, HSY_E_LIMIT);
	reading_clear(&r);
	/* Lines come one by one, so that of a whole file there is no cap. */
	page = HSY_STR("{\"text\":\"" BODY_TEXT "\"}\n{\"text\":\"" BODY_TEXT "\"}\n"
	               "{\"text\":\"" BODY_TEXT "\"}\n");
	ck_assert_uint_gt(page.len, 200);
	read_limited(&r, page, "a.jsonl", &limits);
	ck_assert_int_eq(r.status, HSY_OK);
	ck_assert_uint_eq(r.n_docs, 3);
	reading_clear(&r);
	hsy_arena_clear(&arena);
}
END_TEST

START_TEST(lines_are_decoded_one_by_one)
{
	reading r;

	read_as(&r,
	        "\xef\xbb\xbf{\"text\":\"The café was shut.\"}\r\n"
	        "{\"text\":\"The caf\xe9 was shut.\"}\r\n"
	        "{\"text\":\"The inn was shut.\"}",
	        "a.jsonl");
	ck_assert_uint_eq(r.n_complaints, 0);
	ck_assert_uint_eq(r.n_docs, 3);
	ck_assert_str_of(r.docs[0].text, "The café was shut.");
	ck_assert_str_of(r.docs[1].text, "The café was shut.");
	ck_assert_uint_eq(r.docs[0].diagnostics.n, 0);
	ck_assert_uint_eq(r.docs[1].diagnostics.n, 1);
	ck_assert_uint_eq(r.docs[2].diagnostics.n, 0);
	reading_clear(&r);
}
END_TEST

START_TEST(lines_in_utf16_are_read_as_a_whole)
{
	static const char line[] = "{\"text\":\"One.\"}\n{\"text\":\"Two.\"}\n";
	char bytes[2 * sizeof line] = {'\xff', '\xfe'};
	reading r;

	for (size_t i = 0; i < sizeof line - 1; i++)
		bytes[2 + 2 * i] = line[i];
	read_limited(&r, (hsy_str){bytes, 2 * sizeof line}, "a.jsonl", NULL);
	ck_assert_int_eq(r.status, HSY_OK);
	ck_assert_uint_eq(r.n_docs, 2);
	ck_assert_str_of(r.docs[1].text, "Two.");
	reading_clear(&r);
}
END_TEST

START_TEST(complaints_about_lines_tell_where)
{
	reading r;

	read_as(&r, "{\"text\":\"One.\"}\n  {\"text\": oh}\n7\n", "a.jsonl");
	ck_assert_uint_eq(r.n_complaints, 2);
	ck_assert_uint_eq(r.complaints[0].line, 2);
	ck_assert_uint_ge(r.complaints[0].offset, 16 + 2 + 9);
	ck_assert_uint_lt(r.complaints[0].offset, 16 + 2 + 13);
	ck_assert_uint_eq(r.complaints[1].line, 3);
	ck_assert_uint_eq(r.complaints[1].offset, 31);
	reading_clear(&r);
}
END_TEST

START_TEST(a_headline_alone_is_a_document)
{
	reading r;

	read_as(&r,
	        "{\"id\":\"a\",\"headline\":\"Bridge shut\",\"text\":\" \"}\n"
	        "{\"id\":\"b\",\"headline\":\" \",\"text\":\"\"}\n",
	        "a.jsonl");
	ck_assert_int_eq(r.status, HSY_OK);
	ck_assert_uint_eq(r.n_docs, 1);
	ck_assert_str_of(r.docs[0].headline, "Bridge shut");
	ck_assert(has_note(&r.docs[0], "no text"));
	ck_assert_uint_eq(r.n_complaints, 1);
	ck_assert_int_eq(r.complaints[0].status, HSY_E_EMPTY);
	reading_clear(&r);
}
END_TEST

START_TEST(external_entities_are_left_out_and_noted)
{
	reading r;

	read_as(&r,
	        "<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY a SYSTEM "
	        "\"file:///etc/passwd\">]><rss version=\"2.0\"><channel>"
	        "<title>News</title><item><title>One</title><description>" BODY_TEXT
	        " &a;</description></item></channel></rss>",
	        "a.xml");
	ck_assert_uint_eq(r.n_docs, 1);
	ck_assert_ptr_null(strstr(r.docs[0].text.at, "root:"));
	ck_assert(has_note(&r.docs[0], "entities"));
	reading_clear(&r);
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
	tcase_add_test(tests, gzip_is_read_as_what_is_in_it);
	tcase_add_test(tests, a_page_packed_has_the_identity_of_the_page);
	tcase_add_test(tests, gzip_cut_short_is_noted_or_named);
	tcase_add_test(tests, gzip_inside_gzip_is_refused);
	tcase_add_test(tests, caps_are_those_of_unpacked_bytes);
	tcase_add_test(tests, lines_are_decoded_one_by_one);
	tcase_add_test(tests, lines_in_utf16_are_read_as_a_whole);
	tcase_add_test(tests, complaints_about_lines_tell_where);
	tcase_add_test(tests, a_headline_alone_is_a_document);
	tcase_add_test(tests, external_entities_are_left_out_and_noted);
	suite_add_tcase(suite, tests);
	return suite;
}
