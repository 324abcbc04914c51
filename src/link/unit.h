/* unit.h -- statements as terms and figures, and how they are compared; private
 * to this folder. */
#ifndef HSY_LINK_UNIT_H
#define HSY_LINK_UNIT_H

#include "link/figure.h"
#include "link/link.h"

/* A stem, or the name of the catalogue with "=" before it. */
typedef struct hsy_word_entry {
	hsy_str text;
	size_t n_records;   /* that have it */
	size_t last_record; /* while counting */
	size_t n_capital;   /* inside a sentence, in capitals: a name */
	size_t n_small;
	size_t n_first; /* in capitals, where all words are */
	unsigned level; /* how rare it is in its language: hsy_lexicon_rarity */
	unsigned worth; /* what it tells that two units share it: see unit.c */
	bool is_light; /* a goal or a guess: "plans", "expected" */
	double weight;
	size_t rank; /* from rare to common, then bytewise */
} hsy_word_entry;

typedef struct hsy_vocabulary {
	hsy_map index;
	HSY_VEC(hsy_word_entry) list;
} hsy_vocabulary;

/* One content word of a unit. */
typedef struct hsy_keyword {
	size_t word;
	hsy_span span;
	bool is_time; /* month, weekday, year, hour */
	bool is_subject;
	bool is_head; /* it is what is said of the subject */
} hsy_keyword;

typedef HSY_VEC(hsy_keyword) hsy_keywords;

/* "Jane Doe": the word before a name tells people of one surname apart. */
typedef struct hsy_given {
	size_t given;
	size_t surname;
	bool is_known; /* as a given name; it is no term then */
} hsy_given;

typedef HSY_VEC(hsy_given) hsy_givens;

/* All words of a sentence. */
typedef struct hsy_wording {
	hsy_indexes stems; /* sorted, each once */
	size_t n_tokens;
} hsy_wording;

/* Of each unit so much is read: what is longer is a list, no sentence, and all that
 * is compared pair by pair stays small. */
enum { HSY_UNIT_READ = 400 };

/* What a statement says. */
typedef struct hsy_unit {
	hsy_place place;
	hsy_span span;
	hsy_keywords terms; /* in order of text */
	hsy_keywords set;   /* by word, each once */
	hsy_figures figures;
	hsy_indexes implied; /* words of the speaker that "it" or "we" stands for */
	hsy_givens givens;
	bool is_negated;
	bool is_denied; /* by its source: negated therefore */
	bool is_question;
	bool is_total;      /* of everything there is: "worldwide" */
	bool leans;         /* begins with a pronoun that nothing resolves */
	bool has_speaker;   /* as its subject: "Amazon announced" */
	bool has_verb;      /* one that shows as finite: "is", "will", "said" */
	bool is_clause;     /* and no noun phrase */
	bool looks_ahead;   /* "will", "road map" */
	bool has_time;
	bool has_name;    /* a capital inside the sentence, or a known name */
	bool has_tree;    /* its head is known */
	bool is_told_so;  /* flatly, by a verb with a tense: it can be contradicted */
	bool is_bound;    /* to what stands before it: too little to know it elsewhere */
	size_t current;   /* the term behind "current", or HSY_NONE */
	hsy_span present; /* the word "current" itself */
	unsigned worth;   /* of set and figures */
	hsy_indexes pairs; /* of neighbouring words, as hashes, sorted, each once */
	const hsy_wording *sentence; /* whose main statement it is, or NULL */
	hsy_str key;                 /* normal form: see unit.c */
} hsy_unit;

/* All statements of all records, in order: one unit each. */
typedef struct hsy_units {
	const hsy_records *records;
	hsy_vocabulary words;
	HSY_VEC(hsy_unit) list;
	size_t *first; /* [record]: its first unit; and one past the last */
} hsy_units;

void hsy_units_read(hsy_units *units, const hsy_records *records, hsy_arena *arena);

/* Whether a word is used as a name in this corpus. */
bool hsy_word_is_name(const hsy_units *units, size_t word);

/* Whether the word stands in unit. */
bool hsy_unit_has(const hsy_unit *unit, size_t word);

/* Whether the word is of the speaker whom unit leaves out. */
bool hsy_unit_implies(const hsy_unit *unit, size_t word);

/* How two units stand to each other. */
typedef enum hsy_verdict {
	HSY_VERDICT_NONE,
	HSY_VERDICT_SAME,
	HSY_VERDICT_OTHER,    /* alike, but each tells something else of one thing */
	HSY_VERDICT_FIGURE,   /* the same but for an amount that cannot be both */
	HSY_VERDICT_POLARITY, /* the same, but one is denied */
	HSY_VERDICT_TIME      /* the same but for month, weekday or year */
} hsy_verdict;

typedef struct hsy_likeness {
	hsy_verdict verdict;
	int score;          /* of what is alike; above 0 tells for the same */
	int shared;         /* of the worth of both, in percent */
	size_t here, there; /* what differs: figure, or term of the set; else HSY_NONE */
} hsy_likeness;

/* Units that are never one claim, whatever else joins them. */
bool hsy_verdict_parts(hsy_verdict verdict);

hsy_likeness hsy_units_compare(const hsy_units *units, const hsy_unit *a,
                               const hsy_unit *b);

/* So much of the worth of both, in percent, units share that are compared at all. */
enum { HSY_SHARED_MIN = 25 };

/* What an amount that agrees is worth. */
enum { HSY_FIGURE_WORTH = 10 };
#endif
