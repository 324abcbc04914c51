/* save.c -- one document and its findings to rows. */
#include "store/sqlite.h"

#include "base/digest.h"
#include "base/error.h"

#include <stdlib.h>

/* Fails sticky: after the first error nothing more is written. */
typedef struct writer {
	hsy_store *store;
	const hsy_doc *doc;
	hsy_arena *scratch;
	hsy_error *err;
	hsy_status status;
} writer;

static void put(writer *w, const char *sql, const char *types, ...)
{
	va_list values;

	if (w->status != HSY_OK)
		return;
	va_start(values, types);
	w->status = hsy_sql_put(w->store, sql, types, w->err, values);
	va_end(values);
}

static void save_strs(writer *w, const char *sql, const hsy_strs *list)
{
	for (size_t i = 0; i < list->n; i++)
		put(w, sql, "sis", &w->doc->id, i, &list->at[i]);
}

static void save_doc(writer *w)
{
	const hsy_doc *doc = w->doc;

	put(w,
	    "INSERT INTO documents (id, sha256, path, headline, lead, outlet_name,"
	    " outlet_domain, published, modified, url, language, text)"
	    " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
	    "ssssssssssss", &doc->id, &doc->sha256, &doc->path, &doc->headline,
	    &doc->lead, &doc->outlet_name, &doc->outlet_domain, &doc->published,
	    &doc->modified, &doc->url, &doc->language, &doc->text);
	save_strs(w, "INSERT INTO bylines (document, number, name) VALUES (?, ?, ?)",
	          &doc->byline);
	save_strs(w,
	          "INSERT INTO diagnostics (document, number, message) VALUES (?, ?, ?)",
	          &doc->diagnostics);
}

static void save_links(writer *w)
{
	const hsy_link_vec *links = &w->doc->links;

	for (size_t i = 0; i < links->n; i++)
		put(w,
		    "INSERT INTO links (document, number, \"begin\", \"end\", target)"
		    " VALUES (?, ?, ?, ?, ?)",
		    "siiis", &w->doc->id, i, links->at[i].span.begin,
		    links->at[i].span.end, &links->at[i].target);
}

static void save_declared(writer *w)
{
	const hsy_declared_vec *declared = &w->doc->declared;

	for (size_t i = 0; i < declared->n; i++)
		put(w,
		    "INSERT INTO declared (document, number, name, url, \"begin\","
		    " \"end\") VALUES (?, ?, ?, ?, ?, ?)",
		    "sissii", &w->doc->id, i, &declared->at[i].to, &declared->at[i].url,
		    declared->at[i].span.begin, declared->at[i].span.end);
}

static void save_blocks(writer *w)
{
	const hsy_blocks *blocks = &w->doc->blocks;

	for (size_t i = 0; i < blocks->n; i++) {
		const hsy_block *block = &blocks->at[i];
		hsy_str kind = hsy_str_of(hsy_block_kind_name(block->kind));

		put(w,
		    "INSERT INTO blocks (document, number, \"begin\", \"end\", kind,"
		    " repeats) VALUES (?, ?, ?, ?, ?, ?)",
		    "siiisi", &w->doc->id, i, block->span.begin, block->span.end, &kind,
		    (size_t)block->repeats);
	}
}

static void save_spans(writer *w, size_t attribution, const char *part,
                       const hsy_spans *spans)
{
	hsy_str name = hsy_str_of(part);

	for (size_t i = 0; i < spans->n; i++)
		put(w,
		    "INSERT INTO spans (document, attribution, part, number, \"begin\","
		    " \"end\") VALUES (?, ?, ?, ?, ?, ?)",
		    "sisiii", &w->doc->id, attribution, &name, i, spans->at[i].begin,
		    spans->at[i].end);
}

static hsy_str level_of(const hsy_reason *reason)
{
	return hsy_str_of(hsy_level_name(reason->level));
}

