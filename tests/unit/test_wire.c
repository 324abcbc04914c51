/* test_wire.c -- datelines are cut off, and whom an article was taken from is told. */
#include "unit/reading.h"

#include <stdio.h>

static reading r;

static void tear_down(void)
{
	reading_clear(&r);
}

static const hsy_doc *only(void)
{
	ck_assert_msg(r.status == HSY_OK, "%s", r.error.message);
	ck_assert_uint_eq(r.n_docs, 1);
	return &r.docs[0];
}

/* As one document of JSON Lines, whose outlet is told from outside. */
static void read_of(const char *outlet, const char *text)
{
	hsy_buf line = {0};

	hsy_buf_printf(&line,
	               "{\"id\":\"a\",\"language\":\"en\",\"outlet\":\"%s\",\"text\":\"",
	               outlet);
	for (; *text; text++) {
		if (*text == '\n')
			hsy_buf_text(&line, "\\n");
		else if (*text == '"')
			hsy_buf_text(&line, "\\\"");
		else
			hsy_buf_put(&line, text, 1);
	}
	hsy_buf_text(&line, "\"}\n");
	reading_clear(&r);
	read_limited(&r, hsy_buf_view(&line), "a.jsonl", NULL);
	hsy_buf_clear(&line);
}

/* The names declared, in order, each with the words that tell it. */
static const char *declared(const hsy_doc *doc)
{
	static char names[256];
	size_t n = 0;

	names[0] = 0;
	for (size_t i = 0; i < doc->declared.n; i++) {
		const hsy_declared *d = &doc->declared.at[i];

		n += (size_t)snprintf(names + n, sizeof names - n, "%s" HSY_STR_FMT,
		                      n ? ", " : "", HSY_STR_ARG(d->to));
		if (!hsy_span_empty(d->span))
			ck_assert_msg(
			    hsy_str_equal(hsy_str_slice(doc->text, d->span), d->to),
			    "%s is told elsewhere", names);
	}
	return names;
}

static hsy_str dateline_of(const hsy_doc *doc)
{
	for (size_t i = 0; i < doc->blocks.n; i++)
		if (doc->blocks.at[i].kind == HSY_BLOCK_DATELINE)
			return block_text(doc, i);
	return HSY_STR("");
}

/* ------------------------------------------------ datelines */

#define REST "The harbour will be dredged in March, the council said on Monday."

