/* provenance.h -- claims, articles and sources as nodes: what several views draw; inside
 * this folder only. */
#ifndef HSY_EXPORT_PROVENANCE_H
#define HSY_EXPORT_PROVENANCE_H

#include "export/canvas.h"

/* Claims on one page, however small their graphs are. */
enum { HSY_CLAIMS_MAX = 12 };

typedef struct hsy_provenance {
	hsy_canvas *canvas;
	const hsy_drawing *drawing;
	bool is_overview; /* statements are numbers, not words */
	hsy_spot *spots;  /* beside drawing->nodes */
	size_t *first;    /* [node]: its first edge */
} hsy_provenance;

/* Whether a drawing can be read when its picture fills a screen. */
bool hsy_provenance_fits(const hsy_drawing *drawing);

/* choose.c: the claims of a page: at most so many, and no more than the drawing of them
 * fits, with none of it left out; the rest is page->n_more. */
void hsy_provenance_choose(hsy_page *page, size_t most,
                           bool (*fits)(const hsy_drawing *));

/* From the claims at the left, through the articles, to the origins at the right. */
void hsy_provenance_draw(hsy_canvas *c, const hsy_drawing *drawing, bool is_overview);

/* node.c */
const hsy_doc *hsy_provenance_doc(const hsy_provenance *p, size_t record);
void hsy_provenance_node(hsy_provenance *p, size_t node);
/* The words that tell of the edge, in the article. */
hsy_str hsy_provenance_cue(const hsy_provenance *p, const hsy_drawn_edge *edge);
/* Whether the edge has a row of its own in the box that it leaves. */
bool hsy_provenance_has_row(const hsy_provenance *p, const hsy_drawn_edge *edge);
#endif
