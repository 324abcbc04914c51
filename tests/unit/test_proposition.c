/* test_proposition.c -- what trees state: trees that are given, and what the model
 * makes of the sentences in tests/golden/propositions. */
#include "syntax/proposition.h"

#include "base/file.h"
#include "tree_case.h"

#include <stdlib.h>
#include <time.h>

Suite *suite_proposition(void);

static const char *kept(hsy_buf *buf)
{
	hsy_str s = hsy_str_dup(&text_arena, hsy_buf_view(buf));

	hsy_buf_clear(buf);
	return s.at ? s.at : "";
}

/* "clause The ship sank | part …" */
static const char *stated(const char *rows)
{
	const hsy_syntax *syntax = tree_of(rows);
	const hsy_propositions *found = hsy_propositions_new(syntax, &text_arena);
	hsy_buf out = {0};

	for (size_t i = 0; i < found->list.n; i++) {
		const hsy_proposition *p = &found->list.at[i];

		hsy_buf_printf(&out, "%s%s ", i ? " | " : "",
		               hsy_proposition_kind_name(p->kind));
		hsy_buf_str(&out, words_in(syntax, p->words));
	}
	return kept(&out);
}

static void put_notes(hsy_buf *out, const hsy_syntax *syntax, const hsy_proposition *p)
{
	const struct {
		const char *name;
		size_t word;
	} notes[] = {{"not", p->negation},
	             {"modal", p->modal},
	             {"hedge", p->hedge},
	             {"if", p->condition}};
	const char *tense = hsy_tense_name(p->tense);

	for (size_t i = 0; i < sizeof notes / sizeof *notes; i++)
		if (notes[i].word != HSY_NONE)
			hsy_buf_printf(out, " [%s " HSY_STR_FMT "]", notes[i].name,
			               HSY_STR_ARG(word_at(syntax, notes[i].word)));
	if (tense)
		hsy_buf_printf(out, " [%s]", tense);
	if (p->is_passive)
		hsy_buf_text(out, " [passive]");
}

static void put_amounts(hsy_buf *out, const hsy_syntax *syntax,
                        const hsy_propositions *found, const hsy_proposition *p)
{
	for (size_t i = p->amounts.first; i < p->amounts.end; i++)
		hsy_buf_printf(
		    out, " [" HSY_STR_FMT "]",
		    HSY_STR_ARG(words_in(syntax, found->amounts->list.at[i].words)));
}

/* "won; subject The company; object Florida [past]" */
static void put_parts(hsy_buf *out, const hsy_syntax *syntax, const hsy_proposition *p)
{
	hsy_buf_str(out, words_in(syntax, p->predicate));
	for (size_t i = 0; i < p->arguments.n; i++)
		hsy_buf_printf(out, "; %s " HSY_STR_FMT,
		               hsy_role_name(p->arguments.at[i].role),
		               HSY_STR_ARG(words_in(syntax, p->arguments.at[i].words)));
	put_notes(out, syntax, p);
}

static const char *parts_of_first(const char *rows)
{
	const hsy_syntax *syntax = tree_of(rows);
	const hsy_propositions *found = hsy_propositions_new(syntax, &text_arena);
	hsy_buf out = {0};

	ck_assert_uint_gt(found->list.n, 0);
	put_parts(&out, syntax, &found->list.at[0]);
	return kept(&out);
}

/* ------------------------------------------------ what states something */

static const char *const list_of_names =
    "They they PRON PRP 2 nsubj  won win VERB VBD 0 root  Ohio Ohio PROPN NNP 2 obj "
    ", , PUNCT , 5 punct  Utah Utah PROPN NNP 3 conj  and and CCONJ CC 7 cc "
    "Iowa Iowa PROPN NNP 3 conj";

