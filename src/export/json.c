/* json.c -- views as objects for programs: the contracts of the manual. */
#include "export/json.h"

#include "export/merged.h"
#include "score/explain.h"

hsy_status hsy_export_json(const hsy_page *page, hsy_out *out, hsy_error *err);

hsy_status hsy_export_json(const hsy_page *page, hsy_out *out, hsy_error *err)
{
	(void)err;
	page->view->data(page, out);
	return HSY_OK;
}

/* Prints value, then after, and lets value go. */
void hsy_json_put(json_t *value, const char *after, hsy_out *out)
{
	hsy_buf line;

	hsy_buf_init(&line);
	hsy_json_print(value, &line);
	json_decref(value);
	hsy_buf_text(&line, after);
	hsy_out_put(out, hsy_buf_view(&line));
	hsy_buf_clear(&line);
}

static json_t *span_or_null(hsy_span span)
{
	return hsy_span_empty(span) ? json_null() : hsy_json_span(span);
}

static json_t *list_of_spans(hsy_spans spans)
{
	json_t *list = json_array();

	for (size_t i = 0; i < spans.n; i++)
		json_array_append_new(list, hsy_json_span(spans.at[i]));
	return list;
}

static json_t *list_of_strs(hsy_strs strs)
{
	json_t *list = json_array();

	for (size_t i = 0; i < strs.n; i++)
		json_array_append_new(list, hsy_json_str(strs.at[i]));
	return list;
}

/* --------------------------------------------------------------- documents */

static json_t *attribution_ids(const hsy_findings *findings, hsy_indexes indexes)
{
	json_t *list = json_array();

	for (size_t i = 0; i < indexes.n; i++) {
		hsy_str id = findings->attributions.at[indexes.at[i]].id;

		json_array_append_new(list, hsy_json_str(id));
	}
	return list;
}

static json_t *attribution_object(const hsy_findings *findings, const hsy_attribution *a)
{
	json_t *object = json_object();

	hsy_json_set_str(object, "id", a->id);
	hsy_json_set(object, "source", list_of_spans(a->source));
	hsy_json_set(object, "cue", list_of_spans(a->cue));
	hsy_json_set(object, "content", list_of_spans(a->content));
	hsy_json_set_str(object, "source_name", a->source_name);
	hsy_json_set_text(object, "source_type", hsy_source_type_name(a->source_type));
	hsy_json_set_bool(object, "anonymous", a->anonymous);
	hsy_json_set_str(object, "description", a->description);
	hsy_json_set_text(object, "mode", hsy_mode_name(a->mode));
	hsy_json_set_text(object, "stance", hsy_stance_name(a->stance));
	hsy_json_set_bool(object, "hedged", a->hedged);
	hsy_json_set(object, "via",
	             a->via == HSY_NONE
	                 ? json_null()
	                 : hsy_json_str(findings->attributions.at[a->via].id));
	hsy_json_set_bool(object, "self_interested", a->self_interested);
	hsy_json_set(object, "confidence", hsy_json_number(a->confidence / 1000.0, 3));
	return object;
}

static json_t *citation_object(const hsy_citation *citation)
{
	json_t *object = json_object();

	hsy_json_set_str(object, "to", citation->to);
	hsy_json_set_text(object, "kind", hsy_citation_kind_name(citation->kind));
	hsy_json_set(object, "span", span_or_null(citation->span));
	hsy_json_set_str(object, "url", citation->url);
	return object;
}

static json_t *silence_object(const hsy_silence *silence)
{
	json_t *object = json_object();

	hsy_json_set_str(object, "name", silence->name);
	hsy_json_set(object, "source", hsy_json_span(silence->source));
	hsy_json_set(object, "cue", hsy_json_span(silence->cue));
	hsy_json_set(object, "about", span_or_null(silence->about));
	return object;
}

static json_t *statement_object(const hsy_findings *findings,
                                const hsy_statement *statement)
{
	json_t *object = json_object();

	hsy_json_set(object, "span", hsy_json_span(statement->span));
	hsy_json_set_bool(object, "own_voice", statement->own_voice);
	hsy_json_set(object, "attributions",
	             attribution_ids(findings, statement->attributions));
	return object;
}

