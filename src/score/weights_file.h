/* weights_file.h -- tables of weights that a person may write. */
#ifndef HSY_WEIGHTS_FILE_H
#define HSY_WEIGHTS_FILE_H

#include "base/buf.h"
#include "score/score.h"

/*
 * Reads a table, line by line; "#" begins a comment:
 *
 *	version        our newsroom, 2026
 *	line from      0.20
 *	how known      witnessed = 0.90
 *
 * What the table does not mention has the built-in weight. Factors and levels are named
 * as in factor.def ('_', '-' and ' ' are alike, as is case), values are decimals above 0
 * and at most 1. A table needs a version, for every output carries it. *out borrows the
 * version from bytes. Errors: HSY_E_FORMAT, with the line; file is what errors call it.
 */
hsy_status hsy_weights_read(hsy_str bytes, const char *file, hsy_weights *out,
                            hsy_error *err);

/* Appends a table that reads back as the same weights, with the reason for each of the
 * built-in ones. */
void hsy_weights_print(const hsy_weights *weights, hsy_buf *out);
#endif
