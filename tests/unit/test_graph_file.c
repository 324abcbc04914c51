/* test_graph_file.c -- hand-made graphs in, scores out, faults named. */
#include "score/graph_file.h"

#include <check.h>
#include <math.h>

static hsy_arena arena;
static hsy_buf out;
static hsy_error err;

static void set_up(void)
{
	hsy_arena_init(&arena);
	hsy_buf_init(&out);
	err = (hsy_error){HSY_OK, "", "", 0, 0, 0};
}

static void tear_down(void)
{
	hsy_buf_clear(&out);
	hsy_arena_clear(&arena);
}

/* JSON is written with single quotation marks here, to be read by people. */
static const char *json_of(const char *readable)
{
	char *json = HSY_NEW_ARRAY(&arena, strlen(readable) + 1, char);

	for (size_t i = 0; readable[i]; i++)
		json[i] = readable[i] == '\'' ? '"' : readable[i];
	return json;
}

static const hsy_graph_file *read_file(const char *json)
{
	const hsy_graph_file *file;

	ck_assert_msg(hsy_graph_file_new(hsy_str_of(json_of(json)), "graph.json",
	                                 &hsy_weights_default, &arena, &file,
	                                 &err) == HSY_OK,
	              "%s (line %zu)", err.message, err.line);
	return file;
}

static const hsy_graph *graph_at(const hsy_graph_file *file, size_t i)
{
	return hsy_graph_file_graph(file, i, hsy_graph_file_numbers(file, &arena),
	                            &arena);
}

static const hsy_score *first_score(const char *json)
{
	const hsy_graph *graph = graph_at(read_file(json), 0);

	return hsy_score_new(graph, &hsy_weights_default, &arena);
}

static void assert_score(const char *json, int strength, size_t lines, char grade,
                         unsigned badges)
{
	const hsy_score *score = first_score(json);

	ck_assert_int_eq((int)lround(score->strength), strength);
	ck_assert_uint_eq(score->lines, lines);
	ck_assert_int_eq(score->grade, grade);
	ck_assert_uint_eq(score->badges, badges);
}

static void assert_fault(const char *json, size_t line, const char *part)
{
	const hsy_graph_file *file;

	ck_assert_int_eq(hsy_graph_file_new(hsy_str_of(json_of(json)), "graph.json",
	                                    &hsy_weights_default, &arena, &file, &err),
	                 HSY_E_FORMAT);
	ck_assert_ptr_null(file);
	ck_assert_msg(strstr(err.message, json_of(part)) != NULL, "%s", err.message);
	ck_assert_uint_eq(err.line, line);
	ck_assert_str_eq(err.file, "graph.json");
	ck_assert_int_eq(hsy_graph_file_new(hsy_str_of(json_of(json)), "graph.json",
	                                    &hsy_weights_default, &arena, &file, NULL),
	                 HSY_E_FORMAT);
}

#define BADGE(id) (1u << HSY_BADGE_##id)

/* -------------------------------------------------------- worked examples */

START_TEST(tour_relayed_by_five_articles)
{
	assert_score("{'claims': ['c'], 'nodes': ["
	             "{'id': 'a1'}, {'id': 'a2'}, {'id': 'a3'}, {'id': 'a4'},"
	             "{'id': 'a5'}, {'id': 'techcrunch'},"
	             "{'id': 'tour', 'class': 'amazon', 'origin': {"
	             " 'how_known': 'reporter_witnessed', 'naming': 'named',"
	             " 'interest': 'hosted the event'}}],"
	             "'edges': ["
	             "{'from': 'c', 'to': 'a1'}, {'from': 'c', 'to': 'a2'},"
	             "{'from': 'c', 'to': 'a3'}, {'from': 'c', 'to': 'a4'},"
	             "{'from': 'c', 'to': 'a5'},"
	             "{'from': 'a1', 'to': 'techcrunch', 'relay': 'other outlet',"
	             " 'mode': 'paraphrased', 'trace': 'linked'},"
	             "{'from': 'a2', 'to': 'techcrunch', 'factor': 0.8075},"
	             "{'from': 'a3', 'to': 'techcrunch', 'factor': 0.8075},"
	             "{'from': 'a4', 'to': 'techcrunch', 'factor': 0.8075},"
	             "{'from': 'a5', 'to': 'techcrunch', 'factor': 0.8075},"
	             "{'from': 'techcrunch', 'to': 'tour', 'mode': 'paraphrased'}"
	             "]}",
	             35, 1, 'D',
	             BADGE(ECHO) | BADGE(ONE_GATE) | BADGE(SELF_INTERESTED_ONLY));
}
END_TEST

