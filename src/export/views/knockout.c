/* knockout.c -- claims before and after a source is withdrawn; without one, the sources
 * that bear most. */
#include "export/knockout.h"

#include "export/escape.h"
#include "export/view.h"
#include "export/views/box.h"

enum { ROWS_MAX = 9, CHIPS_MAX = 16, CLAIM_LINES = 2 };

void hsy_view_pick_knockout(hsy_page *page, size_t claim)
{
	(void)claim;
	page->claims = hsy_view_ranked(page);
}

static hsy_str wording_of(const hsy_canvas *c, size_t claim)
{
	return c->page->results->links->claims.at[claim].wording;
}

static hsy_spot draw_claim(hsy_canvas *c, size_t claim)
{
	hsy_spot spot = hsy_canvas_node(c, NULL,
	                                c->page->results->links->claims.at[claim].id,
	                                wording_of(c, claim), "claim");

	hsy_box_claim(c, spot, claim, c->page->results->scores[claim], 0, CLAIM_LINES);
	return spot;
}

static hsy_spot draw_source(hsy_canvas *c, size_t source, hsy_str words)
{
	const hsy_source *s = &c->page->results->sources->list.at[source];
	hsy_spot spot = hsy_canvas_node(c, NULL, s->id, s->name, "source");

	hsy_box_source(c, spot, source, words);
	return spot;
}

static hsy_agobject *connect(hsy_canvas *c, hsy_spot from, hsy_spot to,
                             hsy_edge_look_id look)
{
	hsy_agobject *edge = hsy_canvas_edge(c, from, to, look, HSY_STR(""));

	hsy_canvas_set(c, edge, "tailport", hsy_canvas_out(c));
	hsy_canvas_set(c, edge, "headport", hsy_canvas_in(c));
	return edge;
}

static size_t rows_max(const hsy_canvas *c)
{
	const hsy_options *options = c->page->options;

	if (options->no_fold)
		return HSY_NONE;
	return options->top ? options->top : ROWS_MAX;
}

/* ---------------------------------------------- before and after, without some */

/* The claim as it would be: only by its grade, for its words stand beside it. */
static hsy_spot draw_after(hsy_canvas *c, const hsy_fall *fall)
{
	const hsy_grade_look *look = hsy_canvas_grade(c, fall->after->grade);
	hsy_str id = hsy_str_printf(
	    c->arena, "after-" HSY_STR_FMT,
	    HSY_STR_ARG(c->page->results->links->claims.at[fall->claim].id));
	hsy_spot spot = hsy_canvas_node(c, NULL, id, wording_of(c, fall->claim), "after");

	hsy_canvas_set(c, spot.object, "shape", "box");
	hsy_canvas_set(c, spot.object, "style", "rounded,filled");
	hsy_canvas_set(c, spot.object, "fillcolor", look->fill);
	hsy_canvas_set(c, spot.object, "fontcolor", look->ink);
	hsy_canvas_set(c, spot.object, "margin", "0.04,0.02");
	hsy_canvas_label(
	    c, spot.object,
	    hsy_str_printf(
	        c->arena,
	        "<table border=\"0\" cellspacing=\"0\" cellpadding=\"3\"><tr>"
	        "<td width=\"30\"><font point-size=\"22\"><b>%c</b></font><br/>"
	        "<font point-size=\"11\">%.1f</font></td>"
	        "<td align=\"left\" width=\"120\">%s</td></tr></table>",
	        fall->after->grade, fall->after->strength,
	        hsy_grade_name(fall->after->grade)));
	return spot;
}

typedef struct before_after {
	hsy_canvas *canvas;
	const hsy_spot *sources;
	hsy_spot *left, *right; /* columns, with their headings */
	size_t n;
} before_after;

static void draw_fall(before_after *d, const hsy_fall *fall)
{
	hsy_canvas *c = d->canvas;
	hsy_agobject *edge;

	d->left[d->n] = draw_claim(c, fall->claim);
	d->right[d->n] = draw_after(c, fall);
	for (size_t i = 0; i < c->page->sources.n; i++)
		connect(c, d->sources[i], d->left[d->n], HSY_LOOK_STATES);
	edge = connect(c, d->left[d->n], d->right[d->n],
	               hsy_grade_changes(fall) ? HSY_LOOK_FALLS : HSY_LOOK_KEEPS);
	/* A claim stands beside what becomes of it. */
	hsy_canvas_set(c, edge, "weight", "30");
	d->n++;
}

