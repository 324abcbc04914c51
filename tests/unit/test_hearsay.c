/* test_hearsay.c -- the public functions, used as a stranger would use them. */
#ifndef _XOPEN_SOURCE
#define _XOPEN_SOURCE 700 /* mkdtemp, nftw */
#endif

#include "hearsay.h"

#include <check.h>
#include <ftw.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

Suite *suite_hearsay(void);

/* Long enough to be known as English. */
#define ARTICLE                                                                          \
	"The harbour bridge will close in June and stay shut for all of the "            \
	"summer, said Mayor Jane Doe, who has seen what the storm did to it.\n"
#define OTHER                                                                            \
	"The ferry was late with the morning boat and would be late again, "             \
	"according to the harbour master, Ann Roe.\n"

static char folder[64];
static char path_buffer[4][128];

/* Four may be held at a time. */
static const char *in_folder(const char *name)
{
	static size_t next;
	char *path = path_buffer[next++ % 4];

	snprintf(path, sizeof path_buffer[0], "%s/%s", folder, name);
	return path;
}

static const char *put_file(const char *name, const char *bytes)
{
	const char *path = in_folder(name);
	hsy_error err;

	ck_assert_msg(hsy_write_file(path, bytes, strlen(bytes), &err) == HSY_OK, "%s",
	              err.message);
	return path;
}

static void make_folder(void)
{
	snprintf(folder, sizeof folder, "/tmp/hearsay-test-XXXXXX");
	ck_assert_ptr_nonnull(mkdtemp(folder));
}

static int remove_one(const char *path, const struct stat *info, int kind,
                      struct FTW *place)
{
	(void)info;
	(void)kind;
	(void)place;
	return remove(path);
}

static void remove_folder(void)
{
	nftw(folder, remove_one, 16, FTW_DEPTH | FTW_PHYS);
}

/* ------------------------------------------------ callbacks */

typedef struct collected {
	char bytes[1 << 20];
	size_t n;
} collected;

static int collect(void *context, const char *bytes, size_t n)
{
	collected *out = context;

	ck_assert_uint_lt(out->n + n, sizeof out->bytes);
	memcpy(out->bytes + out->n, bytes, n);
	out->n += n;
	out->bytes[out->n] = '\0';
	return 0;
}

static int refuse(void *context, const char *bytes, size_t n)
{
	(void)context;
	(void)bytes;
	(void)n;
	return -1;
}

typedef struct seen {
	hsy_error last;
	size_t n_complaints;
	size_t n_asked;
	size_t stop_at;       /* 0: never */
	size_t stop_behind;   /* documents; 0: never */
	hsy_progress reached; /* when last asked */
	size_t n_inside;      /* asked with some, but not all of the bytes done */
} seen;

static void complain(void *context, const hsy_error *diagnostic)
{
	seen *s = context;

	s->n_complaints++;
	s->last = *diagnostic;
}

static bool go_on(void *context, const hsy_progress *progress)
{
	seen *s = context;

	ck_assert_ptr_nonnull(progress->doing);
	ck_assert_uint_le(progress->done, progress->total);
	if (progress->bytes_total) {
		ck_assert_uint_le(progress->bytes_done, progress->bytes_total);
		ck_assert_uint_le(s->reached.bytes_done, progress->bytes_done);
	}
	s->n_inside += progress->bytes_done > 0 &&
	               progress->bytes_done < progress->bytes_total;
	s->reached = *progress;
	return ++s->n_asked != s->stop_at &&
	       (s->stop_behind == 0 || progress->documents < s->stop_behind);
}

static collected *extract(const char *const *inputs, size_t n, const hsy_watch *watch,
                          hsy_tally *tally)
{
	collected *out = calloc(1, sizeof *out);
	hsy_error err;

	ck_assert_msg(hsy_extract(&(hsy_inputs){.paths = inputs, .n = n}, collect, out,
	                          watch, tally, &err) == HSY_OK,
	              "%s", err.message);
	return out;
}

/* ------------------------------------------------ extract */

