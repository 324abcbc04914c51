/* sources.h -- the sources of a case, those most leaned on first; inside this folder
 * only. */
#ifndef HSY_EXPORT_SOURCES_H
#define HSY_EXPORT_SOURCES_H

#include "export/export.h"

void hsy_json_sources(const hsy_page *page, hsy_out *out);
void hsy_text_sources(const hsy_page *page, hsy_out *out);
#endif
