/* bench_score.c -- claims to graphs and scores, the score alone of a million claims
 * beside sorting as many edges, and knocking out every source. */
#include "bench/bench.h"

#include "score/knockout.h"

#include <stdlib.h>

/* ------------------------------------------------ articles to scores */

typedef struct work {
	const hsy_records *records;
	const hsy_sources *sources;
	const hsy_graph_index *index;
	size_t n_claims;
} work;

static work *prepare_work(const bench_corpus *corpus)
{
	const hsy_records *records = bench_records(corpus);
	const hsy_sources *sources = hsy_sources_new(records, corpus->arena);
	const hsy_links *links = hsy_links_new(records, sources, corpus->arena);
	work *w = HSY_NEW(corpus->arena, work);

	w->records = records;
	w->sources = sources;
	w->index = hsy_graph_index_new(records, sources, links, corpus->arena);
	w->n_claims = links->claims.n;
	return w;
}

static void *prepare(const bench_corpus *corpus)
{
	return prepare_work(corpus);
}

static double run(void *prepared)
{
	const work *w = prepared;

	for (size_t i = 0; i < w->n_claims; i++) {
		hsy_arena arena = {0};

		hsy_score_new(hsy_graph_new(w->index, i, &arena), &hsy_weights_default,
		              &arena);
		hsy_arena_clear(&arena);
	}
	return (double)w->n_claims;
}

/* ------------------------------------------------ every source in turn */

typedef struct knocking {
	hsy_scored scored;
	hsy_indexes claims;
} knocking;

static void *prepare_knocking(const bench_corpus *corpus)
{
	const work *w = prepare_work(corpus);
	knocking *k = HSY_NEW(corpus->arena, knocking);
	const hsy_graph **graphs = HSY_NEW_ARRAY(corpus->arena, w->n_claims,
	                                         const hsy_graph *);
	const hsy_score **scores = HSY_NEW_ARRAY(corpus->arena, w->n_claims,
	                                         const hsy_score *);

	for (size_t i = 0; i < w->n_claims; i++) {
		graphs[i] = hsy_graph_new(w->index, i, corpus->arena);
		scores[i] = hsy_score_new(graphs[i], &hsy_weights_default, corpus->arena);
		hsy_vec_push(corpus->arena, &k->claims, i);
	}
	k->scored = (hsy_scored){w->records, w->sources, graphs, scores,
	                         &hsy_weights_default};
	return k;
}

static double knock_out(void *prepared)
{
	const knocking *k = prepared;
	hsy_arena arena = {0};

	hsy_knockout_each(&k->scored, &k->claims, &arena);
	hsy_arena_clear(&arena);
	return (double)k->claims.n;
}

/* ------------------------------------------------ a million claims */

/* Articles cite articles, those that are much cited more often, and so in circles too;
 * ids make them come first, then the claims, then the origins. */
enum { ARTICLES = 300000, CLAIMS = 1000000, ORIGINS = 60000, CLASSES = 40000 };
enum { FIRST_CLAIM = ARTICLES, FIRST_ORIGIN = ARTICLES + CLAIMS };
enum { NODES = ARTICLES + CLAIMS + ORIGINS, CITED_MAX = 3, PLACES_MAX = 5 };

/* Where a million claims are not the corpus but the graph itself. */
static void fill_nothing(bench_corpus *corpus)
{
	(void)corpus;
}

static double fraction(uint64_t *state)
{
	return bench_random(state, 1u << 24) / (double)(1u << 24);
}

static void make_id(size_t i, char *at)
{
	char kind = i < FIRST_CLAIM ? 'a' : i < FIRST_ORIGIN ? 'c' : 'o';

	at[0] = kind;
	for (size_t digit = 7; digit > 0; digit--, i /= 10)
		at[digit] = (char)('0' + i % 10);
}

/* ids have been made. */
static hsy_node node_of(size_t i, const char *ids, uint64_t *state)
{
	bool is_source = i >= FIRST_ORIGIN;
	hsy_str id = {ids + 8 * i, 8};
	hsy_node node = {
	    .id = id,
	    .label = id,
	    .kind = HSY_NODE_SOURCE,
	    .class_id = id,
	    .is_origin = is_source || (i < ARTICLES && bench_random(state, 5) == 0),
	    .is_identifiable = bench_random(state, 4) != 0,
	    .origin = {.has_weight = true, .weight = .9, .record = HSY_NONE},
	    .place = {HSY_NONE, HSY_NONE},
	    .source = HSY_NONE,
	};

	if (is_source) {
		size_t class = FIRST_ORIGIN + bench_random(state, CLASSES);

		node.origin.weight = .2 + .7 * fraction(state);
		node.class_id = (hsy_str){ids + 8 * class, 8};
	}
	return node;
}

