/* test_figure.c -- amounts, their units and bounds. */
#include "link/figure.h"

#include <check.h>
#include <stdlib.h>

Suite *suite_figure(void);

static hsy_arena arena;
static const hsy_lexicon *lexicon;

static void set_up(void)
{
	hsy_arena_init(&arena);
	lexicon = hsy_lexicon_new(&arena, HSY_STR("en"));
}

static void tear_down(void)
{
	hsy_arena_clear(&arena);
}

/* The first figure of the words. */
static bool read_first(const char *words, hsy_figure *figure)
{
	hsy_tokens tokens = {0};
	hsy_str text = hsy_str_of(words);
	hsy_text_tokenise(text, (hsy_span){0, text.len}, lexicon, &arena, &tokens);
	for (size_t i = 0; i < tokens.n; i++)
		if (hsy_figure_read(&tokens, i, lexicon, &arena, figure) > i)
			return true;
	return false;
}

static hsy_figure figure_of(const char *words)
{
	hsy_figure figure;
	ck_assert_msg(read_first(words, &figure), "no figure in \"%s\"", words);
	return figure;
}

static bool same(const char *a, const char *b)
{
	hsy_figure x = figure_of(a), y = figure_of(b);
	return hsy_figure_same(&x, &y);
}

static bool against(const char *a, const char *b)
{
	hsy_figure x = figure_of(a), y = figure_of(b);
	return hsy_figure_against(&x, &y) && hsy_figure_against(&y, &x);
}

START_TEST(spellings_of_one_amount_are_the_same)
{
	ck_assert(same("$50 billion", "50 billion dollars"));
	ck_assert(same("$50bn", "$50 billion"));
	ck_assert(same("40 percent", "40%"));
	ck_assert(same("40 per cent", "40%"));
	ck_assert(same("forty-two chairs", "42 chairs"));
	ck_assert(same("one million", "1,000,000"));
	ck_assert(same("two dozen", "24"));
	ck_assert(same("about 2 gigawatts", "2 GW"));
}
END_TEST

START_TEST(spanish_amounts_are_the_same_as_english_ones)
{
	static const struct {
		const char *spanish, *english;
	} cases[] = {
		{"50.000 millones de euros", "50 billion euros"},
		{"más de 50.000 millones de dólares", "more than $50 billion"},
		{"un 3,5 %", "3.5%"},
		{"el 3.5 por ciento", "3.5 percent"},
		{"1.234.567,8 euros", "1,234,567.8 euros"},
		{"cien euros", "100 euros"},
		{"entre 10 y 20 euros", "between 10 and 20 euros"},
		{"dos billones de euros", "2 trillion euros"},
		{"la mitad de los votos", "half of all votes"},
	};

	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		lexicon = hsy_lexicon_new(&arena, HSY_STR("es"));
		hsy_figure here = figure_of(cases[i].spanish);
		lexicon = hsy_lexicon_new(&arena, HSY_STR("en"));
		hsy_figure there = figure_of(cases[i].english);

		ck_assert_msg(hsy_figure_same(&here, &there), "%s", cases[i].spanish);
	}
}
END_TEST

START_TEST(units_and_bounds_tell_amounts_apart)
{
	ck_assert(!same("$50", "£50"));
	ck_assert(!same("40 percent", "40"));
	ck_assert(!same("more than 40 percent", "40 percent"));
	ck_assert(!same("up to 50 percent", "at least 50 percent"));
	ck_assert(!same("hundreds of thousands", "100,000"));
}
END_TEST

START_TEST(plural_scales_are_ranges)
{
	hsy_figure figure = figure_of("hundreds of thousands of chips");
	ck_assert_double_eq(figure.low, 1e5);
	ck_assert_double_eq(figure.high, 1e6);
}
END_TEST

START_TEST(span_holds_bound_and_unit)
{
	static const char words[] = "It fell by no more than 2.5 percent this year";
	hsy_figure figure = figure_of(words);
	hsy_str span = hsy_str_slice(hsy_str_of(words), figure.span);
	ck_assert(hsy_str_is(span, "no more than 2.5 percent"));
	ck_assert_int_eq(figure.bound, HSY_BOUND_UNDER);
}
END_TEST

