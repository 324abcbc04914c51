/* merge.h -- why places are taken for one claim: the words that they share. */
#ifndef HSY_LINK_MERGE_H
#define HSY_LINK_MERGE_H

#include "link/link.h"

/* A word or an amount that both have: "invested" here, "investment" there. */
typedef struct hsy_shared {
	hsy_span here, there;
} hsy_shared;

/* Two places, of one claim or of two that differ in little. */
typedef struct hsy_merge {
	size_t here, there; /* of the places of the claim, for hsy_merges_of */
	bool is_equal;      /* but for order, form and small words they are the same */
	bool is_alike;      /* the two alone are taken for the same; else other places
	                     * are, with both */
	unsigned agreed;    /* of what either says both say, in percent by worth */
	HSY_VEC(hsy_shared) shared; /* by here */
	size_t n_figures;           /* of shared */
	bool shares_subject;
	hsy_spans only_here, only_there;
} hsy_merge;

typedef HSY_VEC(hsy_merge) hsy_merges;

/* Reads what places say once more, for any number of questions; lives in arena. */
typedef struct hsy_merger hsy_merger;
const hsy_merger *hsy_merger_new(const hsy_records *records, hsy_arena *arena);

/* Compares two places; in arena. */
hsy_merge hsy_merge_of(const hsy_merger *merger, hsy_place here, hsy_place there,
                       hsy_arena *arena);

/* Each place but the first with the one before it that is most like it; in arena. */
hsy_merges hsy_merges_of(const hsy_merger *merger, const hsy_claim *claim,
                         hsy_arena *arena);
#endif