/* Those that fall stand above those that do not. */
static void draw_falls(before_after *d, const hsy_falls *falls)
{
	hsy_canvas *c = d->canvas;
	size_t most = rows_max(c) < falls->n ? rows_max(c) : falls->n;

	d->left = HSY_NEW_ARRAY(c->arena, most + 1, hsy_spot);
	d->right = HSY_NEW_ARRAY(c->arena, most + 1, hsy_spot);
	d->left[0] = hsy_box_column(c, "before", HSY_STR("Today"), HSY_STR(""));
	d->right[0] = hsy_box_column(c, "after", HSY_STR("Without it"), HSY_STR(""));
	hsy_canvas_across(c, d->left[0].object, d->right[0].object);
	d->n = 1;
	for (int changed = 1; changed >= 0; changed--)
		for (size_t i = 0; i < falls->n && d->n <= most; i++)
			if (hsy_grade_changes(&falls->at[i]) == changed)
				draw_fall(d, &falls->at[i]);
	hsy_canvas_stack(c, "left", d->left, d->n);
	hsy_canvas_stack(c, "right", d->right, d->n);
	if (most < falls->n)
		hsy_canvas_note(c,
		                hsy_str_printf(c->arena,
		                               "%zu of the %zu that rest on it are "
		                               "shown",
		                               most, falls->n));
}

static void draw_without(hsy_canvas *c)
{
	const hsy_falls falls = hsy_page_falls(c->page);
	hsy_spot *sources = HSY_NEW_ARRAY(c->arena, c->page->sources.n, hsy_spot);
	before_after d = {.canvas = c, .sources = sources};

	for (size_t i = 0; i < c->page->sources.n; i++) {
		sources[i] = draw_source(c, c->page->sources.at[i], HSY_STR("withdrawn"));
		hsy_canvas_set(c, sources[i].object, "style", "dashed");
	}
	hsy_box_summary(
	    c,
	    hsy_str_printf(c->arena,
	                   "%zu %s on it: %zu would fall by a grade or more, %zu of them "
	                   "to no source at all",
	                   falls.n, falls.n == 1 ? "claim rests" : "claims rest",
	                   hsy_falls_changed(&falls), hsy_falls_bare(&falls)));
	draw_falls(&d, &falls);
}

/* ------------------------------------------------------ which bear how much */

static hsy_falls falls_without(const hsy_canvas *c, size_t source)
{
	const hsy_scored scored = hsy_page_scored(c->page);
	bool *is_out = HSY_NEW_ARRAY(c->arena, scored.sources->list.n, bool);

	is_out[source] = true;
	return hsy_knockout(&scored, &c->page->claims, is_out, c->arena);
}

/* A row of chips: of each claim that falls its grade today, or without the source; and
 * room for as many as the longest row has, so that all begin at the same place. */
static hsy_str chips(hsy_canvas *c, const hsy_falls *falls, bool is_after, size_t longest)
{
	hsy_str cells = HSY_STR("");
	size_t n = 0;

	for (size_t i = 0; i < falls->n && n < CHIPS_MAX; i++) {
		const hsy_fall *fall = &falls->at[i];
		hsy_str chip;

		if (!hsy_grade_changes(fall))
			continue;
		n++;
		chip = hsy_canvas_chip(c, is_after ? fall->after->grade
		                                   : fall->before->grade);
		cells = hsy_str_printf(c->arena, HSY_STR_FMT HSY_STR_FMT,
		                       HSY_STR_ARG(cells), HSY_STR_ARG(chip));
	}
	for (; n < longest && n < CHIPS_MAX; n++)
		cells = hsy_str_printf(c->arena,
		                       HSY_STR_FMT "<td border=\"1\" color=\"%s\" "
		                                   "width=\"%d\"></td>",
		                       HSY_STR_ARG(cells), c->theme->ground,
		                       HSY_NUMBER_WIDTH);
	return cells;
}