static void set_fields(json_t *object, const hsy_doc *doc)
{
	json_t *outlet = json_object();

	hsy_json_set_str(outlet, "name", doc->outlet_name);
	hsy_json_set_str(outlet, "domain", doc->outlet_domain);
	hsy_json_set_str(object, "id", doc->id);
	hsy_json_set_str(object, "path", doc->path);
	hsy_json_set_str(object, "sha256", doc->sha256);
	hsy_json_set_str(object, "headline", doc->headline);
	hsy_json_set_str(object, "lead", doc->lead);
	hsy_json_set(object, "outlet", outlet);
	hsy_json_set(object, "byline", list_of_strs(doc->byline));
	hsy_json_set_str(object, "published", doc->published);
	hsy_json_set_str(object, "modified", doc->modified);
	hsy_json_set_str(object, "url", doc->url);
	hsy_json_set_str(object, "language", doc->language);
	hsy_json_set_str(object, "text", doc->text);
}

static void set_findings(json_t *object, const hsy_findings *findings)
{
	json_t *attributions = json_array(), *citations = json_array();
	json_t *statements = json_array(), *silences = json_array();

	for (size_t i = 0; i < findings->attributions.n; i++)
		json_array_append_new(
		    attributions,
		    attribution_object(findings, &findings->attributions.at[i]));
	for (size_t i = 0; i < findings->citations.n; i++)
		json_array_append_new(citations,
		                      citation_object(&findings->citations.at[i]));
	for (size_t i = 0; i < findings->statements.n; i++)
		json_array_append_new(
		    statements, statement_object(findings, &findings->statements.at[i]));
	for (size_t i = 0; i < findings->silences.n; i++)
		json_array_append_new(silences,
		                      silence_object(&findings->silences.at[i]));
	hsy_json_set(object, "attributions", attributions);
	hsy_json_set(object, "citations", citations);
	hsy_json_set(object, "statements", statements);
	hsy_json_set(object, "silences", silences);
}

void hsy_json_document(const hsy_doc *doc, const hsy_findings *findings, hsy_out *out)
{
	json_t *object = json_object();

	set_fields(object, doc);
	set_findings(object, findings);
	hsy_json_set(object, "diagnostics", list_of_strs(doc->diagnostics));
	hsy_json_put(object, "\n", out);
}

static json_t *block_object(const hsy_block *block)
{
	json_t *object = json_object();

	hsy_json_set_text(object, "kind", hsy_block_kind_name(block->kind));
	hsy_json_set(object, "span", hsy_json_span(block->span));
	hsy_json_set_bool(object, "repeats", block->repeats);
	return object;
}

static json_t *link_object(const hsy_link *link)
{
	json_t *object = json_object();

	hsy_json_set(object, "span", hsy_json_span(link->span));
	hsy_json_set_str(object, "url", link->target);
	return object;
}

static json_t *declared_object(const hsy_declared *declared)
{
	json_t *object = json_object();

	hsy_json_set_str(object, "to", declared->to);
	hsy_json_set_str(object, "url", declared->url);
	hsy_json_set(object, "span", span_or_null(declared->span));
	return object;
}

void hsy_json_reading(const hsy_doc *doc, size_t width, hsy_out *out)
{
	json_t *object = json_object();
	json_t *blocks = json_array(), *links = json_array(), *declared = json_array();

	(void)width;
	set_fields(object, doc);
	for (size_t i = 0; i < doc->blocks.n; i++)
		json_array_append_new(blocks, block_object(&doc->blocks.at[i]));
	for (size_t i = 0; i < doc->links.n; i++)
		json_array_append_new(links, link_object(&doc->links.at[i]));
	for (size_t i = 0; i < doc->declared.n; i++)
		json_array_append_new(declared, declared_object(&doc->declared.at[i]));
	hsy_json_set(object, "declared", declared);
	hsy_json_set(object, "blocks", blocks);
	hsy_json_set(object, "links", links);
	hsy_json_set(object, "diagnostics", list_of_strs(doc->diagnostics));
	hsy_json_put(object, "\n", out);
}

