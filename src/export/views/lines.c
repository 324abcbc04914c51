/* lines.c -- the articles that tell a claim, and the lines of sourcing that are left when
 * each origin counts once. */
#include "export/view.h"

#include "export/escape.h"
#include "export/legend.h"
#include "export/views/box.h"
#include "export/views/tellers.h"

enum {
	FAMILIES_MAX = 9,
	COPIES_MAX = 4, /* shown by name, of one family */
	CARD_COLUMNS = 40,
	CARD_WIDTH = 300
};

typedef struct lines_view {
	hsy_canvas *canvas;
	size_t claim;
	const hsy_score *score;
	const hsy_tellers *tellers;
	size_t *family;  /* [teller]: the one whose words it has, or itself */
	hsy_indexes *copies; /* [teller]: those whose family it is, by date */
	bool *leads;         /* [teller * n_classes + class]: of a family */
	hsy_spot *cards; /* of families, below their heading */
	size_t n_cards;
} lines_view;

void hsy_view_pick_lines(hsy_page *page, size_t claim)
{
	hsy_vec_push(page->arena, &page->claims, claim);
}

/* ---------------------------------------------------------------- families */

/* Whose words an article has in the end. Copies may go round in circles: then whoever
 * is met after as many steps as there are articles stands for all. */
static void find_families(lines_view *v)
{
	size_t n = v->tellers->list.n;

	v->family = HSY_NEW_ARRAY(v->canvas->arena, n, size_t);
	for (size_t i = 0; i < n; i++)
		v->family[i] = HSY_NONE;
	for (size_t i = 0; i < n; i++) {
		size_t at = i, root;

		for (size_t steps = 0; steps < n && v->family[at] == HSY_NONE &&
		                       v->tellers->list.at[at].original != HSY_NONE;
		     steps++)
			at = v->tellers->list.at[at].original;
		root = v->family[at] == HSY_NONE ? at : v->family[at];
		v->family[root] = root;
		for (at = i; v->family[at] == HSY_NONE;
		     at = v->tellers->list.at[at].original)
			v->family[at] = root;
	}
}

/* What is known of families: their copies, and the classes that any of them leads to. Of
 * a copy, that is what the original leads to, and what it adds itself. */
static void read_families(lines_view *v)
{
	size_t n = v->tellers->list.n, n_classes = v->tellers->n_classes;

	v->copies = HSY_NEW_ARRAY(v->canvas->arena, n, hsy_indexes);
	v->leads = HSY_NEW_ARRAY(v->canvas->arena, n * n_classes, bool);
	for (size_t i = 0; i < n; i++) {
		size_t root = v->family[i];

		if (root != i)
			hsy_vec_push(v->canvas->arena, &v->copies[root], i);
		for (size_t k = 0; k < n_classes; k++)
			v->leads[root * n_classes + k] |=
			    v->tellers->list.at[i].reaches[k];
	}
}

static size_t count_copies(const lines_view *v)
{
	size_t n = 0;

	for (size_t i = 0; i < v->tellers->list.n; i++)
		n += v->copies[i].n;
	return n;
}

static hsy_str band_row(const lines_view *v, hsy_str words)
{
	const hsy_canvas *c = v->canvas;

	return hsy_str_printf(c->arena,
	                      "<tr><td width=\"%d\" align=\"left\" bgcolor=\"%s\"><font "
	                      "point-size=\"11\">" HSY_STR_FMT "</font></td></tr>",
	                      CARD_WIDTH, c->theme->band, HSY_STR_ARG(words));
}

