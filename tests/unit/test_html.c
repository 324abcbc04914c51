/* test_html.c -- which text of a page is the article, and its blocks. */
#include "reading.h"

Suite *suite_html(void);

#define PARA_1                                                                           \
	"The council closed the old bridge on Monday after an inspection found rust in " \
	"it."
#define PARA_2                                                                           \
	"Two engineers will report to the mayor, who has asked for a plan before "       \
	"summer."
#define PARA_3                                                                           \
	"Drivers are being sent to the tunnel, and the ferry runs twice as often as "    \
	"before."
#define BODY(inner) "<!DOCTYPE html><html lang=\"en\"><body>" inner "</body></html>"

static reading r;

static const hsy_doc *read_page(const char *html)
{
	read_as(&r, html, "a.html");
	ck_assert_int_eq(r.status, HSY_OK);
	ck_assert_uint_eq(r.n_docs, 1);
	return r.docs;
}

static void tear_down(void)
{
	reading_clear(&r);
}

START_TEST(paragraphs_are_parted_and_white_space_squeezed)
{
	const hsy_doc *doc = read_page(
	    BODY("<article><h1>Rust</h1><p>The council closed\n the "
	         "<b>old</b>&nbsp;bridge on Monday after an "
	         "inspection\tfound rust in it.</p><p>" PARA_2 "</p></article>"));

	ck_assert_str_of(doc->text, PARA_1 "\n\n" PARA_2);
	ck_assert_str_eq(block_kinds(doc), "PP");
	ck_assert_str_of(doc->headline, "Rust");
}
END_TEST

START_TEST(navigation_teasers_and_comments_are_left_out)
{
	const hsy_doc *doc = read_page(
	    BODY("<nav><a href='/'>Home</a></nav><header><a href='/a'>Town</a> <a "
	         "href='/b'>Sport"
	         "</a></header><div class='cookie-banner'><p>We and our 817 partners "
	         "store cookies "
	         "on your device, and you may object to it "
	         "here.</p></div><main><h1>Rust</h1><p>" PARA_1
	         "</p><div class='related-stories'><p>Ferry to sail again after a long "
	         "winter in the "
	         "dock, its captain says.</p></div><p>" PARA_2 "</p><p>" PARA_3
	         "</p></main><section id='comments'><p>My cousin says that the bridge "
	         "was sold years "
	         "ago, and nobody told us.</p></section><footer>© The Herald. All "
	         "rights.</footer>"));

	ck_assert_str_of(doc->text, PARA_1 "\n\n" PARA_2 "\n\n" PARA_3);
}
END_TEST

START_TEST(a_name_that_would_hide_the_page_is_ignored)
{
	const hsy_doc *doc = read_page(BODY("<div class='widget'><h1>Rust</h1><p>" PARA_1
	                                    "</p><p>" PARA_2 "</p><p>" PARA_3
	                                    "</p></div>"));

	ck_assert_str_of(doc->text, PARA_1 "\n\n" PARA_2 "\n\n" PARA_3);
}
END_TEST

START_TEST(kinds_come_from_the_markup)
{
	const hsy_doc *doc = read_page(BODY(
	    "<article><p>" PARA_1 "</p><h2>What was found</h2><ul><li>Rust in all of the "
	    "joints.</li><li>Water in the piers.</li></ul><blockquote><p>" PARA_2
	    "</p></blockquote><p>" PARA_3
	    "</p><p class='credit'>Source: TechCrunch</p></article>"));

	ck_assert_str_eq(block_kinds(doc), "PHIIQPC");
}
END_TEST

START_TEST(summary_boxes_and_questions_repeat)
{
	const hsy_doc *doc = read_page(BODY(
	    "<div><h1>Rust</h1><div class='box'><h3>Key Takeaways</h3><ul><li>Rust was "
	    "found in "
	    "it.</li><li>It is shut.</li></ul></div><div class='article-body'><p>" PARA_1
	    "</p><p>" PARA_2 "</p><p>" PARA_3
	    "</p><h2>FAQ</h2><h3>Is it shut?</h3><p>The "
	    "council closed it on Monday.</p></div></div>"));

	ck_assert_str_eq(block_kinds(doc), "hiiPPPhhp");
	ck_assert_ptr_null(doc->lead.at);
}
END_TEST

/* A link of the given address on a page that has the other one. */
static size_t count_links(size_t link, size_t base)
{
	size_t n;
	hsy_buf page;

	hsy_buf_init(&page);
	hsy_buf_text(&page, "<html><head><link rel=canonical href='https://a.example/");
	for (size_t i = 0; i < base / 2; i++)
		hsy_buf_text(&page, "b/");
	hsy_buf_text(&page, "'></head><body><p>The plan, <a href='");
	for (size_t i = 0; i < link / 5; i++)
		hsy_buf_text(&page, "p/../");
	hsy_buf_text(&page, "p'>an engineer</a> said, is late.</p></body></html>");
	n = read_page(page.at)->links.n;
	hsy_buf_clear(&page);
	return n;
}

