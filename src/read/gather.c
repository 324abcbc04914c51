/* gather.c -- one pass over a page for everything it tells about itself. */
#include "read/meta.h"

enum {
	TOLD_MAX = 1000, /* no page has so many; hostile ones have more */
	SCRIPTS_MAX = 32,
	HEADINGS_MAX = 12,
	BYLINES_MAX = 24,
	DATES_MAX = 16,
	LINES_MAX = 64,
	SHOWN_MAX = 300,     /* of a name or date that is shown */
	HEADING_MAX = 1000, /* what is longer is no headline */
	DATE_LINE = 120,
	SIGNED_MAX = 60,
	ABOVE = 12, /* elements: what stands closer to the headline belongs to it */
	BELOW = 120,
	DATE_DIGITS = 4, /* "1 May 26" is the shortest date */
	ANCESTORS_MAX = 64
};

/* The pass: what was seen so far, so that each kind has its cap. */
typedef struct pass {
	hsy_meta *m;
	size_t n_elements;
	size_t headings, bylines, dates, lines;
	bool named;  /* the title element was */
} pass;

static void put(hsy_meta *m, hsy_told told)
{
	told.value = hsy_str_trim(told.value);
	if (told.value.len && m->told.n < TOLD_MAX)
		hsy_vec_push(m->arena, &m->told, told);
}

void hsy_meta_add(hsy_meta *m, hsy_told_by by, hsy_str name, hsy_str value)
{
	put(m, (hsy_told){.by = by, .name = name, .value = value});
}

/* The same for what e shows. */
static void add(pass *p, hsy_told_by by, hsy_str name, hsy_str value, const xmlNode *e)
{
	put(p->m, (hsy_told){by, name, value, e, p->n_elements});
}

/* Words of class, id and rel attributes */

