/* reason.c -- how a source knows, how far the article goes, how it can be traced,
 * and whether it speaks of itself. */
#include "attribution/cast.h"

static hsy_reason reason(hsy_level level, hsy_span words)
{
	return (hsy_reason){level, words};
}

static bool is_percent(const hsy_reading *r, size_t i)
{
	return hsy_is_mark(r, i, '%') ||
	       ((hsy_at(r, i)->classes & HSY_WORD_BIT(UNIT)) &&
	        hsy_str_starts(hsy_at(r, i)->folded, "percent"));
}

/* A figure or a comparison is measured by somebody, not witnessed. */
static bool is_measured(const hsy_reading *r, const hsy_draft *draft, hsy_span *words)
{
	size_t i, k;

	for (k = 0; k < draft->content.n; k++) {
		for (i = draft->content.at[k].first; i < draft->content.at[k].end; i++) {
			/* "85% of its training" is a share, of which one knows. */
			if (is_percent(r, i) &&
			    !(i + 1 < draft->content.at[k].end &&
			      hsy_is(r, i + 1, HSY_WORD_BIT(PARTITIVE)))) {
				*words = hsy_at(r, i)->span;
				return true;
			}
		}
	}
	return false;
}

static hsy_reason paper_known(const hsy_reading *r, const hsy_draft *draft, bool is_seen,
                              bool is_linked)
{
	hsy_span words = hsy_range_span(r, draft->source);

	if (is_linked)
		return reason(HSY_HOW_KNOWN_PUBLISHED_RECORD, words);
	if (hsy_range_has(r, draft->source, HSY_WORD_BIT(MEASUREMENT)))
		return hsy_phrase_find(r, HSY_PHRASE_METHOD, draft->source) != HSY_NONE
		           ? reason(HSY_HOW_KNOWN_MEASURED, words)
		           : reason(HSY_HOW_KNOWN_MEASURED_SOMEHOW, words);
	if (is_seen)
		return reason(HSY_HOW_KNOWN_DOCUMENT_SEEN, words);
	if (hsy_range_has(r, draft->source, HSY_WORD_BIT(UNPUBLISHED)))
		return reason(HSY_HOW_KNOWN_DOCUMENT_DESCRIBED, words);
	if (hsy_range_has(r, draft->source, HSY_WORD_BIT(RECORD)))
		return reason(HSY_HOW_KNOWN_PUBLISHED_RECORD, words);
	return reason(HSY_HOW_KNOWN_DOCUMENT_DESCRIBED, words);
}

/* "told the Herald", in the Herald. */
static bool is_own_name(const hsy_reading *r, const hsy_attribution *a)
{
	hsy_str own = hsy_str_fold(r->arena, r->text->doc->outlet_name);
	hsy_str name = hsy_str_fold(r->arena, a->source_name);

	if (hsy_str_starts(own, "the "))
		own = hsy_str_slice(own, (hsy_span){4, own.len});
	if (hsy_str_starts(name, "the "))
		name = hsy_str_slice(name, (hsy_span){4, name.len});
	return own.len > 0 && hsy_str_equal(own, name);
}

/* Whoever does or leaves a thing knows it best. */
static bool is_own_act(const hsy_draft *draft, const hsy_attribution *a)
{
	switch (draft->stance) {
	case HSY_STANCE_ANNOUNCES:
	case HSY_STANCE_INTENDS:
		return true;
	case HSY_STANCE_CONFIRMS:
	case HSY_STANCE_DENIES:
	case HSY_STANCE_ACKNOWLEDGES:
		return a->self_interested;
	default:
		return false;
	}
}

