/* svg.c -- a picture for slides and for the web. */
#include "base/buf.h"
#include "export/escape.h"
#include "export/picture.h"

hsy_status hsy_export_svg(const hsy_page *page, hsy_out *out, hsy_error *err);

/* Graphviz gives a picture no name that a screen reader would read out. */
static void put_described(const hsy_picture *picture, hsy_str svg, hsy_arena *arena,
                          hsy_out *out)
{
	hsy_str title = hsy_escape_xml(arena, picture->title);
	hsy_str caption = hsy_escape_xml(arena, picture->caption);
	size_t tag = hsy_str_find(svg, HSY_STR("<svg"), 0);
	size_t end = tag == HSY_NONE ? HSY_NONE : hsy_str_find(svg, HSY_STR(">"), tag);

	if (end == HSY_NONE) {
		hsy_out_put(out, svg);
		return;
	}
	hsy_out_put(out, hsy_str_slice(svg, (hsy_span){0, tag}));
	hsy_out_text(out,
	             "<svg role=\"img\" aria-labelledby=\"hearsay-title hearsay-desc\"");
	hsy_out_put(out, hsy_str_slice(svg, (hsy_span){tag + 4, end + 1}));
	hsy_out_put(out, hsy_str_printf(arena,
	                                "\n<title id=\"hearsay-title\">" HSY_STR_FMT
	                                "</title>\n<desc id=\"hearsay-desc\">" HSY_STR_FMT
	                                "</desc>",
	                                HSY_STR_ARG(title), HSY_STR_ARG(caption)));
	hsy_out_put(out, hsy_str_slice(svg, (hsy_span){end + 1, svg.len}));
}

hsy_status hsy_export_svg(const hsy_page *page, hsy_out *out, hsy_error *err)
{
	hsy_picture picture;
	hsy_status status;
	hsy_buf svg;

	hsy_buf_init(&svg);
	hsy_picture_init(&picture, page);
	status = hsy_agraph_render(picture.graph, "svg", &svg, err);
	if (status == HSY_OK)
		put_described(&picture, hsy_buf_view(&svg), page->arena, out);
	hsy_picture_clear(&picture);
	hsy_buf_clear(&svg);
	return status;
}
