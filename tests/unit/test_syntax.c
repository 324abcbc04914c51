/* test_syntax.c -- tags, trees, lemmas and CoNLL-U. */
#include "syntax/conllu.h"
#include "syntax/kernel.h"
#include "syntax/language.h"
#include "syntax/model.h"
#include "syntax/tree.h"
#include "text_case.h"

static hsy_arena arena;
static hsy_models models;
static const hsy_model *model;

static void set_up(void)
{
	hsy_arena_init(&arena);
	models = (hsy_models){.arena = &arena};
	model = hsy_models_find(&models, HSY_STR("en"));
	text_set_up();
}

static void tear_down(void)
{
	text_tear_down();
	hsy_arena_clear(&arena);
}

static const char *kept(hsy_buf *buf)
{
	hsy_str s = hsy_str_dup(&arena, hsy_buf_view(buf));

	hsy_buf_clear(buf);
	return s.at ? s.at : "";
}

static const hsy_syntax *syntax_of(const char *s)
{
	return hsy_syntax_new(text_of(s), model, &arena);
}

static const char *head_of(const hsy_syntax *syntax, size_t word)
{
	size_t head = syntax->words.at[word].head;

	return head == HSY_NONE ? "root"
	                        : hsy_str_dup(&arena, syntax->words.at[head].form).at;
}

/* "word/UPOS/XPOS/lemma head:relation | ..." */
static const char *analysis_of(const char *s)
{
	const hsy_syntax *syntax = syntax_of(s);
	hsy_buf out;

	hsy_buf_init(&out);
	for (size_t i = 0; i < syntax->words.n; i++) {
		const hsy_syntax_word *word = &syntax->words.at[i];

		hsy_buf_printf(
		    &out, "%s" HSY_STR_FMT "/%s/" HSY_STR_FMT "/" HSY_STR_FMT " %s:%s",
		    i ? " | " : "", HSY_STR_ARG(word->form), hsy_upos_name(word->upos),
		    HSY_STR_ARG(hsy_syntax_xpos(model, word)), HSY_STR_ARG(word->lemma),
		    head_of(syntax, i), hsy_relation_name(word->relation));
	}
	return kept(&out);
}

static const char *words_of(const char *s)
{
	const hsy_syntax *syntax = syntax_of(s);
	hsy_buf out;

	hsy_buf_init(&out);
	for (size_t i = 0; i < syntax->words.n; i++) {
		hsy_buf_text(&out, i ? " | " : "");
		hsy_buf_str(&out, syntax->words.at[i].form);
	}
	return kept(&out);
}

/* ------------------------------------------------ sentences */

START_TEST(sentence_has_tags_lemmas_and_a_tree)
{
	ck_assert_str_eq(
	    analysis_of("The mayor closed the old bridges."),
	    "The/DET/DT/the mayor:det | mayor/NOUN/NN/mayor closed:nsubj | "
	    "closed/VERB/VBD/close root:root | the/DET/DT/the bridges:det | "
	    "old/ADJ/JJ/old bridges:amod | bridges/NOUN/NNS/bridge closed:obj | "
	    "./PUNCT/./. closed:punct");
}
END_TEST

static const struct {
	const char *text, *word, *expected; /* head:relation */
} arcs[] = {
    {"The bridge was closed by the mayor.", "bridge", "closed:nsubj:pass"},
    {"The bridge was closed by the mayor.", "mayor", "closed:obl:agent"},
    {"She said that the bridge is old.", "old", "said:ccomp"},
    {"Workers repaired the pier and the dam.", "dam", "pier:conj"},
    {"The council, which owns the pier, voted.", "owns", "council:acl:relcl"},
    {"Mayor Closes Bridge After Storm", "Bridge", "Closes:obj"},
    {"the bridge did not close", "not", "close:advmod"},
};

START_TEST(arcs_are_what_the_words_mean)
{
	const hsy_syntax *syntax = syntax_of(arcs[_i].text);
	size_t i = 0;

	while (!hsy_str_is(syntax->words.at[i].form, arcs[_i].word))
		i++;
	ck_assert_str_eq(hsy_str_printf(&arena, "%s:%s", head_of(syntax, i),
	                                hsy_relation_name(syntax->words.at[i].relation))
	                     .at,
	                 arcs[_i].expected);
}
END_TEST

