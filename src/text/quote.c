/* quote.c -- quotation marks, which belong together, and how deep. */
#include "text/pass.h"

enum { MAX_DEPTH = 4 };

typedef enum family {
	FAMILY_DOUBLE,
	FAMILY_PAIR, /* two straight apostrophes or backquotes */
	FAMILY_SINGLE,
	FAMILY_ANGLE,
	FAMILY_SINGLE_ANGLE,
	FAMILY_CORNER,
	FAMILY_WHITE_CORNER
} family;

/* Which way a glyph faces. Angles face both ways: French sets them outwards,
 * German inwards, Swedish all to the right. */
typedef enum lean { LEAN_EITHER, LEAN_OPEN, LEAN_CLOSE } lean;

typedef struct glyph {
	const char *bytes;
	family family;
	lean lean;
} glyph;

static const glyph glyphs[] = {
    {"\"", FAMILY_DOUBLE, LEAN_EITHER},      {"“", FAMILY_DOUBLE, LEAN_OPEN},
    {"”", FAMILY_DOUBLE, LEAN_CLOSE},        {"„", FAMILY_DOUBLE, LEAN_OPEN},
    {"‟", FAMILY_DOUBLE, LEAN_OPEN},         {"''", FAMILY_PAIR, LEAN_EITHER},
    {"``", FAMILY_PAIR, LEAN_OPEN},          {"'", FAMILY_SINGLE, LEAN_EITHER},
    {"’", FAMILY_SINGLE, LEAN_CLOSE},        {"‘", FAMILY_SINGLE, LEAN_OPEN},
    {"‚", FAMILY_SINGLE, LEAN_OPEN},         {"‛", FAMILY_SINGLE, LEAN_OPEN},
    {"`", FAMILY_SINGLE, LEAN_OPEN},         {"«", FAMILY_ANGLE, LEAN_EITHER},
    {"»", FAMILY_ANGLE, LEAN_EITHER},        {"‹", FAMILY_SINGLE_ANGLE, LEAN_EITHER},
    {"›", FAMILY_SINGLE_ANGLE, LEAN_EITHER}, {"「", FAMILY_CORNER, LEAN_OPEN},
    {"」", FAMILY_CORNER, LEAN_CLOSE},       {"『", FAMILY_WHITE_CORNER, LEAN_OPEN},
    {"』", FAMILY_WHITE_CORNER, LEAN_CLOSE},
};

/* A quotation mark of the block. */
typedef struct mark {
	size_t token;
	const glyph *glyph;
	bool opens;     /* its spacing allows it to open: space before, none behind */
	bool closes;    /* none before, space or punctuation behind */
	bool is_plural; /* may be the apostrophe of "the boys' club" */
} mark;

typedef HSY_VEC(mark) marks;

/* An opening mark that waits for its other half. */
typedef struct waiting {
	size_t quotation;
	const glyph *glyph;
} waiting;

typedef struct pairing {
	hsy_text *text;
	hsy_arena *arena;
	hsy_arena *scratch;
	hsy_span tokens;
	size_t first;      /* index of the block's first quotation */
	size_t last_curly; /* the last ” of the block: until there, " closes no “ */
	waiting stack[MAX_DEPTH];
	size_t depth;
} pairing;

static const glyph *glyph_of(const hsy_text *text, size_t token)
{
	hsy_token_kind kind = text->tokens.at[token].kind;
	if (kind == HSY_TOKEN_WORD || kind == HSY_TOKEN_NUMBER ||
	    kind == HSY_TOKEN_SYMBOL)
		return NULL;
	hsy_str bytes = hsy_token_bytes(text, token);
	for (size_t i = 0; i < sizeof glyphs / sizeof *glyphs; i++)
		if (glyphs[i].bytes[0] == bytes.at[0] &&
		    hsy_str_is(bytes, glyphs[i].bytes))
			return &glyphs[i];
	return NULL;
}

static bool is_wordlike(const hsy_token *token)
{
	return token->kind == HSY_TOKEN_WORD || token->kind == HSY_TOKEN_NUMBER;
}

