/* picture.c -- a page as a graph for Graphviz. */
#include "export/picture.h"

#include "base/buf.h"
#include "export/escape.h"
#include "export/legend.h"
#include "export/look.h"

enum {
	CLAIM_COLUMNS = 30,
	CLAIM_LINES = 3,       /* of many claims; */
	CLAIM_LINES_ALONE = 8, /* of the only one */
	CLAIM_WIDTH = 215,     /* points: all boxes alike, so that their words align */
	SNIPPET_COLUMNS = 38,
	SNIPPET_LINES = 5,
	SNIPPET_WIDTH = 285,
	NAME_COLUMNS = 24,
	NAME_LINES = 3,
	CUE_COLUMNS = 22,
	OUTLET_COLUMNS = 26,
	ROW_COLUMNS = 32,
	ROW_WIDTH = 228,
	NUMBER_WIDTH = 22,
	DATE_WIDTH = 95
};

typedef struct picture {
	const hsy_page *page;
	const hsy_drawing *drawing;
	hsy_agraph *graph;
	hsy_agobject **nodes; /* beside drawing->nodes */
	bool is_overview;     /* statements are numbers, not words */
	hsy_arena *arena;
} picture;

static const hsy_doc *doc_of(const picture *p, size_t record)
{
	return &p->page->results->records->list.at[record].doc;
}

static size_t claim_of(const picture *p, const hsy_drawn_node *node)
{
	return p->page->claims.at[node->number];
}

static void set(const picture *p, hsy_agobject *object, const char *attribute,
                const char *value)
{
	hsy_agraph_set(p->graph, object, attribute, hsy_str_of(value));
}

static void set_text(const picture *p, hsy_agobject *object, const char *attribute,
                     hsy_str text)
{
	hsy_agraph_set(p->graph, object, attribute, hsy_escape_dot(p->arena, text));
}

static void set_url(const picture *p, hsy_agobject *object, hsy_str url)
{
	if (hsy_url_is_safe(url))
		set_text(p, object, "URL", url);
}

/* Lines of an HTML-like label, each closed, so that all are flush left. */
static hsy_str lines(const picture *p, hsy_str text, size_t columns, size_t max,
                     const char *align)
{
	hsy_strs wrapped = hsy_wrap(p->arena, text, columns, max);
	hsy_str joined = HSY_STR("");

	for (size_t i = 0; i < wrapped.n; i++) {
		hsy_str line = hsy_escape_xml(p->arena, wrapped.at[i]);

		joined = hsy_str_printf(p->arena,
		                        HSY_STR_FMT HSY_STR_FMT "<br align=\"%s\"/>",
		                        HSY_STR_ARG(joined), HSY_STR_ARG(line), align);
	}
	return joined;
}

static hsy_str cue_of(const picture *p, const hsy_drawn_edge *edge)
{
	if (edge->record == HSY_NONE)
		return HSY_STR("");
	return hsy_str_slice(doc_of(p, edge->record)->text, edge->cue);
}

/* ------------------------------------------------------------------ claims */

static hsy_str claim_label(const picture *p, const hsy_drawn_node *node)
{
	const hsy_score *score = p->page->results->scores[claim_of(p, node)];
	size_t most = p->is_overview ? CLAIM_LINES : CLAIM_LINES_ALONE;
	hsy_str wording = lines(p, node->label, CLAIM_COLUMNS, most, "left");
	hsy_str number = HSY_STR("");

	if (p->is_overview)
		number = hsy_str_printf(p->arena,
		                        "<td valign=\"top\" width=\"22\"><b>%zu</b></td>",
		                        node->number + 1);
	return hsy_str_printf(
	    p->arena,
	    "<table border=\"0\" cellspacing=\"0\" cellpadding=\"3\"><tr>"
	    "<td width=\"30\"><font point-size=\"22\"><b>%c</b></font><br/>"
	    "<font point-size=\"11\">%.1f</font></td>" HSY_STR_FMT
	    "<td align=\"left\" width=\"%d\">" HSY_STR_FMT "</td></tr></table>",
	    score->grade, score->strength, HSY_STR_ARG(number), CLAIM_WIDTH,
	    HSY_STR_ARG(wording));
}

