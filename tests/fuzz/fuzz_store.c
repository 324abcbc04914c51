/* fuzz_store.c -- a case file that somebody tampered with: it is refused, or it is
 * traced and published like any other, and nothing breaks.
 *
 * If the first byte of an input is even, the others are patches of the file, four
 * bytes each: a place and what to put there. If it is odd, they are changes of
 * rows: column, row, what to do, and for a text its length and bytes. */
#include "base/buf.h"
#include "base/vec.h"
#include "fuzz/fuzz.h"
#include "hearsay.h"

#include <fcntl.h>
#include <sqlite3.h>
#include <unistd.h>

/* Three articles that between them fill every table. */
static const char articles[] =
    "{\"id\":\"one\",\"outlet\":\"Harbour Herald\",\"published\":\"2026-03-02\","
    "\"byline\":[\"Ann Roe\"],\"language\":\"en\",\"text\":\"The old bridge will close "
    "in June for 12 weeks, Mayor Jane Doe said on Monday.\\n\\n\\\"We cannot wait any "
    "longer,\\\" she added. Engineers, who asked not to be named, said that rust had "
    "been found in 40 places. The port has not disclosed the costs.\"}\n"
    "{\"id\":\"two\",\"outlet\":\"Coast Weekly\",\"published\":\"2026-03-03\","
    "\"language\":\"en\",\"text\":\"ELLISMOUTH (Reuters) - The bridge will close in June "
    "for 12 weeks, according to the Harbour Herald.\\n\\nRust was found in 30 places, Jane Doe said. "
    "Repairs will reportedly cost $2 million.\\n\\nSource: Harbour Herald\"}\n"
    "{\"id\":\"three\",\"outlet\":\"Tern Radio\",\"published\":\"2026-03-04\","
    "\"language\":\"en\",\"text\":\"The old bridge will close in June for 12 weeks, "
    "Mayor Jane Doe said on Monday. Coast Weekly, citing the Harbour Herald, reported "
    "that rust was found in 40 places. The mayor denied it.\\r\\nA ferry\\u0007 "
    "runs.\"}\n";

/* The untouched case, made once. */
static struct {
	hsy_arena arena;
	char folder[32];
	const char *path;
	hsy_buf bytes;
	HSY_VEC(const char *) updates; /* SQL, one for each column */
	HSY_VEC(const char *) deletes; /* beside them */
} base;

static const char *in_folder(const char *name)
{
	return hsy_str_printf(&base.arena, "%s/%s", base.folder, name).at;
}

static void remove_files(void)
{
	static const char *const names[] = {"case.db", "case.db-wal", "case.db-shm",
	                                    "case.db-journal", "articles.jsonl"};

	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		unlink(in_folder(names[i]));
}

static void clean_up(void)
{
	remove_files();
	rmdir(base.folder);
	hsy_buf_clear(&base.bytes);
	hsy_arena_clear(&base.arena);
}

static void write_case(const hsy_buf *bytes)
{
	FILE *file = fopen(base.path, "wb");

	FUZZ_ASSERT(file);
	FUZZ_ASSERT(fwrite(bytes->at, 1, bytes->len, file) == bytes->len);
	FUZZ_ASSERT(fclose(file) == 0);
}

/* A row is found by how many come before it in order of the key. */
static const char statements[] =
    "WITH keys AS (SELECT m.name AS t, group_concat('\"' || p.name || '\"') AS k"
    " FROM sqlite_schema AS m, pragma_table_info(m.name) AS p"
    " WHERE m.type = 'table' AND p.pk > 0 AND m.name NOT LIKE 'statement_search%'"
    " GROUP BY m.name)"
    " SELECT printf('UPDATE OR IGNORE %s SET \"%w\" = ?1 WHERE (%s) ="
    " (SELECT %s FROM %s LIMIT 1 OFFSET ?2)', t, p.name, k, k, t),"
    " printf('DELETE FROM %s WHERE (%s) = (SELECT %s FROM %s LIMIT 1 OFFSET ?2)',"
    " t, k, k, t) FROM keys, pragma_table_info(t) AS p ORDER BY t, p.cid";

static void list_statements(void)
{
	sqlite3 *db = NULL;
	sqlite3_stmt *rows = NULL;

	FUZZ_ASSERT(sqlite3_open(base.path, &db) == SQLITE_OK);
	FUZZ_ASSERT(sqlite3_prepare_v2(db, statements, -1, &rows, NULL) == SQLITE_OK);
	while (sqlite3_step(rows) == SQLITE_ROW) {
		const char *update = (const char *)sqlite3_column_text(rows, 0);
		const char *delete = (const char *)sqlite3_column_text(rows, 1);

		update = hsy_str_dup(&base.arena, hsy_str_of(update)).at;
		delete = hsy_str_dup(&base.arena, hsy_str_of(delete)).at;
		hsy_vec_push(&base.arena, &base.updates, update);
		hsy_vec_push(&base.arena, &base.deletes, delete);
	}
	sqlite3_finalize(rows);
	sqlite3_close(db);
	FUZZ_ASSERT(base.updates.n > 0);
}

