/* load.c -- rows to records. A case may come from anybody, so nothing in it is
 * believed before it was checked. */
#include "store/sqlite.h"

#include "base/error.h"

/* Fails sticky: after the first error nothing more is read. */
typedef struct reader {
	hsy_store *store;
	hsy_arena *arena;
	hsy_record *record;
	sqlite3_stmt *row; /* of the table being read */
	hsy_error *err;
	hsy_status status;
} reader;

static void damaged(reader *r, const char *what)
{
	if (r->status != HSY_OK)
		return;
	r->status = hsy_fail(r->err, HSY_E_FORMAT,
	                     "%s: document " HSY_STR_FMT " has %s; the case is damaged: "
	                     "restore a copy, or add the articles to a new one",
	                     r->store->path.at, HSY_STR_ARG(r->record->doc.id), what);
	hsy_error_place(r->err, r->store->path.at, 0, 0, 0);
}

/* -------------------------------------------------------------- columns */

static hsy_str get_str(reader *r, int column)
{
	const char *at = (const char *)sqlite3_column_text(r->row, column);
	hsy_str s = {at, (size_t)sqlite3_column_bytes(r->row, column)};

	if (!at)
		return (hsy_str){0};
	if (memchr(at, '\0', s.len) || hsy_utf8_valid(s) != s.len) {
		damaged(r, "bytes that are no text");
		return (hsy_str){0};
	}
	return hsy_str_dup(r->arena, s);
}

static size_t get_index(reader *r, int column)
{
	sqlite3_int64 value = sqlite3_column_int64(r->row, column);

	if (sqlite3_column_type(r->row, column) == SQLITE_NULL)
		return HSY_NONE;
	if (value < 0)
		damaged(r, "a negative number");
	return value < 0 ? HSY_NONE : (size_t)value;
}

static bool get_bool(reader *r, int column)
{
	return sqlite3_column_int(r->row, column) != 0;
}

static unsigned get_confidence(reader *r, int column)
{
	size_t value = get_index(r, column);

	if (value <= HSY_SURE)
		return (unsigned)value;
	damaged(r, "a confidence above 1");
	return 0;
}

static hsy_span get_span(reader *r, int column)
{
	hsy_span span = {get_index(r, column), get_index(r, column + 1)};

	if (span.begin <= span.end && span.end <= r->record->doc.text.len)
		return span;
	damaged(r, "a place outside its text");
	return (hsy_span){0, 0};
}

/* The level, and behind it the words that justify it. */
static hsy_reason get_reason(reader *r, int column, hsy_factor factor)
{
	hsy_level level = hsy_level_find(factor, get_str(r, column));

	if (level == HSY_N_LEVELS) {
		damaged(r, "an unknown level");
		level = (hsy_level)0;
	}
	return (hsy_reason){level, get_span(r, column + 1)};
}

/* A value below n of an enumeration, by its name. */
static unsigned get_name(reader *r, int column, const char *(*name_of)(unsigned),
                         unsigned n)
{
	hsy_str name = get_str(r, column);

	for (unsigned value = 0; value < n; value++)
		if (hsy_str_is(name, name_of(value)))
			return value;
	damaged(r, "an unknown word where the tables have only a few");
	return 0;
}

static const char *mode_name(unsigned mode)
{
	return hsy_mode_name((hsy_mode)mode);
}

static const char *citation_name(unsigned kind)
{
	return hsy_citation_kind_name((hsy_citation_kind)kind);
}

static const char *block_name(unsigned kind)
{
	return hsy_block_kind_name((hsy_block_kind)kind);
}

static const char *kind_name(unsigned kind)
{
	return hsy_proposition_kind_name((hsy_proposition_kind)kind);
}

static const char *matter_name(unsigned matter)
{
	return hsy_matter_name((hsy_matter)matter);
}

static const char *tense_name(unsigned tense)
{
	const char *name = hsy_tense_name((hsy_tense)tense);

	return name ? name : "";
}

static const char *stance_name(unsigned stance)
{
	return hsy_stance_name((hsy_stance)stance);
}

static const char *type_name(unsigned type)
{
	return hsy_source_type_name((hsy_source_type)type);
}

/* ----------------------------------------------------------------- rows */

