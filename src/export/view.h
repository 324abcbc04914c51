/* view.h -- what part of a case one page holds; inside this folder only. */
#ifndef HSY_EXPORT_VIEW_H
#define HSY_EXPORT_VIEW_H

#include "export/export.h"

/* Errors: HSY_E_NOT_FOUND. */
hsy_status hsy_view_find(const char *name, const hsy_view **out, hsy_error *err);

/* Picks what the view holds. Errors: as hsy_results_find, for a view of one
 * claim; HSY_E_NOT_FOUND when there is nothing to draw. */
hsy_status hsy_page_open(hsy_page *page, const hsy_results *results, const hsy_view *view,
                         const hsy_options *options, hsy_arena *arena, hsy_error *err);
#endif
