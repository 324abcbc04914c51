/* grammar.h -- one sentence's tree, seen from above; private to this folder. */
#ifndef HSY_SYNTAX_GRAMMAR_H
#define HSY_SYNTAX_GRAMMAR_H

#include "syntax/proposition.h"

/* Arrays have an entry for each word of the text; those of the sentence in hand, from
 * first to end, are filled. */
typedef struct hsy_grammar {
	const hsy_syntax *syntax;
	const hsy_syntax_word *words; /* of the text */
	const hsy_lexicon *lexicon;
	size_t sentence, first, end;
	hsy_relation *relation; /* of a word without head the root's, whatever it says */
	size_t *child;          /* first dependent, or HSY_NONE */
	size_t *next;           /* next dependent of the same head */
	size_t *order;          /* words of the sentence, heads before dependents */
	hsy_word_set *classes;  /* of the lemma, and of the form */
	hsy_stretch *whole;     /* from the first to the last word below it */
	hsy_stretch *narrow;    /* without what states a fact of its own, or is no part */
	hsy_stretch *joint;     /* as narrow, with the facts told in one breath with it */
	hsy_stretch *bare;      /* as narrow, and without clauses below a noun */
	hsy_stretch *named;     /* as bare, without the preposition */
	size_t *object;         /* the first dependents of such relations, or HSY_NONE */
	size_t *possessor;
	size_t *negation; /* a dependent that negates it: "not", "no" */
	size_t *subject;  /* of a predicate: who does it, or to whom it is done */
	bool *is_predicate;
	bool *is_passive;
	bool *is_saying; /* only tells who says what stands below it or beside */
} hsy_grammar;

void hsy_grammar_init(hsy_grammar *g, const hsy_syntax *syntax, hsy_arena *arena);

/* Takes a sentence in hand. */
void hsy_grammar_read(hsy_grammar *g, size_t sentence);

/* The first dependent with that relation, or HSY_NONE. */
size_t hsy_grammar_find(const hsy_grammar *g, size_t word, hsy_relation relation);

/* Needs the same of its head. */
bool hsy_grammar_is_passive(const hsy_grammar *g, size_t word);

/* The subject that stands below it, or HSY_NONE. */
size_t hsy_grammar_subject(const hsy_grammar *g, size_t word);

/* "who", "which", "that": the noun that the clause stands below; any other word itself. */
size_t hsy_grammar_meant(const hsy_grammar *g, size_t clause, size_t word);

/* A comma, dash or bracket stands before all of it. */
bool hsy_grammar_is_apart(const hsy_grammar *g, size_t word);

/* It and the word it is joined to are one predicate: "shot and killed". */
bool hsy_grammar_is_same(const hsy_grammar *g, size_t word);
/* A complement without subject that somebody says: "vowed to appeal". */
bool hsy_grammar_is_vowed(const hsy_grammar *g, size_t word);
/* A verb of saying whose matter is a clause of its own. Needs reaches below the word. */
bool hsy_grammar_is_saying(const hsy_grammar *g, size_t word);
/* An oblique that tells who says so: "according to …". */
bool hsy_grammar_is_according(const hsy_grammar *g, size_t word);
/* One of the lexicon's phrases begins at the word. */
bool hsy_grammar_begins(const hsy_grammar *g, size_t word, hsy_phrase_class of);
/* It is joined to a word whose fact is another. */
bool hsy_grammar_is_second(const hsy_grammar *g, size_t word);
/* An oblique stands beside its clause: "On Monday, …". */
bool hsy_grammar_is_beside(const hsy_grammar *g, size_t word);

/* A noun's words without the preposition that leads to it. */
hsy_stretch hsy_grammar_unmarked(const hsy_grammar *g, size_t word, hsy_stretch words);

/* Any subject, of whatever kind. */
bool hsy_relation_is_subject(hsy_relation relation);
/* A clause below a noun: "acl" and its kinds. */
bool hsy_relation_is_acl(hsy_relation relation);
bool hsy_relation_is_advcl(hsy_relation relation);

hsy_stretch hsy_stretch_join(hsy_stretch a,
                             hsy_stretch b); /* an empty one adds nothing */

/* Negation, modality, tense and time of the proposition's head. */
void hsy_mood_read(const hsy_grammar *g, hsy_proposition *p);

/* Whether the word tells that it may not be so: "reportedly", "expected". */
bool hsy_mood_is_hedge(const hsy_grammar *g, size_t word);

/* Whether the argument tells when. */
bool hsy_mood_is_time(const hsy_grammar *g, size_t word);

/* The clause that a predicate heads. */
void hsy_clause_read(const hsy_grammar *g, size_t head, hsy_proposition *p,
                     hsy_arena *arena);

/* "Rivera, the mayor": what noun stands beside it says; and a noun that states an
 * event or a measure. False when it states nothing. */
bool hsy_apposition_read(const hsy_grammar *g, size_t word, hsy_proposition *p,
                         hsy_arena *arena);
/* "On Monday, in Rome, …": when or where the clause holds. */
bool hsy_circumstance_read(const hsy_grammar *g, size_t word, hsy_proposition *p,
                           hsy_arena *arena);
bool hsy_description_read(const hsy_grammar *g, size_t word, hsy_proposition *p,
                          hsy_arena *arena);
bool hsy_nominal_read(const hsy_grammar *g, size_t word, hsy_proposition *p,
                      hsy_arena *arena);

/* Appends the parts of the joint proposition with that index, if it is one. */
void hsy_coordinate_split(const hsy_grammar *g, size_t joint, hsy_propositions *out,
                          hsy_arena *arena);
#endif
