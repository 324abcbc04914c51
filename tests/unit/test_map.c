/* test_map.c -- string tables. */
#include "base/map.h"

#include <check.h>
#include <stdlib.h>

Suite *suite_map(void);

static hsy_arena arena;

static void set_up(void)
{
	hsy_arena_init(&arena);
}

static void tear_down(void)
{
	hsy_arena_clear(&arena);
}

START_TEST(empty_map_finds_nothing)
{
	hsy_map map;

	hsy_map_init(&map, &arena);
	ck_assert_uint_eq(hsy_map_find(&map, HSY_STR("Reuters")), HSY_NONE);
	ck_assert_uint_eq(hsy_map_find(&map, (hsy_str){NULL, 0}), HSY_NONE);
}
END_TEST

START_TEST(add_keeps_the_first_value_and_set_the_last)
{
	hsy_map map;

	hsy_map_init(&map, &arena);
	ck_assert_uint_eq(hsy_map_add(&map, HSY_STR("Reuters"), 1), 1);
	ck_assert_uint_eq(hsy_map_add(&map, HSY_STR("Reuters"), 2), 1);
	ck_assert_uint_eq(hsy_map_find(&map, HSY_STR("Reuters")), 1);
	hsy_map_set(&map, HSY_STR("Reuters"), 3);
	hsy_map_set(&map, HSY_STR("AFP"), 4);
	ck_assert_uint_eq(hsy_map_find(&map, HSY_STR("Reuters")), 3);
	ck_assert_uint_eq(hsy_map_find(&map, HSY_STR("AFP")), 4);
	ck_assert_uint_eq(map.n, 2);
}
END_TEST

START_TEST(keys_are_bytes_with_a_length)
{
	hsy_map map;

	hsy_map_init(&map, &arena);
	hsy_map_add(&map, HSY_STR(""), 1);
	hsy_map_add(&map, HSY_STR("\0"), 2);
	hsy_map_add(&map, HSY_STR("\0\0"), 3);
	ck_assert_uint_eq(hsy_map_find(&map, HSY_STR("")), 1);
	ck_assert_uint_eq(hsy_map_find(&map, HSY_STR("\0")), 2);
	ck_assert_uint_eq(hsy_map_find(&map, HSY_STR("\0\0")), 3);
}
END_TEST

START_TEST(many_keys_survive_growth)
{
	hsy_map map;

	hsy_map_init(&map, &arena);
	for (size_t i = 0; i < 20000; i++)
		hsy_map_add(&map, hsy_str_printf(&arena, "name %zu", i), i);
	ck_assert_uint_eq(map.n, 20000);
	for (size_t i = 0; i < 20000; i++) {
		hsy_str key = hsy_str_printf(&arena, "name %zu", i);

		ck_assert_uint_eq(hsy_map_find(&map, key), i);
	}
	ck_assert_uint_eq(hsy_map_find(&map, HSY_STR("name 20000")), HSY_NONE);
}
END_TEST

START_TEST(hash_is_the_published_fnv_1a)
{
	ck_assert_uint_eq(hsy_hash(HSY_STR("")), UINT64_C(0xcbf29ce484222325));
	ck_assert_uint_eq(hsy_hash(HSY_STR("a")), UINT64_C(0xaf63dc4c8601ec8c));
	ck_assert_uint_eq(hsy_hash(HSY_STR("foobar")), UINT64_C(0x85944171f73967e8));
}
END_TEST

/* Such keys are easy to find, and must not stand in one row. */
START_TEST(keys_alike_in_low_bits_are_spread)
{
	enum { KEYS = 12, SLOTS = 16 };
	size_t in_place = 0;
	hsy_map map;

	hsy_map_init(&map, &arena);
	for (size_t i = 0; map.n < KEYS; i++) {
		hsy_str key = hsy_str_printf(&arena, "%zu", i);

		if (hsy_hash(key) % SLOTS == 0)
			hsy_map_add(&map, key, i);
	}
	ck_assert_uint_eq(map.capacity, SLOTS);
	for (size_t i = 0; i < KEYS; i++)
		in_place += map.slots[i].key.at != NULL;
	ck_assert_uint_lt(in_place, KEYS);
}
END_TEST

Suite *suite_map(void)
{
	Suite *suite = suite_create("map");
	TCase *tests = tcase_create("map");

	tcase_add_checked_fixture(tests, set_up, tear_down);
	tcase_add_test(tests, empty_map_finds_nothing);
	tcase_add_test(tests, add_keeps_the_first_value_and_set_the_last);
	tcase_add_test(tests, keys_are_bytes_with_a_length);
	tcase_add_test(tests, many_keys_survive_growth);
	tcase_add_test(tests, hash_is_the_published_fnv_1a);
	tcase_add_test(tests, keys_alike_in_low_bits_are_spread);
	suite_add_tcase(suite, tests);
	return suite;
}
