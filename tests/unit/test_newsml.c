/* test_newsml.c -- NITF, and NewsML-G2 with what may stand inside its items. */
#include "reading.h"

#include <stdio.h>
#include <stdlib.h>

Suite *suite_newsml(void);

#define PARA_1                                                                           \
	"The council closed the old bridge on Monday after an inspection found rust in " \
	"it."
#define PARA_2                                                                           \
	"Two engineers will report to the mayor, who has asked for a plan before "       \
	"summer."

#define NITF(head, content)                                                              \
	"<nitf><body><body.head>" head "</body.head><body.content>" content              \
	"</body.content></body></nitf>"

/* An item, its parts given. */
#define ITEM(meta, about, content)                                                       \
	"<newsItem xmlns=\"http://iptc.org/std/nar/2006-10-01/\" "                       \
	"guid=\"urn:newsml:quay.example:2026:7\" version=\"1\" "                         \
	"xml:lang=\"en\"><itemMeta><itemClass qcode=\"ninat:text\"/>" meta               \
	"<versionCreated>2026-03-25T11:30:00Z</versionCreated></"                        \
	"itemMeta><contentMeta>" about "</contentMeta><contentSet>" content              \
	"</contentSet></newsItem>"
#define XHTML(body)                                                                      \
	"<inlineXML contenttype=\"application/xhtml+xml\"><html "                        \
	"xmlns=\"http://www.w3.org/1999/xhtml\"><head><title>T</title></"                \
	"head><body>" body "</body></html></inlineXML>"
#define PROVIDER "<provider qcode=\"p:7\"><name>Quay News</name></provider>"

static reading r;

static void tear_down(void)
{
	reading_clear(&r);
}

static const hsy_doc *read_one(const char *text)
{
	read_as(&r, text, "a.xml");
	ck_assert_int_eq(r.status, HSY_OK);
	ck_assert_uint_eq(r.n_docs, 1);
	return r.docs;
}

/* The names of the byline, each behind a slash. */
static const char *byline_of(const hsy_doc *doc)
{
	static char names[200];
	size_t n = 0;

	names[0] = 0;
	for (size_t i = 0; i < doc->byline.n; i++)
		n += (size_t)snprintf(names + n, sizeof names - n, "/" HSY_STR_FMT,
		                      HSY_STR_ARG(doc->byline.at[i]));
	return names;
}

static bool holds(const hsy_strs *sentences, const char *sentence)
{
	for (size_t i = 0; i < sentences->n; i++)
		if (hsy_str_is(sentences->at[i], sentence))
			return true;
	return false;
}

/* What is amiss, or merely worth knowing. */
static bool tells(const hsy_doc *doc, const char *sentence)
{
	return holds(&doc->diagnostics, sentence) || holds(&doc->remarks, sentence);
}

START_TEST(nitf_tells_fields_and_paragraphs)
{
	const hsy_doc *doc = read_one(
	    "<?xml version=\"1.0\"?><nitf><head><title>T</title><docdata><doc-id "
	    "id-string=\"wire-7\"/><date.issue norm=\"20260325T113000Z\"/></docdata>"
	    "<pubdata name=\"Other\" ex-ref=\"https://wire.example/7\"/></head><body>"
	    "<body.head><hedline><hl1>Bridge closed</hl1><hl2>A mayor waits</hl2>"
	    "</hedline><byline>By <person>Ada Berg</person><byttl>Correspondent"
	    "</byttl></byline><distributor><org>Wire Service</org></distributor>"
	    "<abstract><p>Rust was found.</p></abstract></body.head><body.content>"
	    "<block><p>" PARA_1 "</p><hl2>The plan</hl2><p>" PARA_2
	    "</p></block></body.content></body></nitf>");

	ck_assert_str_of(doc->id, "wire-7");
	ck_assert_str_of(doc->headline, "Bridge closed");
	ck_assert_str_of(doc->lead, "Rust was found.");
	ck_assert_str_eq(byline_of(doc), "/Ada Berg");
	ck_assert_str_of(doc->outlet_name, "Wire Service");
	ck_assert_str_of(doc->outlet_domain, "wire.example");
	ck_assert_str_of(doc->url, "https://wire.example/7");
	ck_assert_str_of(doc->published, "2026-03-25T11:30:00Z");
	ck_assert_str_of(doc->text, PARA_1 "\n\nThe plan\n\n" PARA_2);
	ck_assert_str_eq(block_kinds(doc), "PHP");
	ck_assert_uint_eq(doc->diagnostics.n + doc->remarks.n, 0);
}
END_TEST

