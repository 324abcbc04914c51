/* proposition.c -- from each word that states a fact, the proposition. */
#include "syntax/proposition.h"

#include "syntax/grammar.h"

static const char *const kind_names[] = {
#define HSY_PROPOSITION(id, name) name,
#include "syntax/proposition.def"
#undef HSY_PROPOSITION
};

static const char *const role_names[] = {
#define HSY_ROLE(id, name) name,
#include "syntax/role.def"
#undef HSY_ROLE
};

const char *hsy_proposition_kind_name(hsy_proposition_kind kind)
{
	return kind < HSY_N_PROPOSITION_KINDS ? kind_names[kind] : NULL;
}

const char *hsy_role_name(hsy_role role)
{
	return role < HSY_N_ROLES ? role_names[role] : NULL;
}

const char *hsy_tense_name(hsy_tense tense)
{
	static const char *const names[] = {NULL, "past", "present", "future"};

	return names[tense];
}

typedef struct finder {
	hsy_grammar g;
	hsy_propositions *out;
	hsy_arena *arena;
} finder;

/* Shorter headlines and captions state nothing by themselves. */
enum { MIN_FRAGMENT = 3 };

/* A predicate in a place where it states something; alone it would be half a compound
 * that the parser tore apart. */
static bool heads_clause(const hsy_grammar *g, size_t word)
{
	size_t least = g->is_predicate[word] ? 2 : MIN_FRAGMENT;

	if (g->is_saying[word] || g->narrow[word].end - g->narrow[word].first < least)
		return false;
	if (g->relation[word] == HSY_RELATION_CONJ)
		return hsy_grammar_is_second(g, word);
	if (!g->is_predicate[word])
		return false;
	switch (g->relation[word]) {
	case HSY_RELATION_ROOT:
	case HSY_RELATION_CCOMP:
	case HSY_RELATION_CSUBJ:
	case HSY_RELATION_CSUBJ_PASS:
	case HSY_RELATION_CSUBJ_OUTER:
	case HSY_RELATION_ACL:
	case HSY_RELATION_ACL_RELCL:
	case HSY_RELATION_ADVCL:
	case HSY_RELATION_ADVCL_RELCL:
	case HSY_RELATION_PARATAXIS:
		return true;
	case HSY_RELATION_XCOMP:
		return hsy_grammar_is_vowed(g, word);
	default:
		return false;
	}
}

/* "Destruction of 34,000 emails.": a sentence without a verb. */
static bool is_fragment(const hsy_grammar *g, size_t word)
{
	return g->relation[word] == HSY_RELATION_ROOT && !g->is_predicate[word] &&
	       g->narrow[word].end - g->narrow[word].first >= MIN_FRAGMENT;
}

static bool read_word(const finder *f, size_t word, hsy_proposition *p)
{
	if (heads_clause(&f->g, word) || is_fragment(&f->g, word)) {
		hsy_clause_read(&f->g, word, p, f->arena);
		return true;
	}
	return hsy_apposition_read(&f->g, word, p, f->arena) ||
	       hsy_description_read(&f->g, word, p, f->arena) ||
	       hsy_circumstance_read(&f->g, word, p, f->arena) ||
	       hsy_nominal_read(&f->g, word, p, f->arena);
}

/* How many propositions before one may have the same words: the noun's and its clause's. */
enum { MAX_SAME = 4 };

/* "a drop that followed the merger": what its noun states, its clause does. */
static bool is_told(const hsy_propositions *out, const hsy_proposition *p)
{
	for (size_t i = out->list.n; i > 0 && i + MAX_SAME > out->list.n; i--) {
		const hsy_proposition *other = &out->list.at[i - 1];

		if (other->sentence == p->sentence &&
		    other->words.first == p->words.first &&
		    other->words.end == p->words.end)
			return true;
	}
	return false;
}

/* How many words a bracket at the end holds at most. */
enum { MAX_BRACKET = 16 };

/* "a priest (and a boxer": marks are no part of what they surround, but a bracket that was
 * opened is closed. */