/* Marks and brackets that an opening mark may follow without a space. */
static bool lets_open(const hsy_text *text, size_t token)
{
	int32_t c = hsy_token_char(text, token);
	const glyph *g = glyph_of(text, token);
	return c == '(' || c == '[' || c == '{' || c == '-' || c == '/' || c == '=' ||
	       c == '>' || (c >= 0x2010 && c <= 0x2015) || (g && g->lean != LEAN_CLOSE);
}

/* 5'11" */
static bool is_inches(const hsy_text *text, size_t first, size_t i)
{
	const hsy_token *t = text->tokens.at;
	return i >= first + 3 && !t[i].spaced && !t[i - 1].spaced && !t[i - 2].spaced &&
	       t[i - 1].kind == HSY_TOKEN_NUMBER && t[i - 3].kind == HSY_TOKEN_NUMBER &&
	       (hsy_token_is(text, i - 2, "'") || hsy_token_is(text, i - 2, "’"));
}

/* "boys' club": behind a word in s, and a word comes next. */
static bool is_plural(const hsy_text *text, hsy_span tokens, size_t i)
{
	const hsy_token *t = text->tokens.at;
	if (i == tokens.begin || t[i].spaced || t[i - 1].kind != HSY_TOKEN_WORD)
		return false;
	hsy_str before = hsy_token_bytes(text, i - 1);
	char last = before.at[before.len - 1];
	return (last == 's' || last == 'S' || last == 'z' || last == 'x') &&
	       i + 1 < tokens.end && is_wordlike(&t[i + 1]);
}

/* Nothing begins with a comma or a full stop; an ellipsis is another thing. */
static bool is_tail(const hsy_text *text, size_t i)
{
	const hsy_token *token = &text->tokens.at[i];
	return token->kind == HSY_TOKEN_PUNCT &&
	       token->span.end - token->span.begin == 1 &&
	       strchr(".,;:!?)]}", text->doc->text.at[token->span.begin]);
}

static mark mark_of(const hsy_text *text, hsy_span tokens, size_t i, const glyph *g)
{
	const hsy_token *t = text->tokens.at;
	bool is_last = i + 1 == tokens.end;
	bool space_before = i == tokens.begin || t[i].spaced;
	bool space_behind = is_last || t[i + 1].spaced;
	mark m = {i, g, false, false, false};
	m.opens = !space_behind && !is_tail(text, i + 1) &&
	          (space_before || lets_open(text, i - 1));
	m.closes = !space_before && (space_behind || !is_wordlike(&t[i + 1]));
	m.is_plural = g->family == FAMILY_SINGLE && is_plural(text, tokens, i);
	return m;
}

/* An apostrophe of plural stays in doubt only while another single mark could
 * close instead of it, before one opens. */
static void settle_plurals(const marks *out)
{
	bool other_closes = false;
	for (size_t i = out->n; i-- > 0;) {
		mark *m = &out->at[i];
		if (m->glyph->family != FAMILY_SINGLE)
			continue;
		if (m->is_plural && m->closes)
			m->is_plural = other_closes;
		else if (m->opens || m->closes)
			other_closes = m->closes && !m->opens;
	}
}

/* All marks of the block. */
static marks collect(pairing *p)
{
	const hsy_text *text = p->text;
	marks found = {0};
	for (size_t i = p->tokens.begin; i < p->tokens.end; i++) {
		const glyph *g = glyph_of(text, i);
		if (!g || is_inches(text, p->tokens.begin, i))
			continue;
		hsy_vec_push(p->scratch, &found, mark_of(text, p->tokens, i, g));
		if (g->family == FAMILY_DOUBLE && g->lean == LEAN_CLOSE)
			p->last_curly = i;
	}
	settle_plurals(&found);
	return found;
}

static bool is_straight(const glyph *g)
{
	return g->lean == LEAN_EITHER && g->family == FAMILY_DOUBLE;
}

/* Whether m may close what w opened. Mixed typography happens, but only
 * where no better partner is left. */
static bool fits(const pairing *p, const waiting *w, const mark *m)
{
	if (w->glyph->family != m->glyph->family)
		return false;
	if (is_straight(m->glyph) && !is_straight(w->glyph))
		return p->last_curly == HSY_NONE || m->token > p->last_curly;
	return true;
}

/* The waiting mark that m would close, or HSY_NONE. Single marks are too
 * weak to break up an open pair of others. */
