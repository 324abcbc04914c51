/* feed.c -- RSS 2.0, RSS 1.0 and Atom: each entry is a document. */
#include "read/html.h"

#include "base/date.h"
#include "read/byline.h"

enum { LEAD_BYTES = 600 };

/* The feed in hand. */
typedef struct feed {
	hsy_input *input;
	const xmlNode *channel; /* where title, link and language stand */
	hsy_str outlet, domain, language;
} feed;

bool hsy_feed_sniff(const hsy_input *input)
{
	hsy_str root = hsy_xml_root(input->text);
	return hsy_str_is(root, "rss") || hsy_str_is(root, "feed") ||
	       hsy_str_is(root, "RDF");
}

/* Text that may be escaped HTML, as titles are: "AT&amp;T &lt;b&gt;wins". */
static hsy_str plain_text(const xmlNode *node, hsy_arena *arena)
{
	hsy_str text = hsy_xml_text(node, arena);
	bool broken;
	if (!text.len || (hsy_str_find(text, HSY_STR("<"), 0) == HSY_NONE &&
	                  hsy_str_find(text, HSY_STR("&"), 0) == HSY_NONE))
		return text;
	xmlDoc *tree = hsy_xml_parse_html(text, &broken);
	hsy_str plain = tree ? hsy_xml_text(xmlDocGetRootElement(tree), arena)
	                     : (hsy_str){0};
	xmlFreeDoc(tree);
	return plain.len ? plain : text;
}

/* The first of the named children that holds text. */
static hsy_str first_text(const xmlNode *entry, const char *const *names,
                          hsy_arena *arena)
{
	for (; *names; names++) {
		hsy_str text = hsy_xml_text(hsy_xml_child(entry, *names), arena);
		if (text.len)
			return text;
	}
	return (hsy_str){0};
}

/* RSS writes the address as text; Atom has one link for each purpose. */
static hsy_str link_of(const xmlNode *entry, hsy_str base, hsy_arena *arena)
{
	for (const xmlNode *child = entry->children; child; child = child->next) {
		if (!hsy_xml_is(child, "link"))
			continue;
		hsy_str rel = hsy_xml_attribute(child, "rel");
		hsy_str href = hsy_xml_attribute(child, "href");
		if (rel.at && !hsy_name_equal(rel, "alternate"))
			continue;
		if (!href.at)
			href = hsy_xml_text(child, arena);
		hsy_str url = hsy_url_resolve(href, base, arena);
		if (url.at)
			return url;
	}
	hsy_str guid = hsy_xml_text(hsy_xml_child(entry, "guid"), arena);
	return hsy_url_resolve(guid, (hsy_str){0}, arena);
}

/* "Jane Doe", "By Jane Doe", or "jane@example.org (Jane Doe)". */
static void add_author(feed *f, hsy_doc *doc, hsy_str text)
{
	hsy_arena *arena = f->input->document;
	size_t open = hsy_str_find(text, HSY_STR("("), 0);
	if (hsy_str_find(text, HSY_STR("@"), 0) != HSY_NONE && open != HSY_NONE &&
	    hsy_str_ends(text, ")"))
		text = hsy_str_slice(text, (hsy_span){open + 1, text.len - 1});
	if (!text.len || hsy_str_equal(text, f->outlet))
		return;
	const hsy_lexicon *lexicon = hsy_input_lexicon_for(f->input, doc, text);
	hsy_line line = hsy_line_look(text, arena);
	if (!hsy_byline_read(&line, lexicon, arena, &doc->byline, NULL))
		hsy_byline_names(text, lexicon, arena, &doc->byline, NULL);
}

static void read_authors(feed *f, hsy_doc *doc, const xmlNode *entry)
{
	hsy_arena *arena = f->input->document;
	for (const xmlNode *child = entry->children; child; child = child->next) {
		if (!hsy_xml_is(child, "creator") && !hsy_xml_is(child, "author"))
			continue;
		const xmlNode *name = hsy_xml_child(child, "name");
		add_author(f, doc, hsy_xml_text(name ? name : child, arena));
	}
}

static void read_date(hsy_doc *doc, const xmlNode *entry, hsy_arena *arena)
{
	static const char *const names[] = {"pubDate", "published", "issued",   "date",
	                                    "created", "updated",   "modified", NULL};
	doc->published = hsy_date_parse(arena, first_text(entry, names, arena));
}

/* The child that holds the article: the fullest kind that there is. */
static const xmlNode *content_of(const xmlNode *entry)
{
	static const char *const names[] = {"encoded", "content", "description",
	                                    "summary"};
	for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
		const xmlNode *node = hsy_xml_child(entry, names[i]);
		/* media:content holds pictures under the same local name. */
		if (node && node->children)
			return node;
	}
	return NULL;
}

