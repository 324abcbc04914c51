/* sqlite.c -- opening a case, its transactions, and what its errors mean. */
#include "store/sqlite.h"

#include "base/embed.h"
#include "base/error.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

HSY_EMBEDDED(store_schema_sql);

enum {
	APPLICATION_ID = 0x48534159, /* "HSAY", for file(1) and for us */
	VERSION = 3,                 /* of the tables, as user_version */
	BUSY_MS = 3000
};

/* The tables of results, so that none has rows that refer to one before it. */
static const char *const result_tables[] = {
    "conflicts",
    "copies",
    "factors",
    "line_steps",
    "lines",
    "edges",
    "nodes",
    "claim_statements",
    "claims",
    "document_outlets",
    "citation_sources",
    "attribution_sources",
    "source_names",
    "sources",
    "run",
};

hsy_status hsy_sql_fail(sqlite3 *db, const char *path, int code, hsy_error *err)
{
	hsy_status status = HSY_E_STORE;
	const char *what;

	/* Moved or replaced since it was opened, as settling does: SQLite calls that
	 * read-only. */
	switch (code == SQLITE_READONLY_DBMOVED ? SQLITE_BUSY : code & 0xFF) {
	case SQLITE_BUSY:
	case SQLITE_LOCKED:
		what = "is in use by another program; try again when that is done";
		break;
	case SQLITE_FULL:
		status = HSY_E_IO;
		what = "cannot grow: the disk is full; free some space and try again";
		break;
	case SQLITE_READONLY:
	case SQLITE_PERM:
		status = HSY_E_IO;
		what = "cannot be written; change its permissions, or copy it";
		break;
	case SQLITE_CANTOPEN:
		status = HSY_E_IO;
		what = "cannot be opened; check the path and its permissions";
		break;
	case SQLITE_IOERR:
		status = HSY_E_IO;
		what = "cannot be read or written; check the disk";
		break;
	case SQLITE_NOTADB:
		what = "is no hearsay case; give the path of a file that hearsay made";
		break;
	case SQLITE_CORRUPT:
		what = "is damaged; restore a copy, or add the articles to a new case";
		break;
	default:
		what = "was refused by the database";
		break;
	}
	hsy_fail(err, status, "%s %s (%s)", path, what,
	         db ? sqlite3_errmsg(db) : sqlite3_errstr(code));
	hsy_error_place(err, path, 0, 0, 0);
	return status;
}

static hsy_status fail(hsy_store *store, int code, hsy_error *err)
{
	return hsy_sql_fail(store->db, store->path.at, code, err);
}

hsy_status hsy_sql_run(hsy_store *store, const char *sql, hsy_error *err)
{
	int code = sqlite3_exec(store->db, sql, NULL, NULL, NULL);

	return code == SQLITE_OK ? HSY_OK : fail(store, code, err);
}

hsy_status hsy_sql_ask(hsy_store *store, const char *sql, char *out, size_t size,
                       hsy_error *err)
{
	sqlite3_stmt *statement = NULL;
	int code = sqlite3_prepare_v2(store->db, sql, -1, &statement, NULL);

	out[0] = '\0';
	if (code == SQLITE_OK)
		code = sqlite3_step(statement);
	if (code == SQLITE_ROW) {
		const unsigned char *text = sqlite3_column_text(statement, 0);

		snprintf(out, size, "%s", text ? (const char *)text : "");
		code = SQLITE_DONE;
	}
	sqlite3_finalize(statement);
	return code == SQLITE_DONE ? HSY_OK : fail(store, code, err);
}

/* --------------------------------------------------------- statements */

sqlite3_stmt *hsy_sql_prepare(hsy_store *store, const char *sql, hsy_error *err)
{
	size_t index = hsy_map_find(&store->by_sql, hsy_str_of(sql));
	hsy_prepared made = {.sql = sql};
	int code;

	if (index != HSY_NONE) {
		sqlite3_stmt *kept = store->prepared.at[index].statement;

		sqlite3_reset(kept);
		sqlite3_clear_bindings(kept);
		return kept;
	}
	code = sqlite3_prepare_v3(store->db, sql, -1, SQLITE_PREPARE_PERSISTENT,
	                          &made.statement, NULL);
	if (code != SQLITE_OK) {
		fail(store, code, err);
		return NULL;
	}
	hsy_map_add(&store->by_sql, hsy_str_of(sql), store->prepared.n);
	hsy_vec_push(&store->arena, &store->prepared, made);
	return made.statement;
}

