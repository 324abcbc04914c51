/* join.c -- one list of who says what from both readers: the grammar, which knows closed
 * constructions and what nobody has said, and the tagger, which knows the rest. */
#include "attribution/join.h"

/* In thousandths: how sure the closed constructions of the grammar are, and what is told
 * inside of them; what a verb with its subject begins with, to which half of what the
 * tagger thinks of its cue is added, and what an attribution to nobody needs. */
enum {
	SURE_IF_CLOSED = 900,
	SURE_IF_NESTED = 800,
	SURE_IF_OPEN = 330,
	LEAST_OF_NOBODY = 650,
	LEAST_TO_MEND = 450,
	MOST_IF_DOUBTFUL = 740 /* not enough for a case */
};

/* By token: the draft whose cue, or source, it is in; HSY_NONE. */
typedef struct places {
	size_t *cues, *sources;
} places;

static void mark(size_t *of, hsy_range range, size_t draft)
{
	for (size_t i = range.first; i < range.end; i++)
		of[i] = draft;
}

static places places_of(const hsy_reading *r, hsy_arena *arena)
{
	size_t n = r->text->tokens.n;
	places p = {HSY_NEW_ARRAY(arena, n, size_t), HSY_NEW_ARRAY(arena, n, size_t)};

	mark(p.cues, (hsy_range){0, n}, HSY_NONE);
	mark(p.sources, (hsy_range){0, n}, HSY_NONE);
	for (size_t i = 0; i < r->drafts.n; i++) {
		const hsy_draft *draft = &r->drafts.at[i];

		for (size_t k = 0; k < draft->cue.n; k++)
			mark(p.cues, draft->cue.at[k], i);
		mark(p.sources, draft->source, i);
	}
	return p;
}

/* The draft of the first token of ranges that is in one. */
static size_t draft_at(const size_t *of, const hsy_ranges *ranges)
{
	for (size_t i = 0; i < ranges->n; i++)
		for (size_t k = ranges->at[i].first; k < ranges->at[i].end; k++)
			if (of[k] != HSY_NONE)
				return of[k];
	return HSY_NONE;
}

static size_t size_of(const hsy_ranges *ranges)
{
	size_t n = 0;

	for (size_t i = 0; i < ranges->n; i++)
		n += ranges->at[i].end - ranges->at[i].first;
	return n;
}

static size_t shared(const hsy_ranges *a, const hsy_ranges *b)
{
	size_t n = 0;

	for (size_t i = 0; i < a->n; i++) {
		for (size_t k = 0; k < b->n; k++) {
			hsy_range x = a->at[i], y = b->at[k];
			size_t first = x.first > y.first ? x.first : y.first;
			size_t end = x.end < y.end ? x.end : y.end;

			n += end > first ? end - first : 0;
		}
	}
	return n;
}

/* Half of what either has, or more, is in both. */
static bool is_alike(const hsy_ranges *a, const hsy_ranges *b)
{
	size_t both = shared(a, b);

	return both && 2 * both >= size_of(a) + size_of(b) - both;
}

/* The draft with the cue of the tie, or else with its source and most of its content. */
static size_t find_draft(const hsy_reading *r, const places *p, const hsy_tie *tie)
{
	size_t draft = draft_at(p->cues, &tie->cue);

	if (draft != HSY_NONE)
		return draft;
	draft = draft_at(p->sources, &tie->source);
	if (draft != HSY_NONE && is_alike(&r->drafts.at[draft].content, &tie->content))
		return draft;
	return HSY_NONE;
}

static hsy_range longest(const hsy_ranges *ranges)
{
	hsy_range best = {0, 0};

	for (size_t i = 0; i < ranges->n; i++)
		if (ranges->at[i].end - ranges->at[i].first > best.end - best.first)
			best = ranges->at[i];
	return best;
}

/* ------------------------------------------------ what nobody has said */

enum { GROUP_MAX = 4 }; /* words of a verb: "would not have said" */

/* "will say", "asked not to be named" */
static bool is_unreal_verb(const hsy_reading *r, const hsy_sentence *s, hsy_range cue)
{
	size_t first = cue.end > s->first + GROUP_MAX ? cue.end - GROUP_MAX : s->first;

	for (size_t i = first; i < cue.end && i < s->end; i++)
		if (hsy_is(r, i, HSY_WORD_BIT(MODAL)) ||
		    hsy_phrase_match(r, HSY_PHRASE_ANONYMITY_REASON, i, s->end))
			return true;
	return false;
}

