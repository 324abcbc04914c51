/* merged.h -- why statements are taken for one claim; inside this folder only. */
#ifndef HSY_EXPORT_MERGED_H
#define HSY_EXPORT_MERGED_H

#include "base/json.h"
#include "export/export.h"

/* Nothing for a claim that is stated in one place. */
void hsy_text_merged(const hsy_page *page, size_t claim, hsy_out *out);

/* A new reference. */
json_t *hsy_json_merged(const hsy_page *page, size_t claim);
#endif
