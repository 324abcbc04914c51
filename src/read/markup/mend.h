/* mend.h -- XML that need not be well-formed. */
#ifndef HSY_MEND_H
#define HSY_MEND_H

#include "read/markup/tree.h"

/*
 * The tree of text, as hsy_tree_of_xml. Where that is not well-formed, the tree is
 * of what it means: its first element, with tags balanced (an end tag closes what is
 * open inside its element, and is dropped where nothing is), stray marks escaped,
 * control characters made spaces. notes gets a sentence about whatever is odd.
 */
hsy_tree hsy_mend_parse(hsy_str text, size_t depth, hsy_arena *arena, hsy_strs *notes);

#endif