START_TEST(nitf_bylines_name_persons_only)
{
	static const struct {
		const char *given, *names;
	} cases[] = {
	    {"<byline>By Ada Berg and Bo Dahl</byline>", "/Ada Berg/Bo Dahl"},
	    {"<byline>By Ada Berg, <byttl>Staff Reporter</byttl></byline>", "/Ada Berg"},
	    {"<byline><byttl>Harbour Network</byttl></byline>", ""},
	    {"<byline>By <org>Harbour Wire</org></byline>", ""},
	    {"<byline><person><name.given>Ada</name.given><name.family>Berg</name.family>"
	     "<function>editor</function></person></byline>",
	     "/Ada Berg"},
	    {"<byline>By Ada Berg</byline><byline>By Bo Dahl</byline>",
	     "/Ada Berg/Bo Dahl"},
	    {"<byline><person>Ada Berg</person></byline><byline>By Ada Berg</byline>",
	     "/Ada Berg"},
	};

	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		char text[1000];

		snprintf(text, sizeof text, NITF("%s", "<p>" PARA_1 "</p>"),
		         cases[i].given);
		ck_assert_str_eq(byline_of(read_one(text)), cases[i].names);
		reading_clear(&r);
	}
}
END_TEST

/* What NITF may hold beside paragraphs, the text it makes and its kinds. */
START_TEST(elements_of_nitf_become_blocks)
{
	static const struct {
		const char *content, *text, *kinds;
	} cases[] = {
	    {"<ul><li>Rust</li><li><p>Cracks</p></li></ul>", "Rust\n\nCracks", "II"},
	    {"<bq><block><p>It will hold.</p></block><credit>Ada Berg</credit></bq>",
	     "It will hold.\n\nAda Berg", "QQ"},
	    {"<p>She said <q>it will hold</q> on Monday.</p>",
	     "She said “it will hold” on Monday.", "P"},
	    {"<p>She said <q>“it will hold”</q>.</p>", "She said “it will hold”.", "P"},
	    {"<table><caption>Bridges</caption><tr><th>Name</th><th>Built</th></tr><tr>"
	     "<td>Old <em>Quay</em></td><td><p>1911</p></td></tr><tr><td/><td>1950</td>"
	     "<td/><td>open</td><td> </td></tr></table>",
	     "Bridges\n\nName\tBuilt\nOld Quay\t1911\n1950\t\topen", "ARRR"},
	    {"<media media-type=\"image\"><media-metadata name=\"x\"/><media-reference "
	     "source=\"b.jpg\">b</media-reference><media-producer>Bo Dahl</"
	     "media-producer><media-caption><p>The bridge at dawn.</p></media-caption>"
	     "</media><p>" PARA_1 "</p>",
	     "The bridge at dawn.\n\n" PARA_1, "AP"},
	    {"<p>A.</p><note type=\"npa\"><body.content><p>Not for print.</p>"
	     "</body.content></note><note type=\"std\"><body.content><p>Updated.</p>"
	     "</body.content></note>",
	     "A.\n\nUpdated.", "PP"},
	    {"<p>One<br/>two.<br/><br/>Three.</p>", "One two.\n\nThree.", "PP"},
	    {"<pre>One\n  two.\n\nThree.</pre>", "One two.\n\nThree.", "PP"},
	    {"<block><hl2>Below</hl2><byline>By Bo Dahl</byline><p>A.</p></block>",
	     "Below\n\nBy Bo Dahl\n\nA.", "HFP"},
	    {"<p>A<em>b</em>c <num><frac><frac-num>1</frac-num><frac-sep>/</frac-sep>"
	     "<frac-den>2</frac-den></frac></num></p>",
	     "Abc 1/2", "P"},
	    {"<p/><p> \n </p><p>A.</p>", "A.", "P"},
	};

	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		char text[2000];
		const hsy_doc *doc;

		snprintf(text, sizeof text, NITF("", "%s"), cases[i].content);
		doc = read_one(text);
		ck_assert_str_of(doc->text, cases[i].text);
		ck_assert_str_eq(block_kinds(doc), cases[i].kinds);
		reading_clear(&r);
	}
}
END_TEST

