/* match.c -- mentions to sources: the same name is the same source, where that is
 * sure. A wrong merge makes a false picture, so in doubt sources stay apart. */
#include "resolve/alias.h"
#include "resolve/match.h"

#include "base/digest.h"

/* Who is mentioned where. */
typedef struct mention {
	hsy_bare bare;
	hsy_str written;
	hsy_source_type type;
	const hsy_record *record;
	const hsy_aliases *aliases;
	const hsy_catalogue_entry *owner; /* of a document or event */
} mention;

void hsy_matcher_init(hsy_matcher *r, const hsy_records *records, hsy_arena *arena)
{
	size_t n_entries = 0;

	*r = (hsy_matcher){.records = records, .arena = arena};
	r->catalogue = hsy_catalogue_new(arena);
	while (hsy_catalogue_at(r->catalogue, n_entries))
		n_entries++;
	r->of_entry = HSY_NEW_ARRAY(arena, n_entries, size_t);
	for (size_t i = 0; i < n_entries; i++)
		r->of_entry[i] = HSY_NONE;
	hsy_map_init(&r->lexicon_of, arena);
	hsy_map_init(&r->by_key, arena);
	hsy_map_init(&r->written, arena);
	hsy_map_init(&r->outlets, arena);
	hsy_map_init(&r->domains, arena);
	hsy_map_init(&r->labels, arena);
}

/* A lexicon is compiled once for "en-GB", "en-US" and "en": what is asked of
 * it here does not differ. */
const hsy_lexicon *hsy_match_lexicon(hsy_matcher *r, hsy_str language)
{
	hsy_str folded = hsy_str_fold(r->arena, language.len ? language : HSY_STR("und"));
	size_t dash = hsy_str_find(folded, HSY_STR("-"), 0);
	size_t index;

	if (dash != HSY_NONE)
		folded.len = dash;
	index = hsy_map_find(&r->lexicon_of, folded);
	if (index == HSY_NONE) {
		index = r->lexicons.n;
		hsy_map_add(&r->lexicon_of, folded, index);
		hsy_vec_push(r->arena, &r->lexicons, hsy_lexicon_new(r->arena, folded));
	}
	return r->lexicons.at[index];
}

/* ------------------------------------------------------------ candidates */

/* Attributions may take an outlet for a company, so both are one family. */
static hsy_source_type family_of(hsy_source_type type)
{
	return type == HSY_SOURCE_OUTLET ? HSY_SOURCE_ORGANISATION : type;
}

static size_t candidate_at(hsy_matcher *r, hsy_source_type type, hsy_str canonical,
                           const hsy_record *local)
{
	hsy_str folded = hsy_str_fold(r->arena, canonical);
	hsy_str document = local ? local->doc.id : HSY_STR("");
	hsy_str key = hsy_str_printf(r->arena, "%s\n" HSY_STR_FMT "\n" HSY_STR_FMT,
	                             hsy_source_type_name(family_of(type)),
	                             HSY_STR_ARG(folded), HSY_STR_ARG(document));
	size_t there = hsy_map_add(&r->by_key, key, r->list.n);
	hsy_candidate made = {
	    .source = {.id = hsy_digest_id(r->arena, "s", key),
	               .type = type,
	               .owner = HSY_NONE},
	};

	if (there == r->list.n)
		hsy_vec_push(r->arena, &r->list, made);
	/* Once taken for an outlet, it is one. */
	else if (type == HSY_SOURCE_OUTLET)
		r->list.at[there].source.type = type;
	return there;
}

static hsy_outlet_kind outlet_kind_of(const hsy_catalogue_entry *entry)
{
	switch (entry->kind) {
	case HSY_CATALOGUE_WIRE:
		return HSY_OUTLET_WIRE;
	case HSY_CATALOGUE_AGGREGATOR:
		return HSY_OUTLET_AGGREGATOR;
	case HSY_CATALOGUE_NEWSROOM:
		return HSY_OUTLET_NEWSROOM;
	case HSY_CATALOGUE_ORGANISATION:
	case HSY_CATALOGUE_PRODUCT:
		return HSY_OUTLET_NONE;
	default:
		return HSY_OUTLET_NEWS;
	}
}

