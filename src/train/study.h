/* study.h -- one sentence while syntax is learnt from it; private to this folder. */
#ifndef HSY_TRAIN_STUDY_H
#define HSY_TRAIN_STUDY_H

#include "train/learner.h"
#include "train/pass.h"

typedef struct hsy_study {
	hsy_pass pass;
	const hsy_lesson *lesson;
	size_t *rows; /* of words; 0 where the word is left out */
	float *input, *input_mask;
	hsy_layer layers[2];
} hsy_study;

/* From the layers' output, what it teaches: gradients of the weights, and that of the
 * output, which is added to d_first and d_second. */
void hsy_study_learn_tags(const hsy_study *s, size_t n_xpos, float *d_first);
void hsy_study_learn_arcs(const hsy_study *s, float *d_second);
void hsy_study_learn_relations(const hsy_study *s, float *d_second);
#endif
