/* trim.c -- where the article begins and ends in its box, and what is furniture. */
#include "read/html/body.h"

#include "base/date.h"
#include "read/block.h"
#include "read/byline.h"

static const double wanted_link_share = 0.5, plain_link_share = 0.3;
static const double link_share_max = 0.9; /* the rest of a teaser is its dots */
static const double end_share = 0.8;      /* of the text may follow "Related stories" */

enum {
	FURNITURE_BYTES = 200,
	HEADING_BYTES = 70,
	END_WORDS = 60, /* an article has begun before it can end */
	DATE_COLUMNS = 60,
	DATE_WORDS = 16,
	CAPTION_WORDS = 8,
	OPENER_WORDS = 8,
	IDLE_SCRAPS = 200 /* no list of teasers is longer */
};

static size_t bytes_of(const hsy_scrap *scrap)
{
	return scrap->span.end - scrap->span.begin;
}

const hsy_line *hsy_choice_line(const hsy_choice *c, const hsy_scrap *scrap)
{
	hsy_line **line = &c->lines[scrap - c->page->scraps.at];
	if (!*line) {
		*line = HSY_NEW(c->arena, hsy_line);
		**line = hsy_line_look(hsy_scrap_text(c->page, scrap), c->arena);
	}
	return *line;
}

static hsy_block_kind role_of(const hsy_choice *c, const hsy_scrap *scrap)
{
	return bytes_of(scrap) > FURNITURE_BYTES
	           ? HSY_BLOCK_PARAGRAPH
	           : hsy_block_role(hsy_choice_line(c, scrap), c->lexicon);
}

/* "© 2026 Associated Press" is furniture, but tells where the article is from. */
static bool tells_origin(const hsy_choice *c, const hsy_line *line)
{
	return hsy_str_starts(line->text, "\xc2\xa9") ||
	       hsy_line_starts(line, c->lexicon, HSY_PHRASE_RIGHTS, NULL) ||
	       hsy_line_holds(line, c->lexicon, HSY_PHRASE_FIRST_APPEARED);
}

static bool holds_digit(hsy_str s)
{
	for (size_t i = 0; i < s.len; i++)
		if (s.at[i] >= '0' && s.at[i] <= '9')
			return true;
	return false;
}

/* A date alone, or "Published: 4:30 p.m., 16 January 2026 | Updated 17 January". */
static bool is_date_line(const hsy_choice *c, const hsy_line *line)
{
	size_t length = 0;
	if (line->words > DATE_WORDS || !holds_digit(line->folded))
		return false;
	if (hsy_line_starts(line, c->lexicon, HSY_PHRASE_DATELINE_START, &length))
		return !line->ends ||
		       (length < line->folded.len && line->folded.at[length] == ':');
	return !line->ends && line->columns < DATE_COLUMNS &&
	       hsy_date_parse(c->arena, line->text).at;
}

/* "By Ada Berg", or only a name that the page gives as its author's. */
static bool is_byline(const hsy_choice *c, const hsy_line *line)
{
	hsy_strs names = {0};
	hsy_str outlet = {0};
	for (size_t i = 0; i < c->byline.n; i++)
		if (hsy_str_equal(line->folded, c->byline.at[i]))
			return true;
	return hsy_byline_read(line, c->lexicon, c->arena, &names, &outlet);
}

/* Byline, date, "advertisement" and their like among the article's scraps. */
bool hsy_choice_is_furniture(const hsy_choice *c, const hsy_scrap *scrap)
{
	if (bytes_of(scrap) > FURNITURE_BYTES)
		return false;
	const hsy_line *line = hsy_choice_line(c, scrap);
	hsy_block_kind role = role_of(c, scrap);
	if (role != HSY_BLOCK_PARAGRAPH)
		return role == HSY_BLOCK_FURNITURE && !tells_origin(c, line);
	return is_byline(c, line) ||
	       (scrap->kind != HSY_BLOCK_HEADING && is_date_line(c, line));
}

static bool is_credit(const hsy_choice *c, const hsy_scrap *scrap)
{
	return role_of(c, scrap) == HSY_BLOCK_CREDIT;
}

/* Is scrap an aside for no other reason than those of traits? */
static bool is_aside_only_as(const hsy_choice *c, const hsy_scrap *scrap, unsigned traits)
{
	const hsy_box *boxes = c->page->boxes.at;
	for (size_t b = boxes[scrap->box].aside; b != HSY_NONE;
	     b = boxes[b].parent == HSY_NONE ? HSY_NONE : boxes[boxes[b].parent].aside)
		if (!(boxes[b].traits & traits) && !c->cancelled[b])
			return false;
	return true;
}

