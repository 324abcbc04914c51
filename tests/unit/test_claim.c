/* test_claim.c -- which statements state the same claim. */
#include "link_corpus.h"

#include <check.h>
#include <stdlib.h>

Suite *suite_claim(void);

static link_corpus corpus;

static void set_up(void)
{
	corpus_init(&corpus);
}

static void tear_down(void)
{
	corpus_clear(&corpus);
}

/* Two articles of one statement each, linked. */
static bool are_same(const char *here, const char *there)
{
	link_article first = corpus_article(&corpus, "first", NULL, here);
	link_article second = corpus_article(&corpus, "second", NULL, there);
	corpus_states(&first, here);
	corpus_states(&second, there);
	corpus_add(&first);
	corpus_add(&second);
	corpus_link(&corpus);
	return corpus_same(&corpus, "first", here, "second", there);
}

START_TEST(same_words_are_one_claim)
{
	ck_assert(are_same("The repair will cost £2.3 million",
	                   "The repair will cost £2.3 million"));
}
END_TEST

START_TEST(order_and_filling_words_do_not_matter)
{
	ck_assert(are_same(
	    "By now, 85 percent of Claude 3.5 training is done on AWS instances",
	    "85% of Claude 3.5 training is now done on Amazon Web Services instances"));
}
END_TEST

START_TEST(unit_may_be_sign_or_word)
{
	ck_assert(are_same("The council spent $2 million on the Skellan bridge",
	                   "The council spent 2 million dollars on the Skellan bridge"));
}
END_TEST

START_TEST(hedge_makes_no_other_claim)
{
	ck_assert(are_same("Apple has reportedly begun to train models on Trainium",
	                   "Apple has begun to train models on Trainium"));
}
END_TEST

START_TEST(other_amount_is_another_claim)
{
	ck_assert(!are_same("The repair will cost £1.4 million",
	                    "The repair will cost £2.3 million"));
}
END_TEST

START_TEST(bound_belongs_to_the_amount)
{
	ck_assert(!are_same("The order is for more than 400 Harrow buses",
	                    "The order is for up to 400 Harrow buses"));
}
END_TEST

START_TEST(about_binds_nobody)
{
	ck_assert(are_same("OpenAI has committed to about 2 gigawatts of capacity",
	                   "OpenAI has committed to 2 gigawatts of capacity"));
}
END_TEST

START_TEST(percentages_of_different_things_stay_apart)
{
	static const char *const claims[] = {
	    "Trainium reduced training times by 35 percent",
	    "Training cost per token fell by 30 percent on Trainium",
	    "The target is a 40 percent improvement in price-performance on Trainium",
	    "Machine learning became more than 40 percent more efficient on Trainium",
	    "Trainium2 points to gains of up to 50 percent in training efficiency",
	    "Trainium clusters cut training costs by up to 50 percent",
	};
	enum { N = sizeof claims / sizeof *claims };
	static const char *const ids[N] = {"a", "b", "c", "d", "e", "f"};
	for (size_t i = 0; i < N; i++) {
		link_article article = corpus_article(&corpus, ids[i], NULL, claims[i]);
		corpus_states(&article, claims[i]);
		corpus_add(&article);
	}
	corpus_link(&corpus);
	ck_assert_uint_eq(corpus.links->claims.n, N);
	ck_assert_uint_eq(corpus.links->conflicts.n, 0);
}
END_TEST

START_TEST(other_name_is_another_claim)
{
	ck_assert(
	    !are_same("Last week Anthropic adopted Trainium for training its models",
	              "Last week OpenAI adopted Trainium for training its models"));
}
END_TEST

START_TEST(owner_is_not_its_product)
{
	ck_assert(!are_same("Last year Amazon gave a tour of the laboratory to visitors",
	                    "Last year AWS gave a tour of the laboratory to visitors"));
}
END_TEST

START_TEST(versions_are_different_things)
{
	ck_assert(
	    !are_same("The cluster runs on hundreds of thousands of Trainium2 chips",
	              "The cluster runs on hundreds of thousands of Trainium3 chips"));
}
END_TEST

START_TEST(denial_is_another_claim)
{
	ck_assert(!are_same("The council will sell the old lighthouse to a hotel",
	                    "The council will not sell the old lighthouse to a hotel"));
}
END_TEST

START_TEST(namesakes_stay_apart)
{
	ck_assert(!are_same("On Monday Jane Miller won the race for the harbour seat",
	                    "On Monday John Miller won the race for the harbour seat"));
}
END_TEST

