/* target.c -- where an export goes: a file, a folder of tables, standard output. */
#include "cli/target.h"

#include "cli/screen.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* The word at *list, of n bytes; moves on behind it. NULL at the end. */
static const char *next_word(const char **list, size_t *n)
{
	const char *word = *list + strspn(*list, " ");

	*n = strcspn(word, " ");
	*list = word + *n;
	return *n ? word : NULL;
}

const char *target_subject(const hsy_view_info *view)
{
	static const char *const subjects[] = {
	    [HSY_ABOUT_EVERYTHING] = "",
	    [HSY_ABOUT_CLAIM] = ":CLAIM",
	    [HSY_ABOUT_SOURCES] = "[:SOURCE]",
	};

	return subjects[view->about];
}

/* ------------------------------------------------ formats by their endings */

/* Bytes of the longest ending of the format that path has; 0 for none. */
static size_t match_ending(const hsy_format *format, const char *path)
{
	const char *list = format->endings, *word;
	size_t length = strlen(path), longest = 0, n;

	while ((word = next_word(&list, &n)))
		if (length > n && path[length - n - 1] == '.' &&
		    memcmp(path + length - n, word, n) == 0 && n > longest)
			longest = n;
	return longest;
}

const hsy_format *target_format(const hsy_view_info *view, const char *path)
{
	const hsy_format *format, *found = NULL;
	size_t longest = 0, at = 0;
	bool fits = false;

	while (hsy_view_at(at) != view)
		at++;
	for (size_t i = 0; path && (format = hsy_format_at(i)); i++) {
		size_t n = match_ending(format, path);
		bool is_better = n > longest || (n == longest && !fits);

		/* If none fits the view, the library will tell those that do. */
		if (n == 0 || !is_better ||
		    (found && n == longest && !hsy_view_has(at, i)))
			continue;
		longest = n;
		found = format;
		fits = hsy_view_has(at, i);
	}
	return found;
}

/* ------------------------------------------------ places */

static bool is_standard(const char *path)
{
	return !path || strcmp(path, "-") == 0;
}

static bool is_folder(const char *path)
{
	struct stat info;

	return path[strlen(path) - 1] == '/' ||
	       (stat(path, &info) == 0 && S_ISDIR(info.st_mode));
}

bool target_check(const cli_args *args, const hsy_format *format, const char *path)
{
	if (is_standard(path) && format->is_binary && isatty(STDOUT_FILENO))
		cli_misused(args, "%s is nothing for a terminal: give -o FILE.%s",
		            format->name, format->name);
	else if (!is_standard(path) && !*path)
		cli_misused(args, "-o takes the name of a file");
	else if (!is_standard(path) && is_folder(path) && !format->tables)
		cli_misused(args, "%s is a folder, and %s makes one file: name it", path,
		            format->name);
	else if (!is_standard(path) && is_folder(path) && cli_value(args, "table"))
		cli_misused(args,
		            "all tables go to a folder: leave out -t, or name a file");
	else
		return true;
	return false;
}

static hsy_status write_file(hsy_case *c, const char *view, const hsy_format *format,
                             const hsy_options *shown, const char *path, hsy_error *err)
{
	cli_memory bytes;
	hsy_status status = cli_export(c, view, format->name, shown, &bytes, err);

	if (status == HSY_OK)
		status = hsy_write_file(path, bytes.at, bytes.n, err);
	cli_memory_free(&bytes);
	return status;
}

static hsy_status write_terminal(hsy_case *c, const char *view, const hsy_format *format,
                                 const hsy_options *shown, hsy_error *err)
{
	cli_memory text;
	hsy_status status = cli_export(c, view, format->name, shown, &text, err);

	if (status == HSY_OK)
		screen_put(stdout, text.at, text.n, true);
	cli_memory_free(&text);
	return status;
}

hsy_status target_make_folder(const char *folder, hsy_error *err)
{
	size_t n = strlen(folder);
	char *part = strdup(folder);
	struct stat info;

	if (!part)
		abort();
	for (size_t i = 1; i < n; i++) {
		if (folder[i] != '/')
			continue;
		part[i] = '\0';
		/* What cannot be made may be there already, or fail further down. */
		(void)mkdir(part, 0777);
		part[i] = '/';
	}
	free(part);
	int why = mkdir(folder, 0777) == 0 ? 0 : errno;
	if (stat(folder, &info) == 0 && S_ISDIR(info.st_mode))
		return HSY_OK;
	*err = (hsy_error){.status = HSY_E_IO};
	snprintf(err->message, sizeof err->message, "cannot make the folder %.300s: %s",
	         folder, strerror(why == EEXIST ? ENOTDIR : why));
	return err->status;
}

/* ------------------------------------------------ tables */

/* One of a folder, until all of them are there. */
typedef struct table {
	char *path; /* "out/claims.csv" */
	cli_memory bytes;
} table;

enum { TABLES_MAX = 8 };

typedef struct tables {
	table at[TABLES_MAX];
	size_t n;
} tables;

static char *table_path(const char *folder, const char *name, const hsy_format *format)
{
	const char *slash = folder[strlen(folder) - 1] == '/' ? "" : "/";
	size_t size = strlen(folder) + strlen(name) + strlen(format->name) + 3;
	char *path = malloc(size);

	if (!path)
		abort();
	snprintf(path, size, "%s%s%s.%s", folder, slash, name, format->name);
	return path;
}

static hsy_status make_tables(hsy_case *c, const char *view, const hsy_format *format,
                              const hsy_options *shown, const char *folder, tables *out,
                              hsy_error *err)
{
	const char *list = format->tables, *word;
	hsy_status status = HSY_OK;
	hsy_options one = *shown;
	size_t n;

	while (status == HSY_OK && out->n < TABLES_MAX && (word = next_word(&list, &n))) {
		table *made = &out->at[out->n++];
		char *name = strndup(word, n);

		if (!name)
			abort();
		one.table = name;
		made->path = table_path(folder, name, format);
		status = cli_export(c, view, format->name, &one, &made->bytes, err);
		free(name);
	}
	return status;
}

/* Nothing is written before all of it is made. */
static hsy_status write_tables(hsy_case *c, const char *view, const hsy_format *format,
                               const hsy_options *shown, const char *folder,
                               hsy_error *err)
{
	tables all = {.n = 0};
	hsy_status status = make_tables(c, view, format, shown, folder, &all, err);

	if (status == HSY_OK)
		status = target_make_folder(folder, err);
	for (size_t i = 0; i < all.n; i++) {
		table *t = &all.at[i];

		if (status == HSY_OK)
			status = hsy_write_file(t->path, t->bytes.at, t->bytes.n, err);
		cli_memory_free(&t->bytes);
		free(t->path);
	}
	return status;
}

hsy_status target_write(hsy_case *c, const char *view, const hsy_format *format,
                        const hsy_options *shown, const char *path, hsy_error *err)
{
	if (!is_standard(path))
		return (is_folder(path) ? write_tables : write_file)(c, view, format,
		                                                     shown, path, err);
	if (isatty(STDOUT_FILENO) && !format->is_binary)
		return write_terminal(c, view, format, shown, err);
	return hsy_case_export(c, view, format->name, shown, cli_write, stdout, err);
}
