/* disagree.c -- how articles tell one claim, beside what cannot be so as well. */
#include "export/view.h"

#include "export/escape.h"
#include "export/views/box.h"
#include "export/views/tellers.h"

enum {
	CARDS_MAX = 6, /* of a column */
	CARD_WIDTH = 320,
	CARD_COLUMNS = 44,
	CARD_LINES = 3
};

typedef struct disagree {
	hsy_canvas *canvas;
	size_t claim;
	const hsy_tellers *tellers;
	hsy_strs *marks; /* [teller]: what is to be seen in its words */
	bool *is_needed; /* [teller]: somebody contradicts it */
	hsy_spot *left;  /* [teller]; what is left out has no object */
	hsy_spot *right; /* of other claims, below their heading */
	size_t n_right;
} disagree;

void hsy_view_pick_disagree(hsy_page *page, size_t claim)
{
	hsy_vec_push(page->arena, &page->claims, claim);
}

/* ---------------------------------------------------------------- conflicts */

static const hsy_conflicts *conflicts_of(const disagree *v)
{
	return &v->canvas->page->results->links->conflicts;
}

/* A conflict as it is seen from the claim; false where it is not about that one. */
static bool faces(const disagree *v, hsy_conflict *c)
{
	hsy_conflict seen = *c;

	if (c->here == v->claim)
		return true;
	if (c->there != v->claim)
		return false;
	c->here = seen.there;
	c->there = seen.here;
	c->here_place = seen.there_place;
	c->there_place = seen.here_place;
	c->about = seen.about_there;
	c->about_there = seen.about;
	c->here_words = seen.there_words;
	c->there_words = seen.here_words;
	c->here_name = seen.there_name;
	c->there_name = seen.here_name;
	return true;
}

static size_t teller_of(const disagree *v, size_t record)
{
	for (size_t i = 0; i < v->tellers->list.n; i++)
		if (v->tellers->list.at[i].record == record)
			return i;
	return HSY_NONE;
}

static void mark(disagree *v, size_t teller, hsy_str words)
{
	if (teller == HSY_NONE)
		return;
	v->is_needed[teller] = true;
	hsy_vec_push(v->canvas->arena, &v->marks[teller], words);
}

/* Only what comes later can have lost a hedge. */
static bool is_later(const disagree *v, size_t a, size_t b)
{
	const hsy_narrator *x = &v->tellers->list.at[a], *y = &v->tellers->list.at[b];

	return x->is_dated && y->is_dated && x->minute > y->minute;
}

static void mark_hedge(disagree *v, const hsy_conflict *c)
{
	hsy_arena *arena = v->canvas->arena;
	size_t hedged = teller_of(v, c->here_place.record);
	size_t flat = teller_of(v, c->there_place.record);
	hsy_str words = hsy_quoted(arena, c->here_name);

	mark(v, hedged,
	     hsy_str_printf(arena, "hedged: " HSY_STR_FMT, HSY_STR_ARG(words)));
	if (hedged != HSY_NONE && flat != HSY_NONE && hedged != flat)
		mark(v, flat,
		     is_later(v, flat, hedged) ? HSY_STR("hedge lost here")
		                               : HSY_STR("without the hedge"));
}

/* -------------------------------------------------------------------- cards */

static hsy_str row(const disagree *v, hsy_str words, bool is_bold)
{
	const hsy_canvas *c = v->canvas;

	return hsy_str_printf(
	    c->arena,
	    "<tr><td align=\"left\"><font point-size=\"11\" color=\"%s\">"
	    "%s" HSY_STR_FMT "%s</font></td></tr>",
	    is_bold ? c->theme->edges[HSY_LOOK_DIFFERS] : c->theme->faint,
	    is_bold ? "<b>" : "", HSY_STR_ARG(hsy_canvas_line(c, words, CARD_COLUMNS)),
	    is_bold ? "</b>" : "");
}

/* The words of a place as its article has them. */
static hsy_str words_at(const disagree *v, hsy_place place)
{
	const hsy_records *records = v->canvas->page->results->records;
	const hsy_statement *s = hsy_place_statement(records, place);

	return hsy_str_slice(records->list.at[place.record].doc.text, s->span);
}

