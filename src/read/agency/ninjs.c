/* ninjs.c -- ninjs 1 to 3. The third writes "versionCreated" where the others write
 * "versioncreated", so names are compared without regard to case. */
#include "read/agency/ninjs.h"

#include "base/date.h"
#include "read/agency/agency.h"
#include "read/encoding.h"
#include "read/html/html.h"
#include "read/plain.h"

/* name is in small letters. */
static const json_t *find(const json_t *object, const char *name)
{
	const char *key;
	json_t *value;
	if (!json_is_object(object))
		return NULL;
	value = json_object_get(object, name);
	if (value)
		return value;
	/* clang-format off */
	json_object_foreach((json_t *)object, key, value) {
		if (hsy_name_equal(hsy_str_of(key), name))
			return value;
	}
	/* clang-format on */
	return NULL;
}

static hsy_str string_of(const json_t *value)
{
	return (hsy_str){json_string_value(value), json_string_length(value)};
}

static hsy_str get(const json_t *object, const char *name)
{
	return hsy_str_trim(string_of(find(object, name)));
}

static hsy_str get_first(const json_t *object, const char *const *names)
{
	hsy_str s = {0};
	for (size_t i = 0; names[i] && !s.len; i++)
		s = get(object, names[i]);
	return s;
}

bool hsy_ninjs_is(const json_t *object)
{
	static const char *const names[] = {
	    "headline",  "headlines",      "bodies",    "body_text",       "body_xhtml",
	    "body_html", "versioncreated", "pubstatus", "description_text"};
	/* A line of JSON Lines tells its text under a name that ninjs does not have. */
	if (!get(object, "uri").len || json_is_string(json_object_get(object, "text")))
		return false;
	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		if (find(object, names[i]))
			return true;
	return false;
}

/* How well an element of a list is what is looked for, by its role. */
typedef enum role_fit { NOTHING, OTHER_ROLE, NO_ROLE, THAT_ROLE } role_fit;

typedef struct choice {
	hsy_str value;
	role_fit fit;
} choice;

/* Of an array as version 2 has it for headlines, descriptions and bodies: the value
 * of that role, else of none, else the first; type (or NULL) has to open its type.
 * A string is taken as it is. False where nothing fits better than best. */
static bool choose(choice *best, const json_t *list, const char *role, const char *type)
{
	bool is_better = false;
	if (json_is_string(list) && best->fit < THAT_ROLE) {
		*best = (choice){string_of(list), THAT_ROLE};
		return true;
	}
	for (size_t i = 0; i < json_array_size(list); i++) {
		const json_t *each = json_array_get(list, i);
		hsy_str value = string_of(find(each, "value"));
		hsy_str given = get(each, "contenttype"), its = get(each, "role");
		role_fit fit = hsy_name_equal(its, role) ? THAT_ROLE
		               : its.len                 ? OTHER_ROLE
		                                         : NO_ROLE;
		if (!hsy_str_trim(value).len || fit <= best->fit ||
		    (type && !hsy_str_starts(given, type)))
			continue;
		*best = (choice){value, fit};
		is_better = true;
	}
	return is_better;
}

static hsy_str pick(const json_t *list, const char *role, const char *type)
{
	choice best = {0};
	choose(&best, list, role, type);
	return best.value;
}

static void set_text(hsy_input *input, hsy_doc *doc, hsy_str text)
{
	hsy_arena *arena = input->document;
	doc->text = hsy_encoding_blank(arena, hsy_str_dup(arena, text),
	                               &doc->diagnostics);
	hsy_plain_analyse(input, doc);
}

static bool looks_like_html(hsy_str s)
{
	return hsy_str_starts(hsy_str_trim(s), "<") &&
	       hsy_str_find(s, HSY_STR("</"), 0) != HSY_NONE;
}

/* The main one; where several are, in formats of their own, plain text first: its
 * offsets are those of the input. */
static void read_bodies(hsy_input *input, hsy_doc *doc, const json_t *bodies)
{
	static const char *const types[] = {"text/plain", "text/html",
	                                    "application/xhtml", NULL};
	choice best = {.value = HSY_STR("")};
	bool is_html = false;
	for (size_t i = 0; i < sizeof types / sizeof *types; i++)
		if (choose(&best, bodies, "main", types[i]))
			is_html = types[i] ? i > 0 : looks_like_html(best.value);
	if (is_html)
		hsy_html_fragment(input, doc, best.value, doc->url);
	else
		set_text(input, doc, best.value);
}

static void read_body(hsy_input *input, hsy_doc *doc, const json_t *object)
{
	static const char *const htmls[] = {"body_xhtml", "body_html", NULL};
	hsy_str text = string_of(find(object, "body_text"));
	hsy_str html = get_first(object, htmls);
	if (hsy_str_trim(text).len)
		set_text(input, doc, text);
	else if (html.len)
		hsy_html_fragment(input, doc, html, doc->url);
	else
		read_bodies(input, doc, find(object, "bodies"));
}

