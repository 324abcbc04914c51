/* grammar.c -- dependents, reaches and subjects, each word visited once or twice. */
#include "syntax/grammar.h"

bool hsy_relation_is_subject(hsy_relation r)
{
	return r == HSY_RELATION_NSUBJ || r == HSY_RELATION_NSUBJ_PASS ||
	       r == HSY_RELATION_NSUBJ_OUTER || r == HSY_RELATION_CSUBJ ||
	       r == HSY_RELATION_CSUBJ_PASS || r == HSY_RELATION_CSUBJ_OUTER;
}

bool hsy_relation_is_acl(hsy_relation r)
{
	return r == HSY_RELATION_ACL || r == HSY_RELATION_ACL_RELCL;
}

bool hsy_relation_is_advcl(hsy_relation r)
{
	return r == HSY_RELATION_ADVCL || r == HSY_RELATION_ADVCL_RELCL;
}

hsy_stretch hsy_stretch_join(hsy_stretch a, hsy_stretch b)
{
	if (a.first >= a.end)
		return b;
	if (b.first >= b.end)
		return a;
	return (hsy_stretch){a.first < b.first ? a.first : b.first,
	                     a.end > b.end ? a.end : b.end};
}

void hsy_grammar_init(hsy_grammar *g, const hsy_syntax *syntax, hsy_arena *arena)
{
	const size_t n = syntax->words.n;

	*g = (hsy_grammar){.syntax = syntax, .words = syntax->words.at};
	g->lexicon = syntax->text->lexicon;
	g->relation = HSY_NEW_ARRAY(arena, n, hsy_relation);
	g->child = HSY_NEW_ARRAY(arena, n, size_t);
	g->next = HSY_NEW_ARRAY(arena, n, size_t);
	g->order = HSY_NEW_ARRAY(arena, n, size_t);
	g->classes = HSY_NEW_ARRAY(arena, n, hsy_word_set);
	g->whole = HSY_NEW_ARRAY(arena, n, hsy_stretch);
	g->narrow = HSY_NEW_ARRAY(arena, n, hsy_stretch);
	g->named = HSY_NEW_ARRAY(arena, n, hsy_stretch);
	g->object = HSY_NEW_ARRAY(arena, n, size_t);
	g->possessor = HSY_NEW_ARRAY(arena, n, size_t);
	g->joint = HSY_NEW_ARRAY(arena, n, hsy_stretch);
	g->bare = HSY_NEW_ARRAY(arena, n, hsy_stretch);
	g->negation = HSY_NEW_ARRAY(arena, n, size_t);
	g->subject = HSY_NEW_ARRAY(arena, n, size_t);
	g->is_predicate = HSY_NEW_ARRAY(arena, n, bool);
	g->is_passive = HSY_NEW_ARRAY(arena, n, bool);
	g->is_saying = HSY_NEW_ARRAY(arena, n, bool);
}

size_t hsy_grammar_find(const hsy_grammar *g, size_t word, hsy_relation relation)
{
	size_t c = g->child[word];

	while (c != HSY_NONE && g->relation[c] != relation)
		c = g->next[c];
	return c;
}

size_t hsy_grammar_subject(const hsy_grammar *g, size_t word)
{
	size_t c = g->child[word];

	while (c != HSY_NONE && !hsy_relation_is_subject(g->relation[c]))
		c = g->next[c];
	return c;
}

/* ---- links ---- */

static const hsy_token *token_of(const hsy_grammar *g, size_t word)
{
	return &g->syntax->text->tokens.at[g->words[word].token];
}

/* A token of several words ("storm-hit") has the classes of none. */
static hsy_word_set classes_of(const hsy_grammar *g, size_t word)
{
	const hsy_syntax_word *w = &g->words[word];
	const hsy_token *token = token_of(g, word);
	hsy_word_set set = 0;

	if (!g->lexicon || w->upos == HSY_UPOS_PUNCT)
		return 0;
	if (token->span.end - token->span.begin == w->form.len)
		set = token->classes;
	if (!hsy_str_equal(token->folded, w->lemma))
		set |= hsy_lexicon_word(g->lexicon, w->lemma);
	return set;
}

static void link_words(hsy_grammar *g)
{
	size_t n = g->first;

	for (size_t i = g->first; i < g->end; i++) {
		bool is_root = g->words[i].head == HSY_NONE;

		g->relation[i] = is_root ? HSY_RELATION_ROOT : g->words[i].relation;
		g->child[i] = HSY_NONE;
		g->classes[i] = classes_of(g, i);
	}
	for (size_t i = g->end; i > g->first; i--) {
		size_t head = g->words[i - 1].head;

		if (head == HSY_NONE) {
			g->order[n++] = i - 1;
			continue;
		}
		g->next[i - 1] = g->child[head];
		g->child[head] = i - 1;
	}
	for (size_t i = g->first; i < n; i++)
		for (size_t c = g->child[g->order[i]]; c != HSY_NONE; c = g->next[c])
			g->order[n++] = c;
}

