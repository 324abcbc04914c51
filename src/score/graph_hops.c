/* graph_hops.c -- from lines of hops, as a class writes them, to nodes and edges. */
#include "score/graph_read.h"

#include "base/map.h"

typedef struct reader {
	hsy_str text;
	const char *file;
	hsy_arena *arena;
	hsy_graph_file *out;
	hsy_map claims;        /* by name: node */
	hsy_map nodes;         /* by claim and name */
	size_t claim;          /* that the lines are about: node, or HSY_NONE */
	HSY_VEC(bool) is_told; /* [node]: with words, or by its name: it is an origin */
	HSY_VEC(bool) is_hand; /* [edge]: may be a relay, and the line does not say */
	hsy_error *err;
	size_t at; /* where the piece in hand begins */
} reader;

/* A node as one line names it: its name, and what stands in brackets. */
typedef struct mention {
	hsy_str name;
	hsy_str words; /* absent without brackets */
	size_t at;
} mention;

typedef HSY_VEC(mention) mentions;

/* What is told of a mention, by factor; HSY_N_LEVELS where nothing is. */
typedef struct told {
	hsy_level of[HSY_N_FACTORS];
	hsy_str class_id;
} told;

static hsy_status fail(const reader *r, const char *what, hsy_str words)
{
	size_t line, column;

	hsy_str_position(r->text, r->at, &line, &column);
	hsy_fail(r->err, HSY_E_FORMAT, "%s: line %zu: %s \"" HSY_STR_FMT "\"", r->file,
	         line, what, HSY_STR_ARG(words));
	hsy_error_place(r->err, r->file, r->at, line, column);
	return HSY_E_FORMAT;
}

/* ------------------------------------------------ pieces of a line */

/* Bytes of the arrow that stands at at, 0 for none. */
static size_t arrow_at(hsy_str line, size_t at)
{
	static const char *const arrows[] = {"<-", "←"};
	hsy_str rest = hsy_str_slice(line, (hsy_span){at, line.len});

	for (size_t i = 0; i < sizeof arrows / sizeof *arrows; i++)
		if (hsy_str_starts(rest, arrows[i]))
			return strlen(arrows[i]);
	return 0;
}

/* What closes a quotation that opens at the start of s; NULL for none. */
static const char *closing(hsy_str s)
{
	return hsy_str_starts(s, "\"") ? "\"" : hsy_str_starts(s, "“") ? "”" : NULL;
}

/* Behind the quotation that begins at at, or behind one byte where none does. A mark
 * that nothing closes is looked for but once: *is_open. */
static size_t step(hsy_str line, size_t at, bool *is_open)
{
	hsy_str rest = hsy_str_slice(line, (hsy_span){at, line.len});
	const char *close = *is_open ? NULL : closing(rest);
	size_t end = close ? hsy_str_find(rest, hsy_str_of(close), 1) : HSY_NONE;

	if (close && end == HSY_NONE)
		*is_open = true;
	return at + (end == HSY_NONE ? 1 : end + strlen(close));
}

/* Where the piece that begins at at ends: before an arrow outside of quotation marks. */
static size_t piece_end(hsy_str line, size_t at)
{
	bool is_open = false;

	while (at < line.len && !arrow_at(line, at))
		at = step(line, at, &is_open);
	return at;
}

/* A name in quotation marks, or up to a bracket; *end is behind it. */
static hsy_str take_name(hsy_str piece, size_t *end)
{
	const char *close = closing(piece);
	size_t open = close ? strlen(close) : 0;
	size_t at = close ? hsy_str_find(piece, hsy_str_of(close), open) : HSY_NONE;

	if (at != HSY_NONE) {
		*end = at + strlen(close);
		return hsy_str_slice(piece, (hsy_span){open, at});
	}
	at = hsy_str_find(piece, HSY_STR("("), 0);
	*end = at == HSY_NONE ? piece.len : at;
	return hsy_str_slice(piece, (hsy_span){0, *end});
}

