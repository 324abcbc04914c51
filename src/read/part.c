/* part.c -- what an element of a file is, wherever it lies. */
#include "read/part.h"

/* Nobody reads this back, so nothing is escaped: it only has to differ where elements
 * do. Text stands before the children, wherever it stands among them. */
static void put_element(const hsy_node *node, hsy_buf *out)
{
	hsy_buf_text(out, "<");
	hsy_buf_text(out, node->name);
	for (const hsy_attribute *a = node->attributes; a; a = a->next) {
		hsy_buf_text(out, " ");
		hsy_buf_text(out, a->name);
		hsy_buf_text(out, "=");
		hsy_buf_str(out, a->value);
	}
	for (const hsy_node *child = node->children; child; child = child->next) {
		if (child->type != HSY_NODE_TEXT)
			continue;
		hsy_buf_text(out, ">");
		hsy_buf_str(out, hsy_str_trim(child->content));
	}
}

hsy_doc *hsy_part_begin(hsy_input *input, const hsy_node *node, size_t number)
{
	hsy_buf whole;
	hsy_buf_init(&whole);
	for (const hsy_node *at = node; at; at = hsy_xml_next(at, node))
		put_element(at, &whole);
	hsy_doc *doc = hsy_input_begin(input, hsy_buf_view(&whole), number);
	hsy_buf_clear(&whole);
	return doc;
}