START_TEST(curly_marks_are_read_as_straight_ones)
{
	const hsy_syntax *curly = syntax_of("\u201cWe don\u2019t know,\u201d she said.");
	const hsy_syntax *straight = syntax_of("\"We don't know,\" she said.");

	ck_assert_uint_eq(curly->words.n, straight->words.n);
	for (size_t i = 0; i < curly->words.n; i++) {
		ck_assert_uint_eq(curly->words.at[i].head, straight->words.at[i].head);
		ck_assert_uint_eq(curly->words.at[i].upos, straight->words.at[i].upos);
	}
}
END_TEST

/* ------------------------------------------------ words */

static const struct {
	const char *text, *words;
} splits[] = {
    {"We don't know the company's plan.", "We | do | n't | know | the | company | 's | "
                                          "plan | ."},
    {"A long-term plan", "A | long | - | term | plan"},
    {"They cannot e-mail co-workers.", "They | can | not | e-mail | co-workers | ."},
    {"On 2024-05-01 at a-b@example.org", "On | 2024-05-01 | at | a-b@example.org"},
    {"a state-of-the-art pier", "a | state | - | of | - | the | - | art | pier"},
};

START_TEST(tokens_come_apart_as_in_the_treebank)
{
	ck_assert_str_eq(words_of(splits[_i].text), splits[_i].words);
}
END_TEST

START_TEST(words_and_tokens_lead_to_each_other)
{
	const hsy_syntax *syntax = syntax_of("A long-term plan. It failed.");

	ck_assert_uint_eq(syntax->text->tokens.n, 7);
	ck_assert_uint_eq(syntax->first[7], syntax->words.n);
	for (size_t t = 0; t < 7; t++)
		for (size_t i = syntax->first[t]; i < syntax->first[t + 1]; i++)
			ck_assert_uint_eq(syntax->words.at[i].token, t);
}
END_TEST

/* ------------------------------------------------ products */

enum { MAX_OUTPUTS = 70, MAX_INPUTS = 192, MAX_VECTORS = 5 };

/* Groups of outputs that are full and one that is not; vectors in pairs and one alone. */
static const struct {
	size_t outputs, inputs, n;
} shapes[] = {
    {8, 16, 1},   {16, 16, 2}, {1, 64, 4},  {17, 64, 3},
    {64, 192, 5}, {70, 32, 4}, {33, 96, 1},
};

/* From one end of its type to the other. */
static int16_t weight_of(size_t output, size_t input)
{
	return (int16_t)((int)((output * 7919 + input * 104729) % 65535) - 32767);
}

/* Of both signs. */
static int16_t input_of(size_t vector, size_t input)
{
	return (int16_t)((int)((vector * 31 + input * 17) % 1025) - 512);
}

static int32_t product_of(size_t output, size_t vector, size_t inputs)
{
	int32_t sum = (int32_t)output * 1000;

	for (size_t k = 0; k < inputs; k++)
		sum += weight_of(output, k) * input_of(vector, k);
	return sum;
}

START_TEST(product_is_the_sum_of_all_products)
{
	static int16_t weights[(MAX_OUTPUTS + HSY_GROUP) * MAX_INPUTS];
	static int16_t x[MAX_VECTORS * MAX_INPUTS];
	static int32_t sums[MAX_VECTORS * MAX_OUTPUTS];
	int32_t bias[MAX_OUTPUTS];
	const size_t outputs = shapes[_i].outputs, inputs = shapes[_i].inputs;
	const hsy_matrix m = {outputs, inputs, weights, bias};

	for (size_t o = 0; o < outputs; o++) {
		bias[o] = (int32_t)o * 1000;
		for (size_t k = 0; k < inputs; k++)
			weights[hsy_matrix_place(inputs, o, k)] = weight_of(o, k);
	}
	for (size_t i = 0; i < shapes[_i].n * inputs; i++)
		x[i] = input_of(i / inputs, i % inputs);
	hsy_kernel_apply(&m, x, shapes[_i].n, sums);
	for (size_t i = 0; i < shapes[_i].n * outputs; i++)
		ck_assert_int_eq(sums[i], product_of(i % outputs, i / outputs, inputs));
	hsy_kernel_add(&m, x, sums);
	for (size_t o = 0; o < outputs; o++)
		ck_assert_int_eq(sums[o], 2 * product_of(o, 0, inputs) - bias[o]);
}
END_TEST

/* ------------------------------------------------ trees of any words */

static size_t n_roots(const hsy_syntax_word *words, size_t n)
{
	size_t roots = 0;

	for (size_t i = 0; i < n; i++) {
		size_t at = i, steps = 0;

		roots += words[i].head == HSY_NONE;
		while (words[at].head != HSY_NONE && steps++ <= n)
			at = words[at].head;
		ck_assert_msg(steps <= n, "word %zu is on a cycle", i);
	}
	return roots;
}

