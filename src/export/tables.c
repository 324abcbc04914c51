/* tables.c -- publishes the results as tables of the case, for users of SQL. The
 * columns are explained in store/schema.sql. */
#include "export/export.h"

#include "score/explain.h"

/* The first failure sticks: rows after it are not handed over. */
typedef struct publisher {
	const hsy_results *results;
	hsy_store *store;
	hsy_error *err;
	hsy_status status;
	hsy_arena *arena; /* of the claim in hand */
} publisher;

/* One row. sql is a literal, types as hsy_store_put has them. */
#define PUT(p, sql, types, ...)                                                          \
	do {                                                                             \
		if ((p)->status == HSY_OK)                                               \
			(p)->status = hsy_store_put((p)->store, sql, types, (p)->err,    \
			                            __VA_ARGS__);                        \
	} while (0)

static const hsy_str unknown = {NULL, 0};

static const hsy_str *doc_id(const publisher *p, size_t record)
{
	return record == HSY_NONE ? &unknown
	                          : &p->results->records->list.at[record].doc.id;
}

static const hsy_str *source_id(const publisher *p, size_t source)
{
	return source == HSY_NONE ? &unknown : &p->results->sources->list.at[source].id;
}

static void put_run(publisher *p)
{
	static const char sql[] = "INSERT INTO run (name, value) VALUES (?, ?)";
	const hsy_str version = hsy_str_of(hsy_version());
	const hsy_str names[] = {HSY_STR("version"), HSY_STR("weights")};

	PUT(p, sql, "ss", &names[0], &version);
	PUT(p, sql, "ss", &names[1], &p->results->weights->version);
}

/* ----------------------------------------------------------------- sources */

static hsy_str outlet_word(hsy_outlet_kind kind)
{
	switch (kind) {
	case HSY_OUTLET_WIRE:
		return HSY_STR("wire");
	case HSY_OUTLET_NEWS:
		return HSY_STR("news");
	case HSY_OUTLET_AGGREGATOR:
		return HSY_STR("aggregator");
	case HSY_OUTLET_NEWSROOM:
		return HSY_STR("newsroom");
	case HSY_OUTLET_NONE:
		break;
	}
	return unknown;
}

static void put_source(publisher *p, const hsy_source *source)
{
	hsy_str type = hsy_str_of(hsy_source_type_name(source->type));
	hsy_str outlet = outlet_word(source->outlet);

	PUT(p,
	    "INSERT INTO sources (id, name, type, outlet, domain, owner) "
	    "VALUES (?, ?, ?, ?, ?, ?)",
	    "ssssss", &source->id, &source->name, &type, &outlet, &source->domain,
	    source_id(p, source->owner));
	for (size_t i = 0; i < source->written.n; i++)
		PUT(p,
		    "INSERT OR IGNORE INTO source_names (source, written) VALUES (?, ?)",
		    "ss", &source->id, &source->written.at[i]);
}

static void put_record_sources(publisher *p, size_t record)
{
	const hsy_sources *sources = p->results->sources;
	const hsy_findings *findings = &p->results->records->list.at[record].findings;
	const hsy_str *id = doc_id(p, record);

	if (sources->of_record[record] != HSY_NONE)
		PUT(p, "INSERT INTO document_outlets (document, source) VALUES (?, ?)",
		    "ss", id, source_id(p, sources->of_record[record]));
	for (size_t i = 0; i < findings->attributions.n; i++)
		PUT(p,
		    "INSERT INTO attribution_sources (document, attribution, source) "
		    "VALUES (?, ?, ?)",
		    "sis", id, i, source_id(p, sources->of_attribution[record][i]));
	for (size_t i = 0; i < findings->citations.n; i++)
		PUT(p,
		    "INSERT INTO citation_sources (document, citation, source) "
		    "VALUES (?, ?, ?)",
		    "sis", id, i, source_id(p, sources->of_citation[record][i]));
}

/* ------------------------------------------------------------------ claims */

