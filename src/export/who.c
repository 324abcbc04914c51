/* who.c -- claims in rows: their rank, who says so, which are worth a row. */
#include "export/export.h"

#include "base/buf.h"
#include "export/escape.h"

#include <stdlib.h>

enum { NAMES_MAX = 3, NAME_COLUMNS = 60 };

typedef struct ranked {
	const hsy_score *score;
	size_t claim;
} ranked;

static int compare_ranked(const void *a, const void *b)
{
	const ranked *x = a, *y = b;
	int order = hsy_score_compare(x->score, y->score);

	/* Claims come by id. */
	return order ? order : (x->claim > y->claim) - (x->claim < y->claim);
}

void hsy_results_rank(hsy_results *results, hsy_arena *arena)
{
	size_t n = results->links->claims.n;
	ranked *order = HSY_NEW_ARRAY(arena, n, ranked);
	size_t *ranks = HSY_NEW_ARRAY(arena, n, size_t);

	for (size_t i = 0; i < n; i++)
		order[i] = (ranked){results->scores[i], i};
	if (n > 1)
		qsort(order, n, sizeof *order, compare_ranked);
	for (size_t i = 0; i < n; i++)
		ranks[i] = order[i].claim;
	results->ranks = ranks;
}

/* ---------------------------------------------------------------- who says so */

hsy_str hsy_file_name(hsy_str path)
{
	size_t at = path.len;

	while (at > 0 && path.at[at - 1] != '/')
		at--;
	return hsy_str_slice(path, (hsy_span){at, path.len});
}

hsy_str hsy_article_name(const hsy_results *results, size_t record)
{
	const hsy_sources *sources = results->sources;
	const hsy_doc *doc = &results->records->list.at[record].doc;

	if (sources->of_record[record] != HSY_NONE)
		return sources->list.at[sources->of_record[record]].name;
	if (doc->outlet_name.len)
		return doc->outlet_name;
	return doc->headline.len ? doc->headline : hsy_file_name(doc->path);
}

hsy_str hsy_source_url(const hsy_source *source, hsy_arena *arena)
{
	for (size_t i = 0; i < source->domain.len; i++) {
		unsigned char c = (unsigned char)source->domain.at[i];

		if (!(c >= 'a' && c <= 'z') && !(c >= '0' && c <= '9') && c != '.' &&
		    c != '-')
			return (hsy_str){NULL, 0};
	}
	if (!source->domain.len)
		return (hsy_str){NULL, 0};
	return hsy_str_printf(arena, "https://" HSY_STR_FMT "/",
	                      HSY_STR_ARG(source->domain));
}

/* Whether an article cites the node by that word. */
static bool is_cited_by(const hsy_results *results, const hsy_graph *graph, size_t node,
                        const char *word, hsy_arena *arena)
{
	for (size_t i = 0; i < graph->edges.n; i++) {
		const hsy_edge *edge = &graph->edges.at[i];
		hsy_str cue;

		if (edge->to != node || hsy_span_empty(edge->cue))
			continue;
		cue = hsy_str_slice(results->records->list.at[edge->record].doc.text,
		                    edge->cue);
		if (hsy_str_find(hsy_str_fold(arena, cue), hsy_str_of(word), 0) !=
		    HSY_NONE)
			return true;
	}
	return false;
}

hsy_str hsy_node_name(const hsy_results *results, const hsy_graph *graph, size_t node,
                      hsy_arena *arena)
{
	if (graph->nodes.at[node].kind != HSY_NODE_UNSPECIFIED)
		return graph->nodes.at[node].label;
	return is_cited_by(results, graph, node, "reportedly", arena)
	           ? HSY_STR("“reportedly”")
	           : HSY_STR("nobody named");
}

static bool is_among(const hsy_strs *names, hsy_str name)
{
	for (size_t i = 0; i < names->n; i++)
		if (hsy_str_equal(names->at[i], name))
			return true;
	return false;
}

