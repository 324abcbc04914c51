/* ninjs.h -- IPTC's news in JSON, versions 1 to 3: an object is a document. */
#ifndef HSY_NINJS_H
#define HSY_NINJS_H

#include "base/json.h"
#include "read/reader.h"

/* Does object say of itself that it is a news item: an address or a name, and a
 * headline or text under a name of ninjs? It may hold no text all the same. */
bool hsy_ninjs_is(const json_t *object);

/* Fills doc, which hsy_input_begin made, with what object tells. */
void hsy_ninjs_fill(hsy_input *input, hsy_doc *doc, const json_t *object);

#endif