START_TEST(sentence_without_end_is_one_tree)
{
	static const char *const some[] = {"the", "pier", ",", "closed", "and", "?"};
	const size_t n = 3000;
	hsy_syntax_word *words = HSY_NEW_ARRAY(&arena, n, hsy_syntax_word);

	for (size_t i = 0; i < n; i++)
		words[i].form = hsy_str_of(some[i * i % 7 % 6]);
	hsy_syntax_analyse(model, words, n, &arena);
	ck_assert_uint_eq(n_roots(words, n), 1);
}
END_TEST

START_TEST(empty_text_has_no_words)
{
	const hsy_syntax *syntax = syntax_of("");

	ck_assert_uint_eq(syntax->words.n, 0);
	ck_assert_uint_eq(syntax->first[0], 0);
}
END_TEST

enum { SMALL = 5 };

static bool is_one_tree(const size_t *heads, size_t n)
{
	size_t roots = 0;

	for (size_t d = 0; d < n; d++) {
		size_t at = d + 1, steps = 0;

		roots += heads[d] == 0;
		while (at && steps++ <= n)
			at = heads[at - 1];
		if (at)
			return false;
	}
	return roots == 1;
}

static int64_t sum_of(const int32_t *scores, const size_t *heads, size_t n)
{
	int64_t sum = 0;

	for (size_t d = 0; d < n; d++)
		sum += scores[d * (n + 1) + heads[d]];
	return sum;
}

/* Tries every choice of heads. */
static int64_t best_sum(const int32_t *scores, size_t n)
{
	size_t heads[SMALL] = {0};
	int64_t best = INT64_MIN;
	size_t d;

	do {
		if (is_one_tree(heads, n) && sum_of(scores, heads, n) > best)
			best = sum_of(scores, heads, n);
		for (d = 0; d < n && ++heads[d] > n; d++)
			heads[d] = 0;
	} while (d < n);
	return best;
}

START_TEST(tree_is_the_best_of_all_trees)
{
	hsy_tree_room *room = hsy_tree_room_new(SMALL, &arena);
	int32_t scores[SMALL * (SMALL + 1)];
	size_t heads[SMALL];
	uint32_t random = 1;

	for (size_t round = 0; round < 400; round++) {
		size_t n = 1 + round % SMALL;

		for (size_t i = 0; i < n * (n + 1); i++) {
			random = random * 1664525 + 1013904223;
			scores[i] = (int32_t)(random >> 16) % 50;
		}
		hsy_tree_best(scores, n, room, heads);
		ck_assert(is_one_tree(heads, n));
		ck_assert_int_eq(sum_of(scores, heads, n), best_sum(scores, n));
	}
}
END_TEST

/* ------------------------------------------------ CoNLL-U */

#define ROW(id, form, head) id "\t" form "\t_\t_\t_\t_\t" head "\t_\t_\t_\n"

static hsy_status read_conllu(const char *s, hsy_conllu *out, hsy_error *err)
{
	return hsy_conllu_read(hsy_str_of(s), &arena, out, err);
}

START_TEST(conllu_knows_words_from_ranges_and_comments)
{
	hsy_conllu file;

	ck_assert_int_eq(read_conllu("# text = It can't.\n" ROW("1", "It", "2")
	                                 ROW("2-3", "can't", "_") ROW("2", "ca", "0") ROW(
	                                     "3", "n't", "2") "\n" ROW("1", "No", "0"),
	                             &file, NULL),
	                 HSY_OK);
	ck_assert_uint_eq(file.sentences.n, 2);
	ck_assert_uint_eq(file.sentences.at[0].n_words, 3);
	ck_assert_uint_eq(file.sentences.at[1].n_words, 1);
	ck_assert(!file.rows.at[1].is_word);
	ck_assert(hsy_str_is(file.sentences.at[0].comments, "# text = It can't.\n"));
}
END_TEST

static const struct {
	const char *bytes;
	size_t line;
} broken[] = {
    {"1\tIt\n", 1},
    {ROW("1", "It", "0") ROW("3", "is", "1"), 2},
    {ROW("1", "It", "2") "\n", 2},
    {ROW("1", "It", "x") "\n", 2},
    {ROW("1", "", "0"), 1},
    {"1\t2\t3\t4\t5\t6\t7\t8\t9\t10\t11\n", 1},
};

