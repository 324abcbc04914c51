/* outlet.c -- the outlets of articles, by name and by host. */
#include "resolve/match.h"

/* --------------------------------------------------------------- hosts */

hsy_str hsy_host_of(hsy_arena *arena, hsy_str domain)
{
	hsy_str host = hsy_str_fold(arena, domain);
	size_t port = hsy_str_find(host, HSY_STR(":"), 0);

	if (port != HSY_NONE)
		host.len = port;
	if (hsy_str_starts(host, "www."))
		host = hsy_str_slice(host, (hsy_span){4, host.len});
	return host;
}

/* Letters and digits alone, as a name stands in a host: "ellismouthpost". */
static hsy_str label_of(hsy_arena *arena, hsy_str folded)
{
	char *label = HSY_NEW_ARRAY(arena, folded.len + 1, char);
	size_t n = 0;

	for (size_t i = 0; i < folded.len; i++)
		if (!strchr(" .,'&-", folded.at[i]))
			label[n++] = folded.at[i];
	return (hsy_str){label, n};
}

/* An outlet of the corpus that did not tell its domain, but has a name like
 * the host's label before the last one. */
static size_t outlet_by_label(hsy_matcher *r, hsy_str host)
{
	hsy_str label = {0};

	for (size_t at = 0, dot; (dot = hsy_str_find(host, HSY_STR("."), at)) != HSY_NONE;
	     at = dot + 1)
		label = hsy_str_slice(host, (hsy_span){at, dot});
	return hsy_map_find(&r->labels, label_of(r->arena, label));
}

size_t hsy_match_host(hsy_matcher *r, hsy_str host)
{
	const hsy_catalogue_entry *entry = hsy_catalogue_domain(r->catalogue, host);
	size_t index;

	if (entry)
		return hsy_match_entry(r, entry);
	index = hsy_map_find(&r->domains, host);
	if (index == HSY_NONE)
		index = outlet_by_label(r, host);
	if (index != HSY_NONE)
		return index;
	index = hsy_match_candidate(r, HSY_SOURCE_OUTLET, host, NULL);
	r->list.at[index].source.outlet = HSY_OUTLET_NEWS;
	r->list.at[index].source.domain = host;
	r->list.at[index].source.name = host;
	return index;
}

/* ------------------------------------------------------------- outlets */

static const hsy_catalogue_entry *entry_of_outlet(hsy_matcher *r, hsy_str name,
                                                  hsy_str host)
{
	const hsy_catalogue_entry *entry = hsy_catalogue_domain(r->catalogue, host);

	if (entry || !name.len)
		return entry;
	entry = hsy_match_find(r, name);
	/* Another town has a "Times" as well, and its own domain. */
	if (entry && host.len && hsy_word_count(entry->name) == 2 &&
	    hsy_str_starts(entry->name, "The "))
		return NULL;
	return entry;
}

/* A company that publishes is its own newsroom. */
static void mark_publisher(hsy_candidate *outlet, const hsy_doc *doc, hsy_str host)
{
	outlet->is_publisher = true;
	outlet->has_byline |= doc->byline.n > 0;
	if (outlet->source.outlet == HSY_OUTLET_NONE)
		outlet->source.outlet = outlet->entry ? HSY_OUTLET_NEWSROOM
		                                      : HSY_OUTLET_NEWS;
	if (!outlet->source.domain.at && host.len)
		outlet->source.domain = host;
}

size_t hsy_match_outlet(hsy_matcher *r, const hsy_doc *doc)
{
	hsy_str host = hsy_host_of(r->arena, doc->outlet_domain);
	const hsy_catalogue_entry *entry = entry_of_outlet(r, doc->outlet_name, host);
	hsy_bare bare = hsy_bare_of(hsy_match_lexicon(r, doc->language), r->arena,
	                            doc->outlet_name, HSY_SOURCE_OUTLET);
	size_t index;

	if (entry)
		index = hsy_match_entry(r, entry);
	else if (bare.folded.len)
		index = hsy_match_candidate(r, HSY_SOURCE_OUTLET, bare.folded, NULL);
	else
		return host.len ? hsy_match_host(r, host) : HSY_NONE;
	if (bare.folded.len) {
		hsy_str written = hsy_str_squeeze(r->arena, doc->outlet_name);

		hsy_map_add(&r->outlets, bare.folded, index);
		hsy_match_form(r, index, written, written, written);
	}
	if (host.len)
		hsy_map_add(&r->domains, host, index);
	else
		hsy_map_add(&r->labels, label_of(r->arena, bare.folded), index);
	mark_publisher(&r->list.at[index], doc, host);
	return index;
}

/* A short form under which an outlet speaks of itself holds for the corpus:
 * after its release, "Brannock & Vey" is Brannock & Vey Restoration. One word
 * could be anybody's. */
void hsy_match_self(hsy_matcher *r, const hsy_record *record, size_t outlet)
{
	const hsy_attributions *attributions = &record->findings.attributions;
	const hsy_lexicon *lexicon = hsy_match_lexicon(r, record->doc.language);
	hsy_str own = hsy_bare_of(lexicon, r->arena, record->doc.outlet_name,
	                          HSY_SOURCE_OUTLET)
	                  .folded;

	for (size_t i = 0; outlet != HSY_NONE && i < attributions->n; i++) {
		const hsy_attribution *a = &attributions->at[i];
		hsy_bare bare;
		size_t n;

		if (hsy_match_family(a->source_type) != HSY_SOURCE_ORGANISATION)
			continue;
		bare = hsy_bare_of(lexicon, r->arena, a->source_name, a->source_type);
		n = hsy_word_count(bare.folded);
		if (n > 1 && hsy_name_words(bare.name) > 1 &&
		    hsy_str_equal(bare.folded, hsy_first_words(own, n)))
			hsy_map_add(&r->outlets, bare.folded, outlet);
	}
}
