/* tellers.h -- the articles that tell a claim, by date; inside this folder only. */
#ifndef HSY_EXPORT_TELLERS_H
#define HSY_EXPORT_TELLERS_H

#include "export/canvas.h"

/* An article that tells the claim. */
typedef struct hsy_narrator {
	size_t record;
	bool is_dated, has_time;
	int64_t minute;  /* of publication, by a clock in Greenwich */
	size_t original; /* index of the article it was copied from; HSY_NONE */
	bool *reaches;   /* [class]: whether it leads to one of its origins */
	size_t news;     /* node: the first origin that it leads to, and no article
	                  * before it does; HSY_NONE, also where it has no date */
	size_t n_more;   /* such origins beside it, of other classes */
	hsy_str manner;  /* how it says from whom it has it: "Amazon: “said”" */
	hsy_place place; /* of its first statement */
} hsy_narrator;

/* First published first, those without a date last. Classes are the first n_classes of
 * the score: no page has room for more. */
typedef struct hsy_tellers {
	HSY_VEC(hsy_narrator) list;
	size_t n_classes;
} hsy_tellers;

/* That reaches tells of, the strongest. */
enum { HSY_CLASSES_MAX = 9 };

const hsy_tellers *hsy_tellers_new(const hsy_page *page, size_t claim);

/* The origin that a class ends in, for people; and its node. */
hsy_str hsy_class_name(const hsy_page *page, size_t claim, size_t class, size_t *node);
#endif
