/* test_conflict.c -- which claims cannot both be so. */
#include "link_corpus.h"

#include <check.h>
#include <stdlib.h>

Suite *suite_conflict(void);

static link_corpus corpus;

static void set_up(void)
{
	corpus_init(&corpus);
}

static void tear_down(void)
{
	corpus_clear(&corpus);
}

/* What two articles of one statement each differ in; NULL without a conflict. */
static const hsy_conflict *between(const char *here, const char *there)
{
	link_article first = corpus_article(&corpus, "first", "2026-03-23", here);
	link_article second = corpus_article(&corpus, "second", "2026-03-24", there);
	corpus_states(&first, here);
	corpus_states(&second, there);
	corpus_add(&first);
	corpus_add(&second);
	corpus_link(&corpus);
	return corpus_conflict(&corpus, "first", here, "second", there);
}

static void check_about(const hsy_conflict *conflict, const char *here, const char *there)
{
	ck_assert_ptr_nonnull(conflict);
	hsy_str one = hsy_str_printf(&corpus.arena, "%s / %s", here, there);
	hsy_str two = hsy_str_printf(&corpus.arena, "%s / %s", there, here);
	ck_assert_msg(hsy_str_equal(conflict->about, one) ||
	                  hsy_str_equal(conflict->about, two),
	              "%s", conflict->about.at);
}

START_TEST(other_amount_of_the_same_thing_conflicts)
{
	check_about(between("The repair will cost £1.4 million",
	                    "The repair will cost £2.3 million"),
	            "£1.4 million", "£2.3 million");
}
END_TEST

START_TEST(conflict_names_both_places_in_order_of_claims)
{
	const hsy_conflict *conflict = between("The repair will cost £1.4 million",
	                                       "The repair will cost £2.3 million");
	ck_assert_uint_eq(corpus.links->conflicts.n, 1);
	ck_assert_uint_lt(conflict->here, conflict->there);
	const hsy_claim *here = &corpus.links->claims.at[conflict->here];
	ck_assert_uint_eq(here->places.at[0].record, conflict->here_place.record);
	ck_assert_uint_ne(conflict->here_place.record, conflict->there_place.record);
}
END_TEST

START_TEST(next_round_number_conflicts)
{
	check_about(between("The fire destroyed 40 boats", "The fire destroyed 30 boats"),
	            "40", "30");
}
END_TEST

START_TEST(conflict_is_named_from_both_sides)
{
	const hsy_conflict *conflict = between("The fire destroyed 40 boats",
	                                       "The fire destroyed 30 boats");
	bool is_forty = conflict->here_place.record == 0;
	ck_assert(hsy_str_is(conflict->about, is_forty ? "40 / 30" : "30 / 40"));
	ck_assert(hsy_str_is(conflict->about_there, is_forty ? "30 / 40" : "40 / 30"));
}
END_TEST

START_TEST(rounding_does_not_conflict)
{
	ck_assert_ptr_null(
	    between("The company lost $916 million in 1995 on hotels",
	            "The company lost nearly $900 million in 1995 on hotels"));
}
END_TEST

START_TEST(compatible_bounds_do_not_conflict)
{
	ck_assert_ptr_null(
	    between("The harbour has over 10,000 oyster baskets in the bay",
	            "The harbour has 12,000 oyster baskets in the bay"));
}
END_TEST

START_TEST(amounts_of_different_things_do_not_conflict)
{
	ck_assert_ptr_null(
	    between("A training run takes 35 percent less time on Trainium",
	            "Training cost per token fell by 30 percent on Trainium"));
}
END_TEST

START_TEST(different_investments_do_not_conflict)
{
	ck_assert_ptr_null(between("Amazon has invested $8 billion in Anthropic",
	                           "Amazon has invested $50 billion in OpenAI"));
}
END_TEST

START_TEST(total_far_below_a_part_conflicts)
{
	check_about(
	    between("More than 10,000 Trainium chips have been deployed worldwide",
	            "Project Rainier runs on hundreds of thousands of Trainium2 chips"),
	    "More than 10,000", "hundreds of thousands");
}
END_TEST

