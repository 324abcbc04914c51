/* inverse.c -- languages that put the speaker behind the verb, or leave him out: "Dijo
 * ayer a EFE el alcalde que …", "Añadió que …". */
#include "attribution/verb.h"

/* ------------------------------------------------ behind the verb */

/* How many of them may stand between a verb and its subject, or its "que". */
enum { FILLERS_MAX = 4 };

/* A day, an adverb, a place or a hearer at i: where it ends, or i. */
static size_t filler_end(const hsy_reading *r, const hsy_cue *cue, size_t i, size_t high)
{
	hsy_range noun;

	if (hsy_is(r, i, HSY_WORD_BIT(ADVERB) | HSY_WORD_BIT(WEEKDAY)))
		return i + 1;
	if (i + 1 < high && hsy_is(r, i, HSY_WORD_BIT(DETERMINER)) &&
	    hsy_is(r, i + 1, HSY_WORD_BIT(WEEKDAY)))
		return i + 2;
	if (hsy_hearer_at(r, cue, i, high, &noun))
		return noun.end;
	if (hsy_is(r, i, HSY_WORD_BIT(PREPOSITION)) &&
	    !hsy_is(r, i, HSY_WORD_BIT(PARTITIVE) | HSY_WORD_BIT(AS)) &&
	    hsy_noun_plain_after(r, i + 1, high, &noun))
		return noun.end;
	return i;
}

size_t hsy_fillers_end(const hsy_reading *r, const hsy_cue *cue, size_t i, size_t high)
{
	for (size_t n = 0; n < FILLERS_MAX && i < high; n++) {
		size_t end = filler_end(r, cue, i, high);

		if (end == i)
			break;
		i = end;
	}
	return i;
}

/* "el alcalde | en rueda de prensa", "Ana Ruiz | , que añadió": what belongs to the verb,
 * not to who speaks. */
static size_t speaker_end(const hsy_reading *r, hsy_range speaker)
{
	for (size_t i = speaker.first + 1; i < speaker.end; i++) {
		if (hsy_is_mark(r, i, ','))
			return hsy_relates_speech(r, i + 1, speaker.end) ? i : speaker.end;
		if (r->in_name[i])
			continue;
		if (hsy_phrase_match(r, HSY_PHRASE_ANONYMITY_KNOWLEDGE, i, speaker.end) ||
		    hsy_phrase_match(r, HSY_PHRASE_ANONYMITY_REASON, i, speaker.end) ||
		    hsy_is(r, i, HSY_WORD_BIT(RELATIVE)))
			return speaker.end;
		if (hsy_is(r, i, HSY_WORD_BIT(ADVERB)) ||
		    (hsy_is(r, i, HSY_WORD_BIT(PREPOSITION)) &&
		     !hsy_is(r, i, HSY_WORD_BIT(PARTITIVE))))
			return i;
	}
	return speaker.end;
}

bool hsy_relates_speech(const hsy_reading *r, size_t i, size_t high)
{
	if (i >= high || !hsy_is(r, i, HSY_WORD_BIT(RELATIVE)))
		return false;
	for (i++; i < high && hsy_is(r, i, HSY_VERB_GROUP); i++)
		;
	return i < high && hsy_at(r, i)->cue;
}

bool hsy_speaker_behind(const hsy_reading *r, const hsy_cue *cue, size_t i, size_t high,
                        hsy_range *out)
{
	if (!hsy_has_habit(r, HSY_HABIT_VERB_FIRST))
		return hsy_noun_after(r, i, high, out) && hsy_noun_speaks(r, *out);
	i = hsy_fillers_end(r, cue, i, high);
	if (!hsy_noun_after(r, i, high, out))
		return false;
	out->end = speaker_end(r, *out);
	return hsy_noun_speaks(r, *out);
}

/* ------------------------------------------------ what it says */

/* "(de) que …", ": «…»" at i, behind what else belongs to the verb. */
static bool content_at(const hsy_reading *r, const hsy_verb *v, size_t i, hsy_range *out)
{
	i = hsy_fillers_end(r, v->cue, i, v->high);
	if (i + 1 < v->high && hsy_is_mark(r, i, ',') &&
	    hsy_is(r, i + 1, HSY_WORD_BIT(THAT)) &&
	    !hsy_relates_speech(r, i + 1, v->high))
		i++;
	if (i + 1 < v->high && hsy_is(r, i, HSY_WORD_BIT(PREPOSITION)) &&
	    hsy_is(r, i + 1, HSY_WORD_BIT(THAT)))
		i++;
	if (i + 1 < v->high && hsy_is(r, i, HSY_WORD_BIT(THAT))) {
		/* "si" is part of the question, "que" of nothing. */
		i += hsy_is(r, i, HSY_WORD_BIT(RELATIVE));
		*out = (hsy_range){i, hsy_content_end(r, i, v->high)};
		return true;
	}
	if (i < v->high && (hsy_is_mark(r, i, ':') || hsy_is_mark(r, i, ',')))
		i++;
	if (!hsy_opens_speech(r, i, v->high))
		return false;
	*out = hsy_quoted_from(r, i, v->high);
	return true;
}

static bool is_paper(const hsy_reading *r, hsy_range source)
{
	return (hsy_at(r, hsy_noun_head(r, source))->classes & HSY_PAPER_NOUNS) != 0;
}

