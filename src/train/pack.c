/* pack.c -- floats to small whole numbers: see syntax/model.h for the file. */
#include "train/pack.h"

#include "syntax/model.h"

void hsy_pack_number(hsy_buf *out, uint32_t value, size_t n_bytes)
{
	for (size_t i = 0; i < n_bytes; i++) {
		unsigned char byte = (unsigned char)(value >> 8 * i);

		hsy_buf_put(out, &byte, 1);
	}
}

void hsy_pack_string(hsy_buf *out, hsy_str s)
{
	s.len = s.len > UINT8_MAX ? UINT8_MAX : s.len;
	hsy_pack_number(out, (uint32_t)s.len, 1);
	hsy_buf_str(out, s);
}

/* Halves go away from zero. */
static int32_t rounded(double value, int32_t limit)
{
	double whole = value < 0 ? value - 0.5 : value + 0.5;

	return whole > limit ? limit : whole < -limit ? -limit : (int32_t)whole;
}

static float largest(const float *at, size_t n)
{
	float largest = 0;

	for (size_t i = 0; i < n; i++) {
		float size = at[i] < 0 ? -at[i] : at[i];

		largest = size > largest ? size : largest;
	}
	return largest;
}

/* The smallest power of two that fits the row into bytes. */
static uint32_t scale_of(const float *row)
{
	float most = largest(row, HSY_INPUT) * (float)(1 << HSY_ACT_BITS);
	uint32_t scale = 0;

	while (most > (float)(INT8_MAX << scale))
		scale++;
	return scale;
}

static void put_vectors(hsy_buf *out, const hsy_weights *table)
{
	hsy_pack_number(out, (uint32_t)table->inputs, 4);
	for (size_t i = 0; i < table->inputs; i++)
		hsy_pack_number(out, scale_of(table->average + i * HSY_INPUT), 1);
	for (size_t i = 0; i < table->inputs; i++) {
		const float *row = table->average + i * HSY_INPUT;
		double unit = (double)(1 << HSY_ACT_BITS) / (double)(1 << scale_of(row));

		for (size_t k = 0; k < HSY_INPUT; k++)
			hsy_pack_number(
			    out, (uint32_t)rounded((double)row[k] * unit, INT8_MAX), 1);
	}
}

static void put_tensor(hsy_buf *out, const hsy_learner *l, hsy_tensor tensor)
{
	const hsy_weights *w = &l->tensors[tensor];

	for (size_t o = 0; o < w->outputs; o++)
		for (size_t i = 0; i < w->inputs; i++) {
			double value = (double)w->average[i * w->outputs + o];

			hsy_pack_number(
			    out,
			    (uint32_t)rounded(value * (1 << HSY_WEIGHT_BITS), INT16_MAX),
			    2);
		}
	if (!hsy_tensor_shape_of(tensor).has_bias)
		return;
	for (size_t o = 0; o < w->outputs; o++) {
		double value = (double)l->biases[tensor].average[o];

		hsy_pack_number(
		    out, (uint32_t)rounded(value * (1 << HSY_SUM_BITS), INT32_MAX / 2),
		    4);
	}
}

static void put_rest(hsy_buf *out, const hsy_corpus *corpus,
                     const hsy_vocabulary *vocabulary, const hsy_learner *learner)
{
	hsy_pack_number(out, (uint32_t)corpus->xpos.n, 4);
	for (size_t i = 0; i < corpus->xpos.n; i++)
		hsy_pack_string(out, corpus->xpos.at[i]);
	hsy_pack_number(out, (uint32_t)vocabulary->n, 4);
	for (size_t i = 0; i < vocabulary->n; i++)
		hsy_pack_number(out, vocabulary->hashes[i], 4);
	put_vectors(out, &learner->words);
	put_vectors(out, &learner->affixes);
	for (size_t t = 0; t < HSY_N_TENSORS; t++)
		put_tensor(out, learner, (hsy_tensor)t);
	hsy_pack_lemmas(out, corpus);
	hsy_pack_splits(out, corpus);
}

void hsy_pack_model(hsy_buf *out, const hsy_corpus *corpus,
                    const hsy_vocabulary *vocabulary, const hsy_learner *learner)
{
	hsy_buf rest;

	hsy_buf_init(&rest);
	put_rest(&rest, corpus, vocabulary, learner);
	uint64_t checksum = hsy_model_checksum(hsy_buf_view(&rest));
	hsy_buf_text(out, HSY_MODEL_MAGIC);
	hsy_pack_number(out, HSY_MODEL_VERSION, 4);
	hsy_pack_number(out, (uint32_t)checksum, 4);
	hsy_pack_number(out, (uint32_t)(checksum >> 32), 4);
	hsy_buf_str(out, hsy_buf_view(&rest));
	hsy_buf_clear(&rest);
}
