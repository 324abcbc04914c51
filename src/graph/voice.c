/* voice.c -- what an article says without naming a source at that place. */
#include "graph/build.h"

static bool trace_citation(hsy_build *build, size_t place, size_t citation)
{
	const size_t record = hsy_build_place(build, place).record;
	const hsy_citation *c =
	    &hsy_build_record(build, record)->findings.citations.at[citation];
	size_t source = build->index->sources->of_citation[record][citation];
	hsy_origin origin = {
	    .how_known = {HSY_HOW_KNOWN_UNTRACED, c->span},
	    .naming = {HSY_NAMING_NAMED, c->span},
	    .record = record,
	};
	hsy_edge edge;

	if (hsy_build_is_own(build, record, source))
		return false;
	origin.interest = hsy_interest_of_cited(build, place, source);
	edge = hsy_edge_between(build->statements[place],
	                        hsy_target_node(build, record, source, &origin),
	                        HSY_EDGE_CITES);
	edge.mode = (hsy_reason){HSY_MODE_PARAPHRASED,
	                         hsy_build_statement(build, place)->span};
	edge.hedge = hsy_build_statement(build, place)->hedge;
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
	const size_t record = hsy_build_place(build, place).record;
	const hsy_record *r = hsy_build_record(build, record);
	const hsy_indexes links = build->index->hyperlinks[record];
	const hsy_span span = hsy_build_statement(build, place)->span;
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
	const size_t record = hsy_build_place(build, place).record;
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
	edge.hedge = hsy_build_statement(build, place)->hedge;
	edge.record = hsy_build_place(build, place).record;
	hsy_build_edge(build, &edge);
	return true;
}

/* The voice of a press release is that of its issuer, who may speak of deeds or
 * of merits: the cautious levels hold for both. */
static void trace_issuer(hsy_build *build, size_t place, size_t newsroom)
{
	const size_t record = hsy_build_place(build, place).record;
	size_t issuer = hsy_source_speaker(build->index->sources, newsroom);
	hsy_origin origin = {
	    .how_known.level = HSY_HOW_KNOWN_FIRST_HAND,
	    .naming.level = HSY_NAMING_NAMED,
	    .interest.level = HSY_INTEREST_PARTY,
	    .record = record,
	};
	hsy_edge edge = hsy_edge_between(build->statements[place],
	                                 hsy_target_node(build, record, issuer, &origin),
	                                 HSY_EDGE_ATTRIBUTES);

	edge.hedge = hsy_build_statement(build, place)->hedge;
	edge.record = record;
	hsy_build_edge(build, &edge);
}

void hsy_voice_trace(hsy_build *build, size_t place)
{
	size_t record = hsy_build_place(build, place).record;
	size_t outlet = build->index->sources->of_record[record];
	bool any = trace_links(build, place);
	hsy_edge edge;

	if (hsy_build_is_newsroom(build, outlet)) {
		trace_issuer(build, place, outlet);
		return;
	}

	if (trace_repetition(build, place) || any)
		return;
	if (trace_leanings(build, place))
		return;
	edge = hsy_edge_between(build->statements[place], hsy_target_nobody(build),
	                        HSY_EDGE_UNSOURCED);
	edge.hedge = hsy_build_statement(build, place)->hedge;
	edge.record = record;
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

/* "The Ledger, citing the Courier, reported that …", and then words of the Ledger:
 * whoever says outside the copied words from whom it has them has not copied that. */
static bool tells_source(const hsy_build *build, size_t place, hsy_span copied)
{
	const hsy_statement *s = hsy_build_statement(build, place);
	const size_t record = hsy_build_place(build, place).record;

	for (size_t i = 0; i < s->attributions.n; i++) {
		const hsy_attribution *a = hsy_build_attribution(build, record,
		                                                 s->attributions.at[i]);

		if (a->cue.n && !hsy_span_overlap(a->cue.at[0], copied))
			return true;
	}
	return false;
}

/* A statement in copied words has no lines but those of its original. Without
 * dates nobody knows which is which, and both keep their own. */
bool hsy_voice_trace_copies(hsy_build *build, size_t place)
{
	const hsy_copies *copies = &build->index->links->copies;
	const size_t record = hsy_build_place(build, place).record;
	bool any = false;

	for (size_t i = first_copy(copies, record); i < copies->n; i++) {
		const hsy_copy *copy = &copies->at[i];
		hsy_edge edge;
		size_t original;

		if (copy->copy != record)
			break;
		if (!copy->is_dated ||
		    !hsy_span_overlap(copy->copied, build->claim->spans.at[place]) ||
		    tells_source(build, place, copy->copied))
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
