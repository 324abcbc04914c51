/* test_warc.c -- pages out of web archives, whole and damaged. */
#include "reading.h"

#include "base/digest.h"
#include "packed.h"

#include <stdarg.h>

Suite *suite_warc(void);

#define PAGE                                                                             \
	"<!doctype html><html><head><title>Bridge shut</title></head><body><article>"    \
	"<h1>Bridge shut</h1><p>The council closed the bridge on Monday after an "       \
	"inspection found rust in its <a href=\"/piers\">piers</a>, the mayor "          \
	"said.</p></article></body></html>"
#define PAGE_TEXT                                                                        \
	"The council closed the bridge on Monday after an inspection found rust in its " \
	"piers, the mayor said."
#define SENTENCE "The council closed the bridge on Monday, the mayor said."

static hsy_arena arena;

static void begin(void)
{
	hsy_arena_init(&arena);
}

static void end(void)
{
	hsy_arena_clear(&arena);
}

/* A block behind its header; fields end in a line end each. */
static hsy_str record(const char *fields, hsy_str block)
{
	hsy_str header = hsy_str_printf(&arena, "WARC/1.0\r\n%s\r\n", fields);

	return joined(&arena, joined(&arena, header, block), HSY_STR("\r\n\r\n"));
}

/* The same with the fields of a page that was fetched. */
static hsy_str response(const char *address, hsy_str block)
{
	return record(hsy_str_printf(&arena,
	                             "WARC-Type: response\r\n"
	                             "WARC-Target-URI: %s\r\n"
	                             "WARC-Date: 2026-03-04T05:06:07Z\r\n"
	                             "Content-Type: application/http;msgtype=response\r\n"
	                             "Content-Length: %zu\r\n",
	                             address, block.len)
	                  .at,
	              block);
}

/* What a server answers; fields as in record. */
static hsy_str answer(const char *fields, hsy_str body)
{
	return joined(&arena, hsy_str_printf(&arena, "HTTP/1.1 200 OK\r\n%s\r\n", fields),
	              body);
}

static hsy_str page_at(const char *address)
{
	return response(address, answer("Content-Type: text/html\r\n", HSY_STR(PAGE)));
}

static hsy_str text_at(const char *address)
{
	return response(address,
	                answer("Content-Type: text/plain\r\n", HSY_STR(SENTENCE)));
}

static hsy_str archive(size_t n, ...)
{
	hsy_str all = HSY_STR("");
	va_list records;

	va_start(records, n);
	for (size_t i = 0; i < n; i++)
		all = joined(&arena, all, va_arg(records, hsy_str));
	va_end(records);
	return all;
}

static void expect_note(const hsy_doc *doc, const char *words)
{
	bool is_told = false;

	for (size_t i = 0; i < doc->diagnostics.n; i++)
		is_told |= strstr(doc->diagnostics.at[i].at, words) != NULL;
	ck_assert_msg(is_told, "nothing is noted of \"%s\"", words);
}

START_TEST(each_page_is_a_document)
{
	reading r;

	read_limited(&r,
	             archive(4,
	                     record("WARC-Type: warcinfo\r\nContent-Length: 8\r\n",
	                            HSY_STR("a: sheet")),
	                     page_at("http://a.example/1"),
	                     record("WARC-Type: request\r\nContent-Length: 18\r\n",
	                            HSY_STR("GET / HTTP/1.1\r\n\r\n")),
	                     text_at("http://www.b.example/2")),
	             "a.warc", NULL);
	ck_assert_int_eq(r.status, HSY_OK);
	ck_assert_uint_eq(r.n_complaints, 0);
	ck_assert_uint_eq(r.n_docs, 2);
	ck_assert_str_of(r.docs[0].path, "a.warc#1");
	ck_assert_str_of(r.docs[0].text, PAGE_TEXT);
	ck_assert_str_of(r.docs[0].headline, "Bridge shut");
	ck_assert_str_of(r.docs[1].path, "a.warc#2");
	ck_assert_str_of(r.docs[1].text, SENTENCE);
	ck_assert_uint_eq(r.docs[1].diagnostics.n, 0);
	reading_clear(&r);
}
END_TEST

