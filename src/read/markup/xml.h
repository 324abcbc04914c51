/* xml.h -- markup: trees, and what names and addresses in it look like. */
#ifndef HSY_XML_H
#define HSY_XML_H

#include "read/markup/tree.h"

/* The local name of the root element of text, found without parsing; absent
 * when text does not begin like XML. */
hsy_str hsy_xml_root(hsy_str text);
/* Where that element begins, behind all declarations; HSY_NONE if nowhere. */
size_t hsy_xml_root_begin(hsy_str text);

/* ASCII only, as names in markup are. */
bool hsy_name_equal(hsy_str a, const char *lower);
/* Is word one of the words of list, which spaces separate? */
bool hsy_name_among(hsy_str list, const char *lower);

/* target seen from base (may be absent), when that gives an http(s) address. */
hsy_str hsy_url_resolve(hsy_str target, hsy_str base, hsy_arena *arena);

#endif
