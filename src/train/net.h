/* net.h -- all that one network learns: tables of vectors, matrices and biases. */
#ifndef HSY_TRAIN_NET_H
#define HSY_TRAIN_NET_H

#include "syntax/layer.h"
#include "train/weights.h"

enum { HSY_NET_TABLES = 2 };

typedef struct hsy_net {
	hsy_random random;
	size_t state; /* width of its LSTMs */
	size_t n_tables, n_tensors;
	const hsy_tensor_shape *shapes; /* of the tensors */
	hsy_weights tables[HSY_NET_TABLES];
	hsy_weights *tensors; /* [input][output] */
	hsy_weights *biases;  /* zeros where there is none */
} hsy_net;

/* Tables come first: hsy_net_init, then a hsy_net_add_table for each, then
 * hsy_net_add_tensors. */
void hsy_net_init(hsy_net *net, uint64_t seed, size_t state);
void hsy_net_add_table(hsy_net *net, size_t rows, size_t width, float range,
                       hsy_arena *arena);
void hsy_net_add_tensors(hsy_net *net, const hsy_tensor_shape *shapes, size_t n,
                         hsy_arena *arena);

/* After some lessons: a step, and now and then an average. */
void hsy_net_step(hsy_net *net, float rate);
void hsy_net_average(hsy_net *net, float part);
#endif