START_TEST(identity_is_that_of_the_page_alone)
{
	reading r;

	read_limited(
	    &r, archive(2, text_at("http://b.example/"), page_at("http://a.example/")),
	    "a.warc", NULL);
	ck_assert_uint_eq(r.n_docs, 2);
	ck_assert(hsy_str_equal(r.docs[1].sha256, hsy_digest(&arena, HSY_STR(PAGE))));
	ck_assert(hsy_str_equal(r.docs[1].id, hsy_digest_id(&arena, "d", HSY_STR(PAGE))));
	reading_clear(&r);
}
END_TEST

START_TEST(the_address_it_was_fetched_from_fills_in)
{
	static const char *const addresses[] = {"http://www.a.example/news/1",
	                                        "<http://www.a.example/news/1>"};
	reading r;

	for (size_t i = 0; i < sizeof addresses / sizeof *addresses; i++) {
		read_limited(&r, page_at(addresses[i]), "a.warc", NULL);
		ck_assert_uint_eq(r.n_docs, 1);
		ck_assert_str_of(r.docs[0].url, "http://www.a.example/news/1");
		ck_assert_str_of(r.docs[0].outlet_domain, "a.example");
		ck_assert_uint_eq(r.docs[0].links.n, 1);
		ck_assert_str_of(r.docs[0].links.at[0].target,
		                 "http://www.a.example/piers");
		/* When it was fetched is not when it was published. */
		ck_assert_ptr_null(r.docs[0].published.at);
		reading_clear(&r);
	}
}
END_TEST

START_TEST(what_is_no_address_is_none)
{
	static const char *const addresses[] = {
	    "urn:uuid:1",           "dns:a.example",         "http://a.ex\x01mple/1",
	    "http://a.example/1 2", "http://a.example/\xff", ""};
	reading r;

	for (size_t i = 0; i < sizeof addresses / sizeof *addresses; i++) {
		read_limited(&r, page_at(addresses[i]), "a.warc", NULL);
		ck_assert_uint_eq(r.n_docs, 1);
		ck_assert_ptr_null(r.docs[0].url.at);
		reading_clear(&r);
	}
}
END_TEST

START_TEST(the_page_knows_its_address_better)
{
	reading r;

	read_limited(&r,
	             response("http://mirror.example/1",
	                      answer("Content-Type: text/html\r\n",
	                             HSY_STR("<html><head><link rel=\"canonical\" "
	                                     "href=\"https://a.example/1\"></head><body>"
	                                     "<p>" SENTENCE "</p></body></html>"))),
	             "a.warc", NULL);
	ck_assert_uint_eq(r.n_docs, 1);
	ck_assert_str_of(r.docs[0].url, "https://a.example/1");
	reading_clear(&r);
}
END_TEST

START_TEST(what_is_no_page_is_passed_over)
{
	const struct {
		const char *type;
		hsy_str block;
	} cases[] = {
	    {"response", HSY_STR("HTTP/1.1 404 Not Found\r\nContent-Type: "
	                         "text/html\r\n\r\n" PAGE)},
	    {"response", HSY_STR("HTTP/1.1 302 Found\r\nContent-Type: text/html\r\n"
	                         "Location: /2\r\n\r\n" PAGE)},
	    {"response", HSY_STR("HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\n"
	                         "\x89PNG\r\n\x1a\n")},
	    {"response", HSY_STR("HTTP/1.1 200 OK\r\n\r\n" PAGE)},
	    {"response",
	     HSY_STR("HTTP/1.1 200 OK\r\nContent-Type: application/xml\r\n\r\n"
	             "<?xml version=\"1.0\"?><urlset><url/></urlset>")},
	    {"revisit", HSY_STR("HTTP/1.1 200 OK\r\nContent-Type: "
	                        "text/html\r\n\r\n" PAGE)},
	    {"request", HSY_STR("GET / HTTP/1.1\r\n\r\n")},
	    {"metadata", HSY_STR("via: http://a.example/")},
	    {"made-up", HSY_STR(PAGE)},
	};
	reading r;

	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		hsy_str fields = hsy_str_printf(
		    &arena, "WARC-Type: %s\r\nContent-Length: %zu\r\n", cases[i].type,
		    cases[i].block.len);

		read_limited(&r,
		             archive(2, record(fields.at, cases[i].block),
		                     text_at("http://a.example/")),
		             "a.warc", NULL);
		ck_assert_int_eq(r.status, HSY_OK);
		ck_assert_msg(r.n_docs == 1 && r.n_complaints == 0, "case %zu", i);
		ck_assert_str_of(r.docs[0].path, "a.warc#1");
		reading_clear(&r);
	}
}
END_TEST

