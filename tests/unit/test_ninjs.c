/* test_ninjs.c -- IPTC's news in JSON, in its three versions. */
#include "reading.h"

#include "read/agency/ninjs.h"

#include <string.h>

Suite *suite_ninjs(void);

#define PARA_1                                                                           \
	"The council closed the old bridge on Monday after an inspection found rust."
#define PARA_2 "Two engineers will report to the mayor."

static reading r;

static void tear_down(void)
{
	reading_clear(&r);
}

/* Fills a document from an object in text, as the reader of JSON does. */
static const hsy_doc *fill(const char *text)
{
	hsy_arena arena, document;
	hsy_lexicons lexicons;
	hsy_error err;
	hsy_read_sink sink = {.take = reading_take, .context = &r};
	json_t *object = hsy_json_parse(hsy_str_of(text), "a.json", &err);

	r = (reading){0};
	hsy_arena_init(&r.arena);
	hsy_arena_init(&arena);
	hsy_arena_init(&document);
	hsy_lexicons_init(&lexicons, &arena);
	hsy_input input = {.bytes = hsy_str_of(text),
	                   .name = "a.json",
	                   .limits = &hsy_read_limits_default,
	                   .sink = &sink,
	                   .arena = &arena,
	                   .document = &document,
	                   .lexicons = &lexicons};
	ck_assert_ptr_nonnull(object);
	ck_assert(hsy_ninjs_is(object));
	hsy_doc *doc = hsy_input_begin(&input, input.bytes, 0);
	hsy_ninjs_fill(&input, doc, object);
	json_decref(object);
	ck_assert_int_eq(reading_take(&r, doc, &document, &err), HSY_OK);
	hsy_arena_clear(&document);
	hsy_arena_clear(&arena);
	return r.docs;
}

START_TEST(only_news_items_are_ninjs)
{
	static const struct {
		const char *text;
		bool is_ninjs;
	} cases[] = {
	    {"{\"uri\": \"urn:x:1\", \"headline\": \"H\"}", true},
	    {"{\"uri\": \"urn:x:1\", \"body_text\": \"B\"}", true},
	    {"{\"uri\": \"urn:x:1\", \"versionCreated\": \"2026-03-04\"}", true},
	    {"{\"uri\": \"urn:x:1\", \"bodies\": []}", true},
	    {"{\"uri\": \"urn:x:1\"}", false},
	    {"{\"uri\": 5, \"headline\": \"H\"}", false},
	    {"{\"headline\": \"H\", \"body_text\": \"B\"}", false},
	    {"{\"uri\": \"urn:x:1\", \"headline\": \"H\", \"text\": \"T\"}", false},
	    {"[\"uri\", \"headline\"]", false},
	};

	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		hsy_error err;
		json_t *value = hsy_json_parse(hsy_str_of(cases[i].text), "a", &err);

		ck_assert_ptr_nonnull(value);
		ck_assert_msg(hsy_ninjs_is(value) == cases[i].is_ninjs, "%s",
		              cases[i].text);
		json_decref(value);
	}
}
END_TEST

START_TEST(first_version_tells_all_fields)
{
	const hsy_doc *doc = fill(
	    "{\"uri\": \"https://quay.example/news/7\", \"type\": \"text\", "
	    "\"firstcreated\": \"2026-03-24T08:00:00Z\", \"versioncreated\": "
	    "\"2026-03-25T11:30:00Z\", \"pubstatus\": \"usable\", \"language\": "
	    "\"en-GB\", \"headline\": \" Bridge  closed \", \"byline\": \"By Ada Berg "
	    "and Bo Dahl\", \"copyrightholder\": \"Quay News\", \"infosource\": "
	    "[{\"name\": \"Harbour Wire\"}, {\"name\": \"Quay News\"}], "
	    "\"description_text\": \"Rust was found.\", \"body_text\": \"" PARA_1
	    "\\n\\n  " PARA_2 " \\n\", \"body_xhtml\": \"<p>Other</p>\"}");

	ck_assert_str_of(doc->id, "https://quay.example/news/7");
	ck_assert_str_of(doc->url, "https://quay.example/news/7");
	ck_assert_str_of(doc->headline, "Bridge closed");
	ck_assert_str_of(doc->lead, "Rust was found.");
	ck_assert_uint_eq(doc->byline.n, 2);
	ck_assert_str_of(doc->byline.at[1], "Bo Dahl");
	ck_assert_str_of(doc->outlet_name, "Quay News");
	ck_assert_str_of(doc->outlet_domain, "quay.example");
	ck_assert_uint_eq(doc->declared.n, 1);
	ck_assert_str_of(doc->declared.at[0].to, "Harbour Wire");
	ck_assert_str_of(doc->published, "2026-03-24T08:00:00Z");
	ck_assert_str_of(doc->modified, "2026-03-25T11:30:00Z");
	ck_assert_str_of(doc->language, "en-GB");
	/* Byte for byte, so that offsets hold in the input. */
	ck_assert_str_of(doc->text, PARA_1 "\n\n  " PARA_2 " \n");
	ck_assert_str_eq(block_kinds(doc), "PP");
	ck_assert_uint_eq(doc->diagnostics.n + doc->remarks.n, 0);
}
END_TEST

