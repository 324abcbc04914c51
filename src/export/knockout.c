/* knockout.c -- what falls without a source, and with other weights, in words and as
 * data. */
#include "export/knockout.h"

#include "export/escape.h"
#include "export/json.h"
#include "export/text.h"

hsy_scored hsy_page_scored(const hsy_page *page)
{
	const hsy_results *results = page->results;

	return (hsy_scored){results->records, results->sources, results->graphs,
	                    results->scores, results->weights};
}

static const hsy_source *source_at(const hsy_page *page, size_t i)
{
	return &page->results->sources->list.at[i];
}

static const hsy_claim *claim_at(const hsy_page *page, size_t i)
{
	return &page->results->links->claims.at[i];
}

hsy_falls hsy_page_falls(const hsy_page *page)
{
	const hsy_scored scored = hsy_page_scored(page);
	bool *is_out = HSY_NEW_ARRAY(page->arena, scored.sources->list.n, bool);

	for (size_t i = 0; i < page->sources.n; i++)
		is_out[page->sources.at[i]] = true;
	return hsy_knockout(&scored, &page->claims, is_out, page->arena);
}

size_t hsy_falls_changed(const hsy_falls *falls)
{
	size_t n = 0;

	for (size_t i = 0; i < falls->n; i++)
		n += hsy_grade_changes(&falls->at[i]);
	return n;
}

/* ------------------------------------------------ in words */

/* "  C 65.4 → F  9.0  Amazon announced …" */
static void put_fall(const hsy_page *page, const hsy_fall *fall, hsy_out *out)
{
	hsy_str head = hsy_str_printf(page->arena, "  %c %5.1f → %c %5.1f  ",
	                              fall->before->grade, fall->before->strength,
	                              fall->after->grade, fall->after->strength);
	hsy_str wording = hsy_wrap(page->arena, claim_at(page, fall->claim)->wording,
	                           page->width > 60 ? 2 * (page->width - 26) : 68, 1)
	                      .at[0];

	hsy_text_put(page, out, head.at, "                     ", wording);
}

static void put_falls(const hsy_page *page, const hsy_falls *falls, bool changed,
                      hsy_out *out)
{
	for (size_t i = 0; i < falls->n; i++)
		if (hsy_grade_changes(&falls->at[i]) == changed)
			put_fall(page, &falls->at[i], out);
}

static hsy_str names_of(const hsy_page *page)
{
	hsy_str names = HSY_STR("");

	for (size_t i = 0; i < page->sources.n; i++)
		names = hsy_str_printf(
		    page->arena, HSY_STR_FMT "%s" HSY_STR_FMT, HSY_STR_ARG(names),
		    i == 0                     ? ""
		    : i + 1 == page->sources.n ? " and "
		                               : ", ",
		    HSY_STR_ARG(source_at(page, page->sources.at[i])->name));
	return names;
}

size_t hsy_falls_bare(const hsy_falls *falls)
{
	size_t n = 0;

	for (size_t i = 0; i < falls->n; i++)
		n += falls->at[i].after->grade == 'F' &&
		     falls->at[i].before->grade != 'F';
	return n;
}

/* " Ada Quill 9 of 14 claims fall by a grade or more, 3 to no source at all": of n that
 * rest on whoever is named. */
static hsy_str without_words(const hsy_page *page, hsy_str names, size_t falls, size_t n,
                             size_t bare)
{
	hsy_str words = hsy_str_printf(
	    page->arena, " " HSY_STR_FMT " %zu of %zu %s by a grade or more",
	    HSY_STR_ARG(names), falls, n,
	    n == 1       ? "claim falls"
	    : falls == 1 ? "claims falls"
	                 : "claims fall");

	if (!bare)
		return words;
	return hsy_str_printf(page->arena, HSY_STR_FMT ", %zu to no source at all",
	                      HSY_STR_ARG(words), bare);
}

static void put_without(const hsy_page *page, hsy_out *out)
{
	const hsy_falls falls = hsy_page_falls(page);
	size_t changed = hsy_falls_changed(&falls);
	hsy_str words = without_words(page, names_of(page), changed, falls.n,
	                              hsy_falls_bare(&falls));

	hsy_text_put(page, out, "", "",
	             hsy_str_printf(page->arena, "Without" HSY_STR_FMT ".",
	                            HSY_STR_ARG(words)));
	if (changed) {
		hsy_out_text(out, "\nThey fall:\n");
		put_falls(page, &falls, true, out);
	}
	if (changed < falls.n) {
		hsy_out_text(out, "\nThey keep their grade:\n");
		put_falls(page, &falls, false, out);
	}
}

static void put_support(const hsy_page *page, const hsy_support *support, hsy_out *out)
{
	hsy_str words = without_words(page, source_at(page, support->source)->name,
	                              support->n_falls, support->n_claims,
	                              support->n_bare);

	hsy_text_put(page, out, "  ", "    ",
	             hsy_str_printf(page->arena, "without" HSY_STR_FMT, HSY_STR_ARG(words)));
}

static void put_ranked(const hsy_page *page, hsy_out *out)
{
	const hsy_scored scored = hsy_page_scored(page);
	const hsy_supports supports = hsy_knockout_each(&scored, &page->claims,
	                                                page->arena);
	size_t n_bearing = 0;

	while (n_bearing < supports.n && supports.at[n_bearing].n_falls)
		n_bearing++;
	hsy_text_put(page, out, "", "",
	             hsy_str_printf(page->arena,
	                            "%zu of %zu sources bear load: without one of them, "
	                            "the grade of a claim falls.%s",
	                            n_bearing, supports.n,
	                            n_bearing ? " Of the claims that rest on each:"
	                                      : ""));
	if (n_bearing)
		hsy_out_text(out, "\n");
	for (size_t i = 0; i < n_bearing; i++)
		put_support(page, &supports.at[i], out);
}

