/* wording.c -- how a claim is put in one line. */
#include "link/claim.h"

/* A source that stands further from what it says makes no sentence with it. */
enum { MAX_LEAD = 160 };

/* Whether whole, shortened by none, reads as a sentence; lower is better. */
typedef enum fitness {
	FIT_SENTENCE,
	FIT_CLAUSE,  /* "Amazon announced a …": with speaker or subject before it */
	FIT_PRONOUN, /* "It has invested …" */
	FIT_FRAGMENT
} fitness;

typedef struct candidate {
	hsy_str text;
	fitness fit;
	int likeness; /* to all places: the higher, the more usual its words */
} candidate;

static const hsy_unit *unit_at(const hsy_units *units, hsy_place place)
{
	return &units->list.at[units->first[place.record] + place.statement];
}

static bool is_sentence(hsy_str text)
{
	size_t at = 0;
	hsy_str trimmed = hsy_str_trim(text);
	size_t end = trimmed.len;
	int32_t last = hsy_utf8_before(trimmed, &end);
	if (last == 0x201d || last == '"' || last == '\'' || last == 0x2019)
		last = hsy_utf8_before(trimmed, &end);
	return hsy_char_is_upper(hsy_utf8_next(trimmed, &at)) &&
	       (last == '.' || last == '!');
}

/* Source and cue, as far as they can open a sentence: "Amazon announced",
 * "According to Reuters", but not "said Jane Doe". */
static hsy_span lead_of(hsy_str text, const hsy_attribution *a)
{
	const hsy_span nowhere = {HSY_NONE, HSY_NONE};
	if (!a->source.n || !a->cue.n)
		return nowhere;
	hsy_span source = a->source.at[0], cue = a->cue.at[0];
	bool is_inverted = cue.begin < source.begin;
	bool is_phrase = hsy_str_find(hsy_str_slice(text, cue), HSY_STR(" "), 0) !=
	                 HSY_NONE;
	if (is_inverted && (a->stance != HSY_STANCE_SAYS || !is_phrase))
		return nowhere;
	return (hsy_span){is_inverted ? cue.begin : source.begin,
	                  is_inverted ? source.end : cue.end};
}

static bool ends_sentence(hsy_str text, hsy_span between)
{
	for (size_t i = between.begin; i < between.end; i++)
		if (strchr(".!?", text.at[i]))
			return true;
	return false;
}

/* "Amazon announced a $50 billion investment": from the source on, where it
 * stands shortly before the content. */
static bool add_speaker(const hsy_record *record, const hsy_statement *statement,
                        hsy_span *span)
{
	for (size_t i = 0; i < statement->attributions.n; i++) {
		const hsy_attribution *a =
		    &record->findings.attributions.at[statement->attributions.at[i]];
		hsy_span lead = lead_of(record->doc.text, a);
		if (lead.end > span->begin || span->begin - lead.begin > MAX_LEAD ||
		    ends_sentence(record->doc.text, (hsy_span){lead.end, span->begin}))
			continue;
		span->begin = lead.begin;
		return true;
	}
	return false;
}

/* "to be a defining factor" has no tense, and tells nothing by itself. */
static bool is_told(const hsy_unit *unit, const hsy_statement *s, hsy_str text,
                    hsy_span span)
{
	bool is_finite = s->kind == HSY_PROPOSITION_SENTENCE || s->is_open ||
	                 s->tense != HSY_TENSE_NONE;
	return (unit->is_clause && is_finite) || is_sentence(hsy_str_slice(text, span));
}

/* The mark that ends what c opens; 0 when c opens nothing. Single marks are as
 * often apostrophes. */
static int32_t partner_of(int32_t c)
{
	switch (c) {
	case '"':
		return '"';
	case 0x201c:
		return 0x201d;
	case 0xab:
		return 0xbb;
	default:
		return 0;
	}
}

/* A straight mark opens where a word begins. */
static bool is_opening(int32_t before, int32_t c)
{
	bool begins = !before || hsy_char_is_space(before) || before == '(' ||
	              before == '[' || before == 0x2014;
	return partner_of(c) && (c != '"' || begins);
}

static bool is_closing(int32_t c)
{
	return c == '"' || c == 0x201d || c == 0xbb;
}

