/* item.c -- fields and content of a news item of NewsML-G2. */
#include "read/agency/item.h"

#include "base/date.h"
#include "read/agency/agency.h"
#include "read/agency/flow.h"
#include "read/agency/nitf.h"
#include "read/byline.h"
#include "read/html/html.h"
#include "read/plain.h"

/* The parts of one item; those that it lacks are NULL. */
typedef struct item {
	hsy_input *input;
	hsy_doc *doc;
	hsy_arena *arena;
	const hsy_node *root, *rights, *about, *content, *set;
} item;

/* The next sibling at or behind node with that name; node may be NULL. */
static const hsy_node *same(const hsy_node *node, const char *name)
{
	while (node && !hsy_xml_is(node, name))
		node = node->next;
	return node;
}

static hsy_str text_of(const item *it, const hsy_node *parent, const char *name)
{
	return hsy_xml_text(hsy_xml_child(parent, name), it->arena);
}

/* The code of an element whose value is a concept: a qcode, or the last part of a
 * uri. Absent where node is NULL. */
static hsy_str code_of(const hsy_node *node)
{
	if (!node)
		return (hsy_str){0};
	hsy_str uri = hsy_xml_attribute(node, "uri");
	size_t begin = uri.len;
	while (begin && !strchr("/#:", uri.at[begin - 1]))
		begin--;
	return uri.len && !hsy_xml_attribute(node, "qcode").len
	           ? hsy_str_slice(uri, (hsy_span){begin, uri.len})
	           : hsy_agency_code(hsy_xml_attribute(node, "qcode"));
}

/* The name of a party: told, or as good as told by its code. */
static hsy_str party_of(const item *it, const hsy_node *node)
{
	hsy_str name = text_of(it, node, "name");
	if (!name.len)
		name = hsy_str_trim(hsy_xml_attribute(node, "literal"));
	if (!name.len)
		name = hsy_agency_code(hsy_xml_attribute(node, "qcode"));
	bool has_letter = false;
	for (size_t at = 0; at < name.len;)
		has_letter |= hsy_char_is_letter(hsy_utf8_next(name, &at));
	return has_letter ? name : (hsy_str){0};
}

static bool is_of_role(const hsy_node *node, const char *role)
{
	return hsy_name_equal(hsy_agency_code(hsy_xml_attribute(node, "role")), role);
}

/* The headline of the first rank; no rank is the first. */
static hsy_str headline_of(const item *it)
{
	const hsy_node *best = NULL;
	hsy_str least = {0};
	const hsy_node *h = same(it->content ? it->content->children : NULL, "headline");
	for (; h; h = same(h->next, "headline")) {
		hsy_str rank = hsy_str_trim(hsy_xml_attribute(h, "rank"));
		rank = rank.len ? rank : HSY_STR("1");
		bool is_less = rank.len < least.len || (rank.len == least.len &&
		                                        hsy_str_compare(rank, least) < 0);
		if (best && !is_less)
			continue;
		best = h;
		least = rank;
	}
	hsy_str headline = hsy_xml_text(best, it->arena);
	return headline.len ? headline : text_of(it, it->about, "title");
}

/* A description that is meant to stand before the article. */
static hsy_str lead_of(const item *it)
{
	static const char *const roles[] = {"teaser", "summary", "standfirst", ""};
	for (size_t i = 0; i < sizeof roles / sizeof *roles; i++) {
		const hsy_node *d = it->content ? it->content->children : NULL;
		for (d = same(d, "description"); d; d = same(d->next, "description"))
			if (is_of_role(d, roles[i]) ||
			    (!*roles[i] && !hsy_xml_attribute(d, "role").len))
				return hsy_xml_text(d, it->arena);
	}
	return (hsy_str){0};
}

/* An item keeps its guid from version to version, and the guid alone is the document's
 * id: versions of one item are one article, told anew, and never two voices. */
static void read_id(const item *it)
{
	hsy_str guid = hsy_str_trim(hsy_xml_attribute(it->root, "guid"));
	if (!guid.len)
		guid = text_of(it, it->about, "altId");
	if (!guid.len)
		guid = text_of(it, it->content, "altId");
	if (guid.len && guid.len <= HSY_FIELD_MAX)
		it->doc->id = hsy_str_dup(it->arena, guid);
	if (hsy_url_host(guid, it->arena).at)
		it->doc->url = hsy_str_dup(it->arena, guid);
}

static hsy_str date_of(const item *it, const hsy_node *parent, const char *name)
{
	return hsy_date_parse(it->arena, text_of(it, parent, name));
}

