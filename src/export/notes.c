/* notes.c -- what was found out about each mark of a document, in words. */
#include "export/notes.h"

#include "export/escape.h"

#include <stdlib.h>

typedef struct notebook {
	const hsy_doc *doc;
	const hsy_findings *findings;
	hsy_arena *arena;
	hsy_notes notes;
} notebook;

static void add_fact(const notebook *b, hsy_note *note, hsy_str fact)
{
	hsy_vec_push(b->arena, &note->facts, fact);
}

static hsy_str quoted(const notebook *b, hsy_span span)
{
	return hsy_quoted(b->arena, hsy_str_slice(b->doc->text, span));
}

/* ------------------------------------------------ attributions */

/* "anonymous_person" is a name for programs. */
static hsy_str type_words(const notebook *b, hsy_source_type type)
{
	hsy_str name = hsy_str_of(hsy_source_type_name(type));
	char *words = hsy_arena_alloc(b->arena, name.len + 1);

	for (size_t i = 0; i < name.len; i++)
		words[i] = name.at[i] == '_' ? ' ' : name.at[i];
	return (hsy_str){words, name.len};
}

static void add_source(const notebook *b, hsy_note *note, const hsy_attribution *a)
{
	bool is_told = a->source_type == HSY_SOURCE_ANONYMOUS_PERSON ||
	               a->source_type == HSY_SOURCE_ANONYMOUS_GROUP;

	note->who = a->source_name.len ? a->source_name : HSY_STR("nobody named");
	add_fact(b, note, type_words(b, a->source_type));
	if (a->anonymous && !is_told)
		add_fact(b, note, HSY_STR("anonymous"));
	if (a->description.len && !hsy_str_equal(a->description, a->source_name))
		add_fact(b, note, hsy_quoted(b->arena, a->description));
}

static void add_hedge(const notebook *b, hsy_note *note, const hsy_attribution *a)
{
	hsy_span words = a->hedge.words;

	if (!a->hedged)
		return;
	if (hsy_span_empty(words))
		add_fact(b, note, HSY_STR("hedged"));
	else
		add_fact(b, note,
		         hsy_str_printf(b->arena, "hedged by " HSY_STR_FMT,
		                        HSY_STR_ARG(quoted(b, words))));
}

/* What an attribution goes by: it belongs where the cue is, if there is one. */
static size_t place_of(const hsy_attribution *a)
{
	const hsy_spans *parts[] = {&a->cue, &a->source, &a->content};

	for (size_t i = 0; i < sizeof parts / sizeof *parts; i++)
		if (parts[i]->n)
			return parts[i]->at[0].begin;
	return 0;
}

static void add_attribution(notebook *b, size_t i)
{
	const hsy_attribution *a = &b->findings->attributions.at[i];
	hsy_note note = {.role = HSY_MARK_CONTENT, .number = i + 1, .at = place_of(a)};

	add_source(b, &note, a);
	add_fact(b, &note, hsy_str_of(hsy_stance_name(a->stance)));
	add_fact(b, &note, hsy_str_of(hsy_mode_name(a->mode)));
	add_hedge(b, &note, a);
	add_fact(b, &note, hsy_str_of(hsy_level_name(a->how_known.level)));
	if (a->self_interested)
		add_fact(b, &note, HSY_STR("of its own affairs"));
	if (a->via != HSY_NONE)
		note.via = a->via + 1;
	hsy_vec_push(b->arena, &b->notes, note);
}

/* ------------------------------------------------ the others */

static void add_silence(notebook *b, size_t i)
{
	const hsy_silence *silence = &b->findings->silences.at[i];
	hsy_note note = {.role = HSY_MARK_SILENCE,
	                 .number = i + 1,
	                 .at = silence->source.begin,
	                 .who = silence->name.len ? silence->name
	                                          : HSY_STR("nobody named")};

	add_fact(b, &note, HSY_STR("keeps silent"));
	hsy_vec_push(b->arena, &b->notes, note);
}

static void add_citation(notebook *b, size_t i)
{
	const hsy_citation *citation = &b->findings->citations.at[i];
	hsy_note note = {.role = HSY_MARK_CITATION,
	                 .number = i + 1,
	                 .at = citation->span.begin,
	                 .who = citation->to,
	                 .url = citation->url};

	add_fact(b, &note, hsy_str_of(hsy_citation_kind_name(citation->kind)));
	if (hsy_span_empty(citation->span)) {
		add_fact(b, &note, HSY_STR("not in the words of the text"));
		note.block = HSY_NONE;
	}
	hsy_vec_push(b->arena, &b->notes, note);
}

/* ------------------------------------------------ order */

/* The last block that begins at or before at. */
static size_t block_at(const hsy_doc *doc, size_t at)
{
	size_t low = 0, high = doc->blocks.n;

	while (low + 1 < high) {
		size_t middle = low + (high - low) / 2;

		if (doc->blocks.at[middle].span.begin <= at)
			low = middle;
		else
			high = middle;
	}
	return low;
}

static int compare(size_t a, size_t b)
{
	return (a > b) - (a < b);
}

static int by_block(const void *a, const void *b)
{
	const hsy_note *x = a, *y = b;
	int order = compare(x->block, y->block);

	if (!order)
		order = compare(y->role, x->role);
	return order ? order : compare(x->number, y->number);
}

hsy_notes hsy_notes_of(const hsy_doc *doc, const hsy_findings *findings, hsy_arena *arena)
{
	notebook b = {.doc = doc, .findings = findings, .arena = arena};

	for (size_t i = 0; i < findings->attributions.n; i++)
		add_attribution(&b, i);
	for (size_t i = 0; i < findings->silences.n; i++)
		add_silence(&b, i);
	for (size_t i = 0; i < findings->citations.n; i++)
		add_citation(&b, i);
	for (size_t i = 0; i < b.notes.n; i++)
		if (b.notes.at[i].block != HSY_NONE)
			b.notes.at[i].block = block_at(doc, b.notes.at[i].at);
	if (b.notes.n)
		qsort(b.notes.at, b.notes.n, sizeof *b.notes.at, by_block);
	return b.notes;
}

hsy_str hsy_note_label(const hsy_note *note, hsy_arena *arena)
{
	if (note->role == HSY_MARK_CONTENT)
		return hsy_str_printf(arena, "%zu", note->number);
	return hsy_str_printf(arena, "%c%zu", hsy_mark_letter(note->role), note->number);
}
