/* compare_json.c -- where articles differ, as data. */
#include "export/compare.h"

#include "export/differ.h"
#include "export/json.h"

static const hsy_claim *claim_of(const hsy_page *page, size_t claim)
{
	return &page->results->links->claims.at[claim];
}

/* Where a place of a claim stands, and its words. */
static void set_place(json_t *object, const hsy_page *page, size_t claim, size_t at)
{
	const hsy_claim *c = claim_of(page, claim);
	const hsy_doc *doc =
	    &page->results->records->list.at[c->places.at[at].record].doc;

	hsy_json_set_str(object, "claim", c->id);
	hsy_json_set_str(object, "document", doc->id);
	hsy_json_set_str(object, "path", doc->path);
	hsy_json_set_str(object, "outlet", doc->outlet_name);
	hsy_json_set_str(object, "published", doc->published);
	hsy_json_set(object, "span", hsy_json_span(c->spans.at[at]));
	hsy_json_set_str(object, "quote", hsy_str_slice(doc->text, c->spans.at[at]));
}

static json_t *side_object(const hsy_page *page, const hsy_view_of *side)
{
	json_t *object = json_object();

	set_place(object, page, side->claim, side->at);
	hsy_json_set_str(object, "has", side->name);
	hsy_json_set(object, "words",
	             hsy_span_empty(side->words) ? json_null()
	                                         : hsy_json_span(side->words));
	return object;
}

static json_t *differences_array(const hsy_page *page, const hsy_differences *all)
{
	json_t *list = json_array();

	for (size_t i = 0; i < all->n; i++) {
		const hsy_difference *d = &all->at[i];
		json_t *object = json_object();

		hsy_json_set_text(object, "kind", hsy_differ_name(d->kind));
		hsy_json_set_bool(object, "ordered", d->is_ordered);
		hsy_json_set(object, "first", side_object(page, &d->first));
		hsy_json_set(object, "second", side_object(page, &d->second));
		json_array_append_new(list, object);
	}
	return list;
}

void hsy_json_differences(const hsy_page *page, hsy_out *out)
{
	const hsy_differences all = hsy_differences_of(page->results, &page->claims,
	                                               page->arena);
	json_t *object = json_object();

	hsy_json_set_str(object, "weights", page->results->weights->version);
	hsy_json_set(object, "differences", differences_array(page, &all));
	hsy_json_put(object, "\n", out);
}

static json_t *telling_object(const hsy_page *page, const hsy_telling *t)
{
	static const char *const names[] = {
	    [HSY_STANDING_FLAT] = "none",     [HSY_STANDING_UNKNOWN] = NULL,
	    [HSY_STANDING_CITED] = "cited",   [HSY_STANDING_COPIED] = "copied",
	    [HSY_STANDING_RUMOUR] = "rumour", [HSY_STANDING_NAMELESS] = "nameless",
	    [HSY_STANDING_NAMED] = "named",   [HSY_STANDING_DENIED] = "denied",
	};
	json_t *object = json_object(), *through = json_array();

	for (size_t i = 0; i < t->through.n; i++)
		json_array_append_new(through, hsy_json_str(t->through.at[i]));
	set_place(object, page, t->claim, t->at);
	hsy_json_set_text(object, "standing", names[t->standing]);
	hsy_json_set_str(object, "who", t->who);
	hsy_json_set(object, "through", through);
	return object;
}

void hsy_json_disagree(const hsy_page *page, hsy_out *out)
{
	size_t at = page->claims.at[0];
	const hsy_differences differences = hsy_differences_of(
	    page->results, &page->claims, page->arena);
	const hsy_tellings all = hsy_variants_of(page->results, at, &differences,
	                                         page->arena);
	json_t *object = json_object(), *tellings = json_array();

	for (size_t i = 0; i < all.n; i++)
		json_array_append_new(tellings, telling_object(page, &all.at[i]));
	hsy_json_set_str(object, "weights", page->results->weights->version);
	hsy_json_set_str(object, "id", claim_of(page, at)->id);
	hsy_json_set_str(object, "wording", claim_of(page, at)->wording);
	hsy_json_set(object, "score", hsy_json_scored(page->results->scores[at]));
	hsy_json_set(object, "tellings", tellings);
	hsy_json_set(object, "differences", differences_array(page, &differences));
	hsy_json_put(object, "\n", out);
}
