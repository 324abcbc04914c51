/* graph_file.c -- the claims of a hand-made graph, one by one, and their scores. */
#include "score/graph_file.h"

#include "base/json.h"
#include "score/explain.h"
#include "score/graph_read.h"

/* ----------------------------------------------------------------- graphs */

/* No line of hops begins so; and of nothing, the reader of JSON has most to say. */
static bool is_json(hsy_str bytes)
{
	hsy_str rest = hsy_str_trim(bytes);

	return rest.len == 0 || rest.at[0] == '{' || rest.at[0] == '[';
}

hsy_status hsy_graph_file_new(hsy_str bytes, const char *file, const hsy_weights *weights,
                              hsy_arena *arena, const hsy_graph_file **out,
                              hsy_error *err)
{
	return is_json(bytes)
	           ? hsy_graph_read_json(bytes, file, weights, arena, out, err)
	           : hsy_graph_read_hops(bytes, file, arena, out, err);
}

size_t hsy_graph_file_claims(const hsy_graph_file *file)
{
	return file->claims.n;
}

static size_t take_node(hsy_graph *graph, const hsy_graph_file *file, size_t node,
                        size_t *now, hsy_indexes *taken, hsy_arena *arena)
{
	if (now[node] == HSY_NONE) {
		now[node] = graph->nodes.n;
		hsy_vec_push(arena, &graph->nodes, file->graph.nodes.at[node]);
		hsy_vec_push(arena, taken, node);
	}
	return now[node];
}

/* Whoever stands between a claim and its origins first is an article. */
static void tell_articles(hsy_graph *graph)
{
	graph->nodes.at[0].kind = HSY_NODE_CLAIM;
	for (size_t i = 0; i < graph->edges.n; i++) {
		hsy_edge *edge = &graph->edges.at[i];
		hsy_node *to = &graph->nodes.at[edge->to];

		if (edge->from != 0 || edge->to == 0 || to->is_origin)
			continue;
		to->kind = HSY_NODE_STATEMENT;
		edge->kind = HSY_EDGE_STATES;
	}
}

size_t *hsy_graph_file_numbers(const hsy_graph_file *file, hsy_arena *arena)
{
	size_t *numbers = HSY_NEW_ARRAY(arena, file->graph.nodes.n, size_t);

	for (size_t i = 0; i < file->graph.nodes.n; i++)
		numbers[i] = HSY_NONE;
	return numbers;
}

/* Copies what the claim reaches. */
const hsy_graph *hsy_graph_file_graph(const hsy_graph_file *file, size_t i, size_t *now,
                                      hsy_arena *arena)
{
	hsy_graph *graph = HSY_NEW(arena, hsy_graph);
	hsy_arena scratch;
	hsy_indexes taken = {NULL, 0, 0};

	hsy_arena_init(&scratch);
	take_node(graph, file, file->claims.at[i], now, &taken, arena);
	for (size_t k = 0; k < taken.n; k++) {
		size_t node = taken.at[k];

		for (size_t e = file->first[node]; e < file->first[node + 1]; e++) {
			hsy_edge edge = file->graph.edges.at[e];

			edge.from = k;
			edge.to = take_node(graph, file, edge.to, now, &taken, arena);
			hsy_vec_push(arena, &graph->edges, edge);
		}
	}
	for (size_t k = 0; k < taken.n; k++)
		now[taken.at[k]] = HSY_NONE;
	tell_articles(graph);
	hsy_graph_sort(graph, &scratch);
	hsy_arena_clear(&scratch);
	return graph;
}

/* ----------------------------------------------------------------- scores */

