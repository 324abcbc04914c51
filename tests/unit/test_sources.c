/* test_sources.c -- who is leaned on, and how much. */
#include "base/json.h"
#include "export/escape.h"
#include "made.h"

#include <check.h>

Suite *suite_sources(void);

static made m;
static size_t post, radio, mayor, clerk, official, bridge, cost, ferry;

/* The mayor is quoted by both outlets on the bridge, the Post takes the cost from the
 * radio's clerk, both have an official on the ferry, and nobody speaks of the weather. */
static void set_up(void)
{
	made_init(&m);
	post = made_source(&m, "Ellismouth Post", HSY_SOURCE_OUTLET);
	radio = made_source(&m, "Tern Coast Radio", HSY_SOURCE_OUTLET);
	mayor = made_source(&m, "Ada Quill", HSY_SOURCE_PERSON);
	clerk = made_source(&m, "Ben Stoke", HSY_SOURCE_PERSON);
	official = made_source(&m, "official", HSY_SOURCE_ANONYMOUS_PERSON);
	bridge = made_claim(&m, "The bridge closes in 2 weeks");
	cost = made_claim(&m, "The repair costs 4 million");
	ferry = made_claim(&m, "The ferry runs 9 times a day");
	made_doc(&m, "d1", radio, "2026-01-02");
	made_doc(&m, "d2", post, "2026-01-03");
	made_said(&m, 0, bridge, mayor, "said", "the bridge closes in 2 weeks", HSY_NONE)
	    ->mode = HSY_DIRECT;
	made_said(&m, 1, bridge, mayor, "said", "the bridge closes in 2 weeks", HSY_NONE);
	made_said(&m, 1, cost, clerk, "told", "the repair costs 4 million", radio);
	made_said(&m, 0, ferry, official, "said", "the ferry runs 9 times", HSY_NONE);
	made_flat(&m, 1, made_claim(&m, "It will rain for 3 days"),
	          "it will rain for 3 days");
}

static void tear_down(void)
{
	made_clear(&m);
}

static json_t *sources(void)
{
	hsy_error err;

	made_finish(&m);
	hsy_str text = made_export(&m, "sources", "json", NULL);
	json_t *root = hsy_json_parse(text, "sources", &err);
	ck_assert_ptr_nonnull(root);
	return root;
}

/* The number under key of the source with that name; -1 where it is not listed. */
static int number(const json_t *root, const char *name, const char *key)
{
	const json_t *list = json_object_get(root, "sources"), *source;
	size_t i;

	json_array_foreach(list, i, source)
	{
		const json_t *value = json_object_get(source, key);

		if (!hsy_str_is(hsy_json_get_str(source, "name"), name))
			continue;
		return json_is_array(value) ? (int)json_array_size(value)
		                            : (int)json_integer_value(value);
	}
	return -1;
}

START_TEST(each_way_of_leaning_is_counted)
{
	const struct {
		const char *name, *key;
		int n;
	} cases[] = {
	    {"Ada Quill", "claims", 1},
	    {"Ada Quill", "articles", 2},
	    {"Ada Quill", "quoted", 1},
	    {"Ada Quill", "paraphrased", 1},
	    {"Ada Quill", "relayed", 0},
	    {"Ada Quill", "only", 1},
	    {"Ben Stoke", "relayed", 1},
	    {"Ben Stoke", "articles", 1},
	    {"Ben Stoke", "only", 1},
	    {"Tern Coast Radio", "claims", 1},
	    {"Tern Coast Radio", "articles", 1},
	    {"official", "only", 1},
	    {"official", "falls", 1},
	    {"Ellismouth Post", "claims", -1},
	};
	json_t *root = sources();

	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
		ck_assert_msg(number(root, cases[i].name, cases[i].key) == cases[i].n,
		              "%s %s: %d", cases[i].name, cases[i].key,
		              number(root, cases[i].name, cases[i].key));
	ck_assert_int_eq(json_integer_value(json_object_get(root, "claims")), 4);
	ck_assert_int_eq(json_integer_value(json_object_get(root, "unsourced")), 1);
	json_decref(root);
}
END_TEST

START_TEST(second_line_leaves_nobody_alone)
{
	made_said(&m, 1, ferry, clerk, "confirmed", "the ferry runs 9 times", HSY_NONE);
	json_t *root = sources();

	ck_assert_int_eq(number(root, "official", "claims"), 1);
	ck_assert_int_eq(number(root, "official", "only"), 0);
	ck_assert_int_eq(number(root, "Ben Stoke", "claims"), 2);
	json_decref(root);
}
END_TEST

