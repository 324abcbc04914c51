/* clause.c -- what a predicate says of whom: its words and its arguments. */
#include "syntax/grammar.h"

typedef struct reading {
	const hsy_grammar *g;
	hsy_proposition *p;
	hsy_arena *arena;
} reading;

static void add(const reading *r, hsy_role role, size_t head, hsy_stretch words)
{
	const hsy_argument argument = {role, head, words};

	hsy_vec_push(r->arena, &r->p->arguments, argument);
}

/* Without the preposition that it may have elsewhere, or as an agent. */
static void add_named(const reading *r, hsy_role role, size_t head)
{
	add(r, role, head, r->g->named[head]);
}

/* ---- the predicate ---- */

/* What belongs to a predicate that is a noun or an adjective, beside its copula. */
static bool is_of_nominal(hsy_relation relation)
{
	switch (relation) {
	case HSY_RELATION_DET:
	case HSY_RELATION_DET_PREDET:
	case HSY_RELATION_AMOD:
	case HSY_RELATION_COMPOUND:
	case HSY_RELATION_NUMMOD:
	case HSY_RELATION_NMOD:
	case HSY_RELATION_NMOD_POSS:
	case HSY_RELATION_NMOD_DESC:
	case HSY_RELATION_FLAT:
	case HSY_RELATION_CASE:
		return true;
	default:
		return false;
	}
}

static bool is_of_predicate(hsy_relation relation)
{
	switch (relation) {
	case HSY_RELATION_AUX:
	case HSY_RELATION_AUX_PASS:
	case HSY_RELATION_COP:
	case HSY_RELATION_COMPOUND_PRT:
	case HSY_RELATION_FIXED:
	case HSY_RELATION_GOESWITH:
		return true;
	default:
		return false;
	}
}

static hsy_stretch predicate_of(const hsy_grammar *g, size_t head)
{
	bool is_verb = g->words[head].upos == HSY_UPOS_VERB;
	hsy_stretch range = {head, head + 1};

	for (size_t c = g->child[head]; c != HSY_NONE; c = g->next[c]) {
		hsy_relation relation = g->relation[c];

		if (is_of_predicate(relation) || c == g->negation[head] ||
		    (!is_verb && is_of_nominal(relation)))
			range = hsy_stretch_join(range, g->bare[c]);
	}
	return range;
}

/* ---- arguments ---- */

/* "by" makes who does it out of an oblique, where the parser saw no agent; "by 2016" is
 * none. */
static bool is_agent(const hsy_grammar *g, size_t word)
{
	size_t marker = hsy_grammar_find(g, word, HSY_RELATION_CASE);

	if (hsy_mood_is_time(g, word))
		return false;
	return g->relation[word] == HSY_RELATION_OBL_AGENT ||
	       (marker != HSY_NONE && (g->classes[marker] & HSY_WORD_BIT(AGENT)) &&
	        g->words[g->words[word].head].upos == HSY_UPOS_VERB);
}

static hsy_role role_of_oblique(const hsy_grammar *g, size_t word, bool is_passive)
{
	if (is_passive && is_agent(g, word))
		return HSY_ROLE_SUBJECT;
	return hsy_mood_is_time(g, word) ? HSY_ROLE_TIME : HSY_ROLE_OBLIQUE;
}

/* "accused Wednesday of theft" accuses no day; "gave them access" has two objects, of
 * which the first is who gets the second. */
static hsy_role role_of_object(const hsy_grammar *g, size_t word)
{
	if (g->classes[word] & HSY_WORD_BIT(WEEKDAY))
		return HSY_ROLE_TIME;
	for (size_t c = g->next[word]; c != HSY_NONE; c = g->next[c])
		if (g->relation[c] == HSY_RELATION_OBJ &&
		    g->words[word].upos == HSY_UPOS_PRON)
			return HSY_ROLE_RECIPIENT;
	return HSY_ROLE_OBJECT;
}

/* HSY_N_ROLES for what is no argument. Subjects are seen to elsewhere. */
static hsy_role role_of(const hsy_grammar *g, size_t word, bool is_passive)
{
	switch (g->relation[word]) {
	case HSY_RELATION_OBJ:
		return role_of_object(g, word);
	case HSY_RELATION_IOBJ:
		return HSY_ROLE_RECIPIENT;
	case HSY_RELATION_OBL:
	case HSY_RELATION_OBL_AGENT:
	case HSY_RELATION_OBL_UNMARKED:
		return role_of_oblique(g, word, is_passive);
	case HSY_RELATION_CCOMP:
	case HSY_RELATION_XCOMP:
		return HSY_ROLE_COMPLEMENT;
	case HSY_RELATION_ADVMOD:
		return hsy_mood_is_time(g, word) ? HSY_ROLE_TIME : HSY_N_ROLES;
	default:
		return HSY_N_ROLES;
	}
}