START_TEST(two_parts_do_not_conflict)
{
	ck_assert_ptr_null(
	    between("A cluster in Ohio runs on 10,000 Trainium chips",
	            "Project Rainier runs on hundreds of thousands of Trainium2 chips"));
}
END_TEST

START_TEST(denied_and_stated_conflict)
{
	static const char answer[] =
	    "The council denied that it will sell the lighthouse to a hotel group.";
	link_article first = corpus_article(
	    &corpus, "first", NULL,
	    "The council will sell the lighthouse to a hotel group");
	link_article second = corpus_article(&corpus, "second", NULL, answer);
	corpus_states_all(&first);
	corpus_says(&second, "The council", "denied",
	            "it will sell the lighthouse to a hotel group",
	            HSY_SOURCE_ORGANISATION, HSY_STANCE_DENIES);
	corpus_add(&first);
	corpus_add(&second);
	corpus_link(&corpus);
	check_about(
	    corpus_conflict(&corpus, "first",
	                    "The council will sell the lighthouse to a hotel group",
	                    "second", "it will sell the lighthouse to a hotel group"),
	    "stated", "denied");
}
END_TEST

START_TEST(release_to_come_and_already_there_conflict)
{
	check_about(between("By the road map Trainium3 will arrive in 2027",
	                    "The order covers current Trainium3 chips and later ones"),
	            "2027", "current");
}
END_TEST

START_TEST(side_is_called_by_the_words_of_its_article)
{
	check_about(between("By the road map Trainium3 will arrive in 2027",
	                    "The order covers existing Trainium3 chips and later ones"),
	            "2027", "existing");
}
END_TEST

START_TEST(other_version_does_not_conflict)
{
	ck_assert_ptr_null(
	    between("By the road map Trainium4 will arrive in 2027",
	            "The order covers current Trainium3 chips and later ones"));
}
END_TEST

START_TEST(past_year_is_not_to_come)
{
	ck_assert_ptr_null(
	    between("By the road map Trainium3 would arrive in 2025",
	            "The order covers current Trainium3 chips and later ones"));
}
END_TEST

START_TEST(hour_is_no_year_to_come)
{
	ck_assert_ptr_null(
	    between("By the new plan Trainium3 will arrive at 2:30 in Ohio",
	            "The order covers current Trainium3 chips and later ones"));
}
END_TEST

START_TEST(other_day_of_the_same_event_conflicts)
{
	check_about(between("The old gallery of the Skellan lighthouse fell on Saturday",
	                    "The old gallery of the Skellan lighthouse fell on Sunday"),
	            "Saturday", "Sunday");
}
END_TEST

/* OpenAI is silent in one article, and gives its reason in another. */
static void link_silence(const char *reason, const char *content)
{
	static const char silent[] =
	    "Amazon, Apple, Anthropic and Nvidia all build hardware.\n"
	    "OpenAI has not disclosed whose hardware it trains on.";
	link_article first = corpus_article(&corpus, "first", NULL, silent);
	link_article second = corpus_article(&corpus, "second", NULL, reason);
	corpus_states_all(&first);
	corpus_silent(&first, "OpenAI", "has not disclosed",
	              "whose hardware it trains on");
	corpus_states_all(&second);
	corpus_says(&second, "OpenAI", "justifies", content, HSY_SOURCE_ORGANISATION,
	            HSY_STANCE_SAYS);
	corpus_add(&first);
	corpus_add(&second);
	corpus_link(&corpus);
}

START_TEST(silent_here_and_speaking_there_conflict)
{
	link_silence("Amazon, Apple, Anthropic and Nvidia sell hardware.\n"
	             "OpenAI justifies the order with its multi-vendor policy",
	             "the order with its multi-vendor policy");
	check_about(
	    corpus_conflict(&corpus, "first",
	                    "OpenAI has not disclosed whose hardware it trains on",
	                    "second", "the order with its multi-vendor policy"),
	    "has not disclosed whose hardware it trains on", "justifies");
	ck_assert_uint_eq(corpus.links->conflicts.n, 1);
	ck_assert_int_eq(corpus.links->conflicts.at[0].kind, HSY_CONFLICT_SILENCE);
}
END_TEST

