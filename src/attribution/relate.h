/* relate.h -- who says what, as the tagger learnt it from annotated news. */
#ifndef HSY_RELATE_H
#define HSY_RELATE_H

#include "attribution/draft.h"
#include "syntax/syntax.h"

/* A source, a cue and a content that belong together: ranges of tokens in order of
 * text, of which no two share a token. */
typedef struct hsy_tie {
	hsy_ranges source;   /* empty where none is told */
	hsy_ranges cue;      /* at least one */
	hsy_ranges content;  /* at least one; may go over sentences and paragraphs */
	unsigned confidence; /* that it is right: thousandths */
} hsy_tie;

/* Ties, in order of cues, and how likely each token of the text is in a cue. */
typedef struct hsy_ties {
	hsy_tie *at;
	size_t n, capacity;
	const uint16_t *cue; /* [token]: thousandths */
} hsy_ties;

/* What was learnt for one language; read from the bytes of a model file. */
typedef struct hsy_tagger hsy_tagger;

enum {
	HSY_N_TAGGER_LANGUAGES = 0
#define HSY_TAGGER_LANGUAGE(tag) +1
#include "attribution/language.def"
#undef HSY_TAGGER_LANGUAGE
};

/* Taggers that have been asked for; a zeroed struct with arena set has none yet. */
typedef struct hsy_taggers {
	hsy_arena *arena;
	const hsy_tagger *loaded[HSY_N_TAGGER_LANGUAGES];
} hsy_taggers;

/* The tagger of a language ("en", "en-GB"), or NULL if it has none; lives in
 * taggers->arena. */
const hsy_tagger *hsy_taggers_find(hsy_taggers *taggers, hsy_str language);

/* Everything found in the blocks of a text that state something anew, in order of cues;
 * no threshold is applied, and nothing is found where there are no trees. The result
 * lives in arena. Linear in the length of the text. */
const hsy_ties *hsy_ties_find(const hsy_tagger *tagger, const hsy_syntax *syntax,
                              hsy_arena *arena);
#endif