static void add_arguments(const reading *r)
{
	const hsy_grammar *g = r->g;

	for (size_t c = g->child[r->p->head]; c != HSY_NONE; c = g->next[c]) {
		hsy_role role = role_of(g, c, r->p->is_passive);

		if (role == HSY_N_ROLES || role == HSY_ROLE_SUBJECT ||
		    (role == HSY_ROLE_OBLIQUE && hsy_grammar_is_according(g, c)))
			continue;
		size_t meant = hsy_grammar_meant(g, r->p->head, c);
		if (meant == c || role != HSY_ROLE_OBJECT)
			add(r, role, c, g->bare[c]);
		else
			add_named(r, role, meant);
	}
}

static size_t agent_of(const reading *r)
{
	size_t c = r->g->child[r->p->head];

	while (c != HSY_NONE && role_of(r->g, c, r->p->is_passive) != HSY_ROLE_SUBJECT)
		c = r->g->next[c];
	return c;
}

/* What was done to the subject is the object; who did it, the subject. */
static void add_subject(const reading *r)
{
	size_t subject = r->g->subject[r->p->head];
	size_t agent = r->p->is_passive ? agent_of(r) : HSY_NONE;

	if (agent != HSY_NONE)
		add_named(r, HSY_ROLE_SUBJECT, agent);
	if (subject != HSY_NONE)
		add_named(r, r->p->is_passive ? HSY_ROLE_OBJECT : HSY_ROLE_SUBJECT,
		          subject);
}

/* ---- words ---- */

static size_t length(hsy_stretch words)
{
	return words.end - words.first;
}

/* How many words may stand between what belongs together. */
enum { MAX_GAP = 3 };

/* "The ship that Rivera had sold in May to a scrapyard in Spain | sank": a subject that
 * states a fact of its own, and more than is said of it here. */
static bool has_far_subject(const hsy_grammar *g, size_t head)
{
	size_t subject = g->subject[head];

	if (subject == HSY_NONE || subject > head || g->words[subject].head != head ||
	    g->whole[subject].end > head)
		return false;
	return g->whole[subject].end > g->narrow[subject].end + MAX_GAP ||
	       (length(g->narrow[subject]) > length(g->bare[subject]) + 2 * MAX_GAP &&
	        2 * length(g->narrow[subject]) > length(g->narrow[head]));
}

/* "However, the bridge is safe": it joins sentences, and states nothing of this one. */
static bool is_connective(const hsy_grammar *g, size_t word, size_t head)
{
	return word + 1 < head && g->words[word].upos == HSY_UPOS_ADV &&
	       g->words[word + 1].upos == HSY_UPOS_PUNCT && !hsy_mood_is_hedge(g, word) &&
	       !hsy_mood_is_time(g, word) &&
	       !(g->classes[word] & HSY_WORD_BIT(NEGATION));
}

static hsy_stretch behind_subject(const hsy_grammar *g, size_t head)
{
	hsy_stretch words = g->narrow[head];

	if (has_far_subject(g, head))
		words.first = g->whole[g->subject[head]].end;
	while (words.first < head && (g->words[words.first].upos == HSY_UPOS_PUNCT ||
	                              is_connective(g, words.first, head)))
		words.first++;
	return words;
}

/* A clause that tells which noun is meant states something only with its noun. */
static hsy_stretch words_of(const hsy_grammar *g, size_t head)
{
	size_t noun = g->words[head].head;

	if (hsy_relation_is_acl(g->relation[head]) && !hsy_grammar_is_apart(g, head) &&
	    g->narrow[head].first <= g->bare[noun].end + MAX_GAP)
		return hsy_stretch_join(g->named[noun], g->narrow[head]);
	return behind_subject(g, head);
}

static hsy_proposition_kind kind_of(const hsy_grammar *g, size_t head)
{
	switch (g->relation[head]) {
	case HSY_RELATION_CCOMP:
	case HSY_RELATION_XCOMP:
	case HSY_RELATION_CSUBJ:
	case HSY_RELATION_CSUBJ_PASS:
	case HSY_RELATION_CSUBJ_OUTER:
		return HSY_PROPOSITION_COMPLEMENT;
	case HSY_RELATION_ACL:
	case HSY_RELATION_ACL_RELCL:
		return HSY_PROPOSITION_RELATIVE;
	case HSY_RELATION_ADVCL:
	case HSY_RELATION_ADVCL_RELCL:
		return HSY_PROPOSITION_CIRCUMSTANCE;
	default:
		return g->is_predicate[head] ? HSY_PROPOSITION_CLAUSE
		                             : HSY_PROPOSITION_NOMINAL;
	}
}

void hsy_clause_read(const hsy_grammar *g, size_t head, hsy_proposition *p,
                     hsy_arena *arena)
{
	const reading r = {g, p, arena};

	p->kind = kind_of(g, head);
	p->head = head;
	p->words = words_of(g, head);
	p->predicate = predicate_of(g, head);
	p->is_passive = g->is_passive[head];
	add_subject(&r);
	add_arguments(&r);
	hsy_mood_read(g, p);
}
