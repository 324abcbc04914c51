/* ldjson.c -- JSON-LD: which object is the page's article, and what it tells. */
#include "read/meta/meta.h"

#include "base/json.h"

enum { GRAPH_DEPTH = 6, OBJECTS_MAX = 256, SCRIPTS_MAX = 32, AUTHORS_MAX = 16 };

/* All objects of all blocks, in order; those in "author" and the like are not
 * among them. They live as long as the parsed blocks. */
typedef struct graph {
	json_t *blocks[SCRIPTS_MAX];
	size_t n_blocks;
	const json_t *objects[OBJECTS_MAX];
	size_t n_objects;
} graph;

/* Mending */

/* "<!--", "//<![CDATA[" and the like stand before JSON in old templates. */
static hsy_str without_wrapping(hsy_str s)
{
	static const char cdata[] = "[CDATA[";
	for (;;) {
		while (s.len && *s.at != '{' && *s.at != '[') {
			s.at++;
			s.len--;
		}
		if (!hsy_str_starts(s, cdata))
			return s;
		s.at += strlen(cdata);
		s.len -= strlen(cdata);
	}
}

static bool closes(hsy_str s, size_t at)
{
	while (at < s.len && strchr(" \t\r\n", s.at[at]))
		at++;
	return at < s.len && (s.at[at] == '}' || s.at[at] == ']');
}

/* Raw line ends in strings, commas before a closing bracket and escapes that JSON
 * does not know: what templates most often get wrong. */
static void mend(hsy_str s, hsy_buf *out)
{
	bool inside = false;
	for (size_t i = 0; i < s.len; i++) {
		char c = s.at[i];
		if (inside && c == '\\' && i + 1 < s.len) {
			if (strchr("\"\\/bfnrtu", s.at[i + 1]))
				hsy_buf_put(out, s.at + i, 2);
			else
				hsy_buf_put(out, s.at + i + 1, 1);
			i++;
			continue;
		}
		if (c == '"')
			inside = !inside;
		if (inside && (unsigned char)c < ' ')
			c = ' ';
		if (inside || c != ',' || !closes(s, i + 1))
			hsy_buf_put(out, &c, 1);
	}
}

static json_t *parse(hsy_str script)
{
	size_t end;
	hsy_str text = without_wrapping(script);
	json_t *value = text.len ? hsy_json_parse_first(text, NULL, &end, NULL) : NULL;
	if (value || !text.len)
		return value;
	hsy_buf mended;
	hsy_buf_init(&mended);
	mend(text, &mended);
	value = hsy_json_parse_first(hsy_buf_view(&mended), NULL, &end, NULL);
	hsy_buf_clear(&mended);
	return value;
}

/* The graph */

static void add_objects(graph *g, const json_t *value, int depth)
{
	static const char *const inner[] = {"@graph", "mainEntity", "mainEntityOfPage"};
	if (depth > GRAPH_DEPTH || g->n_objects == OBJECTS_MAX)
		return;
	if (json_is_array(value)) {
		for (size_t i = 0; i < json_array_size(value) && i < OBJECTS_MAX; i++)
			add_objects(g, json_array_get(value, i), depth + 1);
	} else if (json_is_object(value)) {
		g->objects[g->n_objects++] = value;
		for (size_t i = 0; i < sizeof inner / sizeof *inner; i++)
			add_objects(g, json_object_get(value, inner[i]), depth + 1);
	}
}

static bool type_ends(const json_t *object, const char *with)
{
	const json_t *type = json_object_get(object, "@type");
	for (size_t i = 0; json_is_array(type) && i < json_array_size(type); i++)
		if (hsy_str_ends(hsy_str_of(json_string_value(json_array_get(type, i))),
		                 with))
			return true;
	return hsy_str_ends(hsy_str_of(json_string_value(type)), with);
}

static bool type_among(const json_t *object, const char *const *ends)
{
	while (*ends && !type_ends(object, *ends))
		ends++;
	return *ends;
}

/* value itself, the first of a list, or the object that its "@id" names. */
static const json_t *deref(const graph *g, const json_t *value)
{
	if (json_is_array(value))
		value = json_array_get(value, 0);
	const char *id = json_string_value(json_object_get(value, "@id"));
	if (!id || json_object_get(value, "name"))
		return value;
	for (size_t i = 0; i < g->n_objects; i++) {
		const char *its = json_string_value(
		    json_object_get(g->objects[i], "@id"));
		if (its && strcmp(id, its) == 0 && json_object_get(g->objects[i], "name"))
			return g->objects[i];
	}
	return value;
}

/* A string, or what an object holds under key. */
static hsy_str string_or(const graph *g, const json_t *value, const char *key)
{
	value = deref(g, value);
	if (json_is_string(value))
		return hsy_str_of(json_string_value(value));
	return json_is_object(value) ? hsy_json_get_str(value, key) : (hsy_str){0};
}

/* Which article */