START_TEST(rules_for_robots_are_no_article)
{
	reading r;

	read_limited(&r, text_at("http://a.example/robots.txt"), "a.warc", NULL);
	ck_assert_uint_eq(r.n_docs, 0);
	ck_assert_uint_eq(r.n_complaints, 0);
	reading_clear(&r);
}
END_TEST

START_TEST(resources_and_conversions_are_pages_without_a_server)
{
	static const char *const types[] = {"resource", "conversion"};
	reading r;

	for (size_t i = 0; i < sizeof types / sizeof *types; i++) {
		hsy_str fields = hsy_str_printf(
		    &arena,
		    "WARC-Type: %s\r\nWARC-Target-URI: http://a.example/\r\n"
		    "Content-Type: text/plain\r\nContent-Length: %zu\r\n",
		    types[i], strlen(SENTENCE));

		read_limited(&r, record(fields.at, HSY_STR(SENTENCE)), "a.warc", NULL);
		ck_assert_uint_eq(r.n_docs, 1);
		ck_assert_str_of(r.docs[0].text, SENTENCE);
		ck_assert_str_of(r.docs[0].url, "http://a.example/");
		reading_clear(&r);
	}
}
END_TEST

START_TEST(versions_and_line_ends_do_not_matter)
{
	static const char *const archives[] = {
	    "WARC/0.17\r\nWARC-Type: resource\r\nContent-Type: text/plain\r\n"
	    "Content-Length: 56\r\n\r\n" SENTENCE "\r\n\r\n",
	    "WARC/1.1\nWARC-Type: resource\nContent-Type: text/plain\n"
	    "Content-Length: 56\n\n" SENTENCE "\n\n",
	    "WARC/1.0\r\nwarc-type:RESOURCE\r\ncontent-type:   Text/Plain \r\n"
	    "content-length:56\r\n\r\n" SENTENCE,
	};
	reading r;

	for (size_t i = 0; i < sizeof archives / sizeof *archives; i++) {
		read_as(&r, archives[i], "a.warc");
		ck_assert_uint_eq(r.n_docs, 1);
		ck_assert_str_of(r.docs[0].text, SENTENCE);
		ck_assert_uint_eq(r.docs[0].diagnostics.n, 0);
		reading_clear(&r);
	}
}
END_TEST

static hsy_str in_chunks(hsy_str body)
{
	hsy_str all = HSY_STR("");

	for (size_t at = 0; at < body.len; at += 40) {
		size_t stop = at + 40 < body.len ? at + 40 : body.len;
		hsy_str chunk = hsy_str_slice(body, (hsy_span){at, stop});
		hsy_str size = hsy_str_printf(&arena, "%zX;x=y\r\n", chunk.len);

		all = joined(&arena, all, joined(&arena, size, chunk));
		all = joined(&arena, all, HSY_STR("\r\n"));
	}
	return joined(&arena, all, HSY_STR("0\r\n\r\n"));
}

