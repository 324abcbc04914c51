/* read.c -- sniffs what an input is, chooses its reader, enforces the caps. */
#include "read/read.h"

#include "base/digest.h"
#include "read/block.h"
#include "read/encoding.h"
#include "read/reader.h"
#include "read/declared/wire.h"

#include <stdarg.h>
#include <stdio.h>

/* As much of an input as readers get to see before one of them takes it. */
enum { HEAD_BYTES = 64 * 1024 };

static const hsy_reader readers[] = {
#define HSY_READER(name, takes, help)                                                    \
	{#name, help, takes, hsy_##name##_sniff, hsy_##name##_read},
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

static hsy_str path_of(hsy_input *input, size_t number)
{
	if (input->member)
		number = ++input->n_begun;
	return number ? hsy_str_printf(input->document, HSY_STR_FMT "#%zu",
	                               HSY_STR_ARG(input->path), number)
	              : hsy_str_dup(input->document, input->path);
}

hsy_doc *hsy_input_begin(hsy_input *input, hsy_str identity, size_t number)
{
	hsy_arena *arena = input->document;
	hsy_doc *doc = HSY_NEW(arena, hsy_doc);
	doc->sha256 = hsy_digest(arena, identity);
	/* As hsy_digest_id would make it, without digesting twice. */
	doc->id = hsy_str_printf(arena, "d%.12s", doc->sha256.at);
	doc->path = path_of(input, number);
	input->is_single = number == 0;
	for (size_t i = 0; i < input->notes.n; i++)
		hsy_vec_push(arena, &doc->diagnostics, input->notes.at[i]);
	return doc;
}

static void tell(hsy_input *input, hsy_error *diagnostic)
{
	/* A place inside a member is none in the file that people have. */
	if (input->member)
		hsy_error_place(diagnostic, input->path.at, input->member->offset, 0, 0);
	if (input->sink->complain)
		input->sink->complain(input->sink->context, diagnostic);
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
	tell(input, &diagnostic);
}

/* What an archive knows of a page that does not tell it itself. */
/* Templates declare the language of a site, which need not be that of the article. */
static void settle_language(hsy_doc *doc, hsy_arena *arena)
{
	hsy_str found = hsy_lexicon_overrule(doc->language, doc->text);

	if (hsy_str_equal(found, doc->language))
		return;
	hsy_vec_push(arena, &doc->remarks,
	             hsy_str_printf(arena,
	                            "it is declared to be in " HSY_STR_FMT
	                            "; its words are " HSY_STR_FMT,
	                            HSY_STR_ARG(doc->language), HSY_STR_ARG(found)));
	doc->language = found;
}

static void settle(hsy_input *input, hsy_doc *doc)
{
	hsy_arena *arena = input->document;
	if (input->member && input->is_single && !doc->url.len)
		doc->url = hsy_str_dup(arena, input->member->url);
	if (input->member && !doc->outlet_domain.len)
		doc->outlet_domain = hsy_url_host(doc->url, arena);
	if (!doc->text.at)
		doc->text = HSY_STR("");
	if (!hsy_str_trim(doc->text).len)
		/* A feed may be a list of headlines; a page should have more. */
		hsy_vec_push(arena, input->keeps_bare ? &doc->remarks : &doc->diagnostics,
		             doc->headline.len
		                 ? HSY_STR("it has a headline, but no text was found")
		                 : HSY_STR("no text was found"));
	settle_language(doc, arena);
	hsy_wire_find(doc,
	              hsy_lexicons_find(input->lexicons,
	                                hsy_lexicon_choose(doc->language, doc->text)),
	              input->catalogue, arena);
}

static bool is_within_caps(hsy_input *input, const hsy_doc *doc)
{
	const hsy_read_limits *limits = input->limits;
	if (doc->text.len > limits->text_bytes) {
		hsy_input_complain(input, HSY_E_LIMIT, 0, 0,
		                   "document %s has %zu bytes of text, more than the %zu "
		                   "allowed; split it or raise the limit",
		                   doc->id.at, doc->text.len, limits->text_bytes);
		return false;
	}
	size_t tokens = hsy_str_count_words(doc->text);
	if (tokens > limits->tokens)
		hsy_input_complain(input, HSY_E_LIMIT, 0, 0,
		                   "document %s has %zu words and marks, more than the "
		                   "%zu allowed; split it or raise the limit",
		                   doc->id.at, tokens, limits->tokens);
	return tokens <= limits->tokens;
}

static hsy_status take(hsy_input *input, hsy_doc *doc, hsy_error *err)
{
	if (input->n_documents == input->limits->documents)
		return hsy_fail(err, HSY_E_LIMIT,
		                "%s: more than %zu documents; split the file",
		                input->name, input->limits->documents);
	if (!hsy_str_trim(doc->text).len && !hsy_str_trim(doc->headline).len &&
	    !input->keeps_bare) {
		hsy_input_complain(input, HSY_E_EMPTY, 0, 0,
		                   "document %s (%s) has no text", doc->id.at,
		                   doc->path.at);
		return HSY_OK;
	}
	if (!is_within_caps(input, doc))
		return HSY_OK;
	settle(input, doc);
	input->n_documents++;
	return input->sink->take(input->sink->context, doc, input->document, err);
}

hsy_status hsy_input_deliver(hsy_input *input, hsy_doc *doc, hsy_error *err)
{
	hsy_status status = take(input, doc, err);
	input->has_ended = status != HSY_OK;
	hsy_arena_clear(input->document);
	return status;
}

const hsy_lexicon *hsy_input_lexicon_for(hsy_input *input, hsy_doc *doc, hsy_str text)
{
	bool is_declared = doc->language.len > 0;
	if (!is_declared)
		doc->language = hsy_lexicon_detect(text);
	const hsy_lexicon *found = hsy_lexicons_find(input->lexicons, doc->language);
	/* Where nothing is declared, set phrases of another language would not match by
	 * chance, so the first lexicon can do no harm. */
	return found || is_declared ? found : hsy_lexicons_find(input->lexicons,
	                                                        hsy_lexicon_first());
}

hsy_status hsy_input_refuse(hsy_input *input, hsy_status status, const char *what,
                            hsy_error *err)
{
	hsy_fail(err, status, "%s: %s", input->name, what);
	hsy_error_place(err, input->name, 0, 0, 0);
	return status;
}

/* The first that asks for input, which is to be read in pieces, or not. */
static const hsy_reader *find_reader(const hsy_input *input, bool in_pieces)
{
	for (size_t i = 0; i < sizeof readers / sizeof *readers; i++)
		if ((readers[i].takes == HSY_READER_PIECES) == in_pieces &&
		    readers[i].sniff(input))
			return &readers[i];
	return NULL;
}

static hsy_status check_markup(hsy_input *input, hsy_error *err)
{
	size_t most = input->limits->markup_bytes;
	if (input->text.len <= most)
		return HSY_OK;
	hsy_fail(err, HSY_E_LIMIT,
	         "%s: %zu bytes of markup, more than the %zu allowed for one page; "
	         "split it",
	         input->name, input->text.len, most);
	hsy_error_place(err, input->name, most, 0, 0);
	return HSY_E_LIMIT;
}

/* An input of which all is in bytes. */
static hsy_status read_whole(hsy_input *input, hsy_error *err)
{
	const char *binary = hsy_encoding_binary(input->bytes);
	if (binary) {
		hsy_fail(err, HSY_E_BINARY,
		         "%s: %s, not text; give articles as text or HTML", input->name,
		         binary);
		hsy_error_place(err, input->name, 0, 0, 0);
		return HSY_E_BINARY;
	}
	hsy_str charset = input->member ? input->member->charset : (hsy_str){0};
	if (!charset.len)
		charset = hsy_encoding_declared(input->bytes);
	input->text = hsy_encoding_decode(input->arena, input->bytes, charset,
	                                  &input->notes);
	if (hsy_str_trim(input->text).len == 0)
		return hsy_input_refuse(input, HSY_E_EMPTY, "empty; nothing to read",
		                        err);
	const hsy_reader *reader = find_reader(input, false);
	if (reader && reader->takes == HSY_READER_MARKUP &&
	    check_markup(input, err) != HSY_OK)
		return HSY_E_LIMIT;
	if (reader)
		return reader->read(input, err);
	/* Archives hold all that pages need, such as maps of the site. */
	if (input->member)
		return HSY_OK;
	return hsy_input_refuse(
	    input, HSY_E_FORMAT,
	    "XML of a kind that is not read here; give RSS, Atom, NITF or HTML", err);
}

/* Gets the rest of the stream. What is damaged is held as far as it goes. */
static hsy_status hold(hsy_input *input, hsy_error *err)
{
	size_t most = input->limits->file_bytes;
	input->bytes = hsy_stream_peek(input->stream, most < HSY_NONE ? most + 1 : most);
	hsy_status status = hsy_stream_status(input->stream, NULL);
	if (status != HSY_OK && (status != HSY_E_FORMAT || input->bytes.len == 0))
		return hsy_stream_status(input->stream, err);
	if (status != HSY_OK)
		hsy_vec_push(input->arena, &input->notes,
		             hsy_str_of(hsy_stream_trouble(input->stream)));
	if (input->bytes.len > most)
		return hsy_input_refuse(input, HSY_E_LIMIT,
		                        "larger than the limit for one file; split it",
		                        err);
	return HSY_OK;
}

static hsy_status read_input(hsy_input *input, hsy_error *err)
{
	input->bytes = hsy_stream_peek(input->stream, HEAD_BYTES);
	const hsy_reader *reader = find_reader(input, true);
	hsy_status status = reader ? reader->read(input, err) : hold(input, err);
	if (status != HSY_OK)
		return status;
	if (!reader)
		status = read_whole(input, err);
	/* Damage below explains what goes wrong above. */
	if (input->has_ended || (status == HSY_OK && !reader))
		return status;
	hsy_status damage = hsy_stream_status(input->stream, err);
	return damage != HSY_OK ? damage : status;
}

/* "page.html.gz" is called "page.html". */
static hsy_str inner_name(const char *name)
{
	hsy_str called = hsy_str_of(name);
	if (hsy_str_ends(called, ".gz"))
		called.len -= strlen(".gz");
	return called;
}

static hsy_status read_stream(hsy_stream *stream, const char *name,
                              const hsy_read_limits *limits, const hsy_read_sink *sink,
                              hsy_error *err)
{
	hsy_arena arena, document;
	hsy_lexicons own;
	hsy_arena_init(&arena);
	hsy_arena_init(&document);
	hsy_lexicons_init(&own, &arena);
	hsy_input input = {.stream = stream,
	                   .name = name,
	                   .path = hsy_str_of(name),
	                   .called = inner_name(name),
	                   .limits = limits,
	                   .sink = sink,
	                   .lexicons = sink->lexicons ? sink->lexicons : &own,
	                   .catalogue = sink->catalogue ? sink->catalogue
	                                                : hsy_catalogue_new(&arena),
	                   .arena = &arena,
	                   .document = &document};
	hsy_status status = read_input(&input, err);
	hsy_arena_clear(&document);
	hsy_arena_clear(&arena);
	return status;
}

hsy_status hsy_input_member(hsy_input *input, const hsy_member *member, hsy_error *err)
{
	hsy_arena arena;
	hsy_error why;
	hsy_arena_init(&arena);
	hsy_input inner = *input;
	inner.member = member;
	inner.bytes = member->bytes;
	inner.name =
	    hsy_str_printf(&arena, "%s: at byte %zu", input->name, member->offset).at;
	inner.called = hsy_str_of(member->called ? member->called : "");
	inner.arena = &arena;
	inner.notes = (hsy_strs){0};
	for (size_t i = 0; i < member->notes.n; i++)
		hsy_vec_push(&arena, &inner.notes, member->notes.at[i]);
	hsy_status status = read_whole(&inner, &why);
	input->n_begun = inner.n_begun;
	input->n_documents = inner.n_documents;
	input->has_ended = inner.has_ended;
	if (status != HSY_OK && input->has_ended && err)
		*err = why;
	if (status != HSY_OK && !input->has_ended)
		tell(&inner, &why);
	hsy_arena_clear(inner.document);
	hsy_arena_clear(&arena);
	return input->has_ended ? status : HSY_OK;
}

hsy_status hsy_read_bytes(hsy_str bytes, const char *name, const hsy_read_limits *limits,
                          const hsy_read_sink *sink, hsy_error *err)
{
	limits = limits ? limits : &hsy_read_limits_default;
	hsy_stream *stream = hsy_stream_new(bytes.at ? bytes : HSY_STR(""), name,
	                                    limits->unpacked_ratio);
	hsy_status status = read_stream(stream, name, limits, sink, err);
	hsy_stream_free(stream);
	return status;
}

hsy_status hsy_read_file(const char *path, const hsy_read_limits *limits,
                         const hsy_read_sink *sink, hsy_error *err)
{
	hsy_stream *stream;
	limits = limits ? limits : &hsy_read_limits_default;
	hsy_status status = hsy_stream_open(path, limits->unpacked_ratio, &stream, err);
	if (status == HSY_OK) {
		hsy_stream_watch(stream, sink->advance, sink->context);
		status = read_stream(stream, path, limits, sink, err);
	}
	hsy_stream_free(stream);
	return status;
}