START_TEST(internal_documents_cannot_be_checked)
{
	assert_score("{'claims': [{'id': 'c'}], 'nodes': [{'id': 'a'},"
	             "{'id': 'documents', 'origin': {'how_known': "
	             "'unpublished document seen', 'naming': 'withheld', "
	             "'interest': 'unknown'}}],"
	             "'edges': [{'from': 'c', 'to': 'a'}, {'from': 'a', 'to': "
	             "'documents', 'mode': 'paraphrased', 'trace': 'named'}]}",
	             35, 0, 'D', BADGE(ANONYMOUS_ONLY));
}
END_TEST

#define VENDOR                                                                           \
	"{'id': 'a'}, {'id': 'register'}, {'id': 'vendor', 'origin': "                   \
	"{'how_known': 'measurement without method', 'naming': 'named', "                \
	"'interest': 'praises itself'}}"
#define VENDOR_EDGES                                                                     \
	"{'from': 'c', 'to': 'a'}, {'from': 'a', 'to': 'register', "                     \
	"'relay': 'outlet', 'mode': 'paraphrased', 'trace': 'named'}, "                  \
	"{'from': 'register', 'to': 'vendor', 'mode': 'indirect'}"

START_TEST(vendor_figure_alone_and_corroborated)
{
	assert_score("{'claims': ['c'], 'nodes': [" VENDOR "], 'edges': [" VENDOR_EDGES
	             "]}",
	             21, 1, 'D', BADGE(SELF_INTERESTED_ONLY));
	assert_score("{'claims': ['c'], 'nodes': [" VENDOR
	             ", {'id': 'semianalysis'}], 'edges': [" VENDOR_EDGES
	             ", {'from': 'a', 'to': 'semianalysis', 'relay': 'outlet', "
	             "'mode': 'paraphrased', 'trace': 'named'}, "
	             "{'from': 'semianalysis', 'to': 'vendor', 'mode': 0.95}]}",
	             21, 1, 'D', BADGE(SELF_INTERESTED_ONLY));
	assert_score("{'claims': ['c'], 'nodes': [" VENDOR
	             ", {'id': 'semianalysis', 'origin': {'how_known': "
	             "'untraced', 'naming': 'named', 'interest': 'unknown'}}], "
	             "'edges': [" VENDOR_EDGES
	             ", {'from': 'a', 'to': 'semianalysis', 'mode': "
	             "'paraphrased', 'trace': 'named'}]}",
	             51, 1, 'C', BADGE(UNTRACED));
	assert_score("{'claims': ['c'], 'nodes': [" VENDOR
	             ", {'id': 'b'}, {'id': 'semianalysis', 'weight': 0.765}], "
	             "'edges': [" VENDOR_EDGES
	             ", {'from': 'c', 'to': 'b'}, {'from': 'b', 'to': "
	             "'semianalysis', 'factor': 0.767125}]}",
	             67, 2, 'B', 0);
}
END_TEST

START_TEST(own_act_court_record_and_flat_assertion)
{
	assert_score("{'claims': ['c'], 'nodes': [{'id': 'a'}, {'id': 'amazon',"
	             "'origin': {'how_known': 'own act', 'naming': 'named', "
	             "'interest': 'own act'}}], 'edges': [{'from': 'c', 'to': "
	             "'a'}, {'from': 'a', 'to': 'amazon', 'mode': "
	             "'paraphrased', 'trace': 'named'}]}",
	             65, 1, 'C', 0);
	assert_score("{'claims': ['c'], 'nodes': [{'id': 'a'}, {'id': 'record',"
	             "'origin': {'how_known': 'published record'}}], 'edges': ["
	             "{'from': 'c', 'to': 'a'}, {'from': 'a', 'to': 'record', "
	             "'relay': 'none', 'mode': 'quoted', 'hedge': 'plain', "
	             "'trace': 'linked'}]}",
	             90, 1, 'B', 0);
	assert_score("{'claims': ['c'], 'nodes': [{'id': 'a'}, {'id': 'b'}, "
	             "{'id': 'nobody', 'origin': {'how_known': 'no source given', "
	             "'interest': 'unknown'}}], 'edges': ["
	             "{'from': 'c', 'to': 'a'}, {'from': 'c', 'to': 'b'}, "
	             "{'from': 'a', 'to': 'nobody'}, {'from': 'b', 'to': "
	             "'nobody'}]}",
	             9, 0, 'F', 0);
}
END_TEST

/* ------------------------------------------------------------------ reading */

