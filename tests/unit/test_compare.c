/* test_compare.c -- where articles differ in how they tell one claim. */
#include "base/json.h"
#include "made.h"

#include <check.h>

Suite *suite_compare(void);

static made m;
static size_t mayor, official, radio, cost, other;

static void set_up(void)
{
	made_init(&m);
	mayor = made_source(&m, "Ada Quill", HSY_SOURCE_PERSON);
	official = made_source(&m, "official", HSY_SOURCE_ANONYMOUS_PERSON);
	radio = made_source(&m, "Tern Coast Radio", HSY_SOURCE_OUTLET);
	cost = made_claim(&m, "The repair of the bridge costs 4 million");
	other = made_claim(&m, "The repair of the bridge costs 7 million");
}

static void tear_down(void)
{
	made_clear(&m);
}

/* Who tells it, beside the mayor and the official. */
enum { NOBODY = 1000 };

/* An article of that date tells the claim on that word. */
static void article(const char *id, const char *date, size_t claim, size_t who)
{
	const char *words = claim == cost ? "the repair of the bridge costs 4 million"
	                                  : "the repair of the bridge costs 7 million";
	size_t doc = made_doc(&m, id, id[0] == 'r' ? radio : HSY_NONE, date);

	if (who == NOBODY)
		made_flat(&m, doc, claim, words);
	else
		made_said(&m, doc, claim, who, "said", words, HSY_NONE);
	m.records.list.at[doc].findings.statements.at[0].tense = HSY_TENSE_PRESENT;
}

static hsy_str differences(const char *format)
{
	made_finish(&m);
	return made_export(&m, "differences", format, NULL);
}

static bool has(hsy_str text, const char *words)
{
	return hsy_str_find(text, hsy_str_of(words), 0) != HSY_NONE;
}

START_TEST(what_changed_is_told_by_the_dates)
{
	const struct {
		size_t first, second;
		const char *first_date, *second_date;
		const char *told;
	} cases[] = {
	    {mayor, NOBODY, "2026-01-02", "2026-01-03", "source lost: Ada Quill"},
	    {NOBODY, mayor, "2026-01-02", "2026-01-03", "source added: Ada Quill"},
	    {mayor, NOBODY, "2026-01-03", "2026-01-02", "source added: Ada Quill"},
	    {mayor, NOBODY, "2026-01-02", NULL, "source in one only: Ada Quill"},
	    {official, mayor, "2026-01-02", "2026-01-03",
	     "source upgraded: official → Ada Quill"},
	    {mayor, official, "2026-01-02", "2026-01-03",
	     "source blurred: Ada Quill → official"},
	    {mayor, official, "2026-01-02", NULL,
	     "a name in one only: Ada Quill against official"},
	    {mayor, mayor, "2026-01-02", "2026-01-03", "No difference was found"},
	    {NOBODY, NOBODY, "2026-01-02", "2026-01-03", "No difference was found"},
	};

	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		tear_down();
		set_up();
		article("a", cases[i].first_date, cost, cases[i].first);
		article("b", cases[i].second_date, cost, cases[i].second);
		hsy_str text = differences("text");
		ck_assert_msg(has(text, cases[i].told), "%s: " HSY_STR_FMT, cases[i].told,
		              HSY_STR_ARG(text));
	}
}
END_TEST

START_TEST(both_places_are_told_with_document_and_span)
{
	article("a", "2026-01-02", cost, mayor);
	article("b", "2026-01-03", cost, NOBODY);
	hsy_error err;
	json_t *root = hsy_json_parse(differences("json"), "differences", &err);
	const char *kind, *first, *second, *who, *quote;
	json_int_t begin, end;
	int ordered;

	ck_assert_int_eq(
	    json_unpack(root, "{s:[{s:s,s:b,s:{s:s,s:s},s:{s:s,s:s,s:[I,I],s:n,s:n}}]}",
	                "differences", "kind", &kind, "ordered", &ordered, "first",
	                "document", &first, "has", &who, "second", "document", &second,
	                "quote", &quote, "span", &begin, &end, "has", "words"),
	    0);
	ck_assert_str_eq(kind, "source");
	ck_assert(ordered);
	ck_assert_str_eq(first, "a");
	ck_assert_str_eq(who, "Ada Quill");
	ck_assert_str_eq(second, "b");
	ck_assert_str_eq(quote, "the repair of the bridge costs 4 million");
	ck_assert_int_eq(begin, 0);
	ck_assert_int_eq(end, (json_int_t)strlen(quote));
	json_decref(root);
}
END_TEST

