/* timeline.c -- when a claim was told, by whom, and who added a source to it. */
#include "export/view.h"

#include "base/date.h"
#include "export/escape.h"
#include "export/legend.h"
#include "export/views/box.h"
#include "export/views/tellers.h"

#include <assert.h>
#include <inttypes.h>

enum {
	DAY = 24 * 60,   /* minutes */
	COLUMNS_MAX = 4, /* beside the one of articles without a date */
	ROWS_MAX = 7,    /* of a column */
	ECHOES_MIN = 3,  /* in one column, and so many days, make a burst */
	BURST_DAYS = 7,
	CARD_WIDTH = 232,
	CARD_COLUMNS = 34,
	NAME_COLUMNS = 24
};

/* Articles side by side: from first to end, of those that are sorted by date. */
typedef struct column {
	size_t first, end;
	bool is_dated;
	size_t n_echoes; /* articles that add no source */
} column;

typedef struct timeline {
	hsy_canvas *canvas;
	size_t claim;
	const hsy_tellers *tellers;
	column columns[COLUMNS_MAX + 1];
	size_t n;
	int64_t days;  /* of a column, at most */
	hsy_spot *spots; /* [teller]; those that are left out have no object */
} timeline;

void hsy_view_pick_timeline(hsy_page *page, size_t claim)
{
	hsy_vec_push(page->arena, &page->claims, claim);
}

/* ------------------------------------------------------------------ columns */

/* Leads to nothing that nobody had led to before. Of an article without a date nobody
 * knows. */
static bool is_echo(const timeline *v, size_t teller)
{
	const hsy_narrator *t = &v->tellers->list.at[teller];

	return t->is_dated && teller > 0 && t->news == HSY_NONE;
}

static int64_t day_of(const timeline *v, size_t teller)
{
	return v->tellers->list.at[teller].minute / DAY;
}

/* Which of the times that are so many days long; -1 without a date. */
static int64_t period_of(const timeline *v, size_t teller, int64_t days)
{
	return v->tellers->list.at[teller].is_dated ? day_of(v, teller) / days : -1;
}

/* Columns of so many days: how many there would be. */
static size_t count_columns(const timeline *v, int64_t days)
{
	size_t n = 0;

	for (size_t i = 0; i < v->tellers->list.n; i++)
		n += v->tellers->list.at[i].is_dated &&
		     (i == 0 ||
		      period_of(v, i, days) != period_of(v, i - 1, days));
	return n;
}

/* A day, a week, a month and so on: the shortest time of which the page has room for all
 * columns; else as many years as it takes. */
static int64_t choose_days(const timeline *v)
{
	static const int64_t usual[] = {1, 2, 7, 14, 30, 61, 122, 365};
	int64_t days = 365;

	for (size_t i = 0; i < sizeof usual / sizeof *usual; i++)
		if (count_columns(v, usual[i]) <= COLUMNS_MAX)
			return usual[i];
	while (count_columns(v, days) > COLUMNS_MAX)
		days *= 2;
	return days;
}

static void find_columns(timeline *v)
{
	v->days = choose_days(v);
	for (size_t i = 0; i < v->tellers->list.n; i++) {
		bool is_dated = v->tellers->list.at[i].is_dated;

		if (i == 0 || period_of(v, i, v->days) != period_of(v, i - 1, v->days)) {
			assert(v->n < sizeof v->columns / sizeof *v->columns);
			v->columns[v->n++] = (column){.first = i, .is_dated = is_dated};
		}
		v->columns[v->n - 1].end = i + 1;
		v->columns[v->n - 1].n_echoes += is_echo(v, i);
	}
}

/* ------------------------------------------------------------------ drawing */

/* By the clock that the times are by, whatever the article has. */
static hsy_str date_of(const timeline *v, size_t teller)
{
	hsy_arena *arena = v->canvas->arena;

	return hsy_date_words(
	    arena, hsy_date_of_minute(arena, v->tellers->list.at[teller].minute));
}

