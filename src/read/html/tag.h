/* tag.h -- what each tag of HTML does to the text in it. */
#ifndef HSY_TAG_H
#define HSY_TAG_H

#include "base/str.h"

typedef enum hsy_tag_role {
	HSY_TAG_INLINE,
	HSY_TAG_BLOCK,
	HSY_TAG_SKIPPED, /* never text of the page */
	HSY_TAG_BREAK
} hsy_tag_role;

/* What a tag makes of the text in it. */
typedef enum hsy_tag_effect {
	HSY_EFFECT_NOTHING,
	HSY_EFFECT_FIELD, /* of a form */
	HSY_EFFECT_LINK,
	HSY_EFFECT_TITLE,
	HSY_EFFECT_HEADING,
	HSY_EFFECT_ITEM,
	HSY_EFFECT_QUOTE,
	HSY_EFFECT_TABLE,
	HSY_EFFECT_ROW,
	HSY_EFFECT_CELL
} hsy_tag_effect;

typedef struct hsy_tag {
	const char *name;
	hsy_tag_role role;
	hsy_tag_effect effect;
	unsigned traits; /* HSY_BOX_…, page.h */
} hsy_tag;

/* Never NULL: tags that are not known stand in the flow of a line. */
const hsy_tag *hsy_tag_find(const char *name);

/* Is name that of an HTML element? In any case of letters. */
bool hsy_tag_is_html(hsy_str name);

#endif