size_t *hsy_match_place(const hsy_matcher *r, const hsy_catalogue_entry *entry)
{
	return &r->of_entry[entry - hsy_catalogue_at(r->catalogue, 0)];
}

size_t hsy_match_entry(hsy_matcher *r, const hsy_catalogue_entry *entry)
{
	hsy_source_type type = hsy_catalogue_is_outlet(entry) ? HSY_SOURCE_OUTLET
	                                                      : HSY_SOURCE_ORGANISATION;
	size_t *index = hsy_match_place(r, entry);
	hsy_candidate *made;

	if (*index != HSY_NONE)
		return *index;
	*index = candidate_at(r, type, entry->name, NULL);
	made = &r->list.at[*index];
	made->entry = entry;
	made->source.name = entry->name;
	made->source.outlet = outlet_kind_of(entry);
	made->source.domain = entry->domain;
	return *index;
}

/* The longest form is the fullest; of equally long ones, the first bytewise. */
static bool is_better_name(hsy_str name, hsy_str than)
{
	return name.len != than.len ? name.len > than.len
	                            : hsy_str_compare(name, than) < 0;
}

/* Keeps a form found in an article: as it was written, as a name for people, and
 * as a text may speak of it. */
static void note_form(hsy_matcher *r, size_t index, hsy_str written, hsy_str name,
                      hsy_str spoken)
{
	hsy_candidate *found = &r->list.at[index];
	hsy_str key = hsy_str_printf(r->arena, "%zu\n" HSY_STR_FMT, index,
	                             HSY_STR_ARG(written));
	size_t n_written = r->written.n;

	if (!found->entry && is_better_name(name, found->source.name))
		found->source.name = name;
	hsy_map_add(&r->written, key, n_written);
	if (r->written.n == n_written)
		return;
	hsy_vec_push(r->arena, &found->source.written, written);
	hsy_vec_push(r->arena, &found->names, spoken);
}

/* ------------------------------------------------------------- mentions */

static const hsy_catalogue_entry *find_entry(hsy_matcher *r, hsy_str name)
{
	return hsy_catalogue_find(r->catalogue, hsy_str_fold(r->arena, name));
}

static hsy_str with_the(hsy_matcher *r, hsy_str name)
{
	return hsy_str_printf(r->arena, "the " HSY_STR_FMT, HSY_STR_ARG(name));
}

/* "TechCrunch source material", "the Reuters investigation": an outlet, and
 * behind it only words that are no name. */
static const hsy_catalogue_entry *entry_of_work(hsy_matcher *r, hsy_str name)
{
	size_t n = hsy_word_count(name);
	size_t n_names = hsy_name_words(name);
	hsy_str outlet = hsy_first_words(name, n_names);
	const hsy_catalogue_entry *entry;

	if (!n_names || n_names == n || hsy_name_words(outlet) != n_names)
		return NULL;
	entry = find_entry(r, outlet);
	return entry && hsy_catalogue_is_outlet(entry) ? entry : NULL;
}

/* The row that a mention means by itself, whatever else the document says. */
static const hsy_catalogue_entry *entry_of(hsy_matcher *r, const mention *m)
{
	const hsy_catalogue_entry *entry = NULL;

	if (!hsy_name_words(m->bare.name))
		return NULL;
	switch (m->type) {
	case HSY_SOURCE_PERSON:
		/* Ford may be a man; Goldman Sachs is none. */
		return hsy_word_count(m->bare.name) > 1 ? find_entry(r, m->bare.name)
		                                        : NULL;
	case HSY_SOURCE_ORGANISATION:
	case HSY_SOURCE_OUTLET:
		entry = find_entry(r, m->bare.name);
		if (!entry)
			entry = hsy_catalogue_find(r->catalogue, m->bare.folded);
		if (!entry && (m->bare.had_article || m->type == HSY_SOURCE_OUTLET))
			entry = find_entry(r, with_the(r, m->bare.name));
		return entry ? entry : entry_of_work(r, m->bare.name);
	case HSY_SOURCE_DOCUMENT:
		return entry_of_work(r, m->bare.name);
	default:
		return NULL;
	}
}

