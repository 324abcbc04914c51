/* wire.c -- where in an article datelines and marks of its wire are looked for. */
#include "read/declared/wire.h"

#include "read/byline.h"
#include "read/declared/dateline.h"
#include "read/declared/mark.h"
#include "read/declared/outlet.h"

enum {
	BARE_PARAGRAPHS = 3, /* the first long ones: a place alone opens no other */
	HEAD_BLOCKS = 8,     /* above the article, */
	TAIL_BLOCKS = 12,    /* and below it */
	SIGN_BLOCKS = 4,     /* right below it: further on are teasers */
	SIGN_BYTES = 50,     /* of a sign behind the last sentence */
	MARK_WORDS = 45,     /* of a block that tells where the article is from */
	BODY_WORDS = 12      /* a sentence of the article */
};

/* At least n words. */
static bool has_words(hsy_str s, size_t n)
{
	size_t words = 1;
	for (size_t i = 0; i < s.len && words < n; i++)
		words += s.at[i] == ' ' || s.at[i] == '\n';
	return words >= n;
}

static hsy_str words_of(const hsy_declarer *d, const hsy_block *block)
{
	return hsy_declarer_words(d, block->span);
}

/* ------------------------------------------------ datelines */

/* Of each block; end is 0 where it has none. */
typedef struct datelines {
	hsy_dateline *at;
	size_t n_found;
	size_t n_bare;
} datelines;

/* Lines of the head are datelines only as a whole: else they are headlines. */
static bool read_dateline(const hsy_declarer *d, size_t i, hsy_dateline *out)
{
	const hsy_block *block = &d->doc->blocks.at[i];
	hsy_str words = words_of(d, block);
	bool is_head = i < HEAD_BLOCKS && (block->kind == HSY_BLOCK_HEADING ||
	                                   block->kind == HSY_BLOCK_FURNITURE);
	if (block->kind != HSY_BLOCK_PARAGRAPH && !is_head)
		return false;
	return hsy_dateline_read(words, d->lexicon, d->catalogue, d->arena, out) &&
	       (!is_head || out->end == words.len);
}

static datelines find_datelines(const hsy_declarer *d)
{
	const hsy_blocks *blocks = &d->doc->blocks;
	datelines found = {.at = HSY_NEW_ARRAY(d->arena, blocks->n, hsy_dateline)};
	size_t paragraphs = 0;
	for (size_t i = 0; i < blocks->n; i++) {
		hsy_dateline *line = &found.at[i];
		paragraphs += blocks->at[i].kind == HSY_BLOCK_PARAGRAPH &&
		              has_words(words_of(d, &blocks->at[i]), BODY_WORDS);
		if (!read_dateline(d, i, line) ||
		    (line->is_bare && paragraphs > BARE_PARAGRAPHS))
			line->end = 0;
		found.n_found += line->end > 0;
		found.n_bare += line->end > 0 && line->is_bare;
	}
	return found;
}

static void push_parts(const hsy_declarer *d, hsy_blocks *to, hsy_block block, size_t end)
{
	hsy_block line = block;
	line.kind = HSY_BLOCK_DATELINE;
	line.span.end = line.span.begin + end;
	hsy_str rest = hsy_str_trim(
	    hsy_declarer_words(d, (hsy_span){line.span.end, block.span.end}));
	hsy_vec_push(d->arena, to, line);
	if (rest.len == 0)
		return;
	block.span = hsy_declarer_place(d, rest);
	hsy_vec_push(d->arena, to, block);
}

static hsy_named agency_of(const hsy_declarer *d, hsy_str words, const hsy_dateline *line)
{
	hsy_named who = {.name = hsy_str_slice(words, line->agency)};
	who.entry = hsy_outlet_desk(d->catalogue, &who.name, d->arena);
	return who;
}

static void declare_agency(hsy_declarer *d, hsy_str words, const hsy_dateline *line)
{
	const hsy_named who = agency_of(d, words, line);
	if (who.entry)
		hsy_declare(d, &who, hsy_declarer_place(d, who.name));
}

