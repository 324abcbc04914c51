/* sources.c -- who is leaned on, and how much, in words and as data. */
#include "export/sources.h"

#include "base/map.h"
#include "export/escape.h"
#include "export/json.h"
#include "export/leaning.h"
#include "export/text.h"

static const hsy_source *source_of(const hsy_page *page, const hsy_leaning *leaning)
{
	return &page->results->sources->list.at[leaning->source];
}

static const char *plural(size_t n)
{
	return n == 1 ? "" : "s";
}

/* ------------------------------------------------ in words */

/* "organisation", "person, not named". */
static hsy_str kind_of(const hsy_page *page, const hsy_leaning *leaning)
{
	static const char *const names[HSY_N_SOURCE_TYPES] = {
	    [HSY_SOURCE_PERSON] = "person",
	    [HSY_SOURCE_ORGANISATION] = "organisation",
	    [HSY_SOURCE_OUTLET] = "outlet",
	    [HSY_SOURCE_DOCUMENT] = "document",
	    [HSY_SOURCE_EVENT] = "event",
	    [HSY_SOURCE_ANONYMOUS_PERSON] = "person",
	    [HSY_SOURCE_ANONYMOUS_GROUP] = "people",
	    [HSY_SOURCE_UNSPECIFIED] = "nobody in particular",
	};
	hsy_source_type type = source_of(page, leaning)->type;
	bool is_nameless = leaning->is_anonymous || type == HSY_SOURCE_ANONYMOUS_PERSON ||
	                   type == HSY_SOURCE_ANONYMOUS_GROUP;

	return hsy_str_printf(page->arena, "%s%s", names[type],
	                      is_nameless ? ", not named" : "");
}

static hsy_str with_count(const hsy_page *page, hsy_str list, size_t n, const char *what)
{
	if (!n)
		return list;
	return hsy_str_printf(page->arena, HSY_STR_FMT "%s%s %zu×", HSY_STR_ARG(list),
	                      list.len ? ", " : "", what, n);
}

/* "quoted 2×, retold 9×, credited 1×; 4 through others" */
static hsy_str ways_of(const hsy_page *page, const hsy_leaning *l)
{
	hsy_str list = HSY_STR("");

	list = with_count(page, list, l->n_quoted, "quoted");
	list = with_count(page, list, l->n_told, "retold");
	list = with_count(page, list, l->n_credited, "credited");
	list = with_count(page, list, l->n_copied, "copied");
	if (l->n_relayed)
		list = hsy_str_printf(page->arena, HSY_STR_FMT "; %zu through others",
		                      HSY_STR_ARG(list), l->n_relayed);
	return list;
}

/* What is told of names besides. */
typedef struct names {
	hsy_map listed; /* how many of the list have the name */
	hsy_map bodies; /* organisations and outlets */
} names;

static bool is_body(const hsy_source *source)
{
	return source->type == HSY_SOURCE_ORGANISATION ||
	       source->type == HSY_SOURCE_OUTLET;
}

static names names_of(const hsy_page *page, const hsy_leanings *all)
{
	const hsy_sources *sources = page->results->sources;
	names found;

	hsy_map_init(&found.listed, page->arena);
	hsy_map_init(&found.bodies, page->arena);
	for (size_t i = 0; i < all->n; i++) {
		hsy_str name = source_of(page, &all->at[i])->name;
		size_t n = name.at ? hsy_map_find(&found.listed, name) : 0;

		if (name.at)
			hsy_map_set(&found.listed, name, n == HSY_NONE ? 1 : n + 1);
	}
	for (size_t i = 0; i < sources->list.n; i++)
		if (sources->list.at[i].name.at && is_body(&sources->list.at[i]))
			hsy_map_add(&found.bodies, sources->list.at[i].name, i);
	return found;
}

/* " [s780f5c]" where another of the list has the same name. */
static hsy_str id_of(const hsy_page *page, const names *known, const hsy_source *source)
{
	enum { SHORT = 7 };
	size_t len = source->id.len < SHORT ? source->id.len : SHORT;
	size_t n = hsy_map_find(&known->listed, source->name);

	if (n == HSY_NONE || n < 2)
		return HSY_STR("");
	return hsy_str_printf(page->arena, " [%.*s]", (int)len, source->id.at);
}

/* "Amazon (organisation)"; of a person who is known by nothing else, "somebody at
 * Amazon". */
static hsy_str title_of(const hsy_page *page, const names *known, const hsy_leaning *l)
{
	const hsy_source *source = source_of(page, l);
	bool is_somebody = source->type == HSY_SOURCE_ANONYMOUS_PERSON &&
	                   hsy_map_find(&known->bodies, source->name) != HSY_NONE;

	return hsy_str_printf(page->arena,
	                      "%s" HSY_STR_FMT " (" HSY_STR_FMT ")" HSY_STR_FMT,
	                      is_somebody ? "somebody at " : "",
	                      HSY_STR_ARG(source->name), HSY_STR_ARG(kind_of(page, l)),
	                      HSY_STR_ARG(id_of(page, known, source)));
}

/* Columns of the numbers; of a page that has no room for names beside them, names stand
 * below. */
enum { NUMBERS = 36, NAMES_LEAST = 24 };

static bool is_narrow(const hsy_page *page)
{
	return page->width < NUMBERS + NAMES_LEAST;
}

