/* tag.c -- the table of tags, and how it is searched. */
#include "read/html/tag.h"

#include "read/html/page.h"

static const hsy_tag tags[] = {
#define HSY_TAG(name, role, effect, traits)                                              \
	{#name, HSY_TAG_##role, HSY_EFFECT_##effect, traits},
#include "read/html/tag.def"
#undef HSY_TAG
};

enum { N_TAGS = sizeof tags / sizeof *tags };

const hsy_tag *hsy_tag_find(const char *name)
{
	static const hsy_tag other = {"", HSY_TAG_INLINE, HSY_EFFECT_NOTHING, 0};
	size_t low = 0, high = N_TAGS;
	while (low < high) {
		size_t middle = (low + high) / 2;
		int order = strcmp(name, tags[middle].name);
		if (order == 0)
			return &tags[middle];
		if (order < 0)
			high = middle;
		else
			low = middle + 1;
	}
	return &other;
}

bool hsy_tag_is_html(hsy_str name)
{
	static const char *const others[] = {"b",    "base",   "em",   "font",
	                                     "i",    "img",    "link", "meta",
	                                     "span", "strong", "title"};
	for (size_t i = 0; i < N_TAGS; i++)
		if (hsy_name_equal(name, tags[i].name))
			return true;
	for (size_t i = 0; i < sizeof others / sizeof *others; i++)
		if (hsy_name_equal(name, others[i]))
			return true;
	return false;
}
