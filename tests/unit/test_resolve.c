/* test_resolve.c -- who is one source, and who is not. */
#include "resolve/resolve.h"
#include "unit/records.h"

#include <check.h>

static hsy_arena arena;
static hsy_records records;
static const hsy_sources *sources;
static draft article; /* the one being written */

static void set_up(void)
{
	hsy_arena_init(&arena);
	hsy_records_init(&records, &arena);
	sources = NULL;
}

static void tear_down(void)
{
	hsy_arena_clear(&arena);
}

static void begin(const char *id, const char *text)
{
	article = draft_new(&arena, id, text);
	article.doc.language = HSY_STR("en");
}

static void end(void)
{
	ck_assert(hsy_records_add(&records, &article.doc, &article.findings));
}

static void resolve(void)
{
	hsy_records_sort(&records);
	sources = hsy_sources_new(&records, &arena);
}

/* An article in which one source of that type and name speaks. */
static void quote(const char *id, hsy_source_type type, const char *name)
{
	begin(id, "The ferry stops.");
	draft_attribute(&article, name, type);
	end();
}

static size_t place_of(const char *id, size_t attribution)
{
	return sources
	    ->of_attribution[hsy_records_find(&records, hsy_str_of(id))][attribution];
}

static const hsy_source *speaker(const char *id, size_t attribution)
{
	return &sources->list.at[place_of(id, attribution)];
}

static const hsy_source *cited(const char *id, size_t citation)
{
	size_t record = hsy_records_find(&records, hsy_str_of(id));

	return &sources->list.at[sources->of_citation[record][citation]];
}

static const hsy_source *outlet_of(const char *id)
{
	size_t index = sources->of_record[hsy_records_find(&records, hsy_str_of(id))];

	return index == HSY_NONE ? NULL : &sources->list.at[index];
}

static void is_named(const hsy_source *source, const char *name)
{
	ck_assert_msg(hsy_str_is(source->name, name), "'" HSY_STR_FMT "' is not '%s'",
	              HSY_STR_ARG(source->name), name);
}

/* --------------------------------------------------------- one source */

START_TEST(catalogue_names_are_one_source_everywhere)
{
	quote("1", HSY_SOURCE_ORGANISATION, "AWS");
	quote("2", HSY_SOURCE_ORGANISATION, "Amazon Web Services, Inc.");
	quote("3", HSY_SOURCE_ORGANISATION, "“Amazon Web Services (AWS)”");
	resolve();
	is_named(speaker("1", 0), "Amazon Web Services");
	ck_assert_ptr_eq(speaker("1", 0), speaker("2", 0));
	ck_assert_ptr_eq(speaker("1", 0), speaker("3", 0));
	ck_assert_uint_eq(speaker("1", 0)->written.n, 3);
}
END_TEST

START_TEST(what_an_outlet_published_is_the_outlet)
{
	quote("1", HSY_SOURCE_OUTLET, "TechCrunch");
	quote("2", HSY_SOURCE_DOCUMENT, "the TechCrunch report");
	quote("3", HSY_SOURCE_DOCUMENT, "TechCrunch source material");
	quote("4", HSY_SOURCE_OUTLET, "TechCrunch's");
	quote("5", HSY_SOURCE_OUTLET, "Register"); /* the article was cut off */
	resolve();
	ck_assert_ptr_eq(speaker("2", 0), speaker("1", 0));
	ck_assert_ptr_eq(speaker("3", 0), speaker("1", 0));
	ck_assert_ptr_eq(speaker("4", 0), speaker("1", 0));
	ck_assert_int_eq(speaker("2", 0)->type, HSY_SOURCE_OUTLET);
	ck_assert_int_eq(speaker("2", 0)->outlet, HSY_OUTLET_NEWS);
	is_named(speaker("5", 0), "The Register");
}
END_TEST

START_TEST(hosts_and_names_are_one_source)
{
	begin("1", "The ferry stops.");
	draft_cite(&article, "techcrunch.com", HSY_CITATION_LINK,
	           "https://techcrunch.com/a");
	draft_cite(&article, "TechCrunch", HSY_CITATION_CREDIT, NULL);
	draft_cite(&article, "www.hallick.example", HSY_CITATION_LINK,
	           "https://www.hallick.example/b");
	draft_cite(&article, "unknown.example", HSY_CITATION_LINK,
	           "https://unknown.example");
	end();
	begin("2", "The ferry goes on.");
	article.doc.outlet_name = HSY_STR("The Hallick Courier");
	article.doc.outlet_domain = HSY_STR("hallick.example");
	end();
	resolve();
	ck_assert_ptr_eq(cited("1", 0), cited("1", 1));
	ck_assert_ptr_eq(cited("1", 2), outlet_of("2"));
	is_named(outlet_of("2"), "The Hallick Courier");
	is_named(cited("1", 3), "unknown.example");
	ck_assert_int_eq(cited("1", 3)->type, HSY_SOURCE_OUTLET);
}
END_TEST

START_TEST(outlets_of_the_corpus_are_known_by_name)
{
	begin("1", "The ferry stops.");
	article.doc.outlet_name = HSY_STR("The Hallick Courier");
	end();
	quote("2", HSY_SOURCE_ORGANISATION, "the Hallick Courier");
	quote("3", HSY_SOURCE_PERSON, "Hallick Courier");
	begin("4", "The ferry stops.");
	article.doc.outlet_name = HSY_STR("the Hallick Courier");
	draft_attribute(&article, "the Courier", HSY_SOURCE_OUTLET);
	end();
	resolve();
	ck_assert_ptr_eq(speaker("2", 0), outlet_of("1"));
	ck_assert_ptr_eq(speaker("3", 0), outlet_of("1"));
	ck_assert_ptr_eq(speaker("4", 0), outlet_of("1"));
	ck_assert_int_eq(outlet_of("1")->type, HSY_SOURCE_OUTLET);
	ck_assert_ptr_null(outlet_of("2"));
}
END_TEST

START_TEST(how_an_outlet_calls_itself_holds_for_the_corpus)
{
	begin("1", "The ferry stops.");
	article.doc.outlet_name = HSY_STR("Brannock & Vey Restoration");
	draft_attribute(&article, "Brannock & Vey", HSY_SOURCE_ORGANISATION);
	end();
	quote("2", HSY_SOURCE_ORGANISATION, "Brannock & Vey");
	quote("3", HSY_SOURCE_ORGANISATION, "Brannock");
	resolve();
	ck_assert_ptr_eq(speaker("2", 0), outlet_of("1"));
	ck_assert_ptr_ne(speaker("3", 0), outlet_of("1"));
}
END_TEST

