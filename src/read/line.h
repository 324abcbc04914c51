/* line.h -- what a line or paragraph shows of itself: shape and set phrases. */
#ifndef HSY_LINE_H
#define HSY_LINE_H

#include "lexicon/lexicon.h"

typedef enum hsy_script {
	HSY_SCRIPT_NONE, /* no letters */
	HSY_SCRIPT_LATIN,
	HSY_SCRIPT_GREEK,
	HSY_SCRIPT_CYRILLIC,
	HSY_SCRIPT_SEMITIC, /* Hebrew, Arabic */
	HSY_SCRIPT_INDIC,   /* India, Thailand and their neighbours */
	HSY_SCRIPT_EAST,    /* Chinese, Japanese, Korean */
	HSY_SCRIPT_OTHER,
	HSY_N_SCRIPTS
} hsy_script;

typedef struct hsy_line {
	hsy_str text;
	/* For set phrases: folded, cut after some words when long, without the
	 * signs in front ("⚡ ") and the mark behind (":"). */
	hsy_str folded;
	hsy_str bare;         /* folded, and without the name of an icon glued in front */
	size_t words;         /* runs between spaces that hold a letter or digit */
	size_t columns;       /* characters */
	size_t capitals;      /* words that begin with a capital or digit */
	size_t long_words;    /* words of four characters or more */
	size_t long_capitals; /* those of them that begin with a capital or digit */
	size_t joints;        /* "HealthPolicy": a small letter, then a capital */
	hsy_script script;
	bool ends;        /* with . ! … or the like, quotation marks aside */
	bool asks;        /* ends with a question mark */
	bool leads_on;    /* ends with , ; : or a dash */
	bool starts_high; /* with a capital, digit, quotation mark, uncased letter */
	bool shouts;      /* has letters, and all of them are capitals */
} hsy_line;

/* Looks at one line; folded strings live in arena. */
hsy_line hsy_line_look(hsy_str text, hsy_arena *arena);

/* Shaped like a headline or cross-heading. */
bool hsy_line_is_title(const hsy_line *line);
/* Shaped like a name: a few capitalised words, nothing else. */
bool hsy_line_is_name(const hsy_line *line);

/* How many bytes the name of an icon takes that stands glued to the text: icon fonts
 * draw a sign for such a name, and where only the text is kept, the name is left in
 * it ("task_altDone"). 0 when there is none; "macOS" looks like one. */
size_t hsy_line_icon(hsy_str s);

/* Is the whole line a phrase of that class, a count before it aside ("3 key points")?
 * Does it start with one; if so, *length is how many bytes of line->folded it takes
 * (may be NULL)? Does a phrase of that class end it, final stops aside; does a phrase
 * of three words or more open any of its sentences, as "Sign up for our" does in a
 * pitch; does one stand anywhere in it? lexicon may be NULL. */
bool hsy_line_is(const hsy_line *line, const hsy_lexicon *lexicon,
                 hsy_phrase_class which);
bool hsy_line_starts(const hsy_line *line, const hsy_lexicon *lexicon,
                     hsy_phrase_class which, size_t *length);
bool hsy_line_ends(const hsy_line *line, const hsy_lexicon *lexicon,
                   hsy_phrase_class which);
bool hsy_line_invites(const hsy_line *line, const hsy_lexicon *lexicon,
                      hsy_phrase_class which);
bool hsy_line_holds(const hsy_line *line, const hsy_lexicon *lexicon,
                    hsy_phrase_class which);

#endif