static json_t *json_of_term(const hsy_graph *graph, const hsy_term *term)
{
	json_t *object = json_object();
	bool is_bare = term->factor == HSY_N_FACTORS;
	const char *name = is_bare ? NULL : hsy_factor_name(term->factor);

	if (is_bare)
		name = term->edge == HSY_NONE ? "weight" : "factor";
	json_object_set_new(object, "factor", json_string(name));
	json_object_set_new(object, "level",
	                    term->has_level ? json_string(hsy_level_name(term->level))
	                                    : json_null());
	json_object_set_new(object, "value", hsy_json_number(term->value, 4));
	if (term->edge != HSY_NONE) {
		const hsy_edge *edge = &graph->edges.at[term->edge];

		json_object_set_new(object, "from",
		                    hsy_json_str(graph->nodes.at[edge->from].id));
		json_object_set_new(object, "to",
		                    hsy_json_str(graph->nodes.at[edge->to].id));
	}
	return object;
}

static json_t *json_of_class(const hsy_graph *graph, const hsy_class_line *line,
                             const hsy_weights *weights, hsy_arena *arena)
{
	hsy_terms terms = hsy_line_terms(graph, line, weights, arena);
	json_t *object = json_object(), *nodes = json_array(), *factors = json_array();

	for (size_t i = 0; i < line->nodes.n; i++)
		json_array_append_new(
		    nodes, hsy_json_str(graph->nodes.at[line->nodes.at[i]].id));
	for (size_t i = 0; i < terms.n; i++)
		json_array_append_new(factors, json_of_term(graph, &terms.at[i]));
	json_object_set_new(object, "class", hsy_json_str(line->class_id));
	json_object_set_new(object, "strength", hsy_json_number(line->strength, 4));
	json_object_set_new(object, "line", nodes);
	json_object_set_new(object, "factors", factors);
	return object;
}

static json_t *json_of_score(const hsy_graph *graph, size_t claim, const hsy_score *score,
                             const hsy_weights *weights, hsy_arena *arena)
{
	json_t *object = json_object(), *badges = json_array(), *classes = json_array();

	for (size_t i = 0; i < HSY_N_BADGES; i++)
		if (score->badges & 1u << i)
			json_array_append_new(badges,
			                      json_string(hsy_badge_name((hsy_badge)i)));
	for (size_t i = 0; i < score->classes.n; i++)
		json_array_append_new(
		    classes, json_of_class(graph, &score->classes.at[i], weights, arena));
	json_object_set_new(object, "id", hsy_json_str(graph->nodes.at[claim].id));
	json_object_set_new(object, "strength", hsy_json_number(score->strength, 4));
	json_object_set_new(object, "lines", json_integer((json_int_t)score->lines));
	json_object_set_new(object, "grade", json_stringn(&score->grade, 1));
	json_object_set_new(object, "badges", badges);
	json_object_set_new(object, "classes", classes);
	return object;
}

static void print_string(hsy_str s, hsy_buf *out)
{
	json_t *string = hsy_json_str(s);

	hsy_json_print(string, out);
	json_decref(string);
}

/* Claim by claim, for a tree of them all would be many times as large as its text. */
void hsy_graph_file_print(const hsy_graph_file *file, const hsy_weights *weights,
                          hsy_buf *out)
{
	hsy_arena arena, scratch;
	hsy_scorer *scorer;

	hsy_arena_init(&arena);
	hsy_arena_init(&scratch);
	scorer = hsy_scorer_new(&file->graph, weights, &arena);
	hsy_buf_text(out, "{\"weights\":");
	print_string(weights->version, out);
	hsy_buf_text(out, ",\"claims\":[");
	for (size_t i = 0; i < file->claims.n; i++) {
		size_t claim = file->claims.at[i];
		const hsy_score *score = hsy_scorer_score(scorer, claim, &scratch);
		json_t *object = json_of_score(&file->graph, claim, score, weights,
		                               &scratch);

		if (i > 0)
			hsy_buf_char(out, ',');
		hsy_json_print(object, out);
		json_decref(object);
		hsy_arena_clear(&scratch);
	}
	hsy_buf_text(out, "]}\n");
	hsy_arena_clear(&arena);
}
