/* record.h -- facts of documents that outlive them. */
#ifndef HSY_RECORD_H
#define HSY_RECORD_H

#include "attribution/attribution.h"

/* One document with what was found in it. Blocks are kept; tokens are not. */
typedef struct hsy_record {
	hsy_doc doc;
	hsy_findings findings;
} hsy_record;

/* A corpus: records by document id, bytewise. Everything lives in arena. */
typedef struct hsy_records {
	hsy_arena *arena;
	HSY_VEC(hsy_record) list;
	hsy_map by_id; /* to indexes of list, once sorted */
	const hsy_catalogue *catalogue; /* where its names are looked up; NULL: the
	                                 * embedded one */
} hsy_records;

/* A statement of the corpus: indexes into list and into its findings. */
typedef struct hsy_place {
	size_t record;
	size_t statement;
} hsy_place;

typedef HSY_VEC(hsy_place) hsy_places;

/* An empty corpus whose records will live in arena. */
void hsy_records_init(hsy_records *records, hsy_arena *arena);

/* Deep copies of what one document gave, into records->arena (collect.c). A
 * document whose id is there already is not added again: false. */
bool hsy_records_add(hsy_records *records, const hsy_doc *doc,
                     const hsy_findings *findings);

/* Puts the records into the order of their ids. To be called once after the
 * last addition and before any index is taken: sorting at each addition would
 * move all records every time. */
void hsy_records_sort(hsy_records *records);

/* The index of a document in list, or HSY_NONE. */
size_t hsy_records_find(const hsy_records *records, hsy_str id);

static inline const hsy_statement *hsy_place_statement(const hsy_records *records,
                                                       hsy_place place)
{
	return &records->list.at[place.record].findings.statements.at[place.statement];
}
#endif
