/* legend.c -- the words around a picture: title, caption, legend. */
#include "export/legend.h"

#include "base/buf.h"
#include "base/date.h"
#include "export/escape.h"
#include "export/look.h"

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

hsy_str hsy_picture_title(const hsy_page *page)
{
	return hsy_str_of(page->view->info.help);
}

static hsy_str counted(hsy_arena *arena, size_t n, const char *one, const char *many)
{
	return hsy_str_printf(arena, "%zu %s", n, n == 1 ? one : many);
}

static hsy_str claims_shown(const hsy_page *page)
{
	size_t n = page->claims.n;

	if (page->view->info.about == HSY_ABOUT_CLAIM)
		return HSY_STR("1 claim");
	if (page->n_more == 0)
		return counted(page->arena, n, "claim", "claims");
	return hsy_str_printf(page->arena, "%zu of %zu claims, those told most widely first",
	                      n, n + page->n_more);
}

hsy_str hsy_picture_caption(const hsy_page *page, const hsy_drawing *drawing)
{
	hsy_arena *arena = page->arena;
	hsy_str articles = counted(arena, page->results->records->list.n, "article",
	                           "articles");
	hsy_str date = newest(page);
	hsy_str caption = hsy_str_printf(arena, HSY_STR_FMT " · " HSY_STR_FMT,
	                                 HSY_STR_ARG(articles),
	                                 HSY_STR_ARG(claims_shown(page)));

	if (drawing->n_left_out)
		caption = hsy_str_printf(arena,
		                         HSY_STR_FMT " · %zu statements and sources are "
		                                     "left out",
		                         HSY_STR_ARG(caption), drawing->n_left_out);
	if (date.at)
		caption = hsy_str_printf(arena,
		                         HSY_STR_FMT " · newest article " HSY_STR_FMT,
		                         HSY_STR_ARG(caption), HSY_STR_ARG(date));
	return hsy_str_printf(
	    arena, HSY_STR_FMT " · weights " HSY_STR_FMT " · rates sourcing, never truth",
	    HSY_STR_ARG(caption), HSY_STR_ARG(page->results->weights->version));
}

/* ------------------------------------------------------------------ legend */

static void put_gap(hsy_buf *out)
{
	hsy_buf_text(out, "<td width=\"10\"></td>");
}

static void put_grades(const hsy_page *page, hsy_buf *out)
{
	for (char grade = 'A'; grade <= 'F'; grade++) {
		const hsy_grade_look *look = hsy_grade_look_of(grade);
		bool is_drawn = false;

		for (size_t i = 0; i < page->claims.n; i++)
			is_drawn |= page->results->scores[page->claims.at[i]]->grade ==
			            grade;
		if (!is_drawn)
			continue;
		hsy_buf_printf(out,
		               "<td border=\"1\" color=\"#444444\" bgcolor=\"%s\" "
		               "width=\"20\"><font color=\"%s\"><b>%c</b></font></td>"
		               "<td>%s</td>",
		               look->fill, look->ink, grade, hsy_grade_name(grade));
		put_gap(out);
	}
}

/* A circle of text beside its claim's number, for the overview. */
static void put_numbers(const hsy_page *page, hsy_buf *out)
{
	if (page->view->info.about == HSY_ABOUT_CLAIM)
		return;
	hsy_buf_text(
	    out,
	    "<td border=\"1\" color=\"#444444\" style=\"rounded\" "
	    "width=\"20\"><b>1</b></td><td>the article states claim 1, and how</td>");
	put_gap(out);
}

static void put_edges(const hsy_drawing *drawing, hsy_buf *out)
{
	for (int id = 0; id < HSY_N_EDGE_LOOKS; id++) {
		const hsy_edge_look *look = &hsy_edge_looks[id];
		bool is_drawn = false;

		for (size_t i = 0; i < drawing->edges.n; i++)
			is_drawn |= hsy_edge_look_of(&drawing->edges.at[i]) ==
			            (hsy_edge_look_id)id;
		if (!is_drawn || !look->word)
			continue;
		/* The upper side of a cell makes the stroke; the empty row above
		 * brings it to the middle of the line of text. */
		hsy_buf_printf(out,
		               "<td><table border=\"0\" cellspacing=\"0\" "
		               "cellpadding=\"0\"><tr><td height=\"6\"></td></tr><tr>"
		               "<td width=\"34\" height=\"6\" sides=\"t\" border=\"%d\" "
		               "style=\"%s\" color=\"%s\"></td></tr></table></td>"
		               "<td>%s</td>",
		               look->border, look->style, look->color, look->word);
		put_gap(out);
	}
}

static const char legend_row[] =
    "<table border=\"0\" cellspacing=\"0\" cellpadding=\"2\"><tr>";

/* A table that is narrower than its cell gives the rest to all of its columns
 * alike: these hundred of nothing take nearly all of it. */
static const char legend_end[] = "<td colspan=\"100\"></td></tr></table>";

hsy_str hsy_legend_label(const hsy_page *page, const hsy_drawing *drawing)
{
	hsy_arena *arena = page->arena;
	hsy_str title = hsy_escape_xml(arena, hsy_picture_title(page));
	hsy_str caption = hsy_escape_xml(arena, hsy_picture_caption(page, drawing));
	hsy_buf out;
	hsy_str label;

	hsy_buf_init(&out);
	hsy_buf_printf(&out,
	               "<table border=\"0\" cellspacing=\"0\" cellpadding=\"1\">"
	               "<tr><td align=\"left\"><font point-size=\"22\"><b>" HSY_STR_FMT
	               "</b></font></td></tr>"
	               "<tr><td align=\"left\"><font point-size=\"12\">" HSY_STR_FMT
	               "</font></td></tr>"
	               "<tr><td align=\"left\"><font point-size=\"12\">%s",
	               HSY_STR_ARG(title), HSY_STR_ARG(caption), legend_row);
	put_grades(page, &out);
	put_numbers(page, &out);
	hsy_buf_printf(&out,
	               "%s</font></td></tr><tr><td align=\"left\">"
	               "<font point-size=\"12\">%s",
	               legend_end, legend_row);
	put_edges(drawing, &out);
	hsy_buf_printf(&out, "%s</font></td></tr><tr><td height=\"6\"></td></tr></table>",
	               legend_end);
	label = hsy_str_dup(arena, hsy_buf_view(&out));
	hsy_buf_clear(&out);
	return label;
}
