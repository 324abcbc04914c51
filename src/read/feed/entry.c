/* entry.c -- an entry of a feed as a document. */
#include "read/feed/feed.h"

#include "base/date.h"
#include "read/byline.h"
#include "read/declared/declare.h"
#include "read/declared/outlet.h"
#include "read/part.h"

enum {
	LEAD_BYTES = 600,
	NAME_BYTES = 100,
	NAME_WORDS = 5,
	AUTHORS_MAX = 50,
	/* Of a standfirst, that tell whether the text repeats it. */
	REPEATED_BYTES = 40
};

typedef struct reader {
	const hsy_feed *feed;
	const hsy_node *entry;
	const hsy_node *source; /* the feed that the entry was first in; may be NULL */
	hsy_str base;          /* of the entry, or absent */
	hsy_arena *arena;
	hsy_doc *doc;
} reader;

/* Identity and address */

/* Unique in the world, not only in its feed: "17" is the id of many entries. */
static bool is_global(hsy_str id)
{
	bool uri = hsy_str_find(id, HSY_STR("://"), 0) != HSY_NONE ||
	           hsy_str_starts(id, "tag:") || hsy_str_starts(id, "urn:");
	return uri && id.len <= HSY_FIELD_MAX && id.at[0] != ':' &&
	       hsy_str_find(id, HSY_STR(" "), 0) == HSY_NONE;
}

static void read_id(const reader *r)
{
	const hsy_str candidates[] = {
	    hsy_xml_text(hsy_feed_child(r->entry, "guid"), r->arena),
	    hsy_xml_text(hsy_feed_child(r->entry, "id"), r->arena),
	    hsy_str_trim(hsy_xml_attribute(r->entry, "about")),
	};
	for (size_t i = 0; i < sizeof candidates / sizeof *candidates; i++) {
		if (candidates[i].len && is_global(candidates[i])) {
			r->doc->id = hsy_str_dup(r->arena, candidates[i]);
			return;
		}
	}
}

static void read_address(const reader *r)
{
	const hsy_feed *feed = r->feed;
	hsy_str base = r->base.len ? r->base : feed->link;
	r->doc->url = hsy_feed_link(r->entry, base, r->arena);
	r->doc->outlet_name = feed->outlet;
	r->doc->outlet_domain = feed->domain;
	if (!feed->domain.len)
		r->doc->outlet_domain = hsy_url_host(r->doc->url, r->arena);
}

/* Dates */

/* The first date that one of names tells, or the last where is_latest: an entry
 * that was changed twice may say so twice. */
static hsy_str date_of(const reader *r, const char *const *names, bool is_latest)
{
	hsy_str date = {0};
	for (; *names && !date.at; names++) {
		for (const hsy_node *c = r->entry->children; c; c = c->next) {
			if (!hsy_feed_is(c, *names) || (date.at && !is_latest))
				continue;
			hsy_str text = hsy_xml_text(c, r->arena);
			hsy_str told = hsy_date_parse_stamp(r->arena, text);
			date = told.at ? told : date;
		}
	}
	return date;
}

static void read_dates(const reader *r)
{
	static const char *const published[] = {"published", "pubdate", "issued",
	                                        "date",      "created", NULL};
	static const char *const modified[] = {"updated", "modified", NULL};
	r->doc->published = date_of(r, published, false);
	r->doc->modified = date_of(r, modified, true);
	if (!r->doc->published.at)
		r->doc->published = r->doc->modified;
}

/* Authors */

/* "jane@example.org (Jane Roe)", "Jane Roe <jane@example.org>": the name. */
static hsy_str without_address(hsy_str text)
{
	static const char *const marks[][2] = {{"(", ")"}, {"<", ">"}};
	if (hsy_str_find(text, HSY_STR("@"), 0) == HSY_NONE)
		return text;
	for (size_t i = 0; i < sizeof marks / sizeof *marks; i++) {
		size_t open = hsy_str_find(text, hsy_str_of(marks[i][0]), 0);
		if (open == HSY_NONE || !hsy_str_ends(text, marks[i][1]))
			continue;
		hsy_str outer = hsy_str_slice(text, (hsy_span){0, open});
		hsy_str inner = hsy_str_slice(text, (hsy_span){open + 1, text.len - 1});
		bool inside = hsy_str_find(inner, HSY_STR("@"), 0) == HSY_NONE;
		return hsy_str_trim(inside ? inner : outer);
	}
	return (hsy_str){0};
}

/* A name by its shape, where the feed says that it is one. Words that all tell a
 * role or a group ("staff reporter") name nobody. */