static const struct {
	const char *line;
	const char *from; /* whom it declares */
} datelines[] = {
    {"LONDON (Reuters) - ", "Reuters"},
    {"LONDON (Reuters) -", "Reuters"},
    {"LONDON, March 3 (Reuters) - ", "Reuters"},
    {"Nov 20 (Reuters) - ", "Reuters"},
    {"(Reuters) - ", "Reuters"},
    {"(Reuters) ", "Reuters"},
    {"WASHINGTON (AP) \xe2\x80\x94 ", "AP"},
    {"WEST PALM BEACH, Fla. (AP) \xe2\x80\x94 ", "AP"},
    {"McALLEN, Texas (AP) \xe2\x80\x94 ", "AP"},
    {"BERLIN, March 3 (Reuters) - ", "Reuters"},
    {"Berlin (dpa) - ", "dpa"},
    {"Frankfurt am Main (dpa/lhe) - ", "dpa"},
    {"PARIS, Nov 20, 2026 (AFP) - ", "AFP"},
    {"BEIJING, Jan. 5 (Xinhua) -- ", "Xinhua"},
    {"NEW DELHI: ", NULL},
    {"New Delhi, Nov 20 (PTI): ", "PTI"},
    {"SAN FRANCISCO--(BUSINESS WIRE)--", "BUSINESS WIRE"},
    {"NEW YORK, Nov. 20, 2026 /PRNewswire/ -- ", "PRNewswire"},
    {"Madrid, 20 nov (EFE).- ", "EFE"},
    {"(CNN)", "CNN"},
    {"MOSCOW, November 20. /TASS/. ", "TASS"},
    {"Wien (APA) \xe2\x80\x93 ", "APA"},
    {"KUALA LUMPUR, Nov 20 (Bernama) -- ", "Bernama"},
    {"(Bloomberg) -- ", "Bloomberg"},
    {"ISLAMABAD, Nov. 20: ", ""},
    {"KABUL, Nov 20 (Hindu Kush Wire) - ", ""},
    {"NAPA COUNTY, Calif. (KGO) -- ", ""},
    {"SAN FRANCISCO/TOKYO, Nov 20 - ", ""},
    {"NEW YORK, NY \xe2\x80\x93 ", ""},
    {"New York, NY \xe2\x80\x93 ", ""},
    {"Austin, TX \xe2\x80\x93 Nov. 20, 2026 \xe2\x80\x93 ", ""},
    {"AUSTIN, Texas, Nov. 20, 2026 -- ", ""},
    {"BEIRUT, Lebanon \xe2\x80\x94 ", ""},
    {"PORT-AU-PRINCE \xe2\x80\x94 ", ""},
    {"PARIS \xe2\x80\x94 ", ""},
    {"PARIS - ", ""},
    {"CHARLOTTE - ", ""},
    {"TOKYO\xe2\x80\x94", ""},
    {"WASHINGTON, D.C. -- ", ""},
    /* None of these is one. */
    {"IMPORTANT - ", NULL},
    {"UPDATE, Nov. 20: ", NULL},
    {"BREAKING \xe2\x80\x94 ", NULL},
    {"FACT CHECK \xe2\x80\x94 ", NULL},
    {"WHY NOT \xe2\x80\x94 ", NULL},
    {"ANALYSTS \xe2\x80\x94 ", NULL},
    {"UPDATE 1-", NULL},
    {"Q \xe2\x80\x94 ", NULL},
    {"TV \xe2\x80\x94 ", NULL},
    {"Jane Doe \xe2\x80\x94 ", NULL},
    {"Jane Doe, the mayor \xe2\x80\x94 ", NULL},
    {"Monday, March 3 \xe2\x80\x94 ", NULL},
    {"March 3 \xe2\x80\x94 ", NULL},
    {"NATO (North Atlantic Treaty Organization) \xe2\x80\x94 ", NULL},
    {"The agency (Reuters) ", NULL},
    {"COVID-19 \xe2\x80\x94 ", NULL},
    {"PARIS-DAKAR ", NULL},
};

START_TEST(dateline_is_a_block_before_its_paragraph)
{
	const char *from = datelines[_i].from;
	char text[300];

	snprintf(text, sizeof text, "%s" REST "\n\nA second paragraph follows here.",
	         datelines[_i].line);
	read_of("Harbour Herald", text);
	const hsy_doc *doc = only();
	ck_assert_str_of(doc->text, text);
	if (!from) {
		ck_assert_str_eq(block_kinds(doc), "PP");
		ck_assert_str_eq(declared(doc), "");
		return;
	}
	hsy_str line = hsy_str_trim(hsy_str_of(datelines[_i].line));
	ck_assert_msg(hsy_str_equal(dateline_of(doc), line),
	              "%s: cut off is " HSY_STR_FMT, datelines[_i].line,
	              HSY_STR_ARG(dateline_of(doc)));
	ck_assert_str_eq(block_kinds(doc), "DPP");
	ck_assert_str_of(block_text(doc, 1), REST);
	ck_assert_str_eq(declared(doc), from);
}
END_TEST

START_TEST(small_letters_go_on_with_a_sentence)
{
	read_of("Harbour Herald",
	        "PARIS - that was the plan of the council for a week in June.\n\n"
	        "Reuters (a news agency) - one of many - told of it first in June.");
	ck_assert_str_eq(block_kinds(only()), "PP");
}
END_TEST

START_TEST(what_is_set_between_dashes_is_no_sentence_of_a_place)
{
	read_of("Harbour Herald", "NASA \xe2\x80\x94 Europe's partner since 1975 "
	                          "\xe2\x80\x94 will not pay for it.");
	ck_assert_str_eq(block_kinds(only()), "P");
}
END_TEST

START_TEST(speakers_in_turn_are_no_places)
{
	read_of("Harbour Herald",
	        "PARIS \xe2\x80\x94 I never said that the harbour is closed.\n\n"
	        "LONDON \xe2\x80\x94 You did say so, in front of the whole crew.");
	ck_assert_str_eq(block_kinds(only()), "PP");
}
END_TEST

START_TEST(a_place_alone_opens_only_the_article)
{
	read_of("Harbour Herald",
	        REST "\n\n" REST "\n\n" REST "\n\nPARIS \xe2\x80\x94 " REST);
	ck_assert_str_eq(block_kinds(only()), "PPPP");
}
END_TEST