static void save_attribution(writer *w, size_t number, const hsy_attribution *a)
{
	hsy_str type = hsy_str_of(hsy_source_type_name(a->source_type));
	hsy_str mode = hsy_str_of(hsy_mode_name(a->mode));
	hsy_str stance = hsy_str_of(hsy_stance_name(a->stance));
	hsy_str how_known = level_of(&a->how_known);
	hsy_str naming = level_of(&a->naming);
	hsy_str hedge = level_of(&a->hedge);
	hsy_str trace = level_of(&a->trace);

	put(w,
	    "INSERT INTO attributions (document, number, id, source_name, source_type,"
	    " anonymous, description, mode, stance, hedged, via, self_interested,"
	    " how_known, how_known_begin, how_known_end, naming, naming_begin,"
	    " naming_end, hedge, hedge_begin, hedge_end, trace, trace_begin, trace_end,"
	    " confidence) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, "
	    "?, ?, ?, ?,"
	    " ?, ?, ?)",
	    "sisssisssiiisiisiisiisiii", &w->doc->id, number, &a->id, &a->source_name,
	    &type, (size_t)a->anonymous, &a->description, &mode, &stance,
	    (size_t)a->hedged, a->via, (size_t)a->self_interested, &how_known,
	    a->how_known.words.begin, a->how_known.words.end, &naming,
	    a->naming.words.begin, a->naming.words.end, &hedge, a->hedge.words.begin,
	    a->hedge.words.end, &trace, a->trace.words.begin, a->trace.words.end,
	    (size_t)a->confidence);
	save_spans(w, number, "source", &a->source);
	save_spans(w, number, "cue", &a->cue);
	save_spans(w, number, "content", &a->content);
}

static void save_citation(writer *w, size_t number, const hsy_citation *citation)
{
	hsy_str kind = hsy_str_of(hsy_citation_kind_name(citation->kind));

	put(w,
	    "INSERT INTO citations (document, number, name, kind, \"begin\", \"end\","
	    " url) VALUES (?, ?, ?, ?, ?, ?, ?)",
	    "sissiis", &w->doc->id, number, &citation->to, &kind, citation->span.begin,
	    citation->span.end, &citation->url);
}

static void save_silence(writer *w, size_t number, const hsy_silence *silence)
{
	put(w,
	    "INSERT INTO silences (document, number, name, source_begin, source_end,"
	    " cue_begin, cue_end, about_begin, about_end)"
	    " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
	    "sisiiiiii", &w->doc->id, number, &silence->name, silence->source.begin,
	    silence->source.end, silence->cue.begin, silence->cue.end,
	    silence->about.begin, silence->about.end);
}

/* Random enough to be one statement's only, and the same on any machine. */
static size_t statement_key(writer *w, size_t number)
{
	hsy_str place = hsy_str_printf(w->scratch, HSY_STR_FMT "\n%zu",
	                               HSY_STR_ARG(w->doc->id), number);
	char digits[16] = "";

	memcpy(digits, hsy_digest(w->scratch, place).at, sizeof digits - 1);
	return (size_t)strtoull(digits, NULL, 16);
}

static void save_statement(writer *w, size_t number, const hsy_statement *statement)
{
	hsy_str words = hsy_str_slice(w->doc->text, statement->span);
	hsy_str hedge = level_of(&statement->hedge);

	hsy_str kind = hsy_str_of(hsy_proposition_kind_name(statement->kind));
	hsy_str matter = hsy_str_of(hsy_matter_name(statement->matter));
	const char *tense = hsy_tense_name(statement->tense);
	hsy_str tense_name = tense ? hsy_str_of(tense) : (hsy_str){0};

	put(w,
	    "INSERT INTO statements (key, document, number, \"begin\", \"end\", words,"
	    " own_voice, hedge, hedge_begin, hedge_end, kind, matter, tense,"
	    " is_negated, is_open, sentence_begin, sentence_end, subject_begin,"
	    " subject_end, head_begin, head_end)"
	    " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
	    "isiiisisiisssiiiiiiii", statement_key(w, number), &w->doc->id, number,
	    statement->span.begin, statement->span.end, &words,
	    (size_t)statement->own_voice, &hedge, statement->hedge.words.begin,
	    statement->hedge.words.end, &kind, &matter, &tense_name,
	    (size_t)statement->is_negated, (size_t)statement->is_open,
	    statement->sentence.begin, statement->sentence.end, statement->subject.begin,
	    statement->subject.end, statement->head.begin, statement->head.end);
	for (size_t i = 0; i < statement->attributions.n; i++)
		put(w,
		    "INSERT INTO statement_attributions (document, statement, number,"
		    " attribution) VALUES (?, ?, ?, ?)",
		    "siii", &w->doc->id, number, i, statement->attributions.at[i]);
}

