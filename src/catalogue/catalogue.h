/* catalogue.h -- outlets, organisations and products that are known by name. */
#ifndef HSY_CATALOGUE_H
#define HSY_CATALOGUE_H

#include "base/str.h"

/* What a name stands for; kind.def has the words of the tables. */
typedef enum hsy_catalogue_kind {
#define HSY_CATALOGUE_KIND(id, name) HSY_CATALOGUE_##id,
#include "catalogue/kind.def"
#undef HSY_CATALOGUE_KIND
	HSY_N_CATALOGUE_KINDS
} hsy_catalogue_kind;

/* A row of outlets.tsv, of organisations.tsv or of a table of the user's own. Absent
 * fields are not known. */
typedef struct hsy_catalogue_entry {
	hsy_str name;          /* the best one: "The New York Times" */
	const hsy_str *others; /* further names and short ones: "NYT" */
	size_t n_others;
	const hsy_str *signs; /* how it signs, but is not called elsewhere: "APA" */
	size_t n_signs;
	hsy_catalogue_kind kind;
	hsy_str domain; /* the first of domains: "nytimes.com" */
	const hsy_str *domains;
	size_t n_domains;
	hsy_str country; /* ISO 3166-1, "US"; or "EU", "INT" for many states */
	hsy_str owner;   /* the name of who stands behind it: an entry of its own */
} hsy_catalogue_entry;

typedef struct hsy_catalogue hsy_catalogue;

/* The embedded tables, parsed into arena; read-only afterwards. With a table of the
 * user's own before them: hsy_catalogue_read, of the public header. */
const hsy_catalogue *hsy_catalogue_new(hsy_arena *arena);

/*
 * The entry with that name, or NULL. folded is hsy_str_fold of a name, which
 * no longer tells "Time" from "time": ask only about words that were written
 * as a name. A leading "the" may be there or not, except before a single word
 * that means something else without it ("The Register", "register").
 */
const hsy_catalogue_entry *hsy_catalogue_find(const hsy_catalogue *catalogue,
                                              hsy_str folded);

/* The agency that signs what it writes so ("(APA)"), or NULL. Elsewhere the letters
 * mean something else. */
const hsy_catalogue_entry *hsy_catalogue_sign(const hsy_catalogue *catalogue,
                                              hsy_str folded);

/* The entry whose domain host is, or lies below: "edition.cnn.com" is CNN's.
 * NULL when there is none. host is in lower case and has no port. */
const hsy_catalogue_entry *hsy_catalogue_domain(const hsy_catalogue *catalogue,
                                                hsy_str host);

/* The entry of its owner, or NULL: independent, or not known. */
const hsy_catalogue_entry *hsy_catalogue_owner(const hsy_catalogue *catalogue,
                                               const hsy_catalogue_entry *entry);

/* Entry number i, in the order of the tables; NULL past the last. */
const hsy_catalogue_entry *hsy_catalogue_at(const hsy_catalogue *catalogue, size_t i);

/* Whether it publishes news; false for organisations and products. */
bool hsy_catalogue_is_outlet(const hsy_catalogue_entry *entry);
#endif
