/* tellers.c -- the articles that tell a claim, by date. */
#include "export/views/tellers.h"

#include "base/date.h"
#include "base/map.h"
#include "export/escape.h"

#include <stdlib.h>

/* Normalised dates have a time behind the day: "2026-03-22T14:05:00+01:00". */
static void read_date(hsy_narrator *t, hsy_str date)
{
	t->is_dated = hsy_date_minute(date, &t->minute);
	t->has_time = t->is_dated && hsy_str_find(date, HSY_STR("T"), 0) != HSY_NONE;
}

static int compare_tellers(const void *a, const void *b)
{
	const hsy_narrator *x = a, *y = b;

	if (x->is_dated != y->is_dated)
		return y->is_dated - x->is_dated;
	if (x->minute != y->minute)
		return x->minute < y->minute ? -1 : 1;
	return (x->record > y->record) - (x->record < y->record);
}

/* ------------------------------------------------------------------ manner */

/* What an article tells of the edge. */
static hsy_str manner(const hsy_page *page, const hsy_graph *graph, const hsy_edge *edge)
{
	hsy_arena *arena = page->arena;
	hsy_str name = hsy_node_name(page->results, graph, edge->to, arena);
	hsy_str cue;

	if (edge->kind == HSY_EDGE_UNSOURCED)
		return HSY_STR("names no source");
	if (edge->kind == HSY_EDGE_COPIES)
		return HSY_STR("in the words of another article");
	if (graph->nodes.at[edge->to].kind == HSY_NODE_STATEMENT)
		name = hsy_article_name(page->results,
		                        graph->nodes.at[edge->to].place.record);
	if (edge->record == HSY_NONE || hsy_span_empty(edge->cue))
		return hsy_str_printf(arena, "has it from " HSY_STR_FMT,
		                      HSY_STR_ARG(name));
	cue = hsy_str_slice(page->results->records->list.at[edge->record].doc.text,
	                    edge->cue);
	cue = hsy_quoted(arena, cue);
	/* "Reportedly" names nobody but itself. */
	if (graph->nodes.at[edge->to].kind == HSY_NODE_UNSPECIFIED)
		return cue;
	return hsy_str_printf(arena, HSY_STR_FMT ": " HSY_STR_FMT, HSY_STR_ARG(name),
	                      HSY_STR_ARG(cue));
}

/* ----------------------------------------------------------------- tellers */

typedef struct listing {
	const hsy_page *page;
	const hsy_graph *graph;
	const hsy_score *score;
	hsy_tellers *tellers;
	size_t *of_record; /* [record]: the teller, or HSY_NONE */
} listing;

static void add_teller(listing *l, size_t node)
{
	const hsy_records *records = l->page->results->records;
	hsy_narrator fresh = {
	    .record = l->graph->nodes.at[node].place.record,
	    .original = HSY_NONE,
	    .news = HSY_NONE,
	    .reaches = HSY_NEW_ARRAY(l->page->arena, l->tellers->n_classes, bool),
	    .manner = HSY_STR("names no source"),
	    .place = l->graph->nodes.at[node].place,
	};

	if (l->of_record[fresh.record] != HSY_NONE)
		return;
	read_date(&fresh, records->list.at[fresh.record].doc.published);
	l->of_record[fresh.record] = 0;
	hsy_vec_push(l->page->arena, &l->tellers->list, fresh);
}

static void list_tellers(listing *l)
{
	size_t n = l->page->results->records->list.n;

	l->of_record = HSY_NEW_ARRAY(l->page->arena, n, size_t);
	for (size_t i = 0; i < n; i++)
		l->of_record[i] = HSY_NONE;
	for (size_t i = 0; i < l->graph->nodes.n; i++)
		if (l->graph->nodes.at[i].kind == HSY_NODE_STATEMENT)
			add_teller(l, i);
	if (l->tellers->list.n > 1)
		qsort(l->tellers->list.at, l->tellers->list.n,
		      sizeof *l->tellers->list.at, compare_tellers);
	for (size_t i = 0; i < l->tellers->list.n; i++)
		l->of_record[l->tellers->list.at[i].record] = i;
}

static hsy_narrator *teller_of(const listing *l, size_t node)
{
	const hsy_node *statement = &l->graph->nodes.at[node];

	if (statement->kind != HSY_NODE_STATEMENT)
		return NULL;
	return &l->tellers->list.at[l->of_record[statement->place.record]];
}

/* Named sources tell more than credits of the whole article, and these more than
 * nothing. */
static int telling(hsy_edge_kind kind)
{
	switch (kind) {
	case HSY_EDGE_ATTRIBUTES:
		return 4;
	case HSY_EDGE_CITES:
		return 3;
	case HSY_EDGE_COPIES:
		return 2;
	default:
		return 1;
	}
}

static void read_edges(listing *l)
{
	int *best = HSY_NEW_ARRAY(l->page->arena, l->tellers->list.n, int);

	for (size_t i = 0; i < l->graph->edges.n; i++) {
		const hsy_edge *edge = &l->graph->edges.at[i];
		hsy_narrator *from = teller_of(l, edge->from);
		hsy_narrator *to = teller_of(l, edge->to);
		size_t at = from ? (size_t)(from - l->tellers->list.at) : 0;

		if (!from || from == to)
			continue;
		if (edge->kind == HSY_EDGE_COPIES && to && from->original == HSY_NONE)
			from->original = (size_t)(to - l->tellers->list.at);
		if (telling(edge->kind) > best[at]) {
			best[at] = telling(edge->kind);
			from->manner = manner(l->page, l->graph, edge);
		}
	}
}

