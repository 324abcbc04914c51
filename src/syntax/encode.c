/* encode.c -- words to vectors that know their sentence. */
#include "syntax/pass.h"

static void add_row(const hsy_vectors *vectors, size_t row, int32_t *sum)
{
	const signed char *from = vectors->rows + row * HSY_INPUT;
	const int32_t scale = 1 << vectors->scales[row];

	for (size_t k = 0; k < HSY_INPUT; k++)
		sum[k] += from[k] * scale;
}

static void embed(const hsy_model *model, hsy_str form, int16_t *out)
{
	const hsy_network *network = &model->network;
	int32_t sum[HSY_INPUT] = {0};
	hsy_features features;

	hsy_features_find(form, &features);
	add_row(&network->words, hsy_model_word(model, features.word), sum);
	for (size_t i = 0; i < features.n; i++)
		add_row(&network->affixes, features.rows[i], sum);
	for (size_t k = 0; k < HSY_INPUT; k++)
		out[k] = (int16_t)(sum[k] > HSY_ACT_MAX    ? HSY_ACT_MAX
		                   : sum[k] < -HSY_ACT_MAX ? -HSY_ACT_MAX
		                                           : sum[k]);
}

/* One LSTM over the stretch, whose matrices are tensor and the next. Its output is
 * one half of the rows of out. */
static void run(const hsy_model *model, hsy_tensor tensor, bool is_back,
                const int16_t *in, hsy_room *room, int16_t *out)
{
	const hsy_matrix *matrices = &model->network.matrices[tensor];
	int32_t cell[HSY_STATE] = {0};
	const int16_t *state = NULL;

	hsy_kernel_apply(&matrices[0], in, room->n, room->sums);
	for (size_t step = 0; step < room->n; step++) {
		size_t i = is_back ? room->n - 1 - step : step;
		int32_t *gates = room->sums + i * 4 * HSY_STATE;
		int16_t *next = out + (2 * i + is_back) * HSY_STATE;

		if (state)
			hsy_kernel_add(&matrices[1], state, gates);
		hsy_kernel_lstm(gates, HSY_STATE, cell, next);
		state = next;
	}
}

void hsy_syntax_encode(const hsy_model *model, const hsy_syntax_word *words,
                       hsy_room *room)
{
	for (size_t i = 0; i < room->n; i++)
		embed(model, words[i].form, room->input + i * HSY_INPUT);
	run(model, HSY_TENSOR_AHEAD_1, false, room->input, room, room->first);
	run(model, HSY_TENSOR_BACK_1, true, room->input, room, room->first);
	run(model, HSY_TENSOR_AHEAD_2, false, room->first, room, room->second);
	run(model, HSY_TENSOR_BACK_2, true, room->first, room, room->second);
}