START_TEST(dateline_of_nitf_stands_before_the_text_once)
{
	const hsy_doc *doc = read_one(
	    NITF("<dateline><location>HARBOUR CITY</location> (Quay News) -</dateline>",
	         "<p>" PARA_1 "</p>"));

	ck_assert_str_of(doc->text, "HARBOUR CITY (Quay News) -\n\n" PARA_1);
	ck_assert_str_eq(block_kinds(doc), "DP");
	reading_clear(&r);

	doc = read_one(NITF("<dateline>HARBOUR CITY -</dateline>",
	                    "<p>HARBOUR CITY - " PARA_1 "</p>"));
	ck_assert_str_of(doc->text, "HARBOUR CITY - " PARA_1);
	ck_assert_str_eq(block_kinds(doc), "DP");
	ck_assert_str_of(block_text(doc, 0), "HARBOUR CITY -");
	ck_assert_str_of(block_text(doc, 1), PARA_1);
}
END_TEST

START_TEST(end_of_nitf_states_nothing_but_names_authors)
{
	const hsy_doc *doc = read_one(
	    "<nitf><body><body.content><p>" PARA_1 "</p></body.content><body.end>"
	    "<tagline>Reporting by Ada Berg; editing by Bo Dahl</tagline></body.end>"
	    "</body></nitf>");

	ck_assert_str_eq(block_kinds(doc), "PF");
	ck_assert_str_eq(byline_of(doc), "/Ada Berg");
}
END_TEST

START_TEST(outlet_of_nitf_is_who_sends_it)
{
	static const struct {
		const char *docdata, *head, *outlet;
	} cases[] = {
	    {"<doc.copyright holder=\"Holder\"/>", "<distributor>Sender</distributor>",
	     "Sender"},
	    {"<doc.copyright holder=\"Holder\"/>", "", "Holder"},
	    {"<doc.rights owner=\"Owner\"/><doc.copyright holder=\"Holder\"/>", "",
	     "Owner"},
	};

	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		char text[1000];

		snprintf(text, sizeof text,
		         "<nitf><head><docdata>%s</docdata></head><body><body.head>%s"
		         "</body.head><body.content><p>" PARA_1
		         "</p></body.content></body></nitf>",
		         cases[i].docdata, cases[i].head);
		ck_assert_str_of(read_one(text)->outlet_name, cases[i].outlet);
		reading_clear(&r);
	}
}
END_TEST

START_TEST(organisation_in_a_byline_is_outlet_or_credit)
{
	const hsy_doc *doc = read_one(
	    NITF("<byline>By <org>Harbour Wire</org></byline>", "<p>" PARA_1 "</p>"));

	ck_assert_str_of(doc->outlet_name, "Harbour Wire");
	ck_assert_uint_eq(doc->declared.n, 0);
	reading_clear(&r);

	doc = read_one(NITF("<byline>By <org>Harbour Wire</org></byline>"
	                    "<distributor>Quay News</distributor>",
	                    "<p>" PARA_1 "</p>"));
	ck_assert_str_of(doc->outlet_name, "Quay News");
	ck_assert_uint_eq(doc->declared.n, 1);
	ck_assert_str_of(doc->declared.at[0].to, "Harbour Wire");
}
END_TEST

START_TEST(release_and_series_of_nitf_are_told)
{
	const hsy_doc *doc = read_one(
	    "<nitf><head><docdata management-status=\"embargoed\"><date.issue "
	    "norm=\"20260325T113000Z\"/><date.release norm=\"20260326T060000Z\"/>"
	    "<correction/><series series.name=\"Rivers\" series.part=\"2\" "
	    "series.totalpart=\"4\"/></docdata></head><body><body.content><p>" PARA_1
	    "</p></body.content></body></nitf>");

	ck_assert_str_of(doc->published, "2026-03-25T11:30:00Z");
	ck_assert(tells(doc, "embargoed until 2026-03-26T06:00:00Z"));
	ck_assert(tells(doc, "its provider has sent it to correct what it sent before"));
	ck_assert(tells(doc, "part 2 of 4 of the series \"Rivers\""));
	reading_clear(&r);

	doc = read_one("<nitf><head><docdata management-status=\"canceled\"><date.issue "
	               "norm=\"20260325T113000Z\"/></docdata></head><body><body.content>"
	               "<p>" PARA_1 "</p></body.content></body></nitf>");
	ck_assert(
	    tells(doc, "its provider has canceled it (as of 2026-03-25T11:30:00Z)"));
}
END_TEST

