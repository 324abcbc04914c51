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

/* Whether the claim speaks of the source, or of whom it belongs to. */
static bool is_concerned(const hsy_build *build, size_t source)
{
	const hsy_sources *sources = build->index->sources;
	size_t root = hsy_source_root(sources, source);

	if (is_own_news(build, source) ||
	    hsy_source_in_text(sources, source, build->claim->wording))
		return true;
	return root != source && hsy_source_in_text(sources, root, build->claim->wording);
}

/* Whoever invites wants the message heard, and a host without a message is told
 * of too seldom to be taken for granted. That the tour took place is none. */
static hsy_level interest_of_event(const hsy_build *build, size_t place, size_t source)
{
	size_t record = build->claim->places.at[place].record;
	hsy_str words = hsy_str_slice(hsy_build_record(build, record)->doc.text,
	                              build->claim->spans.at[place]);

	return hsy_source_in_text(build->index->sources, source, words)
	           ? HSY_INTEREST_UNKNOWN
	           : HSY_INTEREST_SELF_PRAISE;
}

/* Whoever does a thing is the authority on having done it. */
static bool speaks_of_own_act(const hsy_attribution *a)
{
	switch (a->stance) {
	case HSY_STANCE_ANNOUNCES:
	case HSY_STANCE_INTENDS:
	case HSY_STANCE_DENIES:
	case HSY_STANCE_ACKNOWLEDGES:
	case HSY_STANCE_CONFIRMS:
		return true;
	default:
		return a->how_known.level == HSY_HOW_KNOWN_OWN_ACT;
	}
}

/* A court names itself in its rulings and gains nothing by them; a company's
 * published report on the company is another thing. */
static hsy_level interest_of_record(const hsy_build *build, size_t source)
{
	const hsy_sources *sources = build->index->sources;
	size_t root = hsy_source_root(sources, source);

	if (is_own_news(build, source))
		return HSY_INTEREST_PARTY;
	if (root != source && hsy_source_in_text(sources, root, build->claim->wording))
		return HSY_INTEREST_PARTY;
	return HSY_INTEREST_NONE;
}

static hsy_level interest_level(const hsy_build *build, size_t place, size_t source,
                                const hsy_attribution *a)
{
	hsy_source_type type = hsy_build_source(build, source)->type;
	hsy_level known = a->how_known.level;

	if (type == HSY_SOURCE_EVENT)
		return interest_of_event(build, place, source);
	if (known == HSY_HOW_KNOWN_PUBLISHED_RECORD)
		return interest_of_record(build, source);
	if (!a->self_interested && !is_concerned(build, source))
		return HSY_INTEREST_UNKNOWN;
	/* A test of one's own product is advertising, whoever announces it. */
	if (known == HSY_HOW_KNOWN_MEASURED || known == HSY_HOW_KNOWN_MEASURED_SOMEHOW)
		return HSY_INTEREST_SELF_PRAISE;
	if (speaks_of_own_act(a))
		return HSY_INTEREST_OWN_ACT;
	/* A person may speak of what befell it, an organisation of its merits. */
	return a->self_interested && type == HSY_SOURCE_ORGANISATION
	           ? HSY_INTEREST_SELF_PRAISE
	           : HSY_INTEREST_PARTY;
}

hsy_reason hsy_interest_of(const hsy_build *build, size_t place, size_t source,
                           const hsy_attribution *attribution)
{
	hsy_reason reason = {.level = interest_level(build, place, source, attribution)};

	/* Nothing in the text is needed to know nothing. */
	if (reason.level != HSY_INTEREST_UNKNOWN && attribution->source.n)
		reason.words = attribution->source.at[0];
	return reason;
}

hsy_reason hsy_interest_of_cited(const hsy_build *build, size_t source)
{
	bool is_outlet = hsy_build_source(build, source)->type == HSY_SOURCE_OUTLET;

	/* An outlet in a story is mostly there for having reported it. */
	if (is_outlet || !is_concerned(build, source))
		return (hsy_reason){.level = HSY_INTEREST_UNKNOWN};
	return (hsy_reason){.level = HSY_INTEREST_PARTY};
}
