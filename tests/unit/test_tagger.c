/* test_tagger.c -- what the tagger sees, how tags are decided on, and model files. */
#include "attribution/tagger.h"
#include "syntax/language.h"
#include "text_case.h"

#include <math.h>

static hsy_arena arena;
static hsy_models models;

static void set_up(void)
{
	hsy_arena_init(&arena);
	models = (hsy_models){.arena = &arena};
	text_set_up();
}

static void tear_down(void)
{
	text_tear_down();
	hsy_arena_clear(&arena);
}

/* ------------------------------------------------ sights */

static const hsy_seer *seer_of(const char *s)
{
	return hsy_seer_new(
	    hsy_syntax_new(text_of(s), hsy_models_find(&models, HSY_STR("en")), &arena),
	    &arena);
}

static bool has(const uint32_t *sights, size_t n, uint32_t sight)
{
	while (n > 0 && sights[n - 1] != sight)
		n--;
	return n > 0;
}

/* How many of the first token's sights are no sights of the second one. */
static size_t differ(const char *a, size_t i, const char *b, size_t k)
{
	uint32_t one[HSY_SIGHTS_MAX], two[HSY_SIGHTS_MAX];
	size_t n = hsy_see(seer_of(a), i, one), m = hsy_see(seer_of(b), k, two);
	size_t missing = 0;

	for (size_t at = 0; at < n; at++)
		missing += !has(two, m, one[at]);
	return missing;
}

START_TEST(same_place_is_seen_alike)
{
	const char *s = "The bridge closed, the mayor said.";

	ck_assert_uint_eq(differ(s, 5, s, 5), 0);
	ck_assert_uint_gt(differ(s, 5, s, 6), 5);
}
END_TEST

START_TEST(word_comes_first_whatever_its_case)
{
	uint32_t one[HSY_SIGHTS_MAX], two[HSY_SIGHTS_MAX];
	const hsy_seer *seer = seer_of("The bridge closed. Bridge workers left.");

	ck_assert_uint_gt(hsy_see(seer, 1, one), 10);
	ck_assert_uint_gt(hsy_see(seer, 4, two), 10);
	ck_assert_uint_eq(one[0], two[0]);
	hsy_see(seer, 2, two);
	ck_assert_uint_ne(one[0], two[0]);
}
END_TEST

START_TEST(quotation_and_cue_are_seen)
{
	/* The same word, plain and quoted; with a cue in its sentence and without. */
	ck_assert_uint_gt(
	    differ("Rust is common, she wrote.", 0, "\"Rust is common,\" she wrote.", 1),
	    0);
	ck_assert_uint_gt(
	    differ("Rust is common, she wrote.", 0, "Rust is common, she walked.", 0), 0);
}
END_TEST

START_TEST(hostile_sentence_is_seen_within_bounds)
{
	enum { WORDS = 3000 };
	hsy_buf buf;
	uint32_t sights[HSY_SIGHTS_MAX];

	hsy_buf_init(&buf);
	for (size_t i = 0; i < WORDS; i++)
		hsy_buf_text(&buf, "said that ");
	const hsy_seer *seer = seer_of(hsy_str_dup(&arena, hsy_buf_view(&buf)).at);
	hsy_buf_clear(&buf);
	for (size_t i = 0; i < 2 * WORDS; i++)
		ck_assert_uint_le(hsy_see(seer, i, sights), HSY_SIGHTS_MAX);
}
END_TEST

/* ------------------------------------------------ tags */

enum { N = HSY_N_TAGS, ONE = 1 << HSY_ACT_BITS, TOKENS = 4 };

typedef struct decision {
	int32_t scores[TOKENS * N];
	int16_t transitions[N * N]; /* [to][from] */
	hsy_tags tags;
} decision;

static decision *decision_new(void)
{
	decision *d = HSY_NEW(&arena, decision);

	d->tags.n = TOKENS;
	d->tags.best = HSY_NEW_ARRAY(&arena, TOKENS, unsigned char);
	d->tags.likelihood = HSY_NEW_ARRAY(&arena, TOKENS * N, uint16_t);
	return d;
}

static void decide(decision *d)
{
	hsy_tags_decide(d->scores, d->transitions, &d->tags, &arena);
}

START_TEST(tag_that_goes_on_needs_a_beginning)
{
	const size_t first = hsy_tag_of(HSY_PART_CUE, false);
	const size_t on = hsy_tag_of(HSY_PART_CUE, true);
	decision *d = decision_new();

	/* Going on is liked best, but from nothing it cannot go on. */
	d->scores[1 * N + on] = d->scores[2 * N + on] = 3 * ONE;
	d->scores[1 * N + first] = ONE;
	decide(d);
	ck_assert_uint_eq(d->tags.best[0], first);
	ck_assert_uint_eq(d->tags.best[1], on);
	ck_assert_uint_eq(d->tags.best[2], on);
	d->scores[0 * N + HSY_TAG_NONE] = 9 * ONE;
	decide(d);
	ck_assert_uint_eq(d->tags.best[0], HSY_TAG_NONE);
	ck_assert_uint_eq(d->tags.best[1], first);
	ck_assert_uint_eq(d->tags.best[2], on);
}
END_TEST

/* A few numbers of any kind. */
static void fill(decision *d)
{
	uint32_t x = 7;

	for (size_t i = 0; i < TOKENS * N; i++, x = x * 1103515245 + 12345)
		d->scores[i] = (int32_t)(x >> 16) % (4 * ONE) - 2 * ONE;
	for (size_t i = 0; i < N * N; i++, x = x * 1103515245 + 12345)
		d->transitions[i] = (int16_t)((int32_t)(x >> 16) %
		                              (1 << HSY_WEIGHT_BITS));
}

