/* meta.c -- a page's outlet and language, each by the most trusted way that
 * tells it. A field that nothing tells for certain stays absent. */
#include "read/meta/meta.h"

enum { SITE_MAX = 60, SLOGAN_MAX = 120, LABEL_MIN = 3 };

static const hsy_way outlets[] = {
    HSY_WAY(META, "og:site_name"),     HSY_WAY(JSON, "publisher"),
    HSY_WAY(META, "application-name"), HSY_WAY(JSON, "website"),
    HSY_WAY(META, "dc.publisher"),     HSY_WAY_END};

static const hsy_way languages[] = {
    HSY_WAY(META, "og:locale"),  HSY_WAY(META, "content-language"),
    HSY_WAY(JSON, "inlanguage"), HSY_WAY(META, "dc.language"),
    HSY_WAY(META, "language"),   HSY_WAY_END};

/* Outlet */

/* Letters and digits without spaces: "thequayweekly". */
static hsy_str joined(hsy_str s, hsy_arena *arena)
{
	hsy_str plain = hsy_meta_plain(s, arena);
	char *out = hsy_arena_alloc(arena, plain.len + 1);
	size_t n = 0;
	for (size_t i = 0; i < plain.len; i++)
		if (plain.at[i] != ' ')
			out[n++] = plain.at[i];
	return (hsy_str){out, n};
}

bool hsy_meta_is_site(const hsy_meta *m, hsy_str name)
{
	hsy_str mine = name.len <= SITE_MAX ? joined(name, m->arena) : (hsy_str){0};
	for (size_t i = 0; mine.len && i < m->sites.n; i++)
		if (hsy_str_equal(mine, m->sites.at[i]))
			return true;
	return false;
}

static void add_site(hsy_meta *m, hsy_str name)
{
	hsy_str known = joined(name, m->arena);
	if (known.len >= LABEL_MIN)
		hsy_vec_push(m->arena, &m->sites, known);
}

/* What the site may be called by: every name that is told, and its address. */
static void collect_sites(hsy_meta *m)
{
	hsy_str family = hsy_host_family(m->doc->outlet_domain);
	size_t dot = hsy_str_find(family, HSY_STR("."), 0);
	for (const hsy_way *way = outlets; way->name.at; way++)
		add_site(m, hsy_meta_first(m, (hsy_way[]){*way, HSY_WAY_END}));
	add_site(m, m->doc->outlet_name);
	if (dot == HSY_NONE)
		return;
	hsy_str label = hsy_str_slice(family, (hsy_span){0, dot});
	add_site(m, family);
	add_site(m, label);
	add_site(m, hsy_str_printf(m->arena, "the" HSY_STR_FMT, HSY_STR_ARG(label)));
}

/* "herald.example" and "herald" are where the outlet is, not what it is called. */
static bool is_address(hsy_str name)
{
	size_t at = 0;
	bool low = hsy_char_is_lower(hsy_utf8_next(name, &at));
	return !memchr(name.at, ' ', name.len) && (low || memchr(name.at, '.', name.len));
}

static bool is_title_mark(int32_t c)
{
	return c == '|' || c == '-' || c == ':' || c == 0x2013 || c == 0x2014 ||
	       c == 0xb7 || c == 0x2022 || c == 0xbb || c == 0xab;
}

/* The part of text between title marks that is one of the site's names: of "Headline |
 * The Herald" on herald.example. Absent where none is. */
static hsy_str site_part(const hsy_meta *m, hsy_str text)
{
	for (size_t begin = 0, end = 0; begin < text.len; begin = end) {
		int32_t c = -1, before = -1;
		size_t next = begin;
		while (next < text.len &&
		       !(is_title_mark(c) && (c == ':' || hsy_char_is_space(before)))) {
			end = next;
			before = c;
			c = hsy_utf8_next(text, &next);
		}
		end = is_title_mark(c) ? end : text.len;
		hsy_str part = hsy_str_trim(hsy_str_slice(text, (hsy_span){begin, end}));
		if (part.len && hsy_meta_is_site(m, part))
			return part;
		end = next;
	}
	return (hsy_str){0};
}

static hsy_str site_in_title(const hsy_meta *m)
{
	static const hsy_way titles[] = {HSY_WAY(TITLE, ""), HSY_WAY(META, "og:title"),
	                                 HSY_WAY_END};
	return site_part(m, hsy_meta_first(m, titles));
}

