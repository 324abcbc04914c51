/* meta.c -- headline, byline, outlet, date, address: what a page declares.
 *
 * Trust falls from JSON-LD over meta elements and microdata to what a reader
 * sees. A field that nothing tells for certain stays absent. */
#include "read/html.h"

#include "base/date.h"
#include "base/json.h"
#include "read/byline.h"

enum {
	GRAPH_DEPTH = 6,
	OBJECTS_MAX = 64,
	VISIBLE_BYTES = 300,
	/* Of a headline. */
	HEADLINE_MIN = 16,
	HEADLINE_MAX = 1000
};

typedef struct meta {
	const xmlNode *root;
	hsy_doc *doc;
	const hsy_lexicon *lexicon;
	hsy_arena *arena;
} meta;

static void set(const meta *m, hsy_str *field, hsy_str value)
{
	hsy_str s = hsy_str_trim(value);
	if (!field->len && s.len)
		*field = hsy_str_squeeze(m->arena, s);
}

/* What is longer is none: headlines are searched for each other. */
static void set_headline(const meta *m, hsy_str value)
{
	if (value.len <= HEADLINE_MAX)
		set(m, &m->doc->headline, value);
}

static void set_date(const meta *m, hsy_str value)
{
	if (!m->doc->published.len && value.len)
		m->doc->published = hsy_date_parse(m->arena, value);
}

static void set_url(const meta *m, hsy_str value)
{
	hsy_str url = hsy_str_trim(value);
	if (!m->doc->url.len && hsy_url_host(url, m->arena).at)
		m->doc->url = hsy_str_dup(m->arena, url);
}

static bool is_same_name(const meta *m, hsy_str a, hsy_str b)
{
	return a.len && b.len &&
	       hsy_str_equal(hsy_str_fold(m->arena, a), hsy_str_fold(m->arena, b));
}

/* JSON-LD */

static bool type_ends(const json_t *type, const char *with)
{
	if (json_is_array(type)) {
		for (size_t i = 0; i < json_array_size(type); i++)
			if (type_ends(json_array_get(type, i), with))
				return true;
		return false;
	}
	return hsy_str_ends(hsy_str_of(json_string_value(type)), with);
}

static bool is_article(const json_t *object)
{
	static const char *const types[] = {"Article", "Posting", "Report",
	                                    "PressRelease"};
	const json_t *type = json_object_get(object, "@type");
	for (size_t i = 0; i < sizeof types / sizeof *types; i++)
		if (type && type_ends(type, types[i]))
			return true;
	return false;
}

/* The first object that is an article, looking into lists and graphs. */
static const json_t *find_article(const json_t *value, int depth)
{
	const json_t *found = NULL;
	if (depth > GRAPH_DEPTH)
		return NULL;
	for (size_t i = 0; json_is_array(value) && !found && i < OBJECTS_MAX; i++)
		found = i < json_array_size(value)
		            ? find_article(json_array_get(value, i), depth + 1)
		            : NULL;
	if (!json_is_object(value))
		return found;
	if (is_article(value))
		return value;
	static const char *const inner[] = {"@graph", "mainEntity", "mainEntityOfPage"};
	for (size_t i = 0; !found && i < sizeof inner / sizeof *inner; i++)
		found = find_article(json_object_get(value, inner[i]), depth + 1);
	return found;
}

/* A string, or what an object holds under key; the first of a list. */
static hsy_str string_or(const json_t *value, const char *key)
{
	if (json_is_array(value))
		value = json_array_get(value, 0);
	if (json_is_string(value))
		return hsy_str_of(json_string_value(value));
	return json_is_object(value) ? hsy_json_get_str(value, key) : (hsy_str){0};
}

