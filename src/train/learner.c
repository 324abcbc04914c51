/* learner.c -- forward and backward through the network, one sentence at a time. */
#include "train/study.h"

/* Parts that are left out at random, so that the network leans on none too much. */
static const float DROP_WORD = 0.2F; /* the word, not its affixes */
static const float DROP_INPUT = 0.3F;

void hsy_learner_init(hsy_net *net, size_t n_words, uint64_t seed, hsy_arena *arena)
{
	hsy_net_init(net, seed, HSY_STATE);
	hsy_net_add_table(net, n_words + 1, HSY_INPUT, 0.1F, arena);
	hsy_net_add_table(net, HSY_N_AFFIXES, HSY_INPUT, 0, arena);
	hsy_net_add_tensors(net, hsy_tensor_shapes, HSY_N_TENSORS, arena);
}

static void embed(hsy_study *s)
{
	const hsy_net *net = s->pass.net;

	s->rows = HSY_NEW_ARRAY(s->pass.arena, s->pass.n, size_t);
	s->input = hsy_pass_zeros(&s->pass, s->pass.n * HSY_INPUT);
	s->input_mask = hsy_pass_mask(&s->pass, s->pass.n * HSY_INPUT, DROP_INPUT);
	for (size_t i = 0; i < s->pass.n; i++) {
		const hsy_lesson_word *word = &s->lesson->words[i];
		float *out = s->input + i * HSY_INPUT;

		if (hsy_random_part(&s->pass.net->random) >= DROP_WORD)
			s->rows[i] = word->row;
		hsy_weights_add_row(&net->tables[HSY_TABLE_WORDS], s->rows[i], out);
		for (size_t f = 0; f < word->features.n; f++)
			hsy_weights_add_row(&net->tables[HSY_TABLE_AFFIXES],
			                    word->features.rows[f], out);
	}
	for (size_t k = 0; k < s->pass.n * HSY_INPUT; k++)
		s->input[k] *= s->input_mask[k];
}

static void unembed(const hsy_study *s, float *d)
{
	hsy_net *net = s->pass.net;

	for (size_t k = 0; k < s->pass.n * HSY_INPUT; k++)
		d[k] *= s->input_mask[k];
	for (size_t i = 0; i < s->pass.n; i++) {
		const hsy_features *features = &s->lesson->words[i].features;

		hsy_weights_learn_row(&net->tables[HSY_TABLE_WORDS], s->rows[i],
		                      d + i * HSY_INPUT);
		for (size_t f = 0; f < features->n; f++)
			hsy_weights_learn_row(&net->tables[HSY_TABLE_AFFIXES],
			                      features->rows[f], d + i * HSY_INPUT);
	}
}

static void take(hsy_study *s, size_t n_xpos)
{
	float *d_first = hsy_pass_zeros(&s->pass, s->pass.n * 2 * HSY_STATE);
	float *d_second = hsy_pass_zeros(&s->pass, s->pass.n * 2 * HSY_STATE);
	float *d_input = hsy_pass_zeros(&s->pass, s->pass.n * HSY_INPUT);

	embed(s);
	hsy_pass_run_layer(&s->pass, &s->layers[0], HSY_TENSOR_AHEAD_1, HSY_TENSOR_BACK_1,
	                   s->input);
	hsy_pass_run_layer(&s->pass, &s->layers[1], HSY_TENSOR_AHEAD_2, HSY_TENSOR_BACK_2,
	                   s->layers[0].out);
	hsy_study_learn_tags(s, n_xpos, d_first);
	hsy_study_learn_arcs(s, d_second);
	hsy_study_learn_relations(s, d_second);
	hsy_pass_learn_layer(&s->pass, &s->layers[1], d_second, d_first);
	hsy_pass_learn_layer(&s->pass, &s->layers[0], d_first, d_input);
	unembed(s, d_input);
}

void hsy_learner_take(hsy_net *net, const hsy_lesson *lesson, size_t n_xpos)
{
	hsy_arena arena;
	hsy_study s = {.pass = {net, lesson->n, &arena}, .lesson = lesson};

	hsy_arena_init(&arena);
	take(&s, n_xpos);
	hsy_arena_clear(&arena);
}