static void put_claim(publisher *p, size_t rank)
{
	hsy_claim_info info;
	hsy_str strs[4];

	hsy_results_info(p->results, rank, p->arena, &info);
	strs[0] = hsy_str_of(info.id);
	strs[1] = hsy_str_of(info.wording);
	strs[2] = (hsy_str){&info.grade, 1};
	strs[3] = hsy_str_of(info.badges);
	PUT(p,
	    "INSERT INTO claims (id, wording, grade, strength, lines, articles, badges, "
	    "rank, listed) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
	    "sssdiisii", &strs[0], &strs[1], &strs[2], info.strength, info.lines,
	    info.articles, &strs[3], rank + 1, (size_t)info.is_listed);
}

static void put_places(publisher *p, const hsy_claim *claim)
{
	/* A sentence may state a claim twice; its first words stand for both. */
	for (size_t i = 0; i < claim->places.n; i++)
		PUT(p,
		    "INSERT OR IGNORE INTO claim_statements (claim, document, statement, "
		    "\"begin\", \"end\") VALUES (?, ?, ?, ?, ?)",
		    "ssiii", &claim->id, doc_id(p, claim->places.at[i].record),
		    claim->places.at[i].statement, claim->spans.at[i].begin,
		    claim->spans.at[i].end);
}

static hsy_str kind_of_node(hsy_node_kind kind)
{
	static const char *const names[] = {
	    [HSY_NODE_CLAIM] = "claim",
	    [HSY_NODE_STATEMENT] = "statement",
	    [HSY_NODE_SOURCE] = "source",
	    [HSY_NODE_NOBODY] = "nobody",
	    [HSY_NODE_UNSPECIFIED] = "unspecified",
	};

	return hsy_str_of(names[kind]);
}

static hsy_str kind_of_edge(hsy_edge_kind kind)
{
	static const char *const names[] = {
	    [HSY_EDGE_STATES] = "states", [HSY_EDGE_ATTRIBUTES] = "attributes",
	    [HSY_EDGE_RELAYS] = "relays", [HSY_EDGE_CITES] = "cites",
	    [HSY_EDGE_COPIES] = "copies", [HSY_EDGE_UNSOURCED] = "unsourced",
	};

	return hsy_str_of(names[kind]);
}

static void put_graph(publisher *p, hsy_str claim, const hsy_graph *graph)
{
	for (size_t i = 0; i < graph->nodes.n; i++) {
		const hsy_node *node = &graph->nodes.at[i];
		hsy_str kind = kind_of_node(node->kind);

		PUT(p,
		    "INSERT INTO nodes (claim, id, kind, label, class, is_origin, "
		    "is_identifiable, document, statement, source) "
		    "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
		    "sssssiisis", &claim, &node->id, &kind, &node->label, &node->class_id,
		    (size_t)node->is_origin, (size_t)node->is_identifiable,
		    doc_id(p, node->place.record), node->place.statement,
		    source_id(p, node->source));
	}
	for (size_t i = 0; i < graph->edges.n; i++) {
		const hsy_edge *edge = &graph->edges.at[i];
		hsy_str kind = kind_of_edge(edge->kind);

		PUT(p,
		    "INSERT INTO edges (claim, number, from_node, to_node, kind, factor, "
		    "document, cue_begin, cue_end, is_paradox) "
		    "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
		    "sisssdsiii", &claim, i, &graph->nodes.at[edge->from].id,
		    &graph->nodes.at[edge->to].id, &kind,
		    hsy_edge_factor(edge, p->results->weights), doc_id(p, edge->record),
		    edge->cue.begin, edge->cue.end, (size_t)edge->is_paradox);
	}
}

/* ------------------------------------------------------------------- lines */

/* The step of a line at which a term is multiplied: the one that its edge leads
 * to, or the last. */
static size_t step_of(const hsy_class_line *line, const hsy_term *term)
{
	for (size_t i = 0; i < line->edges.n; i++)
		if (line->edges.at[i] == term->edge)
			return i + 1;
	return line->edges.n;
}