/* "The Times" is short for more than one outlet: what the document calls by
 * its full name, or an outlet of the corpus, comes first. */
static bool is_ambiguous(hsy_matcher *r, hsy_str bare)
{
	return hsy_word_count(bare) == 1 && !find_entry(r, bare);
}

static size_t outlet_of_corpus(const hsy_matcher *r, const mention *m)
{
	if (m->type != HSY_SOURCE_OUTLET && m->type != HSY_SOURCE_ORGANISATION &&
	    hsy_word_count(m->bare.folded) < 2)
		return HSY_NONE;
	return hsy_map_find(&r->outlets, m->bare.folded);
}

/* Whether the name says nothing outside its document: "the company", "a memo",
 * a surname without a given name. */
static bool is_local(const mention *m)
{
	size_t n_names = hsy_name_words(m->bare.name);

	switch (m->type) {
	case HSY_SOURCE_PERSON:
		return n_names < 2;
	case HSY_SOURCE_DOCUMENT:
	case HSY_SOURCE_EVENT:
		/* "A March 2026 report" is no title yet. */
		return n_names < 3 && (n_names < 2 || !m->owner);
	case HSY_SOURCE_ORGANISATION:
	case HSY_SOURCE_OUTLET:
		return n_names < 1;
	case HSY_SOURCE_UNSPECIFIED:
		return false;
	default:
		return true;
	}
}

static size_t resolve_by_name(hsy_matcher *r, const mention *m)
{
	hsy_str longer = hsy_aliases_find(m->aliases, m->bare, m->type);
	const hsy_catalogue_entry *entry = entry_of(r, m);
	hsy_str canonical = m->bare.folded;
	mention full = *m;
	size_t outlet;

	if (longer.at && (!entry || is_ambiguous(r, m->bare.name))) {
		full.bare = hsy_bare_of(NULL, r->arena, longer, m->type);
		canonical = full.bare.folded;
		entry = entry_of(r, &full);
	}
	outlet = outlet_of_corpus(r, &full);
	if (outlet != HSY_NONE && (!entry || is_ambiguous(r, full.bare.name)))
		return outlet;
	if (entry)
		return hsy_match_entry(r, entry);
	return candidate_at(r, m->type, canonical, is_local(&full) ? m->record : NULL);
}

/* "Anthropic's 2026 engineering update" is Anthropic's. */
static const hsy_catalogue_entry *owner_of_work(hsy_matcher *r, hsy_str name)
{
	for (size_t n = hsy_word_count(name); n > 0; n--) {
		hsy_str owner = hsy_first_words(name, n);
		const hsy_catalogue_entry *entry = NULL;

		/* No name has more words, and no name ends in lower case. */
		if (n <= 6 && hsy_name_words(hsy_last_words(owner, 1)))
			entry = find_entry(
			    r,
			    hsy_bare_of(NULL, r->arena, owner, HSY_SOURCE_DOCUMENT).name);
		if (entry)
			return entry;
	}
	return NULL;
}

static bool ends_head(const hsy_lexicon *lexicon, hsy_str folded)
{
	return lexicon && (hsy_lexicon_word(lexicon, folded) &
	                   (HSY_WORD_BIT(PREPOSITION) | HSY_WORD_BIT(AGENT) |
	                    HSY_WORD_BIT(RELATIVE)));
}

static bool is_work(const hsy_lexicon *lexicon, hsy_str folded)
{
	return lexicon &&
	       (hsy_lexicon_word(lexicon, folded) &
	        (HSY_WORD_BIT(DOCUMENT) | HSY_WORD_BIT(RECORD) |
	         HSY_WORD_BIT(MEASUREMENT) | HSY_WORD_BIT(EVENT)));
}

/* "inspection report" of "inspection report published by the council". What
 * kind of tour an event was is told differently in every article: "tour". */
static hsy_str head_of(hsy_matcher *r, const mention *m)
{
	const hsy_lexicon *lexicon = hsy_match_lexicon(r, m->record->doc.language);
	hsy_str folded = m->bare.folded;
	size_t n = hsy_word_count(folded), end = 0;
	bool has_work = false;

	for (; end < n; end++) {
		hsy_str word = hsy_last_words(hsy_first_words(folded, end + 1), 1);
		bool work = is_work(lexicon, word);

		if ((has_work && !work) || (end && ends_head(lexicon, word)))
			break;
		has_work |= work;
	}
	folded = end ? hsy_first_words(folded, end) : folded;
	return m->type == HSY_SOURCE_EVENT ? hsy_last_words(folded, 1) : folded;
}

