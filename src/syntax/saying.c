/* saying.c -- words that only tell who says what: that is attribution. */
#include "syntax/grammar.h"

static const hsy_token *token_of(const hsy_grammar *g, size_t word)
{
	return &g->syntax->text->tokens.at[g->words[word].token];
}

typedef struct matter {
	bool has_clause, has_question, has_aside, has_object;
} matter;

/* "whether it closed", "what was sold": open, so that nothing is said to be so. */
static bool is_question(const hsy_grammar *g, size_t word)
{
	return g->classes[g->whole[word].first] &
	       (HSY_WORD_BIT(QUESTION) | HSY_WORD_BIT(CONDITION));
}

/* What a verb of saying has beside who says it and to whom. */
static matter matter_of(const hsy_grammar *g, size_t word)
{
	matter m = {false, false, false, false};

	for (size_t c = g->child[word]; c != HSY_NONE; c = g->next[c])
		switch (g->relation[c]) {
		case HSY_RELATION_CCOMP:
			m.has_question = m.has_question || is_question(g, c);
			m.has_clause = true;
			break;
		case HSY_RELATION_PARATAXIS:
			m.has_aside = true;
			break;
		case HSY_RELATION_OBJ:
		case HSY_RELATION_XCOMP:
		case HSY_RELATION_NSUBJ_PASS:
		case HSY_RELATION_AUX_PASS:
			m.has_object = true;
			break;
		default:
			break;
		}
	return m;
}

/* "…, reports Reuters": who says it stands behind the verb, and looks like what is said. */
static bool is_turned(const hsy_grammar *g, size_t word)
{
	bool stands_beside = g->relation[word] == HSY_RELATION_PARATAXIS ||
	                     (g->relation[word] == HSY_RELATION_CONJ &&
	                      hsy_grammar_find(g, word, HSY_RELATION_CC) == HSY_NONE);
	size_t object = hsy_grammar_find(g, word, HSY_RELATION_OBJ);

	return stands_beside && object == word + 1 && word > g->first &&
	       g->words[word - 1].upos == HSY_UPOS_PUNCT &&
	       g->words[object].upos == HSY_UPOS_PROPN;
}

/* "She said it closed", "…, she said": the matter is a clause, or stands elsewhere. Who
 * does not say so, or asks whether, states something by that. */
bool hsy_grammar_is_saying(const hsy_grammar *g, size_t word)
{
	const hsy_cue *cue = token_of(g, word)->cue;
	const matter m = matter_of(g, word);
	unsigned takes = cue ? cue->takes : 0;

	if (g->words[word].upos != HSY_UPOS_VERB || m.has_question ||
	    g->negation[word] != HSY_NONE ||
	    !(takes & (HSY_CUE_CLAUSE | HSY_CUE_THAT | HSY_CUE_QUOTE)))
		return false;
	if (takes & HSY_CUE_QUOTE && is_turned(g, word))
		return true;
	if (m.has_clause || m.has_aside || m.has_object)
		return m.has_clause || (m.has_aside && !m.has_object);
	return takes & HSY_CUE_CLAUSE ||
	       (g->relation[word] == HSY_RELATION_PARATAXIS && takes & HSY_CUE_QUOTE);
}

bool hsy_grammar_is_vowed(const hsy_grammar *g, size_t word)
{
	const hsy_cue *cue = token_of(g, g->words[word].head)->cue;

	return cue && cue->takes & HSY_CUE_INFINITIVE;
}

/* The tokens from first on are the words of the phrase. */
static bool begins_with(const hsy_text *text, size_t first, hsy_str phrase)
{
	for (size_t at = 0, i = first; at < phrase.len; i++) {
		hsy_str rest = {phrase.at + at, phrase.len - at};
		hsy_str word = {NULL, 0};

		if (i < text->tokens.n)
			word = text->tokens.at[i].folded;
		if (!word.len || word.len > rest.len ||
		    memcmp(rest.at, word.at, word.len) != 0 ||
		    (rest.len > word.len && rest.at[word.len] != ' '))
			return false;
		at += word.len + 1;
	}
	return true;
}

bool hsy_grammar_begins(const hsy_grammar *g, size_t word, hsy_phrase_class of)
{
	const hsy_str *phrases = NULL;
	size_t n = 0;

	if (g->lexicon)
		phrases = hsy_lexicon_phrases(g->lexicon, of, &n);
	for (size_t i = 0; i < n; i++)
		if (begins_with(g->syntax->text, g->words[word].token, phrases[i]))
			return true;
	return false;
}

/* "according to the mayor": tells who says so, as a clause of saying does. */
bool hsy_grammar_is_according(const hsy_grammar *g, size_t word)
{
	return hsy_grammar_begins(g, g->whole[word].first, HSY_PHRASE_ACCORDING);
}
