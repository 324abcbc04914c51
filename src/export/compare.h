/* compare.h -- where articles differ, in words and as data; inside this folder only. */
#ifndef HSY_EXPORT_COMPARE_H
#define HSY_EXPORT_COMPARE_H

#include "export/export.h"

/* Of all claims of the page, the weightiest first. */
void hsy_json_differences(const hsy_page *page, hsy_out *out);
void hsy_text_differences(const hsy_page *page, hsy_out *out);

/* Of its first claim: the articles that state it, or otherwise, in order of time. */
void hsy_json_disagree(const hsy_page *page, hsy_out *out);
void hsy_text_disagree(const hsy_page *page, hsy_out *out);
#endif
