/* warc.c -- web archives (WARC 0.17 to 1.1): each page that was fetched is read as if
 * it lay in a file of its own.
 *
 * A record is a line "WARC/1.1", header fields, an empty line, and a block of as many
 * bytes as the field Content-Length says; where that leads to no next record, it ends
 * where one begins. */
#include "read/markup/xml.h"
#include "read/reader.h"
#include "read/unwrap.h"

enum {
	HEADER_MAX = 64 * 1024, /* of a record */
	SLACK = 64              /* behind a block, to see whether a record begins there */
};

/* A record in hand. */
typedef struct record {
	hsy_input *input;
	hsy_arena *arena; /* lives until the next record */
	size_t offset;
	hsy_str header;
	size_t length; /* as it says; HSY_NONE: it does not */
	hsy_strs notes;
} record;

/* ------------------------------------------------ headers */

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static bool is_line_end(char c)
{
	return c == '\r' || c == '\n';
}

/* Does s begin with the line that begins a record? */
static bool begins_record(hsy_str s)
{
	size_t at = strlen("WARC/");
	if (!hsy_str_starts(s, "WARC/") || at == s.len || !is_digit(s.at[at]))
		return false;
	while (at < s.len && (is_digit(s.at[at]) || s.at[at] == '.'))
		at++;
	return at < s.len && is_line_end(s.at[at]);
}

/* Behind the line that begins at at. */
static size_t next_line(hsy_str s, size_t at)
{
	const char *end = memchr(s.at + at, '\n', s.len - at);
	return end ? (size_t)(end - s.at) + 1 : s.len;
}

/* Behind the empty line that ends the header at the start of s; HSY_NONE if another
 * record begins before it, or s ends. */
static size_t header_end(hsy_str s)
{
	size_t at = next_line(s, 0);
	while (at < s.len) {
		hsy_str rest = hsy_str_slice(s, (hsy_span){at, s.len});
		if (hsy_str_starts(rest, "\n") || hsy_str_starts(rest, "\r\n"))
			return next_line(s, at);
		if (begins_record(rest))
			break;
		at = next_line(s, at);
	}
	return HSY_NONE;
}

/* The value of a header field; name in small letters. Absent if there is none. */
static hsy_str field(hsy_str header, const char *name)
{
	for (size_t at = next_line(header, 0), end; at < header.len; at = end) {
		end = next_line(header, at);
		hsy_str line = hsy_str_slice(header, (hsy_span){at, end});
		size_t colon = hsy_str_find(line, HSY_STR(":"), 0);
		if (colon == HSY_NONE)
			continue;
		hsy_str key = hsy_str_slice(line, (hsy_span){0, colon});
		if (hsy_name_equal(hsy_str_trim(key), name))
			return hsy_str_trim(
			    hsy_str_slice(line, (hsy_span){colon + 1, line.len}));
	}
	return (hsy_str){0};
}

/* HSY_NONE: it is no number, or none that can be. */
static size_t number_of(hsy_str s)
{
	size_t n = 0;
	for (size_t i = 0; i < s.len; i++) {
		if (!is_digit(s.at[i]) || n > HSY_NONE / 16)
			return HSY_NONE;
		n = 10 * n + (size_t)(s.at[i] - '0');
	}
	return s.len ? n : HSY_NONE;
}

/* "text/html" of "text/html; charset=utf-8" */
static hsy_str media_type(hsy_str content_type)
{
	size_t end = hsy_str_find(content_type, HSY_STR(";"), 0);
	return hsy_str_trim(hsy_str_slice(
	    content_type, (hsy_span){0, end == HSY_NONE ? content_type.len : end}));
}

static hsy_str charset_of(hsy_str content_type)
{
	size_t at = hsy_str_find(content_type, HSY_STR(";"), 0);
	while (at != HSY_NONE) {
		size_t end = hsy_str_find(content_type, HSY_STR(";"), at + 1);
		hsy_str part = hsy_str_trim(hsy_str_slice(
		    content_type,
		    (hsy_span){at + 1, end == HSY_NONE ? content_type.len : end}));
		size_t is = hsy_str_find(part, HSY_STR("="), 0);
		if (is != HSY_NONE &&
		    hsy_name_equal(hsy_str_slice(part, (hsy_span){0, is}), "charset")) {
			hsy_str name = hsy_str_slice(part, (hsy_span){is + 1, part.len});
			if (name.len > 1 && name.at[0] == '"')
				name = hsy_str_slice(name, (hsy_span){1, name.len - 1});
			return name;
		}
		at = end;
	}
	return (hsy_str){0};
}

/* ------------------------------------------------ what may be a page */

/* Told by the type alone: whether a reader asks for it, read.c finds out. */
static bool may_be_page(hsy_str media_type)
{
	static const char *const types[] = {"text/html",
	                                    "text/plain",
	                                    "text/markdown",
	                                    "text/xml",
	                                    "application/xml",
	                                    "application/json",
	                                    "application/xhtml+xml",
	                                    "application/rss+xml",
	                                    "application/atom+xml",
	                                    "application/rdf+xml",
	                                    "application/x-ndjson"};
	for (size_t i = 0; i < sizeof types / sizeof *types; i++)
		if (hsy_name_equal(media_type, types[i]))
			return true;
	return false;
}