/* Known people and bodies announce; an unknown thing is what is announced: "anunció un
 * plan que cambiará". */
static bool is_definite_speaker(const hsy_reading *r, hsy_range speaker)
{
	const hsy_token *head = hsy_at(r, hsy_noun_head(r, speaker));

	if (head->capitalised)
		return true;
	return !is_paper(r, speaker) &&
	       (!hsy_is(r, speaker.first, HSY_WORD_BIT(DETERMINER)) ||
	        hsy_is(r, speaker.first, HSY_WORD_BIT(DEFINITE)));
}

bool hsy_may_follow(const hsy_reading *r, const hsy_verb *v, hsy_range speaker,
                    hsy_range content)
{
	if (!hsy_has_habit(r, HSY_HABIT_VERB_FIRST))
		return true;
	if ((v->cue->takes & HSY_CUE_OBJECT) && !is_definite_speaker(r, speaker))
		return false;
	return !hsy_may_be_noun(r, v->at) && !hsy_is_adverbial(r, content);
}

bool hsy_is_adverbial(const hsy_reading *r, hsy_range range)
{
	if (!hsy_is(r, range.first, HSY_WORD_BIT(PREPOSITION)))
		return false;
	for (size_t i = range.first; i < range.end; i++)
		if (hsy_is_finite_sign(r, i))
			return false;
	return true;
}

bool hsy_verb_first(const hsy_reading *r, const hsy_verb *v, hsy_range *speaker,
                    hsy_range *content)
{
	hsy_range other;

	if (!hsy_has_habit(r, HSY_HABIT_VERB_FIRST) || !hsy_is_told(v) ||
	    hsy_quoted_left(r, v, v->group.first, &other) ||
	    !hsy_speaker_behind(r, v->cue, v->group.end, v->high, speaker) ||
	    !is_definite_speaker(r, *speaker) ||
	    !content_at(r, v, speaker->end, content))
		return false;
	/* "Doe anunció la empresa que comprará" */
	return !(v->cue->takes & HSY_CUE_OBJECT) ||
	       !hsy_noun_before(r, v->low, v->group.first, &other) ||
	       !hsy_noun_speaks(r, other);
}

/* ------------------------------------------------ nobody named */

/* "dijo el alcalde, quien añadió": it has said something in the sentence before. */
static bool relates_to_speaker(const hsy_reading *r, const hsy_verb *v)
{
	size_t i = v->group.first;

	return i > v->start + 2 && hsy_is(r, i - 1, HSY_WORD_BIT(RELATIVE)) &&
	       hsy_is_mark(r, i - 2, ',') && r->taken[i - 3];
}

/* Nothing before the verb could be its subject. */
static bool opens_clause(const hsy_reading *r, const hsy_verb *v)
{
	size_t i = v->group.first;

	while (i > v->start &&
	       (hsy_is_separator(r, i - 1) ||
	        hsy_is(r, i - 1,
	               HSY_WORD_BIT(ADVERB) | HSY_WORD_BIT(COORDINATOR) |
	                   HSY_WORD_BIT(CONTRAST))))
		i--;
	return i == v->start;
}

bool hsy_subject_dropped(const hsy_reading *r, const hsy_verb *v, hsy_range *content)
{
	if (!hsy_has_habit(r, HSY_HABIT_NO_SUBJECT) || !hsy_is_told(v) ||
	    (v->cue->takes & (HSY_CUE_NOUN | HSY_CUE_DOCUMENT)) || v->is_negated)
		return false;
	if ((v->cue->takes & HSY_CUE_QUOTE) &&
	    hsy_quoted_left(r, v, v->group.first, content))
		return true;
	return (opens_clause(r, v) || relates_to_speaker(r, v)) &&
	       content_at(r, v, v->group.end, content);
}

static bool is_several(const hsy_reading *r, hsy_range source)
{
	return hsy_range_has(r, source,
	                     HSY_WORD_BIT(GROUP) | HSY_WORD_BIT(COORDINATOR));
}

/* The last sentence that the draft reaches into. */
static size_t last_sentence(const hsy_reading *r, const hsy_draft *draft)
{
	size_t last = draft->cue.at[0].end;

	for (size_t i = 0; i < draft->content.n; i++)
		if (draft->content.at[i].end > last)
			last = draft->content.at[i].end;
	return hsy_at(r, last - 1)->sentence;
}

/* Who spoke last, if it was in this sentence or the one before, and is one or several as
 * the verb wants it. Otherwise it remains unknown. */
hsy_range hsy_last_speaker(const hsy_reading *r, size_t at, const hsy_cue *cue,
                           bool is_compound)
{
	const hsy_draft *last = NULL;

	for (size_t i = hsy_drafts_near(r); i < r->drafts.n; i++) {
		const hsy_draft *draft = &r->drafts.at[i];

		if (!hsy_range_empty(draft->source) && draft->cue.n && !draft->is_silent &&
		    draft->cue.at[0].first < at &&
		    (!last || draft->cue.at[0].first > last->cue.at[0].first))
			last = draft;
	}
	if (!last || is_paper(r, last->source) ||
	    last_sentence(r, last) + 1 < hsy_at(r, at)->sentence ||
	    (!is_compound &&
	     is_several(r, last->source) != ((cue->forms & HSY_FORM_PLURAL) != 0)))
		return (hsy_range){0, 0};
	return last->source;
}