static bool is_like(const hsy_meta *m, hsy_str a, hsy_str b)
{
	return a.len && b.len &&
	       hsy_str_find(hsy_meta_plain(b, m->arena), hsy_meta_plain(a, m->arena),
	                    0) != HSY_NONE;
}

/* Teasers of other articles may be told of too: the page's own has its headline
 * or its address. What is no article, but has a date, is better than nothing. */
static int likeness(const hsy_meta *m, const graph *g, const json_t *object)
{
	static const char *const articles[] = {"Article", "Posting", "Report",
	                                       "PressRelease", NULL};
	static const char *const others[] = {"WebPage",      "Review", "Recipe",
	                                     "CreativeWork", "Event",  NULL};
	static const hsy_way titles[] = {HSY_WAY(TITLE, ""), HSY_WAY(META, "og:title"),
	                                 HSY_WAY_END};
	static const hsy_way addresses[] = {HSY_WAY(LINK, "canonical"),
	                                    HSY_WAY(META, "og:url"), HSY_WAY_END};
	int score = type_among(object, articles) ? 10
	            : type_among(object, others) &&
	                    json_object_get(object, "datePublished")
	                ? 5
	                : 0;
	if (!score)
		return 0;
	hsy_str url = hsy_meta_first(m, addresses);
	score += is_like(m, hsy_json_get_str(object, "headline"),
	                 hsy_meta_first(m, titles));
	score += url.len &&
	         (hsy_str_equal(hsy_json_get_str(object, "url"), url) ||
	          hsy_str_equal(
	              string_or(g, json_object_get(object, "mainEntityOfPage"), "@id"),
	              url));
	return score;
}

static const json_t *find_article(const hsy_meta *m, const graph *g)
{
	const json_t *best = NULL;
	int most = 0;
	for (size_t i = 0; i < g->n_objects; i++) {
		int score = likeness(m, g, g->objects[i]);
		if (score > most)
			best = g->objects[i];
		most = score > most ? score : most;
	}
	return best;
}

/* What it tells */

static void add(hsy_meta *m, const char *name, hsy_str value)
{
	if (value.len)
		hsy_meta_add(m, HSY_BY_JSON, hsy_str_of(name),
		             hsy_str_dup(m->arena, hsy_meta_unescape(value, m->arena)));
}

static const json_t *author_at(const graph *g, const json_t *authors, size_t i)
{
	return deref(g, json_is_array(authors) ? json_array_get(authors, i) : authors);
}

/* Organisations are authors of another kind. Where one is a person by type, those
 * without a type are too. */
static void add_authors(hsy_meta *m, const graph *g, const json_t *authors)
{
	size_t n = json_is_array(authors) ? json_array_size(authors) : 1;
	bool typed = false;
	n = n < AUTHORS_MAX ? n : AUTHORS_MAX;
	for (size_t i = 0; i < n; i++)
		typed |= type_ends(author_at(g, authors, i), "Person");
	for (size_t i = 0; i < n; i++) {
		const json_t *author = author_at(g, authors, i);
		bool is_house = type_ends(author, "Organization") &&
		                !type_ends(author, "Person");
		add(m,
		    is_house ? "author house"
		    : typed  ? "author"
		             : "author name",
		    string_or(g, author, "name"));
	}
}

static void add_article(hsy_meta *m, const graph *g, const json_t *article)
{
	/* Where a field is an object, which of its members tells. */
	static const struct {
		const char *name, *member;
	} fields[] = {{"headline", "@value"},
	              {"name", "@value"},
	              {"publisher", "name"},
	              {"provider", "name"},
	              {"sourceOrganization", "name"},
	              {"datePublished", "@value"},
	              {"dateModified", "@value"},
	              {"dateCreated", "@value"},
	              {"url", "@id"},
	              {"mainEntityOfPage", "@id"},
	              {"isBasedOn", "url"},
	              {"isBasedOn", "@id"},
	              {"isBasedOnUrl", "@id"},
	              {"inLanguage", "alternateName"}};
	for (size_t i = 0; i < sizeof fields / sizeof *fields; i++)
		add(m, fields[i].name,
		    string_or(g, json_object_get(article, fields[i].name),
		              fields[i].member));
	const json_t *author = json_object_get(article, "author");
	add_authors(m, g, author ? author : json_object_get(article, "creator"));
}

void hsy_meta_gather_json(hsy_meta *m)
{
	graph *g = HSY_NEW(m->arena, graph);
	for (size_t i = 0; i < m->scripts.n && i < SCRIPTS_MAX; i++) {
		json_t *value = parse(m->scripts.at[i]);
		if (value)
			g->blocks[g->n_blocks++] = value;
		add_objects(g, value, 0);
	}
	const json_t *article = find_article(m, g);
	if (article)
		add_article(m, g, article);
	for (size_t i = 0; i < g->n_objects; i++)
		if (type_ends(g->objects[i], "WebSite"))
			add(m, "WebSite", hsy_json_get_str(g->objects[i], "name"));
	for (size_t i = 0; i < g->n_blocks; i++)
		json_decref(g->blocks[i]);
}
