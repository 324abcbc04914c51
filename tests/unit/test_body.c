/* test_body.c -- what belongs to the article of a page, and what each piece is. */
#include "reading.h"

Suite *suite_body(void);

#define PARA_1                                                                           \
	"The council closed the old bridge on Monday after an inspection found rust in " \
	"it."
#define PARA_2                                                                           \
	"Two engineers will report to the mayor, who has asked for a plan before "       \
	"summer."
#define PARA_3                                                                           \
	"Drivers are being sent to the tunnel, and the ferry runs twice as often as "    \
	"before."
#define P_1 "<p>" PARA_1 "</p>"
#define P_2 "<p>" PARA_2 "</p>"
#define P_3 "<p>" PARA_3 "</p>"
#define TEXT PARA_1 "\n\n" PARA_2 "\n\n" PARA_3
#define PAGE(inner) "<!DOCTYPE html><html lang=\"en\"><body>" inner "</body></html>"
#define TEASER(title, words)                                                             \
	"<div class='card'><h3><a href='/x'>" title "</a></h3><p>" words "</p></div>"

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

/* Pages that all hold the three paragraphs, and something else. */
START_TEST(what_is_about_other_articles_is_left_out)
{
	static const char *const pages[] = {
	    /* a pointer between the paragraphs */
	    PAGE("<article><h1>Rust</h1>" P_1
	         "<p>See also: <a href='/f'>Ferry to sail again after a long winter in "
	         "the dock</a></p>" P_2 P_3 "</article>"),
	    /* a list of headlines */
	    PAGE("<article><h1>Rust</h1>" P_1
	         "<ul><li><h4><a href='/f'>Ferry to sail again</a></h4></li><li><h4><a "
	         "href='/g'>Tunnel to be painted</a></h4></li></ul>" P_2 P_3
	         "</article>"),
	    /* an article within the article */
	    PAGE("<article><h1>Rust</h1>" P_1 P_2 P_3
	         "<article><p>The ferry will sail again after a long winter in the "
	         "dock.</p></article></article>"),
	    /* articles below the article, all of them article elements */
	    PAGE("<main><article><h1>Rust</h1>" P_1 P_2 P_3 "</article><section><article>"
	         "<p>The ferry will sail again.</p></article><article><p>The tunnel will "
	         "be painted.</p></article></section></main>"),
	    /* navigation that nobody closed */
	    PAGE("<nav><ul><li><a "
	         "href='/'>Home</a></li></ul><main><article><h1>Rust</h1>" P_1 P_2 P_3
	         "</article></main>"),
	    /* a form around everything */
	    PAGE("<form action='/'><h1>Rust</h1><div>" P_1 P_2 P_3 "</div></form>"),
	    /* a note within a line */
	    PAGE(
	        "<article><h1>Rust</h1><p>The council closed the <span class='tooltip'>"
	        "built in 1931</span>old bridge on Monday after an inspection found rust "
	        "in it.</p>" P_2 P_3 "</article>"),
	    /* an icon named like what it stands for */
	    PAGE("<article><h1>Rust</h1><p>The council closed the old bridge on Monday "
	         "after an inspection found rust<i class='icon-share'></i> in it.</p>" P_2
	             P_3 "</article>"),
	    /* a heading left alone by the links that it opened */
	    PAGE("<article><h1>Rust</h1>" P_1
	         "<div><h2>Today</h2><ul><li><a href='/f'>Ferry to sail "
	         "again</a></li></ul></div>" P_2 P_3 "</article>"),
	    /* who wrote it, said again */
	    PAGE("<article><h1>Rust</h1><p class='byline'>By Ada Berg</p><p>Ada "
	         "Berg</p>" P_1 P_2 P_3 "</article>"),
	    /* when it was written, at length */
	    PAGE("<article><h1>Rust</h1><p>Published: 4:30 p.m., 5 March 2026 | Updated: "
	         "6 March 2026 at 3:58 a.m.</p>" P_1 P_2 P_3 "</article>"),
	    /* a picture whose caption only names it */
	    PAGE("<article><h1>Rust</h1>" P_1
	         "<figure><img><figcaption>The bridge. Photo: Ada "
	         "Berg</figcaption></figure>" P_2 P_3 "</article>"),
	};

	for (size_t i = 0; i < sizeof pages / sizeof *pages; i++) {
		const hsy_doc *doc = read_page(pages[i]);

		ck_assert_msg(hsy_str_is(doc->text, TEXT), "page %zu: " HSY_STR_FMT, i,
		              HSY_STR_ARG(doc->text));
		ck_assert_str_eq(block_kinds(doc), "PPP");
		ck_assert_uint_eq(doc->diagnostics.n, 0);
		tear_down();
	}
}
END_TEST

