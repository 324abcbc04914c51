/* interest.c -- what a source has at stake in one claim. */
#include "graph/build.h"

/* Whoever tells the claim in a press release wants it heard. */
static bool is_own_news(const hsy_build *build, size_t source)
{
	const hsy_sources *sources = build->index->sources;
	const hsy_report *report = hsy_build_report(build,
	                                            hsy_source_root(sources, source));
	size_t record = report ? build->claim->places.at[report->begin].record : 0;

	return report && hsy_build_is_newsroom(build, sources->of_record[record]);
}

static hsy_span common(hsy_span a, hsy_span b)
{
	return (hsy_span){a.begin > b.begin ? a.begin : b.begin,
	                  a.end < b.end ? a.end : b.end};
}

/* Whether the words that state the claim at place name source. Whoever speaks
 * them stands beside them, so of those of an attribution (or NULL) only what it
 * says counts. */
static bool is_named(const hsy_build *build, size_t place, size_t source,
                     const hsy_attribution *a)
{
	const hsy_sources *sources = build->index->sources;
	hsy_str text =
	    hsy_build_record(build, hsy_build_place(build, place).record)->doc.text;
	hsy_span span = build->claim->spans.at[place];

	if (!a || a->content.n == 0)
		return hsy_source_in_text(sources, source, hsy_str_slice(text, span));
	for (size_t i = 0; i < a->content.n; i++) {
		hsy_span said = common(span, a->content.at[i]);

		if (said.begin < said.end &&
		    hsy_source_in_text(sources, source, hsy_str_slice(text, said)))
			return true;
	}
	return false;
}

static bool is_house_named(const hsy_build *build, size_t place, size_t source,
                           const hsy_attribution *a)
{
	size_t root = hsy_source_root(build->index->sources, source);

	return root != source && is_named(build, place, root, a);
}

/* Whether the claim speaks of the source, or of whom it belongs to. */
static bool is_concerned(const hsy_build *build, size_t place, size_t source,
                         const hsy_attribution *a)
{
	return is_own_news(build, source) || is_named(build, place, source, a) ||
	       is_house_named(build, place, source, a);
}

/* Whoever invites wants the message heard, and a host without a message is told
 * of too seldom to be taken for granted. That the tour took place is none: that is
 * for others to say, while what the tour showed is the message. */
static hsy_level interest_of_event(const hsy_build *build, size_t place, size_t source,
                                   const hsy_attribution *a)
{
	return is_named(build, place, source, a) ? HSY_INTEREST_UNKNOWN
	                                         : HSY_INTEREST_SELF_PRAISE;
}

/* A court names itself in its rulings and gains nothing by them; a company's
 * published report on the company is another thing. */
static hsy_level interest_of_record(const hsy_build *build, size_t place, size_t source,
                                    const hsy_attribution *a)
{
	return is_own_news(build, source) || is_house_named(build, place, source, a)
	           ? HSY_INTEREST_PARTY
	           : HSY_INTEREST_NONE;
}

/* By announcing, one acts. To deny, to confirm and to acknowledge are about an act
 * of one's own only where one speaks of oneself, and who speaks for an organisation
 * is not the one who acted. */
static bool tells_own_act(const hsy_attribution *a, hsy_source_type type)
{
	switch (a->stance) {
	case HSY_STANCE_ANNOUNCES:
	case HSY_STANCE_INTENDS:
		return true;
	case HSY_STANCE_DENIES:
	case HSY_STANCE_ACKNOWLEDGES:
	case HSY_STANCE_CONFIRMS:
		return type != HSY_SOURCE_PERSON;
	default:
		return a->how_known.level == HSY_HOW_KNOWN_OWN_ACT;
	}
}

bool hsy_interest_is_own_affair(const hsy_build *build, size_t place, size_t source,
                                const hsy_attribution *a, bool is_of_itself)
{
	/* Whoever reports speaks of others, though it names its reporter. */
	return a->stance != HSY_STANCE_REPORTS &&
	       (is_of_itself || (tells_own_act(a, HSY_SOURCE_OUTLET) &&
	                         is_named(build, place, source, a)));
}

/*
 * The one rule for all who speak of themselves, by name, by that of their owner or
 * their product, or as "it": a figure is advertising, whoever announces it; what one
 * did or decided, one knows best; in all else one is a party. All who announce are
 * taken to have done what they announce.
 */
static hsy_level interest_level(const hsy_build *build, size_t place, size_t source,
                                const hsy_attribution *a, bool is_of_itself)
{
	hsy_source_type type = hsy_build_source(build, source)->type;
	hsy_level known = a->how_known.level;

	if (type == HSY_SOURCE_EVENT)
		return interest_of_event(build, place, source, a);
	if (known == HSY_HOW_KNOWN_PUBLISHED_RECORD)
		return interest_of_record(build, place, source, a);
	if (!a->self_interested && !is_of_itself &&
	    !is_concerned(build, place, source, a))
		return known == HSY_HOW_KNOWN_OWN_ACT ? HSY_INTEREST_OWN_ACT
		                                      : HSY_INTEREST_UNKNOWN;
	if (known == HSY_HOW_KNOWN_MEASURED || known == HSY_HOW_KNOWN_MEASURED_SOMEHOW)
		return HSY_INTEREST_SELF_PRAISE;
	return tells_own_act(a, type) ? HSY_INTEREST_OWN_ACT : HSY_INTEREST_PARTY;
}

hsy_reason hsy_interest_of(const hsy_build *build, size_t place, size_t source,
                           const hsy_attribution *attribution, bool is_of_itself)
{
	hsy_reason reason = {
	    .level = interest_level(build, place, source, attribution, is_of_itself)};

	/* Nothing in the text is needed to know nothing. */
	if (reason.level != HSY_INTEREST_UNKNOWN && attribution->source.n)
		reason.words = attribution->source.at[0];
	return reason;
}

hsy_reason hsy_interest_of_cited(const hsy_build *build, size_t place, size_t source)
{
	bool is_outlet = hsy_build_source(build, source)->type == HSY_SOURCE_OUTLET;

	/* An outlet in a story is mostly there for having reported it. */
	if (is_outlet || !is_concerned(build, place, source, NULL))
		return (hsy_reason){.level = HSY_INTEREST_UNKNOWN};
	return (hsy_reason){.level = HSY_INTEREST_PARTY};
}
