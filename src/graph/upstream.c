/* upstream.c -- from one statement toward those whose word it is. */
#include "graph/build.h"

/* "Reuters, citing the BBC, citing a doctor": longer chains are cut. */
enum { RELAYS_MAX = 8 };

/* "This newspaper has seen", "this reporter watched": even where the outlet has
 * no name, an article speaks of its own people. Others' reports are untraced. */
static bool is_own_people(const hsy_build *build, size_t record, size_t attribution)
{
	const hsy_attribution *a = hsy_build_attribution(build, record, attribution);

	return hsy_build_is_own(
	           build, record,
	           build->index->sources->of_attribution[record][attribution]) ||
	       (a->source_type == HSY_SOURCE_OUTLET &&
	        (a->how_known.level == HSY_HOW_KNOWN_WITNESSED ||
	         a->how_known.level == HSY_HOW_KNOWN_SECOND_HAND));
}

/* What an article's own people saw or tested is more than its own voice. */
static bool is_own_observation(const hsy_attribution *a)
{
	return a->how_known.level == HSY_HOW_KNOWN_WITNESSED ||
	       a->how_known.level == HSY_HOW_KNOWN_MEASURED ||
	       a->how_known.level == HSY_HOW_KNOWN_MEASURED_SOMEHOW;
}

static bool is_own_eyes(const hsy_build *build, size_t record, size_t attribution)
{
	return is_own_people(build, record, attribution) &&
	       is_own_observation(hsy_build_attribution(build, record, attribution));
}

/* Whether another attribution of the statement is relayed by this one, which
 * then only passes on. */
static bool is_relay_in(const hsy_build *build, size_t record, const hsy_statement *s,
                        size_t attribution)
{
	for (size_t i = 0; i < s->attributions.n; i++)
		if (hsy_build_attribution(build, record, s->attributions.at[i])->via ==
		    attribution)
			return true;
	return false;
}

size_t hsy_attribution_speaker(const hsy_attributions *all, size_t attribution)
{
	for (size_t i = 0; i < RELAYS_MAX; i++) {
		const hsy_attribution *a = &all->at[attribution];

		if (a->stance != HSY_STANCE_INTENDS || a->via == HSY_NONE)
			break;
		attribution = a->via;
	}
	return attribution;
}

static size_t speaker_of(const hsy_build *build, size_t record, size_t attribution)
{
	return hsy_attribution_speaker(
	    &hsy_build_record(build, record)->findings.attributions, attribution);
}

static bool is_source_of(const hsy_build *build, size_t record, const hsy_statement *s,
                         size_t attribution)
{
	size_t speaker = speaker_of(build, record, attribution);
	const hsy_attribution *a = hsy_build_attribution(build, record, speaker);
	size_t source = build->index->sources->of_attribution[record][speaker];

	if (a->stance == HSY_STANCE_DECLINES ||
	    is_relay_in(build, record, s, attribution))
		return false;
	return !is_own_people(build, record, speaker) || is_own_observation(a) ||
	       hsy_build_is_newsroom(build, source);
}

bool hsy_upstream_names_source(const hsy_build *build, size_t place)
{
	const hsy_statement *s = hsy_build_statement(build, place);
	size_t record = hsy_build_place(build, place).record;

	for (size_t i = 0; i < s->attributions.n; i++)
		if (is_source_of(build, record, s, s->attributions.at[i]))
			return true;
	return false;
}

/* The stronger doubt of two, either of which may have no words. */
static hsy_reason weaker(hsy_reason a, hsy_reason b)
{
	if (a.level == b.level)
		return hsy_span_empty(a.words) ? b : a;
	return a.level > b.level ? a : b;
}

static hsy_reason stronger(hsy_reason a, hsy_reason b)
{
	return b.level < a.level ? b : a;
}

static hsy_span first_of(hsy_spans spans)
{
	return spans.n ? spans.at[0] : (hsy_span){0, 0};
}