/* ---- predicates ---- */

static bool is_predicate(const hsy_grammar *g, size_t word)
{
	if (g->words[word].upos == HSY_UPOS_VERB)
		return true;
	for (size_t c = g->child[word]; c != HSY_NONE; c = g->next[c])
		if (g->relation[c] == HSY_RELATION_COP ||
		    hsy_relation_is_subject(g->relation[c]))
			return true;
	return false;
}

/* ---- reaches ---- */

bool hsy_grammar_is_apart(const hsy_grammar *g, size_t word)
{
	size_t first = g->whole[word].first;

	return first > g->first && g->words[first - 1].upos == HSY_UPOS_PUNCT &&
	       hsy_str_find(HSY_STR(",;:([—–--…"), g->words[first - 1].form, 0) !=
	           HSY_NONE;
}

/* "shot and killed him": two verbs with one object state one fact. */
bool hsy_grammar_is_same(const hsy_grammar *g, size_t word)
{
	size_t head = g->words[word].head;

	return g->words[head].upos == HSY_UPOS_VERB && word == head + 2 &&
	       g->words[word].upos == HSY_UPOS_VERB &&
	       g->relation[head + 1] == HSY_RELATION_CC;
}

/* "by two points -- in early returns": more apart than by a comma. */
static bool is_dashed(const hsy_grammar *g, size_t word)
{
	return hsy_grammar_is_apart(g, word) &&
	       !hsy_str_is(g->words[g->whole[word].first - 1].form, ",");
}

/* In "the curfew ended, but the city in limbo" the second predicate has no verb. */
bool hsy_grammar_is_second(const hsy_grammar *g, size_t word)
{
	size_t head = g->words[word].head;

	if (!g->is_predicate[word])
		return g->words[head].upos == HSY_UPOS_VERB;
	return !hsy_grammar_is_same(g, word);
}

/* "On Monday" belongs to its clause, comma or not. */
enum { MIN_BESIDE = 4 };

/* A circumstance that a comma keeps apart: "Late on Monday, in Rome, …"; or an event that
 * it happened at, which is told of by itself: "said so | during the first debate". */
bool hsy_grammar_is_beside(const hsy_grammar *g, size_t word)
{
	if (g->whole[word].end - g->whole[word].first < MIN_BESIDE)
		return false;
	size_t end = g->whole[word].end;
	bool comma_follows = end < g->end && g->words[end].upos == HSY_UPOS_PUNCT;

	return word < g->words[word].head ? comma_follows
	                                  : hsy_grammar_is_apart(g, word) ||
	                                        (g->classes[word] & HSY_WORD_BIT(EVENT));
}

/* "to sell" belongs to what it is said of; "because it sold" is a fact beside it. */
static bool is_own_circumstance(const hsy_grammar *g, size_t word)
{
	size_t mark = hsy_grammar_find(g, word, HSY_RELATION_MARK);

	return hsy_grammar_is_apart(g, word) || word < g->words[word].head ||
	       mark == HSY_NONE || !(g->classes[mark] & HSY_WORD_BIT(TO));
}

/* A fact of its own that is told in one breath with its head's: "left because it rained",
 * "sold the ship and bought another". */
static bool is_joint(const hsy_grammar *g, size_t word)
{
	switch (g->relation[word]) {
	case HSY_RELATION_OBL:
		return !hsy_grammar_is_according(g, word);
	case HSY_RELATION_ADVCL:
		return word > g->words[word].head ||
		       hsy_grammar_subject(g, word) == HSY_NONE;
	case HSY_RELATION_CONJ:
		return hsy_grammar_subject(g, word) == HSY_NONE && !g->is_saying[word];
	default:
		return false;
	}
}

/* No part of the narrowest words that state what its head states. */
static bool is_left_out(const hsy_grammar *g, size_t word)
{
	switch (g->relation[word]) {
	case HSY_RELATION_PUNCT:
	case HSY_RELATION_CC:
	case HSY_RELATION_CC_PRECONJ:
	case HSY_RELATION_MARK:
	case HSY_RELATION_DISCOURSE:
	case HSY_RELATION_VOCATIVE:
	case HSY_RELATION_PARATAXIS:
	case HSY_RELATION_DISLOCATED:
	case HSY_RELATION_REPARANDUM:
	case HSY_RELATION_LIST:
	case HSY_RELATION_APPOS:
		return true;
	case HSY_RELATION_CONJ:
		return hsy_grammar_is_second(g, word);
	case HSY_RELATION_OBL:
	case HSY_RELATION_OBL_UNMARKED:
		return hsy_grammar_is_beside(g, word) ||
		       hsy_grammar_is_according(g, word);
	case HSY_RELATION_ACL:
	case HSY_RELATION_ACL_RELCL:
		return hsy_grammar_is_apart(g, word);
	case HSY_RELATION_NMOD:
		return word > g->words[word].head && is_dashed(g, word);
	case HSY_RELATION_ADVCL:
	case HSY_RELATION_ADVCL_RELCL:
		return is_own_circumstance(g, word);
	default:
		return false;
	}
}