/* The copies of an article as a band below it. */
static hsy_str band_rows(lines_view *v, size_t root)
{
	const hsy_canvas *c = v->canvas;
	const hsy_indexes *copies = &v->copies[root];
	hsy_str rows = HSY_STR("");

	for (size_t i = 0; i < copies->n && i < COPIES_MAX; i++) {
		size_t record = v->tellers->list.at[copies->at[i]].record;
		hsy_str name = hsy_article_name(c->page->results, record);
		hsy_str words = hsy_str_printf(
		    c->arena, "= " HSY_STR_FMT ", word for word",
		    HSY_STR_ARG(hsy_canvas_line(c, name, CARD_COLUMNS - 18)));

		rows = hsy_str_printf(c->arena, HSY_STR_FMT HSY_STR_FMT,
		                      HSY_STR_ARG(rows), HSY_STR_ARG(band_row(v, words)));
	}
	if (copies->n <= COPIES_MAX)
		return rows;
	return hsy_str_printf(
	    c->arena, HSY_STR_FMT HSY_STR_FMT, HSY_STR_ARG(rows),
	    HSY_STR_ARG(
	        band_row(v, hsy_str_printf(c->arena, "= %zu others, word for word",
	                                   copies->n - COPIES_MAX))));
}

static hsy_spot draw_family(lines_view *v, size_t root)
{
	hsy_canvas *c = v->canvas;
	const hsy_narrator *t = &v->tellers->list.at[root];
	const hsy_doc *doc = &c->page->results->records->list.at[t->record].doc;
	hsy_str id = hsy_str_printf(c->arena, "article-" HSY_STR_FMT,
	                            HSY_STR_ARG(doc->id));
	hsy_spot spot = hsy_canvas_node(
	    c, NULL, id, doc->headline.len ? doc->headline : doc->path, "article");
	hsy_str title = hsy_canvas_article(c, t->record, CARD_WIDTH);

	hsy_canvas_box(c, spot.object);
	hsy_canvas_url(c, spot.object, doc->url);
	hsy_canvas_label(
	    c, spot.object,
	    hsy_str_printf(c->arena,
	                   "<table border=\"0\" cellspacing=\"0\" "
	                   "cellpadding=\"1\"><tr><td>" HSY_STR_FMT
	                   "</td></tr><tr><td align=\"left\"><font point-size=\"11\" "
	                   "color=\"%s\">" HSY_STR_FMT "</font></td></tr>" HSY_STR_FMT
	                   "</table>",
	                   HSY_STR_ARG(title), c->theme->faint,
	                   HSY_STR_ARG(hsy_canvas_line(c, t->manner, CARD_COLUMNS)),
	                   HSY_STR_ARG(band_rows(v, root))));
	return spot;
}

/* Articles beyond what a page holds, as one. */
static hsy_spot draw_others(lines_view *v, size_t n)
{
	hsy_canvas *c = v->canvas;
	hsy_str name = hsy_str_printf(c->arena, "%zu other articles", n);
	hsy_spot spot = hsy_canvas_node(c, NULL, HSY_STR("others"), name, "others");

	hsy_canvas_box(c, spot.object);
	hsy_canvas_set(c, spot.object, "fillcolor", c->theme->band);
	hsy_canvas_text(c, spot.object, "label", name);
	hsy_canvas_note(c, hsy_str_printf(c->arena, "%zu articles are drawn together", n));
	return spot;
}

static void draw_articles(lines_view *v)
{
	hsy_canvas *c = v->canvas;
	size_t n = v->tellers->list.n, copies = count_copies(v), families = n - copies;
	size_t most = c->page->options->no_fold ? families
	              : families > FAMILIES_MAX ? FAMILIES_MAX - 1
	                                        : families;
	hsy_str words = copies ? hsy_str_printf(c->arena,
	                                        "%zu of them in the words of another",
	                                        copies)
	                       : HSY_STR("by date, those without one last");
	size_t n_articles = 0;

	v->cards = HSY_NEW_ARRAY(c->arena, most + 2, hsy_spot);
	v->cards[v->n_cards++] = hsy_box_column(
	    c, "articles",
	    hsy_counted(c->arena, n, "article tells it", "articles tell it"), words);
	for (size_t i = 0, drawn = 0; i < n; i++) {
		if (v->family[i] != i || drawn == most)
			continue;
		v->cards[v->n_cards++] = draw_family(v, i);
		drawn++;
		n_articles += 1 + v->copies[i].n;
	}
	if (most < families)
		v->cards[v->n_cards++] = draw_others(v, n - n_articles);
	hsy_canvas_stack(c, "left", v->cards, v->n_cards);
}