static hsy_reason known(const hsy_reading *r, const hsy_draft *draft,
                        const hsy_attribution *a, bool is_linked)
{
	hsy_span words = hsy_range_span(r, draft->source), figure;
	bool is_seen = draft->via != HSY_NONE && r->drafts.at[draft->via].is_own_outlet;

	/* How the article knows what somebody plans, it does not say; what it expects
	 * itself ("we expect") is only its own voice. */
	if (draft->is_attitude && !draft->is_own_outlet)
		return reason(HSY_HOW_KNOWN_NO_SOURCE,
		              hsy_range_span(r, draft->cue.at[0]));
	switch (a->source_type) {
	case HSY_SOURCE_UNSPECIFIED:
		return reason(HSY_HOW_KNOWN_RUMOUR,
		              draft->cue.n ? hsy_range_span(r, draft->cue.at[0]) : words);
	case HSY_SOURCE_OUTLET:
		if (hsy_range_has(r, draft->source, HSY_WORD_BIT(MEASUREMENT)))
			return paper_known(r, draft, false, is_linked);
		if (draft->is_witness)
			return reason(HSY_HOW_KNOWN_WITNESSED, words);
		/* "This newspaper has learned": from whom, it does not say. */
		if (draft->is_own_outlet || is_own_name(r, a))
			return reason(HSY_HOW_KNOWN_SECOND_HAND, words);
		return reason(HSY_HOW_KNOWN_UNTRACED, words);
	case HSY_SOURCE_EVENT:
		return reason(HSY_HOW_KNOWN_WITNESSED, words);
	case HSY_SOURCE_DOCUMENT:
		return paper_known(r, draft, is_seen, is_linked);
	case HSY_SOURCE_ANONYMOUS_GROUP:
		if (hsy_range_has(r, draft->source,
		                  HSY_WORD_BIT(SECOND_HAND) | HSY_WORD_BIT(BARE_SOURCE)))
			return reason(HSY_HOW_KNOWN_SECOND_HAND, words);
		return reason(HSY_HOW_KNOWN_FIRST_HAND, words);
	case HSY_SOURCE_ANONYMOUS_PERSON:
		if (hsy_range_has(r, draft->source, HSY_WORD_BIT(BARE_SOURCE)))
			return reason(HSY_HOW_KNOWN_SECOND_HAND, words);
		return reason(HSY_HOW_KNOWN_FIRST_HAND, words);
	default:
		if (a->source_type == HSY_SOURCE_ORGANISATION &&
		    is_measured(r, draft, &figure))
			return reason(HSY_HOW_KNOWN_MEASURED_SOMEHOW, figure);
		if (is_own_act(draft, a))
			return reason(HSY_HOW_KNOWN_OWN_ACT,
			              hsy_range_span(r, draft->cue.at[0]));
		return reason(HSY_HOW_KNOWN_FIRST_HAND, words);
	}
}

static hsy_reason hedge_of(const hsy_reading *r, const hsy_draft *draft)
{
	hsy_reason found = hsy_hedge_find(r, &draft->cue);

	/* What is denied may have been a plan; the denial is flat. */
	if (found.level == HSY_HEDGE_PLAIN && draft->stance != HSY_STANCE_DENIES)
		found = hsy_hedge_find(r, &draft->content);
	if (found.level == HSY_HEDGE_PLAIN && draft->is_distanced)
		return reason(HSY_HEDGE_CLAIMS, hsy_range_span(r, draft->cue.at[0]));
	return found;
}

/* The link that shares bytes with span; links come in order and apart. */
static bool link_on(const hsy_link_vec *links, hsy_span span, hsy_span *out)
{
	size_t low = 0, high = links->n;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (links->at[middle].span.end <= span.begin)
			low = middle + 1;
		else
			high = middle;
	}
	if (low == links->n || !hsy_span_overlap(links->at[low].span, span))
		return false;
	*out = links->at[low].span;
	return true;
}

/* The link, if any, that lies on the source or the cue. */
static bool is_linked(const hsy_reading *r, const hsy_draft *draft, hsy_span *words)
{
	hsy_span cue = hsy_range_span(r, draft->cue.at[0]);

	return link_on(&r->text->doc->links, hsy_range_span(r, draft->source), words) ||
	       link_on(&r->text->doc->links, cue, words);
}

/* A spokesman or a boss can be rung up; a report wants a title or a link. */
static hsy_reason trace_of(const hsy_draft *draft, const hsy_attribution *a, bool linked,
                           hsy_span link, hsy_span source)
{
	/* Its own eyes need no trace. */
	if (linked || draft->is_witness)
		return reason(HSY_TRACE_LINKED, link);
	if (a->source_type == HSY_SOURCE_UNSPECIFIED ||
	    a->source_type == HSY_SOURCE_ANONYMOUS_GROUP)
		return reason(HSY_TRACE_VAGUE, source);
	return reason(HSY_TRACE_NAMED, source);
}

static const hsy_catalogue_entry *entry_of(const hsy_reading *r, hsy_str name)
{
	return hsy_catalogue_find(r->catalogue, hsy_str_fold(r->arena, name));
}

/* The last owner of whatever goes by that name; NULL when it is not known. */
static const hsy_catalogue_entry *house_of(const hsy_reading *r, hsy_str name)
{
	const hsy_catalogue_entry *entry = entry_of(r, name);
	const hsy_catalogue_entry *owner = entry;

	while (owner) {
		entry = owner;
		owner = hsy_catalogue_owner(r->catalogue, entry);
	}
	return entry;
}

/* "Trainium cuts costs", said by AWS: both belong to Amazon. */
static bool names_own_house(const hsy_reading *r, hsy_range range,
                            const hsy_catalogue_entry *house)
{
	size_t i;

	for (i = range.first; house && i < range.end; i++) {
		const hsy_name *name;

		if (r->name[i] == HSY_NONE)
			continue;
		name = &r->text->names.at[r->name[i]];
		if (house_of(r, hsy_str_slice(r->text->doc->text, name->span)) == house)
			return true;
		/* "Trainium-powered" */
		i = name->end - 1;
	}
	return false;
}