static hsy_str title_of(const timeline *v, const column *col)
{
	hsy_str from, to;

	if (!col->is_dated)
		return HSY_STR("no date");
	from = date_of(v, col->first);
	to = date_of(v, col->end - 1);
	if (hsy_str_equal(from, to))
		return from;
	return hsy_str_printf(v->canvas->arena, HSY_STR_FMT " – " HSY_STR_FMT,
	                      HSY_STR_ARG(from), HSY_STR_ARG(to));
}

static bool has_undated(const timeline *v)
{
	return !v->tellers->list.at[v->tellers->list.n - 1].is_dated;
}

static hsy_str burst_of(const timeline *v, size_t at)
{
	const column *col = &v->columns[at];
	hsy_arena *arena = v->canvas->arena;

	if (!col->is_dated)
		return HSY_STR("before or after, nobody knows");
	if (col->n_echoes >= ECHOES_MIN)
		return hsy_str_printf(arena, "%s%zu add no source",
		                      day_of(v, col->end - 1) - day_of(v, col->first) <
		                              BURST_DAYS
		                          ? "echo burst: "
		                          : "",
		                      col->n_echoes);
	if (at == 0)
		return has_undated(v) ? HSY_STR("first told here, of those with a date")
		                      : HSY_STR("first told here");
	int64_t days = day_of(v, col->first) - day_of(v, v->columns[at - 1].end - 1);
	return hsy_str_printf(arena, "%" PRId64 " %s later", days,
	                      days == 1 ? "day" : "days");
}

static hsy_str news_of(const timeline *v, size_t teller)
{
	const hsy_page *page = v->canvas->page;
	size_t news = v->tellers->list.at[teller].news;
	size_t more = v->tellers->list.at[teller].n_more;

	if (news == HSY_NONE)
		return is_echo(v, teller) ? HSY_STR("adds no source") : HSY_STR("");
	hsy_str name = hsy_node_name(page->results, page->results->graphs[v->claim], news,
	                             page->arena);
	if (more)
		return hsy_str_printf(page->arena, "+ " HSY_STR_FMT ", %zu more",
		                      HSY_STR_ARG(name), more);
	return hsy_str_printf(page->arena, "+ " HSY_STR_FMT, HSY_STR_ARG(name));
}

/* When, as far as the heading of the column does not say it: "8:30", "3 Mar, 8:30". */
static hsy_str clock_of(const timeline *v, size_t teller)
{
	const hsy_narrator *t = &v->tellers->list.at[teller];
	hsy_arena *arena = v->canvas->arena;
	int64_t minute = t->minute % DAY;
	hsy_str day = HSY_STR(""), clock = HSY_STR("");

	if (t->is_dated && v->days > 1) {
		enum { YEAR_WIDTH = sizeof " 2026" - 1 };

		day = date_of(v, teller);
		day.len -= YEAR_WIDTH;
	}
	if (t->has_time)
		clock = hsy_str_printf(arena, "%s%02" PRId64 ":%02" PRId64,
		                       day.len ? ", " : "", minute / 60, minute % 60);
	if (!day.len && !clock.len)
		return HSY_STR("&#160;");
	return hsy_str_printf(arena, HSY_STR_FMT HSY_STR_FMT, HSY_STR_ARG(day),
	                      HSY_STR_ARG(clock));
}

static hsy_str row(const timeline *v, hsy_str text, bool is_bold)
{
	const hsy_canvas *c = v->canvas;

	if (!text.len)
		return text;
	return hsy_str_printf(
	    c->arena,
	    "<tr><td align=\"left\" colspan=\"2\"><font point-size=\"11\" "
	    "color=\"%s\">%s" HSY_STR_FMT "%s</font></td></tr>",
	    is_bold ? c->theme->ink : c->theme->faint, is_bold ? "<b>" : "",
	    HSY_STR_ARG(hsy_canvas_line(c, text, CARD_COLUMNS)), is_bold ? "</b>" : "");
}

