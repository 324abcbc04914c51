/* box.c -- claims and sources as boxes, alike in all views. */
#include "export/views/box.h"

#include "export/escape.h"

enum {
	CLAIM_COLUMNS = 30,
	CLAIM_WIDTH = 215, /* points: all boxes alike, so that their words align */
	NAME_COLUMNS = 24,
	NAME_LINES = 3,
	HEADING_COLUMNS = 96,
	HEADING_LINES = 2
};

/* ------------------------------------------------------------------ claims */

static hsy_str claim_label(const hsy_canvas *c, size_t claim, const hsy_score *score,
                           size_t number, size_t most)
{
	hsy_str name = hsy_claim_label(c->page, claim, c->arena);
	hsy_str wording = hsy_canvas_lines(c, name, hsy_canvas_columns(c, CLAIM_COLUMNS),
	                                   most, "left");
	hsy_str numbered = HSY_STR("");

	if (number)
		numbered = hsy_str_printf(
		    c->arena, "<td valign=\"top\" width=\"%d\"><b>%zu</b></td>",
		    HSY_NUMBER_WIDTH, number);
	return hsy_str_printf(
	    c->arena,
	    "<table border=\"0\" cellspacing=\"0\" cellpadding=\"3\"><tr>"
	    "<td width=\"30\"><font point-size=\"22\"><b>%c</b></font><br/>"
	    "<font point-size=\"11\">%.1f</font></td>" HSY_STR_FMT
	    "<td align=\"left\" width=\"%zu\">" HSY_STR_FMT "</td></tr></table>",
	    score->grade, score->strength, HSY_STR_ARG(numbered),
	    hsy_canvas_points(c, CLAIM_COLUMNS, CLAIM_WIDTH), HSY_STR_ARG(wording));
}

void hsy_box_claim(hsy_canvas *c, hsy_spot spot, size_t claim, const hsy_score *score,
                   size_t number, size_t most)
{
	const hsy_grade_look *look = hsy_canvas_grade(c, score->grade);

	hsy_canvas_set(c, spot.object, "shape", "box");
	hsy_canvas_set(c, spot.object, "style", "rounded,filled");
	hsy_canvas_set(c, spot.object, "fillcolor", look->fill);
	hsy_canvas_set(c, spot.object, "fontcolor", look->ink);
	hsy_canvas_set(c, spot.object, "margin", "0.04,0.02");
	hsy_canvas_label(c, spot.object, claim_label(c, claim, score, number, most));
	hsy_agraph_set(c->graph, spot.object, "class",
	               hsy_str_printf(c->arena, "claim grade-%c", score->grade));
	hsy_canvas_text(
	    c, spot.object, "tooltip",
	    hsy_str_printf(c->arena, "%c, %s; strength %.1f; lines %zu: " HSY_STR_FMT,
	                   score->grade, hsy_grade_name(score->grade), score->strength,
	                   score->lines, HSY_STR_ARG(spot.name)));
}

/* The grade is told here in full, so the legend need not name it. */
void hsy_box_heading(hsy_canvas *c, size_t claim)
{
	const hsy_score *score = c->page->results->scores[claim];
	size_t grade = hsy_grade_index(score->grade);
	const hsy_grade_look *look = &c->theme->grades[grade];
	hsy_str wording = c->page->results->links->claims.at[claim].wording;

	c->heading = hsy_str_printf(
	    c->arena,
	    "<tr><td align=\"left\"><table border=\"0\" cellspacing=\"0\" "
	    "cellpadding=\"3\"><tr>"
	    "<td border=\"1\" color=\"%s\" style=\"rounded\" "
	    "bgcolor=\"%s\" width=\"34\"><font color=\"%s\" point-size=\"22\"><b>%c</b>"
	    "</font></td>"
	    "<td align=\"left\"><font point-size=\"15\">" HSY_STR_FMT
	    "</font><font point-size=\"12\">%s, strength %.1f of 100<br align=\"left\"/>"
	    "</font></td><td colspan=\"100\"></td></tr></table></td></tr>",
	    c->theme->outline, look->fill, look->ink, score->grade,
	    HSY_STR_ARG(hsy_canvas_lines(c, hsy_quoted(c->arena, wording),
	                                 HEADING_COLUMNS, HEADING_LINES, "left")),
	    hsy_grade_name(score->grade), score->strength);
}

void hsy_box_summary(hsy_canvas *c, hsy_str sentence)
{
	c->heading = hsy_str_printf(
	    c->arena,
	    HSY_STR_FMT "<tr><td align=\"left\"><font point-size=\"15\">" HSY_STR_FMT
	                "</font></td></tr>",
	    HSY_STR_ARG(c->heading), HSY_STR_ARG(hsy_escape_xml(c->arena, sentence)));
}

/* ----------------------------------------------------------------- sources */

static void shape_source(hsy_canvas *c, hsy_spot spot, const hsy_source_look *look)
{
	hsy_canvas_set(c, spot.object, "shape", look->shape);
	hsy_canvas_set(c, spot.object, "style", look->style);
	hsy_canvas_set(c, spot.object, "fillcolor", c->theme->source);
	hsy_canvas_set(c, spot.object, "margin", look->margin);
}

void hsy_box_source(hsy_canvas *c, hsy_spot spot, size_t source, hsy_str words)
{
	const hsy_source_vec *list = &c->page->results->sources->list;
	const hsy_source *known = source != HSY_NONE ? &list->at[source] : NULL;
	const hsy_source_look *look = hsy_source_look_of(known ? known->type
	                                                       : HSY_SOURCE_ORGANISATION);
	hsy_str name = hsy_canvas_lines(c, spot.name, NAME_COLUMNS, NAME_LINES, "center");

	shape_source(c, spot, look);
	hsy_canvas_label(
	    c, spot.object,
	    hsy_str_printf(c->arena,
	                   HSY_STR_FMT "<font point-size=\"11\">%s%s" HSY_STR_FMT
	                               "</font>",
	                   HSY_STR_ARG(name), look->word, words.len ? ": " : "",
	                   HSY_STR_ARG(hsy_escape_xml(c->arena, words))));
	hsy_agraph_set(c->graph, spot.object, "class",
	               hsy_str_printf(c->arena, "source%s%s", known ? " " : "",
	                              known ? hsy_source_type_name(known->type) : ""));
	hsy_canvas_text(c, spot.object, "tooltip",
	                hsy_str_printf(c->arena, HSY_STR_FMT " (%s)",
	                               HSY_STR_ARG(spot.name), look->word));
	if (known)
		hsy_canvas_url(c, spot.object, hsy_source_url(known, c->arena));
}

/* ----------------------------------------------------------------- columns */

hsy_spot hsy_box_column(hsy_canvas *c, const char *id, hsy_str title, hsy_str words)
{
	hsy_spot spot = hsy_canvas_node(c, NULL, hsy_str_of(id), title, "heading");
	hsy_str below = words.len
	                    ? hsy_str_printf(c->arena,
	                                     "<br/><font point-size=\"11\">" HSY_STR_FMT
	                                     "</font>",
	                                     HSY_STR_ARG(hsy_escape_xml(c->arena, words)))
	                    : HSY_STR("");

	hsy_canvas_bare(c, spot.object);
	hsy_canvas_label(c, spot.object,
	                 hsy_str_printf(c->arena,
	                                "<font point-size=\"15\"><b>" HSY_STR_FMT
	                                "</b></font>" HSY_STR_FMT,
	                                HSY_STR_ARG(hsy_escape_xml(c->arena, title)),
	                                HSY_STR_ARG(below)));
	return spot;
}