static int compare_sizes(const void *a, const void *b)
{
	size_t x = *(const size_t *)a, y = *(const size_t *)b;

	return (x > y) - (x < y);
}

/* n edges from a node, in order; a claim leads to articles alone. */
static void add_edges(hsy_graph *graph, size_t from, size_t n, uint64_t *state)
{
	size_t to[PLACES_MAX];

	for (size_t i = 0; i < n; i++) {
		double u = fraction(state);

		if (from >= FIRST_CLAIM)
			to[i] = (size_t)(u * u * ARTICLES);
		else if (bench_random(state, 2))
			to[i] = (size_t)(u * u * u * ARTICLES);
		else
			to[i] = FIRST_ORIGIN + bench_random(state, ORIGINS);
	}
	qsort(to, n, sizeof *to, compare_sizes);
	for (size_t i = 0; i < n; i++)
		graph->edges.at[graph->edges.n++] = (hsy_edge){
		    .from = from,
		    .to = to[i],
		    .kind = HSY_EDGE_ATTRIBUTES,
		    .has_factor = true,
		    .factor = .6 + .4 * fraction(state),
		    .record = HSY_NONE,
		};
}

static void *prepare_million(const bench_corpus *corpus)
{
	const size_t edges_max = ARTICLES * CITED_MAX + CLAIMS * PLACES_MAX;
	hsy_graph *graph = HSY_NEW(corpus->arena, hsy_graph);
	char *ids = hsy_arena_alloc(corpus->arena, 8 * (size_t)NODES);
	uint64_t state = 1;

	graph->nodes.at = HSY_NEW_ARRAY(corpus->arena, NODES, hsy_node);
	graph->edges.at = HSY_NEW_ARRAY(corpus->arena, edges_max, hsy_edge);
	for (size_t i = 0; i < NODES; i++)
		make_id(i, ids + 8 * i);
	for (size_t i = 0; i < NODES; i++)
		graph->nodes.at[graph->nodes.n++] = node_of(i, ids, &state);
	for (size_t i = 0; i < ARTICLES; i++)
		add_edges(graph, i, bench_random(&state, CITED_MAX + 1), &state);
	for (size_t i = 0; i < CLAIMS; i++)
		add_edges(graph, FIRST_CLAIM + i, 1 + bench_random(&state, PLACES_MAX),
		          &state);
	return graph;
}

static double rate_million(void *prepared)
{
	hsy_arena arena = {0};
	hsy_scorer *scorer = hsy_scorer_new(prepared, &hsy_weights_default, &arena);

	for (size_t i = 0; i < CLAIMS; i++)
		hsy_scorer_rate(scorer, FIRST_CLAIM + i);
	hsy_arena_clear(&arena);
	return CLAIMS;
}

/* Two numbers for each edge, as they would come. */
typedef struct pair {
	size_t to, from;
} pair;

typedef struct pairs {
	pair *at, *sorted;
	size_t n;
} pairs;

static int compare_pairs(const void *a, const void *b)
{
	const pair *x = a, *y = b;
	int order = compare_sizes(&x->to, &y->to);

	return order ? order : compare_sizes(&x->from, &y->from);
}

static void *prepare_pairs(const bench_corpus *corpus)
{
	const hsy_graph *graph = prepare_million(corpus);
	pairs *p = HSY_NEW(corpus->arena, pairs);

	p->n = graph->edges.n;
	p->at = HSY_NEW_ARRAY(corpus->arena, p->n, pair);
	p->sorted = HSY_NEW_ARRAY(corpus->arena, p->n, pair);
	for (size_t i = 0; i < p->n; i++)
		p->at[i] = (pair){graph->edges.at[i].to, graph->edges.at[i].from};
	return p;
}

static double sort_pairs(void *prepared)
{
	const pairs *p = prepared;

	memcpy(p->sorted, p->at, p->n * sizeof *p->at);
	qsort(p->sorted, p->n, sizeof *p->sorted, compare_pairs);
	return (double)p->n;
}

int main(void)
{
	static const bench_stage each = {"score", "claims", prepare, run};
	static const bench_stage knock = {"knockout", "claims", prepare_knocking,
	                                  knock_out};
	static const bench_stage million = {"strength and lines", "claims",
	                                    prepare_million, rate_million};
	static const bench_stage sorting = {"beside it, sort", "edges", prepare_pairs,
	                                    sort_pairs};
	int status = bench_main(&each);

	if (status == EXIT_SUCCESS)
		status = bench_main(&knock);
	if (status == EXIT_SUCCESS)
		status = bench_apart(&million, "million", fill_nothing);
	if (status == EXIT_SUCCESS)
		status = bench_apart(&sorting, "million", fill_nothing);
	return status;
}
