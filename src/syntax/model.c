/* model.c -- checks the bytes of a model and finds its parts. */
#include "syntax/model.h"

static void read_names(hsy_bytes *bytes, hsy_arena *arena, hsy_model *out)
{
	hsy_str *names;

	out->n_xpos = hsy_bytes_count(bytes, 1);
	names = HSY_NEW_ARRAY(arena, out->n_xpos, hsy_str);
	for (size_t i = 0; i < out->n_xpos; i++)
		names[i] = hsy_bytes_string(bytes);
	out->xpos = names;
}

static void read_words(hsy_bytes *bytes, hsy_arena *arena, hsy_model *out)
{
	uint32_t *words;

	out->n_words = hsy_bytes_count(bytes, sizeof *words);
	words = HSY_NEW_ARRAY(arena, out->n_words, uint32_t);
	for (size_t i = 0; i < out->n_words; i++)
		words[i] = hsy_bytes_number(bytes, sizeof *words);
	out->words = words;
}

static void read_network(hsy_bytes *bytes, hsy_arena *arena, hsy_network *out)
{
	out->words = hsy_vectors_read(bytes, HSY_INPUT);
	out->affixes = hsy_vectors_read(bytes, HSY_INPUT);
	hsy_matrices_read(bytes, hsy_tensor_shapes, HSY_N_TENSORS, arena, out->matrices);
}

static bool is_sound(const hsy_model *model, const hsy_bytes *bytes)
{
	const hsy_network *network = &model->network;

	return !bytes->is_short && !bytes->left.len && model->n_xpos > 0 &&
	       model->n_xpos <= HSY_MAX_XPOS && network->words.n == model->n_words + 1 &&
	       network->affixes.n == HSY_N_AFFIXES;
}

hsy_status hsy_model_read(hsy_str s, hsy_arena *arena, hsy_model *out, hsy_error *err)
{
	hsy_bytes bytes = {.left = s};
	hsy_status status = hsy_bytes_head(&bytes, HSY_MODEL_MAGIC, HSY_MODEL_VERSION,
	                                   "syntax model", err);

	*out = (hsy_model){0};
	if (status != HSY_OK)
		return status;
	read_names(&bytes, arena, out);
	read_words(&bytes, arena, out);
	read_network(&bytes, arena, &out->network);
	hsy_lemmas_read(&bytes, out->n_xpos, arena, &out->lemmas);
	hsy_splits_read(&bytes, arena, &out->splits);
	if (!is_sound(out, &bytes))
		return hsy_fail(err, HSY_E_FORMAT,
		                "the syntax model has the wrong shape");
	if (!hsy_matrices_are_bounded(out->network.matrices, hsy_tensor_shapes,
	                              HSY_N_TENSORS, HSY_TENSOR_TAGS))
		return hsy_fail(err, HSY_E_FORMAT,
		                "the syntax model has too large weights");
	return HSY_OK;
}

size_t hsy_model_word(const hsy_model *model, uint32_t hash)
{
	size_t low = 0, high = model->n_words;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (model->words[middle] < hash)
			low = middle + 1;
		else
			high = middle;
	}
	return low < model->n_words && model->words[low] == hash ? low + 1 : 0;
}
