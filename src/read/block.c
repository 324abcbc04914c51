/* block.c -- the role of each block: set phrases first, then the neighbours. */
#include "read/block.h"

enum {
	FURNITURE_WORDS = 40,   /* a longer block says more than "subscribe" */
	CREDIT_WORDS = 16,      /* "Source: " and a list of names */
	SECTION_BLOCKS = 14,    /* no summary is longer */
	SUMMARY_PARAGRAPHS = 3, /* before the heading that ends a summary */
	PULL_WORDS_MIN = 4,     /* fewer words come again by chance */
	PULL_WORDS_MAX = 60,
	PULL_QUOTES = 20 /* looked for in a document, each in all of its text */
};

/* The document in hand, its blocks looked at. */
typedef struct settling {
	hsy_block *blocks;
	const hsy_line *lines;
	size_t n;
	const hsy_lexicon *lexicon;
	hsy_str headline; /* folded */
} settling;

static bool is_address(const hsy_line *line)
{
	hsy_str s = line->text;
	if (line->words > 4)
		return false;
	return hsy_str_find(s, HSY_STR("://"), 0) != HSY_NONE ||
	       hsy_str_starts(s, "www.") ||
	       (!line->ends && hsy_str_find(s, HSY_STR("@"), 1) != HSY_NONE);
}

static bool is_credit(const hsy_line *line, const hsy_lexicon *lexicon)
{
	size_t length = 0;
	if (line->words > CREDIT_WORDS ||
	    !hsy_line_starts(line, lexicon, HSY_PHRASE_CREDIT_START, &length))
		return false;
	hsy_str rest = hsy_str_trim(
	    hsy_str_slice(line->folded, (hsy_span){length, line->folded.len}));
	if (rest.len == 0)
		return false;
	/* "Source: X" is a credit; "Source tells X of plans" is a headline. */
	if (hsy_str_starts(rest, ":"))
		return rest.len > 1;
	return !line->ends && line->words <= 6 &&
	       line->long_capitals + 1 >= line->long_words;
}

/* Words without spaces between them: the links of a menu, tags taken off. */
static bool is_menu(const hsy_line *line)
{
	return !line->ends && line->joints >= 3 && 2 * line->joints >= line->words;
}

hsy_block_kind hsy_block_role(const hsy_line *line, const hsy_lexicon *lexicon)
{
	if (is_credit(line, lexicon))
		return HSY_BLOCK_CREDIT;
	if (is_address(line) || is_menu(line))
		return HSY_BLOCK_FURNITURE;
	if (hsy_line_is(line, lexicon, HSY_PHRASE_FURNITURE_LINE))
		return HSY_BLOCK_FURNITURE;
	if (line->words <= FURNITURE_WORDS &&
	    (hsy_line_starts(line, lexicon, HSY_PHRASE_FURNITURE_START, NULL) ||
	     hsy_line_invites(line, lexicon, HSY_PHRASE_FURNITURE_START) ||
	     hsy_line_ends(line, lexicon, HSY_PHRASE_PITCH_END)))
		return HSY_BLOCK_FURNITURE;
	return HSY_BLOCK_PARAGRAPH;
}

static hsy_script main_script(const settling *s)
{
	size_t columns[HSY_N_SCRIPTS] = {0};
	hsy_script best = HSY_SCRIPT_NONE;
	for (size_t i = 0; i < s->n; i++)
		columns[s->lines[i].script] += s->lines[i].columns;
	columns[HSY_SCRIPT_NONE] = 0;
	for (int k = 0; k < HSY_N_SCRIPTS; k++)
		if (columns[k] > columns[best])
			best = (hsy_script)k;
	return best;
}

static void mark_singly(settling *s)
{
	hsy_script script = main_script(s);
	for (size_t i = 0; i < s->n; i++) {
		hsy_block *block = &s->blocks[i];
		if (block->kind == HSY_BLOCK_FURNITURE)
			continue;
		hsy_block_kind role = hsy_block_role(&s->lines[i], s->lexicon);
		if (role != HSY_BLOCK_PARAGRAPH)
			block->kind = role;
		else if (s->lines[i].script != HSY_SCRIPT_NONE &&
		         s->lines[i].script != script)
			block->kind = HSY_BLOCK_FOREIGN;
		else if (s->headline.len &&
		         hsy_str_equal(s->lines[i].folded, s->headline))
			block->kind = HSY_BLOCK_HEADING;
	}
}

static bool is_headline(const settling *s, size_t i)
{
	return s->headline.len && s->blocks[i].kind == HSY_BLOCK_HEADING &&
	       hsy_str_equal(s->lines[i].folded, s->headline);
}

static bool opens(const settling *s, size_t i, hsy_phrase_class which)
{
	hsy_block_kind kind = s->blocks[i].kind;
	return kind != HSY_BLOCK_FOREIGN && kind != HSY_BLOCK_FURNITURE &&
	       hsy_line_is(&s->lines[i], s->lexicon, which);
}

/* The end of the list, or of the few paragraphs, that a summary heading opens. */
static size_t summary_end(const settling *s, size_t heading)
{
	size_t i = heading + 1, last = heading + SECTION_BLOCKS;
	if (last > s->n)
		last = s->n;
	/* A page that tells its headline again begins its article there. */
	for (size_t k = i; k < last; k++)
		if (is_headline(s, k))
			return k;
	while (i < last && s->blocks[i].kind == HSY_BLOCK_FURNITURE)
		i++;
	size_t first = i;
	while (i < last && s->blocks[i].kind == HSY_BLOCK_ITEM)
		i++;
	if (i > first || i == last || s->blocks[i].kind == HSY_BLOCK_HEADING)
		return i;
	for (size_t k = i; k < last && k <= i + SUMMARY_PARAGRAPHS; k++)
		if (s->blocks[k].kind == HSY_BLOCK_HEADING ||
		    s->blocks[k].kind == HSY_BLOCK_FURNITURE)
			return k;
	return i + 1;
}

