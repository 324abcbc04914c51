/* mend.h -- XML that is not well-formed, written anew so that a parser takes it. */
#ifndef HSY_MEND_H
#define HSY_MEND_H

#include "base/buf.h"
#include "base/str.h"

/*
 * Appends to out what text means: its first element, with tags balanced (an end
 * tag closes what is open inside its element, and is dropped where nothing is),
 * character references in place of the names that HTML has for them, stray marks
 * escaped, control characters made spaces. Document types are left out, and with
 * them all entities that they declare; *declares tells whether there were any.
 */
void hsy_mend(hsy_str text, hsy_buf *out, bool *declares);

#endif
