/* candidate.c -- the sources of a corpus while they grow: one for each name, kind and,
 * where that says nothing elsewhere, document. */
#include "resolve/match.h"

#include "base/digest.h"

void hsy_matcher_init(hsy_matcher *r, const hsy_records *records, hsy_arena *arena)
{
	size_t n_entries = 0;

	*r = (hsy_matcher){.records = records, .arena = arena};
	r->catalogue = records->catalogue ? records->catalogue : hsy_catalogue_new(arena);
	while (hsy_catalogue_at(r->catalogue, n_entries))
		n_entries++;
	r->of_entry = HSY_NEW_ARRAY(arena, n_entries, size_t);
	for (size_t i = 0; i < n_entries; i++)
		r->of_entry[i] = HSY_NONE;
	hsy_map_init(&r->lexicon_of, arena);
	hsy_map_init(&r->by_key, arena);
	hsy_map_init(&r->written, arena);
	hsy_map_init(&r->outlets, arena);
	hsy_map_init(&r->domains, arena);
	hsy_map_init(&r->labels, arena);
}

/* A lexicon is compiled once for "en-GB", "en-US" and "en": what is asked of
 * it here does not differ. */
const hsy_lexicon *hsy_match_lexicon(hsy_matcher *r, hsy_str language)
{
	hsy_str folded = hsy_str_fold(r->arena, language.len ? language : HSY_STR("und"));
	size_t dash = hsy_str_find(folded, HSY_STR("-"), 0);
	size_t index;

	if (dash != HSY_NONE)
		folded.len = dash;
	index = hsy_map_find(&r->lexicon_of, folded);
	if (index == HSY_NONE) {
		index = r->lexicons.n;
		hsy_map_add(&r->lexicon_of, folded, index);
		hsy_vec_push(r->arena, &r->lexicons, hsy_lexicon_new(r->arena, folded));
	}
	return r->lexicons.at[index];
}

hsy_source_type hsy_match_family(hsy_source_type type)
{
	return type == HSY_SOURCE_OUTLET ? HSY_SOURCE_ORGANISATION : type;
}

size_t hsy_match_candidate(hsy_matcher *r, hsy_source_type type, hsy_str canonical,
                           const hsy_record *local)
{
	hsy_str folded = hsy_str_fold(r->arena, canonical);
	hsy_str document = local ? local->doc.id : HSY_STR("");
	hsy_str key = hsy_str_printf(r->arena, "%s\n" HSY_STR_FMT "\n" HSY_STR_FMT,
	                             hsy_source_type_name(hsy_match_family(type)),
	                             HSY_STR_ARG(folded), HSY_STR_ARG(document));
	size_t there = hsy_map_add(&r->by_key, key, r->list.n);
	hsy_candidate made = {
	    .source = {.id = hsy_digest_id(r->arena, "s", key),
	               .type = type,
	               .owner = HSY_NONE},
	    .stands_for = HSY_NONE,
	};

	if (there == r->list.n)
		hsy_vec_push(r->arena, &r->list, made);
	/* Once taken for an outlet, it is one. */
	else if (type == HSY_SOURCE_OUTLET)
		r->list.at[there].source.type = type;
	return there;
}

static hsy_outlet_kind outlet_kind_of(const hsy_catalogue_entry *entry)
{
	switch (entry->kind) {
	case HSY_CATALOGUE_WIRE:
		return HSY_OUTLET_WIRE;
	case HSY_CATALOGUE_AGGREGATOR:
		return HSY_OUTLET_AGGREGATOR;
	case HSY_CATALOGUE_NEWSROOM:
		return HSY_OUTLET_NEWSROOM;
	case HSY_CATALOGUE_ORGANISATION:
	case HSY_CATALOGUE_PRODUCT:
		return HSY_OUTLET_NONE;
	default:
		return HSY_OUTLET_NEWS;
	}
}

size_t *hsy_match_place(const hsy_matcher *r, const hsy_catalogue_entry *entry)
{
	return &r->of_entry[entry - hsy_catalogue_at(r->catalogue, 0)];
}

size_t hsy_match_entry(hsy_matcher *r, const hsy_catalogue_entry *entry)
{
	hsy_source_type type = hsy_catalogue_is_outlet(entry) ? HSY_SOURCE_OUTLET
	                                                      : HSY_SOURCE_ORGANISATION;
	size_t *index = hsy_match_place(r, entry);
	hsy_candidate *made;

	if (*index != HSY_NONE)
		return *index;
	*index = hsy_match_candidate(r, type, entry->name, NULL);
	made = &r->list.at[*index];
	made->entry = entry;
	made->source.name = entry->name;
	made->source.outlet = outlet_kind_of(entry);
	made->source.domain = entry->domain;
	return *index;
}

/* The longest form is the fullest; of equally long ones, the first bytewise. */
static bool is_better_name(hsy_str name, hsy_str than)
{
	return name.len != than.len ? name.len > than.len
	                            : hsy_str_compare(name, than) < 0;
}

void hsy_match_form(hsy_matcher *r, size_t index, hsy_str written, hsy_str name,
                    hsy_str spoken)
{
	hsy_candidate *found = &r->list.at[index];
	hsy_str key = hsy_str_printf(r->arena, "%zu\n" HSY_STR_FMT, index,
	                             HSY_STR_ARG(written));
	size_t n_written = r->written.n;

	if (!found->entry && is_better_name(name, found->source.name))
		found->source.name = name;
	hsy_map_add(&r->written, key, n_written);
	if (r->written.n == n_written)
		return;
	hsy_vec_push(r->arena, &found->source.written, written);
	hsy_vec_push(r->arena, &found->names, spoken);
}

const hsy_catalogue_entry *hsy_match_find(hsy_matcher *r, hsy_str name)
{
	return hsy_catalogue_find(r->catalogue, hsy_str_fold(r->arena, name));
}
