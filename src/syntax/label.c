/* label.c -- names of parts of speech and relations. */
#include "syntax/label.h"

static const char *const upos_names[] = {
#define HSY_UPOS(id) #id,
#include "syntax/upos.def"
#undef HSY_UPOS
};

static const char *const relation_names[] = {
#define HSY_RELATION(id, name) name,
#include "syntax/relation.def"
#undef HSY_RELATION
};

const char *hsy_upos_name(hsy_upos upos)
{
	return upos_names[upos];
}

const char *hsy_relation_name(hsy_relation relation)
{
	return relation_names[relation];
}

static size_t find(const char *const *names, size_t n, hsy_str name)
{
	size_t i = 0;

	while (i < n && !hsy_str_is(name, names[i]))
		i++;
	return i;
}

hsy_upos hsy_upos_find(hsy_str name)
{
	return (hsy_upos)find(upos_names, HSY_N_UPOS, name);
}

hsy_relation hsy_relation_find(hsy_str name)
{
	return (hsy_relation)find(relation_names, HSY_N_RELATIONS, name);
}
