/* made.c -- small cases made by hand. */
#include "made.h"

#include "base/buf.h"
#include "resolve/pattern.h"

#include <check.h>

enum { MADE_MAX = 64 };

void made_init(made *m)
{
	*m = (made){0};
	hsy_arena_init(&m->arena);
	m->records.arena = &m->arena;
	m->sources.of_attribution = HSY_NEW_ARRAY(&m->arena, MADE_MAX, size_t *);
	m->sources.of_citation = HSY_NEW_ARRAY(&m->arena, MADE_MAX, size_t *);
	m->sources.patterns = HSY_NEW_ARRAY(&m->arena, MADE_MAX, hsy_strs);
	m->sources.of_record = HSY_NEW_ARRAY(&m->arena, MADE_MAX, size_t);
}

void made_clear(made *m)
{
	hsy_arena_clear(&m->arena);
}

size_t made_source(made *m, const char *name, hsy_source_type type)
{
	size_t at = m->sources.list.n;
	hsy_source source = {
	    .id = hsy_str_printf(&m->arena, "s%012zu", at),
	    .name = hsy_str_of(name),
	    .type = type,
	    .outlet = type == HSY_SOURCE_OUTLET ? HSY_OUTLET_NEWS : HSY_OUTLET_NONE,
	    .owner = HSY_NONE,
	};

	ck_assert_uint_lt(at, MADE_MAX);
	hsy_vec_push(&m->arena, &source.written, source.name);
	hsy_pattern_add(&m->arena, &m->sources.patterns[at], source.name);
	hsy_vec_push(&m->arena, &m->sources.list, source);
	return at;
}

size_t made_doc(made *m, const char *id, size_t outlet, const char *date)
{
	size_t at = m->records.list.n;
	hsy_record record = {0};

	ck_assert_uint_lt(at, MADE_MAX);
	record.doc.id = hsy_str_of(id);
	record.doc.path = hsy_str_printf(&m->arena, "%s.txt", id);
	record.doc.sha256 = hsy_str_printf(&m->arena, "%064zu", at);
	record.doc.text = HSY_STR("");
	record.doc.published = hsy_str_of(date);
	if (outlet != HSY_NONE)
		record.doc.outlet_name = m->sources.list.at[outlet].name;
	m->sources.of_record[at] = outlet;
	m->sources.of_attribution[at] = HSY_NEW_ARRAY(&m->arena, MADE_MAX, size_t);
	m->sources.of_citation[at] = HSY_NEW_ARRAY(&m->arena, MADE_MAX, size_t);
	hsy_vec_push(&m->arena, &m->records.list, record);
	return at;
}

size_t made_claim(made *m, const char *wording)
{
	size_t at = m->links.claims.n;
	hsy_claim claim = {
	    .id = hsy_str_printf(&m->arena, "c%012zu", at),
	    .wording = hsy_str_of(wording),
	};

	hsy_vec_push(&m->arena, &m->links.claims, claim);
	return at;
}

static hsy_span append(made *m, size_t doc, hsy_str words, const char *after)
{
	hsy_str *text = &m->records.list.at[doc].doc.text;
	size_t begin = text->len;

	*text = hsy_str_printf(&m->arena, HSY_STR_FMT HSY_STR_FMT "%s",
	                       HSY_STR_ARG(*text), HSY_STR_ARG(words), after);
	return (hsy_span){begin, begin + words.len};
}

static hsy_statement *state(made *m, size_t doc, size_t claim, hsy_span span)
{
	hsy_findings *findings = &m->records.list.at[doc].findings;
	hsy_claim *c = &m->links.claims.at[claim];
	hsy_place place = {doc, findings->statements.n};
	hsy_statement statement = {
	    .span = span,
	    .own_voice = true,
	    .hedge.level = HSY_HEDGE_PLAIN,
	};

	hsy_vec_push(&m->arena, &findings->statements, statement);
	hsy_vec_push(&m->arena, &c->places, place);
	hsy_vec_push(&m->arena, &c->spans, span);
	return &findings->statements.at[place.statement];
}

void made_flat(made *m, size_t doc, size_t claim, const char *content)
{
	state(m, doc, claim, append(m, doc, hsy_str_of(content), ". "));
}

static bool is_anonymous(hsy_source_type type)
{
	return type == HSY_SOURCE_ANONYMOUS_PERSON || type == HSY_SOURCE_ANONYMOUS_GROUP;
}

