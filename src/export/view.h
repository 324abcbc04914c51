/* view.h -- what part of a case one page holds; inside this folder only. */
#ifndef HSY_EXPORT_VIEW_H
#define HSY_EXPORT_VIEW_H

#include "export/canvas.h"

/* claim is HSY_NONE unless the view is about one. */
#define HSY_VIEW(name, about, shapes, draw, data, words, help)                           \
	void hsy_view_pick_##name(hsy_page *page, size_t claim);                         \
	void hsy_view_draw_##name(hsy_canvas *c);
#include "export/view.def"
#undef HSY_VIEW

/* NULL past the last. */
const hsy_view *hsy_view_number(size_t i);

/* Errors: HSY_E_NOT_FOUND. */
hsy_status hsy_view_find(const char *name, const hsy_view **out, hsy_error *err);

/* Picks what the view holds. options live as long as the page. Errors: as
 * hsy_results_find, for a view of one claim; HSY_E_NOT_FOUND and HSY_E_USAGE for sources
 * and articles that are not there or not one. */
hsy_status hsy_page_open(hsy_page *page, const hsy_results *results, const hsy_view *view,
                         const hsy_options *options, hsy_arena *arena, hsy_error *err);

/* The claims that the options leave, best sourced first: every one of them, or those
 * that a table would list. */
hsy_indexes hsy_view_every(const hsy_page *page);
hsy_indexes hsy_view_ranked(const hsy_page *page);
#endif
