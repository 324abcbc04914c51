/* tagger.c -- a model's bytes, and a stretch of tokens through its network. */
#include "attribution/tagger.h"

const hsy_tensor_shape hsy_tagger_shapes[] = {
#define HSY_TENSOR(id, outputs, inputs, has_bias, limit)                                 \
	{outputs, inputs, has_bias, limit},
#include "attribution/tensor.def"
#undef HSY_TENSOR
};

/* ------------------------------------------------ reading */

static void put_slot(uint32_t *slots, uint32_t *rows, size_t n, uint32_t hash,
                     uint32_t row)
{
	size_t at = hash & (n - 1);

	while (rows[at])
		at = (at + 1) & (n - 1);
	slots[at] = hash;
	rows[at] = row;
}

/* At most half of the slots are taken. */
static void read_hashes(hsy_bytes *bytes, hsy_arena *arena, hsy_tagger *out)
{
	size_t n = hsy_bytes_count(bytes, 4);
	uint32_t *slots, *rows;

	out->n_slots = 2;
	while (out->n_slots < 2 * n)
		out->n_slots *= 2;
	slots = HSY_NEW_ARRAY(arena, out->n_slots, uint32_t);
	rows = HSY_NEW_ARRAY(arena, out->n_slots, uint32_t);
	for (size_t i = 0; i < n; i++)
		put_slot(slots, rows, out->n_slots, hsy_bytes_number(bytes, 4),
		         (uint32_t)i + 1);
	out->slots = slots;
	out->rows = rows;
	out->vectors = hsy_vectors_read(bytes, HSY_TAGGER_INPUT);
	bytes->is_short = bytes->is_short || out->vectors.n != n + 1;
}

hsy_status hsy_tagger_read(hsy_str s, hsy_arena *arena, hsy_tagger *out, hsy_error *err)
{
	hsy_bytes bytes = {.left = s};
	hsy_status status = hsy_bytes_head(&bytes, HSY_TAGGER_MAGIC, HSY_TAGGER_VERSION,
	                                   "attribution model", err);

	*out = (hsy_tagger){0};
	if (status != HSY_OK)
		return status;
	read_hashes(&bytes, arena, out);
	hsy_matrices_read(&bytes, hsy_tagger_shapes, HSY_N_TAGGER_TENSORS, arena,
	                  out->matrices);
	if (bytes.is_short || bytes.left.len)
		return hsy_fail(err, HSY_E_FORMAT,
		                "the attribution model has the wrong shape");
	if (!hsy_matrices_are_bounded(out->matrices, hsy_tagger_shapes,
	                              HSY_N_TAGGER_TENSORS, HSY_TAGGER_SCORE))
		return hsy_fail(err, HSY_E_FORMAT,
		                "the attribution model has too large weights");
	return HSY_OK;
}

/* ------------------------------------------------ running */

/* 0 for what was hardly ever seen in training. */
static size_t find_row(const hsy_tagger *tagger, uint32_t hash)
{
	const size_t last = tagger->n_slots - 1;

	for (size_t at = hash & last; tagger->rows[at]; at = (at + 1) & last)
		if (tagger->slots[at] == hash)
			return tagger->rows[at];
	return 0;
}

static void embed(const hsy_tagger *tagger, const hsy_seer *seer, size_t token,
                  int16_t *out)
{
	int32_t sum[HSY_TAGGER_INPUT] = {0};
	uint32_t sights[HSY_SIGHTS_MAX];
	size_t n = hsy_see(seer, token, sights);

	for (size_t i = 0; i < n; i++) {
		size_t row = find_row(tagger, sights[i]);

		if (row || i == 0)
			hsy_vectors_add(&tagger->vectors, row, sum);
	}
	hsy_vectors_end(sum, HSY_TAGGER_INPUT, out);
}

static void run_layer(const hsy_matrix *ahead, const int16_t *in, size_t n, int32_t *sums,
                      int16_t *out)
{
	hsy_matrices_run_lstm(ahead, false, in, n, sums, out);
	hsy_matrices_run_lstm(ahead + 2, true, in, n, sums, out);
}

void hsy_tagger_tag(const hsy_tagger *tagger, const hsy_seer *seer, size_t first,
                    size_t end, hsy_arena *arena, hsy_tags *out)
{
	const hsy_matrix *m = tagger->matrices;
	const size_t n = end - first;
	hsy_arena scratch;

	hsy_arena_init(&scratch);
	int16_t *input = HSY_NEW_ARRAY(&scratch, n * HSY_TAGGER_INPUT, int16_t);
	int16_t *one = HSY_NEW_ARRAY(&scratch, n * 2 * HSY_TAGGER_STATE, int16_t);
	int16_t *two = HSY_NEW_ARRAY(&scratch, n * 2 * HSY_TAGGER_STATE, int16_t);
	int32_t *sums = HSY_NEW_ARRAY(&scratch, n * 4 * HSY_TAGGER_STATE, int32_t);
	for (size_t i = 0; i < n; i++)
		embed(tagger, seer, first + i, input + i * HSY_TAGGER_INPUT);
	run_layer(&m[HSY_TAGGER_AHEAD_1], input, n, sums, one);
	run_layer(&m[HSY_TAGGER_AHEAD_2], one, n, sums, two);
	hsy_kernel_apply(&m[HSY_TAGGER_SCORE], two, n, sums);
	for (size_t i = 0; i < n * HSY_N_TAGS; i++)
		sums[i] >>= HSY_SUM_BITS - HSY_ACT_BITS;
	*out = (hsy_tags){
	    .first = first,
	    .n = n,
	    .best = HSY_NEW_ARRAY(arena, n, unsigned char),
	    .likelihood = HSY_NEW_ARRAY(arena, n * HSY_N_TAGS, uint16_t),
	};
	hsy_tags_decide(sums, m[HSY_TAGGER_FOLLOW].weights, out, &scratch);
	hsy_arena_clear(&scratch);
}