static bool looks_like_name(const reader *r, hsy_str text, const hsy_lexicon *lexicon)
{
	const hsy_word_set roles = HSY_WORD_BIT(ROLE) | HSY_WORD_BIT(GROUP) |
	                           HSY_WORD_BIT(ORGANISATION) | HSY_WORD_BIT(CORPORATE) |
	                           HSY_WORD_BIT(OUTLET) | HSY_WORD_BIT(OUTLET_NAME);
	hsy_str folded = hsy_str_fold(r->arena, text);
	size_t words = 0, others = 0, at = 0;
	if (text.len > NAME_BYTES || !hsy_char_is_upper(hsy_utf8_next(text, &at)) ||
	    hsy_byline_is_outlet(text, lexicon, r->arena))
		return false;
	for (size_t begin = 0, end; begin < folded.len; begin = end + 1) {
		end = hsy_str_find(folded, HSY_STR(" "), begin);
		end = end == HSY_NONE ? folded.len : end;
		hsy_str word = hsy_str_slice(folded, (hsy_span){begin, end});
		for (at = 0; at < word.len;) {
			int32_t c = hsy_utf8_next(word, &at);
			if (!hsy_char_is_letter(c) && !hsy_char_is_mark(c) && c != '.' &&
			    c != '\'' && c != '-')
				return false;
		}
		words++;
		others += !lexicon || !(hsy_lexicon_word(lexicon, word) & roles);
	}
	return words >= 2 && words <= NAME_WORDS && others > 0;
}

/* "Reuters" for an author: an agency that the entry is from, unless it is its own. */
static bool is_outlet(const reader *r, hsy_str text, const hsy_lexicon *lexicon)
{
	const hsy_catalogue *catalogue = r->feed->input->catalogue;
	hsy_named who = {.name = text};
	who.entry = hsy_outlet_desk(catalogue, &who.name, r->arena);
	if (hsy_named_is_wire(&who)) {
		hsy_declarer d = hsy_declarer_of(r->doc, lexicon, catalogue, r->arena);
		hsy_declare(&d, &who, (hsy_span){0, 0});
	}
	return who.entry != NULL;
}

static void add_author(const reader *r, hsy_str text)
{
	hsy_doc *doc = r->doc;
	text = without_address(text);
	if (!text.len || hsy_str_equal(text, doc->outlet_name))
		return;
	const hsy_lexicon *lexicon = hsy_input_lexicon_for(r->feed->input, doc, text);
	if (is_outlet(r, text, lexicon))
		return;
	hsy_line line = hsy_line_look(text, r->arena);
	size_t before = doc->byline.n;
	if (!hsy_byline_read(&line, lexicon, r->arena, &doc->byline, NULL))
		hsy_byline_names(text, lexicon, r->arena, &doc->byline, NULL);
	if (doc->byline.n == before && looks_like_name(r, text, lexicon))
		hsy_vec_push(r->arena, &doc->byline, text);
}

static void add_person(const reader *r, const hsy_node *person)
{
	const hsy_node *name = hsy_feed_child(person, "name");
	add_author(r, hsy_xml_text(name ? name : person, r->arena));
}

static bool is_known(const reader *r, hsy_str name)
{
	for (size_t i = 0; i + 1 < r->doc->byline.n; i++)
		if (hsy_str_equal(r->doc->byline.at[i], name))
			return true;
	return false;
}

/* Feeds name the same author under several names of elements. */
static void add_new(const reader *r, const hsy_node *person)
{
	size_t n = r->doc->byline.n;
	add_person(r, person);
	if (r->doc->byline.n == n + 1 && is_known(r, r->doc->byline.at[n]))
		r->doc->byline.n = n;
}

static void read_authors(const reader *r)
{
	size_t n = 0;
	for (const hsy_node *c = r->entry->children; c && n < AUTHORS_MAX; c = c->next) {
		if (!hsy_feed_is(c, "creator") && !hsy_feed_is(c, "author"))
			continue;
		add_new(r, c);
		n++;
	}
	const hsy_node *inherited = r->source ? hsy_feed_child(r->source, "author") : NULL;
	if (!r->doc->byline.n && inherited)
		add_person(r, inherited);
	if (!r->doc->byline.n && !r->source && r->feed->author)
		add_person(r, r->feed->author);
}

/* Texts */

enum { PASSAGES_MAX = 12 };

/* Elements that hold the article or a summary, the likelier ones first. */
static size_t find_passages(const reader *r, hsy_passage *found)
{
	static const char *const names[] = {"encoded",  "content",     "body",
	                                    "fullitem", "description", "summary",
	                                    "abstract", "excerpt",     "subtitle"};
	const hsy_node *group = hsy_feed_child(r->entry, "group");
	size_t n = 0;
	for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
		const hsy_node *node = hsy_feed_child(r->entry, names[i]);
		/* media:content is a picture, under the same local name. */
		if (!node || hsy_xml_attribute(node, "url").at)
			continue;
		found[n] = hsy_passage_of(r->feed, node, r->arena);
		n += found[n].node != NULL;
	}
	if (group && n == 0) {
		found[n] = hsy_passage_of(r->feed, hsy_feed_child(group, "description"),
		                          r->arena);
		n += found[n].node != NULL;
	}
	return n;
}

