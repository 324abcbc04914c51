/* encode.c -- words to vectors that know their sentence. */
#include "syntax/pass.h"

static void embed(const hsy_model *model, hsy_str form, int16_t *out)
{
	const hsy_network *network = &model->network;
	int32_t sum[HSY_INPUT] = {0};
	hsy_features features;

	hsy_features_find(form, &features);
	hsy_vectors_add(&network->words, hsy_model_word(model, features.word), sum);
	for (size_t i = 0; i < features.n; i++)
		hsy_vectors_add(&network->affixes, features.rows[i], sum);
	hsy_vectors_end(sum, HSY_INPUT, out);
}

static void run(const hsy_model *model, hsy_tensor tensor, bool is_back,
                const int16_t *in, hsy_room *room, int16_t *out)
{
	hsy_matrices_run_lstm(&model->network.matrices[tensor], is_back, in, room->n,
	                      room->sums, out);
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
