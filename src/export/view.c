/* view.c -- which claims a view holds. */
#include "export/view.h"

#include "export/compare.h"
#include "export/json.h"
#include "export/knockout.h"
#include "export/search.h"
#include "export/sources.h"
#include "export/text.h"

#include <string.h>

enum { WIDTH_DEFAULT = 80 };

/* ----------------------------------------------------------------- filters */

static bool is_told_by(const hsy_page *page, size_t claim)
{
	const hsy_places *places = &page->results->links->claims.at[claim].places;

	for (size_t i = 0; i < places->n; i++)
		if (page->is_article[places->at[i].record])
			return true;
	return false;
}

/* Whether the speaker of any node was asked for. */
static bool rests_on(const hsy_page *page, size_t claim)
{
	const hsy_nodes *nodes = &page->results->graphs[claim]->nodes;

	for (size_t i = 0; i < nodes->n; i++) {
		size_t source = nodes->at[i].source;

		for (size_t k = 0; source != HSY_NONE && k < page->sources.n; k++)
			if (hsy_source_speaker(page->results->sources, source) ==
			    page->sources.at[k])
				return true;
	}
	return false;
}

static bool is_wanted(const hsy_page *page, size_t claim)
{
	const hsy_options *options = page->options;
	char worst = options->min_grade;

	if (page->only != HSY_NONE)
		return claim == page->only;
	if (options->search && !hsy_claim_is_asked(page->results, claim, options->search))
		return false;
	if (worst && page->results->scores[claim]->grade > worst)
		return false;
	if (page->is_article && !is_told_by(page, claim))
		return false;
	if (page->view->info.about != HSY_ABOUT_SOURCES && page->sources.n &&
	    !rests_on(page, claim))
		return false;
	return true;
}

hsy_indexes hsy_view_every(const hsy_page *page)
{
	const hsy_results *results = page->results;
	hsy_indexes claims = {0};

	for (size_t i = 0; i < results->links->claims.n; i++)
		if (is_wanted(page, results->ranks[i]))
			hsy_vec_push(page->arena, &claims, results->ranks[i]);
	return claims;
}

hsy_indexes hsy_view_ranked(const hsy_page *page)
{
	const hsy_indexes every = hsy_view_every(page);
	hsy_indexes claims = {0};

	for (size_t i = 0; i < every.n; i++)
		if (page->options->all || every.at[i] == page->only ||
		    hsy_claim_is_listed(page->results, every.at[i]))
			hsy_vec_push(page->arena, &claims, every.at[i]);
	return claims;
}

/* ---------------------------------------------- views that are not drawn */

void hsy_view_pick_claims(hsy_page *page, size_t claim)
{
	hsy_indexes claims = hsy_view_ranked(page);
	size_t top = page->options->top;

	(void)claim;
	if (top && claims.n > top) {
		page->n_more = claims.n - top;
		claims.n = top;
	}
	page->claims = claims;
}

void hsy_view_pick_sources(hsy_page *page, size_t claim)
{
	(void)claim;
	page->claims = hsy_view_ranked(page);
}

void hsy_view_pick_differences(hsy_page *page, size_t claim)
{
	(void)claim;
	page->claims = hsy_view_ranked(page);
}

void hsy_view_pick_sensitivity(hsy_page *page, size_t claim)
{
	(void)claim;
	page->claims = hsy_view_ranked(page);
}

void hsy_view_pick_documents(hsy_page *page, size_t claim)
{
	(void)page;
	(void)claim;
}

/* ------------------------------------------------------------------- table */

static const hsy_view views[] = {
#define HSY_VIEW(name, about, shapes, draw, data, words, help)                           \
	{{#name, help, HSY_ABOUT_##about},                                               \
	 shapes,                                                                         \
	 hsy_view_pick_##name,                                                           \
	 draw,                                                                           \
	 data,                                                                           \
	 words},
#include "export/view.def"
#undef HSY_VIEW
};

enum { N_VIEWS = sizeof views / sizeof *views };

const hsy_view_info *hsy_view_at(size_t i)
{
	return i < N_VIEWS ? &views[i].info : NULL;
}

const hsy_view *hsy_view_number(size_t i)
{
	return i < N_VIEWS ? &views[i] : NULL;
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

/* -------------------------------------------------------------------- page */

static bool is_among(const hsy_indexes *list, size_t index)
{
	for (size_t i = 0; i < list->n; i++)
		if (list->at[i] == index)
			return true;
	return false;
}

static hsy_status find_sources(hsy_page *page, hsy_error *err)
{
	for (size_t i = 0; i < page->options->n_sources; i++) {
		size_t source;
		hsy_status status = hsy_source_asked(
		    page->results, page->options->sources[i], &source, err);

		if (status != HSY_OK)
			return status;
		if (!is_among(&page->sources, source))
			hsy_vec_push(page->arena, &page->sources, source);
	}
	return HSY_OK;
}

static hsy_status find_articles(hsy_page *page, hsy_error *err)
{
	size_t n = page->results->records->list.n;

	if (!page->options->article)
		return HSY_OK;
	page->is_article = HSY_NEW_ARRAY(page->arena, n, bool);
	if (!hsy_articles_asked(page->results, page->options->article, page->is_article))
		return hsy_fail(err, HSY_E_NOT_FOUND,
		                "no article has the id, the outlet or the headline '%s'",
		                page->options->article);
	return HSY_OK;
}

hsy_status hsy_page_open(hsy_page *page, const hsy_results *results, const hsy_view *view,
                         const hsy_options *options, hsy_arena *arena, hsy_error *err)
{
	hsy_status status = HSY_OK;

	*page = (hsy_page){
	    .results = results,
	    .view = view,
	    .options = options,
	    .only = HSY_NONE,
	    .width = options->width ? options->width : WIDTH_DEFAULT,
	    .arena = arena,
	};
	if (view->info.about == HSY_ABOUT_CLAIM || options->claim)
		status = hsy_results_find(results, options->claim, &page->only, err);
	if (status == HSY_OK)
		status = find_sources(page, err);
	if (status == HSY_OK)
		status = find_articles(page, err);
	if (status == HSY_OK)
		view->pick(page, page->only);
	return status;
}