/* Whether any of the words is of one of the classes. */
static bool words_have(const hsy_reading *r, hsy_str words, hsy_word_set classes)
{
	size_t from = 0;

	while (from < words.len) {
		size_t space = hsy_str_find(words, HSY_STR(" "), from);
		size_t end = space == HSY_NONE ? words.len : space;
		hsy_str word = hsy_str_slice(words, (hsy_span){from, end});

		if (hsy_lexicon_word(r->text->lexicon, hsy_str_fold(r->arena, word)) &
		    classes)
			return true;
		from = end + 1;
	}
	return false;
}

/* "Jane Doe, head of Brannock Industries", of what Brannock Industries did; but not
 * an analyst of it. */
static bool names_employer(const hsy_reading *r, hsy_range range, hsy_str description)
{
	size_t i;

	for (i = range.first; i < range.end; i++) {
		const hsy_name *name;
		hsy_range words;

		if (r->name[i] == HSY_NONE)
			continue;
		name = &r->text->names.at[r->name[i]];
		words = (hsy_range){name->first, name->end};
		if (hsy_str_find(description,
		                 hsy_str_slice(r->text->doc->text, name->span),
		                 0) != HSY_NONE &&
		    hsy_bearer_type(r, words, false) == HSY_SOURCE_ORGANISATION)
			return true;
		i = name->end - 1;
	}
	return false;
}

/* What the article says of a person who works for somebody; absent otherwise. */
static hsy_str employment(const hsy_reading *r, const hsy_attribution *a)
{
	const hsy_word_set works = HSY_WORD_BIT(ROLE) | HSY_WORD_BIT(TITLE) |
	                           HSY_WORD_BIT(SPOKESPERSON);

	if (a->source_type != HSY_SOURCE_PERSON || !a->description.len ||
	    words_have(r, a->description, HSY_WORD_BIT(SECOND_HAND)) ||
	    !words_have(r, a->description, works))
		return (hsy_str){0};
	return a->description;
}

/* Whether what is said is about the one who says it: its name, its own, its
 * house's products, its employer; of an organisation, also "we". */
static bool is_self_interested(const hsy_reading *r, const hsy_draft *draft,
                               const hsy_attribution *a)
{
	bool is_body = a->source_type == HSY_SOURCE_ORGANISATION;
	const hsy_catalogue_entry *house;
	hsy_word_set self;
	hsy_str employer;
	size_t k;

	if (!a->source_name.at || (!is_body && a->source_type != HSY_SOURCE_PERSON))
		return false;
	/* "denied that it plans to sell": it, at the head, is the speaker. */
	self = is_body ? HSY_WORD_BIT(IT) : HSY_WORD_BIT(HE) | HSY_WORD_BIT(SHE);
	house = house_of(r, a->source_name);
	employer = employment(r, a);
	for (k = 0; k < draft->content.n; k++) {
		hsy_range range = draft->content.at[k];
		hsy_str words = hsy_str_slice(r->text->doc->text,
		                              hsy_range_span(r, range));

		if ((is_body && hsy_range_has(r, range, HSY_WORD_BIT(FIRST_PERSON))) ||
		    hsy_is(r, range.first, HSY_WORD_BIT(POSSESSIVE) | self) ||
		    hsy_str_find(words, a->source_name, 0) != HSY_NONE ||
		    names_own_house(r, range, house) ||
		    (employer.len && names_employer(r, range, employer)))
			return true;
	}
	return false;
}

/* Reporting is what outlets do, whichever verb is used of it, unless they speak of
 * themselves. */
static hsy_stance stance_of(const hsy_reading *r, const hsy_draft *draft,
                            hsy_source_type type)
{
	size_t first;

	if (draft->stance != HSY_STANCE_SAYS || type != HSY_SOURCE_OUTLET ||
	    !draft->content.n)
		return draft->stance;
	first = draft->content.at[0].first;
	return hsy_is(r, first, HSY_WORD_BIT(PRONOUN)) &&
	               hsy_is(r, first, HSY_WORD_BIT(IT) | HSY_WORD_BIT(FIRST_PERSON))
	           ? HSY_STANCE_SAYS
	           : HSY_STANCE_REPORTS;
}

void hsy_reasons_find(hsy_reading *r, const hsy_draft *draft, hsy_attribution *out)
{
	hsy_span link = {0, 0};
	bool linked = is_linked(r, draft, &link);

	out->stance = stance_of(r, draft, out->source_type);
	out->self_interested = is_self_interested(r, draft, out);
	out->how_known = known(r, draft, out, linked);
	out->hedge = hedge_of(r, draft);
	out->hedged = out->hedge.level != HSY_HEDGE_PLAIN;
	out->trace = trace_of(draft, out, linked, link, hsy_range_span(r, draft->source));
}
