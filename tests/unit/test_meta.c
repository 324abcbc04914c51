/* test_meta.c -- headline, byline, outlet, date and address of a page. */
#include "reading.h"

Suite *suite_meta(void);

#define TEXT                                                                             \
	"<p>The council closed the old bridge on Monday after an inspection found "      \
	"rust.</p>"                                                                      \
	"<p>Two engineers will report to the mayor, who has asked for a plan before "    \
	"summer.</p>"
#define PAGE(head, top)                                                                  \
	"<!DOCTYPE html><html lang=\"en\"><head>" head "</head><body><article>" top TEXT \
	"</article></body></html>"
#define LD(json) "<script type=\"application/ld+json\">" json "</script>"

static reading r;

static const hsy_doc *read_page(const char *html)
{
	read_as(&r, html, "a.html");
	ck_assert_int_eq(r.status, HSY_OK);
	return r.docs;
}

static void tear_down(void)
{
	reading_clear(&r);
}

START_TEST(json_ld_is_trusted_first)
{
	const hsy_doc *doc = read_page(
	    PAGE("<meta property='og:title' content='Another title of it'>"
	         "<meta property='og:site_name' content='herald.example'>"
	         "<meta property='article:published_time' content='2026-01-01'>" LD(
	             "{\"@graph\": [{\"@type\": \"WebSite\", \"name\": \"X\"}, "
	             "{\"@type\": [\"Thing\", "
	             "\"NewsArticle\"], \"headline\": \"Old bridge closed\", "
	             "\"datePublished\": "
	             "\"2026-03-04T08:15:00Z\", \"author\": [{\"@type\": \"Person\", "
	             "\"name\": \"Ada "
	             "Berg\"}, {\"name\": \"Bo Dahl\"}], \"publisher\": {\"name\": \"The "
	             "Herald\"}, "
	             "\"mainEntityOfPage\": {\"@id\": "
	             "\"https://www.herald.example/bridge\"}}]}"),
	         ""));

	ck_assert_str_of(doc->headline, "Old bridge closed");
	ck_assert_str_of(doc->published, "2026-03-04T08:15:00Z");
	ck_assert_str_of(doc->outlet_name, "The Herald");
	ck_assert_str_of(doc->outlet_domain, "herald.example");
	ck_assert_str_of(doc->url, "https://www.herald.example/bridge");
	ck_assert_uint_eq(doc->byline.n, 2);
	ck_assert_str_of(doc->byline.at[1], "Bo Dahl");
	ck_assert_str_of(doc->language, "en");
}
END_TEST

START_TEST(broken_json_ld_is_passed_over)
{
	const hsy_doc *doc = read_page(PAGE(
	    LD("{\"@type\": \"NewsArticle\", \"headline\": ") "<meta property='og:title' "
	                                                      "content='Old bridge "
	                                                      "closed'>",
	    ""));

	ck_assert_str_of(doc->headline, "Old bridge closed");
}
END_TEST

START_TEST(organisations_are_no_authors)
{
	const hsy_doc *doc = read_page(
	    PAGE(LD("{\"@type\": \"Article\", \"author\": {\"@type\": \"Organization\", "
	            "\"name\": "
	            "\"Quay Voices Crew\"}, \"publisher\": {\"name\": \"Quay Voices\"}}"),
	         ""));

	ck_assert_uint_eq(doc->byline.n, 0);
}
END_TEST

START_TEST(addresses_are_no_authors)
{
	const hsy_doc *doc = read_page(PAGE(
	    "<meta property='article:author' content='https://social.example/ada.berg'>",
	    ""));

	ck_assert_uint_eq(doc->byline.n, 0);
}
END_TEST

START_TEST(meta_elements_serve_where_json_ld_is_silent)
{
	const hsy_doc *doc = read_page(PAGE(
	    "<meta name='author' content='By Ada Berg'><meta property='og:site_name' "
	    "content='Quay Weekly'><meta property='og:url' "
	    "content='https://quay.example/b'>"
	    "<meta property='article:published_time' "
	    "content='2026-03-22T18:30:00+00:00'>",
	    ""));

	ck_assert_str_of(doc->byline.at[0], "Ada Berg");
	ck_assert_str_of(doc->outlet_name, "Quay Weekly");
	ck_assert_str_of(doc->url, "https://quay.example/b");
	ck_assert(hsy_str_starts(doc->published, "2026-03-22T18:30:00"));
}
END_TEST

