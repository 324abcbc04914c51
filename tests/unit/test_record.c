/* test_record.c -- what is copied into a corpus, and in which order. */
#include "unit/records.h"

#include <check.h>

static hsy_arena arena;
static hsy_arena source; /* of one document, as the flow clears it */
static hsy_records records;

static void set_up(void)
{
	hsy_arena_init(&arena);
	hsy_arena_init(&source);
	hsy_records_init(&records, &arena);
}

static void tear_down(void)
{
	hsy_arena_clear(&source);
	hsy_arena_clear(&arena);
}

static bool add(const char *id, const char *text)
{
	draft d = draft_new(&source, id, text);

	draft_fill(&d);
	return hsy_records_add(&records, &d.doc, &d.findings);
}

START_TEST(copies_outlive_the_document)
{
	char text[] = "She said the ferry stops.";

	add("one", text);
	memset(text, '#', sizeof text - 1);
	hsy_arena_clear(&source);
	hsy_records_sort(&records);

	const hsy_record *record = &records.list.at[0];
	const hsy_attribution *first = &record->findings.attributions.at[0];

	ck_assert(hsy_str_is(record->doc.text, "She said the ferry stops."));
	ck_assert(hsy_str_is(record->doc.byline.at[1], "李小龍"));
	ck_assert(hsy_str_is(record->doc.links.at[0].target, "https://x.example/"));
	ck_assert(record->doc.links.at[1].target.at == NULL);
	ck_assert(hsy_str_is(record->doc.modified, "2026-03-23"));
	ck_assert(hsy_str_is(record->doc.declared.at[0].to, "Reuters"));
	ck_assert(hsy_str_is(record->doc.declared.at[1].url, "https://x.example/"));
	ck_assert(hsy_str_is(first->source_name, "Jane Doe"));
	ck_assert_uint_eq(first->source.n, 2);
	ck_assert_uint_eq(first->source.at[1].begin, 2);
	ck_assert_uint_eq(record->findings.statements.at[1].attributions.at[0], 1);
	ck_assert(hsy_str_is(record->findings.citations.at[1].url, "https://x.example/"));
	ck_assert(hsy_str_is(record->findings.silences.at[0].name, "OpenAI"));
}
END_TEST

START_TEST(records_stand_in_order_of_their_ids)
{
	static const char *const ids[] = {"m", "z", "a", "é", "B", "ab"};
	static const char *const sorted[] = {"B", "a", "ab", "m", "z", "é"};

	for (size_t i = 0; i < 6; i++)
		ck_assert(add(ids[i], "The ferry stops."));
	hsy_records_sort(&records);
	ck_assert_uint_eq(records.list.n, 6);
	for (size_t i = 0; i < 6; i++) {
		ck_assert(hsy_str_is(records.list.at[i].doc.id, sorted[i]));
		ck_assert_uint_eq(hsy_records_find(&records, hsy_str_of(sorted[i])), i);
	}
	ck_assert_uint_eq(hsy_records_find(&records, HSY_STR("none")), HSY_NONE);
}
END_TEST

START_TEST(an_id_is_added_once)
{
	ck_assert(add("one", "The ferry stops."));
	ck_assert(!add("one", "The ferry goes on."));
	hsy_records_sort(&records);
	ck_assert_uint_eq(records.list.n, 1);
	ck_assert(hsy_str_is(records.list.at[0].doc.text, "The ferry stops."));
}
END_TEST

START_TEST(an_empty_corpus_can_be_sorted)
{
	hsy_records_sort(&records);
	ck_assert_uint_eq(records.list.n, 0);
}
END_TEST

START_TEST(a_place_finds_its_statement)
{
	add("b", "The ferry stops.");
	add("a", "The ferry goes on.");
	hsy_records_sort(&records);

	const hsy_statement *statement = hsy_place_statement(&records, (hsy_place){0, 1});

	ck_assert_uint_eq(statement->span.begin, 1);
	ck_assert_uint_eq(statement->span.end, strlen("The ferry goes on."));
}
END_TEST

Suite *suite_record(void);
Suite *suite_record(void)
{
	Suite *suite = suite_create("record");
	TCase *tcase = tcase_create("record");

	tcase_add_checked_fixture(tcase, set_up, tear_down);
	tcase_add_test(tcase, copies_outlive_the_document);
	tcase_add_test(tcase, records_stand_in_order_of_their_ids);
	tcase_add_test(tcase, an_id_is_added_once);
	tcase_add_test(tcase, an_empty_corpus_can_be_sorted);
	tcase_add_test(tcase, a_place_finds_its_statement);
	suite_add_tcase(suite, tcase);
	return suite;
}