START_TEST(a_host_spells_the_name_of_its_outlet)
{
	begin("1", "The ferry stops.");
	article.doc.outlet_name = HSY_STR("The Ellismouth Post");
	draft_cite(&article, "www.ellismouthpost.example", HSY_CITATION_LINK, NULL);
	draft_cite(&article, "ellismouth.example", HSY_CITATION_LINK, NULL);
	end();
	resolve();
	ck_assert_ptr_eq(cited("1", 0), outlet_of("1"));
	is_named(cited("1", 0), "The Ellismouth Post");
	ck_assert_ptr_ne(cited("1", 1), outlet_of("1"));
}
END_TEST

START_TEST(acronyms_hold_within_their_document)
{
	begin("1", "The Hallick Harbour Authority (HHA) and the Board of the Old Pier "
	           "(BOP) met.");
	draft_attribute(&article, "HHA", HSY_SOURCE_ORGANISATION);
	draft_attribute(&article, "Hallick Harbour Authority", HSY_SOURCE_ORGANISATION);
	draft_attribute(&article, "BOP", HSY_SOURCE_ORGANISATION);
	end();
	quote("2", HSY_SOURCE_ORGANISATION, "HHA");
	resolve();
	ck_assert_ptr_eq(speaker("1", 0), speaker("1", 1));
	is_named(speaker("1", 0), "Hallick Harbour Authority");
	ck_assert_ptr_ne(speaker("2", 0), speaker("1", 0));
	ck_assert_ptr_ne(speaker("1", 2), speaker("1", 0));
}
END_TEST

START_TEST(people_are_met_again_by_full_name_title_and_surname)
{
	begin("1", "The ferry stops.");
	draft_attribute(&article, "Sen. Jane Doe", HSY_SOURCE_PERSON);
	draft_attribute(&article, "Doe", HSY_SOURCE_PERSON);
	draft_attribute(&article, "Ms. Doe", HSY_SOURCE_PERSON);
	end();
	quote("2", HSY_SOURCE_PERSON, "Jane Doe");
	quote("3", HSY_SOURCE_PERSON, "Jane Q. Doe");
	resolve();
	ck_assert_ptr_eq(speaker("1", 1), speaker("1", 0));
	ck_assert_ptr_eq(speaker("1", 2), speaker("1", 0));
	ck_assert_ptr_eq(speaker("2", 0), speaker("1", 0));
	ck_assert_ptr_eq(speaker("3", 0), speaker("1", 0));
}
END_TEST

START_TEST(the_unspecified_are_one_for_the_corpus)
{
	quote("1", HSY_SOURCE_UNSPECIFIED, NULL);
	quote("2", HSY_SOURCE_UNSPECIFIED, NULL);
	resolve();
	ck_assert_ptr_eq(speaker("1", 0), speaker("2", 0));
	ck_assert_int_eq(speaker("1", 0)->type, HSY_SOURCE_UNSPECIFIED);
}
END_TEST

/* ------------------------------------------------------ not one source */

START_TEST(a_surname_alone_is_nobody_elsewhere)
{
	quote("1", HSY_SOURCE_PERSON, "Doe");
	quote("2", HSY_SOURCE_PERSON, "Doe");
	quote("3", HSY_SOURCE_PERSON, "Jane Doe");
	quote("4", HSY_SOURCE_PERSON, "John Doe");
	begin("5", "The ferry stops.");
	draft_attribute(&article, "Jane Doe", HSY_SOURCE_PERSON);
	draft_attribute(&article, "John Doe", HSY_SOURCE_PERSON);
	draft_attribute(&article, "Doe", HSY_SOURCE_PERSON);
	end();
	resolve();
	ck_assert_ptr_ne(speaker("1", 0), speaker("2", 0));
	ck_assert_ptr_ne(speaker("1", 0), speaker("3", 0));
	ck_assert_ptr_ne(speaker("3", 0), speaker("4", 0));
	ck_assert_ptr_ne(speaker("5", 2), speaker("5", 0));
	ck_assert_ptr_ne(speaker("5", 2), speaker("5", 1));
}
END_TEST

static void quote_the_anonymous(const char *id)
{
	begin(id, "The ferry stops.");
	draft_attribute(&article, "a senior engineer", HSY_SOURCE_ANONYMOUS_PERSON);
	draft_attribute(&article, "The senior engineer", HSY_SOURCE_ANONYMOUS_PERSON);
	draft_attribute(&article, "sources", HSY_SOURCE_ANONYMOUS_GROUP);
	draft_attribute(&article, NULL, HSY_SOURCE_ANONYMOUS_PERSON);
	end();
}

START_TEST(the_anonymous_belong_to_their_document)
{
	quote_the_anonymous("1");
	quote_the_anonymous("2");
	resolve();
	ck_assert_ptr_eq(speaker("1", 0), speaker("1", 1));
	ck_assert_ptr_ne(speaker("1", 0), speaker("1", 2));
	ck_assert_ptr_ne(speaker("1", 0), speaker("1", 3));
	for (size_t i = 0; i < 4; i++)
		ck_assert_ptr_ne(speaker("1", i), speaker("2", i));
}
END_TEST

START_TEST(papers_without_a_title_belong_to_their_document)
{
	quote("1", HSY_SOURCE_DOCUMENT, "internal documents");
	quote("2", HSY_SOURCE_DOCUMENT, "internal documents");
	quote("3", HSY_SOURCE_DOCUMENT, "a March 2026 report");
	quote("4", HSY_SOURCE_DOCUMENT, "a March 2026 report");
	quote("5", HSY_SOURCE_DOCUMENT, "the Hallick Harbour Safety Review");
	quote("6", HSY_SOURCE_DOCUMENT, "the “Hallick Harbour Safety Review”");
	resolve();
	ck_assert_ptr_ne(speaker("1", 0), speaker("2", 0));
	ck_assert_ptr_ne(speaker("3", 0), speaker("4", 0));
	ck_assert_ptr_eq(speaker("5", 0), speaker("6", 0));
}
END_TEST

START_TEST(nameless_organisations_belong_to_their_document)
{
	quote("1", HSY_SOURCE_ORGANISATION, "the company");
	quote("2", HSY_SOURCE_ORGANISATION, "the company");
	resolve();
	ck_assert_ptr_ne(speaker("1", 0), speaker("2", 0));
}
END_TEST