/* ------------------------------------------------------------------- lines */

/* Who stands between the articles and the origin, on the best line of the class. */
static hsy_str relays(const lines_view *v, size_t class)
{
	const hsy_results *results = v->canvas->page->results;
	const hsy_graph *graph = results->graphs[v->claim];
	const hsy_indexes *line = &v->score->classes.at[class].nodes;
	hsy_arena *arena = v->canvas->arena;
	hsy_str names = HSY_STR("");

	for (size_t i = 2; i + 1 < line->n; i++) {
		const hsy_node *node = &graph->nodes.at[line->at[i]];
		hsy_str name = node->kind == HSY_NODE_STATEMENT
		                   ? hsy_article_name(results, node->place.record)
		                   : node->label;

		names = hsy_str_printf(arena, HSY_STR_FMT "%s" HSY_STR_FMT,
		                       HSY_STR_ARG(names), names.len ? ", " : "through ",
		                       HSY_STR_ARG(name));
	}
	return names;
}

static hsy_str how_known(const lines_view *v, size_t node)
{
	const hsy_results *results = v->canvas->page->results;
	const hsy_origin *origin = hsy_node_origin(
	    &results->graphs[v->claim]->nodes.at[node], results->weights);

	/* Of nobody, the name says it all. */
	return results->graphs[v->claim]->nodes.at[node].kind != HSY_NODE_SOURCE ||
	               origin->has_weight
	           ? HSY_STR("")
	           : hsy_str_of(hsy_level_name(origin->how_known.level));
}

static hsy_spot draw_class(lines_view *v, size_t class)
{
	enum { NAME_COLUMNS = 30, NAME_LINES = 2, RELAY_LINES = 2 };
	hsy_canvas *c = v->canvas;
	const hsy_class_line *line = &v->score->classes.at[class];
	size_t node;
	hsy_str name = hsy_class_name(c->page, v->claim, class, &node);
	hsy_str id = hsy_str_printf(c->arena, "class-" HSY_STR_FMT,
	                            HSY_STR_ARG(line->class_id));
	hsy_spot spot = hsy_canvas_node(c, NULL, id, name,
	                                line->is_counted ? "line counted" : "line");
	hsy_str words = how_known(v, node), through = relays(v, class);

	hsy_canvas_set(c, spot.object, "shape", "box");
	hsy_canvas_set(c, spot.object, "style",
	               line->is_counted ? "rounded,filled,bold" : "rounded,dashed");
	hsy_canvas_set(c, spot.object, "fillcolor", c->theme->source);
	hsy_canvas_set(c, spot.object, "margin", "0.08,0.03");
	hsy_canvas_label(
	    c, spot.object,
	    hsy_str_printf(
	        c->arena,
	        "<table border=\"0\" cellspacing=\"0\" cellpadding=\"2\"><tr>"
	        "<td width=\"40\"><font point-size=\"18\"><b>%.0f</b></font></td>"
	        "<td align=\"left\" width=\"220\">%s" HSY_STR_FMT "%s"
	        "<font point-size=\"11\" color=\"%s\">" HSY_STR_FMT HSY_STR_FMT
	        "</font></td></tr></table>",
	        100 * line->strength, line->is_counted ? "<b>" : "",
	        HSY_STR_ARG(hsy_canvas_lines(c, name, NAME_COLUMNS, NAME_LINES, "left")),
	        line->is_counted ? "</b>" : "", c->theme->faint,
	        HSY_STR_ARG(hsy_canvas_lines(c, words, NAME_COLUMNS + 6, 1, "left")),
	        HSY_STR_ARG(through.len ? hsy_canvas_lines(c, through, NAME_COLUMNS + 6,
	                                                   RELAY_LINES, "left")
	                                : HSY_STR(""))));
	return spot;
}