START_TEST(pages_are_taken_out_of_their_wrappings)
{
	hsy_str gzip = packed(&arena, HSY_STR(PAGE), PACK_GZIP);
	const struct {
		const char *fields;
		hsy_str body;
	} cases[] = {
	    {"Transfer-Encoding: chunked\r\n", in_chunks(HSY_STR(PAGE))},
	    {"Content-Encoding: gzip\r\n", gzip},
	    {"Content-Encoding: x-gzip\r\n", gzip},
	    {"Content-Encoding: deflate\r\n", packed(&arena, HSY_STR(PAGE), PACK_ZLIB)},
	    {"Content-Encoding: deflate\r\n", packed(&arena, HSY_STR(PAGE), PACK_BARE)},
	    {"Transfer-Encoding: chunked\r\nContent-Encoding: gzip\r\n", in_chunks(gzip)},
	    /* Unwrapped by whoever wrote the archive, and the header left as it was. */
	    {"Transfer-Encoding: chunked\r\nContent-Encoding: gzip\r\n", HSY_STR(PAGE)},
	    {"Content-Encoding: br\r\n", HSY_STR(PAGE)},
	    {"Content-Encoding: deflate\r\n", HSY_STR(PAGE)},
	};
	reading r;

	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		hsy_str fields = hsy_str_printf(
		    &arena, "%sContent-Type: text/html; charset=utf-8\r\n",
		    cases[i].fields);

		read_limited(
		    &r, response("http://a.example/", answer(fields.at, cases[i].body)),
		    "a.warc", NULL);
		ck_assert_msg(r.n_docs == 1 && r.n_complaints == 0, "case %zu", i);
		ck_assert_str_of(r.docs[0].text, PAGE_TEXT);
		ck_assert_uint_eq(r.docs[0].diagnostics.n, 0);
		/* The page's own, however it came. */
		ck_assert(
		    hsy_str_equal(r.docs[0].sha256, hsy_digest(&arena, HSY_STR(PAGE))));
		reading_clear(&r);
	}
}
END_TEST

START_TEST(a_packing_that_is_not_known_is_named)
{
	reading r;

	read_limited(&r,
	             archive(2,
	                     response("http://a.example/",
	                              answer("Content-Type: text/html\r\n"
	                                     "Content-Encoding: br\r\n",
	                                     HSY_STR("\x1b\xff\x00\x80\xf0"))),
	                     text_at("http://a.example/2")),
	             "a.warc", NULL);
	ck_assert_uint_eq(r.n_docs, 1);
	ck_assert_uint_eq(r.n_complaints, 1);
	ck_assert_ptr_nonnull(strstr(r.complaints[0].message, "packed as br"));
	reading_clear(&r);
}
END_TEST

START_TEST(damaged_wrappings_are_noted)
{
	hsy_str gzip = packed(&arena, HSY_STR(PAGE), PACK_GZIP);
	hsy_str chunks = in_chunks(HSY_STR(PAGE));
	reading r;

	gzip.len -= 4;
	read_limited(&r,
	             response("http://a.example/", answer("Content-Type: text/html\r\n"
	                                                  "Content-Encoding: gzip\r\n",
	                                                  gzip)),
	             "a.warc", NULL);
	ck_assert_uint_eq(r.n_docs, 1);
	expect_note(&r.docs[0], "packed data are damaged");
	reading_clear(&r);
	chunks.len -= 6;
	read_limited(
	    &r,
	    response("http://a.example/", answer("Content-Type: text/html\r\n"
	                                         "Transfer-Encoding: chunked\r\n",
	                                         chunks)),
	    "a.warc", NULL);
	ck_assert_uint_eq(r.n_docs, 1);
	expect_note(&r.docs[0], "chunks");
	reading_clear(&r);
}
END_TEST

START_TEST(the_server_declares_the_encoding)
{
	static const char *const types[] = {"text/html; charset=iso-8859-2",
	                                    "text/html;x=y; Charset=\"ISO-8859-2\""};
	reading r;

	for (size_t i = 0; i < sizeof types / sizeof *types; i++) {
		hsy_str fields = hsy_str_printf(&arena, "Content-Type: %s\r\n", types[i]);

		read_limited(
		    &r,
		    response("http://a.example/",
		             answer(fields.at, HSY_STR("<html><body><p>The bridge at "
		                                       "\xa3\xf3"
		                                       "d\xbc was closed by the "
		                                       "council.</p></body></html>"))),
		    "a.warc", NULL);
		ck_assert_uint_eq(r.n_docs, 1);
		ck_assert_str_of(r.docs[0].text,
		                 "The bridge at Łódź was closed by the council.");
		reading_clear(&r);
	}
}
END_TEST