static hsy_status read_mention(reader *r, hsy_str piece, mention *out)
{
	size_t end;

	piece = hsy_str_trim(piece);
	*out = (mention){.at = r->at};
	out->name = hsy_str_trim(take_name(piece, &end));
	if (out->name.len == 0)
		return fail(r, "a name is missing in", piece);
	hsy_str rest = hsy_str_trim(hsy_str_slice(piece, (hsy_span){end, piece.len}));
	if (rest.len == 0)
		return HSY_OK;
	if (!hsy_str_starts(rest, "(") || !hsy_str_ends(rest, ")"))
		return fail(r, "behind a name stand words in brackets, or an arrow, not",
		            rest);
	out->words = hsy_str_slice(rest, (hsy_span){1, rest.len - 1});
	return HSY_OK;
}

/* Cuts a line at its arrows. */
static hsy_status read_mentions(reader *r, hsy_span span, mentions *out)
{
	hsy_str line = hsy_str_slice(r->text, span);

	for (size_t at = 0, end;; at = end + arrow_at(line, end)) {
		mention found;

		r->at = span.begin + at;
		end = piece_end(line, at);
		hsy_status status = read_mention(
		    r, hsy_str_slice(line, (hsy_span){at, end}), &found);
		if (status != HSY_OK)
			return status;
		hsy_vec_push(r->arena, out, found);
		if (end == line.len)
			return HSY_OK;
	}
}

/* ------------------------------------------------ words */

static hsy_status read_word(reader *r, hsy_str word, told *out)
{
	if (hsy_str_starts(word, "class ")) {
		out->class_id = hsy_str_trim(
		    hsy_str_slice(word, (hsy_span){strlen("class "), word.len}));
		return HSY_OK;
	}
	for (size_t i = 0; i < HSY_N_FACTORS; i++) {
		hsy_level level = hsy_level_called((hsy_factor)i, word);

		if (level == HSY_N_LEVELS || out->of[i] != HSY_N_LEVELS)
			continue;
		out->of[i] = level;
		return HSY_OK;
	}
	return fail(r, "`hearsay weights` lists the words; there is none like", word);
}

static hsy_status read_words(reader *r, const mention *m, told *out)
{
	for (size_t i = 0; i < HSY_N_FACTORS; i++)
		out->of[i] = HSY_N_LEVELS;
	out->class_id = (hsy_str){0};
	r->at = m->at;
	for (size_t at = 0; at < m->words.len;) {
		size_t end = hsy_str_find(m->words, HSY_STR(","), at);

		if (end == HSY_NONE)
			end = m->words.len;
		hsy_str word = hsy_str_trim(hsy_str_slice(m->words, (hsy_span){at, end}));
		hsy_status status = read_word(r, word, out);
		if (status != HSY_OK)
			return status;
		at = end + 1;
	}
	return HSY_OK;
}

static hsy_level or_else(hsy_level level, hsy_level usual)
{
	return level == HSY_N_LEVELS ? usual : level;
}

/* ------------------------------------------------ nodes and edges */

/* The node that map has under key, new if there is none yet. */
static size_t take_node(reader *r, hsy_map *map, hsy_str key, hsy_str name)
{
	size_t next = r->out->graph.nodes.n, at = hsy_map_add(map, key, next);

	if (at != next)
		return at;
	hsy_vec_push(r->arena, &r->out->graph.nodes,
	             hsy_graph_file_node(hsy_str_dup(r->arena, name)));
	hsy_vec_push(r->arena, &r->is_told, false);
	return next;
}

/* What an outlet says of one claim has other sources than what it says of another, so
 * each claim has nodes of its own. */
static size_t find_node(reader *r, hsy_str name)
{
	hsy_str key = hsy_str_printf(r->arena, "%zu " HSY_STR_FMT, r->claim,
	                             HSY_STR_ARG(name));

	return take_node(r, &r->nodes, key, name);
}

static void find_claim(reader *r, hsy_str name)
{
	r->claim = take_node(r, &r->claims, hsy_str_dup(r->arena, name), name);
	if (r->out->graph.nodes.at[r->claim].kind == HSY_NODE_CLAIM)
		return;
	r->out->graph.nodes.at[r->claim].kind = HSY_NODE_CLAIM;
	hsy_vec_push(r->arena, &r->out->claims, r->claim);
}

/* The levels of what a line does not tell. */
typedef struct usual {
	hsy_level how_known, mode, hedge, trace;
} usual;

static const usual flat = {HSY_HOW_KNOWN_NO_SOURCE, HSY_MODE_QUOTED, HSY_HEDGE_PLAIN,
                           HSY_TRACE_LINKED};
