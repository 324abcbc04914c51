/* node.c -- the nodes of a provenance: claims, statements in their articles, sources. */
#include "export/views/provenance.h"

#include "export/escape.h"
#include "export/views/box.h"

enum {
	CLAIM_LINES = 3,       /* of many claims; */
	CLAIM_LINES_ALONE = 8, /* of the only one */
	SNIPPET_COLUMNS = 38,
	SNIPPET_LINES = 5,
	SNIPPET_WIDTH = 285,
	ROW_COLUMNS = 32,
	ROW_WIDTH = 228
};

static const hsy_results *results_of(const hsy_provenance *p)
{
	return p->canvas->page->results;
}

static size_t claim_of(const hsy_provenance *p, const hsy_drawn_node *node)
{
	return p->canvas->page->claims.at[node->number];
}

const hsy_doc *hsy_provenance_doc(const hsy_provenance *p, size_t record)
{
	return &results_of(p)->records->list.at[record].doc;
}

hsy_str hsy_provenance_cue(const hsy_provenance *p, const hsy_drawn_edge *edge)
{
	if (edge->record == HSY_NONE)
		return HSY_STR("");
	return hsy_str_slice(hsy_provenance_doc(p, edge->record)->text, edge->cue);
}

static void draw_claim(hsy_provenance *p, hsy_spot spot, const hsy_drawn_node *node)
{
	size_t claim = claim_of(p, node);

	hsy_box_claim(p->canvas, spot, claim, results_of(p)->scores[claim],
	              p->is_overview ? node->number + 1 : 0,
	              p->is_overview ? CLAIM_LINES : CLAIM_LINES_ALONE);
	if (p->is_overview)
		hsy_canvas_key(
		    p->canvas,
		    hsy_str_printf(p->canvas->arena,
		                   "<td border=\"1\" color=\"%s\" style=\"rounded\" "
		                   "width=\"20\"><b>1</b></td>",
		                   p->canvas->theme->outline),
		    "the article states claim 1, and how");
}

/* ---------------------------------------------------------------- articles */

static hsy_agobject *article(const hsy_provenance *p, size_t record)
{
	const hsy_canvas *c = p->canvas;
	const hsy_doc *doc = hsy_provenance_doc(p, record);
	size_t width = p->is_overview
	                   ? ROW_WIDTH + HSY_NUMBER_WIDTH
	                   : hsy_canvas_points(c, SNIPPET_COLUMNS, SNIPPET_WIDTH);
	hsy_agobject *cluster = hsy_agraph_cluster(c->graph, NULL,
	                                           hsy_escape_dot(c->arena, doc->id));

	hsy_canvas_label(c, cluster, hsy_canvas_article(c, record, width));
	hsy_canvas_text(
	    c, cluster, "id",
	    hsy_str_printf(c->arena, "article-" HSY_STR_FMT, HSY_STR_ARG(doc->id)));
	hsy_canvas_set(c, cluster, "class", "article");
	hsy_canvas_set(c, cluster, "margin", "6");
	hsy_canvas_text(c, cluster, "tooltip",
	                doc->headline.len ? doc->headline : doc->path);
	hsy_canvas_url(c, cluster, doc->url);
	return cluster;
}

/* How the article says that it has something from somebody, in a word or two. */
static hsy_str manner(const hsy_provenance *p, const hsy_drawn_edge *edge)
{
	hsy_arena *arena = p->canvas->arena;
	const char *before = edge->kind == HSY_EDGE_CITES ? "credits " : "";

	if (edge->kind == HSY_EDGE_COPIES && edge->n_more)
		return hsy_str_printf(arena, "same words as %zu others",
		                      edge->n_more + 1);
	if (edge->kind == HSY_EDGE_COPIES)
		return HSY_STR("same words as another");
	if (edge->kind == HSY_EDGE_UNSOURCED)
		return HSY_STR("names no source");
	if (edge->record != HSY_NONE) {
		hsy_str cue = hsy_quoted(arena, hsy_provenance_cue(p, edge));

		return hsy_str_printf(arena, "%s" HSY_STR_FMT, before, HSY_STR_ARG(cue));
	}
	return edge->kind == HSY_EDGE_ATTRIBUTES ? HSY_STR("in its own name")
	                                         : HSY_STR("");
}