static void draw_claim(const picture *p, hsy_agobject *object, size_t i)
{
	const hsy_drawn_node *node = &p->drawing->nodes.at[i];
	const hsy_score *score = p->page->results->scores[claim_of(p, node)];
	const hsy_grade_look *look = hsy_grade_look_of(score->grade);

	set(p, object, "shape", "box");
	set(p, object, "style", "rounded,filled");
	set(p, object, "fillcolor", look->fill);
	set(p, object, "fontcolor", look->ink);
	set(p, object, "margin", "0.04,0.02");
	hsy_agraph_set_html(p->graph, object, "label", claim_label(p, node));
	hsy_agraph_set(p->graph, object, "class",
	               hsy_str_printf(p->arena, "claim grade-%c", score->grade));
	set_text(p, object, "tooltip",
	         hsy_str_printf(p->arena,
	                        "%c, %s; strength %.1f; lines %zu: " HSY_STR_FMT,
	                        score->grade, hsy_grade_name(score->grade),
	                        score->strength, score->lines, HSY_STR_ARG(node->label)));
}

/* ---------------------------------------------------------------- articles */

static hsy_str article_label(const picture *p, size_t record)
{
	hsy_str name = hsy_article_name(p->page->results, record);
	hsy_str date = hsy_date_words(p->arena, doc_of(p, record)->published);

	name = hsy_wrap(p->arena, name, OUTLET_COLUMNS, 1).at[0];
	/* The date at the other end: Graphviz takes bold letters for narrower than
	 * they are, and what followed would touch them. */
	return hsy_str_printf(
	    p->arena,
	    "<table border=\"0\" cellspacing=\"0\" cellpadding=\"0\"><tr>"
	    "<td align=\"left\" width=\"%d\"><b>" HSY_STR_FMT "</b></td>"
	    "<td align=\"right\" width=\"%d\"><font point-size=\"11\">" HSY_STR_FMT
	    "</font></td></tr></table>",
	    (p->is_overview ? ROW_WIDTH + NUMBER_WIDTH : SNIPPET_WIDTH) - DATE_WIDTH,
	    HSY_STR_ARG(hsy_escape_xml(p->arena, name)), DATE_WIDTH,
	    HSY_STR_ARG(date.len ? date : HSY_STR("no date")));
}

static hsy_agobject *article(const picture *p, size_t record)
{
	const hsy_doc *doc = doc_of(p, record);
	hsy_str id = hsy_escape_dot(p->arena, doc->id);
	hsy_agobject *cluster = hsy_agraph_cluster(p->graph, NULL, id);

	hsy_agraph_set_html(p->graph, cluster, "label", article_label(p, record));
	set_text(p, cluster, "id",
	         hsy_str_printf(p->arena, "article-" HSY_STR_FMT, HSY_STR_ARG(doc->id)));
	set(p, cluster, "class", "article");
	set(p, cluster, "margin", "6");
	set_text(p, cluster, "tooltip", doc->headline.len ? doc->headline : doc->path);
	set_url(p, cluster, doc->url);
	return cluster;
}

/* How the article says that it has something from somebody, in a word or two. */
static hsy_str manner(const picture *p, const hsy_drawn_edge *edge)
{
	const char *before = edge->kind == HSY_EDGE_CITES ? "credits " : "";

	if (edge->kind == HSY_EDGE_COPIES)
		return HSY_STR("same words as another");
	if (edge->kind == HSY_EDGE_UNSOURCED)
		return HSY_STR("names no source");
	if (edge->record != HSY_NONE)
		return hsy_str_printf(p->arena, "%s" HSY_STR_FMT, before,
		                      HSY_STR_ARG(hsy_quoted(p->arena, cue_of(p, edge))));
	return edge->kind == HSY_EDGE_ATTRIBUTES ? HSY_STR("in its own name")
	                                         : HSY_STR("");
}

/* The first thing it says of that. */
static hsy_str manner_of(const picture *p, size_t node)
{
	hsy_str first = HSY_STR("");

	for (size_t i = 0; i < p->drawing->edges.n && !first.len; i++)
		if (p->drawing->edges.at[i].from == node)
			first = manner(p, &p->drawing->edges.at[i]);
	return first;
}