static hsy_str card_label(const timeline *v, size_t teller)
{
	const hsy_canvas *c = v->canvas;
	const hsy_narrator *t = &v->tellers->list.at[teller];
	hsy_str name = hsy_canvas_line(c, hsy_article_name(c->page->results, t->record),
	                               NAME_COLUMNS);
	int time_width = v->days > 1 ? 84 : 36;
	hsy_str manner = row(v, t->manner, false);
	hsy_str news = row(v, news_of(v, teller),
	                   v->tellers->list.at[teller].news != HSY_NONE);

	return hsy_str_printf(
	    c->arena,
	    "<table border=\"0\" cellspacing=\"0\" cellpadding=\"1\"><tr>"
	    "<td align=\"left\" width=\"%d\"><b>" HSY_STR_FMT "</b></td>"
	    "<td align=\"right\" width=\"%d\"><font point-size=\"11\">" HSY_STR_FMT
	    "</font></td></tr>" HSY_STR_FMT HSY_STR_FMT "</table>",
	    CARD_WIDTH - time_width, HSY_STR_ARG(name), time_width,
	    HSY_STR_ARG(clock_of(v, teller)),
	    HSY_STR_ARG(manner), HSY_STR_ARG(news));
}

static void draw_card(timeline *v, size_t teller)
{
	hsy_canvas *c = v->canvas;
	const hsy_doc *doc =
	    &c->page->results->records->list.at[v->tellers->list.at[teller].record].doc;
	hsy_str id = hsy_str_printf(c->arena, "article-" HSY_STR_FMT,
	                            HSY_STR_ARG(doc->id));
	hsy_spot spot = hsy_canvas_node(c, NULL, id,
	                                doc->headline.len ? doc->headline : doc->path,
	                                is_echo(v, teller) ? "article echo" : "article");

	hsy_canvas_box(c, spot.object);
	hsy_canvas_url(c, spot.object, doc->url);
	hsy_canvas_label(c, spot.object, card_label(v, teller));
	if (is_echo(v, teller)) {
		hsy_canvas_set(c, spot.object, "fillcolor", c->theme->band);
	} else if (teller == 0 && v->columns[0].is_dated) {
		hsy_canvas_set(c, spot.object, "penwidth", "3");
		hsy_canvas_set(c, spot.object, "color", c->theme->ink);
	}
	v->spots[teller] = spot;
}

static hsy_spot draw_rest(timeline *v, size_t at, size_t n)
{
	hsy_canvas *c = v->canvas;
	hsy_str name = hsy_counted(c->arena, n, "other article", "other articles");
	hsy_spot spot = hsy_canvas_node(
	    c, NULL, hsy_str_printf(c->arena, "others-%zu", at), name, "others");

	hsy_canvas_box(c, spot.object);
	hsy_canvas_set(c, spot.object, "fillcolor", c->theme->band);
	hsy_canvas_text(c, spot.object, "label", name);
	return spot;
}

static hsy_spot draw_column(timeline *v, size_t at)
{
	hsy_canvas *c = v->canvas;
	const column *col = &v->columns[at];
	size_t n = col->end - col->first;
	size_t most = c->page->options->no_fold || n <= ROWS_MAX ? n : ROWS_MAX - 1;
	hsy_spot *spots = HSY_NEW_ARRAY(c->arena, n + 1, hsy_spot);
	size_t drawn = 0;

	spots[drawn++] = hsy_box_column(c, hsy_str_printf(c->arena, "column-%zu", at).at,
	                                title_of(v, col), burst_of(v, at));
	for (size_t i = col->first; i < col->first + most; i++) {
		draw_card(v, i);
		spots[drawn++] = v->spots[i];
	}
	if (most < n)
		spots[drawn++] = draw_rest(v, at, n - most);
	hsy_canvas_stack(c, hsy_str_printf(c->arena, "stack-%zu", at).at, spots, drawn);
	return spots[0];
}