static void save_stand_in(writer *w, size_t number, const hsy_stand_in *stand_in)
{
	put(w,
	    "INSERT INTO stand_ins (document, number, \"begin\", \"end\", name)"
	    " VALUES (?, ?, ?, ?, ?)",
	    "siiis", &w->doc->id, number, stand_in->span.begin, stand_in->span.end,
	    &stand_in->name);
}

static void save_findings(writer *w, const hsy_findings *findings)
{
	for (size_t i = 0; i < findings->attributions.n; i++)
		save_attribution(w, i, &findings->attributions.at[i]);
	for (size_t i = 0; i < findings->citations.n; i++)
		save_citation(w, i, &findings->citations.at[i]);
	for (size_t i = 0; i < findings->silences.n; i++)
		save_silence(w, i, &findings->silences.at[i]);
	for (size_t i = 0; i < findings->statements.n; i++)
		save_statement(w, i, &findings->statements.at[i]);
	for (size_t i = 0; i < findings->stand_ins.n; i++)
		save_stand_in(w, i, &findings->stand_ins.at[i]);
}

static hsy_status find_row(hsy_store *store, const char *sql, hsy_str value, bool *found,
                           hsy_error *err)
{
	sqlite3_stmt *statement = hsy_sql_prepare(store, sql, err);
	int code;

	*found = false;
	if (!statement)
		return err ? err->status : HSY_E_STORE;
	code = sqlite3_bind_text64(statement, 1, value.at, value.len, SQLITE_STATIC,
	                           SQLITE_UTF8);
	if (code == SQLITE_OK)
		code = sqlite3_step(statement);
	*found = code == SQLITE_ROW;
	sqlite3_reset(statement);
	if (code == SQLITE_ROW || code == SQLITE_DONE)
		return HSY_OK;
	return hsy_sql_fail(store->db, store->path.at, code, err);
}

static hsy_status find_bytes(hsy_store *store, hsy_str sha256, bool *found,
                             hsy_error *err)
{
	return find_row(store, "SELECT 1 FROM documents WHERE sha256 = ?", sha256, found,
	                err);
}

bool hsy_store_has(hsy_store *store, hsy_str sha256)
{
	bool found;

	return find_bytes(store, sha256, &found, NULL) == HSY_OK && found;
}

static hsy_status save(hsy_store *store, const hsy_doc *doc, const hsy_findings *findings,
                       hsy_error *err)
{
	hsy_arena scratch;
	writer w = {store, doc, &scratch, err, HSY_OK};

	hsy_arena_init(&scratch);
	save_doc(&w);
	save_links(&w);
	save_declared(&w);
	save_blocks(&w);
	save_findings(&w, findings);
	hsy_arena_clear(&scratch);
	return w.status;
}

static hsy_status fail_taken(const hsy_doc *doc, hsy_error *err)
{
	hsy_fail(err, HSY_E_FORMAT,
	         "the case has another document with the id " HSY_STR_FMT ", perhaps an "
	         "earlier version, and keeps that; to have both, give this one an id "
	         "of its own",
	         HSY_STR_ARG(doc->id));
	hsy_error_place(err, doc->path.at, 0, 0, 0);
	return HSY_E_FORMAT;
}

hsy_status hsy_store_add(hsy_store *store, const hsy_doc *doc,
                         const hsy_findings *findings, hsy_error *err)
{
	hsy_status status = hsy_sql_begin(store, err);
	bool is_known = false, is_taken = false;

	if (status != HSY_OK)
		return status;
	status = find_bytes(store, doc->sha256, &is_known, err);
	if (status == HSY_OK && !is_known)
		status = find_row(store, "SELECT 1 FROM documents WHERE id = ?", doc->id,
		                  &is_taken, err);
	if (status == HSY_OK && is_taken)
		status = fail_taken(doc, err);
	else if (status == HSY_OK && !is_known)
		status = save(store, doc, findings, err);
	if (status == HSY_OK && !is_known)
		return hsy_store_commit(store, err);
	hsy_store_rollback(store);
	return status;
}
