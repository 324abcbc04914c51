/* map.h -- string to number, for indexes. */
#ifndef HSY_MAP_H
#define HSY_MAP_H

#include "base/str.h"

typedef struct hsy_map_slot {
	hsy_str key;
	uint64_t hash;
	size_t value;
} hsy_map_slot;

/* A zeroed struct with an arena set is an empty map. Keys are borrowed: they
 * must live as long as the map. An absent key is found nowhere and must not be
 * added. Slots are in the order of hashes, which never reaches an output: keep
 * a vec beside the map. */
typedef struct hsy_map {
	hsy_arena *arena;
	hsy_map_slot *slots;
	size_t capacity;
	size_t n;
} hsy_map;

void hsy_map_init(hsy_map *map, hsy_arena *arena);
/* The value under key, or HSY_NONE. */
size_t hsy_map_find(const hsy_map *map, hsy_str key);
/* Sets key to value if it is new; returns the value that now stands there. */
size_t hsy_map_add(hsy_map *map, hsy_str key, size_t value);
/* Sets key to value, old or new. */
void hsy_map_set(hsy_map *map, hsy_str key, size_t value);

/* FNV-1a, 64 bit: for tables only, never for identifiers. */
uint64_t hsy_hash(hsy_str s);
#endif
