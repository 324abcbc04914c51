/* gather.c -- one pass over a page for everything it tells about itself. */
#include "read/byline.h"
#include "read/meta/meta.h"

enum {
	SCRIPTS_MAX = 32,
	HEADINGS_MAX = 12,
	BYLINES_MAX = 24,
	DATES_MAX = 16,
	LINES_MAX = 64,
	SHOWN_MAX = 300,    /* of a name or date that is shown */
	HEADING_MAX = 1000, /* what is longer is no headline */
	DATE_LINE = 120,
	SIGNED_MAX = 60,
	DATE_DIGITS = 4, /* "1 May 26" is the shortest date */
};

/* The pass: what was seen so far, so that each kind has its cap. */
typedef struct pass {
	hsy_meta *m;
	size_t n_elements;
	size_t headings, bylines, dates, lines;
	bool named; /* the title element was */
} pass;

/* What e shows. */
static void add(pass *p, hsy_told_by by, hsy_str name, hsy_str value, const hsy_node *e)
{
	hsy_meta_put(p->m, (hsy_told){by, name, value, e, p->n_elements});
}

/* Elements of the head */

static void take_meta(pass *p, const hsy_node *e)
{
	static const char *const keys[] = {"property", "name", "itemprop", "http-equiv"};
	hsy_str content = hsy_xml_attribute(e, "content");
	for (size_t i = 0; content.len && i < sizeof keys / sizeof *keys; i++) {
		hsy_str name = hsy_str_trim(hsy_xml_attribute(e, keys[i]));
		if (name.len)
			hsy_meta_add(p->m, HSY_BY_META, name, content);
	}
}

static void take_link(pass *p, const hsy_node *e)
{
	hsy_str rel = hsy_str_trim(hsy_xml_attribute(e, "rel"));
	if (hsy_name_equal(rel, "canonical"))
		hsy_meta_add(p->m, HSY_BY_LINK, rel, hsy_xml_attribute(e, "href"));
}

static void take_script(pass *p, const hsy_node *e)
{
	const hsy_node *text = e->children;
	if (text && p->m->scripts.n < SCRIPTS_MAX &&
	    hsy_str_starts(hsy_xml_attribute(e, "type"), "application/ld+json"))
		hsy_vec_push(p->m->arena, &p->m->scripts, text->content);
}

/* What is shown */

/* What an element says in an attribute, else in its text. */
static hsy_str value_of(const pass *p, const hsy_node *e)
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

static void take_heading(pass *p, const hsy_node *e, const char *name)
{
	if (p->headings++ < HEADINGS_MAX)
		add(p, HSY_BY_HEADING, hsy_str_of(name),
		    hsy_xml_short_text(e, HEADING_MAX, p->m->arena), e);
}

/* Is e the time in "Version 3, last updated: 4 March"? */
static bool is_change(const hsy_node *e)
{
	hsy_str before = {0};
	for (const hsy_node *at = e->parent ? e->parent->children : e; at != e;
	     at = at->next)
		if (at->type == HSY_NODE_TEXT)
			before = at->content;
	if (before.len > DATE_LINE)
		return false;
	size_t begin = before.len;
	while (begin && !(before.at[begin - 1] >= '0' && before.at[begin - 1] <= '9'))
		begin--;
	return hsy_meta_is_changed(hsy_str_slice(before, (hsy_span){begin, before.len}));
}

static void take_time(pass *p, const hsy_node *e)
{
	static const char *const modified[] = {"updated", "modified", "update", NULL};
	static const char *const published[] = {"published", "pubdate", "publish",
	                                        "entry",     "posted",  NULL};
	if (p->dates++ >= DATES_MAX)
		return;
	hsy_str name = hsy_meta_is_called(e, published) ||
	                       hsy_xml_attribute(e, "pubdate").at
	                   ? HSY_STR("published")
	               : hsy_meta_is_called(e, modified) || is_change(e)
	                   ? HSY_STR("modified")
	                   : HSY_STR("time");
	add(p, HSY_BY_TIME, name, value_of(p, e), e);
}

static void take_property(pass *p, const hsy_node *e, hsy_str property)
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
		const hsy_node *holder = e;
		if (i == 1 && p->bylines++ >= BYLINES_MAX)
			return;
		/* A person as an item of its own: the name is one of its parts. */
		for (const hsy_node *in = e; i == 1 && in; in = hsy_xml_next(in, e))
			if (hsy_name_among(hsy_xml_attribute(in, "itemprop"), "name")) {
				holder = in;
				break;
			}
		add(p, HSY_BY_PROPERTY, hsy_str_of(known[i]), value_of(p, holder), e);
	}
}

/* The text below e with a space wherever an element begins or ends: "By" and a
 * name are two words however they are set. Absent when it is long. */