static bool is_in_content(const hsy_attribution *a, hsy_span words)
{
	for (size_t i = 0; i < a->content.n; i++)
		if (hsy_span_within(words, a->content.at[i]))
			return true;
	return false;
}

/* What the article or its source leaves open. Who denies a plan does not only
 * plan to deny it. */
static hsy_reason hedge_of(const hsy_build *build, size_t place, const hsy_attribution *a)
{
	hsy_reason hedge = weaker(hsy_build_statement(build, place)->hedge, a->hedge);

	if (a->stance == HSY_STANCE_DENIES && is_in_content(a, hedge.words))
		return (hsy_reason){.level = HSY_HEDGE_PLAIN};
	return hedge;
}

/* Only a claim that stands in quotation marks throughout is quoted; either way the
 * words are those that the marks are around, or are not. */
static hsy_reason mode_of(const hsy_attribution *a)
{
	bool is_quoted = a->mode == HSY_DIRECT;

	return (hsy_reason){is_quoted ? HSY_MODE_QUOTED : HSY_MODE_PARAPHRASED,
	                    first_of(a->content)};
}

/* The newsroom of whoever speaks does not stand in between: "in a post on its
 * site, the company said". */
static bool is_relay(const hsy_build *build, size_t source, size_t below)
{
	const hsy_sources *sources = build->index->sources;

	if (source == below)
		return false;
	return hsy_build_source(build, source)->outlet != HSY_OUTLET_NEWSROOM ||
	       hsy_source_root(sources, source) != hsy_source_root(sources, below);
}

/* The attributions that stand between a statement and a source, nearest to the
 * source first. */
typedef struct relay_chain {
	size_t at[RELAYS_MAX];
	size_t n;
} relay_chain;

static relay_chain relays_of(const hsy_build *build, size_t record, size_t attribution)
{
	const size_t *source_of = build->index->sources->of_attribution[record];
	size_t below = source_of[attribution];
	size_t via = hsy_build_attribution(build, record, attribution)->via;
	relay_chain relays = {.n = 0};

	for (size_t i = 0; i < RELAYS_MAX && via != HSY_NONE; i++) {
		if (!is_own_people(build, record, via) &&
		    is_relay(build, source_of[via], below)) {
			relays.at[relays.n++] = via;
			below = source_of[via];
		}
		via = hsy_build_attribution(build, record, via)->via;
	}
	return relays;
}

/* An outlet that is taken at its word is an untraced report, unless it speaks
 * of itself, or of what it saw or tested. */
static hsy_reason how_known_of(const hsy_attribution *a, hsy_source_type type,
                               bool is_own_affair)
{
	hsy_reason known = a->how_known;

	if (type == HSY_SOURCE_UNSPECIFIED)
		known.level = HSY_HOW_KNOWN_RUMOUR;
	else if (type == HSY_SOURCE_OUTLET && !is_own_affair && !is_own_observation(a) &&
	         known.level != HSY_HOW_KNOWN_OWN_ACT)
		known.level = HSY_HOW_KNOWN_UNTRACED;
	/* "The company reported": taken for an outlet, it speaks for itself. */
	else if (known.level == HSY_HOW_KNOWN_UNTRACED)
		known.level = HSY_HOW_KNOWN_FIRST_HAND;
	return known;
}

/* An attribution with what another one of the article tells better. A person may
 * know one thing better than another, but "the report" is the one that was
 * linked before. */
static hsy_attribution as_told(const hsy_build *build, size_t record, size_t attribution)
{
	size_t source = build->index->sources->of_attribution[record][attribution];
	hsy_attribution a = *hsy_build_attribution(build, record, attribution);
	const hsy_attribution *teller = hsy_build_attribution(
	    build, record, build->index->tellers[record][attribution]);

	if (hsy_build_source(build, source)->type == HSY_SOURCE_DOCUMENT) {
		a.how_known = teller->how_known;
		a.naming = stronger(a.naming, teller->naming);
		a.trace = stronger(a.trace, teller->trace);
	}
	return a;
}

/* "A report", "early tests": whose, and of when, is withheld, unless they can be
 * looked up where others have published them. */