/* Published is the first version that is told of, modified the last. */
static void read_dates(const item *it)
{
	hsy_doc *doc = it->doc;
	hsy_str created = date_of(it, it->about, "versionCreated");
	hsy_str modified = date_of(it, it->content, "contentModified");
	doc->published = date_of(it, it->about, "firstCreated");
	if (!doc->published.at)
		doc->published = date_of(it, it->content, "contentCreated");
	if (!doc->published.at) {
		doc->published = created;
		created = (hsy_str){0};
	}
	doc->modified = modified.at ? modified : created;
	if (hsy_date_compare(doc->modified, doc->published) <= 0)
		doc->modified = (hsy_str){0};
}

static void read_outlet(const item *it)
{
	hsy_doc *doc = it->doc;
	const hsy_node *provider = hsy_xml_child(it->about, "provider");
	const hsy_node *holder = hsy_xml_child(it->rights, "copyrightHolder");
	if (provider)
		hsy_agency_provider(doc, party_of(it, provider),
		                    hsy_xml_attribute(provider, "uri"), it->arena);
	hsy_str address = holder ? hsy_xml_attribute(holder, "uri") : (hsy_str){0};
	hsy_str host = hsy_url_host(address, it->arena);
	/* Who holds the rights is who sends it where nothing speaks against it. */
	if (holder && !doc->outlet_name.len &&
	    (!doc->outlet_domain.len || hsy_str_equal(host, doc->outlet_domain)))
		hsy_agency_provider(doc, party_of(it, holder), address, it->arena);
	hsy_agency_domain(doc, doc->id, it->arena);
}

static bool is_person(const hsy_node *party)
{
	hsy_str type = hsy_agency_code(hsy_xml_attribute(party, "type"));
	return hsy_name_equal(type, "person");
}

static void read_credits(const item *it)
{
	const hsy_node *first = it->content ? it->content->children : NULL;
	for (const hsy_node *c = same(first, "creditline"); c;
	     c = same(c->next, "creditline"))
		hsy_agency_credit(it->doc, hsy_xml_text(c, it->arena), it->arena);
	for (const hsy_node *s = same(first, "infoSource"); s;
	     s = same(s->next, "infoSource"))
		if (!is_person(s))
			hsy_agency_credit(it->doc, party_of(it, s), it->arena);
}

/* An item may say that it was made from another one. */
static void read_origins(const item *it)
{
	const hsy_node *link = it->about ? it->about->children : NULL;
	for (link = same(link, "link"); link; link = same(link->next, "link")) {
		hsy_str rel = hsy_agency_code(hsy_xml_attribute(link, "rel"));
		if (hsy_name_equal(rel, "derivedfrom") ||
		    hsy_name_equal(rel, "translatedfrom"))
			hsy_agency_origin(it->doc,
			                  hsy_str_trim(hsy_xml_attribute(link, "href")),
			                  it->arena);
	}
}

/* Creators may also be desks, and names by which they log in. */
static void read_creators(const item *it)
{
	const hsy_node *c = it->content ? it->content->children : NULL;
	for (c = same(c, "creator"); c; c = same(c->next, "creator"))
		hsy_byline_names(text_of(it, c, "name"), NULL, it->arena,
		                 &it->doc->byline, NULL);
}

static void read_bylines(const item *it)
{
	hsy_doc *doc = it->doc;
	const hsy_lexicon *lexicon = hsy_input_lexicon_for(it->input, doc, doc->text);
	const hsy_node *by = it->content ? it->content->children : NULL;
	for (by = same(by, "by"); by && !doc->byline.n; by = same(by->next, "by"))
		hsy_agency_byline(doc, hsy_xml_text(by, it->arena), lexicon, it->arena);
}

static void read_release(const item *it)
{
	const hsy_node *embargo = hsy_xml_child(it->about, "embargoed");
	hsy_agency_status(it->doc, code_of(hsy_xml_child(it->about, "pubStatus")),
	                  date_of(it, it->about, "versionCreated"), it->arena);
	if (embargo) {
		hsy_str until = hsy_xml_text(embargo, it->arena);
		hsy_agency_embargo(it->doc, until.at ? until : HSY_STR(""), it->arena);
	}
	const hsy_node *s = it->about ? it->about->children : NULL;
	for (s = same(s, "signal"); s; s = same(s->next, "signal"))
		if (hsy_name_equal(code_of(s), "correction")) {
			hsy_agency_correction(it->doc, it->arena);
			return;
		}
}

static void read_language(const item *it)
{
	const hsy_node *language = hsy_xml_child(it->content, "language");
	if (language)
		hsy_agency_set(&it->doc->language, hsy_xml_attribute(language, "tag"),
		               it->arena);
	hsy_agency_set(&it->doc->language, hsy_xml_attribute(it->root, "lang"),
	               it->arena);
}

static bool has_type(const hsy_node *node, const char *type)
{
	hsy_str given = hsy_str_trim(hsy_xml_attribute(node, "contenttype"));
	return hsy_str_starts(given, type);
}

