/* classes.c -- sources that cannot be told apart are one independence class. */
#include "graph/build.h"

#include "resolve/alias.h"

enum {
	HEAD_WORDS_MAX = 6, /* more than any kind of work has */
	NAME_WORDS_MAX = 6, /* more are no name that another text would hold */
	QUOTE_WORDS_MIN = 5 /* fewer may be in anybody's mouth */
};

/* What may stand for a longer name or for one of its people: "Bell", "the mayor",
 * "the council". */
typedef struct short_name {
	size_t class;
	hsy_source_type type;
	bool is_common; /* nothing in it is written as a name */
	bool is_taken;  /* a longer name of its own type was found */
} short_name;

/* Classes of the graph; each points to an equal one with a smaller id, the
 * smallest to itself. */
typedef struct kinship {
	hsy_build *build;
	hsy_map numbers; /* of classes, by id */
	HSY_VEC(size_t) equal;
	HSY_VEC(hsy_str) ids;
	hsy_map works; /* head to class */
	hsy_map names; /* words of a short name to its number */
	HSY_VEC(short_name) shorts;
	hsy_map quotes; /* quoted words to class */
} kinship;

static size_t number_of(kinship *k, hsy_str class_id)
{
	size_t next = k->ids.n;
	size_t at = hsy_map_add(&k->numbers, class_id, next);

	if (at == next) {
		hsy_vec_push(&k->build->scratch, &k->ids, class_id);
		hsy_vec_push(&k->build->scratch, &k->equal, next);
	}
	return at;
}

/* Halves the way there as it goes, so that no chain of names takes long twice. */
static size_t smallest_of(kinship *k, size_t class)
{
	while (k->equal.at[class] != class)
		class = k->equal.at[class] = k->equal.at[k->equal.at[class]];
	return class;
}

static void unite(kinship *k, size_t a, size_t b)
{
	a = smallest_of(k, a);
	b = smallest_of(k, b);
	if (hsy_str_compare(k->ids.at[a], k->ids.at[b]) <= 0)
		k->equal.at[b] = a;
	else
		k->equal.at[a] = b;
}

static hsy_str head_of(const kinship *k, const hsy_node *node)
{
	return hsy_build_source(k->build, node->source)->head;
}

/* "the report" of one article may be the inspection report of another. */
static void unite_works(kinship *k, const hsy_node *node)
{
	hsy_str head = head_of(k, node);
	size_t n = hsy_word_count(head);

	for (size_t i = 1; i <= n && i <= HEAD_WORDS_MAX; i++) {
		size_t same = hsy_map_find(&k->works, hsy_last_words(head, i));

		if (same != HSY_NONE)
			unite(k, number_of(k, node->class_id), same);
	}
}

static void add_work(kinship *k, const hsy_node *node)
{
	hsy_str head = head_of(k, node);
	size_t class;

	if (!head.len)
		return;
	class = number_of(k, node->class_id);
	unite(k, class, hsy_map_add(&k->works, head, class));
}

/* ------------------------------------------------------------------ people */

/* A full name is the same source wherever it stands. */
static bool is_short_name(const hsy_source *source)
{
	size_t n_names = hsy_name_words(source->name);

	return source->type == HSY_SOURCE_ORGANISATION ||
	       (source->type == HSY_SOURCE_PERSON && n_names < 2);
}

/* Two articles that both say "the mayor" may mean one mayor. */
static void add_short_name(kinship *k, const hsy_node *node, hsy_str words)
{
	const hsy_source *source = hsy_build_source(k->build, node->source);
	size_t next = k->shorts.n, at;
	short_name made = {
	    .class = number_of(k, node->class_id),
	    .type = source->type,
	    .is_common = hsy_name_words(source->name) == 0,
	};

	at = hsy_map_add(&k->names, words, next);
	if (at == next)
		hsy_vec_push(&k->build->scratch, &k->shorts, made);
	else
		unite(k, made.class, k->shorts.at[at].class);
}

static void add_short_names(kinship *k, const hsy_node *node)
{
	const hsy_source *source = hsy_build_source(k->build, node->source);

	if (!is_short_name(source))
		return;
	add_short_name(k, node, hsy_source_words(&k->build->scratch, source->name));
	if (source->house.len)
		add_short_name(k, node, source->house);
}