/* What role a body has counts more than its format. */
START_TEST(main_body_is_the_text_in_whatever_format)
{
	static const struct {
		const char *bodies, *text;
	} cases[] = {
	    {"[{\"role\": \"summary\", \"contenttype\": \"text/plain\", \"value\": "
	     "\"Rust.\"}, {\"role\": \"main\", \"contenttype\": \"text/html\", "
	     "\"value\": \"<p>" PARA_1 "</p>\"}]",
	     PARA_1},
	    {"[{\"contenttype\": \"text/html\", \"value\": \"<p>Other</p>\"}, "
	     "{\"contenttype\": \"text/plain\", \"value\": \"" PARA_1 "\"}]",
	     PARA_1},
	    {"[{\"role\": \"main\", \"contenttype\": \"text/plain\", \"value\": \" \"}, "
	     "{\"role\": \"caption\", \"value\": \"" PARA_1 "\"}]",
	     PARA_1},
	    {"[]", ""},
	};

	hsy_arena arena;

	hsy_arena_init(&arena);
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		hsy_str text = hsy_str_printf(
		    &arena, "{\"uri\": \"u:1\", \"bodies\": %s}", cases[i].bodies);

		reading_clear(&r);
		ck_assert_str_of(fill(text.at)->text, cases[i].text);
	}
	hsy_arena_clear(&arena);
}
END_TEST

START_TEST(array_that_does_not_end_is_cut_short)
{
	read_as(&r, "[{\"text\": \"One.\"},\n{\"text\": \"Two.\"}\n", "a.json");
	ck_assert_int_eq(r.status, HSY_OK);
	ck_assert_uint_eq(r.n_docs, 2);
	ck_assert_uint_eq(r.n_complaints, 1);
	ck_assert_uint_eq(r.complaints[0].line, 3);
	ck_assert_ptr_nonnull(strstr(r.complaints[0].message, "does not end"));
}
END_TEST

START_TEST(second_version_has_lists)
{
	const hsy_doc *doc = fill(
	    "{\"uri\": \"tag:quay.example,2026:7\", \"standard\": {\"name\": "
	    "\"ninjs\", \"version\": \"2.1\"}, \"versioncreated\": "
	    "\"2026-03-25T11:30:00Z\", \"language\": \"en\", \"headlines\": "
	    "[{\"role\": \"short\", \"value\": \"Shut\"}, {\"role\": \"main\", "
	    "\"value\": \"Bridge closed\"}], \"descriptions\": [{\"role\": "
	    "\"summary\", \"contenttype\": \"text/plain\", \"value\": \"Rust.\"}], "
	    "\"by\": \"By somebody else\", \"people\": [{\"name\": \"Cy Falk\"}, "
	    "{\"name\": \"Ada Berg\", \"rel\": \"author\"}], \"provider\": {\"name\": "
	    "\"Quay\"}, \"infosources\": [{\"name\": \"Harbour Wire\"}], \"bodies\": "
	    "[{\"role\": \"main\", \"contenttype\": \"text/html; charset=utf-8\", "
	    "\"value\": \"<p>" PARA_1 "</p><p>See <a "
	    "href='https://quay.example/x'>there</a>.</p>\"}]}");

	ck_assert_str_of(doc->id, "tag:quay.example,2026:7");
	ck_assert_ptr_null(doc->url.at);
	ck_assert_str_of(doc->headline, "Bridge closed");
	ck_assert_str_of(doc->lead, "Rust.");
	ck_assert_uint_eq(doc->byline.n, 1);
	ck_assert_str_of(doc->byline.at[0], "Ada Berg");
	ck_assert_str_of(doc->outlet_name, "Quay");
	ck_assert_str_of(doc->outlet_domain, "quay.example");
	ck_assert_str_of(doc->declared.at[0].to, "Harbour Wire");
	ck_assert_str_of(doc->published, "2026-03-25T11:30:00Z");
	ck_assert_ptr_null(doc->modified.at);
	ck_assert_str_of(doc->text, PARA_1 "\n\nSee there.");
	ck_assert_uint_eq(doc->links.n, 1);
	ck_assert_str_of(doc->links.at[0].target, "https://quay.example/x");
}
END_TEST