/* “A,” she said, “B”: the content begins behind the mark. */
static hsy_str with_mark(hsy_str text, hsy_span span)
{
	size_t at = span.begin;
	if (at > 0 && partner_of(hsy_utf8_before(text, &at)))
		span.begin = at;
	return hsy_str_slice(text, span);
}

/* "showed | how far it has come", "saw | the driver run": what follows such a cue at
 * once is often no sentence; "found | Trump would raise taxes" is one. */
static bool is_object(const hsy_record *record, const hsy_statement *statement,
                      hsy_span span)
{
	size_t first = span.begin;
	if (hsy_char_is_upper(hsy_utf8_next(record->doc.text, &first)))
		return false;
	for (size_t i = 0; i < statement->attributions.n; i++) {
		const hsy_attribution *a =
		    &record->findings.attributions.at[statement->attributions.at[i]];
		bool is_seen = a->stance == HSY_STANCE_SHOWS ||
		               a->stance == HSY_STANCE_BELIEVES;
		if (!is_seen || !a->cue.n || a->cue.at[0].end >= span.begin)
			continue;
		hsy_span between = {a->cue.at[0].end, span.begin};
		if (!hsy_str_trim(hsy_str_slice(record->doc.text, between)).len)
			return true;
	}
	return false;
}

/* "the council, | which owns the lighthouse |": what is told of a noun behind it, or of a
 * subject that stands further off, with that. Absent where the words have their own. */
static hsy_str with_subject(const hsy_units *units, hsy_place place, hsy_span span,
                            hsy_arena *arena)
{
	const hsy_record *record = &units->records->list.at[place.record];
	const hsy_statement *s = hsy_place_statement(units->records, place);
	size_t first = span.begin;
	/* "giving them access" makes no sentence. */
	if (s->tense == HSY_TENSE_NONE || hsy_span_empty(s->subject) ||
	    s->subject.end > span.begin ||
	    span.begin != s->span.begin || s->kind == HSY_PROPOSITION_APPOSITION)
		return (hsy_str){0};
	/* "who", "which" */
	if (s->kind == HSY_PROPOSITION_RELATIVE && !hsy_span_empty(s->head)) {
		size_t space = hsy_str_find(record->doc.text, HSY_STR(" "), first);
		if (space < s->head.begin)
			first = space + 1;
	}
	return hsy_str_printf(
	    arena, HSY_STR_FMT " " HSY_STR_FMT,
	    HSY_STR_ARG(hsy_str_slice(record->doc.text, s->subject)),
	    HSY_STR_ARG(hsy_str_slice(record->doc.text, (hsy_span){first, span.end})));
}

static candidate candidate_at(const hsy_units *units, hsy_place place, hsy_span span,
                              hsy_arena *arena)
{
	const hsy_record *record = &units->records->list.at[place.record];
	const hsy_statement *statement = hsy_place_statement(units->records, place);
	const hsy_unit *unit = unit_at(units, place);
	bool leans = unit->leans || (unit->implied.n && !unit->has_speaker) ||
	             is_object(record, statement, span);
	fitness fit = FIT_FRAGMENT;
	hsy_str whole = with_subject(units, place, span, arena);
	if (whole.at && !unit->is_denied)
		return (candidate){whole, FIT_CLAUSE, 0};
	/* Without its speaker, what is denied reads as if it were said. */
	if (unit->is_denied)
		fit = add_speaker(record, statement, &span) ? FIT_SENTENCE : FIT_FRAGMENT;
	else if (!leans && is_told(unit, statement, record->doc.text, span))
		fit = FIT_SENTENCE;
	else if (add_speaker(record, statement, &span))
		fit = FIT_CLAUSE;
	else if (is_told(unit, statement, record->doc.text, span))
		fit = FIT_PRONOUN;
	return (candidate){with_mark(record->doc.text, span), fit, 0};
}

static bool is_better(candidate a, candidate b)
{
	if (a.fit != b.fit)
		return a.fit < b.fit;
	if (a.likeness != b.likeness)
		return a.likeness > b.likeness;
	if (a.text.len != b.text.len)
		return a.text.len < b.text.len;
	return hsy_str_compare(a.text, b.text) < 0;
}