static void read_content(feed *f, hsy_doc *doc, const xmlNode *entry)
{
	hsy_input *input = f->input;
	const xmlNode *content = content_of(entry);
	if (!content)
		return;
	if (hsy_xml_next(content, content)) {
		hsy_html_node(input, doc, content, doc->url);
	} else {
		hsy_buf html;
		hsy_buf_init(&html);
		hsy_xml_put_text(content, &html);
		if (html.len)
			hsy_html_fragment(input, doc, hsy_buf_view(&html), doc->url);
		hsy_buf_clear(&html);
	}
	const xmlNode *brief = hsy_xml_child(entry, "description");
	brief = brief ? brief : hsy_xml_child(entry, "summary");
	if (!brief || brief == content)
		return;
	/* Many feeds cut the description out of the article: that is no standfirst. */
	hsy_str lead = plain_text(brief, input->document);
	hsy_str start = hsy_str_slice(lead, (hsy_span){0, lead.len < 40 ? lead.len : 40});
	if (lead.len && lead.len <= LEAD_BYTES &&
	    hsy_str_find(doc->text, start, 0) == HSY_NONE)
		doc->lead = lead;
}

static hsy_status read_entry(feed *f, const xmlNode *entry, size_t number, hsy_error *err)
{
	hsy_input *input = f->input;
	hsy_arena *arena = input->document;
	hsy_buf whole;
	hsy_buf_init(&whole);
	hsy_xml_put_text(entry, &whole);
	hsy_doc *doc = hsy_input_begin(input, hsy_buf_view(&whole), number);
	hsy_buf_clear(&whole);
	doc->outlet_name = f->outlet;
	doc->outlet_domain = f->domain;
	doc->language = f->language;
	doc->headline = plain_text(hsy_xml_child(entry, "title"), arena);
	doc->url = link_of(entry, hsy_xml_text(hsy_xml_child(f->channel, "link"), arena),
	                   arena);
	if (!doc->outlet_domain.len)
		doc->outlet_domain = hsy_url_host(doc->url, arena);
	read_content(f, doc, entry);
	read_date(doc, entry, arena);
	read_authors(f, doc, entry);
	if (!doc->text.len) {
		hsy_input_complain(input, HSY_E_EMPTY, 0, (size_t)xmlGetLineNo(entry),
		                   "entry %zu has no text", number);
		hsy_arena_clear(arena);
		return HSY_OK;
	}
	return hsy_input_deliver(input, doc, err);
}

static void read_channel(feed *f, const xmlNode *root)
{
	hsy_arena *arena = f->input->arena;
	const xmlNode *channel = hsy_xml_child(root, "channel");
	f->channel = channel ? channel : root;
	f->outlet = plain_text(hsy_xml_child(f->channel, "title"), arena);
	f->domain = hsy_url_host(link_of(f->channel, (hsy_str){0}, arena), arena);
	f->language = hsy_xml_text(hsy_xml_child(f->channel, "language"), arena);
	hsy_str declared = hsy_xml_attribute(root, "lang");
	if (!f->language.len && declared.len)
		f->language = hsy_str_dup(arena, declared);
}

static bool is_entry(const xmlNode *node)
{
	return hsy_xml_is(node, "item") || hsy_xml_is(node, "entry");
}

static hsy_status read_entries(hsy_input *input, const xmlNode *root, hsy_error *err)
{
	feed f = {.input = input};
	size_t number = 0;
	hsy_status status = HSY_OK;
	read_channel(&f, root);
	/* RSS 1.0 has its items beside the channel, RSS 2.0 inside. */
	for (const xmlNode *e = hsy_xml_next(root, root); e && status == HSY_OK;
	     e = hsy_xml_next(e, root))
		if (is_entry(e))
			status = read_entry(&f, e, ++number, err);
	if (status == HSY_OK && number == 0) {
		hsy_fail(err, HSY_E_EMPTY, "%s: a feed without entries", input->name);
		hsy_error_place(err, input->name, 0, 0, 0);
		return HSY_E_EMPTY;
	}
	return status;
}

hsy_status hsy_feed_read(hsy_input *input, hsy_error *err)
{
	bool broken;
	xmlDoc *tree = hsy_xml_parse(input->text, &broken);
	const xmlNode *root = tree ? xmlDocGetRootElement(tree) : NULL;
	if (!root) {
		hsy_fail(err, HSY_E_FORMAT, "%s: a feed, but not readable as XML",
		         input->name);
		hsy_error_place(err, input->name, 0, 0, 0);
		xmlFreeDoc(tree);
		return HSY_E_FORMAT;
	}
	if (broken)
		hsy_vec_push(
		    input->arena, &input->notes,
		    HSY_STR("the feed is not well-formed XML; read as far as it goes"));
	hsy_status status = read_entries(input, root, err);
	xmlFreeDoc(tree);
	return status;
}
