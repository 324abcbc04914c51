/* test_store.c -- what goes into a case comes out of it, whatever happens. */
#include "store/sqlite.h"
#include "unit/records.h"

#include "base/file.h"

#include <check.h>
#include <signal.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

enum { SECONDS = 30 }; /* a test waits until a lock is given up */

static hsy_arena arena;
static char folder[64];
static hsy_error err;

static void set_up(void)
{
	hsy_arena_init(&arena);
	strcpy(folder, "/tmp/hearsay-store-XXXXXX");
	ck_assert_ptr_nonnull(mkdtemp(folder));
}

static void tear_down(void)
{
	hsy_strs files = {0};

	hsy_file_list(folder, &arena, &files, NULL, NULL, NULL);
	for (size_t i = 0; i < files.n; i++)
		unlink(files.at[i].at);
	rmdir(folder);
	hsy_arena_clear(&arena);
}

static const char *path_of(const char *name)
{
	return hsy_str_printf(&arena, "%s/%s", folder, name).at;
}

static bool exists(const char *path)
{
	struct stat unused;

	return stat(path, &unused) == 0;
}

static hsy_str bytes_of(const char *path)
{
	hsy_buf buf;
	hsy_str bytes;

	hsy_buf_init(&buf);
	ck_assert_int_eq(hsy_file_read(path, (size_t)1 << 30, &buf, &err), HSY_OK);
	bytes = hsy_str_dup(&arena, hsy_buf_view(&buf));
	hsy_buf_clear(&buf);
	return bytes;
}

static void write_bytes(const char *path, hsy_str bytes)
{
	ck_assert_int_eq(hsy_file_write(path, bytes, &err), HSY_OK);
}

static hsy_store *create(const char *name)
{
	hsy_store *store = NULL;
	hsy_status status = hsy_store_create(path_of(name), &store, &err);

	ck_assert_msg(status == HSY_OK, "%s", err.message);
	return store;
}

static hsy_store *reopen(const char *name)
{
	hsy_store *store = NULL;
	hsy_status status = hsy_store_open(path_of(name), &store, &err);

	ck_assert_msg(status == HSY_OK, "%s", err.message);
	return store;
}

static draft sample(const char *id)
{
	draft d = draft_new(&arena, id, "She said the ferry stops. It does not.");

	draft_fill(&d);
	return d;
}

static void add(hsy_store *store, const draft *d)
{
	hsy_status status = hsy_store_add(store, &d->doc, &d->findings, &err);

	ck_assert_msg(status == HSY_OK, "%s", err.message);
}

static void add_sample(hsy_store *store, const char *id)
{
	draft d = sample(id);

	add(store, &d);
}

static hsy_records load(hsy_store *store)
{
	hsy_records records;
	hsy_status status;

	hsy_records_init(&records, &arena);
	status = hsy_store_load(store, &records, &err);
	ck_assert_msg(status == HSY_OK, "%s", err.message);
	return records;
}

static void settle(hsy_store *store)
{
	hsy_status status = hsy_store_settle(store, &err);

	ck_assert_msg(status == HSY_OK, "%s", err.message);
}

/* Runs sql by another handle, as any user of SQL might. */
static void run_sql(const char *name, const char *sql)
{
	sqlite3 *db = NULL;

	ck_assert_int_eq(sqlite3_open(path_of(name), &db), SQLITE_OK);
	ck_assert_msg(sqlite3_exec(db, sql, NULL, NULL, NULL) == SQLITE_OK, "%s",
	              sqlite3_errmsg(db));
	sqlite3_close(db);
}

static long ask_sql(const char *name, const char *sql)
{
	sqlite3 *db = NULL;
	sqlite3_stmt *statement = NULL;
	long answer;

	ck_assert_int_eq(sqlite3_open(path_of(name), &db), SQLITE_OK);
	ck_assert_msg(sqlite3_prepare_v2(db, sql, -1, &statement, NULL) == SQLITE_OK,
	              "%s", sqlite3_errmsg(db));
	ck_assert_int_eq(sqlite3_step(statement), SQLITE_ROW);
	answer = (long)sqlite3_column_int64(statement, 0);
	sqlite3_finalize(statement);
	sqlite3_close(db);
	return answer;
}

/* ------------------------------------------------------------ comparing */

