/* encoding.h -- bytes to valid UTF-8. */
#ifndef HSY_ENCODING_H
#define HSY_ENCODING_H

#include "base/file.h"

/*
 * Decodes bytes: by their byte-order mark, which is dropped, or the NULs of UTF-16 and
 * UTF-32; else as UTF-8 if they are valid as such, or nearly, for nothing else happens
 * to be; else as declared (a label, read as browsers read it; absent where nothing is);
 * else as what they look like; else as Windows-1252; then as hsy_encoding_blank.
 * The result borrows bytes where nothing changed, else lives in arena. What was
 * odd is told in notes.
 */
hsy_str hsy_encoding_decode(hsy_arena *arena, hsy_str bytes, hsy_str declared,
                            hsy_strs *notes);

/* Control characters other than tab and line ends become spaces, one for one, so
 * that offsets stay those of the input; text itself where there are none. */
hsy_str hsy_encoding_blank(hsy_arena *arena, hsy_str text, hsy_strs *notes);

/* The encoding that an XML declaration or an HTML meta element near the start
 * names; absent where there is none. */
hsy_str hsy_encoding_declared(hsy_str bytes);

/* What kind of binary file this is ("a PNG image"), or NULL for text. */
const char *hsy_encoding_binary(hsy_str bytes);

#endif