static void make_base(void)
{
	hsy_case *made;

	strcpy(base.folder, "/tmp/hearsay-fuzz-XXXXXX");
	FUZZ_ASSERT(mkdtemp(base.folder));
	base.path = in_folder("case.db");
	atexit(clean_up);

	const char *input = in_folder("articles.jsonl");
	FUZZ_ASSERT(hsy_write_file(input, articles, sizeof articles - 1, NULL) == HSY_OK);
	FUZZ_ASSERT(hsy_case_create(base.path, &made, NULL) == HSY_OK);
	FUZZ_ASSERT(hsy_case_add(made, &(hsy_inputs){.paths = &input, .n = 1}, NULL, NULL,
	                         NULL) == HSY_OK);
	FUZZ_ASSERT(hsy_case_trace(made, NULL, NULL, NULL) == HSY_OK);
	FUZZ_ASSERT(hsy_case_claims(made) > 0);
	FUZZ_ASSERT(hsy_case_publish(made, NULL) == HSY_OK);
	hsy_case_free(made);
	FUZZ_ASSERT(hsy_file_read(base.path, (size_t)1 << 24, &base.bytes, NULL) ==
	            HSY_OK);
	list_statements();
}

/* ---------------------------------------------------------- tampering */

static void patch_bytes(const uint8_t *patches, size_t n)
{
	hsy_buf bytes = {0};

	hsy_buf_put(&bytes, base.bytes.at, base.bytes.len);
	for (; n >= 4; patches += 4, n -= 4) {
		size_t at = (size_t)patches[0] << 16 | (size_t)patches[1] << 8 |
		            patches[2];

		bytes.at[at % bytes.len] = (char)patches[3];
	}
	write_case(&bytes);
	hsy_buf_clear(&bytes);
}

/* Binds the value that follows how, and returns how many bytes of it were used. */
static size_t bind_value(sqlite3_stmt *statement, unsigned how, const uint8_t *bytes,
                         size_t n)
{
	size_t length = n ? bytes[0] : 0;

	switch (how % 5) {
	case 0:
		sqlite3_bind_null(statement, 1);
		return 0;
	case 1:
		sqlite3_bind_int64(statement, 1, (sqlite3_int64)length - 1);
		return n ? 1 : 0;
	case 2:
		sqlite3_bind_int64(statement, 1, INT64_MAX);
		return 0;
	case 3:
		sqlite3_bind_int64(statement, 1, INT64_MIN);
		return 0;
	default:
		if (n == 0)
			return 0;
		length = length < n - 1 ? length : n - 1;
		sqlite3_bind_text(statement, 1, (const char *)bytes + 1, (int)length,
		                  SQLITE_STATIC);
		return length + 1;
	}
}

static void change_rows(const uint8_t *changes, size_t n)
{
	enum { HEAD = 3, DELETE = 5, N_DEEDS };
	sqlite3 *db = NULL;

	write_case(&base.bytes);
	FUZZ_ASSERT(sqlite3_open(base.path, &db) == SQLITE_OK);
	sqlite3_exec(db, "PRAGMA synchronous = OFF; PRAGMA journal_mode = MEMORY; BEGIN",
	             NULL, NULL, NULL);
	while (n >= HEAD) {
		size_t column = changes[0] % base.updates.n;
		unsigned deed = changes[2] % N_DEEDS;
		const char *sql = deed == DELETE ? base.deletes.at[column]
		                                 : base.updates.at[column];
		sqlite3_stmt *statement = NULL;

		FUZZ_ASSERT(sqlite3_prepare_v2(db, sql, -1, &statement, NULL) ==
		            SQLITE_OK);
		sqlite3_bind_int(statement, 2, changes[1]);
		changes += HEAD;
		n -= HEAD;
		if (deed != DELETE) {
			size_t used = bind_value(statement, deed, changes, n);

			changes += used;
			n -= used;
		}
		/* What the tables do not allow is not done. */
		sqlite3_step(statement);
		sqlite3_finalize(statement);
	}
	sqlite3_exec(db, "COMMIT", NULL, NULL, NULL);
	sqlite3_close(db);
}

/* ------------------------------------------------------------- the test */

static int ignore(void *context, const char *bytes, size_t n)
{
	(void)context;
	FUZZ_ASSERT(hsy_utf8_valid((hsy_str){bytes, n}) == n);
	return 0;
}

static hsy_status use_case(hsy_case *c, hsy_error *err)
{
	const hsy_options all = {.all = true};
	hsy_status status = hsy_case_trace(c, NULL, NULL, err);

	if (status == HSY_OK)
		status = hsy_case_export(c, "claims", "json", &all, ignore, NULL, err);
	if (status == HSY_OK)
		status = hsy_case_publish(c, err);
	return status;
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n)
{
	hsy_error err = {.status = HSY_OK};
	hsy_case *tampered;

	if (!base.path)
		make_base();
	if (n == 0)
		return 0;
	remove_files();
	if (bytes[0] % 2 == 0)
		patch_bytes(bytes + 1, n - 1);
	else
		change_rows(bytes + 1, n - 1);

	hsy_status status = hsy_case_open(base.path, &tampered, &err);
	if (status == HSY_OK)
		status = use_case(tampered, &err);
	hsy_case_free(tampered);
	FUZZ_ASSERT(status == HSY_OK || err.message[0]);
	return 0;
}