static void same_str(hsy_str a, hsy_str b)
{
	ck_assert_msg(hsy_str_equal(a, b), "'" HSY_STR_FMT "' is not '" HSY_STR_FMT "'",
	              HSY_STR_ARG(a), HSY_STR_ARG(b));
}

static void same_strs(const hsy_strs *a, const hsy_strs *b)
{
	ck_assert_uint_eq(a->n, b->n);
	for (size_t i = 0; i < a->n; i++)
		same_str(a->at[i], b->at[i]);
}

static void same_span(hsy_span a, hsy_span b)
{
	ck_assert_uint_eq(a.begin, b.begin);
	ck_assert_uint_eq(a.end, b.end);
}

static void same_spans(const hsy_spans *a, const hsy_spans *b)
{
	ck_assert_uint_eq(a->n, b->n);
	for (size_t i = 0; i < a->n; i++)
		same_span(a->at[i], b->at[i]);
}

static void same_reason(hsy_reason a, hsy_reason b)
{
	ck_assert_uint_eq(a.level, b.level);
	same_span(a.words, b.words);
}

static void same_doc(const hsy_doc *a, const hsy_doc *b)
{
	same_str(a->id, b->id);
	same_str(a->path, b->path);
	same_str(a->sha256, b->sha256);
	same_str(a->text, b->text);
	same_str(a->headline, b->headline);
	same_str(a->lead, b->lead);
	same_str(a->outlet_name, b->outlet_name);
	same_str(a->outlet_domain, b->outlet_domain);
	same_strs(&a->byline, &b->byline);
	same_str(a->published, b->published);
	same_str(a->modified, b->modified);
	same_str(a->url, b->url);
	same_str(a->language, b->language);
	same_strs(&a->diagnostics, &b->diagnostics);
	ck_assert_uint_eq(a->links.n, b->links.n);
	for (size_t i = 0; i < a->links.n; i++) {
		same_span(a->links.at[i].span, b->links.at[i].span);
		same_str(a->links.at[i].target, b->links.at[i].target);
	}
	ck_assert_uint_eq(a->declared.n, b->declared.n);
	for (size_t i = 0; i < a->declared.n; i++) {
		same_str(a->declared.at[i].to, b->declared.at[i].to);
		same_str(a->declared.at[i].url, b->declared.at[i].url);
		same_span(a->declared.at[i].span, b->declared.at[i].span);
	}
	ck_assert_uint_eq(a->blocks.n, b->blocks.n);
	for (size_t i = 0; i < a->blocks.n; i++) {
		same_span(a->blocks.at[i].span, b->blocks.at[i].span);
		ck_assert_int_eq(a->blocks.at[i].kind, b->blocks.at[i].kind);
		ck_assert_int_eq(a->blocks.at[i].repeats, b->blocks.at[i].repeats);
	}
}

static void same_attribution(const hsy_attribution *a, const hsy_attribution *b)
{
	same_str(a->id, b->id);
	same_spans(&a->source, &b->source);
	same_spans(&a->cue, &b->cue);
	same_spans(&a->content, &b->content);
	same_str(a->source_name, b->source_name);
	ck_assert_int_eq(a->source_type, b->source_type);
	ck_assert_int_eq(a->anonymous, b->anonymous);
	same_str(a->description, b->description);
	ck_assert_int_eq(a->mode, b->mode);
	ck_assert_int_eq(a->stance, b->stance);
	ck_assert_int_eq(a->hedged, b->hedged);
	ck_assert_uint_eq(a->via, b->via);
	ck_assert_int_eq(a->self_interested, b->self_interested);
	ck_assert_uint_eq(a->confidence, b->confidence);
	same_reason(a->how_known, b->how_known);
	same_reason(a->naming, b->naming);
	same_reason(a->hedge, b->hedge);
	same_reason(a->trace, b->trace);
}