START_TEST(what_is_set_apart_keeps_its_kind)
{
	static const struct {
		const char *inner, *kinds, *text;
	} cases[] = {
	    {"<figure><img><figcaption>The bridge was shut by noon on "
	     "Monday.</figcaption></figure>",
	     "PAPP", "The bridge was shut by noon on Monday."},
	    {"<div class='embed-widget'><blockquote class='twitter-tweet'><p>Shut until "
	     "summer.</p>— Town (@town) <a href='https://x.example/1'>March 5, "
	     "2026</a></blockquote></div>",
	     "PTTPP", "Shut until summer."},
	    {"<div class='fb-post'><blockquote><p>Shut until summer.</p>"
	     "Posted by Town</blockquote></div>",
	     "PTTPP", "Shut until summer."},
	    {"<amp-twitter><blockquote placeholder>Shut until "
	     "summer.</blockquote></amp-twitter>",
	     "PTPP", "Shut until summer."},
	    {"<aside class='pull-quote'><p>The ferry runs twice as often</p></aside>",
	     "PqPP", "The ferry runs twice as often"},
	    {"<blockquote><p>“Nobody has asked the ferry's captain.”</p></blockquote>",
	     "PQPP", "“Nobody has asked the ferry's captain.”"},
	    {"<div class='key-takeaways'><p>The bridge is shut, and will be for "
	     "long.</p></div>",
	     "PpPP", "The bridge is shut, and will be for long."},
	};

	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		char page[2000];
		const hsy_doc *doc;

		snprintf(page, sizeof page,
		         PAGE("<article><h1>Rust</h1>" P_1 "%s" P_2 P_3 "</article>"),
		         cases[i].inner);
		doc = read_page(page);
		ck_assert_str_eq(block_kinds(doc), cases[i].kinds);
		ck_assert_str_of(block_text(doc, 1), cases[i].text);
		tear_down();
	}
}
END_TEST

#define SATZ_1                                                                           \
	"Die Stadt hat die alte Brücke am Montag gesperrt, weil Prüfer darin Rost "    \
	"fanden."
#define SATZ_2                                                                           \
	"Zwei Gutachter berichten dem Bürgermeister, der bis zum Sommer einen Plan "    \
	"haben will."
#define SATZ_3                                                                           \
	"Autos fahren nun durch den Tunnel, und die Fähre fährt doppelt so oft wie "   \
	"sonst."

/* Templates are in other languages than articles now and then. */
START_TEST(set_phrases_of_templates_are_known_in_many_languages)
{
	static const struct {
		const char *language, *inner;
	} cases[] = {
	    {"de", "<p>Foto: Ada Berg</p>"},
	    {"de-AT", "<p>Lesen Sie auch: Die Fähre fährt wieder</p>"},
	    {"de", "<p>Share this</p>"},
	    {"de", "<p>Hat es Ihnen gefallen? Abonnieren Sie unseren Newsletter!</p>"},
	    {"sv", "<p>À lire aussi : le bac</p>"},
	    {"pl", "<p>Czytaj także: Prom</p>"},
	};

	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		char page[2000];
		const hsy_doc *doc;

		snprintf(page, sizeof page,
		         "<html lang='%s'><body><article><h1>Rost</h1><p>" SATZ_1
		         "</p>%s<p>" SATZ_2 "</p><p>" SATZ_3 "</p><div><h3>Ähnliche "
		         "Beiträge</h3><p>Die Fähre fährt nach langem Winter "
		         "wieder.</p></div></article></body></html>",
		         cases[i].language, cases[i].inner);
		doc = read_page(page);
		ck_assert_msg(hsy_str_is(doc->text, SATZ_1 "\n\n" SATZ_2 "\n\n" SATZ_3),
		              "case %zu: " HSY_STR_FMT, i, HSY_STR_ARG(doc->text));
		tear_down();
	}
}
END_TEST

