/* learner.h -- the network of the syntax stage while it learns: see syntax/network.h for
 * its shape. */
#ifndef HSY_TRAIN_LEARNER_H
#define HSY_TRAIN_LEARNER_H

#include "syntax/network.h"
#include "train/corpus.h"
#include "train/net.h"

/* Its tables of vectors. */
enum { HSY_TABLE_WORDS, HSY_TABLE_AFFIXES };

void hsy_learner_init(hsy_net *net, size_t n_words, uint64_t seed, hsy_arena *arena);

/* Adds what one sentence teaches to the gradients. n_xpos is the number of names. */
void hsy_learner_take(hsy_net *net, const hsy_lesson *lesson, size_t n_xpos);
#endif
