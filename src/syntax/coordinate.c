/* coordinate.c -- "won Florida, Ohio and Utah" states three facts, and all at once. */
#include "syntax/grammar.h"

/* What is named or counted stands for itself, and so does what is described; "time and
 * money" is one thing. */
static bool stands_alone(const hsy_grammar *g, size_t word)
{
	if (g->words[word].upos == HSY_UPOS_PROPN)
		return true;
	for (size_t c = g->child[word]; c != HSY_NONE; c = g->next[c])
		switch (g->relation[c]) {
		case HSY_RELATION_NUMMOD:
		case HSY_RELATION_NMOD:
		case HSY_RELATION_NMOD_POSS:
		case HSY_RELATION_ACL:
		case HSY_RELATION_ACL_RELCL:
			return true;
		default:
			break;
		}
	return false;
}

/* "Gale & Sons" is one name. */
static bool is_one_name(const hsy_grammar *g, size_t member)
{
	size_t joined = hsy_grammar_find(g, member, HSY_RELATION_CC);

	return joined != HSY_NONE && hsy_str_is(g->words[joined].form, "&");
}

/* A longer list is a table. Each predicate that has it as its subject asks again. */
enum { MAX_DEPENDENTS = 64 };

/* All members of the list that word begins stand alone. */
static bool is_list(const hsy_grammar *g, size_t word)
{
	bool has_more = false;
	size_t n = 0;

	for (size_t c = g->child[word]; c != HSY_NONE; c = g->next[c]) {
		if (++n > MAX_DEPENDENTS)
			return false;
		if (g->relation[c] != HSY_RELATION_CONJ)
			continue;
		if (!stands_alone(g, c) || g->is_predicate[c] || is_one_name(g, c))
			return false;
		has_more = true;
	}
	return has_more && stands_alone(g, word);
}

static size_t next_member(const hsy_grammar *g, size_t first, size_t member)
{
	size_t c = member == first ? g->child[first] : g->next[member];

	while (c != HSY_NONE && g->relation[c] != HSY_RELATION_CONJ)
		c = g->next[c];
	return c;
}

/* The first member's own words: up to the mark, or the "and", before the second. */
static hsy_stretch first_member(const hsy_grammar *g, size_t word)
{
	size_t second = next_member(g, word, word);
	hsy_stretch words = {g->bare[word].first, g->whole[second].first};

	if (words.end <= word)
		words.end = word + 1;
	while (words.end > word + 1 && (g->words[words.end - 1].upos == HSY_UPOS_PUNCT ||
	                                g->relation[words.end - 1] == HSY_RELATION_CC))
		words.end--;
	return words;
}

/* The member that stands next to the predicate, with it; any other by itself. */
static hsy_stretch words_of(const hsy_proposition *whole, hsy_stretch member,
                            bool is_first, bool is_last)
{
	hsy_stretch words = member;

	if (is_first && member.first > whole->head)
		words.first = whole->words.first;
	if (is_last && member.end <= whole->head)
		words.end = whole->words.end;
	return words;
}

static hsy_arguments with_member(const hsy_arguments *all, size_t at, size_t member,
                                 hsy_stretch words, hsy_arena *arena)
{
	hsy_arguments out = {.n = 0};

	for (size_t i = 0; i < all->n; i++) {
		hsy_argument argument = all->at[i];

		if (i == at) {
			argument.head = member;
			argument.words = words;
		}
		hsy_vec_push(arena, &out, argument);
	}
	return out;
}

static void split_at(const hsy_grammar *g, size_t joint, size_t at, hsy_propositions *out,
                     hsy_arena *arena)
{
	const hsy_proposition whole = out->list.at[joint];
	const size_t first = whole.arguments.at[at].head;

	for (size_t c = first, next; c != HSY_NONE; c = next) {
		hsy_stretch words = c == first ? first_member(g, c) : g->bare[c];
		hsy_proposition part = whole;

		next = next_member(g, first, c);
		part.kind = HSY_PROPOSITION_PART;
		part.joint = joint;
		part.words = words_of(&whole, words, c == first, next == HSY_NONE);
		part.arguments = with_member(&whole.arguments, at, c, words, arena);
		hsy_vec_push(arena, &out->list, part);
	}
}

/* One list is enough: two would be told together, "respectively" or not. */
void hsy_coordinate_split(const hsy_grammar *g, size_t joint, hsy_propositions *out,
                          hsy_arena *arena)
{
	const hsy_arguments arguments = out->list.at[joint].arguments;

	for (size_t i = 0; i < arguments.n; i++)
		if (arguments.at[i].role != HSY_ROLE_COMPLEMENT &&
		    is_list(g, arguments.at[i].head)) {
			split_at(g, joint, i, out, arena);
			return;
		}
}
