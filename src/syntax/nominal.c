/* nominal.c -- noun phrases that state a fact without a verb. */
#include "syntax/grammar.h"

static void add(hsy_proposition *p, hsy_role role, size_t head, hsy_stretch words,
                hsy_arena *arena)
{
	const hsy_argument argument = {role, head, words};

	hsy_vec_push(arena, &p->arguments, argument);
}

/* "Mayor Rivera" only names; "former mayor Rivera" describes. */
enum { MIN_DESCRIPTION = 2 };

/* Fewer words state nothing that stands by itself: "43", "in May". */
enum { MIN_WORDS = 3 };

/* ---- apposition ---- */

/* "(NASA)": the same name again. */
static bool is_short_name(const hsy_grammar *g, size_t word)
{
	return g->words[word].upos == HSY_UPOS_PROPN &&
	       g->narrow[word].end - g->narrow[word].first == 1;
}

bool hsy_apposition_read(const hsy_grammar *g, size_t word, hsy_proposition *p,
                         hsy_arena *arena)
{
	size_t subject = g->words[word].head;

	/* "performance-per-dollar": what the parser tore apart is one. */
	if (g->relation[word] != HSY_RELATION_APPOS || is_short_name(g, word) ||
	    g->words[word].token == g->words[subject].token)
		return false;
	p->kind = HSY_PROPOSITION_APPOSITION;
	p->head = word;
	p->predicate = g->bare[word];
	hsy_stretch named = g->named[subject];
	p->words = g->narrow[word];
	if (named.end - named.first <= p->words.end - p->words.first ||
	    p->words.end - p->words.first < MIN_WORDS)
		p->words = hsy_stretch_join(named, p->words);
	add(p, HSY_ROLE_SUBJECT, subject, named, arena);
	hsy_mood_read(g, p);
	return true;
}

/* ---- descriptions ---- */

/* "the 43-year-old Moreno", not "the 16-inch model". */
static bool is_description(const hsy_grammar *g, size_t word)
{
	if (g->classes[word] & HSY_WORD_BIT(UNIT))
		return false;

	switch (g->relation[word]) {
	case HSY_RELATION_NMOD_DESC:
	case HSY_RELATION_COMPOUND:
	case HSY_RELATION_AMOD:
		return g->words[word].upos == HSY_UPOS_NOUN ||
		       g->words[word].upos == HSY_UPOS_ADJ;
	default:
		return false;
	}
}

/* "the former mayor Rivera" */
bool hsy_description_read(const hsy_grammar *g, size_t word, hsy_proposition *p,
                          hsy_arena *arena)
{
	hsy_stretch described = {word, word};

	if (g->words[word].upos != HSY_UPOS_PROPN || g->is_predicate[word])
		return false;
	for (size_t c = g->child[word]; c != HSY_NONE && c < word; c = g->next[c])
		if (is_description(g, c))
			described = hsy_stretch_join(described, g->bare[c]);
	if (described.end - described.first < MIN_DESCRIPTION)
		return false;
	p->kind = HSY_PROPOSITION_APPOSITION;
	p->head = word;
	p->predicate = described;
	p->words = g->named[word];
	add(p, HSY_ROLE_SUBJECT, word, g->named[word], arena);
	hsy_mood_read(g, p);
	return true;
}

/* ---- circumstances ---- */

bool hsy_circumstance_read(const hsy_grammar *g, size_t word, hsy_proposition *p,
                           hsy_arena *arena)
{
	hsy_relation relation = g->relation[word];
	size_t head = g->words[word].head;

	if ((relation != HSY_RELATION_OBL && relation != HSY_RELATION_OBL_UNMARKED) ||
	    g->is_predicate[word] || !g->is_predicate[head] || g->is_saying[head] ||
	    g->bare[word].end - g->bare[word].first < MIN_WORDS ||
	    !(hsy_grammar_is_beside(g, word) ||
	      (g->classes[word] & HSY_WORD_BIT(EVENT))) ||
	    hsy_grammar_is_according(g, word))
		return false;
	p->kind = HSY_PROPOSITION_CIRCUMSTANCE;
	p->head = head;
	p->words = p->predicate = g->bare[word];
	if (g->subject[head] != HSY_NONE)
		add(p, HSY_ROLE_SUBJECT, g->subject[head], g->named[g->subject[head]],
		    arena);
	add(p, hsy_mood_is_time(g, word) ? HSY_ROLE_TIME : HSY_ROLE_OBLIQUE, word,
	    g->bare[word], arena);
	hsy_mood_read(g, p);
	return true;
}

