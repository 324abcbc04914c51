/* conflict.h -- collecting conflicts; private to this folder. */
#ifndef HSY_LINK_CONFLICT_H
#define HSY_LINK_CONFLICT_H

#include "link/claim.h"

typedef struct hsy_conflict_finder {
	const hsy_units *units;
	const hsy_forms *forms;
	hsy_arena *arena;
	hsy_arena *scratch;
	size_t latest_year;   /* of publication; 0 when no article is dated */
	size_t *form_of;      /* [unit] */
	hsy_conflicts found;
} hsy_conflict_finder;

/* One side: the unit, its words that cannot be so, and what to call them. */
typedef struct hsy_side {
	const hsy_unit *unit;
	hsy_span words;
	hsy_str name;
} hsy_side;

const hsy_record *hsy_side_record(const hsy_conflict_finder *f, const hsy_unit *unit);

/* A side that is called by its words. */
hsy_side hsy_side_of(const hsy_conflict_finder *f, const hsy_unit *unit, hsy_span words);

/* Says what c is about, from both sides. */
void hsy_conflict_name(hsy_conflict_finder *f, hsy_conflict *c, hsy_str here,
                       hsy_str there);

/* Notes that the claims of both sides conflict, unless they are one. */
void hsy_conflict_add(hsy_conflict_finder *f, hsy_conflict_kind kind, hsy_side a,
                      hsy_side b);

/* Claims that are hedged in one place and flat in another. */
void hsy_hedges_find(hsy_conflict_finder *f, const hsy_claims *claims);

/* Sources that one article calls silent on what they speak of in another. */
void hsy_silences_find(hsy_conflict_finder *f, const hsy_sources *sources);
#endif
