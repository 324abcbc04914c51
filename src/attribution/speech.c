/* speech.c -- quoted speech: which tokens are in it, and how far it goes on. */
#include "attribution/draft.h"

/* By token, the outermost quotation that is speech and no mere term. */
void hsy_speech_find(hsy_reading *r)
{
	const hsy_text *text = r->text;
	size_t i, k;

	for (i = 0; i < text->tokens.n; i++)
		r->speech[i] = HSY_NONE;
	for (i = 0; i < text->quotations.n; i++) {
		const hsy_quotation *quotation = &text->quotations.at[i];

		if (quotation->is_term)
			continue;
		for (k = quotation->first; k < quotation->end; k++) {
			if (r->speech[k] == HSY_NONE)
				r->speech[k] = i;
		}
	}
}

static bool may_speak_on(const hsy_reading *r, const hsy_sentence *sentence)
{
	size_t i;

	if (hsy_at(r, sentence->first)->kind != HSY_TOKEN_OPEN ||
	    r->speech[sentence->first] == HSY_NONE)
		return false;
	for (i = sentence->first; i < sentence->end; i++) {
		if (r->speech[i] == HSY_NONE && (r->taken[i] || hsy_at(r, i)->cue))
			return false;
	}
	return true;
}

/* "…," X said. "…": the next quotation of the paragraph is X's too, and so is
 * one that was left open and goes on in the next paragraph. */
void hsy_speech_continue(hsy_reading *r, size_t draft)
{
	const hsy_text *text = r->text;
	hsy_draft *d = &r->drafts.at[draft];
	const hsy_quotation *said = NULL;
	size_t i, sentence, last;

	if (d->is_silent || !d->content.n || !d->cue.n || hsy_range_empty(d->source))
		return;
	for (i = 0; i < d->content.n; i++) {
		if (r->speech[d->content.at[i].end - 1] != HSY_NONE)
			said = &text->quotations.at[r->speech[d->content.at[i].end - 1]];
	}
	if (!said)
		return;
	last = d->content.at[d->content.n - 1].end;
	if (d->source.end > last)
		last = d->source.end;
	if (d->cue.at[0].end > last)
		last = d->cue.at[0].end;
	sentence = hsy_at(r, last - 1)->sentence;
	while (sentence + 1 < text->sentences.n) {
		const hsy_sentence *next = &text->sentences.at[++sentence];
		size_t open = r->speech[next->first];

		if (next->block != text->sentences.at[sentence - 1].block ||
		    !may_speak_on(r, next))
			break;
		hsy_draft_content(
		    r, draft, (hsy_range){next->first, text->quotations.at[open].end});
		said = &text->quotations.at[open];
		while (sentence + 1 < text->sentences.n &&
		       text->sentences.at[sentence + 1].first < said->end)
			sentence++;
	}
	for (i = 0; i < text->quotations.n; i++) {
		const hsy_quotation *more = &text->quotations.at[i];

		if (more->continues != HSY_NONE &&
		    &text->quotations.at[more->continues] == said) {
			hsy_draft_content(r, draft, (hsy_range){more->first, more->end});
			said = more;
		}
	}
}
