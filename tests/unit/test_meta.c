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
#define N(table) ((int)(sizeof(table) / sizeof *(table)))
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
	         "<meta property='sailthru.date' content='2026-01-01'>" LD(
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
	const hsy_read_sink sink = {.take = weigh};
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

/* What a head and the top of an article are, and what is read from them. */
typedef struct field_case {
	const char *language, *head, *top;
	const char *expected; /* NULL: the field stays absent */
} field_case;

static const hsy_doc *read_case(const field_case *c)
{
	hsy_buf page;

	hsy_buf_init(&page);
	hsy_buf_printf(&page,
	               "<!DOCTYPE html><html lang=\"%s\"><head>%s</head><body><article>%s"
	               "%s</article></body></html>",
	               c->language, c->head, c->top, TEXT);
	const hsy_doc *doc = read_page(page.at);
	hsy_buf_clear(&page);
	return doc;
}

static void check_field(const field_case *c, hsy_str got)
{
	if (c->expected)
		ck_assert_msg(hsy_str_is(got, c->expected),
		              "\"" HSY_STR_FMT "\", not \"%s\", of %s %s",
		              HSY_STR_ARG(got), c->expected, c->head, c->top);
	else
		ck_assert_msg(!got.at, "\"" HSY_STR_FMT "\" of %s %s", HSY_STR_ARG(got),
		              c->head, c->top);
}

static const field_case headlines[] = {
    /* A heading that the title repeats is trusted before JSON-LD. */
    {"en",
     "<title>Old bridge closed | Quay Weekly</title>" LD(
         "{\"@type\": \"NewsArticle\", \"headline\": \"Bridge: what we know\"}"),
     "<h1>Old bridge closed</h1>", "Old bridge closed"},
    /* Of several headings, the one that the title repeats. */
    {"en", "<title>Old bridge closed - Quay Weekly</title>",
     "<h1>Quay Weekly</h1><h1>Old bridge closed</h1>", "Old bridge closed"},
    {"en", "<title>Old bridge closed for good | Quay</title>",
     "<h1>City and harbour news</h1><h2>Old bridge closed for good</h2>",
     "Old bridge closed for good"},
    /* A kicker, or a date, is glued to the heading. */
    {"en", "<meta property='og:title' content='Old bridge closed for good'>",
     "<h1>1 March 2026 Old bridge closed for good</h1>", "Old bridge closed for good"},
    /* The site's name, in front and behind, and by the address alone. */
    {"en",
     "<meta property='og:site_name' content='Quay Weekly'>"
     "<meta property='og:title' content='Quay Weekly: Old bridge closed'>",
     "", "Old bridge closed"},
    {"en",
     "<link rel='canonical' href='https://www.quayweekly.example/b'>"
     "<meta property='og:title' content='Old bridge closed | Quay Weekly'>",
     "", "Old bridge closed"},
    {"en", "<meta property='og:title' content='Rust &amp;amp; salt closed it'>", "",
     "Rust & salt closed it"},
    /* A title that only names the site is no headline. */
    {"en",
     "<meta property='og:site_name' content='Quay Weekly'>"
     "<title>Quay Weekly</title>",
     "<h1>Quay Weekly</h1>", NULL},
};

START_TEST(headline_by_measured_trust)
{
	const field_case *c = &headlines[_i];

	check_field(c, read_case(c)->headline);
}
END_TEST

static const field_case dates[] = {
    {"en", "<meta property='article:published_time' content='2026-03-04T09:15:00+01:00'>",
     "<time datetime='2026-03-09'>Monday</time>", "2026-03-04T09:15:00+01:00"},
    {"en", LD("{\"@type\": \"Report\", \"datePublished\": \"2026-03-04\"}"), "",
     "2026-03-04"},
    {"en", "", "<p><span itemprop='datePublished' content='2026-03-04'>today</span>",
     "2026-03-04"},
    {"en", "", "<span property='schema:dateCreated' content='2026-03-04'></span>",
     "2026-03-04"},
    {"en", "", "<abbr class='published' title='2026-03-04'>9:15</abbr>", "2026-03-04"},
    {"en", "<link rel='canonical' href='https://quay.example/2026/03/04/bridge'>", "",
     "2026-03-04"},
    {"en", "<link rel='canonical' href='https://quay.example/2026/13/04/bridge'>", "",
     NULL},
    {"en", "", "<h1>Old bridge closed</h1><p class='postdate'>4 March 2026</p>",
     "2026-03-04"},
    /* Without a name, only close to the headline. */
    {"en", "", "<h1>Old bridge closed</h1><p>4 March 2026</p>", "2026-03-04"},
    {"en", "", "<p>4 March 2026</p><h1>Old bridge closed</h1>", "2026-03-04"},
    {"en", "", "<p>4 March 2026</p>", NULL},
    /* In two elements; and announced in words, so that the length is no matter. */
    {"en", "", "<p class='date'>4 <b>March</b> 2026</p>", "2026-03-04"},
    {"de", "",
     "<p>Veröffentlicht am 4. März 2026 von der Stadt, die auch die Bilder dazu machen "
     "ließ</p>",
     "2026-03-04"},
    /* Only the language tells which figure is the day. */
    {"de", "", "<h1>Die alte Brücke ist gesperrt</h1><p class='date'>04.03.2026</p>",
     "2026-03-04"},
    {"fr", "", "<h1>Le vieux pont est fermé</h1><p class='date'>04/03/26</p>",
     "2026-03-04"},
    {"en", "", "<h1>Old bridge closed</h1><p class='date'>04/03/2026</p>", NULL},
    /* What a site tells of its last build gives way to what it shows. */
    {"en", "<meta name='date' content='2026-05-01'>",
     "<h1>Old bridge closed</h1><p class='date'>4 March 2026</p>", "2026-03-04"},
    /* A comment is no article, and neither is a change of it. */
    {"en", "",
     "<h1>Old bridge closed</h1><div class='comment'><p class='date'>4 March "
     "2026</p></div>",
     NULL},
    {"en", "<meta property='article:modified_time' content='2026-03-04'>", "", NULL},
    /* But a wrapper named after the sidebar in it holds the article. */
    {"en", "",
     "<div class='has-sidebar'><h1>Old bridge closed</h1><p class='date'>4 March "
     "2026</p></div>",
     "2026-03-04"},
    {"en", "", "<h1>Old bridge closed</h1><p class='date'>Last updated: 4 March 2026</p>",
     NULL},
    {"en", "",
     "<h1>Old bridge closed</h1><p>Updated <time datetime='2026-03-05'>5 March</time>, "
     "first told <time datetime='2026-03-04'>4 March</time></p>",
     "2026-03-04"},
    {"en", "", "<h1>Old bridge closed</h1><p>The bridge opens on 4 March 2030.</p>",
     NULL},
    /* What is told in UTC is shown by the clock of a place: that tells the zone. */
    {"es", LD("{\"@type\": \"Article\", \"datePublished\": \"2026-03-04T02:41:00Z\"}"),
     "<h1>Cierran el puente</h1><p class='date'>3/3/2026 22:41</p>",
     "2026-03-03T22:41:00-04:00"},
    {"en", "", "<h1>Old bridge closed</h1><p class='date'>03/14/2026 2:05 PM ET</p>",
     "2026-03-14T14:05:00-04:00"},
    {"fr", "",
     "<h1>Le vieux pont</h1><p>Publié le 4 mars 2026 à 14h05, mis à jour le 5</p>",
     "2026-03-04T14:05:00"},
    {"ja", "", "<h1>古い橋が閉鎖された</h1><p class='date'>2026年3月4日</p>",
     "2026-03-04"},
    {"en", "", "<h1>Old bridge closed</h1><p class='date'>3 hours ago</p>", NULL},
    {"en", "<meta name='pubdate' content='1772612100'>", "", NULL},
};

START_TEST(published_by_measured_trust)
{
	const field_case *c = &dates[_i];

	check_field(c, read_case(c)->published);
}
END_TEST

START_TEST(modified_is_a_field_of_its_own)
{
	const hsy_doc *doc = read_page(
	    PAGE("<meta property='article:published_time' content='2026-03-04'>"
	         "<meta property='article:modified_time' content='2026-03-05T10:00:00Z'>",
	         ""));

	ck_assert_str_of(doc->published, "2026-03-04");
	ck_assert_str_of(doc->modified, "2026-03-05T10:00:00Z");
}
END_TEST

START_TEST(a_draft_changed_before_it_was_published)
{
	const hsy_doc *doc = read_page(
	    PAGE("<meta property='article:published_time' content='2026-03-04'>"
	         "<meta property='article:modified_time' content='2026-03-03T10:00:00Z'>",
	         ""));

	ck_assert_str_of(doc->published, "2026-03-04");
	ck_assert_ptr_null(doc->modified.at);
}
END_TEST

#define CREDIT(text) "", "<p class='byline'>" text "</p>"
#define AUTHOR(json) LD("{\"@type\": \"Article\", \"author\": " json "}"), ""

/* The names are joined with "; ". */
static const field_case bylines[] = {
    {"en", AUTHOR("\"Ada Berg\""), "Ada Berg"},
    {"en", AUTHOR("[{\"@type\": \"Person\", \"name\": \"Ada Berg\"}, \"Bo Dahl\"]"),
     "Ada Berg; Bo Dahl"},
    {"en", AUTHOR("{\"@type\": \"Person\", \"name\": \"Ada\"}"), "Ada"},
    {"en", AUTHOR("{\"@type\": \"Person\", \"name\": \"admin\"}"), NULL},
    {"en", AUTHOR("{\"@type\": \"Person\", \"name\": \"Reuters\"}"), NULL},
    {"en", AUTHOR("{\"@type\": [\"Person\", \"Organization\"], \"name\": \"Ada Berg\"}"),
     "Ada Berg"},
    {"en", CREDIT("By <a href='/a'>Ada Berg</a> and <b>Bo Dahl</b>"),
     "Ada Berg; Bo Dahl"},
    {"en", CREDIT("By Ada Berg, Harbour Herald"), "Ada Berg"},
    {"en", CREDIT("By Ada Berg, March 4, 2026"), "Ada Berg"},
    {"en", CREDIT("Posted on March 4, 2026 by Ada Berg"), "Ada Berg"},
    {"en", CREDIT("By April May on 4 March 2026"), "April May"},
    {"en", CREDIT("Staff"), NULL},
    {"en", CREDIT("ada@quay.example"), NULL},
    {"de", CREDIT("Ein Beitrag von Ada Berg | 4. März 2026"), "Ada Berg"},
    {"de", CREDIT("Redaktion"), NULL},
    {"fr", CREDIT("Par Ada Le Goff et Bo Dahl"), "Ada Le Goff; Bo Dahl"},
    {"en", CREDIT("BY ADA BERG AND BO DAHL"), "ADA BERG; BO DAHL"},
    {"en", CREDIT("By Ada Berg, Bo Dahl and Cy Esk for Quay Weekly"),
     "Ada Berg; Bo Dahl; Cy Esk"},
    {"en", CREDIT("Ada Berg | Staff Writer | ada@quay.example"), "Ada Berg"},
    {"en", CREDIT("By Ada Berg, The Associated Press"), "Ada Berg"},
    {"en", CREDIT("Guest author"), NULL},
    {"en", "",
     "<p>By <a rel='author' href='/a'>Ada Berg</a>, <a rel='author' href='/b'>Bo "
     "Dahl</a></p><ul><li><a rel='author' href='/c'>Cy Esk</a></li></ul>",
     "Ada Berg; Bo Dahl"},
    /* Links to the pages of authors, and a line that is signed. */
    {"en", "", "<h1>Old bridge closed</h1><a href='/authors/ada-berg'>Ada Berg</a>",
     "Ada Berg"},
    {"de", "", "<h1>Die alte Brücke</h1><p>Von <b>Ada Berg</b></p>", "Ada Berg"},
    /* A name before a handle, whoever tells it. */
    {"en", "<meta property='article:author' content='ada_berg'>",
     "<p class='author'>Ada Berg</p>", "Ada Berg"},
    {"en", "<meta property='article:author' content='adaberg'>", "", "adaberg"},
};

START_TEST(byline_holds_names_only)
{
	const field_case *c = &bylines[_i];
	const hsy_doc *doc = read_case(c);
	hsy_buf names;

	hsy_buf_init(&names);
	for (size_t i = 0; i < doc->byline.n; i++) {
		hsy_buf_text(&names, i ? "; " : "");
		hsy_buf_str(&names, doc->byline.at[i]);
	}
	check_field(c, names.len ? hsy_buf_view(&names) : (hsy_str){0});
	hsy_buf_clear(&names);
}
END_TEST

static const field_case outlets[] = {
    {"en",
     "<meta property='og:site_name' content='Quay Weekly'>" LD(
         "{\"@type\": \"Article\", \"publisher\": {\"name\": \"Harbour Media\"}}"),
     "", "Quay Weekly"},
    {"en",
     "<title>Old bridge closed | Quay Weekly</title>"
     "<link rel='canonical' href='https://quayweekly.example/b'>",
     "", "Quay Weekly"},
    {"en", "<link rel='canonical' href='https://www.reuters.com/world/b'>", "",
     "Reuters"},
    {"en", "<title>Old bridge closed | Quay Weekly</title>", "", NULL},
    {"en",
     "<meta property='og:site_name' content='quayweekly'>" LD(
         "{\"@type\": \"Article\", \"publisher\": {\"name\": \"Quay Weekly\"}}"),
     "", "Quay Weekly"},
    {"en", "<meta property='og:site_name' content='Quay Weekly | News &amp; Weather'>",
     "", "Quay Weekly"},
    {"en",
     "<meta property='og:site_name' content='News from the coast | Quay Weekly'>"
     "<link rel='canonical' href='https://quayweekly.example/b'>",
     "", "Quay Weekly"},
    {"en", "<meta property='og:site_name' content='https://www.quay.example'>", "",
     "quay.example"},
};

START_TEST(outlet_is_the_site)
{
	const field_case *c = &outlets[_i];

	check_field(c, read_case(c)->outlet_name);
}
END_TEST

static const field_case domains[] = {
    {"en", "<link rel='canonical' href='https://m.quay.example/b'>", "", "quay.example"},
    {"en", "<link rel='canonical' href='//www.quay.example/b'>", "", "quay.example"},
    {"en", "<link rel='canonical' href='http://localhost:8080/b'>", "", NULL},
    {"en", "<link rel='canonical' href='http://10.0.0.7/b'>", "", NULL},
    {"en", "<link rel='canonical' href='https://quay-example.cdn.ampproject.org/c/b'>",
     "", NULL},
    {"en", "<link rel='shortlink' href='https://short.example/x7'>", "", NULL},
    /* The address on another site is that of the article it was taken from. */
    {"en",
     "<link rel='canonical' href='https://wire.example/b'>"
     "<meta property='og:url' content='https://www.quay.example/b'>",
     "", "quay.example"},
};

START_TEST(domain_is_that_of_the_page)
{
	const field_case *c = &domains[_i];

	check_field(c, read_case(c)->outlet_domain);
}
END_TEST

/* What is expected is the name of the source. */
static const field_case origins[] = {
    {"en",
     "<link rel='canonical' href='https://www.wire.example/b'>"
     "<meta property='og:url' content='https://www.quay.example/b'>",
     "", "wire.example"},
    {"en",
     "<link rel='canonical' href='https://www.quay.co.uk/b'>"
     "<meta property='og:url' content='https://amp.quay.co.uk/b'>",
     "", NULL},
    {"en",
     "<link rel='canonical' href='https://www.wire.co.uk/b'>"
     "<meta property='og:url' content='https://www.quay.co.uk/b'>",
     "", "wire.co.uk"},
    {"en",
     "<meta name='syndication-source' content='https://wire.example/b'>"
     "<meta property='og:url' content='https://www.quay.example/b'>",
     "", "wire.example"},
    {"en",
     LD("{\"@type\": \"Article\", \"url\": \"https://quay.example/b\", "
        "\"isBasedOn\": \"https://wire.example/b\"}"),
     "", "wire.example"},
    {"en",
     LD("{\"@type\": \"Article\", \"url\": \"https://quay.example/b\", "
        "\"isBasedOn\": {\"url\": \"https://www.quay.example/a\"}}"),
     "", NULL},
};

START_TEST(address_on_another_site_is_a_declared_source)
{
	const field_case *c = &origins[_i];
	const hsy_doc *doc = read_case(c);

	ck_assert_uint_eq(doc->declared.n, c->expected ? 1 : 0);
	if (c->expected) {
		ck_assert_str_of(doc->declared.at[0].to, c->expected);
		ck_assert(hsy_str_starts(doc->declared.at[0].url, "https://"));
		ck_assert_uint_eq(doc->declared.at[0].span.end, 0);
		ck_assert(!hsy_str_equal(doc->declared.at[0].url, doc->url));
	}
}
END_TEST

#define AT(host) "<link rel='canonical' href='https://www." host "/b'>"

/* What is expected is the name of the source. */
static const field_case houses[] = {
    {"en",
     AT("quay.example")
         LD("{\"@type\": \"Article\", \"author\": {\"@type\": \"Organization\", "
            "\"name\": \"Associated Press\"}}"),
     "", "Associated Press"},
    {"en", AT("quay.example") LD("{\"@type\": \"Article\", \"author\": \"Reuters\"}"), "",
     "Reuters"},
    {"en",
     AT("quay.example") LD("{\"@type\": \"Article\", \"provider\": {\"@type\": "
                           "\"Organization\", \"name\": \"ProPublica\"}}"),
     "", "ProPublica"},
    {"en", AT("quay.example"), "<p class='byline'>By Ada Berg, The Associated Press</p>",
     "The Associated Press"},
    /* Its own name, and one that nobody knows. */
    {"en", AT("reuters.com") LD("{\"@type\": \"Article\", \"author\": \"Reuters\"}"), "",
     NULL},
    {"en",
     AT("quay.example")
         LD("{\"@type\": \"Article\", \"author\": {\"@type\": \"Organization\", "
            "\"name\": \"Harbour Crew\"}}"),
     "", NULL},
};

START_TEST(agency_that_signs_is_a_declared_source)
{
	const field_case *c = &houses[_i];
	const hsy_doc *doc = read_case(c);

	ck_assert_uint_eq(doc->declared.n, c->expected ? 1 : 0);
	if (c->expected)
		ck_assert_str_of(doc->declared.at[0].to, c->expected);
	for (size_t i = 0; i < doc->byline.n; i++)
		ck_assert_str_of(doc->byline.at[i], "Ada Berg");
}
END_TEST

static const field_case languages[] = {
    {"en_GB", "", "", "en-GB"},
    {"english", "<meta property='og:locale' content='en_AU'>", "", "en-AU"},
    {"de", "<meta property='og:locale' content='en_US'>", "", "de"},
};

START_TEST(language_is_a_tag)
{
	const field_case *c = &languages[_i];

	check_field(c, read_case(c)->language);
}
END_TEST

#define ARTICLE "\"@type\": \"NewsArticle\", \"headline\": \"Old bridge closed\""

/* JSON as templates get it wrong, and graphs; all tell the same headline. */
static const char *const scripts[] = {
    "<!-- {" ARTICLE "} -->",
    "//<![CDATA[\n{" ARTICLE "}\n//]]>",
    "{" ARTICLE ", \"keywords\": [\"rust\",],}",
    "{" ARTICLE ", \"description\": \"two\nlines\"}",
    "{" ARTICLE ", \"description\": \"the mayor\\'s\"}",
    "[{\"@type\": \"BreadcrumbList\"}, [{" ARTICLE "}]]",
    "{\"@type\": \"WebPage\", \"mainEntity\": {" ARTICLE "}}",
    /* The article that the title tells of, not the first. */
    "[{\"@type\": \"NewsArticle\", \"headline\": \"Ferry sinks\"}, {" ARTICLE "}]",
};

START_TEST(json_ld_is_mended_and_searched)
{
	hsy_buf page;

	hsy_buf_init(&page);
	hsy_buf_printf(&page,
	               "<html lang='en'><head><title>Old bridge closed: live</title>"
	               "<script type='application/ld+json'>%s</script></head><body>"
	               "<article>%s</article></body></html>",
	               scripts[_i], TEXT);
	ck_assert_str_of(read_page(page.at)->headline, "Old bridge closed");
	hsy_buf_clear(&page);
}
END_TEST

START_TEST(json_ld_names_persons_by_reference)
{
	const hsy_doc *doc = read_page(PAGE(
	    LD("{\"@graph\": [{\"@type\": \"Article\", \"author\": {\"@id\": \"#ada\"}, "
	       "\"publisher\": {\"@id\": \"#quay\"}}, {\"@type\": \"Person\", \"@id\": "
	       "\"#ada\", \"name\": \"Ada Berg\"}, {\"@type\": \"Organization\", "
	       "\"@id\": "
	       "\"#quay\", \"name\": \"Quay Weekly\"}]}"),
	    ""));

	ck_assert_uint_eq(doc->byline.n, 1);
	ck_assert_str_of(doc->byline.at[0], "Ada Berg");
	ck_assert_str_of(doc->outlet_name, "Quay Weekly");
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
	tcase_add_loop_test(tests, headline_by_measured_trust, 0, N(headlines));
	tcase_add_loop_test(tests, published_by_measured_trust, 0, N(dates));
	tcase_add_loop_test(tests, byline_holds_names_only, 0, N(bylines));
	tcase_add_loop_test(tests, outlet_is_the_site, 0, N(outlets));
	tcase_add_loop_test(tests, domain_is_that_of_the_page, 0, N(domains));
	tcase_add_loop_test(tests, address_on_another_site_is_a_declared_source, 0,
	                    N(origins));
	tcase_add_loop_test(tests, agency_that_signs_is_a_declared_source, 0, N(houses));
	tcase_add_loop_test(tests, language_is_a_tag, 0, N(languages));
	tcase_add_loop_test(tests, json_ld_is_mended_and_searched, 0, N(scripts));
	tcase_add_test(tests, modified_is_a_field_of_its_own);
	tcase_add_test(tests, a_draft_changed_before_it_was_published);
	tcase_add_test(tests, json_ld_names_persons_by_reference);
	suite_add_tcase(suite, tests);
	return suite;
}
