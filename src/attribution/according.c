/* according.c -- "according to N", at the head, in the middle or at the end. */
#include "attribution/verb.h"

/* Fewer words than this before ", according to" are no clause of their own. */
enum { CLAUSE_MIN = 3 };

static bool is_finite(const hsy_reading *r, hsy_range range)
{
	size_t i;

	for (i = range.first; i < range.end; i++) {
		if (hsy_is_finite_sign(r, i))
			return true;
	}
	return false;
}

/* Where the clause that ends at end begins: behind ':' or ';', or at low. */
static size_t clause_begin(const hsy_reading *r, size_t low, size_t end)
{
	size_t i;

	for (i = end; i > low; i--) {
		if (r->speech[i - 1] == HSY_NONE &&
		    (hsy_is_mark(r, i - 1, ';') || hsy_is_mark(r, i - 1, ':')) &&
		    end - i > CLAUSE_MIN)
			return i;
	}
	return low;
}

/* "AWS reports that C, according to D": the draft of AWS when the clause is
 * nothing but its attribution. */
static size_t draft_of_clause(const hsy_reading *r, hsy_range clause)
{
	size_t i;

	for (i = hsy_drafts_near(r); i < r->drafts.n; i++) {
		const hsy_draft *draft = &r->drafts.at[i];

		if (!hsy_range_empty(draft->source) && draft->cue.n && draft->content.n &&
		    !hsy_is(r, draft->content.at[0].first, HSY_WORD_BIT(TO)) &&
		    draft->stance != HSY_STANCE_ANNOUNCES && !draft->is_silent &&
		    draft->source.first <= clause.first + 1 &&
		    draft->source.first >= clause.first &&
		    draft->content.at[draft->content.n - 1].end + 1 >= clause.end)
			return i;
	}
	return HSY_NONE;
}

static void take_before(hsy_reading *r, size_t draft, hsy_range clause)
{
	size_t inner = draft_of_clause(r, clause);

	if (inner == HSY_NONE) {
		hsy_draft_content(r, draft, clause);
		return;
	}
	hsy_draft_same_content(r, draft, inner);
	if (r->drafts.at[inner].via == HSY_NONE)
		r->drafts.at[inner].via = draft;
}

void hsy_content_around(hsy_reading *r, size_t draft, hsy_range phrase, hsy_range within)
{
	hsy_range before = {clause_begin(r, within.first, phrase.first), phrase.first};
	hsy_range after = {phrase.end, within.end};

	before = hsy_range_trim(r, before);
	if (!hsy_range_empty(after) && hsy_is_mark(r, after.first, ','))
		after.first++;
	after.end = hsy_content_end(r, after.first, after.end);
	/* "Trainium, according to AWS, is cheaper" is one clause in two. */
	if (!hsy_range_empty(before) && !is_finite(r, before) &&
	    (is_finite(r, after) ||
	     (hsy_has_habit(r, HSY_HABIT_VERB_FIRST) && hsy_is_adverbial(r, before))) &&
	    phrase.end < within.end && hsy_is_mark(r, phrase.end, ',') &&
	    before.end < phrase.first) {
		hsy_draft_content(r, draft, before);
		hsy_draft_content(r, draft, after);
		return;
	}
	if (before.end < before.first + CLAUSE_MIN) {
		hsy_draft_content(r, draft, after);
		return;
	}
	take_before(r, draft, before);
}

/* "according to plan": a bare word that is a verb as well names nobody. */
static bool is_idiom(const hsy_reading *r, hsy_range source)
{
	const hsy_token *token = hsy_at(r, source.first);

	return source.end - source.first == 1 && !token->capitalised && token->cue &&
	       (token->cue->forms & HSY_FORM_BASE);
}

/* "según informó", "como ha dicho": the verb behind a word like "as", if somebody does
 * it, where verbs may come first. */
static bool verb_behind(const hsy_reading *r, size_t as, size_t high, hsy_verb *v)
{
	if (!hsy_has_habit(r, HSY_HABIT_VERB_FIRST) || !hsy_is(r, as, HSY_WORD_BIT(AS)))
		return false;
	*v = (hsy_verb){.at = as + 1, .low = as, .start = as, .high = high};
	while (v->at < high && hsy_is(r, v->at, HSY_VERB_GROUP)) {
		v->has_be |= hsy_is(r, v->at, HSY_WORD_BIT(BE));
		v->has_have |= hsy_is(r, v->at, HSY_WORD_BIT(HAVE));
		v->at++;
	}
	if (v->at >= high || r->taken[v->at] || !hsy_at(r, v->at)->cue)
		return false;
	v->cue = hsy_at(r, v->at)->cue;
	v->group = (hsy_range){as + 1, v->at + 1};
	return hsy_is_told(v);
}

/* "según explicó a EFE el alcalde"; returns where it ends. */
static size_t read_verb_behind(hsy_reading *r, const hsy_verb *v, size_t as,
                               const hsy_sentence *sentence)
{
	size_t end = v->group.end;
	hsy_range source;

	if (hsy_speaker_behind(r, v->cue, end, v->high, &source))
		end = hsy_fillers_end(r, v->cue, source.end, v->high);
	else
		source = hsy_last_speaker(r, v->at, v->cue, v->has_have);
	size_t draft = hsy_draft_add(r, v->cue->stance);
	r->drafts.at[draft].is_distanced = (v->cue->takes & HSY_CUE_HEDGES) != 0;
	hsy_draft_source(r, draft, source);
	hsy_draft_cue(r, draft, (hsy_range){as, v->group.end});
	hsy_content_around(r, draft, (hsy_range){as, end},
	                   (hsy_range){sentence->first, sentence->end});
	hsy_read_hearer(r, draft);
	hsy_read_relays(r, draft);
	return end;
}

void hsy_read_according(hsy_reading *r, const hsy_sentence *sentence)
{
	size_t i;

	for (i = sentence->first; i < sentence->end; i++) {
		size_t draft,
		    n = hsy_phrase_match(r, HSY_PHRASE_ACCORDING, i, sentence->end);
		size_t first = i + n;
		hsy_range source;
		hsy_verb v;

		if (verb_behind(r, i, sentence->end, &v)) {
			i = read_verb_behind(r, &v, i, sentence) - 1;
			continue;
		}
		if (!n || first >= sentence->end)
			continue;
		first += hsy_phrase_match(r, HSY_PHRASE_EXCLUSIVE, first, sentence->end);
		if (first >= sentence->end ||
		    !hsy_noun_after(r, first, sentence->end, &source) ||
		    !hsy_noun_speaks(r, source) || is_idiom(r, source))
			continue;
		draft = hsy_draft_add(r, HSY_STANCE_SAYS);
		r->drafts.at[draft].is_own_outlet = hsy_phrase_match(
		                                        r, HSY_PHRASE_OWN_OUTLET,
		                                        source.first, source.end) > 0;
		hsy_draft_source(r, draft, source);
		hsy_draft_cue(r, draft, (hsy_range){i, i + n});
		hsy_content_around(r, draft, (hsy_range){i, source.end},
		                   (hsy_range){sentence->first, sentence->end});
		hsy_read_relays(r, draft);
		i = source.end - 1;
	}
}
