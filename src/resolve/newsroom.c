/* newsroom.c -- publishers that tell their own news: press releases. */
#include "resolve/match.h"

static bool is_work(hsy_source_type type)
{
	return type == HSY_SOURCE_DOCUMENT || type == HSY_SOURCE_EVENT;
}

/* Tests of others may well stand in a press release, but nobody of elsewhere
 * speaks in one. */
static void note_others(hsy_matcher *r, const hsy_record *record, size_t outlet,
                        const size_t *of_attribution)
{
	const hsy_attributions *attributions = &record->findings.attributions;
	hsy_candidate *publisher = &r->list.at[outlet];

	publisher->is_newspaper |= hsy_match_is_newspaper(r, record);
	for (size_t i = 0; i < attributions->n && !publisher->hears_others; i++)
		publisher->hears_others = of_attribution[i] != outlet &&
		                          !is_work(attributions->at[i].source_type) &&
		                          hsy_match_names_other(r, record,
		                                                &attributions->at[i]);
}

/* Silence is asked of newspapers as well: it tells nothing of what they are. */
static void note_roles(hsy_matcher *r, const hsy_record *record, size_t outlet,
                       const size_t *of_attribution)
{
	const hsy_attributions *attributions = &record->findings.attributions;

	for (size_t i = 0; i < attributions->n; i++) {
		const hsy_attribution *a = &attributions->at[i];
		hsy_candidate *named = &r->list.at[of_attribution[i]];

		if (a->source_type == HSY_SOURCE_OUTLET) {
			named->is_cited = true;
		} else if (a->source_type == HSY_SOURCE_ORGANISATION &&
		           a->stance != HSY_STANCE_DECLINES) {
			named->is_spoken_of = true;
			named->speaks_of_self |= of_attribution[i] == outlet;
		}
	}
}

/* Who is quoted as a company, by its own article or by one that others wrote
 * about an article without an author, publishes press releases. To take a
 * newspaper for a company harms all whom it quotes, so in doubt it is none. */
static void settle_newsroom(hsy_candidate *publisher)
{
	if (!publisher->is_publisher || publisher->entry || publisher->is_cited ||
	    publisher->is_newspaper || publisher->hears_others ||
	    !publisher->is_spoken_of ||
	    (publisher->has_byline && !publisher->speaks_of_self))
		return;
	publisher->source.outlet = HSY_OUTLET_NEWSROOM;
	publisher->source.type = HSY_SOURCE_ORGANISATION;
}

/* Whoever speaks in a press release, and whatever it shows, is chosen by the
 * one who issues it; but what others wrote is not its praise of itself. */
static void add_speakers(hsy_matcher *r, const hsy_record *record, size_t outlet,
                         const size_t *of_attribution)
{
	const hsy_attributions *attributions = &record->findings.attributions;

	for (size_t i = 0; i < attributions->n; i++) {
		hsy_source *speaker = &r->list.at[of_attribution[i]].source;
		bool is_own = speaker->type == HSY_SOURCE_PERSON ||
		              speaker->type == HSY_SOURCE_EVENT ||
		              (speaker->type == HSY_SOURCE_DOCUMENT &&
		               !hsy_match_names_other(r, record, &attributions->at[i]));

		if (is_own && speaker->owner == HSY_NONE)
			speaker->owner = outlet;
	}
}

void hsy_match_newsrooms(hsy_matcher *r, const size_t *outlets,
                         size_t *const *attributions)
{
	const size_t n = r->records->list.n;

	for (size_t i = 0; i < n; i++) {
		const hsy_record *record = &r->records->list.at[i];

		note_roles(r, record, outlets[i], attributions[i]);
		if (outlets[i] != HSY_NONE)
			note_others(r, record, outlets[i], attributions[i]);
	}
	for (size_t i = 0; i < r->list.n; i++)
		settle_newsroom(&r->list.at[i]);
	for (size_t i = 0; i < n; i++)
		if (outlets[i] != HSY_NONE &&
		    r->list.at[outlets[i]].source.outlet == HSY_OUTLET_NEWSROOM)
			add_speakers(r, &r->records->list.at[i], outlets[i],
			             attributions[i]);
}
