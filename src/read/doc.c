/* doc.c -- copies of documents, which outlive what was read. */
#include "read/doc.h"

static void copy_str(hsy_arena *arena, hsy_str *s)
{
	*s = hsy_str_dup(arena, *s);
}

static void copy_strs(hsy_arena *arena, hsy_strs *to, const hsy_strs *from)
{
	hsy_vec_copy(arena, to, from);
	for (size_t i = 0; i < to->n; i++)
		copy_str(arena, &to->at[i]);
}

void hsy_doc_copy(hsy_arena *arena, hsy_doc *to, const hsy_doc *from)
{
	*to = *from;
	copy_str(arena, &to->id);
	copy_str(arena, &to->path);
	copy_str(arena, &to->sha256);
	copy_str(arena, &to->text);
	copy_str(arena, &to->headline);
	copy_str(arena, &to->lead);
	copy_str(arena, &to->outlet_name);
	copy_str(arena, &to->outlet_domain);
	copy_strs(arena, &to->byline, &from->byline);
	copy_str(arena, &to->published);
	copy_str(arena, &to->modified);
	copy_str(arena, &to->url);
	copy_str(arena, &to->language);
	hsy_vec_copy(arena, &to->links, &from->links);
	for (size_t i = 0; i < to->links.n; i++)
		copy_str(arena, &to->links.at[i].target);
	hsy_vec_copy(arena, &to->blocks, &from->blocks);
	hsy_vec_copy(arena, &to->declared, &from->declared);
	for (size_t i = 0; i < to->declared.n; i++) {
		copy_str(arena, &to->declared.at[i].to);
		copy_str(arena, &to->declared.at[i].url);
	}
	copy_strs(arena, &to->diagnostics, &from->diagnostics);
	copy_strs(arena, &to->remarks, &from->remarks);
}
