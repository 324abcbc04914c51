/* parts.h -- a source phrase taken apart: its head, its name, what hangs on them. */
#ifndef HSY_PARTS_H
#define HSY_PARTS_H

#include "attribution/draft.h"

#define HSY_PERSON_WORDS                                                                 \
	(HSY_WORD_BIT(TITLE) | HSY_WORD_BIT(ROLE) | HSY_WORD_BIT(SPOKESPERSON))
#define HSY_PAPER_WORDS                                                                  \
	(HSY_WORD_BIT(DOCUMENT) | HSY_WORD_BIT(RECORD) | HSY_WORD_BIT(MEASUREMENT))

typedef struct hsy_parts {
	hsy_range whole;
	hsy_range core; /* up to and with the head, without leading articles */
	hsy_range rest; /* behind the head: apposition, "of …", "who …" */
	size_t head;
	hsy_word_set classes; /* of the head, its singular too */
	hsy_range name;       /* the last name of core; empty without one */
	bool is_named;        /* the head belongs to the name */
	bool is_reporter;     /* "Jane Doe of the Herald" */
	hsy_range owner;      /* "her", "Doe's", the "Doe" of "the Doe estate" */
	bool is_plural;
	bool is_definite; /* "the", "her", "the company's": the reader knows which */
} hsy_parts;

/* The words that tell who a draft's source is: those before "who" and "which". */
hsy_range hsy_speaker_words(const hsy_reading *r, const hsy_draft *draft);

/* source is not empty. */
hsy_parts hsy_parts_of(const hsy_reading *r, hsy_range source);

/* The last name in range; empty without one. */
hsy_range hsy_last_name(const hsy_reading *r, hsy_range range);

/* Its words, white space squeezed; absent when it is empty. */
hsy_str hsy_range_words(const hsy_reading *r, hsy_range range);

/* Classes of a token and, where a tree tells it, of its lemma: "censors" has those
 * of "censor". */
hsy_word_set hsy_noun_classes(const hsy_reading *r, size_t i);

/* Whether the noun at i, which is no name, tells of several. */
bool hsy_noun_is_plural(const hsy_reading *r, size_t i);

/* "The Guardian" is a name, and "Guardian" another: the article stays where nothing
 * but it tells. */
hsy_str hsy_name_in_full(const hsy_reading *r, hsy_range name);

/* "the 56-year-old" */
bool hsy_is_age(const hsy_reading *r, size_t i);

/* What the catalogue knows under that name, or NULL. */
const hsy_catalogue_entry *hsy_name_entry(const hsy_reading *r, hsy_range name);

/* "he", "her": a word that stands for somebody by itself. */
static inline bool hsy_is_personal(const hsy_reading *r, size_t i)
{
	return (hsy_at(r, i)->classes &
	        (HSY_WORD_BIT(HE) | HSY_WORD_BIT(SHE) | HSY_WORD_BIT(IT) |
	         HSY_WORD_BIT(THEY) | HSY_WORD_BIT(FIRST_PERSON))) != 0;
}

/* The word of the tree that token i ends with; NULL where there is no tree. */
static inline const hsy_syntax_word *hsy_tree_word(const hsy_reading *r, size_t i)
{
	if (!r->syntax || !r->syntax->model ||
	    r->syntax->first[i + 1] == r->syntax->first[i])
		return NULL;
	return &r->syntax->words.at[r->syntax->first[i + 1] - 1];
}

/* The word it depends on; NULL at the root. */
static inline const hsy_syntax_word *hsy_tree_head(const hsy_reading *r,
                                                   const hsy_syntax_word *word)
{
	return word->head == HSY_NONE ? NULL : &r->syntax->words.at[word->head];
}
#endif
