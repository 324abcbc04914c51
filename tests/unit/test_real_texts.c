/* test_real_texts.c -- five published articles, read by hand, that are no part of
 * this project: where they lie beside it, what was found in them must be found. */
#include "attribution/attribution.h"
#include "base/file.h"
#include "read/read.h"
#include "score/score.h"
#include "unit/finding.h"

#include <check.h>
#include <math.h>
#include <stdio.h>

#define FOLDER "../shared/seeds"

/* One attribution that a person found: the words of source and cue, the first
 * words of the content, and the source that relays it, if any. */
typedef struct wanted {
	const char *source, *cue, *content;
	hsy_source_type type;
	const char *via;
} wanted;

/* By the order of the files' names. */
static const wanted first[] = {
    {"Anthropic", "confirmed", "85% of Claude", HSY_SOURCE_ORGANISATION, NULL},
    {"an anonymous senior engineer", "According to", "\"Trainium gave us",
     HSY_SOURCE_ANONYMOUS_PERSON, NULL},
    {"internal documents", "show", "a 30% drop", HSY_SOURCE_DOCUMENT, "this outlet"},
    {"this outlet", "reviewed by", "a 30% drop", HSY_SOURCE_OUTLET, NULL},
    {"Sources", "confirm", "Trainium-based instances", HSY_SOURCE_ANONYMOUS_GROUP, NULL},
    {"Analysts", "note", "this has pressured", HSY_SOURCE_ANONYMOUS_GROUP, NULL},
};
static const wanted second[] = {
    {"Amazon", "announced", "its $50 billion", HSY_SOURCE_ORGANISATION, NULL},
    {"The tour", "revealed", "a tightly integrated", HSY_SOURCE_EVENT, NULL},
};
static const wanted third[] = {
    {"", "reportedly", "securing adoption", HSY_SOURCE_UNSPECIFIED, NULL},
};
static const wanted fourth[] = {
    {"TechCrunch", "according to", "the tour took place", HSY_SOURCE_OUTLET, NULL},
    {"Amazon", "announced", "its $50 billion", HSY_SOURCE_ORGANISATION, "TechCrunch"},
    {"the TechCrunch report", "according to", "They also", HSY_SOURCE_OUTLET, NULL},
    {"TechCrunch", "according to", "The goal is", HSY_SOURCE_OUTLET, NULL},
    {"OpenAI", "justifies", "this with", HSY_SOURCE_ORGANISATION, NULL},
    {"The company", "recently revealed", "it actively uses", HSY_SOURCE_ORGANISATION,
     NULL},
    {"TechCrunch source material", "according to", "By switching", HSY_SOURCE_OUTLET,
     NULL},
    {"Apple", "emphasizes", "the use of", HSY_SOURCE_ORGANISATION, NULL},
};
static const wanted fifth[] = {
    {"", "reportedly", "with major players", HSY_SOURCE_UNSPECIFIED, NULL},
    {"TechCrunch", "According to", "companies like", HSY_SOURCE_OUTLET, NULL},
    {"", "reportedly", "Apple, not typically", HSY_SOURCE_UNSPECIFIED, NULL},
    {"AWS", "reports", "Trainium-powered clusters", HSY_SOURCE_ORGANISATION,
     "benchmark results"},
    {"benchmark results", "according to", "Trainium-powered clusters",
     HSY_SOURCE_DOCUMENT, "The Register"},
    {"The Register", "published in", "Trainium-powered clusters", HSY_SOURCE_OUTLET,
     NULL},
    {"SemiAnalysis", "corroborated by", "Trainium-powered clusters", HSY_SOURCE_OUTLET,
     NULL},
};

static const struct {
	const wanted *rows;
	size_t n, n_silent, n_credits;
} texts[] = {
#define ROWS(rows) rows, sizeof rows / sizeof *rows
    {ROWS(first), 1, 0},  {ROWS(second), 0, 0}, {ROWS(third), 0, 0},
    {ROWS(fourth), 0, 0}, {ROWS(fifth), 0, 1},
#undef ROWS
};

enum { N_TEXTS = sizeof texts / sizeof *texts };

static hsy_str words(const hsy_doc *doc, const hsy_spans *spans)
{
	return spans->n ? hsy_str_slice(doc->text, spans->at[0]) : HSY_STR("");
}

static bool is_wanted(const hsy_doc *doc, const hsy_attributions *all, size_t i,
                      const wanted *w)
{
	const hsy_attribution *a = &all->at[i];

	if (!hsy_str_is(words(doc, &a->source), w->source) ||
	    !hsy_str_is(words(doc, &a->cue), w->cue) ||
	    !hsy_str_starts(words(doc, &a->content), w->content) ||
	    a->source_type != w->type)
		return false;
	if (!w->via)
		return a->via == HSY_NONE;
	return a->via != HSY_NONE &&
	       hsy_str_is(words(doc, &all->at[a->via].source), w->via);
}

