/* telling.h -- which articles state a claim, and on whose word; inside this folder
 * only. */
#ifndef HSY_EXPORT_TELLING_H
#define HSY_EXPORT_TELLING_H

#include "export/export.h"

/* How far an article names who says so. */
typedef enum hsy_standing {
	HSY_STANDING_FLAT,     /* in its own voice, and nothing else is told */
	HSY_STANDING_UNKNOWN,  /* somebody speaks beside it, or it is not told as so */
	HSY_STANDING_CITED,    /* there, or as a whole, it leans on a link or a credit */
	HSY_STANDING_COPIED,   /* in words of another article */
	HSY_STANDING_DENIED,   /* somebody says that it is not so */
	HSY_STANDING_RUMOUR,   /* "reportedly" */
	HSY_STANDING_NAMELESS, /* "a senior engineer" */
	HSY_STANDING_NAMED
} hsy_standing;

/* One article that states a claim, at its best sourced place. */
typedef struct hsy_telling {
	size_t claim;
	size_t at; /* of the places of the claim */
	size_t record;
	size_t n_places; /* of the claim in the article */
	hsy_standing standing;
	hsy_str who;   /* absent where nobody is named or described */
	size_t source; /* the same, or HSY_NONE */
	hsy_strs through; /* names of those who pass on what who says, the nearest to it
	                   * first */
} hsy_telling;

typedef HSY_VEC(hsy_telling) hsy_tellings;

/* What is known of articles once it was asked for; both live in arena. */
typedef struct hsy_teller {
	const hsy_results *results;
	hsy_arena *arena;
	hsy_indexes **cues;   /* [record]: where somebody begins to speak, in order */
	hsy_tellings **known; /* [claim] */
} hsy_teller;

hsy_teller hsy_teller_new(const hsy_results *results, hsy_arena *arena);

/* The articles that state the claim, in order of time, those without a date last; a day
 * without a time is its first minute. */
const hsy_tellings *hsy_tellings_of(const hsy_teller *teller, size_t claim);

/* Brings those of several claims into that order. */
void hsy_tellings_sort(const hsy_teller *teller, hsy_tellings *list);
#endif
