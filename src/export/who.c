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

static const hsy_node *origin_of(const hsy_graph *graph, const hsy_class_line *line)
{
	return &graph->nodes.at[line->nodes.at[line->nodes.n - 1]];
}

static hsy_str name_of(const hsy_node *origin, hsy_arena *arena)
{
	if (origin->kind == HSY_NODE_UNSPECIFIED)
		return HSY_STR("“reportedly”");
	return hsy_wrap(arena, origin->label, NAME_COLUMNS, 1).at[0];
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
		const hsy_node *origin = origin_of(results->graphs[claim],
		                                   &classes->at[i]);
		hsy_str name;

		if (origin->kind == HSY_NODE_NOBODY)
			continue;
		name = name_of(origin, arena);
		if (!is_among(&names, name))
			hsy_vec_push(arena, &names, name);
	}
	return names;
}

hsy_str hsy_claim_who(const hsy_results *results, size_t claim, hsy_arena *arena)
{
	hsy_strs names = names_of(results, claim, arena);
	hsy_buf text;
	hsy_str who;

	if (names.n == 0)
		return HSY_STR("no source given");
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

static bool has_figure(hsy_str text)
{
	for (size_t at = 0; at < text.len;)
		if (hsy_char_is_digit(hsy_utf8_next(text, &at)))
			return true;
	return false;
}

/* Whether any article puts it into somebody's mouth. */
static bool is_said(const hsy_results *results, size_t claim)
{
	const hsy_places *places = &results->links->claims.at[claim].places;

	for (size_t i = 0; i < places->n; i++)
		if (!hsy_place_statement(results->records, places->at[i])->own_voice)
			return true;
	return false;
}

bool hsy_claim_is_listed(const hsy_results *results, size_t claim)
{
	/* A figure that nobody stands behind is what a reader should see first. */
	return is_said(results, claim) || results->scores[claim]->articles >= 2 ||
	       results->graphs[claim]->is_contested ||
	       has_figure(results->links->claims.at[claim].wording);
}

static hsy_str badges_of(const hsy_score *score, hsy_arena *arena)
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
	    .badges = badges_of(score, arena).at,
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