START_TEST(extract_gives_a_line_for_each_document)
{
	const char *inputs[] = {put_file("b.txt", OTHER), put_file("a.txt", ARTICLE)};
	hsy_tally tally = {0};
	collected *out = extract(inputs, 2, NULL, &tally);

	ck_assert_uint_eq(tally.done, 2);
	ck_assert_uint_eq(tally.failed, 0);
	const char *end = strchr(out->bytes, '\n');
	ck_assert_ptr_nonnull(end);
	ck_assert_ptr_nonnull(strstr(out->bytes, "a.txt"));
	ck_assert_msg(strstr(out->bytes, "a.txt") < end, "not in order of paths");
	ck_assert_ptr_nonnull(strstr(end, "b.txt"));
	ck_assert_int_eq(out->bytes[out->n - 1], '\n');
	free(out);
}
END_TEST

START_TEST(extract_is_the_same_for_any_order_and_repetition)
{
	const char *a = put_file("a.txt", ARTICLE), *b = put_file("b.txt", OTHER);
	const char *forward[] = {a, b}, *backward[] = {b, a, b};
	collected *first = extract(forward, 2, NULL, NULL);
	collected *second = extract(backward, 3, NULL, NULL);

	ck_assert_str_eq(first->bytes, second->bytes);
	free(first);
	free(second);
}
END_TEST

START_TEST(extract_reads_a_folder_but_not_the_results_in_it)
{
	put_file("a.txt", ARTICLE);
	put_file("graph.dot", OTHER);
	put_file("graph.svg", OTHER);
	put_file("hearsay.db", OTHER);
	const char *inputs[] = {folder};
	hsy_tally tally = {0};

	free(extract(inputs, 1, NULL, &tally));
	ck_assert_uint_eq(tally.done, 1);
	ck_assert_uint_eq(tally.failed, 0);
}
END_TEST

START_TEST(a_readme_is_read_only_if_it_is_named)
{
	const char *readme = put_file("README.md", OTHER);
	const char *inputs[] = {folder};
	seen s = {0};
	const hsy_watch watch = {&s, complain, NULL};
	hsy_tally tally = {0};

	put_file("a.txt", ARTICLE);
	free(extract(inputs, 1, &watch, &tally));
	ck_assert_uint_eq(tally.done, 1);
	ck_assert_uint_eq(tally.failed, 0);
	ck_assert_uint_eq(s.n_complaints, 1);
	ck_assert_int_eq(s.last.status, HSY_OK);
	ck_assert_str_eq(s.last.file, readme);
	inputs[0] = readme;
	free(extract(inputs, 1, NULL, &tally));
	ck_assert_uint_eq(tally.done, 2);
}
END_TEST

START_TEST(extract_reads_a_result_that_is_named)
{
	const char *inputs[] = {put_file("graph.dot", ARTICLE)};
	hsy_tally tally = {0};

	free(extract(inputs, 1, NULL, &tally));
	ck_assert_uint_eq(tally.done, 1);
}
END_TEST

START_TEST(extract_names_what_it_cannot_read_and_goes_on)
{
	const char *inputs[] = {put_file("a.txt", ARTICLE), put_file("empty.txt", ""),
	                        in_folder("absent.txt")};
	seen s = {0};
	const hsy_watch watch = {&s, complain, NULL};
	hsy_tally tally = {0};

	free(extract(inputs, 3, &watch, &tally));
	ck_assert_uint_eq(tally.done, 1);
	ck_assert_uint_eq(tally.failed, 2);
	ck_assert_uint_eq(s.n_complaints, 2);
	ck_assert_int_eq(s.last.status, HSY_E_EMPTY);
	ck_assert_str_eq(s.last.file, inputs[1]);
	ck_assert_ptr_nonnull(strstr(s.last.message, "empty.txt"));
}
END_TEST