START_TEST(conflicting_claims_come_before_lost_sources)
{
	article("a", "2026-01-02", cost, mayor);
	article("b", "2026-01-03", cost, NOBODY);
	article("c", "2026-01-04", other, NOBODY);
	made_conflict(&m, cost, other, "4 million / 7 million");
	hsy_conflict *conflict = &m.links.conflicts.at[0];
	conflict->kind = HSY_CONFLICT_FIGURE;
	conflict->here_name = HSY_STR("4 million");
	conflict->there_name = HSY_STR("7 million");
	hsy_str text = differences("text");
	size_t figure = hsy_str_find(text, HSY_STR("“4 million” against “7 million”"), 0);
	size_t source = hsy_str_find(text, HSY_STR("source lost"), 0);

	ck_assert_uint_ne(figure, HSY_NONE);
	ck_assert_uint_ne(source, HSY_NONE);
	ck_assert_uint_lt(figure, source);
}
END_TEST

START_TEST(article_that_has_both_sides_disagrees_with_nobody)
{
	article("a", "2026-01-02", cost, mayor);
	made_said(&m, 0, other, official, "said", "the repair costs 7 million", HSY_NONE);
	made_conflict(&m, cost, other, "4 million / 7 million");
	ck_assert(has(differences("text"), "No difference was found"));
}
END_TEST

START_TEST(quotation_is_nobodys_own_voice)
{
	article("a", "2026-01-02", cost, mayor);
	article("b", "2026-01-03", cost, NOBODY);
	hsy_record *b = &m.records.list.at[1];
	b->doc.text = hsy_str_printf(&m.arena, HSY_STR_FMT "“Yes.”",
	                             HSY_STR_ARG(b->doc.text));
	b->findings.statements.at[0].sentence = (hsy_span){0, b->doc.text.len};
	ck_assert(has(differences("text"), "No difference was found"));
}
END_TEST

START_TEST(who_is_cited_by_others_need_not_cite_itself)
{
	article("r", "2026-01-02", cost, NOBODY);
	article("s", "2026-01-03", cost, radio);
	ck_assert(has(differences("text"), "No difference was found"));
}
END_TEST

START_TEST(one_claim_is_told_article_by_article)
{
	const hsy_options options = {.claim = "c000000000000"};

	article("a", "2026-01-03", cost, mayor);
	article("b", "2026-01-02", cost, official);
	article("c", NULL, cost, NOBODY);
	made_finish(&m);
	hsy_str text = made_export(&m, "disagree", "text", &options);
	const char *const order[] = {" 1. b.txt, 2 Jan 2026",
	                             "somebody not named: official",
	                             " 2. a.txt, 3 Jan 2026",
	                             "on the word of Ada Quill",
	                             "≠ source upgraded: official → Ada Quill (see 1)",
	                             " 3. c.txt, undated",
	                             "in its own voice: no source was found",
	                             "≠ source in one only: official (see 1)"};
	size_t at = 0;

	for (size_t i = 0; i < sizeof order / sizeof *order; i++) {
		at = hsy_str_find(text, hsy_str_of(order[i]), at);
		ck_assert_msg(at != HSY_NONE, "%s: " HSY_STR_FMT, order[i],
		              HSY_STR_ARG(text));
	}
}
END_TEST

static hsy_str disagree(const char *format)
{
	const hsy_options options = {.claim = "c000000000000"};

	made_finish(&m);
	return made_export(&m, "disagree", format, &options);
}

/* The mayor does it, and the radio tells of it. */
static void relayed(hsy_stance stance)
{
	size_t doc = made_doc(&m, "a", HSY_NONE, "2026-01-02");

	made_said(&m, doc, cost, mayor, "plans",
	          "the repair of the bridge costs 4 million", radio)
	    ->stance = stance;
}

START_TEST(whose_word_it_is_depends_on_the_stance)
{
	const struct {
		hsy_stance stance;
		const char *told;
	} cases[] = {
	    {HSY_STANCE_SAYS, "on the word of Ada Quill, through Tern Coast Radio\n"},
	    {HSY_STANCE_INTENDS, "on the word of Tern Coast Radio\n"},
	    {HSY_STANCE_DENIES, "denied by Ada Quill, through Tern Coast Radio\n"},
	};

	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		tear_down();
		set_up();
		relayed(cases[i].stance);
		hsy_str text = disagree("text");
		ck_assert_msg(has(text, cases[i].told), HSY_STR_FMT, HSY_STR_ARG(text));
	}
}
END_TEST