static size_t partner(const pairing *p, const mark *m)
{
	for (size_t i = p->depth; i-- > 0;) {
		if (fits(p, &p->stack[i], m))
			return i;
		if (m->glyph->family == FAMILY_SINGLE)
			return HSY_NONE;
	}
	return HSY_NONE;
}

static void open_mark(pairing *p, const mark *m)
{
	if (p->depth == MAX_DEPTH)
		return;
	hsy_token *token = &p->text->tokens.at[m->token];
	hsy_quotation q = {.first = m->token, .end = 0, .continues = HSY_NONE};
	p->stack[p->depth++] = (waiting){p->text->quotations.n, m->glyph};
	token->kind = HSY_TOKEN_OPEN;
	hsy_vec_push(p->arena, &p->text->quotations, q);
}

/* Nothing between the marks, or a lone letter: "rock 'n' roll". */
static bool is_empty(const pairing *p, const mark *m, const hsy_quotation *q)
{
	const hsy_token *inner = &p->text->tokens.at[q->first + 1];
	if (q->first + 1 == m->token)
		return true;
	return m->glyph->family == FAMILY_SINGLE && q->first + 2 == m->token &&
	       inner->span.end - inner->span.begin == 1;
}

/* Waiting marks above the partner were strays. */
static void close_mark(pairing *p, size_t at, const mark *m)
{
	hsy_token *tokens = p->text->tokens.at;
	hsy_quotation *all = p->text->quotations.at;
	while (p->depth > at + 1)
		tokens[all[p->stack[--p->depth].quotation].first].kind = HSY_TOKEN_PUNCT;
	p->depth = at;
	hsy_quotation *q = &all[p->stack[at].quotation];
	if (is_empty(p, m, q)) {
		tokens[q->first].kind = HSY_TOKEN_PUNCT;
		return;
	}
	tokens[m->token].kind = HSY_TOKEN_CLOSE;
	q->end = m->token + 1;
	q->is_closed = true;
}

/* What a mark does that faces both ways, by its spacing, then by what waits. */
static lean lean_by_spacing(const pairing *p, const mark *m, size_t at)
{
	const hsy_token *t = p->text->tokens.at;
	if (m->opens != m->closes)
		return m->opens ? LEAN_OPEN : LEAN_CLOSE;
	if (m->glyph->family == FAMILY_SINGLE)
		return m->opens && at == HSY_NONE ? LEAN_OPEN : LEAN_CLOSE;
	bool is_angle = m->glyph->family >= FAMILY_ANGLE;
	if (at != HSY_NONE && !(is_angle && p->stack[at].glyph == m->glyph))
		return LEAN_CLOSE;
	/* Inside a word, or at the very end, nothing opens. */
	bool behind_word = m->token > p->tokens.begin && !t[m->token].spaced &&
	                   is_wordlike(&t[m->token - 1]);
	return behind_word || m->token + 1 == p->tokens.end ? LEAN_EITHER : LEAN_OPEN;
}

static lean lean_of(const pairing *p, const mark *m, size_t at)
{
	bool is_single = m->glyph->family == FAMILY_SINGLE;
	if (m->glyph->lean == LEAN_EITHER)
		return lean_by_spacing(p, m, at);
	if (m->glyph->lean == LEAN_OPEN) {
		/* “ closes what „ opened. */
		if (at != HSY_NONE && at + 1 == p->depth && m->closes && !m->opens)
			return LEAN_CLOSE;
		bool has_inside = m->token + 1 < p->tokens.end;
		return has_inside && (m->opens || !is_single) ? LEAN_OPEN : LEAN_EITHER;
	}
	/* ’ before a word is an apostrophe: ’em. Swedish ” opens too. */
	if (is_single)
		return m->closes ? LEAN_CLOSE : LEAN_EITHER;
	return at == HSY_NONE && m->opens && !m->closes ? LEAN_OPEN : LEAN_CLOSE;
}

/* "the boys' club", "keepin' it": what is no quotation mark behind a word. */
static bool is_apostrophe(const pairing *p, const mark *m)
{
	const hsy_token *t = p->text->tokens.at;
	return m->glyph->family == FAMILY_SINGLE && m->closes &&
	       m->glyph->lean != LEAN_OPEN && m->token > p->tokens.begin &&
	       t[m->token - 1].kind == HSY_TOKEN_WORD;
}

