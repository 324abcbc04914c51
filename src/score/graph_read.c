/* graph_read.c -- from JSON to the nodes and edges it lists, with faults named. */
#include "score/graph_read.h"

#include "base/json.h"
#include "base/map.h"

/* What is being read, and where: errors tell the line of member[index]. */
typedef struct reader {
	hsy_str json;
	const char *file;
	const hsy_weights *weights;
	hsy_arena *arena;
	hsy_graph_file *out;
	hsy_map ids;
	const char *member;
	size_t index;
	hsy_error *err;
} reader;

/* ----------------------------------------------------------------- places */

/* Behind the string that begins at at. */
static size_t skip_string(hsy_str json, size_t at)
{
	for (at++; at < json.len && json.at[at] != '"'; at++)
		if (json.at[at] == '\\')
			at++;
	return at + 1;
}

/* Where element index of the array under member begins. The parser keeps no
 * places, so this goes through the text once more; it is known to be JSON. */
static size_t offset_of(hsy_str json, const char *member, size_t index)
{
	size_t depth = 0, seen = 0, at = 0;
	bool is_inside = false, is_next = false;
	hsy_str key = {NULL, 0};

	while (at < json.len) {
		char c = json.at[at];
		size_t begin = at;

		at = c == '"' ? skip_string(json, at) : at + 1;
		if (c == ' ' || c == '\t' || c == '\n' || c == '\r')
			continue;
		if (is_next && seen++ == index)
			return begin;
		is_next = false;
		if (depth == 1 && c == '"')
			key = (hsy_str){json.at + begin + 1, at - begin - 2};
		if (c == '{' || c == '[') {
			depth++;
			if (depth == 2) {
				is_inside = c == '[' && hsy_str_is(key, member);
				is_next = is_inside;
			}
		} else if (c == '}' || c == ']') {
			depth--;
		} else if (c == ',' && depth == 2 && is_inside) {
			is_next = true;
		}
	}
	return 0;
}

static hsy_status fail(const reader *r, hsy_str what)
{
	size_t offset = offset_of(r->json, r->member, r->index), line, column;

	hsy_str_position(r->json, offset, &line, &column);
	hsy_fail(r->err, HSY_E_FORMAT, "%s[%zu]: " HSY_STR_FMT, r->member, r->index,
	         HSY_STR_ARG(what));
	hsy_error_place(r->err, r->file, offset, line, column);
	return HSY_E_FORMAT;
}

static hsy_status fail_value(const reader *r, const char *name, const char *expected)
{
	return fail(r, hsy_str_printf(r->arena, "%s must be %s", name, expected));
}

/* ---------------------------------------------------------------- factors */

typedef struct alias_row {
	hsy_factor factor;
	hsy_level level;
	const char *words;
} alias_row;