static bool is_letter(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/* Which of words is word? "-date" stands for all that end so: "postdate". */
static const char *among(hsy_str word, const char *const *words)
{
	for (; *words; words++) {
		const char *w = *words + (**words == '-');
		hsy_str end = word;
		if (w > *words && word.len > strlen(w))
			end = hsy_str_slice(word,
			                    (hsy_span){word.len - strlen(w), word.len});
		if ((end.at[0] | 32) == *w && hsy_name_equal(end, w))
			return *words;
	}
	return NULL;
}

/* Which of words is a word of names: "author" in "post-author", "articleAuthor",
 * "author_name", but not in "authority"? NULL if none. */
static const char *find_word(hsy_str names, const char *const *words)
{
	const char *found = NULL;
	for (size_t begin = 0, end; begin < names.len && !found; begin = end) {
		end = begin + 1;
		if (!is_letter(names.at[begin]))
			continue;
		while (end < names.len && is_letter(names.at[end]) &&
		       !(names.at[end] <= 'Z' && names.at[end - 1] > 'Z'))
			end++;
		found = among(hsy_str_slice(names, (hsy_span){begin, end}), words);
	}
	return found;
}

static bool is_called(const xmlNode *e, const char *const *words)
{
	return find_word(hsy_xml_attribute(e, "class"), words) ||
	       find_word(hsy_xml_attribute(e, "id"), words);
}

static bool is_around(const xmlNode *outer, const xmlNode *node)
{
	for (int i = 0; node && node != outer && i < ANCESTORS_MAX; i++)
		node = node->parent;
	return node == outer;
}

/* In a part of the page that is about other things than its article. What holds the
 * headline too is only named after a part of it ("with-sidebar"). */
static bool is_elsewhere(const hsy_meta *m, const xmlNode *e)
{
	static const char *const words[] = {
	    "comment", "comments", "kommentar", "kommentare", "related", "sidebar",
	    "widget",  "teaser",   "teasers",   "recommended", NULL};
	static const char *const entries[] = {"hentry", NULL};
	for (int i = 0; e && i < ANCESTORS_MAX && e->type == XML_ELEMENT_NODE; i++) {
		if (hsy_xml_is(e, "body") || is_called(e, entries))
			return false;
		if (is_called(e, words) &&
		    !(m->headline && is_around(e, m->headline->node)))
			return true;
		e = e->parent;
	}
	return false;
}

bool hsy_meta_is_about(const hsy_meta *m, const hsy_told *told)
{
	const hsy_told *head = m->headline;
	if (!told->node)
		return true;
	bool near = head && (told->at > head->at ? told->at - head->at < BELOW
	                                         : head->at - told->at < ABOVE);
	return (near || told->name.len) && !is_elsewhere(m, told->node);
}

/* Elements of the head */

static void take_meta(pass *p, const xmlNode *e)
{
	static const char *const keys[] = {"property", "name", "itemprop", "http-equiv"};
	hsy_str content = hsy_xml_attribute(e, "content");
	for (size_t i = 0; content.len && i < sizeof keys / sizeof *keys; i++) {
		hsy_str name = hsy_str_trim(hsy_xml_attribute(e, keys[i]));
		if (name.len)
			hsy_meta_add(p->m, HSY_BY_META, name, content);
	}
}

static void take_link(pass *p, const xmlNode *e)
{
	hsy_str rel = hsy_str_trim(hsy_xml_attribute(e, "rel"));
	if (hsy_name_equal(rel, "canonical") || hsy_name_equal(rel, "shortlink"))
		hsy_meta_add(p->m, HSY_BY_LINK, rel, hsy_xml_attribute(e, "href"));
}

static void take_script(pass *p, const xmlNode *e)
{
	const xmlNode *text = e->children;
	if (text && text->content && p->m->scripts.n < SCRIPTS_MAX &&
	    hsy_str_starts(hsy_xml_attribute(e, "type"), "application/ld+json"))
		hsy_vec_push(p->m->arena, &p->m->scripts,
		             hsy_str_of((const char *)text->content));
}

/* What is shown */

/* What an element says in an attribute, else in its text. */
static hsy_str value_of(const pass *p, const xmlNode *e)
{
	static const char *const holders[] = {"content", "datetime", "title"};
	size_t n = hsy_xml_is(e, "abbr") ? 3 : 2;
	for (size_t i = 0; i < n; i++) {
		hsy_str value = hsy_str_trim(hsy_xml_attribute(e, holders[i]));
		if (value.len)
			return value;
	}
	return hsy_xml_short_text(e, SHOWN_MAX, p->m->arena);
}

static void take_heading(pass *p, const xmlNode *e, const char *name)
{
	if (p->headings++ < HEADINGS_MAX)
		add(p, HSY_BY_HEADING, hsy_str_of(name),
		    hsy_xml_short_text(e, HEADING_MAX, p->m->arena), e);
}

static void take_time(pass *p, const xmlNode *e)
{
	static const char *const modified[] = {"updated", "modified", "update", NULL};
	static const char *const published[] = {"published", "pubdate", "publish",
	                                        "entry", "posted", NULL};
	if (p->dates++ >= DATES_MAX)
		return;
	hsy_str name = is_called(e, published) || hsy_xml_attribute(e, "pubdate").at
	                   ? HSY_STR("published")
	               : is_called(e, modified) ? HSY_STR("modified")
	                                        : HSY_STR("time");
	add(p, HSY_BY_TIME, name, value_of(p, e), e);
}

static void take_property(pass *p, const xmlNode *e, hsy_str property)
{
	static const char *const known[] = {"headline", "author", "datepublished",
	                                    "datemodified", "datecreated"};
	/* RDFa names the vocabulary: "schema:dateCreated". */
	size_t colon = hsy_str_find(property, HSY_STR(":"), 0);
	if (colon != HSY_NONE)
		property = hsy_str_slice(property, (hsy_span){colon + 1, property.len});
	for (size_t i = 0; i < sizeof known / sizeof *known; i++) {
		if (!hsy_name_among(property, known[i]))
			continue;
		const xmlNode *holder = e;
		if (i == 1 && p->bylines++ >= BYLINES_MAX)
			return;
		/* A person as an item of its own: the name is one of its parts. */
		for (const xmlNode *in = e; i == 1 && in; in = hsy_xml_next(in, e))
			if (hsy_name_among(hsy_xml_attribute(in, "itemprop"), "name")) {
				holder = in;
				break;
			}
		add(p, HSY_BY_PROPERTY, hsy_str_of(known[i]), value_of(p, holder), e);
	}
}

/* The text below e with a space wherever an element begins or ends: "By" and a
 * name are two words however they are set. Absent when it is long. */
static hsy_str spaced_text(const pass *p, const xmlNode *e)
{
	char text[SHOWN_MAX];
	size_t n = 0;
	for (const xmlNode *at = e->children; at && at != e;) {
		bool is_text = at->type == XML_TEXT_NODE && at->content;
		const char *s = is_text ? (const char *)at->content : " ";
		for (; *s; s++) {
			bool space = *s == ' ' || (*s >= '\t' && *s <= '\r');
			if (space && (n == 0 || text[n - 1] == ' '))
				continue;
			if (n == SHOWN_MAX)
				return (hsy_str){0};
			text[n++] = space ? ' ' : *s;
		}
		if (at->type == XML_ELEMENT_NODE && at->children) {
			at = at->children;
			continue;
		}
		while (at != e && !at->next)
			at = at->parent;
		at = at == e ? e : at->next;
	}
	return hsy_str_dup(p->m->arena, (hsy_str){text, n});
}

/* "/author/ada-berg" */
static bool is_author_page(hsy_str target)
{
	static const char *const folders[] = {"author", "authors", "autor", "autoren",
	                                      "autores", "auteur", "auteurs", "reporter",
	                                      "reporters", "writers", "staff", "redaktion",
	                                      NULL};
	size_t slash = target.len;
	while (slash && (target.at[slash - 1] != '/' || slash == target.len))
		slash--;
	return slash > 1 && find_word(hsy_str_slice(target, (hsy_span){0, slash}), folders);
}

static hsy_str byline_name(const xmlNode *e, hsy_str class)
{
	static const char *const words[] = {"author", "autor",     "auteur",  "autore",
	                                    "writer", "verfasser", "authors", "autoren",
	                                    "byline", "bylines",   NULL};
	bool is_link = hsy_xml_is(e, "a");
	if (is_link && hsy_name_among(hsy_xml_attribute(e, "rel"), "author"))
		return HSY_STR("rel");
	const char *word = find_word(class, words);
	if (word)
		return *word == 'b' ? HSY_STR("byline") : HSY_STR("author");
	return is_link && is_author_page(hsy_xml_attribute(e, "href")) ? HSY_STR("link")
	                                                               : HSY_STR("");
}

static void take_byline(pass *p, const xmlNode *e, hsy_str class)
{
	if (p->bylines >= BYLINES_MAX)
		return;
	hsy_str name = byline_name(e, class);
	if (!name.len || hsy_xml_is(e, "body"))
		return;
	p->bylines++;
	add(p, HSY_BY_BYLINE, name, spaced_text(p, e), e);
}

/* The text of e itself, without that of elements in it, when it is short enough
 * to be a date or byline. */
static bool own_line(const xmlNode *e, char line[DATE_LINE], size_t *len)
{
	size_t n = 0;
	for (const xmlNode *child = e->children; child; child = child->next) {
		if (child->type != XML_TEXT_NODE || !child->content)
			continue;
		const char *s = (const char *)child->content;
		for (; *s; s++) {
			bool space = *s == ' ' || (*s >= '\t' && *s <= '\r');
			if (space && (n == 0 || line[n - 1] == ' '))
				continue;
			if (n + 2 > DATE_LINE)
				return false;
			line[n++] = space ? ' ' : *s;
		}
		if (n && line[n - 1] != ' ')
			line[n++] = ' ';
	}
	*len = n;
	return n > 0;
}

static bool has_digits(hsy_str s, size_t least)
{
	for (size_t i = 0; i < s.len && least; i++)
		least -= s.at[i] >= '0' && s.at[i] <= '9';
	return !least;
}

/* What an element is called that holds a date: itself, or one around it. */
static hsy_str date_name(const xmlNode *e)
{
	static const char *const modified[] = {"updated", "modified", "update", "changed",
	                                       "aktualisiert", NULL};
	static const char *const dates[] = {
	    "-date",   "-datum",  "datetime", "timedata", "published",   "publish",
	    "pubdate", "posted",  "fecha",    "time",     "publication", "created",
	    "data",    "timestamp", "submitted", "stand", "author", "byline", "meta",
	    "postmeta", "info", NULL};
	const xmlNode *around = e->parent ? e->parent : e;
	if (is_called(e, dates) || is_called(around, dates))
		return is_called(e, modified) && !is_called(e, dates) ? HSY_STR("modified")
		                                                      : HSY_STR("date");
	return is_called(e, modified) ? HSY_STR("modified") : HSY_STR("");
}

static void take_date(pass *p, const xmlNode *e, hsy_str line)
{
	enum { SHORT = 60 };
	if (p->lines >= LINES_MAX || !has_digits(line, DATE_DIGITS))
		return;
	hsy_str name = date_name(e);
	/* Links and tables tell of anything. */
	if (!name.len && (line.len >= SHORT || hsy_xml_is(e, "a") || hsy_xml_is(e, "td") ||
	                  hsy_xml_is(e, "dd")))
		return;
	p->lines++;
	add(p, HSY_BY_DATE, name, hsy_str_dup(p->m->arena, line), e);
}

/* "Von Ada Berg" below the headline, on a line of its own. */
static void take_signed_line(pass *p, const xmlNode *e, hsy_str line)
{
	size_t end = 0;
	while (end < line.len && line.at[end] != ' ')
		end++;
	if (p->bylines >= BYLINES_MAX ||
	    !hsy_meta_is_by(hsy_str_slice(line, (hsy_span){0, end})))
		return;
	hsy_str text = spaced_text(p, e);
	if (text.len > SIGNED_MAX)
		return;
	p->bylines++;
	add(p, HSY_BY_BYLINE, HSY_STR(""), text, e);
}

static void take_line(pass *p, const xmlNode *e)
{
	char line[DATE_LINE];
	size_t len;
	if (hsy_xml_is(e, "title") || hsy_xml_is(e, "style") ||
	    !own_line(e, line, &len))
		return;
	take_date(p, e, (hsy_str){line, len});
	take_signed_line(p, e, (hsy_str){line, len});
}

static void take_shown(pass *p, const xmlNode *e)
{
	static const char *const published[] = {"published", NULL};
	hsy_str property = hsy_xml_attribute(e, "itemprop");
	hsy_str class = hsy_xml_attribute(e, "class");
	if (!property.len)
		property = hsy_xml_attribute(e, "property");
	if (property.len)
		take_property(p, e, property);
	if (class.len || hsy_xml_is(e, "a"))
		take_byline(p, e, class);
	if (hsy_xml_is(e, "time") ||
	    (hsy_xml_is(e, "abbr") && find_word(class, published)))
		take_time(p, e);
	else
		take_line(p, e);
}

static void take(pass *p, const xmlNode *e)
{
	if (hsy_xml_is(e, "meta")) {
		take_meta(p, e);
	} else if (hsy_xml_is(e, "link")) {
		take_link(p, e);
	} else if (hsy_xml_is(e, "script")) {
		take_script(p, e);
	} else if (hsy_xml_is(e, "title") && !p->named) {
		p->named = true;
		hsy_meta_add(p->m, HSY_BY_TITLE, HSY_STR(""),
		             hsy_xml_short_text(e, HEADING_MAX, p->m->arena));
	} else {
		if (hsy_xml_is(e, "h1"))
			take_heading(p, e, "h1");
		else if (hsy_xml_is(e, "h2"))
			take_heading(p, e, "h2");
		take_shown(p, e);
	}
}

void hsy_meta_gather(hsy_meta *m)
{
	pass p = {.m = m};
	for (const xmlNode *e = hsy_xml_next(m->root, m->root); e;
	     e = hsy_xml_next(e, m->root), p.n_elements++)
		take(&p, e);
}

static bool is_named(hsy_str name, hsy_str wanted)
{
	if (name.len != wanted.len)
		return false;
	for (size_t i = 0; i < name.len; i++) {
		char c = name.at[i];
		if (c != wanted.at[i] && (c < 'A' || c > 'Z' || c + 32 != wanted.at[i]))
			return false;
	}
	return true;
}

const hsy_told *hsy_meta_next(const hsy_meta *m, const hsy_way *way, size_t *from)
{
	while (*from < m->told.n) {
		const hsy_told *told = &m->told.at[(*from)++];
		if (told->by == way->by && is_named(told->name, way->name))
			return told;
	}
	return NULL;
}

hsy_str hsy_meta_first(const hsy_meta *m, const hsy_way *ways)
{
	for (; ways->name.at; ways++) {
		size_t from = 0;
		const hsy_told *told = hsy_meta_next(m, ways, &from);
		if (told)
			return told->value;
	}
	return (hsy_str){0};
}