static void same_findings(const hsy_findings *a, const hsy_findings *b)
{
	ck_assert_uint_eq(a->attributions.n, b->attributions.n);
	for (size_t i = 0; i < a->attributions.n; i++)
		same_attribution(&a->attributions.at[i], &b->attributions.at[i]);
	ck_assert_uint_eq(a->citations.n, b->citations.n);
	for (size_t i = 0; i < a->citations.n; i++) {
		same_str(a->citations.at[i].to, b->citations.at[i].to);
		ck_assert_int_eq(a->citations.at[i].kind, b->citations.at[i].kind);
		same_span(a->citations.at[i].span, b->citations.at[i].span);
		same_str(a->citations.at[i].url, b->citations.at[i].url);
	}
	ck_assert_uint_eq(a->silences.n, b->silences.n);
	for (size_t i = 0; i < a->silences.n; i++) {
		same_str(a->silences.at[i].name, b->silences.at[i].name);
		same_span(a->silences.at[i].source, b->silences.at[i].source);
		same_span(a->silences.at[i].cue, b->silences.at[i].cue);
		same_span(a->silences.at[i].about, b->silences.at[i].about);
	}
	ck_assert_uint_eq(a->statements.n, b->statements.n);
	for (size_t i = 0; i < a->statements.n; i++) {
		const hsy_statement *one = &a->statements.at[i];
		const hsy_statement *other = &b->statements.at[i];

		same_span(one->span, other->span);
		ck_assert_int_eq(one->own_voice, other->own_voice);
		same_reason(one->hedge, other->hedge);
		ck_assert_uint_eq(one->attributions.n, other->attributions.n);
		for (size_t k = 0; k < one->attributions.n; k++)
			ck_assert_uint_eq(one->attributions.at[k],
			                  other->attributions.at[k]);
	}
}

/* ----------------------------------------------------------- round trip */

START_TEST(every_field_comes_back)
{
	draft d = sample("one");
	hsy_store *store = create("case.db");
	hsy_records records;

	add(store, &d);
	hsy_store_close(store);
	store = reopen("case.db");
	records = load(store);
	ck_assert_uint_eq(records.list.n, 1);
	same_doc(&records.list.at[0].doc, &d.doc);
	same_findings(&records.list.at[0].findings, &d.findings);
	hsy_store_close(store);
}
END_TEST

START_TEST(a_bare_document_comes_back)
{
	draft d = draft_new(&arena, "bare", "");
	hsy_store *store = create("case.db");
	hsy_records records;

	add(store, &d);
	records = load(store);
	same_doc(&records.list.at[0].doc, &d.doc);
	same_findings(&records.list.at[0].findings, &d.findings);
	hsy_store_close(store);
}
END_TEST

START_TEST(odd_text_comes_back)
{
	static const char *const odd[] = {
	    "'); DROP TABLE documents; --",
	    "\x01\x02\x1b[31mred\x7f",
	    "\xef\xbb\xbf\xef\xbf\xbe\xef\xbf\xbf",
	    "\xf4\x8f\xbf\xbf\xf0\x9f\x91\xa9\xe2\x80\x8d\xf0\x9f\x9a\x80",
	    "e\xcc\x81\xcc\xa7 \xe2\x80\xae(odd)\xe2\x80\xac",
	    "?1 :name @x $y \"q\" `b` [c]\r\n\t",
	};
	hsy_store *store = create("case.db");
	hsy_records records;

	for (size_t i = 0; i < sizeof odd / sizeof *odd; i++) {
		draft d = draft_new(&arena, odd[i], odd[i]);

		d.doc.headline = d.doc.url = d.doc.outlet_name = hsy_str_of(odd[i]);
		add(store, &d);
	}
	records = load(store);
	ck_assert_uint_eq(records.list.n, sizeof odd / sizeof *odd);
	for (size_t i = 0; i < sizeof odd / sizeof *odd; i++) {
		size_t index = hsy_records_find(&records, hsy_str_of(odd[i]));

		ck_assert_uint_ne(index, HSY_NONE);
		same_str(records.list.at[index].doc.text, hsy_str_of(odd[i]));
		same_str(records.list.at[index].doc.headline, hsy_str_of(odd[i]));
	}
	hsy_store_close(store);
}
END_TEST

START_TEST(documents_load_in_order_of_their_ids)
{
	static const char *const ids[] = {"m", "z", "a", "\xc3\xa9", "B", "ab"};
	static const char *const sorted[] = {"B", "a", "ab", "m", "z", "\xc3\xa9"};
	hsy_store *store = create("case.db");
	hsy_records records;

	for (size_t i = 0; i < 6; i++)
		add_sample(store, ids[i]);
	records = load(store);
	for (size_t i = 0; i < 6; i++)
		same_str(records.list.at[i].doc.id, hsy_str_of(sorted[i]));
	hsy_store_close(store);
}
END_TEST