#define COMMENT                                                                          \
	"<li>Somebody<p>My father said the same of that bridge, and his father before "  \
	"him, and nobody ever listened to them.</p></li>"
#define FIVE_COMMENTS COMMENT COMMENT COMMENT COMMENT COMMENT

/* Furniture, but what says that the article is somebody else's. */
START_TEST(lines_that_tell_an_origin_stay)
{
	static const char *const lines[] = {
	    "© 2026 Associated Press. All rights reserved.",
	    "Copyright 2026 Reuters. All rights reserved.",
	    "Editor's note: This article first appeared in Harbour Weekly.",
	};

	for (size_t i = 0; i < sizeof lines / sizeof *lines; i++) {
		char page[2000];
		const hsy_doc *doc;

		snprintf(page, sizeof page,
		         PAGE("<article><h1>Rust</h1>" P_1 P_2 P_3
		              "<p>%s</p><p>All rights reserved.</p></article>"),
		         lines[i]);
		doc = read_page(page);
		ck_assert_str_eq(block_kinds(doc), "PPPF");
		ck_assert_str_of(block_text(doc, 3), lines[i]);
		tear_down();
	}
}
END_TEST

START_TEST(comments_may_be_longer_than_the_article)
{
	const hsy_doc *doc = read_page(PAGE(
	    "<div class='wrap'><div><h1>Rust</h1>" P_1 P_2 P_3 P_1 P_2
	    "</div><div class='talk'><h3>15 Comments</h3><ul>" FIVE_COMMENTS FIVE_COMMENTS
	        FIVE_COMMENTS "</ul></div></div>"));

	ck_assert_str_eq(block_kinds(doc), "PPPPP");
}
END_TEST

START_TEST(scripts_without_spaces_have_sentences_too)
{
	const hsy_doc *doc = read_page(
	    "<html lang='zh'><body><ul><li><a href='/'>首页</a></li></ul><div><p>市政府"
	    "星期一关闭了旧桥,因为检查发现桥体生锈。</p><p>两名工程师将向市长提交报"
	    "告,夏天前拿出计划。</p><p>车辆改走隧道。</p></div></body></html>");

	ck_assert_uint_eq(doc->blocks.n, 3);
	ck_assert_str_of(block_text(doc, 2), "车辆改走隧道。");
}
END_TEST

START_TEST(an_article_named_a_summary_is_none)
{
	const hsy_doc *doc = read_page(
	    PAGE("<article class='takeaways'><h1>Rust</h1>" P_1 P_2 P_3 "</article>"));

	ck_assert_str_eq(block_kinds(doc), "PPP");
}
END_TEST

START_TEST(rows_of_a_table_are_blocks_with_tabs)
{
	const hsy_doc *doc = read_page(
	    PAGE("<article>" P_1 "<table><tr><th>Year</th><th>Cars a day</th></tr><tr>"
	         "<td>2024</td><td>12,000</td></tr><tr><td>2025</td><td><b>11,000</b> or "
	         "so</td></tr></table>" P_2 P_3 "</article>"));

	ck_assert_str_eq(block_kinds(doc), "PRRRPP");
	ck_assert_str_of(block_text(doc, 1), "Year\tCars a day");
	ck_assert_str_of(block_text(doc, 3), "2025\t11,000 or so");
}
END_TEST

START_TEST(a_table_that_lays_the_page_out_is_none)
{
	const hsy_doc *doc = read_page(
	    PAGE("<table><tr><td><a href='/'>Home</a></td><td><h1>Rust</h1>" P_1 P_2 P_3
	         "</td></tr><tr><td>© Town</td><td>All rights</td></tr></table>"));

	ck_assert_str_of(doc->text, TEXT);
	ck_assert_str_eq(block_kinds(doc), "PPP");
}
END_TEST