START_TEST(speaking_of_another_story_is_no_conflict)
{
	link_silence("The school in Ohio asked for help.\n"
	             "OpenAI justifies the grant with its concern for pupils",
	             "the grant with its concern for pupils");
	ck_assert_uint_eq(corpus.links->conflicts.n, 0);
}
END_TEST

START_TEST(silence_is_compared_with_the_words_of_its_own_article)
{
	static const char *const texts[] = {
	    "Amazon, Apple, Anthropic and Intel all build hardware.\n"
	    "Nvidia has not disclosed whose hardware it tests.",
	    "Nvidia justifies its gift with an old promise.",
	    "The school in Ohio asked for help.\n"
	    "OpenAI has not disclosed whose hardware it gave.",
	    "Amazon, Apple, Anthropic and Intel sell hardware.\n"
	    "OpenAI justifies its order with an old plan.",
	};
	link_article articles[4];
	for (size_t i = 0; i < 4; i++) {
		hsy_str id = hsy_str_printf(&corpus.arena, "%zu", i);
		articles[i] = corpus_article(&corpus, id.at, NULL, texts[i]);
		corpus_states_all(&articles[i]);
	}
	corpus_silent(&articles[0], "Nvidia", "has not disclosed",
	              "whose hardware it tests");
	corpus_says(&articles[1], "Nvidia", "justifies", "its gift with an old promise",
	            HSY_SOURCE_ORGANISATION, HSY_STANCE_SAYS);
	corpus_silent(&articles[2], "OpenAI", "has not disclosed",
	              "whose hardware it gave");
	corpus_says(&articles[3], "OpenAI", "justifies", "its order with an old plan",
	            HSY_SOURCE_ORGANISATION, HSY_STANCE_SAYS);
	for (size_t i = 0; i < 4; i++)
		corpus_add(&articles[i]);
	corpus_link(&corpus);
	ck_assert_uint_eq(corpus.links->conflicts.n, 0);
}
END_TEST

/* One article says it with the hedge of a source, the other in its own voice. */
static const hsy_conflict *hedged_against(const char *flat)
{
	static const char hedged[] =
	    "Apple has reportedly begun to train models on chips.";
	link_article first = corpus_article(&corpus, "first", NULL, hedged);
	link_article second = corpus_article(&corpus, "second", NULL, flat);
	corpus_says(&first, "Apple has", "reportedly", "begun to train models on chips",
	            HSY_SOURCE_UNSPECIFIED, HSY_STANCE_REPORTS);
	corpus_hedges(&first, "reportedly");
	corpus_states(&second, flat);
	corpus_add(&first);
	corpus_add(&second);
	corpus_link(&corpus);
	return corpus.links->conflicts.n ? &corpus.links->conflicts.at[0] : NULL;
}

START_TEST(one_claim_hedged_here_and_flat_there_is_shown)
{
	const hsy_conflict *conflict = hedged_against(
	    "Meanwhile Apple has begun to train models on chips");
	ck_assert_uint_eq(corpus.links->conflicts.n, 1);
	ck_assert_uint_eq(conflict->here, conflict->there);
	ck_assert(hsy_str_is(conflict->about, "reportedly / flat"));
	ck_assert_uint_eq(conflict->here_place.record, 0);
	ck_assert_uint_eq(conflict->there_place.record, 1);
}
END_TEST

START_TEST(hedge_of_another_claim_is_not_shown)
{
	ck_assert_ptr_null(hedged_against("Meanwhile Nvidia began to sell chips"));
}
END_TEST

