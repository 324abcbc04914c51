/* tree.h -- the best tree among weighted arcs. */
#ifndef HSY_SYNTAX_TREE_H
#define HSY_SYNTAX_TREE_H

#include "base/arena.h"

#include <stdint.h>

/* Memory for trees of so many words, used again for the next. */
typedef struct hsy_tree_room hsy_tree_room;

hsy_tree_room *hsy_tree_room_new(size_t words, hsy_arena *arena);

/*
 * The tree with the largest sum of scores that has one root. scores[d * (n + 1) + h]
 * is what word d, from 0, gains by head h: 0 is the root, 1 the first word; a word's
 * own place is not read. heads[d] becomes the head, counted likewise. Of equals the
 * first wins.
 */
void hsy_tree_best(const int32_t *scores, size_t n, hsy_tree_room *room, size_t *heads);
#endif
