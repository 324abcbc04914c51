/* read.c -- sniffs what an input is, chooses its reader, enforces the caps. */
#include "read/read.h"

#include "base/digest.h"
#include "read/block.h"
#include "read/encoding.h"
#include "read/reader.h"

#include <stdarg.h>
#include <stdio.h>

const hsy_read_limits hsy_read_limits_default = {
    .file_bytes = (size_t)1 << 30,
    .text_bytes = (size_t)16 << 20,
    .tokens = 2000000,
    .depth = 200,
    .documents = 10000000,
};

static const hsy_reader readers[] = {
#define HSY_READER(name, help) {#name, help, hsy_##name##_sniff, hsy_##name##_read},
#include "read/reader.def"
#undef HSY_READER
};

static const struct {
	const char *name;
	bool states;
} block_kinds[] = {
#define HSY_BLOCK_KIND(id, name, states) {name, states},
#include "read/block_kind.def"
#undef HSY_BLOCK_KIND
};

const char *hsy_block_kind_name(hsy_block_kind kind)
{
	return block_kinds[kind].name;
}

bool hsy_block_states(const hsy_block *block)
{
	return block_kinds[block->kind].states;
}

hsy_doc *hsy_input_begin(hsy_input *input, hsy_str identity, size_t number)
{
	hsy_arena *arena = input->document;
	hsy_doc *doc = HSY_NEW(arena, hsy_doc);
	doc->sha256 = hsy_digest(arena, identity);
	/* As hsy_digest_id would make it, without digesting twice. */
	doc->id = hsy_str_printf(arena, "d%.12s", doc->sha256.at);
	doc->path = number ? hsy_str_printf(arena, "%s#%zu", input->name, number)
	                   : hsy_str_dup(arena, hsy_str_of(input->name));
	for (size_t i = 0; i < input->notes.n; i++)
		hsy_vec_push(arena, &doc->diagnostics, input->notes.at[i]);
	return doc;
}

void hsy_input_complain(hsy_input *input, hsy_status status, size_t offset, size_t line,
                        const char *format, ...)
{
	char text[400];
	va_list args;
	va_start(args, format);
	vsnprintf(text, sizeof text, format, args);
	va_end(args);
	hsy_error diagnostic;
	if (line)
		hsy_fail(&diagnostic, status, "%s:%zu: %s", input->name, line, text);
	else
		hsy_fail(&diagnostic, status, "%s: %s", input->name, text);
	hsy_error_place(&diagnostic, input->name, offset, line, 0);
	if (input->sink->complain)
		input->sink->complain(input->sink->context, &diagnostic);
}

static hsy_status take(hsy_input *input, const hsy_doc *doc, hsy_error *err)
{
	const hsy_read_limits *limits = input->limits;
	if (input->n_documents == limits->documents)
		return hsy_fail(err, HSY_E_LIMIT,
		                "%s: more than %zu documents; split the file",
		                input->name, limits->documents);
	const char *path = doc->path.at;
	if (hsy_str_trim(doc->text).len == 0) {
		hsy_input_complain(input, HSY_E_EMPTY, 0, 0,
		                   "document %s (%s) has no text", doc->id.at, path);
		return HSY_OK;
	}
	if (doc->text.len > limits->text_bytes) {
		hsy_input_complain(input, HSY_E_LIMIT, 0, 0,
		                   "document %s has %zu bytes of text, more than the %zu "
		                   "allowed; split it or raise the limit",
		                   doc->id.at, doc->text.len, limits->text_bytes);
		return HSY_OK;
	}
	size_t tokens = hsy_str_count_words(doc->text);
	if (tokens > limits->tokens) {
		hsy_input_complain(input, HSY_E_LIMIT, 0, 0,
		                   "document %s has %zu words and marks, more than the "
		                   "%zu allowed; split it or raise the limit",
		                   doc->id.at, tokens, limits->tokens);
		return HSY_OK;
	}
	input->n_documents++;
	return input->sink->take(input->sink->context, doc, input->document, err);
}

hsy_status hsy_input_deliver(hsy_input *input, hsy_doc *doc, hsy_error *err)
{
	hsy_status status = take(input, doc, err);
	hsy_arena_clear(input->document);
	return status;
}

const hsy_lexicon *hsy_input_lexicon_for(hsy_input *input, hsy_doc *doc, hsy_str text)
{
	if (!doc->language.len)
		doc->language = hsy_lexicon_detect(input->document, text);
	/* Too little text to tell its language: set phrases of another language
	 * would not match by chance, so the first lexicon can do no harm. */
	return hsy_lexicons_find(input->lexicons,
	                         doc->language.len ? doc->language : hsy_lexicon_first());
}

static hsy_status refuse(hsy_input *input, hsy_status status, const char *what,
                         hsy_error *err)
{
	hsy_fail(err, status, "%s: %s", input->name, what);
	hsy_error_place(err, input->name, 0, 0, 0);
	return status;
}

static hsy_status dispatch(hsy_input *input, hsy_error *err)
{
	for (size_t i = 0; i < sizeof readers / sizeof *readers; i++)
		if (readers[i].sniff(input))
			return readers[i].read(input, err);
	return refuse(input, HSY_E_FORMAT,
	              "XML of a kind that is not read here; give RSS, Atom, NITF or HTML",
	              err);
}

static hsy_status read_input(hsy_input *input, hsy_error *err)
{
	if (input->bytes.len > input->limits->file_bytes)
		return refuse(input, HSY_E_LIMIT,
		              "larger than the limit for one file; split it", err);
	const char *binary = hsy_encoding_binary(input->bytes);
	if (binary) {
		hsy_fail(err, HSY_E_BINARY,
		         "%s: %s, not text; give articles as text or HTML", input->name,
		         binary);
		hsy_error_place(err, input->name, 0, 0, 0);
		return HSY_E_BINARY;
	}
	input->text = hsy_encoding_decode(input->arena, input->bytes,
	                                  hsy_encoding_declared(input->bytes),
	                                  &input->notes);
	if (hsy_str_trim(input->text).len == 0)
		return refuse(input, HSY_E_EMPTY, "empty; nothing to read", err);
	return dispatch(input, err);
}

hsy_status hsy_read_bytes(hsy_str bytes, const char *name, const hsy_read_limits *limits,
                          const hsy_read_sink *sink, hsy_error *err)
{
	hsy_arena arena, document;
	hsy_lexicons own;
	hsy_arena_init(&arena);
	hsy_arena_init(&document);
	hsy_lexicons_init(&own, &arena);
	hsy_input input = {.bytes = bytes.at ? bytes : HSY_STR(""),
	                   .name = name,
	                   .limits = limits ? limits : &hsy_read_limits_default,
	                   .sink = sink,
	                   .lexicons = sink->lexicons ? sink->lexicons : &own,
	                   .arena = &arena,
	                   .document = &document};
	hsy_status status = read_input(&input, err);
	hsy_arena_clear(&document);
	hsy_arena_clear(&arena);
	return status;
}

hsy_status hsy_read_file(const char *path, const hsy_read_limits *limits,
                         const hsy_read_sink *sink, hsy_error *err)
{
	hsy_buf bytes;
	hsy_buf_init(&bytes);
	size_t most = (limits ? limits : &hsy_read_limits_default)->file_bytes;
	hsy_status status = hsy_file_read(path, most, &bytes, err);
	if (status == HSY_OK)
		status = hsy_read_bytes(hsy_buf_view(&bytes), path, limits, sink, err);
	hsy_buf_clear(&bytes);
	return status;
}
