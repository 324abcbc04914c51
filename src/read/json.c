/* json.c -- JSON: an object is a document, offsets go into its own "text". One
 * object stands on each line, which are read one by one; or any number of them over
 * several lines, as in an array, which is read whole. */
#include "base/json.h"

#include "base/date.h"
#include "read/encoding.h"
#include "read/agency/ninjs.h"
#include "read/plain.h"

/* Does s begin as an object, or as a list of objects? */
static bool begins_as_object(hsy_str s)
{
	if (!hsy_str_starts(s, "{"))
		return false;
	s = hsy_str_trim(hsy_str_slice(s, (hsy_span){1, s.len}));
	return hsy_str_starts(s, "\"") || hsy_str_starts(s, "}");
}

bool hsy_json_sniff(const hsy_input *input)
{
	hsy_str s = hsy_str_trim(input->text);
	if (hsy_str_starts(s, "["))
		s = hsy_str_trim(hsy_str_slice(s, (hsy_span){1, s.len}));
	return begins_as_object(s);
}

/* Does the first object go on below its first line? Else the line may be broken,
 * and those below it are read. */
static bool is_spread_out(hsy_str text)
{
	size_t end = hsy_str_find(text, HSY_STR("\n"), 0);
	if (end == HSY_NONE)
		return false;
	hsy_str first = hsy_str_trim(hsy_str_slice(text, (hsy_span){0, end}));
	hsy_str below = hsy_str_trim(hsy_str_slice(text, (hsy_span){end, text.len}));
	return !hsy_str_ends(first, "}") && below.len && !hsy_str_starts(below, "{");
}

bool hsy_jsonl_sniff(const hsy_input *input)
{
	/* A byte-order mark counts as white space. */
	hsy_str s = hsy_str_trim(input->bytes);
	return begins_as_object(s) && !is_spread_out(s);
}

/* Strings inside a value end with it: copy what the document keeps. */
static hsy_str get(hsy_arena *arena, const json_t *object, const char *key)
{
	hsy_str s = hsy_str_trim(hsy_json_get_str(object, key));
	return s.len ? hsy_str_dup(arena, s) : (hsy_str){0};
}

static void set_outlet(hsy_doc *doc, const json_t *outlet, hsy_arena *arena)
{
	if (json_is_object(outlet)) {
		doc->outlet_name = get(arena, outlet, "name");
		doc->outlet_domain = get(arena, outlet, "domain");
	} else if (json_is_string(outlet)) {
		hsy_str name = hsy_str_trim(hsy_str_of(json_string_value(outlet)));
		if (name.len)
			doc->outlet_name = hsy_str_dup(arena, name);
	}
}

static void set_byline(hsy_doc *doc, const json_t *byline, hsy_arena *arena)
{
	size_t n = json_is_array(byline) ? json_array_size(byline) : 1;
	for (size_t i = 0; i < n; i++) {
		const json_t *name = json_is_array(byline) ? json_array_get(byline, i)
		                                           : byline;
		hsy_str s = hsy_str_trim(hsy_str_of(json_string_value(name)));
		if (s.len)
			hsy_vec_push(arena, &doc->byline, hsy_str_dup(arena, s));
	}
}

static void set_id(hsy_doc *doc, const json_t *id, hsy_arena *arena)
{
	if (json_is_integer(id))
		doc->id = hsy_str_printf(arena, "%lld",
		                         (long long)json_integer_value(id));
	else if (json_is_string(id) && json_string_length(id))
		doc->id = hsy_str_dup(arena, hsy_str_of(json_string_value(id)));
}

static void set_published(hsy_doc *doc, hsy_str given, hsy_arena *arena)
{
	doc->published = hsy_date_parse(arena, given);
	if (given.len && !doc->published.at)
		hsy_vec_push(arena, &doc->diagnostics,
		             hsy_str_printf(arena,
		                            "\"published\" is no date: " HSY_STR_FMT,
		                            HSY_STR_ARG(given)));
}

static bool has_text(const json_t *object)
{
	return json_is_string(json_object_get(object, "text"));
}

static void fill(hsy_input *input, hsy_doc *doc, const json_t *object)
{
	hsy_arena *arena = input->document;
	const json_t *text = json_object_get(object, "text");
	set_id(doc, json_object_get(object, "id"), arena);
	doc->text = hsy_encoding_blank(
	    arena,
	    hsy_str_dup(arena,
	                (hsy_str){json_string_value(text), json_string_length(text)}),
	    &doc->diagnostics);
	doc->headline = get(arena, object, "headline");
	doc->url = get(arena, object, "url");
	doc->language = get(arena, object, "language");
	set_outlet(doc, json_object_get(object, "outlet"), arena);
	set_byline(doc, json_object_get(object, "byline"), arena);
	set_published(doc, get(arena, object, "published"), arena);
	hsy_plain_analyse(input, doc);
}

/* Is value a document? If not, says so and gives value back. */
static bool is_document(hsy_input *input, json_t *value, size_t offset, size_t line)
{
	if (json_is_object(value) && (has_text(value) || hsy_ninjs_is(value)))
		return true;
	hsy_input_complain(input, HSY_E_FORMAT, offset, line, "%s",
	                   json_is_object(value) ? "an object without a string under "
	                                           "\"text\", and no ninjs"
	                                         : "not a JSON object");
	json_decref(value);
	return false;
}

