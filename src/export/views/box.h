/* box.h -- claims and sources as boxes, alike in all views; inside this folder only. */
#ifndef HSY_EXPORT_BOX_H
#define HSY_EXPORT_BOX_H

#include "export/canvas.h"

/* The claim by its grade, strength and wording, of which most lines are shown; number
 * (from 1; 0 for none) is what others call it by. spot is made by hsy_canvas_node. */
void hsy_box_claim(hsy_canvas *c, hsy_spot spot, size_t claim, const hsy_score *score,
                   size_t number, size_t most);

/* A source by its shape, its name and what kind it is, with words after that. source
 * may be HSY_NONE: something that articles name, but that is no source of its own. */
void hsy_box_source(hsy_canvas *c, hsy_spot spot, size_t source, hsy_str words);

/* Rows for the head of a picture: the claim that it is about. */
void hsy_box_heading(hsy_canvas *c, size_t claim);

/* Likewise: what the picture shows, in a sentence. */
void hsy_box_summary(hsy_canvas *c, hsy_str sentence);

/* The heading of a column: the first node of its stack. */
hsy_spot hsy_box_column(hsy_canvas *c, const char *id, hsy_str title, hsy_str words);
#endif
