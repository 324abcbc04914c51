/* upstream.c -- from one statement toward those whose word it is. */
#include "graph/build.h"

/* "Reuters, citing the BBC, citing a doctor": longer chains are cut. */
enum { RELAYS_MAX = 8 };

static hsy_place place_at(const hsy_build *build, size_t place)
{
	return build->claim->places.at[place];
}

static const hsy_statement *statement_at(const hsy_build *build, size_t place)
{
	return hsy_place_statement(build->index->records, place_at(build, place));
}

static const hsy_attribution *attribution_at(const hsy_build *build, size_t record,
                                             size_t attribution)
{
	return &hsy_build_record(build, record)->findings.attributions.at[attribution];
}

static bool is_own_outlet(const hsy_build *build, size_t record, size_t source)
{
	return build->index->sources->of_record[record] == source;
}

/* What an article's own people saw or tested is more than its own voice. */
static bool is_own_observation(const hsy_attribution *a)
{
	return a->how_known.level == HSY_HOW_KNOWN_WITNESSED ||
	       a->how_known.level == HSY_HOW_KNOWN_MEASURED ||
	       a->how_known.level == HSY_HOW_KNOWN_MEASURED_SOMEHOW;
}

/* Whether another attribution of the statement is relayed by this one, which
 * then only passes on. */
static bool is_relay_in(const hsy_build *build, size_t record, const hsy_statement *s,
                        size_t attribution)
{
	for (size_t i = 0; i < s->attributions.n; i++)
		if (attribution_at(build, record, s->attributions.at[i])->via ==
		    attribution)
			return true;
	return false;
}

static bool is_source_of(const hsy_build *build, size_t record, const hsy_statement *s,
                         size_t attribution)
{
	const hsy_attribution *a = attribution_at(build, record, attribution);
	size_t source = build->index->sources->of_attribution[record][attribution];

	if (a->stance == HSY_STANCE_DECLINES ||
	    is_relay_in(build, record, s, attribution))
		return false;
	return !is_own_outlet(build, record, source) || is_own_observation(a);
}