/* The claim's number and colour again, so that no line need be followed. */
static hsy_str row_label(const picture *p, size_t i)
{
	const hsy_drawn_node *node = &p->drawing->nodes.at[i];
	const hsy_grade_look *look = hsy_grade_look_of(
	    p->page->results->scores[claim_of(p, node)]->grade);
	hsy_str words = hsy_wrap(p->arena, manner_of(p, i), ROW_COLUMNS, 1).at[0];

	return hsy_str_printf(
	    p->arena,
	    "<table border=\"0\" cellspacing=\"0\" cellpadding=\"1\"><tr>"
	    "<td width=\"%d\" border=\"1\" color=\"#444444\" style=\"rounded\" "
	    "bgcolor=\"%s\"><font color=\"%s\"><b>%zu</b></font></td>"
	    "<td width=\"4\"></td>"
	    "<td width=\"%d\" align=\"left\"><font point-size=\"11\">" HSY_STR_FMT
	    "</font></td></tr></table>",
	    NUMBER_WIDTH, look->fill, look->ink, node->number + 1, ROW_WIDTH,
	    HSY_STR_ARG(hsy_escape_xml(p->arena, words)));
}

/* Whether the edge has a row of its own in the box that it leaves. A statement
 * without a source needs none: its line leads to words that say so. */
static bool has_row(const picture *p, const hsy_drawn_edge *edge)
{
	return !p->is_overview && edge->kind != HSY_EDGE_UNSOURCED &&
	       manner(p, edge).len > 0;
}

static hsy_str row_port(const picture *p, size_t edge)
{
	return hsy_str_printf(p->arena, "edge%zu:e", edge);
}

/* Under the words of a statement, each line that leaves it, and by which cue. */
static hsy_str cue_rows(const picture *p, size_t node)
{
	hsy_str rows = HSY_STR("");

	for (size_t i = 0; i < p->drawing->edges.n; i++) {
		const hsy_drawn_edge *edge = &p->drawing->edges.at[i];
		hsy_str words;

		if (edge->from != node || !has_row(p, edge))
			continue;
		words = hsy_wrap(p->arena, manner(p, edge), ROW_COLUMNS, 1).at[0];
		rows = hsy_str_printf(
		    p->arena,
		    HSY_STR_FMT "<tr><td port=\"edge%zu\" align=\"right\" height=\"20\" "
		                "valign=\"bottom\">"
		                "<font point-size=\"11\" color=\"#555555\">" HSY_STR_FMT
		                "</font></td></tr>",
		    HSY_STR_ARG(rows), i, HSY_STR_ARG(hsy_escape_xml(p->arena, words)));
	}
	return rows;
}

/* No narrower than the heading of an article: lines between articles run beside
 * the boxes. */
static hsy_str snippet_label(const picture *p, size_t i)
{
	hsy_str words = lines(p, p->drawing->nodes.at[i].label, SNIPPET_COLUMNS,
	                      SNIPPET_LINES, "left");

	return hsy_str_printf(
	    p->arena,
	    "<table border=\"0\" cellspacing=\"0\" cellpadding=\"0\"><tr>"
	    "<td width=\"%d\" align=\"left\">" HSY_STR_FMT "</td></tr>" HSY_STR_FMT
	    "</table>",
	    SNIPPET_WIDTH, HSY_STR_ARG(words), HSY_STR_ARG(cue_rows(p, i)));
}

static void draw_statement(const picture *p, hsy_agobject *object, size_t i)
{
	const hsy_drawn_node *node = &p->drawing->nodes.at[i];
	hsy_str label;

	if (p->is_overview) {
		set(p, object, "shape", "none");
		set(p, object, "margin", "0");
		label = row_label(p, i);
	} else {
		set(p, object, "shape", "box");
		set(p, object, "style", "filled");
		set(p, object, "fillcolor", "#ffffff");
		set(p, object, "color", "#9a9a9a");
		set(p, object, "margin", "0.06,0.03");
		label = snippet_label(p, i);
	}
	hsy_agraph_set_html(p->graph, object, "label", label);
	set(p, object, "class", "statement");
	set_text(p, object, "tooltip", node->label);
}

/* ----------------------------------------------------------------- sources */

static hsy_str source_label(const picture *p, const hsy_drawn_node *node,
                            const hsy_source_look *look)
{
	hsy_str name = lines(p, node->label, NAME_COLUMNS, NAME_LINES, "center");
	const char *known = node->origin && !node->origin->has_weight
	                        ? hsy_level_name(node->origin->how_known.level)
	                        : NULL;

	return hsy_str_printf(
	    p->arena, HSY_STR_FMT "<font point-size=\"11\">%s%s%s</font>",
	    HSY_STR_ARG(name), look->word, known ? ": " : "", known ? known : "");
}

