/* legend.c -- the words around a picture: title, caption, legend. */
#include "export/legend.h"

#include "base/buf.h"
#include "base/date.h"
#include "export/escape.h"

#include <stdlib.h>

static bool is_number(hsy_str s)
{
	for (size_t i = 0; i < s.len; i++)
		if (s.at[i] < '0' || s.at[i] > '9')
			return false;
	return s.len > 0;
}

hsy_str hsy_date_words(hsy_arena *arena, hsy_str date)
{
	static const char *const months[] = {
	    "Jan",  "Feb", "Mar",  "Apr", "May", "June",
	    "July", "Aug", "Sept", "Oct", "Nov", "Dec",
	};
	hsy_str year = hsy_str_slice(date, (hsy_span){0, 4});
	hsy_str month, day;
	int m;

	if (date.len < 10 || date.at[4] != '-' || date.at[7] != '-')
		return (hsy_str){NULL, 0};
	month = hsy_str_slice(date, (hsy_span){5, 7});
	day = hsy_str_slice(date, (hsy_span){8, 10});
	if (!is_number(year) || !is_number(month) || !is_number(day))
		return (hsy_str){NULL, 0};
	m = atoi(hsy_str_dup(arena, month).at);
	if (m < 1 || m > 12)
		return (hsy_str){NULL, 0};
	return hsy_str_printf(arena, "%d %s " HSY_STR_FMT,
	                      atoi(hsy_str_dup(arena, day).at), months[m - 1],
	                      HSY_STR_ARG(year));
}

static hsy_str newest(const hsy_page *page)
{
	const hsy_records *records = page->results->records;
	hsy_str date = {NULL, 0};

	for (size_t i = 0; i < records->list.n; i++) {
		hsy_str published = records->list.at[i].doc.published;

		if (published.at && (!date.at || hsy_date_compare(published, date) > 0))
			date = published;
	}
	return hsy_date_words(page->arena, date);
}

static hsy_str claims_shown(const hsy_page *page)
{
	size_t n = page->claims.n;

	if (page->view->info.about == HSY_ABOUT_CLAIM)
		return HSY_STR("1 claim");
	if (n == 0)
		return HSY_STR("no claims");
	if (page->n_more == 0)
		return hsy_counted(page->arena, n, "claim", "claims");
	return hsy_str_printf(page->arena, "%zu of %zu claims, those %s first", n,
	                      n + page->n_more,
	                      page->options->top ? "sourced best" : "told most widely");
}

static void put_fact(hsy_buf *out, hsy_str fact)
{
	hsy_buf_text(out, " · ");
	hsy_buf_str(out, fact);
}

hsy_str hsy_caption(const hsy_canvas *c)
{
	const hsy_results *results = c->page->results;
	hsy_str date = newest(c->page);
	hsy_buf out;

	hsy_buf_init(&out);
	hsy_buf_str(
	    &out, hsy_counted(c->arena, results->records->list.n, "article", "articles"));
	put_fact(&out, claims_shown(c->page));
	for (size_t i = 0; i < c->notes.n; i++)
		put_fact(&out, c->notes.at[i]);
	if (date.at)
		hsy_buf_printf(&out, " · newest article " HSY_STR_FMT, HSY_STR_ARG(date));
	hsy_buf_printf(&out, " · weights " HSY_STR_FMT " · rates sourcing, never truth",
	               HSY_STR_ARG(results->weights->version));
	hsy_str caption = hsy_str_dup(c->arena, hsy_buf_view(&out));
	hsy_buf_clear(&out);
	return caption;
}

/* ------------------------------------------------------------------ legend */

static void put_gap(hsy_buf *out)
{
	hsy_buf_text(out, "<td width=\"10\"></td>");
}

static void put_grades(const hsy_canvas *c, hsy_buf *out)
{
	for (size_t i = 0; i < HSY_N_GRADES; i++) {
		const hsy_grade_look *look = &c->theme->grades[i];
		char grade = (char)('A' + i);

		if (!c->has_grade[i])
			continue;
		hsy_buf_printf(out,
		               "<td border=\"1\" color=\"%s\" bgcolor=\"%s\" "
		               "width=\"20\"><font color=\"%s\"><b>%c</b></font></td>"
		               "<td>%s</td>",
		               c->theme->outline, look->fill, look->ink, grade,
		               hsy_grade_name(grade));
		put_gap(out);
	}
}

static void put_keys(const hsy_canvas *c, hsy_buf *out)
{
	for (size_t i = 0; i < c->keys.n; i++) {
		hsy_buf_str(out, c->keys.at[i]);
		put_gap(out);
	}
}

static void put_edges(const hsy_canvas *c, hsy_buf *out)
{
	for (size_t id = 0; id < HSY_N_EDGE_LOOKS; id++) {
		const hsy_edge_look *look = &hsy_edge_looks[id];

		if (!c->has_edge[id] || !look->word)
			continue;
		/* The upper side of a cell makes the stroke; the empty row above
		 * brings it to the middle of the line of text. */
		hsy_buf_printf(out,
		               "<td><table border=\"0\" cellspacing=\"0\" "
		               "cellpadding=\"0\"><tr><td height=\"6\"></td></tr><tr>"
		               "<td width=\"34\" height=\"6\" sides=\"t\" border=\"%d\" "
		               "style=\"%s\" color=\"%s\"></td></tr></table></td>"
		               "<td>%s</td>",
		               look->border, look->style, c->theme->edges[id],
		               look->word);
		put_gap(out);
	}
}

/* A table that is narrower than its cell gives the rest to all of its columns alike:
 * this hundred of nothing takes nearly all of it. */
static const char legend_end[] =
    "<td colspan=\"100\"></td></tr></table></font></td></tr>";

static void put_legend(const hsy_canvas *c, hsy_buf *out,
                       void (*put)(const hsy_canvas *, hsy_buf *))
{
	hsy_buf row;

	hsy_buf_init(&row);
	put(c, &row);
	if (row.len)
		hsy_buf_printf(out,
		               "<tr><td align=\"left\"><font point-size=\"12\">"
		               "<table border=\"0\" cellspacing=\"0\" "
		               "cellpadding=\"2\"><tr>%s%s",
		               row.at, legend_end);
	hsy_buf_clear(&row);
}

static void put_boxes(const hsy_canvas *c, hsy_buf *out)
{
	put_grades(c, out);
	put_keys(c, out);
}

hsy_str hsy_legend_label(const hsy_canvas *c, const hsy_picture *picture)
{
	hsy_str title = hsy_escape_xml(c->arena, picture->title);
	hsy_str caption = hsy_escape_xml(c->arena, picture->caption);
	hsy_buf out;
	hsy_str label;

	hsy_buf_init(&out);
	hsy_buf_printf(&out,
	               "<table border=\"0\" cellspacing=\"0\" cellpadding=\"1\">"
	               "<tr><td align=\"left\"><font point-size=\"22\"><b>" HSY_STR_FMT
	               "</b></font></td></tr>" HSY_STR_FMT
	               "<tr><td align=\"left\"><font point-size=\"12\">" HSY_STR_FMT
	               "</font></td></tr>",
	               HSY_STR_ARG(title), HSY_STR_ARG(c->heading), HSY_STR_ARG(caption));
	put_legend(c, &out, put_boxes);
	put_legend(c, &out, put_edges);
	hsy_buf_text(&out, "<tr><td height=\"6\"></td></tr></table>");
	label = hsy_str_dup(c->arena, hsy_buf_view(&out));
	hsy_buf_clear(&out);
	return label;
}