bool hsy_upstream_names_source(const hsy_build *build, size_t place)
{
	const hsy_statement *s = statement_at(build, place);
	size_t record = place_at(build, place).record;

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

static hsy_span first_of(hsy_spans spans)
{
	return spans.n ? spans.at[0] : (hsy_span){0, 0};
}

/* Only a claim that stands in quotation marks throughout is quoted. */
static hsy_reason mode_of(const hsy_attribution *a)
{
	if (a->mode != HSY_DIRECT)
		return (hsy_reason){.level = HSY_MODE_PARAPHRASED};
	return (hsy_reason){HSY_MODE_QUOTED, first_of(a->content)};
}

/* Only its own people can witness for an article; so that is known even where
 * the outlet has no name. */
static bool is_own_people(const hsy_build *build, size_t record, size_t attribution)
{
	const hsy_attribution *a = attribution_at(build, record, attribution);

	return a->source_type == HSY_SOURCE_OUTLET &&
	       a->how_known.level == HSY_HOW_KNOWN_WITNESSED;
}

/* Neither an article's own outlet nor the newsroom of whoever speaks stands in
 * between: "in a post on its site, the company said". */
static bool is_relay(const hsy_build *build, size_t record, size_t source, size_t below)
{
	const hsy_sources *sources = build->index->sources;

	if (source == below || is_own_outlet(build, record, source))
		return false;
	return hsy_build_source(build, source)->outlet != HSY_OUTLET_NEWSROOM ||
	       hsy_source_root(sources, source) != hsy_source_root(sources, below);
}

/* The attributions that stand between a statement and the source of
 * attribution, nearest to that source first. */
static size_t relays_of(const hsy_build *build, size_t record, size_t attribution,
                        size_t *relays)
{
	const size_t *source_of = build->index->sources->of_attribution[record];
	size_t below = source_of[attribution];
	size_t via = attribution_at(build, record, attribution)->via;
	size_t n = 0;

	for (size_t i = 0; i < RELAYS_MAX && via != HSY_NONE; i++) {
		if (!is_own_people(build, record, via) &&
		    is_relay(build, record, source_of[via], below)) {
			relays[n++] = via;
			below = source_of[via];
		}
		via = attribution_at(build, record, via)->via;
	}
	return n;
}

/* An outlet that is taken at its word is an untraced report, unless it speaks
 * of what it did or tested itself. */
static hsy_reason how_known_of(const hsy_attribution *a, hsy_source_type type)
{
	hsy_reason known = a->how_known;

	if (type == HSY_SOURCE_UNSPECIFIED)
		known.level = HSY_HOW_KNOWN_RUMOUR;
	else if (type == HSY_SOURCE_OUTLET && !is_own_observation(a) &&
	         known.level != HSY_HOW_KNOWN_OWN_ACT)
		known.level = HSY_HOW_KNOWN_UNTRACED;
	return known;
}

static size_t node_of_attribution(hsy_build *build, size_t record, size_t attribution)
{
	const hsy_attribution *a = attribution_at(build, record, attribution);
	size_t source = build->index->sources->of_attribution[record][attribution];
	hsy_source_type type = hsy_build_source(build, source)->type;
	hsy_origin origin = {
	    .how_known = how_known_of(a, type),
	    .naming = a->naming,
	    .interest = hsy_interest_of(build, source, a),
	    .record = record,
	};

	if (type == HSY_SOURCE_UNSPECIFIED)
		return hsy_target_unspecified(build, &origin);
	if (is_own_outlet(build, record, source))
		return hsy_target_self(build, source, &origin);
	return hsy_target_node(build, record, source, &origin);
}

/* What a relay passes on was told to it: each telling is a hop, and only
 * quoted words stay what they were. */
static void trace_relay(hsy_build *build, size_t record, const hsy_attribution *a,
                        size_t from, size_t to, hsy_level relay)
{
	hsy_edge edge = hsy_edge_between(from, to, HSY_EDGE_RELAYS);

	edge.relay.level = relay;
	edge.mode.level = mode_of(a).level;
	edge.record = record;
	edge.cue = first_of(a->cue);
	hsy_build_edge(build, &edge);
}

/* The hop out of the statement carries what the words of the attribution say;
 * doubts that a relay had are among them. */
static void trace_attribution(hsy_build *build, size_t place, size_t attribution)
{
	const size_t record = place_at(build, place).record;
	const size_t *source_of = build->index->sources->of_attribution[record];
	const hsy_attribution *a = attribution_at(build, record, attribution);
	size_t relays[RELAYS_MAX];
	size_t n = relays_of(build, record, attribution, relays);
	size_t to = node_of_attribution(build, record, attribution);
	hsy_level relay = HSY_RELAY_NONE;
	hsy_reason hedge = weaker(statement_at(build, place)->hedge, a->hedge);
	hsy_edge edge;

	for (size_t i = 0; i < n; i++) {
		size_t source = source_of[relays[i]];
		size_t from = hsy_target_node(build, record, source, NULL);

		trace_relay(build, record, a, from, to, relay);
		to = from;
		relay = hsy_target_relay(build, source);
		hedge = weaker(hedge, attribution_at(build, record, relays[i])->hedge);
	}
	edge = hsy_edge_between(build->statements[place], to, HSY_EDGE_ATTRIBUTES);
	edge.relay.level = relay;
	if (n)
		edge.relay.words = first_of(
		    attribution_at(build, record, relays[n - 1])->source);
	edge.mode = mode_of(a);
	edge.hedge = hedge;
	edge.trace = a->trace;
	edge.record = record;
	edge.cue = first_of(a->cue);
	hsy_build_edge(build, &edge);
}

static bool trace_attributions(hsy_build *build, size_t place)
{
	const hsy_statement *s = statement_at(build, place);
	size_t record = place_at(build, place).record;
	bool any = false;

	for (size_t i = 0; i < s->attributions.n; i++) {
		if (!is_source_of(build, record, s, s->attributions.at[i]))
			continue;
		trace_attribution(build, place, s->attributions.at[i]);
		any = true;
	}
	return any;
}

/* -------------------------------------------------------------- own voice */

static bool trace_citation(hsy_build *build, size_t place, size_t citation)
{
	const size_t record = place_at(build, place).record;
	const hsy_citation *c =
	    &hsy_build_record(build, record)->findings.citations.at[citation];
	size_t source = build->index->sources->of_citation[record][citation];
	hsy_origin origin = {
	    .how_known = {HSY_HOW_KNOWN_UNTRACED, c->span},
	    .naming = {HSY_NAMING_NAMED, c->span},
	    .record = record,
	};
	hsy_edge edge;

	if (is_own_outlet(build, record, source))
		return false;
	origin.interest = hsy_interest_of_cited(build, source);
	edge = hsy_edge_between(build->statements[place],
	                        hsy_target_node(build, record, source, &origin),
	                        HSY_EDGE_CITES);
	edge.mode.level = HSY_MODE_PARAPHRASED;
	edge.hedge = statement_at(build, place)->hedge;
	edge.trace.level = c->kind == HSY_CITATION_LINK ? HSY_TRACE_LINKED
	                                                : HSY_TRACE_VAGUE;
	edge.trace.words = c->span;
	edge.record = record;
	edge.cue = c->span;
	hsy_build_edge(build, &edge);
	return true;
}

/* Hyperlinks come in order of text: the first that begins in span or later. */
static size_t first_link(const hsy_record *record, hsy_indexes links, hsy_span span)
{
	size_t low = 0, high = links.n;

	while (low < high) {
		size_t middle = low + (high - low) / 2;
		size_t citation = links.at[middle];

		if (record->findings.citations.at[citation].span.begin < span.begin)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

static bool trace_links(hsy_build *build, size_t place)
{
	const size_t record = place_at(build, place).record;
	const hsy_record *r = hsy_build_record(build, record);
	const hsy_indexes links = build->index->hyperlinks[record];
	const hsy_span span = statement_at(build, place)->span;
	bool any = false;

	for (size_t i = first_link(r, links, span); i < links.n; i++) {
		if (!hsy_span_within(r->findings.citations.at[links.at[i]].span, span))
			break;
		any |= trace_citation(build, place, links.at[i]);
	}
	return any;
}

static bool trace_leanings(hsy_build *build, size_t place)
{
	const size_t record = place_at(build, place).record;
	const hsy_indexes leanings = build->index->leanings[record];
	bool any = false;

	for (size_t i = 0; i < leanings.n; i++)
		any |= trace_citation(build, place, leanings.at[i]);
	return any;
}

/* An article that names its source in one place and not in another, as in its
 * summary, has not said more by it. */
static bool trace_repetition(hsy_build *build, size_t place)
{
	size_t same = build->attributed[place];
	hsy_edge edge;

	if (same == HSY_NONE || same == place)
		return false;
	edge = hsy_edge_between(build->statements[place], build->statements[same],
	                        HSY_EDGE_COPIES);
	edge.hedge = statement_at(build, place)->hedge;
	edge.record = place_at(build, place).record;
	hsy_build_edge(build, &edge);
	return true;
}

static void trace_own_voice(hsy_build *build, size_t place)
{
	bool any = trace_links(build, place);
	hsy_edge edge;

	if (trace_repetition(build, place) || any)
		return;
	if (trace_leanings(build, place))
		return;
	edge = hsy_edge_between(build->statements[place], hsy_target_nobody(build),
	                        HSY_EDGE_UNSOURCED);
	edge.hedge = statement_at(build, place)->hedge;
	edge.record = place_at(build, place).record;
	hsy_build_edge(build, &edge);
}

/* ----------------------------------------------------------------- copies */

/* The place of the claim in record that lies in span, else any in record. */
static size_t place_in(const hsy_build *build, size_t record, hsy_span span)
{
	const hsy_places *places = &build->claim->places;
	size_t low = 0, high = places->n;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (places->at[middle].record < record)
			low = middle + 1;
		else
			high = middle;
	}
	if (low == places->n || places->at[low].record != record)
		return HSY_NONE;
	for (size_t i = low; i < places->n && places->at[i].record == record; i++)
		if (hsy_span_overlap(build->claim->spans.at[i], span))
			return i;
	return low;
}

static size_t first_copy(const hsy_copies *copies, size_t record)
{
	size_t low = 0, high = copies->n;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (copies->at[middle].copy < record)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

/* A statement in copied words has no lines but those of its original. Without
 * dates nobody knows which is which, and both keep their own. */
static bool trace_copies(hsy_build *build, size_t place)
{
	const hsy_copies *copies = &build->index->links->copies;
	const size_t record = place_at(build, place).record;
	bool any = false;

	for (size_t i = first_copy(copies, record); i < copies->n; i++) {
		const hsy_copy *copy = &copies->at[i];
		hsy_edge edge;
		size_t original;

		if (copy->copy != record)
			break;
		if (!copy->is_dated ||
		    !hsy_span_overlap(copy->copied, build->claim->spans.at[place]))
			continue;
		original = place_in(build, copy->original, copy->from);
		if (original == HSY_NONE)
			continue;
		edge = hsy_edge_between(build->statements[place],
		                        build->statements[original], HSY_EDGE_COPIES);
		edge.record = record;
		edge.cue = copy->copied;
		hsy_build_edge(build, &edge);
		any = true;
	}
	return any;
}

void hsy_upstream_trace(hsy_build *build, size_t place)
{
	if (!trace_copies(build, place) && !trace_attributions(build, place))
		trace_own_voice(build, place);
}