START_TEST(surname_alone_may_be_the_same_person)
{
	ck_assert(are_same("On Monday Jane Miller won the race for the harbour seat",
	                   "On Monday Miller won the race for the harbour seat"));
}
END_TEST

START_TEST(short_words_prove_nothing_across_articles)
{
	ck_assert(!are_same("He declined again", "He declined again"));
}
END_TEST

START_TEST(amount_in_a_noun_phrase_is_the_deed_of_its_owner)
{
	static const char release[] = "Amazon announced a $50 billion stake in OpenAI.";
	static const char opinion[] =
	    "Amazon’s $50 billion stake in OpenAI beside its plans for chips "
	    "tells of a company that rents out less and keeps more";
	static const char sector[] = "Amazon is putting $50 billion into the AI sector";
	link_article first = corpus_article(&corpus, "first", NULL, release);
	link_article second = corpus_article(&corpus, "second", NULL, opinion);
	link_article third = corpus_article(&corpus, "third", NULL, sector);
	corpus_says(&first, "Amazon", "announced", "a $50 billion stake in OpenAI",
	            HSY_SOURCE_ORGANISATION, HSY_STANCE_ANNOUNCES);
	corpus_states(&second, "Amazon’s $50 billion stake in OpenAI");
	corpus_states(&third, sector);
	corpus_add(&first);
	corpus_add(&second);
	corpus_add(&third);
	corpus_link(&corpus);
	ck_assert(corpus_same(&corpus, "first", "a $50 billion stake in OpenAI", "second",
	                      "Amazon’s $50 billion stake in OpenAI"));
	size_t claim = corpus_claim(&corpus, "first", "a $50 billion stake in OpenAI");
	ck_assert_uint_eq(corpus.links->claims.at[claim].places.n, 2);
	ck_assert_uint_ne(corpus_claim(&corpus, "third", sector), claim);
}
END_TEST

START_TEST(somebody_else_with_the_same_amount_is_not_found)
{
	static const char release[] = "Amazon announced a $50 billion stake in OpenAI.";
	static const char rival[] =
	    "Oracle’s $50 billion stake in OpenAI was called too late";
	link_article first = corpus_article(&corpus, "first", NULL, release);
	link_article second = corpus_article(&corpus, "second", NULL, rival);
	corpus_says(&first, "Amazon", "announced", "a $50 billion stake in OpenAI",
	            HSY_SOURCE_ORGANISATION, HSY_STANCE_ANNOUNCES);
	corpus_states(&second, "Oracle’s $50 billion stake in OpenAI");
	corpus_add(&first);
	corpus_add(&second);
	corpus_link(&corpus);
	size_t claim = corpus_claim(&corpus, "first", "a $50 billion stake in OpenAI");
	ck_assert_uint_eq(corpus.links->claims.at[claim].places.n, 1);
}
END_TEST

START_TEST(context_supplies_the_name)
{
	link_article first = corpus_article(
	    &corpus, "first", NULL,
	    "Project Rainier is large.\n"
	    "The cluster runs on hundreds of thousands of chips.");
	link_article second = corpus_article(
	    &corpus, "second", NULL,
	    "In Ohio, Project Rainier runs on hundreds of thousands of chips.\n"
	    "The Project Rainier cluster runs on hundreds of thousands of chips.");
	corpus_states_all(&first);
	corpus_states_all(&second);
	corpus_add(&first);
	corpus_add(&second);
	corpus_link(&corpus);
	ck_assert(corpus_same(
	    &corpus, "first", "The cluster runs on hundreds of thousands of chips",
	    "second",
	    "The Project Rainier cluster runs on hundreds of thousands of chips"));
}
END_TEST

START_TEST(small_steps_do_not_chain)
{
	static const char *const steps[] = {
	    "Grain barge Selma sank near Ulmen bridge after storm on Friday night",
	    "Grain barge Selma sank near Ulmen bridge after storm on Friday",
	    "Barge Selma sank near Ulmen bridge on Friday",
	    "Selma sank near bridge on Friday",
	};
	static const char *const ids[] = {"a", "b", "c", "d"};
	for (size_t i = 0; i < 4; i++) {
		link_article article = corpus_article(&corpus, ids[i], NULL, steps[i]);
		corpus_states(&article, steps[i]);
		corpus_add(&article);
	}
	corpus_link(&corpus);
	ck_assert(corpus_same(&corpus, "a", steps[0], "b", steps[1]));
	ck_assert(!corpus_same(&corpus, "a", steps[0], "d", steps[3]));
}
END_TEST

