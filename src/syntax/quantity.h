/* quantity.h -- amounts and what they measure, of whom, compared with what. */
#ifndef HSY_SYNTAX_QUANTITY_H
#define HSY_SYNTAX_QUANTITY_H

#include "syntax/figure.h"
#include "syntax/syntax.h"

/* Indexes from first to end, end exclusive. */
typedef struct hsy_stretch {
	size_t first, end;
} hsy_stretch;

/* The name hsy_quantity is the lexicon's, for words that help to tell an amount. Words
 * are indexes into the syntax's words, HSY_NONE where there is none. */
typedef struct hsy_amount {
	hsy_figure figure;
	hsy_stretch words;
	/* Only trees tell these. */
	size_t of;    /* what is measured: "drop" in "a 30% drop in costs" */
	size_t whose; /* of whom or what: "costs"; "jobs" of "half of all jobs" */
	size_t than;  /* compared with what: "rivals" in "40% cheaper than rivals" */
} hsy_amount;

typedef struct hsy_amounts {
	HSY_VEC(hsy_amount) list; /* in order of text */
} hsy_amounts;

/* Finds the amounts of every sentence; the result lives in arena and borrows from
 * syntax. Linear in the number of words. */
const hsy_amounts *hsy_amounts_new(const hsy_syntax *syntax, hsy_arena *arena);

/* The bytes of some words of the text. */
hsy_span hsy_stretch_span(const hsy_syntax *syntax, hsy_stretch words);
#endif
