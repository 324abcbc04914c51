/* collect.c -- the one place where facts of documents become facts of a corpus. */
#include "store/record.h"

#include <stdlib.h>

void hsy_records_init(hsy_records *records, hsy_arena *arena)
{
	*records = (hsy_records){.arena = arena};
	hsy_map_init(&records->by_id, arena);
}

static void copy_str(hsy_arena *arena, hsy_str *s)
{
	*s = hsy_str_dup(arena, *s);
}

static void copy_attributions(hsy_arena *arena, hsy_attributions *to,
                              const hsy_attributions *from)
{
	hsy_vec_copy(arena, to, from);
	for (size_t i = 0; i < to->n; i++) {
		hsy_attribution *attribution = &to->at[i];
		const hsy_attribution *original = &from->at[i];

		copy_str(arena, &attribution->id);
		hsy_vec_copy(arena, &attribution->source, &original->source);
		hsy_vec_copy(arena, &attribution->cue, &original->cue);
		hsy_vec_copy(arena, &attribution->content, &original->content);
		copy_str(arena, &attribution->source_name);
		copy_str(arena, &attribution->description);
	}
}

static void copy_findings(hsy_arena *arena, hsy_findings *to, const hsy_findings *from)
{
	copy_attributions(arena, &to->attributions, &from->attributions);

	hsy_vec_copy(arena, &to->citations, &from->citations);
	for (size_t i = 0; i < to->citations.n; i++) {
		copy_str(arena, &to->citations.at[i].to);
		copy_str(arena, &to->citations.at[i].url);
	}

	hsy_vec_copy(arena, &to->silences, &from->silences);
	for (size_t i = 0; i < to->silences.n; i++)
		copy_str(arena, &to->silences.at[i].name);

	hsy_vec_copy(arena, &to->stand_ins, &from->stand_ins);
	for (size_t i = 0; i < to->stand_ins.n; i++)
		copy_str(arena, &to->stand_ins.at[i].name);

	hsy_vec_copy(arena, &to->statements, &from->statements);
	for (size_t i = 0; i < to->statements.n; i++)
		hsy_vec_copy(arena, &to->statements.at[i].attributions,
		         &from->statements.at[i].attributions);
}

bool hsy_records_add(hsy_records *records, const hsy_doc *doc,
                     const hsy_findings *findings)
{
	hsy_record record;

	if (hsy_map_find(&records->by_id, doc->id) != HSY_NONE)
		return false;
	hsy_doc_copy(records->arena, &record.doc, doc);
	copy_findings(records->arena, &record.findings, findings);
	hsy_map_add(&records->by_id, record.doc.id, records->list.n);
	hsy_vec_push(records->arena, &records->list, record);
	return true;
}

static int compare_ids(const void *a, const void *b)
{
	return hsy_str_compare(((const hsy_record *)a)->doc.id,
	                       ((const hsy_record *)b)->doc.id);
}

void hsy_records_sort(hsy_records *records)
{
	if (records->list.n > 1)
		qsort(records->list.at, records->list.n, sizeof *records->list.at,
		      compare_ids);
	for (size_t i = 0; i < records->list.n; i++)
		hsy_map_set(&records->by_id, records->list.at[i].doc.id, i);
}

size_t hsy_records_find(const hsy_records *records, hsy_str id)
{
	return hsy_map_find(&records->by_id, id);
}
