/* test_merge.c -- why places are taken for one claim. */
#include "link/merge.h"
#include "link_corpus.h"

#include <check.h>

Suite *suite_merge(void);

static link_corpus corpus;

static void set_up(void)
{
	corpus_init(&corpus);
}

static void tear_down(void)
{
	corpus_clear(&corpus);
}

/* One article for each text, which states it; the claim of the first. */
static const hsy_claim *claim_of(const char *const *texts, size_t n)
{
	static const char *const ids[] = {"a", "b", "c", "d"};

	for (size_t i = 0; i < n; i++) {
		link_article article = corpus_article(&corpus, ids[i], NULL, texts[i]);

		corpus_states(&article, texts[i]);
		corpus_add(&article);
	}
	corpus_link(&corpus);
	return &corpus.links->claims.at[corpus_claim(&corpus, "a", texts[0])];
}

static hsy_merges merges_of(const hsy_claim *claim)
{
	return hsy_merges_of(hsy_merger_new(&corpus.records, &corpus.arena), claim,
	                     &corpus.arena);
}

static hsy_str words_at(const hsy_claim *claim, size_t place, hsy_span span)
{
	size_t record = claim->places.at[place].record;

	return hsy_str_slice(corpus.records.list.at[record].doc.text, span);
}

START_TEST(one_place_needs_no_reason)
{
	static const char *const texts[] = {"The council spent $2 million on the bridge"};

	ck_assert_uint_eq(merges_of(claim_of(texts, 1)).n, 0);
}
END_TEST

START_TEST(other_form_of_the_same_words_is_equal)
{
	static const char *const texts[] = {
	    "The council spent $2 million on the Skellan bridge",
	    "On the Skellan bridge the council has spent 2 million dollars"};
	const hsy_merges merges = merges_of(claim_of(texts, 2));

	ck_assert_uint_eq(merges.n, 1);
	ck_assert(merges.at[0].is_equal);
	ck_assert(merges.at[0].is_alike);
	ck_assert_uint_eq(merges.at[0].agreed, 100);
	ck_assert_uint_eq(merges.at[0].n_figures, 1);
}
END_TEST

START_TEST(words_are_told_apart_by_who_has_them)
{
	static const char *const texts[] = {
	    "The council spent $2 million on the Skellan bridge",
	    "The council spent $2 million on the slender Skellan bridge"};
	const hsy_claim *claim = claim_of(texts, 2);
	const hsy_merges merges = merges_of(claim);

	ck_assert_uint_eq(claim->places.n, 2);
	ck_assert_uint_eq(merges.n, 1);
	const hsy_merge *merge = &merges.at[0];
	ck_assert(!merge->is_equal);
	ck_assert_uint_ge(merge->shared.n, 4);
	ck_assert(hsy_str_is(words_at(claim, merge->here, merge->shared.at[0].here),
	                     "council"));
	ck_assert_uint_eq(merge->only_there.n, 1);
	ck_assert(hsy_str_is(words_at(claim, merge->there, merge->only_there.at[0]),
	                     "slender"));
	ck_assert_uint_lt(merge->agreed, 100);
}
END_TEST

START_TEST(every_further_place_has_its_reason)
{
	static const char *const texts[] = {
	    "The council spent $2 million on the Skellan bridge",
	    "The council spent $2 million on the Skellan bridge",
	    "The council spent 2 million dollars on the Skellan bridge",
	    "The council has spent $2 million on the Skellan bridge"};
	const hsy_claim *claim = claim_of(texts, 4);
	const hsy_merges merges = merges_of(claim);

	ck_assert_uint_eq(claim->places.n, 4);
	ck_assert_uint_eq(merges.n, 3);
	for (size_t i = 0; i < merges.n; i++) {
		ck_assert_uint_eq(merges.at[i].there, i + 1);
		ck_assert_uint_lt(merges.at[i].here, merges.at[i].there);
	}
}
END_TEST

START_TEST(places_of_other_claims_agree_in_less)
{
	static const char *const texts[] = {"The repair will cost £1.4 million",
	                                    "The repair will cost £2.3 million"};
	claim_of(texts, 2);
	const hsy_place here = {0, 0}, there = {1, 0};
	const hsy_merge merge = hsy_merge_of(
	    hsy_merger_new(&corpus.records, &corpus.arena), here, there, &corpus.arena);

	ck_assert(!merge.is_alike);
	ck_assert_uint_eq(merge.n_figures, 0);
	ck_assert_uint_eq(merge.only_here.n, 1);
	ck_assert_uint_eq(merge.only_there.n, 1);
}
END_TEST

Suite *suite_merge(void)
{
	Suite *suite = suite_create("merge");
	TCase *tests = tcase_create("merge");

	tcase_add_checked_fixture(tests, set_up, tear_down);
	tcase_add_test(tests, one_place_needs_no_reason);
	tcase_add_test(tests, other_form_of_the_same_words_is_equal);
	tcase_add_test(tests, words_are_told_apart_by_who_has_them);
	tcase_add_test(tests, every_further_place_has_its_reason);
	tcase_add_test(tests, places_of_other_claims_agree_in_less);
	suite_add_tcase(suite, tests);
	return suite;
}
