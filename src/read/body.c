/* body.c -- which scraps of a page are the article.
 *
 * Words that are no links speak for a scrap, links and brevity against it; the
 * element whose scraps sum up best holds the article. Names such as "related"
 * take elements out, unless that would take out most of the page's text: page
 * builders call their main column a sidebar now and then. The figures were
 * found by trying, on pages whose article text is known. */
#include "read/html.h"

#include "base/date.h"
#include "read/block.h"
#include "read/byline.h"

static const double link_share_max = 0.5; /* of a scrap that is text */
static const double link_penalty_max = 15;
static const double brief_penalty = 2, brief_part_penalty = 0.5;
static const double cancel_share = 0.7;   /* of the page's text: the name must err */
static const double swallow_share = 0.15; /* less left than this: some name errs */
static const double suspect_share = 0.3;
static const double article_bonus = 1.08, named_bonus = 1.3;
static const double end_share = 0.8; /* of the text may follow "Related stories" */

enum {
	TEXT_WORDS = 6,  /* a shorter scrap is no sentence by itself */
	SURE_WORDS = 20, /* text even without a full stop */
	FURNITURE_BYTES = 200,
	HEADING_BYTES = 70,
	DATE_COLUMNS = 60,
	LITTLE_BYTES = 300, /* less text found: try again without names */
	LEAD_WORDS = 8,
	LEAD_SCRAPS = 3,
	END_WORDS = 60 /* an article has begun before it can end */
};

typedef enum verdict { VERDICT_OUT, VERDICT_IN, VERDICT_LEAD } verdict;

typedef struct choice {
	const hsy_page *page;
	const hsy_lexicon *lexicon;
	hsy_arena *arena;
	double *score;     /* of each scrap */
	double *weight_to; /* sum of what speaks for the scraps before each */
	hsy_line **lines;  /* of each scrap, once looked at */
	bool *cancelled;   /* of each box: its ASIDE does not count */
	verdict *verdict;  /* of each scrap */
	size_t best;       /* box */
	size_t bytes;      /* of the scraps that are in */
	hsy_str headline;  /* folded */
} choice;

static double link_share(const hsy_scrap *scrap)
{
	return (double)scrap->link_bytes / (double)(scrap->span.end - scrap->span.begin);
}

/* Does a sentence, or a part of one, end in s? */
static bool holds_stop(hsy_str s)
{
	for (size_t i = 0; i < s.len; i++) {
		unsigned char c = (unsigned char)s.at[i];
		bool last = i + 1 == s.len || s.at[i + 1] == ' ';
		if (last && strchr(".!?:;\"", c))
			return true;
		/* … ” ’ end in these bytes; so do 。 ！ ？ behind their first. */
		if (c == 0xe2 && i + 2 < s.len &&
		    (memcmp(s.at + i, "\xe2\x80\xa6", 3) == 0 ||
		     memcmp(s.at + i, "\xe2\x80\x9d", 3) == 0))
			return true;
		if (c == 0xe3 && i + 2 < s.len &&
		    memcmp(s.at + i, "\xe3\x80\x82", 3) == 0)
			return true;
	}
	return false;
}

static double score_of(const hsy_page *page, const hsy_scrap *scrap)
{
	double words = (double)scrap->words, share = link_share(scrap);
	if (share > link_share_max)
		return words < link_penalty_max ? -words : -link_penalty_max;
	if (scrap->words >= TEXT_WORDS &&
	    (scrap->words >= SURE_WORDS || holds_stop(hsy_scrap_text(page, scrap))))
		return words * (1 - share);
	bool part = scrap->kind != HSY_BLOCK_PARAGRAPH || scrap->is_cell;
	return part ? -brief_part_penalty : -brief_penalty;
}

/* The nearest box at or above box whose ASIDE counts, or HSY_NONE. */
static size_t aside_of(const choice *c, size_t box)
{
	const hsy_box *boxes = c->page->boxes.at;
	size_t aside = boxes[box].aside;
	while (aside != HSY_NONE && c->cancelled[aside])
		aside = boxes[aside].parent == HSY_NONE
		            ? HSY_NONE
		            : boxes[boxes[aside].parent].aside;
	return aside;
}