START_TEST(short_forms_of_several_names_stay_apart)
{
	begin("1", "The ferry stops.");
	draft_attribute(&article, "Hallick Council", HSY_SOURCE_ORGANISATION);
	draft_attribute(&article, "Hallick Ferries", HSY_SOURCE_ORGANISATION);
	draft_attribute(&article, "Hallick", HSY_SOURCE_ORGANISATION);
	draft_attribute(&article, "Vey Marine Works", HSY_SOURCE_ORGANISATION);
	draft_attribute(&article, "Vey Marine", HSY_SOURCE_ORGANISATION);
	end();
	resolve();
	ck_assert_ptr_ne(speaker("1", 2), speaker("1", 0));
	ck_assert_ptr_ne(speaker("1", 2), speaker("1", 1));
	ck_assert_ptr_eq(speaker("1", 3), speaker("1", 4));
}
END_TEST

START_TEST(a_company_is_not_the_one_its_name_begins_with)
{
	begin("1", "The ferry stops.");
	draft_attribute(&article, "Amazon Web Services", HSY_SOURCE_ORGANISATION);
	draft_attribute(&article, "Amazon", HSY_SOURCE_ORGANISATION);
	draft_attribute(&article, "Amazon union", HSY_SOURCE_ORGANISATION);
	draft_attribute(&article, "Claude", HSY_SOURCE_PERSON);
	end();
	resolve();
	is_named(speaker("1", 0), "Amazon Web Services");
	is_named(speaker("1", 1), "Amazon");
	is_named(speaker("1", 2), "Amazon union");
	ck_assert_int_eq(speaker("1", 3)->type, HSY_SOURCE_PERSON);
}
END_TEST

START_TEST(the_times_is_what_the_document_calls_by_its_full_name)
{
	begin("1", "The ferry stops.");
	draft_attribute(&article, "The New York Times", HSY_SOURCE_OUTLET);
	draft_attribute(&article, "the Times", HSY_SOURCE_OUTLET);
	end();
	quote("2", HSY_SOURCE_OUTLET, "The Times");
	begin("3", "The ferry stops.");
	article.doc.outlet_name = HSY_STR("The Times");
	article.doc.outlet_domain = HSY_STR("times.hallick.example");
	end();
	resolve();
	is_named(speaker("1", 0), "The New York Times");
	ck_assert_ptr_eq(speaker("1", 1), speaker("1", 0));
	ck_assert(!hsy_str_is(outlet_of("3")->domain, "thetimes.com"));
}
END_TEST

/* -------------------------------------------------------------- tables */

/* A name that a source of that type goes by. */
typedef struct called {
	hsy_source_type type;
	const char *name;
} called;

#define PERSON HSY_SOURCE_PERSON
#define BODY HSY_SOURCE_ORGANISATION
#define OUTLET HSY_SOURCE_OUTLET
#define PAPER HSY_SOURCE_DOCUMENT
#define SOMEBODY HSY_SOURCE_ANONYMOUS_PERSON

/* Each pair in a corpus of its own, beside an article of the Hallick Courier. */
static bool is_one_source(called a, called b)
{
	hsy_records_init(&records, &arena);
	begin("0", "The ferry stops.");
	article.doc.outlet_name = HSY_STR("The Hallick Courier");
	article.doc.outlet_domain = HSY_STR("courier.example");
	end();
	quote("1", a.type, a.name);
	quote("2", b.type, b.name);
	resolve();
	return place_of("1", 0) == place_of("2", 0);
}

START_TEST(forms_of_a_name_are_one_source_in_all_articles)
{
	static const called pairs[][2] = {
	    /* short forms, legal forms, possessives, quotation marks */
	    {{BODY, "AWS"}, {BODY, "Amazon Web Services"}},
	    {{BODY, "Hallick Ferries"}, {BODY, "Hallick Ferries Ltd."}},
	    {{BODY, "Hallick Ferries’s"}, {BODY, "the “Hallick Ferries”"}},
	    {{OUTLET, "the Washington Post’s"}, {OUTLET, "The Washington Post"}},
	    {{OUTLET, "NYT"}, {BODY, "New York Times"}},
	    {{OUTLET, "Reuters'"}, {OUTLET, "the Reuters news agency"}},
	    /* what an outlet published */
	    {{PAPER, "the TechCrunch report"}, {OUTLET, "TechCrunch"}},
	    {{PAPER, "TechCrunch’s report"}, {OUTLET, "TechCrunch"}},
	    {{PAPER, "a Reuters investigation"}, {OUTLET, "Reuters"}},
	    {{PAPER, "an investigation by Reuters"}, {OUTLET, "Reuters"}},
	    {{PAPER, "a report by The Register"}, {OUTLET, "The Register"}},
	    {{PAPER, "the Hallick Courier report"}, {OUTLET, "the Hallick Courier"}},
	    {{PAPER, "a report by the Hallick Courier"}, {OUTLET, "Hallick Courier"}},
	    /* domains */
	    {{OUTLET, "TechCrunch.com"}, {OUTLET, "TechCrunch"}},
	    {{OUTLET, "www.nytimes.com"}, {OUTLET, "The New York Times"}},
	    {{BODY, "edition.cnn.com"}, {OUTLET, "CNN"}},
	    {{OUTLET, "courier.example"}, {OUTLET, "the Hallick Courier"}},
	    {{OUTLET, "nobody.example"}, {OUTLET, "Nobody.example"}},
	    /* people */
	    {{PERSON, "Jane Doe"}, {PERSON, "Sen. Jane Doe"}},
	    {{PERSON, "Jane Doe"}, {PERSON, "Dr. Jane Q. Doe’s"}},
	    {{PERSON, "Jane Doe"}, {PERSON, "JANE DOE"}},
	    /* titles */
	    {{PAPER, "the Hallick Harbour Safety Review"},
	     {PAPER, "Hallick Harbour Safety Review"}},
	    {{PAPER, "“What the divers saw”"}, {PAPER, "\"What the Divers Saw\""}},
	};

	for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++)
		ck_assert_msg(is_one_source(pairs[i][0], pairs[i][1]), "'%s' is not '%s'",
		              pairs[i][0].name, pairs[i][1].name);
}
END_TEST