START_TEST(who_passes_it_on_is_data_too)
{
	hsy_error err;
	const char *standing, *who, *through;

	relayed(HSY_STANCE_DENIES);
	json_t *root = hsy_json_parse(disagree("json"), "disagree", &err);
	ck_assert_int_eq(json_unpack(root, "{s:[{s:s,s:s,s:[s]}]}", "tellings",
	                             "standing", &standing, "who", &who, "through",
	                             &through),
	                 0);
	ck_assert_str_eq(standing, "denied");
	ck_assert_str_eq(who, "Ada Quill");
	ck_assert_str_eq(through, "Tern Coast Radio");
	json_decref(root);
}
END_TEST

START_TEST(order_of_time_is_that_of_one_clock)
{
	article("a", "2026-01-02T22:00:00-05:00", cost, NOBODY);
	article("b", "2026-01-03T01:00:00Z", cost, NOBODY);
	article("c", "2026-01-03", cost, NOBODY);
	hsy_str text = disagree("text");
	size_t first = hsy_str_find(text, HSY_STR(" 1. c.txt"), 0);
	size_t second = hsy_str_find(text, HSY_STR(" 2. b.txt"), 0);
	size_t third = hsy_str_find(text, HSY_STR(" 3. a.txt"), 0);

	ck_assert_msg(first < second && second < third && third != HSY_NONE, HSY_STR_FMT,
	              HSY_STR_ARG(text));
}
END_TEST

START_TEST(each_of_many_figures_is_shown_and_not_each_pair)
{
	enum { FIGURES = 12 };

	for (size_t i = 0; i < FIGURES; i++) {
		const char *id = hsy_str_printf(&m.arena, "f%02zu", i).at;
		size_t claim = i == 0   ? cost
		               : i == 1 ? other
		                        : made_claim(&m, "The repair costs millions");

		article(id, "2026-01-02", claim, NOBODY);
		for (size_t k = 0; k < i; k++)
			made_conflict(&m, k, claim, "millions");
	}
	for (size_t i = 0; i < m.links.conflicts.n; i++)
		m.links.conflicts.at[i].kind = HSY_CONFLICT_FIGURE;
	for (size_t i = 0; i < m.links.conflicts.n; i++) {
		hsy_conflict *c = &m.links.conflicts.at[i];

		c->here_name = hsy_str_printf(&m.arena, "%zu million", c->here);
		c->there_name = hsy_str_printf(&m.arena, "%zu million", c->there);
	}
	hsy_str text = differences("text");
	ck_assert_msg(has(text, "and 55 more between those above"), HSY_STR_FMT,
	              HSY_STR_ARG(text));
	for (size_t i = 0; i < FIGURES; i++)
		ck_assert(has(text, hsy_str_printf(&m.arena, "“%zu million”", i).at));
}
END_TEST

START_TEST(denied_claim_is_told_of_and_not_said)
{
	const hsy_options options = {.claim = "c000000000000"};

	relayed(HSY_STANCE_DENIES);
	article("b", "2026-01-03", cost, mayor);
	made_finish(&m);
	ck_assert(has(made_export(&m, "claim", "text", &options),
	              "2 articles tell of this, "));
}
END_TEST

START_TEST(two_places_of_one_article_are_not_told_as_two)
{
	const hsy_options options = {.claim = "c000000000000"};

	article("a", "2026-01-02", cost, NOBODY);
	made_flat(&m, 0, cost, "the repair of the bridge costs 4 million");
	made_finish(&m);
	ck_assert(has(made_export(&m, "claim", "text", &options),
	              "- a.txt, twice: the same words."));
}
END_TEST

Suite *suite_compare(void)
{
	Suite *suite = suite_create("compare");
	TCase *tests = tcase_create("compare");

	tcase_add_checked_fixture(tests, set_up, tear_down);
	tcase_add_test(tests, what_changed_is_told_by_the_dates);
	tcase_add_test(tests, both_places_are_told_with_document_and_span);
	tcase_add_test(tests, conflicting_claims_come_before_lost_sources);
	tcase_add_test(tests, article_that_has_both_sides_disagrees_with_nobody);
	tcase_add_test(tests, quotation_is_nobodys_own_voice);
	tcase_add_test(tests, who_is_cited_by_others_need_not_cite_itself);
	tcase_add_test(tests, one_claim_is_told_article_by_article);
	tcase_add_test(tests, whose_word_it_is_depends_on_the_stance);
	tcase_add_test(tests, who_passes_it_on_is_data_too);
	tcase_add_test(tests, order_of_time_is_that_of_one_clock);
	tcase_add_test(tests, denied_claim_is_told_of_and_not_said);
	tcase_add_test(tests, two_places_of_one_article_are_not_told_as_two);
	tcase_add_test(tests, each_of_many_figures_is_shown_and_not_each_pair);
	suite_add_tcase(suite, tests);
	return suite;
}
