/* outlet.c -- names of outlets as articles write them, found in the catalogue. */
#include "read/declared/outlet.h"

enum { NAME_BYTES = 60 }; /* no name is longer */

/* "APA", "sda", but not "Sid". */
static bool is_sign(hsy_str name)
{
	size_t at = 0;
	bool high = hsy_char_is_upper(hsy_utf8_next(name, &at));
	return hsy_char_is_upper(hsy_utf8_next(name, &at)) == high;
}

const hsy_catalogue_entry *hsy_outlet_named(const hsy_catalogue *catalogue, hsy_str name,
                                            hsy_arena *arena)
{
	name = hsy_str_trim(name);
	if (name.len == 0 || name.len > NAME_BYTES)
		return NULL;
	hsy_str folded = hsy_str_fold(arena, name);
	const hsy_catalogue_entry *entry = hsy_catalogue_find(catalogue, folded);
	if (!entry && is_sign(name))
		entry = hsy_catalogue_sign(catalogue, folded);
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

const hsy_catalogue_entry *hsy_outlet_wire_behind(const hsy_catalogue *catalogue,
                                                  hsy_str *name, hsy_arena *arena)
{
	for (size_t at = name->len; at > 1 && name->len - at < NAME_BYTES; at--) {
		hsy_str last = hsy_str_slice(*name, (hsy_span){at, name->len});
		const hsy_catalogue_entry *entry = name->at[at - 1] == ' '
		                                       ? hsy_outlet_named(catalogue, last,
		                                                          arena)
		                                       : NULL;
		if (entry && entry->kind == HSY_CATALOGUE_WIRE) {
			*name = last;
			return entry;
		}
	}
	return NULL;
}