static hsy_str home_page(const picture *p, const hsy_source *source)
{
	for (size_t i = 0; i < source->domain.len; i++) {
		unsigned char c = (unsigned char)source->domain.at[i];

		if (!(c >= 'a' && c <= 'z') && !(c >= '0' && c <= '9') && c != '.' &&
		    c != '-')
			return (hsy_str){NULL, 0};
	}
	if (!source->domain.len)
		return (hsy_str){NULL, 0};
	return hsy_str_printf(p->arena, "https://" HSY_STR_FMT "/",
	                      HSY_STR_ARG(source->domain));
}

static void draw_source(const picture *p, hsy_agobject *object, size_t i)
{
	const hsy_drawn_node *node = &p->drawing->nodes.at[i];
	bool is_known = node->source != HSY_NONE;
	const hsy_source *source = is_known
	                               ? &p->page->results->sources->list.at[node->source]
	                               : NULL;
	const hsy_source_look *look = hsy_source_look_of(
	    is_known ? source->type : HSY_SOURCE_ORGANISATION);

	set(p, object, "shape", look->shape);
	set(p, object, "style", look->style);
	set(p, object, "fillcolor", "#f2f2f2");
	set(p, object, "margin", look->margin);
	hsy_agraph_set_html(p->graph, object, "label", source_label(p, node, look));
	hsy_agraph_set(
	    p->graph, object, "class",
	    hsy_str_printf(p->arena, "source %s",
	                   is_known ? hsy_source_type_name(source->type) : ""));
	set_text(p, object, "tooltip",
	         hsy_str_printf(p->arena, HSY_STR_FMT " (%s)", HSY_STR_ARG(node->label),
	                        look->word));
	if (is_known)
		set_url(p, object, home_page(p, source));
}

static void draw_nobody(const picture *p, hsy_agobject *object, size_t i)
{
	const hsy_drawn_node *node = &p->drawing->nodes.at[i];
	/* The point is drawn as a cell with round corners, for no font is sure to
	 * have a circle. */
	static const char point[] =
	    "<table border=\"0\" cellspacing=\"0\" cellpadding=\"0\"><tr>"
	    "<td border=\"2\" style=\"rounded\" bgcolor=\"#ffffff\" fixedsize=\"true\" "
	    "width=\"14\" height=\"14\"></td><td width=\"6\"></td>"
	    "<td>no source given</td></tr></table>";

	set(p, object, "shape", "none");
	set(p, object, "margin", "0");
	hsy_agraph_set_html(p->graph, object, "label", hsy_str_of(point));
	set(p, object, "class", "nobody");
	set_text(p, object, "tooltip", node->label);
}

static void draw_unspecified(const picture *p, hsy_agobject *object, size_t i)
{
	const hsy_drawn_node *node = &p->drawing->nodes.at[i];
	set(p, object, "shape", "ellipse");
	set(p, object, "style", "dotted");
	set(p, object, "margin", "0.06,0.03");
	set_text(p, object, "label", node->label);
	set(p, object, "class", "unspecified");
	set_text(p, object, "tooltip", node->label);
}

static void draw_node(const picture *p, size_t i)
{
	static void (*const draw[])(const picture *, hsy_agobject *, size_t) = {
	    [HSY_NODE_CLAIM] = draw_claim,
	    [HSY_NODE_STATEMENT] = draw_statement,
	    [HSY_NODE_SOURCE] = draw_source,
	    [HSY_NODE_NOBODY] = draw_nobody,
	    [HSY_NODE_UNSPECIFIED] = draw_unspecified,
	};
	const hsy_drawn_node *node = &p->drawing->nodes.at[i];
	hsy_agobject *within = node->kind == HSY_NODE_STATEMENT ? article(p, node->record)
	                                                        : NULL;
	hsy_str id = hsy_escape_dot(p->arena, node->id);

	p->nodes[i] = hsy_agraph_node(p->graph, within, id);
	hsy_agraph_set(p->graph, p->nodes[i], "id", id);
	draw[node->kind](p, p->nodes[i], i);
}

/* ------------------------------------------------------------------- edges */

/* A step back into the column of the articles. */
static bool is_back(const picture *p, const hsy_drawn_edge *edge)
{
	return p->drawing->nodes.at[edge->to].kind == HSY_NODE_STATEMENT &&
	       p->drawing->nodes.at[edge->from].kind != HSY_NODE_CLAIM;
}

/* Only between sources: a statement has the words in its own box. dot of Graphviz
 * 2.42 corrupts its memory over labels of edges inside one column, and puts those
 * of long ones where they seem to belong to something else: hence none in the
 * overview, whose columns are far apart. */