static hsy_reason naming_of(const hsy_build *build, size_t record,
                            const hsy_attribution *a, const hsy_source *source)
{
	bool is_found = a->how_known.level == HSY_HOW_KNOWN_PUBLISHED_RECORD ||
	                a->trace.level == HSY_TRACE_LINKED ||
	                (a->via != HSY_NONE && !is_own_people(build, record, a->via));
	hsy_reason naming = a->naming;

	if (source->is_untitled && !is_found && naming.level < HSY_NAMING_WITHHELD)
		naming.level = HSY_NAMING_WITHHELD;
	return naming;
}

/* What is known where interest is settled: one's own act is known best by oneself,
 * and what reporters see themselves is not theirs. */
static void settle_origin(hsy_origin *origin, const hsy_attribution *a, bool is_own_eyes)
{
	if (origin->interest.level == HSY_INTEREST_OWN_ACT &&
	    origin->how_known.level == HSY_HOW_KNOWN_FIRST_HAND)
		origin->how_known = (hsy_reason){HSY_HOW_KNOWN_OWN_ACT, first_of(a->cue)};
	if (is_own_eyes && origin->interest.level == HSY_INTEREST_UNKNOWN)
		origin->interest.level = HSY_INTEREST_NONE;
}

static size_t node_of_attribution(hsy_build *build, size_t place, size_t attribution)
{
	const hsy_sources *sources = build->index->sources;
	const size_t record = hsy_build_place(build, place).record;
	const hsy_attribution a = as_told(build, record, attribution);
	bool is_of_itself = hsy_source_is_of_itself(sources, record, attribution);
	size_t source = hsy_source_speaker(sources,
	                                   sources->of_attribution[record][attribution]);
	const hsy_source *found = hsy_build_source(build, source);
	bool is_own_affair = found->type == HSY_SOURCE_OUTLET &&
	                     hsy_interest_is_own_affair(build, place, source, &a,
	                                                is_of_itself);
	hsy_origin origin = {
	    .how_known = how_known_of(&a, found->type, is_own_affair),
	    .naming = naming_of(build, record, &a, found),
	    .interest = hsy_interest_of(build, place, source, &a, is_of_itself),
	    .record = record,
	};

	settle_origin(&origin, &a, is_own_eyes(build, record, attribution));
	if (found->type == HSY_SOURCE_UNSPECIFIED)
		return hsy_target_unspecified(build, &origin);
	if (is_own_affair || (hsy_build_is_own(build, record, source) &&
	                      !hsy_build_is_newsroom(build, source)))
		return hsy_target_self(build, source, &origin);
	return hsy_target_node(build, record, source, &origin);
}

/* What a relay passes on, as told by an attribution, was told to it: each telling
 * is a hop, and only quoted words stay what they were. In a document its author
 * speaks. */
static void trace_relay(hsy_build *build, size_t record, const hsy_attribution *a,
                        hsy_span cue, size_t from, size_t to, hsy_level relay)
{
	hsy_edge edge = hsy_edge_between(from, to, HSY_EDGE_RELAYS);
	size_t medium = build->graph->nodes.at[from].source;

	edge.relay.level = relay;
	if (a->trace.level == HSY_TRACE_VAGUE)
		edge.trace = a->trace;
	if (hsy_target_relay(build, medium) != HSY_RELAY_NONE)
		edge.mode = mode_of(a);
	edge.record = record;
	edge.cue = cue;
	hsy_build_edge(build, &edge);
}

/* A source that can be found only through the one who passes it on. */
static bool is_local(const hsy_build *build, size_t source)
{
	switch (hsy_build_source(build, source)->type) {
	case HSY_SOURCE_PERSON:
	case HSY_SOURCE_ORGANISATION:
	case HSY_SOURCE_OUTLET:
		return false;
	default:
		return true;
	}
}

/* "The Courier, citing a report", where the Courier's own article is at hand:
 * that knows better which report, and two nodes for it would look like two
 * lines. Returns the first relay that counts, or HSY_NONE when the source
 * itself does. */