/* Which nodes lead to an origin of the class: backwards from these. Edges that give no
 * support lead nowhere. */
static void mark_reaching(const listing *l, size_t class, bool *leads)
{
	hsy_str id = l->score->classes.at[class].class_id;
	const hsy_edges *edges = &l->graph->edges;
	bool any;

	for (size_t i = 0; i < l->graph->nodes.n; i++)
		leads[i] = l->graph->nodes.at[i].is_origin &&
		           hsy_str_equal(l->graph->nodes.at[i].class_id, id);
	/* As often as a line has hops that stand against the order of edges: rarely
	 * more than a few times. */
	do {
		any = false;
		for (size_t i = edges->n; i-- > 0;) {
			const hsy_edge *edge = &edges->at[i];

			if (edge->is_paradox || leads[edge->from] || !leads[edge->to])
				continue;
			leads[edge->from] = any = true;
		}
	} while (any);
}

static void read_classes(listing *l)
{
	bool *leads = HSY_NEW_ARRAY(l->page->arena, l->graph->nodes.n, bool);

	for (size_t class = 0; class < l->tellers->n_classes; class ++) {
		mark_reaching(l, class, leads);
		for (size_t i = 0; i < l->graph->nodes.n; i++)
			if (leads[i] && teller_of(l, i))
				teller_of(l, i)->reaches[class] = true;
	}
}

/* -------------------------------------------------------------------- news */

typedef struct search {
	const hsy_graph *graph;
	hsy_arena *arena;
	size_t *first;   /* [node]: its first edge */
	bool *is_seen;   /* [node]: an article leads to it */
	hsy_map classes; /* with an origin that is seen */
	hsy_indexes queue;
} search;

static void find_first_edges(search *s)
{
	size_t edge = 0;

	s->first = HSY_NEW_ARRAY(s->arena, s->graph->nodes.n + 1, size_t);
	for (size_t node = 0; node <= s->graph->nodes.n; node++) {
		while (edge < s->graph->edges.n && s->graph->edges.at[edge].from < node)
			edge++;
		s->first[node] = edge;
	}
}

static void see(search *s, size_t node)
{
	if (s->is_seen[node])
		return;
	s->is_seen[node] = true;
	hsy_vec_push(s->arena, &s->queue, node);
}

/* Goes on from what is in the queue to what no article has led to yet: origins of new
 * classes, the first of them by name. So all articles together see each node once. */
static void find_news(search *s, hsy_narrator *teller)
{

	for (size_t head = 0; head < s->queue.n; head++) {
		size_t at = s->queue.at[head];
		const hsy_node *node = &s->graph->nodes.at[at];
		size_t n = s->classes.n;

		if (node->kind == HSY_NODE_SOURCE && node->is_origin) {
			hsy_map_add(&s->classes, node->class_id, at);
			if (s->classes.n > n && teller->news == HSY_NONE)
				teller->news = at;
			else
				teller->n_more += s->classes.n > n;
		}
		for (size_t i = s->first[at]; i < s->first[at + 1]; i++)
			if (!s->graph->edges.at[i].is_paradox)
				see(s, s->graph->edges.at[i].to);
	}
	s->queue.n = 0;
}

static void read_news(listing *l)
{
	size_t n = l->tellers->list.n;
	hsy_indexes *places = HSY_NEW_ARRAY(l->page->arena, n, hsy_indexes);
	search s = {
	    .graph = l->graph,
	    .arena = l->page->arena,
	    .is_seen = HSY_NEW_ARRAY(l->page->arena, l->graph->nodes.n, bool),
	};

	hsy_map_init(&s.classes, s.arena);
	find_first_edges(&s);
	for (size_t i = 0; i < l->graph->nodes.n; i++)
		if (teller_of(l, i))
			hsy_vec_push(s.arena,
			             &places[teller_of(l, i) - l->tellers->list.at], i);
	for (size_t i = 0; i < n && l->tellers->list.at[i].is_dated; i++) {
		for (size_t k = 0; k < places[i].n; k++)
			see(&s, places[i].at[k]);
		find_news(&s, &l->tellers->list.at[i]);
	}
}

const hsy_tellers *hsy_tellers_new(const hsy_page *page, size_t claim)
{
	listing l = {
	    .page = page,
	    .graph = page->results->graphs[claim],
	    .score = page->results->scores[claim],
	    .tellers = HSY_NEW(page->arena, hsy_tellers),
	};

	l.tellers->n_classes = l.score->classes.n < HSY_CLASSES_MAX ? l.score->classes.n
	                                                            : HSY_CLASSES_MAX;
	list_tellers(&l);
	read_edges(&l);
	read_classes(&l);
	read_news(&l);
	return l.tellers;
}

hsy_str hsy_class_name(const hsy_page *page, size_t claim, size_t class, size_t *node)
{
	const hsy_indexes *line = &page->results->scores[claim]->classes.at[class].nodes;

	*node = line->at[line->n - 1];
	if (page->results->graphs[claim]->nodes.at[*node].kind == HSY_NODE_NOBODY)
		return HSY_STR("no source given");
	return hsy_node_name(page->results, page->results->graphs[claim], *node,
	                     page->arena);
}