START_TEST(item_tells_fields_and_text)
{
	const hsy_doc *doc = read_one(
	    ITEM(PROVIDER "<firstCreated>2026-03-24T08:00:00Z</firstCreated>"
	                  "<pubStatus qcode=\"stat:usable\"/>",
	         "<language tag=\"en-GB\"/><headline rank=\"2\">Kicker</headline>"
	         "<headline rank=\"1\">Bridge closed</headline><by>By Ada Berg and Bo "
	         "Dahl, Quay News</by><creditline>Quay News</creditline><description "
	         "role=\"drol:caption\">A picture.</description><description "
	         "role=\"drol:summary\">Rust was found.</description>",
	         XHTML("<header><h1>Bridge closed</h1><p>Menu</p></header>"
	               "<section><p class=\"x teaser\">Rust was found.</p><p>" PARA_1
	               "</p><h2>Then</h2><p>" PARA_2
	               "</p><p>See <a href=\"https://quay.example/x\">here</a>.</p>"
	               "</section>")));

	ck_assert_str_of(doc->id, "urn:newsml:quay.example:2026:7");
	ck_assert_str_of(doc->path, "a.xml");
	ck_assert_str_of(doc->headline, "Bridge closed");
	ck_assert_str_of(doc->lead, "Rust was found.");
	ck_assert_str_eq(byline_of(doc), "/Ada Berg/Bo Dahl");
	ck_assert_str_of(doc->outlet_name, "Quay News");
	ck_assert_uint_eq(doc->declared.n, 0);
	ck_assert_str_of(doc->published, "2026-03-24T08:00:00Z");
	ck_assert_str_of(doc->modified, "2026-03-25T11:30:00Z");
	ck_assert_str_of(doc->language, "en-GB");
	ck_assert_str_of(doc->text, PARA_1 "\n\nThen\n\n" PARA_2 "\n\nSee here.");
	ck_assert_str_eq(block_kinds(doc), "PHPP");
	ck_assert_uint_eq(doc->links.n, 1);
	ck_assert_str_of(hsy_str_slice(doc->text, doc->links.at[0].span), "here");
	ck_assert_uint_eq(doc->diagnostics.n + doc->remarks.n, 0);
}
END_TEST

START_TEST(lead_is_what_the_text_does_not_say_anyway)
{
	static const struct {
		const char *body, *lead, *text;
	} cases[] = {
	    {"<p class=\"teaser\">Rust.</p><p>" PARA_1 "</p>", "Rust.", PARA_1},
	    {"<p>" PARA_1 "</p>", "Rust.", PARA_1},
	    {"<p>Rust. More of it.</p>", NULL, "Rust. More of it."},
	    {"<p class=\"teaser\">Other.</p><p>" PARA_1 "</p>", "Rust.",
	     "Other.\n\n" PARA_1},
	};

	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		char text[1500];
		const hsy_doc *doc;

		snprintf(text, sizeof text,
		         ITEM("", "<description>Rust.</description>", XHTML("%s")),
		         cases[i].body);
		doc = read_one(text);
		ck_assert(hsy_str_equal(doc->lead, hsy_str_of(cases[i].lead)));
		ck_assert_str_of(doc->text, cases[i].text);
		reading_clear(&r);
	}
}
END_TEST

/* An agency passes on what another one wrote. */
START_TEST(credits_to_others_are_declared)
{
	const hsy_doc *doc = read_one(ITEM(
	    PROVIDER,
	    "<infoSource qcode=\"is:AP\"><name>Associated Press</name></infoSource>"
	    "<infoSource type=\"cpnat:person\"><name>Ada Berg</name></infoSource>"
	    "<creditline>Quay News/Harbour Wire</creditline>",
	    XHTML("<p><span class=\"dateline\">BAY (<b>Harbour Wire</b>) - </span>" PARA_1
	          "</p>")));

	ck_assert_uint_eq(doc->declared.n, 2);
	ck_assert_str_of(doc->declared.at[0].to, "Harbour Wire");
	ck_assert_str_of(hsy_str_slice(doc->text, doc->declared.at[0].span),
	                 "Harbour Wire");
	ck_assert_str_of(doc->declared.at[1].to, "Associated Press");
	ck_assert(hsy_span_empty(doc->declared.at[1].span));
	ck_assert_str_of(doc->text, "BAY (Harbour Wire) - " PARA_1);
	ck_assert_str_eq(block_kinds(doc), "DP");
	ck_assert_str_of(block_text(doc, 1), PARA_1);
}
END_TEST

