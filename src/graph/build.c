/* build.c -- assembles the graph of one claim from what all stages found. */
#include "graph/build.h"

#include "base/date.h"
#include "base/digest.h"

#include <stdlib.h>

/* An article leans on the first of its credits; one that gives more is a list, and
 * each would be an edge from each of its sentences. */
enum { LEANINGS_MAX = 16 };

static const hsy_indexes *citations_of(const hsy_records *records, bool links,
                                       hsy_arena *arena)
{
	hsy_indexes *of = HSY_NEW_ARRAY(arena, records->list.n, hsy_indexes);

	for (size_t r = 0; r < records->list.n; r++) {
		const hsy_citations *citations = &records->list.at[r].findings.citations;

		for (size_t i = 0; i < citations->n; i++) {
			bool is_link = citations->at[i].kind == HSY_CITATION_LINK;

			if (is_link == links && (links || of[r].n < LEANINGS_MAX))
				hsy_vec_push(arena, &of[r], i);
		}
	}
	return of;
}

static const bool *contested_claims(const hsy_links *links, hsy_arena *arena)
{
	bool *is_contested = HSY_NEW_ARRAY(arena, links->claims.n, bool);

	for (size_t i = 0; i < links->conflicts.n; i++) {
		const hsy_conflict *conflict = &links->conflicts.at[i];

		/* Hedged here and flat there, one claim is told; who keeps silent disputes
		 * nothing. */
		if (conflict->kind == HSY_CONFLICT_HEDGE ||
		    conflict->kind == HSY_CONFLICT_SILENCE)
			continue;
		is_contested[conflict->here] = true;
		is_contested[conflict->there] = true;
	}
	return is_contested;
}

static const bool *outlets_read(const hsy_records *records, const hsy_sources *sources,
                                hsy_arena *arena)
{
	bool *is_read = HSY_NEW_ARRAY(arena, sources->list.n, bool);

	for (size_t i = 0; i < records->list.n; i++)
		if (sources->of_record[i] != HSY_NONE)
			is_read[sources->of_record[i]] = true;
	return is_read;
}

/* best is of sources, and HSY_NONE for those that no record has yet. */
static size_t *tellers_of(const hsy_attributions *attributions, const size_t *source_of,
                          size_t *best, hsy_arena *arena)
{
	size_t *tellers = HSY_NEW_ARRAY(arena, attributions->n, size_t);

	for (size_t i = 0; i < attributions->n; i++) {
		size_t *teller = &best[source_of[i]];

		if (*teller == HSY_NONE || attributions->at[i].how_known.level <
		                               attributions->at[*teller].how_known.level)
			*teller = i;
	}
	for (size_t i = 0; i < attributions->n; i++)
		tellers[i] = best[source_of[i]];
	for (size_t i = 0; i < attributions->n; i++)
		best[source_of[i]] = HSY_NONE;
	return tellers;
}

static size_t **all_tellers(const hsy_records *records, const hsy_sources *sources,
                            hsy_arena *arena)
{
	size_t **tellers = HSY_NEW_ARRAY(arena, records->list.n, size_t *);
	hsy_arena scratch;
	size_t *best;

	hsy_arena_init(&scratch);
	best = HSY_NEW_ARRAY(&scratch, sources->list.n, size_t);
	for (size_t i = 0; i < sources->list.n; i++)
		best[i] = HSY_NONE;
	for (size_t i = 0; i < records->list.n; i++)
		tellers[i] = tellers_of(&records->list.at[i].findings.attributions,
		                        sources->of_attribution[i], best, arena);
	hsy_arena_clear(&scratch);
	return tellers;
}

const hsy_graph_index *hsy_graph_index_new(const hsy_records *records,
                                           const hsy_sources *sources,
                                           const hsy_links *links, hsy_arena *arena)
{
	hsy_graph_index *index = HSY_NEW(arena, hsy_graph_index);

	index->records = records;
	index->sources = sources;
	index->links = links;
	index->is_contested = contested_claims(links, arena);
	index->leanings = citations_of(records, false, arena);
	index->hyperlinks = citations_of(records, true, arena);
	index->is_read = outlets_read(records, sources, arena);
	index->tellers = all_tellers(records, sources, arena);
	return index;
}

size_t hsy_build_node(hsy_build *build, hsy_str id, hsy_node_kind kind, bool *is_new)
{
	size_t next = build->graph->nodes.n;
	size_t at = hsy_map_add(&build->nodes, id, next);

	*is_new = at == next;
	if (*is_new) {
		hsy_node node = {
		    .id = id,
		    .label = id,
		    .kind = kind,
		    .class_id = id,
		    .origin.record = HSY_NONE,
		    .place = {HSY_NONE, HSY_NONE},
		    .source = HSY_NONE,
		};

		hsy_vec_push(build->arena, &build->graph->nodes, node);
	}
	return at;
}

void hsy_build_edge(hsy_build *build, const hsy_edge *edge)
{
	hsy_vec_push(build->arena, &build->graph->edges, *edge);
}