START_TEST(a_damaged_document_is_complained_of_and_kept)
{
	const char *inputs[] = {
	    put_file("a.txt", ARTICLE "The caf\xe9 at the harbour will close.\n")};
	seen s = {0};
	const hsy_watch watch = {&s, complain, NULL};
	hsy_tally tally = {0};

	free(extract(inputs, 1, &watch, &tally));
	ck_assert_uint_eq(tally.done, 1);
	ck_assert_uint_eq(tally.damaged, 1);
	ck_assert_uint_eq(tally.failed, 0);
	ck_assert_int_eq(s.last.status, HSY_E_DAMAGED);
}
END_TEST

START_TEST(an_unknown_language_is_only_remarked_upon)
{
	const char *inputs[] = {put_file(
	    "a.txt", "市长表示，大桥将于六月关闭，以便进行为期三个月的维修工程。\n")};
	seen s = {0};
	const hsy_watch watch = {&s, complain, NULL};
	hsy_tally tally = {0};

	free(extract(inputs, 1, &watch, &tally));
	ck_assert_uint_eq(tally.done, 1);
	ck_assert_uint_eq(tally.damaged + tally.failed, 0);
	ck_assert_uint_eq(s.n_complaints, 1);
	ck_assert_int_eq(s.last.status, HSY_OK);
	ck_assert_ptr_nonnull(strstr(s.last.message, "no attribution model for zh"));
}
END_TEST

START_TEST(extract_without_input_is_misuse)
{
	const hsy_inputs none = {0};
	hsy_error err;

	ck_assert_int_eq(hsy_extract(&none, refuse, NULL, NULL, NULL, &err), HSY_E_USAGE);
	ck_assert_int_eq(err.status, HSY_E_USAGE);
	ck_assert_int_eq(hsy_extract(&none, refuse, NULL, NULL, NULL, NULL), HSY_E_USAGE);
}
END_TEST

START_TEST(extract_ends_when_its_output_is_refused)
{
	const char *paths[] = {put_file("a.txt", ARTICLE), put_file("b.txt", OTHER)};
	const hsy_inputs inputs = {.paths = paths, .n = 2};
	hsy_error err;

	ck_assert_int_eq(hsy_extract(&inputs, refuse, NULL, NULL, NULL, &err), HSY_E_IO);
	ck_assert_int_eq(err.status, HSY_E_IO);
}
END_TEST

START_TEST(a_watch_can_stop_between_documents)
{
	const char *paths[] = {put_file("a.txt", ARTICLE), put_file("b.txt", OTHER)};
	const hsy_inputs inputs = {.paths = paths, .n = 2};
	seen s = {.stop_behind = 1};
	const hsy_watch watch = {&s, NULL, go_on};
	hsy_tally tally = {0};
	collected *out = calloc(1, sizeof *out);
	hsy_error err;

	ck_assert_int_eq(hsy_extract(&inputs, collect, out, &watch, &tally, &err),
	                 HSY_E_STOPPED);
	ck_assert_uint_eq(tally.done, 1);
	free(out);
}
END_TEST

/* A file of n kilobytes of nothing, and then an article. */
static const char *put_long_file(const char *name, size_t n)
{
	char *bytes = malloc(1024 * n + sizeof ARTICLE);

	memset(bytes, '\n', 1024 * n);
	memcpy(bytes + 1024 * n, ARTICLE, sizeof ARTICLE);
	const char *path = put_file(name, bytes);
	free(bytes);
	return path;
}

START_TEST(progress_tells_bytes_within_one_large_input)
{
	const char *paths[] = {put_file("a.txt", OTHER), put_long_file("b.txt", 400)};
	seen s = {0};
	const hsy_watch watch = {&s, NULL, go_on};

	free(extract(paths, 2, &watch, NULL));
	ck_assert_uint_eq(s.reached.bytes_total,
	                  sizeof OTHER - 1 + 1024 * 400 + sizeof ARTICLE - 1);
	ck_assert_uint_eq(s.reached.bytes_done, s.reached.bytes_total);
	ck_assert_uint_gt(s.n_inside, 3);
}
END_TEST