START_TEST(third_version_writes_names_with_capitals)
{
	const hsy_doc *doc = fill(
	    "{\"uri\": \"urn:newsml:quay.example:2026:7\", \"versionCreated\": "
	    "\"2026-03-25T11:30:00Z\", \"contentCreated\": \"2026-03-25\", "
	    "\"pubStatus\": \"withheld\", \"embargoed\": \"2026-03-26T18:00:00+01:00\", "
	    "\"language\": \"en\", \"copyrightHolder\": \"Quay News\", \"infoSources\": "
	    "[{\"name\": \"Harbour Wire\"}], \"bodies\": [{\"contentType\": "
	    "\"text/html\", \"value\": \"<p>Marked</p>\"}, {\"contentType\": "
	    "\"text/plain\", \"value\": \"" PARA_1 "\"}]}");

	ck_assert_str_of(doc->outlet_name, "Quay News");
	ck_assert_uint_eq(doc->declared.n, 1);
	ck_assert_str_of(doc->published, "2026-03-25");
	ck_assert_str_of(doc->text, PARA_1);
	ck_assert_uint_eq(doc->remarks.n, 2);
	ck_assert_str_of(doc->remarks.at[0],
	                 "its provider withholds it (as of 2026-03-25T11:30:00Z)");
	ck_assert_str_of(doc->remarks.at[1],
	                 "embargoed until 2026-03-26T18:00:00+01:00");
}
END_TEST

START_TEST(odd_values_are_passed_over)
{
	const hsy_doc *doc = fill(
	    "{\"uri\": \"urn:x:1\", \"headline\": 7, \"headlines\": {\"a\": 1}, "
	    "\"byline\": [1], \"people\": [3, null, {\"rel\": \"author\"}], "
	    "\"infosources\": \"Harbour Wire\", \"versioncreated\": \"soon\", "
	    "\"embargoed\": null, \"language\": [], \"bodies\": [{}, {\"value\": "
	    "\"" PARA_1 "\"}]}");

	ck_assert_ptr_null(doc->headline.at);
	ck_assert_uint_eq(doc->byline.n, 0);
	ck_assert_ptr_null(doc->published.at);
	ck_assert_str_of(doc->declared.at[0].to, "Harbour Wire");
	ck_assert_uint_eq(doc->diagnostics.n + doc->remarks.n, 0);
	ck_assert_str_of(doc->text, PARA_1);
}
END_TEST

Suite *suite_ninjs(void)
{
	Suite *suite = suite_create("ninjs");
	TCase *tests = tcase_create("ninjs");

	tcase_add_checked_fixture(tests, NULL, tear_down);
	tcase_add_test(tests, only_news_items_are_ninjs);
	tcase_add_test(tests, first_version_tells_all_fields);
	tcase_add_test(tests, main_body_is_the_text_in_whatever_format);
	tcase_add_test(tests, array_that_does_not_end_is_cut_short);
	tcase_add_test(tests, second_version_has_lists);
	tcase_add_test(tests, third_version_writes_names_with_capitals);
	tcase_add_test(tests, odd_values_are_passed_over);
	suite_add_tcase(suite, tests);
	return suite;
}
