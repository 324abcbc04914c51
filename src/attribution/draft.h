/* draft.h -- attributions while the grammar still reads: ranges of tokens. */
#ifndef HSY_DRAFT_H
#define HSY_DRAFT_H

#include "attribution/attribution.h"

/* Tokens, end exclusive; empty when first == end. */
typedef struct hsy_range {
	size_t first;
	size_t end;
} hsy_range;

typedef HSY_VEC(hsy_range) hsy_ranges;

typedef struct hsy_draft {
	hsy_range source; /* empty: nobody in particular */
	hsy_ranges cue;
	hsy_ranges content;
	hsy_stance stance;
	bool is_attitude;   /* "plans", "wants": told of somebody, who has not said it */
	bool is_distanced;  /* the cue itself hedges: "claims" */
	bool is_silent;     /* a negated cue: no source, whoever it names */
	bool is_witness;    /* "this reporter watched" */
	bool is_own_outlet; /* "reviewed by this newspaper" */
	bool is_open;       /* the grammar's, of a verb with its subject: no closed construction */
	unsigned confidence; /* that it is right, in thousandths */
	size_t via;         /* draft that relays this one, or HSY_NONE */
} hsy_draft;

typedef HSY_VEC(hsy_draft) hsy_drafts;

/* Drafts of one sentence are neighbours; a sentence with more is no prose, and
 * looking no further keeps the time linear. */
enum { HSY_DRAFTS_NEAR = 32 };

/* A document while its attributions are being read. */
typedef struct hsy_reading {
	const hsy_text *text;
	const hsy_syntax *syntax; /* may be NULL, or have no model */
	const hsy_catalogue *catalogue;
	hsy_arena *arena;
	size_t
	    *speech; /* by token: the outermost quotation that is speech, or HSY_NONE */
	uint32_t *opens; /* by token: bits 1 << hsy_phrase_class that may begin there */
	bool *taken;     /* by token: is in a source or cue already */
	bool *in_name;   /* by token: belongs to a name and is not its first word */
	size_t *name;    /* by token: index into text->names, or HSY_NONE */
	hsy_map singles; /* names of one word, folded: index into text->names */
	hsy_map longer;  /* last word of longer names, folded: the first of them */
	hsy_map people;  /* the same of names that begin as a person's do */
	hsy_map titles;  /* "president", folded: the token that stands before a name */
	hsy_drafts drafts;
} hsy_reading;

/* ------------------------------------------------ looking at tokens */

static inline const hsy_token *hsy_at(const hsy_reading *r, size_t i)
{
	return &r->text->tokens.at[i];
}

/* Whether token i is in one of the classes and outside quoted speech. */
static inline bool hsy_is(const hsy_reading *r, size_t i, hsy_word_set classes)
{
	return (hsy_at(r, i)->classes & classes) && r->speech[i] == HSY_NONE;
}

static inline bool hsy_is_mark(const hsy_reading *r, size_t i, char mark)
{
	hsy_str folded = hsy_at(r, i)->folded;

	return folded.len == 1 && folded.at[0] == mark;
}

/* A word that only a clause has: an auxiliary, not the possessive "'s". */
bool hsy_is_finite_sign(const hsy_reading *r, size_t i);

/* Whether the language builds its sentences so: HSY_HABIT_… */
bool hsy_has_habit(const hsy_reading *r, unsigned habit);

/* Summaries and FAQs say again what the article says: they add nothing. */
static inline bool hsy_states_anew(const hsy_block *block)
{
	return hsy_block_states(block) && !block->repeats;
}

/* Punctuation or a quotation mark. */
bool hsy_is_any_mark(const hsy_reading *r, size_t i);

static inline bool hsy_range_empty(hsy_range range)
{
	return range.first >= range.end;
}

static inline bool hsy_range_within(hsy_range inner, hsy_range outer)
{
	return inner.first >= outer.first && inner.end <= outer.end;
}

hsy_span hsy_range_span(const hsy_reading *r, hsy_range range);

/* Whether any token of range is in one of the classes. */
bool hsy_range_has(const hsy_reading *r, hsy_range range, hsy_word_set classes);

/* Tokens that the longest phrase of that class beginning at token at covers,
 * 0 for none; never past end. */
