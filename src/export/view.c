/* view.c -- which claims a view holds. */
#include "export/view.h"

#include "export/escape.h"
#include "export/fold.h"
#include "export/json.h"
#include "export/knockout.h"
#include "export/picture.h"
#include "export/search.h"
#include "export/text.h"

#include <string.h>

enum { WIDTH_DEFAULT = 80 };

static bool is_wanted(const hsy_page *page, const hsy_options *options, size_t claim)
{
	if (options->search && !hsy_claim_is_asked(page->results, claim, options->search))
		return false;
	return options->all || hsy_claim_is_listed(page->results, claim);
}

static hsy_indexes ranked(const hsy_page *page, const hsy_options *options)
{
	const hsy_results *results = page->results;
	hsy_indexes claims = {0};

	for (size_t i = 0; i < results->links->claims.n; i++)
		if (is_wanted(page, options, results->ranks[i]))
			hsy_vec_push(page->arena, &claims, results->ranks[i]);
	return claims;
}

/* Whether a statement of the article was copied from another article. */
static bool is_copied(const hsy_graph *graph, size_t record)
{
	for (size_t i = 0; i < graph->edges.n; i++) {
		const hsy_edge *edge = &graph->edges.at[i];

		if (edge->kind == HSY_EDGE_COPIES &&
		    graph->nodes.at[edge->from].place.record == record &&
		    graph->nodes.at[edge->to].place.record != record)
			return true;
	}
	return false;
}

/* Articles that tell the claim in words of their own; places come by record. */
static size_t count_tellers(const hsy_page *page, size_t claim)
{
	const hsy_places *places = &page->results->links->claims.at[claim].places;
	const hsy_graph *graph = page->results->graphs[claim];
	size_t n = 0;

	for (size_t i = 0; i < places->n; i++)
		n += (i == 0 || places->at[i].record != places->at[i - 1].record) &&
		     !is_copied(graph, places->at[i].record);
	return n;
}

/* What several articles tell is what a class can trace, however badly it is
 * sourced; then come the best of the rest. */
static hsy_indexes widest_first(const hsy_page *page, hsy_indexes claims)
{
	hsy_indexes order = {0};

	for (int is_wide = 1; is_wide >= 0; is_wide--)
		for (size_t i = 0; i < claims.n; i++)
			if ((count_tellers(page, claims.at[i]) >= 2) == is_wide)
				hsy_vec_push(page->arena, &order, claims.at[i]);
	return order;
}

/* As many as can be read at once: how many of the candidates. One always is. */
static size_t count_fitting(const hsy_page *page, hsy_indexes candidates,
                            const hsy_options *options)
{
	size_t most = options->top ? options->top : HSY_CLAIMS_MAX;
	size_t n = 0;

	while (n < candidates.n && n < most) {
		hsy_indexes some = {candidates.at, n + 1, n + 1};
		const hsy_drawing *drawing = hsy_fold(page->results, some, true,
		                                      page->arena);
		bool fits = drawing->n_left_out == 0 &&
		            (options->top || hsy_picture_fits(drawing));

		if (n > 0 && !fits)
			break;
		n++;
	}
	return n;
}

static bool is_among(hsy_indexes some, size_t claim)
{
	for (size_t i = 0; i < some.n; i++)
		if (some.at[i] == claim)
			return true;
	return false;
}

static void pick_overview(hsy_page *page, const hsy_options *options, size_t claim)
{
	hsy_indexes claims = ranked(page, options);
	hsy_indexes chosen = widest_first(page, claims);

	(void)claim;
	chosen.n = count_fitting(page, chosen, options);
	for (size_t i = 0; i < claims.n; i++)
		if (is_among(chosen, claims.at[i]))
			hsy_vec_push(page->arena, &page->claims, claims.at[i]);
	page->n_more = claims.n - page->claims.n;
}

static void pick_claim(hsy_page *page, const hsy_options *options, size_t claim)
{
	(void)options;
	hsy_vec_push(page->arena, &page->claims, claim);
}

static void pick_claims(hsy_page *page, const hsy_options *options, size_t claim)
{
	hsy_indexes claims = ranked(page, options);

	(void)claim;
	if (options->top && claims.n > options->top) {
		page->n_more = claims.n - options->top;
		claims.n = options->top;
	}
	page->claims = claims;
}

static void pick_knockout(hsy_page *page, const hsy_options *options, size_t claim)
{
	(void)claim;
	page->claims = ranked(page, options);
}

static void pick_sensitivity(hsy_page *page, const hsy_options *options, size_t claim)
{
	(void)claim;
	page->claims = ranked(page, options);
}

static void pick_documents(hsy_page *page, const hsy_options *options, size_t claim)
{
	(void)page;
	(void)options;
	(void)claim;
}

static const hsy_view views[] = {
#define HSY_VIEW(name, about, shapes, data, words, help)                                 \
	{{#name, help, HSY_ABOUT_##about}, shapes, pick_##name, data, words},
#include "export/view.def"
#undef HSY_VIEW
};

enum { N_VIEWS = sizeof views / sizeof *views };

const hsy_view_info *hsy_view_at(size_t i)
{
	return i < N_VIEWS ? &views[i].info : NULL;
}

hsy_status hsy_view_find(const char *name, const hsy_view **out, hsy_error *err)
{
	for (size_t i = 0; i < N_VIEWS; i++) {
		*out = &views[i];
		if (name && strcmp(views[i].info.name, name) == 0)
			return HSY_OK;
	}
	return hsy_fail(err, HSY_E_NOT_FOUND, "there is no view '%s'", name ? name : "");
}

static hsy_status find_sources(hsy_page *page, const hsy_options *options, hsy_error *err)
{
	for (size_t i = 0; i < options->n_sources; i++) {
		size_t source;
		hsy_status status = hsy_source_asked(page->results, options->sources[i],
		                                     &source, err);

		if (status != HSY_OK)
			return status;
		hsy_vec_push(page->arena, &page->sources, source);
	}
	return HSY_OK;
}

hsy_status hsy_page_open(hsy_page *page, const hsy_results *results, const hsy_view *view,
                         const hsy_options *options, hsy_arena *arena, hsy_error *err)
{
	size_t claim = HSY_NONE;

	*page = (hsy_page){
	    .results = results,
	    .view = view,
	    .width = options->width ? options->width : WIDTH_DEFAULT,
	    .arena = arena,
	};
	hsy_status status = HSY_OK;
	if (view->info.about == HSY_ABOUT_CLAIM)
		status = hsy_results_find(results, options->claim, &claim, err);
	if (view->info.about == HSY_ABOUT_SOURCES)
		status = find_sources(page, options, err);
	if (status == HSY_OK)
		view->pick(page, options, claim);
	return status;
}