START_TEST(left_out_factors_and_null_weaken_nothing)
{
	const hsy_score *score = first_score(
	    "{'claims': ['c'], 'nodes': [{'id': 'o', 'class': null, "
	    "'weight': 1, 'origin': null, 'identifiable': null}], "
	    "'edges': [{'from': 'c', 'to': 'o', 'relay': null}]}");

	ck_assert(score->strength == 100);
	ck_assert_uint_eq(score->lines, 1);
}
END_TEST

START_TEST(names_and_numbers_mix)
{
	const hsy_score *score = first_score(
	    "{'claims': ['c'], 'nodes': [{'id': 'o', 'origin': "
	    "{'how_known': 0.5, 'naming': 'bare_sources'}}], 'edges': "
	    "[{'from': 'c', 'to': 'o', 'relay': 0.5, 'mode': "
	    "'PARAPHRASED'}]}");

	ck_assert(fabs(score->strength - 100 * .5 * .4 * .5 * .95) < 1e-9);
	ck_assert_uint_eq(score->lines, 0);
}
END_TEST

START_TEST(identifiable_can_be_said)
{
	const hsy_score *score = first_score(
	    "{'claims': ['c'], 'nodes': [{'id': 'o', 'weight': 0.9, "
	    "'identifiable': false}, {'id': 'p', 'identifiable': true, "
	    "'origin': {'how_known': 'untraced report'}}], 'edges': "
	    "[{'from': 'c', 'to': 'o'}, {'from': 'c', 'to': "
	    "'p'}]}");

	ck_assert_uint_eq(score->lines, 1);
}
END_TEST

START_TEST(loops_and_edges_into_claims_give_no_support)
{
	const char *straight = "{'claims': ['c'], 'nodes': [{'id': 'a'}, "
	                       "{'id': 'o', 'weight': "
	                       "0.7}], 'edges': [{'from': 'c', 'to': 'a'}, "
	                       "{'from': 'a', 'to': "
	                       "'o', 'factor': 0.9}]}";
	const char *looped = "{'claims': ['c'], 'nodes': [{'id': 'a'}, {'id': 'o', "
	                     "'weight': "
	                     "0.7}, {'id': 'c', 'weight': 1}], 'edges': [{'from': 'c', "
	                     "'to': "
	                     "'a'}, {'from': 'a', 'to': 'o', 'factor': 0.9}, {'from': "
	                     "'a', "
	                     "'to': 'a'}, {'from': 'o', 'to': 'a'}, {'from': 'a', 'to': "
	                     "'c'}, {'from': 'c', 'to': 'c'}]}";

	const hsy_score *a = first_score(straight), *b = first_score(looped);

	ck_assert(a->strength == b->strength);
	ck_assert_uint_eq(b->lines, 1);
	ck_assert_uint_eq(b->badges, BADGE(LOOP));
}
END_TEST

START_TEST(one_claim_may_be_the_source_of_another)
{
	const hsy_graph_file *file = read_file(
	    "{'claims': ['c', 'd'], 'nodes': [{'id': 'd', 'weight': 0.5}], "
	    "'edges': [{'from': 'c', 'to': 'd', 'factor': 0.5}]}");
	const hsy_score *c = hsy_score_new(graph_at(file, 0),
	                                   &hsy_weights_default, &arena);
	const hsy_score *d = hsy_score_new(graph_at(file, 1),
	                                   &hsy_weights_default, &arena);

	ck_assert_uint_eq(hsy_graph_file_claims(file), 2);
	ck_assert(c->strength == 25);
	ck_assert(d->strength == 0);
	ck_assert_int_eq(d->grade, 'F');
}
END_TEST

/* ----------------------------------------------------------------- printing */

START_TEST(scores_are_printed_with_their_multiplication)
{
	const hsy_graph_file *file = read_file(
	    "{'claims': ['c'], 'nodes': [{'id': 'a'}, {'id': 'x', "
	    "'origin': "
	    "{'how_known': 'own act', 'interest': 'own act'}}], 'edges': "
	    "[{'from': 'c', 'to': 'a'}, {'from': 'a', 'to': 'x', "
	    "'mode': "
	    "'paraphrased'}, {'from': 'a', 'to': 'a', 'factor': 0.5}]}");

	hsy_graph_file_print(file, &hsy_weights_default, &out);
	ck_assert_str_eq(out.at,
	                 json_of("{'weights':'1','claims':[{'id':'c','strength':72.675,"
	                         "'lines':1,'grade':'C','badges':['Loop'],'classes':["
	                         "{'class':'x','strength':0.7268,'line':['c','a','x'],"
	                         "'factors':[{'factor':'mode','level':'paraphrased',"
	                         "'value':0.95,'from':'a','to':'x'},"
	                         "{'factor':'how_known','level':'own act','value':0.85},"
	                         "{'factor':'naming','level':'named','value':1.0},"
	                         "{'factor':'interest','level':'own act','value':0.9}"
	                         "]}]}]}\n"));
}
END_TEST