START_TEST(progress_tells_no_total_where_a_size_is_unknown)
{
	const char *paths[] = {put_file("a.txt", OTHER), "/dev/null"};
	seen s = {0};
	const hsy_watch watch = {&s, NULL, go_on};

	free(extract(paths, 2, &watch, NULL));
	ck_assert_uint_eq(s.reached.bytes_total, 0);
	ck_assert_uint_eq(s.reached.bytes_done, sizeof OTHER - 1);
}
END_TEST

START_TEST(a_watch_can_stop_where_there_is_no_document)
{
	const char *path = put_file("empty.txt", "");
	seen s = {.stop_at = 2};
	const hsy_watch watch = {&s, NULL, go_on};
	collected *out = calloc(1, sizeof *out);

	ck_assert_int_eq(hsy_extract(&(hsy_inputs){.paths = &path, .n = 1}, collect, out,
	                             &watch, NULL, NULL),
	                 HSY_E_STOPPED);
	free(out);
}
END_TEST

/* ------------------------------------------------ limits */

START_TEST(what_is_larger_than_the_limits_is_left_out)
{
	static const struct {
		hsy_read_limits limits;
		size_t n_read;
	} cases[] = {
	    {{0}, 2},
	    {{.text_bytes = 10}, 0},
	    {{.tokens = 26}, 1},
	    {{.file_bytes = 1}, 0},
	    {{.file_bytes = (size_t)-1, .text_bytes = (size_t)-1, .tokens = (size_t)-1},
	     2},
	};
	const char *paths[] = {put_file("a.txt", ARTICLE), put_file("b.txt", OTHER)};

	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		const hsy_inputs inputs = {
		    .paths = paths, .n = 2, .limits = cases[i].limits};
		seen s = {0};
		const hsy_watch watch = {&s, complain, NULL};
		hsy_tally tally = {0};
		collected *out = calloc(1, sizeof *out);

		ck_assert_int_eq(hsy_extract(&inputs, collect, out, &watch, &tally, NULL),
		                 HSY_OK);
		ck_assert_msg(tally.done == cases[i].n_read, "case %zu: %zu read", i,
		              tally.done);
		ck_assert_uint_eq(tally.failed, 2 - cases[i].n_read);
		ck_assert_int_eq(s.last.status, tally.failed ? HSY_E_LIMIT : HSY_OK);
		free(out);
	}
}
END_TEST

START_TEST(limits_that_are_not_chosen_are_the_usual_ones)
{
	hsy_read_limits limits = {.tokens = 7, .documents = (size_t)-1};
	hsy_read_limits deep = {.depth = (size_t)-1};

	hsy_read_limits_settle(&limits);
	ck_assert_uint_eq(limits.tokens, 7);
	ck_assert_uint_gt(limits.documents, 1000000000);
	ck_assert_uint_gt(limits.markup_bytes, 1000000);
	ck_assert_uint_gt(limits.file_bytes, limits.markup_bytes);
	ck_assert_uint_gt(limits.record_bytes, 1000000);
	ck_assert_uint_gt(limits.text_bytes, 1000000);
	ck_assert_uint_gt(limits.depth, 100);
	ck_assert_uint_gt(limits.unpacked_ratio, 100);
	/* Of nested elements there is a bound that nobody can raise. */
	hsy_read_limits_settle(&deep);
	ck_assert_uint_eq(deep.depth, 500);
}
END_TEST

/* ------------------------------------------------ cases */

static hsy_case *new_case(const char *name)
{
	hsy_case *c;
	hsy_error err;

	ck_assert_msg(hsy_case_create(in_folder(name), &c, &err) == HSY_OK, "%s",
	              err.message);
	return c;
}

static void add(hsy_case *c, const char *path, hsy_tally *tally)
{
	hsy_error err;

	ck_assert_msg(hsy_case_add(c, &(hsy_inputs){.paths = &path, .n = 1}, NULL, tally,
	                           &err) == HSY_OK,
	              "%s", err.message);
}

static void trace(hsy_case *c)
{
	hsy_error err;

	ck_assert_msg(hsy_case_trace(c, NULL, NULL, &err) == HSY_OK, "%s", err.message);
}

