/* agraph.c -- graphs for Graphviz (cgraph to build, gvc to lay out and draw). */
#include "export/agraph.h"

#include "base/buf.h"
#include "base/map.h"

#include <graphviz/cgraph.h>
#include <graphviz/gvc.h>
#include <stdio.h>
#include <stdlib.h>

struct hsy_agraph {
	Agdisc_t services; /* first: cgraph hands it back as all there is */
	Agiddisc_t ids;
	Agraph_t *root;
	agusererrf hook; /* the one to put back */
	hsy_arena arena; /* NUL-terminated strings for cgraph */
	hsy_map numbers; /* of names, from 0 */
	HSY_VEC(char *) names;
	IDTYPE n_nameless;
};

/* ------------------------------------------------------------ identifiers */

/*
 * cgraph keeps subgraphs in order of their identifiers and makes these, unless
 * told otherwise, of the addresses of their names: clusters would come in
 * another order each time. So names are numbered as they come, with even
 * numbers; what has none gets odd ones.
 */
static void *ids_open(Agraph_t *root, Agdisc_t *services)
{
	(void)root;
	return services;
}

static bool id_of(hsy_agraph *graph, const char *name, bool may_add, IDTYPE *id)
{
	hsy_str key = hsy_str_of(name);
	size_t number;

	if (!name) {
		*id = 2 * graph->n_nameless++ + 1;
		return may_add;
	}
	number = hsy_map_find(&graph->numbers, key);
	if (number == HSY_NONE && may_add) {
		number = graph->names.n;
		key = hsy_str_dup(&graph->arena, key);
		hsy_vec_push(&graph->arena, &graph->names, (char *)key.at);
		hsy_map_add(&graph->numbers, key, number);
	}
	*id = 2 * (IDTYPE)number;
	return number != HSY_NONE;
}

/* The type of the result has changed between versions of cgraph. */
static long ids_map_long(void *graph, int kind, char *name, IDTYPE *id, int may_add)
{
	(void)kind;
	return id_of(graph, name, may_add, id);
}

static int ids_map_int(void *graph, int kind, char *name, IDTYPE *id, int may_add)
{
	(void)kind;
	return id_of(graph, name, may_add, id);
}

static void ids_free(void *graph, int kind, IDTYPE id)
{
	(void)graph;
	(void)kind;
	(void)id;
}

static char *ids_print(void *state, int kind, IDTYPE id)
{
	hsy_agraph *graph = state;

	(void)kind;
	return id % 2 == 0 && id / 2 < graph->names.n ? graph->names.at[id / 2] : NULL;
}

static void ids_close(void *graph)
{
	(void)graph;
}

static void number_names(hsy_agraph *graph)
{
	hsy_map_init(&graph->numbers, &graph->arena);
	graph->ids = AgIdDisc;
	graph->ids.open = ids_open;
	/* clang-format off */
	graph->ids.map = _Generic(graph->ids.map,
		long (*)(void *, int, char *, IDTYPE *, int): ids_map_long,
		default: ids_map_int);
	/* clang-format on */
	graph->ids.free = ids_free;
	graph->ids.print = ids_print;
	graph->ids.close = ids_close;
	graph->services.id = &graph->ids;
}

/* ------------------------------------------------------------------ errors */

/* Graphviz hands its error hook no context, so what it says has to wait here.
 * This and the context below are the only globals of the library, and as little
 * to be shared between threads as all those of Graphviz itself. */
static hsy_buf complaints;

/* Made with the first picture and kept to the end of the process: the plugin for
 * fonts keeps a pointer to the last font's name, which a context takes with it. */
static GVC_t *context;

static int keep_complaint(char *text)
{
	/* A graph can earn thousands of warnings; the first tells the cause. */
	if (complaints.len < 400)
		hsy_buf_text(&complaints, text);
	return 0;
}

/* cgraph takes char * where it only reads. */
static char *given(hsy_agraph *graph, hsy_str s)
{
	hsy_str copy = s.at ? hsy_str_dup(&graph->arena, s) : HSY_STR("");

	return (char *)copy.at;
}

/* A leading '%' would make a name private to cgraph, which forgets it. */
static char *name_of(hsy_agraph *graph, hsy_str id)
{
	if (id.len && id.at[0] == '%')
		id = hsy_str_printf(&graph->arena, "_" HSY_STR_FMT, HSY_STR_ARG(id));
	return given(graph, id);
}

hsy_agraph *hsy_agraph_new(const char *name)
{
	hsy_agraph *graph = hsy_heap_grow(NULL, sizeof *graph);

	*graph = (hsy_agraph){0};
	hsy_arena_init(&graph->arena);
	number_names(graph);
	graph->hook = agseterrf(keep_complaint);
	graph->root = agopen(given(graph, hsy_str_of(name)), Agdirected,
	                     &graph->services);
	if (!graph->root)
		hsy_out_of_memory();
	return graph;
}

