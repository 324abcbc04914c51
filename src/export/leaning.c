/* leaning.c -- who is leaned on, and how much. */
#include "export/leaning.h"

#include "export/knockout.h"

#include <stdlib.h>

typedef struct counter {
	const hsy_results *results;
	const hsy_sources *sources;
	hsy_arena *arena;
	hsy_leaning *of;      /* [source] */
	hsy_indexes *claims;  /* [source]: that rest on it */
	size_t *last_article; /* [source]: one past the last that was counted */
	size_t next_copy;
} counter;

static size_t speaker_of(const counter *c, size_t source)
{
	return source == HSY_NONE ? HSY_NONE : hsy_source_speaker(c->sources, source);
}

static bool is_newsroom(const counter *c, size_t source)
{
	return source != HSY_NONE &&
	       c->sources->list.at[source].outlet == HSY_OUTLET_NEWSROOM;
}

/* ------------------------------------------------ by article */

/* Whoever speaks in the article; NULL where that is the article itself, or nobody in
 * particular. */
static hsy_leaning *named_in(counter *c, size_t record, size_t source)
{
	size_t outlet = c->sources->of_record[record];
	size_t speaker = speaker_of(c, source);

	if (c->sources->list.at[speaker].type == HSY_SOURCE_UNSPECIFIED ||
	    (speaker == speaker_of(c, outlet) && !is_newsroom(c, outlet)))
		return NULL;
	if (c->last_article[speaker] != record + 1) {
		c->last_article[speaker] = record + 1;
		c->of[speaker].n_articles++;
	}
	return &c->of[speaker];
}

static void count_attributions(counter *c, size_t record)
{
	const hsy_attributions *all =
	    &c->results->records->list.at[record].findings.attributions;

	for (size_t i = 0; i < all->n; i++) {
		const hsy_attribution *a = &all->at[i];
		hsy_leaning *l;

		/* Whoever declines to comment is leaned on by nobody. */
		if (a->stance == HSY_STANCE_DECLINES)
			continue;
		l = named_in(c, record, c->sources->of_attribution[record][i]);
		if (!l)
			continue;
		l->n_quoted += a->mode != HSY_INDIRECT;
		l->n_told += a->mode == HSY_INDIRECT;
		l->n_relayed += a->via != HSY_NONE;
		l->is_anonymous |= a->anonymous;
	}
}

static void count_citations(counter *c, size_t record)
{
	const hsy_citations *all =
	    &c->results->records->list.at[record].findings.citations;

	for (size_t i = 0; i < all->n; i++) {
		hsy_leaning *l = named_in(c, record, c->sources->of_citation[record][i]);

		if (l)
			l->n_credited++;
	}
}

/* Copies come by article, then original: each pair counts once. */
static void count_copies(counter *c, size_t record)
{
	const hsy_copies *copies = &c->results->links->copies;

	for (; c->next_copy < copies->n && copies->at[c->next_copy].copy == record;
	     c->next_copy++) {
		const hsy_copy *copy = &copies->at[c->next_copy];
		size_t outlet = c->sources->of_record[copy->original];
		bool is_known = c->next_copy && copy[-1].copy == record &&
		                copy[-1].original == copy->original;
		hsy_leaning *l;

		if (is_known || !copy->is_dated || outlet == HSY_NONE)
			continue;
		l = named_in(c, record, outlet);
		if (l)
			l->n_copied++;
	}
}

/* ------------------------------------------------ by claim */

static size_t node_speaker(const counter *c, const hsy_node *node)
{
	bool is_article = node->kind == HSY_NODE_STATEMENT &&
	                  node->place.record != HSY_NONE;

	return speaker_of(c, is_article ? c->sources->of_record[node->place.record]
	                                : node->source);
}

static bool has_stake(const hsy_node *node)
{
	hsy_level interest = node->origin.interest.level;

	return node->is_origin && !node->origin.has_weight &&
	       (interest == HSY_INTEREST_PARTY || interest == HSY_INTEREST_SELF_PRAISE);
}

/* Somebody else's words lead to the node, or it is where they end. */
static bool bears(const counter *c, const hsy_graph *graph, const hsy_edge *edge)
{
	const hsy_node *to = &graph->nodes.at[edge->to];

	if (edge->kind == HSY_EDGE_STATES || edge->is_paradox)
		return false;
	return (to->kind == HSY_NODE_SOURCE && to->is_origin) ||
	       node_speaker(c, to) != node_speaker(c, &graph->nodes.at[edge->from]);
}

