/* explain.c -- the reasons for a score, in figures and in words. */
#include "score/explain.h"

#include "score/solve.h"

static bool is_worth_telling(const hsy_reason *reason, const hsy_weights *weights)
{
	return weights->of[reason->level] < 1 || !hsy_span_empty(reason->words);
}

static hsy_term term_of(const hsy_reason *reason, const hsy_weights *weights, size_t edge,
                        size_t record)
{
	return (hsy_term){
	    .factor = hsy_level_factor(reason->level),
	    .level = reason->level,
	    .value = weights->of[reason->level],
	    .edge = edge,
	    .record = hsy_span_empty(reason->words) ? HSY_NONE : record,
	    .words = reason->words,
	};
}

static hsy_term bare_term(double value, size_t edge)
{
	return (hsy_term){
	    .factor = HSY_N_FACTORS,
	    .level = HSY_N_LEVELS,
	    .value = value,
	    .edge = edge,
	    .record = HSY_NONE,
	};
}

static void add_hop(hsy_terms *terms, const hsy_graph *graph, size_t at,
                    const hsy_weights *weights, hsy_arena *arena)
{
	const hsy_edge *edge = &graph->edges.at[at];
	const hsy_reason *reasons[] = {&edge->relay, &edge->mode, &edge->hedge,
	                               &edge->trace};

	if (edge->has_factor) {
		if (edge->factor < 1)
			hsy_vec_push(arena, terms, bare_term(edge->factor, at));
		return;
	}
	for (size_t i = 0; i < sizeof reasons / sizeof *reasons; i++)
		if (is_worth_telling(reasons[i], weights))
			hsy_vec_push(arena, terms,
			             term_of(reasons[i], weights, at, edge->record));
}

static void add_origin(hsy_terms *terms, const hsy_node *node, const hsy_weights *weights,
                       hsy_arena *arena)
{
	const hsy_origin *origin = hsy_node_origin(node, weights);
	const hsy_reason *reasons[] = {&origin->how_known, &origin->naming,
	                               &origin->interest};

	if (origin->has_weight) {
		hsy_vec_push(arena, terms, bare_term(origin->weight, HSY_NONE));
		return;
	}
	for (size_t i = 0; i < sizeof reasons / sizeof *reasons; i++)
		hsy_vec_push(arena, terms,
		             term_of(reasons[i], weights, HSY_NONE, origin->record));
}

hsy_terms hsy_line_terms(const hsy_graph *graph, const hsy_class_line *line,
                         const hsy_weights *weights, hsy_arena *arena)
{
	hsy_terms terms = {NULL, 0, 0};
	size_t origin = line->nodes.at[line->nodes.n - 1];

	for (size_t i = 0; i < line->edges.n; i++)
		add_hop(&terms, graph, line->edges.at[i], weights, arena);
	add_origin(&terms, &graph->nodes.at[origin], weights, arena);
	return terms;
}

/* The graph as it would be had nobody of the class said anything. */
static const hsy_score *score_without(const hsy_graph *graph, hsy_str class_id,
                                      const hsy_weights *weights, hsy_arena *arena)
{
	hsy_graph rest = *graph;

	rest.nodes.at = HSY_NEW_ARRAY(arena, graph->nodes.n, hsy_node);
	for (size_t i = 0; i < graph->nodes.n; i++) {
		rest.nodes.at[i] = graph->nodes.at[i];
		if (hsy_str_equal(graph->nodes.at[i].class_id, class_id))
			rest.nodes.at[i].is_origin = false;
	}
	return hsy_score_new(&rest, weights, arena);
}

/* -------------------------------------------------------------- sentences */

static const hsy_node *origin_of(const hsy_graph *graph, const hsy_class_line *line)
{
	return &graph->nodes.at[line->nodes.at[line->nodes.n - 1]];
}

/* The strongest class that is somebody, and how many such there are. */
static const hsy_class_line *first_source(const hsy_graph *graph, const hsy_score *score,
                                          const hsy_weights *weights, size_t *n)
{
	const hsy_class_line *first = NULL;

	*n = 0;
	for (size_t i = 0; i < score->classes.n; i++) {
		const hsy_class_line *line = &score->classes.at[i];

		if (hsy_origin_is_nobody(
		        hsy_node_origin(origin_of(graph, line), weights)))
			continue;
		if (!first)
			first = line;
		(*n)++;
	}
	return first;
}

static hsy_str articles_say(const hsy_score *score, hsy_arena *arena)
{
	if (score->articles == 0)
		return HSY_STR("This is said");
	if (score->articles == 1)
		return HSY_STR("One article says this");
	return hsy_str_printf(arena, "%zu articles say this", score->articles);
}

static hsy_str who_says_so(const hsy_graph *graph, const hsy_score *score,
                           const hsy_weights *weights, hsy_arena *arena)
{
	size_t n;
	const hsy_class_line *first = first_source(graph, score, weights, &n);
	hsy_str say = articles_say(score, arena), label;

	if (!first)
		return hsy_str_printf(
		    arena, HSY_STR_FMT ", but %s not tell where it is from.",
		    HSY_STR_ARG(say), score->articles > 1 ? "do" : "does");
	label = origin_of(graph, first)->label;
	if (n == 1)
		return hsy_str_printf(arena,
		                      HSY_STR_FMT ", and all of it goes back to one "
		                                  "source: " HSY_STR_FMT ".",
		                      HSY_STR_ARG(say), HSY_STR_ARG(label));
	return hsy_str_printf(arena,
	                      HSY_STR_FMT ", and it goes back to %zu different sources; "
	                                  "the strongest is " HSY_STR_FMT ".",
	                      HSY_STR_ARG(say), n, HSY_STR_ARG(label));
}

/* Of sourcing, never of truth. */
static const char *what_it_means(const hsy_score *score)
{
	if (score->grade == 'F')
		return "a reader has nothing to check it by";
	if (score->lines == 0)
		return "nobody behind it can be found and asked";
	if (score->lines == 1)
		return score->strength >= 50 ? "one source that can be checked carries it"
		                             : "one source carries it, and weakly";
	return score->strength >= 55
	           ? "sources that do not depend on each other say the same, and can be "
	             "checked"
	           : "several sources say it, but each of them only weakly";
}

const hsy_explanation *hsy_explanation_new(const hsy_graph *graph, const hsy_score *score,
                                           const hsy_weights *weights, hsy_arena *arena)
{
	hsy_explanation *why = HSY_NEW(arena, hsy_explanation);

	why->graph = graph;
	why->score = score;
	for (size_t i = 0; i < score->classes.n; i++) {
		const hsy_class_line *line = &score->classes.at[i];
		hsy_line_reason reason = {
		    .line = line,
		    .terms = hsy_line_terms(graph, line, weights, arena),
		    .without = score_without(graph, line->class_id, weights, arena),
		};

		hsy_vec_push(arena, &why->lines, reason);
	}
	why->who = who_says_so(graph, score, weights, arena);
	why->grade = hsy_str_printf(arena, "Its sourcing is graded %c, %s: %s.",
	                            score->grade, hsy_grade_name(score->grade),
	                            what_it_means(score));
	return why;
}
