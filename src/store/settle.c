/* settle.c -- a case as one file whose bytes depend on its contents alone. */
#include "store/sqlite.h"

#include "base/error.h"

#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

static hsy_status fail(const hsy_store *store, hsy_error *err)
{
	return hsy_sql_fail(store->db, store->path.at, sqlite3_errcode(store->db), err);
}

/* Checkpoints and leaves write-ahead logging, which only works when nobody
 * else has the case open; then keeps everybody out until the handle is closed. */
static hsy_status shut_others_out(hsy_store *store, hsy_error *err)
{
	char mode[16];
	hsy_status status = hsy_sql_ask(store, "PRAGMA journal_mode = DELETE", mode,
	                                sizeof mode, err);

	if (status == HSY_OK && strcmp(mode, "delete") != 0)
		return hsy_sql_fail(NULL, store->path.at, SQLITE_BUSY, err);
	if (status == HSY_OK)
		store->is_writable = false;
	if (status == HSY_OK)
		status = hsy_sql_run(store,
		                     "PRAGMA locking_mode = EXCLUSIVE;"
		                     "BEGIN EXCLUSIVE; COMMIT",
		                     err);
	return status;
}

static void let_others_in(hsy_store *store)
{
	/* The lock is given back with the next reading. */
	sqlite3_exec(store->db,
	             "PRAGMA locking_mode = NORMAL; SELECT 1 FROM sqlite_schema LIMIT 1",
	             NULL, NULL, NULL);
}

/* Copies the case in the order of its keys, without free pages. */
static hsy_status copy_in_order(hsy_store *store, hsy_str copy, hsy_error *err)
{
	sqlite3_stmt *statement = hsy_sql_prepare(store, "VACUUM INTO ?1", err);
	int code;

	if (!statement)
		return fail(store, err);
	sqlite3_bind_text64(statement, 1, copy.at, copy.len, SQLITE_STATIC, SQLITE_UTF8);
	code = sqlite3_step(statement);
	sqlite3_reset(statement);
	return code == SQLITE_DONE ? HSY_OK : fail(store, err);
}

/* The copy still counts how often the schema was changed or copied before;
 * nobody else has it open, so the count may start anew. Writing it also brings
 * the whole copy to the disk before it takes the place of the case. */
static hsy_status forget_history(hsy_str copy, hsy_error *err)
{
	sqlite3 *db = NULL;
	int code = sqlite3_open_v2(copy.at, &db, SQLITE_OPEN_READWRITE, NULL);
	hsy_status status = HSY_OK;

	if (code == SQLITE_OK)
		code = sqlite3_exec(
		    db, "PRAGMA synchronous = FULL; PRAGMA schema_version = 1", NULL,
		    NULL, NULL);
	if (code != SQLITE_OK)
		status = hsy_sql_fail(db, copy.at, code, err);
	sqlite3_close(db);
	return status;
}

static hsy_status replace(hsy_store *store, hsy_str copy, hsy_error *err)
{
	struct stat old;

	if (stat(store->path.at, &old) == 0 && chmod(copy.at, old.st_mode & 07777) == 0 &&
	    rename(copy.at, store->path.at) == 0)
		return HSY_OK;
	hsy_fail(err, HSY_E_IO,
	         "%s cannot be replaced; check the permissions of its directory",
	         store->path.at);
	hsy_error_place(err, store->path.at, 0, 0, 0);
	return HSY_E_IO;
}

static hsy_status reopen(hsy_store *store, hsy_error *err)
{
	hsy_sql_forget(store);
	sqlite3_close(store->db);
	store->db = NULL;
	return hsy_sql_open(store->path.at, SQLITE_OPEN_READWRITE, &store->db, err);
}

/* While nobody else can have the case open. */
static hsy_status swap_for_copy(hsy_store *store, hsy_error *err)
{
	hsy_str copy = hsy_str_printf(&store->arena, "%s-settling", store->path.at);
	hsy_status status;

	unlink(copy.at); /* of a settling that was killed */
	status = copy_in_order(store, copy, err);
	if (status == HSY_OK)
		status = forget_history(copy, err);
	if (status == HSY_OK)
		status = replace(store, copy, err);
	if (status != HSY_OK)
		unlink(copy.at);
	return status;
}

hsy_status hsy_store_settle(hsy_store *store, hsy_error *err)
{
	hsy_status status;

	/* From scratch: the index of a search remembers in what order it grew. */
	status = hsy_sql_run(store,
	                     "INSERT INTO statement_search (statement_search)"
	                     " VALUES ('rebuild')",
	                     err);
	if (status == HSY_OK)
		status = shut_others_out(store, err);
	if (status == HSY_OK)
		status = swap_for_copy(store, err);
	if (status == HSY_OK)
		return reopen(store, err);
	let_others_in(store);
	return status;
}
