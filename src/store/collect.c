/* collect.c -- the one place where facts of documents become facts of a corpus. */
#include "store/record.h"

#include <stdlib.h>

void hsy_records_init(hsy_records *records, hsy_arena *arena)
{
	*records = (hsy_records){.arena = arena};
	hsy_map_init(&records->by_id, arena);
}

/* A vec of plain values, copied to its exact size. */
#define COPY_VEC(arena, to, from)                                                        \
	do {                                                                             \
		(to)->n = (to)->capacity = (from)->n;                                    \
		(to)->at = NULL;                                                         \
		if ((from)->n) {                                                         \
			void *at_ = hsy_arena_array((arena), (from)->n,                  \
			                            sizeof *(from)->at);                 \
			memcpy(at_, (from)->at, (from)->n * sizeof *(from)->at);         \
			(to)->at = at_;                                                  \
		}                                                                        \
	} while (0)

static void copy_str(hsy_arena *arena, hsy_str *s)
{
	*s = hsy_str_dup(arena, *s);
}

static void copy_strs(hsy_arena *arena, hsy_strs *to, const hsy_strs *from)
{
	COPY_VEC(arena, to, from);
	for (size_t i = 0; i < to->n; i++)
		copy_str(arena, &to->at[i]);
}

static void copy_doc(hsy_arena *arena, hsy_doc *to, const hsy_doc *from)
{
	*to = *from;
	copy_str(arena, &to->id);
	copy_str(arena, &to->path);
	copy_str(arena, &to->sha256);
	copy_str(arena, &to->text);
	copy_str(arena, &to->headline);
	copy_str(arena, &to->lead);
	copy_str(arena, &to->outlet_name);
	copy_str(arena, &to->outlet_domain);
	copy_strs(arena, &to->byline, &from->byline);
	copy_str(arena, &to->published);
	copy_str(arena, &to->modified);
	copy_str(arena, &to->url);
	copy_str(arena, &to->language);
	COPY_VEC(arena, &to->links, &from->links);
	for (size_t i = 0; i < to->links.n; i++)
		copy_str(arena, &to->links.at[i].target);
	COPY_VEC(arena, &to->blocks, &from->blocks);
	COPY_VEC(arena, &to->declared, &from->declared);
	for (size_t i = 0; i < to->declared.n; i++) {
		copy_str(arena, &to->declared.at[i].to);
		copy_str(arena, &to->declared.at[i].url);
	}
	copy_strs(arena, &to->diagnostics, &from->diagnostics);
}

static void copy_attributions(hsy_arena *arena, hsy_attributions *to,
                              const hsy_attributions *from)
{
	COPY_VEC(arena, to, from);
	for (size_t i = 0; i < to->n; i++) {
		hsy_attribution *attribution = &to->at[i];
		const hsy_attribution *original = &from->at[i];

		copy_str(arena, &attribution->id);
		COPY_VEC(arena, &attribution->source, &original->source);
		COPY_VEC(arena, &attribution->cue, &original->cue);
		COPY_VEC(arena, &attribution->content, &original->content);
		copy_str(arena, &attribution->source_name);
		copy_str(arena, &attribution->description);
	}
}

static void copy_findings(hsy_arena *arena, hsy_findings *to, const hsy_findings *from)
{
	copy_attributions(arena, &to->attributions, &from->attributions);

	COPY_VEC(arena, &to->citations, &from->citations);
	for (size_t i = 0; i < to->citations.n; i++) {
		copy_str(arena, &to->citations.at[i].to);
		copy_str(arena, &to->citations.at[i].url);
	}

	COPY_VEC(arena, &to->silences, &from->silences);
	for (size_t i = 0; i < to->silences.n; i++)
		copy_str(arena, &to->silences.at[i].name);

	COPY_VEC(arena, &to->statements, &from->statements);
	for (size_t i = 0; i < to->statements.n; i++)
		COPY_VEC(arena, &to->statements.at[i].attributions,
		         &from->statements.at[i].attributions);
}

bool hsy_records_add(hsy_records *records, const hsy_doc *doc,
                     const hsy_findings *findings)
{
	hsy_record record;

	if (hsy_map_find(&records->by_id, doc->id) != HSY_NONE)
		return false;
	copy_doc(records->arena, &record.doc, doc);
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