static void take_mark(pairing *p, const mark *m)
{
	size_t at = partner(p, m);
	lean way = m->is_plural ? LEAN_EITHER : lean_of(p, m, at);
	if (way == LEAN_OPEN)
		open_mark(p, m);
	else if (way == LEAN_CLOSE && at != HSY_NONE)
		close_mark(p, at, m);
	else if (is_apostrophe(p, m))
		p->text->tokens.at[m->token].kind = HSY_TOKEN_WORD;
}

/* Whether the same glyph opened again behind the waiting mark: then its other
 * half was forgotten, and nobody knows where. */
static bool opened_again(const pairing *p, const waiting *w)
{
	const hsy_quotations *all = &p->text->quotations;
	for (size_t i = w->quotation + 1; i < all->n; i++)
		if (glyph_of(p->text, all->at[i].first) == w->glyph)
			return true;
	return false;
}

/* A quotation of several paragraphs opens in each and closes in the last. A
 * mark inside a paragraph that nothing answers is taken for one only if the
 * next paragraph opens again, or a comma or colon leads to it: a stray mark
 * must not swallow what follows. */
static bool stays_open(const pairing *p, const waiting *w, size_t after)
{
	const hsy_text *text = p->text;
	size_t at = text->quotations.at[w->quotation].first;
	if (opened_again(p, w) || at + 1 == p->tokens.end)
		return false;
	if (after != HSY_NONE && glyph_of(text, after) == w->glyph)
		return true;
	if (w->glyph->family == FAMILY_SINGLE && w->glyph->lean == LEAN_EITHER)
		return false;
	return at == p->tokens.begin || hsy_token_is(text, at - 1, ",") ||
	       hsy_token_is(text, at - 1, ":");
}

static void keep_open(const pairing *p, size_t after)
{
	for (size_t i = 0; i < p->depth; i++)
		if (stays_open(p, &p->stack[i], after)) {
			p->text->quotations.at[p->stack[i].quotation].end = p->tokens.end;
			return;
		}
}

static void place(const hsy_text *text, hsy_quotation *q)
{
	const hsy_token *t = text->tokens.at;
	q->span = (hsy_span){t[q->first].span.begin, t[q->end - 1].span.end};
	q->inner = (hsy_span){t[q->first].span.end, q->span.end};
	if (q->is_closed)
		q->inner.end = t[q->end - 1].span.begin;
	q->is_term = hsy_quote_is_term(text, q);
}

/* Drops what came to nothing, and tells tokens where they are. Returns the
 * quotation that is left open, or HSY_NONE. */
static size_t settle(const pairing *p)
{
	hsy_quotations *all = &p->text->quotations;
	hsy_token *tokens = p->text->tokens.at;
	size_t ends[MAX_DEPTH], depth = 0, kept = p->first, left = HSY_NONE;
	for (size_t i = p->first; i < all->n; i++) {
		hsy_quotation q = all->at[i];
		if (!q.end) {
			tokens[q.first].kind = HSY_TOKEN_PUNCT;
			continue;
		}
		while (depth && ends[depth - 1] <= q.first)
			depth--;
		q.depth = depth;
		ends[depth++] = q.end;
		place(p->text, &q);
		for (size_t t = q.first; t < q.end; t++)
			tokens[t].quotation = kept;
		if (!q.is_closed)
			left = kept;
		all->at[kept++] = q;
	}
	all->n = kept;
	return left;
}

size_t hsy_quote_pair(hsy_text *text, const hsy_arenas *arenas, hsy_span tokens,
                      size_t before, size_t after)
{
	pairing p = {.text = text, .tokens = tokens, .last_curly = HSY_NONE};
	p.arena = arenas->result;
	p.scratch = arenas->scratch;
	p.first = text->quotations.n;
	marks found = collect(&p);
	for (size_t i = 0; i < found.n; i++)
		take_mark(&p, &found.at[i]);
	keep_open(&p, after);
	size_t left = settle(&p);
	const hsy_quotations *all = &text->quotations;
	if (before != HSY_NONE && all->n > p.first &&
	    all->at[p.first].first == tokens.begin &&
	    glyph_of(text, tokens.begin) == glyph_of(text, all->at[before].first))
		all->at[p.first].continues = before;
	return left;
}
