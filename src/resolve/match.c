/* match.c -- mentions to sources: the same name is the same source, where that is
 * sure. A wrong merge makes a false picture, so in doubt sources stay apart. */
#include "resolve/match.h"

/* ------------------------------------------------------------- mentions */

static hsy_str with_the(hsy_matcher *r, hsy_str name)
{
	return hsy_str_printf(r->arena, "the " HSY_STR_FMT, HSY_STR_ARG(name));
}

static const hsy_catalogue_entry *entry_of_work(hsy_matcher *r, const hsy_mention *m)
{
	hsy_bare maker = hsy_work_maker(r, m);
	const hsy_catalogue_entry *entry = NULL;

	if (maker.name.at)
		entry = hsy_match_find(r, maker.name);
	if (!entry && maker.had_article)
		entry = hsy_match_find(r, with_the(r, maker.name));
	return entry && hsy_catalogue_is_outlet(entry) ? entry : NULL;
}

/* "nytimes.com", not "U.S." */
static bool is_domain(hsy_str folded)
{
	size_t dot = folded.len;

	while (dot > 0 && folded.at[dot - 1] != '.')
		dot--;
	return dot > 1 && folded.len >= dot + 2 &&
	       hsy_str_find(folded, HSY_STR(" "), 0) == HSY_NONE;
}

static const hsy_catalogue_entry *entry_of_domain(hsy_matcher *r, hsy_str folded)
{
	return is_domain(folded)
	           ? hsy_catalogue_domain(r->catalogue, hsy_host_of(r->arena, folded))
	           : NULL;
}

/* The row that a mention means by itself, whatever else the document says. */
static const hsy_catalogue_entry *entry_of(hsy_matcher *r, const hsy_mention *m)
{
	const hsy_catalogue_entry *entry = NULL;

	if (!hsy_name_words(m->bare.name))
		return entry_of_domain(r, m->bare.folded);
	switch (m->type) {
	case HSY_SOURCE_PERSON:
		/* Ford may be a man; Goldman Sachs is none. */
		return hsy_word_count(m->bare.name) > 1 ? hsy_match_find(r, m->bare.name)
		                                        : NULL;
	case HSY_SOURCE_ORGANISATION:
	case HSY_SOURCE_OUTLET:
		entry = hsy_match_find(r, m->bare.name);
		if (!entry)
			entry = hsy_catalogue_find(r->catalogue, m->bare.folded);
		if (!entry && (m->bare.had_article || m->type == HSY_SOURCE_OUTLET))
			entry = hsy_match_find(r, with_the(r, m->bare.name));
		if (!entry)
			entry = entry_of_domain(r, m->bare.folded);
		return entry ? entry : entry_of_work(r, m);
	case HSY_SOURCE_DOCUMENT:
		return entry_of_work(r, m);
	default:
		return NULL;
	}
}

/* "The Times" is short for more than one outlet: what the document calls by
 * its full name, or an outlet of the corpus, comes first. */
static bool is_ambiguous(hsy_matcher *r, hsy_str bare)
{
	return hsy_word_count(bare) == 1 && !hsy_match_find(r, bare);
}

static size_t outlet_of_corpus(const hsy_matcher *r, const hsy_mention *m)
{
	if (m->type != HSY_SOURCE_OUTLET && m->type != HSY_SOURCE_ORGANISATION &&
	    hsy_word_count(m->bare.folded) < 2)
		return HSY_NONE;
	return hsy_map_find(&r->outlets, m->bare.folded);
}

/* "Police", "City Council": a capital makes no name of what every town has. */
static bool is_any_body(hsy_matcher *r, const hsy_mention *m)
{
	const hsy_word_set any = HSY_WORD_BIT(ORGANISATION) | HSY_WORD_BIT(ARTICLE) |
	                         HSY_WORD_BIT(PREPOSITION) | HSY_WORD_BIT(PARTITIVE);
	size_t n = hsy_word_count(m->bare.folded);

	for (size_t i = 1; i <= n && i <= HSY_NAME_WORDS_MAX; i++)
		if (!(hsy_mention_classes(
		          r, m, hsy_last_words(hsy_first_words(m->bare.folded, i), 1)) &
		      any))
			return false;
	return n <= HSY_NAME_WORDS_MAX;
}

