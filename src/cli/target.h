/* target.h -- where an export goes: a file, a folder of tables, standard output. */
#ifndef CLI_TARGET_H
#define CLI_TARGET_H

#include "cli/cli.h"

/* How the view is asked for, behind its name: ":CLAIM". */
const char *target_subject(const hsy_view_info *view);

/* The format that view has and path's ending asks for: "prov" for "out/claim.prov.json",
 * "json" for "out/claim.json". NULL where there is none. */
const hsy_format *target_format(const hsy_view_info *view, const char *path);

/* Whether the format can go to path (NULL and "-" for standard output). False after a
 * message. */
bool target_check(const cli_args *args, const hsy_format *format, const char *path);

/*
 * Writes a view there: to a folder, which is made where it is missing, each of its tables
 * as a file; to standard output as it comes, and to a terminal with nothing in it that
 * could steer that. Files are written whole or not at all, and none before all tables are
 * made: until then they, like a file, stand in memory. path may be NULL. Errors: those of
 * hsy_case_export, and HSY_E_IO.
 */
hsy_status target_write(hsy_case *c, const char *view, const hsy_format *format,
                        const hsy_options *shown, const char *path, hsy_error *err);

/* mkdir -p. Errors: HSY_E_IO. */
hsy_status target_make_folder(const char *folder, hsy_error *err);

#endif
