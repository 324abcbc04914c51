/* within.c -- a short statement of an amount or a time inside a longer sentence. */
#include "link/unit.h"

/* How far, in words, a speaker may stand before the rest: "Amazon announced its
 * $50 billion investment". */
enum { FROM_SPEAKER = 3 };

static bool mentions(const hsy_unit *unit, size_t word)
{
	return hsy_unit_has(unit, word) || hsy_unit_implies(unit, word);
}

static size_t find_figure(const hsy_unit *unit, const hsy_figure *figure)
{
	for (size_t i = 0; i < unit->figures.n; i++)
		if (hsy_figure_same(&unit->figures.at[i], figure))
			return i;
	return HSY_NONE;
}

static void widen(hsy_span *span, hsy_span by)
{
	if (by.begin < span->begin)
		span->begin = by.begin;
	if (by.end > span->end)
		span->end = by.end;
}

static size_t distance(hsy_span a, hsy_span b)
{
	if (a.end <= b.begin)
		return b.begin - a.end;
	return b.end <= a.begin ? a.begin - b.end : 0;
}

/* The place of word in unit that lies nearest to near. */
static const hsy_keyword *nearest(const hsy_unit *unit, size_t word, hsy_span near)
{
	const hsy_keyword *best = NULL;
	for (size_t i = 0; i < unit->terms.n; i++) {
		const hsy_keyword *term = &unit->terms.at[i];
		if (term->word == word &&
		    (!best || distance(term->span, near) < distance(best->span, near)))
			best = term;
	}
	return best;
}

/* Stretches window over all that shorter states. A name that it lacks may stand
 * in the sentences before. */
static bool cover(const hsy_units *units, const hsy_unit *shorter, const hsy_unit *longer,
                  hsy_span *window)
{
	hsy_span figure = *window;
	size_t found = 0;
	for (size_t i = 0; i < shorter->set.n; i++) {
		size_t word = shorter->set.at[i].word;
		const hsy_keyword *term = nearest(longer, word, figure);
		if (term) {
			widen(window, term->span);
			found++;
		} else if (!hsy_unit_implies(longer, word) &&
		           !(hsy_word_is_name(units, word) &&
		             hsy_unit_near(units, longer, word))) {
			return false;
		}
	}
	for (size_t i = 1; i < shorter->figures.n; i++) {
		size_t at = find_figure(longer, &shorter->figures.at[i]);
		if (at == HSY_NONE)
			return false;
		widen(window, longer->figures.at[at].span);
	}
	return found >= (shorter->figures.n ? 2 : 3);
}

/* Nothing else may stand between: no other name or amount, few other words. */
static bool is_tight(const hsy_units *units, const hsy_unit *shorter,
                     const hsy_unit *longer, hsy_span window)
{
	double extra = 0;
	for (size_t i = 0; i < longer->terms.n; i++) {
		const hsy_keyword *term = &longer->terms.at[i];
		if (!hsy_span_within(term->span, window) || mentions(shorter, term->word))
			continue;
		bool is_name = hsy_word_is_name(units, term->word);
		if (is_name && !term->is_time &&
		    hsy_unit_near(units, shorter, term->word))
			continue;
		if (term->is_time || is_name)
			return false;
		extra += units->words.list.at[term->word].weight;
	}
	size_t figures = 0;
	for (size_t i = 0; i < longer->figures.n; i++)
		figures += hsy_span_within(longer->figures.at[i].span, window);
	return figures == shorter->figures.n && 4 * extra <= shorter->weight;
}

/* Whoever shorter implies must be there: best before the words, else somewhere
 * in the sentence, or implied there as well. */
static bool take_speaker(const hsy_unit *shorter, const hsy_unit *longer,
                         hsy_span *window)
{
	size_t first = 0;
	while (first < longer->terms.n &&
	       longer->terms.at[first].span.begin < window->begin)
		first++;
	size_t from = first < FROM_SPEAKER ? 0 : first - FROM_SPEAKER;
	for (size_t i = 0; i < shorter->implied.n; i++) {
		size_t word = shorter->implied.at[i];
		if (!mentions(longer, word))
			return false;
		for (size_t j = from; j < first; j++)
			if (longer->terms.at[j].word == word)
				widen(window, longer->terms.at[j].span);
	}
	return true;
}

/* Where longer has the amount that shorter is about, or without one its time. */
static bool find_anchor(const hsy_unit *shorter, const hsy_unit *longer, hsy_span *window)
{
	if (shorter->figures.n) {
		size_t at = find_figure(longer, &shorter->figures.at[0]);
		if (at != HSY_NONE)
			*window = longer->figures.at[at].span;
		return at != HSY_NONE;
	}
	for (size_t i = 0; i < shorter->terms.n; i++)
		for (size_t j = 0; shorter->terms.at[i].is_time && j < longer->terms.n;
		     j++)
			if (longer->terms.at[j].word == shorter->terms.at[i].word) {
				*window = longer->terms.at[j].span;
				return true;
			}
	return false;
}

bool hsy_unit_within(const hsy_units *units, const hsy_unit *shorter,
                     const hsy_unit *longer, hsy_span *window)
{
	if (shorter->set.n < 2 || shorter->is_negated != longer->is_negated ||
	    shorter->is_question != longer->is_question ||
	    !find_anchor(shorter, longer, window))
		return false;
	return cover(units, shorter, longer, window) &&
	       is_tight(units, shorter, longer, *window) &&
	       take_speaker(shorter, longer, window);
}
