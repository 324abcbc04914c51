/* file.c -- read, piece by piece or whole; write, then rename; walk directories. */
#ifndef _XOPEN_SOURCE
#define _XOPEN_SOURCE 700 /* realpath */
#endif

#include "base/file.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

enum {
	CHUNK = 64 * 1024,
	CHUNK_MAX = 1 << 30, /* some systems refuse to read more at once */
	MAX_DEPTH = 64,
	MAX_ATTEMPTS = 1000
};

/* What a person can do about an error of the system; "" where nothing general
 * can be said. */
static const char *advice(const char *verb, int why)
{
	bool is_input = strcmp(verb, "find") == 0 || strcmp(verb, "open") == 0;

	switch (why) {
	case ENOENT:
		return is_input ? "; check the spelling" : "; make the directory first";
	case EACCES:
	case EPERM:
	case EROFS:
		return "; change its permissions or choose another place";
	case ENOSPC:
	case EDQUOT:
		return "; free some space or choose another place";
	case ENOTDIR:
		return "; a part of the path is a file";
	case ENAMETOOLONG:
		return "; choose a shorter name";
	default:
		return "";
	}
}

/* "cannot VERB PATH: reason; what to do" */
static hsy_status fail_io(hsy_error *err, const char *verb, const char *path, int why)
{
	char reason[128];

	if (strerror_r(why, reason, sizeof reason) != 0)
		snprintf(reason, sizeof reason, "error %d", why);
	hsy_fail(err, HSY_E_IO, "cannot %s %s: %s%s", verb, path, reason,
	         advice(verb, why));
	hsy_error_place(err, path, 0, 0, 0);
	return HSY_E_IO;
}

static hsy_status fail_plain(hsy_error *err, hsy_status status, const char *path,
                             const char *message)
{
	hsy_fail(err, status, "%s: %s", path, message);
	hsy_error_place(err, path, 0, 0, 0);
	return status;
}

hsy_status hsy_file_open(const char *path, int *fd, hsy_error *err)
{
	struct stat info;

	*fd = STDIN_FILENO;
	if (strcmp(path, "-") == 0)
		return HSY_OK;
	*fd = open(path, O_RDONLY | O_CLOEXEC);
	if (*fd < 0)
		return fail_io(err, "open", path, errno);
	if (fstat(*fd, &info) != 0 || !S_ISDIR(info.st_mode))
		return HSY_OK;
	hsy_file_close(*fd);
	return fail_plain(err, HSY_E_IO, path, "is a directory; name a file inside it");
}

hsy_status hsy_file_pull(int fd, const char *path, void *bytes, size_t most, size_t *n,
                         hsy_error *err)
{
	ssize_t got;

	do
		got = read(fd, bytes, most < CHUNK_MAX ? most : CHUNK_MAX);
	while (got < 0 && errno == EINTR);
	*n = got > 0 ? (size_t)got : 0;
	if (got >= 0)
		return HSY_OK;
	return fail_io(err, "read", fd == STDIN_FILENO ? "standard input" : path, errno);
}

void hsy_file_close(int fd)
{
	if (fd != STDIN_FILENO)
		close(fd);
}

size_t hsy_file_size(const char *path)
{
	struct stat info;

	if (stat(path, &info) != 0 || !S_ISREG(info.st_mode))
		return HSY_NONE;
	return (size_t)info.st_size;
}

hsy_status hsy_file_read(const char *path, size_t max, hsy_buf *out, hsy_error *err)
{
	int fd;
	hsy_status status = hsy_file_open(path, &fd, err);

	if (status != HSY_OK)
		return status;
	char *chunk = hsy_heap_grow(NULL, CHUNK);
	size_t total = 0, n = 1;

	while (status == HSY_OK && n > 0) {
		status = hsy_file_pull(fd, path, chunk, CHUNK, &n, err);
		total += n;
		if (total > max) {
			status = hsy_fail(err, HSY_E_LIMIT,
			                  "%s: larger than %zu bytes; split it", path,
			                  max);
			hsy_error_place(err, path, max, 0, 0);
			break;
		}
		hsy_buf_put(out, chunk, n);
	}
	free(chunk);
	hsy_file_close(fd);
	return status;
}

/* 0 or the error of the system. */
static int write_all(int fd, hsy_str bytes)
{
	for (size_t at = 0; at < bytes.len;) {
		ssize_t n = write(fd, bytes.at + at, bytes.len - at);

		if (n < 0 && errno == EINTR)
			continue;
		if (n < 0)
			return errno;
		at += (size_t)n;
	}
	return 0;
}

static int flush_and_close(int fd, int why)
{
	/* EINVAL: a file system that cannot flush does not lose more for it. */
	if (!why && fsync(fd) != 0 && errno != EINVAL)
		why = errno;
	if (close(fd) != 0 && !why)
		why = errno;
	return why;
}

/*
 * Makes a new file beside target and puts its name into temp. The name is short
 * and its own, for that of target may be as long as names can be; hidden, so
 * that a walk over the directory leaves it out. Not mkstemp, which would ignore
 * the umask. -1 on failure.
 */
