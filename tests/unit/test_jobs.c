/* test_jobs.c -- however many documents are worked on at once, the same comes of them. */
#ifndef _XOPEN_SOURCE
#define _XOPEN_SOURCE 700 /* mkdtemp */
#endif

#include "hearsay.h"

#include "base/buf.h"

#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

enum { N_LINES = 40, N_FILES = 3 };

static char folder[64];
static char paths[N_FILES][128];
static char case_path[128];
static const char *inputs[N_FILES];

/* ------------------------------------------------ what is read */

/* Articles of all lengths, some of them twice; among them what is no article, one
 * without text, and one in a language that has no model. */
static void put_lines(hsy_buf *out)
{
	for (size_t i = 0; i < N_LINES; i++) {
		if (i % 11 == 5)
			hsy_buf_text(out, "{\"text\": 7}\n{\"text\"\n");
		if (i % 11 == 7)
			hsy_buf_text(out, "{\"text\": \"\"}\n");
		if (i % 11 == 9)
			hsy_buf_text(out, "{\"language\": \"xx\", \"text\": \"Ni ni.\"}\n");
		hsy_buf_printf(out,
		               "{\"text\": \"Boat %zu will run in June and all of the "
		               "summer, said Ann Roe.",
		               i % 31);
		for (size_t k = 0; k < i * i % 12; k++)
			hsy_buf_text(out, " According to Jane Doe, the mayor of the town, "
			                  "the bridge over the river cost $7 million.");
		hsy_buf_text(out, "\"}\n");
	}
}

static void put_file(size_t i, const char *name, hsy_str bytes)
{
	hsy_error err;

	snprintf(paths[i], sizeof paths[i], "%s/%s", folder, name);
	ck_assert_int_eq(hsy_write_file(paths[i], bytes.at, bytes.len, &err), HSY_OK);
	inputs[i] = paths[i];
}

static void put_files(void)
{
	hsy_buf lines = {0};

	snprintf(folder, sizeof folder, "/tmp/hearsay-test-XXXXXX");
	ck_assert_ptr_nonnull(mkdtemp(folder));
	snprintf(case_path, sizeof case_path, "%s/case.db", folder);
	put_lines(&lines);
	put_file(0, "articles.jsonl", hsy_buf_view(&lines));
	put_file(1, "broken.gz", HSY_STR("\x1f\x8b\x08 and no more"));
	put_file(2, "page.html", HSY_STR("<title>Log in</title><form><input></form>"));
	hsy_buf_clear(&lines);
}

static void remove_files(void)
{
	for (size_t i = 0; i < N_FILES; i++)
		unlink(paths[i]);
	rmdir(folder);
}

/* ------------------------------------------------ what comes of it */

/* All that the library tells and writes, one below the other. */
typedef struct journal {
	hsy_buf all;
	hsy_watch watch;
	size_t n_asked, stop_at; /* stop_at 0: never */
	size_t n_written, refuse_at;
} journal;

static int note_write(void *context, const char *bytes, size_t n)
{
	journal *j = context;

	hsy_buf_printf(&j->all, "writes %zu: ", n);
	hsy_buf_put(&j->all, bytes, n);
	return ++j->n_written == j->refuse_at;
}

static void note_complaint(void *context, const hsy_error *diagnostic)
{
	journal *j = context;

	hsy_buf_printf(&j->all, "complains %d: %s\n", (int)diagnostic->status,
	               diagnostic->message);
}

static bool note_question(void *context, const hsy_progress *reached)
{
	journal *j = context;

	hsy_buf_printf(&j->all, "asks: %zu of %zu inputs, %zu of %zu bytes, %zu\n",
	               reached->done, reached->total, reached->bytes_done,
	               reached->bytes_total, reached->documents);
	return ++j->n_asked != j->stop_at;
}

static void note_end(journal *j, hsy_status status, const hsy_tally *tally,
                     const hsy_error *err)
{
	hsy_buf_printf(&j->all, "ends: %s, %zu done, %zu damaged, %zu known, %zu failed\n",
	               status == HSY_OK ? "well" : err->message, tally->done,
	               tally->damaged, tally->known, tally->failed);
}

typedef hsy_status doing(const hsy_inputs *all, journal *j, hsy_tally *tally,
                         hsy_error *err);

static hsy_status extract(const hsy_inputs *all, journal *j, hsy_tally *tally,
                          hsy_error *err)
{
	return hsy_extract(all, note_write, j, &j->watch, tally, err);
}