/* ------------------------------------------------------------- identity */

START_TEST(a_known_document_is_left_as_it_is)
{
	draft d = sample("one");
	hsy_store *store = create("case.db");

	ck_assert(!hsy_store_has(store, d.doc.sha256));
	add(store, &d);
	ck_assert(hsy_store_has(store, d.doc.sha256));
	d.doc.path = HSY_STR("elsewhere.txt");
	add(store, &d);
	ck_assert_uint_eq(load(store).list.n, 1);
	same_str(load(store).list.at[0].doc.path, HSY_STR("articles/one.txt"));
	hsy_store_close(store);
}
END_TEST

START_TEST(an_id_cannot_be_given_twice)
{
	draft d = sample("one");
	hsy_store *store = create("case.db");

	add(store, &d);
	d.doc.sha256 = hsy_digest(&arena, HSY_STR("other"));
	ck_assert_int_eq(hsy_store_add(store, &d.doc, &d.findings, &err), HSY_E_FORMAT);
	ck_assert_ptr_nonnull(strstr(err.message, "one"));
	ck_assert_str_eq(err.file, "articles/one.txt");
	ck_assert_uint_eq(load(store).list.n, 1);
	add_sample(store, "two");
	ck_assert_uint_eq(load(store).list.n, 2);
	hsy_store_close(store);
}
END_TEST

/* --------------------------------------------------------------- safety */

static int deny_reading_of_digests(void *context, int action, const char *table,
                                   const char *column, const char *database,
                                   const char *trigger)
{
	(void)context;
	(void)database;
	(void)trigger;
	return action == SQLITE_READ && strcmp(table, "documents") == 0 &&
	               strcmp(column, "sha256") == 0
	           ? SQLITE_DENY
	           : SQLITE_OK;
}

START_TEST(what_cannot_be_looked_up_is_not_taken_for_new)
{
	draft d = sample("one");
	hsy_store *store = create("case.db");

	sqlite3_set_authorizer(store->db, deny_reading_of_digests, NULL);
	ck_assert_int_eq(hsy_store_add(store, &d.doc, &d.findings, &err), HSY_E_STORE);
	sqlite3_set_authorizer(store->db, NULL, NULL);
	ck_assert_uint_eq(load(store).list.n, 0);
	hsy_store_close(store);
}
END_TEST

START_TEST(a_file_moved_away_meanwhile_is_in_use)
{
	draft d = sample("one");
	hsy_store *store = create("case.db");

	ck_assert_int_eq(rename(path_of("case.db"), path_of("moved.db")), 0);
	ck_assert_int_eq(hsy_store_add(store, &d.doc, &d.findings, &err), HSY_E_STORE);
	ck_assert_ptr_nonnull(strstr(err.message, "in use by another program"));
	hsy_store_close(store);
}
END_TEST

START_TEST(a_document_that_fails_leaves_nothing)
{
	draft d = sample("one");
	hsy_store *store = create("case.db");

	/* Relayed by an attribution that is not there: refused at the commit. */
	d.findings.attributions.at[0].via = 7;
	ck_assert_int_eq(hsy_store_add(store, &d.doc, &d.findings, &err), HSY_E_STORE);
	ck_assert_uint_eq(load(store).list.n, 0);
	add_sample(store, "two");
	ck_assert_uint_eq(load(store).list.n, 1);
	hsy_store_close(store);
	ck_assert_int_eq(ask_sql("case.db", "SELECT count(*) FROM spans"), 4);
}
END_TEST

/* Adds a document and dies in the middle of the next transaction. */
static void add_and_die(void)
{
	hsy_store *store = reopen("case.db");
	hsy_str id = HSY_STR("half");

	add_sample(store, "whole");
	hsy_store_begin(store, NULL);
	hsy_store_put(store,
	              "INSERT INTO documents (id, sha256, text) VALUES (?1, ?1, ?1)", "s",
	              NULL, &id);
	raise(SIGKILL);
}