static void put_source(const hsy_page *page, const names *known, const hsy_leaning *l,
                       hsy_out *out)
{
	const char *margin = is_narrow(page)
	                         ? "    "
	                         : "                                    ";
	hsy_str numbers = hsy_str_printf(page->arena, "%6zu %5zu %5zu %6zu %8zu%s",
	                                 l->n_claims, l->n_sole, l->lapses.n,
	                                 l->n_stakes, l->n_articles,
	                                 is_narrow(page) ? "\n" : "  ");
	hsy_str ways = ways_of(page, l);

	if (is_narrow(page))
		hsy_out_put(out, numbers);
	hsy_text_put(page, out, is_narrow(page) ? margin : numbers.at, margin,
	             title_of(page, known, l));
	if (ways.len)
		hsy_text_put(page, out, margin, margin, ways);
}

/* The source without which most claims become unsourced; NULL where there is none. */
static const hsy_leaning *most_alone(const hsy_leanings *all)
{
	const hsy_leaning *most = NULL;

	for (size_t i = 0; i < all->n; i++)
		if (all->at[i].n_sole && (!most || all->at[i].n_sole > most->n_sole))
			most = &all->at[i];
	return most;
}

static void put_summary(const hsy_page *page, const hsy_leanings *all, size_t n_bare,
                        hsy_out *out)
{
	const hsy_leaning *most = most_alone(all);
	size_t n_articles = page->results->records->list.n, n = page->claims.n;
	hsy_str text = hsy_str_printf(
	    page->arena,
	    "%zu article%s, %zu claim%s, %zu source%s. %zu claim%s graded F: no source "
	    "was found",
	    n_articles, plural(n_articles), n, plural(n), all->n, plural(all->n), n_bare,
	    n_bare == 1 ? " is" : "s are");

	if (most)
		text = hsy_str_printf(
		    page->arena,
		    HSY_STR_FMT "; %zu more would be so without " HSY_STR_FMT,
		    HSY_STR_ARG(text), most->n_sole,
		    HSY_STR_ARG(source_of(page, most)->name));
	hsy_text_put(page, out, "", "",
	             hsy_str_printf(page->arena, HSY_STR_FMT ".", HSY_STR_ARG(text)));
}

void hsy_text_sources(const hsy_page *page, hsy_out *out)
{
	size_t n_bare;
	const hsy_leanings all = hsy_leanings_of(page, &n_bare);
	const names known = names_of(page, &all);

	put_summary(page, &all, n_bare, out);
	if (all.n)
		hsy_out_text(out, is_narrow(page)
		                      ? "\nclaims  only  fall  stake articles\n"
		                      : "\nclaims  only  fall  stake articles  source\n");
	for (size_t i = 0; i < all.n; i++)
		put_source(page, &known, &all.at[i], out);
	if (all.n)
		hsy_text_put(
		    page, out, "\n", "",
		    HSY_STR("claims: that others have from the source, or that end with "
		            "it; knockout also takes away what an outlet itself reports. "
		            "only: those that would become unsourced (F) without it. "
		            "fall: those whose grade would be worse without it. stake: "
		            "those in which it has one. articles: that name it, or copy "
		            "it."));
	hsy_text_put_end(page, out);
}

/* ------------------------------------------------ as data */

static json_t *lapses_array(const hsy_page *page, const hsy_leaning *l)
{
	json_t *list = json_array();

	for (size_t i = 0; i < l->lapses.n; i++) {
		const hsy_lapse *lapse = &l->lapses.at[i];
		json_t *object = json_object();

		hsy_json_set_str(object, "claim",
		                 page->results->links->claims.at[lapse->claim].id);
		hsy_json_set(object, "before", json_stringn(&lapse->before, 1));
		hsy_json_set(object, "after", json_stringn(&lapse->after, 1));
		json_array_append_new(list, object);
	}
	return list;
}

static json_t *leaning_object(const hsy_page *page, const hsy_leaning *l)
{
	const hsy_source *source = source_of(page, l);
	json_t *object = json_object();

	hsy_json_set_str(object, "id", source->id);
	hsy_json_set_str(object, "name", source->name);
	hsy_json_set_text(object, "type", hsy_source_type_name(source->type));
	hsy_json_set_bool(object, "anonymous", l->is_anonymous);
	hsy_json_set_count(object, "claims", l->n_claims);
	hsy_json_set_count(object, "only", l->n_sole);
	hsy_json_set_count(object, "interested", l->n_stakes);
	hsy_json_set_count(object, "articles", l->n_articles);
	hsy_json_set_count(object, "quoted", l->n_quoted);
	hsy_json_set_count(object, "paraphrased", l->n_told);
	hsy_json_set_count(object, "relayed", l->n_relayed);
	hsy_json_set_count(object, "cited", l->n_credited);
	hsy_json_set_count(object, "copied", l->n_copied);
	hsy_json_set(object, "falls", lapses_array(page, l));
	return object;
}

void hsy_json_sources(const hsy_page *page, hsy_out *out)
{
	size_t n_bare;
	const hsy_leanings all = hsy_leanings_of(page, &n_bare);
	json_t *object = json_object(), *list = json_array();

	for (size_t i = 0; i < all.n; i++)
		json_array_append_new(list, leaning_object(page, &all.at[i]));
	hsy_json_set_str(object, "weights", page->results->weights->version);
	hsy_json_set_count(object, "articles", page->results->records->list.n);
	hsy_json_set_count(object, "claims", page->claims.n);
	hsy_json_set_count(object, "unsourced", n_bare);
	hsy_json_set(object, "sources", list);
	hsy_json_put(object, "\n", out);
}