START_TEST(pages_of_which_only_the_beginning_was_kept_are_noted)
{
	static const char *const fields[] = {"WARC-Truncated: length\r\n",
	                                     "WARC-Segment-Number: 1\r\n"};
	reading r;

	for (size_t i = 0; i < sizeof fields / sizeof *fields; i++) {
		hsy_str all = hsy_str_printf(&arena,
		                             "WARC-Type: resource\r\n%s"
		                             "Content-Type: text/plain\r\n"
		                             "Content-Length: %zu\r\n",
		                             fields[i], strlen(SENTENCE));

		read_limited(&r, record(all.at, HSY_STR(SENTENCE)), "a.warc", NULL);
		ck_assert_uint_eq(r.n_docs, 1);
		expect_note(&r.docs[0], "only the beginning");
		reading_clear(&r);
	}
}
END_TEST

START_TEST(lengths_that_lie_cost_no_other_record)
{
	static const char *const lengths[] = {"Content-Length: 0\r\n",
	                                      "Content-Length: 20\r\n",
	                                      "Content-Length: 100000\r\n",
	                                      "Content-Length: 99999999999\r\n",
	                                      "Content-Length: 99999999999999999999999999\r\n",
	                                      "Content-Length: -5\r\n",
	                                      "Content-Length: many\r\n",
	                                      ""};
	reading r;

	for (size_t i = 0; i < sizeof lengths / sizeof *lengths; i++) {
		hsy_str fields = hsy_str_printf(
		    &arena, "WARC-Type: resource\r\nContent-Type: text/html\r\n%s",
		    lengths[i]);

		read_limited(&r,
		             archive(3, text_at("http://a.example/1"),
		                     record(fields.at, HSY_STR(PAGE)),
		                     text_at("http://a.example/3")),
		             "a.warc", NULL);
		ck_assert_int_eq(r.status, HSY_OK);
		ck_assert_msg(r.n_docs == 3 && r.n_complaints == 0, "case %zu", i);
		ck_assert_str_of(r.docs[1].text, PAGE_TEXT);
		expect_note(&r.docs[1], "length");
		ck_assert_str_of(r.docs[2].text, SENTENCE);
		ck_assert_uint_eq(r.docs[2].diagnostics.n, 0);
		reading_clear(&r);
	}
}
END_TEST

START_TEST(an_archive_cut_anywhere_gives_what_is_there)
{
	hsy_str whole = archive(2, text_at("http://a.example/1"),
	                        page_at("http://a.example/2"));
	size_t first = text_at("http://a.example/1").len;
	reading r;

	for (size_t n = 20; n < whole.len; n += 3) {
		read_limited(&r, (hsy_str){whole.at, n}, "a.warc", NULL);
		ck_assert_int_eq(r.status, HSY_OK);
		ck_assert_uint_ge(r.n_docs, n >= first);
		if (n > first && n + 100 < whole.len)
			ck_assert(r.n_complaints > 0 || r.docs[1].diagnostics.n > 0 ||
			          r.n_docs == 1);
		reading_clear(&r);
	}
	read_limited(&r, (hsy_str){whole.at, whole.len - 20}, "a.warc", NULL);
	ck_assert_uint_eq(r.n_docs, 2);
	ck_assert_str_of(r.docs[1].text, PAGE_TEXT);
	expect_note(&r.docs[1], "cut short");
	reading_clear(&r);
}
END_TEST