/* The family through which the best line of the class leaves the claim. */
static size_t best_family(const lines_view *v, size_t class)
{
	const hsy_graph *graph = v->canvas->page->results->graphs[v->claim];
	const hsy_indexes *line = &v->score->classes.at[class].nodes;
	const hsy_node *node = line->n > 1 ? &graph->nodes.at[line->at[1]] : NULL;

	if (!node || node->kind != HSY_NODE_STATEMENT)
		return HSY_NONE;
	for (size_t i = 0; i < v->tellers->list.n; i++)
		if (v->tellers->list.at[i].record == node->place.record)
			return v->family[i];
	return HSY_NONE;
}

static hsy_edge_look_id look_of(const lines_view *v, bool is_best, size_t class)
{
	const hsy_class_line *line = &v->score->classes.at[class];
	const hsy_graph *graph = v->canvas->page->results->graphs[v->claim];
	size_t origin = line->nodes.at[line->nodes.n - 1];

	if (graph->nodes.at[origin].kind == HSY_NODE_NOBODY)
		return HSY_LOOK_UNSOURCED;
	if (!line->is_counted)
		return HSY_LOOK_WEAK;
	return is_best ? HSY_LOOK_COUNTED : HSY_LOOK_SAME;
}

static void connect(lines_view *v, const hsy_spot *classes)
{
	hsy_canvas *c = v->canvas;
	size_t card = 1, n_classes = v->tellers->n_classes, best[HSY_CLASSES_MAX];

	for (size_t k = 0; k < n_classes; k++)
		best[k] = best_family(v, k);
	for (size_t i = 0; i < v->tellers->list.n; i++) {
		if (v->family[i] != i)
			continue;
		for (size_t k = 0; k < n_classes; k++) {
			hsy_agobject *edge;

			if (!v->leads[i * n_classes + k])
				continue;
			edge = hsy_canvas_edge(c, v->cards[card], classes[k + 1],
			                       look_of(v, best[k] == i, k), HSY_STR(""));
			hsy_canvas_set(c, edge, "tailport", hsy_canvas_out(c));
			hsy_canvas_set(c, edge, "headport", hsy_canvas_in(c));
		}
		/* The last card stands for all that follow. */
		card += card + 1 < v->n_cards;
	}
}

static void draw_classes(lines_view *v)
{
	hsy_canvas *c = v->canvas;
	size_t n = v->tellers->n_classes, more = v->score->classes.n - n;
	hsy_spot *spots = HSY_NEW_ARRAY(c->arena, n + 1, hsy_spot);

	spots[0] = hsy_box_column(c, "lines",
	                          hsy_counted(c->arena, v->score->lines,
	                                      "independent line is left",
	                                      "independent lines are left"),
	                          HSY_STR("and how strong each is, of 100"));
	for (size_t i = 0; i < n; i++)
		spots[i + 1] = draw_class(v, i);
	if (more)
		hsy_canvas_note(
		    c, hsy_str_printf(c->arena, "%zu weaker origins are left out", more));
	hsy_canvas_stack(c, "right", spots, n + 1);
	hsy_canvas_across(c, v->cards[0].object, spots[0].object);
	connect(v, spots);
}

void hsy_view_draw_lines(hsy_canvas *c)
{
	lines_view v = {
	    .canvas = c,
	    .claim = c->page->only,
	    .score = c->page->results->scores[c->page->only],
	    .tellers = hsy_tellers_new(c->page, c->page->only),
	};

	hsy_canvas_set(c, NULL, "ranksep", "1.6");
	hsy_canvas_set(c, NULL, "nodesep", "0.12");
	hsy_box_heading(c, v.claim);
	find_families(&v);
	read_families(&v);
	draw_articles(&v);
	draw_classes(&v);
}
