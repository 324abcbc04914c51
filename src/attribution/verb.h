/* verb.h -- a verb of saying while its speaker and its content are sought. */
#ifndef HSY_VERB_H
#define HSY_VERB_H

#include "attribution/draft.h"

/* Shorter, what stands before "…, X said" is no clause. */
enum { HSY_CLAUSE_MIN = 3 };

/* Words that a verb may have about it: "has not yet said". */
#define HSY_VERB_GROUP                                                                   \
	(HSY_WORD_BIT(AUXILIARY) | HSY_WORD_BIT(MODAL) | HSY_WORD_BIT(BE) |              \
	 HSY_WORD_BIT(HAVE) | HSY_WORD_BIT(NEGATION) | HSY_WORD_BIT(ADVERB))

/* A verb with what belongs to it, and the stretch of its sentence it may
 * reach for. */
typedef struct hsy_verb {
	const hsy_cue *cue;
	size_t at;               /* the verb itself */
	hsy_range group;         /* with auxiliaries and adverbs */
	size_t start, low, high; /* low: behind what an older quotation covers */
	bool is_negated;
	bool is_modal;
	bool has_be;
	bool has_have;
	bool is_distant; /* "habría dicho": as others tell */
	bool is_passive;
} hsy_verb;

/* A participle without the auxiliary that would make it a verb: "trasladados". */
static inline bool hsy_is_bare_participle(const hsy_verb *v)
{
	return v->cue->forms == HSY_FORM_PARTICIPLE && !v->has_have && !v->has_be;
}

/* Whether the verb is one that somebody does: "dijo", "ha dicho"; no mere participle. */
static inline bool hsy_is_told(const hsy_verb *v)
{
	if (v->group.first == v->at)
		return (v->cue->forms & (HSY_FORM_PAST | HSY_FORM_PRESENT)) != 0;
	return (v->cue->forms & (HSY_FORM_PAST | HSY_FORM_PRESENT)) ||
	       (v->has_have && !v->has_be && (v->cue->forms & HSY_FORM_PARTICIPLE));
}

/* A mark outside quoted speech. */
bool hsy_is_separator(const hsy_reading *r, size_t i);
/* Whether quoted speech begins at token i. */
bool hsy_opens_speech(const hsy_reading *r, size_t i, size_t high);

/* ------------------------------------------------ content.c */

/* Does a clause with a finite verb stand here? */
bool hsy_is_clause(const hsy_reading *r, size_t first, size_t high);

/* Whether what stands behind a comma at token i is no more of the content. */
bool hsy_ends_after_comma(const hsy_reading *r, size_t i, size_t high);

/* The end of a noun phrase that is announced, confirmed or denied. */
size_t hsy_object_end(const hsy_reading *r, size_t first, size_t high);

/* The quotation that opens there, with what its clause goes on with. */
hsy_range hsy_quoted_from(const hsy_reading *r, size_t open, size_t high);

/* Where content may begin, behind hearer and day; *is_sure when nothing but
 * content can follow. */
size_t hsy_content_begin(const hsy_reading *r, const hsy_verb *v, bool *is_sure);

/* The content behind the verb; a speaker who certainly is one (is_strong) may
 * leave out the "that". */
bool hsy_content_right(const hsy_reading *r, const hsy_verb *v, bool is_strong,
                       hsy_range *out);

/* The quotation, or the quotation or clause, that ends just before token end. */
bool hsy_quoted_left(const hsy_reading *r, const hsy_verb *v, size_t end, hsy_range *out);
/* The clause before the comma at comma, with the quotation that it may begin in. */
bool hsy_clause_left(const hsy_reading *r, const hsy_verb *v, size_t comma,
                     hsy_range *out);
bool hsy_content_left(const hsy_reading *r, const hsy_verb *v, size_t end,
                      hsy_range *out);

/* ------------------------------------------------ according.c */

/* The content of a phrase that is cue and source: what stands before it in the
 * sentence, behind it, or around it. */
void hsy_content_around(hsy_reading *r, size_t draft, hsy_range phrase, hsy_range within);

/* ------------------------------------------------ inverse.c */

/* The end of the days, places, hearers and adverbs that begin at i. */
size_t hsy_fillers_end(const hsy_reading *r, const hsy_cue *cue, size_t i, size_t high);

/* ", quien añadió": at i, a relative clause in which something is said. */
bool hsy_relates_speech(const hsy_reading *r, size_t i, size_t high);

/* The speaker behind a verb that ends at i; where the language has the habit, behind
 * fillers too. */
bool hsy_speaker_behind(const hsy_reading *r, const hsy_cue *cue, size_t i, size_t high,
                        hsy_range *out);

/* "En el segundo caso": words that say nothing before a clause does. */
bool hsy_is_adverbial(const hsy_reading *r, hsy_range range);

/* Whether "content, said speaker" may be read so, where verbs come first elsewhere, too:
 * not "En mayo, anunció un plan". */
bool hsy_may_follow(const hsy_reading *r, const hsy_verb *v, hsy_range speaker,
                    hsy_range content);

/* "Dijo el alcalde que …" */
bool hsy_verb_first(const hsy_reading *r, const hsy_verb *v, hsy_range *speaker,
                    hsy_range *content);

/* "Añadió que …", "«…», añadió." */
bool hsy_subject_dropped(const hsy_reading *r, const hsy_verb *v, hsy_range *content);

/* Who spoke last before token at, empty if that is not certain: whose a verb without a
 * subject is. The forms of a compound's last word do not tell how many speak. */
hsy_range hsy_last_speaker(const hsy_reading *r, size_t at, const hsy_cue *cue,
                           bool is_compound);

/* ------------------------------------------------ speaker.c */

/* Who speaks, by what stands before the verb. */
bool hsy_speaker_find(const hsy_reading *r, const hsy_verb *v, hsy_range *out);

/* Whether such a speaker does such a thing. */
bool hsy_speaker_fits(const hsy_reading *r, const hsy_verb *v, hsy_range speaker);

#endif
