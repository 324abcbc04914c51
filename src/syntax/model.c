/* model.c -- checks the bytes of a model and finds its parts. */
#include "syntax/model.h"

enum { MAGIC_SIZE = sizeof HSY_MODEL_MAGIC - 1 };

uint64_t hsy_model_checksum(hsy_str s)
{
	uint64_t sum = s.len;

	/* Eight bytes at once: a model is megabytes, and read with every start. */
	for (size_t i = 0; i + 8 <= s.len; i += 8) {
		uint64_t word = 0;

		for (size_t k = 0; k < 8; k++)
			word |= (uint64_t)(unsigned char)s.at[i + k] << 8 * k;
		sum = (sum ^ word) * UINT64_C(0x9E3779B97F4A7C15);
		sum ^= sum >> 29;
	}
	for (size_t i = s.len - s.len % 8; i < s.len; i++)
		sum = (sum ^ (unsigned char)s.at[i]) * UINT64_C(0x100000001B3);
	return sum;
}

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

static hsy_vectors read_vectors(hsy_bytes *bytes)
{
	size_t n = hsy_bytes_count(bytes, 1 + HSY_INPUT);
	const char *scales = hsy_bytes_take(bytes, n).at;
	const char *rows = hsy_bytes_take(bytes, n * HSY_INPUT).at;

	return (hsy_vectors){n, (const unsigned char *)scales, (const signed char *)rows};
}

static const int16_t *read_shorts(hsy_bytes *bytes, size_t n, hsy_arena *arena)
{
	hsy_str taken = hsy_bytes_take(bytes, 2 * n);
	const unsigned char *from = (const unsigned char *)taken.at;

	if (!from)
		return NULL;
	int16_t *shorts = HSY_NEW_ARRAY(arena, n, int16_t);
	for (size_t i = 0; i < n; i++) {
		int value = from[2 * i] | from[2 * i + 1] << 8;

		shorts[i] = (int16_t)(value < 0x8000 ? value : value - 0x10000);
	}
	return shorts;
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

static void read_matrix(hsy_bytes *bytes, hsy_tensor tensor, hsy_arena *arena,
                        hsy_matrix *out)
{
	const hsy_tensor_shape shape = hsy_tensor_shape_of(tensor);

	out->outputs = shape.outputs;
	out->inputs = shape.inputs;
	out->weights = read_shorts(bytes, shape.outputs * shape.inputs, arena);
	out->bias = shape.has_bias ? read_bias(bytes, shape.outputs, arena) : NULL;
}

static void read_network(hsy_bytes *bytes, hsy_arena *arena, hsy_network *out)
{
	out->words = read_vectors(bytes);
	out->affixes = read_vectors(bytes);
	for (size_t t = 0; t < HSY_N_TENSORS; t++)
		read_matrix(bytes, (hsy_tensor)t, arena, &out->matrices[t]);
}

/* How far from zero the sum of an output can get. */
static int64_t reach(const hsy_network *network, size_t tensor, size_t output)
{
	const hsy_matrix *m = &network->matrices[tensor];
	int64_t bias = m->bias ? m->bias[output] : 0;
	int64_t sum = 0;

	for (size_t i = 0; i < m->inputs; i++) {
		int weight = m->weights[output * m->inputs + i];

		sum += weight < 0 ? -weight : weight;
	}
	sum *= hsy_tensor_shape_of((hsy_tensor)tensor).limit << HSY_ACT_BITS;
	return sum + (bias < 0 ? -bias : bias);
}

/* Whether none overflows. The sums of an LSTM's two matrices are one. */
static bool is_bounded(const hsy_network *network)
{
	for (size_t t = 0; t < HSY_N_TENSORS; t++) {
		const hsy_matrix *m = &network->matrices[t];
		bool has_next = t < HSY_TENSOR_TAGS && t % 2 == 0;

		for (size_t o = 0; o < m->outputs; o++) {
			int64_t next = has_next ? reach(network, t + 1, o) : 0;

			if (reach(network, t, o) + next > HSY_SUM_MAX)
				return false;
		}
	}
	return true;
}

static bool is_sound(const hsy_model *model, const hsy_bytes *bytes)
{
	const hsy_network *network = &model->network;

	return !bytes->is_short && !bytes->left.len && model->n_xpos > 0 &&
	       model->n_xpos <= HSY_MAX_XPOS && network->words.n == model->n_words + 1 &&
	       network->affixes.n == HSY_N_AFFIXES;
}

static hsy_status read_head(hsy_bytes *bytes, hsy_error *err)
{
	hsy_str magic = hsy_bytes_take(bytes, MAGIC_SIZE);
	uint32_t version = hsy_bytes_number(bytes, 4);
	uint64_t low = hsy_bytes_number(bytes, 4);
	uint64_t high = hsy_bytes_number(bytes, 4);

	if (!hsy_str_is(magic, HSY_MODEL_MAGIC))
		return hsy_fail(err, HSY_E_FORMAT, "this is no syntax model");
	if (version != HSY_MODEL_VERSION)
		return hsy_fail(err, HSY_E_FORMAT,
		                "the syntax model has version %u, this program reads %d",
		                (unsigned)version, HSY_MODEL_VERSION);
	if (hsy_model_checksum(bytes->left) != (high << 32 | low))
		return hsy_fail(err, HSY_E_FORMAT,
		                "the syntax model is damaged: its checksum is wrong");
	return HSY_OK;
}

hsy_status hsy_model_read(hsy_str s, hsy_arena *arena, hsy_model *out, hsy_error *err)
{
	hsy_bytes bytes = {.left = s};
	hsy_status status = read_head(&bytes, err);

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
	if (!is_bounded(&out->network))
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
