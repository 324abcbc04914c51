/* fold.c -- graphs of several claims folded into the one that is drawn. */
#include "export/fold.h"

#include "base/map.h"

#include <stdlib.h>

typedef struct folding {
	const hsy_results *results;
	bool by_article;
	hsy_arena *arena;
	hsy_drawing *drawing;
	hsy_map nodes; /* by id */
	hsy_map edges; /* by ends and kind */
	/* Of the claim in hand: */
	size_t number;
	const hsy_graph *graph;
	size_t *drawn;    /* beside its nodes; HSY_NONE: gives way */
	bool *is_on_line; /* beside its nodes */
	bool *is_counted; /* beside its edges */
} folding;

/* ------------------------------------------------------------------- nodes */

static hsy_str id_of(const folding *f, const hsy_node *node)
{
	const hsy_doc *doc;

	if (node->kind != HSY_NODE_STATEMENT || !f->by_article)
		return node->id;
	doc = &f->results->records->list.at[node->place.record].doc;
	return hsy_str_printf(f->arena, HSY_STR_FMT "-" HSY_STR_FMT,
	                      HSY_STR_ARG(f->graph->nodes.at[0].id),
	                      HSY_STR_ARG(doc->id));
}

static const hsy_origin *stronger(const folding *f, const hsy_origin *a,
                                  const hsy_node *node)
{
	const hsy_origin *b;

	if (!node->is_origin)
		return a;
	b = hsy_node_origin(node, f->results->weights);
	if (!a || hsy_origin_weight(b, f->results->weights) >
	              hsy_origin_weight(a, f->results->weights))
		return b;
	return a;
}

static size_t add_node(folding *f, size_t at)
{
	const hsy_node *node = &f->graph->nodes.at[at];
	hsy_str id = id_of(f, node);
	size_t next = f->drawing->nodes.n;
	size_t index = hsy_map_add(&f->nodes, id, next);
	hsy_drawn_node *drawn;

	if (index == next) {
		hsy_drawn_node fresh = {
		    .id = id,
		    .kind = node->kind,
		    .number = f->number,
		    .label = hsy_node_name(f->results, f->graph, at, f->arena),
		    .record = node->place.record,
		    .source = node->source,
		};

		hsy_vec_push(f->arena, &f->drawing->nodes, fresh);
	}
	drawn = &f->drawing->nodes.at[index];
	drawn->n++;
	drawn->is_on_line |= f->is_on_line[at];
	drawn->origin = stronger(f, drawn->origin, node);
	return index;
}

/* An outlet whose own article stands in the picture is no more than a second
 * name for it. */
static bool gives_way(const hsy_graph *graph, size_t node)
{
	bool any = false;

	if (graph->nodes.at[node].kind != HSY_NODE_SOURCE ||
	    graph->nodes.at[node].is_origin)
		return false;
	for (size_t i = 0; i < graph->edges.n; i++) {
		const hsy_edge *edge = &graph->edges.at[i];

		if (edge->from != node)
			continue;
		if (graph->nodes.at[edge->to].kind != HSY_NODE_STATEMENT ||
		    edge->is_paradox)
			return false;
		any = true;
	}
	return any;
}

/* ------------------------------------------------------------------- edges */

static void add_edge(folding *f, size_t from, size_t to, const hsy_edge *edge,
                     bool is_counted)
{
	hsy_str key = hsy_str_printf(f->arena, "%zu %zu %d %d", from, to, (int)edge->kind,
	                             (int)edge->is_paradox);
	size_t next = f->drawing->edges.n;
	hsy_drawn_edge *drawn;
	size_t index;

	/* Folded, an article repeats itself in one place. */
	if (from == to)
		return;
	index = hsy_map_add(&f->edges, key, next);
	if (index == next) {
		hsy_drawn_edge fresh = {
		    .from = from,
		    .to = to,
		    .kind = edge->kind,
		    .record = HSY_NONE,
		    .is_paradox = edge->is_paradox,
		};

		hsy_vec_push(f->arena, &f->drawing->edges, fresh);
	}
	drawn = &f->drawing->edges.at[index];
	drawn->n++;
	drawn->is_counted |= is_counted;
	if (drawn->record == HSY_NONE && !hsy_span_empty(edge->cue)) {
		drawn->record = edge->record;
		drawn->cue = edge->cue;
	}
}

/* An edge to an outlet that gives way leads on to the statements behind it. */
static void add_edge_through(folding *f, size_t at)
{
	const hsy_edge *into = &f->graph->edges.at[at];

	for (size_t i = 0; i < f->graph->edges.n; i++) {
		const hsy_edge *onward = &f->graph->edges.at[i];

		if (onward->from == into->to)
			add_edge(f, f->drawn[into->from], f->drawn[onward->to], into,
			         f->is_counted[at] && f->is_counted[i]);
	}
}

static void add_graph_edge(folding *f, size_t at)
{
	const hsy_edge *edge = &f->graph->edges.at[at];

	if (f->drawn[edge->from] == HSY_NONE)
		return;
	if (f->drawn[edge->to] == HSY_NONE)
		add_edge_through(f, at);
	else
		add_edge(f, f->drawn[edge->from], f->drawn[edge->to], edge,
		         f->is_counted[at]);
}

static void mark_lines(folding *f, const hsy_score *score)
{
	f->is_on_line = HSY_NEW_ARRAY(f->arena, f->graph->nodes.n, bool);
	f->is_counted = HSY_NEW_ARRAY(f->arena, f->graph->edges.n, bool);
	for (size_t i = 0; i < score->classes.n; i++) {
		const hsy_class_line *line = &score->classes.at[i];

		for (size_t n = 0; n < line->nodes.n; n++)
			f->is_on_line[line->nodes.at[n]] = true;
		for (size_t e = 0; e < line->edges.n && line->is_counted; e++)
			f->is_counted[line->edges.at[e]] = true;
	}
}