void hsy_json_documents(const hsy_page *page, hsy_out *out)
{
	const hsy_records *records = page->results->records;

	for (size_t i = 0; i < records->list.n; i++)
		hsy_json_document(&records->list.at[i].doc, &records->list.at[i].findings,
		                  out);
}

/* ------------------------------------------------------------------ claims */

static json_t *badge_names(const hsy_score *score)
{
	json_t *list = json_array();

	for (size_t i = 0; i < HSY_N_BADGES; i++)
		if (score->badges >> i & 1)
			json_array_append_new(list,
			                      json_string(hsy_badge_name((hsy_badge)i)));
	return list;
}

static json_t *places_of(const hsy_results *results, const hsy_claim *claim)
{
	json_t *list = json_array();

	for (size_t i = 0; i < claim->places.n; i++) {
		const hsy_record *record =
		    &results->records->list.at[claim->places.at[i].record];
		const hsy_statement *statement = hsy_place_statement(results->records,
		                                                     claim->places.at[i]);
		json_t *object = json_object();

		hsy_json_set_str(object, "document", record->doc.id);
		hsy_json_set_str(object, "path", record->doc.path);
		hsy_json_set(object, "span", hsy_json_span(claim->spans.at[i]));
		hsy_json_set_bool(object, "own_voice", statement->own_voice);
		hsy_json_set(object, "attributions",
		             attribution_ids(&record->findings, statement->attributions));
		json_array_append_new(list, object);
	}
	return list;
}

static json_t *place_object(const hsy_results *results, hsy_place place)
{
	json_t *object = json_object();

	hsy_json_set_str(object, "document",
	                 results->records->list.at[place.record].doc.id);
	hsy_json_set(object, "span",
	             hsy_json_span(hsy_place_statement(results->records, place)->span));
	return object;
}

/* Each pair is stored once, and is told from both of its sides. */
static json_t *conflicts_of(const hsy_results *results, size_t claim)
{
	const hsy_links *links = results->links;
	json_t *list = json_array();

	for (size_t i = 0; i < links->conflicts.n; i++) {
		const hsy_conflict *c = &links->conflicts.at[i];
		bool is_here = c->here == claim;
		json_t *object;

		if (!is_here && c->there != claim)
			continue;
		object = json_object();
		hsy_json_set_str(object, "claim",
		                 links->claims.at[is_here ? c->there : c->here].id);
		hsy_json_set_str(object, "about", is_here ? c->about : c->about_there);
		hsy_json_set(
		    object, "here",
		    place_object(results, is_here ? c->here_place : c->there_place));
		hsy_json_set(
		    object, "there",
		    place_object(results, is_here ? c->there_place : c->here_place));
		json_array_append_new(list, object);
	}
	return list;
}

static json_t *claim_object(const hsy_results *results, size_t at)
{
	const hsy_claim *claim = &results->links->claims.at[at];
	const hsy_score *score = results->scores[at];
	json_t *object = json_object();

	hsy_json_set_str(object, "id", claim->id);
	hsy_json_set_str(object, "wording", claim->wording);
	hsy_json_set(object, "grade", json_stringn(&score->grade, 1));
	hsy_json_set(object, "strength", hsy_json_number(score->strength, 2));
	hsy_json_set_count(object, "lines", score->lines);
	hsy_json_set(object, "badges", badge_names(score));
	hsy_json_set(object, "statements", places_of(results, claim));
	hsy_json_set(object, "conflicts", conflicts_of(results, at));
	return object;
}

void hsy_json_claims(const hsy_page *page, hsy_out *out)
{
	const hsy_results *results = page->results;

	/* Claim by claim: a large case has no room for a second copy. */
	hsy_out_text(out, "{\"weights\":");
	hsy_json_put(hsy_json_str(results->weights->version), ",\"claims\":[\n", out);
	for (size_t i = 0; i < page->claims.n; i++)
		hsy_json_put(claim_object(results, page->claims.at[i]),
		             i + 1 < page->claims.n ? ",\n" : "\n", out);
	hsy_out_text(out, "]}\n");
}