static hsy_status read_text(const hsy_inputs *all, journal *j, hsy_tally *tally,
                            hsy_error *err)
{
	return hsy_read(all, false, 0, note_write, j, &j->watch, tally, err);
}

static hsy_status read_json(const hsy_inputs *all, journal *j, hsy_tally *tally,
                            hsy_error *err)
{
	return hsy_read(all, true, 0, note_write, j, &j->watch, tally, err);
}

static hsy_status parse(const hsy_inputs *all, journal *j, hsy_tally *tally,
                        hsy_error *err)
{
	return hsy_parse(all, HSY_PARSE_TREES, note_write, j, &j->watch, tally, err);
}

static hsy_status annotate(const hsy_inputs *all, journal *j, hsy_tally *tally,
                           hsy_error *err)
{
	return hsy_annotate(all, HSY_ANNOTATE_HTML, 0, note_write, j, &j->watch, tally,
	                    err);
}

/* Adds, and then writes the claims of what was added. */
static hsy_status add(const hsy_inputs *all, journal *j, hsy_tally *tally, hsy_error *err)
{
	hsy_case *c;
	hsy_error other;

	ck_assert_int_eq(hsy_case_create(case_path, &c, err), HSY_OK);
	hsy_status status = hsy_case_add(c, all, &j->watch, tally, err);
	ck_assert_int_eq(hsy_case_trace(c, NULL, NULL, &other), HSY_OK);
	ck_assert_int_eq(
	    hsy_case_export(c, "claims", "json", NULL, note_write, j, &other), HSY_OK);
	hsy_case_free(c);
	unlink(case_path);
	return status;
}

static doing *const doings[] = {extract, read_text, read_json,
                                 parse,   annotate,  add};
enum { N_DOINGS = sizeof doings / sizeof *doings };

static void keep_journal(doing *act, size_t jobs, journal *j)
{
	const hsy_inputs all = {.paths = inputs, .n = N_FILES, .jobs = jobs};
	hsy_tally tally = {0};
	hsy_error err;

	j->watch = (hsy_watch){j, note_complaint, note_question};
	hsy_status status = act(&all, j, &tally, &err);
	note_end(j, status, &tally, &err);
}

/* The journal for one job at a time is that for any other number. */
static void compare_journals(doing *act, journal how, const char *tells)
{
	static const size_t jobs[] = {0, 2, 7, 10000};
	journal alone = how;

	keep_journal(act, 1, &alone);
	ck_assert_ptr_nonnull(strstr(alone.all.at, tells));
	for (size_t i = 0; i < sizeof jobs / sizeof *jobs; i++) {
		journal j = how;

		keep_journal(act, jobs[i], &j);
		ck_assert_str_eq(j.all.at, alone.all.at);
		hsy_buf_clear(&j.all);
	}
	hsy_buf_clear(&alone.all);
}

/* ------------------------------------------------ tests */

START_TEST(any_number_of_jobs_tells_and_writes_the_same)
{
	compare_journals(doings[_i], (journal){0}, "ends: well");
}
END_TEST

START_TEST(any_number_of_jobs_stops_at_the_same_document)
{
	compare_journals(doings[_i], (journal){.stop_at = 20}, "ends: stopped");
}
END_TEST

START_TEST(any_number_of_jobs_ends_with_a_full_disk)
{
	compare_journals(extract, (journal){.refuse_at = 12}, "cannot be written");
}
END_TEST

START_TEST(articles_that_are_there_twice_are_added_once)
{
	journal j = {0};

	keep_journal(add, 7, &j);
	ck_assert_ptr_nonnull(strstr(j.all.at, " known"));
	ck_assert_ptr_null(strstr(j.all.at, " 0 known"));
	hsy_buf_clear(&j.all);
}
END_TEST

Suite *suite_jobs(void);

Suite *suite_jobs(void)
{
	Suite *s = suite_create("jobs");
	TCase *t = tcase_create("jobs");

	tcase_add_checked_fixture(t, put_files, remove_files);
	tcase_set_timeout(t, 60);
	tcase_add_loop_test(t, any_number_of_jobs_tells_and_writes_the_same, 0, N_DOINGS);
	tcase_add_loop_test(t, any_number_of_jobs_stops_at_the_same_document, 0,
	                    N_DOINGS);
	tcase_add_test(t, any_number_of_jobs_ends_with_a_full_disk);
	tcase_add_test(t, articles_that_are_there_twice_are_added_once);
	suite_add_tcase(s, t);
	return s;
}