/* "…, suggesting that": the article's own. */
static bool is_conclusion(const hsy_reading *r, const hsy_sentence *s, hsy_range cue)
{
	const hsy_cue *verb = hsy_at(r, cue.end - 1)->cue;

	return cue.first > s->first && hsy_is_mark(r, cue.first - 1, ',') && verb &&
	       (verb->forms & HSY_FORM_GERUND);
}

/* "If the mayor said", "had she said", "neither Lee nor Cole said", "Did she say …?" */
static bool is_unsaid(const hsy_reading *r, const hsy_tie *tie, hsy_range source)
{
	const hsy_word_set filler = HSY_WORD_BIT(RELATIVE) | HSY_WORD_BIT(ADVERB);
	hsy_range cue = tie->cue.at[0];
	const hsy_sentence *s = &r->text->sentences.at[hsy_at(r, cue.first)->sentence];
	size_t first = cue.first;

	/* Whoever is quoted may ask and suppose what others have said. */
	if (r->speech[cue.first] != HSY_NONE)
		return false;
	if (is_unreal_verb(r, s, cue) || hsy_is_mark(r, s->end - 1, '?'))
		return true;
	if (hsy_range_empty(source))
		return is_conclusion(r, s, cue);
	first = source.first < first ? source.first : first;
	while (first > s->first && hsy_is(r, first - 1, filler) &&
	       !hsy_is(r, first - 1, HSY_WORD_BIT(CONDITION)))
		first--;
	return hsy_is(r, source.first, HSY_WORD_BIT(NEGATION)) ||
	       (source.first == s->first && hsy_is_finite_sign(r, s->first)) ||
	       (first > s->first && hsy_is(r, first - 1, HSY_WORD_BIT(CONDITION)));
}

static void raise(unsigned *confidence, unsigned at_least)
{
	if (*confidence < at_least)
		*confidence = at_least;
}

/* ------------------------------------------------ from tie to draft */

/* The "that" before a content is none of it, nor the "which" that it fills in for. */
static void add_content(hsy_reading *r, size_t draft, hsy_range range)
{
	if (hsy_is(r, range.first, HSY_WORD_BIT(THAT)))
		range.first++;
	if (range.first + 1 != range.end ||
	    !hsy_is(r, range.first, HSY_WORD_BIT(RELATIVE)))
		hsy_draft_content(r, draft, range);
}

/* No source ends within a name. */
static hsy_range with_names(const hsy_reading *r, hsy_range source)
{
	if (hsy_range_empty(source))
		return source;
	while (r->in_name[source.first])
		source.first--;
	while (source.end < r->text->tokens.n && r->in_name[source.end])
		source.end++;
	return source;
}

static void take_content(hsy_reading *r, size_t draft, const hsy_tie *tie)
{
	r->drafts.at[draft].content = (hsy_ranges){0};
	for (size_t i = 0; i < tie->content.n; i++)
		add_content(r, draft, tie->content.at[i]);
}

static bool tells_why(const hsy_reading *r, const hsy_draft *draft)
{
	return hsy_phrase_find(r, HSY_PHRASE_ANONYMITY_REASON, draft->source) != HSY_NONE;
}

/* The grammar sees what stands about a name: who relays it, why it is withheld; and in
 * "the report, which Lee said was wrong, found" whose each verb is. */
static bool keeps_source(const hsy_reading *r, const hsy_draft *draft, hsy_range other)
{
	return hsy_range_empty(other) || draft->via != HSY_NONE ||
	       hsy_range_has(r, other, HSY_WORD_BIT(RELATIVE)) || tells_why(r, draft);
}

/* What is left of source before the first cue in it, or behind it. */
static hsy_range apart(hsy_range source, const hsy_ranges *cue)
{
	for (size_t i = 0; i < cue->n; i++) {
		hsy_range c = cue->at[i];

		if (c.first >= source.end || source.first >= c.end)
			continue;
		if (source.first < c.first)
			source.end = c.first;
		else
			source.first = c.end;
	}
	return source;
}

/* ", but Ellismouth leads": where the grammar has the article's own voice begin. */
static bool ends_before_contrast(const hsy_reading *r, hsy_range content)
{
	return content.end + 1 < r->text->tokens.n && hsy_is_mark(r, content.end, ',') &&
	       hsy_is(r, content.end + 1, HSY_WORD_BIT(CONTRAST));
}

/* "…, and added that": the draft of what the same speaker says next, if the content
 * runs over it; else HSY_NONE. */
