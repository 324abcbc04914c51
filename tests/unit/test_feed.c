/* test_feed.c -- entries of RSS and Atom, as they are in practice. */
#include "base/buf.h"
#include "reading.h"

#include <stdio.h>

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

START_TEST(entry_that_tells_nothing_is_complained_about)
{
	read_as(&r,
	        "<rss><channel><title>Q</title><item> <title/> </item><item>"
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
	ck_assert_uint_eq(r.docs[0].diagnostics.n, 1);
}
END_TEST

/* An RSS feed of one item. */
#define ITEM(fields)                                                                     \
	"<rss version=\"2.0\"><channel><title>Quay Weekly</title>"                       \
	"<link>https://quay.example/</link><item>" fields "</item></channel></rss>"

/* An Atom feed of one entry. */
#define ENTRY(fields)                                                                    \
	"<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>Quay Weekly</title>"         \
	"<link href=\"https://quay.example/\"/><entry>" fields "</entry></feed>"

typedef struct shape {
	const char *feed;
	const char *expected; /* NULL: absent */
} shape;

static hsy_str headline_of(const hsy_doc *doc)
{
	return doc->headline;
}

static hsy_str text_of(const hsy_doc *doc)
{
	return doc->text;
}

static hsy_str lead_of(const hsy_doc *doc)
{
	return doc->lead;
}

static hsy_str url_of(const hsy_doc *doc)
{
	return doc->url;
}

static hsy_str language_of(const hsy_doc *doc)
{
	return doc->language;
}

/* The names, one line each. */
static hsy_str byline_of(const hsy_doc *doc)
{
	static char names[200];
	size_t n = 0;

	for (size_t i = 0; i < doc->byline.n; i++)
		n += (size_t)snprintf(names + n, sizeof names - n, "%s" HSY_STR_FMT,
		                      i ? "\n" : "", HSY_STR_ARG(doc->byline.at[i]));
	return n ? (hsy_str){names, n} : (hsy_str){NULL, 0};
}

static void expect(const shape *shapes, size_t n, hsy_str (*field)(const hsy_doc *doc))
{
	for (size_t i = 0; i < n; i++) {
		hsy_str got;

		read_as(&r, shapes[i].feed, "a.xml");
		ck_assert_msg(r.n_docs > 0, "no document: %s", shapes[i].feed);
		got = field(r.docs);
		ck_assert_msg(shapes[i].expected ? hsy_str_is(got, shapes[i].expected)
		                                 : got.len == 0,
		              "got \"" HSY_STR_FMT "\" of %s", HSY_STR_ARG(got),
		              shapes[i].feed);
		if (i + 1 < n)
			reading_clear(&r);
	}
}

#define EXPECT(shapes, field) expect((shapes), sizeof(shapes) / sizeof *(shapes), field)

START_TEST(titles_are_read_as_their_type_tells)
{
	static const shape shapes[] = {
	    {ITEM("<title>Bridge &amp; ferry</title>"), "Bridge & ferry"},
	    {ITEM("<title>Bridge &amp;amp; ferry</title>"), "Bridge & ferry"},
	    {ITEM("<title>Bridge &amp;amp;amp; ferry</title>"), "Bridge & ferry"},
	    {ITEM("<title>The &lt;b&gt;old&lt;/b&gt; bridge</title>"), "The old bridge"},
	    {ITEM("<title>One&lt;br/&gt;two</title>"), "One two"},
	    {ITEM("<title>1 &lt; 2</title>"), "1 < 2"},
	    {ITEM("<title><![CDATA[Caf&eacute; &#8211; open]]></title>"),
	     "Caf\xc3\xa9 \xe2\x80\x93 open"},
	    {ITEM("<m:title xmlns:m=\"m\">Picture</m:title><title>Own</title>"), "Own"},
	    {ITEM("<dc:title>Prefix that nobody declared</dc:title>"),
	     "Prefix that nobody declared"},
	    {ITEM("<TITLE>Capitals</TITLE>"), "Capitals"},
	    {ENTRY("<title>A &amp; B</title>"), "A & B"},
	    {ENTRY("<title type=\"text\">The &lt;blink&gt; tag</title>"),
	     "The <blink> tag"},
	    {ENTRY("<title type=\"html\">The &amp;lt;blink&amp;gt; tag</title>"),
	     "The <blink> tag"},
	    {ENTRY("<title type=\"xhtml\"><div>The &lt;blink&gt; "
	           "<i>tag</i></div></title>"),
	     "The <blink> tag"},
	    {ENTRY("<title mode=\"base64\">QnJpZGdlIDxiPmNsb3NlZDwvYj4=</title>"),
	     "Bridge closed"},
	    {ENTRY("<title mode=\"base64\">not base64!</title>"), NULL},
	};

	EXPECT(shapes, headline_of);
}
END_TEST

START_TEST(fullest_passage_is_the_text)
{
	static const shape shapes[] = {
	    {ITEM("<description>" PARA_1 "</description>"), PARA_1},
	    {ITEM("<description>Short.</description><c:encoded>" PARA_1 "</c:encoded>"),
	     PARA_1},
	    {ITEM(
	         "<c:encoded>&lt;img src=\"/a-long-address-of-a-picture-that-nobody-"
	         "reads-but-that-is-longer-than-all-the-words-below.jpg\"&gt;</c:encoded>"
	         "<description>" PARA_1 "</description>"),
	     PARA_1},
	    {ITEM("<description><p>" PARA_1 "</p><p>" PARA_2 "</p></description>"),
	     PARA_1 "\n\n" PARA_2},
	    {ITEM("<description>&amp;lt;p&amp;gt;" PARA_1 "&amp;lt;/p&amp;gt;"
	          "</description>"),
	     PARA_1},
	    {ITEM("<title>T</title><x:description xmlns:x=\"x\">A much longer text of an "
	          "extension, which is not the one to be read.</x:description>"
	          "<description>" PARA_1 "</description>"),
	     PARA_1},
	    {ITEM("<m:group xmlns:m=\"m\"><m:description>" PARA_1
	          "</m:description></m:group>"),
	     PARA_1},
	    {ENTRY("<content>" PARA_1 "\n\n" PARA_2 "</content>"), PARA_1 "\n\n" PARA_2},
	    {ENTRY("<content type=\"html\">&lt;p&gt;" PARA_1 "&lt;/p&gt;</content>"),
	     PARA_1},
	    {ENTRY("<content>&lt;p&gt;" PARA_1 "&lt;/p&gt;</content>"), PARA_1},
	    {ENTRY("<content src=\"https://quay.example/v.mp4\" type=\"video/mp4\"/>"
	           "<summary>" PARA_1 "</summary>"),
	     PARA_1},
	    {ENTRY(
	         "<content type=\"image/png\">iVBORw0KGgoAAAAN</content><summary>" PARA_1
	         "</summary>"),
	     PARA_1},
	};

	EXPECT(shapes, text_of);
}
END_TEST

START_TEST(summary_that_adds_something_is_the_lead)
{
	static const shape shapes[] = {
	    {ITEM("<description>A word before.</description><c:encoded>" PARA_1
	          "</c:encoded>"),
	     "A word before."},
	    {ITEM("<description>The council closed the old bridge on Monday after "
	          "[...]</description><c:encoded>" PARA_1 "</c:encoded>"),
	     NULL},
	    {ENTRY("<summary type=\"html\">&lt;p&gt;One.&lt;/p&gt;&lt;p&gt;Two.&lt;/p&gt;"
	           "</summary><content>" PARA_1 "</content>"),
	     "One. Two."},
	    {ENTRY("<summary>" PARA_1 "</summary>"), NULL},
	};

	EXPECT(shapes, lead_of);
}
END_TEST

START_TEST(signature_of_the_feed_is_no_text)
{
	const hsy_doc *doc = r.docs;

	read_as(&r,
	        ITEM("<link>https://quay.example/1?utm_source=rss</link><description>"
	             "<![CDATA[<p>" PARA_1 "</p><p>Der Beitrag <a "
	             "href=\"https://quay.example/1\">Br\xc3\xbc"
	             "cke</a> erschien zuerst auf <a href=\"https://quay.example\">Quay "
	             "Weekly</a>.</p>]]></description>"),
	        "a.rss");
	ck_assert_str_of(doc->text, PARA_1);
	ck_assert_uint_eq(doc->links.n, 0);
	ck_assert_uint_eq(doc->blocks.n, 1);
}
END_TEST

START_TEST(last_paragraph_that_links_home_stays)
{
	read_as(&r,
	        ITEM("<link>https://quay.example/1</link><description><![CDATA[<p>" PARA_1
	             "</p><p>More is on <a href=\"https://quay.example/\">our first "
	             "page</a>.</p>]]></description>"),
	        "a.rss");
	ck_assert_str_of(r.docs[0].text, PARA_1 "\n\nMore is on our first page.");
}
END_TEST

START_TEST(authors_are_names_without_addresses)
{
	static const shape shapes[] = {
	    {ITEM("<author>ada@quay.example (Ada Berg)</author>"), "Ada Berg"},
	    {ITEM("<author>Ada Berg (ada@quay.example)</author>"), "Ada Berg"},
	    {ITEM("<author>Ada Berg &lt;ada@quay.example&gt;</author>"), "Ada Berg"},
	    {ITEM("<author>ada@quay.example</author><title>T</title>"), NULL},
	    {ITEM("<dc:creator>By Ada Berg and Bo Dahl</dc:creator>"),
	     "Ada Berg\nBo Dahl"},
	    {ITEM("<dc:creator>Ada Berg</dc:creator><author>Ada Berg</author>"),
	     "Ada Berg"},
	    {ITEM("<dc:creator>Quay Weekly</dc:creator>"), NULL},
	    {ITEM("<dc:creator>staff reporter</dc:creator>"), NULL},
	    {ITEM("<dc:creator>admin</dc:creator>"), NULL},
	    {ITEM("<dc:creator>Quay 7 team</dc:creator>"), NULL},
	    {ENTRY("<author><name>Ada Berg</name><email>ada@quay.example</email>"
	           "<uri>https://quay.example/ada</uri></author>"),
	     "Ada Berg"},
	    {"<feed><author><name>Ada Berg</name></author><entry><title>T</title></entry>"
	     "</feed>",
	     "Ada Berg"},
	    {"<feed><author><name>Ada Berg</name></author><entry><title>T</title><author>"
	     "<name>Bo Dahl</name></author></entry></feed>",
	     "Bo Dahl"},
	};

	EXPECT(shapes, byline_of);
}
END_TEST

START_TEST(address_is_the_one_that_people_read)
{
	static const shape shapes[] = {
	    {ITEM("<link>https://quay.example/1</link><guid>https://quay.example/g</"
	          "guid>"),
	     "https://quay.example/1"},
	    {ITEM("<link>/1</link>"), "https://quay.example/1"},
	    {ITEM("<guid>https://quay.example/g</guid>"), "https://quay.example/g"},
	    {ITEM("<title>T</title><guid "
	          "isPermaLink=\"false\">https://quay.example/g</guid>"),
	     NULL},
	    {ITEM("<link>https://proxy.example/x</link><f:origLink xmlns:f=\"f\">"
	          "https://quay.example/1</f:origLink>"),
	     "https://quay.example/1"},
	    {ITEM("<a:link xmlns:a=\"a\" rel=\"self\" href=\"https://quay.example/s\"/>"
	          "<link>https://quay.example/1</link>"),
	     "https://quay.example/1"},
	    {ITEM("<image><link>https://quay.example/i</link></image><title>T</title>"),
	     NULL},
	    {ENTRY("<link rel=\"enclosure\" href=\"/e\"/><link rel=\"alternate\" "
	           "href=\"/1\"/>"),
	     "https://quay.example/1"},
	    {"<feed xml:base=\"https://quay.example/a/\"><entry xml:base=\"b/\"><link "
	     "href=\"c\"/></entry></feed>",
	     "https://quay.example/a/b/c"},
	    {"<r:RDF xmlns:r=\"r\"><channel/><item r:about=\"https://quay.example/1\">"
	     "<title>T</title></item></r:RDF>",
	     "https://quay.example/1"},
	    {"<CHANNEL><ITEM HREF=\"https://quay.example/1\"><TITLE>T</TITLE></ITEM>"
	     "</CHANNEL>",
	     "https://quay.example/1"},
	};

	EXPECT(shapes, url_of);
}
END_TEST

/* Who writes "http://herald.example:x@quay.example/" wants to pass for the herald. */
START_TEST(host_is_where_the_address_leads)
{
	static const char *const hosts[][2] = {
	    {"https://www.Quay.example:8080/a:b@c", "quay.example"},
	    {"http://herald.example@quay.example/", "quay.example"},
	    {"http://herald.example:x@quay.example:80", "quay.example"},
	    {"http://quay.example\\@herald.example/", "quay.example"},
	    {"http://quay.example?u=x@herald.example", "quay.example"},
	    {"http://:80/", NULL},
	    {"mailto:ada@quay.example", NULL},
	};
	hsy_arena arena;

	hsy_arena_init(&arena);
	for (size_t i = 0; i < sizeof hosts / sizeof *hosts; i++) {
		hsy_str host = hsy_url_host(hsy_str_of(hosts[i][0]), &arena);

		ck_assert_msg(hsy_str_equal(host, hsy_str_of(hosts[i][1])),
		              "%s gives \"" HSY_STR_FMT "\"", hosts[i][0],
		              HSY_STR_ARG(host));
	}
	hsy_arena_clear(&arena);
}
END_TEST

START_TEST(language_of_the_entry_comes_before_that_of_the_feed)
{
	static const shape shapes[] = {
	    {"<rss><channel><language>en_GB</language><item><title>T</title></item>"
	     "</channel></rss>",
	     "en-GB"},
	    {"<rss><channel><language>en</language><item><title>T</title>"
	     "<dc:language>de</dc:language></item></channel></rss>",
	     "de"},
	    {"<feed xml:lang=\"en\"><entry "
	     "xml:lang=\"fr\"><title>T</title></entry></feed>",
	     "fr"},
	    {"<feed xml:lang=\"en\"><entry><title>T</title></entry></feed>", "en"},
	};

	EXPECT(shapes, language_of);
}
END_TEST

START_TEST(relative_links_are_seen_from_the_nearest_base)
{
	read_as(
	    &r,
	    "<feed xml:base=\"https://quay.example/a/\"><entry><link href=\"1\"/>"
	    "<content type=\"html\" xml:base=\"b/\">&lt;p&gt;The mayor told &lt;a "
	    "href=\"c\"&gt;the paper&lt;/a&gt; so.&lt;/p&gt;</content></entry></feed>",
	    "a.xml");
	ck_assert_str_of(r.docs[0].links.at[0].target, "https://quay.example/a/b/c");
}
END_TEST

START_TEST(publishing_and_changing_have_dates_of_their_own)
{
	const hsy_doc *doc = r.docs;

	read_as(&r,
	        "<feed><entry><title>T</title><issued>2026-01-01</issued>"
	        "<updated>2026-03-04T10:00:00Z</updated><published>2026-03-03T10:00:00Z"
	        "</published><updated>2026-03-05T10:00:00Z</updated></entry><entry>"
	        "<title>U</title><updated>2026-03-04T10:00:00Z</updated></entry><entry>"
	        "<title>V</title><published>soon</published></entry></feed>",
	        "a.xml");
	ck_assert_uint_eq(r.n_docs, 3);
	ck_assert_str_of(doc[0].published, "2026-03-03T10:00:00Z");
	ck_assert_str_of(doc[0].modified, "2026-03-05T10:00:00Z");
	ck_assert_str_of(doc[1].published, "2026-03-04T10:00:00Z");
	ck_assert_ptr_null(doc[2].published.at);
}
END_TEST

START_TEST(id_that_is_unique_anywhere_is_kept)
{
	static const char *const ids[][2] = {
	    {ITEM("<guid>https://quay.example/?p=7</guid>"), "https://quay.example/?p=7"},
	    {ENTRY("<id>tag:quay.example,2026:7</id>"), "tag:quay.example,2026:7"},
	    {ENTRY("<id>urn:uuid:7</id>"), "urn:uuid:7"},
	};

	for (size_t i = 0; i < sizeof ids / sizeof *ids; i++) {
		read_as(&r, ids[i][0], "a.xml");
		ck_assert_str_of(r.docs[0].id, ids[i][1]);
		reading_clear(&r);
	}
	read_as(&r, ITEM("<guid isPermaLink=\"false\">7</guid>"), "a.xml");
	ck_assert_uint_eq(r.docs[0].id.len, 13);
}
END_TEST

/* A store keeps the first of two that are the same. */
START_TEST(entries_that_only_link_are_told_apart_by_their_links)
{
	read_as(&r,
	        "<feed xmlns=\"http://www.w3.org/2005/Atom\"><entry><title>Live</title>"
	        "<link href=\"https://quay.example/1\"/></entry><entry><title>Live</title>"
	        "<link href=\"https://quay.example/2\"/></entry></feed>",
	        "a.xml");
	ck_assert_uint_eq(r.n_docs, 2);
	ck_assert(!hsy_str_equal(r.docs[0].sha256, r.docs[1].sha256));
}
END_TEST

START_TEST(entry_of_another_feed_declares_it)
{
	const hsy_doc *doc = r.docs;

	read_as(&r,
	        ITEM("<title>Bridge closed - Harbour Herald</title><source "
	             "url=\"https://herald.example/rss\">Harbour Herald</source>"),
	        "a.rss");
	ck_assert_str_of(doc->headline, "Bridge closed");
	ck_assert_str_of(doc->outlet_name, "Quay Weekly");
	ck_assert_uint_eq(doc->declared.n, 1);
	ck_assert_str_of(doc->declared.at[0].to, "Harbour Herald");
	ck_assert_str_of(doc->declared.at[0].url, "https://herald.example/rss");
	reading_clear(&r);
	read_as(&r,
	        ENTRY("<source><title>Harbour Herald</title><link "
	              "href=\"https://herald.example/\"/><author><name>Ada "
	              "Berg</name></author></source><title>T</title>"),
	        "a.xml");
	ck_assert_str_of(doc->declared.at[0].to, "Harbour Herald");
	ck_assert_str_of(doc->declared.at[0].url, "https://herald.example/");
	ck_assert_str_of(doc->byline.at[0], "Ada Berg");
}
END_TEST

START_TEST(agency_for_an_author_is_declared)
{
	read_as(&r, ITEM("<title>T</title><dc:creator>Reuters</dc:creator>"), "a.rss");
	ck_assert_uint_eq(r.docs[0].byline.n, 0);
	ck_assert_uint_eq(r.docs[0].declared.n, 1);
	ck_assert_str_of(r.docs[0].declared.at[0].to, "Reuters");
}
END_TEST

START_TEST(feed_that_gives_itself_as_source_declares_nothing)
{
	read_as(&r,
	        ITEM("<title>T</title><source url=\"https://quay.example/rss\">Quay "
	             "Weekly, all news</source>"),
	        "a.rss");
	ck_assert_uint_eq(r.docs[0].declared.n, 0);
}
END_TEST

START_TEST(entry_without_text_is_a_document_that_says_so)
{
	read_as(&r, ITEM("<title>Bridge closed</title>"), "a.rss");
	ck_assert_uint_eq(r.n_docs, 1);
	ck_assert_str_of(r.docs[0].headline, "Bridge closed");
	ck_assert_str_of(r.docs[0].text, "");
	ck_assert_uint_eq(r.docs[0].remarks.n, 1);
}
END_TEST

START_TEST(entries_in_the_text_of_an_entry_are_none)
{
	read_as(&r,
	        ENTRY("<content type=\"xhtml\"><div><p>" PARA_1
	              "</p><item><title>No</title></item></div></content>"),
	        "a.xml");
	ck_assert_uint_eq(r.n_docs, 1);
}
END_TEST

/* What is broken, and the text and the headline that are still to be read. */
START_TEST(broken_feeds_are_mended)
{
	static const struct {
		const char *feed, *headline, *text;
	} broken[] = {
	    {ITEM("<title>Quay & Son: 1 & 2</title><description>" PARA_1
	          "</description>"),
	     "Quay & Son: 1 & 2", PARA_1},
	    {ITEM("<title>Caf&eacute;&nbsp;R&D;</title><description>" PARA_1
	          "</description>"),
	     "Caf\xc3\xa9 R&D;", PARA_1},
	    {ITEM("<Title>Case</title><description>" PARA_1 "</Description>"), "Case",
	     PARA_1},
	    {ITEM("<title>Open<description>" PARA_1 "</description>"), "Open", PARA_1},
	    {ITEM("<title>Stray</b></title><description>" PARA_1 "</i></description>"),
	     "Stray", PARA_1},
	    {ITEM("<title>Markup</title><description><p>" PARA_1 "<br><p>" PARA_2
	          "</description>"),
	     "Markup", PARA_1 "\n\n" PARA_2},
	    {ITEM("<title x=1 x=2 y>Attributes</title><description z='a\"<b'>" PARA_1
	          "</description>"),
	     "Attributes", PARA_1},
	    {ITEM("<title>A&#X26;B &lt; &#60; & C</title><description>" PARA_1
	          "</description>"),
	     "A&B < < & C", PARA_1},
	    {ITEM("<title>Control\x01&#2;mark</title><description>" PARA_1
	          "</description>"),
	     "Control mark", PARA_1},
	    {"<rss><channel><item><title>First</title><description>" PARA_1
	     "</description><item><title>Second</title></item></channel></rss>",
	     "First", PARA_1},
	    {"<rss><channel><item><title>Cut</title><description><![CDATA[<p>" PARA_1
	     "</p",
	     "Cut", PARA_1},
	    {"<rss><channel><item><title>Cut</title><description>" PARA_1
	     "</description><lin",
	     "Cut", PARA_1},
	    {"<rss><channel><item><title>Cut</title><description>" PARA_1
	     "</description><guid>7<link rel=",
	     "Cut", PARA_1},
	    {"PHP warning: no clock\n\n<?xml version=\"1.0\"?><rss><channel><item><title>"
	     "Junk</title><description>" PARA_1 "</description></item></channel></rss>",
	     "Junk", PARA_1},
	    {"<!DOCTYPE html PUBLIC \"a\" "
	     "\"b\"><RSS><item><title>Type</title><description>" PARA_1
	     "</description></item></RSS>",
	     "Type", PARA_1},
	    {"<!DOCTYPE rss PUBLIC \"a\" \"https://dtd.example/\"><rss><item>"
	     "<title>D&eacute;j&agrave;</title><description>" PARA_1
	     "</description></item></rss>",
	     "D\xc3\xa9j\xc3\xa0", PARA_1},
	};

	for (size_t i = 0; i < sizeof broken / sizeof *broken; i++) {
		read_as(&r, broken[i].feed, "a.xml");
		ck_assert_msg(r.n_docs > 0, "no document: %s", broken[i].feed);
		ck_assert_str_of(r.docs[0].headline, broken[i].headline);
		ck_assert_str_of(r.docs[0].text, broken[i].text);
		if (i + 1 < sizeof broken / sizeof *broken)
			reading_clear(&r);
	}
}
END_TEST

START_TEST(elements_nested_without_end_are_read)
{
	enum { DEPTH = 100000 };
	hsy_buf feed;

	hsy_buf_init(&feed);
	hsy_buf_text(&feed, "<rss><channel><item><title>Deep</title><description>");
	for (size_t i = 0; i < DEPTH; i++)
		hsy_buf_text(&feed, "<b>");
	read_limited(&r, hsy_buf_view(&feed), "a.rss", NULL);
	hsy_buf_clear(&feed);
	ck_assert_uint_eq(r.n_docs, 1);
	ck_assert_str_of(r.docs[0].headline, "Deep");
}
END_TEST

START_TEST(feeds_are_known_by_their_root)
{
	static const char *const none[] = {
	    "An article about <rss> and what became of it.",
	    "<html><body><p>" PARA_1 "</p><feed></feed></body></html>",
	};

	for (size_t i = 0; i < sizeof none / sizeof *none; i++) {
		read_as(&r, none[i], "a.xml");
		ck_assert_uint_eq(r.n_docs, 1);
		ck_assert_str_of(r.docs[0].path, "a.xml");
		if (i + 1 < sizeof none / sizeof *none)
			reading_clear(&r);
	}
}
END_TEST

Suite *suite_feed(void)
{
	Suite *suite = suite_create("feed");
	TCase *tests = tcase_create("feed");

	tcase_add_checked_fixture(tests, NULL, tear_down);
	tcase_add_test(tests, rss_entries_are_documents);
	tcase_add_test(tests, atom_entries_are_documents);
	tcase_add_test(tests, entry_that_tells_nothing_is_complained_about);
	tcase_add_test(tests, feed_without_entries_is_empty);
	tcase_add_test(tests, broken_feed_is_read_as_far_as_it_goes);
	tcase_add_test(tests, entities_are_neither_fetched_nor_multiplied);
	tcase_add_test(tests, titles_are_read_as_their_type_tells);
	tcase_add_test(tests, fullest_passage_is_the_text);
	tcase_add_test(tests, summary_that_adds_something_is_the_lead);
	tcase_add_test(tests, signature_of_the_feed_is_no_text);
	tcase_add_test(tests, last_paragraph_that_links_home_stays);
	tcase_add_test(tests, authors_are_names_without_addresses);
	tcase_add_test(tests, address_is_the_one_that_people_read);
	tcase_add_test(tests, host_is_where_the_address_leads);
	tcase_add_test(tests, language_of_the_entry_comes_before_that_of_the_feed);
	tcase_add_test(tests, relative_links_are_seen_from_the_nearest_base);
	tcase_add_test(tests, publishing_and_changing_have_dates_of_their_own);
	tcase_add_test(tests, id_that_is_unique_anywhere_is_kept);
	tcase_add_test(tests, entries_that_only_link_are_told_apart_by_their_links);
	tcase_add_test(tests, entry_of_another_feed_declares_it);
	tcase_add_test(tests, agency_for_an_author_is_declared);
	tcase_add_test(tests, feed_that_gives_itself_as_source_declares_nothing);
	tcase_add_test(tests, entry_without_text_is_a_document_that_says_so);
	tcase_add_test(tests, entries_in_the_text_of_an_entry_are_none);
	tcase_add_test(tests, broken_feeds_are_mended);
	tcase_add_test(tests, elements_nested_without_end_are_read);
	tcase_add_test(tests, feeds_are_known_by_their_root);
	suite_add_tcase(suite, tests);
	return suite;
}
