/* test_graph_hops.c -- graphs as a class writes them, line by line. */
#include "score/graph_file.h"

#include <check.h>
#include <math.h>

static hsy_arena arena;
static hsy_error err;

static void set_up(void)
{
	hsy_arena_init(&arena);
}

static void tear_down(void)
{
	hsy_arena_clear(&arena);
}

static const hsy_graph_file *read_lines(const char *lines)
{
	const hsy_graph_file *file;

	ck_assert_msg(hsy_graph_file_new(hsy_str_of(lines), "class.txt",
	                                 &hsy_weights_default, &arena, &file,
	                                 &err) == HSY_OK,
	              "%s", err.message);
	return file;
}

static const hsy_graph *graph_at(const hsy_graph_file *file, size_t i)
{
	return hsy_graph_file_graph(file, i, hsy_graph_file_numbers(file, &arena),
	                            &arena);
}

static const hsy_score *score_of(const char *lines)
{
	const hsy_graph *graph = graph_at(read_lines(lines), 0);

	return hsy_score_new(graph, &hsy_weights_default, &arena);
}

typedef struct row {
	const char *lines;
	int strength; /* rounded */
	size_t lines_counted, articles;
	char grade;
} row;

static void check_rows(const row *rows, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		const hsy_score *score = score_of(rows[i].lines);

		ck_assert_msg((int)lround(score->strength) == rows[i].strength,
		              "%s: strength %g", rows[i].lines, score->strength);
		ck_assert_uint_eq(score->lines, rows[i].lines_counted);
		ck_assert_uint_eq(score->articles, rows[i].articles);
		ck_assert_int_eq(score->grade, rows[i].grade);
	}
}

#define CHECK_ROWS(rows) check_rows((rows), sizeof(rows) / sizeof *(rows))

/* The figures are those that the design works out. */
START_TEST(worked_examples_come_out_as_from_json)
{
	const row rows[] = {
	    {"claim c <- A1 <- Wire (linked) <- tour (witnessed, host, linked)\n"
	     "claim c <- A2 <- Wire (linked)\nclaim c <- A3 <- Wire (linked)\n"
	     "claim c <- A4 <- Wire (linked)\nclaim c <- A5 <- Wire (linked)",
	     35, 1, 5, 'D'},
	    {"claim c <- A <- files (document seen, withheld)", 35, 0, 1, 'D'},
	    {"claim c <- A <- Register <- vendor (measurement, self praise, linked)", 21,
	     1, 1, 'D'},
	    {"claim c <- A <- Register <- vendor (measurement, self praise, linked)\n"
	     "claim c <- B <- Journal (untraced)",
	     51, 1, 2, 'C'},
	    {"claim c <- A <- maker (own act)", 65, 1, 1, 'C'},
	    {"claim c <- A <- record (published record, none, linked, quoted)", 90, 1, 1,
	     'B'},
	    {"claim c <- A1 <- no source\nclaim c <- A2 <- no source", 9, 0, 2, 'F'},
	};

	CHECK_ROWS(rows);
}
END_TEST

START_TEST(what_is_not_told_is_taken_for_granted)
{
	const row rows[] = {
	    /* .70 × .90 × (.95 × .90) */
	    {"claim c <- A <- Mayor", 54, 1, 1, 'C'},
	    /* without an article; the same hop */
	    {"claim c <- Mayor", 54, 1, 0, 'C'},
	    /* × .85 × .95 × .90 for the relay */
	    {"claim c <- A <- Post <- Mayor", 39, 1, 1, 'D'},
	    {"claim c <- A <- Post (wire) <- Mayor", 44, 1, 1, 'D'},
	    /* .10 × .90 × .95 × .70 × .70 */
	    {"claim c <- A <- reportedly", 4, 0, 1, 'E'},
	    {"claim c <- A <- Reportedly", 4, 0, 1, 'E'},
	};

	CHECK_ROWS(rows);
}
END_TEST

START_TEST(word_goes_to_the_first_factor_that_has_it)
{
	/* .85 × .90 × .95 × .90; "own act" again is the interest. */
	const row rows[] = {
	    {"claim c <- A <- Mayor (own act)", 65, 1, 1, 'C'},
	    {"claim c <- A <- Mayor (own act, own act)", 65, 1, 1, 'C'},
	    {"claim c <- A <- Mayor (OWN_ACT, self praise)", 36, 1, 1, 'D'},
	};

	CHECK_ROWS(rows);
}
END_TEST

START_TEST(lines_go_on_from_nodes_of_the_same_claim)
{
	const row rows[] = {
	    {"claim c <- A <- Post\nPost <- Mayor", 39, 1, 1, 'D'},
	    {"claim c <- A <- Post\nclaim d <- A <- Clerk\nclaim c <- A <- Post <- Mayor",
	     39, 1, 1, 'D'},
	};
	const hsy_graph_file *file = read_lines("claim c <- A <- Mayor\n"
	                                        "claim d <- A <- no source");
	const hsy_graph *second = graph_at(file, 1);

	CHECK_ROWS(rows);
	/* A leads to the mayor for c, and not for d. */
	ck_assert_uint_eq(second->nodes.n, 3);
	ck_assert_int_eq((int)lround(hsy_score_new(second, &hsy_weights_default, &arena)
	                                 ->strength),
	                 9);
}
END_TEST

START_TEST(two_of_one_class_are_one_line)
{
	const row rows[] = {
	    {"claim c <- A <- Mayor (class hall)\nclaim c <- B <- Clerk (class hall)", 54,
	     1, 2, 'C'},
	    {"claim c <- A <- Mayor\nclaim c <- B <- Clerk", 79, 2, 2, 'A'},
	};

	CHECK_ROWS(rows);
}
END_TEST

