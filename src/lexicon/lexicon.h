/* lexicon.h -- what a language supplies: its words, never its code paths. */
#ifndef HSY_LEXICON_H
#define HSY_LEXICON_H

#include "base/map.h"
#include "base/vec.h"

/* What somebody does by saying it. The names are those of the JSON output. */
typedef enum hsy_stance {
#define HSY_STANCE(id, name) HSY_STANCE_##id,
#include "lexicon/stance.def"
#undef HSY_STANCE
	HSY_N_STANCES
} hsy_stance;

const char *hsy_stance_name(hsy_stance stance);

/* Closed word classes; a word may be in several. The words are in
 * lexicon/<language>/words.def. */
typedef enum hsy_word_class {
#define HSY_WORD_CLASS(id) HSY_WORD_##id,
#include "lexicon/class.def"
#undef HSY_WORD_CLASS
	HSY_N_WORD_CLASSES
} hsy_word_class;

/* A set of word classes. */
typedef uint64_t hsy_word_set;
#define HSY_WORD_BIT(id) ((hsy_word_set)1 << HSY_WORD_##id)

/* Fixed phrases of several words; lexicon/<language>/phrases.def, and page.def for
 * what templates print around articles. */
typedef enum hsy_phrase_class {
#define HSY_PHRASE_CLASS(id) HSY_PHRASE_##id,
#include "lexicon/phrase.def"
#undef HSY_PHRASE_CLASS
	HSY_N_PHRASE_CLASSES
} hsy_phrase_class;

/* A set of phrase classes. */
typedef uint64_t hsy_phrase_set;

/* How a form of a verb may be used; "said" is past and participle. */
enum {
	HSY_FORM_BASE = 1,
	HSY_FORM_PRESENT = 2, /* third person: "says" */
	HSY_FORM_PAST = 4,
	HSY_FORM_PARTICIPLE = 8,
	HSY_FORM_GERUND = 16,
	HSY_FORM_PLURAL = 32 /* several say it, where a language tells by the form */
};

/* What a cue takes, so that "The bridge shows rust" is no attribution. */
enum {
	HSY_CUE_CLAUSE = 1,    /* a bare clause: "said the bridge closed" */
	HSY_CUE_THAT = 2,      /* a clause only with "that" or a quotation */
	HSY_CUE_QUOTE = 4,     /* may stand beside a quotation: "…," he added */
	HSY_CUE_HEARER = 8,    /* a hearer comes first: "told reporters that" */
	HSY_CUE_OBJECT = 16,   /* a noun phrase is content: "announced a deal" */
	HSY_CUE_DOCUMENT = 32, /* only documents, tests and data: "records show" */
	HSY_CUE_INFINITIVE = 64, /* "vowed to appeal" */
	HSY_CUE_HEDGES = 128,  /* distances the article: "claims", "alleges" */
	HSY_CUE_NOUN = 256     /* this form is also a noun: needs a clear subject */
};

typedef struct hsy_cue {
	hsy_str lemma;
	hsy_stance stance;
	unsigned takes; /* HSY_CUE_… */
	unsigned forms; /* HSY_FORM_… of the form that was looked up */
	/* A word that must follow ("out" of "point out"), or absent; without it
	 * the form is no cue. */
	hsy_str particle;
} hsy_cue;

/* What a word or a phrase does for an amount, or for telling totals and times
 * apart. */
typedef enum hsy_quantity_role {
	HSY_QUANTITY_NONE,
	HSY_QUANTITY_NUMBER, /* "seven" */
	HSY_QUANTITY_ONE,    /* a number only before a scale: "one" */
	HSY_QUANTITY_SCALE,  /* "million", and "bn" behind digits */
	HSY_QUANTITY_SCALES, /* "hundreds" */
	HSY_QUANTITY_UNIT,   /* of several spellings */
	HSY_QUANTITY_OF,     /* joins scales: "hundreds of thousands" */
	HSY_QUANTITY_TO,     /* joins both ends of a range */
	HSY_QUANTITY_BETWEEN, /* leads to a range whose ends AND joins */
	HSY_QUANTITY_AND,
	HSY_QUANTITY_PART,   /* a share, before OF: "third", as percent */
	HSY_QUANTITY_IN,     /* joins a share: "one in four" */
	HSY_QUANTITY_OVER,
	HSY_QUANTITY_UNDER,
	HSY_QUANTITY_ABOUT,
	HSY_QUANTITY_THAN,   /* leads to what is compared */
	HSY_QUANTITY_TOTAL,  /* "worldwide" */
	HSY_QUANTITY_CURRENT /* there already: "current" */
} hsy_quantity_role;

typedef struct hsy_quantity {
	hsy_quantity_role role;
	double value; /* of a number or a scale */
	hsy_str unit; /* of all its spellings: "USD" */
} hsy_quantity;

/* How many words the phrase of a quantity has at most. */
enum { HSY_QUANTITY_WORDS = 3 };

typedef struct hsy_lexicon hsy_lexicon;