static size_t count_credits(const hsy_citations *citations)
{
	size_t n = 0;

	for (size_t i = 0; i < citations->n; i++)
		n += citations->at[i].kind == HSY_CITATION_CREDIT;
	return n;
}

/* Each row is found, and nothing else: a wrong one is worse than a missing one.
 * Row by row there may be one more for "Early tests … indicate". */
static hsy_status take(void *context, const hsy_doc *doc, hsy_arena *arena,
                       hsy_error *err)
{
	const size_t t = *(size_t *)context;
	const hsy_findings *found = find_in(doc, arena);
	size_t n_found = 0;

	(void)err;
	for (size_t w = 0; w < texts[t].n; w++) {
		bool any = false;

		for (size_t i = 0; i < found->attributions.n && !any; i++)
			any = is_wanted(doc, &found->attributions, i, &texts[t].rows[w]);
		ck_assert_msg(any, "%s: \"%s\" %s \"%s…\" is missing", doc->path.at,
		              texts[t].rows[w].source, texts[t].rows[w].cue,
		              texts[t].rows[w].content);
		n_found += any;
	}
	ck_assert_uint_le(found->attributions.n, n_found + 1);
	ck_assert_uint_eq(found->silences.n, texts[t].n_silent);
	ck_assert_uint_eq(count_credits(&found->citations), texts[t].n_credits);
	return HSY_OK;
}

static void complain(void *context, const hsy_error *diagnostic)
{
	(void)context;
	ck_abort_msg("%s", diagnostic->message);
}

/* Reads every text into take, whose context is the number of the text; false where
 * there are none. */
static bool read_texts(hsy_status (*into)(void *, const hsy_doc *, hsy_arena *,
                                          hsy_error *),
                       hsy_arena *arena)
{
	hsy_strs files = {0}, texts_only = {0};
	hsy_error err;

	if (hsy_file_list(FOLDER, arena, &files, NULL, NULL, &err) != HSY_OK) {
		puts("skipped: real texts: " FOLDER " is not there");
		return false;
	}
	for (size_t i = 0; i < files.n; i++) {
		if (hsy_str_ends(files.at[i], ".txt"))
			hsy_vec_push(arena, &texts_only, files.at[i]);
	}
	ck_assert_uint_eq(texts_only.n, N_TEXTS);
	for (size_t i = 0; i < N_TEXTS; i++) {
		hsy_read_sink sink = {into, complain, &i, NULL, NULL, NULL};

		ck_assert_msg(hsy_read_file(texts_only.at[i].at, NULL, &sink, &err) ==
		                  HSY_OK,
		              "%s", err.message);
	}
	return true;
}

START_TEST(what_a_person_found_in_real_texts_is_found)
{
	hsy_arena arena = {0};

	read_texts(take, &arena);
	hsy_arena_clear(&arena);
}
END_TEST

/* ------------------------------------------------ how well their claims are sourced */

static struct {
	hsy_arena arena;
	hsy_records records;
	const hsy_links *links;
	const hsy_score **scores; /* of claims */
} scored;

static hsy_status collect(void *context, const hsy_doc *doc, hsy_arena *arena,
                          hsy_error *err)
{
	(void)context;
	(void)err;
	hsy_records_add(&scored.records, doc, find_in(doc, arena));
	return HSY_OK;
}

static bool score_texts(void)
{
	hsy_arena *arena = &scored.arena;
	const hsy_sources *sources;
	const hsy_graph_index *index;

	hsy_arena_init(arena);
	hsy_records_init(&scored.records, arena);
	if (!read_texts(collect, arena))
		return false;
	hsy_records_sort(&scored.records);
	sources = hsy_sources_new(&scored.records, arena);
	scored.links = hsy_links_new(&scored.records, sources, arena);
	index = hsy_graph_index_new(&scored.records, sources, scored.links, arena);
	scored.scores = HSY_NEW_ARRAY(arena, scored.links->claims.n, const hsy_score *);
	for (size_t i = 0; i < scored.links->claims.n; i++)
		scored.scores[i] = hsy_score_new(hsy_graph_new(index, i, arena),
		                                 &hsy_weights_default, arena);
	return true;
}

static hsy_str text_at(size_t claim, size_t place)
{
	const hsy_claim *c = &scored.links->claims.at[claim];
	const hsy_record *record = &scored.records.list.at[c->places.at[place].record];

	return hsy_str_slice(record->doc.text, c->spans.at[place]);
}

static bool holds(size_t claim, const char *words)
{
	for (size_t i = 0; i < scored.links->claims.at[claim].places.n; i++)
		if (hsy_str_find(text_at(claim, i), hsy_str_of(words), 0) != HSY_NONE)
			return true;
	return false;
}

/* Of the claims that are stated in these words, the best sourced. */
static const hsy_score *best_of(const char *words)
{
	const hsy_score *best = NULL;

	for (size_t i = 0; i < scored.links->claims.n; i++)
		if (holds(i, words) &&
		    (!best || hsy_score_compare(scored.scores[i], best) < 0))
			best = scored.scores[i];
	ck_assert_msg(best, "nothing is claimed of \"%s\"", words);
	return best;
}