/* The story that five outlets told, with all that a reader finds at odds in it. */
START_TEST(only_what_cannot_both_be_so_conflicts)
{
	static const char weekly[] =
	    "Over 10,000 Trainium chips are in use globally.\n"
	    "OpenAI has not disclosed its hardware partners.\n"
	    "Its clusters cut training times by 35% against Nvidia machines.\n"
	    "Documents show a 30% drop in training cost per token for OpenAI.\n"
	    "Amazon’s $50 billion stake in OpenAI and its next chips, with "
	    "Trainium3 in 2027, tell of a new course.";
	static const char ledger[] =
	    "Amazon announced its $50 billion stake in OpenAI.\n"
	    "The Rainier cluster has hundreds of thousands of Trainium2 chips.\n"
	    "The order of OpenAI covers current Trainium3 chips and later ones.\n"
	    "The goal is 40 percent better price-performance for Nvidia customers.\n"
	    "OpenAI justifies this with a multi-vendor strategy for hardware.\n"
	    "Apple has gained more than 40 percent in efficiency on Graviton.\n"
	    "Early tests of Trainium2 show up to 50 percent more training efficiency.";
	static const char brief[] =
	    "Amazon wants to put some $50 billion into start-ups for AI.\n"
	    "Trainium clusters can reduce training cost by up to 50% against GPUs.";
	link_article first = corpus_article(&corpus, "first", "2026-03-24", weekly);
	link_article second = corpus_article(&corpus, "second", "2026-03-23", ledger);
	link_article third = corpus_article(&corpus, "third", "2026-03-22", brief);
	corpus_states_all(&first);
	corpus_silent(&first, "OpenAI", "has not disclosed", "its hardware partners");
	corpus_states_all(&second);
	corpus_says(&second, "OpenAI justifies", "this with",
	            "a multi-vendor strategy for hardware", HSY_SOURCE_ORGANISATION,
	            HSY_STANCE_SAYS);
	second.findings.attributions.at[0].source_name = HSY_STR("OpenAI");
	corpus_states_all(&third);
	corpus_add(&first);
	corpus_add(&second);
	corpus_add(&third);
	corpus_link(&corpus);
	check_about(
	    corpus_conflict(
	        &corpus, "first", "Over 10,000 Trainium chips are in use globally",
	        "second",
	        "The Rainier cluster has hundreds of thousands of Trainium2 chips"),
	    "Over 10,000", "hundreds of thousands");
	check_about(
	    corpus_conflict(
	        &corpus, "first",
	        "Amazon’s $50 billion stake in OpenAI and its next chips, with "
	        "Trainium3 in 2027, tell of a new course",
	        "second",
	        "The order of OpenAI covers current Trainium3 chips and later ones"),
	    "2027", "current");
	check_about(corpus_conflict(&corpus, "first",
	                            "OpenAI has not disclosed its hardware partners",
	                            "second", "a multi-vendor strategy for hardware"),
	            "has not disclosed its hardware partners", "this with");
	ck_assert_uint_eq(corpus.links->conflicts.n, 3);
}
END_TEST

Suite *suite_conflict(void)
{
	Suite *suite = suite_create("conflict");
	TCase *tests = tcase_create("conflict");

	tcase_add_checked_fixture(tests, set_up, tear_down);
	tcase_add_test(tests, other_amount_of_the_same_thing_conflicts);
	tcase_add_test(tests, conflict_names_both_places_in_order_of_claims);
	tcase_add_test(tests, next_round_number_conflicts);
	tcase_add_test(tests, conflict_is_named_from_both_sides);
	tcase_add_test(tests, rounding_does_not_conflict);
	tcase_add_test(tests, compatible_bounds_do_not_conflict);
	tcase_add_test(tests, amounts_of_different_things_do_not_conflict);
	tcase_add_test(tests, different_investments_do_not_conflict);
	tcase_add_test(tests, total_far_below_a_part_conflicts);
	tcase_add_test(tests, two_parts_do_not_conflict);
	tcase_add_test(tests, denied_and_stated_conflict);
	tcase_add_test(tests, release_to_come_and_already_there_conflict);
	tcase_add_test(tests, side_is_called_by_the_words_of_its_article);
	tcase_add_test(tests, other_version_does_not_conflict);
	tcase_add_test(tests, past_year_is_not_to_come);
	tcase_add_test(tests, hour_is_no_year_to_come);
	tcase_add_test(tests, other_day_of_the_same_event_conflicts);
	tcase_add_test(tests, silent_here_and_speaking_there_conflict);
	tcase_add_test(tests, speaking_of_another_story_is_no_conflict);
	tcase_add_test(tests, silence_is_compared_with_the_words_of_its_own_article);
	tcase_add_test(tests, one_claim_hedged_here_and_flat_there_is_shown);
	tcase_add_test(tests, hedge_of_another_claim_is_not_shown);
	tcase_add_test(tests, only_what_cannot_both_be_so_conflicts);
	suite_add_tcase(suite, tests);
	return suite;
}