static void label_card(const disagree *v, hsy_spot spot, hsy_place place, hsy_str rows)
{
	const hsy_canvas *c = v->canvas;
	hsy_str title = hsy_canvas_article(c, place.record, CARD_WIDTH);
	hsy_str words = hsy_canvas_lines(c, words_at(v, place),
	                                 hsy_canvas_columns(c, CARD_COLUMNS), CARD_LINES,
	                                 "left");

	hsy_canvas_box(c, spot.object);
	hsy_canvas_url(c, spot.object,
	               c->page->results->records->list.at[place.record].doc.url);
	hsy_canvas_label(
	    c, spot.object,
	    hsy_str_printf(c->arena,
	                   "<table border=\"0\" cellspacing=\"0\" cellpadding=\"1\">"
	                   "<tr><td>" HSY_STR_FMT "</td></tr>"
	                   "<tr><td align=\"left\" width=\"%d\">" HSY_STR_FMT
	                   "</td></tr>" HSY_STR_FMT "</table>",
	                   HSY_STR_ARG(title), CARD_WIDTH, HSY_STR_ARG(words),
	                   HSY_STR_ARG(rows)));
}

static void draw_teller(disagree *v, size_t i)
{
	hsy_canvas *c = v->canvas;
	const hsy_narrator *t = &v->tellers->list.at[i];
	hsy_str id = hsy_str_printf(
	    c->arena, "article-" HSY_STR_FMT,
	    HSY_STR_ARG(c->page->results->records->list.at[t->record].doc.id));
	hsy_str rows = row(v, t->manner, false);

	v->left[i] = hsy_canvas_node(c, NULL, id, words_at(v, t->place), "article");
	for (size_t k = 0; k < v->marks[i].n && k < 2; k++) {
		hsy_str marked = row(v, v->marks[i].at[k], true);

		rows = hsy_str_printf(c->arena, HSY_STR_FMT HSY_STR_FMT,
		                      HSY_STR_ARG(rows), HSY_STR_ARG(marked));
	}
	label_card(v, v->left[i], t->place, rows);
}

/* Those that are contradicted, or that hedge, come before others; all by date. */
static void draw_left(disagree *v)
{
	hsy_canvas *c = v->canvas;
	size_t n = v->tellers->list.n, drawn = 0;
	size_t most = c->page->options->no_fold ? n : CARDS_MAX;
	bool *is_drawn = HSY_NEW_ARRAY(c->arena, n, bool);
	hsy_spot *stack = HSY_NEW_ARRAY(c->arena, n + 1, hsy_spot);

	for (int needed = 1; needed >= 0; needed--)
		for (size_t i = 0; i < n && drawn < most; i++)
			if (!is_drawn[i] && v->is_needed[i] == needed) {
				is_drawn[i] = true;
				drawn++;
			}
	stack[0] = hsy_box_column(c, "here", HSY_STR("This claim, as told by"),
	                          HSY_STR(""));
	drawn = 1;
	for (size_t i = 0; i < n; i++) {
		if (!is_drawn[i])
			continue;
		draw_teller(v, i);
		stack[drawn++] = v->left[i];
	}
	hsy_canvas_stack(c, "left", stack, drawn);
	if (drawn - 1 < n)
		hsy_canvas_note(
		    c, hsy_str_printf(c->arena, "%zu articles that tell it are left out",
		                      n - (drawn - 1)));
	v->right[0] = stack[0];
}

/* Whether the other side is the one that calls somebody silent. */
static bool is_silent_there(const disagree *v, const hsy_conflict *conflict)
{
	size_t record = conflict->there_place.record;
	const hsy_silences *all =
	    &v->canvas->page->results->records->list.at[record].findings.silences;

	for (size_t i = 0; i < all->n; i++)
		if (all->at[i].cue.begin == conflict->there_words.begin)
			return true;
	return false;
}

/* What is there, as against here. */
static hsy_str contrast_of(const disagree *v, const hsy_conflict *conflict)
{
	if (conflict->kind != HSY_CONFLICT_SILENCE)
		return hsy_str_printf(v->canvas->arena,
		                      HSY_STR_FMT " against " HSY_STR_FMT,
		                      HSY_STR_ARG(conflict->there_name),
		                      HSY_STR_ARG(conflict->here_name));
	return is_silent_there(v, conflict)
	           ? HSY_STR("calls silent whom the other lets speak")
	           : HSY_STR("lets speak whom the other calls silent");
}

/* The teller that it contradicts, where it is drawn; HSY_NONE. */
static size_t drawn_teller(const disagree *v, const hsy_conflict *conflict)
{
	size_t teller = teller_of(v, conflict->here_place.record);

	return teller != HSY_NONE && v->left[teller].object ? teller : HSY_NONE;
}

