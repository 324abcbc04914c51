/* network.h -- the shape of the network that tags and parses.
 *
 * A word is the sum of the vectors of its features. Two layers of LSTMs read the
 * sentence in both directions; the tags are told from the first layer, and from the
 * second, for each pair of words, how much one wants the other as its head, and by
 * which relation.
 */
#ifndef HSY_SYNTAX_NETWORK_H
#define HSY_SYNTAX_NETWORK_H

#include "syntax/feature.h"
#include "syntax/label.h"
#include "syntax/layer.h"

/* All but the number of names are multiples of HSY_LANES. */
enum {
	HSY_INPUT = 128, /* of a word's vector */
	HSY_STATE = 96,  /* of one LSTM */
	HSY_TAGS = 64,
	HSY_ARCS = 64,
	HSY_LABELS = 96,
	HSY_N_DISTANCES = 24,
	HSY_MAX_XPOS = 64
};

typedef enum hsy_tensor {
#define HSY_TENSOR(id, outputs, inputs, has_bias, limit) HSY_TENSOR_##id,
#include "syntax/tensor.def"
#undef HSY_TENSOR
	HSY_N_TENSORS
} hsy_tensor;

extern const hsy_tensor_shape hsy_tensor_shapes[HSY_N_TENSORS];

/* How far the head is from its dependent, and on which side: exact to six words,
 * then in ever wider steps. */
size_t hsy_distance(size_t dependent, size_t head);

typedef struct hsy_network {
	hsy_vectors words; /* row 0 is any word that is not known */
	hsy_vectors affixes;
	hsy_matrix matrices[HSY_N_TENSORS];
} hsy_network;
#endif