static int open_beside(const char *target, hsy_buf *temp)
{
	const char *slash = strrchr(target, '/');
	size_t folder = slash ? (size_t)(slash - target) + 1 : 0;
	int fd = -1;

	for (int attempt = 0; fd < 0 && attempt < MAX_ATTEMPTS; attempt++) {
		temp->len = 0;
		hsy_buf_put(temp, target, folder);
		hsy_buf_printf(temp, ".hsy-%ld-%d", (long)getpid(), attempt);
		fd = open(temp->at, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
		if (fd < 0 && errno != EEXIST)
			break;
	}
	return fd;
}

/* mode: of the file that is replaced, or 0 for a new one. */
static int write_beside(const char *target, mode_t mode, hsy_str bytes)
{
	hsy_buf temp;
	int why;
	int fd;

	hsy_buf_init(&temp);
	fd = open_beside(target, &temp);
	if (fd < 0) {
		why = errno;
	} else {
		why = write_all(fd, bytes);
		if (!why && mode && fchmod(fd, mode) != 0)
			why = errno;
		why = flush_and_close(fd, why);
		if (!why && rename(temp.at, target) != 0)
			why = errno;
		if (why)
			unlink(temp.at);
	}
	hsy_buf_clear(&temp);
	return why;
}

static int write_through(const char *path, hsy_str bytes)
{
	int fd = open(path, O_WRONLY | O_CLOEXEC);
	int why;

	if (fd < 0)
		return errno;
	why = write_all(fd, bytes);
	if (close(fd) != 0 && !why)
		why = errno;
	return why;
}

hsy_status hsy_file_write(const char *path, hsy_str bytes, hsy_error *err)
{
	struct stat info;
	char *target;
	int why;

	if (stat(path, &info) != 0) {
		why = write_beside(path, 0, bytes);
	} else if (S_ISDIR(info.st_mode)) {
		return fail_plain(err, HSY_E_IO, path,
		                  "is a directory; name a file inside it");
	} else if (!S_ISREG(info.st_mode)) {
		/* A rename would replace /dev/null itself. */
		why = write_through(path, bytes);
	} else {
		/* Through a link to the file it names, so that it stays a link. */
		target = realpath(path, NULL);
		why = target ? write_beside(target, info.st_mode & 0777, bytes) : errno;
		free(target);
	}
	return why ? fail_io(err, "write", path, why) : HSY_OK;
}

static int by_bytes(const void *a, const void *b)
{
	return hsy_str_compare(*(const hsy_str *)a, *(const hsy_str *)b);
}

static hsy_str join(hsy_arena *arena, const char *folder, const char *name)
{
	const char *slash = hsy_str_ends(hsy_str_of(folder), "/") ? "" : "/";

	return hsy_str_printf(arena, "%s%s%s", folder, slash, name);
}

/* The walk over one directory. */
typedef struct walker {
	hsy_arena *arena;
	hsy_strs *out;
	hsy_complain_fn complain; /* or NULL */
	void *context;
} walker;

static hsy_status walk(const walker *w, const char *folder, int depth, hsy_error *err);

/* Looks at one entry of a directory. Links count as what they lead to, unless
 * that is a directory, which might lead back here. */
static hsy_status look_at(const walker *w, const char *path, int depth, hsy_error *err)
{
	struct stat info;

	if (lstat(path, &info) == 0 && S_ISDIR(info.st_mode))
		return walk(w, path, depth + 1, err);
	if (stat(path, &info) != 0) {
		int why = errno;

		/* A file that went away since is nothing to read; a link that leads
		 * nowhere was meant to be. */
		if (why == ENOENT && lstat(path, &info) != 0)
			return HSY_OK;
		return fail_io(err, "look at", path, why);
	}
	if (S_ISREG(info.st_mode))
		hsy_vec_push(w->arena, w->out, hsy_str_of(path));
	return HSY_OK;
}

static void visit(const walker *w, const char *path, int depth)
{
	hsy_error why;

	if (look_at(w, path, depth, &why) != HSY_OK && w->complain)
		w->complain(w->context, &why);
}

static hsy_status walk(const walker *w, const char *folder, int depth, hsy_error *err)
{
	hsy_status status = HSY_OK;
	DIR *entries;

	if (depth > MAX_DEPTH)
		return fail_plain(err, HSY_E_LIMIT, folder,
		                  "directories nested too deeply");
	entries = opendir(folder);
	if (!entries)
		return fail_io(err, "open", folder, errno);
	while (!status) {
		const struct dirent *entry;

		errno = 0;
		entry = readdir(entries);
		if (!entry) {
			if (errno)
				status = fail_io(err, "list", folder, errno);
			break;
		}
		if (entry->d_name[0] != '.')
			visit(w, join(w->arena, folder, entry->d_name).at, depth);
	}
	closedir(entries);
	return status;
}

hsy_status hsy_file_list(const char *path, hsy_arena *arena, hsy_strs *out,
                         hsy_complain_fn complain, void *context, hsy_error *err)
{
	const walker w = {arena, out, complain, context};
	size_t first = out->n;
	struct stat info;
	hsy_status status;

	/* What was named is taken as it is: hidden, a link, a pipe. */
	if (strcmp(path, "-") != 0 && stat(path, &info) != 0)
		return fail_io(err, "find", path, errno);
	if (strcmp(path, "-") == 0 || !S_ISDIR(info.st_mode)) {
		hsy_vec_push(arena, out, hsy_str_dup(arena, hsy_str_of(path)));
		return HSY_OK;
	}
	status = walk(&w, path, 0, err);
	if (out->n > first)
		qsort(out->at + first, out->n - first, sizeof *out->at, by_bytes);
	return status;
}
