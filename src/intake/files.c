/* files.c -- the files that inputs stand for. */
#include "intake/files.h"

#include <stdlib.h>

typedef struct listing {
	hsy_arena *arena;
	void (*complain)(void *context, const hsy_error *diagnostic);
	void *context;
} listing;

static int by_bytes(const void *a, const void *b)
{
	return hsy_str_compare(*(const hsy_str *)a, *(const hsy_str *)b);
}

static void sort_paths(hsy_strs *paths)
{
	size_t n = 0;

	if (paths->n)
		qsort(paths->at, paths->n, sizeof *paths->at, by_bytes);
	for (size_t i = 0; i < paths->n; i++)
		if (n == 0 || !hsy_str_equal(paths->at[n - 1], paths->at[i]))
			paths->at[n++] = paths->at[i];
	paths->n = n;
}

/* What `hearsay trace` leaves in a folder; see the public header. */
static bool is_result(hsy_str path)
{
	return hsy_str_ends(path, "/hearsay.db") || hsy_str_ends(path, "/graph.dot") ||
	       hsy_str_ends(path, "/graph.svg");
}

/* A note about the folder that it lies in. Whoever names the file itself wants it
 * read. */
static bool is_readme(hsy_str path)
{
	size_t at = path.len;

	while (at > 0 && path.at[at - 1] != '/')
		at--;
	hsy_str name = hsy_str_slice(path, (hsy_span){at, path.len});
	return hsy_str_is(name, "README") || hsy_str_starts(name, "README.");
}

static bool is_passed_over(const listing *l, hsy_str path)
{
	hsy_error note;

	if (is_result(path))
		return true;
	if (!is_readme(path))
		return false;
	hsy_fail(&note, HSY_OK, HSY_STR_FMT ": passed over; name it to have it read",
	         HSY_STR_ARG(path));
	hsy_error_place(&note, path.at, 0, 0, 0);
	l->complain(l->context, &note);
	return true;
}

/* What input stands for, if it is a folder: the files in it; else itself. */
static hsy_status list_input(const listing *l, hsy_str input, hsy_strs *files,
                             hsy_error *err)
{
	hsy_strs found = {0};
	hsy_status status = hsy_file_list(input.at, l->arena, &found, l->complain,
	                                  l->context, err);

	if (status != HSY_OK)
		return status;
	for (size_t i = 0; i < found.n; i++)
		if (hsy_str_equal(found.at[i], input) || !is_passed_over(l, found.at[i]))
			hsy_vec_push(l->arena, files, found.at[i]);
	if (found.n > 0)
		return HSY_OK;
	hsy_fail(err, HSY_E_EMPTY, "%s: there is no file in it; nothing to read",
	         input.at);
	hsy_error_place(err, input.at, 0, 0, 0);
	return HSY_E_EMPTY;
}

void hsy_files_list(const hsy_inputs *inputs, hsy_arena *arena, hsy_strs *files,
                    void (*complain)(void *context, const hsy_error *diagnostic),
                    void *context)
{
	const listing l = {arena, complain, context};
	hsy_strs named = {0};

	for (size_t i = 0; i < inputs->n; i++)
		hsy_vec_push(arena, &named, hsy_str_of(inputs->paths[i]));
	sort_paths(&named);
	for (size_t i = 0; i < named.n; i++) {
		hsy_error why;

		if (list_input(&l, named.at[i], files, &why) != HSY_OK)
			complain(context, &why);
	}
	sort_paths(files);
}

size_t hsy_files_bytes(const hsy_strs *files)
{
	size_t total = 0;

	for (size_t i = 0; i < files->n; i++) {
		size_t here = hsy_file_size(files->at[i].at);

		if (here == HSY_NONE)
			return 0;
		total += here;
	}
	return total;
}
