/* test_axioms.c -- what must hold of the score of any graph, on many random
 * ones. HSY_SEED=n repeats a run, HSY_GRAPHS=n changes how many. */
#include "score/score.h"

#include <check.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

enum { NODES_MAX = 24, EDGES_MAX = 64, CLASSES = 6, DEFAULT_GRAPHS = 100000 };

/* A graph that is easy to change: node 0 is the claim. */
typedef struct sample {
	size_t n_nodes;
	double weight[NODES_MAX]; /* 0: no origin */
	bool is_identifiable[NODES_MAX];
	unsigned class_of[NODES_MAX];
	size_t n_edges;
	size_t from[EDGES_MAX], to[EDGES_MAX];
	double factor[EDGES_MAX];
	bool is_paradox[EDGES_MAX];
} sample;

static uint64_t seed, state;
static size_t n_graphs;
static hsy_arena arena;

/* ------------------------------------------------------------------ chance */

/* SplitMix64 (Steele, Lea, Flood 2014): the same run on every machine. */
static uint64_t next_random(void)
{
	uint64_t z = state += UINT64_C(0x9e3779b97f4a7c15);

	z = (z ^ (z >> 30)) * UINT64_C(0xbf58476d1ce4e5b9);
	z = (z ^ (z >> 27)) * UINT64_C(0x94d049bb133111eb);
	return z ^ (z >> 31);
}

static size_t below(size_t n)
{
	return (size_t)(next_random() % n);
}

/* In (0, 1]; every eighth is a round figure, where ties and thresholds are. */
static double fraction(void)
{
	if (below(8) == 0)
		return (double)(1 + below(20)) / 20;
	return (double)((next_random() >> 11) + 1) / 9007199254740992.0;
}

static size_t add_node(sample *g, double weight, unsigned class_of)
{
	size_t i = g->n_nodes++;

	g->weight[i] = weight;
	g->class_of[i] = class_of;
	g->is_identifiable[i] = below(4) != 0;
	return i;
}

static void add_edge(sample *g, size_t from, size_t to, double factor)
{
	size_t i = g->n_edges++;

	g->from[i] = from;
	g->to[i] = to;
	g->factor[i] = factor;
}

/* One thing by chance after the other: compilers take arguments in orders of their own,
 * and a seed has to mean the same graph everywhere. */
static void add_random_node(sample *g)
{
	double weight = below(2) ? fraction() : 0;
	unsigned class_of = (unsigned)below(CLASSES);

	add_node(g, weight, class_of);
}

static void add_random_edge(sample *g, size_t nodes)
{
	size_t from = below(3) ? below(nodes) : 0, to = below(nodes);

	add_edge(g, from, to, fraction());
	g->is_paradox[g->n_edges - 1] = below(16) == 0;
}

/* Any edge may be there, so cycles, self-loops, parallel edges, edges into the claim
 * and to a later article are; half of the nodes are no origins, and origins lead on;
 * a few nodes and edges are left free for the tests to add. */
static sample random_sample(size_t nodes_max, size_t edges_max)
{
	sample g = {.n_nodes = 1};
	size_t nodes = 2 + below(nodes_max - 1), edges = 1 + below(edges_max);

	for (size_t i = 1; i < nodes; i++)
		add_random_node(&g);
	for (size_t i = 0; i < edges; i++)
		add_random_edge(&g, nodes);
	return g;
}

static sample any_sample(void)
{
	return random_sample(2 + below(NODES_MAX - 8), EDGES_MAX - 8);
}

/* ----------------------------------------------------------------- scoring */

static hsy_graph graph_in_order(const sample *g, const size_t *nodes, const size_t *edges)
{
	hsy_graph graph = {.is_contested = false};
	size_t at[NODES_MAX] = {0};

	for (size_t k = 0; k < g->n_nodes; k++) {
		size_t i = nodes[k];
		hsy_node node = {
		    .id = hsy_str_printf(&arena, "n%02zu", i),
		    .kind = i ? HSY_NODE_SOURCE : HSY_NODE_CLAIM,
		    .class_id = hsy_str_printf(&arena, "class %u", g->class_of[i]),
		    .is_origin = g->weight[i] > 0,
		    .is_identifiable = g->is_identifiable[i],
		    .origin = {.has_weight = true, .weight = g->weight[i]},
		    .place = {HSY_NONE, HSY_NONE},
		    .source = HSY_NONE,
		};

		at[i] = k;
		hsy_vec_push(&arena, &graph.nodes, node);
	}
	for (size_t k = 0; k < g->n_edges; k++) {
		size_t i = edges[k];
		hsy_edge edge = {
		    .from = at[g->from[i]],
		    .to = at[g->to[i]],
		    .kind = HSY_EDGE_ATTRIBUTES,
		    .has_factor = true,
		    .factor = g->factor[i],
		    .is_paradox = g->is_paradox[i],
		    .record = HSY_NONE,
		};

		hsy_vec_push(&arena, &graph.edges, edge);
	}
	return graph;
}

