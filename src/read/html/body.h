/* body.h -- which scraps of a page are the article, in steps. */
#ifndef HSY_BODY_H
#define HSY_BODY_H

#include "lexicon/lexicon.h"
#include "read/line.h"
#include "read/html/page.h"

typedef enum hsy_verdict { HSY_SCRAP_OUT, HSY_SCRAP_IN, HSY_SCRAP_LEAD } hsy_verdict;

/* The choice in the making: first each scrap is weighed and the best box found
 * (weigh.c), then its ends are trimmed and furniture dropped (trim.c), then the
 * lead is looked for above it (lead.c). */
typedef struct hsy_choice {
	const hsy_web_page *page;
	const hsy_lexicon *lexicon; /* may be NULL */
	hsy_arena *arena;
	double *score;     /* of each scrap: what speaks for it */
	double *weight_to; /* sum of what speaks for the scraps before each */
	hsy_line **lines;  /* of each scrap, once looked at */
	bool *cancelled;   /* of each box: its ASIDE does not count */
	hsy_verdict *verdict;
	size_t best;      /* box */
	size_t bytes;     /* of the scraps that are in */
	hsy_str headline; /* folded, as are the names of */
	hsy_strs byline;
} hsy_choice;

/* Fills score, cancelled and best; with every ASIDE cancelled if so wished. */
void hsy_choice_weigh(hsy_choice *c, bool ignore_names);
/* Makes best the longest box that is named as the article: where no sentence tells. */
void hsy_choice_trust_names(hsy_choice *c);
/* Decides which scraps of the best box are in. */
void hsy_choice_trim(hsy_choice *c);
/* Moves a standfirst to HSY_SCRAP_LEAD, and takes a summary box in. */
void hsy_choice_lead(hsy_choice *c);

/* Why the page is no article, as a sentence; absent when it may be one. */
hsy_str hsy_choice_object(const hsy_choice *c);

/* Questions about one scrap. */
double hsy_scrap_link_share(const hsy_scrap *scrap);
bool hsy_scrap_holds_stop(const hsy_web_page *page, const hsy_scrap *scrap);
const hsy_line *hsy_choice_line(const hsy_choice *c, const hsy_scrap *scrap);
bool hsy_choice_is_aside(const hsy_choice *c, const hsy_scrap *scrap);
bool hsy_choice_is_headline(const hsy_choice *c, const hsy_scrap *scrap);
bool hsy_choice_is_furniture(const hsy_choice *c, const hsy_scrap *scrap);

/* Chooses the scraps that are the article and assembles doc->text, blocks, links
 * and lead from them. base is the page's address, or absent. */
void hsy_body_find(const hsy_web_page *page, hsy_doc *doc, hsy_str base,
                   const hsy_lexicon *lexicon, hsy_arena *arena);

/* The same where every scrap is the article, as in an entry of a feed. */
void hsy_body_take(const hsy_web_page *page, hsy_doc *doc, hsy_str base,
                   const hsy_lexicon *lexicon, hsy_arena *arena);

#endif
