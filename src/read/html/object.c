/* object.c -- pages that are no article: indexes, shops and walls, told by their shape.
 *
 * All of them have sentences somewhere, which would be attributed to somebody. An
 * article with a box of teasers or a price in it must never be taken for one, so
 * each rule asks for several signs at once. */
#include "read/html/body.h"

static const double teaser_share = 0.8; /* of what would be text */
static const double title_link_share = 0.9;

enum {
	TEASERS = 5,
	BARE_TITLES = 15, /* links like headlines on a page without text */
	TITLE_WORDS = 3,
	SENTENCE_WORDS = 6,
	REACH = 3, /* scraps from a teaser's title to its words: a date, a name */
	PRICES = 6,
	PRICE_WORDS = 6,
	WALL_WORDS = 60, /* a wall says no more than that */
	INDEX_WORDS = 40
};

/* What the scraps of a page come to. */
typedef struct tally {
	size_t sentences; /* scraps of running text that are in */
	size_t words;     /* in them */
	size_t teasers;   /* of these scraps, those below a title that is a link */
	size_t titles;    /* links like headlines, anywhere but in asides */
	size_t prices;    /* short scraps that hold one */
} tally;

static bool is_link_title(const hsy_choice *c, const hsy_scrap *scrap)
{
	return scrap->words >= TITLE_WORDS &&
	       hsy_scrap_link_share(scrap) > title_link_share &&
	       !hsy_choice_is_aside(c, scrap);
}

static bool follows_title(const hsy_choice *c, size_t i)
{
	for (size_t back = 1; back <= REACH && back <= i; back++) {
		if (c->verdict[i - back] != HSY_SCRAP_OUT)
			return false;
		if (is_link_title(c, &c->page->scraps.at[i - back]))
			return true;
	}
	return false;
}

static bool is_currency(int32_t c)
{
	return c == '$' || c == 0xa3 || c == 0xa5 || (c >= 0x20a0 && c <= 0x20cf);
}

/* "$ 12", "12,50 €" */
static bool holds_price(hsy_str s)
{
	int32_t before = 0, c;
	for (size_t at = 0; (c = hsy_utf8_next(s, &at)) >= 0;) {
		if (hsy_char_is_space(c))
			continue;
		if ((is_currency(c) && hsy_char_is_digit(before)) ||
		    (is_currency(before) && hsy_char_is_digit(c)))
			return true;
		before = c;
	}
	return false;
}

static tally count_signs(const hsy_choice *c)
{
	tally t = {0};
	for (size_t i = 0; i < c->page->scraps.n; i++) {
		const hsy_scrap *scrap = &c->page->scraps.at[i];
		t.titles += is_link_title(c, scrap);
		t.prices += scrap->words <= PRICE_WORDS &&
		            holds_price(hsy_scrap_text(c->page, scrap));
		if (c->verdict[i] != HSY_SCRAP_IN || scrap->words < SENTENCE_WORDS ||
		    scrap->kind == HSY_BLOCK_HEADING)
			continue;
		t.sentences++;
		t.words += scrap->words;
		t.teasers += follows_title(c, i);
	}
	return t;
}

/* Of a walled article its beginning may be shown, which is news all the same. */
static bool is_named_article(const hsy_choice *c)
{
	const hsy_box *boxes = c->page->boxes.at;
	for (size_t b = c->best; b != HSY_NONE; b = boxes[b].parent)
		if (boxes[b].traits & HSY_BOX_NAMED)
			return true;
	return false;
}

hsy_str hsy_choice_object(const hsy_choice *c)
{
	tally t = count_signs(c);
	if (c->page->asks_password && t.words < WALL_WORDS && !is_named_article(c))
		return HSY_STR("this looks like a page to log in, not an article");
	if (t.teasers >= TEASERS &&
	    (double)t.teasers >= teaser_share * (double)t.sentences)
		return HSY_STR("this looks like an index of articles, not an article");
	if (t.words < INDEX_WORDS && t.titles >= BARE_TITLES)
		return HSY_STR("this looks like an index of articles, not an article");
	if (t.prices >= PRICES && t.words < t.prices * PRICE_WORDS)
		return HSY_STR("this looks like a page of a shop, not an article");
	return (hsy_str){0};
}
