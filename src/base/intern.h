/* intern.h -- one copy per string. */
#ifndef HSY_INTERN_H
#define HSY_INTERN_H

#include "base/map.h"
#include "base/vec.h"

typedef struct hsy_interner {
	hsy_arena *arena;
	hsy_map index;
	HSY_VEC(hsy_str) strings;
} hsy_interner;

void hsy_interner_init(hsy_interner *interner, hsy_arena *arena);
/* The one copy of s (NUL-terminated, in the arena); absent stays absent. */
hsy_str hsy_intern(hsy_interner *interner, hsy_str s);
#endif