/* The lead may begin with the dateline; it is no part of the text. */
static void read_lead(hsy_declarer *d)
{
	hsy_dateline line;
	hsy_str lead = d->doc->lead;
	if (!hsy_dateline_read(lead, d->lexicon, d->catalogue, d->arena, &line))
		return;
	const hsy_named who = agency_of(d, lead, &line);
	if (who.entry)
		hsy_declare(d, &who, (hsy_span){0, 0});
}

static void cut_datelines(hsy_declarer *d)
{
	const hsy_blocks *blocks = &d->doc->blocks;
	const datelines found = find_datelines(d);
	hsy_blocks out = {0};
	if (found.n_found == 0)
		return;
	for (size_t i = 0; i < blocks->n; i++) {
		const hsy_dateline *line = &found.at[i];
		/* Who speaks in turn ("HOST —") is no place. */
		if (!line->end || (line->is_bare && found.n_bare > 1)) {
			hsy_vec_push(d->arena, &out, blocks->at[i]);
			continue;
		}
		declare_agency(d, words_of(d, &blocks->at[i]), line);
		push_parts(d, &out, blocks->at[i], line->end);
	}
	d->doc->blocks = out;
}

/* ------------------------------------------------ head and tail */

static bool may_mark(const hsy_declarer *d, const hsy_block *block)
{
	return (block->kind == HSY_BLOCK_PARAGRAPH || block->kind == HSY_BLOCK_ITEM ||
	        block->kind == HSY_BLOCK_HEADING || block->kind == HSY_BLOCK_FURNITURE) &&
	       !has_words(words_of(d, block), MARK_WORDS);
}

/* A wire's name alone is a mark only below a byline: elsewhere it may be that of a
 * picture above it. */
static void read_head(hsy_declarer *d)
{
	hsy_blocks *blocks = &d->doc->blocks;
	bool is_below_byline = false;
	for (size_t i = 0; i < blocks->n && i < HEAD_BLOCKS; i++) {
		hsy_block *block = &blocks->at[i];
		hsy_str words = words_of(d, block);
		bool is_mark = may_mark(d, block) &&
		               (hsy_mark_origins(d, words) || hsy_mark_byline(d, words) ||
		                (is_below_byline && hsy_mark_sign(d, words)));
		if (is_mark)
			block->kind = HSY_BLOCK_FURNITURE;
		is_below_byline = block->kind == HSY_BLOCK_FURNITURE;
		if (hsy_block_states(block) && has_words(words, BODY_WORDS))
			break;
	}
}

/* The last block that the article itself consists of; HSY_NONE without one. */
static size_t last_of_body(const hsy_declarer *d)
{
	const hsy_blocks *blocks = &d->doc->blocks;
	for (size_t i = blocks->n; i-- > 0;) {
		const hsy_block *block = &blocks->at[i];
		hsy_str words = words_of(d, block);
		if (hsy_block_states(block) && !block->repeats &&
		    has_words(words, BODY_WORDS) && !hsy_mark_begins(d, words))
			return i;
	}
	return HSY_NONE;
}

static void read_tail(hsy_declarer *d, size_t body)
{
	hsy_blocks *blocks = &d->doc->blocks;
	for (size_t i = body + 1; i < blocks->n && i <= body + TAIL_BLOCKS; i++) {
		hsy_block *block = &blocks->at[i];
		hsy_str words = words_of(d, block);
		if (may_mark(d, block) &&
		    ((i <= body + SIGN_BLOCKS && hsy_mark_sign(d, words)) ||
		     hsy_mark_desk(d, words) || hsy_mark_rights(d, words) ||
		     hsy_mark_origins(d, words)))
			block->kind = HSY_BLOCK_FURNITURE;
	}
}

