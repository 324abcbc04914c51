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

typedef bool fit(const hsy_drawing *drawing);

/* Whether the first n candidates have room together, none of them left out. */
static bool is_fitting(const hsy_page *page, hsy_indexes candidates, size_t n, fit *fits)
{
	hsy_arena scratch;
	hsy_page trial = *page;
	const hsy_drawing *drawing;
	bool result;

	hsy_arena_init(&scratch);
	trial.arena = &scratch;
	drawing = hsy_fold(&trial, (hsy_indexes){candidates.at, n, n}, true);
	result = drawing->n_left_out == 0 && (page->options->top || fits(drawing));
	hsy_arena_clear(&scratch);
	return result;
}

/* As many as can be read at once: how many of the candidates. More never take less room,
 * so their number is doubled until they do not fit, and the bound then halved in. Where
 * not even one fits, for all the articles that tell it, a few. */
static size_t count_fitting(const hsy_page *page, hsy_indexes candidates, size_t most,
                            fit *fits)
{
	size_t top = page->options->top;
	size_t wanted = top ? top : page->options->no_fold ? HSY_NONE : most;
	size_t fitting = 0, beyond;

	if (wanted > candidates.n)
		wanted = candidates.n;
	if (page->options->no_fold)
		return wanted;
	for (beyond = 1; beyond <= wanted && is_fitting(page, candidates, beyond, fits);
	     beyond *= 2)
		fitting = beyond;
	if (beyond > wanted)
		beyond = wanted + 1;
	while (fitting + 1 < beyond) {
		size_t middle = fitting + (beyond - fitting) / 2;

		if (is_fitting(page, candidates, middle, fits))
			fitting = middle;
		else
			beyond = middle;
	}
	if (fitting)
		return fitting;
	return wanted < CROWDED_CLAIMS ? wanted : CROWDED_CLAIMS;
}

/* The best sourced where a number of these is asked for. */
void hsy_provenance_choose(hsy_page *page, size_t most, bool (*fits)(const hsy_drawing *))
{
	hsy_indexes claims = hsy_view_ranked(page);
	hsy_indexes order = page->options->top ? claims : widest_first(page, claims);
	bool *is_chosen = HSY_NEW_ARRAY(page->arena, page->results->links->claims.n,
	                                bool);
	size_t n = count_fitting(page, order, most, fits);

	for (size_t i = 0; i < n; i++)
		is_chosen[order.at[i]] = true;
	for (size_t i = 0; i < claims.n; i++)
		if (is_chosen[claims.at[i]])
			hsy_vec_push(page->arena, &page->claims, claims.at[i]);
	page->n_more = claims.n - page->claims.n;
}