static void read_negation(hsy_grammar *g, size_t word)
{
	hsy_relation r = g->relation[word];
	size_t head = g->words[word].head;

	if ((g->classes[word] & HSY_WORD_BIT(NEGATION)) &&
	    (r == HSY_RELATION_ADVMOD || r == HSY_RELATION_DET) &&
	    !hsy_grammar_begins(g, word, HSY_PHRASE_NOT_ONLY))
		g->negation[head] = word;
}

static void read_reaches(hsy_grammar *g)
{
	for (size_t i = g->first; i < g->end; i++) {
		g->whole[i] = g->narrow[i] = g->bare[i] = g->joint[i] = (hsy_stretch){
		    i, i + 1};
		g->negation[i] = HSY_NONE;
	}
	for (size_t i = g->end; i-- > g->first;) {
		size_t word = g->order[i], head = g->words[word].head;

		g->is_predicate[word] = is_predicate(g, word);
		g->is_saying[word] = hsy_grammar_is_saying(g, word);
		if (head == HSY_NONE)
			continue;
		/* Marks hang from what they surround: they are its edge, no part. */
		if (g->words[word].upos != HSY_UPOS_PUNCT)
			g->whole[head] = hsy_stretch_join(g->whole[head], g->whole[word]);
		read_negation(g, word);
		if (is_left_out(g, word)) {
			if (is_joint(g, word))
				g->joint[head] = hsy_stretch_join(g->joint[head],
				                                  g->joint[word]);
			continue;
		}
		g->narrow[head] = hsy_stretch_join(g->narrow[head], g->narrow[word]);
		g->joint[head] = hsy_stretch_join(g->joint[head], g->narrow[word]);
		if (!hsy_relation_is_acl(g->relation[word]))
			g->bare[head] = hsy_stretch_join(g->bare[head], g->bare[word]);
	}
}

/* A preposition leads to the noun, and so does what stands before it ("especially for"),
 * and "'s" away from it: no part of what it names. */
hsy_stretch hsy_grammar_unmarked(const hsy_grammar *g, size_t word, hsy_stretch words)
{
	for (size_t c = g->child[word]; c != HSY_NONE; c = g->next[c]) {
		if (g->relation[c] != HSY_RELATION_CASE)
			continue;
		if (c < word && g->whole[c].end > words.first && g->whole[c].end <= word)
			words.first = g->whole[c].end;
		else if (c > word && g->whole[c].end == words.end)
			words.end = c;
	}
	return words;
}

static void read_names(hsy_grammar *g)
{
	for (size_t i = g->first; i < g->end; i++) {
		g->named[i] = hsy_grammar_unmarked(g, i, g->bare[i]);
		g->object[i] = hsy_grammar_find(g, i, HSY_RELATION_OBJ);
		g->possessor[i] = hsy_grammar_find(g, i, HSY_RELATION_NMOD_POSS);
	}
}

/* ---- subjects ---- */

/* "told the crew to leave": the crew leaves. "wants to leave": who wants; and in "its
 * plan to leave", whose plan it is. */
static size_t borrowed_subject(const hsy_grammar *g, size_t word)
{
	size_t head = g->words[word].head;

	switch (g->relation[word]) {
	case HSY_RELATION_ACL:
		return hsy_grammar_find(g, word, HSY_RELATION_MARK) == HSY_NONE
		           ? head
		           : g->possessor[head];
	case HSY_RELATION_XCOMP:
		return g->object[head] != HSY_NONE ? g->object[head] : g->subject[head];
	case HSY_RELATION_ADVCL:
	case HSY_RELATION_CONJ:
		return g->subject[head];
	default:
		return HSY_NONE;
	}
}

size_t hsy_grammar_meant(const hsy_grammar *g, size_t clause, size_t word)
{
	if (g->relation[clause] == HSY_RELATION_ACL_RELCL &&
	    g->words[word].upos == HSY_UPOS_PRON &&
	    (g->classes[word] & HSY_WORD_BIT(RELATIVE)))
		return g->words[clause].head;
	return word;
}

static void read_subjects(hsy_grammar *g)
{
	for (size_t i = g->first; i < g->end; i++) {
		size_t word = g->order[i], subject = HSY_NONE;

		if (g->is_predicate[word])
			subject = hsy_grammar_subject(g, word);
		if (subject != HSY_NONE)
			subject = hsy_grammar_meant(g, word, subject);
		else if (g->is_predicate[word])
			subject = borrowed_subject(g, word);
		g->subject[word] = subject;
		g->is_passive[word] = hsy_grammar_is_passive(g, word);
	}
}

void hsy_grammar_read(hsy_grammar *g, size_t sentence)
{
	const hsy_sentence *s = &g->syntax->text->sentences.at[sentence];

	g->sentence = sentence;
	g->first = g->syntax->first[s->first];
	g->end = g->syntax->first[s->end];
	link_words(g);
	read_reaches(g);
	read_names(g);
	read_subjects(g);
}
