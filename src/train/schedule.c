/* schedule.c -- a rate that rises, stays and falls, and an average of late steps. */
#include "train/schedule.h"

enum { STEPS_TO_START = 200, AVERAGE_EVERY = 8 };

/* How far the average moves each time: it spans about 500 steps. */
static const float AVERAGE_PART = 0.016F;
static const float RATE = 0.002F, LAST_RATE = 0.05F, STEADY = 0.4F;

/* Rises at first, stays, and falls to a twentieth. */
static float rate_of(const hsy_schedule *s)
{
	float done = (float)s->step / (float)s->n_steps;

	if (s->step < STEPS_TO_START)
		return RATE * (float)s->step / (float)STEPS_TO_START;
	if (done < STEADY)
		return RATE;
	return RATE * (1.0F - (1.0F - LAST_RATE) * (done - STEADY) / (1.0F - STEADY));
}

/* In the beginning everything so far, so that where it began is soon forgotten. */
static float average_part(const hsy_schedule *s)
{
	float early = 1.0F / (1.0F + (float)s->step / 80.0F);

	return early > AVERAGE_PART ? early : AVERAGE_PART;
}

void hsy_schedule_shuffle(size_t *order, size_t n, hsy_random *random)
{
	for (size_t i = n; i > 1; i--) {
		size_t k = hsy_random_below(random, i);
		size_t swapped = order[i - 1];

		order[i - 1] = order[k];
		order[k] = swapped;
	}
}

void hsy_schedule_step(hsy_schedule *s, hsy_net *net)
{
	s->step++;
	hsy_net_step(net, rate_of(s));
	if (s->step % AVERAGE_EVERY == 0)
		hsy_net_average(net, average_part(s));
}
