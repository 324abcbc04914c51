/* test_feed.c -- entries of RSS and Atom, and NITF. */
#include "reading.h"

Suite *suite_feed(void);

#define PARA_1                                                                           \
	"The council closed the old bridge on Monday after an inspection found rust in " \
	"it."
#define PARA_2                                                                           \
	"Two engineers will report to the mayor, who has asked for a plan before "       \
	"summer."

static reading r;

static void tear_down(void)
{
	reading_clear(&r);
}

START_TEST(rss_entries_are_documents)
{
	const hsy_doc *doc = r.docs;

	read_as(
	    &r,
	    "<?xml version=\"1.0\"?><rss version=\"2.0\" "
	    "xmlns:c=\"http://purl.org/rss/1.0/"
	    "modules/content/\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><channel>"
	    "<title>Quay Weekly</title><link>https://www.quay.example/</link><language>en"
	    "</language><item><title>Bridge &amp;amp; "
	    "ferry</title><link>https://quay.example/1"
	    "</link><pubDate>Fri, 27 Mar 2026 06:00:00 +0000</pubDate><dc:creator>Ada "
	    "Berg"
	    "</dc:creator><description>A short word before.</description><c:encoded>"
	    "<![CDATA[<p>" PARA_1
	    "</p><p>Says <a href=\"/x\">who</a>?</p>]]></c:encoded></item>"
	    "<item><title>Second</title><description>" PARA_2 "</description></item>"
	    "</channel></rss>",
	    "a.rss");
	ck_assert_int_eq(r.status, HSY_OK);
	ck_assert_uint_eq(r.n_docs, 2);
	ck_assert_str_of(doc->path, "a.rss#1");
	ck_assert_str_of(doc->headline, "Bridge & ferry");
	ck_assert_str_of(doc->outlet_name, "Quay Weekly");
	ck_assert_str_of(doc->outlet_domain, "quay.example");
	ck_assert_str_of(doc->url, "https://quay.example/1");
	ck_assert_str_of(doc->published, "2026-03-27T06:00:00Z");
	ck_assert_str_of(doc->byline.at[0], "Ada Berg");
	ck_assert_str_of(doc->lead, "A short word before.");
	ck_assert_str_of(doc->text, PARA_1 "\n\nSays who?");
	ck_assert_str_of(doc->links.at[0].target, "https://quay.example/x");
	ck_assert_str_of(r.docs[1].path, "a.rss#2");
	ck_assert_str_of(r.docs[1].text, PARA_2);
	ck_assert(!hsy_str_equal(r.docs[0].id, r.docs[1].id));
}
END_TEST

START_TEST(atom_entries_are_documents)
{
	const hsy_doc *doc = r.docs;

	read_as(&r,
	        "<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"en\"><title>Quay "
	        "Weekly"
	        "</title><link rel=\"self\" href=\"https://quay.example/feed\"/><link "
	        "href=\"https://quay.example/\"/><entry><title>Bridge</title><link "
	        "rel=\"alternate\" "
	        "href=\"/news/1\"/><published>2026-03-04T08:15:00Z</published>"
	        "<author><name>Ada Berg</name></author><content type=\"xhtml\"><div "
	        "xmlns=\"http://www.w3.org/1999/xhtml\"><p>" PARA_1 "</p><p>" PARA_2
	        "</p></div></content></entry></feed>",
	        "a.xml");
	ck_assert_uint_eq(r.n_docs, 1);
	ck_assert_str_of(doc->text, PARA_1 "\n\n" PARA_2);
	ck_assert_str_of(doc->outlet_domain, "quay.example");
	ck_assert_str_of(doc->published, "2026-03-04T08:15:00Z");
	ck_assert_str_of(doc->byline.at[0], "Ada Berg");
}
END_TEST

START_TEST(entry_without_text_is_complained_about)
{
	read_as(&r,
	        "<rss><channel><title>Q</title><item><title>Empty</title></item><item>"
	        "<description>" PARA_1 "</description></item></channel></rss>",
	        "a.rss");
	ck_assert_int_eq(r.status, HSY_OK);
	ck_assert_uint_eq(r.n_docs, 1);
	ck_assert_str_of(r.docs[0].path, "a.rss#2");
	ck_assert_uint_eq(r.n_complaints, 1);
	ck_assert_int_eq(r.complaints[0].status, HSY_E_EMPTY);
}
END_TEST