START_TEST(claims_of_real_texts_are_graded_as_a_person_would)
{
	static const struct {
		const char *words;
		char grade;
		size_t lines;
		unsigned badges; /* some that it has to have */
	} rows[] = {
	    /* The actor announced it, and others repeat that. */
	    {"$50 billion investment in OpenAI", 'C', 1, 1u << HSY_BADGE_ECHO},
	    /* Four names, but no two that do not hang together and can be checked. */
	    {"by up to 50%", 'C', 1, 1u << HSY_BADGE_UNTRACED},
	    {"30% drop", 'D', 0, 1u << HSY_BADGE_ANONYMOUS_ONLY},
	    {"The tour revealed", 'D', 1, 1u << HSY_BADGE_SELF_INTERESTED_ONLY},
	    /* In the article's own voice, without any source. */
	    {"10,000 Trainium", 'F', 0, 0},
	    {"Trainium3 in 2027", 'F', 0, 0},
	    {"$8 billion", 'F', 0, 0},
	    {"2 gigawatts", 'F', 0, 0},
	    {"Project Rainier", 'F', 0, 0},
	    {"by 35%", 'F', 0, 0},
	    {"We expect", 'F', 0, 0},
	};

	if (!score_texts())
		return;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		const hsy_score *score = best_of(rows[i].words);

		ck_assert_msg(score->grade == rows[i].grade, "%s: %c, not %c",
		              rows[i].words, score->grade, rows[i].grade);
		ck_assert_msg(score->lines == rows[i].lines, "%s: %zu lines",
		              rows[i].words, score->lines);
		ck_assert_msg((score->badges & rows[i].badges) == rows[i].badges,
		              "%s: badges %#x", rows[i].words, score->badges);
	}
	hsy_arena_clear(&scored.arena);
}
END_TEST

/* Five articles tell it, at most one source could be asked. */
START_TEST(adoption_that_all_repeat_is_thin_at_best)
{
	size_t n = 0;

	if (!score_texts())
		return;
	for (size_t i = 0; i < scored.links->claims.n; i++) {
		if (!holds(i, "Anthropic") || !holds(i, "OpenAI") || !holds(i, "Apple"))
			continue;
		ck_assert_msg(scored.scores[i]->grade >= 'D', "%s: %c",
		              scored.links->claims.at[i].wording.at,
		              scored.scores[i]->grade);
		ck_assert_uint_le(scored.scores[i]->lines, 1);
		n++;
	}
	ck_assert_uint_gt(n, 0);
	hsy_arena_clear(&scored.arena);
}
END_TEST

/* Kendall's tau-b: 1 where both orders agree, 0 where they have nothing in common.
 * Here the first has no ties. */
static double agreement(const hsy_score *const *scores, size_t n)
{
	double sum = 0, pairs = 0, untied = 0;

	for (size_t i = 0; i < n; i++)
		for (size_t k = i + 1; k < n; k++) {
			int order = hsy_score_compare(scores[i], scores[k]);

			sum -= order;
			pairs++;
			untied += order != 0;
		}
	return sum / sqrt(pairs * untied);
}

/* What a person thinks of the sourcing of some claims, who read the articles and
 * not the score; where all are said by nobody at all, no order is right. */
START_TEST(ranking_of_real_texts_is_an_editors)
{
	static const char *const order[] = {
	    "$50 billion investment in OpenAI",
	    "tour took place",
	    "85% of Claude",
	    "AWS chips to train",
	    "multi-vendor",
	    "by up to 50%",
	    "Neuron software stack",
	    "40 percent efficiency gain",
	    "30% drop",
	    "40 percent price-performance",
	    "control over the entire stack",
	    "Early tests of",
	    "has pressured NVIDIA",
	    "instances are used",
	    "has reportedly joined",
	    "10,000 Trainium",
	};
	enum { N = sizeof order / sizeof *order };
	const hsy_score *scores[N];

	if (!score_texts())
		return;
	for (size_t i = 0; i < N; i++)
		scores[i] = best_of(order[i]);
	ck_assert_msg(agreement(scores, N) >= .8, "they agree by %.2f only",
	              agreement(scores, N));
	hsy_arena_clear(&scored.arena);
}
END_TEST

Suite *suite_real_texts(void);

Suite *suite_real_texts(void)
{
	Suite *suite = suite_create("real_texts");
	TCase *tests = tcase_create("real_texts");

	tcase_add_test(tests, what_a_person_found_in_real_texts_is_found);
	tcase_add_test(tests, claims_of_real_texts_are_graded_as_a_person_would);
	tcase_add_test(tests, adoption_that_all_repeat_is_thin_at_best);
	tcase_add_test(tests, ranking_of_real_texts_is_an_editors);
	suite_add_tcase(suite, tests);
	return suite;
}