START_TEST(wording_is_the_shortest_full_statement)
{
	link_article first = corpus_article(
	    &corpus, "first", NULL, "In all, 31 stones in the\n  tower are cracked.");
	link_article second = corpus_article(&corpus, "second", NULL,
	                                     "31 stones in the tower are cracked.");
	corpus_states(&first, "In all, 31 stones in the\n  tower are cracked");
	corpus_states(&second, "31 stones in the tower are cracked");
	corpus_add(&first);
	corpus_add(&second);
	corpus_link(&corpus);
	ck_assert_uint_eq(corpus.links->claims.n, 1);
	ck_assert(hsy_str_is(corpus.links->claims.at[0].wording,
	                     "31 stones in the tower are cracked"));
}
END_TEST

START_TEST(wording_takes_the_speaker_along)
{
	link_article article = corpus_article(
	    &corpus, "first", NULL, "Amazon announced a $50 billion\nstake in OpenAI.");
	corpus_says(&article, "Amazon", "announced", "a $50 billion\nstake in OpenAI",
	            HSY_SOURCE_ORGANISATION, HSY_STANCE_ANNOUNCES);
	corpus_add(&article);
	corpus_link(&corpus);
	ck_assert(hsy_str_is(corpus.links->claims.at[0].wording,
	                     "Amazon announced a $50 billion stake in OpenAI"));
}
END_TEST

/* Whether what the source says is a claim of that wording. */
static bool is_worded(const char *text, const char *source, const char *cue,
                      const char *content, hsy_stance stance, const char *wording)
{
	corpus_clear(&corpus);
	corpus_init(&corpus);
	link_article article = corpus_article(&corpus, "first", NULL, text);
	corpus_says(&article, source, cue, content, HSY_SOURCE_PERSON, stance);
	corpus_add(&article);
	corpus_link(&corpus);
	return hsy_str_is(corpus.links->claims.at[0].wording, wording);
}

START_TEST(wording_has_both_marks_of_a_quotation_or_none)
{
	ck_assert(is_worded("Crane said he “always meant to pay the bank”.", "Crane",
	                    "said", "he “always meant to pay the bank",
	                    HSY_STANCE_SAYS,
	                    "Crane said he “always meant to pay the bank”"));
	ck_assert(is_worded("Crane said the \"bank was closed all day.\"", "Crane",
	                    "said", "the \"bank was closed all day.\"",
	                    HSY_STANCE_SAYS, "The \"bank was closed all day\""));
	ck_assert(is_worded("Crane said the bank” was closed all day.", "Crane", "said",
	                    "the bank” was closed all day", HSY_STANCE_SAYS,
	                    "The bank was closed all day"));
	ck_assert(is_worded("Crane said “the bank was closed all day.”", "Crane", "said",
	                    "“the bank was closed all day.”", HSY_STANCE_SAYS,
	                    "The bank was closed all day"));
	ck_assert(is_worded("Crane said “the bank” was closed “all day”.", "Crane",
	                    "said", "the bank” was closed “all day", HSY_STANCE_SAYS,
	                    "“The bank” was closed “all day”"));
}
END_TEST

START_TEST(wording_of_what_was_shown_names_who_showed_it)
{
	ck_assert(is_worded("Crane showed how far the silicon has come.", "Crane",
	                    "showed", "how far the silicon has come", HSY_STANCE_SHOWS,
	                    "Crane showed how far the silicon has come"));
	ck_assert(is_worded("Crane showed that the silicon has come far.", "Crane",
	                    "showed", "the silicon has come far", HSY_STANCE_SHOWS,
	                    "The silicon has come far"));
}
END_TEST

/* The identifier of the claim that "second" states, with "other" loaded too. */
static hsy_str id_beside(const char *other_id, const char *published, const char *other)
{
	static const char words[] = "The light at Skellan Head will shine again in June";
	link_corpus both;
	corpus_init(&both);
	link_article article = corpus_article(&both, "second", "2026-03-04", words);
	link_article beside = corpus_article(&both, other_id, published, other);
	corpus_states_all(&article);
	corpus_states_all(&beside);
	corpus_add(&beside);
	corpus_add(&article);
	corpus_link(&both);
	size_t claim = corpus_claim(&both, "second", words);
	ck_assert_uint_ne(claim, HSY_NONE);
	hsy_str id = hsy_str_dup(&corpus.arena, both.links->claims.at[claim].id);
	corpus_clear(&both);
	return id;
}

