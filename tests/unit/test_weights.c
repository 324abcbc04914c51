/* test_weights.c -- names of levels, and what they are worth. */
#include "score/weights_file.h"

#include <check.h>

static const double *value = hsy_weights_default.of;
static hsy_arena arena;

static void set_up(void)
{
	hsy_arena_init(&arena);
}

static void tear_down(void)
{
	hsy_arena_clear(&arena);
}

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

static hsy_str printed(const hsy_weights *weights)
{
	hsy_buf table;

	hsy_buf_init(&table);
	hsy_weights_print(weights, &table);
	hsy_str kept = hsy_str_dup(&arena, hsy_buf_view(&table));
	hsy_buf_clear(&table);
	return kept;
}

START_TEST(printed_table_reads_back_as_the_same_weights)
{
	hsy_weights again, changed = hsy_weights_default;
	hsy_error err;

	ck_assert_msg(hsy_weights_read(printed(&hsy_weights_default), "table", &again,
	                               &err) == HSY_OK,
	              "%s", err.message);
	ck_assert(hsy_str_is(again.version, "1"));
	ck_assert_mem_eq(again.of, value, sizeof again.of);
	ck_assert(again.identifiable_from == .20);

	changed.version = HSY_STR("ours");
	changed.of[HSY_MODE_PARAPHRASED] = .123456;
	changed.identifiable_from = 1;
	ck_assert_int_eq(hsy_weights_read(printed(&changed), "table", &again, NULL),
	                 HSY_OK);
	ck_assert_mem_eq(again.of, changed.of, sizeof again.of);
	ck_assert(again.identifiable_from == 1);
}
END_TEST

START_TEST(table_changes_what_it_mentions_and_nothing_else)
{
	hsy_weights weights;

	ck_assert_int_eq(hsy_weights_read(HSY_STR("# ours\nversion our newsroom, 2026\n\n"
	                                          "How_Known  First-Hand = .5 # less\n"
	                                          "line from\t0.3"),
	                                  "table", &weights, NULL),
	                 HSY_OK);
	ck_assert(hsy_str_is(weights.version, "our newsroom, 2026"));
	for (int i = 0; i < HSY_N_LEVELS; i++)
		ck_assert(weights.of[i] ==
		          (i == HSY_HOW_KNOWN_FIRST_HAND ? .5 : value[i]));
	ck_assert(weights.identifiable_from == .3);
}
END_TEST

START_TEST(faulty_table_is_refused_with_its_line)
{
	const struct {
		const char *table, *why;
		size_t line;
	} cases[] = {
	    {"version x\nrelay wire = 0", "not \"0\"", 2},
	    {"version x\n\nrelay wire = 1.01", "1.01", 3},
	    {"version x\nrelay wire = 0,9", "0,9", 2},
	    {"version x\nrelay wire = -1", "-1", 2},
	    {"version x\nrelay wire = nan", "nan", 2},
	    {"version x\nrelay wire =", "not \"\"", 2},
	    {"version x\nrelay wire = 0.1234567", "0.1234567", 2},
	    {"version x\nrelay wire 0.9", "no =", 2},
	    {"version x\nrelay pigeon = 0.9", "\"pigeon\"", 2},
	    {"version x\nrelay wire = .9\nrelay wire = .8", "twice", 3},
	    {"version x\nspeed high = 0.9", "\"speed high = 0.9\"", 2},
	    {"version x\nline from 2", "2", 2},
	    {"relay wire = 0.9", "needs a line like", 1},
	    {"", "needs a line like", 1},
	    {"version 1\nrelay wire = 0.9", "version of its own", 1},
	    {"version \xff", "UTF-8", 1},
	};

	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		hsy_weights weights;
		hsy_error err;

		ck_assert_int_eq(hsy_weights_read(hsy_str_of(cases[i].table), "ours.txt",
		                                  &weights, &err),
		                 HSY_E_FORMAT);
		ck_assert_msg(strstr(err.message, cases[i].why) != NULL, "%zu: %s", i,
		              err.message);
		ck_assert_str_eq(err.file, "ours.txt");
		ck_assert_uint_eq(err.line, cases[i].line);
	}
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

	tcase_add_checked_fixture(tests, set_up, tear_down);
	tcase_add_test(tests, level_is_found_under_its_own_factor_only);
	tcase_add_test(tests, underscore_hyphen_space_and_case_are_alike);
	tcase_add_test(tests, every_level_finds_itself_by_its_name);
	tcase_add_test(tests, factors_spell_the_formula);
	tcase_add_test(tests, printed_table_reads_back_as_the_same_weights);
	tcase_add_test(tests, table_changes_what_it_mentions_and_nothing_else);
	tcase_add_test(tests, faulty_table_is_refused_with_its_line);
	tcase_add_test(tests, weights_fall_within_a_factor);
	tcase_add_test(tests, table_is_the_one_of_the_design);
	tcase_add_test(tests, strongest_of_several_words_about_an_origin_counts);
	suite_add_tcase(suite, tests);
	return suite;
}
