/* unwrap.h -- a page out of what a server put around it: chunks and packing. */
#ifndef HSY_UNWRAP_H
#define HSY_UNWRAP_H

#include "read/stream.h"

/* A page on its way out. Begins zeroed but for the first three. */
typedef struct hsy_wrapped {
	hsy_str bytes;              /* borrowed; in the end those of the page */
	hsy_str transfer, encoding; /* as the server says; absent where it does not */
	hsy_buf joined;             /* of the chunks */
	hsy_stream *unpacked;
} hsy_wrapped;

/* Makes page->bytes those of the page, until hsy_wrapped_clear. What is odd goes to
 * notes, in arena. HSY_E_FORMAT when it is packed in a way that is not read here,
 * HSY_E_LIMIT when it unpacks to more than most bytes. */
hsy_status hsy_unwrap(hsy_wrapped *page, size_t most, hsy_arena *arena, hsy_strs *notes);
void hsy_wrapped_clear(hsy_wrapped *page);

#endif