/* Of two longer names of its own type, "Anna Bell" and "Tom Bell", the short one
 * stands for one only. */
static void unite_short(kinship *k, const hsy_node *node, short_name *found)
{
	const hsy_source *source = hsy_build_source(k->build, node->source);
	bool is_longer = source->type == found->type && !is_short_name(source);
	size_t class = number_of(k, node->class_id);

	/* Mr Bell is not the Bell Company. */
	if (found->type == HSY_SOURCE_PERSON && !found->is_common &&
	    source->type != HSY_SOURCE_PERSON && source->type != HSY_SOURCE_DOCUMENT)
		return;
	if (is_longer && found->is_taken)
		return;
	found->is_taken |= is_longer;
	unite(k, class, found->class);
}

/* Looks for the short names of others in what is told of a source. */
static void unite_told(kinship *k, const hsy_node *node, hsy_str told)
{
	size_t n = hsy_word_count(told);

	for (size_t i = n; i > 0; i--) {
		hsy_str rest = hsy_last_words(told, i);

		for (size_t j = 1; j <= i && j <= NAME_WORDS_MAX; j++) {
			size_t at = hsy_map_find(&k->names, hsy_first_words(rest, j));

			if (at != HSY_NONE)
				unite_short(k, node, &k->shorts.at[at]);
		}
	}
}

static void unite_people(kinship *k, const hsy_node *node)
{
	const hsy_source *source = hsy_build_source(k->build, node->source);

	for (size_t i = 0; i < source->told.n; i++)
		unite_told(k, node, source->told.at[i]);
}

/* ------------------------------------------------------------------ quotes */

/* Nobody speaks in another's very words: the same quotation comes from one mouth,
 * whatever articles call it. */
static void unite_quoted(kinship *k, const hsy_edge *edge)
{
	const hsy_nodes *nodes = &k->build->graph->nodes;
	const hsy_node *from = &nodes->at[edge->from], *to = &nodes->at[edge->to];
	size_t class;
	hsy_str words;

	if (edge->kind != HSY_EDGE_ATTRIBUTES || to->kind != HSY_NODE_SOURCE ||
	    from->kind != HSY_NODE_STATEMENT || !to->is_origin ||
	    edge->mode.level != HSY_MODE_QUOTED || hsy_span_empty(edge->mode.words))
		return;
	words = hsy_source_words(&k->build->scratch, from->label);
	if (hsy_word_count(words) < QUOTE_WORDS_MIN)
		return;
	class = number_of(k, to->class_id);
	unite(k, class, hsy_map_add(&k->quotes, words, class));
}

static void find_equal(kinship *k)
{
	const hsy_nodes *nodes = &k->build->graph->nodes;
	const hsy_edges *edges = &k->build->graph->edges;

	for (size_t i = 0; i < nodes->n; i++) {
		if (nodes->at[i].kind != HSY_NODE_SOURCE)
			continue;
		add_work(k, &nodes->at[i]);
		add_short_names(k, &nodes->at[i]);
	}
	for (size_t i = 0; i < nodes->n; i++) {
		if (nodes->at[i].kind != HSY_NODE_SOURCE)
			continue;
		unite_works(k, &nodes->at[i]);
		unite_people(k, &nodes->at[i]);
	}
	for (size_t i = 0; i < edges->n; i++)
		unite_quoted(k, &edges->at[i]);
}

void hsy_classes_merge(hsy_build *build)
{
	hsy_nodes *nodes = &build->graph->nodes;
	kinship k = {.build = build};

	hsy_map_init(&k.numbers, &build->scratch);
	hsy_map_init(&k.works, &build->scratch);
	hsy_map_init(&k.names, &build->scratch);
	hsy_map_init(&k.quotes, &build->scratch);
	find_equal(&k);
	if (k.ids.n < 2)
		return;
	for (size_t i = 0; i < nodes->n; i++) {
		size_t class = hsy_map_find(&k.numbers, nodes->at[i].class_id);

		if (class != HSY_NONE)
			nodes->at[i].class_id = k.ids.at[smallest_of(&k, class)];
	}
}