/* From each article to the one whose words or report it has. */
static void draw_copies(timeline *v)
{
	hsy_canvas *c = v->canvas;

	for (size_t i = 0; i < v->tellers->list.n; i++) {
		size_t original = v->tellers->list.at[i].original;
		hsy_agobject *edge;

		if (original == HSY_NONE || !v->spots[i].object ||
		    !v->spots[original].object)
			continue;
		edge = hsy_canvas_edge(c, v->spots[i], v->spots[original],
		                       HSY_LOOK_COPIES, HSY_STR(""));
		hsy_canvas_set(c, edge, "constraint", "false");
	}
}

static void sum_up(timeline *v)
{
	size_t n_new = 0, n_without = 0, n_undated = 0;
	hsy_str told = hsy_counted(v->canvas->arena, v->tellers->list.n, "article",
	                           "articles");

	for (size_t i = 0; i < v->tellers->list.n; i++) {
		const hsy_narrator *t = &v->tellers->list.at[i];

		n_new += t->is_dated && t->news != HSY_NONE;
		n_without += t->is_dated && t->news == HSY_NONE;
		n_undated += !t->is_dated;
	}
	hsy_box_summary(v->canvas,
	                hsy_str_printf(v->canvas->arena,
	                               "Of " HSY_STR_FMT
	                               ", %zu with a source that was not named "
	                               "before; %zu without%s",
	                               HSY_STR_ARG(told), n_new, n_without,
	                               n_undated ? "; the rest has no date" : ""));
}

/* Of a day without a time nobody knows whether it was before others of that day. */
static bool is_first_alone(const timeline *v)
{
	const hsy_narrator *first = v->tellers->list.at;

	if (v->tellers->list.n == 1 || !first[1].is_dated)
		return true;
	return first[0].has_time ? first[0].minute < first[1].minute
	                         : day_of(v, 0) < day_of(v, 1);
}

static void note_clock(const timeline *v)
{
	bool any = false;

	for (size_t i = 0; i < v->tellers->list.n; i++)
		any |= v->tellers->list.at[i].has_time;
	if (any)
		hsy_canvas_note(v->canvas, HSY_STR("days and times of Greenwich"));
}

static void key_cards(timeline *v)
{
	hsy_canvas *c = v->canvas;
	bool any = false;

	for (size_t i = 0; i < v->tellers->list.n; i++)
		any |= is_echo(v, i);
	if (any)
		hsy_canvas_key(
		    c,
		    hsy_str_printf(c->arena,
		                   "<td border=\"1\" color=\"%s\" bgcolor=\"%s\" "
		                   "width=\"26\"></td>",
		                   c->theme->box_edge, c->theme->band),
		    "adds no source that was not named before");
	if (v->columns[0].is_dated)
		hsy_canvas_key(
		    c,
		    hsy_str_printf(c->arena,
		                   "<td border=\"3\" color=\"%s\" width=\"26\"></td>",
		                   c->theme->ink),
		    !is_first_alone(v) ? "one of the first to tell it"
		    : has_undated(v)   ? "the first that has a date"
		                       : "the first to tell it");
}

void hsy_view_draw_timeline(hsy_canvas *c)
{
	timeline v = {
	    .canvas = c,
	    .claim = c->page->only,
	    .tellers = hsy_tellers_new(c->page, c->page->only),
	};
	hsy_spot before = {0};

	hsy_canvas_set(c, NULL, "ranksep", "0.4");
	hsy_canvas_set(c, NULL, "nodesep", "0.12");
	hsy_box_heading(c, v.claim);
	v.spots = HSY_NEW_ARRAY(c->arena, v.tellers->list.n, hsy_spot);
	find_columns(&v);
	sum_up(&v);
	for (size_t i = 0; i < v.n; i++) {
		hsy_spot heading = draw_column(&v, i);

		if (before.object)
			hsy_canvas_across(c, before.object, heading.object);
		before = heading;
	}
	draw_copies(&v);
	key_cards(&v);
	note_clock(&v);
}