START_TEST(article_leans_on_whom_it_copies)
{
	made_flat(&m, 0, cost, "the repair costs 4 million");
	made_copy(&m, 1, 0);
	json_t *root = sources();

	ck_assert_int_eq(number(root, "Tern Coast Radio", "copied"), 1);
	ck_assert_int_eq(number(root, "Tern Coast Radio", "articles"), 1);
	json_decref(root);
}
END_TEST

START_TEST(credit_is_of_the_whole_article)
{
	made_credit(&m, 1, radio);
	json_t *root = sources();

	ck_assert_int_eq(number(root, "Tern Coast Radio", "cited"), 1);
	ck_assert_int_eq(number(root, "Tern Coast Radio", "claims"), 2);
	ck_assert_int_eq(json_integer_value(json_object_get(root, "unsourced")), 0);
	json_decref(root);
}
END_TEST

START_TEST(outlet_is_no_source_of_its_own_article)
{
	made_said(&m, 1, ferry, post, "has learnt that", "the ferry runs 9 times",
	          HSY_NONE);
	json_t *root = sources();

	ck_assert_int_le(number(root, "Ellismouth Post", "articles"), 0);
	json_decref(root);
}
END_TEST

START_TEST(most_leaned_on_come_first)
{
	made_said(&m, 0, cost, mayor, "said", "the repair costs 4 million", HSY_NONE);
	json_t *root = sources();
	const json_t *first = json_array_get(json_object_get(root, "sources"), 0);

	ck_assert(hsy_str_is(hsy_json_get_str(first, "name"), "Ada Quill"));
	json_decref(root);
}
END_TEST

START_TEST(unsourced_is_what_is_graded_so)
{
	size_t rumour = made_source(&m, "unspecified", HSY_SOURCE_UNSPECIFIED);

	made_said(&m, 0, made_claim(&m, "The pier is for sale for 3 million"), rumour,
	          "reportedly", "the pier is for sale for 3 million", HSY_NONE);
	json_t *root = sources();

	/* Hearsay is graded E. */
	ck_assert_int_eq(json_integer_value(json_object_get(root, "unsourced")), 1);
	json_decref(root);
}
END_TEST

static hsy_str table(size_t width)
{
	const hsy_options options = {.width = width};

	made_finish(&m);
	return made_export(&m, "sources", "text", &options);
}

static void assert_has(hsy_str text, const char *words)
{
	ck_assert_msg(hsy_str_find(text, hsy_str_of(words), 0) != HSY_NONE,
	              "%s: " HSY_STR_FMT, words, HSY_STR_ARG(text));
}

START_TEST(table_is_as_wide_as_it_is_asked_to_be)
{
	static const size_t widths[] = {40, 80};
	size_t width = widths[_i];
	hsy_str text = table(width);

	for (size_t at = 0, end; at < text.len; at = end + 1) {
		end = hsy_str_find(text, HSY_STR("\n"), at);
		ck_assert_uint_ne(end, HSY_NONE);
		ck_assert_uint_le(hsy_columns(hsy_str_slice(text, (hsy_span){at, end})),
		                  width);
	}
	assert_has(text, "official (person, not named)\n");
}
END_TEST

START_TEST(sources_of_one_name_are_told_apart)
{
	size_t second = made_source(&m, "official", HSY_SOURCE_ANONYMOUS_PERSON);
	size_t somebody = made_source(&m, "Tern Coast Radio",
	                              HSY_SOURCE_ANONYMOUS_PERSON);

	made_said(&m, 1, ferry, second, "said", "the ferry runs 9 times", HSY_NONE);
	made_said(&m, 1, ferry, somebody, "said", "the ferry runs 9 times", HSY_NONE);
	hsy_str text = table(100);
	assert_has(text, hsy_str_printf(&m.arena,
	                                "official (person, not named) [" HSY_STR_FMT,
	                                7, m.sources.list.at[second].id.at)
	                     .at);
	assert_has(text, "somebody at Tern Coast Radio (person, not named) [");
}
END_TEST

Suite *suite_sources(void)
{
	Suite *suite = suite_create("sources");
	TCase *tests = tcase_create("sources");

	tcase_add_checked_fixture(tests, set_up, tear_down);
	tcase_add_test(tests, each_way_of_leaning_is_counted);
	tcase_add_test(tests, second_line_leaves_nobody_alone);
	tcase_add_test(tests, article_leans_on_whom_it_copies);
	tcase_add_test(tests, credit_is_of_the_whole_article);
	tcase_add_test(tests, outlet_is_no_source_of_its_own_article);
	tcase_add_test(tests, most_leaned_on_come_first);
	tcase_add_test(tests, unsourced_is_what_is_graded_so);
	tcase_add_loop_test(tests, table_is_as_wide_as_it_is_asked_to_be, 0, 2);
	tcase_add_test(tests, sources_of_one_name_are_told_apart);
	suite_add_tcase(suite, tests);
	return suite;
}