START_TEST(what_only_looks_alike_stays_apart)
{
	static const called pairs[][2] = {
	    /* people of one surname */
	    {{PERSON, "Jane Doe"}, {PERSON, "John Doe"}},
	    {{PERSON, "Jane Doe"}, {PERSON, "J. Doe"}},
	    {{PERSON, "Jane Doe"}, {PERSON, "Doe"}},
	    {{PERSON, "Doe"}, {PERSON, "Doe"}},
	    {{PERSON, "Jane Doe"}, {PERSON, "Jane Doe-Roe"}},
	    /* what every town has */
	    {{BODY, "Police"}, {BODY, "Police"}},
	    {{BODY, "City Council"}, {BODY, "the City Council"}},
	    {{BODY, "the company"}, {BODY, "the company"}},
	    /* nobody knows who they are */
	    {{SOMEBODY, "a senior engineer"}, {SOMEBODY, "a senior engineer"}},
	    {{HSY_SOURCE_ANONYMOUS_GROUP, "sources"},
	     {HSY_SOURCE_ANONYMOUS_GROUP, "sources"}},
	    /* a part, and others of the name */
	    {{BODY, "Amazon"}, {BODY, "Amazon Web Services"}},
	    {{BODY, "Amazon"}, {BODY, "Amazon union"}},
	    {{BODY, "Hallick Ferries"}, {BODY, "Hallick Ferries Workers Union"}},
	    {{OUTLET, "The Sun"}, {OUTLET, "The Baltimore Sun"}},
	    {{OUTLET, "Hallick Courier"}, {OUTLET, "Hallick Herald"}},
	    /* acronyms that no article explains */
	    {{BODY, "Hallick Harbour Authority"}, {BODY, "HHA"}},
	    /* papers without a title, and what is about an outlet */
	    {{PAPER, "a report"}, {PAPER, "a report"}},
	    {{PAPER, "a 2025 report"}, {PAPER, "a 2025 report"}},
	    {{PAPER, "“internal company documents”"},
	     {PAPER, "“internal company documents”"}},
	    {{PAPER, "a report on Reuters"}, {OUTLET, "Reuters"}},
	    {{PAPER, "the Amazon report"}, {BODY, "Amazon"}},
	    {{OUTLET, "nobody.example"}, {OUTLET, "somebody.example"}},
	    {{BODY, "U.S."}, {BODY, "U.N."}},
	};

	for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++)
		ck_assert_msg(!is_one_source(pairs[i][0], pairs[i][1]), "'%s' is '%s'",
		              pairs[i][0].name, pairs[i][1].name);
}
END_TEST

/* Whether two names are one source in an article of that text. */
static bool is_one_here(const char *text, called a, called b)
{
	hsy_records_init(&records, &arena);
	begin("1", text);
	draft_attribute(&article, a.name, a.type);
	draft_attribute(&article, b.name, b.type);
	end();
	resolve();
	return place_of("1", 0) == place_of("1", 1);
}

START_TEST(short_forms_hold_where_their_article_tells)
{
	static const struct {
		const char *text;
		called a, b;
		bool same;
	} cases[] = {
	    {"The Hallick Harbour Authority (HHA) met.",
	     {BODY, "HHA"},
	     {BODY, "Hallick Harbour Authority"},
	     true},
	    {"The HHA (Hallick Harbour Authority) met.",
	     {BODY, "HHA"},
	     {BODY, "Hallick Harbour Authority"},
	     true},
	    {"The authority met.",
	     {BODY, "HHA"},
	     {BODY, "Hallick Harbour Authority"},
	     true},
	    {"The authority met.", {BODY, "HA"}, {BODY, "Hallick Authority"}, false},
	    {"The authority met.",
	     {PERSON, "HHA"},
	     {BODY, "Hallick Harbour Authority"},
	     false},
	    /* The article knows better than the catalogue. */
	    {"The Association of Ferry Pilots (AFP) met.",
	     {OUTLET, "AFP"},
	     {BODY, "Association of Ferry Pilots"},
	     true},
	    {"The Association of Ferry Pilots (AFP) met.",
	     {OUTLET, "AFP"},
	     {OUTLET, "Agence France-Presse"},
	     false},
	    {"So says Agence France-Presse (AFP).",
	     {OUTLET, "AFP"},
	     {OUTLET, "Agence France-Presse"},
	     true},
	    {"The Food and Agriculture Organisation (FAO) met; so did the Centers for "
	     "Disease Control (CDC).",
	     {BODY, "CDC"},
	     {BODY, "Centers for Disease Control and Prevention"},
	     true},
	    {"The ferry stops.", {PERSON, "Ms. Doe"}, {PERSON, "Jane Doe"}, true},
	    {"The ferry stops.", {OUTLET, "the Post"}, {OUTLET, "Ellismouth Post"}, true},
	    {"The ferry stops.", {BODY, "the Bank"}, {BODY, "Ellismouth Bank"}, false},
	    {"The ferry stops.", {BODY, "Vey Marine"}, {BODY, "Vey Marine Works"}, true},
	};

	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
		ck_assert_msg(
		    is_one_here(cases[i].text, cases[i].a, cases[i].b) == cases[i].same,
		    "case %zu: '%s' and '%s'", i, cases[i].a.name, cases[i].b.name);
}
END_TEST

/* The same letters, explained otherwise in another article. */
START_TEST(an_acronym_means_what_its_own_article_says)
{
	begin("1", "The Hallick Harbour Authority (HHA) met.");
	draft_attribute(&article, "HHA", BODY);
	end();
	begin("2", "The Home Health Alliance (HHA) met.");
	draft_attribute(&article, "HHA", BODY);
	end();
	quote("3", BODY, "Hallick Harbour Authority");
	resolve();
	ck_assert_ptr_ne(speaker("1", 0), speaker("2", 0));
	ck_assert_ptr_eq(speaker("1", 0), speaker("3", 0));
}
END_TEST

START_TEST(the_anonymous_of_one_outlet_are_never_those_of_another)
{
	static const char *const outlets[] = {"Ellismouth Post", "Hallick Herald"};

	for (size_t i = 0; i < 4; i++) {
		hsy_str id = hsy_str_printf(&arena, "%zu", i);

		begin(id.at, "The ferry stops.");
		article.doc.outlet_name = hsy_str_of(outlets[i % 2]);
		draft_attribute(&article, "a person familiar with the matter", SOMEBODY);
		draft_attribute(&article, "two people", HSY_SOURCE_ANONYMOUS_GROUP);
		end();
	}
	resolve();
	for (size_t i = 1; i < 4; i++) {
		hsy_str id = hsy_str_printf(&arena, "%zu", i);

		ck_assert_ptr_ne(speaker("0", 0), speaker(id.at, 0));
		ck_assert_ptr_ne(speaker("0", 1), speaker(id.at, 1));
	}
}
END_TEST

