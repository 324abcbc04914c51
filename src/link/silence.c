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
	const hsy_unit *unit; /* the first that it is of; NULL without any */
} speech;

typedef HSY_VEC(speech) speeches;

/* A silence with the words of its article. A word is marked with the number of
 * the last article compared, so that it counts once in each. Between silences no
 * word is marked. */
typedef struct hush {
	const hsy_silence *silence;
	const hsy_unit *unit; /* that tells of it */
	size_t *marks;        /* [word]: 0 when the article has it not */
} hush;

/* [attribution] of the record: the first unit that it is of, or NULL. */
static const hsy_unit **units_of(const hsy_conflict_finder *f, size_t record,
                                 hsy_arena *arena)
{
	size_t n = f->units->records->list.at[record].findings.attributions.n;
	const hsy_unit **of = HSY_NEW_ARRAY(arena, n, const hsy_unit *);
	for (size_t i = f->units->first[record]; i < f->units->first[record + 1]; i++) {
		const hsy_unit *unit = &f->units->list.at[i];
		const hsy_indexes *by =
		    &hsy_place_statement(f->units->records, unit->place)->attributions;
		for (size_t j = 0; j < by->n; j++)
			if (!of[by->at[j]])
				of[by->at[j]] = unit;
	}
	return of;
}

static void list_speeches(hsy_conflict_finder *f, const hsy_sources *sources,
                          speeches *by_source)
{
	const hsy_records *records = f->units->records;
	for (size_t i = 0; i < records->list.n; i++) {
		const hsy_attributions *all = &records->list.at[i].findings.attributions;
		const hsy_unit **of = units_of(f, i, f->scratch);
		for (size_t j = 0; j < all->n; j++) {
			speech s = {sources->of_attribution[i][j], i, j, of[j]};
			if (!all->at[j].anonymous &&
			    all->at[j].stance != HSY_STANCE_DECLINES)
				hsy_vec_push(f->scratch, &by_source[s.source], s);
		}
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
		const hsy_unit *spoken = s->unit;
		if (s->record == h->unit->place.record || !spoken ||
		    !is_same_story(f, h, s->record))
			continue;
		const hsy_attribution *a = &f->units->records->list.at[s->record]
		                                .findings.attributions.at[s->attribution];
		hsy_side there = {spoken, spoken->span, HSY_STR("speaks")};
		if (a->cue.n)
			there = hsy_side_of(f, spoken, a->cue.at[0]);
		hsy_span silent = h->silence->cue;
		if (h->silence->about.end > silent.end)
			silent.end = h->silence->about.end;
		hsy_conflict_add(f, HSY_CONFLICT_SILENCE,
		                 hsy_side_of(f, h->unit, silent), there);
	}
}

static void mark_article(const hsy_conflict_finder *f, size_t record, size_t *marks,
                         size_t mark)
{
	for (size_t i = f->units->first[record]; i < f->units->first[record + 1]; i++)
		for (size_t j = 0; j < f->units->list.at[i].set.n; j++)
			marks[f->units->list.at[i].set.at[j].word] = mark;
}

static void find_silence(hsy_conflict_finder *f, const hsy_map *names,
                         const speeches *by_source, size_t record,
                         const hsy_silence *silence, size_t *marks)
{
	if (hsy_span_empty(silence->about) || !silence->name.at)
		return;
	size_t source = hsy_map_find(names, hsy_str_fold(f->scratch, silence->name));
	if (source == HSY_NONE || !by_source[source].n)
		return;
	hush h = {silence, unit_around(f, record, silence->cue), marks};
	if (!h.unit)
		return;
	mark_article(f, record, marks, 1);
	compare_speeches(f, &h, &by_source[source]);
	mark_article(f, record, marks, 0);
}

void hsy_silences_find(hsy_conflict_finder *f, const hsy_sources *sources)
{
	const hsy_records *records = f->units->records;
	hsy_map names;
	speeches *by_source = HSY_NEW_ARRAY(f->scratch, sources->list.n, speeches);
	size_t *marks = HSY_NEW_ARRAY(f->scratch, f->units->words.list.n, size_t);
	list_speeches(f, sources, by_source);
	index_names(f, sources, &names);
	for (size_t i = 0; i < records->list.n; i++) {
		const hsy_silences *silences = &records->list.at[i].findings.silences;
		for (size_t j = 0; j < silences->n; j++)
			find_silence(f, &names, by_source, i, &silences->at[j], marks);
	}
}
