/* test_knockout.c -- what is left of a small case without some of its sources, and
 * with other weights. */
#include "made.h"
#include "score/knockout.h"

#include <check.h>

static made m;
static size_t post, radio, mayor, clerk, bridge, cost, ferry;
static hsy_scored scored;
static hsy_indexes all;

/* The mayor is quoted by both outlets on the bridge, the Post takes the cost from the
 * radio's clerk, and of the ferry only the Post tells, flatly. */
static void set_up(void)
{
	made_init(&m);
	post = made_source(&m, "Ellismouth Post", HSY_SOURCE_OUTLET);
	radio = made_source(&m, "Tern Coast Radio", HSY_SOURCE_OUTLET);
	mayor = made_source(&m, "Ada Quill", HSY_SOURCE_PERSON);
	clerk = made_source(&m, "Ben Stoke", HSY_SOURCE_PERSON);
	bridge = made_claim(&m, "The bridge closes on Monday");
	cost = made_claim(&m, "The repair costs 4 million");
	ferry = made_claim(&m, "The ferry runs on Sunday");
	made_doc(&m, "d1", radio, "2026-01-02");
	made_doc(&m, "d2", post, "2026-01-03");
	made_said(&m, 0, bridge, mayor, "said", "the bridge closes on Monday", HSY_NONE);
	made_said(&m, 1, bridge, mayor, "said", "the bridge closes on Monday", HSY_NONE);
	made_said(&m, 1, cost, clerk, "told", "the repair costs 4 million", radio);
	made_flat(&m, 1, ferry, "the ferry runs on Sunday");
	const hsy_results *r = made_finish(&m);
	scored = (hsy_scored){r->records, r->sources, r->graphs, r->scores, r->weights};
	all = (hsy_indexes){0};
	for (size_t i = 0; i < 3; i++)
		hsy_vec_push(&m.arena, &all, i);
}

static void tear_down(void)
{
	made_clear(&m);
}

/* What is left of claim without one or two sources; NULL where it does not rest on
 * them. */
static const hsy_fall *without(size_t claim, size_t first, size_t second)
{
	bool *is_out = HSY_NEW_ARRAY(&m.arena, m.sources.list.n, bool);
	static hsy_falls falls;

	is_out[first] = is_out[second] = true;
	falls = hsy_knockout(&scored, &all, is_out, &m.arena);
	for (size_t i = 0; i < falls.n; i++)
		if (falls.at[i].claim == claim)
			return &falls.at[i];
	return NULL;
}

START_TEST(without_its_only_source_nothing_is_left_of_a_claim)
{
	const hsy_fall *fall = without(bridge, mayor, mayor);

	ck_assert_ptr_nonnull(fall);
	ck_assert_ptr_eq(fall->before, scored.scores[bridge]);
	ck_assert(fall->before->strength > 50);
	ck_assert(fall->after->strength == 0);
	ck_assert_uint_eq(fall->after->lines, 0);
	ck_assert_int_eq(fall->after->grade, 'F');
}
END_TEST

START_TEST(outlet_takes_its_own_articles_along)
{
	const hsy_fall *fall = without(bridge, post, post);

	ck_assert_uint_eq(fall->before->articles, 2);
	ck_assert_uint_eq(fall->after->articles, 1);
	ck_assert(fall->after->strength == fall->before->strength);
	ck_assert(without(ferry, post, post)->after->strength == 0);
}
END_TEST

START_TEST(nothing_leads_through_a_relay_that_is_gone)
{
	ck_assert(without(cost, radio, radio)->after->strength == 0);
}
END_TEST

START_TEST(claim_that_does_not_rest_on_the_source_is_left_out)
{
	ck_assert_ptr_null(without(bridge, clerk, clerk));
	ck_assert_ptr_null(without(ferry, radio, mayor));
}
END_TEST

START_TEST(several_are_withdrawn_together)
{
	ck_assert(without(bridge, post, post)->after->strength > 0);
	ck_assert(without(bridge, radio, radio)->after->strength > 0);
	ck_assert(without(bridge, post, radio)->after->strength == 0);
}
END_TEST

START_TEST(who_is_named_twice_is_withdrawn_once)
{
	const char *const names[] = {"Ada Quill", "Ada Quill"};
	const hsy_options options = {.sources = names, .n_sources = 2};
	hsy_str text = made_export(&m, "knockout", "text", &options);

	ck_assert_msg(hsy_str_starts(text, "Without Ada Quill 1 of 1"), HSY_STR_FMT,
	              HSY_STR_ARG(text));
}
END_TEST

START_TEST(company_speaks_in_its_newsroom)
{
	size_t company = clerk; /* any source that is no outlet */

	m.sources.list.at[radio].outlet = HSY_OUTLET_NEWSROOM;
	m.sources.list.at[radio].owner = company;
	ck_assert(without(bridge, company, company)->after->articles == 1);
}
END_TEST