void hsy_sql_forget(hsy_store *store)
{
	for (size_t i = 0; i < store->prepared.n; i++)
		sqlite3_finalize(store->prepared.at[i].statement);
	store->prepared.n = 0;
	hsy_map_init(&store->by_sql, &store->arena);
}

static int bind_str(sqlite3_stmt *statement, int at, const hsy_str *s)
{
	if (!s || !s->at)
		return sqlite3_bind_null(statement, at);
	/* Static: the statement has run before the caller goes on. */
	return sqlite3_bind_text64(statement, at, s->at, s->len, SQLITE_STATIC,
	                           SQLITE_UTF8);
}

static int bind_index(sqlite3_stmt *statement, int at, size_t index)
{
	if (index == HSY_NONE)
		return sqlite3_bind_null(statement, at);
	return sqlite3_bind_int64(statement, at, (sqlite3_int64)index);
}

static int bind_all(sqlite3_stmt *statement, const char *types, va_list values)
{
	int code = SQLITE_OK;

	for (int at = 1; code == SQLITE_OK && types[at - 1]; at++) {
		switch (types[at - 1]) {
		case 's':
			code = bind_str(statement, at, va_arg(values, const hsy_str *));
			break;
		case 'i':
			code = bind_index(statement, at, va_arg(values, size_t));
			break;
		case 'd':
			code = sqlite3_bind_double(statement, at, va_arg(values, double));
			break;
		default:
			code = SQLITE_MISUSE;
			break;
		}
	}
	return code;
}

hsy_status hsy_sql_put(hsy_store *store, const char *sql, const char *types,
                       hsy_error *err, va_list values)
{
	sqlite3_stmt *statement = hsy_sql_prepare(store, sql, err);
	hsy_status status = HSY_OK;
	int code;

	if (!statement)
		return err ? err->status : HSY_E_STORE;
	code = bind_all(statement, types, values);
	if (code == SQLITE_OK)
		code = sqlite3_step(statement);
	if (code != SQLITE_DONE && code != SQLITE_ROW)
		status = fail(store, code, err);
	sqlite3_reset(statement);
	return status;
}

hsy_status hsy_store_put(hsy_store *store, const char *sql, const char *types,
                         hsy_error *err, ...)
{
	hsy_status status;
	va_list values;

	va_start(values, err);
	status = hsy_sql_put(store, sql, types, err, values);
	va_end(values);
	return status;
}

/* ------------------------------------------------------- transactions */

/* Not done on opening, because it changes the file: a case that is only looked
 * at stays as it was settled. On a file system that knows no shared memory the
 * mode stays what it is, which is slower, but as safe. */
static hsy_status make_writable(hsy_store *store, hsy_error *err)
{
	hsy_status status = HSY_OK;

	if (!store->is_writable)
		status = hsy_sql_run(store, "PRAGMA journal_mode = WAL", err);
	store->is_writable = status == HSY_OK;
	return status;
}

hsy_status hsy_sql_begin(hsy_store *store, hsy_error *err)
{
	hsy_status status = make_writable(store, err);

	if (status != HSY_OK)
		return status;
	/* Immediate, so that a lock is waited for here and never in the middle. */
	return hsy_sql_run(store, "BEGIN IMMEDIATE", err);
}

hsy_status hsy_store_begin(hsy_store *store, hsy_error *err)
{
	hsy_status status = hsy_sql_begin(store, err);

	if (status != HSY_OK)
		return status;
	for (size_t i = 0; i < sizeof result_tables / sizeof *result_tables; i++) {
		char sql[64];

		snprintf(sql, sizeof sql, "DELETE FROM %s", result_tables[i]);
		status = hsy_sql_run(store, sql, err);
		if (status != HSY_OK) {
			hsy_store_rollback(store);
			break;
		}
	}
	return status;
}

hsy_status hsy_store_commit(hsy_store *store, hsy_error *err)
{
	hsy_status status = hsy_sql_run(store, "COMMIT", err);

	if (status != HSY_OK)
		hsy_store_rollback(store);
	return status;
}

void hsy_store_rollback(hsy_store *store)
{
	/* A full disk may have ended the transaction already. */
	if (!sqlite3_get_autocommit(store->db))
		sqlite3_exec(store->db, "ROLLBACK", NULL, NULL, NULL);
}

