/* tag.c -- parts of speech, from the first layer. */
#include "syntax/pass.h"

static const int32_t *apply(const hsy_model *model, hsy_tensor tensor, hsy_room *room)
{
	hsy_kernel_apply(&model->network.matrices[tensor], room->own, room->n,
	                 room->sums);
	return room->sums;
}

void hsy_syntax_tag(const hsy_model *model, hsy_room *room, hsy_syntax_word *words)
{
	const int32_t *scores;

	hsy_kernel_apply(&model->network.matrices[HSY_TENSOR_TAGS], room->first, room->n,
	                 room->sums);
	hsy_kernel_leaky(room->sums, room->n * HSY_TAGS, room->own);
	scores = apply(model, HSY_TENSOR_UPOS, room);
	for (size_t i = 0; i < room->n; i++)
		words[i].upos = (hsy_upos)hsy_kernel_best(scores + i * HSY_N_UPOS,
		                                          HSY_N_UPOS);
	scores = apply(model, HSY_TENSOR_XPOS, room);
	for (size_t i = 0; i < room->n; i++)
		words[i].xpos = (uint8_t)hsy_kernel_best(scores + i * HSY_MAX_XPOS,
		                                         model->n_xpos);
}