/* Authors that are organisations, addresses or the outlet itself are none. */
static void add_author(const meta *m, const json_t *author)
{
	if (json_is_object(author)) {
		const json_t *type = json_object_get(author, "@type");
		if (type && type_ends(type, "Organization"))
			return;
	}
	hsy_str name = hsy_str_trim(string_or(author, "name"));
	if (!name.len || name.len > VISIBLE_BYTES ||
	    is_same_name(m, name, m->doc->outlet_name))
		return;
	hsy_line line = hsy_line_look(name, m->arena);
	if (!hsy_byline_read(&line, m->lexicon, m->arena, &m->doc->byline, NULL))
		hsy_byline_names(name, m->lexicon, m->arena, &m->doc->byline, NULL);
}

static void read_article(const meta *m, const json_t *article)
{
	set_headline(m, string_or(json_object_get(article, "headline"), "@value"));
	set(m, &m->doc->outlet_name,
	    string_or(json_object_get(article, "publisher"), "name"));
	set_date(m, string_or(json_object_get(article, "datePublished"), "@value"));
	set_url(m, string_or(json_object_get(article, "url"), "@id"));
	set_url(m, string_or(json_object_get(article, "mainEntityOfPage"), "@id"));
	if (!m->doc->language.len)
		set(m, &m->doc->language,
		    string_or(json_object_get(article, "inLanguage"), "alternateName"));
	const json_t *author = json_object_get(article, "author");
	size_t n = json_is_array(author) ? json_array_size(author) : 1;
	if (m->doc->byline.n)
		return;
	for (size_t i = 0; i < n && i < OBJECTS_MAX; i++)
		add_author(m, json_is_array(author) ? json_array_get(author, i) : author);
}

static void read_json_ld(const meta *m)
{
	for (const xmlNode *script = hsy_xml_find(m->root, "script"); script;
	     script = hsy_xml_find_next(script, m->root, "script")) {
		if (!hsy_name_equal(hsy_xml_attribute(script, "type"),
		                    "application/ld+json"))
			continue;
		hsy_buf text;
		hsy_buf_init(&text);
		hsy_xml_put_text(script, &text);
		json_t *value = text.len ? hsy_json_parse(hsy_buf_view(&text), NULL, NULL)
		                         : NULL;
		const json_t *article = value ? find_article(value, 0) : NULL;
		if (article)
			read_article(m, article);
		json_decref(value);
		hsy_buf_clear(&text);
	}
}

/* Meta elements */

/* The first content under any of the names, in the order of the names. */
static hsy_str meta_of(const meta *m, const char *const *names)
{
	for (; *names; names++) {
		for (const xmlNode *e = hsy_xml_find(m->root, "meta"); e;
		     e = hsy_xml_find_next(e, m->root, "meta")) {
			if (!hsy_name_equal(hsy_xml_attribute(e, "property"), *names) &&
			    !hsy_name_equal(hsy_xml_attribute(e, "name"), *names))
				continue;
			hsy_str content = hsy_str_trim(hsy_xml_attribute(e, "content"));
			if (content.len)
				return content;
		}
	}
	return (hsy_str){0};
}

static const char *const title_names[] = {"og:title", "twitter:title", "dc.title",
                                          "parsely-title", NULL};
static const char *const site_names[] = {"og:site_name", "application-name",
                                         "dc.publisher", NULL};
static const char *const url_names[] = {"og:url", "parsely-link", NULL};
static const char *const author_names[] = {
    "author", "article:author", "dc.creator", "parsely-author", "sailthru.author", "byl",
    NULL};
static const char *const date_names[] = {"article:published_time",
                                         "og:published_time",
                                         "og:article:published_time",
                                         "parsely-pub-date",
                                         "sailthru.date",
                                         "datepublished",
                                         "publishdate",
                                         "publish-date",
                                         "publication_date",
                                         "pubdate",
                                         "pub_date",
                                         "dc.date.issued",
                                         "dcterms.created",
                                         "dcterms.issued",
                                         "dc.date",
                                         "article.published",
                                         "date",
                                         NULL};

static hsy_str link_of(const meta *m, const char *rel)
{
	for (const xmlNode *e = hsy_xml_find(m->root, "link"); e;
	     e = hsy_xml_find_next(e, m->root, "link"))
		if (hsy_name_among(hsy_xml_attribute(e, "rel"), rel))
			return hsy_xml_attribute(e, "href");
	return (hsy_str){0};
}

