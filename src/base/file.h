/* file.h -- read, piece by piece or whole; write, then rename; walk directories. */
#ifndef HSY_FILE_H
#define HSY_FILE_H

#include "base/buf.h"
#include "base/error.h"
#include "base/vec.h"

#include <stdio.h>

typedef HSY_VEC(hsy_str) hsy_strs;

/* Appends the whole of path ("-" is standard input) to out, which the caller
 * clears. HSY_E_LIMIT when it holds more than max bytes. */
hsy_status hsy_file_read(const char *path, size_t max, hsy_buf *out, hsy_error *err);

/* Opens path to be read ("-" is standard input), pulls what comes next, at most so
 * many bytes, and closes it again. *n is 0 at the end, and on failure. */
hsy_status hsy_file_open(const char *path, int *fd, hsy_error *err);
hsy_status hsy_file_pull(int fd, const char *path, void *bytes, size_t most, size_t *n,
                         hsy_error *err);
void hsy_file_close(int fd);

/* The bytes of the regular file at path; HSY_NONE for anything else. */
size_t hsy_file_size(const char *path);

/* Writes a temporary file beside path, flushes it and renames it, so that a
 * reader sees the old bytes or the new ones, never half. */
hsy_status hsy_file_write(const char *path, hsy_str bytes, hsy_error *err);

/* Gets what is wrong with one of many; the rest goes on. */
typedef void (*hsy_complain_fn)(void *context, const hsy_error *why);

/* Appends path itself, or, when it is a directory, every regular file below
 * it, to out: sorted bytewise, hidden files and directories left out, links
 * to directories not followed. complain (may be NULL) gets what cannot be
 * entered below path; only path itself fails the whole. */
hsy_status hsy_file_list(const char *path, hsy_arena *arena, hsy_strs *out,
                         hsy_complain_fn complain, void *context, hsy_error *err);
#endif
