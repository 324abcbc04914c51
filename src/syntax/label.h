/* label.h -- parts of speech and relations of Universal Dependencies. */
#ifndef HSY_SYNTAX_LABEL_H
#define HSY_SYNTAX_LABEL_H

#include "base/str.h"

typedef enum hsy_upos {
#define HSY_UPOS(id) HSY_UPOS_##id,
#include "syntax/upos.def"
#undef HSY_UPOS
	HSY_N_UPOS
} hsy_upos;

typedef enum hsy_relation {
#define HSY_RELATION(id, name) HSY_RELATION_##id,
#include "syntax/relation.def"
#undef HSY_RELATION
	HSY_N_RELATIONS
} hsy_relation;

const char *hsy_upos_name(hsy_upos upos);
const char *hsy_relation_name(hsy_relation relation);

/* By name; HSY_N_UPOS and HSY_N_RELATIONS when there is none. */
hsy_upos hsy_upos_find(hsy_str name);
hsy_relation hsy_relation_find(hsy_str name);
#endif