START_TEST(what_an_item_was_made_from_is_declared)
{
	const hsy_doc *doc = read_one(
	    ITEM(PROVIDER "<link rel=\"irel:derivedFrom\" "
	                  "href=\"https://www.harbour.example/1\"/><link "
	                  "rel=\"irel:seeAlso\" href=\"https://bay.example/2\"/>",
	         "", XHTML("<h1>Bridge closed</h1><p>" PARA_1 "</p>")));

	ck_assert_uint_eq(doc->declared.n, 1);
	ck_assert_str_of(doc->declared.at[0].to, "harbour.example");
	ck_assert_str_of(doc->declared.at[0].url, "https://www.harbour.example/1");
	ck_assert_str_of(doc->headline, "Bridge closed");
	ck_assert_str_of(doc->text, PARA_1);
}
END_TEST

START_TEST(provider_is_known_by_name_code_or_address)
{
	static const struct {
		const char *provider, *name, *domain;
	} cases[] = {
	    {"<provider qcode=\"nprov:QUAY\"/>", "QUAY", "quay.example"},
	    {"<provider literal=\"wire.example\"/>", NULL, "wire.example"},
	    {"<provider uri=\"http://www.wire.example/about\"/>", NULL, "wire.example"},
	    {"<provider qcode=\"p:77\"/>", NULL, NULL},
	    {"<provider><name>A.P.</name></provider>", "A.P.", NULL},
	    {"<provider><name>Harbour Wire</name></provider>", "Harbour Wire", NULL},
	    {"", NULL, NULL},
	};

	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		char text[1500];
		const hsy_doc *doc;

		snprintf(text, sizeof text, ITEM("%s", "", XHTML("<p>" PARA_1 "</p>")),
		         cases[i].provider);
		doc = read_one(text);
		ck_assert(hsy_str_equal(doc->outlet_name, hsy_str_of(cases[i].name)));
		ck_assert(hsy_str_equal(doc->outlet_domain, hsy_str_of(cases[i].domain)));
		reading_clear(&r);
	}
}
END_TEST

START_TEST(bylines_of_other_languages_are_taken_apart)
{
	static const struct {
		const char *language, *by, *names;
	} cases[] = {
	    {"de", "Von Ada Berg und Bo Dahl, Quay News", "/Ada Berg/Bo Dahl"},
	    {"es", "Por Ada Berg y Bo Dahl", "/Ada Berg/Bo Dahl"},
	    {"fr", "Par Ada Berg, envoyée spéciale", "/Ada Berg"},
	    {"nl", "Ada van den Berg", "/Ada van den Berg"},
	    {"de", "Ein Beitrag von Ada Berg", "/Ada Berg"},
	    {"de", "Quay News", ""},
	    {"en", "By Ada Berg, Bo Dahl and Cy Falk", "/Ada Berg/Bo Dahl/Cy Falk"},
	};

	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		char text[1500];

		snprintf(text, sizeof text,
		         ITEM(PROVIDER, "<language tag=\"%s\"/><by>%s</by>",
		              XHTML("<p>" PARA_1 "</p>")),
		         cases[i].language, cases[i].by);
		ck_assert_str_eq(byline_of(read_one(text)), cases[i].names);
		reading_clear(&r);
	}
}
END_TEST

