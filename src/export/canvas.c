/* canvas.c -- what the views draw on. */
#include "export/canvas.h"

#include "export/escape.h"
#include "export/legend.h"

#include <string.h>

/* ------------------------------------------------------------- attributes */

void hsy_canvas_set(const hsy_canvas *c, hsy_agobject *object, const char *attribute,
                    const char *value)
{
	hsy_agraph_set(c->graph, object, attribute, hsy_str_of(value));
}

void hsy_canvas_text(const hsy_canvas *c, hsy_agobject *object, const char *attribute,
                     hsy_str text)
{
	hsy_agraph_set(c->graph, object, attribute, hsy_escape_dot(c->arena, text));
}

void hsy_canvas_url(const hsy_canvas *c, hsy_agobject *object, hsy_str url)
{
	if (hsy_url_is_safe(url))
		hsy_canvas_text(c, object, "URL", url);
}

void hsy_canvas_label(const hsy_canvas *c, hsy_agobject *object, hsy_str html)
{
	hsy_agraph_set_html(c->graph, object, "label", html);
}

void hsy_canvas_box(const hsy_canvas *c, hsy_agobject *object)
{
	hsy_canvas_set(c, object, "shape", "box");
	hsy_canvas_set(c, object, "style", "filled");
	hsy_canvas_set(c, object, "fillcolor", c->theme->box);
	hsy_canvas_set(c, object, "color", c->theme->box_edge);
	hsy_canvas_set(c, object, "margin", "0.06,0.03");
}

void hsy_canvas_bare(const hsy_canvas *c, hsy_agobject *object)
{
	hsy_canvas_set(c, object, "shape", "none");
	hsy_canvas_set(c, object, "margin", "0");
}

const char *hsy_canvas_out(const hsy_canvas *c)
{
	return c->is_down ? "s" : "e";
}

const char *hsy_canvas_in(const hsy_canvas *c)
{
	return c->is_down ? "n" : "w";
}

/* ------------------------------------------------------------------ words */

/* Lines of an HTML-like label, each closed, so that all are flush left. */
hsy_str hsy_canvas_lines(const hsy_canvas *c, hsy_str text, size_t columns, size_t max,
                         const char *align)
{
	hsy_strs wrapped = hsy_wrap(c->arena, text, columns, max);
	hsy_str joined = HSY_STR("");

	for (size_t i = 0; i < wrapped.n; i++) {
		hsy_str line = hsy_escape_xml(c->arena, wrapped.at[i]);

		joined = hsy_str_printf(c->arena,
		                        HSY_STR_FMT HSY_STR_FMT "<br align=\"%s\"/>",
		                        HSY_STR_ARG(joined), HSY_STR_ARG(line), align);
	}
	return joined;
}

hsy_str hsy_canvas_line(const hsy_canvas *c, hsy_str text, size_t columns)
{
	hsy_str line = hsy_wrap(c->arena, text, columns, 1).at[0];

	/* Graphviz takes no empty element. */
	return line.len ? hsy_escape_xml(c->arena, line) : HSY_STR("&#160;");
}

size_t hsy_canvas_columns(const hsy_canvas *c, size_t usual)
{
	return c->page->options->wrap ? c->page->options->wrap : usual;
}

size_t hsy_canvas_points(const hsy_canvas *c, size_t usual_columns, size_t usual_points)
{
	return hsy_canvas_columns(c, usual_columns) * usual_points / usual_columns;
}

hsy_str hsy_canvas_chip(hsy_canvas *c, char grade)
{
	const hsy_grade_look *look = hsy_canvas_grade(c, grade);

	return hsy_str_printf(c->arena,
	                      "<td border=\"1\" color=\"%s\" style=\"rounded\" "
	                      "bgcolor=\"%s\" width=\"%d\"><font color=\"%s\"><b>%c</b>"
	                      "</font></td>",
	                      c->theme->outline, look->fill, HSY_NUMBER_WIDTH, look->ink,
	                      grade);
}

/* The date at the other end: Graphviz takes bold letters for narrower than they are,
 * and what followed would touch them. */