START_TEST(a_kill_loses_at_most_the_document_in_hand)
{
	hsy_store *store;
	hsy_records records;
	pid_t child;

	hsy_store_close(create("case.db"));
	child = fork();
	if (child == 0) {
		add_and_die();
		_exit(0);
	}
	ck_assert_int_eq(waitpid(child, NULL, 0), child);
	store = reopen("case.db");
	records = load(store);
	ck_assert_uint_eq(records.list.n, 1);
	same_str(records.list.at[0].doc.id, HSY_STR("whole"));
	add_sample(store, "half");
	ck_assert_uint_eq(load(store).list.n, 2);
	hsy_store_close(store);
}
END_TEST

START_TEST(results_change_only_with_the_commit)
{
	static const char sql[] = "INSERT INTO run (name, value) VALUES (?, ?)";
	hsy_str name = HSY_STR("version");
	hsy_str old = HSY_STR("1"), new = HSY_STR("2");
	hsy_store *store = create("case.db");

	ck_assert_int_eq(hsy_store_begin(store, &err), HSY_OK);
	ck_assert_int_eq(hsy_store_put(store, sql, "ss", &err, &name, &old), HSY_OK);
	ck_assert_int_eq(hsy_store_commit(store, &err), HSY_OK);

	ck_assert_int_eq(hsy_store_begin(store, &err), HSY_OK);
	ck_assert_int_eq(hsy_store_put(store, sql, "ss", &err, &name, &new), HSY_OK);
	ck_assert_int_eq(ask_sql("case.db", "SELECT value FROM run"), 1);
	hsy_store_rollback(store);
	ck_assert_int_eq(ask_sql("case.db", "SELECT value FROM run"), 1);

	ck_assert_int_eq(hsy_store_begin(store, &err), HSY_OK);
	ck_assert_int_eq(hsy_store_put(store, sql, "ss", &err, &name, &new), HSY_OK);
	ck_assert_int_eq(hsy_store_commit(store, &err), HSY_OK);
	ck_assert_int_eq(ask_sql("case.db", "SELECT value FROM run"), 2);
	hsy_store_close(store);
}
END_TEST

START_TEST(a_wrong_row_is_an_error)
{
	hsy_str absent = {0};
	hsy_store *store = create("case.db");

	ck_assert_int_eq(hsy_store_begin(store, &err), HSY_OK);
	ck_assert_int_eq(hsy_store_put(store,
	                               "INSERT INTO run (name, value) VALUES (?, ?)",
	                               "ss", &err, &absent, &absent),
	                 HSY_E_STORE);
	hsy_store_rollback(store);
	hsy_store_close(store);
}
END_TEST

/* -------------------------------------------------------------- settling */

/* A case with a longer past than the other: more transactions, results that
 * were published twice, settled in between. */
static void fill_with_detours(const char *name)
{
	hsy_store *store = create(name);

	add_sample(store, "c");
	ck_assert_int_eq(hsy_store_begin(store, &err), HSY_OK);
	ck_assert_int_eq(hsy_store_commit(store, &err), HSY_OK);
	add_sample(store, "a");
	settle(store);
	ck_assert_int_eq(hsy_store_begin(store, &err), HSY_OK);
	hsy_store_rollback(store);
	hsy_store_close(store);
	store = reopen(name);
	add_sample(store, "b");
	add_sample(store, "c");
	settle(store);
	settle(store);
	hsy_store_close(store);
}

START_TEST(settled_bytes_depend_on_contents_alone)
{
	hsy_store *store = create("one.db");
	hsy_str one, other;

	add_sample(store, "a");
	add_sample(store, "b");
	add_sample(store, "c");
	settle(store);
	hsy_store_close(store);
	fill_with_detours("other.db");
	one = bytes_of(path_of("one.db"));
	other = bytes_of(path_of("other.db"));
	ck_assert_uint_eq(one.len, other.len);
	for (size_t i = 0; i < one.len; i++)
		ck_assert_msg(one.at[i] == other.at[i], "byte %zu differs", i);
}
END_TEST

START_TEST(a_settled_case_is_one_file)
{
	hsy_store *store = create("case.db");

	add_sample(store, "a");
	ck_assert(exists(path_of("case.db-wal")));
	settle(store);
	ck_assert(!exists(path_of("case.db-wal")));
	ck_assert(!exists(path_of("case.db-shm")));
	ck_assert(!exists(path_of("case.db-journal")));
	ck_assert(!exists(path_of("case.db-settling")));
	ck_assert_uint_eq(load(store).list.n, 1);
	add_sample(store, "b");
	settle(store);
	ck_assert_uint_eq(load(store).list.n, 2);
	hsy_store_close(store);
}
END_TEST

