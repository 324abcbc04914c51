/* mood.c -- whether, how surely and when a proposition holds. */
#include "syntax/grammar.h"

#define HSY_WORDS_HEDGING                                                                \
	(HSY_WORD_BIT(HEARSAY) | HSY_WORD_BIT(TENTATIVE) | HSY_WORD_BIT(RUMOUR) |        \
	 HSY_WORD_BIT(GOAL))

bool hsy_mood_is_hedge(const hsy_grammar *g, size_t word)
{
	return (g->classes[word] & HSY_WORDS_HEDGING) != 0;
}

static unsigned forms_of(const hsy_grammar *g, size_t word)
{
	const hsy_syntax *syntax = g->syntax;

	if (!g->lexicon)
		return 0;
	return hsy_lexicon_tag(g->lexicon,
	                       hsy_syntax_xpos(syntax->model, &syntax->words.at[word]));
}

/* The first word that has a tense tells it: "has" of "has been won", "won". */
static hsy_tense tense_of(const hsy_grammar *g, size_t word)
{
	unsigned forms = forms_of(g, word);

	if (g->words[word].upos == HSY_UPOS_AUX &&
	    (g->classes[word] & HSY_WORD_BIT(FUTURE)))
		return HSY_TENSE_FUTURE;
	if (forms & HSY_FORM_PAST)
		return HSY_TENSE_PAST;
	if (forms & HSY_FORM_PRESENT)
		return HSY_TENSE_PRESENT;
	return HSY_TENSE_NONE;
}

static bool is_auxiliary(hsy_relation relation)
{
	return relation == HSY_RELATION_AUX || relation == HSY_RELATION_AUX_PASS ||
	       relation == HSY_RELATION_COP;
}

static void read_auxiliary(const hsy_grammar *g, size_t word, hsy_proposition *p)
{
	bool is_have = g->classes[word] & HSY_WORD_BIT(HAVE);

	if (p->tense == HSY_TENSE_NONE)
		p->tense = tense_of(g, word);
	if (p->tense == HSY_TENSE_PRESENT && is_have && !(word == p->head))
		p->tense = HSY_TENSE_PAST;
	if ((g->classes[word] & HSY_WORD_BIT(MODAL)) &&
	    !(g->classes[word] & HSY_WORD_BIT(FUTURE)))
		p->modal = word;
}

static bool may_hedge(hsy_relation relation)
{
	return relation == HSY_RELATION_ADVMOD || relation == HSY_RELATION_AMOD;
}

/* Enough for any sentence of people: each circumstance of a predicate asks again. */
enum { MAX_DEPENDENTS = 64 };

static void read_dependents(const hsy_grammar *g, hsy_proposition *p)
{
	size_t n = 0;

	for (size_t c = g->child[p->head]; c != HSY_NONE && n++ < MAX_DEPENDENTS;
	     c = g->next[c]) {
		hsy_relation relation = g->relation[c];

		if (is_auxiliary(relation))
			read_auxiliary(g, c, p);
		else if (may_hedge(relation) && hsy_mood_is_hedge(g, c))
			p->hedge = c;
		else if (relation == HSY_RELATION_MARK &&
		         (g->classes[c] & HSY_WORD_BIT(CONDITION)))
			p->condition = c;
	}
}

/* "No prosecutor would …" denies as "would not" does. */
static void read_negation(const hsy_grammar *g, hsy_proposition *p)
{
	p->negation = g->negation[p->head];
	for (size_t i = 0; i < p->arguments.n && p->negation == HSY_NONE; i++) {
		const hsy_argument *a = &p->arguments.at[i];

		if (a->role == HSY_ROLE_SUBJECT || a->role == HSY_ROLE_OBJECT)
			p->negation = g->negation[a->head];
	}
}

void hsy_mood_read(const hsy_grammar *g, hsy_proposition *p)
{
	p->modal = p->hedge = p->condition = HSY_NONE;
	p->tense = HSY_TENSE_NONE;
	if (hsy_mood_is_hedge(g, p->head))
		p->hedge = p->head;
	read_dependents(g, p);
	if (p->tense == HSY_TENSE_NONE && p->modal == HSY_NONE)
		p->tense = tense_of(g, p->head);
	if (p->tense == HSY_TENSE_NONE && p->modal == HSY_NONE &&
	    forms_of(g, p->head) & HSY_FORM_PARTICIPLE)
		p->tense = HSY_TENSE_PAST; /* "the ship sold to Ann" */
	read_negation(g, p);
}

/* "2016" */
static bool is_year(hsy_str form)
{
	size_t digits = 0;

	while (digits < form.len && form.at[digits] >= '0' && form.at[digits] <= '9')
		digits++;
	return digits == 4 && form.len == 4 && (form.at[0] == '1' || form.at[0] == '2');
}

/* "November 16": the day may be the head. */
static bool is_day(const hsy_grammar *g, size_t word)
{
	return g->words[word].upos == HSY_UPOS_NUM && word > g->first &&
	       g->classes[word - 1] & HSY_WORD_BIT(MONTH);
}

bool hsy_mood_is_time(const hsy_grammar *g, size_t word)
{
	return (g->classes[word] &
	        (HSY_WORD_BIT(TIME) | HSY_WORD_BIT(MONTH) | HSY_WORD_BIT(WEEKDAY))) ||
	       is_year(g->words[word].form) || is_day(g, word);
}
