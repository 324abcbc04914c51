/* picture.c -- a page as a picture for Graphviz. */
#include "export/picture.h"

#include "export/canvas.h"
#include "export/legend.h"

void hsy_picture_init(hsy_picture *picture, const hsy_page *page)
{
	hsy_canvas canvas;

	picture->graph = hsy_agraph_new("hearsay");
	hsy_canvas_init(&canvas, page, picture->graph);
	page->view->draw(&canvas);
	picture->title = hsy_str_of(page->view->info.help);
	picture->caption = hsy_caption(&canvas);
	hsy_canvas_label(&canvas, NULL, hsy_legend_label(&canvas, picture));
}

void hsy_picture_clear(hsy_picture *picture)
{
	hsy_agraph_free(picture->graph);
}

hsy_status hsy_picture_put(const hsy_picture *picture, const char *device, hsy_out *out,
                           hsy_error *err)
{
	hsy_status status;
	hsy_buf bytes;

	hsy_buf_init(&bytes);
	status = hsy_agraph_render(picture->graph, device, &bytes, err);
	if (status == HSY_OK)
		hsy_out_put(out, hsy_buf_view(&bytes));
	hsy_buf_clear(&bytes);
	return status;
}
