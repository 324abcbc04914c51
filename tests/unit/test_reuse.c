/* test_reuse.c -- wording that two articles share. */
#include "base/buf.h"
#include "link/shingle.h"
#include "link_corpus.h"

#include <check.h>
#include <stdlib.h>

Suite *suite_reuse(void);

static link_corpus corpus;

static void set_up(void)
{
	corpus_init(&corpus);
}

static void tear_down(void)
{
	corpus_clear(&corpus);
}

static const char release[] =
    "Brannock & Vey has completed the first stage of its repair of the lighthouse.\n"
    "Scaffolding on the seaward side came down last week, three days ahead of plan, and "
    "every joint has been filled with lime mortar by hand.\n"
    "The coating lets the wall breathe, sheds salt water and keeps the white that "
    "sailors "
    "have steered by since the tower was built.";

static const char printed[] =
    "Good news from the coast, dear readers!\n"
    "Brannock & Vey has completed the first stage of its repair of the lighthouse.\n"
    "Scaffolding on the seaward side came down last week, three days ahead of plan, and "
    "every joint has been filled with lime mortar by hand.\n"
    "The coating lets the wall breathe, sheds salt water and keeps the white that "
    "sailors "
    "have steered by since the tower was built.";

static void add(const char *id, const char *published, const char *text)
{
	link_article article = corpus_article(&corpus, id, published, text);
	corpus_add(&article);
}

static const hsy_copy *only_copy(void)
{
	corpus_link(&corpus);
	ck_assert_uint_eq(corpus.links->copies.n, 1);
	return &corpus.links->copies.at[0];
}

static hsy_str id_of(size_t record)
{
	return corpus.records.list.at[record].doc.id;
}

START_TEST(release_printed_whole_is_a_copy_with_both_places)
{
	add("a-voices", "2026-03-03", printed);
	add("b-release", "2026-03-02", release);
	const hsy_copy *copy = only_copy();
	ck_assert(copy->is_dated);
	ck_assert(hsy_str_is(id_of(copy->copy), "a-voices"));
	ck_assert(hsy_str_is(id_of(copy->original), "b-release"));
	hsy_str copied = hsy_str_slice(hsy_str_of(printed), copy->copied);
	hsy_str from = hsy_str_slice(hsy_str_of(release), copy->from);
	ck_assert(hsy_str_starts(copied, "Brannock & Vey has"));
	ck_assert(hsy_str_ends(copied, "the tower was built"));
	ck_assert(hsy_str_equal(copied, from));
}
END_TEST

START_TEST(without_dates_direction_is_unknown)
{
	add("a", NULL, printed);
	add("b", "2026-03-02", release);
	ck_assert(!only_copy()->is_dated);
}
END_TEST

static void add_taken(const char *id, const char *published, const char *from)
{
	link_article article = corpus_article(&corpus, id, published, printed);
	hsy_citation citation = {.to = hsy_str_of(from), .kind = HSY_CITATION_SYNDICATED};
	hsy_vec_push(&corpus.arena, &article.findings.citations, citation);
	corpus_add(&article);
}

START_TEST(article_that_declares_its_wire_is_the_copy_whatever_the_dates)
{
	static const char *const dates[] = {"2026-03-01", "2026-03-03", NULL};
	for (size_t i = 0; i < sizeof dates / sizeof *dates; i++) {
		corpus_clear(&corpus);
		corpus_init(&corpus);
		add_taken("a-voices", dates[i], "b-release");
		add("b-release", "2026-03-02", release);
		const hsy_copy *copy = only_copy();
		ck_assert(copy->is_dated);
		ck_assert(hsy_str_is(id_of(copy->copy), "a-voices"));
		ck_assert(hsy_str_is(id_of(copy->original), "b-release"));
	}
}
END_TEST

START_TEST(two_that_declare_one_wire_go_by_their_dates)
{
	add_taken("a-voices", "2026-03-03", "c-wire");
	add_taken("b-echo", "2026-03-02", "c-wire");
	ck_assert(hsy_str_is(id_of(only_copy()->copy), "a-voices"));
}
END_TEST

