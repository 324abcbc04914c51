/* body.c -- the scraps that are the article to text, blocks, links and lead. */
#include "read/html/body.h"

#include "base/buf.h"
#include "read/block.h"

enum {
	LITTLE_BYTES = 300, /* less text found: try again without names */
	BYLINE_NAMES = 8    /* looked for in each line */
};

static hsy_choice new_choice(const hsy_web_page *page, const hsy_lexicon *lexicon,
                             hsy_arena *arena)
{
	return (hsy_choice){.page = page,
	                    .lexicon = lexicon,
	                    .arena = arena,
	                    .lines = HSY_NEW_ARRAY(arena, page->scraps.n, hsy_line *),
	                    .verdict = HSY_NEW_ARRAY(arena, page->scraps.n, hsy_verdict)};
}

/* The document's text in the making. */
typedef struct assembly {
	const hsy_choice *choice;
	hsy_doc *doc;
	hsy_str base;
	hsy_buf text, lead;
	bool summaries; /* what is named a summary is one, not all of the article */
	bool joins;     /* the next scrap goes on where the last one was cut off */
	bool spaced;    /* and there was white space between */
	const hsy_scrap *last; /* put to text */
} assembly;

static void put_links(assembly *a, const hsy_scrap *scrap, size_t begin)
{
	hsy_arena *arena = a->choice->arena;
	for (size_t k = scrap->first_link; k < scrap->end_link; k++) {
		hsy_link link = a->choice->page->links.at[k];
		link.target = hsy_url_resolve(link.target, a->base, arena);
		link.span.begin = link.span.begin - scrap->span.begin + begin;
		link.span.end = link.span.end - scrap->span.begin + begin;
		if (link.target.at)
			hsy_vec_push(arena, &a->doc->links, link);
	}
}

/* What parts scrap from the text so far. Scraps in the same row are one block, and
 * so are the pieces of a line around an aside that is left out. */
static const char *gap_before(const assembly *a, const hsy_scrap *scrap, bool *same)
{
	const hsy_scrap *last = a->last;
	bool row = last && scrap->kind == HSY_BLOCK_ROW && last->kind == HSY_BLOCK_ROW &&
	           scrap->row == last->row;
	*same = row || (a->joins && scrap->kind == last->kind);
	if (!last)
		return "";
	if (row && scrap->cell != last->cell)
		return "\t";
	if (*same)
		return a->spaced ? " " : "";
	return "\n\n";
}

static void put_block(assembly *a, const hsy_scrap *scrap)
{
	hsy_blocks *blocks = &a->doc->blocks;
	bool same;
	hsy_buf_text(&a->text, gap_before(a, scrap, &same));
	size_t begin = a->text.len;
	hsy_buf_str(&a->text, hsy_scrap_text(a->choice->page, scrap));
	hsy_block block = {
	    {begin, a->text.len}, scrap->kind, a->summaries && scrap->repeats};
	if (same)
		blocks->at[blocks->n - 1].span.end = block.span.end;
	else
		hsy_vec_push(a->choice->arena, blocks, block);
	put_links(a, scrap, begin);
	a->last = scrap;
}

static void put_lead(assembly *a, const hsy_scrap *scrap)
{
	if (a->lead.len)
		hsy_buf_text(&a->lead, " ");
	hsy_buf_str(&a->lead, hsy_scrap_text(a->choice->page, scrap));
}

/* A name that makes most of the text a repetition errs. */
static bool has_summaries(const hsy_choice *c)
{
	size_t words = 0, repeated = 0;
	for (size_t i = 0; i < c->page->scraps.n; i++) {
		const hsy_scrap *scrap = &c->page->scraps.at[i];
		size_t counted = c->verdict[i] == HSY_SCRAP_IN ? scrap->words : 0;
		words += counted;
		repeated += scrap->repeats ? counted : 0;
	}
	return 2 * repeated < words;
}

/* Moves the scraps that are in to doc->text, with their blocks and links. */
static void assemble(const hsy_choice *c, hsy_doc *doc, hsy_str base)
{
	assembly a = {
	    .choice = c, .doc = doc, .base = base, .summaries = has_summaries(c)};
	hsy_buf_init(&a.text);
	hsy_buf_init(&a.lead);
	for (size_t i = 0; i < c->page->scraps.n; i++) {
		const hsy_scrap *scrap = &c->page->scraps.at[i];
		a.joins = a.joins && scrap->joint != HSY_JOINT_BLOCK;
		a.spaced = a.spaced || scrap->joint != HSY_JOINT_TIGHT;
		if (c->verdict[i] == HSY_SCRAP_LEAD)
			put_lead(&a, scrap);
		if (c->verdict[i] != HSY_SCRAP_IN)
			continue;
		put_block(&a, scrap);
		a.joins = true;
		a.spaced = false;
	}
	doc->text = hsy_str_dup(c->arena,
	                        a.text.at ? hsy_buf_view(&a.text) : HSY_STR(""));
	if (a.lead.len)
		doc->lead = hsy_str_dup(c->arena, hsy_buf_view(&a.lead));
	hsy_buf_clear(&a.text);
	hsy_buf_clear(&a.lead);
	hsy_blocks_settle(doc, c->lexicon, c->arena);
}

void hsy_body_find(const hsy_web_page *page, hsy_doc *doc, hsy_str base,
                   const hsy_lexicon *lexicon, hsy_arena *arena)
{
	hsy_choice c = new_choice(page, lexicon, arena);
	if (doc->headline.len)
		c.headline = hsy_line_look(doc->headline, arena).folded;
	for (size_t i = 0; i < doc->byline.n && i < BYLINE_NAMES; i++)
		hsy_vec_push(arena, &c.byline,
		             hsy_line_look(doc->byline.at[i], arena).folded);
	hsy_choice_weigh(&c, false);
	hsy_choice_trim(&c);
	if (c.bytes < LITTLE_BYTES) {
		hsy_choice again = new_choice(page, lexicon, arena);
		again.lines = c.lines;
		again.headline = c.headline;
		again.byline = c.byline;
		hsy_choice_weigh(&again, true);
		hsy_choice_trim(&again);
		if (again.bytes > 2 * c.bytes + 50)
			c = again;
	}
	if (c.bytes == 0) {
		hsy_choice_trust_names(&c);
		hsy_choice_trim(&c);
	}
	hsy_choice_lead(&c);
	assemble(&c, doc, base);
	hsy_str objection = hsy_choice_object(&c);
	if (objection.at) {
		hsy_vec_push(arena, &doc->remarks, objection);
		for (size_t i = 0; i < doc->blocks.n; i++)
			doc->blocks.at[i].kind = HSY_BLOCK_FURNITURE;
	}
}

void hsy_body_take(const hsy_web_page *page, hsy_doc *doc, hsy_str base,
                   const hsy_lexicon *lexicon, hsy_arena *arena)
{
	hsy_choice c = new_choice(page, lexicon, arena);
	for (size_t i = 0; i < page->scraps.n; i++)
		c.verdict[i] = HSY_SCRAP_IN;
	assemble(&c, doc, base);
}