static void add_claim(hsy_build *build)
{
	bool is_new;
	size_t at = hsy_build_node(build, build->claim->id, HSY_NODE_CLAIM, &is_new);

	build->graph->nodes.at[at].label = build->claim->wording;
}

/* The id follows from the document and its words alone, so that a statement is
 * the same node in the graphs of all runs. */
static void add_statement(hsy_build *build, size_t i)
{
	hsy_place place = build->claim->places.at[i];
	hsy_span span = build->claim->spans.at[i];
	const hsy_doc *doc = &hsy_build_record(build, place.record)->doc;
	hsy_str key = hsy_str_printf(&build->scratch, HSY_STR_FMT "\n%zu-%zu",
	                             HSY_STR_ARG(doc->id), span.begin, span.end);
	hsy_str id = hsy_digest_id(build->arena, "t", key);
	hsy_edge edge;
	hsy_node *node;
	bool is_new;

	build->statements[i] = hsy_build_node(build, id, HSY_NODE_STATEMENT, &is_new);
	if (!is_new)
		return;
	node = &build->graph->nodes.at[build->statements[i]];
	node->label = hsy_str_squeeze(build->arena, hsy_str_slice(doc->text, span));
	node->place = place;
	edge = hsy_edge_between(0, build->statements[i], HSY_EDGE_STATES);
	hsy_build_edge(build, &edge);
}

static void add_statements(hsy_build *build)
{
	size_t n = build->claim->places.n;

	build->statements = HSY_NEW_ARRAY(&build->scratch, n, size_t);
	for (size_t i = 0; i < n; i++)
		add_statement(build, i);
}

/* Places come by record, so those of one article stand together. */
static size_t end_of_article(const hsy_build *build, size_t begin)
{
	const hsy_places *places = &build->claim->places;
	size_t end = begin;

	while (end < places->n && places->at[end].record == places->at[begin].record)
		end++;
	return end;
}

static void find_attributed(hsy_build *build)
{
	size_t n = build->claim->places.n;

	build->attributed = HSY_NEW_ARRAY(&build->scratch, n, size_t);
	for (size_t begin = 0, end; begin < n; begin = end) {
		size_t first = begin;

		end = end_of_article(build, begin);
		while (first < end && !hsy_upstream_names_source(build, first))
			first++;
		for (size_t i = begin; i < end; i++)
			build->attributed[i] = first < end ? first : HSY_NONE;
	}
}

static hsy_str published(const hsy_build *build, const hsy_report *report)
{
	size_t record = build->claim->places.at[report->begin].record;

	return hsy_build_record(build, record)->doc.published;
}

static int compare_reports(const void *a, const void *b)
{
	const hsy_report *x = a, *y = b;

	if (x->outlet != y->outlet)
		return x->outlet < y->outlet ? -1 : 1;
	return (x->begin > y->begin) - (x->begin < y->begin);
}

/* Dates that are not known compare equal to all, which no sort would bear: the
 * earliest report of each outlet is found by going through them in order. */
static void find_reports(hsy_build *build)
{
	size_t n = build->claim->places.n, kept = 0;

	for (size_t begin = 0, end; begin < n; begin = end) {
		const hsy_sources *sources = build->index->sources;
		size_t record = build->claim->places.at[begin].record;
		hsy_report report = {sources->of_record[record], begin, 0};

		end = end_of_article(build, begin);
		report.end = end;
		if (report.outlet == HSY_NONE)
			continue;
		report.outlet = hsy_source_speaker(sources, report.outlet);
		hsy_vec_push(&build->scratch, &build->reports, report);
	}
	if (build->reports.n > 1)
		qsort(build->reports.at, build->reports.n, sizeof *build->reports.at,
		      compare_reports);
	for (size_t i = 0; i < build->reports.n; i++) {
		const hsy_report *report = &build->reports.at[i];

		if (kept == 0 || build->reports.at[kept - 1].outlet != report->outlet)
			build->reports.at[kept++] = *report;
		else if (hsy_date_compare(
		             published(build, report),
		             published(build, &build->reports.at[kept - 1])) < 0)
			build->reports.at[kept - 1] = *report;
	}
	build->reports.n = kept;
}

const hsy_report *hsy_build_report(const hsy_build *build, size_t outlet)
{
	size_t low = 0, high = build->reports.n;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (build->reports.at[middle].outlet < outlet)
			low = middle + 1;
		else
			high = middle;
	}
	if (low == build->reports.n || build->reports.at[low].outlet != outlet)
		return NULL;
	return &build->reports.at[low];
}

/* "The Post reported", of which the Post has only a later article, which leans on
 * the one that said so: each gave the other as its source, and the earlier report
 * of the Post was hardly there. */
static void drop_circular(hsy_build *build)
{
	hsy_graph *graph = build->graph;
	const bool *on_loop = NULL;

	for (size_t i = 0; i < graph->edges.n; i++) {
		const hsy_edge *edge = &graph->edges.at[i];

		if (!edge->is_paradox)
			continue;
		if (!on_loop)
			on_loop = hsy_graph_loops(graph, &build->scratch);
		if (on_loop[edge->from] && on_loop[edge->to])
			hsy_node_drop_untraced(&graph->nodes.at[edge->from]);
	}
}