static void label_relay(const picture *p, hsy_agobject *object,
                        const hsy_drawn_edge *edge)
{
	hsy_str cue = cue_of(p, edge);

	if (p->is_overview || p->drawing->nodes.at[edge->from].kind != HSY_NODE_SOURCE ||
	    is_back(p, edge) || !cue.len)
		return;
	hsy_agraph_set_html(p->graph, object, "label",
	                    lines(p, cue, CUE_COLUMNS, 1, "center"));
}

static void place_ends(const picture *p, hsy_agobject *object, size_t i)
{
	const hsy_drawn_edge *edge = &p->drawing->edges.at[i];
	hsy_node_kind from = p->drawing->nodes.at[edge->from].kind;

	if (from == HSY_NODE_STATEMENT && has_row(p, edge))
		hsy_agraph_set(p->graph, object, "tailport", row_port(p, i));
	else if (from != HSY_NODE_SOURCE || !is_back(p, edge))
		set(p, object, "tailport", "e");
	/* Beside the corner, where no line begins. A bare table has no corner that
	 * Graphviz finds. */
	set(p, object, "headport", !is_back(p, edge) ? "w" : p->is_overview ? "e" : "ne");
	/* A step back into the articles must not tear their column apart. */
	if (is_back(p, edge))
		set(p, object, "constraint", "false");
	/* Keeps all articles in one column, however far their sources are. */
	if (from == HSY_NODE_CLAIM)
		set(p, object, "weight", "4");
}

static void draw_edge(const picture *p, size_t i)
{
	const hsy_drawn_edge *edge = &p->drawing->edges.at[i];
	const hsy_edge_look *look = &hsy_edge_looks[hsy_edge_look_of(edge)];
	const hsy_drawn_node *from = &p->drawing->nodes.at[edge->from];
	const hsy_drawn_node *to = &p->drawing->nodes.at[edge->to];
	hsy_str cue = cue_of(p, edge);
	hsy_str id = hsy_str_printf(p->arena, HSY_STR_FMT "--" HSY_STR_FMT "--%s",
	                            HSY_STR_ARG(from->id), HSY_STR_ARG(to->id),
	                            look->name);
	hsy_agobject *object = hsy_agraph_edge(
	    p->graph, p->nodes[edge->from], p->nodes[edge->to], hsy_str_of(look->name));

	set_text(p, object, "id", id);
	hsy_agraph_set(p->graph, object, "class",
	               hsy_str_printf(p->arena, "edge %s", look->name));
	set(p, object, "style", look->style);
	set(p, object, "color", look->color);
	set(p, object, "penwidth", look->width);
	set(p, object, "arrowhead", look->arrow);
	set_text(p, object, "tooltip",
	         hsy_str_printf(p->arena, HSY_STR_FMT " → " HSY_STR_FMT "%s" HSY_STR_FMT,
	                        HSY_STR_ARG(from->label), HSY_STR_ARG(to->label),
	                        cue.len ? ": " : "", HSY_STR_ARG(cue)));
	place_ends(p, object, i);
	label_relay(p, object, edge);
}

/* ------------------------------------------------------------------ layout */

/* Best at the top: their order is what the eye takes from a column. */
static void stack_claims(const picture *p)
{
	hsy_agobject *column = hsy_agraph_group(p->graph, NULL, HSY_STR("claims"));
	hsy_agobject *above = NULL;

	set(p, column, "rank", "same");
	for (size_t i = 0; i < p->drawing->nodes.n; i++) {
		const hsy_drawn_node *node = &p->drawing->nodes.at[i];
		hsy_agobject *object;

		if (node->kind != HSY_NODE_CLAIM)
			continue;
		object = hsy_agraph_node(p->graph, column,
		                         hsy_escape_dot(p->arena, node->id));
		if (above)
			set(p, hsy_agraph_edge(p->graph, above, object, HSY_STR("order")),
			    "style", "invis");
		above = object;
	}
}