START_TEST(a_case_knows_its_claims_after_a_trace)
{
	hsy_case *c = new_case("case.db");
	hsy_claim_info claim;

	add(c, put_file("a.txt", ARTICLE), NULL);
	ck_assert_uint_eq(hsy_case_documents(c), 0);
	ck_assert(!hsy_case_claim(c, 0, &claim));
	trace(c);
	ck_assert_uint_eq(hsy_case_documents(c), 1);
	ck_assert_uint_ge(hsy_case_claims(c), 1);
	ck_assert(hsy_case_claim(c, 0, &claim));
	ck_assert_ptr_nonnull(strstr(claim.wording, "harbour bridge"));
	ck_assert_ptr_nonnull(strstr(claim.who, "Jane Doe"));
	ck_assert_uint_eq(claim.articles, 1);
	ck_assert_msg(claim.grade >= 'A' && claim.grade <= 'F', "grade %c", claim.grade);
	ck_assert_msg(claim.strength > 0 && claim.strength <= 100, "S = %f",
	              claim.strength);
	ck_assert(!hsy_case_claim(c, hsy_case_claims(c), &claim));
	hsy_case_free(c);
}
END_TEST

START_TEST(claims_are_ranked_best_sourced_first)
{
	hsy_case *c = new_case("case.db");
	hsy_claim_info claim, before;

	add(c, put_file("a.txt", ARTICLE OTHER "The tower is very old and very tall.\n"),
	    NULL);
	trace(c);
	ck_assert_uint_ge(hsy_case_claims(c), 2);
	hsy_case_claim(c, 0, &before);
	for (size_t rank = 1; hsy_case_claim(c, rank, &claim); rank++) {
		ck_assert_msg(before.grade <= claim.grade, "%c before %c", before.grade,
		              claim.grade);
		before = claim;
	}
	hsy_case_free(c);
}
END_TEST

START_TEST(a_short_id_begins_one_claim_only)
{
	hsy_case *c = new_case("case.db");
	hsy_claim_info claim, other;

	add(c, put_file("a.txt", ARTICLE OTHER), NULL);
	trace(c);
	for (size_t i = 0; hsy_case_claim(c, i, &claim); i++) {
		size_t n = strlen(claim.short_id);

		ck_assert_uint_ge(n, 7);
		ck_assert_int_eq(strncmp(claim.id, claim.short_id, n), 0);
		for (size_t j = 0; hsy_case_claim(c, j, &other); j++)
			ck_assert(i == j || strncmp(other.id, claim.short_id, n) != 0);
	}
	hsy_case_free(c);
}
END_TEST

START_TEST(a_document_is_added_once)
{
	hsy_case *c = new_case("case.db");
	const char *path = put_file("a.txt", ARTICLE);
	hsy_tally tally = {0};

	add(c, path, &tally);
	add(c, path, &tally);
	ck_assert_uint_eq(tally.done, 1);
	ck_assert_uint_eq(tally.known, 1);
	trace(c);
	ck_assert_uint_eq(hsy_case_documents(c), 1);
	hsy_case_free(c);
}
END_TEST

START_TEST(a_stopped_addition_keeps_what_it_had_and_goes_on_later)
{
	hsy_case *c = new_case("case.db");
	const char *paths[] = {put_file("a.txt", ARTICLE), put_file("b.txt", OTHER)};
	const hsy_inputs inputs = {.paths = paths, .n = 2};
	seen s = {.stop_behind = 1};
	const hsy_watch watch = {&s, NULL, go_on};
	hsy_tally tally = {0};

	ck_assert_int_eq(hsy_case_add(c, &inputs, &watch, NULL, NULL), HSY_E_STOPPED);
	ck_assert_int_eq(hsy_case_add(c, &inputs, NULL, &tally, NULL), HSY_OK);
	ck_assert_uint_eq(tally.known, 1);
	ck_assert_uint_eq(tally.done, 1);
	hsy_case_free(c);
}
END_TEST

