/* sqlite.h -- what the files of this folder share: a handle and its statements. */
#ifndef HSY_SQLITE_H
#define HSY_SQLITE_H

#include "store/store.h"

#include <sqlite3.h>
#include <stdarg.h>

typedef struct hsy_prepared {
	const char *sql; /* borrowed */
	sqlite3_stmt *statement;
} hsy_prepared;

struct hsy_store {
	sqlite3 *db;
	hsy_arena arena;
	hsy_str path; /* absolute, links followed */
	hsy_map by_sql;
	HSY_VEC(hsy_prepared) prepared; /* by_sql counts these */
	bool is_writable; /* write-ahead logging is on, as for all our writing */
};

/* Opens the case's file as sqlite3 handle *db, configured against hostile
 * content. *db is to be closed even after a failure. */
hsy_status hsy_sql_open(const char *path, int flags, sqlite3 **db, hsy_error *err);

/* What SQLite's code means for a user, and what to do. */
hsy_status hsy_sql_fail(sqlite3 *db, const char *path, int code, hsy_error *err);

/* Statements without values, separated by ';'. */
hsy_status hsy_sql_run(hsy_store *store, const char *sql, hsy_error *err);

/* The first column of the first row as text into out, cut to size. */
hsy_status hsy_sql_ask(hsy_store *store, const char *sql, char *out, size_t size,
                       hsy_error *err);

/* One statement, prepared once and kept; reset and without values. NULL on
 * failure. */
sqlite3_stmt *hsy_sql_prepare(hsy_store *store, const char *sql, hsy_error *err);
void hsy_sql_forget(hsy_store *store); /* all that are kept */

/* hsy_store_put with its values as a list. */
hsy_status hsy_sql_put(hsy_store *store, const char *sql, const char *types,
                       hsy_error *err, va_list values);

/* Turns on write-ahead logging before the first transaction that writes. */
hsy_status hsy_sql_begin(hsy_store *store, hsy_error *err);
#endif
