/* told.c -- what a page told, and whether it is told of its article. */
#include "read/meta/meta.h"

enum {
	TOLD_MAX = 1000, /* no page has so many; hostile ones have more */
	ANCESTORS_MAX = 64,
	NAMES_MAX = 1000, /* bytes of what an element is called */
	/* Elements: what stands closer to the headline belongs to it. */
	ABOVE = 12,
	BELOW = 120
};

void hsy_meta_put(hsy_meta *m, hsy_told told)
{
	told.value = hsy_str_trim(told.value);
	if (told.value.len && m->told.n < TOLD_MAX)
		hsy_vec_push(m->arena, &m->told, told);
}

void hsy_meta_add(hsy_meta *m, hsy_told_by by, hsy_str name, hsy_str value)
{
	hsy_meta_put(m, (hsy_told){.by = by, .name = name, .value = value});
}

static bool is_named(hsy_str name, hsy_str wanted)
{
	if (name.len != wanted.len)
		return false;
	for (size_t i = 0; i < name.len; i++) {
		char c = name.at[i];
		if (c != wanted.at[i] && (c < 'A' || c > 'Z' || c + 32 != wanted.at[i]))
			return false;
	}
	return true;
}

const hsy_told *hsy_meta_next(const hsy_meta *m, const hsy_way *way, size_t *from)
{
	while (*from < m->told.n) {
		const hsy_told *told = &m->told.at[(*from)++];
		if (told->by == way->by && is_named(told->name, way->name))
			return told;
	}
	return NULL;
}

hsy_str hsy_meta_first(const hsy_meta *m, const hsy_way *ways)
{
	for (; ways->name.at; ways++) {
		size_t from = 0;
		const hsy_told *told = hsy_meta_next(m, ways, &from);
		if (told)
			return told->value;
	}
	return (hsy_str){0};
}

static bool is_letter(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/* Which of words is word? "-date" stands for all that end so: "postdate". */
static const char *among(hsy_str word, const char *const *words)
{
	for (; *words; words++) {
		const char *w = *words + (**words == '-');
		hsy_str end = word;
		if (w > *words && word.len > strlen(w))
			end = hsy_str_slice(word,
			                    (hsy_span){word.len - strlen(w), word.len});
		if ((end.at[0] | 32) == *w && hsy_name_equal(end, w))
			return *words;
	}
	return NULL;
}

const char *hsy_meta_find_word(hsy_str names, const char *const *words)
{
	const char *found = NULL;
	for (size_t begin = 0, end; begin < names.len && !found; begin = end) {
		end = begin + 1;
		if (!is_letter(names.at[begin]))
			continue;
		while (end < names.len && is_letter(names.at[end]) &&
		       !(names.at[end] <= 'Z' && names.at[end - 1] > 'Z'))
			end++;
		found = among(hsy_str_slice(names, (hsy_span){begin, end}), words);
	}
	return found;
}

/* Cut, because elements are asked for theirs by all that are in them. */
static hsy_str names_of(const hsy_node *e, const char *attribute)
{
	hsy_str names = hsy_xml_attribute(e, attribute);
	names.len = names.len < NAMES_MAX ? names.len : NAMES_MAX;
	return names;
}

bool hsy_meta_is_called(const hsy_node *e, const char *const *words)
{
	return hsy_meta_find_word(names_of(e, "class"), words) ||
	       hsy_meta_find_word(names_of(e, "id"), words);
}

static bool is_around(const hsy_node *outer, const hsy_node *node)
{
	for (int i = 0; node && node != outer && i < ANCESTORS_MAX; i++)
		node = node->parent;
	return node == outer;
}

/* In a part of the page that is about other things than its article. What holds the
 * headline too is only named after a part of it ("with-sidebar"). */
static bool is_elsewhere(const hsy_meta *m, const hsy_node *e)
{
	static const char *const words[] = {
	    "comment", "comments", "kommentar", "kommentare",  "related", "sidebar",
	    "widget",  "teaser",   "teasers",   "recommended", NULL};
	static const char *const entries[] = {"hentry", NULL};
	for (int i = 0; e && i < ANCESTORS_MAX && e->type == HSY_NODE_ELEMENT; i++) {
		if (hsy_xml_is(e, "body") || hsy_meta_is_called(e, entries))
			return false;
		if (hsy_meta_is_called(e, words) &&
		    !(m->headline && is_around(e, m->headline->node)))
			return true;
		e = e->parent;
	}
	return false;
}

bool hsy_meta_is_about(const hsy_meta *m, const hsy_told *told)
{
	const hsy_told *head = m->headline;
	if (!told->node)
		return true;
	bool near = head && (told->at > head->at ? told->at - head->at < BELOW
	                                         : head->at - told->at < ABOVE);
	/* Teasers have times and lines without a name of their own. */
	bool is_common = told->by == HSY_BY_TIME ? head != NULL : !told->name.len;
	return (near || !is_common) && !is_elsewhere(m, told->node);
}
