/* test_spanish.c -- what Spanish supplies, and what its habits make of a text. */
#include "lexicon/language.h"
#include "text_case.h"

Suite *suite_spanish(void);

static const hsy_lexicon *spanish;

static void set_up(void)
{
	text_set_up();
	spanish = hsy_lexicon_new(&text_arena, HSY_STR("es"));
}

static const hsy_text *spanish_of(const char *s)
{
	return hsy_text_new(doc_of(hsy_str_of(s)), spanish, &text_arena);
}

/* ------------------------------------------------ verbs */

enum {
	PRESENT = HSY_FORM_PRESENT,
	PAST = HSY_FORM_PAST,
	PARTICIPLE = HSY_FORM_PARTICIPLE,
	GERUND = HSY_FORM_GERUND,
	PLURAL = HSY_FORM_PLURAL
};

static const struct {
	const char *form, *lemma;
	unsigned forms;
} forms[] = {
    {"afirma", "afirmar", PRESENT},
    {"afirman", "afirmar", PRESENT | PLURAL},
    {"afirmó", "afirmar", PAST},
    {"afirmaron", "afirmar", PAST | PLURAL},
    {"afirmaba", "afirmar", PAST},
    {"afirmado", "afirmar", PARTICIPLE},
    {"afirmadas", "afirmar", PARTICIPLE},
    {"afirmando", "afirmar", GERUND},
    {"añadió", "añadir", PAST},
    {"añadieron", "añadir", PAST | PLURAL},
    {"dice", "decir", PRESENT},
    {"dijo", "decir", PAST},
    {"dijeron", "decir", PAST | PLURAL},
    {"decían", "decir", PAST | PLURAL},
    {"dicho", "decir", PARTICIPLE},
    {"sostuvieron", "sostener", PAST | PLURAL},
    {"pidió", "pedir", PAST},
    {"pidieron", "pedir", PAST | PLURAL},
    {"concluye", "concluir", PRESENT},
    {"concluyeron", "concluir", PAST | PLURAL},
    {"niegan", "negar", PRESENT | PLURAL},
    {"expuesto", "exponer", PARTICIPLE},
};

START_TEST(spanish_verbs_inflect)
{
	const hsy_cue *cue = hsy_lexicon_cue(spanish, hsy_str_of(forms[_i].form));

	ck_assert_msg(cue != NULL, "%s is no cue", forms[_i].form);
	ck_assert_msg(hsy_str_is(cue->lemma, forms[_i].lemma),
	              "%s is of " HSY_STR_FMT, forms[_i].form, HSY_STR_ARG(cue->lemma));
	ck_assert_msg(cue->forms == forms[_i].forms, "%s has forms %u", forms[_i].form,
	              cue->forms);
}
END_TEST

/* Nobody has said what he may say, and "I" does not report. */
START_TEST(infinitives_and_first_persons_are_no_cues)
{
	static const char *const words[] = {"decir", "digo", "afirmo", "afirmará",
	                                    "estudio", "informe"};

	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		ck_assert_msg(!hsy_lexicon_cue(spanish, hsy_str_of(words[i])), "%s",
		              words[i]);
}
END_TEST

START_TEST(endings_tell_verbs_with_a_subject)
{
	static const char *const verbs[] = {"cerró", "cerraron", "cerrará", "cerrarían",
	                                    "cerraban", "dijeron", "es", "tiene"};
	static const char *const others[] = {"puente", "policía", "compañía", "panadería",
	                                     "sofá", "cerrar", "cerrado", "ó"};

	for (size_t i = 0; i < sizeof verbs / sizeof *verbs; i++)
		ck_assert_msg(hsy_lexicon_is_finite(spanish, hsy_str_of(verbs[i])), "%s",
		              verbs[i]);
	for (size_t i = 0; i < sizeof others / sizeof *others; i++)
		ck_assert_msg(!hsy_lexicon_is_finite(spanish, hsy_str_of(others[i])),
		              "%s", others[i]);
}
END_TEST

START_TEST(capitals_are_no_verbs)
{
	const hsy_text *text = spanish_of("El embajador de Irán habló en Panamá.");

	ck_assert(!text->tokens.at[3].finite);
	ck_assert(text->tokens.at[4].finite);
	ck_assert(!text->tokens.at[6].finite);
}
END_TEST

