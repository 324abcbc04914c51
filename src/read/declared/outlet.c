/* outlet.c -- names of outlets as articles write them, found in the catalogue. */
#include "read/declared/outlet.h"

enum { NAME_BYTES = 60 }; /* no name is longer */

const hsy_catalogue_entry *hsy_outlet_named(const hsy_catalogue *catalogue, hsy_str name,
                                            hsy_arena *arena)
{
	name = hsy_str_trim(name);
	if (name.len == 0 || name.len > NAME_BYTES)
		return NULL;
	const hsy_catalogue_entry *entry = hsy_catalogue_find(catalogue,
	                                                      hsy_str_fold(arena, name));
	return entry && hsy_catalogue_is_outlet(entry) ? entry : NULL;
}

const hsy_catalogue_entry *hsy_outlet_desk(const hsy_catalogue *catalogue, hsy_str *name,
                                           hsy_arena *arena)
{
	hsy_str known = *name;
	const hsy_catalogue_entry *entry = hsy_outlet_named(catalogue, known, arena);
	if (known.len > NAME_BYTES)
		return NULL;
	while (!entry && known.len) {
		known.len--;
		if (strchr("/, ", known.at[known.len]))
			entry = hsy_outlet_named(catalogue, known, arena);
	}
	if (entry)
		*name = known;
	return entry;
}