static const struct {
	const char *rows, *stated;
} trees[] = {
    {"Ships ship NOUN NNS 2 nsubj  sank sink VERB VBD 0 root  . . PUNCT . 2 punct",
     "clause Ships sank"},
    /* Who says it is no part of it. */
    {"She she PRON PRP 2 nsubj  said say VERB VBD 0 root  ships ship NOUN NNS 4 nsubj "
     "sank sink VERB VBD 2 ccomp",
     "complement ships sank"},
    {"Ships ship NOUN NNS 2 nsubj  sank sink VERB VBD 0 root  , , PUNCT , 5 punct "
     "she she PRON PRP 5 nsubj  said say VERB VBD 2 parataxis",
     "clause Ships sank"},
    /* Who does not tell whether it is so, says nothing of it. */
    {"She she PRON PRP 4 nsubj  did do AUX VBD 4 aux  not not PART RB 4 advmod "
     "say say VERB VB 0 root  whether whether SCONJ IN 7 mark  ships ship NOUN NNS 7 "
     "nsubj  sank sink VERB VBD 4 ccomp",
     "clause She did not say whether ships sank | complement ships sank"},
    {"Ships ship NOUN NNS 2 nsubj  sank sink VERB VBD 0 root  because because SCONJ IN 5 "
     "mark  storms storm NOUN NNS 5 nsubj  raged rage VERB VBD 2 advcl",
     "clause Ships sank | joint Ships sank because storms raged | "
     "circumstance storms raged"},
    {"Ships ship NOUN NNS 2 nsubj  sank sink VERB VBD 0 root  , , PUNCT , 4 punct "
     "killing kill VERB VBG 2 advcl  ten ten NUM CD 4 obj",
     "clause Ships sank | joint Ships sank , killing ten | circumstance killing ten"},
    {"Ships ship NOUN NNS 4 nsubj  that that PRON WDT 3 nsubj  leak leak VERB VBP 1 "
     "acl:relcl  sink sink VERB VBP 0 root",
     "relative Ships that leak | clause Ships that leak sink"},
    {"Ann Ann PROPN NNP 6 nsubj  , , PUNCT , 4 punct  our our PRON PRP$ 4 nmod:poss "
     "mayor mayor NOUN NN 1 appos  , , PUNCT , 1 punct  left leave VERB VBD 0 root",
     "apposition Ann , our mayor | clause Ann , our mayor , left"},
    {"Prices price NOUN NNS 2 nsubj  rose rise VERB VBD 0 root  and and CCONJ CC 5 cc "
     "wages wage NOUN NNS 5 nsubj  fell fall VERB VBD 2 conj",
     "clause Prices rose | clause wages fell"},
};

START_TEST(facts_are_found_where_grammar_puts_them)
{
	ck_assert_str_eq(stated(trees[_i].rows), trees[_i].stated);
}
END_TEST

START_TEST(list_of_names_states_each_and_all)
{
	ck_assert_str_eq(stated(list_of_names), "clause They won Ohio , Utah and Iowa | "
	                                        "part They won Ohio | part Utah | part "
	                                        "Iowa");
	const hsy_syntax *syntax = tree_of(list_of_names);
	const hsy_propositions *found = hsy_propositions_new(syntax, &text_arena);
	const hsy_proposition *last = &found->list.at[3];

	ck_assert_uint_eq(last->joint, 0);
	ck_assert_uint_eq(last->arguments.n, 2);
	ck_assert_uint_eq(last->arguments.at[0].head, 0);
	ck_assert_uint_eq(last->arguments.at[1].head, 6);
}
END_TEST

/* ------------------------------------------------ what it says of whom */

static const struct {
	const char *rows, *parts;
} clauses[] = {
    {"Ann Ann PROPN NNP 2 nsubj  sold sell VERB VBD 0 root  Bob Bob PROPN NNP 2 iobj "
     "ships ship NOUN NNS 2 obj  today today NOUN NN 2 obl:unmarked",
     "sold; subject Ann; recipient Bob; object ships; time today [past]"},
    {"Ships ship NOUN NNS 3 nsubj:pass  were be AUX VBD 3 aux:pass  sold sell VERB VBN 0 "
     "root  by by ADP IN 5 case  Ann Ann PROPN NNP 3 obl:agent",
     "were sold; subject Ann; object Ships [past] [passive]"},
    {"Ann Ann PROPN NNP 5 nsubj  is be AUX VBZ 5 cop  not not PART RB 5 advmod  our our "
     "PRON PRP$ 5 nmod:poss  mayor mayor NOUN NN 0 root",
     "is not our mayor; subject Ann [not not] [present]"},
    {"Ships ship NOUN NNS 3 nsubj  may may AUX MD 3 aux  sink sink VERB VB 0 root",
     "may sink; subject Ships [modal may]"},
    {"Ships ship NOUN NNS 3 nsubj  will will AUX MD 3 aux  sink sink VERB VB 0 root",
     "will sink; subject Ships [future]"},
    {"Ships ship NOUN NNS 3 nsubj  have have AUX VBP 3 aux  sunk sink VERB VBN 0 root",
     "have sunk; subject Ships [past]"},
    {"No no DET DT 2 det  ship ship NOUN NN 3 nsubj  sank sink VERB VBD 0 root",
     "sank; subject No ship [not No] [past]"},
    {"Ships ship NOUN NNS 3 nsubj  reportedly reportedly ADV RB 3 advmod  sank sink VERB "
     "VBD 0 root",
     "sank; subject Ships [hedge reportedly] [past]"},
    {"If if SCONJ IN 3 mark  ships ship NOUN NNS 3 nsubj  sink sink VERB VBP 5 advcl "
     "we we PRON PRP 5 nsubj  swim swim VERB VBP 0 root",
     "sink; subject ships [if If] [present]"},
};