/* A catalogue of the user's own decides who is one source. */
START_TEST(names_are_looked_up_in_the_catalogue_of_the_corpus)
{
	static const char table[] =
	    "Hallick Courier\tThe Courier|HCO\thallick.example\tnewspaper\tGB\t-\n";
	hsy_catalogue *own;

	ck_assert_int_eq(hsy_catalogue_read(table, sizeof table - 1, "own", &own, NULL),
	                 HSY_OK);
	records.catalogue = own;
	quote("1", BODY, "HCO");
	quote("2", PAPER, "the HCO report");
	quote("3", OUTLET, "www.hallick.example");
	resolve();
	is_named(speaker("1", 0), "Hallick Courier");
	ck_assert_ptr_eq(speaker("2", 0), speaker("1", 0));
	ck_assert_ptr_eq(speaker("3", 0), speaker("1", 0));
	hsy_catalogue_free(own);
}
END_TEST

/* -------------------------------------------------------------- owners */

START_TEST(owners_are_followed_to_the_last)
{
	quote("1", HSY_SOURCE_ORGANISATION, "Trainium");
	quote("2", HSY_SOURCE_ORGANISATION, "Annapurna Labs");
	quote("3", HSY_SOURCE_PERSON, "Jane Doe");
	quote("4", HSY_SOURCE_DOCUMENT, "Anthropic's 2026 engineering update");
	resolve();
	is_named(&sources->list.at[hsy_source_root(sources, place_of("1", 0))], "Amazon");
	is_named(&sources->list.at[hsy_source_root(sources, place_of("2", 0))], "Amazon");
	is_named(&sources->list.at[hsy_source_root(sources, place_of("4", 0))],
	         "Anthropic");
	ck_assert_uint_eq(hsy_source_root(sources, place_of("3", 0)), place_of("3", 0));
}
END_TEST

/* "the Meta AI blog" is an outlet here, of what owns it in the catalogue. */
START_TEST(outlet_that_is_cited_as_a_work_is_nobodys_work)
{
	begin("1", "The model is open.");
	article.doc.outlet_name = HSY_STR("Meta AI blog");
	article.doc.outlet_domain = HSY_STR("ai.meta.com");
	end();
	quote("2", HSY_SOURCE_DOCUMENT, "Meta AI blog");
	resolve();
	for (size_t i = 0; i < sources->list.n; i++)
		ck_assert_uint_eq(
		    sources->list.at[hsy_source_root(sources, i)].owner, HSY_NONE);
}
END_TEST

START_TEST(place_is_no_short_form_of_its_newspaper)
{
	begin("1", "The ferry stops.");
	draft_attribute(&article, "The Washington Post", HSY_SOURCE_OUTLET);
	draft_attribute(&article, "Washington", HSY_SOURCE_ORGANISATION);
	end();
	resolve();
	ck_assert_uint_ne(hsy_source_root(sources, place_of("1", 0)),
	                  hsy_source_root(sources, place_of("1", 1)));
}
END_TEST

START_TEST(a_company_that_publishes_is_a_newsroom)
{
	begin("1", "The ferry stops.");
	article.doc.outlet_name = HSY_STR("AWS News Blog");
	article.doc.outlet_domain = HSY_STR("aws.amazon.com");
	end();
	begin("2", "The ferry stops.");
	article.doc.outlet_name = HSY_STR("Reuters");
	end();
	begin("3", "The ferry stops.");
	article.doc.outlet_name = HSY_STR("Ellismouth Post");
	end();
	resolve();
	ck_assert_int_eq(outlet_of("1")->outlet, HSY_OUTLET_NEWSROOM);
	is_named(outlet_of("1"), "Amazon Web Services");
	ck_assert_int_eq(outlet_of("2")->outlet, HSY_OUTLET_WIRE);
	ck_assert_int_eq(outlet_of("3")->outlet, HSY_OUTLET_NEWS);
}
END_TEST

/* ---------------------------------------------------------------- text */

static bool speaks(const char *id, const char *text)
{
	return hsy_source_in_text(sources, place_of(id, 0), hsy_str_of(text));
}

START_TEST(a_text_speaks_of_a_source_by_name_or_by_what_it_owns)
{
	quote("1", HSY_SOURCE_ORGANISATION, "Amazon");
	quote("2", HSY_SOURCE_PERSON, "Jane Doe");
	quote("3", HSY_SOURCE_OUTLET, "Time");
	quote("4", HSY_SOURCE_OUTLET, "The Register");
	quote("5", HSY_SOURCE_ORGANISATION, "Moody's");
	resolve();
	ck_assert(speaks("1", "Amazon's own figures"));
	ck_assert(speaks("1", "that Trainium3, its chip, is faster"));
	ck_assert(speaks("1", "AWS grew"));
	ck_assert(!speaks("1", "the Amazonian forest"));
	ck_assert(!speaks("1", "an amazon warrior"));
	ck_assert(speaks("2", "Doe's ferry"));
	ck_assert(!speaks("2", "a doe in the wood"));
	ck_assert(speaks("3", "the editors of Time"));
	ck_assert(!speaks("3", "it was time to go"));
	ck_assert(speaks("4", "what the Register printed"));
	ck_assert(!speaks("4", "Register here"));
	ck_assert(speaks("5", "as Moody’s rates it"));
	ck_assert(!speaks("5", ""));
}
END_TEST

/* --------------------------------------------------------------- stakes */

/* An article in which phrase says the rest of text, which begins with it. */
static void say(const char *id, hsy_source_type type, const char *name,
                const char *phrase, const char *text)
{
	hsy_span source = {0, strlen(phrase)};
	hsy_span content = {source.end + strlen(" said "), strlen(text)};
	hsy_attribution *a;

	begin(id, text);
	draft_attribute(&article, name, type);
	a = &article.findings.attributions.at[0];
	hsy_vec_push(&arena, &a->source, source);
	hsy_vec_push(&arena, &a->content, content);
	end();
}

