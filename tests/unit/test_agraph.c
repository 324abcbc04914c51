/* test_agraph.c -- the door to Graphviz, and that it is shut to hostile text. */
#include "base/buf.h"
#include "export/agraph.h"
#include "export/escape.h"

#include <check.h>
#include <graphviz/cgraph.h>
#include <stdlib.h>
#include <unistd.h>

Suite *suite_agraph(void);

static hsy_arena arena;
static hsy_agraph *graph;
static hsy_buf bytes;

static void setup(void)
{
	hsy_arena_init(&arena);
	hsy_buf_init(&bytes);
	graph = hsy_agraph_new("test");
}

static void teardown(void)
{
	hsy_agraph_free(graph);
	hsy_buf_clear(&bytes);
	hsy_arena_clear(&arena);
}

static int put(void *buf, const char *at, size_t n)
{
	hsy_buf_put(buf, at, n);
	return 0;
}

static const char *printed(void)
{
	hsy_out out;

	hsy_out_init(&out, put, &bytes);
	hsy_agraph_print(graph, &out);
	ck_assert_int_eq(hsy_out_end(&out, NULL), HSY_OK);
	return bytes.at;
}

/* What Graphviz reads back of a label that was made from text. */
static void check_round_trip(const char *text)
{
	hsy_str label = hsy_escape_dot(&arena, hsy_str_of(text));
	hsy_agobject *node = hsy_agraph_node(graph, NULL, label);
	Agraph_t *read;
	Agnode_t *first;

	hsy_agraph_set(graph, node, "label", label);
	hsy_agraph_set(graph, node, "tooltip", label);
	read = agmemread(printed());
	ck_assert_ptr_nonnull(read);
	ck_assert_int_eq(agnnodes(read), 1);
	first = agfstnode(read);
	ck_assert_ptr_nonnull(strstr(agnameof(first), label.at));
	ck_assert_str_eq(agget(first, "label"), label.at);
	ck_assert_str_eq(agget(first, "tooltip"), label.at);
	agclose(read);
}

static const char *const hostile[] = {
    "a \"quoted\" word",
    "ends in a backslash \\",
    "\\N \\G \\l \\\" \\\\",
    "<b>bold</b> &lt; &#0;",
    "\xE2\x80\xAEright to left, \x1B[31m and a bell \x07",
    "digraph { a -> b } // \"]; evil [label=\"",
    "line\nbreak\r\nand tab\t",
    "%5 \xF0\x9F\x97\x9E",
};

START_TEST(hostile_labels_come_back_as_they_went)
{
	check_round_trip(hostile[_i]);
}
END_TEST

START_TEST(a_word_of_ten_thousand_letters_comes_back)
{
	hsy_buf word;

	hsy_buf_init(&word);
	for (size_t i = 0; i < 10000; i++)
		hsy_buf_text(&word, i % 7 ? "x" : "\\");
	check_round_trip(word.at);
	hsy_buf_clear(&word);
}
END_TEST

START_TEST(clusters_are_printed_in_the_order_they_came)
{
	const char *text;

	hsy_agraph_cluster(graph, NULL, HSY_STR("z"));
	hsy_agraph_cluster(graph, NULL, HSY_STR("a"));
	hsy_agraph_cluster(graph, NULL, HSY_STR("m"));
	text = printed();
	ck_assert(strstr(text, "cluster_z") < strstr(text, "cluster_a"));
	ck_assert(strstr(text, "cluster_a") < strstr(text, "cluster_m"));
}
END_TEST

START_TEST(same_id_gives_same_object)
{
	hsy_agobject *cluster = hsy_agraph_cluster(graph, NULL, HSY_STR("a"));
	hsy_agobject *node = hsy_agraph_node(graph, NULL, HSY_STR("n"));

	ck_assert_ptr_eq(hsy_agraph_cluster(graph, NULL, HSY_STR("a")), cluster);
	ck_assert_ptr_eq(hsy_agraph_node(graph, NULL, HSY_STR("n")), node);
	hsy_agraph_node(graph, cluster, HSY_STR("n"));
	ck_assert_int_eq(agnnodes((Agraph_t *)cluster), 1);
	ck_assert_ptr_nonnull(strstr(printed(), "subgraph cluster_a"));
}
END_TEST

START_TEST(an_unknown_device_is_an_error_in_words_and_not_on_stderr)
{
	int saved = dup(2), fds[2];
	hsy_error err;
	char text[8];

	hsy_agraph_node(graph, NULL, HSY_STR("n"));
	ck_assert_int_eq(pipe(fds), 0);
	dup2(fds[1], 2);
	ck_assert_int_eq(hsy_agraph_render(graph, "nonesuch", &bytes, &err),
	                 HSY_E_LAYOUT);
	dup2(saved, 2);
	close(saved);
	close(fds[1]);
	ck_assert_int_eq(read(fds[0], text, sizeof text), 0);
	close(fds[0]);
	ck_assert_ptr_nonnull(strstr(err.message, "nonesuch"));
	ck_assert_uint_eq(bytes.len, 0);
}
END_TEST

START_TEST(an_html_label_is_printed_as_markup)
{
	hsy_agobject *node = hsy_agraph_node(graph, NULL, HSY_STR("n"));

	hsy_agraph_set_html(graph, node, "label", HSY_STR("<b>x</b>"));
	ck_assert_ptr_nonnull(strstr(printed(), "label=<<b>x</b>>"));
	ck_assert_int_eq(hsy_agraph_render(graph, "svg", &bytes, NULL), HSY_OK);
	ck_assert_ptr_nonnull(strstr(bytes.at, "</svg>"));
}
END_TEST

Suite *suite_agraph(void)
{
	Suite *suite = suite_create("agraph");
	TCase *tc = tcase_create("agraph");

	tcase_set_timeout(tc, 60);
	tcase_add_checked_fixture(tc, setup, teardown);
	tcase_add_loop_test(tc, hostile_labels_come_back_as_they_went, 0,
	                    (int)(sizeof hostile / sizeof *hostile));
	tcase_add_test(tc, a_word_of_ten_thousand_letters_comes_back);
	tcase_add_test(tc, clusters_are_printed_in_the_order_they_came);
	tcase_add_test(tc, same_id_gives_same_object);
	tcase_add_test(tc, an_unknown_device_is_an_error_in_words_and_not_on_stderr);
	tcase_add_test(tc, an_html_label_is_printed_as_markup);
	suite_add_tcase(suite, tc);
	return suite;
}