static const alias_row aliases[] = {
#define HSY_ALIAS(factor, level, words)                                                  \
	{HSY_FACTOR_##factor, HSY_##factor##_##level, words},
#include "score/alias.def"
#undef HSY_ALIAS
};

hsy_level hsy_level_called(hsy_factor factor, hsy_str words)
{
	hsy_level level = hsy_level_find(factor, hsy_str_trim(words));

	for (size_t i = 0; level == HSY_N_LEVELS && i < sizeof aliases / sizeof *aliases;
	     i++)
		if (aliases[i].factor == factor &&
		    hsy_words_alike(hsy_str_trim(words), hsy_str_of(aliases[i].words)))
			level = aliases[i].level;
	return level;
}

/* null says as little as nothing does. */
static const json_t *member_of(const json_t *object, const char *name)
{
	const json_t *value = json_object_get(object, name);

	return json_is_null(value) ? NULL : value;
}

static hsy_status read_number(const reader *r, const json_t *value, const char *name,
                              double *out)
{
	double number = json_number_value(value);

	if (!json_is_number(value) || !(number > 0 && number <= 1))
		return fail_value(r, name, "a number above 0 and at most 1");
	*out = number;
	return HSY_OK;
}

static hsy_status fail_level(const reader *r, hsy_factor factor, hsy_str words)
{
	hsy_str known = {NULL, 0};

	for (size_t i = 0; i < HSY_N_LEVELS; i++)
		if (hsy_level_factor((hsy_level)i) == factor)
			known = hsy_str_printf(r->arena, HSY_STR_FMT "%s\"%s\"",
			                       HSY_STR_ARG(known), known.at ? ", " : "",
			                       hsy_level_name((hsy_level)i));
	return fail(r,
	            hsy_str_printf(r->arena,
	                           "no %s is called \"" HSY_STR_FMT "\"; say " HSY_STR_FMT
	                           ", or a number above 0 and at most 1",
	                           hsy_factor_name(factor), HSY_STR_ARG(words),
	                           HSY_STR_ARG(known)));
}

/* Reads one factor of object into reason (kept as it is when left out) and its
 * value into *product; a bare number sets *is_bare. */
static hsy_status read_factor(const reader *r, const json_t *object, hsy_factor factor,
                              hsy_reason *reason, double *product, bool *is_bare)
{
	const char *name = hsy_factor_name(factor);
	const json_t *value = member_of(object, name);
	double number = 1;
	hsy_status status = HSY_OK;

	if (value && !json_is_string(value)) {
		status = read_number(r, value, name, &number);
		*is_bare = true;
	} else if (value) {
		hsy_str words = hsy_json_get_str(object, name);

		reason->level = hsy_level_called(factor, words);
		if (reason->level == HSY_N_LEVELS)
			return fail_level(r, factor, words);
		number = r->weights->of[reason->level];
	}
	*product *= number;
	return status;
}

/* ------------------------------------------------------------------ nodes */

static hsy_status read_id(const reader *r, const json_t *object, const char *name,
                          hsy_str *out)
{
	hsy_str id = hsy_json_get_str(object, name);

	if (!id.at || id.len == 0)
		return fail_value(r, name, "a text that is not empty");
	*out = hsy_str_dup(r->arena, id);
	return HSY_OK;
}

/* Left-out naming and interest weaken nothing; how it is known is what makes
 * an origin. */
static hsy_status read_words(const reader *r, const json_t *words, hsy_origin *origin)
{
	bool is_bare = false;
	hsy_status status;

	if (!json_is_object(words))
		return fail_value(r, "origin", "an object");
	if (!member_of(words, "how_known"))
		return fail(r, HSY_STR("origin lacks how_known"));
	*origin = (hsy_origin){
	    .weight = 1,
	    .how_known.level = HSY_HOW_KNOWN_WITNESSED,
	    .naming.level = HSY_NAMING_NAMED,
	    .interest.level = HSY_INTEREST_NONE,
	    .record = HSY_NONE,
	};
	status = read_factor(r, words, HSY_FACTOR_HOW_KNOWN, &origin->how_known,
	                     &origin->weight, &is_bare);
	if (status == HSY_OK)
		status = read_factor(r, words, HSY_FACTOR_NAMING, &origin->naming,
		                     &origin->weight, &is_bare);
	if (status == HSY_OK)
		status = read_factor(r, words, HSY_FACTOR_INTEREST, &origin->interest,
		                     &origin->weight, &is_bare);
	origin->has_weight = is_bare;
	return status;
}

static hsy_status read_origin(const reader *r, const json_t *object, hsy_node *node)
{
	const json_t *words = member_of(object, "origin");
	const json_t *weight = member_of(object, "weight");
	const json_t *identifiable = member_of(object, "identifiable");
	hsy_status status = HSY_OK;

	if (words && weight)
		return fail(r, HSY_STR("origin and weight: one of them is enough"));
	if (identifiable && !json_is_boolean(identifiable))
		return fail_value(r, "identifiable", "true or false");
	node->is_origin = words || weight;
	if (weight) {
		node->origin.has_weight = true;
		status = read_number(r, weight, "weight", &node->origin.weight);
	} else if (words) {
		status = read_words(r, words, &node->origin);
	}
	if (status != HSY_OK || !node->is_origin)
		return status;
	if (identifiable) {
		node->is_identifiable = json_is_true(identifiable);
	} else {
		hsy_origin spoken = node->origin;

		/* Where some words are numbers, the others still speak. */
		spoken.has_weight = weight != NULL;
		node->is_identifiable = hsy_origin_is_identifiable(&spoken);
	}
	return HSY_OK;
}

hsy_node hsy_graph_file_node(hsy_str id)
{
	return (hsy_node){
	    .id = id,
	    .label = id,
	    .kind = HSY_NODE_SOURCE,
	    .class_id = id,
	    .origin.record = HSY_NONE,
	    .place = {HSY_NONE, HSY_NONE},
	    .source = HSY_NONE,
	};
}

static hsy_status read_optional(const reader *r, const json_t *object, const char *name,
                                hsy_str *out)
{
	if (!member_of(object, name))
		return HSY_OK;
	return read_id(r, object, name, out);
}

static hsy_status fail_twice(const reader *r, hsy_str id)
{
	return fail(r, hsy_str_printf(r->arena, "id \"" HSY_STR_FMT "\" is there twice",
	                              HSY_STR_ARG(id)));
}

static hsy_status read_node(reader *r, const json_t *object)
{
	hsy_node node;
	hsy_str id;
	size_t next = r->out->graph.nodes.n;
	hsy_status status = read_id(r, object, "id", &id);

	if (status != HSY_OK)
		return status;
	node = hsy_graph_file_node(id);
	if (hsy_map_add(&r->ids, id, next) != next)
		return fail_twice(r, id);
	status = read_optional(r, object, "class", &node.class_id);
	if (status == HSY_OK)
		status = read_optional(r, object, "label", &node.label);
	if (status == HSY_OK)
		status = read_origin(r, object, &node);
	hsy_vec_push(r->arena, &r->out->graph.nodes, node);
	return status;
}

/* ----------------------------------------------------------- claims, edges */

static hsy_status read_claim(reader *r, const json_t *value)
{
	hsy_graph_file *out = r->out;
	size_t at, next = out->graph.nodes.n;
	hsy_str id;

	if (json_is_string(value)) {
		id = (hsy_str){json_string_value(value), json_string_length(value)};
		id = hsy_str_dup(r->arena, id);
	} else {
		hsy_status status = read_id(r, value, "id", &id);

		if (status != HSY_OK)
			return status;
	}
	at = hsy_map_add(&r->ids, id, next);
	if (at == next)
		hsy_vec_push(r->arena, &out->graph.nodes, hsy_graph_file_node(id));
	if (out->graph.nodes.at[at].kind == HSY_NODE_CLAIM)
		return fail_twice(r, id);
	out->graph.nodes.at[at].kind = HSY_NODE_CLAIM;
	hsy_vec_push(r->arena, &out->claims, at);
	return HSY_OK;
}

static hsy_status read_end(const reader *r, const json_t *object, const char *name,
                           size_t *out)
{
	hsy_str id;
	hsy_status status = read_id(r, object, name, &id);

	if (status != HSY_OK)
		return status;
	*out = hsy_map_find(&r->ids, id);
	if (*out != HSY_NONE)
		return HSY_OK;
	return fail(r, hsy_str_printf(r->arena,
	                              "%s is \"" HSY_STR_FMT "\", and no node or "
	                              "claim has that id",
	                              name, HSY_STR_ARG(id)));
}

static hsy_status read_hop(const reader *r, const json_t *object, hsy_edge *edge)
{
	const struct {
		hsy_factor factor;
		hsy_reason *reason;
	} hop[] = {
	    {HSY_FACTOR_RELAY, &edge->relay},
	    {HSY_FACTOR_MODE, &edge->mode},
	    {HSY_FACTOR_HEDGE, &edge->hedge},
	    {HSY_FACTOR_TRACE, &edge->trace},
	};
	const json_t *bare = member_of(object, "factor");

	edge->factor = 1;
	for (size_t i = 0; i < sizeof hop / sizeof *hop; i++) {
		hsy_status status;

		if (bare && member_of(object, hsy_factor_name(hop[i].factor)))
			return fail(r, HSY_STR("factor stands for the whole hop; leave "
			                       "out relay, mode, hedge and trace"));
		status = read_factor(r, object, hop[i].factor, hop[i].reason,
		                     &edge->factor, &edge->has_factor);
		if (status != HSY_OK)
			return status;
	}
	if (!bare)
		return HSY_OK;
	edge->has_factor = true;
	return read_number(r, bare, "factor", &edge->factor);
}

static hsy_status read_edge(reader *r, const json_t *object)
{
	hsy_edge edge = {
	    .kind = HSY_EDGE_ATTRIBUTES,
	    .relay.level = HSY_RELAY_NONE,
	    .mode.level = HSY_MODE_QUOTED,
	    .hedge.level = HSY_HEDGE_PLAIN,
	    .trace.level = HSY_TRACE_LINKED,
	    .record = HSY_NONE,
	};
	hsy_status status = read_end(r, object, "from", &edge.from);

	if (status == HSY_OK)
		status = read_end(r, object, "to", &edge.to);
	if (status == HSY_OK)
		status = read_hop(r, object, &edge);
	hsy_vec_push(r->arena, &r->out->graph.edges, edge);
	return status;
}

static hsy_status read_list(reader *r, const json_t *root, const char *member,
                            hsy_status (*read)(reader *, const json_t *))
{
	const json_t *list = member_of(root, member);

	r->member = member;
	r->index = 0;
	if (list && !json_is_array(list)) {
		hsy_fail(r->err, HSY_E_FORMAT, "%s must be a list", member);
		hsy_error_place(r->err, r->file, 0, 0, 0);
		return HSY_E_FORMAT;
	}
	for (; r->index < json_array_size(list); r->index++) {
		hsy_status status = read(r, json_array_get(list, r->index));

		if (status != HSY_OK)
			return status;
	}
	return HSY_OK;
}

void hsy_graph_file_order(hsy_graph_file *file, hsy_arena *arena)
{
	const hsy_edges *edges = &file->graph.edges;
	size_t n = file->graph.nodes.n;
	hsy_arena scratch;

	hsy_arena_init(&scratch);
	const size_t *now = hsy_graph_sort_shared(&file->graph, &scratch);
	for (size_t i = 0; i < file->claims.n; i++)
		file->claims.at[i] = now[file->claims.at[i]];
	hsy_arena_clear(&scratch);
	file->first = HSY_NEW_ARRAY(arena, n + 1, size_t);
	for (size_t i = 0; i < edges->n; i++)
		file->first[edges->at[i].from + 1]++;
	for (size_t i = 0; i < n; i++)
		file->first[i + 1] += file->first[i];
}

static hsy_status read_root(reader *r, const json_t *root)
{
	hsy_status status;

	if (!json_is_object(root) || !member_of(root, "claims")) {
		hsy_fail(r->err, HSY_E_FORMAT,
		         "a graph is an object with claims, nodes and edges");
		hsy_error_place(r->err, r->file, 0, 1, 1);
		return HSY_E_FORMAT;
	}
	status = read_list(r, root, "nodes", read_node);
	if (status == HSY_OK)
		status = read_list(r, root, "claims", read_claim);
	if (status == HSY_OK)
		status = read_list(r, root, "edges", read_edge);
	if (status == HSY_OK)
		hsy_graph_file_order(r->out, r->arena);
	return status;
}

hsy_status hsy_graph_read_json(hsy_str json, const char *file, const hsy_weights *weights,
                               hsy_arena *arena, const hsy_graph_file **out,
                               hsy_error *err)
{
	json_t *root = hsy_json_parse(json, file, err);
	hsy_error ignored;
	reader r = {
	    .json = json,
	    .file = file,
	    .weights = weights,
	    .arena = arena,
	    .err = err ? err : &ignored,
	};
	hsy_status status;

	*out = NULL;
	if (!root)
		return err ? err->status : HSY_E_FORMAT;
	r.out = HSY_NEW(arena, hsy_graph_file);
	hsy_map_init(&r.ids, arena);
	status = read_root(&r, root);
	json_decref(root);
	if (status == HSY_OK)
		*out = r.out;
	return status;
}