START_TEST(person_speaks_for_what_it_is_a_person_of)
{
	say("1", HSY_SOURCE_PERSON, "Mona Pennick",
	    "Mona Pennick, the leader of Port Hallick Town Council",
	    "Mona Pennick, the leader of Port Hallick Town Council said it rains.");
	say("2", HSY_SOURCE_PERSON, "Jane Doe", "Amazon’s Jane Doe",
	    "Amazon’s Jane Doe said it rains.");
	say("3", HSY_SOURCE_PERSON, "John Roe", "John Roe, who lives in Port Hallick",
	    "John Roe, who lives in Port Hallick said it rains.");
	say("4", HSY_SOURCE_PERSON, "Ann Bank", "Ann Bank, a baker",
	    "Ann Bank, a baker said it rains.");
	resolve();
	ck_assert(speaks("1", "the council will close the lighthouse"));
	ck_assert(speaks("1", "the Council’s plan"));
	ck_assert(!speaks("1", "the councillors left Port Hallick"));
	ck_assert(speaks("2", "that Amazon grows"));
	ck_assert(!speaks("3", "Port Hallick is wet"));
	ck_assert(!speaks("4", "the bank is closed"));
}
END_TEST

/* Whether whom one phrase names in full is whom another one, elsewhere, names by the
 * surname alone. */
static bool is_namesake(const char *full, const char *name, const char *phrase,
                        const char *surname)
{
	hsy_str first = hsy_str_printf(&arena, "%s said it rains.", full);
	hsy_str second = hsy_str_printf(&arena, "%s said it snows.", phrase);
	bool same;

	hsy_records_init(&records, &arena);
	say("1", HSY_SOURCE_PERSON, name, full, first.at);
	say("2", HSY_SOURCE_PERSON, surname, phrase, second.at);
	resolve();
	same = place_of("1", 0) == place_of("2", 0);
	ck_assert_uint_eq(sources->list.n, same ? 1 : 2);
	if (same)
		is_named(speaker("2", 0), name);
	return same;
}

START_TEST(a_surname_is_somebody_elsewhere_whose_role_agrees)
{
	static const char ours[] = "Jane Doe, an engineer at Brannock Works,";

	ck_assert(is_namesake(ours, "Jane Doe", "Brannock engineer Doe", "Doe"));
	ck_assert(is_namesake(ours, "Jane Doe", "Doe, the Brannock engineer,", "Doe"));
	/* The role, but of nobody; another role; of another; another surname. */
	ck_assert(!is_namesake(ours, "Jane Doe", "the engineer Doe", "Doe"));
	ck_assert(!is_namesake(ours, "Jane Doe", "Brannock lawyer Doe", "Doe"));
	ck_assert(!is_namesake(ours, "Jane Doe", "Hallick engineer Doe", "Doe"));
	ck_assert(!is_namesake(ours, "Jane Doe", "Brannock engineer Roe", "Roe"));
}
END_TEST

START_TEST(a_surname_of_two_whose_role_agrees_is_neither)
{
	say("1", HSY_SOURCE_PERSON, "Jane Doe", "Brannock engineer Jane Doe",
	    "Brannock engineer Jane Doe said it rains.");
	say("2", HSY_SOURCE_PERSON, "John Doe", "Brannock engineer John Doe",
	    "Brannock engineer John Doe said it rains.");
	say("3", HSY_SOURCE_PERSON, "Doe", "Brannock engineer Doe",
	    "Brannock engineer Doe said it rains.");
	resolve();
	ck_assert_ptr_ne(speaker("3", 0), speaker("1", 0));
	ck_assert_ptr_ne(speaker("3", 0), speaker("2", 0));
}
END_TEST

START_TEST(organisation_is_met_again_without_its_name)
{
	quote("1", HSY_SOURCE_ORGANISATION, "Port Hallick Town Council");
	quote("2", HSY_SOURCE_ORGANISATION, "Brannock & Vey");
	resolve();
	ck_assert(speaks("1", "that the council plans nothing"));
	ck_assert(!speaks("1", "that a council plans nothing"));
	ck_assert(!speaks("2", "that the company plans nothing"));
}
END_TEST

static bool is_titled(const char *phrase)
{
	hsy_str text = hsy_str_printf(&arena, "%s said it rains.", phrase);
	hsy_str id = hsy_str_printf(&arena, "d%zu", records.list.n);

	say(id.at, HSY_SOURCE_DOCUMENT, phrase, phrase, text.at);
	resolve();
	return !speaker(id.at, 0)->is_untitled;
}

START_TEST(document_is_titled_by_issuer_name_or_date)
{
	ck_assert(!is_titled("A report"));
	ck_assert(!is_titled("Early tests of Trainium 2"));
	ck_assert(!is_titled("Benchmark results"));
	ck_assert(is_titled("The 2025 inspection report"));
	ck_assert(is_titled("A March report"));
	ck_assert(is_titled("A Kotak report"));
	ck_assert(is_titled("Kotak’s report"));
	ck_assert(is_titled("Tests by the council"));
	ck_assert(is_titled("A survey by Jane Doe"));
	ck_assert(is_titled("The harbour master"));
}
END_TEST

static bool is_of_itself(hsy_source_type type, const char *content)
{
	hsy_str text = hsy_str_printf(&arena, "The Gull said %s", content);
	hsy_str id = hsy_str_printf(&arena, "d%zu", records.list.n);

	say(id.at, type, "The Gull", "The Gull", text.at);
	resolve();
	return hsy_source_is_of_itself(sources, hsy_records_find(&records, id), 0);
}

START_TEST(it_is_the_organisation_that_speaks)
{
	const hsy_source_type body = HSY_SOURCE_ORGANISATION;

	ck_assert(is_of_itself(body, "it will build 40 warehouses"));
	ck_assert(is_of_itself(body, "its ferry sails again"));
	ck_assert(is_of_itself(HSY_SOURCE_OUTLET, "it was looking into its article"));
	ck_assert(is_of_itself(body, "it had not found the cracks"));
	ck_assert(!is_of_itself(body, "it was raining in June"));
	ck_assert(!is_of_itself(body, "it had been raining in June"));
	ck_assert(!is_of_itself(body, "the ferry lost its anchor"));
	ck_assert(!is_of_itself(HSY_SOURCE_PERSON, "it grew cold"));
}
END_TEST

START_TEST(it_before_the_organisation_is_somebody_else)
{
	hsy_attribution *a;

	begin("1", "Its costs fell, according to Amazon.");
	draft_attribute(&article, "Amazon", HSY_SOURCE_ORGANISATION);
	a = &article.findings.attributions.at[0];
	hsy_vec_push(&arena, &a->source, ((hsy_span){29, 35}));
	hsy_vec_push(&arena, &a->content, ((hsy_span){0, 14}));
	end();
	resolve();
	ck_assert(!hsy_source_is_of_itself(sources, 0, 0));
}
END_TEST

/* --------------------------------------------------------------- order */