static hsy_str without_start(hsy_str s, const char *start)
{
	return hsy_str_starts(s, start)
	           ? hsy_str_slice(s, (hsy_span){strlen(start), s.len})
	           : s;
}

/* Without what some sites add to their names: "https://www.", a slogan behind "|". */
static hsy_str without_slogan(const hsy_meta *m, hsy_str name)
{
	name = without_start(without_start(name, "https://"), "http://");
	name = without_start(name, "www.");
	size_t bar = hsy_str_find(name, HSY_STR(" | "), 0);
	if (bar == HSY_NONE)
		return name;
	hsy_str part = site_part(m, name);
	return part.len ? part : hsy_str_trim(hsy_str_slice(name, (hsy_span){0, bar}));
}

static void set_outlet(hsy_meta *m, hsy_str name)
{
	if (m->doc->outlet_name.len || !name.len)
		return;
	name = without_slogan(m, hsy_meta_unescape(name, m->arena));
	if (name.len <= SITE_MAX)
		m->doc->outlet_name = hsy_str_squeeze(m->arena, name);
}

/* In order of trust: a name that the page declares; the catalogue's, by address; a
 * part of the title that the address repeats; what is declared, but no name. */
void hsy_meta_settle_outlet(hsy_meta *m)
{
	hsy_str address = {0};
	collect_sites(m);
	for (const hsy_way *way = outlets; way->name.at; way++) {
		hsy_str name = hsy_meta_first(m, (hsy_way[]){*way, HSY_WAY_END});
		if (!name.len || name.len > SLOGAN_MAX)
			continue;
		if (!is_address(name))
			set_outlet(m, name);
		else if (!address.len)
			address = name;
	}
	const hsy_catalogue_entry *entry = m->catalogue && m->doc->outlet_domain.len
	                                       ? hsy_catalogue_domain(
	                                             m->catalogue, m->doc->outlet_domain)
	                                       : NULL;
	set_outlet(m, entry ? entry->name : (hsy_str){0});
	set_outlet(m, site_in_title(m));
	set_outlet(m, address);
}

/* Language */

/* A tag as BCP 47 writes it, or absent: "en_GB" is how OpenGraph writes it. */
static hsy_str language_tag(const hsy_meta *m, hsy_str s)
{
	char *tag = hsy_arena_alloc(m->arena, s.len + 1);
	size_t first = 0;
	for (size_t i = 0; i < s.len; i++) {
		char c = s.at[i] == '_' ? '-' : s.at[i];
		bool letter = (c | 32) >= 'a' && (c | 32) <= 'z';
		if (!letter && c != '-' && !(c >= '0' && c <= '9'))
			return (hsy_str){0};
		if (c == '-' && !first)
			first = i;
		tag[i] = c;
	}
	first = first ? first : s.len;
	if (first < 2 || first > 3 || s.at[s.len - 1] == '-' || s.at[0] <= '9')
		return (hsy_str){0};
	return (hsy_str){tag, s.len};
}

void hsy_meta_settle_language(hsy_meta *m)
{
	m->doc->language = language_tag(m, m->doc->language);
	for (const hsy_way *way = languages; way->name.at && !m->doc->language.len; way++)
		m->doc->language = language_tag(
		    m, hsy_meta_first(m, (hsy_way[]){*way, HSY_WAY_END}));
}

void hsy_meta_read(const hsy_node *root, hsy_doc *doc, const hsy_lexicon *lexicon,
                   const hsy_catalogue *catalogue, hsy_arena *arena)
{
	hsy_meta m = {.root = root,
	              .doc = doc,
	              .lexicon = lexicon,
	              .catalogue = catalogue,
	              .arena = arena};
	hsy_meta_gather(&m);
	hsy_meta_gather_json(&m);
	hsy_meta_settle_language(&m);
	hsy_meta_settle_address(&m);
	hsy_meta_settle_outlet(&m);
	hsy_meta_settle_headline(&m);
	hsy_meta_settle_dates(&m);
	hsy_meta_settle_byline(&m);
}

hsy_str hsy_meta_base(const hsy_node *root, hsy_str from, hsy_arena *arena)
{
	const hsy_node *element = hsy_xml_find(root, "base");
	hsy_str base = element ? hsy_str_trim(hsy_xml_attribute(element, "href"))
	                       : (hsy_str){0};
	return hsy_url_host(base, arena).at ? base : from;
}