START_TEST(a_table_whose_text_is_in_one_cell_is_none)
{
	const hsy_doc *doc = read_page(PAGE(
	    "<table><tr><td><a href='/'>Home</a><br><a href='/n'>News</a></td><td>" PARA_1
	    "<br><br>" PARA_2 "<p>" PARA_3 "<p>" PARA_1 "</td><td>Tides</td></tr>"
	    "</table>"));

	ck_assert_str_of(doc->text, TEXT "\n\n" PARA_1);
	ck_assert_str_eq(block_kinds(doc), "PPPP");
}
END_TEST

START_TEST(a_sentence_that_is_mostly_a_link_stays)
{
	const hsy_doc *doc = read_page(PAGE(
	    "<article><p>The mayor <a href='https://a.example/m'>told the council on "
	    "Monday that nobody would cross the bridge before summer</a> this "
	    "year.</p>" P_1 P_2 "</article>"));

	ck_assert_str_eq(block_kinds(doc), "PPP");
	ck_assert_uint_eq(doc->links.n, 1);
}
END_TEST

START_TEST(links_keep_their_place_behind_an_aside_in_the_line)
{
	const hsy_doc *doc = read_page(
	    PAGE("<article><p>The plan of <span class='tooltip'>born in 1980</span><a "
	         "href='https://a.example/e'> an engineer<span class='tooltip'>in a new "
	         "window</span></a> is late, and nobody has read "
	         "it.</p>" P_2 P_3 "</article>"));

	ck_assert_uint_eq(doc->links.n, 1);
	ck_assert_str_of(hsy_str_slice(doc->text, doc->links.at[0].span), "an engineer");
	ck_assert_str_of(block_text(doc, 0),
	                 "The plan of an engineer is late, and nobody has read it.");
}
END_TEST

#define LEAD "The mayor wants a plan, and drivers want their road back."

START_TEST(leads_are_found_wherever_they_stand_above)
{
	static const char *const heads[] = {
	    "<h1>Rust</h1><div class='article-teaser'><p>" LEAD "</p></div><div>",
	    "<h1>Rust</h1><h2 class='article__deck'>" LEAD "</h2><div>",
	    "<h1>Rust</h1><div class='story-body'><p class='standfirst'>" LEAD "</p>",
	    "<h1>Rust</h1><p class='dek'>" LEAD "</p><div><p>" LEAD "</p>",
	    "<h1>Rust</h1><p class='dek'>" LEAD "</p><figure><figcaption>The bridge was "
	    "shut by noon on Monday.</figcaption></figure><div>",
	};

	for (size_t i = 0; i < sizeof heads / sizeof *heads; i++) {
		char page[2000];
		const hsy_doc *doc;

		snprintf(page, sizeof page, PAGE("<main>%s" P_1 P_2 P_3 "</div></main>"),
		         heads[i]);
		doc = read_page(page);
		ck_assert_msg(hsy_str_is(doc->lead, LEAD), "head %zu: " HSY_STR_FMT, i,
		              HSY_STR_ARG(doc->lead));
		ck_assert(hsy_str_find(doc->text, HSY_STR(LEAD), 0) == HSY_NONE);
		ck_assert(hsy_str_ends(doc->text, TEXT));
		tear_down();
	}
}
END_TEST

START_TEST(notes_without_a_sentence_are_read_where_the_page_names_them)
{
	const hsy_doc *doc = read_page(
	    PAGE("<header><p>Welcome</p></header><article><h1>Race</h1><p>1. Ada "
	         "Berg</p><p>2. Bo Dahl</p></article>"));

	ck_assert(hsy_str_find(doc->text, HSY_STR("2. Bo Dahl"), 0) != HSY_NONE);
}
END_TEST

#define INDEX                                                                            \
	TEASER("Ferry to sail again", "After a long winter in the dock, it is ready.")   \
	TEASER("Tunnel to be painted", "The mayor has chosen a colour, and it is red.")  \
	TEASER("School wins the cup", "For the first time in its long history, it did.")
#define PRICE(name, sum) "<li>" name "</li><li>" sum "</li>"

