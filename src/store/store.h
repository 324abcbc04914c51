/* store.h -- the case file: one SQLite database of documents and findings. */
#ifndef HSY_STORE_H
#define HSY_STORE_H

#include "store/record.h"

typedef struct hsy_store hsy_store;

/* Creates an empty case at path (which must not exist), or opens one and
 * migrates it. *out is closed by hsy_store_close, which accepts NULL. On
 * failure *out is NULL. Only looking at a case leaves its bytes alone. */
hsy_status hsy_store_create(const char *path, hsy_store **out, hsy_error *err);
hsy_status hsy_store_open(const char *path, hsy_store **out, hsy_error *err);
void hsy_store_close(hsy_store *store);

/* Is a document with that sha256 there? Also false when that cannot be told:
 * hsy_store_add says why. */
bool hsy_store_has(hsy_store *store, hsy_str sha256);

/* Writes one document and its findings in one transaction. A document whose
 * bytes are there already is left as it is. HSY_E_FORMAT when another document
 * with the same id but other bytes is there. */
hsy_status hsy_store_add(hsy_store *store, const hsy_doc *doc,
                         const hsy_findings *findings, hsy_error *err);

/* Loads all documents into records, which the caller initialised; they are
 * sorted then. HSY_E_FORMAT when the rows make no sense (a damaged or forged
 * case): what was loaded by then is not to be used. */
hsy_status hsy_store_load(hsy_store *store, hsy_records *records, hsy_error *err);

/*
 * Results are published as plain tables (schema.sql). A writer begins, which
 * empties all of them, hands over rows and commits; until then readers see the
 * old results. sql is one statement, in a literal: it is borrowed as long as
 * the store is open. Values follow err, one for each letter of types:
 * 's' const hsy_str *, 'i' size_t, 'd' double; HSY_NONE and absent are NULL.
 */
hsy_status hsy_store_begin(hsy_store *store, hsy_error *err);
hsy_status hsy_store_put(hsy_store *store, const char *sql, const char *types,
                         hsy_error *err, ...);
hsy_status hsy_store_commit(hsy_store *store, hsy_error *err);
void hsy_store_rollback(hsy_store *store);

/* Makes the file one self-contained whole (no -wal beside it), whose bytes
 * depend on its contents alone. Call before renaming or copying it. */
hsy_status hsy_store_settle(hsy_store *store, hsy_error *err);
#endif
