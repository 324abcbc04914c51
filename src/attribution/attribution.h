/* attribution.h -- who says what in one document, and where it says so. */
#ifndef HSY_ATTRIBUTION_H
#define HSY_ATTRIBUTION_H

#include "attribution/factor.h"
#include "catalogue/catalogue.h"
#include "syntax/proposition.h"

/* The names in source_type.def are those of the JSON output. */
typedef enum hsy_source_type {
#define HSY_SOURCE_TYPE(id, name) HSY_SOURCE_##id,
#include "attribution/source_type.def"
#undef HSY_SOURCE_TYPE
	HSY_N_SOURCE_TYPES
} hsy_source_type;

const char *hsy_source_type_name(hsy_source_type type);
hsy_source_type hsy_source_type_find(hsy_str name); /* HSY_N_SOURCE_TYPES if none */

typedef enum hsy_mode { HSY_DIRECT, HSY_INDIRECT, HSY_MIXED } hsy_mode;

const char *hsy_mode_name(hsy_mode mode); /* "direct", "indirect", "mixed" */

typedef HSY_VEC(hsy_span) hsy_spans;
typedef HSY_VEC(size_t) hsy_indexes;

/* A level of a factor with the words that justify it (empty: none are needed,
 * it is what holds when the article says nothing). */
typedef struct hsy_reason {
	hsy_level level;
	hsy_span words;
} hsy_reason;

typedef struct hsy_attribution {
	hsy_str id;       /* "a" and 12 digits, from document and spans */
	hsy_spans source; /* empty for "reportedly" */
	hsy_spans cue;
	hsy_spans content;
	hsy_str source_name; /* canonical in this document: "she" becomes "Jane Doe" */
	hsy_source_type source_type;
	bool anonymous;
	hsy_str description; /* what the article says of the source: "senior engineer" */
	hsy_mode mode;
	hsy_stance stance;
	bool hedged;
	size_t via; /* index of the attribution that relays this one, or HSY_NONE */
	bool self_interested; /* speaks of itself, its product, its guests */
	unsigned confidence;  /* that it is right, in thousandths */
	/* What the score needs that is the same for every claim it supports. */
	hsy_reason how_known;
	hsy_reason naming;
	hsy_reason hedge;
	hsy_reason trace;
} hsy_attribution;

/* An article as a whole leans on a source. */
typedef enum hsy_citation_kind {
	HSY_CITATION_CREDIT,    /* "Source: TechCrunch" */
	HSY_CITATION_EXCLUSIVE, /* "exclusive reporting by" */
	HSY_CITATION_LINK,      /* a hyperlink of the main text */
	HSY_CITATION_SYNDICATED /* printed from a wire or another outlet */
} hsy_citation_kind;

const char *hsy_citation_kind_name(hsy_citation_kind kind);

typedef struct hsy_citation {
	hsy_str to; /* the name as written, or the host of the link */
	hsy_citation_kind kind;
	hsy_span span;
	hsy_str url; /* absent without a link */
} hsy_citation;

/* Somebody named who, the article says, keeps silent: never a source. */
typedef struct hsy_silence {
	hsy_str name;
	hsy_span source;
	hsy_span cue;
	hsy_span about; /* what is not disclosed; may be empty */
} hsy_silence;

/* What a reader can do with a statement. */
typedef enum hsy_matter {
#define HSY_MATTER(id, name) HSY_MATTER_##id,
#include "attribution/matter.def"
#undef HSY_MATTER
	HSY_N_MATTERS
} hsy_matter;

const char *hsy_matter_name(hsy_matter matter); /* of the JSON output */

/* One place where the document states one thing: a proposition, or the content of
 * attributions in which none was found. */
typedef struct hsy_statement {
	hsy_span span;
	hsy_span sentence; /* that it begins in */
	hsy_span subject;  /* may stand outside of span; empty where none is told */
	hsy_span head;     /* the word that says what of it; empty when not known */
	hsy_proposition_kind kind;
	hsy_matter matter;
	hsy_tense tense;
	bool own_voice;
	bool is_negated;
	bool is_open;             /* "may", "should", "if": not told as so */
	hsy_indexes attributions; /* those whose content this is; empty in own voice */
	hsy_reason hedge;         /* of the statement itself: "may", "could" */
} hsy_statement;

/* A pronoun or a first name, and whom it stands for. */
typedef struct hsy_stand_in {
	hsy_span span;
	hsy_str name;
} hsy_stand_in;

typedef HSY_VEC(hsy_attribution) hsy_attributions;
typedef HSY_VEC(hsy_citation) hsy_citations;
typedef HSY_VEC(hsy_silence) hsy_silences;
typedef HSY_VEC(hsy_statement) hsy_statements;
typedef HSY_VEC(hsy_stand_in) hsy_stand_ins;

/* Everything found in one document, each list in order of text. */
typedef struct hsy_findings {
	hsy_attributions attributions;
	hsy_citations citations;
	hsy_silences silences;
	hsy_statements statements;
	hsy_stand_ins stand_ins;
} hsy_findings;

/* What attributions are found with, beside the text. */
typedef struct hsy_finder {
	const hsy_catalogue *catalogue;
	const struct hsy_tagger *tagger; /* NULL: by the grammar alone */
	unsigned least; /* confidence that an attribution needs; 0: HSY_LEAST_USUAL */
} hsy_finder;

/* In thousandths: certain; what is usually asked, which finds most at good precision;
 * and what a case asks, where a wrong attribution is worse than a missing one. The manual
 * has a table of what each level finds. */
enum { HSY_SURE = 1000, HSY_LEAST_USUAL = 410, HSY_LEAST_OF_CASE = 750 };

/* Reads the attributions of a document. syntax is of the same text; it may be
 * NULL, or have no model. The result lives in arena and borrows from text and its
 * document. Without a lexicon (text->lexicon NULL) there are only links and statements
 * in own voice. */
const hsy_findings *hsy_findings_new(const hsy_text *text, const hsy_syntax *syntax,
                                     const hsy_finder *finder, hsy_arena *arena);
#endif
