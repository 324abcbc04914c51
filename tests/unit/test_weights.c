/* test_weights.c -- names of levels, and what they are worth. */
#include "score/score.h"

#include <check.h>
#include <math.h>

static const double *value = hsy_weights_default.of;

START_TEST(level_is_found_under_its_own_factor_only)
{
	ck_assert_int_eq(hsy_level_find(HSY_FACTOR_INTEREST, HSY_STR("own act")),
	                 HSY_INTEREST_OWN_ACT);
	ck_assert_int_eq(hsy_level_find(HSY_FACTOR_HOW_KNOWN, HSY_STR("own act")),
	                 HSY_HOW_KNOWN_OWN_ACT);
	ck_assert_int_eq(hsy_level_find(HSY_FACTOR_RELAY, HSY_STR("own act")),
	                 HSY_N_LEVELS);
}
END_TEST

START_TEST(underscore_hyphen_space_and_case_are_alike)
{
	ck_assert_int_eq(hsy_level_find(HSY_FACTOR_HOW_KNOWN, HSY_STR("first_hand")),
	                 HSY_HOW_KNOWN_FIRST_HAND);
	ck_assert_int_eq(hsy_level_find(HSY_FACTOR_HOW_KNOWN, HSY_STR("First hand")),
	                 HSY_HOW_KNOWN_FIRST_HAND);
	ck_assert_int_eq(hsy_level_find(HSY_FACTOR_HOW_KNOWN, HSY_STR("firsthand")),
	                 HSY_N_LEVELS);
	ck_assert_int_eq(hsy_level_find(HSY_FACTOR_HOW_KNOWN, (hsy_str){NULL, 0}),
	                 HSY_N_LEVELS);
}
END_TEST

START_TEST(every_level_finds_itself_by_its_name)
{
	for (int i = 0; i < HSY_N_LEVELS; i++) {
		hsy_level level = (hsy_level)i;

		ck_assert_int_eq(hsy_level_find(hsy_level_factor(level),
		                                hsy_str_of(hsy_level_name(level))),
		                 level);
	}
}
END_TEST

START_TEST(factors_spell_the_formula)
{
	char letters[HSY_N_FACTORS + 1] = "";

	for (int i = 0; i < HSY_N_FACTORS; i++)
		letters[i] = hsy_factor_letter((hsy_factor)i);
	ck_assert_str_eq(letters, "BNIRMHT");
	ck_assert_str_eq(hsy_factor_name(HSY_FACTOR_HOW_KNOWN), "how_known");
	ck_assert_str_eq(hsy_factor_title(HSY_FACTOR_HOW_KNOWN), "how known");
}
END_TEST

START_TEST(default_weights_are_valid)
{
	hsy_error err;

	ck_assert_int_eq(hsy_weights_check(&hsy_weights_default, &err), HSY_OK);
	ck_assert(hsy_str_is(hsy_weights_default.version, "1"));
	ck_assert(hsy_weights_default.identifiable_from == .20);
}
END_TEST

START_TEST(weights_fall_within_a_factor)
{
	for (int i = 1; i < HSY_N_LEVELS; i++)
		if (hsy_level_factor((hsy_level)i) ==
		    hsy_level_factor((hsy_level)(i - 1)))
			ck_assert(value[i] <= value[i - 1]);
}
END_TEST

START_TEST(weights_outside_their_range_are_named)
{
	const double bad[] = {0, -1, 1.01, NAN, INFINITY};

	for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
		hsy_weights weights = hsy_weights_default;
		hsy_error err;

		weights.of[HSY_RELAY_WIRE] = bad[i];
		ck_assert_int_eq(hsy_weights_check(&weights, &err), HSY_E_FORMAT);
		ck_assert_ptr_nonnull(strstr(err.message, "\"wire\""));
		ck_assert_int_eq(hsy_weights_check(&weights, NULL), HSY_E_FORMAT);
	}
}
END_TEST

/* A sample of every factor, as the table promises them. */
START_TEST(table_is_the_one_of_the_design)
{
	ck_assert(value[HSY_HOW_KNOWN_WITNESSED] == .90);
	ck_assert(value[HSY_HOW_KNOWN_UNTRACED] == .50);
	ck_assert(value[HSY_HOW_KNOWN_DOCUMENT_DESCRIBED] == .45);
	ck_assert(value[HSY_HOW_KNOWN_RUMOUR] == .10);
	ck_assert(value[HSY_NAMING_WITHHELD] == .65);
	ck_assert(value[HSY_NAMING_BARE] == .40);
	ck_assert(value[HSY_INTEREST_PARTY] == .70);
	ck_assert(value[HSY_RELAY_AGGREGATOR] == .60);
	ck_assert(value[HSY_MODE_PARAPHRASED] == .95);
	ck_assert(value[HSY_HEDGE_TENTATIVE] == .70);
	ck_assert(value[HSY_TRACE_NAMED] == .90);
}
END_TEST

START_TEST(strongest_of_several_words_about_an_origin_counts)
{
	hsy_origin other = {.how_known.level = HSY_HOW_KNOWN_OWN_ACT,
	                    .naming.level = HSY_NAMING_NAMED,
	                    .interest.level = HSY_INTEREST_OWN_ACT};
	hsy_node node = {
	    .is_origin = true,
	    .origin = {.how_known.level = HSY_HOW_KNOWN_PUBLISHED_RECORD,
	               .naming.level = HSY_NAMING_NAMED,
	               .interest.level = HSY_INTEREST_PARTY},
	    .others = {&other, 1, 1},
	};
	hsy_weights weights = hsy_weights_default;

	ck_assert_ptr_eq(hsy_node_origin(&node, &weights), &other);
	weights.of[HSY_INTEREST_PARTY] = 1;
	ck_assert_ptr_eq(hsy_node_origin(&node, &weights), &node.origin);
}
END_TEST

Suite *suite_weights(void);

Suite *suite_weights(void)
{
	Suite *suite = suite_create("weights");
	TCase *tests = tcase_create("weights");

	tcase_add_test(tests, level_is_found_under_its_own_factor_only);
	tcase_add_test(tests, underscore_hyphen_space_and_case_are_alike);
	tcase_add_test(tests, every_level_finds_itself_by_its_name);
	tcase_add_test(tests, factors_spell_the_formula);
	tcase_add_test(tests, default_weights_are_valid);
	tcase_add_test(tests, weights_fall_within_a_factor);
	tcase_add_test(tests, weights_outside_their_range_are_named);
	tcase_add_test(tests, table_is_the_one_of_the_design);
	tcase_add_test(tests, strongest_of_several_words_about_an_origin_counts);
	suite_add_tcase(suite, tests);
	return suite;
}