void hsy_text_knockout(const hsy_page *page, hsy_out *out)
{
	if (page->sources.n)
		put_without(page, out);
	else
		put_ranked(page, out);
	hsy_text_put_end(page, out);
}

static void put_shift(const hsy_page *page, const hsy_shift *shift, hsy_out *out)
{
	double old = page->results->weights->of[shift->level];

	hsy_out_text(out, "\n");
	hsy_text_put(page, out, "", "  ",
	             hsy_str_printf(page->arena, "%s, %s: %.2f instead of %.2f",
	                            hsy_factor_title(hsy_level_factor(shift->level)),
	                            hsy_level_name(shift->level), shift->value, old));
	for (size_t i = 0; i < shift->falls.n; i++)
		put_fall(page, &shift->falls.at[i], out);
}

/* Claims whose grade no shift changes. */
static size_t count_firm(const hsy_page *page, const hsy_shifts *shifts)
{
	bool *moves = HSY_NEW_ARRAY(page->arena, page->results->links->claims.n, bool);
	size_t n = page->claims.n;

	for (size_t i = 0; i < shifts->n; i++)
		for (size_t k = 0; k < shifts->at[i].falls.n; k++) {
			size_t claim = shifts->at[i].falls.at[k].claim;

			n -= !moves[claim];
			moves[claim] = true;
		}
	return n;
}

void hsy_text_sensitivity(const hsy_page *page, hsy_out *out)
{
	const hsy_scored scored = hsy_page_scored(page);
	const hsy_shifts shifts = hsy_sensitivity(&scored, &page->claims, page->arena);

	hsy_text_put(
	    page, out, "", "",
	    hsy_str_printf(page->arena,
	                   "Of %zu claims, %zu keep their grade whichever single "
	                   "weight is %.0f%% larger or smaller.",
	                   page->claims.n, count_firm(page, &shifts), 100 * HSY_SHIFT));
	for (size_t i = 0; i < shifts.n; i++)
		put_shift(page, &shifts.at[i], out);
	hsy_text_put_end(page, out);
}

/* ------------------------------------------------ as data */

static json_t *source_object(const hsy_page *page, size_t i)
{
	const hsy_source *source = source_at(page, i);
	json_t *object = json_object();

	hsy_json_set_str(object, "id", source->id);
	hsy_json_set_str(object, "name", source->name);
	hsy_json_set_text(object, "type", hsy_source_type_name(source->type));
	return object;
}

static json_t *support_object(const hsy_page *page, const hsy_support *support)
{
	json_t *object = source_object(page, support->source);

	hsy_json_set_count(object, "claims", support->n_claims);
	hsy_json_set_count(object, "falls", support->n_falls);
	hsy_json_set_count(object, "bare", support->n_bare);
	hsy_json_set(object, "loss", hsy_json_number(support->loss, 2));
	return object;
}

static json_t *falls_array(const hsy_page *page, const hsy_falls *falls)
{
	json_t *list = json_array();

	for (size_t i = 0; i < falls->n; i++) {
		const hsy_fall *fall = &falls->at[i];
		json_t *object = json_object();

		hsy_json_set_str(object, "id", claim_at(page, fall->claim)->id);
		hsy_json_set_str(object, "wording", claim_at(page, fall->claim)->wording);
		hsy_json_set(object, "before", hsy_json_scored(fall->before));
		hsy_json_set(object, "after", hsy_json_scored(fall->after));
		json_array_append_new(list, object);
	}
	return list;
}

void hsy_json_knockout(const hsy_page *page, hsy_out *out)
{
	const hsy_scored scored = hsy_page_scored(page);
	json_t *object = json_object(), *sources = json_array();

	hsy_json_set_str(object, "weights", scored.weights->version);
	if (page->sources.n) {
		const hsy_falls falls = hsy_page_falls(page);

		for (size_t i = 0; i < page->sources.n; i++)
			json_array_append_new(sources,
			                      source_object(page, page->sources.at[i]));
		hsy_json_set(object, "without", sources);
		hsy_json_set(object, "claims", falls_array(page, &falls));
	} else {
		const hsy_supports supports = hsy_knockout_each(&scored, &page->claims,
		                                                page->arena);

		for (size_t i = 0; i < supports.n; i++)
			json_array_append_new(sources,
			                      support_object(page, &supports.at[i]));
		hsy_json_set(object, "sources", sources);
	}
	hsy_json_put(object, "\n", out);
}

void hsy_json_sensitivity(const hsy_page *page, hsy_out *out)
{
	const hsy_scored scored = hsy_page_scored(page);
	const hsy_shifts shifts = hsy_sensitivity(&scored, &page->claims, page->arena);
	json_t *object = json_object(), *list = json_array();

	for (size_t i = 0; i < shifts.n; i++) {
		const hsy_shift *shift = &shifts.at[i];
		json_t *row = json_object();

		hsy_json_set_text(row, "factor",
		                  hsy_factor_name(hsy_level_factor(shift->level)));
		hsy_json_set_text(row, "level", hsy_level_name(shift->level));
		hsy_json_set(row, "weight",
		             hsy_json_number(scored.weights->of[shift->level], 4));
		hsy_json_set(row, "instead", hsy_json_number(shift->value, 4));
		hsy_json_set(row, "claims", falls_array(page, &shift->falls));
		json_array_append_new(list, row);
	}
	hsy_json_set_str(object, "weights", scored.weights->version);
	hsy_json_set(object, "shifts", list);
	hsy_json_put(object, "\n", out);
}
