/* legend.h -- the words around a picture; inside this folder only. */
#ifndef HSY_EXPORT_LEGEND_H
#define HSY_EXPORT_LEGEND_H

#include "export/canvas.h"
#include "export/picture.h"

/* What a picture was made from, once it is drawn. Not escaped. */
hsy_str hsy_caption(const hsy_canvas *c);

/* Title, caption, and a legend of what is drawn, as an HTML-like label. */
hsy_str hsy_legend_label(const hsy_canvas *c, const hsy_picture *picture);

/* "2026-03-23T07:40:00Z" as "23 Mar 2026"; what is no such date is absent. */
hsy_str hsy_date_words(hsy_arena *arena, hsy_str date);
#endif
