/* link.h -- records to claims, copies and conflicts. */
#ifndef HSY_LINK_H
#define HSY_LINK_H

#include "resolve/resolve.h"

/* The same thing stated in one or more places. A statement is a place of several
 * claims when its clauses, or words within it, state several; and of none when it is
 * an infinitive whose clause is a place already ("plans | to sell |"). */
typedef struct hsy_claim {
	hsy_str id;        /* "c" and 12 digits; stays when articles are added */
	hsy_str wording;   /* the shortest full statement of it, white space squeezed */
	hsy_places places; /* by record, then statement */
	hsy_spans
	    spans; /* beside places: the words that state it (within the statement) */
} hsy_claim;

/* Shared wording: the words at copy stand at original too, which is earlier, or which
 * the copy declares to be taken from. */
typedef struct hsy_copy {
	size_t copy;     /* record */
	size_t original; /* record */
	hsy_span copied; /* in the copy */
	hsy_span from;   /* in the original */
	bool is_dated;   /* false: which one is the copy is not known */
} hsy_copy;

/* In what two places differ. Nobody contradicts anybody by silence or by a hedge: such
 * a claim is not contested. */
typedef enum hsy_conflict_kind {
	HSY_CONFLICT_FIGURE,
	HSY_CONFLICT_TIME,
	HSY_CONFLICT_POLARITY,
	HSY_CONFLICT_SILENCE, /* one article calls silent whom the other lets speak of it */
	HSY_CONFLICT_HEDGE,   /* one claim, hedged at here_place and flat at there_place */
	HSY_N_CONFLICT_KINDS
} hsy_conflict_kind;

/* Two claims that cannot both be so, as far as their words go; or one claim, here ==
 * there, that is hedged in one place only. */
typedef struct hsy_conflict {
	size_t here; /* claim index */
	size_t there;
	hsy_str about;       /* what differs: "10,000 / hundreds of thousands" */
	hsy_str about_there; /* seen from there: "hundreds of thousands / 10,000" */
	hsy_place here_place;
	hsy_place there_place;
	hsy_span here_words; /* that make the difference; empty where none do: "flat" */
	hsy_span there_words;
	hsy_str here_name; /* what is here, as about has it */
	hsy_str there_name;
	hsy_conflict_kind kind;
} hsy_conflict;

typedef HSY_VEC(hsy_claim) hsy_claims;
typedef HSY_VEC(hsy_copy) hsy_copies;
typedef HSY_VEC(hsy_conflict) hsy_conflicts;

typedef struct hsy_links {
	hsy_claims claims;       /* by id */
	hsy_copies copies;       /* by copy, then original, then place */
	hsy_conflicts conflicts; /* by here, then there; each pair once, here <= there */
} hsy_links;

/* Groups statements into claims and finds shared wording and conflicts. The
 * result lives in arena and borrows from records and sources. */
const hsy_links *hsy_links_new(const hsy_records *records, const hsy_sources *sources,
                               hsy_arena *arena);
#endif
