/* arena.h -- bump allocation, released whole. */
#ifndef HSY_ARENA_H
#define HSY_ARENA_H

#include <stddef.h>

typedef struct hsy_arena_block hsy_arena_block;

typedef struct hsy_arena {
	hsy_arena_block *newest;
	size_t total; /* bytes taken from the system, for benchmarks */
} hsy_arena;

/* Caller owns the storage; a zeroed struct is an empty arena. */
void hsy_arena_init(hsy_arena *arena);
void hsy_arena_clear(hsy_arena *arena);

/* Where every allocator ends when memory is out: aborts, so that no caller has
 * to test an allocation. Caps on size and depth come first, so only a system
 * that is truly exhausted gets here. */
_Noreturn void hsy_out_of_memory(void);

/* Never returns NULL. Memory is zeroed and aligned for any type; 0 bytes is
 * fine. */
void *hsy_arena_alloc(hsy_arena *arena, size_t bytes);

/* As hsy_arena_alloc for n objects, with the product checked for overflow. */
void *hsy_arena_array(hsy_arena *arena, size_t n, size_t bytes_each);

#define HSY_NEW(arena, type) ((type *)hsy_arena_alloc((arena), sizeof(type)))
#define HSY_NEW_ARRAY(arena, n, type) \
	((type *)hsy_arena_array((arena), (n), sizeof(type)))

/* Plain heap memory under the same rule (never NULL); free() releases it. */
void *hsy_heap_grow(void *old, size_t bytes);

#endif
