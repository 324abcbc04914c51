/* choose.c -- which claims a page has room for. */
#include "export/view.h"
#include "export/views/provenance.h"

enum { CROWDED_CLAIMS = 6 };

/* Articles that tell a claim in words of their own: marks what is copied from another
 * article first, in last_copied ([record]: the last claim of which it copied a
 * statement). */
static size_t count_tellers(const hsy_page *page, size_t claim, size_t *last_copied)
{
	const hsy_places *places = &page->results->links->claims.at[claim].places;
	const hsy_graph *graph = page->results->graphs[claim];
	size_t n = 0;

	for (size_t i = 0; i < graph->edges.n; i++) {
		const hsy_edge *edge = &graph->edges.at[i];
		size_t copy = graph->nodes.at[edge->from].place.record;

		if (edge->kind == HSY_EDGE_COPIES &&
		    graph->nodes.at[edge->to].place.record != copy)
			last_copied[copy] = claim;
	}
	/* Places come by record. */
	for (size_t i = 0; i < places->n; i++)
		n += (i == 0 || places->at[i].record != places->at[i - 1].record) &&
		     last_copied[places->at[i].record] != claim;
	return n;
}

/* What several articles tell is what a class can trace, however badly it is
 * sourced; then come the best of the rest. */
static hsy_indexes widest_first(const hsy_page *page, hsy_indexes claims)
{
	size_t n = page->results->records->list.n;
	size_t *last_copied = HSY_NEW_ARRAY(page->arena, n, size_t);
	bool *is_wide = HSY_NEW_ARRAY(page->arena, claims.n, bool);
	hsy_indexes order = {0};

	for (size_t i = 0; i < n; i++)
		last_copied[i] = HSY_NONE;
	for (size_t i = 0; i < claims.n; i++)
		is_wide[i] = count_tellers(page, claims.at[i], last_copied) >= 2;
	for (int wide = 1; wide >= 0; wide--)
		for (size_t i = 0; i < claims.n; i++)
			if (is_wide[i] == wide)
				hsy_vec_push(page->arena, &order, claims.at[i]);
	return order;
}

/* As many as can be read at once: how many of the candidates. Where not even one is, for
 * all the articles that tell it, a few. */
static size_t count_fitting(const hsy_page *page, hsy_indexes candidates, size_t most,
                            bool (*fits)(const hsy_drawing *))
{
	size_t top = page->options->top;
	size_t n = 0;

	while (n < candidates.n && n < (top ? top : most)) {
		hsy_indexes some = {candidates.at, n + 1, n + 1};
		const hsy_drawing *drawing = hsy_fold(page, some, true);

		if (drawing->n_left_out || !(top || fits(drawing)))
			break;
		n++;
	}
	if (n == 0 && !page->options->no_fold)
		n = top ? top : CROWDED_CLAIMS;
	return n < candidates.n ? n : candidates.n;
}

static bool is_among(hsy_indexes some, size_t claim)
{
	for (size_t i = 0; i < some.n; i++)
		if (some.at[i] == claim)
			return true;
	return false;
}

void hsy_provenance_choose(hsy_page *page, size_t most, bool (*fits)(const hsy_drawing *))
{
	hsy_indexes claims = hsy_view_ranked(page);
	hsy_indexes chosen = widest_first(page, claims);

	chosen.n = count_fitting(page, chosen, most, fits);
	for (size_t i = 0; i < claims.n; i++)
		if (is_among(chosen, claims.at[i]))
			hsy_vec_push(page->arena, &page->claims, claims.at[i]);
	page->n_more = claims.n - page->claims.n;
}
