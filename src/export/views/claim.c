/* claim.c -- the upstream tree of one claim. */
#include "export/view.h"
#include "export/views/provenance.h"

void hsy_view_pick_claim(hsy_page *page, size_t claim)
{
	hsy_vec_push(page->arena, &page->claims, claim);
}

void hsy_view_draw_claim(hsy_canvas *c)
{
	enum { CROWDED_MAX = 26 };
	const hsy_page *page = c->page;
	const hsy_drawing *drawing = hsy_fold(page, page->claims, false);

	/* Too many places of one claim: one node for each article; and still too many:
	 * only as many as a page has room for. */
	if (drawing->n_left_out || drawing->nodes.n > CROWDED_MAX)
		drawing = hsy_fold_most(page, page->claims, true, CROWDED_MAX);
	hsy_provenance_draw(c, drawing, false);
}