START_TEST(a_round_up_has_many_datelines)
{
	read_of("Harbour Herald",
	        "LONDON (Reuters) - " REST "\n\n" REST "\n\nPARIS (AFP) - " REST
	        "\n\nMILAN (Reuters) - " REST);
	ck_assert_str_eq(block_kinds(only()), "DPPDPDP");
	ck_assert_str_eq(declared(only()), "Reuters, AFP");
}
END_TEST

START_TEST(a_dateline_alone_on_its_line_is_one)
{
	read_of("Harbour Herald",
	        "Harbour to be dredged in March\n\nLONDON, Nov 20 (Reuters)\n\n" REST);
	ck_assert_str_eq(block_kinds(only()), "HDP");
	ck_assert_str_eq(declared(only()), "Reuters");
}
END_TEST

/* ------------------------------------------------ marks */

static const struct {
	const char *outlet;
	const char *line;
	const char *from;
} marks[] = {
    {"Harbour Herald", "(AP)", "AP"},
    {"Harbour Herald", "AP", "AP"},
    {"Harbour Herald", "Reuters", "Reuters"},
    {"Harbour Herald", "-- Reuters", "Reuters"},
    {"Harbour Herald", "\xe2\x80\x94 AFP", "AFP"},
    {"Harbour Herald", "ANI", "ANI"},
    {"Harbour Herald", "(PTI)", "PTI"},
    {"Harbour Herald", "AFP, dpa", "AFP, dpa"},
    {"Harbour Herald", "ak/hme (AFP, dpa)", "AFP, dpa"},
    {"Harbour Herald", "dpa/abc", "dpa"},
    {"Harbour Herald", "dpa fa n1 pek", "dpa"},
    {"Harbour Herald", "PTI SKL", "PTI"},
    {"Harbour Herald", "-- BERNAMA --", "BERNAMA"},
    {"Harbour Herald", "(sda)", "sda"},
    {"Harbour Herald", "\xc2\xa9 2026 Bloomberg L.P.", "Bloomberg"},
    {"Harbour Herald",
     "(c)2026 the Chicago Tribune. Visit it at www.chicagotribune.com. Sent out to "
     "papers by the agency that is named above.",
     "the Chicago Tribune"},
    {"Harbour Herald", "\xc2\xa9 2026 dpa", "dpa"},
    {"Harbour Herald", "\xc2\xa9 2026 AFP", "AFP"},
    {"Harbour Herald", "Copyright 2026 The Associated Press. All rights reserved.",
     "The Associated Press"},
    {"Harbour Herald", "Copyright \xc2\xa9 2026, Reuters", "Reuters"},
    {"Harbour Herald", "(c) 2026 TechCrunch", "TechCrunch"},
    {"Harbour Herald", "This article first appeared in The Coastal Review.",
     "The Coastal Review"},
    {"Harbour Herald", "This story was originally published by Grist and is shared here.",
     "Grist"},
    {"Harbour Herald",
     "This article is republished from The Conversation under a Creative Commons "
     "licence.",
     "The Conversation"},
    {"Harbour Herald",
     "Jane Doe writes on ports. This article first appeared on TechCrunch.",
     "TechCrunch"},
    {"Harbour Herald", "Originally published by the Coastal Review", "Coastal Review"},
    {"Harbour Herald", "Republished from The Coastal Review under licence.",
     "The Coastal Review"},
    /* Their own names, and what is no mark. */
    {"Reuters", "Reuters", ""},
    {"The Associated Press", "(AP)", ""},
    {"The Guardian", "\xc2\xa9 The Guardian", ""},
    {"The Coastal Review", "This article first appeared in The Coastal Review.", ""},
    {"Harbour Herald", "\xc2\xa9 2026 Harbour Media. All rights reserved.", ""},
    {"Harbour Herald", "First published in 1998 and never since.", ""},
    {"Harbour Herald", "First published in London, it sold well.", ""},
    {"Harbour Herald", "Time", ""},
    {"Harbour Herald", "a b c", ""},
    {"Harbour Herald", "Reuters contributed to this report.", ""},
    {"Harbour Herald", "Source: Reuters", ""},
    {"Harbour Herald", "Sid", ""},
    {"Harbour Herald", "With inputs from PTI", ""},
    {"Harbour Herald", "AP Photo/Jane Doe", ""},
    {"Harbour Herald", "Reporting by Jane Doe in Paris and AFP", ""},
};

