/* relay.c -- who passes a source on: "published in N", "citing N". */
#include "attribution/draft.h"

typedef struct relay_phrase {
	hsy_phrase_class phrase;
	hsy_stance stance;
	bool is_beside; /* a second source, not a relay */
} relay_phrase;

static const relay_phrase relay_phrases[] = {
    {HSY_PHRASE_SEEN, HSY_STANCE_REPORTS, false},
    {HSY_PHRASE_PUBLISHED_IN, HSY_STANCE_REPORTS, false},
    {HSY_PHRASE_CORROBORATED_BY, HSY_STANCE_CORROBORATES, true},
};

enum { N_RELAY_PHRASES = sizeof relay_phrases / sizeof relay_phrases[0] };

static const relay_phrase *relay_at(const hsy_reading *r, size_t at, size_t end,
                                    size_t *n)
{
	size_t i;

	for (i = 0; i < N_RELAY_PHRASES; i++) {
		*n = hsy_phrase_match(r, relay_phrases[i].phrase, at, end);
		if (*n)
			return &relay_phrases[i];
	}
	return NULL;
}

/* The outlet that the article itself is: "this newspaper". */
static bool agent_at(const hsy_reading *r, size_t first, size_t high, hsy_range *out,
                     bool *is_own)
{
	size_t n = first < high ? hsy_phrase_match(r, HSY_PHRASE_OWN_OUTLET, first, high)
	                        : 0;

	*is_own = n > 0;
	if (n) {
		*out = (hsy_range){first, first + n};
		return true;
	}
	return hsy_noun_after(r, first, high, out) && hsy_noun_speaks(r, *out);
}

/* "the paper" is one, too, where it is told something. */
static bool is_outlet(hsy_reading *r, hsy_range agent)
{
	hsy_draft draft = {.source = agent, .via = HSY_NONE};
	hsy_attribution described = {.via = HSY_NONE};

	hsy_source_describe(r, &draft, &described);
	return described.source_type == HSY_SOURCE_OUTLET ||
	       (agent.end - agent.first == 2 &&
	        hsy_is(r, agent.first, HSY_WORD_BIT(DEFINITE)) &&
	        hsy_is(r, agent.first + 1, HSY_WORD_BIT(OUTLET)));
}

/* Adds the agent of one relay phrase; returns where it ends, 0 for none. */
static size_t add_relay(hsy_reading *r, size_t draft, size_t at, size_t high)
{
	size_t n, relay;
	const relay_phrase *kind = relay_at(r, at, high, &n);
	hsy_range agent;
	bool is_own;

	if (!kind || at + n >= high || !agent_at(r, at + n, high, &agent, &is_own))
		return 0;
	/* "a report published by the council" is the council's own paper. */
	if (kind->phrase == HSY_PHRASE_PUBLISHED_IN && !is_own &&
	    hsy_is(r, at + n - 1, HSY_WORD_BIT(AGENT)) && !is_outlet(r, agent))
		return 0;
	relay = hsy_draft_add(r, kind->stance);
	hsy_draft_source(r, relay, agent);
	hsy_draft_cue(r, relay, (hsy_range){at, at + n});
	hsy_draft_same_content(r, relay, draft);
	r->drafts.at[relay].confidence = r->drafts.at[draft].confidence;
	r->drafts.at[relay].is_own_outlet = is_own;
	if (!kind->is_beside && r->drafts.at[draft].via == HSY_NONE)
		r->drafts.at[draft].via = relay;
	return agent.end;
}

/* Spanish cites "a fuentes". */
static bool cited_at(const hsy_reading *r, size_t i, size_t high, hsy_range *out)
{
	hsy_range plain;

	if (i < high)
		i += hsy_phrase_match(r, HSY_PHRASE_HEARER, i, high);
	if (!hsy_noun_after(r, i, high, out) || !hsy_noun_plain_after(r, i, high, &plain))
		return false;
	/* "informó, citando a Y, que …" */
	if (plain.end + 1 < out->end && hsy_is(r, plain.end + 1, HSY_WORD_BIT(THAT)))
		*out = plain;
	return true;
}

/* "X, citing Y, reported": Y stands in the apposition of X. */
static void citing_inside(hsy_reading *r, size_t draft)
{
	hsy_range source = r->drafts.at[draft].source, cited;
	size_t i, inner;

	for (i = source.first + 1; i < source.end; i++) {
		if (!hsy_is(r, i, HSY_WORD_BIT(CITING)) ||
		    !cited_at(r, i + 1, source.end, &cited) || !hsy_noun_speaks(r, cited))
			continue;
		/* "X, que citó a Y, informó" */
		r->drafts.at[draft].source = hsy_range_trim(
		    r, (hsy_range){source.first,
		                   i - hsy_is(r, i - 1, HSY_WORD_BIT(RELATIVE))});
		inner = hsy_draft_add(r, HSY_STANCE_SAYS);
		hsy_draft_source(r, inner, cited);
		hsy_draft_cue(r, inner, (hsy_range){i, i + 1});
		hsy_draft_same_content(r, inner, draft);
		r->drafts.at[inner].confidence = r->drafts.at[draft].confidence;
		r->drafts.at[inner].via = draft;
		return;
	}
}