static bool holds_main(const hsy_box *box)
{
	return hsy_xml_find(box->node, "h1") || hsy_xml_find(box->node, "article");
}

static double positive(double x)
{
	return x > 0 ? x : 0;
}

/* How much text each ASIDE box would take out, itself and those in it. */
static double *aside_weights(const choice *c)
{
	const hsy_page *page = c->page;
	double *weights = HSY_NEW_ARRAY(c->arena, page->boxes.n, double);
	for (size_t i = 0; i < page->scraps.n; i++) {
		size_t box = page->boxes.at[page->scraps.at[i].box].aside;
		while (box != HSY_NONE) {
			weights[box] += positive(c->score[i]);
			size_t parent = page->boxes.at[box].parent;
			box = parent == HSY_NONE ? HSY_NONE
			                         : page->boxes.at[parent].aside;
		}
	}
	return weights;
}

static double text_weight(const choice *c, bool only_active)
{
	double sum = 0;
	for (size_t i = 0; i < c->page->scraps.n; i++)
		if (!only_active || aside_of(c, c->page->scraps.at[i].box) == HSY_NONE)
			sum += positive(c->score[i]);
	return sum;
}

static void cancel_asides(choice *c)
{
	const hsy_page *page = c->page;
	double *weights = aside_weights(c);
	double all = text_weight(c, false);
	size_t heaviest = 0;
	for (size_t b = 0; b < page->boxes.n; b++) {
		const hsy_box *box = &page->boxes.at[b];
		if (weights[b] > cancel_share * all &&
		    (!(box->traits & HSY_BOX_NEVER) || holds_main(box)))
			c->cancelled[b] = true;
		if (weights[b] > weights[heaviest])
			heaviest = b;
	}
	if (text_weight(c, true) >= swallow_share * all)
		return;
	for (size_t b = 0; b < page->boxes.n; b++)
		if (b == heaviest || weights[b] >= suspect_share * all)
			c->cancelled[b] = true;
}

static double with_bonus(const hsy_box *box, double weight)
{
	if (weight <= 0)
		return weight;
	if (box->traits & HSY_BOX_ARTICLE)
		weight *= article_bonus;
	if (box->traits & HSY_BOX_MARKED)
		weight *= named_bonus;
	if (box->traits & HSY_BOX_BODY)
		weight *= named_bonus;
	return weight;
}

static void choose_best(choice *c)
{
	const hsy_page *page = c->page;
	double *weights = HSY_NEW_ARRAY(c->arena, page->boxes.n, double);
	for (size_t i = 0; i < page->scraps.n; i++)
		if (aside_of(c, page->scraps.at[i].box) == HSY_NONE)
			weights[page->scraps.at[i].box] += c->score[i];
	/* Parents come before their children: one pass from the end sums up. */
	for (size_t b = page->boxes.n; b-- > 1;)
		weights[page->boxes.at[b].parent] += weights[b];
	c->best = 0;
	double most = -1e9;
	for (size_t b = page->boxes.n > 1; b < page->boxes.n; b++) {
		double weight = with_bonus(&page->boxes.at[b], weights[b]);
		if (weight > most) {
			most = weight;
			c->best = b;
		}
	}
}

static const hsy_line *line_of(const choice *c, const hsy_scrap *scrap)
{
	hsy_line **line = &c->lines[scrap - c->page->scraps.at];
	if (!*line) {
		*line = HSY_NEW(c->arena, hsy_line);
		**line = hsy_line_look(hsy_scrap_text(c->page, scrap), c->arena);
	}
	return *line;
}

/* Byline, date, "advertisement" and their like among the article's scraps. */
static bool is_furniture(const choice *c, const hsy_scrap *scrap)
{
	if (scrap->span.end - scrap->span.begin > FURNITURE_BYTES)
		return false;
	const hsy_line *line = line_of(c, scrap);
	hsy_block_kind role = hsy_block_role(line, c->lexicon);
	if (role != HSY_BLOCK_PARAGRAPH)
		return role == HSY_BLOCK_FURNITURE;
	hsy_strs names = {0};
	hsy_str outlet = {0};
	if (hsy_byline_read(line, c->lexicon, c->arena, &names, &outlet))
		return true;
	return !line->ends && scrap->kind != HSY_BLOCK_HEADING &&
	       line->columns < DATE_COLUMNS && line->words <= 9 &&
	       hsy_date_parse(c->arena, line->text).at;
}

