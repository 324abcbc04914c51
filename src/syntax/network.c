/* network.c -- shapes that the reader, the parser and its trainer agree on. */
#include "syntax/network.h"

const hsy_tensor_shape hsy_tensor_shapes[] = {
#define HSY_TENSOR(id, outputs, inputs, has_bias, limit)                                 \
	{outputs, inputs, has_bias, limit},
#include "syntax/tensor.def"
#undef HSY_TENSOR
};

size_t hsy_distance(size_t dependent, size_t head)
{
	enum { FAR = 41, N_STEPS = HSY_N_DISTANCES / 2 };
	static const unsigned char steps[FAR] = {
	    0, 0, 1, 2, 3,  4,  5,  6,  6,  7,  7,  7,  8,  8,  8,  8,  8,  9,  9,  9, 9,
	    9, 9, 9, 9, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10};
	size_t away = head < dependent ? dependent - head : head - dependent;
	size_t step = away < FAR ? steps[away] : N_STEPS - 1;

	return head < dependent ? step : N_STEPS + step;
}