START_TEST(what_may_not_be_used_says_so)
{
	static const struct {
		const char *meta, *sentence;
	} cases[] = {
	    {"<pubStatus qcode=\"stat:canceled\"/>",
	     "its provider has canceled it (as of 2026-03-25T11:30:00Z)"},
	    {"<pubStatus uri=\"http://cv.iptc.org/newscodes/pubstatusg2/withheld\"/>",
	     "its provider withholds it (as of 2026-03-25T11:30:00Z)"},
	    {"<pubStatus qcode=\"own:parked\"/>",
	     "its provider gives its status as \"parked\" (as of 2026-03-25T11:30:00Z)"},
	    {"<embargoed>2026-03-26T18:00:00+01:00</embargoed>",
	     "embargoed until 2026-03-26T18:00:00+01:00"},
	    {"<embargoed/>", "embargoed until further notice"},
	    {"<signal qcode=\"sig:correction\"/>",
	     "its provider has sent it to correct what it sent before"},
	};

	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		char text[1500];
		const hsy_doc *doc;

		snprintf(text, sizeof text, ITEM("%s", "", XHTML("<p>" PARA_1 "</p>")),
		         cases[i].meta);
		doc = read_one(text);
		ck_assert_uint_eq(doc->remarks.n, 1);
		ck_assert_str_of(doc->remarks.at[0], cases[i].sentence);
		reading_clear(&r);
	}
}
END_TEST

START_TEST(content_comes_in_several_formats)
{
	static const struct {
		const char *content, *text;
	} cases[] = {
	    {"<inlineData contenttype=\"text/plain\">\n" PARA_1 "\n\n  " PARA_2
	     "\n</inlineData>",
	     PARA_1 "\n\n  " PARA_2},
	    {"<inlineData contenttype=\"text/html\">&lt;p&gt;" PARA_1
	     "&lt;/p&gt;&lt;p&gt;Why?&lt;/p&gt;</inlineData>",
	     PARA_1 "\n\nWhy?"},
	    {"<inlineXML contenttype=\"application/nitf+xml\"><n:nitf "
	     "xmlns:n=\"http://iptc.org/std/NITF/2006-10-18/\"><n:body><n:body.content>"
	     "<n:p>" PARA_1 "</n:p></n:body.content></n:body></n:nitf></inlineXML>",
	     PARA_1},
	    {"<inlineXML><p>" PARA_1 "</p></inlineXML>", PARA_1},
	    /* All say the same: the one with most markup is taken. */
	    {"<remoteContent href=\"b.jpg\"/><inlineData contenttype=\"text/plain\">Flat."
	     "</inlineData>" XHTML("<p>" PARA_1 "</p>"),
	     PARA_1},
	};

	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		char text[2000];

		snprintf(text, sizeof text, ITEM("", "", "%s"), cases[i].content);
		ck_assert_str_of(read_one(text)->text, cases[i].text);
		reading_clear(&r);
	}
}
END_TEST

START_TEST(item_knows_more_than_the_nitf_in_it)
{
	const hsy_doc *doc = read_one(
	    ITEM(PROVIDER, "<headline>Bridge closed</headline>",
	         "<inlineXML><nitf><head><docdata><doc-id id-string=\"n-1\"/>"
	         "</docdata></head><body><body.head><hedline><hl1>Other</hl1></hedline>"
	         "<byline>By Ada Berg</byline><distributor>Harbour Wire</distributor>"
	         "</body.head><body.content><p>" PARA_1
	         "</p></body.content></body></nitf></inlineXML>"));

	ck_assert_str_of(doc->id, "urn:newsml:quay.example:2026:7");
	ck_assert_str_of(doc->headline, "Bridge closed");
	ck_assert_str_eq(byline_of(doc), "/Ada Berg");
	ck_assert_str_of(doc->outlet_name, "Quay News");
	ck_assert_uint_eq(doc->declared.n, 1);
	ck_assert_str_of(doc->declared.at[0].to, "Harbour Wire");
}
END_TEST

START_TEST(items_of_a_message_are_documents)
{
	read_as(
	    &r,
	    "<newsMessage><header/><itemSet><packageItem guid=\"p\"><groupSet/>"
	    "</packageItem><newsItem guid=\"a\"><contentSet>" XHTML(
	        "<p>" PARA_1
	        "</p>") "</contentSet></newsItem><newsItem "
	                "guid=\"b\"><itemMeta><itemClass "
	                "qcode=\"ninat:picture\"/></itemMeta><contentSet><remoteContent "
	                "href=\"b.jpg\"/></contentSet></newsItem><newsItem "
	                "guid=\"c\"><itemMeta>"
	                "<pubStatus qcode=\"stat:canceled\"/></itemMeta></newsItem>"
	                "<newsItem guid=\"d\"><contentSet>" XHTML(
	                    "<p>" PARA_2
	                    "</p>") "</contentSet></newsItem></itemSet></newsMessage>",
	    "a.xml");
	ck_assert_int_eq(r.status, HSY_OK);
	ck_assert_uint_eq(r.n_docs, 2);
	ck_assert_str_of(r.docs[0].id, "a");
	ck_assert_str_of(r.docs[0].path, "a.xml#1");
	ck_assert_str_of(r.docs[1].id, "d");
	ck_assert_str_of(r.docs[1].path, "a.xml#4");
	ck_assert(!hsy_str_equal(r.docs[0].sha256, r.docs[1].sha256));
	/* A picture belongs to its article; an article without text is missed. */
	ck_assert_uint_eq(r.n_complaints, 1);
	ck_assert_int_eq(r.complaints[0].status, HSY_E_EMPTY);
	ck_assert_ptr_nonnull(strstr(r.complaints[0].message, "item 3 (c)"));
	ck_assert_ptr_nonnull(
	    strstr(r.complaints[0].message, "its provider has canceled it"));
}
END_TEST