START_TEST(few_changed_words_do_not_end_a_copy)
{
	add("a", "2026-03-02",
	    "The first builders of the tower used granite from the quarry on the hill "
	    "above the "
	    "town, and every block was brought down by sledge in winter over the frozen "
	    "marsh.");
	add("b", "2026-03-03",
	    "The first builders of the tower used granite from the quarry on the hill "
	    "above the "
	    "village, and every block was brought down by sledge in winter over the "
	    "frozen marsh.");
	const hsy_copy *copy = only_copy();
	ck_assert_uint_eq(copy->from.begin, 0);
	ck_assert_uint_gt(copy->from.end, 150);
}
END_TEST

START_TEST(quotation_that_both_carry_is_no_copy)
{
	static const char words[] = "“We tapped every stone from the door to the lamp, "
	                            "and thirty of them gave the wrong "
	                            "answer, so we closed the gallery at once and told "
	                            "the town that it must find money "
	                            "before the winter,” ";
	hsy_str one = hsy_str_printf(&corpus.arena, "%shis report says.", words);
	hsy_str two = hsy_str_printf(&corpus.arena, "%sthe engineer told a meeting.",
	                             words);
	add("a", "2026-03-02", one.at);
	add("b", "2026-03-03", two.at);
	corpus_link(&corpus);
	ck_assert_uint_eq(corpus.links->copies.n, 0);
}
END_TEST

START_TEST(common_phrase_is_no_copy)
{
	add("a", NULL,
	    "At the end of the day, when all is said and done, the mayor went home to "
	    "his wife and never spoke about the bridge to anybody in the town again.");
	add("b", NULL,
	    "At the end of the day, when all is said and done, no team has scored more "
	    "often on this ground than the visitors from the other side of the bay.");
	corpus_link(&corpus);
	ck_assert_uint_eq(corpus.links->copies.n, 0);
}
END_TEST

/* An article of words that no other has, with the same sentence in it three times. */
static void add_with_phrase(const char *id)
{
	hsy_buf text;

	hsy_buf_init(&text);
	for (int i = 0; i < 330; i++) {
		hsy_buf_printf(&text, "%s%d ", id, i);
		if (i % 110 == 50)
			hsy_buf_text(&text, ". A spokesman for the department did not respond "
			                    "to a request for comment on Monday afternoon. ");
	}
	add(id, NULL, hsy_str_dup(&corpus.arena, hsy_buf_view(&text)).at);
	hsy_buf_clear(&text);
}

START_TEST(phrase_that_both_print_often_is_one_piece_of_evidence)
{
	add_with_phrase("a");
	add_with_phrase("b");
	corpus_link(&corpus);
	ck_assert_uint_eq(corpus.links->copies.n, 0);
}
END_TEST

/* Where the last two of the documents share words. */
static hsy_seeds seeds_of_last(void)
{
	hsy_seeds seeds = {0}, last = {0};

	hsy_seeds_find(&seeds, &corpus.records, &corpus.arena);
	for (size_t i = 0; i < seeds.list.n; i++)
		if (seeds.list.at[i].second + 1 == corpus.records.list.n)
			hsy_vec_push(&corpus.arena, &last.list, seeds.list.at[i]);
	return last;
}

START_TEST(other_articles_do_not_change_where_two_share_words)
{
	hsy_seeds alone, among;

	add("y", NULL, release);
	add("z", NULL, printed);
	corpus_link(&corpus);
	alone = seeds_of_last();
	add("a", NULL, "White salt sheds, water down by hand: the tower was last steered.");
	corpus_link(&corpus);
	among = seeds_of_last();
	ck_assert_uint_gt(alone.list.n, 0);
	ck_assert_uint_eq(among.list.n, alone.list.n);
	for (size_t i = 0; i < alone.list.n; i++) {
		ck_assert_uint_eq(among.list.at[i].here, alone.list.at[i].here);
		ck_assert_uint_eq(among.list.at[i].there, alone.list.at[i].there);
	}
}
END_TEST

START_TEST(what_stands_in_very_many_articles_is_boilerplate)
{
	for (int i = 0; i < 80; i++) {
		hsy_str id = hsy_str_printf(&corpus.arena, "d%02d", i);
		hsy_str text = hsy_str_printf(&corpus.arena,
		                              "%s\nPhotograph %d shows the harbour.",
		                              "This story was first sent to members of "
		                              "the coastal news pool, who may print it "
		                              "in full or in part as long as the pool is "
		                              "named and nothing of it is changed.",
		                              i);
		add(id.at, NULL, text.at);
	}
	corpus_link(&corpus);
	ck_assert_uint_eq(corpus.links->copies.n, 0);
}
END_TEST