START_TEST(visible_text_is_the_last_resort)
{
	const hsy_doc *doc = read_page(
	    PAGE("<title>Old bridge closed | Quay Weekly</title>",
	         "<h1>Old bridge closed</h1><p class='byline'>By Ada Berg</p>"
	         "<time datetime='2026-03-09'>Monday</time>"));

	ck_assert_str_of(doc->headline, "Old bridge closed");
	ck_assert_str_of(doc->byline.at[0], "Ada Berg");
	ck_assert_str_of(doc->published, "2026-03-09");
	ck_assert_ptr_null(doc->outlet_name.at);
}
END_TEST

START_TEST(outlet_is_cut_off_the_headline)
{
	const hsy_doc *doc = read_page(
	    PAGE("<meta property='og:title' content='Old bridge closed - Quay Weekly'>"
	         "<meta property='og:site_name' content='Quay Weekly'>",
	         ""));

	ck_assert_str_of(doc->headline, "Old bridge closed");
}
END_TEST

static size_t arena_total;

static hsy_status weigh(void *context, const hsy_doc *doc, hsy_arena *arena,
                        hsy_error *why)
{
	(void)context;
	(void)doc;
	(void)why;
	arena_total = arena->total;
	return HSY_OK;
}

/* Each might be the byline, and each holds the same text. */
START_TEST(elements_inside_each_other_are_not_copied_each)
{
	enum { DEPTH = 150, WORDS = 1000 };
	const hsy_read_sink sink = {weigh, NULL, NULL, NULL};
	hsy_buf page;

	hsy_buf_init(&page);
	hsy_buf_text(&page, "<html><body>");
	for (int i = 0; i < DEPTH; i++)
		hsy_buf_text(&page, "<div class=author>");
	hsy_buf_text(&page, "<p>");
	for (int i = 0; i < WORDS; i++)
		hsy_buf_text(&page, "rust ");
	ck_assert_int_eq(hsy_read_bytes(hsy_buf_view(&page), "a.html", NULL, &sink, NULL),
	                 HSY_OK);
	ck_assert_uint_lt(arena_total, 20 * page.len);
	hsy_buf_clear(&page);
}
END_TEST

START_TEST(a_headline_of_a_thousand_bytes_is_none)
{
	const hsy_doc *doc;
	hsy_buf page;

	hsy_buf_init(&page);
	hsy_buf_text(&page, "<html><head><title>Old bridge closed</title>"
	                    "<meta property='og:title' content='");
	for (int i = 0; i < 200; i++)
		hsy_buf_text(&page, "rust ");
	hsy_buf_text(&page, "is all.'></head><body>" TEXT "</body></html>");
	doc = read_page(page.at);
	ck_assert_str_of(doc->headline, "Old bridge closed");
	hsy_buf_clear(&page);
}
END_TEST

START_TEST(a_page_that_tells_nothing_has_no_fields)
{
	const hsy_doc *doc = read_page("<html><body>" TEXT "</body></html>");

	ck_assert_ptr_null(doc->headline.at);
	ck_assert_ptr_null(doc->outlet_name.at);
	ck_assert_ptr_null(doc->published.at);
	ck_assert_ptr_null(doc->url.at);
	ck_assert_uint_eq(doc->byline.n, 0);
}
END_TEST

Suite *suite_meta(void)
{
	Suite *suite = suite_create("meta");
	TCase *tests = tcase_create("meta");

	tcase_add_checked_fixture(tests, NULL, tear_down);
	tcase_add_test(tests, json_ld_is_trusted_first);
	tcase_add_test(tests, broken_json_ld_is_passed_over);
	tcase_add_test(tests, organisations_are_no_authors);
	tcase_add_test(tests, addresses_are_no_authors);
	tcase_add_test(tests, meta_elements_serve_where_json_ld_is_silent);
	tcase_add_test(tests, visible_text_is_the_last_resort);
	tcase_add_test(tests, outlet_is_cut_off_the_headline);
	tcase_add_test(tests, elements_inside_each_other_are_not_copied_each);
	tcase_add_test(tests, a_headline_of_a_thousand_bytes_is_none);
	tcase_add_test(tests, a_page_that_tells_nothing_has_no_fields);
	suite_add_tcase(suite, tests);
	return suite;
}
