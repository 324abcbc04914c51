/* test_file.c -- reading, replacing and listing files. */
#ifndef _XOPEN_SOURCE
#define _XOPEN_SOURCE 700 /* mkdtemp, nftw */
#endif

#include "base/file.h"

#include <check.h>
#include <ftw.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

Suite *suite_file(void);

static hsy_arena arena;
static char root[64];

static void set_up(void)
{
	hsy_arena_init(&arena);
	snprintf(root, sizeof root, "/tmp/hsy-test-XXXXXX");
	ck_assert_ptr_nonnull(mkdtemp(root));
}

static int remove_one(const char *path, const struct stat *info, int kind,
                      struct FTW *place)
{
	(void)info;
	(void)kind;
	(void)place;
	return remove(path);
}

static void tear_down(void)
{
	nftw(root, remove_one, 16, FTW_DEPTH | FTW_PHYS);
	hsy_arena_clear(&arena);
}

static const char *under(const char *name)
{
	return hsy_str_printf(&arena, "%s/%s", root, name).at;
}

static void put(const char *name, const char *text)
{
	hsy_error err;

	ck_assert_msg(!hsy_file_write(under(name), hsy_str_of(text), &err), "%s",
	              err.message);
}

static void expect(const char *name, const char *text)
{
	hsy_error err;
	hsy_buf out;

	hsy_buf_init(&out);
	ck_assert_msg(!hsy_file_read(under(name), 1000, &out, &err), "%s", err.message);
	ck_assert(hsy_str_is(hsy_buf_view(&out), text));
	hsy_buf_clear(&out);
}

/* Makes each folder on the way, too. */
static void make_folders(const char *name)
{
	hsy_str path = hsy_str_of(under(name));

	for (size_t i = strlen(root) + 1; i <= path.len; i++) {
		hsy_str part = hsy_str_dup(&arena, hsy_str_slice(path, (hsy_span){0, i}));

		if (i == path.len || path.at[i] == '/')
			mkdir(part.at, 0777);
	}
}

static hsy_error complaint; /* the last one */
static size_t n_complaints;

static void complain(void *context, const hsy_error *why)
{
	ck_assert_ptr_eq(context, root);
	complaint = *why;
	n_complaints++;
}

static hsy_status list(const char *path, hsy_strs *paths)
{
	n_complaints = 0;
	return hsy_file_list(path, &arena, paths, complain, root, &complaint);
}

/* Names below the root, joined by spaces. */
static const char *listing(const char *name)
{
	hsy_strs paths = {NULL, 0, 0};
	const char *joined = "";

	ck_assert_int_eq(list(under(name), &paths), HSY_OK);
	for (size_t i = 0; i < paths.n; i++)
		joined = hsy_str_printf(&arena, "%s%s%s", joined, i ? " " : "",
		                        paths.at[i].at + strlen(root) + 1)
		             .at;
	return joined;
}

START_TEST(what_was_written_is_read)
{
	put("a", "first");
	expect("a", "first");
	put("a", "");
	expect("a", "");
}
END_TEST

START_TEST(reading_appends)
{
	hsy_buf out;

	put("a", "tail");
	hsy_buf_init(&out);
	hsy_buf_text(&out, "head ");
	ck_assert_int_eq(hsy_file_read(under("a"), 4, &out, NULL), HSY_OK);
	ck_assert_str_eq(out.at, "head tail");
	hsy_buf_clear(&out);
}
END_TEST

START_TEST(file_over_the_cap_is_refused)
{
	hsy_error err;
	hsy_buf out;

	put("a", "12345");
	hsy_buf_init(&out);
	ck_assert_int_eq(hsy_file_read(under("a"), 4, &out, &err), HSY_E_LIMIT);
	ck_assert_str_eq(err.file, under("a"));
	ck_assert_int_eq(hsy_file_read("/dev/zero", 100000, &out, &err), HSY_E_LIMIT);
	hsy_buf_clear(&out);
}
END_TEST

START_TEST(missing_file_is_named_with_a_reason)
{
	hsy_error err;
	hsy_buf out;

	hsy_buf_init(&out);
	ck_assert_int_eq(hsy_file_read(under("gone"), 10, &out, &err), HSY_E_IO);
	ck_assert_ptr_nonnull(strstr(err.message, under("gone")));
	ck_assert_ptr_nonnull(strstr(err.message, "No such file"));
	ck_assert_str_eq(err.file, under("gone"));
	hsy_buf_clear(&out);
}
END_TEST