START_TEST(id_stays_when_other_or_later_articles_are_added)
{
	hsy_str id = id_beside("first", "2026-03-01", "Nothing of the sort is known");
	ck_assert_uint_eq(id.len, 13);
	ck_assert_int_eq(id.at[0], 'c');
	ck_assert(
	    hsy_str_equal(id, id_beside("third", "2026-03-01", "The ferry was late.")));
	ck_assert(hsy_str_equal(
	    id, id_beside("a", "2026-03-05",
	                  "The light at Skellan Head will shine in June.")));
}
END_TEST

START_TEST(claims_are_ordered_by_id_and_places_by_record)
{
	link_article first = corpus_article(
	    &corpus, "b", NULL, "The repair will cost £2.3 million.\nThe tower is high.");
	link_article second = corpus_article(&corpus, "a", NULL,
	                                     "The repair will cost £2.3 million.");
	corpus_states_all(&first);
	corpus_states_all(&second);
	corpus_add(&first);
	corpus_add(&second);
	corpus_link(&corpus);
	const hsy_claims *claims = &corpus.links->claims;
	ck_assert_uint_eq(claims->n, 2);
	ck_assert_int_lt(hsy_str_compare(claims->at[0].id, claims->at[1].id), 0);
	const hsy_claim *cost =
	    &claims->at[corpus_claim(&corpus, "a", "The repair will cost £2.3 million")];
	ck_assert_uint_eq(cost->places.n, 2);
	ck_assert_uint_eq(cost->spans.n, 2);
	ck_assert_uint_eq(cost->places.at[0].record, 0);
	ck_assert_uint_eq(cost->places.at[1].record, 1);
}
END_TEST

START_TEST(empty_corpus_has_no_claims)
{
	corpus_link(&corpus);
	ck_assert_uint_eq(corpus.links->claims.n, 0);
	ck_assert_uint_eq(corpus.links->copies.n, 0);
	ck_assert_uint_eq(corpus.links->conflicts.n, 0);
}
END_TEST

START_TEST(statement_without_words_still_is_a_claim)
{
	link_article article = corpus_article(&corpus, "first", NULL, "… — …");
	corpus_states_all(&article);
	corpus_add(&article);
	corpus_link(&corpus);
	ck_assert_uint_eq(corpus.links->claims.n, 1);
	ck_assert_uint_eq(corpus.links->claims.at[0].places.n, 1);
}
END_TEST

Suite *suite_claim(void)
{
	Suite *suite = suite_create("claim");
	TCase *tests = tcase_create("claim");

	tcase_add_checked_fixture(tests, set_up, tear_down);
	tcase_add_test(tests, same_words_are_one_claim);
	tcase_add_test(tests, order_and_filling_words_do_not_matter);
	tcase_add_test(tests, unit_may_be_sign_or_word);
	tcase_add_test(tests, hedge_makes_no_other_claim);
	tcase_add_test(tests, other_amount_is_another_claim);
	tcase_add_test(tests, bound_belongs_to_the_amount);
	tcase_add_test(tests, about_binds_nobody);
	tcase_add_test(tests, percentages_of_different_things_stay_apart);
	tcase_add_test(tests, other_name_is_another_claim);
	tcase_add_test(tests, owner_is_not_its_product);
	tcase_add_test(tests, versions_are_different_things);
	tcase_add_test(tests, denial_is_another_claim);
	tcase_add_test(tests, namesakes_stay_apart);
	tcase_add_test(tests, surname_alone_may_be_the_same_person);
	tcase_add_test(tests, short_words_prove_nothing_across_articles);
	tcase_add_test(tests, amount_in_a_noun_phrase_is_the_deed_of_its_owner);
	tcase_add_test(tests, somebody_else_with_the_same_amount_is_not_found);
	tcase_add_test(tests, context_supplies_the_name);
	tcase_add_test(tests, small_steps_do_not_chain);
	tcase_add_test(tests, wording_is_the_shortest_full_statement);
	tcase_add_test(tests, wording_takes_the_speaker_along);
	tcase_add_test(tests, wording_has_both_marks_of_a_quotation_or_none);
	tcase_add_test(tests, wording_of_what_was_shown_names_who_showed_it);
	tcase_add_test(tests, id_stays_when_other_or_later_articles_are_added);
	tcase_add_test(tests, claims_are_ordered_by_id_and_places_by_record);
	tcase_add_test(tests, empty_corpus_has_no_claims);
	tcase_add_test(tests, statement_without_words_still_is_a_claim);
	suite_add_tcase(suite, tests);
	return suite;
}