START_TEST(addresses_without_end_are_none)
{
	ck_assert_uint_eq(count_links(1900, 100), 1);
	tear_down();
	ck_assert_uint_eq(count_links(2100, 100), 0);
	tear_down();
	ck_assert_uint_eq(count_links(100, 1100), 0);
}
END_TEST

START_TEST(links_are_spans_with_absolute_targets)
{
	const hsy_doc *doc = read_page("<html lang=en><head><link rel='canonical' "
	                               "href='https://a.example/news/x.html'>"
	                               "</head><body><article><p>" PARA_1
	                               "</p><p>The plan, <a href='../plan.pdf'> an "
	                               "engineer</a> said, is <a href='#top'>here</a> "
	                               "and <a href=\"javascript:x()\">there"
	                               "</a>, and nobody has read it yet.</p><p>" PARA_3
	                               "</p></article></body></html>");

	ck_assert_uint_eq(doc->links.n, 1);
	ck_assert_str_of(hsy_str_slice(doc->text, doc->links.at[0].span), "an engineer");
	ck_assert_str_of(doc->links.at[0].target, "https://a.example/plan.pdf");
}
END_TEST

START_TEST(standfirst_is_a_field_of_its_own)
{
	const hsy_doc *doc = read_page(
	    BODY("<main><h1>Rust</h1><p class='standfirst'>The mayor wants a plan, and "
	         "drivers want "
	         "their road back.</p><p>" PARA_1 "</p><p>" PARA_2 "</p><p>" PARA_3
	         "</p></main>"));

	ck_assert_str_of(doc->lead,
	                 "The mayor wants a plan, and drivers want their road back.");
	ck_assert_str_of(doc->text, PARA_1 "\n\n" PARA_2 "\n\n" PARA_3);
}
END_TEST

START_TEST(double_line_breaks_part_paragraphs)
{
	const hsy_doc *doc = read_page(
	    BODY("<div>" PARA_1 "<br><br>" PARA_2 "<br>" PARA_3 "</div>"));

	ck_assert_str_of(doc->text, PARA_1 "\n\n" PARA_2 " " PARA_3);
}
END_TEST

START_TEST(byline_and_date_lines_are_no_text)
{
	const hsy_doc *doc = read_page(
	    BODY("<article><h1>Rust</h1><p>By Ada Berg</p><p>5 March 2026</p><p>" PARA_1
	         "</p><p>" PARA_2 "</p></article>"));

	ck_assert_str_of(doc->text, PARA_1 "\n\n" PARA_2);
}
END_TEST

START_TEST(deep_nesting_is_an_error_not_a_crash)
{
	hsy_buf html;

	hsy_buf_init(&html);
	hsy_buf_text(&html, "<html><body>");
	for (int i = 0; i < 100000; i++)
		hsy_buf_text(&html, "<div>");
	hsy_buf_text(&html, "<p>" PARA_1 "</p>");
	read_limited(&r, hsy_buf_view(&html), "deep.html", NULL);
	ck_assert_int_eq(r.status, HSY_E_LIMIT);
	ck_assert_ptr_nonnull(strstr(r.error.message, "deep.html"));
	hsy_buf_clear(&html);
}
END_TEST

START_TEST(page_without_text_is_empty)
{
	read_as(&r, BODY("<script>var x = 'long and not an article at all.';</script>"),
	        "a.html");
	ck_assert_int_eq(r.status, HSY_E_EMPTY);
}
END_TEST

START_TEST(entities_from_outside_are_never_read)
{
	const hsy_doc *doc = read_page(
	    "<!DOCTYPE html [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"
	    "<html lang=en><body><p>" PARA_1 " &x;</p></body></html>");

	ck_assert(hsy_str_find(doc->text, HSY_STR("root:"), 0) == HSY_NONE);
}
END_TEST

Suite *suite_html(void)
{
	Suite *suite = suite_create("html");
	TCase *tests = tcase_create("html");

	tcase_add_checked_fixture(tests, NULL, tear_down);
	tcase_add_test(tests, paragraphs_are_parted_and_white_space_squeezed);
	tcase_add_test(tests, navigation_teasers_and_comments_are_left_out);
	tcase_add_test(tests, a_name_that_would_hide_the_page_is_ignored);
	tcase_add_test(tests, kinds_come_from_the_markup);
	tcase_add_test(tests, summary_boxes_and_questions_repeat);
	tcase_add_test(tests, addresses_without_end_are_none);
	tcase_add_test(tests, links_are_spans_with_absolute_targets);
	tcase_add_test(tests, standfirst_is_a_field_of_its_own);
	tcase_add_test(tests, double_line_breaks_part_paragraphs);
	tcase_add_test(tests, byline_and_date_lines_are_no_text);
	tcase_add_test(tests, deep_nesting_is_an_error_not_a_crash);
	tcase_add_test(tests, page_without_text_is_empty);
	tcase_add_test(tests, entities_from_outside_are_never_read);
	suite_add_tcase(suite, tests);
	return suite;
}