static bool is_credit(const choice *c, const hsy_scrap *scrap)
{
	if (scrap->span.end - scrap->span.begin > FURNITURE_BYTES)
		return false;
	const hsy_line *line = line_of(c, scrap);
	return hsy_block_role(line, c->lexicon) == HSY_BLOCK_CREDIT;
}

/* Page builders class credits as asides; here they are the point. */
static bool is_active(const choice *c, const hsy_scrap *scrap)
{
	size_t aside = aside_of(c, scrap->box);
	return aside == HSY_NONE || (aside == scrap->box && is_credit(c, scrap));
}

static bool opens_end(const choice *c, const hsy_scrap *scrap)
{
	if (scrap->span.end - scrap->span.begin > HEADING_BYTES)
		return false;
	const hsy_line *line = line_of(c, scrap);
	return hsy_line_is(line, c->lexicon, HSY_PHRASE_END_HEADING) ||
	       (!line->ends && line->words <= 6 &&
	        hsy_line_starts(line, c->lexicon, HSY_PHRASE_END_HEADING, NULL));
}

/* To be called when all names that err are cancelled. */
static void sum_weights(choice *c)
{
	size_t n = c->page->scraps.n;
	c->weight_to = HSY_NEW_ARRAY(c->arena, n + 1, double);
	for (size_t i = 0; i < n; i++) {
		bool active = aside_of(c, c->page->scraps.at[i].box) == HSY_NONE;
		c->weight_to[i + 1] = c->weight_to[i] +
		                      (active ? positive(c->score[i]) : 0);
	}
}

static double weight_between(const choice *c, size_t first, size_t end)
{
	return c->weight_to[end] - c->weight_to[first];
}

/* The end of the largest box within the best one that scrap i opens. */
static size_t opened_box_end(const choice *c, size_t i)
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

static bool is_headline(const choice *c, const hsy_scrap *scrap)
{
	if (scrap->is_title)
		return true;
	if (!c->headline.len || scrap->span.end - scrap->span.begin > 2 * FURNITURE_BYTES)
		return false;
	return hsy_str_equal(line_of(c, scrap)->folded, c->headline);
}

static bool is_plain_part(const choice *c, const hsy_scrap *scrap)
{
	const char *tag = (const char *)c->page->boxes.at[scrap->box].node->name;
	return link_share(scrap) < 0.3 &&
	       (scrap->is_cell || scrap->kind == HSY_BLOCK_ITEM ||
	        scrap->kind == HSY_BLOCK_QUOTE || strcmp(tag, "p") == 0);
}

/* First and last scrap with text in the best box, and short ones beside. */
static void find_extent(const choice *c, size_t *first, size_t *end)
{
	const hsy_page *page = c->page;
	const hsy_box *best = &page->boxes.at[c->best];
	size_t a = best->end, z = best->first;
	for (size_t i = best->first; i < best->end; i++) {
		if (c->score[i] <= 0 || !is_active(c, &page->scraps.at[i]))
			continue;
		a = a == best->end ? i : a;
		z = i + 1;
	}
	while (a > best->first && a < best->end) {
		const hsy_scrap *s = &page->scraps.at[a - 1];
		bool joins = is_active(c, s) && !is_furniture(c, s) &&
		             link_share(s) < 0.3 &&
		             (s->kind == HSY_BLOCK_HEADING || is_plain_part(c, s));
		if (!joins)
			break;
		a--;
	}
	while (z < best->end) {
		const hsy_scrap *s = &page->scraps.at[z];
		bool joins = is_active(c, s) &&
		             (is_credit(c, s) ||
		              (is_plain_part(c, s) && !is_furniture(c, s) &&
		               !opens_end(c, s)));
		if (!joins)
			break;
		z++;
	}
	*first = a;
	*end = z > a ? z : a;
}