START_TEST(looking_at_a_settled_case_changes_no_byte)
{
	hsy_store *store = create("case.db");
	hsy_str before;

	add_sample(store, "a");
	settle(store);
	hsy_store_close(store);
	before = bytes_of(path_of("case.db"));
	store = reopen("case.db");
	load(store);
	hsy_store_close(store);
	ck_assert(hsy_str_equal(before, bytes_of(path_of("case.db"))));
	ck_assert(!exists(path_of("case.db-wal")));
}
END_TEST

START_TEST(settling_keeps_the_permissions)
{
	hsy_store *store = create("case.db");
	struct stat now;

	ck_assert_int_eq(chmod(path_of("case.db"), 0640), 0);
	settle(store);
	hsy_store_close(store);
	ck_assert_int_eq(stat(path_of("case.db"), &now), 0);
	ck_assert_int_eq(now.st_mode & 0777, 0640);
}
END_TEST

START_TEST(settled_statements_can_be_searched)
{
	hsy_store *store = create("case.db");

	add_sample(store, "a");
	settle(store);
	hsy_store_close(store);
	ck_assert_int_eq(ask_sql("case.db",
	                         "SELECT count(*) FROM statement_search JOIN statements"
	                         " ON key = statement_search.rowid"
	                         " WHERE statement_search MATCH 'ferry'"),
	                 2);
	ck_assert_int_eq(ask_sql("case.db", "SELECT count(*) FROM who_says"), 0);
	ck_assert_int_eq(ask_sql("case.db", "SELECT count(*) FROM who_feeds_whom"), 0);
	ck_assert_int_eq(ask_sql("case.db", "SELECT count(*) FROM worked"), 0);
}
END_TEST

/* ---------------------------------------------------------------- errors */

static void expect_refused(const char *name, hsy_status status, const char *word)
{
	hsy_store *store = (hsy_store *)1;

	ck_assert_int_eq(hsy_store_open(path_of(name), &store, &err), status);
	ck_assert_ptr_null(store);
	ck_assert_msg(strstr(err.message, word), "no '%s' in: %s", word, err.message);
	ck_assert_ptr_nonnull(strstr(err.file, name));
}

START_TEST(what_is_no_case_is_refused)
{
	write_bytes(path_of("text"),
	            HSY_STR("The ferry stops. It is no database, and it is "
	                    "long enough to be looked at as one: one "
	                    "hundred bytes are the header of a file."));
	write_bytes(path_of("empty"), HSY_STR(""));
	run_sql("foreign.db", "CREATE TABLE documents (id TEXT)");
	expect_refused("text", HSY_E_STORE, "no hearsay case");
	expect_refused("empty", HSY_E_STORE, "no hearsay case");
	expect_refused("foreign.db", HSY_E_STORE, "no hearsay case");
	expect_refused("missing.db", HSY_E_IO, "cannot be opened");
	ck_assert(!exists(path_of("missing.db")));
}
END_TEST

/* What versions 3 and 2 added. */
static const char to_version_1[] = "DROP TABLE stand_ins;"
                                   "ALTER TABLE attributions DROP COLUMN confidence;"
                                   "ALTER TABLE statements DROP COLUMN kind;"
                                   "ALTER TABLE statements DROP COLUMN matter;"
                                   "ALTER TABLE statements DROP COLUMN tense;"
                                   "ALTER TABLE statements DROP COLUMN is_negated;"
                                   "ALTER TABLE statements DROP COLUMN is_open;"
                                   "ALTER TABLE statements DROP COLUMN sentence_begin;"
                                   "ALTER TABLE statements DROP COLUMN sentence_end;"
                                   "ALTER TABLE statements DROP COLUMN subject_begin;"
                                   "ALTER TABLE statements DROP COLUMN subject_end;"
                                   "ALTER TABLE statements DROP COLUMN head_begin;"
                                   "ALTER TABLE statements DROP COLUMN head_end;"
                                   "DROP TABLE declared;"
                                   "ALTER TABLE documents DROP COLUMN modified;"
                                   "PRAGMA user_version = 1";

