/* telling.c -- which articles state a claim, and on whose word. */
#include "export/telling.h"

#include "base/date.h"

#include <stdlib.h>

/* "Reuters, citing the BBC, citing a doctor": longer chains are cut. */
enum { RELAYS_MAX = 8 };

typedef struct finder {
	const hsy_teller *teller;
	const hsy_results *results;
	const hsy_claim *claim;
	hsy_arena *arena;
	hsy_tellings list; /* by record, while they are found */
} finder;

static const hsy_record *record_at(const finder *f, size_t record)
{
	return &f->results->records->list.at[record];
}

/* ------------------------------------------------ those who are told of */

/* Whoever relays another of the statement stands between. */
static bool is_relay(const hsy_attributions *all, const hsy_statement *s, size_t a)
{
	for (size_t i = 0; i < s->attributions.n; i++)
		if (all->at[s->attributions.at[i]].via == a)
			return true;
	return false;
}

/* "This newspaper has learnt" names nobody but the article. */
static bool is_own(const finder *f, size_t record, size_t source)
{
	const hsy_sources *sources = f->results->sources;
	size_t outlet = sources->of_record[record];

	return outlet != HSY_NONE &&
	       sources->list.at[outlet].outlet != HSY_OUTLET_NEWSROOM &&
	       hsy_source_speaker(sources, source) == hsy_source_speaker(sources, outlet);
}

static hsy_standing standing_of(const hsy_attribution *a)
{
	if (a->stance == HSY_STANCE_DENIES)
		return HSY_STANDING_DENIED;
	if (a->source_type == HSY_SOURCE_UNSPECIFIED)
		return HSY_STANDING_RUMOUR;
	return a->naming.level == HSY_NAMING_NAMED || a->naming.level == HSY_NAMING_OFFICE
	           ? HSY_STANDING_NAMED
	           : HSY_STANDING_NAMELESS;
}

/* Those through whom the article has it from the speaker, the nearest to that first.
 * Whose newsroom it is does not stand between. */
static hsy_strs relays_of(const finder *f, size_t record, size_t speaker)
{
	const hsy_attributions *all = &record_at(f, record)->findings.attributions;
	const hsy_sources *sources = f->results->sources;
	const size_t *source_of = sources->of_attribution[record];
	size_t below = hsy_source_speaker(sources, source_of[speaker]);
	size_t via = all->at[speaker].via;
	hsy_strs relays = {0};

	for (size_t i = 0; i < RELAYS_MAX && via != HSY_NONE; i++) {
		size_t source = hsy_source_speaker(sources, source_of[via]);

		if (source != below && !is_own(f, record, source) &&
		    sources->list.at[source].name.len)
			hsy_vec_push(f->arena, &relays, sources->list.at[source].name);
		below = source;
		via = all->at[via].via;
	}
	return relays;
}

static void ask_attribution(const finder *f, size_t at, size_t speaker, hsy_telling *t)
{
	size_t record = f->claim->places.at[at].record;
	const hsy_attribution *a =
	    &record_at(f, record)->findings.attributions.at[speaker];
	size_t source = f->results->sources->of_attribution[record][speaker];
	hsy_standing standing = standing_of(a);

	/* What somebody does not comment on is on nobody's word. */
	if (a->stance == HSY_STANCE_DECLINES || is_own(f, record, source) ||
	    (t->who.at && standing <= t->standing))
		return;
	t->standing = standing;
	t->source = source;
	t->who = f->results->sources->list.at[source].name;
	if (!t->who.at)
		t->who = HSY_STR("nobody named");
	t->through = relays_of(f, record, speaker);
	t->at = at;
}

static void ask_attributions(const finder *f, size_t at, hsy_telling *t)
{
	hsy_place place = f->claim->places.at[at];
	const hsy_statement *s = hsy_place_statement(f->results->records, place);
	const hsy_attributions *all = &record_at(f, place.record)->findings.attributions;

	for (size_t i = 0; i < s->attributions.n; i++) {
		size_t a = s->attributions.at[i];

		if (!is_relay(all, s, a))
			ask_attribution(f, at, hsy_attribution_speaker(all, a), t);
	}
}

/* ------------------------------------------------ the article's own voice */

static int compare_offsets(const void *a, const void *b)
{
	return hsy_size_compare(*(const size_t *)a, *(const size_t *)b);
}

static const hsy_indexes *cues_of(const finder *f, size_t record)
{
	hsy_indexes **cues = &f->teller->cues[record];
	const hsy_attributions *all = &record_at(f, record)->findings.attributions;

	if (*cues)
		return *cues;
	*cues = HSY_NEW(f->arena, hsy_indexes);
	for (size_t i = 0; i < all->n; i++)
		for (size_t k = 0; k < all->at[i].cue.n; k++)
			hsy_vec_push(f->arena, *cues, all->at[i].cue.at[k].begin);
	if ((*cues)->n > 1)
		qsort((*cues)->at, (*cues)->n, sizeof *(*cues)->at, compare_offsets);
	return *cues;
}

/* An article that lets somebody speak within the sentence may mean the rest of it to be
 * theirs. */
static bool has_speaker_near(const finder *f, size_t record, hsy_span sentence)
{
	const hsy_indexes *cues = cues_of(f, record);
	size_t low = 0, high = cues->n;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (cues->at[middle] < sentence.begin)
			low = middle + 1;
		else
			high = middle;
	}
	return low < cues->n && cues->at[low] < sentence.end;
}

/* Words between quotation marks are of somebody, whoever that is. */
static bool has_quotation(hsy_str sentence)
{
	static const char *const marks[] = {"\"", "“", "”", "„", "«", "»", "''"};

	for (size_t i = 0; i < sizeof marks / sizeof *marks; i++)
		if (hsy_str_find(sentence, hsy_str_of(marks[i]), 0) != HSY_NONE)
			return true;
	return false;
}