START_TEST(a_stopped_trace_leaves_no_results)
{
	hsy_case *c = new_case("case.db");
	seen s = {.stop_at = 1};
	const hsy_watch watch = {&s, NULL, go_on};

	add(c, put_file("a.txt", ARTICLE), NULL);
	trace(c);
	ck_assert_int_eq(hsy_case_trace(c, NULL, &watch, NULL), HSY_E_STOPPED);
	ck_assert_uint_eq(hsy_case_claims(c), 0);
	trace(c);
	ck_assert_uint_ge(hsy_case_claims(c), 1);
	hsy_case_free(c);
}
END_TEST

START_TEST(two_documents_with_one_id_do_not_both_enter)
{
	hsy_case *c = new_case("case.db");
	const char *path = put_file(
	    "two.jsonl", "{\"id\": \"x\", \"text\": \"The bridge will close, said "
	                 "Jane Doe.\"}\n"
	                 "{\"id\": \"x\", \"text\": \"The ferry will stop, said "
	                 "Ann Roe.\"}\n");
	seen s = {0};
	const hsy_watch watch = {&s, complain, NULL};
	hsy_tally tally = {0};

	ck_assert_int_eq(
	    hsy_case_add(c, &(hsy_inputs){.paths = &path, .n = 1}, &watch, &tally, NULL),
	    HSY_OK);
	ck_assert_uint_eq(tally.done, 1);
	ck_assert_uint_eq(tally.failed, 1);
	ck_assert_int_eq(s.last.status, HSY_E_FORMAT);
	hsy_case_free(c);
}
END_TEST

START_TEST(a_case_is_found_again_in_its_file)
{
	hsy_case *c = new_case("case.db");
	hsy_claim_info claim, again;
	char id[64];

	add(c, put_file("a.txt", ARTICLE), NULL);
	trace(c);
	ck_assert(hsy_case_claim(c, 0, &claim));
	snprintf(id, sizeof id, "%s", claim.id);
	ck_assert_int_eq(hsy_case_publish(c, NULL), HSY_OK);
	hsy_case_free(c);
	ck_assert_int_ne(access(in_folder("case.db-wal"), F_OK), 0);

	ck_assert_int_eq(hsy_case_open(in_folder("case.db"), &c, NULL), HSY_OK);
	trace(c);
	ck_assert(hsy_case_claim(c, 0, &again));
	ck_assert_str_eq(id, again.id);
	hsy_case_free(c);
}
END_TEST

START_TEST(what_is_no_case_is_not_opened)
{
	hsy_case *c = (hsy_case *)folder;
	hsy_error err;

	ck_assert_int_ne(hsy_case_open(put_file("a.txt", ARTICLE), &c, &err), HSY_OK);
	ck_assert_ptr_null(c);
	ck_assert_ptr_nonnull(strstr(err.message, "a.txt"));
	ck_assert_int_ne(hsy_case_open(in_folder("absent.db"), &c, &err), HSY_OK);
	ck_assert_ptr_null(c);
	ck_assert_int_ne(hsy_case_create(in_folder("a.txt"), &c, &err), HSY_OK);
	ck_assert_ptr_null(c);
	hsy_case_free(NULL);
}
END_TEST

START_TEST(results_are_not_to_be_had_before_a_trace)
{
	hsy_case *c = new_case("case.db");
	hsy_error err;

	ck_assert_int_eq(hsy_case_export(c, "claims", "json", NULL, refuse, NULL, &err),
	                 HSY_E_USAGE);
	ck_assert_int_eq(hsy_case_publish(c, &err), HSY_E_USAGE);
	ck_assert_uint_eq(hsy_case_search(c, "bridge", 0), (size_t)-1);
	hsy_case_free(c);
}
END_TEST

/* ------------------------------------------------ search and export */

/* How many claims words ask for. */
static size_t count_hits(const hsy_case *c, const char *words)
{
	size_t n = 0;

	for (size_t rank = hsy_case_search(c, words, 0); rank != (size_t)-1;
	     rank = hsy_case_search(c, words, rank + 1))
		n++;
	return n;
}