static void draw_other(disagree *v, const hsy_conflict *conflict, size_t number)
{
	hsy_canvas *c = v->canvas;
	const hsy_claim *other = &c->page->results->links->claims.at[conflict->there];
	hsy_str id = hsy_str_printf(c->arena, HSY_STR_FMT "-%zu", HSY_STR_ARG(other->id),
	                            number);
	hsy_spot spot = hsy_canvas_node(c, NULL, id, other->wording, "claim");
	char grade = c->page->results->scores[conflict->there]->grade;
	hsy_str who = hsy_claim_who(c->page->results, conflict->there, c->arena);
	hsy_str graded = row(v,
	                     hsy_str_printf(c->arena, "%c, %s: " HSY_STR_FMT, grade,
	                                    hsy_grade_name(grade), HSY_STR_ARG(who)),
	                     false);
	hsy_str about = row(v, contrast_of(v, conflict), true);
	hsy_agobject *edge;

	label_card(v, spot, conflict->there_place,
	           hsy_str_printf(c->arena, HSY_STR_FMT HSY_STR_FMT, HSY_STR_ARG(graded),
	                          HSY_STR_ARG(about)));
	v->right[v->n_right++] = spot;
	edge = hsy_canvas_edge(c, v->left[drawn_teller(v, conflict)], spot,
	                       HSY_LOOK_DIFFERS, conflict->about);
	hsy_canvas_set(c, edge, "tailport", hsy_canvas_out(c));
	hsy_canvas_set(c, edge, "headport", hsy_canvas_in(c));
}

static void draw_right(disagree *v, size_t n)
{
	hsy_canvas *c = v->canvas;
	size_t most = c->page->options->no_fold ? n : CARDS_MAX;
	hsy_spot here = v->right[0];

	if (!n)
		return;
	v->right[0] = hsy_box_column(c, "there", HSY_STR("Elsewhere"), HSY_STR(""));
	v->n_right = 1;
	hsy_canvas_across(c, here.object, v->right[0].object);
	for (size_t i = 0; i < conflicts_of(v)->n && v->n_right <= most; i++) {
		hsy_conflict seen = conflicts_of(v)->at[i];

		if (faces(v, &seen) && seen.here != seen.there &&
		    drawn_teller(v, &seen) != HSY_NONE)
			draw_other(v, &seen, i);
	}
	hsy_canvas_stack(c, "right", v->right, v->n_right);
	if (v->n_right - 1 < n)
		hsy_canvas_note(c, hsy_str_printf(c->arena,
		                                  "%zu places that differ are left out",
		                                  n - (v->n_right - 1)));
}

/* Marks what every conflict of the claim is about: how many are with other claims. */
static size_t read_conflicts(disagree *v, size_t *n_hedges)
{
	size_t n = 0;

	*n_hedges = 0;
	for (size_t i = 0; i < conflicts_of(v)->n; i++) {
		hsy_conflict seen = conflicts_of(v)->at[i];
		size_t teller;

		if (!faces(v, &seen))
			continue;
		if (seen.here == seen.there) {
			mark_hedge(v, &seen);
			*n_hedges += seen.here_place.record != seen.there_place.record;
			continue;
		}
		n++;
		teller = teller_of(v, seen.here_place.record);
		if (teller != HSY_NONE)
			v->is_needed[teller] = true;
	}
	return n;
}

static void sum_up(disagree *v, size_t n_others, size_t n_hedges)
{
	hsy_arena *arena = v->canvas->arena;
	hsy_str others = hsy_counted(arena, n_others, "place elsewhere differs",
	                             "places elsewhere differ");
	const char *hedge = n_hedges ? "An article hedges what another states flatly"
	                             : "";

	if (!n_others && !n_hedges)
		others = HSY_STR("No article was found that contradicts it");
	else if (!n_others)
		others = HSY_STR("");
	hsy_box_summary(v->canvas,
	                hsy_str_printf(arena, HSY_STR_FMT "%s%s", HSY_STR_ARG(others),
	                               n_others && n_hedges ? ". " : "", hedge));
}

void hsy_view_draw_disagree(hsy_canvas *c)
{
	disagree v = {
	    .canvas = c,
	    .claim = c->page->only,
	    .tellers = hsy_tellers_new(c->page, c->page->only),
	};
	size_t n_others, n_hedges;

	hsy_canvas_set(c, NULL, "ranksep", "1.2");
	hsy_canvas_set(c, NULL, "nodesep", "0.14");
	v.marks = HSY_NEW_ARRAY(c->arena, v.tellers->list.n, hsy_strs);
	v.is_needed = HSY_NEW_ARRAY(c->arena, v.tellers->list.n, bool);
	v.left = HSY_NEW_ARRAY(c->arena, v.tellers->list.n, hsy_spot);
	v.right = HSY_NEW_ARRAY(c->arena, conflicts_of(&v)->n + 1, hsy_spot);
	hsy_box_heading(c, v.claim);
	n_others = read_conflicts(&v, &n_hedges);
	sum_up(&v, n_others, n_hedges);
	draw_left(&v);
	draw_right(&v, n_others);
}