/* ------------------------------------------------------ open and close */

hsy_status hsy_sql_open(const char *path, int flags, sqlite3 **db, hsy_error *err)
{
	int code = sqlite3_open_v2(path, db, flags | SQLITE_OPEN_NOMUTEX, NULL);

	if (code != SQLITE_OK)
		return hsy_sql_fail(*db, path, code, err);
	sqlite3_extended_result_codes(*db, 1);
	sqlite3_busy_timeout(*db, BUSY_MS);
	/* A case may come from anybody: its schema must not be able to act. */
	sqlite3_db_config(*db, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
	sqlite3_db_config(*db, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, NULL);
	sqlite3_db_config(*db, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, NULL);
	code = sqlite3_exec(*db,
	                    "PRAGMA foreign_keys = ON;"
	                    "PRAGMA synchronous = NORMAL;"
	                    "PRAGMA cell_size_check = ON;",
	                    NULL, NULL, NULL);
	return code == SQLITE_OK ? HSY_OK : hsy_sql_fail(*db, path, code, err);
}

/* SQLite gives a meaning to names that begin with ':' or "file:". */
static hsy_str plain_path(hsy_arena *arena, const char *path)
{
	if (path[0] == '/')
		return hsy_str_dup(arena, hsy_str_of(path));
	return hsy_str_printf(arena, "./%s", path);
}

static hsy_status open_file(const char *path, hsy_store **out, hsy_error *err)
{
	hsy_store *store = hsy_heap_grow(NULL, sizeof *store);
	hsy_status status;

	*store = (hsy_store){0};
	hsy_arena_init(&store->arena);
	hsy_map_init(&store->by_sql, &store->arena);
	store->path = plain_path(&store->arena, path);
	status = hsy_sql_open(store->path.at, SQLITE_OPEN_READWRITE, &store->db, err);
	if (status != HSY_OK) {
		hsy_error_place(err, path, 0, 0, 0);
		hsy_store_close(store);
		return status;
	}
	store->path = hsy_str_dup(&store->arena,
	                          hsy_str_of(sqlite3_db_filename(store->db, "main")));
	*out = store;
	return HSY_OK;
}

static hsy_status ask_number(hsy_store *store, const char *sql, long *out, hsy_error *err)
{
	char text[32];
	hsy_status status = hsy_sql_ask(store, sql, text, sizeof text, err);

	*out = strtol(text, NULL, 10);
	return status;
}

/* What leads from each version of the tables to the next. */
static const char *const steps[VERSION] = {
    [1] = "ALTER TABLE documents ADD COLUMN modified TEXT;"
          "CREATE TABLE declared ("
          " document TEXT NOT NULL REFERENCES documents ON DELETE CASCADE,"
          " number INTEGER NOT NULL,"
          " name TEXT,"
          " url TEXT,"
          " \"begin\" INTEGER NOT NULL,"
          " \"end\" INTEGER NOT NULL,"
          " PRIMARY KEY (document, number)"
          ") STRICT, WITHOUT ROWID",
    /* Statements of that time are whole sentences and contents. */
    [2] = "ALTER TABLE attributions ADD COLUMN confidence INTEGER NOT NULL DEFAULT 900;"
          "ALTER TABLE statements ADD COLUMN kind TEXT NOT NULL DEFAULT 'sentence';"
          "ALTER TABLE statements ADD COLUMN matter TEXT NOT NULL DEFAULT 'fact';"
          "UPDATE statements SET matter = 'question'"
          " WHERE rtrim(words, '\"”’'') ') LIKE '%?';"
          "ALTER TABLE statements ADD COLUMN tense TEXT;"
          "ALTER TABLE statements ADD COLUMN is_negated INTEGER NOT NULL DEFAULT 0;"
          "ALTER TABLE statements ADD COLUMN is_open INTEGER NOT NULL DEFAULT 0;"
          "ALTER TABLE statements ADD COLUMN sentence_begin INTEGER NOT NULL DEFAULT 0;"
          "ALTER TABLE statements ADD COLUMN sentence_end INTEGER NOT NULL DEFAULT 0;"
          "ALTER TABLE statements ADD COLUMN subject_begin INTEGER NOT NULL DEFAULT 0;"
          "ALTER TABLE statements ADD COLUMN subject_end INTEGER NOT NULL DEFAULT 0;"
          "ALTER TABLE statements ADD COLUMN head_begin INTEGER NOT NULL DEFAULT 0;"
          "ALTER TABLE statements ADD COLUMN head_end INTEGER NOT NULL DEFAULT 0;"
          "UPDATE statements SET sentence_begin = \"begin\", sentence_end = \"end\";"
          "CREATE TABLE stand_ins ("
          " document TEXT NOT NULL REFERENCES documents ON DELETE CASCADE,"
          " number INTEGER NOT NULL,"
          " \"begin\" INTEGER NOT NULL,"
          " \"end\" INTEGER NOT NULL,"
          " name TEXT NOT NULL,"
          " PRIMARY KEY (document, number)"
          ") STRICT, WITHOUT ROWID",
};

static hsy_status make_tables(hsy_store *store, long from, hsy_error *err)
{
	hsy_status status = HSY_OK;
	char sql[96];

	if (from == 0)
		status = hsy_sql_run(store, HSY_EMBEDDED_STR(store_schema_sql).at, err);
	for (long version = from; from > 0 && version < VERSION; version++)
		if (status == HSY_OK)
			status = hsy_sql_run(store, steps[version], err);
	snprintf(sql, sizeof sql, "PRAGMA application_id = %d; PRAGMA user_version = %d",
	         APPLICATION_ID, VERSION);
	return status == HSY_OK ? hsy_sql_run(store, sql, err) : status;
}

/* Makes the tables, version 0 being none, or brings them up to date. */
static hsy_status migrate(hsy_store *store, long version, hsy_error *err)
{
	hsy_status status;

	if (version == VERSION)
		return HSY_OK;
	status = hsy_sql_run(store, "BEGIN IMMEDIATE", err);
	/* Somebody else may have done it while this waited. */
	if (status == HSY_OK)
		status = ask_number(store, "PRAGMA user_version", &version, err);
	if (status == HSY_OK && version < VERSION)
		status = make_tables(store, version, err);
	if (status == HSY_OK)
		return hsy_store_commit(store, err);
	hsy_store_rollback(store);
	return status;
}

static hsy_status check_identity(hsy_store *store, long *version, hsy_error *err)
{
	long application = 0;
	hsy_status status = ask_number(store, "PRAGMA application_id", &application, err);

	if (status == HSY_OK)
		status = ask_number(store, "PRAGMA user_version", version, err);
	if (status != HSY_OK)
		return status;
	if (application != APPLICATION_ID || *version < 1)
		return fail(store, SQLITE_NOTADB, err);
	if (*version > VERSION) {
		hsy_fail(err, HSY_E_STORE,
		         "%s was made by a newer hearsay (its tables have version %ld, "
		         "this one knows %d); use that one",
		         store->path.at, *version, VERSION);
		hsy_error_place(err, store->path.at, 0, 0, 0);
		return HSY_E_STORE;
	}
	return HSY_OK;
}

hsy_status hsy_store_create(const char *path, hsy_store **out, hsy_error *err)
{
	int fd = open(path, O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC, 0666);
	hsy_status status;

	*out = NULL;
	if (fd < 0 && errno == EEXIST) {
		hsy_fail(err, HSY_E_IO, "%s exists already; choose another name", path);
		hsy_error_place(err, path, 0, 0, 0);
		return HSY_E_IO;
	}
	if (fd < 0)
		return hsy_sql_fail(NULL, path, SQLITE_CANTOPEN, err);
	close(fd);
	status = open_file(path, out, err);
	if (status == HSY_OK)
		status = hsy_sql_run(*out, "PRAGMA page_size = 4096", err);
	if (status == HSY_OK)
		status = migrate(*out, 0, err);
	if (status != HSY_OK) {
		hsy_store_close(*out);
		*out = NULL;
		unlink(path);
	}
	return status;
}

hsy_status hsy_store_open(const char *path, hsy_store **out, hsy_error *err)
{
	long version = 0;
	hsy_status status;

	*out = NULL;
	status = open_file(path, out, err);
	if (status != HSY_OK)
		return status;
	status = check_identity(*out, &version, err);
	if (status == HSY_OK)
		status = migrate(*out, version, err);
	if (status != HSY_OK) {
		hsy_store_close(*out);
		*out = NULL;
	}
	return status;
}

void hsy_store_close(hsy_store *store)
{
	if (!store)
		return;
	hsy_sql_forget(store);
	sqlite3_close(store->db);
	hsy_arena_clear(&store->arena);
	free(store);
}
