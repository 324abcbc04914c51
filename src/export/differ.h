/* differ.h -- where articles differ in what they state; inside this folder only. */
#ifndef HSY_EXPORT_DIFFER_H
#define HSY_EXPORT_DIFFER_H

#include "export/telling.h"

/* The names in differ.def are those of the JSON output. */
typedef enum hsy_differ {
#define HSY_DIFFER(id, name, title) HSY_DIFFER_##id,
#include "export/differ.def"
#undef HSY_DIFFER
	HSY_N_DIFFERS
} hsy_differ;

const char *hsy_differ_name(hsy_differ kind);
const char *hsy_differ_title(hsy_differ kind); /* what such differences have in common */

/* One side of a difference. */
typedef struct hsy_view_of {
	size_t claim;
	size_t at; /* of the places of the claim */
	size_t record;
	hsy_span words; /* that make the difference; empty where none do */
	hsy_str name;   /* what it has there: "£1.4 million"; a hedge; a source. Absent:
	                 * it has none */
} hsy_view_of;

typedef struct hsy_difference {
	hsy_differ kind;
	hsy_view_of first, second; /* first is no later than second */
	bool is_ordered;           /* and it is earlier; else that is not known */
	bool is_less;              /* second tells less: a hedge more, a source less */
} hsy_difference;

typedef HSY_VEC(hsy_difference) hsy_differences;

/* All differences in which one of claims is a side, each once: by kind, then those that
 * most articles state, then those of the best sourced claims. */
hsy_differences hsy_differences_of(const hsy_results *results, const hsy_indexes *claims,
                                   hsy_arena *arena);

/* The tellings of claim, and of the claims on the other side of differences of it, in
 * order of time. */
hsy_tellings hsy_variants_of(const hsy_results *results, size_t claim,
                             const hsy_differences *differences, hsy_arena *arena);
#endif
