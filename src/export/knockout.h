/* knockout.h -- what falls without a source, and with other weights; inside this folder
 * only. */
#ifndef HSY_EXPORT_KNOCKOUT_H
#define HSY_EXPORT_KNOCKOUT_H

#include "export/export.h"

/* Without page->sources; where there are none, all of them ranked. */
void hsy_json_knockout(const hsy_page *page, hsy_out *out);
void hsy_text_knockout(const hsy_page *page, hsy_out *out);

void hsy_json_sensitivity(const hsy_page *page, hsy_out *out);
void hsy_text_sensitivity(const hsy_page *page, hsy_out *out);
#endif