/* Questions and answers go on until a heading that asks nothing. */
static size_t faq_end(const settling *s, size_t heading)
{
	size_t i = heading + 1;
	while (i < s->n && !is_headline(s, i)) {
		if (s->blocks[i].kind == HSY_BLOCK_HEADING && !s->lines[i].asks)
			break;
		if (opens(s, i, HSY_PHRASE_END_HEADING))
			break;
		i++;
	}
	return i;
}

static void mark_repeats(settling *s)
{
	for (size_t i = 0; i < s->n; i++) {
		size_t end = i;
		if (opens(s, i, HSY_PHRASE_SUMMARY_HEADING))
			end = summary_end(s, i);
		else if (opens(s, i, HSY_PHRASE_FAQ_HEADING))
			end = faq_end(s, i);
		else
			continue;
		s->blocks[i].kind = HSY_BLOCK_HEADING;
		for (size_t k = i; k < end; k++)
			s->blocks[k].repeats = true;
		i = end > i ? end - 1 : i;
	}
}

/* "TL;DR: the bridge is shut." keeps heading and summary on one line. */
static void mark_inline_summaries(settling *s)
{
	for (size_t i = 0; i < s->n; i++) {
		const hsy_line *line = &s->lines[i];
		size_t length = 0;
		if (hsy_block_states(&s->blocks[i]) &&
		    hsy_line_starts(line, s->lexicon, HSY_PHRASE_SUMMARY_HEADING,
		                    &length) &&
		    length < line->folded.len && line->folded.at[length] == ':')
			s->blocks[i].repeats = true;
	}
}

/* The words of s without the quotation marks and stops around them. */
static hsy_str bare_words(hsy_str s)
{
	size_t begin = 0, at = 0, end = s.len;
	int32_t c;
	while ((c = hsy_utf8_next(s, &at)) >= 0 && !hsy_char_is_letter(c) &&
	       !hsy_char_is_digit(c))
		begin = at;
	for (at = end; (c = hsy_utf8_before(s, &at)) >= 0 && at > begin &&
	               !hsy_char_is_letter(c) && !hsy_char_is_digit(c);)
		end = at;
	return hsy_str_slice(s, (hsy_span){begin, end});
}

/* A quotation set apart that the article has in its running text as well. */
static void mark_pull_quotes(settling *s, hsy_str text, hsy_arena *arena)
{
	hsy_str folded = {0};
	size_t looked = 0;
	for (size_t i = 0; i < s->n && looked < PULL_QUOTES; i++) {
		size_t words = s->lines[i].words;
		if (s->blocks[i].kind != HSY_BLOCK_QUOTE || words < PULL_WORDS_MIN ||
		    words > PULL_WORDS_MAX)
			continue;
		looked++;
		if (!folded.at)
			folded = hsy_str_fold(arena, text);
		hsy_str quote = bare_words(s->lines[i].folded);
		size_t first = hsy_str_find(folded, quote, 0);
		if (first != HSY_NONE &&
		    hsy_str_find(folded, quote, first + quote.len) != HSY_NONE)
			s->blocks[i].repeats = true;
	}
}

static size_t *sum_words(const settling *s, hsy_arena *arena)
{
	size_t *sums = HSY_NEW_ARRAY(arena, s->n + 1, size_t);
	for (size_t i = s->n; i-- > 0;)
		sums[i] = sums[i + 1] +
		          (hsy_block_states(&s->blocks[i]) ? s->lines[i].words : 0);
	return sums;
}

/* After "Related articles" comes no article, unless most of it does: then only
 * the links right below the heading go. */
static void mark_end(settling *s, const size_t *words_from)
{
	for (size_t i = 1; i < s->n; i++) {
		if (!opens(s, i, HSY_PHRASE_END_HEADING))
			continue;
		bool is_end = 2 * words_from[i] < words_from[0];
		s->blocks[i].kind = HSY_BLOCK_FURNITURE;
		for (size_t k = i + 1; k < s->n; k++) {
			if (!is_end && s->blocks[k].kind != HSY_BLOCK_ITEM)
				break;
			if (s->blocks[k].kind != HSY_BLOCK_CREDIT &&
			    s->blocks[k].kind != HSY_BLOCK_FOREIGN)
				s->blocks[k].kind = HSY_BLOCK_FURNITURE;
		}
		if (is_end)
			return;
	}
}

void hsy_blocks_settle(hsy_doc *doc, const hsy_lexicon *lexicon, hsy_arena *arena)
{
	hsy_line *lines = HSY_NEW_ARRAY(arena, doc->blocks.n, hsy_line);
	for (size_t i = 0; i < doc->blocks.n; i++)
		lines[i] = hsy_line_look(hsy_str_slice(doc->text, doc->blocks.at[i].span),
		                         arena);
	settling s = {.blocks = doc->blocks.at,
	              .lines = lines,
	              .n = doc->blocks.n,
	              .lexicon = lexicon,
	              .headline = doc->headline.len
	                              ? hsy_line_look(doc->headline, arena).folded
	                              : (hsy_str){0}};
	mark_singly(&s);
	mark_repeats(&s);
	mark_inline_summaries(&s);
	mark_pull_quotes(&s, doc->text, arena);
	mark_end(&s, sum_words(&s, arena));
}