/* Calls take for each row of the document; sql has one parameter, its id. */
static void read_rows(reader *r, const char *sql, void (*take)(reader *r))
{
	int code = SQLITE_DONE;

	if (r->status != HSY_OK)
		return;
	r->row = hsy_sql_prepare(r->store, sql, r->err);
	if (!r->row) {
		r->status = HSY_E_STORE;
		return;
	}
	sqlite3_bind_text64(r->row, 1, r->record->doc.id.at, r->record->doc.id.len,
	                    SQLITE_STATIC, SQLITE_UTF8);
	while (r->status == HSY_OK && (code = sqlite3_step(r->row)) == SQLITE_ROW)
		take(r);
	if (r->status == HSY_OK && code != SQLITE_DONE)
		r->status = hsy_sql_fail(r->store->db, r->store->path.at, code, r->err);
	sqlite3_reset(r->row);
}

/* Rows refer to each other by number, so there must be no gap. */
static void expect_number(reader *r, int column, size_t n)
{
	if (get_index(r, column) != n)
		damaged(r, "rows that are missing");
}

static void take_byline(reader *r)
{
	hsy_vec_push(r->arena, &r->record->doc.byline, get_str(r, 0));
}

static void take_diagnostic(reader *r)
{
	hsy_vec_push(r->arena, &r->record->doc.diagnostics, get_str(r, 0));
}

static void take_link(reader *r)
{
	hsy_link link = {get_span(r, 0), get_str(r, 2)};

	hsy_vec_push(r->arena, &r->record->doc.links, link);
}

static void take_declared(reader *r)
{
	hsy_declared declared = {get_str(r, 0), get_str(r, 1), get_span(r, 2)};

	hsy_vec_push(r->arena, &r->record->doc.declared, declared);
}

static void take_block(reader *r)
{
	hsy_blocks *blocks = &r->record->doc.blocks;
	hsy_block block = {
	    .span = get_span(r, 0),
	    .kind = (hsy_block_kind)get_name(r, 2, block_name, HSY_N_BLOCK_KINDS),
	    .repeats = get_bool(r, 3),
	};

	if (blocks->n && block.span.begin < blocks->at[blocks->n - 1].span.end)
		damaged(r, "blocks that overlap");
	hsy_vec_push(r->arena, blocks, block);
}

static void take_attribution(reader *r)
{
	hsy_attributions *list = &r->record->findings.attributions;
	hsy_attribution attribution = {
	    .id = get_str(r, 1),
	    .source_name = get_str(r, 2),
	    .source_type = (hsy_source_type)get_name(r, 3, type_name, HSY_N_SOURCE_TYPES),
	    .anonymous = get_bool(r, 4),
	    .description = get_str(r, 5),
	    .mode = (hsy_mode)get_name(r, 6, mode_name, HSY_MIXED + 1),
	    .stance = (hsy_stance)get_name(r, 7, stance_name, HSY_N_STANCES),
	    .hedged = get_bool(r, 8),
	    .via = get_index(r, 9),
	    .self_interested = get_bool(r, 10),
	    .how_known = get_reason(r, 11, HSY_FACTOR_HOW_KNOWN),
	    .naming = get_reason(r, 14, HSY_FACTOR_NAMING),
	    .hedge = get_reason(r, 17, HSY_FACTOR_HEDGE),
	    .trace = get_reason(r, 20, HSY_FACTOR_TRACE),
	    .confidence = get_confidence(r, 23),
	};

	expect_number(r, 0, list->n);
	hsy_vec_push(r->arena, list, attribution);
}

static hsy_spans *spans_of(hsy_attribution *attribution, hsy_str part)
{
	if (hsy_str_is(part, "source"))
		return &attribution->source;
	if (hsy_str_is(part, "cue"))
		return &attribution->cue;
	if (hsy_str_is(part, "content"))
		return &attribution->content;
	return NULL;
}

static void take_span(reader *r)
{
	hsy_attributions *list = &r->record->findings.attributions;
	size_t index = get_index(r, 0);
	hsy_span span = get_span(r, 2);
	hsy_spans *spans = NULL;

	if (index < list->n)
		spans = spans_of(&list->at[index], get_str(r, 1));
	if (spans)
		hsy_vec_push(r->arena, spans, span);
	else
		damaged(r, "a place of no attribution");
}