enum {
#define HSY_LEXICON(tag, name) HSY_LEXICON_##tag,
#include "lexicon/lexicon.def"
#undef HSY_LEXICON
	HSY_N_LEXICONS
};

/* The lexicon for a BCP 47 tag ("en", "en-GB"), compiled into arena; NULL
 * when there is none for that language. Read-only afterwards. */
const hsy_lexicon *hsy_lexicon_new(hsy_arena *arena, hsy_str language);

/* The lexicons of one run. To compile one takes longer than to read an article. */
typedef struct hsy_lexicons {
	hsy_arena *arena;
	const hsy_lexicon *made[HSY_N_LEXICONS]; /* NULL: not asked for yet */
	const hsy_lexicon *templates;            /* the same */
} hsy_lexicons;

void hsy_lexicons_init(hsy_lexicons *lexicons, hsy_arena *arena);

/* As hsy_lexicon_new, once for each language, whatever its tag adds to it: a
 * million made-up tags cost nothing. */
const hsy_lexicon *hsy_lexicons_find(hsy_lexicons *lexicons, hsy_str language);

/* For pages in languages that have no lexicon: it knows what page templates print
 * around articles, in several languages, but no words and no cues. */
const hsy_lexicon *hsy_lexicons_templates(hsy_lexicons *lexicons);

/* The language of text as a tag, by its script and its function words: "en",
 * "zh", or "und-Cyrl" where a script serves many languages and the words tell none of
 * them. Absent when there is too little to tell, or too much of several. The tag is
 * static. It may be of a language without a lexicon. */
hsy_str hsy_lexicon_detect(hsy_str text);

/* The language of a text that is declared to be in one: another, if its words leave no
 * doubt; else the declared tag itself. */
hsy_str hsy_lexicon_overrule(hsy_str declared, hsy_str text);

/* The tag of the first lexicon. */
hsy_str hsy_lexicon_first(void);

/* The language to read a text in: its own; where that is not known and the text
 * is too short to tell, the first. Absent for longer texts in no known language. */
hsy_str hsy_lexicon_choose(hsy_str language, hsy_str text);

/* How a language builds its sentences, where English does not. */
enum {
	/* "Dijo el alcalde que …": a speaker may stand behind the verb anywhere. */
	HSY_HABIT_VERB_FIRST = 1,
	HSY_HABIT_NO_SUBJECT = 2, /* "Añadió que …": or be left out */
	/* "La policía local": a phrase is what its first noun is, and no article stands
	 * in its middle but behind a preposition. */
	HSY_HABIT_NOUN_FIRST = 4,
	HSY_HABIT_KEEPS_THAT = 8,    /* no clause is said without a "that" */
	HSY_HABIT_DECIMAL_COMMA = 16 /* "50.000" is fifty thousand */
};

/* HSY_HABIT_…; 0 without a lexicon. */
unsigned hsy_lexicon_habits(const hsy_lexicon *lexicon);

/* Whether a folded word is certainly a verb with a subject ("cerraron"), for languages
 * whose endings tell. */
bool hsy_lexicon_is_finite(const hsy_lexicon *lexicon, hsy_str folded);

/* All classes of a folded word (hsy_str_fold), without a trailing dot. */
hsy_word_set hsy_lexicon_word(const hsy_lexicon *lexicon, hsy_str folded);

/* How a verb with that tag (hsy_syntax_xpos) is used: HSY_FORM_…, 0 for no verb. */
unsigned hsy_lexicon_tag(const hsy_lexicon *lexicon, hsy_str tag);

/* The cue that a folded word form may be, or NULL. */
const hsy_cue *hsy_lexicon_cue(const hsy_lexicon *lexicon, hsy_str folded);

/* All classes of a whole phrase, folded, its words separated by one space. */
hsy_phrase_set hsy_lexicon_phrase(const hsy_lexicon *lexicon, hsy_str folded);

/* How many bytes the longest phrase has. */
size_t hsy_lexicon_phrase_max(const hsy_lexicon *lexicon);

/* The phrases of one class, folded, words separated by one space, the longest
 * first. */
const hsy_str *hsy_lexicon_phrases(const hsy_lexicon *lexicon, hsy_phrase_class which,
                                   size_t *n);

/* What a folded word, or several with one space between, does for an amount; NULL
 * when it does nothing, or lexicon is NULL. */
const hsy_quantity *hsy_lexicon_quantity(const hsy_lexicon *lexicon, hsy_str folded);

/* Longer words are no words, and are their own stem. */
enum { HSY_STEM_MAX = 64 };

/* The stem under which forms of a word are one, irregular ones too (otherwise
 * Snowball's), in arena. */
hsy_str hsy_lexicon_stem(const hsy_lexicon *lexicon, hsy_arena *arena, hsy_str folded);

/* The level of what is too rare to be listed. */
enum { HSY_RARITY_MAX = 12 };

/* How rare a stem is in news articles, from 0 for "the": one in exp(level / 2) has it. */
unsigned hsy_lexicon_rarity(const hsy_lexicon *lexicon, hsy_str stem);
#endif
