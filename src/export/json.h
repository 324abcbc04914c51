/* json.h -- views as objects for programs; inside this folder only. */
#ifndef HSY_EXPORT_JSON_H
#define HSY_EXPORT_JSON_H

#include "export/export.h"

void hsy_json_claim(const hsy_page *page, hsy_out *out);     /* `explain --json` */
void hsy_json_claims(const hsy_page *page, hsy_out *out);    /* `claims --json` */
void hsy_json_documents(const hsy_page *page, hsy_out *out); /* `extract` */
#endif