static void take_citation(reader *r)
{
	hsy_citations *list = &r->record->findings.citations;
	hsy_citation citation = {
	    .to = get_str(r, 1),
	    .kind = (hsy_citation_kind)get_name(r, 2, citation_name,
	                                        HSY_CITATION_SYNDICATED + 1),
	    .span = get_span(r, 3),
	    .url = get_str(r, 5),
	};

	expect_number(r, 0, list->n);
	hsy_vec_push(r->arena, list, citation);
}

static void take_silence(reader *r)
{
	hsy_silence silence = {get_str(r, 0), get_span(r, 1), get_span(r, 3),
	                       get_span(r, 5)};

	hsy_vec_push(r->arena, &r->record->findings.silences, silence);
}

static void take_statement(reader *r)
{
	hsy_statements *list = &r->record->findings.statements;
	hsy_statement statement = {
	    .span = get_span(r, 1),
	    .own_voice = get_bool(r, 3),
	    .hedge = get_reason(r, 4, HSY_FACTOR_HEDGE),
	    .kind = (hsy_proposition_kind)get_name(r, 7, kind_name,
	                                           HSY_N_PROPOSITION_KINDS),
	    .matter = (hsy_matter)get_name(r, 8, matter_name, HSY_N_MATTERS),
	    .is_negated = get_bool(r, 10),
	    .is_open = get_bool(r, 11),
	    .sentence = get_span(r, 12),
	    .subject = get_span(r, 14),
	    .head = get_span(r, 16),
	};

	if (sqlite3_column_type(r->row, 9) != SQLITE_NULL)
		statement.tense = (hsy_tense)get_name(r, 9, tense_name,
		                                      HSY_TENSE_FUTURE + 1);
	expect_number(r, 0, list->n);
	hsy_vec_push(r->arena, list, statement);
}

/* Nothing overlaps, and all are in order of text: who reads them may seek. */
static void take_stand_in(reader *r)
{
	hsy_stand_ins *list = &r->record->findings.stand_ins;
	hsy_stand_in stand_in = {get_span(r, 1), get_str(r, 3)};

	expect_number(r, 0, list->n);
	if (list->n && stand_in.span.begin < list->at[list->n - 1].span.end)
		damaged(r, "stand_ins that overlap");
	hsy_vec_push(r->arena, list, stand_in);
}

static void take_statement_attribution(reader *r)
{
	const hsy_findings *findings = &r->record->findings;
	size_t statement = get_index(r, 0);
	size_t attribution = get_index(r, 1);

	if (statement < findings->statements.n && attribution < findings->attributions.n)
		hsy_vec_push(r->arena, &findings->statements.at[statement].attributions,
		             attribution);
	else
		damaged(r, "a statement of no attribution");
}

/* ------------------------------------------------------------ documents */

/* Whoever follows via must come to an end. Each attribution is walked once:
 * 1 is on the walk in hand, 2 is known to end. */
static void check_relays(reader *r)
{
	const hsy_attributions *list = &r->record->findings.attributions;
	hsy_arena scratch;
	unsigned char *seen;

	hsy_arena_init(&scratch);
	seen = HSY_NEW_ARRAY(&scratch, list->n, unsigned char);
	for (size_t i = 0; i < list->n && r->status == HSY_OK; i++) {
		size_t at = i;

		for (; at < list->n && !seen[at]; at = list->at[at].via)
			seen[at] = 1;
		if (at != HSY_NONE && (at >= list->n || seen[at] == 1))
			damaged(r, "attributions that relay each other in a circle");
		for (at = i; at < list->n && seen[at] == 1; at = list->at[at].via)
			seen[at] = 2;
	}
	hsy_arena_clear(&scratch);
}

static void read_lists(reader *r)
{
	read_rows(r, "SELECT name FROM bylines WHERE document = ? ORDER BY number",
	          take_byline);
	read_rows(r, "SELECT message FROM diagnostics WHERE document = ? ORDER BY number",
	          take_diagnostic);
	read_rows(r,
	          "SELECT \"begin\", \"end\", target FROM links WHERE document = ?"
	          " ORDER BY number",
	          take_link);
	read_rows(r,
	          "SELECT name, url, \"begin\", \"end\" FROM declared"
	          " WHERE document = ? ORDER BY number",
	          take_declared);
	read_rows(
	    r,
	    "SELECT \"begin\", \"end\", kind, repeats FROM blocks WHERE document = ?"
	    " ORDER BY number",
	    take_block);
}

