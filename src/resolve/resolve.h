/* resolve.h -- names to sources, across documents. */
#ifndef HSY_RESOLVE_H
#define HSY_RESOLVE_H

#include "store/record.h"

/* What kind of outlet, for the relay factor; from the catalogue. */
typedef enum hsy_outlet_kind {
	HSY_OUTLET_NONE, /* no outlet at all */
	HSY_OUTLET_WIRE,
	HSY_OUTLET_NEWS, /* newspaper, broadcaster, magazine, trade, digital */
	HSY_OUTLET_AGGREGATOR,
	HSY_OUTLET_NEWSROOM /* of a company or agency, or itself: it tells its own news */
} hsy_outlet_kind;

typedef struct hsy_source {
	hsy_str id; /* "s" and 12 digits, from type and name (anonymous: document too) */
	hsy_str name; /* best name: the catalogue's, else the longest written */
	hsy_source_type type;
	hsy_outlet_kind outlet;
	hsy_str domain;   /* of an outlet; absent if unknown */
	hsy_str head; /* of a document or event: what it is, "inspection report" */
	bool is_untitled; /* a document of which no issuer, title or date is told */
	size_t owner; /* the source it belongs to or speaks for, or HSY_NONE */
	hsy_strs written; /* every form found, sorted */
	hsy_strs told; /* what articles tell of who it is, as hsy_source_words has it */
	hsy_str house; /* likewise: for whom a nameless spokesperson speaks, or absent */
} hsy_source;

typedef HSY_VEC(hsy_source) hsy_source_vec;

/* Sources by id, and which source each mention is. */
typedef struct hsy_sources {
	hsy_source_vec list;
	size_t **of_attribution; /* [record][attribution]: index, never HSY_NONE */
	size_t **of_citation;    /* [record][citation] */
	size_t *of_record;       /* the record's own outlet; HSY_NONE if unknown */
	bool **is_of_itself;     /* [record][attribution]; NULL: nothing is known */
	hsy_strs *patterns;      /* [source]: what hsy_source_in_text looks for */
} hsy_sources;

/* Who speaks where the source is cited: the company for its newsroom, else the
 * source itself. */
size_t hsy_source_speaker(const hsy_sources *sources, size_t source);

/* Whether an organisation or an outlet goes on about itself: "it will build". */
bool hsy_source_is_of_itself(const hsy_sources *sources, size_t record,
                             size_t attribution);

/* The words of a text and the signs between them, folded and marked alike, with one
 * space between: so that a name can be looked for in what is told of a source. */
hsy_str hsy_source_words(hsy_arena *arena, hsy_str text);

/* Resolves all names of the corpus. The result lives in arena and borrows
 * from records. */
const hsy_sources *hsy_sources_new(const hsy_records *records, hsy_arena *arena);

/* Follows owners to the last one: companies of one owner are not independent. */
size_t hsy_source_root(const hsy_sources *sources, size_t source);

/* Whether text speaks of the source itself: one of its names, or of what it
 * owns, stands in it as whole words, written as a name; or "the council", of one
 * and of those who are said to be its people. */
bool hsy_source_in_text(const hsy_sources *sources, size_t source, hsy_str text);
#endif
