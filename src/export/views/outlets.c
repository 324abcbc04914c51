/* outlets.c -- outlet by outlet: who has it from whom, and who from each other. */
#include "export/view.h"

#include "base/map.h"
#include "export/escape.h"
#include "export/views/box.h"

#include <stdlib.h>

enum { OUTLETS_MAX = 16, FEEDS_MAX = 24 };

/* An outlet: a source, or an article of which no outlet is known. */
typedef struct outlet {
	size_t source; /* HSY_NONE: go by record */
	size_t record; /* one of its articles; HSY_NONE: none was read */
	size_t n_articles;
	size_t n_own;     /* sources that are no outlets, and that it names */
	size_t n_leaning; /* claims that it has from another */
	size_t n_feeding; /* claims that others have from it */
	size_t loop;      /* the first outlet of the circle that it is in; HSY_NONE */
	bool is_drawn;
	hsy_spot spot;
} outlet;

typedef struct feed {
	size_t from, to; /* outlets: from has it from to */
	bool is_copy;
	size_t n_claims;
	size_t last; /* claim that was counted last */
} feed;

typedef struct outlets_view {
	const hsy_page *page;
	hsy_canvas *canvas;
	hsy_arena *arena;
	HSY_VEC(outlet) outlets;
	HSY_VEC(feed) feeds;
	size_t *of_source; /* [source]: outlet, or HSY_NONE */
	size_t *of_record; /* [record]: outlet */
	hsy_map known;     /* feeds by ends and kind */
	hsy_map own;       /* outlets and sources of their own */
} outlets_view;

void hsy_view_pick_outlets(hsy_page *page, size_t claim)
{
	(void)claim;
	/* Whoever has little things from others, has them from others. */
	page->claims = hsy_view_every(page);
}

/* ------------------------------------------------------------------ outlets */

static size_t add_outlet(outlets_view *v, size_t source, size_t record)
{
	outlet fresh = {.source = source, .record = record, .loop = HSY_NONE};

	hsy_vec_push(v->arena, &v->outlets, fresh);
	return v->outlets.n - 1;
}

/* Whoever publishes is an outlet, if only a company that tells its own news. */
static size_t publisher(outlets_view *v, size_t source)
{
	if (v->of_source[source] == HSY_NONE)
		v->of_source[source] = add_outlet(v, source, HSY_NONE);
	return v->of_source[source];
}

/* HSY_NONE for a source that is no outlet. */
static size_t outlet_of_source(outlets_view *v, size_t source)
{
	const hsy_source *s = &v->page->results->sources->list.at[source];

	return s->type == HSY_SOURCE_OUTLET ? publisher(v, source) : v->of_source[source];
}

static void add_articles(outlets_view *v)
{
	const hsy_results *results = v->page->results;

	for (size_t i = 0; i < results->records->list.n; i++) {
		size_t source = results->sources->of_record[i];
		size_t at = source != HSY_NONE ? publisher(v, source)
		                               : add_outlet(v, HSY_NONE, i);

		if (v->outlets.at[at].record == HSY_NONE)
			v->outlets.at[at].record = i;
		v->outlets.at[at].n_articles++;
		v->of_record[i] = at;
	}
}

static hsy_str name_of(const outlets_view *v, const outlet *o)
{
	if (o->source != HSY_NONE)
		return v->page->results->sources->list.at[o->source].name;
	return hsy_article_name(v->page->results, o->record);
}

/* -------------------------------------------------------------------- feeds */

static void count_feed(outlets_view *v, size_t from, size_t to, bool is_copy,
                       size_t claim)
{
	hsy_str key = hsy_str_printf(v->arena, "%zu %zu %d", from, to, (int)is_copy);
	size_t next = v->feeds.n;
	size_t at = hsy_map_add(&v->known, key, next);
	feed fresh = {.from = from, .to = to, .is_copy = is_copy, .last = HSY_NONE};

	if (at == next)
		hsy_vec_push(v->arena, &v->feeds, fresh);
	if (v->feeds.at[at].last == claim)
		return;
	v->feeds.at[at].last = claim;
	v->feeds.at[at].n_claims++;
}

static void count_own(outlets_view *v, size_t at, size_t source)
{
	hsy_str key = hsy_str_printf(v->arena, "%zu %zu", at, source);
	size_t n = v->own.n;

	hsy_map_add(&v->own, key, 0);
	v->outlets.at[at].n_own += v->own.n > n;
}

static size_t outlet_of_node(outlets_view *v, const hsy_node *node)
{
	if (node->kind == HSY_NODE_STATEMENT)
		return v->of_record[node->place.record];
	return node->source != HSY_NONE ? outlet_of_source(v, node->source) : HSY_NONE;
}