START_TEST(ids_do_not_depend_on_other_articles)
{
	hsy_str alone[3];

	quote("1", HSY_SOURCE_ORGANISATION, "Hallick Ferries");
	quote("2", HSY_SOURCE_PERSON, "Jane Doe");
	quote("3", HSY_SOURCE_ANONYMOUS_PERSON, "an engineer");
	resolve();
	alone[0] = speaker("1", 0)->id;
	alone[1] = speaker("2", 0)->id;
	alone[2] = speaker("3", 0)->id;

	begin("0", "The ferry stops.");
	article.doc.outlet_name = HSY_STR("Hallick Ferries");
	draft_attribute(&article, "Dr. Jane M. Doe", HSY_SOURCE_PERSON);
	end();
	resolve();
	ck_assert(hsy_str_equal(speaker("1", 0)->id, alone[0]));
	ck_assert(hsy_str_equal(speaker("2", 0)->id, alone[1]));
	ck_assert(hsy_str_equal(speaker("3", 0)->id, alone[2]));
	ck_assert_ptr_eq(outlet_of("0"), speaker("1", 0));
	ck_assert_uint_eq(alone[0].len, 13);
	ck_assert_int_eq(alone[0].at[0], 's');
}
END_TEST

/* ------------------------------------------------------ press releases */

/* An article of Hallick Ferries, in which somebody of that type and name speaks. */
static void publish(const char *id, hsy_source_type type, const char *name,
                    const char *author)
{
	begin(id, "The ferry stops.");
	article.doc.outlet_name = HSY_STR("Hallick Ferries");
	if (author)
		hsy_vec_push(&arena, &article.doc.byline, hsy_str_of(author));
	draft_attribute(&article, name, type);
	end();
}

START_TEST(company_that_publishes_tells_its_own_news)
{
	publish("1", HSY_SOURCE_PERSON, "Ann Roe", NULL);
	quote("2", HSY_SOURCE_ORGANISATION, "Hallick Ferries");
	resolve();
	ck_assert_int_eq(outlet_of("1")->outlet, HSY_OUTLET_NEWSROOM);
	ck_assert_int_eq(outlet_of("1")->type, HSY_SOURCE_ORGANISATION);
	ck_assert_ptr_eq(speaker("2", 0), outlet_of("1"));
	/* Whom it quotes speaks for it. */
	ck_assert_ptr_eq(&sources->list.at[speaker("1", 0)->owner], outlet_of("1"));
}
END_TEST

START_TEST(company_that_names_itself_may_name_its_author)
{
	publish("1", HSY_SOURCE_ORGANISATION, "Hallick Ferries", "Ann Roe");
	resolve();
	ck_assert_int_eq(outlet_of("1")->outlet, HSY_OUTLET_NEWSROOM);
}
END_TEST

START_TEST(outlet_with_an_author_is_taken_for_no_company)
{
	publish("1", HSY_SOURCE_PERSON, "Ann Roe", "Joe Poe");
	quote("2", HSY_SOURCE_ORGANISATION, "Hallick Ferries");
	resolve();
	ck_assert_int_eq(outlet_of("1")->outlet, HSY_OUTLET_NEWS);
}
END_TEST

START_TEST(outlet_that_is_cited_as_one_is_no_company)
{
	publish("1", HSY_SOURCE_PERSON, "Ann Roe", NULL);
	quote("2", HSY_SOURCE_ORGANISATION, "Hallick Ferries");
	quote("3", HSY_SOURCE_OUTLET, "Hallick Ferries");
	resolve();
	ck_assert_int_eq(outlet_of("1")->outlet, HSY_OUTLET_NEWS);
	ck_assert_uint_eq(speaker("1", 0)->owner, HSY_NONE);
}
END_TEST

START_TEST(newspaper_by_its_name_is_no_company)
{
	begin("1", "The ferry stops.");
	article.doc.outlet_name = HSY_STR("Hallick Herald");
	draft_attribute(&article, "Hallick Herald", HSY_SOURCE_ORGANISATION);
	end();
	resolve();
	ck_assert_int_eq(outlet_of("1")->outlet, HSY_OUTLET_NEWS);
}
END_TEST

/* Hallick Ferries speaks of itself, and beside it somebody of that description. */
static void publish_with(const char *id, const char *description)
{
	begin(id, "The ferry stops.");
	article.doc.outlet_name = HSY_STR("Hallick Ferries");
	draft_attribute(&article, "Hallick Ferries", HSY_SOURCE_ORGANISATION);
	draft_attribute(&article, "Ann Roe", HSY_SOURCE_PERSON);
	article.findings.attributions.at[1].description = hsy_str_of(description);
	end();
	resolve();
}

START_TEST(outlet_that_hears_others_is_no_company)
{
	publish_with("1", "a spokeswoman for the council");
	ck_assert_int_eq(outlet_of("1")->outlet, HSY_OUTLET_NEWS);
	ck_assert_uint_eq(speaker("1", 1)->owner, HSY_NONE);
}
END_TEST

START_TEST(company_that_hears_its_own_people_tells_its_own_news)
{
	publish_with("1", "managing director of the company, Hallick Ferries");
	ck_assert_int_eq(outlet_of("1")->outlet, HSY_OUTLET_NEWSROOM);
}
END_TEST

/* Whether a press release of Hallick Ferries owns what it shows. */
static bool is_owned(const char *work)
{
	begin(work, work);
	article.doc.outlet_name = HSY_STR("Hallick Ferries");
	draft_attribute(&article, "Hallick Ferries", HSY_SOURCE_ORGANISATION);
	draft_attribute(&article, work, HSY_SOURCE_DOCUMENT);
	hsy_vec_push(&arena, &article.findings.attributions.at[1].source,
	             ((hsy_span){0, strlen(work)}));
	end();
	resolve();
	ck_assert_int_eq(outlet_of(work)->outlet, HSY_OUTLET_NEWSROOM);
	return speaker(work, 1)->owner != HSY_NONE;
}

START_TEST(press_release_does_not_own_what_others_made)
{
	ck_assert(is_owned("A survey by the company"));
	ck_assert(is_owned("Tests by Hallick Ferries"));
	ck_assert(!is_owned("Independent tests by Nordwerk"));
	ck_assert(!is_owned("A survey by the council"));
}
END_TEST

/* --------------------------------------------------- documents, events */

static void has_head(hsy_source_type type, const char *name, const char *head)
{
	static int n;
	hsy_str id = hsy_str_printf(&arena, "d%d", n++);

	quote(id.at, type, name);
	resolve();
	ck_assert_msg(hsy_str_is(speaker(id.at, 0)->head, head),
	              "'" HSY_STR_FMT "' is not '%s'",
	              HSY_STR_ARG(speaker(id.at, 0)->head), head);
}