size_t hsy_phrase_match(const hsy_reading *r, hsy_phrase_class which, size_t at,
                        size_t end);

/* Fills r->opens; before any of the phrase functions. */
void hsy_phrases_index(hsy_reading *r);

/* First place in range where a phrase of that class begins; HSY_NONE. */
size_t hsy_phrase_find(const hsy_reading *r, hsy_phrase_class which, hsy_range range);

/* The "'s" of "the company's", not of "it's". */
bool hsy_is_possessive_mark(const hsy_reading *r, size_t i);

/* Whether "published in", "reviewed by", "corroborated by" stands at i. */
bool hsy_opens_relay(const hsy_reading *r, size_t i);

/* Whether a word that adds nothing to what it joins stands at i: "and". */
bool hsy_joins(const hsy_reading *r, size_t i);

/* Drops marks, coordinators and white space at both ends. */
hsy_range hsy_range_trim(const hsy_reading *r, hsy_range range);

/* Nouns of what shows or tells something without being somebody. */
#define HSY_PAPER_NOUNS                                                                  \
	(HSY_WORD_BIT(DOCUMENT) | HSY_WORD_BIT(RECORD) | HSY_WORD_BIT(MEASUREMENT) |     \
	 HSY_WORD_BIT(EVENT))

/* ------------------------------------------------ noun phrases (noun.c) */

/* The noun phrase, apposition included, that ends just before token end and
 * does not begin before low; false when there is none. */
bool hsy_noun_before(const hsy_reading *r, size_t low, size_t end, hsy_range *out);

/* The noun phrase that begins at token first and ends before high. */
bool hsy_noun_after(const hsy_reading *r, size_t first, size_t high, hsy_range *out);

/* The same without what stands in apposition to it. */
bool hsy_noun_plain_after(const hsy_reading *r, size_t first, size_t high,
                          hsy_range *out);

/* Who is told: the noun phrase at i, if the cue may have one there, or one behind
 * what marks a hearer. */
bool hsy_hearer_at(const hsy_reading *r, const hsy_cue *cue, size_t i, size_t high,
                   hsy_range *out);

/* The token that says what the phrase is: "spokesman" in "a spokesman for the
 * mayor"; the last word of a name. */
size_t hsy_noun_head(const hsy_reading *r, hsy_range phrase);

/* Where the office of whom name names may stand: before the comma ("the mayor, Jane
 * Doe") or, where nouns come first, before its place ("el alcalde de Vallehondo, Ana
 * Ruiz"). HSY_NONE if nowhere. */
size_t hsy_office_before(const hsy_reading *r, size_t name);

/* Whether the cue at i may be a noun: "the report". */
bool hsy_may_be_noun(const hsy_reading *r, size_t i);

/* Whether somebody or something that can be a source is named by it. */
bool hsy_noun_speaks(const hsy_reading *r, hsy_range phrase);

/* Where the subject of the clause that begins at first ends (its verb or an
 * auxiliary follows); false when none is seen before high. */
bool hsy_subject_of(const hsy_reading *r, size_t first, size_t high, hsy_range *out);

/* ------------------------------------------------ the grammar */

/* The first draft that may belong to the sentence in hand. */
static inline size_t hsy_drafts_near(const hsy_reading *r)
{
	return r->drafts.n > HSY_DRAFTS_NEAR ? r->drafts.n - HSY_DRAFTS_NEAR : 0;
}

/* A new draft without source, cue or content; returns its index. */
size_t hsy_draft_add(hsy_reading *r, hsy_stance stance);
void hsy_draft_source(hsy_reading *r, size_t draft, hsy_range source);
void hsy_draft_cue(hsy_reading *r, size_t draft, hsy_range cue);
/* Adds content without the marks at its ends; empty adds nothing. */
void hsy_draft_content(hsy_reading *r, size_t draft, hsy_range content);
void hsy_draft_same_content(hsy_reading *r, size_t draft, size_t as);

/* Passes on what is said inside what another says, drops drafts that say
 * nothing, and puts the rest in order of text. */
void hsy_drafts_settle(hsy_reading *r);

/* Fills r->speech; gives a draft the quotations that go on behind its own
 * (speech.c). */
