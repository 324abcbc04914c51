/* records.h -- documents with something in every field, for several suites. */
#ifndef HSY_TEST_RECORDS_H
#define HSY_TEST_RECORDS_H

#include "base/digest.h"
#include "store/record.h"

/* Gathers one document by hand. */
typedef struct draft {
	hsy_arena *arena;
	hsy_doc doc;
	hsy_findings findings;
} draft;

/* An article whose text is given; its digest follows from id and text. */
static inline draft draft_new(hsy_arena *arena, const char *id, const char *text)
{
	draft d = {.arena = arena};

	d.doc.id = hsy_str_of(id);
	d.doc.text = hsy_str_of(text);
	d.doc.sha256 = hsy_digest(arena, hsy_str_printf(arena, "%s\n%s", id, text));
	d.doc.path = hsy_str_printf(arena, "articles/%s.txt", id);
	return d;
}

static inline hsy_reason reason_of(hsy_level level, size_t begin, size_t end)
{
	return (hsy_reason){level, {begin, end}};
}

/* "name says", of the first words of the text. Returns its number. */
static inline size_t draft_attribute(draft *d, const char *name, hsy_source_type type)
{
	hsy_attribution a = {
	    .id = hsy_str_printf(d->arena, "a%012zu", d->findings.attributions.n),
	    .confidence = 900, /* what one of an older case gets */
	    .source_name = hsy_str_of(name),
	    .source_type = type,
	    .anonymous = type == HSY_SOURCE_ANONYMOUS_PERSON ||
	                 type == HSY_SOURCE_ANONYMOUS_GROUP,
	    .stance = HSY_STANCE_SAYS,
	    .mode = HSY_INDIRECT,
	    .via = HSY_NONE,
	    .how_known = reason_of(HSY_HOW_KNOWN_FIRST_HAND, 0, 0),
	    .naming = reason_of(HSY_NAMING_NAMED, 0, 0),
	    .hedge = reason_of(HSY_HEDGE_PLAIN, 0, 0),
	    .trace = reason_of(HSY_TRACE_NAMED, 0, 0),
	};

	hsy_vec_push(d->arena, &d->findings.attributions, a);
	return d->findings.attributions.n - 1;
}

static inline size_t draft_cite(draft *d, const char *to, hsy_citation_kind kind,
                                const char *url)
{
	hsy_citation citation = {hsy_str_of(to), kind, {0, 1}, hsy_str_of(url)};

	hsy_vec_push(d->arena, &d->findings.citations, citation);
	return d->findings.citations.n - 1;
}

/* Nothing is left out, and every enumeration has another value than 0. */
static inline void draft_fill(draft *d)
{
	hsy_arena *arena = d->arena;
	hsy_doc *doc = &d->doc;
	size_t len = doc->text.len;
	hsy_attribution *first, *second;
	hsy_silence silence = {HSY_STR("OpenAI"), {0, 1}, {1, 2}, {2, len}};
	hsy_statement own = {.span = {0, len}, .own_voice = true};
	hsy_statement said = {.span = {1, len}};

	doc->headline = HSY_STR("Ferry \"halted\"; DROP TABLE documents; --");
	doc->lead = HSY_STR("");
	doc->outlet_name = HSY_STR("O'Brien's Gazette");
	doc->outlet_domain = HSY_STR("gazette.example");
	hsy_vec_push(arena, &doc->byline, HSY_STR("Ana Núñez"));
	hsy_vec_push(arena, &doc->byline, HSY_STR("李小龍"));
	doc->published = HSY_STR("2026-03-22T14:05:00Z");
	doc->modified = HSY_STR("2026-03-23");
	hsy_vec_push(arena, &doc->declared,
	             ((hsy_declared){HSY_STR("Reuters"), {0}, {1, 2}}));
	hsy_vec_push(arena, &doc->declared,
	             ((hsy_declared){HSY_STR("x.example"), HSY_STR("https://x.example/"),
	                             {0, 0}}));
	doc->url = HSY_STR("https://gazette.example/?a='1'&b=%00");
	doc->language = HSY_STR("en-GB");
	hsy_vec_push(arena, &doc->links,
	             ((hsy_link){{0, 3}, HSY_STR("https://x.example/")}));
	hsy_vec_push(arena, &doc->links, ((hsy_link){{3, 3}, {0}}));
	hsy_vec_push(arena, &doc->blocks,
	             ((hsy_block){{0, 2}, HSY_BLOCK_HEADING, false}));
	hsy_vec_push(arena, &doc->blocks,
	             ((hsy_block){{2, len}, HSY_BLOCK_FOREIGN, true}));
	hsy_vec_push(arena, &doc->diagnostics, HSY_STR("line 3: odd"));

	draft_attribute(d, "Jane Doe", HSY_SOURCE_PERSON);
	draft_attribute(d, NULL, HSY_SOURCE_UNSPECIFIED);
	first = &d->findings.attributions.at[0];
	second = &d->findings.attributions.at[1];
	first->description = HSY_STR("engineer");
	first->mode = HSY_MIXED;
	first->stance = HSY_STANCE_WARNS;
	first->hedged = true;
	first->via = 1;
	first->self_interested = true;
	first->how_known = reason_of(HSY_HOW_KNOWN_RUMOUR, 1, 2);
	first->naming = reason_of(HSY_NAMING_BARE, 0, 3);
	first->hedge = reason_of(HSY_HEDGE_RUMOURED, 2, 3);
	first->trace = reason_of(HSY_TRACE_VAGUE, 3, 4);
	hsy_vec_push(arena, &first->source, ((hsy_span){0, 1}));
	hsy_vec_push(arena, &first->source, ((hsy_span){2, 3}));
	hsy_vec_push(arena, &first->cue, ((hsy_span){3, 4}));
	hsy_vec_push(arena, &first->content, ((hsy_span){4, len}));
	second->anonymous = true;

	draft_cite(d, "TechCrunch", HSY_CITATION_SYNDICATED, NULL);
	draft_cite(d, "x.example", HSY_CITATION_LINK, "https://x.example/");
	hsy_vec_push(arena, &d->findings.silences, silence);
	hsy_vec_push(arena, &said.attributions, (size_t)1);
	hsy_vec_push(arena, &said.attributions, (size_t)0);
	own.hedge = reason_of(HSY_HEDGE_TENTATIVE, 1, 3);
	said.hedge = reason_of(HSY_HEDGE_PLAIN, 0, 0);
	hsy_vec_push(arena, &d->findings.statements, own);
	hsy_vec_push(arena, &d->findings.statements, said);
}
#endif