START_TEST(adverbs_are_told_by_their_ending)
{
	ck_assert(hsy_lexicon_word(spanish, HSY_STR("tajantemente")) &
	          HSY_WORD_BIT(ADVERB));
	ck_assert(!hsy_lexicon_word(spanish, HSY_STR("puente")));
}
END_TEST

START_TEST(english_has_none_of_these_habits)
{
	ck_assert_uint_eq(hsy_lexicon_habits(english), 0);
	ck_assert_uint_eq(hsy_lexicon_habits(NULL), 0);
	ck_assert(!hsy_lexicon_is_finite(english, HSY_STR("dijeron")));
	ck_assert_uint_ne(hsy_lexicon_habits(spanish), 0);
}
END_TEST

/* ------------------------------------------------ text */

static const struct {
	const char *text, *quotations;
} dialogues[] = {
    {"—Está cerrado —dijo Ruiz—. No hay otro.", "—Está cerrado — | —. No hay otro."},
    {"—Está cerrado —le ha dicho Ruiz.", "—Está cerrado —"},
    {"–¿Cerrado? –preguntó Ruiz.", "–¿Cerrado? –"},
    {"-Está cerrado -dijo Ruiz-, pero no lo sé -añadió.",
     "-Está cerrado - | -, pero no lo sé -"},
    /* No verb of saying, no dialogue. */
    {"—Está cerrado —Ruiz lo sabe— desde mayo.", ""},
    {"El puente —cerrado desde mayo— es viejo.", ""},
    {"— Un punto —dijo Ruiz—.", ""},
    {"—", ""},
    {"—Está cerrado —", ""},
};

START_TEST(dashes_quote_around_who_speaks)
{
	ck_assert_str_eq(PARTS(spanish_of(dialogues[_i].text), quotations),
	                 dialogues[_i].quotations);
}
END_TEST

/* Quadratic work would outlast the time that a test has. */
START_TEST(many_dashes_take_time_in_proportion)
{
	hsy_buf text = {0};

	hsy_buf_text(&text, "—Está");
	for (size_t i = 0; i < 50000; i++)
		hsy_buf_text(&text, i % 2 ? " —dijo" : " cerrado— ");
	hsy_text_new(doc_of(hsy_buf_view(&text)), spanish, &text_arena);
	hsy_buf_clear(&text);
}
END_TEST

START_TEST(dialogues_are_of_any_language)
{
	ck_assert_str_eq(PARTS(text_of("—It is closed —said Doe—. No other."), quotations),
	                 "—It is closed — | —. No other.");
}
END_TEST

START_TEST(few_words_are_speech_where_a_verb_follows)
{
	ck_assert(!spanish_of("«Nunca», dijo Ruiz.")->quotations.at[0].is_term);
	ck_assert(!spanish_of("«Nunca», ha dicho Ruiz.")->quotations.at[0].is_term);
	ck_assert(spanish_of("El barco «Nunca», dijo Ruiz.")->quotations.at[0].is_term);
	ck_assert(spanish_of("«Nunca», un barco.")->quotations.at[0].is_term);
}
END_TEST

#define N(array) ((int)(sizeof(array) / sizeof *(array)))

Suite *suite_spanish(void)
{
	Suite *suite = suite_create("spanish");
	TCase *tests = tcase_create("spanish");

	tcase_add_checked_fixture(tests, set_up, text_tear_down);
	tcase_add_loop_test(tests, spanish_verbs_inflect, 0, N(forms));
	tcase_add_test(tests, infinitives_and_first_persons_are_no_cues);
	tcase_add_test(tests, endings_tell_verbs_with_a_subject);
	tcase_add_test(tests, capitals_are_no_verbs);
	tcase_add_test(tests, adverbs_are_told_by_their_ending);
	tcase_add_test(tests, english_has_none_of_these_habits);
	tcase_add_loop_test(tests, dashes_quote_around_who_speaks, 0, N(dialogues));
	tcase_add_test(tests, many_dashes_take_time_in_proportion);
	tcase_add_test(tests, dialogues_are_of_any_language);
	tcase_add_test(tests, few_words_are_speech_where_a_verb_follows);
	suite_add_tcase(suite, tests);
	return suite;
}
