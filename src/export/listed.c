/* listed.c -- which claims a table shows unless all are asked for. */
#include "export/export.h"

bool hsy_has_figure(hsy_str text)
{
	bool is_name = false;

	for (size_t at = 0; at < text.len;) {
		int32_t c = hsy_utf8_next(text, &at);

		if (hsy_char_is_digit(c) && !is_name)
			return true;
		is_name = hsy_char_is_digit(c) ? is_name
		                               : hsy_char_is_letter(c) && !hsy_char_is_cjk(c);
	}
	return false;
}

static const hsy_statement *statement_at(const hsy_results *results, hsy_place place)
{
	return hsy_place_statement(results->records, place);
}

/* Whether any article puts it into somebody's mouth. */
static bool is_said(const hsy_results *results, const hsy_places *places)
{
	for (size_t i = 0; i < places->n; i++)
		if (!statement_at(results, places->at[i])->own_voice)
			return true;
	return false;
}

/* A verb with a tense tells it, behind that of which it does: "switching to the ferry" and
 * "compared to the ferry" are pieces of more. */
static bool is_clause(const hsy_statement *s)
{
	/* "may" has no tense; and where there is no tree, nothing is known of any. */
	bool is_finite = s->tense != HSY_TENSE_NONE || s->is_open ||
	                 hsy_span_empty(s->head);

	switch (s->kind) {
	case HSY_PROPOSITION_SENTENCE:
		return true;
	case HSY_PROPOSITION_NOMINAL:
	case HSY_PROPOSITION_APPOSITION:
		return false;
	case HSY_PROPOSITION_CIRCUMSTANCE:
	case HSY_PROPOSITION_RELATIVE:
		return is_finite && s->head.begin > s->span.begin;
	default:
		return is_finite;
	}
}

static bool is_told(const hsy_results *results, const hsy_places *places)
{
	for (size_t i = 0; i < places->n; i++)
		if (is_clause(statement_at(results, places->at[i])))
			return true;
	return false;
}

/* ------------------------------------------------ parts */

/* How many statements before and behind may be about the same words. */
enum { STATEMENTS_NEAR = 32 };

static size_t length(hsy_span span)
{
	return span.end - span.begin;
}

static hsy_span common(hsy_span a, hsy_span b)
{
	hsy_span both = {a.begin > b.begin ? a.begin : b.begin,
	                 a.end < b.end ? a.end : b.end};

	return both.begin < both.end ? both : (hsy_span){0, 0};
}

/* Its words without those that tell who says so: "the papers show | a drop of 30%". */
static hsy_span said_of(const hsy_findings *findings, const hsy_statement *s)
{
	const hsy_spans *content;
	hsy_span said;

	if (!s->attributions.n)
		return s->span;
	content = &findings->attributions.at[s->attributions.at[0]].content;
	for (size_t i = 0; i < content->n; i++) {
		said = common(s->span, content->at[i]);
		if (!hsy_span_empty(said))
			return said;
	}
	return s->span;
}

/* Half of it or more stands in other, which says more, in the same voice. */
static bool is_told_by(const hsy_record *record, const hsy_statement *s,
                       const hsy_statement *other)
{
	hsy_span said = said_of(&record->findings, s);
	hsy_str words = hsy_str_slice(record->doc.text, other->span);

	return other->own_voice == s->own_voice &&
	       length(other->span) > length(s->span) &&
	       2 * length(common(said, other->span)) >= length(said) &&
	       (is_clause(other) || !is_clause(s) || hsy_has_figure(words));
}

static bool is_part(const hsy_results *results, hsy_place place)
{
	const hsy_record *record = &results->records->list.at[place.record];
	const hsy_statements *all = &record->findings.statements;
	size_t i = place.statement > STATEMENTS_NEAR ? place.statement - STATEMENTS_NEAR
	                                             : 0;

	for (; i < all->n && i < place.statement + STATEMENTS_NEAR; i++)
		if (is_told_by(record, &all->at[place.statement], &all->at[i]))
			return true;
	return false;
}

/* "training costs" of "it cut training costs": only ever said as part of more. */
static bool is_only_part(const hsy_results *results, const hsy_places *places)
{
	for (size_t i = 0; i < places->n; i++)
		if (!is_part(results, places->at[i]))
			return false;
	return true;
}

bool hsy_claim_is_listed(const hsy_results *results, size_t claim)
{
	const hsy_places *places = &results->links->claims.at[claim].places;
	bool has_amount = hsy_has_figure(results->links->claims.at[claim].wording);
	bool is_repeated = results->scores[claim]->articles >= 2;

	/* What several articles have a figure for is a claim, whatever they say around it. */
	if (is_only_part(results, places))
		return is_repeated && has_amount;
	if (!has_amount && !is_repeated && !is_told(results, places))
		return false;
	/* A figure that nobody stands behind is what a reader should see first. */
	return is_said(results, places) || is_repeated ||
	       results->graphs[claim]->is_contested || has_amount;
}