static void read_claim(outlets_view *v, size_t claim)
{
	const hsy_graph *graph = v->page->results->graphs[claim];

	for (size_t i = 0; i < graph->edges.n; i++) {
		const hsy_edge *edge = &graph->edges.at[i];
		const hsy_node *to = &graph->nodes.at[edge->to];
		size_t a = outlet_of_node(v, &graph->nodes.at[edge->from]);
		size_t b = outlet_of_node(v, to);

		if (a == HSY_NONE || edge->is_paradox)
			continue;
		if (b != HSY_NONE && a != b)
			count_feed(v, a, b, edge->kind == HSY_EDGE_COPIES, claim);
		else if (b == HSY_NONE && to->source != HSY_NONE)
			count_own(v, a, to->source);
	}
}

static void sum_up(outlets_view *v)
{
	for (size_t i = 0; i < v->feeds.n; i++) {
		const feed *f = &v->feeds.at[i];

		v->outlets.at[f->from].n_leaning += f->n_claims;
		v->outlets.at[f->to].n_feeding += f->n_claims;
	}
}

/* -------------------------------------------------------------------- loops */

static int compare_feeds(const void *a, const void *b)
{
	const feed *x = a, *y = b;

	if (x->from != y->from)
		return x->from < y->from ? -1 : 1;
	if (x->to != y->to)
		return x->to < y->to ? -1 : 1;
	return (int)x->is_copy - (int)y->is_copy;
}

/* Marks what is to be reached from start, along feeds or against them. */
static void reach(const outlets_view *v, size_t start, bool is_forward, bool *is_reached)
{
	bool any = true;

	is_reached[start] = true;
	while (any) {
		any = false;
		for (size_t i = 0; i < v->feeds.n; i++) {
			const feed *f = &v->feeds.at[i];
			size_t a = is_forward ? f->from : f->to;
			size_t b = is_forward ? f->to : f->from;

			if (!v->outlets.at[a].is_drawn || !v->outlets.at[b].is_drawn ||
			    !is_reached[a] || is_reached[b])
				continue;
			is_reached[b] = any = true;
		}
	}
}

/* Among the few that are drawn, an outlet at a time. */
static void find_loops(outlets_view *v)
{
	for (size_t i = 0; i < v->outlets.n; i++) {
		bool *on, *back;

		if (!v->outlets.at[i].is_drawn || v->outlets.at[i].loop != HSY_NONE)
			continue;
		on = HSY_NEW_ARRAY(v->arena, v->outlets.n, bool);
		back = HSY_NEW_ARRAY(v->arena, v->outlets.n, bool);
		reach(v, i, true, on);
		reach(v, i, false, back);
		for (size_t k = 0; k < v->outlets.n; k++)
			if (on[k] && back[k])
				v->outlets.at[k].loop = i;
	}
}

/* ------------------------------------------------------------------ drawing */

typedef struct wish {
	size_t at;
	size_t links;
} wish;

static int compare_wishes(const void *a, const void *b)
{
	const wish *x = a, *y = b;

	if (x->links != y->links)
		return x->links > y->links ? -1 : 1;
	return (x->at > y->at) - (x->at < y->at);
}

/* Those that have most from others, or others from them. */
static void choose(outlets_view *v)
{
	const hsy_options *options = v->page->options;
	size_t most = options->no_fold ? v->outlets.n
	              : options->top   ? options->top
	                               : OUTLETS_MAX;
	wish *order = HSY_NEW_ARRAY(v->arena, v->outlets.n, wish);
	size_t n_left = 0;

	for (size_t i = 0; i < v->outlets.n; i++)
		order[i] = (wish){i, v->outlets.at[i].n_leaning +
		                         v->outlets.at[i].n_feeding};
	if (v->outlets.n > 1)
		qsort(order, v->outlets.n, sizeof *order, compare_wishes);
	for (size_t i = 0; i < v->outlets.n; i++) {
		v->outlets.at[order[i].at].is_drawn = i < most;
		n_left += i >= most;
	}
	if (n_left)
		hsy_canvas_note(v->canvas,
		                hsy_str_printf(v->arena,
		                               "%zu other outlets, with fewer links, are "
		                               "left out",
		                               n_left));
}

static hsy_str counts_of(const outlets_view *v, const outlet *o)
{
	hsy_str articles = hsy_counted(v->arena, o->n_articles, "article read",
	                               "articles read");

	if (!o->n_articles)
		return HSY_STR("not read");
	return hsy_str_printf(v->arena, HSY_STR_FMT ", sources of its own: %zu",
	                      HSY_STR_ARG(articles), o->n_own);
}