static const char pool[] = "This story was first sent to members of the coastal news "
                           "pool, who may print it in full or in part";
static const char own[] = "Divers found the anchor of the grain barge under four metres "
                          "of silt, a short way up the river from where it had been "
                          "sought, and with it most of the chain that tore on Friday";

START_TEST(copy_right_behind_boilerplate_is_found)
{
	for (int i = 0; i < 80; i++) {
		hsy_str id = hsy_str_printf(&corpus.arena, "d%02d", i);
		hsy_str text = hsy_str_printf(&corpus.arena, "%s %s", pool,
		                              i < 2 ? own : "with a photograph.");
		add(id.at, "2026-03-02", text.at);
	}
	const hsy_copy *copy = only_copy();
	hsy_str text = corpus.records.list.at[copy->copy].doc.text;
	ck_assert(hsy_str_ends(hsy_str_slice(text, copy->copied), "tore on Friday"));
}
END_TEST

START_TEST(what_is_printed_twice_is_two_copies)
{
	hsy_str twice = hsy_str_printf(&corpus.arena, "%s\nThe barge, again:\n%s", own,
	                               own);
	add("a", "2026-03-02", own);
	add("b", "2026-03-03", twice.at);
	corpus_link(&corpus);
	ck_assert_uint_eq(corpus.links->copies.n, 2);
	ck_assert_uint_ne(corpus.links->copies.at[0].copied.begin,
	                  corpus.links->copies.at[1].copied.begin);
}
END_TEST

/* The article that was printed first repeats itself: each place is a run, which goes
 * on behind a changed word. */
START_TEST(runs_to_both_places_go_on_behind_a_changed_word)
{
	hsy_str changed = hsy_str_printf(&corpus.arena, "%s in May %s", pool, own);
	hsy_str whole = hsy_str_printf(&corpus.arena, "%s in June %s", pool, own);
	hsy_str twice = hsy_str_printf(&corpus.arena, "%s\nThe barge, again:\n%s",
	                               whole.at, whole.at);
	add("a", "2026-03-02", twice.at);
	add("b", "2026-03-03", changed.at);
	corpus_link(&corpus);
	ck_assert_uint_eq(corpus.links->copies.n, 2);
	for (size_t i = 0; i < 2; i++) {
		const hsy_copy *copy = &corpus.links->copies.at[i];
		ck_assert_uint_eq(copy->copied.begin, 0);
		ck_assert_uint_eq(copy->copied.end, changed.len);
	}
}
END_TEST

/* The release, with about one word of five put otherwise. */
static const char retold[] =
    "Brannock & Vey has finished the opening stage of its repair of the lighthouse.\n"
    "Scaffolding at the seaward side came down last month, three days before plan, and "
    "every gap has been filled with lime plaster by hand.\n"
    "This coating lets the wall breathe, sheds salty water and keeps that white that "
    "seamen have steered by since the tower was raised.";

START_TEST(pieces_of_a_retold_article_tell_together)
{
	add("a-voices", "2026-03-03", retold);
	add("b-release", "2026-03-02", release);
	corpus_link(&corpus);
	ck_assert_uint_gt(corpus.links->copies.n, 0);
	for (size_t i = 0; i < corpus.links->copies.n; i++)
		ck_assert(hsy_str_is(id_of(corpus.links->copies.at[i].copy), "a-voices"));
}
END_TEST

/* Thirty words of the mayor's, which two reporters heard. */
#define SPEECH                                                                           \
	"\"We shall not leave this pier to the sea, whatever the province says, and "    \
	"whoever tells you that the money is not there has not looked into the books "   \
	"of "                                                                            \
	"this town,\" "
#define MORE                                                                             \
	"\"My grandfather drove these piles, and I will be damned if I am the one who "  \
	"has to pull them out again for want of a little tar and the courage to spend "  \
	"it,\" "