/* Asides that belong to the article: sentences below pictures, pull quotes, and
 * posts, which stand in boxes named like those of other widgets. */
static bool is_set_apart(const hsy_choice *c, const hsy_scrap *scrap)
{
	const hsy_box *boxes = c->page->boxes.at;
	if (scrap->kind == HSY_BLOCK_CAPTION)
		return scrap->words >= CAPTION_WORDS &&
		       is_aside_only_as(c, scrap, HSY_BOX_CAPTION | HSY_BOX_FIGURE) &&
		       hsy_choice_line(c, scrap)->ends;
	if (scrap->kind == HSY_BLOCK_POST) {
		for (size_t b = boxes[scrap->box].aside; b > c->best && b != HSY_NONE;
		     b = boxes[boxes[b].parent].aside)
			if (boxes[b].traits & HSY_BOX_NEVER)
				return false;
		return true;
	}
	return scrap->kind == HSY_BLOCK_QUOTE &&
	       is_aside_only_as(c, scrap, HSY_BOX_PULL | HSY_BOX_FIGURE);
}

/* Page builders class credits as asides; here they are the point. */
static bool is_active(const hsy_choice *c, const hsy_scrap *scrap)
{
	const hsy_box *box = &c->page->boxes.at[scrap->box];
	if (!hsy_choice_is_aside(c, scrap) || is_set_apart(c, scrap))
		return true;
	return box->aside == scrap->box && !c->cancelled[scrap->box] &&
	       is_credit(c, scrap);
}

static bool opens_end(const hsy_choice *c, const hsy_scrap *scrap)
{
	if (bytes_of(scrap) > HEADING_BYTES)
		return false;
	const hsy_line *line = hsy_choice_line(c, scrap);
	return hsy_line_is(line, c->lexicon, HSY_PHRASE_END_HEADING) ||
	       (!line->ends && line->words <= 6 &&
	        hsy_line_starts(line, c->lexicon, HSY_PHRASE_END_HEADING, NULL));
}

static double weight_between(const hsy_choice *c, size_t first, size_t end)
{
	return c->weight_to[end] - c->weight_to[first];
}

/* The end of the largest box within the best one that scrap i opens. */
static size_t opened_box_end(const hsy_choice *c, size_t i)
{
	const hsy_box *boxes = c->page->boxes.at;
	size_t end = i + 1;
	for (size_t b = c->page->scraps.at[i].box; b != c->best && b != HSY_NONE;
	     b = boxes[b].parent) {
		if (boxes[b].first != i)
			break;
		end = boxes[b].end;
	}
	return end;
}

bool hsy_choice_is_headline(const hsy_choice *c, const hsy_scrap *scrap)
{
	if (scrap->is_title)
		return true;
	if (!c->headline.len || bytes_of(scrap) > 2 * FURNITURE_BYTES)
		return false;
	return hsy_str_equal(hsy_choice_line(c, scrap)->folded, c->headline);
}

static bool is_plain_part(const hsy_choice *c, const hsy_scrap *scrap)
{
	const hsy_node *node = c->page->boxes.at[scrap->box].node;
	return hsy_scrap_link_share(scrap) < plain_link_share &&
	       (scrap->is_cell || scrap->kind == HSY_BLOCK_ITEM ||
	        scrap->kind == HSY_BLOCK_QUOTE || hsy_xml_is(node, "p"));
}

/* A sentence of the article, though most of it is a link. */
static bool is_linked_sentence(const hsy_choice *c, const hsy_scrap *scrap)
{
	return hsy_scrap_link_share(scrap) <= link_share_max &&
	       bytes_of(scrap) >= HEADING_BYTES && hsy_choice_line(c, scrap)->ends;
}

static bool joins_start(const hsy_choice *c, const hsy_scrap *s)
{
	if (!is_active(c, s) || hsy_choice_is_furniture(c, s))
		return false;
	return is_plain_part(c, s) || is_linked_sentence(c, s) ||
	       (s->kind == HSY_BLOCK_HEADING &&
	        hsy_scrap_link_share(s) < plain_link_share);
}

static bool joins_end(const hsy_choice *c, const hsy_scrap *s)
{
	return is_active(c, s) &&
	       (is_credit(c, s) || (is_plain_part(c, s) &&
	                            !hsy_choice_is_furniture(c, s) && !opens_end(c, s)));
}

