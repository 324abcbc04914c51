/* dot.c -- a picture in Graphviz's own language. */
#include "export/escape.h"
#include "export/look.h"
#include "export/network.h"
#include "export/picture.h"

hsy_status hsy_export_dot(const hsy_page *page, hsy_out *out, hsy_error *err);

/* More claims than a reader looks at are for programs. They are written as they come, for
 * a large case has no room for a picture of it. */
enum { DRAWN_MAX = 100 };

typedef struct writer {
	const hsy_theme *theme;
	hsy_out *out;
	hsy_arena arena;
} writer;

/* ---------------------------------------------------------------- in pieces */

static void put_quoted(writer *w, hsy_str plain)
{
	size_t begun = 0;

	hsy_out_text(w->out, "\"");
	for (size_t i = 0; i < plain.len; i++) {
		if (plain.at[i] != '"')
			continue;
		hsy_out_put(w->out, hsy_str_slice(plain, (hsy_span){begun, i}));
		hsy_out_text(w->out, "\\");
		begun = i;
	}
	hsy_out_put(w->out, hsy_str_slice(plain, (hsy_span){begun, plain.len}));
	hsy_out_text(w->out, "\"");
}

/* value is as Graphviz reads it. */
static void put_set(writer *w, const char *name, hsy_str value)
{
	hsy_out_text(w->out, " ");
	hsy_out_text(w->out, name);
	hsy_out_text(w->out, "=");
	put_quoted(w, value);
}

static void put_text(writer *w, const char *name, const hsy_value *value)
{
	if (value->is_known)
		put_set(w, name, hsy_escape_dot(&w->arena, value->text));
}

static void put_claim(writer *w, const hsy_net_node *node)
{
	hsy_str grade = node->values[HSY_NODE_GRADE_VALUE].text;
	hsy_str label = node->values[HSY_NODE_LABEL_VALUE].text;
	const hsy_grade_look *look = &w->theme->grades[hsy_grade_index(grade.at[0])];

	put_set(
	    w, "class",
	    hsy_str_printf(&w->arena, "claim grade-" HSY_STR_FMT, HSY_STR_ARG(grade)));
	put_set(w, "style", HSY_STR("rounded,filled"));
	put_set(w, "fillcolor", hsy_str_of(look->fill));
	put_set(w, "fontcolor", hsy_str_of(look->ink));
	label = hsy_escape_dot(&w->arena, label);
	put_set(w, "label",
	        hsy_str_printf(
	            &w->arena, HSY_STR_FMT " %.1f\\n" HSY_STR_FMT, HSY_STR_ARG(grade),
	            node->values[HSY_NODE_STRENGTH_VALUE].number, HSY_STR_ARG(label)));
}

static void put_other(writer *w, const hsy_net_node *node)
{
	const hsy_value *type = &node->values[HSY_NODE_TYPE_VALUE];
	hsy_str kind = node->values[HSY_NODE_KIND_VALUE].text;

	if (node->type == HSY_N_SOURCE_TYPES) {
		put_set(w, "class", kind);
	} else {
		const hsy_source_look *look = hsy_source_look_of(node->type);

		put_set(w, "class",
		        hsy_str_printf(&w->arena, "source " HSY_STR_FMT,
		                       HSY_STR_ARG(type->text)));
		put_set(w, "shape", hsy_str_of(look->shape));
		put_set(w, "style", hsy_str_of(look->style));
	}
	put_text(w, "label", &node->values[HSY_NODE_LABEL_VALUE]);
}

static void put_node(void *context, const hsy_net_node *node)
{
	writer *w = context;

	put_quoted(w, node->key);
	hsy_out_text(w->out, " [");
	put_set(w, "id", node->key);
	if (node->kind == HSY_NODE_CLAIM)
		put_claim(w, node);
	else
		put_other(w, node);
	put_text(w, "tooltip", &node->values[HSY_NODE_TEXT_VALUE]);
	put_text(w, "URL", &node->values[HSY_NODE_URL_VALUE]);
	hsy_out_text(w->out, " ]\n");
	hsy_arena_clear(&w->arena);
}

