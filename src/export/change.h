/* change.h -- what a claim loses or gains between two articles that a reader would see;
 * inside this folder only. */
#ifndef HSY_EXPORT_CHANGE_H
#define HSY_EXPORT_CHANGE_H

#include "export/telling.h"
#include "link/merge.h"

typedef struct hsy_changes {
	const hsy_results *results;
	hsy_teller teller;
	const hsy_merger *merger;
} hsy_changes;

hsy_changes hsy_changes_new(const hsy_results *results, hsy_arena *arena);

/* Whether two places of a claim, by number, plainly tell the same: so far that a reader
 * who sees them side by side asks how they tell it, and not whether they do. */
bool hsy_change_is_plain(const hsy_changes *changes, size_t claim, size_t here,
                         size_t there);

/* Whether a reader would take one place for the denial of the other: it is told of the
 * same, and not in one breath. */
bool hsy_change_is_denial(const hsy_changes *changes, hsy_place here, hsy_place there);

/* Two articles of which one has a source for the claim and the other, as far as its words
 * go, has none: where it is left out first, else where it comes up first. False without
 * any. */
bool hsy_change_of_source(const hsy_changes *changes, const hsy_tellings *all,
                          hsy_telling *with, hsy_telling *without);

/* Two articles of which one names the source and the other has one without a name: where
 * a name comes up first, else where it is left out first. False without any. */
bool hsy_change_of_name(const hsy_changes *changes, const hsy_tellings *all,
                        hsy_telling *named, hsy_telling *nameless);

/* The first article behind record that tells the claim in its own voice and, but for
 * how, as that place of it does. False without any. */
bool hsy_change_to_flat(const hsy_changes *changes, const hsy_tellings *all,
                        size_t record, size_t place, hsy_telling *flat);
#endif