static void add_names(const meta *m, hsy_str text)
{
	hsy_str s = hsy_str_trim(text);
	if (m->doc->byline.n || !s.len || s.len > VISIBLE_BYTES ||
	    hsy_str_find(s, HSY_STR("://"), 0) != HSY_NONE ||
	    is_same_name(m, s, m->doc->outlet_name))
		return;
	hsy_line line = hsy_line_look(s, m->arena);
	if (!hsy_byline_read(&line, m->lexicon, m->arena, &m->doc->byline, NULL))
		hsy_byline_names(s, m->lexicon, m->arena, &m->doc->byline, NULL);
}

static void read_meta_elements(const meta *m)
{
	set(m, &m->doc->outlet_name, meta_of(m, site_names));
	set_headline(m, meta_of(m, title_names));
	set_date(m, meta_of(m, date_names));
	set_url(m, link_of(m, "canonical"));
	set_url(m, meta_of(m, url_names));
	add_names(m, meta_of(m, author_names));
}

/* Microdata and visible text */

static hsy_str value_of(const meta *m, const xmlNode *node)
{
	static const char *const holders[] = {"content", "datetime"};
	for (size_t i = 0; i < sizeof holders / sizeof *holders; i++) {
		hsy_str value = hsy_str_trim(hsy_xml_attribute(node, holders[i]));
		if (value.len)
			return value;
	}
	return hsy_xml_short_text(node, VISIBLE_BYTES, m->arena);
}

static void read_microdata(const meta *m)
{
	for (const xmlNode *e = hsy_xml_next(m->root, m->root); e;
	     e = hsy_xml_next(e, m->root)) {
		hsy_str property = hsy_xml_attribute(e, "itemprop");
		if (!property.len)
			continue;
		if (hsy_name_among(property, "headline"))
			set_headline(m, value_of(m, e));
		else if (hsy_name_among(property, "datepublished"))
			set_date(m, value_of(m, e));
		else if (hsy_name_among(property, "author"))
			add_names(m, value_of(m, e));
	}
}

/* Does the class of node, or of its parent, name it as one of words? */
static bool is_classed(const xmlNode *node, const char *const *words)
{
	hsy_str class = hsy_xml_attribute(node, "class");
	for (; *words; words++)
		for (size_t at = 0;
		     (at = hsy_str_find(class, hsy_str_of(*words), at)) != HSY_NONE;
		     at++) {
			size_t end = at + strlen(*words);
			bool whole = (at == 0 || strchr(" -_", class.at[at - 1])) &&
			             (end == class.len || strchr(" -_", class.at[end]));
			if (whole)
				return true;
		}
	return false;
}

/* Elements that show who wrote it and when. A page shows the dates of other
 * articles too, so only what stands before the end of the first headline's
 * surroundings counts: the first of each kind. */
static void read_visible(const meta *m)
{
	static const char *const authors[] = {"byline", "author", "writer", NULL};
	static const char *const dates[] = {"date",      "published", "pubdate",
	                                    "timestamp", "posted",    NULL};
	hsy_str date = {0};
	bool titled = false;
	for (const xmlNode *e = hsy_xml_next(m->root, m->root); e;
	     e = hsy_xml_next(e, m->root)) {
		if (hsy_xml_is(e, "script") || hsy_xml_is(e, "style") ||
		    hsy_xml_is(e, "body"))
			continue;
		titled |= hsy_xml_is(e, "h1");
		if (hsy_name_among(hsy_xml_attribute(e, "rel"), "author") ||
		    is_classed(e, authors))
			add_names(m, value_of(m, e));
		if (!date.at && (titled || hsy_xml_is(e, "time")) &&
		    (hsy_xml_is(e, "time") || is_classed(e, dates)))
			date = hsy_date_parse(m->arena, value_of(m, e));
		if (date.at && m->doc->byline.n)
			break;
	}
	set_date(m, date);
}

