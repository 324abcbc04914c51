/* xml.h -- libxml2 by our rules: no network, no entities, no output. */
#ifndef HSY_XML_H
#define HSY_XML_H

#include "base/buf.h"
#include "read/doc.h"

#include <libxml/tree.h>

/* Parse text, which is UTF-8 whatever it declares. NULL only when nothing at
 * all came of it. *broken tells whether the parser stopped early because text
 * is not well-formed or nested too deep. The caller frees with xmlFreeDoc. */
xmlDoc *hsy_xml_parse(hsy_str text, bool *broken);
xmlDoc *hsy_xml_parse_html(hsy_str text, bool *broken);

/* The local name of the root element of text, found without parsing; absent
 * when text does not begin like XML. */
hsy_str hsy_xml_root(hsy_str text);

/* Next element in document order after node inside top; NULL at the end. */
xmlNode *hsy_xml_next(const xmlNode *node, const xmlNode *top);
/* The next one with that local name, inside top; start with node == top. */
xmlNode *hsy_xml_find_next(const xmlNode *node, const xmlNode *top, const char *name);
xmlNode *hsy_xml_find(const xmlNode *top, const char *name);
/* The first child with that local name. */
xmlNode *hsy_xml_child(const xmlNode *node, const char *name);
bool hsy_xml_is(const xmlNode *node, const char *name);

/* The prefix that the name of node is written with; absent where there is none. */
hsy_str hsy_xml_prefix(const xmlNode *node);
/* The character that HTML calls name ("nbsp"); 0 when there is none. */
int32_t hsy_xml_entity(hsy_str name);

/* Borrowed from the tree; absent where there is no such attribute. */
hsy_str hsy_xml_attribute(const xmlNode *node, const char *name);
/* The text below node (may be NULL), white space squeezed, in arena: a headline, a
 * name, a date. Absent when empty or longer than most, or HSY_FIELD_MAX, bytes. */
enum { HSY_FIELD_MAX = 8192 };
hsy_str hsy_xml_text(const xmlNode *node, hsy_arena *arena);
hsy_str hsy_xml_short_text(const xmlNode *node, size_t most, hsy_arena *arena);
/* All text below node, white space kept, appended to out. */
void hsy_xml_put_text(const xmlNode *node, hsy_buf *out);

/* ASCII only, as names in markup are. */
bool hsy_name_equal(hsy_str a, const char *lower);
/* Is word one of the words of list, which spaces separate? */
bool hsy_name_among(hsy_str list, const char *lower);

/* target seen from base (may be absent), when that gives an http(s) address. */
hsy_str hsy_url_resolve(hsy_str target, hsy_str base, hsy_arena *arena);

#endif