void hsy_agraph_free(hsy_agraph *graph)
{
	if (!graph)
		return;
	agclose(graph->root);
	agseterrf(graph->hook);
	hsy_buf_clear(&complaints);
	hsy_arena_clear(&graph->arena);
	free(graph);
}

static Agraph_t *within_or_root(hsy_agraph *graph, hsy_agobject *within)
{
	return within ? within : graph->root;
}

hsy_agobject *hsy_agraph_group(hsy_agraph *graph, hsy_agobject *within, hsy_str id)
{
	return agsubg(within_or_root(graph, within), name_of(graph, id), 1);
}

hsy_agobject *hsy_agraph_cluster(hsy_agraph *graph, hsy_agobject *within, hsy_str id)
{
	/* The name makes the cluster: Graphviz knows it by this prefix. */
	hsy_str name = hsy_str_printf(&graph->arena, "cluster_" HSY_STR_FMT,
	                              HSY_STR_ARG(id));

	return hsy_agraph_group(graph, within, name);
}

hsy_agobject *hsy_agraph_node(hsy_agraph *graph, hsy_agobject *within, hsy_str id)
{
	return agnode(within_or_root(graph, within), name_of(graph, id), 1);
}

hsy_agobject *hsy_agraph_edge(hsy_agraph *graph, hsy_agobject *from, hsy_agobject *to,
                              hsy_str id)
{
	return agedge(graph->root, from, to, name_of(graph, id), 1);
}

void hsy_agraph_set(hsy_agraph *graph, hsy_agobject *object, const char *attribute,
                    hsy_str value)
{
	void *target = object ? object : graph->root;

	agsafeset(target, given(graph, hsy_str_of(attribute)), given(graph, value), "");
}

void hsy_agraph_set_html(hsy_agraph *graph, hsy_agobject *object, const char *attribute,
                         hsy_str value)
{
	void *target = object ? object : graph->root;
	/* The string remembers that it is markup. */
	char *markup = agstrdup_html(graph->root, given(graph, value));

	agsafeset(target, given(graph, hsy_str_of(attribute)), markup, "");
}

void hsy_agraph_node_default(hsy_agraph *graph, const char *attribute, hsy_str value)
{
	agattr(graph->root, AGNODE, given(graph, hsy_str_of(attribute)),
	       given(graph, value));
}

void hsy_agraph_edge_default(hsy_agraph *graph, const char *attribute, hsy_str value)
{
	agattr(graph->root, AGEDGE, given(graph, hsy_str_of(attribute)),
	       given(graph, value));
}

static int put_string(void *channel, const char *text)
{
	hsy_out_text(channel, text);
	return 0;
}

static int flush_nothing(void *channel)
{
	(void)channel;
	return 0;
}

void hsy_agraph_print(hsy_agraph *graph, hsy_out *out)
{
	Agiodisc_t into_out = {NULL, put_string, flush_nothing};
	Agiodisc_t *usual = graph->root->clos->disc.io;

	graph->root->clos->disc.io = &into_out;
	agwrite(graph->root, out);
	graph->root->clos->disc.io = usual;
}

static hsy_status layout_failed(const char *device, hsy_error *err)
{
	hsy_str why = hsy_str_trim(hsy_buf_view(&complaints));

	return hsy_fail(err, HSY_E_LAYOUT, "Graphviz makes no %s: " HSY_STR_FMT, device,
	                HSY_STR_ARG(why.len ? why : HSY_STR("it does not say why")));
}

/* Through a stream in memory: gvRenderData has changed its signature between
 * versions of Graphviz, gvRender has not. */
static hsy_status render(Agraph_t *root, const char *device, hsy_buf *out, hsy_error *err)
{
	char *bytes = NULL;
	size_t n = 0;
	FILE *stream = open_memstream(&bytes, &n);
	int failed;

	if (!stream)
		hsy_out_of_memory();
	failed = gvRender(context, root, device, stream);
	fclose(stream);
	if (!failed && n > 0)
		hsy_buf_put(out, bytes, n);
	free(bytes);
	return failed || n == 0 ? layout_failed(device, err) : HSY_OK;
}

/* As the graph itself asks for: dot unless it has another layout. */
static const char *engine_of(const hsy_agraph *graph)
{
	char *engine = agget(graph->root, (char *)"layout");

	return engine && *engine ? engine : "dot";
}

hsy_status hsy_agraph_render(hsy_agraph *graph, const char *device, hsy_buf *out,
                             hsy_error *err)
{
	hsy_status status;

	if (!context)
		context = gvContext();
	if (!context)
		return hsy_fail(err, HSY_E_LAYOUT, "Graphviz does not start");
	if (gvLayout(context, graph->root, engine_of(graph)) != 0)
		return layout_failed(device, err);
	status = render(graph->root, device, out, err);
	gvFreeLayout(context, graph->root);
	return status;
}