/* Two anonymous engineers are two classes, but one name is enough in a row. */
static hsy_strs names_of(const hsy_results *results, size_t claim, hsy_arena *arena)
{
	const hsy_class_lines *classes = &results->scores[claim]->classes;
	hsy_strs names = {0};

	for (size_t i = 0; i < classes->n; i++) {
		const hsy_graph *graph = results->graphs[claim];
		const hsy_indexes *nodes = &classes->at[i].nodes;
		size_t origin = nodes->at[nodes->n - 1];
		hsy_str name;

		if (graph->nodes.at[origin].kind == HSY_NODE_NOBODY)
			continue;
		name = hsy_node_name(results, graph, origin, arena);
		name = hsy_wrap(arena, name, NAME_COLUMNS, 1).at[0];
		if (!is_among(&names, name))
			hsy_vec_push(arena, &names, name);
	}
	return names;
}

/* A circle of articles ends nowhere; where one of them says it without a source,
 * that is an end. */
static hsy_str nobody_of(const hsy_score *score)
{
	bool is_loop = score->badges >> HSY_BADGE_LOOP & 1;

	return is_loop && score->classes.n == 0 ? HSY_STR("they only cite each other")
	                                        : HSY_STR("no source given");
}

hsy_str hsy_claim_who(const hsy_results *results, size_t claim, hsy_arena *arena)
{
	hsy_strs names = names_of(results, claim, arena);
	hsy_buf text;
	hsy_str who;

	if (names.n == 0)
		return nobody_of(results->scores[claim]);
	hsy_buf_init(&text);
	for (size_t i = 0; i < names.n && i < NAMES_MAX; i++)
		hsy_buf_printf(&text, "%s" HSY_STR_FMT, i ? "; " : "",
		               HSY_STR_ARG(names.at[i]));
	if (names.n > NAMES_MAX)
		hsy_buf_printf(&text, "; %zu more", names.n - NAMES_MAX);
	who = hsy_str_dup(arena, hsy_buf_view(&text));
	hsy_buf_clear(&text);
	return who;
}

hsy_str hsy_badges_text(const hsy_score *score, hsy_arena *arena)
{
	hsy_str badges = HSY_STR("");

	for (size_t i = 0; i < HSY_N_BADGES; i++)
		if (score->badges >> i & 1)
			badges = hsy_str_printf(
			    arena, HSY_STR_FMT "%s%s", HSY_STR_ARG(badges),
			    badges.len ? ", " : "", hsy_badge_name((hsy_badge)i));
	return badges;
}

bool hsy_results_info(const hsy_results *results, size_t rank, hsy_arena *arena,
                      hsy_claim_info *out)
{
	const hsy_claim *claim;
	const hsy_score *score;
	size_t at;

	if (rank >= results->links->claims.n)
		return false;
	at = results->ranks[rank];
	claim = &results->links->claims.at[at];
	score = results->scores[at];
	*out = (hsy_claim_info){
	    .id = hsy_str_dup(arena, claim->id).at,
	    .wording = hsy_str_dup(arena, claim->wording).at,
	    .grade = score->grade,
	    .strength = score->strength,
	    .lines = score->lines,
	    .articles = score->articles,
	    .who = hsy_claim_who(results, at, arena).at,
	    .badges = hsy_badges_text(score, arena).at,
	    .is_listed = hsy_claim_is_listed(results, at),
	};
	return true;
}

hsy_status hsy_results_find(const hsy_results *results, const char *id, size_t *claim,
                            hsy_error *err)
{
	const hsy_claims *claims = &results->links->claims;
	size_t n_found = 0;

	if (!id || !*id)
		return hsy_fail(err, HSY_E_USAGE,
		                "which claim? Give its id or the start of it");
	for (size_t i = 0; i < claims->n; i++) {
		if (!hsy_str_starts(claims->at[i].id, id))
			continue;
		*claim = i;
		if (hsy_str_is(claims->at[i].id, id))
			return HSY_OK;
		n_found++;
	}
	if (n_found == 1)
		return HSY_OK;
	if (n_found == 0)
		return hsy_fail(err, HSY_E_NOT_FOUND, "no claim has the id '%s'", id);
	return hsy_fail(err, HSY_E_USAGE, "%zu claims have an id that begins with '%s'",
	                n_found, id);
}
