/* intern.c -- one copy per string. */
#include "base/intern.h"

void hsy_interner_init(hsy_interner *interner, hsy_arena *arena)
{
	*interner = (hsy_interner){.arena = arena};
	hsy_map_init(&interner->index, arena);
}

hsy_str hsy_intern(hsy_interner *interner, hsy_str s)
{
	size_t found;
	hsy_str copy;

	if (!s.at)
		return s;
	found = hsy_map_find(&interner->index, s);
	if (found != HSY_NONE)
		return interner->strings.at[found];
	copy = hsy_str_dup(interner->arena, s);
	hsy_map_add(&interner->index, copy, interner->strings.n);
	hsy_vec_push(interner->arena, &interner->strings, copy);
	return copy;
}