/* An article that nobody is known to have published. */
static void draw_article(outlets_view *v, outlet *o)
{
	enum { TITLE_COLUMNS = 34, TITLE_LINES = 2 };
	hsy_canvas *c = v->canvas;
	hsy_str words = hsy_str_printf(
	    v->arena, "outlet not known, sources of its own: %zu", o->n_own);

	hsy_canvas_box(c, o->spot.object);
	hsy_canvas_label(
	    c, o->spot.object,
	    hsy_str_printf(v->arena,
	                   HSY_STR_FMT "<font point-size=\"11\">" HSY_STR_FMT "</font>",
	                   HSY_STR_ARG(hsy_canvas_lines(c, o->spot.name, TITLE_COLUMNS,
	                                                TITLE_LINES, "center")),
	                   HSY_STR_ARG(words)));
}

static void key_unread(hsy_canvas *c)
{
	hsy_canvas_key(c,
	               hsy_str_printf(c->arena,
	                              "<td border=\"1\" style=\"dashed\" color=\"%s\" "
	                              "width=\"26\"></td>",
	                              c->theme->outline),
	               "no article of it was read");
}

static void draw_outlet(outlets_view *v, outlet *o)
{
	hsy_canvas *c = v->canvas;
	bool is_known = o->source != HSY_NONE;
	hsy_str id = is_known ? v->page->results->sources->list.at[o->source].id
	                      : v->page->results->records->list.at[o->record].doc.id;

	o->spot = hsy_canvas_node(c, NULL, id, name_of(v, o), "article");
	if (!is_known) {
		draw_article(v, o);
		return;
	}
	hsy_box_source(c, o->spot, o->source, counts_of(v, o));
	if (!o->n_articles) {
		hsy_canvas_set(c, o->spot.object, "style", "filled,dashed");
		key_unread(c);
	}
}

static void draw_feed(outlets_view *v, const feed *f)
{
	hsy_canvas *c = v->canvas;
	const outlet *from = &v->outlets.at[f->from], *to = &v->outlets.at[f->to];
	hsy_edge_look_id look = from->loop == to->loop ? HSY_LOOK_LOOP
	                        : f->is_copy           ? HSY_LOOK_COPIES
	                                               : HSY_LOOK_LEANS;
	/* Graphviz puts it against the line. */
	hsy_str n = hsy_str_printf(v->arena, "%s%zu", c->is_down ? " \302\240" : "",
	                           f->n_claims);
	hsy_agobject *edge = hsy_canvas_edge(
	    c, from->spot, to->spot, look,
	    hsy_counted(v->arena, f->n_claims, "claim", "claims"));

	hsy_canvas_text(c, edge, "label", n);
}

static int compare_widths(const void *a, const void *b)
{
	const feed *x = a, *y = b;

	if (x->n_claims != y->n_claims)
		return x->n_claims > y->n_claims ? -1 : 1;
	return compare_feeds(a, b);
}

/* Between the outlets that are drawn, the widest feeds: more than so many lines nobody
 * can follow. Loops are found among all of them. */
static void draw_feeds(outlets_view *v)
{
	size_t drawn = 0, left = 0;
	size_t most = v->page->options->no_fold ? HSY_NONE : FEEDS_MAX;

	if (v->feeds.n > 1)
		qsort(v->feeds.at, v->feeds.n, sizeof *v->feeds.at, compare_widths);
	for (size_t i = 0; i < v->feeds.n; i++) {
		const feed *f = &v->feeds.at[i];

		if (!v->outlets.at[f->from].is_drawn || !v->outlets.at[f->to].is_drawn)
			continue;
		if (drawn < most) {
			draw_feed(v, f);
			drawn++;
		} else {
			left++;
		}
	}
	if (left)
		hsy_canvas_note(v->canvas, hsy_str_printf(v->arena,
		                                          "%zu links of fewer claims are "
		                                          "left out",
		                                          left));
}

void hsy_view_draw_outlets(hsy_canvas *c)
{
	const hsy_results *results = c->page->results;
	outlets_view v = {
	    .page = c->page,
	    .canvas = c,
	    .arena = c->arena,
	    .of_source = HSY_NEW_ARRAY(c->arena, results->sources->list.n, size_t),
	    .of_record = HSY_NEW_ARRAY(c->arena, results->records->list.n, size_t),
	};

	hsy_map_init(&v.known, c->arena);
	hsy_map_init(&v.own, c->arena);
	for (size_t i = 0; i < results->sources->list.n; i++)
		v.of_source[i] = HSY_NONE;
	add_articles(&v);
	for (size_t i = 0; i < c->page->claims.n; i++)
		read_claim(&v, c->page->claims.at[i]);
	sum_up(&v);
	choose(&v);
	if (v.feeds.n > 1)
		qsort(v.feeds.at, v.feeds.n, sizeof *v.feeds.at, compare_feeds);
	find_loops(&v);
	hsy_canvas_set(c, NULL, "ranksep", "0.8");
	hsy_canvas_set(c, NULL, "nodesep", "0.2");
	for (size_t i = 0; i < v.outlets.n; i++)
		if (v.outlets.at[i].is_drawn)
			draw_outlet(&v, &v.outlets.at[i]);
	draw_feeds(&v);
}