/* “What the divers saw” */
static bool is_title(const hsy_mention *m)
{
	return m->bare.was_quoted && hsy_word_count(m->bare.name) > 2 &&
	       hsy_name_words(hsy_first_words(m->bare.name, 1));
}

/* Whether the name says nothing outside its document: "the company", "a memo",
 * a surname without a given name. */
static bool is_local(hsy_matcher *r, const hsy_mention *m)
{
	size_t n_names = hsy_name_words(m->bare.name);

	switch (m->type) {
	case HSY_SOURCE_PERSON:
		return n_names < 2;
	case HSY_SOURCE_DOCUMENT:
	case HSY_SOURCE_EVENT:
		/* "A March 2026 report" is no title yet. */
		return n_names < 3 && (n_names < 2 || !m->owner) && !is_title(m);
	case HSY_SOURCE_ORGANISATION:
		return n_names < 1 || is_any_body(r, m);
	case HSY_SOURCE_OUTLET:
		return n_names < 1;
	case HSY_SOURCE_UNSPECIFIED:
		return false;
	default:
		return true;
	}
}

/* Whether most words of a name that an acronym was explained by are in a name of the
 * entry: then both explain it alike. */
static bool explains(hsy_matcher *r, hsy_str longer, const hsy_catalogue_entry *entry)
{
	enum { SMALL = 3 }; /* letters of "of", "and", "the" */
	hsy_str names = hsy_source_words(r->arena, entry->name);
	hsy_str words = hsy_source_words(r->arena, longer);
	size_t n = 0, n_shared = 0;

	for (size_t i = 0; i < entry->n_others; i++)
		names = hsy_str_printf(
		    r->arena, HSY_STR_FMT " " HSY_STR_FMT, HSY_STR_ARG(names),
		    HSY_STR_ARG(hsy_source_words(r->arena, entry->others[i])));
	for (size_t i = 1; i <= hsy_word_count(words); i++) {
		hsy_str word = hsy_last_words(hsy_first_words(words, i), 1);

		if (word.len <= 1 + SMALL)
			continue;
		n++;
		n_shared += hsy_str_find(names, word, 0) != HSY_NONE;
	}
	return 2 * n_shared > n;
}

/* The fuller name that the document means, if the name as it stands does not tell who
 * it is: an acronym that the text explains is what the text says. */
static hsy_str fuller_name(hsy_matcher *r, const hsy_mention *m)
{
	const hsy_catalogue_entry *entry = entry_of(r, m);
	hsy_str explained = hsy_aliases_explained(m->aliases, m->bare);

	if (explained.at && (!entry || !explains(r, explained, entry)))
		return explained;
	return !entry || is_ambiguous(r, m->bare.name)
	           ? hsy_aliases_find(m->aliases, m->bare, m->type)
	           : (hsy_str){0};
}

/* The source of a name that is known, from the catalogue or as an outlet of the
 * corpus; HSY_NONE otherwise. */
static size_t resolve_known(hsy_matcher *r, const hsy_mention *m)
{
	const hsy_catalogue_entry *entry = entry_of(r, m);
	size_t outlet = outlet_of_corpus(r, m);

	if (outlet != HSY_NONE && (!entry || is_ambiguous(r, m->bare.name)))
		return outlet;
	return entry ? hsy_match_entry(r, entry) : HSY_NONE;
}

/* "the Hallick Courier report", where an article of the corpus is the Courier's. A
 * report by whoever is not called as newspapers are may be a company's own. */
static size_t resolve_work(hsy_matcher *r, const hsy_mention *m)
{
	hsy_mention maker = *m;
	hsy_str longer;

	if (m->type == HSY_SOURCE_PERSON || m->type == HSY_SOURCE_EVENT)
		return HSY_NONE;
	maker.type = HSY_SOURCE_OUTLET;
	maker.bare = hsy_work_maker(r, m);
	if (!maker.bare.name.at)
		return HSY_NONE;
	if (!(hsy_mention_classes(r, m, hsy_last_words(maker.bare.name, 1)) &
	      HSY_WORD_BIT(OUTLET_NAME)))
		return HSY_NONE;
	longer = hsy_aliases_find(m->aliases, maker.bare, maker.type);
	if (longer.at)
		maker.bare = hsy_bare_of(NULL, r->arena, longer, maker.type);
	return outlet_of_corpus(r, &maker);
}

