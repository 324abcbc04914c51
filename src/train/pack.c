/* pack.c -- floats to small whole numbers: see syntax/bytes.h, which reads them. */
#include "train/pack.h"

#include "syntax/bytes.h"

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
static uint32_t scale_of(const float *row, size_t width, float part)
{
	float most = largest(row, width) * part * (float)(1 << HSY_ACT_BITS);
	uint32_t scale = 0;

	while (most > (float)(INT8_MAX << scale))
		scale++;
	return scale;
}

void hsy_pack_vectors(hsy_buf *out, const hsy_weights *table, float part)
{
	const size_t width = table->outputs;

	hsy_pack_number(out, (uint32_t)table->inputs, 4);
	for (size_t i = 0; i < table->inputs; i++)
		hsy_pack_number(out, scale_of(table->average + i * width, width, part),
		                1);
	for (size_t i = 0; i < table->inputs; i++) {
		const float *row = table->average + i * width;
		double unit = (double)part * (double)(1 << HSY_ACT_BITS) /
		              (double)(1 << scale_of(row, width, part));

		for (size_t k = 0; k < width; k++)
			hsy_pack_number(
			    out, (uint32_t)rounded((double)row[k] * unit, INT8_MAX), 1);
	}
}

static void put_matrix(hsy_buf *out, const hsy_weights *w)
{
	for (size_t o = 0; o < w->outputs; o++)
		for (size_t i = 0; i < w->inputs; i++) {
			double value = (double)w->average[i * w->outputs + o];

			hsy_pack_number(
			    out,
			    (uint32_t)rounded(value * (1 << HSY_WEIGHT_BITS), INT16_MAX),
			    2);
		}
}

static void put_bias(hsy_buf *out, const hsy_weights *w)
{
	for (size_t o = 0; o < w->outputs; o++) {
		double value = (double)w->average[o] * (1 << HSY_SUM_BITS);

		hsy_pack_number(out, (uint32_t)rounded(value, INT32_MAX / 2), 4);
	}
}

void hsy_pack_tensors(hsy_buf *out, const hsy_net *net)
{
	for (size_t t = 0; t < net->n_tensors; t++) {
		put_matrix(out, &net->tensors[t]);
		if (net->shapes[t].has_bias)
			put_bias(out, &net->biases[t]);
	}
}

void hsy_pack_file(hsy_buf *out, const char *magic, uint32_t version, hsy_str rest)
{
	uint64_t checksum = hsy_bytes_checksum(rest);

	hsy_buf_text(out, magic);
	hsy_pack_number(out, version, 4);
	hsy_pack_number(out, (uint32_t)checksum, 4);
	hsy_pack_number(out, (uint32_t)(checksum >> 32), 4);
	hsy_buf_str(out, rest);
}