/* The first element in node. */
static const hsy_node *inner_of(const hsy_node *node)
{
	return hsy_xml_next(node, node);
}

/* What an alternative of the content is, the better the more it tells. */
typedef enum format { UNREADABLE, PLAIN, HTML, XHTML, NITF } format;

static format format_of_xml(const hsy_node *node)
{
	const hsy_node *inner = inner_of(node);
	if (!inner)
		return UNREADABLE;
	if (hsy_xml_is(inner, "nitf"))
		return NITF;
	return hsy_flow_knows(inner) ? XHTML : UNREADABLE;
}

static format format_of_data(const hsy_node *node)
{
	if (hsy_xml_attribute(node, "encoding").len || !node->children)
		return UNREADABLE;
	if (has_type(node, "text/html") || has_type(node, "application/xhtml"))
		return HTML;
	bool is_plain = has_type(node, "text/plain") ||
	                !hsy_xml_attribute(node, "contenttype").len;
	return is_plain ? PLAIN : UNREADABLE;
}

static format format_of(const hsy_node *node)
{
	if (hsy_xml_is(node, "inlineXML"))
		return format_of_xml(node);
	return hsy_xml_is(node, "inlineData") ? format_of_data(node) : UNREADABLE;
}

/* What stands in contentSet says the same in several formats. */
static const hsy_node *best_content(const hsy_node *set)
{
	const hsy_node *best = NULL;
	for (const hsy_node *c = set ? set->children : NULL; c; c = c->next)
		if (format_of(c) > (best ? format_of(best) : UNREADABLE))
			best = c;
	return best;
}

static void read_data(const item *it, const hsy_node *data)
{
	hsy_doc *doc = it->doc;
	hsy_buf text;
	hsy_buf_init(&text);
	hsy_xml_put_text(data, &text);
	hsy_str trimmed = hsy_str_trim(text.at ? hsy_buf_view(&text) : HSY_STR(""));
	if (format_of(data) == HTML) {
		hsy_html_fragment(it->input, doc, trimmed, doc->url);
	} else {
		doc->text = hsy_str_dup(it->arena, trimmed);
		hsy_plain_analyse(it->input, doc);
	}
	hsy_buf_clear(&text);
}

static void read_content(const item *it)
{
	const hsy_node *content = best_content(it->set);
	hsy_str dateline = text_of(it, it->content, "dateline");
	if (!content) {
		it->doc->text = HSY_STR("");
	} else if (hsy_xml_is(content, "inlineData")) {
		read_data(it, content);
	} else if (hsy_xml_is(inner_of(content), "nitf")) {
		hsy_nitf_fill(it->input, it->doc, inner_of(content), dateline);
	} else {
		hsy_flow flow;
		hsy_agency_set(&it->doc->headline,
		               hsy_xml_text(hsy_xml_find(content, "h1"), it->arena),
		               it->arena);
		hsy_flow_begin(&flow, it->input, it->doc, dateline);
		hsy_flow_put(&flow, content, HSY_BLOCK_PARAGRAPH);
		hsy_flow_end(&flow);
	}
}

static item parts_of(hsy_input *input, hsy_doc *doc, const hsy_node *root)
{
	return (item){.input = input,
	              .doc = doc,
	              .arena = input->document,
	              .root = root,
	              .rights = hsy_xml_child(root, "rightsInfo"),
	              .about = hsy_xml_child(root, "itemMeta"),
	              .content = hsy_xml_child(root, "contentMeta"),
	              .set = hsy_item_content(root)};
}

const hsy_node *hsy_item_content(const hsy_node *root)
{
	return hsy_xml_is(root, "contentSet") ? root : hsy_xml_child(root, "contentSet");
}

bool hsy_item_is_text(const hsy_node *root)
{
	const hsy_node *about = hsy_xml_child(root, "itemMeta");
	hsy_str kind = code_of(hsy_xml_child(about, "itemClass"));
	return !kind.len || hsy_name_equal(kind, "text") ||
	       hsy_name_equal(kind, "composite") || best_content(hsy_item_content(root));
}

void hsy_item_fill(hsy_input *input, hsy_doc *doc, const hsy_node *root)
{
	item parts = parts_of(input, doc, root);
	const item *it = &parts;
	read_id(it);
	read_language(it);
	hsy_agency_set(&it->doc->headline, headline_of(it), it->arena);
	hsy_agency_set(&it->doc->lead, lead_of(it), it->arena);
	read_dates(it);
	read_outlet(it);
	read_credits(it);
	read_origins(it);
	read_release(it);
	read_bylines(it);
	read_content(it);
	hsy_agency_lead(doc);
	if (!it->doc->byline.n)
		read_creators(it);
}
