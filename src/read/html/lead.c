/* lead.c -- the standfirst between headline and article, and summary boxes there. */
#include "read/html/body.h"

enum { LEAD_WORDS = 8, HEADING_LEAD_WORDS = 12, LEAD_SCRAPS = 3, HEADING_BYTES = 70 };

/* Is the scrap in an element that one of traits names, or right below one? */
static bool is_named(const hsy_choice *c, const hsy_scrap *scrap, unsigned traits)
{
	const hsy_box *boxes = c->page->boxes.at;
	size_t box = scrap->box;
	for (int up = 0; up < 3 && box != HSY_NONE; up++, box = boxes[box].parent)
		if (boxes[box].traits & traits)
			return true;
	return false;
}

static bool may_lead(const hsy_choice *c, const hsy_scrap *scrap)
{
	bool named = is_named(c, scrap, HSY_BOX_LEAD | HSY_BOX_INTRO);
	if (scrap->words < LEAD_WORDS || hsy_scrap_link_share(scrap) >= 0.3 ||
	    scrap->is_title)
		return false;
	if (!named &&
	    (hsy_choice_is_aside(c, scrap) || scrap->kind == HSY_BLOCK_HEADING ||
	     !hsy_scrap_holds_stop(c->page, scrap)))
		return false;
	return !hsy_choice_is_furniture(c, scrap);
}

/* A summary box between headline and article is text of its own kind. Returns
 * where it ends; first itself when it is none. */
static size_t keep_summary(hsy_choice *c, size_t first, size_t end)
{
	const hsy_web_page *page = c->page;
	const hsy_scrap *heading = &page->scraps.at[first];
	if (heading->span.end - heading->span.begin > HEADING_BYTES)
		return first;
	const hsy_line *line = hsy_choice_line(c, heading);
	if (!hsy_line_is(line, c->lexicon, HSY_PHRASE_SUMMARY_HEADING))
		return first;
	size_t around = page->boxes.at[heading->box].parent;
	if (around == HSY_NONE)
		return first;
	size_t last = page->boxes.at[around].end < end ? page->boxes.at[around].end : end;
	for (size_t i = first; i < last; i++)
		if (!hsy_choice_is_aside(c, &page->scraps.at[i]))
			c->verdict[i] = HSY_SCRAP_IN;
	return last;
}

/* Does the text begin with what is named a standfirst, or with a long heading? */
static bool begins_with_lead(const hsy_choice *c, const hsy_scrap *first)
{
	return is_named(c, first, HSY_BOX_LEAD) ||
	       (first->kind == HSY_BLOCK_HEADING && first->words >= HEADING_LEAD_WORDS);
}

/* Standfirsts and summary boxes among the scraps from first to end. */
static void take_leads(hsy_choice *c, size_t first, size_t end)
{
	const hsy_scrap *scraps = c->page->scraps.at;
	size_t n = 0;
	for (size_t i = first; i < end; i++) {
		size_t summary = keep_summary(c, i, end);
		if (summary > i)
			i = summary - 1;
		else
			n += may_lead(c, &scraps[i]);
	}
	for (size_t i = first; i < end && n <= LEAD_SCRAPS; i++)
		if (c->verdict[i] == HSY_SCRAP_OUT && may_lead(c, &scraps[i]))
			c->verdict[i] = HSY_SCRAP_LEAD;
}

/* The first scrap of running text from i on; the number of scraps if there is none. */
static size_t first_of_text(const hsy_choice *c, size_t i)
{
	while (i < c->page->scraps.n && (c->verdict[i] != HSY_SCRAP_IN ||
	                                 c->page->scraps.at[i].kind == HSY_BLOCK_CAPTION))
		i++;
	return i;
}

/* Pages that show a standfirst above the picture may say it again below, as the
 * first scrap of the text; or what looks like one is the beginning of the text, cut
 * off, or all of it. */
static void settle_second_lead(hsy_choice *c, size_t first)
{
	bool is_all = first_of_text(c, first + 1) == c->page->scraps.n;
	const hsy_scrap *scraps = c->page->scraps.at;
	hsy_str begin = hsy_choice_line(c, &scraps[first])->folded;
	for (size_t i = 0; i < first; i++) {
		if (c->verdict[i] != HSY_SCRAP_LEAD ||
		    !hsy_str_equal(hsy_choice_line(c, &scraps[i])->folded, begin))
			continue;
		bool whole = scraps[i].words >= scraps[first].words && !is_all;
		c->verdict[whole ? first : i] = HSY_SCRAP_OUT;
	}
}

/* A standfirst stands between headline and article, or is named as one. */
void hsy_choice_lead(hsy_choice *c)
{
	const hsy_web_page *page = c->page;
	size_t first = first_of_text(c, 0), title = HSY_NONE;
	if (first == page->scraps.n)
		return;
	for (size_t i = 0; i < first; i++)
		if (hsy_choice_is_headline(c, &page->scraps.at[i]))
			title = i;
	if (title != HSY_NONE)
		take_leads(c, title + 1, first);
	size_t next = first_of_text(c, first + 1);
	if (next < page->scraps.n && begins_with_lead(c, &page->scraps.at[first])) {
		c->verdict[first] = HSY_SCRAP_LEAD;
		first = next;
	}
	settle_second_lead(c, first);
}
