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

static bool is_outlet(hsy_reading *r, hsy_range agent)
{
	hsy_draft draft = {.source = agent, .via = HSY_NONE};
	hsy_attribution described = {.via = HSY_NONE};

	hsy_source_describe(r, &draft, &described);
	return described.source_type == HSY_SOURCE_OUTLET;
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
	r->drafts.at[relay].is_own_outlet = is_own;
	if (!kind->is_beside && r->drafts.at[draft].via == HSY_NONE)
		r->drafts.at[draft].via = relay;
	return agent.end;
}

/* "X, citing Y, reported": Y stands in the apposition of X. */
static void citing_inside(hsy_reading *r, size_t draft)
{
	hsy_range source = r->drafts.at[draft].source, cited;
	size_t i, inner;

	for (i = source.first + 1; i < source.end; i++) {
		if (!hsy_is(r, i, HSY_WORD_BIT(CITING)) ||
		    !hsy_noun_after(r, i + 1, source.end, &cited) ||
		    !hsy_noun_speaks(r, cited))
			continue;
		r->drafts.at[draft].source = hsy_range_trim(r,
		                                            (hsy_range){source.first, i});
		inner = hsy_draft_add(r, HSY_STANCE_SAYS);
		hsy_draft_source(r, inner, cited);
		hsy_draft_cue(r, inner, (hsy_range){i, i + 1});
		hsy_draft_same_content(r, inner, draft);
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

		/* Behind the phrase only "and corroborated by" may follow. */
		if (i >= source.end &&
		    !(i == source.end && hsy_is(r, i, HSY_WORD_BIT(COORDINATOR))) &&
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

		if (!hsy_is(r, i, HSY_WORD_BIT(CITING)) || r->taken[i] ||
		    !hsy_noun_after(r, i + 1, sentence->end, &cited) ||
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