static void add_claim(folding *f, size_t claim)
{
	f->graph = f->results->graphs[claim];
	f->drawn = HSY_NEW_ARRAY(f->arena, f->graph->nodes.n, size_t);
	mark_lines(f, f->results->scores[claim]);
	for (size_t i = 0; i < f->graph->nodes.n; i++)
		f->drawn[i] = gives_way(f->graph, i) ? HSY_NONE : add_node(f, i);
	for (size_t i = 0; i < f->graph->edges.n; i++)
		add_graph_edge(f, i);
	f->number++;
}

/* -------------------------------------------------------------- what stays */

typedef struct ordered {
	hsy_drawn_node node;
	size_t was;
} ordered;

static int compare_sizes(size_t a, size_t b)
{
	return (a > b) - (a < b);
}

static int by_need(const void *a, const void *b)
{
	const ordered *x = a, *y = b;
	int order = (int)(y->node.kind == HSY_NODE_CLAIM) -
	            (int)(x->node.kind == HSY_NODE_CLAIM);

	if (order == 0)
		order = (int)y->node.is_on_line - (int)x->node.is_on_line;
	return order ? order : compare_sizes(x->was, y->was);
}

static int by_place(const void *a, const void *b)
{
	const hsy_drawn_node *x = &((const ordered *)a)->node;
	const hsy_drawn_node *y = &((const ordered *)b)->node;
	int order = compare_sizes(x->kind, y->kind);

	if (order == 0 && (x->kind == HSY_NODE_CLAIM || x->kind == HSY_NODE_STATEMENT))
		order = compare_sizes(x->number, y->number);
	if (order == 0)
		order = compare_sizes(x->record, y->record);
	return order ? order : hsy_str_compare(x->id, y->id);
}

static int by_ends(const void *a, const void *b)
{
	const hsy_drawn_edge *x = a, *y = b;
	int order = compare_sizes(x->from, y->from);

	if (order == 0)
		order = compare_sizes(x->to, y->to);
	if (order == 0)
		order = compare_sizes(x->kind, y->kind);
	return order ? order : (int)x->is_paradox - (int)y->is_paradox;
}

/* What only a node that is gone led to, goes with it. */
static void drop_stranded(const folding *f, bool *stays)
{
	const hsy_drawing *d = f->drawing;
	bool *is_reached = HSY_NEW_ARRAY(f->arena, d->nodes.n, bool);
	bool any;

	for (size_t i = 0; i < d->nodes.n; i++)
		is_reached[i] = stays[i] && d->nodes.at[i].kind == HSY_NODE_CLAIM;
	do {
		any = false;
		for (size_t i = 0; i < d->edges.n; i++) {
			const hsy_drawn_edge *edge = &d->edges.at[i];

			if (!is_reached[edge->from] || is_reached[edge->to] ||
			    !stays[edge->to])
				continue;
			is_reached[edge->to] = any = true;
		}
	} while (any);
	memcpy(stays, is_reached, d->nodes.n * sizeof *stays);
}

static ordered *listed(const folding *f)
{
	size_t n = f->drawing->nodes.n;
	ordered *order = HSY_NEW_ARRAY(f->arena, n, ordered);

	for (size_t i = 0; i < n; i++)
		order[i] = (ordered){f->drawing->nodes.at[i], i};
	return order;
}

static void keep_edges(folding *f, const size_t *now)
{
	hsy_drawing *d = f->drawing;
	size_t kept = 0;

	for (size_t i = 0; i < d->edges.n; i++) {
		hsy_drawn_edge edge = d->edges.at[i];

		edge.from = now[edge.from];
		edge.to = now[edge.to];
		if (edge.from != HSY_NONE && edge.to != HSY_NONE)
			d->edges.at[kept++] = edge;
	}
	d->edges.n = kept;
	if (kept > 1)
		qsort(d->edges.at, kept, sizeof *d->edges.at, by_ends);
}

static void keep_best(folding *f)
{
	hsy_drawing *d = f->drawing;
	size_t n = d->nodes.n;
	bool *stays = HSY_NEW_ARRAY(f->arena, n, bool);
	size_t *now = HSY_NEW_ARRAY(f->arena, n, size_t);
	ordered *order = listed(f);

	qsort(order, n, sizeof *order, by_need);
	for (size_t i = 0; i < n && i < HSY_DRAWN_MAX; i++)
		stays[order[i].was] = true;
	drop_stranded(f, stays);
	order = listed(f);
	qsort(order, n, sizeof *order, by_place);
	d->nodes.n = 0;
	for (size_t i = 0; i < n; i++) {
		now[order[i].was] = stays[order[i].was] ? d->nodes.n : HSY_NONE;
		if (stays[order[i].was])
			d->nodes.at[d->nodes.n++] = order[i].node;
	}
	d->n_left_out = n - d->nodes.n;
	keep_edges(f, now);
}

const hsy_drawing *hsy_fold(const hsy_results *results, hsy_indexes claims,
                            bool by_article, hsy_arena *arena)
{
	folding f = {
	    .results = results,
	    .by_article = by_article,
	    .arena = arena,
	    .drawing = HSY_NEW(arena, hsy_drawing),
	};

	hsy_map_init(&f.nodes, arena);
	hsy_map_init(&f.edges, arena);
	for (size_t i = 0; i < claims.n; i++)
		add_claim(&f, claims.at[i]);
	if (claims.n)
		keep_best(&f);
	return f.drawing;
}
