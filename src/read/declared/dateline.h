/* dateline.h -- where and by whose wire an article is told: "LONDON (Reuters) -". */
#ifndef HSY_DATELINE_H
#define HSY_DATELINE_H

#include "catalogue/catalogue.h"
#include "lexicon/lexicon.h"

typedef struct hsy_dateline {
	size_t end;      /* bytes that it takes, its dash included */
	hsy_span agency; /* what its brackets name; empty where they name nobody */
	/* A place and a dash alone: any word in capitals looks like it, so that
	 * more than the line itself has to speak for it. */
	bool is_bare;
} hsy_dateline;

/* Reads the dateline that a paragraph begins with; false where it begins with
 * none. There is no list of places: capitals and a known agency, a date or a
 * region tell one. lexicon may be NULL. */
bool hsy_dateline_read(hsy_str paragraph, const hsy_lexicon *lexicon,
                       const hsy_catalogue *catalogue, hsy_arena *arena,
                       hsy_dateline *out);

#endif
