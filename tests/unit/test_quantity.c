/* test_quantity.c -- what amounts measure, of whom, compared with what. */
#include "syntax/quantity.h"

#include "tree_case.h"

Suite *suite_quantity(void);

/* "30% of drop whose costs than -" */
static const char *amounts_of(const char *rows)
{
	const hsy_syntax *syntax = tree_of(rows);
	const hsy_amounts *found = hsy_amounts_new(syntax, &text_arena);
	hsy_buf out = {0};

	for (size_t i = 0; i < found->list.n; i++) {
		const hsy_amount *a = &found->list.at[i];

		hsy_buf_printf(&out,
		               "%s" HSY_STR_FMT " of " HSY_STR_FMT " whose " HSY_STR_FMT
		               " than " HSY_STR_FMT,
		               i ? " | " : "", HSY_STR_ARG(words_in(syntax, a->words)),
		               HSY_STR_ARG(word_at(syntax, a->of)),
		               HSY_STR_ARG(word_at(syntax, a->whose)),
		               HSY_STR_ARG(word_at(syntax, a->than)));
	}
	hsy_str kept = hsy_str_dup(&text_arena, hsy_buf_view(&out));
	hsy_buf_clear(&out);
	return kept.at ? kept.at : "";
}

static const struct {
	const char *rows, *amounts;
} cases[] = {
    {"A a DET DT 4 det  30 30 NUM CD 3 nummod  % % SYM NN 4 compound  drop drop NOUN NN "
     "0 "
     "root  in in ADP IN 6 case  costs cost NOUN NNS 4 nmod",
     "30 % of drop whose costs than -"},
    {"Half half NOUN NN 4 nsubj  of of ADP IN 3 case  voters voter NOUN NNS 1 nmod  left "
     "leave VERB VBD 0 root",
     "Half of - whose voters than -"},
    {"Sales sale NOUN NNS 2 nsubj  rose rise VERB VBD 0 root  5 5 NUM CD 4 nummod  % % "
     "SYM "
     "NN 2 obj",
     "5 % of - whose Sales than -"},
    {"It it PRON PRP 5 nsubj  is be AUX VBZ 5 cop  40 40 NUM CD 4 nummod  % % SYM NN 5 "
     "obl:unmarked  cheaper cheap ADJ JJR 0 root  than than ADP IN 7 case  rivals rival "
     "NOUN NNS 5 obl",
     "40 % of - whose It than rivals"},
    {"Over over ADV RB 2 advmod  2026 2026 NUM CD 3 nummod  ships ship NOUN NNS 4 nsubj "
     "sank sink VERB VBD 0 root",
     "Over 2026 of ships whose - than -"},
    /* A number of a name counts nothing, one before its noun does. */
    {"Flight Flight PROPN NNP 3 nsubj  370 370 NUM CD 1 flat  lost lose VERB VBD 0 root  "
     "5 5 NUM CD 5 nummod  bags bag NOUN NNS 3 obj",
     "5 of bags whose - than -"},
    {"Route Route PROPN NNP 3 nsubj  66 66 NUM CD 3 nummod  signs sign NOUN NNS 0 root",
     "66 of signs whose - than -"},
};

START_TEST(amounts_know_what_they_measure)
{
	ck_assert_str_eq(amounts_of(cases[_i].rows), cases[_i].amounts);
}
END_TEST

START_TEST(dates_are_no_amounts)
{
	ck_assert_str_eq(
	    amounts_of(
	        "Ships ship NOUN NNS 2 nsubj  sank sink VERB VBD 0 root  between "
	        "between ADP IN 4 case  2009 2009 NUM CD 2 obl  and and CCONJ CC 6 cc  "
	        "2018 2018 NUM CD 4 conj"),
	    "");
	ck_assert_str_eq(
	    amounts_of(
	        "Ships ship NOUN NNS 2 nsubj  sank sink VERB VBD 0 root  on on ADP IN "
	        "4 case  March March PROPN NNP 2 obl  22 22 NUM CD 4 nummod  , , "
	        "PUNCT , 7 punct  2026 2026 NUM CD 4 nummod"),
	    "");
}
END_TEST

Suite *suite_quantity(void)
{
	Suite *suite = suite_create("quantity");
	TCase *tests = tcase_create("quantity");

	tcase_add_checked_fixture(tests, tree_set_up, tree_tear_down);
	tcase_add_loop_test(tests, amounts_know_what_they_measure, 0,
	                    (int)(sizeof cases / sizeof *cases));
	tcase_add_test(tests, dates_are_no_amounts);
	suite_add_tcase(suite, tests);
	return suite;
}