void hsy_speech_find(hsy_reading *r);
void hsy_speech_continue(hsy_reading *r, size_t draft);

/* Cues with a subject: "N said that …", "…, said N" (cue.c). */
void hsy_read_cues(hsy_reading *r, const hsy_sentence *sentence);

/* "according to N" and what hangs on it (according.c). */
void hsy_read_according(hsy_reading *r, const hsy_sentence *sentence);

/* "reportedly", "is said to": nobody's word (hearsay.c). */
void hsy_read_hearsay(hsy_reading *r, const hsy_sentence *sentence);

/* Relays inside the source of a draft: "published in N", "reviewed by this
 * outlet", "and corroborated by N" (relay.c). Shortens the draft's source. */
void hsy_read_relays(hsy_reading *r, size_t draft);

/* Whom a speaker told it relays it, if it is an outlet: "told the Herald that"
 * (relay.c). */
void hsy_read_hearer(hsy_reading *r, size_t draft);

/* What an outlet and somebody else both say, the outlet passes on (relay.c). */
void hsy_relays_share(hsy_reading *r);

/* Who told an outlet something goes on telling it, until another occasion is named
 * (relay.c). */
void hsy_relays_go_on(hsy_reading *r, hsy_attributions *attributions);

/* "citing N": whom a speaker of the sentence, or the article itself, leans on
 * (relay.c). */
void hsy_read_citing(hsy_reading *r, const hsy_sentence *sentence);

/* Where a content that begins at first ends, at most at high: before
 * "according to", ", but", ";" and the like. */
size_t hsy_content_end(const hsy_reading *r, size_t first, size_t high);

/* ------------------------------------------------ what a source is */

/* Fills type, name, description, anonymity and naming (source.c). */
void hsy_source_describe(hsy_reading *r, const hsy_draft *draft, hsy_attribution *out);

/* Gives pronouns, roles and surnames the names they stand for (coref.c). */
void hsy_source_refer(hsy_reading *r, hsy_attributions *attributions);

/* The cue that a token is, or is formed from: "prediction" from "predict"; NULL for
 * none (manner.c). */
const hsy_cue *hsy_cue_at(const hsy_reading *r, size_t i);

/* How much of the content is in quotation marks, a term or two included (manner.c). */
hsy_mode hsy_mode_find(const hsy_reading *r, const hsy_draft *draft);

/* A plan or a belief that no verb of speech goes with. */
static inline bool hsy_is_attitude(const hsy_cue *cue)
{
	return (cue->stance == HSY_STANCE_INTENDS ||
	        cue->stance == HSY_STANCE_BELIEVES) &&
	       !(cue->takes & HSY_CUE_QUOTE);
}

/* Gives a draft that the grammar did not make the stance of its cue, and what that
 * says about it: a plan, distance (manner.c). */
void hsy_draft_judge(hsy_reading *r, size_t draft);

/* The hedge of a main clause, plain without one (hedge.c). */
hsy_reason hsy_hedge_find(const hsy_reading *r, const hsy_ranges *ranges);

/* How known, hedge, trace and interest, with their words (reason.c). */
void hsy_reasons_find(hsy_reading *r, const hsy_draft *draft, hsy_attribution *out);

/* Credit lines and links (citation.c). */
void hsy_citations_find(hsy_reading *r, hsy_citations *out);

/* A piece of content, and the attribution that it is of. */
typedef struct hsy_told {
	hsy_span span;
	size_t attribution;
} hsy_told;

typedef HSY_VEC(hsy_told) hsy_tolds;

/* [sentence]: what is told in it, by attribution; at most HSY_DRAFTS_NEAR pieces
 * (told.c). */
const hsy_tolds *hsy_told_find(hsy_reading *r, const hsy_attributions *attributions);

/* The sentence that offset at stands in, or the one before it. */
size_t hsy_sentence_at(const hsy_text *text, size_t at);

/* What the document states, and where (statement.c). */
void hsy_statements_find(hsy_reading *r, const hsy_attributions *attributions,
                         const hsy_tolds *told, hsy_statements *out);

/* Whom pronouns stand for (stand_in.c). */
void hsy_stand_ins_find(hsy_reading *r, const hsy_attributions *attributions,
                       const hsy_tolds *told, hsy_stand_ins *out);

#endif