static void read_heads(hsy_doc *doc, const json_t *object, hsy_arena *arena)
{
	static const char *const headlines[] = {"headline", "title", NULL};
	hsy_agency_set(&doc->headline, pick(find(object, "headlines"), "main", NULL),
	               arena);
	hsy_agency_set(&doc->headline, get_first(object, headlines), arena);
	hsy_agency_set(&doc->lead, get(object, "description_text"), arena);
	hsy_agency_set(&doc->lead,
	               pick(find(object, "descriptions"), "summary", "text/plain"),
	               arena);
}

static hsy_str date_of(const json_t *object, const char *name, hsy_arena *arena)
{
	return hsy_date_parse(arena, get(object, name));
}

/* As of NewsML-G2: published is the first version that is told of. */
static void read_dates(hsy_doc *doc, const json_t *object, hsy_arena *arena)
{
	hsy_str version = date_of(object, "versioncreated", arena);
	doc->published = date_of(object, "firstcreated", arena);
	if (!doc->published.at)
		doc->published = date_of(object, "contentcreated", arena);
	if (!doc->published.at)
		doc->published = version;
	else if (hsy_date_compare(version, doc->published) > 0)
		doc->modified = version;
}

/* A party is an object with a name, or its name. */
static hsy_str party_of(const json_t *party)
{
	return json_is_string(party) ? hsy_str_trim(string_of(party))
	                             : get(party, "name");
}

static void read_outlet(hsy_doc *doc, const json_t *object, hsy_arena *arena)
{
	static const char *const senders[] = {"provider", "source", "copyrightholder"};
	for (size_t i = 0; i < sizeof senders / sizeof *senders; i++)
		if (!doc->outlet_name.len)
			hsy_agency_provider(doc, party_of(find(object, senders[i])),
			                    (hsy_str){0}, arena);
	if (!doc->outlet_domain.len)
		doc->outlet_domain = hsy_url_host(doc->url, arena);
	hsy_agency_domain(doc, doc->id, arena);
}

static void read_credits(hsy_doc *doc, const json_t *object, hsy_arena *arena)
{
	static const char *const names[] = {"infosource", "infosources", "source",
	                                    "creditline"};
	for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
		const json_t *parties = find(object, names[i]);
		if (!json_is_array(parties))
			hsy_agency_credit(doc, party_of(parties), arena);
		for (size_t k = 0; k < json_array_size(parties); k++)
			hsy_agency_credit(doc, party_of(json_array_get(parties, k)),
			                  arena);
	}
}

/* Persons who are told to be its authors; else the byline. */
static void read_byline(hsy_input *input, hsy_doc *doc, const json_t *object)
{
	static const char *const lists[] = {"person", "people"};
	static const char *const lines[] = {"byline", "by", NULL};
	for (size_t i = 0; i < sizeof lists / sizeof *lists; i++) {
		const json_t *people = find(object, lists[i]);
		for (size_t k = 0; k < json_array_size(people); k++) {
			const json_t *person = json_array_get(people, k);
			hsy_str rel = get(person, "rel");
			if (hsy_name_equal(rel, "author") ||
			    hsy_name_equal(rel, "creator"))
				hsy_agency_person(doc, get(person, "name"),
				                  input->document);
		}
	}
	if (!doc->byline.n)
		hsy_agency_byline(doc, get_first(object, lines),
		                  hsy_input_lexicon_for(input, doc, doc->text),
		                  input->document);
}

static void read_release(hsy_doc *doc, const json_t *object, hsy_arena *arena)
{
	const json_t *embargo = find(object, "embargoed");
	hsy_agency_status(doc, get(object, "pubstatus"),
	                  date_of(object, "versioncreated", arena), arena);
	if (json_is_string(embargo))
		hsy_agency_embargo(doc, string_of(embargo), arena);
}

void hsy_ninjs_fill(hsy_input *input, hsy_doc *doc, const json_t *object)
{
	hsy_arena *arena = input->document;
	hsy_str uri = get(object, "uri"), url = get(object, "url");
	if (uri.len)
		doc->id = hsy_str_dup(arena, uri);
	if (!hsy_url_host(url, arena).at)
		url = uri;
	if (hsy_url_host(url, arena).at)
		doc->url = hsy_str_dup(arena, url);
	hsy_agency_set(&doc->language, get(object, "language"), arena);
	read_heads(doc, object, arena);
	read_dates(doc, object, arena);
	read_outlet(doc, object, arena);
	read_credits(doc, object, arena);
	read_release(doc, object, arena);
	read_byline(input, doc, object);
	read_body(input, doc, object);
	hsy_agency_lead(doc);
}