static bool is_edge(int32_t c)
{
	return hsy_char_is_space(c) || c == ',' || c == ';' || c == ':' || c == '\'' ||
	       c == 0x2018 || c == 0x2019 || c == 0x2013 || c == 0x2014;
}

static hsy_str without_edges(hsy_str s)
{
	size_t begin = 0, end = s.len, at = 0;
	while (begin < s.len && is_edge(hsy_utf8_next(s, &at)))
		begin = at;
	at = end;
	while (end > begin) {
		int32_t last = hsy_utf8_before(s, &at);
		bool is_mark = partner_of(last) || is_closing(last);
		if (!is_edge(last) && !is_mark && last != '.')
			break;
		end = at;
	}
	return hsy_str_slice(s, (hsy_span){begin, end});
}

/* Without its end: s begins with a mark, and is quoted from there on. */
static bool is_quoted(hsy_str s)
{
	size_t at = 0;
	int32_t closing = s.len ? partner_of(hsy_utf8_next(s, &at)) : 0;
	while (closing && at < s.len)
		if (hsy_utf8_next(s, &at) == closing)
			return false;
	return closing != 0;
}

/* Without stops at its ends, nor the marks of one quotation that it is; in “A,” she
 * said, “B” the first mark stays. */
static hsy_str bare(hsy_str s)
{
	s = without_edges(s);
	while (is_quoted(s)) {
		size_t begin = 0;
		hsy_utf8_next(s, &begin);
		s = without_edges(hsy_str_slice(s, (hsy_span){begin, s.len}));
	}
	return s;
}

/* Every quotation that is opened ends, at the latest with s; marks that end none
 * are left out. */
static hsy_str balanced(hsy_arena *arena, hsy_str s)
{
	enum { MAX_CLOSING = 3 }; /* bytes in UTF-8 */
	char *out = HSY_NEW_ARRAY(arena, s.len + MAX_CLOSING, char);
	size_t n = 0;
	int32_t closing = 0, before = 0, c = 0;
	for (size_t at = 0, from = 0; at < s.len; from = at, before = c) {
		c = hsy_utf8_next(s, &at);
		if (closing && c == closing)
			closing = 0;
		else if (!closing && is_opening(before, c))
			closing = partner_of(c);
		else if (!closing && is_closing(c))
			continue;
		memcpy(out + n, s.at + from, at - from);
		n += at - from;
	}
	if (closing)
		n += hsy_utf8_put(closing, out + n);
	return (hsy_str){out, n};
}

static hsy_str capitalised(hsy_arena *arena, hsy_str s)
{
	size_t first = 0;
	if (!s.len || !partner_of(hsy_utf8_next(s, &first)))
		first = 0;
	if (first == s.len || s.at[first] < 'a' || s.at[first] > 'z')
		return s;
	char *at = HSY_NEW_ARRAY(arena, s.len, char);
	memcpy(at, s.at, s.len);
	at[first] = (char)(at[first] - 'a' + 'A');
	return (hsy_str){at, s.len};
}

/* Of so many places the words are looked at, and compared with each other. */
enum { MAX_WORDED = 64 };

/* "$50 billion in OpenAI", where it is told so mostly, and shortened to "a $50 billion
 * investment" at times. */
static int likeness_of(const hsy_units *units, const hsy_places *places, size_t i)
{
	const hsy_unit *unit = unit_at(units, places->at[i]);
	int sum = 0;
	for (size_t j = 0; j < places->n && j < MAX_WORDED; j++)
		sum += hsy_units_compare(units, unit, unit_at(units, places->at[j])).shared;
	return sum;
}

hsy_str hsy_claim_word(const hsy_units *units, const hsy_claim *claim, hsy_arena *arena)
{
	candidate best = {.fit = FIT_FRAGMENT};
	for (size_t i = 0; i < claim->places.n && i < MAX_WORDED; i++) {
		candidate next = candidate_at(units, claim->places.at[i],
		                              claim->spans.at[i], arena);
		next.likeness = likeness_of(units, &claim->places, i);
		if (!best.text.at || is_better(next, best))
			best = next;
	}
	hsy_str words = hsy_str_squeeze(arena, bare(best.text));
	return capitalised(arena, balanced(arena, words));
}
