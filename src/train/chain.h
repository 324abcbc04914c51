/* chain.h -- what a sequence of tags teaches: a conditional random field. */
#ifndef HSY_TRAIN_CHAIN_H
#define HSY_TRAIN_CHAIN_H

#include "train/pass.h"

/* scores, [token][HSY_N_TAGS], become the gradient of their loss: how likely each tag
 * was thought, less 1 for the right one. That of the transitions, [from][to], is added
 * to theirs. */
void hsy_chain_learn(const hsy_pass *p, const unsigned char *tags, float *scores,
                     hsy_weights *transitions);
#endif