/* Many feeds cut the description out of the article: that is no standfirst. */
static void read_lead(const reader *r, const hsy_passage *found, size_t n, size_t text)
{
	for (size_t i = 0; i < n && !r->doc->lead.at; i++) {
		if (i == text)
			continue;
		hsy_str lead = hsy_passage_line(r->feed, &found[i], r->doc->url,
		                                r->arena);
		size_t length = lead.len < REPEATED_BYTES ? lead.len : REPEATED_BYTES;
		hsy_str start = hsy_str_slice(lead, (hsy_span){0, length});
		if (lead.len && lead.len <= LEAD_BYTES &&
		    hsy_str_find(r->doc->text, start, 0) == HSY_NONE)
			r->doc->lead = lead;
	}
}

/* The fullest passage is the article, whatever its name: some feeds have a
 * picture in content:encoded, and the text in the description. */
static void read_texts(const reader *r)
{
	hsy_passage found[PASSAGES_MAX];
	size_t n = find_passages(r, found), fullest = 0;
	hsy_doc *doc = r->doc;
	for (size_t i = 1; i < n; i++)
		if (found[i].visible > found[fullest].visible)
			fullest = i;
	if (n == 0)
		return;
	const hsy_node *node = found[fullest].node;
	hsy_str base = hsy_feed_base(node, r->base, r->arena);
	if (!base.len)
		base = doc->url.len ? doc->url : r->feed->link;
	hsy_passage_take(r->feed, &found[fullest], doc, base);
	read_lead(r, found, n, fullest);
}

static void read_headline(const reader *r)
{
	const hsy_node *title = hsy_feed_child(r->entry, "title");
	const hsy_node *group = title ? NULL : hsy_feed_child(r->entry, "group");
	title = group ? hsy_feed_child(group, "title") : title;
	hsy_passage passage = hsy_passage_of(r->feed, title, r->arena);
	r->doc->headline = hsy_passage_line(r->feed, &passage, r->doc->url, r->arena);
}

/* "Headline - Outlet", as collections of other outlets' news have it. */
static void cut_outlet(hsy_str *headline, hsy_str outlet)
{
	hsy_str h = *headline;
	if (!outlet.len || h.len <= outlet.len + 3)
		return;
	size_t mark = h.len - outlet.len - 3;
	hsy_str end = hsy_str_slice(h, (hsy_span){mark + 3, h.len});
	hsy_str between = hsy_str_slice(h, (hsy_span){mark, mark + 3});
	if (hsy_str_equal(end, outlet) && hsy_str_is(between, " - "))
		*headline = hsy_str_trim(hsy_str_slice(h, (hsy_span){0, mark}));
}

/* The feed that an entry was taken from, where that is another one. */
static void read_source(const reader *r)
{
	hsy_doc *doc = r->doc;
	if (!r->source)
		return;
	hsy_declared source = {0};
	const hsy_node *title = hsy_feed_child(r->source, "title");
	hsy_passage name = hsy_passage_of(r->feed, title ? title : r->source, r->arena);
	source.to = hsy_passage_line(r->feed, &name, doc->url, r->arena);
	source.url = hsy_url_resolve(hsy_xml_attribute(r->source, "url"), r->base,
	                             r->arena);
	if (!source.url.at)
		source.url = hsy_feed_link(r->source, r->base, r->arena);
	hsy_str host = hsy_url_host(source.url.at ? source.url : source.to, r->arena);
	if (!source.to.len || source.to.len > NAME_BYTES ||
	    hsy_url_host(source.to, r->arena).at)
		source.to = host;
	if (!source.to.len || hsy_str_equal(source.to, doc->outlet_name) ||
	    (host.len && hsy_str_equal(host, doc->outlet_domain)))
		return;
	cut_outlet(&doc->headline, source.to);
	hsy_vec_push(r->arena, &doc->declared, source);
}

static void read_language(const reader *r)
{
	r->doc->language = hsy_feed_language(r->entry, r->arena);
	if (!r->doc->language.len)
		r->doc->language = r->feed->language;
}

static bool has_text(const hsy_node *node)
{
	for (const hsy_node *at = node; at; at = hsy_xml_next(at, node))
		for (const hsy_node *child = at->children; child; child = child->next)
			if (child->type == HSY_NODE_TEXT &&
			    hsy_str_trim(child->content).len)
				return true;
	return false;
}

hsy_status hsy_entry_read(const hsy_feed *feed, const hsy_node *entry, size_t number,
                          hsy_error *err)
{
	hsy_input *input = feed->input;
	hsy_arena *arena = input->document;
	hsy_doc *doc = hsy_part_begin(input, entry, number);
	reader r = {.feed = feed,
	            .entry = entry,
	            .source = hsy_feed_child(entry, "source"),
	            .base = hsy_feed_base(entry, feed->base, arena),
	            .arena = arena,
	            .doc = doc};
	read_id(&r);
	read_language(&r);
	read_address(&r);
	read_headline(&r);
	read_texts(&r);
	read_dates(&r);
	read_authors(&r);
	read_source(&r);
	/* What tells no more than its address or its date is still worth knowing of. */
	if (has_text(entry) || doc->url.len)
		return hsy_input_deliver(input, doc, err);
	hsy_input_complain(input, HSY_E_EMPTY, 0, 0, "entry %zu is empty", number);
	hsy_arena_clear(arena);
	return HSY_OK;
}
