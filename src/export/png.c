/* png.c -- a picture of pixels. */
#include "export/picture.h"

hsy_status hsy_export_png(const hsy_page *page, hsy_out *out, hsy_error *err);

hsy_status hsy_export_png(const hsy_page *page, hsy_out *out, hsy_error *err)
{
	hsy_picture picture;
	hsy_status status;

	hsy_picture_init(&picture, page);
	/* Words stay sharp on a large screen. */
	hsy_agraph_set(picture.graph, NULL, "dpi", HSY_STR("144"));
	status = hsy_picture_put(&picture, "png", out, err);
	hsy_picture_clear(&picture);
	return status;
}
