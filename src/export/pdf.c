/* pdf.c -- a picture to print. */
#include "export/picture.h"

hsy_status hsy_export_pdf(const hsy_page *page, hsy_out *out, hsy_error *err);

hsy_status hsy_export_pdf(const hsy_page *page, hsy_out *out, hsy_error *err)
{
	hsy_picture picture;
	hsy_status status;

	hsy_picture_init(&picture, page);
	status = hsy_picture_put(&picture, "pdf", out, err);
	hsy_picture_clear(&picture);
	return status;
}