/* The first thing it says of that. */
static hsy_str manner_of(const hsy_provenance *p, size_t node)
{
	hsy_str first = HSY_STR("");

	for (size_t i = p->first[node]; i < p->first[node + 1] && !first.len; i++)
		first = manner(p, &p->drawing->edges.at[i]);
	return first;
}

/* The claim's number and colour again, so that no line need be followed. */
static hsy_str row_label(const hsy_provenance *p, size_t i)
{
	hsy_canvas *c = p->canvas;
	const hsy_drawn_node *node = &p->drawing->nodes.at[i];
	const hsy_grade_look *look = hsy_canvas_grade(
	    c, results_of(p)->scores[claim_of(p, node)]->grade);
	hsy_str words = hsy_canvas_line(c, manner_of(p, i), ROW_COLUMNS);

	return hsy_str_printf(
	    c->arena,
	    "<table border=\"0\" cellspacing=\"0\" cellpadding=\"1\"><tr>"
	    "<td width=\"%d\" border=\"1\" color=\"%s\" style=\"rounded\" "
	    "bgcolor=\"%s\"><font color=\"%s\"><b>%zu</b></font></td>"
	    "<td width=\"4\"></td>"
	    "<td width=\"%d\" align=\"left\"><font point-size=\"11\">" HSY_STR_FMT
	    "</font></td></tr></table>",
	    HSY_NUMBER_WIDTH, c->theme->outline, look->fill, look->ink, node->number + 1,
	    ROW_WIDTH, HSY_STR_ARG(words));
}

/* A statement without a source needs no row: its line leads to words that say so. */
bool hsy_provenance_has_row(const hsy_provenance *p, const hsy_drawn_edge *edge)
{
	return !p->is_overview && edge->kind != HSY_EDGE_UNSOURCED &&
	       manner(p, edge).len > 0;
}

/* Under the words of a statement, each line that leaves it, and by which cue. */
static hsy_str cue_rows(const hsy_provenance *p, size_t node)
{
	const hsy_canvas *c = p->canvas;
	hsy_str rows = HSY_STR("");

	for (size_t i = p->first[node]; i < p->first[node + 1]; i++) {
		const hsy_drawn_edge *edge = &p->drawing->edges.at[i];
		hsy_str words;

		if (!hsy_provenance_has_row(p, edge))
			continue;
		words = hsy_canvas_line(c, manner(p, edge), ROW_COLUMNS);
		rows = hsy_str_printf(
		    c->arena,
		    HSY_STR_FMT "<tr><td port=\"edge%zu\" align=\"right\" height=\"20\" "
		                "valign=\"bottom\">"
		                "<font point-size=\"11\" color=\"%s\">" HSY_STR_FMT
		                "</font></td></tr>",
		    HSY_STR_ARG(rows), i, c->theme->faint, HSY_STR_ARG(words));
	}
	return rows;
}

/* No narrower than the heading of an article: lines between articles run beside
 * the boxes. */
static hsy_str snippet_label(const hsy_provenance *p, size_t i)
{
	const hsy_canvas *c = p->canvas;
	hsy_str words = hsy_canvas_lines(c, p->drawing->nodes.at[i].label,
	                                 hsy_canvas_columns(c, SNIPPET_COLUMNS),
	                                 SNIPPET_LINES, "left");

	return hsy_str_printf(
	    c->arena,
	    "<table border=\"0\" cellspacing=\"0\" cellpadding=\"0\"><tr>"
	    "<td width=\"%zu\" align=\"left\">" HSY_STR_FMT "</td></tr>" HSY_STR_FMT
	    "</table>",
	    hsy_canvas_points(c, SNIPPET_COLUMNS, SNIPPET_WIDTH), HSY_STR_ARG(words),
	    HSY_STR_ARG(cue_rows(p, i)));
}