START_TEST(speech_is_a_copy_only_when_the_words_between_are_alike_too)
{
	static const struct {
		const char *text;
		bool is_copy;
	} cases[] = {
	    {"Ellismouth cheered its mayor last night.\n" SPEECH
	     "Ruth Alder told the people who had come.\n" MORE "was how she ended.",
	     false},
	    {"Two hundred came to the hall.\n" SPEECH
	     "Ruth Alder said on the steps of the "
	     "old customs house, with rain on her hat.\n" MORE
	     "she said, and went in to vote.",
	     true},
	};
	for (size_t i = 0; i < 2; i++) {
		corpus_clear(&corpus);
		corpus_init(&corpus);
		add("a", "2026-03-02",
		    "The pier will stay.\n" SPEECH
		    "Ruth Alder said on the steps of the old "
		    "customs house, with rain on her hat.\n" MORE
		    "she said, and went in to vote.");
		add("b", "2026-03-03", cases[i].text);
		corpus_link(&corpus);
		ck_assert((corpus.links->copies.n > 0) == cases[i].is_copy);
	}
}
END_TEST

START_TEST(trailer_of_both_is_no_copy)
{
	static const char trailer[] = "The Coastal News Pool is paid for by its readers, "
	                              "and nobody who gives has a "
	                              "say in what it writes or leaves out.";
	hsy_str one = hsy_str_printf(
	    &corpus.arena,
	    "Divers found the anchor of the barge on Friday, in "
	    "the mud under the railway bridge, and with it most of "
	    "the chain. Its owner will pay.\n%s",
	    trailer);
	hsy_str two = hsy_str_printf(&corpus.arena,
	                             "Wheat is dearer than it was a year ago, since the "
	                             "rain came late and the mills of the lower valley "
	                             "closed one by one. Bread follows.\n%s",
	                             trailer);
	add("a", "2026-03-02", one.at);
	add("b", "2026-03-03", two.at);
	corpus_link(&corpus);
	ck_assert_uint_eq(corpus.links->copies.n, 0);
}
END_TEST

/* What neither dates nor credits tell. */
START_TEST(undated_copy_shows_by_its_own_lead_and_by_quotation_marks)
{
	static const struct {
		const char *a, *b;
		const char *copy; /* NULL: unknown */
	} cases[] = {
	    /* All of the release stands behind a lead that is not the release's. */
	    {"The tower is nearly white again, and those who live under it are the first "
	     "to "
	     "be glad.\nScaffolding on the seaward side came down last week, three days "
	     "ahead of plan, and every joint has been filled with lime mortar by hand.",
	     "Scaffolding on the seaward side came down last week, three days ahead of "
	     "plan, "
	     "and every joint has been filled with lime mortar by hand.",
	     "a"},
	    /* It goes on: a cut of it, or an addition to it. */
	    {"Scaffolding on the seaward side came down last week, three days ahead of "
	     "plan, "
	     "and every joint has been filled with lime mortar by hand.\nThe keeper "
	     "moves "
	     "back in June.",
	     "Scaffolding on the seaward side came down last week, three days ahead of "
	     "plan, "
	     "and every joint has been filled with lime mortar by hand.",
	     NULL},
	    {"The firm is early. \"Scaffolding on the seaward side came down last week, "
	     "three "
	     "days ahead of plan, and every joint has been filled with lime mortar by "
	     "hand,\" "
	     "it says.",
	     "It is done. Scaffolding on the seaward side came down last week, three "
	     "days "
	     "ahead of plan, and every joint has been filled with lime mortar by hand. "
	     "We "
	     "thank all who waited.",
	     "a"},
	};
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		corpus_clear(&corpus);
		corpus_init(&corpus);
		add("a", NULL, cases[i].a);
		add("b", NULL, cases[i].b);
		const hsy_copy *copy = only_copy();
		ck_assert_msg(copy->is_dated == (cases[i].copy != NULL), "case %zu", i);
		if (cases[i].copy)
			ck_assert(hsy_str_is(id_of(copy->copy), cases[i].copy));
	}
}
END_TEST

START_TEST(of_one_day_what_a_newsroom_issued_comes_first)
{
	add("Business Wire", "2026-03-02", release);
	add("a-voices", "2026-03-02", release);
	const hsy_copy *copy = only_copy();
	ck_assert(copy->is_dated);
	ck_assert(hsy_str_is(id_of(copy->original), "Business Wire"));
}
END_TEST