static void note_work(hsy_matcher *r, size_t index, const mention *m)
{
	hsy_source *work = &r->list.at[index].source;

	if (!work->head.at && (work->type == HSY_SOURCE_DOCUMENT ||
	                       work->type == HSY_SOURCE_EVENT))
		work->head = head_of(r, m);
}

static size_t resolve_mention(hsy_matcher *r, const mention *m)
{
	bool is_common;
	size_t index;

	if (m->type == HSY_SOURCE_UNSPECIFIED) {
		index = candidate_at(r, m->type, HSY_STR(""), NULL);
		note_form(r, index, HSY_STR("unspecified"), HSY_STR("unspecified"),
		          (hsy_str){0});
		return index;
	}
	index = resolve_by_name(r, m);
	/* "the Courier" is looked for with its article, or any courier would do. */
	is_common = m->bare.had_article && hsy_word_count(m->bare.name) == 1;
	note_form(r, index, m->written, m->bare.name,
	          is_common ? m->written : m->bare.name);
	note_work(r, index, m);
	if (m->owner && r->list.at[index].source.owner == HSY_NONE) {
		size_t owner = hsy_match_entry(r, m->owner);

		if (owner != index)
			r->list.at[index].source.owner = owner;
	}
	return index;
}

/* ------------------------------------------------------------- outlets */

static hsy_str host_of(hsy_arena *arena, hsy_str domain)
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

/* The outlet behind a host: known, of the corpus, or by its own name. */
static size_t resolve_host(hsy_matcher *r, hsy_str host)
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
	index = candidate_at(r, HSY_SOURCE_OUTLET, host, NULL);
	r->list.at[index].source.outlet = HSY_OUTLET_NEWS;
	r->list.at[index].source.domain = host;
	r->list.at[index].source.name = host;
	return index;
}

static const hsy_catalogue_entry *entry_of_outlet(hsy_matcher *r, hsy_str name,
                                                  hsy_str host)
{
	const hsy_catalogue_entry *entry = hsy_catalogue_domain(r->catalogue, host);

	if (entry || !name.len)
		return entry;
	entry = find_entry(r, name);
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
	hsy_str host = host_of(r->arena, doc->outlet_domain);
	const hsy_catalogue_entry *entry = entry_of_outlet(r, doc->outlet_name, host);
	hsy_bare bare = hsy_bare_of(hsy_match_lexicon(r, doc->language), r->arena,
	                            doc->outlet_name, HSY_SOURCE_OUTLET);
	size_t index;

	if (entry)
		index = hsy_match_entry(r, entry);
	else if (bare.folded.len)
		index = candidate_at(r, HSY_SOURCE_OUTLET, bare.folded, NULL);
	else
		return host.len ? resolve_host(r, host) : HSY_NONE;
	if (bare.folded.len) {
		hsy_str written = hsy_str_squeeze(r->arena, doc->outlet_name);

		hsy_map_add(&r->outlets, bare.folded, index);
		note_form(r, index, written, written, written);
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

		if (family_of(a->source_type) != HSY_SOURCE_ORGANISATION)
			continue;
		bare = hsy_bare_of(lexicon, r->arena, a->source_name, a->source_type);
		n = hsy_word_count(bare.folded);
		if (n > 1 && hsy_name_words(bare.name) > 1 &&
		    hsy_str_equal(bare.folded, hsy_first_words(own, n)))
			hsy_map_add(&r->outlets, bare.folded, outlet);
	}
}

/* ------------------------------------------------------------ documents */

