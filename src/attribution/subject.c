/* subject.c -- whose word a cue is where no words near it say so: by the tree. */
#include "attribution/join.h"

/* How far from a word its dependents are looked for, and how far up its heads; further
 * off is nobody whom a reader would take for the speaker. */
enum { REACH = 64, STEPS_MAX = 4, DEPTH_MAX = 24 };

typedef struct clause {
	const hsy_syntax_words *words;
	size_t first, end; /* words that are looked at */
	hsy_range cue;     /* words */
} clause;

static const hsy_syntax_word *word_at(const clause *c, size_t i)
{
	return &c->words->at[i];
}

static bool is_in(hsy_range range, size_t i)
{
	return i >= range.first && i < range.end;
}

static clause clause_of(const hsy_reading *r, hsy_range cue)
{
	const size_t *first = r->syntax->first;
	const hsy_sentence *s = &r->text->sentences.at[hsy_at(r, cue.first)->sentence];
	clause c = {.words = &r->syntax->words,
	            .first = first[s->first],
	            .end = first[s->end],
	            .cue = {first[cue.first], first[cue.end]}};

	if (c.cue.first > c.first + REACH)
		c.first = c.cue.first - REACH;
	if (c.end > c.cue.end + REACH)
		c.end = c.cue.end + REACH;
	return c;
}

/* The word of the cue that the others stand below, a verb if there is one. */
static size_t head_of_cue(const clause *c)
{
	size_t best = HSY_NONE;

	for (size_t i = c->cue.first; i < c->cue.end; i++) {
		const hsy_syntax_word *w = word_at(c, i);

		if (w->relation == HSY_RELATION_PUNCT ||
		    (w->head != HSY_NONE && is_in(c->cue, w->head)))
			continue;
		if (w->upos == HSY_UPOS_VERB)
			return i;
		if (best == HSY_NONE)
			best = i;
	}
	return best;
}

/* The first dependent with that relation outside of the cue; HSY_NONE. */
static size_t dependent(const clause *c, size_t word, hsy_relation relation)
{
	for (size_t i = c->first; i < c->end; i++)
		if (word_at(c, i)->head == word && word_at(c, i)->relation == relation &&
		    !is_in(c->cue, i))
			return i;
	return HSY_NONE;
}

static size_t speaker_below(const clause *c, size_t word)
{
	hsy_upos upos = word_at(c, word)->upos;
	size_t found = dependent(c, word, HSY_RELATION_NSUBJ);

	if (found == HSY_NONE && (upos == HSY_UPOS_NOUN || upos == HSY_UPOS_PROPN))
		found = dependent(c, word, HSY_RELATION_NMOD_POSS);
	return found;
}

/* Where the speaker of a word may be, if not below it: at the head of which it is a part;
 * HSY_NONE where a clause of somebody else begins. */
static size_t step_up(const clause *c, size_t word)
{
	const hsy_syntax_word *w = word_at(c, word);

	switch (w->relation) {
	case HSY_RELATION_XCOMP:
	case HSY_RELATION_CONJ:
	case HSY_RELATION_ADVCL:
	case HSY_RELATION_OBJ:
	case HSY_RELATION_OBL:
	case HSY_RELATION_NMOD:
	case HSY_RELATION_AUX:
	case HSY_RELATION_COP:
		return w->head;
	default:
		return HSY_NONE;
	}
}

/* "a letter saying that …", "officials who said that …" */
static size_t noun_above(const clause *c, size_t word)
{
	const hsy_syntax_word *w = word_at(c, word);

	if ((w->relation == HSY_RELATION_ACL || w->relation == HSY_RELATION_ACL_RELCL) &&
	    !is_in(c->cue, w->head))
		return w->head;
	return HSY_NONE;
}

/* "asked the council to say": whoever is asked. */
static size_t asked_for(const clause *c, size_t word)
{
	size_t asked = HSY_NONE;

	if (word_at(c, word)->relation == HSY_RELATION_XCOMP)
		asked = dependent(c, word_at(c, word)->head, HSY_RELATION_OBJ);
	return asked != HSY_NONE && asked < word ? asked : HSY_NONE;
}

static size_t find_speaker(const clause *c)
{
	size_t word = head_of_cue(c);

	for (size_t step = 0; word != HSY_NONE && step < STEPS_MAX; step++) {
		size_t found = speaker_below(c, word);

		if (found == HSY_NONE)
			found = noun_above(c, word);
		if (found == HSY_NONE)
			found = asked_for(c, word);
		if (found != HSY_NONE)
			return found;
		word = step_up(c, word);
		if (word < c->first || word >= c->end)
			return HSY_NONE;
	}
	return HSY_NONE;
}

/* Whether the word belongs to the noun phrase of head: not what a clause tells of it,
 * nor others that it is joined to. */
static bool is_below(const clause *c, size_t word, size_t head)
{
	for (size_t depth = 0; depth < DEPTH_MAX && word != HSY_NONE; depth++) {
		const hsy_syntax_word *w = word_at(c, word);

		if (word == head)
			return true;
		switch (w->relation) {
		case HSY_RELATION_ACL:
		case HSY_RELATION_ACL_RELCL:
		case HSY_RELATION_PARATAXIS:
			return false;
		case HSY_RELATION_PUNCT:
		case HSY_RELATION_CC:
		case HSY_RELATION_CONJ:
			if (w->head == head)
				return false;
			break;
		default:
			break;
		}
		word = w->head;
	}
	return false;
}

static hsy_range phrase_of(const clause *c, size_t head)
{
	hsy_range words = {head, head + 1};

	while (words.first > c->first && is_below(c, words.first - 1, head))
		words.first--;
	while (words.end < c->end && is_below(c, words.end, head))
		words.end++;
	return words;
}

hsy_range hsy_cue_subject(const hsy_reading *r, hsy_range cue)
{
	const hsy_range none = {0, 0};
	const clause c = clause_of(r, cue);
	size_t speaker = find_speaker(&c);

	if (speaker == HSY_NONE ||
	    hsy_at(r, word_at(&c, speaker)->token)->classes & HSY_WORD_BIT(IT))
		return none;
	hsy_range words = phrase_of(&c, speaker);
	hsy_range tokens = {word_at(&c, words.first)->token,
	                    word_at(&c, words.end - 1)->token + 1};
	return tokens;
}
