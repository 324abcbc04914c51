/* test_stable.c -- the order of adding changes nothing, and later articles leave the
 * names of claims alone. */
#include "link_corpus.h"

#include <check.h>

Suite *suite_stable(void);

enum { ARTICLES = 12, EARLY = 7, FACTS = 9, ROUNDS = 6 };

static const char *const owners[] = {"Brannock & Vey", "Ellismouth Water",
                                     "The Tern Coast Railway", "Larkfield Mills"};
static const char *const deeds[] = {"sold", "bought", "repaired", "will close"};
static const char *const things[] = {
    "the grain barge of Ellismouth", "its old pumping station in Larkfield",
    "the lighthouse on Tern Rock", "three bridges over the Hallick"};
static const char *const ends[] = {"", " last year", " for $3 million", " for $4 million",
                                   " again this spring"};

#define PICK(state, list) (list)[draw((state), sizeof(list) / sizeof *(list))]

static unsigned draw(uint64_t *state, unsigned n)
{
	*state = *state * 6364136223846793005u + 1442695040888963407u;
	return (unsigned)(*state >> 33) % n;
}

/* The article of that number in that round, dated in the order of numbers. */
static void add_article(link_corpus *corpus, unsigned round, unsigned number)
{
	uint64_t state = 1000 * round + number + 1;
	hsy_arena *arena = &corpus->arena;
	hsy_str text = {NULL, 0};
	for (unsigned i = 0; i < FACTS; i++) {
		const char *owner = PICK(&state, owners), *deed = PICK(&state, deeds);
		const char *thing = PICK(&state, things);
		text = hsy_str_printf(arena, HSY_STR_FMT "%s %s %s%s.\n",
		                      HSY_STR_ARG(text), owner, deed, thing,
		                      PICK(&state, ends));
	}
	/* Ids are not in the order of dates. */
	hsy_str id = hsy_str_printf(arena, "d%02u", number * 5 % ARTICLES);
	hsy_str published = hsy_str_printf(arena, "2026-03-%02u", number + 1);
	link_article article = corpus_article(corpus, id.at, published.at, text.at);
	corpus_states_all(&article);
	corpus_add(&article);
}

/* The first n articles of a round, in an order that turn tells. */
static void build(link_corpus *corpus, unsigned round, unsigned n, unsigned turn)
{
	unsigned order[ARTICLES];
	uint64_t state = turn;
	corpus_init(corpus);
	for (unsigned i = 0; i < n; i++)
		order[i] = i;
	for (unsigned i = n; turn && i > 1; i--) {
		unsigned other = draw(&state, i), last = order[i - 1];
		order[i - 1] = order[other];
		order[other] = last;
	}
	for (unsigned i = 0; i < n; i++)
		add_article(corpus, round, order[i]);
	corpus_link(corpus);
}

static void assert_same_claims(const link_corpus *a, const link_corpus *b)
{
	ck_assert_uint_eq(a->links->claims.n, b->links->claims.n);
	ck_assert_uint_eq(a->links->conflicts.n, b->links->conflicts.n);
	ck_assert_uint_eq(a->links->copies.n, b->links->copies.n);
	for (size_t i = 0; i < a->links->claims.n; i++) {
		const hsy_claim *x = &a->links->claims.at[i];
		const hsy_claim *y = &b->links->claims.at[i];
		ck_assert(hsy_str_equal(x->id, y->id));
		ck_assert(hsy_str_equal(x->wording, y->wording));
		ck_assert_uint_eq(x->places.n, y->places.n);
		for (size_t j = 0; j < x->places.n; j++) {
			ck_assert_uint_eq(x->places.at[j].record, y->places.at[j].record);
			ck_assert_uint_eq(x->spans.at[j].begin, y->spans.at[j].begin);
		}
	}
}

START_TEST(order_of_adding_changes_nothing)
{
	for (unsigned round = 0; round < ROUNDS; round++)
		for (unsigned turn = 1; turn < 4; turn++) {
			link_corpus a, b;
			build(&a, round, ARTICLES, 0);
			build(&b, round, ARTICLES, turn);
			assert_same_claims(&a, &b);
			corpus_clear(&a);
			corpus_clear(&b);
		}
}
END_TEST

static hsy_str published_at(const link_corpus *corpus, hsy_place place)
{
	return corpus->records.list.at[place.record].doc.published;
}

/* The earliest place of a claim; each article has a date of its own. */
static size_t founding(const link_corpus *corpus, const hsy_claim *claim)
{
	size_t first = 0;
	for (size_t i = 1; i < claim->places.n; i++)
		if (hsy_str_compare(published_at(corpus, claim->places.at[i]),
		                    published_at(corpus, claim->places.at[first])) < 0)
			first = i;
	return first;
}

/* The claim that has this place of the other corpus. */
static const hsy_claim *claim_at(const link_corpus *corpus, hsy_str id, hsy_span span)
{
	size_t record = hsy_records_find(&corpus->records, id);
	for (size_t i = 0; i < corpus->links->claims.n; i++) {
		const hsy_claim *claim = &corpus->links->claims.at[i];
		for (size_t j = 0; j < claim->places.n; j++)
			if (claim->places.at[j].record == record &&
			    claim->spans.at[j].begin == span.begin)
				return claim;
	}
	return NULL;
}

/* When a claim keeps its founding statement, it keeps its name. */
START_TEST(later_articles_leave_names_alone)
{
	size_t n_kept = 0, n_all = 0;
	for (unsigned round = 0; round < ROUNDS; round++) {
		link_corpus early, all;
		build(&early, round, EARLY, 0);
		build(&all, round, ARTICLES, 0);
		for (size_t i = 0; i < early.links->claims.n; i++) {
			const hsy_claim *before = &early.links->claims.at[i];
			size_t first = founding(&early, before);
			size_t record = before->places.at[first].record;
			const hsy_claim *after = claim_at(
			    &all, early.records.list.at[record].doc.id,
			    before->spans.at[first]);
			ck_assert_ptr_nonnull(after);
			hsy_str date = published_at(&early, before->places.at[first]);
			hsy_place now = after->places.at[founding(&all, after)];
			if (!hsy_str_equal(published_at(&all, now), date))
				continue; /* a bridge joined it to an earlier one */
			n_all++;
			n_kept += hsy_str_equal(before->id, after->id);
		}
		corpus_clear(&early);
		corpus_clear(&all);
	}
	ck_assert_uint_gt(n_all, 0);
	ck_assert_uint_eq(n_kept, n_all);
}
END_TEST

Suite *suite_stable(void)
{
	Suite *suite = suite_create("stable");
	TCase *tests = tcase_create("stable");

	tcase_add_test(tests, order_of_adding_changes_nothing);
	tcase_add_test(tests, later_articles_leave_names_alone);
	suite_add_tcase(suite, tests);
	return suite;
}
