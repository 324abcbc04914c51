/* syntax.h -- learning the model of the syntax stage. */
#ifndef HSY_TRAIN_SYNTAX_H
#define HSY_TRAIN_SYNTAX_H

#include "base/error.h"

/* Learns from the first treebank and writes the model to path; with every epoch, and at
 * the end from the file's own bytes, prints how well it does on the second. */
hsy_status hsy_train_syntax(const char *train, const char *dev, const char *path,
                            hsy_error *err);
#endif
