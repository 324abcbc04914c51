/* silence.c -- who keeps silent in one article and speaks in another. */
#include "link/conflict.h"

/* Two articles are of one story when they share so many names that are not in
 * every other article; so many articles are asked for each silence. */
enum { NAMES_OF_ONE_STORY = 3, MAX_SPEAKERS = 256 };
static const double telling = 1.7; /* at most a fifth of a large corpus has it */

/* Every attribution of a source, by source. */
typedef struct speech {
	size_t source;
	size_t record;
	size_t attribution;
} speech;

typedef HSY_VEC(speech) speeches;

/* A silence with the words of its article. A word is marked with the number of
 * the last article compared, so that it counts once in each. */
typedef struct hush {
	const hsy_silence *silence;
	const hsy_unit *unit; /* that tells of it */
	size_t *marks;        /* [word]: 0 when the article has it not */
} hush;

static void list_speeches(hsy_conflict_finder *f, const hsy_sources *sources,
                          speeches *by_source)
{
	const hsy_records *records = f->units->records;
	for (size_t i = 0; i < records->list.n; i++)
		for (size_t j = 0; j < records->list.at[i].findings.attributions.n; j++) {
			speech s = {sources->of_attribution[i][j], i, j};
			const hsy_attribution *a =
			    &records->list.at[i].findings.attributions.at[j];
			if (!a->anonymous && a->stance != HSY_STANCE_DECLINES)
				hsy_vec_push(f->scratch, &by_source[s.source], s);
		}
}

/* Names as written, to their source; the first by id has a name that two bear.
 * Only organisations: a person who would not answer one question answers many
 * others, while what an office "has not disclosed" it does not mean to tell. */
static void index_names(hsy_conflict_finder *f, const hsy_sources *sources,
                        hsy_map *names)
{
	hsy_map_init(names, f->scratch);
	for (size_t i = 0; i < sources->list.n; i++) {
		const hsy_source *source = &sources->list.at[i];
		if (source->type != HSY_SOURCE_ORGANISATION || !source->name.at)
			continue;
		hsy_map_add(names, hsy_str_fold(f->scratch, source->name), i);
		for (size_t j = 0; j < source->written.n; j++)
			hsy_map_add(names,
			            hsy_str_fold(f->scratch, source->written.at[j]), i);
	}
}

static const hsy_unit *unit_around(const hsy_conflict_finder *f, size_t record,
                                   hsy_span span)
{
	for (size_t i = f->units->first[record]; i < f->units->first[record + 1]; i++)
		if (hsy_span_overlap(f->units->list.at[i].span, span))
			return &f->units->list.at[i];
	return NULL;
}

static const hsy_unit *unit_of_speech(const hsy_conflict_finder *f, const speech *s)
{
	for (size_t i = f->units->first[s->record]; i < f->units->first[s->record + 1];
	     i++) {
		const hsy_unit *unit = &f->units->list.at[i];
		const hsy_indexes *by =
		    &hsy_place_statement(f->units->records, unit->place)->attributions;
		for (size_t j = 0; j < by->n; j++)
			if (by->at[j] == s->attribution)
				return unit;
	}
	return NULL;
}

/* The word is of what is kept silent about. */
static bool is_topic(const hsy_conflict_finder *f, const hush *h, size_t word)
{
	for (size_t i = 0; i < h->unit->terms.n; i++)
		if (h->unit->terms.at[i].word == word &&
		    !hsy_word_is_name(f->units, word) &&
		    hsy_span_within(h->unit->terms.at[i].span, h->silence->about))
			return true;
	return false;
}

/* The article where the source speaks is of the same story, and has a word of
 * what the source is silent about. */
static bool is_same_story(const hsy_conflict_finder *f, hush *h, size_t record)
{
	const hsy_units *units = f->units;
	size_t names = 0;
	bool has_topic = false;
	for (size_t i = units->first[record]; i < units->first[record + 1]; i++)
		for (size_t j = 0; j < units->list.at[i].set.n; j++) {
			size_t word = units->list.at[i].set.at[j].word;
			if (!h->marks[word] || h->marks[word] == record + 2)
				continue;
			h->marks[word] = record + 2;
			names += hsy_word_is_name(units, word) &&
			         units->words.list.at[word].weight >= telling;
			has_topic = has_topic || is_topic(f, h, word);
		}
	return has_topic && names >= NAMES_OF_ONE_STORY;
}

static void compare_speeches(hsy_conflict_finder *f, hush *h, const speeches *list)
{
	for (size_t i = 0; i < list->n && i < MAX_SPEAKERS; i++) {
		const speech *s = &list->at[i];
		const hsy_unit *spoken = unit_of_speech(f, s);
		if (s->record == h->unit->place.record || !spoken ||
		    !is_same_story(f, h, s->record))
			continue;
		const hsy_attribution *a = &f->units->records->list.at[s->record]
		                                .findings.attributions.at[s->attribution];
		hsy_side there = {spoken, spoken->span, HSY_STR("speaks")};
		if (a->cue.n)
			there.name = hsy_side_of(f, spoken, a->cue.at[0]).name;
		hsy_span silent = h->silence->cue;
		if (h->silence->about.end > silent.end)
			silent.end = h->silence->about.end;
		hsy_conflict_add(f, hsy_side_of(f, h->unit, silent), there);
	}
}

static void mark_article(const hsy_conflict_finder *f, size_t record, size_t *marks)
{
	for (size_t i = f->units->first[record]; i < f->units->first[record + 1]; i++)
		for (size_t j = 0; j < f->units->list.at[i].set.n; j++)
			marks[f->units->list.at[i].set.at[j].word] = 1;
}

static void find_silence(hsy_conflict_finder *f, const hsy_map *names,
                         const speeches *by_source, size_t record,
                         const hsy_silence *silence)
{
	hush h = {silence, unit_around(f, record, silence->cue), NULL};
	if (!h.unit || hsy_span_empty(silence->about) || !silence->name.at)
		return;
	size_t source = hsy_map_find(names, hsy_str_fold(f->scratch, silence->name));
	if (source == HSY_NONE || !by_source[source].n)
		return;
	hsy_arena arena;
	hsy_arena_init(&arena);
	h.marks = HSY_NEW_ARRAY(&arena, f->units->words.list.n, size_t);
	mark_article(f, record, h.marks);
	compare_speeches(f, &h, &by_source[source]);
	hsy_arena_clear(&arena);
}

void hsy_silences_find(hsy_conflict_finder *f, const hsy_sources *sources)
{
	const hsy_records *records = f->units->records;
	hsy_map names;
	speeches *by_source = HSY_NEW_ARRAY(f->scratch, sources->list.n, speeches);
	list_speeches(f, sources, by_source);
	index_names(f, sources, &names);
	for (size_t i = 0; i < records->list.n; i++) {
		const hsy_silences *silences = &records->list.at[i].findings.silences;
		for (size_t j = 0; j < silences->n; j++)
			find_silence(f, &names, by_source, i, &silences->at[j]);
	}
}