static size_t next_said(const hsy_reading *r, size_t draft, hsy_range content)
{
	const hsy_draft *d = &r->drafts.at[draft];

	for (size_t i = draft + 1; i < r->drafts.n && i < draft + HSY_DRAFTS_NEAR; i++) {
		const hsy_draft *next = &r->drafts.at[i];

		if (next->is_open && next->source.first == d->source.first &&
		    next->source.end == d->source.end && next->cue.n &&
		    next->cue.at[0].first > content.first &&
		    next->cue.at[0].end < content.end)
			return i;
	}
	return HSY_NONE;
}

/* Ends it before the next cue and the "and" that leads there. */
static void cut_at_next(hsy_reading *r, size_t draft, hsy_range *content)
{
	size_t next = next_said(r, draft, *content);

	if (next == HSY_NONE)
		return;
	content->end = r->drafts.at[next].cue.at[0].first;
	while (content->end > content->first + 1 &&
	       (hsy_is(r, content->end - 1, HSY_WORD_BIT(COORDINATOR)) ||
	        hsy_is_any_mark(r, content->end - 1)))
		content->end--;
	raise(&r->drafts.at[next].confidence, SURE_IF_NESTED);
}

static void cut_content(hsy_reading *r, size_t draft, const hsy_ranges *before)
{
	hsy_ranges *content = &r->drafts.at[draft].content;
	size_t n = 0;

	for (size_t i = 0; i < content->n; i++) {
		hsy_range range = content->at[i];

		cut_at_next(r, draft, &range);
		for (size_t k = 0; k < before->n; k++)
			if (before->at[k].end > range.first &&
			    before->at[k].end < range.end &&
			    ends_before_contrast(r, before->at[k]))
				range.end = before->at[k].end;
		range = hsy_range_trim(r, range);
		if (!hsy_range_empty(range))
			content->at[n++] = range;
	}
	content->n = n;
}

static void mend_draft(hsy_reading *r, size_t draft, const hsy_tie *tie, hsy_range source)
{
	if (!keeps_source(r, &r->drafts.at[draft], source))
		hsy_draft_source(r, draft,
		                 apart(with_names(r, source), &r->drafts.at[draft].cue));
	/* Nobody says who he is: "…, said an engineer who asked not to be named". */
	const hsy_ranges whole = {&r->drafts.at[draft].source, 1, 1};
	const hsy_ranges before = r->drafts.at[draft].content;
	if (shared(&whole, &tie->content))
		return;
	take_content(r, draft, tie);
	cut_content(r, draft, &before);
	if (!r->drafts.at[draft].content.n)
		r->drafts.at[draft].content = before;
}

/* A verb, or somebody's own words: what has neither is the name of a thing. */
static bool holds_clause(const hsy_reading *r, hsy_range content)
{
	const size_t *first = r->syntax->first;

	for (size_t i = content.first; i < content.end; i++) {
		if (r->speech[i] != HSY_NONE)
			return true;
		for (size_t w = first[i]; w < first[i + 1]; w++) {
			hsy_upos upos = r->syntax->words.at[w].upos;

			if (upos == HSY_UPOS_VERB || upos == HSY_UPOS_AUX)
				return true;
		}
	}
	return false;
}

static bool states_something(const hsy_reading *r, const hsy_tie *tie)
{
	for (size_t i = 0; i < tie->content.n; i++)
		if (holds_clause(r, tie->content.at[i]))
			return true;
	return false;
}

/* Whether the lexicon knows a word of the cue, or what it is formed from. */
static bool is_known(const hsy_reading *r, const hsy_ranges *cue)
{
	for (size_t i = 0; i < cue->n; i++)
		for (size_t k = cue->at[i].first; k < cue->at[i].end; k++)
			if (hsy_cue_at(r, k))
				return true;
	return false;
}

/* The "Tern" of "Port Hallick and Tern". */
static bool is_last_of_list(const hsy_reading *r, hsy_range source)
{
	return source.first > 0 && hsy_is(r, source.first - 1, HSY_WORD_BIT(COORDINATOR));
}

/* What is no person, body or paper seldom says anything, and by a verb that the lexicon
 * does not know, a clause at most is said; of a list, half spoke, or its head did. */
static bool is_doubtful(const hsy_reading *r, const hsy_tie *tie, hsy_range source)
{
	return hsy_range_empty(source) || is_last_of_list(r, source) ||
	       !hsy_noun_speaks(r, source) ||
	       (!is_known(r, &tie->cue) && !states_something(r, tie));
}

