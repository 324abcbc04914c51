/* explain.c -- the reasons for a score, in figures and in words. */
#include "score/explain.h"

#include "score/solve.h"

/* An engineer without a name is no "named" trace to a person who reads on. */
static const char *title_of(hsy_level level)
{
	return level == HSY_TRACE_NAMED ? "told, without a link" : hsy_level_name(level);
}

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
	    .has_level = true,
	    .title = title_of(reason->level),
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
	    .title = "as a number",
	    .value = value,
	    .edge = edge,
	    .record = HSY_NONE,
	};
}

/* Markup may tell where an article is from, and none of its words. */
static bool is_wordless(const hsy_edge *edge, const hsy_reason *reason)
{
	return edge->kind == HSY_EDGE_CITES && edge->record != HSY_NONE &&
	       reason == &edge->trace && hsy_span_empty(reason->words);
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
	for (size_t i = 0; i < sizeof reasons / sizeof *reasons; i++) {
		hsy_term term = term_of(reasons[i], weights, at, edge->record);

		if (is_wordless(edge, reasons[i]))
			term.title = "vague, the page declares it";
		if (is_worth_telling(reasons[i], weights))
			hsy_vec_push(arena, terms, term);
	}
}

static bool is_work(hsy_level how_known)
{
	switch (how_known) {
	case HSY_HOW_KNOWN_PUBLISHED_RECORD:
	case HSY_HOW_KNOWN_DOCUMENT_SEEN:
	case HSY_HOW_KNOWN_DOCUMENT_DESCRIBED:
	case HSY_HOW_KNOWN_MEASURED:
	case HSY_HOW_KNOWN_MEASURED_SOMEHOW:
		return true;
	default:
		return false;
	}
}

/* Nobody has no name. */
static bool has_naming(const hsy_origin *origin)
{
	return !hsy_origin_is_nobody(origin) && !hsy_origin_is_rumour(origin);
}