START_TEST(what_belongs_to_no_record_is_named_by_its_place)
{
	hsy_str first = text_at("http://a.example/1");
	reading r;

	read_limited(&r,
	             archive(3, first, HSY_STR("dirt\r\nand more\r\n"),
	                     text_at("http://a.example/2")),
	             "a.warc", NULL);
	ck_assert_uint_eq(r.n_docs, 2);
	ck_assert_uint_eq(r.n_complaints, 1);
	ck_assert_int_eq(r.complaints[0].status, HSY_E_FORMAT);
	ck_assert_str_eq(r.complaints[0].file, "a.warc");
	ck_assert_uint_eq(r.complaints[0].offset, first.len);
	reading_clear(&r);
}
END_TEST

START_TEST(a_header_without_end_is_named_and_the_next_is_found)
{
	reading r;

	read_limited(&r,
	             archive(2, HSY_STR("WARC/1.0\r\nWARC-Type: response\r\n"),
	                     text_at("http://a.example/2")),
	             "a.warc", NULL);
	ck_assert_uint_eq(r.n_docs, 1);
	ck_assert_uint_eq(r.n_complaints, 1);
	ck_assert_uint_eq(r.complaints[0].offset, 0);
	ck_assert_ptr_nonnull(strstr(r.complaints[0].message, "31 bytes"));
	reading_clear(&r);
}
END_TEST

START_TEST(a_page_that_cannot_be_read_is_named_by_its_place)
{
	hsy_str first = text_at("http://a.example/1");
	reading r;

	read_limited(&r,
	             archive(3, first,
	                     response("http://a.example/2",
	                              answer("Content-Type: text/html\r\n",
	                                     HSY_STR("%PDF-1.4 what it is not"))),
	                     text_at("http://a.example/3")),
	             "a.warc", NULL);
	ck_assert_int_eq(r.status, HSY_OK);
	ck_assert_uint_eq(r.n_docs, 2);
	ck_assert_uint_eq(r.n_complaints, 1);
	ck_assert_int_eq(r.complaints[0].status, HSY_E_BINARY);
	ck_assert_str_eq(r.complaints[0].file, "a.warc");
	ck_assert_uint_eq(r.complaints[0].offset, first.len);
	reading_clear(&r);
}
END_TEST

START_TEST(archives_are_packed_whole_or_by_record)
{
	hsy_str one = text_at("http://a.example/1"), two = page_at("http://a.example/2");
	const hsy_str ways[] = {
	    packed(&arena, archive(2, one, two), PACK_GZIP),
	    archive(2, packed(&arena, one, PACK_GZIP), packed(&arena, two, PACK_GZIP)),
	};
	reading r;

	for (size_t i = 0; i < sizeof ways / sizeof *ways; i++) {
		read_limited(&r, ways[i], "a.warc.gz", NULL);
		ck_assert_int_eq(r.status, HSY_OK);
		ck_assert_uint_eq(r.n_docs, 2);
		ck_assert_str_of(r.docs[1].path, "a.warc.gz#2");
		ck_assert_str_of(r.docs[1].text, PAGE_TEXT);
		reading_clear(&r);
		/* Cut: what comes before is delivered, and the end is missed. */
		read_limited(&r, (hsy_str){ways[i].at, ways[i].len - 12}, "a.warc.gz",
		             NULL);
		ck_assert_int_eq(r.status, HSY_E_FORMAT);
		ck_assert_ptr_nonnull(strstr(r.error.message, "cut short"));
		ck_assert_uint_ge(r.n_docs, 1);
		reading_clear(&r);
	}
}
END_TEST

START_TEST(entries_of_a_feed_are_numbered_through)
{
	static const char feed[] =
	    "<rss version=\"2.0\"><channel><title>News</title><link>http://a.example/"
	    "</link><item><title>One</title><description>" SENTENCE "</description>"
	    "</item><item><title>Two</title><description>" SENTENCE "</description>"
	    "</item></channel></rss>";
	reading r;

	read_limited(&r,
	             archive(3, text_at("http://a.example/1"),
	                     response("http://a.example/feed",
	                              answer("Content-Type: application/rss+xml\r\n",
	                                     hsy_str_of(feed))),
	                     text_at("http://a.example/3")),
	             "a.warc", NULL);
	ck_assert_uint_eq(r.n_docs, 4);
	ck_assert_str_of(r.docs[2].path, "a.warc#3");
	ck_assert_str_of(r.docs[2].headline, "Two");
	/* The feed's address is not that of its entries. */
	ck_assert(!hsy_str_is(r.docs[2].url, "http://a.example/feed"));
	ck_assert_str_of(r.docs[3].path, "a.warc#4");
	reading_clear(&r);
}
END_TEST

