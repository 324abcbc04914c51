/* merged.c -- why statements are taken for one claim, in words and as data. */
#include "export/merged.h"

#include "base/map.h"
#include "export/escape.h"
#include "export/text.h"
#include "link/merge.h"

/* So many are told in words: the rest are as alike, and counted. */
enum { TOLD_MAX = 12 };

static const hsy_claim *claim_of(const hsy_page *page, size_t claim)
{
	return &page->results->links->claims.at[claim];
}

static const hsy_doc *doc_of(const hsy_page *page, const hsy_claim *claim, size_t at)
{
	return &page->results->records->list.at[claim->places.at[at].record].doc;
}

/* ------------------------------------------------ in words */

static hsy_str word_at(const hsy_page *page, const hsy_doc *doc, hsy_span span)
{
	return hsy_plain(page->arena, hsy_str_slice(doc->text, span));
}

static hsy_str listed(const hsy_page *page, hsy_str list, hsy_str word)
{
	return hsy_str_printf(page->arena, HSY_STR_FMT "%s" HSY_STR_FMT,
	                      HSY_STR_ARG(list), list.len ? ", " : "", HSY_STR_ARG(word));
}

/* "Amazon, invested/investment, $50 billion"; a pronoun stands for each word of a name,
 * and is told once. */
static hsy_str shared_words(const hsy_page *page, const hsy_claim *claim,
                            const hsy_merge *merge)
{
	hsy_str list = HSY_STR("");
	hsy_map known;

	hsy_map_init(&known, page->arena);
	for (size_t i = 0; i < merge->shared.n; i++) {
		const hsy_shared *both = &merge->shared.at[i];
		hsy_str here = word_at(page, doc_of(page, claim, merge->here),
		                       both->here);
		hsy_str there = word_at(page, doc_of(page, claim, merge->there),
		                        both->there);
		bool is_same = hsy_str_equal(hsy_str_fold(page->arena, here),
		                             hsy_str_fold(page->arena, there));

		if (!is_same)
			here = hsy_str_printf(page->arena, HSY_STR_FMT "/" HSY_STR_FMT,
			                      HSY_STR_ARG(here), HSY_STR_ARG(there));
		if (hsy_map_add(&known, hsy_str_fold(page->arena, here), i) == i)
			list = listed(page, list, here);
	}
	return list;
}

/* Whoever speaks is no part of what is compared, but may well stand in the words. */
static bool is_there(const hsy_page *page, const hsy_claim *claim, size_t at,
                     hsy_str word)
{
	hsy_str words = word_at(page, doc_of(page, claim, at), claim->spans.at[at]);

	return hsy_str_find(hsy_str_fold(page->arena, words),
	                    hsy_str_fold(page->arena, word), 0) != HSY_NONE;
}

/* "; only the first: announced" */
static hsy_str alone(const hsy_page *page, const hsy_claim *claim, size_t at,
                     size_t other, hsy_spans words, const char *which)
{
	hsy_str list = HSY_STR("");

	for (size_t i = 0; i < words.n; i++) {
		hsy_str word = word_at(page, doc_of(page, claim, at), words.at[i]);

		if (!is_there(page, claim, other, word))
			list = listed(page, list, word);
	}
	if (!list.len)
		return list;
	return hsy_str_printf(page->arena, "; only the %s: " HSY_STR_FMT, which,
	                      HSY_STR_ARG(list));
}

static bool is_verbatim(const hsy_page *page, const hsy_claim *claim,
                        const hsy_merge *merge)
{
	hsy_str here = word_at(page, doc_of(page, claim, merge->here),
	                       claim->spans.at[merge->here]);
	hsy_str there = word_at(page, doc_of(page, claim, merge->there),
	                        claim->spans.at[merge->there]);

	return hsy_str_equal(hsy_str_fold(page->arena, here),
	                     hsy_str_fold(page->arena, there));
}

static hsy_str reason_of(const hsy_page *page, const hsy_claim *claim,
                         const hsy_merge *merge)
{
	if (merge->is_equal)
		return is_verbatim(page, claim, merge)
		           ? HSY_STR("the same words")
		           : HSY_STR("the same words, but for small ones and endings");
	hsy_str first = alone(page, claim, merge->here, merge->there, merge->only_here,
	                      "first");
	hsy_str second = alone(page, claim, merge->there, merge->here, merge->only_there,
	                       "second");
	return hsy_str_printf(
	    page->arena, "both have " HSY_STR_FMT HSY_STR_FMT HSY_STR_FMT "%s",
	    HSY_STR_ARG(shared_words(page, claim, merge)), HSY_STR_ARG(first),
	    HSY_STR_ARG(second), merge->is_alike ? "" : "; others are like both");
}