static void set_defaults(const picture *p)
{
	static const hsy_str font = {"DejaVu Sans,Helvetica,Arial,sans-serif", 38};
	static const struct {
		const char *name, *value;
	} of_graph[] = {
	    {"rankdir", "LR"},        {"bgcolor", "#ffffff"},
	    {"charset", "UTF-8"},     {"fontsize", "13"},
	    {"nodesep", "0.07"},      {"labelloc", "t"},
	    {"labeljust", "l"},       {"style", "rounded,filled"},
	    {"fillcolor", "#f7f7f7"}, {"color", "#8a8a8a"},
	    {"pad", "0.15"},          {"outputorder", "edgesfirst"},
	};

	for (size_t i = 0; i < sizeof of_graph / sizeof *of_graph; i++)
		set(p, NULL, of_graph[i].name, of_graph[i].value);
	/* In the overview, many lines turn back between the columns. */
	set(p, NULL, "ranksep", p->is_overview ? "1" : "0.8");
	hsy_agraph_set(p->graph, NULL, "fontname", font);
	hsy_agraph_node_default(p->graph, "fontname", font);
	hsy_agraph_node_default(p->graph, "fontsize", HSY_STR("13"));
	hsy_agraph_node_default(p->graph, "color", HSY_STR("#444444"));
	hsy_agraph_node_default(p->graph, "height", HSY_STR("0.1"));
	hsy_agraph_node_default(p->graph, "width", HSY_STR("0.1"));
	/* dot lays edges between neighbours of one column out in a graph of its own,
	 * whose attributes stand in order of their names, but asks for arrowheads by
	 * their place in this one: in both it must be the first. */
	hsy_agraph_edge_default(p->graph, "arrowhead", HSY_STR("normal"));
	hsy_agraph_edge_default(p->graph, "fontname", font);
	hsy_agraph_edge_default(p->graph, "fontsize", HSY_STR("11"));
	hsy_agraph_edge_default(p->graph, "arrowsize", HSY_STR("0.6"));
}

void hsy_picture_draw(const hsy_page *page, const hsy_drawing *drawing, hsy_agraph *graph)
{
	picture p = {
	    .page = page,
	    .drawing = drawing,
	    .graph = graph,
	    .nodes = HSY_NEW_ARRAY(page->arena, drawing->nodes.n, hsy_agobject *),
	    .is_overview = page->view->info.about != HSY_ABOUT_CLAIM,
	    .arena = page->arena,
	};

	set_defaults(&p);
	hsy_agraph_set_html(graph, NULL, "label", hsy_legend_label(page, drawing));
	for (size_t i = 0; i < drawing->nodes.n; i++)
		draw_node(&p, i);
	stack_claims(&p);
	for (size_t i = 0; i < drawing->edges.n; i++)
		draw_edge(&p, i);
}

/* -------------------------------------------------------------------- size */

const hsy_drawing *hsy_picture_drawing(const hsy_page *page)
{
	bool is_overview = page->view->info.about != HSY_ABOUT_CLAIM;
	const hsy_drawing *drawing = hsy_fold(page->results, page->claims, is_overview,
	                                      page->arena);

	/* Too many places of one claim: one node for each article. */
	if (!is_overview && drawing->n_left_out)
		drawing = hsy_fold(page->results, page->claims, true, page->arena);
	return drawing;
}

/* Points that nodes and the space between them take in their column. Claims
 * stand in one, articles in another, sources mostly in a third; the highest of
 * them makes the height of the picture. */
enum {
	PAGE_HEIGHT = 700,
	CLAIM_HEIGHT = 52,
	ARTICLE_HEIGHT = 42,
	STATEMENT_HEIGHT = 25,
	SOURCE_HEIGHT = 40
};

static size_t articles_in(const hsy_drawing *drawing)
{
	size_t n = 0;

	for (size_t i = 0; i < drawing->nodes.n; i++) {
		bool is_new = drawing->nodes.at[i].record != HSY_NONE;

		for (size_t j = 0; j < i && is_new; j++)
			is_new = drawing->nodes.at[j].record !=
			         drawing->nodes.at[i].record;
		n += is_new;
	}
	return n;
}

bool hsy_picture_fits(const hsy_drawing *drawing)
{
	size_t n[3] = {0};

	for (size_t i = 0; i < drawing->nodes.n; i++)
		switch (drawing->nodes.at[i].kind) {
		case HSY_NODE_CLAIM:
			n[0]++;
			break;
		case HSY_NODE_STATEMENT:
			n[1]++;
			break;
		default:
			n[2]++;
		}
	return n[0] * CLAIM_HEIGHT <= PAGE_HEIGHT &&
	       n[1] * STATEMENT_HEIGHT + articles_in(drawing) * ARTICLE_HEIGHT <=
	           PAGE_HEIGHT &&
	       n[2] * SOURCE_HEIGHT <= PAGE_HEIGHT;
}
