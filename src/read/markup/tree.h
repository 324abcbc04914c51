/* tree.h -- HTML and XML as one kind of tree, as much of it as articles need. */
#ifndef HSY_TREE_H
#define HSY_TREE_H

#include "base/buf.h"
#include "read/doc.h"

typedef enum hsy_node_type { HSY_NODE_ELEMENT, HSY_NODE_TEXT } hsy_node_type;

typedef struct hsy_attribute {
	const char *name; /* local */
	hsy_str value;
	struct hsy_attribute *next;
} hsy_attribute;

/* Names are local, without a prefix; in HTML they are in lower case. Text that
 * stands together is one node. Scripts and styles have no text, but data in
 * scripts (JSON-LD) has. */
typedef struct hsy_node {
	hsy_node_type type;
	union {
		struct {
			const char *name;   /* of an element */
			const char *prefix; /* as written; NULL without one */
		};
		hsy_str content; /* of text, NUL-terminated */
	};
	hsy_attribute *attributes;
	struct hsy_node *parent, *next, *children;
} hsy_node;

typedef struct hsy_tree {
	hsy_node *root;    /* NULL: nothing came of it */
	bool is_broken;    /* not well-formed; never said of HTML */
	bool is_deep;      /* what lay deeper than allowed became text of what is above */
	bool is_cut;       /* much deeper, or tags in tags: the rest was not read */
	bool is_crowded;   /* an element has too many attributes, and keeps the first; of
	                    * XML, it may have, and nothing was parsed */
	bool has_entities; /* declares entities of its own; they are not read */
} hsy_tree;

/*
 * Trees of text, which is UTF-8 whatever it declares, in arena, no deeper than
 * depth. Mistakes are recovered from; nothing is fetched, and of all entities
 * only those of HTML stand for something.
 */
hsy_tree hsy_tree_of_xml(hsy_str text, size_t depth, hsy_arena *arena);
hsy_tree hsy_tree_of_html(hsy_str text, size_t depth, hsy_arena *arena);

/* Says in sentences what is not in the tree, though it was in the text. */
void hsy_tree_tell(const hsy_tree *tree, hsy_arena *arena, hsy_strs *notes);

/* The character that HTML calls name ("nbsp"); 0 when there is none. */
int32_t hsy_tree_entity(hsy_str name);

/* Next element in document order after node inside top; NULL at the end. */
hsy_node *hsy_xml_next(const hsy_node *node, const hsy_node *top);
/* The next one with that local name, inside top; start with node == top. */
hsy_node *hsy_xml_find_next(const hsy_node *node, const hsy_node *top, const char *name);
hsy_node *hsy_xml_find(const hsy_node *top, const char *name);
/* The first child with that local name. */
hsy_node *hsy_xml_child(const hsy_node *node, const char *name);
bool hsy_xml_is(const hsy_node *node, const char *name);

/* Absent where there is no such attribute. */
hsy_str hsy_xml_attribute(const hsy_node *node, const char *name);
/* The text below node (may be NULL), white space squeezed, in arena: a headline, a
 * name, a date. Absent when empty or longer than most, or HSY_FIELD_MAX, bytes. */
enum { HSY_FIELD_MAX = 8192 };
hsy_str hsy_xml_text(const hsy_node *node, hsy_arena *arena);
hsy_str hsy_xml_short_text(const hsy_node *node, size_t most, hsy_arena *arena);
/* All text below node, white space kept, appended to out. */
void hsy_xml_put_text(const hsy_node *node, hsy_buf *out);

#endif