START_TEST(document_is_known_by_what_it_is)
{
	has_head(HSY_SOURCE_DOCUMENT,
	         "an inspection report published by Port Hallick Town Council",
	         "inspection report");
	has_head(HSY_SOURCE_DOCUMENT, "a letter from the contractor to the council",
	         "letter");
	has_head(HSY_SOURCE_DOCUMENT, "Internal documents", "internal documents");
	has_head(HSY_SOURCE_DOCUMENT, "the blue folder on his desk", "blue folder");
	has_head(HSY_SOURCE_DOCUMENT, "a", "a");
}
END_TEST

START_TEST(event_is_known_by_one_word)
{
	has_head(HSY_SOURCE_EVENT, "the exclusive lab tour", "tour");
	has_head(HSY_SOURCE_EVENT, "a press conference in London", "conference");
}
END_TEST

START_TEST(text_speaks_of_an_event_without_a_name)
{
	quote("1", HSY_SOURCE_EVENT, "the exclusive lab tour");
	resolve();
	ck_assert(hsy_source_in_text(sources, place_of("1", 0),
	                             HSY_STR("The company held a tour.")));
	ck_assert(!hsy_source_in_text(sources, place_of("1", 0),
	                              HSY_STR("The tourists left.")));
}
END_TEST

START_TEST(sources_stand_in_order_of_their_ids)
{
	quote("1", HSY_SOURCE_ORGANISATION, "Amazon");
	quote("2", HSY_SOURCE_OUTLET, "Reuters");
	quote("3", HSY_SOURCE_ORGANISATION, "Hallick Ferries");
	quote("4", HSY_SOURCE_ORGANISATION, "FBI");
	resolve();
	for (size_t i = 1; i < sources->list.n; i++)
		ck_assert_int_lt(
		    hsy_str_compare(sources->list.at[i - 1].id, sources->list.at[i].id),
		    0);
}
END_TEST

START_TEST(an_empty_corpus_has_no_sources)
{
	resolve();
	ck_assert_uint_eq(sources->list.n, 0);
}
END_TEST

Suite *suite_resolve(void);
Suite *suite_resolve(void)
{
	Suite *suite = suite_create("resolve");
	TCase *tcase = tcase_create("resolve");

	tcase_add_checked_fixture(tcase, set_up, tear_down);
	tcase_add_test(tcase, catalogue_names_are_one_source_everywhere);
	tcase_add_test(tcase, what_an_outlet_published_is_the_outlet);
	tcase_add_test(tcase, hosts_and_names_are_one_source);
	tcase_add_test(tcase, outlets_of_the_corpus_are_known_by_name);
	tcase_add_test(tcase, how_an_outlet_calls_itself_holds_for_the_corpus);
	tcase_add_test(tcase, a_host_spells_the_name_of_its_outlet);
	tcase_add_test(tcase, acronyms_hold_within_their_document);
	tcase_add_test(tcase, people_are_met_again_by_full_name_title_and_surname);
	tcase_add_test(tcase, the_unspecified_are_one_for_the_corpus);
	tcase_add_test(tcase, a_surname_alone_is_nobody_elsewhere);
	tcase_add_test(tcase, the_anonymous_belong_to_their_document);
	tcase_add_test(tcase, papers_without_a_title_belong_to_their_document);
	tcase_add_test(tcase, nameless_organisations_belong_to_their_document);
	tcase_add_test(tcase, short_forms_of_several_names_stay_apart);
	tcase_add_test(tcase, a_company_is_not_the_one_its_name_begins_with);
	tcase_add_test(tcase, the_times_is_what_the_document_calls_by_its_full_name);
	tcase_add_test(tcase, forms_of_a_name_are_one_source_in_all_articles);
	tcase_add_test(tcase, what_only_looks_alike_stays_apart);
	tcase_add_test(tcase, short_forms_hold_where_their_article_tells);
	tcase_add_test(tcase, an_acronym_means_what_its_own_article_says);
	tcase_add_test(tcase, the_anonymous_of_one_outlet_are_never_those_of_another);
	tcase_add_test(tcase, names_are_looked_up_in_the_catalogue_of_the_corpus);
	tcase_add_test(tcase, owners_are_followed_to_the_last);
	tcase_add_test(tcase, outlet_that_is_cited_as_a_work_is_nobodys_work);
	tcase_add_test(tcase, place_is_no_short_form_of_its_newspaper);
	tcase_add_test(tcase, a_company_that_publishes_is_a_newsroom);
	tcase_add_test(tcase, a_text_speaks_of_a_source_by_name_or_by_what_it_owns);
	tcase_add_test(tcase, ids_do_not_depend_on_other_articles);
	tcase_add_test(tcase, company_that_publishes_tells_its_own_news);
	tcase_add_test(tcase, company_that_names_itself_may_name_its_author);
	tcase_add_test(tcase, outlet_with_an_author_is_taken_for_no_company);
	tcase_add_test(tcase, outlet_that_is_cited_as_one_is_no_company);
	tcase_add_test(tcase, newspaper_by_its_name_is_no_company);
	tcase_add_test(tcase, outlet_that_hears_others_is_no_company);
	tcase_add_test(tcase, company_that_hears_its_own_people_tells_its_own_news);
	tcase_add_test(tcase, press_release_does_not_own_what_others_made);
	tcase_add_test(tcase, document_is_known_by_what_it_is);
	tcase_add_test(tcase, event_is_known_by_one_word);
	tcase_add_test(tcase, text_speaks_of_an_event_without_a_name);
	tcase_add_test(tcase, person_speaks_for_what_it_is_a_person_of);
	tcase_add_test(tcase, a_surname_is_somebody_elsewhere_whose_role_agrees);
	tcase_add_test(tcase, a_surname_of_two_whose_role_agrees_is_neither);
	tcase_add_test(tcase, organisation_is_met_again_without_its_name);
	tcase_add_test(tcase, document_is_titled_by_issuer_name_or_date);
	tcase_add_test(tcase, it_is_the_organisation_that_speaks);
	tcase_add_test(tcase, it_before_the_organisation_is_somebody_else);
	tcase_add_test(tcase, sources_stand_in_order_of_their_ids);
	tcase_add_test(tcase, an_empty_corpus_has_no_sources);
	suite_add_tcase(suite, tcase);
	return suite;
}