START_TEST(conllu_says_which_line_is_broken)
{
	hsy_conllu file;
	hsy_error err;

	ck_assert_int_eq(read_conllu(broken[_i].bytes, &file, &err), HSY_E_FORMAT);
	ck_assert_uint_eq(err.line, broken[_i].line);
}
END_TEST

START_TEST(what_is_written_can_be_read)
{
	const hsy_syntax *syntax = syntax_of("The long-term plan\tfailed. We know.");
	hsy_buf out;
	hsy_conllu file;

	hsy_buf_init(&out);
	hsy_conllu_put_sentence(&out, syntax, 0);
	hsy_conllu_put_sentence(&out, syntax, 1);
	ck_assert_int_eq(read_conllu(kept(&out), &file, NULL), HSY_OK);
	ck_assert_uint_eq(file.rows.n, syntax->words.n);
	ck_assert(hsy_str_is(file.sentences.at[0].comments,
	                     "# sent_id = 1\n# text = The long-term plan failed.\n"));
	ck_assert(hsy_str_is(file.rows.at[1].columns[HSY_CONLLU_MISC], "SpaceAfter=No"));
	ck_assert(hsy_str_is(file.rows.at[4].columns[HSY_CONLLU_MISC], "_"));
}
END_TEST

START_TEST(given_words_keep_their_rows)
{
	const char *bytes = "# a = b\n" ROW("1", "We", "4") ROW("2-3", "didn't", "_")
	    ROW("2", "did", "4") ROW("3", "n't", "4") ROW("4", "know", "0") "\n";
	hsy_syntax_word words[] = {{.form = HSY_STR("We")},
	                           {.form = HSY_STR("did")},
	                           {.form = HSY_STR("n't")},
	                           {.form = HSY_STR("know")}};
	hsy_conllu file;
	hsy_buf out;

	ck_assert_int_eq(read_conllu(bytes, &file, NULL), HSY_OK);
	hsy_syntax_analyse(model, words, 4, &arena);
	hsy_buf_init(&out);
	hsy_conllu_put(&out, &file, &file.sentences.at[0], model, words);
	ck_assert_str_eq(kept(&out), "# a = b\n"
	                             "1\tWe\twe\tPRON\tPRP\t_\t4\tnsubj\t_\t_\n"
	                             "2-3\tdidn't\t_\t_\t_\t_\t_\t_\t_\t_\n"
	                             "2\tdid\tdo\tAUX\tVBD\t_\t4\taux\t_\t_\n"
	                             "3\tn't\tnot\tPART\tRB\t_\t4\tadvmod\t_\t_\n"
	                             "4\tknow\tknow\tVERB\tVB\t_\t0\troot\t_\t_\n\n");
}
END_TEST

/* ------------------------------------------------ models */

START_TEST(language_without_model_has_none)
{
	ck_assert_ptr_nonnull(model);
	ck_assert_ptr_eq(hsy_models_find(&models, HSY_STR("en")), model);
	ck_assert_ptr_null(hsy_models_find(&models, HSY_STR("fr")));
	ck_assert_ptr_null(hsy_models_find(&models, (hsy_str){0}));
}
END_TEST

/* A head that is right, and behind it whatever is given. */
static hsy_str model_of(hsy_str rest)
{
	uint64_t checksum = hsy_bytes_checksum(rest);
	hsy_buf out;

	hsy_buf_init(&out);
	hsy_buf_put(&out, HSY_MODEL_MAGIC "\1\0\0\0", 8);
	for (size_t i = 0; i < 8; i++) {
		unsigned char byte = (unsigned char)(checksum >> 8 * i);

		hsy_buf_put(&out, &byte, 1);
	}
	hsy_buf_str(&out, rest);
	hsy_str bytes = hsy_str_dup(&arena, hsy_buf_view(&out));
	hsy_buf_clear(&out);
	return bytes;
}

static const char *complaint_about(hsy_str bytes)
{
	hsy_model out;
	hsy_error err = {.message = "none"};

	ck_assert_int_eq(hsy_model_read(bytes, &arena, &out, &err), HSY_E_FORMAT);
	return hsy_str_printf(&arena, "%s", err.message).at;
}

START_TEST(damaged_models_are_refused)
{
	hsy_str sound = model_of(HSY_STR("\1\0\0\0\2NN"));
	char *bytes = (char *)(uintptr_t)sound.at;

	/* Its sections end too early. */
	ck_assert_str_eq(complaint_about(sound), "the syntax model has the wrong shape");
	ck_assert_str_eq(complaint_about(model_of(HSY_STR("\377\377\377\377"))),
	                 "the syntax model has the wrong shape");
	bytes[sound.len - 1] = 'X';
	ck_assert_str_eq(complaint_about(sound),
	                 "the syntax model is damaged: its checksum is wrong");
	bytes[4] = 9;
	ck_assert_str_eq(complaint_about(sound),
	                 "the syntax model has version 9, this program reads 1");
	bytes[0] = 'x';
	ck_assert_str_eq(complaint_about(sound), "this is no syntax model");
	ck_assert_str_eq(complaint_about(HSY_STR("")), "this is no syntax model");
}
END_TEST