START_TEST(search_finds_words_by_their_beginnings)
{
	hsy_case *c = new_case("case.db");

	add(c, put_file("a.txt", ARTICLE OTHER), NULL);
	trace(c);
	ck_assert_uint_eq(count_hits(c, "bridge"), 1);
	ck_assert_uint_eq(count_hits(c, "BRIDGE  clos"), 1);
	ck_assert_uint_eq(count_hits(c, "ridge"), 0);
	ck_assert_uint_eq(count_hits(c, "bridge ferry"), 0);
	ck_assert_uint_eq(count_hits(c, ""), 0);
	ck_assert_uint_eq(count_hits(c, "   "), 0);
	hsy_case_free(c);
}
END_TEST

START_TEST(search_finds_a_claim_by_its_id)
{
	hsy_case *c = new_case("case.db");
	hsy_claim_info claim;

	add(c, put_file("a.txt", ARTICLE OTHER), NULL);
	trace(c);
	ck_assert(hsy_case_claim(c, 1, &claim));
	ck_assert_uint_eq(hsy_case_search(c, claim.id, 0), 1);
	ck_assert_uint_eq(hsy_case_search(c, claim.short_id, 0), 1);
	hsy_case_free(c);
}
END_TEST

START_TEST(each_view_comes_in_some_format)
{
	hsy_case *c = new_case("case.db");
	hsy_claim_info claim;
	const hsy_view_info *view;
	const hsy_format *format;

	add(c, put_file("a.txt", ARTICLE), NULL);
	trace(c);
	ck_assert(hsy_case_claim(c, 0, &claim));
	const hsy_options options = {.claim = claim.short_id};
	for (size_t i = 0; (view = hsy_view_at(i)); i++) {
		size_t n = 0;

		for (size_t j = 0; (format = hsy_format_at(j)); j++) {
			collected *out = calloc(1, sizeof *out);
			hsy_error err;
			hsy_status status = hsy_case_export(c, view->name, format->name,
			                                    &options, collect, out, &err);

			ck_assert_msg(status == HSY_OK || status == HSY_E_USAGE,
			              "%s %s: %s", view->name, format->name, err.message);
			ck_assert((out->n > 0) == (status == HSY_OK));
			n += status == HSY_OK;
			free(out);
		}
		ck_assert_msg(n > 0, "%s", view->name);
	}
	hsy_case_free(c);
}
END_TEST

START_TEST(export_says_what_does_not_exist)
{
	hsy_case *c = new_case("case.db");
	const hsy_options nowhere = {.claim = "c000000000000"};
	hsy_error err;

	add(c, put_file("a.txt", ARTICLE), NULL);
	trace(c);
	ck_assert_int_eq(hsy_case_export(c, "nonsense", "svg", NULL, refuse, NULL, &err),
	                 HSY_E_NOT_FOUND);
	ck_assert_int_eq(
	    hsy_case_export(c, "claims", "nonsense", NULL, refuse, NULL, &err),
	    HSY_E_NOT_FOUND);
	ck_assert_int_eq(
	    hsy_case_export(c, "claim", "json", &nowhere, refuse, NULL, &err),
	    HSY_E_NOT_FOUND);
	ck_assert_int_eq(hsy_case_export(c, "claim", "json", NULL, refuse, NULL, &err),
	                 HSY_E_USAGE);
	ck_assert_int_eq(hsy_case_export(c, "claims", "json", NULL, refuse, NULL, &err),
	                 HSY_E_IO);
	hsy_case_free(c);
}
END_TEST

/* ------------------------------------------------ the rest */

START_TEST(a_graph_made_by_hand_is_scored)
{
	static const char graph[] =
	    "{\"claims\": [\"c\"], \"nodes\": [{\"id\": \"o\", \"weight\": 0.5}],"
	    " \"edges\": [{\"from\": \"c\", \"to\": \"o\", \"factor\": 1}]}";
	collected *out = calloc(1, sizeof *out);

	ck_assert_int_eq(
	    hsy_score_graph(graph, sizeof graph - 1, "graph", NULL, 0, collect, out, NULL),
	    HSY_OK);
	ck_assert_ptr_nonnull(strstr(out->bytes, "\"strength\":50"));
	free(out);
}
END_TEST