START_TEST(range_has_both_ends)
{
	hsy_figure figure = figure_of("10 to 20 percent");
	ck_assert_double_eq(figure.low, 10);
	ck_assert_double_eq(figure.high, 20);
	ck_assert(hsy_str_is(figure.unit, "%"));
}
END_TEST

START_TEST(pronouns_and_names_are_no_amounts)
{
	hsy_figure figure;
	ck_assert(!read_first("one of them", &figure));
	ck_assert(!read_first("Route 24/7 never closes", &figure));
	ck_assert(!read_first("a score to settle", &figure));
}
END_TEST

static hsy_str key(const char *words)
{
	hsy_figure figure = figure_of(words);
	return hsy_figure_key(&figure, &arena);
}

START_TEST(spellings_of_a_decimal_have_one_key)
{
	for (int tenths = 11; tenths < 100; tenths++) {
		hsy_str one = hsy_str_printf(&arena, "%d.%d trillion", tenths / 10,
		                             tenths % 10);
		hsy_str other = hsy_str_printf(&arena, "%d00 billion", tenths);
		ck_assert_msg(hsy_str_equal(key(one.at), key(other.at)), "%s", one.at);
	}
}
END_TEST

START_TEST(neighbours_on_the_scale_are_against)
{
	ck_assert(against("40 boats", "30 boats"));
	ck_assert(against("five", "six"));
	ck_assert(against("2.3 percent", "2.4 percent"));
	ck_assert(against("2.4 percent", "2.5 percent"));
	ck_assert(!against("40 boats", "38 boats"));
	ck_assert(!against("hundreds of chips", "thousands of chips"));
}
END_TEST

START_TEST(only_what_cannot_be_both_is_against)
{
	ck_assert(against("£1.4 million", "£2.3 million"));
	ck_assert(against("12 stones", "31 stones"));
	ck_assert(against("up to 50 percent", "more than 60 percent"));
	ck_assert(!against("over 10,000", "12,000"));
	ck_assert(!against("over 10,000", "at least 9,000"));
	ck_assert(!against("$916 million", "nearly $900 million"));
	ck_assert(!against("$5 million", "5 percent"));
	ck_assert(!against("2.34 million", "2.3 million"));
}
END_TEST

START_TEST(equal_amounts_have_equal_keys)
{
	hsy_figure a = figure_of("about $1.5 billion"),
	           b = figure_of("1,500 million dollars");
	hsy_figure c = figure_of("over $1.5 billion");
	ck_assert(hsy_str_equal(hsy_figure_key(&a, &arena), hsy_figure_key(&b, &arena)));
	ck_assert(!hsy_str_equal(hsy_figure_key(&a, &arena), hsy_figure_key(&c, &arena)));
}
END_TEST

Suite *suite_figure(void)
{
	Suite *suite = suite_create("figure");
	TCase *tests = tcase_create("figure");

	tcase_add_checked_fixture(tests, set_up, tear_down);
	tcase_add_test(tests, spellings_of_one_amount_are_the_same);
	tcase_add_test(tests, spanish_amounts_are_the_same_as_english_ones);
	tcase_add_test(tests, units_and_bounds_tell_amounts_apart);
	tcase_add_test(tests, plural_scales_are_ranges);
	tcase_add_test(tests, span_holds_bound_and_unit);
	tcase_add_test(tests, range_has_both_ends);
	tcase_add_test(tests, pronouns_and_names_are_no_amounts);
	tcase_add_test(tests, spellings_of_a_decimal_have_one_key);
	tcase_add_test(tests, neighbours_on_the_scale_are_against);
	tcase_add_test(tests, only_what_cannot_be_both_is_against);
	tcase_add_test(tests, equal_amounts_have_equal_keys);
	suite_add_tcase(suite, tests);
	return suite;
}