static size_t relay_at_hand(const hsy_build *build, size_t record, size_t attribution,
                            const relay_chain *relays)
{
	const size_t *source_of = build->index->sources->of_attribution[record];

	if (!is_local(build, source_of[attribution]))
		return HSY_NONE;
	for (size_t i = relays->n; i > 0; i--) {
		size_t source = source_of[relays->at[i - 1]];

		if (hsy_target_report(build, record, source) &&
		    !hsy_build_is_newsroom(build, source))
			return i - 1;
	}
	return HSY_NONE;
}

/* From the source of attribution, of place, up to the last relay; *relay
 * becomes what that weakens. Returns its node, or the source's own. */
static size_t trace_relays(hsy_build *build, size_t place, size_t attribution,
                           const relay_chain *relays, hsy_level *relay)
{
	const size_t record = hsy_build_place(build, place).record;
	const size_t *source_of = build->index->sources->of_attribution[record];
	const hsy_attribution *a = hsy_build_attribution(build, record, attribution);
	size_t first = relay_at_hand(build, record, attribution, relays);
	hsy_span cue = first_of(a->cue);
	size_t to = HSY_NONE;

	*relay = HSY_RELAY_NONE;
	if (first == HSY_NONE) {
		to = node_of_attribution(build, place, attribution);
		first = 0;
	}
	for (size_t i = first; i < relays->n; i++) {
		size_t source = source_of[relays->at[i]];
		size_t from = hsy_target_node(build, record, source, NULL);

		if (to != HSY_NONE)
			trace_relay(build, record, a, cue, from, to, *relay);
		to = from;
		cue = first_of(hsy_build_attribution(build, record, relays->at[i])->cue);
		*relay = hsy_target_relay(build, source);
	}
	return to;
}

/* The hop out of the statement carries what the words of the attribution say;
 * doubts that a relay had are among them. */
static void trace_attribution(hsy_build *build, size_t place, size_t attribution)
{
	const size_t record = hsy_build_place(build, place).record;
	const hsy_attribution a = as_told(build, record, attribution);
	const relay_chain relays = relays_of(build, record, attribution);
	hsy_level relay;
	size_t to = trace_relays(build, place, attribution, &relays, &relay);
	hsy_edge edge = hsy_edge_between(build->statements[place], to,
	                                 HSY_EDGE_ATTRIBUTES);

	build->graph->is_denied |= a.stance == HSY_STANCE_DENIES;
	edge.relay.level = relay;
	edge.hedge = hedge_of(build, place, &a);
	edge.cue = first_of(a.cue);
	/* The paper's own words on what it saw: nothing there to be linked. */
	if (!is_own_eyes(build, record, attribution) || relays.n) {
		edge.mode = mode_of(&a);
		edge.trace = a.trace;
	}
	for (size_t i = 0; i < relays.n; i++) {
		const hsy_attribution *told = hsy_build_attribution(build, record,
		                                                    relays.at[i]);

		edge.relay.words = first_of(told->source);
		edge.hedge = weaker(edge.hedge, told->hedge);
		edge.trace = told->trace;
		if (told->cue.n)
			edge.cue = told->cue.at[0];
	}
	edge.record = record;
	hsy_build_edge(build, &edge);
}

static bool trace_attributions(hsy_build *build, size_t place)
{
	const hsy_statement *s = hsy_build_statement(build, place);
	size_t record = hsy_build_place(build, place).record;
	bool any = false;

	for (size_t i = 0; i < s->attributions.n; i++) {
		if (!is_source_of(build, record, s, s->attributions.at[i]))
			continue;
		trace_attribution(build, place,
		                  speaker_of(build, record, s->attributions.at[i]));
		any = true;
	}
	return any;
}

void hsy_upstream_trace(hsy_build *build, size_t place)
{
	if (!hsy_voice_trace_copies(build, place) && !trace_attributions(build, place))
		hsy_voice_trace(build, place);
}