static bool is_wanted(const choice *c, const hsy_scrap *scrap)
{
	if (is_headline(c, scrap))
		return false;
	if (link_share(scrap) > link_share_max && scrap->kind != HSY_BLOCK_HEADING &&
	    !scrap->is_cell && !is_credit(c, scrap)) {
		if (link_share(scrap) > 0.9 ||
		    scrap->span.end - scrap->span.begin < HEADING_BYTES)
			return false;
	}
	return !is_furniture(c, scrap);
}

static void drop_last_headings(choice *c, size_t first, size_t end)
{
	for (size_t i = end; i-- > first;) {
		const hsy_scrap *scrap = &c->page->scraps.at[i];
		if (c->verdict[i] == VERDICT_OUT)
			continue;
		if (scrap->kind != HSY_BLOCK_HEADING)
			return;
		c->verdict[i] = VERDICT_OUT;
	}
}

static void keep_scraps(choice *c)
{
	const hsy_page *page = c->page;
	const hsy_box *best = &page->boxes.at[c->best];
	sum_weights(c);
	double all = weight_between(c, best->first, best->end), done = 0;
	size_t first, end;
	find_extent(c, &first, &end);
	for (size_t i = first; i < end; i++) {
		const hsy_scrap *scrap = &page->scraps.at[i];
		if (!is_active(c, scrap))
			continue;
		if (opens_end(c, scrap)) {
			size_t skip = opened_box_end(c, i);
			if (skip > i + 1 && weight_between(c, i, skip) < 0.5 * all) {
				i = skip - 1;
				continue;
			}
			if (done >= END_WORDS &&
			    weight_between(c, i, best->end) < end_share * all)
				break;
			continue;
		}
		done += positive(c->score[i]);
		if (!is_wanted(c, scrap))
			continue;
		c->verdict[i] = VERDICT_IN;
		c->bytes += scrap->span.end - scrap->span.begin;
	}
	drop_last_headings(c, first, end);
}

static bool may_lead(const choice *c, const hsy_scrap *scrap)
{
	return aside_of(c, scrap->box) == HSY_NONE && scrap->words >= LEAD_WORDS &&
	       link_share(scrap) < 0.3 && scrap->kind != HSY_BLOCK_HEADING &&
	       holds_stop(hsy_scrap_text(c->page, scrap)) && !is_furniture(c, scrap);
}

static bool is_named_lead(const choice *c, const hsy_scrap *scrap)
{
	const hsy_box *boxes = c->page->boxes.at;
	size_t box = scrap->box;
	for (int up = 0; up < 2 && box != HSY_NONE; up++, box = boxes[box].parent)
		if (boxes[box].traits & HSY_BOX_LEAD)
			return true;
	return false;
}

/* A summary box between headline and article is text of its own kind. Returns
 * where it ends; first itself when it is none. */
static size_t keep_summary(choice *c, size_t first, size_t end)
{
	const hsy_page *page = c->page;
	const hsy_scrap *heading = &page->scraps.at[first];
	if (heading->span.end - heading->span.begin > HEADING_BYTES)
		return first;
	const hsy_line *line = line_of(c, heading);
	if (!hsy_line_is(line, c->lexicon, HSY_PHRASE_SUMMARY_HEADING))
		return first;
	size_t around = page->boxes.at[heading->box].parent;
	if (around == HSY_NONE)
		return first;
	size_t last = page->boxes.at[around].end < end ? page->boxes.at[around].end : end;
	for (size_t i = first; i < last; i++)
		if (is_active(c, &page->scraps.at[i]))
			c->verdict[i] = VERDICT_IN;
	return last;
}

/* A standfirst stands between headline and article, or is named as one. */
static void find_lead(choice *c)
{
	const hsy_page *page = c->page;
	size_t first = 0, title = HSY_NONE, n = 0;
	while (first < page->scraps.n && c->verdict[first] != VERDICT_IN)
		first++;
	if (first == page->scraps.n)
		return;
	for (size_t i = 0; i < first; i++)
		if (is_headline(c, &page->scraps.at[i]))
			title = i;
	if (is_named_lead(c, &page->scraps.at[first])) {
		c->verdict[first] = VERDICT_LEAD;
		return;
	}
	if (title == HSY_NONE)
		return;
	for (size_t i = title + 1; i < first; i++) {
		size_t summary = keep_summary(c, i, first);
		if (summary > i)
			i = summary - 1;
		else
			n += may_lead(c, &page->scraps.at[i]);
	}
	for (size_t i = title + 1; i < first && n <= LEAD_SCRAPS; i++)
		if (c->verdict[i] == VERDICT_OUT && may_lead(c, &page->scraps.at[i]))
			c->verdict[i] = VERDICT_LEAD;
}