START_TEST(a_case_of_version_1_is_brought_up_to_date)
{
	hsy_store *store = create("case.db");
	draft old = sample("old"), new = sample("new");
	hsy_records records;

	add(store, &old);
	hsy_store_close(store);
	run_sql("case.db", to_version_1);
	store = reopen("case.db");
	ck_assert_int_eq(ask_sql("case.db", "PRAGMA user_version"), 3);
	add(store, &new);
	records = load(store);
	ck_assert_uint_eq(records.list.n, 2);
	same_doc(&records.list.at[0].doc, &new.doc);
	/* Nobody asked for these when it was written. */
	old.doc.modified = (hsy_str){0};
	old.doc.declared.n = 0;
	same_doc(&records.list.at[1].doc, &old.doc);
	same_findings(&records.list.at[1].findings, &old.findings);
	hsy_store_close(store);
}
END_TEST

START_TEST(a_case_is_migrated_once)
{
	hsy_store_close(create("case.db"));
	run_sql("case.db", to_version_1);
	hsy_store_close(reopen("case.db"));
	hsy_str bytes = bytes_of(path_of("case.db"));
	hsy_store_close(reopen("case.db"));
	same_str(bytes_of(path_of("case.db")), bytes);
}
END_TEST

START_TEST(a_case_that_cannot_be_migrated_stays_as_it_is)
{
	hsy_store_close(create("case.db"));
	/* Older by its version only: a column that is to be added is there. */
	run_sql("case.db", "PRAGMA user_version = 1");
	hsy_str bytes = bytes_of(path_of("case.db"));
	expect_refused("case.db", HSY_E_STORE, "refused by the database");
	same_str(bytes_of(path_of("case.db")), bytes);
}
END_TEST

START_TEST(a_newer_case_is_refused)
{
	hsy_store_close(create("case.db"));
	run_sql("case.db", "PRAGMA user_version = 999");
	expect_refused("case.db", HSY_E_STORE, "newer");
}
END_TEST

START_TEST(a_case_is_never_created_over_a_file)
{
	hsy_store *store = (hsy_store *)1;

	write_bytes(path_of("notes"), HSY_STR("mine"));
	ck_assert_int_eq(hsy_store_create(path_of("notes"), &store, &err), HSY_E_IO);
	ck_assert_ptr_null(store);
	same_str(bytes_of(path_of("notes")), HSY_STR("mine"));
	ck_assert_int_eq(hsy_store_create(path_of("no/such/case.db"), &store, &err),
	                 HSY_E_IO);
}
END_TEST

START_TEST(a_locked_case_says_so)
{
	hsy_store *one = create("case.db");
	hsy_store *other = reopen("case.db");
	draft d = sample("a");

	ck_assert_int_eq(hsy_store_begin(one, &err), HSY_OK);
	ck_assert_int_eq(hsy_store_add(other, &d.doc, &d.findings, &err), HSY_E_STORE);
	ck_assert_ptr_nonnull(strstr(err.message, "another program"));
	hsy_store_rollback(one);
	add(other, &d);
	hsy_store_close(one);
	hsy_store_close(other);
}
END_TEST

START_TEST(a_case_that_others_read_is_not_settled)
{
	hsy_store *one = create("case.db");
	hsy_store *other;

	add_sample(one, "a");
	other = reopen("case.db");
	load(other);
	ck_assert_int_eq(hsy_store_settle(one, &err), HSY_E_STORE);
	ck_assert_ptr_nonnull(strstr(err.message, "another program"));
	hsy_store_close(other);
	settle(one);
	ck_assert_uint_eq(load(one).list.n, 1);
	hsy_store_close(one);
}
END_TEST