static const usual rumoured = {HSY_HOW_KNOWN_RUMOUR, HSY_MODE_PARAPHRASED,
                               HSY_HEDGE_TENTATIVE, HSY_TRACE_VAGUE};
static const usual said = {HSY_HOW_KNOWN_FIRST_HAND, HSY_MODE_PARAPHRASED,
                           HSY_HEDGE_PLAIN, HSY_TRACE_NAMED};

/* Of the hop to a node that is called so: "no source", "reportedly", or a name. */
static const usual *usual_of(hsy_str name)
{
	switch (hsy_level_called(HSY_FACTOR_HOW_KNOWN, name)) {
	case HSY_HOW_KNOWN_NO_SOURCE:
		return &flat;
	case HSY_HOW_KNOWN_RUMOUR:
		return &rumoured;
	default:
		return &said;
	}
}

/* However it is written, nobody is one class, and rumour another. */
static hsy_str class_of(hsy_str name)
{
	const usual *usually = usual_of(name);

	if (usually == &said)
		return (hsy_str){0};
	return usually == &flat ? HSY_STR("no source given") : HSY_STR("reportedly");
}

static bool tells_origin(const told *words)
{
	return words->of[HSY_FACTOR_HOW_KNOWN] != HSY_N_LEVELS ||
	       words->of[HSY_FACTOR_NAMING] != HSY_N_LEVELS ||
	       words->of[HSY_FACTOR_INTEREST] != HSY_N_LEVELS;
}

/* The first line with words of a node tells of it, or else the first that ends there. */
static void end_at(reader *r, size_t at, const told *words)
{
	hsy_node *node = &r->out->graph.nodes.at[at];
	const usual *usually = usual_of(node->id);
	bool is_told = tells_origin(words) || usually != &said;

	if (node->is_origin && (r->is_told.at[at] || !is_told))
		return;
	r->is_told.at[at] = is_told;
	node->is_origin = true;
	node->origin.how_known.level = or_else(words->of[HSY_FACTOR_HOW_KNOWN],
	                                       usually->how_known);
	node->origin.naming.level = or_else(words->of[HSY_FACTOR_NAMING],
	                                    HSY_NAMING_NAMED);
	node->origin.interest.level = or_else(words->of[HSY_FACTOR_INTEREST],
	                                      HSY_INTEREST_UNKNOWN);
	node->is_identifiable = hsy_origin_is_identifiable(&node->origin);
}

/* From a claim to its article nothing is lost. */
static void add_edge(reader *r, size_t from, size_t to, const told *words, bool is_last)
{
	bool is_article = from == r->claim && !is_last;
	hsy_str name = r->out->graph.nodes.at[to].id;
	const usual *usually = is_article ? &flat : usual_of(name);
	hsy_edge edge = {
	    .from = from,
	    .to = to,
	    .kind = HSY_EDGE_ATTRIBUTES,
	    .relay.level = or_else(words->of[HSY_FACTOR_RELAY], HSY_RELAY_NONE),
	    .mode.level = or_else(words->of[HSY_FACTOR_MODE], usually->mode),
	    .hedge.level = or_else(words->of[HSY_FACTOR_HEDGE], usually->hedge),
	    .trace.level = or_else(words->of[HSY_FACTOR_TRACE], usually->trace),
	    .factor = 1,
	    .record = HSY_NONE,
	};

	hsy_vec_push(r->arena, &r->out->graph.edges, edge);
	hsy_vec_push(r->arena, &r->is_hand,
	             !is_article && words->of[HSY_FACTOR_RELAY] == HSY_N_LEVELS);
}

static hsy_str claim_name(hsy_str piece)
{
	static const char word[] = "claim ";

	if (!hsy_str_starts(piece, word))
		return (hsy_str){0};
	return hsy_str_trim(hsy_str_slice(piece, (hsy_span){strlen(word), piece.len}));
}

/* Sets *first to the node that the line begins with. */
static hsy_status begin_line(reader *r, hsy_span *line, size_t *first)
{
	hsy_str whole = hsy_str_slice(r->text, *line), name = claim_name(whole);
	bool is_claim = name.len > 0;
	mention m;
	size_t end;

	if (is_claim)
		line->begin += (size_t)(name.at - whole.at);
	whole = hsy_str_slice(r->text, *line);
	r->at = line->begin;
	end = piece_end(whole, 0);
	if (end == whole.len)
		return fail(r, "there is no arrow in", whole);
	hsy_status status = read_mention(r, hsy_str_slice(whole, (hsy_span){0, end}), &m);
	if (status != HSY_OK)
		return status;
	line->begin += end + arrow_at(whole, end);
	if (is_claim)
		find_claim(r, m.name);
	else if (r->claim == HSY_NONE)
		return fail(r, "the first line has to name a claim, not", m.name);
	*first = is_claim ? r->claim : find_node(r, m.name);
	return HSY_OK;
}

