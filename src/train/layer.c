/* layer.c -- a pair of LSTMs, one in each direction. */
#include "train/pass.h"

#include <string.h>

/* Parts that are left out at random, so that the network leans on none too much. */
static const float DROP_LAYER = 0.33F;
static const float DROP_AGAIN = 0.2F;

static void run_lstm(const hsy_pass *p, hsy_lstm *lstm, size_t tensor, bool is_back,
                     const float *in)
{
	hsy_net *net = p->net;

	lstm->input = &net->tensors[tensor];
	lstm->bias = &net->biases[tensor];
	lstm->again = &net->tensors[tensor + 1];
	lstm->is_back = is_back;
	lstm->mask = hsy_pass_mask(p, net->state, DROP_AGAIN);
	hsy_lstm_run(lstm, in, p->n, p->arena);
}

void hsy_pass_run_layer(const hsy_pass *p, hsy_layer *to, size_t ahead, size_t back,
                        const float *in)
{
	const size_t state = p->net->state, bytes = state * sizeof *in;

	run_lstm(p, &to->ahead, ahead, false, in);
	run_lstm(p, &to->back, back, true, in);
	to->mask = hsy_pass_mask(p, 2 * state, DROP_LAYER);
	to->out = hsy_pass_zeros(p, p->n * 2 * state);
	for (size_t i = 0; i < p->n; i++) {
		float *out = to->out + i * 2 * state;

		memcpy(out, to->ahead.states + i * state, bytes);
		memcpy(out + state, to->back.states + i * state, bytes);
	}
	hsy_pass_apply_mask(to->out, p->n, to->mask, 2 * state);
}

void hsy_pass_learn_layer(const hsy_pass *p, const hsy_layer *to, float *d_out,
                          float *d_in)
{
	const size_t state = p->net->state, bytes = state * sizeof *d_in;
	float *ahead = hsy_pass_zeros(p, p->n * state);
	float *back = hsy_pass_zeros(p, p->n * state);

	hsy_pass_apply_mask(d_out, p->n, to->mask, 2 * state);
	for (size_t i = 0; i < p->n; i++) {
		const float *out = d_out + i * 2 * state;

		memcpy(ahead + i * state, out, bytes);
		memcpy(back + i * state, out + state, bytes);
	}
	hsy_lstm_learn(&to->ahead, ahead, d_in, p->arena);
	hsy_lstm_learn(&to->back, back, d_in, p->arena);
}
