/* tree.c -- walking through a tree, and the text in it. */
#include "read/markup/tree.h"

/* Of indentation, that a short text may have around and between its words. */
enum { WHITE_SPACE = 8192 };

void hsy_tree_tell(const hsy_tree *tree, hsy_arena *arena, hsy_strs *notes)
{
	if (tree->has_entities)
		hsy_vec_push(arena, notes,
		             HSY_STR("entities are declared; they are left out"));
	if (tree->is_deep && !tree->is_cut)
		hsy_vec_push(arena, notes,
		             HSY_STR("elements are nested too deep; what lies deeper was "
		                     "not told apart"));
	if (tree->is_cut)
		hsy_vec_push(arena, notes,
		             tree->is_deep ? HSY_STR("elements are nested too deep; what "
		                                     "follows was not read")
		                           : HSY_STR("tags begin inside tags without "
		                                     "end; what follows was not read"));
	if (tree->is_crowded)
		hsy_vec_push(arena, notes,
		             HSY_STR("an element has too many attributes; the last of "
		                     "them were left out"));
}

hsy_node *hsy_xml_next(const hsy_node *node, const hsy_node *top)
{
	const hsy_node *at = node;
	do {
		if (at->children) {
			at = at->children;
			continue;
		}
		while (at != top && !at->next)
			at = at->parent;
		if (at == top)
			return NULL;
		at = at->next;
	} while (at->type != HSY_NODE_ELEMENT);
	return (hsy_node *)at;
}

bool hsy_xml_is(const hsy_node *node, const char *name)
{
	return node->type == HSY_NODE_ELEMENT && strcmp(node->name, name) == 0;
}

hsy_node *hsy_xml_find_next(const hsy_node *node, const hsy_node *top, const char *name)
{
	hsy_node *next = hsy_xml_next(node, top);
	while (next && !hsy_xml_is(next, name))
		next = hsy_xml_next(next, top);
	return next;
}

hsy_node *hsy_xml_find(const hsy_node *top, const char *name)
{
	return hsy_xml_find_next(top, top, name);
}

hsy_node *hsy_xml_child(const hsy_node *node, const char *name)
{
	hsy_node *child = node ? node->children : NULL;
	while (child && !hsy_xml_is(child, name))
		child = child->next;
	return child;
}

hsy_str hsy_xml_attribute(const hsy_node *node, const char *name)
{
	for (const hsy_attribute *a = node->attributes; a; a = a->next)
		if (strcmp(a->name, name) == 0)
			return a->value;
	return (hsy_str){0};
}

/* Stops, and gives false, once out has more than most bytes. */
static bool put_text(const hsy_node *node, size_t most, hsy_buf *out)
{
	const hsy_node *at = node->children;
	while (at && at != node && out->len <= most) {
		if (at->type == HSY_NODE_TEXT)
			hsy_buf_str(out, at->content);
		if (at->children) {
			at = at->children;
			continue;
		}
		while (at != node && !at->next)
			at = at->parent;
		if (at != node)
			at = at->next;
	}
	return out->len <= most;
}

void hsy_xml_put_text(const hsy_node *node, hsy_buf *out)
{
	put_text(node, HSY_NONE, out);
}

hsy_str hsy_xml_short_text(const hsy_node *node, size_t most, hsy_arena *arena)
{
	hsy_str text = {0};
	hsy_buf buf;
	hsy_buf_init(&buf);
	if (node && put_text(node, most + WHITE_SPACE, &buf) && buf.len) {
		/* Aside: elements inside each other would fill the arena with what
		 * they share. */
		hsy_arena scratch;
		hsy_arena_init(&scratch);
		hsy_str squeezed = hsy_str_squeeze(&scratch, hsy_buf_view(&buf));
		if (squeezed.len && squeezed.len <= most)
			text = hsy_str_dup(arena, squeezed);
		hsy_arena_clear(&scratch);
	}
	hsy_buf_clear(&buf);
	return text;
}

hsy_str hsy_xml_text(const hsy_node *node, hsy_arena *arena)
{
	return hsy_xml_short_text(node, HSY_FIELD_MAX, arena);
}
