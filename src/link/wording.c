/* wording.c -- how a claim is put in one line. */
#include "link/claim.h"

/* A source that stands further from what it says makes no sentence with it; nor
 * does a subject that stands further from the words of a window. */
enum { MAX_LEAD = 160, MAX_SUBJECT = 40 };

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
} candidate;

static bool is_whole(const hsy_unit *unit, hsy_span span)
{
	return span.begin == unit->span.begin && span.end == unit->span.end;
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

/* "Amazon has | invested $8 billion in Anthropic |, in two halves": with what
 * little of its clause stands before the window. */
static bool add_subject(const hsy_unit *unit, hsy_str text, hsy_span *span)
{
	hsy_span before = {unit->span.begin, span->begin};
	hsy_str words = hsy_str_slice(text, before);
	if (unit->leans || span->begin - unit->span.begin > MAX_SUBJECT ||
	    hsy_str_find(words, HSY_STR(","), 0) != HSY_NONE)
		return false;
	span->begin = unit->span.begin;
	return true;
}

static bool is_behind(const hsy_unit *unit, hsy_place place, hsy_span span)
{
	if (unit->place.statement != place.statement)
		return unit->place.statement > place.statement;
	return unit->span.begin > span.begin;
}

/* The clause of the place that the span is, or lies in: the last that begins no
 * later, units being in order of statement and, within one, of text. */
static const hsy_unit *unit_at(const hsy_units *units, hsy_place place, hsy_span span)
{
	size_t low = units->first[place.record], high = units->first[place.record + 1];
	while (low + 1 < high) {
		size_t middle = low + (high - low) / 2;
		if (is_behind(&units->list.at[middle], place, span))
			high = middle;
		else
			low = middle;
	}
	return &units->list.at[low];
}

static bool is_told(const hsy_unit *unit, hsy_str text, hsy_span span)
{
	return unit->is_clause || is_sentence(hsy_str_slice(text, span));
}

static candidate candidate_at(const hsy_units *units, hsy_place place, hsy_span span)
{
	const hsy_record *record = &units->records->list.at[place.record];
	const hsy_statement *statement = hsy_place_statement(units->records, place);
	const hsy_unit *unit = unit_at(units, place, span);
	bool leans = unit->leans || unit->implied.n;
	fitness fit = FIT_FRAGMENT;
	if (!is_whole(unit, span))
		fit = add_subject(unit, record->doc.text, &span) ? FIT_CLAUSE
		                                                 : FIT_FRAGMENT;
	/* Without its speaker, what is denied reads as if it were said. */
	else if (unit->is_denied)
		fit = add_speaker(record, statement, &span) ? FIT_SENTENCE : FIT_FRAGMENT;
	else if (!leans && is_told(unit, record->doc.text, span))
		fit = FIT_SENTENCE;
	else if (add_speaker(record, statement, &span))
		fit = FIT_CLAUSE;
	else if (is_told(unit, record->doc.text, span))
		fit = FIT_PRONOUN;
	return (candidate){hsy_str_slice(record->doc.text, span), fit};
}

static bool is_better(candidate a, candidate b)
{
	if (a.fit != b.fit)
		return a.fit < b.fit;
	if (a.text.len != b.text.len)
		return a.text.len < b.text.len;
	return hsy_str_compare(a.text, b.text) < 0;
}

static bool is_edge(int32_t c)
{
	return hsy_char_is_space(c) || c == ',' || c == ';' || c == ':' || c == '"' ||
	       c == '\'' || c == 0x201c || c == 0x201d || c == 0x2018 || c == 0x2019 ||
	       c == 0xab || c == 0xbb || c == 0x2013 || c == 0x2014;
}

/* Without the quotation marks and stops at its ends. */
static hsy_str bare(hsy_str s)
{
	size_t begin = 0, end = s.len, at = 0;
	while (begin < s.len && is_edge(hsy_utf8_next(s, &at)))
		begin = at;
	at = end;
	while (end > begin) {
		int32_t last = hsy_utf8_before(s, &at);
		if (!is_edge(last) && last != '.')
			break;
		end = at;
	}
	return hsy_str_slice(s, (hsy_span){begin, end});
}

static hsy_str capitalised(hsy_arena *arena, hsy_str s)
{
	if (!s.len || s.at[0] < 'a' || s.at[0] > 'z')
		return s;
	char *at = HSY_NEW_ARRAY(arena, s.len + 1, char);
	memcpy(at, s.at, s.len);
	at[0] = (char)(at[0] - 'a' + 'A');
	return (hsy_str){at, s.len};
}

hsy_str hsy_claim_word(const hsy_units *units, const hsy_claim *claim, hsy_arena *arena)
{
	candidate best = candidate_at(units, claim->places.at[0], claim->spans.at[0]);
	for (size_t i = 1; i < claim->places.n; i++) {
		candidate next = candidate_at(units, claim->places.at[i],
		                              claim->spans.at[i]);
		if (is_better(next, best))
			best = next;
	}
	return capitalised(arena, hsy_str_squeeze(arena, bare(best.text)));
}
