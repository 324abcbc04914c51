/* links.c -- the stage on one page: units, claims, copies, conflicts. */
#include "link/claim.h"

const hsy_links *hsy_links_new(const hsy_records *records, const hsy_sources *sources,
                               hsy_arena *arena)
{
	hsy_links *links = HSY_NEW(arena, hsy_links);
	hsy_arena scratch;
	hsy_arena_init(&scratch);
	hsy_units units;
	hsy_forms forms = {0};
	hsy_units_read(&units, records, &scratch);
	hsy_claims_find(&units, &forms, &links->claims, arena);
	hsy_copies_find(records, sources, &links->copies, arena);
	hsy_conflicts_find(&units, &forms, sources, links, arena);
	hsy_arena_clear(&scratch);
	return links;
}
