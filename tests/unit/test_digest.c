/* test_digest.c -- SHA-256 against the examples that NIST publishes. */
#include "base/digest.h"

#include <check.h>
#include <stdlib.h>

Suite *suite_digest(void);

static hsy_arena arena;

static void set_up(void)
{
	hsy_arena_init(&arena);
}

static void tear_down(void)
{
	hsy_arena_clear(&arena);
}

static void expect(hsy_str bytes, const char *digits)
{
	ck_assert_str_eq(hsy_digest(&arena, bytes).at, digits);
}

START_TEST(one_block_message_of_the_standard)
{
	expect(HSY_STR("abc"),
	       "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}
END_TEST

START_TEST(two_block_message_of_the_standard)
{
	expect(HSY_STR("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq"),
	       "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
}
END_TEST

START_TEST(four_block_message_of_the_standard)
{
	expect(HSY_STR("abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmn"
	               "hijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu"),
	       "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1");
}
END_TEST

START_TEST(million_letters_of_the_standard)
{
	size_t n = 1000000;
	char *letters = hsy_arena_alloc(&arena, n);

	memset(letters, 'a', n);
	expect((hsy_str){letters, n},
	       "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}
END_TEST

START_TEST(empty_and_absent_messages_have_the_empty_digest)
{
	const char *digits =
	    "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

	expect(HSY_STR(""), digits);
	expect((hsy_str){NULL, 0}, digits);
}
END_TEST

/* Lengths on both sides of where padding needs a second block; the digests
 * were made with sha256sum. */
START_TEST(padding_is_right_around_the_edges_of_a_block)
{
	static const struct {
		size_t n;
		const char *digits;
	} cases[] = {
	    {55, "9f4390f8d30c2dd92ec9f095b65e2b9ae9b0a925a5258e241c9f1e910f734318"},
	    {56, "b35439a4ac6f0948b6d6f9e3c6af0f5f590ce20f1bde7090ef7970686ec6738a"},
	    {63, "7d3e74a05d7db15bce4ad9ec0658ea98e3f06eeecf16b4c6fff2da457ddc2f34"},
	    {64, "ffe054fe7ae0cb6dc65c3af9b61d5209f439851db43d0ba5997337df154668eb"},
	    {65, "635361c48bb9eab14198e76ea8ab7f1a41685d6ad62aa9146d301d4f17eb0ae0"},
	    {119, "31eba51c313a5c08226adf18d4a359cfdfd8d2e816b13f4af952f7ea6584dcfb"},
	    {120, "2f3d335432c70b580af0e8e1b3674a7c020d683aa5f73aaaedfdc55af904c21c"},
	    {128, "6836cf13bac400e9105071cd6af47084dfacad4e5e302c94bfed24e013afb73e"},
	};
	char letters[128];

	memset(letters, 'a', sizeof letters);
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
		expect((hsy_str){letters, cases[i].n}, cases[i].digits);
}
END_TEST

START_TEST(identifier_is_prefix_and_twelve_digits)
{
	ck_assert_str_eq(hsy_digest_id(&arena, "c-", HSY_STR("abc")).at,
	                 "c-ba7816bf8f01");
}
END_TEST

Suite *suite_digest(void)
{
	Suite *suite = suite_create("digest");
	TCase *tests = tcase_create("digest");

	tcase_add_checked_fixture(tests, set_up, tear_down);
	tcase_add_test(tests, one_block_message_of_the_standard);
	tcase_add_test(tests, two_block_message_of_the_standard);
	tcase_add_test(tests, four_block_message_of_the_standard);
	tcase_add_test(tests, million_letters_of_the_standard);
	tcase_add_test(tests, empty_and_absent_messages_have_the_empty_digest);
	tcase_add_test(tests, padding_is_right_around_the_edges_of_a_block);
	tcase_add_test(tests, identifier_is_prefix_and_twelve_digits);
	suite_add_tcase(suite, tests);
	return suite;
}
