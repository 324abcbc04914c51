/* proposition.h -- what each sentence states: facts, smaller than sentences. */
#ifndef HSY_SYNTAX_PROPOSITION_H
#define HSY_SYNTAX_PROPOSITION_H

#include "syntax/quantity.h"

typedef enum hsy_proposition_kind {
#define HSY_PROPOSITION(id, name) HSY_PROPOSITION_##id,
#include "syntax/proposition.def"
#undef HSY_PROPOSITION
	HSY_N_PROPOSITION_KINDS
} hsy_proposition_kind;

typedef enum hsy_role {
#define HSY_ROLE(id, name) HSY_ROLE_##id,
#include "syntax/role.def"
#undef HSY_ROLE
	HSY_N_ROLES
} hsy_role;

typedef enum hsy_tense {
	HSY_TENSE_NONE,
	HSY_TENSE_PAST, /* "has won" too */
	HSY_TENSE_PRESENT,
	HSY_TENSE_FUTURE
} hsy_tense;

/* The names of the JSON output. */
const char *hsy_proposition_kind_name(hsy_proposition_kind kind);
const char *hsy_role_name(hsy_role role);
const char *hsy_tense_name(hsy_tense tense); /* NULL for none */

typedef struct hsy_argument {
	hsy_role role;
	size_t head;       /* word */
	hsy_stretch words; /* its preposition included, its relative clauses not */
} hsy_argument;

typedef HSY_VEC(hsy_argument) hsy_arguments;

/* All words are indexes into the syntax's words; HSY_NONE where there is none. */
typedef struct hsy_proposition {
	hsy_proposition_kind kind;
	size_t sentence;
	size_t head;       /* of its predicate; HSY_NONE for a whole sentence */
	hsy_stretch words; /* the narrowest stretch that states it; not its subject where
	                  * that stands outside: "shot a man and | fled" */
	hsy_stretch predicate; /* with auxiliaries, particle, copula and predicate noun;
	                      * empty for a whole sentence */
	hsy_arguments arguments; /* the subject first, if it has one */
	size_t negation;
	size_t modal;
	size_t hedge;     /* "reportedly", "expected" */
	size_t condition; /* "if" */
	hsy_tense tense;
	bool is_passive;     /* as written; roles are those of the active */
	size_t joint;        /* of a part: index of the proposition that lists it */
	hsy_stretch amounts; /* indexes into the amounts of the text */
} hsy_proposition;

typedef struct hsy_propositions {
	HSY_VEC(hsy_proposition) list; /* sentence by sentence */
	const hsy_amounts *amounts;
} hsy_propositions;

/*
 * Finds what each sentence states. A clause that only tells who says something is
 * none; what is said is one. Where the language has no model of syntax, a sentence is
 * one proposition, with its amounts and nothing else. The result lives in arena and
 * borrows from syntax. Linear in the number of words.
 */
const hsy_propositions *hsy_propositions_new(const hsy_syntax *syntax, hsy_arena *arena);
#endif