static hsy_str article_of(const hsy_page *page, const hsy_claim *claim, size_t at)
{
	return hsy_article_name(page->results, claim->places.at[at].record);
}

/* "Coastline Today and Tern Coast Radio"; "Coastline Today, twice" */
static hsy_str articles_of(const hsy_page *page, const hsy_claim *claim,
                           const hsy_merge *merge)
{
	bool is_one = claim->places.at[merge->here].record ==
	              claim->places.at[merge->there].record;
	hsy_str first = article_of(page, claim, merge->here);
	hsy_str second = article_of(page, claim, merge->there);

	return hsy_str_printf(page->arena, HSY_STR_FMT "%s" HSY_STR_FMT,
	                      HSY_STR_ARG(first), is_one ? ", twice" : " and ",
	                      HSY_STR_ARG(is_one ? HSY_STR("") : second));
}

void hsy_text_merged(const hsy_page *page, size_t claim, hsy_out *out)
{
	const hsy_claim *c = claim_of(page, claim);

	if (c->places.n < 2)
		return;
	const hsy_merges merges = hsy_merges_of(
	    hsy_merger_new(page->results->records, page->arena), c, page->arena);
	hsy_out_text(out, "\nWhy they are taken for one claim:\n");
	for (size_t i = 0; i < merges.n && i < TOLD_MAX; i++) {
		const hsy_merge *merge = &merges.at[i];

		hsy_text_put(page, out, "  - ", "    ",
		             hsy_str_printf(page->arena,
		                            HSY_STR_FMT ": " HSY_STR_FMT ".",
		                            HSY_STR_ARG(articles_of(page, c, merge)),
		                            HSY_STR_ARG(reason_of(page, c, merge))));
	}
	if (merges.n > TOLD_MAX)
		hsy_text_put(
		    page, out, "  ", "  ",
		    hsy_str_printf(page->arena, "and %zu more.", merges.n - TOLD_MAX));
}

/* ------------------------------------------------ as data */

static json_t *place_object(const hsy_page *page, const hsy_claim *claim, size_t at)
{
	json_t *object = json_object();

	hsy_json_set_str(object, "document", doc_of(page, claim, at)->id);
	hsy_json_set(object, "span", hsy_json_span(claim->spans.at[at]));
	return object;
}

static json_t *spans_array(hsy_spans spans)
{
	json_t *list = json_array();

	for (size_t i = 0; i < spans.n; i++)
		json_array_append_new(list, hsy_json_span(spans.at[i]));
	return list;
}

static json_t *merge_object(const hsy_page *page, const hsy_claim *claim,
                            const hsy_merge *merge)
{
	json_t *object = json_object(), *shared = json_array();

	for (size_t i = 0; i < merge->shared.n; i++) {
		json_t *pair = json_array();

		json_array_append_new(pair, hsy_json_span(merge->shared.at[i].here));
		json_array_append_new(pair, hsy_json_span(merge->shared.at[i].there));
		json_array_append_new(shared, pair);
	}
	hsy_json_set(object, "first", place_object(page, claim, merge->here));
	hsy_json_set(object, "second", place_object(page, claim, merge->there));
	hsy_json_set_bool(object, "equal", merge->is_equal);
	hsy_json_set_bool(object, "alike", merge->is_alike);
	hsy_json_set_count(object, "agreed", merge->agreed);
	hsy_json_set(object, "shared", shared);
	hsy_json_set(object, "only_first", spans_array(merge->only_here));
	hsy_json_set(object, "only_second", spans_array(merge->only_there));
	return object;
}

json_t *hsy_json_merged(const hsy_page *page, size_t claim)
{
	const hsy_claim *c = claim_of(page, claim);
	json_t *list = json_array();

	if (c->places.n < 2)
		return list;
	const hsy_merges merges = hsy_merges_of(
	    hsy_merger_new(page->results->records, page->arena), c, page->arena);
	for (size_t i = 0; i < merges.n; i++)
		json_array_append_new(list, merge_object(page, c, &merges.at[i]));
	return list;
}