static size_t resolve_by_name(hsy_matcher *r, const hsy_mention *m)
{
	hsy_str longer = fuller_name(r, m);
	hsy_mention full = *m;
	size_t index;

	if (longer.at)
		full.bare = hsy_bare_of(NULL, r->arena, longer, m->type);
	index = resolve_known(r, &full);
	if (index == HSY_NONE)
		index = resolve_work(r, &full);
	if (index == HSY_NONE && m->type == HSY_SOURCE_OUTLET &&
	    is_domain(full.bare.folded))
		index = hsy_match_host(r, hsy_host_of(r->arena, full.bare.folded));
	if (index != HSY_NONE)
		return index;
	return hsy_match_candidate(r, m->type, full.bare.folded,
	                           is_local(r, &full) ? m->record : NULL);
}

/* What is somebody's: "the Meta AI blog" may be an outlet that was read, and has the owner
 * that the catalogue knows. */
static void note_work(hsy_matcher *r, size_t index, const hsy_mention *m)
{
	hsy_source *work = &r->list.at[index].source;

	if (work->type != HSY_SOURCE_DOCUMENT && work->type != HSY_SOURCE_EVENT)
		return;
	if (!work->head.at)
		work->head = hsy_work_head(r, m);
	if (m->owner && work->owner == HSY_NONE) {
		size_t owner = hsy_match_entry(r, m->owner);

		if (owner != index)
			r->list.at[index].source.owner = owner;
	}
}

static size_t resolve_mention(hsy_matcher *r, const hsy_mention *m)
{
	bool is_common;
	size_t index;

	if (m->type == HSY_SOURCE_UNSPECIFIED) {
		index = hsy_match_candidate(r, m->type, HSY_STR(""), NULL);
		hsy_match_form(r, index, HSY_STR("unspecified"), HSY_STR("unspecified"),
		               (hsy_str){0});
		return index;
	}
	index = resolve_by_name(r, m);
	/* "the Courier" is looked for with its article, or any courier would do. */
	is_common = m->bare.had_article && hsy_word_count(m->bare.name) == 1;
	hsy_match_form(r, index, m->written, m->bare.name,
	               is_common ? m->written : m->bare.name);
	note_work(r, index, m);
	return index;
}

/* ------------------------------------------------------------ documents */

static hsy_mention mention_of(hsy_matcher *r, const hsy_record *record,
                              const hsy_aliases *aliases, hsy_str written,
                              hsy_source_type type)
{
	hsy_mention m = {
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
		m.owner = hsy_work_owner(r, m.bare.name);
	return m;
}

/* Anonymous sources have no name: what is said of them stands for it. */
static hsy_mention mention_of_attribution(hsy_matcher *r, const hsy_record *record,
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
	hsy_mention m = mention_of(r, record, aliases, record->doc.outlet_name,
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
	hsy_mention m = mention_of(r, record, aliases, citation->to, HSY_SOURCE_OUTLET);
	size_t index;

	if (citation->kind != HSY_CITATION_LINK &&
	    (entry_of(r, &m) || !is_host(m.bare.name)))
		return resolve_mention(r, &m);
	index = hsy_match_host(r, hsy_host_of(r->arena, m.written));
	hsy_match_form(r, index, m.written, (hsy_str){0},
	               m.written); /* a host is no name */
	return index;
}

static void note_stake(hsy_matcher *r, const hsy_record *record, const hsy_attribution *a,
                       hsy_candidate *found)
{
	if (found->source.type == HSY_SOURCE_PERSON) {
		hsy_match_house(r, found, record, a);
		hsy_match_ties(r, found, record, a);
	} else if (found->source.type == HSY_SOURCE_ORGANISATION) {
		hsy_match_common_name(r, found, record, a);
	} else if (found->source.type == HSY_SOURCE_DOCUMENT) {
		found->is_titled |= hsy_match_is_titled(r, record, a);
	}
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
		hsy_mention m = mention_of_attribution(r, record, aliases,
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
