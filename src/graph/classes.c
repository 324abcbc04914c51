/* classes.c -- works that cannot be told apart are one independence class. */
#include "graph/build.h"

#include "resolve/alias.h"

/* More words than any kind of work has. */
enum { HEAD_WORDS_MAX = 6 };

/* Classes of the graph; each points to an equal one with a smaller id, the
 * smallest to itself. */
typedef struct kinship {
	hsy_build *build;
	hsy_map numbers; /* of classes, by id */
	HSY_VEC(size_t) equal;
	HSY_VEC(hsy_str) ids;
	hsy_map works; /* head to class */
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

static size_t smallest_of(const kinship *k, size_t class)
{
	while (k->equal.at[class] != class)
		class = k->equal.at[class];
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
	if (node->kind != HSY_NODE_SOURCE)
		return (hsy_str){0};
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

void hsy_classes_merge(hsy_build *build)
{
	hsy_nodes *nodes = &build->graph->nodes;
	kinship k = {.build = build};

	hsy_map_init(&k.numbers, &build->scratch);
	hsy_map_init(&k.works, &build->scratch);
	for (size_t i = 0; i < nodes->n; i++) {
		hsy_str head = head_of(&k, &nodes->at[i]);
		size_t class, same;

		if (!head.len)
			continue;
		class = number_of(&k, nodes->at[i].class_id);
		same = hsy_map_add(&k.works, head, class);
		unite(&k, class, same);
	}
	if (k.ids.n < 2)
		return;
	for (size_t i = 0; i < nodes->n; i++)
		unite_works(&k, &nodes->at[i]);
	for (size_t i = 0; i < nodes->n; i++) {
		size_t class = hsy_map_find(&k.numbers, nodes->at[i].class_id);

		if (class != HSY_NONE)
			nodes->at[i].class_id = k.ids.at[smallest_of(&k, class)];
	}
}
