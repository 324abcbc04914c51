/* citation.c -- what the article as a whole leans on: credits, what it declares to be
 * taken from, and links. */
#include "attribution/draft.h"

static bool is_own_host(const hsy_doc *doc, hsy_str host, hsy_arena *arena)
{
	hsy_str own = doc->outlet_domain.at ? doc->outlet_domain
	                                    : hsy_url_host(doc->url, arena);

	return own.at && (hsy_str_equal(host, own) ||
	                  (host.len > own.len && host.at[host.len - own.len - 1] == '.' &&
	                   memcmp(host.at + host.len - own.len, own.at, own.len) == 0));
}

/* The link of "This article first appeared in <a>X</a>" says what the words do. */
static bool is_declared(const hsy_doc *doc, const hsy_link *link)
{
	size_t i;

	for (i = 0; i < doc->declared.n; i++) {
		if (hsy_span_overlap(doc->declared.at[i].span, link->span) ||
		    hsy_str_equal(doc->declared.at[i].url, link->target))
			return true;
	}
	return false;
}

static void add_links(hsy_reading *r, hsy_citations *out)
{
	const hsy_doc *doc = r->text->doc;
	size_t i;

	for (i = 0; i < doc->links.n; i++) {
		const hsy_link *link = &doc->links.at[i];
		hsy_str host = hsy_url_host(link->target, r->arena);
		hsy_citation citation = {host, HSY_CITATION_LINK, link->span,
		                         link->target};

		if (host.len && !is_own_host(doc, host, r->arena) &&
		    !is_declared(doc, link))
			hsy_vec_push(r->arena, out, citation);
	}
}

static hsy_str link_within(const hsy_doc *doc, hsy_span span)
{
	size_t i;

	for (i = 0; i < doc->links.n; i++) {
		if (hsy_span_overlap(doc->links.at[i].span, span))
			return doc->links.at[i].target;
	}
	return (hsy_str){0};
}

static void add_name(hsy_reading *r, hsy_range name, hsy_citation_kind kind,
                     hsy_citations *out)
{
	hsy_citation citation = {.kind = kind, .span = hsy_range_span(r, name)};

	citation.to = hsy_str_squeeze(r->arena,
	                              hsy_str_slice(r->text->doc->text, citation.span));
	citation.url = link_within(r->text->doc, citation.span);
	hsy_vec_push(r->arena, out, citation);
}

/* Adds every name in range as a citation of its own. */
static void add_names(hsy_reading *r, hsy_range range, hsy_citation_kind kind,
                      hsy_citations *out)
{
	size_t i;

	for (i = range.first; i < range.end; i++) {
		hsy_range name = {i, i + 1};

		if (r->name[i] == HSY_NONE)
			continue;
		while (name.end < range.end && r->name[name.end] == r->name[i])
			name.end++;
		add_name(r, name, kind, out);
		i = name.end - 1;
	}
}

static bool separates(const hsy_reading *r, size_t i)
{
	return hsy_is_mark(r, i, ',') || hsy_is_mark(r, i, ';') ||
	       hsy_is_mark(r, i, ':') ||
	       (hsy_is(r, i, HSY_WORD_BIT(COORDINATOR)) && !r->in_name[i]);
}

static void add_credit(hsy_reading *r, const hsy_sentence *sentence, hsy_citations *out)
{
	size_t n = hsy_phrase_match(r, HSY_PHRASE_CREDIT_START, sentence->first,
	                            sentence->end);
	size_t first = sentence->first + n;

	/* In "Sources: Reuters, Harbour Herald" each part is a name, known or not. */
	while (first < sentence->end) {
		hsy_range name = {first, first};

		while (name.end < sentence->end && !separates(r, name.end))
			name.end++;
		first = name.end + 1;
		name = hsy_range_trim(r, name);
		if (!hsy_range_empty(name) &&
		    hsy_is(r, name.first, HSY_WORD_BIT(ARTICLE)))
			name.first++;
		if (!hsy_range_empty(name) && hsy_at(r, name.first)->capitalised)
			add_name(r, name, HSY_CITATION_CREDIT, out);
	}
}

static void add_exclusives(hsy_reading *r, const hsy_sentence *sentence,
                           hsy_citations *out)
{
	size_t i;

	for (i = sentence->first; i < sentence->end; i++) {
		size_t n = hsy_phrase_match(r, HSY_PHRASE_EXCLUSIVE, i, sentence->end);
		hsy_range noun;

		/* "(Reporting by Jane Doe)" names the article's own people. */
		if (!n || i + n >= sentence->end || i == sentence->first ||
		    hsy_is_mark(r, i - 1, '(') ||
		    !hsy_noun_after(r, i + n, sentence->end, &noun))
			continue;
		add_names(r, noun, HSY_CITATION_EXCLUSIVE, out);
		i = noun.end - 1;
	}
}

static const hsy_catalogue_entry *entry_of(const hsy_reading *r, hsy_str folded)
{
	const hsy_catalogue_entry *entry = hsy_catalogue_find(r->catalogue, folded);

	return entry ? entry : hsy_catalogue_domain(r->catalogue, folded);
}

/* Whether both are one name, or names and hosts of one outlet. */
static bool is_same_target(const hsy_reading *r, hsy_str a, hsy_str b)
{
	hsy_str here = hsy_str_fold(r->arena, a), there = hsy_str_fold(r->arena, b);
	const hsy_catalogue_entry *entry = entry_of(r, here);

	return hsy_str_equal(here, there) || (entry && entry == entry_of(r, there));
}

static bool is_cited(const hsy_reading *r, hsy_str to, const hsy_citations *citations)
{
	size_t i;

	for (i = 0; i < citations->n; i++) {
		if (is_same_target(r, to, citations->at[i].to))
			return true;
	}
	return false;
}

static void add_declared(hsy_reading *r, hsy_citations *out)
{
	const hsy_declared_vec *list = &r->text->doc->declared;
	size_t i;

	for (i = 0; i < list->n; i++) {
		hsy_citation citation = {list->at[i].to, HSY_CITATION_SYNDICATED,
		                         list->at[i].span, list->at[i].url};

		if (!is_cited(r, citation.to, out))
			hsy_vec_push(r->arena, out, citation);
	}
}

void hsy_citations_find(hsy_reading *r, hsy_citations *out)
{
	const hsy_text *text = r->text;
	size_t i;

	for (i = 0; i < text->sentences.n; i++) {
		const hsy_sentence *sentence = &text->sentences.at[i];
		const hsy_block *block = &text->doc->blocks.at[sentence->block];

		if (block->kind == HSY_BLOCK_CREDIT)
			add_credit(r, sentence, out);
		else if (hsy_states_anew(block))
			add_exclusives(r, sentence, out);
	}
	add_declared(r, out);
	add_links(r, out);
}