START_TEST(forged_rows_are_refused)
{
	static const char *const forgeries[] = {
	    "UPDATE spans SET \"end\" = 999",
	    "UPDATE spans SET \"begin\" = -1",
	    "UPDATE spans SET part = 'cause' WHERE part = 'cue'",
	    "UPDATE blocks SET \"begin\" = 0",
	    "UPDATE attributions SET stance = 'shouts'",
	    "UPDATE attributions SET hedge = 'own act'",
	    "UPDATE attributions SET via = 0 WHERE number = 1",
	    "UPDATE attributions SET via = 1 WHERE number = 1",
	    "UPDATE attributions SET number = 5 WHERE number = 1",
	    "UPDATE statement_attributions SET attribution = 2",
	    "UPDATE statements SET \"begin\" = \"end\" + 1",
	    "UPDATE documents SET headline = cast(x'ff' AS TEXT)",
	    "UPDATE documents SET text = cast(x'410042' AS TEXT)",
	};

	for (size_t i = 0; i < sizeof forgeries / sizeof *forgeries; i++) {
		const char *name = hsy_str_printf(&arena, "%zu.db", i).at;
		hsy_store *store = create(name);
		hsy_records records;

		add_sample(store, "a");
		run_sql(name, forgeries[i]);
		hsy_records_init(&records, &arena);
		ck_assert_msg(hsy_store_load(store, &records, &err) == HSY_E_FORMAT, "%s",
		              forgeries[i]);
		ck_assert_uint_eq(records.list.n, 0);
		hsy_store_close(store);
	}
}
END_TEST

START_TEST(a_damaged_file_is_an_error)
{
	hsy_store *store = create("case.db");
	hsy_records records;
	hsy_status status;
	hsy_str bytes;

	for (char id = 'a'; id <= 'z'; id++)
		add_sample(store, (char[]){id, '\0'});
	settle(store);
	hsy_store_close(store);
	bytes = bytes_of(path_of("case.db"));
	memset((char *)bytes.at + 4096, 0xA5, bytes.len - 4096);
	write_bytes(path_of("case.db"), bytes);

	status = hsy_store_open(path_of("case.db"), &store, &err);
	hsy_records_init(&records, &arena);
	if (status == HSY_OK)
		status = hsy_store_load(store, &records, &err);
	hsy_store_close(store);
	ck_assert_int_eq(status, HSY_E_STORE);
	ck_assert_msg(strstr(err.message, "damaged"), "%s", err.message);
}
END_TEST

START_TEST(closing_nothing_is_fine)
{
	hsy_store_close(NULL);
}
END_TEST

Suite *suite_store(void);
Suite *suite_store(void)
{
	Suite *suite = suite_create("store");
	TCase *tcase = tcase_create("store");

	tcase_set_timeout(tcase, SECONDS);
	tcase_add_checked_fixture(tcase, set_up, tear_down);
	tcase_add_test(tcase, every_field_comes_back);
	tcase_add_test(tcase, a_bare_document_comes_back);
	tcase_add_test(tcase, odd_text_comes_back);
	tcase_add_test(tcase, documents_load_in_order_of_their_ids);
	tcase_add_test(tcase, a_known_document_is_left_as_it_is);
	tcase_add_test(tcase, an_id_cannot_be_given_twice);
	tcase_add_test(tcase, what_cannot_be_looked_up_is_not_taken_for_new);
	tcase_add_test(tcase, a_file_moved_away_meanwhile_is_in_use);
	tcase_add_test(tcase, a_document_that_fails_leaves_nothing);
	tcase_add_test(tcase, a_kill_loses_at_most_the_document_in_hand);
	tcase_add_test(tcase, results_change_only_with_the_commit);
	tcase_add_test(tcase, a_wrong_row_is_an_error);
	tcase_add_test(tcase, settled_bytes_depend_on_contents_alone);
	tcase_add_test(tcase, a_settled_case_is_one_file);
	tcase_add_test(tcase, looking_at_a_settled_case_changes_no_byte);
	tcase_add_test(tcase, settling_keeps_the_permissions);
	tcase_add_test(tcase, settled_statements_can_be_searched);
	tcase_add_test(tcase, what_is_no_case_is_refused);
	tcase_add_test(tcase, a_case_of_version_1_is_brought_up_to_date);
	tcase_add_test(tcase, a_case_is_migrated_once);
	tcase_add_test(tcase, a_case_that_cannot_be_migrated_stays_as_it_is);
	tcase_add_test(tcase, a_newer_case_is_refused);
	tcase_add_test(tcase, a_case_is_never_created_over_a_file);
	tcase_add_test(tcase, a_locked_case_says_so);
	tcase_add_test(tcase, a_case_that_others_read_is_not_settled);
	tcase_add_test(tcase, forged_rows_are_refused);
	tcase_add_test(tcase, a_damaged_file_is_an_error);
	tcase_add_test(tcase, closing_nothing_is_fine);
	suite_add_tcase(suite, tcase);
	return suite;
}
