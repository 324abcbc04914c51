/* tree.c -- Chu and Liu's and Edmonds' maximum spanning tree.
 *
 * Every word takes its best head. Where that gives a cycle, the cycle becomes one
 * node: what enters it gains what it adds over the arc that it replaces. So on until
 * there is no cycle; then the cycles are opened again, last made first.
 */
#include "syntax/tree.h"

#include <stdbool.h>
#include <string.h>

/* More than any sum of scores: a second arc from the root is never worth it. */
#define ONE_ROOT (INT64_C(1) << 44)

/* An arc between nodes; head and dependent are the words that it stands for. */
typedef struct arc {
	int64_t gain;
	uint16_t head, dependent;
} arc;

/* Nodes from 0, the root, to width - 1 are words; those behind are cycles. A cycle
 * uses the row and the column of one of its members in arcs. */
struct hsy_tree_room {
	size_t width; /* words and root */
	size_t n_nodes;
	size_t *slots; /* of those still apart, the root first */
	size_t n_slots;
	size_t *node;   /* [slot]: the node that has it */
	size_t *best;   /* [slot]: the slot of its best head */
	size_t *mark;   /* [slot] */
	size_t *parent; /* [node]: the cycle that took it in, or 0 */
	arc *chosen;    /* [node] */
	arc *arcs;      /* [dependent's slot * width + head's slot] */
};

hsy_tree_room *hsy_tree_room_new(size_t words, hsy_arena *arena)
{
	hsy_tree_room *room = HSY_NEW(arena, hsy_tree_room);
	const size_t width = words + 1;

	room->slots = HSY_NEW_ARRAY(arena, width, size_t);
	room->node = HSY_NEW_ARRAY(arena, width, size_t);
	room->best = HSY_NEW_ARRAY(arena, width, size_t);
	room->mark = HSY_NEW_ARRAY(arena, width, size_t);
	room->parent = HSY_NEW_ARRAY(arena, 2 * width, size_t);
	room->chosen = HSY_NEW_ARRAY(arena, 2 * width, arc);
	room->arcs = HSY_NEW_ARRAY(arena, width * width, arc);
	return room;
}

static arc *arc_of(const hsy_tree_room *room, size_t dependent, size_t head)
{
	return &room->arcs[dependent * room->width + head];
}

static void fill(hsy_tree_room *room, const int32_t *scores, size_t n)
{
	room->width = room->n_nodes = room->n_slots = n + 1;
	for (size_t i = 0; i <= n; i++)
		room->slots[i] = room->node[i] = i;
	memset(room->parent, 0, 2 * room->width * sizeof *room->parent);
	for (size_t d = 1; d <= n; d++)
		for (size_t h = 0; h <= n; h++) {
			int64_t gain = scores[(d - 1) * (n + 1) + h];

			*arc_of(room, d, h) = (arc){h ? gain : gain - ONE_ROOT,
			                            (uint16_t)h, (uint16_t)d};
		}
}

static void choose_head(hsy_tree_room *room, size_t d)
{
	size_t best = d;

	for (size_t i = 0; i < room->n_slots; i++) {
		size_t h = room->slots[i];

		if (h != d &&
		    (best == d || arc_of(room, d, h)->gain > arc_of(room, d, best)->gain))
			best = h;
	}
	room->best[d] = best;
}

/* A slot on a cycle of best heads, or 0. Only the slots of that cycle are left
 * marked, with ON_CYCLE. */
enum { ON_CYCLE = 1 };

static size_t find_cycle(hsy_tree_room *room)
{
	size_t *mark = room->mark;

	memset(mark, 0, room->width * sizeof *mark);
	for (size_t i = 1; i < room->n_slots; i++) {
		size_t at = room->slots[i];

		while (at && !mark[at]) {
			mark[at] = i + ON_CYCLE;
			at = room->best[at];
		}
		if (at && mark[at] == i + ON_CYCLE) {
			memset(mark, 0, room->width * sizeof *mark);
			for (; !mark[at]; at = room->best[at])
				mark[at] = ON_CYCLE;
			return at;
		}
	}
	return 0;
}