/* First and last scrap with text in the best box, and short ones beside. */
static void find_extent(const hsy_choice *c, size_t *first, size_t *end)
{
	const hsy_scrap *scraps = c->page->scraps.at;
	const hsy_box *best = &c->page->boxes.at[c->best];
	size_t a = best->end, z = best->first;
	for (size_t i = best->first; i < best->end; i++) {
		if (c->score[i] <= 0 || !is_active(c, &scraps[i]))
			continue;
		a = a == best->end ? i : a;
		z = i + 1;
	}
	/* Notes without a sentence, in a box that is named as the article. */
	if (z == best->first && best->traits & HSY_BOX_NAMED) {
		a = best->first;
		z = best->end;
	}
	while (a > best->first && a < best->end && joins_start(c, &scraps[a - 1]))
		a--;
	while (z < best->end && joins_end(c, &scraps[z]))
		z++;
	/* What an aside cuts in pieces is one line all the same. */
	while (a > best->first && a < best->end && scraps[a].joint != HSY_JOINT_BLOCK)
		a--;
	while (z > a && z < best->end && scraps[z].joint != HSY_JOINT_BLOCK)
		z++;
	*first = a;
	*end = z > a ? z : a;
}

/* Is scrap one of the pieces that an aside cuts a line in? */
static bool is_piece(const hsy_choice *c, const hsy_scrap *scrap)
{
	const hsy_scrap *end = c->page->scraps.at + c->page->scraps.n;
	return scrap->joint != HSY_JOINT_BLOCK ||
	       (scrap + 1 < end && scrap[1].joint != HSY_JOINT_BLOCK);
}

static bool is_wanted(const hsy_choice *c, const hsy_scrap *scrap)
{
	double share = hsy_scrap_link_share(scrap);
	if (hsy_choice_is_headline(c, scrap))
		return false;
	if (scrap->kind == HSY_BLOCK_POST || is_piece(c, scrap))
		return true;
	if (scrap->kind == HSY_BLOCK_HEADING && share > link_share_max)
		return false;
	if (share > wanted_link_share && scrap->kind != HSY_BLOCK_HEADING &&
	    !scrap->is_cell && !is_credit(c, scrap) && !is_linked_sentence(c, scrap))
		return false;
	return !hsy_choice_is_furniture(c, scrap);
}

/* "Read also:", of which the links are gone. */
static bool opens_links(const hsy_choice *c, size_t i)
{
	const hsy_scrap *scrap = &c->page->scraps.at[i];
	if (i + 1 >= c->page->scraps.n || c->verdict[i + 1] != HSY_SCRAP_OUT ||
	    scrap->words > OPENER_WORDS || bytes_of(scrap) > HEADING_BYTES ||
	    hsy_scrap_link_share(scrap + 1) <= wanted_link_share)
		return false;
	const hsy_line *line = hsy_choice_line(c, scrap);
	return line->leads_on;
}

/* Is a heading all that is left of the box it opens? */
static bool stands_alone(const hsy_choice *c, size_t i)
{
	size_t end = opened_box_end(c, i), k = i + 1;
	while (k < end && k <= i + IDLE_SCRAPS && c->verdict[k] == HSY_SCRAP_OUT)
		k++;
	return end > i + 1 && k == end;
}

/* Headings that nothing follows, and openers of links that were left out. */
static void drop_idle(hsy_choice *c, size_t first, size_t end)
{
	bool last = true;
	for (size_t i = end; i-- > first;) {
		if (c->verdict[i] == HSY_SCRAP_OUT)
			continue;
		bool heading = c->page->scraps.at[i].kind == HSY_BLOCK_HEADING;
		if ((heading && (last || stands_alone(c, i))) || opens_links(c, i))
			c->verdict[i] = HSY_SCRAP_OUT;
		else
			last = false;
	}
}

void hsy_choice_trim(hsy_choice *c)
{
	const hsy_web_page *page = c->page;
	const hsy_box *best = &page->boxes.at[c->best];
	double all = weight_between(c, best->first, best->end), done = 0;
	size_t first, end;
	find_extent(c, &first, &end);
	for (size_t i = first; i < end; i++) {
		const hsy_scrap *scrap = &page->scraps.at[i];
		if (!is_active(c, scrap))
			continue;
		if (opens_end(c, scrap)) {
			size_t skip = opened_box_end(c, i);
			bool ends_text = done >= END_WORDS &&
			                 scrap->kind == HSY_BLOCK_HEADING;
			if (skip > i + 1 &&
			    (ends_text || weight_between(c, i, skip) < 0.5 * all)) {
				i = skip - 1;
				continue;
			}
			if (done >= END_WORDS &&
			    weight_between(c, i, best->end) < end_share * all)
				break;
			continue;
		}
		done += weight_between(c, i, i + 1);
		if (!is_wanted(c, scrap))
			continue;
		c->verdict[i] = HSY_SCRAP_IN;
		c->bytes += bytes_of(scrap);
	}
	drop_idle(c, first, end);
}
