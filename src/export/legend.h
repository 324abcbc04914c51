/* legend.h -- the words around a picture; inside this folder only. */
#ifndef HSY_EXPORT_LEGEND_H
#define HSY_EXPORT_LEGEND_H

#include "export/fold.h"

/* What the picture asks, and what it was made from: for its head, and for those
 * who cannot see it. Not escaped. */
hsy_str hsy_picture_title(const hsy_page *page);
hsy_str hsy_picture_caption(const hsy_page *page, const hsy_drawing *drawing);

/* Title, caption, and a legend of what is drawn, as an HTML-like label. */
hsy_str hsy_legend_label(const hsy_page *page, const hsy_drawing *drawing);

/* "2026-03-23T07:40:00Z" as "23 Mar 2026"; what is no such date is absent. */
hsy_str hsy_date_words(hsy_arena *arena, hsy_str date);
#endif