/* Lets the arcs of member stand for those of the cycle wherever they are better. */
static void merge_member(hsy_tree_room *room, size_t cycle, size_t member)
{
	int64_t replaced = arc_of(room, member, room->best[member])->gain;

	for (size_t i = 0; i < room->n_slots; i++) {
		size_t other = room->slots[i];
		arc enters = *arc_of(room, member, other);
		arc *best_in = arc_of(room, cycle, other);
		arc *best_out = arc_of(room, other, cycle);

		if (room->mark[other])
			continue;
		enters.gain -= replaced;
		if (member == cycle || enters.gain > best_in->gain)
			*best_in = enters;
		if (other && arc_of(room, other, member)->gain > best_out->gain)
			*best_out = *arc_of(room, other, member);
	}
}

/* Members leave; whoever had one as its head has the cycle now. */
static void close_ranks(hsy_tree_room *room, size_t cycle)
{
	size_t n = 0;

	for (size_t i = 0; i < room->n_slots; i++) {
		size_t slot = room->slots[i];

		if (room->mark[slot] && slot != cycle)
			continue;
		room->slots[n++] = slot;
		if (slot && room->mark[room->best[slot]])
			room->best[slot] = cycle;
	}
	room->n_slots = n;
	choose_head(room, cycle);
}

static void merge_cycle(hsy_tree_room *room, size_t cycle)
{
	size_t merged = room->n_nodes++;
	size_t member = cycle;

	do {
		merge_member(room, cycle, member);
		room->chosen[room->node[member]] = *arc_of(room, member,
		                                           room->best[member]);
		room->parent[room->node[member]] = merged;
		member = room->best[member];
	} while (member != cycle);
	room->node[cycle] = merged;
	close_ranks(room, cycle);
}

/* What enters a cycle enters one of its members, which so loses its arc in it. */
static void open_cycles(hsy_tree_room *room, size_t *heads)
{
	for (size_t i = 1; i < room->n_slots; i++) {
		size_t d = room->slots[i];

		room->chosen[room->node[d]] = *arc_of(room, d, room->best[d]);
	}
	for (size_t merged = room->n_nodes - 1; merged >= room->width; merged--) {
		size_t member = room->chosen[merged].dependent;

		while (room->parent[member] != merged)
			member = room->parent[member];
		room->chosen[member] = room->chosen[merged];
	}
	for (size_t d = 1; d < room->width; d++)
		heads[d - 1] = room->chosen[d].head;
}

static void span(hsy_tree_room *room, const int32_t *scores, size_t n, size_t *heads)
{
	size_t cycle;

	fill(room, scores, n);
	for (size_t d = 1; d <= n; d++)
		choose_head(room, d);
	while ((cycle = find_cycle(room)) != 0)
		merge_cycle(room, cycle);
	open_cycles(room, heads);
}

/* Every word's best head; returns how many took the root. */
static size_t take_best(const int32_t *scores, size_t n, size_t *heads)
{
	size_t roots = 0;

	for (size_t d = 0; d < n; d++) {
		const int32_t *row = scores + d * (n + 1);
		size_t best = 0;

		for (size_t h = 1; h <= n; h++)
			if (row[h] > row[best] && h != d + 1)
				best = h;
		heads[d] = best;
		roots += best == 0;
	}
	return roots;
}

/* mark: of each word and the root; a walk up ends at what another has walked. */
static bool is_tree(const size_t *heads, size_t n, size_t *mark)
{
	memset(mark, 0, (n + 1) * sizeof *mark);
	for (size_t d = 1; d <= n; d++) {
		size_t at = d;

		while (at && !mark[at]) {
			mark[at] = d;
			at = heads[at - 1];
		}
		if (at && mark[at] == d)
			return false;
	}
	return true;
}

void hsy_tree_best(const int32_t *scores, size_t n, hsy_tree_room *room, size_t *heads)
{
	/* Nineteen sentences in twenty need no more. */
	if (take_best(scores, n, heads) != 1 || !is_tree(heads, n, room->mark))
		span(room, scores, n, heads);
}