/* ----------------------------------------------------------------- explain */

static void set_words(json_t *object, const hsy_results *results, size_t record,
                      hsy_span words)
{
	bool any = record != HSY_NONE && !hsy_span_empty(words);
	const hsy_doc *doc = any ? &results->records->list.at[record].doc : NULL;

	hsy_json_set(object, "document", any ? hsy_json_str(doc->id) : json_null());
	hsy_json_set(object, "span", any ? hsy_json_span(words) : json_null());
	hsy_json_set(object, "words",
	             any ? hsy_json_str(hsy_str_slice(doc->text, words)) : json_null());
}

static json_t *term_object(const hsy_results *results, const hsy_term *term)
{
	bool is_bare = term->factor == HSY_N_FACTORS;
	json_t *object = json_object();

	hsy_json_set_text(object, "factor",
	                  is_bare ? NULL : hsy_factor_name(term->factor));
	hsy_json_set_text(object, "level", term->has_level ? hsy_level_name(term->level) : NULL);
	hsy_json_set(object, "value", hsy_json_number(term->value, 4));
	set_words(object, results, term->record, term->words);
	return object;
}

static json_t *step_object(const hsy_results *results, const hsy_node *node)
{
	json_t *object = json_object();
	bool is_statement = node->place.record != HSY_NONE;

	hsy_json_set_str(object, "node", node->id);
	hsy_json_set_str(object, "label", node->label);
	hsy_json_set(
	    object, "document",
	    is_statement
	        ? hsy_json_str(results->records->list.at[node->place.record].doc.id)
	        : json_null());
	return object;
}

json_t *hsy_json_scored(const hsy_score *score)
{
	json_t *object = json_object();

	hsy_json_set(object, "grade", json_stringn(&score->grade, 1));
	hsy_json_set(object, "strength", hsy_json_number(score->strength, 2));
	hsy_json_set_count(object, "lines", score->lines);
	return object;
}

static json_t *line_object(const hsy_results *results, const hsy_graph *graph,
                           const hsy_line_reason *reason)
{
	json_t *object = json_object(), *steps = json_array(), *terms = json_array();

	for (size_t i = 0; i < reason->line->nodes.n; i++)
		json_array_append_new(
		    steps,
		    step_object(results, &graph->nodes.at[reason->line->nodes.at[i]]));
	for (size_t i = 0; i < reason->terms.n; i++)
		json_array_append_new(terms, term_object(results, &reason->terms.at[i]));
	hsy_json_set_str(object, "class", reason->line->class_id);
	hsy_json_set(object, "strength", hsy_json_number(reason->line->strength, 4));
	hsy_json_set_bool(object, "counted", reason->line->is_counted);
	hsy_json_set(object, "line", steps);
	hsy_json_set(object, "factors", terms);
	hsy_json_set(object, "without", hsy_json_scored(reason->without));
	hsy_json_set_str(object, "fall", reason->fall);
	return object;
}

void hsy_json_claim(const hsy_page *page, hsy_out *out)
{
	const hsy_results *results = page->results;
	size_t claim = page->claims.at[0];
	const hsy_explanation *why = hsy_explanation_new(results->graphs[claim],
	                                                 results->scores[claim],
	                                                 results->weights, page->arena);
	json_t *object = claim_object(results, claim);
	json_t *classes = json_array();

	for (size_t i = 0; i < why->lines.n; i++)
		json_array_append_new(
		    classes, line_object(results, why->graph, &why->lines.at[i]));
	hsy_json_set_str(object, "weights", results->weights->version);
	hsy_json_set_count(object, "articles", why->score->articles);
	hsy_json_set(object, "gate",
	             why->gate == HSY_NONE
	                 ? json_null()
	                 : step_object(results, &why->graph->nodes.at[why->gate]));
	hsy_json_set_str(object, "who", why->who);
	hsy_json_set_str(object, "why", why->grade);
	hsy_json_set(object, "classes", classes);
	hsy_json_set(object, "merged", hsy_json_merged(page, claim));
	hsy_json_put(object, "\n", out);
}