static hsy_spot draw_fallen(hsy_canvas *c, const hsy_support *support, size_t longest)
{
	const hsy_falls falls = falls_without(c, support->source);
	const hsy_source *s = &c->page->results->sources->list.at[support->source];
	hsy_spot spot = hsy_canvas_node(
	    c, NULL, hsy_str_printf(c->arena, "without-" HSY_STR_FMT, HSY_STR_ARG(s->id)),
	    hsy_str_printf(c->arena, "without " HSY_STR_FMT, HSY_STR_ARG(s->name)),
	    "after");
	hsy_str more = support->n_falls > CHIPS_MAX
	                   ? hsy_str_printf(c->arena, "<td>+ %zu</td>",
	                                    support->n_falls - CHIPS_MAX)
	                   : HSY_STR("<td width=\"30\"></td>");
	hsy_str before = chips(c, &falls, false, longest);
	hsy_str after = chips(c, &falls, true, longest);

	hsy_canvas_bare(c, spot.object);
	hsy_canvas_label(
	    c, spot.object,
	    hsy_str_printf(c->arena,
	                   "<table border=\"0\" cellspacing=\"2\" cellpadding=\"0\">"
	                   "<tr>" HSY_STR_FMT HSY_STR_FMT "</tr><tr>" HSY_STR_FMT
	                   "</tr></table>",
	                   HSY_STR_ARG(before), HSY_STR_ARG(more), HSY_STR_ARG(after)));
	return spot;
}

static hsy_str words_of(const hsy_canvas *c, const hsy_support *support)
{
	return hsy_str_printf(c->arena, "%zu of %zu fall, %zu to nobody",
	                      support->n_falls, support->n_claims, support->n_bare);
}

static void draw_supports(hsy_canvas *c, const hsy_supports *all, size_t n)
{
	hsy_spot *left = HSY_NEW_ARRAY(c->arena, n + 1, hsy_spot);
	hsy_spot *right = HSY_NEW_ARRAY(c->arena, n + 1, hsy_spot);

	left[0] = hsy_box_column(c, "sources", HSY_STR("Without this source …"),
	                         HSY_STR("how many of the claims that rest on it"));
	right[0] = hsy_box_column(c, "claims", HSY_STR("… these claims fall"),
	                          HSY_STR("above, their grade today; below, without it"));
	hsy_canvas_across(c, left[0].object, right[0].object);
	for (size_t i = 0; i < n; i++) {
		hsy_agobject *edge;

		left[i + 1] = draw_source(c, all->at[i].source, words_of(c, &all->at[i]));
		right[i + 1] = draw_fallen(c, &all->at[i], all->at[0].n_falls);
		edge = connect(c, left[i + 1], right[i + 1], HSY_LOOK_STATES);
		hsy_canvas_set(c, edge, "weight", "30");
	}
	hsy_canvas_stack(c, "left", left, n + 1);
	hsy_canvas_stack(c, "right", right, n + 1);
}

static void draw_ranked(hsy_canvas *c)
{
	const hsy_scored scored = hsy_page_scored(c->page);
	const hsy_supports all = hsy_knockout_each(&scored, &c->page->claims, c->arena);
	size_t n_bearing = 0, n;

	while (n_bearing < all.n && all.at[n_bearing].n_falls)
		n_bearing++;
	n = n_bearing < rows_max(c) ? n_bearing : rows_max(c);
	if (!all.n) {
		hsy_box_summary(c, HSY_STR("No claim rests on a source"));
		return;
	}
	draw_supports(c, &all, n);
	hsy_box_summary(c, hsy_str_printf(c->arena,
	                                  "%zu of %zu sources bear load: without one of "
	                                  "them, the grade of a claim falls",
	                                  n_bearing, all.n));
	if (n < n_bearing)
		hsy_canvas_note(c, hsy_str_printf(c->arena,
		                                  "%zu that bear less are left out",
		                                  n_bearing - n));
}

void hsy_view_draw_knockout(hsy_canvas *c)
{
	hsy_canvas_set(c, NULL, "ranksep", "1.4");
	hsy_canvas_set(c, NULL, "nodesep", "0.1");
	if (c->page->sources.n)
		draw_without(c);
	else
		draw_ranked(c);
}