static void close_bracket(const finder *f, hsy_proposition *p)
{
	const hsy_syntax_word *words = f->g.words;
	size_t end = p->words.end;

	if (end == f->g.end || !hsy_str_is(words[end].form, ")"))
		return;
	for (size_t i = end; i > p->words.first && i + MAX_BRACKET > end; i--)
		if (hsy_str_is(words[i - 1].form, "(")) {
			p->words.end++;
			return;
		}
}

/* "She left because it rained": both, and that one is why. */
static void add_joint(finder *f, const hsy_proposition *clause)
{
	hsy_stretch joint = f->g.joint[clause->head], narrow = f->g.narrow[clause->head];
	hsy_proposition p = *clause;

	/* The first of several is told with all that follow. */
	if (f->g.relation[clause->head] == HSY_RELATION_CONJ ||
	    (joint.first >= narrow.first && joint.end <= narrow.end))
		return;
	p.kind = HSY_PROPOSITION_JOINT;
	p.words = hsy_stretch_join(p.words, joint);
	close_bracket(f, &p);
	if (!is_told(f->out, &p))
		hsy_vec_push(f->arena, &f->out->list, p);
}

/* In the order of their heads, so that it is that of the text. */
static void read_sentence(finder *f, size_t sentence)
{
	hsy_grammar_read(&f->g, sentence);
	for (size_t word = f->g.first; word < f->g.end; word++) {
		hsy_proposition p = {.sentence = sentence, .joint = HSY_NONE};

		if (!read_word(f, word, &p))
			continue;
		close_bracket(f, &p);
		if (is_told(f->out, &p))
			continue;
		size_t at = f->out->list.n;
		hsy_vec_push(f->arena, &f->out->list, p);
		if (!heads_clause(&f->g, word))
			continue;
		add_joint(f, &p);
		hsy_coordinate_split(&f->g, at, f->out, f->arena);
	}
}

static void read_sentences(hsy_propositions *out, const hsy_syntax *syntax,
                           hsy_arena *arena)
{
	finder f = {.out = out, .arena = arena};
	hsy_arena scratch;

	hsy_arena_init(&scratch);
	hsy_grammar_init(&f.g, syntax, &scratch);
	for (size_t i = 0; i < syntax->text->sentences.n; i++)
		read_sentence(&f, i);
	hsy_arena_clear(&scratch);
}

/* ---- without trees ---- */

static bool has_word(const hsy_text *text, const hsy_sentence *sentence)
{
	for (size_t i = sentence->first; i < sentence->end; i++)
		if (text->tokens.at[i].kind == HSY_TOKEN_WORD)
			return true;
	return false;
}

static void take_sentences(hsy_propositions *out, const hsy_syntax *syntax,
                           hsy_arena *arena)
{
	const hsy_text *text = syntax->text;

	for (size_t i = 0; i < text->sentences.n; i++) {
		const hsy_sentence *s = &text->sentences.at[i];
		const hsy_proposition p = {
		    .kind = HSY_PROPOSITION_SENTENCE,
		    .sentence = i,
		    .words = {syntax->first[s->first], syntax->first[s->end]},
		    .head = HSY_NONE,
		    .negation = HSY_NONE,
		    .modal = HSY_NONE,
		    .hedge = HSY_NONE,
		    .condition = HSY_NONE,
		    .joint = HSY_NONE};

		if (has_word(text, s))
			hsy_vec_push(arena, &out->list, p);
	}
}

/* ---- amounts ---- */

/* The first amount that begins at the word or behind it. */
static size_t amount_at(const hsy_amounts *amounts, size_t word)
{
	size_t low = 0, high = amounts->list.n;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (amounts->list.at[middle].words.first < word)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

const hsy_propositions *hsy_propositions_new(const hsy_syntax *syntax, hsy_arena *arena)
{
	hsy_propositions *out = HSY_NEW(arena, hsy_propositions);

	if (syntax->model)
		read_sentences(out, syntax, arena);
	else
		take_sentences(out, syntax, arena);
	out->amounts = hsy_amounts_new(syntax, arena);
	for (size_t i = 0; i < out->list.n; i++) {
		hsy_proposition *p = &out->list.at[i];

		p->amounts.first = amount_at(out->amounts, p->words.first);
		p->amounts.end = amount_at(out->amounts, p->words.end);
	}
	return out;
}
