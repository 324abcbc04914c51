/* templates.c -- what page templates print around articles, in several languages. */
#include "lexicon/language.h"

static const hsy_phrase_row phrases[] = {
#define HSY_PHRASE(id, phrase) {HSY_PHRASE_##id, phrase},
#include "lexicon/de/page.def"
#include "lexicon/en/page.def"
#include "lexicon/es/page.def"
#include "lexicon/fr/page.def"
#include "lexicon/it/page.def"
#include "lexicon/nl/page.def"
#include "lexicon/pl/page.def"
#include "lexicon/pt/page.def"
#undef HSY_PHRASE
};

/* A page may be in one language and its template in another, so they are one. */
const hsy_language hsy_templates = {
	.phrases = phrases,
	.n_phrases = sizeof phrases / sizeof *phrases,
};