START_TEST(line_below_the_article_tells_its_wire)
{
	char text[400];

	snprintf(text, sizeof text, REST "\n\n" REST "\n\n%s", marks[_i].line);
	read_of(marks[_i].outlet, text);
	ck_assert_msg(strcmp(declared(only()), marks[_i].from) == 0,
	              "%s: declared is \"%s\"", marks[_i].line, declared(only()));
	ck_assert_str_of(only()->text, text);
	if (marks[_i].from[0])
		ck_assert_str_eq(block_kinds(only()), "PPF");
}
END_TEST

START_TEST(who_worked_on_it_is_no_statement)
{
	read_of("Harbour Herald",
	        REST "\n\n(Reporting by Jane Doe; Editing by John Roe)");
	ck_assert_str_eq(block_kinds(only()), "PF");
	ck_assert_str_eq(declared(only()), "");
	read_of("Harbour Herald", REST "\n\nBy Friday it is over.");
	ck_assert_str_eq(block_kinds(only()), "PP");
}
END_TEST

START_TEST(sign_behind_the_last_sentence_is_cut_off)
{
	static const char *const signs[] = {"(ANI)", "(Reuters)", "\xe2\x80\x94 AFP",
	                                    "-- dpa", "PTI"};

	for (size_t i = 0; i < sizeof signs / sizeof *signs; i++) {
		char text[300];
		snprintf(text, sizeof text, REST "\n\n" REST " %s", signs[i]);
		read_of("Harbour Herald", text);
		ck_assert_str_eq(block_kinds(only()), "PPF");
		ck_assert_str_of(block_text(only(), 1), REST);
		ck_assert_str_of(block_text(only(), 2), signs[i]);
		ck_assert_uint_eq(only()->declared.n, 1);
	}
	read_of("Harbour Herald",
	        REST " The mayor agreed. So the wires tell it (Reuters)");
	ck_assert_uint_eq(only()->declared.n, 0);
	ck_assert_str_eq(block_kinds(only()), "P");
}
END_TEST

START_TEST(byline_may_be_an_agency)
{
	static const struct {
		const char *line;
		const char *from;
	} cases[] = {
	    {"By The Associated Press", "The Associated Press"},
	    {"By Reuters", "Reuters"},
	    {"By Jane Doe, Associated Press", "Associated Press"},
	    {"By Jane Doe | Reuters", "Reuters"},
	    {"By Reuters Staff", "Reuters"},
	    {"By Jane Doe of the Associated Press", "Associated Press"},
	    {"By JANE DOE Associated Press", "Associated Press"},
	    {"Von dpa", "dpa"},
	    {"Por Agencia EFE", "Agencia EFE"},
	    {"By Harbour Herald and Reuters", ""},
	    {"By Jane Doe", ""},
	    {"By Jane Doe, Harbour Herald", ""},
	};

	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		char text[300];
		snprintf(text, sizeof text, "Harbour to be dredged in March\n%s\n\n" REST,
		         cases[i].line);
		read_of("Harbour Herald", text);
		ck_assert_msg(strcmp(declared(only()), cases[i].from) == 0,
		              "%s: declared is \"%s\"", cases[i].line, declared(only()));
	}
}
END_TEST

START_TEST(agency_is_no_person_of_the_byline)
{
	reading_clear(&r);
	read_as(&r,
	        "{\"id\":\"a\",\"outlet\":\"Harbour Herald\",\"byline\":[\"Jane "
	        "Doe\",\"Reuters\"],"
	        "\"language\":\"en\",\"text\":\"" REST "\"}\n",
	        "a.jsonl");
	ck_assert_uint_eq(only()->byline.n, 1);
	ck_assert_str_of(only()->byline.at[0], "Jane Doe");
	ck_assert_str_eq(declared(only()), "Reuters");
	ck_assert(hsy_span_empty(only()->declared.at[0].span));
}
END_TEST

START_TEST(person_and_agency_without_a_comma_are_told_apart)
{
	reading_clear(&r);
	read_as(&r,
	        "{\"id\":\"a\",\"outlet\":\"Harbour Herald\",\"byline\":[\"Jane Doe "
	        "Reuters\",\"Sana Khan\"],\"language\":\"en\",\"text\":\"" REST "\"}\n",
	        "a.jsonl");
	ck_assert_uint_eq(only()->byline.n, 2);
	ck_assert_str_of(only()->byline.at[0], "Jane Doe");
	ck_assert_str_of(only()->byline.at[1], "Sana Khan");
	ck_assert_str_eq(declared(only()), "Reuters");
}
END_TEST