hsy_str hsy_canvas_article(const hsy_canvas *c, size_t record, size_t width)
{
	enum { OUTLET_COLUMNS = 26 };
	const hsy_doc *doc = &c->page->results->records->list.at[record].doc;
	hsy_str date = hsy_date_words(c->arena, doc->published);
	hsy_str name = hsy_article_name(c->page->results, record);

	name = hsy_canvas_line(c, name, OUTLET_COLUMNS);
	return hsy_str_printf(
	    c->arena,
	    "<table border=\"0\" cellspacing=\"0\" cellpadding=\"0\"><tr>"
	    "<td align=\"left\" width=\"%zu\"><b>" HSY_STR_FMT "</b></td>"
	    "<td align=\"right\" width=\"%d\"><font point-size=\"11\">" HSY_STR_FMT
	    "</font></td></tr></table>",
	    width > HSY_DATE_WIDTH ? width - HSY_DATE_WIDTH : 0, HSY_STR_ARG(name), HSY_DATE_WIDTH,
	    HSY_STR_ARG(date.len ? date : HSY_STR("no date")));
}

hsy_str hsy_counted(hsy_arena *arena, size_t n, const char *one, const char *many)
{
	return hsy_str_printf(arena, "%zu %s", n, n == 1 ? one : many);
}

/* ---------------------------------------------------------- nodes and edges */

const hsy_grade_look *hsy_canvas_grade(hsy_canvas *c, char grade)
{
	size_t i = hsy_grade_index(grade);

	c->has_grade[i] = true;
	return &c->theme->grades[i];
}

void hsy_canvas_look(hsy_canvas *c, hsy_agobject *edge, hsy_edge_look_id id)
{
	const hsy_edge_look *look = &hsy_edge_looks[id];

	hsy_agraph_set(c->graph, edge, "class",
	               hsy_str_printf(c->arena, "edge %s", look->name));
	hsy_canvas_set(c, edge, "style", look->style);
	hsy_canvas_set(c, edge, "color", c->theme->edges[id]);
	hsy_canvas_set(c, edge, "penwidth", look->width);
	hsy_canvas_set(c, edge, "arrowhead", look->arrow);
	c->has_edge[id] = true;
}

hsy_spot hsy_canvas_node(hsy_canvas *c, hsy_agobject *within, hsy_str id, hsy_str name,
                         const char *class)
{
	hsy_str key = hsy_escape_dot(c->arena, id);
	hsy_spot spot = {hsy_agraph_node(c->graph, within, key), id, name};

	hsy_agraph_set(c->graph, spot.object, "id", key);
	hsy_canvas_set(c, spot.object, "class", class);
	hsy_canvas_text(c, spot.object, "tooltip", name);
	return spot;
}

hsy_agobject *hsy_canvas_edge(hsy_canvas *c, hsy_spot from, hsy_spot to,
                              hsy_edge_look_id look, hsy_str why)
{
	const char *name = hsy_edge_looks[look].name;
	hsy_agobject *edge = hsy_agraph_edge(c->graph, from.object, to.object,
	                                     hsy_str_of(name));

	hsy_canvas_text(c, edge, "id",
	                hsy_str_printf(c->arena, HSY_STR_FMT "--" HSY_STR_FMT "--%s",
	                               HSY_STR_ARG(from.id), HSY_STR_ARG(to.id), name));
	hsy_canvas_look(c, edge, look);
	hsy_canvas_text(c, edge, "tooltip",
	                hsy_str_printf(c->arena,
	                               HSY_STR_FMT " → " HSY_STR_FMT "%s" HSY_STR_FMT,
	                               HSY_STR_ARG(from.name), HSY_STR_ARG(to.name),
	                               why.len ? ": " : "", HSY_STR_ARG(why)));
	return edge;
}

static hsy_agobject *order(hsy_canvas *c, hsy_agobject *first, hsy_agobject *second)
{
	hsy_agobject *edge = hsy_agraph_edge(c->graph, first, second, HSY_STR("order"));

	hsy_canvas_set(c, edge, "style", "invis");
	return edge;
}

