/* fold.c -- graphs of several claims folded into the one that is drawn. */
#include "export/fold.h"

#include "base/map.h"

/* Of articles that have the same words each is a copy of all before it. */
typedef struct copies {
	size_t n;    /* statements of which the node is a copy */
	size_t kept; /* the edge to one of them; HSY_NONE */
} copies;

typedef struct folding {
	const hsy_results *results;
	bool by_article;
	bool has_all; /* nothing is left out */
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
	size_t *first;    /* [node]: its first edge; edges are sorted by where they begin */
	copies *copies;   /* [node] */
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
static bool gives_way(const folding *f, size_t node)
{
	const hsy_graph *graph = f->graph;
	bool any = false;

	if (graph->nodes.at[node].kind != HSY_NODE_SOURCE ||
	    graph->nodes.at[node].is_origin)
		return false;
	for (size_t i = f->first[node]; i < f->first[node + 1]; i++) {
		const hsy_edge *edge = &graph->edges.at[i];

		if (graph->nodes.at[edge->to].kind != HSY_NODE_STATEMENT ||
		    edge->is_paradox)
			return false;
		any = true;
	}
	return any;
}

/* ------------------------------------------------------------------- edges */

static void count_copies(const folding *f, hsy_drawn_edge *drawn, const hsy_edge *edge)
{
	size_t n = f->copies[edge->from].n;

	if (!f->has_all && n > drawn->n_more + 1)
		drawn->n_more = n - 1;
}

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
	if (edge->kind == HSY_EDGE_COPIES)
		count_copies(f, drawn, edge);
	if (drawn->record == HSY_NONE && !hsy_span_empty(edge->cue)) {
		drawn->record = edge->record;
		drawn->cue = edge->cue;
	}
}

/* One copy tells it all: on a line that counts, if there is one. */
static void find_copies(folding *f)
{
	f->copies = HSY_NEW_ARRAY(f->arena, f->graph->nodes.n, copies);
	for (size_t i = 0; i < f->graph->nodes.n; i++)
		f->copies[i].kept = HSY_NONE;
	for (size_t i = 0; i < f->graph->edges.n; i++) {
		const hsy_edge *edge = &f->graph->edges.at[i];
		copies *c = &f->copies[edge->from];

		if (edge->kind != HSY_EDGE_COPIES || edge->is_paradox)
			continue;
		c->n++;
		if (c->kept == HSY_NONE || (f->is_counted[i] && !f->is_counted[c->kept]))
			c->kept = i;
	}
}

static bool is_told_already(const folding *f, size_t at)
{
	const hsy_edge *edge = &f->graph->edges.at[at];

	return edge->kind == HSY_EDGE_COPIES && !edge->is_paradox && !f->has_all &&
	       !f->is_counted[at] && f->copies[edge->from].kept != at;
}

/* An edge to an outlet that gives way leads on to the statements behind it. */
static void add_edge_through(folding *f, size_t at)
{
	const hsy_edge *into = &f->graph->edges.at[at];

	for (size_t i = f->first[into->to]; i < f->first[into->to + 1]; i++)
		add_edge(f, f->drawn[into->from], f->drawn[f->graph->edges.at[i].to],
		         into, f->is_counted[at] && f->is_counted[i]);
}

static void add_graph_edge(folding *f, size_t at)
{
	const hsy_edge *edge = &f->graph->edges.at[at];

	if (f->drawn[edge->from] == HSY_NONE || is_told_already(f, at))
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

static void find_edges(folding *f)
{
	size_t edge = 0;

	f->first = HSY_NEW_ARRAY(f->arena, f->graph->nodes.n + 1, size_t);
	for (size_t node = 0; node <= f->graph->nodes.n; node++) {
		while (edge < f->graph->edges.n && f->graph->edges.at[edge].from < node)
			edge++;
		f->first[node] = edge;
	}
}

static void add_claim(folding *f, size_t claim)
{
	f->graph = f->results->graphs[claim];
	f->drawn = HSY_NEW_ARRAY(f->arena, f->graph->nodes.n, size_t);
	find_edges(f);
	mark_lines(f, f->results->scores[claim]);
	find_copies(f);
	for (size_t i = 0; i < f->graph->nodes.n; i++)
		f->drawn[i] = gives_way(f, i) ? HSY_NONE : add_node(f, i);
	for (size_t i = 0; i < f->graph->edges.n; i++)
		add_graph_edge(f, i);
	f->number++;
}

const hsy_drawing *hsy_fold(const hsy_page *page, hsy_indexes claims, bool by_article)
{
	return hsy_fold_most(page, claims, by_article, HSY_DRAWN_MAX);
}

const hsy_drawing *hsy_fold_most(const hsy_page *page, hsy_indexes claims,
                                 bool by_article, size_t most)
{
	hsy_arena *arena = page->arena;
	folding f = {
	    .results = page->results,
	    .by_article = by_article,
	    .has_all = page->options->no_fold,
	    .arena = arena,
	    .drawing = HSY_NEW(arena, hsy_drawing),
	};

	hsy_map_init(&f.nodes, arena);
	hsy_map_init(&f.edges, arena);
	for (size_t i = 0; i < claims.n; i++)
		add_claim(&f, claims.at[i]);
	if (claims.n)
		hsy_drawing_keep(f.drawing, page->options->no_fold ? HSY_NONE : most,
		                 page->options->depth, arena);
	return f.drawing;
}
