/* dot.c -- a picture in Graphviz's own language. */
#include "export/picture.h"

hsy_status hsy_export_dot(const hsy_page *page, hsy_out *out, hsy_error *err);

hsy_status hsy_export_dot(const hsy_page *page, hsy_out *out, hsy_error *err)
{
	hsy_agraph *graph = hsy_agraph_new("hearsay");

	(void)err;
	hsy_picture_draw(page, hsy_picture_drawing(page), graph);
	hsy_agraph_print(graph, out);
	hsy_agraph_free(graph);
	return HSY_OK;
}
