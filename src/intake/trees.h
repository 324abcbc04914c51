/* trees.h -- articles and treebanks as CoNLL-U. */
#ifndef HSY_INTAKE_TREES_H
#define HSY_INTAKE_TREES_H

#include "export/export.h"
#include "syntax/syntax.h"

/* Puts every sentence of a document. */
void hsy_trees_put(const hsy_syntax *syntax, hsy_out *out);

/* Puts the file at path, its words' analysis in place of what it had. Errors: those of
 * reading it, and HSY_E_IO when out fails. */
hsy_status hsy_trees_put_conllu(const char *path, hsy_out *out, hsy_error *err);

#endif