START_TEST(name_below_the_byline_is_a_mark_and_a_teaser_is_none)
{
	read_of("Harbour Herald",
	        "Harbour to be dredged in March\nBy Jane Doe\nReuters\n\n" REST);
	ck_assert_str_eq(declared(only()), "Reuters");
	read_of("Harbour Herald",
	        REST "\n\n" REST "\n\nRelated articles\n\nBridge shut\n\nFerry late\n\n"
	             "Mayor ill\n\nReuters");
	ck_assert_str_eq(declared(only()), "");
}
END_TEST

START_TEST(link_in_the_words_is_kept)
{
	reading_clear(&r);
	read_as(&r,
	        "<html lang='en'><head><meta property='og:site_name' content='Harbour "
	        "Herald'></head>"
	        "<body><article><h1>Harbour to be dredged</h1><p>" REST " " REST
	        "</p><p>" REST " " REST "</p><p>This article first appeared in <a "
	        "href='https://review.example/a'>The "
	        "Coastal Review</a>.</p></article></body></html>",
	        "a.html");
	ck_assert_str_eq(declared(only()), "The Coastal Review");
	ck_assert_str_of(only()->declared.at[0].url, "https://review.example/a");
}
END_TEST

START_TEST(dateline_of_the_standfirst_tells_the_wire_as_well)
{
	reading_clear(&r);
	read_as(&r,
	        "<html lang='en'><body><article><h1>Harbour to be dredged</h1>"
	        "<p class='standfirst'>LONDON (Reuters) - The harbour will be "
	        "dredged.</p><p>" REST " " REST "</p><p>" REST " " REST
	        "</p></article></body></html>",
	        "a.html");
	ck_assert_str_eq(declared(only()), "Reuters");
	ck_assert(hsy_span_empty(only()->declared.at[0].span));
}
END_TEST

START_TEST(hostile_dashes_and_brackets_end)
{
	hsy_buf text = {0};

	for (int i = 0; i < 20000; i++)
		hsy_buf_text(&text, "(((((\xe2\x80\x94\n\nKABUL, Nov 20 (Xy Z) - A "
		                    "(Reuters) \xe2\x80\x94\n\n");
	reading_clear(&r);
	read_limited(&r, hsy_buf_view(&text), "a.txt", NULL);
	ck_assert_uint_le(only()->declared.n, 16);
	hsy_buf_clear(&text);
}
END_TEST

Suite *suite_wire(void);

Suite *suite_wire(void)
{
	Suite *suite = suite_create("wire");
	TCase *tests = tcase_create("wire");

	tcase_add_checked_fixture(tests, NULL, tear_down);
	tcase_add_loop_test(tests, dateline_is_a_block_before_its_paragraph, 0,
	                    sizeof datelines / sizeof *datelines);
	tcase_add_test(tests, small_letters_go_on_with_a_sentence);
	tcase_add_test(tests, what_is_set_between_dashes_is_no_sentence_of_a_place);
	tcase_add_test(tests, speakers_in_turn_are_no_places);
	tcase_add_test(tests, a_place_alone_opens_only_the_article);
	tcase_add_test(tests, a_round_up_has_many_datelines);
	tcase_add_test(tests, a_dateline_alone_on_its_line_is_one);
	tcase_add_loop_test(tests, line_below_the_article_tells_its_wire, 0,
	                    sizeof marks / sizeof *marks);
	tcase_add_test(tests, who_worked_on_it_is_no_statement);
	tcase_add_test(tests, sign_behind_the_last_sentence_is_cut_off);
	tcase_add_test(tests, byline_may_be_an_agency);
	tcase_add_test(tests, agency_is_no_person_of_the_byline);
	tcase_add_test(tests, person_and_agency_without_a_comma_are_told_apart);
	tcase_add_test(tests, name_below_the_byline_is_a_mark_and_a_teaser_is_none);
	tcase_add_test(tests, link_in_the_words_is_kept);
	tcase_add_test(tests, dateline_of_the_standfirst_tells_the_wire_as_well);
	tcase_add_test(tests, hostile_dashes_and_brackets_end);
	suite_add_tcase(suite, tests);
	return suite;
}
