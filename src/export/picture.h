/* picture.h -- a page as a graph for Graphviz; inside this folder only. */
#ifndef HSY_EXPORT_PICTURE_H
#define HSY_EXPORT_PICTURE_H

#include "export/agraph.h"
#include "export/fold.h"

/* Claims on one page, however small their graphs are. */
enum { HSY_CLAIMS_MAX = 12 };

/* Whether a drawing can be read when its picture fills a screen. */
bool hsy_picture_fits(const hsy_drawing *drawing);

/* The drawing of a page. */
const hsy_drawing *hsy_picture_drawing(const hsy_page *page);

/* Puts a drawing into graph, by these conventions: from the claims at
 * the left, through the articles, to the origins at the right. */
void hsy_picture_draw(const hsy_page *page, const hsy_drawing *drawing,
                      hsy_agraph *graph);
#endif