/* ------------------------------------------------ lemmas */

static hsy_str lemma_in(hsy_str section, const char *form, size_t xpos)
{
	hsy_bytes bytes = {.left = section};
	hsy_lemmas lemmas;

	hsy_lemmas_read(&bytes, 2, &arena, &lemmas);
	ck_assert(!bytes.is_short && bytes.left.len == 0);
	return hsy_lemma_of(&lemmas, hsy_str_of(form), xpos, &arena);
}

static const struct {
	const char *form;
	size_t xpos;
	const char *lemma;
} lemmas[] = {
    {"walked", 0, "walk"},   /* the rule of "ed" */
    {"CRIED", 0, "cry"},     /* that of "ied", which is longer */
    {"went", 0, "go"},       /* the exception */
    {"walked", 1, "walked"}, /* no rule for this tag, */
    {"Walked", 1, "Walked"}, /* which keeps its capital letters */
    {"ied", 0, "y"},         {"d", 0, "d"},
};

START_TEST(rule_that_would_split_a_character_does_not_fit)
{
	hsy_str section = HSY_STR("\0\1"
	                          "\1\0\0\0"
	                          "\2\0d\2\0" /* "'d" to nothing, found by its "d" */
	                          "\0\0\0\0");

	ck_assert(hsy_str_is(lemma_in(section, "who'd", 0), "who"));
	ck_assert(hsy_str_is(lemma_in(section, "who\u2019d", 0), "who\u2019d"));
}
END_TEST

START_TEST(longest_suffix_decides_unless_it_is_an_exception)
{
	hsy_str section = HSY_STR("\0\1"
	                          "\2\0\0\0"
	                          "\3\0ed\2\0"
	                          "\4\0ied\3\1y"
	                          "\1\0\0\0"
	                          "\5\0went\2go");

	hsy_str lemma = lemma_in(section, lemmas[_i].form, lemmas[_i].xpos);
	ck_assert_msg(hsy_str_is(lemma, lemmas[_i].lemma), "%s became " HSY_STR_FMT,
	              lemmas[_i].form, HSY_STR_ARG(lemma));
}
END_TEST

Suite *suite_syntax(void);
Suite *suite_syntax(void)
{
	Suite *suite = suite_create("syntax");
	TCase *tcase = tcase_create("syntax");

	tcase_add_checked_fixture(tcase, set_up, tear_down);
	tcase_add_test(tcase, sentence_has_tags_lemmas_and_a_tree);
	tcase_add_loop_test(tcase, arcs_are_what_the_words_mean, 0,
	                    (int)(sizeof arcs / sizeof *arcs));
	tcase_add_test(tcase, curly_marks_are_read_as_straight_ones);
	tcase_add_loop_test(tcase, tokens_come_apart_as_in_the_treebank, 0,
	                    (int)(sizeof splits / sizeof *splits));
	tcase_add_test(tcase, words_and_tokens_lead_to_each_other);
	tcase_add_loop_test(tcase, product_is_the_sum_of_all_products, 0,
	                    (int)(sizeof shapes / sizeof *shapes));
	tcase_add_test(tcase, sentence_without_end_is_one_tree);
	tcase_add_test(tcase, empty_text_has_no_words);
	tcase_add_test(tcase, tree_is_the_best_of_all_trees);
	tcase_add_test(tcase, conllu_knows_words_from_ranges_and_comments);
	tcase_add_loop_test(tcase, conllu_says_which_line_is_broken, 0,
	                    (int)(sizeof broken / sizeof *broken));
	tcase_add_test(tcase, what_is_written_can_be_read);
	tcase_add_test(tcase, given_words_keep_their_rows);
	tcase_add_test(tcase, language_without_model_has_none);
	tcase_add_test(tcase, damaged_models_are_refused);
	tcase_add_loop_test(tcase, longest_suffix_decides_unless_it_is_an_exception, 0,
	                    (int)(sizeof lemmas / sizeof *lemmas));
	tcase_add_test(tcase, rule_that_would_split_a_character_does_not_fit);
	suite_add_tcase(suite, tcase);
	return suite;
}