START_TEST(a_broken_graph_is_refused_with_its_place)
{
	static const char graph[] = "{\"claims\": [\"c\"],\n \"edges\": oops}";
	hsy_error err;

	ck_assert_int_eq(
	    hsy_score_graph(graph, sizeof graph - 1, "graph.json", NULL, 0, refuse, NULL, &err),
	    HSY_E_FORMAT);
	ck_assert_str_eq(err.file, "graph.json");
	ck_assert_uint_eq(err.line, 2);
}
END_TEST

START_TEST(every_status_has_a_text_of_its_own)
{
	for (int a = HSY_OK; a <= HSY_E_STOPPED; a++) {
		const char *text = hsy_status_text((hsy_status)a);

		ck_assert_str_ne(text, hsy_status_text((hsy_status)(HSY_E_STOPPED + 1)));
		for (int b = HSY_OK; b < a; b++)
			ck_assert_str_ne(text, hsy_status_text((hsy_status)b));
	}
}
END_TEST

START_TEST(library_and_header_are_of_one_version)
{
	ck_assert_str_eq(hsy_version(), HSY_VERSION);
}
END_TEST

Suite *suite_hearsay(void)
{
	Suite *s = suite_create("hearsay");
	TCase *t = tcase_create("hearsay");

	tcase_add_checked_fixture(t, make_folder, remove_folder);
	tcase_add_test(t, extract_gives_a_line_for_each_document);
	tcase_add_test(t, extract_is_the_same_for_any_order_and_repetition);
	tcase_add_test(t, extract_reads_a_folder_but_not_the_results_in_it);
	tcase_add_test(t, a_readme_is_read_only_if_it_is_named);
	tcase_add_test(t, extract_reads_a_result_that_is_named);
	tcase_add_test(t, extract_names_what_it_cannot_read_and_goes_on);
	tcase_add_test(t, a_damaged_document_is_complained_of_and_kept);
	tcase_add_test(t, an_unknown_language_is_only_remarked_upon);
	tcase_add_test(t, extract_without_input_is_misuse);
	tcase_add_test(t, extract_ends_when_its_output_is_refused);
	tcase_add_test(t, a_watch_can_stop_between_documents);
	tcase_add_test(t, a_watch_can_stop_where_there_is_no_document);
	tcase_add_test(t, progress_tells_bytes_within_one_large_input);
	tcase_add_test(t, progress_tells_no_total_where_a_size_is_unknown);
	tcase_add_test(t, what_is_larger_than_the_limits_is_left_out);
	tcase_add_test(t, limits_that_are_not_chosen_are_the_usual_ones);
	tcase_add_test(t, a_case_knows_its_claims_after_a_trace);
	tcase_add_test(t, claims_are_ranked_best_sourced_first);
	tcase_add_test(t, a_short_id_begins_one_claim_only);
	tcase_add_test(t, a_document_is_added_once);
	tcase_add_test(t, a_stopped_addition_keeps_what_it_had_and_goes_on_later);
	tcase_add_test(t, a_stopped_trace_leaves_no_results);
	tcase_add_test(t, two_documents_with_one_id_do_not_both_enter);
	tcase_add_test(t, a_case_is_found_again_in_its_file);
	tcase_add_test(t, what_is_no_case_is_not_opened);
	tcase_add_test(t, results_are_not_to_be_had_before_a_trace);
	tcase_add_test(t, search_finds_words_by_their_beginnings);
	tcase_add_test(t, search_finds_a_claim_by_its_id);
	tcase_add_test(t, each_view_comes_in_some_format);
	tcase_add_test(t, export_says_what_does_not_exist);
	tcase_add_test(t, a_graph_made_by_hand_is_scored);
	tcase_add_test(t, a_broken_graph_is_refused_with_its_place);
	tcase_add_test(t, every_status_has_a_text_of_its_own);
	tcase_add_test(t, library_and_header_are_of_one_version);
	suite_add_tcase(s, t);
	return s;
}
