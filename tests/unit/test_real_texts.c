/* test_real_texts.c -- five published articles, read by hand, that are no part of
 * this project: where they lie beside it, what was found in them must be found. */
#include "attribution/attribution.h"
#include "base/file.h"
#include "read/read.h"
#include "unit/finding.h"

#include <check.h>
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

START_TEST(what_a_person_found_in_real_texts_is_found)
{
	hsy_arena arena = {0};
	hsy_strs files = {0}, texts_only = {0};
	hsy_error err;

	if (hsy_file_list(FOLDER, &arena, &files, NULL, NULL, &err) != HSY_OK) {
		puts("skipped: real texts: " FOLDER " is not there");
		return;
	}
	for (size_t i = 0; i < files.n; i++) {
		if (hsy_str_ends(files.at[i], ".txt"))
			hsy_vec_push(&arena, &texts_only, files.at[i]);
	}
	ck_assert_uint_eq(texts_only.n, N_TEXTS);
	for (size_t i = 0; i < N_TEXTS; i++) {
		hsy_read_sink sink = {take, complain, &i, NULL, NULL, NULL};

		ck_assert_msg(hsy_read_file(texts_only.at[i].at, NULL, &sink, &err) ==
		                  HSY_OK,
		              "%s", err.message);
	}
	hsy_arena_clear(&arena);
}
END_TEST

Suite *suite_real_texts(void);

Suite *suite_real_texts(void)
{
	Suite *suite = suite_create("real_texts");
	TCase *tests = tcase_create("real_texts");

	tcase_add_test(tests, what_a_person_found_in_real_texts_is_found);
	suite_add_tcase(suite, tests);
	return suite;
}
