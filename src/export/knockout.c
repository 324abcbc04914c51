/* knockout.c -- what falls without a source, and with other weights, in words and as
 * data. */
#include "export/knockout.h"

#include "export/escape.h"
#include "export/json.h"
#include "export/text.h"
#include "score/knockout.h"

static hsy_scored scored_of(const hsy_results *results)
{
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

static hsy_falls falls_of(const hsy_page *page)
{
	const hsy_scored scored = scored_of(page->results);
	bool *is_out = HSY_NEW_ARRAY(page->arena, scored.sources->list.n, bool);

	for (size_t i = 0; i < page->sources.n; i++)
		is_out[page->sources.at[i]] = true;
	return hsy_knockout(&scored, &page->claims, is_out, page->arena);
}

static size_t count_changes(const hsy_falls *falls)
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

static size_t count_bare(const hsy_falls *falls)
{
	size_t n = 0;

	for (size_t i = 0; i < falls->n; i++)
		n += falls->at[i].after->grade == 'F' &&
		     falls->at[i].before->grade != 'F';
	return n;
}

static void put_without(const hsy_page *page, hsy_out *out)
{
	const hsy_falls falls = falls_of(page);
	size_t changed = count_changes(&falls);

	hsy_text_put(page, out, "", "",
	             hsy_str_printf(page->arena,
	                            "%zu %s on " HSY_STR_FMT
	                            ". Withdrawn, %zu would fall by a grade or more, %zu "
	                            "of them to no source at all.",
	                            falls.n, falls.n == 1 ? "claim rests" : "claims rest",
	                            HSY_STR_ARG(names_of(page)), changed,
	                            count_bare(&falls)));
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
	hsy_str name = source_at(page, support->source)->name;
	hsy_str head = hsy_str_printf(page->arena, "%5zu %5zu %5zu  ", support->n_falls,
	                              support->n_bare, support->n_claims);

	hsy_text_put(page, out, head.at, "                   ", name);
}

static void put_ranked(const hsy_page *page, hsy_out *out)
{
	const hsy_scored scored = scored_of(page->results);
	const hsy_supports supports = hsy_knockout_each(&scored, &page->claims,
	                                                page->arena);
	size_t n_bearing = 0;

	while (n_bearing < supports.n && supports.at[n_bearing].n_falls)
		n_bearing++;
	hsy_text_put(page, out, "", "",
	             hsy_str_printf(page->arena,
	                            "%zu of %zu sources bear load: without one of them, "
	                            "the grade of a claim falls.",
	                            n_bearing, supports.n));
	if (n_bearing)
		hsy_out_text(out, "\n fall  bare    of  claims, without\n");
	for (size_t i = 0; i < n_bearing; i++)
		put_support(page, &supports.at[i], out);
	if (n_bearing)
		hsy_text_put(
		    page, out, "\n", "",
		    HSY_STR(
		        "of: claims that rest on it. fall: those whose grade would be "
		        "worse. bare: those with nobody else behind them."));
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
	const hsy_scored scored = scored_of(page->results);
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
	const hsy_scored scored = scored_of(page->results);
	json_t *object = json_object(), *sources = json_array();

	hsy_json_set_str(object, "weights", scored.weights->version);
	if (page->sources.n) {
		const hsy_falls falls = falls_of(page);

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
	const hsy_scored scored = scored_of(page->results);
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
