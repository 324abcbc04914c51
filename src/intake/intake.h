/* intake.h -- inputs to findings, document by document. */
#ifndef HSY_INTAKE_H
#define HSY_INTAKE_H

#include "export/export.h"

/*
 * Reads inputs (as the public header says of hsy_extract) and hands each
 * document with its findings to out, as a line of JSON, or to store: the other
 * one is NULL. watch and tally may be NULL.
 */
hsy_status hsy_intake(const char *const *inputs, size_t n, hsy_out *out, hsy_store *store,
                      const hsy_watch *watch, hsy_tally *tally, hsy_error *err);

/* Asks whoever watches, if anybody does. */
bool hsy_may_go_on(const hsy_watch *watch, const hsy_progress *progress);

#endif
