/* shear.h -- takes from markup what would cost libxml2 the square of its length. */
#ifndef HSY_SHEAR_H
#define HSY_SHEAR_H

#include "base/str.h"

enum { HSY_ATTRIBUTES_MAX = 256 }; /* elements of articles have twenty */

typedef struct hsy_sheared {
	hsy_str text;    /* the text given, or a copy of it in the arena */
	bool is_crowded; /* what looks like a tag has more attributes */
	bool is_cut;     /* text ends early, where tags lie in tags without end */
} hsy_sheared;

/* text as it can be parsed: in HTML, attributes that are too many bear the same names,
 * so that they count as repeated, and are left out. Crowded XML must not be parsed. */
hsy_sheared hsy_shear(hsy_str text, bool is_html, hsy_arena *arena);

#endif
