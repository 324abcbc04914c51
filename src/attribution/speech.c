/* speech.c -- quoted speech: which tokens are in it, and how far it goes on. */
#include "attribution/draft.h"

/* Between a quotation and the next paragraph of it stand at most the nested
 * ones of its own. */
enum { PIECES_NEAR = 16 };

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

/* The quotation that the content ends in; HSY_NONE when it is no speech. */
static size_t quotation_of(const hsy_reading *r, const hsy_draft *draft)
{
	size_t i, said = HSY_NONE;

	for (i = 0; i < draft->content.n; i++) {
		size_t last = draft->content.at[i].end - 1;

		if (r->speech[last] != HSY_NONE)
			said = r->speech[last];
	}
	return said;
}

/* The sentence in which source, cue and content are all told. */
static size_t last_sentence(const hsy_reading *r, const hsy_draft *draft)
{
	size_t last = draft->content.at[draft->content.n - 1].end;

	if (draft->source.end > last)
		last = draft->source.end;
	if (draft->cue.at[0].end > last)
		last = draft->cue.at[0].end;
	return hsy_at(r, last - 1)->sentence;
}

/* "…," X said. "…": the next quotations of the paragraph are X's, too. Returns
 * the last of them. */
static size_t speak_on(hsy_reading *r, size_t draft, size_t said)
{
	const hsy_sentences *sentences = &r->text->sentences;
	size_t i = last_sentence(r, &r->drafts.at[draft]);
	size_t block = sentences->at[i].block;

	while (++i < sentences->n && sentences->at[i].block == block &&
	       may_speak_on(r, &sentences->at[i])) {
		const hsy_quotation *next;

		said = r->speech[sentences->at[i].first];
		next = &r->text->quotations.at[said];
		hsy_draft_content(r, draft,
		                  (hsy_range){sentences->at[i].first, next->end});
		while (i + 1 < sentences->n && sentences->at[i + 1].first < next->end)
			i++;
	}
	return said;
}

/* "“…,” Lee said" tells itself whose it is, even where it goes on with another's. */
static bool tells_speaker(const hsy_reading *r, const hsy_quotation *quotation)
{
	const hsy_sentences *sentences = &r->text->sentences;
	size_t i = sentences->at[hsy_at(r, quotation->first)->sentence].first;
	size_t end = sentences->at[hsy_at(r, quotation->end - 1)->sentence].end;

	for (; i < end; i++)
		if (r->speech[i] == HSY_NONE && (r->taken[i] || hsy_at(r, i)->cue))
			return true;
	return false;
}

void hsy_speech_continue(hsy_reading *r, size_t draft)
{
	const hsy_quotations *quotations = &r->text->quotations;
	const hsy_draft *d = &r->drafts.at[draft];
	size_t i, said;

	if (d->is_silent || !d->content.n || !d->cue.n || hsy_range_empty(d->source))
		return;
	said = quotation_of(r, d);
	/* Who is named in a quotation does not go on speaking where it goes on. */
	if (said == HSY_NONE || r->speech[d->cue.at[0].first] == said)
		return;
	said = speak_on(r, draft, said);
	/* What was left open goes on in the next paragraph. */
	for (i = said + 1; i < quotations->n && i <= said + PIECES_NEAR; i++) {
		if (quotations->at[i].continues != said)
			continue;
		if (tells_speaker(r, &quotations->at[i]))
			break;
		hsy_draft_content(
		    r, draft,
		    (hsy_range){quotations->at[i].first, quotations->at[i].end});
		said = i;
	}
}