/* What a statement rests on at once. */
static void note_grounds(const hsy_graph *graph, bool *is_hearsay, bool *is_sourced)
{
	for (size_t i = 0; i < graph->edges.n; i++) {
		const hsy_edge *edge = &graph->edges.at[i];
		const hsy_node *from = &graph->nodes.at[edge->from];
		const hsy_node *to = &graph->nodes.at[edge->to];

		if (from->kind != HSY_NODE_STATEMENT || to->kind == HSY_NODE_NOBODY)
			continue;
		if (to->kind == HSY_NODE_UNSPECIFIED)
			is_hearsay[edge->from] = true;
		else if (to->place.record != from->place.record)
			is_sourced[edge->from] = true;
	}
}

/* "The Post reported", of which the Post has a later article, perhaps the same one
 * brought up to date, that says "reportedly": the earlier one knew no better. */
static void drop_hearsay(hsy_build *build)
{
	hsy_graph *graph = build->graph;
	bool *is_hearsay = HSY_NEW_ARRAY(&build->scratch, graph->nodes.n, bool);
	bool *is_sourced = HSY_NEW_ARRAY(&build->scratch, graph->nodes.n, bool);

	note_grounds(graph, is_hearsay, is_sourced);
	for (size_t i = 0; i < graph->edges.n; i++) {
		const hsy_edge *edge = &graph->edges.at[i];

		if (edge->is_paradox) {
			is_hearsay[edge->from] |= is_hearsay[edge->to];
			is_sourced[edge->from] |= is_sourced[edge->to];
		}
	}
	for (size_t i = 0; i < graph->edges.n; i++) {
		const hsy_edge *edge = &graph->edges.at[i];

		if (edge->is_paradox && is_hearsay[edge->from] && !is_sourced[edge->from])
			hsy_node_drop_untraced(&graph->nodes.at[edge->from]);
	}
}

/* An outlet whose report leads on, to its own statement or to a source that
 * any of the articles tells, is no origin: it passes on, and whoever leans on
 * it leans on a relay. */
static void settle_relays(hsy_build *build)
{
	hsy_graph *graph = build->graph;
	bool *leads_on = HSY_NEW_ARRAY(&build->scratch, graph->nodes.n, bool);

	for (size_t i = 0; i < graph->edges.n; i++)
		if (!graph->edges.at[i].is_paradox)
			leads_on[graph->edges.at[i].from] = true;
	for (size_t i = 0; i < graph->nodes.n; i++) {
		hsy_node *node = &graph->nodes.at[i];

		if (node->kind == HSY_NODE_SOURCE && leads_on[i])
			hsy_node_drop_untraced(node);
	}
	for (size_t i = 0; i < graph->edges.n; i++) {
		hsy_edge *edge = &graph->edges.at[i];
		const hsy_node *to = &graph->nodes.at[edge->to];

		if (to->kind == HSY_NODE_SOURCE && !to->is_origin &&
		    edge->relay.level == HSY_RELAY_NONE)
			edge->relay.level = hsy_target_relay(build, to->source);
	}
}

static bool is_same_relay(const hsy_edge *a, const hsy_edge *b)
{
	return a->kind == HSY_EDGE_RELAYS && b->kind == a->kind && a->from == b->from &&
	       a->to == b->to && a->is_paradox == b->is_paradox &&
	       a->relay.level == b->relay.level && a->mode.level == b->mode.level;
}

/* Every article that leans on a relay tells what lies behind it; one edge will
 * do, with the words of the first. */
static void merge_relays(hsy_graph *graph)
{
	size_t kept = 0;

	for (size_t i = 0; i < graph->edges.n; i++)
		if (kept == 0 ||
		    !is_same_relay(&graph->edges.at[i], &graph->edges.at[kept - 1]))
			graph->edges.at[kept++] = graph->edges.at[i];
	graph->edges.n = kept;
}

const hsy_graph *hsy_graph_new(const hsy_graph_index *index, size_t claim,
                               hsy_arena *arena)
{
	hsy_build build = {
	    .index = index,
	    .claim = &index->links->claims.at[claim],
	    .arena = arena,
	    .graph = HSY_NEW(arena, hsy_graph),
	};

	hsy_arena_init(&build.scratch);
	hsy_map_init(&build.nodes, &build.scratch);
	build.graph->is_contested = index->is_contested[claim];
	add_claim(&build);
	add_statements(&build);
	find_attributed(&build);
	find_reports(&build);
	for (size_t i = 0; i < build.claim->places.n; i++)
		hsy_upstream_trace(&build, i);
	drop_circular(&build);
	drop_hearsay(&build);
	settle_relays(&build);
	hsy_classes_merge(&build);
	hsy_graph_sort(build.graph, &build.scratch);
	merge_relays(build.graph);
	hsy_arena_clear(&build.scratch);
	return build.graph;
}