/* Items are sent again, in messages of other items, and kept in files of their own. */
START_TEST(an_item_is_the_same_wherever_it_lies)
{
	static const char item[] = ITEM(PROVIDER, "", XHTML("<p>" PARA_1 "</p>"));
	static const char *const around[][2] = {
	    {"", ""},
	    {"<newsMessage><header><sent>2026-03-25</sent></header><itemSet>\n  ",
	     "\n</itemSet></newsMessage>"},
	    {"<newsMessage><itemSet>",
	     "<newsItem guid=\"b\"><contentSet>" XHTML(
	         "<p>" PARA_2 "</p>") "</contentSet></newsItem></itemSet></newsMessage>"},
	};
	hsy_arena arena;
	hsy_str first = {0};

	hsy_arena_init(&arena);
	for (size_t i = 0; i < sizeof around / sizeof *around; i++) {
		read_as(&r,
		        hsy_str_printf(&arena, "%s%s%s", around[i][0], item, around[i][1])
		            .at,
		        "a.xml");
		ck_assert_uint_ge(r.n_docs, 1);
		if (!first.at)
			first = hsy_str_dup(&arena, r.docs[0].sha256);
		ck_assert(hsy_str_equal(r.docs[0].sha256, first));
		reading_clear(&r);
	}
	hsy_arena_clear(&arena);
}
END_TEST

START_TEST(items_of_the_same_words_are_told_apart_by_their_names)
{
	read_as(&r,
	        "<newsMessage><itemSet><newsItem guid=\"a\"><contentSet>" XHTML(
	            "<p>" PARA_1 "</p>") "</contentSet></newsItem><newsItem "
	                                 "guid=\"b\"><contentSet>" XHTML(
	                                     "<p>" PARA_1
	                                     "</p>") "</contentSet></newsItem></itemSet>"
	                                             "</newsMessage>",
	        "a.xml");
	ck_assert_uint_eq(r.n_docs, 2);
	ck_assert(!hsy_str_equal(r.docs[0].sha256, r.docs[1].sha256));
}
END_TEST

#define PICTURE                                                                          \
	"<newsItem guid=\"b\"><itemMeta><itemClass qcode=\"ninat:picture\"/></itemMeta>" \
	"</newsItem>"

START_TEST(news_without_an_article_are_empty)
{
	static const char *const texts[] = {
	    "<packageItem guid=\"p\"><groupSet/></packageItem>",
	    "<newsMessage><itemSet/></newsMessage>",
	    "<newsMessage><itemSet>" PICTURE "</itemSet></newsMessage>",
	    PICTURE,
	};

	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
		read_as(&r, texts[i], "a.xml");
		ck_assert_int_eq(r.status, HSY_E_EMPTY);
		ck_assert_uint_eq(r.n_docs, 0);
		ck_assert_ptr_nonnull(strstr(r.error.message, "a.xml"));
		reading_clear(&r);
	}
}
END_TEST

START_TEST(cut_off_item_is_read_as_far_as_it_goes)
{
	const hsy_doc *doc = read_one("<newsItem guid=\"a\"><contentSet><inlineXML><nitf>"
	                              "<body><body.content><p>" PARA_1 "</p><p>The rest");

	ck_assert_str_of(doc->text, PARA_1 "\n\nThe rest");
	ck_assert(tells(doc, "not well-formed XML; what could be mended was read"));
}
END_TEST