void hsy_read_relays(hsy_reading *r, size_t draft)
{
	hsy_range source = r->drafts.at[draft].source;
	size_t i, cut = HSY_NONE, high = r->text->tokens.n;

	if (hsy_range_empty(source))
		return;
	high = r->text->sentences.at[hsy_at(r, source.first)->sentence].end;
	for (i = source.first + 1; i < high; i++) {
		size_t end;

		/* At its end, or behind an "and". */
		if (i > source.end &&
		    !(i == source.end + 1 && hsy_is(r, i - 1, HSY_WORD_BIT(COORDINATOR))))
			break;
		end = add_relay(r, draft, i, high);
		if (!end)
			continue;
		if (cut == HSY_NONE)
			cut = i;
		if (end > source.end)
			source.end = end;
		i = end - 1;
	}
	if (cut != HSY_NONE)
		r->drafts.at[draft].source = hsy_range_trim(
		    r, (hsy_range){source.first, cut});
	citing_inside(r, draft);
}

/* Where the hearer is named: behind "told"; where a word marks it, behind that, which
 * follows the verb or the speaker: "dijo a EFE el alcalde", "dijo el alcalde a EFE". */
static size_t hearer_begin(const hsy_reading *r, const hsy_draft *draft, size_t at,
                           size_t high)
{
	size_t behind = draft->source.first > at ? draft->source.end : high, n;

	if (!hsy_at(r, at)->cue)
		return HSY_NONE;
	if (hsy_at(r, at)->cue->takes & HSY_CUE_HEARER)
		return at + 1;
	n = at + 1 < high ? hsy_phrase_match(r, HSY_PHRASE_HEARER, at + 1, high) : 0;
	if (n)
		return at + 1 + n;
	n = behind < high ? hsy_phrase_match(r, HSY_PHRASE_HEARER, behind, high) : 0;
	return n ? behind + n : HSY_NONE;
}

/* Whom a speaker told it: "told the Herald that …". The hearer relays it, if it is an
 * outlet. */
void hsy_read_hearer(hsy_reading *r, size_t draft)
{
	const hsy_ranges *cue = &r->drafts.at[draft].cue;
	size_t at = cue->at[cue->n - 1].end - 1, high, begin, relay;
	hsy_range hearer;
	bool is_own;

	high = r->text->sentences.at[hsy_at(r, at)->sentence].end;
	begin = hearer_begin(r, &r->drafts.at[draft], at, high);
	if (begin == HSY_NONE || !agent_at(r, begin, high, &hearer, &is_own) ||
	    r->taken[hearer.first] || !(is_own || is_outlet(r, hearer)))
		return;
	relay = hsy_draft_add(r, HSY_STANCE_REPORTS);
	hsy_draft_source(r, relay, hearer);
	hsy_draft_cue(r, relay, (hsy_range){at, at + 1});
	hsy_draft_same_content(r, relay, draft);
	r->drafts.at[relay].confidence = r->drafts.at[draft].confidence;
	r->drafts.at[relay].is_own_outlet = is_own;
	r->drafts.at[draft].via = relay;
}

static size_t overlap(hsy_range a, hsy_range b)
{
	size_t first = a.first > b.first ? a.first : b.first;
	size_t end = a.end < b.end ? a.end : b.end;

	return end > first ? end - first : 0;
}

/* Whether both say about the same words. */
static bool say_the_same(const hsy_draft *a, const hsy_draft *b)
{
	hsy_range x, y;
	size_t longer;

	if (!a->content.n || !b->content.n)
		return false;
	x = a->content.at[0];
	y = b->content.at[0];
	longer = x.end - x.first > y.end - y.first ? x.end - x.first : y.end - y.first;
	return 2 * overlap(x, y) > longer;
}

static bool may_pass_on(hsy_reading *r, const hsy_draft *draft)
{
	return !hsy_range_empty(draft->source) && draft->cue.n && !draft->is_silent &&
	       draft->via == HSY_NONE &&
	       (draft->is_own_outlet || is_outlet(r, draft->source));
}

static bool may_be_passed_on(hsy_reading *r, const hsy_draft *draft)
{
	return !hsy_range_empty(draft->source) && draft->cue.n && !draft->is_silent &&
	       draft->via == HSY_NONE && !draft->is_own_outlet &&
	       draft->stance != HSY_STANCE_CORROBORATES && !is_outlet(r, draft->source);
}