/* What may be a page. */
typedef struct payload {
	hsy_wrapped page;
	hsy_str content_type;
} payload;

/* "HTTP/1.1 200 OK", and a type that may be a page; else there is nothing to read. */
static bool take_answer(hsy_str block, payload *p)
{
	size_t space = hsy_str_find(block, HSY_STR(" "), 0);
	size_t body = header_end(block);
	if (!hsy_str_starts(block, "HTTP/") || body == HSY_NONE || space > 16)
		return false;
	hsy_str status = hsy_str_slice(block, (hsy_span){space + 1, body});
	hsy_str header = hsy_str_slice(block, (hsy_span){0, body});
	p->content_type = field(header, "content-type");
	p->page.transfer = field(header, "transfer-encoding");
	p->page.encoding = field(header, "content-encoding");
	p->page.bytes = hsy_str_slice(block, (hsy_span){body, block.len});
	return hsy_str_starts(status, "200") && may_be_page(media_type(p->content_type));
}

static bool is_of_type(const record *r, const char *type)
{
	return hsy_name_equal(field(r->header, "warc-type"), type);
}

static bool is_wanted(const record *r)
{
	return is_of_type(r, "response") || is_of_type(r, "resource") ||
	       is_of_type(r, "conversion");
}

/* Rules for robots are text, and are no article. */
static bool is_for_robots(const record *r)
{
	return hsy_str_ends(field(r->header, "warc-target-uri"), "/robots.txt");
}

static bool find_payload(const record *r, hsy_str block, payload *p)
{
	if (is_for_robots(r))
		return false;
	if (is_of_type(r, "response"))
		return take_answer(block, p);
	p->page.bytes = block;
	p->content_type = field(r->header, "content-type");
	return may_be_page(media_type(p->content_type));
}

/* ------------------------------------------------ records */

static bool is_address(hsy_str s, hsy_arena *arena)
{
	for (size_t i = 0; i < s.len; i++)
		if ((unsigned char)s.at[i] <= ' ' || s.at[i] == 0x7f)
			return false;
	return hsy_url_host(s, arena).at && hsy_utf8_valid(s) == s.len;
}

/* WARC 1.0 shows addresses in angle brackets, and some programs write them so. */
static hsy_str address_of(const record *r)
{
	hsy_str url = field(r->header, "warc-target-uri");
	if (hsy_str_starts(url, "<") && hsy_str_ends(url, ">"))
		url = hsy_str_slice(url, (hsy_span){1, url.len - 1});
	return is_address(url, r->arena) ? url : (hsy_str){0};
}

/* False, with a complaint, when the page cannot be had. */
static bool unwrap(record *r, hsy_wrapped *page)
{
	hsy_input *input = r->input;
	size_t most = input->limits->record_bytes;
	hsy_status status = hsy_unwrap(page, most, r->arena, &r->notes);
	if (status == HSY_E_LIMIT)
		hsy_input_complain(input, status, r->offset, 0,
		                   "the page at byte %zu unpacks to more than the %zu "
		                   "bytes allowed",
		                   r->offset, most);
	else if (status != HSY_OK)
		hsy_input_complain(input, status, r->offset, 0,
		                   "the page at byte %zu is packed as " HSY_STR_FMT
		                   ", which is not read here",
		                   r->offset, HSY_STR_ARG(page->encoding));
	return status == HSY_OK;
}

static hsy_status read_page(record *r, payload *p, hsy_error *err)
{
	bool is_html = hsy_name_equal(media_type(p->content_type), "text/html");
	if (!unwrap(r, &p->page))
		return HSY_OK;
	if (field(r->header, "warc-truncated").len ||
	    field(r->header, "warc-segment-number").len)
		hsy_vec_push(r->arena, &r->notes,
		             HSY_STR("its record holds only the beginning of it"));
	hsy_member member = {.bytes = p->page.bytes,
	                     .offset = r->offset,
	                     .url = address_of(r),
	                     .charset = charset_of(p->content_type),
	                     .called = is_html ? "page.html" : NULL,
	                     .notes = r->notes};
	return hsy_input_member(r->input, &member, err);
}

static hsy_status read_block(record *r, hsy_str block, hsy_error *err)
{
	payload p = {0};
	hsy_status status = HSY_OK;
	if (find_payload(r, block, &p))
		status = read_page(r, &p, err);
	hsy_wrapped_clear(&p.page);
	return status;
}

/* Where in s the line stands that begins the next record; HSY_NONE if none does. */
static size_t find_record(hsy_str s)
{
	for (size_t at = hsy_str_find(s, HSY_STR("WARC/"), 0); at != HSY_NONE;
	     at = hsy_str_find(s, HSY_STR("WARC/"), at + 1))
		if ((at == 0 || s.at[at - 1] == '\n') &&
		    begins_record(hsy_str_slice(s, (hsy_span){at, s.len})))
			return at;
	return HSY_NONE;
}