static mention mention_of(hsy_matcher *r, const hsy_record *record,
                          const hsy_aliases *aliases, hsy_str written,
                          hsy_source_type type)
{
	mention m = {
	    .written = hsy_str_squeeze(r->arena, written),
	    .type = type,
	    .record = record,
	    .aliases = aliases,
	};

	if (!m.written.len)
		m.written = HSY_STR("unnamed");
	m.bare = hsy_bare_of(hsy_match_lexicon(r, record->doc.language), r->arena,
	                     m.written, type);
	if (type == HSY_SOURCE_DOCUMENT || type == HSY_SOURCE_EVENT)
		m.owner = owner_of_work(r, m.bare.name);
	return m;
}

/* Anonymous sources have no name: what is said of them stands for it. */
static mention mention_of_attribution(hsy_matcher *r, const hsy_record *record,
                                      const hsy_aliases *aliases,
                                      const hsy_attribution *a)
{
	return mention_of(r, record, aliases,
	                  a->source_name.len ? a->source_name : a->description,
	                  a->source_type);
}

static const hsy_aliases *aliases_of(hsy_matcher *r, const hsy_record *record,
                                     hsy_arena *scratch)
{
	const hsy_attributions *attributions = &record->findings.attributions;
	const hsy_citations *citations = &record->findings.citations;
	hsy_aliases *aliases = hsy_aliases_new(scratch, record->doc.text);
	mention m = mention_of(r, record, aliases, record->doc.outlet_name,
	                       HSY_SOURCE_OUTLET);

	hsy_aliases_add(aliases, m.bare, m.type);
	for (size_t i = 0; i < attributions->n; i++) {
		m = mention_of_attribution(r, record, aliases, &attributions->at[i]);
		hsy_aliases_add(aliases, m.bare, m.type);
	}
	for (size_t i = 0; i < citations->n; i++) {
		if (citations->at[i].kind == HSY_CITATION_LINK)
			continue;
		m = mention_of(r, record, aliases, citations->at[i].to,
		               HSY_SOURCE_OUTLET);
		hsy_aliases_add(aliases, m.bare, m.type);
	}
	return aliases;
}

static bool is_host(hsy_str to)
{
	return hsy_str_find(to, HSY_STR("."), 0) != HSY_NONE &&
	       hsy_str_find(to, HSY_STR(" "), 0) == HSY_NONE;
}

static size_t resolve_citation(hsy_matcher *r, const hsy_record *record,
                               const hsy_aliases *aliases, const hsy_citation *citation)
{
	mention m = mention_of(r, record, aliases, citation->to, HSY_SOURCE_OUTLET);
	size_t index;

	if (citation->kind != HSY_CITATION_LINK &&
	    (entry_of(r, &m) || !is_host(m.bare.name)))
		return resolve_mention(r, &m);
	index = resolve_host(r, host_of(r->arena, m.written));
	note_form(r, index, m.written, (hsy_str){0}, m.written); /* a host is no name */
	return index;
}

static void note_stake(hsy_matcher *r, const hsy_record *record, const hsy_attribution *a,
                       hsy_candidate *found)
{
	if (found->source.type == HSY_SOURCE_PERSON)
		hsy_match_house(r, found, record, a);
	else if (found->source.type == HSY_SOURCE_ORGANISATION)
		hsy_match_common_name(r, found, record, a);
	else if (found->source.type == HSY_SOURCE_DOCUMENT)
		found->is_titled |= hsy_match_is_titled(r, record, a);
}

void hsy_match_record(hsy_matcher *r, const hsy_record *record, size_t *attributions,
                      size_t *citations)
{
	const hsy_findings *findings = &record->findings;
	const hsy_aliases *aliases;
	hsy_arena scratch;

	hsy_arena_init(&scratch);
	aliases = aliases_of(r, record, &scratch);
	for (size_t i = 0; i < findings->attributions.n; i++) {
		mention m = mention_of_attribution(r, record, aliases,
		                                   &findings->attributions.at[i]);

		attributions[i] = resolve_mention(r, &m);
		note_stake(r, record, &findings->attributions.at[i],
		           &r->list.at[attributions[i]]);
		hsy_match_told(r, &r->list.at[attributions[i]].source, record,
		               &findings->attributions.at[i]);
	}
	for (size_t i = 0; i < findings->citations.n; i++)
		citations[i] = resolve_citation(r, record, aliases,
		                                &findings->citations.at[i]);
	hsy_arena_clear(&scratch);
}
