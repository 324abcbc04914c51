/* table.h -- a table of the catalogue as text, row by row. */
#ifndef HSY_CATALOGUE_TABLE_H
#define HSY_CATALOGUE_TABLE_H

#include "base/buf.h"
#include "base/error.h"
#include "catalogue/catalogue.h"

/* Text that a person may have written, and what errors call it. */
typedef struct hsy_table {
	hsy_str bytes;
	const char *file;
} hsy_table;

/* Gets a row, whose line begins at at; anything but HSY_OK stops the reading. */
typedef hsy_status hsy_table_take(void *context, const hsy_catalogue_entry *entry,
                                  size_t at);

/*
 * Gives the rows of a table, one by one; they borrow from its bytes and live in arena.
 * Lines that are empty or begin with "#" are none. Each row is whole by itself: six
 * columns, a kind and a country that there are, hosts where domains belong. Errors:
 * HSY_E_FORMAT, or what take returned.
 */
hsy_status hsy_table_read(const hsy_table *table, hsy_arena *arena, hsy_table_take *take,
                          void *context, hsy_error *err);

/* Fills *err for the line that begins at at: "FILE: line N: what "word"". Returns
 * HSY_E_FORMAT. */
hsy_status hsy_table_fail(const hsy_table *table, size_t at, const char *what,
                          hsy_str word, hsy_error *err);

/* Appends a row that reads back as the same entry. */
void hsy_table_put(const hsy_catalogue_entry *entry, hsy_buf *out);
#endif
