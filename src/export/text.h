/* text.h -- views in words, for the terminal; inside this folder only. */
#ifndef HSY_EXPORT_TEXT_H
#define HSY_EXPORT_TEXT_H

#include "export/export.h"
#include "score/graph_file.h"

/* Wraps text to the page: first before its first line, rest before the others. */
void hsy_text_put(const hsy_page *page, hsy_out *out, const char *first, const char *rest,
                  hsy_str text);

/* What stands below every explanation: the weights, and what it does not rate. */
void hsy_text_put_end(const hsy_page *page, hsy_out *out);

void hsy_text_claim(const hsy_page *page, hsy_out *out); /* `explain` */

/* Every claim of a hand-made graph, as `explain` has it. */
void hsy_text_graphs(const hsy_graph_file *file, const hsy_weights *weights, size_t width,
                     hsy_out *out);
#endif
