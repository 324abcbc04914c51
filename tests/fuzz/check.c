/* check.c -- runs the left half of the pipeline and holds it to its headers. */
#include "attribution/relate.h"
#include "base/json.h"
#include "export/export.h"
#include "fuzz/fuzz.h"
#include "read/read.h"
#include "syntax/language.h"

/* ------------------------------------------------------------- places */

static bool is_boundary(hsy_str text, size_t at)
{
	return at == text.len ||
	       (at < text.len && ((unsigned char)text.at[at] & 0xC0) != 0x80);
}

static void check_span(hsy_str text, hsy_span span)
{
	FUZZ_ASSERT(span.begin <= span.end);
	FUZZ_ASSERT(span.end <= text.len);
	FUZZ_ASSERT(is_boundary(text, span.begin));
	FUZZ_ASSERT(is_boundary(text, span.end));
}

static void check_words(hsy_str text, hsy_span span)
{
	check_span(text, span);
	FUZZ_ASSERT(span.begin < span.end);
}

static void check_blank(hsy_str text, size_t begin, size_t end)
{
	FUZZ_ASSERT(begin <= end);
	FUZZ_ASSERT(hsy_str_trim(hsy_str_slice(text, (hsy_span){begin, end})).len == 0);
}

/* ----------------------------------------------------------- document */

static void check_utf8(hsy_str s)
{
	FUZZ_ASSERT(hsy_utf8_valid(s) == s.len);
	FUZZ_ASSERT(s.at || s.len == 0);
}

static void check_fields(const hsy_doc *doc)
{
	const hsy_str fields[] = {
	    doc->id,   doc->path,        doc->text,          doc->headline,
	    doc->lead, doc->outlet_name, doc->outlet_domain, doc->published,
	    doc->url,  doc->modified,    doc->language};

	for (size_t i = 0; i < sizeof fields / sizeof *fields; i++)
		check_utf8(fields[i]);
	for (size_t i = 0; i < doc->byline.n; i++)
		check_utf8(doc->byline.at[i]);
	for (size_t i = 0; i < doc->diagnostics.n; i++)
		check_utf8(doc->diagnostics.at[i]);
	for (size_t i = 0; i < doc->remarks.n; i++)
		check_utf8(doc->remarks.at[i]);
	FUZZ_ASSERT(doc->id.len > 0);
	FUZZ_ASSERT(doc->sha256.len == 64);
	/* Entries of feeds may tell no more than an address or a date. */
	FUZZ_ASSERT(hsy_str_trim(doc->text).len > 0 || doc->headline.len > 0 ||
	            hsy_str_find(doc->path, HSY_STR("#"), 0) != HSY_NONE);
}

static void check_blocks(const hsy_doc *doc)
{
	size_t end = 0;

	for (size_t i = 0; i < doc->blocks.n; i++) {
		hsy_span span = doc->blocks.at[i].span;

		check_words(doc->text, span);
		FUZZ_ASSERT(end <= span.begin);
		FUZZ_ASSERT(hsy_str_trim(hsy_str_slice(doc->text, span)).len ==
		            span.end - span.begin);
		end = span.end;
	}
	for (size_t i = 0; i < doc->links.n; i++) {
		check_span(doc->text, doc->links.at[i].span);
		check_utf8(doc->links.at[i].target);
	}
	for (size_t i = 0; i < doc->declared.n; i++) {
		check_span(doc->text, doc->declared.at[i].span);
		check_utf8(doc->declared.at[i].to);
		check_utf8(doc->declared.at[i].url);
	}
}

/* --------------------------------------------------------------- text */

static bool has_tokens(const hsy_block *block)
{
	return hsy_block_states(block) || block->kind == HSY_BLOCK_HEADING ||
	       block->kind == HSY_BLOCK_CREDIT;
}

/* Every visible byte is in one token. */
static void check_tokens(const hsy_text *text)
{
	const hsy_doc *doc = text->doc;
	size_t next = 0;

	for (size_t i = 0; i < doc->blocks.n; i++) {
		hsy_span block = doc->blocks.at[i].span;
		size_t at = block.begin;

		if (!has_tokens(&doc->blocks.at[i]))
			continue;
		for (; next < text->tokens.n; next++) {
			const hsy_token *token = &text->tokens.at[next];

			if (token->span.begin >= block.end)
				break;
			check_words(doc->text, token->span);
			check_blank(doc->text, at, token->span.begin);
			FUZZ_ASSERT(token->sentence < text->sentences.n);
			FUZZ_ASSERT(token->quotation == HSY_NONE ||
			            token->quotation < text->quotations.n);
			at = token->span.end;
		}
		check_blank(doc->text, at, block.end);
	}
	FUZZ_ASSERT(next == text->tokens.n);
}

static void check_run(const hsy_text *text, hsy_span span, size_t first, size_t end)
{
	check_words(text->doc->text, span);
	FUZZ_ASSERT(first < end);
	FUZZ_ASSERT(end <= text->tokens.n);
	FUZZ_ASSERT(text->tokens.at[first].span.begin == span.begin);
	FUZZ_ASSERT(text->tokens.at[end - 1].span.end == span.end);
}

