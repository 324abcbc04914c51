/* map.c -- open addressing with linear probing; nothing is ever removed. */
#include "base/map.h"

#include <assert.h>

void hsy_map_init(hsy_map *map, hsy_arena *arena)
{
	*map = (hsy_map){.arena = arena};
}

uint64_t hsy_hash(hsy_str s)
{
	uint64_t hash = UINT64_C(14695981039346656037);

	for (size_t i = 0; i < s.len; i++) {
		hash ^= (unsigned char)s.at[i];
		hash *= UINT64_C(1099511628211);
	}
	return hash;
}

/* The slot that holds key, or the free one where it belongs. The table is
 * never full, so the walk ends. */
static hsy_map_slot *slot_of(const hsy_map *map, hsy_str key, uint64_t hash)
{
	size_t mask = map->capacity - 1;
	/* Low bits of the hash hang on low bits of the bytes: mixed, taken from
	 * the middle of the product. */
	size_t i = (size_t)(hash * UINT64_C(0x9E3779B97F4A7C15) >> 32) & mask;

	while (map->slots[i].key.at) {
		const hsy_map_slot *slot = &map->slots[i];

		if (slot->hash == hash && hsy_str_equal(slot->key, key))
			break;
		i = (i + 1) & mask;
	}
	return &map->slots[i];
}

/* Doubles the table; the old one stays in the arena until that is cleared. */
static void grow(hsy_map *map)
{
	hsy_map wider = *map;

	wider.capacity = map->capacity ? 2 * map->capacity : 16;
	wider.slots = HSY_NEW_ARRAY(map->arena, wider.capacity, hsy_map_slot);
	for (size_t i = 0; i < map->capacity; i++) {
		const hsy_map_slot *old = &map->slots[i];

		if (old->key.at)
			*slot_of(&wider, old->key, old->hash) = *old;
	}
	*map = wider;
}

size_t hsy_map_find(const hsy_map *map, hsy_str key)
{
	const hsy_map_slot *slot;

	if (map->n == 0 || !key.at)
		return HSY_NONE;
	slot = slot_of(map, key, hsy_hash(key));
	return slot->key.at ? slot->value : HSY_NONE;
}

static hsy_map_slot *find_or_insert(hsy_map *map, hsy_str key, size_t value)
{
	uint64_t hash = hsy_hash(key);
	hsy_map_slot *slot;

	assert(key.at); /* an absent key marks a free slot */
	if (4 * (map->n + 1) > 3 * map->capacity)
		grow(map);
	slot = slot_of(map, key, hash);
	if (!slot->key.at) {
		*slot = (hsy_map_slot){key, hash, value};
		map->n++;
	}
	return slot;
}

size_t hsy_map_add(hsy_map *map, hsy_str key, size_t value)
{
	return find_or_insert(map, key, value)->value;
}

void hsy_map_set(hsy_map *map, hsy_str key, size_t value)
{
	find_or_insert(map, key, value)->value = value;
}