static void draw_statement(hsy_provenance *p, hsy_spot spot, size_t i)
{
	if (p->is_overview) {
		hsy_canvas_bare(p->canvas, spot.object);
		hsy_canvas_label(p->canvas, spot.object, row_label(p, i));
	} else {
		hsy_canvas_box(p->canvas, spot.object);
		hsy_canvas_label(p->canvas, spot.object, snippet_label(p, i));
	}
}

/* ----------------------------------------------------------------- sources */

static void draw_source(hsy_provenance *p, hsy_spot spot, const hsy_drawn_node *node)
{
	const char *known = node->origin && !node->origin->has_weight
	                        ? hsy_level_name(node->origin->how_known.level)
	                        : NULL;

	hsy_box_source(p->canvas, spot, node->source, hsy_str_of(known));
}

static void draw_group(hsy_provenance *p, hsy_spot spot)
{
	hsy_canvas_box(p->canvas, spot.object);
	hsy_canvas_set(p->canvas, spot.object, "fillcolor", p->canvas->theme->band);
	hsy_canvas_set(p->canvas, spot.object, "class", "others");
	hsy_canvas_text(p->canvas, spot.object, "label", spot.name);
}

/* The point is drawn as a cell with round corners, for no font is sure to have a
 * circle. */
static void draw_nobody(hsy_provenance *p, hsy_spot spot)
{
	hsy_str point = hsy_str_printf(
	    p->canvas->arena,
	    "<table border=\"0\" cellspacing=\"0\" cellpadding=\"0\"><tr>"
	    "<td border=\"2\" style=\"rounded\" bgcolor=\"%s\" fixedsize=\"true\" "
	    "width=\"14\" height=\"14\"></td><td width=\"6\"></td>"
	    "<td>no source given</td></tr></table>",
	    p->canvas->theme->ground);

	hsy_canvas_bare(p->canvas, spot.object);
	hsy_canvas_label(p->canvas, spot.object, point);
}

static void draw_unspecified(hsy_provenance *p, hsy_spot spot)
{
	hsy_canvas_set(p->canvas, spot.object, "shape", "ellipse");
	hsy_canvas_set(p->canvas, spot.object, "style", "dotted");
	hsy_canvas_set(p->canvas, spot.object, "margin", "0.06,0.03");
	hsy_canvas_text(p->canvas, spot.object, "label", spot.name);
}

void hsy_provenance_node(hsy_provenance *p, size_t i)
{
	static const char *const classes[] = {
	    [HSY_NODE_CLAIM] = "claim",
	    [HSY_NODE_STATEMENT] = "statement",
	    [HSY_NODE_SOURCE] = "source",
	    [HSY_NODE_NOBODY] = "nobody",
	    [HSY_NODE_UNSPECIFIED] = "unspecified",
	};
	const hsy_drawn_node *node = &p->drawing->nodes.at[i];
	hsy_agobject *within = node->kind == HSY_NODE_STATEMENT ? article(p, node->record)
	                                                        : NULL;
	hsy_spot spot = hsy_canvas_node(p->canvas, within, node->id, node->label,
	                                classes[node->kind]);

	p->spots[i] = spot;
	if (node->is_group) {
		draw_group(p, spot);
		return;
	}
	switch (node->kind) {
	case HSY_NODE_CLAIM:
		draw_claim(p, spot, node);
		break;
	case HSY_NODE_STATEMENT:
		draw_statement(p, spot, i);
		break;
	case HSY_NODE_SOURCE:
		draw_source(p, spot, node);
		break;
	case HSY_NODE_NOBODY:
		draw_nobody(p, spot);
		break;
	case HSY_NODE_UNSPECIFIED:
		draw_unspecified(p, spot);
		break;
	}
}