static void check_sentences(const hsy_text *text)
{
	size_t end = 0;

	for (size_t i = 0; i < text->sentences.n; i++) {
		const hsy_sentence *s = &text->sentences.at[i];

		check_run(text, s->span, s->first, s->end);
		FUZZ_ASSERT(s->first == end);
		FUZZ_ASSERT(s->block < text->doc->blocks.n);
		FUZZ_ASSERT(
		    hsy_span_within(s->span, text->doc->blocks.at[s->block].span));
		for (size_t t = s->first; t < s->end; t++)
			FUZZ_ASSERT(text->tokens.at[t].sentence == i);
		end = s->end;
	}
	FUZZ_ASSERT(end == text->tokens.n);
}

static void check_quotations(const hsy_text *text)
{
	for (size_t i = 0; i < text->quotations.n; i++) {
		const hsy_quotation *q = &text->quotations.at[i];

		check_run(text, q->span, q->first, q->end);
		check_span(text->doc->text, q->inner);
		FUZZ_ASSERT(hsy_span_within(q->inner, q->span));
		FUZZ_ASSERT(q->depth <= 3);
		FUZZ_ASSERT(q->continues == HSY_NONE || q->continues < i);
	}
	for (size_t i = 0; i < text->names.n; i++) {
		const hsy_name *name = &text->names.at[i];

		check_run(text, name->span, name->first, name->end);
		FUZZ_ASSERT(text->tokens.at[name->first].sentence ==
		            text->tokens.at[name->end - 1].sentence);
	}
}

/* ----------------------------------------------------------- findings */

static void check_pieces(hsy_str text, const hsy_spans *pieces)
{
	size_t end = 0;

	for (size_t i = 0; i < pieces->n; i++) {
		check_words(text, pieces->at[i]);
		FUZZ_ASSERT(end <= pieces->at[i].begin);
		end = pieces->at[i].end;
	}
}

static void check_apart(const hsy_spans *one, const hsy_spans *other)
{
	for (size_t i = 0; i < one->n; i++)
		for (size_t j = 0; j < other->n; j++)
			FUZZ_ASSERT(!hsy_span_overlap(one->at[i], other->at[j]));
}

static void check_attribution(hsy_str text, const hsy_attribution *a)
{
	check_pieces(text, &a->source);
	check_pieces(text, &a->cue);
	check_pieces(text, &a->content);
	check_apart(&a->source, &a->cue);
	check_apart(&a->source, &a->content);
	check_apart(&a->cue, &a->content);
	check_span(text, a->how_known.words);
	check_span(text, a->naming.words);
	check_span(text, a->hedge.words);
	check_span(text, a->trace.words);
	check_utf8(a->source_name);
	check_utf8(a->description);
}

/* Whoever follows via comes to an end. */
static void check_relays(const hsy_attributions *list)
{
	for (size_t i = 0; i < list->n; i++) {
		size_t steps = 0;

		for (size_t at = i; at != HSY_NONE; at = list->at[at].via) {
			FUZZ_ASSERT(at < list->n);
			FUZZ_ASSERT(steps++ < list->n);
		}
	}
}

static void check_statements(hsy_str text, const hsy_findings *findings)
{
	for (size_t i = 0; i < findings->statements.n; i++) {
		const hsy_statement *s = &findings->statements.at[i];

		check_words(text, s->span);
		check_span(text, s->hedge.words);
		FUZZ_ASSERT(s->own_voice == (s->attributions.n == 0));
		for (size_t j = 0; j < s->attributions.n; j++)
			FUZZ_ASSERT(s->attributions.at[j] < findings->attributions.n);
	}
}

static void check_findings(hsy_str text, const hsy_findings *findings)
{
	for (size_t i = 0; i < findings->attributions.n; i++)
		check_attribution(text, &findings->attributions.at[i]);
	check_relays(&findings->attributions);
	check_statements(text, findings);
	for (size_t i = 0; i < findings->citations.n; i++)
		check_span(text, findings->citations.at[i].span);
	for (size_t i = 0; i < findings->silences.n; i++) {
		const hsy_silence *silence = &findings->silences.at[i];

		check_span(text, silence->source);
		check_span(text, silence->cue);
		check_span(text, silence->about);
	}
}

/* ------------------------------------------------------------- output */

static int collect(void *context, const char *bytes, size_t n)
{
	hsy_buf_put(context, bytes, n);
	return 0;
}

/* One line, which is JSON and can be read again; findings: NULL where none are
 * looked for. */