static hsy_status read_line(reader *r, hsy_span line)
{
	mentions chain = {0};
	size_t from = HSY_NONE;
	hsy_status status = begin_line(r, &line, &from);

	if (status == HSY_OK)
		status = read_mentions(r, line, &chain);
	for (size_t i = 0; status == HSY_OK && i < chain.n; i++) {
		bool is_last = i + 1 == chain.n;
		told words;

		status = read_words(r, &chain.at[i], &words);
		if (status != HSY_OK)
			break;
		size_t to = find_node(r, chain.at[i].name);
		hsy_str class_id = words.class_id.len ? words.class_id
		                                      : class_of(chain.at[i].name);
		if (class_id.len)
			r->out->graph.nodes.at[to].class_id = hsy_str_dup(r->arena,
			                                                  class_id);
		add_edge(r, from, to, &words, is_last);
		if (is_last)
			end_at(r, to, &words);
		from = to;
	}
	return status;
}

/* Who is only an end, and leads on in another line after all, is no origin but an
 * outlet that passes on. */
static void tell_relays(reader *r)
{
	hsy_edges *edges = &r->out->graph.edges;
	hsy_node *nodes = r->out->graph.nodes.at;

	for (size_t i = 0; i < edges->n; i++)
		if (!r->is_told.at[edges->at[i].from])
			nodes[edges->at[i].from].is_origin = false;
	for (size_t i = 0; i < edges->n; i++)
		if (r->is_hand.at[i] && !nodes[edges->at[i].to].is_origin)
			edges->at[i].relay.level = HSY_RELAY_OUTLET;
}

static hsy_span line_at(hsy_str text, size_t at)
{
	size_t end = hsy_str_find(text, HSY_STR("\n"), at);

	return (hsy_span){at, end == HSY_NONE ? text.len : end};
}

/* Without the comment and the white space around. */
static hsy_span trimmed(hsy_str text, hsy_span line)
{
	hsy_str whole = hsy_str_slice(text, line);
	bool is_open = false;
	size_t hash = 0;

	while (hash < whole.len && whole.at[hash] != '#')
		hash = step(whole, hash, &is_open);
	whole.len = hash;
	whole = hsy_str_trim(whole);
	size_t begin = (size_t)(whole.at - text.at);
	return (hsy_span){begin, begin + whole.len};
}

/* Where text ends to be text: no name holds a NUL, which few read in JSON. */
static size_t text_end(hsy_str text)
{
	size_t valid = hsy_utf8_valid(text);
	const char *nul = memchr(text.at, '\0', valid);

	return nul ? (size_t)(nul - text.at) : valid;
}

hsy_status hsy_graph_read_hops(hsy_str text, const char *file, hsy_arena *arena,
                               const hsy_graph_file **out, hsy_error *err)
{
	reader r = {
	    .text = text, .file = file, .arena = arena, .claim = HSY_NONE, .err = err};

	*out = NULL;
	r.out = HSY_NEW(arena, hsy_graph_file);
	hsy_map_init(&r.claims, arena);
	hsy_map_init(&r.nodes, arena);
	r.at = text_end(text);
	if (r.at < text.len)
		return fail(&r, "a graph is JSON, or text in UTF-8; see",
		            HSY_STR("hearsay score --help"));
	r.at = 0;
	for (hsy_span line; r.at < text.len; r.at = line.end + 1) {
		line = line_at(text, r.at);
		hsy_span inner = trimmed(text, line);
		hsy_status status = hsy_span_empty(inner) ? HSY_OK : read_line(&r, inner);

		if (status != HSY_OK)
			return status;
		r.at = line.begin;
	}
	r.at = 0;
	if (r.out->claims.n == 0)
		return fail(&r, "no line begins with", HSY_STR("claim"));
	tell_relays(&r);
	hsy_graph_file_order(r.out, arena);
	*out = r.out;
	return HSY_OK;
}