static bool is_last(const hsy_indexes *list, size_t i)
{
	return list->n && list->at[list->n - 1] == i;
}

static void count_claim(counter *c, size_t claim)
{
	const hsy_graph *graph = c->results->graphs[claim];

	for (size_t i = 0; i < graph->edges.n; i++) {
		const hsy_node *to = &graph->nodes.at[graph->edges.at[i].to];
		size_t speaker = node_speaker(c, to);

		if (speaker == HSY_NONE || !bears(c, graph, &graph->edges.at[i]))
			continue;
		if (is_last(&c->claims[speaker], claim))
			continue;
		hsy_vec_push(c->arena, &c->claims[speaker], claim);
		c->of[speaker].n_claims++;
	}
}

/* One source may stand at several nodes of a graph; it has a stake at any of them. */
static void count_stakes(counter *c, size_t source)
{
	for (size_t i = 0; i < c->claims[source].n; i++) {
		const hsy_graph *graph = c->results->graphs[c->claims[source].at[i]];
		bool any = false;

		for (size_t k = 0; k < graph->nodes.n && !any; k++)
			any = has_stake(&graph->nodes.at[k]) &&
			      node_speaker(c, &graph->nodes.at[k]) == source;
		c->of[source].n_stakes += any;
	}
}

/* is_out: [source], all false, and so again afterwards. */
static void count_lapses(counter *c, const hsy_scored *scored, size_t source,
                         bool *is_out)
{
	hsy_arena scratch;

	hsy_arena_init(&scratch);
	is_out[source] = true;
	const hsy_falls falls = hsy_knockout(scored, &c->claims[source], is_out,
	                                     &scratch);
	is_out[source] = false;
	for (size_t i = 0; i < falls.n; i++) {
		const hsy_fall *fall = &falls.at[i];
		hsy_lapse lapse = {fall->claim, fall->before->grade, fall->after->grade};

		if (!hsy_grade_changes(fall))
			continue;
		c->of[source].n_sole += lapse.after == 'F';
		hsy_vec_push(c->arena, &c->of[source].lapses, lapse);
	}
	hsy_arena_clear(&scratch);
}

/* ------------------------------------------------ order */

static int compare_leanings(const void *a, const void *b)
{
	const hsy_leaning *x = a, *y = b;

	if (x->n_claims != y->n_claims)
		return x->n_claims > y->n_claims ? -1 : 1;
	if (x->n_articles != y->n_articles)
		return x->n_articles > y->n_articles ? -1 : 1;
	if (x->n_sole != y->n_sole)
		return x->n_sole > y->n_sole ? -1 : 1;
	return (x->source > y->source) - (x->source < y->source);
}

hsy_leanings hsy_leanings_of(const hsy_page *page, size_t *n_bare)
{
	const hsy_sources *sources = page->results->sources;
	const hsy_scored scored = hsy_page_scored(page);
	size_t n = sources->list.n;
	counter c = {
	    .results = page->results,
	    .sources = sources,
	    .arena = page->arena,
	    .of = HSY_NEW_ARRAY(page->arena, n, hsy_leaning),
	    .claims = HSY_NEW_ARRAY(page->arena, n, hsy_indexes),
	    .last_article = HSY_NEW_ARRAY(page->arena, n, size_t),
	};
	bool *is_out = HSY_NEW_ARRAY(page->arena, n, bool);
	hsy_leanings leanings = {c.of, 0, n};

	for (size_t i = 0; i < page->results->records->list.n; i++) {
		count_attributions(&c, i);
		count_citations(&c, i);
		count_copies(&c, i);
	}
	*n_bare = 0;
	for (size_t i = 0; i < page->claims.n; i++) {
		count_claim(&c, page->claims.at[i]);
		*n_bare += page->results->scores[page->claims.at[i]]->grade == 'F';
	}
	for (size_t i = 0; i < n; i++) {
		if (!c.of[i].n_claims)
			continue;
		count_stakes(&c, i);
		count_lapses(&c, &scored, i, is_out);
		c.of[i].source = i;
		leanings.at[leanings.n++] = c.of[i];
	}
	if (leanings.n > 1)
		qsort(leanings.at, leanings.n, sizeof *leanings.at, compare_leanings);
	return leanings;
}
