/* nitf.h -- the News Industry Text Format, alone or inside other formats. */
#ifndef HSY_NITF_H
#define HSY_NITF_H

#include "read/reader.h"
#include "read/markup/xml.h"

/* Fills text, blocks and links of doc from a nitf element, and those fields that
 * doc does not know yet. dateline may be absent: what stands around root tells. */
void hsy_nitf_fill(hsy_input *input, hsy_doc *doc, const hsy_node *root, hsy_str dateline);

/* The identifier that root gives itself; absent if it gives none. */
hsy_str hsy_nitf_id(const hsy_node *root);

#endif