START_TEST(order_of_the_file_does_not_matter)
{
	hsy_buf other;

	hsy_graph_file_print(
	    read_file("{'claims': ['c'], 'nodes': [{'id': 'a', 'weight': 0.31}, "
	              "{'id': 'b', 'weight': 0.31}, {'id': 'd', 'weight': 0.77}], "
	              "'edges': [{'from': 'c', 'to': 'a'}, {'from': 'c', "
	              "'to': 'b'}, {'from': 'c', 'to': 'd'}]}"),
	    &hsy_weights_default, &out);
	hsy_buf_init(&other);
	hsy_graph_file_print(
	    read_file("{'edges': [{'to': 'd', 'from': 'c'}, {'to': 'b', "
	              "'from': 'c'}, {'to': 'a', 'from': 'c'}], 'nodes': ["
	              "{'id': 'd', 'weight': 0.77}, {'weight': 0.31, 'id': 'b'}, "
	              "{'id': 'a', 'weight': 0.31}], 'claims': ['c']}"),
	    &hsy_weights_default, &other);
	ck_assert_str_eq(out.at, other.at);
	hsy_buf_clear(&other);
}
END_TEST

/* ------------------------------------------------------------------- faults */

START_TEST(faults_are_named_with_their_line)
{
	assert_fault("{'claims': ['c'],\n'nodes': [{'id': 'a'},\n{'id': 'a'}]}", 3,
	             "'a' is there twice");
	assert_fault("{'claims': ['c'],\n'edges': [{'from': 'c', 'to': 'c'},\n"
	             "\n{'from': 'c', 'to': 'ghost'}]}",
	             4, "no node or claim has that id");
	assert_fault("{'claims': ['c',\n'c']}", 2, "is there twice");
	assert_fault("{'claims': ['c'], 'nodes': [\n{'id': ']},{[\\''},\n"
	             "{'id': 'o', 'weight': 1.5}]}",
	             3, "weight must be a number above 0 and at most 1");
	assert_fault("{'claims': ['c'], 'nodes': [\n{'id': 'o', 'weight': 0}]}", 2,
	             "weight");
	assert_fault("{'claims': ['c'], 'nodes': [\n{'id': 'o', 'origin': "
	             "{'how_known': 'guessed'}}]}",
	             2, "no how_known is called 'guessed'; say 'witnessed'");
	assert_fault("{'claims': ['c'], 'nodes': [{'id': 'o', 'origin': {}}]}", 1,
	             "lacks how_known");
	assert_fault("{'claims': ['c'], 'nodes': [{'id': 7}]}", 1, "id must be");
	assert_fault("{'claims': ['c'], 'nodes': [{'id': 'o', 'weight': 1, "
	             "'origin': {'how_known': 1}}]}",
	             1, "one of them is enough");
	assert_fault("{'claims': ['c'], 'edges': [{'from': 'c', 'to': 'c', "
	             "'factor': 0.5, 'mode': 'quoted'}]}",
	             1, "factor stands for the whole hop");
	assert_fault("{'claims': ['c'], 'nodes': [{'id': 'o', 'weight': 1, "
	             "'identifiable': 1}]}",
	             1, "true or false");
	assert_fault("{'claims': ['c'],\n'nodes': {}}", 0, "nodes must be a list");
	assert_fault("[]", 1, "claims, nodes and edges");
	assert_fault("{'nodes':\n", 2, "not valid JSON");
}
END_TEST

Suite *suite_graph_file(void);

Suite *suite_graph_file(void)
{
	Suite *suite = suite_create("graph_file");
	TCase *tests = tcase_create("graph_file");

	tcase_add_checked_fixture(tests, set_up, tear_down);
	tcase_add_test(tests, tour_relayed_by_five_articles);
	tcase_add_test(tests, internal_documents_cannot_be_checked);
	tcase_add_test(tests, vendor_figure_alone_and_corroborated);
	tcase_add_test(tests, own_act_court_record_and_flat_assertion);
	tcase_add_test(tests, left_out_factors_and_null_weaken_nothing);
	tcase_add_test(tests, names_and_numbers_mix);
	tcase_add_test(tests, identifiable_can_be_said);
	tcase_add_test(tests, loops_and_edges_into_claims_give_no_support);
	tcase_add_test(tests, one_claim_may_be_the_source_of_another);
	tcase_add_test(tests, scores_are_printed_with_their_multiplication);
	tcase_add_test(tests, order_of_the_file_does_not_matter);
	tcase_add_test(tests, faults_are_named_with_their_line);
	suite_add_tcase(suite, tests);
	return suite;
}