START_TEST(roles_and_mood_are_those_of_the_active)
{
	ck_assert_str_eq(parts_of_first(clauses[_i].rows), clauses[_i].parts);
}
END_TEST

START_TEST(noun_of_an_event_has_the_roles_of_its_verb)
{
	ck_assert_str_eq(
	    parts_of_first(
	        "Ann Ann PROPN NNP 3 nmod:poss  's 's PART POS 1 case  purchase purchase "
	        "NOUN NN 7 nsubj  of of ADP IN 6 case  two two NUM CD 6 nummod  ships "
	        "ship "
	        "NOUN NNS 3 nmod  failed fail VERB VBD 0 root"),
	    "purchase; subject Ann; object two ships");
}
END_TEST

START_TEST(passive_lasts_for_the_verbs_that_follow)
{
	const hsy_syntax *syntax = tree_of("Ships ship NOUN NNS 3 nsubj:pass  were be "
	                                   "AUX VBD 3 aux:pass  found find VERB "
	                                   "VBN 0 root  and and CCONJ CC 5 cc  quickly "
	                                   "quickly ADV RB 6 advmod  sold sell "
	                                   "VERB VBN 3 conj");
	const hsy_propositions *found = hsy_propositions_new(syntax, &text_arena);
	const hsy_proposition *last = &found->list.at[found->list.n - 1];

	ck_assert_uint_eq(last->head, 5);
	ck_assert(last->is_passive);
	ck_assert_uint_eq(last->arguments.n, 1);
	ck_assert_uint_eq(last->arguments.at[0].role, HSY_ROLE_OBJECT);
	ck_assert_uint_eq(last->arguments.at[0].head, 0);
}
END_TEST

/* ------------------------------------------------ no tree */

START_TEST(without_a_model_each_sentence_states_itself)
{
	const hsy_syntax *syntax = hsy_syntax_new(
	    text_of("The ship, which sank, carried 40 cars. *** She left."), NULL,
	    &text_arena);
	const hsy_propositions *found = hsy_propositions_new(syntax, &text_arena);
	const hsy_proposition *p = found->list.at;

	ck_assert_uint_eq(found->list.n, 2);
	ck_assert_int_eq(p[0].kind, HSY_PROPOSITION_SENTENCE);
	ck_assert_uint_eq(p[0].head, HSY_NONE);
	ck_assert_uint_eq(p[0].predicate.first, p[0].predicate.end);
	ck_assert_uint_eq(p[0].amounts.end - p[0].amounts.first, 1);
	ck_assert_uint_eq(found->amounts->list.at[0].of, HSY_NONE);
	ck_assert_uint_eq(found->amounts->list.at[0].whose, HSY_NONE);
	ck_assert(hsy_str_is(words_in(syntax, p[0].words),
	                     "The ship, which sank, carried 40 cars."));
	ck_assert(hsy_str_ends(words_in(syntax, p[1].words), "She left."));
}
END_TEST

/* ------------------------------------------------ any tree */

static size_t earlier(unsigned random, size_t word)
{
	return 1 + random % (word - 1);
}

static size_t first(unsigned random, size_t word)
{
	(void)random;
	(void)word;
	return 1;
}

static size_t previous(unsigned random, size_t word)
{
	(void)random;
	return word - 1;
}