static bool is_flat(const finder *f, size_t at)
{
	hsy_place place = f->claim->places.at[at];
	const hsy_statement *s = hsy_place_statement(f->results->records, place);
	hsy_str text = record_at(f, place.record)->doc.text;

	return s->own_voice && s->hedge.level == HSY_HEDGE_PLAIN && !s->is_open &&
	       !has_speaker_near(f, place.record, s->sentence) &&
	       !has_quotation(hsy_str_slice(text, s->sentence));
}

static hsy_telling *find_record(finder *f, size_t record)
{
	size_t low = 0, high = f->list.n;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (f->list.at[middle].record < record)
			low = middle + 1;
		else
			high = middle;
	}
	return low < f->list.n && f->list.at[low].record == record ? &f->list.at[low]
	                                                           : NULL;
}

static void lean_on(const finder *f, hsy_telling *t, const hsy_edge *edge,
                    const hsy_node *to)
{
	static const hsy_standing standings[] = {
	    [HSY_EDGE_STATES] = HSY_STANDING_UNKNOWN,
	    [HSY_EDGE_ATTRIBUTES] = HSY_STANDING_NAMED,
	    [HSY_EDGE_RELAYS] = HSY_STANDING_UNKNOWN,
	    [HSY_EDGE_CITES] = HSY_STANDING_CITED,
	    [HSY_EDGE_COPIES] = HSY_STANDING_COPIED,
	    [HSY_EDGE_UNSOURCED] = HSY_STANDING_FLAT,
	};
	hsy_standing standing = standings[edge->kind];

	if (standing == HSY_STANDING_FLAT || to->place.record == t->record)
		return;
	t->standing = standing;
	t->source = to->source;
	if (to->kind == HSY_NODE_STATEMENT)
		t->who = hsy_article_name(f->results, to->place.record);
	else if (to->kind == HSY_NODE_SOURCE)
		t->who = to->label;
}

/* The graph knows what an article leans on as a whole: a link, a credit, a copy; and who
 * speaks in a press release. */
static void ask_graph(finder *f, const hsy_graph *graph)
{
	for (size_t i = 0; i < graph->edges.n; i++) {
		const hsy_edge *edge = &graph->edges.at[i];
		const hsy_node *from = &graph->nodes.at[edge->from];
		hsy_telling *t = from->kind == HSY_NODE_STATEMENT
		                     ? find_record(f, from->place.record)
		                     : NULL;

		if (t && !t->who.at)
			lean_on(f, t, edge, &graph->nodes.at[edge->to]);
	}
}

/* ------------------------------------------------ all of them */

static hsy_telling telling_from(const finder *f, size_t claim, size_t first)
{
	size_t record = f->claim->places.at[first].record;
	hsy_telling t = {
	    .claim = claim, .at = first, .record = record, .source = HSY_NONE};
	bool is_all_flat = true;

	for (size_t i = first;
	     i < f->claim->places.n && f->claim->places.at[i].record == record; i++) {
		t.n_places++;
		is_all_flat = is_all_flat && is_flat(f, i);
		ask_attributions(f, i, &t);
	}
	if (!t.who.at)
		t.standing = is_all_flat ? HSY_STANDING_FLAT : HSY_STANDING_UNKNOWN;
	return t;
}

typedef struct dated {
	hsy_telling telling;
	bool is_dated;
	int64_t minute;
} dated;

static int by_date(const void *a, const void *b)
{
	const dated *x = a, *y = b;
	int order = y->is_dated - x->is_dated;

	if (!order)
		order = (x->minute > y->minute) - (x->minute < y->minute);
	if (!order)
		order = hsy_size_compare(x->telling.record, y->telling.record);
	return order ? order : hsy_size_compare(x->telling.claim, y->telling.claim);
}

void hsy_tellings_sort(const hsy_teller *teller, hsy_tellings *list)
{
	const hsy_records *records = teller->results->records;
	dated *order = HSY_NEW_ARRAY(teller->arena, list->n, dated);

	for (size_t i = 0; i < list->n; i++) {
		const hsy_doc *doc = &records->list.at[list->at[i].record].doc;

		order[i].telling = list->at[i];
		order[i].is_dated = hsy_date_minute(doc->published, &order[i].minute);
	}
	if (list->n > 1)
		qsort(order, list->n, sizeof *order, by_date);
	for (size_t i = 0; i < list->n; i++)
		list->at[i] = order[i].telling;
}

hsy_teller hsy_teller_new(const hsy_results *results, hsy_arena *arena)
{
	return (hsy_teller){
	    .results = results,
	    .arena = arena,
	    .cues = HSY_NEW_ARRAY(arena, results->records->list.n, hsy_indexes *),
	    .known = HSY_NEW_ARRAY(arena, results->links->claims.n, hsy_tellings *),
	};
}

const hsy_tellings *hsy_tellings_of(const hsy_teller *teller, size_t claim)
{
	const hsy_results *results = teller->results;
	finder f = {
	    teller, results, &results->links->claims.at[claim], teller->arena, {0}};

	if (teller->known[claim])
		return teller->known[claim];
	for (size_t i = 0; i < f.claim->places.n; i += f.list.at[f.list.n - 1].n_places)
		hsy_vec_push(f.arena, &f.list, telling_from(&f, claim, i));
	ask_graph(&f, results->graphs[claim]);
	hsy_tellings_sort(teller, &f.list);
	teller->known[claim] = HSY_NEW(f.arena, hsy_tellings);
	*teller->known[claim] = f.list;
	return teller->known[claim];
}
