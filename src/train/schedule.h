/* schedule.h -- how fast a network learns, from the first step to the last. */
#ifndef HSY_TRAIN_SCHEDULE_H
#define HSY_TRAIN_SCHEDULE_H

#include "train/net.h"

typedef struct hsy_schedule {
	size_t step, n_steps;
} hsy_schedule;

/* A step of all weights, and now and then one of their average. */
void hsy_schedule_step(hsy_schedule *s, hsy_net *net);

/* The numbers below n in an order for one epoch; order holds them in any. */
void hsy_schedule_shuffle(size_t *order, size_t n, hsy_random *random);
#endif