/* Words of any kind, whose heads are where head_of says. */
static const hsy_syntax *random_tree(unsigned seed, size_t n,
                                     size_t (*head_of)(unsigned, size_t))
{
	hsy_buf rows = {0};

	for (size_t i = 1; i <= n; i++) {
		seed = seed * 1103515245u + 12345u;
		hsy_relation relation = (hsy_relation)((seed >> 8) % HSY_N_RELATIONS);
		hsy_upos upos = (hsy_upos)((seed >> 4) % HSY_N_UPOS);

		hsy_buf_printf(&rows, "w%zu said %s VBD %zu %s ", i, hsy_upos_name(upos),
		               i == 1 ? 0 : head_of(seed >> 16, i),
		               hsy_relation_name(relation));
	}
	return tree_of(kept(&rows));
}

static void check_stretch(const hsy_syntax *syntax, hsy_stretch words)
{
	ck_assert_uint_lt(words.first, words.end);
	ck_assert_uint_le(words.end, syntax->words.n);
}

START_TEST(any_tree_gives_words_of_its_sentence)
{
	const hsy_syntax *syntax = random_tree((unsigned)_i + 1, 5 + 7 * (size_t)_i,
	                                       earlier);
	const hsy_propositions *found = hsy_propositions_new(syntax, &text_arena);

	for (size_t i = 0; i < found->list.n; i++) {
		const hsy_proposition *p = &found->list.at[i];

		check_stretch(syntax, p->words);
		check_stretch(syntax, p->predicate);
		for (size_t k = 0; k < p->arguments.n; k++)
			check_stretch(syntax, p->arguments.at[k].words);
	}
}
END_TEST

/* Quadratic work would outlast the time that a test has. */
START_TEST(long_sentences_take_time_in_proportion)
{
	size_t (*const shapes[])(unsigned, size_t) = {earlier, first, previous};
	const hsy_syntax *syntax = random_tree(7, 100000, shapes[_i]);

	ck_assert_uint_gt(hsy_propositions_new(syntax, &text_arena)->list.n, 0);
}
END_TEST

/* ------------------------------------------------ sentences */

/*
 * A case is a comment, a text and what it states, by lines:
 *
 *	# a list of names
 *	> The company won Ohio and Utah.
 *	clause The company won Ohio and Utah
 *	    won; subject The company; object Ohio and Utah [past]
 *
 * HSY_GOLDEN_UPDATE in the environment rewrites the files: read the difference.
 */
#define FOLDER "tests/golden/propositions"

static void put_found(hsy_buf *out, const char *sentence)
{
	const hsy_syntax *syntax = hsy_syntax_new(text_of(sentence), tree_model,
	                                          &text_arena);
	const hsy_propositions *found = hsy_propositions_new(syntax, &text_arena);

	for (size_t i = 0; i < found->list.n; i++) {
		const hsy_proposition *p = &found->list.at[i];

		hsy_buf_printf(out, "%s " HSY_STR_FMT "\n    ",
		               hsy_proposition_kind_name(p->kind),
		               HSY_STR_ARG(words_in(syntax, p->words)));
		put_parts(out, syntax, p);
		put_amounts(out, syntax, found, p);
		hsy_buf_char(out, '\n');
	}
	hsy_buf_char(out, '\n');
}

/* The file as it should be: comments and sentences kept, propositions made anew. */
static void regenerate(hsy_str file, hsy_buf *out)
{
	for (size_t at = 0, end; at < file.len; at = end + 1) {
		end = hsy_str_find(file, HSY_STR("\n"), at);
		hsy_str line = hsy_str_slice(file, (hsy_span){at, end});

		if (!hsy_str_starts(line, "#") && !hsy_str_starts(line, "> "))
			continue;
		hsy_buf_str(out, line);
		hsy_buf_char(out, '\n');
		if (!hsy_str_starts(line, "> "))
			continue;
		line = hsy_str_slice(line, (hsy_span){2, line.len});
		put_found(out, hsy_str_dup(&text_arena, line).at);
	}
}