static void add_draft(hsy_reading *r, const hsy_tie *tie, hsy_range source)
{
	size_t draft = hsy_draft_add(r, HSY_STANCE_SAYS);

	r->drafts.at[draft].confidence = tie->confidence;
	if (is_doubtful(r, tie, source) && tie->confidence > MOST_IF_DOUBTFUL)
		r->drafts.at[draft].confidence = MOST_IF_DOUBTFUL;
	for (size_t i = 0; i < tie->cue.n; i++)
		hsy_draft_cue(r, draft, tie->cue.at[i]);
	hsy_draft_judge(r, draft);
	take_content(r, draft, tie);
	if (hsy_range_empty(source))
		return;
	hsy_draft_source(r, draft, apart(with_names(r, source), &tie->cue));
	/* "We expect", outside of quotation marks. */
	r->drafts.at[draft].is_own_outlet = source.end == source.first + 1 &&
	                                    hsy_is(r, source.first,
	                                           HSY_WORD_BIT(FIRST_PERSON));
	hsy_read_relays(r, draft);
	hsy_read_hearer(r, draft);
}

/* ------------------------------------------------ how sure */

static unsigned likelihood(const hsy_ties *ties, const hsy_ranges *cue)
{
	unsigned best = 0;

	for (size_t i = 0; i < cue->n; i++)
		for (size_t k = cue->at[i].first; k < cue->at[i].end; k++)
			if (ties->cue[k] > best)
				best = ties->cue[k];
	return best;
}

static bool holds(const hsy_draft *outer, const hsy_draft *inner)
{
	for (size_t i = 0; i < outer->content.n; i++)
		if (hsy_range_within(inner->cue.at[0], outer->content.at[i]))
			return true;
	return false;
}

/* In what a closed construction tells, or relayed by it: tags lie side by side, so that
 * the tagger sees the outer one alone. */
static bool is_nested(const hsy_reading *r, size_t at)
{
	size_t i = at > HSY_DRAFTS_NEAR ? at - HSY_DRAFTS_NEAR : 0;

	if (r->drafts.at[at].via != HSY_NONE)
		return true;
	for (; i < r->drafts.n && i < at + HSY_DRAFTS_NEAR; i++)
		if (!r->drafts.at[i].is_open &&
		    holds(&r->drafts.at[i], &r->drafts.at[at]))
			return true;
	return false;
}

static void judge_drafts(hsy_reading *r, const hsy_ties *ties)
{
	for (size_t i = 0; i < r->drafts.n; i++) {
		hsy_draft *draft = &r->drafts.at[i];

		draft->confidence = SURE_IF_CLOSED;
		if (!draft->is_open || tells_why(r, draft))
			continue;
		draft->confidence = SURE_IF_NESTED;
		if (!is_nested(r, i))
			draft->confidence = SURE_IF_OPEN +
			                    likelihood(ties, &draft->cue) / 2;
	}
}

static bool is_sure(const hsy_tie *tie, hsy_range source, unsigned least)
{
	if (hsy_range_empty(source) && least < LEAST_OF_NOBODY)
		least = LEAST_OF_NOBODY;
	return tie->confidence >= least;
}

/* Whom the tagger names, or else the tree; nobody who is part of what is said. */
static hsy_range source_of(const hsy_reading *r, const hsy_tie *tie)
{
	if (tie->source.n)
		return longest(&tie->source);
	hsy_range subject = hsy_cue_subject(r, tie->cue.at[0]);
	const hsy_ranges whole = {&subject, 1, 1};

	if (shared(&whole, &tie->content) ||
	    (subject.end > subject.first && !hsy_noun_speaks(r, subject)))
		subject.end = subject.first;
	return subject;
}

void hsy_ties_join(hsy_reading *r, const hsy_ties *ties, unsigned least)
{
	hsy_arena scratch;

	hsy_arena_init(&scratch);
	judge_drafts(r, ties);
	const places p = places_of(r, &scratch);
	for (size_t i = 0; i < ties->n; i++) {
		const hsy_tie *tie = &ties->at[i];
		hsy_range source = source_of(r, tie);
		size_t draft = find_draft(r, &p, tie);

		if (draft == HSY_NONE) {
			if (is_sure(tie, source, least) && !is_unsaid(r, tie, source))
				add_draft(r, tie, source);
			continue;
		}
		if (r->drafts.at[draft].is_open && tie->confidence >= LEAST_TO_MEND)
			mend_draft(r, draft, tie, longest(&tie->source));
		raise(&r->drafts.at[draft].confidence, (HSY_SURE + tie->confidence) / 2);
	}
	for (size_t i = 0; i < r->drafts.n; i++)
		if (r->drafts.at[i].confidence < least)
			r->drafts.at[i].content.n = r->drafts.at[i].cue.n = 0;
	hsy_arena_clear(&scratch);
}
