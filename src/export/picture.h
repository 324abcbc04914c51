/* picture.h -- a page as a picture for Graphviz; inside this folder only. */
#ifndef HSY_EXPORT_PICTURE_H
#define HSY_EXPORT_PICTURE_H

#include "export/agraph.h"

/* Drawn, but not laid out yet. Title and caption say what it asks and what it was made
 * from, for those who cannot see it; they are not escaped. */
typedef struct hsy_picture {
	hsy_agraph *graph;
	hsy_str title;
	hsy_str caption;
} hsy_picture;

/* Draws the page as its view has it. To be cleared, on whatever thread (agraph.h). */
void hsy_picture_init(hsy_picture *picture, const hsy_page *page);
void hsy_picture_clear(hsy_picture *picture);

/* Lays it out and writes it; device is Graphviz's name of a format, "png". */
hsy_status hsy_picture_put(const hsy_picture *picture, const char *device, hsy_out *out,
                           hsy_error *err);
#endif
