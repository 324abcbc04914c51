/* test_stream.c -- bytes from memory and files, packed and not, in pieces. */
#include "read/stream.h"

#include "packed.h"

#include <stdlib.h>
#include <unistd.h>

Suite *suite_stream(void);

/* Where bytes lie: a stream gives the same for all of them. */
typedef enum way { IN_MEMORY, IN_MEMORY_PACKED, IN_FILE, IN_FILE_PACKED, N_WAYS } way;

static hsy_arena arena;
static char path[] = "/tmp/hsy-stream-XXXXXX";

static void begin(void)
{
	hsy_arena_init(&arena);
	strcpy(path + strlen(path) - 6, "XXXXXX");
	int fd = mkstemp(path);
	ck_assert_int_ge(fd, 0);
	close(fd);
}

static void end(void)
{
	unlink(path);
	hsy_arena_clear(&arena);
}

static hsy_stream *stream_over(hsy_str bytes, way how, size_t ratio)
{
	hsy_stream *stream = NULL;

	if (how == IN_MEMORY_PACKED || how == IN_FILE_PACKED)
		bytes = packed(&arena, bytes, PACK_GZIP);
	if (how == IN_MEMORY || how == IN_MEMORY_PACKED)
		return hsy_stream_new(bytes, "a", ratio);
	ck_assert_int_eq(hsy_file_write(path, bytes, NULL), HSY_OK);
	ck_assert_int_eq(hsy_stream_open(path, ratio, &stream, NULL), HSY_OK);
	return stream;
}

static void expect_bytes(hsy_str got, const char *wanted)
{
	ck_assert_msg(hsy_str_is(got, wanted), "got \"" HSY_STR_FMT "\"",
	              HSY_STR_ARG(got));
}

/* Lines of many lengths: 300 kB, more than a stream pulls at once. */
static hsy_str many_lines(void)
{
	hsy_buf buf;

	hsy_buf_init(&buf);
	for (size_t i = 0; buf.len < 300000; i++)
		hsy_buf_printf(&buf, "%zu %.*s\n", i, (int)(i * 37 % 90),
		               "a line that is as long as its number says, and then ends "
		               "in the middle of a word or of two");
	hsy_str all = hsy_str_dup(&arena, hsy_buf_view(&buf));
	hsy_buf_clear(&buf);
	return all;
}

/* A copy of the next n bytes, behind which the stream moves. */
static hsy_str take(hsy_stream *stream, size_t n)
{
	hsy_str bytes = hsy_str_dup(&arena, hsy_stream_peek(stream, n));

	hsy_stream_skip(stream, bytes.len);
	return bytes;
}

START_TEST(bytes_in_memory_are_not_copied)
{
	hsy_str bytes = HSY_STR("The bridge is shut.");
	hsy_stream *stream = hsy_stream_new(bytes, "a", 0);

	ck_assert_ptr_eq(hsy_stream_peek(stream, 100).at, bytes.at);
	hsy_stream_free(stream);
}
END_TEST

START_TEST(peek_stays_and_skip_moves)
{
	hsy_stream *stream = stream_over(HSY_STR("0123456789"), (way)_i, 0);

	expect_bytes(hsy_stream_peek(stream, 4), "0123");
	ck_assert_uint_eq(hsy_stream_skip(stream, 2), 2);
	ck_assert_uint_eq(hsy_stream_offset(stream), 2);
	ck_assert_uint_eq(hsy_stream_skip(stream, 3), 3);
	expect_bytes(hsy_stream_peek(stream, 2), "56");
	expect_bytes(hsy_stream_peek(stream, 100), "56789");
	ck_assert_uint_eq(hsy_stream_skip(stream, 100), 5);
	expect_bytes(hsy_stream_peek(stream, 1), "");
	ck_assert_uint_eq(hsy_stream_skip(stream, 1), 0);
	ck_assert_uint_eq(hsy_stream_offset(stream), 10);
	ck_assert_int_eq(hsy_stream_status(stream, NULL), HSY_OK);
	hsy_stream_free(stream);
}
END_TEST

START_TEST(lines_are_counted_and_placed)
{
	static const struct {
		const char *bytes;
		size_t offset;
	} lines[] = {{"one", 0}, {"", 4}, {"three\r", 5}, {"four", 12}};
	hsy_stream *stream = stream_over(HSY_STR("one\n\nthree\r\nfour"), (way)_i, 0);
	hsy_stream_line line;

	for (size_t i = 0; i < sizeof lines / sizeof *lines; i++) {
		ck_assert(hsy_stream_next_line(stream, 100, &line));
		expect_bytes(line.bytes, lines[i].bytes);
		ck_assert_uint_eq(line.len, strlen(lines[i].bytes));
		ck_assert_uint_eq(line.offset, lines[i].offset);
		ck_assert_uint_eq(line.number, i + 1);
	}
	ck_assert(!hsy_stream_next_line(stream, 100, &line));
	hsy_stream_free(stream);
}
END_TEST

