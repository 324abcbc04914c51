/* test_arena.c -- bump allocation. */
#include "base/arena.h"

#include <check.h>
#include <signal.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

Suite *suite_arena(void);

static bool all_zero(const unsigned char *at, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (at[i])
			return false;
	return true;
}

START_TEST(memory_is_zeroed_and_aligned)
{
	hsy_arena arena;

	hsy_arena_init(&arena);
	for (size_t n = 0; n < 300; n++) {
		unsigned char *at = hsy_arena_alloc(&arena, n);

		ck_assert_ptr_nonnull(at);
		ck_assert_uint_eq((uintptr_t)at % _Alignof(max_align_t), 0);
		ck_assert(all_zero(at, n));
		memset(at, 0xAA, n);
	}
	hsy_arena_clear(&arena);
}
END_TEST

START_TEST(pieces_do_not_overlap)
{
	enum { PIECES = 2000 };
	unsigned char *pieces[PIECES];
	hsy_arena arena;

	hsy_arena_init(&arena);
	for (size_t i = 0; i < PIECES; i++) {
		pieces[i] = hsy_arena_alloc(&arena, i % 97 + 1);
		memset(pieces[i], (int)(i % 251), i % 97 + 1);
	}
	for (size_t i = 0; i < PIECES; i++)
		for (size_t k = 0; k < i % 97 + 1; k++)
			ck_assert_uint_eq(pieces[i][k], i % 251);
	hsy_arena_clear(&arena);
}
END_TEST

START_TEST(no_bytes_still_have_an_address_of_their_own)
{
	hsy_arena arena;
	void *first;
	void *second;

	hsy_arena_init(&arena);
	first = hsy_arena_alloc(&arena, 0);
	second = hsy_arena_alloc(&arena, 0);
	ck_assert_ptr_nonnull(first);
	ck_assert_ptr_ne(first, second);
	hsy_arena_clear(&arena);
}
END_TEST

START_TEST(giant_leaves_the_room_of_the_newest_block)
{
	const size_t giant = 8 * 1024 * 1024;
	hsy_arena arena;
	unsigned char *before;
	unsigned char *big;
	unsigned char *after;
	size_t total;

	hsy_arena_init(&arena);
	before = hsy_arena_alloc(&arena, 16);
	big = hsy_arena_alloc(&arena, giant);
	total = arena.total;
	after = hsy_arena_alloc(&arena, 16);
	ck_assert_uint_eq(arena.total, total);
	ck_assert_uint_lt((size_t)(after - before), 1024);
	ck_assert(all_zero(big, giant));
	hsy_arena_clear(&arena);
}
END_TEST

START_TEST(clearing_empties_and_allows_reuse)
{
	hsy_arena arena;

	hsy_arena_init(&arena);
	hsy_arena_clear(&arena);
	hsy_arena_alloc(&arena, 10000);
	ck_assert_uint_ge(arena.total, 10000);
	hsy_arena_clear(&arena);
	ck_assert_uint_eq(arena.total, 0);
	ck_assert_ptr_null(arena.newest);
	ck_assert(all_zero(hsy_arena_alloc(&arena, 100), 100));
	hsy_arena_clear(&arena);
}
END_TEST

START_TEST(blocks_grow_so_that_overhead_stays_small)
{
	enum { ROUNDS = 100000, BYTES = 64 };
	hsy_arena arena;

	hsy_arena_init(&arena);
	for (int i = 0; i < ROUNDS; i++)
		hsy_arena_alloc(&arena, BYTES);
	ck_assert_uint_lt(arena.total, 2 * ROUNDS * BYTES);
	hsy_arena_clear(&arena);
}
END_TEST

START_TEST(array_product_that_overflows_aborts)
{
	hsy_arena arena;

	hsy_arena_init(&arena);
	hsy_arena_array(&arena, SIZE_MAX / 4 + 2, 4);
	hsy_arena_clear(&arena); /* not reached */
}
END_TEST

START_TEST(heap_memory_keeps_its_bytes_while_growing)
{
	char *at = hsy_heap_grow(NULL, 0);

	ck_assert_ptr_nonnull(at);
	at = hsy_heap_grow(at, 4);
	memcpy(at, "kept", 4);
	at = hsy_heap_grow(at, 100000);
	ck_assert_mem_eq(at, "kept", 4);
	free(at);
}
END_TEST

Suite *suite_arena(void)
{
	Suite *suite = suite_create("arena");
	TCase *tests = tcase_create("arena");
	const char *fork = getenv("CK_FORK");

	tcase_add_test(tests, memory_is_zeroed_and_aligned);
	tcase_add_test(tests, pieces_do_not_overlap);
	tcase_add_test(tests, no_bytes_still_have_an_address_of_their_own);
	tcase_add_test(tests, giant_leaves_the_room_of_the_newest_block);
	tcase_add_test(tests, clearing_empties_and_allows_reuse);
	tcase_add_test(tests, blocks_grow_so_that_overhead_stays_small);
	tcase_add_test(tests, heap_memory_keeps_its_bytes_while_growing);
	/* An abort can only be seen from another process. */
	if (!fork || strcmp(fork, "no") != 0)
		tcase_add_test_raise_signal(tests, array_product_that_overflows_aborts,
		                            SIGABRT);
	suite_add_tcase(suite, tests);
	return suite;
}