/* Where the last words of s begin that may be a sign, behind the last stop. */
static size_t sign_begin(hsy_str s)
{
	size_t found = s.len;
	for (size_t i = s.len > SIGN_BYTES ? s.len - SIGN_BYTES : 1; i < s.len; i++) {
		bool is_stop = strchr(".!?\"", s.at[i - 1]) ||
		               hsy_str_ends(hsy_str_slice(s, (hsy_span){0, i}),
		                            "\xe2\x80\x9d");
		if (is_stop && s.at[i] == ' ')
			found = i;
	}
	return found;
}

/* "… she said. (ANI)", "… she said. — Reuters" */
static void cut_sign(hsy_declarer *d, size_t body)
{
	hsy_blocks *blocks = &d->doc->blocks;
	hsy_block rest = blocks->at[body];
	hsy_str words = words_of(d, &rest);
	size_t begin = sign_begin(words);
	hsy_str sign = hsy_str_trim(hsy_str_slice(words, (hsy_span){begin, words.len}));
	if (!sign.len || !hsy_mark_sign(d, sign))
		return;
	hsy_block cut = {.span = hsy_declarer_place(d, sign),
	                 .kind = HSY_BLOCK_FURNITURE};
	rest.span.end = hsy_declarer_place(
	                    d, hsy_str_trim(hsy_str_slice(words, (hsy_span){0, begin})))
	                    .end;
	hsy_vec_push(d->arena, blocks, cut);
	for (size_t i = blocks->n - 1; i > body + 1; i--)
		blocks->at[i] = blocks->at[i - 1];
	blocks->at[body + 1] = cut;
	blocks->at[body] = rest;
}

static bool is_capitals(hsy_str s)
{
	int32_t c;
	for (size_t at = 0; (c = hsy_utf8_next(s, &at)) >= 0;)
		if (hsy_char_is_lower(c))
			return false;
	return true;
}

/* The outlet that a name of the byline is, or is of; *person is who remains: nobody of
 * "Reuters Staff", "Jane Doe" of "Jane Doe Reuters". */
static hsy_named house_of(const hsy_declarer *d, hsy_str name, hsy_str *person)
{
	hsy_named who = {.name = name};
	who.entry = hsy_outlet_desk(d->catalogue, &who.name, d->arena);
	*person = (hsy_str){0};
	/* "Sana Khan" is not of SANA, "CNN Editor-at-Large" is of CNN. */
	if (who.entry && (who.name.len == name.len || is_capitals(who.name) ||
	                  !hsy_byline_is_person(name, d->lexicon, d->arena)))
		return who;
	who.name = name;
	who.entry = hsy_outlet_wire_behind(d->catalogue, &who.name, d->arena);
	*person = hsy_str_trim(
	    hsy_str_slice(name, (hsy_span){0, name.len - who.name.len}));
	if (who.entry && hsy_byline_is_person(*person, d->lexicon, d->arena))
		return who;
	*person = name;
	return (hsy_named){name, NULL};
}

/* Agencies are no persons. Where it is not known whose page it is, an outlet among
 * the names may be its own. */
static void read_byline(hsy_declarer *d)
{
	hsy_strs *names = &d->doc->byline;
	size_t n = 0;
	for (size_t i = 0; i < names->n; i++) {
		hsy_str person;
		const hsy_named who = house_of(d, names->at[i], &person);
		if (person.len)
			names->at[n++] = person;
		if (who.entry && (hsy_named_is_wire(&who) || hsy_declarer_knows_self(d)))
			hsy_declare(d, &who, (hsy_span){0, 0});
	}
	names->n = n;
}

void hsy_wire_find(hsy_doc *doc, const hsy_lexicon *lexicon,
                   const hsy_catalogue *catalogue, hsy_arena *arena)
{
	hsy_declarer d = hsy_declarer_of(doc, lexicon, catalogue, arena);
	cut_datelines(&d);
	read_lead(&d);
	read_head(&d);
	size_t body = last_of_body(&d);
	if (body != HSY_NONE) {
		read_tail(&d, body);
		cut_sign(&d, body);
	}
	read_byline(&d);
}
