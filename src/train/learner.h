/* learner.h -- the network while it learns: see syntax/network.h for its shape. */
#ifndef HSY_TRAIN_LEARNER_H
#define HSY_TRAIN_LEARNER_H

#include "syntax/network.h"
#include "train/corpus.h"
#include "train/weights.h"

typedef struct hsy_learner {
	hsy_random random;
	hsy_weights words, affixes;
	hsy_weights tensors[HSY_N_TENSORS]; /* [input][output] */
	hsy_weights biases[HSY_N_TENSORS];  /* zeros where there is none */
} hsy_learner;

void hsy_learner_init(hsy_learner *learner, size_t n_words, uint64_t seed,
                      hsy_arena *arena);

/* Adds what one sentence teaches to the gradients. n_xpos is the number of names. */
void hsy_learner_take(hsy_learner *learner, const hsy_lesson *lesson, size_t n_xpos);

/* After some lessons: a step, and now and then an average. */
void hsy_learner_step(hsy_learner *learner, float rate);
void hsy_learner_average(hsy_learner *learner, float part);
#endif