START_TEST(pages_that_are_no_article_say_so_and_state_nothing)
{
	static const struct {
		const char *page, *sign;
	} cases[] = {
	    {PAGE("<main><h1>News</h1>" INDEX INDEX "</main>"), "index"},
	    {PAGE("<main><h1>Lamps</h1><p>A lamp that you will like a lot.</p><ul>" PRICE(
	         "One", "€ 12") PRICE("Two", "12,50 €") PRICE("Three", "$5")
	              PRICE("Four", "£ 7") PRICE("Five", "£ 8")
	                  PRICE("Six", "£ 9") "</ul></main>"),
	     "shop"},
	    {PAGE("<main><h1>Rust</h1><p>To read on, please log in to your account "
	          "here.</p><form><input type='text'><input "
	          "type='Password'></form></main>"),
	     "log in"},
	};

	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		const hsy_doc *doc = read_page(cases[i].page);

		ck_assert_uint_eq(doc->remarks.n, 1);
		ck_assert(strstr(doc->remarks.at[0].at, cases[i].sign));
		ck_assert_uint_gt(doc->blocks.n, 0);
		for (size_t k = 0; k < doc->blocks.n; k++)
			ck_assert_int_eq(doc->blocks.at[k].kind, HSY_BLOCK_FURNITURE);
		tear_down();
	}
}
END_TEST

START_TEST(an_article_may_have_teasers_prices_and_a_way_to_log_in)
{
	const hsy_doc *doc = read_page(PAGE(
	    "<form><input type='password'></form><main><article><h1>Rust</h1>" P_1
	    "<p>A ticket for the ferry costs $5 now.</p><ul>" PRICE("Day", "$5")
	        PRICE("Week", "$20") "</ul>" P_2 P_3 "</article>" INDEX INDEX "</main>"));

	ck_assert_uint_eq(doc->diagnostics.n, 0);
	ck_assert(hsy_block_states(&doc->blocks.at[0]));
}
END_TEST

START_TEST(the_beginning_of_a_walled_article_is_news)
{
	const hsy_doc *doc = read_page(
	    PAGE("<main><div class='article-body'><h1>Rust</h1>" P_1
	         "</div><form><input type='password'></form></main>"));

	ck_assert_uint_eq(doc->remarks.n, 0);
	ck_assert_str_eq(block_kinds(doc), "P");
}
END_TEST

START_TEST(a_text_is_never_all_lead)
{
	const hsy_doc *doc = read_page(
	    PAGE("<div class='teaser'><h1>Rust</h1><p>" PARA_1
	         "</p></div><div class='article-body'><p>" PARA_1 "</p></div>"));

	ck_assert_str_of(doc->text, PARA_1);
	ck_assert_uint_eq(doc->lead.len, 0);
}
END_TEST

Suite *suite_body(void)
{
	Suite *suite = suite_create("body");
	TCase *tests = tcase_create("body");

	tcase_add_checked_fixture(tests, NULL, tear_down);
	tcase_add_test(tests, what_is_about_other_articles_is_left_out);
	tcase_add_test(tests, what_is_set_apart_keeps_its_kind);
	tcase_add_test(tests, set_phrases_of_templates_are_known_in_many_languages);
	tcase_add_test(tests, lines_that_tell_an_origin_stay);
	tcase_add_test(tests, comments_may_be_longer_than_the_article);
	tcase_add_test(tests, scripts_without_spaces_have_sentences_too);
	tcase_add_test(tests, an_article_named_a_summary_is_none);
	tcase_add_test(tests, rows_of_a_table_are_blocks_with_tabs);
	tcase_add_test(tests, a_table_that_lays_the_page_out_is_none);
	tcase_add_test(tests, a_table_whose_text_is_in_one_cell_is_none);
	tcase_add_test(tests, a_sentence_that_is_mostly_a_link_stays);
	tcase_add_test(tests, links_keep_their_place_behind_an_aside_in_the_line);
	tcase_add_test(tests, leads_are_found_wherever_they_stand_above);
	tcase_add_test(tests,
	               notes_without_a_sentence_are_read_where_the_page_names_them);
	tcase_add_test(tests, pages_that_are_no_article_say_so_and_state_nothing);
	tcase_add_test(tests, an_article_may_have_teasers_prices_and_a_way_to_log_in);
	tcase_add_test(tests, the_beginning_of_a_walled_article_is_news);
	tcase_add_test(tests, a_text_is_never_all_lead);
	suite_add_tcase(suite, tests);
	return suite;
}