START_TEST(nobody_is_one_class_however_it_is_written)
{
	const row rows[] = {
	    {"claim c <- A <- no source\nclaim c <- B <- No Source", 9, 0, 2, 'F'},
	    {"claim c <- A <- reportedly\nclaim c <- B <- rumour", 4, 0, 2, 'E'},
	};

	CHECK_ROWS(rows);
}
END_TEST

START_TEST(hash_in_quotation_marks_is_no_comment)
{
	const row rows[] = {
	    {"claim \"We are #1\" <- A <- \"Local #12\" (own act) # told", 65, 1, 1, 'C'},
	};

	CHECK_ROWS(rows);
}
END_TEST

START_TEST(marks_that_nothing_closes_take_linear_time)
{
	const hsy_graph_file *file;
	hsy_buf line;

	hsy_buf_init(&line);
	hsy_buf_text(&line, "claim a <- ");
	for (size_t i = 0; i < 300000; i++)
		hsy_buf_text(&line, "“");
	ck_assert_int_eq(hsy_graph_file_new(hsy_buf_view(&line), "class.txt",
	                                    &hsy_weights_default, &arena, &file, &err),
	                 HSY_OK);
	hsy_buf_clear(&line);
}
END_TEST

START_TEST(names_in_quotation_marks_hold_anything)
{
	const hsy_graph_file *file = read_lines(
	    "\t# made for a class\r\n"
	    "\n"
	    "claim “Town <- country (again)” ← \"The Post, evening\" ← Mayor (quoted) \r\n");
	const hsy_graph *graph = graph_at(file, 0);

	ck_assert_uint_eq(graph->nodes.n, 3);
	ck_assert(hsy_str_is(graph->nodes.at[0].label, "Town <- country (again)"));
	ck_assert(hsy_str_is(graph->nodes.at[1].label, "Mayor"));
	ck_assert(hsy_str_is(graph->nodes.at[2].label, "The Post, evening"));
}
END_TEST

START_TEST(nul_is_no_part_of_a_name)
{
	const hsy_graph_file *file;

	ck_assert_int_eq(hsy_graph_file_new(HSY_STR("claim c <- A\nclaim \0 <- B"),
	                                    "class.txt", &hsy_weights_default, &arena,
	                                    &file, &err),
	                 HSY_E_FORMAT);
	ck_assert_uint_eq(err.line, 2);
	ck_assert_uint_eq(err.column, 7);
}
END_TEST

START_TEST(faults_are_named_with_their_line_and_column)
{
	const struct {
		const char *lines, *why;
		size_t line, column;
	} cases[] = {
	    {"claim c", "no arrow", 1, 7},
	    {"# none\n\n", "no line begins with \"claim\"", 1, 1},
	    {"claim c <- A\nA <-", "name is missing", 2, 5},
	    {"claim c <- A <- <- Mayor", "name is missing", 1, 16},
	    {"claim c <- A\n<- B", "name is missing", 2, 1},
	    {"Post <- Mayor", "name a claim", 1, 1},
	    {"claim c <- A <- Mayor (loudly)", "\"loudly\"", 1, 16},
	    {"claim c <- A <- Mayor (quoted, quoted)", "\"quoted\"", 1, 16},
	    {"claim c <- A <- Mayor (quoted", "in brackets", 1, 16},
	    {"claim c <- A <- Mayor (quoted) Smith", "in brackets", 1, 16},
	    {"claim \xff <- A", "UTF-8", 1, 7},
	};

	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		const hsy_graph_file *file;

		ck_assert_int_eq(hsy_graph_file_new(hsy_str_of(cases[i].lines),
		                                    "class.txt", &hsy_weights_default,
		                                    &arena, &file, &err),
		                 HSY_E_FORMAT);
		ck_assert_ptr_null(file);
		ck_assert_msg(strstr(err.message, cases[i].why) != NULL, "%s: %s",
		              cases[i].lines, err.message);
		ck_assert_str_eq(err.file, "class.txt");
		ck_assert_msg(err.line == cases[i].line && err.column == cases[i].column,
		              "%s: %zu:%zu", cases[i].lines, err.line, err.column);
		ck_assert_int_eq(hsy_graph_file_new(hsy_str_of(cases[i].lines),
		                                    "class.txt", &hsy_weights_default,
		                                    &arena, &file, NULL),
		                 HSY_E_FORMAT);
	}
}
END_TEST

Suite *suite_graph_hops(void);

Suite *suite_graph_hops(void)
{
	Suite *suite = suite_create("graph_hops");
	TCase *tests = tcase_create("graph_hops");

	tcase_add_checked_fixture(tests, set_up, tear_down);
	tcase_add_test(tests, worked_examples_come_out_as_from_json);
	tcase_add_test(tests, what_is_not_told_is_taken_for_granted);
	tcase_add_test(tests, word_goes_to_the_first_factor_that_has_it);
	tcase_add_test(tests, lines_go_on_from_nodes_of_the_same_claim);
	tcase_add_test(tests, two_of_one_class_are_one_line);
	tcase_add_test(tests, nobody_is_one_class_however_it_is_written);
	tcase_add_test(tests, hash_in_quotation_marks_is_no_comment);
	tcase_add_test(tests, marks_that_nothing_closes_take_linear_time);
	tcase_add_test(tests, names_in_quotation_marks_hold_anything);
	tcase_add_test(tests, nul_is_no_part_of_a_name);
	tcase_add_test(tests, faults_are_named_with_their_line_and_column);
	suite_add_tcase(suite, tests);
	return suite;
}
