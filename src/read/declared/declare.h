/* declare.h -- the outlets that a document declares to have been taken from. */
#ifndef HSY_DECLARE_H
#define HSY_DECLARE_H

#include "catalogue/catalogue.h"
#include "lexicon/lexicon.h"
#include "read/doc.h"

/* A document while it is asked where it is from. */
typedef struct hsy_declarer {
	hsy_doc *doc;
	const hsy_lexicon *lexicon; /* may be NULL */
	const hsy_catalogue *catalogue;
	hsy_arena *arena;
	hsy_str host; /* of the document's outlet, or of its address */
	/* The rows of the outlet itself; NULL where the catalogue has none. */
	const hsy_catalogue_entry *by_name;
	const hsy_catalogue_entry *by_host;
} hsy_declarer;

/* A name that an article gives, and its row of the catalogue, or NULL. */
typedef struct hsy_named {
	hsy_str name;
	const hsy_catalogue_entry *entry;
} hsy_named;

/* Looks at whose page doc is, and drops what markup declared of that outlet itself. */
hsy_declarer hsy_declarer_of(hsy_doc *doc, const hsy_lexicon *lexicon,
                             const hsy_catalogue *catalogue, hsy_arena *arena);

/* Is it known whose page this is? Where not, a name may well be its own. */
bool hsy_declarer_knows_self(const hsy_declarer *d);

/* The words at span, and where words lie that are part of the text. */
hsy_str hsy_declarer_words(const hsy_declarer *d, hsy_span span);
hsy_span hsy_declarer_place(const hsy_declarer *d, hsy_str words);

hsy_named hsy_named_of(const hsy_declarer *d, hsy_str name);
bool hsy_named_is_wire(const hsy_named *who);

/* The target of a link in span; absent without one. */
hsy_str hsy_declarer_link(const hsy_declarer *d, hsy_span span);

/* Adds who, named at span (empty: nowhere in the text), unless it is the outlet
 * itself or there already. */
void hsy_declare(hsy_declarer *d, const hsy_named *who, hsy_span span);

#endif
