/* layer.h -- what networks are made of, whatever they are for: rows of vectors,
 * matrices, LSTMs. */
#ifndef HSY_SYNTAX_LAYER_H
#define HSY_SYNTAX_LAYER_H

#include "syntax/bytes.h"
#include "syntax/kernel.h"

/* Of a matrix: what the reader, the program and its trainer agree on. limit is how far
 * from zero its inputs go; 0: it is no factor, but rows to be picked. */
typedef struct hsy_tensor_shape {
	size_t outputs, inputs;
	bool has_bias;
	int limit;
} hsy_tensor_shape;

/* A vector of small numbers for each row; each row has a scale of its own, a power of
 * two of activations. */
typedef struct hsy_vectors {
	size_t n, width;
	const unsigned char *scales;
	const signed char *rows;
} hsy_vectors;

/* In a model file: the number of rows (4 bytes), a scale (1 byte) for each, then width
 * bytes for each. Borrows from bytes. */
hsy_vectors hsy_vectors_read(hsy_bytes *bytes, size_t width);

/* Adds a row to sum, whose values become activations when all are in. */
void hsy_vectors_add(const hsy_vectors *vectors, size_t row, int32_t *sum);
void hsy_vectors_end(const int32_t *sum, size_t width, int16_t *out);

/* In a model file, for each tensor: 2 bytes a weight, 4 bytes a bias. They live in
 * arena. */
void hsy_matrices_read(hsy_bytes *bytes, const hsy_tensor_shape *shapes, size_t n,
                       hsy_arena *arena, hsy_matrix *out);

/* Whether no sum overflows, whatever the inputs. The first n_paired tensors are pairs,
 * whose sums are one: those of an LSTM. */
bool hsy_matrices_are_bounded(const hsy_matrix *matrices, const hsy_tensor_shape *shapes,
                              size_t n, size_t n_paired);

/* One LSTM over n vectors, whose matrices are pair[0] and pair[1]. Its output is the
 * first half of each row of out, or the second if it runs back. sums has room for the
 * gates of all. */
void hsy_matrices_run_lstm(const hsy_matrix *pair, bool is_back, const int16_t *in,
                           size_t n, int32_t *sums, int16_t *out);
#endif