START_TEST(sources_are_ranked_by_what_falls_without_them)
{
	const hsy_supports supports = hsy_knockout_each(&scored, &all, &m.arena);

	/* The Post tells all three; the bridge stands without it. */
	ck_assert_uint_eq(supports.n, 4);
	ck_assert_uint_eq(supports.at[0].n_falls, 1);
	for (size_t i = 0; i < supports.n; i++) {
		const hsy_support *s = &supports.at[i];

		if (i > 0)
			ck_assert(s->n_falls < s[-1].n_falls ||
			          (s->n_falls == s[-1].n_falls && s->loss <= s[-1].loss));
		if (s->source == post) {
			ck_assert_uint_eq(s->n_claims, 3);
			ck_assert_uint_eq(s->n_falls, 1);
			ck_assert_uint_eq(s->n_bare, 1);
		}
		if (s->source == mayor) {
			ck_assert_uint_eq(s->n_claims, 1);
			ck_assert(s->loss == scored.scores[bridge]->strength);
		}
	}
}
END_TEST

/* What each does alone is what the knock-out of it says. */
START_TEST(ranking_agrees_with_every_single_knockout)
{
	const hsy_supports supports = hsy_knockout_each(&scored, &all, &m.arena);

	for (size_t i = 0; i < supports.n; i++) {
		const hsy_support *s = &supports.at[i];
		size_t n = 0;
		double loss = 0;

		for (size_t claim = 0; claim < 3; claim++) {
			const hsy_fall *fall = without(claim, s->source, s->source);

			n += fall != NULL;
			if (fall)
				loss += fall->before->strength - fall->after->strength;
		}
		ck_assert_uint_eq(n, s->n_claims);
		ck_assert(loss == s->loss);
	}
}
END_TEST

/* The mayor first-hand, named, of unknown interest, paraphrased: .70 x 1 x .90 x .95 x
 * .90 = .539, C. A fifth less of any of them is below .50, D; more of .70 is no B, for
 * there is one line. */
START_TEST(weights_that_a_grade_hangs_on_are_found)
{
	hsy_indexes one = {&bridge, 1, 1};
	const hsy_shifts shifts = hsy_sensitivity(&scored, &one, &m.arena);
	const hsy_level down[] = {HSY_HOW_KNOWN_FIRST_HAND, HSY_NAMING_NAMED};
	size_t found = 0;

	ck_assert_int_eq(scored.scores[bridge]->grade, 'C');
	for (size_t i = 0; i < shifts.n; i++) {
		const hsy_shift *shift = &shifts.at[i];
		double old = scored.weights->of[shift->level];

		ck_assert_uint_eq(shift->falls.n, 1);
		ck_assert(shift->value < old);
		ck_assert_double_eq_tol(shift->value, old * .8, 1e-12);
		ck_assert_int_eq(shift->falls.at[0].after->grade, 'D');
		ck_assert_int_ne(shift->level, HSY_RELAY_WIRE); /* nobody relays it */
		for (size_t k = 0; k < 2; k++)
			found += shift->level == down[k];
	}
	ck_assert_uint_eq(found, 2);
}
END_TEST

START_TEST(no_weight_grows_above_one)
{
	const hsy_shifts shifts = hsy_sensitivity(&scored, &all, &m.arena);

	for (size_t i = 0; i < shifts.n; i++)
		ck_assert(shifts.at[i].value <= 1);
}
END_TEST

Suite *suite_knockout(void);

Suite *suite_knockout(void)
{
	Suite *suite = suite_create("knockout");
	TCase *tests = tcase_create("knockout");

	tcase_add_checked_fixture(tests, set_up, tear_down);
	tcase_add_test(tests, without_its_only_source_nothing_is_left_of_a_claim);
	tcase_add_test(tests, outlet_takes_its_own_articles_along);
	tcase_add_test(tests, nothing_leads_through_a_relay_that_is_gone);
	tcase_add_test(tests, claim_that_does_not_rest_on_the_source_is_left_out);
	tcase_add_test(tests, several_are_withdrawn_together);
	tcase_add_test(tests, who_is_named_twice_is_withdrawn_once);
	tcase_add_test(tests, company_speaks_in_its_newsroom);
	tcase_add_test(tests, sources_are_ranked_by_what_falls_without_them);
	tcase_add_test(tests, ranking_agrees_with_every_single_knockout);
	tcase_add_test(tests, weights_that_a_grade_hangs_on_are_found);
	tcase_add_test(tests, no_weight_grows_above_one);
	suite_add_tcase(suite, tests);
	return suite;
}