/* Does a block of length bytes end as it should: in two line ends, before a record, or
 * with the archive? */
static bool ends_block(hsy_str s, size_t length)
{
	size_t at = length;
	if (s.len < length)
		return false;
	while (at < s.len && is_line_end(s.at[at]))
		at++;
	return at == s.len || at - length >= 4 ||
	       begins_record(hsy_str_slice(s, (hsy_span){at, s.len}));
}

/* The block behind the header, which the stream stands at. Absent when it is larger
 * than a record may be: the stream has then only its beginning, *head. */
static hsy_str find_block(record *r, hsy_str *head)
{
	hsy_stream *stream = r->input->stream;
	size_t most = r->input->limits->record_bytes;
	hsy_str s = {0};
	if (r->length <= most) {
		s = hsy_stream_peek(stream, r->length + SLACK);
		if (ends_block(s, r->length))
			return hsy_str_slice(s, (hsy_span){0, r->length});
	}
	s = hsy_stream_peek(stream, most + SLACK);
	size_t next = find_record(s);
	if (next == HSY_NONE && s.len > most) {
		*head = s;
		return (hsy_str){0};
	}
	bool is_cut = next == HSY_NONE && r->length != HSY_NONE && s.len < r->length;
	hsy_vec_push(r->arena, &r->notes,
	             is_cut ? HSY_STR("the archive is cut short in it")
	                    : HSY_STR("the length of its record is missing or wrong; it "
	                              "was read up to the next one"));
	return hsy_str_slice(s, (hsy_span){0, next == HSY_NONE ? s.len : next});
}

/* A block of more than the bytes allowed. */
static void pass_over(record *r, hsy_str head)
{
	hsy_input *input = r->input;
	payload p = {0};
	if (is_wanted(r) && find_payload(r, head, &p))
		hsy_input_complain(input, HSY_E_LIMIT, r->offset, 0,
		                   "the record at byte %zu has more than the %zu bytes "
		                   "allowed",
		                   r->offset, input->limits->record_bytes);
	hsy_stream_skip(input->stream, r->length == HSY_NONE ? head.len : r->length);
}

/* Takes the header of the record that begins here; false if none does. */
static bool take_header(record *r)
{
	hsy_stream *stream = r->input->stream;
	hsy_str s = hsy_stream_peek(stream, HEADER_MAX);
	size_t end = begins_record(s) ? header_end(s) : HSY_NONE;
	if (end == HSY_NONE)
		return false;
	r->offset = hsy_stream_offset(stream);
	r->header = hsy_str_dup(r->arena, hsy_str_slice(s, (hsy_span){0, end}));
	r->length = number_of(field(r->header, "content-length"));
	hsy_stream_skip(stream, end);
	return true;
}

/* Moves on by a line that no record begins with; its bytes, 0 for an empty one. */
static size_t pass_over_line(hsy_stream *stream)
{
	hsy_stream_line line;
	if (!hsy_stream_next_line(stream, HEADER_MAX, &line))
		return 0;
	bool is_empty = line.bytes.at && !hsy_str_trim(line.bytes).len;
	return is_empty ? 0 : hsy_stream_offset(stream) - line.offset;
}

/* Moves behind the next header; false at the end. */
static bool find_next(record *r)
{
	hsy_stream *stream = r->input->stream;
	size_t lost = 0, first = 0;
	while (!take_header(r) && hsy_stream_peek(stream, 1).len) {
		size_t offset = hsy_stream_offset(stream);
		size_t n = pass_over_line(stream);
		if (lost == 0)
			first = offset;
		lost += n;
	}
	if (lost > 0)
		hsy_input_complain(r->input, HSY_E_FORMAT, first, 0,
		                   "%zu bytes at byte %zu belong to no record; passed "
		                   "over",
		                   lost, first);
	return r->header.at != NULL;
}

static hsy_status read_record(record *r, hsy_error *err)
{
	hsy_stream *stream = r->input->stream;
	hsy_status status = HSY_OK;
	hsy_str head;
	hsy_str block = find_block(r, &head);
	if (!block.at) {
		pass_over(r, head);
		return HSY_OK;
	}
	if (is_wanted(r))
		status = read_block(r, block, err);
	hsy_stream_skip(stream, block.len);
	return status;
}

bool hsy_warc_sniff(const hsy_input *input)
{
	return begins_record(input->bytes);
}

hsy_status hsy_warc_read(hsy_input *input, hsy_error *err)
{
	hsy_status status = HSY_OK;
	hsy_arena arena;
	hsy_arena_init(&arena);
	record r = {.input = input, .arena = &arena};
	while (status == HSY_OK && find_next(&r)) {
		status = read_record(&r, err);
		hsy_arena_clear(&arena);
		r = (record){.input = input, .arena = &arena};
	}
	hsy_arena_clear(&arena);
	return status;
}
