/* sources.c -- what was matched, in order: the sources of a corpus. */
#include "resolve/alias.h"
#include "resolve/match.h"
#include "resolve/pattern.h"

#include <stdlib.h>

/* Owners become sources even where nobody mentions them: two outlets of one
 * house are told from each other, and not independent. */
static void add_owners(hsy_matcher *r)
{
	for (size_t i = 0; i < r->list.n; i++) {
		const hsy_catalogue_entry *entry = r->list.at[i].entry;
		const hsy_catalogue_entry *owner = entry ? hsy_catalogue_owner(
		                                               r->catalogue, entry)
		                                         : NULL;

		if (owner) {
			size_t index = hsy_match_entry(r, owner);

			r->list.at[i].source.owner = index;
		}
	}
}

static void add_person_patterns(hsy_arena *arena, hsy_strs *patterns, hsy_str name)
{
	hsy_str surname = hsy_last_words(name, 1);

	hsy_pattern_add(arena, patterns, name);
	if (surname.len > 2)
		hsy_pattern_add(arena, patterns, surname);
}

/* The names of an entry come from the catalogue, which knows them better. */
static void add_own_patterns(hsy_matcher *r, const hsy_candidate *from,
                             hsy_strs *patterns)
{
	for (size_t i = 0; i < from->houses.n; i++)
		hsy_vec_push(r->arena, patterns, from->houses.at[i]);
	if (from->entry)
		return;
	for (size_t i = 0; i < from->names.n; i++) {
		switch (from->source.type) {
		case HSY_SOURCE_PERSON:
			add_person_patterns(r->arena, patterns, from->names.at[i]);
			break;
		case HSY_SOURCE_ORGANISATION:
		case HSY_SOURCE_OUTLET:
			hsy_pattern_add(r->arena, patterns, from->names.at[i]);
			break;
		case HSY_SOURCE_EVENT:
			/* "the tour": no name is needed to speak of what took place. */
			if (from->source.head.len)
				hsy_vec_push(r->arena, patterns,
				             hsy_pattern_of(r->arena, from->source.head));
			return;
		default:
			break;
		}
	}
}

static void add_entry_patterns(hsy_matcher *r, const hsy_catalogue_entry *entry,
                               hsy_strs *patterns)
{
	hsy_pattern_add(r->arena, patterns, entry->name);
	for (size_t i = 0; i < entry->n_others; i++)
		hsy_pattern_add(r->arena, patterns, entry->others[i]);
}

/* The names of an entry speak of all who own it. */
static void add_catalogue_patterns(hsy_matcher *r, const size_t *place_of,
                                   hsy_sources *sources)
{
	const hsy_catalogue_entry *entry;

	for (size_t i = 0; (entry = hsy_catalogue_at(r->catalogue, i)); i++) {
		const hsy_catalogue_entry *owner = entry;

		for (; owner; owner = hsy_catalogue_owner(r->catalogue, owner)) {
			size_t index = *hsy_match_place(r, owner);

			if (index != HSY_NONE)
				add_entry_patterns(r, entry,
				                   &sources->patterns[place_of[index]]);
		}
	}
}

static int compare_ids(const void *a, const void *b)
{
	return hsy_str_compare((*(hsy_candidate *const *)a)->source.id,
	                       (*(hsy_candidate *const *)b)->source.id);
}

static int compare_strs(const void *a, const void *b)
{
	return hsy_str_compare(*(const hsy_str *)a, *(const hsy_str *)b);
}

/* Whoever was only ever cited as an outlet has no kind yet. */
static void finish(hsy_source *source)
{
	if (source->type == HSY_SOURCE_OUTLET && source->outlet == HSY_OUTLET_NONE)
		source->outlet = HSY_OUTLET_NEWS;
	if (source->written.n)
		qsort(source->written.at, source->written.n, sizeof *source->written.at,
		      compare_strs);
}