START_TEST(records_are_capped_and_the_rest_goes_on)
{
	hsy_read_limits limits = hsy_read_limits_default;
	hsy_buf large;
	reading r;

	hsy_buf_init(&large);
	for (size_t i = 0; i < 100; i++)
		hsy_buf_text(&large, SENTENCE " ");
	limits.record_bytes = 1000;
	const hsy_str blocks[] = {
	    answer("Content-Type: text/plain\r\n", hsy_buf_view(&large)),
	    answer("Content-Type: text/plain\r\nContent-Encoding: gzip\r\n",
	           packed(&arena, hsy_buf_view(&large), PACK_GZIP)),
	};
	for (size_t i = 0; i < sizeof blocks / sizeof *blocks; i++) {
		read_limited(&r,
		             archive(2, response("http://a.example/1", blocks[i]),
		                     text_at("http://a.example/2")),
		             "a.warc", &limits);
		ck_assert_int_eq(r.status, HSY_OK);
		ck_assert_uint_eq(r.n_docs, 1);
		ck_assert_uint_eq(r.n_complaints, 1);
		ck_assert_int_eq(r.complaints[0].status, HSY_E_LIMIT);
		reading_clear(&r);
	}
	/* Nobody misses a large picture. */
	hsy_str picture = answer("Content-Type: image/png\r\n", hsy_buf_view(&large));
	read_limited(&r,
	             archive(2, response("http://a.example/1", picture),
	                     text_at("http://a.example/2")),
	             "a.warc", &limits);
	ck_assert_uint_eq(r.n_docs, 1);
	ck_assert_uint_eq(r.n_complaints, 0);
	reading_clear(&r);
	hsy_buf_clear(&large);
}
END_TEST

START_TEST(documents_are_capped_over_the_whole_archive)
{
	hsy_read_limits limits = hsy_read_limits_default;
	reading r;

	limits.documents = 2;
	read_limited(&r,
	             archive(3, text_at("http://a.example/1"),
	                     text_at("http://a.example/2"),
	                     text_at("http://a.example/3")),
	             "a.warc", &limits);
	ck_assert_int_eq(r.status, HSY_E_LIMIT);
	ck_assert_uint_eq(r.n_docs, 2);
	ck_assert_uint_eq(r.n_complaints, 0);
	reading_clear(&r);
}
END_TEST

/* JSON Lines as they came, and in an archive: the same documents, and none has the
 * address of them all. */
START_TEST(lines_of_json_are_the_same_documents_in_an_archive)
{
	static const char *const lines[] = {
	    "{\"text\":\"One.\"}\n{\"text\":\"Two.\",\"url\":\"http://b.example/2\"}\n",
	    "{\"text\":\"Caf\xe9 one.\"}\n{\"text\":\"Caf\xe9 two.\"}\n",
	};
	static const char *const addresses[][2] = {{NULL, "http://b.example/2"}, {0}};
	reading alone, kept;

	for (size_t i = 0; i < sizeof lines / sizeof *lines; i++) {
		read_as(&alone, lines[i], "a.jsonl");
		read_limited(&kept,
		             response("http://a.example/all",
		                      answer("Content-Type: application/json\r\n",
		                             hsy_str_of(lines[i]))),
		             "a.warc", NULL);
		ck_assert_uint_eq(alone.n_docs, 2);
		ck_assert_uint_eq(kept.n_docs, 2);
		for (size_t k = 0; k < 2; k++) {
			ck_assert(hsy_str_equal(alone.docs[k].sha256,
			                        kept.docs[k].sha256));
			ck_assert(
			    hsy_str_equal(alone.docs[k].text, kept.docs[k].text));
			ck_assert(hsy_str_equal(kept.docs[k].url,
			                        hsy_str_of(addresses[i][k])));
		}
		reading_clear(&alone);
		reading_clear(&kept);
	}
}
END_TEST