static choice new_choice(const hsy_page *page, const hsy_doc *doc,
                         const hsy_lexicon *lexicon, hsy_arena *arena)
{
	choice c = {.page = page, .lexicon = lexicon, .arena = arena};
	c.score = HSY_NEW_ARRAY(arena, page->scraps.n, double);
	c.lines = HSY_NEW_ARRAY(arena, page->scraps.n, hsy_line *);
	c.cancelled = HSY_NEW_ARRAY(arena, page->boxes.n, bool);
	c.verdict = HSY_NEW_ARRAY(arena, page->scraps.n, verdict);
	if (doc->headline.len)
		c.headline = hsy_line_look(doc->headline, arena).folded;
	for (size_t i = 0; i < page->scraps.n; i++)
		c.score[i] = score_of(page, &page->scraps.at[i]);
	return c;
}

/* Moves the scraps that are in to doc->text, with their blocks and links. */
static void assemble(const choice *c, hsy_doc *doc, hsy_str base)
{
	const hsy_page *page = c->page;
	hsy_buf text, lead;
	hsy_buf_init(&text);
	hsy_buf_init(&lead);
	for (size_t i = 0; i < page->scraps.n; i++) {
		const hsy_scrap *scrap = &page->scraps.at[i];
		hsy_buf *out = c->verdict[i] == VERDICT_LEAD ? &lead : &text;
		if (c->verdict[i] == VERDICT_OUT)
			continue;
		if (out->len)
			hsy_buf_text(out, out == &lead ? " " : "\n\n");
		size_t begin = out->len;
		hsy_buf_str(out, hsy_scrap_text(page, scrap));
		if (out == &lead)
			continue;
		hsy_block block = {{begin, text.len}, scrap->kind, false};
		hsy_vec_push(c->arena, &doc->blocks, block);
		for (size_t k = scrap->first_link; k < scrap->end_link; k++) {
			hsy_link link = page->links.at[k];
			link.target = hsy_url_resolve(link.target, base, c->arena);
			link.span.begin = link.span.begin - scrap->span.begin + begin;
			link.span.end = link.span.end - scrap->span.begin + begin;
			if (link.target.at)
				hsy_vec_push(c->arena, &doc->links, link);
		}
	}
	doc->text = hsy_str_dup(c->arena, text.at ? hsy_buf_view(&text) : HSY_STR(""));
	if (lead.len)
		doc->lead = hsy_str_dup(c->arena, hsy_buf_view(&lead));
	hsy_buf_clear(&text);
	hsy_buf_clear(&lead);
	hsy_blocks_settle(doc, c->lexicon, c->arena);
}

void hsy_body_find(const hsy_page *page, hsy_doc *doc, hsy_str base,
                   const hsy_lexicon *lexicon, hsy_arena *arena)
{
	choice c = new_choice(page, doc, lexicon, arena);
	cancel_asides(&c);
	choose_best(&c);
	keep_scraps(&c);
	if (c.bytes < LITTLE_BYTES) {
		choice again = new_choice(page, doc, lexicon, arena);
		again.lines = c.lines;
		for (size_t b = 0; b < page->boxes.n; b++)
			again.cancelled[b] = true;
		choose_best(&again);
		keep_scraps(&again);
		if (again.bytes > 2 * c.bytes + 50)
			c = again;
	}
	find_lead(&c);
	assemble(&c, doc, base);
}

void hsy_body_take(const hsy_page *page, hsy_doc *doc, hsy_str base,
                   const hsy_lexicon *lexicon, hsy_arena *arena)
{
	choice c = new_choice(page, doc, lexicon, arena);
	for (size_t i = 0; i < page->scraps.n; i++)
		c.verdict[i] = VERDICT_IN;
	assemble(&c, doc, base);
}