/* ---- events and measures ---- */

/* That there is a plan, or a document, of somebody's is a fact as well. */
#define HSY_WORDS_STATING                                                                \
	(HSY_WORD_BIT(FACT) | HSY_WORD_BIT(EVENT) | HSY_WORD_BIT(GOAL) |                 \
	 HSY_WORD_BIT(DOCUMENT))

static bool is_compound(hsy_relation relation)
{
	return relation == HSY_RELATION_COMPOUND || relation == HSY_RELATION_AMOD ||
	       relation == HSY_RELATION_NUMMOD || relation == HSY_RELATION_DET;
}

/* "of" leads to what the event is done to, or where nobody else does it, to who does
 * it; that needs more than grammar, so it is the object. */
static hsy_role role_of(const hsy_grammar *g, size_t word)
{
	size_t marker;

	switch (g->relation[word]) {
	case HSY_RELATION_NMOD_POSS:
		return HSY_ROLE_SUBJECT;
	case HSY_RELATION_NMOD:
	case HSY_RELATION_OBL:
	case HSY_RELATION_NMOD_UNMARKED:
		break;
	default:
		return HSY_N_ROLES;
	}
	marker = hsy_grammar_find(g, word, HSY_RELATION_CASE);
	if (hsy_mood_is_time(g, word))
		return HSY_ROLE_TIME;
	if (marker == HSY_NONE)
		return HSY_ROLE_OBLIQUE;
	if (g->classes[marker] & HSY_WORD_BIT(AGENT))
		return g->is_predicate[word] ? HSY_ROLE_OBLIQUE : HSY_ROLE_SUBJECT;
	return g->classes[marker] & HSY_WORD_BIT(PARTITIVE) ? HSY_ROLE_OBJECT
	                                                    : HSY_ROLE_OBLIQUE;
}

static bool is_name_or_number(const hsy_grammar *g, size_t word)
{
	hsy_upos upos = g->words[word].upos;

	return upos == HSY_UPOS_PROPN || upos == HSY_UPOS_NUM || upos == HSY_UPOS_SYM;
}

/* An event of somebody's, or a measure of something: "the loss" alone states none. */
static bool tells_of_whom(const hsy_grammar *g, size_t word)
{
	for (size_t c = g->child[word]; c != HSY_NONE; c = g->next[c])
		if (role_of(g, c) != HSY_N_ROLES || g->relation[c] == HSY_RELATION_ACL ||
		    (is_compound(g->relation[c]) && is_name_or_number(g, c)))
			return true;
	return false;
}

static bool is_clausal(hsy_relation relation)
{
	return relation == HSY_RELATION_ACL || relation == HSY_RELATION_ADVCL ||
	       relation == HSY_RELATION_XCOMP || relation == HSY_RELATION_CCOMP;
}

/* "the plan to sell", "the ship sold on Monday"; a relative clause is left out. */
static hsy_stretch words_of(const hsy_grammar *g, size_t word)
{
	hsy_stretch words = g->bare[word];

	for (size_t c = g->child[word]; c != HSY_NONE; c = g->next[c])
		if (is_clausal(g->relation[c]) && !hsy_grammar_is_apart(g, c) &&
		    hsy_grammar_subject(g, c) == HSY_NONE)
			words = hsy_stretch_join(words, g->narrow[c]);
	return words;
}

bool hsy_nominal_read(const hsy_grammar *g, size_t word, hsy_proposition *p,
                      hsy_arena *arena)
{
	if (g->words[word].upos != HSY_UPOS_NOUN || g->is_predicate[word] ||
	    !(g->classes[word] & HSY_WORDS_STATING) || !tells_of_whom(g, word))
		return false;
	p->kind = HSY_PROPOSITION_NOMINAL;
	p->head = word;
	p->words = hsy_grammar_unmarked(g, word, words_of(g, word));
	if (p->words.end - p->words.first < MIN_WORDS)
		return false;
	p->predicate = (hsy_stretch){word, word + 1};
	for (size_t c = g->child[word]; c != HSY_NONE; c = g->next[c]) {
		hsy_role role = role_of(g, c);

		if (is_compound(g->relation[c]))
			p->predicate = hsy_stretch_join(p->predicate, g->bare[c]);
		else if (role == HSY_ROLE_SUBJECT || role == HSY_ROLE_OBJECT)
			add(p, role, c, g->named[c], arena);
		else if (role != HSY_N_ROLES)
			add(p, role, c, g->bare[c], arena);
	}
	hsy_mood_read(g, p);
	return true;
}
