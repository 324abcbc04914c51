/* json.h -- views as objects for programs; inside this folder only. */
#ifndef HSY_EXPORT_JSON_H
#define HSY_EXPORT_JSON_H

#include "base/json.h"
#include "export/export.h"

void hsy_json_claim(const hsy_page *page, hsy_out *out);     /* `explain --json` */
void hsy_json_claims(const hsy_page *page, hsy_out *out);    /* `claims --json` */
void hsy_json_documents(const hsy_page *page, hsy_out *out); /* `extract` */

/* Prints value, then after, and lets value go. */
void hsy_json_put(json_t *value, const char *after, hsy_out *out);

/* Grade, strength and lines. */
json_t *hsy_json_scored(const hsy_score *score);
#endif
