/* voice.c -- which predicates are passive. */
#include "syntax/grammar.h"

static bool is_marked(const hsy_grammar *g, size_t word)
{
	bool has_agent = false, has_doer = false;

	for (size_t c = g->child[word]; c != HSY_NONE; c = g->next[c]) {
		hsy_relation relation = g->relation[c];

		if (relation == HSY_RELATION_AUX_PASS ||
		    relation == HSY_RELATION_NSUBJ_PASS ||
		    relation == HSY_RELATION_CSUBJ_PASS)
			return true;
		has_agent = has_agent || relation == HSY_RELATION_OBL_AGENT;
		has_doer = has_doer || relation == HSY_RELATION_NSUBJ;
	}
	return has_agent && !has_doer;
}

static bool is_participle(const hsy_grammar *g, size_t word)
{
	hsy_str tag = hsy_syntax_xpos(g->syntax->model, &g->words[word]);

	return g->lexicon && (hsy_lexicon_tag(g->lexicon, tag) & HSY_FORM_PARTICIPLE);
}

bool hsy_grammar_is_passive(const hsy_grammar *g, size_t word)
{
	if (!g->is_predicate[word] || is_marked(g, word))
		return g->is_predicate[word];
	switch (g->relation[word]) {
	case HSY_RELATION_ACL: /* "the footage released on Friday", not "having won" */
		return is_participle(g, word) &&
		       hsy_grammar_find(g, word, HSY_RELATION_AUX) == HSY_NONE;
	case HSY_RELATION_CONJ: /* "was found and taken home" */
		return g->is_passive[g->words[word].head] && is_participle(g, word) &&
		       hsy_grammar_subject(g, word) == HSY_NONE;
	default:
		return false;
	}
}
