/* knockout.h -- what falls without a source, and with other weights; inside this folder
 * only. */
#ifndef HSY_EXPORT_KNOCKOUT_H
#define HSY_EXPORT_KNOCKOUT_H

#include "export/export.h"
#include "score/knockout.h"

/* The results as score/knockout.h takes them; and what falls without page->sources. */
hsy_scored hsy_page_scored(const hsy_page *page);
hsy_falls hsy_page_falls(const hsy_page *page);
/* Of these, how many end with nobody behind them. */
size_t hsy_falls_bare(const hsy_falls *falls);
size_t hsy_falls_changed(const hsy_falls *falls);

/* Without page->sources; where there are none, all of them ranked. */
void hsy_json_knockout(const hsy_page *page, hsy_out *out);
void hsy_text_knockout(const hsy_page *page, hsy_out *out);

void hsy_json_sensitivity(const hsy_page *page, hsy_out *out);
void hsy_text_sensitivity(const hsy_page *page, hsy_out *out);
#endif