static hsy_str spaced_text(const pass *p, const hsy_node *e)
{
	char text[SHOWN_MAX];
	size_t n = 0;
	for (const hsy_node *at = e->children; at && at != e;) {
		const char *s = at->type == HSY_NODE_TEXT ? at->content.at : " ";
		for (; *s; s++) {
			bool space = *s == ' ' || (*s >= '\t' && *s <= '\r');
			if (space && (n == 0 || text[n - 1] == ' '))
				continue;
			if (n == SHOWN_MAX)
				return (hsy_str){0};
			text[n++] = space ? ' ' : *s;
		}
		if (at->type == HSY_NODE_ELEMENT && at->children) {
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
	static const char *const folders[] = {
	    "author", "authors",   "autor",    "autoren",   "autores",
	    "auteur", "auteurs",   "reporter", "reporters", "writers",
	    "staff",  "redaktion", NULL};
	size_t slash = target.len;
	while (slash && (target.at[slash - 1] != '/' || slash == target.len))
		slash--;
	return slash > 1 &&
	       hsy_meta_find_word(hsy_str_slice(target, (hsy_span){0, slash}), folders);
}

static hsy_str byline_name(const hsy_node *e, hsy_str class)
{
	static const char *const words[] = {"author", "autor",     "auteur",  "autore",
	                                    "writer", "verfasser", "authors", "autoren",
	                                    "byline", "bylines",   NULL};
	bool is_link = hsy_xml_is(e, "a");
	if (is_link && hsy_name_among(hsy_xml_attribute(e, "rel"), "author"))
		return HSY_STR("rel");
	const char *word = hsy_meta_find_word(class, words);
	if (word)
		return *word == 'b' ? HSY_STR("byline") : HSY_STR("author");
	return is_link && is_author_page(hsy_xml_attribute(e, "href")) ? HSY_STR("link")
	                                                               : HSY_STR("");
}

static void take_byline(pass *p, const hsy_node *e, hsy_str class)
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
static bool own_line(const hsy_node *e, char line[DATE_LINE], size_t *len)
{
	size_t n = 0;
	for (const hsy_node *child = e->children; child; child = child->next) {
		if (child->type != HSY_NODE_TEXT)
			continue;
		const char *s = child->content.at;
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
static hsy_str date_name(const hsy_node *e)
{
	static const char *const modified[] = {"updated", "modified",     "update",
	                                       "changed", "aktualisiert", NULL};
	static const char *const dates[] = {
	    "-date",   "-datum",    "datetime",  "timedata", "published",   "publish",
	    "pubdate", "posted",    "fecha",     "time",     "publication", "created",
	    "data",    "timestamp", "submitted", "stand",    "author",      "byline",
	    "meta",    "postmeta",  "info",      NULL};
	const hsy_node *around = e->parent ? e->parent : e;
	if (hsy_meta_is_called(e, dates) || hsy_meta_is_called(around, dates))
		return hsy_meta_is_called(e, modified) && !hsy_meta_is_called(e, dates)
		           ? HSY_STR("modified")
		           : HSY_STR("date");
	return hsy_meta_is_called(e, modified) ? HSY_STR("modified") : HSY_STR("");
}

static hsy_str first_word(hsy_str line)
{
	const char *space = memchr(line.at, ' ', line.len);
	return (hsy_str){line.at, space ? (size_t)(space - line.at) : line.len};
}

/* "The bridge opens on 4 March 2030." */
static bool is_sentence(hsy_str line)
{
	enum { WORDS = 5 };
	line = hsy_str_trim(line);
	return line.len && line.at[line.len - 1] == '.' &&
	       hsy_str_count_words(line) > WORDS;
}

static void take_date(pass *p, const hsy_node *e, hsy_str line)
{
	enum { SHORT = 60 };
	if (p->lines >= LINES_MAX || !has_digits(line, DATE_DIGITS))
		return;
	hsy_str name = date_name(e);
	if (hsy_meta_is_changed(line))
		name = HSY_STR("modified");
	else if (!name.len && hsy_meta_is_dated(first_word(line)))
		name = HSY_STR("date");
	/* Links, tables and sentences tell of anything. */
	if (!name.len && (line.len >= SHORT || is_sentence(line) || hsy_xml_is(e, "a") ||
	                  hsy_xml_is(e, "td") || hsy_xml_is(e, "dd")))
		return;
	p->lines++;
	if (is_change(e))
		name = HSY_STR("modified");
	/* The day may stand in an element of its own. */
	hsy_str whole = name.len ? spaced_text(p, e) : (hsy_str){0};
	add(p, HSY_BY_DATE, name, whole.len ? whole : hsy_str_dup(p->m->arena, line), e);
}

/* "Von Ada Berg" below the headline, on a line of its own. */
static void take_signed_line(pass *p, const hsy_node *e, hsy_str line)
{
	if (p->bylines >= BYLINES_MAX || !hsy_byline_is_by(first_word(line)))
		return;
	hsy_str text = spaced_text(p, e);
	if (text.len > SIGNED_MAX)
		return;
	p->bylines++;
	add(p, HSY_BY_BYLINE, HSY_STR(""), text, e);
}

static void take_line(pass *p, const hsy_node *e)
{
	char line[DATE_LINE];
	size_t len;
	if (hsy_xml_is(e, "title") || hsy_xml_is(e, "style") || !own_line(e, line, &len))
		return;
	take_date(p, e, (hsy_str){line, len});
	take_signed_line(p, e, (hsy_str){line, len});
}

static void take_shown(pass *p, const hsy_node *e)
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
	    (hsy_xml_is(e, "abbr") && hsy_meta_find_word(class, published)))
		take_time(p, e);
	else
		take_line(p, e);
}

static void take(pass *p, const hsy_node *e)
{
	/* Where blogs keep the higher ranks for themselves. */
	static const char *const titles[] = {"post", "entry", NULL};
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
		else if (hsy_xml_is(e, "h2") ||
		         (hsy_xml_is(e, "h3") && hsy_meta_is_called(e, titles)))
			take_heading(p, e, "h2");
		take_shown(p, e);
	}
}

void hsy_meta_gather(hsy_meta *m)
{
	pass p = {.m = m};
	for (const hsy_node *e = hsy_xml_next(m->root, m->root); e;
	     e = hsy_xml_next(e, m->root), p.n_elements++)
		take(&p, e);
}