/* Moves the candidates to sources, by id. Returns the place of each. */
static const size_t *sort_candidates(hsy_matcher *r, hsy_sources *sources)
{
	size_t n = 0;
	hsy_candidate **order = HSY_NEW_ARRAY(r->arena, r->list.n, hsy_candidate *);
	size_t *place_of = HSY_NEW_ARRAY(r->arena, r->list.n, size_t);

	for (size_t i = 0; i < r->list.n; i++)
		if (r->list.at[i].stands_for == HSY_NONE)
			order[n++] = &r->list.at[i];
	if (n)
		qsort(order, n, sizeof *order, compare_ids);
	for (size_t i = 0; i < n; i++)
		place_of[order[i] - r->list.at] = i;
	sources->patterns = HSY_NEW_ARRAY(r->arena, n, hsy_strs);
	for (size_t i = 0; i < n; i++) {
		hsy_source source = order[i]->source;

		finish(&source);
		source.is_untitled = source.type == HSY_SOURCE_DOCUMENT &&
		                     source.owner == HSY_NONE && !order[i]->is_titled;
		if (source.owner != HSY_NONE)
			source.owner = place_of[source.owner];
		hsy_vec_push(r->arena, &sources->list, source);
		add_own_patterns(r, order[i], &sources->patterns[i]);
	}
	add_catalogue_patterns(r, place_of, sources);
	return place_of;
}

static void move_all(size_t *indexes, size_t n, const size_t *place_of)
{
	for (size_t i = 0; i < n; i++)
		if (indexes[i] != HSY_NONE)
			indexes[i] = place_of[indexes[i]];
}

static bool *all_of_itself(hsy_matcher *r, const hsy_record *record)
{
	const hsy_attributions *attributions = &record->findings.attributions;
	bool *is_of_itself = HSY_NEW_ARRAY(r->arena, attributions->n, bool);

	for (size_t i = 0; i < attributions->n; i++)
		is_of_itself[i] = hsy_match_is_of_itself(r, record, &attributions->at[i]);
	return is_of_itself;
}

const hsy_sources *hsy_sources_new(const hsy_records *records, hsy_arena *arena)
{
	hsy_sources *sources = HSY_NEW(arena, hsy_sources);
	size_t n = records->list.n;
	const size_t *place_of;
	hsy_matcher r;

	hsy_matcher_init(&r, records, arena);
	sources->of_attribution = HSY_NEW_ARRAY(arena, n, size_t *);
	sources->of_citation = HSY_NEW_ARRAY(arena, n, size_t *);
	sources->of_record = HSY_NEW_ARRAY(arena, n, size_t);
	sources->is_of_itself = HSY_NEW_ARRAY(arena, n, bool *);

	/* All outlets first: an article may cite one that comes later. */
	for (size_t i = 0; i < n; i++)
		sources->of_record[i] = hsy_match_outlet(&r, &records->list.at[i].doc);
	for (size_t i = 0; i < n; i++)
		hsy_match_self(&r, &records->list.at[i], sources->of_record[i]);
	for (size_t i = 0; i < n; i++) {
		const hsy_findings *findings = &records->list.at[i].findings;

		sources->of_attribution[i] = HSY_NEW_ARRAY(
		    arena, findings->attributions.n, size_t);
		sources->of_citation[i] = HSY_NEW_ARRAY(arena, findings->citations.n,
		                                        size_t);
		hsy_match_record(&r, &records->list.at[i], sources->of_attribution[i],
		                 sources->of_citation[i]);
		sources->is_of_itself[i] = all_of_itself(&r, &records->list.at[i]);
	}
	hsy_match_namesakes(&r, sources->of_attribution);
	add_owners(&r);
	hsy_match_newsrooms(&r, sources->of_record, sources->of_attribution);

	place_of = sort_candidates(&r, sources);
	move_all(sources->of_record, n, place_of);
	for (size_t i = 0; i < n; i++) {
		const hsy_findings *findings = &records->list.at[i].findings;

		move_all(sources->of_attribution[i], findings->attributions.n, place_of);
		move_all(sources->of_citation[i], findings->citations.n, place_of);
	}
	return sources;
}

size_t hsy_source_root(const hsy_sources *sources, size_t source)
{
	/* As many steps as there are sources: no ring of owners is followed for ever. */
	for (size_t n = sources->list.n; n > 0; n--) {
		if (sources->list.at[source].owner == HSY_NONE)
			break;
		source = sources->list.at[source].owner;
	}
	return source;
}

bool hsy_source_is_of_itself(const hsy_sources *sources, size_t record,
                             size_t attribution)
{
	return sources->is_of_itself && sources->is_of_itself[record][attribution];
}

size_t hsy_source_speaker(const hsy_sources *sources, size_t source)
{
	const hsy_source *found = &sources->list.at[source];

	if (found->type != HSY_SOURCE_OUTLET || found->outlet != HSY_OUTLET_NEWSROOM)
		return source;
	return hsy_source_root(sources, source);
}