static const hsy_score *score_in_order(const sample *g, const size_t *nodes,
                                       const size_t *edges)
{
	hsy_graph graph = graph_in_order(g, nodes, edges);

	hsy_graph_sort(&graph, &arena);
	return hsy_score_new(&graph, &hsy_weights_default, &arena);
}

static void number(size_t *order, size_t n)
{
	for (size_t i = 0; i < n; i++)
		order[i] = i;
}

static const hsy_score *score_of(const sample *g)
{
	size_t order[NODES_MAX + EDGES_MAX];

	number(order, NODES_MAX + EDGES_MAX);
	return score_in_order(g, order, order);
}

static void shuffle(size_t *order, size_t first, size_t n)
{
	number(order, n);
	for (size_t i = n; i > first + 1; i--) {
		size_t j = first + below(i - first), kept = order[i - 1];

		order[i - 1] = order[j];
		order[j] = kept;
	}
}

/* Runs body on n_graphs graphs and says how to get a failing one again. */
#define FOR_ALL(i)                                                                       \
	for (size_t i = 0; i < n_graphs; i++, hsy_arena_clear(&arena))                   \
		if (state = seed * UINT64_C(0x100000001b3) + i, true)

#define HOLDS(expression)                                                                \
	ck_assert_msg((expression), "%s fails on graph %zu; repeat with HSY_SEED=%llu",  \
	              #expression, i, (unsigned long long)seed)

static bool same(const hsy_score *a, const hsy_score *b)
{
	return a->strength == b->strength && a->lines == b->lines && a->grade == b->grade;
}

/* ------------------------------------------------------------ brute force */

/* s(o) of every origin and every line, over all simple paths. */
typedef struct search {
	const sample *g;
	double best[NODES_MAX];
	unsigned paths[4096]; /* sets of nodes, the claim apart */
	size_t ends[4096];
	size_t n_paths;
	bool is_full;
} search;

static void walk(search *s, size_t node, unsigned seen, double product)
{
	const sample *g = s->g;

	if (node != 0 && g->weight[node] > 0) {
		double strength = product * g->weight[node];

		if (strength > s->best[node])
			s->best[node] = strength;
		if (s->n_paths < sizeof s->paths / sizeof *s->paths) {
			s->paths[s->n_paths] = seen & ~1u;
			s->ends[s->n_paths++] = node;
		} else {
			s->is_full = true;
		}
	}
	for (size_t e = 0; e < g->n_edges; e++)
		if (g->from[e] == node && !g->is_paradox[e] && !(seen & 1u << g->to[e]))
			walk(s, g->to[e], seen | 1u << g->to[e], product * g->factor[e]);
}

/* The most paths that share neither node nor class, by trying all. */
static size_t most_lines(const search *s, size_t first, unsigned used, unsigned classes)
{
	size_t most = 0;

	for (size_t p = first; p < s->n_paths; p++) {
		size_t end = s->ends[p];
		unsigned class_bit = 1u << s->g->class_of[end];
		size_t lines;

		if (!s->g->is_identifiable[end] || s->best[end] < .20 - 1e-9 ||
		    used & s->paths[p] || classes & class_bit)
			continue;
		lines = 1 + most_lines(s, p + 1, used | s->paths[p], classes | class_bit);
		if (lines > most)
			most = lines;
	}
	return most;
}

static double strength_by_force(const search *s)
{
	double of_class[CLASSES] = {0}, doubt = 1;

	for (size_t i = 1; i < s->g->n_nodes; i++)
		if (s->best[i] > of_class[s->g->class_of[i]])
			of_class[s->g->class_of[i]] = s->best[i];
	for (size_t i = 0; i < CLASSES; i++)
		doubt *= 1 - of_class[i];
	return 100 * (1 - doubt);
}

START_TEST(strength_and_lines_equal_brute_force_on_small_graphs)
{
	size_t compared = 0;

	FOR_ALL(i)
	{
		sample g = random_sample(6, 10);
		search s = {.g = &g};
		const hsy_score *score = score_of(&g);

		walk(&s, 0, 1, 1);
		if (s.is_full)
			continue;
		HOLDS(fabs(score->strength - strength_by_force(&s)) < 1e-9);
		HOLDS(score->lines == most_lines(&s, 0, 0, 0));
		compared++;
	}
	ck_assert_uint_gt(compared, n_graphs / 2);
}
END_TEST

/* ----------------------------------------------------------------- axioms */

START_TEST(axiom_1_strength_is_between_0_and_100)
{
	FOR_ALL(i)
	{
		sample g = any_sample();
		const hsy_score *score = score_of(&g);

		HOLDS(score->strength >= 0 && score->strength <= 100);
		HOLDS(score->classes.n || (score->strength == 0 && score->lines == 0));
		for (size_t k = 1; k < g.n_nodes; k++)
			g.weight[k] = 0;
		score = score_of(&g);
		HOLDS(score->strength == 0 && score->lines == 0 && score->grade == 'F');
	}
}
END_TEST

START_TEST(axiom_2_new_independent_line_never_lowers)
{
	FOR_ALL(i)
	{
		sample g = any_sample();
		const hsy_score *before = score_of(&g);
		size_t origin = add_node(&g, fraction(), CLASSES);

		add_edge(&g, 0, origin, fraction());

		const hsy_score *after = score_of(&g);

		HOLDS(after->strength >= before->strength);
		HOLDS(after->lines >= before->lines);
	}
}
END_TEST

/* One in which the claim leads to an origin, with its score. */
static sample sourced_sample(const hsy_score **score)
{
	sample g;

	do {
		g = any_sample();
		*score = score_of(&g);
	} while ((*score)->classes.n == 0);
	return g;
}

/* The origin of a class, and how strong its line is up to there. Ids of two digits
 * keep the order of numbers, so indexes of the graph are those of g. */
static size_t pick_reached(const sample *g, const hsy_score *score, double *best)
{
	const hsy_class_line *line = &score->classes.at[below(score->classes.n)];
	size_t node = line->nodes.at[line->nodes.n - 1];

	*best = line->strength / g->weight[node];
	return node;
}

START_TEST(axiom_3_copy_no_stronger_than_the_best_changes_no_bit)
{
	FOR_ALL(i)
	{
		const hsy_score *before;
		sample g = sourced_sample(&before);
		double best;
		size_t node = pick_reached(&g, before, &best);
		size_t copy = add_node(&g, 0, 0);

		add_edge(&g, 0, copy, best * fraction() * .999999);
		add_edge(&g, copy, node, 1);
		HOLDS(score_of(&g)->strength == before->strength);
	}
}
END_TEST

static int compare_doubles(const void *a, const void *b)
{
	double x = *(const double *)a, y = *(const double *)b;

	return (x > y) - (x < y);
}

/* What all origins of g would give were every path perfect. */
static double ceiling(const sample *g)
{
	double of_class[CLASSES + 1] = {0}, doubt = 1;

	for (size_t i = 1; i < g->n_nodes; i++)
		if (g->weight[i] > of_class[g->class_of[i]])
			of_class[g->class_of[i]] = g->weight[i];
	qsort(of_class, CLASSES + 1, sizeof *of_class, compare_doubles);
	for (size_t i = 0; i <= CLASSES; i++)
		doubt *= 1 - of_class[i];
	return 100 * (1 - doubt);
}

START_TEST(axiom_4_no_number_of_copies_lifts_above_the_origins)
{
	FOR_ALL(i)
	{
		sample g = any_sample();
		double most = ceiling(&g);

		for (size_t k = 0; k < 4; k++) {
			size_t copy = add_node(&g, 0, 0);

			add_edge(&g, 0, copy, 1);
			add_edge(&g, copy, 1 + below(g.n_nodes - 1), 1);
			HOLDS(score_of(&g)->strength <= most);
		}
	}
}
END_TEST

START_TEST(axiom_5_loops_and_edges_to_the_claim_change_no_bit)
{
	FOR_ALL(i)
	{
		sample g = any_sample();
		const hsy_score *before = score_of(&g);
		size_t p = add_node(&g, 0, 0), q = add_node(&g, 0, 0), any;

		add_edge(&g, 0, p, 1);
		add_edge(&g, p, q, 1);
		add_edge(&g, q, p, 1);
		HOLDS(same(score_of(&g), before));
		add_edge(&g, below(g.n_nodes), 0, 1);
		add_edge(&g, q, 0, 1);
		any = below(g.n_nodes);
		add_edge(&g, any, any, 1);
		HOLDS(same(score_of(&g), before));
	}
}
END_TEST

START_TEST(axiom_6_order_changes_no_bit)
{
	FOR_ALL(i)
	{
		sample g = any_sample();
		size_t nodes[NODES_MAX], edges[EDGES_MAX];
		const hsy_score *before = score_of(&g), *after;

		shuffle(nodes, 1, g.n_nodes);
		shuffle(edges, 0, g.n_edges);
		after = score_in_order(&g, nodes, edges);
		HOLDS(same(before, after));
		HOLDS(before->badges == after->badges);
		HOLDS(before->classes.n == after->classes.n);
		for (size_t k = 0; k < before->classes.n; k++) {
			const hsy_class_line *a = &before->classes.at[k];
			const hsy_class_line *b = &after->classes.at[k];

			HOLDS(a->strength == b->strength && a->nodes.n == b->nodes.n);
			HOLDS(memcmp(a->nodes.at, b->nodes.at,
			             a->nodes.n * sizeof *a->nodes.at) == 0);
		}
	}
}
END_TEST

START_TEST(axiom_7_raising_an_origin_never_lowers)
{
	FOR_ALL(i)
	{
		sample g = any_sample();
		const hsy_score *before = score_of(&g), *after;
		size_t node = 1 + below(g.n_nodes - 1);

		g.weight[node] += (1 - g.weight[node]) * fraction();
		if (below(2))
			g.is_identifiable[node] = true;
		after = score_of(&g);
		HOLDS(after->strength >= before->strength &&
		      after->lines >= before->lines);
		HOLDS(after->grade <= before->grade);
	}
}
END_TEST

START_TEST(axiom_8_raising_a_hop_never_lowers)
{
	FOR_ALL(i)
	{
		sample g = any_sample();
		const hsy_score *before = score_of(&g), *after;
		size_t edge = below(g.n_edges);

		g.factor[edge] += (1 - g.factor[edge]) * fraction();
		after = score_of(&g);
		HOLDS(after->strength >= before->strength &&
		      after->lines >= before->lines);
		HOLDS(after->grade <= before->grade);
	}
}
END_TEST

START_TEST(axiom_9_inserting_a_hop_never_raises)
{
	FOR_ALL(i)
	{
		sample g = any_sample();
		const hsy_score *before = score_of(&g), *after;
		size_t edge = below(g.n_edges), between;

		between = add_node(&g, 0, 0);
		add_edge(&g, between, g.to[edge], fraction());
		g.to[edge] = between;
		after = score_of(&g);
		HOLDS(after->strength <= before->strength &&
		      after->lines <= before->lines);
	}
}
END_TEST

/* Nothing leads to node any more, or from it. */
static void knock_out(sample *g, size_t node)
{
	size_t kept = 0;

	for (size_t e = 0; e < g->n_edges; e++) {
		if (g->from[e] == node || g->to[e] == node)
			continue;
		g->from[kept] = g->from[e];
		g->to[kept] = g->to[e];
		g->is_paradox[kept] = g->is_paradox[e];
		g->factor[kept++] = g->factor[e];
	}
	g->n_edges = kept;
}

START_TEST(axiom_10_knocking_out_a_node_never_raises)
{
	FOR_ALL(i)
	{
		sample g = any_sample();
		const hsy_score *before = score_of(&g), *after;

		knock_out(&g, 1 + below(g.n_nodes - 1));
		after = score_of(&g);
		HOLDS(after->strength <= before->strength &&
		      after->lines <= before->lines);
		HOLDS(after->grade >= before->grade);
	}
}
END_TEST

START_TEST(axiom_11_merging_classes_never_raises)
{
	FOR_ALL(i)
	{
		sample g = any_sample();
		const hsy_score *before = score_of(&g), *after;
		unsigned kept = (unsigned)below(CLASSES), gone = (unsigned)below(CLASSES);

		for (size_t k = 0; k < g.n_nodes; k++)
			if (g.class_of[k] == gone)
				g.class_of[k] = kept;
		after = score_of(&g);
		HOLDS(after->strength <= before->strength &&
		      after->lines <= before->lines);
	}
}
END_TEST

/* The score's half of axiom 12: what the claim does not lead to is not there. */
START_TEST(axiom_12_what_is_not_reached_changes_no_bit)
{
	FOR_ALL(i)
	{
		sample g = any_sample();
		const hsy_score *before = score_of(&g);
		size_t apart = add_node(&g, fraction(), CLASSES);

		add_edge(&g, apart, below(g.n_nodes), 1);
		HOLDS(same(score_of(&g), before));
		HOLDS(score_of(&g)->badges == before->badges);
	}
}
END_TEST

/* Chains of hops beside each other, each ending in an origin of its own class. */
typedef struct chains {
	size_t n;
	size_t parts[3]; /* hops and the origin */
	double of[3][4];
} chains;

static sample sample_of_chains(const chains *c)
{
	sample g = {.n_nodes = 1};

	for (size_t k = 0; k < c->n; k++) {
		size_t last = 0;

		for (size_t p = 0; p + 1 < c->parts[k]; p++) {
			bool is_end = p + 2 == c->parts[k];
			size_t node = add_node(&g, is_end ? c->of[k][p + 1] : 0,
			                       (unsigned)k);

			add_edge(&g, last, node, c->of[k][p]);
			last = node;
		}
	}
	return g;
}

/* The chance that a chain holds when each part holds by itself, by going
 * through all ways in which parts may hold or fail. */
static double reliability(const chains *c)
{
	size_t total = c->parts[0] + c->parts[1] + c->parts[2];
	double sum = 0;

	for (unsigned holds = 0; holds < 1u << total; holds++) {
		double chance = 1;
		bool any = false;
		size_t bit = 0;

		for (size_t k = 0; k < c->n; k++) {
			bool all = true;

			for (size_t p = 0; p < c->parts[k]; p++, bit++) {
				bool is_up = holds & 1u << bit;

				chance *= is_up ? c->of[k][p] : 1 - c->of[k][p];
				all &= is_up;
			}
			any |= all;
		}
		sum += any ? chance : 0;
	}
	return 100 * sum;
}

START_TEST(axiom_13_disjoint_lines_equal_brute_force_reliability)
{
	FOR_ALL(i)
	{
		chains c = {.n = 1 + below(3)};

		for (size_t k = 0; k < c.n; k++) {
			c.parts[k] = 2 + below(3);
			for (size_t p = 0; p < c.parts[k]; p++)
				c.of[k][p] = fraction();
		}

		sample g = sample_of_chains(&c);

		HOLDS(fabs(score_of(&g)->strength - reliability(&c)) < 1e-9);
	}
}
END_TEST

START_TEST(axiom_14_grade_is_monotone_in_strength_and_lines)
{
	FOR_ALL(i)
	{
		double strength = 100 * fraction();
		double stronger = strength + (100 - strength) * fraction();
		size_t lines = below(4), more = lines + below(3);

		HOLDS(hsy_grade(stronger, lines, true) <=
		      hsy_grade(strength, lines, true));
		HOLDS(hsy_grade(strength, more, true) <=
		      hsy_grade(strength, lines, true));
	}
}
END_TEST

/* -------------------------------------------------- many claims, one scorer */

/* As if node claim were the first. */
static const hsy_score *score_from(const sample *g, size_t claim)
{
	size_t nodes[NODES_MAX], edges[EDGES_MAX];

	number(nodes, NODES_MAX);
	number(edges, EDGES_MAX);
	nodes[0] = claim;
	nodes[claim] = 0;
	return score_in_order(g, nodes, edges);
}

static bool is_rated(hsy_rating rating, const hsy_score *score)
{
	return rating.strength == score->strength && rating.lines == score->lines &&
	       rating.grade == score->grade;
}

/* Each node in turn is a claim of one graph, with all there and with one knocked out. */
START_TEST(a_scorer_says_of_each_claim_what_a_score_of_its_own_does)
{
	FOR_ALL(i)
	{
		sample g = random_sample(6, 20);
		size_t order[EDGES_MAX];

		number(order, EDGES_MAX);
		hsy_graph graph = graph_in_order(&g, order, order);
		hsy_graph_sort_shared(&graph, &arena);
		hsy_scorer *scorer = hsy_scorer_new(&graph, &hsy_weights_default, &arena);
		for (size_t claim = 0; claim < g.n_nodes; claim++) {
			size_t gone = (claim + 1 + below(g.n_nodes - 1)) % g.n_nodes;
			sample rest = g;

			HOLDS(is_rated(hsy_scorer_rate(scorer, claim),
			               score_from(&g, claim)));
			knock_out(&rest, gone);
			hsy_scorer_drop(scorer, gone, true);
			HOLDS(is_rated(hsy_scorer_rate(scorer, claim),
			               score_from(&rest, claim)));
			hsy_scorer_drop(scorer, gone, false);
		}
	}
}
END_TEST

/* ---------------------------------------------------------------- machines */

/* FNV-1a over the bits of the figures, so that a single one of them shows. */
static uint64_t digest_of(const hsy_score *score, uint64_t digest)
{
	unsigned char bits[sizeof score->strength];

	memcpy(bits, &score->strength, sizeof bits);
	for (size_t i = 0; i < sizeof bits; i++)
		digest = (digest ^ bits[i]) * UINT64_C(1099511628211);
	digest = (digest ^ score->lines) * UINT64_C(1099511628211);
	return (digest ^ (unsigned char)score->grade) * UINT64_C(1099511628211);
}

/* Whatever compiles this and however, the figures are those that were once written
 * here, to the last bit. (Bytes of numbers are in the order of most machines.) */
START_TEST(figures_are_the_same_on_every_compiler_and_machine)
{
	const uint16_t one = 1;
	uint64_t digest = UINT64_C(14695981039346656037);

	if (*(const unsigned char *)&one != 1)
		return;
	for (size_t i = 0; i < 1000; i++, hsy_arena_clear(&arena)) {
		state = i;
		sample g = any_sample();
		digest = digest_of(score_of(&g), digest);
	}
	ck_assert_msg(digest == UINT64_C(0x9af023b43796a3ab), "the digest is %#llx",
	              (unsigned long long)digest);
}
END_TEST

/* ------------------------------------------------------------------- suite */

static unsigned long long setting(const char *name, unsigned long long otherwise)
{
	const char *value = getenv(name);

	return value && *value ? strtoull(value, NULL, 10) : otherwise;
}

static void set_up(void)
{
	hsy_arena_init(&arena);
}

static void tear_down(void)
{
	hsy_arena_clear(&arena);
}

Suite *suite_axioms(void);

Suite *suite_axioms(void)
{
	Suite *suite = suite_create("axioms");
	TCase *tests = tcase_create("axioms");

	seed = setting("HSY_SEED", 1);
	n_graphs = (size_t)setting("HSY_GRAPHS", DEFAULT_GRAPHS);
	printf("axioms: HSY_SEED=%llu HSY_GRAPHS=%zu\n", (unsigned long long)seed,
	       n_graphs);
	fflush(stdout);
	tcase_set_timeout(tests, 0);
	tcase_add_checked_fixture(tests, set_up, tear_down);
	tcase_add_test(tests, strength_and_lines_equal_brute_force_on_small_graphs);
	tcase_add_test(tests, axiom_1_strength_is_between_0_and_100);
	tcase_add_test(tests, axiom_2_new_independent_line_never_lowers);
	tcase_add_test(tests, axiom_3_copy_no_stronger_than_the_best_changes_no_bit);
	tcase_add_test(tests, axiom_4_no_number_of_copies_lifts_above_the_origins);
	tcase_add_test(tests, axiom_5_loops_and_edges_to_the_claim_change_no_bit);
	tcase_add_test(tests, axiom_6_order_changes_no_bit);
	tcase_add_test(tests, axiom_7_raising_an_origin_never_lowers);
	tcase_add_test(tests, axiom_8_raising_a_hop_never_lowers);
	tcase_add_test(tests, axiom_9_inserting_a_hop_never_raises);
	tcase_add_test(tests, axiom_10_knocking_out_a_node_never_raises);
	tcase_add_test(tests, axiom_11_merging_classes_never_raises);
	tcase_add_test(tests, axiom_12_what_is_not_reached_changes_no_bit);
	tcase_add_test(tests, axiom_13_disjoint_lines_equal_brute_force_reliability);
	tcase_add_test(tests, axiom_14_grade_is_monotone_in_strength_and_lines);
	tcase_add_test(tests, a_scorer_says_of_each_claim_what_a_score_of_its_own_does);
	tcase_add_test(tests, figures_are_the_same_on_every_compiler_and_machine);
	suite_add_tcase(suite, tests);
	return suite;
}