/* Only people give reasons for not being named. */
static const char *title_of_naming(const hsy_origin *origin)
{
	if (!has_naming(origin))
		return "not applicable";
	if (origin->naming.level != HSY_NAMING_WITHHELD)
		return hsy_level_name(origin->naming.level);
	return is_work(origin->how_known.level)
	           ? "withheld"
	           : "withheld, but position and reason told";
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
	for (size_t i = 0; i < sizeof reasons / sizeof *reasons; i++) {
		hsy_term term = term_of(reasons[i], weights, HSY_NONE, origin->record);

		if (reasons[i] == &origin->naming) {
			term.has_level = has_naming(origin);
			term.title = title_of_naming(origin);
		}
		hsy_vec_push(arena, terms, term);
	}
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

/* Without the class, in figures and letters. */
static hsy_str fall_of(const hsy_score *score, const hsy_score *without, hsy_arena *arena)
{
	return hsy_str_printf(arena, "without this line: %.0f → %.0f, %c → %c",
	                      score->strength, without->strength, score->grade,
	                      without->grade);
}

/* -------------------------------------------------------------- sentences */

static const hsy_node *origin_of(const hsy_graph *graph, const hsy_class_line *line)
{
	return &graph->nodes.at[line->nodes.at[line->nodes.n - 1]];
}

/* An outlet whose own article is younger than the one that cites it. */
static bool has_younger_report(const hsy_graph *graph, size_t node)
{
	for (size_t e = 0; e < graph->edges.n; e++)
		if (graph->edges.at[e].from == node && graph->edges.at[e].is_paradox)
			return true;
	return false;
}

/* Articles of the outlet were read, yet its report is untraced. */
static hsy_str note_of(const hsy_graph *graph, const hsy_class_line *line,
                       const hsy_weights *weights, hsy_arena *arena)
{
	const hsy_node *origin = origin_of(graph, line);
	size_t at = line->nodes.at[line->nodes.n - 1];

	if (!origin->is_read ||
	    hsy_node_origin(origin, weights)->how_known.level != HSY_HOW_KNOWN_UNTRACED)
		return (hsy_str){0};
	return hsy_str_printf(arena, "What was read of " HSY_STR_FMT " %s.",
	                      HSY_STR_ARG(origin->label),
	                      has_younger_report(graph, at)
	                          ? "came out after it was cited for this"
	                          : "does not state this in words that were recognised");
}

/* What one of them has denied they do not all say. */
static hsy_str articles_say(const hsy_score *score, bool is_denied, hsy_arena *arena)
{
	if (score->articles == 0)
		return HSY_STR("This is said");
	if (score->articles == 1)
		return is_denied ? HSY_STR("One article tells of this")
		                 : HSY_STR("One article says this");
	return hsy_str_printf(arena, "%zu articles %s this", score->articles,
	                      is_denied ? "tell of" : "say");
}

/* ", and all of it goes back to one source: Amazon" */
static hsy_str sources_of_all(const hsy_node *first, size_t n, hsy_arena *arena)
{
	if (n == 1)
		return hsy_str_printf(arena,
		                      ", and all of it goes back to one "
		                      "source: " HSY_STR_FMT,
		                      HSY_STR_ARG(first->label));
	return hsy_str_printf(
	    arena,
	    ", and it goes back to %zu different sources; the strongest "
	    "is " HSY_STR_FMT,
	    n, HSY_STR_ARG(first->label));
}

/* ". 3 of them lead to one source: Amazon; in 1 no source was found" */
static hsy_str sources_of_some(const hsy_node *first, size_t n,
                               const hsy_grounds *grounds, hsy_arena *arena)
{
	size_t some = grounds->articles[HSY_GROUND_SOURCE];
	size_t none = grounds->articles[HSY_GROUND_NOBODY] +
	              grounds->articles[HSY_GROUND_RUMOUR];
	size_t lost = grounds->articles[HSY_GROUND_NONE];
	hsy_str lead = n == 1 ? HSY_STR("one source: ")
	                      : hsy_str_printf(arena,
	                                       "%zu different sources, the strongest "
	                                       "being ",
	                                       n);
	hsy_str told = hsy_str_printf(
	    arena, ". %zu of them %s to " HSY_STR_FMT HSY_STR_FMT, some,
	    some == 1 ? "leads" : "lead", HSY_STR_ARG(lead), HSY_STR_ARG(first->label));

	if (none)
		told = hsy_str_printf(arena, HSY_STR_FMT "; in %zu no source was found",
		                      HSY_STR_ARG(told), none);
	if (lost)
		told = hsy_str_printf(arena, HSY_STR_FMT "; %zu only %s other articles",
		                      HSY_STR_ARG(told), lost,
		                      lost == 1 ? "cites" : "cite");
	return told;
}

static const char *why_no_source(const hsy_score *score, const hsy_grounds *grounds)
{
	if (grounds->articles[HSY_GROUND_RUMOUR])
		return score->articles > 1 ? ", but no article says whose word it is"
		                           : ", but not whose word it is";
	if (score->articles > 1 && grounds->articles[HSY_GROUND_NONE] == score->articles)
		return ", but they only cite each other";
	return score->articles > 1 ? ", but do not tell where it is from"
	                           : ", but does not tell where it is from";
}

/* The strongest class that is somebody's word, and how many such there are. */
static const hsy_class_line *first_source(const hsy_graph *graph, const hsy_score *score,
                                          const hsy_weights *weights, size_t *n)
{
	const hsy_class_line *first = NULL;

	*n = 0;
	for (size_t i = 0; i < score->classes.n; i++) {
		const hsy_class_line *line = &score->classes.at[i];
		const hsy_origin *origin = hsy_node_origin(origin_of(graph, line),
		                                           weights);

		if (hsy_origin_is_nobody(origin) || hsy_origin_is_rumour(origin))
			continue;
		if (!first)
			first = line;
		(*n)++;
	}
	return first;
}

static hsy_str who_says_so(const hsy_graph *graph, const hsy_score *score,
                           const hsy_weights *weights, hsy_arena *arena)
{
	const hsy_grounds grounds = hsy_grounds_of(graph, weights);
	size_t some = grounds.articles[HSY_GROUND_SOURCE], n;
	const hsy_class_line *first = first_source(graph, score, weights, &n);
	hsy_str rest;

	if (!first)
		rest = hsy_str_of(why_no_source(score, &grounds));
	else if (some == 0 || some == score->articles)
		rest = sources_of_all(origin_of(graph, first), n, arena);
	else
		rest = sources_of_some(origin_of(graph, first), n, &grounds, arena);
	return hsy_str_printf(arena, HSY_STR_FMT HSY_STR_FMT ".",
	                      HSY_STR_ARG(articles_say(score, graph->is_denied, arena)),
	                      HSY_STR_ARG(rest));
}

/* Without it nobody is behind the claim; by Menger's theorem there is one, where no two
 * lines are disjoint, and it is on the best line, too. */
static size_t gate_of(const hsy_graph *graph, const hsy_score *score,
                      const hsy_weights *weights)
{
	size_t n, gate = HSY_NONE;
	const hsy_class_line *line = first_source(graph, score, weights, &n);
	hsy_scorer *scorer;
	hsy_arena scratch;

	if (!line || !(score->badges >> HSY_BADGE_ONE_GATE & 1))
		return HSY_NONE;
	hsy_arena_init(&scratch);
	scorer = hsy_scorer_new(graph, weights, &scratch);
	for (size_t i = 1; i < line->nodes.n && gate == HSY_NONE; i++) {
		hsy_scorer_drop(scorer, line->nodes.at[i], true);
		if (hsy_scorer_rate(scorer, 0).grade == 'F')
			gate = line->nodes.at[i];
		hsy_scorer_drop(scorer, line->nodes.at[i], false);
	}
	hsy_arena_clear(&scratch);
	return gate;
}

/* Why nobody could go and ask a source. */
typedef enum obstacle { NO_OBSTACLE, TOO_WEAK, UNTRACED, NOT_PUBLIC, NAMELESS } obstacle;

static obstacle obstacle_of(const hsy_node *node, const hsy_origin *origin)
{
	if (hsy_origin_is_nobody(origin) || hsy_origin_is_rumour(origin))
		return NO_OBSTACLE;
	if (node->is_identifiable)
		return TOO_WEAK;
	if (origin->has_weight)
		return NAMELESS;
	if (origin->how_known.level == HSY_HOW_KNOWN_UNTRACED)
		return UNTRACED;
	return is_work(origin->how_known.level) ? NOT_PUBLIC : NAMELESS;
}

/* What is true of all sources, where no line counts. */
static const char *why_no_line(const hsy_graph *graph, const hsy_score *score,
                               const hsy_weights *weights)
{
	static const char *const sentences[] = {
	    [NO_OBSTACLE] = "nobody behind it can be found and asked",
	    [TOO_WEAK] = "those behind it can be found, but say it only weakly",
	    [UNTRACED] = "the report that it leans on was not among the articles",
	    [NOT_PUBLIC] = "the paper behind it is not public",
	    [NAMELESS] = "nobody behind it can be found and asked",
	};
	obstacle common = NO_OBSTACLE;

	for (size_t i = 0; i < score->classes.n; i++) {
		const hsy_node *node = origin_of(graph, &score->classes.at[i]);
		obstacle found = obstacle_of(node, hsy_node_origin(node, weights));

		if (found == NO_OBSTACLE || found == common)
			continue;
		if (common != NO_OBSTACLE)
			return "nothing that it rests on can be checked well";
		common = found;
	}
	return sentences[common];
}

/* As the score, but of the sources alone that a reader could go and check. */
static double checked_strength(const hsy_score *score, hsy_arena *arena)
{
	double *s = HSY_NEW_ARRAY(arena, score->classes.n, double);
	size_t n = 0;

	for (size_t i = 0; i < score->classes.n; i++)
		if (score->classes.at[i].is_counted)
			s[n++] = score->classes.at[i].strength;
	return 100 * hsy_noisy_or(s, n);
}

/* Of sourcing, never of truth. */
static const char *what_it_means(const hsy_graph *graph, const hsy_score *score,
                                 const hsy_weights *weights, hsy_arena *arena)
{
	const double enough = score->lines == 1 ? 50 : 55;

	if (score->grade == 'F')
		return "a reader has nothing to check it by";
	if (score->lines == 0)
		return why_no_line(graph, score, weights);
	if (checked_strength(score, arena) >= enough - HSY_SCORE_SLACK)
		return score->lines == 1
		           ? "one source that can be checked carries it"
		           : "sources that do not depend on each other say the same, and "
		             "can be checked";
	if (score->strength >= enough - HSY_SCORE_SLACK)
		return "what can be checked of it would be weak alone";
	return score->lines == 1 ? "one source carries it, and weakly"
	                         : "several sources say it, but each of them only weakly";
}

const hsy_explanation *hsy_explanation_new(const hsy_graph *graph, const hsy_score *score,
                                           const hsy_weights *weights, hsy_arena *arena)
{
	hsy_explanation *why = HSY_NEW(arena, hsy_explanation);
	hsy_arena scratch;

	hsy_arena_init(&scratch);
	hsy_scorer *scorer = hsy_scorer_new(graph, weights, &scratch);
	why->graph = graph;
	why->score = score;
	for (size_t i = 0; i < score->classes.n; i++) {
		const hsy_class_line *line = &score->classes.at[i];
		hsy_line_reason reason = {
		    .line = line,
		    .terms = hsy_line_terms(graph, line, weights, arena),
		    .note = note_of(graph, line, weights, arena),
		};

		hsy_scorer_mute(scorer, line->nodes.at[line->nodes.n - 1]);
		reason.without = hsy_scorer_score(scorer, 0, arena);
		reason.fall = fall_of(score, reason.without, arena);
		hsy_vec_push(arena, &why->lines, reason);
	}
	hsy_arena_clear(&scratch);
	why->gate = gate_of(graph, score, weights);
	why->who = who_says_so(graph, score, weights, arena);
	why->grade = hsy_str_printf(arena, "Its sourcing is graded %c, %s: %s.",
	                            score->grade, hsy_grade_name(score->grade),
	                            what_it_means(graph, score, weights, arena));
	return why;
}