START_TEST(feed_without_entries_is_empty)
{
	read_as(&r, "<rss><channel><title>Q</title></channel></rss>", "a.rss");
	ck_assert_int_eq(r.status, HSY_E_EMPTY);
}
END_TEST

START_TEST(broken_feed_is_read_as_far_as_it_goes)
{
	read_as(&r,
	        "<rss><channel><title>Q</title><item><description>" PARA_1
	        "</description></item><item><description>cut",
	        "a.rss");
	ck_assert_uint_ge(r.n_docs, 1);
	ck_assert_uint_eq(r.docs[0].diagnostics.n, 1);
}
END_TEST

START_TEST(entities_are_neither_fetched_nor_multiplied)
{
	read_as(
	    &r,
	    "<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b "
	    "\"&a;&a;&a;&a;\"><!ENTITY x SYSTEM "
	    "\"file:///etc/passwd\">]><rss><channel><title>Q"
	    "</title><item><description>" PARA_1
	    " &b; &x;</description></item></channel></rss>",
	    "a.rss");
	ck_assert_uint_eq(r.n_docs, 1);
	ck_assert_str_of(r.docs[0].text, PARA_1);
}
END_TEST

START_TEST(nitf_tells_fields_and_paragraphs)
{
	const hsy_doc *doc = r.docs;

	read_as(&r,
	        "<?xml version=\"1.0\"?><nitf><head><title>T</title><docdata><doc-id "
	        "id-string=\"wire-7\"/><date.issue "
	        "norm=\"20260325T113000Z\"/></docdata><pubdata "
	        "name=\"Other\" "
	        "ex-ref=\"https://wire.example/7\"/></head><body><body.head><hedline>"
	        "<hl1>Bridge closed</hl1><hl2>A mayor waits</hl2></hedline><byline>By "
	        "<person>Ada "
	        "Berg</person><byttl>Correspondent</byttl></"
	        "byline><distributor><org>Wire Service"
	        "</org></distributor></body.head><body.content><block><p>" PARA_1
	        "</p><hl2>The plan</hl2><p>" PARA_2
	        "</p></block></body.content></body></nitf>",
	        "a.xml");
	ck_assert_int_eq(r.status, HSY_OK);
	ck_assert_str_of(doc->id, "wire-7");
	ck_assert_str_of(doc->headline, "Bridge closed");
	ck_assert_str_of(doc->byline.at[0], "Ada Berg");
	ck_assert_str_of(doc->outlet_name, "Wire Service");
	ck_assert_str_of(doc->outlet_domain, "wire.example");
	ck_assert_str_of(doc->published, "2026-03-25T11:30:00Z");
	ck_assert_str_of(doc->text, PARA_1 "\n\nThe plan\n\n" PARA_2);
	ck_assert_str_eq(block_kinds(doc), "PHP");
}
END_TEST

START_TEST(nitf_byline_without_marked_persons_is_taken_apart)
{
	read_as(
	    &r,
	    "<nitf><body><body.head><byline>By Ada Berg and Bo Dahl</byline></body.head>"
	    "<body.content><p>" PARA_1 "</p></body.content></body></nitf>",
	    "a.xml");
	ck_assert_uint_eq(r.docs[0].byline.n, 2);
	ck_assert_str_of(r.docs[0].byline.at[1], "Bo Dahl");
}
END_TEST

Suite *suite_feed(void)
{
	Suite *suite = suite_create("feed");
	TCase *tests = tcase_create("feed");

	tcase_add_checked_fixture(tests, NULL, tear_down);
	tcase_add_test(tests, rss_entries_are_documents);
	tcase_add_test(tests, atom_entries_are_documents);
	tcase_add_test(tests, entry_without_text_is_complained_about);
	tcase_add_test(tests, feed_without_entries_is_empty);
	tcase_add_test(tests, broken_feed_is_read_as_far_as_it_goes);
	tcase_add_test(tests, entities_are_neither_fetched_nor_multiplied);
	tcase_add_test(tests, nitf_tells_fields_and_paragraphs);
	tcase_add_test(tests, nitf_byline_without_marked_persons_is_taken_apart);
	suite_add_tcase(suite, tests);
	return suite;
}