/* The only h1, or the one that the title element repeats. */
static hsy_str visible_headline(const meta *m)
{
	hsy_str title = hsy_xml_short_text(hsy_xml_find(m->root, "title"), HEADLINE_MAX,
	                                   m->arena);
	hsy_str folded = title.len ? hsy_str_fold(m->arena, title) : title;
	hsy_str only = {0};
	size_t n = 0;
	for (const xmlNode *e = hsy_xml_find(m->root, "h1"); e;
	     e = hsy_xml_find_next(e, m->root, "h1")) {
		hsy_str text = hsy_xml_short_text(e, HEADLINE_MAX, m->arena);
		if (!text.len || is_same_name(m, text, m->doc->outlet_name))
			continue;
		hsy_str part = hsy_str_fold(m->arena, text);
		if (folded.len >= part.len && hsy_str_find(folded, part, 0) != HSY_NONE)
			return text;
		only = text;
		n++;
	}
	return n == 1 ? only : title;
}

/* "Headline | Outlet" without the outlet, once it is known. */
static hsy_str without_outlet(const meta *m, hsy_str headline)
{
	static const char *const marks[] = {
	    " | ", " - ", " \xe2\x80\x93 ", " \xe2\x80\x94 ", " \xc2\xb7 ", " :: "};
	for (size_t i = 0; headline.len && i < sizeof marks / sizeof *marks; i++) {
		hsy_str mark = hsy_str_of(marks[i]);
		size_t last = HSY_NONE;
		for (size_t at = hsy_str_find(headline, mark, 0); at != HSY_NONE;
		     at = hsy_str_find(headline, mark, at + 1))
			last = at;
		if (last == HSY_NONE || last == 0)
			continue;
		hsy_str end = hsy_str_slice(headline,
		                            (hsy_span){last + mark.len, headline.len});
		if (is_same_name(m, end, m->doc->outlet_name) ||
		    hsy_byline_is_outlet(end, m->lexicon, m->arena))
			return hsy_str_slice(headline, (hsy_span){0, last});
	}
	return headline;
}

static void read_language(const meta *m)
{
	static const char *const names[] = {"og:locale", "content-language", NULL};
	set(m, &m->doc->language, meta_of(m, names));
	/* "en_GB" is how OpenGraph writes it. */
	for (size_t i = 0; i < m->doc->language.len; i++)
		if (m->doc->language.at[i] == '_')
			((char *)m->doc->language.at)[i] = '-';
}

/* Declared titles carry the site's name behind the headline; where the page
 * shows a part of what it declares, that part is the headline. */
static void settle_headline(const meta *m)
{
	hsy_doc *doc = m->doc;
	hsy_str shown = visible_headline(m);
	set_headline(m, shown);
	doc->headline = without_outlet(m, doc->headline);
	if (shown.len < HEADLINE_MIN || shown.len >= doc->headline.len)
		return;
	hsy_str part = hsy_str_fold(m->arena, shown);
	if (hsy_str_find(hsy_str_fold(m->arena, doc->headline), part, 0) != HSY_NONE)
		doc->headline = hsy_str_squeeze(m->arena, shown);
}

void hsy_meta_read(const xmlNode *root, hsy_doc *doc, const hsy_lexicon *lexicon,
                   hsy_arena *arena)
{
	meta m = {root, doc, lexicon, arena};
	read_json_ld(&m);
	read_meta_elements(&m);
	read_microdata(&m);
	read_visible(&m);
	read_language(&m);
	settle_headline(&m);
	if (!doc->outlet_domain.len)
		doc->outlet_domain = hsy_url_host(doc->url, arena);
}

hsy_str hsy_meta_base(const xmlNode *root, const hsy_doc *doc, hsy_arena *arena)
{
	const xmlNode *element = hsy_xml_find(root, "base");
	hsy_str base = element ? hsy_str_trim(hsy_xml_attribute(element, "href"))
	                       : (hsy_str){0};
	return hsy_url_host(base, arena).at ? base : doc->url;
}