/* What one sequence of tags weighs, as the definition has it. */
static double weigh(const decision *d, const size_t *tags)
{
	double sum = 0;

	for (size_t i = 0; i < TOKENS; i++) {
		size_t from = i ? tags[i - 1] : HSY_TAG_NONE;

		if (!hsy_tag_may_follow(from, tags[i]))
			return 0;
		sum += d->scores[i * N + tags[i]] / (double)ONE +
		       d->transitions[tags[i] * N + from] /
		           (double)(1 << HSY_WEIGHT_BITS);
	}
	return exp(sum);
}

START_TEST(likelihoods_are_those_of_all_sequences)
{
	double all = 0, own[TOKENS * N] = {0}, most = 0;
	size_t tags[TOKENS], best[TOKENS] = {0};
	decision *d = decision_new();

	fill(d);
	decide(d);
	for (size_t code = 0; code < N * N * N * N; code++) {
		for (size_t i = 0, rest = code; i < TOKENS; i++, rest /= N)
			tags[i] = rest % N;
		double weight = weigh(d, tags);
		all += weight;
		for (size_t i = 0; i < TOKENS; i++)
			own[i * N + tags[i]] += weight;
		if (weight > most)
			memcpy(best, tags, sizeof best);
		most = weight > most ? weight : most;
	}
	for (size_t i = 0; i < TOKENS; i++) {
		ck_assert_uint_eq(d->tags.best[i], best[i]);
		for (size_t k = 0; k < N; k++)
			ck_assert_double_eq_tol(d->tags.likelihood[i * N + k] /
			                            (double)HSY_CERTAIN,
			                        own[i * N + k] / all, 0.01);
	}
}
END_TEST

START_TEST(far_apart_scores_do_no_harm)
{
	decision *d = decision_new();

	for (size_t i = 0; i < TOKENS * N; i++)
		d->scores[i] = i % 3 ? -(500 << HSY_ACT_BITS) : 500 << HSY_ACT_BITS;
	decide(d);
	for (size_t i = 0; i < TOKENS * N; i++)
		ck_assert_uint_le(d->tags.likelihood[i], HSY_CERTAIN);
}
END_TEST

/* ------------------------------------------------ stretches and models */

START_TEST(stretch_ends_with_block_sentence_or_cap)
{
	const hsy_text *text = text_of("One here. Two here.\n\nThree here.");
	hsy_buf buf;

	ck_assert_uint_eq(hsy_stretch_end(text, 0), 6);
	ck_assert_uint_eq(hsy_stretch_end(text, 6), 9);
	hsy_buf_init(&buf);
	hsy_buf_text(&buf, "Short one. Then ");
	for (size_t i = 0; i < 2 * HSY_STRETCH_MAX; i++)
		hsy_buf_text(&buf, "and so on ");
	text = text_of(hsy_str_dup(&arena, hsy_buf_view(&buf)).at);
	hsy_buf_clear(&buf);
	ck_assert_uint_eq(hsy_stretch_end(text, 0), 3);
	ck_assert_uint_eq(hsy_stretch_end(text, 3), 3 + HSY_STRETCH_MAX);
}
END_TEST

START_TEST(embedded_tagger_is_of_its_language)
{
	hsy_taggers taggers = {.arena = &arena};
	const hsy_tagger *tagger = hsy_taggers_find(&taggers, HSY_STR("en-GB"));

	ck_assert_ptr_nonnull(tagger);
	ck_assert_ptr_eq(hsy_taggers_find(&taggers, HSY_STR("en")), tagger);
	ck_assert_ptr_null(hsy_taggers_find(&taggers, HSY_STR("fr")));
}
END_TEST

START_TEST(no_model_is_refused)
{
	hsy_tagger out;
	hsy_error err;

	ck_assert_int_eq(hsy_tagger_read(HSY_STR("HSYS\1\0\0\0"), &arena, &out, &err),
	                 HSY_E_FORMAT);
	ck_assert_str_eq(err.message, "this is no attribution model");
	ck_assert_int_eq(
	    hsy_tagger_read(HSY_STR("HSYA\1\0\0\0\0\0\0\0\0\0\0\0"), &arena, &out, &err),
	    HSY_E_FORMAT);
	ck_assert_str_eq(err.message, "the attribution model has the wrong shape");
}
END_TEST

Suite *suite_tagger(void);

Suite *suite_tagger(void)
{
	Suite *suite = suite_create("tagger");
	TCase *tc = tcase_create("all");

	tcase_add_checked_fixture(tc, set_up, tear_down);
	tcase_add_test(tc, same_place_is_seen_alike);
	tcase_add_test(tc, word_comes_first_whatever_its_case);
	tcase_add_test(tc, quotation_and_cue_are_seen);
	tcase_add_test(tc, hostile_sentence_is_seen_within_bounds);
	tcase_add_test(tc, tag_that_goes_on_needs_a_beginning);
	tcase_add_test(tc, likelihoods_are_those_of_all_sequences);
	tcase_add_test(tc, far_apart_scores_do_no_harm);
	tcase_add_test(tc, stretch_ends_with_block_sentence_or_cap);
	tcase_add_test(tc, embedded_tagger_is_of_its_language);
	tcase_add_test(tc, no_model_is_refused);
	suite_add_tcase(suite, tc);
	return suite;
}
