/* item.h -- one news item of NewsML-G2, wherever it is packed. */
#ifndef HSY_ITEM_H
#define HSY_ITEM_H

#include "read/reader.h"
#include "read/markup/xml.h"

/* root is a newsItem, or a contentSet alone, as it may be cut out of one. */

/* Is it an article, and no picture or the like that comes along with one? */
bool hsy_item_is_text(const hsy_node *root);

/* Fills doc with what root tells; its text is empty where that has none. */
void hsy_item_fill(hsy_input *input, hsy_doc *doc, const hsy_node *root);

/* Its contentSet, or NULL. */
const hsy_node *hsy_item_content(const hsy_node *root);

#endif
