/* provenance.c -- claims, articles and sources as a graph from left to right. */
#include "export/views/provenance.h"

#include "export/escape.h"

/* A step back into the column of the articles. */
static bool is_back(const hsy_provenance *p, const hsy_drawn_edge *edge)
{
	return p->drawing->nodes.at[edge->to].kind == HSY_NODE_STATEMENT &&
	       p->drawing->nodes.at[edge->from].kind != HSY_NODE_CLAIM;
}

/* Only between sources: a statement has the words in its own box. dot of Graphviz
 * 2.42 corrupts its memory over labels of edges inside one column, and puts those
 * of long ones where they seem to belong to something else: hence none in the
 * overview, whose columns are far apart. */
static void label_relay(const hsy_provenance *p, hsy_agobject *object,
                        const hsy_drawn_edge *edge)
{
	enum { CUE_COLUMNS = 22 };
	hsy_str cue = hsy_provenance_cue(p, edge);

	if (p->is_overview || p->drawing->nodes.at[edge->from].kind != HSY_NODE_SOURCE ||
	    is_back(p, edge) || !cue.len)
		return;
	hsy_canvas_label(p->canvas, object,
	                 hsy_canvas_lines(p->canvas, cue, CUE_COLUMNS, 1, "center"));
}

static hsy_str tail_port(const hsy_provenance *p, size_t i)
{
	const hsy_drawn_edge *edge = &p->drawing->edges.at[i];
	hsy_node_kind from = p->drawing->nodes.at[edge->from].kind;

	/* The rows of a box are one below the other: none is nearer to what is below. */
	if (from == HSY_NODE_STATEMENT && hsy_provenance_has_row(p, edge) &&
	    !p->canvas->is_down)
		return hsy_str_printf(p->canvas->arena, "edge%zu:e", i);
	if (from == HSY_NODE_SOURCE && is_back(p, edge))
		return (hsy_str){NULL, 0};
	return hsy_str_of(hsy_canvas_out(p->canvas));
}

/* Beside the corner, where no line begins. A bare table has no corner that Graphviz
 * finds. */
static const char *head_port(const hsy_provenance *p, const hsy_drawn_edge *edge)
{
	if (!is_back(p, edge))
		return hsy_canvas_in(p->canvas);
	return p->is_overview ? hsy_canvas_out(p->canvas) : "ne";
}

static hsy_str cluster_of(const hsy_provenance *p, size_t node)
{
	const hsy_doc *doc = hsy_provenance_doc(p, p->drawing->nodes.at[node].record);

	return hsy_str_printf(p->canvas->arena, "cluster_" HSY_STR_FMT,
	                      HSY_STR_ARG(doc->id));
}

static void place_ends(const hsy_provenance *p, hsy_agobject *object, size_t i)
{
	const hsy_drawn_edge *edge = &p->drawing->edges.at[i];
	hsy_str tail = tail_port(p, i);

	if (tail.at)
		hsy_agraph_set(p->canvas->graph, object, "tailport", tail);
	hsy_canvas_set(p->canvas, object, "headport", head_port(p, edge));
	/* A step back into the articles must not tear their column apart. */
	if (is_back(p, edge))
		hsy_canvas_set(p->canvas, object, "constraint", "false");
	if (p->drawing->nodes.at[edge->from].kind != HSY_NODE_CLAIM)
		return;
	/* Keeps all articles in one column, however far their sources are. */
	hsy_canvas_set(p->canvas, object, "weight", "4");
	/* From above, it would cross the name of the article. */
	if (p->canvas->is_down && p->drawing->nodes.at[edge->to].record != HSY_NONE)
		hsy_canvas_text(p->canvas, object, "lhead", cluster_of(p, edge->to));
}

static void draw_edge(const hsy_provenance *p, size_t i)
{
	const hsy_drawn_edge *edge = &p->drawing->edges.at[i];
	hsy_agobject *object = hsy_canvas_edge(p->canvas, p->spots[edge->from],
	                                       p->spots[edge->to], hsy_edge_look_of(edge),
	                                       hsy_provenance_cue(p, edge));

	place_ends(p, object, i);
	label_relay(p, object, edge);
}

/* Best at the top: their order is what the eye takes from a column. */
static void stack_claims(const hsy_provenance *p)
{
	size_t n = 0;

	/* Claims come first. */
	while (n < p->drawing->nodes.n && p->drawing->nodes.at[n].kind == HSY_NODE_CLAIM)
		n++;
	hsy_canvas_stack(p->canvas, "claims", p->spots, n);
}

void hsy_provenance_draw(hsy_canvas *c, const hsy_drawing *drawing, bool is_overview)
{
	hsy_provenance p = {
	    .canvas = c,
	    .drawing = drawing,
	    .is_overview = is_overview,
	    .spots = HSY_NEW_ARRAY(c->arena, drawing->nodes.n, hsy_spot),
	    .first = hsy_drawing_first_edges(drawing, c->arena),
	};

	if (c->is_down)
		hsy_canvas_set(c, NULL, "compound", "true");
	/* In the overview, many lines turn back between the columns. */
	if (is_overview)
		hsy_canvas_set(c, NULL, "ranksep", "1");
	if (drawing->n_left_out)
		hsy_canvas_note(
		    c, hsy_str_printf(c->arena,
		                      "%zu statements and sources are drawn together",
		                      drawing->n_left_out));
	for (size_t i = 0; i < drawing->nodes.n; i++)
		hsy_provenance_node(&p, i);
	stack_claims(&p);
	for (size_t i = 0; i < drawing->edges.n; i++)
		draw_edge(&p, i);
}

/* -------------------------------------------------------------------- size */

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

bool hsy_provenance_fits(const hsy_drawing *drawing)
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