/* Takes object. text is what it was read from, in UTF-8, so that it is known again in
 * a file of another encoding; notes are what was odd about its bytes. */
static hsy_status take(hsy_input *input, json_t *object, hsy_str text, size_t number,
                       const hsy_strs *notes, hsy_error *err)
{
	hsy_doc *doc = hsy_input_begin(input, text, number);
	for (size_t i = 0; notes && i < notes->n; i++)
		hsy_vec_push(input->document, &doc->diagnostics, notes->at[i]);
	if (has_text(object))
		fill(input, doc, object);
	else
		hsy_ninjs_fill(input, doc, object);
	json_decref(object);
	return hsy_input_deliver(input, doc, err);
}

/* NULL, with a complaint, when text, which begins at offset, holds no document. */
static json_t *parse_line(hsy_input *input, hsy_str text, size_t offset, size_t number)
{
	hsy_error why;
	json_t *object = hsy_json_parse(text, input->name, &why);
	if (!object) {
		hsy_input_complain(input, why.status, offset + why.offset, number,
		                   "%s; one JSON object is wanted on each line",
		                   why.message);
		return NULL;
	}
	return is_document(input, object, offset, number) ? object : NULL;
}

static hsy_status read_line(hsy_input *input, const hsy_stream_line *line, hsy_error *err)
{
	hsy_str bytes = hsy_str_trim(line->bytes);
	hsy_strs notes = {0};
	if (bytes.len == 0)
		return HSY_OK;
	size_t offset = line->offset + (size_t)(bytes.at - line->bytes.at);
	hsy_str text = hsy_encoding_decode(input->document, bytes, (hsy_str){0}, &notes);
	json_t *object = parse_line(input, text, offset, line->number);
	hsy_status status = HSY_OK;
	if (object)
		status = take(input, object, text, 0, &notes, err);
	hsy_arena_clear(input->document);
	return status;
}

hsy_status hsy_jsonl_read(hsy_input *input, hsy_error *err)
{
	size_t most = input->limits->text_bytes;
	hsy_stream_line line;
	hsy_status status = HSY_OK;
	while (status == HSY_OK && hsy_stream_next_line(input->stream, most, &line)) {
		if (line.bytes.at)
			status = read_line(input, &line, err);
		else
			hsy_input_complain(
			    input, HSY_E_LIMIT, line.offset, line.number,
			    "line of %zu bytes, more than the %zu allowed; split it",
			    line.len, most);
	}
	return status;
}

/* Values one behind the other, of which the next begins at at. */
typedef struct walk {
	hsy_input *input;
	size_t at, line;
} walk;

static void move_to(walk *w, size_t at)
{
	for (; w->at < at; w->at++)
		w->line += w->input->text.at[w->at] == '\n';
}

/* Brackets and commas between values are passed over. False at the end. */
static bool find_value(walk *w)
{
	hsy_str text = w->input->text;
	size_t at = w->at;
	while (at < text.len && strchr(" \t\r\n,[]", text.at[at]))
		at++;
	move_to(w, at);
	return at < text.len;
}

/* The value that begins here, behind which w moves; NULL, with a complaint, when it is
 * no JSON. */
static json_t *parse_value(walk *w)
{
	hsy_input *input = w->input;
	size_t most = input->limits->text_bytes, end;
	hsy_str rest = hsy_str_slice(input->text, (hsy_span){w->at, input->text.len});
	bool is_cut = rest.len > most;
	hsy_error why;
	if (is_cut)
		rest.len = most;
	json_t *value = hsy_json_parse_first(rest, input->name, &end, &why);
	move_to(w, w->at + end);
	if (!value && is_cut && end >= rest.len)
		hsy_input_complain(input, HSY_E_LIMIT, w->at, w->line,
		                   "a document of more than the %zu bytes allowed; split "
		                   "it",
		                   most);
	else if (!value)
		hsy_input_complain(input, why.status, w->at, w->line,
		                   "%s; not read further", why.message);
	return value;
}

/* Elements of an array are numbered, and so are objects one behind the other: only
 * one that stands alone is the whole of the input. */
hsy_status hsy_json_read(hsy_input *input, hsy_error *err)
{
	bool is_array = hsy_str_starts(hsy_str_trim(input->text), "[");
	hsy_status status = HSY_OK;
	walk w = {input, 0, 1};
	bool has_more = find_value(&w);
	for (size_t number = 1; has_more && status == HSY_OK; number++) {
		size_t begin = w.at, line = w.line;
		json_t *value = parse_value(&w);
		if (!value)
			return HSY_OK;
		hsy_str text = hsy_str_slice(input->text, (hsy_span){begin, w.at});
		has_more = find_value(&w);
		bool is_alone = number == 1 && !is_array && !has_more;
		if (is_document(input, value, begin, line))
			status = take(input, value, text, is_alone ? 0 : number, NULL,
			              err);
	}
	if (status == HSY_OK && is_array && !hsy_str_ends(hsy_str_trim(input->text), "]"))
		hsy_input_complain(input, HSY_E_FORMAT, w.at, w.line,
		                   "the array does not end; the file may be cut short");
	return status;
}