static void check_file(const char *path)
{
	hsy_buf expected = {0}, found = {0};
	hsy_error err;
	size_t line = 1;

	ck_assert_msg(hsy_file_read(path, 1 << 20, &expected, &err) == HSY_OK, "%s",
	              err.message);
	regenerate(hsy_buf_view(&expected), &found);
	if (getenv("HSY_GOLDEN_UPDATE"))
		ck_assert(hsy_file_write(path, hsy_buf_view(&found), &err) == HSY_OK);
	for (size_t i = 0;
	     !getenv("HSY_GOLDEN_UPDATE") && (i < expected.len || i < found.len); i++) {
		ck_assert_msg(i < expected.len && i < found.len &&
		                  expected.at[i] == found.at[i],
		              "%s:%zu: found instead:\n%.300s", path, line,
		              found.at + (i < 60 ? 0 : i - 60));
		line += expected.at[i] == '\n';
	}
	hsy_buf_clear(&expected);
	hsy_buf_clear(&found);
}

START_TEST(sentences_state_what_was_read_and_kept)
{
	hsy_strs files = {0};
	hsy_error err;

	ck_assert_msg(hsy_file_list(FOLDER, &text_arena, &files, NULL, NULL, &err) ==
	                  HSY_OK,
	              "%s", err.message);
	ck_assert_uint_gt(files.n, 0);
	for (size_t i = 0; i < files.n; i++)
		check_file(files.at[i].at);
}
END_TEST

#define N(array) ((int)(sizeof(array) / sizeof *(array)))

/* ------------------------------------------------ sentences without end */

/* What a hostile page repeats in one sentence: lists, clauses in clauses, brackets. */
static const char *const repeated[] = {
    "Ohio, Utah and ",  "because she said that ", "(a baker, who left (",
    "won 20 ferries, ", "pier of the ",           "not only the mayor of Albany, but ",
};

enum { FEW = 200, TIMES = 10 };

typedef struct effort {
	double seconds;
	size_t bytes;
} effort;

static effort effort_of(const char *words, size_t n)
{
	hsy_arena arena = {0};
	hsy_buf sentence = {0};
	effort e;

	while (n-- > 0)
		hsy_buf_text(&sentence, words);
	const hsy_text *text = text_of(
	    hsy_str_dup(&text_arena, hsy_buf_view(&sentence)).at);
	ck_assert_uint_eq(text->sentences.n, 1);
	clock_t begin = clock();
	hsy_propositions_new(hsy_syntax_new(text, tree_model, &arena), &arena);
	e = (effort){(double)(clock() - begin) / CLOCKS_PER_SEC, arena.total};
	hsy_arena_clear(&arena);
	hsy_buf_clear(&sentence);
	return e;
}

/* Twice what is linear leaves room for the clock; a square would be five times that. */
START_TEST(ten_times_the_sentence_takes_ten_times_the_effort)
{
	effort one = effort_of(repeated[_i], FEW), ten = {0};

	for (size_t i = 0; i < 3; i++) {
		ten = effort_of(repeated[_i], FEW * TIMES);
		if (ten.seconds <= 2 * TIMES * one.seconds)
			break;
	}
	ck_assert_double_le(ten.seconds, 2 * TIMES * one.seconds);
	ck_assert_uint_le(ten.bytes, 2 * TIMES * one.bytes);
}
END_TEST

Suite *suite_proposition(void)
{
	Suite *suite = suite_create("proposition");
	TCase *tests = tcase_create("proposition");

	tcase_add_checked_fixture(tests, tree_set_up, tree_tear_down);
	tcase_add_loop_test(tests, facts_are_found_where_grammar_puts_them, 0, N(trees));
	tcase_add_test(tests, list_of_names_states_each_and_all);
	tcase_add_loop_test(tests, roles_and_mood_are_those_of_the_active, 0, N(clauses));
	tcase_add_test(tests, noun_of_an_event_has_the_roles_of_its_verb);
	tcase_add_test(tests, passive_lasts_for_the_verbs_that_follow);
	tcase_add_test(tests, without_a_model_each_sentence_states_itself);
	tcase_add_loop_test(tests, any_tree_gives_words_of_its_sentence, 0, 60);
	tcase_add_loop_test(tests, long_sentences_take_time_in_proportion, 0, 3);
	tcase_add_test(tests, sentences_state_what_was_read_and_kept);
	tcase_add_loop_test(tests, ten_times_the_sentence_takes_ten_times_the_effort, 0,
	                    N(repeated));
	suite_add_tcase(suite, tests);
	return suite;
}