void hsy_canvas_across(hsy_canvas *c, hsy_agobject *before, hsy_agobject *after)
{
	hsy_canvas_set(c, order(c, before, after), "weight", "20");
}

void hsy_canvas_stack(hsy_canvas *c, const char *name, const hsy_spot *spots, size_t n)
{
	hsy_agobject *column = hsy_agraph_group(c->graph, NULL, hsy_str_of(name));

	hsy_canvas_set(c, column, "rank", "same");
	for (size_t i = 0; i < n; i++) {
		hsy_agraph_node(c->graph, column, hsy_escape_dot(c->arena, spots[i].id));
		if (i)
			order(c, spots[i - 1].object, spots[i].object);
	}
}

/* ----------------------------------------------------------------- legend */

void hsy_canvas_note(hsy_canvas *c, hsy_str note)
{
	hsy_vec_push(c->arena, &c->notes, note);
}

void hsy_canvas_key(hsy_canvas *c, hsy_str cell, const char *word)
{
	hsy_str key = hsy_str_printf(c->arena, HSY_STR_FMT "<td>%s</td>",
	                             HSY_STR_ARG(cell), word);

	for (size_t i = 0; i < c->keys.n; i++)
		if (hsy_str_equal(c->keys.at[i], key))
			return;
	hsy_vec_push(c->arena, &c->keys, key);
}

/* ------------------------------------------------------------------ setup */

static void set_graph(const hsy_canvas *c, hsy_str font)
{
	const hsy_theme *theme = c->theme;
	const struct {
		const char *name, *value;
	} of_graph[] = {
	    {"rankdir", c->is_down ? "TB" : "LR"},
	    {"bgcolor", theme->ground},
	    {"fontcolor", theme->ink},
	    {"charset", "UTF-8"},
	    {"fontsize", "13"},
	    {"nodesep", "0.07"},
	    {"labelloc", "t"},
	    {"labeljust", "l"},
	    {"style", "rounded,filled"},
	    {"fillcolor", theme->article},
	    {"color", theme->article_edge},
	    {"pad", "0.15"},
	    {"outputorder", "edgesfirst"},
	    {"ranksep", "0.8"},
	};

	for (size_t i = 0; i < sizeof of_graph / sizeof *of_graph; i++)
		hsy_canvas_set(c, NULL, of_graph[i].name, of_graph[i].value);
	hsy_agraph_set(c->graph, NULL, "fontname", font);
}

static void set_defaults(const hsy_canvas *c)
{
	static const hsy_str font = {"DejaVu Sans,Helvetica,Arial,sans-serif", 38};
	hsy_str ink = hsy_str_of(c->theme->ink);

	set_graph(c, font);
	hsy_agraph_node_default(c->graph, "fontname", font);
	hsy_agraph_node_default(c->graph, "fontsize", HSY_STR("13"));
	hsy_agraph_node_default(c->graph, "fontcolor", ink);
	hsy_agraph_node_default(c->graph, "color", hsy_str_of(c->theme->outline));
	hsy_agraph_node_default(c->graph, "height", HSY_STR("0.1"));
	hsy_agraph_node_default(c->graph, "width", HSY_STR("0.1"));
	/* dot lays edges between neighbours of one column out in a graph of its own,
	 * whose attributes stand in order of their names, but asks for arrowheads by
	 * their place in this one: in both it must be the first. */
	hsy_agraph_edge_default(c->graph, "arrowhead", HSY_STR("normal"));
	hsy_agraph_edge_default(c->graph, "fontname", font);
	hsy_agraph_edge_default(c->graph, "fontsize", HSY_STR("11"));
	hsy_agraph_edge_default(c->graph, "fontcolor", ink);
	hsy_agraph_edge_default(c->graph, "arrowsize", HSY_STR("0.6"));
}

void hsy_canvas_init(hsy_canvas *c, const hsy_page *page, hsy_agraph *graph)
{
	*c = (hsy_canvas){
	    .page = page,
	    .graph = graph,
	    .arena = page->arena,
	    .theme = hsy_theme_of(page->options->theme),
	    .is_down = page->options->direction == HSY_DIRECTION_DOWN,
	};
	set_defaults(c);
}