static void read_findings(reader *r)
{
	read_rows(r,
	          "SELECT number, id, source_name, source_type, anonymous, description,"
	          " mode, stance, hedged, via, self_interested, how_known,"
	          " how_known_begin, how_known_end, naming, naming_begin, naming_end,"
	          " hedge, hedge_begin, hedge_end, trace, trace_begin, trace_end,"
	          " confidence FROM attributions WHERE document = ? ORDER BY number",
	          take_attribution);
	read_rows(r,
	          "SELECT attribution, part, \"begin\", \"end\" FROM spans"
	          " WHERE document = ? ORDER BY attribution, part, number",
	          take_span);
	read_rows(r,
	          "SELECT number, name, kind, \"begin\", \"end\", url FROM citations"
	          " WHERE document = ? ORDER BY number",
	          take_citation);
	read_rows(
	    r,
	    "SELECT name, source_begin, source_end, cue_begin, cue_end, about_begin,"
	    " about_end FROM silences WHERE document = ? ORDER BY number",
	    take_silence);
	read_rows(r,
	          "SELECT number, \"begin\", \"end\", own_voice, hedge, hedge_begin,"
	          " hedge_end, kind, matter, tense, is_negated, is_open, sentence_begin,"
	          " sentence_end, subject_begin, subject_end, head_begin, head_end"
	          " FROM statements WHERE document = ? ORDER BY number",
	          take_statement);
	read_rows(r,
	          "SELECT number, \"begin\", \"end\", name FROM stand_ins"
	          " WHERE document = ? ORDER BY number",
	          take_stand_in);
	read_rows(r,
	          "SELECT statement, attribution FROM statement_attributions"
	          " WHERE document = ? ORDER BY statement, number",
	          take_statement_attribution);
	check_relays(r);
}

static void read_doc(reader *r, sqlite3_stmt *row)
{
	hsy_doc *doc = &r->record->doc;

	r->row = row;
	doc->id = get_str(r, 0);
	doc->sha256 = get_str(r, 1);
	doc->path = get_str(r, 2);
	doc->headline = get_str(r, 3);
	doc->lead = get_str(r, 4);
	doc->outlet_name = get_str(r, 5);
	doc->outlet_domain = get_str(r, 6);
	doc->published = get_str(r, 7);
	doc->modified = get_str(r, 8);
	doc->url = get_str(r, 9);
	doc->language = get_str(r, 10);
	doc->text = get_str(r, 11);
	if (!doc->id.at || !doc->sha256.at || !doc->text.at)
		damaged(r, "no id, no digest or no text");
}

static void read_record(reader *r, sqlite3_stmt *row, hsy_records *records)
{
	hsy_record record = {0};

	r->record = &record;
	read_doc(r, row);
	read_lists(r);
	read_findings(r);
	if (r->status != HSY_OK)
		return;
	hsy_map_add(&records->by_id, record.doc.id, records->list.n);
	hsy_vec_push(r->arena, &records->list, record);
}

hsy_status hsy_store_load(hsy_store *store, hsy_records *records, hsy_error *err)
{
	reader r = {.store = store, .arena = records->arena, .err = err};
	sqlite3_stmt *rows;
	int code = SQLITE_DONE;

	/* One transaction, so that all tables are of one moment. */
	r.status = hsy_sql_run(store, "BEGIN", err);
	if (r.status != HSY_OK)
		return r.status;
	rows = hsy_sql_prepare(store,
	                       "SELECT id, sha256, path, headline, lead, outlet_name,"
	                       " outlet_domain, published, modified, url, language,"
	                       " text"
	                       " FROM documents ORDER BY id",
	                       err);
	if (!rows)
		r.status = HSY_E_STORE;
	while (r.status == HSY_OK && (code = sqlite3_step(rows)) == SQLITE_ROW)
		read_record(&r, rows, records);
	if (r.status == HSY_OK && code != SQLITE_DONE)
		r.status = hsy_sql_fail(store->db, store->path.at, code, err);
	sqlite3_reset(rows);
	hsy_store_rollback(store); /* nothing was written */
	hsy_records_sort(records);
	return r.status;
}
