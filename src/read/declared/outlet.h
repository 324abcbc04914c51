/* outlet.h -- outlets of the catalogue, by the ways articles write them. */
#ifndef HSY_OUTLET_H
#define HSY_OUTLET_H

#include "catalogue/catalogue.h"

/* The outlet of that name, or NULL: "the Associated Press", "dpa". */
const hsy_catalogue_entry *hsy_outlet_named(const hsy_catalogue *catalogue, hsy_str name,
                                            hsy_arena *arena);

/* The same where more may follow: a desk ("CNN Business"), a second agency
 * ("AFP/dpa"), a role ("Reuters Staff"). *name is cut down to what is known. */
const hsy_catalogue_entry *hsy_outlet_desk(const hsy_catalogue *catalogue, hsy_str *name,
                                           hsy_arena *arena);

/* The wire that name ends with, behind other words: "Jane Doe Associated Press". *name
 * is cut down to the wire. */
const hsy_catalogue_entry *hsy_outlet_wire_behind(const hsy_catalogue *catalogue,
                                                  hsy_str *name, hsy_arena *arena);

#endif