START_TEST(directory_is_no_file)
{
	hsy_error err;
	hsy_buf out;

	hsy_buf_init(&out);
	ck_assert_int_eq(hsy_file_read(root, 10, &out, &err), HSY_E_IO);
	ck_assert_ptr_nonnull(strstr(err.message, "is a directory"));
	ck_assert_int_eq(hsy_file_write(root, HSY_STR("x"), &err), HSY_E_IO);
	ck_assert_ptr_nonnull(strstr(err.message, "is a directory"));
	hsy_buf_clear(&out);
}
END_TEST

START_TEST(failed_write_leaves_no_trace)
{
	hsy_error err;

	make_folders("d/full");
	ck_assert_int_eq(hsy_file_write(under("none/a"), HSY_STR("x"), &err), HSY_E_IO);
	ck_assert_ptr_nonnull(strstr(err.message, "make the directory first"));
	/* rmdir fails while anything is left in it, hidden files too. */
	ck_assert_int_eq(rmdir(under("d/full")), 0);
	ck_assert_int_eq(rmdir(under("d")), 0);
	ck_assert_int_eq(rmdir(root), 0);
}
END_TEST

START_TEST(write_cut_short_keeps_the_old_bytes)
{
	struct rlimit old, small;
	hsy_status status;
	hsy_error err;

	put("a", "old");
	ck_assert_int_eq(getrlimit(RLIMIT_FSIZE, &old), 0);
	small = old;
	small.rlim_cur = 4;
	signal(SIGXFSZ, SIG_IGN);
	setrlimit(RLIMIT_FSIZE, &small);
	status = hsy_file_write(under("a"), HSY_STR("new and long"), &err);
	setrlimit(RLIMIT_FSIZE, &old);
	signal(SIGXFSZ, SIG_DFL);
	ck_assert_int_eq(status, HSY_E_IO);
	expect("a", "old");
	ck_assert_int_eq(unlink(under("a")), 0);
	ck_assert_int_eq(rmdir(root), 0);
}
END_TEST

START_TEST(written_file_has_no_temporary_beside_it)
{
	put("a", "one");
	put("a", "two");
	ck_assert_int_eq(unlink(under("a")), 0);
	ck_assert_int_eq(rmdir(root), 0);
}
END_TEST

START_TEST(leftover_of_a_killed_run_is_no_hindrance)
{
	FILE *leftover = fopen(
	    hsy_str_printf(&arena, "%s/.hsy-%ld-0", root, (long)getpid()).at, "w");

	ck_assert_ptr_nonnull(leftover);
	fclose(leftover);
	put("a", "new");
	expect("a", "new");
}
END_TEST

START_TEST(rewriting_keeps_the_mode_and_the_link)
{
	struct stat info;

	put("a", "old");
	ck_assert_int_eq(chmod(under("a"), 0640), 0);
	ck_assert_int_eq(symlink("a", under("link")), 0);
	put("link", "new");
	expect("a", "new");
	ck_assert_int_eq(lstat(under("link"), &info), 0);
	ck_assert(S_ISLNK(info.st_mode));
	ck_assert_int_eq(stat(under("a"), &info), 0);
	ck_assert_uint_eq(info.st_mode & 0777, 0640);
}
END_TEST

START_TEST(device_is_written_through_and_stays_a_device)
{
	struct stat info;

	ck_assert_int_eq(hsy_file_write("/dev/null", HSY_STR("x"), NULL), HSY_OK);
	ck_assert_int_eq(stat("/dev/null", &info), 0);
	ck_assert(S_ISCHR(info.st_mode));
}
END_TEST

START_TEST(name_of_full_length_can_be_written)
{
	char name[256];

	memset(name, 'n', sizeof name - 1);
	name[sizeof name - 1] = '\0';
	put(name, "x");
	expect(name, "x");
}
END_TEST

START_TEST(walk_is_sorted_and_skips_what_is_hidden)
{
	make_folders("t/b/c");
	make_folders("t/.git");
	put("t/z", "");
	put("t/b/c/deep", "");
	put("t/b/a", "");
	put("t/B", "");
	put("t/.hidden", "");
	put("t/.git/config", "");
	ck_assert_str_eq(listing("t"), "t/B t/b/a t/b/c/deep t/z");
	ck_assert_str_eq(listing("t/"), "t/B t/b/a t/b/c/deep t/z");
}
END_TEST

START_TEST(walk_follows_links_to_files_only)
{
	make_folders("t/d");
	put("t/d/a", "");
	ck_assert_int_eq(symlink("d/a", under("t/file")), 0);
	ck_assert_int_eq(symlink("..", under("t/d/up")), 0);
	ck_assert_int_eq(symlink("nowhere", under("t/dangling")), 0);
	ck_assert_int_eq(mkfifo(under("t/pipe"), 0600), 0);
	ck_assert_str_eq(listing("t"), "t/d/a t/file");
	/* A link that leads nowhere was meant to lead somewhere. */
	ck_assert_uint_eq(n_complaints, 1);
	ck_assert_ptr_nonnull(strstr(complaint.file, "dangling"));
}
END_TEST

