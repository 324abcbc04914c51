/* claim.h -- units that state the same; private to this folder. */
#ifndef HSY_LINK_CLAIM_H
#define HSY_LINK_CLAIM_H

#include "link/unit.h"

/* Units of one normal form: they state the same, whatever else is decided. */
typedef struct hsy_form {
	hsy_indexes units; /* in order */
	size_t claim;      /* index into the claims */
} hsy_form;

/* Two forms that are alike but for what cannot be both. first < second. */
typedef struct hsy_clash {
	size_t first, second;
	hsy_likeness likeness;
} hsy_clash;

typedef struct hsy_forms {
	HSY_VEC(hsy_form) list; /* by key */
	HSY_VEC(hsy_clash) clashes;
} hsy_forms;

static inline const hsy_unit *hsy_form_unit(const hsy_units *units,
                                            const hsy_forms *forms, size_t form)
{
	return &units->list.at[forms->list.at[form].units.at[0]];
}

typedef void hsy_pair_sink(void *context, size_t first, size_t second);

/* Calls sink for pairs of forms that may be alike, each pair once, first <
 * second. Near-linear: see candidate.c. */
void hsy_forms_pair(const hsy_units *units, const hsy_forms *forms, hsy_pair_sink *sink,
                    void *context);

/* Groups the units into claims. The forms stay for finding conflicts. */
void hsy_claims_find(const hsy_units *units, hsy_forms *forms, hsy_claims *claims,
                     hsy_arena *arena);

/* The wording of a claim: see wording.c. */
hsy_str hsy_claim_word(const hsy_units *units, const hsy_claim *claim, hsy_arena *arena);

void hsy_conflicts_find(const hsy_units *units, const hsy_forms *forms,
                        const hsy_sources *sources, hsy_links *links, hsy_arena *arena);

/* Finds shared wording. */
void hsy_copies_find(const hsy_records *records, const hsy_sources *sources,
                     hsy_copies *copies, hsy_arena *arena);
#endif
