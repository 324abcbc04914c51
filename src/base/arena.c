/* arena.c -- bump allocation in blocks that double, released whole. */
#include "base/arena.h"

#include <stdint.h>
#include <stdlib.h>

#if defined(__SANITIZE_ADDRESS__)
#define HSY_ASAN 1
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define HSY_ASAN 1
#endif
#endif

/* A sanitizer sees one big block; poisoning what was not handed out lets it
 * find overruns inside the block too. */
#ifdef HSY_ASAN
#include <sanitizer/asan_interface.h>
#define RED_ZONE 16
#define hide_bytes(at, n) __asan_poison_memory_region((at), (n))
#define show_bytes(at, n) __asan_unpoison_memory_region((at), (n))
#else
#define RED_ZONE 0
#define hide_bytes(at, n) ((void)0)
#define show_bytes(at, n) ((void)0)
#endif

enum { FIRST_BLOCK = 4096, LARGEST_BLOCK = 1024 * 1024 };

struct hsy_arena_block {
	hsy_arena_block *older;
	size_t capacity;
	size_t used;
	_Alignas(max_align_t) unsigned char bytes[];
};

void hsy_out_of_memory(void)
{
	abort();
}

void hsy_arena_init(hsy_arena *arena)
{
	arena->newest = NULL;
	arena->total = 0;
}

void hsy_arena_clear(hsy_arena *arena)
{
	hsy_arena_block *block = arena->newest;

	while (block) {
		hsy_arena_block *older = block->older;

		show_bytes(block->bytes, block->capacity);
		free(block);
		block = older;
	}
	hsy_arena_init(arena);
}

static hsy_arena_block *take_block(hsy_arena *arena, size_t capacity)
{
	hsy_arena_block *block = calloc(1, sizeof *block + capacity);

	if (!block)
		hsy_out_of_memory();
	block->capacity = capacity;
	hide_bytes(block->bytes, capacity);
	arena->total += sizeof *block + capacity;
	return block;
}

static size_t next_capacity(const hsy_arena *arena)
{
	size_t last = arena->newest ? arena->newest->capacity : FIRST_BLOCK / 2;

	return last < LARGEST_BLOCK ? 2 * last : LARGEST_BLOCK;
}

/* The block that a request of size bytes is taken from. */
static hsy_arena_block *block_for(hsy_arena *arena, size_t size)
{
	hsy_arena_block *newest = arena->newest;
	hsy_arena_block *block;

	if (newest && newest->capacity - newest->used >= size)
		return newest;
	if (size <= LARGEST_BLOCK / 4) {
		size_t capacity = next_capacity(arena);

		block = take_block(arena, capacity > size ? capacity : size);
		block->older = newest;
		arena->newest = block;
		return block;
	}
	/* A giant gets a block of its own behind the newest, so that the room
	 * left in the newest is not lost. */
	block = take_block(arena, size);
	if (newest) {
		block->older = newest->older;
		newest->older = block;
	} else {
		arena->newest = block;
	}
	return block;
}

void *hsy_arena_alloc(hsy_arena *arena, size_t bytes)
{
	const size_t align = _Alignof(max_align_t);
	hsy_arena_block *block;
	size_t size;
	void *at;

	if (bytes > SIZE_MAX / 2)
		hsy_out_of_memory();
	size = (bytes + RED_ZONE + align - 1) / align * align;
	if (size == 0)
		size = align;
	block = block_for(arena, size);
	at = block->bytes + block->used;
	block->used += size;
	show_bytes(at, bytes);
	return at;
}

void *hsy_arena_array(hsy_arena *arena, size_t n, size_t bytes_each)
{
	if (bytes_each && n > SIZE_MAX / bytes_each)
		hsy_out_of_memory();
	return hsy_arena_alloc(arena, n * bytes_each);
}

void *hsy_heap_grow(void *old, size_t bytes)
{
	void *grown = realloc(old, bytes ? bytes : 1);

	if (!grown)
		hsy_out_of_memory();
	return grown;
}
