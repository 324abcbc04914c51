/* layer.c -- parts of networks: read, checked and run. */
#include "syntax/layer.h"

#include <assert.h>

/* ------------------------------------------------ vectors */

hsy_vectors hsy_vectors_read(hsy_bytes *bytes, size_t width)
{
	size_t n = hsy_bytes_count(bytes, 1 + width);
	const char *scales = hsy_bytes_take(bytes, n).at;
	const char *rows = hsy_bytes_take(bytes, n * width).at;

	return (hsy_vectors){n, width, (const unsigned char *)scales,
	                     (const signed char *)rows};
}

void hsy_vectors_add(const hsy_vectors *vectors, size_t row, int32_t *sum)
{
	const signed char *from = vectors->rows + row * vectors->width;
	const int32_t scale = 1 << vectors->scales[row];

	for (size_t k = 0; k < vectors->width; k++)
		sum[k] += from[k] * scale;
}

void hsy_vectors_end(const int32_t *sum, size_t width, int16_t *out)
{
	for (size_t k = 0; k < width; k++)
		out[k] = (int16_t)(sum[k] > HSY_ACT_MAX    ? HSY_ACT_MAX
		                   : sum[k] < -HSY_ACT_MAX ? -HSY_ACT_MAX
		                                           : sum[k]);
}

/* ------------------------------------------------ matrices */

/* A vector of weights that lay in two lines of the processor's cache would cost two
 * loads. */
static int16_t *aligned_shorts(size_t n, hsy_arena *arena)
{
	enum { LINE = 64 };
	int16_t *at = HSY_NEW_ARRAY(arena, n + LINE / sizeof *at, int16_t);

	return at + (LINE - (uintptr_t)at % LINE) / sizeof *at;
}

/* A matrix is kept as kernel.h says; rows that are picked, as they are in the file. */
static const int16_t *read_weights(hsy_bytes *bytes, const hsy_tensor_shape *shape,
                                   hsy_arena *arena)
{
	const size_t n = shape->outputs * shape->inputs;
	const unsigned char *from =
	    (const unsigned char *)hsy_bytes_take(bytes, 2 * n).at;

	if (!from)
		return NULL;
	int16_t *weights = aligned_shorts(hsy_matrix_size(shape->outputs, shape->inputs),
	                                  arena);
	for (size_t i = 0; i < n; i++) {
		int value = from[2 * i] | from[2 * i + 1] << 8;
		size_t place = shape->limit
		                   ? hsy_matrix_place(shape->inputs, i / shape->inputs,
		                                      i % shape->inputs)
		                   : i;

		weights[place] = (int16_t)(value < 0x8000 ? value : value - 0x10000);
	}
	return weights;
}

static const int32_t *read_bias(hsy_bytes *bytes, size_t n, hsy_arena *arena)
{
	int32_t *bias = HSY_NEW_ARRAY(arena, n, int32_t);

	for (size_t i = 0; i < n; i++) {
		int64_t value = hsy_bytes_number(bytes, 4);

		bias[i] = (int32_t)(value <= INT32_MAX ? value
		                                       : value - (INT64_C(1) << 32));
	}
	return bias;
}

void hsy_matrices_read(hsy_bytes *bytes, const hsy_tensor_shape *shapes, size_t n,
                       hsy_arena *arena, hsy_matrix *out)
{
	for (size_t t = 0; t < n; t++) {
		const hsy_tensor_shape shape = shapes[t];

		out[t].outputs = shape.outputs;
		out[t].inputs = shape.inputs;
		out[t].weights = read_weights(bytes, &shape, arena);
		out[t].bias = shape.has_bias ? read_bias(bytes, shape.outputs, arena)
		                             : NULL;
	}
}

/* How far from zero the sum of an output can get; rows to be picked have none. */
static int64_t reach(const hsy_matrix *m, int limit, size_t output)
{
	int64_t bias = m->bias ? m->bias[output] : 0;
	int64_t sum = 0;

	for (size_t i = 0; limit && i < m->inputs; i++) {
		int weight = m->weights[hsy_matrix_place(m->inputs, output, i)];

		sum += weight < 0 ? -weight : weight;
	}
	sum *= limit << HSY_ACT_BITS;
	return sum + (bias < 0 ? -bias : bias);
}

bool hsy_matrices_are_bounded(const hsy_matrix *m, const hsy_tensor_shape *shapes,
                              size_t n, size_t n_paired)
{
	for (size_t t = 0; t < n; t++) {
		bool has_next = t < n_paired && t % 2 == 0;

		for (size_t o = 0; o < m[t].outputs; o++) {
			int64_t sum = reach(&m[t], shapes[t].limit, o);

			if (has_next)
				sum += reach(&m[t + 1], shapes[t + 1].limit, o);
			if (sum > HSY_SUM_MAX)
				return false;
		}
	}
	return true;
}

/* ------------------------------------------------ LSTMs */

/* No LSTM of ours is wider. */
enum { MAX_STATE = 128 };

void hsy_matrices_run_lstm(const hsy_matrix *pair, bool is_back, const int16_t *in,
                           size_t n, int32_t *sums, int16_t *out)
{
	const size_t width = pair[1].inputs;
	int32_t cell[MAX_STATE] = {0};
	const int16_t *state = NULL;

	assert(width <= MAX_STATE);
	hsy_kernel_apply(&pair[0], in, n, sums);
	for (size_t step = 0; step < n; step++) {
		size_t i = is_back ? n - 1 - step : step;
		int32_t *gates = sums + i * 4 * width;
		int16_t *next = out + (2 * i + is_back) * width;

		if (state)
			hsy_kernel_add(&pair[1], state, gates);
		hsy_kernel_lstm(gates, width, cell, next);
		state = next;
	}
}