static void check_json(const hsy_doc *doc, const hsy_findings *findings)
{
	hsy_buf line;
	hsy_out out;

	hsy_buf_init(&line);
	hsy_out_init(&out, collect, &line);
	if (findings)
		hsy_json_document(doc, findings, &out);
	else
		hsy_json_reading(doc, 0, &out);
	json_t *object = hsy_json_parse(hsy_buf_view(&line), "", NULL);
	FUZZ_ASSERT(object);
	FUZZ_ASSERT(hsy_str_equal(hsy_json_get_str(object, "text"), doc->text));
	FUZZ_ASSERT(hsy_str_find(hsy_buf_view(&line), HSY_STR("\n"), 0) == line.len - 1);
	json_decref(object);
	hsy_buf_clear(&line);
}

/* What takes long to make, made once and kept to the end of the process. */
static struct {
	hsy_arena arena;
	hsy_lexicons lexicons;
	hsy_models models;
	hsy_taggers taggers;
	const hsy_catalogue *catalogue;
} kept;

static void keep(void)
{
	if (kept.catalogue)
		return;
	hsy_lexicons_init(&kept.lexicons, &kept.arena);
	kept.models.arena = kept.taggers.arena = &kept.arena;
	kept.catalogue = hsy_catalogue_new(&kept.arena);
}

const hsy_findings *fuzz_analyse(const hsy_doc *doc, hsy_arena *arena)
{
	keep();
	hsy_str language = doc->language.len ? doc->language : hsy_lexicon_first();
	const hsy_text *text = hsy_text_new(
	    doc, hsy_lexicons_find(&kept.lexicons, language), arena);

	check_tokens(text);
	check_sentences(text);
	check_quotations(text);
	const hsy_model *model = hsy_models_find(&kept.models, language);
	const hsy_syntax *syntax = hsy_syntax_new(text, model, arena);
	fuzz_check_facts(syntax, arena);
	const hsy_finder finder = {kept.catalogue,
	                           hsy_taggers_find(&kept.taggers, language), 0};
	const hsy_findings *findings = hsy_findings_new(text, syntax, &finder, arena);
	check_findings(doc->text, findings);
	check_json(doc, findings);
	return findings;
}

/* --------------------------------------------------- lines to documents */

static hsy_span next_line(hsy_str text, size_t *at)
{
	size_t end = hsy_str_find(text, HSY_STR("\n"), *at);
	hsy_span line = {*at, end == HSY_NONE ? text.len : end};

	*at = line.end + 1;
	return line;
}

static void add_block(hsy_doc *doc, hsy_span line, hsy_arena *arena)
{
	enum { N_KINDS = HSY_BLOCK_FOREIGN + 1 };
	hsy_str words = hsy_str_trim(hsy_str_slice(doc->text, line));

	if (!words.len)
		return;
	size_t begin = (size_t)(words.at - doc->text.at);
	size_t indent = begin - line.begin;
	hsy_block block = {.span = {begin, begin + words.len},
	                   .kind = (hsy_block_kind)(indent % N_KINDS),
	                   .repeats = indent / N_KINDS % 2};
	hsy_vec_push(arena, &doc->blocks, block);
}

hsy_doc fuzz_document(hsy_str text, hsy_arena *arena)
{
	hsy_doc doc = {.id = HSY_STR("fuzz"), .path = HSY_STR("fuzz"), .text = text};

	for (size_t at = 0; at < text.len;)
		add_block(&doc, next_line(text, &at), arena);
	return doc;
}

/* ------------------------------------------------------------ reading */

static hsy_status take(void *context, const hsy_doc *doc, hsy_arena *arena,
                       hsy_error *err)
{
	const bool *analyses = context;

	(void)err;
	check_fields(doc);
	check_blocks(doc);
	if (*analyses)
		fuzz_analyse(doc, arena);
	else
		check_json(doc, NULL);
	return HSY_OK;
}

static void complain(void *context, const hsy_error *diagnostic)
{
	(void)context;
	check_utf8(hsy_str_of(diagnostic->message));
	FUZZ_ASSERT(diagnostic->message[0]);
}

static void read_bytes(hsy_str bytes, const char *name, bool analyses)
{
	/* Low enough that small inputs reach them. */
	const hsy_read_limits limits = {
	    .file_bytes = (size_t)1 << 20,
	    .markup_bytes = (size_t)1 << 18,
	    .record_bytes = (size_t)1 << 16,
	    .text_bytes = (size_t)1 << 16,
	    .tokens = 1 << 14,
	    .depth = 50,
	    .documents = 20,
	    .unpacked_ratio = 200,
	};
	keep();
	const hsy_read_sink sink = {.take = take,
	                            .complain = complain,
	                            .context = &analyses,
	                            .lexicons = &kept.lexicons,
	                            .catalogue = kept.catalogue};
	hsy_error err;

	if (hsy_read_bytes(bytes, name, &limits, &sink, &err) != HSY_OK)
		complain(NULL, &err);
}

void fuzz_read(const uint8_t *bytes, size_t n, const char *name)
{
	read_bytes((hsy_str){(const char *)bytes, n}, name, false);
}

void fuzz_extract(const uint8_t *bytes, size_t n, const char *name)
{
	read_bytes((hsy_str){(const char *)bytes, n}, name, true);
}