START_TEST(named_file_is_taken_as_it_is)
{
	hsy_strs paths = {NULL, 0, 0};

	put(".hidden", "");
	ck_assert_str_eq(listing(".hidden"), ".hidden");
	ck_assert_int_eq(list("-", &paths), HSY_OK);
	ck_assert_int_eq(list(under("gone"), &paths), HSY_E_IO);
	ck_assert_uint_eq(paths.n, 1);
	ck_assert_str_eq(paths.at[0].at, "-");
}
END_TEST

START_TEST(inputs_keep_their_order_between_directories)
{
	hsy_strs paths = {NULL, 0, 0};

	put("z", "");
	make_folders("a");
	put("a/2", "");
	put("a/1", "");
	list(under("z"), &paths);
	list(under("a"), &paths);
	ck_assert_uint_eq(paths.n, 3);
	ck_assert(hsy_str_ends(paths.at[0], "/z"));
	ck_assert(hsy_str_ends(paths.at[1], "/a/1"));
	ck_assert(hsy_str_ends(paths.at[2], "/a/2"));
}
END_TEST

START_TEST(an_abyss_is_named_and_the_rest_goes_on)
{
	hsy_buf path;

	hsy_buf_init(&path);
	hsy_buf_text(&path, "t");
	for (int i = 0; i < 70; i++)
		hsy_buf_text(&path, "/d");
	make_folders(path.at);
	hsy_buf_clear(&path);
	put("t/a", "");
	put("t/z", "");
	ck_assert_str_eq(listing("t"), "t/a t/z");
	ck_assert_uint_eq(n_complaints, 1);
	ck_assert_int_eq(complaint.status, HSY_E_LIMIT);
	ck_assert_ptr_nonnull(strstr(complaint.file, "t/d/d/d/"));
}
END_TEST

START_TEST(what_cannot_be_entered_is_named_and_the_rest_goes_on)
{
	make_folders("t/shut");
	put("t/a", "");
	put("t/z", "");
	ck_assert_int_eq(symlink("loop", under("t/loop")), 0);
	ck_assert_str_eq(listing("t"), "t/a t/z");
	ck_assert_uint_eq(n_complaints, 1);
	ck_assert_int_eq(complaint.status, HSY_E_IO);
	ck_assert_str_eq(complaint.file, under("t/loop"));
	/* Without anybody to tell it to, too. */
	hsy_strs paths = {NULL, 0, 0};
	ck_assert_int_eq(hsy_file_list(under("t"), &arena, &paths, NULL, NULL, NULL),
	                 HSY_OK);
	if (geteuid() == 0) /* whom no permission stops */
		return;
	ck_assert_int_eq(chmod(under("t/shut"), 0), 0);
	ck_assert_str_eq(listing("t"), "t/a t/z");
	ck_assert_uint_eq(n_complaints, 2);
}
END_TEST

Suite *suite_file(void)
{
	Suite *suite = suite_create("file");
	TCase *tests = tcase_create("file");

	tcase_add_checked_fixture(tests, set_up, tear_down);
	tcase_add_test(tests, what_was_written_is_read);
	tcase_add_test(tests, reading_appends);
	tcase_add_test(tests, file_over_the_cap_is_refused);
	tcase_add_test(tests, missing_file_is_named_with_a_reason);
	tcase_add_test(tests, directory_is_no_file);
	tcase_add_test(tests, failed_write_leaves_no_trace);
	tcase_add_test(tests, write_cut_short_keeps_the_old_bytes);
	tcase_add_test(tests, written_file_has_no_temporary_beside_it);
	tcase_add_test(tests, leftover_of_a_killed_run_is_no_hindrance);
	tcase_add_test(tests, rewriting_keeps_the_mode_and_the_link);
	tcase_add_test(tests, device_is_written_through_and_stays_a_device);
	tcase_add_test(tests, name_of_full_length_can_be_written);
	tcase_add_test(tests, walk_is_sorted_and_skips_what_is_hidden);
	tcase_add_test(tests, walk_follows_links_to_files_only);
	tcase_add_test(tests, named_file_is_taken_as_it_is);
	tcase_add_test(tests, inputs_keep_their_order_between_directories);
	tcase_add_test(tests, an_abyss_is_named_and_the_rest_goes_on);
	tcase_add_test(tests, what_cannot_be_entered_is_named_and_the_rest_goes_on);
	suite_add_tcase(suite, tests);
	return suite;
}
