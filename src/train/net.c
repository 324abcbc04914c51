/* net.c -- where learning begins, and how all weights of a network step. */
#include "train/net.h"

#include <math.h>

void hsy_net_init(hsy_net *net, uint64_t seed, size_t state)
{
	*net = (hsy_net){.random = {seed}, .state = state};
}

void hsy_net_add_table(hsy_net *net, size_t rows, size_t width, float range,
                       hsy_arena *arena)
{
	hsy_weights_init_table(&net->tables[net->n_tables++], rows, width, range,
	                       &net->random, arena);
}

/* At first an LSTM is to keep what it has. */
static void favour_keeping(const hsy_net *net, hsy_weights *bias)
{
	for (size_t k = net->state; k < 2 * net->state; k++)
		bias->value[k] = bias->average[k] = 1.0F;
}

static void add_tensor(hsy_net *net, size_t t, hsy_arena *arena)
{
	const hsy_tensor_shape shape = net->shapes[t];
	bool has_gates = shape.outputs == 4 * net->state;
	/* Glorot's; the four gates of an LSTM are four matrices. */
	size_t outputs = has_gates ? net->state : shape.outputs;
	float range = sqrtf(6.0F / (float)(shape.inputs + outputs));

	hsy_weights_init(&net->tensors[t], shape.inputs, shape.outputs, range,
	                 &net->random, arena);
	hsy_weights_init(&net->biases[t], 1, shape.outputs, 0, &net->random, arena);
	if (shape.has_bias && has_gates)
		favour_keeping(net, &net->biases[t]);
}

void hsy_net_add_tensors(hsy_net *net, const hsy_tensor_shape *shapes, size_t n,
                         hsy_arena *arena)
{
	net->shapes = shapes;
	net->n_tensors = n;
	net->tensors = HSY_NEW_ARRAY(arena, n, hsy_weights);
	net->biases = HSY_NEW_ARRAY(arena, n, hsy_weights);
	for (size_t t = 0; t < n; t++)
		add_tensor(net, t, arena);
}

void hsy_net_step(hsy_net *net, float rate)
{
	for (size_t t = 0; t < net->n_tables; t++)
		hsy_weights_step(&net->tables[t], rate);
	for (size_t t = 0; t < net->n_tensors; t++) {
		hsy_weights_step(&net->tensors[t], rate);
		hsy_weights_step(&net->biases[t], rate);
	}
}

void hsy_net_average(hsy_net *net, float part)
{
	for (size_t t = 0; t < net->n_tables; t++)
		hsy_weights_average(&net->tables[t], part);
	for (size_t t = 0; t < net->n_tensors; t++) {
		hsy_weights_average(&net->tensors[t], part);
		hsy_weights_average(&net->biases[t], part);
	}
}
