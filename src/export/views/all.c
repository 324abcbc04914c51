/* all.c -- as many claims as a page holds, or every one, and what they rest on. */
#include "export/view.h"
#include "export/views/provenance.h"

/* Beyond that, ranks have no room: springs lay it out. */
enum { RANKED_MAX = 400 };

static bool always_fits(const hsy_drawing *drawing)
{
	(void)drawing;
	return true;
}

void hsy_view_pick_all(hsy_page *page, size_t claim)
{
	(void)claim;
	if (page->options->no_fold && !page->options->top)
		page->claims = hsy_view_ranked(page);
	else
		hsy_provenance_choose(page, HSY_NONE, always_fits);
}

void hsy_view_draw_all(hsy_canvas *c)
{
	const hsy_drawing *drawing = hsy_fold(c->page, c->page->claims, true);

	if (drawing->nodes.n > RANKED_MAX) {
		hsy_canvas_set(c, NULL, "layout", "sfdp");
		hsy_canvas_set(c, NULL, "overlap", "prism");
	}
	hsy_provenance_draw(c, drawing, true);
}