void hsy_relays_share(hsy_reading *r)
{
	size_t i, k;

	for (i = 0; i < r->drafts.n; i++) {
		size_t near = i > HSY_DRAFTS_NEAR ? i - HSY_DRAFTS_NEAR : 0;

		for (k = near; k < r->drafts.n && k < i + HSY_DRAFTS_NEAR; k++) {
			if (k == i || !say_the_same(&r->drafts.at[i], &r->drafts.at[k]) ||
			    r->drafts.at[k].stance == HSY_STANCE_CORROBORATES ||
			    !may_be_passed_on(r, &r->drafts.at[i]) ||
			    !may_pass_on(r, &r->drafts.at[k]))
				continue;
			r->drafts.at[i].via = k;
			break;
		}
	}
}

/* ------------------------------------------------ relays that go on */

/* Whether the sentence names another occasion than the relay's: "at the rally, she
 * said". */
static bool has_other_occasion(const hsy_reading *r, const hsy_draft *draft)
{
	const hsy_sentence *sentence =
	    &r->text->sentences.at[hsy_at(r, draft->cue.at[0].first)->sentence];
	hsy_range before = {sentence->first, draft->cue.at[0].first};
	hsy_range behind = {draft->cue.at[0].end, sentence->end};
	const hsy_word_set places = HSY_WORD_BIT(EVENT) | HSY_WORD_BIT(DOCUMENT) |
	                            HSY_WORD_BIT(OUTLET);
	size_t k;

	for (k = 0; k < draft->content.n; k++) {
		if (draft->content.at[k].first < before.end &&
		    draft->content.at[k].end > before.first)
			before.end = before.first;
		if (draft->content.at[k].first < behind.end &&
		    draft->content.at[k].first >= behind.first)
			behind.end = draft->content.at[k].first;
	}
	return hsy_range_has(r, before, places) || hsy_range_has(r, behind, places);
}

/* Whether the relay at via is itself passed on by a, however many hands are between; a
 * chain that is too long to be told is taken for one that does. */
static bool comes_from(const hsy_attributions *attributions, size_t via, size_t a)
{
	enum { HANDS_MAX = 8 };

	for (size_t hands = 0; via != HSY_NONE; hands++) {
		if (via == a || hands == HANDS_MAX)
			return true;
		via = attributions->at[via].via;
	}
	return false;
}

void hsy_relays_go_on(hsy_reading *r, hsy_attributions *attributions)
{
	hsy_map last;
	size_t i;

	hsy_map_init(&last, r->arena);
	for (i = 0; i < attributions->n; i++) {
		hsy_attribution *a = &attributions->at[i];
		hsy_draft *draft = &r->drafts.at[i];
		size_t via;

		if (!a->source_name.len || a->source_type != HSY_SOURCE_PERSON ||
		    draft->is_silent || draft->is_attitude)
			continue;
		via = hsy_map_find(&last, a->source_name);
		if (a->via != HSY_NONE)
			via = say_the_same(draft, &r->drafts.at[a->via]) &&
			              !attributions->at[a->via].anonymous
			          ? a->via
			          : HSY_NONE;
		else if (via != HSY_NONE && (has_other_occasion(r, draft) ||
		                             comes_from(attributions, via, i)))
			via = HSY_NONE;
		else
			a->via = draft->via = via;
		hsy_map_set(&last, a->source_name, via);
	}
}

/* The last draft of the sentence that begins before token at. */
static size_t draft_before(const hsy_reading *r, const hsy_sentence *sentence, size_t at)
{
	size_t i, best = HSY_NONE;

	for (i = hsy_drafts_near(r); i < r->drafts.n; i++) {
		size_t cue = r->drafts.at[i].cue.n ? r->drafts.at[i].cue.at[0].first
		                                   : HSY_NONE;

		if (cue != HSY_NONE && cue >= sentence->first && cue < at &&
		    (best == HSY_NONE || cue > r->drafts.at[best].cue.at[0].first))
			best = i;
	}
	return best;
}

void hsy_read_citing(hsy_reading *r, const hsy_sentence *sentence)
{
	size_t i;

	for (i = sentence->first; i < sentence->end; i++) {
		size_t outer, inner;
		hsy_range cited;

		/* "citó a los vecinos" called them. */
		if (!hsy_is(r, i, HSY_WORD_BIT(CITING)) || r->taken[i] ||
		    hsy_at(r, i)->finite || !cited_at(r, i + 1, sentence->end, &cited) ||
		    !hsy_noun_speaks(r, cited))
			continue;
		outer = draft_before(r, sentence, i);
		inner = hsy_draft_add(r, HSY_STANCE_SAYS);
		hsy_draft_source(r, inner, cited);
		hsy_draft_cue(r, inner, (hsy_range){i, i + 1});
		if (outer != HSY_NONE) {
			hsy_draft_same_content(r, inner, outer);
			r->drafts.at[inner].via = outer;
		} else if (i == sentence->first) {
			hsy_draft_content(r, inner,
			                  (hsy_range){cited.end, sentence->end});
		} else {
			hsy_draft_content(r, inner, (hsy_range){sentence->first, i});
		}
	}
}
