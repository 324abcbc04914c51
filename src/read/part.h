/* part.h -- documents that are but a part of their file: an entry of a feed, an item in
 * a message. */
#ifndef HSY_PART_H
#define HSY_PART_H

#include "read/markup/tree.h"
#include "read/reader.h"

/* As hsy_input_begin, with what node is for its identity: names, attributes and text,
 * in whatever file it lies, and however that is indented. */
hsy_doc *hsy_part_begin(hsy_input *input, const hsy_node *node, size_t number);

#endif
