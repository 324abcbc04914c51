/* overview.c -- as many claims as can be read at once, and what they rest on. */
#include "export/view.h"
#include "export/views/provenance.h"

void hsy_view_pick_overview(hsy_page *page, size_t claim)
{
	(void)claim;
	hsy_provenance_choose(page, HSY_CLAIMS_MAX, hsy_provenance_fits);
}

void hsy_view_draw_overview(hsy_canvas *c)
{
	enum { CROWDED_MAX = 26 }; /* nodes that fit on a page, whatever they are */
	const hsy_page *page = c->page;
	const hsy_drawing *drawing = hsy_fold(page, page->claims, true);

	if (!page->options->top && !page->options->no_fold &&
	    !hsy_provenance_fits(drawing))
		drawing = hsy_fold_most(page, page->claims, true, CROWDED_MAX);
	hsy_provenance_draw(c, drawing, true);
}
