/* es.c -- what Spanish supplies: its tables, and how its verbs inflect. */
#include "lexicon/language.h"

static const hsy_word_row words[] = {
#define HSY_WORDS(id, list) {HSY_WORD_##id, list},
#include "lexicon/es/words.def"
#undef HSY_WORDS
};

static const hsy_phrase_row phrases[] = {
#define HSY_PHRASE(id, phrase) {HSY_PHRASE_##id, phrase},
#include "lexicon/es/page.def"
#include "lexicon/es/phrases.def"
/* Templates of pages in Spanish are often English ones. */
#include "lexicon/en/page.def"
#undef HSY_PHRASE
};

static const hsy_cue_row cues[] = {
#define HSY_CUE(lemma, stance, takes, irregular) \
	{lemma, HSY_STANCE_##stance, takes, irregular},
#include "lexicon/es/cues.def"
#undef HSY_CUE
};

static const hsy_quantity_row quantities[] = {
#define HSY_QUANTITY(role, phrase, value, unit) \
	{HSY_QUANTITY_##role, phrase, value, unit},
#include "lexicon/es/quantities.def"
#undef HSY_QUANTITY
};

/* A verb while its forms are made. */
typedef struct forms {
	hsy_arena *arena;
	hsy_inflection *out;
	size_t n;
} forms;

static hsy_str joined(hsy_arena *arena, hsy_str stem, const char *ending)
{
	return hsy_str_printf(arena, HSY_STR_FMT "%s", HSY_STR_ARG(stem), ending);
}

static void add(forms *f, hsy_str form, unsigned what)
{
	f->out[f->n++] = (hsy_inflection){form, what};
}

/* The form of one and that of several, which has an "n" more. */
static void add_both(forms *f, hsy_str one, unsigned what)
{
	add(f, one, what);
	add(f, joined(f->arena, one, "n"), what | HSY_FORM_PLURAL);
}

/* "dicho": also "dicha", "dichos", "dichas". */
static void add_participle(forms *f, hsy_str participle)
{
	static const char *const endings[] = {"o", "a", "os", "as"};
	hsy_str stem = {participle.at, participle.len - 1};

	for (size_t i = 0; i < sizeof endings / sizeof *endings; i++)
		add(f, joined(f->arena, stem, endings[i]), HSY_FORM_PARTICIPLE);
}

/* "dijo", "dijeron"; "sostuvo", "sostuvieron"; "pidió", "pidieron"; "afirmó",
 * "afirmaron". */
static void add_past(forms *f, hsy_str past, bool is_ar)
{
	bool is_accented = hsy_str_ends(past, "ó");
	hsy_str stem = {past.at, past.len - (is_accented ? strlen("ó") : 1)};
	char last = stem.at[stem.len - 1];
	const char *ending = "ieron";

	if (is_accented)
		ending = is_ar ? "aron" : "eron";
	else if (last == 'j')
		ending = "eron";
	add(f, past, HSY_FORM_PAST);
	add(f, joined(f->arena, stem, ending), HSY_FORM_PAST | HSY_FORM_PLURAL);
}

/* The next word of irregular; absent where the form is regular. */
static hsy_str next_irregular(hsy_str irregular, size_t *at)
{
	hsy_str form = hsy_word_next(irregular, at);

	return hsy_str_is(form, "-") ? (hsy_str){NULL, 0} : form;
}

/*
 * irregular names the forms that the verb's stem and ending do not tell, in the order
 * present, past, participle, gerund: "dice dijo dicho diciendo". "-" is a regular one,
 * and those at the end may be left out. Infinitives say nothing of anybody, nor do
 * forms of the first and second person in a text that reports.
 */
static size_t inflect(hsy_arena *arena, hsy_str verb, hsy_str irregular,
                      hsy_inflection *out)
{
	forms f = {arena, out, 0};
	size_t at = 0;
	bool is_ar = hsy_str_ends(verb, "ar");
	hsy_str stem = {verb.at, verb.len - strlen("ar")};
	hsy_str present = next_irregular(irregular, &at);
	hsy_str past = next_irregular(irregular, &at);
	hsy_str participle = next_irregular(irregular, &at);
	hsy_str gerund = next_irregular(irregular, &at);

	add_both(&f, present.at ? present : joined(arena, stem, is_ar ? "a" : "e"),
	         HSY_FORM_PRESENT);
	add_past(&f, past.at ? past : joined(arena, stem, is_ar ? "ó" : "ió"), is_ar);
	add_both(&f, joined(arena, stem, is_ar ? "aba" : "ía"), HSY_FORM_PAST);
	add_participle(&f, participle.at ? participle
	                                 : joined(arena, stem, is_ar ? "ado" : "ido"));
	add(&f, gerund.at ? gerund : joined(arena, stem, is_ar ? "ando" : "iendo"),
	    HSY_FORM_GERUND);
	return f.n;
}

const hsy_language hsy_language_es = {
	.words = words,
	.n_words = sizeof words / sizeof *words,
	.phrases = phrases,
	.n_phrases = sizeof phrases / sizeof *phrases,
	.cues = cues,
	.n_cues = sizeof cues / sizeof *cues,
	.quantities = quantities,
	.n_quantities = sizeof quantities / sizeof *quantities,
	.stemmer = "spanish",
	.habits = HSY_HABIT_VERB_FIRST | HSY_HABIT_NO_SUBJECT | HSY_HABIT_NOUN_FIRST |
	          HSY_HABIT_KEEPS_THAT | HSY_HABIT_DECIMAL_COMMA,
	.adverbs = "mente",
	/* Present tenses end as nouns do; these are the most frequent ones. */
	.finite = "-ó -aron -ieron -jeron -ará -arán -erá -erán -irá -irán -arían -erían "
	          "-iría -irían -aba -aban -ían es son está están ha han hay fue dio vio "
	          "hizo tuvo tuvieron estuvo pudo pudieron puso pusieron quiso quisieron "
	          "supo supieron vino vinieron dijo trajo produjo redujo condujo introdujo "
	          "propuso supuso impuso dispuso expuso compuso mantuvo obtuvo contuvo "
	          "sostuvo detuvo retuvo intervino convino había tenía podía debía quería "
	          "hacía sabía tiene tienen va van hace hacen puede pueden debe deben "
	          "quiere quieren sigue siguen permite permiten incluye incluyen supone "
	          "suponen cuesta cuestan vive viven quedan existe existen falta faltan da "
	          "dan sabe saben dice dicen lleva llevan pasa pasan llega llegan sale "
	          "salen pide piden",
	.telltale = "el la los las del y en que con por para una un su sus se al es más "
	            "como pero fue son ha han había lo ya este esta también según hay muy "
	            "no cuando sobre entre sin hasta desde donde porque ser años dos tras "
	            "ni si de a está están dijo qué nos les sido fueron era",
	.inflect = inflect,
};