START_TEST(a_line_end_at_the_end_begins_no_line)
{
	hsy_stream *stream = stream_over(HSY_STR("one\n"), (way)_i, 0);
	hsy_stream_line line;

	ck_assert(hsy_stream_next_line(stream, 100, &line));
	ck_assert(!hsy_stream_next_line(stream, 100, &line));
	hsy_stream_free(stream);
}
END_TEST

START_TEST(a_line_too_long_is_measured_and_not_held)
{
	hsy_buf buf;
	hsy_stream_line line;

	hsy_buf_init(&buf);
	hsy_buf_text(&buf, "12345\n");
	for (size_t i = 0; i < 200000; i++)
		hsy_buf_text(&buf, "x");
	hsy_buf_text(&buf, "\n1234\n123456");
	hsy_stream *stream = stream_over(hsy_buf_view(&buf), (way)_i, 0);
	static const size_t lengths[] = {5, 200000, 4, 6};
	for (size_t i = 0; i < sizeof lengths / sizeof *lengths; i++) {
		ck_assert(hsy_stream_next_line(stream, 5, &line));
		ck_assert_uint_eq(line.len, lengths[i]);
		ck_assert_uint_eq(line.number, i + 1);
		ck_assert_int_eq(line.bytes.at != NULL, lengths[i] <= 5);
	}
	ck_assert(!hsy_stream_next_line(stream, 5, &line));
	hsy_stream_free(stream);
	hsy_buf_clear(&buf);
}
END_TEST

START_TEST(pieces_of_any_size_make_the_whole)
{
	static const size_t sizes[] = {1, 7, 4096, 65536, 100000, 1000000};
	hsy_str all = many_lines();

	for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++) {
		hsy_stream *stream = stream_over(all, (way)_i, 0);
		hsy_buf got;

		hsy_buf_init(&got);
		for (;;) {
			hsy_str piece = take(stream, sizes[i]);

			if (piece.len == 0)
				break;
			hsy_buf_str(&got, piece);
			hsy_stream_peek(stream, 3 * sizes[i]);
		}
		ck_assert_uint_eq(got.len, all.len);
		ck_assert_mem_eq(got.at, all.at, all.len);
		ck_assert_uint_eq(hsy_stream_offset(stream), all.len);
		hsy_buf_clear(&got);
		hsy_stream_free(stream);
	}
}
END_TEST

START_TEST(members_of_gzip_follow_each_other)
{
	hsy_str one = packed(&arena, HSY_STR("one "), PACK_GZIP);
	hsy_str two = packed(&arena, HSY_STR("two"), PACK_GZIP);
	hsy_str both = joined(&arena, one, two);
	const hsy_str cases[] = {
	    both,
	    joined(&arena, both, HSY_STR("\0\0\0\0")),
	    joined(&arena, joined(&arena, one, HSY_STR("\0\0")), two),
	};

	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		hsy_stream *stream = hsy_stream_new(cases[i], "a", 0);

		expect_bytes(take(stream, 100), "one two");
		ck_assert_int_eq(hsy_stream_status(stream, NULL), HSY_OK);
		ck_assert_ptr_null(hsy_stream_trouble(stream));
		hsy_stream_free(stream);
	}
}
END_TEST

START_TEST(what_is_behind_gzip_is_told)
{
	hsy_str both = joined(&arena, packed(&arena, HSY_STR("one"), PACK_GZIP),
	                      HSY_STR("and more"));
	hsy_stream *stream = hsy_stream_new(both, "a.gz", 0);
	hsy_error err;

	expect_bytes(take(stream, 100), "one");
	ck_assert_int_eq(hsy_stream_status(stream, &err), HSY_E_FORMAT);
	ck_assert_str_eq(err.file, "a.gz");
	ck_assert_ptr_nonnull(strstr(err.message, "behind"));
	hsy_stream_free(stream);
}
END_TEST

START_TEST(gzip_cut_anywhere_gives_what_is_there)
{
	hsy_str all = hsy_str_slice(many_lines(), (hsy_span){0, 3000});
	hsy_str whole = packed(&arena, all, PACK_GZIP);

	for (size_t n = 3; n < whole.len; n++) {
		hsy_stream *stream = hsy_stream_new((hsy_str){whole.at, n}, "a", 0);
		hsy_str got = take(stream, 10000);

		ck_assert_uint_le(got.len, all.len);
		ck_assert_mem_eq(got.at, all.at, got.len);
		ck_assert_int_eq(hsy_stream_status(stream, NULL), HSY_E_FORMAT);
		ck_assert_ptr_nonnull(strstr(hsy_stream_trouble(stream), "cut short"));
		/* No more than the packed end is missing. */
		if (n + 8 >= whole.len)
			ck_assert_uint_eq(got.len, all.len);
		hsy_stream_free(stream);
	}
}
END_TEST

