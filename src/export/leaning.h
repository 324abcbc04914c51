/* leaning.h -- who is leaned on, and how much; inside this folder only. */
#ifndef HSY_EXPORT_LEANING_H
#define HSY_EXPORT_LEANING_H

#include "export/export.h"

/* A claim whose grade would be worse without the source. */
typedef struct hsy_lapse {
	size_t claim;
	char before, after;
} hsy_lapse;

/* What a case rests on one source. A newsroom is its owner, who speaks in it. */
typedef struct hsy_leaning {
	size_t source;
	size_t n_articles; /* that name it; those of an outlet itself are none, but for
	                    * what a newsroom puts out */
	/* How they do: each attribution and each citation is one of these. */
	size_t n_quoted;
	size_t n_told;     /* in other words than its own */
	size_t n_credited; /* the article as a whole leans on it: a credit, a link */
	size_t n_copied;   /* pairs of articles: its own, and one with the same wording */
	size_t n_relayed;  /* of n_quoted and n_told: passed on by another source */
	size_t n_claims;   /* in view that others have from it, or that end with it */
	size_t n_sole;     /* of these: that would become unsourced (F) without it */
	size_t n_stakes;   /* of these: it is a party to the matter, or praises itself */
	bool is_anonymous;
	HSY_VEC(hsy_lapse) lapses; /* best sourced first */
} hsy_leaning;

typedef HSY_VEC(hsy_leaning) hsy_leanings;

/* All sources on which page->claims rest: those with most claims first, then those in
 * most articles, then those without whom most claims become unsourced, then by id.
 * *n_bare: how many of the claims are so as it is, graded F. The result lives in
 * page->arena. */
hsy_leanings hsy_leanings_of(const hsy_page *page, size_t *n_bare);
#endif