static void put_hop(writer *w, const hsy_net_edge *edge)
{
	const hsy_drawn_edge drawn = {
	    .kind = (hsy_edge_kind)edge->kind,
	    .is_counted = edge->values[HSY_EDGE_COUNTED_VALUE].number != 0,
	    .is_paradox = edge->values[HSY_EDGE_PARADOX_VALUE].number != 0,
	};
	hsy_edge_look_id look = hsy_edge_look_of(&drawn);

	put_set(w, "class",
	        hsy_str_printf(&w->arena, "edge %s", hsy_edge_looks[look].name));
	put_set(w, "style", hsy_str_of(hsy_edge_looks[look].style));
	put_set(w, "color", hsy_str_of(w->theme->edges[look]));
	put_text(w, "tooltip", &edge->values[HSY_EDGE_WORDS_VALUE]);
}

static void put_edge(void *context, const hsy_net_edge *edge)
{
	writer *w = context;

	put_quoted(w, edge->from);
	hsy_out_text(w->out, " -> ");
	put_quoted(w, edge->to);
	hsy_out_text(w->out, " [");
	put_set(w, "id", edge->key);
	if (edge->kind == HSY_NET_HOLDS || edge->kind == HSY_NET_PUBLISHED) {
		put_text(w, "class", &edge->values[HSY_EDGE_KIND_VALUE]);
		put_set(w, "color", hsy_str_of(w->theme->article_edge));
	} else {
		put_hop(w, edge);
	}
	hsy_out_text(w->out, " ]\n");
	hsy_arena_clear(&w->arena);
}

static void put_head(writer *w, const hsy_page *page)
{
	hsy_str title = hsy_str_printf(
	    &w->arena, "%s\\nweights " HSY_STR_FMT "%s", page->view->info.help,
	    HSY_STR_ARG(hsy_escape_dot(&w->arena, page->results->weights->version)),
	    " · rates sourcing, never truth");

	hsy_out_text(w->out, "digraph hearsay {\ngraph [ layout=sfdp overlap=prism "
	                     "charset=\"UTF-8\" outputorder=edgesfirst");
	put_set(w, "label", title);
	put_set(w, "bgcolor", hsy_str_of(w->theme->ground));
	put_set(w, "fontcolor", hsy_str_of(w->theme->ink));
	hsy_out_text(w->out, " ]\nnode [ shape=box style=filled");
	put_set(w, "fillcolor", hsy_str_of(w->theme->source));
	put_set(w, "fontcolor", hsy_str_of(w->theme->ink));
	put_set(w, "color", hsy_str_of(w->theme->outline));
	hsy_out_text(w->out, " ]\n");
}

static void put_pieces(const hsy_page *page, hsy_out *out)
{
	const hsy_network *network = hsy_network_new(page);
	writer w = {.theme = hsy_theme_of(page->options->theme), .out = out};

	hsy_arena_init(&w.arena);
	put_head(&w, page);
	hsy_network_nodes(network, put_node, &w);
	hsy_network_edges(network, put_edge, &w);
	hsy_out_text(out, "}\n");
	hsy_arena_clear(&w.arena);
}

/* -------------------------------------------------------------------- whole */

hsy_status hsy_export_dot(const hsy_page *page, hsy_out *out, hsy_error *err)
{
	hsy_picture picture;

	(void)err;
	if (page->claims.n > DRAWN_MAX && page->view->shapes & HSY_SHAPE_NETWORK) {
		put_pieces(page, out);
		return HSY_OK;
	}
	hsy_picture_init(&picture, page);
	hsy_agraph_print(picture.graph, out);
	hsy_picture_clear(&picture);
	return HSY_OK;
}