static size_t attribute(made *m, size_t doc, size_t source, const char *cue)
{
	hsy_findings *findings = &m->records.list.at[doc].findings;
	const hsy_source *s = &m->sources.list.at[source];
	size_t at = findings->attributions.n;
	hsy_attribution a = {
	    .id = hsy_str_printf(&m->arena, "a%06zu%06zu", doc, at),
	    .source_name = s->name,
	    .source_type = s->type,
	    .anonymous = is_anonymous(s->type),
	    .mode = HSY_INDIRECT,
	    .via = HSY_NONE,
	    .how_known.level = HSY_HOW_KNOWN_FIRST_HAND,
	    .naming.level = is_anonymous(s->type) ? HSY_NAMING_POSITION
	                                          : HSY_NAMING_NAMED,
	    .hedge.level = HSY_HEDGE_PLAIN,
	    .trace.level = HSY_TRACE_NAMED,
	};
	hsy_span name = append(m, doc, s->name, " ");
	hsy_span words = append(m, doc, hsy_str_of(cue), " ");

	a.naming.words = name;
	hsy_vec_push(&m->arena, &a.source, name);
	hsy_vec_push(&m->arena, &a.cue, words);
	hsy_vec_push(&m->arena, &findings->attributions, a);
	m->sources.of_attribution[doc][at] = source;
	return at;
}

hsy_attribution *made_said(made *m, size_t doc, size_t claim, size_t source,
                           const char *cue, const char *content, size_t via)
{
	hsy_findings *findings = &m->records.list.at[doc].findings;
	size_t relay = via == HSY_NONE ? HSY_NONE
	                               : attribute(m, doc, via, "reports that");
	size_t at = attribute(m, doc, source, cue);
	hsy_span span = append(m, doc, hsy_str_of(content), ". ");
	hsy_statement *statement = state(m, doc, claim, span);
	hsy_attribution *a = &findings->attributions.at[at];

	statement->own_voice = false;
	if (relay != HSY_NONE) {
		hsy_vec_push(&m->arena, &statement->attributions, relay);
		hsy_vec_push(&m->arena, &findings->attributions.at[relay].content, span);
	}
	hsy_vec_push(&m->arena, &statement->attributions, at);
	hsy_vec_push(&m->arena, &a->content, span);
	a->via = relay;
	return a;
}

void made_credit(made *m, size_t doc, size_t source)
{
	hsy_findings *findings = &m->records.list.at[doc].findings;
	hsy_citation citation = {
	    .to = m->sources.list.at[source].name,
	    .kind = HSY_CITATION_CREDIT,
	};

	append(m, doc, HSY_STR("Source:"), " ");
	citation.span = append(m, doc, citation.to, ". ");
	m->sources.of_citation[doc][findings->citations.n] = source;
	hsy_vec_push(&m->arena, &findings->citations, citation);
}

void made_copy(made *m, size_t copy, size_t original)
{
	hsy_copy c = {
	    .copy = copy,
	    .original = original,
	    .copied = {0, m->records.list.at[copy].doc.text.len},
	    .from = {0, m->records.list.at[original].doc.text.len},
	    .is_dated = true,
	};

	hsy_vec_push(&m->arena, &m->links.copies, c);
}

void made_conflict(made *m, size_t here, size_t there, const char *about)
{
	hsy_str both = hsy_str_of(about);
	size_t slash = hsy_str_find(both, HSY_STR(" / "), 0);
	bool is_pair = slash != HSY_NONE;
	hsy_conflict conflict = {
	    .here_name = hsy_str_slice(both, (hsy_span){0, is_pair ? slash : both.len}),
	    .there_name = hsy_str_slice(
	        both, (hsy_span){is_pair ? slash + 3 : 0, both.len}),
	    .here = here,
	    .there = there,
	    .about = hsy_str_of(about),
	    .about_there = hsy_str_of(about),
	    .here_place = m->links.claims.at[here].places.at[0],
	    .there_place = m->links.claims.at[there].places.at[0],
	};

	hsy_vec_push(&m->arena, &m->links.conflicts, conflict);
}

const hsy_results *made_finish(made *m)
{
	size_t n = m->links.claims.n;
	const hsy_graph **graphs = HSY_NEW_ARRAY(&m->arena, n, const hsy_graph *);
	const hsy_score **scores = HSY_NEW_ARRAY(&m->arena, n, const hsy_score *);
	const hsy_graph_index *index = hsy_graph_index_new(&m->records, &m->sources,
	                                                   &m->links, &m->arena);

	m->results = (hsy_results){
	    .records = &m->records,
	    .sources = &m->sources,
	    .links = &m->links,
	    .graphs = graphs,
	    .scores = scores,
	    .weights = &hsy_weights_default,
	};
	for (size_t i = 0; i < n; i++) {
		graphs[i] = hsy_graph_new(index, i, &m->arena);
		scores[i] = hsy_score_new(graphs[i], m->results.weights, &m->arena);
	}
	hsy_results_rank(&m->results, &m->arena);
	return &m->results;
}

static int put(void *buf, const char *bytes, size_t n)
{
	hsy_buf_put(buf, bytes, n);
	return 0;
}

hsy_str made_export(made *m, const char *view, const char *format,
                    const hsy_options *options)
{
	hsy_error err = {0};
	hsy_status status;
	hsy_str bytes;
	hsy_buf buf;

	hsy_buf_init(&buf);
	status = hsy_export(&m->results, view, format, options, put, &buf, &err);
	ck_assert_msg(status == HSY_OK, "%s %s: %s", view, format, err.message);
	bytes = hsy_str_dup(&m->arena, hsy_buf_view(&buf));
	hsy_buf_clear(&buf);
	return bytes;
}