START_TEST(an_object_of_json_alone_has_the_address_it_was_fetched_from)
{
	reading r;

	read_limited(&r,
	             response("http://a.example/1",
	                      answer("Content-Type: application/json\r\n",
	                             HSY_STR("{\n\"text\":\"One.\"\n}\n"))),
	             "a.warc", NULL);
	ck_assert_uint_eq(r.n_docs, 1);
	ck_assert_str_of(r.docs[0].url, "http://a.example/1");
	reading_clear(&r);
}
END_TEST

static hsy_status refuse(void *context, const hsy_doc *doc, hsy_arena *its,
                         hsy_error *err)
{
	(void)doc;
	(void)its;
	++*(size_t *)context;
	return hsy_fail(err, HSY_E_STORE, "no room");
}

START_TEST(a_sink_that_fails_ends_the_archive)
{
	size_t n_taken = 0;
	const hsy_read_sink sink = {.take = refuse, .context = &n_taken};
	hsy_error err;

	ck_assert_int_eq(hsy_read_bytes(archive(2, text_at("http://a.example/1"),
	                                        page_at("http://a.example/2")),
	                                "a.warc", NULL, &sink, &err),
	                 HSY_E_STORE);
	ck_assert_str_eq(err.message, "no room");
	ck_assert_uint_eq(n_taken, 1);
}
END_TEST

Suite *suite_warc(void)
{
	Suite *suite = suite_create("warc");
	TCase *tests = tcase_create("warc");

	tcase_add_checked_fixture(tests, begin, end);
	tcase_add_test(tests, each_page_is_a_document);
	tcase_add_test(tests, identity_is_that_of_the_page_alone);
	tcase_add_test(tests, the_address_it_was_fetched_from_fills_in);
	tcase_add_test(tests, what_is_no_address_is_none);
	tcase_add_test(tests, the_page_knows_its_address_better);
	tcase_add_test(tests, what_is_no_page_is_passed_over);
	tcase_add_test(tests, rules_for_robots_are_no_article);
	tcase_add_test(tests, resources_and_conversions_are_pages_without_a_server);
	tcase_add_test(tests, versions_and_line_ends_do_not_matter);
	tcase_add_test(tests, pages_are_taken_out_of_their_wrappings);
	tcase_add_test(tests, a_packing_that_is_not_known_is_named);
	tcase_add_test(tests, damaged_wrappings_are_noted);
	tcase_add_test(tests, the_server_declares_the_encoding);
	tcase_add_test(tests, pages_of_which_only_the_beginning_was_kept_are_noted);
	tcase_add_test(tests, lengths_that_lie_cost_no_other_record);
	tcase_add_test(tests, an_archive_cut_anywhere_gives_what_is_there);
	tcase_add_test(tests, what_belongs_to_no_record_is_named_by_its_place);
	tcase_add_test(tests, a_header_without_end_is_named_and_the_next_is_found);
	tcase_add_test(tests, a_page_that_cannot_be_read_is_named_by_its_place);
	tcase_add_test(tests, archives_are_packed_whole_or_by_record);
	tcase_add_test(tests, entries_of_a_feed_are_numbered_through);
	tcase_add_test(tests, records_are_capped_and_the_rest_goes_on);
	tcase_add_test(tests, documents_are_capped_over_the_whole_archive);
	tcase_add_test(tests, lines_of_json_are_the_same_documents_in_an_archive);
	tcase_add_test(tests, an_object_of_json_alone_has_the_address_it_was_fetched_from);
	tcase_add_test(tests, a_sink_that_fails_ends_the_archive);
	suite_add_tcase(suite, tests);
	return suite;
}