static void put_terms(publisher *p, hsy_str claim, const hsy_graph *graph,
                      const hsy_class_line *line)
{
	hsy_terms terms = hsy_line_terms(graph, line, p->results->weights, p->arena);

	for (size_t i = 0; i < terms.n; i++) {
		const hsy_term *term = &terms.at[i];
		hsy_str factor, level;

		/* Only hand-made graphs have bare numbers, and no case has those. */
		if (term->factor == HSY_N_FACTORS)
			continue;
		factor = hsy_str_of(hsy_factor_name(term->factor));
		level = hsy_str_of(hsy_level_name(term->level));
		PUT(p,
		    "INSERT INTO factors (claim, class, step, factor, level, value, "
		    "document, \"begin\", \"end\") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
		    "ssissdsii", &claim, &line->class_id, step_of(line, term), &factor,
		    &level, term->value, doc_id(p, term->record), term->words.begin,
		    term->words.end);
	}
}

static void put_line(publisher *p, hsy_str claim, const hsy_graph *graph,
                     const hsy_class_line *line)
{
	PUT(p,
	    "INSERT INTO lines (claim, class, strength, is_counted) VALUES (?, ?, ?, ?)",
	    "ssdi", &claim, &line->class_id, line->strength, (size_t)line->is_counted);
	for (size_t i = 0; i < line->nodes.n; i++)
		PUT(p,
		    "INSERT INTO line_steps (claim, class, step, node, edge) "
		    "VALUES (?, ?, ?, ?, ?)",
		    "ssisi", &claim, &line->class_id, i,
		    &graph->nodes.at[line->nodes.at[i]].id,
		    i ? line->edges.at[i - 1] : HSY_NONE);
	put_terms(p, claim, graph, line);
}

static void put_claims(publisher *p)
{
	const hsy_results *results = p->results;

	for (size_t rank = 0; rank < results->links->claims.n; rank++) {
		size_t at = results->ranks[rank];
		const hsy_claim *claim = &results->links->claims.at[at];
		const hsy_class_lines *classes = &results->scores[at]->classes;
		hsy_arena arena;

		hsy_arena_init(&arena);
		p->arena = &arena;
		put_claim(p, rank);
		put_places(p, claim);
		put_graph(p, claim->id, results->graphs[at]);
		for (size_t i = 0; i < classes->n; i++)
			put_line(p, claim->id, results->graphs[at], &classes->at[i]);
		hsy_arena_clear(&arena);
	}
}

/* --------------------------------------------------------- between articles */

static void put_copies(publisher *p)
{
	const hsy_copies *copies = &p->results->links->copies;

	for (size_t i = 0; i < copies->n; i++) {
		const hsy_copy *copy = &copies->at[i];

		PUT(p,
		    "INSERT OR IGNORE INTO copies (copy, original, copy_begin, copy_end, "
		    "original_begin, original_end, is_dated) "
		    "VALUES (?, ?, ?, ?, ?, ?, ?)",
		    "ssiiiii", doc_id(p, copy->copy), doc_id(p, copy->original),
		    copy->copied.begin, copy->copied.end, copy->from.begin,
		    copy->from.end, (size_t)copy->is_dated);
	}
}

static void put_conflicts(publisher *p)
{
	const hsy_links *links = p->results->links;

	for (size_t i = 0; i < links->conflicts.n; i++) {
		const hsy_conflict *c = &links->conflicts.at[i];

		PUT(p,
		    "INSERT INTO conflicts (here, there, about, here_document, "
		    "here_statement, there_document, there_statement) "
		    "VALUES (?, ?, ?, ?, ?, ?, ?)",
		    "ssssisi", &links->claims.at[c->here].id,
		    &links->claims.at[c->there].id, &c->about,
		    doc_id(p, c->here_place.record), c->here_place.statement,
		    doc_id(p, c->there_place.record), c->there_place.statement);
	}
}

hsy_status hsy_tables_publish(const hsy_results *results, hsy_store *store,
                              hsy_error *err)
{
	publisher p = {.results = results, .store = store, .err = err};

	p.status = hsy_store_begin(store, err);
	if (p.status != HSY_OK)
		return p.status;
	put_run(&p);
	for (size_t i = 0; i < results->sources->list.n; i++)
		put_source(&p, &results->sources->list.at[i]);
	for (size_t i = 0; i < results->records->list.n; i++)
		put_record_sources(&p, i);
	put_claims(&p);
	put_copies(&p);
	put_conflicts(&p);
	if (p.status == HSY_OK)
		p.status = hsy_store_commit(store, err);
	if (p.status != HSY_OK)
		hsy_store_rollback(store);
	return p.status;
}
