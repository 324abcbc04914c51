/* mend.c -- what the tagger found, made a draft, or put into the grammar's. */
#include "attribution/join.h"

/* How sure what the same speaker says next is; and how sure at most a doubtful one,
 * which is not enough for a case: in thousandths. */
enum { SURE_IF_NEXT = 800, MOST_IF_DOUBTFUL = 740 };

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

bool hsy_tells_why(const hsy_reading *r, const hsy_draft *draft)
{
	return hsy_phrase_find(r, HSY_PHRASE_ANONYMITY_REASON, draft->source) != HSY_NONE;
}

/* The grammar sees what stands about a name: who relays it, why it is withheld; and in
 * "the report, which Lee said was wrong, found" whose each verb is. */
static bool keeps_source(const hsy_reading *r, const hsy_draft *draft, hsy_range other)
{
	return hsy_range_empty(other) || draft->via != HSY_NONE ||
	       hsy_range_has(r, other, HSY_WORD_BIT(RELATIVE)) || hsy_tells_why(r, draft);
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
	hsy_raise(&r->drafts.at[next].confidence, SURE_IF_NEXT);
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

/* "We", outside of quotation marks, and "this newspaper". */
static bool is_own(const hsy_reading *r, hsy_range source)
{
	return (source.end == source.first + 1 &&
	        hsy_is(r, source.first, HSY_WORD_BIT(FIRST_PERSON))) ||
	       hsy_phrase_match(r, HSY_PHRASE_OWN_OUTLET, source.first, source.end);
}

static void take_source(hsy_reading *r, size_t draft, hsy_range source)
{
	source = apart(with_names(r, source), &r->drafts.at[draft].cue);
	if (hsy_range_empty(source))
		return;
	hsy_draft_source(r, draft, source);
	r->drafts.at[draft].is_own_outlet = is_own(r, r->drafts.at[draft].source);
}

static bool is_same(const hsy_ranges *a, const hsy_ranges *b)
{
	bool same = a->n == b->n;

	for (size_t i = 0; same && i < a->n; i++)
		same = a->at[i].first == b->at[i].first && a->at[i].end == b->at[i].end;
	return same;
}

/* Whoever relays or corroborates a draft has its content, and goes on having it. */
static void tell_neighbours(hsy_reading *r, size_t draft, const hsy_ranges *before)
{
	size_t end = draft + 1 + HSY_DRAFTS_NEAR;

	for (size_t i = draft + 1; i < r->drafts.n && i < end; i++)
		if (is_same(&r->drafts.at[i].content, before)) {
			r->drafts.at[i].content = (hsy_ranges){0};
			hsy_draft_same_content(r, i, draft);
		}
}

void hsy_draft_mend(hsy_reading *r, size_t draft, const hsy_tie *tie, hsy_range source)
{
	if (!keeps_source(r, &r->drafts.at[draft], source))
		take_source(r, draft, source);
	/* Nobody says who he is: "…, said an engineer who asked not to be named". */
	const hsy_ranges whole = {&r->drafts.at[draft].source, 1, 1};
	const hsy_ranges before = r->drafts.at[draft].content;
	if (hsy_ranges_shared(&whole, &tie->content))
		return;
	take_content(r, draft, tie);
	cut_content(r, draft, &before);
	if (!r->drafts.at[draft].content.n)
		r->drafts.at[draft].content = before;
	else
		tell_neighbours(r, draft, &before);
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

void hsy_draft_from(hsy_reading *r, const hsy_tie *tie, hsy_range source)
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
	take_source(r, draft, source);
	hsy_read_relays(r, draft);
	hsy_read_hearer(r, draft);
}
