/* language.h -- the tables and rules that one language hands to lexicon.c. */
#ifndef HSY_LANGUAGE_H
#define HSY_LANGUAGE_H

#include "lexicon/lexicon.h"

/* Words of one class, folded, separated by white space. */
typedef struct hsy_word_row {
	hsy_word_class which;
	const char *words;
} hsy_word_row;

typedef struct hsy_phrase_row {
	hsy_phrase_class which;
	const char *phrase;
} hsy_phrase_row;

/* irregular says only what the rules of the language cannot know; each
 * language explains its own notation. */
typedef struct hsy_cue_row {
	const char *lemma;
	hsy_stance stance;
	unsigned takes;
	const char *irregular;
} hsy_cue_row;

typedef struct hsy_quantity_row {
	hsy_quantity_role role;
	const char *phrase;
	double value;
	const char *unit;
} hsy_quantity_row;

/* Forms, separated by white space, that no stemmer brings to their word. */
typedef struct hsy_irregular_row {
	const char *word;
	const char *forms;
} hsy_irregular_row;

/* Stems, separated by white space, that one in exp(level / 2) articles has. */
typedef struct hsy_rarity_row {
	unsigned level;
	const char *stems;
} hsy_rarity_row;

/* A tag of the model's treebank. */
typedef struct hsy_tag_row {
	const char *tag;
	unsigned forms; /* HSY_FORM_… */
} hsy_tag_row;

typedef struct hsy_inflection {
	hsy_str form;
	unsigned forms; /* HSY_FORM_… */
} hsy_inflection;

/* More forms than any row may have. */
enum { HSY_INFLECTIONS_MAX = 16 };

typedef struct hsy_language {
	const hsy_word_row *words;
	size_t n_words;
	const hsy_phrase_row *phrases;
	size_t n_phrases;
	const hsy_cue_row *cues;
	size_t n_cues;
	const hsy_quantity_row *quantities;
	size_t n_quantities;
	const hsy_irregular_row *irregulars;
	size_t n_irregulars;
	const hsy_rarity_row *rarities;
	size_t n_rarities;
	const hsy_tag_row *tags;
	size_t n_tags;
	const char *stemmer;  /* the name Snowball knows it by */
	unsigned habits;      /* HSY_HABIT_… */
	const char *adverbs;  /* the ending of adverbs that no table lists, or NULL */
	const char *finite;   /* finite verbs, and "-" with an ending of such, or NULL */
	const char *telltale; /* frequent words that its neighbours lack */
	/* Writes the forms of a verb, in arena; a form may come twice, with
	 * different bits. Returns how many, at most HSY_INFLECTIONS_MAX. */
	size_t (*inflect)(hsy_arena *arena, hsy_str verb, hsy_str irregular,
	                  hsy_inflection *out);
} hsy_language;

#define HSY_LEXICON(tag, name) extern const hsy_language hsy_language_##tag;
#include "lexicon/lexicon.def"
#undef HSY_LEXICON

/* Phrases only: for pages in languages that have no lexicon of their own. */
extern const hsy_language hsy_templates;

/* Whether tag names the language ("en") or a kind of it ("en-GB"). Case does not matter,
 * and some pages write "en_GB". */
bool hsy_tag_is(hsy_str tag, const char *wanted);

/* The next word of a list separated by white space, from *at; *at moves behind
 * it. Absent at the end. Borrows from list. */
hsy_str hsy_word_next(hsy_str list, size_t *at);

#endif