START_TEST(a_damaged_member_leaves_the_next)
{
	hsy_str first = packed(&arena, hsy_str_slice(many_lines(), (hsy_span){0, 5000}),
	                       PACK_GZIP);
	hsy_str last = packed(&arena, HSY_STR("the last member"), PACK_GZIP);
	char *bytes = (char *)first.at;

	memset(bytes + first.len / 2, 'x', 50);
	hsy_stream *stream = hsy_stream_new(joined(&arena, first, last), "a", 0);
	hsy_str got = take(stream, 100000);
	ck_assert_uint_lt(got.len, 5000 + 15);
	ck_assert(hsy_str_ends(got, "the last member"));
	ck_assert_int_eq(hsy_stream_status(stream, NULL), HSY_E_FORMAT);
	ck_assert_ptr_nonnull(strstr(hsy_stream_trouble(stream), "damaged"));
	hsy_stream_free(stream);
}
END_TEST

START_TEST(a_bomb_is_stopped_where_it_is_asked_for_at_once)
{
	size_t n = HSY_STREAM_FLOOR + HSY_STREAM_FLOOR / 4;
	hsy_str zeros = {hsy_arena_alloc(&arena, n), n};
	hsy_str bomb = packed(&arena, zeros, PACK_GZIP);
	hsy_stream *stream = hsy_stream_new(bomb, "a", 200);
	hsy_stream_line line;

	hsy_stream_peek(stream, n);
	ck_assert_int_eq(hsy_stream_status(stream, NULL), HSY_E_LIMIT);
	hsy_stream_free(stream);

	stream = hsy_stream_new(bomb, "a", 200);
	ck_assert(hsy_stream_next_line(stream, 100, &line));
	ck_assert_int_eq(hsy_stream_status(stream, NULL), HSY_E_LIMIT);
	hsy_stream_free(stream);

	/* Small pieces of something large harm nobody. */
	stream = hsy_stream_new(bomb, "a", 200);
	while (take(stream, 100000).len)
		;
	ck_assert_uint_eq(hsy_stream_offset(stream), n);
	ck_assert_int_eq(hsy_stream_status(stream, NULL), HSY_OK);
	hsy_stream_free(stream);

	stream = hsy_stream_new(bomb, "a", 0);
	ck_assert_uint_eq(take(stream, 2 * n).len, n);
	hsy_stream_free(stream);
}
END_TEST

START_TEST(deflate_is_read_with_its_header_and_without)
{
	static const int ways[] = {PACK_ZLIB, PACK_BARE};

	for (size_t i = 0; i < sizeof ways / sizeof *ways; i++) {
		hsy_str bytes = packed(&arena, HSY_STR("The bridge is shut."), ways[i]);
		hsy_stream *stream = hsy_stream_new_deflated(bytes, "a", 0);

		expect_bytes(take(stream, 100), "The bridge is shut.");
		ck_assert_int_eq(hsy_stream_status(stream, NULL), HSY_OK);
		hsy_stream_free(stream);
		bytes.len /= 2;
		stream = hsy_stream_new_deflated(bytes, "a", 0);
		take(stream, 100);
		ck_assert_int_eq(hsy_stream_status(stream, NULL), HSY_E_FORMAT);
		hsy_stream_free(stream);
	}
}
END_TEST

START_TEST(what_cannot_be_opened_gives_no_stream)
{
	static const char *const paths[] = {"/nonexistent/a", "/tmp"};

	for (size_t i = 0; i < sizeof paths / sizeof *paths; i++) {
		hsy_stream *stream;
		hsy_error err;

		ck_assert_int_eq(hsy_stream_open(paths[i], 0, &stream, &err), HSY_E_IO);
		ck_assert_ptr_null(stream);
		ck_assert_ptr_nonnull(strstr(err.message, paths[i]));
	}
	hsy_stream_free(NULL);
}
END_TEST

Suite *suite_stream(void)
{
	Suite *suite = suite_create("stream");
	TCase *tests = tcase_create("stream");

	tcase_add_checked_fixture(tests, begin, end);
	tcase_add_test(tests, bytes_in_memory_are_not_copied);
	tcase_add_loop_test(tests, peek_stays_and_skip_moves, 0, N_WAYS);
	tcase_add_loop_test(tests, lines_are_counted_and_placed, 0, N_WAYS);
	tcase_add_loop_test(tests, a_line_end_at_the_end_begins_no_line, 0, N_WAYS);
	tcase_add_loop_test(tests, a_line_too_long_is_measured_and_not_held, 0, N_WAYS);
	tcase_add_loop_test(tests, pieces_of_any_size_make_the_whole, 0, N_WAYS);
	tcase_add_test(tests, members_of_gzip_follow_each_other);
	tcase_add_test(tests, what_is_behind_gzip_is_told);
	tcase_add_test(tests, gzip_cut_anywhere_gives_what_is_there);
	tcase_add_test(tests, a_damaged_member_leaves_the_next);
	tcase_add_test(tests, a_bomb_is_stopped_where_it_is_asked_for_at_once);
	tcase_add_test(tests, deflate_is_read_with_its_header_and_without);
	tcase_add_test(tests, what_cannot_be_opened_gives_no_stream);
	suite_add_tcase(suite, tests);
	return suite;
}