START_TEST(entities_stay_what_they_are)
{
	const hsy_doc *doc = read_one(
	    "<?xml version=\"1.0\"?><!DOCTYPE nitf [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b "
	    "\"&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\">"
	    "<!ENTITY x SYSTEM \"file:///etc/passwd\">]>" NITF(
	        "",
	        "<p>" PARA_1 " &c;&x;</p><p>Salt &amp; rust &#8212; &lt;old&gt;</p>"));

	ck_assert_str_of(doc->text, PARA_1 "\n\nSalt & rust — <old>");
	ck_assert(tells(doc, "entities are declared; they are left out"));
}
END_TEST

START_TEST(entities_of_html_and_bare_marks_are_understood)
{
	const hsy_doc *doc = read_one(
	    NITF("", "<p>Caf&eacute;&nbsp;Quay &mdash; salt &amp; rust, A & B.</p>"));

	ck_assert_str_of(doc->text, "Café Quay — salt & rust, A & B.");
}
END_TEST

START_TEST(deep_elements_run_together_and_are_named)
{
	char *text = calloc(1, 20000);
	const hsy_doc *doc;

	strcat(text, "<nitf><body><body.content><p>" PARA_1 "</p>");
	for (int i = 0; i < 240; i++)
		strcat(text, "<block>");
	strcat(text, "<p>Deep down.</p>");
	for (int i = 0; i < 240; i++)
		strcat(text, "</block>");
	strcat(text, "</body.content></body></nitf>");
	doc = read_one(text);
	ck_assert_str_of(doc->text, PARA_1 "\n\nDeep down.");
	ck_assert_uint_eq(doc->diagnostics.n, 1);
	ck_assert(hsy_str_starts(doc->diagnostics.at[0], "elements are nested too deep"));
	free(text);
}
END_TEST

START_TEST(declared_encoding_is_obeyed)
{
	const hsy_doc *doc = read_one("<?xml version=\"1.0\" encoding=\"iso-8859-1\"?>"
	                              "<nitf><body><body.content><p>Caf\xe9 Z\xfcrich."
	                              "</p></body.content></body></nitf>");

	ck_assert_str_of(doc->text, "Café Zürich.");
}
END_TEST

Suite *suite_newsml(void)
{
	Suite *suite = suite_create("newsml");
	TCase *tests = tcase_create("newsml");

	tcase_add_checked_fixture(tests, NULL, tear_down);
	tcase_add_test(tests, nitf_tells_fields_and_paragraphs);
	tcase_add_test(tests, nitf_bylines_name_persons_only);
	tcase_add_test(tests, elements_of_nitf_become_blocks);
	tcase_add_test(tests, dateline_of_nitf_stands_before_the_text_once);
	tcase_add_test(tests, end_of_nitf_states_nothing_but_names_authors);
	tcase_add_test(tests, outlet_of_nitf_is_who_sends_it);
	tcase_add_test(tests, organisation_in_a_byline_is_outlet_or_credit);
	tcase_add_test(tests, release_and_series_of_nitf_are_told);
	tcase_add_test(tests, item_tells_fields_and_text);
	tcase_add_test(tests, lead_is_what_the_text_does_not_say_anyway);
	tcase_add_test(tests, credits_to_others_are_declared);
	tcase_add_test(tests, what_an_item_was_made_from_is_declared);
	tcase_add_test(tests, provider_is_known_by_name_code_or_address);
	tcase_add_test(tests, bylines_of_other_languages_are_taken_apart);
	tcase_add_test(tests, what_may_not_be_used_says_so);
	tcase_add_test(tests, content_comes_in_several_formats);
	tcase_add_test(tests, item_knows_more_than_the_nitf_in_it);
	tcase_add_test(tests, items_of_a_message_are_documents);
	tcase_add_test(tests, an_item_is_the_same_wherever_it_lies);
	tcase_add_test(tests, items_of_the_same_words_are_told_apart_by_their_names);
	tcase_add_test(tests, news_without_an_article_are_empty);
	tcase_add_test(tests, cut_off_item_is_read_as_far_as_it_goes);
	tcase_add_test(tests, entities_stay_what_they_are);
	tcase_add_test(tests, entities_of_html_and_bare_marks_are_understood);
	tcase_add_test(tests, deep_elements_run_together_and_are_named);
	tcase_add_test(tests, declared_encoding_is_obeyed);
	suite_add_tcase(suite, tests);
	return suite;
}
