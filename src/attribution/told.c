/* told.c -- which contents of attributions stand in which sentence. */
#include "attribution/draft.h"

size_t hsy_sentence_at(const hsy_text *text, size_t at)
{
	size_t low = 0, high = text->sentences.n;

	while (low + 1 < high) {
		size_t middle = low + (high - low) / 2;

		if (text->sentences.at[middle].span.begin <= at)
			low = middle;
		else
			high = middle;
	}
	return low;
}

static void add_piece(hsy_reading *r, hsy_told piece, hsy_tolds *of)
{
	const hsy_text *text = r->text;
	size_t i = hsy_sentence_at(text, piece.span.begin);

	for (; i < text->sentences.n; i++) {
		if (text->sentences.at[i].span.begin >= piece.span.end)
			break;
		if (of[i].n < HSY_DRAFTS_NEAR)
			hsy_vec_push(r->arena, &of[i], piece);
	}
}

const hsy_tolds *hsy_told_find(hsy_reading *r, const hsy_attributions *attributions)
{
	hsy_tolds *of = HSY_NEW_ARRAY(r->arena, r->text->sentences.n + 1, hsy_tolds);
	size_t i, k;

	for (i = 0; i < attributions->n; i++) {
		const hsy_attribution *a = &attributions->at[i];

		/* Who declines to speak states nothing. */
		if (a->stance == HSY_STANCE_DECLINES)
			continue;
		for (k = 0; k < a->content.n; k++)
			add_piece(r, (hsy_told){a->content.at[k], i}, of);
	}
	return of;
}