enum { PAPERS = 100 };

START_TEST(story_in_very_many_papers_is_a_copy_of_its_first_printing)
{
	for (int i = 0; i < PAPERS; i++) {
		hsy_str id = hsy_str_printf(&corpus.arena, "d%02d", i);
		hsy_str text = hsy_str_printf(&corpus.arena, "Paper %d brings:\n%s\n%s",
		                              i, own, release);
		add(id.at, i == 7 ? "2026-03-01" : "2026-03-02", text.at);
	}
	corpus_link(&corpus);
	ck_assert_uint_eq(corpus.links->copies.n, PAPERS - 1);
	for (size_t i = 0; i < corpus.links->copies.n; i++)
		ck_assert(hsy_str_is(id_of(corpus.links->copies.at[i].original), "d07"));
}
END_TEST

/* However often something is printed, the places to look at grow with the words. */
START_TEST(repeated_words_give_few_seeds)
{
	enum { TIMES = 1500 };
	hsy_buf buf = {0};
	for (int i = 0; i < TIMES; i++)
		hsy_buf_printf(&buf, "%s\nNumber %d.\n", own, i % 20);
	for (int i = 0; i < 4; i++) {
		hsy_str id = hsy_str_printf(&corpus.arena, "d%d", i);
		add(id.at, NULL, hsy_buf_view(&buf).at);
	}
	hsy_buf_clear(&buf);
	hsy_seeds seeds;
	hsy_records_sort(&corpus.records);
	hsy_seeds_find(&seeds, &corpus.records, &corpus.arena);
	ck_assert_uint_gt(seeds.list.n, 0);
	ck_assert_uint_lt(seeds.list.n, 4 * seeds.streams[0].n);
}
END_TEST

START_TEST(furniture_is_not_compared)
{
	link_article one = corpus_article(&corpus, "a", NULL, release);
	link_article two = corpus_article(&corpus, "b", NULL, release);
	for (size_t i = 0; i < two.doc.blocks.n; i++)
		two.doc.blocks.at[i].kind = HSY_BLOCK_FURNITURE;
	corpus_add(&one);
	corpus_add(&two);
	corpus_link(&corpus);
	ck_assert_uint_eq(corpus.links->copies.n, 0);
}
END_TEST

Suite *suite_reuse(void)
{
	Suite *suite = suite_create("reuse");
	TCase *tests = tcase_create("reuse");

	tcase_add_checked_fixture(tests, set_up, tear_down);
	tcase_add_test(tests, release_printed_whole_is_a_copy_with_both_places);
	tcase_add_test(tests, without_dates_direction_is_unknown);
	tcase_add_test(tests,
	               article_that_declares_its_wire_is_the_copy_whatever_the_dates);
	tcase_add_test(tests, two_that_declare_one_wire_go_by_their_dates);
	tcase_add_test(tests, few_changed_words_do_not_end_a_copy);
	tcase_add_test(tests, quotation_that_both_carry_is_no_copy);
	tcase_add_test(tests, common_phrase_is_no_copy);
	tcase_add_test(tests, phrase_that_both_print_often_is_one_piece_of_evidence);
	tcase_add_test(tests, other_articles_do_not_change_where_two_share_words);
	tcase_add_test(tests, what_stands_in_very_many_articles_is_boilerplate);
	tcase_add_test(tests, copy_right_behind_boilerplate_is_found);
	tcase_add_test(tests, what_is_printed_twice_is_two_copies);
	tcase_add_test(tests, runs_to_both_places_go_on_behind_a_changed_word);
	tcase_add_test(tests, pieces_of_a_retold_article_tell_together);
	tcase_add_test(tests, speech_is_a_copy_only_when_the_words_between_are_alike_too);
	tcase_add_test(tests, trailer_of_both_is_no_copy);
	tcase_add_test(tests, undated_copy_shows_by_its_own_lead_and_by_quotation_marks);
	tcase_add_test(tests, of_one_day_what_a_newsroom_issued_comes_first);
	tcase_add_test(tests, story_in_very_many_papers_is_a_copy_of_its_first_printing);
	tcase_add_test(tests, repeated_words_give_few_seeds);
	tcase_add_test(tests, furniture_is_not_compared);
	suite_add_tcase(suite, tests);
	return suite;
}
