/* weigh.c -- what speaks for each scrap of a page, and which box holds the article.
 *
 * Words that are no links speak for a scrap, links and brevity against it; the
 * element whose scraps sum up best holds the article. Names such as "related"
 * take elements out, unless that would take out most of the page's text: page
 * builders call their main column a sidebar now and then. The figures were
 * found by trying, on pages whose article text is known. */
#include "read/html/body.h"

static const double link_share_max = 0.5; /* of a scrap that is text */
static const double link_penalty_max = 15;
static const double brief_penalty = 2, brief_part_penalty = 0.5;
static const double cancel_share = 0.7;   /* of the page's text: the name must err */
static const double swallow_share = 0.15; /* less left than this: some name errs */
static const double suspect_share = 0.3;
static const double article_bonus = 1.08, named_bonus = 1.3;
static const double main_share = 0.4;   /* of the best box: the article among articles */
static const double other_share = 0.25; /* of the main one: no second article */

enum {
	TEXT_WORDS = 6, /* a shorter scrap is no sentence by itself */
	SURE_WORDS = 20 /* text even without a full stop */
};

double hsy_scrap_link_share(const hsy_scrap *scrap)
{
	return (double)scrap->link_bytes / (double)(scrap->span.end - scrap->span.begin);
}

/* Does a sentence, or a part of one, end in the scrap? */
bool hsy_scrap_holds_stop(const hsy_web_page *page, const hsy_scrap *scrap)
{
	hsy_str s = hsy_scrap_text(page, scrap);
	/* "Posted: 5 March" stands in any box, "He added: no" in a paragraph. */
	bool runs = scrap->kind != HSY_BLOCK_PARAGRAPH || scrap->is_cell ||
	            hsy_xml_is(page->boxes.at[scrap->box].node, "p");
	for (size_t i = 0; i < s.len; i++) {
		unsigned char c = (unsigned char)s.at[i];
		bool last = i + 1 == s.len || s.at[i + 1] == ' ';
		if (last && strchr(".!?\"", c))
			return true;
		if ((i + 1 == s.len || (last && runs)) && strchr(":;", c))
			return true;
		/* … ” end in these bytes; so does 。 behind its first. */
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

static double score_of(const hsy_web_page *page, const hsy_scrap *scrap)
{
	double words = (double)scrap->words, share = hsy_scrap_link_share(scrap);
	if (share > link_share_max)
		return words < link_penalty_max ? -words : -link_penalty_max;
	if (scrap->words >= TEXT_WORDS &&
	    (scrap->words >= SURE_WORDS || hsy_scrap_holds_stop(page, scrap)))
		return words * (1 - share);
	bool part = scrap->kind != HSY_BLOCK_PARAGRAPH || scrap->is_cell;
	return part ? -brief_part_penalty : -brief_penalty;
}

static size_t aside_above(const hsy_box *boxes, size_t box)
{
	return boxes[box].parent == HSY_NONE ? HSY_NONE : boxes[boxes[box].parent].aside;
}

/* The nearest box at or above box whose ASIDE counts, or HSY_NONE. */
static size_t aside_of(const hsy_choice *c, size_t box)
{
	const hsy_box *boxes = c->page->boxes.at;
	size_t aside = boxes[box].aside;
	while (aside != HSY_NONE && c->cancelled[aside])
		aside = aside_above(boxes, aside);
	return aside;
}

bool hsy_choice_is_aside(const hsy_choice *c, const hsy_scrap *scrap)
{
	return aside_of(c, scrap->box) != HSY_NONE;
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
static double *aside_weights(const hsy_choice *c)
{
	const hsy_web_page *page = c->page;
	double *weights = HSY_NEW_ARRAY(c->arena, page->boxes.n, double);
	for (size_t i = 0; i < page->scraps.n; i++) {
		size_t box = page->boxes.at[page->scraps.at[i].box].aside;
		for (; box != HSY_NONE; box = aside_above(page->boxes.at, box))
			weights[box] += positive(c->score[i]);
	}
	return weights;
}

static double text_weight(const hsy_choice *c, bool only_active)
{
	double sum = 0;
	for (size_t i = 0; i < c->page->scraps.n; i++)
		if (!only_active || !hsy_choice_is_aside(c, &c->page->scraps.at[i]))
			sum += positive(c->score[i]);
	return sum;
}

static void cancel_asides(hsy_choice *c)
{
	const hsy_web_page *page = c->page;
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
		if (b == heaviest || (weights[b] >= suspect_share * all &&
		                      !(page->boxes.at[b].traits & HSY_BOX_NEVER)))
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

/* One article and the teasers of others, all of them article elements. */
static void prefer_article(hsy_choice *c, const double *weights)
{
	const hsy_box *boxes = c->page->boxes.at;
	size_t heaviest = HSY_NONE;
	double second = 0;
	for (size_t b = c->best + 1; b < c->page->boxes.n; b++) {
		if (boxes[b].first >= boxes[c->best].end)
			break;
		if (!(boxes[b].traits & HSY_BOX_ARTICLE) || boxes[b].aside != HSY_NONE)
			continue;
		if (heaviest == HSY_NONE || weights[b] > weights[heaviest]) {
			second = heaviest == HSY_NONE ? 0 : weights[heaviest];
			heaviest = b;
		} else if (weights[b] > second) {
			second = weights[b];
		}
	}
	if (heaviest != HSY_NONE && weights[heaviest] > main_share * weights[c->best] &&
	    second > 0 && second < other_share * weights[heaviest])
		c->best = heaviest;
}

static void choose_best(hsy_choice *c)
{
	const hsy_web_page *page = c->page;
	double *weights = HSY_NEW_ARRAY(c->arena, page->boxes.n, double);
	for (size_t i = 0; i < page->scraps.n; i++)
		if (!hsy_choice_is_aside(c, &page->scraps.at[i]))
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
	prefer_article(c, weights);
}

/* To be called when all names that err are cancelled. */
static void sum_weights(hsy_choice *c)
{
	size_t n = c->page->scraps.n;
	c->weight_to = HSY_NEW_ARRAY(c->arena, n + 1, double);
	for (size_t i = 0; i < n; i++) {
		bool active = !hsy_choice_is_aside(c, &c->page->scraps.at[i]);
		c->weight_to[i + 1] = c->weight_to[i] +
		                      (active ? positive(c->score[i]) : 0);
	}
}

void hsy_choice_weigh(hsy_choice *c, bool ignore_names)
{
	const hsy_web_page *page = c->page;
	c->score = HSY_NEW_ARRAY(c->arena, page->scraps.n, double);
	c->cancelled = HSY_NEW_ARRAY(c->arena, page->boxes.n, bool);
	for (size_t i = 0; i < page->scraps.n; i++)
		c->score[i] = score_of(page, &page->scraps.at[i]);
	if (ignore_names)
		memset(c->cancelled, true, page->boxes.n * sizeof *c->cancelled);
	else
		cancel_asides(c);
	choose_best(c);
	sum_weights(c);
}

void hsy_choice_trust_names(hsy_choice *c)
{
	const hsy_web_page *page = c->page;
	size_t longest = 0, most = 0;
	for (size_t b = 0; b < page->boxes.n; b++) {
		const hsy_box *box = &page->boxes.at[b];
		if (!(box->traits & HSY_BOX_NAMED) || box->first == box->end)
			continue;
		size_t bytes = page->scraps.at[box->end - 1].span.end -
		               page->scraps.at[box->first].span.begin;
		if (bytes > most) {
			most = bytes;
			longest = b;
		}
	}
	c->best = longest;
}
